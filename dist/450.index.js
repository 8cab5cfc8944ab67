"use strict";
exports.id = 450;
exports.ids = [450];
exports.modules = {

/***/ 55303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ DeclaredSizes)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23892);


/**
 * The size that documents declare for each digest: of two, one is wrong, and which one is read would depend on the reader. Only what is
 * read can be compared: of an index of which one platform is asked for, its entries and that platform's manifest.
 */
class DeclaredSizes {
    #sizes = new Map();
    /** Adds what a document says of others, and of itself. Throws MANIFEST_INVALID for a digest that has another size already. */
    add(where, descriptors) {
        for (const { digest, size } of descriptors) {
            const known = this.#sizes.get(digest) ?? { size, where };
            const other = known.where === where ? '' : ` in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(known.where)}`;
            if (known.size !== size)
                throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(where, `${digest} has ${size} bytes and ${known.size}${other}, expected one size`);
            this.#sizes.set(digest, known);
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
        mediaType,
        digest,
        size,
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
        os,
        architecture,
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
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74211);
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
    const mediaType = mediaTypeOf(fields, (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.bareMediaType)(expected.mediaType ?? ''));
    const manifest = manifestOf(fields, mediaType);
    new _declared_sizes_js__WEBPACK_IMPORTED_MODULE_5__/* .DeclaredSizes */ .r().add('manifest', named(manifest));
    return { descriptor: { mediaType, digest, size: bytes.byteLength }, bytes, manifest };
}
function mediaTypeOf(fields, sent) {
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseCaseVariants */ .j4)(fields, names, 'manifest');
    refuseOtherShapes(fields);
    // Empty is how some tools write "none". A parameter changes no field's meaning, in the document as in the Content-Type.
    const said = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.withoutParameters)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)(fields, 'mediaType', 'manifest') ?? '') || undefined;
    const heard = unspecific.has(sent) ? undefined : sent;
    const shape = shapeOf(fields, said ?? heard ?? '');
    if ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'schemaVersion') !== 2)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest.schemaVersion', 'expected 2');
    if (said !== undefined && heard !== undefined && said !== heard) {
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest.mediaType', `the document says "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(said)}", the server "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(heard)}"`);
    }
    const mediaType = said ?? heard ?? shape;
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) === 'other') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', `Cannot use a manifest of type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(mediaType)}"`);
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) !== (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(shape))
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
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociIndex;
    if (has('config') && (has('layers') || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(told) !== 'other'))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociManifest;
    if (!has('config') && !has('layers') && (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(told) === 'index')
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociIndex;
    throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', 'it has neither manifests nor config and layers, this is not a manifest');
}
function isWritten(fields, name) {
    return (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, name) !== undefined;
}
function manifestOf(fields, mediaType) {
    const shared = sharedFields(fields);
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) === 'index')
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

/***/ 21450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   StoreOrigin: () => (/* binding */ StoreOrigin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);



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
        const state = target ? `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(target.tag)}" has no digest` : 'none was named';
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