"use strict";
exports.id = 2748;
exports.ids = [2748];
exports.modules = {

/***/ 11968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ pull)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/heartbeat.js
var heartbeat = __webpack_require__(87656);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/declared-bounds.js
var declared_bounds = __webpack_require__(34912);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/read-sources.js
var read_sources = __webpack_require__(42341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/transfer.js
var transfer = __webpack_require__(7337);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/all-tags.js



/**
 * Lists every tag of the named repositories, as `docker pull --all-tags` does. Throws NOT_FOUND for a repository without
 * tags.
 */
async function expandTags(images, { registries, warn }) {
    const expanded = [];
    for (const { reference } of images) {
        const name = (0,model_reference/* repositoryName */.aR)(reference);
        // Tags are requested only from the registry itself: a mirror's list may be stale, or not its own.
        const repository = await registries.mirrored(reference);
        const skipped = (count) => warn(`${name}: the tag list holds ${(0,format/* plural */.LS)(count, 'name')} that no tag can have, left out`);
        const tags = (await Array.fromAsync(repository.tags(skipped))).flat();
        if (tags.length === 0)
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot pull all tags of ${name}: it has none`);
        expanded.push(...tags.map(tag => ({
            reference: { ...repository.name, tag },
            written: `${name}:${tag}`,
            listed: true,
        })));
    }
    return expanded;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/damaged-images.js

/** Tracks damaged images: those listed by `all-tags` may be damaged without failing the others. */
class DamagedImages {
    #images = [];
    get images() {
        return this.#images;
    }
    has(image) {
        return this.#images.some(({ wanted }) => wanted === image);
    }
    /** Runs work for an image; undefined if it shows a listed image to be damaged. */
    async guarded(image, look) {
        try {
            return await look();
        }
        catch (error) {
            if (!image.listed || !(0,errors/* isPassable */.C_)(error))
                throw error;
            this.#images.push({ wanted: image, error });
            return undefined;
        }
    }
    /** Marks the listed images that need a blob as damaged. Throws the error if any other image needs it. */
    blame(looked, { digest }, error) {
        for (const { graph, pinned } of looked) {
            if (this.has(pinned.wanted) || !graph.blobs.some(blob => blob.digest === digest))
                continue;
            if (!pinned.wanted.listed)
                throw error;
            this.#images.push({ wanted: pinned.wanted, error });
        }
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pin.js
var pin = __webpack_require__(170);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/room.js
var room = __webpack_require__(88381);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/blob-steps.js
var blob_steps = __webpack_require__(19572);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/pull-blobs.js







/**
 * Fetches the blobs of images into the store. Throws OFFLINE_MISS, what the holder throws, and what the last source of a
 * blob threw.
 */
async function pullBlobs(wishes, ports) {
    const { progress } = ports;
    progress.images?.(wishes.looked.map(({ graph, pinned }) => ({
        name: (0,model_reference/* familiarName */.hG)(pinned.wanted.reference),
        blobs: graph.blobs,
    })));
    let isWhole = false;
    try {
        const pulled = await bringBlobs(wishes, ports);
        isWhole = true;
        return pulled;
    }
    finally {
        progress.ended?.(isWhole);
    }
}
async function bringBlobs(wishes, ports) {
    const { looked, damage, offline, concurrency, configsFirst } = wishes;
    const { store, cache, progress, now, signal, expect } = ports;
    const steps = await (0,blob_steps/* planBlobs */.Kj)(looked.map(sourced), store);
    const options = { concurrency, progress, now, signal };
    // The holder can be asked only when the configs are present.
    if (!ports.holder)
        checkFree(steps, wishes, ports);
    const lacking = [];
    const failed = (blob, error) => {
        if (offline)
            lacking.push(blob);
        else
            damage.blame(looked, blob, error);
    };
    const mayLack = offline || looked.some(({ pinned }) => pinned.wanted.listed);
    const bring = (wanted) => (0,transfer/* transfer */.k0)(wanted, store, mayLack ? { ...options, failed } : options);
    const { configs, alreadyInEngine } = await stepsAlreadyInEngine({ looked, steps, bring, configsFirst }, ports);
    const known = new Set([...configs.map(({ blob }) => blob), ...alreadyInEngine.map(({ blob }) => blob)]);
    const needed = steps.filter(({ blob }) => !known.has(blob));
    const missing = needed.filter(({ how }) => how === 'fetch');
    if (ports.holder)
        checkFree(missing, wishes, ports);
    cache?.seek(missing.map(({ blob }) => blob));
    await expect?.((0,declared_bounds/* sumOf */.XN)(missing.map(({ blob }) => blob)));
    const began = now();
    const deliveries = await bring(needed);
    const transferMs = now() - began;
    const misses = offlineMisses(lacking);
    for (const blob of lacking)
        damage.blame(looked, blob, misses);
    await expect?.(0);
    return {
        deliveries: [...alreadyInEngine.map(deliveredByHolder), ...configs, ...deliveries],
        leftOut: new Set(alreadyInEngine.map(({ blob }) => blob.digest)),
        transferMs,
        blobs: new LateBlobs(store, alreadyInEngine, options),
    };
}
/** Throws CONTENT_TOO_LARGE without enough space for the bytes to fetch, and for those written besides the store. */
function checkFree(steps, { looked }, { store, needs }) {
    // Blobs without any source are reported as missing instead.
    const missing = steps.filter(({ how, sources }) => how === 'fetch' && sources.length > 0);
    const beside = needs?.(looked.map(({ graph }) => graph)) ?? [];
    const [name = 'nothing', ...more] = looked.map(({ pinned }) => (0,model_reference/* familiarName */.hG)(pinned.wanted.reference));
    const action = `pull ${name}${more.length > 0 ? ` and ${(0,format/* plural */.LS)(more.length, 'more image')}` : ''}`;
    (0,room/* checkStoreRoom */.n)(action, missing.map(({ blob }) => blob), store, beside);
}
function sourced({ graph, pinned }) {
    return { graph, sources: pinned.sources };
}
/** The steps to skip, as the destination has what they would fetch. Fetches the configs first, which decide it. */
async function stepsAlreadyInEngine(work, { store, cache, holder }) {
    const { looked, steps, bring, configsFirst } = work;
    if (!holder && !configsFirst)
        return { configs: [], alreadyInEngine: [] };
    const wanted = new Set(looked.flatMap(({ graph }) => (0,blob_steps/* configsOf */.$d)(graph)));
    const missing = steps.filter(({ blob, how }) => how === 'fetch' && wanted.has(blob.digest));
    cache?.seek(missing.map(({ blob }) => blob));
    const configs = await bring(missing);
    await configsFirst?.();
    if (!holder)
        return { configs, alreadyInEngine: [] };
    const absent = new Set(missing.map(({ blob }) => blob.digest));
    for (const { blob } of configs)
        absent.delete(blob.digest);
    const graphs = looked.filter(each => !(0,blob_steps/* configsOf */.$d)(each.graph).some(digest => absent.has(digest)));
    const found = await (0,blob_steps/* blobsAlreadyInEngine */.cJ)(graphs.map(({ graph }) => graph), holder, store);
    return {
        configs,
        alreadyInEngine: steps.filter(({ blob, how }) => how === 'fetch' && found.has(blob.digest)),
    };
}
function deliveredByHolder({ blob }) {
    return { blob, source: 'engine', milliseconds: 0, repaired: false, retries: 0 };
}
function offlineMisses(blobs) {
    const shown = blobs.slice(0, 20).map(({ digest, size }) => `${digest} (${size} bytes)`);
    const list = `${shown.join(', ')}${blobs.length > shown.length ? ` and ${blobs.length - shown.length} more` : ''}`;
    const missing = blobs.map(({ digest }) => digest);
    const message = `Cannot pull offline: ${(0,format/* plural */.LS)(blobs.length, 'blob')} missing: ${list}`;
    return new errors/* TallyError */.jB('OFFLINE_MISS', message, { details: { missing } });
}
/**
 * The store after a pull: a blob that was omitted because the destination has it is fetched if it is requested after
 * all.
 */
class LateBlobs {
    #store;
    #leftOut;
    #options;
    constructor(store, leftOut, options) {
        this.#store = store;
        this.#leftOut = new Map(leftOut.map(step => [step.blob.digest, step]));
        this.#options = options;
    }
    async fetch(wanted, from = 0) {
        const step = this.#leftOut.get(wanted.digest);
        if (step && !(await this.#store.has(step.blob)))
            await (0,transfer/* transfer */.k0)([step], this.#store, this.#options);
        return this.#store.fetch(wanted, from);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(93796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/policy/repository-use.js
var repository_use = __webpack_require__(55700);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/named-places.js
var named_places = __webpack_require__(36353);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/pull-policy.js





/** Shows nothing: configs are small. */
const quiet = {
    planned: () => undefined,
    advanced: () => undefined,
    delivered: () => undefined,
    passed: () => undefined,
};
/** Checks the images of a pull against the policy. */
class PulledPolicy {
    #check;
    #request;
    #ports;
    #configs = [];
    #brought = new Map();
    constructor(check, request, ports) {
        this.#check = check;
        this.#request = request;
        this.#ports = ports;
    }
    /**
     * Checks names, before anything is asked. What `update-lock` resolves gets its digest by this run. Throws POLICY_VIOLATED.
     *
     * @param isEveryTag whether the images are repositories whose tags are not listed yet
     */
    names(images, isEveryTag = false) {
        const { lock, updateLock } = this.#request;
        this.#check?.names(images.map(wanted => {
            const { reference } = wanted;
            const isWritten = reference.digest !== undefined && !wanted.isDigestFound;
            const isPinned = isWritten || (lock && (0,lock_file/* findPin */.Ph)(lock, reference) !== undefined) === true;
            return { reference, isEveryTag, places: (0,named_places/* placesOf */.e)(wanted), ...(!updateLock && { isPinned }) };
        }));
    }
    /** Checks what is in the images, before any layer is fetched. Throws POLICY_VIOLATED, POLICY_INVALID. */
    async contents(looked, damage) {
        const check = this.#check;
        if (!check)
            return;
        const { store } = this.#ports;
        const whole = looked.filter(({ pinned }) => !damage.has(pinned.wanted));
        await check.tags(await Promise.all(whole.map(({ pinned }) => this.#tagged(pinned))));
        if (!check.wantsContents)
            return;
        const images = whole.map(async (image) => {
            const { pinned, graph } = image;
            return {
                ...(await this.#tagged(pinned)),
                root: pinned.root,
                leaves: graph.leaves,
                signatures: await this.#signaturesOf(pinned, check),
                config: async ({ config }) => {
                    await this.#bring(config, image, damage);
                    return (0,bytes/* readAll */.yw)(store, config);
                },
            };
        });
        await check.contents(await Promise.all(images));
    }
    async #tagged({ wanted }) {
        const { reference } = wanted;
        const { registries, origins } = this.#ports;
        // A lock file's digest is compared with the tag when it is used. Offline, and with `from`, a name is only text.
        const isText = this.#request.offline || origins !== undefined;
        const repository = isText || !reference.digest ? undefined : await registries.mirrored(reference);
        const tagNow = repository && (0,repository_use/* tagNowOf */.qO)(reference, repository);
        return { reference, places: (0,named_places/* placesOf */.e)(wanted), tagNow };
    }
    /** The blobs of a pull with those that the policy needed before. */
    withConfigs(pulled) {
        if (this.#configs.length === 0)
            return pulled;
        const early = new Set(this.#configs.map(({ blob }) => blob.digest));
        const others = pulled.deliveries.filter(({ blob }) => !early.has(blob.digest));
        return { ...pulled, deliveries: [...this.#configs, ...others] };
    }
    /** Where the signatures of an image are; undefined if no such place may be asked. */
    async #signaturesOf({ wanted, root }, check) {
        const { origins, registries } = this.#ports;
        if (origins)
            return check.policy.signatures && origins.signatures(root.descriptor.digest);
        if (this.#request.offline)
            return undefined;
        return (0,repository_use/* signaturesFor */.ho)(check, () => registries.mirrored(wanted.reference));
    }
    /** Fetches a config, once. */
    #bring(config, image, damage) {
        const known = this.#brought.get(config.digest) ?? this.#fetch(config, image, damage);
        this.#brought.set(config.digest, known);
        return known;
    }
    async #fetch(config, { pinned, graph }, damage) {
        const { offline, concurrency } = this.#request;
        const looked = [{ pinned, graph: { ...graph, blobs: [config] } }];
        // The engine, which may have it, does not hand it over.
        const ports = { ...this.#ports, holder: undefined, needs: () => [], progress: quiet };
        const { deliveries } = await pullBlobs({ looked, damage, offline, concurrency }, ports);
        this.#configs.push(...deliveries.filter(({ source }) => source !== 'store'));
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pulled-image.js
var pulled_image = __webpack_require__(16931);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pulled-platforms.js
var pulled_platforms = __webpack_require__(42842);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/save-images.js
var save_images = __webpack_require__(58951);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/verify-content.js
var verify_content = __webpack_require__(19608);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull.js




















/** Resolves once, checks against the pins, fetches what is missing, verifies, stores. */
async function pull(request, ports) {
    const running = new Pull(request, ports);
    try {
        return await (0,errors/* withHints */.z9)(ports.origins?.hints ?? {}, () => running.run());
    }
    finally {
        running.stop();
    }
}
class Pull {
    #request;
    #ports;
    #localSources;
    #pinned = new Map();
    #documents = new Map();
    #damage = new DamagedImages();
    #contents;
    #platforms;
    #policy;
    constructor(request, ports) {
        this.#request = request;
        this.#ports = ports;
        const { store, cache, registries, origins } = ports;
        this.#contents = new verify_content/* PulledContents */.Ln(store, this.#damage, request.maxImageSize ?? size_budget/* defaultMaxImageSize */.m);
        this.#platforms = new pulled_platforms/* PulledPlatforms */.pY(request, { store, damage: this.#damage, warn: ports.warn });
        const asked = origins ? undefined : cache;
        this.#policy = new PulledPolicy(ports.policy, request, { ...ports, cache: asked });
        this.#localSources = [(0,read_sources/* storeSource */.bm)(store), ...(asked ? [(0,read_sources/* cacheSource */.Oy)(asked, registries)] : [])];
    }
    async run() {
        const { images: asked, allTags, resolveOnly, concurrency } = this.#request;
        this.#policy.names(asked, allTags);
        const wanted = allTags ? await expandTags(asked, this.#ports) : asked;
        if (allTags)
            this.#policy.names(wanted);
        const found = await (0,src_concurrency/* settleAll */.j3)(wanted, concurrency, image => this.#damage.guarded(image, () => this.#look(image))).catch((error) => {
            throw (0,pin/* withPins */.FM)(error, wanted, this.#request.lock !== undefined);
        });
        const looked = found.filter(image => image !== undefined);
        (0,declared_bounds/* checkSizesTogether */.VG)(looked.map(({ pinned, graph }) => ({ written: pinned.wanted.written, documents: graph.documents })));
        await this.#policy.contents(looked, this.#damage);
        const signatures = await this.#ports.signatures?.(looked.map(({ pinned }) => ({ name: pinned.wanted.reference, root: pinned.root })));
        const brought = resolveOnly ? await this.#resolved(looked) : await this.#fetch(looked);
        const fetched = this.#policy.withConfigs(brought);
        await this.#platforms.check(looked);
        const whole = looked.filter(({ pinned }) => !this.#damage.has(pinned.wanted));
        // Everything that has arrived matches its digest, so it may be saved to the cache while its content is still being
        // unpacked and hashed.
        const saving = resolveOnly ? [] : this.#save(whole, fetched);
        const [settled, stored] = await Promise.allSettled([
            resolveOnly ? undefined : this.#settle(whole, fetched),
            saving,
        ]);
        if (settled.status === 'rejected')
            throw settled.reason;
        if (stored.status === 'rejected')
            throw stored.reason;
        const pulled = await Promise.all(whole
            .filter(({ pinned }) => !this.#damage.has(pinned.wanted))
            .map(image => this.#damage.guarded(image.pinned.wanted, () => (0,pulled_image/* describePulled */.G)(image, this.#hasConfigs(image) ? this.#ports.store : undefined))));
        const images = pulled.filter(image => image !== undefined);
        const [damaged] = this.#damage.images;
        // In offline mode, missing content is an ordinary result for an action that lists images.
        if (images.length === 0 && damaged && !this.#request.offline)
            throw damaged.error;
        const report = this.#ports.cache?.report();
        const cache = report && { report, saved: stored.value };
        const content = settled.value;
        return {
            ...fetched,
            images,
            documents: this.#documents,
            content,
            signatures,
            damaged: this.#damage.images,
            cache,
            policy: this.#ports.policy?.facts,
        };
    }
    stop() {
        this.#contents.stop();
    }
    async #look(image) {
        const { registries, origins, policy, signatures, warn } = this.#ports;
        const context = {
            localSources: this.#localSources,
            isJudged: policy !== undefined || signatures !== undefined,
            repository: (reference) => registries.mirrored(reference),
            warn,
        };
        // Each name is resolved once per run: its tag may move between two requests, and the run would have two images for
        // it.
        const name = `${(0,model_reference/* formatReference */.FH)(image.reference)} ${image.listed === true}`;
        const pinning = this.#pinned.get(name) ??
            (origins ? origins.pin(image, this.#request) : (0,pin/* pin */.y_)(image, this.#request, context));
        this.#pinned.set(name, pinning);
        const found = await pinning.catch((error) => {
            throw (0,pin/* atPlaces */.ms)(error, image);
        });
        const { selection: present } = found.wanted;
        const pinned = { ...found, wanted: origins && present ? { ...image, selection: present } : image };
        this.#documents.set(pinned.root.descriptor.digest, pinned.rootSource);
        const read = (wanted) => this.#document(wanted, pinned);
        const selection = this.#selectionOf(pinned.wanted);
        const walked = await (0,walk/* walk */.G)(read, pinned.root, selection, image.written);
        const { resolveOnly, maxImageSize = size_budget/* defaultMaxImageSize */.m } = this.#request;
        (0,declared_bounds/* checkDeclared */.TZ)(walked, resolveOnly ? Number.POSITIVE_INFINITY : maxImageSize, image.written);
        const { selection: own = [] } = pinned.wanted;
        const [platform] = own === 'all' ? [] : own;
        const graph = platform ? { ...walked, platform } : walked;
        if (!origins)
            this.#ports.cache?.expect((0,save_images/* imageContent */.fo)(graph, selection));
        return { pinned, graph };
    }
    #selectionOf({ selection }) {
        return selection ?? this.#request.selection;
    }
    async #document({ digest }, { sources, rootSource, wanted }) {
        // The cache stores an image's documents together: without the root, it has none below it either.
        const isCached = rootSource === 'store' || rootSource === 'cache';
        const places = isCached ? sources : sources.filter(({ name }) => name !== 'cache');
        const { document, source } = await (0,read_sources/* nearestDocument */.a4)(digest, places, (name, error) => {
            this.#ports.warn(`${wanted.written}: the ${name} failed: ${error.message}`);
        });
        this.#documents.set(digest, source);
        return document;
    }
    async #fetch(looked) {
        const { offline, concurrency } = this.#request;
        const wishes = {
            looked,
            damage: this.#damage,
            offline,
            concurrency,
            configsFirst: this.#platforms.early(looked, this.#ports.holder !== undefined),
        };
        const progress = this.#request.verifyContent
            ? this.#contents.beside(this.#ports.progress, looked)
            : this.#ports.progress;
        const { origins, cache } = this.#ports;
        return pullBlobs(wishes, { ...this.#ports, cache: origins ? undefined : cache, progress });
    }
    /** Fetches only configs that alone name the platform of an image, when the platforms are to be locked. */
    async #resolved(looked) {
        const { offline, concurrency } = this.#request;
        const configs = this.#request.updateLock ? looked.filter(isSingle).map(configAlone) : [];
        const nothing = { deliveries: [], leftOut: new Set(), transferMs: 0, blobs: this.#ports.store };
        if (configs.length === 0)
            return nothing;
        return pullBlobs({ looked: configs, damage: this.#damage, offline, concurrency }, this.#ports);
    }
    #hasConfigs(image) {
        const { resolveOnly, updateLock } = this.#request;
        return !resolveOnly || (updateLock && isSingle(image));
    }
    /** Checks contents, then stores the documents, children first: a manifest in the store implies everything it references. */
    async #settle(looked, { leftOut }) {
        const { store } = this.#ports;
        const content = this.#request.verifyContent ? await this.#verify(looked) : undefined;
        for (const each of content?.mislabelled ?? [])
            this.#ports.warn((0,verify_content/* mislabelling */.yX)(each));
        for (const { graph, pinned } of looked) {
            const isPart = graph.blobs.some(({ digest }) => leftOut.has(digest));
            if (isPart || this.#damage.has(pinned.wanted))
                continue;
            const came = graph.documents.filter(({ descriptor }) => this.#documents.get(descriptor.digest) !== 'store');
            (0,transfer/* refuseUnkept */.M6)(store, came.map(({ descriptor }) => descriptor));
            for (const { descriptor, bytes } of came)
                await store.putBytes(descriptor, bytes);
        }
        return content;
    }
    async #verify(looked) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const layers = new Set(looked.flatMap(({ graph }) => (0,verify_content/* layersOf */.w)(graph.leaves)).map(({ digest }) => digest));
            const state = `checking what ${(0,format/* plural */.LS)(layers.size, 'layer')} unpack to`;
            const _ = (0,modules/* __addDisposableResource */.mS)(env_1, (0,heartbeat/* heartbeat */.j)(this.#ports.say, () => [state]), false);
            return await this.#contents.verify(looked);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,modules/* __disposeResources */.hk)(env_1);
        }
    }
    async #save(looked, { deliveries, transferMs }) {
        const { cache, store } = this.#ports;
        if (!cache || !this.#request.saves)
            return [];
        const cold = (0,save_images/* coldPull */._6)(deliveries, transferMs);
        const images = looked.map(({ graph, pinned }) => (0,save_images/* imageContent */.fo)(graph, this.#selectionOf(pinned.wanted), cold));
        return (0,save_images/* saveImages */.Kt)(images, { cache, store, say: this.#ports.say });
    }
}
function isSingle({ graph }) {
    return graph.leaves.some(({ document }) => document.descriptor.digest === graph.root.descriptor.digest);
}
function configAlone({ pinned, graph }) {
    const blobs = graph.leaves.map(({ document }) => document.manifest.config);
    return { pinned, graph: { ...graph, blobs } };
}


/***/ }),

/***/ 16931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describePulled),
/* harmony export */   L: () => (/* binding */ lockedPlatforms)
/* harmony export */ });
/* harmony import */ var _content_config_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52498);
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53793);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7841);



/** Describes an image, with platforms from the configs in the store; without a store, from its index alone. */
async function describePulled({ pinned, graph }, store) {
    const platformDigests = new Map();
    const imageIds = new Map();
    const unknownPlatforms = [];
    for (const leaf of graph.leaves) {
        const { manifest, descriptor } = leaf.document;
        const isImage = store !== undefined && (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__/* .isImageManifest */ .pJ)(manifest);
        const platform = leaf.platform ?? (isImage ? await (0,_content_config_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformNameInConfig */ .c)(leaf.document, store) : undefined);
        const { digest } = descriptor;
        if (platform === undefined && isImage)
            unknownPlatforms.push({ digest, imageId: manifest.config.digest });
        if (platform === undefined || platform.startsWith('unknown/'))
            continue;
        platformDigests.set(platform, digest);
        if (isImage)
            imageIds.set(platform, manifest.config.digest);
    }
    const { wanted, root } = pinned;
    const movedTo = await pinned.moved;
    const moved = movedTo ? { movedTo } : {};
    return {
        wanted,
        digest: root.descriptor.digest,
        graph,
        platformDigests,
        imageIds,
        unknownPlatforms,
        ...moved,
    };
}
/**
 * The digest of the image for each platform, whichever platforms were pulled: everything that its index lists, or the
 * platform of its own config, so that every machine locks the same.
 */
function lockedPlatforms({ graph, platformDigests }) {
    const { manifest } = graph.root;
    return manifest.kind === 'image' ? platformDigests : (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_2__/* .platformDigestsOf */ .c)(manifest);
}


/***/ }),

/***/ 42842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ isUndecided),
/* harmony export */   Iy: () => (/* binding */ isAskedOf),
/* harmony export */   pY: () => (/* binding */ PulledPlatforms)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20559);
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53793);
/* harmony import */ var _model_platform_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87579);



/**
 * Bytes. Images smaller than this are fetched before their config is checked: requesting it first would cost a round
 * trip.
 */
const leastBytesToAsk = 16 * 1024 * 1024;
/** Checks the platforms of a pull against images whose platform no index names, only their config. */
class PulledPlatforms {
    #rules;
    #ports;
    #checked = new Set();
    constructor(rules, ports) {
        this.#rules = rules;
        this.#ports = ports;
    }
    /**
     * Returns a check of the configs to run before layers are fetched; undefined if that is not worth a round trip.
     *
     * @param areFirst whether configs are fetched before the layers anyway
     */
    early(looked, areFirst) {
        if (areFirst)
            return () => this.check(looked);
        const blobs = looked
            .filter(({ pinned, graph }) => isAskedOf(pinned.wanted, this.#rules) && graph.leaves.some(isUndecided))
            .flatMap(({ graph }) => graph.blobs);
        if (blobs.reduce((sum, { size }) => sum + size, 0) < leastBytesToAsk)
            return undefined;
        return () => this.check(looked);
    }
    /** Checks each image whose config is in the store, once. Throws PLATFORM_MISSING, MANIFEST_INVALID. */
    async check(looked) {
        for (const { pinned, graph } of looked) {
            const { wanted } = pinned;
            if (this.#checked.has(wanted) || this.#ports.damage.has(wanted))
                continue;
            for (const leaf of graph.leaves.filter(isUndecided))
                await this.#ports.damage.guarded(wanted, () => this.#checkLeaf(leaf, wanted));
        }
    }
    async #checkLeaf({ document }, wanted) {
        const selection = wanted.selection ?? this.#rules.selection;
        if (selection === 'all')
            return;
        const { store, warn } = this.#ports;
        const { manifest } = document;
        if (!(await store.has(manifest.config)))
            return;
        this.#checked.add(wanted);
        const found = await (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(manifest, async () => (0,_model_platform_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .platformFit */ .xs)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)(store, manifest.config), selection));
        const isAsked = isAskedOf(wanted, this.#rules);
        (0,_model_platform_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .heedFit */ .su)(found ?? { kind: 'unknown' }, { name: wanted.written, selection, isAsked }, warn);
    }
}
/** A compose service's own `platform` counts as requested, like those of the input. */
function isAskedOf({ selection }, rules) {
    if (selection)
        return selection !== 'all';
    return rules.platformsAsked === true && rules.selection !== 'all';
}
/** Whether only an image's own config names its platform. */
function isUndecided({ document, platform }) {
    return platform === undefined && (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__/* .isImageManifest */ .pJ)(document.manifest);
}


/***/ }),

/***/ 70673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ wantedImages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _lock_lock_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93796);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95581);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _workspace_file_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(91410);
/* harmony import */ var _workspace_workspace_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91787);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64237);
/* harmony import */ var _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53690);
/* harmony import */ var _named_places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36353);











/**
 * All images that the inputs name: listed ones and those in files; without any, those of the lock. Throws
 * INPUT_INVALID, LOCK_INVALID.
 */
async function wantedImages(inputs, workspace, env) {
    const { images, composeFiles, composeVariables = [], imagesFrom = [], platforms, lockFile } = inputs;
    const { updateLock = false, others } = inputs;
    const lock = lockFile === '' ? undefined : await readLock(lockFile, { workspace, updateLock });
    const composed = composeFiles === undefined || composeFiles.length === 0
        ? []
        : await composeImages(composeFiles, composeVariables, { workspace, env });
    const inFiles = await inFilesOf(imagesFrom, { workspace, platforms, lock });
    const listed = [...images, ...composed.map(image => wantedOf(image, platforms))];
    const named = [...listed, ...underOneSpelling(inFiles.images, listed, updateLock ? undefined : lock)];
    const isUnnamed = named.length === 0 && imagesFrom.length === 0;
    const all = [...named, ...(isUnnamed ? await unnamedImages(lock, others) : [])];
    if (all.length === 0)
        throw noImage(inputs, inFiles);
    const services = composed.flatMap(({ service, reference, use }) => use === 'image' ? [{ service, reference }] : []);
    const { stages, warnings, ignored } = inFiles;
    return { images: distinct(all, platforms?.selection), services, stages, warnings, ignored, lock };
}
async function unnamedImages(lock, others) {
    if (others)
        return others();
    return (lock?.images ?? []).map(({ image }) => ({ reference: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image), written: image }));
}
async function inFilesOf(paths, context) {
    if (paths.length === 0)
        return nothing;
    // Lazy: most steps name no files.
    const { imagesInFiles } = await Promise.all(/* import() */[__webpack_require__.e(5945), __webpack_require__.e(8245), __webpack_require__.e(7102), __webpack_require__.e(543), __webpack_require__.e(4401)]).then(__webpack_require__.bind(__webpack_require__, 34401));
    return imagesInFiles(paths, context);
}
const nothing = { images: [], stages: new Set(), warnings: [], ignored: 0 };
function noImage({ composeFiles, imagesFrom = [] }, { warnings, ignored }) {
    const others = composeFiles ? ', in lock-file, compose-files or images-from' : ' or in lock-file';
    const problem = imagesFrom.length > 0
        ? `images-from: ${imagesFrom.map(path => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)).join(', ')} names no image that can be pulled, expected at least one`
        : `images: expected at least one image, here${others}`;
    const left = ignored > 0 ? [`Comments such as \`tallyman: ignore\` take out ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(ignored, 'place')}`] : [];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('INPUT_INVALID', ['Cannot read an input:', problem, ...warnings, ...left].join('\n'));
}
/**
 * Gives all images of one name and digest the spelling that is met first, so that each is pulled and reported once. An image without a
 * digest has that of the lock.
 */
function underOneSpelling(found, listed, lock) {
    const locked = new Map(lock?.images.map(({ image, digest }) => [image, digest]));
    const nameOf = ({ reference }) => {
        const name = (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_4__/* .lockedName */ .i4)(reference);
        const digest = reference.digest ?? (name === undefined ? undefined : locked.get(name));
        return name === undefined || digest === undefined ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference) : `${name}@${digest}`;
    };
    const spellings = new Map();
    for (const image of [...listed, ...found]) {
        const name = nameOf(image);
        if (!spellings.has(name))
            spellings.set(name, image.written);
    }
    return found.map(image => {
        const written = spellings.get(nameOf(image)) ?? image.written;
        return written === image.written ? image : { ...image, written, spellings: [image.written] };
    });
}
async function composeImages(composeFiles, listed, { workspace, env }) {
    // Lazy: most steps name no compose files.
    const { findComposeImages } = await Promise.all(/* import() */[__webpack_require__.e(5945), __webpack_require__.e(8245), __webpack_require__.e(7102), __webpack_require__.e(543)]).then(__webpack_require__.bind(__webpack_require__, 28614));
    const { jobVariables } = await __webpack_require__.e(/* import() */ 8245).then(__webpack_require__.bind(__webpack_require__, 65691));
    const files = new _workspace_workspace_files_js__WEBPACK_IMPORTED_MODULE_5__/* .WorkspaceFiles */ .b(workspace, composeFiles);
    try {
        return await findComposeImages(composeFiles.map(_workspace_workspace_files_js__WEBPACK_IMPORTED_MODULE_5__/* .slashed */ .d), files, jobVariables(env, listed));
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'INPUT_INVALID'))
            throw error;
        // Quoted text is from the file, which may contain anything.
        const said = error.message.replace(/"[^"]*"/g, '');
        const missing = [...said.matchAll(/the variable (\w+) has no value/g)].map(([, name = '']) => name);
        const unlisted = [...new Set(missing)].filter(name => Object.hasOwn(env, name) && !listed.includes(name));
        if (unlisted.length === 0)
            throw error;
        const wish = 'list under compose-variables the names that compose files may use, and no secret';
        const message = `${error.message}\nThe job has ${unlisted.join(', ')}: ${wish}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('INPUT_INVALID', message, { cause: error });
    }
}
function wantedOf({ image, reference, file, line, service, platform }, platforms) {
    const wanted = { reference, written: image, isFromFile: true, places: [(0,_named_places_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$)({ line, service }, file)] };
    if (platform === undefined || platforms?.selection === 'all')
        return wanted;
    const own = [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .parsePlatform */ .Y8)(platform)];
    const selection = platforms?.areNamed ? [...own, ...platforms.selection] : own;
    return { ...wanted, selection };
}
/** Each image once, with all places and platforms that name it. */
function distinct(images, usual) {
    const groups = Map.groupBy(images, ({ written }) => written);
    return [...groups.values()].map(group => joined(group, usual));
}
function joined(group, usual) {
    const [first] = group;
    if (group.length === 1)
        return first;
    const named = { ...first, ...alsoSaid(group) };
    if (group.every(({ selection }) => !selection))
        return named;
    const platforms = group.flatMap(({ selection = usual }) => (selection === 'all' ? [] : (selection ?? [])));
    const each = new Map(platforms.map(platform => [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPlatform */ .Bq)(platform), platform]));
    return { ...named, selection: [...each.values()] };
}
/** The places and spellings of all, once each. */
function alsoSaid(group) {
    const places = new Set(group.flatMap(image => image.places ?? []));
    const spellings = new Set(group.flatMap(image => image.spellings ?? []));
    const notEdited = group.find(image => image.notEdited)?.notEdited;
    return {
        ...(places.size > 0 && { places: [...places] }),
        ...(spellings.size > 0 && { spellings: [...spellings] }),
        ...(notEdited !== undefined && { notEdited }),
    };
}
async function readLock(path, { workspace, updateLock }) {
    if (updateLock)
        await (0,_workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__.destinationPath)(workspace, path, 'lock-file');
    try {
        return (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLock */ .PG)(await (0,_workspace_file_text_js__WEBPACK_IMPORTED_MODULE_9__/* .workspaceText */ .pW)(workspace, path), path);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error))
            throw error;
        if (error.code === 'ENOENT' && updateLock)
            return _lock_lock_file_js__WEBPACK_IMPORTED_MODULE_4__/* .noPins */ .QC;
        const message = `Cannot read "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}" for lock-file: ${(0,_workspace_file_text_js__WEBPACK_IMPORTED_MODULE_9__/* .fileProblem */ .Wj)(error)}`;
        const hint = (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_10__/* .pathHint */ .Pq)(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB(hint ? 'INPUT_INVALID' : 'LOCK_INVALID', message, { cause: error, hint });
    }
}


/***/ })

};
;