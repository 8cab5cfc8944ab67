"use strict";
exports.id = 2612;
exports.ids = [2612];
exports.modules = {

/***/ 52755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ parseExpectation),
  i: () => (/* binding */ unmet)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/linear-match.js
var linear_match = __webpack_require__(9171);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/pattern.js + 2 modules
var pattern = __webpack_require__(34224);
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






/** Parses `path=glob`: `*` is any text, `?` one character, `\` escapes. An empty glob expects nothing to be there. */
function parseExpectation(written) {
    const at = written.indexOf('=');
    const [path, wanted] = [written.slice(0, at).trim(), written.slice(at + 1).trim()];
    if (at < 0 || path === '')
        throw new Error(`"${(0,printable/* printable */.g)(written)}", expected path=glob`);
    const tooLarge = new Error(`"${(0,printable/* printable */.g)(path)}": the path or the glob is over ${pattern/* longestPattern */.X} characters`);
    if (path.length > pattern/* longestPattern */.X || wanted.length > pattern/* longestPattern */.X)
        throw tooLarge;
    const matches = (0,linear_match/* linearMatcher */.c)(globOf(wanted));
    if (!matches)
        throw tooLarge;
    return { path, wanted, matches };
}
const any = { kind: 'set', set: { ranges: [], negated: true } };
/** Unlike in the names of images, `*` spans slashes: values are URLs and paths. */
function globOf(text) {
    const parts = [...text.matchAll(/\\[\s\S]|[\s\S]/g)].map(([part]) => {
        if (part === '*')
            return { kind: 'repeat', what: any, min: 0, max: Number.POSITIVE_INFINITY };
        if (part === '?')
            return any;
        const code = part.charCodeAt(part.length - 1);
        return { kind: 'set', set: { ranges: [[code, code]], negated: false } };
    });
    return { kind: 'sequence', parts: [{ kind: 'start' }, ...parts, { kind: 'end' }] };
}
/** Paths that begin with these are looked up in the JSON of the step, all others in that of each image. */
const ofStep = ['comparison', 'engine', 'repositories', 'search', 'usage', 'notes', 'images'];
/** Paths that begin with these hold for each platform of an image. */
const ofPlatform = ['config', 'labels', 'layers', 'created', 'size', 'history', 'unpackedSize'];
const mostShown = 20;
const mostKeys = 12;
/** Compares the JSON of a step with all expectations. Returns EXPECTATION_FAILED for those that do not hold, all together. */
function unmet(expectations, step) {
    const failures = expectations.flatMap(expectation => placesOf(expectation, step).flatMap(place => {
        const found = lookUp(place.value, expectation.path);
        return holds(expectation, found) ? [] : [sentence(expectation, place, found)];
    }));
    if (failures.length === 0)
        return undefined;
    const shown = failures.slice(0, mostShown);
    const more = failures.length > shown.length ? [`and ${failures.length - shown.length} more`] : [];
    return new errors/* TallyError */.jB('EXPECTATION_FAILED', `Cannot accept the images: ${(0,format/* plural */.LS)(failures.length, 'expectation')} not met:\n${[...shown, ...more].join('\n')}`, { details: { unmet: shown } });
}
function placesOf({ path }, step) {
    const [first = ''] = path.split(/[.[]/);
    if (ofStep.includes(first))
        return [{ name: '', value: step }];
    const images = listOf(step.images);
    if (images.length === 0)
        return [{ name: '', value: {} }];
    return images.flatMap(image => {
        const name = (0,printable/* printable */.g)(String(image.name));
        const platforms = listOf(image.platforms);
        if (!ofPlatform.includes(first) || platforms.length === 0)
            return [{ name: `${name}: `, value: image }];
        return platforms.map(value => ({
            name: typeof value.platform === 'string' ? `${name}, ${(0,printable/* printable */.g)(value.platform)}: ` : `${name}: `,
            value,
        }));
    });
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function holds({ wanted, matches }, found) {
    const texts = found.values.flatMap(textOf);
    return texts.length === 0 ? wanted === '' : texts.some(matches);
}
/** A value as it is compared: text as it is, lists and objects as JSON, nothing for null. */
function textOf(value) {
    if (value === null || value === undefined)
        return [];
    return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}
function sentence({ path, wanted }, { name }, found) {
    const [text, ...more] = found.values.flatMap(textOf);
    const others = more.length > 0 ? ` and ${(0,format/* plural */.LS)(more.length, 'other')}` : '';
    const state = text === undefined ? `is not there${known(found)}` : `is ${shown(text)}${others}`;
    return `${name}${(0,printable/* printable */.g)(path)} ${state}, expected ${wanted === '' ? 'nothing' : shown(wanted)}`;
}
function shown(text) {
    return text === '' || /\s/.test(text) ? `"${(0,printable/* printable */.g)(text)}"` : (0,printable/* printable */.g)(text);
}
/** The keys that are there instead. */
function known({ at, keys }) {
    if (keys.length === 0)
        return '';
    const listed = keys.slice(0, mostKeys).map(key => (0,printable/* printable */.g)(key, 80));
    const more = keys.length > listed.length ? ` and ${keys.length - listed.length} more` : '';
    return ` (${at === '' ? 'there is' : `${(0,printable/* printable */.g)(at)} has`} ${listed.join(', ')}${more})`;
}


/***/ }),

/***/ 13232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Nf: () => (/* binding */ fullColumns),
/* harmony export */   Ve: () => (/* binding */ digestCell),
/* harmony export */   cH: () => (/* binding */ bytesCell),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   s5: () => (/* binding */ timeCell)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84519);



/** A table without the columns that are empty in every row. */
function fullColumns(headers, rows, limit) {
    const isFull = headers.map((_, at) => rows.some(row => row[at] !== ''));
    const kept = (cells) => cells.filter((_, at) => isFull[at]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(kept(headers), rows.map(kept), limit);
}
/** A digest as shown in tables; the whole ones are listed below. */
function digestCell(digest) {
    return digest === undefined ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest));
}
function bytesCell(bytes) {
    return bytes === undefined ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes));
}
/** A time of RFC 3339, to the minute; other text as it is. */
function timeCell(time) {
    if (time === undefined)
        return '';
    const [, date, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time) ?? [];
    return date === undefined ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(time) : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)(`${date} ${clock}`);
}
/** A count with thousands apart. */
function counted(count, noun, nouns = `${noun}s`) {
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(count)} ${count === 1 ? noun : nouns}`;
}
/** The first of these as code, the rest counted. */
function codes(texts, most) {
    const more = texts.length - most;
    return texts.slice(0, most).map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ') + (more > 0 ? ` and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(more)} more` : '');
}


/***/ }),

/***/ 93354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comparisonSummary: () => (/* binding */ comparisonSummary)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/markdown.js
var markdown = __webpack_require__(84519);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/bars.js
var bars = __webpack_require__(5580);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/image-graph.js
var image_graph = __webpack_require__(30496);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/layer-bar.js
var layer_bar = __webpack_require__(7941);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/inspect/cells.js
var cells = __webpack_require__(13232);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/comparison-sentence.js



/** Platforms that the sentence names one by one. */
const mostNamed = 3;
/** Platforms gained or lost that the sentence names. */
const mostListed = 6;
/** How an image changed, as one printable sentence without a full stop: `+12.4 MB (+9 %) in 2 of 14 layers; linux/arm64 lost`. */
function comparisonSentence(comparison) {
    const { before, after, changed, platforms, platformsGained, platformsLost } = comparison;
    const digest = after.root?.digest;
    if (!changed)
        return `No change${digest ? `: both are ${(0,model_digest/* shortDigest */.VK)(digest)}` : ''}`;
    const isIndex = [before, after].some(({ root }) => root?.kind === 'index');
    const parts = [
        ...(platforms.length > mostNamed ? [rangeOf(platforms)] : platforms.map(each => changeOf(each, isIndex))),
        ...(platformsGained.length > 0 ? [`${listed(platformsGained)} gained`] : []),
        ...(platformsLost.length > 0 ? [`${listed(platformsLost)} lost`] : []),
    ];
    return parts.length > 0 ? parts.join('; ') : 'Another digest, and no platform in common';
}
/** The number of layers that whoever has the image before must fetch, of all; and how many of them hold the same content. */
function newLayers({ layers }) {
    const count = (...hows) => layers.filter(({ how }) => hows.includes(how)).length;
    const bytes = layers
        .filter(({ how }) => how !== 'same' && how !== 'removed')
        .reduce((sum, { after }) => sum + (after?.size ?? 0), 0);
    return {
        fresh: count('replaced', 'added'),
        recompressed: count('recompressed'),
        removed: count('removed'),
        whole: layers.filter(({ after }) => after !== undefined).length,
        bytes,
    };
}
/** Bytes with a sign. */
function signedBytes(bytes) {
    if (bytes === 0)
        return '0 B';
    return `${bytes > 0 ? '+' : '-'}${(0,format/* humanBytes */.p6)(Math.abs(bytes))}`;
}
/** A change in per cent of the size before, with a sign; empty where there was none. */
function signedPercent(change, before) {
    if (before === undefined || before === 0 || change === 0)
        return '';
    const share = (Math.abs(change) / before) * 100;
    const sign = change > 0 ? '+' : '-';
    if (share < 0.1)
        return `${sign}<0.1 %`;
    return `${sign}${share < 9.95 ? share.toFixed(1).replace(/\.0$/, '') : Math.round(share)} %`;
}
function changeOf(platform, isNamed) {
    const { fresh, recompressed, removed, whole } = newLayers(platform);
    const on = isNamed ? ` on ${(0,printable/* printable */.g)(platform.platform)}` : '';
    const share = signedPercent(platform.sizeChange, platform.before.size);
    const size = `${signedBytes(platform.sizeChange)}${share === '' ? '' : ` (${share})`}`;
    const anew = recompressed > 0 ? [`${(0,format/* plural */.LS)(recompressed, 'layer')} compressed anew with the same content`] : [];
    const less = removed > 0 ? [`${(0,format/* plural */.LS)(removed, 'layer')} removed`] : [];
    if (fresh > 0)
        return [`${size} in ${fresh} of ${(0,format/* plural */.LS)(whole, 'layer')}${on}`, ...anew, ...less].join(', ');
    if (recompressed + removed > 0)
        return [`${size}${on}`, ...anew, ...less].join(', ');
    return platform.before.digest === platform.after.digest
        ? `no change${on}`
        : `the same layers${on}, another config or manifest`;
}
function rangeOf(platforms) {
    const changes = platforms.map(({ sizeChange }) => sizeChange);
    const [least, most] = [Math.min(...changes), Math.max(...changes)];
    const size = least === most ? signedBytes(least) : `${signedBytes(least)} to ${signedBytes(most)}`;
    return `${size} on ${platforms.length} platforms`;
}
function listed(platforms) {
    const more = platforms.length - mostListed;
    const shown = platforms.slice(0, mostListed).map(each => (0,printable/* printable */.g)(each));
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/comparison-summary.js







const mostPlatforms = 50;
/** Platforms whose layers, config and files are shown one by one. */
const mostShownInFull = 4;
const mostLayers = 50;
const mostFiles = 100;
/** Characters of a value in a config. */
const widestValue = 160;
/** How an image differs from another one, as Markdown that is ready as the comment of a pull request. */
function comparisonSummary(comparison) {
    const { before, after, platforms, changed } = comparison;
    const shown = platforms.slice(0, mostShownInFull);
    const isOne = platforms.length === 1;
    return [
        `### ${(0,markdown/* code */.aY)((0,image_graph/* nameOfImage */.qM)(after))} against ${(0,markdown/* code */.aY)((0,image_graph/* nameOfImage */.qM)(before))}`,
        // A sign begins a list only at the start of a line.
        `**${(0,markdown/* escapeMarkdown */.FV)(comparisonSentence(comparison)).replace(/^&#4[35];/, found => (found === '&#43;' ? '+' : '-'))}.**`,
        changed ? platformTable(comparison) : '',
        ...(changed ? shown.flatMap(each => platformParts(each, isOne)) : []),
        (0,markdown/* details */.zH)('Digests in full', (0,markdown/* copyable */.kh)([digestLine('before', before), digestLine('after', after)].filter(Boolean))),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function digestLine(when, { root }) {
    return root ? `${when.padEnd(6)} ${root.digest}` : '';
}
function platformTable({ platforms, platformsGained, platformsLost, before, after }) {
    const rows = platforms.map(each => {
        const { fresh, recompressed, whole, bytes } = newLayers(each);
        const share = signedPercent(each.sizeChange, each.before.size);
        return [
            (0,markdown/* escapeMarkdown */.FV)(each.platform),
            (0,cells/* bytesCell */.cH)(each.before.size),
            (0,cells/* bytesCell */.cH)(each.after.size),
            (0,markdown/* unbroken */.D_)([signedBytes(each.sizeChange), share === '' ? '' : `(${share.replace('<', '&lt;')})`]
                .filter(Boolean)
                .join(' ')),
            `${fresh + recompressed} of ${whole}`,
            newBar(bytes, each.after.size),
        ];
    });
    const others = [
        ...platformsGained.map(platform => [platform, '', sizeIn(after, platform), 'gained', '', '']),
        ...platformsLost.map(platform => [platform, sizeIn(before, platform), '', 'lost', '', '']),
    ].map(([platform = '', ...cells]) => [(0,markdown/* escapeMarkdown */.FV)(platform), ...cells]);
    const headers = ['Platform', 'Before', 'After', 'Change', 'New layers', 'New bytes'];
    return (0,cells/* fullColumns */.Nf)(headers, [...rows, ...others], mostPlatforms);
}
function sizeIn({ platforms }, wanted) {
    return (0,cells/* bytesCell */.cH)(platforms.find(({ platform }) => platform === wanted)?.size);
}
/** The new bytes of an image, as a bar of its size. */
function newBar(bytes, whole) {
    if (bytes === 0)
        return 'nothing';
    const drawn = whole === undefined ? '' : (0,bars/* bar */.M0)(bytes, whole);
    const rest = whole === undefined ? '' : (0,bars/* bar */.M0)(whole - bytes, whole).replaceAll(/[▇▏]/g, '░');
    return (0,markdown/* unbroken */.D_)(`${(0,format/* humanBytes */.p6)(bytes)} ${drawn}${rest}`.trim());
}
function platformParts(each, isOne) {
    const on = isOne ? '' : ` on ${(0,markdown/* escapeMarkdown */.FV)(each.platform)}`;
    const { files = [], config } = each;
    return [
        (0,markdown/* details */.zH)(`Layers that differ${on}`, layerTable(each.layers), isOne),
        (0,markdown/* details */.zH)(`Config that differs${on}`, configTable(config)),
        files.length === 0 ? '' : (0,markdown/* details */.zH)(fileTitle(files, on), fileTable(files), isOne),
    ];
}
const words = {
    same: 'the same',
    recompressed: 'same content, compressed anew',
    replaced: 'replaced',
    added: 'added',
    removed: 'removed',
};
function layerTable(layers) {
    const rows = layers
        .filter(({ how }) => how !== 'same')
        .map(({ how, before, after }) => [
        words[how],
        (0,cells/* bytesCell */.cH)(before?.size),
        (0,cells/* bytesCell */.cH)(after?.size),
        (0,markdown/* unbroken */.D_)(signedBytes((after?.size ?? 0) - (before?.size ?? 0))),
        instructionsCell(before, after),
        (0,cells/* digestCell */.Ve)(after?.digest ?? before?.digest),
    ]);
    return (0,cells/* fullColumns */.Nf)(['Layer', 'Before', 'After', 'Change', 'Instruction', 'Digest'], rows, mostLayers);
}
/** The instruction of a layer, and the former one if that was another. */
function instructionsCell(before, after) {
    const now = (0,layer_bar/* instructionCell */.z)((after ?? before)?.createdBy);
    const then = after ? (0,layer_bar/* instructionCell */.z)(before?.createdBy) : '';
    return then === '' || then === now ? now : `${now}<br>was ${then}`;
}
function configTable(changes) {
    const rows = changes.map(({ field, before, after }) => [
        (0,markdown/* escapeMarkdown */.FV)(field),
        valueCell(before),
        valueCell(after),
    ]);
    return (0,markdown/* table */.tp)(['Field', 'Before', 'After'], rows, 100);
}
function valueCell(value) {
    if (value === undefined)
        return '';
    const characters = [...value];
    return (0,markdown/* code */.aY)(characters.length > widestValue ? `${characters.slice(0, widestValue - 1).join('')}…` : value);
}
function fileTitle(files, on) {
    const count = (wanted) => files.filter(({ how }) => how === wanted).length;
    const counts = ['added', 'changed', 'removed']
        .filter(how => count(how) > 0)
        .map(how => `${(0,format/* grouped */.zD)(count(how))} ${how}`);
    return `Files that differ${on}: ${counts.join(', ')}`;
}
/** The files that differ, those that change the size most first. */
function fileTable(files) {
    const change = ({ before, after }) => (after?.size ?? 0) - (before?.size ?? 0);
    const rows = files
        .toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)))
        .map(file => [
        (0,markdown/* code */.aY)((file.after ?? file.before)?.path ?? ''),
        file.how,
        (0,cells/* bytesCell */.cH)(file.before?.size),
        (0,cells/* bytesCell */.cH)(file.after?.size),
        (0,markdown/* unbroken */.D_)(signedBytes(change(file))),
        modeCell(file.before, file.after),
    ]);
    return (0,cells/* fullColumns */.Nf)(['File', 'How', 'Before', 'After', 'Change', 'Mode'], rows, mostFiles);
}
function modeCell(before, after) {
    const octal = (file) => file?.mode.toString(8).padStart(4, '0');
    const [then, now] = [octal(before), octal(after)];
    return then !== undefined && now !== undefined && then !== now ? `${then} to ${now}` : (now ?? then ?? '');
}


/***/ }),

/***/ 30496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ imageGraph),
/* harmony export */   RI: () => (/* binding */ shortType),
/* harmony export */   qM: () => (/* binding */ nameOfImage)
/* harmony export */ });
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60392);
/* harmony import */ var _layer_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54962);




/** The Mermaid source of inspected images; empty if none is known by a digest. */
function imageGraph(images) {
    return (0,_layer_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .layerGraph */ .i)(images.flatMap(pictured));
}
/** The name of an image in pictures and headings. */
function nameOfImage({ reference, written }) {
    return reference ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .familiarName */ .hG)(reference) : written;
}
function pictured(image) {
    const { root, platforms, companions, referrers = [] } = image;
    if (!root)
        return [];
    const besides = [
        ...companions.map(({ what, about = root.digest, descriptor: { digest } }) => ({ what, about, digest })),
        ...referrers.map(({ subject, artifactType, descriptor: { digest } }) => ({
            what: shortType(artifactType),
            about: subject,
            digest,
        })),
    ];
    const parts = platforms.map(picturedPart);
    return [{ name: nameOfImage(image), digest: root.digest, kind: root.kind, parts, besides }];
}
function picturedPart({ digest, platform = '', imageId, parent, layers }) {
    return {
        digest,
        platform,
        parent,
        imageId: imageId === digest ? undefined : imageId,
        layers: layers.flatMap(picturedLayer),
    };
}
function picturedLayer({ digest, diffId, size, unpackedSize, createdBy = '', }) {
    const key = digest ?? diffId;
    return key === undefined
        ? []
        : [{ digest: key, size: size ?? unpackedSize ?? 0, says: (0,_instruction_js__WEBPACK_IMPORTED_MODULE_2__/* .instruction */ .x)(createdBy) }];
}
/** A media type without what all of them have in common. */
function shortType(type) {
    const bare = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.bareMediaType)(type);
    return (bare
        .replace(/^application\/(?:vnd\.)?/, '')
        .replace(/\.v\d[\w.-]*\+\w+$|\+(?:json|yaml|protobuf)$/, '') || 'artifact');
}


/***/ }),

/***/ 60392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ instruction)
/* harmony export */ });
/** An instruction of a history as its Dockerfile has it, on one line: without the shell that Docker and BuildKit write around it. */
function instruction(createdBy) {
    const line = createdBy.replace(/\s+/g, ' ').trim();
    const bare = line.replace(/ ?# buildkit$/, '').replace(/^\/bin\/sh -c #\(nop\) /, '');
    if (bare.startsWith('/bin/sh -c '))
        return `RUN ${bare.slice('/bin/sh -c '.length)}`;
    return bare.replace(/^RUN (?:\|\d+ .*?)?\/bin\/sh -c /, 'RUN ').trim();
}


/***/ }),

/***/ 7941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ layerBar),
/* harmony export */   z: () => (/* binding */ instructionCell)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27214);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84519);
/* harmony import */ var _bars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5580);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60392);





const mostBars = 20;
/** Characters of an instruction beside a bar. */
const widestInstruction = 72;
/** The layers of an image as Markdown, lowest first, with a bar for the share of each; the smallest of many are summed up. */
function layerBar({ layers }) {
    const isFolded = layers.length > mostBars + 1;
    const bySize = layers.toSorted((a, b) => bytesOf(b) - bytesOf(a));
    const shown = new Set(isFolded ? bySize.slice(0, mostBars) : layers);
    const isShared = layers.some(({ sharedWith }) => sharedWith.length > 0);
    const bars = layers.flatMap((layer, at) => (shown.has(layer) ? [barOf(layer, at, isShared)] : []));
    const rest = layers.filter(layer => !shown.has(layer));
    const more = {
        before: [''],
        size: rest.reduce((sum, layer) => sum + bytesOf(layer), 0),
        after: [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rest.length, 'smaller layer'), '', ...(isShared ? [''] : [])],
    };
    const after = ['Instruction', 'Digest', ...(isShared ? ['Shared with'] : [])];
    return (0,_bars_js__WEBPACK_IMPORTED_MODULE_1__/* .barTable */ .Sv)(rest.length > 0 ? [...bars, more] : bars, { before: ['Layer'], after });
}
/** Bytes as transferred, or unpacked where only an engine knows the layer. */
function bytesOf({ size, unpackedSize = 0 }) {
    return size ?? unpackedSize;
}
/** An instruction in a cell of a table. */
function instructionCell(createdBy, width = widestInstruction) {
    const characters = [...(0,_instruction_js__WEBPACK_IMPORTED_MODULE_2__/* .instruction */ .x)(createdBy ?? '')];
    if (characters.length === 0)
        return '';
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : characters.join(''));
}
function barOf(layer, at, isShared) {
    const digest = layer.digest ?? layer.diffId;
    const packing = layer.compression === 'gzip' || layer.compression === 'unknown' ? '' : ` ${layer.compression}`;
    const [first, ...others] = layer.sharedWith;
    const shared = first === undefined ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(first) + (others.length > 0 ? ` and ${others.length} more` : '');
    return {
        before: [String(at + 1)],
        size: bytesOf(layer),
        after: [
            instructionCell(layer.createdBy),
            `${digest ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(digest)) : ''}${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(packing)}`,
            ...(isShared ? [shared] : []),
        ],
    };
}


/***/ }),

/***/ 22612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/markdown.js
var markdown = __webpack_require__(84519);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/image-graph.js
var image_graph = __webpack_require__(30496);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/mermaid.js
var mermaid = __webpack_require__(87739);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/inspect/comparison-summary.js + 1 modules
var comparison_summary = __webpack_require__(93354);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/bars.js
var pictures_bars = __webpack_require__(5580);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/layer-bar.js
var layer_bar = __webpack_require__(7941);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/inspect/cells.js
var cells = __webpack_require__(13232);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/config-table.js

/** The fields of a config that tell how it runs; labels and variables have a row each. */
const shownFields = [
    'User',
    'WorkingDir',
    'Entrypoint',
    'Cmd',
    'ExposedPorts',
    'Volumes',
    'StopSignal',
    'Healthcheck',
];
/** The config of an image as a table of Markdown; empty where it is not known or says nothing. */
function configTable({ config }) {
    if (!config)
        return '';
    const { config: run } = config.raw;
    const fields = typeof run === 'object' && run !== null ? run : {};
    const { Env } = fields;
    const variables = Array.isArray(Env) ? Env.filter(each => typeof each === 'string') : [];
    const rows = [
        ...shownFields.flatMap(name => {
            const text = textOf(fields[name]);
            return text === '' ? [] : [[name, (0,markdown/* code */.aY)(text)]];
        }),
        ...variables.map(each => ['Env', (0,markdown/* code */.aY)(each)]),
        ...Object.entries(config.labels).map(([name, value]) => [`Label ${(0,markdown/* escapeMarkdown */.FV)(name)}`, (0,markdown/* code */.aY)(value)]),
    ];
    return (0,markdown/* table */.tp)(['Field', 'Value'], rows, 100);
}
/** A list as JSON, a set of names (Go's map to nothing) as its names. */
function textOf(value) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value))
        return value.length === 0 ? '' : JSON.stringify(value);
    if (typeof value !== 'object')
        return String(value);
    const names = Object.keys(value);
    const isSet = Object.values(value).every(each => each === null || Object.keys(each).length === 0);
    return isSet ? names.join(', ') : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/files-summary.js





const mostFiles = 20;
/** The files of an image, as Markdown: their sum, what layers carry for nothing, and the biggest of both. */
function filesSummary({ files: tree, layers }, title) {
    if (!tree)
        return [];
    const { files, hidden, bytes, wastedBytes } = tree;
    const regular = files.filter(({ type }) => type === 'file');
    const share = (0,pictures_bars/* percent */.KN)(wastedBytes, bytes + wastedBytes);
    const waste = wastedBytes === 0
        ? 'nothing is written twice or deleted again'
        : `${(0,format/* humanBytes */.p6)(wastedBytes)} (${share}) is written and hidden again by a later layer`;
    const madeBy = (layer) => (0,layer_bar/* instructionCell */.z)(layers[layer]?.createdBy, 60) || `layer ${layer + 1}`;
    const biggest = bySize(regular).slice(0, mostFiles);
    const wasted = bySize(hidden.filter(({ type, size }) => type === 'file' && size > 0)).slice(0, mostFiles);
    const rest = bytes - biggest.reduce((sum, { size }) => sum + size, 0);
    const bars = biggest.map(({ path, size, layer }) => ({
        before: [(0,markdown/* code */.aY)(path)],
        size,
        after: [madeBy(layer)],
    }));
    const others = { before: [(0,cells/* counted */.hS)(regular.length - biggest.length, 'other file')], size: rest, after: [''] };
    return [
        `**${title}: ${(0,cells/* counted */.hS)(files.length, 'entry', 'entries')}, ${(0,format/* humanBytes */.p6)(bytes)}; ${waste}.**`,
        (0,markdown/* details */.zH)(`The ${(0,format/* plural */.LS)(biggest.length, 'biggest file')}`.replace('1 biggest', 'biggest'), (0,pictures_bars/* barTable */.Sv)(rest > 0 ? [...bars, others] : bars, { before: ['File'], after: ['Written by'] })),
        (0,markdown/* details */.zH)('What layers carry for nothing', (0,cells/* fullColumns */.Nf)(['File', 'Size', 'Written by', 'Hidden by'], wasted.map(file => hiddenRow(file, madeBy)))),
    ];
}
const words = {
    replaced: 'written again by',
    whiteout: 'deleted by',
    opaque: 'its folder emptied by',
};
function hiddenRow({ path, size, layer, hiddenBy, how }, madeBy) {
    return [(0,markdown/* code */.aY)(path), (0,cells/* bytesCell */.cH)(size), madeBy(layer), `${(0,markdown/* escapeMarkdown */.FV)(words[how])} ${madeBy(hiddenBy)}`];
}
function bySize(files) {
    return files.toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/tags-summary.js





const mostRows = 100;
const mostTagsInRow = 12;
const mostNames = 500;
/** The tags of a repository, as Markdown: those of one digest in one row. */
function tagsSummary(list, digest) {
    const { repository, total, tags, hasDigests, invalid } = list;
    const shown = tags.length === total ? '' : `, ${(0,format/* grouped */.zD)(tags.length)} shown`;
    const bad = invalid > 0 ? ` ${(0,cells/* counted */.hS)(invalid, 'name')} in the list can be no tag.` : '';
    const same = digest === undefined ? [] : tags.filter(tag => tag.digest === digest).map(({ name }) => name);
    const sameLine = same.length > 0 ? `Tags of ${(0,markdown/* code */.aY)((0,model_digest/* shortDigest */.VK)(digest))}: ${(0,cells/* codes */.F4)(same, mostTagsInRow)}.` : '';
    return [
        `**${(0,markdown/* code */.aY)(repository)} has ${(0,cells/* counted */.hS)(total, 'tag')}${shown}.**${bad}`,
        sameLine,
        hasDigests
            ? tagTable(tags)
            : (0,markdown/* details */.zH)('Tags', (0,cells/* codes */.F4)(tags.map(({ name }) => name), mostNames), tags.length <= 50),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function tagTable(tags) {
    // Tags whose digest is not known stay apart.
    const groups = [...Map.groupBy(tags, ({ digest, name }) => digest ?? name).values()];
    const rows = groups.map(group => {
        const [{ digest, mediaType, size, pushed, platforms = [] }] = group;
        return [
            (0,cells/* codes */.F4)(group.map(({ name }) => name), mostTagsInRow),
            (0,cells/* bytesCell */.cH)(size),
            (0,cells/* timeCell */.s5)(pushed),
            listed(platforms),
            mediaType === undefined ? '' : (0,markdown/* escapeMarkdown */.FV)(kindWord(mediaType)),
            (0,cells/* digestCell */.Ve)(digest),
        ];
    });
    return (0,cells/* fullColumns */.Nf)(['Tags', 'Size', 'Pushed', 'Platforms', 'Type', 'Digest'], rows, mostRows);
}
function listed(platforms) {
    const more = platforms.length - 6;
    return platforms.slice(0, 6).map(markdown/* escapeMarkdown */.FV).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
/** The kind of thing that a tag names, in a word. */
function kindWord(mediaType) {
    if (/image\.index|manifest\.list/.test(mediaType))
        return 'index';
    return /image\.manifest|distribution\.manifest/.test(mediaType) ? 'image' : (0,image_graph/* shortType */.RI)(mediaType);
}
/** The referrers of an image, as Markdown. */
function referrersSummary(referrers, platforms) {
    if (referrers.length === 0)
        return 'Nothing refers to it: no signature, SBOM or attestation was found.';
    const names = new Map(platforms.map(({ digest, platform }) => [digest, platform]));
    const rows = referrers.map(({ artifactType, descriptor, subject, foundBy, annotations }) => [
        (0,markdown/* escapeMarkdown */.FV)((0,image_graph/* shortType */.RI)(artifactType)),
        (0,markdown/* escapeMarkdown */.FV)(names.get(subject) ?? (0,model_digest/* shortDigest */.VK)(subject)),
        (0,cells/* bytesCell */.cH)(descriptor.size),
        (0,cells/* timeCell */.s5)(annotations['org.opencontainers.image.created']),
        foundBy === 'tag' ? 'a tag' : 'the referrers API',
        (0,cells/* digestCell */.Ve)(descriptor.digest),
    ]);
    return (0,cells/* fullColumns */.Nf)(['Referrer', 'Of', 'Manifest', 'Created', 'Found by', 'Digest'], rows, mostRows);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/image-summary.js











const mostPlatforms = 50;
/** Platforms whose layers, history and files are shown one by one; the report has all. */
const mostShownInFull = 6;
/** The facts about one image or repository, as Markdown without a heading. */
function imageSummary(image, shows) {
    const { root, platforms, tags, referrers } = image;
    const isOfTags = tags !== undefined && shows.size === 1;
    const shown = platforms.slice(0, mostShownInFull);
    const isOne = shown.length === 1;
    return [
        root && !isOfTags ? rootLine(image) : '',
        root?.tagNow
            ? `> The tag now points to ${(0,markdown/* code */.aY)((0,model_digest/* shortDigest */.VK)(root.tagNow))}, not to the digest that is written.`
            : '',
        isOfTags ? '' : platformTable(image),
        isOfTags ? '' : (0,markdown/* details */.zH)('Digests in full', (0,markdown/* copyable */.kh)(fullDigests(image))),
        ...(shows.has('usage') ? shown.map(each => usageSummary(each, isOne)) : []),
        ...(shows.has('layers') ? shown.map(each => (0,markdown/* details */.zH)(titled('Layers', each), (0,layer_bar/* layerBar */.j)(each), isOne)) : []),
        ...(shows.has('history') ? shown.flatMap(each => historySummary(each, isOne)) : []),
        ...(shows.has('files') ? shown.flatMap(each => filesSummary(each, titled('Files', each))) : []),
        tags ? tagsSummary(tags, root?.digest) : '',
        referrers ? referrersSummary(referrers, platforms) : '',
        ...(shows.has('image')
            ? shown.slice(0, 1).map(each => (0,markdown/* details */.zH)(titled('Config', each), configTable(each)))
            : []),
    ].filter(Boolean);
}
const kinds = { index: 'An index', image: 'An image', artifact: 'An artifact' };
const places = {
    registry: '',
    store: ', from the store',
    docker: ', from the engine',
    'oci-layout': ', from an OCI layout',
    'oci-archive': ', from an OCI archive',
    'docker-archive': ', from an archive of Docker',
};
/** The digest and kind that a name leads to, in a sentence. */
function rootLine({ root, platforms, place }) {
    if (!root)
        return '';
    const [only] = platforms;
    const isSingle = only !== undefined && only.digest === root.digest;
    const count = only ? (0,format/* plural */.LS)(only.layers.length, 'layer') : '';
    const size = isSingle && only.size !== undefined ? ` of ${(0,format/* humanBytes */.p6)(only.size)} in ${count}` : '';
    const all = isSingle || platforms.length === 0 ? '' : ` of ${(0,format/* plural */.LS)(platforms.length, 'platform')}`;
    const type = root.artifactType ? ` of type ${(0,markdown/* code */.aY)(root.artifactType)}` : '';
    return `${kinds[root.kind]}${type}${all}${size}${places[place]}.`;
}
function platformTable({ platforms, companions }) {
    const besides = (digest) => companions
        .filter(({ about }) => about === digest)
        .flatMap(({ what, predicates = [] }) => predicates.length > 0 ? predicates.map(predicateName) : [what]);
    const rows = platforms.map(each => [
        (0,markdown/* escapeMarkdown */.FV)(each.platform ?? 'unknown'),
        (0,cells/* bytesCell */.cH)(each.size),
        (0,cells/* bytesCell */.cH)(each.unpackedSize),
        each.layers.length > 0 ? String(each.layers.length) : '',
        (0,cells/* timeCell */.s5)(each.config?.created),
        [...new Set(besides(each.digest))].map(markdown/* escapeMarkdown */.FV).join(', '),
        (0,cells/* digestCell */.Ve)(each.digest),
    ]);
    const headers = ['Platform', 'Size', 'Unpacked', 'Layers', 'Created', 'Attested', 'Digest'];
    return (0,cells/* fullColumns */.Nf)(headers, rows, mostPlatforms);
}
/** `https://slsa.dev/provenance/v1` as `provenance`. */
function predicateName(type) {
    if (/spdx|cyclonedx/i.test(type))
        return 'SBOM';
    const parts = type.split('/').filter(part => part !== '' && !/^v\d/.test(part));
    return parts.at(-1) ?? type;
}
function fullDigests({ root, platforms }) {
    const lines = platforms.map(({ digest, platform }) => `${digest} ${(0,printable/* printable */.g)(platform ?? 'unknown')}`);
    const shown = root && platforms.every(({ digest }) => digest !== root.digest) ? [root.digest, ...lines] : lines;
    return shown.slice(0, mostPlatforms);
}
function titled(title, { platform }) {
    return platform === undefined ? title : `${title} of ${(0,markdown/* escapeMarkdown */.FV)(platform)}`;
}
const whereabouts = {
    registry: 'to be fetched',
    cache: 'in the Actions cache',
    store: 'in the store',
    engine: 'in the engine',
    inline: 'in the manifest',
};
function usageSummary({ platform, usage }, isOne) {
    if (!usage)
        return '';
    const whole = usage.blobs.reduce((sum, { blob }) => sum + blob.size, 0);
    const on = isOne || platform === undefined ? '' : ` for ${(0,markdown/* escapeMarkdown */.FV)(platform)}`;
    const amount = usage.toFetch === 0 ? 'nothing' : `${(0,format/* humanBytes */.p6)(usage.toFetch)} of ${(0,format/* humanBytes */.p6)(whole)}`;
    const groups = Map.groupBy(usage.blobs, ({ from }) => from);
    const bars = Object.entries(whereabouts).flatMap(([from, words]) => {
        const found = groups.get(from) ?? [];
        const size = found.reduce((sum, { blob }) => sum + blob.size, 0);
        return found.length === 0 ? [] : [{ before: [words], size, after: [String(found.length)] }];
    });
    const rows = usage.blobs.map(({ blob, from, isConfig }) => [
        isConfig ? 'config' : (0,markdown/* escapeMarkdown */.FV)((0,image_graph/* shortType */.RI)(blob.mediaType)),
        (0,cells/* bytesCell */.cH)(blob.size),
        whereabouts[from],
        (0,cells/* digestCell */.Ve)(blob.digest),
    ]);
    return [
        `**A pull here and now${on} fetches ${amount}.**`,
        (0,pictures_bars/* barTable */.Sv)(bars, { before: ['Layers and config'], after: ['Blobs'] }),
        (0,markdown/* details */.zH)('Blobs', (0,cells/* fullColumns */.Nf)(['Blob', 'Size', 'Where', 'Digest'], rows)),
    ].join('\n\n');
}
function historySummary(image, isOne) {
    const { history, historyFault, kind } = image;
    const fault = historyFault === undefined
        ? ''
        : `> History and layers are shown side by side: ${(0,markdown/* escapeMarkdown */.FV)(historyFault)}.`;
    if (!history || history.length === 0)
        return [
            fault,
            kind === 'artifact' ? 'An artifact is no image and has no history.' : 'The config has no history.',
        ];
    const rows = history.toReversed().map(historyRow);
    const headers = ['Created', 'Size', 'Created by', 'Layer', 'Comment'];
    return [fault, (0,markdown/* details */.zH)(titled('History', image), (0,cells/* fullColumns */.Nf)(headers, rows), isOne)];
}
function historyRow({ created, createdBy, comment, isEmpty, layer, engineSize }) {
    const size = engineSize ?? layer?.size ?? layer?.unpackedSize;
    return [
        (0,cells/* timeCell */.s5)(created),
        isEmpty && size === undefined ? '' : (0,cells/* bytesCell */.cH)(size),
        (0,layer_bar/* instructionCell */.z)(createdBy, 100),
        (0,cells/* digestCell */.Ve)(layer?.digest ?? layer?.diffId),
        // BuildKit writes the same word beside each step.
        comment === 'buildkit.dockerfile.v0' ? '' : (0,markdown/* escapeMarkdown */.FV)(comment),
    ];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/list-summaries.js




const list_summaries_mostRows = 200;
const list_summaries_mostNames = 500;
/** Characters of a description; the report has the whole. */
const widestDescription = 100;
/** The images of an engine, as Markdown, in the engine's order. */
function engineSummary({ engine, images, containers }) {
    const rows = images.map(image => engineRow(image, containers));
    const sum = images.reduce((all, image) => all + (numberIn(image, 'Size') ?? 0), 0);
    const store = engine.store === 'containerd' ? ', containerd store' : '';
    // Images of an engine share layers, which its sizes count for each of them.
    const size = images.length > 1 ? `, ${(0,cells/* bytesCell */.cH)(sum)} with layers counted for each image` : '';
    return [
        `**${(0,cells/* counted */.hS)(images.length, 'image')} in the engine (${(0,markdown/* escapeMarkdown */.FV)(engine.version)}${store})${size}.**`,
        (0,cells/* fullColumns */.Nf)(['Image', 'Size', 'Shared', 'Created', 'Used by', 'Platforms', 'ID'], rows, list_summaries_mostRows),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function engineRow(image, containers) {
    const { Id } = image;
    const id = typeof Id === 'string' ? Id : '';
    const tags = textsIn(image, 'RepoTags').filter(each => each !== '<none>:<none>');
    const names = tags.length > 0 ? tags : textsIn(image, 'RepoDigests').map(withoutDigest);
    const created = numberIn(image, 'Created');
    const used = containers?.get(id) ?? numberIn(image, 'Containers') ?? 0;
    const shared = numberIn(image, 'SharedSize');
    return [
        names.length > 0 ? (0,cells/* codes */.F4)(names, 4) : 'no name',
        (0,cells/* bytesCell */.cH)(numberIn(image, 'Size')),
        shared !== undefined && shared >= 0 ? (0,cells/* bytesCell */.cH)(shared) : '',
        created === undefined ? '' : (0,cells/* timeCell */.s5)(new Date(created * 1000).toISOString()),
        used > 0 ? (0,cells/* counted */.hS)(used, 'container') : '',
        platformsOf(image).map(markdown/* escapeMarkdown */.FV).join(', '),
        (0,markdown/* code */.aY)((0,model_digest/* isDigest */.Bc)(id) ? (0,model_digest/* shortDigest */.VK)(id) : id),
    ];
}
/** A name of `RepoDigests` without the digest, which the ID stands for. */
function withoutDigest(name) {
    return name.replace(/@.*$/s, '');
}
/** The platforms of an image in the containerd store, which lists its manifests. */
function platformsOf({ Manifests }) {
    if (!Array.isArray(Manifests))
        return [];
    return Manifests.flatMap(entry => {
        const { ImageData: { Platform = {} } = {}, Available } = entry;
        const parts = [Platform.os, Platform.architecture, Platform.variant].filter(each => typeof each === 'string' && each);
        if (parts.length === 0 || parts[0] === 'unknown')
            return [];
        return [`${parts.join('/')}${Available === false ? ' (not here)' : ''}`];
    });
}
function numberIn(image, name) {
    const value = image[name];
    return typeof value === 'number' ? value : undefined;
}
function textsIn(image, name) {
    const value = image[name];
    return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
}
/** The repositories of a registry, as Markdown. */
function catalogSummary({ registry, repositories }) {
    return [
        `**${(0,markdown/* code */.aY)(registry)} lists ${(0,cells/* counted */.hS)(repositories.length, 'repository', 'repositories')}.**`,
        (0,markdown/* details */.zH)('Repositories', (0,cells/* codes */.F4)(repositories, list_summaries_mostNames), repositories.length <= 50),
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** The results of a search, as Markdown; all their texts are by strangers. */
function searchSummary({ term, said, repositories }) {
    const rows = repositories.map(({ name, description, stars, isOfficial }) => [
        (0,markdown/* code */.aY)(name),
        (0,format/* grouped */.zD)(stars),
        isOfficial ? 'official' : '',
        (0,markdown/* escapeMarkdown */.FV)(cut(description)),
    ]);
    return [
        `**${(0,cells/* counted */.hS)(repositories.length, 'repository', 'repositories')} found for ${(0,markdown/* code */.aY)(term)} on ${(0,markdown/* escapeMarkdown */.FV)(said)}.**`,
        (0,cells/* fullColumns */.Nf)(['Repository', 'Stars', 'Official', 'Description'], rows, list_summaries_mostRows),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function cut(text) {
    const characters = [...text];
    return characters.length > widestDescription
        ? `${characters.slice(0, widestDescription - 1).join('')}…`
        : text;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/summary.js








/** The step summary of an inspection, as Markdown. */
function inspectSummary(story) {
    const { inspection, shows, failures = [], credentials = new Map(), limits = new Map() } = story;
    const { images, comparison, engine, catalogs = [], search, notes } = inspection;
    const isOneOfSeveral = images.length > 1;
    const facts = [...credentials].map(([registry, source]) => `${(0,markdown/* escapeMarkdown */.FV)(registry)}: ${source}`);
    const parts = [
        `### Tallyman: ${headline(inspection)}`,
        ...failures.map(failure => `> **Failed:** ${(0,markdown/* escapeMarkdown */.FV)(failure)}`),
        ...notes.map(note => `> ${(0,markdown/* escapeMarkdown */.FV)(note)}`),
        comparison ? (0,comparison_summary.comparisonSummary)(comparison) : '',
        engine ? engineSummary(engine) : '',
        isPictured(story) ? (0,mermaid/* mermaidBlock */.tW)((0,image_graph/* imageGraph */.GP)(images)) : '',
        ...images.flatMap(image => [
            isOneOfSeveral || comparison ? `#### ${named(image)}` : '',
            ...imageSummary(image, shows),
        ]),
        ...catalogs.map(catalogSummary),
        search ? searchSummary(search) : '',
        `Took ${(0,format/* humanTime */.zK)(story.milliseconds)}.${facts.length > 0 ? ` Credentials: ${facts.join(', ')}.` : ''}`,
        ...[...limits].map(([registry, text]) => `Pull limit of ${(0,markdown/* escapeMarkdown */.FV)(registry)}: ${(0,markdown/* escapeMarkdown */.FV)(text)}.`),
    ];
    return parts.filter(Boolean).join('\n\n');
}
/** Layers of several images are pictured too, since several may have the same. */
function isPictured({ inspection, shows }) {
    return shows.has('graph') || shows.has('referrers') || (shows.has('layers') && inspection.images.length > 1);
}
/** The inspected images and lists, in one line. */
function headline({ images, comparison, engine, catalogs = [], search }) {
    const [first] = images;
    if (comparison)
        return 'two images compared';
    if (images.length === 1 && first)
        return named(first);
    const parts = [
        ...(images.length > 1 ? [(0,format/* plural */.LS)(images.length, 'image')] : []),
        ...(engine ? ['the engine'] : []),
        ...(catalogs.length > 0 ? [catalogs.length === 1 ? 'a registry' : `${catalogs.length} registries`] : []),
        ...(search ? ['a search'] : []),
    ];
    return parts.length > 0 ? parts.join(', ') : 'nothing was inspected';
}
function named(image) {
    const { root } = image;
    return `${(0,markdown/* code */.aY)((0,image_graph/* nameOfImage */.qM)(image))}${root ? ` is ${(0,markdown/* code */.aY)((0,model_digest/* shortDigest */.VK)(root.digest))}` : ''}`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/expectations.js + 1 modules
var expectations = __webpack_require__(52755);
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/inspect-inputs.js



/** Parses `show` to a set in the order in which the kinds are shown. */
const showSet = value => {
    const named = new Set((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)(...shows))(value));
    return new Set(shows.filter(show => named.has(show)));
};
/** Parses an item of `filters`; the name is in lower case, as Docker reads it. */
const filter = (0,inputs/* pair */.V2)((name, value) => [name.toLowerCase(), value]);
/** Parses an order: a field, with `-` in front for the reverse one. */
const order = value => {
    const [, field = ''] = /^-?([a-z]+)$/.exec(value.trim()) ?? [];
    (0,inputs/* oneOf */.yL)('name', 'version', 'created', 'stars')(field === '' ? value : field);
    return value.trim();
};
/** Parses `max-growth`: `5%` or a size. */
const growth = value => {
    const written = value.trim();
    const [, percent] = /^(\d{1,6}(?:\.\d{1,3})?) ?%$/.exec(written) ?? [];
    if (percent !== undefined)
        return { written, percent: Number(percent) };
    try {
        return { written, bytes: (0,inputs/* bytes */.ee)(written) };
    }
    catch (error) {
        throw new Error(`"${(0,printable/* printable */.g)(written)}", expected a share such as 5% or a size such as 20MB`, {
            cause: error,
        });
    }
};
/** Parses the address of a registry's search. */
const searchAddress = value => {
    const url = URL.parse(value.trim());
    if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
        return url;
    throw new Error(`"${(0,printable/* printableUrl */.Z)(value.trim())}", expected an address such as https://registry.example/v1/search`);
};
/** Keeps a template as it is, without the final line breaks that a YAML block adds. */
const template = value => (value.trim() === '' ? '' : value.replace(/[\r\n]+$/, ''));

;// CONCATENATED MODULE: ./node_modules/@tallyman/inspect/src/inputs.js





/** The inputs of the step. Items of `images` are read once `show` is known: it says what a name without a tag means. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(inputs/* text */.Qq)),
    show: (0,inputs/* optional */.lq)(showSet),
    'compare-with': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    diff: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('summary', 'layers', 'files'), 'summary'),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$)),
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
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/inspect-outputs.js

/** Bytes of an output that is JSON; the report has all of it. */
const mostBytes = 8_192;
/** Lines of an output that lists tags or platforms; the report has all of them. */
const mostLines = 100;
/** The outputs of a step without paths, `formatted` and `json`; empty for what was not asked or found. */
function inspectOutputs({ images, comparison, usage }) {
    const [image] = images;
    return {
        ...rootOutputs(image),
        ...platformOutputs(image?.platforms ?? []),
        ...tagOutputs(images),
        ...comparisonOutputs(comparison),
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
/** The tags of all images, and those of the first that share its digest. */
function tagOutputs(images) {
    const lists = images.flatMap(({ tags }) => tags?.tags.map(({ name }) => name) ?? []);
    const shared = images.flatMap(({ root, tags }) => root && tags ? tags.tags.filter(({ digest }) => digest === root.digest).map(({ name }) => name) : []);
    return { tags: cutLines(lists), 'same-digest': cutLines(shared) };
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
 * Begins without all of them, since the JSON of a long list takes long to write.
 */
function jsonOutput(json) {
    const whole = JSON.stringify(json);
    if (Buffer.byteLength(whole) <= mostBytes)
        return whole;
    let shortest = without(json, lists);
    for (let count = lists.length - 1; count > 0; count--) {
        const written = without(json, lists.slice(0, count));
        if (Buffer.byteLength(written) > mostBytes)
            break;
        shortest = written;
    }
    return shortest;
}
function without(json, omitted) {
    const keys = new Set(omitted);
    return JSON.stringify({ ...json, omitted }, (key, value) => (keys.has(key) ? undefined : value));
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
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(9800), __webpack_require__.e(3521), __webpack_require__.e(2550), __webpack_require__.e(8020), __webpack_require__.e(730), __webpack_require__.e(2607), __webpack_require__.e(5467), __webpack_require__.e(652), __webpack_require__.e(9624), __webpack_require__.e(4978), __webpack_require__.e(6398), __webpack_require__.e(1144), __webpack_require__.e(2731), __webpack_require__.e(8451)]).then(__webpack_require__.bind(__webpack_require__, 30652))).run(values, host),
    outputs: outputs,
    summary: ({ inspection, request, milliseconds, credentials, limits }) => inspectSummary({ inspection, shows: request.shows, milliseconds, credentials, limits }),
    failure: ({ failure }) => failure,
});


/***/ })

};
;