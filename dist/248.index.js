"use strict";
exports.id = 248;
exports.ids = [248];
exports.modules = {

/***/ 2333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ isRepaired),
/* harmony export */   VR: () => (/* binding */ cacheReport),
/* harmony export */   jU: () => (/* binding */ timeSaved),
/* harmony export */   pg: () => (/* binding */ shortList),
/* harmony export */   qC: () => (/* binding */ whyLeftOut),
/* harmony export */   wP: () => (/* binding */ isWhole),
/* harmony export */   wT: () => (/* binding */ savedSums)
/* harmony export */ });
const isKept = new Set(['exists', 'busy']);
/** Sums up what was saved of all images; an entry that two of them share counts once. */
function savedSums(saved) {
    const entries = new Map();
    for (const entry of saved.flatMap(each => each.entries))
        if (entries.get(entry.key)?.outcome !== 'saved')
            entries.set(entry.key, entry);
    const all = [...entries.values()];
    const written = all.filter(({ outcome }) => outcome === 'saved');
    return {
        written,
        kept: all.filter(({ outcome }) => isKept.has(outcome)),
        leftOut: all.filter(({ outcome }) => outcome !== 'saved' && !isKept.has(outcome)),
        bytes: saved.reduce((sum, { bytes }) => sum + bytes, 0),
    };
}
/** Whether the cache has everything of an image after the saving. */
function isWhole({ saved }, image) {
    return savedSums(saved.filter(({ root }) => root === image)).leftOut.length === 0;
}
const reasons = {
    planned: 'it would be saved',
    over: 'over the budget',
    absent: 'not in the store',
    stopped: 'saving was stopped',
    refused: 'refused by the service',
    throttled: 'too many uploads a minute',
};
/** Why an entry was left out, in words. */
function whyLeftOut({ outcome }) {
    return reasons[outcome] ?? outcome;
}
/** Milliseconds less than the same bytes took from the registry when they were saved; undefined where that is not known or not less. */
function timeSaved({ report }, bytes, milliseconds) {
    const { cold } = report;
    if (cold.bytes === 0 || bytes === 0)
        return undefined;
    const saved = (cold.milliseconds * bytes) / cold.bytes - milliseconds;
    return saved > 0 ? saved : undefined;
}
/** Whether a blob was fetched from elsewhere since its cached copy was damaged. */
function isRepaired({ report }) {
    return ({ repaired }) => repaired && report.poisoned.length > 0;
}
/** As many lines as an output may hold. */
function shortList(lines) {
    const most = 40;
    if (lines.length <= most)
        return lines.join('\n');
    return [...lines.slice(0, most), `and ${lines.length - most} more`].join('\n');
}
/** The account as the report file holds it. */
function cacheReport(account) {
    const entries = account.saved.flatMap(({ entries }) => entries);
    const { bytes } = savedSums(account.saved);
    const saved = entries.map(({ key, size, members, outcome }) => ({ key, size, outcome, members }));
    return { ...account.report, saved, bytesSaved: bytes };
}


/***/ }),

/***/ 8874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ cacheSummary),
/* harmony export */   n: () => (/* binding */ cacheLine)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6498);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7716);
/* harmony import */ var _cache_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2333);



/** What the cache did, as Markdown for the step summary: a line, and what was left out. */
function cacheSummary(account, pulled) {
    const { report, saved } = account;
    const { leftOut } = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)(saved);
    return [
        cacheLine(account, pulled),
        report.off === undefined ? '' : `The cache was given up: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(report.off)}.`,
        report.off === undefined && report.unsaved !== undefined
            ? `Not all was saved: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(report.unsaved)}.`
            : '',
        leftOut.length === 0
            ? ''
            : (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(leftOut.every(isPlanned) ? 'Would be saved' : 'Left out of the cache', (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Entry', 'Size', 'Why'], leftOut.map(entry => [
                (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(entry.key),
                (0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(entry.size),
                (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLeftOut */ .qC)(entry)),
            ]))),
    ];
}
/** What the cache did, in a line. */
function cacheLine(account, pulled = { bytes: 0, milliseconds: 0 }) {
    const { report, saved } = account;
    const { written, kept, leftOut, bytes } = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)(saved);
    const planned = leftOut.filter(isPlanned);
    const done = planned.length > 0
        ? `${entries(planned.length)} would be written (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(sizeOf(planned))})`
        : `${entries(written.length)} written (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes)})`;
    const less = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSaved */ .jU)(account, pulled.bytes, pulled.milliseconds);
    const facts = [
        ...(report.used.length > 0 || saved.length === 0 ? [`${entries(report.used.length)} used`] : []),
        ...(less === undefined
            ? []
            : [`about ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(less)} less than when it was filled from the registry`]),
        ...(saved.length > 0 ? [`${done}, ${kept.length} there already`] : []),
        ...(report.poisoned.length > 0
            ? [`${entries(report.poisoned.length)} found damaged, the content fetched elsewhere`]
            : []),
        ...(report.lookups > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(report.lookups, 'look-up')}, ${report.route} route`] : []),
    ];
    return `Actions cache: ${facts.join('; ')}.`;
}
function isPlanned({ outcome }) {
    return outcome === 'planned';
}
function sizeOf(saved) {
    return saved.reduce((sum, { size }) => sum + size, 0);
}
function entries(count) {
    return count === 1 ? '1 entry' : `${count} entries`;
}


/***/ }),

/***/ 8980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseDestination)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4673);

/** Reads an item of `to`. */
function parseDestination(text) {
    const [kind, ...rest] = text.split('=');
    const path = rest.join('=').trim();
    if ((kind === 'store' || kind === 'docker' || kind === 'none') && rest.length === 0)
        return { kind };
    if ((kind === 'oci-layout' || kind === 'oci-archive' || kind === 'docker-archive') && path !== '')
        return { kind, path };
    throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text)}" is none of store, docker, oci-layout=DIR, oci-archive=FILE, docker-archive=FILE, none`);
}


/***/ }),

/***/ 9114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadsTable),
/* harmony export */   B: () => (/* binding */ tellLoads)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6498);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7716);


const proofs = {
    'config-digest': 'its ID is the digest of its config',
    'manifest-digest': 'its ID is the digest of its manifest or index',
};
/** Tells the log what became of images in the engine, and how it is known that they are the pinned ones. */
function tellLoads(loads, log) {
    for (const load of loads) {
        log.info(`${load.image}: in the engine as ${load.imageId}, proven: ${proofs[load.proof]}`);
        log.info(`  ${layersOf(load)}`);
        if (load.names.length === 0)
            log.notice(`${load.image} names no tag, so the engine has it by its ID alone: ${load.imageId}. Write name:tag@digest to give it a name`);
    }
}
/** What became of images in the engine, as Markdown; empty when none went there. */
function loadsTable(loads) {
    if (loads.length === 0)
        return '';
    const rows = loads.map(load => [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(load.image), (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(load.imageId), proofs[load.proof], layersOf(load)]);
    return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['In the engine', 'ID', 'Proof', 'Layers'], rows);
}
function layersOf({ layersSent, layersPresent, bytesSent }) {
    const sent = layersSent > 0 ? `${layersSent} sent (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytesSent)})` : 'none sent';
    return `${sent}, ${layersPresent} held before`;
}


/***/ }),

/***/ 6317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ progressLog)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6498);

const everyMs = 10_000;
/** Tells the log what a transfer does: a line for each blob that arrived, and every ten seconds how far the others are. */
function progressLog(log, now) {
    const arrived = new Map();
    let total = 0;
    let sum = 0;
    let spoke = now();
    function tell() {
        spoke = now();
        log.info(`  ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(sum)} of ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(total)} (${Math.floor((100 * sum) / Math.max(1, total))} %)`);
    }
    return {
        planned(steps) {
            if (steps.length === 0)
                return;
            const missing = steps.filter(({ how }) => how === 'fetch');
            const bytes = missing.reduce((sum, { blob }) => sum + blob.size, 0);
            const kept = steps.length - missing.length;
            // A step may plan several times; what has arrived is counted over all of them.
            total += bytes;
            log.info(`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(steps.length, 'blob')}: ${kept} in the store, ${missing.length} to fetch (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes)})`);
        },
        advanced({ digest }, bytes) {
            arrived.set(digest, (arrived.get(digest) ?? 0) + bytes);
            sum += bytes;
            if (now() - spoke >= everyMs)
                tell();
        },
        delivered({ blob, source, milliseconds, repaired }) {
            if (source === 'store')
                return;
            const again = repaired ? ', after a damaged copy' : '';
            log.info(`  ${shortDigest(blob.digest)}  ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(blob.size)} from ${source} in ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanTime */ .zK)(milliseconds)} (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanRate */ .S6)(blob.size, milliseconds)})${again}`);
        },
        passed({ digest }, source, error) {
            // The cache warns by itself, once, however many of its entries fail.
            const tell = source === 'cache' ? log.info : log.warning;
            tell(`${shortDigest(digest)}: the ${source} failed, asking the next source. ${error.message}`, {
                title: error.code,
            });
        },
    };
}
/** A digest short enough to read: its algorithm and twelve digits. */
function shortDigest(digest) {
    return digest.replace(/^(\w+:.{12}).*$/, '$1');
}


/***/ }),

/***/ 2217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _G: () => (/* binding */ bytesBySource),
/* harmony export */   iH: () => (/* binding */ isCacheHit),
/* harmony export */   kV: () => (/* binding */ pullReport)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7957);
/* harmony import */ var _cache_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2333);


/** Bytes of blobs by source; mirrors count as registries, a descriptor's own data as nothing. */
function bytesBySource({ deliveries }) {
    const sum = (...sources) => deliveries
        .filter(({ source }) => sources.includes(source))
        .reduce((total, { blob }) => total + blob.size, 0);
    return {
        registry: sum('registry', 'mirror'),
        cache: sum('cache'),
        store: sum('store'),
        engine: sum('engine'),
    };
}
/** Whether nothing had to be asked of a registry. */
function isCacheHit({ deliveries, documents }) {
    const near = new Set(['store', 'cache', 'inline', 'engine']);
    return (deliveries.every(({ source }) => near.has(source)) &&
        [...documents.values()].every(source => near.has(source)));
}
/** The account of a pull, and of what became of its images in the engine. */
function pullReport(pulled, loads = []) {
    return {
        images: pulled.images.map(image => imageReport(image, pulled)),
        bytes: bytesBySource(pulled),
        ...(loads.length > 0 ? { engine: loads } : {}),
        damaged: pulled.damaged.map(({ wanted, error }) => ({
            image: wanted.written,
            code: error.code,
            message: error.message,
        })),
        ...(pulled.cache ? { cache: { ...(0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReport */ .VR)(pulled.cache), ...saving(pulled, pulled.cache) } } : {}),
    };
}
function saving(pulled, account) {
    const milliseconds = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSaved */ .jU)(account, bytesBySource(pulled).cache, pulled.transferMs);
    return milliseconds === undefined ? {} : { millisecondsSaved: Math.round(milliseconds) };
}
function imageReport({ wanted, digest, graph, platformDigests, imageIds, movedTo }, { deliveries, documents }) {
    const blobs = new Set(graph.blobs.map(blob => blob.digest));
    return {
        image: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(wanted.reference),
        digest,
        ...(movedTo ? { tagPointsTo: movedTo } : {}),
        platforms: Object.fromEntries(platformDigests),
        imageIds: Object.fromEntries(imageIds),
        documents: graph.documents.map(({ descriptor }) => ({
            digest: descriptor.digest,
            size: descriptor.size,
            source: documents.get(descriptor.digest),
        })),
        layers: deliveries
            .filter(({ blob }) => blobs.has(blob.digest))
            .map(({ blob, source, milliseconds, repaired, retries }) => ({
            digest: blob.digest,
            mediaType: blob.mediaType,
            size: blob.size,
            source,
            milliseconds: Math.round(milliseconds),
            repaired,
            retries,
        })),
    };
}


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ pullLine),
/* harmony export */   o: () => (/* binding */ pullSummary)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6498);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7716);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7957);
/* harmony import */ var _cache_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8874);
/* harmony import */ var _engine_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9114);
/* harmony import */ var _progress_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6317);
/* harmony import */ var _pull_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2217);







/** The step summary of a pull, as Markdown. */
function pullSummary(story) {
    const { pulled, loads = [], milliseconds, credentials, limits, done = 'pulled' } = story;
    const { images, damaged, cache, transferMs } = pulled;
    const bytes = (0,_pull_report_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesBySource */ ._G)(pulled);
    const facts = [...credentials].map(([registry, source]) => `${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(registry)}: ${source}`);
    const parts = [
        `### Tallyman: ${countOf(pulled)} ${done}${done === 'resolved' ? '' : ' and verified'}`,
        `${pullLine(story)} Took ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds)}.`,
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Image', 'Digest', 'Platforms', 'Size'], images.map(imageRow)),
        (0,_engine_report_js__WEBPACK_IMPORTED_MODULE_3__/* .loadsTable */ .A)(loads),
        // What was not there to load is not damaged; what is missing of it is listed by the step that loads.
        damaged.length > 0 && done !== 'loaded'
            ? (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Damaged tag', 'Why'], damaged.map(({ wanted, error }) => [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(wanted.written), (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(error.message)]))
            : '',
        ...(cache ? (0,_cache_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheSummary */ .$)(cache, { bytes: bytes.cache, milliseconds: transferMs }) : []),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Blobs', blobTable(pulled)),
        facts.length > 0 ? `Credentials: ${facts.join(', ')}.` : '',
        ...[...limits].map(([registry, text]) => `Pull limit of ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(registry)}: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(text)}.`),
    ];
    return parts.filter(Boolean).join('\n\n');
}
/** Where the bytes of a pull came from, and what was checked, in words. */
function pullLine({ pulled, loads = [], done }) {
    if (done === 'resolved')
        return 'Nothing but manifests was read, each checked against its digest.';
    const { content } = pulled;
    const bytes = (0,_pull_report_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesBySource */ ._G)(pulled);
    const byEngine = loads.length > 0 ? 'distribution digests; diff_ids by the engine' : 'distribution digests';
    const checked = content ? `distribution digests and ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(content.layers, 'diff_id')}` : byEngine;
    const sources = [
        `${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes.registry)} from registries`,
        ...(bytes.cache > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes.cache)} from the cache`] : []),
        `${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes.store)} already in the store`,
        ...(bytes.engine > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes.engine)} already in the engine`] : []),
    ];
    return `${sources.join(', ')}. Checked: ${pulled.images.length > 0 ? checked : 'nothing'}.`;
}
function countOf({ images, damaged }) {
    const whole = images.length + damaged.length;
    return `${damaged.length > 0 ? `${images.length} of ` : ''}${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(whole, 'image')}`;
}
function imageRow({ wanted, digest, platformDigests, graph, movedTo }) {
    const moved = movedTo ? `<br>its tag now points to ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_progress_log_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .V)(movedTo))}` : '';
    const size = graph.blobs.reduce((sum, blob) => sum + blob.size, 0);
    return [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .familiarName */ .hG)(wanted.reference)),
        `${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(digest)}${moved}`,
        [...platformDigests.keys()].map(_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(', '),
        (0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(size),
    ];
}
function blobTable({ deliveries }) {
    const rows = deliveries.map(({ blob, source, milliseconds, repaired }) => [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_progress_log_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .V)(blob.digest)),
        (0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(blob.size),
        repaired ? `${source}, repaired` : source,
        source === 'store' || source === 'engine' ? '' : (0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds),
    ]);
    return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Blob', 'Size', 'Source', 'Time'], rows);
}


/***/ }),

/***/ 8248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(4549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull-summary.js
var pull_summary = __webpack_require__(5315);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(4440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(7957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/common-inputs.js
var common_inputs = __webpack_require__(7436);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/destinations.js
var destinations = __webpack_require__(8980);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/selection.js
var selection = __webpack_require__(563);
;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/inputs.js





/** What the step is given, by name. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(written => ({ reference: (0,reference/* parseReference */.F2)(written), written }))),
    'all-tags': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'compose-files': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(inputs/* text */.Qq)),
    'lock-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'update-lock': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'require-digest': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    'verify-tag': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$)),
    verify: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)('distribution', 'content')), ['distribution', 'content']),
    to: (0,inputs/* optionalOr */.Yv)((0,inputs/* list */.p_)(destinations/* parseDestination */.G), [{ kind: 'store' }]),
    'engine-digests': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    cache: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('read-write', 'read-only', 'false'), 'false'),
    'cache-client': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('auto', 'toolkit'), 'auto'),
    offline: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* commonInputs */.j,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull-report.js
var pull_report = __webpack_require__(2217);
;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/outputs.js


/** The step's outputs, by name. */
function outputs({ pulled, handed }) {
    const { images } = pulled;
    const bytes = (0,pull_report/* bytesBySource */._G)(pulled);
    const refs = images.map(({ wanted, digest }) => (0,reference/* digestReference */.O9)(wanted.reference, digest));
    const pinned = images.map(({ wanted, digest }) => (0,reference/* pinnedReference */.ct)(wanted.reference, digest));
    const platforms = Object.fromEntries(images.map(({ platformDigests }, at) => [refs[at], Object.fromEntries(platformDigests)]));
    const digest = images[0]?.digest ?? '';
    return {
        digest,
        ref: refs[0] ?? '',
        refs: refs.join('\n'),
        json: JSON.stringify({ digest, refs: refs.slice(0, 20), cacheHit: (0,pull_report/* isCacheHit */.iH)(pulled), bytes }),
        report: handed.report,
        'cache-hit': String((0,pull_report/* isCacheHit */.iH)(pulled)),
        'image-ids': imageIds(pulled, handed.loads).join('\n'),
        'platform-digests': JSON.stringify(platforms),
        path: handed.path,
        changed: handed.changed
            .map(({ image, before, after }) => [image, before ?? 'none', after].join(' '))
            .join('\n'),
        pinned: pinned.join('\n'),
        'build-contexts': handed.buildContexts,
        'bake-file': handed.bakeFile,
        'compose-file': handed.composeFile,
        'bytes-from-registry': String(bytes.registry),
        'bytes-from-cache': String(bytes.cache),
        'bytes-from-store': String(bytes.store),
    };
}
/** As the engine has them, where they went there: on its containerd store an ID is the digest of a manifest or index. */
function imageIds({ images }, loads) {
    if (loads.length > 0)
        return loads.map(({ imageId }) => imageId);
    return images.flatMap(({ imageIds }) => [...imageIds.values()]);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/action.js




const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: pull with digest',
    inputs: inputs_inputs,
    // What pulls is loaded once the inputs are known to be good: a step that fails on them is over in no time.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(39), __webpack_require__.e(762), __webpack_require__.e(83), __webpack_require__.e(906)]).then(__webpack_require__.bind(__webpack_require__, 3906))).run(values, host),
    outputs: outputs,
    summary: (result) => (0,pull_summary/* pullSummary */.o)(result),
});


/***/ })

};
;