"use strict";
exports.id = 773;
exports.ids = [773];
exports.modules = {

/***/ 17773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeDockerArchive: () => (/* binding */ writeDockerArchive)
/* harmony export */ });
/* harmony import */ var _store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14411);
/* harmony import */ var _tar_tar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30864);
/* harmony import */ var _engine_form_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51214);
/* harmony import */ var _engine_form_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73328);




/**
 * Writes images as an archive that all engines load and that is an OCI archive too; the same images give the same bytes. Every blob
 * is verified on its way. Throws CONTENT_MISMATCH, STORE_FAILED, INPUT_INVALID for one name on two images, and what `imageFor` throws.
 *
 * @param platform which image of an index those engines get that know no indexes
 */
async function writeDockerArchive(images, { source, platform }, file) {
    const form = images.map(each => ({
        ...each,
        image: (0,_engine_form_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .imageFor */ .z)(each.root, each.documents, each.platform ?? platform),
    }));
    const { entries } = (0,_engine_form_js__WEBPACK_IMPORTED_MODULE_1__/* .engineForm */ .h)(form, source, { verify: true });
    await (0,_store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)((0,_tar_tar_js__WEBPACK_IMPORTED_MODULE_3__/* .tarOf */ .$)(entries), file, 'the archive');
}


/***/ })

};
;