"use strict";
exports.id = 370;
exports.ids = [370];
exports.modules = {

/***/ 20559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   VR: () => (/* binding */ maxDocumentBytes),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);


/** The error for content that is not what its descriptor promises. */
function mismatch(expected, found) {
    const size = found.size !== undefined && found.size !== expected.size
        ? `${found.size} bytes instead of ${expected.size}`
        : undefined;
    const what = size ?? `digest ${found.digest}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept ${expected.digest}: found ${what}`, {
        details: { expected: expected.digest, found: found.digest, size: found.size },
    });
}
/**
 * Passes bytes on and throws CONTENT_MISMATCH before ending when size or digest differ: nothing counts until the stream has ended.
 * Never reads more than one chunk beyond the promised size.
 */
async function* verified(expected, bytes) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasher */ .YA)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(expected.digest));
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > expected.size)
            throw mismatch(expected, { size });
        hash.update(chunk);
        yield chunk;
    }
    const digest = hash.digest();
    if (size !== expected.size || digest !== expected.digest)
        throw mismatch(expected, { size, digest });
}
/** A small blob, verified and whole. For manifests and configs only: at most 4 MiB, more throws MANIFEST_TOO_LARGE. */
async function readAll(source, wanted) {
    if (wanted.size > maxDocumentBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read ${wanted.digest}: ${wanted.size} bytes, expected at most ${maxDocumentBytes}`);
    }
    const chunks = [];
    for await (const chunk of verified(wanted, await source.fetch(wanted)))
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
const maxDocumentBytes = 4 * 1024 * 1024;


/***/ }),

/***/ 28101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ annotated),
/* harmony export */   gX: () => (/* binding */ annotationsFor),
/* harmony export */   hR: () => (/* binding */ parseAnnotationLine)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54673);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);


/*
 * Annotations as docker/metadata-action writes them and Buildx reads them:
 *
 *   line  := [ level *( "," level ) ":" ] key "=" value
 *   level := ( "manifest" | "index" | "manifest-descriptor" | "index-descriptor" ) [ "[" platform "]" ]
 *
 * Without a level a line is for the manifest. Nothing else before a colon is a level: keys may hold colons.
 */
const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
const grammar = /^([^=]+)=(.*)$/s;
const place = /^([a-z-]+)(?:\[([^\]]+)\])?$/;
/** Reads a line. Throws an Error that says what is accepted, PLATFORM_INVALID. */
function parseAnnotationLine(line) {
    const [, whole = '', value = ''] = grammar.exec(line.trim()) ?? [];
    const colon = whole.indexOf(':');
    const names = whole.slice(0, Math.max(colon, 0)).split(',');
    const isLevel = colon >= 0 && names.some(isMeantAsLevel);
    const key = (isLevel ? whole.slice(colon + 1) : whole).trim();
    if (key === '')
        throw unreadable(line);
    if (!isLevel)
        return { places: [{ level: 'manifest' }], key, value };
    const places = names.map(each => {
        const [, name, platform] = place.exec(each.trim()) ?? [];
        const level = levels.find(known => known === name);
        if (!level)
            throw unreadable(line);
        return { level, ...(platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(platform) } : {}) };
    });
    return { places, key, value };
}
/** A level that is known, or one with a platform, which no key has. */
function isMeantAsLevel(name) {
    const [, level, platform] = place.exec(name.trim()) ?? [];
    return level !== undefined && (platform !== undefined || levels.some(known => known === level));
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

/***/ 88804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   Kk: () => (/* binding */ unequalLayers),
/* harmony export */   Ko: () => (/* binding */ configPlatform),
/* harmony export */   eL: () => (/* binding */ configDiffIds),
/* harmony export */   sH: () => (/* binding */ chainIds),
/* harmony export */   x$: () => (/* binding */ spelledPlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95581);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3394);





const names = ['os', 'architecture', 'variant', 'os.version', 'os.features', 'rootfs', 'config'];
/** Reads an image's config. Throws MANIFEST_INVALID, also when it does not name one diff_id for each of `layers` layers. */
function parseImageConfig(bytes, layers) {
    const fields = configFields(bytes);
    const diffIds = diffIdsIn(fields);
    if (diffIds.length !== layers)
        throw unequalLayers(diffIds.length, layers);
    const created = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'created', 'config');
    const history = ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'history', 'config') ?? []).map((entry, at) => (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(entry ?? {}, `config.history[${at}]`));
    const run = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'config') ?? {};
    return {
        platform: normalized(spelledIn(fields)),
        diffIds,
        history,
        run: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(run, 'config.config'),
        ...(created ? { created } : {}),
    };
}
/** The platform that a config names; undefined where it names none. Reads nothing else of it. Throws MANIFEST_INVALID. */
function configPlatform(bytes) {
    return normalized(spelledIn(configFields(bytes)));
}
/** The same platform as the config spells it, for whoever writes it down again. Throws MANIFEST_INVALID. */
function spelledPlatform(bytes) {
    return spelledIn(configFields(bytes));
}
/** The diff_ids that a config names, however many. Reads nothing else of it. Throws MANIFEST_INVALID, DIGEST_INVALID. */
function configDiffIds(bytes) {
    return diffIdsIn(configFields(bytes));
}
/** The MANIFEST_INVALID error for a config whose diff_ids cannot belong to the manifest's layers. */
function unequalLayers(diffIds, layers) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use the image: its config names ${diffIds} layers, its manifest ${layers}`);
}
function configFields(bytes) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(bytes), 'config');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(fields, names, 'config');
    return fields;
}
function diffIdsIn(fields) {
    const rootfs = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'rootfs') ?? {}, 'config.rootfs');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(rootfs, ['diff_ids'], 'config.rootfs');
    return ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(rootfs, 'diff_ids', 'config.rootfs') ?? []).map(_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m);
}
function normalized(platform) {
    return platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .FL)(platform);
}
function spelledIn(fields) {
    const os = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os', 'config');
    const architecture = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'architecture', 'config');
    if (!os || !architecture)
        return undefined;
    const variant = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'variant', 'config');
    const osVersion = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os.version', 'config');
    const osFeatures = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(fields, 'os.features', 'config');
    return {
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
        ...(osFeatures ? { osFeatures } : {}),
    };
}
/** The chain IDs of layers (image-spec, config.md, "Layer ChainID"): each names a layer on top of all below it. */
function chainIds(diffIds) {
    const chain = [];
    for (const diffId of diffIds) {
        const below = chain.at(-1);
        chain.push(below === undefined ? diffId : (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(Buffer.from(`${below} ${diffId}`)));
    }
    return chain;
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   FX: () => (/* binding */ ociLayer),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   IO: () => (/* binding */ isLayerType),
/* harmony export */   K: () => (/* binding */ manifestAccept),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   _8: () => (/* binding */ ociConfig),
/* harmony export */   _m: () => (/* binding */ isImageConfig),
/* harmony export */   kh: () => (/* binding */ dockerManifest),
/* harmony export */   p1: () => (/* binding */ dockerConfig),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer),
/* harmony export */   zJ: () => (/* binding */ dockerList)
/* harmony export */ });
/* unused harmony exports ociEmpty, dockerLayer, schema1Types */
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

/***/ 64683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ parseSource),
/* harmony export */   l3: () => (/* binding */ refuseUnknownPlatforms),
/* harmony export */   o$: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20559);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(88804);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _model_index_entry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76205);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _registry_first_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28186);
/* harmony import */ var _transfer_walk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98039);
/* harmony import */ var _layer_content_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(48324);
/* harmony import */ var _open_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61484);
/* harmony import */ var _origin_hints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7904);
/* harmony import */ var _remote_supply_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31619);













/** Reads an item of `sources`. Throws REFERENCE_INVALID, or an Error that says what is accepted. */
function parseSource(text) {
    const written = text.trim();
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(written))
        return { kind: 'digest', digest: written };
    if (/^[a-z-]+=/.test(written))
        return { kind: 'origin', origin: (0,_open_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOrigin */ .e)(written) };
    return { kind: 'reference', reference: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)(written) };
}
/** Reads a source; an index stands for what it lists, level by level. Throws what reading it throws, GRAPH_INVALID. */
async function readSource(source, home, ports) {
    if (source.kind === 'origin')
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .withHints */ .z9)((0,_origin_hints_js__WEBPACK_IMPORTED_MODULE_4__/* .originHints */ .h)(source.origin.kind), async () => fromOrigin(ports.opened.use(await (0,_open_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .openOrigin */ .N)(source.origin, ports)), ports));
    const reference = source.kind === 'digest' ? { ...home, digest: source.digest } : source.reference;
    return fromRegistry(reference, home, ports);
}
async function fromRegistry(reference, home, ports) {
    const { registries, store, transfer } = ports;
    const isHome = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(reference) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(home);
    // With the rights to write where the index will be: one token does then.
    const places = isHome ? [(await registries.writer(reference)).remote] : await registries.places(reference);
    const { digest, tag = 'latest' } = reference;
    const resolve = (target) => (0,_registry_first_of_js__WEBPACK_IMPORTED_MODULE_5__/* .firstOf */ .K)(places, place => place.resolve(target), () => undefined);
    const root = await resolve(digest === undefined ? { tag } : { digest });
    const graph = await (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_6__/* .walk */ .G)(({ digest }) => resolve({ digest }), root, 'all');
    const supply = (0,_remote_supply_js__WEBPACK_IMPORTED_MODULE_7__/* .remoteSupply */ .i)(places, store, transfer);
    const blobs = { fetch: blob => supply.open(blob) };
    const repository = { registry: reference.registry, repository: reference.repository };
    return { root, graph, supply, repository, entries: await flattened(graph, root, blobs) };
}
async function fromOrigin(origin, ports) {
    const root = await origin.resolve();
    const graph = await (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_6__/* .walk */ .G)(({ digest }) => origin.document(digest), root, 'all');
    const supply = {
        name: 'archive',
        open: blob => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .withHints */ .z9)((0,_origin_hints_js__WEBPACK_IMPORTED_MODULE_4__/* .originHints */ .h)(origin.kind), () => origin.fetch(blob)),
        keep: blob => ports.store.put(blob, from => origin.fetch(blob, from)),
    };
    return { root, graph, supply, entries: await flattened(graph, root, origin) };
}
/** The images below a root with their attestations, as the nearest index has them; where none says a platform, the config does. */
async function flattened(graph, root, blobs) {
    if (root.manifest.kind === 'image')
        return [(0,_model_index_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .entryFor */ .cy)(root, await platformOf(root, blobs))];
    const levels = await Promise.all((0,_model_index_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .entriesOf */ .Mc)(root).map(async (entry) => {
        const { digest, platform } = entry.descriptor;
        const child = graph.documents.find(({ descriptor }) => descriptor.digest === digest);
        if (child?.manifest.kind === 'index')
            return flattened(graph, child, blobs);
        const about = (0,_model_index_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .withSubject */ .tX)(entry, subjectIn(graph, child));
        if (!child || platform || (0,_model_index_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .isProof */ .rN)(about))
            return [about];
        return [(0,_model_index_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .withPlatform */ .Ai)(entry, await platformOf(child, blobs))];
    }));
    return levels.flat();
}
/** What a document is about, where that is beside it. */
function subjectIn({ documents }, document) {
    const { subject } = document?.manifest ?? {};
    return documents.find(({ descriptor }) => descriptor.digest === subject?.digest)?.descriptor.digest;
}
/** The platform of an image as its config spells it; undefined for what is no image. */
async function platformOf({ manifest }, blobs) {
    if (manifest.kind !== 'image' || !(0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_9__/* .isImageConfig */ ._m)(manifest.config.mediaType))
        return undefined;
    return (0,_model_config_js__WEBPACK_IMPORTED_MODULE_10__/* .spelledPlatform */ .x$)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_11__/* .readAll */ .yw)(blobs, manifest.config));
}
/** Throws INDEX_INVALID for an image that nothing names a platform of: nobody would find it in an index. */
function refuseUnknownPlatforms(sources) {
    const unknown = sources.filter(({ root, entries }) => root.manifest.kind === 'image' &&
        (0,_layer_content_js__WEBPACK_IMPORTED_MODULE_12__/* .isImageManifest */ .pJ)(root.manifest) &&
        entries.every(({ descriptor }) => descriptor.platform === undefined));
    if (unknown.length === 0)
        return;
    const listed = unknown.map(({ root }) => root.descriptor.digest);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('INDEX_INVALID', `Cannot make an index: the platform of ${listed.join(', ')} is unknown, since the config names no os or no architecture, expected an image built for a platform`, { details: { unknown: listed } });
}


/***/ }),

/***/ 48324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ uncheckedText),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   cl: () => (/* binding */ layerContents),
/* harmony export */   pJ: () => (/* binding */ isImageManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88804);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54673);




const unreadable = ['MANIFEST_INVALID', 'MANIFEST_TOO_LARGE', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'];
/**
 * Pairs an image's layers with its config's diff_ids (image-spec, config.md, "rootfs"). A layer of a type that cannot be unpacked takes
 * the check from itself alone; artifacts promise nothing. Throws MANIFEST_INVALID for an image whose layers and diff_ids differ in
 * number.
 *
 * @param diffIds undefined for a config that cannot be read
 */
function layerContents(manifest, diffIds) {
    const { config, layers } = manifest;
    const isPromising = isImageManifest(manifest) || ((0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isImageConfig */ ._m)(config.mediaType) && diffIds?.length);
    if (!isPromising)
        return { promised: [], unchecked: [] };
    const isSealed = ({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .compressionOf */ .MB)(mediaType) === 'unknown';
    if (diffIds === undefined || diffIds.length !== layers.length) {
        if (!layers.some(isSealed))
            throw (0,_model_config_js__WEBPACK_IMPORTED_MODULE_1__/* .unequalLayers */ .Kk)(diffIds?.length ?? 0, layers.length);
        const reason = diffIds === undefined
            ? 'its config cannot be read'
            : `its config names ${diffIds.length} layers, its manifest ${layers.length}`;
        return { promised: [], unchecked: layers.map(layer => ({ layer, reason })) };
    }
    const pairs = layers.map((layer, at) => ({ layer, diffId: diffIds[at] }));
    return {
        promised: pairs.filter(({ layer }) => !isSealed(layer)),
        // Content that is its own diff_id was compared with it as it was fetched, whatever its type: attestations and signatures.
        unchecked: pairs
            .filter(({ layer, diffId }) => isSealed(layer) && layer.digest !== diffId)
            .map(({ layer }) => ({ layer, reason: `its type "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(layer.mediaType)}" cannot be unpacked` })),
    };
}
/** Whether a manifest is an image's, runnable here or not, rather than an artifact's under the type of an image's config. */
function isImageManifest({ config, layers }) {
    const isLayer = ({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .compressionOf */ .MB)(mediaType) !== 'unknown' || (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isLayerType */ .IO)(mediaType);
    return (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isImageConfig */ ._m)(config.mediaType) && (layers.length === 0 || layers.some(isLayer));
}
/**
 * What is read of an image's config; undefined where it cannot be read and neither can a layer: only who opens such an image can tell.
 * Throws what `read` throws for all other images.
 */
async function readConfig({ layers }, read) {
    try {
        return await read();
    }
    catch (error) {
        const isSealed = layers.some(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .compressionOf */ .MB)(mediaType) === 'unknown');
        if (!isSealed || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, ...unreadable))
            throw error;
        return undefined;
    }
}
/** Layers that nothing can be compared with, in a few words for people: the first ones by digest with the reason. */
function uncheckedText(unchecked) {
    const shown = unchecked.slice(0, 10).map(({ layer, reason }) => `${layer.digest} (${reason})`);
    const more = unchecked.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 61484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openOrigin),
/* harmony export */   e: () => (/* binding */ parseOrigin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87957);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54673);
/* harmony import */ var _origin_hints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7904);






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
    const { digest } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImage */ .zZ)(written);
    if (digest !== undefined)
        return { kind: 'store', target: { digest }, name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutScheme */ .yO)(written) };
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
            const { StoreOrigin } = await __webpack_require__.e(/* import() */ 835).then(__webpack_require__.bind(__webpack_require__, 31835));
            return new StoreOrigin(ports.store, origin);
        }
        case 'docker': {
            const { EngineOrigin } = await Promise.all(/* import() */[__webpack_require__.e(753), __webpack_require__.e(998), __webpack_require__.e(378), __webpack_require__.e(272)]).then(__webpack_require__.bind(__webpack_require__, 70570));
            return EngineOrigin.open(origin.target, ports);
        }
        default: {
            const { ArchiveOrigin } = await __webpack_require__.e(/* import() */ 472).then(__webpack_require__.bind(__webpack_require__, 36472));
            const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(753), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 11378));
            const { kind, path, target } = origin;
            const { store, workspace, maxImageSize } = ports;
            const source = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .withHints */ .z9)((0,_origin_hints_js__WEBPACK_IMPORTED_MODULE_5__/* .originHints */ .h)(kind), () => openArchive((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path), store.scratch, maxImageSize));
            // What it is counts, not what it is called: a docker save has its layers uncompressed.
            const compress = kind === 'docker-archive' || source.form === 'docker-archive' ? ports : undefined;
            return new ArchiveOrigin(source, { kind, target, compress });
        }
    }
}


/***/ }),

/***/ 7904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ originHints)
/* harmony export */ });
const archive = {
    NOT_FOUND: 'Check the path, which is relative to the workspace, and the name or digest behind it. The step that writes the layout or archive has to run before this one.',
    MANIFEST_INVALID: 'The layout or archive holds a document that two clients could read differently, or not at all. Write it again with a current version of the tool that made it.',
    CONTENT_MISMATCH: 'The layout or archive holds other bytes than its digests promise: it is damaged or was changed. Write it again.',
    GRAPH_INVALID: 'The index in the layout or archive points at itself, nests too deep or holds too many entries. Write it anew.',
    STORE_FAILED: "Check that the runner's user may read the layout or archive, and that the content store is writable and has space left.",
};
const engine = {
    NOT_FOUND: 'Name an image that the engine holds, as `docker image ls` shows it; the step that builds or loads it has to run before this one.',
    MANIFEST_INVALID: 'What the engine gives for this image can be read in two ways, or not at all. Build or pull the image again, and update the engine if it repeats.',
    CONTENT_MISMATCH: 'The engine gives other bytes than the digests promise. Run again; if it repeats, remove the image there and build or pull it again.',
};
const store = {
    NOT_FOUND: 'Pull the image by an earlier step with the same `store` and the same `platforms`, or name another source.',
};
/** What to do about failures in reading images that no registry serves; for a folder its base's registry may be to blame. */
function originHints(kind) {
    if (kind === 'directory')
        return {};
    if (kind === 'docker')
        return engine;
    return kind === 'store' ? store : archive;
}


/***/ }),

/***/ 31619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ remoteSupply)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _registry_first_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28186);
/* harmony import */ var _transfer_transfer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7337);
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
            const name = places.at(-1)?.name;
            if (name)
                options.progress.named?.({ name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(name), blobs: [blob] });
            await (0,_transfer_transfer_js__WEBPACK_IMPORTED_MODULE_3__/* .transfer */ .k0)(await (0,_transfer_transfer_js__WEBPACK_IMPORTED_MODULE_3__/* .plan */ .et)([blob], store, () => sources), store, { ...options, concurrency: 1 });
        },
    };
}
/** A body that breaks off is the source's failure, not that of where its bytes go. */
async function* named({ digest }, bytes) {
    try {
        yield* bytes;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${digest}: the answer broke off`, {
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
/* harmony import */ var _content_draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55943);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97055);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3443);
/* harmony import */ var _registry_first_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28186);





/** The content store as the nearest source of documents; its blobs never need a delivery. */
function storeSource(store) {
    return {
        name: 'store',
        async document(digest) {
            const bytes = await store.document(digest);
            return bytes && (0,_model_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(bytes, { digest });
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
        const isMirror = at < places.length - 1;
        return {
            name: isMirror ? 'mirror' : 'registry',
            ...(isMirror && { mirror: place.host.origin.host }),
            document: digest => place.resolve({ digest }),
            deliver: (wanted, draft, watch) => place.deliver(wanted, draft, watch),
        };
    });
}
/** A document from the nearest source that has it. Throws what the last source threw, or NOT_FOUND. */
async function nearestDocument(digest, sources, passed) {
    let last;
    const mirrors = [];
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
            if (source.mirror !== undefined)
                mirrors.push({ mirror: source.mirror, error });
            last = source.mirror === undefined ? (0,_registry_first_of_js__WEBPACK_IMPORTED_MODULE_4__/* .afterMirrors */ .n)(error, mirrors) : error;
        }
    }
    throw (last ??
        new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in ${sources.map(({ name }) => name).join(', ')}`));
}


/***/ }),

/***/ 28186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf),
/* harmony export */   n: () => (/* binding */ afterMirrors)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

const mirrorAdvice = '`registry-mirrors`';
const mirrorHint = 'Neither the registry nor a mirror of it gives this; how each answered is shown above. Check the mirrors under `registry-mirrors`, or run again later.';
/** Asks each place in turn, mirrors first; where all fail, the last one's failure is thrown, and it says how the mirrors answered. */
async function firstOf(places, ask, passed) {
    const failures = [];
    for (const place of places.slice(0, -1)) {
        try {
            return await ask(place);
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
                throw error;
            passed(place, error);
            failures.push({ mirror: place.host.origin.host, error });
        }
    }
    try {
        return await ask(places.at(-1));
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error) ? afterMirrors(error, failures) : error;
    }
}
/** The failure of a registry with what its mirrors answered before it was asked; it does not advise a mirror where one was asked. */
function afterMirrors(error, failures) {
    if (failures.length === 0)
        return error;
    const answers = failures.map(({ mirror, error }) => `mirror ${mirror} was asked before: ${error.message}`);
    const { code, details, hint } = error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(code, [error.message, ...answers].join('; '), {
        cause: error,
        details,
        ...(hint.includes(mirrorAdvice) && { hint: mirrorHint }),
    });
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _registry_first_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28186);
/* harmony import */ var _map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);



/** Compares what is wanted with what the store holds. */
async function plan(blobs, store, sources) {
    return (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(blobs, 8, async (blob) => ({
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
    const { passed, retries, ...origin } = step.how === 'present'
        ? { source: 'store', passed: false, retries: 0 }
        : await fetchStep(step, store, options);
    const delivery = {
        ...{ blob: step.blob, ...origin },
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
            last = source.mirror === undefined ? (0,_registry_first_of_js__WEBPACK_IMPORTED_MODULE_2__/* .afterMirrors */ .n)(error, mirrors) : error;
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

/***/ 98039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_declared_sizes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55303);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7841);
/* harmony import */ var _map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);







const maxDepth = 8;
const maxDocuments = 10_000;
/** Of all documents below a root together: ten thousand of the largest would fill any machine's memory. */
const maxDocumentsBytes = 64 * 1024 * 1024;
/** Documents read at once. */
const maxReads = 16;
/** Reads the documents below `root`. Throws GRAPH_INVALID for loops and sizes beyond bounds, MANIFEST_INVALID, PLATFORM_MISSING, which says the `name` where one is given. */
async function walk(read, root, selection, name) {
    const found = await readAll(read, root, manifest => selected(manifest, selection, name));
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
    const skipped = selection === 'all' ? [...documents].flatMap(({ manifest }) => unknownIn(manifest)) : [];
    return {
        root,
        ...(skipped.length > 0 ? { skipped } : {}),
        documents: [...documents],
        leaves: [...leaves.values()],
        blobs: blobsOf([...leaves.values()]),
    };
}
/** All documents below the root by digest, read level by level and each once. */
async function readAll(read, root, select) {
    const found = new Map();
    const readCounted = counted(read, root);
    let level = [root];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth >= maxDepth)
            throw tooDeep(root);
        const wanted = new Map();
        for (const document of level) {
            const children = select(document.manifest);
            found.set(document.descriptor.digest, { document, children });
            for (const { descriptor } of children)
                wanted.set(descriptor.digest, descriptor);
        }
        const unread = [...wanted.values()].filter(({ digest }) => !found.has(digest));
        if (found.size + unread.length > maxDocuments)
            throw graphInvalid(root, `it holds more than ${maxDocuments} manifests`);
        level = await (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(unread, maxReads, readCounted);
    }
    const sizes = new _model_declared_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .DeclaredSizes */ .r();
    for (const { document, children } of found.values()) {
        for (const child of children)
            checkAgreement(found, child);
        // Also of what was not selected, and of blobs: whichever document is read first, the sizes are those of all.
        sizes.add(document.descriptor.digest, [document.descriptor, ...(0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(document.manifest)]);
    }
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
function selected(manifest, selection, name) {
    if (manifest.kind === 'image')
        return [];
    if (selection === 'all') {
        const manifests = manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(mediaType) !== 'other');
        return manifests.map(descriptor => ({
            descriptor,
            platform: descriptor.platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(descriptor.platform),
        }));
    }
    const chosen = selection.map(platform => {
        const descriptor = (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_5__/* .choosePlatform */ .xV)(manifest, platform, name);
        // An entry that names none was taken because it is alone: its own config says what it runs on.
        return { descriptor, platform: descriptor.platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform) };
    });
    return chosen.filter(({ descriptor }, at) => chosen.findIndex(other => other.descriptor.digest === descriptor.digest) === at);
}
function unknownIn(manifest) {
    if (manifest.kind === 'image')
        return [];
    return manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(mediaType) === 'other');
}
/** A child must be what its parent says it is, or two clients would read two different images. */
function checkAgreement(found, { descriptor: wanted }) {
    const { mediaType, size, digest } = found.get(wanted.digest).document.descriptor;
    if (mediaType === wanted.mediaType && size === wanted.size)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use ${digest}: it is ${mediaType} of ${size} bytes, its index says ${wanted.mediaType} of ${wanted.size}`);
}
function blobsOf(leaves) {
    const blobs = new Map();
    for (const { document } of leaves)
        for (const blob of (0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .children */ .Y_)(document.manifest))
            blobs.set(blob.digest, blob);
    return [...blobs.values()];
}
function tooDeep(root) {
    return graphInvalid(root, `it nests deeper than ${maxDepth} levels`);
}
function graphInvalid(root, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('GRAPH_INVALID', `Cannot use ${root.descriptor.digest}: ${why}`);
}


/***/ }),

/***/ 66370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/placed-report.js
var placed_report = __webpack_require__(88759);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write-tags.js
var write_tags = __webpack_require__(29570);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/annotation-lines.js
var annotation_lines = __webpack_require__(28101);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/common-inputs.js
var common_inputs = __webpack_require__(27436);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/index-source.js
var index_source = __webpack_require__(64683);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/size-inputs.js
var size_inputs = __webpack_require__(66700);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/target-tags.js
var target_tags = __webpack_require__(11032);
;// CONCATENATED MODULE: ./node_modules/@tallyman/publish-manifest/src/inputs.js







/** What the step is given, by name. */
const inputs_inputs = {
    tags: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(target_tags/* parsePushTarget */.Fg)),
    sources: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(index_source/* parseSource */.PJ)),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(platform/* parsePlatform */.Y8)),
    annotations: (0,inputs/* optional */.lq)((0,inputs/* pairList */.bb)(annotation_lines/* parseAnnotationLine */.hR)),
    'always-index': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    attestations: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('keep', 'drop'), 'keep'),
    'media-type': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('auto', 'oci', 'docker'), 'auto'),
    append: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...size_inputs/* sizeInputs */.R,
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
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(684), __webpack_require__.e(138), __webpack_require__.e(210), __webpack_require__.e(852)]).then(__webpack_require__.bind(__webpack_require__, 10852))).run(values, host),
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