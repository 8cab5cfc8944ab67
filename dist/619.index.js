"use strict";
exports.id = 619;
exports.ids = [619];
exports.modules = {

/***/ 93796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ withPin),
/* harmony export */   PG: () => (/* binding */ parseLock),
/* harmony export */   Ph: () => (/* binding */ findPin),
/* harmony export */   QC: () => (/* binding */ noPins),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   i4: () => (/* binding */ lockedName),
/* harmony export */   y8: () => (/* binding */ comparePins)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _model_json_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76490);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);





const version = 1;
/** A lock without pins, to start from. */
const noPins = { images: [] };
/** The name under which a reference is locked; undefined for one without a tag but with a digest, which needs no lock. */
function lockedName({ registry, repository, tag, digest }) {
    if (tag === undefined && digest !== undefined)
        return undefined;
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ registry, repository, tag: tag ?? 'latest' });
}
/** The pin for a reference, whatever digest the reference itself has. */
function findPin({ images }, reference) {
    const name = lockedName(reference);
    return images.find(({ image }) => image === name);
}
/** A lock with the pin added, or put in the place of the one for the same image. */
function withPin({ images }, pin) {
    return { images: [...images.filter(({ image }) => image !== pin.image), pin].sort(byImage) };
}
/** The pins of `resolved` that a lock does not hold as they are, sorted by image; images that only the lock names are no change. */
function comparePins({ images }, resolved) {
    const locked = new Map(images.map(({ image, digest }) => [image, digest]));
    const moved = resolved.filter(({ image, digest }) => locked.get(image) !== digest);
    return [...moved].sort(byImage).map(({ image, digest }) => {
        const before = locked.get(image);
        return before === undefined ? { image, after: digest } : { image, before, after: digest };
    });
}
/** The lock file's text: sorted, nothing in it that changes from run to run, a line break at the end. */
function formatLock({ images }) {
    const entries = [...images].sort(byImage).map(({ image, digest, platforms }) => ({
        image,
        digest,
        pinned_image: `${image}@${digest}`,
        platforms: Object.fromEntries([...platforms].sort(([a], [b]) => compare(a, b))),
    }));
    return `${JSON.stringify({ version, images: entries }, undefined, 2)}\n`;
}
/** Reads a lock file strictly. Throws LOCK_INVALID naming the file, the entry and its problem. */
function parseLock(text, path) {
    const fail = (problem, cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('LOCK_INVALID', `Cannot read the lock file "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(path)}": ${problem}`, {
            cause,
        });
    };
    const file = parseJson(text, fail);
    if (!isRecord(file))
        return fail('it is no JSON object, expected version and images');
    if (file.version !== version)
        fail(`its version is ${numberIn(file.version)}, expected ${version}`);
    checkKeys(file, ['version', 'images'], fail);
    if (!Array.isArray(file.images))
        return fail('its images are no list, expected a list of pins');
    const seen = new Set();
    const images = file.images.map((entry, at) => {
        const refuse = (problem, cause) => fail(`entry ${at + 1}${nameOf(entry)}: ${problem}`, cause);
        const pin = parsePin(entry, refuse);
        if (seen.has(pin.image))
            refuse('it is a duplicate, expected each image once');
        seen.add(pin.image);
        return pin;
    });
    return { images: images.sort(byImage) };
}
function parsePin(entry, fail) {
    if (!isRecord(entry))
        return fail('it is no object, expected image, digest, pinned_image and platforms');
    checkKeys(entry, ['image', 'digest', 'pinned_image', 'platforms'], fail);
    const image = imageOf(entry.image, fail);
    const digest = digestOf(entry.digest, 'its digest', fail);
    const pinned = `${image}@${digest}`;
    if (entry.pinned_image !== pinned)
        fail(`its pinned_image is ${shown(entry.pinned_image)}, expected "${pinned}"`);
    if (!isRecord(entry.platforms))
        return fail('its platforms are no object, expected digests by platform');
    const platforms = Object.entries(entry.platforms).map(([platform, value]) => {
        if (!/^[\x21-\x7e]+$/.test(platform) || !platform.slice(1, -1).includes('/'))
            fail(`its platform "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(platform)}" is none, expected os/architecture`);
        return [platform, digestOf(value, `its digest for ${platform}`, fail)];
    });
    return { image, digest, platforms: new Map(platforms.sort(([a], [b]) => compare(a, b))) };
}
function imageOf(value, fail) {
    if (typeof value !== 'string')
        return fail(`its image is ${shown(value)}, expected registry/repository:tag`);
    const reference = attempt(() => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(value), problem => fail(`its image is invalid: ${problem.message}`, problem));
    const name = reference.digest === undefined ? lockedName(reference) : undefined;
    if (name !== value)
        fail(`its image is ${shown(value)}, expected ${name ?? 'registry/repository:tag'}`);
    return value;
}
function digestOf(value, what, fail) {
    if (typeof value !== 'string')
        return fail(`${what} is ${shown(value)}, expected sha256:…`);
    return attempt(() => (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m)(value), problem => fail(`${what} is invalid: ${problem.message}`, problem));
}
function parseJson(text, fail) {
    return attempt(() => JSON.parse(text), 
    // The parser's own words quote the text, so that they are not the cause either.
    () => fail(`it is no JSON: ${(0,_model_json_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonProblem */ .I)(text)}`));
}
function attempt(work, failed) {
    try {
        return work();
    }
    catch (error) {
        return failed(error);
    }
}
function checkKeys(object, known, fail) {
    const unknown = Object.keys(object).find(key => !known.includes(key));
    if (unknown !== undefined)
        fail(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(unknown)}" is unknown, expected only ${known.join(', ')}`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function nameOf(entry) {
    return isRecord(entry) && typeof entry.image === 'string' ? ` (${shown(entry.image)})` : '';
}
/** Of a file that may be another than a lock nothing but a small number is shown. */
function numberIn(value) {
    if (typeof value === 'number' || (typeof value === 'string' && /^\d{1,3}$/.test(value)))
        return shown(value);
    return value === undefined ? 'missing' : 'no number';
}
function shown(value) {
    if (typeof value === 'object' && value !== null)
        return Array.isArray(value) ? 'a list' : 'an object';
    return value === undefined ? 'missing' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(JSON.stringify(value) ?? typeof value);
}
function byImage(a, b) {
    return compare(a.image, b.image);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 87579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yy: () => (/* binding */ platformMissing),
/* harmony export */   kr: () => (/* binding */ platformUnknown),
/* harmony export */   su: () => (/* binding */ heedFit),
/* harmony export */   xs: () => (/* binding */ platformFit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88804);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);
/* harmony import */ var _platform_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7841);





/** Holds the platforms that were asked for against the one that an image's config names. Throws MANIFEST_INVALID. */
function platformFit(config, wanted) {
    const platform = (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .configPlatform */ .Ko)(config);
    // Attestations say so of themselves: they are for no platform.
    if (!platform || platform.os === 'unknown')
        return { kind: 'unknown' };
    const missing = wanted.filter(each => !(0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .platformMatches */ .J5)(each, platform)).map(_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq);
    if (missing.length === 0)
        return { kind: 'fits' };
    return { kind: 'misfits', missing, offered: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform) };
}
/** The PLATFORM_MISSING error for an image of another platform. */
function platformMissing(name, { missing, offered }) {
    const message = `Cannot find ${missing.map(each => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(each)).join(', ')} in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name)}: it is for ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(offered)} alone`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('PLATFORM_MISSING', message, { details: { wanted: missing, offered: [offered] } });
}
/** Acts on what a config says: warns, or throws PLATFORM_MISSING. */
function heedFit(fit, { name, selection, isAsked }, warn) {
    if (fit.kind === 'unknown' && isAsked)
        warn(platformUnknown(name, selection));
    if (fit.kind !== 'misfits')
        return;
    if (isAsked)
        throw platformMissing(name, fit);
    const [runner, offered] = [selection.map(_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', '), (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(fit.offered)];
    warn(`${name}: the image is for ${offered} alone, and the runner is ${runner}. Set platforms to ${offered} where that is meant`);
}
/** What is told of an image that is taken although nobody knows what it runs on. */
function platformUnknown(name, wanted) {
    const asked = wanted.map(each => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)((0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(each))).join(', ');
    return `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name)}: its config names no platform, so that it is not known whether it is for ${asked}; it was taken as it is`;
}


/***/ }),

/***/ 66886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ pull)
});

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



/** Every tag of the named repositories, as `docker pull --all-tags` does. Throws NOT_FOUND for a repository without tags. */
async function expandTags(images, { registries, warn }) {
    const expanded = [];
    for (const { reference } of images) {
        const name = (0,model_reference/* repositoryName */.aR)(reference);
        // Which tags there are is the registry's own to say: a mirror's list may be old, or not its own.
        const origin = await registries.origin(reference);
        const skipped = (count) => warn(`${name}: the tag list holds ${(0,format/* plural */.LS)(count, 'name')} no tag can have, left out`);
        const tags = await Array.fromAsync(origin.tags(skipped));
        if (tags.length === 0)
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot pull all tags of ${name}: it has none`);
        const { registry, repository } = reference;
        expanded.push(...tags.map(tag => ({
            reference: { registry, repository, tag },
            written: `${name}:${tag}`,
            listed: true,
        })));
    }
    return expanded;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/damaged-images.js

/** Keeps account of damaged images: those that `all-tags` listed may be damaged without failing the others. */
class DamagedImages {
    #images = [];
    get images() {
        return this.#images;
    }
    has(image) {
        return this.#images.some(({ wanted }) => wanted === image);
    }
    /** Does work for an image; undefined where that shows a listed image to be damaged. */
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
    /** Counts the listed images that need a blob as damaged. Throws the error when any other image needs it. */
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
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/pull-blobs.js








/** Brings the blobs of images into the store. Throws OFFLINE_MISS, what the holder throws, and what the last source of a blob threw. */
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
    const steps = await planned(looked, store);
    const options = { concurrency, progress, now, signal };
    // Of what is held elsewhere nobody knows before the configs are there.
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
    const { configs, held } = await heldSteps({ looked, steps, bring, configsFirst }, ports);
    const known = new Set([...configs.map(({ blob }) => blob), ...held.map(({ blob }) => blob)]);
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
        deliveries: [...held.map(deliveredByHolder), ...configs, ...deliveries],
        leftOut: new Set(held.map(({ blob }) => blob.digest)),
        transferMs,
        blobs: new LateBlobs(store, held, options),
    };
}
/** Throws CONTENT_TOO_LARGE where what is to be fetched, and written beside the store, has no room. */
function checkFree(steps, { looked }, { store, needs }) {
    // What no source is there for is told as missing.
    const missing = steps.filter(({ how, sources }) => how === 'fetch' && sources.length > 0);
    const beside = needs?.(looked.map(({ graph }) => graph)) ?? [];
    const [name = 'nothing', ...more] = looked.map(({ pinned }) => (0,model_reference/* familiarName */.hG)(pinned.wanted.reference));
    const action = `pull ${name}${more.length > 0 ? ` and ${(0,format/* plural */.LS)(more.length, 'more image')}` : ''}`;
    (0,room/* checkStoreRoom */.nA)(action, missing.map(({ blob }) => blob), store, beside);
}
function planned(looked, store) {
    const blobs = new Map();
    for (const { graph, pinned } of looked) {
        const sources = pinned.sources.filter(({ name }) => name !== 'store');
        for (const blob of graph.blobs) {
            if (!blobs.has(blob.digest))
                blobs.set(blob.digest, { blob, sources: blob.data ? [read_sources/* inlineSource */.FU, ...sources] : sources });
        }
    }
    const all = [...blobs.values()].map(({ blob }) => blob);
    return (0,transfer/* plan */.et)(all, store, ({ digest }) => blobs.get(digest)?.sources ?? []);
}
/** The steps that need not be taken, since what they would bring is held where the images go. Configs come first, to tell by. */
async function heldSteps(work, { store, cache, holder }) {
    const { looked, steps, bring, configsFirst } = work;
    if (!holder && !configsFirst)
        return { configs: [], held: [] };
    const configsOf = ({ graph }) => graph.leaves.map(({ document }) => document.manifest.config.digest);
    const wanted = new Set(looked.flatMap(configsOf));
    const missing = steps.filter(({ blob, how }) => how === 'fetch' && wanted.has(blob.digest));
    cache?.seek(missing.map(({ blob }) => blob));
    const configs = await bring(missing);
    await configsFirst?.();
    if (!holder)
        return { configs, held: [] };
    const absent = new Set(missing.map(({ blob }) => blob.digest));
    for (const { blob } of configs)
        absent.delete(blob.digest);
    const graphs = looked.filter(each => !configsOf(each).some(digest => absent.has(digest)));
    const held = await blobsAlreadyInEngine(graphs.map(({ graph }) => graph), holder, store);
    return { configs, held: steps.filter(({ blob, how }) => how === 'fetch' && held.has(blob.digest)) };
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
/** The store after a pull: what was left out since it was held elsewhere is brought once it is asked for after all. */
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
const imagesAtOnce = 4;
/** What need not come for several images: what the holder has for each of them that needs it. Throws what `holder` throws. */
async function blobsAlreadyInEngine(graphs, holder, blobs) {
    const found = await (0,src_concurrency/* mapLimit */.sf)(graphs, imagesAtOnce, graph => holder.alreadyInEngine(graph, blobs));
    const wanted = new Set(graphs.flatMap((graph, at) => graph.blobs.flatMap(({ digest }) => (found[at]?.has(digest) ? [] : [digest]))));
    return new Set(found.flatMap(held => [...held]).filter(digest => !wanted.has(digest)));
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


















/** Resolves once, checks against the pins, fetches what is missing, verifies, stores. */
async function pull(request, ports) {
    const running = new Pull(request, ports);
    try {
        return await running.run();
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
    constructor(request, ports) {
        this.#request = request;
        this.#ports = ports;
        const { store, cache, registries } = ports;
        this.#contents = new verify_content/* PulledContents */.Ln(store, this.#damage, request.maxImageSize ?? size_budget/* defaultMaxImageSize */.m);
        this.#platforms = new pulled_platforms/* PulledPlatforms */.pY(request, { store, damage: this.#damage, warn: ports.warn });
        this.#localSources = [(0,read_sources/* storeSource */.bm)(store), ...(cache ? [(0,read_sources/* cacheSource */.Oy)(cache, registries)] : [])];
    }
    async run() {
        const { images: asked, allTags, resolveOnly, concurrency } = this.#request;
        const wanted = allTags ? await expandTags(asked, this.#ports) : asked;
        const found = await (0,src_concurrency/* settleAll */.j3)(wanted, concurrency, image => this.#damage.guarded(image, () => this.#look(image))).catch((error) => {
            throw withPins(error, wanted, this.#request.lock !== undefined);
        });
        const looked = found.filter(image => image !== undefined);
        (0,declared_bounds/* checkSizesTogether */.VG)(looked.map(({ pinned, graph }) => ({ written: pinned.wanted.written, documents: graph.documents })));
        const fetched = resolveOnly ? await this.#resolved(looked) : await this.#fetch(looked);
        await this.#platforms.check(looked);
        const whole = looked.filter(({ pinned }) => !this.#damage.has(pinned.wanted));
        // What has landed is what its digest says, so it may go to the cache while its content is still being unpacked and hashed.
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
        // Offline, what is missing is a result like any other to whoever lists images.
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
            damaged: this.#damage.images,
            cache,
        };
    }
    stop() {
        this.#contents.stop();
    }
    async #look(image) {
        const { registries, warn } = this.#ports;
        const context = {
            localSources: this.#localSources,
            places: (reference) => registries.places(reference),
            warn,
        };
        // One name is resolved once a run: asked again, its tag may have moved, and the run would hold two images for it.
        const name = `${(0,model_reference/* formatReference */.FH)(image.reference)} ${image.listed === true}`;
        const pinning = this.#pinned.get(name) ?? (0,pin/* pin */.y)(image, this.#request, context);
        this.#pinned.set(name, pinning);
        const pinned = { ...(await pinning), wanted: image };
        this.#documents.set(pinned.root.descriptor.digest, pinned.rootSource);
        const read = (wanted) => this.#document(wanted, pinned);
        const selection = this.#selectionOf(image);
        const walked = await (0,walk/* walk */.G)(read, pinned.root, selection, image.written);
        const { resolveOnly, maxImageSize = size_budget/* defaultMaxImageSize */.m } = this.#request;
        (0,declared_bounds/* checkDeclared */.TZ)(walked, resolveOnly ? Number.POSITIVE_INFINITY : maxImageSize, image.written);
        const [platform] = image.selection && image.selection !== 'all' ? image.selection : [];
        const graph = platform ? { ...walked, platform } : walked;
        this.#ports.cache?.expect((0,save_images/* imageContent */.fo)(graph, selection));
        return { pinned, graph };
    }
    #selectionOf({ selection }) {
        return selection ?? this.#request.selection;
    }
    async #document({ digest }, { sources, rootSource, wanted }) {
        // The cache keeps an image's documents together: where it lacks the root, it has none below it either.
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
        return pullBlobs(wishes, { ...this.#ports, progress });
    }
    /** Brings nothing, but for the configs that alone say of which platform an image is, where they are to be locked. */
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
    /** Checks contents, then puts the documents, children first: a manifest in the store has all it refers to. */
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
            const _ = __addDisposableResource(env_1, (0,heartbeat/* heartbeat */.j)(this.#ports.say, () => [state]), false);
            return await this.#contents.verify(looked);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
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
/** A failure of images that lack a digest, with all images as they are to be written in its details. */
function withPins(error, wanted, hasLock) {
    if (!(0,errors/* isTallyError */.pQ)(error, 'NOT_PINNED'))
        return error;
    const { failures = [error.details] } = error.details;
    const pins = new Map(failures.map(({ image, pinned }) => [image, pinned]));
    const paste = wanted.map(({ written }) => pins.get(written) ?? written);
    const lock = hasLock ? 'add them to the lock file with `update-lock: true`' : 'use a lock file';
    // What a file names is not asked for, so that nobody knows its digest yet.
    const write = paste.every(line => String(line).includes('@'))
        ? 'Paste the lines from above in place of the images'
        : 'Write the digest of each image behind its name, as name@sha256:…';
    return new errors/* TallyError */.jB(error.code, error.message, {
        cause: error.cause,
        details: { ...error.details, paste },
        hint: `${write}, or ${lock}. Tags are pulled as they are with \`require-digest: false\`.`,
    });
}


/***/ }),

/***/ 170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ pinnedDigest),
/* harmony export */   y: () => (/* binding */ pin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _lock_lock_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93796);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87957);
/* harmony import */ var _registry_repository_tagged_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7679);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74211);
/* harmony import */ var _transfer_read_sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42341);







/** Resolves one image by the rules. Throws NOT_PINNED, LOCK_MISMATCH, OFFLINE_MISS and what reading the document throws. */
async function pin(wanted, rules, context) {
    const { reference } = wanted;
    const locked = rules.updateLock ? undefined : rules.lock && (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_0__/* .findPin */ .Ph)(rules.lock, reference);
    if (reference.digest && locked && locked.digest !== reference.digest)
        throw lockMismatch(wanted, locked.digest, reference.digest);
    const digest = reference.digest ?? locked?.digest;
    if (digest === undefined)
        return pinByTag(wanted, rules, context);
    const places = rules.offline ? [] : await context.places(reference);
    const sources = [...context.localSources, ...(0,_transfer_read_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .repositorySources */ .rl)(places)];
    const passed = (source, error) => context.warn(`${wanted.written}: the ${source} failed: ${error.message}`);
    const [{ document, source }, now] = await Promise.all([
        (0,_transfer_read_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestDocument */ .a4)(digest, sources, passed).catch((error) => {
            throw rules.offline ? offlineMiss(wanted, error) : error;
        }),
        locked || (rules.verifyTag && reference.tag) ? tagNow(reference, places, digest) : undefined,
    ]);
    if (now !== undefined && now !== digest) {
        if (locked)
            throw lockMismatch(wanted, digest, now);
        throw tagMoved(wanted, digest, now);
    }
    const pinned = { wanted, root: document, rootSource: source, sources };
    // The registry was asked anyway, so one more HEAD, beside the transfer, may tell that the tag has moved on.
    const isWorthAsking = now === undefined && reference.tag !== undefined && source === 'registry';
    if (!isWorthAsking)
        return pinned;
    const moved = movedTag(reference, digest, places);
    // A run that fails meanwhile ends this question too, and nobody waits for it then.
    moved.catch(() => undefined);
    return { ...pinned, moved };
}
/** Where the tag points now if not to its pin; a registry that does not say takes nothing from the pinned image. */
async function movedTag(reference, pinned, places) {
    try {
        const now = await tagNow(reference, places, pinned);
        return now === pinned ? undefined : now;
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
            throw error;
        return undefined;
    }
}
async function pinByTag(wanted, rules, context) {
    const { localSources, places, warn } = context;
    const { reference, written } = wanted;
    if (rules.offline)
        throw offlineMiss(wanted, undefined);
    const isRefused = rules.requireDigest && !rules.updateLock && !wanted.listed;
    const at = isRefused && wanted.isFromFile ? [] : await places(reference);
    if (isRefused) {
        const now = (await at.at(-1)?.digestOf(reference.tag ?? 'latest')) ?? 'sha256:…';
        const pinned = `${written}${/:[^/@]*$/.test(written) ? '' : ':latest'}@${now}`;
        const where = rules.lock ? 'it has no digest and is not in the lock file' : 'it has no digest';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_PINNED', `Cannot pull "${written}"${placesText(wanted)}: ${where}, expected ${pinned}`, {
            details: { image: written, ...(at.length > 0 && { pinned }) },
        });
    }
    // A lock holds what the registry itself says, under its name.
    const unreached = rules.updateLock ? undefined : warn;
    const { document, place } = await (0,_registry_repository_tagged_document_js__WEBPACK_IMPORTED_MODULE_3__/* .taggedDocument */ .m)(at, reference.tag ?? 'latest', unreached);
    const held = await heldBy(localSources, document, ({ name }, error) => warn(`${written}: the ${name} failed: ${error.message}`));
    const rootSource = held ?? (place === at.at(-1) ? 'registry' : 'mirror');
    return { wanted, root: document, rootSource, sources: [...localSources, ...(0,_transfer_read_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .repositorySources */ .rl)(at)] };
}
/** The nearest source that has what a tag names: the answer then says only what the tag is. */
async function heldBy(near, { descriptor }, passed) {
    for (const source of near) {
        try {
            if (await source.document(descriptor.digest))
                return source.name;
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
                throw error;
            passed(source, error);
        }
    }
    return undefined;
}
const mostPlaces = 5;
/** Where files name the image, so that whoever pins it finds it. */
function placesText({ places = [] }) {
    if (places.length === 0)
        return '';
    const more = places.length - mostPlaces;
    return ` (${places.slice(0, mostPlaces).join('; ')}${more > 0 ? ` and ${more} more` : ''})`;
}
/** Where the tag points now, by the pin's algorithm, so that both can be compared. */
async function tagNow({ tag }, places, pinned) {
    return tag === undefined ? undefined : places.at(-1)?.digestOf(tag, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .algorithmOf */ .Hy)(pinned));
}
function lockMismatch({ reference }, locked, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('LOCK_MISMATCH', `Cannot pull ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(reference)}: locked at ${locked}, but it is ${found}`, {
        details: { image: (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_0__/* .lockedName */ .i4)(reference) ?? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(reference), locked, found },
    });
}
function tagMoved({ reference }, pinned, now) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('TAG_MOVED', `Cannot pull ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(reference)}: pinned at ${pinned}, but its tag points to ${now}`, {
        details: { pinned, now },
    });
}
function offlineMiss({ written }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('OFFLINE_MISS', `Cannot pull "${written}" offline: its manifest is neither in the store nor in the cache`, { cause, details: { image: written } });
}
/** The digest of an image as its reference or the lock says it, asked of nobody. Throws NOT_PINNED. */
function pinnedDigest(wanted, lock) {
    const digest = wanted.reference.digest ?? (lock && (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_0__/* .findPin */ .Ph)(lock, wanted.reference)?.digest);
    if (digest)
        return digest;
    const where = lock ? 'it has no digest and is not in the lock file' : 'it has no digest';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_PINNED', `Cannot find "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(wanted.written)}" in the cache: ${where}, expected name@sha256:…`);
}


/***/ }),

/***/ 16931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describePulled),
/* harmony export */   L: () => (/* binding */ lockedPlatforms)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20559);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88804);
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53793);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);





/** What is told of an image, its platforms read from the configs in the store; without a store from its index alone. */
async function describePulled({ pinned, graph }, store) {
    const platformDigests = new Map();
    const imageIds = new Map();
    const unknownPlatforms = [];
    for (const leaf of graph.leaves) {
        const { manifest, descriptor } = leaf.document;
        const isImage = store !== undefined && (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__/* .isImageManifest */ .pJ)(manifest);
        const platform = leaf.platform ?? (isImage ? await platformOf(leaf, store) : undefined);
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
 * The image's digest by platform, whatever platforms were pulled: all that its index lists, or that of its own config, so that every
 * machine locks the same. Of several images for one platform the first counts, as it does for clients that choose.
 */
function lockedPlatforms({ graph, platformDigests }) {
    const { manifest } = graph.root;
    if (manifest.kind === 'image')
        return platformDigests;
    const listed = manifest.manifests.flatMap(({ platform, digest, mediaType }) => {
        const name = platform && (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_1__.kindOf)(mediaType) !== 'other' ? (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)((0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(platform)) : '';
        return name === '' || name.startsWith('unknown/') ? [] : [[name, digest]];
    });
    return new Map(listed.toReversed());
}
async function platformOf({ document }, store) {
    const { manifest } = document;
    const platform = await (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(manifest, async () => (0,_model_config_js__WEBPACK_IMPORTED_MODULE_3__/* .configPlatform */ .Ko)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .readAll */ .yw)(store, manifest.config)));
    return platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform);
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



/** Images with fewer bytes than this are fetched before their config is looked at: asking for it first would cost a round trip. */
const worthAsking = 16 * 1024 * 1024;
/** Holds the platforms of a pull against images that no index names a platform of: their configs alone say it. */
class PulledPlatforms {
    #rules;
    #ports;
    #checked = new Set();
    constructor(rules, ports) {
        this.#rules = rules;
        this.#ports = ports;
    }
    /**
     * What looks at configs before layers are fetched; undefined where that is not worth a round trip.
     *
     * @param areFirst whether configs are fetched before the layers anyway
     */
    early(looked, areFirst) {
        if (areFirst)
            return () => this.check(looked);
        const blobs = looked
            .filter(({ pinned, graph }) => isAskedOf(pinned.wanted, this.#rules) && graph.leaves.some(isUndecided))
            .flatMap(({ graph }) => graph.blobs);
        if (blobs.reduce((sum, { size }) => sum + size, 0) < worthAsking)
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
/** A compose service's own `platform` is asked for as the input's are. */
function isAskedOf({ selection }, rules) {
    if (selection)
        return selection !== 'all';
    return rules.platformsAsked === true && rules.selection !== 'all';
}
/** Whether an image's own config alone says of which platform it is. */
function isUndecided({ document, platform }) {
    return platform === undefined && (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__/* .isImageManifest */ .pJ)(document.manifest);
}


/***/ }),

/***/ 58951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   Kt: () => (/* binding */ saveImages),
/* harmony export */   _6: () => (/* binding */ coldPull),
/* harmony export */   fo: () => (/* binding */ imageContent)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87656);
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


/** Platforms in the words of cache keys. */
function choiceOf(selection) {
    return selection === 'all' ? 'all' : selection.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq);
}
/** An image that was walked, as the cache takes it. */
function imageContent({ root, documents }, selection, cold) {
    return { root: root.descriptor.digest, choice: choiceOf(selection), documents, cold };
}
/** What the transfer took, when all that came was from registries. */
function coldPull(deliveries, milliseconds) {
    const came = deliveries.filter(({ source }) => source !== 'store' && source !== 'inline');
    const isCold = came.length > 0 && came.every(({ source }) => source === 'registry' || source === 'mirror');
    return isCold ? { bytes: came.reduce((sum, { blob }) => sum + blob.size, 0), milliseconds } : undefined;
}
/** Saves what the cache lacks of images that are in the store, one after the other: what they share is saved once. */
async function saveImages(images, { cache, store, say, }, limits = {}) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const saved = [];
        let left = limits.maxBytes ?? Number.POSITIVE_INFINITY;
        const distinct = [...new Map(images.map(each => [each.root, each])).values()];
        const _ = __addDisposableResource(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_1__/* .heartbeat */ .j)(say, () => [
            `saving image ${saved.length + 1} of ${distinct.length} to the Actions cache`,
        ]), false);
        for (const image of distinct) {
            const maxBytes = left === Number.POSITIVE_INFINITY ? undefined : left;
            const result = await cache.save(image, store, { ...limits, maxBytes });
            left -= result.bytes;
            saved.push(result);
        }
        return saved;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}


/***/ }),

/***/ 70902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ wantedImages)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-environment.js
var compose_environment = __webpack_require__(65691);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/source-files.js
var source_files = __webpack_require__(89937);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/yaml/parse-yaml.js + 2 modules
var parse_yaml = __webpack_require__(42680);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-build.js
var compose_build = __webpack_require__(67034);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-merge.js

/** A service with another part of it laid over it, by the rules of Compose for the fields that say which images are pulled. */
function mergeServices(base, over) {
    const isKept = (key) => !over.resets.has(key) && !over.overrides.has(key);
    const image = over.image ?? (isKept('image') ? base.image : undefined);
    const platform = over.platform ?? (isKept('platform') ? base.platform : undefined);
    const pullPolicy = over.pullPolicy ?? (isKept('pull_policy') ? base.pullPolicy : undefined);
    const under = isKept('build') ? base.build : undefined;
    const build = over.build ? (0,compose_build/* mergeBuilds */.w)(under, over.build) : under;
    const volumes = new Map((isKept('volumes') ? base.volumes : []).map(each => [each.target, each]));
    for (const each of over.volumes)
        volumes.set(each.target, each);
    const { extends: _, image: _i, platform: _p, pullPolicy: _q, build: _b, ...rest } = over;
    return {
        ...rest,
        ...(image && { image }),
        ...(platform && { platform }),
        ...(pullPolicy && { pullPolicy }),
        ...(build && { build }),
        hasProvider: over.hasProvider || (isKept('provider') && base.hasProvider),
        profiles: [...(isKept('profiles') ? base.profiles : []), ...over.profiles],
        volumes: [...volumes.values()],
        envFiles: [...(isKept('env_file') ? base.envFiles : []), ...over.envFiles],
    };
}
/** Whether two services name the same images. */
function areAlike(one, other) {
    const said = ({ image, platform, pullPolicy, build, profiles, volumes }) => JSON.stringify([
        image?.text,
        platform?.text,
        pullPolicy?.text,
        profiles.map(({ text }) => text),
        volumes.map(({ target, image }) => [target, image?.text]),
        build && [...build.contexts].map(([name, { text }]) => [name, text]),
    ]);
    return said(one) === said(other);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-model.js
var compose_model = __webpack_require__(13655);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/interpolate.js
var interpolate = __webpack_require__(69532);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-project.js









const greatestDepth = 64;
const greatestFiles = 1_000;
const greatestMerges = 100_000;
/** A project of compose files: its services after includes, `extends` and overrides, as `docker compose config` merges them. */
class ComposeProject {
    faults = [];
    #files;
    #scopes = new Map();
    #numbers = new Map();
    #read = new Map();
    #extended = new Map();
    #merges = 0;
    constructor(files) {
        this.#files = files;
    }
    /** The services of files that are merged in order, and the project's variables. */
    async load(paths, env) {
        const folder = external_node_path_.posix.dirname(paths[0] ?? '.');
        const given = { variables: env, withheld: new Set() };
        const environment = await this.#environment(given, (0,compose_environment/* defaultEnvFiles */.Mf)(folder, env));
        const services = await this.#merged(paths, { folder, environment, included: [] });
        return { services, variables: environment.variables };
    }
    /** A text with its variables replaced. */
    evaluate({ text, tree }) {
        const { variables = {}, withheld } = this.#scopes.get(tree) ?? {};
        const isElsewhere = this.#files.isElsewhere?.(tree.path) === true;
        return (0,interpolate/* interpolate */.GW)(text, variables, isElsewhere ? undefined : withheld);
    }
    fault(tree, line, problem) {
        const path = typeof tree === 'string' ? tree : tree.path;
        const place = line === undefined ? '' : `line ${line}: `;
        this.faults.push(`Cannot read "${(0,printable/* printable */.g)(path)}": ${place}${problem}`);
    }
    async #environment(outer, paths) {
        const { variables, withheld, faults } = await (0,compose_environment/* withEnvFiles */.r2)(outer, paths, this.#files);
        for (const { path, problem } of faults)
            this.faults.push(`Cannot read "${(0,printable/* printable */.g)(path)}" for its variables: ${problem}`);
        return { variables, withheld };
    }
    async #merged(paths, scope) {
        const services = new Map();
        for (const path of paths) {
            const file = await this.#open(path, scope);
            for (const document of file?.documents ?? []) {
                const own = await this.#ownServices(document, file, scope);
                for (const { service, mark } of own) {
                    const before = services.get(service.name);
                    if (mark === 'reset')
                        services.delete(service.name);
                    else
                        services.set(service.name, before && mark === undefined ? this.#merge(before, service) : service);
                }
            }
        }
        return services;
    }
    /** A document's services with what they extend, and those of the files it includes. */
    async #ownServices(document, file, scope) {
        const named = new Map(document.services.map(({ service }) => [service.name, service]));
        const own = [];
        for (const each of document.services) {
            const service = await this.#withBase(each.service, { file, named, scope, chain: [] });
            if (service)
                own.push({ ...each, service });
        }
        const taken = new Map(own.map(({ service }) => [service.name, service]));
        for (const include of document.includes) {
            for (const service of (await this.#include(include, file, scope)).values()) {
                const other = taken.get(service.name);
                if (other && !areAlike(other, service))
                    this.fault(other.tree, other.line, `service "${(0,printable/* printable */.g)(other.name)}" is in an included file too ("${(0,printable/* printable */.g)(service.tree.path)}")`);
                else if (!other)
                    own.push({ service });
                taken.set(service.name, service);
            }
        }
        return own;
    }
    async #include(include, { path, tree }, scope) {
        const paths = include.paths.flatMap(field => this.#path(field, scope.folder) ?? []);
        const [first] = paths;
        if (first === undefined || paths.length < include.paths.length)
            return new Map();
        const included = [...scope.included, path];
        const [field] = include.paths;
        if (included.length > greatestDepth || paths.some(each => included.includes(each))) {
            this.fault(tree, field.line, `${field.where}: the files include each other`);
            return new Map();
        }
        const own = include.projectDirectory && this.#path(include.projectDirectory, scope.folder);
        const folder = own ?? external_node_path_.posix.dirname(first);
        const envFiles = await this.#envFiles({ ...include, paths, folder }, scope);
        const environment = await this.#environment(scope.environment, envFiles);
        await this.#openAll(include.paths, { folder, environment, included }, scope.folder);
        return this.#merged(paths, { folder, environment, included });
    }
    async #envFiles({ paths, envFiles, folder }, scope) {
        if (!envFiles) {
            // One cause is one fault: nothing is looked for beside a file that cannot be read itself.
            const opened = await Promise.all(paths.map(path => this.#files.open(path)));
            const isThere = opened.every(({ kind }) => kind === 'file');
            return isThere ? [{ path: external_node_path_.posix.join(folder, '.env'), isOptional: true }] : [];
        }
        return envFiles
            .flatMap(field => this.#path(field, scope.folder) ?? [])
            .filter(path => path !== '/dev/null')
            .map(path => ({ path, isOptional: false }));
    }
    /** Opens what a file leads to, so that a file that is missing is a fault at the line which names it. */
    async #openAll(fields, scope, from) {
        for (const field of fields) {
            const path = this.#path(field, from);
            if (path !== undefined)
                await this.#open(path, scope, field);
        }
    }
    async #withBase(service, context) {
        if (!service.extends)
            return service;
        if (this.#extended.has(service))
            return this.#extended.get(service);
        const { chain, named, scope } = context;
        const { service: base, file: other } = service.extends;
        const name = this.#said(base);
        if (name === undefined)
            return undefined;
        if (chain.includes(service) || chain.length > greatestDepth) {
            this.fault(base.tree, base.line, `${base.where}: the services extend each other`);
            return undefined;
        }
        const faultsBefore = this.faults.length;
        const below = { ...context, chain: [...chain, service] };
        const found = other
            ? await this.#fromFile(other, name, { ...scope, chain: below.chain })
            : named.get(name) && (await this.#withBase(named.get(name), below));
        if (!found && this.faults.length === faultsBefore)
            this.fault(base.tree, base.line, `${base.where}: there is no service "${(0,printable/* printable */.g)(name)}"`);
        const merged = found && this.#merge(found, service);
        this.#extended.set(service, merged);
        return merged;
    }
    async #fromFile(field, name, { folder, environment, included, chain }) {
        const path = this.#path(field, folder);
        const scope = { folder: path === undefined ? folder : external_node_path_.posix.dirname(path), environment, included };
        const file = path === undefined ? undefined : await this.#open(path, scope, field);
        for (const { services } of file?.documents ?? []) {
            const named = new Map(services.map(({ service }) => [service.name, service]));
            const base = named.get(name);
            if (base)
                return this.#withBase(base, { file: file, named, scope, chain });
        }
        return undefined;
    }
    #path(field, folder) {
        const said = this.#said(field);
        if (said === undefined)
            return undefined;
        const path = external_node_path_.posix.isAbsolute(said) ? external_node_path_.posix.normalize(said) : external_node_path_.posix.join(folder, said);
        const isRemote = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(said);
        if (!isRemote && !(0,source_files/* leadsElsewhere */.a)(this.#files, field.tree.path, path))
            return path;
        const problem = isRemote ? 'is remote, expected a file of the workspace' : 'lies outside the workspace';
        this.fault(field.tree, field.line, `${field.where}: "${(0,printable/* printable */.g)(said)}" ${problem}`);
        return undefined;
    }
    #said(field) {
        const result = this.evaluate(field);
        if ('text' in result)
            return result.text;
        this.fault(field.tree, field.line, `${field.where}: ${(0,printable/* printable */.g)(result.fault)}`);
        return undefined;
    }
    #merge(base, over) {
        this.#merges += 1 + base.volumes.length + base.profiles.length;
        if (this.#merges > greatestMerges)
            throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g)(over.tree.path)}": its services extend too much`);
        return mergeServices(base, over);
    }
    /** Reads a file once for the same variables; undefined, with a fault, for what is no compose file. */
    #open(path, { environment }, by) {
        const key = `${path}\0${this.#number(environment)}`;
        const known = this.#read.get(key);
        if (known)
            return known;
        if (this.#read.size >= greatestFiles)
            throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g)(path)}": the compose files lead to more than ${greatestFiles} others`);
        const reading = this.#readFile(path, environment, by);
        this.#read.set(key, reading);
        return reading;
    }
    #number(environment) {
        const known = this.#numbers.get(environment) ?? this.#numbers.size;
        this.#numbers.set(environment, known);
        return known;
    }
    async #readFile(path, environment, by) {
        const opened = await this.#files.open(path);
        if (opened.kind !== 'file') {
            const problem = problemOf(opened);
            if (by)
                this.fault(by.tree, by.line, `${by.where}: "${(0,printable/* printable */.g)(path)}" ${problem}`);
            else
                this.faults.push(`Cannot read "${(0,printable/* printable */.g)(path)}" for compose-files: it ${problem}`);
            return undefined;
        }
        const tree = await (0,parse_yaml/* parseYaml */.h)(opened.text, path);
        this.#scopes.set(tree, environment);
        const documents = tree.roots.map(root => (0,compose_model/* readComposeDocument */.G)(root, tree));
        for (const { line, problem } of [
            ...tree.faults,
            ...documents.flatMap(each => [...each.faults, ...each.strangeKeys]),
        ])
            this.fault(tree, line, problem);
        if (documents.length === 0 && tree.faults.length === 0)
            this.fault(tree, undefined, 'it is empty, expected services');
        return { path, tree, documents };
    }
}
function problemOf(opened) {
    if (opened.kind === 'refused')
        return opened.problem;
    return opened.kind === 'absent' ? 'does not exist' : 'is a folder';
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-images.js





/**
 * The images that `docker compose` pulls for files that are merged in order, with those that it mounts and builds with. Services that
 * are built, that are never pulled, or whose profiles are not active name none. Throws INPUT_INVALID with every faulty line.
 */
async function imagesOfCompose(paths, files, env) {
    const project = new ComposeProject(files);
    const { services, variables } = await project.load(paths, env);
    const finder = new Finder(project, variables);
    for (const service of services.values())
        finder.add(service);
    const { faults } = project;
    if (faults.length === 0)
        return finder.images;
    const shown = faults.slice(0, 20);
    if (faults.length > 20)
        shown.push(`${faults.length - 20} more faults`);
    throw new errors/* TallyError */.jB('INPUT_INVALID', shown.join('\n'));
}
const contextScheme = 'docker-image://';
class Finder {
    images = [];
    #project;
    #profiles;
    #platform;
    constructor(project, variables) {
        this.#project = project;
        this.#profiles = new Set((variables.COMPOSE_PROFILES ?? '').split(',').map(each => each.trim()));
        this.#platform = variables.DOCKER_DEFAULT_PLATFORM || undefined;
    }
    add(service) {
        if (!this.#isActive(service))
            return;
        for (const { image } of service.volumes) {
            const source = image && this.#said(image, service);
            if (image && source !== undefined)
                this.#push(image, source, { service, isOwn: false, platform: this.#platform });
        }
        for (const field of service.build?.contexts.values() ?? [])
            this.#addContext(field, service);
        if (service.hasProvider || service.build)
            return;
        const policy = service.pullPolicy && this.#said(service.pullPolicy, service);
        if (policy === 'never' || policy === 'build')
            return;
        this.#addOwn(service);
    }
    #addOwn({ name, tree, line, image: field, platform: asked, ...rest }) {
        const service = { name, tree, line, ...rest };
        const image = field && this.#said(field, service);
        if (field === undefined || image === '') {
            const problem = `service "${(0,printable/* printable */.g)(name)}" has no image and no build, expected one of them`;
            this.#project.fault(field?.tree ?? tree, field?.line ?? line, problem);
        }
        if (field === undefined || image === undefined || image === '')
            return;
        const platform = asked ? this.#platformOf(asked, service) : this.#platform;
        this.#push(field, image, { service, isOwn: true, platform });
    }
    /** Contexts are paths and addresses too; only what begins as an image, or with a variable that may, is looked at. */
    #addContext(field, service) {
        if (!field.text.startsWith(contextScheme) && !field.text.startsWith('$'))
            return;
        const context = this.#said(field, service);
        if (!context?.startsWith(contextScheme))
            return;
        const image = context.slice(contextScheme.length);
        this.#push(field, image, { service, isOwn: false, platform: this.#platform });
    }
    #push(field, image, { service, isOwn, platform, }) {
        const reference = this.#parsed(() => (0,model_reference/* parseReference */.F2)(image), field, service);
        if (!reference)
            return;
        const place = `${(0,printable/* printable */.g)(field.tree.path)}, line ${field.line}, service "${(0,printable/* printable */.g)(service.name)}"`;
        this.images.push({
            image,
            reference,
            place,
            ...(isOwn && { service: service.name }),
            ...(platform && { platform }),
        });
    }
    #platformOf(field, service) {
        const text = this.#said(field, service);
        if (text === undefined || text === '')
            return this.#platform;
        return this.#parsed(() => (0,model_platform/* parsePlatform */.Y8)(text), field, service) && text;
    }
    #isActive(service) {
        if (service.profiles.length === 0 || this.#profiles.has('*'))
            return true;
        return service.profiles.some(field => this.#profiles.has(this.#said(field, service) ?? ''));
    }
    #said(field, service) {
        const result = this.#project.evaluate(field);
        if ('text' in result)
            return result.text;
        const problem = `${placeOf(field, service)}: ${(0,printable/* printable */.g)(result.fault)}, expected a value or a default`;
        this.#project.fault(field.tree, field.line, problem);
        return undefined;
    }
    #parsed(work, field, service) {
        try {
            return work();
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error))
                throw error;
            this.#project.fault(field.tree, field.line, `${placeOf(field, service)}: ${error.message}`);
            return undefined;
        }
    }
}
function placeOf(field, { image, name }) {
    return field === image || field.where.endsWith('.image')
        ? `the image of service "${(0,printable/* printable */.g)(name)}"`
        : field.where;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(93796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-files.js
var workspace_files = __webpack_require__(91787);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/wanted-images.js











/** All images that the inputs name: listed ones and those of compose files; with neither, those of the lock. Throws INPUT_INVALID, LOCK_INVALID. */
async function wantedImages({ images, composeFiles, composeVariables = [], platforms, lockFile, updateLock = false }, workspace, env) {
    const lock = lockFile === '' ? undefined : await readLock(lockFile, { workspace, updateLock });
    const composed = composeFiles === undefined || composeFiles.length === 0
        ? []
        : await composeImages(composeFiles, composeVariables, { workspace, env });
    const named = [...images, ...composed.map(image => wantedOf(image, platforms))];
    const locked = named.length > 0
        ? []
        : (lock?.images ?? []).map(({ image }) => ({ reference: (0,model_reference/* parseReference */.F2)(image), written: image }));
    const all = [...named, ...locked];
    if (all.length === 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\nimages: expected at least one image, here${composeFiles ? ', in lock-file or in compose-files' : ' or in lock-file'}`);
    const services = composed.flatMap(({ service, reference }) => service === undefined ? [] : [{ service, reference }]);
    return { images: distinct(all, platforms?.selection), services, lock };
}
async function composeImages(composeFiles, listed, { workspace, env }) {
    const files = new workspace_files/* WorkspaceFiles */.b(workspace, composeFiles);
    try {
        return await imagesOfCompose(composeFiles.map(workspace_files/* slashed */.d), files, (0,compose_environment/* jobVariables */.BU)(env, listed));
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        // What stands in quotes is the file's own text, which may say anything.
        const said = error.message.replace(/"[^"]*"/g, '');
        const missing = [...said.matchAll(/the variable (\w+) has no value/g)].map(([, name = '']) => name);
        const unlisted = [...new Set(missing)].filter(name => Object.hasOwn(env, name) && !listed.includes(name));
        if (unlisted.length === 0)
            throw error;
        const wish = 'list under compose-variables the names that compose files may use, and no secret';
        const message = `${error.message}\nThe job has ${unlisted.join(', ')}: ${wish}`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', message, { cause: error });
    }
}
function wantedOf({ image, reference, place, platform }, platforms) {
    const wanted = { reference, written: image, isFromFile: true, places: [place] };
    if (platform === undefined || platforms?.selection === 'all')
        return wanted;
    const own = [(0,model_platform/* parsePlatform */.Y8)(platform)];
    const selection = platforms?.areNamed ? [...own, ...platforms.selection] : own;
    return { ...wanted, selection };
}
/** Each image once, with all places and platforms that it is named for. */
function distinct(images, usual) {
    const groups = Map.groupBy(images, ({ written }) => written);
    return [...groups.values()].map(group => joined(group, usual));
}
function joined(group, usual) {
    const [first] = group;
    if (group.length === 1)
        return first;
    const places = group.flatMap(image => image.places ?? []);
    const named = { ...first, ...(places.length > 0 && { places }) };
    if (group.every(({ selection }) => !selection))
        return named;
    const platforms = group.flatMap(({ selection = usual }) => (selection === 'all' ? [] : (selection ?? [])));
    const each = new Map(platforms.map(platform => [(0,model_platform/* formatPlatform */.Bq)(platform), platform]));
    return { ...named, selection: [...each.values()] };
}
async function readLock(path, { workspace, updateLock }) {
    if (updateLock)
        await (0,written_paths/* destinationPath */.g)(workspace, path, 'lock-file');
    try {
        return (0,lock_file/* parseLock */.PG)(await (0,file_text/* workspaceText */.pW)(workspace, path), path);
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            throw error;
        if (error.code === 'ENOENT' && updateLock)
            return lock_file/* noPins */.QC;
        const message = `Cannot read "${(0,printable/* printable */.g)(path)}" for lock-file: ${(0,file_text/* fileProblem */.Wj)(error)}`;
        throw new errors/* TallyError */.jB('LOCK_INVALID', message, { cause: error, hint: (0,workspace_path/* pathHint */.Pq)(error) });
    }
}


/***/ }),

/***/ 10764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ skippedText)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** Named in a message. */
const maxNamed = 5;
/** What is told of entries of an index that were passed over, `verb` being what was not done to them; undefined where there are none. */
function skippedText({ skipped = [] }, verb) {
    if (skipped.length === 0)
        return undefined;
    const named = skipped
        .slice(0, maxNamed)
        .map(each => `${each.digest} of type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(each.mediaType)}"`);
    const more = skipped.length - named.length;
    const listed = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(skipped.length, 'manifest')} not ${verb}, since only images and indexes can be read: ${listed}. The index lists what was not ${verb} all the same`;
}


/***/ }),

/***/ 7679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ taggedDocument)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _first_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50245);



const originHint = 'Run again when the registry can be reached. Mirrors give bytes by digest; what a tag points to is taken from the registry alone here.';
/**
 * The document of a tag, as the repository's own registry has it: it is asked for the digest by HEAD, which pull limits do not count, and
 * the bytes come from the nearest of `places`. A mirror's word for the tag counts only where the registry cannot be reached and
 * `unreached` is there to tell of it. Throws what the registry's answer means.
 */
async function taggedDocument(places, tag, unreached) {
    const origin = places.at(-1);
    if (places.length === 1)
        return { document: await origin.resolve({ tag }), place: origin };
    let digest;
    try {
        digest = await origin.digestOf(tag);
    }
    catch (error) {
        // Any other answer is the registry's word on the tag.
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'REGISTRY_UNAVAILABLE', 'RATE_LIMITED'))
            throw error;
        if (unreached)
            return wordOfMirror(places, { tag, error, unreached });
        const state = 'mirrors are not asked what a tag points to';
        const { message, details } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(error.code, `${message}; ${state}`, { cause: error, details, hint: originHint });
    }
    return (0,_first_of_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .K)(places, async (place) => ({ document: await place.resolve({ digest }), place }), () => undefined);
}
async function wordOfMirror(places, { tag, error, unreached, }) {
    const failures = [];
    const { name } = places.at(-1);
    for (const place of places.slice(0, -1)) {
        const mirror = place.host.origin.host;
        try {
            const document = await place.resolve({ tag });
            const { digest } = document.descriptor;
            unreached(`${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(name)}:${tag} is ${digest} by the word of mirror ${mirror} alone, which may be old or wrong: ${name.registry} cannot say (${error.message}). Do not pin this digest, nor keep outputs, bake files or compose overrides that hold it, before ${name.registry} was asked.`);
            return { document, place };
        }
        catch (failure) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(failure))
                throw failure;
            failures.push({ mirror, error: failure });
        }
    }
    throw (0,_first_of_js__WEBPACK_IMPORTED_MODULE_1__/* .afterMirrors */ .n)(error, failures, 'after');
}


/***/ }),

/***/ 39923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ progressLog)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/quiet-watch.js
var quiet_watch = __webpack_require__(46516);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var text_pace = __webpack_require__(11265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/source.js
var source = __webpack_require__(44951);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/image-log.js




/** Below this many bytes a rate says more of the machine than of the link. */
const worthRate = 1_000_000;
/** What one image of a transfer got, told as a group once that is all. */
class ImageLog {
    #name;
    #blobs;
    #shared;
    #now;
    #began;
    #planned = new Set();
    #deliveries = new Map();
    isTold = false;
    constructor({ name, blobs }, { shared, now }) {
        this.#name = name;
        this.#blobs = [...new Map(blobs.map(blob => [blob.digest, blob])).values()];
        this.#shared = shared;
        this.#now = now;
        this.#began = now();
    }
    has(digest) {
        return this.#blobs.some(blob => blob.digest === digest);
    }
    /** Whether it came after the image was told. */
    isLate({ blob }) {
        return this.isTold && !this.#deliveries.has(blob.digest);
    }
    /** Its name, and how many of its blobs are there. */
    get state() {
        return `${this.#name} (${this.#deliveries.size} of ${(0,format/* plural */.LS)(this.#blobs.length, 'blob')})`;
    }
    /** These blobs are to be fetched, from now on. */
    plan(missing) {
        const own = missing.filter(({ digest }) => this.has(digest));
        for (const { digest } of own)
            this.#planned.add(digest);
        if (own.length > 0)
            this.#began = this.#now();
    }
    /** Takes note of a blob that is there. Returns whether that was the last one. */
    take(delivery) {
        if (!this.has(delivery.blob.digest))
            return false;
        this.#deliveries.set(delivery.blob.digest, delivery);
        return this.#deliveries.size === this.#blobs.length;
    }
    /**
     * Tells what came, as a line where nothing did.
     *
     * @param isWhole whether the transfer went to its end: what was not even to be fetched is then held elsewhere
     */
    tell(log, isWhole = true) {
        this.isTold = true;
        const came = this.#blobs.filter(blob => this.#came(blob));
        const absent = this.#blobs.filter(({ digest }) => !this.#deliveries.has(digest));
        const held = isWhole ? absent.filter(({ digest }) => !this.#planned.has(digest)) : [];
        const lacking = absent.length - held.length;
        const inStore = this.#blobs.filter(({ digest }) => this.#deliveries.get(digest)?.source === 'store');
        const facts = [
            ...this.#bySource(came),
            ...(inStore.length > 0 ? [`${sizeOf(inStore)} in the store`] : []),
            ...(held.length > 0 ? [`${sizeOf(held)} in the engine already`] : []),
            ...(lacking > 0 ? [`${lacking} of ${(0,format/* plural */.LS)(this.#blobs.length, 'blob')} did not come`] : []),
        ];
        // A transfer that failed before this image's turn has nothing to tell of it.
        const isBegun = absent.length === 0 || absent.some(({ digest }) => this.#planned.has(digest));
        if (this.#blobs.length === 0 || !(isWhole || isBegun))
            return;
        const title = `${this.#name}: ${facts.join(', ')}`;
        if (came.length === 0)
            log.info(title);
        else
            log.group(`${title}${this.#time(came)}`, this.#lines(isWhole));
    }
    #came({ digest }) {
        const source = this.#deliveries.get(digest)?.source;
        return source !== undefined && source !== 'store';
    }
    #bySource(came) {
        const own = came.filter(({ digest }) => !this.#shared.has(digest));
        const bySource = Map.groupBy(own, ({ digest }) => {
            const delivery = this.#deliveries.get(digest);
            return delivery && (0,source/* shownSource */.V)(delivery);
        });
        const others = Map.groupBy(came.filter(({ digest }) => this.#shared.has(digest)), ({ digest }) => this.#shared.get(digest));
        return [
            ...[...bySource].map(([source, blobs]) => `${sizeOf(blobs)} from ${source}`),
            ...[...others].map(([name, blobs]) => `${sizeOf(blobs)} shared with ${name}`),
        ];
    }
    #time(came) {
        const milliseconds = this.#now() - this.#began;
        const bytes = came
            .filter(({ digest }) => !this.#shared.has(digest))
            .reduce((sum, { size }) => sum + size, 0);
        const rate = bytes < worthRate ? '' : ` (${(0,format/* humanRate */.S6)(bytes, milliseconds)})`;
        return `, in ${(0,format/* humanTime */.zK)(milliseconds)}${rate}`;
    }
    #lines(isWhole) {
        let layers = 0;
        return this.#blobs.map(blob => {
            const isConfig = (0,media_type.isImageConfig)(blob.mediaType);
            if (isConfig)
                layers = 0;
            const what = isConfig ? 'config' : `layer ${++layers}`;
            return `  ${what.padEnd(9)} ${this.#line(blob, isWhole)}`;
        });
    }
    #line({ digest, size }, isWhole) {
        const delivery = this.#deliveries.get(digest);
        const other = this.#shared.get(digest);
        const state = `${(0,model_digest/* shortDigest */.VK)(digest)}  ${(0,format/* humanBytes */.p6)(size)}`;
        const isHeld = isWhole && !this.#planned.has(digest);
        if (!delivery)
            return `${state} ${isHeld ? 'in the engine' : 'did not come'}`;
        if (delivery.source === 'store')
            return `${state} in the store`;
        return other === undefined ? deliveryLine(delivery) : `${state} came with ${other}`;
    }
}
/** What came of a blob, where from and how fast. */
function deliveryLine(delivery) {
    const { blob, milliseconds, repaired } = delivery;
    const rate = blob.size < worthRate ? '' : ` (${(0,format/* humanRate */.S6)(blob.size, milliseconds)})`;
    const again = repaired ? ', after a damaged copy' : '';
    return `${(0,model_digest/* shortDigest */.VK)(blob.digest)}  ${(0,format/* humanBytes */.p6)(blob.size)} from ${(0,source/* shownSource */.V)(delivery)} in ${(0,format/* humanTime */.zK)(milliseconds)}${rate}${again}`;
}
function sizeOf(blobs) {
    return (0,format/* humanBytes */.p6)(blobs.reduce((sum, { size }) => sum + size, 0));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/progress-log.js





/** Below this many bytes a plan is not worth a line. */
const worthTelling = 1_000_000;
/**
 * Tells the log what a transfer does: what is to come, every few seconds how far it is, and for each image whose blobs are there a group
 * with a line for each of them. Images come side by side, and groups cannot overlap, so that each is printed as a whole.
 */
function progressLog(log, now) {
    const pace = new text_pace/* Pace */.o(now);
    const owners = new Map();
    let images = [];
    let isPlanTold = false;
    let quiet;
    function state() {
        const waiting = images.filter(({ isTold }) => !isTold).map(image => image.state);
        const more = waiting.length > 3 ? ` and ${waiting.length - 3} more` : '';
        const who = waiting.length > 0 ? `; waiting for ${waiting.slice(0, 3).join(', ')}${more}` : '';
        return `${pace.line()}${who}`;
    }
    return {
        images(named) {
            images = withOwners(named, now);
            quiet?.[Symbol.dispose]();
            quiet = (0,quiet_watch/* quietWatch */.Q)(log, () => (pace.isDue ? state() : undefined));
            for (const { name, blobs } of named.toReversed())
                for (const { digest } of blobs)
                    owners.set(digest, name);
        },
        named({ name, blobs }) {
            for (const { digest } of blobs)
                owners.set(digest, name);
        },
        planned(steps) {
            const missing = steps.filter(({ how }) => how === 'fetch').map(({ blob }) => blob);
            const bytes = missing.reduce((sum, { size }) => sum + size, 0);
            // A step may plan several times; what has arrived is counted over all of them.
            pace.expect(bytes);
            for (const image of images)
                image.plan(missing);
            if (bytes < worthTelling || isPlanTold)
                return;
            isPlanTold = true;
            const kept = steps.length - missing.length;
            const whose = images.length > 0 ? ` for ${(0,format/* plural */.LS)(images.length, 'image')}` : '';
            log.info(`Fetching ${(0,format/* humanBytes */.p6)(bytes)} in ${(0,format/* plural */.LS)(missing.length, 'blob')}${whose}${kept === 0 ? '' : `; ${kept} in the store`}`);
        },
        advanced(_, bytes) {
            if (pace.add(bytes))
                log.info(`  ${state()}`);
        },
        delivered(delivery) {
            const due = images.filter(image => !image.isTold && image.take(delivery));
            for (const image of due)
                image.tell(log);
            const isGrouped = images.some(image => image.has(delivery.blob.digest) && !image.isLate(delivery));
            if (isGrouped || delivery.source === 'store')
                return;
            const name = owners.get(delivery.blob.digest);
            log.info(`${name === undefined ? '' : `${name}: `}${deliveryLine(delivery)}`);
        },
        passed({ digest }, source, error) {
            const name = owners.get(digest);
            // The cache warns by itself, once, however many of its entries fail.
            const say = source === 'cache' ? log.info : log.warning;
            say(`${name === undefined ? '' : `${name}: `}${(0,model_digest/* shortDigest */.VK)(digest)}: the ${source} failed, asking the next source. ${error.message}`, { title: error.code });
        },
        ended(isWhole) {
            quiet?.[Symbol.dispose]();
            for (const image of images.filter(({ isTold }) => !isTold))
                image.tell(log, isWhole);
        },
    };
}
/** A blob that several images have is told by the first of them. */
function withOwners(named, now) {
    const first = new Map();
    return named.map(({ name, blobs }) => {
        for (const { digest } of blobs)
            if (!first.has(digest))
                first.set(digest, name);
        const shared = new Map(blobs.flatMap(({ digest }) => {
            const owner = first.get(digest);
            return owner === undefined || owner === name ? [] : [[digest, owner]];
        }));
        return new ImageLog({ name, blobs }, { shared, now });
    });
}


/***/ }),

/***/ 16043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ unknownPlatformText),
/* harmony export */   g: () => (/* binding */ tellUnknown)
/* harmony export */ });
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53793);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _origins_skipped_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10764);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);




/** Digests in one line of the log. */
const shown = 10;
/** Tells the log what is not known of images that were pulled: of which platform they are, and what layers unpack to. */
function tellUnknown({ images, content }, log) {
    for (const { wanted, graph, unknownPlatforms } of images) {
        const name = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarName */ .hG)(wanted.reference);
        const skipped = (0,_origins_skipped_text_js__WEBPACK_IMPORTED_MODULE_1__/* .skippedText */ .O)(graph, 'fetched');
        if (skipped)
            log.warning(`${name}: ${skipped}`);
        const digests = unknownPlatforms.map(({ digest }) => digest);
        if (digests.length > 0)
            log.info(`${name}: ${unknownPlatformText(digests)}`);
        const blobs = new Set(graph.blobs.map(({ digest }) => digest));
        const unchecked = (content?.unchecked ?? []).filter(({ layer }) => blobs.has(layer.digest));
        if (unchecked.length === 0)
            continue;
        const count = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(unchecked.length, 'layer');
        log.warning(`${name}: the content of ${count} was not checked: ${(0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__/* .uncheckedText */ .S8)(unchecked)}`);
    }
}
/** What is said of images that name no platform. */
function unknownPlatformText(digests) {
    const more = digests.length - shown;
    const listed = `${digests.slice(0, shown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return `platform unknown, since the config names no os or no architecture: ${listed}`;
}


/***/ }),

/***/ 42341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ inlineSource),
/* harmony export */   Oy: () => (/* binding */ cacheSource),
/* harmony export */   a4: () => (/* binding */ nearestDocument),
/* harmony export */   bm: () => (/* binding */ storeSource),
/* harmony export */   rl: () => (/* binding */ repositorySources)
/* harmony export */ });
/* harmony import */ var _content_store_draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27677);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97055);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3443);
/* harmony import */ var _registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50245);





/** The content store as the nearest source of documents; its blobs never need a delivery. */
function storeSource(store) {
    return {
        name: 'store',
        async document(digest) {
            const bytes = await store.document(digest);
            return bytes && (0,_model_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(bytes, { digest });
        },
        deliver: async () => undefined,
    };
}
/** The Actions cache as a source; it decides itself what it is asked and when it is given up. */
function cacheSource(cache, registries) {
    return {
        name: 'cache',
        document: digest => cache.document(digest),
        deliver: (wanted, draft, watch) => cache.deliver(wanted, { draft, watch }, (url, blob) => registries.deliverFrom(url, blob)),
    };
}
/** Content that a descriptor carries itself, used when it is what the descriptor says. */
const inlineSource = {
    name: 'inline',
    document: async () => undefined,
    async deliver(wanted, draft) {
        const bytes = (0,_model_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineData */ .S)(wanted);
        return bytes && (0,_content_store_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .pour */ .f)(async () => singleChunk(bytes), draft, wanted);
    },
};
async function* singleChunk(bytes) {
    yield bytes;
}
/** A repository's places, nearest first: mirrors, then the registry itself. */
function repositorySources(places) {
    return places.map((place, at) => {
        const isMirror = at < places.length - 1;
        return {
            name: isMirror ? 'mirror' : 'registry',
            ...(isMirror && { mirror: place.host.origin.host }),
            document: digest => place.resolve({ digest }),
            deliver: (wanted, draft, watch) => place.deliver(wanted, draft, watch),
        };
    });
}
/** A document from the nearest source that has it. Throws what the last source threw, or NOT_FOUND. */
async function nearestDocument(digest, sources, passed) {
    let last;
    const mirrors = [];
    for (const source of sources) {
        try {
            const document = await source.document(digest);
            if (document)
                return { document, source: source.name };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isPassable */ .C_)(error))
                throw error;
            if (source !== sources.at(-1))
                passed(source.name, error);
            if (source.mirror !== undefined)
                mirrors.push({ mirror: source.mirror, error });
            last = source.mirror === undefined ? (0,_registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_4__/* .afterMirrors */ .n)(error, mirrors) : error;
        }
    }
    throw (last ??
        new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in ${sources.map(({ name }) => name).join(', ')}`));
}


/***/ }),

/***/ 88381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nA: () => (/* binding */ checkStoreRoom),
/* harmony export */   nR: () => (/* binding */ isOneDevice)
/* harmony export */ });
/* unused harmony export checkRoom */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _declared_bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34912);






const hint = 'The manifests say so; nothing was written yet, and drafts of earlier runs were dropped. Free space there, or put `store` or the destination on a larger disk; a store that outlasts its jobs is kept small by prune with `images: store`. If the image cannot be so large, do not use it.';
/** Whether each file system has as much free as is to be written to it in sum. */
function hasRoom(needed) {
    return shortages(needed).length === 0;
}
/**
 * Throws CONTENT_TOO_LARGE where a file system has less free than is to be written to it in sum. A file system that does not say how
 * large it is counts as large enough.
 *
 * @param action what the bytes are for, as in "Cannot <action>"
 */
function checkRoom(action, needed) {
    const [shortage] = shortages(needed);
    if (!shortage)
        return;
    const { path, bytes, free } = shortage;
    const state = `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes)} (${bytes} bytes) are to be written below "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path)}"`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('CONTENT_TOO_LARGE', `Cannot ${action}: ${state}, expected at most the ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(free)} (${free} bytes) that are free there`, { details: { needed: bytes, free }, hint });
}
/**
 * Throws CONTENT_TOO_LARGE where blobs that are missing in a store, and what is written beside it, have no room. Drafts that nobody
 * works at go first; what has come of the blobs already counts.
 */
function checkStoreRoom(action, missing, store, beside = []) {
    const whole = (0,_declared_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .sumOf */ .XN)(missing);
    const needed = () => {
        const begun = missing.reduce((sum, blob) => sum + store.draftBytes(blob), 0);
        return [{ path: store.root, bytes: whole - begun }, ...beside];
    };
    if (!hasRoom(needed()))
        store.freeDrafts();
    checkRoom(action, needed());
}
/** File systems with less free than is to be written, each by the first path on it. */
function shortages(needed) {
    const wanted = needed.filter(({ bytes }) => bytes > 0);
    return [...Map.groupBy(wanted, ({ path }) => deviceOf(path)).values()].flatMap(each => {
        const path = each[0]?.path ?? '';
        const bytes = each.reduce((sum, { bytes }) => sum + bytes, 0);
        const free = freeAt(existing(path));
        return free < bytes ? [{ path, bytes, free }] : [];
    });
}
/** Whether what is written below two paths lands on one file system, where a hard link takes no room. */
function isOneDevice(one, other) {
    return deviceOf(one) === deviceOf(other);
}
function deviceOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(existing(path)).dev;
}
/** The nearest folder above a path, or the path itself, that exists. */
function existing(path) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const isThere = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
    return isThere || above === path ? path : existing(above);
}
function freeAt(folder) {
    const { bavail, bfree, blocks, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(folder);
    // Some network and overlay file systems have no number of their own.
    if (blocks === 0)
        return Number.POSITIVE_INFINITY;
    return (process.getuid?.() === 0 ? bfree : bavail) * bsize;
}


/***/ }),

/***/ 7337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ refuseUnkept),
/* harmony export */   TS: () => (/* binding */ inTransferOrder),
/* harmony export */   et: () => (/* binding */ plan),
/* harmony export */   k0: () => (/* binding */ transfer)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50245);



/** Compares what is wanted with what the store holds. */
async function plan(blobs, store, sources) {
    return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(blobs, 8, async (blob) => ({
        blob,
        how: (await store.has(blob)) ? 'present' : 'fetch',
        sources: sources(blob),
    }));
}
const mostListed = 20;
/** Throws STORE_FAILED for content that a store lacks and cannot take in, since it can only be read. */
function refuseUnkept({ unwritable }, lacking) {
    if (unwritable === undefined || lacking.length === 0)
        return;
    const shown = lacking.slice(0, mostListed).map(({ digest }) => digest);
    const more = lacking.length > mostListed ? ` and ${lacking.length - mostListed} more` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('STORE_FAILED', `Cannot keep what the store lacks, since the store can only be read: ${shown.join(', ')}${more}, expected it to be there`, {
        cause: unwritable,
        details: { missing: shown },
        hint: 'Have a step that may write the store pull the images first, for the same platforms, or name another `store`.',
    });
}
/** Brings every missing blob into the store, each verified as it lands. Throws STORE_FAILED, and what the last source of a blob threw. */
async function transfer(steps, store, options) {
    refuseUnkept(store, 
    // What no source is there for is told as missing.
    steps.flatMap(({ how, blob, sources }) => (how === 'fetch' && sources.length > 0 ? [blob] : [])));
    options.progress.planned(steps);
    const deliveries = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(inTransferOrder(steps), options.concurrency, async (step) => {
        try {
            return await deliver(step, store, options);
        }
        catch (error) {
            if (!options.failed || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            options.failed(step.blob, error);
            return undefined;
        }
    });
    return deliveries.filter(delivery => delivery !== undefined);
}
/** The largest and the smallest in turn: no large one is left to run alone, and small ones wait for their answers beside it. */
function inTransferOrder(steps) {
    const bySize = [...steps].sort((a, b) => b.blob.size - a.blob.size);
    return bySize.map((_, at) => bySize[at % 2 === 0 ? at / 2 : bySize.length - (at + 1) / 2]);
}
async function deliver(step, store, options) {
    if (options.signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CANCELLED', `Stopped before ${step.blob.digest} was fetched`);
    const began = options.now();
    const damaged = store.damaged.has(step.blob.digest);
    const { passed, retries, ...origin } = step.how === 'present'
        ? { source: 'store', passed: false, retries: 0 }
        : await fetchStep(step, store, options);
    const delivery = {
        blob: step.blob,
        ...origin,
        milliseconds: options.now() - began,
        repaired: damaged || passed,
        retries,
    };
    options.progress.delivered(delivery);
    return delivery;
}
async function fetchStep({ blob, sources }, store, { progress, signal }) {
    let passed = false;
    let retries = 0;
    let last;
    const mirrors = [];
    const watch = {
        ...(signal ? { signal } : {}),
        advanced: bytes => progress.advanced(blob, bytes),
        retried: () => {
            retries++;
        },
    };
    for (const source of sources) {
        try {
            await store.receive(blob, async (draft) => found(await source.deliver(blob, draft, watch), blob, source));
            const { name, mirror } = source;
            return { source: name, ...(mirror !== undefined && { mirror }), passed, retries };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            if (source.mirror !== undefined)
                mirrors.push({ mirror: source.mirror, error });
            last = source.mirror === undefined ? (0,_registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_2__/* .afterMirrors */ .n)(error, mirrors) : error;
            passed ||= error.code === 'CONTENT_MISMATCH';
            if (source !== sources.at(-1) && error.code !== 'NOT_FOUND')
                progress.passed(blob, source.name, error);
        }
    }
    throw last ?? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest}: no source is left to ask`);
}
function found(digest, blob, source) {
    if (digest !== undefined)
        return digest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest} in the ${source.name}`);
}


/***/ })

};
;