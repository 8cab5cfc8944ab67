"use strict";
exports.id = 780;
exports.ids = [780];
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

/***/ 7841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   J5: () => (/* binding */ platformMatches),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29997);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);




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
 * without a platform only where it is alone. Throws PLATFORM_MISSING naming what is on offer, and by which image, where its name is given.
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
    const [asked, ...offered] = [wanted, ...platformsOf(index)].map(platform => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)));
    const place = name === undefined ? '' : ` in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('PLATFORM_MISSING', `Cannot find ${asked}${place}: the index offers ${offered.slice(0, 50).join(', ') || 'no platform'}`, { details: { wanted: asked, offered } });
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

/***/ 72954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   Hf: () => (/* binding */ describeLogin),
/* harmony export */   J7: () => (/* binding */ rememberLogin),
/* harmony export */   t$: () => (/* binding */ loginHint)
/* harmony export */ });
/* harmony import */ var _quirks_profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83758);

const askers = new WeakMap();
/** Notes as whom an answer was asked for, by its headers, so that whoever words the refusal knows. */
function rememberLogin(headers, asker, method) {
    askers.set(headers, { ...asker, method });
}
function loginOf(headers) {
    return askers.get(headers);
}
/** As whom the registry was asked, for a message. */
function describeLogin({ source, login, faults }) {
    const withheld = 'the login is not sent to that token host';
    const said = {
        none: 'asked without a login',
        unasked: 'it did not ask for a login',
        sent: `asked with the login from ${source}`,
        taken: `asked with the login from ${source}`,
        withheld: `asked without the login from ${source}: ${withheld}`,
    }[login];
    return ` (${[said, ...faults].join('; ')})`;
}
/** What to do about a refusal, by what is known of the login; undefined where the code's own hint says it. */
function loginHint(status, { registry, login, method }) {
    const hints = (0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .profileOf */ .w)(registry).logins;
    const isReading = method === 'GET' || method === 'HEAD';
    if (status === 404)
        return absentHint(method, login);
    if (status === 429 && (login === 'sent' || login === 'taken'))
        return 'Wait for the time shown, or configure a mirror with `registry-mirrors`.';
    if (status === 405 && !isReading)
        return 'This place cannot be written to: it may be a read-only registry or one that only passes on another (pull-through, proxy, mirror). Push to the registry that it reads from.';
    if (status !== 401 && status !== 403)
        return undefined;
    if (login === 'withheld')
        return "A login is sent to the registry's own host and to token hosts known to be its own. Name the registry by the host of its token server, or ask its operator.";
    if (login === 'none')
        return hints.login;
    if (login === 'unasked')
        return 'The registry refused before it asked for a login: a firewall, its list of addresses or a policy may be the reason. Ask its administrator.';
    if (login === 'sent' && status === 401)
        return hints.refused;
    return isReading ? hints.read : hints.write;
}
function absentHint(method, login) {
    if (method === 'DELETE')
        return 'Another job or a clean-up rule may have deleted it meanwhile, or the login may not delete here, which some registries answer with "not found". Plan again; what is gone is not in the next plan.';
    if (method !== 'GET' && method !== 'HEAD')
        return 'Check the name. Some registries want the repository or project to exist before the first push, and answer "not found" to a login that may not write.';
    return login === 'none' || login === 'unasked'
        ? 'Check the name, tag and digest. It was looked for without a login, to which a private repository may look absent: log in where it is one.'
        : 'Check the name, tag and digest. Some registries answer "not found" when the login may not read the repository.';
}


/***/ }),

/***/ 90488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   "if": () => (/* binding */ rateLimit),
/* harmony export */   ow: () => (/* binding */ saysExpired),
/* harmony export */   te: () => (/* binding */ looksLikeHtml)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _quirks_profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83758);
/* harmony import */ var _login_used_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72954);




const shownCharacters = 1_000;
const codes = {
    401: 'UNAUTHENTICATED',
    403: 'DENIED',
    404: 'NOT_FOUND',
    412: 'POLICY_BLOCKED',
    429: 'RATE_LIMITED',
};
/** The error for a refusal: the registry's own codes and words, escaped and cut (distribution-spec, "Error Codes"). */
function problem(action, { status, headers, text }, fallback = 'REGISTRY_PROTOCOL') {
    const { codes: registryCodes, message } = registryErrors(text);
    const isExpired = saysExpired({ status, headers, text });
    const code = isExpired ? 'UNAUTHENTICATED' : codeFor(status, registryCodes, fallback);
    const said = message ? `: ${message}` : '';
    const limits = rateLimit(headers);
    const asker = (0,_login_used_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .DQ)(headers);
    const isTold = tellsLogin.has(status) && (asker?.login !== 'unasked' || status === 401 || status === 403);
    const who = asker && isTold ? (0,_login_used_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLogin */ .Hf)(asker) : '';
    const hint = asker && (isExpired ? (0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .profileOf */ .w)(asker.registry).logins.expired : (0,_login_used_js__WEBPACK_IMPORTED_MODULE_0__/* .loginHint */ .t$)(status, asker));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(code, `Cannot ${action}: the registry answers ${status}${said}${limits ? ` (${limits})` : ''}${who}`, { details: { status, registryCodes }, ...(hint ? { hint } : {}) });
}
/** Statuses that may have to do with who asks. */
const tellsLogin = new Set([400, 401, 403, 404]);
/** Whether a registry says that the login has expired, which some do with another status than 401. */
function saysExpired({ status, text }) {
    if (status !== 400 && status !== 403)
        return false;
    const { codes: registryCodes, message } = registryErrors(text);
    return registryCodes.includes('EXPIREDTOKEN') || /\btoken (?:has |is )?expired\b/i.test(message);
}
function codeFor(status, registryCodes, fallback) {
    if (registryCodes.includes('TOOMANYREQUESTS'))
        return 'RATE_LIMITED';
    if (status >= 500 || status === 408 || status === 499)
        return 'REGISTRY_UNAVAILABLE';
    return codes[status] ?? fallback;
}
function registryErrors(text) {
    const body = Buffer.from(text).toString('utf8');
    const errors = errorList(body);
    if (!errors)
        return { codes: [], message: looksLikeHtml(body) ? '' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(body.trim(), shownCharacters) };
    const message = errors.map(({ code, message }) => [code, message].filter(Boolean).join(' ')).join('; ');
    return { codes: errors.map(({ code }) => code), message: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(message, shownCharacters) };
}
function errorList(body) {
    const parsed = parsedJson(body);
    if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed) || !Array.isArray(parsed.errors))
        return undefined;
    return parsed.errors.slice(0, 5).map((error) => {
        const { code, message } = Object(error);
        return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
    });
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Not JSON: the caller shows the text as it is.
        return undefined;
    }
}
function looksLikeHtml(text) {
    return /^\s*(<!doctype html|<html|<\?xml)/i.test(text);
}
/** What the registry says of its pull limit, for a person (Docker Hub: `100;w=21600`). */
function rateLimit(headers) {
    const remaining = headers.get('ratelimit-remaining');
    const limit = headers.get('ratelimit-limit');
    if (!remaining && !limit)
        return undefined;
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(`pulls left: ${remaining ?? 'unknown'} of ${limit ?? 'unknown'}, counted for ${headers.get('docker-ratelimit-source') ?? 'this client'}`);
}


/***/ }),

/***/ 83758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ anyLogins),
/* harmony export */   w: () => (/* binding */ profileOf)
/* harmony export */ });
/** Of registries that nothing more is known of. */
const anyLogins = {
    login: 'Pass credentials with `registry-auth`, or log in with docker/login-action before this step.',
    refused: 'Check the user name and the password or token of the login named above: the registry does not know them, or they have expired.',
    expired: 'The login named above has expired. Log in again in this job, before this step.',
    read: 'The login named above is known, but may not read this repository. Give its account the right to read, or use another login.',
    write: 'The login named above is known, but may not write to this repository. Give its account the right to push, or use another login.',
};
function logins(more) {
    return { logins: { ...anyLogins, ...more } };
}
const standard = {
    tokenHosts: [],
    tagsPage: 1000,
    headIsFree: false,
    deniedMeansAbsent: false,
    partBytes: 64 * 1024 * 1024,
    partsUncounted: false,
    deletion: { by: 'distribution', order: 'parents-first' },
    takesJobToken: false,
    logins: anyLogins,
};
const rows = [
    // Docker Hub names images docker.io, serves them elsewhere and counts manifest GETs, not HEADs.
    [
        /^docker\.io$/,
        {
            apiHost: 'registry-1.docker.io',
            tokenHosts: ['auth.docker.io'],
            headIsFree: true,
            deletion: { by: 'docker-hub', api: 'https://hub.docker.com' },
            // Docker's name for it ever since its first API.
            configKey: 'https://index.docker.io/v1/',
            ...logins({
                login: 'Check the name: Docker Hub refuses what does not exist as well. For a private repository log in with docker/login-action or `registry-auth`, with a Docker ID and an access token.',
                read: 'The Docker ID named above may not read this repository, or its access token lacks the scope to read. Check the name too: Docker Hub refuses what does not exist as well.',
                write: 'The Docker ID named above may not push to this repository, or its access token lacks the scope to write.',
            }),
        },
    ],
    // GitHub answers 416 to parts above 4 MiB; a whole blob in one request may be of any size.
    [
        /^ghcr\.io$/,
        {
            tokenHosts: ['ghcr.io'],
            partBytes: 4 * 1024 * 1024,
            deletion: { by: 'github-packages' },
            takesJobToken: true,
            ...logins({
                login: 'Give the job `permissions: packages: read` (`write` to push) and leave `github-token` at its default, or pass a token with `registry-auth`.',
                read: 'Give the job `permissions: packages: read`, and let this repository read the package: package settings, "Manage Actions access". Of another owner\'s private package a token with `read:packages` is needed.',
                write: 'Give the job `permissions: packages: write`, and let this repository write the package: package settings, "Manage Actions access", role Write.',
            }),
        },
    ],
    [
        /^registry\.gitlab\.com$/,
        {
            tokenHosts: ['gitlab.com'],
            ...logins({
                read: "The login named above may not read this project's registry: a token needs the scope `read_registry` and a role in the project.",
                write: "The login named above may not push to this project's registry: a token needs the scope `write_registry` and the role Developer.",
            }),
        },
    ],
    // Beside a GitLab of one's own its registry has port 5050, and the tokens come from the GitLab (docs.gitlab.com, "Configure container
    // registry under an existing GitLab domain"). Its port 443 is the administrator's alone.
    [/^[^:]+:5050$/, registry => ({ tokenHosts: [registry.replace(/:5050$/, '')] })],
    // Amazon ECR answers an error for pages over 1000, and to every part of an upload the Range of the first.
    [
        /^(?:\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com|public\.ecr\.aws)$/,
        {
            tagsPage: 1000,
            partsUncounted: true,
            ...logins({
                login: 'Log in with aws-actions/amazon-ecr-login before this step.',
                refused: 'Log in with aws-actions/amazon-ecr-login in this job: a login of Amazon ECR lasts twelve hours.',
                expired: 'Log in again with aws-actions/amazon-ecr-login: a login of Amazon ECR lasts twelve hours.',
                read: 'The role that is logged in needs `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer` for this repository.',
                write: 'The role that is logged in needs `ecr:BatchCheckLayerAvailability`, `ecr:InitiateLayerUpload`, `ecr:UploadLayerPart`, `ecr:CompleteLayerUpload` and `ecr:PutImage` for this repository.',
            }),
        },
    ],
    [
        /(?:^|\.)gcr\.io$|\.pkg\.dev$/,
        {
            deletion: { by: 'distribution', order: 'tags-first' },
            ...logins({
                login: 'Log in with google-github-actions/auth and docker/login-action (user oauth2accesstoken) before this step.',
                refused: 'Log in again with google-github-actions/auth in this job: its access tokens last an hour.',
                expired: 'Log in again with google-github-actions/auth in this job: its access tokens last an hour.',
                read: 'The service account that is logged in needs the role `roles/artifactregistry.reader` for this repository.',
                write: 'The service account that is logged in needs the role `roles/artifactregistry.writer` for this repository.',
            }),
        },
    ],
    [
        /\.azurecr\.(?:io|cn|us)$/,
        logins({
            login: 'Log in with azure/docker-login, or azure/login and `az acr login`, before this step.',
            read: 'The identity that is logged in needs the role AcrPull for this registry.',
            write: 'The identity that is logged in needs the role AcrPush for this registry.',
        }),
    ],
    [
        /^quay\.io$/,
        {
            tagsPage: 100,
            ...logins({
                read: 'The account or robot that is logged in needs the permission Read for this repository.',
                write: 'The account or robot that is logged in needs the permission Write for this repository.',
            }),
        },
    ],
    [/\.jfrog\.io$/, { deniedMeansAbsent: true }],
];
function profileOf(registry) {
    const peculiar = rows.find(([host]) => host.test(registry))?.[1];
    return { ...standard, ...(typeof peculiar === 'function' ? peculiar(registry) : peculiar) };
}


/***/ }),

/***/ 50245:
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
function afterMirrors(error, failures, when = 'before') {
    if (failures.length === 0)
        return error;
    const answers = failures.map(({ mirror, error }) => `mirror ${mirror} was asked ${when}: ${error.message}`);
    const { code, details, hint } = error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(code, [error.message, ...answers].join('; '), {
        cause: error,
        details,
        ...(hint.includes(mirrorAdvice) && { hint: mirrorHint }),
    });
}


/***/ }),

/***/ 98039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_declared_sizes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55303);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7841);







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
        level = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(unread, maxReads, readCounted);
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
        const manifests = manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.kindOf)(mediaType) !== 'other');
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
    return manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.kindOf)(mediaType) === 'other');
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


/***/ })

};
;