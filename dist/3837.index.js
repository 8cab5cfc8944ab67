"use strict";
exports.id = 3837;
exports.ids = [3837];
exports.modules = {

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
/* harmony import */ var _registry_repository_mirrored_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92972);





/** The content store as a source of documents; blobs in it are never delivered. */
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
/** The Actions cache as a source; the cache itself decides what it looks up and when it gives up. */
function cacheSource(cache, registries) {
    return {
        name: 'cache',
        document: digest => cache.document(digest),
        deliver: (wanted, draft, watch) => cache.deliver(wanted, { draft, watch }, registries),
    };
}
/** A descriptor's inline content, used when it matches digest and size. */
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
/** A repository's mirrors, nearest first, then the registry itself. */
function repositorySources({ mirrors, registry }) {
    const asSource = (repository, origin) => ({
        ...origin,
        document: digest => repository.resolve({ digest }),
        deliver: (wanted, draft, watch) => repository.deliver(wanted, draft, watch),
    });
    return [
        ...mirrors.map(each => asSource(each, { name: 'mirror', mirror: each.host.origin.host })),
        asSource(registry, { name: 'registry' }),
    ];
}
/** Reads a document from the first source that has it. Throws the last source's error, or NOT_FOUND. */
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
            last = source.mirror === undefined ? (0,_registry_repository_mirrored_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .afterMirrors */ .n)(error, mirrors) : error;
        }
    }
    throw (last ??
        new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in ${sources.map(({ name }) => name).join(', ')}`));
}


/***/ }),

/***/ 53837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ registryUploadSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _read_sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42341);
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88381);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7337);





/** Blobs of a repository, from the store where it has them, else from its mirrors and its registry. */
function registryUploadSource(repository, store, options) {
    const sources = [_read_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineSource */ .FU, ...(0,_read_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .repositorySources */ .rl)(repository)];
    return {
        name: 'registry',
        async open(blob) {
            if (await store.has(blob))
                return store.scan(blob.digest);
            const passed = (error) => options.progress.passed(blob, 'mirror', error);
            return named(blob, await repository.scan(blob, passed));
        },
        async keep(blob) {
            options.progress.named?.({ name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository.name), blobs: [blob] });
            const steps = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .plan */ .et)([blob], store, () => sources);
            const missing = steps.flatMap(({ how, blob }) => (how === 'fetch' ? [blob] : []));
            (0,_room_js__WEBPACK_IMPORTED_MODULE_3__/* .checkStoreRoom */ .n)(`keep ${blob.digest} for several registries`, missing, store);
            await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .transfer */ .k0)(steps, store, { ...options, concurrency: 1 });
        },
    };
}
/** Attributes a broken body to the source rather than to the destination. */
async function* named({ digest }, bytes) {
    try {
        yield* bytes;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${digest}: the answer broke off`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 88381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isOneDevice),
/* harmony export */   n: () => (/* binding */ checkStoreRoom)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _declared_bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34912);






const hint = 'The manifests say so; nothing was written yet, and drafts of earlier runs were dropped. Free space there, or put `store` or the destination on a larger disk; a store that outlasts its jobs is kept small by prune with `images: store`. If the image cannot be so large, do not use it.';
/** Whether each file system has enough free space for all bytes written to it. */
function hasRoom(needed) {
    return shortages(needed).length === 0;
}
/**
 * Throws CONTENT_TOO_LARGE when a file system has too little free space for all bytes written to it. A file system that does not
 * report its size counts as large enough.
 *
 * @param action the purpose, as in "Cannot <action>"
 */
function checkRoom(action, needed) {
    const [shortage] = shortages(needed);
    if (!shortage)
        return;
    const { path, bytes, free } = shortage;
    const state = `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes)} (${bytes} bytes) are to be written below "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)}"`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('CONTENT_TOO_LARGE', `Cannot ${action}: ${state}, expected at most the ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(free)} (${free} bytes) that are free there`, { details: { needed: bytes, free }, hint });
}
/**
 * Throws CONTENT_TOO_LARGE when a store has no space for missing blobs, or the paths in `beside` for theirs. Deletes the store's drafts
 * at rest first; bytes of the blobs that have already arrived count.
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
/** File systems with too little free space, each by the first path on it. */
function shortages(needed) {
    const wanted = needed.filter(({ bytes }) => bytes > 0);
    return [...Map.groupBy(wanted, ({ path }) => deviceOf(path)).values()].flatMap(each => {
        const path = each[0]?.path ?? '';
        const bytes = each.reduce((sum, { bytes }) => sum + bytes, 0);
        const free = freeAt(existing(path));
        return free < bytes ? [{ path, bytes, free }] : [];
    });
}
/** Whether two paths are on one file system, where a hard link takes no space. */
function isOneDevice(one, other) {
    return deviceOf(one) === deviceOf(other);
}
function deviceOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(existing(path)).dev;
}
/** The path itself or its nearest existing parent folder. */
function existing(path) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const isThere = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
    return isThere || above === path ? path : existing(above);
}
function freeAt(folder) {
    const { bavail, bfree, blocks, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(folder);
    // Some network and overlay file systems report no size.
    if (blocks === 0)
        return Number.POSITIVE_INFINITY;
    return (process.getuid?.() === 0 ? bfree : bavail) * bsize;
}


/***/ })

};
;