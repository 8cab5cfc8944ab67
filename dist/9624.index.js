"use strict";
exports.id = 9624;
exports.ids = [9624];
exports.modules = {

/***/ 29624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parsePathGlob)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87388);
/* harmony import */ var _linear_match_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9171);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34224);




const anything = { ranges: [], negated: true };
const slash = { kind: 'set', set: { ranges: [[0x2f, 0x2f]], negated: false } };
const many = { kind: 'repeat', what: anyOne(), min: 0, max: Number.POSITIVE_INFINITY };
const wildcards = /[*?[\]\\]/;
/**
 * Parses a glob over the path of a file below one folder: `*`, `?` and `[…]` as in `parsePattern`, and `**` for any number of folders. A
 * glob whose last part has no wildcard also matches all files below a folder of that name. Matches in time linear in the path. Returns the
 * problem in words when it is malformed.
 *
 * @param coversFolders false for names of images: a glob then matches nothing below what it names
 */
function parsePathGlob(text, { coversFolders = true } = {}) {
    const quoted = `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text)}"`;
    if (text.length > _pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .longestPattern */ .X)
        return { problem: `a glob over ${_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .longestPattern */ .X} characters` };
    const parts = text.replace(/^(?:\.?\/)+/, '').split('/');
    if (parts.join('') === '')
        return { problem: `${quoted}, expected a glob such as deploy/**/*.yaml` };
    if (parts.some(part => part === '..' || part === '.'))
        return {
            problem: `${quoted}: it holds "${parts.includes('..') ? '..' : '.'}", expected a path below the workspace`,
        };
    if (parts.slice(0, -1).includes(''))
        return { problem: `${quoted}: it holds "//"` };
    const expression = expressionOf(parts, coversFolders);
    if ('problem' in expression)
        return { problem: `${quoted}: it holds ${expression.problem}` };
    const matches = (0,_linear_match_js__WEBPACK_IMPORTED_MODULE_2__/* .linearMatcher */ .c)(expression);
    if (!matches)
        return { problem: `${quoted}: it is too large` };
    const [fixed = ''] = parts.join('/').split(wildcards);
    const start = wildcards.test(text) ? fixed : fixed.replace(/\/$/, '');
    return {
        text,
        isExact: !wildcards.test(text) && !text.endsWith('/'),
        // Most paths differ from most globs in their first characters.
        matches: path => path.startsWith(start) && matches(path),
    };
}
function expressionOf(parts, coversFolders) {
    const whole = [{ kind: 'start' }];
    for (const [at, part] of parts.entries()) {
        const isLast = at === parts.length - 1;
        if (part === '' || (part === '**' && isLast))
            whole.push(anyOne(), many);
        else if (part === '**')
            whole.push(optional([many, slash]));
        else {
            const parsed = (0,_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGlob */ .q)(part);
            if ('problem' in parsed)
                return parsed;
            whole.push(...inner(parsed));
            if (!isLast)
                whole.push(slash);
            else if (coversFolders && !wildcards.test(part))
                whole.push(optional([slash, many]));
        }
    }
    whole.push({ kind: 'end' });
    return { kind: 'sequence', parts: whole };
}
/** The expression of one part without its anchors. */
function inner(expression) {
    const parts = expression.kind === 'sequence' ? expression.parts : [expression];
    return parts.filter(({ kind }) => kind !== 'start' && kind !== 'end');
}
function optional(parts) {
    return { kind: 'repeat', what: { kind: 'sequence', parts }, min: 0, max: 1 };
}
function anyOne() {
    return { kind: 'set', set: anything };
}


/***/ })

};
;