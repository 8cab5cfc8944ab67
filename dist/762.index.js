"use strict";
exports.id = 762;
exports.ids = [762,926];
exports.modules = {

/***/ 3030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   WN: () => (/* binding */ scanFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7214);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5943);




const pieceBytes = 1024 * 1024;
/** A file's bytes from an offset. Throws STORE_FAILED. */
function readFile(path, from = 0) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: from, highWaterMark: pieceBytes });
}
/** A file's bytes from `from` up to, not including, `to`, through one buffer: each piece is only good until the next is asked for. Throws STORE_FAILED. */
async function* scanFile(path, from = 0, to = Number.POSITIVE_INFINITY) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r').catch((error) => {
        throw (0,_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .storeFailure */ .Si)('read the store', error);
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
    for await (const piece of scanFile(path))
        hash.update(piece);
    return hash.digest();
}


/***/ }),

/***/ 6942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ fileText),
/* harmony export */   W: () => (/* binding */ fileProblem)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

const greatestText = 64 * 1024 * 1024;
/** The text of a plain file of at most 64 MiB. Throws what Node does, with a `code` for people; a link to a device that never ends is refused. */
async function fileText(path) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (!stats.isFile())
        throw Object.assign(new Error(), { code: 'it is no plain file' });
    if (stats.size > greatestText)
        throw Object.assign(new Error(), { code: 'it is larger than 64 MiB' });
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
}
/** Why a file or folder could not be read: Node's code, and what it means where that is what people meet. */
function fileProblem(error) {
    const { code = 'an unknown fault' } = error;
    return code === 'ENOENT' ? 'ENOENT, it does not exist' : code;
}


/***/ }),

/***/ 8146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sendBytes)
/* harmony export */ });
/**
 * Writes bytes to a connection and ends it. Each piece has left before the next is asked for, as its memory may be used again by
 * whoever yields it. Throws when the connection closes meanwhile, and what the bytes throw.
 *
 * @param goesOn asked before each piece; false leaves the rest unsent, and the connection open
 */
async function sendBytes(bytes, connection, goesOn) {
    for await (const piece of bytes) {
        if (connection.destroyed || !goesOn())
            return;
        await new Promise((resolve, reject) => {
            const closed = () => reject(new Error('the connection was closed during the upload'));
            connection.once('close', closed);
            connection.write(piece, error => {
                connection.off('close', closed);
                if (error)
                    reject(error);
                else
                    resolve();
            });
        });
    }
    connection.end();
}


/***/ }),

/***/ 6461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4673);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5943);






/**
 * Writes a file of which no reader sees half, and of which nothing stays when its bytes fail; a link in its place is
 * replaced, not followed. Throws STORE_FAILED, and what the bytes throw.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
async function writeWhole(bytes, file, what) {
    try {
        if (typeof bytes === 'string' || bytes instanceof Uint8Array)
            return replaceAtOnce(file, bytes);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
        await replace(file, bytes);
    }
    catch (error) {
        throw error.syscall
            ? (0,_draft_js__WEBPACK_IMPORTED_MODULE_4__/* .storeFailure */ .Si)(`write ${what} "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(file)}"`, error)
            : error;
    }
}
/** What is in memory is small: a few system calls, cheaper done here than handed to the thread pool. */
function replaceAtOnce(file, bytes) {
    const draft = draftOf(file);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
    // Whatever stands there, a link perhaps, is not ours to write through.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
    try {
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(draft, 'wx');
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(opened, bytes);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, file);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        throw error;
    }
}
function draftOf(file) {
    return `${file}.${process.pid}.part`;
}
async function replace(file, bytes) {
    const draft = draftOf(file);
    try {
        await fill(draft, bytes);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
/** The file is open before the first byte is asked for: a stream that fails at once would make it after it was removed. */
async function fill(path, bytes) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(bytes, handle.createWriteStream());
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 3198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ openCommon)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/credentials.js
var registry_credentials = __webpack_require__(6926);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/file-text.js
var file_text = __webpack_require__(6942);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(7214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/draft.js
var content_draft = __webpack_require__(5943);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/journal.js


/** A link in the place of the file would lead the writing out of the store, and a pipe would keep it waiting. */
const appending = external_node_fs_.constants.O_APPEND |
    external_node_fs_.constants.O_CREAT |
    external_node_fs_.constants.O_WRONLY |
    (external_node_fs_.constants.O_NOFOLLOW ?? 0) |
    (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** Lines that mean nothing any more, from which on the file is written anew. */
const staleLines = 10_000;
/** More than half a million blobs are noted in: nothing that a store came to by itself. */
const maxBytes = 64 * 1024 * 1024;
/**
 * Short texts by name in one file, to which each change is appended: a file for each would cost more than the small blob it tells of.
 * The last line of a name counts. Several processes may append at once; what they do not see of each other they find out anew.
 */
class Journal {
    #path;
    #texts;
    constructor(path) {
        this.#path = path;
    }
    /** Throws STORE_FAILED. */
    get(name) {
        return this.#known().get(name);
    }
    /**
     * Throws STORE_FAILED.
     *
     * @param name one word, without blanks
     * @param text one line, of which the beginning alone must mean nothing: a kill may leave that
     */
    set(name, text) {
        const known = this.#known();
        // The line before may have been cut off: the break in front keeps it from taking this one with it.
        this.#append(`\n${name} ${text}\n`);
        known.set(name, text);
    }
    #append(line) {
        try {
            const file = (0,external_node_fs_.openSync)(this.#path, appending, 0o644);
            try {
                (0,external_node_fs_.writeSync)(file, line);
            }
            finally {
                (0,external_node_fs_.closeSync)(file);
            }
        }
        catch (error) {
            throw (0,content_draft/* storeFailure */.Si)('write a note of the store', error);
        }
    }
    #known() {
        this.#texts ??= this.#read();
        return this.#texts;
    }
    #read() {
        try {
            const { size = 0 } = (0,external_node_fs_.statSync)(this.#path, { throwIfNoEntry: false }) ?? {};
            if (size > maxBytes)
                (0,external_node_fs_.rmSync)(this.#path);
            if (size === 0 || size > maxBytes)
                return new Map();
            const lines = (0,external_node_fs_.readFileSync)(this.#path, 'utf8').split('\n').filter(Boolean);
            const texts = new Map(lines.map(nameAndText));
            if (lines.length - texts.size > staleLines)
                this.#rewrite(texts);
            return texts;
        }
        catch (error) {
            throw (0,content_draft/* storeFailure */.Si)('read the notes of the store', error);
        }
    }
    #rewrite(texts) {
        const draft = `${this.#path}.${process.pid}`;
        const lines = [...texts].map(([name, text]) => `${name} ${text}\n`);
        (0,external_node_fs_.rmSync)(draft, { force: true });
        (0,external_node_fs_.writeFileSync)(draft, lines.join(''), { flag: 'wx' });
        (0,external_node_fs_.renameSync)(draft, this.#path);
    }
}
function nameAndText(line) {
    const end = line.indexOf(' ');
    return [line.slice(0, end), line.slice(end + 1)];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/diff-ids.js


/**
 * Remembers which uncompressed digest a layer was found to have, so that it need not be unpacked to be checked again. What a layer
 * unpacks to depends on how it is said to be packed, which one image may say otherwise than the next.
 */
class DiffIds {
    #notes;
    constructor(path) {
        this.#notes = new Journal(path);
    }
    get(layer, compression) {
        const text = this.#notes.get(`${compression}/${layer}`);
        return text !== undefined && (0,model_digest/* isDigest */.Bc)(text) ? (0,model_digest/* parseDigest */.m)(text) : undefined;
    }
    set(layer, compression, diffId) {
        this.#notes.set(`${compression}/${layer}`, diffId);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/file-bytes.js
var file_bytes = __webpack_require__(3030);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/verifications.js




/**
 * Remembers which files were hashed and found right, by what the file system says of them (size, inode, times of change).
 * A file that was touched since is hashed again; so a warm run need not read what nobody has changed.
 */
class Verifications {
    #notes;
    constructor(path) {
        this.#notes = new Journal(path);
    }
    async check(path, wanted) {
        const stats = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
        if (!stats)
            return 'absent';
        // A link or a pipe in the place of a blob is nobody's blob.
        if (!stats.isFile())
            return 'damaged';
        const isUntouched = this.#notes.get(wanted.digest) === fingerprint(stats);
        // Of a blob that was found right it is the size asked for that is wrong: other images need it as it is.
        if (stats.size !== BigInt(wanted.size))
            return isUntouched ? 'absent' : 'damaged';
        if (isUntouched)
            return 'intact';
        if ((await (0,file_bytes/* digestOfFile */.Mk)(path, (0,model_digest/* algorithmOf */.Hy)(wanted.digest))) !== wanted.digest)
            return 'damaged';
        this.#notes.set(wanted.digest, fingerprint(stats));
        return 'intact';
    }
    /** Notes that the open file was verified, and closes it. */
    record(file, digest) {
        try {
            this.#notes.set(digest, fingerprint((0,external_node_fs_.fstatSync)(file, { bigint: true })));
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    /** Whether the file is as it was when it was last found right. */
    holds(path, digest) {
        const stats = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
        return stats !== undefined && this.#notes.get(digest) === fingerprint(stats);
    }
    /** Notes a change of our own, such as one more hard link, which the file system counts as a change of the file. */
    renew(path, digest) {
        this.#notes.set(digest, fingerprint((0,external_node_fs_.lstatSync)(path, { bigint: true })));
    }
}
function fingerprint({ size, ino, dev, mtimeNs, ctimeNs }) {
    return [size, dev, ino, mtimeNs, ctimeNs].join(' ');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/layout-store.js










/**
 * Blobs in a folder, laid out as in an OCI image layout: `blobs/<algorithm>/<hex>`.
 *
 * A blob is a draft, verified, then renamed, so that a reader never sees half of one, two processes may write at once,
 * and a kill at any point leaves a store that the next run goes on from.
 */
class LayoutStore {
    root;
    /** Digests whose stored bytes had changed and were thrown away. */
    damaged = new Set();
    #drafts;
    #verifications;
    #diffIds;
    #arriving = new Map();
    constructor(root) {
        this.root = root;
        this.#drafts = new content_draft/* Drafts */.$l((0,external_node_path_.join)(root, 'partial'));
        this.#verifications = new Verifications((0,external_node_path_.join)(root, 'verified.txt'));
        this.#diffIds = new DiffIds((0,external_node_path_.join)(root, 'diff-ids.txt'));
    }
    /** Throws STORE_FAILED when the folder cannot be made or written. */
    static async open(root) {
        const store = new LayoutStore(root);
        try {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, 'blobs', 'sha256'), { recursive: true });
            await store.#drafts.recover();
        }
        catch (error) {
            throw (0,errors/* isTallyError */.pQ)(error) ? error : (0,content_draft/* storeFailure */.Si)('open the store', error);
        }
        return store;
    }
    pathOf(digest) {
        return (0,external_node_path_.join)(this.root, 'blobs', (0,model_digest/* algorithmOf */.Hy)(digest), (0,model_digest/* encodedOf */.EX)(digest));
    }
    /** Whether the blob is here and intact; a damaged one is thrown away and counted as absent. */
    async has(wanted) {
        const path = this.pathOf(wanted.digest);
        const verdict = await this.#verifications.check(path, wanted);
        if (verdict === 'damaged') {
            this.damaged.add(wanted.digest);
            await (0,promises_.rm)(path, { force: true, recursive: true });
        }
        return verdict === 'intact';
    }
    /** The bytes of a manifest or config, verified; undefined when absent. A damaged or oversized one is thrown away. */
    async document(digest) {
        const path = this.pathOf(digest);
        const stats = await (0,promises_.lstat)(path).catch(absent);
        if (!stats)
            return undefined;
        const small = stats.isFile() && stats.size <= content_bytes/* maxDocumentBytes */.VR;
        const bytes = small ? await (0,promises_.readFile)(path) : undefined;
        if (bytes && (0,model_digest/* digestOf */.ol)(bytes, (0,model_digest/* algorithmOf */.Hy)(digest)) === digest)
            return bytes;
        this.damaged.add(digest);
        await (0,promises_.rm)(path, { force: true, recursive: true });
        return undefined;
    }
    /** Writes a document that was verified already. */
    async putBytes(expected, bytes) {
        await this.put(expected, async () => chunkOf(bytes));
    }
    async fetch(wanted, from = 0) {
        return (0,file_bytes/* readFile */.TA)(this.pathOf(wanted.digest), from);
    }
    /** The bytes of a blob that is here, unverified. */
    open(digest) {
        return (0,file_bytes/* readFile */.TA)(this.pathOf(digest));
    }
    /** The same, or the part from `from` up to `to`, through one buffer: each piece is only good until the next is asked for. */
    scan(digest, from, to) {
        return (0,file_bytes/* scanFile */.WN)(this.pathOf(digest), from, to);
    }
    put(expected, source) {
        return this.receive(expected, draft => (0,content_draft/* pour */.fO)(source, draft, expected));
    }
    /** Takes in a blob that `deliver` writes into a draft; the same blob asked for twice is delivered once. Throws CONTENT_MISMATCH. */
    receive(expected, deliver) {
        const arriving = this.#arriving.get(expected.digest);
        if (arriving !== undefined)
            return arriving;
        const arrival = this.#receive(expected, deliver).finally(() => this.#arriving.delete(expected.digest));
        this.#arriving.set(expected.digest, arrival);
        return arrival;
    }
    async #receive(expected, deliver) {
        const draft = await this.#drafts.take(expected.digest, expected.size);
        try {
            const digest = await deliver(draft);
            // A right digest does not make a wrong size right: the file would be filled up to it.
            if (digest !== expected.digest || draft.size !== expected.size)
                throw (0,content_bytes/* mismatch */.J4)(expected, { digest, size: draft.size });
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'CONTENT_MISMATCH'))
                await this.#drafts.discard(draft);
            else
                await this.#drafts.rest(draft, expected.digest);
            throw error;
        }
        await this.#commit(draft, expected);
    }
    /**
     * Takes in a blob whose digest is not known before it is written; `named` names the draft meanwhile, `fill` gives the digest of what
     * the file then holds. Throws STORE_FAILED, and what `fill` throws.
     */
    async receiveNew(named, fill) {
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
        (0,external_node_fs_.ftruncateSync)(draft.file, expected.size);
        if (process.platform !== 'win32')
            (0,external_node_fs_.fchmodSync)(draft.file, 0o444);
        try {
            if ((0,model_digest/* algorithmOf */.Hy)(expected.digest) !== 'sha256')
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            (0,external_node_fs_.renameSync)(draft.path, path);
        }
        catch (error) {
            await this.#drafts.discard(draft);
            throw (0,content_draft/* storeFailure */.Si)('move a blob into the store', error);
        }
        this.#verifications.record(draft.file, expected.digest);
    }
    /** The uncompressed digest of a layer, as it was found when the layer was unpacked last as `compression`: a fact of these two alone. */
    knownDiffId(layer, compression) {
        return this.#diffIds.get(layer, compression);
    }
    rememberDiffId(layer, compression, diffId) {
        this.#diffIds.set(layer, compression, diffId);
    }
    /** The blob's file, which must be here. Links to it change what the file system says of it, which is noted anew when they are gone. */
    lend(digest) {
        const path = this.pathOf(digest);
        const untouched = this.#verifications.holds(path, digest);
        return { path, back: () => void (untouched && this.#verifications.renew(path, digest)) };
    }
    /** Puts the blob at another path: a hard link where that can be, else a copy. The blob must be here. */
    async linkTo(digest, path) {
        const from = this.pathOf(digest);
        const untouched = this.#verifications.holds(from, digest);
        if (!linked(from, path)) {
            await (0,promises_.rm)(path, { force: true });
            if (!linked(from, path))
                await (0,promises_.copyFile)(from, path);
        }
        if (untouched)
            this.#verifications.renew(from, digest);
    }
}
async function* chunkOf(bytes) {
    yield bytes;
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw (0,content_draft/* storeFailure */.Si)('read the store', error);
}
/** Makes a hard link; false where something is in its place or the file system has none. */
function linked(from, path) {
    try {
        // One system call: cheaper done here than handed to the thread pool.
        (0,external_node_fs_.linkSync)(from, path);
        return true;
    }
    catch (error) {
        const { code = '' } = error;
        if (['EEXIST', 'EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes(code))
            return false;
        throw (0,content_draft/* storeFailure */.Si)('link a blob', error);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(4673);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/docker-config.js
var docker_config = __webpack_require__(1677);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/retry.js
var retry = __webpack_require__(902);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/api-sender.js



/**
 * Asks web APIs beside the registries' own: what is busy or broken is asked again, pauses that are asked for are kept to.
 * The answer is final. Throws RATE_LIMITED for a pause over five minutes, and what the last try threw.
 */
function apiSender({ send, tries, now, random, sleep, retried }) {
    return async (request) => {
        let budget = retry/* retryAfterBudgetMs */.sl;
        for (let attempt = 1;; attempt++) {
            const outcome = await attempted(send, request);
            if (!(outcome instanceof errors/* TallyError */.jB) && !isBusy(outcome))
                return outcome;
            const asked = outcome instanceof errors/* TallyError */.jB ? undefined : pauseOf(outcome, now());
            if (asked !== undefined && asked > budget)
                throw tooLong(request, asked);
            if (attempt >= tries) {
                if (outcome instanceof errors/* TallyError */.jB)
                    throw outcome;
                return outcome;
            }
            budget -= asked ?? 0;
            const state = outcome instanceof errors/* TallyError */.jB ? (0,printable/* printable */.g)(outcome.message) : `status ${outcome.status}`;
            retried?.(`${request.method} ${request.url.host}: ${state}, trying again`);
            await sleep(asked ?? (0,retry/* backoff */.JN)(attempt, random), request.signal);
        }
    };
}
async function attempted(send, request) {
    try {
        return await send(request);
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE') && !request.signal?.aborted)
            return error;
        throw error;
    }
}
/** GitHub says 403 for its limits too, and then when to come back. */
function isBusy(answer) {
    return (0,retry/* isPassing */.WG)(answer.status) || (answer.status === 403 && isLimit(answer));
}
function isLimit({ headers }) {
    return headers.get('x-ratelimit-remaining') === '0' || headers.get('retry-after') !== undefined;
}
/** Milliseconds that the answer asks to wait: Retry-After, or GitHub's `x-ratelimit-reset` in seconds since 1970. */
function pauseOf({ headers }, now) {
    const asked = (0,retry/* retryAfter */.P9)(headers.get('retry-after'), now);
    if (asked !== undefined || headers.get('x-ratelimit-remaining') !== '0')
        return asked;
    const reset = headers.get('x-ratelimit-reset') ?? '';
    return /^\d{1,12}$/.test(reset) ? Math.max(0, Number(reset) * 1000 - now) : undefined;
}
function tooLong({ url }, asked) {
    const state = `${url.host} asks to wait ${Math.ceil(asked / 60_000)} minutes`;
    return new errors/* TallyError */.jB('RATE_LIMITED', `Cannot go on: ${state}, expected at most ${retry/* retryAfterBudgetMs */.sl / 60_000}`);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/address.js
var address = __webpack_require__(284);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/endpoint.js
var registry_endpoint = __webpack_require__(8567);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/network-failure.js
var network_failure = __webpack_require__(7201);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/challenge.js
/*
 * RFC 9110, sections 11.2, 11.3 and 5.6.1:
 *
 *   WWW-Authenticate := #challenge                        challenge := scheme [ 1*SP ( token68 | #auth-param ) ]
 *   auth-param       := token BWS "=" BWS ( token | quoted-string )
 *   token68          := 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
 *
 * Beyond it, an unquoted value may hold anything but space, comma and quote (realm=https://…), and a comma may be missing.
 */
const separators = /[\s,]+/y;
const spaces = /\s+/y;
const token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const token68 = /[A-Za-z0-9\-._~+/]+=*(?=\s*(?:,|$))/y;
const unquoted = /[^\s,"]*/y;
const quoted = /"(?:[^"\\]|\\[\s\S])*"/y;
const maxLine = 16 * 1024;
/** All challenges of the WWW-Authenticate lines, in order. What cannot be read is left out; nothing throws. */
function parseChallenges(lines) {
    return lines.flatMap(line => new Reader(line.slice(0, maxLine)).challenges());
}
/** The challenge to answer: Bearer with a realm, else Basic, else whatever there is. */
function chooseChallenge(challenges) {
    const bearer = challenges.find(({ scheme, params }) => scheme === 'bearer' && params.realm);
    return bearer ?? challenges.find(({ scheme }) => scheme === 'basic') ?? challenges[0];
}
class Reader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    challenges() {
        const found = [];
        for (;;) {
            this.#take(separators);
            if (this.#at >= this.#text.length)
                return found;
            const scheme = this.#take(token);
            if (scheme !== undefined && /^[\s,]?$/.test(this.#peek()))
                found.push({ scheme: scheme.toLowerCase(), params: this.#params() });
            else
                this.#skipUnreadable();
        }
    }
    #params() {
        const params = new Map();
        this.#take(spaces);
        // No registry uses a token68; it is passed over, so that it is not taken for the next scheme.
        if (this.#take(token68) !== undefined)
            return {};
        for (;;) {
            const before = this.#at;
            this.#take(separators);
            const name = this.#take(token)?.toLowerCase();
            this.#take(spaces);
            if (name === undefined || this.#peek() !== '=') {
                // A name without "=" is the next challenge's scheme.
                this.#at = before;
                return Object.fromEntries(params);
            }
            this.#at++;
            this.#take(spaces);
            const isQuoted = this.#peek() === '"';
            const value = this.#value();
            if (value === undefined)
                return Object.fromEntries(params);
            if ((isQuoted || value !== '') && !params.has(name))
                params.set(name, value);
        }
    }
    #value() {
        if (this.#peek() !== '"')
            return this.#take(unquoted);
        return this.#take(quoted)
            ?.slice(1, -1)
            .replace(/\\([\s\S])/g, '$1');
    }
    /** On to the next comma outside quotes; a quote that is never closed makes the rest of the line unreadable. */
    #skipUnreadable() {
        while (!/^,?$/.test(this.#peek())) {
            if (this.#peek() !== '"')
                this.#at++;
            else if (this.#take(quoted) === undefined)
                this.#at = this.#text.length;
        }
    }
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const [found] = pattern.exec(this.#text) ?? [];
        if (found === undefined)
            return undefined;
        this.#at += found.length;
        return found;
    }
    /** The next character; empty at the end. */
    #peek() {
        return this.#text[this.#at] ?? '';
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/realm.js




/** Where tokens come from, by the challenge's realm. Throws UNSAFE_TARGET for a realm that must not be asked at all. */
function checkRealm(realm, { origin, insecure, trustedHosts }) {
    const url = isClean(realm) ? URL.parse(realm, origin.href) : null;
    if (!url || !/^https?:$/.test(url.protocol))
        throw unsafe(origin, realm, 'not an http URL');
    if (url.username || url.password)
        throw unsafe(origin, realm, 'it holds user info');
    const same = url.hostname === origin.hostname;
    const secure = url.protocol === 'https:';
    if (!secure && !(insecure && (same || origin.protocol === 'http:')))
        throw unsafe(origin, realm, 'expected https');
    if (!same && isLocal(url))
        throw unsafe(origin, realm, 'an address inside this machine or network');
    return { url, sendCredentials: same || (secure && trustedHosts.includes(url.hostname)) };
}
/** URLs drop line breaks and tabs in silence: what was checked would not be what was sent. */
function isClean(realm) {
    return realm !== '' && !/[\p{Cc}\s]/u.test(realm);
}
/** By what can be seen without a look-up; a name's addresses are checked when the connection is made. */
function isLocal({ hostname }) {
    const host = (0,address/* bareHost */.n0)(hostname);
    return (0,address/* isLoopbackHost */.cW)(host) || ((0,external_node_net_.isIP)(host) > 0 && (0,address/* addressClass */.Jc)(host) !== 'public');
}
function unsafe(origin, realm, why) {
    // As far as this can be a URL, its query and user info may be secrets.
    const shown = (0,printable/* printable */.g)(realm.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//'));
    return new errors/* TallyError */.jB('UNSAFE_TARGET', `Cannot log in to ${origin.host}: it sends us to "${shown}" for a token: ${why}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/registry-auth.js





/** Answers one origin's challenges; the first is remembered, so that later requests carry their token from the start. */
class RegistryAuth {
    #context;
    #challenge;
    constructor(context) {
        this.#context = context;
    }
    /** The Authorization value for a request, as far as it is known before asking. */
    async authorization(access) {
        return this.#challenge ? this.#answer(this.#challenge, access) : undefined;
    }
    /**
     * The Authorization value after a 401, or undefined when there is nothing better to send than `sent`.
     * Throws UNAUTHENTICATED, DENIED, UNSAFE_TARGET and what the token server's answer gives.
     */
    async challenged(headers, access, sent) {
        const challenge = chooseChallenge(parseChallenges(headers.all('www-authenticate')));
        if (!challenge)
            return undefined;
        this.#challenge = withoutScope(challenge);
        const answer = await this.#answer(challenge, access, sent);
        return answer === sent ? undefined : answer;
    }
    /** Which credentials this repository's requests carry, by name of their source. */
    async source({ repository }) {
        return (await this.#context.find(repository)).source;
    }
    async #answer(challenge, access, stale) {
        const found = await this.#context.find(access.repository);
        switch (challenge.scheme) {
            case 'basic':
                return basic(found.credentials);
            case 'bearer':
                return this.#bearer(challenge, access, { found, stale });
            default:
                throw new errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot log in to ${this.#context.origin.host}: it asks for "${(0,printable/* printable */.g)(challenge.scheme)}"`);
        }
    }
    async #bearer(challenge, access, { found, stale }) {
        if (found.credentials?.kind === 'registry-token')
            return `Bearer ${found.credentials.token}`;
        const { origin, insecure, trustedHosts, tokens } = this.#context;
        const realm = checkRealm(challenge.params.realm ?? '', { origin, insecure, trustedHosts });
        const scopes = [...access.scopes, ...(challenge.params.scope?.split(' ') ?? [])];
        return tokens.authorization({ registryOrigin: origin, challenge, scopes, credentials: found, realm }, stale);
    }
}
function basic(credentials) {
    return credentials?.kind === 'basic' ? `Basic ${(0,registry_credentials/* basicPair */.xE)(credentials)}` : undefined;
}
/** The scope of one request's challenge says nothing about the next request. */
function withoutScope(challenge) {
    const { scope: _, ...params } = challenge.params;
    return { ...challenge, params };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/problem.js
var problem = __webpack_require__(5991);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/token-exchange.js




const maxTokenBytes = 128 * 1024;
/** distribution-spec's token document: "if omitted, this defaults to 60 seconds"; shorter lives are not believed. */
const minLifeMs = 60_000;
const maxLifeMs = 24 * 3_600_000;
/** A token may be on its way for a while when it expires. */
const renewEarlyMs = 5_000;
const clientId = 'tallyman';
/** What the realm may see of the credentials. */
function usable({ realm, credentials }) {
    return realm.sendCredentials ? credentials.credentials : undefined;
}
/** Scopes with the actions of equal resources joined and sorted (`repository:a/b:pull,push`), so that order makes no second token; `*` stands for all. */
function mergeScopes(scopes) {
    const actions = new Map();
    for (const scope of scopes.flatMap(each => each.split(' ')).filter(Boolean)) {
        const colon = scope.lastIndexOf(':');
        const resource = colon < 0 ? scope : scope.slice(0, colon);
        const known = actions.get(resource) ?? new Set();
        for (const action of colon < 0 ? [] : scope.slice(colon + 1).split(','))
            if (action)
                known.add(action);
        actions.set(resource, known);
    }
    const joined = [...actions].map(([resource, set]) => set.size === 0 ? resource : `${resource}:${set.has('*') ? '*' : [...set].sort().join(',')}`);
    return joined.sort();
}
/**
 * Asks a realm for a token: by the refresh grant for an identity token, else with Basic or anonymously. Throws UNAUTHENTICATED,
 * DENIED, RATE_LIMITED, REGISTRY_PROTOCOL, REGISTRY_UNAVAILABLE.
 */
async function fetchToken(request, { send, now, onSecret }) {
    const { registryOrigin, realm, credentials } = request;
    const withheld = credentials.credentials && !realm.sendCredentials;
    const why = withheld ? ` without credentials, which ${realm.url.host} is not known to be meant for` : '';
    const action = `get a token for ${registryOrigin.host} from ${(0,printable/* printableUrl */.Z)(realm.url)}${why}`;
    const asked = now();
    const ask = asking => sendBounded(asking, action, each => send(each, registryOrigin));
    const { response, cause } = await askForToken(request, action, ask);
    if (response.status !== 200)
        throw refusal(action, response, cause);
    const { token, lifeMs } = readToken(response.body, action);
    onSecret(token);
    return { header: `Bearer ${token}`, renewAt: asked + lifeMs - renewEarlyMs };
}
async function sendBounded(request, action, send) {
    try {
        return await send({ ...request, maxBytes: maxTokenBytes });
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'MANIFEST_TOO_LARGE'))
            throw error;
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is over ${maxTokenBytes} bytes`);
    }
}
function refusal(action, { status, headers, body }, cause) {
    const { code, message, details } = (0,problem/* problem */.CC)(action, { status, headers, text: body });
    // The token server is missing there, not what it was asked about, which callers would take for absent.
    const own = code === 'NOT_FOUND' ? 'REGISTRY_PROTOCOL' : code;
    return new errors/* TallyError */.jB(own, message, { details, cause });
}
async function askForToken(request, action, ask) {
    const credentials = usable(request);
    switch (credentials?.kind) {
        case 'identity-token': {
            const response = await ask(refreshRequest(request, credentials.token));
            // Servers without the OAuth2 half of the protocol know neither the method nor the path.
            if (![400, 404, 405].includes(response.status))
                return { response };
            const pair = { username: registry_credentials/* tokenUser */.B2, password: credentials.token };
            return { response: await ask(getRequest(request, pair)), cause: refusal(action, response) };
        }
        case 'basic':
            return { response: await ask(getRequest(request, credentials)) };
        case 'registry-token':
        case undefined:
            return { response: await ask(getRequest(request)) };
    }
}
/** distribution's "oauth2" token document. */
function refreshRequest({ realm, challenge, scopes }, token) {
    const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: clientId, refresh_token: token });
    if (challenge.params.service)
        form.set('service', challenge.params.service);
    form.set('scope', mergeScopes(scopes).join(' '));
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    return { method: 'POST', url: realm.url, headers, body: Buffer.from(form.toString()) };
}
/** distribution's "token" document; the realm's own query stays. */
function getRequest({ realm, challenge, scopes }, pair) {
    const url = new URL(realm.url);
    if (challenge.params.service)
        url.searchParams.set('service', challenge.params.service);
    for (const scope of mergeScopes(scopes))
        url.searchParams.append('scope', scope);
    const authorization = pair ? { authorization: `Basic ${(0,registry_credentials/* basicPair */.xE)(pair)}` } : {};
    return { method: 'GET', url, headers: { accept: 'application/json', ...authorization } };
}
/** Where both names are there, which "should be equivalent", `access_token` counts, as with most clients. */
function readToken(body, action) {
    const answer = parsedObject(body, action);
    const token = [answer.access_token, answer.token].find(value => typeof value === 'string' && value !== '');
    // RFC 6750, section 2.1: what may stand behind "Bearer"; anything else could end the header and begin another.
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer holds no usable token`);
    }
    const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 0;
    return { token, lifeMs: Math.min(Math.max(minLifeMs, seconds * 1000), maxLifeMs) };
}
function parsedObject(body, action) {
    try {
        return Object(JSON.parse(Buffer.from(body).toString('utf8')));
    }
    catch {
        // The parser's own message quotes the text, which may hold a token.
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is not JSON`);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/token.js


/**
 * Bearer tokens by realm, service, scopes and credentials: one request for each, however many ask, renewed 5 seconds before it
 * expires. A life is counted on our own clock from before the request, and `issued_at` left alone: clocks differ.
 */
function createTokenStore(options) {
    const tokens = new Map();
    async function authorization(request, stale) {
        const key = keyOf(request);
        for (;;) {
            const current = tokens.get(key);
            const token = await current;
            if (token && (token.header !== stale || token.replaced === stale) && token.renewAt > options.now())
                return token.header;
            // Whoever comes first fetches the next one; the others find it here and wait for it.
            if (tokens.get(key) === current)
                return (await renew(key, request, stale)).header;
        }
    }
    function renew(key, request, stale) {
        const fetching = fetchToken(request, options).then(token => ({ ...token, replaced: stale }));
        tokens.set(key, fetching);
        // A failure is told to those who wait for it; whoever asks later tries again.
        fetching.catch(() => tokens.delete(key));
        return fetching;
    }
    return { authorization };
}
function keyOf(request) {
    const { realm, challenge, scopes } = request;
    const who = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify(usable(request) ?? null))
        .digest('hex');
    return JSON.stringify([realm.url.href, challenge.params.service, mergeScopes(scopes), who]);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/foreign.js






/** Hosts that a registry sends us to: reached only at public addresses, or at such as the registry itself has; asked anonymously. */
function foreignHosts({ send, now, onSecret, endpointOf }) {
    const reaches = new Map();
    const auths = new Map();
    async function endpoint(url, registry) {
        const plain = endpointOf(url);
        // Behind a proxy names are resolved by the proxy; what can be checked here are addresses in the URLs themselves.
        const isUnknown = plain.proxy !== undefined && !(0,external_node_net_.isIP)((0,address/* bareHost */.n0)(registry.hostname));
        const reach = isUnknown ? publicOnly : await reachFrom(registry);
        (0,address/* checkHost */.RC)(url, address => (0,registry_endpoint/* mayConnect */.g)(reach, address));
        return plain.proxy ? plain : { ...plain, reach };
    }
    function reachFrom(registry) {
        const reach = reaches.get(registry.host) ?? reachOf(registry);
        reaches.set(registry.host, reach);
        // What failed may do well at the next try.
        reach.catch(() => reaches.delete(registry.host));
        return reach;
    }
    function auth(url, registry) {
        const key = `${registry.origin} ${url.origin}`;
        const made = auths.get(key) ?? newAuth(new URL(url.origin), registry);
        auths.set(key, made);
        return made;
    }
    /** Its token host is reached by the rules of the registry that sent us, even where it bears the host's own name. */
    function newAuth(origin, registry) {
        return new RegistryAuth({
            origin,
            insecure: registry.protocol === 'http:',
            trustedHosts: [],
            find: async () => ({ credentials: undefined, source: 'anonymous' }),
            tokens: createTokenStore({
                send: async (request) => send({ ...request, endpoint: await endpoint(request.url, registry) }),
                now,
                onSecret,
            }),
        });
    }
    return { endpoint, auth };
}
const publicOnly = { addresses: [], classes: [] };
/** The registry's own addresses; hosts on loopback or a private network may point to their like, never to link-local ones. */
async function reachOf(registry) {
    const host = (0,address/* bareHost */.n0)(registry.hostname);
    const found = (0,external_node_net_.isIP)(host) ? [host] : await addressesOf(registry);
    const classes = found.map(address/* addressClass */.Jc).filter(kind => kind === 'loopback' || kind === 'private');
    return { addresses: found, classes: [...new Set(classes)] };
}
async function addressesOf(registry) {
    const { lookup } = process.getBuiltinModule('node:dns/promises');
    try {
        return (await lookup(registry.hostname, { all: true })).map(({ address }) => address);
    }
    catch (error) {
        throw (0,network_failure/* networkFailure */.r)(error, registry);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/http.js + 1 modules
var http = __webpack_require__(5575);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/proxy.js



/**
 * The proxy for a URL by HTTP_PROXY, HTTPS_PROXY and NO_PROXY (either case), undefined for a direct connection.
 *
 * NO_PROXY as curl and Go read it: `*`, hosts with their sub-domains (a leading dot allowed), `host:port`, addresses and CIDR ranges.
 * Throws INPUT_INVALID for a proxy that is neither an http nor an https URL, nor `host:port`.
 */
function proxyFor(url, env) {
    const read = (name) => env[name.toLowerCase()] || env[name.toUpperCase()] || undefined;
    const variable = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const proxy = read(variable);
    if (!proxy)
        return undefined;
    const exceptions = (read('no_proxy') ?? '').split(/[\s,]+/).filter(Boolean);
    return exceptions.some(exception => covers(exception.toLowerCase(), url))
        ? undefined
        : proxyUrl(proxy, variable);
}
/** Node connects directly, in silence, where it does not know a proxy's protocol, and where it cannot read one it quotes the password. */
function proxyUrl(text, variable) {
    const url = URL.parse(text.includes('://') ? text : `http://${text}`);
    if (url && /^https?:$/.test(url.protocol))
        return url.href;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot use the proxy of the environment variable ${variable}: expected http://host:port`);
}
function covers(exception, url) {
    if (exception === '*')
        return true;
    const host = (0,address/* bareHost */.n0)(url.hostname).toLowerCase();
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const family = (0,external_node_net_.isIP)(host);
    if (family > 0 && exception.includes('/'))
        return inRange(host, exception);
    const [, name = exception, wantedPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(exception) ?? [];
    if (wantedPort !== undefined && wantedPort !== port)
        return false;
    const bare = name.replace(/^\[(.*)\]$/, '$1');
    if (family > 0)
        return inRange(host, `${bare}/${family === 4 ? 32 : 128}`);
    const domain = bare.replace(/^\*?\./, '');
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
function inRange(address, range) {
    const [network = '', bits = ''] = range.split('/');
    const family = (0,external_node_net_.isIP)(network);
    if (family === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
    return list.check(address, (0,external_node_net_.isIP)(address) === 4 ? 'ipv4' : 'ipv6');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/origin.js




/** Where a registry's API is: https, except on loopback and where the user named the host insecure. */
async function originOf(registry, profile, trust) {
    const host = profile.apiHost ?? registry;
    const secure = new URL(`https://${host}`);
    const named = isNamed(trust.insecure, secure);
    if (authorityFor(secure, trust) !== undefined && !named)
        return at(secure, false, trust);
    if (named) {
        const speaks = await speaksTls(secure, endpointFor(secure, trust));
        return at(speaks ? secure : new URL(`http://${host}`), true, trust);
    }
    if ((0,address/* isLoopbackHost */.cW)(secure.hostname))
        return at(new URL(`http://${host}`), true, trust);
    return at(secure, false, trust);
}
function at(url, insecure, trust) {
    return { url, insecure, endpoint: endpointFor(url, trust) };
}
/** How to connect to a URL's host, by what the user said of it. */
function endpointFor(url, trust) {
    const ca = authorityFor(url, trust);
    const verify = !isNamed(trust.insecure, url);
    const proxy = proxyFor(url, trust.env);
    return {
        ...(ca !== undefined || !verify ? { tls: { verify, ...(ca ? { ca } : {}) } } : {}),
        ...(proxy ? { proxy } : {}),
    };
}
function authorityFor(url, { authorities }) {
    return authorities.get(hostPort(url)) ?? authorities.get(url.hostname);
}
function isNamed(hosts, url) {
    return hosts.has(hostPort(url)) || hosts.has(url.hostname) || hosts.has(url.host);
}
function hostPort({ hostname, port, protocol }) {
    return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
/** Whether a server answers a TLS handshake, of which nothing else is asked; a host named insecure may speak either. */
function speaksTls(url, endpoint) {
    const { promise, resolve } = Promise.withResolvers();
    const https = process.getBuiltinModule('node:https');
    const agent = new https.Agent({ ...(0,registry_endpoint/* socketOptions */.a)(endpoint), ...(0,http/* proxyOptions */.P_)(endpoint) });
    // Never ended, so never sent: the agent makes the connection, through the proxy where there is one.
    const probe = https.request(url, { agent, timeout: 5_000 });
    const settle = (speaks) => {
        probe.destroy();
        resolve(speaks);
    };
    probe.once('socket', socket => {
        if (socket.getFinished())
            settle(true);
        else
            socket.once('secureConnect', () => settle(true));
    });
    probe.once('timeout', () => settle(false));
    probe.on('error', () => settle(false));
    return promise;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/profiles.js
const standard = {
    ...{ tokenHosts: [], tagsPage: 1000, headIsFree: false, deniedMeansAbsent: false },
    ...{ partBytes: 64 * 1024 * 1024, partsUncounted: false },
};
const rows = [
    // Docker Hub names images docker.io, serves them elsewhere and counts manifest GETs, not HEADs.
    [/^docker\.io$/, { apiHost: 'registry-1.docker.io', tokenHosts: ['auth.docker.io'], headIsFree: true }],
    // GitHub answers 416 to parts above 4 MiB; a whole blob in one request may be of any size.
    [/^ghcr\.io$/, { tokenHosts: ['ghcr.io'], partBytes: 4 * 1024 * 1024 }],
    [/^registry\.gitlab\.com$/, { tokenHosts: ['gitlab.com'] }],
    // Amazon ECR answers an error for pages over 1000, and to every part of an upload the Range of the first.
    [
        /^(?:\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com|public\.ecr\.aws)$/,
        { tagsPage: 1000, partsUncounted: true },
    ],
    [/^quay\.io$/, { tagsPage: 100 }],
    [/\.jfrog\.io$/, { deniedMeansAbsent: true }],
];
function profileOf(registry) {
    const row = rows.find(([host]) => host.test(registry));
    return { ...standard, ...row?.[1] };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/warnings.js

/** More than these are not shown of one registry, whatever it sends. */
const maxShown = 20;
/** What one registry warns of in its `Warning` headers, each text once (distribution-spec, "Warnings"). */
class RegistryWarnings {
    #host;
    #shown = new Set();
    constructor(host) {
        this.#host = host;
    }
    /** The lines to show for an answer: escaped, and none that was shown before. */
    fresh(headers) {
        const texts = headers.all('warning').flatMap(warningTexts);
        return [...new Set(texts)].flatMap(text => {
            if (this.#shown.has(text) || this.#shown.size >= maxShown)
                return [];
            this.#shown.add(text);
            return [`${this.#host} warns: ${(0,printable/* printable */.g)(text)}`];
        });
    }
}
/** The text is a quoted string (RFC 9110, section 5.6.4), which has no control characters. */
const warning = /(?<![^\s,])299 - "((?:[\t !#-[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*)"(?=\s*(?:,|$))/g;
/** The texts of `299 - "text"`; the specification knows no other code or agent, and no date. Headers come as Latin-1, texts in UTF-8. */
function warningTexts(line) {
    const found = line.matchAll(warning);
    return [...found].map(([, text = '']) => Buffer.from(text.replace(/\\(.)/g, '$1'), 'latin1').toString());
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/registry-host.js





const maxHops = 10;
/** Asks one registry: authorisation, redirects, retries and the pause after a 429 are the same for every request. */
class RegistryHost {
    origin;
    auth;
    #options;
    #pause;
    #warnings;
    constructor(options) {
        this.#options = options;
        this.origin = options.origin;
        this.auth = options.auth;
        this.#pause = new retry/* HostPause */.$u(options.now);
        this.#warnings = new RegistryWarnings(options.origin.host);
    }
    /** `send` does each hop. Returns any answer that asking again would not change; throws RATE_LIMITED and what the last try threw. */
    exchange(ask, send) {
        return this.#tried(ask, async () => {
            const { reply, foreign } = await this.#hops(ask, send);
            // A signed URL may run out between the redirect and its use; the registry gives a fresh one. Some are not for HEAD at all.
            const expired = foreign && ask.method !== 'HEAD' && (reply.status === 400 || reply.status === 403);
            return { reply, again: expired };
        });
    }
    /** The same for `work` of several requests, each asked by `once`, that is begun anew by its own rules at every try. */
    persist(ask, work) {
        return this.#tried(ask, async (attempt) => ({ reply: await work(attempt), again: false }));
    }
    /** Asks without a second try, but for authorisation and redirects. */
    async once(ask, send) {
        return (await this.#hops(ask, send)).reply;
    }
    async #tried(ask, work) {
        let budget = retry/* retryAfterBudgetMs */.sl;
        for (let attempt = 1;; attempt++) {
            await this.#pause.wait(ask.signal);
            const outcome = await outcomeOf(ask, () => work(attempt));
            if (!outcome.again)
                return outcome.reply;
            const { reply, error } = outcome;
            const asked = reply ? (0,retry/* retryAfter */.P9)(reply.headers.get('retry-after'), this.#options.now()) : undefined;
            if (asked !== undefined && asked > budget)
                throw overBudget(ask, reply, asked);
            if (attempt >= this.#options.tries)
                throw error ?? (0,problem/* problem */.CC)(ask.action, reply);
            budget -= asked ?? 0;
            const wait = asked ?? (0,retry/* backoff */.JN)(attempt, this.#options.random);
            if (reply?.status === 429 || asked !== undefined)
                this.#pause.hold(wait);
            ask.retried?.();
            this.#options.note?.(`${ask.action}: ${reply ? `status ${reply.status}` : (0,printable/* printable */.g)(String(error?.message))}, trying again`);
            await this.#options.sleep(wait, ask.signal);
        }
    }
    async #hops(ask, send) {
        let url = new URL(ask.path, this.origin);
        let left = url.origin !== this.origin.origin;
        if (left)
            this.#checkTarget(url, ask);
        for (let hop = 0; hop < maxHops; hop++) {
            const reply = left ? await this.#away(url, ask, send) : await this.#home(url, ask, send);
            const location = redirection(ask.method, reply);
            if (location === undefined)
                return { reply, foreign: left };
            url = this.#target(location, url, ask);
            left ||= url.origin !== this.origin.origin;
        }
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${ask.action}: more than ${maxHops} redirects`);
    }
    /** A hop to the registry itself: the only place its credentials go. */
    async #home(url, ask, send) {
        const { endpoint } = this.#options;
        let authorization = await this.auth.authorization(ask);
        for (let attempt = 0;; attempt++) {
            const reply = await send({
                method: ask.method,
                url,
                headers: withAuthorization(ask.headers, authorization),
                endpoint,
            });
            for (const warning of this.#warnings.fresh(reply.headers))
                this.#options.note?.(warning);
            if (reply.status !== 401 || attempt === 2)
                return reply;
            const next = await this.auth.challenged(reply.headers, ask, authorization);
            if (next === undefined)
                return reply;
            authorization = next;
        }
    }
    /** A hop to a host the registry named: without credentials; a challenge there is answered once, anonymously. */
    async #away(url, ask, send) {
        const endpoint = await this.#options.foreign.endpoint(url, this.origin);
        const plain = { method: ask.method, url, endpoint };
        const reply = await send({ ...plain, headers: { ...ask.headers } });
        if (reply.status !== 401)
            return reply;
        const authorization = await this.#options.foreign
            .auth(url, this.origin)
            .challenged(reply.headers, ask, undefined);
        return authorization === undefined
            ? reply
            : send({ ...plain, headers: withAuthorization(ask.headers, authorization) });
    }
    #target(location, from, ask) {
        const url = URL.parse(location, from.href);
        if (!url)
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${ask.action}: redirected to something that is no URL`);
        this.#checkTarget(url, ask);
        return url;
    }
    #checkTarget(url, ask) {
        const safe = url.protocol === 'https:' || (url.protocol === 'http:' && this.origin.protocol === 'http:');
        if (safe && !url.username && !url.password)
            return;
        throw new errors/* TallyError */.jB('UNSAFE_TARGET', `Cannot ${ask.action}: ${this.origin.host} points to ${(0,printable/* printableUrl */.Z)(url)}, expected https`);
    }
}
async function outcomeOf(ask, work) {
    try {
        const { reply, again } = await work();
        return again || (0,retry/* isPassing */.WG)(reply.status) ? { again: true, reply } : { again: false, reply };
    }
    catch (error) {
        const isAgain = (0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE') && !ask.signal?.aborted;
        if (isAgain)
            return { again: true, error };
        throw error;
    }
}
function redirection(method, { status, headers }) {
    if (method !== 'GET' && method !== 'HEAD')
        return undefined;
    return [301, 302, 303, 307, 308].includes(status) ? headers.get('location') : undefined;
}
function withAuthorization(headers, authorization) {
    return { ...headers, ...(authorization === undefined ? {} : { authorization }) };
}
function overBudget(ask, reply, asked) {
    const minutes = Math.ceil(asked / 60_000);
    const until = asked > 48 * 3_600_000 ? 'more than two days' : `${minutes} minutes`;
    const cause = reply ? (0,problem/* problem */.CC)(ask.action, reply) : undefined;
    const limits = reply && (0,problem/* rateLimit */["if"])(reply.headers);
    const message = `Cannot ${ask.action}: the registry asks to wait ${until}${limits ? ` (${limits})` : ''}`;
    return new errors/* TallyError */.jB('RATE_LIMITED', message, { cause });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(5197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(7957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/least-progress.js
var least_progress = __webpack_require__(9489);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/streamed.js


/** Asks the ordinary client for a body; that of an answer other than `wanted` is not read on. Throws what connections throw. */
async function streamed(hop, wanted, { http, timeouts }) {
    const opened = await http.open(hop);
    const { status, headers, body, url } = opened;
    const text = await refusalText(opened);
    if (status !== wanted)
        body.destroy();
    return { status, headers, text, body: (0,least_progress/* steady */.vM)(body, url, timeouts.least) };
}
/** The start of a body that is not the blob; a redirect's is read as well, to free its connection. */
async function refusalText({ status, body, url }) {
    if (status < 300)
        return new Uint8Array();
    const pieces = [];
    try {
        for await (const piece of body) {
            pieces.push(piece);
            if (pieces.length >= 16)
                break;
        }
    }
    catch (error) {
        throw (0,network_failure/* networkFailure */.r)(error, url);
    }
    return Buffer.concat(pieces).subarray(0, 64 * 1024);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/tags.js
var tags = __webpack_require__(5107);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/repository.js









const maxManifestBytes = 4 * 1024 * 1024;
/** Bytes from which a blob is worth the wire's buffers. */
const relayedBytes = 1024 * 1024;
/** One repository at one host: its own registry, or a mirror of it. Everything it gives is verified against a digest. */
class RemoteRepository {
    name;
    host;
    #options;
    constructor(name, host, options) {
        this.name = name;
        this.host = host;
        this.#options = options;
    }
    /** What is peculiar about the registry. */
    get profile() {
        return this.#options.profile;
    }
    /** The document behind a tag or digest: one GET, bytes and digest from the same answer. */
    async resolve(target) {
        const reference = 'digest' in target ? target.digest : target.tag;
        const action = `read ${this.#printed(reference)}`;
        const ask = this.#ask(action, `manifests/${reference}`, { headers: { accept: media_type/* manifestAccept */.K } });
        const { status, headers, body, url } = await this.#send(ask, maxManifestBytes);
        if (status !== 200)
            throw (0,problem/* problem */.CC)(action, { status, headers, text: body });
        const mediaType = (0,media_type/* bareMediaType */.ZX)(headers.get('content-type') ?? '');
        if (mediaType === 'text/html' || (0,problem/* looksLikeHtml */.te)(Buffer.from(body.subarray(0, 64)).toString())) {
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${(0,printable/* printableUrl */.Z)(url)} is a web page, expected the answer of a registry`);
        }
        return (0,model_document/* parseDocument */.T)(body, { mediaType, ...('digest' in target ? { digest: target.digest } : {}) });
    }
    /** The digest a tag points at now, by HEAD, which pull limits do not count; GET where HEAD does not say it by `algorithm`. */
    async digestOf(tag, algorithm = 'sha256') {
        const action = `resolve ${this.#printed(tag)}`;
        const ask = this.#ask(action, `manifests/${tag}`, { method: 'HEAD', headers: { accept: media_type/* manifestAccept */.K } });
        const { status, headers, body } = await this.#send(ask);
        const claimed = headers.get('docker-content-digest');
        if (status === 200 && claimed?.startsWith(`${algorithm}:`) && (0,model_digest/* isDigest */.Bc)(claimed))
            return (0,model_digest/* parseDigest */.m)(claimed);
        if (status === 404)
            throw (0,problem/* problem */.CC)(action, { status, headers, text: body });
        return (0,model_digest/* digestOf */.ol)((await this.resolve({ tag })).bytes, algorithm);
    }
    /** A blob's bytes as a stream, unverified. */
    async fetch(wanted, from = 0) {
        return this.#opened(wanted, from, hop => streamed(hop, from > 0 ? 206 : 200, this.#options));
    }
    /** The same where it is passed on at once: each piece is only good until the next is asked for. */
    async scan(wanted) {
        if (wanted.size < relayedBytes)
            return this.fetch(wanted);
        return this.#opened(wanted, 0, async (hop) => (await this.#options.relay(hop)) ?? (await streamed(hop, 200, this.#options)));
    }
    async #opened(wanted, from, open) {
        const action = `read ${this.#printed(wanted.digest)}`;
        const headers = { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
        const ask = this.#ask(action, `blobs/${wanted.digest}`, { headers });
        const { body, ...reply } = await this.host.exchange(ask, open);
        if (body && reply.status === (from > 0 ? 206 : 200))
            return body;
        throw (0,problem/* problem */.CC)(action, { ...reply, text: new Uint8Array() });
    }
    /** Fetches a blob into a draft and gives the digest of what arrived. */
    async deliver(wanted, draft, watch) {
        const asked = this.#ask(`fetch ${this.#printed(wanted.digest)}`, `blobs/${wanted.digest}`);
        const ask = { ...asked, retried: () => watch.retried?.() };
        return this.#options.download({
            ...{ wanted, draft, watch, action: ask.action, place: this.host.origin.host },
            ask: (headers, send) => this.host.exchange({ ...ask, headers: { ...ask.headers, ...headers } }, send),
        });
    }
    /** Every tag, in the registry's order; what cannot be a tag is skipped and counted by `skipped`. */
    tags(skipped) {
        const name = (0,model_reference/* repositoryName */.aR)(this.name);
        const page = (path) => this.#send(this.#ask(`list the tags of ${name}`, path), maxManifestBytes);
        return (0,tags/* listTags */.c)({
            page,
            name,
            origin: this.host.origin,
            first: `tags/list?n=${this.#options.profile.tagsPage}`,
            skipped,
        });
    }
    /** Asks something about the repository; any answer that asking again would not change is given as it is. */
    ask({ body, ...request }) {
        return this.#send(this.asking(request), maxManifestBytes, body);
    }
    /** A request about the repository with the rights it needs, for those who send it themselves. */
    asking({ path, action, ...rest }) {
        return this.#ask(action, path, rest);
    }
    async #send(ask, maxBytes, body) {
        const { http, limits, signal } = this.#options;
        const response = await this.host.exchange(ask, async (hop) => {
            const reply = await http.send({
                ...hop,
                ...(body ? { body } : {}),
                ...(maxBytes ? { maxBytes } : {}),
                ...(signal ? { signal } : {}),
            });
            return { ...reply, text: reply.body };
        });
        const said = (0,problem/* rateLimit */["if"])(response.headers);
        if (said)
            limits?.(this.name.registry, said);
        return response;
    }
    #ask(action, path, more = {}) {
        const { repository } = this.name;
        const { method = 'GET', headers = {}, rights = this.#options.rights ?? 'pull', reads = [] } = more;
        const scopes = [
            `repository:${repository}:${rights}`,
            ...reads.map(({ repository }) => `repository:${repository}:pull`),
        ];
        const full = typeof path !== 'string' || path.startsWith('/') ? path : `/v2/${repository}/${path}`;
        return {
            method,
            path: full,
            headers,
            action,
            repository: this.name,
            scopes,
            signal: this.#options.signal,
        };
    }
    #printed(reference) {
        return `${(0,model_reference/* repositoryName */.aR)(this.name)}${(0,model_reference/* isTag */.dz)(reference) ? ':' : '@'}${reference}`;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/registry-client.js










/** Reads and writes repositories of any registry; connections, tokens and pauses are shared by all of them. */
class RegistryClient {
    #options;
    #http;
    #tokens;
    #foreign;
    #closing = new AbortController();
    #signal;
    #hosts = new Map();
    #downloads;
    #sources = new Map();
    /** What registries said of their pull limits, by registry. */
    limits = new Map();
    constructor(options) {
        this.#options = options;
        const { signal } = options;
        this.#signal = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
        this.#http = (0,http/* createHttp */.V0)(options.timeouts);
        this.#tokens = createTokenStore({
            send: (request, registry) => this.#sendToTokenHost(request, registry),
            now: this.#now,
            onSecret: options.secret,
        });
        this.#foreign = foreignHosts({
            send: this.#http.send,
            now: this.#now,
            onSecret: options.secret,
            endpointOf: url => endpointFor(url, options.trust),
        });
    }
    /** The repository at its own registry. */
    async origin(name) {
        return this.#at(name, name.registry);
    }
    /** The repository at its own registry, with the rights to write to it. */
    async writer(name) {
        const remote = await this.#at(name, name.registry, 'pull,push');
        const signal = this.#signal;
        // Loaded by those alone who write.
        const { RepositoryWriter } = await __webpack_require__.e(/* import() */ 712).then(__webpack_require__.bind(__webpack_require__, 5712));
        return new RepositoryWriter(remote, { http: this.#http, profile: remote.profile, signal, sleep: retry/* pause */.v7 });
    }
    /** Everywhere the repository may be read, nearest first: its mirrors, then its own registry. */
    async places(name) {
        const hosts = [...(this.#options.mirrors.get(name.registry) ?? []), name.registry];
        return Promise.all(hosts.map(host => this.#at(name, host)));
    }
    /** Where the credentials for a registry came from, as far as they were looked up. */
    credentialSources() {
        return this.#sources;
    }
    /** The credentials for a repository, for APIs beside its registry's own. Throws CREDENTIALS_INVALID. */
    credentials(name) {
        return this.#find(name);
    }
    /** Asks web APIs beside the registries' own, with the same proxies, trust and retries. */
    get send() {
        const { trust, tries, note } = this.#options;
        const ask = apiSender({
            send: request => this.#http.send({ ...request, endpoint: endpointFor(request.url, trust) }),
            ...{ tries, now: this.#now, random: this.#random, sleep: retry/* pause */.v7 },
            ...(note ? { retried: note } : {}),
        });
        return request => ask({ signal: this.#signal, ...request });
    }
    /** Fetches a blob from a URL that opens itself, such as a signed one, the way blobs of registries are fetched. Throws what `download` throws. */
    deliverFrom(url, blob) {
        const hop = { method: 'GET', url, endpoint: endpointFor(url, this.#options.trust) };
        const ask = (headers, send) => send({ ...hop, headers: { ...headers } });
        const action = `read ${blob.wanted.digest}`;
        return this.#fetch({ ...blob, ask, action, place: url.host });
    }
    /** Says how many bytes are to come, so that workers are there in time and no longer than needed. */
    async expect(bytes) {
        if (bytes > 0 || this.#downloads)
            await (await this.#opened()).expect(bytes);
    }
    /** What is still being asked is stopped, and not asked again. */
    async close() {
        this.#closing.abort();
        this.#http.close();
        await (await this.#downloads)?.close();
    }
    async #at(name, registry, rights) {
        const { timeouts = http/* defaultTimeouts */.c0 } = this.#options;
        const signal = this.#signal;
        const host = await this.#host(registry);
        return new RemoteRepository({ registry, repository: name.repository }, host, {
            ...{ http: this.#http, profile: profileOf(registry), signal, rights, timeouts },
            download: this.#fetch,
            relay: async (hop) => (await this.#opened()).relay(hop, signal),
            limits: (at, text) => this.limits.set(at, text),
        });
    }
    #fetch = async (request) => (await this.#opened()).fetch(request);
    /** What fetches blobs is loaded by those alone who fetch some. */
    #opened() {
        const { tries, timeouts = http/* defaultTimeouts */.c0, workerFile } = this.#options;
        const made = async () => {
            const { Downloads } = await Promise.all(/* import() */[__webpack_require__.e(74), __webpack_require__.e(568)]).then(__webpack_require__.bind(__webpack_require__, 4568));
            const ways = { now: this.#now, random: this.#random, sleep: retry/* pause */.v7 };
            return new Downloads({ ...ways, http: this.#http, timeouts, tries, workerFile });
        };
        this.#downloads ??= made();
        return this.#downloads;
    }
    #host(registry) {
        const known = this.#hosts.get(registry);
        if (known)
            return known;
        const made = this.#makeHost(registry);
        this.#hosts.set(registry, made);
        return made;
    }
    async #makeHost(registry) {
        const { trust, tries, note } = this.#options;
        const profile = profileOf(registry);
        const { url, endpoint, insecure } = await originOf(registry, profile, trust);
        const auth = new RegistryAuth({
            tokens: this.#tokens,
            trustedHosts: profile.tokenHosts,
            origin: url,
            insecure,
            find: repository => this.#find({ ...repository, registry }),
        });
        return new RegistryHost({
            ...{
                origin: url,
                endpoint,
                auth,
                foreign: this.#foreign,
                tries,
                now: this.#now,
                random: this.#random,
                sleep: retry/* pause */.v7,
            },
            ...(note ? { note } : {}),
        });
    }
    /** Token hosts are reached like any host a registry names: the registry's own freely, others at public addresses. */
    async #sendToTokenHost(request, registry) {
        const { trust } = this.#options;
        const own = request.url.hostname === registry.hostname;
        const endpoint = own
            ? endpointFor(request.url, trust)
            : await this.#foreign.endpoint(request.url, registry);
        return this.#http.send({ ...request, endpoint });
    }
    async #find(repository) {
        const found = await this.#options.find(repository);
        this.#sources.set(repository.registry, found.source);
        return found;
    }
    #now = () => (this.#options.now ?? Date.now)();
    #random = () => (this.#options.random ?? Math.random)();
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/ports.js








/** Opens the store and a client for all registries. Throws STORE_FAILED, CREDENTIALS_INVALID, INPUT_INVALID for an unreadable CA file. */
async function openPorts(surroundings) {
    const [store, clients] = await Promise.all([
        LayoutStore.open(surroundings.storeFolder),
        openRegistries(surroundings),
    ]);
    return { store, ...clients };
}
async function openRegistries(surroundings) {
    const { env, home, registryAuth, githubToken, secret, note, retries, signal, workerFile } = surroundings;
    const authorities = new Map(await Promise.all(surroundings.caCertificates.map(readAuthority)));
    const find = (0,registry_credentials/* credentialFinder */.ym)({
        ...{ registryAuth, githubToken, dockerConfig: await (0,docker_config/* loadDockerConfig */.h3)(env, home) },
        runHelper: async (name, server) => {
            const { runCredentialHelper } = await __webpack_require__.e(/* import() */ 436).then(__webpack_require__.bind(__webpack_require__, 4436));
            return runCredentialHelper(name, server, { env });
        },
        onSecret: secret,
    });
    const options = {
        trust: { authorities, insecure: new Set(surroundings.insecureRegistries), env },
        ...{ mirrors: grouped(surroundings.mirrors), tries: retries, signal, workerFile, secret, note },
    };
    return {
        registries: new RegistryClient({ ...options, find }),
        openAnonymous: () => new RegistryClient({ ...options, find: async () => ({ credentials: undefined, source: 'anonymous' }) }),
    };
}
async function readAuthority([host, path]) {
    try {
        const pem = await (0,file_text/* fileText */.C)(path);
        // TLS passes over a text without a certificate, and then trusts nobody.
        new external_node_crypto_.X509Certificate(pem);
        return [host, pem];
    }
    catch (error) {
        const { code = 'an unknown fault' } = error;
        const why = code.startsWith('ERR_') ? 'it holds no certificate in PEM' : code;
        const message = `ca-certificates: cannot read "${(0,printable/* printable */.g)(path)}": ${why}`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', message, { cause: error });
    }
}
function grouped(pairs) {
    const mirrors = new Map();
    for (const [host, mirror] of pairs)
        mirrors.set(host, [...(mirrors.get(host) ?? []), mirror]);
    return mirrors;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/open-common.js



/** Opens the store and the registries as the common inputs say. Throws INPUT_INVALID, STORE_FAILED, CREDENTIALS_INVALID. */
async function openCommon(values, { workspace, temp, home, env, signal, log, secret: mask, beside }) {
    const registryAuth = values['registry-auth'];
    for (const auth of registryAuth)
        for (const value of (0,registry_credentials/* secretsOf */.Fj)({ kind: 'basic', ...auth }))
            mask(value);
    return openPorts({
        ...{ registryAuth, githubToken: values['github-token'], mirrors: values['registry-mirrors'] },
        ...{
            insecureRegistries: values['insecure-registries'],
            retries: values.retries,
            env,
            home,
            signal,
            secret: mask,
        },
        caCertificates: values['ca-certificates'].map(([name, path]) => [name, (0,external_node_path_.resolve)(workspace, path)]),
        storeFolder: values.store === '' ? (0,external_node_path_.join)(temp, 'tallyman') : (0,external_node_path_.resolve)(workspace, values.store),
        workerFile: beside('worker.js'),
        note: line => log.info(`  ${line}`),
    });
}


/***/ }),

/***/ 284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jc: () => (/* binding */ addressClass),
/* harmony export */   RC: () => (/* binding */ checkHost),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   n0: () => (/* binding */ bareHost),
/* harmony export */   rN: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);



// The special-purpose address registries of IANA (RFC 6890); the first that fits counts.
const ranges = [
    ['0.0.0.0', 8, 'unspecified'],
    ['127.0.0.0', 8, 'loopback'],
    // Private by number only: the clouds of Amazon, Google and Alibaba hand out their machines' credentials there.
    ['fd00:ec2::', 32, 'link-local'],
    ['fd20:ce::', 32, 'link-local'],
    ['100.100.100.200', 32, 'link-local'],
    ['10.0.0.0', 8, 'private'],
    ['172.16.0.0', 12, 'private'],
    ['192.168.0.0', 16, 'private'],
    ['100.64.0.0', 10, 'private'],
    ['198.18.0.0', 15, 'private'],
    ['169.254.0.0', 16, 'link-local'],
    // Public by number only: Azure's and Oracle's machines reach their own platform there.
    ['168.63.129.16', 32, 'link-local'],
    ['192.0.0.0', 24, 'link-local'],
    ['192.0.2.0', 24, 'reserved'],
    ['198.51.100.0', 24, 'reserved'],
    ['203.0.113.0', 24, 'reserved'],
    ['224.0.0.0', 3, 'reserved'],
    ['::', 128, 'unspecified'],
    ['::1', 128, 'loopback'],
    ['fc00::', 7, 'private'],
    ['fec0::', 10, 'private'],
    ['64:ff9b:1::', 48, 'private'],
    ['fe80::', 10, 'link-local'],
    ['ff00::', 8, 'reserved'],
    ['100::', 64, 'reserved'],
    ['2001::', 23, 'reserved'],
    ['2001:db8::', 32, 'reserved'],
];
/** Made when the first address is looked at: most steps look at none. */
let lists;
function blockList(network, bits) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, bits, familyOf(network));
    return list;
}
/** Of text that is an address. */
function familyOf(address) {
    return address.includes(':') ? 'ipv6' : 'ipv4';
}
/** What kind of address this is; IPv4 in IPv6 clothes (mapped, translated, 6to4) counts as the IPv4 it is. */
function addressClass(address) {
    if (!(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address))
        return 'reserved';
    const own = classOf(address);
    const inner = own === 'public' && familyOf(address) === 'ipv6' ? embeddedIPv4(address) : undefined;
    return inner === undefined ? own : classOf(inner);
}
function classOf(address) {
    lists ??= ranges.map(([network, bits, kind]) => ({ list: blockList(network, bits), kind }));
    return lists.find(({ list }) => list.check(address, familyOf(address)))?.kind ?? 'public';
}
/** The IPv4 address that is part of an IPv6 one: RFC 4291 2.5.5, RFC 6052 2.1, RFC 2765 2.1 and, behind 2002, RFC 3056. */
function embeddedIPv4(address) {
    const groups = groupsOf(address);
    const [first = 0, second = 0, third = 0] = groups;
    const [high = 0, low = 0] = groups.slice(6);
    const prefix = groups.slice(0, 6).join(':');
    if (first === 0x2002)
        return dotted(second, third);
    const translated = ['0:0:0:0:0:0', '0:0:0:0:0:65535', '0:0:0:0:65535:0', '100:65435:0:0:0:0'];
    return translated.includes(prefix) ? dotted(high, low) : undefined;
}
function dotted(high, low) {
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
/** The eight groups of an IPv6 address. */
function groupsOf(address) {
    // A URL's host has no dotted part and no zone any more.
    const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`);
    const [left = [], right = []] = hostname
        .slice(1, -1)
        .split('::')
        .map(half => half.split(':').filter(Boolean));
    const zeros = new Array(8 - left.length - right.length).fill('0');
    return [...left, ...zeros, ...right].map(group => Number.parseInt(group, 16));
}
/** Whether a host is this machine by its name or address: localhost, *.localhost, 127.0.0.0/8, ::1. */
function isLoopbackHost(host) {
    const bare = bareHost(host).toLowerCase();
    // Node's look for IPv6 takes milliseconds the first time: names and IPv4 do without.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(bare))
        return bare.startsWith('127.');
    if (bare.includes(':'))
        return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) > 0 && classOf(bare) === 'loopback';
    return bare === 'localhost' || bare.endsWith('.localhost');
}
/** A host as sockets take it: an IPv6 address without its brackets. */
function bareHost(host) {
    return host.replace(/^\[(.*)\]$/, '$1');
}
/** Checks a URL whose host is an address, for which sockets make no look-up. Throws UNSAFE_TARGET. */
function checkHost(url, allow) {
    const host = bareHost(url.hostname);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) && !allow(host))
        throw refused((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url), addressClass(host));
}
/** A DNS look-up that gives only allowed addresses, so that the check and the connection see the same answer; else UNSAFE_TARGET. */
function guardedLookup(allow) {
    const { lookup } = process.getBuiltinModule('node:dns');
    return (host, options, callback) => {
        lookup(host, { ...options, all: true }, (error, found) => {
            if (error)
                return callback(error, []);
            const allowed = found.filter(({ address }) => allow(address));
            const [first] = allowed;
            if (!first)
                return callback(refused((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(host), addressClass(found[0]?.address ?? '')), []);
            if (options.all)
                return callback(null, allowed);
            callback(null, first.address, first.family);
        });
    };
}
function refused(target, kind) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('UNSAFE_TARGET', `Cannot connect to ${target}: its address is ${kind}, expected one that a registry may send us to`);
}


/***/ }),

/***/ 6926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ tokenUser),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   parseRegistryAuth: () => (/* binding */ parseRegistryAuth),
/* harmony export */   xE: () => (/* binding */ basicPair),
/* harmony export */   ym: () => (/* binding */ credentialFinder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7957);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1677);



const anonymous = { credentials: undefined, source: 'anonymous' };
/**
 * Finds a repository's credentials: registry-auth, Docker's config, github-token for ghcr.io alone, none. Each repository is
 * looked up once and each helper run once for a server; a failure (CREDENTIALS_INVALID) is not remembered.
 */
function credentialFinder(options) {
    const runHelper = once(options.runHelper, (name, server) => `${name} ${server}`);
    return once(repository => find(repository, { ...options, runHelper }), ({ registry, repository }) => `${registry}/${repository}`);
}
/** Gives every caller with the same key the same promise, until it fails. */
function once(ask, keyOf) {
    const known = new Map();
    return (...args) => {
        const key = keyOf(...args);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const asking = ask(...args);
        known.set(key, asking);
        asking.catch(() => known.delete(key));
        return asking;
    };
}
async function find(repository, options) {
    const found = fromInput(repository, options.registryAuth) ??
        (await fromDockerConfig(repository, options)) ??
        fromToken(repository, options.githubToken);
    if (found.credentials)
        for (const value of secretsOf(found.credentials))
            options.onSecret(value);
    return found;
}
function fromInput({ registry }, given) {
    const item = given.find(each => registryKey(each.registry) === registryKey(registry));
    return (item && {
        credentials: { kind: 'basic', username: item.username, password: item.password },
        source: 'registry-auth',
    });
}
function fromToken({ registry }, token) {
    if (registry !== 'ghcr.io' || token === '')
        return anonymous;
    return {
        credentials: { kind: 'basic', username: 'x-access-token', password: token },
        source: 'github-token',
    };
}
async function fromDockerConfig(repository, { dockerConfig, runHelper }) {
    const login = dockerConfig && (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_0__/* .lookupAuth */ .f3)(dockerConfig, repository);
    if (!login)
        return undefined;
    const credentials = login.kind === 'entry' ? fromEntry(login.entry) : fromHelper(await runHelper(login.name, login.server));
    return credentials && { credentials, source: 'docker-config' };
}
function fromHelper(answer) {
    if (!answer || answer.secret === '')
        return undefined;
    // The protocol's word for an identity token instead of a password.
    if (answer.username === tokenUser)
        return { kind: 'identity-token', token: answer.secret };
    return { kind: 'basic', username: answer.username, password: answer.secret };
}
function fromEntry({ username, password, identityToken, registryToken }) {
    if (registryToken)
        return { kind: 'registry-token', token: registryToken };
    if (identityToken)
        return { kind: 'identity-token', token: identityToken };
    return { kind: 'basic', username, password };
}
function registryKey(registry) {
    const bare = registry
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/s, '')
        .toLowerCase();
    return ['', 'index.docker.io', 'registry-1.docker.io'].includes(bare) ? 'docker.io' : bare;
}
/** Every text that gives the credentials away, as they stand and as they travel. */
function secretsOf(credentials) {
    const secret = credentials.kind === 'basic' ? credentials.password : credentials.token;
    const username = credentials.kind === 'basic' ? credentials.username : tokenUser;
    const inForm = new URLSearchParams({ '': secret }).toString().slice(1);
    const texts = [secret, basicPair({ username, password: secret }), encodeURIComponent(secret), inForm];
    return secret === '' ? [] : [...new Set(texts)];
}
/** The user name beside an identity token where only a user and a password can be said. */
const tokenUser = '<token>';
/** What stands behind "Basic" (RFC 7617, section 2). */
function basicPair({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
const listWanted = 'a YAML list of registry, username and password';
/** Reads the registry-auth input, in the shape of docker/login-action. Throws INPUT_INVALID that names the item and shows no value. */
async function parseRegistryAuth(text) {
    if (text.trim() === '')
        return [];
    const { parse } = await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.t.bind(__webpack_require__, 3483, 19));
    const items = parsedList(text, parse).map(readItem);
    items.forEach(({ registry }, at) => {
        if (items.findIndex(other => other.registry === registry) < at)
            throw invalid(`item ${at + 1}: the registry of an earlier item, expected each registry once`);
    });
    return items;
}
function readItem(item, at) {
    const { registry = '', username, password } = Object(item);
    const wrong = (why) => invalid(`item ${at + 1}: ${why}`);
    if (typeof registry !== 'string' || !(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegistry */ .Cf)(registryKey(registry)))
        throw wrong('registry is not host[:port]');
    if (typeof username !== 'string' || username === '' || /[:\p{Cc}]/u.test(username))
        throw wrong('expected a username without colon');
    if (typeof password !== 'string' || password === '')
        throw wrong('the password is missing or empty; is the secret set, and given to runs of this event?');
    return { registry: registryKey(registry), username, password };
}
function parsedList(text, parse) {
    const parsed = parsedYaml(text, parse);
    if (!Array.isArray(parsed))
        throw invalid(`expected ${listWanted}`);
    return parsed;
}
function parsedYaml(text, parse) {
    try {
        // All scalars stay texts, so that a password of digits keeps its zeros.
        return parse(text, { maxAliasCount: 0, logLevel: 'error', schema: 'failsafe' });
    }
    catch {
        // The parser's own message quotes the text, which holds passwords.
        throw invalid(`expected ${listWanted}: it cannot be read as YAML`);
    }
}
function invalid(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', why);
}


/***/ }),

/***/ 1677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f3: () => (/* binding */ lookupAuth),
/* harmony export */   h3: () => (/* binding */ loadDockerConfig)
/* harmony export */ });
/* unused harmony exports parseDockerConfig, hostnameOfKey */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4673);





// What Docker Hub is called in config files, ever since its first API.
const hubServer = 'https://index.docker.io/v1/';
const hubHosts = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/** Docker's config file; undefined when there is none. Throws CREDENTIALS_INVALID for one that cannot be read. */
async function loadDockerConfig(env, home) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'), 'config.json');
    try {
        return parseDockerConfig((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'), path);
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB ? error : unreadable(path, code);
    }
}
/** Reads the file's text. Throws CREDENTIALS_INVALID, never showing any of it but keys. */
function parseDockerConfig(text, path) {
    const config = objectOf(parsed(text, path), path, 'the file');
    const auths = Object.entries(objectOf(config.auths ?? {}, path, 'auths'));
    const helpers = Object.entries(objectOf(config.credHelpers ?? {}, path, 'credHelpers'));
    return {
        path,
        auths: Object.fromEntries(auths.map(([key, value]) => [key, entryOf(value ?? {}, path, `of auths of "${withoutUser(key)}"`)])),
        credHelpers: Object.fromEntries(helpers.map(([key, value]) => [key, textOf(value, path, `credHelpers of "${key}"`)])),
        credsStore: textOf(config.credsStore, path, 'credsStore'),
    };
}
function parsed(text, path) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, which holds secrets.
        throw unreadable(path, 'it is not JSON');
    }
}
function entryOf(value, path, where) {
    const fields = objectOf(value, path, `an entry ${where}`);
    const text = (name) => textOf(fields[name], path, `${name} ${where}`);
    const auth = text('auth');
    const own = { username: text('username'), password: text('password') };
    const { username, password } = auth === '' ? own : decoded(auth, path, where);
    return { username, password, identityToken: text('identitytoken'), registryToken: text('registrytoken') };
}
function decoded(auth, path, where) {
    const plain = auth.replace(/[\r\n]/g, '');
    const bytes = Buffer.from(plain, 'base64');
    const text = bytes.toString('utf8');
    const colon = text.indexOf(':');
    // Node skips what is not base64: only what encodes back to the same text was all base64.
    if (bytes.toString('base64') !== plain || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) || colon <= 0)
        throw unreadable(path, `auth ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(where)} is not base64 of user:password`);
    // Docker pads passwords with zero bytes.
    return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/^\0+|\0+$/g, '') };
}
/** A key fit for a message: one written as a URL may hold a password. */
function withoutUser(key) {
    return key.replace(/\/\/[^/]*@/, '//');
}
/** The host that a key of `auths` is for: scheme, user info and path left out, an IPv6 address with a port in brackets. */
function hostnameOfKey(key) {
    const [, authority] = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(key) ?? [];
    if (authority === undefined)
        return key.replace(/\/.*$/s, '');
    return authority.replace(/^([^[\]]*:[^[\]]*):(\d*)$/, '[$1]:$2');
}
/**
 * How to log in for a repository, as Docker does; undefined for anonymous. A helper of the host comes first, then `credsStore`,
 * then `auths`. Beyond Docker, a key with a path (`ghcr.io/owner`) is for that path and what is below it, and the longest wins.
 */
function lookupAuth(config, where) {
    const server = hubHosts.has(where.registry) ? hubServer : where.registry;
    // An empty name switches the store off for this host.
    const helper = own(config.credHelpers, server) ?? config.credsStore;
    if (helper)
        return { kind: 'helper', name: helper, server };
    const entry = entryFor(config.auths, where, server);
    return entry && (entry.username || entry.identityToken || entry.registryToken)
        ? { kind: 'entry', entry }
        : undefined;
}
function entryFor(auths, { registry, repository }, server) {
    const host = hubHosts.has(registry) ? 'docker.io' : registry;
    const parts = repository === '' ? [] : repository.split('/');
    const paths = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join('/'));
    const exact = [...paths, server].map(key => own(auths, key)).find(entry => entry !== undefined);
    // Old tools wrote URLs: a scheme, or the API's version as path, says that the key is for the whole host.
    return exact ?? Object.entries(auths).find(([key]) => isHostKey(key) && hostnameOfKey(key) === server)?.[1];
}
function isHostKey(key) {
    return key.includes('://') || /^[^/]+\/(?:v[12]\/?)?$/.test(key);
}
function own(record, key) {
    return Object.hasOwn(record, key) ? record[key] : undefined;
}
function objectOf(value, path, what) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw unreadable(path, `${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is not an object`);
}
function textOf(value, path, what) {
    if (typeof value === 'string')
        return value;
    if (value === undefined || value === null)
        return '';
    throw unreadable(path, `${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is not a text`);
}
function unreadable(path, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('CREDENTIALS_INVALID', `Cannot read ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(path)}: ${why}`);
}


/***/ }),

/***/ 8567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ socketOptions),
/* harmony export */   g: () => (/* binding */ mayConnect)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(284);

/** Whether a connection may go to `address` (checked when it is made, so that DNS cannot change in between). */
function mayConnect(reach, address) {
    if (!reach)
        return true;
    const kind = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .addressClass */ .Jc)(address);
    return kind === 'public' || reach.addresses.includes(address) || reach.classes.includes(kind);
}
/** The options of a TCP or TLS socket to this endpoint. */
function socketOptions({ tls, reach, proxy }) {
    return {
        // Naming a CA replaces Node's own list, and the user asked for one more, not for one alone.
        ...(tls?.ca ? { ca: [...ownAuthorities(), tls.ca] } : {}),
        ...(tls?.verify === false ? { rejectUnauthorized: false } : {}),
        ...(reach && !proxy ? { lookup: (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .guardedLookup */ .rN)(address => mayConnect(reach, address)) } : {}),
    };
}
function ownAuthorities() {
    return process.getBuiltinModule('node:tls').getCACertificates('default');
}


/***/ }),

/***/ 5169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ headersFrom)
/* harmony export */ });
/** Headers from the flat name, value list of a parsed response. */
function headersFrom(raw) {
    const values = new Map();
    for (let i = 0; i + 1 < raw.length; i += 2) {
        const name = (raw[i] ?? '').toLowerCase();
        values.set(name, [...(values.get(name) ?? []), raw[i + 1] ?? '']);
    }
    return { get: name => values.get(name)?.join(', '), all: name => values.get(name) ?? [] };
}


/***/ }),

/***/ 5575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V0: () => (/* binding */ createHttp),
  c0: () => (/* binding */ defaultTimeouts),
  P_: () => (/* binding */ proxyOptions)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/send-bytes.js
var send_bytes = __webpack_require__(8146);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/endpoint.js
var registry_endpoint = __webpack_require__(8567);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/http-headers.js
var http_headers = __webpack_require__(5169);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/network-failure.js
var network_failure = __webpack_require__(7201);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(4673);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/read-capped.js



/** The whole of a small answer; what a refusal says beyond the limit is left. Throws MANIFEST_TOO_LARGE, and what a connection throws. */
async function readCapped(body, { url, signal, limit, idle }) {
    const chunks = [];
    let size = 0;
    const failed = body.statusCode !== undefined && body.statusCode >= 400;
    const whole = setTimeout(() => void body.destroy((0,network_failure/* silent */.K)(url, idle)), 4 * idle);
    try {
        for await (const chunk of body) {
            chunks.push(chunk);
            size += chunk.byteLength;
            if (size <= limit)
                continue;
            body.destroy();
            if (failed)
                break;
            throw new errors/* TallyError */.jB('MANIFEST_TOO_LARGE', `Cannot read ${(0,printable/* printableUrl */.Z)(url)}: the answer is larger than ${limit} bytes`);
        }
    }
    catch (error) {
        throw (0,network_failure/* networkFailure */.r)(error, url, signal);
    }
    finally {
        clearTimeout(whole);
    }
    return Buffer.concat(chunks).subarray(0, limit);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/http.js






const defaultTimeouts = { headers: 30_000, idle: 30_000 };
const errorBytes = 64 * 1024;
/** Registries copy what they were sent before they answer: at 20 MB/s or more. */
const commitBytesPerMs = 20_000;
/** An HTTP/1.1 client over kept connections, one pool for each way to connect. */
function createHttp(timeouts = defaultTimeouts) {
    const agents = new Map();
    function agentFor(url, endpoint) {
        const key = `${url.protocol} ${JSON.stringify(endpoint)}`;
        const known = agents.get(key);
        if (known)
            return known;
        const options = {
            keepAlive: true,
            maxFreeSockets: 16,
            ...(0,registry_endpoint/* socketOptions */.a)(endpoint),
            ...proxyOptions(endpoint),
        };
        const agent = new (clientFor(url).Agent)(options);
        agents.set(key, agent);
        return agent;
    }
    async function open(request) {
        const agent = agentFor(request.url, request.endpoint ?? {});
        try {
            return await attempt(request, agent, timeouts);
        }
        catch (error) {
            // A kept connection may die just as it is used again; nothing was answered, so asking once more is safe. An upload
            // may have arrived in part: where it goes on is for its sender to find out.
            const isOnce = request.method === 'POST' || isUpload(request.body);
            if (!isStaleConnection(error) || isOnce)
                throw toFailure(error, request);
            return attempt(request, agent, timeouts).catch((second) => {
                throw toFailure(second, request);
            });
        }
    }
    async function send(request) {
        const { status, headers, url, body } = await open(request);
        const limit = status < 400 ? (request.maxBytes ?? errorBytes) : errorBytes;
        const bytes = await readCapped(body, { ...request, limit, idle: timeouts.idle });
        return { status, headers, url, body: bytes };
    }
    return { open, send, close: () => [...agents.values()].forEach(agent => void agent.destroy()) };
}
/** Modules of TLS are loaded for those who speak it. */
function clientFor({ protocol }) {
    return protocol === 'https:' ? process.getBuiltinModule('node:https') : (external_node_http_default());
}
/** What an agent needs to know of the proxy. */
function proxyOptions({ proxy }) {
    return proxy ? { proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } } : {};
}
function toFailure(error, { url, signal }) {
    return (0,network_failure/* networkFailure */.r)(error, url, signal);
}
function isStaleConnection(error) {
    return error instanceof Error && error.reusedSocket === true;
}
function attempt(request, agent, timeouts) {
    const { method, url, body, signal } = request;
    const { promise, resolve, reject } = Promise.withResolvers();
    const outgoing = clientFor(url).request(url, {
        method,
        agent,
        headers: headersOf(request),
        ...(signal ? { signal } : {}),
    });
    const patience = timeouts.headers + (isUpload(body) ? body.size / commitBytesPerMs : 0);
    const deadline = setTimeout(() => outgoing.destroy((0,network_failure/* silent */.K)(url, patience)), patience);
    outgoing.on('response', answer => {
        clearTimeout(deadline);
        // Answered before all was sent: nobody wants the rest, and the connection is good for nothing more.
        if (!outgoing.writableEnded)
            answer.once('close', () => outgoing.destroy());
        answer.setTimeout(timeouts.idle, () => void answer.destroy((0,network_failure/* silent */.K)(url, timeouts.idle)));
        resolve({ status: answer.statusCode ?? 0, headers: (0,http_headers/* headersFrom */.J)(answer.rawHeaders), url, body: answer });
    });
    outgoing.on('error', error => {
        clearTimeout(deadline);
        reject(Object.assign(error, { reusedSocket: outgoing.reusedSocket && isReset(error) }));
    });
    if (!isUpload(body))
        outgoing.end(body);
    else
        void sendBody(outgoing, body, deadline).catch((error) => outgoing.destroy(error));
    return promise;
}
async function sendBody(outgoing, body, deadline) {
    let isAnswered = false;
    outgoing.once('response', () => {
        isAnswered = true;
    });
    await (0,send_bytes/* sendBytes */.M)(body.open(), outgoing, () => {
        deadline.refresh();
        return !isAnswered;
    });
}
function isUpload(body) {
    return body !== undefined && !(body instanceof Uint8Array);
}
function headersOf({ headers = {}, body }) {
    if (body === undefined)
        return headers;
    const size = body instanceof Uint8Array ? body.byteLength : body.size;
    return { ...headers, 'content-length': String(size) };
}
function isReset(error) {
    return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}


/***/ }),

/***/ 9489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ LeastProgress),
/* harmony export */   gn: () => (/* binding */ tooSlow),
/* harmony export */   ny: () => (/* binding */ defaultLeast),
/* harmony export */   vM: () => (/* binding */ steady)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);


/** A connection of 300 bytes a second is let be; a link that slow, shared by all connections, is too. */
const defaultLeast = { bytes: 32 * 1024, ms: 120_000 };
/** Judges one body by stretches that follow one another; the clock, in milliseconds, comes in with every call. */
class LeastProgress {
    #least;
    #since;
    #bytes = 0;
    constructor(least, now) {
        this.#least = least;
        this.#since = now;
    }
    /** Takes note of bytes that came; false when a stretch is over that brought too few. */
    came(bytes, now) {
        this.#bytes += bytes;
        if (now - this.#since < this.#least.ms)
            return true;
        const isEnough = this.#bytes >= this.#least.bytes;
        this.#since = now;
        this.#bytes = 0;
        return isEnough;
    }
}
/** The failure of a body that came too slowly. */
function tooSlow(url, { bytes, ms }) {
    const state = `under ${bytes} bytes in ${ms / 1000} s`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url)}: ${state}`);
}
/** Passes a body on while it comes fast enough; only the time spent waiting for it counts. Throws REGISTRY_UNAVAILABLE. */
async function* steady(body, url, least = defaultLeast) {
    const progress = new LeastProgress(least, 0);
    let waited = 0;
    let asked = performance.now();
    for await (const piece of body) {
        waited += performance.now() - asked;
        if (!progress.came(piece.byteLength, waited))
            throw tooSlow(url, least);
        yield piece;
        asked = performance.now();
    }
}


/***/ }),

/***/ 7201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ silent),
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);


const certificateCodes = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'CERT_UNTRUSTED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
]);
/** Turns what a socket or parser threw into a TallyError: CERTIFICATE_INVALID, REGISTRY_PROTOCOL, CANCELLED or REGISTRY_UNAVAILABLE. */
function networkFailure(error, url, signal) {
    if (signal?.aborted)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', `Stopped while asking ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url)}`);
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return error;
    const { code = '', message = String(error) } = error;
    const where = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url);
    if (certificateCodes.has(code))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CERTIFICATE_INVALID', `Cannot trust ${where}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(message)}`, {
            cause: error,
        });
    if (code.startsWith('HPE_'))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot read the answer of ${where}: not HTTP (${code})`, {
            cause: error,
        });
    // Proxy errors carry the proxy's URL and its password in their message: only the code is shown.
    const reason = /proxy/i.test(code + message)
        ? `the proxy refused (${code || 'no code'})`
        : (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(code || message);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot reach ${where}: ${reason}`);
}
/** The failure of a server that said nothing for so many milliseconds. */
function silent(url, milliseconds) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url)}: silent for ${milliseconds / 1000} s`);
}


/***/ }),

/***/ 902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ HostPause),
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   sl: () => (/* binding */ retryAfterBudgetMs),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5199);


const baseMs = 250;
const capMs = 30_000;
/** The longest wait a server may ask for, in sum over one operation's tries. */
const retryAfterBudgetMs = 5 * 60_000;
const passing = new Set([408, 429, 499, 500, 502, 503, 504, 522]);
/** Whether asking again may help: the server was busy or broken, not unwilling. */
function isPassing(status) {
    return passing.has(status);
}
/** Milliseconds to wait before try number `attempt` (from 1): full jitter, so that many clients do not return together. */
function backoff(attempt, random) {
    return Math.round(random() * Math.min(capMs, baseMs * 2 ** attempt));
}
/** Milliseconds that a Retry-After header asks for (RFC 9110, section 10.2.3: seconds or a date); undefined when unreadable. */
function retryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\d{1,12}$/.test(value.trim()))
        return Number(value.trim()) * 1000;
    const date = /^[A-Za-z]{3,9}, /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** Waits so many milliseconds. Throws CANCELLED at once when `signal` says so. */
async function pause(ms, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CANCELLED', 'Stopped while waiting before another try', { cause: error });
    }
}
/** One 429 slows down every transfer with the host that sent it. */
class HostPause {
    #until = 0;
    #now;
    constructor(now) {
        this.#now = now;
    }
    hold(ms) {
        this.#until = Math.max(this.#until, this.#now() + ms);
    }
    async wait(signal) {
        for (let left = this.#until - this.#now(); left > 0; left = this.#until - this.#now()) {
            await pause(left, signal);
        }
    }
}


/***/ }),

/***/ 5107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nextPage),
/* harmony export */   c: () => (/* binding */ listTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7957);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5991);



const maxPages = 1_000;
/** Of one repository; the greatest known have some hundred thousand. */
const maxTags = 1_000_000;
/** Tags page by page (distribution-spec, "Listing Tags"): the Link header leads, on the same origin only, never twice to one page. */
async function* listTags({ page, name, origin, first, skipped }) {
    const seen = new Set();
    let path = first;
    let listed = 0;
    while (path !== undefined) {
        if (seen.has(path) || seen.size >= maxPages) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot list tags: the pages of ${origin.host} do not end`);
        }
        seen.add(path);
        const response = await page(path);
        if (response.status !== 200)
            throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`list the tags of ${name}`, { ...response, text: response.body });
        const names = tagNames(response.body);
        listed += names.length;
        if (listed > maxTags)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot list tags: ${origin.host} names more than ${maxTags}`);
        const tags = names.filter(_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz);
        if (tags.length < names.length)
            skipped(names.length - tags.length);
        yield* tags;
        path = nextPage(response.headers, new URL(response.url), origin);
    }
}
function tagNames(body) {
    const parsed = parseTagList(body);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        throw notAList();
    const { tags } = parsed;
    // An empty repository has `null` here, or nothing.
    if (tags === null || tags === undefined)
        return [];
    if (!Array.isArray(tags))
        throw notAList();
    return tags.map(tag => (typeof tag === 'string' ? tag : ''));
}
function parseTagList(body) {
    try {
        return JSON.parse(Buffer.from(body).toString('utf8'));
    }
    catch (error) {
        throw notAList(error);
    }
}
function notAList(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', 'Cannot list tags: the answer is no tag list', { cause });
}
/** The path of the next page from `Link: <…>; rel="next"` (RFC 8288). */
function nextPage(headers, current, origin) {
    for (const link of headers.all('link').flatMap(line => line.split(/,(?=\s*<)/))) {
        const [, target, rest = ''] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? [];
        if (target === undefined || !/;\s*rel\s*=\s*("[^"]*\bnext\b[^"]*"|next)/i.test(rest))
            continue;
        const url = URL.parse(target, current.href);
        if (!url || url.origin !== origin.origin)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('UNSAFE_TARGET', 'Cannot list tags: the next page lies on another host');
        // Artifactory leaves the repository out of the path: only its query is of use.
        return `${current.pathname}${url.search}`;
    }
    return undefined;
}


/***/ })

};
;