"use strict";
exports.id = 7618;
exports.ids = [7618];
exports.modules = {

/***/ 48481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ LastUses)
/* harmony export */ });
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61865);

/** Minimum milliseconds between two notes for one image. */
const noteEveryMs = 10 * 60_000;
/** Remembers when each document of the store was last read: the least recently used go first. */
class LastUses {
    #notes;
    constructor(path) {
        this.#notes = new _journal_js__WEBPACK_IMPORTED_MODULE_0__/* .Journal */ .C(path);
    }
    /** The last use, in milliseconds since 1970; undefined when unknown. */
    get(digest) {
        const [, time] = /^used (\d{13})$/.exec(this.#notes.get(digest) ?? '') ?? [];
        return time === undefined ? undefined : Number(time);
    }
    note(digest, now = Date.now()) {
        if (Math.abs(now - (this.get(digest) ?? 0)) >= noteEveryMs)
            this.#notes.set(digest, `used ${now}`);
    }
    forget(digest) {
        this.#notes.delete(digest);
    }
}


/***/ }),

/***/ 1542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ StoreUse),
/* harmony export */   u: () => (/* binding */ usedByOthers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4317);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50181);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63043);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61865);






/** A list of at least this many bytes, more than any step needs, stands for all digests: it could not be appended to. */
const everythingBytes = 64 * 1024 * 1024;
const leases = new Set();
/**
 * Lists the digests this step needs from a store, so that other processes do not delete them: a file named by the process's mark, one
 * digest a line, deleted when the process exits. Where it cannot be written, as in a read-only store, nothing is listed.
 */
class StoreUse {
    #path;
    #listed = new Set();
    /** @param folder the store's folder of these files */
    constructor(folder) {
        this.#path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .ownMark */ .a1)());
    }
    /** Must be called before looking for the blob: from then on a present blob stays. */
    note(digest) {
        if (this.#listed.has(digest))
            return;
        this.#listed.add(digest);
        const write = () => (0,_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .appendTo */ .S)(this.#path, `${digest}\n`);
        if ((0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(write))
            return keepAlive(this.#path);
        // The folder may be missing or the disk full: a sparse file takes no space and stands for all digests.
        (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#path, '..')));
        const isListed = (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(write) || (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(this.#path, everythingBytes));
        if (isListed)
            keepAlive(this.#path);
    }
}
/** The content that steps of other processes need now. Deletes the files of ended steps. */
function usedByOthers(folder, now = Date.now()) {
    const used = new Set();
    let isEverything = false;
    let isIdle = true;
    for (const name of marksIn(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (!stats || name === (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .ownMark */ .a1)())
            continue;
        if (!stats.isFile() || !(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(name, stats.mtimeMs, now)) {
            (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true }));
            continue;
        }
        isIdle = false;
        isEverything ||= stats.size >= everythingBytes;
        if (stats.size >= everythingBytes)
            continue;
        (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => {
            for (const line of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').split('\n'))
                used.add(line);
        });
    }
    return { isIdle, has: digest => isEverything || used.has(digest) };
}
const markName = new RegExp(`^${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU}$`);
function marksIn(folder) {
    // A link's target is not ours to clean.
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter(name => markName.test(name));
}
/** Steps in other containers cannot be checked, so each touches its file from time to time. */
function keepAlive(path) {
    if (leases.size === 0) {
        setInterval(() => {
            const now = new Date();
            for (const each of leases)
                (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(each, now, now));
        }, _process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .silentMs */ .S6 / 6).unref();
        process.once('exit', () => {
            for (const each of leases)
                (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(each, { force: true }));
        });
    }
    leases.add(path);
}


/***/ }),

/***/ 67618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ openCommon),
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/make-folder.js
var make_folder = __webpack_require__(50181);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/diff-ids.js
var diff_ids = __webpack_require__(47332);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/draft.js
var store_draft = __webpack_require__(27677);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/file-bytes.js
var file_bytes = __webpack_require__(65412);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/last-uses.js
var last_uses = __webpack_require__(48481);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/store-users.js
var store_users = __webpack_require__(1542);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/journal.js
var journal = __webpack_require__(61865);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/store/verifications.js




/**
 * Remembers which files were hashed and found intact, by their metadata (size, inode, times of change). A file whose metadata changed
 * is hashed again; a warm run need not read unchanged files.
 */
class Verifications {
    #notes;
    constructor(path) {
        this.#notes = new journal/* Journal */.C(path);
    }
    async check(path, wanted) {
        const stats = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
        if (!stats)
            return 'absent';
        // A link or pipe in a blob's place is not a blob.
        if (!stats.isFile())
            return 'damaged';
        const isUntouched = this.#notes.get(wanted.digest) === fingerprint(stats);
        // For a blob known to be intact the requested size is wrong: other images need the blob as it is.
        if (stats.size !== BigInt(wanted.size))
            return isUntouched ? 'absent' : 'damaged';
        if (isUntouched)
            return 'intact';
        if ((await (0,file_bytes/* digestOfFile */.Mk)(path, (0,model_digest/* algorithmOf */.Hy)(wanted.digest))) !== wanted.digest)
            return 'damaged';
        this.#notes.set(wanted.digest, fingerprint(stats));
        return 'intact';
    }
    /** Records that the open file is verified, and closes it. */
    record(file, digest) {
        try {
            this.#notes.set(digest, fingerprint((0,external_node_fs_.fstatSync)(file, { bigint: true })));
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    forget(digest) {
        this.#notes.delete(digest);
    }
    /** Whether the file is unchanged since it was found intact. */
    holds(path, digest) {
        const stats = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
        return stats !== undefined && this.#notes.get(digest) === fingerprint(stats);
    }
    /** Records a metadata change of our own, such as an added hard link, which counts as a change of the file. */
    renew(path, digest) {
        this.#notes.set(digest, fingerprint((0,external_node_fs_.lstatSync)(path, { bigint: true })));
    }
}
function fingerprint({ size, ino, dev, mtimeNs, ctimeNs }) {
    return [size, dev, ino, mtimeNs, ctimeNs].join(' ');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/store/layout-store.js














/**
 * Blobs in a folder with the structure of an OCI image layout: `blobs/<algorithm>/<hex>`.
 *
 * A blob is written as a draft, verified, then renamed: readers never see a partial blob, two processes may write at once,
 * and a kill at any point leaves a store from which the next run continues.
 */
class LayoutStore {
    root;
    /** Why the store is read-only, when it is; its content can still be read. */
    unwritable;
    /** A folder for files that are deleted when the step ends. */
    scratch;
    /** Digests whose stored bytes had changed and were deleted. */
    damaged = new Set();
    #drafts;
    #verifications;
    #diffIds;
    #lastUses;
    #use;
    #arriving = new Map();
    constructor(root, scratch, unwritable) {
        this.root = root;
        this.scratch = scratch;
        this.unwritable = unwritable;
        this.#drafts = new store_draft/* Drafts */.$((0,external_node_path_.join)(root, 'partial'));
        this.#verifications = new Verifications((0,external_node_path_.join)(root, 'verified.txt'));
        this.#diffIds = new diff_ids/* DiffIds */.Q((0,external_node_path_.join)(root, 'diff-ids.txt'));
        this.#lastUses = new last_uses/* LastUses */.p((0,external_node_path_.join)(root, 'last-uses.txt'));
        this.#use = new store_users/* StoreUse */.X((0,external_node_path_.join)(root, 'in-use'));
    }
    /**
     * Opens a store, read-only if its folder cannot be written. Throws STORE_FAILED when the folder cannot be created.
     *
     * @param elsewhere the folder for temporary files when the store's own is not writable
     */
    static async open(root, elsewhere) {
        const blobs = (0,external_node_path_.join)(root, 'blobs', 'sha256');
        const scratch = (0,external_node_path_.join)(root, 'partial');
        try {
            (0,make_folder/* makeFolder */.f)(blobs);
            (0,external_node_fs_.accessSync)(blobs, external_node_fs_.constants.W_OK);
            const store = new LayoutStore(root, scratch);
            store.#drafts.recover();
            return store;
        }
        catch (error) {
            const failure = (0,errors/* isTallyError */.pQ)(error) ? error : (0,full_disk/* storeFailure */.Si)('open the store', error);
            if (!isReadOnly(failure.cause) || !isReadable(blobs))
                throw failure;
            return new LayoutStore(root, elsewhere ?? scratch, failure);
        }
    }
    pathOf(digest) {
        return (0,external_node_path_.join)(this.root, 'blobs', (0,model_digest/* algorithmOf */.Hy)(digest), (0,model_digest/* encodedOf */.EX)(digest));
    }
    /** Whether the blob is stored and intact; a damaged one is deleted and counts as absent. */
    async has(wanted) {
        this.#use.note(wanted.digest);
        const path = this.pathOf(wanted.digest);
        const verdict = await this.#verifications.check(path, wanted);
        if (verdict === 'damaged') {
            this.damaged.add(wanted.digest);
            await this.#remove(path);
        }
        return verdict === 'intact';
    }
    /** The verified bytes of a manifest or config; undefined when absent. A damaged or oversized one is deleted. */
    async document(digest) {
        this.#use.note(digest);
        const path = this.pathOf(digest);
        const stats = await (0,promises_.lstat)(path).catch(absent);
        if (!stats)
            return undefined;
        const small = stats.isFile() && stats.size <= content_bytes/* maxDocumentBytes */.VR;
        const bytes = small ? await (0,promises_.readFile)(path) : undefined;
        if (bytes && (0,model_digest/* digestOf */.ol)(bytes, (0,model_digest/* algorithmOf */.Hy)(digest)) === digest) {
            this.#lastUses.note(digest);
            return bytes;
        }
        this.damaged.add(digest);
        await this.#remove(path);
        return undefined;
    }
    /** Deletes a damaged file. A read-only store keeps it, and it counts as absent. */
    async #remove(path) {
        if (!this.unwritable)
            await (0,promises_.rm)(path, { force: true, recursive: true });
    }
    /** Writes a document that is already verified. */
    async putBytes(expected, bytes) {
        await this.put(expected, async () => chunkOf(bytes));
    }
    async fetch(wanted, from = 0) {
        return (0,file_bytes/* readFile */.TA)(this.pathOf(wanted.digest), from);
    }
    /** A stored blob's bytes, unverified. */
    open(digest) {
        return (0,file_bytes/* readFile */.TA)(this.pathOf(digest));
    }
    /** A stored blob's bytes, or those from `from` up to `to`, through one buffer: a piece is only valid until the next is requested. */
    scan(digest, from, to) {
        return (0,file_bytes/* readInPieces */.tu)(this.pathOf(digest), from, to);
    }
    put(expected, source) {
        return this.receive(expected, draft => (0,store_draft/* pour */.f)(source, draft, expected));
    }
    /** Stores a blob that `deliver` writes to a draft; concurrent calls for a blob deliver it once. Throws CONTENT_MISMATCH. */
    receive(expected, deliver) {
        const arriving = this.#arriving.get(expected.digest);
        if (arriving !== undefined)
            return arriving;
        const arrival = this.#receive(expected, deliver).finally(() => this.#arriving.delete(expected.digest));
        this.#arriving.set(expected.digest, arrival);
        return arrival;
    }
    async #receive(expected, deliver) {
        if (this.unwritable)
            throw this.unwritable;
        this.#use.note(expected.digest);
        const draft = await this.#drafts.take(expected.digest, expected.size);
        try {
            const digest = await deliver(draft);
            // The size is checked as well as the digest: a file is padded up to a wrong declared size.
            if (digest !== expected.digest || draft.size !== expected.size)
                throw (0,content_bytes/* mismatch */.J4)(expected, { digest, size: draft.size });
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'CONTENT_MISMATCH'))
                await this.#drafts.discard(draft);
            else
                await this.#drafts.rest(draft, expected.digest, error);
            throw error;
        }
        await this.#commit(draft, expected);
    }
    /** Bytes of a blob that an interrupted attempt has left. */
    draftBytes({ digest, size }) {
        return Math.min(this.#drafts.bytesOf(digest), size);
    }
    /**
     * Stores a blob whose digest is unknown until it is written; `named` names the draft meanwhile, and `fill` returns the digest of the
     * file's content. Throws STORE_FAILED, and what `fill` throws.
     */
    async receiveNew(named, fill) {
        if (this.unwritable)
            throw this.unwritable;
        const draft = await this.#drafts.take(named, 0);
        let digest;
        try {
            digest = await fill(draft);
        }
        catch (error) {
            await this.#drafts.discard(draft);
            throw error;
        }
        const { size } = draft;
        await this.#commit(draft, { digest, size });
        return { digest, size };
    }
    async #commit(draft, expected) {
        const path = this.pathOf(expected.digest);
        this.#use.note(expected.digest);
        (0,external_node_fs_.ftruncateSync)(draft.file, expected.size);
        if (process.platform !== 'win32')
            (0,external_node_fs_.fchmodSync)(draft.file, 0o444);
        try {
            (0,full_disk/* withSpaceAtOnce */.$l)(this.scratch, () => {
                if ((0,model_digest/* algorithmOf */.Hy)(expected.digest) !== 'sha256')
                    (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
                (0,external_node_fs_.renameSync)(draft.path, path);
            });
        }
        catch (error) {
            await this.#drafts.discard(draft);
            throw (0,full_disk/* storeFailure */.Si)('move a blob into the store', error);
        }
        this.#verifications.record(draft.file, expected.digest);
    }
    /** The diff_id found when a layer was last unpacked as `compression`; it depends on nothing else. */
    knownDiffId(layer, compression) {
        return this.#diffIds.get(layer, compression);
    }
    rememberDiffId(layer, compression, diffId) {
        this.#diffIds.set(layer, compression, diffId);
    }
    /** A stored blob's file. Links to it change its metadata, which is recorded again once they are gone. */
    lend(digest) {
        const path = this.pathOf(digest);
        const untouched = this.#verifications.holds(path, digest);
        return { path, back: () => void (untouched && this.#verifications.renew(path, digest)) };
    }
    /** Does work that writes, to the store or elsewhere; on a full disk, deletes the drafts at rest and retries once. */
    withSpace(work) {
        return this.unwritable ? work() : (0,full_disk/* withSpace */.L5)(this.scratch, work);
    }
    /** Frees space by deleting the drafts at rest. */
    freeDrafts() {
        if (!this.unwritable)
            this.#drafts.free();
    }
    /** The drafts kept for the next run. */
    restingDrafts() {
        return this.unwritable ? [] : this.#drafts.atRest();
    }
    /** Deletes the named drafts unless they were resumed since they were listed. */
    dropDrafts(gone) {
        if (!this.unwritable)
            this.#drafts.drop(gone);
    }
    /** Bytes of all drafts kept for the next run. */
    get restingBytes() {
        return this.#drafts.restingBytes;
    }
    /** Forgets everything recorded about a deleted blob. */
    forget(digest) {
        for (const notes of [this.#verifications, this.#diffIds, this.#lastUses])
            notes.forget(digest);
    }
    /** Puts a stored blob at another path, as a hard link where possible, else as a copy. */
    async linkTo(digest, path) {
        const from = this.pathOf(digest);
        const untouched = this.#verifications.holds(from, digest);
        if (!linked(from, path)) {
            await (0,promises_.rm)(path, { force: true });
            // COPYFILE_EXCL: never through a link that took the removed file's place.
            if (!linked(from, path))
                await (0,promises_.copyFile)(from, path, external_node_fs_.constants.COPYFILE_EXCL);
        }
        if (untouched)
            this.#verifications.renew(from, digest);
    }
}
async function* chunkOf(bytes) {
    yield bytes;
}
/** Whether a write failure still allows reading. */
function isReadOnly(error) {
    return ['EACCES', 'EPERM', 'EROFS'].includes(error?.code ?? '');
}
function isReadable(folder) {
    try {
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.R_OK | external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        // The failure to write the folder is the one reported.
        return false;
    }
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw (0,full_disk/* storeFailure */.Si)('read the store', error);
}
/** Creates a hard link; returns false when the path exists or the file system has no hard links. */
function linked(from, path) {
    try {
        // One synchronous system call is cheaper than a trip to the thread pool.
        (0,external_node_fs_.linkSync)(from, path);
        return true;
    }
    catch (error) {
        const { code = '' } = error;
        if (['EEXIST', 'EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes(code))
            return false;
        throw (0,full_disk/* storeFailure */.Si)('link a blob', error);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-registries.js + 15 modules
var open_registries = __webpack_require__(16194);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js




/**
 * Opens the store and the registries according to the common inputs. Throws INPUT_INVALID, STORE_FAILED.
 *
 * @param named the images that files name besides the inputs
 */
async function openCommon(values, host, named = []) {
    // First, since it masks secrets.
    const [clients, store] = await Promise.all([
        (0,open_registries/* openRegistries */.c)(values, host, named),
        openStore(values.store, host),
    ]);
    const { unwritable } = store;
    if (unwritable)
        host.log.info(`The store is read-only: ${unwritable.message}`);
    return { store, ...clients };
}
/** Opens the content store of `store`, or the default one. Throws INPUT_INVALID, STORE_FAILED. */
async function openStore(store, { workspace, temp }) {
    const folder = store === '' ? (0,external_node_path_.join)(temp, 'tallyman') : await (0,written_paths/* folderToWrite */.n)(workspace, store, 'store');
    return LayoutStore.open(folder, (0,external_node_path_.join)(temp, `tallyman-${process.pid}`));
}


/***/ })

};
;