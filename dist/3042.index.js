"use strict";
exports.id = 3042;
exports.ids = [3042];
exports.modules = {

/***/ 87629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WR: () => (/* binding */ Slots),
/* harmony export */   j3: () => (/* binding */ settleAll),
/* harmony export */   sf: () => (/* binding */ mapLimit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/**
 * Runs `work` on every item, at most `limit` at once, and waits for all; the results are in the items' order.
 * After a failure no further item is started; the first failure is thrown once all started items have ended.
 */
async function mapLimit(items, limit, work) {
    const results = new Array(items.length);
    const failures = [];
    let next = 0;
    const runner = async () => {
        while (next < items.length && failures.length === 0) {
            const at = next++;
            try {
                results[at] = await work(items[at]);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, runner));
    if (failures.length > 0)
        throw failures[0];
    return results;
}
/** Like mapLimit, but runs every item and reports all failures together. */
async function settleAll(items, limit, work) {
    const failed = new Map();
    const results = await mapLimit(items, limit, async (item) => {
        try {
            return await work(item);
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
                throw error;
            failed.set(item, error);
            return undefined;
        }
    });
    // In the items' order, not in the order of failure.
    const failures = items.flatMap(item => failed.get(item) ?? []);
    const [first, ...more] = failures;
    if (!first)
        return results;
    if (more.length === 0)
        throw first;
    const message = failures.map(({ message }) => message).join('\n');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(first.code, message, {
        cause: first,
        details: { failures: failures.map(({ code, message, details }) => ({ code, message, ...details })) },
    });
}
/** Limits how much work runs at once; the rest waits in order. */
class Slots {
    #free;
    #waiting = [];
    constructor(limit) {
        this.#free = limit;
    }
    async run(work) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise(resolve => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}


/***/ }),

/***/ 60420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ platformName),
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);

/** Checks an item of `platforms` and keeps its spelling. Throws PLATFORM_INVALID. */
function platformName(text) {
    if (text !== 'all')
        (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(text);
    return text;
}
/** The platforms to select: the runner's own if none is given, every one for `all`. Throws PLATFORM_INVALID. */
function selectionOf(platforms, { platform, architecture, release }) {
    if (platforms.length === 0)
        return [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerPlatform */ .GQ)(platform, architecture, release)];
    return platforms.some(each => each === 'all') ? 'all' : platforms.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8);
}


/***/ }),

/***/ 29997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ variantDistance),
/* harmony export */   c: () => (/* binding */ normalProcessor)
/* harmony export */ });
/*
 * Processor names and variants as in containerd/platforms (database.go, compare.go):
 *
 *   arm     v5 < v6 < v7 < v8, none is v7; older ones run only on themselves
 *   arm64   v8 (none) < v8.1 < … < v8.9;  v9 < v9.1 < …;  v9.n runs all that v8.(n+5) runs
 *   amd64   v1 (none) < v2 < v3 < v4
 *   others  a variant runs only on itself
 */
// An alias implies the variant: "armel" is v6 whatever variant is given. x64 and ia32 are Node's names.
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
/** Normalises an architecture and variant: x86_64 becomes amd64, aarch64/v8 arm64, arm arm/v7. */
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
/** How many variants `offered` is below `wanted`, 0 when equal; undefined when `offered` does not run there. */
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
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** Reads a JSON object. */
function fieldsOf(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw fault(where, 'expected an object');
}
/** Reads an optional string. */
function textField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined || typeof value === 'string')
        return value;
    throw fault(`${where}.${name}`, 'expected a string');
}
/** Reads an optional list. */
function listField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined || Array.isArray(value))
        return value;
    throw fault(`${where}.${name}`, 'expected a list');
}
/** Reads an optional list of strings. */
function textListField(fields, name, where) {
    const list = listField(fields, name, where)?.map(each => each ?? '');
    if (list === undefined || list.every(each => typeof each === 'string'))
        return list;
    throw fault(`${where}.${name}`, 'expected strings');
}
/** Reads an optional map of strings. */
function textMapField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined)
        return undefined;
    const entries = Object.entries(fieldsOf(value, `${where}.${name}`)).map(([key, text]) => [key, text ?? '']);
    if (!entries.every((entry) => typeof entry[1] === 'string'))
        throw fault(`${where}.${name}`, 'expected strings');
    return Object.fromEntries(entries);
}
/** An own field, never one inherited from Object.prototype, such as `constructor`. */
function own(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
/** Refuses keys that differ from `names` only in case: Go matches keys in any case, JavaScript does not, so readers would disagree. */
function refuseCaseVariants(fields, names, where) {
    const expected = new Map(names.map(name => [name.toLowerCase(), name]));
    for (const key of Object.keys(fields)) {
        const name = expected.get(key.toLowerCase());
        if (name !== undefined && name !== key)
            throw fault(where, `the key "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(key)}" reads like "${name}"`);
    }
}
/** The MANIFEST_INVALID error for a place in a document. */
function fault(where, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the document: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(where)}: ${why}`);
}


/***/ }),

/***/ 85197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bareMediaType: () => (/* binding */ bareMediaType),
/* harmony export */   compressionOf: () => (/* binding */ compressionOf),
/* harmony export */   dockerConfig: () => (/* binding */ dockerConfig),
/* harmony export */   dockerList: () => (/* binding */ dockerList),
/* harmony export */   dockerManifest: () => (/* binding */ dockerManifest),
/* harmony export */   isForeignLayer: () => (/* binding */ isForeignLayer),
/* harmony export */   isImageConfig: () => (/* binding */ isImageConfig),
/* harmony export */   isLayerType: () => (/* binding */ isLayerType),
/* harmony export */   kindOf: () => (/* binding */ kindOf),
/* harmony export */   manifestAccept: () => (/* binding */ manifestAccept),
/* harmony export */   ociConfig: () => (/* binding */ ociConfig),
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
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerConfig = 'application/vnd.docker.container.image.v1+json';
/** Media types of layers by compression; only the last part of the name differs. */
const ociLayer = {
    none: 'application/vnd.oci.image.layer.v1.tar',
    gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
};
/** Docker's schema 1 manifests, which are refused. */
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
/** The Accept header for manifests: every readable type. */
const manifestAccept = [...kinds.keys()].join(', ');
/** The kind of a media type; `other` for all that cannot be read. */
function kindOf(mediaType) {
    return schema1Types.includes(mediaType) ? 'schema1' : (kinds.get(mediaType) ?? 'other');
}
/** The compression of a layer type; `unknown` for types that are no layers. */
function compressionOf(mediaType) {
    const oci = /^application\/vnd\.oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?$/.exec(mediaType);
    if (oci)
        return oci[1] ?? 'none';
    const docker = /^application\/vnd\.docker\.image\.rootfs\.(?:foreign\.)?diff\.tar(?:\.(gzip|zstd))?$/.exec(mediaType);
    return docker ? (docker[1] ?? 'none') : 'unknown';
}
/** Whether registries need not have this layer (image-spec, layer.md, "Non-Distributable Layers"). */
function isForeignLayer(mediaType) {
    return compressionOf(mediaType) !== 'unknown' && /\.(?:nondistributable|foreign)\./.test(mediaType);
}
/** Whether this is the type of an image's layer, including ones that cannot be unpacked here, such as encrypted layers. */
function isLayerType(mediaType) {
    return /^application\/vnd\.(?:oci\.image\.layer|docker\.image\.rootfs)\./.test(mediaType);
}
/** Whether this is the config type of an image rather than of another artifact. */
function isImageConfig(mediaType) {
    return mediaType === ociConfig || mediaType === dockerConfig;
}
/** A Content-Type without parameters, in lower case. */
function bareMediaType(contentType) {
    return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}
const parameters = /(?:[ \t]*;(?:[ \t]*[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"))?)+[ \t]*$/u;
/** A media type without its well-formed parameters (RFC 9110, section 8.3.1); other text is returned unchanged. */
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
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29997);



/*
 * As in containerd/platforms, but os and architecture are both required, so that a text means the same on every machine:
 *
 *   platform := os [ "(" [ version ] [ "+" feature ]* ")" ] "/" architecture [ "/" variant ]
 *
 * In version and feature the characters % + ( ) / are written %25 %2B %28 %29 %2F.
 */
const grammar = /^(?<os>[\w.-]+)(?:\((?<version>[^()+/]*)(?<features>(?:\+[^()+/]+)*)\))?\/(?<architecture>[\w.-]+)(?:\/(?<variant>[\w.-]+))?$/;
const namePart = /^[\w.-]*$/;
/** Parses and normalises `os/architecture[/variant]`; `windows(10.0.20348)/amd64` names a build. Throws PLATFORM_INVALID. */
function parsePlatform(text) {
    const found = grammar.exec(text)?.groups;
    if (!found)
        throw unreadable(text);
    const { os = '', architecture = '', variant, version, features } = found;
    const osFeatures = (features ?? '').split('+').slice(1).map(unescaped);
    return normalizePlatform({
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(version ? { osVersion: unescaped(version) } : {}),
        ...(osFeatures.length > 0 ? { osFeatures } : {}),
    });
}
function unreadable(text) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('PLATFORM_INVALID', `Cannot read platform "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}": expected os/architecture[/variant]`);
}
function escaped(text) {
    return text.replace(/[%+()/]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}
function unescaped(text) {
    return text.replace(/%(2[5589BbFf])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
/** Normalises a platform: aarch64 becomes arm64, arm64/v8 arm64, arm arm/v7, macOS darwin. */
function normalizePlatform(platform) {
    const { os: named, architecture: written, variant: asked, ...rest } = platform;
    const os = named.toLowerCase() === 'macos' ? 'darwin' : named.toLowerCase();
    const [architecture, variant] = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .normalProcessor */ .c)(written, asked);
    return { os, architecture, ...(variant ? { variant } : {}), ...rest };
}
/** Whether a platform's names survive formatting and parsing. */
function isNamed({ os, architecture, variant = '' }) {
    return os !== '' && architecture !== '' && [os, architecture, variant].every(name => namePart.test(name));
}
/** Formats a platform for parsePlatform; distinct platforms have distinct texts. */
function formatPlatform({ os, architecture, variant, osVersion = '', osFeatures = [], }) {
    const more = [osVersion, ...osFeatures.toSorted()].map(escaped).join('+');
    return [more === '' ? os : `${os}(${more})`, architecture, ...(variant ? [variant] : [])].join('/');
}
/** A platform's JSON fields (image-spec, image-index.md, "platform"). */
function platformFields({ os, architecture, variant, osVersion, osFeatures, }) {
    return {
        architecture,
        os,
        ...(osVersion ? { 'os.version': osVersion } : {}),
        ...(osFeatures?.length ? { 'os.features': osFeatures } : {}),
        ...(variant ? { variant } : {}),
    };
}
/**
 * The platform of images that run where Node reports these names (process.platform, process.arch); containers on a Mac are Linux.
 * On Windows, `release` (os.release()) selects images of the same build, which containers need there.
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

/***/ 3394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* unused harmony export maxJsonBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** Maximum bytes of a document. */
const maxJsonBytes = 4 * 1024 * 1024;
const maxDepth = 64;
/**
 * Parses one JSON document that every reader reads alike: UTF-8 without a byte order mark, no duplicate key in an object,
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
        // JSON.parse's message quotes the document, which is unsafe to print, so it does not become the cause.
        throw invalid('it is not JSON');
    }
}
/**
 * Checks structure in one pass before JSON.parse, which silently keeps the last of two equal keys. Looks only at strings and
 * brackets; JSON.parse checks that brackets pair up and that the rest is JSON.
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
        throw invalid('a key appears twice in one object');
    keys?.add(key);
}
function invalid(why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the document: ${why}`, { cause });
}


/***/ })

};
;