"use strict";
exports.id = 1803;
exports.ids = [1803];
exports.modules = {

/***/ 61803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   usageKindFor: () => (/* binding */ usageKindFor),
/* harmony export */   usageLine: () => (/* binding */ usageLine),
/* harmony export */   usageRows: () => (/* binding */ usageRows)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2450);


/** The blobs of images, and where a pull would take each from. */
const usageKind = {
    name: 'blob that a pull needs',
    headers: {
        Image: 'IMAGE',
        Platform: 'PLATFORM',
        What: 'WHAT',
        Digest: 'DIGEST',
        MediaType: 'MEDIA TYPE',
        Size: 'SIZE',
        Bytes: 'BYTES',
        From: 'FROM',
        ToFetch: 'TO FETCH',
        CreatedBy: 'CREATED BY',
    },
    columns: ['What', 'Digest', 'Size', 'From', 'CreatedBy'],
    quiet: 'Digest',
};
/** With several images or platforms a table names each. */
function usageKindFor(images) {
    const isOnePlatform = images.every(({ platforms }) => platforms.length <= 1);
    const places = [...(images.length > 1 ? ['Image'] : []), ...(isOnePlatform ? [] : ['Platform'])];
    return { ...usageKind, columns: places.concat(usageKind.columns) };
}
/** A row for each blob of each image; the config first, then the layers in their order, then what belongs to no platform. */
function usageRows(images, flags) {
    return images.flatMap(image => {
        const seen = new Set();
        const ofPlatforms = image.platforms.flatMap(platform => (platform.usage?.blobs ?? []).map(used => {
            seen.add(used.blob.digest);
            return blobRow(used, { image, platform, flags });
        }));
        const others = (image.usage?.blobs ?? []).filter(({ blob }) => !seen.has(blob.digest));
        return ofPlatforms.concat(others.map(used => blobRow(used, { image, platform: undefined, flags })));
    });
}
function blobRow({ blob, isConfig, from }, { image, platform, flags }) {
    const layer = platform?.layers.find(({ digest }) => digest === blob.digest);
    return {
        Image: image.written,
        Platform: platform?.platform ?? '',
        What: isConfig ? 'config' : platform ? 'layer' : 'attestation',
        Digest: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .digestWord */ .VG)(blob.digest, flags),
        MediaType: blob.mediaType,
        Size: (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(blob.size),
        Bytes: blob.size,
        From: from,
        ToFetch: from === 'registry' ? blob.size : 0,
        CreatedBy: layer?.createdBy ?? '',
    };
}
/** One line: what a pull would fetch, and what it need not. */
function usageLine({ toFetch, blobs }) {
    const sums = new Map();
    for (const { from, blob } of blobs)
        sums.set(from, (sums.get(from) ?? 0) + blob.size);
    const here = ['store', 'engine', 'cache', 'inline'].flatMap(from => {
        const bytes = sums.get(from);
        return bytes === undefined ? [] : [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes)} ${words[from]}`];
    });
    const rest = here.length > 0 ? `; ${here.join(', ')}` : '';
    return `A pull would fetch ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(toFetch)} (${toFetch} bytes)${rest}`;
}
const words = {
    store: 'is in the store',
    engine: 'is in the engine',
    cache: 'is in the Actions cache',
    inline: 'is in the manifest',
};


/***/ })

};
;