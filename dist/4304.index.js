"use strict";
exports.id = 4304;
exports.ids = [4304];
exports.modules = {

/***/ 74304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   searchKind: () => (/* binding */ searchKind),
/* harmony export */   searchRows: () => (/* binding */ searchRows)
/* harmony export */ });
/* harmony import */ var _template_display_width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18402);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


/** Cells of a description that Docker shows. */
const shownCells = 45;
/** A format by which the row itself becomes JSON. */
const wholeRow = /^jsonl?$|\bjson\s+\.(?=\s*[|)}])/;
/** The rows of `docker search`. `IsAutomated` is that of Docker up to 24, and always empty. */
const searchKind = {
    name: 'repository that was found',
    headers: {
        Name: 'NAME',
        Description: 'DESCRIPTION',
        StarCount: 'STARS',
        IsOfficial: 'OFFICIAL',
        IsAutomated: 'AUTOMATED',
    },
    columns: ['Name', 'Description', 'StarCount', 'IsOfficial'],
    quiet: 'Name',
    json: ['Description', 'IsOfficial', 'Name', 'StarCount'],
};
/**
 * A row for each repository, as Docker's client makes them: JSON has `true` and `false` where a table has `[OK]` and nothing. Unlike
 * Docker's, signs of descriptions that steer a terminal or a runner are escaped, but in JSON.
 */
function searchRows({ repositories }, flags) {
    const isJson = wholeRow.test(flags.format);
    return repositories.map(found => rowOf(found, isJson, flags.noTrunc));
}
function rowOf(found, isJson, noTrunc) {
    const line = found.description.replace(/[\r\n]/g, ' ');
    const shown = noTrunc ? line : (0,_template_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .ellipsis */ .g)(line, shownCells);
    const text = (value) => (isJson ? value : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value, Number.POSITIVE_INFINITY));
    const flag = (is) => (isJson ? String(is) : is ? '[OK]' : '');
    return {
        Name: text(found.name),
        Description: text(shown),
        StarCount: String(found.stars),
        IsOfficial: flag(found.isOfficial),
        IsAutomated: flag(found.isAutomated),
    };
}


/***/ })

};
;