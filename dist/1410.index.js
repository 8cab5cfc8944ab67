"use strict";
exports.id = 1410;
exports.ids = [1410];
exports.modules = {

/***/ 51307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const slash = 0x2f;
/** Removes a file, or a folder with all in it, also in folders that nobody may write. Follows no link. Throws the system's error. */
function removeTree(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
    }
    catch (error) {
        const { code = '' } = error;
        if (code !== 'EACCES' && code !== 'EPERM')
            throw error;
        openFolders(typeof path === 'string' ? Buffer.from(path) : path);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
    }
}
/** Names are bytes: they may be in no encoding. */
function openFolders(top) {
    const waiting = [top];
    for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
            continue;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 0o700);
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { encoding: 'buffer', withFileTypes: true }))
            if (entry.isDirectory())
                waiting.push(Buffer.concat([folder, Buffer.of(slash), entry.name]));
    }
}


/***/ }),

/***/ 14411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   Kz: () => (/* binding */ leftoversOf),
/* harmony export */   Li: () => (/* binding */ updateWhole),
/* harmony export */   bz: () => (/* binding */ draftOf),
/* harmony export */   f8: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74211);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61313);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50181);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63043);
/* harmony import */ var _remove_tree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(51307);










const leftName = new RegExp(String.raw `^(${_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .markPattern */ .QU})\.part$`);
/** The longest name to which a mark is added. */
const maxNameBytes = 180;
/**
 * Writes a file atomically: readers never see part of it, and nothing is left when its bytes fail. Replaces a link in its place
 * instead of following it. Throws STORE_FAILED, and what the bytes throw.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
async function writeWhole(bytes, file, what) {
    try {
        if (typeof bytes === 'string' || bytes instanceof Uint8Array) {
            replaceAtOnce(file, bytes);
            return;
        }
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
        removeLeftovers(file);
        await replace(file, bytes);
    }
    catch (error) {
        throw error.syscall
            ? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(file)}"`, error, file)
            : error;
    }
}
/** Maximum attempts when others keep changing the file. */
const maxAttempts = 100;
/**
 * Replaces a file by what `make` returns for its content, which others may change concurrently: reads it again right before replacing
 * it, and starts over when it changed. Two system calls remain in between. `before` is undefined when there is no plain file.
 * Throws STORE_FAILED, and what `make` throws.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
function updateWhole(file, make, what) {
    try {
        for (let round = 0; round < maxAttempts; round++) {
            const before = plainBytes(file);
            if (replaceAtOnce(file, make(before), () => isSame(before, plainBytes(file))))
                return;
        }
    }
    catch (error) {
        throw error.syscall
            ? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(file)}"`, error, file)
            : error;
    }
    const state = `others wrote it each of ${maxAttempts} times`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .TallyError */ .jB('STORE_FAILED', `Cannot write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(file)}": ${state}`);
}
function plainBytes(file) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false });
    if (!stats?.isFile())
        return undefined;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
function isSame(one, other) {
    return one === undefined || other === undefined ? one === other : Buffer.from(one).equals(other);
}
/** In-memory content is small: a few synchronous system calls are cheaper than the thread pool. */
function replaceAtOnce(file, bytes, isStillMeant = () => true) {
    const draft = draftOf(file);
    (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
    removeLeftovers(file);
    // An existing file, perhaps a link, must not be written through.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
    try {
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(draft, 'wx');
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(opened, bytes);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(opened);
        }
        const isMeant = isStillMeant();
        if (isMeant)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, file);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
        return isMeant;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
        throw error;
    }
}
/** The path of the unfinished file or folder; its name has the mark of its process, in case that is killed. */
function draftOf(file) {
    return `${startOf(file)}.${(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .ownMark */ .a1)()}.part`;
}
/** The path of drafts up to their mark: a long name is shortened, since file systems limit names to 255 bytes. */
function startOf(file) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file);
    if (Buffer.byteLength(name) <= maxNameBytes)
        return file;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex').slice(0, 16)}`);
}
/** Removes drafts of the file or folder that killed processes left. */
function removeLeftovers(file) {
    for (const draft of leftoversOf(file))
        (0,_remove_tree_js__WEBPACK_IMPORTED_MODULE_9__/* .removeTree */ .d)(draft);
}
/** The drafts of the file or folder that killed processes left. */
function leftoversOf(file) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file);
    const start = `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(startOf(file))}.`;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder).flatMap(name => {
        const [, mark] = (name.startsWith(start) && leftName.exec(name.slice(start.length))) || [];
        if (mark === undefined)
            return [];
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
        if (!stats?.isFile() && !stats?.isDirectory())
            return [];
        return (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunning */ .W_)(mark, stats.mtimeMs, Date.now()) ? [] : [path];
    });
}
async function replace(file, bytes) {
    const draft = draftOf(file);
    try {
        await fill(draft, bytes);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, file);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
        throw error;
    }
}
/**
 * Opens the file before requesting the first byte: a stream that fails at once would otherwise create it after its removal. Each piece is
 * written before the next is requested, and without the thread pool: on a busy machine each trip there waits for its turn.
 */
async function fill(path, bytes) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'wx');
    try {
        for await (const piece of bytes) {
            for (let done = 0; done < piece.byteLength;)
                done += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, piece, done, piece.byteLength - done);
            // Timers and signals have their turn.
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}


/***/ }),

/***/ 59029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ stepName),
/* harmony export */   u: () => (/* binding */ HandedOverFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4317);
/* harmony import */ var _content_full_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61313);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50181);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14411);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64237);







/** The same images in the same order get the same name, so that a repeated step overwrites its own files. */
function stepName(verb, images) {
    const first = images[0]?.digest.replace(/^\w+:(.{12}).*$/, '$1') ?? 'none';
    return `${verb}-${first}-${images.length}`;
}
/** The files that a step passes to later ones, in a folder of their own below the job's temporary folder. */
class HandedOverFiles {
    #folder;
    #workspace;
    /**
     * @param name of the folder. The same name gives the same folder, unless an earlier step ran as another user, whose
     * folders cannot be written to. Throws STORE_FAILED.
     */
    constructor({ temp, workspace }, name) {
        this.#folder = writableFolder(temp, name);
        this.#workspace = workspace;
    }
    /** Writes a file atomically and returns its path, relative to the workspace if inside it. Throws STORE_FAILED. */
    async write(file, content) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, file);
        await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(content, path, 'the file');
        return (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(this.#workspace, path);
    }
    /** Writes the full report of the step, `report.json`. Throws STORE_FAILED. */
    report(report) {
        return this.write('report.json', `${JSON.stringify(report, undefined, 2)}\n`);
    }
}
function writableFolder(temp, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'tallyman-files', name);
    const isOurs = (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => {
        (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    });
    return isOurs ? folder : freshFolder(temp);
}
function freshFolder(temp) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'tallyman-files-'));
    }
    catch (error) {
        throw (0,_content_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)('make a folder for the files that later steps are handed', error);
    }
}


/***/ })

};
;