"use strict";
exports.id = 8137;
exports.ids = [8137];
exports.modules = {

/***/ 68137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-cache.js + 22 modules
var open_cache = __webpack_require__(49449);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js
var open_common = __webpack_require__(87116);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var inputs_selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/cache-account.js
var cache_account = __webpack_require__(88613);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(93796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/origin-hints.js
var origin_hints = __webpack_require__(8613);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/room.js
var room = __webpack_require__(88381);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/import-images.js







/**
 * Copies images of an engine, layout or archive into the store, verifying each blob as it arrives, and returns them
 * pinned by their digest. Those without a digest are found by name. Throws what the origin throws, CONTENT_MISMATCH,
 * STORE_FAILED.
 */
function importImages(request, ports) {
    return (0,errors/* withHints */.z9)((0,origin_hints.originHints)(ports.origin.kind), () => imported(request, ports));
}
async function imported({ images, lock, selection, concurrency }, { origin, store }) {
    const found = [];
    for (const image of images) {
        const digest = image.reference.digest ?? (lock && (0,lock_file/* findPin */.Ph)(lock, image.reference)?.digest);
        const root = await origin.resolve(digest ? { digest } : { tag: image.written });
        const graph = await (0,walk/* walk */.G)(wanted => origin.document(wanted.digest), root, selection, image.written);
        found.push({ image, root: root.descriptor.digest, graph });
    }
    const blobs = [
        ...new Map(found.flatMap(({ graph }) => graph.blobs).map(blob => [blob.digest, blob])).values(),
    ];
    const isMissing = await (0,src_concurrency/* mapLimit */.sf)(blobs, concurrency, async (blob) => !(await store.has(blob)));
    const missing = blobs.filter((_, at) => isMissing[at]);
    (0,room/* checkStoreRoom */.n)(`import ${(0,format/* plural */.LS)(images.length, 'image')}`, missing, store);
    await (0,src_concurrency/* mapLimit */.sf)(missing, concurrency, blob => store.put(blob, from => origin.fetch(blob, from)));
    // Children first: a manifest in the store implies everything it references.
    for (const { graph } of found)
        for (const { descriptor, bytes } of graph.documents)
            await store.putBytes(descriptor, bytes);
    return found.map(({ image, root }) => ({ ...image, reference: { ...image.reference, digest: root } }));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/wanted-images.js
var wanted_images = __webpack_require__(70673);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pin.js
var pin = __webpack_require__(170);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/save-images.js
var save_images = __webpack_require__(58951);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull.js + 4 modules
var pull = __webpack_require__(11968);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/save-to-cache.js





/**
 * Saves images from the store, each verified first. Throws NOT_FOUND for what the store lacks, NOT_PINNED,
 * CONTENT_MISMATCH.
 */
async function saveToCache(request, { cache, ...ports }) {
    // Nothing is resolved offline: without a digest nobody knows what the store has of the image.
    for (const wanted of request.images)
        (0,pin/* pinnedDigest */.tN)(wanted, request.lock, ['save', 'to the cache']);
    const rules = { ...request, allTags: false, updateLock: false, verifyTag: false, resolveOnly: false };
    const pulled = await (0,pull/* pull */.a)({ ...rules, requireDigest: true, offline: true }, ports).catch(notStored);
    const images = pulled.images.map(({ graph }) => (0,save_images/* imageContent */.fo)(graph, request.selection));
    const saved = await (0,save_images/* saveImages */.Kt)(images, { cache, store: ports.store, say: ports.say }, request.limits);
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
    const failures = details.failures ?? [details];
    // Among several failures one may be of another kind, which must then be reported as it is.
    if (failures.some(({ code = 'OFFLINE_MISS' }) => code !== 'OFFLINE_MISS'))
        throw error;
    const lacking = [...new Set(failures.flatMap(({ missing, image }) => missing ?? image ?? []))];
    const more = lacking.length > 20 ? ` and ${lacking.length - 20} more` : '';
    throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot save what the store does not hold: ${lacking.slice(0, 20).join(', ')}${more}, expected an earlier step to pull it, or \`from\` to say where it is`, {
        details,
        hint: 'Pull the images by an earlier step with the same `store` and `platforms`, or set `from` to the place where they are.',
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/open-origin.js
var open_origin = __webpack_require__(52731);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/cache-summary.js
var cache_summary = __webpack_require__(51465);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/live-progress.js + 6 modules
var live_progress = __webpack_require__(65259);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-notes.js
var pull_notes = __webpack_require__(16043);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-report.js
var pull_report = __webpack_require__(4490);
;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/run.js

















/** Saves the requested images. */
async function run(values, host) {
    const began = performance.now();
    const now = () => performance.now();
    const selection = (0,inputs_selection/* selectionOf */.Wm)(values.platforms, host);
    const written = { images: values.images, lockFile: values['lock-file'] };
    const { images, lock } = await (0,wanted_images/* wantedImages */.m)(written, host.workspace, host.env);
    const { store, registries } = await (0,open_common/* openCommon */.k)(values, host, images);
    const rules = { client: values['cache-client'], prefix: values['key-prefix'] };
    const cache = (0,open_cache.openCache)({ mode: 'read-write', selection, scratch: store.scratch, packBelow: values['pack-below'], ...rules }, host, images);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const warn = (message) => host.log.warning(message);
            const named = { images, lock, selection, concurrency: values.concurrency };
            const maxImageSize = values['max-image-size'];
            const request = {
                ...named,
                maxImageSize,
                images: await run_imported(named, { from: values.from, store, maxImageSize }, host),
                verifyContent: values.verify.includes('content'),
                platformsAsked: values.platforms.length > 0,
                limits: { maxBytes: values['max-size'], dryRun: values['dry-run'] || values['lookup-only'] },
            };
            const progress = (0,modules/* __addDisposableResource */.mS)(env_1, (0,live_progress/* progressOf */.j)(host, now), false);
            const saving = await saveToCache(request, {
                store,
                registries,
                cache,
                warn,
                now,
                progress,
                say: host.log.info,
            });
            const { pulled, missing, account } = saving;
            const isMiss = values['fail-on-cache-miss'] && missing.length > 0;
            for (const { wanted, digest } of pulled.images)
                host.log.info(`${(0,reference/* familiarName */.hG)(wanted.reference)} is ${digest}`);
            (0,pull_notes/* tellUnknown */.g)(pulled, host.log);
            const names = new Map(pulled.images.map(({ digest, wanted }) => [digest, (0,reference/* familiarName */.hG)(wanted.reference)]));
            (0,cache_summary/* tellSaved */.NI)(account, names, host.log);
            host.log.info((0,cache_summary/* cacheLine */.n8)(account));
            const report = { ...(0,pull_report/* pullReport */.kV)(pulled), missing, cache: (0,cache_account/* cacheReport */.VR)(account) };
            const files = new handed_over_files/* HandedOverFiles */.u(host, (0,handed_over_files/* stepName */.b)('save', pulled.images));
            return {
                saving,
                miss: isMiss ? notCached(missing.length, account) : undefined,
                report: await files.report(report),
                milliseconds: now() - began,
            };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,modules/* __disposeResources */.hk)(env_1);
        }
    }
    finally {
        await Promise.all([registries.close(), cache[Symbol.asyncDispose]()]);
    }
}
/** Puts the images into the store, whatever their origin. */
async function run_imported(request, { from, store, maxImageSize, }, { workspace, env, home, platform, signal, log }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (from.kind === 'store')
            return request.images;
        const engine = { env, home, platform };
        const ports = { store, workspace, engine, signal, maxImageSize, say: log.info };
        const origin = (0,modules/* __addDisposableResource */.mS)(env_2, await (0,open_origin.openOrigin)(from, ports), true);
        return await importImages(request, { origin, store });
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_1 = (0,modules/* __disposeResources */.hk)(env_2);
        if (result_1)
            await result_1;
    }
}
function notCached(count, account) {
    if ((0,cache_account/* isUnasked */.G7)(account))
        return new errors/* TallyError */.jB('CACHE_MISS', `Cannot look into the cache: it was not asked: ${account.report.off}`);
    return new errors/* TallyError */.jB('CACHE_MISS', `Cannot find everything in the cache: ${(0,format/* plural */.LS)(count, 'blob')} missing there`);
}


/***/ })

};
;