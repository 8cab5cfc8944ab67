"use strict";
exports.id = 5122;
exports.ids = [5122];
exports.modules = {

/***/ 55721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ joinHistory),
/* harmony export */   g0: () => (/* binding */ historySteps),
/* harmony export */   x0: () => (/* binding */ plainInstruction)
/* harmony export */ });
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _template_display_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18402);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);



/** Cells of an instruction in Docker's tables, the ellipsis included. */
const shownCells = 45;
/**
 * The steps of a config's history, oldest first (image-spec, config.md, "history"); undefined if it has none. Reads it as leniently
 * as Docker: a field of another type counts as absent, since history decides nothing.
 */
function historySteps(config) {
    const entries = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(config, 'history');
    if (!Array.isArray(entries) || entries.length === 0)
        return undefined;
    return entries.map(entry => {
        const fields = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientFields */ .zd)(entry);
        return {
            created: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientText */ .t9)(fields, 'created') || undefined,
            createdBy: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientText */ .t9)(fields, 'created_by'),
            comment: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientText */ .t9)(fields, 'comment'),
            isEmpty: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'empty_layer') === true,
        };
    });
}
/**
 * Gives each step the layer that it made, and each layer its instruction. Where the numbers differ nothing is joined: shifted by one,
 * every size would be that of another instruction.
 */
function joinHistory(steps, layers) {
    const made = steps.filter(({ isEmpty }) => !isEmpty);
    if (made.length !== layers.length) {
        const fault = `its history names ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(made.length, 'step')} with a layer, and the image has ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(layers.length, 'layer')}`;
        return { history: steps, layers, fault };
    }
    const instructed = layers.map((layer, at) => withInstruction(layer, made[at]?.createdBy ?? ''));
    let next = 0;
    const history = steps.map(step => {
        const layer = step.isEmpty ? undefined : instructed[next++];
        return layer ? { ...step, layer } : step;
    });
    return { history, layers: instructed };
}
function withInstruction(layer, instruction) {
    if (instruction === '')
        return layer;
    return { ...layer, createdBy: (0,_template_display_width_js__WEBPACK_IMPORTED_MODULE_2__/* .ellipsis */ .g)(plainInstruction(instruction), shownCells), instruction };
}
/** An instruction on one line, as its Dockerfile says it: without what builders put before and after it. */
function plainInstruction(written) {
    const line = written.replace(/\s+/g, ' ').trim();
    const bare = line.endsWith(' # buildkit') ? line.slice(0, -' # buildkit'.length) : line;
    const [, classic] = /^\/bin\/sh -c #\(nop\) (.*)$/.exec(bare) ?? [];
    if (classic !== undefined)
        return classic.trim();
    // The classic builder writes a RUN without its name, and after the build arguments that it saw.
    const [, ran] = /^(?:\|\d+ .*?)?\/bin\/sh -c (.*)$/.exec(bare) ?? [];
    return ran === undefined ? bare.replace(/^RUN (?:\|\d+ .*? )?\/bin\/sh -c /, 'RUN ') : `RUN ${ran}`;
}


/***/ }),

/***/ 47242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ alignColumns)
/* harmony export */ });
/* harmony import */ var _display_width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18402);

const least = 10;
const padding = 3;
/**
 * Pads the cells of a text, which tabs end, to columns, by the rules of Go's text/tabwriter as Docker sets it: a column is at
 * least 10 wide, 3 of them space, and ends at a line without that cell. The last cell of a line is in no column.
 */
function alignColumns(text) {
    return text.split('\f').map(alignBlock).join('\n');
}
function alignBlock(text) {
    let columns = [];
    const lines = text.split('\n').map(line => {
        const texts = line.split(/[\t\v]/);
        const last = texts.pop() ?? '';
        const cells = texts.map(text => ({ text, width: (0,_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .displayWidth */ .F)(text) }));
        columns = cells.map(({ width }, at) => {
            const column = columns[at] ?? { width: least };
            column.width = Math.max(column.width, width + padding);
            return column;
        });
        return { cells, columns, last };
    });
    const shown = lines.map(({ cells, columns, last }) => {
        const aligned = cells.map(({ text, width }, at) => text + ' '.repeat((columns[at]?.width ?? width) - width));
        return aligned.join('') + last;
    });
    return shown.join('\n');
}


/***/ }),

/***/ 18402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ displayWidth),
/* harmony export */   g: () => (/* binding */ ellipsis)
/* harmony export */ });
/** Signs that take two cells: East Asian wide and full-width ones and emoji (Unicode's EastAsianWidth), as pairs of first and last. */
const wide = [
    0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd,
    0x25fe, 0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab,
    0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5,
    0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c,
    0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b,
    0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x2e99, 0x2e9b, 0x2ef3, 0x2f00, 0x2fd5, 0x2ff0, 0x303e,
    0x3041, 0x3096, 0x3099, 0x30ff, 0x3105, 0x312f, 0x3131, 0x318e, 0x3190, 0x31e3, 0x31ef, 0x321e, 0x3220,
    0x3247, 0x3250, 0xa48c, 0xa490, 0xa4c6, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19,
    0xfe30, 0xfe52, 0xfe54, 0xfe66, 0xfe68, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x16fe4, 0x16ff0,
    0x16ff1, 0x17000, 0x187f7, 0x18800, 0x18cd5, 0x18d00, 0x18d08, 0x1aff0, 0x1aff3, 0x1aff5, 0x1affb, 0x1affd,
    0x1affe, 0x1b000, 0x1b122, 0x1b132, 0x1b132, 0x1b150, 0x1b152, 0x1b155, 0x1b155, 0x1b164, 0x1b167, 0x1b170,
    0x1b2fb, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f202, 0x1f210,
    0x1f23b, 0x1f240, 0x1f248, 0x1f250, 0x1f251, 0x1f260, 0x1f265, 0x1f300, 0x1f320, 0x1f32d, 0x1f335, 0x1f337,
    0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8,
    0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a,
    0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0,
    0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0,
    0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1fa7c, 0x1fa80, 0x1fa88, 0x1fa90,
    0x1fabd, 0x1fabf, 0x1fac5, 0x1face, 0x1fadb, 0x1fae0, 0x1fae8, 0x1faf0, 0x1faf8, 0x20000, 0x2fffd, 0x30000,
    0x3fffd,
];
/** Lazy: loading the data for it takes as long as starting Node, and most texts are ASCII. */
let clusters;
/** The number of cells that a text takes in a terminal. A sign and what combines with it count once, as in Docker's tables. */
function displayWidth(text) {
    // ASCII, and the signs of shortened texts and of trees: each takes a cell and combines with nothing.
    if (/^[\x20-\x7e\u2026\u2500-\u257f]*$/.test(text))
        return text.length;
    clusters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    let width = 0;
    for (const { segment } of clusters.segment(text))
        width += clusterWidth(segment);
    return width;
}
/**
 * Cuts a text to `cells` and ends it with `…`, as Docker does. East Asian wide signs count as two.
 *
 * @param cells at least 2
 */
function ellipsis(text, cells) {
    let [used, kept] = [0, 0];
    for (const sign of text) {
        used += isWide(sign.codePointAt(0) ?? 0) ? 2 : 1;
        if (used < cells)
            kept += sign.length;
    }
    return used <= cells ? text : `${text.slice(0, kept)}…`;
}
/** The width of the first sign of a cluster that has one; a flag is two regional indicators. */
function clusterWidth(cluster) {
    if (/^\p{RI}{2}/u.test(cluster))
        return 2;
    for (const sign of cluster) {
        const width = signWidth(sign);
        if (width > 0)
            return width;
    }
    return 0;
}
function signWidth(sign) {
    if (/[\p{Cc}\p{Mn}\p{Me}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u.test(sign))
        return 0;
    return isWide(sign.codePointAt(0) ?? 0) ? 2 : 1;
}
function isWide(point) {
    if (point < 0x1100)
        return false;
    let [low, high] = [0, wide.length / 2];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (point > (wide[2 * middle + 1] ?? 0))
            low = middle + 1;
        else
            high = middle;
    }
    return point >= (wide[2 * low] ?? Number.POSITIVE_INFINITY);
}


/***/ })

};
;