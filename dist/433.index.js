"use strict";
exports.id = 433;
exports.ids = [433];
exports.modules = {

/***/ 81931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ imageFor)
/* harmony export */ });
/* unused harmony export isContainerImage */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7841);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54673);





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
        ? `its layer ${sealed.digest} is of type "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(sealed.mediaType)}", which cannot be unpacked`
        : 'it is an artifact';
}


/***/ }),

/***/ 99919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ blobName),
/* harmony export */   h: () => (/* binding */ engineForm)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87957);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20559);
/* harmony import */ var _inflate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26880);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49969);







/** The entries of the form; nothing is read before an entry is. Throws INPUT_INVALID for images that share a name. */
function engineForm(images, source, options) {
    refuseSharedNames(images);
    const layers = distinct(images.flatMap(layersOf));
    const [leftOut, sent] = [true, false].map(out => layers.filter(({ digest }) => (options.leaveOut?.has(digest) ?? false) === out));
    const documents = new Map(images.flatMap(each => each.documents).map(each => [each.descriptor.digest, each]));
    const blobs = distinct([...images.flatMap(configsOf), ...sent]).filter(({ digest }) => !documents.has(digest));
    const entries = [
        ...[...documents.values()].map(({ descriptor, bytes }) => wholeEntry(blobName(descriptor.digest), bytes)),
        ...blobs.map(blob => blobEntry(blob, source, options)),
        wholeEntry('index.json', Buffer.from(JSON.stringify(indexOf(images)))),
        wholeEntry('manifest.json', Buffer.from(JSON.stringify(images.map(each => archiveEntry(each, options.unpacked))))),
        wholeEntry('oci-layout', _layout_index_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutMarker */ .fB),
    ];
    return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)), sent, leftOut };
}
/** Where the form has a blob: `blobs/sha256/<hex>`. */
function blobName(digest) {
    return `blobs/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)}/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .encodedOf */ .EX)(digest)}`;
}
function blobEntry(blob, source, { unpacked, verify }) {
    const plain = unpacked?.get(blob.digest);
    const fetch = async () => {
        const bytes = await source.fetch(blob);
        return verify ? (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .verified */ .zr)(blob, bytes) : bytes;
    };
    if (!plain)
        return { name: blobName(blob.digest), size: blob.size, open: fetch };
    const open = async () => (0,_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .inflate */ .UD)(await fetch(), plain.compression, plain.size);
    return { name: blobName(plain.diffId), size: plain.size, open };
}
function wholeEntry(name, bytes) {
    return { name, size: bytes.byteLength, open: () => chunkOf(bytes) };
}
async function* chunkOf(bytes) {
    yield bytes;
}
function imagesOf({ documents }) {
    return documents.flatMap(({ manifest }) => (manifest.kind === 'image' ? [manifest] : []));
}
function layersOf(image) {
    return imagesOf(image).flatMap(({ layers }) => layers);
}
function configsOf(image) {
    return imagesOf(image).map(({ config }) => config);
}
function distinct(descriptors) {
    return [...new Map(descriptors.map(each => [each.digest, each])).values()];
}
/** The layout's index: an entry for each name, as containerd reads them. */
function indexOf(images) {
    const manifests = images.flatMap(({ root, names }) => {
        const { mediaType, digest, size } = root.descriptor;
        if (names.length === 0)
            return [{ mediaType, digest, size }];
        return names.map(name => ({
            ...{ mediaType, digest, size },
            annotations: {
                'io.containerd.image.name': (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)(name),
                'org.opencontainers.image.ref.name': name.tag ?? '',
            },
        }));
    });
    return { schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_5__.ociIndex, manifests };
}
function archiveEntry({ image, names }, unpacked) {
    const { config, layers } = image.manifest;
    return {
        Config: blobName(config.digest),
        RepoTags: names.length > 0 ? names.map(_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH) : null,
        Layers: layers.map(({ digest }) => blobName(unpacked?.get(digest)?.diffId ?? digest)),
    };
}
/** One name for two images: engines would keep the one or the other. */
function refuseSharedNames(images) {
    const holders = new Map();
    for (const { root, names } of images) {
        for (const name of names.map(_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)) {
            const other = holders.get(name) ?? root.descriptor.digest;
            holders.set(name, root.descriptor.digest);
            if (other === root.descriptor.digest)
                continue;
            const message = `Cannot name both ${other} and ${root.descriptor.digest} "${name}": expected one image for each name`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('INPUT_INVALID', message);
        }
    }
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

/***/ 97693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SizeBudget),
/* harmony export */   m: () => (/* binding */ defaultMaxImageSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** 64 GiB: some two minutes of one core for zeros, which nothing packs tighter than, and more than a hosted runner's disk. */
const defaultMaxImageSize = 64 * 1024 ** 3;
/** How much an image, or an archive, may unpack to: every byte counts, however well it was packed. */
class SizeBudget {
    #limit;
    #left;
    /** @param limit bytes, the input `max-image-size` */
    constructor(limit = defaultMaxImageSize) {
        this.#limit = limit;
        this.#left = limit;
    }
    /** Throws CONTENT_TOO_LARGE once all that was taken is over the limit. */
    take(bytes) {
        this.#left -= bytes;
        if (this.#left >= 0)
            return;
        const state = `over ${this.#limit} bytes`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CONTENT_TOO_LARGE', `Cannot unpack content: ${state}, expected at most ${this.#limit} (max-image-size)`, { details: { limit: this.#limit } });
    }
}


/***/ })

};
;