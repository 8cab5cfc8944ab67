"use strict";
exports.id = 597;
exports.ids = [597];
exports.modules = {

/***/ 4549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** An action with its types worked out from its inputs and its operation. */
function defineAction(action) {
    return action;
}


/***/ }),

/***/ 6498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   S6: () => (/* binding */ humanRate),
/* harmony export */   p6: () => (/* binding */ humanBytes),
/* harmony export */   zK: () => (/* binding */ humanTime)
/* harmony export */ });
const steps = [
    [1e12, 'TB'],
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
];
/** Bytes for a person: decimal units, three or four digits. */
function humanBytes(bytes) {
    // From 999.5 of a unit on, rounding would show 1000 of it.
    const step = steps.find(([size]) => bytes >= size * 0.9995);
    if (!step)
        return `${Math.round(bytes)} B`;
    const [size, unit] = step;
    const amount = bytes / size;
    return `${amount >= 99.95 ? Math.round(amount) : amount.toFixed(1)} ${unit}`;
}
/** Milliseconds for a person, in the two largest units that matter. */
function humanTime(milliseconds) {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Bytes over milliseconds as a rate for a person. */
function humanRate(bytes, milliseconds) {
    return `${humanBytes(bytes / (Math.max(1, milliseconds) / 1000))}/s`;
}
/** A count with its noun, which takes an s unless there is one. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 4440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zM: () => (/* binding */ inputs_boolean),
  ee: () => (/* binding */ bytes),
  nd: () => (/* binding */ integer),
  p_: () => (/* binding */ list),
  aG: () => (/* binding */ listOrCsv),
  yL: () => (/* binding */ oneOf),
  lq: () => (/* binding */ optional),
  Yv: () => (/* binding */ optionalOr),
  V2: () => (/* binding */ pair),
  mw: () => (/* binding */ required),
  rJ: () => (/* binding */ secret),
  Qq: () => (/* binding */ inputs_text)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(4673);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/csv-fields.js
/*
 * A line of comma-separated values in the manner of RFC 4180, as Docker's actions read their lists: white space round a
 * field is dropped, a field that begins with a quote ends at the next single one, quotes elsewhere are plain characters,
 * and `#` begins a comment at the start of the line or after white space.
 */
const quoted = /\s*"((?:[^"]|"")*)"\s*/y;
const plain = /[^,]*/y;
/** The fields of one line. Throws an Error for a quote that is not closed, or text right after one. */
function csvFields(line) {
    const fields = [];
    for (let at = 0; at <= line.length; at++) {
        const field = line.slice(at).trimStart().startsWith('"') ? quotedField(line, at) : plainField(line, at);
        fields.push(field.text);
        at = field.end;
    }
    return fields;
}
function quotedField(line, at) {
    quoted.lastIndex = at;
    const inner = quoted.exec(line)?.[1];
    const end = quoted.lastIndex;
    if (inner === undefined)
        throw new Error('a quote is not closed, expected "…" round the whole item');
    const isComment = line[end] === '#' && line[end - 1] !== '"';
    if (end < line.length && line[end] !== ',' && !isComment)
        throw new Error('text follows a closing quote, expected a comma; a quote within quotes is doubled');
    return { text: inner.replaceAll('""', '"'), end: isComment ? line.length : end };
}
function plainField(line, at) {
    plain.lastIndex = at;
    const raw = plain.exec(line)?.[0] ?? '';
    const comment = raw.search(at === 0 ? /(?:^|\s)#/ : /\s#/);
    if (comment >= 0)
        return { text: raw.slice(0, comment).trim(), end: line.length };
    return { text: raw.trim(), end: at + raw.length };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/inputs.js


/** An input that must be given. */
function required(parse) {
    return { parse, required: true, secret: false };
}
/** An input that may be left out, because its default stands in action.yml or its parser takes empty text. */
function optional(parse) {
    return { parse, required: false, secret: false };
}
/** An input that is `absent` when nothing is given. */
function optionalOr(parse, absent) {
    return { parse: text => (text.trim() === '' ? absent : parse(text)), required: false, secret: false };
}
/** An input whose value is masked before it is used. */
function secret(input) {
    return { ...input, secret: true };
}
/** The text without white space round it. */
const inputs_text = value => value.trim();
/** YAML 1.2 booleans, as the runner's own toolkit reads them. */
const inputs_boolean = value => {
    if (/^(?:true|True|TRUE)$/.test(value.trim()))
        return true;
    if (/^(?:false|False|FALSE)$/.test(value.trim()))
        return false;
    throw expected('true or false', value);
};
/** A whole decimal number within bounds, both included. */
function integer({ min, max }) {
    return value => {
        const number = /^\d{1,15}$/.test(value.trim()) ? Number(value) : Number.NaN;
        if (number >= min && number <= max)
            return number;
        throw expected(`a whole number from ${min} to ${max}`, value);
    };
}
/** One of the given words, written exactly so. */
function oneOf(...choices) {
    return value => {
        const choice = choices.find(each => each === value.trim());
        if (choice !== undefined)
            return choice;
        throw expected(`one of ${choices.join(', ')}`, value);
    };
}
/** One item a line; `#` begins a comment at the start of a line or after white space; blank lines and CRLF are fine. */
function list(item) {
    return value => eachItem(lines(value).map(withoutComment), item);
}
/** Items a line or separated by commas; a quoted item may hold commas, as in Docker's own actions. Comments as in a list. */
function listOrCsv(item) {
    return value => eachItem(lines(value).flatMap(csvFields), item);
}
/** `key=value`, split at the first `=`. */
function pair(item) {
    return value => {
        const at = value.indexOf('=');
        const [key, rest] = at < 0 ? ['', ''] : [value.slice(0, at).trim(), value.slice(at + 1).trim()];
        if (key === '' || rest === '')
            throw expected('key=value', value);
        return item(key, rest);
    };
}
const units = {
    '': 1,
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
};
/** A size in bytes: `8MiB`, `1GB`, `4096`. */
const bytes = value => {
    const [, amount = '', unit = ''] = /^(\d{1,15}(?:\.\d{1,3})?) ?([a-zA-Z]{0,3})$/.exec(value.trim()) ?? [];
    const size = amount === '' ? Number.NaN : Math.round(Number(amount) * (units[unit.toLowerCase()] ?? Number.NaN));
    if (!Number.isSafeInteger(size))
        throw expected('a size such as 8MiB, 1GB or 4096', value);
    return size;
};
function expected(accepted, given) {
    return new Error(`"${(0,printable/* printable */.g)(given.trim())}", expected ${accepted}`);
}
function lines(value) {
    return value.split(/\r\n|\r|\n/);
}
function withoutComment(line) {
    return line.replace(/(?:^|\s)#[\s\S]*$/, '').trim();
}
function eachItem(items, parse) {
    const problems = [];
    const parsed = items.filter(Boolean).flatMap(item => {
        try {
            return [parse(item)];
        }
        catch (error) {
            const problem = error instanceof Error ? error.message : String(error);
            const shown = `"${(0,printable/* printable */.g)(item)}"`;
            problems.push(new Error(problem.includes(shown) ? problem : `${shown}: ${problem}`, { cause: error }));
            return [];
        }
    });
    if (problems.length > 0)
        throw new Error(problems.map(({ message }) => message).join('; '), { cause: problems[0] });
    return parsed;
}


/***/ }),

/***/ 8101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ annotated),
/* harmony export */   gX: () => (/* binding */ annotationsFor),
/* harmony export */   hR: () => (/* binding */ parseAnnotationLine)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5581);


/*
 * Annotations as docker/metadata-action writes them and Buildx reads them:
 *
 *   line  := [ level *( "," level ) ":" ] key "=" value
 *   level := ( "manifest" | "index" | "manifest-descriptor" | "index-descriptor" ) [ "[" platform "]" ]
 *
 * Without a level a line is for the manifest.
 */
const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
const grammar = /^(?:([^=:]*):)?([^=]+)=(.*)$/s;
const place = /^([a-z-]+)(?:\[([^\]]+)\])?$/;
/** Reads a line. Throws an Error that says what is accepted, PLATFORM_INVALID. */
function parseAnnotationLine(line) {
    const [, before = 'manifest', key = '', value = ''] = grammar.exec(line.trim()) ?? [];
    if (key.trim() === '')
        throw unreadable(line);
    const places = before.split(',').map(each => {
        const [, name, platform] = place.exec(each.trim()) ?? [];
        const level = levels.find(known => known === name);
        if (!level)
            throw unreadable(line);
        return { level, ...(platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(platform) } : {}) };
    });
    return { places, key: key.trim(), value };
}
function unreadable(line) {
    return new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(line)}", expected [manifest|index|manifest-descriptor|index-descriptor:]key=value`);
}
/** The annotations of one level, for a platform where it has one; later lines win. */
function annotationsFor(lines, level, platform) {
    const wanted = platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
    const fits = (named) => !named || (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(named) === wanted;
    const due = lines.filter(({ places }) => places.some(each => each.level === level && fits(each.platform)));
    return Object.fromEntries(due.map(({ key, value }) => [key, value]));
}
/** The fields of a document or descriptor with more annotations, which replace those of the same key. */
function annotated(fields, more) {
    if (Object.keys(more).length === 0)
        return fields;
    return { ...fields, annotations: { ...fields.annotations, ...more } };
}


/***/ }),

/***/ 9997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ variantDistance),
/* harmony export */   c: () => (/* binding */ normalProcessor)
/* harmony export */ });
/*
 * Names and variants of processors, as containerd/platforms has them (database.go, compare.go):
 *
 *   arm     v5 < v6 < v7 < v8, none is v7; older ones run only on themselves
 *   arm64   v8 (none) < v8.1 < … < v8.9;  v9 < v9.1 < …;  v9.n runs all that v8.(n+5) runs
 *   amd64   v1 (none) < v2 < v3 < v4
 *   others  a variant runs only on itself
 */
// An alias says the variant too: "armel" of whatever variant is v6. x64 and ia32 are Node's names.
const aliases = new Map([
    ['i386', ['386']],
    ['ia32', ['386']],
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['x64', ['amd64']],
    ['aarch64', ['arm64']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
const ordinary = new Map([
    ['amd64', 'v1'],
    ['arm64', 'v8'],
]);
/** The one spelling of an architecture with its variant: x86_64 is amd64, aarch64/v8 is arm64, arm is arm/v7. */
function normalProcessor(architecture, variant = '') {
    const written = architecture.toLowerCase();
    const [name, implied] = aliases.get(written) ?? [written];
    if (name === '386' && written !== '386')
        return [name];
    const found = implied ?? normalVariant(name, variant.toLowerCase());
    return found === '' || found === ordinary.get(name) ? [name] : [name, found];
}
function normalVariant(architecture, variant) {
    if (architecture !== 'arm' && architecture !== 'arm64')
        return variant;
    if (architecture === 'arm' && variant === '')
        return 'v7';
    const numbered = /^\d+(?:\.\d+)?$/.test(variant) ? `v${variant}` : variant;
    return architecture === 'arm64' ? numbered.replace(/^(v\d+)\.0$/, '$1') : numbered;
}
/** How far below the variant `wanted` the variant `offered` is, 0 when equal; undefined when it does not run there. */
function variantDistance(architecture, wanted, offered) {
    if (wanted === offered)
        return 0;
    const [above, below] = [levelOf(architecture, wanted), levelOf(architecture, offered)];
    if (above === undefined || below === undefined)
        return undefined;
    if (above.major === below.major)
        return descent(above.minor - below.minor);
    if (architecture === 'arm64')
        return above.major === 9 ? descent(above.minor + 5 - below.minor, 100) : undefined;
    return descent(above.major - below.major);
}
function descent(distance, penalty = 0) {
    return distance >= 0 ? distance + penalty : undefined;
}
const ladders = new Map([
    ['arm', /^v([5-8])$/],
    ['arm64', /^v(8(?=$|\.\d$)|9)(?:\.(\d+))?$/],
    ['amd64', /^v(\d)$/],
]);
function levelOf(architecture, variant) {
    const found = ladders.get(architecture)?.exec(variant ?? ordinary.get(architecture) ?? '');
    return found ? { major: Number(found[1]), minor: Number(found[2] ?? 0) } : undefined;
}


/***/ }),

/***/ 8804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig),
/* harmony export */   s: () => (/* binding */ chainIds)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5199);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5581);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3394);





const names = ['os', 'architecture', 'variant', 'os.version', 'rootfs', 'config'];
/** Reads an image's config. Throws MANIFEST_INVALID, also when it does not name one diff_id for each of `layers` layers. */
function parseImageConfig(bytes, layers) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(bytes), 'config');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(fields, names, 'config');
    const rootfs = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'rootfs'), 'config.rootfs');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(rootfs, ['diff_ids'], 'config.rootfs');
    const diffIds = ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(rootfs, 'diff_ids', 'config.rootfs') ?? []).map(_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m);
    if (diffIds.length !== layers) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use the image: its config names ${diffIds.length} layers, its manifest ${layers}`);
    }
    const created = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'created', 'config');
    const history = ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'history', 'config') ?? []).map((entry, at) => (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(entry, `config.history[${at}]`));
    const run = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'config') ?? {};
    return {
        platform: platformOf(fields),
        diffIds,
        history,
        run: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(run, 'config.config'),
        ...(created ? { created } : {}),
    };
}
function platformOf(fields) {
    const os = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os', 'config');
    const architecture = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'architecture', 'config');
    if (!os || !architecture)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)('config', 'expected os and architecture');
    const variant = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'variant', 'config');
    const osVersion = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os.version', 'config');
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .FL)({
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
    });
}
/** The chain IDs of layers (image-spec, config.md, "Layer ChainID"): each names a layer on top of all below it. */
function chainIds(diffIds) {
    const chain = [];
    for (const diffId of diffIds) {
        const below = chain.at(-1);
        chain.push(below === undefined ? diffId : (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(Buffer.from(`${below} ${diffId}`)));
    }
    return chain;
}


/***/ }),

/***/ 7214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EX: () => (/* binding */ encodedOf),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   YA: () => (/* binding */ hasher),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);



const known = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
// image-spec, descriptor.md: digest ::= algorithm ":" encoded
const wellFormed = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
/** Reads a digest. Throws DIGEST_INVALID, or DIGEST_UNSUPPORTED for a well-formed one of another algorithm. */
function parseDigest(text) {
    if (known.test(text))
        return text;
    const shown = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 160);
    if (wellFormed.test(text) && !/^sha(?:256|512):/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_UNSUPPORTED', `Cannot verify digest "${shown}": expected sha256 or sha512`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_INVALID', `Cannot read digest "${shown}": expected sha256: and 64 hex digits, or sha512: and 128`);
}
/** Whether `text` is a digest that parseDigest accepts. */
function isDigest(text) {
    return known.test(text);
}
/** The algorithm a digest was made with. */
function algorithmOf(digest) {
    return digest.startsWith('sha256:') ? 'sha256' : 'sha512';
}
/** The hex part of a digest. */
function encodedOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** A running digest of bytes. */
function hasher(algorithm) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    return {
        update: chunk => void hash.update(chunk),
        digest: () => `${algorithm}:${hash.digest('hex')}`,
    };
}
/** The digest of bytes. */
function digestOf(bytes, algorithm = 'sha256') {
    const hash = hasher(algorithm);
    hash.update(bytes);
    return hash.digest();
}


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ withPlatform),
/* harmony export */   Jg: () => (/* binding */ platformOfEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   cy: () => (/* binding */ entryFor),
/* harmony export */   rN: () => (/* binding */ isProof)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7055);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5581);
/* harmony import */ var _platform_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7841);




/** The entries of an index, as they stand in its bytes. */
function entriesOf({ bytes }) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(JSON.parse(Buffer.from(bytes).toString()), 'index');
    return ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'manifests', 'index') ?? []).map(each => {
        const entry = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(each, 'manifests');
        return { fields: entry, descriptor: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .B)(entry, 'manifests') };
    });
}
/** An entry for an image that no index has named yet; `platform` is undefined for what runs nowhere, such as an artifact. */
function entryFor({ descriptor }, platform) {
    const { mediaType, digest, size, artifactType } = descriptor;
    const named = platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFields */ .vC)(platform) } : {};
    const fields = { mediaType, digest, size, ...(artifactType ? { artifactType } : {}), ...named };
    return { fields, descriptor: { ...descriptor, ...(platform ? { platform } : {}) } };
}
/** An entry with a platform where it says none. */
function withPlatform(entry, platform) {
    const { fields, descriptor } = entry;
    if (!platform || descriptor.platform)
        return entry;
    return {
        fields: { ...fields, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFields */ .vC)(platform) },
        descriptor: { ...descriptor, platform },
    };
}
/** Whether an entry is an attestation of another. */
function isProof({ descriptor }) {
    return (0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor);
}
/** The platform an entry stands for, as text; undefined for attestations and what names none. */
function platformOfEntry({ descriptor }) {
    if ((0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor) || !descriptor.platform)
        return undefined;
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(descriptor.platform);
}


/***/ }),

/***/ 7841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   J5: () => (/* binding */ platformMatches),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9997);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5581);




/** Whether an entry of an index is BuildKit's attestation, which stands there as a manifest of an unknown platform. */
function isAttestation({ platform, annotations }) {
    const unknown = platform?.os === 'unknown' && platform.architecture === 'unknown';
    return unknown || annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** The platforms an index offers, each once, attestations left out. */
function platformsOf(index) {
    const offered = index.manifests
        .filter(descriptor => !isAttestation(descriptor))
        .flatMap(({ platform }) => platform ?? []);
    return [...new Map(offered.map(platform => [(0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform), platform])).values()];
}
/**
 * The entry of an index that runs best on a platform: never another architecture, even one that could run there; the same variant
 * or the nearest lower one; on Windows the same build where one is asked for, then the newest; then the features asked for; then
 * the first in the index (so a zstd twin that stands after the gzip image is passed over). An attestation is never taken, an entry
 * without a platform only where it is alone. Throws PLATFORM_MISSING naming what is on offer.
 */
function choosePlatform(index, wanted) {
    const images = index.manifests.filter(descriptor => !isAttestation(descriptor));
    const [best] = images
        .flatMap(descriptor => {
        const rank = descriptor.platform && rankOf(wanted, descriptor.platform);
        return rank ? [{ descriptor, rank }] : [];
    })
        .sort((a, b) => compareNumbers(a.rank, b.rank));
    if (best)
        return best.descriptor;
    const [only] = images;
    if (images.length === 1 && only && !only.platform)
        return only;
    throw missing(index, wanted);
}
function missing(index, wanted) {
    const [asked, ...offered] = [wanted, ...platformsOf(index)].map(platform => (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('PLATFORM_MISSING', `Cannot find ${asked}: the index offers ${offered.slice(0, 50).join(', ') || 'no platform'}`, { details: { wanted: asked, offered } });
}
/** Whether an image of platform `offered` runs where `wanted` is asked for. */
function platformMatches(wanted, offered) {
    return rankOf(wanted, offered) !== undefined;
}
/** What is compared in turn; the lowest is best. Undefined where the image does not run. */
function rankOf(wanted, offered) {
    if (wanted.os !== offered.os || wanted.architecture !== offered.architecture)
        return undefined;
    const distance = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_3__/* .variantDistance */ .$)(wanted.architecture, wanted.variant, offered.variant);
    if (distance === undefined || !sameBuild(wanted, offered))
        return undefined;
    const features = offered.osFeatures ?? [];
    const unasked = features.filter(feature => !wanted.osFeatures?.includes(feature)).length;
    return [distance, ...versionOf(offered).map(part => -part), unasked, unasked - features.length];
}
/** Windows containers need the host's build, the first three fields; the fourth is the level of its updates. */
function sameBuild(wanted, offered) {
    if (wanted.os !== 'windows' || !wanted.osVersion || !offered.osVersion)
        return true;
    const found = versionOf(offered);
    return versionOf(wanted).every((part, at) => at === 3 || part === found[at]);
}
function versionOf({ os, osVersion = '' }) {
    const parts = os === 'windows' ? osVersion.split('.').map(part => Number.parseInt(part, 10) || 0) : [];
    return [0, 1, 2, 3].map(at => parts[at] ?? 0);
}
function compareNumbers(a, b) {
    const at = a.findIndex((value, position) => value !== b[position]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}


/***/ }),

/***/ 5581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ normalizePlatform),
/* harmony export */   GQ: () => (/* binding */ runnerPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   vC: () => (/* binding */ platformFields)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9997);



/*
 * As in containerd/platforms, but with both os and architecture, so that a text means the same on every machine:
 *
 *   platform := os [ "(" [ version ] [ "+" feature ]* ")" ] "/" architecture [ "/" variant ]
 *
 * In version and feature the characters % + ( ) / are written %25 %2B %28 %29 %2F.
 */
const grammar = /^(?<os>[\w.-]+)(?:\((?<version>[^()+/]*)(?<features>(?:\+[^()+/]+)*)\))?\/(?<architecture>[\w.-]+)(?:\/(?<variant>[\w.-]+))?$/;
const namePart = /^[\w.-]*$/;
/** Reads `os/architecture[/variant]`, normalised; `windows(10.0.20348)/amd64` names a build. Throws PLATFORM_INVALID. */
function parsePlatform(text) {
    const found = grammar.exec(text)?.groups;
    if (!found)
        throw unreadable(text);
    const { os = '', architecture = '', variant, version, features } = found;
    const osFeatures = (features ?? '').split('+').slice(1).map(unescaped);
    return normalizePlatform({
        ...{ os, architecture },
        ...(variant ? { variant } : {}),
        ...(version ? { osVersion: unescaped(version) } : {}),
        ...(osFeatures.length > 0 ? { osFeatures } : {}),
    });
}
function unreadable(text) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('PLATFORM_INVALID', `Cannot read platform "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}": expected os/architecture[/variant]`);
}
function escaped(text) {
    return text.replace(/[%+()/]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}
function unescaped(text) {
    return text.replace(/%(2[5589BbFf])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
/** The one spelling of a platform: aarch64 is arm64, arm64/v8 is arm64, arm is arm/v7, macOS is darwin. */
function normalizePlatform(platform) {
    const { os: named, architecture: written, variant: asked, ...rest } = platform;
    const os = named.toLowerCase() === 'macos' ? 'darwin' : named.toLowerCase();
    const [architecture, variant] = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .normalProcessor */ .c)(written, asked);
    return { os, architecture, ...(variant ? { variant } : {}), ...rest };
}
/** Whether a platform's names can be written down and read back. */
function isNamed({ os, architecture, variant = '' }) {
    return os !== '' && architecture !== '' && [os, architecture, variant].every(name => namePart.test(name));
}
/** A platform as parsePlatform reads it; no two platforms have the same text. */
function formatPlatform({ os, architecture, variant, osVersion = '', osFeatures = [], }) {
    const more = [osVersion, ...osFeatures.toSorted()].map(escaped).join('+');
    return [more === '' ? os : `${os}(${more})`, architecture, ...(variant ? [variant] : [])].join('/');
}
/** A platform as documents write it (image-spec, image-index.md, "platform"). */
function platformFields({ os, architecture, variant, osVersion, osFeatures, }) {
    return {
        ...{ architecture, os },
        ...(osVersion ? { 'os.version': osVersion } : {}),
        ...(osFeatures?.length ? { 'os.features': osFeatures } : {}),
        ...(variant ? { variant } : {}),
    };
}
/**
 * The platform of images that run where Node reports these names (process.platform, process.arch); containers on a Mac are Linux.
 * On Windows `release` (os.release()) asks for images of the same build, as containers there need.
 */
function runnerPlatform(nodePlatform, nodeArchitecture, release) {
    const windows = nodePlatform === 'win32';
    return normalizePlatform({
        os: windows ? 'windows' : 'linux',
        architecture: nodeArchitecture,
        ...(windows && release ? { osVersion: release } : {}),
    });
}


/***/ }),

/***/ 7957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ isRegistry),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   O9: () => (/* binding */ digestReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   ZD: () => (/* binding */ familiarReference),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   hG: () => (/* binding */ familiarName)
/* harmony export */ });
/* unused harmony export parseTag */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7214);



const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const domain = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const path = /^[a-z0-9]+(?:(?:[_.]|__|-+)[a-z0-9]+)*$/;
const tagGrammar = /^\w[\w.-]{0,127}$/;
const imageId = /^[0-9a-f]{64}$/;
const maxName = 255;
const dockerHub = 'docker.io';
const dockerHubNames = new Set([dockerHub, 'index.docker.io', 'registry-1.docker.io']);
/** Reads an image reference; without tag and digest it means `latest`. Throws REFERENCE_INVALID, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
function parseReference(text) {
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        throw invalid(text, 'it is a digest without a name in front');
    const [rest, digest] = splitDigest(text);
    const [name, tag] = splitTag(rest);
    const repository = parseRepository(name);
    if (tag !== undefined && !isTag(tag))
        throw invalid(text, 'the tag is not [A-Za-z0-9_] and up to 127 of [A-Za-z0-9_.-]');
    if (digest !== undefined)
        return { ...repository, ...(tag === undefined ? {} : { tag }), digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest) };
    return { ...repository, tag: tag ?? 'latest' };
}
/** Reads a repository's name. Throws REFERENCE_INVALID naming the broken rule. */
function parseRepository(text) {
    if (imageId.test(text))
        throw invalid(text, 'it looks like an image ID');
    const { registry, repository } = splitDomain(text);
    if (!isRegistry(registry))
        throw invalid(text, `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(registry)}" is no host[:port]`);
    const broken = repository.split('/').find(part => !path.test(part));
    if (broken !== undefined)
        throw invalid(text, pathProblem(broken));
    if (repository.length > maxName)
        throw invalid(text, `the name is longer than ${maxName} characters`);
    return { registry, repository };
}
/** Whether `text` is `host[:port]` by the grammar, and no URL made with it can fail. */
function isRegistry(text) {
    return domain.test(text) && URL.canParse(`https://${text}/`);
}
function splitDigest(text) {
    const at = text.indexOf('@');
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
function splitTag(text) {
    const colon = text.indexOf(':', text.lastIndexOf('/') + 1);
    return colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
}
function splitDomain(text) {
    const slash = text.indexOf('/');
    const first = slash < 0 ? '' : text.slice(0, slash);
    const isDomain = first === 'localhost' || /[.:A-Z]/.test(first);
    const registry = isDomain ? first : dockerHub;
    const repository = isDomain ? text.slice(slash + 1) : text;
    if (!dockerHubNames.has(registry))
        return { registry, repository };
    return { registry: dockerHub, repository: repository.includes('/') ? repository : `library/${repository}` };
}
function pathProblem(part) {
    if (part === '')
        return 'a part of the name is empty';
    if (/[A-Z]/.test(part))
        return `the repository must be lower case, not "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(part)}"`;
    return `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(part)}" may hold only a-z, 0-9 and single separators . _ __ - between them`;
}
function invalid(text, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot read image "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}": ${why}`);
}
/** Whether `text` is a tag by the grammar. */
function isTag(text) {
    return tagGrammar.test(text);
}
/** Reads a tag. Throws REFERENCE_INVALID. */
function parseTag(text) {
    if (isTag(text))
        return text;
    throw new TallyError('REFERENCE_INVALID', `Cannot read tag "${printable(text)}": expected [A-Za-z0-9_] and up to 127 of [A-Za-z0-9_.-]`);
}
/** `registry/repository`. */
function repositoryName({ registry, repository }) {
    return `${registry}/${repository}`;
}
/** The whole reference: `registry/repository[:tag][@digest]`. */
function formatReference({ tag, digest, ...repository }) {
    return `${repositoryName(repository)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** As Docker's commands show it: without docker.io and library/ where the shorter name still means the same image. */
function familiarReference(reference) {
    const full = formatReference(reference);
    const { registry, repository } = reference;
    if (registry !== dockerHub)
        return full;
    const rest = full.slice(repositoryName(reference).length);
    const shorter = [repository.replace(/^library\/(?=[^/]*$)/, ''), repository].find(name => {
        const read = splitDomain(name);
        const isSame = read.registry === dockerHub && read.repository === repository;
        return isSame && !imageId.test(name) && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name + rest);
    });
    return shorter === undefined ? full : shorter + rest;
}
/** The familiar form without the digest, for places where that stands beside it. */
function familiarName({ registry, repository, tag }) {
    return familiarReference({ registry, repository, ...(tag === undefined ? {} : { tag }) });
}
/** `registry/repository[:tag]@digest`. */
function pinnedReference({ registry, repository, tag }, digest) {
    return formatReference({ registry, repository, ...(tag === undefined ? {} : { tag }), digest });
}
/** `registry/repository@digest`. */
function digestReference({ registry, repository }, digest) {
    return formatReference({ registry, repository, digest });
}


/***/ }),

/***/ 7436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commonInputs)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4440);

const hostGrammar = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;
function host(value) {
    if (hostGrammar.test(value))
        return value;
    throw new Error('expected host[:port]');
}
/** What reads YAML is loaded where there is some. */
async function registryAuth(value) {
    if (value.trim() === '')
        return [];
    const { parseRegistryAuth } = await __webpack_require__.e(/* import() */ 926).then(__webpack_require__.bind(__webpack_require__, 6926));
    return parseRegistryAuth(value);
}
/** The inputs that every action has. */
const commonInputs = {
    'registry-auth': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(registryAuth),
    'github-token': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)),
    'registry-mirrors': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pair */ .V2)((name, mirror) => [host(name), host(mirror)]))),
    'insecure-registries': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(host)),
    'ca-certificates': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pair */ .V2)((name, path) => [host(name), path]))),
    concurrency: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 64 }), 6),
    retries: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 20 }), 5),
    store: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    summary: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('true', 'false', 'on-failure'), 'true'),
};


/***/ }),

/***/ 4683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSource),
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(559);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8804);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7214);
/* harmony import */ var _model_index_entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6205);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5197);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7841);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7957);
/* harmony import */ var _registry_first_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8186);
/* harmony import */ var _transfer_walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8039);
/* harmony import */ var _open_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1484);
/* harmony import */ var _remote_supply_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1619);











/** Reads an item of `sources`. Throws REFERENCE_INVALID, or an Error that says what is accepted. */
function parseSource(text) {
    const written = text.trim();
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(written))
        return { kind: 'digest', digest: written };
    if (/^[a-z-]+=/.test(written))
        return { kind: 'origin', origin: (0,_open_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOrigin */ .e)(written) };
    return { kind: 'reference', reference: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(written) };
}
/** Reads a source; an index stands for what it lists, level by level. Throws what reading it throws, GRAPH_INVALID. */
async function readSource(source, home, ports) {
    if (source.kind === 'origin')
        return fromOrigin(ports.opened.use(await (0,_open_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .openOrigin */ .N)(source.origin, ports)), ports);
    const reference = source.kind === 'digest' ? { ...home, digest: source.digest } : source.reference;
    return fromRegistry(reference, home, ports);
}
async function fromRegistry(reference, home, ports) {
    const { registries, store, transfer } = ports;
    const isHome = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(reference) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(home);
    // With the rights to write where the index will be: one token does then.
    const places = isHome ? [(await registries.writer(reference)).remote] : await registries.places(reference);
    const { digest, tag = 'latest' } = reference;
    const resolve = (target) => (0,_registry_first_of_js__WEBPACK_IMPORTED_MODULE_3__/* .firstOf */ .K)(places, place => place.resolve(target), () => undefined);
    const root = await resolve(digest === undefined ? { tag } : { digest });
    const graph = await (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .walk */ .G)(({ digest }) => resolve({ digest }), root, 'all');
    const supply = (0,_remote_supply_js__WEBPACK_IMPORTED_MODULE_5__/* .remoteSupply */ .i)(places, store, transfer);
    const blobs = { fetch: blob => supply.open(blob) };
    const repository = { registry: reference.registry, repository: reference.repository };
    return { root, graph, supply, repository, entries: await flattened(graph, root, blobs) };
}
async function fromOrigin(origin, ports) {
    const root = await origin.resolve();
    const graph = await (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .walk */ .G)(({ digest }) => origin.document(digest), root, 'all');
    const supply = {
        name: 'archive',
        open: blob => origin.fetch(blob),
        keep: blob => ports.store.put(blob, from => origin.fetch(blob, from)),
    };
    return { root, graph, supply, entries: await flattened(graph, root, origin) };
}
/** The images below a root with their attestations, as the nearest index has them; where none says a platform, the config does. */
async function flattened(graph, root, blobs) {
    if (root.manifest.kind === 'image')
        return [(0,_model_index_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .entryFor */ .cy)(root, await platformOf(root, blobs))];
    const levels = await Promise.all((0,_model_index_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .entriesOf */ .Mc)(root).map(async (entry) => {
        const { digest, platform } = entry.descriptor;
        const child = graph.documents.find(({ descriptor }) => descriptor.digest === digest);
        if (child?.manifest.kind === 'index')
            return flattened(graph, child, blobs);
        if (!child || platform || (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_7__/* .isAttestation */ .H3)(entry.descriptor))
            return [entry];
        return [(0,_model_index_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .withPlatform */ .Ai)(entry, await platformOf(child, blobs))];
    }));
    return levels.flat();
}
/** The platform of an image as its config has it; undefined for what is no image. */
async function platformOf({ manifest }, blobs) {
    if (manifest.kind !== 'image' || !(0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_8__/* .isImageConfig */ ._m)(manifest.config.mediaType))
        return undefined;
    return (0,_model_config_js__WEBPACK_IMPORTED_MODULE_9__/* .parseImageConfig */ .F)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_10__/* .readAll */ .yw)(blobs, manifest.config), manifest.layers.length).platform;
}


/***/ }),

/***/ 1484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openOrigin),
/* harmony export */   e: () => (/* binding */ parseOrigin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7957);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4673);




const accepted = 'store=NAME@DIGEST, oci-layout=DIR[:ref], oci-archive=FILE, docker-archive=FILE, docker or docker=NAME';
/** Reads an item of `source` or `from`: `store`, `store=REF`, `oci-layout=DIR[:ref]`, `oci-archive=FILE`, `docker-archive=FILE`, `docker`, `docker=NAME`. */
function parseOrigin(text, alsoAccepted = '') {
    const [, kind = '', , value = ''] = /^([a-z-]+)(=(.*))?$/s.exec(text.trim()) ?? [];
    const has = text.includes('=');
    const written = value.trim();
    if (!has && (kind === 'store' || kind === 'docker'))
        return { kind };
    if (has && written !== '') {
        if (kind === 'store')
            return storeOrigin(written);
        if (kind === 'docker')
            return { kind, target: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(written) ? { digest: written } : { tag: written } };
        if (kind === 'oci-layout' || kind === 'oci-archive' || kind === 'docker-archive')
            return { kind, ...pathAndTarget(written) };
    }
    throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}" is none of ${accepted}${alsoAccepted}`);
}
function storeOrigin(written) {
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(written))
        return { kind: 'store', target: { digest: written } };
    const { digest } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(written);
    if (digest !== undefined)
        return { kind: 'store', target: { digest }, name: written };
    throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(written)}" has no digest; the store knows images by their digests alone`);
}
/** The name stands behind the first colon that is no drive's, a digest behind `@`. */
function pathAndTarget(written) {
    const [, before, digest] = /^(.+)@(sha(?:256|512):[0-9a-f]+)$/.exec(written) ?? [];
    if (before !== undefined && digest !== undefined)
        return { path: before, target: { digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest) } };
    const colon = written.indexOf(':', /^[A-Za-z]:[\\/]/.test(written) ? 2 : 1);
    if (colon < 0)
        return { path: written };
    const [path, tag] = [written.slice(0, colon), written.slice(colon + 1)];
    if (tag === '')
        throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(written)}" has nothing behind its colon`);
    return { path, target: { tag } };
}
/**
 * Opens an origin; nothing is read of an engine before an image is resolved. Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED,
 * ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED.
 */
async function openOrigin(origin, ports) {
    switch (origin.kind) {
        case 'store': {
            const { StoreOrigin } = await __webpack_require__.e(/* import() */ 835).then(__webpack_require__.bind(__webpack_require__, 1835));
            return new StoreOrigin(ports.store, origin);
        }
        case 'docker': {
            const { EngineOrigin } = await Promise.all(/* import() */[__webpack_require__.e(39), __webpack_require__.e(998), __webpack_require__.e(378), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 570));
            return EngineOrigin.open(origin.target, ports);
        }
        default: {
            const { ArchiveOrigin, archiveScratch } = await Promise.all(/* import() */[__webpack_require__.e(39), __webpack_require__.e(472)]).then(__webpack_require__.bind(__webpack_require__, 6472));
            const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(39), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 1378));
            const { kind, path, target } = origin;
            const source = await openArchive((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(ports.workspace, path), archiveScratch(ports.store));
            // What it is counts, not what it is called: a docker save has its layers uncompressed.
            const compress = kind === 'docker-archive' || source.form === 'docker-archive' ? ports : undefined;
            return new ArchiveOrigin(source, { kind, target, compress });
        }
    }
}


/***/ }),

/***/ 1619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ remoteSupply)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5199);
/* harmony import */ var _registry_first_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8186);
/* harmony import */ var _transfer_transfer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7337);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9067);




/** Blobs of a repository, from the store where it has them, else from its mirrors and its registry. */
function remoteSupply(places, store, options) {
    const sources = [_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineSource */ .FU, ...(0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .repositorySources */ .rl)(places)];
    return {
        name: 'registry',
        async open(blob) {
            if (await store.has(blob))
                return store.scan(blob.digest);
            const passed = (_, error) => options.progress.passed(blob, 'mirror', error);
            return named(blob, await (0,_registry_first_of_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .K)(places, place => place.scan(blob), passed));
        },
        async keep(blob) {
            await (0,_transfer_transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .transfer */ .k0)(await (0,_transfer_transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .plan */ .et)([blob], store, () => sources), store, { ...options, concurrency: 1 });
        },
    };
}
/** A body that breaks off is the source's failure, not that of where its bytes go. */
async function* named({ digest }, bytes) {
    try {
        yield* bytes;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${digest}: the answer broke off`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 9067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ inlineSource),
/* harmony export */   Oy: () => (/* binding */ cacheSource),
/* harmony export */   a4: () => (/* binding */ nearestDocument),
/* harmony export */   bm: () => (/* binding */ storeSource),
/* harmony export */   rl: () => (/* binding */ repositorySources)
/* harmony export */ });
/* harmony import */ var _content_draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5943);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5199);
/* harmony import */ var _model_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7055);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3443);




/** The content store as the nearest source of documents; its blobs never need a delivery. */
function storeSource(store) {
    return {
        name: 'store',
        async document(digest) {
            const bytes = await store.document(digest);
            return bytes && (0,_model_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .T)(bytes, { digest });
        },
        deliver: async () => undefined,
    };
}
/** The Actions cache as a source; it decides itself what it is asked and when it is given up. */
function cacheSource(cache, registries) {
    return {
        name: 'cache',
        document: digest => cache.document(digest),
        deliver: (wanted, draft, watch) => cache.deliver(wanted, { draft, watch }, (url, blob) => registries.deliverFrom(url, blob)),
    };
}
/** Content that a descriptor carries itself, used when it is what the descriptor says. */
const inlineSource = {
    name: 'inline',
    document: async () => undefined,
    async deliver(wanted, draft) {
        const bytes = (0,_model_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineData */ .S)(wanted);
        return bytes && (0,_content_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .pour */ .fO)(async () => singleChunk(bytes), draft, wanted);
    },
};
async function* singleChunk(bytes) {
    yield bytes;
}
/** A repository's places, nearest first: mirrors, then the registry itself. */
function repositorySources(places) {
    return places.map((place, at) => {
        const name = at < places.length - 1 ? 'mirror' : 'registry';
        return {
            name,
            document: digest => place.resolve({ digest }),
            deliver: (wanted, draft, watch) => place.deliver(wanted, draft, watch),
        };
    });
}
/** A document from the nearest source that has it. Throws what the last source threw, or NOT_FOUND. */
async function nearestDocument(digest, sources, passed) {
    let last;
    for (const source of sources) {
        try {
            const document = await source.document(digest);
            if (document)
                return { document, source: source.name };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isPassable */ .C_)(error))
                throw error;
            if (source !== sources.at(-1))
                passed(source.name, error);
            last = error;
        }
    }
    throw (last ??
        new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in ${sources.map(({ name }) => name).join(', ')}`));
}


/***/ }),

/***/ 8186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);

/** Asks each place in turn; the last one's failure is thrown, with the earlier ones told to `passed`. */
async function firstOf(places, ask, passed) {
    for (const place of places.slice(0, -1)) {
        try {
            return await ask(place);
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
                throw error;
            passed(place, error);
        }
    }
    return ask(places.at(-1));
}


/***/ }),

/***/ 7337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: () => (/* binding */ inTransferOrder),
/* harmony export */   et: () => (/* binding */ plan),
/* harmony export */   k0: () => (/* binding */ transfer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5199);
/* harmony import */ var _map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);


/** Compares what is wanted with what the store holds. */
async function plan(blobs, store, sources) {
    return (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(blobs, 8, async (blob) => ({
        blob,
        how: (await store.has(blob)) ? 'present' : 'fetch',
        sources: sources(blob),
    }));
}
/** Brings every missing blob into the store, each verified as it lands. */
async function transfer(steps, store, options) {
    options.progress.planned(steps);
    const deliveries = await (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(inTransferOrder(steps), options.concurrency, async (step) => {
        try {
            return await deliver(step, store, options);
        }
        catch (error) {
            if (!options.failed || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            options.failed(step.blob, error);
            return undefined;
        }
    });
    return deliveries.filter(delivery => delivery !== undefined);
}
/** The largest and the smallest in turn: no large one is left to run alone, and small ones wait for their answers beside it. */
function inTransferOrder(steps) {
    const bySize = [...steps].sort((a, b) => b.blob.size - a.blob.size);
    return bySize.map((_, at) => bySize[at % 2 === 0 ? at / 2 : bySize.length - (at + 1) / 2]);
}
async function deliver(step, store, options) {
    if (options.signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CANCELLED', `Stopped before ${step.blob.digest} was fetched`);
    const began = options.now();
    const damaged = store.damaged.has(step.blob.digest);
    const { source, passed, retries } = step.how === 'present'
        ? { source: 'store', passed: false, retries: 0 }
        : await fetchStep(step, store, options);
    const delivery = {
        blob: step.blob,
        source,
        milliseconds: options.now() - began,
        repaired: damaged || passed,
        retries,
    };
    options.progress.delivered(delivery);
    return delivery;
}
async function fetchStep({ blob, sources }, store, { progress, signal }) {
    let passed = false;
    let retries = 0;
    let last;
    const watch = {
        ...(signal ? { signal } : {}),
        advanced: bytes => progress.advanced(blob, bytes),
        retried: () => {
            retries++;
        },
    };
    for (const source of sources) {
        try {
            await store.receive(blob, async (draft) => found(await source.deliver(blob, draft, watch), blob, source));
            return { source: source.name, passed, retries };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            last = error;
            passed ||= error.code === 'CONTENT_MISMATCH';
            if (source !== sources.at(-1) && error.code !== 'NOT_FOUND')
                progress.passed(blob, source.name, error);
        }
    }
    throw last ?? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest}: no source is left to ask`);
}
function found(digest, blob, source) {
    if (digest !== undefined)
        return digest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest} in the ${source.name}`);
}


/***/ }),

/***/ 8039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7841);
/* harmony import */ var _map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);






const maxDepth = 8;
const maxDocuments = 10_000;
/** Of all documents below a root together: ten thousand of the largest would fill any machine's memory. */
const maxDocumentsBytes = 64 * 1024 * 1024;
/** Documents read at once. */
const maxReads = 16;
/** Reads the documents below `root`. Throws GRAPH_INVALID for loops and sizes beyond bounds, PLATFORM_MISSING, MANIFEST_INVALID. */
async function walk(read, root, selection) {
    const found = await readAll(read, root, selection);
    const documents = new Set();
    const leaves = new Map();
    function visit({ document, children }, path, platform) {
        if (path.some(above => above.document === document))
            throw graphInvalid(root, 'it contains itself');
        // What many indexes name is visited once: else a few small ones could name each other without end.
        if (documents.has(document))
            return;
        if (path.length >= maxDepth)
            throw tooDeep(root);
        const { manifest, descriptor } = document;
        if (manifest.kind === 'image')
            leaves.set(descriptor.digest, {
                document: { ...document, manifest },
                ...(platform ? { platform } : {}),
            });
        for (const { descriptor, platform } of children)
            visit(found.get(descriptor.digest), [...path, { document, children }], platform);
        documents.add(document);
    }
    visit(found.get(root.descriptor.digest), [], undefined);
    return {
        root,
        documents: [...documents],
        leaves: [...leaves.values()],
        blobs: blobsOf([...leaves.values()]),
    };
}
/** All documents below the root by digest, read level by level and each once. */
async function readAll(read, root, selection) {
    const found = new Map();
    const readCounted = counted(read, root);
    let level = [root];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth >= maxDepth)
            throw tooDeep(root);
        const wanted = new Map();
        for (const document of level) {
            const children = selected(document.manifest, selection);
            found.set(document.descriptor.digest, { document, children });
            for (const { descriptor } of children)
                wanted.set(descriptor.digest, descriptor);
        }
        const unread = [...wanted.values()].filter(({ digest }) => !found.has(digest));
        if (found.size + unread.length > maxDocuments)
            throw graphInvalid(root, `it holds more than ${maxDocuments} manifests`);
        level = await (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(unread, maxReads, readCounted);
    }
    for (const { children } of found.values())
        for (const child of children)
            checkAgreement(found, child);
    return found;
}
/** The same reads until they have given too many bytes; what a parent says of its children's sizes is not believed. */
function counted(read, root) {
    let bytes = 0;
    return async (wanted) => {
        const document = await read(wanted);
        bytes += document.bytes.byteLength;
        if (bytes <= maxDocumentsBytes)
            return document;
        throw graphInvalid(root, `its manifests are larger than ${maxDocumentsBytes} bytes together`);
    };
}
function selected(manifest, selection) {
    if (manifest.kind === 'image')
        return [];
    if (selection === 'all') {
        const manifests = manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(mediaType) !== 'other');
        return manifests.map(descriptor => ({
            descriptor,
            platform: descriptor.platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(descriptor.platform),
        }));
    }
    const chosen = selection.map(platform => ({
        descriptor: (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .choosePlatform */ .xV)(manifest, platform),
        platform: (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform),
    }));
    return chosen.filter(({ descriptor }, at) => chosen.findIndex(other => other.descriptor.digest === descriptor.digest) === at);
}
/** A child must be what its parent says it is, or two clients would read two different images. */
function checkAgreement(found, { descriptor: wanted }) {
    const { mediaType, size, digest } = found.get(wanted.digest).document.descriptor;
    if (mediaType === wanted.mediaType && size === wanted.size)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use ${digest}: it is ${mediaType} of ${size} bytes, its index says ${wanted.mediaType} of ${wanted.size}`);
}
function blobsOf(leaves) {
    const blobs = new Map();
    for (const { document } of leaves)
        for (const blob of (0,_model_document_js__WEBPACK_IMPORTED_MODULE_5__/* .children */ .Y)(document.manifest))
            blobs.set(blob.digest, blob);
    return [...blobs.values()];
}
function tooDeep(root) {
    return graphInvalid(root, `it nests deeper than ${maxDepth} levels`);
}
function graphInvalid(root, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('GRAPH_INVALID', `Cannot use ${root.descriptor.digest}: ${why}`);
}


/***/ }),

/***/ 6370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(4549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/placed-report.js
var placed_report = __webpack_require__(8759);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write-tags.js
var write_tags = __webpack_require__(9570);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(4440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/annotation-lines.js
var annotation_lines = __webpack_require__(8101);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(5581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/common-inputs.js
var common_inputs = __webpack_require__(7436);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/index-source.js
var index_source = __webpack_require__(4683);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/target-tags.js
var target_tags = __webpack_require__(1032);
;// CONCATENATED MODULE: ./node_modules/@tallyman/publish-manifest/src/inputs.js






/** What the step is given, by name. */
const inputs_inputs = {
    tags: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(target_tags/* parsePushTarget */.Fg)),
    sources: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(index_source/* parseSource */.P)),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(platform/* parsePlatform */.Y8)),
    annotations: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(annotation_lines/* parseAnnotationLine */.hR)),
    'always-index': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    attestations: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('keep', 'drop'), 'keep'),
    'media-type': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('auto', 'oci', 'docker'), 'auto'),
    append: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* commonInputs */.j,
};

;// CONCATENATED MODULE: ./node_modules/@tallyman/publish-manifest/src/outputs.js

/** The step's outputs, by name. */
function outputs({ published, report, manifest }) {
    const { digest, ref, refs, previous } = (0,placed_report/* tagOutputs */.Bx)(published.placed);
    const platforms = Object.fromEntries(published.platformDigests);
    return {
        ...{ digest, ref, refs, previous, report, manifest },
        json: JSON.stringify({ digest, platforms: Object.keys(platforms).slice(0, 50) }),
        'platform-digests': JSON.stringify(platforms),
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/publish-manifest/src/action.js





const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: publish manifest',
    inputs: inputs_inputs,
    // What reads and writes is loaded once the inputs are known to be good.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(762), __webpack_require__.e(524), __webpack_require__.e(885)]).then(__webpack_require__.bind(__webpack_require__, 2885))).run(values, host),
    outputs: outputs,
    summary: ({ published, milliseconds, isDry }) => (0,placed_report/* placedSummary */.u6)(published.placed, {
        verb: 'publish manifest',
        dryRun: isDry,
        milliseconds,
        platforms: published.platformDigests,
    }),
    failure: ({ published }) => (0,write_tags/* tagFailure */.f)(published.placed.tags),
});


/***/ })

};
;