"use strict";
exports.id = 522;
exports.ids = [522];
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
 * Runs `work` on every item, at most `limit` at once, and waits for all of them; results stand in the items' order.
 * After a failure nothing new is begun; the first failure is thrown once what was begun has ended.
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
/** Like mapLimit, but every item is tried, and all failures are reported together. */
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
    // In the order of the items, whichever failed first.
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
/** Runs work, so much of it at once and the rest in turn. */
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
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
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
        architecture,
        os,
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

/***/ 66804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ referenceLevels),
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   NS: () => (/* binding */ aboutKey),
/* harmony export */   wR: () => (/* binding */ changedDigests)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** The annotation by which BuildKit's attestations say which manifest of their index they are about. */
const aboutKey = 'vnd.docker.reference.digest';
/** The manifest that an attestation in an index is about. */
function attestedDigest({ annotations }) {
    return annotations?.[aboutKey];
}
/** The documents that a document names: what an index lists, its subject, and what its attestations are about. */
function referencesOf({ manifest }) {
    const entries = manifest.kind === 'index' ? manifest.manifests : [];
    const subject = manifest.subject ? [manifest.subject] : [];
    const about = [manifest, ...entries, ...subject].flatMap(each => attestedDigest(each) ?? []);
    return new Set([...[...entries, ...subject].map(({ digest }) => digest), ...about]);
}
/**
 * Documents in levels, each once: whatever one of the set refers to stands in a level before it, so that children come before
 * their parents and subjects before their referrers. Throws GRAPH_INVALID where some refer to each other, which no hash allows.
 */
function referenceLevels(documents) {
    const all = new Map(documents.map(document => [document.descriptor.digest, document]));
    const waits = new Map();
    const waiting = new Map();
    for (const document of all.values()) {
        const inside = [...referencesOf(document)].filter(digest => all.has(digest));
        waits.set(document, inside.length);
        for (const digest of inside)
            waiting.set(digest, [...(waiting.get(digest) ?? []), document]);
    }
    const levels = [];
    let level = [...all.values()].filter(document => waits.get(document) === 0);
    while (level.length > 0) {
        levels.push(level);
        level = level.flatMap(({ descriptor }) => freed(waiting.get(descriptor.digest) ?? [], waits));
    }
    if (levels.flat().length === all.size)
        return levels;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('GRAPH_INVALID', 'Cannot use the documents: some of them refer to each other');
}
/** Those that wait for one document less, and then for none. */
function freed(documents, waits) {
    return documents.filter(document => {
        const left = (waits.get(document) ?? 0) - 1;
        waits.set(document, left);
        return left === 0;
    });
}
/** The documents of `moved` whose digest is another now, by the digest that they had. */
function changedDigests(moved) {
    return new Map([...moved].filter(([before, { descriptor }]) => descriptor.digest !== before));
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

/***/ 3265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vd: () => (/* binding */ planTags),
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   qm: () => (/* binding */ tagsNow)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);




/** Decides about each tag before any is written. Throws TAG_CONFLICT naming all that exist elsewhere, where that is to fail. */
function planTags(targets, root, onConflict) {
    const wanted = root.descriptor.digest;
    const planned = targets.map(({ target, previous }) => {
        if (previous !== undefined && isOf(previous, root))
            return { target, previous, act: 'same' };
        const isKept = previous !== undefined && onConflict === 'skip';
        return { target, previous, act: isKept ? 'skip' : 'write' };
    });
    const taken = planned.filter(({ act, previous }) => act === 'write' && previous !== undefined);
    if (onConflict !== 'fail' || taken.length === 0)
        return planned;
    const found = taken.map(({ target, previous }) => `${nameOf(target)} is at ${previous}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('TAG_CONFLICT', `Cannot write ${found.length === 1 ? 'a tag' : `${found.length} tags`}: ${found.join(', ')}, expected ${wanted} or no tag`, {
        details: {
            wanted,
            taken: taken.map(({ target, previous }) => ({
                tag: nameOf(target),
                written: target.written,
                previous,
            })),
        },
    });
}
/** An image pinned by sha512 is the one that its tag names by sha256. */
function isOf(digest, { bytes, descriptor }) {
    return digest === descriptor.digest || digest === (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest));
}
/** `registry/repository:tag`. */
function nameOf({ registry, repository, tag }) {
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)({ registry, repository, tag });
}
/** The order of writing: new tags, then those that move; `latest`, which moves for everybody, always with the last. */
function stagesOf(planned) {
    const isMoving = ({ previous, target }) => previous !== undefined || target.tag === 'latest';
    const due = planned.filter(({ act }) => act === 'write');
    return [due.filter(each => !isMoving(each)), due.filter(isMoving)].filter(({ length }) => length > 0);
}
/** What tags name now, in the order of the tags, asked at once; what a registry does not let us see only matters where it decides. */
async function tagsNow(targets, registries, { concurrency, onConflict }) {
    return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapLimit */ .sf)(targets, concurrency, async (target) => {
        const writer = await registries.writer(target);
        try {
            return { target, previous: (await writer.current(target.tag))?.digest };
        }
        catch (error) {
            if (onConflict !== 'move' || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'DENIED', 'POLICY_BLOCKED'))
                throw error;
            return { target, previous: undefined };
        }
    });
}


/***/ }),

/***/ 36676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ targetRepositories),
/* harmony export */   Fg: () => (/* binding */ parsePushTarget),
/* harmony export */   Z0: () => (/* binding */ parseWrittenTag),
/* harmony export */   t: () => (/* binding */ targetTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3265);




/** Reads an item of `tags` that may be a tag alone. Throws REFERENCE_INVALID. */
function parseWrittenTag(written) {
    if ((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(written))
        return { written, tag: written };
    if (!/[/:@]/.test(written))
        throw invalid(written, 'it is no tag, expected at most 128 letters, digits, _, . and -, the first no . or -');
    const target = parsePushTarget(written);
    if (target.tag !== undefined)
        return target;
    throw invalid(written, 'it has no tag, expected name:tag, or a tag alone, which has no slash');
}
/** Reads where an image is pushed to; its tag may be left out where none is written. Throws REFERENCE_INVALID. */
function parsePushTarget(written) {
    const { registry, repository: name, tag, digest } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(written);
    if (digest !== undefined)
        throw invalid(written, 'it has a digest, expected a tag alone');
    const hasTag = written.lastIndexOf(':') > written.lastIndexOf('/');
    const repository = { registry, repository: name };
    return { written, repository, ...(hasTag && tag !== undefined ? { tag } : {}) };
}
/** The tags that are meant, each once; a tag alone is one of `home`. */
function targetTags(written, home) {
    const targets = written.flatMap(({ written, tag, repository = home }) => {
        if (tag === undefined || !repository)
            return [];
        return [{ registry: repository.registry, repository: repository.repository, tag, written }];
    });
    return [...new Map(targets.map(target => [(0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target), target])).values()];
}
/** The repositories that are meant, each once. */
function targetRepositories(written) {
    const named = written.flatMap(({ repository }) => repository ?? []);
    return [...new Map(named.map(each => [(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(each), each])).values()];
}
function invalid(written, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot write to "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(written)}": ${why}`);
}


/***/ }),

/***/ 4446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tagFailure),
/* harmony export */   p: () => (/* binding */ writeTags)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3265);




/** Milliseconds after which tags that must not have existed are looked at once more. */
const settleMs = 400;
/**
 * Points tags at a manifest that is there with all its parts, and looks at each afterwards. Tags that move are not touched when a new
 * one failed. Where a conflict matters, a tag is looked at again right before it is written, since the content may have been on its way
 * for long. With `on-conflict: fail` one tag goes first and is looked at a moment later, as the others are, so that of jobs that write
 * the same tags the one that loses it writes none. What was written stays, also where another tag failed: no registry deletes on a
 * condition, and a job of the same image may have found the tag as it wants it.
 */
async function writeTags(planned, root, options) {
    const outcomes = new Map();
    let hasFailed = false;
    for (const stage of options.onConflict === 'fail' ? stagesOfContest(planned) : (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stagesOf */ .ZL)(planned)) {
        const isWaiting = hasFailed;
        const written = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(stage, options.concurrency, async (each) => isWaiting ? { ...each, outcome: 'waiting' } : writeTag(each, root, options));
        const done = options.onConflict === 'fail' ? await lookedAtAgain(written, root, options) : written;
        for (const [at, each] of stage.entries())
            outcomes.set(each, done[at]);
        hasFailed ||= done.some(({ outcome }) => outcome === 'failed');
    }
    return planned.map(each => outcomes.get(each) ?? { ...each, outcome: untouched(each) });
}
/** The tag that decides whose the others are, by its name alone, so that it is the same for all jobs that write the same tags. */
function stagesOfContest(planned) {
    const [news = [], ...rest] = (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stagesOf */ .ZL)(planned);
    const sorted = news.toSorted((one, other) => ((0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(one.target) < (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(other.target) ? -1 : 1));
    return [sorted.slice(0, 1), sorted.slice(1), ...rest].filter(({ length }) => length > 0);
}
/** A job that looked before we wrote writes within a request: a moment later it is seen whose tag it is, also where it was another's. */
async function lookedAtAgain(outcomes, { descriptor: { digest } }, { writerOf, concurrency }) {
    const isOurs = ({ outcome }) => outcome === 'moved' || outcome === 'same';
    const first = outcomes.find(isOurs);
    if (first)
        await writerOf(first.target).pause(settleMs);
    return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(outcomes, concurrency, async (each) => {
        if (!isOurs(each))
            return each;
        try {
            await writerOf(each.target).confirm(each.target.tag, digest, each.previous);
            return each;
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
                throw error;
            return { ...each, outcome: 'failed', error };
        }
    });
}
function untouched({ act }) {
    return act === 'same' ? 'same' : 'skipped';
}
async function writeTag(planned, root, { writerOf, onConflict }) {
    const { target } = planned;
    const { tag } = target;
    try {
        const writer = writerOf(target);
        if (onConflict !== 'move') {
            const now = (await writer.current(tag))?.digest;
            const [decided] = (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planTags */ .Vd)([{ target, previous: now }], root, onConflict);
            if (decided && decided.act !== 'write')
                return { ...decided, outcome: decided.act === 'same' ? 'same' : 'skipped' };
        }
        await writer.tag(root, tag, { ifAbsent: onConflict !== 'move' });
        await writer.confirm(tag, root.descriptor.digest, planned.previous);
        return { ...planned, outcome: 'moved' };
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
            throw error;
        return { ...planned, outcome: 'failed', error };
    }
}
/** The error of a step that could not write all tags: what became of each; undefined when all is well. */
function tagFailure(outcomes) {
    const failed = outcomes.filter(({ outcome }) => outcome === 'failed');
    const [first] = failed;
    if (!first?.error)
        return undefined;
    const named = (title, wanted) => {
        const tags = outcomes.filter(({ outcome }) => outcome === wanted).map(({ target }) => (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target));
        return tags.length > 0 ? [`${title} ${tags.join(', ')}`] : [];
    };
    const parts = [
        ...failed.map(({ target, error }) => `${(0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target)}: ${error?.message}`),
        ...named('moved:', 'moved'),
        ...named('at this digest before:', 'same'),
        ...named('skipped:', 'skipped'),
        ...named('not tried:', 'waiting'),
    ];
    const message = `Cannot write ${failed.length} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(outcomes.length, 'tag')}:\n${parts.join('\n')}`;
    const details = outcomes.map(({ target, outcome }) => ({ tag: (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target), outcome }));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(first.error.code, message, { cause: first.error, details: { tags: details } });
}


/***/ }),

/***/ 17660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lh: () => (/* binding */ lacksParts),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   go: () => (/* binding */ putTag),
/* harmony export */   s$: () => (/* binding */ tagState)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87957);
/* harmony import */ var _auth_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90488);





/** Registry codes for a manifest whose parts are not there. */
const missingParts = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN']);
/** Whether a manifest was refused because what it names is not there. */
function lacksParts(error) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return false;
    const { registryCodes = [] } = error.details;
    return registryCodes.some(code => missingParts.has(code));
}
/** What a tag names, by HEAD; undefined where it does not exist. `algorithm` is the one that digests are compared by. */
async function tagState(repository, tag, algorithm = 'sha256') {
    const action = `resolve ${named(repository, tag)}`;
    const headers = { accept: _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__.manifestAccept };
    const answer = await repository.ask({ method: 'HEAD', path: `manifests/${tag}`, action, headers });
    const said = answer.headers.get('docker-content-digest');
    const etag = answer.headers.get('etag');
    if (answer.status === 200 && said?.startsWith(`${algorithm}:`) && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(said))
        return { digest: said, etag };
    if (answer.status === 404 || isAbsent(repository, answer.status))
        return undefined;
    // Some registries do not say the digest, or refuse HEAD alone.
    return { digest: await repository.digestOf(tag, algorithm), etag };
}
function isAbsent({ profile }, status) {
    return status === 403 && profile.deniedMeansAbsent;
}
/**
 * Writes a manifest, byte for byte, under a tag or its digest. Throws REGISTRY_PROTOCOL when the registry took it for another one,
 * TAG_CONFLICT where the tag may not be moved, UPLOAD_REJECTED and the other codes of a refusal.
 */
async function putManifest(repository, { descriptor, bytes }, { reference, ifMatch, ifAbsent = false }) {
    const action = `write ${named(repository, reference)}`;
    const headers = {
        'content-type': descriptor.mediaType,
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
        ...(ifAbsent ? { 'if-none-match': '*' } : {}),
    };
    const answer = await repository.ask({
        method: 'PUT',
        path: `manifests/${reference}`,
        action,
        headers,
        body: bytes,
    });
    if (answer.status < 200 || answer.status >= 300)
        throw refusal(action, answer, bytes.byteLength);
    await checkDigest(repository, answer, { reference, wanted: descriptor.digest });
    return { listsReferrer: answer.headers.get('oci-subject') !== undefined };
}
/** Points a tag at a manifest; one that may not be moved and is at this digest already is as good as written. */
async function putTag(repository, document, { tag, ...conditions }) {
    try {
        return await putManifest(repository, document, { reference: tag, ...conditions });
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error) || !mayBeImmutable(error))
            throw error;
        const { digest } = document.descriptor;
        const now = await tagState(repository, tag, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest));
        if (now?.digest === digest)
            return { listsReferrer: false };
        if (!now || !saysImmutable(error))
            throw error;
        const message = `Cannot move ${named(repository, tag)} to ${digest}: it stays at ${now.digest}, as the registry says: ${error.message}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('TAG_CONFLICT', message, {
            cause: error,
            details: { ...error.details, tag, wanted: digest, found: now.digest },
        });
    }
}
/** An answer of no other digest than ours, or of none and then the registry is asked what it holds. */
async function checkDigest(repository, { headers }, { reference, wanted }) {
    const said = headers.get('docker-content-digest');
    if (said === wanted)
        return;
    const isComparable = said !== undefined && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(said) && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(said) === (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(wanted);
    const state = isComparable ? undefined : await tagState(repository, reference, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(wanted));
    if (state?.digest === wanted)
        return;
    const found = isComparable ? said : (state?.digest ?? 'nothing');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot write ${named(repository, reference)}: the registry holds ${found}, expected ${wanted}`, { details: { reference, wanted, found } });
}
function refusal(action, { status, headers, body }, size) {
    const error = (0,_auth_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(action, { status, headers, text: body }, 'UPLOAD_REJECTED');
    if (status !== 413)
        return error;
    const message = `${error.message}; the manifest has ${size} bytes`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', message, { cause: error, details: { ...error.details, size } });
}
function mayBeImmutable({ details }) {
    return [400, 403, 405, 409, 412].includes(details.status);
}
/** By status and code: for the words each registry has its own. */
function saysImmutable({ details }) {
    const { status, registryCodes = [] } = details;
    return status === 409 || status === 412 || registryCodes.some(code => /^TAG_|IMMUTABLE|EXIST/.test(code));
}
function named({ name }, reference) {
    return `${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name)}${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .dz)(reference) ? ':' : '@'}${reference}`;
}


/***/ }),

/***/ 30760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ tagOutputs),
/* harmony export */   HU: () => (/* binding */ bytesByFate),
/* harmony export */   KU: () => (/* binding */ writtenSummary),
/* harmony export */   TQ: () => (/* binding */ subjectsText),
/* harmony export */   _L: () => (/* binding */ fateOf),
/* harmony export */   kC: () => (/* binding */ outdatedText),
/* harmony export */   mR: () => (/* binding */ writtenReport),
/* harmony export */   zi: () => (/* binding */ conflictOutputs)
/* harmony export */ });
/* unused harmony export countedFates */
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3265);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84519);
/* harmony import */ var _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2717);






/** Outputs hold this much of a list; the report has all of it. */
const maxListed = 100;
/** What steps that write an image tell of its tags, by name of the output. */
function tagOutputs({ root, tags, repositories, }) {
    const { digest } = root.descriptor;
    const refs = repositories.map(name => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(name, digest));
    const listed = (...outcomes) => tags
        .filter(({ outcome }) => outcomes.includes(outcome))
        .slice(0, maxListed)
        .map(({ target }) => target.written)
        .join('\n');
    const previous = tags
        .filter(({ previous }) => previous !== undefined)
        .slice(0, maxListed)
        .map(({ target, previous }) => [target.written, previous]);
    return {
        digest,
        ref: refs[0] ?? '',
        refs: refs.slice(0, maxListed).join('\n'),
        moved: listed('moved'),
        skipped: listed('same', 'skipped'),
        previous: JSON.stringify(Object.fromEntries(previous)),
    };
}
/** What tags were found at that were to stay, by name of the output. */
function conflictOutputs({ code, details }) {
    if (code !== 'TAG_CONFLICT' || !Array.isArray(details.taken))
        return {};
    const taken = details.taken;
    const previous = taken.slice(0, maxListed).map(({ written, previous }) => [written, previous]);
    return { previous: JSON.stringify(Object.fromEntries(previous)) };
}
/** The full account of an image that was written. */
function writtenReport(placed) {
    const { root, tags, blobs, foreseen, held, companions, outdated, subjects } = placed;
    return {
        digest: root.descriptor.digest,
        tags: tags.map(({ target, previous, outcome, error }) => ({
            tag: (0,_operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target),
            outcome,
            ...(previous ? { previous } : {}),
            ...(error ? { error: { code: error.code, message: error.message } } : {}),
        })),
        blobs: blobs.map(({ blob, target, how, milliseconds, retries }) => ({
            digest: blob.digest,
            size: blob.size,
            repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target),
            source: how,
            milliseconds: Math.round(milliseconds),
            retries,
        })),
        ...(foreseen ? { foreseen: foreseen.map(foreseenEntry) } : {}),
        held: held.map(_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR),
        companions,
        outdated,
        subjects: subjects.map(({ target, ...each }) => ({ ...each, repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target) })),
    };
}
function foreseenEntry({ blob, target, how }) {
    return { digest: blob.digest, size: blob.size, repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target), how };
}
/** Bytes of blobs by what became of them, or would in a dry run. */
function bytesByFate(blobs) {
    const sum = (how) => blobs.filter(each => each.how === how).reduce((total, { blob }) => total + blob.size, 0);
    return { uploaded: sum('uploaded'), mounted: sum('mounted'), present: sum('present') };
}
/** The step summary of an image that was written, as Markdown. */
function writtenSummary(placed, { verb, dryRun, milliseconds, platforms = new Map(), unknownPlatforms = [], leftOut = 0 }) {
    const { root, tags, companions, outdated, subjects } = placed;
    const isNowhere = placed.repositories.length === 0;
    const fate = isNowhere ? `, not ${dryRun ? 'to be ' : ''}written, since all tags are left alone` : '';
    const facts = [
        ...blobFacts(placed),
        ...(leftOut > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(leftOut, 'path')} left out by .dockerignore`] : []),
        ...(companions > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(companions, 'referrer')} along`] : []),
    ];
    const rows = tags.map(({ target, previous, outcome, error }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target)),
        error ? `${outcome}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(error.message)}` : fateOf({ outcome, previous }, dryRun),
        previous ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(previous)) : '',
    ]);
    const fates = countedFates(tags, dryRun);
    return [
        `### Tallyman: ${dryRun ? `dry run of ${verb}` : verb}${fates === '' ? ', by digest alone' : `, ${fates}`}`,
        `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(root.descriptor.digest)}${fate}; ${facts.join(', ')}, in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds)}.`,
        outdated.length > 0 ? `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(outdatedText(outdated))}` : '',
        subjects.length > 0 ? `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(subjectsText(subjects))}` : '',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Tag', 'Outcome', 'Before'], rows),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Platform', 'Digest'], [...platforms, ...unknownPlatforms.map(digest => ['unknown', digest])].map(([platform, digest]) => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(platform), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(digest)])),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)('Blobs', blobTable(placed)),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function blobFacts({ blobs, foreseen }) {
    const { uploaded, mounted, present } = bytesByFate(foreseen ?? blobs);
    const [sent, shared] = foreseen ? [_transfer_foresee_js__WEBPACK_IMPORTED_MODULE_5__/* .foreseenWords */ .f.uploaded, _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_5__/* .foreseenWords */ .f.mounted] : ['uploaded', 'mounted'];
    return [
        `${uploaded > 0 ? (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(uploaded) : 'nothing'} ${sent}`,
        ...(mounted > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(mounted)} ${shared}`] : []),
        ...(present > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(present)} already there`] : []),
    ];
}
function blobTable({ blobs, foreseen }) {
    const cells = ({ blob, target }, fate) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(blob.digest)),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(blob.size),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target)),
        fate,
    ];
    if (foreseen)
        return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Blob', 'Size', 'Repository', 'How'], foreseen.map(each => cells(each, _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_5__/* .foreseenWords */ .f[each.how])));
    const rows = blobs.map(each => [
        ...cells(each, each.how === 'present' ? 'there already' : each.how),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(each.milliseconds),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Blob', 'Size', 'Repository', 'How', 'Time'], rows);
}
const plain = {
    same: 'already there',
    skipped: 'left alone',
    failed: 'failed',
};
/** What became of a tag, in words; in a dry run what would become of it. */
function fateOf({ outcome, previous }, dryRun) {
    const kind = previous === undefined ? 'new' : 'moved';
    if (outcome === 'moved')
        return kind;
    if (outcome === 'waiting')
        return dryRun ? `would be ${kind}` : 'not tried';
    return plain[outcome];
}
/** How many tags had which fate, such as `1 new, 2 already there`; empty without tags. */
function countedFates(tags, dryRun) {
    const counts = new Map();
    for (const fate of tags.map(tag => fateOf(tag, dryRun)))
        counts.set(fate, (counts.get(fate) ?? 0) + 1);
    return [...counts].map(([fate, count]) => `${count} ${fate}`).join(', ');
}
/** Named in a message; the report has all of them. */
const maxNamed = 5;
/** What a user is told of attestations and signatures that were made for other digests than their images have now. */
function outdatedText(outdated) {
    const named = outdated.slice(0, maxNamed).map(each => `${each.statement} of ${each.said}, now ${each.now}`);
    const more = outdated.length - named.length;
    const listed = [...named, ...(more > 0 ? [`${more} more in the report`] : [])].join('; ');
    const count = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(outdated.length, 'statement');
    return `${count} (attestations, signatures) came along with an image that has another digest now: the content still speaks of the old digest, so that checks of it fail (${listed}). Attest and sign the image after this step, by its new digest.`;
}
/** Tells the user of subjects that were copied without being asked for. */
function subjectsText(subjects) {
    const places = [...new Set(subjects.map(({ target }) => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target)))].join(', ');
    const named = subjects
        .slice(0, maxNamed)
        .map(({ subject, referrer }) => `${subject}, which ${referrer} is about`);
    const more = subjects.length - named.length;
    const listed = [...named, ...(more > 0 ? [`${more} more in the report`] : [])].join('; ');
    return `${places} takes manifests only beside their subject, so ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(subjects.length, 'subject')} came along without a tag: ${listed}. Copy the subject by its own name with \`referrers: true\` to bring both.`;
}


/***/ }),

/***/ 86075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XG: () => (/* binding */ distributable),
/* harmony export */   w: () => (/* binding */ copyDocuments),
/* harmony export */   wL: () => (/* binding */ mountSources),
/* harmony export */   wT: () => (/* binding */ copyBlobs)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87957);
/* harmony import */ var _model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66804);
/* harmony import */ var _registry_repository_put_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17660);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7337);
/* harmony import */ var _upload_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47153);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98039);









/** Subjects that have subjects in turn: a signature of an SBOM of an image is of level 2. */
const maxSubjects = 8;
/** Brings blobs to every target; each is downloaded once at most, and mounted between repositories of one registry. */
async function copyBlobs(blobs, targets, options) {
    const wanted = distributable(blobs);
    options.watch?.begun?.(wanted, targets.length);
    const registries = [...Map.groupBy(targets, ({ writer }) => writer.name.registry).values()];
    const copies = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)((0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .inTransferOrder */ .TS)(wanted.map(blob => ({ blob }))), options.concurrency, ({ blob }) => copyBlob(blob, registries, options));
    return copies.flat();
}
/** Registries need not hold layers that have addresses of their own (image-spec, layer.md, "Non-Distributable Layers"). */
function distributable(blobs) {
    return blobs.filter(({ mediaType, urls }) => !((0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.isForeignLayer)(mediaType) && urls?.length));
}
/** Other repositories of the target's registry that may have the blob: those in `there` have it. */
function mountSources(blob, target, there) {
    return [...there, ...target.mountFrom(blob)].filter(from => !isSame(from, target.writer.name));
}
async function copyBlob(blob, registries, options) {
    try {
        return await bringTo(blob, registries, { ...options, needs: registries.length });
    }
    catch (error) {
        // A mirror or a connection may have damaged what came straight through: by way of the store every source is asked.
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'CONTENT_MISMATCH') || !options.supply.keep || registries.length > 1)
            throw error;
        return bringTo(blob, registries, { ...options, needs: 2 });
    }
}
async function bringTo(blob, registries, { needs, ...options }) {
    const content = counted((0,_upload_source_js__WEBPACK_IMPORTED_MODULE_4__/* .contentFor */ .F)(blob, needs, options), options.watch);
    const copies = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(registries, registries.length, async (targets) => {
        const there = [];
        const done = [];
        for (const target of targets) {
            const { name } = target.writer;
            if (target.holds?.(blob.digest)) {
                there.push(name);
                continue;
            }
            const mountFrom = mountSources(blob, target, there);
            done.push(await timed(blob, name, options, bring => target.writer.bring(blob, content, { ...bring, mountFrom })));
            there.push(name);
        }
        return done;
    });
    return copies.flat();
}
/** The same content, each piece told of as it is taken. */
function counted(content, watch) {
    const { sent } = watch ?? {};
    if (!sent)
        return content;
    async function* passing(bytes) {
        for await (const piece of bytes) {
            sent?.(piece.byteLength);
            yield piece;
        }
    }
    return { ...content, open: async () => passing(await content.open()) };
}
async function timed(blob, target, { now, watch }, work) {
    const began = now();
    let retries = 0;
    const how = await work({ retried: () => void retries++ });
    const copy = { blob, target, how, milliseconds: now() - began, retries };
    watch?.brought(copy);
    return copy;
}
function isSame(one, other) {
    return one.registry === other.registry && one.repository === other.repository;
}
/**
 * Writes documents under their digests; nothing is written before what it names is there: children before parents, subjects before
 * referrers. A subject that is not among them is copied where the registry takes its referrer only so; the blobs of such subjects are
 * returned. Throws UPLOAD_REJECTED where such a subject cannot be had, and what reading and writing throw.
 */
async function copyDocuments(documents, targets, options) {
    const copies = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(targets, targets.length, target => putLevels(documents, { target, options, depth: 0 }));
    return copies.flat();
}
async function putLevels(documents, place) {
    const { target, options } = place;
    const copies = [];
    for (const level of (0,_model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_5__/* .referenceLevels */ .$n)(documents)) {
        const due = level.filter(({ descriptor }) => !target.holds?.(descriptor.digest));
        const brought = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(due, options.concurrency, each => putWhole(each, documents, place));
        copies.push(...brought.flat());
    }
    return copies;
}
/** Puts a document; what it names and the registry lacks is sent first: an absent subject, or parts that the registry has lost. */
async function putWhole(document, all, { target, options, depth }) {
    const { writer } = target;
    try {
        await writer.putDocument(document);
        return [];
    }
    catch (error) {
        const subject = await absentSubject(document, error, target);
        if (!subject && !(0,_registry_repository_put_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .lacksParts */ .Lh)(error))
            throw error;
        if (!subject)
            await resend(document, all, { target, options, depth });
        const copies = subject ? await bringSubject(document, error, { target, options, depth }) : [];
        await writer.putDocument(document);
        return copies;
    }
}
/** Statuses by which registries refuse a manifest for what it names. */
const refusals = new Set([400, 404, 409, 422]);
/** The subject of a refused document, where the repository does not have it. */
async function absentSubject({ manifest }, error, { writer }) {
    const { subject } = manifest;
    if (!subject || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error) || !refusals.has(error.details.status))
        return undefined;
    return (await writer.hasDocument(subject.digest)) ? undefined : subject;
}
/** Copies the subject of a document with all that is below it, and its own subject in turn. */
async function bringSubject({ manifest, descriptor }, refusal, { target, options, depth }) {
    const subject = manifest.subject;
    const graph = depth < maxSubjects ? await subjectGraph(subject, options) : undefined;
    if (!graph)
        throw subjectMissing(target.writer.name, { referrer: descriptor.digest, subject }, refusal);
    const blobs = await copyBlobs(graph.blobs, [target], options);
    const above = await putLevels(graph.documents, { target, options, depth: depth + 1 });
    const { name } = target.writer;
    options.subjectBrought?.({ subject: subject.digest, referrer: descriptor.digest, target: name });
    return [...blobs, ...above];
}
/** What is below a subject; undefined where the source does not have the subject. */
async function subjectGraph(subject, { document }) {
    try {
        return await (0,_walk_js__WEBPACK_IMPORTED_MODULE_7__/* .walk */ .G)(document, await document(subject), 'all');
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
function subjectMissing(target, { referrer, subject }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('UPLOAD_REJECTED', `Cannot write ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .digestReference */ .O9)(target, referrer)}: the registry refuses it, and its subject ${subject.digest} is not there, nor can it be copied, since the source lacks it: ${cause instanceof Error ? cause.message : ''}`, {
        cause,
        hint: `Some registries take a manifest only when its subject, the image that it is about, is in the same repository. Copy or push that image there first; with \`referrers: true\` what refers to it comes along.`,
        details: { subject: subject.digest, repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryName */ .aR)(target) },
    });
}
async function resend(document, all, { target, options }) {
    const { writer } = target;
    const { manifest } = document;
    const named = (0,_model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_5__/* .referencesOf */ .CL)(document);
    for (const each of all.filter(({ descriptor }) => named.has(descriptor.digest)))
        await writer.putDocument(each);
    if (manifest.kind === 'index')
        return;
    const blobs = [manifest.config, ...manifest.layers];
    await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(blobs, options.concurrency, async (blob) => {
        await writer.bring(blob, (0,_upload_source_js__WEBPACK_IMPORTED_MODULE_4__/* .contentFor */ .F)(blob, 1, options), { isAbsent: true });
    });
}


/***/ }),

/***/ 2717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ foreseeCopies),
/* harmony export */   f: () => (/* binding */ foreseenWords)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86075);


/** What would become of a blob, in words. */
const foreseenWords = {
    uploaded: 'to be uploaded',
    mounted: 'to be mounted or uploaded',
    present: 'there already',
};
/** Looks what `copyBlobs` would do, and writes nothing. Throws what looking throws. */
async function foreseeCopies(blobs, targets, concurrency) {
    const registries = [...Map.groupBy(targets, ({ writer }) => writer.name.registry).values()];
    const found = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)((0,_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .distributable */ .XG)(blobs), concurrency, blob => Promise.all(registries.map(each => foreseeCopy(blob, each))));
    return found.flat(2);
}
async function foreseeCopy(blob, targets) {
    const there = [];
    const copies = [];
    for (const target of targets) {
        const { name } = target.writer;
        if (!target.holds?.(blob.digest)) {
            const isMountable = (0,_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .mountSources */ .wL)(blob, target, there).length > 0;
            const how = (await target.writer.has(blob)) ? 'present' : isMountable ? 'mounted' : 'uploaded';
            copies.push({ blob, target: name, how });
        }
        there.push(name);
    }
    return copies;
}


/***/ }),

/***/ 7337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ refuseUnkept),
/* harmony export */   TS: () => (/* binding */ inTransferOrder),
/* harmony export */   et: () => (/* binding */ plan),
/* harmony export */   k0: () => (/* binding */ transfer)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50245);



/** Compares what is wanted with what the store holds. */
async function plan(blobs, store, sources) {
    return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(blobs, 8, async (blob) => ({
        blob,
        how: (await store.has(blob)) ? 'present' : 'fetch',
        sources: sources(blob),
    }));
}
const mostListed = 20;
/** Throws STORE_FAILED for content that a store lacks and cannot take in, since it can only be read. */
function refuseUnkept({ unwritable }, lacking) {
    if (unwritable === undefined || lacking.length === 0)
        return;
    const shown = lacking.slice(0, mostListed).map(({ digest }) => digest);
    const more = lacking.length > mostListed ? ` and ${lacking.length - mostListed} more` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('STORE_FAILED', `Cannot keep what the store lacks, since the store can only be read: ${shown.join(', ')}${more}, expected it to be there`, {
        cause: unwritable,
        details: { missing: shown },
        hint: 'Have a step that may write the store pull the images first, for the same platforms, or name another `store`.',
    });
}
/** Brings every missing blob into the store, each verified as it lands. Throws STORE_FAILED, and what the last source of a blob threw. */
async function transfer(steps, store, options) {
    refuseUnkept(store, 
    // What no source is there for is told as missing.
    steps.flatMap(({ how, blob, sources }) => (how === 'fetch' && sources.length > 0 ? [blob] : [])));
    options.progress.planned(steps);
    const deliveries = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(inTransferOrder(steps), options.concurrency, async (step) => {
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
    const { passed, retries, ...origin } = step.how === 'present'
        ? { source: 'store', passed: false, retries: 0 }
        : await fetchStep(step, store, options);
    const delivery = {
        blob: step.blob,
        ...origin,
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
    const mirrors = [];
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
            const { name, mirror } = source;
            return { source: name, ...(mirror !== undefined && { mirror }), passed, retries };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            if (source.mirror !== undefined)
                mirrors.push({ mirror: source.mirror, error });
            last = source.mirror === undefined ? (0,_registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_2__/* .afterMirrors */ .n)(error, mirrors) : error;
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

/***/ 47153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ contentFor),
/* harmony export */   a: () => (/* binding */ storeUploadSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/**
 * A blob's bytes for so many that need it. From near they are read again at will. A download goes straight through to the one that
 * needs it; for several, and for a second try, it goes into the store first, so that there is one download whatever happens.
 */
function contentFor(blob, needs, { supply, store }) {
    const { keep, isVerified = false } = supply;
    if (!keep)
        return { open: () => supply.open(blob), isVerified };
    let opened = 0;
    let kept;
    return {
        async open() {
            opened++;
            if (needs === 1 && opened === 1)
                return supply.open(blob);
            kept ??= keep.call(supply, blob);
            await kept;
            return store.scan(blob.digest);
        },
    };
}
/** The content store as a supply: what it holds is verified. */
function storeUploadSource(store) {
    return {
        name: 'store',
        isVerified: true,
        async open(blob) {
            if (await store.has(blob))
                return store.scan(blob.digest);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest} in the store: expected it to be pulled by an earlier step, for the same platforms`);
        },
    };
}


/***/ })

};
;