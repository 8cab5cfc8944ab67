"use strict";
exports.id = 835;
exports.ids = [835];
exports.modules = {

/***/ 55303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ DeclaredSizes)
/* harmony export */ });
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);

/** The size that documents declare for each digest: of two, one is wrong, and which one is read would depend on the reader. */
class DeclaredSizes {
    #sizes = new Map();
    /** Adds what a document says of others, and of itself. Throws MANIFEST_INVALID for a digest that has another size already. */
    add(where, descriptors) {
        for (const { digest, size } of descriptors) {
            const known = this.#sizes.get(digest) ?? size;
            if (known !== size)
                throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(where, `${digest} has ${known} and ${size} bytes, expected one size`);
            this.#sizes.set(digest, size);
        }
    }
}


/***/ }),

/***/ 97055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   S: () => (/* binding */ inlineData)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);



const names = ['mediaType', 'digest', 'size', 'platform', 'annotations', 'artifactType', 'urls', 'data'];
// RFC 6838, section 4.2: type "/" subtype. Parameters (RFC 9110, section 8.3.1) are carried as they are: nothing here interprets them.
const mediaTypeGrammar = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:[ \t]*;[\t -~]{0,1000})?$/;
const maxInlineBytes = 4 * 1024 * 1024;
/** Reads a descriptor strictly. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
function parseDescriptor(value, where) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, where);
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(fields, names, where);
    const mediaType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'mediaType', where);
    if (mediaType === undefined || !mediaTypeGrammar.test(mediaType))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.mediaType`, 'expected a media type');
    const written = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'digest', where);
    if (written === undefined)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.digest`, 'expected a digest');
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(written);
    const size = sizeField(fields, digest, where);
    const platform = platformField(fields, where);
    const annotations = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapField */ .A7)(fields, 'annotations', where);
    const artifactType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'artifactType', where);
    const data = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'data', where);
    const urls = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(fields, 'urls', where);
    return {
        ...{ mediaType, digest, size },
        ...(platform ? { platform } : {}),
        ...(annotations ? { annotations } : {}),
        ...(artifactType ? { artifactType } : {}),
        ...(urls ? { urls } : {}),
        ...(data === undefined ? {} : { data }),
    };
}
function sizeField(fields, digest, where) {
    const size = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'size');
    if (!Number.isSafeInteger(size) || size < 0)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.size`, 'expected a whole number of bytes');
    if (size === 0 && digest !== (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(new Uint8Array(), (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.size`, 'only the empty blob has size 0');
    return size;
}
function platformField(fields, where) {
    const value = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'platform');
    if (value === undefined || value === null)
        return undefined;
    const place = `${where}.platform`;
    const platform = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, place);
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(platform, ['architecture', 'os', 'variant', 'os.version', 'os.features'], place);
    const [os = '', architecture = ''] = [
        (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'os', place),
        (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'architecture', place),
    ];
    // Some tools write empty names, or leave one out, where they know no platform: to Go's decoder both are the same.
    if (os === '' || architecture === '')
        return undefined;
    const variant = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'variant', place);
    const osVersion = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'os.version', place);
    const osFeatures = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(platform, 'os.features', place);
    const named = {
        ...{ os, architecture },
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
        ...(osFeatures ? { osFeatures } : {}),
    };
    if (!(0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(named))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(place, 'expected os and architecture of letters, digits, dots and dashes');
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(named);
}
/** The content a descriptor carries itself, when it is what the descriptor promises; undefined otherwise. */
function inlineData({ data, size, digest }) {
    if (data === undefined || size > maxInlineBytes || data.length > Math.ceil(size / 3) * 4)
        return undefined;
    const bytes = Buffer.from(data, 'base64');
    // Node skips what is not base64; only what encodes back to the same text was all base64.
    const exact = bytes.toString('base64') === data && bytes.byteLength === size;
    return exact && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)) === digest ? bytes : undefined;
}


/***/ }),

/***/ 3443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Y_: () => (/* binding */ children)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54673);
/* harmony import */ var _declared_sizes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55303);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97055);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23892);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85197);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3394);








const names = [
    'schemaVersion',
    'mediaType',
    'config',
    'layers',
    'manifests',
    'subject',
    'artifactType',
    'annotations',
    'fsLayers',
    'blobs',
];
const maxEntries = 10_000;
/** Content types that servers use for anything. */
const unspecific = new Set([
    '',
    'text/plain',
    'application/json',
    'application/octet-stream',
    'binary/octet-stream',
]);
/**
 * Reads a manifest or index and keeps its bytes. What two clients could read differently is refused.
 *
 * Throws CONTENT_MISMATCH when the digest differs, MANIFEST_INVALID, MANIFEST_TOO_LARGE, SCHEMA1_UNSUPPORTED,
 * MEDIA_TYPE_UNSUPPORTED, GRAPH_INVALID for more than 10,000 entries (image-spec, manifest.md and image-index.md).
 */
function parseDocument(bytes, expected = {}) {
    const digest = expected.digest ?? (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
    const found = expected.digest === undefined ? digest : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes, (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest));
    if (found !== digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept manifest ${digest}: found ${found}`, {
            details: { expected: digest, found },
        });
    }
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrictJson */ .R)(bytes), 'manifest');
    const mediaType = mediaTypeOf(fields, (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .bareMediaType */ .ZX)(expected.mediaType ?? ''));
    const manifest = manifestOf(fields, mediaType);
    new _declared_sizes_js__WEBPACK_IMPORTED_MODULE_5__/* .DeclaredSizes */ .r().add('manifest', named(manifest));
    return { descriptor: { mediaType, digest, size: bytes.byteLength }, bytes, manifest };
}
function mediaTypeOf(fields, sent) {
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseCaseVariants */ .j4)(fields, names, 'manifest');
    refuseOtherShapes(fields);
    // Empty is how some tools write "none".
    const said = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)(fields, 'mediaType', 'manifest') || undefined;
    const heard = unspecific.has(sent) ? undefined : sent;
    const shape = shapeOf(fields, said ?? heard ?? '');
    if ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'schemaVersion') !== 2)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest.schemaVersion', 'expected 2');
    if (said !== undefined && heard !== undefined && said !== heard) {
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest.mediaType', `the document says "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(said)}", the server "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(heard)}"`);
    }
    const mediaType = said ?? heard ?? shape;
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(mediaType) === 'other') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', `Cannot use a manifest of type "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(mediaType)}"`);
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(mediaType) !== (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(shape))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', `it is of type "${mediaType}" and has the fields of ${shape}`);
    return mediaType;
}
/** What could be taken for an image and for an index is neither (CVE-2021-41190); a key that is null counts, since readers differ about it. */
function refuseOtherShapes(fields) {
    const foreign = ['config', 'layers', 'fsLayers', 'blobs'].find(name => isWritten(fields, name));
    if (isWritten(fields, 'manifests') && foreign !== undefined)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', `it has both manifests and ${foreign}`);
    if (isWritten(fields, 'fsLayers') || (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'schemaVersion') === 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('SCHEMA1_UNSUPPORTED', 'Cannot use the image: its manifest is Docker schema 1');
}
/** The OCI media type of documents with these fields. An absent list counts as empty where the type that was told says which one it is. */
function shapeOf(fields, told) {
    const has = (name) => isWritten(fields, name);
    if (has('manifests'))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .ociIndex */ .KP;
    if (has('config') && (has('layers') || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(told) !== 'other'))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .ociManifest */ .F7;
    if (!has('config') && !has('layers') && (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(told) === 'index')
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .ociIndex */ .KP;
    throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', 'it has neither manifests nor config and layers, this is not a manifest');
}
function isWritten(fields, name) {
    return (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, name) !== undefined;
}
function manifestOf(fields, mediaType) {
    const shared = sharedFields(fields);
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(mediaType) === 'index')
        return { kind: 'index', manifests: descriptors(fields, 'manifests'), ...shared };
    return {
        kind: 'image',
        config: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDescriptor */ .B)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'config'), 'config'),
        layers: descriptors(fields, 'layers'),
        ...shared,
    };
}
function sharedFields(fields) {
    const subject = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'subject');
    const artifactType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)(fields, 'artifactType', 'manifest');
    const annotations = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textMapField */ .A7)(fields, 'annotations', 'manifest');
    return {
        ...(subject === undefined || subject === null ? {} : { subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDescriptor */ .B)(subject, 'subject') }),
        ...(artifactType ? { artifactType } : {}),
        ...(annotations ? { annotations } : {}),
    };
}
function descriptors(fields, name) {
    const list = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listField */ .FZ)(fields, name, 'manifest') ?? [];
    if (list.length > maxEntries)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('GRAPH_INVALID', `Cannot use the document: ${list.length} entries, expected at most ${maxEntries}`);
    return list.map((value, at) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDescriptor */ .B)(value, `${name}[${at}]`));
}
/** What a manifest refers to, in order: config and layers, or manifests. */
function children(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
/** All that a manifest names: what it refers to, and its subject. */
function named(manifest) {
    return manifest.subject ? [...children(manifest), manifest.subject] : children(manifest);
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

/***/ 31835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   StoreOrigin: () => (/* binding */ StoreOrigin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54673);



/** The content store as an origin: it knows images by digest, not by name. */
class StoreOrigin {
    kind = 'store';
    images;
    #store;
    #target;
    constructor(store, { target, name }) {
        this.#store = store;
        this.#target = target;
        this.images =
            target && 'digest' in target ? [{ digest: target.digest, names: name === undefined ? [] : [name] }] : [];
    }
    async resolve(target = this.#target) {
        if (target && 'digest' in target)
            return this.document(target.digest);
        const state = target ? `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(target.tag)}" has no digest` : 'none was named';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot choose an image of the store: ${state}, expected a digest`);
    }
    async document(digest) {
        const bytes = await this.#store.document(digest);
        if (bytes)
            return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(bytes, { digest });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in the store: expected it to be pulled by an earlier step, for the same platforms`);
    }
    has(wanted) {
        return this.#store.has(wanted);
    }
    async fetch(wanted, from = 0) {
        if (await this.#store.has(wanted))
            return this.#store.fetch(wanted, from);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${wanted.digest} in the store`);
    }
    async [Symbol.asyncDispose]() {
        // The store is the caller's.
    }
}


/***/ })

};
;