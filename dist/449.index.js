"use strict";
exports.id = 449;
exports.ids = [449];
exports.modules = {

/***/ 1931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ imageFor)
/* harmony export */ });
/* unused harmony export isContainerImage */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7841);




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
        (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfig */ ._m)(manifest.config.mediaType) &&
        manifest.layers.every(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .compressionOf */ .MB)(mediaType) !== 'unknown'));
}
function checked(document) {
    if (isContainerImage(document))
        return document;
    const message = `Cannot run ${document.descriptor.digest}: it is an artifact, expected a container image`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', message);
}


/***/ }),

/***/ 9919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ blobName),
/* harmony export */   h: () => (/* binding */ engineForm)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7214);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7957);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(559);
/* harmony import */ var _inflate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6880);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9969);







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
    const open = async () => (0,_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .inflate */ .U)(await fetch(), plain.compression, plain.size);
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
    return { schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .ociIndex */ .KP, manifests };
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

/***/ 6880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ inflate),
  H: () => (/* binding */ sniffCompression)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
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
const greatestRatio = 1000;
/** Small archives of zeros are harmless, so the ratio counts only above this many bytes. */
const ratioFloor = 10 * 1024 * 1024;
/** Bytes of a zstd frame, as the mean of all, from so many frames on. */
const leastFrame = 64;
const framesFloor = 2_000;
/** 128 MiB, what `zstd` itself accepts without being asked for more. */
const greatestZstdWindow = 27;
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
/**
 * The unpacked bytes, at most `limit` of them; several gzip members or zstd frames follow one another.
 * Throws CONTENT_MISMATCH for damaged, cut off or trailing bytes, CONTENT_TOO_LARGE above `limit`, above 1000 times
 * the packed size, for a zstd window over 128 MiB, or for zstd frames that are tiny on the whole. An input buffer may be reused once the next one is asked for.
 */
async function* inflate(bytes, compression, limit) {
    const input = new PackedInput(bytes);
    let produced = 0;
    try {
        for await (const chunk of compression === 'none' ? input : unpacked(input, compression)) {
            produced += chunk.byteLength;
            if (produced > limit)
                throw tooLarge(`over ${limit} bytes`, `at most ${limit}`);
            if (compression !== 'none')
                checkRatio(produced, input.taken);
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
        for await (const chunk of engine)
            yield chunk;
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
function checkRatio(produced, taken) {
    if (produced <= ratioFloor || produced <= taken * greatestRatio)
        return;
    throw tooLarge(`${taken} bytes grow to over ${produced}`, `at most ${greatestRatio} times as much`);
}
/** Each frame costs as much as unpacking 10 kB: a file of frames alone would cost minutes. Layers with a frame for each small file pass. */
function checkFrames({ ended, bytes }) {
    if (ended <= framesFloor || ended * leastFrame <= bytes)
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

/***/ 855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ EngineImages),
  r: () => (/* binding */ filterQuery)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(4673);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(7214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(3892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(5581);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-image.js



/** Reads the answer of `/images/json`. Throws MANIFEST_INVALID naming the field. */
function readList(answer) {
    return asList(answer, 'images').map((entry, at) => {
        const where = `images[${at}]`;
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
        return {
            ...namesOf(fields, where),
            created: numberOf(fields, 'Created'),
            labels: mapOf(fields, 'Labels', where),
        };
    });
}
/** Reads the answer of an inspection. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID. */
function readImage(answer) {
    const where = 'image';
    const fields = (0,json_fields/* fieldsOf */.Pf)(answer, where);
    const rootFs = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'RootFS') ?? {}, 'image.RootFS');
    const manifests = (0,json_fields/* listField */.FZ)(fields, 'Manifests', where);
    const config = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'Config') ?? {}, 'image.Config');
    return {
        ...namesOf(fields, where),
        platform: platformOf(fields),
        diffIds: ((0,json_fields/* textListField */.y7)(rootFs, 'Layers', 'image.RootFS') ?? []).map(digest/* parseDigest */.m),
        created: (0,json_fields/* textField */.M8)(fields, 'Created', where) ?? '',
        labels: mapOf(config, 'Labels', 'image.Config'),
        parts: manifests?.flatMap(readPart),
    };
}
/** Reads the answer of `/images/…/history`. Throws MANIFEST_INVALID naming the field. */
function readHistory(answer) {
    return asList(answer, 'history').map((entry, at) => {
        const where = `history[${at}]`;
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
        const id = (0,json_fields/* textField */.M8)(fields, 'Id', where);
        return {
            id: id !== undefined && (0,digest/* isDigest */.Bc)(id) ? id : undefined,
            created: numberOf(fields, 'Created'),
            createdBy: (0,json_fields/* textField */.M8)(fields, 'CreatedBy', where) ?? '',
            comment: (0,json_fields/* textField */.M8)(fields, 'Comment', where) ?? '',
            size: numberOf(fields, 'Size'),
            tags: (0,json_fields/* textListField */.y7)(fields, 'Tags', where) ?? [],
        };
    });
}
/** Reads what a removal or a prune did. Throws MANIFEST_INVALID naming the field. */
function readRemoved(answer) {
    return asList(answer ?? [], 'removed').flatMap((entry, at) => {
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, `removed[${at}]`);
        const untagged = (0,json_fields/* textField */.M8)(fields, 'Untagged', `removed[${at}]`);
        const deleted = (0,json_fields/* textField */.M8)(fields, 'Deleted', `removed[${at}]`);
        return [...(untagged ? [{ untagged }] : []), ...(deleted ? [{ deleted }] : [])];
    });
}
function namesOf(fields, where) {
    const id = (0,json_fields/* textField */.M8)(fields, 'Id', where) ?? '';
    if (!(0,digest/* isDigest */.Bc)(id))
        throw (0,json_fields/* fault */.DG)(`${where}.Id`, 'expected a digest');
    return {
        id,
        tags: ((0,json_fields/* textListField */.y7)(fields, 'RepoTags', where) ?? []).filter(isNamed),
        digests: ((0,json_fields/* textListField */.y7)(fields, 'RepoDigests', where) ?? []).filter(isNamed),
        size: numberOf(fields, 'Size'),
    };
}
/** Engines up to 24 list what has no name as `<none>:<none>`. */
function isNamed(name) {
    return !name.includes('<none>');
}
function readPart(entry, at) {
    const where = `image.Manifests[${at}]`;
    const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
    if ((0,json_fields/* textField */.M8)(fields, 'Kind', where) !== 'image')
        return [];
    const size = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'Size') ?? {}, `${where}.Size`);
    const data = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'ImageData') ?? {}, `${where}.ImageData`);
    const dataSize = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(data, 'Size') ?? {}, `${where}.ImageData.Size`);
    return [
        {
            digest: (0,json_fields/* textField */.M8)(fields, 'ID', where) ?? '',
            isAvailable: (0,json_fields/* own */.ZV)(fields, 'Available') === true,
            contentBytes: numberOf(size, 'Content'),
            unpackedBytes: numberOf(dataSize, 'Unpacked'),
        },
    ];
}
function platformOf(fields) {
    const text = (name) => (0,json_fields/* textField */.M8)(fields, name, 'image') ?? '';
    const [os, architecture, variant, osVersion] = ['Os', 'Architecture', 'Variant', 'OsVersion'].map(text);
    return (0,platform/* normalizePlatform */.FL)({
        ...{ os: os || 'linux', architecture: architecture ?? '' },
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
    });
}
function asList(value, where) {
    if (Array.isArray(value))
        return value;
    throw (0,json_fields/* fault */.DG)(where, 'expected a list');
}
function numberOf(fields, name) {
    const value = (0,json_fields/* own */.ZV)(fields, name);
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
function mapOf(fields, name, where) {
    return (0,json_fields/* textMapField */.A7)(fields, name, where) ?? {};
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-name.js
var engine_name = __webpack_require__(143);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-problem.js
var engine_problem = __webpack_require__(3709);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-version.js
var engine_version = __webpack_require__(6886);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-images.js






/** Since this version of the API an inspection tells what content of each platform's image is there. */
const manifestsSince = '1.48';
/** The images an engine holds. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
class EngineImages {
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    /** All images, or those the filters match; `all` adds the intermediate ones of old builds. */
    async list(filters = {}, all = false) {
        const action = "list the engine's images";
        const query = { all: all ? '1' : undefined, ...filterQuery(filters) };
        const answer = await this.#connection.json({ action, method: 'GET', path: '/images/json', query });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readList(answer));
    }
    /** An image by name, ID or digest; undefined when the engine has none. */
    async find(name) {
        try {
            return await this.inspect(name);
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
    }
    /** An image by name, ID or digest. Throws NOT_FOUND, REFERENCE_INVALID. */
    async inspect(name) {
        const action = `inspect image "${(0,printable/* printable */.g)(name)}" in the engine`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/json`;
        const manifests = (0,engine_version/* isBefore */.Y)(this.#connection.version, manifestsSince) ? undefined : '1';
        const answer = await this.#connection.json({ action, method: 'GET', path, query: { manifests } });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readImage(answer));
    }
    /** What made an image, newest step first. Throws NOT_FOUND. */
    async history(name) {
        const action = `read the history of image "${(0,printable/* printable */.g)(name)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/history`;
        const answer = await this.#connection.json({ action, method: 'GET', path });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readHistory(answer));
    }
    /** Gives an image one more name. Throws NOT_FOUND. */
    async tag(name, repository, tag) {
        const action = `tag image "${(0,printable/* printable */.g)(name)}" as "${(0,printable/* printable */.g)(repository)}:${(0,printable/* printable */.g)(tag)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/tag`;
        await this.#connection.ask({ action, method: 'POST', path, query: { repo: repository, tag } });
    }
    /**
     * Removes a name, or by ID the image with all it alone needs. Throws NOT_FOUND, and ENGINE_FAILED when containers use it.
     *
     * @param force removes an image by ID though several names point at it
     */
    async remove(name, force = false) {
        const action = `remove image "${(0,printable/* printable */.g)(name)}" from the engine`;
        const query = { force: force ? '1' : undefined };
        const answer = await this.#connection.json({
            action,
            method: 'DELETE',
            path: `/images/${(0,engine_name/* enginePath */.a)(name)}`,
            query,
        });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readRemoved(answer));
    }
    /** Removes what no name points at, or with `dangling: ['false']` what no container uses; gives the bytes it freed. */
    async prune(filters = {}) {
        const action = "prune the engine's images";
        const query = filterQuery(filters);
        const answer = await this.#connection.json({ action, method: 'POST', path: '/images/prune', query });
        return (0,engine_problem/* asAnswer */.vi)(action, () => {
            const { ImagesDeleted, SpaceReclaimed } = (answer ?? {});
            return { removed: readRemoved(ImagesDeleted), freedBytes: Number(SpaceReclaimed ?? 0) };
        });
    }
}
/** Filters as the API takes them. */
function filterQuery(filters) {
    return { filters: Object.keys(filters).length > 0 ? JSON.stringify(filters) : undefined };
}


/***/ }),

/***/ 143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ enginePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4673);


/** What the engine finds images and containers by: names, IDs, parts of IDs. */
const grammar = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]*$/;
/**
 * A name, ID or digest as a part of the API's paths. Throws REFERENCE_INVALID for what is none of these, before a path is made
 * of it.
 */
function enginePath(name) {
    const parts = name.split('/');
    if (grammar.test(name) && name.length <= 4096 && !parts.some(part => part === '' || /^\.+$/.test(part)))
        return parts.map(encodeURIComponent).join('/');
    const message = `Cannot look up "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(name)}" in the engine: expected an image's name, ID or digest`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REFERENCE_INVALID', message);
}


/***/ }),

/***/ 3709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ connectionProblem),
/* harmony export */   FR: () => (/* binding */ engineFailure),
/* harmony export */   LB: () => (/* binding */ engineRefusal),
/* harmony export */   vi: () => (/* binding */ asAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);


const shownCharacters = 1_000;
/** The error for an answer of status 400 or more: the engine's own words, escaped and cut. */
function engineRefusal(action, status, body) {
    const said = messageOf(Buffer.from(body).toString('utf8'));
    const message = `Cannot ${action}: the engine answers ${status}${said ? `: ${said}` : ''}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(codeFor(status), message, { details: { status } });
}
/** The error for an engine that says in the middle of an answer of status 200 that it failed. */
function engineFailure(action, said) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine says "${shown(said)}"`);
}
/** What a fault of the connection means: an engine that is absent, that one may not use, or that broke off. */
function connectionProblem(action, place, error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return error;
    const { code = '', name = '', message = '' } = error;
    if (name === 'AbortError')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', `Cannot ${action}: stopped`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_DENIED', `Cannot ${action}: no permission to use the engine at ${place}`, {
            cause: error,
        });
    if (absent.has(code))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_UNAVAILABLE', `Cannot ${action}: no engine at ${place} (${code})`, {
            cause: error,
        });
    const why = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(code || message);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine at ${place} broke off (${why})`, {
        cause: error,
    });
}
/** Reads an answer of the engine; what is not as its API promises throws ENGINE_FAILED. */
function asAnswer(action, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error) && !(error instanceof SyntaxError))
            throw error;
        const message = `Cannot ${action}: the engine's answer is not what its API promises: ${shown(error.message)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', message, { cause: error });
    }
}
const absent = new Set([
    'ENOENT',
    'ECONNREFUSED',
    'ENOTSOCK',
    'ENOTFOUND',
    'EHOSTUNREACH',
    'ETIMEDOUT',
    'ENOTDIR',
]);
function codeFor(status) {
    if (status === 404)
        return 'NOT_FOUND';
    return status === 401 || status === 403 ? 'ENGINE_DENIED' : 'ENGINE_FAILED';
}
function messageOf(body) {
    try {
        const { message } = JSON.parse(body);
        return typeof message === 'string' ? shown(message) : shown(body);
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError)
            return shown(body);
        throw error;
    }
}
function shown(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text.trim(), shownCharacters);
}


/***/ }),

/***/ 6886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ negotiate),
/* harmony export */   Y: () => (/* binding */ isBefore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4673);


/** The newest version of the API that this client was tried with (Docker 28.5). */
const newest = '1.51';
/** The oldest one; the paths used here have been in the API since then (Docker 1.12). */
const oldest = '1.24';
/**
 * The version to speak: the newest that both sides know, or the one asked for. Engines from 28 on refuse versions that are
 * too old for them, so it is never lower than need be. Throws ENGINE_FAILED when there is none.
 */
function negotiate(offered, wanted) {
    if (wanted !== undefined && wanted !== '')
        return checked(wanted.replace(/^v/, ''), wanted);
    const said = typeof offered === 'string' ? offered : oldest;
    const theirs = checked(said, said);
    return isBefore(theirs, newest) ? theirs : newest;
}
/** Whether version `a` is older than `b`. */
function isBefore(a, b) {
    const [major = 0, minor = 0] = a.split('.').map(Number);
    const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
    return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
function checked(version, written) {
    if (/^\d{1,4}\.\d{1,4}$/.test(version) && !isBefore(version, oldest))
        return version;
    const message = `Cannot speak version "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(written)}" of the Docker API: expected ${oldest} or newer`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('ENGINE_FAILED', message);
}


/***/ }),

/***/ 5191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EngineTarget: () => (/* binding */ EngineTarget)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine.js + 6 modules
var engine_engine = __webpack_require__(6998);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/engine-form.js
var engine_form = __webpack_require__(9919);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar.js + 1 modules
var tar = __webpack_require__(612);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-proof.js
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(8804);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/present-layers.js

/**
 * The layers of an image that the classic store holds: those that some image has, on top of the same layers below.
 * Where one layer stands twice in an image it counts only when both places are filled.
 */
function layersByChain(images, { form, config }) {
    const held = new Set(images.flatMap(({ diffIds }) => (0,model_config/* chainIds */.s)(diffIds)));
    const chain = (0,model_config/* chainIds */.s)(config.diffIds);
    const { layers } = form.image.manifest;
    const absent = new Set(layers.filter((_, at) => !held.has(chain[at])).map(({ digest }) => digest));
    return new Set(layers.map(({ digest }) => digest).filter(digest => !absent.has(digest)));
}
/**
 * The layers of an image that the containerd store holds, from what it says of an image of which it has the documents alone:
 * it tells the sum of the content that is there. Layers are shared from the lowest up, so the sum names them; where it fits no such
 * row of layers, none.
 */
function layersByBytes(found, { form }) {
    const { descriptor, manifest } = form.image;
    const part = found?.parts?.find(({ digest }) => digest === descriptor.digest);
    const layers = [...new Map(manifest.layers.map(layer => [layer.digest, layer])).values()];
    const held = part ? lowest(layers, part.contentBytes - descriptor.size - manifest.config.size) : [];
    return new Set(held.map(({ digest }) => digest));
}
function lowest(layers, bytes) {
    let sum = 0;
    const ends = layers.map(({ size }) => (sum += size));
    return layers.slice(0, ends.lastIndexOf(bytes) + 1);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/held-layers.js





/** Below this many bytes of layers, sending them costs less than asking which ones are there. */
const worthAsking = 256 * 1024;
/**
 * The layers of an image that an engine holds, so that they need not be sent; all of them when it has the image. Throws ENGINE_*,
 * CANCELLED.
 */
async function heldLayers(engine, wanted, blobs) {
    const { layers } = wanted.form.image.manifest;
    const before = await engine.images.find(wanted.imageId);
    if (imageFault(before, wanted) === undefined)
        return new Set(layers.map(({ digest }) => digest));
    if (layers.reduce((sum, { size }) => sum + size, 0) < worthAsking)
        return new Set();
    const ids = [...new Set((await engine.images.list()).map(({ id }) => id))];
    if (ids.length === 0)
        return new Set();
    if (engine.info.store === 'containerd')
        return probed(engine, wanted, { blobs, isNew: before === undefined });
    const found = await Promise.all(ids.map(id => engine.images.find(id)));
    return layersByChain(found.filter(image => image !== undefined), wanted);
}
/** Removes an image that is not what it should be. */
async function removeBroken(engine, { imageId }) {
    try {
        await engine.images.remove(imageId);
    }
    catch (error) {
        // What failed first is what counts: an engine that died cannot be cleaned, and the image may not have come to be.
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
    }
}
/** Loads the documents alone: the engine fails to unpack them, and then says how much content it has below them. */
async function probed(engine, wanted, { blobs, isNew }) {
    const { form, imageId } = wanted;
    const all = form.documents.flatMap(({ manifest }) => (manifest.kind === 'image' ? manifest.layers : []));
    const leaveOut = new Set(all.map(({ digest }) => digest));
    try {
        await engine.content.load((0,tar/* tarOf */.$)((0,engine_form/* engineForm */.h)([form], blobs, { leaveOut, verify: false }).entries));
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED'))
            throw error;
    }
    const held = layersByBytes(await engine.images.find(imageId), wanted);
    if (isNew)
        await removeBroken(engine, wanted);
    return held;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(5197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/inflate.js + 2 modules
var inflate = __webpack_require__(6880);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/engine-form-unpacked.js


/** No layer is larger unpacked, in bytes. */
const greatestLayer = 256 * 1024 ** 3;
/**
 * The zstd layers of an image with their unpacked sizes, which a tar has to name first: each is unpacked once to be measured, so
 * that nothing need be kept. Throws what `inflate` throws.
 */
async function zstdLayers({ layers }, { diffIds }, source) {
    const unpacked = new Map();
    for (const [at, layer] of layers.entries()) {
        const diffId = diffIds[at];
        if ((0,media_type/* compressionOf */.MB)(layer.mediaType) !== 'zstd' || diffId === undefined)
            continue;
        let size = 0;
        for await (const chunk of (0,inflate/* inflate */.U)(await source.fetch(layer), 'zstd', greatestLayer))
            size += chunk.byteLength;
        unpacked.set(layer.digest, { diffId, size, compression: 'zstd' });
    }
    return unpacked;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(7957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/engine-form-choice.js
var engine_form_choice = __webpack_require__(1931);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/wanted-image.js



/** What a fetched image is in an engine. Throws what `imageFor` and `readAll` throw, MANIFEST_INVALID for its config. */
async function wantedImage({ store, platform }, fetched, blobs) {
    const image = (0,engine_form_choice/* imageFor */.z)(fetched.root, fetched.documents, fetched.platform ?? platform);
    const { config, layers } = image.manifest;
    const parsed = (0,model_config/* parseImageConfig */.F)(await (0,bytes/* readAll */.yw)(blobs, config), layers.length);
    const { os, architecture } = parsed.platform;
    const isRunnable = os === platform.os && architecture === platform.architecture;
    if (store === 'classic') {
        const form = { root: image, documents: [image], image, names: [] };
        return { form, config: parsed, imageId: config.digest, isRunnable };
    }
    const { root, documents } = fetched;
    const form = { root, documents, image, names: [] };
    return { form, config: parsed, imageId: root.descriptor.digest, isRunnable };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load-into-engine.js








/**
 * Brings an image into an engine: what the engine holds is left out, the rest is streamed, and only what was then found to be
 * the image gets the names. A broken image is removed again.
 * Throws ENGINE_FAILED when the engine breaks off or ends with another image, ENGINE_*, CANCELLED, what `blobs` throws, and what
 * `wantedImage` throws.
 */
async function loadIntoEngine(engine, request, blobs) {
    const wanted = await wantedImage(engine.info, request, blobs);
    const sent = await new Loading(engine, wanted, blobs).run(request.held);
    await giveNames(engine, wanted.imageId, request.names);
    const proof = engine.info.store === 'classic' ? 'config-digest' : 'manifest-digest';
    return { imageId: wanted.imageId, proof, ...sent };
}
class Loading {
    #engine;
    #wanted;
    #blobs;
    #bytesSent = 0;
    constructor(engine, wanted, blobs) {
        this.#engine = engine;
        this.#wanted = wanted;
        this.#blobs = blobs;
    }
    async run(held) {
        const { form, imageId } = this.#wanted;
        const before = await this.#engine.images.find(imageId);
        if (imageFault(before, this.#wanted) === undefined)
            return { layersSent: 0, layersPresent: form.image.manifest.layers.length, bytesSent: 0 };
        try {
            return await this.#load(held ?? (await heldLayers(this.#engine, this.#wanted, this.#blobs)));
        }
        catch (error) {
            if (!before)
                await removeBroken(this.#engine, this.#wanted);
            throw error;
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
            ? await zstdLayers(form.image.manifest, config, this.#blobs)
            : undefined;
        const options = { leaveOut, verify: false, ...(unpacked ? { unpacked } : {}) };
        const { entries, sent, leftOut } = (0,engine_form/* engineForm */.h)([form], this.#blobs, options);
        const { lines } = await this.#engine.content.load(this.#counted((0,tar/* tarOf */.$)(entries)));
        return { layersSent: sent.length, layersPresent: leftOut.length, lines };
    }
    async *#counted(bytes) {
        for await (const chunk of bytes) {
            this.#bytesSent += chunk.byteLength;
            yield chunk;
        }
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
        const full = (0,model_reference/* formatReference */.FH)({ ...repository, tag });
        await engine.images.tag(imageId, (0,model_reference/* repositoryName */.aR)(repository), tag);
        const { id } = await engine.images.inspect(full);
        if (id === imageId)
            continue;
        const message = `Cannot name image ${imageId} "${full}": the engine has ${id} under that name`;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { details: { imageId, found: id } });
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(5581);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/loopback-registry.js





/**
 * A registry for the engine of this machine, on a free port of loopback and for as long as one pull takes
 * (distribution-spec, "Pull"). It asks for a password made for it, so that no other program reads the images along.
 */
class LoopbackRegistry {
    login;
    /** What was asked for and given so far. */
    given = new Map();
    /** What reading the content threw first, if it did. */
    fault;
    #content;
    #server;
    #authorization;
    #blobs;
    constructor(content, server) {
        const password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
        const { port } = server.address();
        this.login = { username: 'tallyman', password, registry: `127.0.0.1:${port}` };
        this.#authorization = Buffer.from(`Basic ${Buffer.from(`tallyman:${password}`).toString('base64')}`);
        this.#content = content;
        this.#server = server;
        const all = content.documents.flatMap(({ manifest }) => (0,model_document/* children */.Y)(manifest));
        this.#blobs = new Map(all.map(blob => [blob.digest, blob]));
    }
    static async open(content) {
        const server = (0,external_node_http_.createServer)();
        const { promise, resolve, reject } = Promise.withResolvers();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
        await promise;
        const registry = new LoopbackRegistry(content, server);
        server.on('request', (asked, answer) => void registry.#serve(asked, answer));
        return registry;
    }
    /** The repository as the engine is to name it. */
    get repository() {
        return `${this.login.registry}/${this.#content.repository}`;
    }
    async [Symbol.asyncDispose]() {
        const { promise, resolve } = Promise.withResolvers();
        this.#server.close(() => resolve());
        this.#server.closeAllConnections();
        await promise;
    }
    async #serve(asked, answer) {
        try {
            await this.#answer(asked, answer);
        }
        catch (error) {
            this.fault ??= error;
            answer.destroy();
        }
    }
    async #answer(asked, answer) {
        answer.setHeader('docker-distribution-api-version', 'registry/2.0');
        if (!this.#isAllowed(asked)) {
            answer.setHeader('www-authenticate', 'Basic realm="tallyman"');
            return end(answer, 401);
        }
        if (asked.url === '/v2/')
            return end(answer, 200);
        const base = `/v2/${this.#content.repository}/`;
        const [, kind, digest = ''] = /^(manifests|blobs)\/([^/?]+)$/.exec(asked.url?.slice(base.length) ?? '') ?? [];
        const isBody = asked.method === 'GET';
        if (!asked.url?.startsWith(base) || !(isBody || asked.method === 'HEAD'))
            return end(answer, 404);
        const document = this.#content.documents.find(({ descriptor }) => descriptor.digest === digest);
        if (document)
            return whole(answer, document, isBody);
        const blob = kind === 'blobs' ? this.#blobs.get(digest) : undefined;
        if (!blob)
            return end(answer, 404);
        answer.writeHead(200, headersOf(blob, 'application/octet-stream'));
        if (!isBody)
            return end(answer, 200);
        this.given.set(blob, blob.size);
        await (0,promises_.pipeline)(external_node_stream_.Readable.from(await this.#content.blobs.fetch(blob)), answer);
    }
    #isAllowed({ headers: { authorization = '' } }) {
        const given = Buffer.from(authorization);
        return given.length === this.#authorization.length && (0,external_node_crypto_.timingSafeEqual)(given, this.#authorization);
    }
}
function headersOf({ digest, size }, mediaType) {
    return { 'content-type': mediaType, 'content-length': size, 'docker-content-digest': digest };
}
function whole(answer, { descriptor, bytes }, isBody) {
    answer.writeHead(200, headersOf(descriptor, descriptor.mediaType));
    answer.end(isBody ? bytes : undefined);
}
function end(answer, status) {
    answer.statusCode = status;
    answer.end();
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/pull-into-engine.js
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






/**
 * Has an engine with the classic store pull an image by digest, from content that was verified here: only its own pull makes it
 * remember the digest that the image has in registries. The engine has to be on this machine.
 * Throws ENGINE_FAILED when it cannot reach loopback here or ends with another image, ENGINE_*, CANCELLED, what `blobs` throws, and
 * what `wantedImage` throws.
 */
async function pullIntoEngine(engine, request, blobs) {
    const wanted = await wantedImage(engine.info, request, blobs);
    const { layers } = wanted.form.image.manifest;
    const { digest } = request.root.descriptor;
    const before = await engine.images.find(wanted.imageId);
    const isKnown = before?.digests.some(each => each.endsWith(`@${digest}`)) && !imageFault(before, wanted);
    const given = isKnown
        ? []
        : await pulled(engine, request, { blobs, platform: (0,platform/* formatPlatform */.Bq)(wanted.config.platform) });
    const fault = imageFault(await engine.images.find(wanted.imageId), wanted);
    if (fault !== undefined) {
        const message = `Cannot use image ${wanted.imageId} in the engine: after pulling it, ${fault}`;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { details: { imageId: wanted.imageId } });
    }
    await giveNames(engine, wanted.imageId, request.names);
    const sent = layers.filter(layer => given.some(each => each.digest === layer.digest)).length;
    return {
        ...{
            imageId: wanted.imageId,
            proof: 'config-digest',
            layersSent: sent,
            layersPresent: layers.length - sent,
        },
        bytesSent: given.reduce((sum, { size }) => sum + size, 0),
    };
}
async function pulled(engine, { root, documents, reference }, { blobs, platform }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const registry = __addDisposableResource(env_1, await LoopbackRegistry.open({ repository: reference.repository, documents, blobs }), true);
        try {
            const { repository, login } = registry;
            await engine.content.pull({ repository, login, platform, target: root.descriptor.digest });
        }
        catch (error) {
            if (registry.fault !== undefined)
                throw registry.fault;
            if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED', 'NOT_FOUND'))
                throw error;
            const message = `${error.message}. With engine-digests the engine has to be on this machine and to reach its loopback`;
            throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { cause: error });
        }
        return [...registry.given.keys()];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/map-limit.js
var map_limit = __webpack_require__(4636);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/engine-names.js
var engine_names = __webpack_require__(6710);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/independent-groups.js
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/engine-target.js









const imagesAtOnce = 3;
/** The Docker engine as a place where images go. */
class EngineTarget {
    #engine;
    /** What was found held, by root; asked for once, before anything is fetched. */
    #held = new Map();
    #isPulling;
    constructor(engine, isPulling) {
        this.#engine = engine;
        this.#isPulling = isPulling;
    }
    /**
     * Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED.
     *
     * @param digests whether the engine is to know the images' digests: those with the classic store then pull from here themselves,
     *   the others know them anyway
     */
    static async open(surroundings, { digests, signal }) {
        const engine = await (0,engine_engine.openEngine)(surroundings, { signal });
        return new EngineTarget(engine, digests && engine.info.store === 'classic');
    }
    async held(graph, blobs) {
        // What a classic store was loaded with it does not know by digest, and so pulls again.
        if (this.#isPulling)
            return new Set();
        const wanted = await wantedImage(this.#engine.info, graph, blobs);
        const held = await heldLayers(this.#engine, wanted, blobs);
        this.#held.set(graph.root.descriptor.digest, held);
        return held;
    }
    /**
     * Brings images in, those that share layers one after the other, so that each layer is sent once, the others side by side.
     * Throws what `loadIntoEngine` throws.
     */
    async load(images, blobs) {
        const loads = new Map();
        const groups = independentGroups(images, ({ graph }) => graph.blobs.map(({ digest }) => digest));
        await (0,map_limit/* mapLimit */.s)(groups, imagesAtOnce, async (group) => {
            for (const [at, image] of group.entries())
                loads.set(image, await this.#load(image, blobs, at === 0));
        });
        return images.map(image => loads.get(image));
    }
    [Symbol.dispose]() {
        this.#engine[Symbol.dispose]();
    }
    async #load({ reference, graph }, blobs, isFirst) {
        // What images before it brought is held by now too, so the others ask again.
        const held = isFirst ? this.#held.get(graph.root.descriptor.digest) : undefined;
        const names = (0,engine_names/* engineNames */.R)(reference);
        const request = { ...graph, names, held, reference };
        const bring = this.#isPulling ? pullIntoEngine : loadIntoEngine;
        const loaded = await bring(this.#engine, request, blobs);
        return { ...loaded, image: (0,model_reference/* familiarReference */.ZD)(reference), names: names.map(model_reference/* familiarReference */.ZD) };
    }
}


/***/ })

};
;