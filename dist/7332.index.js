"use strict";
exports.id = 7332;
exports.ids = [7332];
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
 */
async function* inflate(bytes, compression, budgets) {
    const counted = typeof budgets === 'number' ? [new size_budget/* SizeBudget */.T(budgets)] : budgets;
    const input = new PackedInput(bytes);
    try {
        for await (const chunk of compression === 'none' ? input : unpacked(input, compression)) {
            for (const budget of counted)
                budget.take(chunk.byteLength);
            yield chunk;
        }
    }
    finally {
        await input.close();
    }
}
/**
 * One engine continues across zstd frames as long as their ends fall between writes, and across all gzip members; for the bytes it
 * leaves over a new engine starts, which costs a hundred times as much.
 */
async function* unpacked(input, compression) {
    const frames = compression === 'zstd' ? new ZstdFrames() : undefined;
    do
        yield* readFrames(input, compression, frames);
    while (await input.hasMore());
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


/***/ })

};
;