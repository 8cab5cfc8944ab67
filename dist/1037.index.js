"use strict";
exports.id = 1037;
exports.ids = [1037];
exports.modules = {

/***/ 51037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageAsks: () => (/* binding */ imageAsks),
/* harmony export */   printImages: () => (/* binding */ printImages)
/* harmony export */ });
/* unused harmony export imageContext */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23892);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87957);
/* harmony import */ var _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43774);
/* harmony import */ var _template_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81418);
/* harmony import */ var _template_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12282);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);







/** Predicates of the attestations that templates name (in-toto, "Predicates"). */
const spdx = 'https://spdx.dev/Document';
const provenance = 'https://slsa.dev/provenance/';
/** Fields that `docker buildx imagetools inspect` shows beyond the name. */
const toolFields = ['Manifest', 'Image', 'SBOM', 'Provenance'];
/** Fields of `docker inspect` that need no engine. */
const inspectFields = [
    'Id',
    'RepoTags',
    'RepoDigests',
    'Created',
    'Author',
    'Architecture',
    'Variant',
    'Os',
].concat(['Config', 'RootFS']);
/** The parts to read for a format of `show: image`. Throws INPUT_INVALID for a wrong template. */
function imageAsks(format) {
    if (!format.includes('{{'))
        return { isDigestOnly: false, predicates: [], isOfOnePlatform: false };
    const { fields } = (0,_template_template_js__WEBPACK_IMPORTED_MODULE_0__.parseTemplate)(format);
    const isDigestOnly = /^\{\{\s*\.Manifest\.Digest\s*\}\}$/.test(format.trim());
    const predicates = [
        { field: 'SBOM', start: spdx },
        { field: 'Provenance', start: provenance },
    ].filter(({ field }) => fields.has(field));
    const has = (names) => names.some(name => fields.has(name));
    const isOfOnePlatform = has(inspectFields) && !has(toolFields);
    return { isDigestOnly, predicates: predicates.map(({ start }) => start), isOfOnePlatform };
}
/** Images by a template, a line each. Throws INPUT_INVALID for a template that does not fit. */
function printImages(images, format) {
    try {
        const template = (0,_template_template_js__WEBPACK_IMPORTED_MODULE_0__.parseTemplate)(format);
        const steps = new _template_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ListSteps */ ._o();
        return images.map(image => `${template.render(imageContext(image), steps)}\n`).join('');
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'INPUT_INVALID'))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', error.message, { cause: error, hint: fieldsHint(images) });
    }
}
/** Both of Docker's commands for one image take templates, over fields that differ. */
function fieldsHint([image]) {
    const name = image ? (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutScheme */ .yO)(image.written)) : 'NAME';
    return `Images of a registry have the fields of \`docker buildx imagetools inspect\`, such as {{.Image.Architecture}}, and with one platform ${inspectFields.join(', ')}. All of \`docker inspect\` is there for an image of the engine: \`docker=${name}\`.`;
}
/**
 * An image as templates of `docker buildx imagetools inspect` see it: `.Name`, `.Manifest`, `.Image`, `.SBOM` and `.Provenance`. With
 * several platforms the last three are maps by platform; with one there are the fields of `docker inspect` beside them.
 */
function imageContext(image) {
    const platforms = image.platforms.filter(({ kind }) => kind === 'image');
    const images = platforms.map(each => [nameOf(each), configOf(each)]);
    const stated = (start, made) => platforms.flatMap(each => {
        const all = statedOf(image, each, start);
        return all.length > 0 ? [[nameOf(each), made(all)]] : [];
    });
    const isOne = platforms.length <= 1;
    const of = (type, zero, values) => isOne ? (values[0]?.[1] ?? zero) : new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoMap */ .tn(`map[string]${type}`, Object.fromEntries(values), zero);
    return struct('imagetools.tplInput', [
        ['Name', 'name', (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutScheme */ .yO)(image.written)],
        ['Manifest', 'manifest', manifestOf(image)],
        ['Image', 'image', of('*v1.Image', new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoNil */ .G1('*v1.Image'), images)],
        ['SBOM', '', of('imagetools.sbomStub', sbomOf([]), stated(spdx, sbomOf))],
        ['Provenance', '', of('imagetools.provenanceStub', proofOf([]), stated(provenance, proofOf))],
        ...(isOne ? platforms.flatMap(each => inspectMembers(image, each)) : []),
    ]);
}
/** The fields of `docker inspect` for the image of one platform; JSON of the whole leaves them out. */
function inspectMembers({ reference, root }, { imageId, config }) {
    const raw = config?.raw ?? {};
    const rootfs = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientFields */ .zd)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(raw, 'rootfs'));
    const tags = reference?.tag === undefined ? [] : [(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .familiarName */ .hG)(reference)];
    const digests = reference && root ? [(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .digestReference */ .O9)(reference, root.digest)] : [];
    return [
        ['Id', '', imageId],
        ['RepoTags', '', textList(tags)],
        ['RepoDigests', '', textList(digests)],
        ['Created', '', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(raw, 'created')],
        ['Author', '', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(raw, 'author')],
        ['Architecture', '', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(raw, 'architecture')],
        ['Variant', '', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(raw, 'variant')],
        ['Os', '', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(raw, 'os')],
        ['Config', '', runOf((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientFields */ .zd)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(raw, 'config')))],
        [
            'RootFS',
            '',
            struct('image.RootFS', [
                ['Type', 'Type', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(rootfs, 'type')],
                ['Layers', 'Layers', textList((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(rootfs, 'diff_ids'))],
            ]),
        ],
    ];
}
function nameOf({ platform = '' }) {
    return platform;
}
function statedOf(image, { digest }, start) {
    return image.companions
        .filter(({ about }) => about === digest)
        .flatMap(({ statements = [] }) => statements)
        .filter(({ predicateType }) => predicateType.startsWith(start))
        .map(({ predicate }) => predicate);
}
function sbomOf([one, ...more]) {
    return struct('imagetools.sbomStub', [
        ['SPDX', 'SPDX', one],
        ['AdditionalSPDXs', 'AdditionalSPDXs', more.length > 0 ? more : undefined],
    ]);
}
function proofOf([one]) {
    return struct('imagetools.provenanceStub', [['SLSA', 'SLSA', one]]);
}
/** A struct of Go, whose JSON leaves out what is empty, and fields without a key. */
function struct(type, members) {
    const written = members.filter(([, key, value]) => key !== '' && !isEmpty(value));
    return new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoStruct */ .On(type, new Map(members.map(([field, , value]) => [field, value])), {
        members: written.map(([, key, value]) => [key, value]),
    });
}
function isEmpty(value) {
    if (value instanceof _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoMap */ .tn)
        return value.entries === undefined || Object.keys(value.entries).length === 0;
    if (value instanceof _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoSlice */ .dP)
        return value.items === undefined || value.items.length === 0;
    return value === undefined || value === null || value === '' || value === false || value instanceof _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoNil */ .G1;
}
/** The descriptor of an image, or an index with its entries. */
function manifestOf({ root }) {
    const { digest = '', mediaType = '', size = 0, document } = root ?? {};
    if (root?.kind !== 'index')
        return descriptorOf({ mediaType, digest, size });
    const fields = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientFields */ .zd)(document && JSON.parse(Buffer.from(document.bytes).toString()));
    const entries = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'manifests');
    const manifests = (Array.isArray(entries) ? entries : []).map(entry => descriptorOf((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientFields */ .zd)(entry)));
    return struct('imagetools.index', [
        ['SchemaVersion', 'schemaVersion', document ? 2 : undefined],
        ['MediaType', 'mediaType', mediaType],
        ['Digest', 'digest', digest],
        ['Size', 'size', size],
        ['Manifests', 'manifests', new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoSlice */ .dP('[]v1.Descriptor', manifests)],
        ['Annotations', 'annotations', textMap((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'annotations'))],
    ]);
}
function descriptorOf(fields) {
    const platform = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'platform');
    return struct('v1.Descriptor', [
        ['MediaType', 'mediaType', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'mediaType')],
        ['Digest', 'digest', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'digest')],
        ['Size', 'size', number(fields, 'size')],
        ['URLs', 'urls', textList((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'urls'))],
        ['Annotations', 'annotations', textMap((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'annotations'))],
        ['Data', 'data', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'data')],
        ['Platform', 'platform', platform ? platformOf((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientFields */ .zd)(platform)) : new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoNil */ .G1('*v1.Platform')],
        ['ArtifactType', 'artifactType', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'artifactType')],
    ]);
}
function platformMembers(fields) {
    return [
        ['Architecture', 'architecture', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'architecture')],
        ['OS', 'os', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'os')],
        ['OSVersion', 'os.version', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'os.version')],
        ['OSFeatures', 'os.features', textList((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'os.features'))],
        ['Variant', 'variant', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'variant')],
    ];
}
function platformOf(fields) {
    return struct('v1.Platform', platformMembers(fields));
}
/** A config (image-spec, config.md) with the fields that Go's type has; times stay as they are written. */
function configOf({ config }) {
    if (!config)
        return new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoNil */ .G1('*v1.Image');
    const { raw } = config;
    const rootfs = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientFields */ .zd)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(raw, 'rootfs'));
    const history = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(raw, 'history');
    const steps = (Array.isArray(history) ? history : []).map(step => stepOf((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientFields */ .zd)(step)));
    return struct('v1.Image', [
        ['Created', 'created', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(raw, 'created')],
        ['Author', 'author', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(raw, 'author')],
        ...platformMembers(raw),
        ['Config', 'config', runOf((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientFields */ .zd)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(raw, 'config')))],
        [
            'RootFS',
            'rootfs',
            struct('v1.RootFS', [
                ['Type', 'type', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(rootfs, 'type')],
                ['DiffIDs', 'diff_ids', textList((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(rootfs, 'diff_ids'))],
            ]),
        ],
        ['History', 'history', new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoSlice */ .dP('[]v1.History', steps)],
    ]);
}
function runOf(fields) {
    return struct('v1.ImageConfig', [
        ['User', 'User', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'User')],
        ['ExposedPorts', 'ExposedPorts', emptyMap((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'ExposedPorts'))],
        ['Env', 'Env', textList((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'Env'))],
        ['Entrypoint', 'Entrypoint', textList((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'Entrypoint'))],
        ['Cmd', 'Cmd', textList((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'Cmd'))],
        ['Volumes', 'Volumes', emptyMap((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'Volumes'))],
        ['WorkingDir', 'WorkingDir', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'WorkingDir')],
        ['Labels', 'Labels', textMap((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'Labels'))],
        ['StopSignal', 'StopSignal', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'StopSignal')],
        ['ArgsEscaped', 'ArgsEscaped', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'ArgsEscaped') === true],
    ]);
}
function stepOf(fields) {
    return struct('v1.History', [
        ['Created', 'created', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'created')],
        ['CreatedBy', 'created_by', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'created_by')],
        ['Author', 'author', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'author')],
        ['Comment', 'comment', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .lenientText */ .t9)(fields, 'comment')],
        ['EmptyLayer', 'empty_layer', (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, 'empty_layer') === true],
    ]);
}
function number(fields, name) {
    const value = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, name);
    return typeof value === 'number' ? value : 0;
}
function textList(value) {
    const items = Array.isArray(value) ? value.filter(each => typeof each === 'string') : undefined;
    return new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoSlice */ .dP('[]string', items);
}
function textMap(value) {
    if (typeof value !== 'object' || value === null)
        return new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoMap */ .tn('map[string]string', undefined, '');
    const entries = Object.entries(value).filter((entry) => typeof entry[1] === 'string');
    return new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoMap */ .tn('map[string]string', Object.fromEntries(entries), '');
}
function emptyMap(value) {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : undefined;
    const entries = keys && Object.fromEntries(keys.map(key => [key, struct('struct {}', [])]));
    return new _template_go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoMap */ .tn('map[string]struct {}', entries, struct('struct {}', []));
}


/***/ })

};
;