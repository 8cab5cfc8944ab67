"use strict";
exports.id = 5882;
exports.ids = [5882];
exports.modules = {

/***/ 69391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JL: () => (/* binding */ unpackedSize),
/* harmony export */   Mj: () => (/* binding */ unequalContents),
/* harmony export */   ge: () => (/* binding */ withSharedLayers),
/* harmony export */   kf: () => (/* binding */ inspectedLayers),
/* harmony export */   qc: () => (/* binding */ transferredSize)
/* harmony export */ });
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);


/** The layers of a manifest, lowest first, with their diff_ids where the config has one for each. */
function inspectedLayers({ layers }, diffIds) {
    const contents = diffIds?.length === layers.length ? diffIds : undefined;
    return layers.map(({ digest, mediaType, size }, at) => {
        const compression = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isForeignLayer)(mediaType) ? 'foreign' : (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType);
        return {
            digest,
            diffId: contents?.[at],
            mediaType,
            compression,
            size,
            ...(compression === 'none' ? { unpackedSize: size } : {}),
            sharedWith: [],
        };
    });
}
/** The sentence about a config whose number of diff_ids differs from that of the layers; undefined if they agree. */
function unequalContents({ layers }, diffIds) {
    if (diffIds.length === layers.length)
        return undefined;
    return `its config names ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(diffIds.length, 'layer')}, its manifest ${layers.length}, so that no engine can use it`;
}
/** Bytes of layers as transferred; undefined if a size is not known. */
function transferredSize(layers) {
    return sumOf(layers.map(({ size }) => size));
}
/** Bytes of layers unpacked; undefined if a size is not known. */
function unpackedSize(layers) {
    return sumOf(layers.map(layer => layer.unpackedSize));
}
function sumOf(sizes) {
    let total = 0;
    for (const size of sizes) {
        if (size === undefined)
            return undefined;
        total += size;
    }
    return total;
}
/** The images with each layer's `sharedWith`: equal by digest, or by content where it was compressed another way. */
function withSharedLayers(images) {
    const holders = new Map();
    for (const { written, platforms } of images)
        for (const { layers } of platforms)
            for (const key of layers.flatMap(keysOf))
                holders.set(key, (holders.get(key) ?? new Set()).add(written));
    return images.map(image => ({
        ...image,
        platforms: image.platforms.map(platform => {
            const layers = new Map(platform.layers.map(layer => [layer, shared(layer, image.written, holders)]));
            const now = (layer) => layers.get(layer) ?? layer;
            const history = platform.history?.map(step => (step.layer ? { ...step, layer: now(step.layer) } : step));
            return { ...platform, layers: platform.layers.map(now), ...(history ? { history } : {}) };
        }),
    }));
}
function shared(layer, own, holders) {
    const names = new Set(keysOf(layer).flatMap(key => Array.from(holders.get(key) ?? [])));
    names.delete(own);
    return names.size === 0 ? layer : { ...layer, sharedWith: Array.from(names) };
}
function keysOf({ digest, diffId }) {
    return [digest, diffId].filter(key => key !== undefined);
}


/***/ }),

/***/ 94876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ newLayers),
/* harmony export */   nX: () => (/* binding */ comparisonSentence),
/* harmony export */   zS: () => (/* binding */ sizeChangeText)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);



/** Platforms that the sentence names one by one. */
const mostNamed = 3;
/** Platforms gained or lost that the sentence names. */
const mostListed = 6;
/** How an image changed, as one printable sentence without a full stop: `+12.4 MB (+9 %) in 2 of 14 layers; linux/arm64 lost`. */
function comparisonSentence(comparison) {
    const { before, after, changed, platforms, platformsGained, platformsLost } = comparison;
    if (!changed)
        return unchanged(comparison);
    const isIndex = [before, after].some(({ root }) => root?.kind === 'index');
    const parts = [
        ...(platforms.length > mostNamed ? [rangeOf(platforms)] : platforms.map(each => changeOf(each, isIndex))),
        ...(platformsGained.length > 0 ? [`${listed(platformsGained)} gained`] : []),
        ...(platformsLost.length > 0 ? [`${listed(platformsLost)} lost`] : []),
    ];
    return parts.length > 0 ? parts.join('; ') : 'Another digest, and no platform in common';
}
/** An engine may keep no digest to compare by: what then follows from configs or contents is less than from digests. */
function unchanged({ after, comparedBy, platforms }) {
    const digest = after.root?.digest;
    if (comparedBy === 'digest')
        return `No change${digest ? `: both are ${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(digest)}` : ''}`;
    const config = platforms.find(({ comparedBy }) => comparedBy === 'config')?.after.imageId;
    const same = comparedBy === 'config' && config ? `config ${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(config)}` : 'layers and the same configuration';
    return `No change as far as can be known: both have the ${comparedBy === 'config' ? '' : 'same '}${same}, and the engine does not tell the digest of the manifest`;
}
/** The number of layers that whoever has the image before must fetch, of all; and how many of them hold the same content. */
function newLayers({ layers }) {
    const count = (...hows) => layers.filter(({ how }) => hows.includes(how)).length;
    const sizes = layers.flatMap(({ how, after }) => (after && how !== 'same' ? [after.size] : []));
    const known = sizes.filter(size => size !== undefined);
    return {
        fresh: count('replaced', 'added'),
        recompressed: count('recompressed'),
        removed: count('removed'),
        whole: layers.filter(({ after }) => after !== undefined).length,
        bytes: known.length < sizes.length ? undefined : known.reduce((sum, size) => sum + size, 0),
    };
}
/** A change of size, with its share of the size before; empty where the sizes cannot be compared. */
function sizeChangeText({ sizeChange, before }) {
    if (sizeChange === undefined)
        return '';
    const share = signedPercent(sizeChange, before.size);
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .signedBytes */ .Sq)(sizeChange)}${share === '' ? '' : ` (${share})`}`;
}
function signedPercent(change, before) {
    if (before === undefined || before === 0 || change === 0)
        return '';
    const share = (Math.abs(change) / before) * 100;
    const sign = change > 0 ? '+' : '-';
    if (share < 0.1)
        return `${sign}<0.1 %`;
    return `${sign}${share < 9.95 ? share.toFixed(1).replace(/\.0$/, '') : Math.round(share)} %`;
}
function changeOf(platform, isNamed) {
    const { fresh, recompressed, removed, whole } = newLayers(platform);
    const on = isNamed ? ` on ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(platform.platform)}` : '';
    const size = sizeChangeText(platform);
    const anew = recompressed > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(recompressed, 'layer')} compressed anew with the same content`] : [];
    const less = removed > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(removed, 'layer')} removed`] : [];
    const ofAll = `${fresh} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(whole, 'layer')}`;
    if (fresh > 0)
        return [size === '' ? `${ofAll} new${on}` : `${size} in ${ofAll}${on}`, ...anew, ...less].join(', ');
    if (recompressed + removed > 0)
        return [...(size === '' ? [] : [`${size}${on}`]), ...anew, ...less].join(', ');
    if (!platform.changed)
        return `no change${on}`;
    return `the same layers${on}, another ${platform.comparedBy === 'digest' ? 'config or manifest' : 'config'}`;
}
function rangeOf(platforms) {
    const changes = platforms.flatMap(({ sizeChange }) => sizeChange ?? []);
    if (changes.length === 0)
        return `${platforms.length} platforms changed`;
    const [least, most] = [Math.min(...changes), Math.max(...changes)];
    const size = least === most ? (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .signedBytes */ .Sq)(least) : `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .signedBytes */ .Sq)(least)} to ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .signedBytes */ .Sq)(most)}`;
    return `${size} on ${platforms.length} platforms`;
}
function listed(platforms) {
    const more = platforms.length - mostListed;
    const shown = platforms.slice(0, mostListed).map(each => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(each));
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ })

};
;