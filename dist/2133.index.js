"use strict";
exports.id = 2133;
exports.ids = [2133];
exports.modules = {

/***/ 12133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadSummary: () => (/* binding */ loadSummary)
/* harmony export */ });
/* harmony import */ var _tallyman_core_model_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _tallyman_core_operations_pull_cache_account__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88613);
/* harmony import */ var _tallyman_core_reports_cache_summary__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51465);
/* harmony import */ var _tallyman_core_reports_pull_summary__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66346);
/* harmony import */ var _tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99209);
/* harmony import */ var _tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84519);







/** The step summary of a load, as Markdown. */
function loadSummary(result) {
    const { loaded } = result;
    const { images, matched, missing, pulled, entries, account } = loaded;
    const rest = (0,_tallyman_core_operations_pull_cache_account__WEBPACK_IMPORTED_MODULE_0__/* .isUnasked */ .G7)(account) ? 'not asked' : 'not all of it';
    const rows = images.map(({ wanted, digest }) => [
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_2__/* .familiarName */ .hG)(wanted.reference)),
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_tallyman_core_model_digest__WEBPACK_IMPORTED_MODULE_3__/* .shortDigest */ .VK)(digest)),
        matched.some(each => each.digest === digest) ? 'whole' : rest,
    ]);
    const heading = `### Tallyman: ${matched.length} of ${(0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(images.length, 'image')} whole in the Actions cache`;
    const lacking = (0,_tallyman_core_operations_pull_cache_account__WEBPACK_IMPORTED_MODULE_0__/* .isUnasked */ .G7)(account) ? [] : missing.map(digest => [(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(digest)]);
    return [
        pulled ? (0,_tallyman_core_reports_pull_summary__WEBPACK_IMPORTED_MODULE_5__.pullSummary)({ ...result, pulled, done: 'loaded' }) : heading,
        pulled ? '' : `Entries found: ${entries}.`,
        // A load that found everything has already reported each image.
        pulled && missing.length === 0 ? '' : (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Image', 'Digest', 'In the cache'], rows),
        pulled ? '' : (0,_tallyman_core_reports_pull_summary__WEBPACK_IMPORTED_MODULE_5__.digestsOf)(images),
        lacking.length > 0 ? (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Missing in the cache', (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Content'], lacking)) : '',
        ...(pulled ? [] : (0,_tallyman_core_reports_cache_summary__WEBPACK_IMPORTED_MODULE_6__/* .cacheSummary */ .$2)(account)),
    ]
        .filter(Boolean)
        .join('\n\n');
}


/***/ })

};
;