"use strict";
exports.id = 9441;
exports.ids = [9441];
exports.modules = {

/***/ 44037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fM: () => (/* binding */ compressionOfBytes),
  qP: () => (/* binding */ foreignPacking),
  UD: () => (/* binding */ inflate),
  Hs: () => (/* binding */ sniffCompression),
  WN: () => (/* binding */ sniffed)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/need-zstd.js
var need_zstd = __webpack_require__(58061);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/compression/packed-input.js

/** Smaller input is gathered first, since each write is a trip to the thread pool. */
const smallInput = 128 * 1024;
/** Size of the gathering buffer, in bytes. */
const gatheredBytes = 256 * 1024;
/** Compressed input that gathers small pieces, takes bytes back, and counts them. */
class PackedInput {
    taken = 0;
    /** Bytes of the zeros that `endsInZeros` found. */
    zerosAtEnd = 0;
    #source;
    /** Read but unused pieces, the next one last. */
    #waiting = [];
    #gathered;
    #ended = false;
    constructor(bytes) {
        this.#source = bytes[Symbol.asyncIterator]();
    }
    async read() {
        const first = await this.#pull();
        return first && first.byteLength < smallInput ? this.#gather(first) : first;
    }
    unread(rest) {
        this.#waiting.push(rest);
    }
    async hasMore() {
        const next = await this.#pull();
        if (next)
            this.unread(next);
        return next !== undefined;
    }
    /** Whether there are zeros up to the end of the input, which are consumed. Throws CONTENT_MISMATCH if anything follows zeros. */
    async endsInZeros() {
        let zeros = 0;
        for (let chunk = await this.#pull(); chunk; chunk = await this.#pull()) {
            const isZero = chunk.every(byte => byte === 0);
            if (!isZero && zeros === 0 && chunk[0] !== 0) {
                this.unread(chunk);
                return false;
            }
            if (!isZero)
                throw new errors/* TallyError */.jB('CONTENT_MISMATCH', 'Cannot unpack gzip content: bytes follow the zeros at its end');
            zeros += chunk.byteLength;
        }
        this.zerosAtEnd = zeros;
        return true;
    }
    async close() {
        if (!this.#ended)
            await this.#source.return?.();
    }
    async *[Symbol.asyncIterator]() {
        for (let chunk = await this.#pull(); chunk; chunk = await this.#pull())
            yield chunk;
    }
    async #gather(first) {
        this.#gathered ??= new Uint8Array(gatheredBytes);
        // Returned bytes may lie in this very buffer; `set` handles overlap.
        this.#gathered.set(first);
        let filled = first.byteLength;
        while (filled < smallInput) {
            const chunk = await this.#pull();
            if (!chunk)
                break;
            if (filled + chunk.byteLength > gatheredBytes) {
                this.unread(chunk);
                break;
            }
            this.#gathered.set(chunk, filled);
            filled += chunk.byteLength;
        }
        return this.#gathered.subarray(0, filled);
    }
    async #pull() {
        const waiting = this.#waiting.pop();
        if (waiting)
            return waiting;
        while (!this.#ended) {
            const { done, value } = await this.#source.next();
            if (done)
                this.#ended = true;
            else if (value.byteLength > 0) {
                this.taken += value.byteLength;
                return value;
            }
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/compression/zstd-frames.js
const fieldBytes = { magic: 4, skippable: 4, descriptor: 1, block: 3 };
const dictionaryBytes = [0, 1, 2, 4];
const contentBytes = [0, 2, 4, 8];
/**
 * Follows zstd frames through a stream by their headers alone (RFC 8878, section 3.1) to find where each ends.
 * For invalid data it reports an arbitrary end: the decompressor reports the fault.
 */
class ZstdFrames {
    /** Ended frames, including skippable ones. */
    ended = 0;
    /** Bytes of all frames so far. */
    bytes = 0;
    /** Unpacked bytes of the frames, set by the caller. */
    produced = 0;
    #field = 'magic';
    #value = 0;
    #have = 0;
    #skip = 0;
    #isLast = false;
    #checksumBytes = 0;
    /** Starts a new frame here, discarding the present state. */
    begin() {
        this.#start();
        this.#value = 0;
        this.#have = 0;
        this.#skip = 0;
    }
    /** The offset in `bytes`, the stream's next piece, at which the present frame ends; their length when it continues. */
    endIn(bytes) {
        const end = this.#endIn(bytes);
        this.bytes += end;
        return end;
    }
    #endIn(bytes) {
        let at = 0;
        while (at < bytes.length) {
            const skipped = Math.min(this.#skip, bytes.length - at);
            this.#skip -= skipped;
            at += skipped;
            if (this.#skip === 0 && !this.#isLast)
                at += this.#read(bytes, at);
            if (this.#skip > 0 || !this.#isLast)
                continue;
            this.#start();
            return at;
        }
        return at;
    }
    #start() {
        this.#isLast = false;
        this.#field = 'magic';
        this.ended++;
    }
    /** Continues the present field; returns the number of bytes read. */
    #read(bytes, at) {
        const wanted = fieldBytes[this.#field] - this.#have;
        const found = bytes.subarray(at, at + wanted);
        for (const byte of found)
            this.#value += byte * 256 ** this.#have++;
        if (found.length < wanted)
            return found.length;
        const value = this.#value;
        this.#value = 0;
        this.#have = 0;
        this.#take(value);
        return found.length;
    }
    #take(value) {
        if (this.#field === 'magic')
            this.#field = value >>> 4 === 0x0184d2a5 ? 'skippable' : 'descriptor';
        else if (this.#field === 'skippable')
            this.#pass(value, true);
        else if (this.#field === 'descriptor')
            this.#begin(value);
        else {
            // Section 3.1.1.2: one bit marks the last block, two give the type, the rest the size; an RLE block has only one byte.
            const size = ((value >> 1) & 3) === 1 ? 1 : value >> 3;
            const isLast = (value & 1) === 1;
            this.#pass(size + (isLast ? this.#checksumBytes : 0), isLast);
        }
    }
    /** Section 3.1.1.1.1: the descriptor gives the length of the rest of the header. */
    #begin(descriptor) {
        const isSingle = (descriptor & 0x20) !== 0;
        const content = contentBytes[(descriptor >> 6)];
        const dictionary = dictionaryBytes[(descriptor & 3)];
        this.#checksumBytes = (descriptor & 4) === 0 ? 0 : 4;
        this.#field = 'block';
        this.#pass((isSingle ? Math.max(1, content) : 1 + content) + dictionary, false);
    }
    #pass(bytes, isLast) {
        this.#skip = bytes;
        this.#isLast = isLast;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js






/** Bytes per output chunk: smaller chunks take a quarter more time, larger ones gain nothing. */
const outputChunk = 256 * 1024;
/** Minimum mean bytes of a zstd frame, once a stream has more than `freeFrames` frames. */
const minFrameBytes = 64;
const freeFrames = 2_000;
/** Each frame costs as much as unpacking this many bytes. */
const frameCost = 10_000;
/** log2 of 128 MiB, the largest window that `zstd` itself accepts by default. */
const maxZstdWindowLog = 27;
/** Bytes needed to recognise a compression. */
const magicBytes = 6;
/** The compression that the first four bytes show; `none` for anything unknown. */
function sniffCompression(firstBytes) {
    const [a, b, c, d] = firstBytes;
    if (a === 0x1f && b === 0x8b)
        return 'gzip';
    if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd)
        return 'zstd';
    // RFC 8878, section 3.1.2: a skippable frame may come first.
    if (a !== undefined && (a & 0xf0) === 0x50 && b === 0x2a && c === 0x4d && d === 0x18)
        return 'zstd';
    return 'none';
}
const others = [
    ['xz', 'fd377a585a00'],
    ['bzip2', '425a68'],
    ['zip', '504b0304'],
    ['zip', '504b0506'],
    ['7z', '377abcaf271c'],
    ['lz4', '04224d18'],
    ['lzip', '4c5a4950'],
    ['lzma', '5d00008000'],
];
/** The name of an unsupported compression, by the first six bytes; undefined for everything else. */
function foreignPacking(firstBytes) {
    const start = Buffer.from(firstBytes).toString('hex');
    return others.find(([, magic]) => start.startsWith(magic))?.[0];
}
/** Detects a stream's compression from its first bytes; returns the whole stream, which must be read or closed. */
async function sniffed(bytes) {
    const source = bytes[Symbol.asyncIterator]();
    let begun = Buffer.alloc(0);
    let ended = false;
    while (begun.byteLength < magicBytes && !ended) {
        const { done, value } = await source.next();
        ended = done === true;
        // A copy: the next read may reuse the buffer.
        if (!done)
            begun = Buffer.concat([begun, value]);
    }
    const start = begun.subarray(0, magicBytes);
    return { compression: sniffCompression(start), start, bytes: joined(begun, source) };
}
/** Detects a stream's compression from its first bytes and reads no further. */
async function compressionOfBytes(bytes) {
    const { compression, bytes: begun } = await sniffed(bytes);
    for await (const _ of begun)
        break;
    return compression;
}
async function* joined(begun, source) {
    try {
        yield begun;
        for (let next = await source.next(); !next.done; next = await source.next())
            yield next.value;
    }
    finally {
        await source.return?.();
    }
}
/**
 * Unpacks bytes and charges them to each budget; several gzip members or zstd frames may follow one another.
 * There is no limit on the ratio: gzip reaches 1032 and zstd 32768 to 1, and legitimate files full of zeros reach both.
 * Throws CONTENT_MISMATCH for damaged, truncated or trailing bytes, CONTENT_TOO_LARGE above a budget, for a zstd window over 128 MiB,
 * or for zstd frames that are tiny on average. An input buffer may be reused once the next one is requested.
 *
 * @param budgets budgets to charge, or the maximum number of bytes
 * @param zerosAtEnd accepts zeros behind the last gzip member, with which tapes are filled up, and takes their number
 */
async function* inflate(bytes, compression, budgets, zerosAtEnd) {
    const counted = typeof budgets === 'number' ? [new size_budget/* SizeBudget */.T(budgets)] : budgets;
    const input = new PackedInput(bytes);
    const isPadded = zerosAtEnd !== undefined && compression === 'gzip';
    try {
        for await (const chunk of compression === 'none' ? input : unpacked(input, compression, isPadded)) {
            for (const budget of counted)
                budget.take(chunk.byteLength);
            yield chunk;
        }
        zerosAtEnd?.(input.zerosAtEnd);
    }
    finally {
        await input.close();
    }
}
/**
 * One engine continues across zstd frames as long as their ends fall between writes, and across all gzip members; for the bytes it
 * leaves over a new engine starts, which costs a hundred times as much.
 */
async function* unpacked(input, compression, isPadded) {
    const frames = compression === 'zstd' ? new ZstdFrames() : undefined;
    do
        yield* readFrames(input, compression, frames);
    while ((await input.hasMore()) && !(isPadded && (await input.endsInZeros())));
}
async function* readFrames(input, compression, frames) {
    const engine = startEngine(compression);
    // Node's engines may report a fault after the reader has reached the end; without a listener the process would exit.
    engine.on('error', () => undefined);
    const fed = feed(engine, input, frames).catch((error) => {
        engine.destroy(error);
    });
    try {
        for await (const chunk of engine) {
            if (frames)
                frames.produced += chunk.byteLength;
            yield chunk;
        }
    }
    catch (error) {
        throw asContentFault(error, compression);
    }
    finally {
        engine.destroy();
        await fed;
    }
}
function startEngine(compression) {
    if (compression === 'gzip')
        return (0,external_node_zlib_.createGunzip)({ chunkSize: outputChunk });
    (0,need_zstd/* needZstd */.u)('unpack', external_node_zlib_.createZstdDecompress);
    return (0,external_node_zlib_.createZstdDecompress)({
        chunkSize: outputChunk,
        params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: maxZstdWindowLog },
    });
}
/** Writes until the input ends or the engine stops accepting; awaits each write, so memory use stays constant. */
async function feed(engine, input, frames) {
    let offered = 0;
    for (let chunk = await input.read(); chunk; chunk = await input.read()) {
        while (chunk.byteLength > 0) {
            const part = chunk.subarray(0, frames?.endIn(chunk));
            offered += part.byteLength;
            if (frames)
                checkFrames(frames);
            await write(engine, part);
            if (engine.destroyed && engine.errored)
                return;
            const left = offered - engine.bytesWritten;
            if (left > 0) {
                input.unread(chunk.subarray(part.byteLength - left));
                frames?.begin();
                return;
            }
            chunk = chunk.subarray(part.byteLength);
        }
    }
    engine.end();
}
/** Resolves once the chunk is consumed or the engine closed: after a fault Node calls no write callback. */
function write(engine, chunk) {
    return new Promise(resolve => {
        const done = () => {
            engine.off('close', done);
            resolve();
        };
        engine.once('close', done);
        engine.write(chunk, done);
    });
}
/** Refuses streams of tiny frames, which would cost minutes. Allows a frame for each small file, and frames of zeros, which unpack to much. */
function checkFrames({ ended, bytes, produced }) {
    const isTiny = ended * minFrameBytes > bytes && ended * frameCost > produced;
    if (ended <= freeFrames || !isTiny)
        return;
    throw tooLarge(`${bytes} bytes hold ${ended} zstd frames`, `at most one in ${minFrameBytes} bytes`);
}
function tooLarge(state, wish) {
    return new errors/* TallyError */.jB('CONTENT_TOO_LARGE', `Cannot unpack content: ${state}, expected ${wish}`);
}
/** Turns the engine's faults into content faults; faults of the source pass unchanged. */
function asContentFault(error, compression) {
    if (!(error instanceof Error) || !('code' in error))
        return error;
    if (error.code === 'ZSTD_error_frameParameter_windowTooLarge')
        return tooLarge('its zstd window is larger than 128 MiB', 'a smaller one');
    if (!/^(Z_(DATA|BUF|STREAM)_ERROR|Z_NEED_DICT|ZSTD_error_)/.test(String(error.code)))
        return error;
    const message = `Cannot unpack ${compression} content: ${error.message}, expected one whole ${compression} stream`;
    return new errors/* TallyError */.jB('CONTENT_MISMATCH', message, { cause: error });
}


/***/ }),

/***/ 58061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ needZstd)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/**
 * Refuses zstd where Node's zlib has no function for it, as before Node 22.15: the command may run there.
 * Throws MEDIA_TYPE_UNSUPPORTED.
 */
function needZstd(what, engine) {
    if (engine !== undefined)
        return;
    const state = `this Node, ${process.versions.node}, has no zstd`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', `Cannot ${what} zstd content: ${state}`, {
        hint: 'Run the command with Node 22.15 or later, or with Node 24.',
    });
}


/***/ }),

/***/ 47332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ diffIdOf),
/* harmony export */   Q: () => (/* binding */ DiffIds)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44037);
/* harmony import */ var _size_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97693);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61865);




const compressions = ['gzip', 'zstd', 'none'];
/**
 * Remembers the diff_id a layer was found to have, so that it need not be unpacked again to be verified. A layer's content depends on
 * its declared compression, which may differ between images.
 */
class DiffIds {
    #notes;
    constructor(path) {
        this.#notes = new _journal_js__WEBPACK_IMPORTED_MODULE_0__/* .Journal */ .C(path);
    }
    get(layer, compression) {
        const text = this.#notes.get(`${compression}/${layer}`);
        return text !== undefined && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text) ? (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text) : undefined;
    }
    forget(layer) {
        for (const compression of compressions)
            this.#notes.delete(`${compression}/${layer}`);
    }
    set(layer, compression, diffId) {
        this.#notes.set(`${compression}/${layer}`, diffId);
    }
}
/**
 * The sha256 of a layer's uncompressed tar (image-spec, config.md, "Layer DiffID"), computed as a stream.
 * Unpacking runs on Node's thread pool while this thread hashes, so several layers at once use several cores.
 * Throws what `inflate` throws.
 *
 * @param budgets budgets to charge for the unpacked bytes, or their maximum number
 */
async function diffIdOf(bytes, compression, budgets = _size_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultMaxImageSize */ .m) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasher */ .YA)('sha256');
    for await (const chunk of (0,_compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .inflate */ .UD)(bytes, compression, budgets))
        hash.update(chunk);
    return hash.digest();
}


/***/ }),

/***/ 61865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Journal),
/* harmony export */   S: () => (/* binding */ appendTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** O_NOFOLLOW and O_NONBLOCK: a link in the file's place would redirect writes out of the store, and a pipe would block them. */
const appending = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND |
    node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT |
    node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY |
    (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) |
    (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** Number of outdated lines at which the file is rewritten. */
const staleLines = 10_000;
/** Room for more than half a million blobs; no store grows a larger file by itself. */
const maxBytes = 64 * 1024 * 1024;
/**
 * Short texts by name in one file, to which changes are appended: a separate file would cost more than the small blob it describes.
 * The last line of a name counts. Several processes may append at once; facts they miss from each other are determined again.
 * The notes only save work: where the file cannot be read or written, they last as long as the process.
 */
class Journal {
    #path;
    #texts;
    #isLasting = true;
    constructor(path) {
        this.#path = path;
    }
    get(name) {
        return this.#known().get(name);
    }
    /**
     * @param name one word, without spaces
     * @param text one line, of which no prefix may be valid by itself: a kill may leave only that
     */
    set(name, text) {
        const known = this.#known();
        // The previous line may be truncated: the leading line break keeps it from swallowing this one.
        this.#append(`\n${name} ${text}\n`);
        known.set(name, text);
    }
    /** Deletes a name by appending it with an empty text. */
    delete(name) {
        if (!this.#known().delete(name))
            return;
        this.#append(`\n${name} \n`);
    }
    #append(line) {
        if (!this.#isLasting)
            return;
        try {
            appendTo(this.#path, line);
        }
        catch {
            // A read-only folder, full disk or link in the file's place will not accept the next line either.
            this.#isLasting = false;
        }
    }
    #known() {
        this.#texts ??= this.#read();
        return this.#texts;
    }
    #read() {
        try {
            const { size = 0 } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(this.#path, { throwIfNoEntry: false }) ?? {};
            if (size > maxBytes)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.#path);
            if (size === 0 || size > maxBytes)
                return new Map();
            const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(this.#path, 'utf8').split('\n').filter(Boolean);
            const texts = new Map(lines.map(nameAndText));
            for (const [name, text] of texts)
                if (text === '')
                    texts.delete(name);
            if (lines.length - texts.size > staleLines)
                this.#rewrite(texts);
            return texts;
        }
        catch {
            // Unreadable notes are determined again.
            return new Map();
        }
    }
    #rewrite(texts) {
        const draft = `${this.#path}.part`;
        const lines = [...texts].map(([name, text]) => `${name} ${text}\n`);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, lines.join(''), { flag: 'wx' });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, this.#path);
        }
        catch {
            // The long file works as well as the short one.
            this.#isLasting = false;
        }
    }
}
/** Appends to a file, creating it if missing. Throws the system's error, also for a link in its place. */
function appendTo(path, text) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, appending, 0o644);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, text);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function nameAndText(line) {
    const end = line.indexOf(' ');
    return [line.slice(0, end), line.slice(end + 1)];
}


/***/ }),

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

/***/ 6289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ LayoutStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

/***/ 24578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lookedAtPorts)
/* harmony export */ });
/** The ports for looking at an image in an archive, a layout, a store or the engine without keeping any of it. */
function lookedAtPorts({ env, platform, home, workspace, signal, streams, log }, store, maxImageSize) {
    return {
        store,
        workspace,
        engine: { env, platform, home },
        maxImageSize,
        isLookedAt: true,
        stdin: streams?.read,
        signal,
        say: log.info,
    };
}


/***/ }),

/***/ 87116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore),
/* harmony export */   k: () => (/* binding */ openCommon)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _content_store_layout_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6289);
/* harmony import */ var _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53690);
/* harmony import */ var _open_registries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16194);




/**
 * Opens the store and the registries according to the common inputs. Throws INPUT_INVALID, STORE_FAILED.
 *
 * @param named the images that files name besides the inputs
 */
async function openCommon(values, host, named = []) {
    // First, since it masks secrets.
    const [clients, store] = await Promise.all([
        (0,_open_registries_js__WEBPACK_IMPORTED_MODULE_1__/* .openRegistries */ .c)(values, host, named),
        openStore(values.store, host),
    ]);
    const { unwritable } = store;
    if (unwritable)
        host.log.info(`The store is read-only: ${unwritable.message}`);
    return { store, ...clients };
}
/** Opens the content store of `store`, or the default one. Throws INPUT_INVALID, STORE_FAILED. */
async function openStore(store, { workspace, temp }) {
    const folder = store === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, 'tallyman') : await (0,_workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .folderToWrite */ .n)(workspace, store, 'store');
    return _content_store_layout_store_js__WEBPACK_IMPORTED_MODULE_3__/* .LayoutStore */ .K.open(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, `tallyman-${process.pid}`));
}


/***/ })

};
;