"use strict";
exports.id = 83;
exports.ids = [83];
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

/***/ 91496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ recompress)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);

/** Written here, so that no default of Node's decides about digests. */
const gzipSettings = {
    level: 6,
    windowBits: 15,
    memLevel: 8,
    strategy: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_DEFAULT_STRATEGY,
    chunkSize: 256 * 1024,
};
const zstdSettings = {
    chunkSize: 256 * 1024,
    params: {
        [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_compressionLevel]: 3,
        [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_checksumFlag]: 0,
        [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_contentSizeFlag]: 0,
    },
};
/** RFC 1952, section 2.3: no name, no time, no extra flags, operating system unknown. */
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/**
 * Compresses a layer so that the same tar gives the same bytes on every machine with the same release of Node's compressors.
 * Node's own gzip header names the operating system it was built for; a fixed one takes its place.
 * Input is compressed in pieces of one size, since zstd's output depends on where its input is cut.
 */
async function* recompress(tar, compression) {
    const engine = compression === 'gzip' ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createGzip)(gzipSettings) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createZstdCompress)(zstdSettings);
    const fed = feed(engine, tar).catch((error) => void engine.destroy(error));
    let header = compression === 'gzip' ? gzipHeader.byteLength : 0;
    try {
        if (header > 0)
            yield gzipHeader;
        for await (const chunk of engine) {
            const skipped = Math.min(header, chunk.byteLength);
            header -= skipped;
            if (skipped < chunk.byteLength)
                yield chunk.subarray(skipped);
        }
    }
    finally {
        engine.destroy();
        await fed;
    }
}
async function feed(engine, tar) {
    for await (const piece of pieces(tar)) {
        if (engine.destroyed)
            return;
        await new Promise(resolve => {
            engine.once('close', resolve);
            engine.write(piece, () => {
                engine.off('close', resolve);
                resolve();
            });
        });
    }
    engine.end();
}
const pieceBytes = 128 * 1024;
/** The same bytes in pieces of one length; only the last is shorter. */
async function* pieces(bytes) {
    let piece = Buffer.alloc(pieceBytes);
    let filled = 0;
    for await (const chunk of bytes) {
        for (let at = 0; at < chunk.byteLength;) {
            const taken = Math.min(pieceBytes - filled, chunk.byteLength - at);
            piece.set(chunk.subarray(at, at + taken), filled);
            filled += taken;
            at += taken;
            if (filled < pieceBytes)
                continue;
            yield piece;
            piece = Buffer.alloc(pieceBytes);
            filled = 0;
        }
    }
    if (filled > 0)
        yield piece.subarray(0, filled);
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
 * Makes a folder and those above it; one that is there is fine. Throws what the system says. Node's own recursive call never
 * returns where the system answers ENOENT inside a folder that exists, as /proc does.
 */
function makeFolder(path) {
    if (isMade(path))
        return;
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    if (!isMade(path))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
}
/** False where a folder above is missing. */
function isMade(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT' && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path)
            return false;
        // Windows and macOS have other codes for a folder that is there.
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
 * The folder of drafts. A draft at rest is `<algorithm>-<hex>.part`; taking it up renames it, so that only one process does.
 * The name of a draft in use ends with the mark of its process, whose end puts it back to rest. Drafts at rest are kept for the next
 * run within `draftLimits`.
 */
class Drafts {
    #folder;
    /** Bytes of the drafts at rest, by blob, as far as is known. */
    #resting = new Map();
    #count = 0;
    constructor(folder) {
        this.#folder = folder;
    }
    /** Puts drafts of processes that ended back to rest, and drops what is too old or too much. */
    recover() {
        // A step that stores nothing does without the thread pool's start.
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(this.#folder);
        this.#tidy();
    }
    #tidy() {
        this.#resting.clear();
        for (const { blob, bytes } of (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .tidyDrafts */ .Jo)(this.#folder))
            this.#resting.set(blob, bytes);
    }
    /** The drafts at rest as they are now. */
    atRest() {
        return (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .tidyDrafts */ .Jo)(this.#folder);
    }
    /** Drops drafts by name, but for those that were taken up since. */
    drop(gone) {
        (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .removeDrafts */ .tk)(this.#folder, gone);
        this.#tidy();
    }
    /** Drops the drafts that nobody works at; their bytes come again where they are wanted. */
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
            // A link would be written through to what is not ours.
            const isDraft = stats?.isFile() === true && stats.nlink === 1;
            const own = isDraft ? openedAgain(path) : undefined;
            if (stats && own === undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true });
            const file = own ?? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .withSpaceAtOnce */ .$l)(this.#folder, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx+', 0o644));
            return { file, path, size: own !== undefined && stats ? Math.min(stats.size, limit) : 0 };
        }
        catch (error) {
            throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)('write to the store', error, this.#folder);
        }
    }
    /** Bytes of a draft at rest; 0 where there is none. */
    bytesOf(digest) {
        return this.#resting.get(`${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodedOf */ .EX)(digest)}`) ?? 0;
    }
    /** Closes a draft and keeps its first `size` bytes for the next try. On a full disk it would keep the space from everybody. */
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
/** Writes bytes behind what the draft holds and gives the digest of the whole; throws CONTENT_MISMATCH beyond `limit` bytes. */
async function pour(open, draft, { digest, size: limit }) {
    // What another process left is not hashed yet, and these sources are near: beginning anew is simpler than reading it back.
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
/** A draft only saves work: one of another user, who may share the store, is left or begun anew. */
function isForeign(error) {
    return ['EACCES', 'EPERM'].includes(error.code ?? '');
}
/** Undefined where the draft may not be written on. */
function openedAgain(path) {
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

/***/ 55303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ DeclaredSizes)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23892);


/**
 * The size that documents declare for each digest: of two, one is wrong, and which one is read would depend on the reader. Only what is
 * read can be compared: of an index of which one platform is asked for, its entries and that platform's manifest.
 */
class DeclaredSizes {
    #sizes = new Map();
    /** Adds what a document says of others, and of itself. Throws MANIFEST_INVALID for a digest that has another size already. */
    add(where, descriptors) {
        for (const { digest, size } of descriptors) {
            const known = this.#sizes.get(digest) ?? { size, where };
            const other = known.where === where ? '' : ` in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(known.where)}`;
            if (known.size !== size)
                throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(where, `${digest} has ${size} bytes and ${known.size}${other}, expected one size`);
            this.#sizes.set(digest, known);
        }
    }
}


/***/ }),

/***/ 97055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   S: () => (/* binding */ inlineData)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);



const names = ['mediaType', 'digest', 'size', 'platform', 'annotations', 'artifactType', 'urls', 'data'];
// RFC 6838, section 4.2: type "/" subtype. Parameters (RFC 9110, section 8.3.1) are carried as they are: nothing here interprets them.
const mediaTypeGrammar = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:[ \t]*;[\t -~]{0,1000})?$/;
const maxInlineBytes = 4 * 1024 * 1024;
/** Reads a descriptor strictly. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
function parseDescriptor(value, where) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, where);
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(fields, names, where);
    const mediaType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'mediaType', where);
    if (mediaType === undefined || !mediaTypeGrammar.test(mediaType))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.mediaType`, 'expected a media type');
    const written = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'digest', where);
    if (written === undefined)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.digest`, 'expected a digest');
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(written);
    const size = sizeField(fields, digest, where);
    const platform = platformField(fields, where);
    const annotations = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapField */ .A7)(fields, 'annotations', where);
    const artifactType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'artifactType', where);
    const data = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'data', where);
    const urls = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(fields, 'urls', where);
    return {
        mediaType,
        digest,
        size,
        ...(platform ? { platform } : {}),
        ...(annotations ? { annotations } : {}),
        ...(artifactType ? { artifactType } : {}),
        ...(urls ? { urls } : {}),
        ...(data === undefined ? {} : { data }),
    };
}
function sizeField(fields, digest, where) {
    const size = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'size');
    if (!Number.isSafeInteger(size) || size < 0)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.size`, 'expected a whole number of bytes');
    if (size === 0 && digest !== (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(new Uint8Array(), (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.size`, 'only the empty blob has size 0');
    return size;
}
function platformField(fields, where) {
    const value = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'platform');
    if (value === undefined || value === null)
        return undefined;
    const place = `${where}.platform`;
    const platform = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, place);
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(platform, ['architecture', 'os', 'variant', 'os.version', 'os.features'], place);
    const [os = '', architecture = ''] = [
        (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'os', place),
        (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'architecture', place),
    ];
    // Some tools write empty names, or leave one out, where they know no platform: to Go's decoder both are the same.
    if (os === '' || architecture === '')
        return undefined;
    const variant = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'variant', place);
    const osVersion = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'os.version', place);
    const osFeatures = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(platform, 'os.features', place);
    const named = {
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
        ...(osFeatures ? { osFeatures } : {}),
    };
    if (!(0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(named))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(place, 'expected os and architecture of letters, digits, dots and dashes');
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(named);
}
/** The content a descriptor carries itself, when it is what the descriptor promises; undefined otherwise. */
function inlineData({ data, size, digest }) {
    if (data === undefined || size > maxInlineBytes || data.length > Math.ceil(size / 3) * 4)
        return undefined;
    const bytes = Buffer.from(data, 'base64');
    // Node skips what is not base64; only what encodes back to the same text was all base64.
    const exact = bytes.toString('base64') === data && bytes.byteLength === size;
    return exact && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)) === digest ? bytes : undefined;
}


/***/ }),

/***/ 3443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Y_: () => (/* binding */ children)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74211);
/* harmony import */ var _declared_sizes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55303);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97055);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23892);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85197);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3394);








const names = [
    'schemaVersion',
    'mediaType',
    'config',
    'layers',
    'manifests',
    'subject',
    'artifactType',
    'annotations',
    'fsLayers',
    'blobs',
];
const maxEntries = 10_000;
/** Content types that servers use for anything. */
const unspecific = new Set([
    '',
    'text/plain',
    'application/json',
    'application/octet-stream',
    'binary/octet-stream',
]);
/**
 * Reads a manifest or index and keeps its bytes. What two clients could read differently is refused.
 *
 * Throws CONTENT_MISMATCH when the digest differs, MANIFEST_INVALID, MANIFEST_TOO_LARGE, SCHEMA1_UNSUPPORTED,
 * MEDIA_TYPE_UNSUPPORTED, GRAPH_INVALID for more than 10,000 entries (image-spec, manifest.md and image-index.md).
 */
function parseDocument(bytes, expected = {}) {
    const digest = expected.digest ?? (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
    const found = expected.digest === undefined ? digest : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes, (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest));
    if (found !== digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept manifest ${digest}: found ${found}`, {
            details: { expected: digest, found },
        });
    }
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrictJson */ .R)(bytes), 'manifest');
    const mediaType = mediaTypeOf(fields, (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.bareMediaType)(expected.mediaType ?? ''));
    const manifest = manifestOf(fields, mediaType);
    new _declared_sizes_js__WEBPACK_IMPORTED_MODULE_5__/* .DeclaredSizes */ .r().add('manifest', named(manifest));
    return { descriptor: { mediaType, digest, size: bytes.byteLength }, bytes, manifest };
}
function mediaTypeOf(fields, sent) {
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseCaseVariants */ .j4)(fields, names, 'manifest');
    refuseOtherShapes(fields);
    // Empty is how some tools write "none". A parameter changes no field's meaning, in the document as in the Content-Type.
    const said = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.withoutParameters)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)(fields, 'mediaType', 'manifest') ?? '') || undefined;
    const heard = unspecific.has(sent) ? undefined : sent;
    const shape = shapeOf(fields, said ?? heard ?? '');
    if ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'schemaVersion') !== 2)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest.schemaVersion', 'expected 2');
    if (said !== undefined && heard !== undefined && said !== heard) {
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest.mediaType', `the document says "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(said)}", the server "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(heard)}"`);
    }
    const mediaType = said ?? heard ?? shape;
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) === 'other') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', `Cannot use a manifest of type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(mediaType)}"`);
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) !== (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(shape))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', `it is of type "${mediaType}" and has the fields of ${shape}`);
    return mediaType;
}
/** What could be taken for an image and for an index is neither (CVE-2021-41190); a key that is null counts, since readers differ about it. */
function refuseOtherShapes(fields) {
    const foreign = ['config', 'layers', 'fsLayers', 'blobs'].find(name => isWritten(fields, name));
    if (isWritten(fields, 'manifests') && foreign !== undefined)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', `it has both manifests and ${foreign}`);
    if (isWritten(fields, 'fsLayers') || (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'schemaVersion') === 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('SCHEMA1_UNSUPPORTED', 'Cannot use the image: its manifest is Docker schema 1');
}
/** The OCI media type of documents with these fields. An absent list counts as empty where the type that was told says which one it is. */
function shapeOf(fields, told) {
    const has = (name) => isWritten(fields, name);
    if (has('manifests'))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociIndex;
    if (has('config') && (has('layers') || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(told) !== 'other'))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociManifest;
    if (!has('config') && !has('layers') && (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(told) === 'index')
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociIndex;
    throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', 'it has neither manifests nor config and layers, this is not a manifest');
}
function isWritten(fields, name) {
    return (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, name) !== undefined;
}
function manifestOf(fields, mediaType) {
    const shared = sharedFields(fields);
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) === 'index')
        return { kind: 'index', manifests: descriptors(fields, 'manifests'), ...shared };
    return {
        kind: 'image',
        config: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDescriptor */ .B)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'config'), 'config'),
        layers: descriptors(fields, 'layers'),
        ...shared,
    };
}
function sharedFields(fields) {
    const subject = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'subject');
    const artifactType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)(fields, 'artifactType', 'manifest');
    const annotations = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textMapField */ .A7)(fields, 'annotations', 'manifest');
    return {
        ...(subject === undefined || subject === null ? {} : { subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDescriptor */ .B)(subject, 'subject') }),
        ...(artifactType ? { artifactType } : {}),
        ...(annotations ? { annotations } : {}),
    };
}
function descriptors(fields, name) {
    const list = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listField */ .FZ)(fields, name, 'manifest') ?? [];
    if (list.length > maxEntries)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('GRAPH_INVALID', `Cannot use the document: ${list.length} entries, expected at most ${maxEntries}`);
    return list.map((value, at) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDescriptor */ .B)(value, `${name}[${at}]`));
}
/** What a manifest refers to, in order: config and layers, or manifests. */
function children(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
/** All that a manifest names: what it refers to, and its subject. */
function named(manifest) {
    return manifest.subject ? [...children(manifest), manifest.subject] : children(manifest);
}


/***/ }),

/***/ 33083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ArchiveOrigin: () => (/* binding */ ArchiveOrigin)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js + 2 modules
var inflate = __webpack_require__(44037);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/recompress.js
var recompress = __webpack_require__(91496);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/draft.js
var store_draft = __webpack_require__(27677);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/told-bytes.js
var told_bytes = __webpack_require__(79635);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/compress-image.js











/** Layers that are compressed side by side: zlib has its own threads, four of them. */
const atOnce = 4;
/**
 * An image whose layers are all compressed: uncompressed ones go into the store compressed, and a new manifest names them, the same
 * one for the same image on every machine, whichever archive it came in. The document itself where there is nothing to compress;
 * an index too, since its attestations name its manifests by digest.
 * Throws CONTENT_MISMATCH for a layer that is not what it is named by, STORE_FAILED.
 */
async function compressedImage(document, compressing) {
    const { manifest } = document;
    if (manifest.kind !== 'image' || !manifest.layers.some(isLabelledPlain))
        return document;
    const labelled = new Map(manifest.layers.filter(isLabelledPlain).map(layer => [layer.digest, layer]));
    const made = await (0,concurrency/* mapLimit */.sf)([...labelled.values()], atOnce, layer => compressedLayer(layer, compressing));
    if (!made.some(({ isMade }) => isMade))
        return document;
    const compressed = new Map([...labelled.keys()].map((digest, at) => [digest, made[at]?.layer]));
    const layers = manifest.layers.map(layer => (isLabelledPlain(layer) && compressed.get(layer.digest)) || layer);
    return (0,model_document/* parseDocument */.Tp)(Buffer.from(JSON.stringify(manifestWith(manifest, layers))));
}
/** A layer that is compressed in spite of its label keeps its bytes, and gets the label that fits them where a manifest is made anyway. */
async function compressedLayer(layer, compressing) {
    const found = await (0,inflate/* compressionOfBytes */.fM)(await compressing.source.fetch(layer));
    if (found === 'none')
        return { layer: await compressLayer(layer, compressing), isMade: true };
    return { layer: { ...layer, mediaType: media_type.ociLayer[found] }, isMade: false };
}
/** What is uncompressed is named by the digest of its tar, which is its diff_id. */
async function compressLayer(layer, { source, store, compression, say }) {
    const what = `compressing layer ${(0,model_digest/* shortDigest */.VK)(layer.digest)} of ${(0,format/* humanBytes */.p6)(layer.size)}`;
    const plain = async () => (0,told_bytes/* toldBytes */.f)((0,bytes/* verified */.zr)(layer, await source.fetch(layer)), what, say);
    const open = async () => (0,recompress/* recompress */.e)(await plain(), compression);
    const unlimited = { digest: layer.digest, size: Number.POSITIVE_INFINITY };
    const { digest, size } = await (0,full_disk/* namingWork */.UP)(`compress layer ${layer.digest}`, () => store.receiveNew(layer.digest, draft => (0,store_draft/* pour */.f)(open, draft, unlimited)));
    store.rememberDiffId(digest, compression, layer.digest);
    return { mediaType: media_type.ociLayer[compression], digest, size };
}
function isLabelledPlain({ mediaType }) {
    return (0,media_type.compressionOf)(mediaType) === 'none';
}
function manifestWith({ config, annotations, subject }, layers) {
    return {
        schemaVersion: 2,
        mediaType: media_type.ociManifest,
        config: bare(config),
        layers: layers.map(bare),
        ...(subject ? { subject: bare(subject) } : {}),
        ...(annotations ? { annotations } : {}),
    };
}
function bare({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/archive-origin.js



/** A file or folder of images as an origin. */
class ArchiveOrigin {
    kind;
    images;
    #source;
    #reading;
    /** Compressed images by the digest they were found under. */
    #compressed = new Map();
    /** What was made: documents by their digest, and the layers they name. */
    #documents = new Map();
    #layers = new Set();
    constructor(source, reading) {
        this.kind = reading.kind;
        this.images = source.images;
        this.#source = source;
        this.#reading = reading;
    }
    async resolve(target = this.#reading.target ?? this.#only()) {
        const made = 'digest' in target ? this.#documents.get(target.digest) : undefined;
        return made ?? this.#compress(await this.#source.resolve(target));
    }
    async document(digest) {
        return this.#documents.get(digest) ?? this.#source.resolve({ digest });
    }
    async has(wanted) {
        const { digest } = wanted;
        return this.#documents.has(digest) || this.#layers.has(digest) || this.#source.has(wanted);
    }
    async fetch(wanted, from = 0) {
        const { store } = this.#reading.compress ?? {};
        if (store && this.#layers.has(wanted.digest))
            return store.fetch(wanted, from);
        const made = this.#documents.get(wanted.digest);
        return made ? chunkOf(made.bytes.subarray(from)) : this.#source.fetch(wanted, from);
    }
    async scan(wanted) {
        const { store } = this.#reading.compress ?? {};
        if (store && this.#layers.has(wanted.digest))
            return store.scan(wanted.digest);
        return this.#documents.has(wanted.digest) ? this.fetch(wanted) : this.#source.scan(wanted);
    }
    async [Symbol.asyncDispose]() {
        await this.#source[Symbol.asyncDispose]();
    }
    #compress(found) {
        const { digest } = found.descriptor;
        const compressed = this.#compressed.get(digest) ?? this.#compressedAnew(found);
        this.#compressed.set(digest, compressed);
        return compressed;
    }
    async #compressedAnew(found) {
        const { compress } = this.#reading;
        if (!compress)
            return found;
        const { store, compression = 'gzip', say } = compress;
        const made = await compressedImage(found, { source: this.#source, store, compression, say });
        if (made === found || made.manifest.kind !== 'image')
            return found;
        this.#documents.set(made.descriptor.digest, made);
        const before = new Set(found.manifest.kind === 'image' ? found.manifest.layers.map(({ digest }) => digest) : []);
        for (const { digest } of made.manifest.layers)
            if (!before.has(digest))
                this.#layers.add(digest);
        return made;
    }
    #only() {
        const [first, second] = this.images;
        if (first && !second)
            return { digest: first.digest };
        const names = this.images.flatMap(({ names, digest }) => names[0] ?? digest).slice(0, 20);
        const shown = names.map(name => (0,printable/* printable */.g)(name)).join(', ') || 'none';
        const message = `Cannot choose an image: there are ${this.images.length} (${shown}), expected one, or a name`;
        throw new errors/* TallyError */.jB(first ? 'REFERENCE_INVALID' : 'NOT_FOUND', message);
    }
}
async function* chunkOf(bytes) {
    yield bytes;
}


/***/ }),

/***/ 79635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toldBytes)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87656);
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


/** The same bytes; every few seconds it is said how many have passed of `what`. */
async function* toldBytes(bytes, what, say, everyMs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        let sum = 0;
        const _ = __addDisposableResource(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_0__/* .heartbeat */ .j)(say, () => [`${what}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sum)}`], everyMs), false);
        for await (const chunk of bytes) {
            sum += chunk.byteLength;
            yield chunk;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}


/***/ })

};
;