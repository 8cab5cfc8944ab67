"use strict";
exports.id = 60;
exports.ids = [60];
exports.modules = {

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

/***/ 325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   u: () => (/* binding */ stepName),
/* harmony export */   u5: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _content_write_whole_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6461);
/* harmony import */ var _write_destinations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8282);



/** The same images in the same order write to the same place, so that a step that is run again overwrites its own files. */
function stepName(verb, images) {
    const first = images[0]?.digest.replace(/^\w+:(.{12}).*$/, '$1') ?? 'none';
    return `${verb}-${first}-${images.length}`;
}
/** Writes a step's full report and gives its path as it is shown. Throws STORE_FAILED. */
async function writeReport(report, place) {
    return written('report.json', `${JSON.stringify(report, undefined, 2)}\n`, place);
}
/** Writes a manifest's exact bytes and gives their path as it is shown. Throws STORE_FAILED. */
async function writeManifest({ bytes }, place) {
    return written('manifest.json', bytes, place);
}
async function written(file, content, { store, workspace, name }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(store.root, 'handed-over', name, file);
    await (0,_content_write_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f)(content, path, 'the file');
    return (0,_write_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(workspace, path);
}


/***/ }),

/***/ 2060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/format.js
var format = __webpack_require__(6498);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(7957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/cache-account.js
var cache_account = __webpack_require__(2333);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/cache-summary.js
var cache_summary = __webpack_require__(8874);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(3796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/map-limit.js
var map_limit = __webpack_require__(4636);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(8039);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/import-images.js



/**
 * Brings images of an engine, layout or archive into the store, each blob verified as it lands, and gives them pinned by the digest
 * that they have. Those without a digest are found by name. Throws what the origin throws, CONTENT_MISMATCH, STORE_FAILED.
 */
async function importImages({ images, lock, selection, concurrency }, { origin, store }) {
    const imported = [];
    for (const image of images) {
        const digest = image.reference.digest ?? (lock && (0,lock_file/* findPin */.Ph)(lock, image.reference)?.digest);
        const root = await origin.resolve(digest ? { digest } : { tag: image.written });
        const graph = await (0,walk/* walk */.G)(wanted => origin.document(wanted.digest), root, selection);
        await (0,map_limit/* mapLimit */.s)(graph.blobs, concurrency, async (blob) => {
            if (!(await store.has(blob)))
                await store.put(blob, from => origin.fetch(blob, from));
        });
        // Children first: a manifest in the store has all it refers to.
        for (const { descriptor, bytes } of graph.documents)
            await store.putBytes(descriptor, bytes);
        imported.push({ ...image, reference: { ...image.reference, digest: root.descriptor.digest } });
    }
    return imported;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/open-cache.js + 25 modules
var open_cache = __webpack_require__(2780);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/open-common.js + 20 modules
var open_common = __webpack_require__(3198);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/open-origin.js
var open_origin = __webpack_require__(1484);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/progress-log.js
var progress_log = __webpack_require__(6317);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull-report.js
var pull_report = __webpack_require__(2217);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull.js + 11 modules
var pull = __webpack_require__(4533);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/save-images.js
var save_images = __webpack_require__(511);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/save-to-cache.js




/** Saves images that are in the store, each verified first. Throws NOT_FOUND for what the store lacks, NOT_PINNED, CONTENT_MISMATCH. */
async function saveToCache(request, { cache, ...ports }) {
    const rules = { ...request, allTags: false, updateLock: false, verifyTag: false, resolveOnly: false };
    const pulled = await (0,pull/* pull */.a)({ ...rules, requireDigest: true, offline: true }, ports).catch(notStored);
    const images = pulled.images.map(({ graph }) => (0,save_images/* imageContent */.fo)(graph, request.selection));
    const saved = await (0,save_images/* saveImages */.Kt)(images, { cache, store: ports.store }, request.limits);
    const { leftOut } = (0,cache_account/* savedSums */.wT)(saved);
    return {
        pulled,
        account: { report: cache.report(), saved },
        missing: [...new Set(leftOut.flatMap(({ members }) => members))],
    };
}
function notStored(error) {
    if (!(0,errors/* isTallyError */.pQ)(error, 'OFFLINE_MISS'))
        throw error;
    const { details } = error;
    const lacking = Array.isArray(details.missing) ? details.missing.slice(0, 20).join(', ') : details.image;
    throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot save what the store does not hold: ${lacking}, expected an earlier step to pull it, or \`from\` to say where it is`, { details });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/selection.js
var operations_selection = __webpack_require__(563);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/wanted-images.js + 2 modules
var wanted_images = __webpack_require__(3526);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write-report.js
var write_report = __webpack_require__(325);
;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/run.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});















/** Saves what the inputs name. */
async function run(values, host) {
    const began = performance.now();
    const now = () => performance.now();
    const selection = (0,operations_selection/* selectionOf */.W)(values.platforms, host);
    const written = { images: values.images, lockFile: values['lock-file'] };
    const { images, lock } = await (0,wanted_images/* wantedImages */.m)(written, host.workspace, host.env);
    const { store, registries } = await (0,open_common/* openCommon */.k)(values, host);
    const rules = { client: values['cache-client'], prefix: values['key-prefix'] };
    const cache = (0,open_cache.openCache)({ mode: 'read-write', selection, storeFolder: store.root, packBelow: values['pack-below'], ...rules }, host);
    try {
        const warn = (message) => host.log.warning(message);
        const named = { images, lock, selection, concurrency: values.concurrency };
        const request = {
            ...named,
            images: await imported(named, { from: values.from, store }, host),
            verifyContent: values.verify.includes('content'),
            limits: { maxBytes: values['max-size'], dryRun: values['dry-run'] || values['lookup-only'] },
        };
        const progress = (0,progress_log/* progressLog */.m)(host.log, now);
        const saving = await saveToCache(request, { store, registries, cache, warn, now, progress });
        const { pulled, missing, account } = saving;
        if (values['fail-on-cache-miss'] && missing.length > 0)
            throw notCached(missing.length);
        for (const { wanted, digest } of pulled.images)
            host.log.info(`${(0,reference/* familiarName */.hG)(wanted.reference)} is ${digest}`);
        host.log.info((0,cache_summary/* cacheLine */.n)(account));
        const report = { ...(0,pull_report/* pullReport */.kV)(pulled), missing, cache: (0,cache_account/* cacheReport */.VR)(account) };
        const name = (0,write_report/* stepName */.u)('save', pulled.images);
        return {
            saving,
            report: await (0,write_report/* writeReport */.u5)(report, { store, workspace: host.workspace, name }),
            milliseconds: now() - began,
        };
    }
    finally {
        await Promise.all([registries.close(), cache[Symbol.asyncDispose]()]);
    }
}
/** The images in the store, whatever they come from. */
async function imported(request, { from, store }, { workspace, env, home, platform, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (from.kind === 'store')
            return request.images;
        const engine = { env, home, platform };
        const origin = __addDisposableResource(env_1, await (0,open_origin/* openOrigin */.N)(from, { store, workspace, engine, signal }), true);
        return await importImages(request, { origin, store });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function notCached(count) {
    return new errors/* TallyError */.jB('CACHE_MISS', `Cannot find everything in the cache: ${(0,format/* plural */.LS)(count, 'blob')} missing there`);
}


/***/ })

};
;