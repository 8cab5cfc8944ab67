"use strict";
exports.id = 1630;
exports.ids = [1630];
exports.modules = {

/***/ 81630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineImage: () => (/* binding */ engineImage),
/* harmony export */   savedImages: () => (/* binding */ savedImages),
/* harmony export */   storedImage: () => (/* binding */ storedImage)
/* harmony export */ });
/* harmony import */ var _inspect_history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55721);
/* harmony import */ var _model_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97055);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95581);






const where = 'image';
/** How the engine stores the image of a record. Throws ENGINE_*, CANCELLED. */
async function storedImage({ value }, { info, images }) {
    const { store } = info;
    if (store === 'classic')
        return { store };
    const found = await images.find((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(value, 'Id', where) ?? '');
    return { store, parts: found?.parts };
}
/**
 * An image as its engine describes it. An engine has layers unpacked: their content and their place in the image are known, not the
 * bytes that a registry would send. Throws MANIFEST_INVALID for a record without an ID.
 */
function engineImage(written, record, stored) {
    const root = rootOf(record.value, stored);
    const platform = platformOf(record.value);
    const { parts = [] } = stored;
    const shown = parts.find(each => each.isAvailable && nameOfPart(each) === platform);
    return {
        written,
        place: 'docker',
        root,
        platforms: [platformImage({ root, platform, part: shown }, record)],
        companions: parts.flatMap(part => (part === shown ? [] : leftOut(part))),
        engineRecord: record,
    };
}
/** The images that a save of an engine's image has. A save by the classic store has a manifest of its own. */
function savedImages(image, saved) {
    if (image.root?.digestOf !== 'config')
        return Array.from(saved);
    return saved.map(({ imageId, ...each }) => ({
        ...each,
        imageId,
        ...(imageId === undefined ? {} : { digest: imageId, digestOf: 'config' }),
    }));
}
function rootOf(fields, { store }) {
    const digest = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'Id', where) ?? '';
    if (!(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)('image.Id', 'expected a digest');
    const root = { digest, mediaType: '', kind: 'image', size: 0, annotations: {} };
    if (store === 'classic')
        return { ...root, digestOf: 'config' };
    const listed = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'Descriptor');
    const descriptor = listed === undefined ? undefined : (0,_model_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDescriptor */ .B)(listed, 'image.Descriptor');
    if (descriptor?.digest !== digest)
        return { ...root, digestOf: 'unknown' };
    const { mediaType, size } = descriptor;
    return { ...root, mediaType, size, kind: (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.kindOf)(mediaType) === 'index' ? 'index' : 'image' };
}
/** Names an image that an index lists beside the one of the record. */
function leftOut({ descriptor, isAvailable }) {
    return descriptor ? [{ descriptor, what: 'image', ...(isAvailable ? {} : { isMissing: true }) }] : [];
}
function nameOfPart({ descriptor }) {
    return descriptor?.platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)((0,_model_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .FL)(descriptor.platform));
}
function platformImage({ root, platform, part }, { value, history }) {
    const image = {
        platform,
        ...manifestOf(root, part),
        kind: 'image',
        imageId: root.digestOf === 'config' ? root.digest : undefined,
        size: undefined,
        ...unpackedOf(root, part, value),
        config: configOf(value),
        annotations: {},
    };
    return { ...image, ...withHistory(layersOf(value), history) };
}
/** The manifest of a platform: that of the part, or the root if it is no index. */
function manifestOf({ kind, digest, digestOf, mediaType }, part) {
    if (part?.descriptor)
        return { digest: part.descriptor.digest, mediaType: part.descriptor.mediaType };
    if (kind === 'index')
        return { digest, digestOf: 'unknown', mediaType: '' };
    return { digest, mediaType, ...(digestOf ? { digestOf } : {}) };
}
/** The size in a record of the containerd store is of packed bytes. */
function unpackedOf({ digestOf }, part, fields) {
    const size = digestOf === 'config' ? (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'Size') : part?.unpackedBytes || undefined;
    return typeof size === 'number' ? { unpackedSize: size } : {};
}
function layersOf(fields) {
    const rootFs = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'RootFS') ?? {}, 'image.RootFS');
    const layers = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(rootFs, 'Layers');
    return (Array.isArray(layers) ? layers : []).map(each => ({
        digest: undefined,
        diffId: typeof each === 'string' && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(each) ? (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(each) : undefined,
        mediaType: '',
        compression: 'none',
        size: undefined,
        sharedWith: [],
    }));
}
function platformOf(fields) {
    const [os, architecture, variant] = ['Os', 'Architecture', 'Variant'].map(name => (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, name, where));
    if (!os || !architecture)
        return undefined;
    return (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)((0,_model_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .FL)({ os, architecture, ...(variant ? { variant } : {}) }));
}
/** The record in the form of a config (image-spec, config.md): the engine names the same things in capitals. */
function configOf(fields) {
    const run = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'Config');
    const config = typeof run === 'object' && run !== null ? (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(run, 'image.Config') : {};
    const created = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'Created', where) || undefined;
    const raw = {
        created,
        author: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'Author', where) || undefined,
        architecture: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'Architecture'),
        variant: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'Variant') || undefined,
        os: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'Os'),
        config,
    };
    const labels = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapField */ .A7)(config, 'Labels', 'image.Config') ?? {};
    return {
        created,
        labels,
        raw: Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined)),
    };
}
/**
 * The engine's history says the bytes of each step, and not which steps made a layer: one may be empty. So they are joined only if as
 * many steps have bytes as the image has layers.
 */
function withHistory(layers, entries) {
    if (!entries || entries.length === 0)
        return { layers };
    const steps = entries.map(stepOf).toReversed();
    const sized = steps.filter(({ engineSize = 0 }) => engineSize > 0);
    const unpacked = sized.length === layers.length
        ? layers.map((layer, at) => ({ ...layer, unpackedSize: sized[at]?.engineSize ?? 0 }))
        : layers;
    const { fault, ...joined } = (0,_inspect_history_js__WEBPACK_IMPORTED_MODULE_5__/* .joinHistory */ .Fd)(steps, unpacked);
    if (fault === undefined)
        return joined;
    const why = 'the engine does not say which steps of its history made a layer';
    return {
        layers,
        history: steps.map(step => ({ ...step, isEmpty: step.engineSize === 0 })),
        historyFault: why,
    };
}
function stepOf(entry) {
    const [size, created] = [(0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(entry, 'Size'), (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(entry, 'Created')];
    const engineSize = typeof size === 'number' ? size : 0;
    return {
        created: timeOf(created),
        createdBy: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientText */ .t9)(entry, 'CreatedBy'),
        comment: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientText */ .t9)(entry, 'Comment'),
        isEmpty: engineSize === 0,
        engineSize,
    };
}
/** Seconds since 1970 in RFC 3339; 0 and below mean that the config has no date. */
function timeOf(seconds) {
    if (typeof seconds !== 'number' || seconds <= 0 || seconds > 253_402_300_799)
        return undefined;
    return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');
}


/***/ })

};
;