"use strict";
exports.id = 6121;
exports.ids = [6121];
exports.modules = {

/***/ 66121:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/recompress.js + 2 modules
var recompress = __webpack_require__(19377);
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/reported-bytes.js
var reported_bytes = __webpack_require__(79141);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/compress-image.js











/** Layers compressed at once, in the four threads of Node's pool: while one is read or written, others use them. */
const atOnce = 4;
/**
 * Returns an image whose layers are all compressed. Uncompressed layers are compressed into the store, and a new manifest
 * names them: the same manifest for the same image on every machine, whichever archive it came in. Returns `document`
 * itself if there is nothing to compress; also for an index, since its attestations name its manifests by digest. Throws
 * CONTENT_MISMATCH for a layer that does not match its digest, STORE_FAILED.
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
/**
 * A layer that is compressed in spite of its media type keeps its bytes, and gets the correct type if a new manifest is
 * created anyway.
 */
async function compressedLayer(layer, compressing) {
    const elsewhere = compressing.compressed?.get(layer.digest);
    if (elsewhere)
        return { layer: elsewhere, isMade: true };
    const found = await (0,inflate/* compressionOfBytes */.fM)(await compressing.source.fetch(layer));
    if (found === 'none')
        return { layer: await compressLayer(layer, compressing), isMade: true };
    return { layer: { ...layer, mediaType: media_type.ociLayer[found] }, isMade: false };
}
/** An uncompressed layer is named by the digest of its tar, which is its diff_id. */
async function compressLayer(layer, { source, store, compression, say }) {
    const what = `compressing layer ${(0,model_digest/* shortDigest */.VK)(layer.digest)} of ${(0,format/* humanBytes */.p6)(layer.size)}`;
    const plain = async () => (0,reported_bytes/* reportedBytes */.f)((0,bytes/* verified */.zr)(layer, await source.fetch(layer)), what, { say });
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/engine-manifest.js


const dockerLayer = 'application/vnd.docker.image.rootfs.diff.tar';
/**
 * The manifest that an engine with the containerd store makes for an image of a plain docker save, byte for byte: its digest is the
 * image's ID there. Returns `document` itself where an engine would label a layer with a compression that it does not have.
 */
function engineManifest(document) {
    const { manifest } = document;
    if (manifest.kind !== 'image')
        return document;
    const { config, layers } = manifest;
    const types = layers.map(({ mediaType }) => layerTypes.get((0,media_type.compressionOf)(mediaType)));
    if (types.includes(undefined))
        return document;
    const made = {
        schemaVersion: 2,
        mediaType: media_type.dockerManifest,
        config: described(config, media_type.dockerConfig),
        layers: layers.map((layer, at) => described(layer, types[at] ?? dockerLayer)),
    };
    return (0,model_document/* parseDocument */.Tp)(Buffer.from(JSON.stringify(made)));
}
const layerTypes = new Map([
    ['none', dockerLayer],
    ['gzip', `${dockerLayer}.gzip`],
]);
function described({ digest, size }, mediaType) {
    return { mediaType, digest, size };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/archive-origin.js




/** A file or folder with images as an origin. */
class ArchiveOrigin {
    kind;
    images;
    #source;
    #reading;
    /** Compressed images by the digest they were found under. */
    #compressed = new Map();
    /** Created content: documents by their digest, and the layers they reference. */
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
    get listsReferrers() {
        return this.#source.form !== 'docker-archive';
    }
    isMade(digest) {
        const isForm = this.#source.form === 'docker-archive' && this.images.some(image => image.digest === digest);
        return isForm || this.#documents.has(digest) || this.#layers.has(digest);
    }
    async [Symbol.asyncDispose]() {
        await this.#source[Symbol.asyncDispose]();
    }
    #compress(found) {
        const { digest } = found.descriptor;
        const compressed = this.#compressed.get(digest) ?? this.#compressNow(found);
        this.#compressed.set(digest, compressed);
        return compressed;
    }
    async #compressNow(found) {
        const { compress, isForEngine } = this.#reading;
        if (isForEngine && this.isMade(found.descriptor.digest))
            return this.#madeForEngine(found);
        if (!compress)
            return found;
        const { compression = 'gzip' } = compress;
        const made = await compressedImage(found, { ...compress, source: this.#source, compression });
        if (made === found || made.manifest.kind !== 'image')
            return found;
        this.#documents.set(made.descriptor.digest, made);
        const before = new Set(found.manifest.kind === 'image' ? found.manifest.layers.map(({ digest }) => digest) : []);
        for (const { digest } of compress.compressed?.values() ?? [])
            before.add(digest);
        for (const { digest } of made.manifest.layers)
            if (!before.has(digest))
                this.#layers.add(digest);
        return made;
    }
    #madeForEngine(found) {
        const made = engineManifest(found);
        this.#documents.set(made.descriptor.digest, made);
        return made;
    }
    #only() {
        const [first, second] = this.images;
        if (first && !second)
            return { digest: first.digest };
        const names = this.images.flatMap(({ names, digest }) => names[0] ?? digest).slice(0, 20);
        const shown = names.map(name => (0,printable/* printable */.g$)(name)).join(', ') || 'none';
        const message = `Cannot choose an image: there are ${this.images.length} (${shown}), expected one, or a name`;
        throw new errors/* TallyError */.jB(first ? 'REFERENCE_INVALID' : 'NOT_FOUND', message);
    }
}
async function* chunkOf(bytes) {
    yield bytes;
}


/***/ })

};
;