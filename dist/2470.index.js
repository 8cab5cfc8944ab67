"use strict";
exports.id = 2470;
exports.ids = [2470];
exports.modules = {

/***/ 32470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mirrorSummary: () => (/* binding */ mirrorSummary)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87957);
/* harmony import */ var _operations_mirror_mirrored_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93563);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84519);
/* harmony import */ var _mirror_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80430);
/* harmony import */ var _policy_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30817);







/** The most images in a table; the report has all of them. */
const maxRows = 200;
/** The step summary of a run, as Markdown: failures first, everything that was left as it is folded away. */
function mirrorSummary(mirrored, { dryRun, milliseconds, policy }) {
    const { images, unlisted } = mirrored;
    const moved = (0,_mirror_report_js__WEBPACK_IMPORTED_MODULE_0__/* .amountsText */ .Pn)((0,_operations_mirror_mirrored_image_js__WEBPACK_IMPORTED_MODULE_1__/* .totals */ .Sd)(images), dryRun) || 'Nothing moved';
    const isQuiet = (outcome) => outcome === 'same' || outcome === 'old';
    const loud = images.filter(({ outcome }) => !isQuiet(outcome));
    const quiet = images.filter(({ outcome }) => isQuiet(outcome));
    const rows = (some) => some
        .slice(0, maxRows)
        .map(image => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)(image.source)),
        image.targets.map(({ name }) => (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)).join('<br>'),
        image.error
            ? `failed: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(image.error.message)}`
            : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_mirror_report_js__WEBPACK_IMPORTED_MODULE_0__/* .imageFate */ .K4)(image, dryRun)),
        image.digest ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(image.digest)) : '',
    ]);
    const head = ['Source', 'Destination', 'Outcome', 'Digest'];
    const first = loud.toSorted((a, b) => Number(b.error !== undefined) - Number(a.error !== undefined));
    return [
        `### Tallyman: ${dryRun ? 'dry run of mirror' : 'mirror'}, ${(0,_mirror_report_js__WEBPACK_IMPORTED_MODULE_0__/* .countsText */ .WN)(mirrored, dryRun)}`,
        `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(moved)}, in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .humanTime */ .zK)(milliseconds)}.`,
        (0,_policy_report_js__WEBPACK_IMPORTED_MODULE_6__/* .policySummary */ .jZ)(policy),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Not listed', 'Why'], unlisted.slice(0, maxRows).map(({ name, error }) => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(error.message)])),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(head, rows(first)),
        loud.length > maxRows ? `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(loud.length - maxRows, 'more image')} in the report.` : '',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(quiet.length, 'image')} left as ${quiet.length === 1 ? 'it is' : 'they are'}`, quiet.length > 0 ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(head, rows(quiet)) : ''),
    ]
        .filter(Boolean)
        .join('\n\n');
}


/***/ })

};
;