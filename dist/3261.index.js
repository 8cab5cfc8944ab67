"use strict";
exports.id = 3261;
exports.ids = [3261];
exports.modules = {

/***/ 93261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storeListOperation: () => (/* binding */ storeListOperation)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24549);
/* harmony import */ var _tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24440);
/* harmony import */ var _tallyman_core_content_store_last_uses__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48481);
/* harmony import */ var _tallyman_core_inputs_open_common__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87116);
/* harmony import */ var _tallyman_core_prune_targets_store_content__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26153);
/* harmony import */ var _tallyman_core_reports_handed_over_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59029);
/* harmony import */ var _contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49481);








const inputs = { store: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) };
/** The texts of the inputs and outputs of `store ls`. */
const contract = {
    description: 'List the images in the content store, the one that was used last first',
    inputs: { store: _contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readingInputs */ .o.store ?? { description: '' } },
    outputs: {
        report: { description: 'Path of a JSON file with the images, and the bytes of the whole store' },
    },
};
/** The images of the store: they have no names there. Nothing counts as used by being listed. */
const action = (0,_tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_3__/* .defineAction */ .Q)({
    name: 'Tallyman: store ls',
    inputs,
    run: list,
    outputs: (report) => ({ report }),
    summary: () => '',
});
/** The operation behind `tallyman store ls`. */
const storeListOperation = { action, contract };
async function list(values, host) {
    const store = await (0,_tallyman_core_inputs_open_common__WEBPACK_IMPORTED_MODULE_4__/* .openStore */ .C)(values.store, host);
    const content = new _tallyman_core_prune_targets_store_content__WEBPACK_IMPORTED_MODULE_5__/* .StoreContent */ .N(store);
    content.look();
    const uses = new _tallyman_core_content_store_last_uses__WEBPACK_IMPORTED_MODULE_6__/* .LastUses */ .p((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(store.root, 'last-uses.txt'));
    const files = [...content.files.values()];
    const images = files
        .filter(({ digest, facts }) => facts !== undefined && !content.isNeeded(digest))
        .map(file => ({
        digest: file.digest,
        bytes: bytesBelow(file, content.files),
        used: new Date(uses.get(file.digest) ?? file.came).toISOString(),
    }))
        .sort((a, b) => (a.used === b.used ? (a.digest < b.digest ? -1 : 1) : a.used < b.used ? 1 : -1));
    const blobs = files.reduce((sum, { size }) => sum + size, 0);
    const report = {
        store: store.root,
        bytes: blobs + store.restingBytes,
        unfinished: store.restingBytes,
        images,
    };
    return new _tallyman_core_reports_handed_over_files__WEBPACK_IMPORTED_MODULE_7__/* .HandedOverFiles */ .u(host, 'store-list').report(report);
}
/** The bytes of an image that are there: all that its documents name. */
function bytesBelow(root, files) {
    const seen = new Set();
    const pending = [root];
    let bytes = 0;
    for (let file = pending.pop(); file; file = pending.pop()) {
        if (seen.has(file.digest))
            continue;
        seen.add(file.digest);
        bytes += file.size;
        const { needs = [], blobs = [] } = file.facts ?? {};
        for (const digest of [...needs, ...blobs.map(blob => blob.digest)]) {
            const below = files.get(digest);
            if (below)
                pending.push(below);
        }
    }
    return bytes;
}


/***/ }),

/***/ 23791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);
/* harmony import */ var _stand_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32252);


const imageConfigs = [_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.ociConfig, _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.dockerConfig];
const inToto = 'application/vnd.in-toto+json';
/** A manifest's facts for planning. */
function factsOf({ descriptor, manifest, bytes }) {
    const blobs = manifest.kind === 'index'
        ? []
        : [manifest.config, ...manifest.layers].map(({ digest, size }) => ({ digest, size }));
    return {
        kind: manifest.kind === 'image' && isArtifact(manifest) ? 'artifact' : manifest.kind,
        needs: manifest.kind === 'index' ? unique(manifest.manifests.map(({ digest }) => digest)) : [],
        ...(manifest.subject ? { subject: manifest.subject.digest } : {}),
        blobs,
        size: bytes.byteLength,
        ...((0,_stand_in_js__WEBPACK_IMPORTED_MODULE_1__/* .isStandIn */ .WG)(descriptor.digest, manifest.annotations) ? { isStandIn: true } : {}),
    };
}
/** BuildKit's attestations have an image's config; only their layers tell them apart. */
function isArtifact({ artifactType, config, layers }) {
    const isImageConfig = imageConfigs.includes(config.mediaType);
    return artifactType !== undefined || !isImageConfig || layers.some(({ mediaType }) => mediaType === inToto);
}
function unique(digests) {
    return [...new Set(digests)];
}


/***/ }),

/***/ 32252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U7: () => (/* binding */ standInBlobs),
/* harmony export */   WG: () => (/* binding */ isStandIn),
/* harmony export */   us: () => (/* binding */ standIn)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);



/** The annotation that makes each stand-in another manifest. */
const mark = 'dev.tallyman.stand-in';
const nonceForm = /^[0-9a-f-]{36}$/;
/** An archive without entries, as every builder writes it for an empty layer. */
const layerBytes = Buffer.from('H4sIAAAJbogA/2IYBaNgFIxYAAgAAP//Lq+17wAEAAA=', 'base64');
const configBytes = Buffer.from(JSON.stringify({
    architecture: 'unknown',
    os: 'unknown',
    config: { Labels: { [mark]: 'a tag of this repository is being removed' } },
    rootfs: {
        type: 'layers',
        diff_ids: ['sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef'],
    },
}));
/** The blobs of every stand-in, config first. */
const standInBlobs = [
    { mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.ociConfig, bytes: configBytes },
    { mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.ociLayer.gzip, bytes: layerBytes },
];
/**
 * A small image that takes the place of a removed tag until it is deleted itself, by its digest: so a tag goes where registries only
 * delete by digest.
 *
 * @param nonce a random UUID: no other image has the digest
 */
function standIn(nonce) {
    const [config, ...layers] = standInBlobs.map(({ mediaType, bytes }) => ({
        mediaType,
        digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
    }));
    const manifest = {
        schemaVersion: 2,
        mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.ociManifest,
        config,
        layers,
        annotations: { [mark]: nonce },
    };
    return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(Buffer.from(JSON.stringify(manifest)), { mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.ociManifest });
}
/** Whether a manifest is a stand-in, byte for byte: an image of somebody else that only has the annotation is none. */
function isStandIn(digest, annotations = {}) {
    const nonce = annotations[mark];
    return nonce !== undefined && nonceForm.test(nonce) && standIn(nonce).descriptor.digest === digest;
}


/***/ }),

/***/ 26153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ StoreContent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20559);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3443);
/* harmony import */ var _inventory_manifest_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23791);







/** The content of a store: which files are documents, and which files the documents need. */
class StoreContent {
    #store;
    #files = new Map();
    /** The documents that need each blob or document. */
    #needing = new Map();
    constructor(store) {
        this.#store = store;
    }
    get files() {
        return this.#files;
    }
    /** Whether a stored document needs it. */
    isNeeded(digest) {
        return (this.#needing.get(digest)?.size ?? 0) > 0;
    }
    /** Scans the folder: reads new files and forgets deleted ones; known files are not read again. */
    look() {
        const found = new Set(this.#names());
        for (const digest of this.#files.keys())
            if (!found.has(digest))
                this.forget(digest);
        for (const digest of found)
            if (!this.#files.has(digest))
                this.#add(digest);
    }
    forget(digest) {
        for (const below of needsOf(this.#files.get(digest)))
            this.#needing.get(below)?.delete(digest);
        this.#files.delete(digest);
    }
    #names() {
        const blobs = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#store.root, 'blobs');
        return ['sha256', 'sha512'].flatMap(algorithm => {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(blobs, algorithm);
            // A link's target is not ours to clean.
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
                return [];
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap(hex => {
                const digest = `${algorithm}:${hex}`;
                return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest) ? [digest] : [];
            });
        });
    }
    #add(digest) {
        const path = this.#store.pathOf(digest);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (!stats?.isFile())
            return;
        const facts = stats.size <= _content_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .maxDocumentBytes */ .VR ? factsIn(path, digest) : undefined;
        const file = { digest, size: stats.size, came: Math.floor(stats.mtimeMs), facts };
        this.#files.set(digest, file);
        for (const below of needsOf(file)) {
            const needing = this.#needing.get(below) ?? new Set();
            this.#needing.set(below, needing.add(digest));
        }
    }
}
function needsOf(file) {
    const { needs = [], blobs = [] } = file?.facts ?? {};
    return [...needs, ...blobs.map(({ digest }) => digest)];
}
/** A document's facts; undefined for other files, and for a damaged document, from which no image can be made. */
function factsIn(path, digest) {
    try {
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
        if (!/^\s*\{/.test(bytes.toString('latin1', 0, 64)))
            return undefined;
        if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest)) !== digest)
            return undefined;
        return (0,_inventory_manifest_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsOf */ .x)((0,_model_document_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDocument */ .Tp)(bytes, { digest }));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .isTallyError */ .pQ)(error) || error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}


/***/ })

};
;