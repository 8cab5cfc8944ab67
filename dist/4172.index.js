"use strict";
exports.id = 4172;
exports.ids = [4172];
exports.modules = {

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

/***/ 10627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ FolderRoute)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97231);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _content_attempt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4317);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50181);
/* harmony import */ var _content_store_file_bytes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65412);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14411);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74211);










/*
 * <folder>/<prefix>/<rest of the key>: together they are longer than a file's name may be. An entry is the file's bytes, and its time is
 * that of its last use. A file appears whole, under a name that was free: of two that save an entry, one does.
 */
/** A prefix never begins with a dot, and what follows it has no separator of paths. */
const keyGrammar = /^([A-Za-z0-9][A-Za-z0-9._-]*)-((?:blob|pack|image-(?:all|[0-9a-f]{16})|seen)-sha(?:256|512)-[0-9a-f]{64,128})$/;
/** The file of an unfinished entry: the entry's own name, then the mark of its process. */
const draftGrammar = /^([^.]+)\.[^/]*\.part$/;
/** The paths of entries that this process is saving. */
const saving = new Set();
/** A folder in place of the cache service, for services that keep a folder between jobs; many jobs may use it at once. */
class FolderRoute {
    name = 'folder';
    #folder;
    #swept = new Set();
    constructor(folder) {
        this.#folder = folder;
    }
    async lookup(key) {
        const path = this.#pathOf(key);
        if (sizeOf(path) === undefined)
            return undefined;
        return { key, open: async (most) => opened(path, most) };
    }
    async save(key, source, turn) {
        const path = this.#pathOf(key);
        if (sizeOf(path) !== undefined)
            return 'exists';
        // A draft is its process's own, so two saves of one process would share it.
        if (saving.has(path))
            return 'busy';
        saving.add(path);
        const draft = (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .draftOf */ .bz)(path);
        try {
            (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
            this.#sweep((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
            turn?.reserved?.();
            await fill(draft, source);
            turn?.sent?.();
            await turn?.before;
            return placed(draft, path) ? 'saved' : 'exists';
        }
        catch (error) {
            throw failure('save to', error);
        }
        finally {
            saving.delete(path);
            (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true }));
        }
    }
    /** Whoever may not change the folder leaves the entry to those who may. */
    discard(key) {
        const path = this.#pathOf(key);
        (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true }));
    }
    /** The entry of a key; undefined if there is none. Throws CACHE_UNAVAILABLE. */
    entry(key) {
        const stats = statsOf(this.#pathOf(key));
        return stats && { key, size: stats.size, lastUsed: stats.mtime };
    }
    /** All entries of the folder; other files are none. Throws CACHE_UNAVAILABLE. */
    async entries() {
        const found = [];
        for (const prefix of await namesIn(this.#folder))
            for (const rest of await namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, prefix))) {
                const key = `${prefix}-${rest}`;
                const stats = keyGrammar.test(key) ? statsOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, prefix, rest)) : undefined;
                if (stats)
                    found.push({ key, size: stats.size, lastUsed: stats.mtime });
            }
        return found;
    }
    /** Removes an entry; false if it is gone. Throws CACHE_UNAVAILABLE. */
    remove(key) {
        const path = this.#pathOf(key);
        if (sizeOf(path) === undefined)
            return false;
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
            return true;
        }
        catch (error) {
            if (isGone(error))
                return false;
            throw failure('remove from', error);
        }
    }
    async [Symbol.asyncDispose]() {
        // Nothing stays open.
    }
    /** Removes what killed processes left of entries: their jobs may never save the same ones again. */
    #sweep(folder) {
        if (this.#swept.has(folder))
            return;
        this.#swept.add(folder);
        const drafts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap(name => draftGrammar.exec(name)?.[1] ?? []);
        // Those of another user may have to stay.
        for (const entry of new Set(drafts))
            (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(() => (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .removeLeftovers */ .DA)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry)));
    }
    #pathOf(key) {
        const [, prefix, rest] = keyGrammar.exec(key) ?? [];
        if (prefix !== undefined && rest !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, prefix, rest);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('INTERNAL', `Cannot use the cache's folder: "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(key)}" is no key`);
    }
}
/** The last use counts for those who keep the folder small, and for `cache prune`. */
function opened(path, most) {
    const size = sizeOf(path);
    if (size === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('NOT_FOUND', 'Cannot read a cache entry: it is gone');
    if (size > most)
        throw wrongSize(size, most);
    const now = new Date();
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(path, now, now);
    }
    catch (error) {
        // A folder that is only read has no uses to tell.
        if (!error.syscall)
            throw error;
    }
    const read = async function* (from, to) {
        if (to > size)
            throw wrongSize(size, to);
        try {
            yield* (0,_content_store_file_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .readInPieces */ .tu)(path, from, to);
        }
        catch (error) {
            throw failure('read from', error);
        }
    };
    return {
        read,
        async all(limit) {
            if (size > limit)
                throw wrongSize(size, limit);
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch((error) => {
                throw failure('read from', error);
            });
        },
        close: async () => undefined,
    };
}
async function fill(draft, source) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        const file = (0,tslib__WEBPACK_IMPORTED_MODULE_9__/* .__addDisposableResource */ .mS)(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, 'wx'), true);
        for await (const piece of source.open(0, source.size))
            await file.writeFile(piece);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,tslib__WEBPACK_IMPORTED_MODULE_9__/* .__disposeResources */ .hk)(env_1);
        if (result_1)
            await result_1;
    }
}
/** Gives a whole file its name, unless another has it. */
function placed(draft, path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(draft, path);
        return true;
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'EEXIST')
            return false;
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code))
            throw error;
        // Without hard links, as on FAT and some network drives, the last of two wins: both have the same bytes.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path);
        return true;
    }
}
async function namesIn(folder) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).sort();
    }
    catch (error) {
        if (isGone(error) || error.code === 'ENOTDIR')
            return [];
        throw failure('list', error);
    }
}
/** Links are none of ours: whoever fills the folder could lead a reader elsewhere. */
function statsOf(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        return stats?.isFile() ? stats : undefined;
    }
    catch (error) {
        throw failure('read from', error);
    }
}
function sizeOf(path) {
    return statsOf(path)?.size;
}
function isGone(error) {
    return error.code === 'ENOENT';
}
function wrongSize(size, wanted) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot use a cache entry: ${size} bytes, expected ${wanted}`);
}
function failure(action, error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .isTallyError */ .pQ)(error) && error.code !== 'STORE_FAILED')
        return error;
    const { code, path = '' } = error;
    if (code === undefined)
        return error;
    const at = path === '' ? '' : ` at "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path)}"`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('CACHE_UNAVAILABLE', `Cannot ${action} the cache's folder: ${code}${at}`, {
        cause: error,
        hint: 'Check that the folder of `--cache-dir` can be read and written, and that its disk has space left.',
    });
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