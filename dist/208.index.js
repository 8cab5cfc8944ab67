"use strict";
exports.id = 208;
exports.ids = [208];
exports.modules = {

/***/ 73328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ imageFor)
/* harmony export */ });
/* unused harmony export isContainerImage */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7841);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);





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
        ? `its layer ${sealed.digest} is of type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(sealed.mediaType)}", which cannot be unpacked`
        : 'it is an artifact';
}


/***/ }),

/***/ 51214:
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
/* harmony import */ var _compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44037);
/* harmony import */ var _store_layout_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);







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
        wholeEntry('oci-layout', _store_layout_index_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutMarker */ .fB),
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
    const open = async () => (0,_compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .inflate */ .UD)(await fetch(), plain.compression, plain.size);
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
            mediaType,
            digest,
            size,
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

/***/ 2875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fB: () => (/* binding */ layoutMarker),
/* harmony export */   vh: () => (/* binding */ layoutIndex)
/* harmony export */ });
/* unused harmony export layoutNames */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1958);





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
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__.ociIndex, manifests }));
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
    const document = documentOf(bytes);
    if (document.manifest.kind !== 'index')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('ARCHIVE_INVALID', 'Cannot add to the layout: its index.json is no index');
    // Others may have said more of their images, such as a platform.
    return (0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(document).map(({ fields, descriptor: { mediaType, digest, size, annotations } }) => ({
        ...fields,
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
    }));
}
/** The index as a document; what is wrong in it is the file's fault, and no registry's. */
function documentOf(bytes) {
    try {
        return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocument */ .Tp)(bytes);
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot add to the layout by its index.json: ${error.message}`);
    }
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 50998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EngineTarget: () => (/* binding */ EngineTarget),
  R: () => (/* binding */ engineNames)
});

// UNUSED EXPORTS: independentGroups

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine.js + 6 modules
var engine = __webpack_require__(36998);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/tar.js + 1 modules
var tar = __webpack_require__(30864);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/engine-form.js
var engine_form = __webpack_require__(51214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/layout-index.js
var layout_index = __webpack_require__(2875);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/content-probe.js




/** No engine unpacks images of this platform, so that a probe costs no more than its documents. */
const platform = { os: 'wasi', architecture: 'wasm' };
/** A probe for `blobs`, each of which is asked for once; `nonce` tells it from others for the same blobs. */
function contentProbe(blobs, nonce) {
    const documents = new Map();
    const add = (mediaType, value) => {
        const bytes = Buffer.from(JSON.stringify(value));
        const digest = (0,model_digest/* digestOf */.ol)(bytes);
        documents.set(digest, bytes);
        return { mediaType, digest, size: bytes.byteLength };
    };
    const config = add(media_type.ociConfig, { ...platform, rootfs: { type: 'layers', diff_ids: [] } });
    const asked = [...new Map(blobs.map(blob => [blob.digest, blob])).values()].map(blob => {
        const { mediaType, digest, size } = blob;
        const manifest = {
            schemaVersion: 2,
            mediaType: media_type.ociManifest,
            config,
            layers: [{ mediaType, digest, size }],
        };
        return { blob, entry: { ...add(media_type.ociManifest, manifest), platform } };
    });
    const manifests = asked.map(({ entry }) => entry);
    const annotations = { 'dev.tallyman.probe': nonce };
    const root = add(media_type.ociIndex, { schemaVersion: 2, mediaType: media_type.ociIndex, manifests, annotations });
    const files = [
        ...[...documents].map(([digest, bytes]) => [(0,engine_form/* blobName */.P)(digest), bytes]),
        ['index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: media_type.ociIndex, manifests: [root] }))],
        ['oci-layout', layout_index/* layoutMarker */.fB],
    ];
    return {
        imageId: root.digest,
        entries: files.map(([name, bytes]) => ({ name, size: bytes.byteLength, open: () => chunkOf(bytes) })),
        held(found) {
            const content = new Map(found?.parts?.map(part => [part.digest, part.contentBytes]));
            const isHeld = ({ blob, entry }) => content.get(entry.digest) === entry.size + config.size + blob.size;
            return new Set(asked.filter(isHeld).map(({ blob }) => blob.digest));
        },
    };
}
async function* chunkOf(bytes) {
    yield bytes;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/engine-proof.js
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/layers-in-engine.js






/** Below this many bytes of layers, sending them costs less than asking which ones are there. */
const worthAsking = 256 * 1024;
/**
 * The layers of an image that an engine holds, so that they need not be sent; all of them when it has the image. Throws ENGINE_*,
 * CANCELLED.
 */
async function layersAlreadyInEngine(engine, wanted) {
    const layers = wanted.form.documents.flatMap(({ manifest }) => manifest.kind === 'image' ? manifest.layers : []);
    const before = await engine.images.find(wanted.imageId);
    if (imageFault(before, wanted) === undefined)
        return new Set(layers.map(({ digest }) => digest));
    if (layers.reduce((sum, { size }) => sum + size, 0) < worthAsking)
        return new Set();
    const ids = [...new Set((await engine.images.list()).map(({ id }) => id))];
    if (ids.length === 0)
        return new Set();
    if (engine.info.store === 'containerd')
        return heldContent(engine, layers);
    const found = await Promise.all(ids.map(id => engine.images.find(id)));
    return layersByChain(found.filter(image => image !== undefined), wanted);
}
/** Milliseconds for the removal of what a step that was stopped has loaded: the runner waits no longer. */
const farewellMs = 5_000;
/** Removes an image that is not what it should be, also when the step was told to stop: it would hold its layers for ever. */
async function removeBroken(engine, { imageId }) {
    try {
        await engine.images.remove(imageId, false, AbortSignal.timeout(farewellMs));
    }
    catch (error) {
        // What failed first is what counts: an engine that died cannot be cleaned, and the image may not have come to be.
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
    }
}
/** The blobs that an engine with the containerd store holds; none where its API does not tell. Throws ENGINE_*, CANCELLED. */
async function heldContent(engine, blobs) {
    const probe = contentProbe(blobs, (0,external_node_crypto_.randomUUID)());
    try {
        await engine.content.load((0,tar/* tarOf */.$)(probe.entries));
        return probe.held(await engine.images.find(probe.imageId));
    }
    catch (error) {
        // An engine that takes no such index is sent everything.
        if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED'))
            throw error;
        return new Set();
    }
    finally {
        await removeBroken(engine, probe);
    }
}
/**
 * The layers of an image that the classic store holds: those that some image has, on top of the same layers below.
 * Where one layer stands twice in an image it counts only when both places are filled.
 */
function layersByChain(images, { form, config }) {
    const held = new Set(images.flatMap(({ diffIds }) => (0,model_config/* chainIds */.sH)(diffIds)));
    const chain = (0,model_config/* chainIds */.sH)(config.diffIds);
    const { layers } = form.image.manifest;
    const absent = new Set(layers.filter((_, at) => !held.has(chain[at])).map(({ digest }) => digest));
    return new Set(layers.map(({ digest }) => digest).filter(digest => !absent.has(digest)));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js + 2 modules
var inflate = __webpack_require__(44037);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/engine-form-unpacked.js


/** What an engine is sent unpacked, in bytes: it is stored there, so that its disk bounds it too. */
const greatestImage = 256 * 1024 ** 3;
/**
 * The layers of an image that are packed with zstd, by their first bytes, with their unpacked sizes, which a tar has to name first:
 * each is unpacked once to be measured, so that nothing need be kept. Layers in `leaveOut` are not read. Throws what `inflate` throws.
 */
async function zstdLayers({ layers }, { diffIds }, { source, leaveOut }) {
    const unpacked = new Map();
    const budgets = [new size_budget/* SizeBudget */.T(greatestImage)];
    for (const [at, layer] of layers.entries()) {
        const diffId = diffIds[at];
        if (diffId === undefined || leaveOut.has(layer.digest) || unpacked.has(layer.digest))
            continue;
        const { compression, bytes } = await (0,inflate/* sniffed */.WN)(await source.fetch(layer));
        // What is not unpacked is left after its first bytes.
        let size = 0;
        for await (const chunk of compression === 'zstd' ? (0,inflate/* inflate */.UD)(bytes, compression, budgets) : bytes) {
            if (compression !== 'zstd')
                break;
            size += chunk.byteLength;
        }
        if (compression === 'zstd')
            unpacked.set(layer.digest, { diffId, size, compression });
    }
    return unpacked;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/engine-form-choice.js
var engine_form_choice = __webpack_require__(73328);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/wanted-image.js



/** What a fetched image is in an engine. Throws what `imageFor` and `readAll` throw, MANIFEST_INVALID for its config. */
async function wantedImage({ store, platform }, fetched, blobs) {
    const image = (0,engine_form_choice/* imageFor */.z)(fetched.root, fetched.documents, fetched.platform ?? platform);
    const { config, layers } = image.manifest;
    const parsed = (0,model_config/* parseImageConfig */.FB)(await (0,bytes/* readAll */.yw)(blobs, config), layers.length);
    const { os, architecture } = parsed.platform ?? {};
    const isRunnable = os === platform.os && architecture === platform.architecture;
    if (store === 'classic') {
        const form = { root: image, documents: [image], image, names: [] };
        return { form, config: parsed, imageId: config.digest, isRunnable };
    }
    const { root, documents } = fetched;
    const form = { root, documents, image, names: [] };
    return { form, config: parsed, imageId: root.descriptor.digest, isRunnable };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/load-into-engine.js












/**
 * Brings an image into an engine: what the engine holds is left out, the rest is streamed, and only what was then found to be
 * the image gets the names. A broken image is removed again.
 * Throws ENGINE_FAILED when the engine breaks off or ends with another image, ENGINE_*, CANCELLED, what `blobs` throws, and what
 * `wantedImage` throws.
 */
async function loadIntoEngine(engine, request, blobs) {
    const wanted = await wantedImage(engine.info, request, blobs);
    const sent = await new Loading(engine, wanted, { blobs, told: request.told, name: request.name }).run(request.held);
    const [byTag, byDigest] = [true, false].map(isTag => request.names.filter(({ tag, digest }) => isTag === (tag !== undefined || digest === undefined)));
    await giveNames(engine, wanted.imageId, byTag);
    if (engine.info.store === 'containerd')
        await nameByDigest(engine, { ...wanted, names: byDigest }, blobs);
    const proof = engine.info.store === 'classic' ? 'config-digest' : 'manifest-digest';
    return { imageId: wanted.imageId, proof, platform: wanted.config.platform, ...sent };
}
class Loading {
    #engine;
    #wanted;
    #blobs;
    #told;
    #name;
    #bytesSent = 0;
    #bytesToSend = 0;
    constructor(engine, wanted, { blobs, told, name }) {
        this.#engine = engine;
        this.#wanted = wanted;
        this.#blobs = blobs;
        this.#told = told;
        this.#name = name;
    }
    async run(held) {
        const { form, imageId } = this.#wanted;
        const before = await this.#engine.images.find(imageId);
        if (imageFault(before, this.#wanted) === undefined)
            return { layersSent: 0, layersPresent: form.image.manifest.layers.length, bytesSent: 0 };
        try {
            return await this.#load(held ?? (await layersAlreadyInEngine(this.#engine, this.#wanted)));
        }
        catch (error) {
            if (!before)
                await removeBroken(this.#engine, this.#wanted);
            throw await withLabelFault(error, this.#engine, { wanted: this.#wanted, blobs: this.#blobs });
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
            ? await zstdLayers(form.image.manifest, config, { source: this.#blobs, leaveOut })
            : undefined;
        const options = { leaveOut, verify: false, ...(unpacked ? { unpacked } : {}) };
        const { entries, sent, leftOut } = (0,engine_form/* engineForm */.h)([form], this.#blobs, options);
        this.#bytesToSend = this.#bytesSent + sent.reduce((sum, { size }) => sum + size, 0);
        this.#tell();
        const { lines } = await this.#engine.content.load(this.#counted((0,tar/* tarOf */.$)(entries)), step => this.#tell(step), this.#name);
        return { layersSent: sent.length, layersPresent: leftOut.length, lines };
    }
    async *#counted(bytes) {
        for await (const chunk of bytes) {
            this.#bytesSent += chunk.byteLength;
            this.#tell();
            yield chunk;
        }
    }
    #tell(step) {
        const { diffIds } = this.#wanted.config;
        const layer = step ? diffIds.findIndex(each => (0,model_digest/* encodedOf */.EX)(each).startsWith(step.id)) + 1 : 0;
        const unpacking = step && layer > 0 ? { unpacking: { ...step, layer, layers: diffIds.length } } : {};
        this.#told?.({ bytesSent: this.#bytesSent, bytesToSend: this.#bytesToSend, ...unpacking });
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
        await engine.images.tag(imageId, (0,model_reference/* repositoryName */.aR)(repository), tag);
        await checkName(engine, imageId, { ...repository, tag });
    }
}
/** Names an image `repository@digest`, which the API's tagging refuses: its documents are loaded again under that name. */
async function nameByDigest(engine, { form, imageId, names }, blobs) {
    if (names.length === 0)
        return;
    const leaveOut = new Set(form.documents.flatMap(({ manifest }) => (0,model_document/* children */.Y_)(manifest)).map(({ digest }) => digest));
    const { entries } = (0,engine_form/* engineForm */.h)([{ ...form, names }], blobs, { leaveOut, verify: false });
    await engine.content.load((0,tar/* tarOf */.$)(entries));
    for (const name of names)
        await checkName(engine, imageId, name);
}
async function checkName(engine, imageId, name) {
    const full = (0,model_reference/* formatReference */.FH)(name);
    const { id } = await engine.images.inspect(full);
    if (id === imageId)
        return;
    const message = `Cannot name image ${imageId} "${full}": the engine has ${id} under that name`;
    throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { details: { imageId, found: id } });
}
/**
 * The error of a load, with what is wrong with the image's labels where that explains it. Engines unpack layers by their first bytes;
 * the containerd store alone does not look at those that are labelled as uncompressed.
 */
async function withLabelFault(error, { info }, { wanted, blobs }) {
    if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED') || info.store === 'classic')
        return error;
    for (const layer of wanted.form.image.manifest.layers) {
        if ((0,media_type.compressionOf)(layer.mediaType) !== 'none')
            continue;
        const found = await (0,inflate/* compressionOfBytes */.fM)(await blobs.fetch(layer));
        if (found === 'none')
            continue;
        const label = `layer ${layer.digest} is ${found}-compressed, though its media type says ${layer.mediaType}`;
        const message = `${error.message}; ${label}: engines with the containerd store take it at its word, expected the image to be pushed anew with the right type`;
        return new errors/* TallyError */.jB(error.code, message, { cause: error, details: error.details });
    }
    return error;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load/registry-digest.js


/** Whether the engine finds an image by `repository@digest`. Throws ENGINE_*, CANCELLED. */
async function knowsDigest(engine, { repository, digest, imageId }) {
    return (await engine.images.find((0,model_reference/* digestReference */.O9)(repository, digest)))?.id === imageId;
}
/**
 * Has an engine pull by digest an image that it holds: it reads the manifests from the registry, finds that it has all they name, fetches
 * no layer, and remembers the digest (RepoDigests) under the image's own name. The builder of the containerd store goes by that too.
 * Throws ENGINE_FAILED when the engine cannot read the manifests, or ends with another image, ENGINE_*, CANCELLED.
 */
async function learnDigest(engine, { repository, digest, imageId }, { platform, login }) {
    const name = (0,model_reference/* digestReference */.O9)(repository, digest);
    const told = { details: { imageId } };
    try {
        await engine.content.pull({
            repository: (0,model_reference/* repositoryName */.aR)(repository),
            target: digest,
            login,
            ...(platform ? { platform } : {}),
        });
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED', 'ENGINE_DENIED', 'NOT_FOUND'))
            throw error;
        const message = `${error.message}. The image is in the engine as ${imageId}; for engine-digests the engine itself reads the manifest from ${repository.registry}, with its own proxies, mirrors and CAs`;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { ...told, cause: error });
    }
    if (await knowsDigest(engine, { repository, digest, imageId }))
        return;
    const message = `Cannot let the engine know "${name}": after its own pull it has another image there, expected ${imageId}`;
    throw new errors/* TallyError */.jB('ENGINE_FAILED', message, told);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/heartbeat.js
var heartbeat = __webpack_require__(87656);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var pace = __webpack_require__(11265);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/destinations/load-watch.js



/** Says every few seconds how far each load into an engine is, even while the engine says nothing. */
class LoadWatch {
    #loads = new Map();
    #beat;
    constructor(say, everyMs = pace/* lineEvery */.s) {
        const states = () => [...this.#loads].map(([image, work]) => `${image}: ${stateOf(work)}`);
        this.#beat = (0,heartbeat/* heartbeat */.j)(say, states, everyMs);
    }
    /** A load begins; what is returned takes note of how far it is. */
    begin(image) {
        this.#loads.set(image, { bytesSent: 0, bytesToSend: 0 });
        return work => void this.#loads.set(image, work);
    }
    end(image) {
        this.#loads.delete(image);
    }
    [Symbol.dispose]() {
        this.#beat[Symbol.dispose]();
    }
}
/** What is being done, in words. */
function stateOf({ bytesSent, bytesToSend, unpacking }) {
    if (unpacking) {
        const { layer, layers, current, total } = unpacking;
        return `the engine unpacks layer ${layer} of ${layers} (${(0,format/* humanBytes */.p6)(current)} of ${(0,format/* humanBytes */.p6)(total)})`;
    }
    if (bytesToSend === 0)
        return 'the engine is asked what it holds';
    if (bytesSent < bytesToSend)
        return `${(0,format/* humanBytes */.p6)(bytesSent)} of ${(0,format/* humanBytes */.p6)(bytesToSend)} sent to the engine`;
    return `all ${(0,format/* humanBytes */.p6)(bytesToSend)} sent, the engine unpacks them`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/destinations/engine-target.js
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









const imagesAtOnce = 3;
/** The Docker engine as a place where images go. */
class EngineTarget {
    #engine;
    /** What was found held, by root; asked for once, before anything is fetched. */
    #held = new Map();
    #options;
    constructor(engine, options) {
        this.#engine = engine;
        this.#options = options;
    }
    /** Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
    static async open(surroundings, options) {
        return new EngineTarget(await (0,engine.openEngine)(surroundings, { signal: options.signal }), options);
    }
    async alreadyInEngine(graph, blobs) {
        const wanted = await wantedImage(this.#engine.info, graph, blobs);
        const held = await layersAlreadyInEngine(this.#engine, wanted);
        this.#held.set(graph.root.descriptor.digest, held);
        return held;
    }
    /**
     * Brings images in, those that share layers one after the other, so that each layer is sent once, the others side by side.
     * Throws what `loadIntoEngine` and `learnDigest` throw.
     */
    async load(images, blobs) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const loads = new Map();
            const groups = independentGroups(images, ({ graph }) => graph.blobs.map(({ digest }) => digest));
            const watch = __addDisposableResource(env_1, new LoadWatch(this.#options.say), false);
            await (0,concurrency/* mapLimit */.sf)(groups, imagesAtOnce, async (group) => {
                for (const [at, image] of group.entries()) {
                    const told = watch.begin((0,model_reference/* familiarName */.hG)(image.reference));
                    loads.set(image, await this.#load(image, { blobs, told, isFirst: at === 0 }));
                    watch.end((0,model_reference/* familiarName */.hG)(image.reference));
                }
            });
            return images.map(image => loads.get(image));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    [Symbol.dispose]() {
        this.#engine[Symbol.dispose]();
    }
    async #load({ reference, graph }, { blobs, told, isFirst, }) {
        // What images before it brought is held by now too, so the others ask again.
        const held = isFirst ? this.#held.get(graph.root.descriptor.digest) : undefined;
        const { registry, repository } = reference;
        const { digest } = graph.root.descriptor;
        const isClassic = this.#engine.info.store === 'classic';
        const byTag = engineNames(reference);
        const names = byTag.length > 0 || isClassic ? byTag : [{ registry, repository, digest }];
        const name = (0,model_reference/* familiarName */.hG)(reference);
        const loaded = await loadIntoEngine(this.#engine, { ...graph, name, names, held, told }, blobs);
        const [tag] = byTag;
        const isByDigest = await this.#knowsDigest(reference, loaded, digest);
        return {
            ...loaded,
            image: (0,model_reference/* familiarReference */.ZD)(reference),
            names: names.map(model_reference/* familiarReference */.ZD),
            foundBy: isByDigest ? (0,model_reference/* digestReference */.O9)(reference, digest) : tag && (0,model_reference/* formatReference */.FH)(tag),
        };
    }
    /** Whether the engine's own builder finds the image by its digest: what was loaded it does not, what the engine pulled it does. */
    async #knowsDigest(reference, { imageId, platform }, digest) {
        const { registry, repository } = reference;
        const known = { repository: { registry, repository }, digest, imageId };
        if (this.#engine.info.store === 'classic' && (await knowsDigest(this.#engine, known)))
            return true;
        if (!this.#options.credentials)
            return false;
        const { credentials } = await this.#options.credentials(reference);
        const login = engineLogin(registry, credentials);
        await learnDigest(this.#engine, known, { platform: platform && (0,model_platform/* formatPlatform */.Bq)(platform), login });
        return true;
    }
}
/** Credentials as the engine's API takes them. */
function engineLogin(serveraddress, credentials) {
    if (!credentials)
        return undefined;
    if (credentials.kind === 'basic') {
        const { username, password } = credentials;
        return { serveraddress, username, password };
    }
    const { kind, token } = credentials;
    return kind === 'identity-token'
        ? { serveraddress, identitytoken: token }
        : { serveraddress, registrytoken: token };
}
/** The names an image gets in an engine or archive: `latest` stands for a tag only where nothing else was asked for. */
function engineNames({ registry, repository, tag, digest }) {
    if (tag === undefined && digest !== undefined)
        return [];
    return [{ registry, repository, tag: tag ?? 'latest' }];
}
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


/***/ }),

/***/ 52607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ checkApart),
/* harmony export */   Oq: () => (/* binding */ checkDestinationsApart),
/* harmony export */   Ps: () => (/* binding */ ownPlaces)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);




/** Throws INPUT_INVALID where a destination or a lock that is written is, holds or lies in another place that the step uses. */
async function checkDestinationsApart(inputs, host) {
    const lock = inputs['lock-file'];
    const isWritten = inputs['update-lock'] === true;
    const locks = lock === ''
        ? []
        : [{ line: `lock-file: ${lock}`, path: lock, use: isWritten ? 'writes' : 'reads', isGuest: true }];
    const chosen = [...inputs.to.flatMap(placeOf), ...(isWritten ? locks : [])];
    const read = [
        ...(isWritten ? [] : locks),
        ...(inputs['compose-files'] ?? []).map(path => reading(`compose-files: ${path}`, path)),
        ...inputs['ca-certificates'].map(([name, path]) => reading(`ca-certificates: ${name}=${path}`, path)),
    ];
    await checkApart(chosen, [...ownPlaces(inputs.store, host), ...runnerFiles(host), ...read], host.workspace);
}
/** The content store, and the folder of the files that later steps are handed. What no input names is a guest, so that RUNNER_TEMP may be a layout. */
function ownPlaces(store, { temp }) {
    const path = store === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'tallyman') : store;
    const files = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'tallyman-files');
    const isGuest = store === '';
    return [
        { line: isGuest ? `the content store, ${path}` : `store: ${path}`, path, use: 'writes', isGuest },
        { line: `the folder of reports, ${files}`, path: files, use: 'writes', isGuest: true },
    ];
}
/**
 * Holds each of `chosen` against the others and against `given`: none may be, hold or lie in another, unless both are only read. Throws
 * INPUT_INVALID.
 */
async function checkApart(chosen, given, workspace) {
    if (chosen.length === 0)
        return;
    const located = (places) => Promise.all(places.map(place => locate(place, workspace)));
    const [ours, others] = await Promise.all([located(chosen), located(given)]);
    for (const [at, one] of ours.entries())
        for (const other of [...ours.slice(at + 1), ...others]) {
            const relation = relationOf(one, other);
            if (relation)
                throw notApart(one.place, other.place, relation);
        }
}
async function locate(place, workspace) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, place.path);
    const [way = [], ...inner] = await Promise.all(['', ...(place.names ?? [])].map(name => wayOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(full, name))));
    return { place, way, written: place.names && inner.map(([key = '']) => key) };
}
function placeOf(destination) {
    if (!('path' in destination))
        return [];
    const { kind, path } = destination;
    const names = kind === 'oci-layout' ? { names: ['blobs', 'index.json', 'oci-layout'] } : {};
    return [{ line: `to: ${kind}=${path}`, path, use: 'writes', ...names }];
}
function reading(line, path) {
    return { line, path, use: 'reads' };
}
/** The files in which the runner takes what a step tells it. */
function runnerFiles({ env }) {
    return ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].flatMap(name => {
        const path = env[name];
        return path ? [{ line: `the runner's file ${name}`, path, use: 'writes', isGuest: true }] : [];
    });
}
function relationOf(one, other) {
    if (one.place.use === 'reads' && other.place.use === 'reads')
        return undefined;
    if (one.way[0] === other.way[0])
        return 'is';
    if (isIn(one, other))
        return 'lies in';
    return isIn(other, one) ? 'holds' : undefined;
}
/** Guests, and files that are only read, may lie in a layout beside what is written there, as they do where that is the workspace itself. */
function isIn({ place, way }, folder) {
    const { written } = folder;
    if (!way.includes(folder.way[0] ?? ''))
        return false;
    const mayLieBeside = place.use === 'reads' || place.isGuest === true;
    return !mayLieBeside || written === undefined || written.some(key => way.includes(key));
}
/**
 * A path and the folders it lies in, nearest first, each as its file system knows it: what is there by device and inode, so that links,
 * mounts and spellings make no difference, and what is to be made by its name in the last folder that is there. A file goes by its name,
 * since it is replaced and not written through.
 */
async function wayOf(full) {
    const { real, rest } = await nearestReal(full);
    const way = [];
    for (let at = real;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        way.push(await keyOf(at));
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            break;
    }
    for (const name of rest)
        way.unshift(`${way[0]}/${name}`);
    return way;
}
async function keyOf(path) {
    const { dev, ino, isDirectory } = await factsOf(path);
    return isDirectory ? `${dev}:${ino}` : `${await keyOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))}/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`;
}
async function factsOf(path) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path, { bigint: true });
    return { dev: stats.dev, ino: stats.ino, isDirectory: stats.isDirectory() || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path };
}
/** Links to what is not there that are followed, as many as Linux follows. */
const mostLinks = 40;
async function nearestReal(full) {
    const rest = [];
    let links = 0;
    for (let at = full;;) {
        const real = await orUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(at));
        if (real !== undefined)
            return { real, rest };
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return { real: at, rest };
        const target = links++ < mostLinks ? await orUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(at)) : undefined;
        if (target !== undefined) {
            at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at), target);
            continue;
        }
        rest.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(at));
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at);
    }
}
/** What cannot be looked at is compared by its name; reading or writing it says what is wrong with it. */
async function orUndefined(look) {
    try {
        return await look;
    }
    catch (error) {
        if (error.syscall === undefined)
            throw error;
        return undefined;
    }
}
function notApart(one, other, relation) {
    const verb = one.use === 'writes' ? 'write' : 'read';
    const state = relation === 'is' ? 'it is the same place as' : `it ${relation}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', `Cannot ${verb} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(one.line)}": ${state} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(other.line)}", expected a place of its own`, { hint: 'Give each a file or folder of its own, neither inside the other nor around it.' });
}


/***/ }),

/***/ 13103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ checkDestinations),
/* harmony export */   Xl: () => (/* binding */ neededBy),
/* harmony export */   ZU: () => (/* binding */ writeDestinations),
/* harmony export */   qC: () => (/* binding */ plainPlatform),
/* harmony export */   qP: () => (/* binding */ openEngineFor),
/* harmony export */   sI: () => (/* binding */ firstPath),
/* harmony export */   zf: () => (/* binding */ isForEngineAlone)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85199);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95581);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(99209);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87656);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74211);
/* harmony import */ var _transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34912);
/* harmony import */ var _transfer_room_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88381);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64237);
/* harmony import */ var _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53690);
/* harmony import */ var _engine_target_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(50998);
/* harmony import */ var _write_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94656);
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














/** The engine, where images are to go there: found to be there before anything is fetched. With `credentials` it is to know the images' registry digests. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
async function openEngineFor(destinations, { env, platform, home, signal, log }, credentials) {
    if (!destinations.some(({ kind }) => kind === 'docker'))
        return undefined;
    // Loaded by those alone who use it.
    const { EngineTarget } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 50998));
    return EngineTarget.open({ env, platform, home }, { credentials, signal, say: log.info });
}
/** What writing images to the destinations takes beside the store; links of a layout on the store's file system take nothing. */
function neededBy(graphs, { workspace, store, destinations }) {
    const blobs = new Map(graphs.flatMap(graph => graph.blobs).map(blob => [blob.digest, blob]));
    return destinations.flatMap(destination => {
        if (!('path' in destination))
            return [];
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, destination.path);
        if (destination.kind !== 'oci-layout')
            return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), bytes: (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .sumOf */ .XN)(blobs.values()) };
        if ((0,_transfer_room_js__WEBPACK_IMPORTED_MODULE_4__/* .isOneDevice */ .nR)(path, store.root))
            return [];
        const lacking = [...blobs.values()].filter(({ digest }) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path, (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .blobName */ .PF)(digest))));
        return { path, bytes: (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .sumOf */ .XN)(lacking) };
    });
}
/** Whether images go to the engine and nowhere else, so that what it holds need not be fetched. */
function isForEngineAlone(destinations) {
    return destinations.length > 0 && destinations.every(({ kind }) => kind === 'docker');
}
/** The platform for readers that know no indexes: the first that was asked for, else the runner's. */
function plainPlatform(selection, { platform, architecture }) {
    const [first] = selection === 'all' ? [] : selection;
    return first ?? (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .runnerPlatform */ .GQ)(platform, architecture);
}
/** Writes pulled images to each destination. Throws STORE_FAILED, INPUT_INVALID for one name on two images, ENGINE_*. */
async function writeDestinations({ images, blobs }, writing) {
    const { workspace, destinations, engine, log } = writing;
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
        const path = await placeOf(destination, workspace);
        const { kind } = destination;
        const shown = (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_7__/* .shownPath */ .pS)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, destination.path));
        const told = { what: `${kind} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(shown)}`, count: stored.length, log };
        const write = () => writeTo({ kind, path }, stored, { ...writing, blobs });
        await tellWriting(told, () => writing.store.withSpace(write));
        paths.push(shown);
    }
    return { paths, loads };
}
/** The first path that was written; the store's where the images went there, nothing where no folder or file has them. */
function firstPath(paths, { workspace, store, destinations }) {
    const isStored = destinations.some(({ kind }) => kind === 'store');
    return paths.find(path => path !== '') ?? (isStored ? (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_7__/* .shownPath */ .pS)(workspace, store.root) : '');
}
/**
 * Looks at destinations before anything is fetched for them. Throws INPUT_INVALID for one behind a link that leads out of the workspace,
 * STORE_FAILED for one that cannot be written.
 */
async function checkDestinations(destinations, workspace) {
    for (const destination of destinations) {
        if (!('path' in destination))
            continue;
        const { kind, path } = destination;
        const [here, wanted] = kind === 'oci-layout' ? ['file', 'folder'] : ['folder', 'file'];
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(await (0,_workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .destinationPath */ .g)(workspace, path, 'to'), { throwIfNoEntry: false });
        if (there && (here === 'folder' ? there.isDirectory() : there.isFile())) {
            const message = `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(path)}" for to: it is a ${here}, expected a ${wanted}`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .TallyError */ .jB('STORE_FAILED', message, { hint: `Name a ${wanted} behind \`${kind}=\`.` });
        }
        await placeOf(destination, workspace);
    }
}
function placeOf({ kind, path }, workspace) {
    return (kind === 'oci-layout' ? _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .folderToWrite */ .n : _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .destinationPath */ .g)(workspace, path, 'to');
}
/** Gigabytes that are copied take their time, in which nothing else is told. */
async function tellWriting({ what, count, log }, write) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const began = performance.now();
        const _ = __addDisposableResource(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_11__/* .heartbeat */ .j)(log.info, () => [`writing ${what}`]), false);
        const bytes = await write();
        const time = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_12__/* .humanTime */ .zK)(performance.now() - began);
        log.info(`Wrote ${what}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_12__/* .plural */ .LS)(count, 'image')}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_12__/* .humanBytes */ .p6)(bytes)}, in ${time}`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** Returns the number of bytes that lie there now, of these images. */
async function writeTo({ kind, path }, images, { store, blobs, platform }) {
    if (kind === 'oci-layout') {
        await (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .writeLayout */ .wy)(images, store, path);
        return [...(0,_write_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .contentOf */ .$E)(images).values()].reduce((sum, size) => sum + size, 0);
    }
    if (kind === 'oci-archive') {
        const { writeArchive } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 94656));
        await writeArchive(images, store, path);
    }
    else {
        const { writeDockerArchive } = await __webpack_require__.e(/* import() */ 773).then(__webpack_require__.bind(__webpack_require__, 17773));
        const named = images.map(({ graph, reference }) => ({ ...graph, names: (0,_engine_target_js__WEBPACK_IMPORTED_MODULE_13__/* .engineNames */ .R)(reference) }));
        await writeDockerArchive(named, { source: blobs, platform }, path);
    }
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).size;
}


/***/ }),

/***/ 94656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   writeArchive: () => (/* binding */ writeArchive),
/* harmony export */   wy: () => (/* binding */ writeLayout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87629);
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20559);
/* harmony import */ var _content_full_disk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61313);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50181);
/* harmony import */ var _content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2875);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14411);
/* harmony import */ var _content_tar_tar_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(30864);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74211);












/** Writes an OCI image layout into a folder, its blobs hard links of the store's; images that the folder names already stay. */
async function writeLayout(images, store, folder) {
    const digests = contentOf(images);
    try {
        for (const algorithm of new Set([...digests.keys()].map(_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)))
            (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'blobs', algorithm));
        await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapLimit */ .sf)([...digests.keys()], 8, digest => store.linkTo(digest, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, blobName(digest))));
        await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f8)(_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__/* .layoutMarker */ .fB, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'oci-layout'), 'the layout');
        await refuseOddIndex(folder);
        (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .updateWhole */ .Li)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json'), before => (0,_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__/* .layoutIndex */ .vh)(images, before), 'the layout');
    }
    catch (error) {
        throw error.syscall
            ? (0,_content_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)(`write the layout "${folder}"`, error)
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
/** Throws ARCHIVE_INVALID where the folder has an index that is not to be read. */
async function refuseOddIndex(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json');
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(absent);
    if (!stats || (stats.isFile() && stats.size <= _content_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .maxDocumentBytes */ .VR))
        return;
    const state = stats.isFile() ? `${stats.size} bytes` : 'a link or another special file';
    const message = `Cannot add to "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g)(path)}": it is ${state}, expected a plain file of at most ${_content_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .maxDocumentBytes */ .VR} bytes`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .TallyError */ .jB('ARCHIVE_INVALID', message);
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
}
/** Writes an OCI archive: the layout as a tar, the same bytes for the same images. */
async function writeArchive(images, store, file) {
    await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f8)((0,_content_tar_tar_js__WEBPACK_IMPORTED_MODULE_11__/* .tarOf */ .$)(archiveEntries(images, store)), file, 'the archive');
}
function archiveEntries(images, store) {
    const blobs = [...contentOf(images)].map(([digest, size]) => ({
        name: blobName(digest),
        size,
        open: () => store.open(digest),
    }));
    const index = (0,_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__/* .layoutIndex */ .vh)(images, undefined);
    const files = [
        { name: 'index.json', size: index.byteLength, open: () => chunkOf(index) },
        { name: 'oci-layout', size: _content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__/* .layoutMarker */ .fB.byteLength, open: () => chunkOf(_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_6__/* .layoutMarker */ .fB) },
    ];
    return [...blobs, ...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function* chunkOf(bytes) {
    yield bytes;
}


/***/ }),

/***/ 90855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ EngineImages),
  r: () => (/* binding */ filterQuery)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
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
            parent: (0,json_fields/* textField */.M8)(fields, 'ParentId', where) || undefined,
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
        os: os || 'linux',
        architecture: architecture ?? '',
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
var engine_name = __webpack_require__(60143);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-problem.js
var engine_problem = __webpack_require__(23709);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-version.js
var engine_version = __webpack_require__(46886);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/while-images-go.js
var while_images_go = __webpack_require__(89034);
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
        const answer = await (0,while_images_go/* whileImagesGo */.E)(() => this.#connection.json({ action, method: 'GET', path: '/images/json', query }));
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
     * @param signal in place of the connection's own
     */
    async remove(name, force = false, signal) {
        const action = `remove image "${(0,printable/* printable */.g)(name)}" from the engine`;
        const query = { force: force ? '1' : undefined };
        const answer = await this.#connection.json({
            action,
            method: 'DELETE',
            path: `/images/${(0,engine_name/* enginePath */.a)(name)}`,
            query,
            signal,
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

/***/ 60143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ enginePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


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
    const message = `Cannot look up "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(name)}" in the engine: expected an image's name, ID or digest`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REFERENCE_INVALID', message);
}


/***/ }),

/***/ 23709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ connectionProblem),
/* harmony export */   FR: () => (/* binding */ engineFailure),
/* harmony export */   LB: () => (/* binding */ engineRefusal),
/* harmony export */   vi: () => (/* binding */ asAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


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
    const why = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(code || message);
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
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text.trim(), shownCharacters);
}


/***/ }),

/***/ 46886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ negotiate),
/* harmony export */   Y: () => (/* binding */ isBefore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


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
    const message = `Cannot speak version "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(written)}" of the Docker API: expected ${oldest} or newer`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('ENGINE_FAILED', message);
}


/***/ }),

/***/ 89034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ whileImagesGo)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);


/** Milliseconds between tries; a removal takes as long on a busy machine. */
const pauses = [50, 100, 200, 400, 800];
/**
 * Repeats work that meets a removal by another client: to whoever lists, measures or removes images just then, an engine answers 404 for
 * content that it has listed itself, or 500 ("unrecognized image ID", "a disk usage operation is already running").
 */
async function whileImagesGo(work) {
    for (const pause of pauses) {
        try {
            return await work();
        }
        catch (error) {
            if (!isPassing(error))
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
        }
    }
    return work();
}
function isPassing(error) {
    return ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error, 'NOT_FOUND', 'ENGINE_FAILED') && [404, 500].includes(Number(error.details.status)));
}


/***/ }),

/***/ 1958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ withPlatform),
/* harmony export */   Ie: () => (/* binding */ needsSubject),
/* harmony export */   Jg: () => (/* binding */ platformOfEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Tq: () => (/* binding */ proofsOf),
/* harmony export */   cy: () => (/* binding */ entryFor),
/* harmony export */   rI: () => (/* binding */ aboutOf),
/* harmony export */   rN: () => (/* binding */ isProof),
/* harmony export */   tX: () => (/* binding */ withSubject)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97055);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);
/* harmony import */ var _platform_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7841);
/* harmony import */ var _reference_levels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66804);





/** The entries of an index, as they stand in its bytes. */
function entriesOf({ bytes }) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(JSON.parse(Buffer.from(bytes).toString()), 'index');
    return ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'manifests', 'index') ?? []).map(each => {
        const entry = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(each, 'manifests');
        return { fields: entry, descriptor: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .B)(entry, 'manifests') };
    });
}
/** An entry for an image that no index has named yet; `platform` as its config spells it, undefined for what runs nowhere, such as an artifact. */
function entryFor({ descriptor }, platform) {
    const { mediaType, digest, size, artifactType } = descriptor;
    const named = platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFields */ .vC)(platform) } : {};
    const fields = { mediaType, digest, size, ...(artifactType ? { artifactType } : {}), ...named };
    return {
        fields,
        descriptor: { ...descriptor, ...(platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(platform) } : {}) },
    };
}
/** An entry with a platform, as the config spells it, where it says none. */
function withPlatform(entry, platform) {
    const { fields, descriptor } = entry;
    if (!platform || descriptor.platform)
        return entry;
    return {
        fields: { ...fields, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFields */ .vC)(platform) },
        descriptor: { ...descriptor, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(platform) },
    };
}
/** An entry with what its document is about, where the entry itself leaves that open. */
function withSubject(entry, subject) {
    return subject && needsSubject(entry.descriptor) ? { ...entry, subject } : entry;
}
/** Whether the document of an entry has to be read to know what it is about: it is no image of a platform, and has no annotation. */
function needsSubject(descriptor) {
    const isImage = descriptor.platform !== undefined && !(0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor);
    return !isImage && (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_4__/* .attestedDigest */ .Js)(descriptor) === undefined;
}
/** Whether an entry is about another: an attestation, a signature. */
function isProof({ descriptor, subject }) {
    return (0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor) || subject !== undefined;
}
/** What an entry is about. */
function aboutOf({ descriptor, subject }) {
    return (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_4__/* .attestedDigest */ .Js)(descriptor) ?? subject;
}
/** The entries of `proofs` that are about what is listed, or about one of each other that is. */
function proofsOf(proofs, listed) {
    const known = new Set(listed);
    let size;
    do {
        size = known.size;
        for (const proof of proofs)
            if (known.has(aboutOf(proof) ?? ''))
                known.add(proof.descriptor.digest);
    } while (known.size > size);
    return proofs.filter(proof => known.has(aboutOf(proof) ?? ''));
}
/** The platform an entry stands for, as text; undefined for attestations and what names none. */
function platformOfEntry({ descriptor }) {
    if ((0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor) || !descriptor.platform)
        return undefined;
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(descriptor.platform);
}


/***/ }),

/***/ 66804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ referenceLevels),
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   NS: () => (/* binding */ aboutKey),
/* harmony export */   wR: () => (/* binding */ changedDigests)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** The annotation by which BuildKit's attestations say which manifest of their index they are about. */
const aboutKey = 'vnd.docker.reference.digest';
/** The manifest that an attestation in an index is about. */
function attestedDigest({ annotations }) {
    return annotations?.[aboutKey];
}
/** The documents that a document names: what an index lists, its subject, and what its attestations are about. */
function referencesOf({ manifest }) {
    const entries = manifest.kind === 'index' ? manifest.manifests : [];
    const subject = manifest.subject ? [manifest.subject] : [];
    const about = [manifest, ...entries, ...subject].flatMap(each => attestedDigest(each) ?? []);
    return new Set([...[...entries, ...subject].map(({ digest }) => digest), ...about]);
}
/**
 * Documents in levels, each once: whatever one of the set refers to stands in a level before it, so that children come before
 * their parents and subjects before their referrers. Throws GRAPH_INVALID where some refer to each other, which no hash allows.
 */
function referenceLevels(documents) {
    const all = new Map(documents.map(document => [document.descriptor.digest, document]));
    const waits = new Map();
    const waiting = new Map();
    for (const document of all.values()) {
        const inside = [...referencesOf(document)].filter(digest => all.has(digest));
        waits.set(document, inside.length);
        for (const digest of inside)
            waiting.set(digest, [...(waiting.get(digest) ?? []), document]);
    }
    const levels = [];
    let level = [...all.values()].filter(document => waits.get(document) === 0);
    while (level.length > 0) {
        levels.push(level);
        level = level.flatMap(({ descriptor }) => freed(waiting.get(descriptor.digest) ?? [], waits));
    }
    if (levels.flat().length === all.size)
        return levels;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('GRAPH_INVALID', 'Cannot use the documents: some of them refer to each other');
}
/** Those that wait for one document less, and then for none. */
function freed(documents, waits) {
    return documents.filter(document => {
        const left = (waits.get(document) ?? 0) - 1;
        waits.set(document, left);
        return left === 0;
    });
}
/** The documents of `moved` whose digest is another now, by the digest that they had. */
function changedDigests(moved) {
    return new Map([...moved].filter(([before, { descriptor }]) => descriptor.digest !== before));
}


/***/ }),

/***/ 87656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ heartbeat)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11265);


/**
 * Says every few seconds that something is still being done, until it is disposed; nothing where nobody listens. Time is in milliseconds.
 *
 * @param states what is being done, in words; a line for each
 */
function heartbeat(say, states, everyMs = _pace_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEvery */ .s) {
    const began = performance.now();
    const timer = say &&
        setInterval(() => {
            for (const state of states())
                say(`  ${state}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(performance.now() - began)} so far`);
        }, everyMs);
    timer?.unref();
    return { [Symbol.dispose]: () => clearInterval(timer) };
}


/***/ }),

/***/ 11265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Pace),
/* harmony export */   s: () => (/* binding */ lineEvery)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);

/** Milliseconds between two lines on how far something is. */
const lineEvery = 5_000;
/** Counts bytes that come or go, and says when a line on them is due. */
class Pace {
    #now;
    #total = 0;
    #sum = 0;
    #spoke;
    #sumThen = 0;
    constructor(now) {
        this.#now = now;
        this.#spoke = now();
    }
    /** So many bytes more are to be moved. */
    expect(bytes) {
        // Time in which nothing was to be moved does not count.
        if (this.#sum === this.#total)
            this.#restart();
        this.#total += bytes;
    }
    /** Bytes were moved. Returns whether the last line is long enough ago. */
    add(bytes) {
        this.#sum += bytes;
        return this.#now() - this.#spoke >= lineEvery;
    }
    /** Whether there is more to come. */
    get isDue() {
        return this.#sum < this.#total;
    }
    /** How far it is, and how fast since the last line: `12.3 MB of 118 MB (10 %), 4.1 MB/s`. */
    line() {
        const rate = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanRate */ .S6)(this.#sum - this.#sumThen, this.#now() - this.#spoke);
        this.#restart();
        // A try that broke off counts twice.
        const sum = Math.min(this.#sum, this.#total);
        const share = Math.floor((100 * sum) / Math.max(1, this.#total));
        return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(sum)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(this.#total)} (${share} %), ${rate}`;
    }
    #restart() {
        this.#spoke = this.#now();
        this.#sumThen = this.#sum;
    }
}


/***/ }),

/***/ 91410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ fileText),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   pW: () => (/* binding */ workspaceText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64237);
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



const greatestText = 64 * 1024 * 1024;
/** Never waiting for a pipe; Windows has no such flag. */
const plainly = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The text of a plain file of at most 64 MiB. Throws what Node does, with a `code` for people; a link to a device that never ends is refused. */
async function fileText(path) {
    return textOf(path, plainly);
}
/** The same for a path of an input: what lies in the workspace is read through no link that leads out of it. */
async function workspaceText(workspace, path) {
    const { path: real, within } = await (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathToRead */ .DW)(workspace, path);
    // A link that took the file's place since then is not followed.
    return textOf(real, within === undefined ? plainly : plainly | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0));
}
async function textOf(path, flags) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags), true);
        const stats = await file.stat();
        if (!stats.isFile())
            throw Object.assign(new Error(), { code: 'it is no plain file' });
        if (stats.size > greatestText)
            throw Object.assign(new Error(), { code: 'it is larger than 64 MiB' });
        return file.readFile('utf8');
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
/** Why a file or folder could not be read: Node's code, and what it means where that is what people meet. */
function fileProblem(error) {
    const { code = 'an unknown fault' } = error;
    return code === 'ENOENT' ? 'it does not exist' : code;
}


/***/ }),

/***/ 64237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ pathToRead),
/* harmony export */   Pq: () => (/* binding */ pathHint),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   ok: () => (/* binding */ pathToWrite),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Where a path of an input leads that is read. What lies in the workspace is the checkout's, and links in it may lead anywhere: it has to
 * end in the workspace. What lies elsewhere is named by an absolute path, which is the workflow's own word. Throws what Node does, with a
 * `code` for people (`fileProblem`).
 */
async function pathToRead(workspace, path) {
    return pathIn(workspace, path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath);
}
/** The same for a path that is written: what is not there yet is to be made in the workspace, and never behind a link that leads nowhere. */
async function pathToWrite(workspace, path) {
    return pathIn(workspace, path, realPathOfNew);
}
/** Whether what is there lies in the folder `within` in truth; anywhere, where that is undefined. */
async function isWithin(path, within) {
    return within === undefined || isBelow(within, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path));
}
/** Whether a path is the folder or lies in it, by its text alone. */
function isBelow(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/** A path as it is shown: relative where it lies in the workspace. */
function shownPath(workspace, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    return below === '' || below.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || below === '..' ? path : below.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
async function pathIn(workspace, written, resolved) {
    if (written.includes('\0'))
        throw new PathProblem('it is no path');
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, written);
    const root = await realPathOfNew((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace));
    if (!isBelow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), full) && !isBelow(root, full)) {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(written))
            return { path: full, within: undefined };
        throw new PathProblem('it lies outside the workspace, where only an absolute path leads');
    }
    const real = await resolved(full);
    if (!isBelow(root, real))
        throw new PathProblem('a link leads out of the workspace');
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real)), within: root };
}
/** The real path of the nearest folder that is there, and the rest behind it. */
async function realPathOfNew(full) {
    const rest = [];
    for (let at = full;;) {
        try {
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(at), ...rest);
        }
        catch (error) {
            if (error.code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
                throw error;
        }
        const here = await statsOf(at);
        // A link to what is not there: whoever writes through it makes that.
        if (here?.isSymbolicLink())
            throw new PathProblem('a link leads to what is not there');
        // Another step made it meanwhile: its real path is asked for once more.
        if (here)
            continue;
        rest.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(at));
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at);
    }
}
/** What stands at a path itself, be it a link; undefined for nothing. */
async function statsOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
class PathProblem extends Error {
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}
/** What to do about a path that was refused; undefined for what the system says of it. */
function pathHint(error) {
    return error instanceof PathProblem
        ? 'A relative path has to stay in the workspace, with every link that it goes through. Name what lies elsewhere by its absolute path.'
        : undefined;
}


/***/ })

};
;