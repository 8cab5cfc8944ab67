"use strict";
exports.id = 7682;
exports.ids = [7682];
exports.modules = {

/***/ 67682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   historyKindFor: () => (/* binding */ historyKindFor),
/* harmony export */   historyRows: () => (/* binding */ historyRows)
/* harmony export */ });
/* harmony import */ var _template_display_width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18402);
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2450);


/** As in Docker's own table. */
const shownCells = 45;
/** The steps of images' histories: Docker's columns and the layer that each step made. */
const historyKind = {
    name: 'step of a history',
    headers: {
        Image: 'REFERENCE',
        Platform: 'PLATFORM',
        ID: 'IMAGE',
        CreatedSince: 'CREATED',
        CreatedAt: 'CREATED AT',
        CreatedBy: 'CREATED BY',
        Size: 'SIZE',
        Bytes: 'BYTES',
        UnpackedSize: 'UNPACKED',
        LayerDigest: 'LAYER',
        DiffID: 'DIFF ID',
        Comment: 'COMMENT',
    },
    columns: ['ID', 'CreatedSince', 'CreatedBy', 'Size', 'LayerDigest', 'Comment'],
    quiet: 'ID',
};
/** With several images or platforms a table names each. */
function historyKindFor(images) {
    const named = ['Image', ...historyKind.columns];
    const isOnePlatform = images.every(({ platforms }) => platforms.length <= 1);
    if (!isOnePlatform)
        return { ...historyKind, columns: ['Platform', ...historyKind.columns] };
    return images.length > 1 ? { ...historyKind, columns: named } : historyKind;
}
/** A row for each step, newest first as in Docker; the top is the image itself, and nothing is known of those below. */
function historyRows(images, flags) {
    return images.flatMap(image => image.platforms.flatMap(platform => (platform.history ?? [])
        .toReversed()
        .map((step, at) => stepRow(step, { image, platform, isTop: at === 0 }, flags))));
}
function stepRow(step, { image, platform, isTop }, flags) {
    const { layer, engineSize } = step;
    const createdBy = step.createdBy.replaceAll('\t', ' ');
    const bytes = step.isEmpty ? 0 : (layer?.size ?? engineSize);
    return {
        Image: image.written,
        Platform: platform.platform ?? '',
        ID: isTop ? (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .digestWord */ .VG)(platform.imageId, flags) : '<missing>',
        CreatedSince: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceWord */ .rD)(step.created, flags),
        CreatedAt: step.created ?? '',
        CreatedBy: flags.noTrunc ? createdBy : (0,_template_display_width_js__WEBPACK_IMPORTED_MODULE_1__/* .ellipsis */ .g)(createdBy.replace(/\s+/g, ' '), shownCells),
        Size: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeWord */ .eC)(bytes),
        Bytes: bytes ?? '',
        UnpackedSize: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeWord */ .eC)(layer?.unpackedSize ?? engineSize),
        LayerDigest: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .digestWord */ .VG)(layer?.digest, flags),
        DiffID: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .digestWord */ .VG)(layer?.diffId, flags),
        Comment: step.comment,
    };
}


/***/ })

};
;