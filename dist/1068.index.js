"use strict";
exports.id = 1068;
exports.ids = [1068];
exports.modules = {

/***/ 11068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printEngineInspect: () => (/* binding */ printEngineInspect)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/template/steps.js
var template_steps = __webpack_require__(81418);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/template/template.js + 7 modules
var template_template = __webpack_require__(12282);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/template/go-values.js
var go_values = __webpack_require__(43774);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/engine-types.js
/*
 * The structs into which Docker's client (28) reads an engine's record of an image: templates see their fields, and `json` writes
 * them in this order. A line is a field: its name, its type, and if it differs its name in JSON; `omitempty` as in Go, `embedded`
 * for a struct whose fields are those of the outer one.
 */
const lines = {
    'types.ImageInspect': `
    ID string Id
    RepoTags []string
    RepoDigests []string
    Parent string
    Comment string
    Created string omitempty
    Container string omitempty
    ContainerConfig *container.Config omitempty
    DockerVersion string
    Author string
    Config *v1.DockerOCIImageConfig
    Architecture string
    Variant string omitempty
    Os string
    OsVersion string omitempty
    Size int64
    VirtualSize int64 omitempty
    GraphDriver storage.DriverData
    RootFS image.RootFS
    Metadata image.Metadata
    Descriptor *v1.Descriptor omitempty
    Manifests []image.ManifestSummary omitempty`,
    'image.RootFS': `
    Type string omitempty
    Layers []string omitempty`,
    'image.Metadata': `
    LastTagTime time.Time`,
    'storage.DriverData': `
    Data map[string]string
    Name string`,
    'v1.Descriptor': `
    MediaType string mediaType
    Digest string digest
    Size int64 size
    URLs []string urls omitempty
    Annotations map[string]string annotations omitempty
    Data []uint8 data omitempty
    Platform *v1.Platform platform omitempty
    ArtifactType string artifactType omitempty`,
    'v1.Platform': `
    Architecture string architecture
    OS string os
    OSVersion string os.version omitempty
    OSFeatures []string os.features omitempty
    Variant string variant omitempty`,
    'v1.DockerOCIImageConfig': `
    ImageConfig v1.ImageConfig embedded
    DockerOCIImageConfigExt v1.DockerOCIImageConfigExt embedded`,
    'v1.ImageConfig': `
    User string omitempty
    ExposedPorts map[string]struct{} omitempty
    Env []string omitempty
    Entrypoint []string omitempty
    Cmd []string omitempty
    Volumes map[string]struct{} omitempty
    WorkingDir string omitempty
    Labels map[string]string omitempty
    StopSignal string omitempty
    ArgsEscaped bool omitempty`,
    'v1.DockerOCIImageConfigExt': `
    Healthcheck *v1.HealthcheckConfig omitempty
    OnBuild []string omitempty
    Shell []string omitempty`,
    'v1.HealthcheckConfig': `
    Test []string omitempty
    Interval time.Duration omitempty
    Timeout time.Duration omitempty
    StartPeriod time.Duration omitempty
    StartInterval time.Duration omitempty
    Retries int omitempty`,
    'container.Config': `
    Hostname string
    Domainname string
    User string
    AttachStdin bool
    AttachStdout bool
    AttachStderr bool
    ExposedPorts map[string]struct{} omitempty
    Tty bool
    OpenStdin bool
    StdinOnce bool
    Env []string
    Cmd []string
    Healthcheck *v1.HealthcheckConfig omitempty
    ArgsEscaped bool omitempty
    Image string
    Volumes map[string]struct{}
    WorkingDir string
    Entrypoint []string
    NetworkDisabled bool omitempty
    MacAddress string omitempty
    OnBuild []string
    Labels map[string]string
    StopSignal string omitempty
    StopTimeout *int omitempty
    Shell []string omitempty`,
};
/** The fields by the struct's name. */
const goStructs = new Map(Object.entries(lines).map(([type, text]) => [type, text.trim().split('\n').map(fieldOf)]));
/** The type of an engine's record of an image. */
const imageType = 'types.ImageInspect';
function fieldOf(line) {
    const [name = '', type = '', ...rest] = line.trim().split(' ');
    const [json = name] = rest.filter(word => word !== 'omitempty' && word !== 'embedded');
    return { name, type, json, omitsEmpty: rest.includes('omitempty'), isEmbedded: rest.includes('embedded') };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/engine-value.js



/** An engine's record of an image as the structs into which Docker's client reads it. */
function typedImage(record) {
    return structOf(imageType, record);
}
/** An engine's record as JSON alone: what Docker's client shows where its structs lack a field. */
function rawValue(value) {
    if (typeof value === 'number')
        return new go_values/* GoNumber */.wK('json.Number', String(value));
    if (Array.isArray(value))
        return value.map(rawValue);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rawValue(each)]));
}
function structOf(type, source) {
    const fields = new Map();
    const printed = [];
    const json = [];
    for (const field of goStructs.get(type) ?? []) {
        const value = field.isEmbedded
            ? structOf(field.type, source)
            : goValue(field.type, (0,json_fields/* own */.ZV)(source, field.json));
        printed.push(value);
        fields.set(field.name, value);
        if (value instanceof go_values/* GoStruct */.On && field.isEmbedded) {
            for (const [name, each] of value.fields)
                fields.set(name, each);
            json.push(...value.json.members);
        }
        else if (!isOmitted(field, value))
            json.push([field.json, value]);
    }
    return new go_values/* GoStruct */.On(type, fields, { members: json }, printed);
}
/** Whether `json` leaves the field out: Go's `omitempty`, which never applies to structs. */
function isOmitted({ omitsEmpty }, value) {
    if (!omitsEmpty)
        return false;
    if (value instanceof go_values/* GoSlice */.dP)
        return (value.items ?? []).length === 0;
    if (value instanceof go_values/* GoMap */.tn)
        return Object.keys(value.entries ?? {}).length === 0;
    if (value instanceof go_values/* GoNumber */.wK)
        return value.text === '0';
    if (value instanceof go_values/* GoText */.eW)
        return value.json === 0;
    return value instanceof go_values/* GoNil */.G1 || value === '' || value === 0 || value === false;
}
function goValue(type, value) {
    if (type.startsWith('*'))
        return pointerTo(type, value);
    if (type.startsWith('[]')) {
        const items = Array.isArray(value) ? value.map(each => goValue(type.slice(2), each)) : undefined;
        return new go_values/* GoSlice */.dP(type, items);
    }
    if (type.startsWith('map[string]'))
        return mapOf(type, value);
    switch (type) {
        case 'string':
            return typeof value === 'string' ? value : '';
        case 'bool':
            return value === true;
        case 'int':
            return numberOf(value);
        case 'int64':
            return new go_values/* GoNumber */.wK('int64', String(numberOf(value)));
        case 'time.Time':
            return timeOf(typeof value === 'string' ? value : '0001-01-01T00:00:00Z');
        case 'time.Duration':
            return new go_values/* GoText */.eW(type, goDuration(BigInt(numberOf(value))), numberOf(value));
        default:
            return structOf(type, (0,json_fields/* lenientFields */.zd)(value));
    }
}
function pointerTo(type, value) {
    return value === undefined || value === null ? new go_values/* GoNil */.G1(type) : goValue(type.slice(1), value);
}
function mapOf(type, value) {
    const of = type.slice('map[string]'.length);
    const each = (item) => of === 'struct{}' ? new go_values/* GoStruct */.On('struct {}', new Map(), { members: [] }) : goValue(of, item);
    if (typeof value !== 'object' || value === null)
        return new go_values/* GoMap */.tn(type, undefined, each(undefined));
    const entries = Object.entries(value).map(([key, item]) => [key, each(item)]);
    return new go_values/* GoMap */.tn(type, Object.fromEntries(entries), each(undefined));
}
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : 0;
}
/** A time in RFC 3339, as the engine writes it, in the words of Go's `time.Time`. */
function timeOf(written) {
    const [, date, clock, zone = 'Z'] = /^(\S+)T([\d:.]+)(Z|[+-]\d\d:\d\d)$/.exec(written) ?? [];
    if (date === undefined)
        return written;
    const offset = zone === 'Z' ? '+0000 UTC' : `${zone.replace(':', '')} ${zone.replace(':', '')}`;
    return new go_values/* GoText */.eW('time.Time', `${date} ${clock} ${offset}`, written);
}
/** Nanoseconds as Go's `time.Duration` prints them: `1h2m3.5s`, `1.5ms`. */
function goDuration(nanoseconds) {
    if (nanoseconds === 0n)
        return '0s';
    const sign = nanoseconds < 0n ? '-' : '';
    const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
    const small = [
        ['ns', 1n],
        ['µs', 1000n],
        ['ms', 1000000n],
    ].findLast(([, unit]) => size >= unit);
    if (size < 1000000000n && small)
        return `${sign}${decimal(size, small[1])}${small[0]}`;
    const minutes = size / 60000000000n;
    const seconds = `${decimal(size % 60000000000n, 1000000000n)}s`;
    if (minutes === 0n)
        return sign + seconds;
    return `${sign}${minutes >= 60n ? `${minutes / 60n}h` : ''}${minutes % 60n}m${seconds}`;
}
function decimal(amount, unit) {
    const fraction = String(amount % unit)
        .padStart(String(unit).length - 1, '0')
        .replace(/0+$/, '');
    return `${amount / unit}${fraction === '' ? '' : `.${fraction}`}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/engine-inspect.js




/**
 * The engine's records of images as `docker image inspect` prints them, with its last line break: an indented list without a
 * format, one line for `json`, else a line for each. Throws INPUT_INVALID for a format that does not fit.
 */
function printEngineInspect(records, format) {
    const list = `[${records.map(({ text }) => text).join(',')}]`;
    if (format === '')
        return `${layOut(list, '    ')}\n`;
    if (format === 'json')
        return `${layOut(list, '')}\n`;
    const template = (0,template_template.parseTemplate)(format);
    const steps = new template_steps/* ListSteps */._o();
    return records.map(record => `${recordText(template, record, steps)}\n`).join('') || '\n';
}
/** Docker shows the fields that its client knows, under Go's names; where one is missing, the JSON of the engine. */
function recordText(template, { value }, steps) {
    try {
        return template.render(typedImage(value), steps);
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        return template.render(rawValue(value), steps);
    }
}
/** JSON laid out as Go's json.Indent does, or json.Compact without an indent; strings and numbers stay as they are written. */
function layOut(json, indent) {
    const parts = [];
    let depth = 0;
    let before = '';
    const line = () => (indent === '' ? '' : `\n${indent.repeat(depth)}`);
    for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/gs)) {
        const isEnd = token === ']' || token === '}';
        const isStart = before === '[' || before === '{';
        if (isEnd)
            depth--;
        if (isEnd !== isStart)
            parts.push(line());
        parts.push(token === ':' && indent !== '' ? ': ' : token);
        if (token === '[' || token === '{')
            depth++;
        if (token === ',')
            parts.push(line());
        before = token;
    }
    return parts.join('');
}


/***/ })

};
;