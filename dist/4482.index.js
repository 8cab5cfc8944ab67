"use strict";
exports.id = 4482;
exports.ids = [4482];
exports.modules = {

/***/ 24549:
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

/***/ 24440:
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
  bb: () => (/* binding */ pairList),
  mw: () => (/* binding */ required),
  rJ: () => (/* binding */ secret),
  Qq: () => (/* binding */ inputs_text),
  gC: () => (/* binding */ textList)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(54673);
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
/** One item a line, each taken as it is: a `#` belongs to the text. For free text and paths. */
function textList(item) {
    return value => eachItem(lines(value).map(line => line.trim()), item);
}
/**
 * One `key=value` a line, as Docker's own actions read labels and annotations: no comments, and an item in quotes may go over several
 * lines, a quote in it doubled.
 */
function pairList(item) {
    return value => eachItem(quotedLines(value), written => {
        if (written.startsWith('#'))
            throw new Error(`"${(0,printable/* printable */.g)(written)}": this list takes no comments, expected key=value`);
        if (!written.startsWith('"'))
            return item(written);
        if (!quotedItem.test(written))
            throw new Error(`"${(0,printable/* printable */.g)(written)}": expected one quote round it all`);
        return item(written.slice(1, -1).replaceAll('""', '"').trim());
    });
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
const quotedItem = /^"(?:[^"]|"")*"$/;
/** Lines, and items in quotes that hold some. */
function quotedLines(value) {
    const items = value.match(/[^\S\r\n]*"(?:[^"]|"")*"[^\S\r\n]*(?=[\r\n]|$)|[^\r\n]+/g) ?? [];
    return items.map(item => item.trim());
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

/***/ 97693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SizeBudget),
/* harmony export */   m: () => (/* binding */ defaultMaxImageSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** 64 GiB: some two minutes of one core for zeros, which nothing packs tighter than, and more than a hosted runner's disk. */
const defaultMaxImageSize = 64 * 1024 ** 3;
/** How much an image, or an archive, may unpack to: every byte counts, however well it was packed. */
class SizeBudget {
    #limit;
    #left;
    /** @param limit bytes, the input `max-image-size` */
    constructor(limit = defaultMaxImageSize) {
        this.#limit = limit;
        this.#left = limit;
    }
    /** Throws CONTENT_TOO_LARGE once all that was taken is over the limit. */
    take(bytes) {
        this.#left -= bytes;
        if (this.#left >= 0)
            return;
        const state = `over ${this.#limit} bytes`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CONTENT_TOO_LARGE', `Cannot unpack content: ${state}, expected at most ${this.#limit} (max-image-size)`, { details: { limit: this.#limit } });
    }
}


/***/ }),

/***/ 29997:
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

/***/ 27214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EX: () => (/* binding */ encodedOf),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   YA: () => (/* binding */ hasher),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54673);



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
/** A digest short enough to read: its algorithm and twelve digits. */
function shortDigest(digest) {
    return digest.replace(/^(\w+:.{12}).*$/, '$1');
}


/***/ }),

/***/ 23892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ textMapField),
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   FZ: () => (/* binding */ listField),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   j4: () => (/* binding */ refuseCaseVariants),
/* harmony export */   y7: () => (/* binding */ textListField)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54673);


/** A JSON object's fields. */
function fieldsOf(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw fault(where, 'expected an object');
}
/** A string, or undefined. */
function textField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined || typeof value === 'string')
        return value;
    throw fault(`${where}.${name}`, 'expected a string');
}
/** A list, or undefined. */
function listField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined || Array.isArray(value))
        return value;
    throw fault(`${where}.${name}`, 'expected a list');
}
/** A list of strings, or undefined. */
function textListField(fields, name, where) {
    const list = listField(fields, name, where)?.map(each => each ?? '');
    if (list === undefined || list.every(each => typeof each === 'string'))
        return list;
    throw fault(`${where}.${name}`, 'expected strings');
}
/** An object of strings, or undefined. */
function textMapField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined)
        return undefined;
    const entries = Object.entries(fieldsOf(value, `${where}.${name}`)).map(([key, text]) => [key, text ?? '']);
    if (!entries.every((entry) => typeof entry[1] === 'string'))
        throw fault(`${where}.${name}`, 'expected strings');
    return Object.fromEntries(entries);
}
/** A field of the object itself: never one that every JavaScript object has, such as `constructor`. */
function own(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
/** Go reads keys whatever their case, JavaScript does not: a variant of a key that counts would be read by one and not by the other. */
function refuseCaseVariants(fields, names, where) {
    const expected = new Map(names.map(name => [name.toLowerCase(), name]));
    for (const key of Object.keys(fields)) {
        const name = expected.get(key.toLowerCase());
        if (name !== undefined && name !== key)
            throw fault(where, `the key "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(key)}" reads like "${name}"`);
    }
}
/** The MANIFEST_INVALID error for a place in a document. */
function fault(where, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the document: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(where)}: ${why}`);
}


/***/ }),

/***/ 85197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bareMediaType: () => (/* binding */ bareMediaType),
/* harmony export */   compressionOf: () => (/* binding */ compressionOf),
/* harmony export */   dockerConfig: () => (/* binding */ dockerConfig),
/* harmony export */   dockerLayer: () => (/* binding */ dockerLayer),
/* harmony export */   dockerList: () => (/* binding */ dockerList),
/* harmony export */   dockerManifest: () => (/* binding */ dockerManifest),
/* harmony export */   isForeignLayer: () => (/* binding */ isForeignLayer),
/* harmony export */   isImageConfig: () => (/* binding */ isImageConfig),
/* harmony export */   isLayerType: () => (/* binding */ isLayerType),
/* harmony export */   kindOf: () => (/* binding */ kindOf),
/* harmony export */   manifestAccept: () => (/* binding */ manifestAccept),
/* harmony export */   ociConfig: () => (/* binding */ ociConfig),
/* harmony export */   ociEmpty: () => (/* binding */ ociEmpty),
/* harmony export */   ociIndex: () => (/* binding */ ociIndex),
/* harmony export */   ociLayer: () => (/* binding */ ociLayer),
/* harmony export */   ociManifest: () => (/* binding */ ociManifest),
/* harmony export */   schema1Types: () => (/* binding */ schema1Types),
/* harmony export */   withoutParameters: () => (/* binding */ withoutParameters)
/* harmony export */ });
/** Media types of images (image-spec, media-types.md; Docker's image manifest v2 schema 2). */
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociConfig = 'application/vnd.oci.image.config.v1+json';
const ociEmpty = 'application/vnd.oci.empty.v1+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerConfig = 'application/vnd.docker.container.image.v1+json';
/** Layers by how they are compressed; the last part of the name is what differs. */
const ociLayer = {
    none: 'application/vnd.oci.image.layer.v1.tar',
    gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
};
const dockerLayer = {
    none: 'application/vnd.docker.image.rootfs.diff.tar',
    gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    zstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
};
/** Docker's first manifests, refused. */
const schema1Types = [
    'application/vnd.docker.distribution.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
];
const kinds = new Map([
    [ociManifest, 'image'],
    [dockerManifest, 'image'],
    [ociIndex, 'index'],
    [dockerList, 'index'],
]);
/** The Accept header for manifests: every type that can be read here. */
const manifestAccept = [...kinds.keys()].join(', ');
/** What a manifest of this media type is; `other` for all that cannot be read here. */
function kindOf(mediaType) {
    return schema1Types.includes(mediaType) ? 'schema1' : (kinds.get(mediaType) ?? 'other');
}
/** How a layer of this type is compressed; `unknown` for what is no layer. */
function compressionOf(mediaType) {
    const oci = /^application\/vnd\.oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?$/.exec(mediaType);
    if (oci)
        return oci[1] ?? 'none';
    const docker = /^application\/vnd\.docker\.image\.rootfs\.(?:foreign\.)?diff\.tar(?:\.(gzip|zstd))?$/.exec(mediaType);
    return docker ? (docker[1] ?? 'none') : 'unknown';
}
/** A layer that registries need not hold (image-spec, layer.md, "Non-Distributable Layers"). */
function isForeignLayer(mediaType) {
    return compressionOf(mediaType) !== 'unknown' && /\.(?:nondistributable|foreign)\./.test(mediaType);
}
/** Whether this names an image's layer, also one that cannot be unpacked here, such as an encrypted one. */
function isLayerType(mediaType) {
    return /^application\/vnd\.(?:oci\.image\.layer|docker\.image\.rootfs)\./.test(mediaType);
}
/** Whether this is the config of an image, rather than of some other artifact. */
function isImageConfig(mediaType) {
    return mediaType === ociConfig || mediaType === dockerConfig;
}
/** A Content-Type without its parameters, in lower case. */
function bareMediaType(contentType) {
    return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}
const parameters = /(?:[ \t]*;(?:[ \t]*[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"))?)+[ \t]*$/u;
/** A media type without well-formed parameters (RFC 9110, section 8.3.1); any other text as it is. */
function withoutParameters(mediaType) {
    const at = mediaType.length > 1_000 ? -1 : mediaType.search(/[ \t]*;/);
    if (at < 0)
        return mediaType;
    return parameters.exec(mediaType.slice(at))?.index === 0 ? mediaType.slice(0, at) : mediaType;
}


/***/ }),

/***/ 95581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ normalizePlatform),
/* harmony export */   GQ: () => (/* binding */ runnerPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   vC: () => (/* binding */ platformFields)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54673);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29997);



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

/***/ 87957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ isRegistry),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   O9: () => (/* binding */ digestReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   ZD: () => (/* binding */ familiarReference),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   c$: () => (/* binding */ dockerHubNames),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   fb: () => (/* binding */ parseImageRepository),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   yO: () => (/* binding */ withoutScheme),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* unused harmony export parseTag */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54673);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);



const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const domain = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const path = /^[a-z0-9]+(?:(?:[_.]|__|-+)[a-z0-9]+)*$/;
const tagGrammar = /^\w[\w.-]{0,127}$/;
const imageId = /^[0-9a-f]{64}$/;
const maxName = 255;
/** A host, a name, a tag and a digest are shorter together. */
const maxReference = 4096;
const dockerHub = 'docker.io';
/** Hosts that are Docker Hub's registry under another name; `index.docker.io` is Docker's own alias, the others are its servers. */
const dockerHubNames = new Set([
    dockerHub,
    ...['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'],
]);
/** Reads an image reference; without tag and digest it means `latest`. Throws REFERENCE_INVALID, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
function parseReference(text) {
    if (text.length > maxReference)
        throw invalid(text, `it is longer than ${maxReference} characters`);
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
/** Reads an image as people write it in an input: with `docker://` in front as well, as workflows and skopeo have it. */
function parseImage(written) {
    return parseReference(imageName(written));
}
/** Reads a repository's name as people write it in an input. Throws REFERENCE_INVALID. */
function parseImageRepository(written) {
    return parseRepository(imageName(written));
}
/** The text without `docker://` in front. */
function withoutScheme(written) {
    return written.replace(/^docker:\/\//, '');
}
function imageName(written) {
    const name = withoutScheme(written);
    const [, path = ''] = /^(?:https?:\/\/)?hub\.docker\.com\/(?:r\/|_\/)?(.*)$/.exec(name) ?? [];
    if (path === '')
        return name;
    throw invalid(written, `hub.docker.com is a site for people, expected ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path)}`);
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

/***/ 3394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* unused harmony export maxJsonBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** Bytes of the largest document that is read. */
const maxJsonBytes = 4 * 1024 * 1024;
const maxDepth = 64;
/**
 * Parses one JSON document that every reader reads alike: UTF-8 without a byte order mark, no key twice in an object,
 * nothing after its end, nested at most 64 deep. Throws MANIFEST_INVALID, MANIFEST_TOO_LARGE beyond 4 MiB.
 */
function parseStrictJson(bytes) {
    if (bytes.byteLength > maxJsonBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read a document of ${bytes.byteLength} bytes: expected at most ${maxJsonBytes}`);
    }
    const text = decoded(bytes);
    if (text.startsWith('\ufeff'))
        throw invalid('it begins with a byte order mark');
    checkStructure(text);
    return parsed(text);
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw invalid('it is not UTF-8', error);
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the document, which is not fit to print: it does not become the cause.
        throw invalid('it is not JSON');
    }
}
/**
 * One pass before JSON.parse, which keeps the last of two equal keys and says nothing. Here only strings and brackets count;
 * that the rest is JSON, and that brackets are in pairs, JSON.parse finds out.
 */
function checkStructure(text) {
    const open = [];
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (character === '"') {
            const end = stringEnd(text, at);
            if (isKey(text, end))
                noteKey(open.at(-1), text.slice(at, end));
            at = end - 1;
        }
        else if (character === '{' || character === '[') {
            open.push(character === '{' ? new Set() : undefined);
            if (open.length > maxDepth)
                throw invalid(`it nests deeper than ${maxDepth} levels`);
        }
        else if (character === '}' || character === ']')
            open.pop();
    }
}
function stringEnd(text, start) {
    for (let at = start + 1; at < text.length; at++) {
        if (text[at] === '\\')
            at++;
        else if (text[at] === '"')
            return at + 1;
    }
    throw invalid('it is not JSON');
}
function isKey(text, after) {
    let at = after;
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t')
        at++;
    return text[at] === ':';
}
function noteKey(keys, quoted) {
    const key = quoted.includes('\\') ? parsed(quoted) : quoted.slice(1, -1);
    if (keys?.has(key))
        throw invalid('a key stands twice in one object');
    keys?.add(key);
}
function invalid(why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the document: ${why}`, { cause });
}


/***/ }),

/***/ 27436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ namedImage),
/* harmony export */   j: () => (/* binding */ commonInputs)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24440);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);


const hostGrammar = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;
function host(value) {
    if (hostGrammar.test(value))
        return value;
    throw new Error('expected host[:port]');
}
/** The registry that a mirror stands in for, by the name that images have. */
function mirrored(value) {
    const name = host(withoutHttps(value).replace(/\/+$/, ''));
    return name.includes('.') ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(`${name}/any/name`).registry : name;
}
/**
 * A mirror as Docker's and containerd's settings write it too: with a scheme, a slash at the end, or `/v2` in front of the path. The
 * path, where there is one, goes in front of each repository.
 */
function mirror(value) {
    const [, name = '', path = ''] = /^([^/]*)(?:\/(.*))?$/s.exec(withoutHttps(value)) ?? [];
    const registry = host(name);
    const prefix = path.replace(/\/+$/, '').replace(/^v2(?:\/|$)/, '');
    return prefix === '' ? { registry, repository: '' } : (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(`${registry}/${prefix}`);
}
function withoutHttps(value) {
    if (/^http:/i.test(value))
        throw new Error('expected host[:port][/path]; plain HTTP is allowed by naming the host in insecure-registries');
    return value.replace(/^https:\/\//i, '');
}
/** What reads YAML is loaded where there is some. */
async function registryAuth(value) {
    if (value.trim() === '')
        return [];
    const { parseRegistryAuth } = await __webpack_require__.e(/* import() */ 6926).then(__webpack_require__.bind(__webpack_require__, 96926));
    return parseRegistryAuth(value);
}
/** The inputs that every action has. */
const commonInputs = {
    'registry-auth': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(registryAuth),
    'github-token': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)),
    'registry-mirrors': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .pair */ .V2)((name, place) => [mirrored(name), mirror(place)]))),
    'insecure-registries': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(host)),
    'ca-certificates': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .pair */ .V2)((name, path) => [host(name), path]))),
    concurrency: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 1, max: 64 }), 6),
    retries: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 1, max: 20 }), 5),
    store: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    summary: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('true', 'false', 'on-failure'), 'true'),
};
/** Reads an item of `images`. Throws REFERENCE_INVALID. */
function namedImage(written) {
    return { reference: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(written), written: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutScheme */ .yO)(written) };
}


/***/ }),

/***/ 66700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sizeInputs)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24440);
/* harmony import */ var _content_size_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97693);


/** The input of every action that reads or copies images: the bytes that one may declare in sum, and that it, or a compressed archive, may unpack to. */
const sizeInputs = {
    'max-image-size': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee, _content_size_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultMaxImageSize */ .m),
};


/***/ })

};
;