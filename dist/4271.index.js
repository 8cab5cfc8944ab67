"use strict";
exports.id = 4271;
exports.ids = [4271];
exports.modules = {

/***/ 40762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ CacheLog),
/* harmony export */   U: () => (/* binding */ cachePlace)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** The cache of a route, as messages name it. */
function cachePlace(route) {
    return route === 'folder' ? "the cache's folder" : 'the Actions cache';
}
/** The number of failed reads after which the cache is given up. */
const mostFaults = 2;
/** Counts what a cache does, and decides when to stop using it. */
class CacheLog {
    lookups = 0;
    misses = 0;
    cold = { bytes: 0, milliseconds: 0 };
    bytes = 0;
    used = new Set();
    #poisoned = new Set();
    #faults = [];
    #warn;
    #discard;
    #place;
    #off;
    #unsaved;
    constructor({ warn, discard, place = cachePlace('direct') }) {
        this.#warn = warn;
        this.#discard = discard ?? (() => undefined);
        this.#place = place;
    }
    /** Why the cache is no longer used. */
    get off() {
        return this.#off;
    }
    /** Why nothing more is saved. */
    get unsaved() {
        return this.#off ?? this.#unsaved;
    }
    /** Gives the cache up, with one warning however many failures follow. */
    giveUp(why) {
        if (this.unsaved === undefined)
            this.#warn(`Going on without ${this.#place}: ${why}`);
        this.#off ??= why;
    }
    /** Gives up saving only; the one warning is not repeated for it. */
    stopSaving(why) {
        if (this.unsaved === undefined)
            this.#warn(`Nothing more is saved to ${this.#place}: ${why}`);
        this.#unsaved ??= why;
    }
    isPoisoned(key) {
        return this.#poisoned.has(key);
    }
    /** Records an entry whose content is not what its key promises; it is not used again. One warning covers all of them. */
    poison(key) {
        if (this.#poisoned.size === 0)
            this.#warn(`An entry of ${this.#place} is damaged, its content is taken from elsewhere: ${key}`);
        this.#poisoned.add(key);
        this.#discard(key);
    }
    /** Records bytes read from an entry. */
    came(key, bytes) {
        this.used.add(key);
        this.bytes += bytes;
    }
    /** Records a restored image, with what its original pull took. */
    restored({ bytes, milliseconds }) {
        this.cold = { bytes: this.cold.bytes + bytes, milliseconds: this.cold.milliseconds + milliseconds };
    }
    /** Records an entry that could not be read. Rethrows failures that are not the cache's own. */
    readFailed(key, error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
            return;
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
            throw error;
        // Anything else wrong, with its bytes or a document in it, is the entry's fault.
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL')) {
            this.poison(key);
            return;
        }
        this.#faults.push(error.message);
        if (this.#faults.length >= mostFaults)
            this.giveUp(error.message);
    }
    /** Records that the service could not be reached. */
    serviceFailed(error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL'))
            throw error;
        this.#faults.push(error.message);
        this.giveUp(error.message);
    }
    report(route) {
        const { lookups, misses, bytes, cold } = this;
        const lists = { used: [...this.used], poisoned: [...this.#poisoned], faults: [...this.#faults] };
        const ends = {
            ...(this.#off === undefined ? {} : { off: this.#off }),
            ...(this.unsaved === undefined ? {} : { unsaved: this.unsaved }),
        };
        return { route, lookups, misses, bytes, cold, ...lists, ...ends };
    }
}


/***/ }),

/***/ 50174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ contentParts)
/* harmony export */ });
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);

/** Bytes. Configs up to this size are stored with the manifests. */
const configBytes = 256 * 1024;
/** Splits the content of an image into its parts. */
function contentParts({ root, choice, documents }) {
    const byDigest = new Map(documents.map(document => [document.descriptor.digest, document]));
    const found = new Map();
    const visit = (digest) => {
        const document = byDigest.get(digest);
        if (!document || found.has(digest))
            return;
        found.set(digest, document);
        if (document.manifest.kind === 'index')
            for (const child of document.manifest.manifests)
                visit(child.digest);
    };
    visit(root);
    const ordered = [...found.values()];
    const manifests = ordered.flatMap(({ manifest }) => (manifest.kind === 'image' ? [manifest] : []));
    const configs = new Map(manifests.map(({ config }) => [config.digest, config]));
    return {
        documents: ordered,
        configs: [...configs.values()].filter(isSmall),
        images: manifests.map(layeredOf),
        choice: byDigest.get(root)?.manifest.kind === 'image' ? 'all' : choice,
    };
}
function layeredOf({ config, layers }) {
    const isLayer = ({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) !== 'unknown';
    const others = layers.filter(layer => !isLayer(layer));
    return { layers: layers.filter(isLayer), attachments: isSmall(config) ? others : [config, ...others] };
}
function isSmall({ size }) {
    return size <= configBytes;
}


/***/ }),

/***/ 28717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   W9: () => (/* binding */ planEntries),
/* harmony export */   _N: () => (/* binding */ mostEntries),
/* harmony export */   yU: () => (/* binding */ defaultPackBelow)
/* harmony export */ });
/** Bytes. Blobs of this size or larger have an entry of their own by default. */
const defaultPackBelow = 8 * 1024 * 1024;
/*
 * Only a layer's own size and its position in its image decide what shares an entry. So images on one base share the
 * base's entries, and a layer that changes in place changes its own entry and no other.
 *
 *   positions 0 to 13    an entry each: a changed layer costs only itself
 *   from position 14     packs of 3, 6, 14, 30, 60, 60, … positions: 127 layers, the most an engine accepts, are 19 entries
 *   `packBelow` or more  an entry each, at any position
 */
const alone = 14;
const packs = [3, 6, 14, 30, 60];
/** The most layer entries of one image: with the entry of its manifests there are 20. */
const perImage = 19;
/** The number of leading entries that are never merged to stay within a limit. */
const settled = 8;
/** The most entries of all images of an index together, given 200 uploads a minute for a repository. */
const mostEntries = 64;
/** Decides which blobs share an entry; every blob is in at least one, base first. */
function planEntries(images, packBelow) {
    const plans = images.flatMap(({ layers }) => capped(grouped(layers, packBelow), perImage));
    const attachments = unique(images.flatMap(each => each.attachments));
    const large = attachments.filter(({ size }) => size >= packBelow);
    const small = attachments.filter(({ size }) => size < packBelow);
    return capped(distinct([...plans, ...[...large.map(blob => [blob]), small].flatMap(asPlan)]), mostEntries);
}
function grouped(layers, packBelow) {
    const groups = new Map();
    unique(layers).forEach((layer, place) => {
        const group = layer.size >= packBelow ? layer.digest : groupAt(place);
        groups.set(group, [...(groups.get(group) ?? []), layer]);
    });
    return [...groups.values()].flatMap(asPlan);
}
function groupAt(place) {
    if (place < alone)
        return `place ${place}`;
    let end = alone;
    for (let pack = 0;; pack++) {
        end += packs[Math.min(pack, packs.length - 1)] ?? 1;
        if (place < end)
            return `pack ${pack}`;
    }
}
/**
 * Merges neighbours, the smallest first, until no more than `limit` are left; the first entries of the base stay as they
 * are.
 */
function capped(plans, limit) {
    const [base, left] = [plans.slice(0, settled), plans.slice(settled)];
    while (base.length + left.length > limit) {
        const sums = left.slice(1).map((plan, at) => sizeOf(plan) + sizeOf(left[at] ?? []));
        const at = sums.indexOf(Math.min(...sums));
        left.splice(at, 2, ...asPlan([...(left[at] ?? []), ...(left[at + 1] ?? [])]));
    }
    return [...base, ...left];
}
/** Removes duplicates, and plans whose blobs are all in earlier plans. */
function distinct(plans) {
    const placed = new Set();
    return plans.filter(plan => {
        const isNew = plan.some(({ digest }) => !placed.has(digest));
        for (const { digest } of plan)
            placed.add(digest);
        return isNew;
    });
}
function asPlan(members) {
    const [first, ...rest] = unique(members)
        .map(({ digest, size }) => ({ digest, size }))
        .sort((a, b) => (a.digest < b.digest ? -1 : 1));
    return first ? [[first, ...rest]] : [];
}
function unique(members) {
    return [...new Map(members.map(member => [member.digest, member])).values()];
}
/** The total size of the members in bytes. */
function sizeOf(members) {
    return members.reduce((sum, { size }) => sum + size, 0);
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
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97231);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87656);



/** Platforms as cache keys spell them. */
function choiceOf(selection) {
    return selection === 'all' ? 'all' : selection.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq);
}
/** An image that was walked, in the form that the cache takes. */
function imageContent({ root, documents }, selection, cold) {
    return { root: root.descriptor.digest, choice: choiceOf(selection), documents, cold };
}
/** The bytes and milliseconds of a transfer whose blobs were all fetched from registries; otherwise undefined. */
function coldPull(deliveries, milliseconds) {
    const fetched = deliveries.filter(({ source }) => source !== 'store' && source !== 'inline');
    const isCold = fetched.length > 0 && fetched.every(({ source }) => source === 'registry' || source === 'mirror');
    return isCold ? { bytes: fetched.reduce((sum, { blob }) => sum + blob.size, 0), milliseconds } : undefined;
}
/** Saves what the cache lacks of images in the store, one after the other: what they share is saved once. */
async function saveImages(images, { cache, store, say, }, limits = {}) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const saved = [];
        let left = limits.maxBytes ?? Number.POSITIVE_INFINITY;
        const distinct = [...new Map(images.map(each => [each.root, each])).values()];
        const _ = (0,tslib__WEBPACK_IMPORTED_MODULE_1__/* .__addDisposableResource */ .mS)(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_2__/* .heartbeat */ .j)(say, () => [
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
        (0,tslib__WEBPACK_IMPORTED_MODULE_1__/* .__disposeResources */ .hk)(env_1);
    }
}


/***/ })

};
;