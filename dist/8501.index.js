"use strict";
exports.id = 8501;
exports.ids = [8501];
exports.modules = {

/***/ 98501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   layerKindFor: () => (/* binding */ layerKindFor),
/* harmony export */   layerRows: () => (/* binding */ layerRows)
/* harmony export */ });
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2450);

/** The layers of images, lowest first, a row each. */
const layerKind = {
    name: 'layer of an image',
    headers: {
        Image: 'IMAGE',
        Platform: 'PLATFORM',
        Number: '#',
        Digest: 'DIGEST',
        DiffID: 'DIFF ID',
        MediaType: 'MEDIA TYPE',
        Compression: 'COMPRESSION',
        Size: 'SIZE',
        Bytes: 'BYTES',
        UnpackedSize: 'UNPACKED',
        Share: 'SHARE',
        From: 'IS IN',
        SharedWith: 'SHARED WITH',
        CreatedBy: 'CREATED BY',
    },
    columns: ['Number', 'Digest', 'Compression', 'Size', 'Share', 'CreatedBy'],
    quiet: 'Digest',
};
/** With several images or platforms a table names each, and with what a layer is shared. */
function layerKindFor(images) {
    const isOnePlatform = images.every(({ platforms }) => platforms.length <= 1);
    const places = [...(images.length > 1 ? ['Image'] : []), ...(isOnePlatform ? [] : ['Platform'])];
    const hasUsage = images.some(({ platforms }) => platforms.some(({ usage }) => usage));
    const more = [...(hasUsage ? ['From'] : []), ...(images.length > 1 ? ['SharedWith'] : [])];
    return { ...layerKind, columns: places.concat(layerKind.columns, more) };
}
/** A row for each layer of each platform. */
function layerRows(images, flags) {
    return images.flatMap(image => image.platforms.flatMap(platform => {
        const from = new Map(platform.usage?.blobs.map(used => [used.blob.digest, used.from]));
        return platform.layers.map((layer, at) => layerRow(layer, at, { image, platform, from, flags }));
    }));
}
function layerRow(layer, at, { image, platform, from, flags }) {
    const { size, digest } = layer;
    return {
        Image: image.written,
        Platform: platform.platform ?? '',
        // Counted as people count: the lowest is 1.
        Number: at + 1,
        Digest: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .digestWord */ .VG)(digest, flags),
        DiffID: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .digestWord */ .VG)(layer.diffId, flags),
        MediaType: layer.mediaType,
        Compression: layer.compression,
        Size: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeWord */ .eC)(size),
        Bytes: size ?? '',
        UnpackedSize: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeWord */ .eC)(layer.unpackedSize),
        Share: shareWord(size, platform.size),
        From: (digest && from.get(digest)) ?? '',
        SharedWith: layer.sharedWith.join(', '),
        CreatedBy: (flags.noTrunc ? layer.instruction : layer.createdBy) ?? '',
    };
}
function shareWord(size, total) {
    if (size === undefined || !total)
        return '';
    const percent = (size / total) * 100;
    return percent > 0 && percent < 1 ? '<1%' : `${Math.round(percent)}%`;
}


/***/ })

};
;