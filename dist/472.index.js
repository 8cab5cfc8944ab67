"use strict";
exports.id = 472;
exports.ids = [472];
exports.modules = {

/***/ 7991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ recompress)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
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

/***/ 6472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ArchiveOrigin: () => (/* binding */ ArchiveOrigin),
  archiveScratch: () => (/* binding */ archiveScratch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(4673);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/draft.js
var content_draft = __webpack_require__(5943);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/recompress.js
var recompress = __webpack_require__(7991);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(5197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/map-limit.js
var map_limit = __webpack_require__(4636);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/compress-image.js






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
    if (manifest.kind !== 'image' || !manifest.layers.some(isPlain))
        return document;
    const distinct = new Map(manifest.layers.filter(isPlain).map(layer => [layer.digest, layer]));
    const made = await (0,map_limit/* mapLimit */.s)([...distinct.values()], atOnce, layer => compressLayer(layer, compressing));
    const compressed = new Map([...distinct.keys()].map((digest, at) => [digest, made[at]]));
    const layers = manifest.layers.map(layer => (isPlain(layer) && compressed.get(layer.digest)) || layer);
    return (0,model_document/* parseDocument */.T)(Buffer.from(JSON.stringify(manifestWith(manifest, layers))));
}
/** What is uncompressed is named by the digest of its tar, which is its diff_id. */
async function compressLayer(layer, { source, store, compression }) {
    const open = async () => (0,recompress/* recompress */.e)((0,bytes/* verified */.zr)(layer, await source.fetch(layer)), compression);
    const unlimited = { digest: layer.digest, size: Number.POSITIVE_INFINITY };
    const { digest, size } = await store.receiveNew(layer.digest, draft => (0,content_draft/* pour */.fO)(open, draft, unlimited));
    store.rememberDiffId(digest, compression, layer.digest);
    return { mediaType: media_type/* ociLayer */.FX[compression], digest, size };
}
function isPlain({ mediaType }) {
    return (0,media_type/* compressionOf */.MB)(mediaType) === 'none';
}
function manifestWith({ config, annotations, subject }, layers) {
    return {
        ...{ schemaVersion: 2, mediaType: media_type/* ociManifest */.F7 },
        config: bare(config),
        layers: layers.map(bare),
        ...(subject ? { subject: bare(subject) } : {}),
        ...(annotations ? { annotations } : {}),
    };
}
function bare({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/archive-origin.js




/** Where archives are unpacked to that can only be read from their end. */
function archiveScratch(store) {
    return (0,external_node_path_.join)(store.root, 'partial');
}
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
        const { store, compression = 'gzip' } = compress;
        const made = await compressedImage(found, { source: this.#source, store, compression });
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


/***/ })

};
;