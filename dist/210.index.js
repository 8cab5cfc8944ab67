"use strict";
exports.id = 210;
exports.ids = [210];
exports.modules = {

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

/***/ 11265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Pace),
/* harmony export */   s: () => (/* binding */ lineEvery)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);

/** Milliseconds between two lines on how far something is. */
const lineEvery = 5_000;
/** Counts bytes that come or go, and says when a line on them is due. */
class Pace {
    #now;
    #total = 0;
    #sum = 0;
    #spoke;
    #sumThen = 0;
    constructor(now) {
        this.#now = now;
        this.#spoke = now();
    }
    /** So many bytes more are to be moved. */
    expect(bytes) {
        // Time in which nothing was to be moved does not count.
        if (this.#sum === this.#total)
            this.#restart();
        this.#total += bytes;
    }
    /** Bytes were moved. Returns whether the last line is long enough ago. */
    add(bytes) {
        this.#sum += bytes;
        return this.#now() - this.#spoke >= lineEvery;
    }
    /** Whether there is more to come. */
    get isDue() {
        return this.#sum < this.#total;
    }
    /** How far it is, and how fast since the last line: `12.3 MB of 118 MB (10 %), 4.1 MB/s`. */
    line() {
        const rate = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanRate */ .S6)(this.#sum - this.#sumThen, this.#now() - this.#spoke);
        this.#restart();
        // A try that broke off counts twice.
        const sum = Math.min(this.#sum, this.#total);
        const share = Math.floor((100 * sum) / Math.max(1, this.#total));
        return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(sum)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(this.#total)} (${share} %), ${rate}`;
    }
    #restart() {
        this.#spoke = this.#now();
        this.#sumThen = this.#sum;
    }
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

/***/ 53837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ registryUploadSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50245);
/* harmony import */ var _read_sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42341);
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88381);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7337);






/** Blobs of a repository, from the store where it has them, else from its mirrors and its registry. */
function registryUploadSource(places, store, options) {
    const sources = [_read_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineSource */ .FU, ...(0,_read_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .repositorySources */ .rl)(places)];
    return {
        name: 'registry',
        async open(blob) {
            if (await store.has(blob))
                return store.scan(blob.digest);
            const passed = (_, error) => options.progress.passed(blob, 'mirror', error);
            return named(blob, await (0,_registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .K)(places, place => place.scan(blob), passed));
        },
        async keep(blob) {
            const name = places.at(-1)?.name;
            if (name)
                options.progress.named?.({ name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(name), blobs: [blob] });
            const steps = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_3__/* .plan */ .et)([blob], store, () => sources);
            const missing = steps.flatMap(({ how, blob }) => (how === 'fetch' ? [blob] : []));
            (0,_room_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoreRoom */ .nA)(`keep ${blob.digest} for several registries`, missing, store);
            await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_3__/* .transfer */ .k0)(steps, store, { ...options, concurrency: 1 });
        },
    };
}
/** A body that breaks off is the source's failure, not that of where its bytes go. */
async function* named({ digest }, bytes) {
    try {
        yield* bytes;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${digest}: the answer broke off`, {
            cause: error,
        });
    }
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

/***/ 91410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ fileText),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   pW: () => (/* binding */ workspaceText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64237);
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



const greatestText = 64 * 1024 * 1024;
/** Never waiting for a pipe; Windows has no such flag. */
const plainly = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The text of a plain file of at most 64 MiB. Throws what Node does, with a `code` for people; a link to a device that never ends is refused. */
async function fileText(path) {
    return textOf(path, plainly);
}
/** The same for a path of an input: what lies in the workspace is read through no link that leads out of it. */
async function workspaceText(workspace, path) {
    const { path: real, within } = await (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathToRead */ .DW)(workspace, path);
    // A link that took the file's place since then is not followed.
    return textOf(real, within === undefined ? plainly : plainly | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0));
}
async function textOf(path, flags) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags), true);
        const stats = await file.stat();
        if (!stats.isFile())
            throw Object.assign(new Error(), { code: 'it is no plain file' });
        if (stats.size > greatestText)
            throw Object.assign(new Error(), { code: 'it is larger than 64 MiB' });
        return file.readFile('utf8');
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
/** Why a file or folder could not be read: Node's code, and what it means where that is what people meet. */
function fileProblem(error) {
    const { code = 'an unknown fault' } = error;
    return code === 'ENOENT' ? 'it does not exist' : code;
}


/***/ }),

/***/ 64237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ pathToRead),
/* harmony export */   Pq: () => (/* binding */ pathHint),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   ok: () => (/* binding */ pathToWrite),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Where a path of an input leads that is read. What lies in the workspace is the checkout's, and links in it may lead anywhere: it has to
 * end in the workspace. What lies elsewhere is named by an absolute path, which is the workflow's own word. Throws what Node does, with a
 * `code` for people (`fileProblem`).
 */
async function pathToRead(workspace, path) {
    return pathIn(workspace, path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath);
}
/** The same for a path that is written: what is not there yet is to be made in the workspace, and never behind a link that leads nowhere. */
async function pathToWrite(workspace, path) {
    return pathIn(workspace, path, realPathOfNew);
}
/** Whether what is there lies in the folder `within` in truth; anywhere, where that is undefined. */
async function isWithin(path, within) {
    return within === undefined || isBelow(within, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path));
}
/** Whether a path is the folder or lies in it, by its text alone. */
function isBelow(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/** A path as it is shown: relative where it lies in the workspace. */
function shownPath(workspace, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    return below === '' || below.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || below === '..' ? path : below.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
async function pathIn(workspace, written, resolved) {
    if (written.includes('\0'))
        throw new PathProblem('it is no path');
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, written);
    const root = await realPathOfNew((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace));
    if (!isBelow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), full) && !isBelow(root, full)) {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(written))
            return { path: full, within: undefined };
        throw new PathProblem('it lies outside the workspace, where only an absolute path leads');
    }
    const real = await resolved(full);
    if (!isBelow(root, real))
        throw new PathProblem('a link leads out of the workspace');
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real)), within: root };
}
/** The real path of the nearest folder that is there, and the rest behind it. */
async function realPathOfNew(full) {
    const rest = [];
    for (let at = full;;) {
        try {
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(at), ...rest);
        }
        catch (error) {
            if (error.code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
                throw error;
        }
        const here = await statsOf(at);
        // A link to what is not there: whoever writes through it makes that.
        if (here?.isSymbolicLink())
            throw new PathProblem('a link leads to what is not there');
        // Another step made it meanwhile: its real path is asked for once more.
        if (here)
            continue;
        rest.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(at));
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at);
    }
}
/** What stands at a path itself, be it a link; undefined for nothing. */
async function statsOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
class PathProblem extends Error {
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}
/** What to do about a path that was refused; undefined for what the system says of it. */
function pathHint(error) {
    return error instanceof PathProblem
        ? 'A relative path has to stay in the workspace, with every link that it goes through. Name what lies elsewhere by its absolute path.'
        : undefined;
}


/***/ }),

/***/ 65777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js + 15 modules
var open_common = __webpack_require__(91882);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/select-platforms.js + 1 modules
var select_platforms = __webpack_require__(80882);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/skipped-text.js
var skipped_text = __webpack_require__(10764);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/first-of.js
var first_of = __webpack_require__(50245);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/tagged-document.js
var tagged_document = __webpack_require__(7679);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/registry-upload-source.js
var registry_upload_source = __webpack_require__(53837);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/follow-referrers.js
var follow_referrers = __webpack_require__(75849);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/referrers.js
var referrers = __webpack_require__(13765);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/tag-plan.js
var tag_plan = __webpack_require__(3265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/write-image.js
var write_image = __webpack_require__(46458);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/retag.js













/**
 * Gives an image more tags: in its own repository by writing the same bytes again, elsewhere by copying what is not there yet.
 * Throws DIGEST_UNEXPECTED, TAG_CONFLICT, PLATFORM_MISSING and what reading and writing throw.
 */
async function retag(request, ports) {
    const { source, tags, concurrency, selection } = request;
    const repositories = [...new Map(tags.map(each => [(0,reference/* repositoryName */.aR)(each), repositoryOf(each)])).values()];
    const places = await placesOf(source, repositories, ports.registries);
    const [found, now] = await Promise.all([resolved(source, places), (0,tag_plan/* tagsNow */.qm)(tags, ports.registries, request)]);
    checkExpected(request, found);
    const last = places.at(-1);
    const document = (digest) => nearest(places, place => place.resolve({ digest }));
    const image = { name: (0,reference/* formatReference */.FH)(source), blobs: last, document, warn: ports.warn };
    const root = await (0,select_platforms/* selectPlatforms */.d)(found, selection, image);
    const isElsewhere = repositories.some(each => (0,reference/* repositoryName */.aR)(each) !== (0,reference/* repositoryName */.aR)(source));
    const graph = isElsewhere ? await (0,walk/* walk */.G)(({ digest }) => document(digest), root, 'all') : lone(root);
    const skipped = (0,skipped_text/* skippedText */.O)(graph, 'copied');
    if (skipped)
        ports.warn?.(`${(0,reference/* formatReference */.FH)(source)}: ${skipped}`);
    // A new index of some platforms stands for the one that was found.
    const moved = new Map([
        ...graph.documents.map(each => [each.descriptor.digest, each]),
        [found.descriptor.digest, root],
    ]);
    const companions = request.referrers && (isElsewhere || root !== found)
        ? await (0,referrers/* allReferrers */.Q$)((0,referrers/* repositoryReferrers */.bs)(last, document), [...moved.keys()], concurrency)
        : referrers/* noReferrers */.uL;
    const read = ({ digest }) => document(digest);
    const followed = await (0,follow_referrers/* followReferrers */.O)(companions, moved, { document: read, concurrency });
    const placement = {
        graph,
        companions: followed.companions,
        outdated: followed.outdated,
        repositories,
        tags: now,
        onConflict: request.onConflict,
        concurrency,
        dryRun: request.dryRun,
        home: source,
        isMade: root !== found,
        document: followed.document,
        holds: (digest, target) => (0,reference/* repositoryName */.aR)(target) === (0,reference/* repositoryName */.aR)(source) && !followed.made.has(digest),
        supply: (0,registry_upload_source/* registryUploadSource */._)(places, ports.store, { ...ports, concurrency }),
        mountFrom: (_, target) => (target.registry === source.registry ? [source] : []),
    };
    return { sourceDigest: found.descriptor.digest, placed: await (0,write_image/* writeImage */.t)(placement, ports) };
}
/** The source is read with the rights to write where it is a target too: one token does then. Mirrors may lag behind it. */
async function placesOf(source, repositories, registries) {
    if (repositories.some(each => (0,reference/* repositoryName */.aR)(each) === (0,reference/* repositoryName */.aR)(source)))
        return [(await registries.writer(source)).remote];
    return registries.places(source);
}
async function resolved({ digest, tag = 'latest' }, places) {
    if (digest !== undefined)
        return nearest(places, place => place.resolve({ digest }));
    return (await (0,tagged_document/* taggedDocument */.m)(places, tag)).document;
}
function nearest(places, ask) {
    // What a mirror says when it fails is not worth a word: its registry is asked next.
    return (0,first_of/* firstOf */.K)(places, ask, () => undefined);
}
function checkExpected({ source, expectDigest }, { bytes, descriptor }) {
    if (expectDigest === undefined)
        return;
    const found = (0,digest/* digestOf */.ol)(bytes, (0,digest/* algorithmOf */.Hy)(expectDigest));
    if (found === expectDigest)
        return;
    throw new errors/* TallyError */.jB('DIGEST_UNEXPECTED', `Cannot retag ${(0,reference/* formatReference */.FH)(source)}: it is ${descriptor.digest}, expected ${expectDigest}`, { details: { found, expected: expectDigest } });
}
function lone(root) {
    return { root, documents: [root], leaves: [], blobs: [] };
}
function repositoryOf({ registry, repository }) {
    return { registry, repository };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/target-tags.js
var target_tags = __webpack_require__(36676);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/progress-log.js + 1 modules
var progress_log = __webpack_require__(39923);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-log.js
var write_log = __webpack_require__(90298);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-report.js
var write_report = __webpack_require__(30760);
;// CONCATENATED MODULE: ./node_modules/@tallyman/retag/src/run.js
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









/** Gives the image its tags. */
async function run(values, host) {
    const began = performance.now();
    const now = () => performance.now();
    const { source, concurrency, referrers, 'dry-run': dryRun, 'on-conflict': onConflict } = values;
    const tags = (0,target_tags/* targetTags */.t)(values.tags, source);
    if (tags.length === 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', 'Cannot retag: tags: nothing given, expected a tag');
    const { store, registries } = await (0,open_common/* openCommon */.k)(values, host);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const request = {
                source,
                tags,
                onConflict,
                referrers,
                concurrency,
                dryRun,
                expectDigest: values['expect-digest'],
                selection: (0,selection/* selectionOf */.W)(values.platforms, host),
            };
            const progress = (0,progress_log/* progressLog */.m)(host.log, now);
            const log = __addDisposableResource(env_1, (0,write_log/* writeLog */.u)(host.log, now), false);
            const retagged = await retag(request, {
                store,
                registries,
                now,
                progress,
                signal: host.signal,
                maxImageSize: values['max-image-size'],
                watch: log,
                warn: message => host.log.warning(message),
            });
            log.placed(retagged.placed, { dryRun });
            const { digest } = retagged.placed.root.descriptor;
            if (digest !== retagged.sourceDigest)
                host.log.notice(`The tags name a new index of some platforms: ${digest}, made from ${retagged.sourceDigest}`);
            const files = new handed_over_files/* HandedOverFiles */.u(host, (0,handed_over_files/* stepName */.b)('retag', [{ digest }]));
            const report = await files.report({ source: retagged.sourceDigest, ...(0,write_report/* writtenReport */.mR)(retagged.placed) });
            return { retagged, report, milliseconds: now() - began, isDry: dryRun };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    finally {
        await registries.close();
    }
}


/***/ })

};
;