"use strict";
exports.id = 1479;
exports.ids = [1479];
exports.modules = {

/***/ 18573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pw: () => (/* binding */ engineFilterNames),
/* harmony export */   RX: () => (/* binding */ hasLabel),
/* harmony export */   mq: () => (/* binding */ splitEngineFilters)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23892);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);




const engineNames = ['before', 'dangling', 'label', 'reference', 'since', 'until'];
const ownNames = ['label!', 'platform'];
/** The filters of the engine's list. */
const engineFilterNames = [...engineNames, ...ownNames].sort();
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
    if (engineFilterNames.includes(name))
        return;
    const known = engineFilterNames.join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `Cannot list the engine's images: invalid filter "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)}", expected one of ${known}`);
}
/** Whether an image of the list has a label, or has it with the value: `key` or `key=value`. */
function hasLabel({ Labels }, filter) {
    const labels = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .lenientFields */ .zd)(Labels);
    const [key = '', ...rest] = filter.split('=');
    if (!Object.hasOwn(labels, key))
        return false;
    return rest.length === 0 || labels[key] === rest.join('=');
}


/***/ }),

/***/ 58519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ needsDates),
/* harmony export */   $e: () => (/* binding */ parseTagFilters),
/* harmony export */   Hj: () => (/* binding */ matchesName),
/* harmony export */   _j: () => (/* binding */ matchesDigest),
/* harmony export */   ko: () => (/* binding */ matchesDate),
/* harmony export */   nK: () => (/* binding */ tagFilterNames)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _match_filter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80904);
/* harmony import */ var _match_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67030);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);





/** The filters of a tag list. */
const tagFilterNames = ['reference', 'tag', 'digest', 'newer', 'older'];
/** A short digest, as Docker shows it, or more of it. */
const shortDigest = /^(?:(sha256|sha512):)?([0-9a-f]{12,128})$/;
/** Reads the filters of a tag list. Throws INPUT_INVALID that names every problem. */
function parseTagFilters(written, now) {
    const problems = [];
    const read = (name, parse) => written.flatMap(([each, value]) => {
        if (each !== name)
            return [];
        const parsed = parse(value);
        if (typeof parsed !== 'object' || parsed === null || !('problem' in parsed))
            return [parsed];
        problems.push(`${name}=${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(value)}: ${parsed.problem}`);
        return [];
    });
    for (const [name] of written)
        if (!tagFilterNames.includes(name))
            problems.push(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}: tags have the filters ${tagFilterNames.join(', ')}`);
    const filters = {
        references: read('reference', parseReferenceGlob),
        tags: read('tag', _match_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E),
        digests: read('digest', parseDigestStart),
        newer: read('newer', value => parseMoment(value, now)),
        older: read('older', value => parseMoment(value, now)),
    };
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', `Cannot use \`filters\`: ${problems.join('; ')}`);
    const { newer, older, ...rest } = filters;
    return {
        ...rest,
        newerThan: newer.length > 0 ? Math.max(...newer) : undefined,
        olderThan: older.length > 0 ? Math.min(...older) : undefined,
    };
}
/** Whether the name of a tag passes the filters on names. `reference` also matches `name:tag` as Docker writes it, in full, and without its folders. */
function matchesName(tag, repository, { references, tags }) {
    if (tags.length > 0 && !tags.some(pattern => pattern.matches(tag)))
        return false;
    if (references.length === 0)
        return true;
    const reference = { registry: repository.registry, repository: repository.repository, tag };
    const familiar = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .familiarReference */ .ZD)(reference);
    const last = familiar.slice(familiar.lastIndexOf('/') + 1);
    const spellings = [tag, familiar, last, `${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryName */ .aR)(repository)}:${tag}`];
    return references.some(pattern => spellings.some(each => pattern.matches(each)));
}
/** Whether a tag passes the filters on its digest. */
function matchesDigest({ digest }, { digests }) {
    if (digests.length === 0)
        return true;
    return digest !== undefined && digests.some(start => isStart(start, digest));
}
/** Whether a date passes the filters on dates; an unknown date passes none. */
function matchesDate(at, { newerThan, olderThan }) {
    if (newerThan === undefined && olderThan === undefined)
        return true;
    if (at === undefined)
        return false;
    return at > (newerThan ?? Number.NEGATIVE_INFINITY) && at < (olderThan ?? Number.POSITIVE_INFINITY);
}
/** Whether the filters need the dates of tags. */
function needsDates({ newerThan, olderThan }) {
    return newerThan !== undefined || olderThan !== undefined;
}
function isStart(start, digest) {
    return (digest.startsWith(start) ||
        (!start.includes(':') && digest.slice(digest.indexOf(':') + 1).startsWith(start)));
}
function parseReferenceGlob(value) {
    return value.startsWith('/') ? { problem: 'expected a glob; `tag` takes a /regex/' } : (0,_match_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E)(value);
}
function parseDigestStart(value) {
    return shortDigest.test(value)
        ? value
        : { problem: 'expected a digest, or 12 or more hex digits of its beginning' };
}
/** A duration before now, or a time, as Docker's `until` takes them. */
function parseMoment(value, now) {
    const filter = (0,_match_filter_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFilter */ .a)(`until=${value}`);
    if ('problem' in filter || filter.kind !== 'until')
        return { problem: 'expected a duration (7d) or a time (2026-01-31T12:00:00Z)' };
    return 'age' in filter ? now - filter.age : filter.at.getTime();
}


/***/ }),

/***/ 41859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ originContent),
/* harmony export */   xr: () => (/* binding */ registryContent),
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20559);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);


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
        config: ({ config }) => ifThere(() => (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(origin, config)),
        blobs: { fetch: (wanted) => (origin.scan ? origin.scan(wanted) : origin.fetch(wanted)) },
    };
}
/** The result of `read`; undefined if the content is not there. */
async function ifThere(read) {
    try {
        return await read();
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 81479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/special-file.js
var special_file = __webpack_require__(35942);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/places-apart.js
var places_apart = __webpack_require__(52607);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js
var open_common = __webpack_require__(87116);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/budgets.js




const blamed = 3;
const unjudgedHint = 'Name images of a registry, a store, a layout or an archive instead of `docker=…`, since an engine does not know sizes as transferred; name in `platforms` those that both images have.';
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
    const state = `${(0,format/* plural */.LS)(found.length, 'budget')} ${isUnjudged ? 'that cannot be judged' : 'not kept'}`;
    return new errors/* TallyError */.jB(isUnjudged ? 'INPUT_INVALID' : 'BUDGET_EXCEEDED', `Cannot accept the images: ${state}:\n${lines.join('\n')}`, { details: { exceeded: found.map(({ text }) => text) }, hint: isUnjudged ? unjudgedHint : undefined });
}
function sizeExcess(budgets, image, comparison) {
    if (budgets.maxSize === undefined && budgets.maxLayers === undefined)
        return [];
    if (image.platforms.length === 0)
        return [unjudged(`${(0,printable/* printable */.g$)(image.written)}: it has no image whose layers could be judged`)];
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
    const { before: other, after: image, platforms, platformsGained } = comparison;
    if (platforms.length === 0)
        return [
            unjudged(`${(0,printable/* printable */.g$)(image.written)} and ${(0,printable/* printable */.g$)(other.written)}: max-growth needs a platform that both have`),
        ];
    const others = platformsGained.map(platform => unjudged(`${nameOf(image, platform)}: max-growth cannot be judged, since ${(0,printable/* printable */.g$)(other.written)} lacks the platform; name those to judge in platforms`));
    const grown = platforms.flatMap((each) => {
        const name = nameOf(image, each.platform);
        const { before, after } = each;
        if (before.size === undefined || after.size === undefined)
            return [unjudged(`${name}: max-growth is about bytes as transferred, which an engine does not know`)];
        const most = 'bytes' in limit ? limit.bytes : shareOf(before.size, limit.percent);
        const growth = after.size - before.size;
        if (growth <= most)
            return [];
        const share = before.size > 0 ? ` (+${((growth / before.size) * 100).toFixed(1)} %)` : '';
        const text = `${name}: ${bytes(growth)} larger than ${(0,printable/* printable */.g$)(other.written)}${share}: ${bytes(after.size)} after ${bytes(before.size)}, over max-growth ${limit.written}`;
        return [{ text, ...blamable(newLayers(each), after) }];
    });
    return grown.concat(others);
}
/** Bytes, without the trace of binary fractions: 4.1 % of 30,000 would be a hair below 1,230, which then exceeded it. */
function shareOf(size, percent) {
    return Number(((size * percent) / 100).toFixed(3));
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
        const instruction = createdBy === undefined ? 'made by an unknown instruction' : (0,printable/* printable */.g$)(createdBy, shownInstruction);
        const name = digest === undefined ? '' : ` (${(0,model_digest/* shortDigest */.VK)(digest)})`;
        return `  ${areNew ? 'new: ' : ''}${size === undefined ? 'unknown size' : bytes(size)}${name} ${instruction}`;
    });
}
function unjudged(text) {
    return { text, layers: undefined, areNew: false };
}
function nameOf({ written }, platform) {
    return `${(0,printable/* printable */.g$)(written)}${platform === undefined ? '' : `, ${(0,printable/* printable */.g$)(platform)}`}`;
}
/** Rounded bytes; exact ones follow, since a limit may be missed by less than what rounding hides. */
function bytes(size) {
    const human = (0,format/* humanBytes */.p6)(size);
    return human.endsWith(' B') ? human : `${human} (${Math.round(size)} bytes)`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/expectations.js + 2 modules
var expectations = __webpack_require__(66373);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/formats/format-inspection.js

const printers = {
    image: (inspection, wishes) => imageText(inspection, wishes),
    history: ({ images }, wishes) => byOrigin(images, wishes, {
        engine: async (records, wishes) => {
            const { printEngineHistory } = await Promise.all(/* import() */[__webpack_require__.e(2355), __webpack_require__.e(2450), __webpack_require__.e(5122), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 82355));
            return records.map(each => printEngineHistory(each, wishes)).join('\n');
        },
        others: async (others) => {
            const { historyKindFor, historyRows } = await Promise.all(/* import() */[__webpack_require__.e(7682), __webpack_require__.e(2450), __webpack_require__.e(5122)]).then(__webpack_require__.bind(__webpack_require__, 67682));
            return listed(historyKindFor(others), historyRows(others, wishes), wishes);
        },
    }),
    layers: ({ images }, wishes) => layersText(images, wishes),
    graph: async ({ images }, wishes) => {
        if (!['', 'table', 'tree'].includes(wishes.format))
            return layersText(images, wishes);
        const { printGraphTree } = await Promise.all(/* import() */[__webpack_require__.e(2487), __webpack_require__.e(2450), __webpack_require__.e(5122)]).then(__webpack_require__.bind(__webpack_require__, 72487));
        return printGraphTree(images, wishes);
    },
    tags: async ({ images }, wishes) => {
        const { tagKind, tagRows } = await Promise.all(/* import() */[__webpack_require__.e(2450), __webpack_require__.e(2190)]).then(__webpack_require__.bind(__webpack_require__, 52190));
        const lists = images.flatMap(({ tags }) => tags ?? []);
        return listed(tagKind(lists), tagRows(lists, wishes), wishes);
    },
    referrers: async ({ images }, wishes) => {
        const { referrerKind, referrerRows } = await Promise.all(/* import() */[__webpack_require__.e(3625), __webpack_require__.e(2450)]).then(__webpack_require__.bind(__webpack_require__, 63625));
        return listed(referrerKind, referrerRows(images, wishes), wishes);
    },
    files: async ({ images }, wishes) => {
        const { fileRows, filesKind } = await __webpack_require__.e(/* import() */ 4769).then(__webpack_require__.bind(__webpack_require__, 76419));
        return listed(filesKind, fileRows(images.flatMap(({ platforms }) => platforms)), wishes);
    },
    usage: async ({ images, usage }, wishes) => {
        const { usageKindFor, usageLine, usageRows } = await Promise.all(/* import() */[__webpack_require__.e(2450), __webpack_require__.e(1803)]).then(__webpack_require__.bind(__webpack_require__, 61803));
        const text = await listed(usageKindFor(images), usageRows(images, wishes), wishes);
        return usage && wishes.format === '' && !wishes.quiet ? `${text}${usageLine(usage)}\n` : text;
    },
    engine: async ({ engine }, wishes) => {
        if (!engine)
            return '';
        if (wishes.format !== 'tree') {
            const { printEngineRows } = await Promise.all(/* import() */[__webpack_require__.e(8642), __webpack_require__.e(2450), __webpack_require__.e(5122), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 68642));
            return printEngineRows(engine, wishes);
        }
        const { printEngineTree } = await Promise.all(/* import() */[__webpack_require__.e(8867), __webpack_require__.e(2450), __webpack_require__.e(5122)]).then(__webpack_require__.bind(__webpack_require__, 88867));
        return printEngineTree(engine, wishes.noTrunc);
    },
    repositories: async ({ catalogs = [] }, wishes) => {
        const { repositoryKind, repositoryRows } = await __webpack_require__.e(/* import() */ 3796).then(__webpack_require__.bind(__webpack_require__, 13796));
        return listed(repositoryKind, repositoryRows(catalogs), wishes);
    },
    search: async ({ search }, wishes) => {
        if (!search)
            return '';
        const { searchKind, searchRows } = await Promise.all(/* import() */[__webpack_require__.e(4304), __webpack_require__.e(5122)]).then(__webpack_require__.bind(__webpack_require__, 74304));
        return listed(searchKind, searchRows(search, wishes), wishes);
    },
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
async function formatInspection(inspection, wishes) {
    const { comparison } = inspection;
    const { shows, diff, format } = wishes;
    const sections = [];
    for (const show of shows) {
        const text = isWhole(inspection, wishes) ? jsonText(wishes) : await printers[show](inspection, wishes);
        sections.push({ title: titles[show], text: ended(text) });
    }
    if (!comparison || format !== '')
        return sections;
    const { diffRows } = await Promise.all(/* import() */[__webpack_require__.e(4769), __webpack_require__.e(2450)]).then(__webpack_require__.bind(__webpack_require__, 44769));
    const { kind, rows } = diffRows(comparison, diff);
    return sections.concat({ title: 'Comparison', text: ended(await listed(kind, rows, wishes)) });
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
async function listed(kind, rows, wishes) {
    const { printRows } = await Promise.all(/* import() */[__webpack_require__.e(2450), __webpack_require__.e(5122), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 80310));
    return printRows(rows, kind, wishes);
}
async function layersText(images, wishes) {
    const { layerKindFor, layerRows } = await Promise.all(/* import() */[__webpack_require__.e(8501), __webpack_require__.e(2450)]).then(__webpack_require__.bind(__webpack_require__, 98501));
    return listed(layerKindFor(images), layerRows(images, wishes), wishes);
}
/** Images of a registry in buildx's words, those of an engine in Docker's; beside the table of a comparison one of their own. */
async function imageText({ images, comparison }, wishes) {
    const { format, quiet } = wishes;
    if (quiet && (format === '' || format === 'table'))
        return images.map(({ root }) => `${root?.digest ?? ''}\n`).join('');
    if (comparison && format === '')
        return imageTable(images, wishes);
    return byOrigin(images, wishes, {
        engine: async (records) => {
            const { printEngineInspect } = await Promise.all(/* import() */[__webpack_require__.e(1068), __webpack_require__.e(2450), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 11068));
            return printEngineInspect(records, format);
        },
        others: async (others) => {
            if (isTemplate(format)) {
                const { printImages } = await Promise.all(/* import() */[__webpack_require__.e(1037), __webpack_require__.e(2450), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 51037));
                return printImages(others, format);
            }
            return imageTable(others, wishes);
        },
    });
}
async function imageTable(images, wishes) {
    const { imageKindFor, imageRows } = await Promise.all(/* import() */[__webpack_require__.e(2105), __webpack_require__.e(2450)]).then(__webpack_require__.bind(__webpack_require__, 72105));
    return listed(imageKindFor(images), imageRows(images, wishes), wishes);
}
/** Whether a format is a template by itself, and no word for a form. */
function isTemplate(format) {
    return !['', 'json', 'jsonl', 'table', 'tree'].includes(format) && !/^table\s/.test(format);
}
/** Prints images of an engine and all others apart, in the order of the first of each. */
async function byOrigin(images, wishes, print) {
    const records = images.flatMap(({ engineRecord }) => engineRecord ?? []);
    const others = images.filter(({ engineRecord }) => !engineRecord);
    if (records.length === 0)
        return print.others(others);
    if (wishes.format === 'tree')
        throw new errors/* TallyError */.jB('INPUT_INVALID', '`format: tree` is for show: engine and show: graph');
    const texts = [
        await print.engine(records, wishes),
        ...(others.length > 0 ? [await print.others(others)] : []),
    ];
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
    return Object.entries(reasons).flatMap(([show, reason]) => reason !== undefined && shows.has(show) ? [`${(0,printable/* printable */.g$)(written)}: no ${show}: ${reason}`] : []);
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
    const names = bare.map(({ platform }) => (0,printable/* printable */.g$)(platform ?? 'its platform')).slice(0, 10);
    return `the config for ${names.join(', ')} has none`;
}
function artifactReason({ root, platforms }) {
    if (root?.kind !== 'artifact')
        return undefined;
    const type = root.artifactType === undefined ? '' : ` of type ${(0,printable/* printable */.g$)(root.artifactType)}`;
    return platforms.some(({ kind }) => kind === 'image') ? undefined : `it is an artifact${type}, not an image`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/layers.js
var inspect_layers = __webpack_require__(69391);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/declared-bounds.js
var declared_bounds = __webpack_require__(34912);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/image-parts.js






/** Adds the tags of the images' repositories; each repository is listed once. */
async function withTags(images, request, ports) {
    if (!request.shows.has('tags'))
        return Array.from(images);
    const { listTagsOf } = await Promise.all(/* import() */[__webpack_require__.e(7858), __webpack_require__.e(2982), __webpack_require__.e(5595)]).then(__webpack_require__.bind(__webpack_require__, 77858));
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
    const { foreseePull } = await Promise.all(/* import() */[__webpack_require__.e(4271), __webpack_require__.e(9094), __webpack_require__.e(1709), __webpack_require__.e(1937), __webpack_require__.e(2795), __webpack_require__.e(2234), __webpack_require__.e(2312), __webpack_require__.e(7175), __webpack_require__.e(3837)]).then(__webpack_require__.bind(__webpack_require__, 22795));
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
        throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot read ${digest} of ${(0,printable/* printable */.g$)(written)}: it is not there`);
    };
    return { open, pulled: { written, reference, root: root.document, read } };
}
/** Adds the files of each platform's image. Throws what reading layers throws, and CONTENT_TOO_LARGE. */
async function withFiles(images, request, ports) {
    if (!request.shows.has('files'))
        return Array.from(images);
    const { readFiles } = await Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(1937), __webpack_require__.e(7394)]).then(__webpack_require__.bind(__webpack_require__, 77394));
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
    const { compareInspected } = await Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(1937), __webpack_require__.e(8255), __webpack_require__.e(4769), __webpack_require__.e(7394)]).then(__webpack_require__.bind(__webpack_require__, 8255));
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/inspect/inspected-content.js
var inspected_content = __webpack_require__(41859);
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
                throw new errors/* TallyError */.jB('INTERNAL', `Cannot look at ${(0,printable/* printable */.g$)(item.written)} as an image: it is a registry`);
        }
    }
    async #inRegistry(written, reference) {
        const { registries, warn } = this.#ports;
        if (this.#isDigestOnly || this.#isAbout('tags'))
            return { image: { ...unread(written, reference), root: await this.#head(reference) } };
        const { readImage } = await Promise.all(/* import() */[__webpack_require__.e(5122), __webpack_require__.e(8756), __webpack_require__.e(2312)]).then(__webpack_require__.bind(__webpack_require__, 18756));
        const content = (0,inspected_content/* registryContent */.xr)(reference, { ...this.#reading, registries, warn });
        const [{ graph, ...read }, now] = await Promise.all([
            readImage(content, this.#wishes(written)),
            this.#tagNow(written, reference),
        ]);
        const root = now === undefined ? read.root : { ...read.root, tagNow: now };
        const image = { written, place: 'registry', reference, ...read, root };
        const finder = async () => {
            const { repositoryFinder } = await Promise.all(/* import() */[__webpack_require__.e(922), __webpack_require__.e(2311)]).then(__webpack_require__.bind(__webpack_require__, 40922));
            return repositoryFinder(await registries.repository(reference));
        };
        const layers = async () => (await Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(1937), __webpack_require__.e(7394)]).then(__webpack_require__.bind(__webpack_require__, 77394))).registryLayers(reference, this.#ports);
        return { image: await this.#withReferrers(image, finder), content, layers, ...(graph ? { graph } : {}) };
    }
    async #inOrigin(written, origin) {
        const { kind: place } = origin;
        const { readImage } = await Promise.all(/* import() */[__webpack_require__.e(5122), __webpack_require__.e(8756), __webpack_require__.e(2312)]).then(__webpack_require__.bind(__webpack_require__, 18756));
        if (origin.kind === 'docker' && origin.target) {
            const { engineRecord } = await Promise.all(/* import() */[__webpack_require__.e(5436), __webpack_require__.e(5863)]).then(__webpack_require__.bind(__webpack_require__, 65863));
            const { engineImage, savedImages, storedImage } = await Promise.all(/* import() */[__webpack_require__.e(5122), __webpack_require__.e(1630)]).then(__webpack_require__.bind(__webpack_require__, 81630));
            const name = 'digest' in origin.target ? origin.target.digest : origin.target.tag;
            const history = !this.#isDigestOnly;
            const record = await engineRecord(name, this.#ports, { history });
            const image = engineImage(written, record, await storedImage(record, await this.#ports.engine()));
            if (!this.#readsFiles())
                return { image };
            const { content, layers } = await this.#open(origin);
            const { platforms, graph } = await readImage(content, this.#wishes(written));
            return { image, content, layers, layered: savedImages(image, platforms), ...(graph ? { graph } : {}) };
        }
        const { content, layers, opened } = await this.#open(origin);
        const { originHints } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8613));
        const { graph, ...read } = await (0,errors/* withHints */.z9)(originHints(place), () => readImage(content, this.#wishes(written)));
        const image = { written, place, ...read };
        const found = await this.#withReferrers(image, async () => {
            const { originFinder } = await Promise.all(/* import() */[__webpack_require__.e(922), __webpack_require__.e(2311)]).then(__webpack_require__.bind(__webpack_require__, 40922));
            return originFinder(opened);
        });
        return { image: found, content, layers, ...(graph ? { graph } : {}) };
    }
    /** Opens an origin until the end of the step: what is shown of it may need its layers. */
    async #open(name) {
        const { openOrigin } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 52731));
        const opened = await openOrigin(name, { ...this.#ports.origins, isLookedAt: true });
        this.#reading.opened.use(opened);
        const layers = async () => (await Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(1937), __webpack_require__.e(7394)]).then(__webpack_require__.bind(__webpack_require__, 77394))).originLayers(opened);
        return { content: (0,inspected_content/* originContent */.Oi)(opened), layers, opened };
    }
    #wishes(written) {
        const { shows, selection, platformsAsked = false, concurrency } = this.#request;
        const isAboutRoots = Array.from(shows).every(show => aboutRoots.has(show));
        return {
            written,
            selection,
            platformsAsked,
            hasImages: (!isAboutRoots || this.#isCompared) && !this.#isDigestOnly,
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
        const { findReferrers } = await Promise.all(/* import() */[__webpack_require__.e(922), __webpack_require__.e(2311)]).then(__webpack_require__.bind(__webpack_require__, 40922));
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
            this.#reading.note(`${(0,printable/* printable */.g$)(written)}: it is not known what its tag points to: ${error.message}`);
            return undefined;
        }
    }
    /** A comparison needs the images, whatever is printed of them. */
    get #isDigestOnly() {
        return this.#request.isDigestOnly === true && !this.#isCompared;
    }
    get #isCompared() {
        const { compareWith, base } = this.#request;
        return compareWith !== undefined || base !== undefined;
    }
    #isAbout(show) {
        const { shows } = this.#request;
        return shows.size === 1 && shows.has(show) && !this.#isCompared;
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
        const images = imagesOf(request, look, { ...parts, reads });
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
    const bases = await basesOf(looked, request, { look, reads: ports.reads });
    const { images, usage } = await withUsage(looked, request, ports);
    const open = await withFiles(images, request, ports);
    const tagged = await withTags(open.map(({ image }) => image), request, ports);
    const [after] = open;
    const comparison = before && after && (await comparisonOf(before, after, request, ports));
    return {
        images: (0,inspect_layers/* withSharedLayers */.ge)(tagged),
        ...(usage ? { usage } : {}),
        ...(comparison ? { comparison } : {}),
        ...(bases ? { bases } : {}),
    };
}
async function basesOf(images, { base, concurrency }, { look, reads }) {
    if (!base)
        return undefined;
    const { baseStates } = await __webpack_require__.e(/* import() */ 3280).then(__webpack_require__.bind(__webpack_require__, 73280));
    return baseStates(images.map(({ image }) => image), base.given, { look: item => look.look(item), reads, concurrency });
}
function oneImage(count) {
    const message = `compare-with: it is compared with one image, and \`images\` names ${count}`;
    return new errors/* TallyError */.jB('INPUT_INVALID', message);
}
async function catalogsOf({ images, shows, concurrency }, ports) {
    if (!shows.has('repositories'))
        return undefined;
    const { listCatalog } = await __webpack_require__.e(/* import() */ 9631).then(__webpack_require__.bind(__webpack_require__, 9631));
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
    const { searchRepositories } = await Promise.all(/* import() */[__webpack_require__.e(747), __webpack_require__.e(2982)]).then(__webpack_require__.bind(__webpack_require__, 60747));
    return searchRepositories(search, ports);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/inspect/base-report.js
var base_report = __webpack_require__(36851);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/inspect/comparison-sentence.js
var comparison_sentence = __webpack_require__(94876);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/inspect-log.js




const mostTags = 20;
/** Logs the digest of each image, shows the text of the step as its result, and logs what could not be shown. */
function tellInspection(inspection, formatted, { log, result }) {
    const { images, comparison, bases = [], notes } = inspection;
    for (const image of images)
        for (const line of headlines(image))
            log.info(line);
    for (const line of comparison ? compared(comparison) : [])
        log.info(line);
    const lines = (0,base_report/* baseLines */.d5)(bases);
    if (formatted !== lines.join('\n'))
        for (const line of lines)
            log.info(line);
    if (formatted !== '')
        result(formatted);
    for (const image of images)
        for (const line of results(image))
            log.info(line);
    for (const note of notes)
        log.info(note);
}
function headlines({ written, root }) {
    if (!root)
        return [];
    const { digest, tagNow } = root;
    const name = (0,printable/* printable */.g$)(written);
    const state = `${name} is ${digest}, ${kindText(root)}`;
    return tagNow === undefined ? [state] : [state, `${name}: its tag now points to ${tagNow}`];
}
function kindText({ kind, digestOf }) {
    if (digestOf === 'unknown')
        return 'the ID of an image';
    if (kind !== 'image')
        return `an ${kind}`;
    return digestOf === 'config' ? 'the config of a single image' : 'a single image';
}
function compared(comparison) {
    const { before, after } = comparison;
    const names = `${(0,printable/* printable */.g$)(after.written)} against ${(0,printable/* printable */.g$)(before.written)}`;
    return [...headlines(before), `${names}: ${(0,comparison_sentence/* comparisonSentence */.nX)(comparison)}`];
}
/** The results of lists, which may be long or empty. */
function results({ written, root, platforms, tags, referrers }) {
    const name = (0,printable/* printable */.g$)(written);
    return [
        ...(tags ? tagLines(name, tags, root?.digest) : []),
        ...(referrers?.length === 0 ? [`Nothing refers to ${name}`] : []),
        ...platforms.flatMap(({ platform, files: tree }) => {
            if (!tree)
                return [];
            const { files, bytes, wastedBytes } = tree;
            const of = platform === undefined ? name : `${name}, ${(0,printable/* printable */.g$)(platform)}`;
            const waste = wastedBytes === 0 ? 'nothing hidden' : `${(0,format/* humanBytes */.p6)(wastedBytes)} hidden by later layers`;
            return [`${of}: ${files.length} files and folders, ${(0,format/* humanBytes */.p6)(bytes)}; ${waste}`];
        }),
    ];
}
function tagLines(name, { repository, total, tags }, digest) {
    const same = tags.filter(tag => digest !== undefined && tag.digest === digest);
    const shown = same.slice(0, mostTags).map(tag => (0,printable/* printable */.g$)(tag.name));
    const more = same.length > shown.length ? ` and ${same.length - shown.length} more` : '';
    return [
        `${(0,printable/* printable */.g$)(repository)} has ${(0,format/* plural */.LS)(total, 'tag')}${tags.length === total ? '' : `, ${tags.length} shown`}`,
        ...(shown.length > 0 ? [`${name} has the digest of ${shown.join(', ')}${more}`] : []),
    ];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/inspection-json.js

const schema = { name: 'tallyman-inspect', version: 1 };
/**
 * The whole account of a step: digests in full, sizes in bytes, times as RFC 3339. `actions/inspect/inspection.schema.json`
 * describes it.
 */
function inspectionJson(inspection) {
    const { images, comparison, bases, engine, catalogs, search, usage, notes } = inspection;
    return {
        schema,
        images: images.map(imageJson),
        comparison: comparison && comparisonJson(comparison),
        bases,
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
    const { written, place, reference, root, platforms, companions, tags, referrers, usage, indexes } = image;
    const [first] = platforms;
    return {
        name: written,
        place,
        ref: reference && root && (0,model_reference/* digestReference */.O9)(reference, root.digest),
        digest: root?.digest,
        digestOf: root?.digestOf,
        mediaType: root?.mediaType || undefined,
        kind: root?.kind,
        documentSize: root?.size,
        tagNow: root?.tagNow,
        artifactType: root?.artifactType,
        annotations: root?.annotations,
        ...(first && ofPlatform(first)),
        platforms: platforms.map(platformJson),
        indexes: indexes?.map(({ descriptor: { digest, mediaType, size } }) => ({ digest, mediaType, size })),
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
    const { configFault, annotations, usage, files, parent, digestOf } = image;
    return {
        platform,
        digest,
        digestOf,
        imageId,
        mediaType: mediaType || undefined,
        kind,
        index: parent,
        ...ofPlatform(image),
        configFault,
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
    const { before, after, changed, comparedBy, platformsGained, platformsLost, platforms } = comparison;
    return {
        before: { name: before.written, digest: before.root?.digest },
        after: { name: after.written, digest: after.root?.digest },
        changed,
        comparedBy,
        platformsGained,
        platformsLost,
        sizeChange: platforms[0]?.sizeChange,
        platforms: platforms.map(each => ({
            platform: each.platform,
            before: { digest: each.before.digest, size: each.before.size },
            after: { digest: each.after.digest, size: each.after.size },
            changed: each.changed,
            comparedBy: each.comparedBy,
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
        ...(values.diff !== 'summary' && /^base(?:=|$)/.test(values['compare-with'])
            ? [`diff: ${values.diff} has no effect: compare-with: base compares digests or lowest layers`]
            : []),
        ...(values.diff !== 'summary' && values['compare-with'] === ''
            ? [`diff: ${values.diff} has no effect: compare-with names no image`]
            : []),
        ...plainFormat(values.format),
        ...(values.images.length > 0 && shows.size === 1 && shows.has('search')
            ? ['images has no effect: show names nothing but search']
            : []),
    ];
}
/** As in Docker, any other text is a template, which prints itself for each row. */
function plainFormat(format) {
    const isForm = ['', 'table', 'json', 'jsonl', 'tree'].includes(format);
    if (isForm || format.includes('{{'))
        return [];
    return [
        `format: ${(0,printable/* printable */.g$)(format, 80)} has no {{.Field}}: it is printed as it is for each row. Other forms are table, json, jsonl and tree`,
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/search-filters.js
var search_filters = __webpack_require__(46343);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/tag-order.js
var tag_order = __webpack_require__(68296);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/open-origin.js
var open_origin = __webpack_require__(52731);
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
    if (/[\s,]/.test(written))
        throw new Error(`"${(0,printable/* printable */.g$)(written)}" is more than one name, expected one in each line`);
    if (isAlone(shows, 'tags') && isBare(written))
        return { place: 'repository', written, repository: (0,model_reference/* parseImageRepository */.fb)(written) };
    return { place: 'registry', written, reference: (0,model_reference/* parseImage */.zZ)(written) };
}
function origin(written, shows) {
    if (isAlone(shows, 'tags'))
        throw new Error(`"${(0,printable/* printable */.g$)(written)}" has no list of tags, expected a repository of a registry`);
    const parsed = (0,open_origin.parseOrigin)(written);
    return { place: 'origin', written, origin: parsed };
}
/** Docker Hub's other names mean Docker Hub, as in references. */
function host(written) {
    const name = (0,model_reference/* withoutScheme */.yO)(written).replace(/\/$/, '');
    if (!(0,model_reference/* isRegistry */.Cf)(name) || !/[.:]|^localhost$/.test(name))
        throw new Error(`"${(0,printable/* printable */.g$)(written)}" is no host of a registry, expected one such as localhost:5000`);
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/tag-filters.js
var tag_filters = __webpack_require__(58519);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/path-glob.js
var path_glob = __webpack_require__(29624);
;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/filters.js






const kinds = ['tags', 'engine', 'search', 'files'];
/** The filters of each kind of show that has any. */
const names = {
    tags: tag_filters/* tagFilterNames */.nK,
    engine: engine_filters/* engineFilterNames */.Pw,
    search: search_filters/* searchFilterNames */.D9,
    files: ['path'],
};
/**
 * Passes each filter to the kinds of show that know it. Throws INPUT_INVALID for one that none of them knows: what it was
 * meant to leave out would be shown.
 */
function filtersFor(given, shows) {
    const shown = kinds.filter(kind => shows.has(kind));
    const isKnown = (kind, name) => names[kind].includes(name);
    const problems = given.flatMap(([name, value]) => {
        const written = `${(0,printable/* printable */.g$)(name)}=${(0,printable/* printable */.g$)(value)}`;
        if (shown.length === 0)
            return [`filters: ${written}: show: ${[...shows].join(', ')} has no filters`];
        if (!shown.some(kind => isKnown(kind, name)))
            return [`filters: invalid filter "${(0,printable/* printable */.g$)(name)}", expected ${shown.map(knownNames).join('; ')}`];
        const glob = name === 'path' ? (0,path_glob/* parsePathGlob */.V)(value) : undefined;
        return glob && 'problem' in glob ? [`filters: path: ${glob.problem}`] : [];
    });
    if (problems.length > 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${problems.join('\n')}`);
    const known = (kind) => (shows.has(kind) ? given.filter(([name]) => isKnown(kind, name)) : []);
    return { tags: known('tags'), engine: known('engine'), search: known('search'), files: known('files') };
}
function knownNames(kind) {
    return `for ${kind} one of ${names[kind].join(', ')}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/request.js








const ordered = ['tags', 'search'];
/** The orders of each kind of show; the first is the usual one. */
const orders = {
    tags: tag_order/* tagOrders */.YU,
    search: search_filters/* searchOrders */.UF,
};
/** These show what is in one platform's image, and for many platforms a lot. */
const ofOnePlatform = ['history', 'layers', 'files', 'usage'];
/** Makes one request of the inputs. Throws INPUT_INVALID where they do not fit together. */
async function requestOf(values, host) {
    const shows = shownKinds(values);
    await checkFormat(values, shows);
    const asks = await imageAsksOf(values, shows);
    const filters = filtersFor(values.filters, shows);
    const items = isEngineList(shows) ? [] : itemsOf(values, shows);
    const named = isEngineList(shows) ? values.images.map(name => ['reference', name]) : [];
    const isOfOne = asks.isOfOnePlatform || ofOnePlatform.some(show => shows.has(show));
    const usual = isOfOne ? [] : ['all'];
    const isAsked = values.platforms.length > 0;
    return {
        images: items,
        shows,
        compareWith: comparedWith(values),
        base: baseWish(values),
        diff: values.diff,
        selection: (0,selection/* selectionOf */.Wm)(isAsked ? values.platforms : usual, host),
        platformsAsked: isAsked,
        isDigestOnly: asks.isDigestOnly && isNothingElse(values),
        predicates: asks.predicates,
        tags: { filters: filters.tags, limit: values.limit, sort: orderOf(values, 'tags') },
        engine: {
            ...(0,engine_filters/* splitEngineFilters */.mq)([...filters.engine, ...named]),
            ...(await engineAsksOf(values, shows)),
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
function itemsOf(values, shows) {
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
    if (baseWish(values)) {
        if (growth)
            throw invalid(`max-growth: ${growth.written}, and compare-with: base`, 'one of them, since a base is not grown from');
        return undefined;
    }
    const problems = [];
    const [item] = parsed('compare-with', text, { shows: new Set(['image']), problems });
    if (item)
        return item;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${problems.join('\n')}`);
}
/** `base` is the base that the image names, and `base=NAME` another; an image of that name is written `base:latest`. */
function baseWish({ 'compare-with': text }) {
    const [, name = ''] = /^base(?:=(.*))?$/s.exec(text) ?? [undefined, undefined];
    if (!/^base(?:=|$)/.test(text))
        return undefined;
    if (name.trim() === '') {
        if (text === 'base')
            return { given: undefined };
        throw invalid(`compare-with: ${text}`, 'the name of the base, such as base=alpine:3.22');
    }
    const problems = [];
    const [item] = parsed('compare-with', name, { shows: new Set(['image']), problems });
    if (item?.place === 'registry')
        return { given: item.written };
    const why = problems[0] ?? `compare-with: "${(0,printable/* printable */.g$)(name)}" is no image of a registry`;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${why}`);
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
    const { 'max-size': size, 'max-layers': layers, 'max-growth': growth } = values;
    return [size, layers, growth].some(limit => limit !== undefined);
}
/** Refuses what no list can be printed with, before anything is asked. Throws INPUT_INVALID for a template that is wrong. */
async function checkFormat({ format }, shows) {
    if (format !== '' && shows.size !== 1)
        throw invalid(`format: given, and show: ${[...shows].join(', ')}`, 'a format for one kind of show, or none for a table of each');
    if (format === 'tree' && !shows.has('engine') && !shows.has('graph'))
        throw invalid(`format: tree, and show: ${[...shows].join(', ')}`, 'show: engine or graph');
    if (!format.includes('{{'))
        return;
    const { parseTemplate } = await Promise.all(/* import() */[__webpack_require__.e(2450), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 12282));
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
async function imageAsksOf({ format, quiet }, shows) {
    const isOfImages = shows.size === 1 && shows.has('image');
    if (!isOfImages || format === '')
        return { isDigestOnly: isOfImages && quiet, predicates: [], isOfOnePlatform: false };
    const { imageAsks } = await Promise.all(/* import() */[__webpack_require__.e(1037), __webpack_require__.e(2450), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 51037));
    return imageAsks(format);
}
/** The facts that the engine computes only when it is asked to. */
async function engineAsksOf({ format }, shows) {
    if (!shows.has('engine') || format === '')
        return { isFull: false, hasPlatforms: false };
    const { engineAsks } = await Promise.all(/* import() */[__webpack_require__.e(8642), __webpack_require__.e(2450), __webpack_require__.e(5122), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 68642));
    return engineAsks(format);
}
/** Whether outputs alone are wanted: checks and the file need the documents. */
function isNothingElse(values) {
    const isChecked = hasBudget(values) || values.expect.length > 0;
    return values['compare-with'] === '' && values['output-file'] === '' && !isChecked;
}
function request_searchOf(values, filters) {
    const { search: term, limit = search_filters/* searchLimit */.cX.usual } = values;
    if (term === '')
        throw invalid('show: search, and search: nothing given', 'a term to search for');
    if (limit > search_filters/* searchLimit */.cX.most)
        throw invalid(`limit: ${limit}`, `1 to ${search_filters/* searchLimit */.cX.most} for a search, as in docker search`);
    return { term, limit, filters, sort: orderOf(values, 'search'), url: values['search-url'] };
}
/** The order of one kind of show; one that is meant for the other kind leaves the usual one. */
function orderOf({ sort, show, search }, kind) {
    const known = orders[kind];
    const field = sort.replace(/^-/, '');
    if (known.includes(field))
        return sort;
    const shows = shownKinds({ show, search });
    const isForAny = ordered.some(each => shows.has(each) && orders[each].includes(field));
    if (sort !== '' && !isForAny && shows.has(kind))
        throw invalid(`sort: ${(0,printable/* printable */.g$)(sort)}`, `one of ${known.join(', ')} for ${kind}`);
    return known[0] ?? '';
}
function invalid(state, wish) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot inspect: ${state}; expected ${wish}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/run.js


















/** Looks at what the inputs name, judges it, and writes what later steps read. */
async function run(values, host) {
    const began = performance.now();
    const request = await requestOf(values, host);
    for (const line of idleInputs(values, request.shows))
        host.log.warning(line);
    const outputFile = await outputPath(values, host);
    const { inspection, credentials, limits } = await looked(values, request, host);
    const found = inspectionJson(inspection);
    const failure = failureOf(values, inspection, found);
    const json = failure ? { ...found, failure: { code: failure.code, message: failure.message } } : found;
    const files = new handed_over_files/* HandedOverFiles */.u(host, folderName(values, host));
    const text = written(() => `${JSON.stringify(json, undefined, 2)}\n`);
    const report = await files.write('report.json', text);
    const body = await bodyOf(inspection, failure, files);
    if (outputFile !== undefined)
        await writeJson(text, outputFile, host);
    const formatted = await formattedText(values, request, { inspection, json });
    tellInspection(inspection, formatted, host);
    const milliseconds = performance.now() - began;
    return { inspection, request, json, formatted, report, body, failure, milliseconds, credentials, limits };
}
/** Throws INPUT_INVALID with the name of the input: the fields that rows have are known only now. */
async function formattedText(values, { shows, diff }, { inspection, json }) {
    const { format, quiet, digests, 'no-trunc': noTrunc, show } = values;
    const isOfBases = inspection.bases !== undefined && show.size === 0;
    if (inspection.bases && isOfBases && format === '')
        return (0,base_report/* baseText */.b6)(inspection.bases, { quiet });
    const wishes = { shows, diff, format, quiet, digests, noTrunc, now: Date.now(), json: () => json };
    try {
        if (isOfBases && format !== 'json' && format !== 'jsonl')
            return await ofBases(format, json);
        return sectionsText(await formatInspection(inspection, wishes));
    }
    catch (error) {
        if (format === '' || !(0,errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot use \`format\`: ${error.message}`, { cause: error });
    }
}
/** A template of the report: what bases are compared with has no fields of Docker. */
async function ofBases(format, json) {
    const hint = 'A template has the fields of the report, such as {{range .bases}}{{.image}} {{.stale}}{{end}}; `format: json` shows all of them.';
    if (/^(?:table\b|tree$)/.test(format))
        throw new errors/* TallyError */.jB('INPUT_INVALID', 'bases have no table and no tree', { hint });
    // Lazy: most steps print lines.
    const { parseTemplate } = await Promise.all(/* import() */[__webpack_require__.e(2450), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 12282));
    try {
        const report = JSON.parse(JSON.stringify(json));
        return parseTemplate(format).render(report);
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        throw new errors/* TallyError */.jB('INPUT_INVALID', error.message, { cause: error, hint });
    }
}
/** Docker's own `inspect` and `history` are about the engine's images. */
const missingHints = {
    NOT_FOUND: `${errors/* catalogue */.sW.NOT_FOUND} An image of the Docker engine is named \`docker=NAME\`.`,
};
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
        const inspectPorts = portsOf(values, host, { ...ports, cache, engine });
        const inspection = await (0,errors/* withHints */.z9)(missingHints, () => inspect(request, inspectPorts));
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
function portsOf(values, { env, platform, home, workspace, signal, streams, log }, { store, registries, cache, engine }) {
    const maxImageSize = values['max-image-size'];
    const say = log.info;
    return {
        store,
        registries,
        cache,
        engine,
        origins: {
            store,
            workspace,
            engine: { env, platform, home },
            maxImageSize,
            stdin: streams?.read,
            signal,
            say,
        },
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
    const { openCache } = await Promise.all(/* import() */[__webpack_require__.e(4271), __webpack_require__.e(9449), __webpack_require__.e(4172), __webpack_require__.e(1996)]).then(__webpack_require__.bind(__webpack_require__, 49449));
    return openCache({ mode, client, prefix, selection, scratch: store.scratch }, host, images);
}
/** Budgets and expectations fail together, so that one run shows all there is to mend. */
function failureOf(values, inspection, json) {
    const { 'max-size': maxSize, 'max-layers': maxLayers, 'max-growth': maxGrowth } = values;
    const budget = overBudget({ maxSize, maxLayers, maxGrowth }, inspection);
    // Absent fields are left out, as for whoever reads the file.
    const expected = values.expect.length > 0 ? (0,expectations/* unmet */.i)(values.expect, JSON.parse(JSON.stringify(json))) : undefined;
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
    const { comparisonSummary } = await Promise.all(/* import() */[__webpack_require__.e(4769), __webpack_require__.e(2450), __webpack_require__.e(5122), __webpack_require__.e(3689), __webpack_require__.e(7208), __webpack_require__.e(7739)]).then(__webpack_require__.bind(__webpack_require__, 83689));
    return files.write('body.md', `${failed}${comparisonSummary(comparison)}\n`);
}
/** Checks the path before anything is asked. Throws INPUT_INVALID. */
async function outputPath(values, host) {
    const path = values['output-file'];
    if (path === '')
        return undefined;
    const place = { line: `output-file: ${path}`, path, use: 'writes' };
    await (0,places_apart/* checkApart */.HK)([place], (0,places_apart/* ownPlaces */.Ps)(values.store, host), host.workspace);
    const full = await (0,written_paths.destinationPath)(host.workspace, path, 'output-file');
    (0,special_file.writtenKindOf)(full, `write "${(0,printable/* printable */.g$)(path)}" for output-file`, host.streams);
    return full;
}
async function writeJson(text, path, { signal }) {
    const { writeNamed } = await __webpack_require__.e(/* import() */ 801).then(__webpack_require__.bind(__webpack_require__, 80801));
    await writeNamed(text, path, { what: 'the JSON', signal });
}
/** Writes JSON that may be longer than a text can be (2^29 characters). Throws CONTENT_TOO_LARGE. */
function written(write) {
    try {
        return write();
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new errors/* TallyError */.jB('CONTENT_TOO_LARGE', 'Cannot write the JSON: what was found is too long for it', {
            cause: error,
            hint: 'Look at less at once: fewer images or platforms, or with `show: files` some paths (`filters: path=usr/bin/**`).',
        });
    }
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