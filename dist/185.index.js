"use strict";
exports.id = 185;
exports.ids = [185];
exports.modules = {

/***/ 87629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WR: () => (/* binding */ Slots),
/* harmony export */   j3: () => (/* binding */ settleAll),
/* harmony export */   sf: () => (/* binding */ mapLimit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/**
 * Runs `work` on every item, at most `limit` at once, and waits for all of them; results stand in the items' order.
 * After a failure nothing new is begun; the first failure is thrown once what was begun has ended.
 */
async function mapLimit(items, limit, work) {
    const results = new Array(items.length);
    const failures = [];
    let next = 0;
    const runner = async () => {
        while (next < items.length && failures.length === 0) {
            const at = next++;
            try {
                results[at] = await work(items[at]);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, runner));
    if (failures.length > 0)
        throw failures[0];
    return results;
}
/** Like mapLimit, but every item is tried, and all failures are reported together. */
async function settleAll(items, limit, work) {
    const failed = new Map();
    const results = await mapLimit(items, limit, async (item) => {
        try {
            return await work(item);
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
                throw error;
            failed.set(item, error);
            return undefined;
        }
    });
    // In the order of the items, whichever failed first.
    const failures = items.flatMap(item => failed.get(item) ?? []);
    const [first, ...more] = failures;
    if (!first)
        return results;
    if (more.length === 0)
        throw first;
    const message = failures.map(({ message }) => message).join('\n');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(first.code, message, {
        cause: first,
        details: { failures: failures.map(({ code, message, details }) => ({ code, message, ...details })) },
    });
}
/** Runs work, so much of it at once and the rest in turn. */
class Slots {
    #free;
    #waiting = [];
    constructor(limit) {
        this.#free = limit;
    }
    async run(work) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise(resolve => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}


/***/ }),

/***/ 20559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   VR: () => (/* binding */ maxDocumentBytes),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);


/** The error for content that is not what its descriptor promises. */
function mismatch(expected, found) {
    const size = found.size !== undefined && found.size !== expected.size
        ? `${found.size} bytes instead of ${expected.size}`
        : undefined;
    const what = size ?? `digest ${found.digest}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept ${expected.digest}: found ${what}`, {
        details: { expected: expected.digest, found: found.digest, size: found.size },
    });
}
/**
 * Passes bytes on and throws CONTENT_MISMATCH before ending when size or digest differ: nothing counts until the stream has ended.
 * Never reads more than one chunk beyond the promised size.
 */
async function* verified(expected, bytes) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasher */ .YA)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(expected.digest));
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > expected.size)
            throw mismatch(expected, { size });
        hash.update(chunk);
        yield chunk;
    }
    const digest = hash.digest();
    if (size !== expected.size || digest !== expected.digest)
        throw mismatch(expected, { size, digest });
}
/** A small blob, verified and whole. For manifests and configs only: at most 4 MiB, more throws MANIFEST_TOO_LARGE. */
async function readAll(source, wanted) {
    if (wanted.size > maxDocumentBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read ${wanted.digest}: ${wanted.size} bytes, expected at most ${maxDocumentBytes}`);
    }
    const chunks = [];
    for await (const chunk of verified(wanted, await source.fetch(wanted)))
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
const maxDocumentBytes = 4 * 1024 * 1024;


/***/ }),

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
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/compression/packed-input.js
/** Input below this is gathered first: each write is a trip to the thread pool. */
const smallInput = 128 * 1024;
/** Room for what is gathered, in bytes. */
const gatheredBytes = 256 * 1024;
/** The packed bytes with small pieces gathered, a way to give some back, and a count. */
class PackedInput {
    taken = 0;
    #source;
    /** Pulled but not used, the next one last. */
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
        // What was given back may lie in this very buffer; `set` copes with the overlap.
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
 * Follows zstd frames through the pieces of a stream by their headers alone (RFC 8878, section 3.1), to say where each ends.
 * What is no frame gives an end somewhere: the engine says what is wrong with it.
 */
class ZstdFrames {
    /** Frames that have ended, skippable ones among them. */
    ended = 0;
    /** All that were followed. */
    bytes = 0;
    /** Bytes that they were unpacked to, counted by who unpacks them. */
    produced = 0;
    #field = 'magic';
    #value = 0;
    #have = 0;
    #skip = 0;
    #isLast = false;
    #checksumBytes = 0;
    /** A new frame begins here, whatever was thought before. */
    begin() {
        this.#start();
        this.#value = 0;
        this.#have = 0;
        this.#skip = 0;
    }
    /** Where in the bytes, the next of the stream, the present frame ends; their length where it goes on. */
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
    /** Reads on in the present field and gives how many bytes were read. */
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
            // Section 3.1.1.2: one bit says whether it is the last, two the type, the rest the size; of a run only the byte is there.
            const size = ((value >> 1) & 3) === 1 ? 1 : value >> 3;
            const isLast = (value & 1) === 1;
            this.#pass(size + (isLast ? this.#checksumBytes : 0), isLast);
        }
    }
    /** Section 3.1.1.1.1: the descriptor says how long the rest of the header is. */
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





/** How a layer is packed. */
/** Bytes out of the engine at a time: smaller pieces cost a quarter more time, larger ones gain nothing. */
const outputChunk = 256 * 1024;
/** Bytes of a zstd frame, as the mean of all, from so many frames on. */
const leastFrame = 64;
const framesFloor = 2_000;
/** Each frame costs as much as unpacking so many bytes. */
const frameCost = 10_000;
/** 128 MiB, what `zstd` itself accepts without being asked for more. */
const greatestZstdWindow = 27;
/** Bytes that show how some content is packed. */
const magicBytes = 6;
/** The compression that the first four bytes of some content show; `none` when they show none. */
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
/** How content is packed that cannot be unpacked here, by its first six bytes; undefined for all else. */
function foreignPacking(firstBytes) {
    const start = Buffer.from(firstBytes).toString('hex');
    return others.find(([, magic]) => start.startsWith(magic))?.[0];
}
/** How a stream is packed by its first bytes, and the whole stream, which is to be read or closed. */
async function sniffed(bytes) {
    const source = bytes[Symbol.asyncIterator]();
    let begun = Buffer.alloc(0);
    let ended = false;
    while (begun.byteLength < magicBytes && !ended) {
        const { done, value } = await source.next();
        ended = done === true;
        // Copied: the next read may use the buffer again.
        if (!done)
            begun = Buffer.concat([begun, value]);
    }
    const start = begun.subarray(0, magicBytes);
    return { compression: sniffCompression(start), start, bytes: joined(begun, source) };
}
/** How a stream is packed by its first bytes; no more of it is read. */
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
 * The unpacked bytes, taken from each of the budgets; several gzip members or zstd frames follow one another.
 * No ratio bounds them: gzip reaches 1032 and zstd 32768 times its size, and files full of zeros reach both lawfully.
 * Throws CONTENT_MISMATCH for damaged, cut off or trailing bytes, CONTENT_TOO_LARGE above a budget, for a zstd window over 128 MiB,
 * or for zstd frames that are tiny on the whole. An input buffer may be reused once the next one is asked for.
 *
 * @param budgets what may come, or the most bytes
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
 * One engine reads on over zstd frames as long as their ends fall between writes, and over all gzip members; for what it leaves over
 * a new one starts, which costs a hundred times as much.
 */
async function* unpacked(input, compression) {
    const frames = compression === 'zstd' ? new ZstdFrames() : undefined;
    do
        yield* readFrames(input, compression, frames);
    while (await input.hasMore());
}
async function* readFrames(input, compression, frames) {
    const engine = startEngine(compression);
    // Node's engines may report a fault after the reader has seen the end; without a listener that ends the process.
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
    return (0,external_node_zlib_.createZstdDecompress)({
        chunkSize: outputChunk,
        params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: greatestZstdWindow },
    });
}
/** Writes until the input ends or the engine stops taking; each write is waited for, so memory stays flat. */
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
/** Resolves once the chunk is used up or the engine is closed: after a fault Node calls no write back. */
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
/** A file of frames alone would cost minutes. Layers with a frame for each small file pass, and frames of zeros, which unpack to much. */
function checkFrames({ ended, bytes, produced }) {
    const isTiny = ended * leastFrame > bytes && ended * frameCost > produced;
    if (ended <= framesFloor || !isTiny)
        return;
    throw tooLarge(`${bytes} bytes hold ${ended} zstd frames`, `at most one in ${leastFrame} bytes`);
}
function tooLarge(state, wish) {
    return new errors/* TallyError */.jB('CONTENT_TOO_LARGE', `Cannot unpack content: ${state}, expected ${wish}`);
}
/** Faults of the engine become faults of the content; those of the source pass as they are. */
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
 * Remembers which uncompressed digest a layer was found to have, so that it need not be unpacked to be checked again. What a layer
 * unpacks to depends on how it is said to be packed, which one image may say otherwise than the next.
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
 * The sha256 of a layer's uncompressed tar (image-spec, config.md, "Layer DiffID"), read as a stream.
 * Unpacking runs on Node's thread pool while this thread hashes, so several layers at once use several cores.
 * Throws what `inflate` throws.
 *
 * @param budgets what the unpacked bytes are taken from, or the most bytes
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

/** A link in the place of the file would lead the writing out of the store, and a pipe would keep it waiting. */
const appending = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND |
    node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT |
    node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY |
    (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) |
    (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** Lines that mean nothing any more, from which on the file is written anew. */
const staleLines = 10_000;
/** More than half a million blobs are noted in: nothing that a store came to by itself. */
const maxBytes = 64 * 1024 * 1024;
/**
 * Short texts by name in one file, to which each change is appended: a file for each would cost more than the small blob it tells of.
 * The last line of a name counts. Several processes may append at once; what they do not see of each other they find out anew.
 * Notes only save work: where the file cannot be read or written, they last as long as the process.
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
     * @param name one word, without blanks
     * @param text one line, of which the beginning alone must mean nothing: a kill may leave that
     */
    set(name, text) {
        const known = this.#known();
        // The line before may have been cut off: the break in front keeps it from taking this one with it.
        this.#append(`\n${name} ${text}\n`);
        known.set(name, text);
    }
    /** Forgets a name: a line with nothing behind it. */
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
            // A read-only folder, a full disk or a link in the file's place will not take the next line either.
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
            // What cannot be read is found out anew.
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
            // The long file serves as well as the short one.
            this.#isLasting = false;
        }
    }
}
/** Appends to a file, which is made where there is none. Throws what the system says, also for a link in its place. */
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

/***/ 60420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ platformName),
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);

/** Reads an item of `platforms`, which stays as it is written. Throws PLATFORM_INVALID. */
function platformName(text) {
    if (text !== 'all')
        (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(text);
    return text;
}
/** The platforms of an input: the runner's own where none is given, all of them by `all`. Throws PLATFORM_INVALID. */
function selectionOf(platforms, { platform, architecture, release }) {
    if (platforms.length === 0)
        return [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerPlatform */ .GQ)(platform, architecture, release)];
    return platforms.some(each => each === 'all') ? 'all' : platforms.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8);
}


/***/ }),

/***/ 29997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ variantDistance),
/* harmony export */   c: () => (/* binding */ normalProcessor)
/* harmony export */ });
/*
 * Names and variants of processors, as containerd/platforms has them (database.go, compare.go):
 *
 *   arm     v5 < v6 < v7 < v8, none is v7; older ones run only on themselves
 *   arm64   v8 (none) < v8.1 < … < v8.9;  v9 < v9.1 < …;  v9.n runs all that v8.(n+5) runs
 *   amd64   v1 (none) < v2 < v3 < v4
 *   others  a variant runs only on itself
 */
// An alias says the variant too: "armel" of whatever variant is v6. x64 and ia32 are Node's names.
const aliases = new Map([
    ['i386', ['386']],
    ['ia32', ['386']],
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['x64', ['amd64']],
    ['aarch64', ['arm64']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
const ordinary = new Map([
    ['amd64', 'v1'],
    ['arm64', 'v8'],
]);
/** The one spelling of an architecture with its variant: x86_64 is amd64, aarch64/v8 is arm64, arm is arm/v7. */
function normalProcessor(architecture, variant = '') {
    const written = architecture.toLowerCase();
    const [name, implied] = aliases.get(written) ?? [written];
    if (name === '386' && written !== '386')
        return [name];
    const found = implied ?? normalVariant(name, variant.toLowerCase());
    return found === '' || found === ordinary.get(name) ? [name] : [name, found];
}
function normalVariant(architecture, variant) {
    if (architecture !== 'arm' && architecture !== 'arm64')
        return variant;
    if (architecture === 'arm' && variant === '')
        return 'v7';
    const numbered = /^\d+(?:\.\d+)?$/.test(variant) ? `v${variant}` : variant;
    return architecture === 'arm64' ? numbered.replace(/^(v\d+)\.0$/, '$1') : numbered;
}
/** How far below the variant `wanted` the variant `offered` is, 0 when equal; undefined when it does not run there. */
function variantDistance(architecture, wanted, offered) {
    if (wanted === offered)
        return 0;
    const [above, below] = [levelOf(architecture, wanted), levelOf(architecture, offered)];
    if (above === undefined || below === undefined)
        return undefined;
    if (above.major === below.major)
        return descent(above.minor - below.minor);
    if (architecture === 'arm64')
        return above.major === 9 ? descent(above.minor + 5 - below.minor, 100) : undefined;
    return descent(above.major - below.major);
}
function descent(distance, penalty = 0) {
    return distance >= 0 ? distance + penalty : undefined;
}
const ladders = new Map([
    ['arm', /^v([5-8])$/],
    ['arm64', /^v(8(?=$|\.\d$)|9)(?:\.(\d+))?$/],
    ['amd64', /^v(\d)$/],
]);
function levelOf(architecture, variant) {
    const found = ladders.get(architecture)?.exec(variant ?? ordinary.get(architecture) ?? '');
    return found ? { major: Number(found[1]), minor: Number(found[2] ?? 0) } : undefined;
}


/***/ }),

/***/ 88804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   Kk: () => (/* binding */ unequalLayers),
/* harmony export */   Ko: () => (/* binding */ configPlatform),
/* harmony export */   eL: () => (/* binding */ configDiffIds),
/* harmony export */   sH: () => (/* binding */ chainIds),
/* harmony export */   x$: () => (/* binding */ spelledPlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95581);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3394);





const names = ['os', 'architecture', 'variant', 'os.version', 'os.features', 'rootfs', 'config'];
/** Reads an image's config. Throws MANIFEST_INVALID, also when it does not name one diff_id for each of `layers` layers. */
function parseImageConfig(bytes, layers) {
    const fields = configFields(bytes);
    const diffIds = diffIdsIn(fields);
    if (diffIds.length !== layers)
        throw unequalLayers(diffIds.length, layers);
    const created = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'created', 'config');
    const history = ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'history', 'config') ?? []).map((entry, at) => (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(entry ?? {}, `config.history[${at}]`));
    const run = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'config') ?? {};
    return {
        platform: normalized(spelledIn(fields)),
        diffIds,
        history,
        run: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(run, 'config.config'),
        ...(created ? { created } : {}),
    };
}
/** The platform that a config names; undefined where it names none. Reads nothing else of it. Throws MANIFEST_INVALID. */
function configPlatform(bytes) {
    return normalized(spelledIn(configFields(bytes)));
}
/** The same platform as the config spells it, for whoever writes it down again. Throws MANIFEST_INVALID. */
function spelledPlatform(bytes) {
    return spelledIn(configFields(bytes));
}
/** The diff_ids that a config names, however many. Reads nothing else of it. Throws MANIFEST_INVALID, DIGEST_INVALID. */
function configDiffIds(bytes) {
    return diffIdsIn(configFields(bytes));
}
/** The MANIFEST_INVALID error for a config whose diff_ids cannot belong to the manifest's layers. */
function unequalLayers(diffIds, layers) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use the image: its config names ${diffIds} layers, its manifest ${layers}`);
}
function configFields(bytes) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(bytes), 'config');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(fields, names, 'config');
    return fields;
}
function diffIdsIn(fields) {
    const rootfs = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'rootfs') ?? {}, 'config.rootfs');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(rootfs, ['diff_ids'], 'config.rootfs');
    return ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(rootfs, 'diff_ids', 'config.rootfs') ?? []).map(_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m);
}
function normalized(platform) {
    return platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .FL)(platform);
}
function spelledIn(fields) {
    const os = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os', 'config');
    const architecture = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'architecture', 'config');
    if (!os || !architecture)
        return undefined;
    const variant = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'variant', 'config');
    const osVersion = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os.version', 'config');
    const osFeatures = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(fields, 'os.features', 'config');
    return {
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
        ...(osFeatures ? { osFeatures } : {}),
    };
}
/** The chain IDs of layers (image-spec, config.md, "Layer ChainID"): each names a layer on top of all below it. */
function chainIds(diffIds) {
    const chain = [];
    for (const diffId of diffIds) {
        const below = chain.at(-1);
        chain.push(below === undefined ? diffId : (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(Buffer.from(`${below} ${diffId}`)));
    }
    return chain;
}


/***/ }),

/***/ 23892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ textMapField),
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   FZ: () => (/* binding */ listField),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   j4: () => (/* binding */ refuseCaseVariants),
/* harmony export */   y7: () => (/* binding */ textListField)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** A JSON object's fields. */
function fieldsOf(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw fault(where, 'expected an object');
}
/** A string, or undefined. */
function textField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined || typeof value === 'string')
        return value;
    throw fault(`${where}.${name}`, 'expected a string');
}
/** A list, or undefined. */
function listField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined || Array.isArray(value))
        return value;
    throw fault(`${where}.${name}`, 'expected a list');
}
/** A list of strings, or undefined. */
function textListField(fields, name, where) {
    const list = listField(fields, name, where)?.map(each => each ?? '');
    if (list === undefined || list.every(each => typeof each === 'string'))
        return list;
    throw fault(`${where}.${name}`, 'expected strings');
}
/** An object of strings, or undefined. */
function textMapField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined)
        return undefined;
    const entries = Object.entries(fieldsOf(value, `${where}.${name}`)).map(([key, text]) => [key, text ?? '']);
    if (!entries.every((entry) => typeof entry[1] === 'string'))
        throw fault(`${where}.${name}`, 'expected strings');
    return Object.fromEntries(entries);
}
/** A field of the object itself: never one that every JavaScript object has, such as `constructor`. */
function own(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
/** Go reads keys whatever their case, JavaScript does not: a variant of a key that counts would be read by one and not by the other. */
function refuseCaseVariants(fields, names, where) {
    const expected = new Map(names.map(name => [name.toLowerCase(), name]));
    for (const key of Object.keys(fields)) {
        const name = expected.get(key.toLowerCase());
        if (name !== undefined && name !== key)
            throw fault(where, `the key "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(key)}" reads like "${name}"`);
    }
}
/** The MANIFEST_INVALID error for a place in a document. */
function fault(where, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the document: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(where)}: ${why}`);
}


/***/ }),

/***/ 53793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ uncheckedText),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   cl: () => (/* binding */ layerContents),
/* harmony export */   pJ: () => (/* binding */ isImageManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88804);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);




const unreadable = ['MANIFEST_INVALID', 'MANIFEST_TOO_LARGE', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'];
/**
 * Pairs an image's layers with its config's diff_ids (image-spec, config.md, "rootfs"). A layer of a type that cannot be unpacked takes
 * the check from itself alone; artifacts promise nothing. Throws MANIFEST_INVALID for an image whose layers and diff_ids differ in
 * number.
 *
 * @param diffIds undefined for a config that cannot be read
 */
function layerContents(manifest, diffIds) {
    const { config, layers } = manifest;
    const isPromising = isImageManifest(manifest) || ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isImageConfig)(config.mediaType) && diffIds?.length);
    if (!isPromising)
        return { promised: [], unchecked: [] };
    const isSealed = ({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) === 'unknown';
    if (diffIds === undefined || diffIds.length !== layers.length) {
        if (!layers.some(isSealed))
            throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .unequalLayers */ .Kk)(diffIds?.length ?? 0, layers.length);
        const reason = diffIds === undefined
            ? 'its config cannot be read'
            : `its config names ${diffIds.length} layers, its manifest ${layers.length}`;
        return { promised: [], unchecked: layers.map(layer => ({ layer, reason })) };
    }
    const pairs = layers.map((layer, at) => ({ layer, diffId: diffIds[at] }));
    return {
        promised: pairs.filter(({ layer }) => !isSealed(layer)),
        // Content that is its own diff_id was compared with it as it was fetched, whatever its type: attestations and signatures.
        unchecked: pairs
            .filter(({ layer, diffId }) => isSealed(layer) && layer.digest !== diffId)
            .map(({ layer }) => ({ layer, reason: `its type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(layer.mediaType)}" cannot be unpacked` })),
    };
}
/** Whether a manifest is an image's, runnable here or not, rather than an artifact's under the type of an image's config. */
function isImageManifest({ config, layers }) {
    const isLayer = ({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) !== 'unknown' || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isLayerType)(mediaType);
    return (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isImageConfig)(config.mediaType) && (layers.length === 0 || layers.some(isLayer));
}
/**
 * What is read of an image's config; undefined where it cannot be read and neither can a layer: only who opens such an image can tell.
 * Throws what `read` throws for all other images.
 */
async function readConfig({ layers }, read) {
    try {
        return await read();
    }
    catch (error) {
        const isSealed = layers.some(({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) === 'unknown');
        if (!isSealed || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, ...unreadable))
            throw error;
        return undefined;
    }
}
/** Layers that nothing can be compared with, in a few words for people: the first ones by digest with the reason. */
function uncheckedText(unchecked) {
    const shown = unchecked.slice(0, 10).map(({ layer, reason }) => `${layer.digest} (${reason})`);
    const more = unchecked.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 85197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bareMediaType: () => (/* binding */ bareMediaType),
/* harmony export */   compressionOf: () => (/* binding */ compressionOf),
/* harmony export */   dockerConfig: () => (/* binding */ dockerConfig),
/* harmony export */   dockerLayer: () => (/* binding */ dockerLayer),
/* harmony export */   dockerList: () => (/* binding */ dockerList),
/* harmony export */   dockerManifest: () => (/* binding */ dockerManifest),
/* harmony export */   isForeignLayer: () => (/* binding */ isForeignLayer),
/* harmony export */   isImageConfig: () => (/* binding */ isImageConfig),
/* harmony export */   isLayerType: () => (/* binding */ isLayerType),
/* harmony export */   kindOf: () => (/* binding */ kindOf),
/* harmony export */   manifestAccept: () => (/* binding */ manifestAccept),
/* harmony export */   ociConfig: () => (/* binding */ ociConfig),
/* harmony export */   ociEmpty: () => (/* binding */ ociEmpty),
/* harmony export */   ociIndex: () => (/* binding */ ociIndex),
/* harmony export */   ociLayer: () => (/* binding */ ociLayer),
/* harmony export */   ociManifest: () => (/* binding */ ociManifest),
/* harmony export */   schema1Types: () => (/* binding */ schema1Types),
/* harmony export */   withoutParameters: () => (/* binding */ withoutParameters)
/* harmony export */ });
/** Media types of images (image-spec, media-types.md; Docker's image manifest v2 schema 2). */
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociConfig = 'application/vnd.oci.image.config.v1+json';
const ociEmpty = 'application/vnd.oci.empty.v1+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerConfig = 'application/vnd.docker.container.image.v1+json';
/** Layers by how they are compressed; the last part of the name is what differs. */
const ociLayer = {
    none: 'application/vnd.oci.image.layer.v1.tar',
    gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
};
const dockerLayer = {
    none: 'application/vnd.docker.image.rootfs.diff.tar',
    gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    zstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
};
/** Docker's first manifests, refused. */
const schema1Types = [
    'application/vnd.docker.distribution.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
];
const kinds = new Map([
    [ociManifest, 'image'],
    [dockerManifest, 'image'],
    [ociIndex, 'index'],
    [dockerList, 'index'],
]);
/** The Accept header for manifests: every type that can be read here. */
const manifestAccept = [...kinds.keys()].join(', ');
/** What a manifest of this media type is; `other` for all that cannot be read here. */
function kindOf(mediaType) {
    return schema1Types.includes(mediaType) ? 'schema1' : (kinds.get(mediaType) ?? 'other');
}
/** How a layer of this type is compressed; `unknown` for what is no layer. */
function compressionOf(mediaType) {
    const oci = /^application\/vnd\.oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?$/.exec(mediaType);
    if (oci)
        return oci[1] ?? 'none';
    const docker = /^application\/vnd\.docker\.image\.rootfs\.(?:foreign\.)?diff\.tar(?:\.(gzip|zstd))?$/.exec(mediaType);
    return docker ? (docker[1] ?? 'none') : 'unknown';
}
/** A layer that registries need not hold (image-spec, layer.md, "Non-Distributable Layers"). */
function isForeignLayer(mediaType) {
    return compressionOf(mediaType) !== 'unknown' && /\.(?:nondistributable|foreign)\./.test(mediaType);
}
/** Whether this names an image's layer, also one that cannot be unpacked here, such as an encrypted one. */
function isLayerType(mediaType) {
    return /^application\/vnd\.(?:oci\.image\.layer|docker\.image\.rootfs)\./.test(mediaType);
}
/** Whether this is the config of an image, rather than of some other artifact. */
function isImageConfig(mediaType) {
    return mediaType === ociConfig || mediaType === dockerConfig;
}
/** A Content-Type without its parameters, in lower case. */
function bareMediaType(contentType) {
    return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}
const parameters = /(?:[ \t]*;(?:[ \t]*[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"))?)+[ \t]*$/u;
/** A media type without well-formed parameters (RFC 9110, section 8.3.1); any other text as it is. */
function withoutParameters(mediaType) {
    const at = mediaType.length > 1_000 ? -1 : mediaType.search(/[ \t]*;/);
    if (at < 0)
        return mediaType;
    return parameters.exec(mediaType.slice(at))?.index === 0 ? mediaType.slice(0, at) : mediaType;
}


/***/ }),

/***/ 95581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ normalizePlatform),
/* harmony export */   GQ: () => (/* binding */ runnerPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   vC: () => (/* binding */ platformFields)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29997);



/*
 * As in containerd/platforms, but with both os and architecture, so that a text means the same on every machine:
 *
 *   platform := os [ "(" [ version ] [ "+" feature ]* ")" ] "/" architecture [ "/" variant ]
 *
 * In version and feature the characters % + ( ) / are written %25 %2B %28 %29 %2F.
 */
const grammar = /^(?<os>[\w.-]+)(?:\((?<version>[^()+/]*)(?<features>(?:\+[^()+/]+)*)\))?\/(?<architecture>[\w.-]+)(?:\/(?<variant>[\w.-]+))?$/;
const namePart = /^[\w.-]*$/;
/** Reads `os/architecture[/variant]`, normalised; `windows(10.0.20348)/amd64` names a build. Throws PLATFORM_INVALID. */
function parsePlatform(text) {
    const found = grammar.exec(text)?.groups;
    if (!found)
        throw unreadable(text);
    const { os = '', architecture = '', variant, version, features } = found;
    const osFeatures = (features ?? '').split('+').slice(1).map(unescaped);
    return normalizePlatform({
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(version ? { osVersion: unescaped(version) } : {}),
        ...(osFeatures.length > 0 ? { osFeatures } : {}),
    });
}
function unreadable(text) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('PLATFORM_INVALID', `Cannot read platform "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}": expected os/architecture[/variant]`);
}
function escaped(text) {
    return text.replace(/[%+()/]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}
function unescaped(text) {
    return text.replace(/%(2[5589BbFf])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
/** The one spelling of a platform: aarch64 is arm64, arm64/v8 is arm64, arm is arm/v7, macOS is darwin. */
function normalizePlatform(platform) {
    const { os: named, architecture: written, variant: asked, ...rest } = platform;
    const os = named.toLowerCase() === 'macos' ? 'darwin' : named.toLowerCase();
    const [architecture, variant] = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .normalProcessor */ .c)(written, asked);
    return { os, architecture, ...(variant ? { variant } : {}), ...rest };
}
/** Whether a platform's names can be written down and read back. */
function isNamed({ os, architecture, variant = '' }) {
    return os !== '' && architecture !== '' && [os, architecture, variant].every(name => namePart.test(name));
}
/** A platform as parsePlatform reads it; no two platforms have the same text. */
function formatPlatform({ os, architecture, variant, osVersion = '', osFeatures = [], }) {
    const more = [osVersion, ...osFeatures.toSorted()].map(escaped).join('+');
    return [more === '' ? os : `${os}(${more})`, architecture, ...(variant ? [variant] : [])].join('/');
}
/** A platform as documents write it (image-spec, image-index.md, "platform"). */
function platformFields({ os, architecture, variant, osVersion, osFeatures, }) {
    return {
        architecture,
        os,
        ...(osVersion ? { 'os.version': osVersion } : {}),
        ...(osFeatures?.length ? { 'os.features': osFeatures } : {}),
        ...(variant ? { variant } : {}),
    };
}
/**
 * The platform of images that run where Node reports these names (process.platform, process.arch); containers on a Mac are Linux.
 * On Windows `release` (os.release()) asks for images of the same build, as containers there need.
 */
function runnerPlatform(nodePlatform, nodeArchitecture, release) {
    const windows = nodePlatform === 'win32';
    return normalizePlatform({
        os: windows ? 'windows' : 'linux',
        architecture: nodeArchitecture,
        ...(windows && release ? { osVersion: release } : {}),
    });
}


/***/ }),

/***/ 3394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* unused harmony export maxJsonBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** Bytes of the largest document that is read. */
const maxJsonBytes = 4 * 1024 * 1024;
const maxDepth = 64;
/**
 * Parses one JSON document that every reader reads alike: UTF-8 without a byte order mark, no key twice in an object,
 * nothing after its end, nested at most 64 deep. Throws MANIFEST_INVALID, MANIFEST_TOO_LARGE beyond 4 MiB.
 */
function parseStrictJson(bytes) {
    if (bytes.byteLength > maxJsonBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read a document of ${bytes.byteLength} bytes: expected at most ${maxJsonBytes}`);
    }
    const text = decoded(bytes);
    if (text.startsWith('\ufeff'))
        throw invalid('it begins with a byte order mark');
    checkStructure(text);
    return parsed(text);
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw invalid('it is not UTF-8', error);
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the document, which is not fit to print: it does not become the cause.
        throw invalid('it is not JSON');
    }
}
/**
 * One pass before JSON.parse, which keeps the last of two equal keys and says nothing. Here only strings and brackets count;
 * that the rest is JSON, and that brackets are in pairs, JSON.parse finds out.
 */
function checkStructure(text) {
    const open = [];
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (character === '"') {
            const end = stringEnd(text, at);
            if (isKey(text, end))
                noteKey(open.at(-1), text.slice(at, end));
            at = end - 1;
        }
        else if (character === '{' || character === '[') {
            open.push(character === '{' ? new Set() : undefined);
            if (open.length > maxDepth)
                throw invalid(`it nests deeper than ${maxDepth} levels`);
        }
        else if (character === '}' || character === ']')
            open.pop();
    }
}
function stringEnd(text, start) {
    for (let at = start + 1; at < text.length; at++) {
        if (text[at] === '\\')
            at++;
        else if (text[at] === '"')
            return at + 1;
    }
    throw invalid('it is not JSON');
}
function isKey(text, after) {
    let at = after;
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t')
        at++;
    return text[at] === ':';
}
function noteKey(keys, quoted) {
    const key = quoted.includes('\\') ? parsed(quoted) : quoted.slice(1, -1);
    if (keys?.has(key))
        throw invalid('a key stands twice in one object');
    keys?.add(key);
}
function invalid(why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the document: ${why}`, { cause });
}


/***/ }),

/***/ 88613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ isRepaired),
/* harmony export */   EH: () => (/* binding */ missingIn),
/* harmony export */   G7: () => (/* binding */ isUnasked),
/* harmony export */   VR: () => (/* binding */ cacheReport),
/* harmony export */   jU: () => (/* binding */ timeSaved),
/* harmony export */   pg: () => (/* binding */ shortList),
/* harmony export */   qC: () => (/* binding */ whyLeftOut),
/* harmony export */   wP: () => (/* binding */ isWhole),
/* harmony export */   wT: () => (/* binding */ savedSums)
/* harmony export */ });
const isKept = new Set(['exists', 'busy']);
/** Sums up what was saved of all images; an entry that two of them share counts once. */
function savedSums(saved) {
    const entries = new Map();
    for (const entry of saved.flatMap(each => each.entries))
        if (entries.get(entry.key)?.outcome !== 'saved')
            entries.set(entry.key, entry);
    const all = [...entries.values()];
    const written = all.filter(({ outcome }) => outcome === 'saved');
    return {
        written,
        kept: all.filter(({ outcome }) => isKept.has(outcome)),
        leftOut: all.filter(({ outcome }) => outcome !== 'saved' && !isKept.has(outcome)),
        bytes: saved.reduce((sum, { bytes }) => sum + bytes, 0),
    };
}
/** Whether the cache has everything of an image after the saving. */
function isWhole({ saved }, image) {
    return savedSums(saved.filter(({ root }) => root === image)).leftOut.length === 0;
}
/** Whether the cache was given up before it was asked for anything, so that nobody knows what it has. */
function isUnasked({ report }) {
    return report.off !== undefined && report.lookups === 0;
}
const reasons = {
    planned: 'it would be saved',
    over: 'over the budget',
    absent: 'not in the store',
    stopped: 'saving was stopped',
    refused: 'refused by the service',
    throttled: 'too many uploads a minute',
};
/** Why an entry was left out, in words. */
function whyLeftOut({ outcome }) {
    return reasons[outcome] ?? outcome;
}
/** Milliseconds less than the same bytes took from the registry when they were saved; undefined where that is not known or not less. */
function timeSaved({ report }, bytes, milliseconds) {
    const { cold } = report;
    if (cold.bytes === 0 || bytes === 0)
        return undefined;
    const saved = (cold.milliseconds * bytes) / cold.bytes - milliseconds;
    return saved > 0 ? saved : undefined;
}
/** Whether a blob was fetched from elsewhere since its cached copy was damaged. */
function isRepaired({ report }) {
    return ({ repaired }) => repaired && report.poisoned.length > 0;
}
/** The digests that a failure says are missing; none where it says nothing of them. */
function missingIn({ details }) {
    const { failures = [details] } = details;
    return failures.flatMap(({ missing }) => (Array.isArray(missing) ? missing.map(String) : []));
}
/** As many lines as an output may hold. */
function shortList(lines) {
    const most = 40;
    if (lines.length <= most)
        return lines.join('\n');
    return [...lines.slice(0, most), `and ${lines.length - most} more`].join('\n');
}
/** The account as the report file holds it. */
function cacheReport(account) {
    const entries = account.saved.flatMap(({ entries }) => entries);
    const { bytes } = savedSums(account.saved);
    const saved = entries.map(({ key, size, members, outcome }) => ({ key, size, outcome, members }));
    return { ...account.report, saved, bytesSaved: bytes };
}


/***/ }),

/***/ 19608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ PulledContents),
/* harmony export */   w: () => (/* binding */ layersOf),
/* harmony export */   yX: () => (/* binding */ mislabelling)
/* harmony export */ });
/* unused harmony exports verifyContent, contentHint, ContentHasher */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87629);
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20559);
/* harmony import */ var _content_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44037);
/* harmony import */ var _content_size_budget_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97693);
/* harmony import */ var _content_store_diff_ids_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(47332);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88804);
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53793);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);











/** For a person: what the label says and what the bytes are. */
function mislabelling({ layer, found }) {
    const bytes = found === 'none' ? 'not compressed' : `${found}-compressed`;
    return `layer ${layer.digest} is ${bytes}, though its media type says ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(layer.mediaType)}; its content is right`;
}
/** The layers of images among the leaves that can be unpacked: what may have a diff_id to be compared with. */
function layersOf(leaves) {
    return leaves.flatMap(({ document }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.isImageConfig)(document.manifest.config.mediaType)
        ? document.manifest.layers.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.compressionOf)(mediaType) !== 'unknown')
        : []);
}
/**
 * Compares each layer's uncompressed digest with the config's diff_ids (image-spec, config.md, "Layer DiffID").
 * Throws CONTENT_MISMATCH naming the layer, CONTENT_TOO_LARGE for what unpacks beyond reason, MANIFEST_INVALID for configs that do not
 * fit their layers.
 */
async function verifyContent(leaves, store, hasher) {
    const expected = new Map();
    const unchecked = new Map();
    for (const { document } of leaves) {
        const contents = (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__/* .layerContents */ .cl)(document.manifest, await diffIdsOf(document.manifest, store));
        for (const each of contents.promised)
            expected.set(`${each.layer.digest} ${each.diffId}`, each);
        for (const each of contents.unchecked)
            unchecked.set(each.layer.digest, each);
    }
    const checked = await Promise.all([...expected.values()].map(async ({ layer, diffId }) => ({
        layer,
        ...(await verifyLayer(layer, diffId, hasher)),
    })));
    const mislabelled = checked.flatMap(({ layer, compression }) => compression === (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.compressionOf)(layer.mediaType) ? [] : [{ layer, found: compression }]);
    return {
        layers: expected.size,
        hashed: checked.filter(({ isNew }) => isNew).length,
        unchecked: [...unchecked.values()],
        mislabelled,
    };
}
/** Undefined for what has no diff_ids: artifacts, also those with an image's config type that holds something else. */
async function diffIdsOf(manifest, store) {
    if (!(0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.isImageConfig)(manifest.config.mediaType))
        return undefined;
    return (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .Xg)(manifest, async () => (0,_model_config_js__WEBPACK_IMPORTED_MODULE_4__/* .configDiffIds */ .eL)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .readAll */ .yw)(store, manifest.config)));
}
async function verifyLayer(layer, expected, hasher) {
    const content = await hasher.hash(layer, expected);
    const { diffId: found, compression, foreign } = content;
    if (found === expected)
        return content;
    const label = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.compressionOf)(layer.mediaType);
    const promise = `Cannot accept layer ${layer.digest}: its config promises the content ${expected}`;
    const details = { layer: layer.digest, expected, found };
    if (foreign !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('CONTENT_MISMATCH', `${promise}, and it is packed with ${foreign}, which cannot be unpacked here, expected gzip, zstd or a plain tar`, { details, hint: contentHint });
    const read = compression === label ? '' : `, unpacked by its first bytes as ${compression}, not ${label}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('CONTENT_MISMATCH', `${promise}, found ${found}${read}`, {
        details,
        hint: contentHint,
    });
}
/** What to do about a layer whose bytes are right and whose content is not: no other copy would be better. */
const contentHint = 'The bytes are those of the digest, but they do not unpack to what the image promises: it was built or changed wrongly, and another try gives the same. Have it built anew; `verify: distribution` takes it without this check.';
const ways = ['gzip', 'zstd', 'none'];
/** Unpacks and hashes layers of the store, each once and so many at a time, from the moment it is told of them: beside a download. */
class ContentHasher {
    #store;
    #slots;
    #begun = new Map();
    #budgets = new Map();
    #stopped = false;
    constructor(store, concurrency) {
        this.#store = store;
        this.#slots = new _concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .Slots */ .WR(concurrency);
    }
    /** Bounds what the layers of one image unpack to in sum, in bytes. */
    bound(layers, limit) {
        const budget = new _content_size_budget_js__WEBPACK_IMPORTED_MODULE_8__/* .SizeBudget */ .T(limit);
        for (const digest of new Set(layers.map(layer => layer.digest)))
            this.#budgets.set(digest, [...(this.#budgets.get(digest) ?? []), budget]);
    }
    /** Begins with a layer that is in the store now and will be asked for. */
    begin({ digest }) {
        if (ways.some(way => this.#store.knownDiffId(digest, way) !== undefined))
            return;
        // A failure is met by who asks; until then it must not count as unhandled.
        this.#unpack(digest).catch(() => undefined);
    }
    /**
     * The layer's content as its first bytes say it is packed. Where its media type says that it is not packed at all and only that
     * gives `expected`, as it is: an image may name any bytes by their own digest. Throws what `diffIdOf` throws.
     */
    async hash({ digest, mediaType }, expected) {
        const label = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.compressionOf)(mediaType);
        const known = ways.filter(way => this.#store.knownDiffId(digest, way) === expected);
        const [way] = known.filter(way => way === label).concat(known);
        if (way !== undefined)
            return { diffId: expected, compression: way, isNew: false };
        const found = await this.#unpack(digest);
        if (found.diffId === expected || found.compression === label || label !== 'none')
            return found;
        const asItIs = await this.#unpack(digest, label);
        return asItIs.diffId === expected ? asItIs : found;
    }
    /** Ends what is under way: nobody will ask. */
    stop() {
        this.#stopped = true;
    }
    #unpack(digest, as) {
        const key = `${as ?? ''} ${digest}`;
        const begun = this.#begun.get(key) ?? this.#slots.run(() => this.#hash(digest, as));
        this.#begun.set(key, begun);
        return begun;
    }
    async #hash(digest, as) {
        const { compression, start, bytes } = await (0,_content_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__/* .sniffed */ .WN)(this.#untilStopped(this.#store.scan(digest)));
        const way = as ?? compression;
        try {
            const diffId = await (0,_content_store_diff_ids_js__WEBPACK_IMPORTED_MODULE_10__/* .diffIdOf */ .A)(bytes, way, this.#budgets.get(digest));
            this.#store.rememberDiffId(digest, way, diffId);
            const foreign = (0,_content_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__/* .foreignPacking */ .qP)(start);
            return { diffId, compression: way, isNew: true, ...(foreign === undefined ? {} : { foreign }) };
        }
        catch (error) {
            throw ofLayer(error, digest);
        }
    }
    async *#untilStopped(bytes) {
        for await (const chunk of bytes) {
            if (this.#stopped)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('CANCELLED', 'Stopped before a layer was unpacked');
            yield chunk;
        }
    }
}
/** What unpacks knows no names. */
function ofLayer(error, layer) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .isTallyError */ .pQ)(error, 'CONTENT_MISMATCH', 'CONTENT_TOO_LARGE'))
        return error;
    const why = error.message.replace(/^Cannot unpack/, 'cannot unpack');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB(error.code, `Cannot accept layer ${layer}: ${why}`, {
        cause: error,
        details: { ...error.details, layer },
        hint: error.code === 'CONTENT_MISMATCH' ? contentHint : error.hint,
    });
}
/** The check of what the layers of a pull unpack to, begun with each layer that lands while the others are under way. */
class PulledContents {
    #store;
    #damage;
    #hasher;
    #limit;
    /** @param limit bytes that one image may unpack to */
    constructor(store, damage, limit) {
        this.#limit = limit;
        this.#store = store;
        this.#damage = damage;
        this.#hasher = new ContentHasher(store, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)());
    }
    /** A progress that has each layer unpacked and hashed from when it is delivered: not before its digest was found right. */
    beside(progress, looked) {
        for (const { graph } of looked)
            for (const leaf of graph.leaves)
                this.#hasher.bound(layersOf([leaf]), this.#limit);
        const layers = new Map(looked.flatMap(({ graph }) => layersOf(graph.leaves)).map(layer => [layer.digest, layer]));
        return {
            ...progress,
            delivered: delivery => {
                progress.delivered(delivery);
                const layer = layers.get(delivery.blob.digest);
                if (layer)
                    this.#hasher.begin(layer);
            },
        };
    }
    /** All contents at once, but those of listed images one by one: each may be damaged alone. Throws what `verifyContent` throws. */
    async verify(looked) {
        const checks = [await this.#verify(looked.filter(({ pinned }) => !pinned.wanted.listed))];
        for (const image of looked.filter(({ pinned }) => pinned.wanted.listed)) {
            const check = await this.#damage.guarded(image.pinned.wanted, () => this.#verify([image]));
            if (check)
                checks.push(check);
        }
        const sum = (count) => checks.reduce((total, check) => total + count(check), 0);
        return {
            layers: sum(({ layers }) => layers),
            hashed: sum(({ hashed }) => hashed),
            unchecked: checks.flatMap(({ unchecked }) => unchecked),
            mislabelled: checks.flatMap(({ mislabelled }) => mislabelled),
        };
    }
    /** Ends what is under way: nobody will ask. */
    stop() {
        this.#hasher.stop();
    }
    #verify(looked) {
        const leaves = looked.flatMap(({ graph }) => graph.leaves);
        return verifyContent(leaves, this.#store, this.#hasher);
    }
}


/***/ }),

/***/ 51465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ cacheSummary),
/* harmony export */   NI: () => (/* binding */ tellSaved),
/* harmony export */   ZY: () => (/* binding */ fromCache),
/* harmony export */   n8: () => (/* binding */ cacheLine)
/* harmony export */ });
/* harmony import */ var _operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88613);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84519);



const nothing = { blobs: 0, bytes: 0, milliseconds: 0 };
/** Sums up what a pull took from the cache. */
function fromCache({ deliveries, transferMs }) {
    const came = deliveries.filter(({ source }) => source === 'cache');
    const bytes = came.reduce((sum, { blob }) => sum + blob.size, 0);
    return { blobs: came.length, bytes, milliseconds: transferMs };
}
/**
 * Tells the log what was saved: a group for each image with a line for each entry.
 *
 * @param names of the images, by the digests of their roots
 */
function tellSaved(saved, names, log) {
    for (const image of saved) {
        if (image.entries.length === 0)
            continue;
        const { written, kept, leftOut, bytes } = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)([image]);
        const planned = leftOut.filter(isPlanned);
        const lacking = leftOut.length - planned.length;
        const stopped = leftOut.filter(isStopped);
        const facts = [
            ...(written.length > 0 ? [`${entries(written.length)} written (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes)})`] : []),
            ...(planned.length > 0
                ? [`${entries(planned.length)} would be written (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sizeOf(planned))})`]
                : []),
            ...(kept.length > 0 ? [`${entries(kept.length)} there already (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sizeOf(kept))})`] : []),
            ...(lacking > stopped.length ? [`${entries(lacking - stopped.length)} left out`] : []),
            ...(stopped.length > 0 ? [`${entries(stopped.length)} left out, since saving was stopped`] : []),
        ];
        const title = `${names.get(image.root) ?? image.root} in the Actions cache: ${facts.join(', ')}`;
        // Why saving was stopped was told when it was, and is the same for all that would have followed.
        const each = image.entries.filter(entry => !isStopped(entry));
        const lines = each.map(entry => `  ${entry.key}  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(entry.size)} ${fateOfEntry(entry)}`);
        if (leftOut.length - stopped.length + written.length === 0)
            log.info(title);
        else
            log.group(title, lines);
    }
}
function fateOfEntry(entry) {
    if (entry.outcome === 'saved')
        return 'written';
    if (entry.outcome === 'exists')
        return 'there already';
    if (entry.outcome === 'busy')
        return 'is being written by another job';
    return entry.outcome === 'planned' ? 'would be written' : `left out: ${(0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLeftOut */ .qC)(entry)}`;
}
/** What the cache did, as Markdown for the step summary: a line, and what was left out. */
function cacheSummary(account, pulled = nothing) {
    const { report, saved } = account;
    const { leftOut } = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)(saved);
    return [
        cacheLine(account, pulled),
        report.off === undefined ? '' : `The cache was given up: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(report.off)}.`,
        report.off === undefined && report.unsaved !== undefined
            ? `Not all was saved: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(report.unsaved)}.`
            : '',
        leftOut.length === 0
            ? ''
            : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(leftOut.every(isPlanned) ? 'Would be saved' : 'Left out of the cache', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Entry', 'Size', 'Why'], leftOutRows(leftOut))),
    ];
}
/** What was left out, each entry with its reason; those that came after a stop are one row. */
function leftOutRows(leftOut) {
    const stopped = leftOut.filter(isStopped);
    const [first] = stopped;
    const others = leftOut.filter(entry => !isStopped(entry));
    return [
        ...others.map(entry => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(entry.key), (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(entry.size), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLeftOut */ .qC)(entry))]),
        ...(first ? [[entries(stopped.length), (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sizeOf(stopped)), (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLeftOut */ .qC)(first)]] : []),
    ];
}
/** What the cache did, in a line. */
function cacheLine(account, pulled = nothing) {
    const { report, saved } = account;
    const { written, kept, leftOut, bytes } = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)(saved);
    const planned = leftOut.filter(isPlanned);
    const done = planned.length > 0
        ? `${entries(planned.length)} would be written (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sizeOf(planned))})`
        : `${entries(written.length)} written (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes)})`;
    const less = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSaved */ .jU)(account, pulled.bytes, pulled.milliseconds);
    const facts = [
        ...(report.used.length > 0 || saved.length === 0 ? [`${entries(report.used.length)} used`] : []),
        ...(pulled.blobs > 0
            ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(pulled.blobs, 'blob')} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(pulled.bytes)}) came from it instead of a registry`]
            : []),
        ...(less === undefined
            ? []
            : [`about ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(less)} less than when it was filled from the registry`]),
        ...(saved.length > 0 ? [`${done}, ${kept.length} there already`] : []),
        ...(report.poisoned.length > 0
            ? [`${entries(report.poisoned.length)} found damaged, the content fetched elsewhere`]
            : []),
        ...(report.lookups > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(report.lookups, 'look-up')}, ${report.route} route`] : []),
    ];
    return `Actions cache: ${facts.join('; ')}.`;
}
function isPlanned({ outcome }) {
    return outcome === 'planned';
}
function isStopped({ outcome }) {
    return outcome === 'stopped';
}
function sizeOf(saved) {
    return saved.reduce((sum, { size }) => sum + size, 0);
}
function entries(count) {
    return count === 1 ? '1 entry' : `${count} entries`;
}


/***/ }),

/***/ 54249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadsTable),
/* harmony export */   B: () => (/* binding */ tellLoads)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84519);


const proofs = {
    'config-digest': 'its ID is the digest of its config',
    'manifest-digest': 'its ID is the digest of its manifest or index',
};
/** Tells the log what became of images in the engine, and how it is known that they are the pinned ones. */
function tellLoads(loads, log) {
    for (const load of loads) {
        log.info(`${load.image}: in the engine as ${load.imageId}, proven: ${proofs[load.proof]}`);
        log.info(`  ${layersOf(load)}`);
        if (load.names.length === 0 && load.foundBy === undefined)
            log.notice(`${load.image} names no tag, so the engine has it by its ID alone: ${load.imageId}. Write name:tag@digest to give it a name`);
    }
}
/** What became of images in the engine, as Markdown; empty when none went there. */
function loadsTable(loads) {
    if (loads.length === 0)
        return '';
    const rows = loads.map(load => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(load.image), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(load.imageId), proofs[load.proof], layersOf(load)]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['In the engine', 'ID', 'Proof', 'Layers'], rows);
}
function layersOf({ layersSent, layersPresent, bytesSent }) {
    const sent = layersSent > 0 ? `${layersSent} sent (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytesSent)})` : 'none sent';
    return `${sent}, ${layersPresent} held before`;
}


/***/ }),

/***/ 4490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _G: () => (/* binding */ bytesBySource),
/* harmony export */   iH: () => (/* binding */ isCacheHit),
/* harmony export */   kV: () => (/* binding */ pullReport)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88613);


/** Bytes of blobs by source; mirrors count as registries, a descriptor's own data as nothing. */
function bytesBySource({ deliveries }) {
    const sum = (...sources) => deliveries
        .filter(({ source }) => sources.includes(source))
        .reduce((total, { blob }) => total + blob.size, 0);
    return {
        registry: sum('registry', 'mirror'),
        cache: sum('cache'),
        store: sum('store'),
        engine: sum('engine'),
    };
}
/** Whether nothing had to be asked of a registry. */
function isCacheHit({ deliveries, documents }) {
    const near = new Set(['store', 'cache', 'inline', 'engine']);
    return (deliveries.every(({ source }) => near.has(source)) &&
        [...documents.values()].every(source => near.has(source)));
}
/** The account of a pull, and of what became of its images in the engine. */
function pullReport(pulled, loads = []) {
    return {
        images: pulled.images.map(image => imageReport(image, pulled)),
        bytes: bytesBySource(pulled),
        ...(loads.length > 0 ? { engine: loads } : {}),
        ...(pulled.content && pulled.content.mislabelled.length > 0
            ? { mislabelled: pulled.content.mislabelled.map(mislabelledReport) }
            : {}),
        damaged: pulled.damaged.map(({ wanted, error }) => ({
            image: wanted.written,
            code: error.code,
            message: error.message,
        })),
        ...(pulled.cache ? { cache: { ...(0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReport */ .VR)(pulled.cache), ...saving(pulled, pulled.cache) } } : {}),
    };
}
function mislabelledReport({ layer, found }) {
    return { digest: layer.digest, mediaType: layer.mediaType, compression: found };
}
function saving(pulled, account) {
    const milliseconds = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSaved */ .jU)(account, bytesBySource(pulled).cache, pulled.transferMs);
    return milliseconds === undefined ? {} : { millisecondsSaved: Math.round(milliseconds) };
}
function imageReport({ wanted, digest, graph, platformDigests, imageIds, unknownPlatforms, movedTo }, { deliveries, documents, content }) {
    const blobs = new Set(graph.blobs.map(blob => blob.digest));
    const unchecked = (content?.unchecked ?? [])
        .filter(({ layer }) => blobs.has(layer.digest))
        .map(({ layer: { digest, mediaType }, reason }) => ({ digest, mediaType, reason }));
    return {
        image: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(wanted.reference),
        digest,
        ...(movedTo ? { tagPointsTo: movedTo } : {}),
        platforms: Object.fromEntries(platformDigests),
        imageIds: Object.fromEntries(imageIds),
        ...(unknownPlatforms.length > 0 ? { unknownPlatforms } : {}),
        ...(unchecked.length > 0 ? { unchecked } : {}),
        ...(graph.skipped
            ? { skipped: graph.skipped.map(({ digest, mediaType }) => ({ digest, mediaType })) }
            : {}),
        documents: graph.documents.map(({ descriptor }) => ({
            digest: descriptor.digest,
            size: descriptor.size,
            source: documents.get(descriptor.digest),
        })),
        layers: deliveries
            .filter(({ blob }) => blobs.has(blob.digest))
            .map(({ blob, source, milliseconds, repaired, retries }) => ({
            digest: blob.digest,
            mediaType: blob.mediaType,
            size: blob.size,
            source,
            milliseconds: Math.round(milliseconds),
            repaired,
            retries,
        })),
    };
}


/***/ }),

/***/ 66346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ platformsText),
/* harmony export */   _e: () => (/* binding */ pullLine),
/* harmony export */   h4: () => (/* binding */ uncheckedTable),
/* harmony export */   oi: () => (/* binding */ pullSummary)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87957);
/* harmony import */ var _operations_pull_verify_content_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19608);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84519);
/* harmony import */ var _transfer_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44951);
/* harmony import */ var _cache_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51465);
/* harmony import */ var _engine_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54249);
/* harmony import */ var _pull_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4490);









/** The step summary of a pull, as Markdown. */
function pullSummary(story) {
    const { pulled, loads = [], milliseconds, credentials, limits, done = 'pulled' } = story;
    const { images, damaged, cache } = pulled;
    const facts = [...credentials].map(([registry, source]) => `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(registry)}: ${source}`);
    const parts = [
        `### Tallyman: ${countOf(pulled)} ${done}${verdictOf(story)}`,
        `${pullLine(story)} Took ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(milliseconds)}.`,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Image', 'Digest', 'Platforms', 'Size'], images.map(imageRow)),
        (0,_engine_report_js__WEBPACK_IMPORTED_MODULE_2__/* .loadsTable */ .A)(loads),
        uncheckedTable(pulled),
        // What was not there to load is not damaged; what is missing of it is listed by the step that loads.
        damaged.length > 0 && done !== 'loaded'
            ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Damaged tag', 'Why'], damaged.map(({ wanted, error }) => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wanted.written), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(error.message)]))
            : '',
        ...(cache ? (0,_cache_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheSummary */ .$2)(cache, (0,_cache_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .fromCache */ .ZY)(pulled)) : []),
        ...(pulled.content?.mislabelled ?? []).map(each => `${capitalised((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_operations_pull_verify_content_js__WEBPACK_IMPORTED_MODULE_4__/* .mislabelling */ .yX)(each)))}.`),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('Blobs', blobTable(pulled)),
        facts.length > 0 ? `Credentials: ${facts.join(', ')}.` : '',
        ...[...limits].map(([registry, text]) => `Pull limit of ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(registry)}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text)}.`),
    ];
    return parts.filter(Boolean).join('\n\n');
}
/** Where the bytes of a pull came from, and what was checked, in words. */
function pullLine({ pulled, loads = [], done }) {
    if (done === 'resolved') {
        const read = pulled.deliveries.length > 0 ? 'manifests and configs were' : 'manifests was';
        return `Nothing but ${read} read, each checked against its digest.`;
    }
    const { content } = pulled;
    const bytes = (0,_pull_report_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesBySource */ ._G)(pulled);
    const byEngine = loads.length > 0 ? 'distribution digests; diff_ids by the engine' : 'distribution digests';
    const checked = content ? `distribution digests and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(content.layers, 'diff_id')}` : byEngine;
    const sources = [
        ...fromRemotes(pulled, bytes.registry),
        ...(bytes.cache > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes.cache)} from the cache`] : []),
        `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes.store)} already in the store`,
        ...(bytes.engine > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes.engine)} already in the engine`] : []),
    ];
    const unchecked = content?.unchecked.length ?? 0;
    const open = unchecked > 0 ? ` Not checked: the content of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(unchecked, 'layer')}.` : '';
    return `${sources.join(', ')}. Checked: ${pulled.images.length > 0 ? checked : 'nothing'}.${open}`;
}
/** Bytes of registries, and apart from them those of each mirror by its host. */
function fromRemotes({ deliveries }, bytes) {
    const byMirror = new Map();
    for (const { blob, mirror } of deliveries)
        if (mirror !== undefined)
            byMirror.set(mirror, (byMirror.get(mirror) ?? 0) + blob.size);
    const ofMirrors = [...byMirror.values()].reduce((sum, size) => sum + size, 0);
    return [
        `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes - ofMirrors)} from registries`,
        ...[...byMirror].map(([mirror, size]) => `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(size)} from mirror ${mirror}`),
    ];
}
/** A pull is not called verified where the content of a layer could not be checked. */
function verdictOf({ pulled, done }) {
    if (done === 'resolved')
        return '';
    const unchecked = pulled.content?.unchecked.length ?? 0;
    return unchecked === 0 ? ' and verified' : `, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(unchecked, 'layer')} not checked`;
}
/** The layers whose content could not be checked, as Markdown; empty when there are none. */
function uncheckedTable({ content }) {
    const rows = (content?.unchecked ?? []).map(({ layer, reason }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(layer.digest)),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Layer whose content was not checked', 'Why'], rows);
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function countOf({ images, damaged }) {
    const whole = images.length + damaged.length;
    return `${damaged.length > 0 ? `${images.length} of ` : ''}${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(whole, 'image')}`;
}
function imageRow(image) {
    const { wanted, digest, graph, movedTo } = image;
    const moved = movedTo ? `<br>its tag now points to ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(movedTo))}` : '';
    const size = graph.blobs.reduce((sum, blob) => sum + blob.size, 0);
    return [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .familiarName */ .hG)(wanted.reference)),
        `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)}${moved}`,
        platformsText(image),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(size),
    ];
}
/** The platforms of an image, as Markdown. */
function platformsText({ platformDigests, unknownPlatforms }) {
    return [...platformDigests.keys(), ...(unknownPlatforms.length > 0 ? ['unknown'] : [])]
        .map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)
        .join(', ');
}
function blobTable({ deliveries }) {
    const rows = deliveries.map(({ blob, source, mirror, milliseconds, repaired }) => {
        const shown = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_transfer_source_js__WEBPACK_IMPORTED_MODULE_8__/* .shownSource */ .V)({ source, ...(mirror !== undefined && { mirror }) }));
        return [
            (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(blob.digest)),
            (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(blob.size),
            repaired ? `${shown}, repaired` : shown,
            source === 'store' || source === 'engine' ? '' : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(milliseconds),
        ];
    });
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Blob', 'Size', 'Source', 'Time'], rows);
}


/***/ }),

/***/ 44951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shownSource)
/* harmony export */ });
/** A source as logs and summaries call it: small content may stand in the manifest itself, and a mirror is one of several hosts. */
function shownSource({ source, mirror }) {
    if (source === 'inline')
        return 'the manifest';
    return mirror === undefined ? source : `${source} ${mirror}`;
}


/***/ })

};
;