"use strict";
exports.id = 23;
exports.ids = [23,717];
exports.modules = {

/***/ 28717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   W9: () => (/* binding */ planEntries),
/* harmony export */   _N: () => (/* binding */ mostEntries),
/* harmony export */   yU: () => (/* binding */ defaultPackBelow)
/* harmony export */ });
/** Bytes from which a blob has an entry of its own, unless told. */
const defaultPackBelow = 8 * 1024 * 1024;
/*
 * What shares an entry is decided by a layer's own size and its place in its image, by nothing else. So images on one base
 * share the base's entries, and a layer that changes in place changes the entry it is in and no other.
 *
 *   places 0 to 13       an entry each: a changed layer costs itself
 *   from place 14        packs of 3, 6, 14, 30, 60, 60, … places: 127 layers, the most an engine takes, are 19 entries
 *   `packBelow` or more  an entry each wherever they stand
 */
const alone = 14;
const packs = [3, 6, 14, 30, 60];
/** Entries of layers that one image may have: with its manifests' entry there are 20. */
const perImage = 19;
/** Entries that are never joined with others to stay within a limit. */
const settled = 8;
/** Entries that all images of an index may have together, in view of 200 uploads a minute for a repository. */
const mostEntries = 64;
/** Which blobs share an entry; every blob stands in at least one, base first. */
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
/** Joins neighbours, the smallest first, until no more than `limit` are left; the base's first entries stay what they are. */
function capped(plans, limit) {
    const [base, left] = [plans.slice(0, settled), plans.slice(settled)];
    while (base.length + left.length > limit) {
        const sums = left.slice(1).map((plan, at) => sizeOf(plan) + sizeOf(left[at] ?? []));
        const at = sums.indexOf(Math.min(...sums));
        left.splice(at, 2, ...asPlan([...(left[at] ?? []), ...(left[at + 1] ?? [])]));
    }
    return [...base, ...left];
}
/** Each plan once, and none whose blobs all stand in plans before it. */
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
/** The bytes of all members. */
function sizeOf(members) {
    return members.reduce((sum, { size }) => sum + size, 0);
}


/***/ }),

/***/ 52731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openOrigin),
/* harmony export */   e: () => (/* binding */ parseOrigin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87656);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _workspace_file_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91410);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64237);
/* harmony import */ var _origin_hints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8613);
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








const accepted = 'store=NAME@DIGEST, oci-layout=DIR[:ref], oci-archive=FILE, docker-archive=FILE, docker or docker=NAME';
/** Reads an item of `source` or `from`: `store`, `store=REF`, `oci-layout=DIR[:ref]`, `oci-archive=FILE`, `docker-archive=FILE`, `docker`, `docker=NAME`. */
function parseOrigin(text, alsoAccepted = '') {
    const [, kind = '', , value = ''] = /^([a-z-]+)(=(.*))?$/s.exec(text.trim()) ?? [];
    const has = text.includes('=');
    const written = value.trim();
    if (!has && (kind === 'store' || kind === 'docker'))
        return { kind };
    if (has && written !== '') {
        if (kind === 'store')
            return storeOrigin(written);
        if (kind === 'docker')
            return { kind, target: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(written) ? { digest: written } : { tag: written } };
        if (kind === 'oci-layout' || kind === 'oci-archive' || kind === 'docker-archive')
            return { kind, ...pathAndTarget(written) };
    }
    throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}" is none of ${accepted}${alsoAccepted}`);
}
function storeOrigin(written) {
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(written))
        return { kind: 'store', target: { digest: written } };
    const { digest } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)(written);
    if (digest !== undefined)
        return { kind: 'store', target: { digest }, name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutScheme */ .yO)(written) };
    throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(written)}" has no digest; the store knows images by their digests alone`);
}
/** The name stands behind the first colon that is no drive's, a digest behind `@`. */
function pathAndTarget(written) {
    const [, before, digest] = /^(.+)@(sha(?:256|512):[0-9a-f]+)$/.exec(written) ?? [];
    if (before !== undefined && digest !== undefined)
        return { path: before, target: { digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest) } };
    const colon = written.indexOf(':', /^[A-Za-z]:[\\/]/.test(written) ? 2 : 1);
    if (colon < 0)
        return { path: written };
    const [path, tag] = [written.slice(0, colon), written.slice(colon + 1)];
    if (tag === '')
        throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(written)}" has nothing behind its colon`);
    return { path, target: { tag } };
}
/**
 * Opens an origin; nothing is read of an engine before an image is resolved. Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED,
 * ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED.
 */
async function openOrigin(origin, ports) {
    switch (origin.kind) {
        case 'store': {
            const { StoreOrigin } = await __webpack_require__.e(/* import() */ 450).then(__webpack_require__.bind(__webpack_require__, 21450));
            return new StoreOrigin(ports.store, origin);
        }
        case 'docker': {
            const { EngineOrigin } = await Promise.all(/* import() */[__webpack_require__.e(998), __webpack_require__.e(606), __webpack_require__.e(754)]).then(__webpack_require__.bind(__webpack_require__, 75441));
            return EngineOrigin.open(origin.target, ports);
        }
        default: {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const { ArchiveOrigin } = await __webpack_require__.e(/* import() */ 83).then(__webpack_require__.bind(__webpack_require__, 33083));
                const { openArchive } = await __webpack_require__.e(/* import() */ 606).then(__webpack_require__.bind(__webpack_require__, 23606));
                const { kind, path, target } = origin;
                const { store, workspace, maxImageSize, say } = ports;
                const _ = __addDisposableResource(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_3__/* .heartbeat */ .j)(say, () => [`reading ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path)}`]), false);
                const source = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .withHints */ .z9)((0,_origin_hints_js__WEBPACK_IMPORTED_MODULE_5__/* .originHints */ .h)(kind), async () => openArchive(await placeOf(path, workspace), store.scratch, maxImageSize));
                // What it is counts, not what it is called: a docker save has its layers uncompressed.
                const compress = kind === 'docker-archive' || source.form === 'docker-archive' ? ports : undefined;
                return new ArchiveOrigin(source, { kind, target, compress });
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                __disposeResources(env_1);
            }
        }
    }
}
async function placeOf(path, workspace) {
    try {
        return await (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_6__/* .pathToRead */ .DW)(workspace, path);
    }
    catch (error) {
        const message = `Cannot read the layout or archive "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path)}": ${(0,_workspace_file_text_js__WEBPACK_IMPORTED_MODULE_7__/* .fileProblem */ .Wj)(error)}`;
        const isMissing = error.code === 'ENOENT';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB(isMissing ? 'NOT_FOUND' : 'ARCHIVE_INVALID', message, {
            cause: error,
            hint: (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_6__/* .pathHint */ .Pq)(error),
        });
    }
}


/***/ }),

/***/ 8613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ originHints)
/* harmony export */ });
const archive = {
    NOT_FOUND: 'Check the path, which is relative to the workspace, and the name or digest behind it. The step that writes the layout or archive has to run before this one.',
    MANIFEST_INVALID: 'The layout or archive holds a document that two clients could read differently, or not at all. Write it again with a current version of the tool that made it.',
    CONTENT_MISMATCH: 'The layout or archive holds other bytes than its digests promise: it is damaged or was changed. Write it again.',
    GRAPH_INVALID: 'The index in the layout or archive points at itself, nests too deep or holds too many entries. Write it anew.',
    STORE_FAILED: "Check that the runner's user may read the layout or archive, and that the content store is writable and has space left.",
};
const engine = {
    NOT_FOUND: 'Name an image that the engine holds, as `docker image ls` shows it; the step that builds or loads it has to run before this one.',
    MANIFEST_INVALID: 'What the engine gives for this image can be read in two ways, or not at all. Build or pull the image again, and update the engine if it repeats.',
    CONTENT_MISMATCH: 'The engine gives other bytes than the digests promise. Run again; if it repeats, remove the image there and build or pull it again.',
};
const store = {
    NOT_FOUND: 'Pull the image by an earlier step with the same `store` and the same `platforms`, or name another source.',
};
/** What to do about failures in reading images that no registry serves; for a folder its base's registry may be to blame. */
function originHints(kind) {
    if (kind === 'directory')
        return {};
    if (kind === 'docker')
        return engine;
    return kind === 'store' ? store : archive;
}


/***/ }),

/***/ 87656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ heartbeat)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11265);


/**
 * Says every few seconds that something is still being done, until it is disposed; nothing where nobody listens. Time is in milliseconds.
 *
 * @param states what is being done, in words; a line for each
 */
function heartbeat(say, states, everyMs = _pace_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEvery */ .s) {
    const began = performance.now();
    const timer = say &&
        setInterval(() => {
            for (const state of states())
                say(`  ${state}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(performance.now() - began)} so far`);
        }, everyMs);
    timer?.unref();
    return { [Symbol.dispose]: () => clearInterval(timer) };
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

/***/ 21023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/plan-entries.js
var plan_entries = __webpack_require__(28717);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/open-origin.js
var open_origin = __webpack_require__(52731);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/inputs.js






/** What the step is given, by name. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(common_inputs/* namedImage */.VR)),
    'lock-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$)),
    verify: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)('distribution', 'content')), ['distribution', 'content']),
    from: (0,inputs/* optionalOr */.Yv)(parseFrom, { kind: 'store' }),
    'pack-below': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, plan_entries/* defaultPackBelow */.yU),
    'max-size': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, undefined),
    'lookup-only': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'fail-on-cache-miss': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* cacheInputs */.kv,
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};
/** An origin as a whole: `images` says what of it. */
function parseFrom(written) {
    const origin = (0,open_origin/* parseOrigin */.e)(written);
    if (origin.target === undefined)
        return origin;
    throw new Error(`"${(0,printable/* printable */.g)(written)}" names one image, expected the names under images`);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/cache-account.js
var cache_account = __webpack_require__(88613);
;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/outputs.js


/** The step's outputs, by name. */
function outputs({ saving, report }) {
    const { pulled, account, missing } = saving;
    const { images } = pulled;
    const { written, kept, leftOut, bytes } = (0,cache_account/* savedSums */.wT)(account.saved);
    const refs = images.map(({ wanted, digest }) => (0,reference/* digestReference */.O9)(wanted.reference, digest));
    const isHit = written.length === 0 && leftOut.length === 0 && kept.length > 0;
    const matched = images.filter(({ digest }) => (0,cache_account/* isWhole */.wP)(account, digest));
    const digest = images[0]?.digest ?? '';
    return {
        digest,
        ref: refs[0] ?? '',
        refs: refs.join('\n'),
        report,
        json: JSON.stringify({ digest, refs: refs.slice(0, 20), cacheHit: isHit, saved: bytes }),
        'cache-hit': String(isHit),
        'cache-matched': matched
            .map(({ wanted, digest }) => (0,reference/* digestReference */.O9)(wanted.reference, digest))
            .join('\n'),
        missing: (0,cache_account/* shortList */.pg)(missing),
        repaired: '0',
        'bytes-restored': '0',
        'bytes-saved': String(bytes),
        entries: String(written.length + kept.length),
    };
}
/** What a save that failed is known to lack. */
function failureOutputs(failure) {
    const missing = (0,cache_account/* missingIn */.EH)(failure);
    return { 'cache-hit': 'false', ...(missing.length > 0 && { missing: (0,cache_account/* shortList */.pg)(missing) }) };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/cache-summary.js
var cache_summary = __webpack_require__(51465);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-summary.js
var pull_summary = __webpack_require__(66346);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/markdown.js
var markdown = __webpack_require__(84519);
;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/summary.js






/** The step summary of a save, as Markdown. */
function saveSummary({ saving, milliseconds }) {
    const { pulled, account } = saving;
    const { bytes } = (0,cache_account/* savedSums */.wT)(account.saved);
    const rest = (0,cache_account/* isUnasked */.G7)(account) ? 'not asked' : 'not all of it';
    const rows = pulled.images.map(image => [
        (0,markdown/* code */.aY)((0,reference/* familiarName */.hG)(image.wanted.reference)),
        (0,markdown/* code */.aY)(image.digest),
        (0,pull_summary/* platformsText */.Ci)(image),
        (0,format/* humanBytes */.p6)(image.graph.blobs.reduce((sum, { size }) => sum + size, 0)),
        (0,cache_account/* isWhole */.wP)(account, image.digest) ? 'whole' : rest,
    ]);
    const whole = pulled.images.filter(({ digest }) => (0,cache_account/* isWhole */.wP)(account, digest)).length;
    const count = `${whole === rows.length ? '' : `${whole} of `}${(0,format/* plural */.LS)(rows.length, 'image')}`;
    return [
        `### Tallyman: ${count} in the Actions cache`,
        `${bytes > 0 ? (0,format/* humanBytes */.p6)(bytes) : 'Nothing'} uploaded, in ${(0,format/* humanTime */.zK)(milliseconds)}.`,
        (0,markdown/* table */.tp)(['Image', 'Digest', 'Platforms', 'Size', 'In the cache'], rows),
        (0,pull_summary/* uncheckedTable */.h4)(pulled),
        ...(0,cache_summary/* cacheSummary */.$2)(account),
    ]
        .filter(Boolean)
        .join('\n\n');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/action.js




const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: save to cache',
    inputs: inputs_inputs,
    // What saves is loaded once the inputs are known to be good.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(870), __webpack_require__.e(489), __webpack_require__.e(780), __webpack_require__.e(396), __webpack_require__.e(567), __webpack_require__.e(875), __webpack_require__.e(619), __webpack_require__.e(137)]).then(__webpack_require__.bind(__webpack_require__, 68137))).run(values, host),
    outputs: outputs,
    summary: saveSummary,
    failure: ({ miss }) => miss,
    failureOutputs: failureOutputs,
});


/***/ })

};
;