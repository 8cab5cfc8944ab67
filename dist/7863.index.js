"use strict";
exports.id = 7863;
exports.ids = [7863];
exports.modules = {

/***/ 66373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ parseExpectation),
  i: () => (/* binding */ unmet)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/pattern.js
var pattern = __webpack_require__(67030);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/match/text-glob.js
/** Stands for `?`: any character. */
const anyCode = -1;
/**
 * A matcher of globs over whole texts: `*` is any text, slashes and line breaks included, `?` one UTF-16 unit, `\` takes the next sign as
 * it is. Its time is the text's length times that of the longest part between two `*`, at worst.
 */
function textGlob(glob) {
    const [first = [], ...others] = partsOf(glob);
    const last = others.pop();
    return text => {
        if (!isAt(text, first, 0))
            return false;
        if (last === undefined)
            return text.length === first.length;
        let from = first.length;
        // The leftmost place of each part leaves the most text for those behind it.
        for (const part of others) {
            const at = placeOf(text, part, from);
            if (at === undefined)
                return false;
            from = at + part.length;
        }
        const end = text.length - last.length;
        return end >= from && isAt(text, last, end);
    };
}
/** The codes of the parts between stars. */
function partsOf(glob) {
    const parts = [[]];
    for (const [sign] of glob.matchAll(/\\[\s\S]|[\s\S]/g)) {
        if (sign === '*')
            parts.push([]);
        else
            parts.at(-1)?.push(sign === '?' ? anyCode : sign.charCodeAt(sign.length - 1));
    }
    return parts;
}
function placeOf(text, part, from) {
    for (let at = from; at + part.length <= text.length; at++)
        if (isAt(text, part, at))
            return at;
    return undefined;
}
function isAt(text, part, at) {
    if (at + part.length > text.length)
        return false;
    for (let next = 0; next < part.length; next++)
        if (part[next] !== anyCode && part[next] !== text.charCodeAt(at + next))
            return false;
    return true;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/json-path.js
/**
 * Looks a path up in JSON: keys joined by dots, `[0]` for an item, `[*]` for all items of a list. Keys may have dots
 * themselves: the longest key that fits is tried first. Never leads to anything but own keys.
 */
function lookUp(value, path) {
    return within(value, path, '');
}
function within(value, path, at) {
    if (path === '')
        return { values: [value], at, keys: [] };
    if (Array.isArray(value))
        return inList(value, path, at);
    if (typeof value !== 'object' || value === null)
        return { values: [], at, keys: [] };
    const fields = value;
    const fitting = Object.keys(fields)
        .filter(key => key !== '' && path.startsWith(key) && /^(?:$|[.[])/.test(path.slice(key.length)))
        .sort((a, b) => b.length - a.length);
    let furthest = { values: [], at, keys: Object.keys(fields) };
    for (const key of fitting) {
        const rest = path.slice(key.length).replace(/^\./, '');
        const found = within(fields[key], rest, at === '' ? key : `${at}.${key}`);
        if (found.values.length > 0)
            return found;
        if (found.at.length > furthest.at.length)
            furthest = found;
    }
    return furthest;
}
function inList(items, path, at) {
    const [bracket = '', index = ''] = /^\[(\d{1,9}|\*)\]\.?/.exec(path) ?? [];
    const none = { values: [], at, keys: items.length === 0 ? [] : [`[0] to [${items.length - 1}]`] };
    if (bracket === '')
        return none;
    const rest = path.slice(bracket.length);
    if (index !== '*') {
        const item = Number(index);
        return item < items.length ? within(items[item], rest, `${at}[${item}]`) : none;
    }
    const found = items.map((item, order) => within(item, rest, `${at}[${order}]`));
    const values = found.flatMap(each => each.values);
    return values.length > 0 ? { values, at, keys: [] } : (found[0] ?? none);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/expectations.js






/**
 * Parses `path=glob`: `*` is any text, `?` one character, `\` escapes. An empty glob expects nothing to be there. With `!=` a value must be
 * there that the glob does not match: a user that is not set is root.
 */
function parseExpectation(written) {
    const at = written.indexOf('=');
    const isOther = written[at - 1] === '!';
    const path = written.slice(0, isOther ? at - 1 : at).trim();
    const wanted = written.slice(at + 1).trim();
    if (at < 0 || path === '')
        throw new Error(`"${(0,printable/* printable */.g$)(written)}", expected path=glob or path!=glob`);
    if (path.length > pattern/* longestPattern */.X || wanted.length > pattern/* longestPattern */.X)
        throw new Error(`"${(0,printable/* printable */.g$)(path)}": the path or the glob is over ${pattern/* longestPattern */.X} characters`);
    // Unlike in the names of images, `*` spans slashes: values are URLs and paths.
    return { path, wanted, isOther, matches: textGlob(wanted) };
}
/** Paths that begin with these are looked up in the JSON of the step, all others in that of each image. */
const ofStep = ['comparison', 'engine', 'repositories', 'search', 'usage', 'notes', 'images'];
/** Paths that begin with these hold for each platform of an image. */
const ofPlatform = ['config', 'labels', 'layers', 'created', 'size', 'history', 'unpackedSize'];
/** Those of them that only the config tells. */
const ofConfig = ['config', 'labels', 'created', 'history'];
const mostShown = 20;
const mostKeys = 12;
/** Compares the JSON of a step with all expectations. Returns EXPECTATION_FAILED for those that do not hold, all together. */
function unmet(expectations, step) {
    const failures = expectations.flatMap(expectation => scopesOf(expectation, step).flatMap(scope => {
        const found = lookUp(scope.value, expectation.path);
        return scope.fault === undefined && holds(expectation, found)
            ? []
            : [sentence(expectation, scope, found)];
    }));
    if (failures.length === 0)
        return undefined;
    const shown = failures.slice(0, mostShown);
    const more = failures.length > shown.length ? [`and ${failures.length - shown.length} more`] : [];
    return new errors/* TallyError */.jB('EXPECTATION_FAILED', `Cannot accept the images: ${(0,format/* plural */.LS)(failures.length, 'expectation')} not met:\n${[...shown, ...more].join('\n')}`, { details: { unmet: shown } });
}
function scopesOf({ path }, step) {
    const [first = ''] = path.split(/[.[]/);
    if (ofStep.includes(first))
        return [{ name: '', value: step }];
    const images = listOf(step.images);
    if (images.length === 0)
        return [{ name: '', value: {}, fault: 'no image was looked at' }];
    return images.flatMap(image => {
        const name = (0,printable/* printable */.g$)(String(image.name));
        const platforms = listOf(image.platforms);
        if (!ofPlatform.includes(first))
            return [{ name: `${name}: `, value: image }];
        if (platforms.length === 0)
            return [{ name: `${name}: `, value: image, fault: 'none of its platforms was read' }];
        return platforms.map(value => ({
            name: typeof value.platform === 'string' ? `${name}, ${(0,printable/* printable */.g$)(value.platform)}: ` : `${name}: `,
            value,
            // Engines may take such a config in another way.
            ...(ofConfig.includes(first) && typeof value.configFault === 'string'
                ? { fault: value.configFault }
                : {}),
        }));
    });
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function holds({ wanted, isOther, matches }, found) {
    const texts = found.values.flatMap(textOf);
    if (isOther)
        return texts.length > 0 && texts.every(text => text !== '' && !matches(text));
    return texts.length === 0 ? wanted === '' : texts.some(matches);
}
/** A value as it is compared: text as it is, lists and objects as JSON, nothing for null. */
function textOf(value) {
    if (value === null || value === undefined)
        return [];
    return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}
function sentence({ path, wanted, isOther }, { name, fault }, found) {
    const [none, other] = isOther ? ['something', 'anything but '] : ['nothing', ''];
    const expected = wanted === '' ? none : `${other}${shown(wanted)}`;
    if (fault !== undefined && (isOther || wanted === '' || found.values.length > 0))
        return `${name}${(0,printable/* printable */.g$)(path)} is not certain: ${fault}; expected ${expected}`;
    const [text, ...more] = found.values.flatMap(textOf);
    const others = more.length > 0 ? ` and ${(0,format/* plural */.LS)(more.length, 'other')}` : '';
    const state = text === undefined ? `is not there${known(found)}` : `is ${shown(text)}${others}`;
    return `${name}${(0,printable/* printable */.g$)(path)} ${state}, expected ${expected}`;
}
function shown(text) {
    return text === '' || /\s/.test(text) ? `"${(0,printable/* printable */.g$)(text)}"` : (0,printable/* printable */.g$)(text);
}
/** The keys that are there instead. */
function known({ at, keys }) {
    if (keys.length === 0)
        return '';
    const listed = keys.slice(0, mostKeys).map(key => (0,printable/* printable */.g$)(key, 80));
    const more = keys.length > listed.length ? ` and ${keys.length - listed.length} more` : '';
    return ` (${at === '' ? 'there is' : `${(0,printable/* printable */.g$)(at)} has`} ${listed.join(', ')}${more})`;
}


/***/ }),

/***/ 46343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ searchFilterNames),
/* harmony export */   Mg: () => (/* binding */ matchesSearch),
/* harmony export */   UF: () => (/* binding */ searchOrders),
/* harmony export */   cX: () => (/* binding */ searchLimit),
/* harmony export */   ze: () => (/* binding */ sortFound),
/* harmony export */   zy: () => (/* binding */ parseSearchFilters)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _version_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40116);



/** The filters of a search. */
const searchFilterNames = ['is-automated', 'is-official', 'stars'];
/** Results of a search, as in `docker search`. */
const searchLimit = { usual: 25, most: 100 };
/** Docker's boolean words. */
const booleans = new Map([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
]);
/** Reads the filters of a search. Of several `stars` the largest counts. Throws INPUT_INVALID that names every problem. */
function parseSearchFilters(written) {
    const problems = [];
    const isAutomated = booleanOf('is-automated', written, problems);
    const isOfficial = booleanOf('is-official', written, problems);
    const stars = written.filter(([name]) => name === 'stars').map(([, value]) => value);
    for (const value of stars)
        if (!/^\d{1,9}$/.test(value))
            problems.push(`stars=${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(value)}: expected a number`);
    for (const [name] of written)
        if (!searchFilterNames.includes(name))
            problems.push(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}: a search has the filters ${searchFilterNames.join(', ')}`);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `Cannot use \`filters\`: ${problems.join('; ')}`);
    return { isOfficial, stars: Math.max(0, ...stars.map(Number)), wantsAutomated: isAutomated === true };
}
function matchesSearch(found, { isOfficial, stars }) {
    return (isOfficial === undefined || found.isOfficial === isOfficial) && found.stars >= stars;
}
/** The orders of a search: `stars` has the most first, `relevance` is that of the registry; `-` reverses. */
const orders = new Map([
    ['stars', (a, b) => b.stars - a.stars],
    ['name', (a, b) => (0,_version_order_js__WEBPACK_IMPORTED_MODULE_2__/* .byText */ .z)(a.name, b.name)],
    ['relevance', () => 0],
]);
/** The names of the orders of a search, the usual one first. */
const searchOrders = [...orders.keys()];
/** Sorts what a search found; equal ones stay in the registry's order. Defaults to `stars`. Throws INPUT_INVALID. */
function sortFound(found, sort) {
    const [, reverse, name = ''] = /^(-?)(.*)$/s.exec(sort) ?? [];
    const order = orders.get(name || 'stars');
    if (order === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `Cannot use \`sort\`: "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(sort)}", expected ${searchOrders.join(', ')} for a search`);
    const sorted = found.toSorted(order);
    return reverse === '-' ? sorted.reverse() : sorted;
}
function booleanOf(name, written, problems) {
    const values = written.filter(([each]) => each === name).map(([, value]) => value);
    const read = new Set(values.map(value => booleans.get(value)));
    if (values.length === 0)
        return undefined;
    const [value] = read;
    if (read.size === 1 && value !== undefined)
        return value;
    problems.push(`${name}=${values.map(each => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(each)).join(`, ${name}=`)}: expected true or false`);
    return undefined;
}


/***/ }),

/***/ 68296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   MT: () => (/* binding */ parseTagOrder),
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   YU: () => (/* binding */ tagOrders),
/* harmony export */   uO: () => (/* binding */ sortTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _version_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40116);



/** The orders of a tag list, the usual one first. */
const tagOrders = ['name', 'version', 'created'];
/** Reads the order of a tag list: `name` (default), `version` or `created`; `-` in front reverses. Throws INPUT_INVALID. */
function parseTagOrder(sort) {
    const descending = sort.startsWith('-');
    const name = sort.slice(descending ? 1 : 0) || tagOrders[0];
    const by = tagOrders.find(each => each === name);
    if (by)
        return { by, descending };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('INPUT_INVALID', `Cannot use \`sort\`: "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(sort)}", expected ${tagOrders.join(', ')} for tags`);
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

/***/ 36851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SN: () => (/* binding */ baseOutputs),
/* harmony export */   b6: () => (/* binding */ baseText),
/* harmony export */   d5: () => (/* binding */ baseLines),
/* harmony export */   iu: () => (/* binding */ baseSummary)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84519);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);



/** Lines about the bases of images, for the log. */
function baseLines(bases) {
    return bases.flatMap(({ image, base, digest, stale, platforms }) => [
        `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(image)} is ${stale ? 'stale' : 'current'}: its base ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(base)} is ${digest}`,
        ...platforms.map(({ platform, stale, reason }) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(platform ?? 'unknown')}: ${stale ? 'stale' : 'current'}, ${reason}`),
    ]);
}
/** The text of a step that compares images with their bases: lines, or quietly only the bases now. */
function baseText(bases, { quiet }) {
    return (quiet ? refsOf(bases) : baseLines(bases)).join('\n');
}
function refsOf(bases) {
    return [...new Set(bases.map(({ ref }) => ref))];
}
/** The bases of images, as Markdown; empty if they were not asked for. */
function baseSummary(bases) {
    const rows = bases.flatMap(({ image, base, digest, platforms }) => platforms.map(({ platform, stale, reason }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(image),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(platform ?? 'unknown'),
        `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(base)} is ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(digest))}`,
        stale ? '**stale**' : 'current',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(reason.replace(/sha256:[0-9a-f]{64}/g, digest => (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(digest))),
    ]));
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Image', 'Platform', 'Base', 'State', 'Why'], rows);
}
/** The bases as outputs; empty if they were not asked for. */
function baseOutputs(bases) {
    if (!bases)
        return { stale: '', base: '' };
    return {
        stale: String(bases.some(({ stale }) => stale)),
        base: refsOf(bases).slice(0, 100).join('\n'),
    };
}


/***/ }),

/***/ 57863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/comparison.js
/** The levels at which images are compared. */
const diffLevels = ['summary', 'layers', 'files'];

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/expectations.js + 2 modules
var expectations = __webpack_require__(66373);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/inspection.js
/** The kinds of fact that a step can show. */
const shows = [
    'image',
    'history',
    'layers',
    'graph',
    'tags',
    'referrers',
    'files',
    'usage',
    'engine',
    'repositories',
    'search',
];

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/search-filters.js
var search_filters = __webpack_require__(46343);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/tag-order.js
var tag_order = __webpack_require__(68296);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/inspect-inputs.js





/** Parses `show` to a set in the order in which the kinds are shown. */
const showSet = (0,inputs/* converted */.H$)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)(...shows)), named => new Set(shows.filter(show => named.includes(show))));
/** Parses an item of `filters`; the name is in lower case, as Docker reads it. */
const filter = (0,inputs/* pair */.V2)((name, value) => [name.toLowerCase(), value]);
/** Parses an order: a field, with `-` in front for the reverse one. */
const order = value => {
    const [, field = ''] = /^-?([a-z]+)$/.exec(value.trim()) ?? [];
    (0,inputs/* oneOf */.yL)(...new Set([...tag_order/* tagOrders */.YU, ...search_filters/* searchOrders */.UF]))(field === '' ? value : field);
    return value.trim();
};
/** Parses `max-growth`: `5%` or a size. A number alone could be meant as either, so it has to be 0. */
const growth = value => {
    const written = value.trim();
    const [, percent] = /^(\d{1,6}(?:\.\d{1,3})?) ?%$/.exec(written) ?? [];
    if (percent !== undefined)
        return { written, percent: Number(percent) };
    const refused = `"${(0,printable/* printable */.g$)(written)}", expected a share such as 5% or a size such as 20MB`;
    if (/^0*[1-9]\d*$/.test(written))
        throw new Error(refused);
    try {
        return { written, bytes: (0,inputs/* bytes */.ee)(written) };
    }
    catch (error) {
        throw new Error(refused, { cause: error });
    }
};
/** Parses the address of a registry's search. */
const searchAddress = value => {
    const url = URL.parse(value.trim());
    if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
        return url;
    throw new Error(`"${(0,printable/* printableUrl */.Zq)(value.trim())}", expected an address such as https://registry.example/v1/search`);
};
/** Keeps a template as it is, without the final line breaks that a YAML block adds. */
const template = value => value.trim() === '' ? '' : value.replace(/(?<![\r\n])[\r\n]+$/, '');

;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/inputs.js






/** The inputs of the step. Items of `images` are read once `show` is known: it says what a name without a tag means. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(inputs/* text */.Qq)),
    show: (0,inputs/* optional */.lq)(showSet),
    'compare-with': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    diff: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)(...diffLevels), 'summary'),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$r)),
    filters: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(filter)),
    search: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'search-url': (0,inputs/* optionalOr */.Yv)(searchAddress, undefined),
    limit: (0,inputs/* optionalOr */.Yv)((0,inputs/* integer */.nd)({ min: 1, max: 1_000_000 }), undefined),
    sort: (0,inputs/* optionalOr */.Yv)(order, ''),
    all: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    digests: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'no-trunc': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    quiet: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    format: (0,inputs/* optional */.lq)(template),
    'max-size': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, undefined),
    'max-layers': (0,inputs/* optionalOr */.Yv)((0,inputs/* integer */.nd)({ min: 0, max: 1_000_000 }), undefined),
    'max-growth': (0,inputs/* optionalOr */.Yv)(growth, undefined),
    expect: (0,inputs/* optional */.lq)((0,inputs/* textList */.gC)(expectations/* parseExpectation */.W)),
    'output-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    to: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('store', 'docker'), 'store'),
    cache: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('read-only', 'false'), 'false'),
    ...common_inputs/* cacheInputs */.kv,
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/inspect/base-report.js
var base_report = __webpack_require__(36851);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/inspect-outputs.js


/** Bytes of an output that is JSON; the report has all of it. */
const mostBytes = 8_192;
/** Lines of an output that lists tags or platforms; the report has all of them. */
const mostLines = 100;
/** The outputs of a step without paths, `formatted` and `json`; empty for what was not asked or found. */
function inspectOutputs({ images, comparison, bases, usage }) {
    const [image] = images;
    return {
        ...rootOutputs(image),
        ...platformOutputs(image?.platforms ?? []),
        ...tagOutputs(image),
        ...comparisonOutputs(comparison),
        ...(0,base_report/* baseOutputs */.SN)(bases),
        'to-fetch': inspect_outputs_text(usage?.toFetch),
    };
}
function rootOutputs(image) {
    const { root, reference } = image ?? {};
    return {
        digest: root?.digest ?? '',
        ref: root && reference ? (0,model_reference/* digestReference */.O9)(reference, root.digest) : '',
        'media-type': root?.mediaType ?? '',
        kind: root?.kind ?? '',
    };
}
function platformOutputs(platforms) {
    const [first] = platforms;
    const named = platforms.flatMap(({ platform, digest }) => platform === undefined ? [] : [[platform, digest]]);
    return {
        platforms: cutLines(named.map(([platform]) => platform)),
        'platform-digests': named.length > 0 ? cutObject(Object.fromEntries(named)) : '',
        'image-id': first?.imageId ?? '',
        size: inspect_outputs_text(first?.size),
        'unpacked-size': inspect_outputs_text(first?.unpackedSize),
        layers: inspect_outputs_text(first?.layers.length),
        created: first?.config?.created ?? '',
        labels: first?.config ? cutObject(first.config.labels) : '',
    };
}
/** The tags of the repository, and those that share the digest of the image. */
function tagOutputs(image) {
    const tags = image?.tags?.tags ?? [];
    const shared = image?.root ? tags.filter(({ digest }) => digest === image.root?.digest) : [];
    const names = (list) => cutLines(list.map(({ name }) => name));
    return { tags: names(tags), 'same-digest': names(shared) };
}
function comparisonOutputs(comparison) {
    if (!comparison)
        return { changed: '', 'size-change': '' };
    return { changed: String(comparison.changed), 'size-change': inspect_outputs_text(comparison.platforms[0]?.sizeChange) };
}
function inspect_outputs_text(value) {
    return value === undefined ? '' : String(value);
}
function cutLines(lines) {
    return lines.slice(0, mostLines).join('\n');
}
/** As many entries as fit, in their order. */
function cutObject(values) {
    let size = 2;
    const fitting = Object.entries(values).filter(([key, value]) => {
        size += Buffer.byteLength(`${JSON.stringify(key)}:${JSON.stringify(value)},`);
        return size <= mostBytes;
    });
    return JSON.stringify(Object.fromEntries(fitting));
}
/** Lists and texts that the output leaves out, the longest and least asked for first. */
const lists = [
    'files',
    'hidden',
    'engine',
    'history',
    'blobs',
    'layers',
    'referrers',
    'companions',
    'annotations',
    'config',
    'labels',
    'tags',
    'repositories',
    'platforms',
    'images',
    'notes',
];
/**
 * The JSON of a step as an output: whole if it fits, else without as few of its long lists as possible, which `omitted` then names.
 * Begins without all of them, and writes no JSON that is too long, since that of a long list takes long.
 */
function jsonOutput(json) {
    const whole = within(json, new Set()) ? JSON.stringify(json) : undefined;
    if (whole !== undefined && Buffer.byteLength(whole) <= mostBytes)
        return whole;
    let shortest = without(json, lists);
    for (let count = lists.length - 1; count > 0; count--) {
        const omitted = lists.slice(0, count);
        const written = within(json, new Set(omitted)) ? without(json, omitted) : undefined;
        if (written === undefined || Buffer.byteLength(written) > mostBytes)
            break;
        shortest = written;
    }
    return shortest;
}
function without(json, omitted) {
    const keys = new Set(omitted);
    return JSON.stringify({ ...json, omitted }, (key, value) => (keys.has(key) ? undefined : value));
}
/** Whether the JSON without some keys may fit. */
function within(json, omitted) {
    return room(json, omitted, mostBytes) >= 0;
}
/** The bytes that the JSON of a value leaves of `left` at most; stops at the first that it does not. */
function room(value, omitted, left) {
    if (value === undefined)
        return left;
    if (typeof value === 'string')
        return left - value.length - 2;
    if (typeof value !== 'object' || value === null)
        return left - 1;
    let rest = left - 1;
    if (Array.isArray(value))
        for (const item of value) {
            rest = room(item, omitted, rest - 1);
            if (rest < 0)
                return rest;
        }
    else
        for (const [key, item] of Object.entries(value)) {
            if (item === undefined || omitted.has(key))
                continue;
            rest = room(item, omitted, rest - key.length - 4);
            if (rest < 0)
                return rest;
        }
    return rest;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/outputs.js

/** The outputs of the step. */
function outputs({ inspection, json, formatted, report, body, }) {
    return { ...inspectOutputs(inspection), body, formatted, json: jsonOutput(json), report };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/action.js



const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: inspect',
    inputs: inputs_inputs,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(3265), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1410), __webpack_require__.e(2731), __webpack_require__.e(2607), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(1479), __webpack_require__.e(5882), __webpack_require__.e(3910), __webpack_require__.e(9207), __webpack_require__.e(9056), __webpack_require__.e(5831), __webpack_require__.e(6183), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 81479))).run(values, host),
    outputs: outputs,
    summary: async ({ inspection, request, milliseconds, credentials, limits }) => {
        const { inspectSummary } = await Promise.all(/* import() */[__webpack_require__.e(8184), __webpack_require__.e(4769), __webpack_require__.e(2450), __webpack_require__.e(5122), __webpack_require__.e(5882), __webpack_require__.e(3689), __webpack_require__.e(3072), __webpack_require__.e(7208), __webpack_require__.e(7739)]).then(__webpack_require__.bind(__webpack_require__, 93072));
        return inspectSummary({ inspection, shows: request.shows, milliseconds, credentials, limits });
    },
    failure: ({ failure }) => failure,
    // A budget that cannot be judged is a wrong call: nothing was found.
    shortfall: ({ failure }) => failure && failure.code !== 'INPUT_INVALID' ? 'found' : undefined,
});


/***/ })

};
;