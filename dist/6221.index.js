"use strict";
exports.id = 6221;
exports.ids = [6221];
exports.modules = {

/***/ 66898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const units = {
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
    w: 604_800_000,
};
/** Milliseconds in a duration such as `7d`, `36h` or `1d12h`; undefined for any other text. Units: ms, s, m, h, d, w. */
function parseDuration(text) {
    if (!/^(?:\d{1,9}(?:\.\d{1,3})?(?:ms|s|m|h|d|w))+$/.test(text) || text.length > 60)
        return undefined;
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)];
    return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0), 0);
}
/** Formats a duration in its two largest units: `7d`, `1d 12h`, `0s`. */
function formatDuration(milliseconds) {
    let rest = milliseconds;
    const parts = [];
    for (const unit of ['d', 'h', 'm', 's']) {
        const size = units[unit];
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0)
            parts.push(`${count}${unit}`);
    }
    return parts.slice(0, 2).join(' ') || '0s';
}


/***/ }),

/***/ 80904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ traitsOf),
/* harmony export */   a: () => (/* binding */ parseFilter)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66898);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34224);



const traits = {
    dangling: {},
    label: { readsLabels: true },
    until: { matchesLater: true },
    before: {},
    since: {},
    reference: {},
};
function traitsOf({ kind }) {
    return traits[kind];
}
/** Parses a filter line. Returns the problem in words when it is malformed. */
function parseFilter(text) {
    const found = /^([a-z]+)(!?=)(.*)$/s.exec(text);
    const [, key = '', operator = '', value = ''] = found ?? [];
    const negated = operator === '!=';
    const quoted = `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}"`;
    if (!found || value === '')
        return { problem: `${quoted}, expected key=value` };
    if (negated && key !== 'label')
        return { problem: `${quoted}: only label accepts "!="` };
    switch (key) {
        case 'dangling':
            return parseDangling(text, value) ?? { problem: `${quoted}, expected dangling=true or dangling=false` };
        case 'label':
            return parseLabel(text, value, !negated);
        case 'until':
            return parseUntil(text, value) ?? { problem: `${quoted}, expected a duration (24h) or a time` };
        case 'before':
        case 'since':
            return { kind: key, text, image: value };
        case 'reference': {
            const pattern = value.startsWith('/') ? { problem: `${quoted}, expected a glob` } : (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E)(value);
            return 'problem' in pattern ? pattern : { kind: 'reference', text, pattern };
        }
    }
    const kinds = Object.keys(traits);
    return { problem: `${quoted}, expected ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}` };
}
function parseDangling(text, value) {
    if (!['true', 'false', '1', '0'].includes(value))
        return undefined;
    return { kind: 'dangling', text, wanted: value === 'true' || value === '1' };
}
function parseLabel(text, value, wanted) {
    const equals = value.indexOf('=');
    if (equals < 0)
        return { kind: 'label', text, key: value, wanted };
    return { kind: 'label', text, key: value.slice(0, equals), value: value.slice(equals + 1), wanted };
}
/** Docker takes a duration before now, seconds since 1970, or an RFC 3339 date or time; without a zone it means UTC here. */
function parseUntil(text, value) {
    const age = (0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(value);
    if (age !== undefined)
        return { kind: 'until', text, age };
    if (/^\d{9,11}(?:\.\d{1,9})?$/.test(value))
        return { kind: 'until', text, at: new Date(Number(value) * 1000) };
    const shape = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(value);
    if (!shape)
        return undefined;
    const at = new Date(value.includes('T') && !shape[1] ? `${value}Z` : value);
    return Number.isNaN(at.getTime()) ? undefined : { kind: 'until', text, at };
}


/***/ }),

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
    const quoted = `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}"`;
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