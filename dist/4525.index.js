"use strict";
exports.id = 4525;
exports.ids = [4525];
exports.modules = {

/***/ 14525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/check-destinations.js
var check_destinations = __webpack_require__(50898);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/destinations.js
var destinations = __webpack_require__(55601);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/places-apart.js
var places_apart = __webpack_require__(52607);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/write-destinations.js
var write_destinations = __webpack_require__(13103);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-cache.js + 22 modules
var open_cache = __webpack_require__(49449);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js
var open_common = __webpack_require__(87116);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var inputs_selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/cache-account.js
var cache_account = __webpack_require__(88613);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-fit.js
var platform_fit = __webpack_require__(87579);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pulled-platforms.js
var pulled_platforms = __webpack_require__(42842);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/cached-platforms.js





/**
 * Determines what the requested platforms need of an image, and compares it with what the cache has, as loading would: by
 * the index, or by the config if no index names a platform. Throws PLATFORM_MISSING, GRAPH_INVALID, MANIFEST_INVALID.
 */
async function partInCache(wanted, { digest, cached }, { rules, warn }) {
    const selection = wanted.selection ?? rules.selection;
    const lacking = [];
    const graph = await graphIn(cached, { root: digest, selection, lacking });
    if (!graph)
        return { content: undefined, missing: lacking };
    if (selection !== 'all')
        await checkFit(graph, cached, { wanted, rules, selection, warn });
    return { content: new Set(graph.blobs.map(blob => blob.digest)), missing: [] };
}
async function checkFit(graph, cached, { wanted, rules, selection, warn, }) {
    const question = { name: wanted.written, selection, isAsked: (0,pulled_platforms/* isAskedOf */.Iy)(wanted, rules) };
    for (const { document } of graph.leaves.filter(pulled_platforms/* isUndecided */.Ae)) {
        const { manifest } = document;
        const config = cached.configs.get(manifest.config.digest);
        if (!config)
            continue;
        const fit = await (0,layer_content/* readConfig */.Xg)(manifest, async () => (0,platform_fit/* platformFit */.xs)(config, selection));
        (0,platform_fit/* heedFit */.su)(fit ?? { kind: 'unknown' }, question, warn);
    }
}
/** Walks what the cache has below a root; undefined when it lacks a document, which is added to `lacking`. */
async function graphIn({ documents }, { root, selection, lacking, }) {
    const read = async ({ digest }) => {
        const found = documents.get(digest);
        if (found)
            return found;
        lacking.push(digest);
        throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find ${digest} in the cache`);
    };
    try {
        return await (0,walk/* walk */.G)(read, await read({ digest: root }), selection);
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pin.js
var pin = __webpack_require__(170);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull.js + 4 modules
var pull = __webpack_require__(11968);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/load-from-cache.js





/**
 * Loads pinned images from the cache into the store, or looks them up there. Throws NOT_PINNED, PLATFORM_MISSING, and
 * what pulling throws.
 */
async function loadFromCache(request, ports) {
    const images = request.images.map(wanted => ({ wanted, digest: (0,pin/* pinnedDigest */.tN)(wanted, request.lock) }));
    return request.lookupOnly ? lookUp(images, request, ports) : load(images, request, ports);
}
/** The CACHE_MISS of an incomplete load; undefined when nothing is missing. */
function missIn({ missing, account }) {
    if (missing.length === 0)
        return undefined;
    if ((0,cache_account/* isUnasked */.G7)(account))
        return new errors/* TallyError */.jB('CACHE_MISS', `Cannot load from the cache: it was not asked: ${account.report.off}`);
    const more = missing.length > 20 ? ` and ${missing.length - 20} more` : '';
    return new errors/* TallyError */.jB('CACHE_MISS', `Cannot load everything from the cache: it lacks ${missing.slice(0, 20).join(', ')}${more}`, {
        hint: 'Have save-to-cache, or pull-with-digest with `cache: read-write`, save the images first, or set `fail-on-cache-miss: false`.',
    });
}
async function lookUp(images, request, { cache, warn }) {
    const found = [];
    for (const { wanted, digest } of images) {
        const cached = await cache.restore(digest);
        const part = cached && (await partInCache(wanted, { digest, cached }, { rules: request, warn }));
        const inventory = await cache.inventory(digest, part?.content);
        found.push(inventory && { ...inventory, missing: [...(part?.missing ?? []), ...inventory.missing] });
    }
    const missing = images.flatMap(({ digest }, at) => found[at]?.missing ?? [digest]);
    return {
        images,
        matched: images.filter((_, at) => found[at]?.missing.length === 0),
        missing: [...new Set(missing)],
        pulled: undefined,
        entries: found.reduce((sum, each) => sum + (each?.entries ?? 0), 0),
        account: { report: cache.report(), saved: [] },
    };
}
async function load(images, request, ports) {
    const offline = request.fallback === 'none';
    const rules = { ...request, allTags: false, updateLock: false, verifyTag: false, resolveOnly: false };
    // Listed images may be incomplete without failing the others.
    const wanted = images.map(each => ({ ...each.wanted, listed: offline }));
    const pulled = await (0,pull/* pull */.a)({ ...rules, images: wanted, requireDigest: true, offline }, ports);
    for (const { error } of pulled.damaged)
        if (!(0,errors/* isTallyError */.pQ)(error, 'OFFLINE_MISS'))
            throw error;
    const lacking = pulled.damaged.flatMap(({ error, wanted }) => lackingIn(error, wanted, request.lock));
    const local = localByDigest(pulled);
    const fetched = [...local].flatMap(([digest, isLocal]) => (isLocal ? [] : [digest]));
    const whole = pulled.images.filter(image => digestsOf(image).every(digest => local.get(digest) !== false));
    const report = ports.cache.report();
    return {
        images,
        matched: images.filter(({ wanted }) => whole.some(each => each.wanted.written === wanted.written)),
        missing: [...new Set([...lacking, ...fetched])],
        pulled,
        entries: report.used.length,
        account: { report, saved: [] },
    };
}
function lackingIn({ details }, wanted, lock) {
    return Array.isArray(details.missing) ? details.missing : [(0,pin/* pinnedDigest */.tN)(wanted, lock)];
}
const localSourceNames = new Set(['store', 'cache', 'inline', 'engine']);
/** Whether the store or the cache had it, for each document and blob. */
function localByDigest({ deliveries, documents }) {
    return new Map([
        ...deliveries.map(({ blob, source }) => [blob.digest, localSourceNames.has(source)]),
        ...[...documents].map(([digest, source]) => [digest, localSourceNames.has(source)]),
    ]);
}
function digestsOf({ graph }) {
    return [
        ...graph.documents.map(({ descriptor }) => descriptor.digest),
        ...graph.blobs.map(({ digest }) => digest),
    ];
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/wanted-images.js
var wanted_images = __webpack_require__(70673);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/cache-summary.js
var cache_summary = __webpack_require__(51465);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/engine-report.js
var engine_report = __webpack_require__(54249);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/live-progress.js + 6 modules
var live_progress = __webpack_require__(65259);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-notes.js
var pull_notes = __webpack_require__(16043);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-report.js
var pull_report = __webpack_require__(4490);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/rootfs-report.js
var rootfs_report = __webpack_require__(23622);
;// CONCATENATED MODULE: ./node_modules/@tallyman/load-from-cache/src/run.js




















/** Loads the requested images and writes them to the destinations. */
async function run(values, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const began = performance.now();
        const now = () => performance.now();
        if (values['lookup-only'] && values.to.some(({ kind }) => kind !== 'store' && kind !== 'none'))
            host.log.warning('to has no effect: lookup-only is true, so nothing is loaded');
        for (const message of (0,check_destinations/* idleRootfsInputs */.tM)(values))
            host.log.warning(message);
        if (!values['lookup-only'])
            await (0,places_apart/* checkDestinationsApart */.Oq)(values, host);
        const selection = (0,inputs_selection/* selectionOf */.Wm)(values.platforms, host);
        const named = { images: values.images, lockFile: values['lock-file'] };
        const { images, lock } = await (0,wanted_images/* wantedImages */.m)(named, host.workspace, host.env);
        if (!values['lookup-only'])
            (0,check_destinations/* checkOneImage */.A2)(values.to, { count: images.length, selection });
        if (!values['lookup-only'])
            await (0,check_destinations/* checkDestinations */.WT)(values.to, host);
        const { store, registries } = await (0,open_common/* openCommon */.k)(values, host, images);
        const settings = { mode: 'read-only', selection, scratch: store.scratch, ...rulesOf(values) };
        const cache = (0,open_cache.openCache)(settings, host, images);
        const resources = (0,modules/* __addDisposableResource */.mS)(env_1, new DisposableStack(), false);
        try {
            const engine = resources.use(values['lookup-only'] ? undefined : await (0,write_destinations/* openEngineFor */.qP)(values.to, host));
            const warn = (message) => host.log.warning(message);
            const ports = {
                store,
                registries,
                cache,
                warn,
                now,
                say: host.log.info,
                holder: (0,write_destinations/* isForEngineAlone */.zf)(values.to) ? engine : undefined,
                progress: (0,live_progress/* progressOf */.j)(host, now),
                signal: host.signal,
                expect: (bytes) => registries.expect(bytes),
                needs: (graphs) => (0,write_destinations/* neededBy */.Xl)(graphs, { workspace: host.workspace, store, destinations: values.to }),
            };
            const loaded = await loadFromCache(requestOf(values, { images, lock }, selection), ports);
            const miss = values['fail-on-cache-miss'] ? missIn(loaded) : undefined;
            const { pulled } = loaded;
            const destinations = !miss && pulled && pulled.images.length > 0 ? values.to : [];
            const { workspace, streams, signal, log } = host;
            const rootfs = (0,common_inputs/* rootfsWriting */.wK)(values, signal);
            const writing = { workspace, store, destinations, engine, rootfs, streams, signal, log };
            const { paths, loads, roots } = pulled
                ? await (0,write_destinations/* writeDestinations */.ZU)(pulled, { ...writing, platform: (0,write_destinations/* plainPlatform */.qC)(selection, host) })
                : { paths: [], loads: [], roots: [] };
            (0,engine_report/* tellLoads */.B)(loads, host.log);
            (0,rootfs_report/* tellRoots */.P)(roots, host.log);
            tellLoaded(loaded, { loads, roots }, host);
            const files = new handed_over_files/* HandedOverFiles */.u(host, (0,handed_over_files/* stepName */.b)('load', loaded.images));
            return {
                loaded,
                miss,
                loads,
                roots,
                report: await files.report(reportOf(loaded, { loads, roots })),
                path: (0,write_destinations/* firstPath */.sI)(paths, writing),
                milliseconds: now() - began,
                credentials: registries.credentialSources(),
                limits: registries.limits,
            };
        }
        finally {
            await Promise.all([registries.close(), cache[Symbol.asyncDispose]()]);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        (0,modules/* __disposeResources */.hk)(env_1);
    }
}
function tellLoaded(loaded, written, { log }) {
    const { images, matched, pulled, entries, account } = loaded;
    for (const { wanted, digest } of images) {
        const found = matched.some(image => image.digest === digest)
            ? pulled && entries === 0
                ? 'all of it was there already'
                : 'in the cache'
            : (0,cache_account/* isUnasked */.G7)(account)
                ? 'the cache was not asked'
                : 'not all of it in the cache';
        log.info(`${(0,reference/* familiarName */.hG)(wanted.reference)} is ${digest}: ${found}`);
    }
    if (pulled) {
        (0,pull_notes/* tellUnknown */.g)(pulled, log);
        log.info((0,pull_report/* pullLine */._e)({ pulled, ...written, done: 'loaded' }));
    }
    log.info((0,cache_summary/* cacheLine */.n8)(account, pulled && (0,cache_summary/* fromCache */.ZY)(pulled)));
}
function rulesOf(values) {
    return { client: values['cache-client'], prefix: values['key-prefix'] };
}
function requestOf(values, { images, lock }, selection) {
    return {
        images,
        lock,
        selection,
        concurrency: values.concurrency,
        maxImageSize: values['max-image-size'],
        // An engine that is the only destination checks diff_ids as it unpacks, and whoever writes the files does.
        verifyContent: values.verify.includes('content') && !(0,write_destinations/* isForEngineAlone */.zf)(values.to) && !(0,destinations/* isUnpackedAlone */.n$)(values.to),
        // A miss that is to fail the step must not be fetched from the registry first.
        fallback: values['fail-on-cache-miss'] ? 'none' : values.fallback,
        lookupOnly: values['lookup-only'],
        platformsAsked: values.platforms.length > 0,
    };
}
function reportOf({ pulled, missing, account }, written) {
    return pulled ? { ...(0,pull_report/* pullReport */.kV)(pulled, written), missing } : { missing, cache: account.report };
}


/***/ })

};
;