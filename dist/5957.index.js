"use strict";
exports.id = 5957;
exports.ids = [5957];
exports.modules = {

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

/***/ 25571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ diffIdOf)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _inflate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26880);
/* harmony import */ var _size_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97693);



/**
 * The sha256 of a layer's uncompressed tar (image-spec, config.md, "Layer DiffID"), read as a stream.
 * Unpacking runs on Node's thread pool while this thread hashes, so several layers at once use several cores.
 * Throws what `inflate` throws.
 *
 * @param budgets what the unpacked bytes are taken from, or the most bytes
 */
async function diffIdOf(bytes, compression, budgets = _size_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultMaxImageSize */ .m) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasher */ .YA)('sha256');
    for await (const chunk of (0,_inflate_js__WEBPACK_IMPORTED_MODULE_2__/* .inflate */ .UD)(bytes, compression, budgets))
        hash.update(chunk);
    return hash.digest();
}


/***/ }),

/***/ 26880:
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
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/packed-input.js
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/zstd-frames.js
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/inflate.js





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

/***/ 52333:
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

/***/ 58874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ cacheSummary),
/* harmony export */   NI: () => (/* binding */ tellSaved),
/* harmony export */   ZY: () => (/* binding */ fromCache),
/* harmony export */   n8: () => (/* binding */ cacheLine)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6498);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47716);
/* harmony import */ var _cache_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52333);



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
        const { written, kept, leftOut, bytes } = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)([image]);
        const planned = leftOut.filter(isPlanned);
        const lacking = leftOut.length - planned.length;
        const stopped = leftOut.filter(isStopped);
        const facts = [
            ...(written.length > 0 ? [`${entries(written.length)} written (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes)})`] : []),
            ...(planned.length > 0
                ? [`${entries(planned.length)} would be written (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sizeOf(planned))})`]
                : []),
            ...(kept.length > 0 ? [`${entries(kept.length)} there already (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sizeOf(kept))})`] : []),
            ...(lacking > stopped.length ? [`${entries(lacking - stopped.length)} left out`] : []),
            ...(stopped.length > 0 ? [`${entries(stopped.length)} left out, since saving was stopped`] : []),
        ];
        const title = `${names.get(image.root) ?? image.root} in the Actions cache: ${facts.join(', ')}`;
        // Why saving was stopped was told when it was, and is the same for all that would have followed.
        const each = image.entries.filter(entry => !isStopped(entry));
        const lines = each.map(entry => `  ${entry.key}  ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(entry.size)} ${fateOfEntry(entry)}`);
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
    return entry.outcome === 'planned' ? 'would be written' : `left out: ${(0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLeftOut */ .qC)(entry)}`;
}
/** What the cache did, as Markdown for the step summary: a line, and what was left out. */
function cacheSummary(account, pulled = nothing) {
    const { report, saved } = account;
    const { leftOut } = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)(saved);
    return [
        cacheLine(account, pulled),
        report.off === undefined ? '' : `The cache was given up: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(report.off)}.`,
        report.off === undefined && report.unsaved !== undefined
            ? `Not all was saved: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(report.unsaved)}.`
            : '',
        leftOut.length === 0
            ? ''
            : (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(leftOut.every(isPlanned) ? 'Would be saved' : 'Left out of the cache', (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Entry', 'Size', 'Why'], leftOutRows(leftOut))),
    ];
}
/** What was left out, each entry with its reason; those that came after a stop are one row. */
function leftOutRows(leftOut) {
    const stopped = leftOut.filter(isStopped);
    const [first] = stopped;
    const others = leftOut.filter(entry => !isStopped(entry));
    return [
        ...others.map(entry => [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(entry.key), (0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(entry.size), (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLeftOut */ .qC)(entry))]),
        ...(first ? [[entries(stopped.length), (0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sizeOf(stopped)), (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLeftOut */ .qC)(first)]] : []),
    ];
}
/** What the cache did, in a line. */
function cacheLine(account, pulled = nothing) {
    const { report, saved } = account;
    const { written, kept, leftOut, bytes } = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)(saved);
    const planned = leftOut.filter(isPlanned);
    const done = planned.length > 0
        ? `${entries(planned.length)} would be written (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sizeOf(planned))})`
        : `${entries(written.length)} written (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes)})`;
    const less = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSaved */ .jU)(account, pulled.bytes, pulled.milliseconds);
    const facts = [
        ...(report.used.length > 0 || saved.length === 0 ? [`${entries(report.used.length)} used`] : []),
        ...(pulled.blobs > 0
            ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(pulled.blobs, 'blob')} (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(pulled.bytes)}) came from it instead of a registry`]
            : []),
        ...(less === undefined
            ? []
            : [`about ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(less)} less than when it was filled from the registry`]),
        ...(saved.length > 0 ? [`${done}, ${kept.length} there already`] : []),
        ...(report.poisoned.length > 0
            ? [`${entries(report.poisoned.length)} found damaged, the content fetched elsewhere`]
            : []),
        ...(report.lookups > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(report.lookups, 'look-up')}, ${report.route} route`] : []),
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

/***/ 51754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentHint),
/* harmony export */   N: () => (/* binding */ ContentHasher)
/* harmony export */ });
/* harmony import */ var _content_diff_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25571);
/* harmony import */ var _content_inflate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26880);
/* harmony import */ var _content_size_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97693);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85199);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _slots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88323);






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
        this.#slots = new _slots_js__WEBPACK_IMPORTED_MODULE_0__/* .Slots */ .W(concurrency);
    }
    /** Bounds what the layers of one image unpack to in sum, in bytes. */
    bound(layers, limit) {
        const budget = new _content_size_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .SizeBudget */ .T(limit);
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
        const { compression, start, bytes } = await (0,_content_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .sniffed */ .WN)(this.#untilStopped(this.#store.scan(digest)));
        const way = as ?? compression;
        try {
            const diffId = await (0,_content_diff_id_js__WEBPACK_IMPORTED_MODULE_4__/* .diffIdOf */ .A)(bytes, way, this.#budgets.get(digest));
            this.#store.rememberDiffId(digest, way, diffId);
            const foreign = (0,_content_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .foreignPacking */ .qP)(start);
            return { diffId, compression: way, isNew: true, ...(foreign === undefined ? {} : { foreign }) };
        }
        catch (error) {
            throw ofLayer(error, digest);
        }
    }
    async *#untilStopped(bytes) {
        for await (const chunk of bytes) {
            if (this.#stopped)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('CANCELLED', 'Stopped before a layer was unpacked');
            yield chunk;
        }
    }
}
/** What unpacks knows no names. */
function ofLayer(error, layer) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .isTallyError */ .pQ)(error, 'CONTENT_MISMATCH', 'CONTENT_TOO_LARGE'))
        return error;
    const why = error.message.replace(/^Cannot unpack/, 'cannot unpack');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB(error.code, `Cannot accept layer ${layer}: ${why}`, {
        cause: error,
        details: { ...error.details, layer },
        hint: error.code === 'CONTENT_MISMATCH' ? contentHint : error.hint,
    });
}


/***/ }),

/***/ 9114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadsTable),
/* harmony export */   B: () => (/* binding */ tellLoads)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6498);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47716);


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
    const rows = loads.map(load => [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(load.image), (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(load.imageId), proofs[load.proof], layersOf(load)]);
    return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['In the engine', 'ID', 'Proof', 'Layers'], rows);
}
function layersOf({ layersSent, layersPresent, bytesSent }) {
    const sent = layersSent > 0 ? `${layersSent} sent (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytesSent)})` : 'none sent';
    return `${sent}, ${layersPresent} held before`;
}


/***/ }),

/***/ 48324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ uncheckedText),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   cl: () => (/* binding */ layerContents),
/* harmony export */   pJ: () => (/* binding */ isImageManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88804);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54673);




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
    const isPromising = isImageManifest(manifest) || ((0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isImageConfig)(config.mediaType) && diffIds?.length);
    if (!isPromising)
        return { promised: [], unchecked: [] };
    const isSealed = ({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) === 'unknown';
    if (diffIds === undefined || diffIds.length !== layers.length) {
        if (!layers.some(isSealed))
            throw (0,_model_config_js__WEBPACK_IMPORTED_MODULE_1__/* .unequalLayers */ .Kk)(diffIds?.length ?? 0, layers.length);
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
            .map(({ layer }) => ({ layer, reason: `its type "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(layer.mediaType)}" cannot be unpacked` })),
    };
}
/** Whether a manifest is an image's, runnable here or not, rather than an artifact's under the type of an image's config. */
function isImageManifest({ config, layers }) {
    const isLayer = ({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) !== 'unknown' || (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isLayerType)(mediaType);
    return (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isImageConfig)(config.mediaType) && (layers.length === 0 || layers.some(isLayer));
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
        const isSealed = layers.some(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) === 'unknown');
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

/***/ 12217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _G: () => (/* binding */ bytesBySource),
/* harmony export */   iH: () => (/* binding */ isCacheHit),
/* harmony export */   kV: () => (/* binding */ pullReport)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _cache_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52333);


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
        ...(pulled.cache ? { cache: { ...(0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReport */ .VR)(pulled.cache), ...saving(pulled, pulled.cache) } } : {}),
    };
}
function mislabelledReport({ layer, found }) {
    return { digest: layer.digest, mediaType: layer.mediaType, compression: found };
}
function saving(pulled, account) {
    const milliseconds = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSaved */ .jU)(account, bytesBySource(pulled).cache, pulled.transferMs);
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

/***/ 65315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ platformsText),
/* harmony export */   _e: () => (/* binding */ pullLine),
/* harmony export */   h4: () => (/* binding */ uncheckedTable),
/* harmony export */   oi: () => (/* binding */ pullSummary)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6498);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47716);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87957);
/* harmony import */ var _transfer_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44951);
/* harmony import */ var _cache_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58874);
/* harmony import */ var _engine_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9114);
/* harmony import */ var _pull_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12217);
/* harmony import */ var _verify_content_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33072);









/** The step summary of a pull, as Markdown. */
function pullSummary(story) {
    const { pulled, loads = [], milliseconds, credentials, limits, done = 'pulled' } = story;
    const { images, damaged, cache } = pulled;
    const facts = [...credentials].map(([registry, source]) => `${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(registry)}: ${source}`);
    const parts = [
        `### Tallyman: ${countOf(pulled)} ${done}${verdictOf(story)}`,
        `${pullLine(story)} Took ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(milliseconds)}.`,
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Image', 'Digest', 'Platforms', 'Size'], images.map(imageRow)),
        (0,_engine_report_js__WEBPACK_IMPORTED_MODULE_2__/* .loadsTable */ .A)(loads),
        uncheckedTable(pulled),
        // What was not there to load is not damaged; what is missing of it is listed by the step that loads.
        damaged.length > 0 && done !== 'loaded'
            ? (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Damaged tag', 'Why'], damaged.map(({ wanted, error }) => [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wanted.written), (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(error.message)]))
            : '',
        ...(cache ? (0,_cache_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheSummary */ .$2)(cache, (0,_cache_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .fromCache */ .ZY)(pulled)) : []),
        ...(pulled.content?.mislabelled ?? []).map(each => `${capitalised((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_verify_content_js__WEBPACK_IMPORTED_MODULE_4__/* .mislabelling */ .yX)(each)))}.`),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('Blobs', blobTable(pulled)),
        facts.length > 0 ? `Credentials: ${facts.join(', ')}.` : '',
        ...[...limits].map(([registry, text]) => `Pull limit of ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(registry)}: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text)}.`),
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
    const checked = content ? `distribution digests and ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(content.layers, 'diff_id')}` : byEngine;
    const sources = [
        ...fromRemotes(pulled, bytes.registry),
        ...(bytes.cache > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes.cache)} from the cache`] : []),
        `${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes.store)} already in the store`,
        ...(bytes.engine > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes.engine)} already in the engine`] : []),
    ];
    const unchecked = content?.unchecked.length ?? 0;
    const open = unchecked > 0 ? ` Not checked: the content of ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(unchecked, 'layer')}.` : '';
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
        `${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes - ofMirrors)} from registries`,
        ...[...byMirror].map(([mirror, size]) => `${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(size)} from mirror ${mirror}`),
    ];
}
/** A pull is not called verified where the content of a layer could not be checked. */
function verdictOf({ pulled, done }) {
    if (done === 'resolved')
        return '';
    const unchecked = pulled.content?.unchecked.length ?? 0;
    return unchecked === 0 ? ' and verified' : `, ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(unchecked, 'layer')} not checked`;
}
/** The layers whose content could not be checked, as Markdown; empty when there are none. */
function uncheckedTable({ content }) {
    const rows = (content?.unchecked ?? []).map(({ layer, reason }) => [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(layer.digest)),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason),
    ]);
    return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Layer whose content was not checked', 'Why'], rows);
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function countOf({ images, damaged }) {
    const whole = images.length + damaged.length;
    return `${damaged.length > 0 ? `${images.length} of ` : ''}${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(whole, 'image')}`;
}
function imageRow(image) {
    const { wanted, digest, graph, movedTo } = image;
    const moved = movedTo ? `<br>its tag now points to ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(movedTo))}` : '';
    const size = graph.blobs.reduce((sum, blob) => sum + blob.size, 0);
    return [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .familiarName */ .hG)(wanted.reference)),
        `${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)}${moved}`,
        platformsText(image),
        (0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(size),
    ];
}
/** The platforms of an image, as Markdown. */
function platformsText({ platformDigests, unknownPlatforms }) {
    return [...platformDigests.keys(), ...(unknownPlatforms.length > 0 ? ['unknown'] : [])]
        .map(_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)
        .join(', ');
}
function blobTable({ deliveries }) {
    const rows = deliveries.map(({ blob, source, mirror, milliseconds, repaired }) => {
        const shown = (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_transfer_source_js__WEBPACK_IMPORTED_MODULE_8__/* .shownSource */ .V)({ source, ...(mirror !== undefined && { mirror }) }));
        return [
            (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(blob.digest)),
            (0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(blob.size),
            repaired ? `${shown}, repaired` : shown,
            source === 'store' || source === 'engine' ? '' : (0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(milliseconds),
        ];
    });
    return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Blob', 'Size', 'Source', 'Time'], rows);
}


/***/ }),

/***/ 20563:
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

/***/ 33072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fv: () => (/* binding */ verifyContent),
/* harmony export */   w: () => (/* binding */ layersOf),
/* harmony export */   yX: () => (/* binding */ mislabelling)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20559);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85199);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88804);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85197);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54673);
/* harmony import */ var _content_hasher_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51754);
/* harmony import */ var _layer_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48324);







/** For a person: what the label says and what the bytes are. */
function mislabelling({ layer, found }) {
    const bytes = found === 'none' ? 'not compressed' : `${found}-compressed`;
    return `layer ${layer.digest} is ${bytes}, though its media type says ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(layer.mediaType)}; its content is right`;
}
/** The layers of images among the leaves that can be unpacked: what may have a diff_id to be compared with. */
function layersOf(leaves) {
    return leaves.flatMap(({ document }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_1__.isImageConfig)(document.manifest.config.mediaType)
        ? document.manifest.layers.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_1__.compressionOf)(mediaType) !== 'unknown')
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
        const contents = (0,_layer_content_js__WEBPACK_IMPORTED_MODULE_2__/* .layerContents */ .cl)(document.manifest, await diffIdsOf(document.manifest, store));
        for (const each of contents.promised)
            expected.set(`${each.layer.digest} ${each.diffId}`, each);
        for (const each of contents.unchecked)
            unchecked.set(each.layer.digest, each);
    }
    const checked = await Promise.all([...expected.values()].map(async ({ layer, diffId }) => ({
        layer,
        ...(await verifyLayer(layer, diffId, hasher)),
    })));
    const mislabelled = checked.flatMap(({ layer, compression }) => compression === (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_1__.compressionOf)(layer.mediaType) ? [] : [{ layer, found: compression }]);
    return {
        layers: expected.size,
        hashed: checked.filter(({ isNew }) => isNew).length,
        unchecked: [...unchecked.values()],
        mislabelled,
    };
}
/** Undefined for what has no diff_ids: artifacts, also those with an image's config type that holds something else. */
async function diffIdsOf(manifest, store) {
    if (!(0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_1__.isImageConfig)(manifest.config.mediaType))
        return undefined;
    return (0,_layer_content_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .Xg)(manifest, async () => (0,_model_config_js__WEBPACK_IMPORTED_MODULE_3__/* .configDiffIds */ .eL)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .readAll */ .yw)(store, manifest.config)));
}
async function verifyLayer(layer, expected, hasher) {
    const content = await hasher.hash(layer, expected);
    const { diffId: found, compression, foreign } = content;
    if (found === expected)
        return content;
    const label = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_1__.compressionOf)(layer.mediaType);
    const promise = `Cannot accept layer ${layer.digest}: its config promises the content ${expected}`;
    const details = { layer: layer.digest, expected, found };
    if (foreign !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('CONTENT_MISMATCH', `${promise}, and it is packed with ${foreign}, which cannot be unpacked here, expected gzip, zstd or a plain tar`, { details, hint: _content_hasher_js__WEBPACK_IMPORTED_MODULE_6__/* .contentHint */ .$ });
    const read = compression === label ? '' : `, unpacked by its first bytes as ${compression}, not ${label}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('CONTENT_MISMATCH', `${promise}, found ${found}${read}`, {
        details,
        hint: _content_hasher_js__WEBPACK_IMPORTED_MODULE_6__/* .contentHint */ .$,
    });
}


/***/ }),

/***/ 88323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Slots)
/* harmony export */ });
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