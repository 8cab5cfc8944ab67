"use strict";
exports.id = 9009;
exports.ids = [9009];
exports.modules = {

/***/ 39009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeArchive: () => (/* binding */ writeArchive)
/* harmony export */ });
/* harmony import */ var _content_layout_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49969);
/* harmony import */ var _content_tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20612);
/* harmony import */ var _content_write_whole_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26461);
/* harmony import */ var _write_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68017);




/** Writes an OCI archive: the layout as a tar, the same bytes for the same images. */
async function writeArchive(images, store, file) {
    await (0,_content_write_whole_js__WEBPACK_IMPORTED_MODULE_0__/* .writeWhole */ .f8)((0,_content_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .tarOf */ .$)(archiveEntries(images, store)), file, 'the archive');
}
function archiveEntries(images, store) {
    const blobs = [...(0,_write_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(images)].map(([digest, size]) => ({
        name: (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobName */ .PF)(digest),
        size,
        open: () => store.open(digest),
    }));
    const index = (0,_content_layout_index_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutIndex */ .vh)(images, undefined);
    const files = [
        { name: 'index.json', size: index.byteLength, open: () => chunkOf(index) },
        { name: 'oci-layout', size: _content_layout_index_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutMarker */ .fB.byteLength, open: () => chunkOf(_content_layout_index_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutMarker */ .fB) },
    ];
    return [...blobs, ...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function* chunkOf(bytes) {
    yield bytes;
}


/***/ })

};
;