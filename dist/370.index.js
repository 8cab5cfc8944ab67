"use strict";
exports.id = 370;
exports.ids = [370];
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

/***/ 53793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ uncheckedText),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   cl: () => (/* binding */ layerContents),
/* harmony export */   pJ: () => (/* binding */ isImageManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88804);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);




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
    const isPromising = isImageManifest(manifest) || ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isImageConfig)(config.mediaType) && diffIds?.length);
    if (!isPromising)
        return { promised: [], unchecked: [] };
    const isSealed = ({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) === 'unknown';
    if (diffIds === undefined || diffIds.length !== layers.length) {
        if (!layers.some(isSealed))
            throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .unequalLayers */ .Kk)(diffIds?.length ?? 0, layers.length);
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
            .map(({ layer }) => ({ layer, reason: `its type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(layer.mediaType)}" cannot be unpacked` })),
    };
}
/** Whether a manifest is an image's, runnable here or not, rather than an artifact's under the type of an image's config. */
function isImageManifest({ config, layers }) {
    const isLayer = ({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) !== 'unknown' || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isLayerType)(mediaType);
    return (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isImageConfig)(config.mediaType) && (layers.length === 0 || layers.some(isLayer));
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
        const isSealed = layers.some(({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) === 'unknown');
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

/***/ 20031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ parseSource),
/* harmony export */   l3: () => (/* binding */ refuseUnknownPlatforms),
/* harmony export */   o$: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(20559);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(88804);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(53793);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1958);
/* harmony import */ var _origins_open_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52731);
/* harmony import */ var _origins_origin_hints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8613);
/* harmony import */ var _origins_partial_image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57823);
/* harmony import */ var _registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50245);
/* harmony import */ var _registry_repository_tagged_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7679);
/* harmony import */ var _transfer_registry_upload_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53837);
/* harmony import */ var _transfer_walk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98039);















/** Reads an item of `sources`. Throws REFERENCE_INVALID, or an Error that says what is accepted. */
function parseSource(text) {
    const written = text.trim();
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(written))
        return { kind: 'digest', digest: written };
    if (/^[a-z-]+=/.test(written))
        return { kind: 'origin', origin: (0,_origins_open_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOrigin */ .e)(written) };
    return { kind: 'reference', reference: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)(written) };
}
/** Reads a source; an index stands for what it lists, level by level. Throws what reading it throws, GRAPH_INVALID. */
async function readSource(source, home, ports) {
    if (source.kind === 'origin')
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .withHints */ .z9)((0,_origins_origin_hints_js__WEBPACK_IMPORTED_MODULE_4__/* .originHints */ .h)(source.origin.kind), async () => fromOrigin(ports.opened.use(await (0,_origins_open_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .openOrigin */ .N)(source.origin, ports)), ports));
    const reference = source.kind === 'digest' ? { ...home, digest: source.digest } : source.reference;
    return fromRegistry(reference, home, ports);
}
async function fromRegistry(reference, home, ports) {
    const { registries, store, transfer } = ports;
    const isHome = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(reference) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(home);
    // With the rights to write where the index will be: one token does then.
    const places = isHome ? [(await registries.writer(reference)).remote] : await registries.places(reference);
    const { digest, tag = 'latest' } = reference;
    const resolve = ({ digest }) => (0,_registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_5__/* .firstOf */ .K)(places, place => place.resolve({ digest }), () => undefined);
    const root = digest === undefined ? (await (0,_registry_repository_tagged_document_js__WEBPACK_IMPORTED_MODULE_6__/* .taggedDocument */ .m)(places, tag)).document : await resolve({ digest });
    const document = ({ digest }) => resolve({ digest });
    const graph = await (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_7__/* .walk */ .G)(document, root, 'all');
    const supply = (0,_transfer_registry_upload_source_js__WEBPACK_IMPORTED_MODULE_8__/* .registryUploadSource */ ._)(places, store, transfer);
    const blobs = { fetch: blob => supply.open(blob) };
    const repository = { registry: reference.registry, repository: reference.repository };
    return { root, graph, supply, document, repository, entries: await flattened(graph, root, blobs) };
}
async function fromOrigin(origin, ports) {
    const root = await origin.resolve();
    const document = ({ digest }) => origin.document(digest);
    const graph = await (0,_origins_partial_image_js__WEBPACK_IMPORTED_MODULE_9__/* .namingPresentPlatforms */ .s)({ root, origin, hint: partHint }, () => (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_7__/* .walk */ .G)(document, root, 'all'));
    const supply = {
        name: 'archive',
        open: blob => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .withHints */ .z9)((0,_origins_origin_hints_js__WEBPACK_IMPORTED_MODULE_4__/* .originHints */ .h)(origin.kind), () => origin.fetch(blob)),
        keep: blob => ports.store.put(blob, from => origin.fetch(blob, from)),
    };
    return { root, graph, supply, document, entries: await flattened(graph, root, origin) };
}
function partHint() {
    return 'An index stands for all that it lists: have the step that writes it bring all of it (`platforms: all`), or push what is there first and name that as a source.';
}
/** The images below a root with their attestations, as the nearest index has them; where none says a platform, the config does. */
async function flattened(graph, root, blobs) {
    if (root.manifest.kind === 'image')
        return [(0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_10__/* .entryFor */ .cy)(root, await platformOf(root, blobs))];
    const levels = await Promise.all((0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_10__/* .entriesOf */ .Mc)(root).map(async (entry) => {
        const { digest, platform } = entry.descriptor;
        const child = graph.documents.find(({ descriptor }) => descriptor.digest === digest);
        if (child?.manifest.kind === 'index')
            return flattened(graph, child, blobs);
        const about = (0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_10__/* .withSubject */ .tX)(entry, subjectIn(graph, child));
        if (!child || platform || (0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_10__/* .isProof */ .rN)(about))
            return [about];
        return [(0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_10__/* .withPlatform */ .Ai)(entry, await platformOf(child, blobs))];
    }));
    return levels.flat();
}
/** What a document is about, where that is beside it. */
function subjectIn({ documents }, document) {
    const { subject } = document?.manifest ?? {};
    return documents.find(({ descriptor }) => descriptor.digest === subject?.digest)?.descriptor.digest;
}
/** The platform of an image as its config spells it; undefined for what is no image. */
async function platformOf({ manifest }, blobs) {
    if (manifest.kind !== 'image' || !(0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_11__.isImageConfig)(manifest.config.mediaType))
        return undefined;
    return (0,_model_config_js__WEBPACK_IMPORTED_MODULE_12__/* .spelledPlatform */ .x$)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_13__/* .readAll */ .yw)(blobs, manifest.config));
}
/** Throws INDEX_INVALID for an image that nothing names a platform of: nobody would find it in an index. */
function refuseUnknownPlatforms(sources) {
    const unknown = sources.filter(({ root, entries }) => root.manifest.kind === 'image' &&
        (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_14__/* .isImageManifest */ .pJ)(root.manifest) &&
        entries.every(({ descriptor }) => descriptor.platform === undefined));
    if (unknown.length === 0)
        return;
    const listed = unknown.map(({ root }) => root.descriptor.digest);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('INDEX_INVALID', `Cannot make an index: the platform of ${listed.join(', ')} is unknown, since the config names no os or no architecture, expected an image built for a platform`, { details: { unknown: listed } });
}


/***/ }),

/***/ 57823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ namingPresentPlatforms)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1958);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);




/**
 * Does work that reads what an index lists. Where it fails since the origin holds some of the platforms alone, the failure says which.
 * Throws NOT_FOUND, and what the work throws.
 */
async function namingPresentPlatforms(part, work) {
    try {
        return await work();
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'NOT_FOUND') ? ((await lacking(part, error)) ?? error) : error;
    }
}
async function lacking({ root, origin, hint }, cause) {
    if (root.manifest.kind !== 'index')
        return undefined;
    const held = [];
    const absent = [];
    let attestations = 0;
    for (const entry of (0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(root)) {
        const isHeld = await origin.has(entry.descriptor);
        if ((0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isProof */ .rN)(entry))
            attestations += isHeld ? 0 : 1;
        else
            (isHeld ? held : absent).push((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .platformOfEntry */ .Jg)(entry) ?? entry.descriptor.digest));
    }
    if (held.length === 0 || absent.length + attestations === 0)
        return undefined;
    const parts = [...absent, ...(attestations > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(attestations, 'attestation')] : [])];
    const { digest } = root.descriptor;
    const message = `Cannot read all of ${digest}: ${place(origin.kind)} holds ${held.join(', ')} of what the index lists, and lacks ${parts.join(', ')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('NOT_FOUND', message, {
        cause,
        details: { held, absent, attestations },
        hint: hint(held.join(', ')),
    });
}
function place(kind) {
    if (kind === 'store')
        return 'the store';
    return kind === 'docker' ? 'the engine' : 'the layout or archive';
}


/***/ }),

/***/ 7679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ taggedDocument)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _first_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50245);



const originHint = 'Run again when the registry can be reached. Mirrors give bytes by digest; what a tag points to is taken from the registry alone here.';
/**
 * The document of a tag, as the repository's own registry has it: it is asked for the digest by HEAD, which pull limits do not count, and
 * the bytes come from the nearest of `places`. A mirror's word for the tag counts only where the registry cannot be reached and
 * `unreached` is there to tell of it. Throws what the registry's answer means.
 */
async function taggedDocument(places, tag, unreached) {
    const origin = places.at(-1);
    if (places.length === 1)
        return { document: await origin.resolve({ tag }), place: origin };
    let digest;
    try {
        digest = await origin.digestOf(tag);
    }
    catch (error) {
        // Any other answer is the registry's word on the tag.
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'REGISTRY_UNAVAILABLE', 'RATE_LIMITED'))
            throw error;
        if (unreached)
            return wordOfMirror(places, { tag, error, unreached });
        const state = 'mirrors are not asked what a tag points to';
        const { message, details } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(error.code, `${message}; ${state}`, { cause: error, details, hint: originHint });
    }
    return (0,_first_of_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .K)(places, async (place) => ({ document: await place.resolve({ digest }), place }), () => undefined);
}
async function wordOfMirror(places, { tag, error, unreached, }) {
    const failures = [];
    const { name } = places.at(-1);
    for (const place of places.slice(0, -1)) {
        const mirror = place.host.origin.host;
        try {
            const document = await place.resolve({ tag });
            const { digest } = document.descriptor;
            unreached(`${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(name)}:${tag} is ${digest} by the word of mirror ${mirror} alone, which may be old or wrong: ${name.registry} cannot say (${error.message}). Do not pin this digest, nor keep outputs, bake files or compose overrides that hold it, before ${name.registry} was asked.`);
            return { document, place };
        }
        catch (failure) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(failure))
                throw failure;
            failures.push({ mirror, error: failure });
        }
    }
    throw (0,_first_of_js__WEBPACK_IMPORTED_MODULE_1__/* .afterMirrors */ .n)(error, failures, 'after');
}


/***/ }),

/***/ 42341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ inlineSource),
/* harmony export */   Oy: () => (/* binding */ cacheSource),
/* harmony export */   a4: () => (/* binding */ nearestDocument),
/* harmony export */   bm: () => (/* binding */ storeSource),
/* harmony export */   rl: () => (/* binding */ repositorySources)
/* harmony export */ });
/* harmony import */ var _content_store_draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27677);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97055);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3443);
/* harmony import */ var _registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50245);





/** The content store as the nearest source of documents; its blobs never need a delivery. */
function storeSource(store) {
    return {
        name: 'store',
        async document(digest) {
            const bytes = await store.document(digest);
            return bytes && (0,_model_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(bytes, { digest });
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
        return bytes && (0,_content_store_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .pour */ .f)(async () => singleChunk(bytes), draft, wanted);
    },
};
async function* singleChunk(bytes) {
    yield bytes;
}
/** A repository's places, nearest first: mirrors, then the registry itself. */
function repositorySources(places) {
    return places.map((place, at) => {
        const isMirror = at < places.length - 1;
        return {
            name: isMirror ? 'mirror' : 'registry',
            ...(isMirror && { mirror: place.host.origin.host }),
            document: digest => place.resolve({ digest }),
            deliver: (wanted, draft, watch) => place.deliver(wanted, draft, watch),
        };
    });
}
/** A document from the nearest source that has it. Throws what the last source threw, or NOT_FOUND. */
async function nearestDocument(digest, sources, passed) {
    let last;
    const mirrors = [];
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
            if (source.mirror !== undefined)
                mirrors.push({ mirror: source.mirror, error });
            last = source.mirror === undefined ? (0,_registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_4__/* .afterMirrors */ .n)(error, mirrors) : error;
        }
    }
    throw (last ??
        new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in ${sources.map(({ name }) => name).join(', ')}`));
}


/***/ }),

/***/ 53837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ registryUploadSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50245);
/* harmony import */ var _read_sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42341);
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88381);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7337);






/** Blobs of a repository, from the store where it has them, else from its mirrors and its registry. */
function registryUploadSource(places, store, options) {
    const sources = [_read_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineSource */ .FU, ...(0,_read_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .repositorySources */ .rl)(places)];
    return {
        name: 'registry',
        async open(blob) {
            if (await store.has(blob))
                return store.scan(blob.digest);
            const passed = (_, error) => options.progress.passed(blob, 'mirror', error);
            return named(blob, await (0,_registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .K)(places, place => place.scan(blob), passed));
        },
        async keep(blob) {
            const name = places.at(-1)?.name;
            if (name)
                options.progress.named?.({ name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(name), blobs: [blob] });
            const steps = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_3__/* .plan */ .et)([blob], store, () => sources);
            const missing = steps.flatMap(({ how, blob }) => (how === 'fetch' ? [blob] : []));
            (0,_room_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoreRoom */ .nA)(`keep ${blob.digest} for several registries`, missing, store);
            await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_3__/* .transfer */ .k0)(steps, store, { ...options, concurrency: 1 });
        },
    };
}
/** A body that breaks off is the source's failure, not that of where its bytes go. */
async function* named({ digest }, bytes) {
    try {
        yield* bytes;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${digest}: the answer broke off`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 88381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nA: () => (/* binding */ checkStoreRoom),
/* harmony export */   nR: () => (/* binding */ isOneDevice)
/* harmony export */ });
/* unused harmony export checkRoom */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _declared_bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34912);






const hint = 'The manifests say so; nothing was written yet, and drafts of earlier runs were dropped. Free space there, or put `store` or the destination on a larger disk; a store that outlasts its jobs is kept small by prune with `images: store`. If the image cannot be so large, do not use it.';
/** Whether each file system has as much free as is to be written to it in sum. */
function hasRoom(needed) {
    return shortages(needed).length === 0;
}
/**
 * Throws CONTENT_TOO_LARGE where a file system has less free than is to be written to it in sum. A file system that does not say how
 * large it is counts as large enough.
 *
 * @param action what the bytes are for, as in "Cannot <action>"
 */
function checkRoom(action, needed) {
    const [shortage] = shortages(needed);
    if (!shortage)
        return;
    const { path, bytes, free } = shortage;
    const state = `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes)} (${bytes} bytes) are to be written below "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path)}"`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('CONTENT_TOO_LARGE', `Cannot ${action}: ${state}, expected at most the ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(free)} (${free} bytes) that are free there`, { details: { needed: bytes, free }, hint });
}
/**
 * Throws CONTENT_TOO_LARGE where blobs that are missing in a store, and what is written beside it, have no room. Drafts that nobody
 * works at go first; what has come of the blobs already counts.
 */
function checkStoreRoom(action, missing, store, beside = []) {
    const whole = (0,_declared_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .sumOf */ .XN)(missing);
    const needed = () => {
        const begun = missing.reduce((sum, blob) => sum + store.draftBytes(blob), 0);
        return [{ path: store.root, bytes: whole - begun }, ...beside];
    };
    if (!hasRoom(needed()))
        store.freeDrafts();
    checkRoom(action, needed());
}
/** File systems with less free than is to be written, each by the first path on it. */
function shortages(needed) {
    const wanted = needed.filter(({ bytes }) => bytes > 0);
    return [...Map.groupBy(wanted, ({ path }) => deviceOf(path)).values()].flatMap(each => {
        const path = each[0]?.path ?? '';
        const bytes = each.reduce((sum, { bytes }) => sum + bytes, 0);
        const free = freeAt(existing(path));
        return free < bytes ? [{ path, bytes, free }] : [];
    });
}
/** Whether what is written below two paths lands on one file system, where a hard link takes no room. */
function isOneDevice(one, other) {
    return deviceOf(one) === deviceOf(other);
}
function deviceOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(existing(path)).dev;
}
/** The nearest folder above a path, or the path itself, that exists. */
function existing(path) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const isThere = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
    return isThere || above === path ? path : existing(above);
}
function freeAt(folder) {
    const { bavail, bfree, blocks, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(folder);
    // Some network and overlay file systems have no number of their own.
    if (blocks === 0)
        return Number.POSITIVE_INFINITY;
    return (process.getuid?.() === 0 ? bfree : bavail) * bsize;
}


/***/ }),

/***/ 66370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/write-tags.js
var write_tags = __webpack_require__(4446);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-report.js
var write_report = __webpack_require__(30760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/annotation-lines.js
var annotation_lines = __webpack_require__(11640);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/index-source.js
var index_source = __webpack_require__(20031);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/target-tags.js
var target_tags = __webpack_require__(36676);
;// CONCATENATED MODULE: ./node_modules/@tallyman/publish-manifest/src/inputs.js






/** What the step is given, by name. */
const inputs_inputs = {
    tags: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(target_tags/* parsePushTarget */.Fg)),
    sources: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(index_source/* parseSource */.PJ)),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(platform/* parsePlatform */.Y8)),
    annotations: (0,inputs/* optional */.lq)((0,inputs/* pairList */.bb)(annotation_lines/* parseAnnotationLine */.hR)),
    'always-index': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    attestations: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('keep', 'drop'), 'keep'),
    'media-type': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('auto', 'oci', 'docker'), 'auto'),
    append: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};

;// CONCATENATED MODULE: ./node_modules/@tallyman/publish-manifest/src/outputs.js

/** The step's outputs, by name. */
function outputs({ published, report, manifest }) {
    const { digest, ref, refs, previous } = (0,write_report/* tagOutputs */.Bx)(published.placed);
    const platforms = Object.fromEntries(published.platformDigests);
    return {
        digest,
        ref,
        refs,
        previous,
        report,
        manifest,
        json: JSON.stringify({ digest, platforms: Object.keys(platforms).slice(0, 50) }),
        'platform-digests': JSON.stringify(platforms),
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/publish-manifest/src/action.js





const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: publish manifest',
    inputs: inputs_inputs,
    // What reads and writes is loaded once the inputs are known to be good.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(870), __webpack_require__.e(489), __webpack_require__.e(984), __webpack_require__.e(232), __webpack_require__.e(494)]).then(__webpack_require__.bind(__webpack_require__, 26494))).run(values, host),
    outputs: outputs,
    summary: ({ published, milliseconds, isDry }) => (0,write_report/* writtenSummary */.KU)(published.placed, {
        verb: 'publish manifest',
        dryRun: isDry,
        milliseconds,
        platforms: published.platformDigests,
    }),
    failure: ({ published }) => (0,write_tags/* tagFailure */.f)(published.placed.tags),
});


/***/ })

};
;