"use strict";
exports.id = 652;
exports.ids = [652];
exports.modules = {

/***/ 18573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hasLabel),
/* harmony export */   m: () => (/* binding */ splitEngineFilters)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);



const engineNames = ['before', 'dangling', 'label', 'reference', 'since', 'until'];
const ownNames = ['label!', 'platform'];
/**
 * Sorts filters by who applies them; names count in any case, and blanks around names and values do not, as in Docker's client.
 * Throws INPUT_INVALID naming the filters there are, PLATFORM_INVALID.
 */
function splitEngineFilters(given) {
    const trimmed = given.map(([name, value]) => [name.trim().toLowerCase(), value.trim()]);
    for (const [name, value] of trimmed)
        check(name, value);
    const byEngine = trimmed.filter(([name]) => engineNames.includes(name));
    const grouped = Map.groupBy(byEngine, ([name]) => name);
    return {
        filters: Object.fromEntries([...grouped].map(([name, each]) => [name, [...new Set(each.map(([, value]) => value))]])),
        ownFilters: trimmed.filter(([name]) => ownNames.includes(name)),
    };
}
function check(name, value) {
    if (name === 'platform')
        (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(value);
    if (engineNames.includes(name) || ownNames.includes(name))
        return;
    const known = [...engineNames, ...ownNames].sort().join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `Cannot list the engine's images: invalid filter "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(name)}", expected one of ${known}`);
}
/** Whether an image of the list has a label, or has it with the value: `key` or `key=value`. */
function hasLabel({ Labels: labels }, filter) {
    const [key = '', ...rest] = filter.split('=');
    if (typeof labels !== 'object' || labels === null || !Object.hasOwn(labels, key))
        return false;
    return rest.length === 0 || labels[key] === rest.join('=');
}


/***/ }),

/***/ 68296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   MT: () => (/* binding */ parseTagOrder),
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   uO: () => (/* binding */ sortTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _version_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40116);



/** Reads the order of a tag list: `name` (default), `version` or `created`; `-` in front reverses. Throws INPUT_INVALID. */
function parseTagOrder(sort) {
    const [, minus, by] = /^(-?)(name|version|created|)$/.exec(sort) ?? [];
    if (by !== undefined)
        return { by: (by || 'name'), descending: minus === '-' };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('INPUT_INVALID', `Cannot use \`sort\`: "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(sort)}", expected name, version or created for tags`);
}
/** Sorts tags of different names. Tags without a date come last, whichever way dates are sorted. */
function sortTags(tags, { by, descending }) {
    if (by === 'version') {
        const named = new Map(tags.map(tag => [tag.name, tag]));
        return (0,_version_order_js__WEBPACK_IMPORTED_MODULE_2__/* .sortVersions */ .M)([...named.keys()], { descending }).flatMap(name => named.get(name) ?? []);
    }
    const sign = descending ? -1 : 1;
    if (by === 'name')
        return tags.toSorted((a, b) => sign * (0,_version_order_js__WEBPACK_IMPORTED_MODULE_2__/* .byText */ .z)(a.name, b.name));
    const dated = tags.map(tag => ({ tag, at: dateOf(tag) }));
    const sorted = dated.sort((a, b) => {
        const isEitherUndated = Number(a.at === undefined) - Number(b.at === undefined);
        return isEitherUndated || sign * ((a.at ?? 0) - (b.at ?? 0)) || (0,_version_order_js__WEBPACK_IMPORTED_MODULE_2__/* .byText */ .z)(a.tag.name, b.tag.name);
    });
    return sorted.map(({ tag }) => tag);
}
/** The date of a tag in milliseconds since 1970, if one is known: when it was pushed, else when its image was made. */
function dateOf({ pushed, created }) {
    const at = Date.parse(pushed ?? created ?? '');
    return Number.isNaN(at) ? undefined : at;
}
/** Whether a text is a time by RFC 3339, and nothing else. */
function isTime(text) {
    const isWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text);
    return isWritten && !Number.isNaN(Date.parse(text));
}


/***/ }),

/***/ 40116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sortVersions),
/* harmony export */   z: () => (/* binding */ byText)
/* harmony export */ });
/** Words that mark what comes before a release. */
const early = /^(?:alpha|beta|rc|cr|pre|preview|prerelease|dev|snapshot|canary|nightly|next|ea|milestone|[abm](?=\d))\d*$/;
const version = /^v?(\d+(?:\.\d+)*)(.*)$/i;
/** Words and numbers of what follows a version; a part such as `g1a2b3c4` is the hash of a commit, which names no variant. */
const part = /(?<![a-z\d])g?(?=[a-f]*\d)(?=\d*[a-f])[a-f\d]{7,64}(?![a-z\d])|[a-z]+|\d+/gi;
/**
 * Sorts tags as versions: plain versions first, then each variant (`-alpine`), then what is no version. In each of these numbers compare as
 * numbers, and what comes before a release (`-rc1`) before it. The order is total.
 *
 * @param descending the newest first within each group; the groups keep their order
 */
function sortVersions(tags, { descending = false } = {}) {
    const keyed = tags.map(tag => ({ tag, key: keyOf(tag) }));
    const sign = descending ? -1 : 1;
    const sorted = keyed.sort((a, b) => byText(a.key.group, b.key.group) ||
        sign * (byText(a.key.version, b.key.version) || byText(a.tag, b.tag)));
    return sorted.map(({ tag }) => tag);
}
/** Compares texts by code unit: the same on every machine. */
function byText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function keyOf(tag) {
    const [, core, rest = ''] = version.exec(tag) ?? [];
    if (core === undefined)
        return { group: '2', version: '' };
    const parts = rest.toLowerCase().match(part) ?? [];
    const [marks, words, numbers] = [[], [], []];
    for (const [at, each] of parts.entries()) {
        const next = parts[at + 1] ?? '';
        const isMark = early.test(/^\d+$/.test(next) ? each + next : each);
        if (isMark)
            marks.push(each);
        else if (/^[a-z]+$/.test(each))
            words.push(each);
        else if (marks.length > 0 && words.length === 0)
            marks.push(each);
        else
            numbers.push(each);
    }
    const release = marks.length === 0 ? after : keyOfParts(marks);
    return {
        group: words.length === 0 ? '0' : `1${words.join('-')}`,
        version: keyOfParts(core.split('.')) + release + keyOfParts(numbers),
    };
}
/** Ends a list of parts; a list that goes on is greater. */
const end = '\u0001';
/** Greater than any list of parts: a release is after what comes before it. */
const after = '\uffff';
/** Numbers, which compare by length and then by digits, are before words. */
function keyOfParts(parts) {
    const keys = parts.map(each => {
        if (!/^\d+$/.test(each))
            return `\u0003${each}`;
        const digits = each.replace(/^0+(?=\d)/, '');
        return `\u0002${String.fromCharCode(0x100 + digits.length)}${digits}`;
    });
    return keys.join('') + end;
}


/***/ }),

/***/ 30652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/places-apart.js
var places_apart = __webpack_require__(52607);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js + 17 modules
var open_common = __webpack_require__(52994);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/budgets.js




const blamed = 3;
const shownInstruction = 120;
/**
 * Judges each platform of each image. Returns one failure of all: BUDGET_EXCEEDED with the layers to blame, or INPUT_INVALID
 * where a size is not known; undefined if every limit is kept.
 */
function overBudget(budgets, { images, comparison }) {
    const found = [
        ...images.flatMap((image, at) => sizeExcess(budgets, image, at === 0 ? comparison : undefined)),
        ...growthExcess(budgets.maxGrowth, comparison),
    ];
    if (found.length === 0)
        return undefined;
    const lines = found.flatMap(excess => [excess.text, ...blame(excess)]);
    const isUnjudged = found.every(({ layers }) => layers === undefined);
    return new errors/* TallyError */.jB(isUnjudged ? 'INPUT_INVALID' : 'BUDGET_EXCEEDED', `Cannot accept the images: ${(0,format/* plural */.LS)(found.length, 'budget')} not kept:\n${lines.join('\n')}`, { details: { exceeded: found.map(({ text }) => text) } });
}
function sizeExcess(budgets, image, comparison) {
    if (budgets.maxSize === undefined && budgets.maxLayers === undefined)
        return [];
    if (image.platforms.length === 0)
        return [unjudged(`${(0,printable/* printable */.g)(image.written)}: it has no image whose layers could be judged`)];
    return image.platforms.flatMap(platform => {
        const name = nameOf(image, platform.platform);
        if (budgets.maxSize !== undefined && platform.size === undefined)
            return [unjudged(`${name}: max-size is about bytes as transferred, which an engine does not know`)];
        const fresh = newLayers(comparison?.platforms.find(({ after }) => after.digest === platform.digest));
        const toBlame = blamable(fresh, platform);
        return excesses(platform, budgets).map(text => ({ text: `${name}: ${text}`, ...toBlame }));
    });
}
function excesses({ size = 0, layers }, { maxSize, maxLayers }) {
    return [
        ...(maxSize !== undefined && size > maxSize
            ? [`${bytes(size)}, over max-size ${bytes(maxSize)} by ${bytes(size - maxSize)}`]
            : []),
        ...(maxLayers !== undefined && layers.length > maxLayers
            ? [`${(0,format/* plural */.LS)(layers.length, 'layer')}, over max-layers ${maxLayers}`]
            : []),
    ];
}
function growthExcess(limit, comparison) {
    if (!limit || !comparison)
        return [];
    const { before: other, after: image, platforms } = comparison;
    if (platforms.length === 0)
        return [
            unjudged(`${(0,printable/* printable */.g)(image.written)} and ${(0,printable/* printable */.g)(other.written)}: max-growth needs a platform that both have`),
        ];
    return platforms.flatMap(each => {
        const name = nameOf(image, each.platform);
        const { before, after } = each;
        if (before.size === undefined || after.size === undefined)
            return [unjudged(`${name}: max-growth is about bytes as transferred, which an engine does not know`)];
        const most = 'bytes' in limit ? limit.bytes : (before.size * limit.percent) / 100;
        const growth = after.size - before.size;
        if (growth <= most)
            return [];
        const share = before.size > 0 ? ` (+${((growth / before.size) * 100).toFixed(1)} %)` : '';
        const text = `${name}: ${bytes(growth)} larger than ${(0,printable/* printable */.g)(other.written)}${share}: ${bytes(after.size)} after ${bytes(before.size)}, over max-growth ${limit.written}`;
        return [{ text, ...blamable(newLayers(each), after) }];
    });
}
/** Layers of an image that the other one lacks; undefined without another one. */
function newLayers(compared) {
    return compared?.layers.flatMap(({ how, after }) => after && (how === 'added' || how === 'replaced') ? [after] : []);
}
/** New layers, or all where none is new. */
function blamable(fresh = [], { layers }) {
    return fresh.length > 0 ? { layers: fresh, areNew: true } : { layers, areNew: false };
}
/** The biggest layers to blame, one per line. */
function blame({ layers = [], areNew }) {
    const biggest = [...layers].sort((a, b) => (b.size ?? 0) - (a.size ?? 0)).slice(0, blamed);
    return biggest.map(({ size, digest, createdBy }) => {
        const instruction = createdBy === undefined ? 'made by an unknown instruction' : (0,printable/* printable */.g)(createdBy, shownInstruction);
        const name = digest === undefined ? '' : ` (${(0,model_digest/* shortDigest */.VK)(digest)})`;
        return `  ${areNew ? 'new: ' : ''}${size === undefined ? 'unknown size' : bytes(size)}${name} ${instruction}`;
    });
}
function unjudged(text) {
    return { text, layers: undefined, areNew: false };
}
function nameOf({ written }, platform) {
    return `${(0,printable/* printable */.g)(written)}${platform === undefined ? '' : `, ${(0,printable/* printable */.g)(platform)}`}`;
}
/** Rounded bytes; exact ones follow, since a limit may be missed by less than what rounding hides. */
function bytes(size) {
    const human = (0,format/* humanBytes */.p6)(size);
    return human.endsWith(' B') ? human : `${human} (${Math.round(size)} bytes)`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/expectations.js + 1 modules
var expectations = __webpack_require__(52755);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/display-width.js
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/align-columns.js

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
        const cells = line.split(/[\t\v]/).map(cell => ({ text: cell, width: displayWidth(cell) }));
        const last = cells.pop()?.text ?? '';
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/go-number.js
/**
 * Formats a number by a verb of Go's fmt: `e`, `f` or `g`.
 *
 * @param precision undefined for the shortest text that reads back as the same number
 */
function formatFloat(value, verb, precision) {
    if (!Number.isFinite(value))
        return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
    const sign = value < 0 || Object.is(value, -0) ? '-' : '';
    return sign + formatMagnitude(Math.abs(value), verb, precision);
}
function formatMagnitude(value, verb, precision) {
    const exact = digitsOf(value.toExponential(precision === undefined ? undefined : 100));
    if (verb === 'g')
        return general(exact, precision);
    if (precision === undefined)
        return verb === 'e' ? exponential(exact) : fixed(exact);
    if (verb === 'e')
        return exponential(round(exact, precision + 1), precision);
    return fixed(round(exact, exact.point + precision), precision);
}
function general(exact, precision) {
    const significant = precision === 0 ? 1 : precision;
    const rounded = significant === undefined ? exact : round(exact, significant);
    const exponent = rounded.digits === '' ? 0 : rounded.point - 1;
    // strconv decides as for six digits where it prints the shortest text.
    return exponent < -4 || exponent >= (significant ?? 6) ? exponential(rounded) : fixed(rounded);
}
function digitsOf(exponential) {
    const [mantissa = '', exponent = '0'] = exponential.split('e');
    const digits = mantissa.replace('.', '').replace(/0+$/, '');
    return { digits, point: digits === '' ? 0 : Number(exponent) + 1 };
}
/** Rounds to `count` digits; a half goes to the even digit, as IEEE 754 and Go have it. */
function round({ digits, point }, count) {
    if (count >= digits.length)
        return { digits, point };
    if (count < 0)
        return { digits: '', point: 0 };
    const kept = digits.slice(0, count);
    const rest = digits.slice(count);
    const isHalf = rest === '5';
    const isUp = isHalf ? Number(kept.at(-1) ?? 0) % 2 === 1 : rest >= '5';
    const whole = isUp ? String(BigInt(`0${kept}`) + 1n).padStart(count, '0') : kept;
    const trimmed = whole.replace(/0+$/, '');
    return trimmed === '' ? { digits: '', point: 0 } : { digits: trimmed, point: point + whole.length - count };
}
function exponential({ digits, point }, precision = Math.max(0, digits.length - 1)) {
    const exponent = digits === '' ? 0 : point - 1;
    const fraction = digits.slice(1).padEnd(precision, '0');
    const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    return `${digits[0] ?? '0'}${fraction === '' ? '' : `.${fraction}`}e${power}`;
}
function fixed({ digits, point }, precision = Math.max(0, digits.length - point)) {
    const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
    const fraction = point >= 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
    return precision === 0 ? whole : `${whole}.${fraction.padEnd(precision, '0')}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/go-values.js
/** A struct of Go: its fields print in order, and one that it does not have is an error. */
class GoStruct {
    type;
    fields;
    json;
    /** The printed fields, in order, with those of embedded structs in place of these. */
    printed;
    /**
     * @param type the name of its type, for messages
     * @param printed where some fields are those of embedded structs
     */
    constructor(type, fields, json, printed = [...fields.values()]) {
        this.type = type;
        this.fields = fields;
        this.json = json;
        this.printed = printed;
    }
}
/** A map of Go whose values have a type: a missing key is no error, and `index` answers the type's zero value for it. */
class GoMap {
    type;
    /** Undefined is a nil map, which `json` writes as null. */
    entries;
    zero;
    constructor(type, entries, zero) {
        this.type = type;
        this.entries = entries;
        this.zero = zero;
    }
}
/** A slice of Go with a type; undefined `items` are a nil slice, which `json` writes as null. */
class GoSlice {
    type;
    items;
    constructor(type, items) {
        this.type = type;
        this.items = items;
    }
}
/** A number of another type than `int`. A `json.Number` is text to templates: it prints as written and equals no number. */
class GoNumber {
    type;
    text;
    constructor(type, text) {
        this.type = type;
        this.text = text;
    }
}
/** A nil pointer: it prints as `<nil>`, and a field of it is an error. */
class GoNil {
    type;
    constructor(type) {
        this.type = type;
    }
}
/** A value whose text is not what `json` writes: a time, a duration. */
class GoText {
    type;
    text;
    json;
    constructor(type, text, json) {
        this.type = type;
        this.text = text;
        this.json = json;
    }
}
function kindOf(value) {
    if (value === undefined || value === null)
        return 'nil';
    if (typeof value === 'string')
        return 'string';
    if (typeof value === 'boolean')
        return 'bool';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'int' : 'float';
    if (value instanceof GoStruct || value instanceof GoText)
        return 'struct';
    if (value instanceof GoNil)
        return 'pointer';
    if (value instanceof GoNumber)
        return value.type === 'int64' ? 'int' : value.type === 'float64' ? 'float' : 'string';
    return value instanceof GoSlice || Array.isArray(value) ? 'slice' : 'map';
}
/** The name of a value's type, as Go writes it in messages. */
function typeOf(value) {
    if (value === undefined || value === null)
        return '<nil>';
    if (typeof value === 'boolean')
        return 'bool';
    if (typeof value === 'string')
        return 'string';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'int' : 'float64';
    if ('type' in value && isGoValue(value))
        return value.type;
    return Array.isArray(value) ? '[]interface {}' : 'map[string]interface {}';
}
function isGoValue(value) {
    return (value instanceof GoStruct ||
        value instanceof GoMap ||
        value instanceof GoSlice ||
        value instanceof GoNumber ||
        value instanceof GoNil ||
        value instanceof GoText);
}
/** The number that a value is; undefined for other kinds, a `json.Number` among them. */
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    return value instanceof GoNumber && value.type !== 'json.Number' ? Number(value.text) : undefined;
}
/** The text that a value is; undefined for other kinds. */
function textOf(value) {
    if (typeof value === 'string')
        return value;
    return value instanceof GoNumber && value.type === 'json.Number' ? value.text : undefined;
}
/** The items of a slice; undefined for other kinds. */
function itemsOf(value) {
    if (value instanceof GoSlice)
        return value.items ?? [];
    return isList(value) ? value : undefined;
}
/** The entries of a map; undefined for other kinds. */
function entriesOf(value) {
    if (value instanceof GoMap)
        return value.entries ?? {};
    if (typeof value !== 'object' || value === null || isGoValue(value) || isList(value))
        return undefined;
    return value;
}
/** The keys of a map in the order in which Go prints and visits them: by their bytes. */
function sortedKeys(entries) {
    const keys = Object.keys(entries);
    // UTF-16 sorts as UTF-8 does below the surrogates.
    return keys.some(key => /[\ud800-\uffff]/.test(key))
        ? keys.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
        : keys.sort();
}
function isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/go-text.js


/** The text of a value as Go's `%v` prints it, nested in others: nil is `<nil>`. */
function goText(value) {
    if (typeof value === 'string')
        return value;
    if (value === undefined || value === null || value instanceof GoNil)
        return '<nil>';
    if (typeof value === 'number')
        return Number.isInteger(value) ? String(value) : formatFloat(value, 'g');
    if (typeof value === 'boolean')
        return String(value);
    if (value instanceof GoText)
        return value.text;
    if (value instanceof GoNumber)
        return value.type === 'float64' ? formatFloat(Number(value.text), 'g') : value.text;
    if (value instanceof GoStruct)
        return `{${value.printed.map(goText).join(' ')}}`;
    const items = itemsOf(value);
    if (items !== undefined)
        return `[${items.map(goText).join(' ')}]`;
    const entries = entriesOf(value) ?? {};
    return `map[${sortedKeys(entries)
        .map(key => `${key}:${goText(entries[key])}`)
        .join(' ')}]`;
}
/**
 * A value as Go's encoding/json writes it: maps sorted, structs in their own order.
 *
 * @param isHtmlSafe whether `<`, `>` and `&` are escaped, as json.Marshal does and Docker's function `json` does not
 */
function goJson(value, isHtmlSafe = false) {
    if (typeof value === 'string')
        return jsonString(value, isHtmlSafe);
    if (value === undefined || value === null || value instanceof GoNil)
        return 'null';
    if (typeof value === 'number' || typeof value === 'boolean')
        return JSON.stringify(value);
    if (value instanceof GoText)
        return JSON.stringify(value.json);
    if (value instanceof GoNumber)
        return value.type === 'float64' ? JSON.stringify(Number(value.text)) : value.text;
    if ((value instanceof GoMap && !value.entries) || (value instanceof GoSlice && !value.items))
        return 'null';
    const items = itemsOf(value);
    if (items !== undefined)
        return `[${items.map(item => goJson(item, isHtmlSafe)).join(',')}]`;
    const entries = entriesOf(value) ?? {};
    if (value instanceof GoStruct)
        return goObject(value.json.members, isHtmlSafe || value.json.isOwn === true);
    return goObject(sortedKeys(entries).map(key => [key, entries[key]]), isHtmlSafe);
}
function goObject(members, isHtmlSafe) {
    const written = members.map(([key, value]) => `${jsonString(key, isHtmlSafe)}:${goJson(value, isHtmlSafe)}`);
    return `{${written.join(',')}}`;
}
function jsonString(text, isHtmlSafe) {
    const pattern = isHtmlSafe ? /[<>&\u2028\u2029]/g : /[\u2028\u2029]/g;
    return JSON.stringify(text).replace(pattern, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** A text as Go's `%q` quotes it. */
function goQuote(text, isAscii = false) {
    const named = {
        '\u0007': '\\a',
        '\b': '\\b',
        '\f': '\\f',
        '\n': '\\n',
        '\r': '\\r',
        '\t': '\\t',
        '\v': '\\v',
        '"': '\\"',
        '\\': '\\\\',
    };
    const escaped = Array.from(text, sign => {
        const short = named[sign];
        if (short !== undefined)
            return short;
        const point = sign.codePointAt(0) ?? 0;
        if (point < 0x20 || point === 0x7f)
            return `\\x${point.toString(16).padStart(2, '0')}`;
        if (point < 0x7f || (!isAscii && isPrintable(sign)))
            return sign;
        return point > 0xffff
            ? `\\U${point.toString(16).padStart(8, '0')}`
            : `\\u${point.toString(16).padStart(4, '0')}`;
    });
    return `"${escaped.join('')}"`;
}
/** Go's unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
function isPrintable(sign) {
    return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(sign);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/compare.js

/** Whether Go's `eq` takes two values as equal; a string says why they cannot be compared. */
function isEqual(one, other) {
    const kinds = [kindOf(one), kindOf(other)];
    if (kinds.includes('nil') || kinds.includes('pointer'))
        return isNothing(one) && isNothing(other);
    if (kinds[0] !== kinds[1])
        return `${typeOf(one)} and ${typeOf(other)} cannot be compared`;
    if (kinds[0] === 'bool')
        return one === other;
    const number = numberOf(one);
    if (number !== undefined)
        return number === numberOf(other);
    const text = textOf(one);
    return text === undefined ? `${typeOf(one)} cannot be compared` : text === textOf(other);
}
/** Whether Go's `lt` takes the first value as smaller; a string says why they cannot be compared. */
function isLess(one, other) {
    const kind = kindOf(one);
    if (kind !== kindOf(other))
        return `${typeOf(one)} and ${typeOf(other)} cannot be compared`;
    const [first, second] = [numberOf(one), numberOf(other)];
    if (first !== undefined && second !== undefined)
        return first < second;
    const [text, others] = [textOf(one), textOf(other)];
    if (text === undefined || others === undefined)
        return `${typeOf(one)} has no order`;
    return Buffer.compare(Buffer.from(text), Buffer.from(others)) < 0;
}
/** Whether `if` takes a value as true: it is not nil, false, zero or empty. */
function isTrue(value) {
    const number = numberOf(value);
    if (number !== undefined)
        return number !== 0;
    const entries = entriesOf(value);
    if (entries !== undefined)
        return Object.keys(entries).length > 0;
    const items = itemsOf(value);
    if (items !== undefined)
        return items.length > 0;
    if (value instanceof GoText)
        return value.json !== 0;
    return value instanceof GoNil ? false : Boolean(textOf(value) ?? value);
}
function isNothing(value) {
    return value === undefined || value === null || value instanceof GoNil;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/printf.js



/** The widest that a value is padded to, and the most digits that it gets. */
const widest = 10_000;
const directive = /%(?<flags>[-+# 0]*)(?:\[(\d+)\])?(?<width>\*|\d+)?(?:\.(?:\[(\d+)\])?(?<precision>\*|\d+)?)?(?:\[(\d+)\])?(?<verb>.|$)/suy;
/** Thrown by a function for values that it does not take; the message ends a sentence that begins with its name. */
class FunctionFault extends Error {
}
/** Formats `args` as Go's fmt.Sprintf does, faults included: `%!d(string=x)`, `%!s(MISSING)`, `%!(EXTRA int=2)`. */
function printf(format, args) {
    const values = new Arguments(args);
    const out = [];
    let from = 0;
    for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
        directive.lastIndex = at;
        const found = directive.exec(format);
        out.push(format.slice(from, at), found ? values.print(found) : '');
        from = at + (found?.[0].length ?? 1);
    }
    out.push(format.slice(from), values.extra());
    return out.join('');
}
/** The values that directives take, one after the other or by number. */
class Arguments {
    #values;
    #next = 0;
    #isReordered = false;
    constructor(values) {
        this.#values = values;
    }
    /** The text for a directive: `[2]` before a part of it says which value comes next. */
    print(found) {
        const { flags = '', width, precision, verb = '' } = found.groups ?? {};
        const place = found.slice(1).findLast((part, at) => part !== undefined && [1, 3, 5].includes(at));
        if (place !== undefined) {
            this.#isReordered = true;
            this.#next = Number(place) - 1;
        }
        const wide = this.#size(width);
        const exact = this.#size(precision);
        const isExact = found[0].includes('.') && exact !== undefined && exact >= 0;
        const wishes = {
            text: (wide ?? 0) < 0 ? `${flags}-` : flags,
            width: Math.abs(wide ?? 0),
            precision: isExact ? exact : undefined,
        };
        const faults = `${wide === undefined ? '%!(BADWIDTH)' : ''}${exact === undefined ? '%!(BADPREC)' : ''}`;
        if (verb === '')
            return `${faults}%!(NOVERB)`;
        if (verb === '%')
            return `${faults}%`;
        const isThere = this.#next >= 0 && this.#next < this.#values.length;
        if (!isThere)
            return `${faults}%!${verb}(${place === undefined ? 'MISSING' : 'BADINDEX'})`;
        return faults + formatValue(this.#values[this.#next++], verb, wishes);
    }
    /** Go's text for values that no directive took. */
    extra() {
        const rest = this.#values.slice(this.#next);
        if (this.#isReordered || rest.length === 0)
            return '';
        const said = rest.map(each => (kindOf(each) === 'nil' ? '<nil>' : `${typeOf(each)}=${goText(each)}`));
        return `%!(EXTRA ${said.join(', ')})`;
    }
    /** A width or precision, 0 where none is given; undefined if the value for it is no number. */
    #size(written) {
        const size = written === '*' ? numberOf(this.#values[this.#next++]) : Number(written ?? 0);
        if (size !== undefined && Math.abs(size) > widest)
            throw new FunctionFault(`takes widths and precisions up to ${widest}`);
        return size;
    }
}
function formatValue(value, verb, flags) {
    const kind = kindOf(value);
    if (verb === 'T')
        return padded(typeOf(value), flags);
    if (kind === 'nil')
        return verb === 'v' ? padded('<nil>', flags) : `%!${verb}(<nil>)`;
    if (kind === 'pointer')
        return verb === 'v' ? padded('<nil>', flags) : `%!${verb}(${typeOf(value)}=<nil>)`;
    const items = itemsOf(value);
    if (items)
        return `[${items.map(item => formatNested(item, verb, flags)).join(' ')}]`;
    if (kind === 'struct')
        return formatStruct(value, verb, flags);
    const entries = entriesOf(value);
    if (entries)
        return formatMap(entries, verb, flags);
    const shown = formatPlain(value, verb, flags);
    if (shown !== undefined)
        return padded(shown, flags, kind);
    return `%!${verb}(${typeOf(value)}=${formatValue(value, 'v', flags)})`;
}
/** A boolean, string or number, not yet padded; undefined for a verb that it does not have. */
function formatPlain(value, verb, flags) {
    if (typeof value === 'boolean')
        return verb === 't' || verb === 'v' ? String(value) : undefined;
    const text = textOf(value);
    return text === undefined ? formatNumber(value, verb, flags) : formatString(text, verb, flags);
}
function formatNested(value, verb, flags) {
    return value === undefined || value === null ? '<nil>' : formatValue(value, verb, flags);
}
/** A struct as `%v` or `%+v`; other verbs go to its fields. */
function formatStruct(value, verb, flags) {
    const isNamed = flags.text.includes('+') && verb === 'v';
    if (!(value instanceof GoStruct) || (verb === 'v' && !isNamed))
        return goText(value);
    const fields = [...value.fields].map(([name, each]) => `${isNamed ? `${name}:` : ''}${formatNested(each, verb, flags)}`);
    return `{${fields.join(' ')}}`;
}
function formatMap(entries, verb, flags) {
    const pairs = sortedKeys(entries).map(key => `${formatValue(key, verb, flags)}:${formatNested(entries[key], verb, flags)}`);
    return `map[${pairs.join(' ')}]`;
}
function formatString(text, verb, { text: flags, precision }) {
    if (verb === 'x' || verb === 'X') {
        const bytes = Buffer.from(text).subarray(0, precision);
        const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0'));
        const mark = flags.includes('#') && hex.length > 0 ? '0x' : '';
        const shown = flags.includes(' ') ? hex.map(pair => mark + pair).join(' ') : mark + hex.join('');
        return verb === 'X' ? shown.toUpperCase() : shown;
    }
    const kept = precision === undefined ? text : [...text].slice(0, precision).join('');
    if (verb === 's')
        return kept;
    const isSource = verb === 'v' && flags.includes('#');
    if (verb === 'v' && !isSource)
        return kept;
    if (verb !== 'q' && !isSource)
        return undefined;
    if (verb === 'q' && flags.includes('#') && !/[`\p{Cc}\ufeff]/u.test(kept.replaceAll('\t', '')))
        return `\`${kept}\``;
    return goQuote(kept, flags.includes('+'));
}
function formatNumber(value, verb, flags) {
    const number = numberOf(value) ?? 0;
    const magnitude = Math.abs(number);
    const shown = kindOf(value) === 'float'
        ? formatFraction(magnitude, verb, flags.precision)
        : formatInt(magnitude, verb, flags);
    return shown === undefined || /[cqU]/.test(verb) ? shown : `${signOf(number, verb, flags.text)}${shown}`;
}
/** With `%+v` the plus asks for the names of fields, not for a sign. */
function signOf(value, verb, flags) {
    if (value < 0 || Object.is(value, -0))
        return '-';
    if (flags.includes('+') && verb !== 'v')
        return '+';
    return flags.includes(' ') ? ' ' : '';
}
function formatFraction(value, verb, precision) {
    const lower = verb.toLowerCase();
    if (!/^[efgEFGv]$/.test(verb))
        return undefined;
    const style = lower === 'e' || lower === 'f' ? lower : 'g';
    const digits = precision ?? (style === 'g' ? undefined : 6);
    // A double has at most 1,074 places behind the point.
    const shown = formatFloat(value, style, digits === undefined ? undefined : Math.min(digits, 1_100));
    return verb === 'E' || verb === 'G' ? shown.toUpperCase() : shown;
}
function formatInt(value, verb, { text: flags, precision = 0 }) {
    const marks = { b: '0b', o: '0', O: '0o', x: '0x', X: '0X' };
    const bases = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };
    const base = bases[verb];
    if (base !== undefined) {
        const digits = value.toString(base).padStart(precision, '0');
        const mark = verb === 'O' || flags.includes('#') ? (marks[verb] ?? '') : '';
        return mark + (verb === 'X' ? digits.toUpperCase() : digits);
    }
    if (verb === 'U')
        return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
    const isCharacter = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
    const character = isCharacter ? String.fromCodePoint(value) : '\ufffd';
    if (verb === 'c')
        return character;
    return verb === 'q' ? singleQuoted(character) : undefined;
}
function singleQuoted(character) {
    if (character === "'")
        return "'\\''";
    return character === '"' ? `'"'` : `'${goQuote(character).slice(1, -1)}'`;
}
function padded(text, { text: flags, width }, kind = 'string') {
    const missing = width - [...text].length;
    if (missing <= 0)
        return text;
    if (flags.includes('-'))
        return text + ' '.repeat(missing);
    if (!flags.includes('0'))
        return ' '.repeat(missing) + text;
    const [, sign = '', rest = text] = kind === 'int' || kind === 'float' ? (/^([-+ ]?)(.*)$/su.exec(text) ?? []) : [];
    return sign + '0'.repeat(missing) + rest;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/functions.js




const many = Number.POSITIVE_INFINITY;
/** Bytes of the longest text that a function makes. */
const mostBytes = 1_000_000;
/** Docker's functions and those of Go's text/template. `and` and `or` are the evaluator's own: they skip arguments. */
const templateFunctions = {
    and: { least: 1, most: many, call: args => args.find(arg => !isTrue(arg)) ?? args.at(-1) },
    or: { least: 1, most: many, call: args => args.find(isTrue) ?? args.at(-1) },
    not: { least: 1, most: 1, call: ([value]) => !isTrue(value) },
    eq: {
        least: 2,
        most: many,
        call: ([one, ...others]) => others.some(other => decided(isEqual(one, other))),
    },
    ne: { least: 2, most: 2, call: ([one, other]) => !decided(isEqual(one, other)) },
    lt: { least: 2, most: 2, call: ([one, other]) => decided(isLess(one, other)) },
    le: { least: 2, most: 2, call: ([one, other]) => isAtMost(one, other) },
    gt: { least: 2, most: 2, call: ([one, other]) => !isAtMost(one, other) },
    ge: { least: 2, most: 2, call: ([one, other]) => !decided(isLess(one, other)) },
    index: { least: 1, most: many, call: ([value, ...keys]) => keys.reduce(item, value) },
    slice: { least: 1, most: 4, call: ([value, ...bounds]) => slice(value, bounds.map(whole)) },
    len: { least: 1, most: 1, call: ([value]) => functions_length(value) },
    print: { least: 0, most: many, call: print },
    println: { least: 0, most: many, call: args => `${args.map(goText).join(' ')}\n` },
    printf: { least: 1, most: many, call: ([format, ...args]) => bounded(printf(functions_text(format), args)) },
    html: { least: 0, most: many, call: args => escapeHtml(print(args)) },
    js: { least: 0, most: many, call: args => escapeScript(print(args)) },
    urlquery: { least: 0, most: many, call: args => escapeQuery(print(args)) },
    json: { least: 1, most: 1, call: ([value]) => goJson(value) },
    split: { least: 2, most: 2, call: ([value, by]) => split(functions_text(value), functions_text(by)) },
    join: { least: 2, most: 2, call: ([items, by]) => bounded(texts(items).join(functions_text(by))) },
    title: { least: 1, most: 1, call: ([value]) => title(functions_text(value)) },
    lower: { least: 1, most: 1, call: ([value]) => cased(functions_text(value), letter => letter.toLowerCase()) },
    upper: { least: 1, most: 1, call: ([value]) => cased(functions_text(value), letter => letter.toUpperCase()) },
    pad: {
        least: 3,
        most: 3,
        call: ([value, before, behind]) => pad(functions_text(value), whole(before), whole(behind)),
    },
    truncate: { least: 2, most: 2, call: ([value, bytes]) => truncate(functions_text(value), whole(bytes)) },
};
const asWritten = ([value]) => functions_text(value);
/** Docker's functions for the line of headers, which they leave as they are. */
const headerFunctions = {
    ...templateFunctions,
    json: { least: 1, most: 1, call: asWritten },
    split: { least: 2, most: 2, call: asWritten },
    join: { least: 2, most: 2, call: asWritten },
    title: { least: 1, most: 1, call: asWritten },
    lower: { least: 1, most: 1, call: asWritten },
    upper: { least: 1, most: 1, call: asWritten },
    truncate: { least: 2, most: 2, call: asWritten },
};
function decided(result) {
    if (typeof result === 'string')
        throw new FunctionFault(result);
    return result;
}
function isAtMost(one, other) {
    return decided(isLess(one, other)) || decided(isEqual(one, other));
}
function functions_text(value) {
    if (typeof value !== 'string')
        throw new FunctionFault(`takes a string, not ${typeOf(value)}`);
    return value;
}
function texts(value) {
    const items = itemsOf(value);
    if (!items)
        throw new FunctionFault(`takes a list of strings, not ${typeOf(value)}`);
    return items.map(functions_text);
}
function whole(value) {
    const number = numberOf(value);
    if (number === undefined || !Number.isSafeInteger(number))
        throw new FunctionFault(`takes a whole number, not ${typeOf(value)}`);
    return number;
}
function bounded(made) {
    if (made.length > mostBytes)
        throw new FunctionFault(`would make more than ${mostBytes} characters`);
    return made;
}
function item(value, key) {
    const entries = entriesOf(value);
    if (entries) {
        const name = functions_text(key);
        if (Object.hasOwn(entries, name))
            return entries[name];
        return value instanceof GoMap ? value.zero : undefined;
    }
    const items = itemsOf(value) ?? bytesOf(value);
    if (!items)
        throw new FunctionFault(`takes a list or a map, not ${typeOf(value)}`);
    const at = whole(key);
    if (at < 0 || at >= items.length)
        throw new FunctionFault(`has no item ${at}: there are ${items.length}`);
    return items[at];
}
function slice(value, [from = 0, to, cap]) {
    const bytes = bytesOf(value);
    const items = bytes ? undefined : itemsOf(value);
    const size = (bytes ?? items)?.length;
    if (size === undefined || (bytes && cap !== undefined))
        throw new FunctionFault(`cannot cut ${typeOf(value)} like this`);
    const end = to ?? size;
    if (from < 0 || from > end || end > (cap ?? size) || (cap ?? 0) > size)
        throw new FunctionFault(`cannot cut from ${from} to ${end}: the length is ${size}`);
    return bytes ? bytes.toString('utf8', from, end) : items?.slice(from, end);
}
function functions_length(value) {
    const entries = entriesOf(value);
    const items = entries ? Object.keys(entries) : (itemsOf(value) ?? bytesOf(value));
    if (!items)
        throw new FunctionFault(`takes a string, list or map, not ${typeOf(value)}`);
    return items.length;
}
function bytesOf(value) {
    const known = textOf(value);
    return known === undefined ? undefined : Buffer.from(known);
}
/** Go's Sprint: a space between two values of which neither is a string. */
function print(args) {
    const parts = args.map((arg, at) => {
        const isApart = at > 0 && kindOf(arg) !== 'string' && kindOf(args[at - 1]) !== 'string';
        return `${isApart ? ' ' : ''}${goText(arg)}`;
    });
    return parts.join('');
}
function split(value, by) {
    return by === '' ? [...value] : value.split(by);
}
/** Go's strings.Title: a letter after anything but a letter, digit or underscore is raised. */
function title(value) {
    return value.replace(/(?<![\p{L}\p{N}_\u0080-\u{10ffff}])\p{L}|(?<=[\p{Z}\u0085])\p{L}/gu, letter => cased(letter, each => each.toUpperCase()));
}
/** Changes each letter on its own, as Go does; one that would become two stays. */
function cased(value, change) {
    return value.replace(/\P{ASCII}|[A-Za-z]+/gu, part => {
        const changed = change(part);
        return part.length > 1 && /^[A-Za-z]/.test(part) ? changed : [...changed].length === 1 ? changed : part;
    });
}
function pad(value, before, behind) {
    if (value === '')
        return value;
    if (before < 0 || behind < 0)
        throw new FunctionFault('takes no negative number');
    if (before + behind > mostBytes)
        throw new FunctionFault(`adds up to ${mostBytes} spaces`);
    return bounded(' '.repeat(before) + value + ' '.repeat(behind));
}
function truncate(value, bytes) {
    const whole = Buffer.from(value);
    if (whole.length < bytes)
        return value;
    if (bytes < 0)
        throw new FunctionFault('takes no negative length');
    return whole.toString('utf8', 0, bytes);
}
function escapeHtml(value) {
    const names = {
        '&': '&amp;',
        '<': '&lt;',
        '>': '&gt;',
        '"': '&#34;',
        "'": '&#39;',
        '\0': '\ufffd',
    };
    return value.replace(/[&<>"'\0]/g, sign => names[sign] ?? sign);
}
function escapeScript(value) {
    return value.replace(/[\\'"<>&=]|\p{Cc}/gu, sign => /[\\'"]/.test(sign)
        ? `\\${sign}`
        : `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}
/** Go's url.QueryEscape. */
function escapeQuery(value) {
    return encodeURIComponent(value.toWellFormed())
        .replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%20', '+');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/lex.js


const mostCharacters = 65_536;
const words = [
    ['close', /(?:[ \t\r\n]-)?\}\}/y],
    ['text-literal', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`|'(?:[^'\\\n]|\\[^\n])+'/y],
    ['number', /[+-]?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y],
    ['field', /\.[\p{L}_][\p{L}\p{N}_]*/uy],
    ['variable', /\$[\p{L}\p{N}_]*/uy],
    ['dot', /\./y],
    ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
    ['sign', /:=|[=|(),]/y],
];
const terminator = /[\s.,|:()=]|\}\}|$/y;
/** Cuts a template into tokens, in one pass; throws INPUT_INVALID. */
function lex(template) {
    if (template.length > mostCharacters)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `A template has up to ${mostCharacters} characters; this one has ${template.length}.`);
    const tokens = [];
    let at = 0;
    let isTrimmed = false;
    while (at < template.length) {
        const open = template.indexOf('{{', at);
        const end = open < 0 ? template.length : open;
        const inside = insideOf(template, open);
        const text = trimmed(template.slice(at, end), isTrimmed, open >= 0 && inside > open + 2);
        if (text !== '')
            tokens.push({ kind: 'text', text, at, isApart: false });
        if (open < 0)
            break;
        const close = commentEnd(template, inside) ?? lexAction(template, open, tokens);
        isTrimmed = template[close - 3] === '-' && /\s/.test(template[close - 4] ?? '');
        at = close;
    }
    return tokens;
}
/** The offset behind `{{` and the mark of trimming. */
function insideOf(template, open) {
    return open + (/^-[ \t\r\n]/.test(template.slice(open + 2, open + 4)) ? 4 : 2);
}
/** Text without the white space that marks of the actions around it take away. */
function trimmed(text, isBefore, isBehind) {
    const start = isBefore ? text.length - text.replace(/^[ \t\r\n]+/, '').length : 0;
    let end = text.length;
    while (isBehind && end > start && ' \t\r\n'.includes(text[end - 1] ?? ''))
        end--;
    return text.slice(start, end);
}
/** The offset behind a comment that begins at `at`; undefined if none does. */
function commentEnd(template, at) {
    if (!template.startsWith('/*', at))
        return undefined;
    const end = template.indexOf('*/', at + 2);
    if (end < 0)
        throw fault(template, at, 'the comment has no end');
    if (template.startsWith('}}', end + 2))
        return end + 4;
    if (/^[ \t\r\n]-\}\}/.test(template.slice(end + 2, end + 6)))
        return end + 6;
    throw fault(template, end, 'a comment ends its action: }} must follow */');
}
/** Adds the tokens of the action that opens at `open`; returns the offset behind it. */
function lexAction(template, open, tokens) {
    tokens.push({ kind: 'open', text: '{{', at: open, isApart: false });
    let at = insideOf(template, open);
    let isApart = false;
    while (at < template.length) {
        const found = wordAt(template, at);
        if (found) {
            tokens.push({ kind: found.kind, text: found.text, at, isApart });
            at += found.text.length;
            if (found.kind === 'close')
                return at;
            isApart = false;
        }
        else if (/\s/.test(template[at] ?? '')) {
            isApart = true;
            at++;
        }
        else {
            throw fault(template, at, `${signAt(template, at)} has no meaning here`);
        }
    }
    throw fault(template, open, 'the action is not closed with }}');
}
function wordAt(template, at) {
    for (const [kind, pattern] of words) {
        pattern.lastIndex = at;
        const text = pattern.exec(template)?.[0];
        if (text === undefined)
            continue;
        if (kind === 'field' || kind === 'variable' || kind === 'word' || kind === 'number')
            checkEnd(template, at + text.length, kind);
        return { kind, text };
    }
    return undefined;
}
function checkEnd(template, at, kind) {
    terminator.lastIndex = at;
    if (terminator.test(template))
        return;
    const how = kind === 'field'
        ? '; a name with other signs than letters, digits and _ is reached with index: {{index .Labels "my-label"}}'
        : '';
    throw fault(template, at, `${signAt(template, at)} cannot follow directly${how}`);
}
function signAt(template, at) {
    return JSON.stringify(String.fromCodePoint(template.codePointAt(at) ?? 0));
}
/** The failure of a template at an offset, with the action there and its place in the template. */
function fault(template, at, problem) {
    const before = template.slice(0, at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const place = before.length > 1 ? `line ${before.length}, column ${column}` : `column ${column}`;
    const open = Math.max(0, template.lastIndexOf('{{', at));
    const close = template.indexOf('}}', at);
    const action = template.slice(open, close < 0 ? undefined : close + 2);
    const shown = (0,printable/* printable */.g)(action.length > 80 ? `${action.slice(0, 79)}…` : action);
    return new errors/* TallyError */.jB('INPUT_INVALID', `The template is wrong at ${place}, ${shown}: ${(0,printable/* printable */.g)(problem, 4_000)}.`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/literals.js

const literals_short = {
    a: '\u0007',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '\\': '\\',
    "'": "'",
    '"': '"',
};
const escapeSequence = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-3][0-7]{2})|([abfnrtv\\'"]))/y;
/**
 * The value of a quoted text of Go: a string, or the number of a character in single quotes. Undefined if an escape is wrong.
 */
function unquote(quoted) {
    const quote = quoted[0] ?? '';
    const inner = quoted.slice(1, -1);
    if (quote === '`')
        return inner.replaceAll('\r', '');
    const bytes = [];
    let from = 0;
    for (let at = inner.indexOf('\\'); at >= 0; at = inner.indexOf('\\', from)) {
        escapeSequence.lastIndex = at;
        const found = escapeSequence.exec(inner);
        const value = found && valueOfEscape(found, quote);
        if (!found || !value)
            return undefined;
        bytes.push(Buffer.from(inner.slice(from, at)), value);
        from = at + found[0].length;
    }
    const text = Buffer.concat(bytes.concat(Buffer.from(inner.slice(from)))).toString();
    if (quote === '"')
        return text;
    return [...text].length === 1 ? text.codePointAt(0) : undefined;
}
function valueOfEscape(found, quote) {
    const [, hex, small, large, octal, sign] = found;
    if (hex !== undefined)
        return Buffer.from([Number.parseInt(hex, 16)]);
    if (octal !== undefined)
        return Buffer.from([Number.parseInt(octal, 8)]);
    if (sign !== undefined)
        return (sign === '"' || sign === "'") && sign !== quote ? undefined : Buffer.from(literals_short[sign] ?? '');
    const point = Number.parseInt(small ?? large ?? '', 16);
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
        return undefined;
    return Buffer.from(String.fromCodePoint(point));
}
/** A number as Go reads it: an int, or a float if a point or exponent says so. */
function numberIn(text) {
    if (/__|_$|^[+-]?0\d*[89]\d*$/.test(text))
        return undefined;
    const plain = text.replaceAll('_', '');
    const isInt = !/[.eE]/.test(plain) || /^[+-]?0[xX]/.test(plain);
    const magnitude = Number(plain.replace(/^[+-]/, '').replace(/^0(?=[0-7]+$)/, '0o'));
    const value = plain.startsWith('-') ? -magnitude : magnitude;
    if (isInt)
        return Number.isSafeInteger(value) ? value : undefined;
    return Number.isFinite(value) ? new GoNumber('float64', String(value)) : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/parse.js


const mostNested = 100;
const keywords = new Set([
    'if',
    'else',
    'end',
    'range',
    'with',
    'break',
    'continue',
    'define',
    'template',
    'block',
]);
/**
 * Parses a template: the language of Go's text/template without `define`, `block` and `template`. Throws INPUT_INVALID.
 *
 * @param functions the functions that it may call
 */
function parse(text, functions) {
    return new Parser(text, functions).template();
}
class Parser {
    #text;
    #tokens;
    #functions;
    #fields = new Set();
    #next = 0;
    #depth = 0;
    #ranges = 0;
    #variables = ['$'];
    constructor(text, functions) {
        this.#text = text;
        this.#tokens = lex(text);
        this.#functions = functions;
    }
    template() {
        const { nodes, end } = this.#list();
        if (end)
            throw this.#fault(end, `${end.text} belongs to no if, range or with`);
        return { nodes, fields: this.#fields };
    }
    /** Nodes until `else`, `end` or the end of the template; `end` is that keyword, read. */
    #list() {
        const nodes = [];
        for (let token = this.#take(); token; token = this.#take()) {
            if (token.kind === 'text') {
                nodes.push({ kind: 'text', text: token.text });
                continue;
            }
            const word = this.#peek();
            if (word?.kind !== 'word' || !keywords.has(word.text)) {
                nodes.push({ kind: 'action', pipe: this.#pipe('close') });
                continue;
            }
            this.#next++;
            if (word.text === 'else' || word.text === 'end')
                return { nodes, end: word };
            nodes.push(this.#statement(word));
        }
        return { nodes, end: undefined };
    }
    #statement(word) {
        const kind = word.text;
        if (kind === 'if' || kind === 'with' || kind === 'range')
            return this.#block(kind, word);
        if (kind !== 'break' && kind !== 'continue')
            throw this.#fault(word, `${kind} is not supported`);
        if (this.#ranges === 0)
            throw this.#fault(word, `${kind} is outside a range`);
        this.#close();
        return { kind };
    }
    #block(kind, word) {
        this.#deepen(word);
        const known = this.#variables.length;
        const pipe = this.#pipe('close', kind === 'range');
        if (kind === 'range')
            this.#ranges++;
        const { nodes: body, end } = this.#list();
        if (kind === 'range')
            this.#ranges--;
        const otherwise = this.#otherwise(kind, word, end);
        this.#variables.length = known;
        this.#depth--;
        return { kind, pipe, body, otherwise };
    }
    #otherwise(kind, word, end) {
        if (!end)
            throw this.#fault(word, `${kind} has no end`);
        const next = this.#peek();
        if (end.text === 'else' && next?.kind === 'word' && next.text === kind && kind !== 'range') {
            this.#next++;
            return [this.#block(kind, next)];
        }
        this.#close();
        if (end.text === 'end')
            return [];
        const { nodes, end: last } = this.#list();
        if (last?.text !== 'end')
            throw this.#fault(last ?? word, `the else of ${kind} has no end`);
        this.#close();
        return nodes;
    }
    #pipe(end, isRange = false) {
        const start = this.#peek() ?? this.#last();
        const { variables, isAssignment } = this.#declaration(isRange);
        const commands = [];
        do
            commands.push(this.#command(commands.length));
        while (this.#takeSign('|'));
        if (end === 'close')
            this.#close();
        else if (!this.#takeSign(')'))
            throw this.#fault(this.#peek() ?? this.#last(), 'a ) is missing');
        if (!isAssignment)
            this.#variables.push(...variables);
        return { at: start.at, variables, isAssignment, commands };
    }
    #declaration(isRange) {
        const [first, second, third, fourth] = this.#tokens.slice(this.#next, this.#next + 4);
        const none = { variables: [], isAssignment: false };
        if (first?.kind !== 'variable' || second?.kind !== 'sign')
            return none;
        const isPair = isRange && second.text === ',' && third?.kind === 'variable';
        const sign = isPair ? fourth : second;
        if (sign?.kind !== 'sign' || (sign.text !== ':=' && sign.text !== '=')) {
            if (second.text === ',')
                throw this.#fault(second, 'two variables are declared in a range only');
            return none;
        }
        this.#next += isPair ? 4 : 2;
        const names = isPair ? [first, third] : [first];
        const isAssignment = sign.text === '=';
        if (isAssignment)
            for (const name of names)
                this.#checkVariable(name);
        return { variables: names.map(name => name.text), isAssignment };
    }
    #command(position) {
        const words = [];
        const at = (this.#peek() ?? this.#last()).at;
        for (let operand = this.#operand(); operand; operand = this.#operand()) {
            words.push(operand);
            const next = this.#peek();
            if (next &&
                !next.isApart &&
                next.kind !== 'close' &&
                !(next.kind === 'sign' && /^[|)]$/.test(next.text)))
                throw this.#fault(next, `a space is missing before ${next.text}`);
        }
        const [first] = words;
        if (!first)
            throw this.#fault(this.#peek() ?? this.#last(), 'a value is missing');
        if (position > 0 && (first.kind === 'literal' || first.kind === 'nil' || isDotAlone(first)))
            throw this.#fault(first, 'only a function can follow |');
        return { at, words };
    }
    #operand() {
        const token = this.#peek();
        if (!token || token.kind === 'close' || (token.kind === 'sign' && token.text !== '('))
            return undefined;
        this.#next++;
        if (token.kind === 'word')
            return this.#word(token);
        if (token.kind === 'text-literal')
            return this.#literal(token, unquote(token.text));
        if (token.kind === 'number')
            return this.#literal(token, numberIn(token.text));
        if (token.kind === 'dot')
            return { kind: 'path', at: token.at, from: 'dot', variable: '', fields: [] };
        if (token.kind === 'field') {
            this.#next--;
            return { kind: 'path', at: token.at, from: 'dot', variable: '', fields: this.#chain(token) };
        }
        if (token.kind === 'variable') {
            this.#checkVariable(token);
            return {
                kind: 'path',
                at: token.at,
                from: 'variable',
                variable: token.text,
                fields: this.#chain(token),
            };
        }
        this.#deepen(token);
        const pipe = this.#pipe('parenthesis');
        this.#depth--;
        return { kind: 'path', at: token.at, from: 'pipe', variable: '', pipe, fields: this.#chain(token) };
    }
    #word(token) {
        const { text, at } = token;
        if (text === 'true' || text === 'false')
            return { kind: 'literal', at, value: text === 'true' };
        if (text === 'nil')
            return { kind: 'nil', at };
        if (keywords.has(text))
            throw this.#fault(token, `${text} stands only at the beginning of an action`);
        if (!this.#functions.has(text))
            throw this.#fault(token, `there is no function ${text}; there are ${[...this.#functions].sort().join(', ')}`);
        return { kind: 'function', at, name: text };
    }
    #literal(token, value) {
        if (value === undefined)
            throw this.#fault(token, `${token.text} is no valid value`);
        return { kind: 'literal', at: token.at, value };
    }
    /** Fields directly behind an operand. */
    #chain(first) {
        const names = [];
        for (let token = this.#peek(); token?.kind === 'field'; token = this.#peek()) {
            if (token.isApart && token !== first)
                break;
            names.push(token.text.slice(1));
            this.#fields.add(token.text.slice(1));
            this.#next++;
        }
        return names;
    }
    #checkVariable(token) {
        if (!this.#variables.includes(token.text))
            throw this.#fault(token, `there is no variable ${token.text}`);
    }
    #deepen(token) {
        this.#depth++;
        if (this.#depth > mostNested)
            throw this.#fault(token, `more than ${mostNested} levels are nested`);
    }
    #takeSign(sign) {
        const token = this.#peek();
        if (token?.kind !== 'sign' || token.text !== sign)
            return false;
        this.#next++;
        return true;
    }
    #close() {
        const token = this.#take();
        if (token?.kind !== 'close')
            throw this.#fault(token ?? this.#last(), `${token?.text ?? 'the end'} cannot stand here`);
    }
    #peek() {
        return this.#tokens[this.#next];
    }
    #take() {
        return this.#tokens[this.#next++];
    }
    #last() {
        return this.#tokens.at(-1) ?? { kind: 'text', text: '', at: 0, isApart: false };
    }
    #fault(token, problem) {
        return fault(this.#text, token.at, problem);
    }
}
function isDotAlone(operand) {
    return operand.kind === 'path' && operand.from === 'dot' && operand.fields.length === 0;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/template.js









const template_mostCharacters = 1_000_000;
const mostSteps = 1_000_000;
const names = new Set(Object.keys(templateFunctions));
/** A parsed template. */
class Template {
    #text;
    /** The names of all fields that the template mentions, at any depth. */
    fields;
    #nodes;
    constructor(text) {
        this.#text = text;
        const { nodes, fields } = parse(text, names);
        this.#nodes = nodes;
        this.fields = fields;
    }
    /**
     * The template's text for a value, up to 1,000,000 characters. Throws INPUT_INVALID for a field that the value does not have,
     * naming those it has, and for values that a function does not take.
     */
    render(value) {
        const run = new Run(this.#text, value, templateFunctions);
        run.print(this.#nodes);
        return run.text;
    }
    /** The line of headers of a table: like Docker, it ends where a function does not take a header. */
    renderHeader(headers) {
        const run = new Run(this.#text, new GoMap('formatter.SubHeaderContext', headers, ''), headerFunctions);
        try {
            run.print(this.#nodes);
        }
        catch (error) {
            if (!(error instanceof errors/* TallyError */.jB))
                throw error;
        }
        return run.text;
    }
}
/**
 * Parses a template of the language that Docker's `--format` has; throws INPUT_INVALID with the place of the mistake.
 * `define`, `block`, `template` and `call` are not in it, nor whole numbers from 2^53 on; `join` takes any list of strings.
 */
function parseTemplate(text) {
    return new Template(text);
}
/** One rendering: its output, its variables and what it may still spend. */
class Run {
    #template;
    #functions;
    #variables;
    #out = [];
    #length = 0;
    #steps = 0;
    #dot;
    constructor(template, value, functions) {
        this.#template = template;
        this.#functions = functions;
        this.#dot = value;
        this.#variables = [{ name: '$', value }];
    }
    get text() {
        return this.#out.join('');
    }
    /** Prints nodes; answers which of `break` and `continue` ended them, if any. */
    print(nodes) {
        for (const node of nodes) {
            if (node.kind === 'break' || node.kind === 'continue')
                return node.kind;
            if (node.kind === 'text')
                this.#write(node.text, 0);
            else if (node.kind === 'action')
                this.#action(node.pipe);
            else {
                const end = this.#block(node);
                if (end)
                    return end;
            }
        }
        return undefined;
    }
    #action(pipe) {
        const value = this.#pipe(pipe);
        if (pipe.variables.length > 0)
            return;
        this.#write(value === undefined || value === null ? '<no value>' : goText(value), pipe.at);
    }
    #block(block) {
        const [known, dot] = [this.#variables.length, this.#dot];
        const value = this.#pipe(block.pipe);
        const end = block.kind === 'range' ? this.#range(block, value) : this.#branch(block, value);
        this.#variables.length = known;
        this.#dot = dot;
        return end;
    }
    #branch(block, value) {
        if (!isTrue(value))
            return this.print(block.otherwise);
        if (block.kind === 'with')
            this.#dot = value;
        return this.print(block.body);
    }
    #range(block, value) {
        const pairs = this.#pairs(block.pipe, value);
        if (pairs.length === 0)
            return this.print(block.otherwise);
        const known = this.#variables.length;
        for (const [key, item] of pairs) {
            this.#step(block.pipe.at);
            const { variables, isAssignment } = block.pipe;
            const values = variables.length === 1 ? [item] : [key, item];
            for (const [at, name] of variables.entries())
                this.#set(name, values[at], isAssignment);
            this.#dot = item;
            const end = this.print(block.body);
            this.#variables.length = known;
            if (end === 'break')
                break;
        }
        return undefined;
    }
    #pairs(pipe, value) {
        if (value === undefined || value === null)
            return [];
        const items = itemsOf(value);
        if (items)
            return items.map((item, at) => [at, item]);
        const entries = entriesOf(value);
        if (entries)
            return sortedKeys(entries).map(key => [key, entries[key]]);
        const count = numberOf(value);
        if (count === undefined || !Number.isInteger(count))
            throw this.#fault(pipe.at, `range takes a list, a map or a whole number, not ${typeOf(value)}`);
        if (pipe.variables.length > 1)
            throw this.#fault(pipe.at, 'a range over a number has one variable');
        if (count > mostSteps)
            throw this.#fault(pipe.at, `more than ${mostSteps} steps are needed`);
        return Array.from({ length: Math.max(0, count) }, (_, at) => [at, at]);
    }
    /** The value of a pipeline, which its variables take unless a range gives them its items. */
    #pipe(pipe) {
        let value;
        for (const [at, command] of pipe.commands.entries())
            value = this.#command(command, at > 0 ? [value] : []);
        const [name] = pipe.variables;
        if (name !== undefined)
            this.#set(name, value, pipe.isAssignment);
        return value;
    }
    #set(name, value, isAssignment) {
        const variable = isAssignment ? this.#variables.findLast(each => each.name === name) : undefined;
        if (variable)
            variable.value = value;
        else
            this.#variables.push({ name, value });
    }
    #command({ at, words }, piped) {
        this.#step(at);
        const [first, ...rest] = words;
        if (first?.kind === 'function')
            return this.#call(first, rest, piped);
        if (first === undefined || rest.length > 0 || piped.length > 0)
            throw this.#fault(at, 'only a function takes values');
        if (first.kind === 'nil')
            throw this.#fault(at, 'nil is no command');
        return this.#operand(first);
    }
    #operand(operand) {
        if (operand.kind === 'nil')
            return undefined;
        if (operand.kind === 'literal')
            return operand.value;
        if (operand.kind === 'function')
            return this.#call(operand, [], []);
        let value = this.#dot;
        if (operand.from === 'variable')
            value = this.#variables.findLast(each => each.name === operand.variable)?.value;
        if (operand.pipe)
            value = this.#pipe(operand.pipe);
        for (const name of operand.fields)
            value = this.#field(value, name, operand.at);
        return value;
    }
    #field(value, name, at) {
        if (value instanceof GoStruct) {
            if (value.fields.has(name))
                return value.fields.get(name);
            throw this.#fault(at, `there is no field ${name}; ${article(value.type)} has ${listed([...value.fields.keys()])}`);
        }
        const entries = entriesOf(value);
        if (entries && Object.hasOwn(entries, name))
            return entries[name];
        if (value instanceof GoMap || value === undefined)
            return undefined;
        if (entries)
            throw this.#fault(at, `there is no field ${name}; there are ${listed(sortedKeys(entries))}`);
        const what = value === null || value instanceof GoNil ? 'nothing' : typeOf(value);
        throw this.#fault(at, `there is no field ${name}: the value before it is ${what}`);
    }
    #call({ name, at }, words, piped) {
        const known = this.#functions[name];
        const count = words.length + piped.length;
        if (count < known.least || count > known.most)
            throw this.#fault(at, `${name} takes ${counted(known)}, not ${count}`);
        const args = [];
        for (const word of words) {
            const value = this.#operand(word);
            if ((name === 'and' || name === 'or') && isTrue(value) === (name === 'or'))
                return value;
            args.push(value);
        }
        try {
            const result = known.call(args.concat(piped));
            if (typeof result === 'string')
                this.#step(at, result.length / 50);
            return result;
        }
        catch (error) {
            if (!(error instanceof FunctionFault))
                throw error;
            throw this.#fault(at, `${name}: ${error.message}`);
        }
    }
    #write(text, at) {
        this.#length += text.length;
        if (this.#length > template_mostCharacters)
            throw this.#fault(at, `it prints more than ${template_mostCharacters} characters`);
        this.#out.push(text);
    }
    #step(at, count = 1) {
        this.#steps += count;
        if (this.#steps > mostSteps)
            throw this.#fault(at, `more than ${mostSteps} steps are needed`);
    }
    #fault(at, problem) {
        return fault(this.#template, at, problem);
    }
}
function counted({ least, most }) {
    const noun = most === 1 ? 'value' : 'values';
    if (least === most)
        return `${least} ${noun}`;
    return Number.isFinite(most) ? `${least} to ${most} ${noun}` : `${least} or more values`;
}
function article(type) {
    return `${/^[aeiou]/i.test(type) ? 'an' : 'a'} ${(0,printable/* printable */.g)(type)}`;
}
function listed(fields) {
    if (fields.length === 0)
        return 'none';
    const shown = fields.slice(0, 40).map(field => (0,printable/* printable */.g)(field, 80));
    return fields.length > shown.length
        ? `${shown.join(', ')} and ${fields.length - shown.length} more`
        : shown.join(', ');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/print-rows.js





const print_rows_mostCharacters = 16_000_000;
/**
 * Prints a list as `docker … ls --format` does: a table, a template or JSON for each row. Each line ends with a line break.
 * Throws INPUT_INVALID for a template that is wrong or names a field that the rows do not have.
 */
function printRows(rows, kind, wishes) {
    const plan = planFor(kind, wishes);
    const structOf = rowStructs(kind, rows);
    if (plan.kind === 'json')
        return print_rows_bounded(rows, row => goJson(structOf(row)));
    const template = parseTemplate(plan.template);
    const lines = print_rows_bounded(rows, row => template.render(structOf(row)));
    return plan.kind === 'table' ? alignColumns(`${template.renderHeader(kind.headers)}\n${lines}`) : lines;
}
/** Docker's preFormat: `quiet` counts for the table without a template; `\t` and `\n` are signs, also within strings. */
function planFor(kind, { format, quiet }) {
    if (format === 'json' || format === 'jsonl')
        return { kind: 'json' };
    if (format === 'tree')
        throw new errors/* TallyError */.jB('INPUT_INVALID', `\`format: tree\` is for images: this list (a row: ${kind.name}) has no tree.`);
    if (format === '' || format === 'table')
        return quiet
            ? { kind: 'lines', template: `{{.${kind.quiet}}}` }
            : { kind: 'table', template: kind.columns.map(columnTemplate).join('\t') };
    const isTable = format.startsWith('table');
    const template = (isTable ? format.slice('table'.length) : format)
        .replace(/^ +| +$/g, '')
        .replaceAll('\\t', '\t')
        .replaceAll('\\n', '\n');
    return { kind: isTable ? 'table' : 'lines', template };
}
function columnTemplate(column) {
    return column.includes('{{') ? column : `{{.${column}}}`;
}
/** Makes rows the structs that templates see. All rows of a list have the same fields, so they are sorted once. */
function rowStructs(kind, [first = {}]) {
    const shown = Array.from(kind.json ?? Object.keys(first)).sort();
    return row => {
        const members = shown.map(field => [field, row[field]]);
        return new GoStruct(kind.name, new Map(Object.entries(row)), { members, isOwn: true });
    };
}
function print_rows_bounded(rows, print) {
    const lines = [];
    let length = 0;
    for (const row of rows) {
        const line = print(row);
        length += line.length + 1;
        if (length > print_rows_mostCharacters)
            throw new errors/* TallyError */.jB('INPUT_INVALID', `The list is longer than ${print_rows_mostCharacters} characters. Shorten it with filters or \`limit\`.`);
        lines.push(line, '\n');
    }
    return lines.join('');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/files-rows.js

/** The table of an image's files. */
const filesKind = {
    name: 'file of the image',
    headers: {
        Mode: 'MODE',
        Owner: 'OWNER',
        Size: 'SIZE',
        Bytes: 'BYTES',
        Modified: 'MODIFIED',
        Layer: 'LAYER',
        LayerDigest: 'LAYER DIGEST',
        CreatedBy: 'CREATED BY',
        Platform: 'PLATFORM',
        Type: 'TYPE',
        Permissions: 'PERMISSIONS',
        Target: 'TARGET',
        Path: 'PATH',
        Name: 'NAME',
    },
    columns: ['Mode', 'Owner', 'Size', 'Modified', 'Layer', 'Name'],
    quiet: 'Path',
};
/** A row for each visible file of each platform. */
function fileRows(images) {
    return images.flatMap(image => (image.files?.files ?? []).map(file => fileRow(file, image)));
}
function fileRow(file, { layers, platform = '' }) {
    const layer = layers[file.layer];
    return {
        Mode: modeText(file),
        Owner: ownerText(file),
        Size: (0,format/* humanBytes */.p6)(file.size),
        Bytes: file.size,
        Modified: timeText(file.time),
        // Counted as people count: the lowest is 1.
        Layer: file.layer + 1,
        LayerDigest: layer?.digest ?? layer?.diffId ?? '',
        CreatedBy: layer?.createdBy ?? '',
        Platform: platform,
        Type: file.type,
        Permissions: permissionsText(file),
        Target: file.target ?? '',
        Path: file.path,
        Name: nameText(file),
    };
}
const letters = { file: '-', folder: 'd', symlink: 'l', link: 'h', device: 'c', fifo: 'p' };
/** The bits that take the place of an `x`: setuid, setgid, sticky. */
const special = [
    [0o4000, 's'],
    [0o2000, 's'],
    [0o1000, 't'],
];
/** Type and permissions as `ls -l` and `tar -tv` print them. */
function modeText({ type, mode }) {
    const groups = special.map(([bit, letter], at) => {
        const bits = mode >> (6 - 3 * at);
        const execute = (mode & bit) === 0 ? (bits & 1 ? 'x' : '-') : bits & 1 ? letter : letter.toUpperCase();
        return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${execute}`;
    });
    return `${letters[type]}${groups.join('')}`;
}
/** Permissions as `chmod` takes them. */
function permissionsText({ mode }) {
    return mode.toString(8).padStart(4, '0');
}
function ownerText({ uid, gid }) {
    return `${uid}:${gid}`;
}
/** A path with a link's target, or a folder's slash. */
function nameText({ path, type, target = '' }) {
    if (type === 'symlink')
        return `${path} -> ${target}`;
    if (type === 'link')
        return `${path} link to ${target}`;
    return type === 'folder' ? `${path}/` : path;
}
/** UTC, to the minute; headers may name any time. */
function timeText(seconds) {
    const time = new Date(seconds * 1000);
    return Number.isNaN(time.getTime()) ? 'unknown' : time.toISOString().slice(0, 16).replace('T', ' ');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/diff-rows.js


const platformHeaders = { Platform: 'PLATFORM', How: 'CHANGE' };
const sizeHeaders = {
    Before: 'BEFORE',
    After: 'AFTER',
    Change: 'SIZE CHANGE',
    BytesBefore: 'BYTES BEFORE',
    BytesAfter: 'BYTES AFTER',
    BytesChange: 'BYTES CHANGE',
};
const digestHeaders = { DigestBefore: 'DIGEST BEFORE', DigestAfter: 'DIGEST AFTER' };
const platformKind = {
    name: 'platform that both images have, or one of them',
    headers: {
        ...platformHeaders,
        ...sizeHeaders,
        Layers: 'LAYERS CHANGED',
        Config: 'CONFIG CHANGED',
        ...digestHeaders,
    },
    columns: ['Platform', 'How', 'Before', 'After', 'Change', 'Layers', 'Config'],
    quiet: 'Platform',
};
const layerKind = {
    name: 'layer of the two images',
    headers: {
        ...platformHeaders,
        ...sizeHeaders,
        CreatedBy: 'CREATED BY',
        ...digestHeaders,
    },
    columns: ['Platform', 'How', 'Before', 'After', 'Change', 'CreatedBy'],
    quiet: 'DigestAfter',
};
const fileKind = {
    name: 'file that differs',
    headers: {
        ...platformHeaders,
        ...sizeHeaders,
        Mode: 'MODE',
        Permissions: 'PERMISSIONS',
        Owner: 'OWNER',
        Path: 'PATH',
        OverShared: 'OVER SHARED LAYERS',
        ...digestHeaders,
    },
    columns: ['Platform', 'How', 'Mode', 'Owner', 'Before', 'After', 'Path'],
    quiet: 'Path',
};
/** The differences at the level of `diff`: platforms, layers or files, a row each. */
function diffRows(comparison, diff) {
    const { platforms } = comparison;
    if (diff === 'summary')
        return { kind: platformKind, rows: platformRows(comparison) };
    if (diff === 'layers')
        return {
            kind: layerKind,
            rows: platforms.flatMap(each => each.layers.map(layer => layerRow(each, layer))),
        };
    const files = platforms.flatMap(each => (each.files ?? []).map(file => diff_rows_fileRow(each, file)));
    return { kind: fileKind, rows: files };
}
function platformRows({ platforms, platformsGained, platformsLost, before, after, }) {
    const alone = (platform, how) => {
        const images = (how === 'gained' ? after : before).platforms;
        const image = images.find(each => (each.platform ?? 'unknown') === platform);
        const [size, digest] = [image?.size, image?.digest];
        return how === 'gained'
            ? {
                Platform: platform,
                How: how,
                ...sizes(undefined, size),
                ...digests(undefined, digest),
                ...noCounts,
            }
            : {
                Platform: platform,
                How: how,
                ...sizes(size, undefined),
                ...digests(digest, undefined),
                ...noCounts,
            };
    };
    return [
        ...platforms.map(each => ({
            Platform: each.platform,
            How: each.before.digest === each.after.digest ? 'same' : 'changed',
            ...sizes(each.before.size, each.after.size),
            ...digests(each.before.digest, each.after.digest),
            Layers: each.layers.filter(({ how }) => how !== 'same').length,
            Config: each.config.length,
        })),
        ...platformsGained.map(platform => alone(platform, 'gained')),
        ...platformsLost.map(platform => alone(platform, 'lost')),
    ];
}
const noCounts = { Layers: '', Config: '' };
function layerRow({ platform }, { how, before, after }) {
    return {
        Platform: platform,
        How: how === 'recompressed' ? 'same content, compressed anew' : how,
        ...sizes(before?.size, after?.size),
        CreatedBy: after?.createdBy ?? before?.createdBy ?? '',
        ...digests(before?.digest ?? before?.diffId, after?.digest ?? after?.diffId),
    };
}
function diff_rows_fileRow({ platform }, change) {
    const { how, path, before, after, isOverShared = false } = change;
    const shown = after ?? before;
    return {
        Platform: platform,
        // Shared layers, which were not read, may have the file too.
        How: isOverShared ? `${how} or changed` : how,
        ...sizes(before?.size, after?.size),
        Mode: shown ? modeText(shown) : '',
        Permissions: shown ? permissionsText(shown) : '',
        Owner: shown ? ownerText(shown) : '',
        Path: path,
        OverShared: isOverShared,
        ...digests(before?.digest, after?.digest),
    };
}
/** Sizes for people and in bytes; a side that is missing is empty, and counts as nothing. */
function sizes(before, after) {
    const change = (after ?? 0) - (before ?? 0);
    return {
        Before: before === undefined ? '' : (0,format/* humanBytes */.p6)(before),
        After: after === undefined ? '' : (0,format/* humanBytes */.p6)(after),
        Change: signedBytes(change),
        BytesBefore: before ?? 0,
        BytesAfter: after ?? 0,
        BytesChange: change,
    };
}
function digests(before, after) {
    return { DigestBefore: before ?? '', DigestAfter: after ?? '' };
}
/** A change of size with its sign. */
function signedBytes(bytes) {
    if (bytes === 0)
        return '0 B';
    return `${bytes < 0 ? '-' : '+'}${(0,format/* humanBytes */.p6)(Math.abs(bytes))}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/docker-words.js

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'];
/** The longest time.Duration of Go, in seconds: 292 years. */
const longest = 9_223_372_036;
/**
 * Bytes as Docker prints them: decimal units, `digits` significant digits ("12.3kB", and "1e+03kB" where they round up).
 *
 * @param digits 3 for the size of an image, 4 for its shared, unique and virtual size
 */
function humanSize(bytes, digits = 3) {
    let [size, unit] = [bytes, 0];
    while (size >= 1000 && unit < units.length - 1) {
        size /= 1000;
        unit++;
    }
    return `${formatFloat(size, 'g', digits)}${units[unit]}`;
}
/** A time span in Docker's words: "Less than a second", "About a minute", "3 weeks". */
function humanDuration(milliseconds) {
    const exact = Math.max(-longest, Math.min(milliseconds / 1000, longest));
    const seconds = Math.trunc(exact);
    if (seconds < 1)
        return 'Less than a second';
    if (seconds === 1)
        return '1 second';
    if (seconds < 60)
        return `${seconds} seconds`;
    const minutes = Math.trunc(exact / 60);
    if (minutes === 1)
        return 'About a minute';
    if (minutes < 60)
        return `${minutes} minutes`;
    const hours = Math.trunc(exact / 3600 + 0.5);
    if (hours === 1)
        return 'About an hour';
    if (hours < 48)
        return `${hours} hours`;
    if (hours < 24 * 14)
        return `${Math.trunc(hours / 24)} days`;
    if (hours < 24 * 60)
        return `${Math.trunc(hours / 24 / 7)} weeks`;
    if (hours < 24 * 365 * 2)
        return `${Math.trunc(hours / 24 / 30)} months`;
    return `${Math.trunc(Math.trunc(exact / 3600) / 24 / 365)} years`;
}
const utc = { seconds: 0, name: 'UTC' };
/** A time as Go's Time.String prints it: `2006-01-02 15:04:05 +0000 UTC`. */
function goTime(unixSeconds, zone = utc) {
    return `${clock(unixSeconds, zone, ' ')} ${offset(zone.seconds, '')} ${zone.name}`;
}
/** A time as Go's RFC 3339 layout prints it: `2006-01-02T15:04:05Z`, or with an offset. */
function goRfc3339(unixSeconds, zone = utc) {
    return `${clock(unixSeconds, zone, 'T')}${zone.seconds === 0 ? 'Z' : offset(zone.seconds, ':')}`;
}
function clock(unixSeconds, zone, between) {
    const date = new Date((unixSeconds + zone.seconds) * 1000);
    const two = (part) => String(part).padStart(2, '0');
    const year = date.getUTCFullYear();
    const day = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
    return `${day}${between}${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}
function offset(seconds, between) {
    const minutes = Math.trunc(Math.abs(seconds) / 60);
    const two = (part) => String(part).padStart(2, '0');
    return `${seconds < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}${between}${two(minutes % 60)}`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/engine-rows.js




const none = '<none>';
const notAsked = 'N/A';
/** Go's time without a value, in seconds since 1970: 0001-01-01. */
const goZero = -62_135_596_800;
const nameless = { repository: none, tag: none, digest: none };
const created = '{{if .CreatedSince }}{{.CreatedSince}}{{else}}N/A{{end}}';
const columns = ['Repository', 'Tag', 'ID', created, 'Size'];
const columnsWithDigest = columns.toSpliced(2, 0, 'Digest');
/** The rows of `docker image ls`, and two columns of ours: platforms, and the containers that use an image. */
const engineImages = {
    name: 'image of the engine',
    headers: {
        ID: 'IMAGE ID',
        Repository: 'REPOSITORY',
        Tag: 'TAG',
        Digest: 'DIGEST',
        CreatedSince: 'CREATED',
        CreatedAt: 'CREATED AT',
        Size: 'SIZE',
        Containers: 'CONTAINERS',
        VirtualSize: 'SIZE',
        SharedSize: 'SHARED SIZE',
        UniqueSize: 'UNIQUE SIZE',
        Platform: 'PLATFORM',
    },
    json: [
        'Containers',
        'CreatedAt',
        'CreatedSince',
        'Digest',
        'ID',
        'Repository',
        'SharedSize',
        'Size',
        'Tag',
        'UniqueSize',
        'VirtualSize',
    ],
    columns,
    quiet: 'ID',
};
/** A row for each name of each image, as Docker's client makes them. Values that the engine was not asked for are `N/A`. */
function engineRows(listing, flags) {
    const hasDigests = flags.digests || flags.format.includes('{{.Digest}}');
    return listing.images.flatMap(image => namesOf(image, flags.digests, hasDigests).map(name => rowOf(image, name, { listing, flags })));
}
/**
 * The engine's list as `docker image ls` prints it, with its last line break. Throws INPUT_INVALID for a format that does not fit.
 */
function printEngineRows(listing, flags) {
    const format = imageFormat(flags);
    return printRows(engineRows(listing, { ...flags, format }), engineImages, { format, quiet: false });
}
/** Whether a format shows values that the engine computes only when asked: containers and shared sizes, or platforms. */
function engineAsks(format) {
    if (format === 'tree')
        return { isFull: true, hasPlatforms: true };
    const names = (fields) => new RegExp(`\\.(?:${fields})\\b`).test(format);
    return { isFull: names('Containers|SharedSize|UniqueSize'), hasPlatforms: names('Platform') };
}
/** The format that Docker's client makes of its flags; like Docker's, it looks for `{{.Digest}}` in exactly this spelling. */
function imageFormat({ format, quiet, digests }) {
    const isTable = format === '' || format === 'table';
    if (isTable && quiet)
        return '{{.ID}}';
    if (isTable)
        return tableOf(digests ? columnsWithDigest : columns);
    if (format === 'raw')
        return rawFormat(quiet, digests);
    if (format === 'jsonl')
        return 'json';
    const isLacking = format.startsWith('table') && digests && !format.includes('{{.Digest}}');
    return isLacking ? `${format}\t{{.Digest}}` : format;
}
function tableOf(columns) {
    const cells = columns.map(column => (column.includes('{{') ? column : `{{.${column}}}`));
    return `table ${cells.join('\t')}`;
}
function rawFormat(quiet, digests) {
    if (quiet)
        return 'image_id: {{.ID}}';
    const digest = digests ? 'digest: {{.Digest}}\n' : '';
    return `repository: {{ .Repository }}\ntag: {{.Tag}}\n${digest}image_id: {{.ID}}\ncreated_at: {{.CreatedAt}}\nvirtual_size: {{.Size}}\n`;
}
function rowOf(image, name, { listing, flags }) {
    const id = String(image.Id);
    const time = engine_rows_numberOf(image.Created);
    const size = engine_rows_numberOf(image.Size);
    const shared = engine_rows_numberOf(image.SharedSize);
    const containers = listing.containers ? (listing.containers.get(id) ?? 0) : engine_rows_numberOf(image.Containers);
    return {
        Containers: containers === -1 ? notAsked : String(containers),
        CreatedAt: goTime(time, listing.zone?.at(time)),
        CreatedSince: time === goZero ? '' : `${humanDuration(listing.now - time * 1000)} ago`,
        Digest: name.digest,
        ID: flags.noTrunc ? id : shortId(id),
        Repository: name.repository,
        SharedSize: shared === -1 ? notAsked : humanSize(shared, 4),
        Size: humanSize(size, 3),
        Tag: name.tag,
        UniqueSize: size === -1 || shared === -1 ? notAsked : humanSize(size - shared, 4),
        VirtualSize: humanSize(size, 4),
        Platform: listing.platforms?.get(id)?.join(', ') || notAsked,
    };
}
/** The names that Docker's client gives an image a row each for: tags, with digests of the same repository, then digests alone. */
function namesOf(image, hasDigestRows, hasDigests) {
    const [tags, digests] = [textsOf(image.RepoTags), textsOf(image.RepoDigests)];
    if (tags.concat(digests).every(name => name.startsWith(none)))
        return [nameless];
    const byTag = groupNames(tags, ({ tag }) => tag);
    const byDigest = groupNames(digests, ({ digest }) => digest);
    const tagged = [...byTag].flatMap(([repository, each]) => {
        const own = (hasDigests && byDigest.get(repository)) || [none];
        return each.flatMap(tag => own.map(digest => ({ repository, tag, digest })));
    });
    const alone = [...byDigest]
        .filter(([repository]) => !byTag.has(repository))
        .flatMap(([repository, each]) => (hasDigestRows ? each : ['']).map(digest => ({ repository, tag: none, digest })));
    return [...tagged, ...alone];
}
/** The parts of names by their repository's familiar name; names that are no references are left out. */
function groupNames(names, partOf) {
    const grouped = new Map();
    for (const written of names) {
        const name = readName(written);
        const part = name && partOf(name);
        if (name === undefined || part === undefined)
            continue;
        const { registry, repository } = name;
        const familiar = (0,model_reference/* familiarReference */.ZD)({ registry, repository });
        grouped.set(familiar, [...(grouped.get(familiar) ?? []), part]);
    }
    return grouped;
}
function readName(written) {
    try {
        return (0,model_reference/* parseReference */.F2)(written);
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            return undefined;
        throw error;
    }
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
}
function engine_rows_numberOf(value) {
    return typeof value === 'number' ? value : 0;
}
/** An ID as Docker shortens it: 12 digits, without the algorithm. */
function shortId(id) {
    return id.slice(id.indexOf(':') + 1).slice(0, 12);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/engine-history.js




/** Up to 2000-01-01 Docker takes a date for none. */
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
        const id = engine_history_textOf(step.Id);
        const time = engine_history_numberOf(step.Created);
        const size = engine_history_numberOf(step.Size);
        const createdBy = engine_history_textOf(step.CreatedBy).replaceAll('\t', ' ');
        const at = goRfc3339(time, zone?.at(time));
        const since = time <= epoch ? '' : `${humanDuration(now - time * 1000)} ago`;
        return {
            Comment: engine_history_textOf(step.Comment),
            CreatedAt: at,
            CreatedBy: noTrunc ? createdBy : ellipsis(createdBy, commandCharacters),
            CreatedSince: isHuman ? since : at,
            ID: noTrunc ? id : shortId(id),
            Size: isHuman ? humanSize(size, 3) : String(size),
        };
    });
}
/** The history as `docker history` prints it, with its last line break. Throws INPUT_INVALID for a format that does not fit. */
function printEngineHistory(record, flags) {
    return printRows(engineHistoryRows(record, flags), engineHistory, {
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
function engine_history_textOf(value) {
    return typeof value === 'string' ? value : '';
}
function engine_history_numberOf(value) {
    return typeof value === 'number' ? value : 0;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/engine-types.js
/*
 * The structs into which Docker's client (28) reads an engine's record of an image: templates see their fields, and `json` writes
 * them in this order. A line is a field: its name, its type, and if it differs its name in JSON; `omitempty` as in Go, `embedded`
 * for a struct whose fields are those of the outer one.
 */
const lines = {
    'types.ImageInspect': `
    ID string Id
    RepoTags []string
    RepoDigests []string
    Parent string
    Comment string
    Created string omitempty
    Container string omitempty
    ContainerConfig *container.Config omitempty
    DockerVersion string
    Author string
    Config *v1.DockerOCIImageConfig
    Architecture string
    Variant string omitempty
    Os string
    OsVersion string omitempty
    Size int64
    VirtualSize int64 omitempty
    GraphDriver storage.DriverData
    RootFS image.RootFS
    Metadata image.Metadata
    Descriptor *v1.Descriptor omitempty
    Manifests []image.ManifestSummary omitempty`,
    'image.RootFS': `
    Type string omitempty
    Layers []string omitempty`,
    'image.Metadata': `
    LastTagTime time.Time`,
    'storage.DriverData': `
    Data map[string]string
    Name string`,
    'v1.Descriptor': `
    MediaType string mediaType
    Digest string digest
    Size int64 size
    URLs []string urls omitempty
    Annotations map[string]string annotations omitempty
    Data []uint8 data omitempty
    Platform *v1.Platform platform omitempty
    ArtifactType string artifactType omitempty`,
    'v1.Platform': `
    Architecture string architecture
    OS string os
    OSVersion string os.version omitempty
    OSFeatures []string os.features omitempty
    Variant string variant omitempty`,
    'v1.DockerOCIImageConfig': `
    ImageConfig v1.ImageConfig embedded
    DockerOCIImageConfigExt v1.DockerOCIImageConfigExt embedded`,
    'v1.ImageConfig': `
    User string omitempty
    ExposedPorts map[string]struct{} omitempty
    Env []string omitempty
    Entrypoint []string omitempty
    Cmd []string omitempty
    Volumes map[string]struct{} omitempty
    WorkingDir string omitempty
    Labels map[string]string omitempty
    StopSignal string omitempty
    ArgsEscaped bool omitempty`,
    'v1.DockerOCIImageConfigExt': `
    Healthcheck *v1.HealthcheckConfig omitempty
    OnBuild []string omitempty
    Shell []string omitempty`,
    'v1.HealthcheckConfig': `
    Test []string omitempty
    Interval time.Duration omitempty
    Timeout time.Duration omitempty
    StartPeriod time.Duration omitempty
    StartInterval time.Duration omitempty
    Retries int omitempty`,
    'container.Config': `
    Hostname string
    Domainname string
    User string
    AttachStdin bool
    AttachStdout bool
    AttachStderr bool
    ExposedPorts map[string]struct{} omitempty
    Tty bool
    OpenStdin bool
    StdinOnce bool
    Env []string
    Cmd []string
    Healthcheck *v1.HealthcheckConfig omitempty
    ArgsEscaped bool omitempty
    Image string
    Volumes map[string]struct{}
    WorkingDir string
    Entrypoint []string
    NetworkDisabled bool omitempty
    MacAddress string omitempty
    OnBuild []string
    Labels map[string]string
    StopSignal string omitempty
    StopTimeout *int omitempty
    Shell []string omitempty`,
};
/** The fields by the struct's name. */
const goStructs = new Map(Object.entries(lines).map(([type, text]) => [type, text.trim().split('\n').map(fieldOf)]));
/** The type of an engine's record of an image. */
const imageType = 'types.ImageInspect';
function fieldOf(line) {
    const [name = '', type = '', ...rest] = line.trim().split(' ');
    const [json = name] = rest.filter(word => word !== 'omitempty' && word !== 'embedded');
    return { name, type, json, omitsEmpty: rest.includes('omitempty'), isEmbedded: rest.includes('embedded') };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/engine-value.js



/** An engine's record of an image as the structs into which Docker's client reads it. */
function typedImage(record) {
    return structOf(imageType, record);
}
/** An engine's record as JSON alone: what Docker's client shows where its structs lack a field. */
function rawValue(value) {
    if (typeof value === 'number')
        return new GoNumber('json.Number', String(value));
    if (Array.isArray(value))
        return value.map(rawValue);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rawValue(each)]));
}
function structOf(type, source) {
    const fields = new Map();
    const printed = [];
    const json = [];
    for (const field of goStructs.get(type) ?? []) {
        const value = field.isEmbedded
            ? structOf(field.type, source)
            : goValue(field.type, (0,json_fields/* own */.ZV)(source, field.json));
        printed.push(value);
        fields.set(field.name, value);
        if (value instanceof GoStruct && field.isEmbedded) {
            for (const [name, each] of value.fields)
                fields.set(name, each);
            json.push(...value.json.members);
        }
        else if (!isOmitted(field, value))
            json.push([field.json, value]);
    }
    return new GoStruct(type, fields, { members: json }, printed);
}
/** Whether `json` leaves the field out: Go's `omitempty`, which never applies to structs. */
function isOmitted({ omitsEmpty }, value) {
    if (!omitsEmpty)
        return false;
    if (value instanceof GoSlice)
        return (value.items ?? []).length === 0;
    if (value instanceof GoMap)
        return Object.keys(value.entries ?? {}).length === 0;
    if (value instanceof GoNumber)
        return value.text === '0';
    if (value instanceof GoText)
        return value.json === 0;
    return value instanceof GoNil || value === '' || value === 0 || value === false;
}
function goValue(type, value) {
    if (type.startsWith('*'))
        return pointerTo(type, value);
    if (type.startsWith('[]')) {
        const items = Array.isArray(value) ? value.map(each => goValue(type.slice(2), each)) : undefined;
        return new GoSlice(type, items);
    }
    if (type.startsWith('map[string]'))
        return mapOf(type, value);
    switch (type) {
        case 'string':
            return typeof value === 'string' ? value : '';
        case 'bool':
            return value === true;
        case 'int':
            return engine_value_numberOf(value);
        case 'int64':
            return new GoNumber('int64', String(engine_value_numberOf(value)));
        case 'time.Time':
            return timeOf(typeof value === 'string' ? value : '0001-01-01T00:00:00Z');
        case 'time.Duration':
            return new GoText(type, goDuration(BigInt(engine_value_numberOf(value))), engine_value_numberOf(value));
        default:
            return structOf(type, objectOf(value));
    }
}
function pointerTo(type, value) {
    return value === undefined || value === null ? new GoNil(type) : goValue(type.slice(1), value);
}
function mapOf(type, value) {
    const of = type.slice('map[string]'.length);
    const each = (item) => of === 'struct{}' ? new GoStruct('struct {}', new Map(), { members: [] }) : goValue(of, item);
    if (typeof value !== 'object' || value === null)
        return new GoMap(type, undefined, each(undefined));
    const entries = Object.entries(value).map(([key, item]) => [key, each(item)]);
    return new GoMap(type, Object.fromEntries(entries), each(undefined));
}
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function engine_value_numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : 0;
}
/** A time in RFC 3339, as the engine writes it, in the words of Go's `time.Time`. */
function timeOf(written) {
    const [, date, clock, zone = 'Z'] = /^(\S+)T([\d:.]+)(Z|[+-]\d\d:\d\d)$/.exec(written) ?? [];
    if (date === undefined)
        return written;
    const offset = zone === 'Z' ? '+0000 UTC' : `${zone.replace(':', '')} ${zone.replace(':', '')}`;
    return new GoText('time.Time', `${date} ${clock} ${offset}`, written);
}
/** Nanoseconds as Go's `time.Duration` prints them: `1h2m3.5s`, `1.5ms`. */
function goDuration(nanoseconds) {
    if (nanoseconds === 0n)
        return '0s';
    const sign = nanoseconds < 0n ? '-' : '';
    const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
    const small = [
        ['ns', 1n],
        ['µs', 1000n],
        ['ms', 1000000n],
    ].findLast(([, unit]) => size >= unit);
    if (size < 1000000000n && small)
        return `${sign}${decimal(size, small[1])}${small[0]}`;
    const minutes = size / 60000000000n;
    const seconds = `${decimal(size % 60000000000n, 1000000000n)}s`;
    if (minutes === 0n)
        return sign + seconds;
    return `${sign}${minutes >= 60n ? `${minutes / 60n}h` : ''}${minutes % 60n}m${seconds}`;
}
function decimal(amount, unit) {
    const fraction = String(amount % unit)
        .padStart(String(unit).length - 1, '0')
        .replace(/0+$/, '');
    return `${amount / unit}${fraction === '' ? '' : `.${fraction}`}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/engine-inspect.js



/**
 * The engine's records of images as `docker image inspect` prints them, with its last line break: an indented list without a
 * format, one line for `json`, else a line for each. Throws INPUT_INVALID for a format that does not fit.
 */
function printEngineInspect(records, format) {
    const list = `[${records.map(({ text }) => text).join(',')}]`;
    if (format === '')
        return `${layOut(list, '    ')}\n`;
    if (format === 'json')
        return `${layOut(list, '')}\n`;
    const template = parseTemplate(format);
    return records.map(record => `${recordText(template, record)}\n`).join('') || '\n';
}
/** Docker shows the fields that its client knows, under Go's names; where one is missing, the JSON of the engine. */
function recordText(template, { value }) {
    try {
        return template.render(typedImage(value));
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        return template.render(rawValue(value));
    }
}
/** JSON laid out as Go's json.Indent does, or json.Compact without an indent; strings and numbers stay as they are written. */
function layOut(json, indent) {
    const parts = [];
    let depth = 0;
    let before = '';
    const line = () => (indent === '' ? '' : `\n${indent.repeat(depth)}`);
    for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/gs)) {
        const isEnd = token === ']' || token === '}';
        const isStart = before === '[' || before === '{';
        if (isEnd)
            depth--;
        if (isEnd !== isStart)
            parts.push(line());
        parts.push(token === ':' && indent !== '' ? ': ' : token);
        if (token === '[' || token === '{')
            depth++;
        if (token === ',')
            parts.push(line());
        before = token;
    }
    return parts.join('');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/engine-tree.js






const header = ['IMAGE', 'ID', 'PLATFORM', 'SIZE', 'UNIQUE', 'IN USE BY'];
/**
 * The engine's list as a tree: an image with all its names, the size it shares with no other, and who uses it; below it the
 * platforms of an index with what of each is in the engine.
 *
 * @param isWhole whether IDs are shown in full
 */
function printEngineTree(listing, isWhole = false) {
    const idOf = (id) => (isWhole ? id : shortId(id));
    const rows = listing.images.flatMap(image => {
        const parts = partsOf(image);
        const first = [
            namesText(image),
            idOf(String(image.Id)),
            platformText(listing, image, parts),
            ...numbers(listing, image),
        ];
        if (parts.length < 2)
            return [first];
        const below = parts.map(({ platform, id, size, isHere }, at) => [
            `${at < parts.length - 1 ? '├─' : '└─'} ${platform}`,
            idOf(id),
            isHere ? '' : 'not in the engine',
            size,
            '',
            '',
        ]);
        return [first, ...below];
    });
    const lines = [header, ...rows].map(cells => cells.join('\t').replace(/\t+$/, ''));
    return alignColumns(`${lines.join('\n')}\n`);
}
function namesText({ RepoTags: tags, RepoDigests: digests }) {
    const byTag = engine_tree_textsOf(tags).filter(name => !name.includes('@'));
    const names = byTag.length > 0 ? byTag : engine_tree_textsOf(digests).map(name => name.replace(/(?<=:.{12})[\da-f]+$/, ''));
    return names.length > 0 ? names.map(name => (0,printable/* printable */.g)(name)).join(', ') : '<none>';
}
/** Names; engines up to 24 list a missing one as `<none>:<none>`. */
function engine_tree_textsOf(names) {
    return (Array.isArray(names) ? names : []).map(String).filter(name => !name.startsWith('<none>'));
}
function platformText({ platforms }, { Id: id }, parts) {
    if (parts.length > 1)
        return (0,format/* plural */.LS)(parts.length, 'platform');
    return parts[0]?.platform ?? platforms?.get(String(id))?.join(', ') ?? '';
}
/** Size, unique size, and containers. */
function numbers({ containers }, { Id: id, Size: size, SharedSize: shared }) {
    const [all, common] = [size, shared].map(each => (typeof each === 'number' ? each : -1));
    const users = containers?.get(String(id)) ?? 0;
    return [
        all < 0 ? '' : humanSize(all, 3),
        all < 0 || common < 0 ? '' : humanSize(all - common, 3),
        users > 0 ? (0,format/* plural */.LS)(users, 'container') : '',
    ];
}
/** The images of an index; empty on the classic store, which has one image for each ID. */
function partsOf({ Manifests: manifests }) {
    if (!Array.isArray(manifests))
        return [];
    return manifests.map(recordOf).flatMap(manifest => {
        const platform = platformOf(recordOf(recordOf(manifest.ImageData).Platform));
        if (manifest.Kind !== 'image' || platform === undefined)
            return [];
        const { Total: total } = recordOf(manifest.Size);
        const size = typeof total === 'number' ? humanSize(total, 3) : '';
        return [{ platform, id: String(manifest.ID), size, isHere: manifest.Available === true }];
    });
}
/** The platform of a manifest, in OCI's spelling. */
function platformOf({ os, architecture, variant }) {
    if (typeof os !== 'string' || os === '' || typeof architecture !== 'string')
        return undefined;
    const named = { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) };
    return (0,printable/* printable */.g)((0,model_platform/* formatPlatform */.Bq)((0,model_platform/* normalizePlatform */.FL)(named)));
}
function recordOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/row-words.js

/** A digest as Docker's tables have it: 12 digits without the algorithm, or all of it. */
function digestWord(digest, { noTrunc }) {
    if (digest === undefined)
        return '';
    return noTrunc ? digest : digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
/** An age in Docker's words; empty for what is no date, and for dates up to 2000, which builders write for none. */
function sinceWord(created, { now }) {
    const time = Date.parse(created ?? '');
    return Number.isNaN(time) || time <= Date.UTC(2000, 0, 1) ? '' : `${humanDuration(now - time)} ago`;
}
/** Bytes in Docker's words; empty where they are not known. */
function sizeWord(bytes) {
    return bytes === undefined ? '' : humanSize(bytes);
}
/** How a layer is packed, as a table says it. */
function packingWord({ compression }) {
    return compression === 'unknown' ? 'other' : compression;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/graph-tree.js




const graph_tree_header = ['OBJECT', 'DIGEST', 'SIZE', 'ABOUT'];
/** Images as a tree: index, manifests, configs and layers, attestations, and what refers to them. Ends with a line break. */
function printGraphTree(images, flags) {
    const rows = images.flatMap(image => drawn(rootNode(image, flags), '', ''));
    return alignColumns([graph_tree_header, ...rows].map(cells => `${cells.join('\t')}\n`).join(''));
}
function drawn({ cells, below }, first, rest) {
    const [name = '', ...others] = cells;
    const lines = below.flatMap((node, at) => {
        const isLast = at === below.length - 1;
        return drawn(node, `${rest}${isLast ? '└─ ' : '├─ '}`, `${rest}${isLast ? '   ' : '│  '}`);
    });
    return [[`${first}${name}`, ...others.map(cell => cell.replaceAll('\t', ' '))], ...lines];
}
function rootNode(image, flags) {
    const { written, root, platforms, companions, referrers = [] } = image;
    const about = (digest) => [
        ...companions
            .filter(each => each.about !== undefined && each.about === digest)
            .map(each => companionNode(each, flags)),
        ...referrers.filter(({ subject }) => subject === digest).map(each => referrerNode(each, flags)),
    ];
    const known = new Set([root?.digest, ...platforms.map(({ digest }) => digest)]);
    const loose = companions.filter(each => !known.has(each.about)).map(each => companionNode(each, flags));
    const [only] = platforms;
    const name = (0,printable/* printable */.g)(written);
    if (only && only.digest === root?.digest) {
        const { cells, below } = platformNode(only, about(only.digest), flags);
        return { cells: [`${name} (${cells[0]})`, ...cells.slice(1)], below: [...below, ...loose] };
    }
    const cells = [
        root ? `${name} (${root.kind})` : name,
        digestWord(root?.digest, flags),
        sizeWord(root?.size),
        '',
    ];
    const children = platforms.map(each => platformNode(each, about(each.digest), flags));
    return { cells, below: [...children, ...loose, ...about(root?.digest)] };
}
function platformNode(image, others, flags) {
    const { platform, digest, imageId, layers, size, kind } = image;
    const config = { cells: ['config', digestWord(imageId, flags), '', ''], below: [] };
    const below = layers.map((layer) => {
        const { digest, diffId, size, createdBy = '', sharedWith } = layer;
        const shared = sharedWith.length > 0 ? ` (also in ${sharedWith.map(each => (0,printable/* printable */.g)(each)).join(', ')})` : '';
        const cells = [
            `layer, ${packingWord(layer)}`,
            digestWord(digest ?? diffId, flags),
            sizeWord(size),
            `${(0,printable/* printable */.g)(createdBy, flags.noTrunc ? 10_000 : 60)}${shared}`,
        ];
        return { cells, below: [] };
    });
    const name = platform === undefined ? kind : (0,printable/* printable */.g)(platform);
    const total = size === undefined ? '' : humanSize(size);
    return { cells: [name, digestWord(digest, flags), total, ''], below: [config, ...below, ...others] };
}
function companionNode({ what, descriptor, predicates = [] }, flags) {
    const cells = [
        (0,printable/* printable */.g)(what),
        digestWord(descriptor.digest, flags),
        sizeWord(descriptor.size),
        predicates.map(each => (0,printable/* printable */.g)(each)).join(', '),
    ];
    return { cells, below: [] };
}
function referrerNode({ descriptor, artifactType, foundBy }, flags) {
    const cells = [
        'referrer',
        digestWord(descriptor.digest, flags),
        sizeWord(descriptor.size),
        `${(0,printable/* printable */.g)(artifactType)}${foundBy === 'tag' ? ', found by its tag' : ''}`,
    ];
    return { cells, below: [] };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/history-rows.js


/** As in Docker's own table. */
const shownCells = 45;
/** The steps of images' histories: Docker's columns and the layer that each step made. */
const historyKind = {
    name: 'step of a history',
    headers: {
        Image: 'REFERENCE',
        Platform: 'PLATFORM',
        ID: 'IMAGE',
        CreatedSince: 'CREATED',
        CreatedAt: 'CREATED AT',
        CreatedBy: 'CREATED BY',
        Size: 'SIZE',
        Bytes: 'BYTES',
        UnpackedSize: 'UNPACKED',
        LayerDigest: 'LAYER',
        DiffID: 'CONTENT',
        Comment: 'COMMENT',
    },
    columns: ['ID', 'CreatedSince', 'CreatedBy', 'Size', 'LayerDigest', 'Comment'],
    quiet: 'ID',
};
/** With several images or platforms a table names each. */
function historyKindFor(images) {
    const named = ['Image', ...historyKind.columns];
    const isOnePlatform = images.every(({ platforms }) => platforms.length <= 1);
    if (!isOnePlatform)
        return { ...historyKind, columns: ['Platform', ...historyKind.columns] };
    return images.length > 1 ? { ...historyKind, columns: named } : historyKind;
}
/** A row for each step, newest first as in Docker; the top is the image itself, and nothing is known of those below. */
function historyRows(images, flags) {
    return images.flatMap(image => image.platforms.flatMap(platform => (platform.history ?? [])
        .toReversed()
        .map((step, at) => stepRow(step, { image, platform, isTop: at === 0 }, flags))));
}
function stepRow(step, { image, platform, isTop }, flags) {
    const { layer, engineSize } = step;
    const createdBy = step.createdBy.replaceAll('\t', ' ');
    const bytes = step.isEmpty ? 0 : (layer?.size ?? engineSize);
    return {
        Image: image.written,
        Platform: platform.platform ?? '',
        ID: isTop ? digestWord(platform.imageId, flags) : '<missing>',
        CreatedSince: sinceWord(step.created, flags),
        CreatedAt: step.created ?? '',
        CreatedBy: flags.noTrunc ? createdBy : ellipsis(createdBy.replace(/\s+/g, ' '), shownCells),
        Size: sizeWord(bytes),
        Bytes: bytes ?? '',
        UnpackedSize: sizeWord(layer?.unpackedSize ?? engineSize),
        LayerDigest: digestWord(layer?.digest, flags),
        DiffID: digestWord(layer?.diffId, flags),
        Comment: step.comment,
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/image-context.js




/** Predicates of the attestations that templates name (in-toto, "Predicates"). */
const spdx = 'https://spdx.dev/Document';
const provenance = 'https://slsa.dev/provenance/';
/** The parts to read for a format of `show: image`. Throws INPUT_INVALID for a wrong template. */
function imageAsks(format) {
    if (!format.includes('{{'))
        return { isDigestOnly: false, predicates: [] };
    const { fields } = parseTemplate(format);
    const isDigestOnly = /^\{\{\s*\.Manifest\.Digest\s*\}\}$/.test(format.trim());
    const predicates = [
        { field: 'SBOM', start: spdx },
        { field: 'Provenance', start: provenance },
    ].filter(({ field }) => fields.has(field));
    return { isDigestOnly, predicates: predicates.map(({ start }) => start) };
}
/**
 * An image as templates of `docker buildx imagetools inspect` see it: `.Name`, `.Manifest`, `.Image`, `.SBOM` and `.Provenance`. With
 * several platforms the last three are maps by platform.
 */
function imageContext(image) {
    const platforms = image.platforms.filter(({ kind }) => kind === 'image');
    const images = platforms.map(each => [image_context_nameOf(each), configOf(each)]);
    const stated = (start, made) => platforms.flatMap(each => {
        const all = statedOf(image, each, start);
        return all.length > 0 ? [[image_context_nameOf(each), made(all)]] : [];
    });
    const isOne = platforms.length <= 1;
    const of = (type, zero, values) => isOne ? (values[0]?.[1] ?? zero) : new GoMap(`map[string]${type}`, Object.fromEntries(values), zero);
    return struct('imagetools.tplInput', [
        ['Name', 'name', (0,model_reference/* withoutScheme */.yO)(image.written)],
        ['Manifest', 'manifest', manifestOf(image)],
        ['Image', 'image', of('*v1.Image', new GoNil('*v1.Image'), images)],
        ['SBOM', '', of('imagetools.sbomStub', sbomOf([]), stated(spdx, sbomOf))],
        ['Provenance', '', of('imagetools.provenanceStub', proofOf([]), stated(provenance, proofOf))],
    ]);
}
function image_context_nameOf({ platform = '' }) {
    return platform;
}
function statedOf(image, { digest }, start) {
    return image.companions
        .filter(({ about }) => about === digest)
        .flatMap(({ statements = [] }) => statements)
        .filter(({ predicateType }) => predicateType.startsWith(start))
        .map(({ predicate }) => predicate);
}
function sbomOf([one, ...more]) {
    return struct('imagetools.sbomStub', [
        ['SPDX', 'SPDX', one],
        ['AdditionalSPDXs', 'AdditionalSPDXs', more.length > 0 ? more : undefined],
    ]);
}
function proofOf([one]) {
    return struct('imagetools.provenanceStub', [['SLSA', 'SLSA', one]]);
}
/** A struct of Go, whose JSON leaves out what is empty, and fields without a key. */
function struct(type, members) {
    const written = members.filter(([, key, value]) => key !== '' && !isEmpty(value));
    return new GoStruct(type, new Map(members.map(([field, , value]) => [field, value])), {
        members: written.map(([, key, value]) => [key, value]),
    });
}
function isEmpty(value) {
    if (value instanceof GoMap)
        return value.entries === undefined || Object.keys(value.entries).length === 0;
    if (value instanceof GoSlice)
        return value.items === undefined || value.items.length === 0;
    return value === undefined || value === null || value === '' || value === false || value instanceof GoNil;
}
/** The descriptor of an image, or an index with its entries. */
function manifestOf({ root }) {
    const { digest = '', mediaType = '', size = 0, document } = root ?? {};
    if (root?.kind !== 'index')
        return descriptorOf({ mediaType, digest, size });
    const fields = document ? JSON.parse(Buffer.from(document.bytes).toString()) : {};
    const entries = (0,json_fields/* own */.ZV)(fields, 'manifests');
    const manifests = (Array.isArray(entries) ? entries : []).map(entry => descriptorOf(entry));
    return struct('imagetools.index', [
        ['SchemaVersion', 'schemaVersion', document ? 2 : undefined],
        ['MediaType', 'mediaType', mediaType],
        ['Digest', 'digest', digest],
        ['Size', 'size', size],
        ['Manifests', 'manifests', new GoSlice('[]v1.Descriptor', manifests)],
        ['Annotations', 'annotations', textMap((0,json_fields/* own */.ZV)(fields, 'annotations'))],
    ]);
}
function descriptorOf(fields) {
    const platform = (0,json_fields/* own */.ZV)(fields, 'platform');
    return struct('v1.Descriptor', [
        ['MediaType', 'mediaType', image_context_text(fields, 'mediaType')],
        ['Digest', 'digest', image_context_text(fields, 'digest')],
        ['Size', 'size', number(fields, 'size')],
        ['URLs', 'urls', textList((0,json_fields/* own */.ZV)(fields, 'urls'))],
        ['Annotations', 'annotations', textMap((0,json_fields/* own */.ZV)(fields, 'annotations'))],
        ['Data', 'data', image_context_text(fields, 'data')],
        ['Platform', 'platform', platform ? image_context_platformOf(platform) : new GoNil('*v1.Platform')],
        ['ArtifactType', 'artifactType', image_context_text(fields, 'artifactType')],
    ]);
}
function platformMembers(fields) {
    return [
        ['Architecture', 'architecture', image_context_text(fields, 'architecture')],
        ['OS', 'os', image_context_text(fields, 'os')],
        ['OSVersion', 'os.version', image_context_text(fields, 'os.version')],
        ['OSFeatures', 'os.features', textList((0,json_fields/* own */.ZV)(fields, 'os.features'))],
        ['Variant', 'variant', image_context_text(fields, 'variant')],
    ];
}
function image_context_platformOf(fields) {
    return struct('v1.Platform', platformMembers(fields));
}
/** A config (image-spec, config.md) with the fields that Go's type has; times stay as they are written. */
function configOf({ config }) {
    if (!config)
        return new GoNil('*v1.Image');
    const { raw } = config;
    const [run, rootfs] = ['config', 'rootfs'].map(name => object((0,json_fields/* own */.ZV)(raw, name)));
    const history = (0,json_fields/* own */.ZV)(raw, 'history');
    const steps = (Array.isArray(history) ? history : []).map(step => stepOf(object(step)));
    return struct('v1.Image', [
        ['Created', 'created', image_context_text(raw, 'created')],
        ['Author', 'author', image_context_text(raw, 'author')],
        ...platformMembers(raw),
        ['Config', 'config', runOf(run)],
        [
            'RootFS',
            'rootfs',
            struct('v1.RootFS', [
                ['Type', 'type', image_context_text(rootfs, 'type')],
                ['DiffIDs', 'diff_ids', textList((0,json_fields/* own */.ZV)(rootfs, 'diff_ids'))],
            ]),
        ],
        ['History', 'history', new GoSlice('[]v1.History', steps)],
    ]);
}
function runOf(fields) {
    return struct('v1.ImageConfig', [
        ['User', 'User', image_context_text(fields, 'User')],
        ['ExposedPorts', 'ExposedPorts', emptyMap((0,json_fields/* own */.ZV)(fields, 'ExposedPorts'))],
        ['Env', 'Env', textList((0,json_fields/* own */.ZV)(fields, 'Env'))],
        ['Entrypoint', 'Entrypoint', textList((0,json_fields/* own */.ZV)(fields, 'Entrypoint'))],
        ['Cmd', 'Cmd', textList((0,json_fields/* own */.ZV)(fields, 'Cmd'))],
        ['Volumes', 'Volumes', emptyMap((0,json_fields/* own */.ZV)(fields, 'Volumes'))],
        ['WorkingDir', 'WorkingDir', image_context_text(fields, 'WorkingDir')],
        ['Labels', 'Labels', textMap((0,json_fields/* own */.ZV)(fields, 'Labels'))],
        ['StopSignal', 'StopSignal', image_context_text(fields, 'StopSignal')],
        ['ArgsEscaped', 'ArgsEscaped', (0,json_fields/* own */.ZV)(fields, 'ArgsEscaped') === true],
    ]);
}
function stepOf(fields) {
    return struct('v1.History', [
        ['Created', 'created', image_context_text(fields, 'created')],
        ['CreatedBy', 'created_by', image_context_text(fields, 'created_by')],
        ['Author', 'author', image_context_text(fields, 'author')],
        ['Comment', 'comment', image_context_text(fields, 'comment')],
        ['EmptyLayer', 'empty_layer', (0,json_fields/* own */.ZV)(fields, 'empty_layer') === true],
    ]);
}
function object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function image_context_text(fields, name) {
    const value = (0,json_fields/* own */.ZV)(fields, name);
    return typeof value === 'string' ? value : '';
}
function number(fields, name) {
    const value = (0,json_fields/* own */.ZV)(fields, name);
    return typeof value === 'number' ? value : 0;
}
function textList(value) {
    const items = Array.isArray(value) ? value.filter(each => typeof each === 'string') : undefined;
    return new GoSlice('[]string', items);
}
function textMap(value) {
    if (typeof value !== 'object' || value === null)
        return new GoMap('map[string]string', undefined, '');
    const entries = Object.entries(value).filter((entry) => typeof entry[1] === 'string');
    return new GoMap('map[string]string', Object.fromEntries(entries), '');
}
function emptyMap(value) {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : undefined;
    const entries = keys && Object.fromEntries(keys.map(key => [key, struct('struct {}', [])]));
    return new GoMap('map[string]struct {}', entries, struct('struct {}', []));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/image-rows.js

/** The platforms of images, a row each. */
const imageKind = {
    name: 'platform of an image',
    headers: {
        Image: 'IMAGE',
        Platform: 'PLATFORM',
        Digest: 'DIGEST',
        ID: 'IMAGE ID',
        Created: 'CREATED AT',
        CreatedSince: 'CREATED',
        Size: 'SIZE',
        Bytes: 'BYTES',
        UnpackedSize: 'UNPACKED',
        Layers: 'LAYERS',
        Attestations: 'ATTESTATIONS',
        MediaType: 'MEDIA TYPE',
        Kind: 'KIND',
        Root: 'ROOT DIGEST',
    },
    columns: ['Platform', 'Digest', 'CreatedSince', 'Size', 'Layers', 'Attestations'],
    quiet: 'Root',
};
/** With several images a table names each. */
function imageKindFor(images) {
    return images.length > 1 ? { ...imageKind, columns: ['Image'].concat(imageKind.columns) } : imageKind;
}
/** A row for each platform of each image; of an image that was not read further, one for its root. */
function imageRows(images, flags) {
    return images.flatMap(image => {
        const { root, platforms } = image;
        if (platforms.length > 0)
            return platforms.map(platform => platformRow(image, platform, flags));
        return root ? [platformRow(image, rootAlone(root), flags)] : [];
    });
}
function rootAlone({ digest, mediaType, kind }) {
    return { platform: undefined, digest, mediaType, kind, size: undefined, layers: [] };
}
function platformRow(image, platform, flags) {
    const { digest, imageId, config, layers, size, unpackedSize } = platform;
    const about = image.companions.filter(each => each.what === 'attestation' && each.about === digest);
    return {
        Image: image.written,
        Platform: platform.platform ?? '',
        Digest: digestWord(digest, flags),
        ID: digestWord(imageId, flags),
        Created: config?.created ?? '',
        CreatedSince: sinceWord(config?.created, flags),
        Size: sizeWord(size),
        Bytes: size ?? '',
        UnpackedSize: sizeWord(unpackedSize),
        Layers: layers.length,
        Attestations: about.length,
        MediaType: platform.mediaType,
        Kind: platform.kind,
        Root: image.root?.digest ?? '',
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/layer-rows.js

/** The layers of images, lowest first, a row each. */
const layer_rows_layerKind = {
    name: 'layer of an image',
    headers: {
        Image: 'IMAGE',
        Platform: 'PLATFORM',
        Number: '#',
        Digest: 'DIGEST',
        DiffID: 'CONTENT',
        MediaType: 'MEDIA TYPE',
        Packing: 'PACKING',
        Size: 'SIZE',
        Bytes: 'BYTES',
        UnpackedSize: 'UNPACKED',
        Share: 'SHARE',
        From: 'IS IN',
        SharedWith: 'SHARED WITH',
        CreatedBy: 'CREATED BY',
    },
    columns: ['Number', 'Digest', 'Packing', 'Size', 'Share', 'CreatedBy'],
    quiet: 'Digest',
};
/** With several images or platforms a table names each, and with what a layer is shared. */
function layerKindFor(images) {
    const isOnePlatform = images.every(({ platforms }) => platforms.length <= 1);
    const places = [...(images.length > 1 ? ['Image'] : []), ...(isOnePlatform ? [] : ['Platform'])];
    const hasUsage = images.some(({ platforms }) => platforms.some(({ usage }) => usage));
    const more = [...(hasUsage ? ['From'] : []), ...(images.length > 1 ? ['SharedWith'] : [])];
    return { ...layer_rows_layerKind, columns: places.concat(layer_rows_layerKind.columns, more) };
}
/** A row for each layer of each platform. */
function layerRows(images, flags) {
    return images.flatMap(image => image.platforms.flatMap(platform => {
        const from = new Map(platform.usage?.blobs.map(used => [used.blob.digest, used.from]));
        return platform.layers.map((layer, at) => layer_rows_layerRow(layer, at, { image, platform, from, flags }));
    }));
}
function layer_rows_layerRow(layer, at, { image, platform, from, flags }) {
    const { size, digest } = layer;
    return {
        Image: image.written,
        Platform: platform.platform ?? '',
        // Counted as people count: the lowest is 1.
        Number: at + 1,
        Digest: digestWord(digest, flags),
        DiffID: digestWord(layer.diffId, flags),
        MediaType: layer.mediaType,
        Packing: packingWord(layer),
        Size: sizeWord(size),
        Bytes: size ?? '',
        UnpackedSize: sizeWord(layer.unpackedSize),
        Share: shareWord(size, platform.size),
        From: (digest && from.get(digest)) ?? '',
        SharedWith: layer.sharedWith.join(', '),
        CreatedBy: (flags.noTrunc ? layer.instruction : layer.createdBy) ?? '',
    };
}
function shareWord(size, total) {
    if (size === undefined || !total)
        return '';
    const percent = (size / total) * 100;
    return percent > 0 && percent < 1 ? '<1%' : `${Math.round(percent)}%`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/referrer-rows.js

/** The referrers of images, a row each. */
const referrerKind = {
    name: 'referrer of an image',
    headers: {
        Image: 'IMAGE',
        Subject: 'SUBJECT',
        Platform: 'PLATFORM',
        Digest: 'DIGEST',
        ArtifactType: 'ARTIFACT TYPE',
        MediaType: 'MEDIA TYPE',
        Size: 'SIZE',
        Bytes: 'BYTES',
        FoundBy: 'FOUND BY',
        Created: 'CREATED AT',
        Annotations: 'ANNOTATIONS',
    },
    columns: ['Subject', 'Platform', 'Digest', 'ArtifactType', 'Size', 'FoundBy'],
    quiet: 'Digest',
};
const createdKey = 'org.opencontainers.image.created';
/** A row for each referrer; that of a platform's image names the platform. */
function referrerRows(images, flags) {
    return images.flatMap(({ written, referrers = [], platforms }) => referrers.map(({ subject, descriptor, artifactType, foundBy, annotations }) => ({
        Image: written,
        Subject: digestWord(subject, flags),
        Platform: platforms.find(({ digest }) => digest === subject)?.platform ?? '',
        Digest: digestWord(descriptor.digest, flags),
        ArtifactType: artifactType,
        MediaType: descriptor.mediaType,
        Size: sizeWord(descriptor.size),
        Bytes: descriptor.size,
        FoundBy: foundBy,
        Created: Object.hasOwn(annotations, createdKey) ? (annotations[createdKey] ?? '') : '',
        Annotations: annotations,
    })));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/repository-rows.js
/** The rows of a registry's list of repositories. */
const repositoryKind = {
    name: 'repository',
    headers: {
        Repository: 'REPOSITORY',
        Registry: 'REGISTRY',
        Name: 'NAME',
        Namespace: 'NAMESPACE',
    },
    columns: ['Repository'],
    quiet: 'Repository',
};
/**
 * A row for each repository: `Repository` is the name that can be pulled, `Name` that within the registry, and `Namespace` what is before its
 * last slash, if it has one. Names are valid, so that nothing in them needs to be escaped.
 */
function repositoryRows(catalogs) {
    return catalogs.flatMap(({ registry, repositories }) => repositories.map(name => ({
        Repository: `${registry}/${name}`,
        Registry: registry,
        Name: name,
        Namespace: name.slice(0, Math.max(0, name.lastIndexOf('/'))),
    })));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/search-rows.js


/** Cells of a description that Docker shows. */
const search_rows_shownCells = 45;
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
    return repositories.map(found => search_rows_rowOf(found, isJson, flags.noTrunc));
}
function search_rows_rowOf(found, isJson, noTrunc) {
    const line = found.description.replace(/[\r\n]/g, ' ');
    const shown = noTrunc ? line : ellipsis(line, search_rows_shownCells);
    const text = (value) => (isJson ? value : (0,printable/* printable */.g)(value, Number.POSITIVE_INFINITY));
    const flag = (is) => (isJson ? String(is) : is ? '[OK]' : '');
    return {
        Name: text(found.name),
        Description: text(shown),
        StarCount: String(found.stars),
        IsOfficial: flag(found.isOfficial),
        IsAutomated: flag(found.isAutomated),
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/tag-order.js
var tag_order = __webpack_require__(68296);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/tag-rows.js




const headers = {
    Repository: 'REPOSITORY',
    Tag: 'TAG',
    Digest: 'DIGEST',
    SameAs: 'SAME AS',
    MediaType: 'MEDIA TYPE',
    Size: 'SIZE',
    Platforms: 'PLATFORMS',
    PushedAt: 'PUSHED AT',
    PushedSince: 'PUSHED',
    CreatedAt: 'CREATED AT',
    CreatedSince: 'CREATED',
};
/** The rows of tag lists. The table has the columns that are known of any tag. */
function tagKind(lists) {
    const tags = lists.flatMap(list => list.tags);
    const isKnown = (is, field) => (tags.some(is) ? [field] : []);
    return {
        name: 'tag',
        headers,
        columns: [
            ...(lists.length > 1 ? ['Repository'] : []),
            'Tag',
            ...isKnown(({ digest }) => digest !== undefined, 'Digest'),
            ...isKnown(({ size }) => size !== undefined, 'Size'),
            ...isKnown(({ platforms }) => platforms !== undefined, 'Platforms'),
            ...isKnown(({ pushed }) => pushed !== undefined, 'PushedSince'),
            ...isKnown(({ created }) => created !== undefined, 'CreatedSince'),
        ],
        quiet: 'Tag',
    };
}
/** Groups the tags of a list that share a digest, in the order of their first tags; a tag without a digest is a group of its own. */
function tagGroups({ tags }) {
    const groups = new Map();
    for (const tag of tags) {
        const key = tag.digest ?? tag.name;
        const group = groups.get(key);
        if (group)
            group.push(tag);
        else
            groups.set(key, [tag]);
    }
    return [...groups.values()];
}
/** A row for each tag; in the table without a template a row for each digest, with all its tags. */
function tagRows(lists, flags) {
    const isTable = !flags.quiet && (flags.format === '' || flags.format === 'table');
    return lists.flatMap(list => {
        const groups = tagGroups(list).map(group => ({ group, names: group.map(({ name }) => name) }));
        if (isTable)
            return groups.map(({ group, names }) => groupRow(group[0], { list, names, flags }));
        const namesOf = new Map(groups.flatMap(({ names }) => names.map(name => [name, names])));
        return list.tags.map(tag => tag_rows_rowOf(tag, { list, names: namesOf.get(tag.name) ?? [], flags }));
    });
}
function groupRow(tag, context) {
    const { digest } = tag;
    const shown = digest === undefined || context.flags.noTrunc ? digest : (0,model_digest/* shortDigest */.VK)(digest);
    return { ...tag_rows_rowOf(tag, context), Tag: context.names.join(', '), Digest: shown ?? '' };
}
/** A row in which unknown facts are empty. */
function tag_rows_rowOf(tag, { list, names, flags }) {
    const { size, pushed = '', created = '' } = tag;
    const age = (time) => {
        const at = (0,tag_order/* dateOf */.Q$)({ name: '', pushed: time });
        return at === undefined ? '' : `${humanDuration(flags.now - at)} ago`;
    };
    return {
        Repository: list.repository,
        Tag: tag.name,
        Digest: tag.digest ?? '',
        SameAs: names.filter(name => name !== tag.name).join(', '),
        MediaType: (0,printable/* printable */.g)(tag.mediaType ?? ''),
        Size: size === undefined ? '' : humanSize(size),
        Platforms: (tag.platforms ?? []).map(platform => (0,printable/* printable */.g)(platform)).join(', '),
        PushedAt: pushed,
        PushedSince: age(pushed),
        CreatedAt: created,
        CreatedSince: age(created),
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/usage-rows.js


/** The blobs of images, and where a pull would take each from. */
const usageKind = {
    name: 'blob that a pull needs',
    headers: {
        Image: 'IMAGE',
        Platform: 'PLATFORM',
        What: 'WHAT',
        Digest: 'DIGEST',
        MediaType: 'MEDIA TYPE',
        Size: 'SIZE',
        Bytes: 'BYTES',
        From: 'FROM',
        ToFetch: 'TO FETCH',
        CreatedBy: 'CREATED BY',
    },
    columns: ['What', 'Digest', 'Size', 'From', 'CreatedBy'],
    quiet: 'Digest',
};
/** With several images or platforms a table names each. */
function usageKindFor(images) {
    const isOnePlatform = images.every(({ platforms }) => platforms.length <= 1);
    const places = [...(images.length > 1 ? ['Image'] : []), ...(isOnePlatform ? [] : ['Platform'])];
    return { ...usageKind, columns: places.concat(usageKind.columns) };
}
/** A row for each blob of each image; the config first, then the layers in their order, then what belongs to no platform. */
function usageRows(images, flags) {
    return images.flatMap(image => {
        const seen = new Set();
        const ofPlatforms = image.platforms.flatMap(platform => (platform.usage?.blobs ?? []).map(used => {
            seen.add(used.blob.digest);
            return blobRow(used, { image, platform, flags });
        }));
        const others = (image.usage?.blobs ?? []).filter(({ blob }) => !seen.has(blob.digest));
        return ofPlatforms.concat(others.map(used => blobRow(used, { image, platform: undefined, flags })));
    });
}
function blobRow({ blob, isConfig, from }, { image, platform, flags }) {
    const layer = platform?.layers.find(({ digest }) => digest === blob.digest);
    return {
        Image: image.written,
        Platform: platform?.platform ?? '',
        What: isConfig ? 'config' : platform ? 'layer' : 'attestation',
        Digest: digestWord(blob.digest, flags),
        MediaType: blob.mediaType,
        Size: humanSize(blob.size),
        Bytes: blob.size,
        From: from,
        ToFetch: from === 'registry' ? blob.size : 0,
        CreatedBy: layer?.createdBy ?? '',
    };
}
/** One line: what a pull would fetch, and what it need not. */
function usageLine({ toFetch, blobs }) {
    const sums = new Map();
    for (const { from, blob } of blobs)
        sums.set(from, (sums.get(from) ?? 0) + blob.size);
    const here = ['store', 'engine', 'cache', 'inline'].flatMap(from => {
        const bytes = sums.get(from);
        return bytes === undefined ? [] : [`${humanSize(bytes)} ${usage_rows_words[from]}`];
    });
    const rest = here.length > 0 ? `; ${here.join(', ')}` : '';
    return `A pull would fetch ${humanSize(toFetch)} (${toFetch} bytes)${rest}`;
}
const usage_rows_words = {
    store: 'is in the store',
    engine: 'is in the engine',
    cache: 'is in the Actions cache',
    inline: 'is in the manifest',
};

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/format-inspection.js



















const printers = {
    image: ({ images }, wishes) => imageText(images, wishes),
    history: ({ images }, wishes) => byOrigin(images, wishes, {
        engine: (records, wishes) => records.map(each => printEngineHistory(each, wishes)).join('\n'),
        others: others => format_inspection_listed(historyKindFor(others), historyRows(others, wishes), wishes),
    }),
    layers: ({ images }, wishes) => format_inspection_listed(layerKindFor(images), layerRows(images, wishes), wishes),
    graph: ({ images }, wishes) => ['', 'table', 'tree'].includes(wishes.format)
        ? printGraphTree(images, wishes)
        : format_inspection_listed(layerKindFor(images), layerRows(images, wishes), wishes),
    tags: ({ images }, wishes) => {
        const lists = images.flatMap(({ tags }) => tags ?? []);
        return format_inspection_listed(tagKind(lists), tagRows(lists, wishes), wishes);
    },
    referrers: ({ images }, wishes) => format_inspection_listed(referrerKind, referrerRows(images, wishes), wishes),
    files: ({ images }, wishes) => format_inspection_listed(filesKind, fileRows(images.flatMap(({ platforms }) => platforms)), wishes),
    usage: ({ images, usage }, wishes) => {
        const text = format_inspection_listed(usageKindFor(images), usageRows(images, wishes), wishes);
        return usage && wishes.format === '' && !wishes.quiet ? `${text}${usageLine(usage)}\n` : text;
    },
    engine: ({ engine }, wishes) => {
        if (!engine)
            return '';
        return wishes.format === 'tree'
            ? printEngineTree(engine, wishes.noTrunc)
            : printEngineRows(engine, wishes);
    },
    repositories: ({ catalogs = [] }, wishes) => format_inspection_listed(repositoryKind, repositoryRows(catalogs), wishes),
    search: ({ search }, wishes) => (search ? format_inspection_listed(searchKind, searchRows(search, wishes), wishes) : ''),
};
const titles = {
    image: 'Images',
    history: 'History',
    layers: 'Layers',
    graph: 'Graph',
    tags: 'Tags',
    referrers: 'Referrers',
    files: 'Files',
    usage: 'Usage',
    engine: 'Images of the engine',
    repositories: 'Repositories',
    search: 'Search',
};
/**
 * The findings in the form of `format`, or the table of each show, and of the comparison. Throws INPUT_INVALID for a format
 * that is wrong, or that the rows do not fit.
 */
function formatInspection(inspection, wishes) {
    const { comparison } = inspection;
    const { shows, diff, format } = wishes;
    const sections = Array.from(shows, show => ({
        title: titles[show],
        text: ended(isWhole(inspection, wishes) ? jsonText(wishes) : printers[show](inspection, wishes)),
    }));
    if (!comparison || format !== '')
        return sections;
    const { kind, rows } = diffRows(comparison, diff);
    return sections.concat({ title: 'Comparison', text: ended(format_inspection_listed(kind, rows, wishes)) });
}
/** Sections as one text; each has its title if there are several. */
function sectionsText(sections) {
    const [only] = sections;
    if (sections.length === 1 && only)
        return only.text;
    return sections.map(({ title, text }) => `${title}\n${text}`).join('\n\n');
}
/** Whether `json` is the JSON of the step: where Docker has a list of its own, it is Docker's. */
function isWhole({ images }, { shows, format }) {
    if (format !== 'json' || shows.has('engine'))
        return false;
    const isDockers = (shows.has('image') || shows.has('history')) && images.length > 0;
    return !(isDockers && images.every(({ engineRecord }) => engineRecord));
}
function jsonText({ json }) {
    return JSON.stringify(json());
}
function format_inspection_listed(kind, rows, wishes) {
    return printRows(rows, kind, wishes);
}
/** Images of a registry in buildx's words, those of an engine in Docker's. */
function imageText(images, wishes) {
    const { format, quiet } = wishes;
    if (quiet && (format === '' || format === 'table'))
        return images.map(({ root }) => `${root?.digest ?? ''}\n`).join('');
    return byOrigin(images, wishes, {
        engine: records => printEngineInspect(records, format),
        others: others => {
            if (!isTemplate(format))
                return format_inspection_listed(imageKindFor(others), imageRows(others, wishes), wishes);
            const template = parseTemplate(format);
            return others.map(image => `${template.render(imageContext(image))}\n`).join('');
        },
    });
}
/** Whether a format is a template by itself, and no word for a form. */
function isTemplate(format) {
    return !['', 'json', 'jsonl', 'table', 'tree'].includes(format) && !/^table\s/.test(format);
}
/** Prints images of an engine and all others apart, in the order of the first of each. */
function byOrigin(images, wishes, print) {
    const records = images.flatMap(({ engineRecord }) => engineRecord ?? []);
    const others = images.filter(({ engineRecord }) => !engineRecord);
    if (records.length === 0)
        return print.others(others);
    if (wishes.format === 'tree')
        throw new errors/* TallyError */.jB('INPUT_INVALID', '`format: tree` is for show: engine and show: graph');
    const texts = [print.engine(records, wishes), ...(others.length > 0 ? [print.others(others)] : [])];
    return (images[0]?.engineRecord ? texts : texts.reverse()).join('');
}
function ended(text) {
    return text.replace(/\n$/, '');
}

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/inapplicable.js

/** Places in words, and why they have no referrers. */
const places = {
    registry: 'a registry',
    store: 'a store',
    docker: 'an engine',
    'oci-layout': 'a layout',
    'oci-archive': 'an archive',
    'docker-archive': 'an archive of Docker',
};
const keepsReferrers = new Set(['registry', 'oci-layout', 'oci-archive']);
/** Sentences about shows that do not exist for an image; printable. */
function inapplicable({ written, ...image }, shows) {
    const reasons = {
        tags: image.place === 'registry' ? undefined : `${places[image.place]} has no list of tags`,
        usage: image.place === 'registry'
            ? undefined
            : `it is in ${places[image.place]}, and a pull fetches from registries`,
        referrers: keepsReferrers.has(image.place) ? undefined : `${places[image.place]} keeps no referrers`,
        history: withoutHistory(image),
        files: artifactReason(image),
    };
    return Object.entries(reasons).flatMap(([show, reason]) => reason !== undefined && shows.has(show) ? [`${(0,printable/* printable */.g)(written)}: no ${show}: ${reason}`] : []);
}
function withoutHistory({ root, platforms, ...image }) {
    if (!root)
        return undefined;
    const artifact = artifactReason({ root, platforms, ...image });
    if (artifact)
        return artifact;
    const bare = platforms.filter(({ kind, config, history }) => kind === 'image' && config && !history);
    if (bare.length === 0)
        return undefined;
    const names = bare.map(({ platform }) => (0,printable/* printable */.g)(platform ?? 'its platform')).slice(0, 10);
    return `the config for ${names.join(', ')} has none`;
}
function artifactReason({ root, platforms }) {
    if (root?.kind !== 'artifact')
        return undefined;
    const type = root.artifactType === undefined ? '' : ` of type ${(0,printable/* printable */.g)(root.artifactType)}`;
    return platforms.some(({ kind }) => kind === 'image') ? undefined : `it is an artifact${type}, not an image`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/layers.js


/** The layers of a manifest, lowest first, with their diff_ids where the config has one for each. */
function inspectedLayers({ layers }, diffIds) {
    const contents = diffIds?.length === layers.length ? diffIds : undefined;
    return layers.map(({ digest, mediaType, size }, at) => {
        const compression = (0,media_type.isForeignLayer)(mediaType) ? 'foreign' : (0,media_type.compressionOf)(mediaType);
        return {
            digest,
            diffId: contents?.[at],
            mediaType,
            compression,
            size,
            ...(compression === 'none' ? { unpackedSize: size } : {}),
            sharedWith: [],
        };
    });
}
/** The sentence about a config whose number of diff_ids differs from that of the layers; undefined if they agree. */
function unequalContents({ layers }, diffIds) {
    if (diffIds.length === layers.length)
        return undefined;
    return `its config names ${(0,format/* plural */.LS)(diffIds.length, 'layer')}, its manifest ${layers.length}, so that no engine can use it`;
}
/** Bytes of layers as transferred; undefined if a size is not known. */
function transferredSize(layers) {
    return sumOf(layers.map(({ size }) => size));
}
/** Bytes of layers unpacked; undefined if a size is not known. */
function unpackedSize(layers) {
    return sumOf(layers.map(layer => layer.unpackedSize));
}
function sumOf(sizes) {
    let total = 0;
    for (const size of sizes) {
        if (size === undefined)
            return undefined;
        total += size;
    }
    return total;
}
/** The images with each layer's `sharedWith`: equal by digest, or by content where it was compressed another way. */
function withSharedLayers(images) {
    const holders = new Map();
    for (const { written, platforms } of images)
        for (const { layers } of platforms)
            for (const key of layers.flatMap(keysOf))
                holders.set(key, (holders.get(key) ?? new Set()).add(written));
    return images.map(image => ({
        ...image,
        platforms: image.platforms.map(platform => {
            const layers = new Map(platform.layers.map(layer => [layer, shared(layer, image.written, holders)]));
            const now = (layer) => layers.get(layer) ?? layer;
            const history = platform.history?.map(step => (step.layer ? { ...step, layer: now(step.layer) } : step));
            return { ...platform, layers: platform.layers.map(now), ...(history ? { history } : {}) };
        }),
    }));
}
function shared(layer, own, holders) {
    const names = new Set(keysOf(layer).flatMap(key => Array.from(holders.get(key) ?? [])));
    names.delete(own);
    return names.size === 0 ? layer : { ...layer, sharedWith: Array.from(names) };
}
function keysOf({ digest, diffId }) {
    return [digest, diffId].filter(key => key !== undefined);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/declared-bounds.js
var declared_bounds = __webpack_require__(34912);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/image-parts.js






/** Adds the tags of the images' repositories; each repository is listed once. */
async function withTags(images, request, ports) {
    if (!request.shows.has('tags'))
        return Array.from(images);
    const { listTagsOf } = await Promise.all(/* import() */[__webpack_require__.e(4305), __webpack_require__.e(904), __webpack_require__.e(2982), __webpack_require__.e(3959)]).then(__webpack_require__.bind(__webpack_require__, 4305));
    const listed = new Map();
    return (0,src_concurrency/* mapLimit */.sf)(images, request.concurrency, async (image) => {
        if (!image.reference)
            return image;
        const { tag, digest } = image.reference;
        // With an image the question is which tags share its digest, so that digests are needed.
        const key = `${(0,model_reference/* repositoryName */.aR)(image.reference)} ${tag !== undefined || digest !== undefined}`;
        const listing = listed.get(key) ?? listTagsOf(image, request.tags, ports);
        listed.set(key, listing);
        return { ...image, tags: await listing };
    });
}
/** Adds what a pull of the images would fetch, together and of each. Throws what reading throws, and ENGINE_*. */
async function withUsage(images, request, ports) {
    const used = images.flatMap(open => usedImage(open) ?? []);
    if (!request.shows.has('usage') || used.length === 0)
        return { images };
    const { foreseePull } = await Promise.all(/* import() */[__webpack_require__.e(9094), __webpack_require__.e(4653), __webpack_require__.e(9383), __webpack_require__.e(2795), __webpack_require__.e(4137), __webpack_require__.e(2994), __webpack_require__.e(1731)]).then(__webpack_require__.bind(__webpack_require__, 22795));
    const { selection, usage } = request;
    const forecast = await foreseePull(used.map(({ pulled }) => pulled), { selection, to: usage.to }, ports);
    const byImage = new Map(used.map(({ open }, at) => [open, forecast.images[at]]));
    return {
        usage: forecast.usage,
        images: images.map(open => {
            const of = byImage.get(open);
            if (!of)
                return open;
            const platforms = open.image.platforms.map(platform => {
                const usage = of.platforms.get(platform.digest);
                return usage ? { ...platform, usage } : platform;
            });
            return { ...open, image: { ...open.image, platforms, usage: of.usage } };
        }),
    };
}
function usedImage(open) {
    const { image, content } = open;
    const { reference, root, written } = image;
    if (!reference || !root?.document || !content)
        return undefined;
    const read = async ({ digest }) => {
        const document = await content.document(digest);
        if (document)
            return document;
        throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot read ${digest} of ${(0,printable/* printable */.g)(written)}: it is not there`);
    };
    return { open, pulled: { written, reference, root: root.document, read } };
}
/** Adds the files of each platform's image. Throws what reading layers throws, and CONTENT_TOO_LARGE. */
async function withFiles(images, request, ports) {
    if (!request.shows.has('files'))
        return Array.from(images);
    const { readFiles } = await Promise.all(/* import() */[__webpack_require__.e(9383), __webpack_require__.e(7394)]).then(__webpack_require__.bind(__webpack_require__, 77394));
    // One after the other: each keeps the names of all its files in memory.
    return (0,src_concurrency/* mapLimit */.sf)(images, 1, async (open) => {
        const { layers, image } = open;
        if (!layers)
            return open;
        refuseTooLarge(open, ports);
        const source = await layers();
        const platforms = await (0,src_concurrency/* mapLimit */.sf)(image.platforms, 1, async (platform) => {
            const layered = layeredOf(open, platform);
            if (layered?.kind !== 'image')
                return platform;
            return { ...platform, files: await readFiles(layered, request.paths, { ...ports, source }) };
        });
        return { ...open, image: { ...image, platforms } };
    });
}
/** Refuses an image that declares more than may be read, before its first layer is. */
function refuseTooLarge({ graph, image }, { maxImageSize = size_budget/* defaultMaxImageSize */.m }) {
    if (graph)
        (0,declared_bounds/* checkDeclared */.TZ)(graph, maxImageSize, image.written);
}
/** A platform's image with the digests of its layers: an engine's record does not have them. */
function layeredOf({ layered }, platform) {
    if (!layered)
        return platform;
    const contents = ({ layers }) => layers.map(({ diffId }) => diffId).join(' ');
    return layered.find(each => contents(each) === contents(platform)) ?? layered[0];
}
/** How one image differs from another. Throws what reading layers throws, and CONTENT_TOO_LARGE. */
async function comparisonOf(before, after, { diff }, ports) {
    const { compareInspected } = await Promise.all(/* import() */[__webpack_require__.e(9383), __webpack_require__.e(7394), __webpack_require__.e(8255)]).then(__webpack_require__.bind(__webpack_require__, 8255));
    const compared = async (open) => {
        const { image, layered: platforms = image.platforms, layers = noLayers } = open;
        if (diff === 'files')
            refuseTooLarge(open, ports);
        return { image: { ...image, platforms }, source: await layers() };
    };
    return compareInspected([await compared(before), await compared(after)], diff, ports);
}
/** The layers of what has none to read: a repository, or an engine's image that was not saved. */
async function noLayers() {
    return {
        isLocal: async () => false,
        async open({ digest }) {
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot read layer ${digest}: its image was not opened`);
        },
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/open-origin.js
var open_origin = __webpack_require__(52731);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/origin-hints.js
var origin_hints = __webpack_require__(8613);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/history.js



/** Cells of an instruction in Docker's tables, the ellipsis included. */
const history_shownCells = 45;
/**
 * The steps of a config's history, oldest first (image-spec, config.md, "history"); undefined if it has none. Reads it as leniently
 * as Docker: a field of another type counts as absent, since history decides nothing.
 */
function historySteps(config) {
    const entries = (0,json_fields/* own */.ZV)(config, 'history');
    if (!Array.isArray(entries) || entries.length === 0)
        return undefined;
    return entries.map(entry => {
        const fields = typeof entry === 'object' && entry !== null ? entry : {};
        const text = (name) => {
            const value = (0,json_fields/* own */.ZV)(fields, name);
            return typeof value === 'string' ? value : undefined;
        };
        return {
            created: text('created') || undefined,
            createdBy: text('created_by') ?? '',
            comment: text('comment') ?? '',
            isEmpty: (0,json_fields/* own */.ZV)(fields, 'empty_layer') === true,
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
        const fault = `its history names ${(0,format/* plural */.LS)(made.length, 'step')} with a layer, and the image has ${(0,format/* plural */.LS)(layers.length, 'layer')}`;
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
    return { ...layer, createdBy: ellipsis(plainInstruction(instruction), history_shownCells), instruction };
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/engine-image.js




const where = 'image';
/**
 * An image as its engine describes it. An engine has layers unpacked: their content and their place in the image are known, not the
 * bytes that a registry would send. Throws MANIFEST_INVALID for a record without an ID.
 */
function engineImage(written, record) {
    const fields = record.value;
    const id = (0,json_fields/* textField */.M8)(fields, 'Id', where) ?? '';
    if (!(0,model_digest/* isDigest */.Bc)(id))
        throw (0,json_fields/* fault */.DG)('image.Id', 'expected a digest');
    return {
        written,
        place: 'docker',
        root: { digest: id, mediaType: '', kind: 'image', size: 0, annotations: {} },
        platforms: [platformImage(id, record)],
        companions: [],
        engineRecord: record,
    };
}
function platformImage(id, { value, history }) {
    const size = (0,json_fields/* own */.ZV)(value, 'Size');
    const image = {
        platform: engine_image_platformOf(value),
        digest: id,
        mediaType: '',
        kind: 'image',
        imageId: id,
        size: undefined,
        ...(typeof size === 'number' ? { unpackedSize: size } : {}),
        config: engine_image_configOf(value),
        annotations: {},
    };
    return { ...image, ...withHistory(layersOf(value), history) };
}
function layersOf(fields) {
    const rootFs = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'RootFS') ?? {}, 'image.RootFS');
    const layers = (0,json_fields/* own */.ZV)(rootFs, 'Layers');
    return (Array.isArray(layers) ? layers : []).map(each => ({
        digest: undefined,
        diffId: typeof each === 'string' && (0,model_digest/* isDigest */.Bc)(each) ? (0,model_digest/* parseDigest */.m)(each) : undefined,
        mediaType: '',
        compression: 'none',
        size: undefined,
        sharedWith: [],
    }));
}
function engine_image_platformOf(fields) {
    const [os, architecture, variant] = ['Os', 'Architecture', 'Variant'].map(name => (0,json_fields/* textField */.M8)(fields, name, where));
    if (!os || !architecture)
        return undefined;
    return (0,model_platform/* formatPlatform */.Bq)((0,model_platform/* normalizePlatform */.FL)({ os, architecture, ...(variant ? { variant } : {}) }));
}
/** The record in the form of a config (image-spec, config.md): the engine names the same things in capitals. */
function engine_image_configOf(fields) {
    const run = (0,json_fields/* own */.ZV)(fields, 'Config');
    const config = typeof run === 'object' && run !== null ? (0,json_fields/* fieldsOf */.Pf)(run, 'image.Config') : {};
    const created = (0,json_fields/* textField */.M8)(fields, 'Created', where) || undefined;
    const raw = {
        created,
        author: (0,json_fields/* textField */.M8)(fields, 'Author', where) || undefined,
        architecture: (0,json_fields/* own */.ZV)(fields, 'Architecture'),
        variant: (0,json_fields/* own */.ZV)(fields, 'Variant') || undefined,
        os: (0,json_fields/* own */.ZV)(fields, 'Os'),
        config,
    };
    const labels = (0,json_fields/* textMapField */.A7)(config, 'Labels', 'image.Config') ?? {};
    return {
        created,
        labels,
        raw: Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined)),
    };
}
/**
 * The engine's history says the bytes of each step, and not which steps made a layer: one may be empty. So they are joined only if as
 * many steps have bytes as the image has layers.
 */
function withHistory(layers, entries) {
    if (!entries || entries.length === 0)
        return { layers };
    const steps = entries.map(engine_image_stepOf).toReversed();
    const sized = steps.filter(({ engineSize = 0 }) => engineSize > 0);
    const unpacked = sized.length === layers.length
        ? layers.map((layer, at) => ({ ...layer, unpackedSize: sized[at]?.engineSize ?? 0 }))
        : layers;
    const { fault, ...joined } = joinHistory(steps, unpacked);
    if (fault === undefined)
        return joined;
    const why = 'the engine does not say which steps of its history made a layer';
    return {
        layers,
        history: steps.map(step => ({ ...step, isEmpty: step.engineSize === 0 })),
        historyFault: why,
    };
}
function engine_image_stepOf(entry) {
    const text = (name) => {
        const value = (0,json_fields/* own */.ZV)(entry, name);
        return typeof value === 'string' ? value : '';
    };
    const [size, created] = [(0,json_fields/* own */.ZV)(entry, 'Size'), (0,json_fields/* own */.ZV)(entry, 'Created')];
    const engineSize = typeof size === 'number' ? size : 0;
    return {
        created: engine_image_timeOf(created),
        createdBy: text('CreatedBy'),
        comment: text('Comment'),
        isEmpty: engineSize === 0,
        engineSize,
    };
}
/** Seconds since 1970 in RFC 3339; 0 and below mean that the config has no date. */
function engine_image_timeOf(seconds) {
    if (typeof seconds !== 'number' || seconds <= 0 || seconds > 253_402_300_799)
        return undefined;
    return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/inspected-content.js


/** An image of a registry, read from its mirrors where a digest proves the bytes. */
function registryContent(reference, { reads, registries, slots, warn }) {
    const { registry, repository, digest, tag = 'latest' } = reference;
    const at = { registry, repository };
    return {
        root: () => slots.run(() => reads.root(at, digest ? { digest } : { tag }, warn)),
        document: digest => slots.run(() => ifThere(() => reads.document(at, digest))),
        config: image => slots.run(() => ifThere(() => reads.config(at, image))),
        blobs: {
            // The failures of mirrors are in the registry's own, or do not matter.
            fetch: async (wanted) => (await registries.mirrored(at)).scan(wanted, () => undefined),
        },
    };
}
/** An image of a store, an engine or a file. */
function originContent(origin) {
    const documents = new Map();
    return {
        root: () => origin.resolve(),
        document(digest) {
            const reading = documents.get(digest) ?? ifThere(() => origin.document(digest));
            documents.set(digest, reading);
            return reading;
        },
        config: ({ config }) => ifThere(() => (0,content_bytes/* readAll */.yw)(origin, config)),
        blobs: { fetch: (wanted) => (origin.scan ? origin.scan(wanted) : origin.fetch(wanted)) },
    };
}
/** The result of `read`; undefined if the content is not there. */
async function ifThere(read) {
    try {
        return await read();
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/strict-json.js
var strict_json = __webpack_require__(3394);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/platform-image.js








/** Faults of a config that hide it, and leave the rest of the image as it is. */
const configFaults = ['MANIFEST_INVALID', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'];
/**
 * Describes an image by its manifest and config. A config that cannot be read is a fault of the image, not of the step: the manifest
 * says enough for digests and sizes.
 *
 * @param platform the platform that its index names
 * @param config the verified bytes of its config; undefined where they were not read
 */
function describeImage(document, platform, config) {
    const { manifest, descriptor } = document;
    const faults = [];
    const read = config && readConfig(config, faults);
    const unequal = read?.diffIds && unequalContents(manifest, read.diffIds);
    if (unequal)
        faults.push(unequal);
    const layers = inspectedLayers(manifest, read?.diffIds);
    const image = {
        platform: platform ?? read?.platform,
        digest: descriptor.digest,
        mediaType: descriptor.mediaType,
        kind: (0,layer_content/* isImageManifest */.pJ)(manifest) ? 'image' : 'artifact',
        imageId: manifest.config.digest,
        annotations: manifest.annotations ?? {},
        ...(read ? { config: read.config } : {}),
        ...joined(layers, read?.config.raw ?? {}),
    };
    return { image: { ...image, ...sizesOf(image.layers) }, faults };
}
/** The bytes of layers together, as far as they are known. */
function sizesOf(layers) {
    const unpacked = unpackedSize(layers);
    return { size: transferredSize(layers), ...(unpacked === undefined ? {} : { unpackedSize: unpacked }) };
}
function joined(layers, config) {
    const steps = historySteps(config);
    if (!steps)
        return { layers };
    const { history, fault, ...found } = joinHistory(steps, layers);
    return { layers: found.layers, history, ...(fault ? { historyFault: fault } : {}) };
}
function readConfig(bytes, faults) {
    const part = (read) => {
        try {
            return read();
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, ...configFaults))
                throw error;
            faults.push(`its config cannot be read: ${error.message.replace(/^Cannot read the document: /, '')}`);
            return undefined;
        }
    };
    const raw = part(() => (0,json_fields/* fieldsOf */.Pf)((0,strict_json/* parseStrictJson */.R)(bytes), 'config'));
    if (!raw)
        return undefined;
    const { created, labels = {} } = part(() => (0,config/* configClaims */.QG)(bytes)) ?? { created: undefined };
    const platform = part(() => (0,config/* configPlatform */.Ko)(bytes));
    return {
        config: { created: created || undefined, labels, raw },
        platform: platform && platform.os !== 'unknown' ? (0,model_platform/* formatPlatform */.Bq)(platform) : undefined,
        diffIds: part(() => (0,config/* configDiffIds */.eL)(bytes)),
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-fit.js
var platform_fit = __webpack_require__(87579);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/reference-levels.js
var reference_levels = __webpack_require__(66804);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/companions.js










/** BuildKit's annotation of a layer that states something (buildkit, attestation-storage.md). */
const predicateKey = 'in-toto.io/predicate-type';
/** Bytes of one statement: SBOMs of large images take several MB. */
const mostStatement = 64 * 1024 * 1024;
/**
 * The children of an image's indexes that are no image of a platform, or not there. Of selected platforms, only the attestations of
 * those. Throws what reading throws.
 */
async function companionsOf(content, graph, wishes) {
    const found = companions_listed(graph, wishes);
    const isRead = wishes.hasCompanions || wishes.predicates.length > 0;
    if (!isRead)
        return found;
    return (0,src_concurrency/* mapLimit */.sf)(found, wishes.concurrency, async (companion) => {
        if (companion.isMissing || (0,media_type.kindOf)(companion.descriptor.mediaType) === 'other')
            return companion;
        const document = await content.document(companion.descriptor.digest);
        if (!document)
            return { ...companion, isMissing: true };
        return readCompanion(content, { ...companion, document }, wishes);
    });
}
function companions_listed({ documents, leaves }, { selection }) {
    const read = new Set(documents.map(({ descriptor }) => descriptor.digest));
    const images = new Set(leaves.map(({ document }) => document.descriptor.digest));
    const found = new Map();
    for (const { manifest } of documents) {
        if (manifest.kind === 'image')
            continue;
        for (const descriptor of manifest.manifests) {
            const companion = companionOf(descriptor, read);
            const isWanted = selection === 'all' || (companion?.about && images.has(companion.about));
            if (companion && isWanted)
                found.set(descriptor.digest, companion);
        }
    }
    return Array.from(found.values());
}
function companionOf(descriptor, read) {
    const subject = (0,reference_levels/* attestedDigest */.Js)(descriptor) ?? '';
    const about = (0,model_digest/* isDigest */.Bc)(subject) ? { about: subject } : {};
    if ((0,platform_choice/* isAttestation */.H3)(descriptor))
        return { descriptor, what: 'attestation', ...about };
    const { mediaType, artifactType, digest } = descriptor;
    if ((0,media_type.kindOf)(mediaType) === 'other')
        return { descriptor, what: artifactType ?? mediaType, ...about };
    if (read.has(digest))
        return undefined;
    return { descriptor, what: (0,media_type.kindOf)(mediaType), isMissing: true, ...about };
}
async function readCompanion(content, companion, wishes) {
    const { manifest } = companion.document;
    const { about = manifest.subject?.digest } = companion;
    const layers = manifest.kind === 'image' ? manifest.layers : [];
    const stated = layers.flatMap(layer => {
        const predicateType = layer.annotations?.[predicateKey];
        return predicateType ? [{ layer, predicateType }] : [];
    });
    const wanted = stated.filter(({ predicateType }) => wishes.predicates.some(start => predicateType.startsWith(start)));
    const statements = [];
    for (const { layer, predicateType } of wanted) {
        const predicate = await predicateOf(content, layer, wishes);
        if (predicate)
            statements.push({ predicateType, ...predicate });
    }
    return {
        ...companion,
        ...(about ? { about } : {}),
        ...(stated.length > 0 ? { predicates: stated.map(({ predicateType }) => predicateType) } : {}),
        ...(wishes.predicates.length > 0 ? { statements } : {}),
    };
}
/** The content of a statement; undefined, with a note, if it cannot be read. */
async function predicateOf({ blobs }, layer, { note, written }) {
    const left = (why) => note(`${(0,printable/* printable */.g)(written)}: the attestation ${layer.digest} is left out: ${why}`);
    if (layer.size > mostStatement) {
        left(`it has ${(0,format/* humanBytes */.p6)(layer.size)}, expected at most ${(0,format/* humanBytes */.p6)(mostStatement)}`);
        return undefined;
    }
    const chunks = [];
    try {
        for await (const chunk of (0,content_bytes/* verified */.zr)(layer, await blobs.fetch(layer)))
            chunks.push(Buffer.from(chunk));
        return { predicate: statementIn(Buffer.concat(chunks).toString(), layer.mediaType) };
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND', 'MANIFEST_INVALID') && !(error instanceof SyntaxError))
            throw error;
        // The parser's message quotes the text.
        left((0,errors/* isTallyError */.pQ)(error) ? error.message : 'it is no JSON');
        return undefined;
    }
}
/** The predicate of a statement, which may be in a signed envelope (DSSE). */
function statementIn(text, mediaType) {
    const fields = (0,json_fields/* fieldsOf */.Pf)(JSON.parse(text), 'statement');
    if (!/^application\/vnd\.in-toto\..*\+dsse$/.test(mediaType))
        return (0,json_fields/* own */.ZV)(fields, 'predicate');
    const payload = (0,json_fields/* own */.ZV)(fields, 'payload');
    const enclosed = Buffer.from(typeof payload === 'string' ? payload : '', 'base64').toString();
    return (0,json_fields/* own */.ZV)((0,json_fields/* fieldsOf */.Pf)(JSON.parse(enclosed), 'statement'), 'predicate');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/read-image.js









/** Faults of one image that are told, before the rest is counted. */
const toldFaults = 10;
/**
 * Reads an image: its root, and below it the manifests and configs of the selected platforms. Children that are not there are told
 * and listed. Throws NOT_FOUND for the root, PLATFORM_MISSING, SCHEMA1_UNSUPPORTED, and what reading throws.
 */
async function readImage(content, wishes) {
    const document = await content.root();
    const root = rootOf(document);
    if (!wishes.hasImages)
        return { root, platforms: [], companions: [] };
    const { selection, written } = wishes;
    const read = ({ digest }) => content.document(digest);
    const graph = await (0,walk/* walkImages */.M)(read, document, selection, written);
    const [platforms, companions] = await Promise.all([
        platformImages(content, graph, wishes),
        companionsOf(content, graph, wishes),
    ]);
    tellMissing(companions, wishes);
    const nested = graph.documents.filter(each => each.manifest.kind === 'index' && each !== document);
    return {
        root,
        platforms,
        companions,
        graph,
        ...(nested.length > 0 ? { nested: nested.toReversed() } : {}),
    };
}
function rootOf(document) {
    const { descriptor, manifest } = document;
    const kind = manifest.kind === 'image' && !(0,layer_content/* isImageManifest */.pJ)(manifest) ? 'artifact' : manifest.kind;
    const config = manifest.kind === 'image' && kind === 'artifact' ? manifest.config.mediaType : undefined;
    const artifactType = manifest.artifactType ?? config;
    return {
        digest: descriptor.digest,
        mediaType: descriptor.mediaType,
        kind,
        size: descriptor.size,
        document,
        annotations: manifest.annotations ?? {},
        ...(artifactType ? { artifactType } : {}),
    };
}
async function platformImages(content, { root, leaves }, wishes) {
    const told = [];
    const images = await (0,src_concurrency/* mapLimit */.sf)(leaves, wishes.concurrency, async ({ document, platform }) => {
        const { config, missing } = await read_image_configOf(content, document);
        if (document.descriptor.digest === root.descriptor.digest && config)
            heedPlatform(config, wishes);
        const { image, faults } = describeImage(document, platform, config);
        const place = image.platform === undefined ? '' : ` for ${(0,printable/* printable */.g)(image.platform)}`;
        for (const fault of missing ? [missing, ...faults] : faults)
            told.push(`${(0,printable/* printable */.g)(wishes.written)}${place}: ${fault}`);
        return image;
    });
    for (const message of told.slice(0, toldFaults))
        wishes.note(message);
    const more = told.length - toldFaults;
    if (more > 0)
        wishes.note(`${(0,printable/* printable */.g)(wishes.written)}: ${more} more images of it have such faults`);
    return images;
}
/** The config of an image; artifacts have none that is read. */
async function read_image_configOf(content, { manifest }) {
    if (!(0,layer_content/* isImageManifest */.pJ)(manifest))
        return {};
    try {
        const config = await content.config(manifest);
        return config ? { config } : { missing: `its config ${manifest.config.digest} is not there` };
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'MANIFEST_TOO_LARGE'))
            throw error;
        return { missing: `its config cannot be read: ${error.message}` };
    }
}
/** The platform of an image that no index names: compared with the selection. */
function heedPlatform(config, { written, selection, platformsAsked, note }) {
    if (selection === 'all')
        return;
    try {
        (0,platform_fit/* heedFit */.su)((0,platform_fit/* platformFit */.xs)(config, selection), { name: written, selection, isAsked: platformsAsked }, note);
    }
    catch (error) {
        // A config that cannot be read names no platform; that it cannot be read is told with the image.
        if (!(0,errors/* isTallyError */.pQ)(error, 'MANIFEST_INVALID'))
            throw error;
    }
}
function tellMissing(companions, { written, note }) {
    const missing = companions.filter(({ isMissing }) => isMissing);
    if (missing.length === 0)
        return;
    const shown = missing.slice(0, toldFaults).map(({ descriptor }) => (0,printable/* printable */.g)(read_image_nameOf(descriptor)));
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    note(`${(0,printable/* printable */.g)(written)}: its index lists what is not there: ${shown.join(', ')}${more}`);
}
function read_image_nameOf({ platform, digest }) {
    return platform ? (0,model_platform/* formatPlatform */.Bq)(platform) : digest;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/referrer-tags.js
var referrer_tags = __webpack_require__(62311);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/referrers.js
var referrers = __webpack_require__(40329);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/referrers.js





/** The kinds of cosign's tags, and what each says about its subject. */
const cosignTags = { sig: 'signature', att: 'attestation', sbom: 'SBOM' };
/** A signature of an SBOM of an image is at level 2. */
const maxLevels = 4;
/** Digests whose referrers are asked for; each costs a request, and the first level four. */
const mostSubjects = 100;
/**
 * What refers to these digests, and to the referrers in turn. A list of referrers is the registry's word: their own documents are not
 * read. Throws the code of a refusal.
 */
async function findReferrers(finder, subjects, { written, concurrency, note }) {
    const found = new Map();
    const seen = new Set();
    let level = Array.from(new Set(subjects));
    for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
        const asked = level.slice(0, Math.max(0, mostSubjects - seen.size));
        if (asked.length < level.length)
            note(`${(0,printable/* printable */.g)(written)}: referrers are listed of the first ${mostSubjects} digests alone`);
        for (const digest of asked)
            seen.add(digest);
        const answers = await (0,src_concurrency/* mapLimit */.sf)(asked, concurrency, async (subject) => depth === 0
            ? (await Promise.all([finder.bySubject(subject), finder.byTag(subject)])).flat()
            : finder.bySubject(subject));
        for (const each of answers.flat())
            found.set(`${each.subject} ${each.descriptor.digest}`, each);
        const next = new Set(answers.flat().map(({ descriptor }) => descriptor.digest));
        level = Array.from(next).filter(digest => !seen.has(digest));
    }
    return Array.from(found.values());
}
/** Referrers in a repository: the API, the fallback tag where that lists none, and cosign's tags. */
function repositoryFinder(repository) {
    return {
        async bySubject(subject) {
            const listed = await (0,referrers/* listReferrers */.x)(repository, subject);
            if (listed && listed.length > 0)
                return listed.map(each => referrer(subject, each, 'api'));
            // Some registries return an empty list although the tag has entries.
            const tag = await ifThere(() => repository.resolve({ tag: (0,referrer_tags/* referrersTag */.LN)(subject) }));
            const entries = tag?.manifest.kind === 'index' ? tag.manifest.manifests : [];
            return entries.map(each => referrer(subject, each, 'tag'));
        },
        async byTag(subject) {
            const kinds = Object.entries(cosignTags);
            const found = await Promise.all(kinds.map(async ([suffix, kind]) => {
                const tagged = await ifThere(() => repository.describe(`${(0,referrer_tags/* referrersTag */.LN)(subject)}.${suffix}`));
                if (!tagged)
                    return [];
                const { digest, mediaType, size = 0 } = tagged;
                return [taggedReferrer(subject, { mediaType, digest, size }, kind)];
            }));
            return found.flat();
        },
    };
}
/** Referrers among the images that a layout or archive lists, by their subject or by cosign's names. */
async function originFinder(origin) {
    const listed = [];
    if (origin.kind === 'oci-layout' || origin.kind === 'oci-archive')
        for (const { digest, names } of origin.images) {
            const document = await ifThere(() => origin.document(digest));
            if (document)
                listed.push({ document, names });
        }
    return {
        bySubject: async (subject) => listed
            .filter(({ document }) => document.manifest.subject?.digest === subject)
            .map(({ document }) => referrer(subject, describedBy(document), 'api')),
        byTag: async (subject) => Object.entries(cosignTags).flatMap(([suffix, kind]) => {
            const tag = `${(0,referrer_tags/* referrersTag */.LN)(subject)}.${suffix}`;
            const found = listed.find(({ names }) => names.some(name => name === tag || name.endsWith(`:${tag}`)));
            return found ? [taggedReferrer(subject, describedBy(found.document), kind)] : [];
        }),
    };
}
/** As a registry lists a referrer (distribution-spec 1.1, "Listing Referrers"). */
function describedBy({ descriptor, manifest }) {
    const config = manifest.kind === 'image' ? manifest.config.mediaType : undefined;
    const { artifactType = config, annotations } = manifest;
    return {
        ...descriptor,
        ...(artifactType ? { artifactType } : {}),
        ...(annotations ? { annotations } : {}),
    };
}
function referrer(subject, descriptor, foundBy) {
    const { artifactType = '', annotations = {} } = descriptor;
    return { subject, descriptor, artifactType, foundBy, annotations };
}
/** The name of cosign's tag says only which image it is about; its manifest has the type of an image. */
function taggedReferrer(subject, descriptor, kind) {
    const { annotations = {} } = descriptor;
    return { subject, descriptor, artifactType: `cosign ${kind}`, foundBy: 'tag', annotations };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/inspected-image.js










/** Shows for which only the root of an image counts. */
const aboutRoots = new Set(['tags', 'referrers', 'repositories', 'engine', 'search']);
/** Looks at images, each document once however many images have it. */
class InspectedImages {
    #request;
    #ports;
    #reading;
    constructor(request, ports, reading) {
        this.#request = request;
        this.#ports = ports;
        this.#reading = reading;
    }
    /** Throws NOT_FOUND, PLATFORM_MISSING, SCHEMA1_UNSUPPORTED, ENGINE_UNAVAILABLE, and what reading throws. */
    async look(item) {
        switch (item.place) {
            case 'registry':
                return this.#inRegistry(item.written, item.reference);
            case 'origin':
                return this.#inOrigin(item.written, item.origin);
            case 'repository':
                return { image: unread(item.written, item.repository) };
            case 'host':
                throw new errors/* TallyError */.jB('INTERNAL', `Cannot look at ${(0,printable/* printable */.g)(item.written)} as an image: it is a registry`);
        }
    }
    async #inRegistry(written, reference) {
        const { registries, warn } = this.#ports;
        if (this.#isDigestOnly || this.#isAbout('tags'))
            return { image: { ...unread(written, reference), root: await this.#head(reference) } };
        const content = registryContent(reference, { ...this.#reading, registries, warn });
        const [{ graph, ...read }, now] = await Promise.all([
            readImage(content, this.#wishes(written)),
            this.#tagNow(written, reference),
        ]);
        const root = now === undefined ? read.root : { ...read.root, tagNow: now };
        const image = { written, place: 'registry', reference, ...read, root };
        const finder = async () => repositoryFinder(await registries.repository(reference));
        const layers = async () => (await Promise.all(/* import() */[__webpack_require__.e(9383), __webpack_require__.e(7394)]).then(__webpack_require__.bind(__webpack_require__, 77394))).registryLayers(reference, this.#ports);
        return { image: await this.#withReferrers(image, finder), content, layers, ...(graph ? { graph } : {}) };
    }
    async #inOrigin(written, origin) {
        const { kind: place } = origin;
        if (origin.kind === 'docker' && origin.target) {
            const { engineRecord } = await Promise.all(/* import() */[__webpack_require__.e(5436), __webpack_require__.e(5863)]).then(__webpack_require__.bind(__webpack_require__, 65863));
            const name = 'digest' in origin.target ? origin.target.digest : origin.target.tag;
            const history = !this.#isDigestOnly;
            const image = engineImage(written, await engineRecord(name, this.#ports, { history }));
            if (!this.#readsFiles())
                return { image };
            const { content, layers } = await this.#open(origin);
            const { platforms, graph } = await readImage(content, this.#wishes(written));
            return { image, content, layers, layered: platforms, ...(graph ? { graph } : {}) };
        }
        const { content, layers, opened } = await this.#open(origin);
        const { graph, ...read } = await (0,errors/* withHints */.z9)((0,origin_hints/* originHints */.h)(place), () => readImage(content, this.#wishes(written)));
        const image = { written, place, ...read };
        const found = await this.#withReferrers(image, () => originFinder(opened));
        return { image: found, content, layers, ...(graph ? { graph } : {}) };
    }
    /** Opens an origin until the end of the step: what is shown of it may need its layers. */
    async #open(name) {
        const opened = await (0,open_origin/* openOrigin */.N)(name, { ...this.#ports.origins, isLookedAt: true });
        this.#reading.opened.use(opened);
        const layers = async () => (await Promise.all(/* import() */[__webpack_require__.e(9383), __webpack_require__.e(7394)]).then(__webpack_require__.bind(__webpack_require__, 77394))).originLayers(opened);
        return { content: originContent(opened), layers, opened };
    }
    #wishes(written) {
        const { shows, selection, platformsAsked = false, compareWith, concurrency } = this.#request;
        const isAboutRoots = Array.from(shows).every(show => aboutRoots.has(show));
        return {
            written,
            selection,
            platformsAsked,
            hasImages: (!isAboutRoots || compareWith !== undefined) && !this.#isDigestOnly,
            hasCompanions: shows.has('graph') || shows.has('referrers'),
            predicates: this.#request.predicates ?? [],
            concurrency,
            note: this.#reading.note,
        };
    }
    async #withReferrers(image, finder) {
        const { shows, concurrency } = this.#request;
        const { root, platforms, written } = image;
        if (!root || !(shows.has('referrers') || shows.has('graph')))
            return image;
        const subjects = [root.digest, ...subjectsBelow(root, platforms)];
        const { note } = this.#reading;
        const referrers = await findReferrers(await finder(), subjects, { written, concurrency, note });
        return { ...image, referrers };
    }
    /** The facts that a HEAD tells about an image. A media type that no client reads is shown, not refused. */
    async #head(reference) {
        const { digest, tag = 'latest' } = reference;
        const { reads } = this.#reading;
        const head = digest
            ? await (await this.#ports.registries.repository(reference)).look(digest)
            : await reads.tag(reference, tag, 'sha256');
        const kind = (0,media_type.kindOf)(head.mediaType) === 'index' ? 'index' : 'image';
        return {
            digest: head.digest,
            mediaType: head.mediaType,
            kind,
            size: head.size ?? 0,
            annotations: {},
        };
    }
    /** The digest that the tag has now, if the reference names another one. */
    async #tagNow(written, reference) {
        const { tag, digest } = reference;
        if (tag === undefined || digest === undefined)
            return undefined;
        try {
            const now = await this.#reading.reads.tag(reference, tag, (0,model_digest/* algorithmOf */.Hy)(digest));
            return now.digest === digest ? undefined : now.digest;
        }
        catch (error) {
            if (!(0,errors/* isPassable */.C_)(error))
                throw error;
            this.#reading.note(`${(0,printable/* printable */.g)(written)}: it is not known what its tag points to: ${error.message}`);
            return undefined;
        }
    }
    /** A comparison needs the images, whatever is printed of them. */
    get #isDigestOnly() {
        const { isDigestOnly, compareWith } = this.#request;
        return isDigestOnly === true && compareWith === undefined;
    }
    #isAbout(show) {
        const { shows, compareWith } = this.#request;
        return shows.size === 1 && shows.has(show) && compareWith === undefined;
    }
    #readsFiles() {
        const { shows, diff, compareWith } = this.#request;
        return shows.has('files') || (compareWith !== undefined && diff === 'files');
    }
}
/** An image of which nothing was read yet. */
function unread(written, reference) {
    return { written, place: 'registry', reference, platforms: [], companions: [] };
}
/** Signatures may be about the images of an index, or about attestations of it. Those of an index that was not read are in its entries. */
function subjectsBelow(root, platforms) {
    if (platforms.length > 0)
        return platforms.map(({ digest }) => digest);
    const manifest = root.document?.manifest;
    return manifest?.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : [];
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/lock/image-reads.js
var image_reads = __webpack_require__(81144);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect.js








/**
 * Looks at images, repositories, registries and the engine, and writes nothing. Every document is read once, however many images have
 * it. Throws INPUT_INVALID, and the codes of what was looked at.
 */
async function inspect(request, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = (0,modules/* __addDisposableResource */.mS)(env_1, new AsyncDisposableStack(), true);
        const notes = new Set();
        const note = (message) => void notes.add(message);
        const { concurrency, maxImageSize } = request;
        const parts = { ...ports, concurrency, maxImageSize, note };
        const reads = new image_reads/* ImageReads */.V(async () => ports.registries);
        const slots = new src_concurrency/* Slots */.WR(concurrency);
        const look = new InspectedImages(request, ports, { reads, slots, opened, note });
        const images = imagesOf(request, look, parts);
        const catalogs = catalogsOf(request, parts);
        const engine = listingOf(request, parts);
        const search = searchOf(request, parts);
        // All have ended before what was opened for them is closed.
        await Promise.allSettled([images, catalogs, engine, search]);
        const found = { catalogs: await catalogs, engine: await engine, search: await search };
        return {
            ...(await images),
            ...(found.catalogs ? { catalogs: found.catalogs } : {}),
            ...(found.engine ? { engine: found.engine } : {}),
            ...(found.search ? { search: found.search } : {}),
            notes: Array.from(notes),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,modules/* __disposeResources */.hk)(env_1);
        if (result_1)
            await result_1;
    }
}
/** The images and repositories that were listed, and the comparison with the other one. */
async function imagesOf(request, look, ports) {
    const { concurrency, shows, compareWith } = request;
    const wanted = request.images.filter(({ place }) => place !== 'host');
    if (compareWith && wanted.length !== 1)
        throw oneImage(wanted.length);
    const items = compareWith ? wanted.concat(compareWith) : wanted;
    const looked = await (0,src_concurrency/* settleAll */.j3)(items, concurrency, item => look.look(item));
    const before = compareWith ? looked.pop() : undefined;
    for (const { image } of looked)
        for (const sentence of inapplicable(image, shows))
            ports.note(sentence);
    const { images, usage } = await withUsage(looked, request, ports);
    const open = await withFiles(images, request, ports);
    const tagged = await withTags(open.map(({ image }) => image), request, ports);
    const [after] = open;
    const comparison = before && after && (await comparisonOf(before, after, request, ports));
    return {
        images: withSharedLayers(tagged),
        ...(usage ? { usage } : {}),
        ...(comparison ? { comparison } : {}),
    };
}
function oneImage(count) {
    const message = `compare-with: it is compared with one image, and \`images\` names ${count}`;
    return new errors/* TallyError */.jB('INPUT_INVALID', message);
}
async function catalogsOf({ images, shows, concurrency }, ports) {
    if (!shows.has('repositories'))
        return undefined;
    const { listCatalog } = await __webpack_require__.e(/* import() */ 2985).then(__webpack_require__.bind(__webpack_require__, 2985));
    const hosts = images.flatMap(item => (item.place === 'host' ? [item.registry] : []));
    return (0,src_concurrency/* settleAll */.j3)(Array.from(new Set(hosts)), concurrency, host => listCatalog(host, ports));
}
async function listingOf({ shows, engine }, ports) {
    if (!shows.has('engine'))
        return undefined;
    const { listEngine } = await Promise.all(/* import() */[__webpack_require__.e(5436), __webpack_require__.e(5863)]).then(__webpack_require__.bind(__webpack_require__, 65863));
    return listEngine(engine, ports);
}
async function searchOf({ shows, search }, ports) {
    if (!shows.has('search') || !search)
        return undefined;
    const { searchRepositories } = await Promise.all(/* import() */[__webpack_require__.e(8315), __webpack_require__.e(3959)]).then(__webpack_require__.bind(__webpack_require__, 68315));
    return searchRepositories(search, ports);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/inspect-log.js


const mostLines = 1_000;
const inspect_log_mostCharacters = 2_000;
/**
 * Logs the digest of each image, the text of a step line by line with everything in it that is no plain text escaped, and
 * what could not be shown.
 */
function tellInspection({ images, notes }, formatted, log) {
    for (const image of images)
        for (const line of headlines(image))
            log.info(line);
    const lines = formatted === '' ? [] : formatted.split('\n');
    for (const line of lines.slice(0, mostLines))
        log.info(plain(line));
    const more = lines.length - mostLines;
    if (more > 0)
        log.info(`${(0,format/* plural */.LS)(more, 'more line')} in the report and, if it fits, in the output formatted`);
    for (const note of notes)
        log.info(note);
}
function headlines({ written, root }) {
    if (!root)
        return [];
    const { digest, kind, tagNow } = root;
    const name = (0,printable/* printable */.g)(written);
    const state = `${name} is ${digest}, ${kind === 'image' ? 'a single image' : `an ${kind}`}`;
    return tagNow === undefined ? [state] : [state, `${name}: its tag now points to ${tagNow}`];
}
/** Tabs stay: a template may have them. */
function plain(line) {
    return line
        .split('\t')
        .map(part => (0,printable/* printable */.g)(part, inspect_log_mostCharacters))
        .join('\t');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/inspection-json.js

const schema = { name: 'tallyman-inspect', version: 1 };
/**
 * The whole account of a step: digests in full, sizes in bytes, times as RFC 3339. `actions/inspect/inspection.schema.json`
 * describes it.
 */
function inspectionJson(inspection) {
    const { images, comparison, engine, catalogs, search, usage, notes } = inspection;
    return {
        schema,
        images: images.map(imageJson),
        comparison: comparison && comparisonJson(comparison),
        engine: engine && engineJson(engine),
        repositories: catalogs?.map(({ registry, repositories }) => ({ registry, repositories })),
        search: search && {
            term: search.term,
            registry: search.said,
            repositories: search.repositories.map(({ name, description, stars, isOfficial, isAutomated }) => ({
                name,
                description,
                stars,
                isOfficial,
                isAutomated,
            })),
        },
        usage: usage && usageJson(usage),
        notes,
    };
}
function imageJson(image) {
    const { written, place, reference, root, platforms, companions, tags, referrers, usage, nested } = image;
    const [first] = platforms;
    return {
        name: written,
        place,
        ref: reference && root && (0,model_reference/* digestReference */.O9)(reference, root.digest),
        digest: root?.digest,
        mediaType: root?.mediaType || undefined,
        kind: root?.kind,
        documentSize: root?.size,
        tagNow: root?.tagNow,
        artifactType: root?.artifactType,
        annotations: root?.annotations,
        ...(first && ofPlatform(first)),
        platforms: platforms.map(platformJson),
        indexes: nested?.map(({ descriptor: { digest, mediaType, size } }) => ({ digest, mediaType, size })),
        companions: companions.map(companionJson),
        tags: tags && tagsJson(tags),
        referrers: referrers?.map(referrerJson),
        usage: usage && usageJson(usage),
        engine: image.engineRecord?.value,
    };
}
/** The fields that an image takes from its first platform. */
function ofPlatform({ config, size, unpackedSize }) {
    return {
        created: config?.created,
        size,
        unpackedSize,
        labels: config?.labels,
        config: config && (config.raw.config ?? {}),
    };
}
function platformJson(image) {
    const { platform, digest, imageId, mediaType, kind, layers, history, historyFault } = image;
    const { annotations, usage, files, parent } = image;
    return {
        platform,
        digest,
        imageId,
        mediaType: mediaType || undefined,
        kind,
        index: parent,
        ...ofPlatform(image),
        annotations,
        layers: layers.map(layerJson),
        history: history?.map(({ created, createdBy, comment, isEmpty, layer, engineSize }) => ({
            created,
            createdBy,
            comment,
            isEmpty,
            layer: layer?.digest,
            size: layer?.size,
            unpackedSize: engineSize ?? layer?.unpackedSize,
        })),
        historyFault,
        usage: usage && usageJson(usage),
        files: files && filesJson(files),
    };
}
function layerJson(layer) {
    const { digest, diffId, mediaType, compression, size, unpackedSize, createdBy, sharedWith } = layer;
    return {
        digest,
        diffId,
        mediaType: mediaType || undefined,
        compression,
        size,
        unpackedSize,
        createdBy,
        sharedWith,
    };
}
function companionJson({ descriptor, about, what, isMissing, predicates }) {
    const { digest, mediaType, size } = descriptor;
    return { digest, mediaType, size, what, about, isMissing, predicates };
}
function referrerJson({ subject, descriptor, artifactType, foundBy, annotations }) {
    const { digest, mediaType, size } = descriptor;
    return { digest, mediaType, size, artifactType, subject, foundBy, annotations };
}
function tagsJson({ repository, total, tags, hasDigests, invalid }) {
    return {
        repository,
        total,
        invalid,
        hasDigests,
        tags: tags.map(({ name, digest, mediaType, size, pushed, created, platforms }) => ({
            name,
            digest,
            mediaType,
            size,
            pushed,
            created,
            platforms,
        })),
    };
}
function usageJson({ toFetch, blobs }) {
    return {
        toFetch,
        blobs: blobs.map(({ blob: { digest, mediaType, size }, isConfig, from }) => ({
            digest,
            mediaType,
            size,
            isConfig,
            from,
        })),
    };
}
function filesJson({ files, hidden, bytes, wastedBytes }) {
    return { bytes, wastedBytes, files: files.map(fileJson), hidden: hidden.map(hiddenJson) };
}
function fileJson(file) {
    const { path, type, mode, uid, gid, size, time, target, device, attributes, digest, layer } = file;
    return { path, type, mode, uid, gid, size, time, target, device, attributes, digest, layer };
}
function hiddenJson(file) {
    const { hiddenBy, how } = file;
    return { ...fileJson(file), hiddenBy, how };
}
function comparisonJson(comparison) {
    const { before, after, changed, platformsGained, platformsLost, platforms } = comparison;
    return {
        before: { name: before.written, digest: before.root?.digest },
        after: { name: after.written, digest: after.root?.digest },
        changed,
        platformsGained,
        platformsLost,
        sizeChange: platforms[0]?.sizeChange,
        platforms: platforms.map(each => ({
            platform: each.platform,
            before: { digest: each.before.digest, size: each.before.size },
            after: { digest: each.after.digest, size: each.after.size },
            sizeChange: each.sizeChange,
            layers: each.layers.map(layerChangeJson),
            config: each.config.map(({ field, before, after }) => ({ field, before, after })),
            files: each.files?.map(fileChangeJson),
        })),
    };
}
function layerChangeJson({ how, before, after }) {
    return { how, before: before && layerJson(before), after: after && layerJson(after) };
}
function fileChangeJson({ how, path, before, after, isOverShared }) {
    return { how, path, before: before && fileJson(before), after: after && fileJson(after), isOverShared };
}
/** The engine's images with its own keys, and what was asked besides. */
function engineJson({ engine, images, containers, platforms }) {
    return {
        version: engine.version,
        store: engine.store,
        images: images.map(image => ({
            ...image,
            ...(containers && { Containers: containers.get(String(image.Id)) ?? 0 }),
            ...(platforms && { Platforms: platforms.get(String(image.Id)) ?? [] }),
        })),
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/markdown.js
var markdown = __webpack_require__(84519);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/keys.js
var keys = __webpack_require__(47443);
;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/idle-inputs.js

/** The inputs that have no effect, each as a sentence. */
function idleInputs(values, shows) {
    const without = (show, given) => shows.has(show)
        ? []
        : given.flatMap(([isGiven, name]) => isGiven ? [`${name} has no effect: show does not name ${show}`] : []);
    const { cache } = values;
    return [
        ...without('engine', [
            [values.all, 'all'],
            [values.digests, 'digests'],
        ]),
        ...without('search', [
            [values.search !== '', 'search'],
            [values['search-url'] !== undefined, 'search-url'],
        ]),
        ...without('usage', [
            [values.to !== 'store', `to: ${values.to}`],
            [cache !== 'false', `cache: ${cache}`],
        ]),
        ...idleCache(values, shows),
        ...idleOrder(values, shows),
        ...(values.diff !== 'summary' && values['compare-with'] === ''
            ? [`diff: ${values.diff} has no effect: compare-with names no image`]
            : []),
        ...(values.images.length > 0 && shows.size === 1 && shows.has('search')
            ? ['images has no effect: show names nothing but search']
            : []),
    ];
}
function idleCache(values, shows) {
    const { cache, 'cache-client': client, 'key-prefix': prefix } = values;
    if (shows.has('usage') && cache !== 'false')
        return [];
    const why = cache === 'false' ? 'cache is false' : 'show does not name usage';
    return [
        ...(client === 'auto' ? [] : [`cache-client: ${client} has no effect: ${why}`]),
        ...(prefix === keys/* defaultKeyPrefix */.x2 ? [] : [`key-prefix: ${prefix} has no effect: ${why}`]),
    ];
}
function idleOrder({ limit, sort }, shows) {
    if (shows.has('tags') || shows.has('search'))
        return [];
    const why = 'has no effect: show names neither tags nor search';
    return [
        ...(limit === undefined ? [] : [`limit: ${limit} ${why}`]),
        ...(sort === '' ? [] : [`sort: ${sort} ${why}`]),
    ];
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/engine-filters.js
var engine_filters = __webpack_require__(18573);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/parse-inspected.js



/**
 * Parses an item of `images` or `compare-with`: a reference, `store=REF`, `docker=NAME`, `oci-layout=DIR[:ref]`, `oci-archive=FILE`,
 * `docker-archive=FILE`, or, for `show: repositories`, the host of a registry. A name without tag and digest is its repository if
 * nothing but tags is shown, else the tag `latest`. Throws REFERENCE_INVALID and the codes of digests, or an Error about the item.
 */
function parseInspected(text, shows) {
    const written = text.trim();
    if (written === '')
        throw new Error('an item is empty');
    if (shows.has('repositories'))
        return host(written);
    // No reference has an equals sign; `docker` and `store` alone are names of repositories.
    if (written.includes('='))
        return origin(written, shows);
    if (isAlone(shows, 'tags') && isBare(written))
        return { place: 'repository', written, repository: (0,model_reference/* parseImageRepository */.fb)(written) };
    return { place: 'registry', written, reference: (0,model_reference/* parseImage */.zZ)(written) };
}
function origin(written, shows) {
    if (isAlone(shows, 'tags'))
        throw new Error(`"${(0,printable/* printable */.g)(written)}" has no list of tags, expected a repository of a registry`);
    const parsed = (0,open_origin/* parseOrigin */.e)(written);
    return { place: 'origin', written, origin: parsed };
}
/** Docker Hub's other names mean Docker Hub, as in references. */
function host(written) {
    const name = (0,model_reference/* withoutScheme */.yO)(written).replace(/\/$/, '');
    if (!(0,model_reference/* isRegistry */.Cf)(name) || !/[.:]|^localhost$/.test(name))
        throw new Error(`"${(0,printable/* printable */.g)(written)}" is no host of a registry, expected one such as localhost:5000`);
    return { place: 'host', written, registry: model_reference/* dockerHubNames */.c$.has(name) ? model_reference/* dockerHub */.UD : name };
}
function isAlone(shows, show) {
    return shows.size === 1 && shows.has(show);
}
/** Whether a name has neither a tag nor a digest. */
function isBare(written) {
    const name = (0,model_reference/* withoutScheme */.yO)(written);
    return !name.includes('@') && !name.slice(name.lastIndexOf('/') + 1).includes(':');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/path-glob.js
var path_glob = __webpack_require__(29624);
;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/filters.js



/** The filters of each kind of show that has any. */
const filters_names = {
    tags: ['reference', 'tag', 'digest', 'newer', 'older'],
    engine: ['before', 'dangling', 'label', 'label!', 'platform', 'reference', 'since', 'until'],
    search: ['is-automated', 'is-official', 'stars'],
    files: ['path'],
};
const kinds = Object.keys(filters_names);
/**
 * Passes each filter to the kinds of show that know it. Throws INPUT_INVALID for one that none of them knows: what it was
 * meant to leave out would be shown.
 */
function filtersFor(given, shows) {
    const shown = kinds.filter(kind => shows.has(kind));
    const isKnown = (kind, name) => filters_names[kind].includes(name);
    const problems = given.flatMap(([name, value]) => {
        const written = `${(0,printable/* printable */.g)(name)}=${(0,printable/* printable */.g)(value)}`;
        if (shown.length === 0)
            return [`filters: ${written}: show: ${[...shows].join(', ')} has no filters`];
        if (!shown.some(kind => isKnown(kind, name)))
            return [`filters: invalid filter "${(0,printable/* printable */.g)(name)}", expected ${shown.map(knownNames).join('; ')}`];
        const glob = name === 'path' ? (0,path_glob/* parsePathGlob */.V)(value) : undefined;
        return glob && 'problem' in glob ? [`filters: path: ${glob.problem}`] : [];
    });
    if (problems.length > 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${problems.join('\n')}`);
    const known = (kind) => (shows.has(kind) ? given.filter(([name]) => isKnown(kind, name)) : []);
    return { tags: known('tags'), engine: known('engine'), search: known('search'), files: known('files') };
}
function knownNames(kind) {
    return `for ${kind} one of ${filters_names[kind].join(', ')}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/request.js









const request_searchRows = { usual: 25, most: 100 };
/** The orders of each kind of show; the first is the usual one. */
const orders = { tags: ['name', 'version', 'created'], search: ['stars', 'name'] };
/** These show what is in one platform's image, and for many platforms a lot. */
const ofOnePlatform = ['history', 'layers', 'files', 'usage'];
/** Makes one request of the inputs. Throws INPUT_INVALID where they do not fit together. */
function requestOf(values, host) {
    const shows = shownKinds(values);
    checkFormat(values, shows);
    const asks = imageAsksOf(values, shows);
    const filters = filtersFor(values.filters, shows);
    const items = isEngineList(shows) ? [] : request_itemsOf(values, shows);
    const named = isEngineList(shows) ? values.images.map(name => ['reference', name]) : [];
    const usual = ofOnePlatform.some(show => shows.has(show)) ? [] : ['all'];
    const isAsked = values.platforms.length > 0;
    return {
        images: items,
        shows,
        compareWith: comparedWith(values),
        diff: values.diff,
        selection: (0,selection/* selectionOf */.W)(isAsked ? values.platforms : usual, host),
        platformsAsked: isAsked,
        isDigestOnly: asks.isDigestOnly && isNothingElse(values),
        predicates: asks.predicates,
        tags: { filters: filters.tags, limit: values.limit, sort: orderOf(values, 'tags') },
        engine: {
            ...(0,engine_filters/* splitEngineFilters */.m)([...filters.engine, ...named]),
            ...engineAsks(shows.has('engine') ? values.format : ''),
            all: values.all,
        },
        search: shows.has('search') ? request_searchOf(values, filters.search) : undefined,
        usage: { to: values.to },
        paths: filters.files.map(([, glob]) => glob),
        concurrency: values.concurrency,
        maxImageSize: values['max-image-size'],
    };
}
/** Without `show`: a search if there is a term, else images. */
function shownKinds({ show, search }) {
    if (show.size > 0)
        return show;
    return new Set([search === '' ? 'image' : 'search']);
}
/** Whether `images` are names whose tags the engine lists, as the argument of `docker image ls`. */
function isEngineList(shows) {
    return shows.has('engine') && [...shows].every(show => show === 'engine' || show === 'search');
}
function request_itemsOf(values, shows) {
    const kinds = [...shows].filter(show => show !== 'engine' && show !== 'search');
    if (kinds.length === 0)
        return [];
    if (shows.has('repositories') && kinds.length > 1)
        throw invalid(`show: repositories and ${kinds.filter(show => show !== 'repositories').join(', ')}`, 'repositories without them, since its items are registries, not images');
    if (values.images.length === 0)
        throw invalid('images: nothing given', 'at least one image');
    // Images are judged and compared, not the list of a repository's tags.
    const isImage = values['compare-with'] !== '' || hasBudget(values);
    const read = isImage ? new Set([...shows, 'image']) : shows;
    const problems = [];
    const items = values.images.flatMap(text => parsed('images', text, { shows: read, problems }));
    if (problems.length > 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${problems.join('\n')}`);
    return items;
}
function comparedWith(values) {
    const { 'compare-with': text, 'max-growth': growth } = values;
    if (text === '') {
        if (growth)
            throw invalid(`max-growth: ${growth.written}, and no compare-with`, 'the image to compare with');
        return undefined;
    }
    const problems = [];
    const [item] = parsed('compare-with', text, { shows: new Set(['image']), problems });
    if (item)
        return item;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${problems.join('\n')}`);
}
function parsed(input, text, { shows, problems }) {
    try {
        return [parseInspected(text, shows)];
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        problems.push(`${input}: ${error.message}`);
        return [];
    }
}
function hasBudget(values) {
    return ['max-size', 'max-layers', 'max-growth'].some(name => values[name] !== undefined);
}
/** Refuses what no list can be printed with, before anything is asked. Throws INPUT_INVALID for a template that is wrong. */
function checkFormat({ format }, shows) {
    if (format !== '' && shows.size !== 1)
        throw invalid(`format: given, and show: ${[...shows].join(', ')}`, 'a format for one kind of show, or none for a table of each');
    if (format === 'tree' && !shows.has('engine') && !shows.has('graph'))
        throw invalid(`format: tree, and show: ${[...shows].join(', ')}`, 'show: engine or graph');
    if (!format.includes('{{'))
        return;
    try {
        parseTemplate(format.replace(/^table\s+/, ''));
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
        throw new errors/* TallyError */.jB(error.code, `Cannot read an input:\nformat: ${error.message}`, { cause: error });
    }
}
/** The parts that the format of `show: image` needs to be read; only the digest for `quiet`. */
function imageAsksOf({ format, quiet }, shows) {
    if (shows.size !== 1 || !shows.has('image'))
        return { isDigestOnly: false, predicates: [] };
    const asks = imageAsks(format);
    return { ...asks, isDigestOnly: asks.isDigestOnly || (quiet && format === '') };
}
/** Whether outputs alone are wanted: checks and the file need the documents. */
function isNothingElse(values) {
    const isChecked = hasBudget(values) || values.expect.length > 0;
    return values['compare-with'] === '' && values['output-file'] === '' && !isChecked;
}
function request_searchOf(values, filters) {
    const { search: term, limit = request_searchRows.usual } = values;
    if (term === '')
        throw invalid('show: search, and search: nothing given', 'a term to search for');
    if (limit > request_searchRows.most)
        throw invalid(`limit: ${limit}`, `1 to ${request_searchRows.most} for a search, as in docker search`);
    return { term, limit, filters, sort: orderOf(values, 'search'), url: values['search-url'] };
}
/** The order of one kind of show; one that is meant for the other kind leaves the usual one. */
function orderOf({ sort, show, search }, kind) {
    const known = orders[kind];
    const field = sort.replace(/^-/, '');
    if (known.includes(field))
        return sort;
    const shows = shownKinds({ show, search });
    const others = ['tags', 'search'].filter(each => shows.has(each));
    if (sort !== '' && !others.some(each => orders[each].includes(field)))
        if (shows.has(kind))
            throw invalid(`sort: ${(0,printable/* printable */.g)(sort)}`, `one of ${known.join(', ')} for ${kind}`);
    return known[0] ?? '';
}
function invalid(state, wish) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot inspect: ${state}; expected ${wish}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/run.js















/** Looks at what the inputs name, judges it, and writes what later steps read. */
async function run(values, host) {
    const began = performance.now();
    const request = requestOf(values, host);
    for (const line of idleInputs(values, request.shows))
        host.log.warning(line);
    const outputFile = await outputPath(values, host);
    const { inspection, credentials, limits } = await looked(values, request, host);
    const found = inspectionJson(inspection);
    const failure = failureOf(values, inspection, found);
    const json = failure ? { ...found, failure: { code: failure.code, message: failure.message } } : found;
    const files = new handed_over_files/* HandedOverFiles */.u(host, folderName(values, host));
    const report = await files.report(json);
    const body = await bodyOf(inspection, failure, files);
    if (outputFile !== undefined)
        await writeJson(json, outputFile);
    const formatted = sectionsText(formatInspection(inspection, {
        shows: request.shows,
        diff: request.diff,
        format: values.format,
        quiet: values.quiet,
        digests: values.digests,
        noTrunc: values['no-trunc'],
        now: Date.now(),
        json: () => json,
    }));
    tellInspection(inspection, formatted, host.log);
    const milliseconds = performance.now() - began;
    return { inspection, request, json, formatted, report, body, failure, milliseconds, credentials, limits };
}
/** Opens what the request needs, and closes it once everything is known. */
async function looked(values, request, host) {
    const ports = await (0,open_common/* openCommon */.k)(values, host, [request.images, request.compareWith]);
    let cache;
    const engines = [];
    try {
        cache = await cacheOf(values, request, { host, store: ports.store });
        const engine = () => {
            engines[0] ??= openEngineOf(host);
            return engines[0];
        };
        const inspection = await inspect(request, portsOf(values, host, { ...ports, cache, engine }));
        const { registries } = ports;
        return { inspection, credentials: registries.credentialSources(), limits: registries.limits };
    }
    finally {
        await Promise.all([ports.registries.close(), cache?.[Symbol.asyncDispose]()]);
        for (const opened of await Promise.allSettled(engines))
            if (opened.status === 'fulfilled')
                opened.value[Symbol.dispose]();
    }
}
function portsOf(values, { env, platform, home, workspace, signal, log }, { store, registries, cache, engine }) {
    const maxImageSize = values['max-image-size'];
    const say = log.info;
    return {
        store,
        registries,
        cache,
        engine,
        origins: { store, workspace, engine: { env, platform, home }, maxImageSize, signal, say },
        now: Date.now,
        zone: () => zoneOf(env.TZ),
        warn: message => log.warning(message),
        say,
        signal,
    };
}
async function zoneOf(written) {
    // Lazy: only an engine's times are shown in it.
    const { localZone } = await __webpack_require__.e(/* import() */ 7684).then(__webpack_require__.bind(__webpack_require__, 97684));
    return localZone(written);
}
async function openEngineOf({ env, platform, home, signal }) {
    // Lazy: loaded only when an engine is asked.
    const { openEngine } = await Promise.all(/* import() */[__webpack_require__.e(1398), __webpack_require__.e(5436)]).then(__webpack_require__.bind(__webpack_require__, 11398));
    return openEngine({ env, platform, home }, { signal });
}
async function cacheOf({ cache: mode, 'cache-client': client, 'key-prefix': prefix }, { shows, selection, images }, { host, store }) {
    if (mode === 'false' || !shows.has('usage'))
        return undefined;
    // Lazy: loaded only when needed.
    const { openCache } = await Promise.all(/* import() */[__webpack_require__.e(3875), __webpack_require__.e(5775), __webpack_require__.e(1996), __webpack_require__.e(1731)]).then(__webpack_require__.bind(__webpack_require__, 73875));
    return openCache({ mode, client, prefix, selection, scratch: store.scratch }, host, images);
}
/** Budgets and expectations fail together, so that one run shows all there is to mend. */
function failureOf(values, inspection, json) {
    const { 'max-size': maxSize, 'max-layers': maxLayers, 'max-growth': maxGrowth } = values;
    const budget = overBudget({ maxSize, maxLayers, maxGrowth }, inspection);
    // Absent fields are left out, as for whoever reads the file.
    const expected = (0,expectations/* unmet */.i)(values.expect, JSON.parse(JSON.stringify(json)));
    if (!budget || !expected)
        return budget ?? expected;
    return new errors/* TallyError */.jB(budget.code, `${budget.message}\n${expected.message}`, {
        hint: `${budget.hint} ${expected.hint}`,
        details: { ...budget.details, ...expected.details },
    });
}
/** Writes the comparison for the comment of a pull request, and what fails before it. */
async function bodyOf({ comparison }, failure, files) {
    if (!comparison)
        return '';
    const lines = (failure?.message ?? '').split('\n').filter(Boolean).map(markdown/* escapeMarkdown */.FV);
    const failed = lines.length > 0 ? `> [!WARNING]\n${lines.map(line => `> ${line}<br>`).join('\n')}\n\n` : '';
    // Lazy: most steps compare nothing.
    const { comparisonSummary } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 93354));
    return files.write('body.md', `${failed}${comparisonSummary(comparison)}\n`);
}
/** Checks the path before anything is asked. Throws INPUT_INVALID. */
async function outputPath(values, host) {
    const path = values['output-file'];
    if (path === '')
        return undefined;
    const place = { line: `output-file: ${path}`, path, use: 'writes' };
    await (0,places_apart/* checkApart */.HK)([place], (0,places_apart/* ownPlaces */.Ps)(values.store, host), host.workspace);
    return (0,written_paths/* destinationPath */.g)(host.workspace, path, 'output-file');
}
async function writeJson(json, path) {
    const { writeWhole } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 14411));
    await writeWhole(`${JSON.stringify(json, undefined, 2)}\n`, path, 'the JSON');
}
/** Steps with the same inputs overwrite each other's files. */
function folderName(values, host) {
    const names = Object.keys(values).filter(name => name !== 'registry-auth' && name !== 'github-token');
    const given = names.map(name => [name, host.input(name)]);
    return `inspect-${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 12)}`;
}


/***/ })

};
;