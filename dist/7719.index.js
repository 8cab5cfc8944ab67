"use strict";
exports.id = 7719;
exports.ids = [7719];
exports.modules = {

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