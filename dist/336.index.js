"use strict";
exports.id = 336;
exports.ids = [336];
exports.modules = {

/***/ 5362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ annotateImage),
/* harmony export */   q: () => (/* binding */ asOci)
/* harmony export */ });
/* harmony import */ var _annotation_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8101);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7055);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3443);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3892);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5197);
/* harmony import */ var _platform_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7841);






const aboutKey = 'vnd.docker.reference.digest';
/**
 * Documents with annotations added, children before parents as they were given; what has none to add stays as it is, byte for byte.
 * Docker's own types have no annotations, so those become OCI's. Entries of indexes follow their children to the new digests.
 */
function annotateImage(documents, lines, platformOf) {
    const changed = new Map();
    return documents.map(document => {
        const made = document.manifest.kind === 'image'
            ? annotatedManifest(document, (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsFor */ .gX)(lines, 'manifest', platformOf(document)))
            : annotatedIndex(document, lines, changed);
        changed.set(document.descriptor.digest, made);
        return made;
    });
}
function annotatedManifest(document, more) {
    if (Object.keys(more).length === 0 || isAboutAnother(document))
        return document;
    return madeOf((0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .annotated */ .dR)(asOci(fieldsIn(document)), more));
}
/** Attestations are about another image, whose annotations say nothing of them. */
function isAboutAnother({ manifest }) {
    return manifest.kind === 'image' && manifest.layers.some(({ mediaType }) => mediaType.includes('in-toto'));
}
function annotatedIndex(document, lines, changed) {
    const fields = fieldsIn(document);
    const before = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listField */ .FZ)(fields, 'manifests', 'index') ?? [];
    const manifests = before.map(entry => annotatedEntry((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(entry, 'manifests'), lines, changed));
    const own = (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsFor */ .gX)(lines, 'index');
    if (Object.keys(own).length === 0 && manifests.every((entry, at) => entry === before[at]))
        return document;
    return madeOf((0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .annotated */ .dR)({ ...asOci(fields), manifests }, own));
}
function annotatedEntry(entry, lines, changed) {
    const read = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDescriptor */ .B)(entry, 'manifests');
    const now = changed.get(read.digest)?.descriptor;
    const about = changed.get(read.annotations?.[aboutKey])?.descriptor.digest;
    const isMoved = now !== undefined && now.digest !== read.digest;
    const followed = isMoved
        ? { ...entry, mediaType: now.mediaType, digest: now.digest, size: now.size }
        : entry;
    if ((0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(read)) {
        const isFollowing = about !== undefined && about !== read.annotations?.[aboutKey];
        return isFollowing ? (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .annotated */ .dR)(followed, { [aboutKey]: about }) : followed;
    }
    return (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .annotated */ .dR)(followed, (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsFor */ .gX)(lines, 'manifest-descriptor', read.platform));
}
function fieldsIn({ bytes }) {
    return (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(JSON.parse(Buffer.from(bytes).toString()), 'manifest');
}
function madeOf(fields) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocument */ .T)(Buffer.from(JSON.stringify(fields)));
}
const ociTypes = {
    [_media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerManifest */ .kh]: _media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .ociManifest */ .F7,
    [_media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerList */ .zJ]: _media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .ociIndex */ .KP,
    [_media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerConfig */ .p1]: _media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .ociConfig */ ._8,
};
/** The same document with OCI's media types: what they name is the same bytes. */
function asOci(fields) {
    const { mediaType, config, layers } = fields;
    if (typeof mediaType !== 'string' || !(mediaType in ociTypes))
        return fields;
    return {
        ...fields,
        mediaType: ociTypes[mediaType],
        ...(config ? { config: withOciType(config) } : {}),
        ...(Array.isArray(layers) ? { layers: layers.map(withOciType) } : {}),
    };
}
function withOciType(descriptor) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(descriptor, 'descriptor');
    const mediaType = String(fields.mediaType);
    const compression = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .compressionOf */ .MB)(mediaType);
    const layer = compression === 'unknown' ? undefined : _media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .ociLayer */ .FX[compression];
    return { ...fields, mediaType: ociTypes[mediaType] ?? layer ?? mediaType };
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

/***/ 4952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ selectPlatforms)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(559);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5199);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8804);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7841);
/* harmony import */ var _model_subset_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7281);







/** The part of an image that is of some platforms: a new index where one is left out. Throws PLATFORM_MISSING. */
async function selectPlatforms(root, selection, blobs) {
    if (selection === 'all' || root.manifest.kind === 'index')
        return (0,_model_subset_index_js__WEBPACK_IMPORTED_MODULE_0__/* .subsetIndex */ .X)(root, selection);
    const { config, layers } = root.manifest;
    if (!(0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .isImageConfig */ ._m)(config.mediaType))
        return root;
    const { platform } = (0,_model_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageConfig */ .F)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .readAll */ .yw)(blobs, config), layers.length);
    const missing = selection.filter(wanted => !(0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_4__/* .platformMatches */ .J5)(wanted, platform));
    if (missing.length === 0)
        return root;
    const wanted = missing.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlatform */ .Bq).join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('PLATFORM_MISSING', `Cannot find ${wanted}: the image is for ${(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlatform */ .Bq)(platform)} alone`, { details: { wanted, offered: [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlatform */ .Bq)(platform)] } });
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


/***/ }),

/***/ 5384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/directory-inputs.js
var directory_inputs = __webpack_require__(506);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/open-common.js + 20 modules
var open_common = __webpack_require__(3198);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/open-origin.js
var open_origin = __webpack_require__(1484);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/placed-report.js
var placed_report = __webpack_require__(8759);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/placing-log.js
var placing_log = __webpack_require__(2366);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/progress-log.js
var progress_log = __webpack_require__(6317);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/annotate-image.js
var annotate_image = __webpack_require__(5362);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(8804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(7214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(5197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(5581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(7957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/supply.js
var supply = __webpack_require__(4577);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(8039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/companions.js
var operations_companions = __webpack_require__(1710);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/mount-candidates.js


/** Where containerd notes which repositories of a registry a layer came from: comma-separated names. */
const sourcePrefix = 'containerd.io/distribution.source.';
/** Each costs a request when it does not have the layer. */
const maxCandidates = 4;
/** Repositories of the target's registry that a blob may be mounted from: those that it names itself, then those given. */
function mountCandidates({ annotations = {} }, target, given) {
    const named = (annotations[`${sourcePrefix}${target.registry}`] ?? '')
        .split(',')
        .flatMap(name => repositoryNamed(`${target.registry}/${name.trim()}`) ?? []);
    const own = (0,reference/* repositoryName */.aR)(target);
    const candidates = [...named, ...given].filter(({ registry }) => registry === target.registry);
    const others = candidates.filter(each => (0,reference/* repositoryName */.aR)(each) !== own);
    return [...new Map(others.map(each => [(0,reference/* repositoryName */.aR)(each), each])).values()].slice(0, maxCandidates);
}
function repositoryNamed(text) {
    try {
        return (0,reference/* parseRepository */.SU)(text);
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/origin-companions.js
/** Companions as a layout or archive has them: among the images it lists, by their subject or by cosign's names. */
async function originCompanions(origin) {
    const listed = origin.kind === 'oci-layout' || origin.kind === 'oci-archive' ? origin.images : [];
    const documents = [];
    for (const { digest, names } of listed)
        documents.push({ document: await origin.document(digest), names });
    const isNamed = (name, tag) => name === tag || name.endsWith(`:${tag}`);
    return {
        referrers: async (subject) => documents
            .filter(({ document }) => document.manifest.subject?.digest === subject)
            .map(({ document }) => document.descriptor),
        tagged: async (tag) => documents.find(({ names }) => names.some(name => isNamed(name, tag)))?.document,
        document: digest => origin.document(digest),
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/place-image.js + 2 modules
var place_image = __webpack_require__(1599);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/select-platforms.js
var select_platforms = __webpack_require__(4952);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/tags-now.js
var tags_now = __webpack_require__(4149);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/push.js
















/**
 * Writes an image of a store, an engine or a file to registries. Throws DIGEST_UNEXPECTED, TAG_CONFLICT, PLATFORM_MISSING, NOT_FOUND
 * for what the source lacks, and what reading and writing throw.
 */
async function push(request, ports) {
    const { tags, concurrency, repositories, onConflict, dryRun } = request;
    const { origin, registries } = ports;
    const [found, now] = await Promise.all([origin.resolve(), (0,tags_now/* tagsNow */.q)(tags, registries, request)]);
    const root = await (0,select_platforms/* selectPlatforms */.d)(found, request.selection, origin);
    const read = ({ digest }) => origin.document(digest);
    const unannotated = await (0,walk/* walk */.G)(read, root, 'all');
    const graph = await withAnnotations(unannotated, request.annotations, origin);
    checkExpected(request, graph.root);
    const subjects = unannotated.documents.map(({ descriptor }) => descriptor.digest);
    const companions = request.referrers
        ? await (0,operations_companions/* companionsOf */.Lo)(await originCompanions(origin), subjects, concurrency)
        : operations_companions/* noCompanions */.lc;
    const placement = {
        ...{ graph, companions, repositories, tags: now, onConflict, concurrency, dryRun },
        ...{ isMade: false, document: read, supply: originSupply(ports) },
        mountFrom: (blob, target) => mountCandidates(blob, target, [...request.mountFrom, ...namesOf(origin)]),
    };
    const platformDigests = await digestsByPlatform(graph, origin);
    return { placed: await (0,place_image/* placeImage */.J)(placement, ports), platformDigests };
}
function originSupply({ origin, store }) {
    if (origin.supply)
        return origin.supply;
    if (origin.kind === 'store')
        return (0,supply/* storeSupply */.P)(store);
    return {
        name: origin.kind === 'docker' ? 'engine' : 'archive',
        open: blob => origin.scan?.(blob) ?? origin.fetch(blob),
    };
}
/** Repositories that layers are from, or that the store's image is named after: its layers may have come from there. */
function namesOf({ kind, images, mountFrom }) {
    if (mountFrom)
        return mountFrom;
    return kind === 'store' ? images.flatMap(({ names }) => names.map(name => (0,reference/* parseReference */.F2)(name))) : [];
}
async function withAnnotations(graph, lines, origin) {
    if (lines.length === 0)
        return graph;
    const platforms = new Map();
    for (const leaf of graph.leaves) {
        const platform = await platformOf(leaf, origin);
        if (platform)
            platforms.set(leaf.document.descriptor.digest, platform);
    }
    const made = (0,annotate_image/* annotateImage */.o)(graph.documents, lines, ({ descriptor }) => platforms.get(descriptor.digest));
    const now = new Map(graph.documents.map(({ descriptor }, at) => [descriptor.digest, made[at]]));
    const of = ({ descriptor }) => now.get(descriptor.digest);
    const leaves = graph.leaves.map(leaf => ({ ...leaf, document: of(leaf.document) }));
    return { ...graph, root: of(graph.root), documents: made, leaves };
}
async function platformOf({ document, platform }, origin) {
    if (platform)
        return (0,model_platform/* parsePlatform */.Y8)(platform);
    const { config, layers } = document.manifest;
    if (!(0,media_type/* isImageConfig */._m)(config.mediaType))
        return undefined;
    return (0,model_config/* parseImageConfig */.F)(await (0,bytes/* readAll */.yw)(origin, config), layers.length).platform;
}
async function digestsByPlatform({ leaves }, origin) {
    const digests = new Map();
    for (const leaf of leaves) {
        const platform = await platformOf(leaf, origin);
        if (platform && platform.os !== 'unknown')
            digests.set((0,model_platform/* formatPlatform */.Bq)(platform), leaf.document.descriptor.digest);
    }
    return digests;
}
function checkExpected({ expectDigest, repositories }, { bytes, descriptor }) {
    if (expectDigest === undefined || (0,digest/* digestOf */.ol)(bytes, (0,digest/* algorithmOf */.Hy)(expectDigest)) === expectDigest)
        return;
    const [first] = repositories;
    const target = first ? ` to ${(0,reference/* repositoryName */.aR)(first)}` : '';
    throw new errors/* TallyError */.jB('DIGEST_UNEXPECTED', `Cannot push${target}: the image is ${descriptor.digest}, expected ${expectDigest}`, { details: { found: descriptor.digest, expected: expectDigest } });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/selection.js
var selection = __webpack_require__(563);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/target-tags.js
var target_tags = __webpack_require__(1032);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write-report.js
var write_report = __webpack_require__(325);
;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/run.js
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











/** Pushes the image. */
async function run(values, host) {
    const began = performance.now();
    checkTags(values);
    const { store, registries } = await (0,open_common/* openCommon */.k)(values, host);
    try {
        const pushed = await pushedFrom(values, { store, registries }, host);
        const { digest } = pushed.placed.root.descriptor;
        const place = { store, workspace: host.workspace, name: (0,write_report/* stepName */.u)('push', [{ digest }]) };
        const platforms = Object.fromEntries(pushed.platformDigests);
        const report = await (0,write_report/* writeReport */.u5)({ ...(0,placed_report/* placedReport */.qH)(pushed.placed), platforms }, place);
        return { pushed, report, milliseconds: performance.now() - began, isDry: values['dry-run'] };
    }
    finally {
        await registries.close();
    }
}
async function pushedFrom(values, { store, registries }, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { concurrency, referrers, annotations } = values;
        const origin = __addDisposableResource(env_1, await originOf(values, { store, registries }, host), true);
        const log = (0,placing_log/* placingLog */.n)(host.log);
        const request = {
            ...{ concurrency, referrers, annotations, dryRun: values['dry-run'] },
            repositories: (0,target_tags/* targetRepositories */.CI)(values.tags),
            tags: values['push-by-digest'] ? [] : (0,target_tags/* targetTags */.t)(values.tags),
            selection: (0,selection/* selectionOf */.W)(values.platforms, host),
            expectDigest: values['expect-digest'],
            onConflict: values['on-conflict'],
            mountFrom: values['mount-from'],
        };
        const done = await push(request, {
            origin,
            store,
            registries,
            now: () => performance.now(),
            brought: log.brought,
        });
        log.placed(done.placed, { dryRun: values['dry-run'] });
        return done;
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
async function originOf(values, { store, registries }, host) {
    const { source, base, concurrency, compression } = values;
    const { env, platform, home, workspace, signal } = host;
    if (source.kind !== 'directory') {
        (0,directory_inputs/* refuseDirectoryInputs */.FS)(values);
        const chosen = compression === 'auto' ? {} : { compression };
        return (0,open_origin/* openOrigin */.N)(source, { store, workspace, engine: { env, platform, home }, signal, ...chosen });
    }
    const wish = {
        ...{ path: source.path, base, run: (0,directory_inputs/* runSettings */.n)(values), time: (0,directory_inputs/* sourceDate */.ey)(env) },
        selection: (0,selection/* selectionOf */.W)(values.platforms, host),
        compression: compression === 'auto' ? 'gzip' : compression,
    };
    const now = () => performance.now();
    const { DirectoryOrigin } = await Promise.all(/* import() */[__webpack_require__.e(612), __webpack_require__.e(809)]).then(__webpack_require__.bind(__webpack_require__, 190));
    const progress = (0,progress_log/* progressLog */.m)(host.log, now);
    return DirectoryOrigin.open(wish, { store, registries, workspace, progress, now, concurrency, signal });
}
/** A push without a tag would write none, which is to be asked for. */
function checkTags({ tags, 'push-by-digest': byDigest }) {
    const bare = tags.filter(({ tag }) => tag === undefined).map(({ written }) => written);
    if (tags.length > 0 && (byDigest || bare.length === 0))
        return;
    const state = tags.length === 0 ? 'nothing given' : `${bare.join(', ')} without a tag`;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot push: tags: ${state}, expected name:tag, or push-by-digest: true`);
}


/***/ })

};
;