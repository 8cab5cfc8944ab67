"use strict";
exports.id = 2355;
exports.ids = [2355];
exports.modules = {

/***/ 82355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printEngineHistory: () => (/* binding */ printEngineHistory)
/* harmony export */ });
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _template_display_width_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18402);
/* harmony import */ var _template_docker_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95769);
/* harmony import */ var _template_print_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80310);
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2450);





/** Up to 2000-01-01 Docker takes a date for none, and says N/A for its age. */
const epoch = Date.UTC(2000, 0, 1) / 1000;
const commandCharacters = 45;
/** The rows of `docker history`. */
const engineHistory = {
    name: "step of the engine's history",
    headers: {
        ID: 'IMAGE',
        CreatedSince: 'CREATED',
        CreatedAt: 'CREATED AT',
        CreatedBy: 'CREATED BY',
        Size: 'SIZE',
        Comment: 'COMMENT',
    },
    columns: ['ID', 'CreatedSince', 'CreatedBy', 'Size', 'Comment'],
    quiet: 'ID',
};
/** A row for each step of the engine's own history, newest first, as Docker's client makes them. */
function engineHistoryRows(record, flags) {
    const { history = [], now = 0, zone } = record;
    const { noTrunc, isHuman = true } = flags;
    return history.map(step => {
        const id = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientText */ .t9)(step, 'Id');
        const time = (0,_row_words_js__WEBPACK_IMPORTED_MODULE_1__/* .secondsIn */ .zj)(step.Created);
        const size = numberOf(step.Size);
        const createdBy = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientText */ .t9)(step, 'CreatedBy').replaceAll('\t', ' ');
        const at = (0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_2__/* .goRfc3339 */ .wQ)(time, zone?.at(time));
        const since = time <= epoch ? 'N/A' : `${(0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_2__/* .humanDuration */ .UU)(now - time * 1000)} ago`;
        return {
            Comment: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientText */ .t9)(step, 'Comment'),
            CreatedAt: at,
            CreatedBy: noTrunc ? createdBy : (0,_template_display_width_js__WEBPACK_IMPORTED_MODULE_3__/* .ellipsis */ .g)(createdBy, commandCharacters),
            CreatedSince: isHuman ? since : at,
            ID: noTrunc ? id : (0,_row_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortId */ .m_)(id),
            Size: isHuman ? (0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_2__/* .humanSize */ .Xe)(size, 3) : String(size),
        };
    });
}
/** The history as `docker history` prints it, with its last line break. Throws INPUT_INVALID for a format that does not fit. */
function printEngineHistory(record, flags) {
    return (0,_template_print_rows_js__WEBPACK_IMPORTED_MODULE_4__.printRows)(engineHistoryRows(record, flags), engineHistory, {
        format: historyFormat(flags),
        quiet: false,
    });
}
function historyFormat({ format, quiet, isHuman = true }) {
    if (format === 'jsonl')
        return 'json';
    if (format !== '' && format !== 'table')
        return format;
    if (quiet)
        return '{{.ID}}';
    return `table {{.ID}}\t{{.${isHuman ? 'CreatedSince' : 'CreatedAt'}}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}`;
}
function numberOf(value) {
    return typeof value === 'number' ? value : 0;
}


/***/ })

};
;