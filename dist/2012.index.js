"use strict";
exports.id = 2012;
exports.ids = [2012];
exports.modules = {

/***/ 69631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   saveSummary: () => (/* binding */ saveSummary)
/* harmony export */ });
/* harmony import */ var _tallyman_core_model_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27214);
/* harmony import */ var _tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _tallyman_core_operations_pull_cache_account__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88613);
/* harmony import */ var _tallyman_core_reports_cache_summary__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51465);
/* harmony import */ var _tallyman_core_reports_pictures_transfer_picture__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85010);
/* harmony import */ var _tallyman_core_reports_pull_summary__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66346);
/* harmony import */ var _tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84519);








/** The step summary of a save, as Markdown. */
function saveSummary({ saving, milliseconds }) {
    const { pulled, account } = saving;
    const { bytes } = (0,_tallyman_core_operations_pull_cache_account__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)(account.saved);
    const rest = (0,_tallyman_core_operations_pull_cache_account__WEBPACK_IMPORTED_MODULE_0__/* .isUnasked */ .G7)(account) ? 'not asked' : 'not all of it';
    const rows = pulled.images.map(image => [
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_2__/* .familiarName */ .hG)(image.wanted.reference)),
        (0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__/* .humanBytes */ .p6)(image.graph.blobs.reduce((sum, { size }) => sum + size, 0)),
        (0,_tallyman_core_operations_pull_cache_account__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP)(account, image.digest) ? 'whole' : rest,
        (0,_tallyman_core_reports_pull_summary__WEBPACK_IMPORTED_MODULE_4__.platformsText)(image),
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_tallyman_core_model_digest__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(image.digest)),
    ]);
    const whole = pulled.images.filter(({ digest }) => (0,_tallyman_core_operations_pull_cache_account__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP)(account, digest)).length;
    const count = `${whole === rows.length ? '' : `${whole} of `}${(0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(rows.length, 'image')}`;
    return [
        `### Tallyman: ${count} in the Actions cache`,
        `${bytes > 0 ? (0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__/* .humanBytes */ .p6)(bytes) : 'Nothing'} uploaded, in ${(0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__/* .humanTime */ .zK)(milliseconds)}.`,
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Image', 'Size', 'In the cache', 'Platforms', 'Digest'], rows),
        (0,_tallyman_core_reports_pull_summary__WEBPACK_IMPORTED_MODULE_4__.digestsOf)(pulled.images),
        (0,_tallyman_core_operations_pull_cache_account__WEBPACK_IMPORTED_MODULE_0__/* .isUnasked */ .G7)(account) ? '' : (0,_tallyman_core_reports_pictures_transfer_picture__WEBPACK_IMPORTED_MODULE_6__/* .savePicture */ .i5)(pulled.images, account.saved),
        (0,_tallyman_core_reports_pull_summary__WEBPACK_IMPORTED_MODULE_4__.uncheckedTable)(pulled),
        ...(0,_tallyman_core_reports_cache_summary__WEBPACK_IMPORTED_MODULE_7__/* .cacheSummary */ .$2)(account),
    ]
        .filter(Boolean)
        .join('\n\n');
}


/***/ })

};
;