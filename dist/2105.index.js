"use strict";
exports.id = 2105;
exports.ids = [2105];
exports.modules = {

/***/ 72105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageKindFor: () => (/* binding */ imageKindFor),
/* harmony export */   imageRows: () => (/* binding */ imageRows)
/* harmony export */ });
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2450);

/** The platforms of images, a row each. */
const imageKind = {
    name: 'platform of an image',
    headers: {
        Image: 'IMAGE',
        Platform: 'PLATFORM',
        Digest: 'DIGEST',
        ID: 'IMAGE ID',
        CreatedAt: 'CREATED AT',
        CreatedSince: 'CREATED',
        Size: 'SIZE',
        Bytes: 'BYTES',
        UnpackedSize: 'UNPACKED',
        Layers: 'LAYERS',
        Attestations: 'ATTESTATIONS',
        MediaType: 'MEDIA TYPE',
        Kind: 'KIND',
        Root: 'ROOT DIGEST',
    },
    columns: ['Platform', 'Digest', 'CreatedSince', 'Size', 'Layers', 'Attestations'],
    quiet: 'Root',
};
/** With several images a table names each. */
function imageKindFor(images) {
    return images.length > 1 ? { ...imageKind, columns: ['Image'].concat(imageKind.columns) } : imageKind;
}
/** A row for each platform of each image; of an image that was not read further, one for its root. */
function imageRows(images, flags) {
    return images.flatMap(image => {
        const { root, platforms } = image;
        if (platforms.length > 0)
            return platforms.map(platform => platformRow(image, platform, flags));
        return root ? [platformRow(image, rootAlone(root), flags)] : [];
    });
}
function rootAlone({ digest, mediaType, kind }) {
    return { platform: undefined, digest, mediaType, kind, size: undefined, layers: [] };
}
function platformRow(image, platform, flags) {
    const { digest, imageId, config, layers, size, unpackedSize } = platform;
    const about = image.companions.filter(each => each.what === 'attestation' && each.about === digest);
    return {
        Image: image.written,
        Platform: platform.platform ?? '',
        Digest: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .digestWord */ .VG)(digest, flags),
        ID: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .digestWord */ .VG)(imageId, flags),
        CreatedAt: config?.created ?? '',
        CreatedSince: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceWord */ .rD)(config?.created, flags),
        Size: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeWord */ .eC)(size),
        Bytes: size ?? '',
        UnpackedSize: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeWord */ .eC)(unpackedSize),
        Layers: layers.length,
        Attestations: about.length,
        MediaType: platform.mediaType,
        Kind: platform.kind,
        Root: image.root?.digest ?? '',
    };
}


/***/ })

};
;