"use strict";
exports.id = 2795;
exports.ids = [2795];
exports.modules = {

/***/ 29361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ imageFault)
/* harmony export */ });
/**
 * The fault of an engine's image, in words; undefined when it is the expected one: its ID is the digest that identifies it in
 * this store, its layers match the config, and on the containerd store all content is present and was unpacked.
 */
function imageFault(found, { form, config, imageId, isRunnable }) {
    if (!found)
        return 'there is no such image';
    if (found.id !== imageId)
        return `its ID is ${found.id}, expected ${imageId}`;
    const { diffIds } = config;
    if (found.diffIds.length !== diffIds.length || found.diffIds.some((id, at) => id !== diffIds[at]))
        return `it has ${found.diffIds.length} layers that are not the ${diffIds.length} of its config`;
    const digests = new Set(form.documents.map(({ descriptor }) => descriptor.digest));
    const parts = found.parts?.filter(({ digest }) => digests.has(digest)) ?? [];
    const missing = parts.find(({ isAvailable }) => !isAvailable);
    if (missing)
        return `content of ${missing.digest} is missing`;
    const isEmpty = parts.length === 0 || diffIds.length === 0;
    if (isRunnable && !isEmpty && parts.every(({ unpackedBytes }) => unpackedBytes === 0))
        return 'it was not unpacked';
    return undefined;
}


/***/ }),

/***/ 92373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ layersAlreadyInEngine),
  U: () => (/* binding */ removeBroken)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/tar.js
var tar = __webpack_require__(53651);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/layout-index.js
var layout_index = __webpack_require__(2875);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/content-probe.js



/** No engine unpacks images of this platform, so a probe costs only its documents. */
const platform = { os: 'wasi', architecture: 'wasm' };
/** A probe for `blobs`, with one image for each; `nonce` makes it distinct from other probes for the same blobs. */
function contentProbe(blobs, nonce) {
    const documents = new Map();
    const add = (mediaType, value) => {
        const bytes = Buffer.from(JSON.stringify(value));
        const digest = (0,model_digest/* digestOf */.ol)(bytes);
        documents.set(digest, bytes);
        return { mediaType, digest, size: bytes.byteLength };
    };
    const config = add(media_type.ociConfig, { ...platform, rootfs: { type: 'layers', diff_ids: [] } });
    const asked = [...new Map(blobs.map(blob => [blob.digest, blob])).values()].map(blob => {
        const { mediaType, digest, size } = blob;
        const manifest = {
            schemaVersion: 2,
            mediaType: media_type.ociManifest,
            config,
            layers: [{ mediaType, digest, size }],
        };
        return { blob, entry: { ...add(media_type.ociManifest, manifest), platform } };
    });
    const manifests = asked.map(({ entry }) => entry);
    const annotations = { 'dev.tallyman.probe': nonce };
    const root = add(media_type.ociIndex, { schemaVersion: 2, mediaType: media_type.ociIndex, manifests, annotations });
    const files = [
        ...[...documents].map(([digest, bytes]) => [(0,layout_index/* blobName */.PF)(digest), bytes]),
        ['index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: media_type.ociIndex, manifests: [root] }))],
        ['oci-layout', layout_index/* layoutMarker */.fB],
    ];
    return {
        imageId: root.digest,
        entries: files.map(([name, bytes]) => ({ name, size: bytes.byteLength, open: () => chunkOf(bytes) })),
        blobsAlreadyThere(found) {
            const content = new Map(found?.parts?.map(part => [part.digest, part.contentBytes]));
            const isThere = ({ blob, entry }) => content.get(entry.digest) === entry.size + config.size + blob.size;
            return new Set(asked.filter(isThere).map(({ blob }) => blob.digest));
        },
    };
}
async function* chunkOf(bytes) {
    yield bytes;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/load/engine-proof.js
var engine_proof = __webpack_require__(29361);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/layers-in-engine.js






/** Below this many bytes of layers, sending them is cheaper than asking which ones are present. */
const minBytesToAsk = 256 * 1024;
/**
 * The layers of an image that the engine already has and that need not be sent; all of them when it has the image. Throws ENGINE_*,
 * CANCELLED.
 */
async function layersAlreadyInEngine(engine, wanted) {
    const layers = wanted.form.documents.flatMap(({ manifest }) => manifest.kind === 'image' ? manifest.layers : []);
    const before = await engine.images.find(wanted.imageId);
    if ((0,engine_proof/* imageFault */._)(before, wanted) === undefined)
        return new Set(layers.map(({ digest }) => digest));
    if (layers.reduce((sum, { size }) => sum + size, 0) < minBytesToAsk)
        return new Set();
    const ids = [...new Set((await engine.images.list()).map(({ id }) => id))];
    if (ids.length === 0)
        return new Set();
    if (engine.info.store === 'containerd')
        return contentInEngine(engine, layers);
    const found = await Promise.all(ids.map(id => engine.images.find(id)));
    return layersByChain(found.filter(image => image !== undefined), wanted);
}
/** Milliseconds for removing a loaded image after cancellation; the runner waits no longer. */
const removalTimeoutMs = 5_000;
/** Removes a broken image, also after cancellation: it would keep its layers in the engine for ever. */
async function removeBroken(engine, { imageId }) {
    try {
        await engine.images.remove(imageId, false, { signal: AbortSignal.timeout(removalTimeoutMs) });
    }
    catch (error) {
        // The first failure is the one reported: a dead engine cannot be cleaned up, and the image may not exist.
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
    }
}
/** The blobs that an engine with the containerd store has; empty when its API does not report them. Throws ENGINE_*, CANCELLED. */
async function contentInEngine(engine, blobs) {
    const probe = contentProbe(blobs, (0,external_node_crypto_.randomUUID)());
    try {
        await engine.content.load((0,tar/* tarOf */.$)(probe.entries));
        return probe.blobsAlreadyThere(await engine.images.find(probe.imageId));
    }
    catch (error) {
        // An engine that refuses such an index is sent everything.
        if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED'))
            throw error;
        return new Set();
    }
    finally {
        await removeBroken(engine, probe);
    }
}
/**
 * The layers of an image that the classic store has: those of some image, on top of the same layers below.
 * A layer that occurs twice in the image counts only when both positions are present.
 */
function layersByChain(images, { form, config }) {
    const chainsInEngine = new Set(images.flatMap(({ diffIds }) => (0,model_config/* chainIds */.sH)(diffIds)));
    const chain = (0,model_config/* chainIds */.sH)(config.diffIds);
    const { layers } = form.image.manifest;
    const absent = new Set(layers.filter((_, at) => !chainsInEngine.has(chain[at])).map(({ digest }) => digest));
    return new Set(layers.map(({ digest }) => digest).filter(digest => !absent.has(digest)));
}


/***/ }),

/***/ 93991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ wantedImage)
/* harmony export */ });
/* harmony import */ var _content_archive_engine_form_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73328);
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20559);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88804);



/** The form of a fetched image in an engine. Throws what `imageFor` and `readAll` throw, MANIFEST_INVALID for its config. */
async function wantedImage({ store, platform }, fetched, blobs) {
    const image = (0,_content_archive_engine_form_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .imageFor */ .z)(fetched.root, fetched.documents, fetched.platform ?? platform);
    const { config, layers } = image.manifest;
    const parsed = (0,_model_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .FB)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)(blobs, config), layers.length);
    const { os, architecture } = parsed.platform ?? {};
    const isRunnable = os === platform.os && architecture === platform.architecture;
    if (store === 'classic') {
        const form = { root: image, documents: [image], image, names: [] };
        return { form, config: parsed, imageId: config.digest, isRunnable };
    }
    const { root, documents } = fetched;
    const form = { root, documents, image, names: [] };
    return { form, config: parsed, imageId: root.descriptor.digest, isRunnable };
}


/***/ }),

/***/ 22795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  foreseePull: () => (/* binding */ foreseePull)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/load/layers-in-engine.js + 1 modules
var layers_in_engine = __webpack_require__(92373);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/load/wanted-image.js
var wanted_image = __webpack_require__(93991);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/descriptor.js
var descriptor = __webpack_require__(97055);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/read-sources.js
var read_sources = __webpack_require__(42341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/blob-steps.js
var blob_steps = __webpack_require__(19572);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/foresee-blobs.js



const lookUpsAtOnce = 8;
/**
 * Determines where a pull of these images would take each blob from, with the decisions of `pullBlobs` and without
 * fetching any. A damaged copy, which a pull replaces, is only found by reading it. Throws what the holder throws.
 */
async function foreseeBlobs(images, { store, cache, held }) {
    const steps = await (0,blob_steps/* planBlobs */.Kj)(images, store);
    const graphs = images.map(({ graph }) => graph);
    const inEngine = held ? await (0,blob_steps/* blobsAlreadyInEngine */.cJ)(graphs, held.holder, held.blobs) : new Set();
    const isMissing = ({ how, blob }) => how === 'fetch' && !inEngine.has(blob.digest);
    cache?.seek(steps.filter(isMissing).map(({ blob }) => blob));
    return (0,concurrency/* mapLimit */.sf)(steps, lookUpsAtOnce, async (step) => {
        const { blob, how } = step;
        if (how === 'present')
            return { blob, from: 'store' };
        return { blob, from: isMissing(step) ? await nearest(blob, cache) : 'engine' };
    });
}
async function nearest(blob, cache) {
    if ((0,descriptor/* inlineData */.S)(blob))
        return 'inline';
    return (await cache?.has(blob)) ? 'cache' : 'registry';
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pin.js
var pin = __webpack_require__(170);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/save-images.js
var save_images = __webpack_require__(58951);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/usage.js









/**
 * Foresees what a pull here and now would fetch, by the code that pulls, and writes nothing to the store. An engine with
 * the containerd store is sent an index of a few KB, which is removed again: it has no other way to say what content it
 * has. Throws what reading documents throws, PLATFORM_MISSING, GRAPH_INVALID, and ENGINE_* for an engine.
 */
async function foreseePull(images, pull, ports) {
    const { store, cache, registries } = ports;
    const local = [(0,read_sources/* storeSource */.bm)(store), ...(cache ? [(0,read_sources/* cacheSource */.Oy)(cache, registries)] : [])];
    const graphs = await Promise.all(images.map(image => graphOf(image, pull.selection, { ...ports, local })));
    const held = pull.to === 'docker' ? await engineHolder(images, graphs, ports) : undefined;
    // Only their order counts: the registry is the last resort of every blob.
    const foreseen = await foreseeBlobs(graphs.map(graph => ({ graph, sources: [] })), { store, cache, held });
    const configs = new Set(graphs.flatMap(blob_steps/* configsOf */.$d));
    const used = foreseen.map(({ blob, from }) => ({ blob, from, isConfig: configs.has(blob.digest) }));
    return { usage: usageOf(used), images: graphs.map(graph => forecastOf(graph, used)) };
}
/** The graph as the pull would walk it: what the cache knows of the image depends on which documents it was asked for. */
async function graphOf({ written, root, read }, selection, { local, cache, warn }) {
    const passed = (name, error) => warn(`${written}: the ${name} failed: ${error.message}`);
    const rootSource = await (0,pin/* localSourceOf */.Kk)(local, root, ({ name }, error) => passed(name, error));
    const nearest = rootSource === undefined ? local.filter(({ name }) => name !== 'cache') : local;
    const document = async (wanted) => {
        const registry = {
            name: 'registry',
            document: () => read(wanted),
            deliver: async () => undefined,
        };
        return (await (0,read_sources/* nearestDocument */.a4)(wanted.digest, [...nearest, registry], passed)).document;
    };
    const graph = await (0,walk/* walk */.G)(document, root, selection, written);
    cache?.expect((0,save_images/* imageContent */.fo)(graph, selection));
    return graph;
}
/** The engine as the pull's only destination, and the configs that it needs to say what it has. */
async function engineHolder(images, graphs, { store, cache, registries, engine: open }) {
    const engine = await open();
    const holder = {
        alreadyInEngine: async (graph, blobs) => (0,layers_in_engine/* layersAlreadyInEngine */.m)(engine, await (0,wanted_image/* wantedImage */.x)(engine.info, graph, blobs)),
    };
    const repositories = new Map();
    for (const [at, { reference }] of images.entries()) {
        const repository = await registries.mirrored(reference);
        for (const config of graphs[at] ? (0,blob_steps/* configsOf */.$d)(graphs[at]) : [])
            repositories.set(config, repository);
    }
    const blobs = {
        async fetch(wanted) {
            const inline = (0,descriptor/* inlineData */.S)(wanted);
            if (inline)
                return single(inline);
            if (await store.has(wanted))
                return store.fetch(wanted);
            if (await cache?.has(wanted))
                return cache.fetch(wanted);
            const repository = repositories.get(wanted.digest);
            return repository ? repository.scan(wanted, () => undefined) : store.fetch(wanted);
        },
    };
    return { holder, blobs };
}
async function* single(bytes) {
    yield bytes;
}
function forecastOf(graph, used) {
    const byDigest = new Map(used.map(each => [each.blob.digest, each]));
    const within = (digests) => usageOf([...new Set(digests)].flatMap(digest => byDigest.get(digest) ?? []));
    const platforms = graph.leaves.map(({ document: { descriptor, manifest } }) => {
        const blobs = [manifest.config, ...manifest.layers].map(({ digest }) => digest);
        return [descriptor.digest, within(blobs)];
    });
    return { usage: within(graph.blobs.map(({ digest }) => digest)), platforms: new Map(platforms) };
}
function usageOf(blobs) {
    const fetched = blobs.filter(({ from }) => from === 'registry');
    return { toFetch: fetched.reduce((sum, { blob }) => sum + blob.size, 0), blobs };
}


/***/ })

};
;