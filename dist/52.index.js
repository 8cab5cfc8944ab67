export const id = 52;
export const ids = [52];
export const modules = {

/***/ 9618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3822);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1540);





/**
 * Writes a file of which no reader sees half, and of which nothing stays when its bytes fail. Throws STORE_FAILED, and what the bytes throw.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
async function writeWhole(bytes, file, what) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
        await replace(file, bytes);
    }
    catch (error) {
        throw error.syscall
            ? (0,_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .storeFailure */ .Si)(`write ${what} "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(file)}"`, error)
            : error;
    }
}
async function replace(file, bytes) {
    const draft = `${file}.${process.pid}.part`;
    try {
        await fill(draft, bytes);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(draft, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(draft, { force: true });
        throw error;
    }
}
/** The file is open before the first byte is asked for: a stream that fails at once would make it after it was removed. */
async function fill(path, bytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'w');
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(bytes, handle.createWriteStream());
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 8052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeArchive: () => (/* binding */ writeArchive)
/* harmony export */ });
/* harmony import */ var _content_layout_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5888);
/* harmony import */ var _content_tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4715);
/* harmony import */ var _content_write_whole_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9618);
/* harmony import */ var _write_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4822);




/** Writes an OCI archive: the layout as a tar, the same bytes for the same images. */
async function writeArchive(images, store, file) {
    await (0,_content_write_whole_js__WEBPACK_IMPORTED_MODULE_0__/* .writeWhole */ .f)((0,_content_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .tarOf */ .$)(archiveEntries(images, store)), file, 'the archive');
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
