"use strict";
exports.id = 83;
exports.ids = [83];
exports.modules = {

/***/ 5571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ diffIdOf)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7214);
/* harmony import */ var _inflate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6880);


/** No layer is larger unpacked, in bytes. */
const greatestLayer = 256 * 1024 ** 3;
/**
 * The sha256 of a layer's uncompressed tar (image-spec, config.md, "Layer DiffID"), read as a stream.
 * Unpacking runs on Node's thread pool while this thread hashes, so several layers at once use several cores.
 * Throws what `inflate` throws.
 *
 * @param limit unpacked bytes, at most
 */
async function diffIdOf(bytes, compression, limit = greatestLayer) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hasher */ .YA)('sha256');
    for await (const chunk of (0,_inflate_js__WEBPACK_IMPORTED_MODULE_1__/* .inflate */ .U)(bytes, compression, limit))
        hash.update(chunk);
    return hash.digest();
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

/***/ 9969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fB: () => (/* binding */ layoutMarker),
/* harmony export */   vh: () => (/* binding */ layoutIndex)
/* harmony export */ });
/* unused harmony export layoutNames */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7957);




const refName = 'org.opencontainers.image.ref.name';
const imageName = 'io.containerd.image.name';
/** The file that marks a folder as an image layout (image-spec, image-layout.md). */
const layoutMarker = Buffer.from('{"imageLayoutVersion":"1.0.0"}');
/**
 * The name of each image in a layout's index: its tag, since Buildx finds images by tag only; the whole reference where
 * two images have the same tag, the digest's start where there is none.
 */
function layoutNames(images) {
    const short = images.map(({ reference, root }) => reference.tag ?? root.descriptor.digest.replace(/^(\w+):(.{12}).*$/, '$1-$2'));
    return images.map(({ reference, root }, at) => {
        const name = short[at] ?? '';
        const twins = images.some((other, i) => i !== at && short[i] === name && other.root.descriptor.digest !== root.descriptor.digest);
        return twins ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference) : name;
    });
}
/** The bytes of `index.json`: entries of `before` that are other images, then these, sorted by name. */
function layoutIndex(images, before) {
    const names = layoutNames(images);
    const added = images.map(({ reference, root }, at) => entry(root.descriptor, names[at] ?? '', reference));
    const kept = (before ? entriesOf(before) : []).filter(each => !added.some(other => isSameImage(each, other)));
    const manifests = [
        ...new Map([...kept, ...added.map(each => distinctFrom(kept, each))].map(each => [
            `${each.annotations?.[refName]} ${each.digest}`,
            each,
        ])).values(),
    ];
    manifests.sort((a, b) => compare(a.annotations?.[refName] ?? '', b.annotations?.[refName] ?? '') || compare(a.digest, b.digest));
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .ociIndex */ .KP, manifests }));
}
function entry({ mediaType, digest, size }, name, reference) {
    return {
        mediaType,
        digest,
        size,
        annotations: { [imageName]: imageNameOf(reference), [refName]: name },
    };
}
/** What containerd calls the image once it is imported: by its tag, where it has one. */
function imageNameOf({ registry, repository, tag, digest }) {
    const name = { registry, repository };
    if (tag !== undefined)
        return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ ...name, tag });
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(digest === undefined ? name : { ...name, digest });
}
function isSameImage(one, other) {
    const nameOf = ({ annotations }) => annotations?.[imageName] ?? annotations?.[refName];
    return nameOf(one) === nameOf(other);
}
/** Another repository's image with the same tag has the short name already: this one takes its whole name. */
function distinctFrom(kept, added) {
    const { [refName]: short, [imageName]: long = '' } = added.annotations ?? {};
    const isTaken = kept.some(({ annotations, digest }) => annotations?.[refName] === short && digest !== added.digest);
    return isTaken ? { ...added, annotations: { ...added.annotations, [refName]: long } } : added;
}
function entriesOf(bytes) {
    const { manifest } = (0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .T)(bytes, {});
    if (manifest.kind !== 'index')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('ARCHIVE_INVALID', 'Cannot add to the layout: its index.json is no index');
    return manifest.manifests.map(({ mediaType, digest, size, annotations }) => ({
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
    }));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 3796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ withPin),
/* harmony export */   PG: () => (/* binding */ parseLock),
/* harmony export */   Ph: () => (/* binding */ findPin),
/* harmony export */   QC: () => (/* binding */ noPins),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   i4: () => (/* binding */ lockedName),
/* harmony export */   y8: () => (/* binding */ comparePins)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7957);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4673);




const version = 1;
/** A lock without pins, to start from. */
const noPins = { images: [] };
/** The name under which a reference is locked; undefined for one without a tag but with a digest, which needs no lock. */
function lockedName({ registry, repository, tag, digest }) {
    if (tag === undefined && digest !== undefined)
        return undefined;
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ registry, repository, tag: tag ?? 'latest' });
}
/** The pin for a reference, whatever digest the reference itself has. */
function findPin({ images }, reference) {
    const name = lockedName(reference);
    return images.find(({ image }) => image === name);
}
/** A lock with the pin added, or put in the place of the one for the same image. */
function withPin({ images }, pin) {
    return { images: [...images.filter(({ image }) => image !== pin.image), pin].sort(byImage) };
}
/** The pins of `resolved` that a lock does not hold as they are, sorted by image; images that only the lock names are no change. */
function comparePins({ images }, resolved) {
    const locked = new Map(images.map(({ image, digest }) => [image, digest]));
    const moved = resolved.filter(({ image, digest }) => locked.get(image) !== digest);
    return [...moved].sort(byImage).map(({ image, digest }) => {
        const before = locked.get(image);
        return before === undefined ? { image, after: digest } : { image, before, after: digest };
    });
}
/** The lock file's text: sorted, nothing in it that changes from run to run, a line break at the end. */
function formatLock({ images }) {
    const entries = [...images].sort(byImage).map(({ image, digest, platforms }) => ({
        image,
        digest,
        pinned_image: `${image}@${digest}`,
        platforms: Object.fromEntries([...platforms].sort(([a], [b]) => compare(a, b))),
    }));
    return `${JSON.stringify({ version, images: entries }, undefined, 2)}\n`;
}
/** Reads a lock file strictly. Throws LOCK_INVALID naming the file, the entry and its problem. */
function parseLock(text, path) {
    const fail = (problem, cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('LOCK_INVALID', `Cannot read the lock file "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(path)}": ${problem}`, {
            cause,
        });
    };
    const file = parseJson(text, fail);
    if (!isRecord(file))
        return fail('it is no JSON object, expected version and images');
    if (file.version !== version)
        fail(`its version is ${shown(file.version)}, expected ${version}`);
    checkKeys(file, ['version', 'images'], fail);
    if (!Array.isArray(file.images))
        return fail('its images are no list, expected a list of pins');
    const seen = new Set();
    const images = file.images.map((entry, at) => {
        const refuse = (problem, cause) => fail(`entry ${at + 1}${nameOf(entry)}: ${problem}`, cause);
        const pin = parsePin(entry, refuse);
        if (seen.has(pin.image))
            refuse('it is a duplicate, expected each image once');
        seen.add(pin.image);
        return pin;
    });
    return { images: images.sort(byImage) };
}
function parsePin(entry, fail) {
    if (!isRecord(entry))
        return fail('it is no object, expected image, digest, pinned_image and platforms');
    checkKeys(entry, ['image', 'digest', 'pinned_image', 'platforms'], fail);
    const image = imageOf(entry.image, fail);
    const digest = digestOf(entry.digest, 'its digest', fail);
    const pinned = `${image}@${digest}`;
    if (entry.pinned_image !== pinned)
        fail(`its pinned_image is ${shown(entry.pinned_image)}, expected "${pinned}"`);
    if (!isRecord(entry.platforms))
        return fail('its platforms are no object, expected digests by platform');
    const platforms = Object.entries(entry.platforms).map(([platform, value]) => {
        if (!/^[\x21-\x7e]+$/.test(platform) || !platform.slice(1, -1).includes('/'))
            fail(`its platform "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(platform)}" is none, expected os/architecture`);
        return [platform, digestOf(value, `its digest for ${platform}`, fail)];
    });
    return { image, digest, platforms: new Map(platforms.sort(([a], [b]) => compare(a, b))) };
}
function imageOf(value, fail) {
    if (typeof value !== 'string')
        return fail(`its image is ${shown(value)}, expected registry/repository:tag`);
    const reference = attempt(() => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(value), problem => fail(`its image is invalid: ${problem.message}`, problem));
    const name = reference.digest === undefined ? lockedName(reference) : undefined;
    if (name !== value)
        fail(`its image is ${shown(value)}, expected ${name ?? 'registry/repository:tag'}`);
    return value;
}
function digestOf(value, what, fail) {
    if (typeof value !== 'string')
        return fail(`${what} is ${shown(value)}, expected sha256:…`);
    return attempt(() => (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m)(value), problem => fail(`${what} is invalid: ${problem.message}`, problem));
}
function parseJson(text, fail) {
    return attempt(() => JSON.parse(text), problem => fail(`it is no JSON: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(problem.message)}`, problem));
}
function attempt(work, failed) {
    try {
        return work();
    }
    catch (error) {
        return failed(error);
    }
}
function checkKeys(object, known, fail) {
    const unknown = Object.keys(object).find(key => !known.includes(key));
    if (unknown !== undefined)
        fail(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(unknown)}" is unknown, expected only ${known.join(', ')}`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function nameOf(entry) {
    return isRecord(entry) && typeof entry.image === 'string' ? ` (${shown(entry.image)})` : '';
}
function shown(value) {
    return value === undefined ? 'missing' : (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(JSON.stringify(value) ?? typeof value);
}
function byImage(a, b) {
    return compare(a.image, b.image);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 8804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig),
/* harmony export */   s: () => (/* binding */ chainIds)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5199);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5581);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3394);





const names = ['os', 'architecture', 'variant', 'os.version', 'rootfs', 'config'];
/** Reads an image's config. Throws MANIFEST_INVALID, also when it does not name one diff_id for each of `layers` layers. */
function parseImageConfig(bytes, layers) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(bytes), 'config');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(fields, names, 'config');
    const rootfs = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'rootfs'), 'config.rootfs');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(rootfs, ['diff_ids'], 'config.rootfs');
    const diffIds = ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(rootfs, 'diff_ids', 'config.rootfs') ?? []).map(_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m);
    if (diffIds.length !== layers) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use the image: its config names ${diffIds.length} layers, its manifest ${layers}`);
    }
    const created = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'created', 'config');
    const history = ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'history', 'config') ?? []).map((entry, at) => (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(entry, `config.history[${at}]`));
    const run = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'config') ?? {};
    return {
        platform: platformOf(fields),
        diffIds,
        history,
        run: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(run, 'config.config'),
        ...(created ? { created } : {}),
    };
}
function platformOf(fields) {
    const os = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os', 'config');
    const architecture = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'architecture', 'config');
    if (!os || !architecture)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)('config', 'expected os and architecture');
    const variant = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'variant', 'config');
    const osVersion = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os.version', 'config');
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .FL)({
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
    });
}
/** The chain IDs of layers (image-spec, config.md, "Layer ChainID"): each names a layer on top of all below it. */
function chainIds(diffIds) {
    const chain = [];
    for (const diffId of diffIds) {
        const below = chain.at(-1);
        chain.push(below === undefined ? diffId : (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(Buffer.from(`${below} ${diffId}`)));
    }
    return chain;
}


/***/ }),

/***/ 7841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   J5: () => (/* binding */ platformMatches),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9997);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5581);




/** Whether an entry of an index is BuildKit's attestation, which stands there as a manifest of an unknown platform. */
function isAttestation({ platform, annotations }) {
    const unknown = platform?.os === 'unknown' && platform.architecture === 'unknown';
    return unknown || annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** The platforms an index offers, each once, attestations left out. */
function platformsOf(index) {
    const offered = index.manifests
        .filter(descriptor => !isAttestation(descriptor))
        .flatMap(({ platform }) => platform ?? []);
    return [...new Map(offered.map(platform => [(0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform), platform])).values()];
}
/**
 * The entry of an index that runs best on a platform: never another architecture, even one that could run there; the same variant
 * or the nearest lower one; on Windows the same build where one is asked for, then the newest; then the features asked for; then
 * the first in the index (so a zstd twin that stands after the gzip image is passed over). An attestation is never taken, an entry
 * without a platform only where it is alone. Throws PLATFORM_MISSING naming what is on offer.
 */
function choosePlatform(index, wanted) {
    const images = index.manifests.filter(descriptor => !isAttestation(descriptor));
    const [best] = images
        .flatMap(descriptor => {
        const rank = descriptor.platform && rankOf(wanted, descriptor.platform);
        return rank ? [{ descriptor, rank }] : [];
    })
        .sort((a, b) => compareNumbers(a.rank, b.rank));
    if (best)
        return best.descriptor;
    const [only] = images;
    if (images.length === 1 && only && !only.platform)
        return only;
    throw missing(index, wanted);
}
function missing(index, wanted) {
    const [asked, ...offered] = [wanted, ...platformsOf(index)].map(platform => (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('PLATFORM_MISSING', `Cannot find ${asked}: the index offers ${offered.slice(0, 50).join(', ') || 'no platform'}`, { details: { wanted: asked, offered } });
}
/** Whether an image of platform `offered` runs where `wanted` is asked for. */
function platformMatches(wanted, offered) {
    return rankOf(wanted, offered) !== undefined;
}
/** What is compared in turn; the lowest is best. Undefined where the image does not run. */
function rankOf(wanted, offered) {
    if (wanted.os !== offered.os || wanted.architecture !== offered.architecture)
        return undefined;
    const distance = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_3__/* .variantDistance */ .$)(wanted.architecture, wanted.variant, offered.variant);
    if (distance === undefined || !sameBuild(wanted, offered))
        return undefined;
    const features = offered.osFeatures ?? [];
    const unasked = features.filter(feature => !wanted.osFeatures?.includes(feature)).length;
    return [distance, ...versionOf(offered).map(part => -part), unasked, unasked - features.length];
}
/** Windows containers need the host's build, the first three fields; the fourth is the level of its updates. */
function sameBuild(wanted, offered) {
    if (wanted.os !== 'windows' || !wanted.osVersion || !offered.osVersion)
        return true;
    const found = versionOf(offered);
    return versionOf(wanted).every((part, at) => at === 3 || part === found[at]);
}
function versionOf({ os, osVersion = '' }) {
    const parts = os === 'windows' ? osVersion.split('.').map(part => Number.parseInt(part, 10) || 0) : [];
    return [0, 1, 2, 3].map(at => parts[at] ?? 0);
}
function compareNumbers(a, b) {
    const at = a.findIndex((value, position) => value !== b[position]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}


/***/ }),

/***/ 6710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ engineNames)
/* harmony export */ });
/** The names an image gets in an engine or archive: `latest` stands for a tag only where nothing else was asked for. */
function engineNames({ registry, repository, tag, digest }) {
    if (tag === undefined && digest !== undefined)
        return [];
    return [{ registry, repository, tag: tag ?? 'latest' }];
}


/***/ }),

/***/ 4533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ pull)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(7957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(8039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/format.js
var format = __webpack_require__(6498);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/first-of.js
var first_of = __webpack_require__(8186);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/all-tags.js




/** Every tag of the named repositories, as `docker pull --all-tags` does. Throws NOT_FOUND for a repository without tags. */
async function expandTags(images, { registries, warn }) {
    const expanded = [];
    for (const { reference } of images) {
        const name = (0,model_reference/* repositoryName */.aR)(reference);
        const places = await registries.places(reference);
        const skipped = (count) => warn(`${name}: the tag list holds ${(0,format/* plural */.LS)(count, 'name')} no tag can have, left out`);
        const tags = await (0,first_of/* firstOf */.K)(places, async (place) => Array.fromAsync(place.tags(skipped)), (_, error) => warn(`${name}: a mirror failed: ${error.message}`));
        if (tags.length === 0)
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot pull all tags of ${name}: it has none`);
        const { registry, repository } = reference;
        expanded.push(...tags.map(tag => ({
            reference: { registry, repository, tag },
            written: `${name}:${tag}`,
            listed: true,
        })));
    }
    return expanded;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/damage.js

/** Keeps account of damaged images: those that `all-tags` listed may be damaged without failing the others. */
class Damage {
    #images = [];
    get images() {
        return this.#images;
    }
    has(image) {
        return this.#images.some(({ wanted }) => wanted === image);
    }
    /** Does work for an image; undefined where that shows a listed image to be damaged. */
    async guarded(image, look) {
        try {
            return await look();
        }
        catch (error) {
            if (!image.listed || !(0,errors/* isPassable */.C_)(error))
                throw error;
            this.#images.push({ wanted: image, error });
            return undefined;
        }
    }
    /** Counts the listed images that need a blob as damaged. Throws the error when any other image needs it. */
    blame(looked, { digest }, error) {
        for (const { graph, pinned } of looked) {
            if (!graph.blobs.some(blob => blob.digest === digest) || this.has(pinned.wanted))
                continue;
            if (!pinned.wanted.listed)
                throw error;
            this.#images.push({ wanted: pinned.wanted, error });
        }
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(3796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(7214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/sources.js
var operations_sources = __webpack_require__(9067);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pins.js






/** Resolves one image by the rules. Throws NOT_PINNED, LOCK_MISMATCH, OFFLINE_MISS and what reading the document throws. */
async function pin(wanted, rules, context) {
    const { reference } = wanted;
    const locked = rules.updateLock ? undefined : rules.lock && (0,lock_file/* findPin */.Ph)(rules.lock, reference);
    if (reference.digest && locked && locked.digest !== reference.digest)
        throw lockMismatch(wanted, locked.digest, reference.digest);
    const digest = reference.digest ?? locked?.digest;
    if (digest === undefined)
        return pinByTag(wanted, rules, context);
    const places = rules.offline ? [] : await context.places(reference);
    const sources = [...context.near, ...(0,operations_sources/* repositorySources */.rl)(places)];
    const passed = (source, error) => context.warn(`${wanted.written}: the ${source} failed: ${error.message}`);
    const [{ document, source }, now] = await Promise.all([
        (0,operations_sources/* nearestDocument */.a4)(digest, sources, passed).catch((error) => {
            throw rules.offline ? offlineMiss(wanted, error) : error;
        }),
        locked || (rules.verifyTag && reference.tag) ? tagNow(reference, places, digest) : undefined,
    ]);
    if (now !== undefined && now !== digest) {
        if (locked)
            throw lockMismatch(wanted, digest, now);
        throw tagMoved(wanted, digest, now);
    }
    const pinned = { wanted, root: document, rootSource: source, sources };
    // The registry was asked anyway, so one more HEAD, beside the transfer, may tell that the tag has moved on.
    const isWorthAsking = now === undefined && reference.tag !== undefined && source === 'registry';
    if (!isWorthAsking)
        return pinned;
    const moved = movedTag(reference, digest, places);
    // A run that fails meanwhile ends this question too, and nobody waits for it then.
    moved.catch(() => undefined);
    return { ...pinned, moved };
}
/** Where the tag points now if not to its pin; a registry that does not say takes nothing from the pinned image. */
async function movedTag(reference, pinned, places) {
    try {
        const now = await tagNow(reference, places, pinned);
        return now === pinned ? undefined : now;
    }
    catch (error) {
        if (!(0,errors/* isPassable */.C_)(error))
            throw error;
        return undefined;
    }
}
async function pinByTag(wanted, rules, { near, places }) {
    const { reference, written } = wanted;
    if (rules.offline)
        throw offlineMiss(wanted, undefined);
    const at = await places(reference);
    if (rules.requireDigest && !rules.updateLock && !wanted.listed) {
        const now = await at.at(-1)?.digestOf(reference.tag ?? 'latest');
        const pinned = `${written}${/:[^/@]*$/.test(written) ? '' : ':latest'}@${now}`;
        const where = rules.lock ? 'it has no digest and is not in the lock file' : 'it has no digest';
        throw new errors/* TallyError */.jB('NOT_PINNED', `Cannot pull "${written}": ${where}, expected ${pinned}`, {
            details: { pinned },
        });
    }
    const tag = reference.tag ?? 'latest';
    let source = 'registry';
    const root = await (0,first_of/* firstOf */.K)(at, place => {
        source = place === at.at(-1) ? 'registry' : 'mirror';
        return place.resolve({ tag });
    }, () => undefined);
    return { wanted, root, rootSource: source, sources: [...near, ...(0,operations_sources/* repositorySources */.rl)(at)] };
}
/** Where the tag points now, by the pin's algorithm, so that both can be compared. */
async function tagNow({ tag }, places, pinned) {
    return tag === undefined ? undefined : places.at(-1)?.digestOf(tag, (0,digest/* algorithmOf */.Hy)(pinned));
}
function lockMismatch({ reference }, locked, found) {
    return new errors/* TallyError */.jB('LOCK_MISMATCH', `Cannot pull ${(0,model_reference/* formatReference */.FH)(reference)}: locked at ${locked}, but it is ${found}`, {
        details: { locked, found },
    });
}
function tagMoved({ reference }, pinned, now) {
    return new errors/* TallyError */.jB('TAG_MOVED', `Cannot pull ${(0,model_reference/* formatReference */.FH)(reference)}: pinned at ${pinned}, but its tag points to ${now}`, {
        details: { pinned, now },
    });
}
function offlineMiss({ written }, cause) {
    return new errors/* TallyError */.jB('OFFLINE_MISS', `Cannot pull "${written}" offline: its manifest is neither in the store nor in the cache`, { cause, details: { image: written } });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/transfer.js
var transfer = __webpack_require__(7337);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/map-limit.js
var map_limit = __webpack_require__(4636);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/blob-holder.js

const imagesAtOnce = 4;
/** What need not come for several images: what the holder has for each of them that needs it. Throws what `holder` throws. */
async function heldBlobs(graphs, holder, blobs) {
    const found = await (0,map_limit/* mapLimit */.s)(graphs, imagesAtOnce, graph => holder.held(graph, blobs));
    const wanted = new Set(graphs.flatMap((graph, at) => graph.blobs.flatMap(({ digest }) => (found[at]?.has(digest) ? [] : [digest]))));
    return new Set(found.flatMap(held => [...held]).filter(digest => !wanted.has(digest)));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/late-blobs.js

/** The store after a pull: what was left out since it was held elsewhere is brought once it is asked for after all. */
class LateBlobs {
    #store;
    #leftOut;
    #options;
    constructor(store, leftOut, options) {
        this.#store = store;
        this.#leftOut = new Map(leftOut.map(step => [step.blob.digest, step]));
        this.#options = options;
    }
    async fetch(wanted, from = 0) {
        const step = this.#leftOut.get(wanted.digest);
        if (step && !(await this.#store.has(step.blob)))
            await (0,transfer/* transfer */.k0)([step], this.#store, this.#options);
        return this.#store.fetch(wanted, from);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull-blobs.js






/** Brings the blobs of images into the store. Throws OFFLINE_MISS, what the holder throws, and what the last source of a blob threw. */
async function pullBlobs(wishes, ports) {
    const { looked, damage, offline, concurrency } = wishes;
    const { store, cache, progress, now, signal, expect } = ports;
    const steps = await planned(looked, store);
    const options = { concurrency, progress, now, signal };
    const lacking = [];
    const failed = (blob, error) => {
        if (offline)
            lacking.push(blob);
        else
            damage.blame(looked, blob, error);
    };
    const mayLack = offline || looked.some(({ pinned }) => pinned.wanted.listed);
    const bring = (wanted) => (0,transfer/* transfer */.k0)(wanted, store, mayLack ? { ...options, failed } : options);
    const { configs, held } = await heldSteps({ looked, steps, bring }, ports);
    const known = new Set([...configs.map(({ blob }) => blob), ...held.map(({ blob }) => blob)]);
    const needed = steps.filter(({ blob }) => !known.has(blob));
    const missing = needed.filter(({ how }) => how === 'fetch');
    cache?.seek(missing.map(({ blob }) => blob));
    await expect?.(missing.reduce((sum, { blob }) => sum + blob.size, 0));
    const began = now();
    const deliveries = await bring(needed);
    const transferMs = now() - began;
    for (const blob of lacking)
        damage.blame(looked, blob, offlineMisses(lacking));
    await expect?.(0);
    return {
        deliveries: [...held.map(deliveredByHolder), ...configs, ...deliveries],
        leftOut: new Set(held.map(({ blob }) => blob.digest)),
        transferMs,
        blobs: new LateBlobs(store, held, options),
    };
}
function planned(looked, store) {
    const blobs = new Map();
    for (const { graph, pinned } of looked) {
        const sources = pinned.sources.filter(({ name }) => name !== 'store');
        for (const blob of graph.blobs) {
            if (!blobs.has(blob.digest))
                blobs.set(blob.digest, { blob, sources: blob.data ? [operations_sources/* inlineSource */.FU, ...sources] : sources });
        }
    }
    const all = [...blobs.values()].map(({ blob }) => blob);
    return (0,transfer/* plan */.et)(all, store, ({ digest }) => blobs.get(digest)?.sources ?? []);
}
/** The steps that need not be taken, since what they would bring is held where the images go. Configs come first, to tell by. */
async function heldSteps({ looked, steps, bring }, { store, cache, holder }) {
    if (!holder)
        return { configs: [], held: [] };
    const configsOf = ({ graph }) => graph.leaves.map(({ document }) => document.manifest.config.digest);
    const wanted = new Set(looked.flatMap(configsOf));
    const missing = steps.filter(({ blob, how }) => how === 'fetch' && wanted.has(blob.digest));
    cache?.seek(missing.map(({ blob }) => blob));
    const configs = await bring(missing);
    const absent = new Set(missing.map(({ blob }) => blob.digest));
    for (const { blob } of configs)
        absent.delete(blob.digest);
    const graphs = looked.filter(each => !configsOf(each).some(digest => absent.has(digest)));
    const held = await heldBlobs(graphs.map(({ graph }) => graph), holder, store);
    return { configs, held: steps.filter(({ blob, how }) => how === 'fetch' && held.has(blob.digest)) };
}
function deliveredByHolder({ blob }) {
    return { blob, source: 'engine', milliseconds: 0, repaired: false, retries: 0 };
}
function offlineMisses(blobs) {
    const list = blobs.map(({ digest, size }) => `${digest} (${size} bytes)`).join(', ');
    const missing = blobs.map(({ digest }) => digest);
    const message = `Cannot pull offline: ${(0,format/* plural */.LS)(blobs.length, 'blob')} missing: ${list}`;
    return new errors/* TallyError */.jB('OFFLINE_MISS', message, { details: { missing } });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/diff-id.js
var diff_id = __webpack_require__(5571);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(5197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/slots.js
var slots = __webpack_require__(8323);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/content-hasher.js




/** Unpacks and hashes layers of the store, each once for each way it is said to be packed and so many at a time, from the moment it is told of them: beside a download. */
class ContentHasher {
    #store;
    #slots;
    #begun = new Map();
    #stopped = false;
    constructor(store, concurrency) {
        this.#store = store;
        this.#slots = new slots/* Slots */.W(concurrency);
    }
    /** Begins with a layer that is in the store now and will be asked for. */
    begin(layer) {
        // A failure is met by who asks; until then it must not count as unhandled.
        this.hash(layer).catch(() => undefined);
    }
    /** Throws what `diffIdOf` throws. */
    hash(layer) {
        const compression = (0,media_type/* compressionOf */.MB)(layer.mediaType);
        const key = `${compression} ${layer.digest}`;
        const begun = this.#begun.get(key) ?? this.#slots.run(() => this.#hash(layer.digest, compression));
        this.#begun.set(key, begun);
        return begun;
    }
    /** Ends what is under way: nobody will ask. */
    stop() {
        this.#stopped = true;
    }
    async #hash(digest, compression) {
        const known = this.#store.knownDiffId(digest, compression);
        if (known !== undefined)
            return { diffId: known, isNew: false };
        const diffId = await (0,diff_id/* diffIdOf */.A)(this.#untilStopped(this.#store.scan(digest)), compression);
        this.#store.rememberDiffId(digest, compression, diffId);
        return { diffId, isNew: true };
    }
    async *#untilStopped(bytes) {
        for await (const chunk of bytes) {
            if (this.#stopped)
                throw new errors/* TallyError */.jB('CANCELLED', 'Stopped before a layer was unpacked');
            yield chunk;
        }
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(8804);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/verify-content.js




/** A leaf with its config; undefined where the leaf is no container image (an attestation, an artifact). */
async function configOf({ document }, store) {
    const { config, layers } = document.manifest;
    if (!isContainerImage(document.manifest))
        return undefined;
    return (0,model_config/* parseImageConfig */.F)(await (0,bytes/* readAll */.yw)(store, config), layers.length);
}
function isContainerImage({ config, layers }) {
    return ((0,media_type/* isImageConfig */._m)(config.mediaType) && layers.every(({ mediaType }) => (0,media_type/* compressionOf */.MB)(mediaType) !== 'unknown'));
}
/** The layers of images among the leaves: what has a diff_id to be compared with. */
function layersOf(leaves) {
    return leaves.flatMap(({ document }) => isContainerImage(document.manifest) ? document.manifest.layers : []);
}
/**
 * Compares each layer's uncompressed digest with the config's diff_ids (image-spec, config.md, "Layer DiffID").
 * Throws CONTENT_MISMATCH naming the layer, CONTENT_TOO_LARGE for what unpacks beyond reason.
 */
async function verifyContent(leaves, store, hasher) {
    const expected = new Map();
    for (const leaf of leaves) {
        const config = await configOf(leaf, store);
        leaf.document.manifest.layers.forEach((layer, at) => {
            const diffId = config?.diffIds[at];
            if (diffId !== undefined)
                expected.set(`${layer.digest} ${diffId}`, { layer, diffId });
        });
    }
    const hashed = await Promise.all([...expected.values()].map(({ layer, diffId }) => verifyLayer(layer, diffId, hasher)));
    return { layers: expected.size, hashed: hashed.filter(Boolean).length };
}
async function verifyLayer(layer, expected, hasher) {
    const { diffId: found, isNew } = await hasher.hash(layer);
    if (found === expected)
        return isNew;
    throw new errors/* TallyError */.jB('CONTENT_MISMATCH', `Cannot accept layer ${layer.digest}: its config promises the content ${expected}, found ${found}`, { details: { layer: layer.digest, expected, found } });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pulled-contents.js



/** The check of what the layers of a pull unpack to, begun with each layer that lands while the others are under way. */
class PulledContents {
    #store;
    #damage;
    #hasher;
    constructor(store, damage) {
        this.#store = store;
        this.#damage = damage;
        this.#hasher = new ContentHasher(store, (0,external_node_os_.availableParallelism)());
    }
    /** A progress that has each layer unpacked and hashed from when it is delivered: not before its digest was found right. */
    beside(progress, looked) {
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
        return { layers: sum(({ layers }) => layers), hashed: sum(({ hashed }) => hashed) };
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(5581);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pulled-image.js


/** What is told of an image, its platforms read from the configs in the store; without a store from its index alone. */
async function describePulled({ pinned, graph }, store) {
    const platformDigests = new Map();
    const imageIds = new Map();
    for (const leaf of graph.leaves) {
        const config = store && (await configOf(leaf, store));
        const platform = leaf.platform ?? (config ? (0,model_platform/* formatPlatform */.Bq)(config.platform) : undefined);
        if (platform === undefined || platform.startsWith('unknown/'))
            continue;
        platformDigests.set(platform, leaf.document.descriptor.digest);
        if (config)
            imageIds.set(platform, leaf.document.manifest.config.digest);
    }
    const { wanted, root } = pinned;
    const movedTo = await pinned.moved;
    const moved = movedTo ? { movedTo } : {};
    return { wanted, digest: root.descriptor.digest, graph, platformDigests, imageIds, ...moved };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/save-images.js
var save_images = __webpack_require__(511);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/settle-all.js


/** Like mapLimit, but every item is tried, and all failures are reported together. */
async function settleAll(items, limit, work) {
    const failures = [];
    const results = await (0,map_limit/* mapLimit */.s)(items, limit, async (item) => {
        try {
            return await work(item);
        }
        catch (error) {
            if (!(0,errors/* isPassable */.C_)(error))
                throw error;
            failures.push(error);
            return undefined;
        }
    });
    const [first, ...more] = failures;
    if (!first)
        return results;
    if (more.length === 0)
        throw first;
    const message = failures.map(({ message }) => message).join('\n');
    throw new errors/* TallyError */.jB(first.code, message, {
        cause: first,
        details: { failures: failures.map(({ code, message, details }) => ({ code, message, ...details })) },
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull.js











/** Resolves once, checks against the pins, fetches what is missing, verifies, stores. */
async function pull(request, ports) {
    const running = new Pull(request, ports);
    try {
        return await running.run();
    }
    finally {
        running.stop();
    }
}
class Pull {
    #request;
    #ports;
    #near;
    #pinned = new Map();
    #documents = new Map();
    #damage = new Damage();
    #contents;
    constructor(request, ports) {
        this.#request = request;
        this.#ports = ports;
        const { store, cache, registries } = ports;
        this.#contents = new PulledContents(store, this.#damage);
        this.#near = [(0,operations_sources/* storeSource */.bm)(store), ...(cache ? [(0,operations_sources/* cacheSource */.Oy)(cache, registries)] : [])];
    }
    async run() {
        const { images: asked, allTags, resolveOnly, concurrency } = this.#request;
        const { store } = this.#ports;
        const wanted = allTags ? await expandTags(asked, this.#ports) : asked;
        const found = await settleAll(wanted, concurrency, image => this.#damage.guarded(image, () => this.#look(image)));
        const looked = found.filter(image => image !== undefined);
        const fetched = resolveOnly ? nothing(store) : await this.#fetch(looked);
        const whole = looked.filter(({ pinned }) => !this.#damage.has(pinned.wanted));
        // What has landed is what its digest says, so it may go to the cache while its content is still being unpacked and hashed.
        const saving = resolveOnly ? [] : this.#save(whole, fetched);
        const [settled, stored] = await Promise.allSettled([
            resolveOnly ? undefined : this.#settle(whole, fetched),
            saving,
        ]);
        if (settled.status === 'rejected')
            throw settled.reason;
        if (stored.status === 'rejected')
            throw stored.reason;
        const pulled = await Promise.all(whole
            .filter(({ pinned }) => !this.#damage.has(pinned.wanted))
            .map(image => this.#damage.guarded(image.pinned.wanted, () => describePulled(image, resolveOnly ? undefined : store))));
        const images = pulled.filter(image => image !== undefined);
        const [damaged] = this.#damage.images;
        // Offline, what is missing is a result like any other to whoever lists images.
        if (images.length === 0 && damaged && !this.#request.offline)
            throw damaged.error;
        const report = this.#ports.cache?.report();
        const cache = report && { report, saved: stored.value };
        const content = settled.value;
        return {
            ...fetched,
            images,
            documents: this.#documents,
            content,
            damaged: this.#damage.images,
            cache,
        };
    }
    stop() {
        this.#contents.stop();
    }
    async #look(image) {
        const { registries, warn } = this.#ports;
        const context = { near: this.#near, places: (reference) => registries.places(reference), warn };
        // One name is resolved once a run: asked again, its tag may have moved, and the run would hold two images for it.
        const name = `${(0,model_reference/* formatReference */.FH)(image.reference)} ${image.listed === true}`;
        const pinning = this.#pinned.get(name) ?? pin(image, this.#request, context);
        this.#pinned.set(name, pinning);
        const pinned = { ...(await pinning), wanted: image };
        this.#documents.set(pinned.root.descriptor.digest, pinned.rootSource);
        const read = (wanted) => this.#document(wanted, pinned);
        const graph = await (0,walk/* walk */.G)(read, pinned.root, this.#request.selection);
        this.#ports.cache?.expect((0,save_images/* imageContent */.fo)(graph, this.#request.selection));
        return { pinned, graph };
    }
    async #document({ digest }, { sources, rootSource, wanted }) {
        // The cache keeps an image's documents together: where it lacks the root, it has none below it either.
        const isCached = rootSource === 'store' || rootSource === 'cache';
        const places = isCached ? sources : sources.filter(({ name }) => name !== 'cache');
        const { document, source } = await (0,operations_sources/* nearestDocument */.a4)(digest, places, (name, error) => {
            this.#ports.warn(`${wanted.written}: the ${name} failed: ${error.message}`);
        });
        this.#documents.set(digest, source);
        return document;
    }
    async #fetch(looked) {
        const { offline, concurrency } = this.#request;
        const wishes = { looked, damage: this.#damage, offline, concurrency };
        const progress = this.#request.verifyContent
            ? this.#contents.beside(this.#ports.progress, looked)
            : this.#ports.progress;
        return pullBlobs(wishes, { ...this.#ports, progress });
    }
    /** Checks contents, then puts the documents, children first: a manifest in the store has all it refers to. */
    async #settle(looked, { leftOut }) {
        const { store } = this.#ports;
        const content = this.#request.verifyContent ? await this.#contents.verify(looked) : undefined;
        for (const { graph, pinned } of looked) {
            const isPart = graph.blobs.some(({ digest }) => leftOut.has(digest));
            if (isPart || this.#damage.has(pinned.wanted))
                continue;
            for (const { descriptor, bytes } of graph.documents) {
                if (this.#documents.get(descriptor.digest) !== 'store')
                    await store.putBytes(descriptor, bytes);
            }
        }
        return content;
    }
    async #save(looked, { deliveries, transferMs }) {
        const { cache, store } = this.#ports;
        if (!cache || !this.#request.saves)
            return [];
        const cold = (0,save_images/* coldPull */._6)(deliveries, transferMs);
        const images = looked.map(({ graph }) => (0,save_images/* imageContent */.fo)(graph, this.#request.selection, cold));
        return (0,save_images/* saveImages */.Kt)(images, { cache, store });
    }
}
function nothing(store) {
    return { deliveries: [], leftOut: new Set(), transferMs: 0, blobs: store };
}


/***/ }),

/***/ 511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   Kt: () => (/* binding */ saveImages),
/* harmony export */   _6: () => (/* binding */ coldPull),
/* harmony export */   fo: () => (/* binding */ imageContent)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5581);

/** Platforms in the words of cache keys. */
function choiceOf(selection) {
    return selection === 'all' ? 'all' : selection.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq);
}
/** An image that was walked, as the cache takes it. */
function imageContent({ root, documents }, selection, cold) {
    return { root: root.descriptor.digest, choice: choiceOf(selection), documents, cold };
}
/** What the transfer took, when all that came was from registries. */
function coldPull(deliveries, milliseconds) {
    const came = deliveries.filter(({ source }) => source !== 'store' && source !== 'inline');
    const isCold = came.length > 0 && came.every(({ source }) => source === 'registry' || source === 'mirror');
    return isCold ? { bytes: came.reduce((sum, { blob }) => sum + blob.size, 0), milliseconds } : undefined;
}
/** Saves what the cache lacks of images that are in the store, one after the other: what they share is saved once. */
async function saveImages(images, { cache, store }, limits = {}) {
    const saved = [];
    let left = limits.maxBytes ?? Number.POSITIVE_INFINITY;
    for (const image of new Map(images.map(each => [each.root, each])).values()) {
        const maxBytes = left === Number.POSITIVE_INFINITY ? undefined : left;
        const result = await cache.save(image, store, { ...limits, maxBytes });
        left -= result.bytes;
        saved.push(result);
    }
    return saved;
}


/***/ }),

/***/ 9067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ inlineSource),
/* harmony export */   Oy: () => (/* binding */ cacheSource),
/* harmony export */   a4: () => (/* binding */ nearestDocument),
/* harmony export */   bm: () => (/* binding */ storeSource),
/* harmony export */   rl: () => (/* binding */ repositorySources)
/* harmony export */ });
/* harmony import */ var _content_draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5943);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5199);
/* harmony import */ var _model_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7055);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3443);




/** The content store as the nearest source of documents; its blobs never need a delivery. */
function storeSource(store) {
    return {
        name: 'store',
        async document(digest) {
            const bytes = await store.document(digest);
            return bytes && (0,_model_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .T)(bytes, { digest });
        },
        deliver: async () => undefined,
    };
}
/** The Actions cache as a source; it decides itself what it is asked and when it is given up. */
function cacheSource(cache, registries) {
    return {
        name: 'cache',
        document: digest => cache.document(digest),
        deliver: (wanted, draft, watch) => cache.deliver(wanted, { draft, watch }, (url, blob) => registries.deliverFrom(url, blob)),
    };
}
/** Content that a descriptor carries itself, used when it is what the descriptor says. */
const inlineSource = {
    name: 'inline',
    document: async () => undefined,
    async deliver(wanted, draft) {
        const bytes = (0,_model_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineData */ .S)(wanted);
        return bytes && (0,_content_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .pour */ .fO)(async () => singleChunk(bytes), draft, wanted);
    },
};
async function* singleChunk(bytes) {
    yield bytes;
}
/** A repository's places, nearest first: mirrors, then the registry itself. */
function repositorySources(places) {
    return places.map((place, at) => {
        const name = at < places.length - 1 ? 'mirror' : 'registry';
        return {
            name,
            document: digest => place.resolve({ digest }),
            deliver: (wanted, draft, watch) => place.deliver(wanted, draft, watch),
        };
    });
}
/** A document from the nearest source that has it. Throws what the last source threw, or NOT_FOUND. */
async function nearestDocument(digest, sources, passed) {
    let last;
    for (const source of sources) {
        try {
            const document = await source.document(digest);
            if (document)
                return { document, source: source.name };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isPassable */ .C_)(error))
                throw error;
            if (source !== sources.at(-1))
                passed(source.name, error);
            last = error;
        }
    }
    throw (last ??
        new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in ${sources.map(({ name }) => name).join(', ')}`));
}


/***/ }),

/***/ 3526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ wantedImages)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/file-text.js
var file_text = __webpack_require__(6942);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(4673);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/interpolate.js
const greatestDepth = 16;
const operators = /^(:?[-?+])/;
/** The text with its variables replaced, or what is wrong with it: a variable that has no value, or bad syntax. */
function interpolate(text, variables) {
    return replace(text, variables, 0);
}
function replace(text, variables, depth) {
    if (depth > greatestDepth)
        return { fault: 'variables are nested too deep' };
    let result = '';
    for (let at = 0; at < text.length;) {
        const dollar = text.indexOf('$', at);
        if (dollar < 0)
            return { text: result + text.slice(at) };
        result += text.slice(at, dollar);
        const end = endOf(text, dollar);
        if (end === undefined)
            return { fault: 'a "$" stands alone, where $$ would mean the character' };
        const value = evaluate(text.slice(dollar + 1, end), variables, depth);
        if ('fault' in value)
            return value;
        result += value.text;
        at = end;
    }
    return { text: result };
}
/** Where the expression that begins at `dollar` ends; undefined where none begins. */
function endOf(text, dollar) {
    if (text[dollar + 1] === '$')
        return dollar + 2;
    if (text[dollar + 1] !== '{') {
        const name = /^\w+/.exec(text.slice(dollar + 1, dollar + 1025))?.[0];
        return name && !/^\d/.test(name) ? dollar + 1 + name.length : undefined;
    }
    for (let at = dollar + 2, open = 1; at < text.length; at++) {
        if (text.startsWith('${', at))
            open++;
        if (text[at] === '}' && --open === 0)
            return at + 1;
    }
    return undefined;
}
/** The value of an expression, its `$` left out. */
function evaluate(expression, variables, depth) {
    if (expression === '$')
        return { text: '$' };
    const inner = expression.startsWith('{') ? expression.slice(1, -1) : expression;
    const name = /^[A-Za-z_]\w*/.exec(inner)?.[0];
    const rest = inner.slice(name?.length ?? 0);
    const operator = operators.exec(rest)?.[0] ?? '';
    if (name === undefined || (rest !== '' && operator === ''))
        return { fault: `"$${expression}" is no variable` };
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const isSet = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
    const other = rest.slice(operator.length);
    if (operator.endsWith('+'))
        return isSet ? replace(other, variables, depth + 1) : { text: '' };
    if (isSet)
        return { text: value ?? '' };
    if (operator.endsWith('-'))
        return replace(other, variables, depth + 1);
    return { fault: `the variable ${name} has no value` };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose-images.js



/** No compose file is larger, in characters. */
const greatestFile = 1024 * 1024;
/**
 * The images of `services.*.image` in order; services without an image are skipped, anchors and merge keys followed,
 * variables replaced from `variables` or their defaults. Throws INPUT_INVALID naming the file and every faulty line.
 */
async function imagesInCompose(text, path, variables = {}) {
    if (text.length > greatestFile)
        throw invalid(path, [`it has ${text.length} characters, expected at most ${greatestFile}`]);
    const yaml = await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.t.bind(__webpack_require__, 3483, 19));
    const lines = new yaml.LineCounter();
    try {
        const documents = yaml.parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent' });
        const reader = new ComposeReader(yaml, lines, variables);
        if (Array.isArray(documents))
            for (const document of documents)
                reader.read(document);
        if (reader.faults.length > 0)
            throw invalid(path, reader.faults);
        return reader.images;
    }
    catch (error) {
        if (error instanceof RangeError)
            throw invalid(path, ['it is nested too deep, expected a compose file'], error);
        throw error;
    }
}
class ComposeReader {
    images = [];
    faults = [];
    #yaml;
    #lines;
    #variables;
    #targets = new Map();
    constructor(yaml, lines, variables) {
        this.#yaml = yaml;
        this.#lines = lines;
        this.#variables = variables;
    }
    read(document) {
        for (const { pos, message } of document.errors)
            this.#fault(pos[0], (0,printable/* printable */.g)(message.replace(/ at line \d[\s\S]*$/, '')));
        if (document.errors.length > 0 || document.contents === null)
            return;
        this.#resolveAliases(document);
        const root = this.#follow(document.contents);
        const services = this.#yaml.isMap(root) ? this.#lookUp(root, 'services') : undefined;
        if (services === undefined || isNull(this.#yaml, services))
            return;
        if (this.#yaml.isMap(services))
            for (const { key, value } of this.#pairs(services))
                this.#readService(key, this.#follow(value));
        else
            this.#fault(services.range?.[0], 'services are no map, expected names with their settings');
    }
    #readService(service, settings) {
        if (settings === undefined || isNull(this.#yaml, settings))
            return;
        if (this.#yaml.isMap(settings))
            this.#readImage(service, settings);
        else
            this.#fault(settings.range?.[0], `service "${(0,printable/* printable */.g)(service)}" is no map, expected its settings`);
    }
    #readImage(service, settings) {
        const name = `service "${(0,printable/* printable */.g)(service)}"`;
        const image = this.#lookUp(settings, 'image');
        if (image === undefined || isNull(this.#yaml, image))
            return;
        const at = image.range?.[0];
        const text = this.#yaml.isScalar(image) && typeof image.value === 'string' ? image.value : undefined;
        const result = text === undefined ? { fault: 'it is no text' } : interpolate(text, this.#variables);
        if ('fault' in result) {
            this.#fault(at, `the image of ${name}: ${(0,printable/* printable */.g)(result.fault)}, expected a reference or a default`);
            return;
        }
        const isBuilt = this.#lookUp(settings, 'build') !== undefined;
        this.images.push({ image: result.text, service, line: this.#lineOf(at), isBuilt });
    }
    /** The value of a key: the map's own, else that of the first merged map which has it. No map is looked into twice. */
    #lookUp(map, key, seen = new Set()) {
        if (seen.has(map))
            return undefined;
        seen.add(map);
        const own = map.items.find(pair => keyOf(this.#yaml, pair) === key);
        if (own)
            return this.#follow(own.value);
        for (const merged of this.#merged(map)) {
            const found = this.#lookUp(merged, key, seen);
            if (found)
                return found;
        }
        return undefined;
    }
    /** A map's own pairs, then those merged in under other keys. */
    #pairs(map, seen = new Set(), keys = new Set()) {
        if (seen.has(map))
            return [];
        seen.add(map);
        const own = [];
        for (const pair of map.items) {
            const key = keyOf(this.#yaml, pair);
            if (key === undefined || keys.has(key) || isMergeKey(this.#yaml, pair))
                continue;
            keys.add(key);
            own.push({ key, value: pair.value });
        }
        return [...own, ...this.#merged(map).flatMap(merged => this.#pairs(merged, seen, keys))];
    }
    #merged(map) {
        const values = map.items
            .filter(pair => isMergeKey(this.#yaml, pair))
            .map(({ value }) => this.#follow(value));
        return values
            .flatMap(value => (this.#yaml.isSeq(value) ? value.items.map(item => this.#follow(item)) : [value]))
            .filter(value => this.#yaml.isMap(value));
    }
    #follow(node) {
        if (this.#yaml.isAlias(node))
            return this.#targets.get(node);
        return this.#yaml.isNode(node) ? node : undefined;
    }
    /** One pass for all aliases: each means the anchor last seen before it. */
    #resolveAliases(document) {
        const anchors = new Map();
        this.#yaml.visit(document, {
            Node: (_, node) => {
                if (this.#yaml.isAlias(node))
                    this.#resolve(node, anchors);
                else if (node.anchor)
                    anchors.set(node.anchor, node);
            },
        });
    }
    #resolve(alias, anchors) {
        const target = anchors.get(alias.source);
        if (target)
            this.#targets.set(alias, target);
        else
            this.#fault(alias.range?.[0], `the alias "${(0,printable/* printable */.g)(alias.source)}" has no anchor before it`);
    }
    #fault(offset, problem) {
        this.faults.push(`line ${this.#lineOf(offset)}: ${problem}`);
    }
    #lineOf(offset = 0) {
        return this.#lines.linePos(offset).line;
    }
}
function keyOf(yaml, { key }) {
    return yaml.isScalar(key) ? String(key.value) : undefined;
}
function isMergeKey(yaml, { key }) {
    return yaml.isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}
function isNull(yaml, node) {
    return yaml.isScalar(node) && node.value === null;
}
function invalid(path, faults, cause) {
    const shown = faults.slice(0, 20).map(fault => `Cannot read "${(0,printable/* printable */.g)(path)}": ${fault}`);
    if (faults.length > 20)
        shown.push(`${faults.length - 20} more faults`);
    return new errors/* TallyError */.jB('INPUT_INVALID', shown.join('\n'), { cause });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(3796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(7957);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/wanted-images.js







/** All images that the inputs name: listed ones and those of compose files; with neither, those of the lock. Throws INPUT_INVALID, LOCK_INVALID. */
async function wantedImages({ images, composeFiles, lockFile, updateLock = false }, workspace, env) {
    const lock = lockFile === '' ? undefined : await readLock((0,external_node_path_.resolve)(workspace, lockFile), lockFile, updateLock);
    const composed = (await Promise.all((composeFiles ?? []).map(path => readCompose(path, workspace, env)))).flat();
    const named = [...images, ...composed.map(({ image }) => image)];
    const locked = named.length > 0
        ? []
        : (lock?.images ?? []).map(({ image }) => ({ reference: (0,reference/* parseReference */.F2)(image), written: image }));
    const all = [...named, ...locked];
    if (all.length === 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\nimages: expected at least one image, here${composeFiles ? ', in lock-file or in compose-files' : ' or in lock-file'}`);
    const services = composed.map(({ service, image }) => ({ service, reference: image.reference }));
    return { images: distinct(all), services, lock };
}
function distinct(images) {
    return [...new Map(images.map(image => [image.written, image])).values()];
}
async function readLock(path, shown, mayBeAbsent) {
    const text = await readText(path, shown, 'LOCK_INVALID', mayBeAbsent);
    return text === undefined ? lock_file/* noPins */.QC : (0,lock_file/* parseLock */.PG)(text, shown);
}
async function readCompose(path, workspace, env) {
    const text = (await readText((0,external_node_path_.resolve)(workspace, path), path, 'INPUT_INVALID', false)) ?? '';
    const found = (await imagesInCompose(text, path, variablesOf(env))).filter(({ isBuilt }) => !isBuilt);
    return found.map(({ service, image }) => ({
        service,
        image: { reference: (0,reference/* parseReference */.F2)(image), written: image },
    }));
}
/** What only actions are given, and what is secret by its name: an image's name goes to whichever host it begins with. */
const withheld = /^(?:ACTIONS|INPUT)_|SECRET|PASSW|CREDENTIAL|(?:TOKEN|KEY)S?$|(?:^|_)(?:PAT|PASS|AUTH)(?:_|$)/i;
/** The variables of the job that a compose file may use. */
function variablesOf(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !withheld.test(name)));
}
async function readText(path, shown, code, mayBeAbsent) {
    try {
        return await (0,file_text/* fileText */.C)(path);
    }
    catch (error) {
        if (error.code === 'ENOENT' && mayBeAbsent)
            return undefined;
        throw new errors/* TallyError */.jB(code, `Cannot read "${(0,printable/* printable */.g)(shown)}": ${(0,file_text/* fileProblem */.W)(error)}`, { cause: error });
    }
}


/***/ }),

/***/ 8282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZU: () => (/* binding */ writeDestinations),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   qC: () => (/* binding */ plainPlatform),
/* harmony export */   qP: () => (/* binding */ openEngineFor),
/* harmony export */   zf: () => (/* binding */ isForEngineAlone)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5581);
/* harmony import */ var _engine_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6710);
/* harmony import */ var _write_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8017);




/** The engine, where images are to go there: found to be there before anything is fetched. With `digests` it is to know the images' digests. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
async function openEngineFor(destinations, { env, platform, home, signal }, digests = false) {
    if (!destinations.some(({ kind }) => kind === 'docker'))
        return undefined;
    // Loaded by those alone who use it.
    const { EngineTarget } = await Promise.all(/* import() */[__webpack_require__.e(612), __webpack_require__.e(998), __webpack_require__.e(449)]).then(__webpack_require__.bind(__webpack_require__, 5191));
    return EngineTarget.open({ env, platform, home }, { digests, signal });
}
/** Whether images go to the engine and nowhere else, so that what it holds need not be fetched. */
function isForEngineAlone(destinations) {
    return destinations.length > 0 && destinations.every(({ kind }) => kind === 'docker');
}
/** The platform for readers that know no indexes: the first that was asked for, else the runner's. */
function plainPlatform(selection, { platform, architecture }) {
    const [first] = selection === 'all' ? [] : selection;
    return first ?? (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .runnerPlatform */ .GQ)(platform, architecture);
}
/** Writes pulled images to each destination. Throws STORE_FAILED, INPUT_INVALID for one name on two images, ENGINE_*. */
async function writeDestinations({ images, blobs }, writing) {
    const { workspace, destinations, engine } = writing;
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
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, destination.path);
        await writeTo({ kind: destination.kind, path }, stored, { ...writing, blobs });
        paths.push(shownPath(workspace, path));
    }
    return { paths, loads };
}
async function writeTo({ kind, path }, images, { store, blobs, platform }) {
    if (kind === 'oci-layout')
        return (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .writeLayout */ .wy)(images, store, path);
    if (kind === 'oci-archive') {
        const { writeArchive } = await Promise.all(/* import() */[__webpack_require__.e(612), __webpack_require__.e(9)]).then(__webpack_require__.bind(__webpack_require__, 9009));
        return writeArchive(images, store, path);
    }
    const { writeDockerArchive } = await Promise.all(/* import() */[__webpack_require__.e(612), __webpack_require__.e(848)]).then(__webpack_require__.bind(__webpack_require__, 6848));
    const named = images.map(({ graph, reference }) => ({ ...graph, names: (0,_engine_names_js__WEBPACK_IMPORTED_MODULE_3__/* .engineNames */ .R)(reference) }));
    return writeDockerArchive(named, { source: blobs, platform }, path);
}
/** A path as it is shown: relative where it lies in the workspace. */
function shownPath(workspace, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, path);
    return below === '' || below.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || below === '..' ? path : below.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ }),

/***/ 8017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   wy: () => (/* binding */ writeLayout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(559);
/* harmony import */ var _content_draft_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5943);
/* harmony import */ var _content_layout_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9969);
/* harmony import */ var _content_write_whole_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6461);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7214);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4673);
/* harmony import */ var _transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4636);










/** Writes an OCI image layout into a folder, its blobs hard links of the store's; images that the folder names already stay. */
async function writeLayout(images, store, folder) {
    const digests = contentOf(images);
    try {
        for (const algorithm of new Set([...digests.keys()].map(_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'blobs', algorithm), { recursive: true });
        await (0,_transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .mapLimit */ .s)([...digests.keys()], 8, digest => store.linkTo(digest, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, blobName(digest))));
        await (0,_content_write_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f)(_content_layout_index_js__WEBPACK_IMPORTED_MODULE_5__/* .layoutMarker */ .fB, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'oci-layout'), 'the layout');
        const index = (0,_content_layout_index_js__WEBPACK_IMPORTED_MODULE_5__/* .layoutIndex */ .vh)(images, await indexIn(folder));
        await (0,_content_write_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f)(index, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json'), 'the layout');
    }
    catch (error) {
        throw error.syscall
            ? (0,_content_draft_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write the layout "${folder}"`, error)
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
/** The bytes of the index that the folder has already. */
async function indexIn(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json');
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(absent);
    if (!stats)
        return undefined;
    if (stats.isFile() && stats.size <= _content_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .maxDocumentBytes */ .VR)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    const state = stats.isFile() ? `${stats.size} bytes` : 'a link or another special file';
    const message = `Cannot add to "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(path)}": it is ${state}, expected a plain file of at most ${_content_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .maxDocumentBytes */ .VR} bytes`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .TallyError */ .jB('ARCHIVE_INVALID', message);
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
}


/***/ }),

/***/ 8186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);

/** Asks each place in turn; the last one's failure is thrown, with the earlier ones told to `passed`. */
async function firstOf(places, ask, passed) {
    for (const place of places.slice(0, -1)) {
        try {
            return await ask(place);
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
                throw error;
            passed(place, error);
        }
    }
    return ask(places.at(-1));
}


/***/ }),

/***/ 5991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   "if": () => (/* binding */ rateLimit),
/* harmony export */   te: () => (/* binding */ looksLikeHtml)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);


const shownCharacters = 1_000;
const codes = {
    401: 'UNAUTHENTICATED',
    403: 'DENIED',
    404: 'NOT_FOUND',
    412: 'POLICY_BLOCKED',
    429: 'RATE_LIMITED',
};
/** The error for a refusal: the registry's own codes and words, escaped and cut (distribution-spec, "Error Codes"). */
function problem(action, { status, headers, text }, fallback = 'REGISTRY_PROTOCOL') {
    const { codes: registryCodes, message } = registryErrors(text);
    const code = codeFor(status, registryCodes, fallback);
    const said = message ? `: ${message}` : '';
    const limits = rateLimit(headers);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(code, `Cannot ${action}: the registry answers ${status}${said}${limits ? ` (${limits})` : ''}`, {
        details: { status, registryCodes },
    });
}
function codeFor(status, registryCodes, fallback) {
    if (registryCodes.includes('TOOMANYREQUESTS'))
        return 'RATE_LIMITED';
    if (status >= 500 || status === 408 || status === 499)
        return 'REGISTRY_UNAVAILABLE';
    return codes[status] ?? fallback;
}
function registryErrors(text) {
    const body = Buffer.from(text).toString('utf8');
    const errors = errorList(body);
    if (!errors)
        return { codes: [], message: looksLikeHtml(body) ? '' : (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(body.trim(), shownCharacters) };
    const message = errors.map(({ code, message }) => [code, message].filter(Boolean).join(' ')).join('; ');
    return { codes: errors.map(({ code }) => code), message: (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(message, shownCharacters) };
}
function errorList(body) {
    const parsed = parsedJson(body);
    if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed) || !Array.isArray(parsed.errors))
        return undefined;
    return parsed.errors.slice(0, 5).map((error) => {
        const { code, message } = Object(error);
        return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
    });
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Not JSON: the caller shows the text as it is.
        return undefined;
    }
}
function looksLikeHtml(text) {
    return /^\s*(<!doctype html|<html|<\?xml)/i.test(text);
}
/** What the registry says of its pull limit, for a person (Docker Hub: `100;w=21600`). */
function rateLimit(headers) {
    const remaining = headers.get('ratelimit-remaining');
    const limit = headers.get('ratelimit-limit');
    if (!remaining && !limit)
        return undefined;
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(`pulls left: ${remaining ?? 'unknown'} of ${limit ?? 'unknown'}, counted for ${headers.get('docker-ratelimit-source') ?? 'this client'}`);
}


/***/ }),

/***/ 8323:
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

/***/ 4636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ mapLimit)
/* harmony export */ });
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


/***/ }),

/***/ 7337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: () => (/* binding */ inTransferOrder),
/* harmony export */   et: () => (/* binding */ plan),
/* harmony export */   k0: () => (/* binding */ transfer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5199);
/* harmony import */ var _map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);


/** Compares what is wanted with what the store holds. */
async function plan(blobs, store, sources) {
    return (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(blobs, 8, async (blob) => ({
        blob,
        how: (await store.has(blob)) ? 'present' : 'fetch',
        sources: sources(blob),
    }));
}
/** Brings every missing blob into the store, each verified as it lands. */
async function transfer(steps, store, options) {
    options.progress.planned(steps);
    const deliveries = await (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(inTransferOrder(steps), options.concurrency, async (step) => {
        try {
            return await deliver(step, store, options);
        }
        catch (error) {
            if (!options.failed || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            options.failed(step.blob, error);
            return undefined;
        }
    });
    return deliveries.filter(delivery => delivery !== undefined);
}
/** The largest and the smallest in turn: no large one is left to run alone, and small ones wait for their answers beside it. */
function inTransferOrder(steps) {
    const bySize = [...steps].sort((a, b) => b.blob.size - a.blob.size);
    return bySize.map((_, at) => bySize[at % 2 === 0 ? at / 2 : bySize.length - (at + 1) / 2]);
}
async function deliver(step, store, options) {
    if (options.signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CANCELLED', `Stopped before ${step.blob.digest} was fetched`);
    const began = options.now();
    const damaged = store.damaged.has(step.blob.digest);
    const { source, passed, retries } = step.how === 'present'
        ? { source: 'store', passed: false, retries: 0 }
        : await fetchStep(step, store, options);
    const delivery = {
        blob: step.blob,
        source,
        milliseconds: options.now() - began,
        repaired: damaged || passed,
        retries,
    };
    options.progress.delivered(delivery);
    return delivery;
}
async function fetchStep({ blob, sources }, store, { progress, signal }) {
    let passed = false;
    let retries = 0;
    let last;
    const watch = {
        ...(signal ? { signal } : {}),
        advanced: bytes => progress.advanced(blob, bytes),
        retried: () => {
            retries++;
        },
    };
    for (const source of sources) {
        try {
            await store.receive(blob, async (draft) => found(await source.deliver(blob, draft, watch), blob, source));
            return { source: source.name, passed, retries };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            last = error;
            passed ||= error.code === 'CONTENT_MISMATCH';
            if (source !== sources.at(-1) && error.code !== 'NOT_FOUND')
                progress.passed(blob, source.name, error);
        }
    }
    throw last ?? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest}: no source is left to ask`);
}
function found(digest, blob, source) {
    if (digest !== undefined)
        return digest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest} in the ${source.name}`);
}


/***/ }),

/***/ 8039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7841);
/* harmony import */ var _map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);






const maxDepth = 8;
const maxDocuments = 10_000;
/** Of all documents below a root together: ten thousand of the largest would fill any machine's memory. */
const maxDocumentsBytes = 64 * 1024 * 1024;
/** Documents read at once. */
const maxReads = 16;
/** Reads the documents below `root`. Throws GRAPH_INVALID for loops and sizes beyond bounds, PLATFORM_MISSING, MANIFEST_INVALID. */
async function walk(read, root, selection) {
    const found = await readAll(read, root, selection);
    const documents = new Set();
    const leaves = new Map();
    function visit({ document, children }, path, platform) {
        if (path.some(above => above.document === document))
            throw graphInvalid(root, 'it contains itself');
        // What many indexes name is visited once: else a few small ones could name each other without end.
        if (documents.has(document))
            return;
        if (path.length >= maxDepth)
            throw tooDeep(root);
        const { manifest, descriptor } = document;
        if (manifest.kind === 'image')
            leaves.set(descriptor.digest, {
                document: { ...document, manifest },
                ...(platform ? { platform } : {}),
            });
        for (const { descriptor, platform } of children)
            visit(found.get(descriptor.digest), [...path, { document, children }], platform);
        documents.add(document);
    }
    visit(found.get(root.descriptor.digest), [], undefined);
    return {
        root,
        documents: [...documents],
        leaves: [...leaves.values()],
        blobs: blobsOf([...leaves.values()]),
    };
}
/** All documents below the root by digest, read level by level and each once. */
async function readAll(read, root, selection) {
    const found = new Map();
    const readCounted = counted(read, root);
    let level = [root];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth >= maxDepth)
            throw tooDeep(root);
        const wanted = new Map();
        for (const document of level) {
            const children = selected(document.manifest, selection);
            found.set(document.descriptor.digest, { document, children });
            for (const { descriptor } of children)
                wanted.set(descriptor.digest, descriptor);
        }
        const unread = [...wanted.values()].filter(({ digest }) => !found.has(digest));
        if (found.size + unread.length > maxDocuments)
            throw graphInvalid(root, `it holds more than ${maxDocuments} manifests`);
        level = await (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(unread, maxReads, readCounted);
    }
    for (const { children } of found.values())
        for (const child of children)
            checkAgreement(found, child);
    return found;
}
/** The same reads until they have given too many bytes; what a parent says of its children's sizes is not believed. */
function counted(read, root) {
    let bytes = 0;
    return async (wanted) => {
        const document = await read(wanted);
        bytes += document.bytes.byteLength;
        if (bytes <= maxDocumentsBytes)
            return document;
        throw graphInvalid(root, `its manifests are larger than ${maxDocumentsBytes} bytes together`);
    };
}
function selected(manifest, selection) {
    if (manifest.kind === 'image')
        return [];
    if (selection === 'all') {
        const manifests = manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(mediaType) !== 'other');
        return manifests.map(descriptor => ({
            descriptor,
            platform: descriptor.platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(descriptor.platform),
        }));
    }
    const chosen = selection.map(platform => ({
        descriptor: (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .choosePlatform */ .xV)(manifest, platform),
        platform: (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform),
    }));
    return chosen.filter(({ descriptor }, at) => chosen.findIndex(other => other.descriptor.digest === descriptor.digest) === at);
}
/** A child must be what its parent says it is, or two clients would read two different images. */
function checkAgreement(found, { descriptor: wanted }) {
    const { mediaType, size, digest } = found.get(wanted.digest).document.descriptor;
    if (mediaType === wanted.mediaType && size === wanted.size)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use ${digest}: it is ${mediaType} of ${size} bytes, its index says ${wanted.mediaType} of ${wanted.size}`);
}
function blobsOf(leaves) {
    const blobs = new Map();
    for (const { document } of leaves)
        for (const blob of (0,_model_document_js__WEBPACK_IMPORTED_MODULE_5__/* .children */ .Y)(document.manifest))
            blobs.set(blob.digest, blob);
    return [...blobs.values()];
}
function tooDeep(root) {
    return graphInvalid(root, `it nests deeper than ${maxDepth} levels`);
}
function graphInvalid(root, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('GRAPH_INVALID', `Cannot use ${root.descriptor.digest}: ${why}`);
}


/***/ })

};
;