"use strict";
exports.id = 6370;
exports.ids = [6370];
exports.modules = {

/***/ 20031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ parseSource),
/* harmony export */   l3: () => (/* binding */ refuseUnknownPlatforms),
/* harmony export */   o$: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _content_config_platform_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(52498);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(53793);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1958);
/* harmony import */ var _origins_open_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52731);
/* harmony import */ var _origins_origin_hints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8613);
/* harmony import */ var _origins_partial_image_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57823);
/* harmony import */ var _registry_repository_mirrored_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92972);
/* harmony import */ var _transfer_registry_upload_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53837);
/* harmony import */ var _transfer_walk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98039);












/** Parses an item of `sources`. Throws REFERENCE_INVALID, or an Error that describes the accepted forms. */
function parseSource(text) {
    const written = text.trim();
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(written))
        return { kind: 'digest', digest: written };
    if (/^[a-z-]+=/.test(written))
        return { kind: 'origin', origin: (0,_origins_open_origin_js__WEBPACK_IMPORTED_MODULE_1__.parseOrigin)(written) };
    return { kind: 'reference', reference: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)(written) };
}
/** Reads a source; an index is replaced by its entries, level by level. Throws what reading it throws, GRAPH_INVALID. */
async function readSource(source, home, ports) {
    if (source.kind === 'origin')
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .withHints */ .z9)((0,_origins_origin_hints_js__WEBPACK_IMPORTED_MODULE_4__.originHints)(source.origin.kind), async () => fromOrigin(ports.opened.use(await (0,_origins_open_origin_js__WEBPACK_IMPORTED_MODULE_1__.openOrigin)(source.origin, ports)), ports));
    const reference = source.kind === 'digest' ? { ...home, digest: source.digest } : source.reference;
    return fromRegistry(reference, home, ports);
}
async function fromRegistry(reference, home, ports) {
    const { registries, store, transfer } = ports;
    const isHome = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(reference) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(home);
    // With write access if the index is written there: one token then suffices.
    const from = isHome
        ? new _registry_repository_mirrored_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .MirroredRepository */ .z((await registries.writer(reference)).remote)
        : await registries.mirrored(reference);
    const { digest, tag = 'latest' } = reference;
    const root = await from.resolve(digest ? { digest } : { tag });
    const document = ({ digest }) => from.document(digest);
    const graph = await (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_6__/* .walk */ .G)(document, root, 'all');
    const uploadSource = (0,_transfer_registry_upload_source_js__WEBPACK_IMPORTED_MODULE_7__/* .registryUploadSource */ ._)(from, store, transfer);
    const blobs = { fetch: blob => uploadSource.open(blob) };
    const repository = { registry: reference.registry, repository: reference.repository };
    return { root, graph, uploadSource, document, repository, entries: await flattened(graph, root, blobs) };
}
async function fromOrigin(origin, ports) {
    const root = await origin.resolve();
    const document = ({ digest }) => origin.document(digest);
    const graph = await (0,_origins_partial_image_js__WEBPACK_IMPORTED_MODULE_8__/* .namingPresentPlatforms */ .s)({ root, origin, hint: partHint }, () => (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_6__/* .walk */ .G)(document, root, 'all'));
    const uploadSource = {
        name: 'archive',
        open: blob => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .withHints */ .z9)((0,_origins_origin_hints_js__WEBPACK_IMPORTED_MODULE_4__.originHints)(origin.kind), () => origin.fetch(blob)),
        keep: blob => ports.store.put(blob, from => origin.fetch(blob, from)),
    };
    return { root, graph, uploadSource, document, entries: await flattened(graph, root, origin) };
}
function partHint() {
    return 'An index stands for all that it lists: have the step that writes it bring all of it (`platforms: all`), or push what is there first and name that as a source.';
}
/**
 * The images below a root with their attestations, as the nearest index describes them; a platform that no index names is
 * read from the config.
 */
async function flattened(graph, root, blobs) {
    if (root.manifest.kind === 'image')
        return [(0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_9__/* .entryFor */ .cy)(root, await (0,_content_config_platform_js__WEBPACK_IMPORTED_MODULE_10__/* .platformOfConfig */ .D)(root, blobs))];
    const levels = await Promise.all((0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_9__/* .entriesOf */ .Mc)(root).map(async (entry) => {
        const { digest, platform } = entry.descriptor;
        const child = graph.documents.find(({ descriptor }) => descriptor.digest === digest);
        if (child?.manifest.kind === 'index')
            return flattened(graph, child, blobs);
        const about = (0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_9__/* .withSubject */ .tX)(entry, subjectIn(graph, child));
        if (!child || platform || (0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_9__/* .isProof */ .rN)(about))
            return [about];
        return [(0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_9__/* .withPlatform */ .Ai)(entry, await (0,_content_config_platform_js__WEBPACK_IMPORTED_MODULE_10__/* .platformOfConfig */ .D)(child, blobs))];
    }));
    return levels.flat();
}
/** The subject of a document, if it is part of the graph. */
function subjectIn({ documents }, document) {
    const { subject } = document?.manifest ?? {};
    return documents.find(({ descriptor }) => descriptor.digest === subject?.digest)?.descriptor.digest;
}
/** Throws INDEX_INVALID for an image without a known platform: no client would find it in an index. */
function refuseUnknownPlatforms(sources) {
    const unknown = sources.filter(({ root, entries }) => root.manifest.kind === 'image' &&
        (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_11__/* .isImageManifest */ .pJ)(root.manifest) &&
        entries.every(({ descriptor }) => descriptor.platform === undefined));
    if (unknown.length === 0)
        return;
    const listed = unknown.map(({ root }) => root.descriptor.digest);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('INDEX_INVALID', `Cannot make an index: the platform of ${listed.join(', ')} is unknown, since the config names no os or no architecture, expected an image built for a platform`, {
        details: { unknown: listed },
        hint: 'Leave what has no platform out of `sources`, or build it again for one.',
    });
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/annotation-lines.js
var annotation_lines = __webpack_require__(11640);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/index-source.js
var index_source = __webpack_require__(20031);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/target-tags.js
var target_tags = __webpack_require__(36676);
;// CONCATENATED MODULE: ./node_modules/@tallyman/publish-manifest/src/inputs.js







/** The inputs of the step. */
const inputs_inputs = {
    tags: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(target_tags/* parsePushTarget */.Fg)),
    sources: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(index_source/* parseSource */.PJ)),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(platform/* parsePlatform */.Y8)),
    annotations: (0,inputs/* optional */.lq)((0,inputs/* pairList */.bb)(annotation_lines/* parseAnnotationLine */.hR)),
    'always-index': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    attestations: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('keep', 'drop'), 'keep'),
    'media-type': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('auto', 'oci', 'docker'), 'auto'),
    append: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...policy_input/* policyInputs */.e,
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-report.js
var write_report = __webpack_require__(30760);
;// CONCATENATED MODULE: ./node_modules/@tallyman/publish-manifest/src/outputs.js

/** The outputs of the step. */
function outputs({ published, report, manifest }) {
    const { digest, ref, refs, previous } = (0,write_report/* tagOutputs */.Bx)(published.written);
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
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(7719), __webpack_require__.e(9441), __webpack_require__.e(1410), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(6494), __webpack_require__.e(5886), __webpack_require__.e(7464), __webpack_require__.e(6183), __webpack_require__.e(2311), __webpack_require__.e(9707), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 26494))).run(values, host),
    outputs: outputs,
    summary: async ({ published, milliseconds, isDry, policy }) => {
        const { writtenSummary } = await Promise.all(/* import() */[__webpack_require__.e(8613), __webpack_require__.e(6183), __webpack_require__.e(9707), __webpack_require__.e(7208), __webpack_require__.e(7739), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 97208));
        return writtenSummary(published.written, {
            policy,
            verb: 'publish manifest',
            dryRun: isDry,
            milliseconds,
            platforms: published.platformDigests,
        });
    },
    failure: ({ published }) => (0,write_tags/* tagFailure */.f)(published.written.tags),
});


/***/ })

};
;