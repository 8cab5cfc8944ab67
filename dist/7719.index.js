"use strict";
exports.id = 7719;
exports.ids = [7719];
exports.modules = {

/***/ 4317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/**
 * Does work on a file that another process or user may be changing or own; returns false when the system refuses it. Rethrows errors
 * that do not come from the system.
 */
function attempt(work) {
    try {
        work();
        return true;
    }
    catch (error) {
        if (error.syscall === undefined)
            throw error;
        return false;
    }
}


/***/ }),

/***/ 46472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ tidyDrafts),
/* harmony export */   _z: () => (/* binding */ draftsBeyond),
/* harmony export */   hr: () => (/* binding */ freeDrafts),
/* harmony export */   oT: () => (/* binding */ draftLimits),
/* harmony export */   tk: () => (/* binding */ removeDrafts)
/* harmony export */ });
/* unused harmony export keptDrafts */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4317);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63043);




/** Limits on drafts kept for a later run to resume: age in milliseconds, and bytes of all together. */
const draftLimits = { ageMs: 48 * 60 * 60_000, bytes: 1024 ** 3 };
const restName = /^(\w+-[0-9a-f]+)\.part$/;
const usedName = new RegExp(String.raw `^(\w+-[0-9a-f]+)\.(${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU})\.\d+$`);
/** Other temporary files of a step: folders of the toolkit, archives being unpacked, blobs being sent. */
const scratchName = new RegExp(`^(?:toolkit|archive|leaving)-(${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU})-.+$`);
/**
 * Puts drafts of ended processes back to rest, removes their other files, and deletes drafts beyond the limits: too old or, oldest
 * first, too large in total. Returns the drafts at rest. Ignores files it cannot remove.
 */
function tidyDrafts(folder, now = Date.now(), limits = draftLimits) {
    const resting = readDrafts(folder, now).filter(({ path }) => {
        const rest = restOf(path);
        return rest === path || (0,_attempt_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, rest));
    });
    const kept = keptDrafts(resting.map(draft => ({ ...draft, path: restOf(draft.path) })), now, limits);
    const stay = new Set(kept.map(({ path }) => path));
    for (const path of resting.map(draft => restOf(draft.path)))
        if (!stay.has(path))
            removed(path);
    return kept;
}
/** The drafts within the limits: newest first, young enough and together within `bytes`; the newest alone may be larger. */
function keptDrafts(drafts, now, { ageMs, bytes } = draftLimits) {
    let left = bytes;
    return drafts
        .filter(({ touched }) => Math.abs(now - touched) <= ageMs)
        .toSorted((a, b) => b.touched - a.touched)
        .filter((draft, at) => {
        left -= draft.bytes;
        return at === 0 || left >= 0;
    });
}
/** The drafts to delete for the rest to fit in `bytes`: oldest first, and the newest too when it alone is larger. */
function draftsBeyond(drafts, bytes, now) {
    const kept = keptDrafts(drafts, now, {
        ageMs: draftLimits.ageMs,
        bytes: Math.min(bytes, draftLimits.bytes),
    });
    const left = kept.reduce((sum, draft) => sum + draft.bytes, 0);
    return left > bytes ? [...drafts] : drafts.filter(draft => !kept.includes(draft));
}
/** Deletes the named drafts unless they were resumed since they were listed. */
function removeDrafts(folder, gone) {
    const touched = new Map(gone.map(draft => [draft.blob, draft.touched]));
    for (const draft of readDrafts(folder, Date.now()))
        if (draft.touched <= (touched.get(draft.blob) ?? 0))
            removed(draft.path);
}
/** Deletes all drafts at rest to free a full disk. Returns their bytes. */
function freeDrafts(folder) {
    const drafts = readDrafts(folder, Date.now());
    return drafts.reduce((sum, { path, bytes }) => sum + (removed(path) ? bytes : 0), 0);
}
/** Lists drafts at rest and those of ended processes; removes other files of ended processes. */
function readDrafts(folder, now) {
    const drafts = [];
    // A link's target is not ours to clean.
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return drafts;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
        const [, blob, mark] = restName.exec(name) ?? usedName.exec(name) ?? [];
        const [, owner] = scratchName.exec(name) ?? [];
        if (blob === undefined && owner === undefined)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
        if (!stats)
            continue;
        const touched = Number(stats.mtimeMs);
        const user = mark ?? owner;
        if (user !== undefined && (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(user, Math.max(touched, seen(folder, user)), now))
            continue;
        if (blob === undefined)
            removed(path);
        else
            drafts.push({ blob, path, bytes: allocated(stats), touched });
    }
    return drafts;
}
/** The time a process last marked the store as in use, which it does every few minutes. */
function seen(folder, mark) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), 'in-use', mark), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
/** Allocated bytes: a draft may have holes, which take no space. */
function allocated({ blocks, size }) {
    return Number(blocks === undefined || blocks * 512n > size ? size : blocks * 512n);
}
function restOf(path) {
    return path.replace(new RegExp(String.raw `\.${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU}\.\d+$`), '.part');
}
/** Removes a path. Another process may be removing it, or another user own the file: then it is theirs to remove. */
function removed(path) {
    return (0,_attempt_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true }));
}


/***/ }),

/***/ 61313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ withSpaceAtOnce),
/* harmony export */   KM: () => (/* binding */ writeFully),
/* harmony export */   L5: () => (/* binding */ withSpace),
/* harmony export */   Si: () => (/* binding */ storeFailure),
/* harmony export */   UP: () => (/* binding */ namingWork),
/* harmony export */   b$: () => (/* binding */ isDiskFull),
/* harmony export */   db: () => (/* binding */ readerLeft)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _draft_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46472);





/** Error codes of a full disk and of an exhausted user quota. */
const fullCodes = {
    ENOSPC: 'the disk is full',
    EDQUOT: "the user's quota of the disk is used up",
};
const hint = 'Free space on that disk, or name a `store` on a larger one. Drafts of earlier runs were dropped already; a store that outlasts its jobs is kept small by prune with `images: store`.';
/** Whether an error or one of its causes is a full disk. */
function isDiskFull(error) {
    const { code = '', cause, details } = (error ?? {});
    // From a worker thread only the details arrive.
    const codes = [code, String(details?.system)];
    return codes.some(each => Object.hasOwn(fullCodes, each)) || (cause !== undefined && isDiskFull(cause));
}
/** The STORE_FAILED error for a failed file operation; for a full disk, with the free space there and a hint. */
function storeFailure(action, error, place) {
    const { path = place ?? '' } = error;
    const code = codeOf(error);
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path);
    const at = path === '' || action.includes(`"${shown}"`) ? '' : ` at "${shown}"`;
    const full = fullCodes[code];
    if (full === undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', `Cannot ${action}: ${code}${at}`, { cause: error });
    const free = freeBytes(path);
    const left = free === undefined ? '' : `, ${free} bytes are free`;
    const details = { system: code, ...(free === undefined ? {} : { freeBytes: free }) };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', `Cannot ${action}: ${full} (${code})${at}${left}`, {
        cause: error,
        hint,
        details,
    });
}
/** The system's code, or its text: to remove a tree, Node has no code for rare faults. */
function codeOf(error) {
    const { code = '', message = '' } = error;
    if (code !== '')
        return code;
    return /Unknown error: ([a-zA-Z ]+)/.exec(message)?.[1]?.trim() ?? 'an unknown fault';
}
/** The error for an archive of which a reader took `size` bytes. */
function readerLeft(action, size) {
    const message = `Cannot ${action}: the reader of the pipe left after ${size} bytes, expected it to read to the end`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', message, {
        hint: 'Look at the program that reads the pipe: it failed, or took only a part.',
    });
}
/**
 * Writes all of `bytes` to an open file. On a full disk, deletes the drafts at rest in `folder` and retries the remainder once.
 * Throws STORE_FAILED.
 */
function writeFully(file, bytes, at, folder) {
    let done = 0;
    let freed = false;
    while (done < bytes.byteLength) {
        try {
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, done, bytes.byteLength - done, at + done);
        }
        catch (error) {
            const mayHelp = !freed && folder !== undefined && isDiskFull(error);
            freed = true;
            if (mayHelp && (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(folder) > 0)
                continue;
            const wish = isDiskFull(error) ? `write ${bytes.byteLength - done} bytes more to` : 'write to';
            throw storeFailure(`${wish} the store`, error, folder);
        }
    }
}
/**
 * Does work that writes content of unknown size. An error for a full disk names the work.
 *
 * @param action as in "Cannot <action>"
 */
async function namingWork(action, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'STORE_FAILED') || !isDiskFull(error))
            throw error;
        const state = error.message.replace(/^Cannot /, 'cannot ');
        const { hint, details } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', `Cannot ${action}: ${state}`, { cause: error.cause, hint, details });
    }
}
/** Does synchronous work that writes; on a full disk, deletes the drafts at rest in `folder` and retries once. */
function withSpaceAtOnce(folder, work) {
    try {
        return work();
    }
    catch (error) {
        if (!isDiskFull(error) || (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(folder) === 0)
            throw error;
        return work();
    }
}
/** Does work that writes; on a full disk, deletes the drafts at rest in `folder` and retries once. */
async function withSpace(folder, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!isDiskFull(error) || (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(folder) === 0)
            throw error;
        return work();
    }
}
function freeBytes(path) {
    if (path === '')
        return undefined;
    for (const place of [path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)]) {
        try {
            const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(place);
            return bavail * bsize;
        }
        catch {
            // A file not yet created has a folder; when that cannot be read either, the free space stays unknown.
        }
    }
    return undefined;
}


/***/ }),

/***/ 50181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Creates a folder and its parents unless it exists. Throws the system's error. Node's own recursive mkdir never
 * returns when the system answers ENOENT inside an existing folder, as /proc does.
 */
function makeFolder(path) {
    if (isMade(path))
        return;
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    if (!isMade(path))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
}
/** Returns false when a parent is missing. */
function isMade(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT' && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path)
            return false;
        // Windows and macOS have other codes for an existing folder.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
            return true;
        throw error;
    }
}


/***/ }),

/***/ 63043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ markPattern),
/* harmony export */   S6: () => (/* binding */ silentMs),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   a1: () => (/* binding */ ownMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);



/** A process that cannot be checked counts as ended after this many milliseconds without activity. */
const silentMs = 60 * 60_000;
/** Pattern of a mark in file names. */
const markPattern = String.raw `\d+-\d+-[0-9a-f]{8}`;
let own;
/**
 * Identifies this process in file names, so that others can tell later whether it still runs: its ID, its start time, and a
 * hash of where process IDs are comparable (one boot of a machine and one PID namespace).
 */
function ownMark() {
    own ??= `${process.pid}-${startOf(process.pid)}-${idNamespace()}`;
    return own;
}
/**
 * Whether the process of a mark still runs. A process of another container or machine cannot be checked: it counts as running while
 * its files are touched within `silentMs`.
 *
 * @param touched time of its last write, in milliseconds since 1970
 */
function isRunning(mark, touched, now) {
    const [, id = '', start = '', place] = /^(\d+)-(\d+)-([0-9a-f]{8})$/.exec(mark) ?? [];
    // Absolute difference: a clock ahead of ours must not keep a file for ever.
    if (place !== idNamespace())
        return Math.abs(now - touched) < silentMs;
    if (!isAlive(Number(id)))
        return false;
    // IDs are reused: the start time tells a later process apart where the system gives it, else a day without activity.
    const found = startOf(Number(id));
    return found > 0 ? found === Number(start) : Math.abs(now - touched) < 24 * silentMs;
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** A process's start time in clock ticks; 0 when unknown. */
function startOf(pid) {
    try {
        // The name in parentheses may contain anything; the start time is the twentieth field after it.
        const [, fields = ''] = /^.*\)(.*)$/s.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return Number(fields.trim().split(' ')[19]) || 0;
    }
    catch {
        return 0;
    }
}
let namespace;
function idNamespace() {
    if (namespace === undefined) {
        const parts = [(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), textOrEmpty(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'))];
        parts.push(textOrEmpty(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')));
        namespace = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 8);
    }
    return namespace;
}
/** The text, or '' on systems other than Linux, where the host name must suffice. */
function textOrEmpty(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 27677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Drafts),
/* harmony export */   f: () => (/* binding */ pour)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27214);
/* harmony import */ var _draft_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46472);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61313);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50181);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63043);









/**
 * The folder of drafts. A draft at rest is `<algorithm>-<hex>.part`; a process resumes it by renaming it, so that only one does.
 * The name of a draft in use ends with the mark of its process; once that has ended, the draft is put back to rest. Drafts at rest
 * are kept for the next run within `draftLimits`.
 */
class Drafts {
    #folder;
    /** Bytes of the known drafts at rest, by blob. */
    #resting = new Map();
    #count = 0;
    constructor(folder) {
        this.#folder = folder;
    }
    /** Puts drafts of ended processes back to rest, and deletes those beyond the limits. */
    recover() {
        // Synchronous: a step that stores nothing need not start the thread pool.
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(this.#folder);
        this.#tidy();
    }
    #tidy() {
        this.#resting.clear();
        for (const { blob, bytes } of (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .tidyDrafts */ .Jo)(this.#folder))
            this.#resting.set(blob, bytes);
    }
    /** Lists the drafts at rest now. */
    atRest() {
        return (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .tidyDrafts */ .Jo)(this.#folder);
    }
    /** Deletes the named drafts unless they were resumed since. */
    drop(gone) {
        (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .removeDrafts */ .tk)(this.#folder, gone);
        this.#tidy();
    }
    /** Deletes all drafts at rest; their bytes are fetched again when needed. */
    free() {
        (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(this.#folder);
        this.#tidy();
    }
    /** Bytes of the drafts at rest. */
    get restingBytes() {
        return [...this.#resting.values()].reduce((sum, bytes) => sum + bytes, 0);
    }
    async take(digest, limit) {
        const blob = `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodedOf */ .EX)(digest)}`;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${blob}.${(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_6__/* .ownMark */ .a1)()}.${this.#count++}`);
        const resumed = this.#resting.delete(blob) && (await renameIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${blob}.part`), path));
        try {
            const stats = resumed ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path) : undefined;
            // Writing through a link would change a file that is not ours.
            const isDraft = stats?.isFile() === true && stats.nlink === 1;
            const own = isDraft ? reopened(path) : undefined;
            if (stats && own === undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true });
            const file = own ?? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .withSpaceAtOnce */ .$l)(this.#folder, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx+', 0o644));
            return { file, path, size: own !== undefined && stats ? Math.min(stats.size, limit) : 0 };
        }
        catch (error) {
            throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)('write to the store', error, this.#folder);
        }
    }
    /** Bytes of a draft at rest; 0 when there is none. */
    bytesOf(digest) {
        return this.#resting.get(`${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodedOf */ .EX)(digest)}`) ?? 0;
    }
    /** Closes a draft and keeps its first `size` bytes for the next attempt, except on a full disk, where it would take up needed space. */
    async rest(draft, digest, why) {
        if (draft.size === 0 || (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .isDiskFull */ .b$)(why))
            return this.discard(draft);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(draft.file, draft.size);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(draft.file);
        const blob = `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodedOf */ .EX)(digest)}`;
        if (!(await renameIfThere(draft.path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${blob}.part`))))
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft.path, { force: true });
        this.#resting.set(blob, draft.size);
        if (this.restingBytes > _draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .draftLimits */ .oT.bytes)
            this.#tidy();
    }
    async discard(draft) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(draft.file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft.path, { force: true });
    }
}
/** Fills a draft from the start and returns the digest of the whole; throws CONTENT_MISMATCH beyond `limit` bytes. */
async function pour(open, draft, { digest, size: limit }) {
    // Bytes left by another process are not hashed yet, and these sources are local: starting over is simpler than reading them back.
    draft.size = 0;
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hasher */ .YA)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest));
    for await (const chunk of await open(0)) {
        if (draft.size + chunk.byteLength > limit) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept ${digest}: more than the ${limit} bytes promised`);
        }
        hash.update(chunk);
        (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .writeFully */ .KM)(draft.file, chunk, draft.size, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(draft.path));
        draft.size += chunk.byteLength;
    }
    return hash.digest();
}
/** Whether a draft belongs to another user of the store. Drafts only save work, so it is left alone or restarted. */
function isForeign(error) {
    return ['EACCES', 'EPERM'].includes(error.code ?? '');
}
/** Opens an existing draft; undefined when it cannot be written. */
function reopened(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r+');
    }
    catch (error) {
        if (isForeign(error))
            return undefined;
        throw error;
    }
}
async function renameIfThere(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT' || isForeign(error))
            return false;
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)('move a draft', error);
    }
}


/***/ }),

/***/ 65412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   tu: () => (/* binding */ readInPieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61313);




const pieceBytes = 1024 * 1024;
/** A file's bytes from an offset. Throws STORE_FAILED. */
function readFile(path, from = 0) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: from, highWaterMark: pieceBytes });
}
/**
 * A file's bytes from `from` up to, not including, `to`, through one buffer: a piece is only valid until the next is requested.
 * Throws STORE_FAILED.
 */
async function* readInPieces(path, from = 0, to = Number.POSITIVE_INFINITY) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r').catch((error) => {
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .storeFailure */ .Si)('read the store', error);
    });
    try {
        const buffer = Buffer.allocUnsafeSlow(Math.min(pieceBytes, to - from));
        for (let at = from; at < to;) {
            const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, to - at), at);
            if (bytesRead === 0)
                return;
            at += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
/** The digest of a file. Throws STORE_FAILED. */
async function digestOfFile(path, algorithm) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .hasher */ .YA)(algorithm);
    for await (const piece of readInPieces(path))
        hash.update(piece);
    return hash.digest();
}


/***/ }),

/***/ 53690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   destinationPath: () => (/* binding */ destinationPath),
/* harmony export */   n: () => (/* binding */ folderToWrite)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91410);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64237);





/**
 * Resolves the path of an input for a file to write. Throws INPUT_INVALID for a path or link that leads out of the workspace, and
 * STORE_FAILED for errors of the system.
 */
async function destinationPath(workspace, written, input) {
    try {
        const { path } = await (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathToWrite */ .ok)(workspace, written);
        return path;
    }
    catch (error) {
        const message = `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(written)}" for ${input}: ${(0,_file_text_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(error)}`;
        const hint = (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathHint */ .Pq)(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB(hint ? 'INPUT_INVALID' : 'STORE_FAILED', message, {
            cause: error,
            ...(hint && { hint }),
        });
    }
}
/** Resolves a folder for blobs, and checks the inner folders that are written to. */
async function folderToWrite(workspace, written, input) {
    const folder = await destinationPath(workspace, written, input);
    for (const inner of ['blobs/sha256', 'blobs/sha512', 'partial', 'in-use'])
        await destinationPath(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(written, inner), input);
    return folder;
}


/***/ })

};
;