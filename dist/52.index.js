export const id = 52;
export const ids = [52];
export const modules = {

/***/ 8052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeArchive: () => (/* binding */ writeArchive)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6466);
/* harmony import */ var _content_draft_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1540);
/* harmony import */ var _content_layout_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5888);
/* harmony import */ var _content_tar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4715);
/* harmony import */ var _write_layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4822);








/** Writes an OCI archive: the layout as a tar, the same bytes for the same images. */
async function writeArchive(images, store, file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
        await writeWhole(archiveEntries(images, store), file);
    }
    catch (error) {
        throw error.syscall
            ? (0,_content_draft_js__WEBPACK_IMPORTED_MODULE_4__/* .storeFailure */ .Si)(`write the archive "${file}"`, error)
            : error;
    }
}
/** A reader never sees half of the file. */
async function writeWhole(entries, file) {
    const draft = `${file}.${process.pid}.part`;
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,_content_tar_js__WEBPACK_IMPORTED_MODULE_5__/* .tarOf */ .$)(entries), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(draft));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
    }
}
function archiveEntries(images, store) {
    const blobs = [...(0,_write_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .contentOf */ .$E)(images)].map(([digest, size]) => ({
        name: (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .blobName */ .PF)(digest),
        size,
        open: () => store.open(digest),
    }));
    const index = (0,_content_layout_index_js__WEBPACK_IMPORTED_MODULE_7__/* .layoutIndex */ .vh)(images, undefined);
    const files = [
        { name: 'index.json', size: index.byteLength, open: () => chunkOf(index) },
        { name: 'oci-layout', size: _content_layout_index_js__WEBPACK_IMPORTED_MODULE_7__/* .layoutMarker */ .fB.byteLength, open: () => chunkOf(_content_layout_index_js__WEBPACK_IMPORTED_MODULE_7__/* .layoutMarker */ .fB) },
    ];
    return [...blobs, ...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function* chunkOf(bytes) {
    yield bytes;
}


/***/ })

};
