"use strict";
exports.id = 8911;
exports.ids = [8911];
exports.modules = {

/***/ 98911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ archiveName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


/**
 * Normalises a name from an archive: relative, `/` between its parts, no `.` parts, no trailing slash ('' is the root).
 * Throws ARCHIVE_INVALID for a name that could lead out of the archive on any system: absolute, with a drive letter,
 * with `..`, a backslash or a NUL.
 */
function archiveName(name) {
    const fault = faultOf(name);
    if (fault === undefined)
        return partsOf(name).join('/');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot read the entry "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name)}": ${fault}, expected a plain relative name`);
}
function faultOf(name) {
    if (name === '')
        return 'its name is empty';
    if (name.includes('\0'))
        return 'its name contains a NUL';
    if (name.includes('\\'))
        return 'its name contains a backslash';
    if (name.startsWith('/'))
        return 'its name is absolute';
    if (/^[a-z]:/i.test(name))
        return 'its name begins with a drive letter';
    if (partsOf(name).includes('..'))
        return 'its name leads upwards';
    return undefined;
}
function partsOf(name) {
    return name.split('/').filter(part => part !== '' && part !== '.');
}


/***/ })

};
;