"use strict";
exports.id = 801;
exports.ids = [801];
exports.modules = {

/***/ 80801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeNamed: () => (/* binding */ writeNamed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61313);
/* harmony import */ var _special_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35942);
/* harmony import */ var _write_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14411);





/**
 * Writes a file that an input or option names, and returns its size in bytes: a regular file is replaced atomically, a pipe or character
 * device is written through. A reader of a pipe that leaves early has seen enough of a text, as `head` has, but bytes are only worth
 * something whole. Throws STORE_FAILED, INPUT_INVALID for a socket or block device, what the bytes throw, and the reason of `signal` while
 * a pipe is written.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
async function writeNamed(bytes, file, { what, signal }) {
    const action = `write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(file)}"`;
    const kind = (0,_special_file_js__WEBPACK_IMPORTED_MODULE_2__.specialKindOf)(file, action);
    if (kind === undefined) {
        await (0,_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(bytes, file, what);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size;
    }
    try {
        const isText = typeof bytes === 'string';
        const { size, isCut } = await (0,_special_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSpecial */ .rs)(isText ? piecesOf(bytes) : bytes, { path: file, kind, signal });
        if (isCut && !isText)
            throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .readerLeft */ .db)(action, size);
        return size;
    }
    catch (error) {
        throw error.syscall ? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .storeFailure */ .Si)(action, error, file) : error;
    }
}
async function* piecesOf(text) {
    yield Buffer.from(text);
}


/***/ })

};
;