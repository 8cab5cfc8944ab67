"use strict";
exports.id = 6346;
exports.ids = [6346];
exports.modules = {

/***/ 19608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ PulledContents),
/* harmony export */   w: () => (/* binding */ layersOf),
/* harmony export */   yX: () => (/* binding */ mislabelling)
/* harmony export */ });
/* unused harmony export ContentHasher */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87629);
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20559);
/* harmony import */ var _content_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44037);
/* harmony import */ var _content_size_budget_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97693);
/* harmony import */ var _content_store_diff_ids_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(47332);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88804);
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53793);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);











/** Describes for a message the declared media type and the actual bytes. */
function mislabelling({ layer, found }) {
    const bytes = found === 'none' ? 'not compressed' : `${found}-compressed`;
    return `layer ${layer.digest} is ${bytes}, though its media type says ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(layer.mediaType)}; its content is right`;
}
/** The layers of images among the leaves: the blobs that may have a diff_id to compare with. */
function layersOf(leaves) {
    return leaves.flatMap(({ document }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.isImageConfig)(document.manifest.config.mediaType)
        ? document.manifest.layers.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.compressionOf)(mediaType) !== 'unknown')
        : []);
}
/**
 * Compares each layer's uncompressed digest with the config's diff_ids (image-spec, config.md, "Layer DiffID"). Throws
 * CONTENT_MISMATCH naming the layer, CONTENT_TOO_LARGE for a layer that unpacks to too much, MANIFEST_INVALID for configs
 * that do not match their layers.
 */
async function verifyContent(leaves, store, hasher) {
    const expected = new Map();
    const unchecked = new Map();
    for (const { document } of leaves) {
        const contents = (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__/* .layerContents */ .cl)(document.manifest, await diffIdsOf(document.manifest, store));
        for (const each of contents.promised)
            expected.set(`${each.layer.digest} ${each.diffId}`, each);
        for (const each of contents.unchecked)
            unchecked.set(each.layer.digest, each);
    }
    const checked = await Promise.all([...expected.values()].map(async ({ layer, diffId }) => ({
        layer,
        ...(await verifyLayer(layer, diffId, hasher)),
    })));
    const mislabelled = checked.flatMap(({ layer, compression }) => compression === (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.compressionOf)(layer.mediaType) ? [] : [{ layer, found: compression }]);
    return {
        layers: expected.size,
        hashed: checked.filter(({ isNew }) => isNew).length,
        unchecked: [...unchecked.values()],
        mislabelled,
    };
}
/** Undefined for content without diff_ids: artifacts, including those with an image's config type but other content. */
async function diffIdsOf(manifest, store) {
    if (!(0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.isImageConfig)(manifest.config.mediaType))
        return undefined;
    return (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .Xg)(manifest, async () => (0,_model_config_js__WEBPACK_IMPORTED_MODULE_4__/* .configDiffIds */ .eL)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .readAll */ .yw)(store, manifest.config)));
}
async function verifyLayer(layer, expected, hasher) {
    const content = await hasher.hash(layer, expected);
    const { diffId: found, compression, foreign } = content;
    if (found === expected)
        return content;
    const label = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.compressionOf)(layer.mediaType);
    const promise = `Cannot accept layer ${layer.digest}: its config promises the content ${expected}`;
    const details = { layer: layer.digest, expected, found };
    if (foreign !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('CONTENT_MISMATCH', `${promise}, and it is packed with ${foreign}, which cannot be unpacked here, expected gzip, zstd or a plain tar`, { details, hint: contentHint });
    const read = compression === label ? '' : `, unpacked by its first bytes as ${compression}, not ${label}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('CONTENT_MISMATCH', `${promise}, found ${found}${read}`, {
        details,
        hint: contentHint,
    });
}
/** The hint for a layer with the right bytes and the wrong content: no other copy would be better. */
const contentHint = 'The bytes are those of the digest, but they do not unpack to what the image promises: it was built or changed wrongly, and another try gives the same. Have it rebuilt; `verify: distribution` takes it without this check.';
const ways = ['gzip', 'zstd', 'none'];
/**
 * Unpacks and hashes layers of the store, each once and a few concurrently, as soon as they are announced: beside a
 * download.
 */
class ContentHasher {
    #store;
    #slots;
    #begun = new Map();
    #budgets = new Map();
    #stopped = false;
    constructor(store, concurrency) {
        this.#store = store;
        this.#slots = new _concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .Slots */ .WR(concurrency);
    }
    /** Limits what the layers of one image unpack to in total, in bytes. */
    bound(layers, limit) {
        const budget = new _content_size_budget_js__WEBPACK_IMPORTED_MODULE_8__/* .SizeBudget */ .T(limit);
        for (const digest of new Set(layers.map(layer => layer.digest)))
            this.#budgets.set(digest, [...(this.#budgets.get(digest) ?? []), budget]);
    }
    /** Starts on a layer that is in the store and will be requested. The promise settles without an error; undefined: nothing to do. */
    begin({ digest }) {
        if (ways.some(way => this.#store.knownDiffId(digest, way) !== undefined))
            return undefined;
        // A failure is thrown when the layer is requested; until then it must not count as unhandled.
        return this.#unpack(digest).then(() => undefined, () => undefined);
    }
    /**
     * Hashes the layer's content, unpacked according to its first bytes. If its media type says that it is uncompressed and
     * only the raw bytes give `expected`, those count: an image may list any bytes by their own digest. Throws what
     * `diffIdOf` throws.
     */
    async hash({ digest, mediaType }, expected) {
        const label = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.compressionOf)(mediaType);
        const known = ways.filter(way => this.#store.knownDiffId(digest, way) === expected);
        const [way] = known.filter(way => way === label).concat(known);
        if (way !== undefined)
            return { diffId: expected, compression: way, isNew: false };
        const found = await this.#unpack(digest);
        if (found.diffId === expected || found.compression === label || label !== 'none')
            return found;
        const asItIs = await this.#unpack(digest, label);
        return asItIs.diffId === expected ? asItIs : found;
    }
    /** Stops work in progress, whose results are no longer needed. */
    stop() {
        this.#stopped = true;
    }
    #unpack(digest, as) {
        const key = `${as ?? ''} ${digest}`;
        const begun = this.#begun.get(key) ?? this.#slots.run(() => this.#hash(digest, as));
        this.#begun.set(key, begun);
        return begun;
    }
    async #hash(digest, as) {
        const { compression, start, bytes } = await (0,_content_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__/* .sniffed */ .WN)(this.#untilStopped(this.#store.scan(digest)));
        const way = as ?? compression;
        try {
            const diffId = await (0,_content_store_diff_ids_js__WEBPACK_IMPORTED_MODULE_10__/* .diffIdOf */ .A)(bytes, way, this.#budgets.get(digest));
            this.#store.rememberDiffId(digest, way, diffId);
            const foreign = (0,_content_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__/* .foreignPacking */ .qP)(start);
            return { diffId, compression: way, isNew: true, ...(foreign === undefined ? {} : { foreign }) };
        }
        catch (error) {
            throw ofLayer(error, digest);
        }
    }
    async *#untilStopped(bytes) {
        for await (const chunk of bytes) {
            if (this.#stopped)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('CANCELLED', 'Stopped before a layer was unpacked');
            yield chunk;
        }
    }
}
/** The error of the decompressor does not name the layer. */
function ofLayer(error, layer) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .isTallyError */ .pQ)(error, 'CONTENT_MISMATCH', 'CONTENT_TOO_LARGE'))
        return error;
    const why = error.message.replace(/^Cannot unpack/, 'cannot unpack');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB(error.code, `Cannot accept layer ${layer}: ${why}`, {
        cause: error,
        details: { ...error.details, layer },
        hint: error.code === 'CONTENT_MISMATCH' ? contentHint : error.hint,
    });
}
/** Checks the unpacked content of a pull's layers, starting with each that arrives while others are being fetched. */
class PulledContents {
    #store;
    #damage;
    #hasher;
    #limit;
    /** @param limit the most bytes that one image may unpack to */
    constructor(store, damage, limit) {
        this.#limit = limit;
        this.#store = store;
        this.#damage = damage;
        this.#hasher = new ContentHasher(store, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)());
    }
    /** Returns a progress that has each layer unpacked and hashed once it is delivered, with its digest verified. */
    beside(progress, looked) {
        for (const { graph } of looked)
            for (const leaf of graph.leaves)
                this.#hasher.bound(layersOf([leaf]), this.#limit);
        const layers = new Map(looked.flatMap(({ graph }) => layersOf(graph.leaves)).map(layer => [layer.digest, layer]));
        return {
            ...progress,
            delivered: delivery => {
                progress.delivered(delivery);
                const layer = layers.get(delivery.blob.digest);
                const hashing = layer && this.#hasher.begin(layer);
                if (!hashing)
                    return;
                progress.checking?.(layer);
                void hashing.then(() => progress.checked?.(layer));
            },
        };
    }
    /**
     * Checks all contents together, but those of listed images one by one: each may be damaged alone. Throws what
     * `verifyContent` throws.
     */
    async verify(looked) {
        const checks = [await this.#verify(looked.filter(({ pinned }) => !pinned.wanted.listed))];
        for (const image of looked.filter(({ pinned }) => pinned.wanted.listed)) {
            const check = await this.#damage.guarded(image.pinned.wanted, () => this.#verify([image]));
            if (check)
                checks.push(check);
        }
        const sum = (count) => checks.reduce((total, check) => total + count(check), 0);
        return {
            layers: sum(({ layers }) => layers),
            hashed: sum(({ hashed }) => hashed),
            unchecked: checks.flatMap(({ unchecked }) => unchecked),
            mislabelled: checks.flatMap(({ mislabelled }) => mislabelled),
        };
    }
    /** Stops work in progress, whose results are no longer needed. */
    stop() {
        this.#hasher.stop();
    }
    #verify(looked) {
        const leaves = looked.flatMap(({ graph }) => graph.leaves);
        return verifyContent(leaves, this.#store, this.#hasher);
    }
}


/***/ }),

/***/ 51465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ cacheSummary),
/* harmony export */   NI: () => (/* binding */ tellSaved),
/* harmony export */   ZY: () => (/* binding */ fromCache),
/* harmony export */   n8: () => (/* binding */ cacheLine)
/* harmony export */ });
/* harmony import */ var _cache_cache_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40762);
/* harmony import */ var _operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88613);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84519);




const nothing = { blobs: 0, bytes: 0, milliseconds: 0 };
/** Sums up what a pull took from the cache. */
function fromCache({ deliveries, transferMs }) {
    const came = deliveries.filter(({ source }) => source === 'cache');
    const bytes = came.reduce((sum, { blob }) => sum + blob.size, 0);
    return { blobs: came.length, bytes, milliseconds: transferMs };
}
/**
 * Logs what was saved: a group for each image with a line for each entry.
 *
 * @param names of the images, by the digests of their roots
 */
function tellSaved(account, names, log) {
    const place = (0,_cache_cache_log_js__WEBPACK_IMPORTED_MODULE_0__/* .cachePlace */ .U)(account.report.route);
    for (const image of account.saved) {
        if (image.entries.length === 0)
            continue;
        const { written, kept, leftOut, bytes } = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__/* .savedSums */ .wT)([image]);
        const planned = leftOut.filter(isPlanned);
        const lacking = leftOut.length - planned.length;
        const stopped = leftOut.filter(isStopped);
        const facts = [
            ...(written.length > 0 ? [`${entries(written.length)} written (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes)})`] : []),
            ...(planned.length > 0
                ? [`${entries(planned.length)} would be written (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(sizeOf(planned))})`]
                : []),
            ...(kept.length > 0 ? [`${entries(kept.length)} there already (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(sizeOf(kept))})`] : []),
            ...(lacking > stopped.length ? [`${entries(lacking - stopped.length)} left out`] : []),
            ...(stopped.length > 0 ? [`${entries(stopped.length)} left out, since saving was stopped`] : []),
        ];
        const title = `${names.get(image.root) ?? image.root} in ${place}: ${facts.join(', ')}`;
        // The reason for stopping was logged when it occurred, and is the same for all later entries.
        const each = image.entries.filter(entry => !isStopped(entry));
        const lines = each.map(entry => `  ${entry.key}  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(entry.size)} ${fateOfEntry(entry)}`);
        if (leftOut.length - stopped.length + written.length === 0)
            log.info(title);
        else
            log.group(title, lines);
    }
}
function fateOfEntry(entry) {
    if (entry.outcome === 'saved')
        return 'written';
    if (entry.outcome === 'exists')
        return 'there already';
    if (entry.outcome === 'busy')
        return 'is being written by another job';
    return entry.outcome === 'planned' ? 'would be written' : `left out: ${(0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__/* .whyLeftOut */ .qC)(entry)}`;
}
/** How the cache was used, as Markdown for the step summary: a line, and a table of what was left out. */
function cacheSummary(account, pulled = nothing) {
    const { report, saved } = account;
    const { leftOut } = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__/* .savedSums */ .wT)(saved);
    return [
        cacheLine(account, pulled),
        report.off === undefined ? '' : `The cache was given up: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(report.off)}.`,
        report.off === undefined && report.unsaved !== undefined
            ? `Not everything was saved: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(report.unsaved)}.`
            : '',
        leftOut.length === 0
            ? ''
            : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)(leftOut.every(isPlanned) ? 'Would be saved' : 'Left out of the cache', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Entry', 'Size', 'Why'], leftOutRows(leftOut))),
    ];
}
/** The entries left out, each with its reason; those after a stop share one row. */
function leftOutRows(leftOut) {
    const stopped = leftOut.filter(isStopped);
    const [first] = stopped;
    const others = leftOut.filter(entry => !isStopped(entry));
    return [
        ...others.map(entry => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(entry.key), (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(entry.size), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)((0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__/* .whyLeftOut */ .qC)(entry))]),
        ...(first ? [[entries(stopped.length), (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(sizeOf(stopped)), (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__/* .whyLeftOut */ .qC)(first)]] : []),
    ];
}
/** How the cache was used, in one line. */
function cacheLine(account, pulled = nothing) {
    const { report, saved } = account;
    const { written, kept, leftOut, bytes } = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__/* .savedSums */ .wT)(saved);
    const planned = leftOut.filter(isPlanned);
    const done = planned.length > 0
        ? `${entries(planned.length)} would be written (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(sizeOf(planned))})`
        : `${entries(written.length)} written (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes)})`;
    const less = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__/* .timeSaved */ .jU)(account, pulled.bytes, pulled.milliseconds);
    const facts = [
        ...(report.used.length > 0 || saved.length === 0 ? [`${entries(report.used.length)} used`] : []),
        ...(pulled.blobs > 0
            ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(pulled.blobs, 'blob')} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(pulled.bytes)}) came from it instead of a registry`]
            : []),
        ...(less === undefined
            ? []
            : [`about ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(less)} less than when it was filled from the registry`]),
        ...(saved.length > 0 ? [`${done}, ${kept.length} there already`] : []),
        ...(report.poisoned.length > 0
            ? [`${entries(report.poisoned.length)} found damaged, the content fetched elsewhere`]
            : []),
        ...(report.lookups > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(report.lookups, 'look-up')}, ${report.route} route`] : []),
    ];
    const place = report.route === 'folder' ? "The cache's folder" : 'Actions cache';
    return `${place}: ${facts.join('; ')}.`;
}
function isPlanned({ outcome }) {
    return outcome === 'planned';
}
function isStopped({ outcome }) {
    return outcome === 'stopped';
}
function sizeOf(saved) {
    return saved.reduce((sum, { size }) => sum + size, 0);
}
function entries(count) {
    return count === 1 ? '1 entry' : `${count} entries`;
}


/***/ }),

/***/ 54249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadsTable),
/* harmony export */   B: () => (/* binding */ tellLoads)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84519);



const proofs = {
    'config-digest': 'its ID is the digest of its config',
    'manifest-digest': 'its ID is the digest of its manifest or index',
};
/** Logs the images that were loaded into the engine, and how it is known that they are the pinned ones. */
function tellLoads(loads, log) {
    for (const load of loads) {
        log.info(`${load.image}: in the engine as ${load.imageId}, proven: ${proofs[load.proof]}`);
        log.info(`  ${layersOf(load)}`);
        if (load.names.length === 0 && load.foundBy === undefined)
            log.notice(`${load.image} names no tag, so the engine has it by its ID alone: ${load.imageId}. Write name:tag@digest to give it a name`);
    }
}
/** The images that were loaded into the engine, as Markdown; empty when there are none. */
function loadsTable(loads) {
    if (loads.length === 0)
        return '';
    const rows = loads.map(load => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(load.image),
        layersOf(load),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(load.imageId)),
        proofs[load.proof],
    ]);
    const ids = [...new Set(loads.map(({ imageId }) => imageId))];
    return [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['In the engine', 'Layers', 'ID', 'Proof'], rows),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('IDs in full', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .copyable */ .kh)(ids)),
    ].join('\n\n');
}
function layersOf({ layersSent, layersPresent, bytesSent }) {
    const sent = layersSent > 0 ? `${layersSent} sent (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytesSent)})` : 'none sent';
    return `${sent}, ${layersPresent} held before`;
}


/***/ }),

/***/ 66346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestsOf: () => (/* binding */ digestsOf),
/* harmony export */   platformsText: () => (/* binding */ platformsText),
/* harmony export */   pullSummary: () => (/* binding */ pullSummary),
/* harmony export */   uncheckedTable: () => (/* binding */ uncheckedTable)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(87957);
/* harmony import */ var _operations_pull_named_places_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(36353);
/* harmony import */ var _operations_pull_verify_content_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19608);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84519);
/* harmony import */ var _transfer_source_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(44951);
/* harmony import */ var _cache_summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51465);
/* harmony import */ var _engine_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54249);
/* harmony import */ var _pictures_transfer_picture_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85010);
/* harmony import */ var _policy_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30817);
/* harmony import */ var _pull_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4490);
/* harmony import */ var _rootfs_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23622);
/* harmony import */ var _signature_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50031);














/** The most places of an image in the summary; the report has all. */
const mostPlaces = 3;
/** The step summary of a pull, as Markdown. */
function pullSummary(story) {
    const { pulled, loads = [], roots = [], milliseconds, credentials, limits, done = 'pulled' } = story;
    const { images, damaged, cache } = pulled;
    const facts = [...credentials].map(([registry, source]) => `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(registry)}: ${source}`);
    const parts = [
        `### Tallyman: ${countOf(pulled)} ${done}${verdictOf(story)}`,
        `${(0,_pull_report_js__WEBPACK_IMPORTED_MODULE_1__/* .pullLine */ ._e)(story)} Took ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds)}.`,
        imageTable(images),
        digestsOf(images),
        (0,_signature_report_js__WEBPACK_IMPORTED_MODULE_3__/* .signatureTable */ .lF)(pulled.signatures ?? []),
        (0,_signature_report_js__WEBPACK_IMPORTED_MODULE_3__/* .attestationTable */ .JX)(story.attestations ?? []),
        ...(done === 'resolved' ? [] : (0,_pictures_transfer_picture_js__WEBPACK_IMPORTED_MODULE_4__/* .pullPicture */ .YV)(images, pulled.deliveries)),
        (0,_engine_report_js__WEBPACK_IMPORTED_MODULE_5__/* .loadsTable */ .A)(loads),
        (0,_rootfs_report_js__WEBPACK_IMPORTED_MODULE_6__/* .rootsTable */ .W)(roots),
        uncheckedTable(pulled),
        // Content that was absent is not damaged; missing content is listed by the step that loads.
        damaged.length > 0 && done !== 'loaded'
            ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Damaged tag', 'Why'], damaged.map(({ wanted, error }) => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wanted.written), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(error.message)]))
            : '',
        ...(cache ? (0,_cache_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .cacheSummary */ .$2)(cache, (0,_cache_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .fromCache */ .ZY)(pulled)) : []),
        ...(pulled.content?.mislabelled ?? []).map(each => `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .capitalised */ .Iu)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_operations_pull_verify_content_js__WEBPACK_IMPORTED_MODULE_8__/* .mislabelling */ .yX)(each)))}.`),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('Blobs', blobTable(pulled)),
        (0,_policy_report_js__WEBPACK_IMPORTED_MODULE_9__/* .policySummary */ .jZ)(pulled.policy),
        facts.length > 0 ? `Credentials: ${facts.join(', ')}.` : '',
        ...[...limits].map(([registry, text]) => `Pull limit of ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(registry)}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text)}.`),
    ];
    return parts.filter(Boolean).join('\n\n');
}
/** A pull is not called verified if the content of a layer could not be checked. */
function verdictOf({ pulled, done }) {
    if (done === 'resolved')
        return '';
    const unchecked = pulled.content?.unchecked.length ?? 0;
    return unchecked === 0 ? ' and verified' : `, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(unchecked, 'layer')} not checked`;
}
/** The layers whose content could not be checked, as Markdown; empty if there are none. */
function uncheckedTable({ content }) {
    const rows = (content?.unchecked ?? []).map(({ layer, reason }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_10__/* .shortDigest */ .VK)(layer.digest)),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Layer whose content was not checked', 'Why'], rows);
}
function countOf({ images, damaged }) {
    const whole = images.length + damaged.length;
    return `${damaged.length > 0 ? `${images.length} of ` : ''}${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(whole, 'image')}`;
}
function imageTable(images) {
    const headers = ['Image', 'Size', 'Platforms', 'Digest'];
    if (images.every(({ wanted }) => !wanted.places))
        return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(headers, images.map(imageRow));
    const rows = images.map(image => [...imageRow(image), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_operations_pull_named_places_js__WEBPACK_IMPORTED_MODULE_11__/* .placesOf */ .e)(image.wanted, mostPlaces))]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([...headers, 'Named in'], rows);
}
function imageRow(image) {
    const { wanted, digest, graph, movedTo } = image;
    const moved = movedTo ? `<br>its tag now points to ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_10__/* .shortDigest */ .VK)(movedTo))}` : '';
    const size = graph.blobs.reduce((sum, blob) => sum + blob.size, 0);
    return [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .familiarName */ .hG)(wanted.reference)),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(size),
        platformsText(image),
        `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_10__/* .shortDigest */ .VK)(digest))}${moved}`,
    ];
}
/** The images with their whole digests, to copy; tables show short ones so that everything else stays in sight. */
function digestsOf(images) {
    const pins = images.map(({ wanted, digest }) => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .pinnedReference */ .ct)(wanted.reference, digest));
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('Digests in full', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .copyable */ .kh)([...new Set(pins)]));
}
/** The platforms of an image, as Markdown. */
function platformsText({ platformDigests, unknownPlatforms }) {
    return [...platformDigests.keys(), ...(unknownPlatforms.length > 0 ? ['unknown'] : [])]
        .map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)
        .join(', ');
}
function blobTable({ deliveries }) {
    const rows = deliveries.map(({ blob, source, mirror, milliseconds, repaired }) => {
        const shown = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_transfer_source_js__WEBPACK_IMPORTED_MODULE_13__/* .shownSource */ .V)({ source, ...(mirror !== undefined && { mirror }) }));
        return [
            (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_10__/* .shortDigest */ .VK)(blob.digest)),
            (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(blob.size),
            repaired ? `${shown}, repaired` : shown,
            source === 'store' || source === 'engine' ? '' : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds),
        ];
    });
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Blob', 'Size', 'Source', 'Time'], rows);
}


/***/ }),

/***/ 23622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ tellRoots),
/* harmony export */   W: () => (/* binding */ rootsTable)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84519);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);



/** Logs what folders lack of their images. */
function tellRoots(roots, { info }) {
    for (const root of roots) {
        const lacks = lackedBy(root);
        if (lacks.length > 0)
            info(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(root.path)} lacks ${lacks.join('; ')}. \`to: rootfs-tar=FILE\` has all of it`);
    }
}
/** The root file systems that were written, as Markdown; empty if there is none. */
function rootsTable(roots) {
    const rows = roots.map(root => [
        root.path === '' ? 'standard output' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(root.path),
        String(root.files),
        String(root.folders),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(root.bytes),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(lackedBy(root).join('; ').replaceAll('`', '')),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Root file system', 'Files', 'Folders', 'Size', 'Without'], rows);
}
/** The parts of its image that a folder does not have, each in words. */
function lackedBy({ leftOut }) {
    if (!leftOut)
        return [];
    const { devices, pipes, owners, setuid, attributes, times } = leftOut;
    const of = (count, words) => count > 0 ? [words((0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, 'file'))] : [];
    return [
        ...(devices > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(devices, 'device')}, which cannot be made here`] : []),
        ...(pipes > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(pipes, 'pipe')}, which cannot be made here`] : []),
        ...of(owners, files => `the owners of ${files}, which only root may set`),
        ...of(setuid, files => `setuid and setgid of ${files}, which \`rootfs-setuid\` keeps`),
        ...of(attributes, files => `the extended attributes of ${files}, which cannot be set here`),
        ...of(times, files => `the times of ${files}, which this file system does not take`),
    ];
}


/***/ })

};
;