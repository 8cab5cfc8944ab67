"use strict";
exports.id = 685;
exports.ids = [685];
exports.modules = {

/***/ 4317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/**
 * Does work on a file that others may do at the same time, or that may not be ours to do; false where the system refuses it. Throws what
 * is no answer of the system.
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




/** How long drafts are kept for a run that goes on with them, in milliseconds, and how many bytes of them. */
const draftLimits = { ageMs: 48 * 60 * 60_000, bytes: 1024 ** 3 };
const restName = /^(\w+-[0-9a-f]+)\.part$/;
const usedName = new RegExp(String.raw `^(\w+-[0-9a-f]+)\.(${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU})\.\d+$`);
/** What else a step keeps beside drafts: folders of the toolkit, archives being unpacked, blobs on their way out. */
const scratchName = new RegExp(`^(?:toolkit|archive|leaving)-(${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU})-.+$`);
/**
 * Puts the drafts of processes that ended back to rest, removes what else they left, and drops the drafts that are too old or, the
 * oldest first, too large in sum. Gives the drafts at rest. What cannot be removed stays.
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
/** The drafts that may stay: touched within the age and, the newest first, together within the bytes; one alone may be larger. */
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
/** The drafts that go where they may have so many bytes together: the oldest first, and the newest alone too where it is larger. */
function draftsBeyond(drafts, bytes, now) {
    const kept = keptDrafts(drafts, now, {
        ageMs: draftLimits.ageMs,
        bytes: Math.min(bytes, draftLimits.bytes),
    });
    const left = kept.reduce((sum, draft) => sum + draft.bytes, 0);
    return left > bytes ? [...drafts] : drafts.filter(draft => !kept.includes(draft));
}
/** Removes drafts by name that nobody took up since they were looked at. */
function removeDrafts(folder, gone) {
    const touched = new Map(gone.map(draft => [draft.blob, draft.touched]));
    for (const draft of readDrafts(folder, Date.now()))
        if (draft.touched <= (touched.get(draft.blob) ?? 0))
            removed(draft.path);
}
/** Removes all drafts that nobody works at, for a disk that is full. Gives the bytes that they had. */
function freeDrafts(folder) {
    const drafts = readDrafts(folder, Date.now());
    return drafts.reduce((sum, { path, bytes }) => sum + (removed(path) ? bytes : 0), 0);
}
/** Drafts at rest, and those of processes that ended; what else such processes left is removed on the way. */
function readDrafts(folder, now) {
    const drafts = [];
    // What a link leads to is not ours to clean.
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
/** When a process last said that it uses the store, which it does every few minutes. */
function seen(folder, mark) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), 'in-use', mark), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
/** A draft may have holes, which take no space. */
function allocated({ blocks, size }) {
    return Number(blocks === undefined || blocks * 512n > size ? size : blocks * 512n);
}
function restOf(path) {
    return path.replace(new RegExp(String.raw `\.${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU}\.\d+$`), '.part');
}
/** Another process may be at the same, or the file another user's: then it is theirs to remove. */
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
/* harmony export */   b$: () => (/* binding */ isDiskFull)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _draft_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46472);





/** Codes of the system for a disk without space, and for a user's share of it that is used up. */
const fullCodes = {
    ENOSPC: 'the disk is full',
    EDQUOT: "the user's quota of the disk is used up",
};
const hint = 'Free space on that disk, or name a `store` on a larger one. Drafts of earlier runs were dropped already; a store that outlasts its jobs is kept small by prune with `images: store`.';
/** Whether a failure, or what it came from, is a disk without space. */
function isDiskFull(error) {
    const { code = '', cause, details } = (error ?? {});
    // Of what fails in a worker the details alone come here.
    const codes = [code, String(details?.system)];
    return codes.some(each => Object.hasOwn(fullCodes, each)) || (cause !== undefined && isDiskFull(cause));
}
/** The failure of work on a file, as the store's own; for a full disk with what is free there and what to do. */
function storeFailure(action, error, place) {
    const { code = 'an unknown fault', path = place ?? '' } = error;
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(path);
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
/**
 * Writes all of `bytes` into an open file. On a full disk the drafts of `folder` that nobody works at go, and what is left is written
 * once more. Throws STORE_FAILED.
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
 * Does work that writes content whose size nobody knows ahead. A full disk is told with what was being made.
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
/** Does work that needs space in a folder; on a full disk the drafts of `folder` that nobody works at go, and it is done once more. */
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
/** Does work that writes; on a full disk the drafts of `folder` that nobody works at go, and it is done once more. */
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
            // A file that was not made yet has a folder; where that says nothing either, nothing is told.
        }
    }
    return undefined;
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



/** A process that nothing was seen of for so long, in milliseconds, and that cannot be asked after, counts as ended. */
const silentMs = 60 * 60_000;
/** The grammar of a mark, for names of files. */
const markPattern = String.raw `\d+-\d+-[0-9a-f]{8}`;
let own;
/**
 * Names this process in names of files, so that others can tell later whether it still runs: its ID, its start, and the
 * place where IDs mean the same (a boot of a machine and a PID namespace).
 */
function ownMark() {
    own ??= `${process.pid}-${startOf(process.pid)}-${here()}`;
    return own;
}
/**
 * Whether the process of a mark still runs. One of another container or machine cannot be asked after: it runs as long as
 * what it uses was touched within `silentMs`.
 *
 * @param touched when something of it was written last, in milliseconds since 1970
 */
function isRunning(mark, touched, now) {
    const [, id = '', start = '', place] = /^(\d+)-(\d+)-([0-9a-f]{8})$/.exec(mark) ?? [];
    // A clock that is ahead of ours must not keep a file for ever.
    if (place !== here())
        return Math.abs(now - touched) < silentMs;
    if (!isAlive(Number(id)))
        return false;
    // IDs are used again: the start tells the process from a later one, where the system says it, else a day of silence.
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
/** When a process started, in the system's own ticks; 0 where nobody says. */
function startOf(pid) {
    try {
        // The name in parentheses may hold anything; the start is the twentieth field behind it.
        const [, fields = ''] = /^.*\)(.*)$/s.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return Number(fields.trim().split(' ')[19]) || 0;
    }
    catch {
        return 0;
    }
}
let place;
function here() {
    if (place === undefined) {
        const parts = [(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), said(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'))];
        parts.push(said(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')));
        place = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 8);
    }
    return place;
}
/** What Linux alone says; elsewhere the machine's name has to do. */
function said(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 27214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EX: () => (/* binding */ encodedOf),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   YA: () => (/* binding */ hasher),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);



const known = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
// image-spec, descriptor.md: digest ::= algorithm ":" encoded
const wellFormed = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
/** Reads a digest. Throws DIGEST_INVALID, or DIGEST_UNSUPPORTED for a well-formed one of another algorithm. */
function parseDigest(text) {
    if (known.test(text))
        return text;
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 160);
    if (wellFormed.test(text) && !/^sha(?:256|512):/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_UNSUPPORTED', `Cannot verify digest "${shown}": expected sha256 or sha512`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_INVALID', `Cannot read digest "${shown}": expected sha256: and 64 hex digits, or sha512: and 128`);
}
/** Whether `text` is a digest that parseDigest accepts. */
function isDigest(text) {
    return known.test(text);
}
/** The algorithm a digest was made with. */
function algorithmOf(digest) {
    return digest.startsWith('sha256:') ? 'sha256' : 'sha512';
}
/** The hex part of a digest. */
function encodedOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** A running digest of bytes. */
function hasher(algorithm) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    return {
        update: chunk => void hash.update(chunk),
        digest: () => `${algorithm}:${hash.digest('hex')}`,
    };
}
/** The digest of bytes. */
function digestOf(bytes, algorithm = 'sha256') {
    const hash = hasher(algorithm);
    hash.update(bytes);
    return hash.digest();
}
/** A digest short enough to read: its algorithm and twelve digits. */
function shortDigest(digest) {
    return digest.replace(/^(\w+:.{12}).*$/, '$1');
}


/***/ }),

/***/ 59714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveLane: () => (/* binding */ serveLane)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _http_http_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25467);
/* harmony import */ var _receive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65349);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80423);




const reportMs = 40;
/** Does the ReceiveJobs that arrive on a port, each on connections of this thread. */
function serveLane(port) {
    const lane = (0,_receive_js__WEBPACK_IMPORTED_MODULE_0__/* .createLane */ .V)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .createWire */ .k)(), (0,_http_http_client_js__WEBPACK_IMPORTED_MODULE_2__/* .createHttp */ .V0)());
    const running = new Map();
    const tell = (message) => port.postMessage(message);
    async function work({ id, job }) {
        const controller = new AbortController();
        running.set(id, controller);
        let unreported = 0;
        let reported = performance.now();
        const advanced = (bytes) => {
            unreported += bytes;
            if (performance.now() - reported < reportMs)
                return;
            tell({ kind: 'advanced', id, bytes: unreported });
            unreported = 0;
            reported = performance.now();
        };
        try {
            const received = await lane.receive(job, { signal: controller.signal, advanced });
            tell({ kind: 'advanced', id, bytes: unreported });
            tell({ kind: 'received', id, received });
        }
        catch (error) {
            const { code, message, details, ...failure } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error)
                ? { code: error.code, message: error.message, details: error.details, hint: error.hint }
                : { code: 'INTERNAL', message: String(error), details: {} };
            tell({ kind: 'failed', id, failure: { code, message, details, ...failure } });
        }
        finally {
            running.delete(id);
        }
    }
    port.on('message', (message) => {
        if (message.kind === 'receive')
            void work(message);
        else
            running.get(message.id)?.abort();
    });
}


/***/ })

};
;