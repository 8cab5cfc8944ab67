"use strict";
exports.id = 4876;
exports.ids = [4876];
exports.modules = {

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