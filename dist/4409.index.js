"use strict";
exports.id = 4409;
exports.ids = [4409];
exports.modules = {

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

/***/ 46641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ cacheRights),
/* harmony export */   Z: () => (/* binding */ lackOfCache)
/* harmony export */ });
const modes = {
    none: [false, false],
    read: [true, false],
    write: [true, true],
    'write-only': [false, true],
};
/** Why there is no cache at all for this process; undefined if there is one, whatever it permits. */
function lackOfCache(env) {
    if (!env.ACTIONS_RUNTIME_TOKEN)
        return 'there is no cache token here';
    const isNamed = URL.canParse(env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL || '');
    return isNamed ? undefined : 'there is no cache service here';
}
/** Reads the runner's `cache-mode` and the token's own claim before any request; what neither restricts is allowed. */
function cacheRights(env) {
    const lack = lackOfCache(env);
    if (lack !== undefined)
        return { read: false, write: false, why: lack };
    const mode = (env.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
    const [mayRead = true, mayWrite = true] = modes[mode] ?? [];
    if (!mayRead || !mayWrite)
        return { read: mayRead, write: mayWrite, why: `the job's cache-mode is ${mode}` };
    const permission = permissionOf(env.ACTIONS_RUNTIME_TOKEN ?? '');
    if (permission === undefined)
        return { read: true, write: true };
    const rights = { read: (permission & 1) !== 0, write: (permission & 2) !== 0 };
    return rights.read && rights.write ? rights : { ...rights, why: "this run's cache token is restricted" };
}
/**
 * The permission bits of all scopes in the token's `ac` claim, 1 to read and 2 to write; undefined when there is no
 * readable claim.
 */
function permissionOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        const scopes = JSON.parse(claims.ac);
        if (!Array.isArray(scopes) || scopes.length === 0)
            return undefined;
        const bits = scopes.map((scope) => Number(scope?.Permission));
        return bits.every(Number.isInteger) ? bits.reduce((all, bit) => all | bit, 0) : undefined;
    }
    catch (error) {
        // The claim is not guaranteed: when it cannot be read, the service itself decides.
        if (error instanceof SyntaxError || error instanceof TypeError)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 72942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ memberName),
/* harmony export */   serveToolkit: () => (/* binding */ serveToolkit)
/* harmony export */ });
/**
 * The only path in every archive: one relative character. It is part of the entry's version, so it is the same in every
 * job and folder.
 */
const memberName = 'e';
/** Serves the parent process with the Actions toolkit's own client, one order at a time. */
function serveToolkit() {
    const tell = (message) => void process.send?.(message);
    // The toolkit talks to the runner through standard output: its masks matter, its warnings are for us to judge.
    process.stdout.write = (chunk) => {
        tell({ kind: 'output', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() });
        return true;
    };
    process.env = withoutToken(process.env);
    process.on('disconnect', () => process.exit());
    process.on('message', (order) => {
        void carryOut(order).then(tell, (error) => tell({ kind: 'failed', reason: String(error) }));
    });
}
/**
 * A copy of the environment whose token can be read by name but is not enumerable: programs that the toolkit starts
 * inherit only what is enumerable.
 */
function withoutToken(env) {
    const ownKeys = (target) => Reflect.ownKeys(target).filter(name => name !== 'ACTIONS_RUNTIME_TOKEN');
    return new Proxy(env, { ownKeys });
}
/** Executes one order and returns its result. */
async function carryOut({ kind, key }) {
    const { restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(9688), __webpack_require__.e(5015), __webpack_require__.e(6264), __webpack_require__.e(1604)]).then(__webpack_require__.bind(__webpack_require__, 75015));
    const paths = [memberName];
    if (kind === 'save') {
        const id = await saveCache(paths, key, undefined, true);
        return { kind: 'saved', isNew: id >= 0 };
    }
    const matched = await restoreCache(paths, key, undefined, { lookupOnly: kind === 'lookup' }, true);
    return { kind: 'found', key: matched };
}


/***/ })

};
;