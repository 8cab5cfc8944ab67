"use strict";
exports.id = 5670;
exports.ids = [5670];
exports.modules = {

/***/ 15670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EngineTarget: () => (/* binding */ EngineTarget)
});

// UNUSED EXPORTS: independentGroups

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine.js + 5 modules
var engine = __webpack_require__(11398);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/load/layers-in-engine.js + 1 modules
var layers_in_engine = __webpack_require__(92373);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/engine-form.js
var engine_form = __webpack_require__(51214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js + 2 modules
var inflate = __webpack_require__(44037);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/engine-form-unpacked.js


/** Maximum bytes sent unpacked to an engine: it stores them, so its disk is a bound too. */
const maxUnpackedBytes = 256 * 1024 ** 3;
/**
 * An image's layers compressed with zstd, by their first bytes, with their unpacked sizes, which a tar header needs up front:
 * each is unpacked once just to measure it, so that nothing has to be stored. Skips layers in `leaveOut`. Throws what `inflate` throws.
 */
async function zstdLayers({ layers }, { diffIds }, { source, leaveOut }) {
    const unpacked = new Map();
    const budgets = [new size_budget/* SizeBudget */.T(maxUnpackedBytes)];
    for (const [at, layer] of layers.entries()) {
        const diffId = diffIds[at];
        if (diffId === undefined || leaveOut.has(layer.digest) || unpacked.has(layer.digest))
            continue;
        const { compression, bytes } = await (0,inflate/* sniffed */.WN)(await source.fetch(layer));
        // Other layers are read no further than their first bytes.
        let size = 0;
        for await (const chunk of compression === 'zstd' ? (0,inflate/* inflate */.UD)(bytes, compression, budgets) : bytes) {
            if (compression !== 'zstd')
                break;
            size += chunk.byteLength;
        }
        if (compression === 'zstd')
            unpacked.set(layer.digest, { diffId, size, compression });
    }
    return unpacked;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/tar.js
var tar = __webpack_require__(53651);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/load/engine-proof.js
var engine_proof = __webpack_require__(29361);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/load/wanted-image.js
var wanted_image = __webpack_require__(93991);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/load-into-engine.js












/**
 * Loads an image into an engine: leaves out layers that the engine has, streams the rest, and names the image only once the
 * engine's image is verified. Removes a broken image again.
 * Throws ENGINE_FAILED when the engine breaks off or ends with another image, ENGINE_*, CANCELLED, what `blobs` throws, and what
 * `wantedImage` throws.
 */
async function loadIntoEngine(engine, request, blobs) {
    const wanted = await (0,wanted_image/* wantedImage */.x)(engine.info, request, blobs);
    const sent = await new Loading(engine, wanted, {
        blobs,
        onProgress: request.onProgress,
        name: request.name,
    }).run(request.alreadyInEngine);
    const [byTag, byDigest] = [true, false].map(isTag => request.names.filter(({ tag, digest }) => isTag === (tag !== undefined || digest === undefined)));
    await giveNames(engine, wanted.imageId, byTag);
    if (engine.info.store === 'containerd')
        await nameByDigest(engine, { ...wanted, names: byDigest }, blobs);
    const proof = engine.info.store === 'classic' ? 'config-digest' : 'manifest-digest';
    return { imageId: wanted.imageId, proof, platform: wanted.config.platform, ...sent };
}
class Loading {
    #engine;
    #wanted;
    #blobs;
    #onProgress;
    #name;
    #bytesSent = 0;
    #bytesToSend = 0;
    constructor(engine, wanted, { blobs, onProgress, name, }) {
        this.#engine = engine;
        this.#wanted = wanted;
        this.#blobs = blobs;
        this.#onProgress = onProgress;
        this.#name = name;
    }
    async run(alreadyInEngine) {
        const { form, imageId } = this.#wanted;
        const before = await this.#engine.images.find(imageId);
        if ((0,engine_proof/* imageFault */._)(before, this.#wanted) === undefined)
            return { layersSent: 0, layersPresent: form.image.manifest.layers.length, bytesSent: 0 };
        try {
            return await this.#load(alreadyInEngine ?? (await (0,layers_in_engine/* layersAlreadyInEngine */.m)(this.#engine, this.#wanted)));
        }
        catch (error) {
            if (!before)
                await (0,layers_in_engine/* removeBroken */.U)(this.#engine, this.#wanted);
            throw await withLabelFault(error, this.#engine, { wanted: this.#wanted, blobs: this.#blobs });
        }
    }
    async #load(alreadyInEngine) {
        if (alreadyInEngine.size === 0)
            return this.#attempt(alreadyInEngine);
        try {
            return await this.#attempt(alreadyInEngine);
        }
        catch (error) {
            // A layer that was present before may have been removed since.
            if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED'))
                throw error;
            return this.#attempt(new Set());
        }
    }
    async #attempt(leaveOut) {
        const { imageId } = this.#wanted;
        const { layersSent, layersPresent, lines } = await this.#send(leaveOut);
        const fault = (0,engine_proof/* imageFault */._)(await this.#engine.images.find(imageId), this.#wanted);
        if (fault === undefined)
            return { layersSent, layersPresent, bytesSent: this.#bytesSent };
        const said = lines.length > 0 ? `; the engine says "${lines.slice(-3).join('; ')}"` : '';
        const message = `Cannot use image ${imageId} in the engine: after loading, ${fault}${said}`;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { details: { imageId } });
    }
    async #send(leaveOut) {
        const { form, config } = this.#wanted;
        const { store, serverVersion } = this.#engine.info;
        const unpacked = store === 'classic' && !knowsZstd(serverVersion)
            ? await zstdLayers(form.image.manifest, config, { source: this.#blobs, leaveOut })
            : undefined;
        const options = { leaveOut, verify: false, ...(unpacked ? { unpacked } : {}) };
        const { entries, sent, leftOut } = (0,engine_form/* engineForm */.h)([form], this.#blobs, options);
        this.#bytesToSend = this.#bytesSent + sent.reduce((sum, { size }) => sum + size, 0);
        this.#tell();
        const { lines } = await this.#engine.content.load(this.#counted((0,tar/* tarOf */.$)(entries)), step => this.#tell(step), this.#name);
        return { layersSent: sent.length, layersPresent: leftOut.length, lines };
    }
    async *#counted(bytes) {
        for await (const chunk of bytes) {
            this.#bytesSent += chunk.byteLength;
            this.#tell();
            yield chunk;
        }
    }
    #tell(step) {
        const { diffIds } = this.#wanted.config;
        const layer = step ? diffIds.findIndex(each => (0,digest/* encodedOf */.EX)(each).startsWith(step.id)) + 1 : 0;
        const unpacking = step && layer > 0 ? { unpacking: { ...step, layer, layers: diffIds.length } } : {};
        this.#onProgress?.({ bytesSent: this.#bytesSent, bytesToSend: this.#bytesToSend, ...unpacking });
    }
}
/** Docker 23 and newer unpack zstd on the classic store. */
function knowsZstd(serverVersion) {
    return Number.parseInt(serverVersion, 10) >= 23;
}
/** Adds the names last, so that no name ever points at an unverified image. Throws ENGINE_FAILED. */
async function giveNames(engine, imageId, names) {
    for (const { tag = 'latest', ...name } of names) {
        const repository = { registry: name.registry, repository: name.repository };
        await engine.images.tag(imageId, (0,model_reference/* repositoryName */.aR)(repository), tag);
        await checkName(engine, imageId, { ...repository, tag });
    }
}
/** Adds the name `repository@digest`, which the API's tagging refuses, by loading the documents again under that name. */
async function nameByDigest(engine, { form, imageId, names }, blobs) {
    if (names.length === 0)
        return;
    const leaveOut = new Set(form.documents.flatMap(({ manifest }) => (0,model_document/* children */.Y_)(manifest)).map(({ digest }) => digest));
    const { entries } = (0,engine_form/* engineForm */.h)([{ ...form, names }], blobs, { leaveOut, verify: false });
    await engine.content.load((0,tar/* tarOf */.$)(entries));
    for (const name of names)
        await checkName(engine, imageId, name);
}
async function checkName(engine, imageId, name) {
    const full = (0,model_reference/* formatReference */.FH)(name);
    const { id } = await engine.images.inspect(full);
    if (id === imageId)
        return;
    const message = `Cannot name image ${imageId} "${full}": the engine has ${id} under that name`;
    throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { details: { imageId, found: id } });
}
/**
 * Extends a load's error by the wrong media type of a layer when that explains it. Engines detect compression from the first bytes;
 * only the containerd store does not check layers declared as uncompressed.
 */
async function withLabelFault(error, { info }, { wanted, blobs }) {
    if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED') || info.store === 'classic')
        return error;
    for (const layer of wanted.form.image.manifest.layers) {
        if ((0,media_type.compressionOf)(layer.mediaType) !== 'none')
            continue;
        const found = await (0,inflate/* compressionOfBytes */.fM)(await blobs.fetch(layer));
        if (found === 'none')
            continue;
        const label = `layer ${layer.digest} is ${found}-compressed, though its media type says ${layer.mediaType}`;
        const message = `${error.message}; ${label}: engines with the containerd store take it at its word, expected the image to be pushed again with the right type`;
        return new errors/* TallyError */.jB(error.code, message, { cause: error, details: error.details });
    }
    return error;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/registry-digest.js


/** Whether the engine finds an image by `repository@digest`. Throws ENGINE_*, CANCELLED. */
async function knowsDigest(engine, { repository, digest, imageId }) {
    return (await engine.images.find((0,model_reference/* digestReference */.O9)(repository, digest)))?.id === imageId;
}
/**
 * Makes an engine pull an image by digest that it already has: it reads the manifests from the registry, finds all content present,
 * downloads no layer, and records the digest (RepoDigests) for the image's name. The containerd store's builder uses it too.
 * Throws ENGINE_FAILED when the engine cannot read the manifests, or ends with another image, ENGINE_*, CANCELLED.
 */
async function learnDigest(engine, { repository, digest, imageId }, { platform, login }) {
    const name = (0,model_reference/* digestReference */.O9)(repository, digest);
    const options = { details: { imageId } };
    try {
        await engine.content.pull({
            repository: (0,model_reference/* repositoryName */.aR)(repository),
            target: digest,
            login,
            ...(platform ? { platform } : {}),
        });
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED', 'ENGINE_DENIED', 'NOT_FOUND'))
            throw error;
        const message = `${error.message}. The image is in the engine as ${imageId}; for engine-digests the engine itself reads the manifest from ${repository.registry}, with its own proxies, mirrors and CAs`;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { ...options, cause: error });
    }
    if (await knowsDigest(engine, { repository, digest, imageId }))
        return;
    const message = `Cannot make "${name}" known to the engine: after its own pull it has another image under that name, expected ${imageId}`;
    throw new errors/* TallyError */.jB('ENGINE_FAILED', message, options);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/destinations.js
var destinations = __webpack_require__(55601);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/heartbeat.js
var heartbeat = __webpack_require__(87656);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var pace = __webpack_require__(11265);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/destinations/load-watch.js



/** Reports every few seconds how far each load into an engine is, even while the engine is silent. */
class LoadWatch {
    #loads = new Map();
    #beat;
    constructor(say, everyMs = pace/* lineEveryMs */.m) {
        const states = () => [...this.#loads].map(([image, work]) => `${image}: ${stateOf(work)}`);
        this.#beat = (0,heartbeat/* heartbeat */.j)(say, states, everyMs);
    }
    /** Begins a load. The returned function records its progress. */
    begin(image) {
        this.#loads.set(image, { bytesSent: 0, bytesToSend: 0 });
        return work => void this.#loads.set(image, work);
    }
    end(image) {
        this.#loads.delete(image);
    }
    [Symbol.dispose]() {
        this.#beat[Symbol.dispose]();
    }
}
/** The current activity, in words. */
function stateOf({ bytesSent, bytesToSend, unpacking }) {
    if (unpacking) {
        const { layer, layers, current, total } = unpacking;
        return `the engine unpacks layer ${layer} of ${layers} (${(0,format/* humanBytes */.p6)(current)} of ${(0,format/* humanBytes */.p6)(total)})`;
    }
    if (bytesToSend === 0)
        return 'the engine is asked what it holds';
    if (bytesSent < bytesToSend)
        return `${(0,format/* humanBytes */.p6)(bytesSent)} of ${(0,format/* humanBytes */.p6)(bytesToSend)} sent to the engine`;
    return `all ${(0,format/* humanBytes */.p6)(bytesToSend)} sent, the engine unpacks them`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/destinations/engine-target.js











const imagesAtOnce = 3;
/** The Docker engine as a destination. */
class EngineTarget {
    #engine;
    /** The blobs that the engine already has, by root; determined once, before anything is fetched. */
    #alreadyInEngine = new Map();
    #options;
    constructor(engine, options) {
        this.#engine = engine;
        this.#options = options;
    }
    /** Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
    static async open(surroundings, options) {
        return new EngineTarget(await (0,engine.openEngine)(surroundings, { signal: options.signal }), options);
    }
    async alreadyInEngine(graph, blobs) {
        const wanted = await (0,wanted_image/* wantedImage */.x)(this.#engine.info, graph, blobs);
        const found = await (0,layers_in_engine/* layersAlreadyInEngine */.m)(this.#engine, wanted);
        this.#alreadyInEngine.set(graph.root.descriptor.digest, found);
        return found;
    }
    /**
     * Loads images: those that share layers one after the other, so that each layer is sent once, the others concurrently.
     * Throws what `loadIntoEngine` and `learnDigest` throw.
     */
    async load(images, blobs) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const loads = new Map();
            const groups = independentGroups(images, ({ graph }) => graph.blobs.map(({ digest }) => digest));
            const watch = (0,modules/* __addDisposableResource */.mS)(env_1, new LoadWatch(this.#options.say), false);
            await (0,concurrency/* mapLimit */.sf)(groups, imagesAtOnce, async (group) => {
                for (const [at, image] of group.entries()) {
                    const onProgress = watch.begin((0,model_reference/* familiarName */.hG)(image.reference));
                    loads.set(image, await this.#load(image, { blobs, onProgress, isFirst: at === 0 }));
                    watch.end((0,model_reference/* familiarName */.hG)(image.reference));
                }
            });
            return images.map(image => loads.get(image));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,modules/* __disposeResources */.hk)(env_1);
        }
    }
    [Symbol.dispose]() {
        this.#engine[Symbol.dispose]();
    }
    async #load({ reference, graph }, { blobs, onProgress, isFirst, }) {
        // By now the engine also has what earlier images brought, so later images ask again.
        const alreadyInEngine = isFirst ? this.#alreadyInEngine.get(graph.root.descriptor.digest) : undefined;
        const { registry, repository } = reference;
        const { digest } = graph.root.descriptor;
        const isClassic = this.#engine.info.store === 'classic';
        const byTag = (0,destinations/* engineNames */.Ry)(reference);
        const names = byTag.length > 0 || isClassic ? byTag : [{ registry, repository, digest }];
        const name = (0,model_reference/* familiarName */.hG)(reference);
        const loaded = await loadIntoEngine(this.#engine, { ...graph, name, names, alreadyInEngine, onProgress }, blobs);
        const [tag] = byTag;
        const isByDigest = await this.#knowsDigest(reference, loaded, digest);
        return {
            ...loaded,
            image: (0,model_reference/* familiarReference */.ZD)(reference),
            names: names.map(model_reference/* familiarReference */.ZD),
            foundBy: isByDigest ? (0,model_reference/* digestReference */.O9)(reference, digest) : tag && (0,model_reference/* formatReference */.FH)(tag),
        };
    }
    /**
     * Whether the engine's own builder finds the image by its digest: true for what the engine pulled, not for what was
     * loaded.
     */
    async #knowsDigest(reference, { imageId, platform }, digest) {
        const { registry, repository } = reference;
        const known = { repository: { registry, repository }, digest, imageId };
        if (this.#engine.info.store === 'classic' && (await knowsDigest(this.#engine, known)))
            return true;
        if (!this.#options.credentials)
            return false;
        const { credentials } = await this.#options.credentials(reference);
        const login = engineLogin(registry, credentials);
        await learnDigest(this.#engine, known, { platform: platform && (0,model_platform/* formatPlatform */.Bq)(platform), login });
        return true;
    }
}
/** Credentials in the form of the Engine API. */
function engineLogin(serveraddress, credentials) {
    if (!credentials)
        return undefined;
    if (credentials.kind === 'basic') {
        const { username, password } = credentials;
        return { serveraddress, username, password };
    }
    const { kind, token } = credentials;
    return kind === 'identity-token'
        ? { serveraddress, identitytoken: token }
        : { serveraddress, registrytoken: token };
}
/** Groups `items` so that no two groups have a part in common; groups and their items keep the order of `items`. */
function independentGroups(items, partsOf) {
    const groups = [];
    for (const item of items) {
        const parts = partsOf(item);
        const touched = groups.filter(group => parts.some(part => group.parts.has(part)));
        const [first = { items: [], parts: new Set() }, ...others] = touched;
        if (touched.length === 0)
            groups.push(first);
        for (const other of others) {
            first.items.push(...other.items);
            for (const part of other.parts)
                first.parts.add(part);
            groups.splice(groups.indexOf(other), 1);
        }
        first.items.push(item);
        for (const part of parts)
            first.parts.add(part);
    }
    return groups.map(group => group.items);
}


/***/ })

};
;