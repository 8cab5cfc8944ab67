"use strict";
exports.id = 5441;
exports.ids = [5441];
exports.modules = {

/***/ 72319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArchive: () => (/* binding */ openArchive),
  O: () => (/* binding */ openTar)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/layout-index.js
var layout_index = __webpack_require__(2875);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-files.js + 1 modules
var archive_source_files = __webpack_require__(44741);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/strict-json.js
var strict_json = __webpack_require__(3394);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/archive-names.js
var archive_names = __webpack_require__(98911);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/docker-archive.js




const maxImages = 1_000;
const maxLayers = 1_000;
/** Reads `manifest.json`. Throws ARCHIVE_INVALID naming the fault. */
function parseArchiveManifest(bytes) {
    return asArchiveFault('manifest.json', () => {
        const list = (0,strict_json/* parseStrictJson */.R)(bytes);
        if (!Array.isArray(list) || list.length === 0)
            throw (0,json_fields/* fault */.DG)('manifest.json', 'expected a list of images');
        if (list.length > maxImages)
            throw (0,json_fields/* fault */.DG)('manifest.json', `${list.length} images, expected at most ${maxImages}`);
        return list.map((value, at) => entryOf(value, `manifest.json[${at}]`));
    });
}
/** Turns faults of documents in an archive into ARCHIVE_INVALID. */
function asArchiveFault(name, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error) || error.code === 'ARCHIVE_INVALID')
            throw error;
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read ${name} of the archive: ${error.message}`, {
            cause: error,
        });
    }
}
function entryOf(value, where) {
    const fields = (0,json_fields/* fieldsOf */.Pf)(value, where);
    (0,json_fields/* refuseCaseVariants */.j4)(fields, ['Config', 'RepoTags', 'Layers'], where);
    const config = (0,json_fields/* textField */.M8)(fields, 'Config', where);
    const layers = (0,json_fields/* textListField */.y7)(fields, 'Layers', where) ?? [];
    if (!config)
        throw (0,json_fields/* fault */.DG)(`${where}.Config`, 'expected a path');
    if (layers.length > maxLayers)
        throw (0,json_fields/* fault */.DG)(`${where}.Layers`, `expected at most ${maxLayers}`);
    const names = (0,json_fields/* own */.ZV)(fields, 'RepoTags') === null ? [] : ((0,json_fields/* textListField */.y7)(fields, 'RepoTags', where) ?? []);
    return { config: (0,archive_names/* archiveName */.u)(config), layers: layers.map(archive_names/* archiveName */.u), names };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-oci.js









/**
 * The images of a layout, one for each digest, with all names that its index and, in Docker's archives, manifest.json give.
 * Throws ARCHIVE_INVALID.
 */
async function layoutImages(files) {
    const marker = await (0,archive_source_files/* readSmallFile */.E)(files, 'oci-layout', 4096);
    asArchiveFault('oci-layout', () => {
        const version = (0,json_fields/* own */.ZV)((0,json_fields/* fieldsOf */.Pf)((0,strict_json/* parseStrictJson */.R)(marker), 'oci-layout'), 'imageLayoutVersion');
        if (version !== '1.0.0')
            throw (0,json_fields/* fault */.DG)('oci-layout.imageLayoutVersion', 'expected 1.0.0');
    });
    const bytes = await (0,archive_source_files/* readSmallFile */.E)(files, 'index.json', content_bytes/* maxDocumentBytes */.VR);
    const { manifest } = asArchiveFault('index.json', () => (0,model_document/* parseDocument */.Tp)(bytes));
    const roots = manifest.kind === 'index' ? manifest.manifests : [];
    const images = new Map();
    for (const root of roots.filter(({ mediaType }) => (0,media_type.kindOf)(mediaType) !== 'other')) {
        const image = images.get(root.digest) ?? { root, names: new Set() };
        images.set(root.digest, image);
        const name = root.annotations?.['io.containerd.image.name'] ??
            root.annotations?.['org.opencontainers.image.ref.name'];
        if (name)
            image.names.add(name);
    }
    const tags = await archiveTags(files);
    return Promise.all([...images.values()].map(async ({ root, names }) => {
        const config = names.size === 0 && tags.size > 0 ? await configOf(files, root) : undefined;
        return { root, names: [...names, ...((config && tags.get(config)) ?? [])] };
    }));
}
/** The names in manifest.json by the config's digest; Docker's archives have both an index and manifest.json. */
async function archiveTags(files) {
    if ((await files.size('manifest.json')) === undefined)
        return new Map();
    const entries = parseArchiveManifest(await (0,archive_source_files/* readSmallFile */.E)(files, 'manifest.json', content_bytes/* maxDocumentBytes */.VR));
    return new Map(entries.flatMap(({ config, names }) => {
        const [, algorithm, hex] = /^blobs\/(sha256|sha512)\/([0-9a-f]+)$/.exec(config) ?? [];
        return hex === undefined ? [] : [[(0,digest/* parseDigest */.m)(`${algorithm}:${hex}`), names]];
    }));
}
async function configOf(files, root) {
    const name = (0,layout_index/* blobName */.PF)(root.digest);
    if ((await files.size(name)) === undefined)
        return undefined;
    const bytes = await (0,archive_source_files/* readSmallFile */.E)(files, name, content_bytes/* maxDocumentBytes */.VR);
    const { manifest } = (0,model_document/* parseDocument */.Tp)(bytes, { digest: root.digest });
    return manifest.kind === 'image' ? manifest.config.digest : undefined;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-open.js
var archive_source_open = __webpack_require__(70626);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js + 2 modules
var inflate = __webpack_require__(44037);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/docker-archive-image.js











/**
 * Makes the manifest that an image in a docker-archive lacks; equal archives give equal manifests. Layers keep their bytes. An
 * uncompressed layer is named by its diff_id without reading it, since readers verify it; a compressed one is read and hashed.
 * Throws ARCHIVE_INVALID for missing files and for a config with another number of layers.
 */
async function archivedImage(files, { config: configName, layers: layerNames, names }) {
    if ((await files.size(configName)) === undefined)
        throw missing(configName);
    const configBytes = await (0,archive_source_files/* readSmallFile */.E)(files, configName, content_bytes/* maxDocumentBytes */.VR);
    const config = asArchiveFault((0,printable/* printable */.g$)(configName), () => (0,model_config/* parseImageConfig */.FB)(configBytes, layerNames.length));
    return describeImage(files, { configBytes, config, layerNames, names, configPlace: { name: configName } });
}
/** Makes the manifest of an image whose config is known. Throws ARCHIVE_INVALID for missing layers. */
async function describeImage(files, parts) {
    const { configBytes, configPlace, config, layerNames, names } = parts;
    const places = new Map([[(0,digest/* digestOf */.ol)(configBytes), configPlace]]);
    const layers = [];
    const known = new Map();
    for (const [at, name] of layerNames.entries()) {
        const plain = files.plainName(name);
        const layer = known.get(plain) ?? (await layerAt(files, plain, config.diffIds[at]));
        known.set(plain, layer);
        places.set(layer.digest, { name: plain });
        layers.push(layer);
    }
    const manifest = {
        schemaVersion: 2,
        mediaType: media_type.ociManifest,
        config: { mediaType: media_type.ociConfig, digest: (0,digest/* digestOf */.ol)(configBytes), size: configBytes.byteLength },
        layers: layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })),
    };
    return { document: (0,model_document/* parseDocument */.Tp)(Buffer.from(JSON.stringify(manifest))), names, places };
}
async function layerAt(files, name, diffId) {
    const size = await files.size(name);
    if (size === undefined)
        throw missing(name);
    const compression = await compressionAt(files, name);
    const digest = compression === 'none' ? diffId : await hashed(files, name);
    return { mediaType: media_type.ociLayer[compression], digest, size };
}
/** A file's compression, by its first bytes. */
async function compressionAt(files, name) {
    const { compression, start, bytes } = await (0,inflate/* sniffed */.WN)(await files.open(name));
    for await (const _ of bytes)
        break;
    const foreign = (0,inflate/* foreignPacking */.qP)(start);
    if (foreign)
        throw (0,archive_source_open/* foreignArchive */.J)(foreign, name, 'gzip or zstd');
    return compression;
}
async function hashed(files, name) {
    const hash = (0,digest/* hasher */.YA)('sha256');
    for await (const chunk of await files.open(name))
        hash.update(chunk);
    return hash.digest();
}
/** The error for a file that an archive names and does not contain. */
function missing(name) {
    const message = `Cannot read the archive: it names "${(0,printable/* printable */.g$)(name)}", which is not in it`;
    return new errors/* TallyError */.jB('ARCHIVE_INVALID', message);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/diff-ids.js
var diff_ids = __webpack_require__(47332);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/docker-archive-legacy.js








/*
 * Archives of Docker before 1.10 have no manifest.json. `repositories` maps repository -> tag -> layer ID; each layer's folder has
 * `json`, with the container's settings and the parent, and `layer.tar`. The config is built from these as Docker does on load,
 * so the image gets the same ID.
 */
const maxParents = 1_000;
/** Fields about the format's own folders, and fields that Docker omits from the config. */
const dropped = new Set(['id', 'parent', 'Size', 'parent_id', 'layer_id', 'throwaway']);
/** The images of an archive without manifest.json. Throws ARCHIVE_INVALID, also for circular parents. */
async function legacyImages(files) {
    const images = new Map();
    const bytes = await (0,archive_source_files/* readSmallFile */.E)(files, 'repositories', content_bytes/* maxDocumentBytes */.VR);
    asArchiveFault('repositories', () => {
        const repositories = (0,json_fields/* fieldsOf */.Pf)((0,strict_json/* parseStrictJson */.R)(bytes), 'repositories');
        for (const name of Object.keys(repositories)) {
            for (const [tag, id] of Object.entries((0,json_fields/* textMapField */.A7)(repositories, name, 'repositories') ?? {}))
                images.set(checkedId(id), [...(images.get(id) ?? []), `${name}:${tag}`]);
        }
    });
    const found = [];
    for (const [id, names] of images)
        found.push(await legacyImage(files, id, names));
    return found;
}
async function legacyImage(files, id, names) {
    const chain = await chainOf(files, id);
    const diffIds = [];
    for (const { id: layer } of chain) {
        const name = `${layer}/layer.tar`;
        if ((await files.size(name)) === undefined)
            throw missing(name);
        diffIds.push(await (0,diff_ids/* diffIdOf */.A)(await files.open(name), await compressionAt(files, name)));
    }
    const configBytes = asArchiveFault(`${id}/json`, () => docker_archive_legacy_configOf(chain, diffIds));
    return describeImage(files, {
        configBytes,
        configPlace: { bytes: configBytes },
        config: { diffIds },
        names,
        layerNames: chain.map(({ id: layer }) => `${layer}/layer.tar`),
    });
}
async function layerOf(files, id) {
    const name = `${id}/json`;
    if ((await files.size(name)) === undefined)
        throw missing(name);
    const bytes = await (0,archive_source_files/* readSmallFile */.E)(files, name, content_bytes/* maxDocumentBytes */.VR);
    return asArchiveFault(name, () => {
        const fields = (0,json_fields/* fieldsOf */.Pf)((0,strict_json/* parseStrictJson */.R)(bytes), name);
        const parent = (0,json_fields/* textField */.M8)(fields, 'parent', name);
        return { id, fields, parent: parent ? checkedId(parent) : '' };
    });
}
/** The layers of an image, lowest first. */
async function chainOf(files, top) {
    const chain = [];
    const seen = new Set();
    let id = top;
    while (id !== '') {
        if (seen.has(id) || seen.size >= maxParents)
            throw new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read the archive: the parents of ${top} form a cycle or never end`);
        seen.add(id);
        const layer = await layerOf(files, id);
        chain.unshift(layer);
        id = layer.parent;
    }
    return chain;
}
function docker_archive_legacy_configOf(chain, diffIds) {
    const { fields } = chain.at(-1);
    const kept = Object.entries(fields).filter(([name]) => !dropped.has(name));
    const history = chain.map(layer => historyOf(layer.fields));
    const config = { ...Object.fromEntries(kept), rootfs: { type: 'layers', diff_ids: diffIds }, history };
    return Buffer.from(goJson(Object.fromEntries(Object.entries(config).sort(([a], [b]) => (a < b ? -1 : 1)))));
}
function historyOf(fields) {
    const text = (name) => (0,json_fields/* textField */.M8)(fields, name, 'json') || undefined;
    const ran = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'container_config') ?? {}, 'json.container_config');
    const command = (0,json_fields/* textListField */.y7)(ran, 'Cmd', 'json.container_config')?.join(' ') || undefined;
    return {
        created: text('created'),
        author: text('author'),
        created_by: command,
        comment: text('comment'),
        ...((0,json_fields/* own */.ZV)(fields, 'throwaway') === true ? { empty_layer: true } : {}),
    };
}
/** Go's JSON encoder, which Docker uses, escapes these characters. */
function goJson(value) {
    return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function checkedId(id) {
    if (/^[0-9a-f]{64}$/.test(id))
        return id;
    throw (0,json_fields/* fault */.DG)('repositories', 'a layer ID is not 64 hex digits');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source.js












/**
 * Opens a docker-archive (with manifest.json, or of Docker before 1.10), an OCI archive or an archive that is both, plain or
 * compressed with gzip, zstd or xz; or the folder of an OCI layout. Bytes are those of an archive that can be read only once.
 * Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED, and what `inflate` throws.
 *
 * @param scratch folder for the content of a compressed archive, an unnamed file there that is gone once the source is disposed
 * @param maxSize maximum bytes that a compressed archive may unpack to
 */
async function openArchive(place, scratch, maxSize) {
    return openFiles(await (0,archive_source_open/* openArchiveFiles */.e)(place, scratch, maxSize));
}
/** Opens an open tar file; disposing the source closes it. Throws ARCHIVE_INVALID. */
async function openTar(file) {
    return openFiles({ files: await (0,archive_source_files/* tarFiles */.d)(file), unpackedFrom: 'none' });
}
async function openFiles({ files, unpackedFrom }) {
    try {
        return await sourceOf(files, unpackedFrom);
    }
    catch (error) {
        await files[Symbol.asyncDispose]();
        throw error;
    }
}
/** An archive in both forms is read as a layout, which has the manifests as pushed. */
async function sourceOf(files, unpackedFrom) {
    const has = async (name) => (await files.size(name)) !== undefined;
    if ((await has('oci-layout')) && (await has('index.json'))) {
        const found = await layoutImages(files);
        const images = found.map(({ root, names }) => ({ digest: root.digest, names, entry: root }));
        const content = { images, documents: new Map(), place: (digest) => ({ name: (0,layout_index/* blobName */.PF)(digest) }) };
        return new FilesSource('oci-layout', files, { ...content, unpackedFrom });
    }
    const archived = (await has('manifest.json'))
        ? await fromManifest(files)
        : (await has('repositories'))
            ? await legacyImages(files)
            : undefined;
    if (!archived)
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', 'Cannot read the layout or archive: it has neither oci-layout and index.json, nor manifest.json, nor repositories');
    const places = new Map(archived.flatMap(each => [...each.places]));
    const documents = new Map(archived.map(({ document }) => [document.descriptor.digest, document]));
    const images = archived.map(({ document, names }) => ({ digest: document.descriptor.digest, names }));
    return new FilesSource('docker-archive', files, {
        images,
        documents,
        place: digest => places.get(digest),
        unpackedFrom,
    });
}
async function fromManifest(files) {
    const entries = parseArchiveManifest(await (0,archive_source_files/* readSmallFile */.E)(files, 'manifest.json', content_bytes/* maxDocumentBytes */.VR));
    const images = [];
    for (const entry of entries)
        images.push(await archivedImage(files, entry));
    return images;
}
class FilesSource {
    form;
    images;
    unpackedFrom;
    #files;
    #content;
    constructor(form, files, content) {
        this.form = form;
        this.images = content.images;
        this.unpackedFrom = content.unpackedFrom;
        this.#files = files;
        this.#content = content;
    }
    async has({ digest }) {
        if (this.#content.documents.has(digest))
            return true;
        const place = this.#content.place(digest);
        return place !== undefined && ('bytes' in place || (await this.#files.size(place.name)) !== undefined);
    }
    async fetch(wanted, from = 0) {
        const place = await this.#placeOf(wanted);
        return 'bytes' in place ? chunkOf(place.bytes.subarray(from)) : this.#files.open(place.name, from);
    }
    async scan(wanted) {
        const place = await this.#placeOf(wanted);
        if ('bytes' in place)
            return chunkOf(place.bytes);
        return this.#files.scan?.(place.name) ?? this.#files.open(place.name);
    }
    async #placeOf(wanted) {
        const document = this.#content.documents.get(wanted.digest);
        const place = document ? { bytes: document.bytes } : this.#content.place(wanted.digest);
        if (place && 'bytes' in place)
            return place;
        if (place && (await this.#files.size(place.name)) !== undefined)
            return place;
        throw absent(wanted.digest, { isNamed: true });
    }
    /**
     * Looks for a tag among the names as written, then by their meaning (`alpine` is `docker.io/library/alpine:latest`), then among
     * their tags. Throws NOT_FOUND, and REFERENCE_INVALID when several images match.
     */
    async resolve(target) {
        const digest = 'digest' in target ? target.digest : this.#digestOfName(target.tag);
        const made = this.#content.documents.get(digest);
        if (made)
            return made;
        const place = this.#content.place(digest);
        const size = place && 'name' in place ? await this.#files.size(place.name) : undefined;
        if (!place || !('name' in place) || size === undefined)
            throw absent(digest, { isNamed: this.images.some(image => image.digest === digest) });
        return (0,model_document/* parseDocument */.Tp)(await (0,archive_source_files/* readSmallFile */.E)(this.#files, place.name, content_bytes/* maxDocumentBytes */.VR), { digest });
    }
    async [Symbol.asyncDispose]() {
        await this.#files[Symbol.asyncDispose]();
    }
    #digestOfName(tag) {
        const exact = this.images.filter(({ names }) => names.includes(tag));
        const same = exact.length > 0 ? exact : this.images.filter(({ names }) => names.some(sameAs(tag)));
        const found = same.length > 0 ? same : this.images.filter(({ names }) => names.some(name => name.endsWith(`:${tag}`)));
        const [first, second] = found;
        if (first && !second)
            return first.digest;
        const offered = this.images.flatMap(({ names }) => names).map(name => (0,printable/* printable */.g$)(name));
        const state = first ? 'several images have it' : 'no image has it';
        const message = `Cannot choose "${(0,printable/* printable */.g$)(tag)}" in the layout or archive: ${state}, it names ${offered.slice(0, 20).join(', ') || 'nothing'}`;
        throw new errors/* TallyError */.jB(first ? 'REFERENCE_INVALID' : 'NOT_FOUND', message);
    }
}
/** The NOT_FOUND error; `isNamed` when a document of the layout or archive names the content, so that it is incomplete. */
function absent(digest, { isNamed }) {
    const hint = {
        hint: 'The layout or archive is incomplete: it names this content and does not hold it. Write it again, or name with `platforms` those that are there.',
    };
    const message = `Cannot find ${digest} in the layout or archive`;
    return new errors/* TallyError */.jB('NOT_FOUND', message, isNamed ? hint : {});
}
/** Whether two names mean the same image once expanded. */
function sameAs(wanted) {
    const full = fullName(wanted);
    return name => full !== undefined && fullName(name) === full;
}
function fullName(name) {
    try {
        const { tag = 'latest', ...reference } = (0,model_reference/* parseReference */.F2)(name);
        return (0,model_reference/* formatReference */.FH)({ ...reference, tag });
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            return undefined;
        throw error;
    }
}
async function* chunkOf(bytes) {
    yield bytes;
}


/***/ }),

/***/ 75441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EngineOrigin: () => (/* binding */ EngineOrigin)
/* harmony export */ });
/* harmony import */ var _content_archive_archive_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72319);
/* harmony import */ var _content_archive_spool_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96978);
/* harmony import */ var _engine_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11398);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);
/* harmony import */ var _archive_origin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66121);
/* harmony import */ var _reported_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79141);









/**
 * The images of an engine as an origin. Each image is saved once, when it is resolved: the engine sends it as one stream
 * with its table of contents at the end, so the stream is kept in an unlinked file until the origin is disposed.
 */
class EngineOrigin {
    kind = 'docker';
    images;
    #engine;
    #target;
    #listed;
    #ports;
    #saved = new Map();
    #opened = [];
    constructor(engine, target, listed, ports) {
        this.#engine = engine;
        this.#target = target;
        this.#listed = listed;
        this.#ports = ports;
        this.images = listed.map(({ id, tags }) => ({ digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(id), names: tags }));
    }
    /** Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
    static async open(target, ports) {
        const engine = await (0,_engine_engine_js__WEBPACK_IMPORTED_MODULE_1__.openEngine)(ports.engine, { signal: ports.signal });
        try {
            return new EngineOrigin(engine, target, await engine.images.list(), ports);
        }
        catch (error) {
            engine[Symbol.dispose]();
            throw error;
        }
    }
    async resolve(target = this.#target ?? this.#only()) {
        const { id, name } = await this.#find(target);
        const saving = this.#saved.get(id) ?? this.#save(name);
        this.#saved.set(id, saving);
        // A failed save may be tried again.
        saving.catch(() => this.#saved.delete(id));
        const document = await (await saving).resolve();
        const { digest } = document.descriptor;
        if (!('digest' in target) || target.digest === digest || target.digest === id)
            return document;
        const message = `Cannot read ${target.digest} from the engine: it keeps the image with its layers unpacked, which gives ${digest}, expected the bytes of the registry`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', message, { details: { wanted: target.digest, found: digest } });
    }
    async document(digest) {
        for (const saved of this.#saved.values()) {
            const origin = await saved;
            if (await origin.has({ digest, mediaType: '', size: 0 }))
                return origin.document(digest);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in the images of the engine that were read`);
    }
    async has(wanted) {
        for (const saved of this.#saved.values())
            if (await (await saved).has(wanted))
                return true;
        return false;
    }
    async fetch(wanted, from = 0) {
        return (await this.#having(wanted)).fetch(wanted, from);
    }
    async scan(wanted) {
        return (await this.#having(wanted)).scan(wanted);
    }
    async #having(wanted) {
        for (const saved of this.#saved.values()) {
            const origin = await saved;
            if (await origin.has(wanted))
                return origin;
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${wanted.digest} in the images of the engine that were read`);
    }
    isMade(digest) {
        return this.#opened.some(origin => origin.isMade(digest));
    }
    async [Symbol.asyncDispose]() {
        for (const saving of await Promise.allSettled(this.#saved.values()))
            if (saving.status === 'fulfilled')
                await saving.value[Symbol.asyncDispose]();
        this.#engine[Symbol.dispose]();
    }
    /** Saves by name rather than ID, so that the engine includes the name. */
    async #save(name) {
        const { store, isLookedAt, isForEngine } = this.#ports;
        const saved = (0,_reported_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .reportedBytes */ .f)(this.#engine.content.save([name]), `reading ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name)} from the engine`, this.#ports);
        const file = await (0,_content_archive_spool_js__WEBPACK_IMPORTED_MODULE_5__/* .spool */ .k)(saved, store.scratch);
        const compress = isLookedAt || isForEngine ? undefined : this.#ports;
        const origin = new _archive_origin_js__WEBPACK_IMPORTED_MODULE_6__.ArchiveOrigin(await (0,_content_archive_archive_source_js__WEBPACK_IMPORTED_MODULE_7__/* .openTar */ .O)(file), { kind: 'docker', compress, isForEngine });
        this.#opened.push(origin);
        return origin;
    }
    async #find(target) {
        if ('tag' in target) {
            const { id } = await this.#engine.images.inspect(nameOf(target.tag));
            return { id, name: nameOf(target.tag) };
        }
        const { digest } = target;
        const found = this.#listed.find(({ id, digests }) => id === digest || digests.some(each => each.endsWith(`@${digest}`)));
        if (found)
            return { id: found.id, name: found.tags[0] ?? found.id };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in the engine: no image has this digest`);
    }
    #only() {
        const [first, second] = this.images;
        if (first && !second)
            return { digest: first.digest };
        const names = this.images.flatMap(({ names: [name], digest }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name ?? digest)).slice(0, 20);
        const message = `Cannot choose an image of the engine: it has ${this.images.length} (${names.join(', ') || 'none'}), expected docker=NAME`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(first ? 'REFERENCE_INVALID' : 'NOT_FOUND', message);
    }
}
/** Normalises as the engine does; abbreviated IDs are left for the engine to resolve. */
function nameOf(written) {
    return /^(?:sha256:)?[0-9a-f]{12,64}$/.test(written) ? written : (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .familiarReference */ .ZD)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .parseImage */ .zZ)(written));
}


/***/ })

};
;