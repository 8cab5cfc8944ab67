exports.id = 106;
exports.ids = [106,277];
exports.modules = {

/***/ 73328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ imageFor)
/* harmony export */ });
/* unused harmony export isContainerImage */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7841);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);





/**
 * The container image among a root's documents that runs best on a platform; attestations and artifacts are none.
 * Throws PLATFORM_MISSING when it is not among them, MEDIA_TYPE_UNSUPPORTED when the root is no container image.
 */
function imageFor(root, documents, platform) {
    const images = documents.filter(isContainerImage);
    const [only] = images;
    if (root.manifest.kind === 'image')
        return checked(root);
    if (only && images.length === 1)
        return only;
    const { digest } = (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .choosePlatform */ .xV)(root.manifest, platform);
    const chosen = documents.find(({ descriptor }) => descriptor.digest === digest);
    // An index in an index: the outer one may not say for which platforms.
    if (chosen?.manifest.kind === 'index')
        return imageFor(chosen, documents, platform);
    if (chosen)
        return checked(chosen);
    const message = `Cannot use ${root.descriptor.digest} here: the image for ${(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)} was not fetched, expected it with the others`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('PLATFORM_MISSING', message);
}
/** Whether a document is an image that containers can be started from. */
function isContainerImage(document) {
    const { manifest } = document;
    return (manifest.kind === 'image' &&
        (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.isImageConfig)(manifest.config.mediaType) &&
        manifest.layers.every(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.compressionOf)(mediaType) !== 'unknown'));
}
function checked(document) {
    if (isContainerImage(document))
        return document;
    const message = `Cannot run ${document.descriptor.digest}: ${whyNotRunnable(document)}, expected a container image`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', message);
}
function whyNotRunnable({ manifest }) {
    if (manifest.kind === 'index' || !(0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.isImageConfig)(manifest.config.mediaType))
        return 'it is an artifact';
    const sealed = manifest.layers.find(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.compressionOf)(mediaType) === 'unknown');
    return sealed && (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.isLayerType)(sealed.mediaType)
        ? `its layer ${sealed.digest} is of type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(sealed.mediaType)}", which cannot be unpacked`
        : 'it is an artifact';
}


/***/ }),

/***/ 48481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ LastUses)
/* harmony export */ });
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61865);

/** One image is not noted twice within so many milliseconds. */
const noteEveryMs = 10 * 60_000;
/** Remembers when the store's documents were read last: what nobody has used for long goes first. */
class LastUses {
    #notes;
    constructor(path) {
        this.#notes = new _journal_js__WEBPACK_IMPORTED_MODULE_0__/* .Journal */ .C(path);
    }
    /** Milliseconds since 1970; undefined where nobody noted it. */
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

"use strict";
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






/** A list of more bytes than any step comes to: one that could not be written on stands for everything. */
const everythingBytes = 64 * 1024 * 1024;
const leases = new Set();
/**
 * What this step relies on of a store, for whoever would remove it: a file named by the step's process, a digest a line. It goes with the
 * process. Where it cannot be written, a store that can only be read for one, nothing is told.
 */
class StoreUse {
    #path;
    #told = new Set();
    /** @param folder the store's folder of such files */
    constructor(folder) {
        this.#path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .ownMark */ .a1)());
    }
    /** To be called before the blob is looked for: then it is there to stay, or seen to be absent. */
    note(digest) {
        if (this.#told.has(digest))
            return;
        this.#told.add(digest);
        const write = () => (0,_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .appendTo */ .S)(this.#path, `${digest}\n`);
        if ((0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(write))
            return keepAlive(this.#path);
        // The folder may be missing, or the disk full: a file of holes takes no space, and holds whatever there is.
        (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#path, '..')));
        const isTold = (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(write) || (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(this.#path, everythingBytes));
        if (isTold)
            keepAlive(this.#path);
    }
}
/** What the steps of other processes rely on now. Files of steps that ended are removed. */
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
    // What a link leads to is not ours to clean.
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter(name => markName.test(name));
}
/** Steps of other containers cannot be asked after, so that each says now and then that it is there. */
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

/***/ 14411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ updateWhole),
/* harmony export */   f8: () => (/* binding */ writeWhole)
/* harmony export */ });
/* unused harmony export draftOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74211);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61313);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50181);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63043);









const leftName = new RegExp(String.raw `^(${_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .markPattern */ .QU})\.part$`);
/**
 * Writes a file of which no reader sees half, and of which nothing stays when its bytes fail; a link in its place is
 * replaced, not followed. Throws STORE_FAILED, and what the bytes throw.
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
        removeLeft(file);
        await replace(file, bytes);
    }
    catch (error) {
        throw error.syscall
            ? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(file)}"`, error, file)
            : error;
    }
}
/** Times that others may write a file while it is made anew. */
const mostRounds = 100;
/**
 * Makes a file anew from what it holds, which others may do at the same time: it is read once more right before it is replaced, and
 * made again from what is there by then. Between the two lie two system calls. `before` is undefined where there is no plain file.
 * Throws STORE_FAILED, and what `make` throws.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
function updateWhole(file, make, what) {
    try {
        for (let round = 0; round < mostRounds; round++) {
            const before = plainBytes(file);
            if (replaceAtOnce(file, make(before), () => isSame(before, plainBytes(file))))
                return;
        }
    }
    catch (error) {
        throw error.syscall
            ? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(file)}"`, error, file)
            : error;
    }
    const state = `others wrote it each of ${mostRounds} times`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .TallyError */ .jB('STORE_FAILED', `Cannot write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(file)}": ${state}`);
}
function plainBytes(file) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    if (!stats?.isFile())
        return undefined;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
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
/** What is in memory is small: a few system calls, cheaper done here than handed to the thread pool. */
function replaceAtOnce(file, bytes, isStillMeant = () => true) {
    const draft = draftOf(file);
    (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
    removeLeft(file);
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
        const isMeant = isStillMeant();
        if (isMeant)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, file);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        return isMeant;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        throw error;
    }
}
/** Where the file is written until it is whole; its name tells whose it is, should the process be killed. */
function draftOf(file) {
    return `${file}.${(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .ownMark */ .a1)()}.part`;
}
/** Removes what processes that were killed have left of the same file. */
function removeLeft(file) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file);
    const start = `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)}.`;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
        const [, mark] = (name.startsWith(start) && leftName.exec(name.slice(start.length))) || [];
        if (mark === undefined)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (stats?.isFile() && !(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunning */ .W_)(mark, stats.mtimeMs, Date.now()))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    }
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

/***/ 30864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ tarOf)
});

// UNUSED EXPORTS: readTar

// EXTERNAL MODULE: ../../node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(36474);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var text_printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/archive-names.js
var archive_names = __webpack_require__(98911);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/tar-header.js


const blockBytes = 512;
/** 11 octal digits. */
const greatestUstarSize = 0o77777777777;
const typeFlags = { file: '0', symlink: '2', directory: '5', extended: 'x' };
/** Those of a symlink count for nothing where it is unpacked. */
const modes = { file: 0o644, symlink: 0o777, directory: 0o755, extended: 0o644 };
const greatestLinkname = 100;
/**
 * The header of one entry (POSIX.1-2017, pax, "ustar Interchange Format"): one block; three or more where the name, link or
 * size needs an extended header. The same arguments give the same bytes.
 */
function encodeTarHeader(header) {
    const { name, size, type, linkname = '', time = 0 } = header;
    const mode = header.isExecutable ? 0o755 : modes[type];
    const split = splitName(name);
    const link = isPlain(linkname) && linkname.length <= greatestLinkname ? linkname : undefined;
    if (split && link !== undefined && size <= greatestUstarSize)
        return block({ ...split, size, mode, type, time, linkname: link });
    const records = [
        ...(split ? [] : [record('path', name)]),
        ...(link === undefined ? [record('linkpath', linkname)] : []),
        ...(size > greatestUstarSize ? [record('size', String(size))] : []),
    ];
    const body = Buffer.from(records.join(''));
    const padded = Buffer.concat([body, Buffer.alloc(paddingOf(body.byteLength))]);
    const short = { ...(split ?? { prefix: '', name: 'entry' }), linkname: link ?? 'target' };
    const extended = { prefix: '', name: 'PaxHeader', linkname: '', mode: modes.extended, time };
    return Buffer.concat([
        block({ ...extended, size: body.byteLength, type: 'extended' }),
        padded,
        block({ ...short, size: Math.min(size, greatestUstarSize), mode, type, time }),
    ]);
}
/** The zero bytes that fill content of `size` bytes up to whole blocks. */
function paddingOf(size) {
    return (blockBytes - (size % blockBytes)) % blockBytes;
}
function block({ name, prefix, linkname, size, mode, time, type }) {
    const bytes = Buffer.alloc(blockBytes);
    bytes.write(name, 0);
    bytes.write(`${octal(mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0${octal(size, 11)}\0${octal(time, 11)}\0`, 100);
    bytes.write(`        ${typeFlags[type]}`, 148);
    bytes.write(linkname, 157);
    bytes.write('ustar\x0000', 257);
    bytes.write(`${octal(0, 7)}\0${octal(0, 7)}\0`, 329);
    bytes.write(prefix, 345);
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    bytes.write(`${octal(sum, 6)}\0 `, 148);
    return bytes;
}
/** A name as ustar holds it: 100 bytes, or 155 more before a slash; undefined where it does not fit or is not ASCII. */
function splitName(name) {
    if (!isPlain(name))
        return undefined;
    if (name.length <= 100)
        return { name, prefix: '' };
    const at = name.indexOf('/', name.length - 101);
    if (at < 1 || at > 155 || at === name.length - 1)
        return undefined;
    return { prefix: name.slice(0, at), name: name.slice(at + 1) };
}
function isPlain(text) {
    return /^[\x20-\x7e]*$/.test(text);
}
/** A pax record begins with its own length in bytes, the length's digits among them. */
function record(key, value) {
    if (value.includes('\0'))
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot write "${(0,text_printable/* printable */.g)(value)}": its name contains a NUL`);
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    let length = bytes + 1;
    while (bytes + String(length).length !== length)
        length++;
    return `${length}${rest}`;
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/tar.js





/**
 * A tar archive of the entries in their order; the same entries give the same bytes (owner 0, one time, modes 0644 and 0755).
 * Nothing is read ahead. Throws ARCHIVE_INVALID for an unsafe name, CONTENT_MISMATCH when an entry is not as long as it says.
 */
async function* tarOf(entries, { time = 0, nameOf = archive_names/* archiveName */.u } = {}) {
    for await (const entry of entries) {
        if ('folder' in entry) {
            yield encodeTarHeader({ name: `${nameOf(entry.folder)}/`, size: 0, type: 'directory', time });
        }
        else if ('symlink' in entry) {
            const { symlink, target: linkname } = entry;
            yield encodeTarHeader({ name: nameOf(symlink), size: 0, type: 'symlink', linkname, time });
        }
        else {
            const { name, size, isExecutable = false } = entry;
            yield encodeTarHeader({ name: nameOf(name), size, type: 'file', isExecutable, time });
            yield* contentOf(entry);
        }
    }
    yield Buffer.alloc(2 * blockBytes);
}
async function* contentOf({ name, size, open }) {
    let written = 0;
    for await (const chunk of await open()) {
        written += chunk.byteLength;
        if (written > size)
            break;
        yield chunk;
    }
    if (written !== size)
        throw wrongSize(name, size);
    if (size % blockBytes > 0)
        yield Buffer.alloc(paddingOf(size));
}
/**
 * The entries of a tar archive, its pax and GNU extensions applied. An entry that is not read is skipped.
 * Throws ARCHIVE_INVALID for damage, unsafe names, devices, and headers that tools read differently.
 * A chunk of `bytes` must stay as it is after the next one is asked for.
 */
async function* readTar(bytes) {
    const extract = startExtract();
    const explain = { fault: asArchiveFault };
    const fed = feed(extract, bytes).catch((error) => {
        explain.fault = () => error;
        extract.destroy(error);
    });
    try {
        for await (const entry of extract) {
            const chunks = entry[Symbol.asyncIterator]();
            yield itemOf(entry.header, restOf(chunks, explain));
            while (!(await chunks.next()).done)
                ;
        }
    }
    catch (error) {
        throw explain.fault(error);
    }
    finally {
        extract.destroy(null);
        await fed;
    }
}
async function feed(extract, bytes) {
    let closed = false;
    let wake = () => undefined;
    extract.on('drain', () => wake());
    extract.on('close', () => {
        closed = true;
        wake();
    });
    for await (const chunk of bytes) {
        if (!closed && !extract.write(chunk))
            await new Promise(resolve => (wake = resolve));
        if (closed)
            return;
    }
    extract.end(undefined);
}
function itemOf(header, bytes) {
    const name = archiveName(header.name);
    const { size } = header;
    const type = header.type === 'contiguous-file' ? 'file' : header.type;
    switch (type) {
        case 'file':
            return { name, type, size, bytes };
        case 'directory':
            checkEmpty(name, size);
            return { name, type, size, bytes };
        case 'symlink':
        case 'link':
            checkEmpty(name, size);
            return { name, type, size, linkname: header.linkname ?? '', bytes };
        default:
            throw invalid(name, `it is a ${type ?? 'thing of unknown kind'}`, 'a file, folder or link');
    }
}
/** Some tools take the size of a folder or link as content to skip, others ignore it: then they see other entries. */
function checkEmpty(name, size) {
    if (size !== 0)
        throw invalid(name, `a folder or link with ${size} bytes of content`, 'none');
}
/** What is left of an entry; leaving the loop early does not end the archive, as it would with the entry itself. */
async function* restOf(chunks, explain) {
    try {
        for (let next = await chunks.next(); !next.done; next = await chunks.next())
            yield next.value;
    }
    catch (error) {
        throw explain.fault(error);
    }
}
/** What the reader throws is about the archive; a fault of its source takes this function's place. */
function asArchiveFault(error) {
    if (error instanceof TallyError || !(error instanceof Error))
        return error;
    const message = 'Cannot read the archive: it is cut short or damaged, expected a whole tar';
    return new TallyError('ARCHIVE_INVALID', message);
}
function invalid(name, state, wish) {
    return new TallyError('ARCHIVE_INVALID', `Cannot read the entry "${printable(name)}": ${state}, expected ${wish}`);
}
function wrongSize(name, size) {
    const message = `Cannot write "${(0,text_printable/* printable */.g)(name)}" to the archive: its content has another size, expected ${size} bytes`;
    return new errors/* TallyError */.jB('CONTENT_MISMATCH', message);
}


/***/ }),

/***/ 50998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EngineTarget: () => (/* binding */ EngineTarget),
  R: () => (/* binding */ engineNames)
});

// UNUSED EXPORTS: independentGroups

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine.js + 6 modules
var engine = __webpack_require__(36998);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/tar.js + 1 modules
var tar = __webpack_require__(30864);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/engine-form.js
var engine_form = __webpack_require__(51214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/layout-index.js
var layout_index = __webpack_require__(2875);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/content-probe.js




/** No engine unpacks images of this platform, so that a probe costs no more than its documents. */
const platform = { os: 'wasi', architecture: 'wasm' };
/** A probe for `blobs`, each of which is asked for once; `nonce` tells it from others for the same blobs. */
function contentProbe(blobs, nonce) {
    const documents = new Map();
    const add = (mediaType, value) => {
        const bytes = Buffer.from(JSON.stringify(value));
        const digest = (0,model_digest/* digestOf */.ol)(bytes);
        documents.set(digest, bytes);
        return { mediaType, digest, size: bytes.byteLength };
    };
    const config = add(media_type.ociConfig, { ...platform, rootfs: { type: 'layers', diff_ids: [] } });
    const asked = [...new Map(blobs.map(blob => [blob.digest, blob])).values()].map(blob => {
        const { mediaType, digest, size } = blob;
        const manifest = {
            schemaVersion: 2,
            mediaType: media_type.ociManifest,
            config,
            layers: [{ mediaType, digest, size }],
        };
        return { blob, entry: { ...add(media_type.ociManifest, manifest), platform } };
    });
    const manifests = asked.map(({ entry }) => entry);
    const annotations = { 'dev.tallyman.probe': nonce };
    const root = add(media_type.ociIndex, { schemaVersion: 2, mediaType: media_type.ociIndex, manifests, annotations });
    const files = [
        ...[...documents].map(([digest, bytes]) => [(0,engine_form/* blobName */.P)(digest), bytes]),
        ['index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: media_type.ociIndex, manifests: [root] }))],
        ['oci-layout', layout_index/* layoutMarker */.fB],
    ];
    return {
        imageId: root.digest,
        entries: files.map(([name, bytes]) => ({ name, size: bytes.byteLength, open: () => chunkOf(bytes) })),
        held(found) {
            const content = new Map(found?.parts?.map(part => [part.digest, part.contentBytes]));
            const isHeld = ({ blob, entry }) => content.get(entry.digest) === entry.size + config.size + blob.size;
            return new Set(asked.filter(isHeld).map(({ blob }) => blob.digest));
        },
    };
}
async function* chunkOf(bytes) {
    yield bytes;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/engine-proof.js
/**
 * What is wrong with an engine's image, in words; undefined when it is the expected one: its ID is the digest that names it in
 * this store, its layers are those of the config, and on the containerd store all content is there and was unpacked.
 */
function imageFault(found, { form, config, imageId, isRunnable }) {
    if (!found)
        return 'there is no such image';
    if (found.id !== imageId)
        return `its ID is ${found.id}, expected ${imageId}`;
    const { diffIds } = config;
    if (found.diffIds.length !== diffIds.length || found.diffIds.some((id, at) => id !== diffIds[at]))
        return `it has ${found.diffIds.length} layers that are not the ${diffIds.length} of its config`;
    const digests = new Set(form.documents.map(({ descriptor }) => descriptor.digest));
    const parts = found.parts?.filter(({ digest }) => digests.has(digest)) ?? [];
    const missing = parts.find(({ isAvailable }) => !isAvailable);
    if (missing)
        return `content of ${missing.digest} is missing`;
    const isEmpty = parts.length === 0 || diffIds.length === 0;
    if (isRunnable && !isEmpty && parts.every(({ unpackedBytes }) => unpackedBytes === 0))
        return 'it was not unpacked';
    return undefined;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/layers-in-engine.js






/** Below this many bytes of layers, sending them costs less than asking which ones are there. */
const worthAsking = 256 * 1024;
/**
 * The layers of an image that an engine holds, so that they need not be sent; all of them when it has the image. Throws ENGINE_*,
 * CANCELLED.
 */
async function layersAlreadyInEngine(engine, wanted) {
    const layers = wanted.form.documents.flatMap(({ manifest }) => manifest.kind === 'image' ? manifest.layers : []);
    const before = await engine.images.find(wanted.imageId);
    if (imageFault(before, wanted) === undefined)
        return new Set(layers.map(({ digest }) => digest));
    if (layers.reduce((sum, { size }) => sum + size, 0) < worthAsking)
        return new Set();
    const ids = [...new Set((await engine.images.list()).map(({ id }) => id))];
    if (ids.length === 0)
        return new Set();
    if (engine.info.store === 'containerd')
        return heldContent(engine, layers);
    const found = await Promise.all(ids.map(id => engine.images.find(id)));
    return layersByChain(found.filter(image => image !== undefined), wanted);
}
/** Milliseconds for the removal of what a step that was stopped has loaded: the runner waits no longer. */
const farewellMs = 5_000;
/** Removes an image that is not what it should be, also when the step was told to stop: it would hold its layers for ever. */
async function removeBroken(engine, { imageId }) {
    try {
        await engine.images.remove(imageId, false, AbortSignal.timeout(farewellMs));
    }
    catch (error) {
        // What failed first is what counts: an engine that died cannot be cleaned, and the image may not have come to be.
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
    }
}
/** The blobs that an engine with the containerd store holds; none where its API does not tell. Throws ENGINE_*, CANCELLED. */
async function heldContent(engine, blobs) {
    const probe = contentProbe(blobs, (0,external_node_crypto_.randomUUID)());
    try {
        await engine.content.load((0,tar/* tarOf */.$)(probe.entries));
        return probe.held(await engine.images.find(probe.imageId));
    }
    catch (error) {
        // An engine that takes no such index is sent everything.
        if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED'))
            throw error;
        return new Set();
    }
    finally {
        await removeBroken(engine, probe);
    }
}
/**
 * The layers of an image that the classic store holds: those that some image has, on top of the same layers below.
 * Where one layer stands twice in an image it counts only when both places are filled.
 */
function layersByChain(images, { form, config }) {
    const held = new Set(images.flatMap(({ diffIds }) => (0,model_config/* chainIds */.sH)(diffIds)));
    const chain = (0,model_config/* chainIds */.sH)(config.diffIds);
    const { layers } = form.image.manifest;
    const absent = new Set(layers.filter((_, at) => !held.has(chain[at])).map(({ digest }) => digest));
    return new Set(layers.map(({ digest }) => digest).filter(digest => !absent.has(digest)));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js + 2 modules
var inflate = __webpack_require__(44037);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/engine-form-unpacked.js


/** What an engine is sent unpacked, in bytes: it is stored there, so that its disk bounds it too. */
const greatestImage = 256 * 1024 ** 3;
/**
 * The layers of an image that are packed with zstd, by their first bytes, with their unpacked sizes, which a tar has to name first:
 * each is unpacked once to be measured, so that nothing need be kept. Layers in `leaveOut` are not read. Throws what `inflate` throws.
 */
async function zstdLayers({ layers }, { diffIds }, { source, leaveOut }) {
    const unpacked = new Map();
    const budgets = [new size_budget/* SizeBudget */.T(greatestImage)];
    for (const [at, layer] of layers.entries()) {
        const diffId = diffIds[at];
        if (diffId === undefined || leaveOut.has(layer.digest) || unpacked.has(layer.digest))
            continue;
        const { compression, bytes } = await (0,inflate/* sniffed */.WN)(await source.fetch(layer));
        // What is not unpacked is left after its first bytes.
        let size = 0;
        for await (const chunk of compression === 'zstd' ? (0,inflate/* inflate */.UD)(bytes, compression, budgets) : bytes) {
            if (compression !== 'zstd')
                break;
            size += chunk.byteLength;
        }
        if (compression === 'zstd')
            unpacked.set(layer.digest, { diffId, size, compression });
    }
    return unpacked;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/engine-form-choice.js
var engine_form_choice = __webpack_require__(73328);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/wanted-image.js



/** What a fetched image is in an engine. Throws what `imageFor` and `readAll` throw, MANIFEST_INVALID for its config. */
async function wantedImage({ store, platform }, fetched, blobs) {
    const image = (0,engine_form_choice/* imageFor */.z)(fetched.root, fetched.documents, fetched.platform ?? platform);
    const { config, layers } = image.manifest;
    const parsed = (0,model_config/* parseImageConfig */.FB)(await (0,bytes/* readAll */.yw)(blobs, config), layers.length);
    const { os, architecture } = parsed.platform ?? {};
    const isRunnable = os === platform.os && architecture === platform.architecture;
    if (store === 'classic') {
        const form = { root: image, documents: [image], image, names: [] };
        return { form, config: parsed, imageId: config.digest, isRunnable };
    }
    const { root, documents } = fetched;
    const form = { root, documents, image, names: [] };
    return { form, config: parsed, imageId: root.descriptor.digest, isRunnable };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/load-into-engine.js












/**
 * Brings an image into an engine: what the engine holds is left out, the rest is streamed, and only what was then found to be
 * the image gets the names. A broken image is removed again.
 * Throws ENGINE_FAILED when the engine breaks off or ends with another image, ENGINE_*, CANCELLED, what `blobs` throws, and what
 * `wantedImage` throws.
 */
async function loadIntoEngine(engine, request, blobs) {
    const wanted = await wantedImage(engine.info, request, blobs);
    const sent = await new Loading(engine, wanted, { blobs, told: request.told, name: request.name }).run(request.held);
    const [byTag, byDigest] = [true, false].map(isTag => request.names.filter(({ tag, digest }) => isTag === (tag !== undefined || digest === undefined)));
    await giveNames(engine, wanted.imageId, byTag);
    if (engine.info.store === 'containerd')
        await nameByDigest(engine, { ...wanted, names: byDigest }, blobs);
    const proof = engine.info.store === 'classic' ? 'config-digest' : 'manifest-digest';
    return { imageId: wanted.imageId, proof, platform: wanted.config.platform, ...sent };
}
class Loading {
    #engine;
    #wanted;
    #blobs;
    #told;
    #name;
    #bytesSent = 0;
    #bytesToSend = 0;
    constructor(engine, wanted, { blobs, told, name }) {
        this.#engine = engine;
        this.#wanted = wanted;
        this.#blobs = blobs;
        this.#told = told;
        this.#name = name;
    }
    async run(held) {
        const { form, imageId } = this.#wanted;
        const before = await this.#engine.images.find(imageId);
        if (imageFault(before, this.#wanted) === undefined)
            return { layersSent: 0, layersPresent: form.image.manifest.layers.length, bytesSent: 0 };
        try {
            return await this.#load(held ?? (await layersAlreadyInEngine(this.#engine, this.#wanted)));
        }
        catch (error) {
            if (!before)
                await removeBroken(this.#engine, this.#wanted);
            throw await withLabelFault(error, this.#engine, { wanted: this.#wanted, blobs: this.#blobs });
        }
    }
    async #load(held) {
        if (held.size === 0)
            return this.#attempt(held);
        try {
            return await this.#attempt(held);
        }
        catch (error) {
            // A layer that was there a moment ago may have been removed since.
            if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED'))
                throw error;
            return this.#attempt(new Set());
        }
    }
    async #attempt(leaveOut) {
        const { imageId } = this.#wanted;
        const { layersSent, layersPresent, lines } = await this.#send(leaveOut);
        const fault = imageFault(await this.#engine.images.find(imageId), this.#wanted);
        if (fault === undefined)
            return { layersSent, layersPresent, bytesSent: this.#bytesSent };
        const said = lines.length > 0 ? `; the engine says "${lines.slice(-3).join('; ')}"` : '';
        const message = `Cannot use image ${imageId} in the engine: after loading, ${fault}${said}`;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { details: { imageId } });
    }
    async #send(leaveOut) {
        const { form, config } = this.#wanted;
        const { store, serverVersion } = this.#engine.info;
        const unpacked = store === 'classic' && !knowsZstd(serverVersion)
            ? await zstdLayers(form.image.manifest, config, { source: this.#blobs, leaveOut })
            : undefined;
        const options = { leaveOut, verify: false, ...(unpacked ? { unpacked } : {}) };
        const { entries, sent, leftOut } = (0,engine_form/* engineForm */.h)([form], this.#blobs, options);
        this.#bytesToSend = this.#bytesSent + sent.reduce((sum, { size }) => sum + size, 0);
        this.#tell();
        const { lines } = await this.#engine.content.load(this.#counted((0,tar/* tarOf */.$)(entries)), step => this.#tell(step), this.#name);
        return { layersSent: sent.length, layersPresent: leftOut.length, lines };
    }
    async *#counted(bytes) {
        for await (const chunk of bytes) {
            this.#bytesSent += chunk.byteLength;
            this.#tell();
            yield chunk;
        }
    }
    #tell(step) {
        const { diffIds } = this.#wanted.config;
        const layer = step ? diffIds.findIndex(each => (0,model_digest/* encodedOf */.EX)(each).startsWith(step.id)) + 1 : 0;
        const unpacking = step && layer > 0 ? { unpacking: { ...step, layer, layers: diffIds.length } } : {};
        this.#told?.({ bytesSent: this.#bytesSent, bytesToSend: this.#bytesToSend, ...unpacking });
    }
}
/** Docker 23 and newer unpack zstd on the classic store. */
function knowsZstd(serverVersion) {
    return Number.parseInt(serverVersion, 10) >= 23;
}
/** Names are given last, so that a name never points at what was not proven. Throws ENGINE_FAILED. */
async function giveNames(engine, imageId, names) {
    for (const { tag = 'latest', ...name } of names) {
        const repository = { registry: name.registry, repository: name.repository };
        await engine.images.tag(imageId, (0,model_reference/* repositoryName */.aR)(repository), tag);
        await checkName(engine, imageId, { ...repository, tag });
    }
}
/** Names an image `repository@digest`, which the API's tagging refuses: its documents are loaded again under that name. */
async function nameByDigest(engine, { form, imageId, names }, blobs) {
    if (names.length === 0)
        return;
    const leaveOut = new Set(form.documents.flatMap(({ manifest }) => (0,model_document/* children */.Y_)(manifest)).map(({ digest }) => digest));
    const { entries } = (0,engine_form/* engineForm */.h)([{ ...form, names }], blobs, { leaveOut, verify: false });
    await engine.content.load((0,tar/* tarOf */.$)(entries));
    for (const name of names)
        await checkName(engine, imageId, name);
}
async function checkName(engine, imageId, name) {
    const full = (0,model_reference/* formatReference */.FH)(name);
    const { id } = await engine.images.inspect(full);
    if (id === imageId)
        return;
    const message = `Cannot name image ${imageId} "${full}": the engine has ${id} under that name`;
    throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { details: { imageId, found: id } });
}
/**
 * The error of a load, with what is wrong with the image's labels where that explains it. Engines unpack layers by their first bytes;
 * the containerd store alone does not look at those that are labelled as uncompressed.
 */
async function withLabelFault(error, { info }, { wanted, blobs }) {
    if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED') || info.store === 'classic')
        return error;
    for (const layer of wanted.form.image.manifest.layers) {
        if ((0,media_type.compressionOf)(layer.mediaType) !== 'none')
            continue;
        const found = await (0,inflate/* compressionOfBytes */.fM)(await blobs.fetch(layer));
        if (found === 'none')
            continue;
        const label = `layer ${layer.digest} is ${found}-compressed, though its media type says ${layer.mediaType}`;
        const message = `${error.message}; ${label}: engines with the containerd store take it at its word, expected the image to be pushed anew with the right type`;
        return new errors/* TallyError */.jB(error.code, message, { cause: error, details: error.details });
    }
    return error;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/registry-digest.js


/** Whether the engine finds an image by `repository@digest`. Throws ENGINE_*, CANCELLED. */
async function knowsDigest(engine, { repository, digest, imageId }) {
    return (await engine.images.find((0,model_reference/* digestReference */.O9)(repository, digest)))?.id === imageId;
}
/**
 * Has an engine pull by digest an image that it holds: it reads the manifests from the registry, finds that it has all they name, fetches
 * no layer, and remembers the digest (RepoDigests) under the image's own name. The builder of the containerd store goes by that too.
 * Throws ENGINE_FAILED when the engine cannot read the manifests, or ends with another image, ENGINE_*, CANCELLED.
 */
async function learnDigest(engine, { repository, digest, imageId }, { platform, login }) {
    const name = (0,model_reference/* digestReference */.O9)(repository, digest);
    const told = { details: { imageId } };
    try {
        await engine.content.pull({
            repository: (0,model_reference/* repositoryName */.aR)(repository),
            target: digest,
            login,
            ...(platform ? { platform } : {}),
        });
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED', 'ENGINE_DENIED', 'NOT_FOUND'))
            throw error;
        const message = `${error.message}. The image is in the engine as ${imageId}; for engine-digests the engine itself reads the manifest from ${repository.registry}, with its own proxies, mirrors and CAs`;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { ...told, cause: error });
    }
    if (await knowsDigest(engine, { repository, digest, imageId }))
        return;
    const message = `Cannot let the engine know "${name}": after its own pull it has another image there, expected ${imageId}`;
    throw new errors/* TallyError */.jB('ENGINE_FAILED', message, told);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/heartbeat.js
var heartbeat = __webpack_require__(87656);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var pace = __webpack_require__(11265);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/destinations/load-watch.js



/** Says every few seconds how far each load into an engine is, even while the engine says nothing. */
class LoadWatch {
    #loads = new Map();
    #beat;
    constructor(say, everyMs = pace/* lineEvery */.s) {
        const states = () => [...this.#loads].map(([image, work]) => `${image}: ${stateOf(work)}`);
        this.#beat = (0,heartbeat/* heartbeat */.j)(say, states, everyMs);
    }
    /** A load begins; what is returned takes note of how far it is. */
    begin(image) {
        this.#loads.set(image, { bytesSent: 0, bytesToSend: 0 });
        return work => void this.#loads.set(image, work);
    }
    end(image) {
        this.#loads.delete(image);
    }
    [Symbol.dispose]() {
        this.#beat[Symbol.dispose]();
    }
}
/** What is being done, in words. */
function stateOf({ bytesSent, bytesToSend, unpacking }) {
    if (unpacking) {
        const { layer, layers, current, total } = unpacking;
        return `the engine unpacks layer ${layer} of ${layers} (${(0,format/* humanBytes */.p6)(current)} of ${(0,format/* humanBytes */.p6)(total)})`;
    }
    if (bytesToSend === 0)
        return 'the engine is asked what it holds';
    if (bytesSent < bytesToSend)
        return `${(0,format/* humanBytes */.p6)(bytesSent)} of ${(0,format/* humanBytes */.p6)(bytesToSend)} sent to the engine`;
    return `all ${(0,format/* humanBytes */.p6)(bytesToSend)} sent, the engine unpacks them`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/destinations/engine-target.js
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









const imagesAtOnce = 3;
/** The Docker engine as a place where images go. */
class EngineTarget {
    #engine;
    /** What was found held, by root; asked for once, before anything is fetched. */
    #held = new Map();
    #options;
    constructor(engine, options) {
        this.#engine = engine;
        this.#options = options;
    }
    /** Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
    static async open(surroundings, options) {
        return new EngineTarget(await (0,engine.openEngine)(surroundings, { signal: options.signal }), options);
    }
    async alreadyInEngine(graph, blobs) {
        const wanted = await wantedImage(this.#engine.info, graph, blobs);
        const held = await layersAlreadyInEngine(this.#engine, wanted);
        this.#held.set(graph.root.descriptor.digest, held);
        return held;
    }
    /**
     * Brings images in, those that share layers one after the other, so that each layer is sent once, the others side by side.
     * Throws what `loadIntoEngine` and `learnDigest` throw.
     */
    async load(images, blobs) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const loads = new Map();
            const groups = independentGroups(images, ({ graph }) => graph.blobs.map(({ digest }) => digest));
            const watch = __addDisposableResource(env_1, new LoadWatch(this.#options.say), false);
            await (0,concurrency/* mapLimit */.sf)(groups, imagesAtOnce, async (group) => {
                for (const [at, image] of group.entries()) {
                    const told = watch.begin((0,model_reference/* familiarName */.hG)(image.reference));
                    loads.set(image, await this.#load(image, { blobs, told, isFirst: at === 0 }));
                    watch.end((0,model_reference/* familiarName */.hG)(image.reference));
                }
            });
            return images.map(image => loads.get(image));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    [Symbol.dispose]() {
        this.#engine[Symbol.dispose]();
    }
    async #load({ reference, graph }, { blobs, told, isFirst, }) {
        // What images before it brought is held by now too, so the others ask again.
        const held = isFirst ? this.#held.get(graph.root.descriptor.digest) : undefined;
        const { registry, repository } = reference;
        const { digest } = graph.root.descriptor;
        const isClassic = this.#engine.info.store === 'classic';
        const byTag = engineNames(reference);
        const names = byTag.length > 0 || isClassic ? byTag : [{ registry, repository, digest }];
        const name = (0,model_reference/* familiarName */.hG)(reference);
        const loaded = await loadIntoEngine(this.#engine, { ...graph, name, names, held, told }, blobs);
        const [tag] = byTag;
        const isByDigest = await this.#knowsDigest(reference, loaded, digest);
        return {
            ...loaded,
            image: (0,model_reference/* familiarReference */.ZD)(reference),
            names: names.map(model_reference/* familiarReference */.ZD),
            foundBy: isByDigest ? (0,model_reference/* digestReference */.O9)(reference, digest) : tag && (0,model_reference/* formatReference */.FH)(tag),
        };
    }
    /** Whether the engine's own builder finds the image by its digest: what was loaded it does not, what the engine pulled it does. */
    async #knowsDigest(reference, { imageId, platform }, digest) {
        const { registry, repository } = reference;
        const known = { repository: { registry, repository }, digest, imageId };
        if (this.#engine.info.store === 'classic' && (await knowsDigest(this.#engine, known)))
            return true;
        if (!this.#options.credentials)
            return false;
        const { credentials } = await this.#options.credentials(reference);
        const login = engineLogin(registry, credentials);
        await learnDigest(this.#engine, known, { platform: platform && (0,model_platform/* formatPlatform */.Bq)(platform), login });
        return true;
    }
}
/** Credentials as the engine's API takes them. */
function engineLogin(serveraddress, credentials) {
    if (!credentials)
        return undefined;
    if (credentials.kind === 'basic') {
        const { username, password } = credentials;
        return { serveraddress, username, password };
    }
    const { kind, token } = credentials;
    return kind === 'identity-token'
        ? { serveraddress, identitytoken: token }
        : { serveraddress, registrytoken: token };
}
/** The names an image gets in an engine or archive: `latest` stands for a tag only where nothing else was asked for. */
function engineNames({ registry, repository, tag, digest }) {
    if (tag === undefined && digest !== undefined)
        return [];
    return [{ registry, repository, tag: tag ?? 'latest' }];
}
/** Items in groups, so that no two groups have a part in common; groups and their items stand in the items' order. */
function independentGroups(items, partsOf) {
    const groups = [];
    for (const item of items) {
        const parts = partsOf(item);
        const touched = groups.filter(group => parts.some(part => group.parts.has(part)));
        const [first = { items: [], parts: new Set() }, ...others] = touched;
        if (touched.length === 0)
            groups.push(first);
        for (const other of others) {
            first.items.push(...other.items);
            for (const part of other.parts)
                first.parts.add(part);
            groups.splice(groups.indexOf(other), 1);
        }
        first.items.push(item);
        for (const part of parts)
            first.parts.add(part);
    }
    return groups.map(group => group.items);
}


/***/ }),

/***/ 13103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ checkDestinations),
/* harmony export */   Xl: () => (/* binding */ neededBy),
/* harmony export */   ZU: () => (/* binding */ writeDestinations),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   qC: () => (/* binding */ plainPlatform),
/* harmony export */   qP: () => (/* binding */ openEngineFor),
/* harmony export */   sI: () => (/* binding */ firstPath),
/* harmony export */   zf: () => (/* binding */ isForEngineAlone)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85199);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95581);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(99209);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87656);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74211);
/* harmony import */ var _transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34912);
/* harmony import */ var _transfer_room_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88381);
/* harmony import */ var _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53690);
/* harmony import */ var _engine_target_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(50998);
/* harmony import */ var _write_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94656);
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













/** The engine, where images are to go there: found to be there before anything is fetched. With `credentials` it is to know the images' registry digests. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
async function openEngineFor(destinations, { env, platform, home, signal, log }, credentials) {
    if (!destinations.some(({ kind }) => kind === 'docker'))
        return undefined;
    // Loaded by those alone who use it.
    const { EngineTarget } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 50998));
    return EngineTarget.open({ env, platform, home }, { credentials, signal, say: log.info });
}
/** What writing images to the destinations takes beside the store; links of a layout on the store's file system take nothing. */
function neededBy(graphs, { workspace, store, destinations }) {
    const blobs = new Map(graphs.flatMap(graph => graph.blobs).map(blob => [blob.digest, blob]));
    return destinations.flatMap(destination => {
        if (!('path' in destination))
            return [];
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, destination.path);
        if (destination.kind !== 'oci-layout')
            return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), bytes: (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .sumOf */ .XN)(blobs.values()) };
        if ((0,_transfer_room_js__WEBPACK_IMPORTED_MODULE_4__/* .isOneDevice */ .nR)(path, store.root))
            return [];
        const lacking = [...blobs.values()].filter(({ digest }) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path, (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .blobName */ .PF)(digest))));
        return { path, bytes: (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .sumOf */ .XN)(lacking) };
    });
}
/** Whether images go to the engine and nowhere else, so that what it holds need not be fetched. */
function isForEngineAlone(destinations) {
    return destinations.length > 0 && destinations.every(({ kind }) => kind === 'docker');
}
/** The platform for readers that know no indexes: the first that was asked for, else the runner's. */
function plainPlatform(selection, { platform, architecture }) {
    const [first] = selection === 'all' ? [] : selection;
    return first ?? (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .runnerPlatform */ .GQ)(platform, architecture);
}
/** Writes pulled images to each destination. Throws STORE_FAILED, INPUT_INVALID for one name on two images, ENGINE_*. */
async function writeDestinations({ images, blobs }, writing) {
    const { workspace, destinations, engine, log } = writing;
    const paths = [];
    const stored = images.map(({ wanted, graph }) => ({ reference: wanted.reference, root: graph.root, graph }));
    let loads = [];
    for (const destination of destinations) {
        if (destination.kind === 'docker' && engine)
            loads = await engine.load(stored, blobs);
        if (!('path' in destination)) {
            paths.push('');
            continue;
        }
        const path = await placeOf(destination, workspace);
        const { kind } = destination;
        const shown = shownPath(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, destination.path));
        const told = { what: `${kind} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(shown)}`, count: stored.length, log };
        const write = () => writeTo({ kind, path }, stored, { ...writing, blobs });
        await tellWriting(told, () => writing.store.withSpace(write));
        paths.push(shown);
    }
    return { paths, loads };
}
/** The first path that was written; the store's where the images went there, nothing where no folder or file has them. */
function firstPath(paths, { workspace, store, destinations }) {
    const isStored = destinations.some(({ kind }) => kind === 'store');
    return paths.find(path => path !== '') ?? (isStored ? shownPath(workspace, store.root) : '');
}
/**
 * Looks at destinations before anything is fetched for them. Throws INPUT_INVALID for one behind a link that leads out of the workspace,
 * STORE_FAILED for one that cannot be written.
 */
async function checkDestinations(destinations, workspace) {
    for (const destination of destinations) {
        if (!('path' in destination))
            continue;
        const { kind, path } = destination;
        const [here, wanted] = kind === 'oci-layout' ? ['file', 'folder'] : ['folder', 'file'];
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(await (0,_workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .destinationPath */ .g)(workspace, path, 'to'), { throwIfNoEntry: false });
        if (there && (here === 'folder' ? there.isDirectory() : there.isFile())) {
            const message = `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(path)}" for to: it is a ${here}, expected a ${wanted}`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .TallyError */ .jB('STORE_FAILED', message, { hint: `Name a ${wanted} behind \`${kind}=\`.` });
        }
        await placeOf(destination, workspace);
    }
}
function placeOf({ kind, path }, workspace) {
    return (kind === 'oci-layout' ? _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .folderToWrite */ .n : _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .destinationPath */ .g)(workspace, path, 'to');
}
/** Gigabytes that are copied take their time, in which nothing else is told. */
async function tellWriting({ what, count, log }, write) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const began = performance.now();
        const _ = __addDisposableResource(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_10__/* .heartbeat */ .j)(log.info, () => [`writing ${what}`]), false);
        const bytes = await write();
        const time = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .humanTime */ .zK)(performance.now() - began);
        log.info(`Wrote ${what}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .plural */ .LS)(count, 'image')}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .humanBytes */ .p6)(bytes)}, in ${time}`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** Returns the number of bytes that lie there now, of these images. */
async function writeTo({ kind, path }, images, { store, blobs, platform }) {
    if (kind === 'oci-layout') {
        await (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .writeLayout */ .wy)(images, store, path);
        return [...(0,_write_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .contentOf */ .$E)(images).values()].reduce((sum, size) => sum + size, 0);
    }
    if (kind === 'oci-archive') {
        const { writeArchive } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 94656));
        await writeArchive(images, store, path);
    }
    else {
        const { writeDockerArchive } = await __webpack_require__.e(/* import() */ 773).then(__webpack_require__.bind(__webpack_require__, 17773));
        const named = images.map(({ graph, reference }) => ({ ...graph, names: (0,_engine_target_js__WEBPACK_IMPORTED_MODULE_12__/* .engineNames */ .R)(reference) }));
        await writeDockerArchive(named, { source: blobs, platform }, path);
    }
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).size;
}
/** A path as it is shown: relative where it lies in the workspace. */
function shownPath(workspace, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(workspace, path);
    return below === '' || below.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || below === '..' ? path : below.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
}


/***/ }),

/***/ 94656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   writeArchive: () => (/* binding */ writeArchive),
/* harmony export */   wy: () => (/* binding */ writeLayout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87629);
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20559);
/* harmony import */ var _content_full_disk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61313);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50181);
/* harmony import */ var _content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2875);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14411);
/* harmony import */ var _content_tar_tar_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(30864);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74211);












/** Writes an OCI image layout into a folder, its blobs hard links of the store's; images that the folder names already stay. */
async function writeLayout(images, store, folder) {
    const digests = contentOf(images);
    try {
        for (const algorithm of new Set([...digests.keys()].map(_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)))
            (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'blobs', algorithm));
        await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapLimit */ .sf)([...digests.keys()], 8, digest => store.linkTo(digest, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, blobName(digest))));
        await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f8)(_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__/* .layoutMarker */ .fB, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'oci-layout'), 'the layout');
        await refuseOddIndex(folder);
        (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .updateWhole */ .Li)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json'), before => (0,_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__/* .layoutIndex */ .vh)(images, before), 'the layout');
    }
    catch (error) {
        throw error.syscall
            ? (0,_content_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)(`write the layout "${folder}"`, error)
            : error;
    }
}
/** Everything below the images, by digest with its size in bytes, sorted. */
function contentOf(images) {
    const all = images.flatMap(({ graph }) => [
        ...graph.documents.map(({ descriptor }) => descriptor),
        ...graph.blobs,
    ]);
    return new Map(all.map(({ digest, size }) => [digest, size]).sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** A blob's path in a layout. */
function blobName(digest) {
    return `blobs/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest)}/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .encodedOf */ .EX)(digest)}`;
}
/** Throws ARCHIVE_INVALID where the folder has an index that is not to be read. */
async function refuseOddIndex(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json');
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(absent);
    if (!stats || (stats.isFile() && stats.size <= _content_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .maxDocumentBytes */ .VR))
        return;
    const state = stats.isFile() ? `${stats.size} bytes` : 'a link or another special file';
    const message = `Cannot add to "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g)(path)}": it is ${state}, expected a plain file of at most ${_content_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .maxDocumentBytes */ .VR} bytes`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .TallyError */ .jB('ARCHIVE_INVALID', message);
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
}
/** Writes an OCI archive: the layout as a tar, the same bytes for the same images. */
async function writeArchive(images, store, file) {
    await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f8)((0,_content_tar_tar_js__WEBPACK_IMPORTED_MODULE_11__/* .tarOf */ .$)(archiveEntries(images, store)), file, 'the archive');
}
function archiveEntries(images, store) {
    const blobs = [...contentOf(images)].map(([digest, size]) => ({
        name: blobName(digest),
        size,
        open: () => store.open(digest),
    }));
    const index = (0,_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__/* .layoutIndex */ .vh)(images, undefined);
    const files = [
        { name: 'index.json', size: index.byteLength, open: () => chunkOf(index) },
        { name: 'oci-layout', size: _content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__/* .layoutMarker */ .fB.byteLength, open: () => chunkOf(_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__/* .layoutMarker */ .fB) },
    ];
    return [...blobs, ...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function* chunkOf(bytes) {
    yield bytes;
}


/***/ }),

/***/ 56083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68979);



/** Asks for the proxy on loopback too. */
const loopbackToo = '<-loopback>';
/**
 * The proxy for a URL by HTTP_PROXY, HTTPS_PROXY and NO_PROXY (either case), undefined for a direct connection.
 *
 * NO_PROXY as curl and Go read it: `*`, hosts with their sub-domains (a leading dot allowed), `host:port`, addresses and CIDR ranges.
 * Loopback hosts are connected to directly, as Go does: a proxy elsewhere would reach its own machine. `<-loopback>` in NO_PROXY sends
 * them through the proxy as well, in the spelling of Chromium's bypass lists. ALL_PROXY is not read, as Go and the runner do not.
 * Throws INPUT_INVALID for a proxy that is neither an http nor an https URL, nor `host:port`.
 */
function proxyFor(url, env) {
    const read = (name) => env[name.toLowerCase()] || env[name.toUpperCase()] || undefined;
    const variable = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const proxy = read(variable);
    if (!proxy)
        return undefined;
    const exceptions = (read('no_proxy') ?? '').split(/[\s,]+/).filter(Boolean);
    if (isHere(hostOf(url)) && !exceptions.includes(loopbackToo))
        return undefined;
    return exceptions.some(exception => covers(exception.toLowerCase(), url))
        ? undefined
        : proxyUrl(proxy, variable);
}
/** Also as an IPv4 address in IPv6, and as the unspecified address: whoever connects to it reaches this machine. */
function isHere(host) {
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopbackHost */ .cW)(host) || host === '0.0.0.0')
        return true;
    return host.includes(':') && ['loopback', 'unspecified'].includes((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressClass */ .Jc)(host));
}
/** Node connects directly, in silence, where it does not know a proxy's protocol, and where it cannot read one it quotes the password. */
function proxyUrl(text, variable) {
    const url = URL.parse(text.includes('://') ? text : `http://${text}`);
    if (url && /^https?:$/.test(url.protocol))
        return url.href;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', `Cannot use the proxy of the environment variable ${variable}: expected http://host:port`);
}
/** Without brackets, and without the final dot of a name from the root of DNS. */
function hostOf({ hostname }) {
    return (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .bareHost */ .n0)(hostname).toLowerCase().replace(/\.$/, '');
}
function covers(exception, url) {
    if (exception === '*')
        return true;
    const host = hostOf(url);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (family > 0 && exception.includes('/'))
        return inRange(host, exception);
    const [, name = exception, wantedPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(exception) ?? [];
    if (wantedPort !== undefined && wantedPort !== port)
        return false;
    const bare = name.replace(/^\[(.*)\]$/, '$1');
    if (family > 0)
        return inRange(host, `${bare}/${family === 4 ? 32 : 128}`);
    const domain = bare.replace(/^\*?\./, '').replace(/\.$/, '');
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
function inRange(address, range) {
    const [network = '', bits = ''] = range.split('/');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network);
    if (family === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
    return list.check(address, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 4 ? 'ipv4' : 'ipv6');
}


/***/ }),

/***/ 47001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ HostPause),
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   OM: () => (/* binding */ againIn),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   sl: () => (/* binding */ retryAfterBudgetMs),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);


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
/** What comes after a pause of `ms`, for the log: one that a reader notices is told, or the step would look as if it hung. */
function againIn(ms) {
    return ms < 1_000 ? 'trying again' : `trying again in ${Math.round(ms / 1_000)} s`;
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

/***/ 91882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ openCommon)
});

// UNUSED EXPORTS: openPorts

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
 * Remembers which files were hashed and found right, by what the file system says of them (size, inode, times of change).
 * A file that was touched since is hashed again; so a warm run need not read what nobody has changed.
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
    forget(digest) {
        this.#notes.delete(digest);
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/store/layout-store.js














/**
 * Blobs in a folder, laid out as in an OCI image layout: `blobs/<algorithm>/<hex>`.
 *
 * A blob is a draft, verified, then renamed, so that a reader never sees half of one, two processes may write at once,
 * and a kill at any point leaves a store that the next run goes on from.
 */
class LayoutStore {
    root;
    /** Why nothing can be written here, where that is so: what is here already is read all the same. */
    unwritable;
    /** A folder for files that are gone when the step ends. */
    scratch;
    /** Digests whose stored bytes had changed and were thrown away. */
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
     * A folder that cannot be written is opened for reading. Throws STORE_FAILED when it cannot be made.
     *
     * @param elsewhere the folder for passing files where the store's own cannot be written
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
    /** Whether the blob is here and intact; a damaged one is thrown away and counted as absent. */
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
    /** The bytes of a manifest or config, verified; undefined when absent. A damaged or oversized one is thrown away. */
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
    /** A store that only can be read keeps its damage; what is damaged there counts as absent. */
    async #remove(path) {
        if (!this.unwritable)
            await (0,promises_.rm)(path, { force: true, recursive: true });
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
        return (0,file_bytes/* readInPieces */.tu)(this.pathOf(digest), from, to);
    }
    put(expected, source) {
        return this.receive(expected, draft => (0,store_draft/* pour */.f)(source, draft, expected));
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
        if (this.unwritable)
            throw this.unwritable;
        this.#use.note(expected.digest);
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
                await this.#drafts.rest(draft, expected.digest, error);
            throw error;
        }
        await this.#commit(draft, expected);
    }
    /** Bytes of a blob that are here already from a try that was broken off. */
    draftBytes({ digest, size }) {
        return Math.min(this.#drafts.bytesOf(digest), size);
    }
    /**
     * Takes in a blob whose digest is not known before it is written; `named` names the draft meanwhile, `fill` gives the digest of what
     * the file then holds. Throws STORE_FAILED, and what `fill` throws.
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
    /** Does work that writes, to the store or elsewhere; on a full disk the drafts that nobody works at go, and it is done once more. */
    withSpace(work) {
        return this.unwritable ? work() : (0,full_disk/* withSpace */.L5)(this.scratch, work);
    }
    /** Makes room: drops the drafts that nobody works at. */
    freeDrafts() {
        if (!this.unwritable)
            this.#drafts.free();
    }
    /** The drafts that wait for the next run. */
    restingDrafts() {
        return this.unwritable ? [] : this.#drafts.atRest();
    }
    /** Drops drafts by name, but for those that were taken up since they were looked at. */
    dropDrafts(gone) {
        if (!this.unwritable)
            this.#drafts.drop(gone);
    }
    /** Bytes of all drafts that wait for the next run. */
    get restingBytes() {
        return this.#drafts.restingBytes;
    }
    /** Forgets what was noted of a blob that is gone. */
    forget(digest) {
        for (const notes of [this.#verifications, this.#diffIds, this.#lastUses])
            notes.forget(digest);
    }
    /** Puts the blob at another path: a hard link where that can be, else a copy. The blob must be here. */
    async linkTo(digest, path) {
        const from = this.pathOf(digest);
        const untouched = this.#verifications.holds(from, digest);
        if (!linked(from, path)) {
            await (0,promises_.rm)(path, { force: true });
            // Never through a link that took the place of what was removed.
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
/** Whether a failure to write says nothing of what can be read. */
function isReadOnly(error) {
    return ['EACCES', 'EPERM', 'EROFS'].includes(error?.code ?? '');
}
function isReadable(folder) {
    try {
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.R_OK | external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        // The failure to write it is told.
        return false;
    }
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw (0,full_disk/* storeFailure */.Si)('read the store', error);
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
        throw (0,full_disk/* storeFailure */.Si)('link a blob', error);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/credentials.js
var auth_credentials = __webpack_require__(24277);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/docker-config.js
var docker_config = __webpack_require__(73846);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/retry.js
var retry = __webpack_require__(47001);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/http/api-sender.js



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
            const wait = asked ?? (0,retry/* backoff */.JN)(attempt, random);
            retried?.(`${request.method} ${request.url.host}: ${state}, ${(0,retry/* againIn */.OM)(wait)}`);
            await sleep(wait, request.signal);
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/http-client.js
var http_client = __webpack_require__(25467);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/challenge.js
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

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/address.js
var address = __webpack_require__(68979);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/opaque.js
var opaque = __webpack_require__(75693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/quirks/profiles.js
var profiles = __webpack_require__(83758);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/login-used.js
var login_used = __webpack_require__(72954);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/problem.js
var problem = __webpack_require__(90488);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/token-exchange.js









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
        throw refusal(action, response, { request, cause });
    const { token, lifeMs } = readToken(response.body, action);
    const { service, scope } = request.challenge.params;
    const shown = [registryOrigin.href, realm.url.href, service, scope, ...request.scopes];
    if ((0,opaque/* isMaskableToken */.C1)(token, ...shown))
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
function refusal(action, { status, headers, body }, { request, cause }) {
    const isRefused = status === 401 || status === 403;
    const { code, message, details } = (0,problem/* problem */.CC)(action, { status, headers, text: body });
    // The token server is missing there, not what it was asked about, which callers would take for absent.
    const own = code === 'NOT_FOUND' ? 'REGISTRY_PROTOCOL' : code;
    if (!isRefused)
        return new errors/* TallyError */.jB(own, message, { details, cause });
    const asker = askerOf(request);
    const hint = tokenHint(status, request, asker);
    return new errors/* TallyError */.jB(own, `${message}${(0,login_used/* describeLogin */.Hf)(asker)}`, {
        details,
        cause,
        ...(hint ? { hint } : {}),
    });
}
function askerOf({ realm, credentials, repository }) {
    const { source, faults = [] } = credentials;
    const sent = realm.sendCredentials ? 'sent' : 'withheld';
    return { registry: repository.registry, source, faults, login: credentials.credentials ? sent : 'none' };
}
/** A token server that answers 403 may mean the password as well as the right, but for registries that say what they mean by it. */
function tokenHint(status, { scopes }, asker) {
    const isWriting = scopes.some(scope => /:(?:.*,)?(?:push|delete|\*)/.test(scope));
    const { logins } = (0,profiles/* profileOf */.w)(asker.registry);
    const known = isWriting ? logins.write : logins.read;
    if (asker.login !== 'sent' || status === 401)
        return (0,login_used/* loginHint */.t$)(401, { ...asker, method: isWriting ? 'PUT' : 'GET' });
    return known === (isWriting ? profiles/* anyLogins */.d.write : profiles/* anyLogins */.d.read)
        ? 'Check the user name and the password or token of the login named above. If they are right, its account may not use this repository so.'
        : known;
}
async function askForToken(request, action, ask) {
    const credentials = usable(request);
    switch (credentials?.kind) {
        case 'identity-token': {
            const response = await ask(refreshRequest(request, credentials.token));
            // Servers without the OAuth2 half of the protocol know neither the method nor the path.
            if (![400, 404, 405].includes(response.status))
                return { response };
            const pair = { username: auth_credentials/* tokenUser */.B2, password: credentials.token };
            return { response: await ask(getRequest(request, pair)), cause: refusal(action, response, { request }) };
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
    const authorization = pair ? { authorization: `Basic ${(0,auth_credentials/* basicPair */.xE)(pair)}` } : {};
    return { method: 'GET', url, headers: { accept: 'application/json', ...authorization } };
}
/** Where both names are there, which "should be equivalent", `access_token` counts, as with most clients. */
function readToken(body, action) {
    const answer = parsedObject(body, action);
    const token = [answer.access_token, answer.token].find(value => typeof value === 'string' && value !== '');
    // RFC 6750, section 2.1: what may stand behind "Bearer"; anything else could end the header and begin another.
    if (!(0,opaque/* isSecretText */.KZ)(token)) {
        const wanted = `expected ${opaque/* leastSecret */.Iu} visible characters or more`;
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer holds no usable token, ${wanted}`);
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
/** Where tokens come from, by the challenge's realm. Throws UNSAFE_TARGET for a realm that must not be asked at all. */
function checkRealm(realm, { origin, insecure, trustedHosts }) {
    const url = isClean(realm) ? URL.parse(realm, origin.href) : null;
    if (!url || !/^https?:$/.test(url.protocol))
        throw unsafe(origin, realm, 'not an http URL');
    if (url.username || url.password)
        throw unsafe(origin, realm, 'it holds user info');
    const sameHost = url.hostname === origin.hostname;
    const secure = url.protocol === 'https:';
    if (!secure && !(insecure && (sameHost || origin.protocol === 'http:')))
        throw unsafe(origin, realm, 'expected https');
    if (!sameHost && isLocal(url))
        throw unsafe(origin, realm, 'an address inside this machine or network');
    // Behind another port of the same host another server listens, maybe another user's.
    return { url, sendCredentials: url.origin === origin.origin || (secure && trustedHosts.includes(url.host)) };
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/registry-auth.js





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
    /** Gets a new login in the place of one that has expired; whether there is another one to send now. Throws what `challenged` throws. */
    async renewed(access) {
        if (!this.#challenge)
            return false;
        const stale = await this.authorization(access);
        await this.#context.find(access.repository, true);
        return (await this.#answer(this.#challenge, access, stale)) !== stale;
    }
    /** As whom requests for this repository are sent, as far as it is known by now. */
    async asker({ repository }) {
        const challenge = this.#challenge;
        const { registry } = repository;
        // No helper is run to word a refusal.
        if (!challenge)
            return { registry, source: 'anonymous', faults: [], login: 'unasked' };
        const { credentials, source, faults = [] } = await this.#context.find(repository);
        const known = { registry, source, faults };
        if (!credentials)
            return { ...known, login: 'none' };
        if (challenge.scheme === 'basic')
            return { ...known, login: 'sent' };
        if (credentials.kind === 'registry-token')
            return { ...known, login: 'sent' };
        const { sendCredentials } = checkRealm(challenge.params.realm ?? '', this.#context);
        return { ...known, login: sendCredentials ? 'taken' : 'withheld' };
    }
    /** Whether a 401 to a token that was just issued may be over when the registry's clock has gone on; never for one that lacks rights. */
    async mayBeEarly(headers, access) {
        const challenge = chooseChallenge(parseChallenges(headers.all('www-authenticate')));
        if (challenge?.scheme !== 'bearer' || challenge.params.error === 'insufficient_scope')
            return false;
        return (await this.#context.find(access.repository)).credentials?.kind !== 'registry-token';
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
        return tokens.authorization({ registryOrigin: origin, challenge, scopes, credentials: found, realm, repository: access.repository }, stale);
    }
}
function basic(credentials) {
    return credentials?.kind === 'basic' ? `Basic ${(0,auth_credentials/* basicPair */.xE)(credentials)}` : undefined;
}
/** The scope of one request's challenge says nothing about the next request. */
function withoutScope(challenge) {
    const { scope: _, ...params } = challenge.params;
    return { ...challenge, params };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/token.js


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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/warnings.js

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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/exchange.js
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






const maxHops = 10;
/** Clocks that are kept by NTP are within a second of each other. */
const newTokenPauseMs = 2_000;
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
            this.#options.note?.(`${ask.action}: ${reply ? `status ${reply.status}` : (0,printable/* printable */.g)(String(error?.message))}, ${(0,retry/* againIn */.OM)(wait)}`);
            await this.#options.sleep(wait, ask.signal);
        }
    }
    async #hops(ask, send) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const _ = __addDisposableResource(env_1, this.#options.waits?.begin(ask.action), false);
            let url = new URL(ask.path, this.origin);
            let left = url.origin !== this.origin.origin;
            if (left)
                this.#checkTarget(url, ask);
            for (let hop = 0; hop < maxHops; hop++) {
                const reply = left ? await this.#away(url, ask, send) : await this.#renewing(url, ask, send);
                if (reply.status >= 400 && !left)
                    (0,login_used/* rememberLogin */.J7)(reply.headers, await this.auth.asker(ask), ask.method);
                const location = redirection(ask.method, reply);
                if (location === undefined)
                    return { reply, foreign: left };
                url = this.#target(location, url, ask);
                left ||= url.origin !== this.origin.origin;
            }
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${ask.action}: more than ${maxHops} redirects`);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    /** A login that has expired is renewed once; some registries (Amazon ECR) say it with 403 or 400 in place of 401. */
    async #renewing(url, ask, send) {
        const reply = await this.#home(url, ask, send);
        if (!(0,problem/* saysExpired */.ow)(reply) || !(await this.auth.renewed(ask)))
            return reply;
        this.#options.note?.(`${ask.action}: the login has expired, trying again with a new one`);
        return this.#home(url, ask, send);
    }
    /**
     * A hop to the registry itself: the only place its credentials go. A token that was just issued and is refused may be ahead of the
     * registry's clock: one more is asked for, and used after a pause. Throws UNAUTHENTICATED when that is refused too.
     */
    async #home(url, ask, send) {
        const { endpoint, sleep, note, now } = this.#options;
        const { method } = ask;
        let authorization = await this.auth.authorization(ask);
        let isPaused = false;
        for (let issued = 0;; issued++) {
            const reply = await send({
                method,
                url,
                headers: withAuthorization(ask.headers, authorization),
                endpoint,
            });
            for (const warning of this.#warnings.fresh(reply.headers))
                note?.(warning);
            if (reply.status !== 401 || (issued === 2 && !isPaused))
                return reply;
            if (isPaused) {
                (0,login_used/* rememberLogin */.J7)(reply.headers, await this.auth.asker(ask), method);
                throw newTokenRefused(ask, reply, now());
            }
            const next = await this.auth.challenged(reply.headers, ask, authorization);
            isPaused = issued === 1 && (await this.auth.mayBeEarly(reply.headers, ask));
            if (next === undefined && !isPaused)
                return reply;
            authorization = next ?? authorization;
            if (!isPaused)
                continue;
            note?.(`${ask.action}: a new token was refused, trying again in ${newTokenPauseMs / 1000} s`);
            await sleep(newTokenPauseMs, ask.signal);
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
function newTokenRefused(ask, reply, now) {
    const { code, message, details, hint } = (0,problem/* problem */.CC)(ask.action, reply);
    const difference = Math.round((Date.parse(reply.headers.get('date') ?? '') - now) / 1000);
    const clock = Math.abs(difference) >= 2
        ? `the registry's clock is ${Math.abs(difference)} s ${difference > 0 ? 'ahead of' : 'behind'} this machine's`
        : 'the clocks of the registry and its token server may differ';
    const twice = `it refused two new tokens, ${newTokenPauseMs / 1000} s apart`;
    return new errors/* TallyError */.jB(code, `${message}; ${twice}: such a token may not do this, or ${clock}`, {
        details,
        hint,
    });
}
function overBudget(ask, reply, asked) {
    const minutes = Math.ceil(asked / 60_000);
    const until = asked > 48 * 3_600_000 ? 'more than two days' : `${minutes} minutes`;
    const cause = reply ? (0,problem/* problem */.CC)(ask.action, reply) : undefined;
    const limits = reply && (0,problem/* rateLimit */["if"])(reply.headers);
    const message = `Cannot ${ask.action}: the registry asks to wait ${until}${limits ? ` (${limits})` : ''}`;
    return new errors/* TallyError */.jB('RATE_LIMITED', message, { cause });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/endpoint.js
var http_endpoint = __webpack_require__(9502);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/network-failure.js
var network_failure = __webpack_require__(43178);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/foreign-hosts.js






/** Hosts that a registry sends us to: reached only at public addresses, or at such as the registry itself has; asked anonymously. */
function foreignHosts({ send, now, onSecret, endpointOf }) {
    const reaches = new Map();
    const auths = new Map();
    async function endpoint(url, registry) {
        const plain = endpointOf(url);
        // Behind a proxy names are resolved by the proxy; what can be checked here are addresses in the URLs themselves.
        const isUnknown = plain.proxy !== undefined && !(0,external_node_net_.isIP)((0,address/* bareHost */.n0)(registry.hostname));
        const reach = isUnknown ? publicOnly : await reachFrom(registry);
        (0,address/* checkHost */.RC)(url, address => (0,http_endpoint/* mayConnect */.g)(reach, address));
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
        throw (0,network_failure/* networkFailure */.rd)(error, registry);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/proxy.js
var http_proxy = __webpack_require__(56083);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/registry-origin.js




/** Where a registry's API is: https, except on loopback and where the user named the host insecure. */
async function originOf(registry, profile, trust) {
    const host = profile.apiHost ?? registry;
    const secure = new URL(`https://${host}`);
    const named = isNamedHost(trust.insecure, secure);
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
    const verify = !isNamedHost(trust.insecure, url);
    const proxy = (0,http_proxy/* proxyFor */.i)(url, trust.env);
    return {
        ...(ca !== undefined || !verify ? { tls: { verify, ...(ca ? { ca } : {}) } } : {}),
        ...(proxy ? { proxy } : {}),
    };
}
function authorityFor(url, { authorities }) {
    return authorities.get(hostPort(url)) ?? authorities.get(url.hostname);
}
function isNamedHost(hosts, url) {
    return hosts.has(hostPort(url)) || hosts.has(url.hostname) || hosts.has(url.host);
}
function hostPort({ hostname, port, protocol }) {
    return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
/** Whether a server answers a TLS handshake, of which nothing else is asked; a host named insecure may speak either. */
function speaksTls(url, endpoint) {
    const { promise, resolve } = Promise.withResolvers();
    const https = process.getBuiltinModule('node:https');
    const agent = new https.Agent({ ...(0,http_endpoint/* socketOptions */.a)(endpoint), ...(0,http_client/* proxyOptions */.P_)(endpoint) });
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/waits.js
/** Requests that have no answer yet, for a reader who wonders what a step is waiting for. */
class Waits {
    #begun = new Set();
    #now;
    constructor(now) {
        this.#now = now;
    }
    /** A request is sent; disposed when its answer is there, or will never be. */
    begin(action) {
        const wait = { action, at: this.#now() };
        this.#begun.add(wait);
        return { [Symbol.dispose]: () => void this.#begun.delete(wait) };
    }
    /** The request that has waited longest, and how many wait beside it; undefined when none does. */
    get state() {
        // A set keeps the order in which things were added.
        const [oldest] = this.#begun;
        if (!oldest)
            return undefined;
        const seconds = Math.floor((this.#now() - oldest.at) / 1_000);
        const age = seconds < 1 ? '' : `, ${seconds} s so far`;
        const others = this.#begun.size - 1;
        const beside = others === 0 ? '' : `, and ${others} other request${others === 1 ? '' : 's'}`;
        return `waiting for an answer: ${oldest.action}${age}${beside}`;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/content-coding.js
var content_coding = __webpack_require__(78341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/least-progress.js
var least_progress = __webpack_require__(54624);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/streamed.js


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
        throw (0,network_failure/* networkFailure */.rd)(error, url);
    }
    return Buffer.concat(pieces).subarray(0, 64 * 1024);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/tags.js
var tags = __webpack_require__(14616);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/repository/repository.js










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
        const ask = this.#ask(action, `manifests/${reference}`, { headers: { accept: media_type.manifestAccept } });
        const { status, headers, body, url } = await this.#send(ask, maxManifestBytes);
        if (status !== 200)
            throw (0,problem/* problem */.CC)(action, { status, headers, text: body });
        const mediaType = (0,media_type.bareMediaType)(headers.get('content-type') ?? '');
        if (mediaType === 'text/html' || (0,problem/* looksLikeHtml */.te)(Buffer.from(body.subarray(0, 64)).toString())) {
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${(0,printable/* printableUrl */.Z)(url)} is a web page, expected the answer of a registry`);
        }
        return (0,model_document/* parseDocument */.Tp)(body, { mediaType, ...('digest' in target ? { digest: target.digest } : {}) });
    }
    /** The digest a tag points at now, by HEAD, which pull limits do not count; GET where HEAD does not say it by `algorithm`. */
    async digestOf(tag, algorithm = 'sha256') {
        const action = `resolve ${this.#printed(tag)}`;
        const ask = this.#ask(action, `manifests/${tag}`, { method: 'HEAD', headers: { accept: media_type.manifestAccept } });
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
        const coding = (0,content_coding/* codingOf */.mR)(reply.headers);
        const length = reply.headers.get('content-length') ?? String(wanted.size - from);
        if (body && coding !== undefined && length !== String(wanted.size - from)) {
            await body[Symbol.asyncIterator]().return?.();
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${(0,content_coding/* codedFault */.uC)(coding)}`);
        }
        if (body && reply.status === (from > 0 ? 206 : 200))
            return body;
        throw (0,problem/* problem */.CC)(action, { ...reply, text: new Uint8Array() });
    }
    /** Fetches a blob into a draft and gives the digest of what arrived. */
    async deliver(wanted, draft, watch) {
        const asked = this.#ask(`fetch ${this.#printed(wanted.digest)}`, `blobs/${wanted.digest}`);
        const ask = { ...asked, retried: () => watch.retried?.() };
        return this.#options.download({
            wanted,
            draft,
            watch,
            action: ask.action,
            place: this.host.origin.host,
            ask: (headers, send) => this.host.exchange({ ...ask, headers: { ...ask.headers, ...headers } }, send),
        });
    }
    /** Every tag, in the registry's order; what cannot be a tag is skipped and counted by `skipped`. Throws as `listTags`. */
    tags(skipped, limit = tags/* commonTagLimit */.zw) {
        const name = (0,model_reference/* repositoryName */.aR)(this.name);
        const page = (path) => this.#send(this.#ask(`list the tags of ${name}`, path), maxManifestBytes);
        return (0,tags/* listTags */.cB)({
            page,
            name,
            origin: this.host.origin,
            first: `tags/list?n=${this.#options.profile.tagsPage}`,
            limit,
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
var registry_client_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var registry_client_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
    /** Requests without an answer yet. */
    waits = new Waits(() => this.#now());
    constructor(options) {
        this.#options = options;
        const { signal } = options;
        this.#signal = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
        this.#http = (0,http_client/* createHttp */.V0)(options.timeouts);
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
        return this.#at(name);
    }
    /** The repository at its own registry, with the rights to write to it. */
    async writer(name) {
        const remote = await this.#at(name, 'pull,push');
        const signal = this.#signal;
        // Loaded by those alone who write.
        const { RepositoryWriter } = await __webpack_require__.e(/* import() */ 712).then(__webpack_require__.bind(__webpack_require__, 15712));
        return new RepositoryWriter(remote, {
            http: this.#http,
            profile: remote.profile,
            signal,
            sleep: retry/* pause */.v7,
            waits: this.waits,
        });
    }
    /** Everywhere the repository may be read, nearest first: its mirrors, then its own registry. */
    async places(name) {
        const mirrors = (this.#options.mirrors.get(name.registry) ?? []).map(({ registry, repository }) => ({
            registry,
            repository: repository === '' ? name.repository : `${repository}/${name.repository}`,
        }));
        return Promise.all([...mirrors, name].map(place => this.#at(place)));
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
            tries,
            now: this.#now,
            random: this.#random,
            sleep: retry/* pause */.v7,
            ...(note ? { retried: note } : {}),
        });
        return async (request) => {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const _ = registry_client_addDisposableResource(env_1, this.waits.begin(`${request.method} ${request.url.host}`), false);
                return await ask({ signal: this.#signal, ...request });
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                registry_client_disposeResources(env_1);
            }
        };
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
    async #at({ registry, repository }, rights) {
        const { timeouts = http_client/* defaultTimeouts */.c0 } = this.#options;
        const signal = this.#signal;
        const host = await this.#host(registry);
        return new RemoteRepository({ registry, repository }, host, {
            http: this.#http,
            profile: (0,profiles/* profileOf */.w)(registry),
            signal,
            rights,
            timeouts,
            download: this.#fetch,
            relay: async (hop) => (await this.#opened()).relay(hop, signal),
            limits: (at, text) => this.limits.set(at, text),
        });
    }
    #fetch = async (request) => (await this.#opened()).fetch(request);
    /** What fetches blobs is loaded by those alone who fetch some. */
    #opened() {
        const { tries, timeouts = http_client/* defaultTimeouts */.c0, workerFile } = this.#options;
        const made = async () => {
            const { Downloads } = await Promise.all(/* import() */[__webpack_require__.e(35), __webpack_require__.e(797)]).then(__webpack_require__.bind(__webpack_require__, 98797));
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
        const profile = (0,profiles/* profileOf */.w)(registry);
        const { url, endpoint, insecure } = await originOf(registry, profile, trust);
        const auth = new RegistryAuth({
            tokens: this.#tokens,
            trustedHosts: profile.tokenHosts,
            origin: url,
            insecure,
            find: (repository, isFresh) => this.#find({ ...repository, registry }, isFresh),
        });
        return new RegistryHost({
            origin: url,
            endpoint,
            auth,
            foreign: this.#foreign,
            waits: this.waits,
            tries,
            now: this.#now,
            random: this.#random,
            sleep: retry/* pause */.v7,
            ...(note ? { note } : {}),
        });
    }
    /** Token hosts are reached like any host a registry names: the registry's own freely, others at public addresses. */
    async #sendToTokenHost(request, registry) {
        const { trust } = this.#options;
        const own = request.url.origin === registry.origin;
        const endpoint = own
            ? endpointFor(request.url, trust)
            : await this.#foreign.endpoint(request.url, registry);
        return this.#http.send({ ...request, endpoint });
    }
    async #find(repository, isFresh) {
        const found = await this.#options.find(repository, isFresh);
        this.#sources.set(repository.registry, found.source);
        return found;
    }
    #now = () => (this.#options.now ?? Date.now)();
    #random = () => (this.#options.random ?? Math.random)();
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var pace = __webpack_require__(11265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/quiet-watch.js
var quiet_watch = __webpack_require__(46516);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/shown-words.js
var shown_words = __webpack_require__(66327);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js














/** Milliseconds of silence after which the log says which registry is waited for: later than what tells how far things are. */
const waitsTold = pace/* lineEvery */.s + 1_000;
/**
 * Opens the store and the registries as the common inputs say. Throws INPUT_INVALID, STORE_FAILED.
 *
 * @param named the images that files name beside the inputs
 */
async function openCommon(values, host, named = []) {
    const { workspace, temp, home, env, signal, log, secret: mask, beside } = host;
    const registryAuth = values['registry-auth'];
    for (const auth of registryAuth)
        for (const value of (0,auth_credentials/* secretsOf */.Fj)({ kind: 'basic', ...auth }))
            mask(value);
    const ports = await openPorts({
        temp,
        registryAuth,
        githubToken: values['github-token'],
        mirrors: values['registry-mirrors'],
        insecureRegistries: values['insecure-registries'],
        retries: values.retries,
        env,
        home,
        signal,
        secret: mask,
        serverSecret: (0,shown_words/* maskOfServers */.S)(host, [values, named]),
        caCertificates: values['ca-certificates'],
        workspace,
        storeFolder: values.store === '' ? (0,external_node_path_.join)(temp, 'tallyman') : await (0,written_paths/* folderToWrite */.n)(workspace, values.store, 'store'),
        workerFile: beside('worker.js'),
        note: line => log.info(`  ${line}`),
        warn: message => log.warning(message, { title: 'CREDENTIALS_INVALID' }),
    });
    // With nothing under way there is nothing to say, so that the watch may outlive the registries.
    (0,quiet_watch/* quietWatch */.Q)(log, () => ports.registries.waits.state, waitsTold);
    const { unwritable } = ports.store;
    if (unwritable)
        log.info(`The store can only be read: ${unwritable.message}`);
    return ports;
}
/** Opens the store and a client for all registries. Throws STORE_FAILED, INPUT_INVALID for an unreadable CA file. */
async function openPorts(surroundings) {
    const [store, clients] = await Promise.all([
        LayoutStore.open(surroundings.storeFolder, (0,external_node_path_.join)(surroundings.temp, `tallyman-${process.pid}`)),
        openRegistries(surroundings),
    ]);
    return { store, ...clients };
}
async function openRegistries(surroundings) {
    const { env, home, registryAuth, githubToken, secret, note, warn, retries, signal, workerFile } = surroundings;
    const { caCertificates, workspace, serverSecret } = surroundings;
    const authorities = await Promise.all(caCertificates.map(async ([host, path]) => [host, await readAuthority(workspace, path)]));
    const find = (0,auth_credentials/* credentialFinder */.ym)({
        registryAuth,
        githubToken,
        dockerConfigs: [
            { source: docker_config/* authVariable */.zy, load: () => masked((0,docker_config/* dockerConfigOf */.Ov)(env), secret) },
            { source: 'docker-config', load: () => (0,docker_config/* loadDockerConfig */.h3)(env, home) },
        ],
        warn,
        runHelper: async (name, server) => {
            const { runCredentialHelper } = await __webpack_require__.e(/* import() */ 559).then(__webpack_require__.bind(__webpack_require__, 71559));
            return runCredentialHelper(name, server, { env });
        },
        onSecret: secret,
    });
    const options = {
        trust: { authorities: new Map(authorities), insecure: new Set(surroundings.insecureRegistries), env },
        mirrors: grouped(surroundings.mirrors),
        tries: retries,
        signal,
        workerFile,
        note,
        secret: serverSecret,
    };
    return {
        registries: new RegistryClient({ ...options, find }),
        openAnonymous: () => new RegistryClient({ ...options, find: async () => ({ credentials: undefined, source: 'anonymous' }) }),
    };
}
/** A variable is not masked by the runner unless it comes from a secret, so all that this one holds is. */
function masked(config, secret) {
    for (const value of config ? (0,docker_config/* secretsIn */.VY)(config) : [])
        secret(value);
    return config;
}
async function readAuthority(workspace, path) {
    const unreadable = (why, cause) => new errors/* TallyError */.jB('INPUT_INVALID', `ca-certificates: cannot read "${(0,printable/* printable */.g)(path)}": ${why}`, {
        cause,
        hint: (0,workspace_path/* pathHint */.Pq)(cause),
    });
    const pem = await (0,file_text/* workspaceText */.pW)(workspace, path).catch((error) => {
        throw unreadable((0,file_text/* fileProblem */.Wj)(error), error);
    });
    // TLS passes over a text without a certificate, and then trusts nobody.
    if (!holdsCertificate(pem))
        throw unreadable('it holds no certificate in PEM');
    return pem;
}
function holdsCertificate(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem).subject !== undefined;
    }
    catch {
        // The parser's own words are about a file's content, which is not shown.
        return false;
    }
}
function grouped(pairs) {
    const mirrors = new Map();
    for (const [host, mirror] of pairs)
        mirrors.set(host, [...(mirrors.get(host) ?? []), mirror]);
    return mirrors;
}


/***/ }),

/***/ 46516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ quietWatch)
/* harmony export */ });
/* harmony import */ var _text_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11265);

/**
 * Says what is being waited for whenever the log has been silent for `everyMs`, until it is disposed. The timer keeps no process alive.
 *
 * @param state what is being waited for, in words; undefined when there is nothing to say
 */
function quietWatch(log, state, everyMs = _text_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEvery */ .s) {
    const timer = setInterval(() => {
        const line = log.quietMs() < everyMs ? undefined : state();
        if (line !== undefined)
            log.info(`  ${line}`);
    }, everyMs / 10);
    timer.unref();
    return { [Symbol.dispose]: () => clearInterval(timer) };
}


/***/ }),

/***/ 66327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ maskOfServers)
/* harmony export */ });
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);

/*
 * A server that guesses a word of the job's log and gives it as its token would have that word masked in all that follows, and outputs
 * that hold it dropped. So what the job shows anyway is never masked for a server.
 */
/** Variables whose values the job does not show by their names; the runner prints all others that a workflow sets above each step. */
const secretVariables = /TOKEN|SECRET|PASS|PWD|AUTH|CRED|KEY(?!-PREFIX$)/i;
/** Characters of a part of what is shown that no token holds by chance. */
const leastPart = 10;
/** Characters of a path or address at most: the job shows nothing longer that a server could put together. */
const greatestWord = 1_024;
const verbs = ['pull', 'load', 'save', 'push', 'retag', 'publish', 'prune'];
const files = ['report.json', 'manifest.json', 'docker-bake.json', 'compose.yaml', 'plan.json'];
/** Paths of the files that later steps are handed, as `blind` has them, by how many images they are of. */
const handedOver = verbs.flatMap(verb => ['-0', '-00', '-000', ''].flatMap(count => files.map(file => blind(`/tallyman-files/${verb}-${'0'.repeat(12)}${count}/${file}`))));
const ownWords = [
    ...Object.values(_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__).flatMap(each => wordsIn(each)),
    'Content-Encoding',
    'Transfer-Encoding',
    'Docker-Content-Digest',
    'Docker-Distribution-Api-Version',
    'SCHEMA1_UNSUPPORTED',
    'imageLayoutVersion',
    'schemaVersion',
    'tallyman-files',
];
/**
 * Masks what servers give, unless the job shows it anyway: inputs, variables and the runner's folders, the images that `named` holds
 * anywhere with their tags, the words of this program.
 */
function maskOfServers({ env, workspace, temp, home, secret }, named) {
    const variables = Object.keys(env).filter(name => !secretVariables.test(name));
    const values = variables.map(name => env[name] ?? '');
    const texts = [...values, workspace, temp, home, ...imagesIn(named), ...ownWords];
    return value => {
        if (!isShown(value, texts))
            secret(value);
    };
}
/** Whether a value is part of one of the texts, or is a word with a long enough part of one in it. */
function isShown(value, texts) {
    const blinded = blind(value);
    if (handedOver.some(path => path.includes(blinded)))
        return true;
    const isPartIn = (part) => part.length >= leastPart && value.includes(part);
    return texts.some(text => text.includes(value) || (value.length <= greatestWord && text.split(/[\s,=@:"'#]+/).some(isPartIn)));
}
/** A text whose hexadecimal digits are all the same: a server knows the digests that stand there. */
function blind(text) {
    return text.replace(/[0-9a-f]/g, '0');
}
function wordsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
/** Every `registry/repository`, and every tag, in a value and below it. */
function imagesIn(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    const { registry, repository, tag } = value;
    const isImage = typeof registry === 'string' && typeof repository === 'string';
    const own = isImage ? [`${registry}/${repository}`, ...(typeof tag === 'string' ? [tag] : [])] : [];
    return [...own, ...Object.values(value).flatMap(imagesIn)];
}


/***/ }),

/***/ 24277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ tokenUser),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   parseRegistryAuth: () => (/* binding */ parseRegistryAuth),
/* harmony export */   xE: () => (/* binding */ basicPair),
/* harmony export */   ym: () => (/* binding */ credentialFinder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73846);



const anonymous = { credentials: undefined, source: 'anonymous' };
/**
 * Finds a repository's credentials: registry-auth, Docker's configs, github-token for ghcr.io alone, none. A login that cannot be
 * read or got from its helper is a warning, and the next source is asked. Each repository is looked up once, each config read once and
 * each helper run once for a server, unless a fresh login is asked for.
 */
function credentialFinder(options) {
    const warned = new Set();
    const warn = (message) => {
        if (!warned.has(message))
            options.warn(message);
        warned.add(message);
    };
    const dockerConfigs = options.dockerConfigs.map(({ source, load }) => {
        const loaded = once(async () => load(), () => '');
        return { source, load: () => loaded() };
    });
    const runHelper = once(options.runHelper, (name, server) => `${name} ${server}`);
    const logins = { dockerConfigs, runHelper, warn };
    const known = once((repository) => find(repository, options, logins), ({ registry, repository }) => `${registry}/${repository}`);
    return (repository, isFresh = false) => {
        if (!isFresh)
            return known(repository);
        for (const each of [known, runHelper])
            each.forget();
        return known(repository);
    };
}
/** Gives every caller with the same key the same promise, until all are forgotten. */
function once(ask, keyOf) {
    const known = new Map();
    const asked = (...args) => {
        const key = keyOf(...args);
        const asking = known.get(key) ?? ask(...args);
        known.set(key, asking);
        return asking;
    };
    return Object.assign(asked, { forget: () => known.clear() });
}
async function find(repository, options, logins) {
    const faults = [];
    const found = fromInput(repository, options.registryAuth) ??
        (await fromDockerConfigs(repository, logins, faults)) ??
        fromToken(repository, options.githubToken);
    if (found.credentials)
        for (const value of secretsOf(found.credentials))
            options.onSecret(value);
    return faults.length > 0 ? { ...found, faults } : found;
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
async function fromDockerConfigs(repository, { dockerConfigs, runHelper, warn }, faults) {
    for (const { source, load } of dockerConfigs) {
        try {
            const config = await load();
            const passed = ({ message }) => warn(`${message}; the login of auths is used for ${repository.registry}`);
            const login = config && (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_0__/* .lookupAuth */ .f3)(config, repository, passed);
            const credentials = login && (await credentialsOf(login, runHelper));
            if (credentials)
                return { credentials, source };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error, 'CREDENTIALS_INVALID'))
                throw error;
            faults.push(error.message);
            warn(`${error.message}; going on without this login for ${repository.registry}`);
        }
    }
    return undefined;
}
async function credentialsOf(login, runHelper) {
    return login.kind === 'entry'
        ? fromEntry(login.entry)
        : fromHelper(await runHelper(login.name, login.server));
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
    return bare === '' || _model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerHubNames */ .c$.has(bare) ? 'docker.io' : bare;
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
    const { parse } = await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.t.bind(__webpack_require__, 33483, 19));
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
    if (typeof registry !== 'string' || !(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isRegistry */ .Cf)(registryKey(registry)))
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', why);
}


/***/ }),

/***/ 73846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: () => (/* binding */ dockerConfigOf),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   f3: () => (/* binding */ lookupAuth),
/* harmony export */   h3: () => (/* binding */ loadDockerConfig),
/* harmony export */   zy: () => (/* binding */ authVariable)
/* harmony export */ });
/* unused harmony exports parseDockerConfig, hostnameOfKey */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);






// What Docker Hub is called in config files, ever since its first API.
const hubServer = 'https://index.docker.io/v1/';
const greatestConfig = 16 * 1024 * 1024;
/** The variable that holds a config in place of a file. */
const authVariable = 'DOCKER_AUTH_CONFIG';
/** The config in the file; undefined when there is none. Throws CREDENTIALS_INVALID for one that cannot be read. */
function loadDockerConfig(env, home) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'), 'config.json');
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
        if (size > greatestConfig)
            throw unreadable(path, `it has ${size} bytes, expected at most ${greatestConfig}`);
        return parseDockerConfig((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'), path);
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB ? error : unreadable(path, code);
    }
}
/** The config in the variable, which Docker's CLI and GitLab ask before the file; undefined when it is not set. Throws CREDENTIALS_INVALID. */
function dockerConfigOf(env) {
    const text = env[authVariable];
    return text ? parseDockerConfig(text, authVariable) : undefined;
}
/** Reads a config's text, of which an empty one says nothing. Throws CREDENTIALS_INVALID, never showing any of it. */
function parseDockerConfig(text, path) {
    const config = objectOf(parsed(text.replace(/^\ufeff/, ''), path) ?? {}, path, 'its text');
    const { auths, credHelpers, credsStore } = config;
    return { path, auths, credHelpers, credsStore };
}
/** Every secret that a config holds, as far as it can be read. */
function secretsIn({ auths }) {
    return Object.values(Object(auths)).flatMap(value => {
        const { auth, password, identitytoken, registrytoken } = Object(value);
        const pair = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : '';
        const given = [auth, pair.slice(pair.indexOf(':') + 1), password, identitytoken, registrytoken];
        return given.filter(each => typeof each === 'string' && each !== '');
    });
}
function parsed(text, path) {
    try {
        return text.trim() === '' ? {} : JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, which holds secrets.
        throw unreadable(path, 'it is not JSON');
    }
}
function entryOf(value, path, key) {
    const where = `of auths of "${withoutUser(key)}"`;
    const fields = objectOf(value, path, `the entry ${where}`);
    const text = (name) => textOf(fields[name], path, `${name} ${where}`);
    const auth = text('auth');
    const { username, password } = auth === '' ? { username: text('username'), password: text('password') } : decoded(auth, path, where);
    const entry = {
        username,
        password,
        identityToken: text('identitytoken'),
        registryToken: text('registrytoken'),
    };
    if (password !== '' && Object.values(entry).filter(Boolean).length === 1)
        throw unreadable(path, `the entry ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(where)} has a password but no username`);
    return entry;
}
function decoded(auth, path, where) {
    const plain = auth.replace(/[\r\n]/g, '');
    const bytes = Buffer.from(plain, 'base64');
    const text = bytes.toString('utf8');
    const colon = text.indexOf(':');
    // Node skips what is not base64: only what encodes back to the same text was all base64.
    if (bytes.toString('base64') !== plain || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) || colon <= 0)
        throw unreadable(path, `auth ${where} is not base64 of user:password`);
    // Docker pads passwords with zero bytes.
    return { username: text.slice(0, colon), password: withoutZeros(text.slice(colon + 1)) };
}
function withoutZeros(text) {
    let [from, to] = [0, text.length];
    while (text[from] === '\0')
        from++;
    while (to > from && text[to - 1] === '\0')
        to--;
    return text.slice(from, to);
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
    const last = authority.lastIndexOf(':');
    const isBareAddress = authority.indexOf(':') < last && !/[[\]]/.test(authority);
    const port = authority.slice(last + 1);
    return isBareAddress && /^\d*$/.test(port) ? `[${authority.slice(0, last)}]:${port}` : authority;
}
/**
 * How to log in for a repository, as Docker does; undefined for anonymous. A helper of the host comes first, then `credsStore`,
 * then `auths`. Beyond Docker, a key with a path (`ghcr.io/owner`) is for that path and what is below it, and the longest wins.
 * What is wrong beside a login that was found is told to `passed`. Throws CREDENTIALS_INVALID for what this repository's login needs
 * and cannot be read.
 */
function lookupAuth(config, where, passed = () => undefined) {
    const server = _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHubNames */ .c$.has(where.registry) ? hubServer : where.registry;
    const faults = [];
    const noted = (error) => void faults.push(error);
    const helper = helperOf(config, server, noted);
    if (helper)
        return { kind: 'helper', name: helper, server };
    const auths = objectOf(config.auths ?? {}, config.path, 'auths');
    const key = keyFor(auths, where, server);
    const entry = key === undefined ? undefined : entryOf(auths[key], config.path, key);
    const isLogin = entry && (entry.username || entry.identityToken || entry.registryToken);
    if (!isLogin && faults[0])
        throw faults[0];
    for (const fault of faults)
        passed(fault);
    return isLogin ? { kind: 'entry', entry } : undefined;
}
/** The helper of a host; what cannot be read of helpers is told to `fault`, and `auths` may still have the login. */
function helperOf({ path, credHelpers, credsStore }, server, fault) {
    const own = credHelpers ?? {};
    if (!isObject(own))
        fault(unreadable(path, 'credHelpers is not an object'));
    const isOwn = isObject(own) && Object.hasOwn(own, server);
    // An empty name switches the store off for this host.
    const name = (isOwn ? own[server] : credsStore) ?? '';
    if (typeof name === 'string')
        return name;
    const what = isOwn ? `credHelpers of "${server}"` : 'credsStore';
    fault(unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is not a text`));
    return '';
}
/** The key of `auths` that counts for a repository. */
function keyFor(auths, { registry, repository }, server) {
    const host = _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHubNames */ .c$.has(registry) ? 'docker.io' : registry;
    const parts = repository === '' ? [] : repository.split('/');
    const paths = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join('/'));
    const exact = [...paths, server].find(key => Object.hasOwn(auths, key));
    // Old tools wrote URLs: a scheme, or the API's version as path, says that the key is for the whole host.
    return exact ?? Object.keys(auths).find(key => isHostKey(key) && hostnameOfKey(key) === server);
}
function isHostKey(key) {
    return key.includes('://') || /^[^/]+\/(?:v[12]\/?)?$/.test(key);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectOf(value, path, what) {
    if (isObject(value))
        return value;
    throw unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is ${value === null ? 'null' : 'not an object'}`);
}
function textOf(value, path, what) {
    if (typeof value === 'string')
        return value;
    if (value === undefined || value === null)
        return '';
    throw unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is not a text`);
}
function unreadable(path, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('CREDENTIALS_INVALID', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(path)}: ${why}`);
}


/***/ }),

/***/ 14616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zj: () => (/* binding */ nextPage),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   zw: () => (/* binding */ commonTagLimit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _auth_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90488);



/** Few repositories have more, and what follows costs a request for each. */
const commonTagLimit = { most: 100_000 };
/** Pages that may hold next to nothing; the others are bounded by the names in them. */
const maxPages = 1_000;
/** Names that a page holds at least, on average, where there are more pages. */
const fewOnPage = 10;
/**
 * Tags page by page (distribution-spec, "Listing Tags"): the Link header leads, on the same origin only, never twice to one page.
 *
 * Throws REGISTRY_PROTOCOL for a list of more names than `limit` allows, at the page that holds them, or with pages that do not end, and
 * the codes of refusals.
 */
async function* listTags(pages) {
    const { page, name, origin, first, limit, skipped } = pages;
    const seen = new Set();
    let path = first;
    let listed = 0;
    while (path !== undefined) {
        if (seen.has(String(path)) || seen.size >= maxPages + listed / fewOnPage) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot list tags: the pages of ${origin.host} do not end`);
        }
        seen.add(String(path));
        const response = await page(path);
        if (response.status !== 200)
            throw (0,_auth_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`list the tags of ${name}`, { ...response, text: response.body });
        const names = tagNames(response.body);
        listed += names.length;
        if (listed > limit.most)
            throw tooMany(pages);
        const tags = names.filter(_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz);
        if (tags.length < names.length)
            skipped(names.length - tags.length);
        yield* tags;
        path = nextPage(response.headers, new URL(response.url), origin);
    }
}
function tooMany({ name, origin, limit: { most, input } }) {
    const wish = input === undefined ? 'that many' : `\`${input}\``;
    const message = `Cannot list the tags of ${name}: ${origin.host} lists more than ${most} tags, expected at most ${wish}`;
    const raise = `If the repository is meant to have so many, raise \`${input}\`; each tag costs a request.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', message, { hint: input === undefined ? undefined : raise });
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
/** The next page by `Link: <…>; rel="next"` (RFC 8288), always at the registry's own origin. Throws UNSAFE_TARGET for one elsewhere. */
function nextPage(headers, current, origin) {
    for (const link of headers.all('link').flatMap(line => line.split(/,(?=\s*<)/))) {
        const [, target, rest = ''] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? [];
        if (target === undefined || !isNext(rest))
            continue;
        const url = URL.parse(target, current.href);
        if (!url || url.origin !== origin.origin)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('UNSAFE_TARGET', 'Cannot list tags: the next page lies on another host');
        // Artifactory leaves the repository out of the path: only its query is of use. The origin stays in front, since a path that begins
        // with two slashes would name a host.
        return new URL(`${origin.origin}${current.pathname}${url.search}`);
    }
    return undefined;
}
/** Whether the parameters of a link have `next` for a relation. One at a time: a quoted value is read to its end and never again. */
function isNext(parameters) {
    const relations = parameters.matchAll(/;[ \t]*rel[ \t]*=[ \t]*(?:"([^"]*)"|(next))/gi);
    return [...relations].some(([, quoted, plain]) => plain !== undefined || /\bnext\b/i.test(quoted ?? ''));
}


/***/ }),

/***/ 33165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   p5: () => (/* binding */ handedOverFolder),
/* harmony export */   u: () => (/* binding */ stepName),
/* harmony export */   u5: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4317);
/* harmony import */ var _content_full_disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61313);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50181);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14411);
/* harmony import */ var _destinations_write_destinations_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13103);







/** The same images in the same order write to the same place, so that a step that is run again overwrites its own files. */
function stepName(verb, images) {
    const first = images[0]?.digest.replace(/^\w+:(.{12}).*$/, '$1') ?? 'none';
    return `${verb}-${first}-${images.length}`;
}
/**
 * The folder for files that later steps are handed: the same name gives the same one, unless an earlier step ran as another user, whose
 * folders are not ours to write to. Throws STORE_FAILED.
 */
function handedOverFolder(temp, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'tallyman-files', name);
    const isOurs = (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(() => {
        (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    });
    return isOurs ? folder : freshFolder(temp);
}
function freshFolder(temp) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'tallyman-files-'));
    }
    catch (error) {
        throw (0,_content_full_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .storeFailure */ .Si)('make a folder for the files that later steps are handed', error);
    }
}
/** Writes a step's full report and gives its path as it is shown. Throws STORE_FAILED. */
async function writeReport(report, place) {
    return written('report.json', `${JSON.stringify(report, undefined, 2)}\n`, place);
}
/** Writes a manifest's exact bytes and gives their path as it is shown. Throws STORE_FAILED. */
async function writeManifest({ bytes }, place) {
    return written('manifest.json', bytes, place);
}
async function written(file, content, { temp, workspace, name }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(handedOverFolder(temp, name), file);
    await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f8)(content, path, 'the file');
    return (0,_destinations_write_destinations_js__WEBPACK_IMPORTED_MODULE_6__/* .shownPath */ .pS)(workspace, path);
}


/***/ }),

/***/ 75693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ isMaskableToken),
/* harmony export */   Iu: () => (/* binding */ leastSecret),
/* harmony export */   KZ: () => (/* binding */ isSecretText),
/* harmony export */   h_: () => (/* binding */ isMaskable)
/* harmony export */ });
/*
 * The runner hides a masked value in all that the job prints from then on, and drops job outputs that hold it. What the workflow itself
 * gives as a secret is masked whatever its length, as the runner does; what a server gives only where it can be nothing but a secret.
 */
/** Characters that a server's token or signature has at least. */
const leastSecret = 8;
/** Whether text from a server is long enough for a secret: visible characters alone, letters or digits among them. */
function isSecretText(text) {
    return (typeof text === 'string' &&
        text.length >= leastSecret &&
        /^[\x21-\x7e]*[A-Za-z0-9][\x21-\x7e]*$/.test(text));
}
/**
 * Whether text from a server may be masked: at least 16 characters with a digit or of both cases, or 8 that mix letters and digits,
 * and no part of `shown`, what was asked anyway. What is shorter or plainer is a word that logs are made of, and no secret.
 */
function isMaskable(text, ...shown) {
    if (!isSecretText(text) || shown.some(each => each?.includes(text)))
        return false;
    if (text.length >= 16)
        return /\d/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text));
    return /^[\w~+-]+=*$/.test(text) && /[A-Za-z]/.test(text) && /\d/.test(text);
}
/**
 * Whether a registry's token may be masked: of the characters that bearer tokens have (RFC 6750, section 2.1), which JSON and references
 * have others beside, and no digest, piece of one or path to one. The runner drops outputs that hold what is masked.
 */
function isMaskableToken(token, ...shown) {
    return /^[\w.~+/-]+=*$/.test(token) && !isOfDigest(token) && isMaskable(token, ...shown);
}
function isOfDigest(text) {
    return /^[0-9a-f]+$/.test(text) || /sha(?:256|512)/.test(text);
}


/***/ }),

/***/ 53690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ destinationPath),
/* harmony export */   n: () => (/* binding */ folderToWrite)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91410);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64237);





/**
 * Where a file that an input names is written: through no link of the checkout that leads out of the workspace. Throws INPUT_INVALID, and
 * STORE_FAILED for what the system refuses.
 */
async function destinationPath(workspace, written, input) {
    try {
        const { path } = await (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathToWrite */ .ok)(workspace, written);
        return path;
    }
    catch (error) {
        const message = `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(written)}" for ${input}: ${(0,_file_text_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(error)}`;
        const hint = (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathHint */ .Pq)(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB(hint ? 'INPUT_INVALID' : 'STORE_FAILED', message, {
            cause: error,
            ...(hint && { hint }),
        });
    }
}
/** The same for a folder of blobs by digest, with the folders in it that are written to. */
async function folderToWrite(workspace, written, input) {
    const folder = await destinationPath(workspace, written, input);
    for (const inner of ['blobs/sha256', 'blobs/sha512', 'partial', 'in-use'])
        await destinationPath(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(written, inner), input);
    return folder;
}


/***/ }),

/***/ 86173:
/***/ ((module) => {

function isBuffer(value) {
  return Buffer.isBuffer(value) || value instanceof Uint8Array
}

function isEncoding(encoding) {
  return Buffer.isEncoding(encoding)
}

function alloc(size, fill, encoding) {
  return Buffer.alloc(size, fill, encoding)
}

function allocUnsafe(size) {
  return Buffer.allocUnsafe(size)
}

function allocUnsafeSlow(size) {
  return Buffer.allocUnsafeSlow(size)
}

function byteLength(string, encoding) {
  return Buffer.byteLength(string, encoding)
}

function compare(a, b) {
  return Buffer.compare(a, b)
}

function concat(buffers, totalLength) {
  return Buffer.concat(buffers, totalLength)
}

function copy(source, target, targetStart, start, end) {
  return toBuffer(source).copy(target, targetStart, start, end)
}

function equals(a, b) {
  return toBuffer(a).equals(b)
}

function fill(buffer, value, offset, end, encoding) {
  return toBuffer(buffer).fill(value, offset, end, encoding)
}

function from(value, encodingOrOffset, length) {
  return Buffer.from(value, encodingOrOffset, length)
}

function includes(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).includes(value, byteOffset, encoding)
}

function indexOf(buffer, value, byfeOffset, encoding) {
  return toBuffer(buffer).indexOf(value, byfeOffset, encoding)
}

function lastIndexOf(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).lastIndexOf(value, byteOffset, encoding)
}

function swap16(buffer) {
  return toBuffer(buffer).swap16()
}

function swap32(buffer) {
  return toBuffer(buffer).swap32()
}

function swap64(buffer) {
  return toBuffer(buffer).swap64()
}

function toBuffer(buffer) {
  if (Buffer.isBuffer(buffer)) return buffer
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

function toString(buffer, encoding, start, end) {
  return toBuffer(buffer).toString(encoding, start, end)
}

function toHex(buffer, start, end) {
  return toBuffer(buffer).toString('hex', start, end)
}

function write(buffer, string, offset, length, encoding) {
  return toBuffer(buffer).write(string, offset, length, encoding)
}

function readDoubleBE(buffer, offset) {
  return toBuffer(buffer).readDoubleBE(offset)
}

function readDoubleLE(buffer, offset) {
  return toBuffer(buffer).readDoubleLE(offset)
}

function readFloatBE(buffer, offset) {
  return toBuffer(buffer).readFloatBE(offset)
}

function readFloatLE(buffer, offset) {
  return toBuffer(buffer).readFloatLE(offset)
}

function readInt32BE(buffer, offset) {
  return toBuffer(buffer).readInt32BE(offset)
}

function readInt32LE(buffer, offset) {
  return toBuffer(buffer).readInt32LE(offset)
}

function readUInt32BE(buffer, offset) {
  return toBuffer(buffer).readUInt32BE(offset)
}

function readUInt32LE(buffer, offset) {
  return toBuffer(buffer).readUInt32LE(offset)
}

function writeDoubleBE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleBE(value, offset)
}

function writeDoubleLE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleLE(value, offset)
}

function writeFloatBE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatBE(value, offset)
}

function writeFloatLE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatLE(value, offset)
}

function writeInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32BE(value, offset)
}

function writeInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32LE(value, offset)
}

function writeUInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32BE(value, offset)
}

function writeUInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32LE(value, offset)
}

module.exports = {
  isBuffer,
  isEncoding,
  alloc,
  allocUnsafe,
  allocUnsafeSlow,
  byteLength,
  compare,
  concat,
  copy,
  equals,
  fill,
  from,
  includes,
  indexOf,
  lastIndexOf,
  swap16,
  swap32,
  swap64,
  toBuffer,
  toString,
  toHex,
  write,
  readDoubleBE,
  readDoubleLE,
  readFloatBE,
  readFloatLE,
  readInt32BE,
  readInt32LE,
  readUInt32BE,
  readUInt32LE,
  writeDoubleBE,
  writeDoubleLE,
  writeFloatBE,
  writeFloatLE,
  writeInt32BE,
  writeInt32LE,
  writeUInt32BE,
  writeUInt32LE
}


/***/ }),

/***/ 51736:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__(24434)


/***/ }),

/***/ 91967:
/***/ ((module) => {

module.exports = class FixedFIFO {
  constructor (hwm) {
    if (!(hwm > 0) || ((hwm - 1) & hwm) !== 0) throw new Error('Max size for a FixedFIFO should be a power of two')
    this.buffer = new Array(hwm)
    this.mask = hwm - 1
    this.top = 0
    this.btm = 0
    this.next = null
  }

  clear () {
    this.top = this.btm = 0
    this.next = null
    this.buffer.fill(undefined)
  }

  push (data) {
    if (this.buffer[this.top] !== undefined) return false
    this.buffer[this.top] = data
    this.top = (this.top + 1) & this.mask
    return true
  }

  shift () {
    const last = this.buffer[this.btm]
    if (last === undefined) return undefined
    this.buffer[this.btm] = undefined
    this.btm = (this.btm + 1) & this.mask
    return last
  }

  peek () {
    return this.buffer[this.btm]
  }

  isEmpty () {
    return this.buffer[this.btm] === undefined
  }
}


/***/ }),

/***/ 6927:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const FixedFIFO = __webpack_require__(91967)

module.exports = class FastFIFO {
  constructor (hwm) {
    this.hwm = hwm || 16
    this.head = new FixedFIFO(this.hwm)
    this.tail = this.head
    this.length = 0
  }

  clear () {
    this.head = this.tail
    this.head.clear()
    this.length = 0
  }

  push (val) {
    this.length++
    if (!this.head.push(val)) {
      const prev = this.head
      this.head = prev.next = new FixedFIFO(2 * this.head.buffer.length)
      this.head.push(val)
    }
  }

  shift () {
    if (this.length !== 0) this.length--
    const val = this.tail.shift()
    if (val === undefined && this.tail.next) {
      const next = this.tail.next
      this.tail.next = null
      this.tail = next
      return this.tail.shift()
    }

    return val
  }

  peek () {
    const val = this.tail.peek()
    if (val === undefined && this.tail.next) return this.tail.next.peek()
    return val
  }

  isEmpty () {
    return this.length === 0
  }
}


/***/ }),

/***/ 58200:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const { EventEmitter } = __webpack_require__(51736)
const FIFO = __webpack_require__(6927)
const TextDecoder = __webpack_require__(61410)

const StreamError = __webpack_require__(13237)

// if we do a future major, expect queue microtask to be there always, for now a bit defensive
const qmt =
  typeof queueMicrotask === 'undefined' ? (fn) => global.process.nextTick(fn) : queueMicrotask

// 29 bits used total (4 from shared, 14 from read, and 11 from write)
const MAX = (1 << 29) - 1

// Shared state
const OPENING = 0b0001
const PREDESTROYING = 0b0010
const DESTROYING = 0b0100
const DESTROYED = 0b1000

const NOT_OPENING = MAX ^ OPENING
const NOT_PREDESTROYING = MAX ^ PREDESTROYING

// Read state (4 bit offset from shared state)
const READ_ACTIVE = 0b00000000000001 << 4
const READ_UPDATING = 0b00000000000010 << 4
const READ_PRIMARY = 0b00000000000100 << 4
const READ_QUEUED = 0b00000000001000 << 4
const READ_RESUMED = 0b00000000010000 << 4
const READ_PIPE_DRAINED = 0b00000000100000 << 4
const READ_ENDING = 0b00000001000000 << 4
const READ_EMIT_DATA = 0b00000010000000 << 4
const READ_EMIT_READABLE = 0b00000100000000 << 4
const READ_EMITTED_READABLE = 0b00001000000000 << 4
const READ_DONE = 0b00010000000000 << 4
const READ_NEXT_TICK = 0b00100000000000 << 4
const READ_NEEDS_PUSH = 0b01000000000000 << 4
const READ_READ_AHEAD = 0b10000000000000 << 4

// Combined read state
const READ_FLOWING = READ_RESUMED | READ_PIPE_DRAINED
const READ_ACTIVE_AND_NEEDS_PUSH = READ_ACTIVE | READ_NEEDS_PUSH
const READ_PRIMARY_AND_ACTIVE = READ_PRIMARY | READ_ACTIVE
const READ_EMIT_READABLE_AND_QUEUED = READ_EMIT_READABLE | READ_QUEUED
const READ_RESUMED_READ_AHEAD = READ_RESUMED | READ_READ_AHEAD

const READ_NOT_ACTIVE = MAX ^ READ_ACTIVE
const READ_NON_PRIMARY = MAX ^ READ_PRIMARY
const READ_NON_PRIMARY_AND_PUSHED = MAX ^ (READ_PRIMARY | READ_NEEDS_PUSH)
const READ_PUSHED = MAX ^ READ_NEEDS_PUSH
const READ_PAUSED = MAX ^ READ_RESUMED
const READ_NOT_QUEUED = MAX ^ (READ_QUEUED | READ_EMITTED_READABLE)
const READ_NOT_ENDING = MAX ^ READ_ENDING
const READ_PIPE_NOT_DRAINED = MAX ^ READ_FLOWING
const READ_NOT_NEXT_TICK = MAX ^ READ_NEXT_TICK
const READ_NOT_UPDATING = MAX ^ READ_UPDATING
const READ_NO_READ_AHEAD = MAX ^ READ_READ_AHEAD
const READ_PAUSED_NO_READ_AHEAD = MAX ^ READ_RESUMED_READ_AHEAD

// Write state (18 bit offset, 4 bit offset from shared state and 14 from read state)
const WRITE_ACTIVE = 0b00000000001 << 18
const WRITE_UPDATING = 0b00000000010 << 18
const WRITE_PRIMARY = 0b00000000100 << 18
const WRITE_QUEUED = 0b00000001000 << 18
const WRITE_UNDRAINED = 0b00000010000 << 18
const WRITE_DONE = 0b00000100000 << 18
const WRITE_EMIT_DRAIN = 0b00001000000 << 18
const WRITE_NEXT_TICK = 0b00010000000 << 18
const WRITE_WRITING = 0b00100000000 << 18
const WRITE_FINISHING = 0b01000000000 << 18
const WRITE_CORKED = 0b10000000000 << 18

const WRITE_NOT_ACTIVE = MAX ^ (WRITE_ACTIVE | WRITE_WRITING)
const WRITE_NON_PRIMARY = MAX ^ WRITE_PRIMARY
const WRITE_NOT_FINISHING = MAX ^ (WRITE_ACTIVE | WRITE_FINISHING)
const WRITE_DRAINED = MAX ^ WRITE_UNDRAINED
const WRITE_NOT_QUEUED = MAX ^ WRITE_QUEUED
const WRITE_NOT_NEXT_TICK = MAX ^ WRITE_NEXT_TICK
const WRITE_NOT_UPDATING = MAX ^ WRITE_UPDATING
const WRITE_NOT_CORKED = MAX ^ WRITE_CORKED

// Combined shared state
const ACTIVE = READ_ACTIVE | WRITE_ACTIVE
const NOT_ACTIVE = MAX ^ ACTIVE
const DONE = READ_DONE | WRITE_DONE
const DESTROY_STATUS = DESTROYING | DESTROYED | PREDESTROYING
const OPEN_STATUS = DESTROY_STATUS | OPENING
const AUTO_DESTROY = DESTROY_STATUS | DONE
const NON_PRIMARY = WRITE_NON_PRIMARY & READ_NON_PRIMARY
const ACTIVE_OR_TICKING = WRITE_NEXT_TICK | READ_NEXT_TICK
const TICKING = ACTIVE_OR_TICKING & NOT_ACTIVE
const IS_OPENING = OPEN_STATUS | TICKING

// Combined shared state and read state
const READ_PRIMARY_STATUS = OPEN_STATUS | READ_ENDING | READ_DONE
const READ_STATUS = OPEN_STATUS | READ_DONE | READ_QUEUED
const READ_ENDING_STATUS = OPEN_STATUS | READ_ENDING | READ_QUEUED
const READ_READABLE_STATUS = OPEN_STATUS | READ_EMIT_READABLE | READ_QUEUED | READ_EMITTED_READABLE
const SHOULD_NOT_READ =
  OPEN_STATUS | READ_ACTIVE | READ_ENDING | READ_DONE | READ_NEEDS_PUSH | READ_READ_AHEAD
const READ_BACKPRESSURE_STATUS = DESTROY_STATUS | READ_ENDING | READ_DONE
const READ_UPDATE_SYNC_STATUS = READ_UPDATING | OPEN_STATUS | READ_NEXT_TICK | READ_PRIMARY
const READ_NEXT_TICK_OR_OPENING = READ_NEXT_TICK | OPENING

// Combined write state
const WRITE_PRIMARY_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_QUEUED_AND_UNDRAINED = WRITE_QUEUED | WRITE_UNDRAINED
const WRITE_QUEUED_AND_ACTIVE = WRITE_QUEUED | WRITE_ACTIVE
const WRITE_DRAIN_STATUS = WRITE_QUEUED | WRITE_UNDRAINED | OPEN_STATUS | WRITE_ACTIVE
const WRITE_STATUS = OPEN_STATUS | WRITE_ACTIVE | WRITE_QUEUED | WRITE_CORKED
const WRITE_PRIMARY_AND_ACTIVE = WRITE_PRIMARY | WRITE_ACTIVE
const WRITE_ACTIVE_AND_WRITING = WRITE_ACTIVE | WRITE_WRITING
const WRITE_FINISHING_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_QUEUED_AND_ACTIVE | WRITE_DONE
const WRITE_BACKPRESSURE_STATUS = WRITE_UNDRAINED | DESTROY_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_UPDATE_SYNC_STATUS = WRITE_UPDATING | OPEN_STATUS | WRITE_NEXT_TICK | WRITE_PRIMARY
const WRITE_DROP_DATA = WRITE_FINISHING | WRITE_DONE | DESTROY_STATUS

const asyncIterator = Symbol.asyncIterator || Symbol('asyncIterator')

class WritableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapWritable, byteLength, byteLengthWritable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark
    this.buffered = 0
    this.error = null
    this.pipeline = null
    this.drains = null // if we add more seldomly used helpers we might them into a subobject so its a single ptr
    this.byteLength = byteLengthWritable || byteLength || defaultByteLength
    this.map = mapWritable || map
    this.afterWrite = afterWrite.bind(this)
    this.afterUpdateNextTick = updateWriteNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & WRITE_FINISHING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & WRITE_DONE) !== 0
  }

  push(data) {
    if ((this.stream._duplexState & WRITE_DROP_DATA) !== 0) return false
    if (this.map !== null) data = this.map(data)

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    if (this.buffered < this.highWaterMark) {
      this.stream._duplexState |= WRITE_QUEUED
      return true
    }

    this.stream._duplexState |= WRITE_QUEUED_AND_UNDRAINED
    return false
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) this.stream._duplexState &= WRITE_NOT_QUEUED

    return data
  }

  end(data) {
    if (typeof data === 'function') {
      this.stream.once('finish', data)
    } else if (data !== undefined && data !== null) {
      this.push(data)
    }

    this.stream._duplexState = (this.stream._duplexState | WRITE_FINISHING) & WRITE_NON_PRIMARY
  }

  autoBatch(data, cb) {
    const buffer = []
    const stream = this.stream

    buffer.push(data)
    while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED_AND_ACTIVE) {
      buffer.push(stream._writableState.shift())
    }

    if ((stream._duplexState & OPEN_STATUS) !== 0) return cb(null)
    stream._writev(buffer, cb)
  }

  update() {
    const stream = this.stream

    stream._duplexState |= WRITE_UPDATING

    do {
      while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED) {
        const data = this.shift()
        stream._duplexState |= WRITE_ACTIVE_AND_WRITING
        stream._write(data, this.afterWrite)
      }

      if ((stream._duplexState & WRITE_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary()
    } while (this.continueUpdate() === true)

    stream._duplexState &= WRITE_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & WRITE_FINISHING_STATUS) === WRITE_FINISHING) {
      stream._duplexState = stream._duplexState | WRITE_ACTIVE
      stream._final(afterFinal.bind(this))
      return
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) === 0) return false
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & WRITE_UPDATE_SYNC_STATUS) === WRITE_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTick() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) !== 0) return
    this.stream._duplexState |= WRITE_NEXT_TICK
    if ((this.stream._duplexState & WRITE_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class ReadableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapReadable, byteLength, byteLengthReadable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark === 0 ? 1 : highWaterMark
    this.buffered = 0
    this.readAhead = highWaterMark > 0
    this.error = null
    this.pipeline = null
    this.byteLength = byteLengthReadable || byteLength || defaultByteLength
    this.map = mapReadable || map
    this.pipeTo = null
    this.afterRead = afterRead.bind(this)
    this.afterUpdateNextTick = updateReadNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & READ_ENDING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & READ_DONE) !== 0
  }

  pipe(pipeTo, cb) {
    if (this.pipeTo !== null) throw StreamError.BAD_ARGUMENT('Can only pipe to one destination')
    if (typeof cb !== 'function') cb = null

    this.stream._duplexState |= READ_PIPE_DRAINED
    this.pipeTo = pipeTo
    this.pipeline = new Pipeline(this.stream, pipeTo, cb)

    if (cb) this.stream.on('error', noop) // We already error handle this so supress crashes

    if (isStreamx(pipeTo)) {
      pipeTo._writableState.pipeline = this.pipeline
      if (cb) pipeTo.on('error', noop) // We already error handle this so supress crashes
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline)) // TODO: just call finished from pipeTo itself
    } else {
      const onerror = this.pipeline.done.bind(this.pipeline, pipeTo)
      const onclose = this.pipeline.done.bind(this.pipeline, pipeTo, null) // onclose has a weird bool arg
      pipeTo.on('error', onerror)
      pipeTo.on('close', onclose)
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline))
    }

    pipeTo.on('drain', afterDrain.bind(this))
    this.stream.emit('piping', pipeTo)
    pipeTo.emit('pipe', this.stream)
  }

  push(data) {
    const stream = this.stream

    if (data === null) {
      this.highWaterMark = 0
      stream._duplexState = (stream._duplexState | READ_ENDING) & READ_NON_PRIMARY_AND_PUSHED
      return false
    }

    if (this.map !== null) {
      data = this.map(data)
      if (data === null) {
        stream._duplexState &= READ_PUSHED
        return this.buffered < this.highWaterMark
      }
    }

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    stream._duplexState = (stream._duplexState | READ_QUEUED) & READ_PUSHED

    return this.buffered < this.highWaterMark
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) {
      this.stream._duplexState &= READ_NOT_QUEUED
    }

    return data
  }

  unshift(data) {
    const pending = [this.map !== null ? this.map(data) : data]
    while (this.buffered > 0) pending.push(this.shift())

    for (let i = 0; i < pending.length - 1; i++) {
      const data = pending[i]
      this.buffered += this.byteLength(data)
      this.queue.push(data)
    }

    this.push(pending[pending.length - 1])
  }

  read() {
    const stream = this.stream

    if ((stream._duplexState & READ_STATUS) === READ_QUEUED) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }

      return data
    }

    if (this.readAhead === false) {
      stream._duplexState |= READ_READ_AHEAD
      this.updateNextTick()
    }

    return null
  }

  drain() {
    const stream = this.stream

    while (
      (stream._duplexState & READ_STATUS) === READ_QUEUED &&
      (stream._duplexState & READ_FLOWING) !== 0
    ) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }
    }
  }

  update() {
    const stream = this.stream

    stream._duplexState |= READ_UPDATING

    do {
      this.drain()

      while (
        this.buffered < this.highWaterMark &&
        (stream._duplexState & SHOULD_NOT_READ) === READ_READ_AHEAD
      ) {
        stream._duplexState |= READ_ACTIVE_AND_NEEDS_PUSH
        stream._read(this.afterRead)
        this.drain()
      }

      if ((stream._duplexState & READ_READABLE_STATUS) === READ_EMIT_READABLE_AND_QUEUED) {
        stream._duplexState |= READ_EMITTED_READABLE
        stream.emit('readable')
      }

      if ((stream._duplexState & READ_PRIMARY_AND_ACTIVE) === 0) {
        this.updateNonPrimary()
      }
    } while (this.continueUpdate() === true)

    stream._duplexState &= READ_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & READ_ENDING_STATUS) === READ_ENDING) {
      stream._duplexState = (stream._duplexState | READ_DONE) & READ_NOT_ENDING
      stream.emit('end')

      if ((stream._duplexState & AUTO_DESTROY) === DONE) {
        stream._duplexState |= DESTROYING
      }

      if (this.pipeTo !== null) {
        this.pipeTo.end()
      }
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & READ_NEXT_TICK) === 0) return false
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & READ_UPDATE_SYNC_STATUS) === READ_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTickIfOpen() {
    if ((this.stream._duplexState & READ_NEXT_TICK_OR_OPENING) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }

  updateNextTick() {
    if ((this.stream._duplexState & READ_NEXT_TICK) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class TransformState {
  constructor(stream) {
    this.data = null
    this.afterTransform = afterTransform.bind(stream)
    this.afterFinal = null
  }
}

class Pipeline {
  constructor(src, dst, cb) {
    this.from = src
    this.to = dst
    this.afterPipe = cb
    this.error = null
    this.pipeToFinished = false
  }

  finished() {
    this.pipeToFinished = true
  }

  done(stream, err) {
    if (err) this.error = err

    if (stream === this.to) {
      this.to = null

      if (this.from !== null) {
        if ((this.from._duplexState & READ_DONE) === 0 || !this.pipeToFinished) {
          this.from.destroy(this.error || StreamError.PREMATURE_CLOSE('Writable stream closed'))
        }
        return
      }
    }

    if (stream === this.from) {
      this.from = null

      if (this.to !== null) {
        if ((stream._duplexState & READ_DONE) === 0) {
          this.to.destroy(this.error || StreamError.PREMATURE_CLOSE('Readable stream closed'))
        }
        return
      }
    }

    if (this.afterPipe !== null) this.afterPipe(this.error)
    this.to = this.from = this.afterPipe = null
  }
}

function afterDrain() {
  this.stream._duplexState |= READ_PIPE_DRAINED
  this.updateCallback()
}

function afterFinal(err) {
  const stream = this.stream
  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROY_STATUS) === 0) {
    stream._duplexState |= WRITE_DONE
    stream.emit('finish')
  }

  if ((stream._duplexState & AUTO_DESTROY) === DONE) {
    stream._duplexState |= DESTROYING
  }

  stream._duplexState &= WRITE_NOT_FINISHING

  // no need to wait the extra tick here, so we short circuit that
  if ((stream._duplexState & WRITE_UPDATING) === 0) {
    this.update()
  } else {
    this.updateNextTick()
  }
}

function afterDestroy(err) {
  const stream = this.stream

  if (!err && !StreamError.isStreamDestroyed(this.error)) err = this.error
  if (err) stream.emit('error', err)

  stream._duplexState |= DESTROYED
  stream.emit('close')

  const rs = stream._readableState
  const ws = stream._writableState

  if (rs !== null && rs.pipeline !== null) {
    rs.pipeline.done(stream, err)
  }

  if (ws !== null) {
    while (ws.drains !== null && ws.drains.length > 0) {
      ws.drains.shift().resolve(false)
    }

    if (ws.pipeline !== null) {
      ws.pipeline.done(stream, err)
    }
  }
}

function afterWrite(err) {
  const stream = this.stream

  if (err) stream.destroy(err)
  stream._duplexState &= WRITE_NOT_ACTIVE

  if (this.drains !== null) tickDrains(this.drains)

  if ((stream._duplexState & WRITE_DRAIN_STATUS) === WRITE_UNDRAINED) {
    stream._duplexState &= WRITE_DRAINED

    if ((stream._duplexState & WRITE_EMIT_DRAIN) === WRITE_EMIT_DRAIN) {
      stream.emit('drain')
    }
  }

  this.updateCallback()
}

function afterRead(err) {
  if (err) this.stream.destroy(err)
  this.stream._duplexState &= READ_NOT_ACTIVE

  if (this.readAhead === false && (this.stream._duplexState & READ_RESUMED) === 0) {
    this.stream._duplexState &= READ_NO_READ_AHEAD
  }

  this.updateCallback()
}

function updateReadNT() {
  if ((this.stream._duplexState & READ_UPDATING) === 0) {
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    this.update()
  }
}

function updateWriteNT() {
  if ((this.stream._duplexState & WRITE_UPDATING) === 0) {
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    this.update()
  }
}

function tickDrains(drains) {
  for (let i = 0; i < drains.length; i++) {
    // drains.writes are monotonic, so if one is 0 its always the first one
    if (--drains[i].writes === 0) {
      drains.shift().resolve(true)
      i--
    }
  }
}

function afterOpen(err) {
  const stream = this.stream

  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROYING) === 0) {
    if ((stream._duplexState & READ_PRIMARY_STATUS) === 0) {
      stream._duplexState |= READ_PRIMARY
    }

    if ((stream._duplexState & WRITE_PRIMARY_STATUS) === 0) {
      stream._duplexState |= WRITE_PRIMARY
    }

    stream.emit('open')
  }

  stream._duplexState &= NOT_ACTIVE

  if (stream._writableState !== null) {
    stream._writableState.updateCallback()
  }

  if (stream._readableState !== null) {
    stream._readableState.updateCallback()
  }
}

function afterTransform(err, data) {
  if (data !== undefined && data !== null) this.push(data)
  this._writableState.afterWrite(err)
}

function newListener(name) {
  if (this._readableState !== null) {
    if (name === 'data') {
      this._duplexState |= READ_EMIT_DATA | READ_RESUMED_READ_AHEAD
      this._readableState.updateNextTick()
    }
    if (name === 'readable') {
      this._duplexState |= READ_EMIT_READABLE
      this._readableState.updateNextTick()
    }
  }

  if (this._writableState !== null) {
    if (name === 'drain') {
      this._duplexState |= WRITE_EMIT_DRAIN
      this._writableState.updateNextTick()
    }
  }
}

class Stream extends EventEmitter {
  constructor(opts) {
    super()

    this._duplexState = 0
    this._readableState = null
    this._writableState = null

    if (opts) {
      if (opts.open) this._open = opts.open
      if (opts.destroy) this._destroy = opts.destroy
      if (opts.predestroy) this._predestroy = opts.predestroy
      if (opts.signal) opts.signal.addEventListener('abort', abort.bind(this))
    }

    this.on('newListener', newListener)
  }

  _open(cb) {
    cb(null)
  }

  _destroy(cb) {
    cb(null)
  }

  _predestroy() {
    // does nothing
  }

  get readable() {
    return this._readableState !== null ? true : undefined
  }

  get writable() {
    return this._writableState !== null ? true : undefined
  }

  get destroyed() {
    return (this._duplexState & DESTROYED) !== 0
  }

  get destroying() {
    return (this._duplexState & DESTROY_STATUS) !== 0
  }

  destroy(err) {
    if ((this._duplexState & DESTROY_STATUS) === 0) {
      if (!err) err = StreamError.STREAM_DESTROYED()
      this._duplexState = (this._duplexState | DESTROYING) & NON_PRIMARY

      if (this._readableState !== null) {
        this._readableState.highWaterMark = 0
        this._readableState.error = err
      }

      if (this._writableState !== null) {
        this._writableState.highWaterMark = 0
        this._writableState.error = err
      }

      this._duplexState |= PREDESTROYING
      this._predestroy()
      this._duplexState &= NOT_PREDESTROYING

      if (this._readableState !== null) {
        this._readableState.updateNextTick()
      }

      if (this._writableState !== null) {
        this._writableState.updateNextTick()
      }
    }
  }
}

class Readable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | WRITE_DONE | READ_READ_AHEAD
    this._readableState = new ReadableState(this, opts)

    if (opts) {
      if (this._readableState.readAhead === false) this._duplexState &= READ_NO_READ_AHEAD
      if (opts.read) this._read = opts.read
      if (opts.eagerOpen) this._readableState.updateNextTick()
      if (opts.encoding) this.setEncoding(opts.encoding)
    }
  }

  static deferred(fn, opts) {
    const out = new PassThrough(opts)

    fn()
      .then((src) => {
        if (src === null) return out.end()
        if (out.destroying) return
        pipeline(src, out, noop)
      })
      .catch((err) => out.destroy(err))

    return out
  }

  setEncoding(encoding) {
    const dec = new TextDecoder(encoding)
    const map = this._readableState.map || echo
    this._readableState.map = mapOrSkip
    return this

    function mapOrSkip(data) {
      const next = dec.push(data)
      return next === '' && (data.byteLength !== 0 || dec.remaining > 0) ? null : map(next)
    }
  }

  _read(cb) {
    cb(null)
  }

  pipe(dest, cb) {
    this._readableState.updateNextTick()
    this._readableState.pipe(dest, cb)
    return dest
  }

  read() {
    this._readableState.updateNextTick()
    return this._readableState.read()
  }

  push(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.push(data)
  }

  unshift(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.unshift(data)
  }

  resume() {
    this._duplexState |= READ_RESUMED_READ_AHEAD
    this._readableState.updateNextTick()
    return this
  }

  pause() {
    this._duplexState &=
      this._readableState.readAhead === false ? READ_PAUSED_NO_READ_AHEAD : READ_PAUSED
    return this
  }

  static _fromAsyncIterator(ite, opts) {
    let destroy

    const rs = new Readable({
      ...opts,
      read(cb) {
        ite.next().then(push).then(cb.bind(null, null)).catch(cb)
      },
      predestroy() {
        destroy = ite.return()
      },
      destroy(cb) {
        if (!destroy) return cb(null)
        destroy.then(cb.bind(null, null)).catch(cb)
      }
    })

    return rs

    function push(data) {
      if (data.done) rs.push(null)
      else rs.push(data.value)
    }
  }

  static from(data, opts) {
    if (isReadStreamx(data)) return data
    if (data[asyncIterator]) return this._fromAsyncIterator(data[asyncIterator](), opts)
    if (!Array.isArray(data)) data = data === undefined ? [] : [data]

    let i = 0
    return new Readable({
      ...opts,
      read(cb) {
        this.push(i === data.length ? null : data[i++])
        cb(null)
      }
    })
  }

  static isBackpressured(rs) {
    return (
      (rs._duplexState & READ_BACKPRESSURE_STATUS) !== 0 ||
      rs._readableState.buffered >= rs._readableState.highWaterMark
    )
  }

  static isPaused(rs) {
    return (rs._duplexState & READ_RESUMED) === 0
  }

  [asyncIterator]() {
    const stream = this

    let error = null
    let promiseResolve = null
    let promiseReject = null

    this.on('error', (err) => {
      error = err
    })
    this.on('readable', onreadable)
    this.on('close', onclose)

    return {
      [asyncIterator]() {
        return this
      },
      next() {
        return new Promise(function (resolve, reject) {
          promiseResolve = resolve
          promiseReject = reject
          const data = stream.read()
          if (data !== null) ondata(data)
          else if ((stream._duplexState & DESTROYED) !== 0) ondata(null)
        })
      },
      return() {
        return destroy(null)
      },
      throw(err) {
        return destroy(err)
      }
    }

    function onreadable() {
      if (promiseResolve !== null) ondata(stream.read())
    }

    function onclose() {
      if (promiseResolve !== null) ondata(null)
    }

    function ondata(data) {
      if (promiseReject === null) return
      if (error) {
        promiseReject(error)
      } else if (data === null && (stream._duplexState & READ_DONE) === 0) {
        promiseReject(StreamError.STREAM_DESTROYED())
      } else {
        promiseResolve({ value: data, done: data === null })
      }
      promiseReject = promiseResolve = null
    }

    function destroy(err) {
      stream.destroy(err)
      return new Promise((resolve, reject) => {
        if (stream._duplexState & DESTROYED) return resolve({ value: undefined, done: true })
        stream.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

class Writable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | READ_DONE
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
      if (opts.eagerOpen) this._writableState.updateNextTick()
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  static isBackpressured(ws) {
    return (ws._duplexState & WRITE_BACKPRESSURE_STATUS) !== 0
  }

  static drained(ws) {
    if (ws.destroyed) return Promise.resolve(false)

    const state = ws._writableState
    const pending = isWritev(ws) ? Math.min(1, state.queue.length) : state.queue.length
    const writes = pending + (ws._duplexState & WRITE_WRITING ? 1 : 0)
    if (writes === 0) return Promise.resolve(true)

    if (state.drains === null) state.drains = []
    return new Promise((resolve) => {
      state.drains.push({ writes, resolve })
    })
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Duplex extends Readable {
  // and Writable
  constructor(opts) {
    super(opts)

    this._duplexState = OPENING | (this._duplexState & READ_READ_AHEAD)
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Transform extends Duplex {
  constructor(opts) {
    super(opts)
    this._transformState = new TransformState(this)

    if (opts) {
      if (opts.transform) this._transform = opts.transform
      if (opts.flush) this._flush = opts.flush
    }
  }

  _write(data, cb) {
    if (this._readableState.buffered >= this._readableState.highWaterMark) {
      this._transformState.data = data
    } else {
      this._transform(data, this._transformState.afterTransform)
    }
  }

  _read(cb) {
    if (this._transformState.data !== null) {
      const data = this._transformState.data
      this._transformState.data = null
      cb(null)
      this._transform(data, this._transformState.afterTransform)
    } else {
      cb(null)
    }
  }

  destroy(err) {
    super.destroy(err)
    if (this._transformState.data !== null) {
      this._transformState.data = null
      this._transformState.afterTransform()
    }
  }

  _transform(data, cb) {
    cb(null, data)
  }

  _flush(cb) {
    cb(null)
  }

  _final(cb) {
    this._transformState.afterFinal = cb
    this._flush(transformAfterFlush.bind(this))
  }
}

class PassThrough extends Transform {}

function transformAfterFlush(err, data) {
  const cb = this._transformState.afterFinal
  if (err) return cb(err)

  if (data !== null && data !== undefined) this.push(data)
  this.push(null)
  cb(null)
}

function pipelinePromise(...streams) {
  return new Promise((resolve, reject) => {
    return pipeline(...streams, (err) => {
      if (err) return reject(err)
      resolve()
    })
  })
}

function pipeline(stream, ...streams) {
  const all = Array.isArray(stream) ? [...stream, ...streams] : [stream, ...streams]
  const done = all.length && typeof all[all.length - 1] === 'function' ? all.pop() : null

  if (all.length < 2) throw StreamError.BAD_ARGUMENT('Pipeline requires at least 2 streams')

  let src = all[0]
  let dest = null
  let error = null

  for (let i = 1; i < all.length; i++) {
    dest = all[i]

    if (isStreamx(src)) {
      src.pipe(dest, onerror)
    } else {
      errorHandle(src, true, i > 1, onerror)
      src.pipe(dest)
    }

    src = dest
  }

  if (done) {
    let fin = false

    const autoDestroy =
      isStreamx(dest) || !!(dest._writableState && dest._writableState.autoDestroy)

    dest.on('error', (err) => {
      if (error === null) error = err
    })

    dest.on('finish', () => {
      fin = true
      if (!autoDestroy) done(error)
    })

    if (autoDestroy) {
      dest.on('close', () => done(error || (fin ? null : StreamError.PREMATURE_CLOSE())))
    }
  }

  return dest

  function errorHandle(s, rd, wr, onerror) {
    s.on('error', onerror)
    s.on('close', onclose)

    function onclose() {
      if (rd && s._readableState && !s._readableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
      if (wr && s._writableState && !s._writableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
    }
  }

  function onerror(err) {
    if (!err || error) return
    error = err

    for (const s of all) {
      s.destroy(err)
    }
  }
}

function echo(s) {
  return s
}

function isStream(stream) {
  return !!stream._readableState || !!stream._writableState
}

function isStreamx(stream) {
  return typeof stream._duplexState === 'number' && isStream(stream)
}

function isEnding(stream) {
  return !!stream._readableState && stream._readableState.ending
}

function isEnded(stream) {
  return !!stream._readableState && stream._readableState.ended
}

function isFinishing(stream) {
  return !!stream._writableState && stream._writableState.ending
}

function isFinished(stream) {
  return !!stream._writableState && stream._writableState.ended
}

function getStreamError(stream, opts = {}) {
  const err =
    (stream._readableState && stream._readableState.error) ||
    (stream._writableState && stream._writableState.error)

  // avoid implicit errors by default
  return !opts.all && StreamError.isStreamDestroyed(err) ? null : err
}

function isReadStreamx(stream) {
  return isStreamx(stream) && stream.readable
}

function isDisturbed(stream) {
  return (
    (stream._duplexState & OPENING) !== OPENING ||
    (stream._duplexState & DESTROYING) === DESTROYING ||
    (stream._duplexState & ACTIVE_OR_TICKING) !== 0
  )
}

function isTypedArray(data) {
  return typeof data === 'object' && data !== null && typeof data.byteLength === 'number'
}

function defaultByteLength(data) {
  return isTypedArray(data) ? data.byteLength : 1024
}

function noop() {}

function abort() {
  this.destroy(StreamError.ABORTED())
}

function isWritev(s) {
  return s._writev !== Writable.prototype._writev && s._writev !== Duplex.prototype._writev
}

module.exports = {
  pipeline,
  pipelinePromise,
  isStream,
  isStreamx,
  isEnding,
  isEnded,
  isFinishing,
  isFinished,
  isDisturbed,
  getStreamError,
  Stream,
  Writable,
  Readable,
  Duplex,
  Transform,
  // Export PassThrough for compatibility with Node.js core's stream module
  PassThrough
}


/***/ }),

/***/ 13237:
/***/ ((module) => {

module.exports = class StreamError extends Error {
  constructor(msg, code, fn = StreamError) {
    super(msg)

    this.code = code

    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, fn)
    }
  }

  static isStreamDestroyed(err) {
    return err && err.code === 'STREAM_DESTROYED'
  }

  static isPrematureClose(err) {
    return err && err.code === 'PREMATURE_CLOSE'
  }

  static isAborted(err) {
    return err && err.code === 'ABORTED'
  }

  static isBadArgument(err) {
    return err && err.code === 'BAD_ARGUMENT'
  }

  get name() {
    return 'StreamError'
  }

  static STREAM_DESTROYED() {
    return new StreamError('Stream was destroyed', 'STREAM_DESTROYED', StreamError.STREAM_DESTROYED)
  }

  static PREMATURE_CLOSE(msg = 'Premature close') {
    return new StreamError(msg, 'PREMATURE_CLOSE', StreamError.PREMATURE_CLOSE)
  }

  static ABORTED() {
    return new StreamError('Stream aborted', 'ABORTED', StreamError.ABORTED)
  }

  static BAD_ARGUMENT(msg = 'Bad argument') {
    return new StreamError(msg, 'BAD_ARGUMENT', StreamError.BAD_ARGUMENT)
  }
}


/***/ }),

/***/ 15531:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const constants = { // just for envs without fs
  S_IFMT: 61440,
  S_IFDIR: 16384,
  S_IFCHR: 8192,
  S_IFBLK: 24576,
  S_IFIFO: 4096,
  S_IFLNK: 40960
}

try {
  module.exports = (__webpack_require__(79896).constants) || constants
} catch {
  module.exports = constants
}


/***/ }),

/***/ 96919:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const { Writable, Readable, getStreamError } = __webpack_require__(58200)
const FIFO = __webpack_require__(6927)
const b4a = __webpack_require__(86173)
const headers = __webpack_require__(15472)

const EMPTY = b4a.alloc(0)
const MAX_HEADER_SIZE = 4 * 1024 * 1024 // arbitrary big number

class BufferList {
  constructor () {
    this.buffered = 0
    this.shifted = 0
    this.queue = new FIFO()

    this._offset = 0
  }

  push (buffer) {
    this.buffered += buffer.byteLength
    this.queue.push(buffer)
  }

  shiftFirst (size) {
    return this.buffered === 0 ? null : this._next(size)
  }

  shift (size) {
    if (size > this.buffered) return null
    if (size === 0) return EMPTY

    let chunk = this._next(size)

    if (size === chunk.byteLength) return chunk // likely case

    const chunks = [chunk]

    while ((size -= chunk.byteLength) > 0) {
      chunk = this._next(size)
      chunks.push(chunk)
    }

    return b4a.concat(chunks)
  }

  _next (size) {
    const buf = this.queue.peek()
    const rem = buf.byteLength - this._offset

    if (size >= rem) {
      const sub = this._offset ? buf.subarray(this._offset, buf.byteLength) : buf
      this.queue.shift()
      this._offset = 0
      this.buffered -= rem
      this.shifted += rem
      return sub
    }

    this.buffered -= size
    this.shifted += size

    return buf.subarray(this._offset, (this._offset += size))
  }
}

class Source extends Readable {
  constructor (self, header, offset) {
    super()

    this.header = header
    this.offset = offset

    this._parent = self
  }

  _read (cb) {
    if (this.header.size === 0) {
      this.push(null)
    }
    if (this._parent._stream === this) {
      this._parent._update()
    }
    cb(null)
  }

  _predestroy () {
    this._parent.destroy(getStreamError(this))
  }

  _detach () {
    if (this._parent._stream === this) {
      this._parent._stream = null
      this._parent._missing = overflow(this.header.size)
      this._parent._update()
    }
  }

  _destroy (cb) {
    this._detach()
    cb(null)
  }
}

class Extract extends Writable {
  constructor (opts) {
    super(opts)

    if (!opts) opts = {}

    this._buffer = new BufferList()
    this._offset = 0
    this._header = null
    this._stream = null
    this._missing = 0
    this._longHeader = false
    this._callback = noop
    this._locked = false
    this._finished = false
    this._pax = null
    this._paxGlobal = null
    this._gnuLongPath = null
    this._gnuLongLinkPath = null
    this._filenameEncoding = opts.filenameEncoding || 'utf-8'
    this._allowUnknownFormat = !!opts.allowUnknownFormat
    this._unlockBound = this._unlock.bind(this)
  }

  _unlock (err) {
    this._locked = false

    if (err) {
      this.destroy(err)
      this._continueWrite(err)
      return
    }

    this._update()
  }

  _consumeHeader () {
    if (this._locked) return false

    this._offset = this._buffer.shifted

    try {
      this._header = headers.decode(this._buffer.shift(512), this._filenameEncoding, this._allowUnknownFormat)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    if (!this._header) return true

    this._header.byteOffset = this._buffer.shifted

    switch (this._header.type) {
      case 'gnu-long-path':
      case 'gnu-long-link-path':
      case 'pax-global-header':
      case 'pax-header':
        this._longHeader = true
        this._missing = this._header.size
        if (this._missing > MAX_HEADER_SIZE) {
          this._continueWrite(new Error('Header exceeds max size'))
          return false
        }
        return true
    }

    this._locked = true
    this._applyLongHeaders()

    if (!(this._header.size >= 0)) {
      this._continueWrite(new Error('Invalid header'))
      return false
    }

    if (this._header.size === 0 || this._header.type === 'directory') {
      this.emit('entry', this._header, this._createStream(), this._unlockBound)
      return true
    }

    this._stream = this._createStream()
    this._missing = this._header.size

    this.emit('entry', this._header, this._stream, this._unlockBound)
    return true
  }

  _applyLongHeaders () {
    if (this._gnuLongPath) {
      this._header.name = this._gnuLongPath
      this._gnuLongPath = null
    }

    if (this._gnuLongLinkPath) {
      this._header.linkname = this._gnuLongLinkPath
      this._gnuLongLinkPath = null
    }

    if (this._pax) {
      if (this._pax.path) this._header.name = this._pax.path
      if (this._pax.linkpath) this._header.linkname = this._pax.linkpath
      if (this._pax.size) this._header.size = parseInt(this._pax.size, 10)
      this._header.pax = this._pax
      this._pax = null
    }
  }

  _decodeLongHeader (buf) {
    switch (this._header.type) {
      case 'gnu-long-path':
        this._gnuLongPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'gnu-long-link-path':
        this._gnuLongLinkPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'pax-global-header':
        this._paxGlobal = headers.decodePax(buf)
        break
      case 'pax-header':
        this._pax = this._paxGlobal === null
          ? headers.decodePax(buf)
          : Object.assign({}, this._paxGlobal, headers.decodePax(buf))
        break
    }
  }

  _consumeLongHeader () {
    this._longHeader = false
    this._missing = overflow(this._header.size)

    const buf = this._buffer.shift(this._header.size)

    try {
      this._decodeLongHeader(buf)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    return true
  }

  _consumeStream () {
    const buf = this._buffer.shiftFirst(this._missing)
    if (buf === null) return false

    this._missing -= buf.byteLength
    const drained = this._stream.push(buf)

    if (this._missing === 0) {
      this._stream.push(null)
      if (drained) this._stream._detach()
      return drained && this._locked === false
    }

    return drained
  }

  _createStream () {
    return new Source(this, this._header, this._offset)
  }

  _update () {
    while (this._buffer.buffered > 0 && !this.destroying) {
      if (this._missing > 0) {
        if (this._stream !== null) {
          if (this._consumeStream() === false) return
          continue
        }

        if (this._longHeader === true) {
          if (this._missing > this._buffer.buffered) break
          if (this._consumeLongHeader() === false) return false
          continue
        }

        const ignore = this._buffer.shiftFirst(this._missing)
        if (ignore !== null) this._missing -= ignore.byteLength
        continue
      }

      if (this._buffer.buffered < 512) break
      if (this._stream !== null || this._consumeHeader() === false) return
    }

    this._continueWrite(null)
  }

  _continueWrite (err) {
    const cb = this._callback
    this._callback = noop
    cb(err)
  }

  _write (data, cb) {
    this._callback = cb
    this._buffer.push(data)
    this._update()
  }

  _final (cb) {
    this._finished = this._missing === 0 && this._buffer.buffered === 0
    cb(this._finished ? null : new Error('Unexpected end of data'))
  }

  _predestroy () {
    this._continueWrite(null)
  }

  _destroy (cb) {
    if (this._stream) this._stream.destroy(getStreamError(this))
    cb(null)
  }

  [Symbol.asyncIterator] () {
    let error = null

    let promiseResolve = null
    let promiseReject = null

    let entryStream = null
    let entryCallback = null

    const extract = this

    this.on('entry', onentry)
    this.on('error', (err) => { error = err })
    this.on('close', onclose)

    return {
      [Symbol.asyncIterator] () {
        return this
      },
      next () {
        return new Promise(onnext)
      },
      return () {
        return destroy(null)
      },
      throw (err) {
        return destroy(err)
      }
    }

    function consumeCallback (err) {
      if (!entryCallback) return
      const cb = entryCallback
      entryCallback = null
      cb(err)
    }

    function onnext (resolve, reject) {
      if (error) {
        return reject(error)
      }

      if (entryStream) {
        resolve({ value: entryStream, done: false })
        entryStream = null
        return
      }

      promiseResolve = resolve
      promiseReject = reject

      consumeCallback(null)

      if (extract._finished && promiseResolve) {
        promiseResolve({ value: undefined, done: true })
        promiseResolve = promiseReject = null
      }
    }

    function onentry (header, stream, callback) {
      entryCallback = callback
      stream.on('error', noop) // no way around this due to tick sillyness

      if (promiseResolve) {
        promiseResolve({ value: stream, done: false })
        promiseResolve = promiseReject = null
      } else {
        entryStream = stream
      }
    }

    function onclose () {
      consumeCallback(error)
      if (!promiseResolve) return
      if (error) promiseReject(error)
      else promiseResolve({ value: undefined, done: true })
      promiseResolve = promiseReject = null
    }

    function destroy (err) {
      extract.destroy(err)
      consumeCallback(err)
      return new Promise((resolve, reject) => {
        if (extract.destroyed) return resolve({ value: undefined, done: true })
        extract.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

module.exports = function extract (opts) {
  return new Extract(opts)
}

function noop () {}

function overflow (size) {
  size &= 511
  return size && 512 - size
}


/***/ }),

/***/ 15472:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

const b4a = __webpack_require__(86173)

const ZEROS = '0000000000000000000'
const SEVENS = '7777777777777777777'
const ZERO_OFFSET = '0'.charCodeAt(0)
const USTAR_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x00]) // ustar\x00
const USTAR_VER = b4a.from([ZERO_OFFSET, ZERO_OFFSET])
const GNU_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x20]) // ustar\x20
const GNU_VER = b4a.from([0x20, 0x00])
const MASK = 0o7777
const MAGIC_OFFSET = 257
const VERSION_OFFSET = 263

exports.decodeLongPath = function decodeLongPath (buf, encoding) {
  return decodeStr(buf, 0, buf.length, encoding)
}

exports.encodePax = function encodePax (opts) { // TODO: encode more stuff in pax
  let result = ''
  if (opts.name) result += addLength(' path=' + opts.name + '\n')
  if (opts.linkname) result += addLength(' linkpath=' + opts.linkname + '\n')
  const pax = opts.pax
  if (pax) {
    for (const key in pax) {
      result += addLength(' ' + key + '=' + pax[key] + '\n')
    }
  }
  return b4a.from(result)
}

exports.decodePax = function decodePax (buf) {
  const result = {}

  while (buf.length) {
    let i = 0
    while (i < buf.length && buf[i] !== 32) i++
    const len = parseInt(b4a.toString(buf.subarray(0, i)), 10)
    if (!len) return result

    const b = b4a.toString(buf.subarray(i + 1, len - 1))
    const keyIndex = b.indexOf('=')
    if (keyIndex === -1) return result
    result[b.slice(0, keyIndex)] = b.slice(keyIndex + 1)

    buf = buf.subarray(len)
  }

  return result
}

exports.encode = function encode (opts) {
  const buf = b4a.alloc(512)
  let name = opts.name
  let prefix = ''

  if (opts.typeflag === 5 && name[name.length - 1] !== '/') name += '/'
  if (b4a.byteLength(name) !== name.length) return null // utf-8

  while (b4a.byteLength(name) > 100) {
    const i = name.indexOf('/')
    if (i === -1) return null
    prefix += prefix ? '/' + name.slice(0, i) : name.slice(0, i)
    name = name.slice(i + 1)
  }

  if (b4a.byteLength(name) > 100 || b4a.byteLength(prefix) > 155) return null
  if (opts.linkname && b4a.byteLength(opts.linkname) > 100) return null

  b4a.write(buf, name)
  b4a.write(buf, encodeOct(opts.mode & MASK, 6), 100)
  b4a.write(buf, encodeOct(opts.uid, 6), 108)
  b4a.write(buf, encodeOct(opts.gid, 6), 116)
  encodeSize(opts.size, buf, 124)
  b4a.write(buf, encodeOct((opts.mtime.getTime() / 1000) | 0, 11), 136)

  buf[156] = ZERO_OFFSET + toTypeflag(opts.type)

  if (opts.linkname) b4a.write(buf, opts.linkname, 157)

  b4a.copy(USTAR_MAGIC, buf, MAGIC_OFFSET)
  b4a.copy(USTAR_VER, buf, VERSION_OFFSET)
  if (opts.uname) b4a.write(buf, opts.uname, 265)
  if (opts.gname) b4a.write(buf, opts.gname, 297)
  b4a.write(buf, encodeOct(opts.devmajor || 0, 6), 329)
  b4a.write(buf, encodeOct(opts.devminor || 0, 6), 337)

  if (prefix) b4a.write(buf, prefix, 345)

  b4a.write(buf, encodeOct(cksum(buf), 6), 148)

  return buf
}

exports.decode = function decode (buf, filenameEncoding, allowUnknownFormat) {
  let typeflag = buf[156] === 0 ? 0 : buf[156] - ZERO_OFFSET

  let name = decodeStr(buf, 0, 100, filenameEncoding)
  const mode = decodeOct(buf, 100, 8)
  const uid = decodeOct(buf, 108, 8)
  const gid = decodeOct(buf, 116, 8)
  const size = decodeOct(buf, 124, 12)
  const mtime = decodeOct(buf, 136, 12)
  const type = toType(typeflag)
  const linkname = buf[157] === 0 ? null : decodeStr(buf, 157, 100, filenameEncoding)
  const uname = decodeStr(buf, 265, 32)
  const gname = decodeStr(buf, 297, 32)
  const devmajor = decodeOct(buf, 329, 8)
  const devminor = decodeOct(buf, 337, 8)

  const c = cksum(buf)

  // checksum is still initial value if header was null.
  if (c === 8 * 32) return null

  // valid checksum
  if (c !== decodeOct(buf, 148, 8)) throw new Error('Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?')

  if (isUSTAR(buf)) {
    // ustar (posix) format.
    // prepend prefix, if present.
    if (buf[345]) name = decodeStr(buf, 345, 155, filenameEncoding) + '/' + name
  } else if (isGNU(buf)) {
    // 'gnu'/'oldgnu' format. Similar to ustar, but has support for incremental and
    // multi-volume tarballs.
  } else {
    if (!allowUnknownFormat) {
      throw new Error('Invalid tar header: unknown format.')
    }
  }

  // to support old tar versions that use trailing / to indicate dirs
  if (typeflag === 0 && name && name[name.length - 1] === '/') typeflag = 5

  return {
    name,
    mode,
    uid,
    gid,
    size,
    byteOffset: 0,
    mtime: new Date(1000 * mtime),
    type,
    linkname,
    uname,
    gname,
    devmajor,
    devminor,
    pax: null
  }
}

function isUSTAR (buf) {
  return b4a.equals(USTAR_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6))
}

function isGNU (buf) {
  return b4a.equals(GNU_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6)) &&
    b4a.equals(GNU_VER, buf.subarray(VERSION_OFFSET, VERSION_OFFSET + 2))
}

function clamp (index, len, defaultValue) {
  if (typeof index !== 'number') return defaultValue
  index = ~~index // Coerce to integer.
  if (index >= len) return len
  if (index >= 0) return index
  index += len
  if (index >= 0) return index
  return 0
}

function toType (flag) {
  switch (flag) {
    case 0:
      return 'file'
    case 1:
      return 'link'
    case 2:
      return 'symlink'
    case 3:
      return 'character-device'
    case 4:
      return 'block-device'
    case 5:
      return 'directory'
    case 6:
      return 'fifo'
    case 7:
      return 'contiguous-file'
    case 72:
      return 'pax-header'
    case 55:
      return 'pax-global-header'
    case 27:
      return 'gnu-long-link-path'
    case 28:
    case 30:
      return 'gnu-long-path'
  }

  return null
}

function toTypeflag (flag) {
  switch (flag) {
    case 'file':
      return 0
    case 'link':
      return 1
    case 'symlink':
      return 2
    case 'character-device':
      return 3
    case 'block-device':
      return 4
    case 'directory':
      return 5
    case 'fifo':
      return 6
    case 'contiguous-file':
      return 7
    case 'pax-header':
      return 72
  }

  return 0
}

function indexOf (block, num, offset, end) {
  for (; offset < end; offset++) {
    if (block[offset] === num) return offset
  }
  return end
}

function cksum (block) {
  let sum = 8 * 32
  for (let i = 0; i < 148; i++) sum += block[i]
  for (let j = 156; j < 512; j++) sum += block[j]
  return sum
}

function encodeOct (val, n) {
  val = val.toString(8)
  if (val.length > n) return SEVENS.slice(0, n) + ' '
  return ZEROS.slice(0, n - val.length) + val + ' '
}

function encodeSizeBin (num, buf, off) {
  buf[off] = 0x80
  for (let i = 11; i > 0; i--) {
    buf[off + i] = num & 0xff
    num = Math.floor(num / 0x100)
  }
}

function encodeSize (num, buf, off) {
  if (num.toString(8).length > 11) {
    encodeSizeBin(num, buf, off)
  } else {
    b4a.write(buf, encodeOct(num, 11), off)
  }
}

/* Copied from the node-tar repo and modified to meet
 * tar-stream coding standard.
 *
 * Source: https://github.com/npm/node-tar/blob/51b6627a1f357d2eb433e7378e5f05e83b7aa6cd/lib/header.js#L349
 */
function parse256 (buf) {
  // first byte MUST be either 80 or FF
  // 80 for positive, FF for 2's comp
  let positive
  if (buf[0] === 0x80) positive = true
  else if (buf[0] === 0xFF) positive = false
  else return null

  // build up a base-256 tuple from the least sig to the highest
  const tuple = []
  let i
  for (i = buf.length - 1; i > 0; i--) {
    const byte = buf[i]
    if (positive) tuple.push(byte)
    else tuple.push(0xFF - byte)
  }

  let sum = 0
  const l = tuple.length
  for (i = 0; i < l; i++) {
    sum += tuple[i] * Math.pow(256, i)
  }

  return positive ? sum : -1 * sum
}

function decodeOct (val, offset, length) {
  val = val.subarray(offset, offset + length)
  offset = 0

  // If prefixed with 0x80 then parse as a base-256 integer
  if (val[offset] & 0x80) {
    return parse256(val)
  } else {
    // Older versions of tar can prefix with spaces
    while (offset < val.length && val[offset] === 32) offset++
    const end = clamp(indexOf(val, 32, offset, val.length), val.length, val.length)
    while (offset < end && val[offset] === 0) offset++
    if (end === offset) return 0
    return parseInt(b4a.toString(val.subarray(offset, end)), 8)
  }
}

function decodeStr (val, offset, length, encoding) {
  return b4a.toString(val.subarray(offset, indexOf(val, 0, offset, offset + length)), encoding)
}

function addLength (str) {
  const len = b4a.byteLength(str)
  let digits = Math.floor(Math.log(len) / Math.log(10)) + 1
  if (len + digits >= Math.pow(10, digits)) digits++

  return (len + digits) + str
}


/***/ }),

/***/ 36474:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

/* unused reexport */ __webpack_require__(96919)
/* unused reexport */ __webpack_require__(52257)


/***/ }),

/***/ 52257:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const { Readable, Writable, getStreamError } = __webpack_require__(58200)
const b4a = __webpack_require__(86173)

const constants = __webpack_require__(15531)
const headers = __webpack_require__(15472)

const DMODE = 0o755
const FMODE = 0o644

const END_OF_TAR = b4a.alloc(1024)

class Sink extends Writable {
  constructor (pack, header, callback) {
    super({ mapWritable, eagerOpen: true })

    this.written = 0
    this.header = header

    this._callback = callback
    this._linkname = null
    this._isLinkname = header.type === 'symlink' && !header.linkname
    this._isVoid = header.type !== 'file' && header.type !== 'contiguous-file'
    this._finished = false
    this._pack = pack
    this._openCallback = null

    if (this._pack._stream === null) this._pack._stream = this
    else this._pack._pending.push(this)
  }

  _open (cb) {
    this._openCallback = cb
    if (this._pack._stream === this) this._continueOpen()
  }

  _continuePack (err) {
    if (this._callback === null) return

    const callback = this._callback
    this._callback = null

    callback(err)
  }

  _continueOpen () {
    if (this._pack._stream === null) this._pack._stream = this

    const cb = this._openCallback
    this._openCallback = null
    if (cb === null) return

    if (this._pack.destroying) return cb(new Error('pack stream destroyed'))
    if (this._pack._finalized) return cb(new Error('pack stream is already finalized'))

    this._pack._stream = this

    if (!this._isLinkname) {
      this._pack._encode(this.header)
    }

    if (this._isVoid) {
      this._finish()
      this._continuePack(null)
    }

    cb(null)
  }

  _write (data, cb) {
    if (this._isLinkname) {
      this._linkname = this._linkname ? b4a.concat([this._linkname, data]) : data
      return cb(null)
    }

    if (this._isVoid) {
      if (data.byteLength > 0) {
        return cb(new Error('No body allowed for this entry'))
      }
      return cb()
    }

    this.written += data.byteLength
    if (this._pack.push(data)) return cb()
    this._pack._drain = cb
  }

  _finish () {
    if (this._finished) return
    this._finished = true

    if (this._isLinkname) {
      this.header.linkname = this._linkname ? b4a.toString(this._linkname, 'utf-8') : ''
      this._pack._encode(this.header)
    }

    overflow(this._pack, this.header.size)

    this._pack._done(this)
  }

  _final (cb) {
    if (this.written !== this.header.size) { // corrupting tar
      return cb(new Error('Size mismatch'))
    }

    this._finish()
    cb(null)
  }

  _getError () {
    return getStreamError(this) || new Error('tar entry destroyed')
  }

  _predestroy () {
    this._pack.destroy(this._getError())
  }

  _destroy (cb) {
    this._pack._done(this)

    this._continuePack(this._finished ? null : this._getError())

    cb()
  }
}

class Pack extends Readable {
  constructor (opts) {
    super(opts)
    this._drain = noop
    this._finalized = false
    this._finalizing = false
    this._pending = []
    this._stream = null
  }

  entry (header, buffer, callback) {
    if (this._finalized || this.destroying) throw new Error('already finalized or destroyed')

    if (typeof buffer === 'function') {
      callback = buffer
      buffer = null
    }

    if (!callback) callback = noop

    if (!header.size || header.type === 'symlink') header.size = 0
    if (!header.type) header.type = modeToType(header.mode)
    if (!header.mode) header.mode = header.type === 'directory' ? DMODE : FMODE
    if (!header.uid) header.uid = 0
    if (!header.gid) header.gid = 0
    if (!header.mtime) header.mtime = new Date()

    if (typeof buffer === 'string') buffer = b4a.from(buffer)

    const sink = new Sink(this, header, callback)

    if (b4a.isBuffer(buffer)) {
      header.size = buffer.byteLength
      sink.write(buffer)
      sink.end()
      return sink
    }

    if (sink._isVoid) {
      return sink
    }

    return sink
  }

  finalize () {
    if (this._stream || this._pending.length > 0) {
      this._finalizing = true
      return
    }

    if (this._finalized) return
    this._finalized = true

    this.push(END_OF_TAR)
    this.push(null)
  }

  _done (stream) {
    if (stream !== this._stream) return

    this._stream = null

    if (this._finalizing) this.finalize()
    if (this._pending.length) this._pending.shift()._continueOpen()
  }

  _encode (header) {
    if (!header.pax) {
      const buf = headers.encode(header)
      if (buf) {
        this.push(buf)
        return
      }
    }
    this._encodePax(header)
  }

  _encodePax (header) {
    const paxHeader = headers.encodePax({
      name: header.name,
      linkname: header.linkname,
      pax: header.pax
    })

    const newHeader = {
      name: 'PaxHeader',
      mode: header.mode,
      uid: header.uid,
      gid: header.gid,
      size: paxHeader.byteLength,
      mtime: header.mtime,
      type: 'pax-header',
      linkname: header.linkname && 'PaxHeader',
      uname: header.uname,
      gname: header.gname,
      devmajor: header.devmajor,
      devminor: header.devminor
    }

    this.push(headers.encode(newHeader))
    this.push(paxHeader)
    overflow(this, paxHeader.byteLength)

    newHeader.size = header.size
    newHeader.type = header.type
    this.push(headers.encode(newHeader))
  }

  _doDrain () {
    const drain = this._drain
    this._drain = noop
    drain()
  }

  _predestroy () {
    const err = getStreamError(this)

    if (this._stream) this._stream.destroy(err)

    while (this._pending.length) {
      const stream = this._pending.shift()
      stream.destroy(err)
      stream._continueOpen()
    }

    this._doDrain()
  }

  _read (cb) {
    this._doDrain()
    cb()
  }
}

module.exports = function pack (opts) {
  return new Pack(opts)
}

function modeToType (mode) {
  switch (mode & constants.S_IFMT) {
    case constants.S_IFBLK: return 'block-device'
    case constants.S_IFCHR: return 'character-device'
    case constants.S_IFDIR: return 'directory'
    case constants.S_IFIFO: return 'fifo'
    case constants.S_IFLNK: return 'symlink'
  }

  return 'file'
}

function noop () {}

function overflow (self, size) {
  size &= 511
  if (size) self.push(END_OF_TAR.subarray(0, 512 - size))
}

function mapWritable (buf) {
  return b4a.isBuffer(buf) ? buf : b4a.from(buf)
}


/***/ }),

/***/ 61410:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const PassThroughDecoder = __webpack_require__(13524)
const UTF8Decoder = __webpack_require__(14554)

module.exports = class TextDecoder {
  constructor(encoding = 'utf8') {
    this.encoding = normalizeEncoding(encoding)

    switch (this.encoding) {
      case 'utf8':
        this.decoder = new UTF8Decoder()
        break
      case 'utf16le':
      case 'base64':
        throw new Error('Unsupported encoding: ' + this.encoding)
      default:
        this.decoder = new PassThroughDecoder(this.encoding)
    }
  }

  get remaining() {
    return this.decoder.remaining
  }

  push(data) {
    if (typeof data === 'string') return data
    return this.decoder.decode(data)
  }

  // For Node.js compatibility
  write(data) {
    return this.push(data)
  }

  end(data) {
    let result = ''
    if (data) result = this.push(data)
    result += this.decoder.flush()
    return result
  }
}

function normalizeEncoding(encoding) {
  encoding = encoding.toLowerCase()

  switch (encoding) {
    case 'utf8':
    case 'utf-8':
      return 'utf8'
    case 'ucs2':
    case 'ucs-2':
    case 'utf16le':
    case 'utf-16le':
      return 'utf16le'
    case 'latin1':
    case 'binary':
      return 'latin1'
    case 'base64':
    case 'ascii':
    case 'hex':
      return encoding
    default:
      throw new Error('Unknown encoding: ' + encoding)
  }
}


/***/ }),

/***/ 13524:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const b4a = __webpack_require__(86173)

module.exports = class PassThroughDecoder {
  constructor(encoding) {
    this.encoding = encoding
  }

  get remaining() {
    return 0
  }

  decode(data) {
    return b4a.toString(data, this.encoding)
  }

  flush() {
    return ''
  }
}


/***/ }),

/***/ 14554:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const b4a = __webpack_require__(86173)

/**
 * https://encoding.spec.whatwg.org/#utf-8-decoder
 */
module.exports = class UTF8Decoder {
  constructor() {
    this._reset()
  }

  get remaining() {
    return this.bytesSeen
  }

  decode(data) {
    if (data.byteLength === 0) return ''

    if (this.bytesNeeded === 0 && trailingIncomplete(data, 0) === 0) {
      this.bytesSeen = trailingBytesSeen(data)
      return b4a.toString(data, 'utf8')
    }

    let result = ''
    let start = 0

    if (this.bytesNeeded > 0) {
      while (start < data.byteLength) {
        const byte = data[start]

        if (byte < this.lowerBoundary || byte > this.upperBoundary) {
          result += '\ufffd'
          this._reset()
          break
        }

        this.lowerBoundary = 0x80
        this.upperBoundary = 0xbf
        this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
        this.bytesSeen++
        start++

        if (this.bytesSeen === this.bytesNeeded) {
          result += String.fromCodePoint(this.codePoint)
          this._reset()
          break
        }
      }

      if (this.bytesNeeded > 0) return result
    }

    const trailing = trailingIncomplete(data, start)
    const end = data.byteLength - trailing

    if (end > start) result += b4a.toString(data, 'utf8', start, end)

    for (let i = end; i < data.byteLength; i++) {
      const byte = data[i]

      if (this.bytesNeeded === 0) {
        if (byte <= 0x7f) {
          this.bytesSeen = 0
          result += String.fromCharCode(byte)
        } else if (byte >= 0xc2 && byte <= 0xdf) {
          this.bytesNeeded = 2
          this.bytesSeen = 1
          this.codePoint = byte & 0x1f
        } else if (byte >= 0xe0 && byte <= 0xef) {
          if (byte === 0xe0) this.lowerBoundary = 0xa0
          else if (byte === 0xed) this.upperBoundary = 0x9f
          this.bytesNeeded = 3
          this.bytesSeen = 1
          this.codePoint = byte & 0xf
        } else if (byte >= 0xf0 && byte <= 0xf4) {
          if (byte === 0xf0) this.lowerBoundary = 0x90
          else if (byte === 0xf4) this.upperBoundary = 0x8f
          this.bytesNeeded = 4
          this.bytesSeen = 1
          this.codePoint = byte & 0x7
        } else {
          this.bytesSeen = 1
          result += '\ufffd'
        }

        continue
      }

      if (byte < this.lowerBoundary || byte > this.upperBoundary) {
        result += '\ufffd'
        i--
        this._reset()

        continue
      }

      this.lowerBoundary = 0x80
      this.upperBoundary = 0xbf

      this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
      this.bytesSeen++

      if (this.bytesSeen === this.bytesNeeded) {
        result += String.fromCodePoint(this.codePoint)
        this._reset()
      }
    }

    return result
  }

  flush() {
    const result = this.bytesNeeded > 0 ? '\ufffd' : ''
    this._reset()
    return result
  }

  _reset() {
    this.codePoint = 0
    this.bytesNeeded = 0
    this.bytesSeen = 0
    this.lowerBoundary = 0x80
    this.upperBoundary = 0xbf
  }
}

function trailingIncomplete(data, start) {
  const len = data.byteLength
  if (len <= start) return 0

  const limit = Math.max(start, len - 4)

  let i = len - 1
  while (i > limit && (data[i] & 0xc0) === 0x80) i--

  if (i < start) return 0

  const byte = data[i]

  let needed
  if (byte <= 0x7f) return 0
  if (byte >= 0xc2 && byte <= 0xdf) needed = 2
  else if (byte >= 0xe0 && byte <= 0xef) needed = 3
  else if (byte >= 0xf0 && byte <= 0xf4) needed = 4
  else return 0

  const available = len - i
  return available < needed ? available : 0
}

function trailingBytesSeen(data) {
  const len = data.byteLength
  if (len === 0) return 0

  const last = data[len - 1]

  if (last <= 0x7f) return 0
  if ((last & 0xc0) !== 0x80) return 1

  const limit = Math.max(0, len - 4)

  let i = len - 2
  while (i >= limit && (data[i] & 0xc0) === 0x80) i--

  if (i < 0) return 1

  const first = data[i]

  let needed
  if (first >= 0xc2 && first <= 0xdf) needed = 2
  else if (first >= 0xe0 && first <= 0xef) needed = 3
  else if (first >= 0xf0 && first <= 0xf4) needed = 4
  else return 1

  if (len - i !== needed) return 1

  if (needed >= 3) {
    const second = data[i + 1]
    if (first === 0xe0 && second < 0xa0) return 1
    if (first === 0xed && second > 0x9f) return 1
    if (first === 0xf0 && second < 0x90) return 1
    if (first === 0xf4 && second > 0x8f) return 1
  }

  return 0
}


/***/ })

};
;