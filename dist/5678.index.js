"use strict";
exports.id = 5678;
exports.ids = [5678];
exports.modules = {

/***/ 55303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ DeclaredSizes)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23892);


/**
 * The size that documents declare for each digest. Of two different sizes one is wrong, and which one counts would depend on the
 * reader. Compares only the documents that are read: for one platform of an index, the index's entries and that platform's manifest.
 */
class DeclaredSizes {
    #sizes = new Map();
    /** Adds the sizes a document declares for others and for itself. Throws MANIFEST_INVALID when a digest already has another size. */
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
// RFC 6838, section 4.2: type "/" subtype. Parameters (RFC 9110, section 8.3.1) are carried along and never interpreted.
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
    // Some tools write empty names, or omit one, when they know no platform; Go's decoder treats both alike.
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
/** A descriptor's inline content when it matches digest and size; undefined otherwise. */
function inlineData({ data, size, digest }) {
    if (data === undefined || size > maxInlineBytes || data.length > Math.ceil(size / 3) * 4)
        return undefined;
    const bytes = Buffer.from(data, 'base64');
    // Node skips characters that are not base64; only valid base64 encodes back to the same text.
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
/** Content types that servers send for anything. */
const unspecific = new Set([
    '',
    'text/plain',
    'application/json',
    'application/octet-stream',
    'binary/octet-stream',
]);
/**
 * Reads a manifest or index and keeps its bytes. Refuses whatever two clients could read differently.
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
    // Some tools write an empty type for "none". Parameters change no field's meaning, here as in the Content-Type.
    const declared = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.withoutParameters)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)(fields, 'mediaType', 'manifest') ?? '') || undefined;
    const served = unspecific.has(sent) ? undefined : sent;
    const shape = shapeOf(fields, declared ?? served ?? '');
    if ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'schemaVersion') !== 2)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest.schemaVersion', 'expected 2');
    if (declared !== undefined && served !== undefined && declared !== served) {
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest.mediaType', `the document says "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(declared)}", the server "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(served)}"`);
    }
    const mediaType = declared ?? served ?? shape;
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) === 'other') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', `Cannot use a manifest of type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(mediaType)}"`);
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) !== (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(shape))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', `it is of type "${mediaType}" and has the fields of ${shape}`);
    return mediaType;
}
/** Refuses a document that could be an image and an index (CVE-2021-41190). A null key counts as present, since readers disagree on it. */
function refuseOtherShapes(fields) {
    const foreign = ['config', 'layers', 'fsLayers', 'blobs'].find(name => isWritten(fields, name));
    if (isWritten(fields, 'manifests') && foreign !== undefined)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', `it has both manifests and ${foreign}`);
    if (isWritten(fields, 'fsLayers') || (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'schemaVersion') === 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('SCHEMA1_UNSUPPORTED', 'Cannot use the image: its manifest is Docker schema 1');
}
/** The OCI media type that the fields imply. A missing list counts as empty where the declared type says which kind it is. */
function shapeOf(fields, declared) {
    const has = (name) => isWritten(fields, name);
    if (has('manifests'))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociIndex;
    if (has('config') && (has('layers') || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(declared) !== 'other'))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociManifest;
    if (!has('config') && !has('layers') && (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(declared) === 'index')
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
/** The descriptors a manifest contains, in order: config and layers, or manifests. */
function children(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
/** All descriptors of a manifest: its children and its subject. */
function named(manifest) {
    return manifest.subject ? [...children(manifest), manifest.subject] : children(manifest);
}


/***/ }),

/***/ 7841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   J5: () => (/* binding */ platformMatches),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   c: () => (/* binding */ platformDigestsOf),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29997);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85197);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);





/** Whether an index entry is BuildKit's attestation, which is listed as a manifest of an unknown platform. */
function isAttestation({ platform, annotations }) {
    const unknown = platform?.os === 'unknown' && platform.architecture === 'unknown';
    return unknown || annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** The distinct platforms of an index, without attestations. */
function platformsOf(index) {
    const offered = index.manifests
        .filter(descriptor => !isAttestation(descriptor))
        .flatMap(({ platform }) => platform ?? []);
    return [...new Map(offered.map(platform => [(0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform), platform])).values()];
}
/**
 * The digest of the image for each platform that an index names, as lock files have them. Of several images for one
 * platform the first counts, as for clients that choose one.
 */
function platformDigestsOf({ manifests }) {
    const listed = manifests.flatMap(({ platform, digest, mediaType }) => {
        const name = platform && (0,_media_type_js__WEBPACK_IMPORTED_MODULE_1__.kindOf)(mediaType) !== 'other' ? (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .FL)(platform)) : '';
        return name === '' || name.startsWith('unknown/') ? [] : [[name, digest]];
    });
    return new Map(listed.toReversed());
}
/**
 * Chooses the index entry that runs best on a platform. Never another architecture, even one that could run there. In order: the same
 * variant or the nearest lower one; on Windows the requested build, then the newest; the requested features; the first in the
 * index (so a zstd twin listed after the gzip image is not chosen). Never an attestation; an entry without a platform only when it
 * is the only one. Throws PLATFORM_MISSING naming the platforms offered and, when given, the image's name.
 */
function choosePlatform(index, wanted, name) {
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
    throw missing(index, wanted, name);
}
function missing(index, wanted, name) {
    const [asked, ...offered] = [wanted, ...platformsOf(index)].map(platform => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)));
    const place = name === undefined ? '' : ` in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(name)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('PLATFORM_MISSING', `Cannot find ${asked}${place}: the index offers ${offered.slice(0, 50).join(', ') || 'no platform'}`, { details: { wanted: asked, offered } });
}
/** Whether an image of platform `offered` runs on `wanted`. */
function platformMatches(wanted, offered) {
    return rankOf(wanted, offered) !== undefined;
}
/** The sort key, compared in turn; the lowest is best. Undefined when the image does not run there. */
function rankOf(wanted, offered) {
    if (wanted.os !== offered.os || wanted.architecture !== offered.architecture)
        return undefined;
    const distance = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_4__/* .variantDistance */ .$)(wanted.architecture, wanted.variant, offered.variant);
    if (distance === undefined || !sameBuild(wanted, offered))
        return undefined;
    const features = offered.osFeatures ?? [];
    const unasked = features.filter(feature => !wanted.osFeatures?.includes(feature)).length;
    return [distance, ...versionOf(offered).map(part => -part), unasked, unasked - features.length];
}
/** Windows containers need the host's build, the version's first three fields; the fourth is the patch level. */
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

/** The annotation in which BuildKit's attestations name the manifest of their index that they are about. */
const aboutKey = 'vnd.docker.reference.digest';
/** The manifest that an attestation is about. */
function attestedDigest({ annotations }) {
    return annotations?.[aboutKey];
}
/** The documents that a document refers to: an index's entries, its subject, and the manifests its attestations are about. */
function referencesOf({ manifest }) {
    const entries = manifest.kind === 'index' ? manifest.manifests : [];
    const subject = manifest.subject ? [manifest.subject] : [];
    const about = [manifest, ...entries, ...subject].flatMap(each => attestedDigest(each) ?? []);
    return new Set([...[...entries, ...subject].map(({ digest }) => digest), ...about]);
}
/**
 * Sorts distinct documents into levels: all references inside the set point to earlier levels, so children come before
 * their parents and subjects before their referrers. Throws GRAPH_INVALID for cyclic references, which no hash allows.
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
/** Decrements the documents' wait counts and returns those that reach zero. */
function freed(documents, waits) {
    return documents.filter(document => {
        const left = (waits.get(document) ?? 0) - 1;
        waits.set(document, left);
        return left === 0;
    });
}
/** The documents of `moved` whose digest changed, by their old digest. */
function changedDigests(moved) {
    return new Map([...moved].filter(([before, { descriptor }]) => descriptor.digest !== before));
}


/***/ })

};
;