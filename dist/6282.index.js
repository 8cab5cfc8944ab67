"use strict";
exports.id = 6282;
exports.ids = [6282];
exports.modules = {

/***/ 55601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseDestination),
/* harmony export */   R: () => (/* binding */ engineNames)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);

/** Matches a second destination in a list with commas: paths may contain commas, but hardly these words. */
const listed = /,\s*(?:(?:store|docker|none)\s*(?:,|$)|(?:oci-layout|oci-archive|docker-archive)=)/;
/** The paths of standard output, which may be a socket that no path opens. */
const outputNames = new Set(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);
/** Parses an item of `to`. */
function parseDestination(text) {
    const [kind, ...rest] = text.split('=');
    const path = rest.join('=').trim();
    if (listed.test(text))
        throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}" is several places, expected one a line`);
    if ((kind === 'store' || kind === 'docker' || kind === 'none') && rest.length === 0)
        return { kind };
    const isOutput = path === '-' || outputNames.has(path);
    if (isOutput && (kind === 'oci-archive' || kind === 'docker-archive'))
        return { kind, isStandardOutput: true, ...(path !== '-' && { name: path }) };
    if (path === '-' && kind === 'oci-layout')
        throw new Error('"oci-layout=-": a layout is a folder, and `-` is standard output; `./-` is a folder of that name');
    if ((kind === 'oci-layout' || kind === 'oci-archive' || kind === 'docker-archive') && path !== '')
        return { kind, path };
    throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}" is none of store, docker, oci-layout=DIR, oci-archive=FILE, docker-archive=FILE, none`);
}
/** The names an image gets in an engine or archive: `latest` stands for a tag only where nothing else was asked for. */
function engineNames({ registry, repository, tag, digest }) {
    if (tag === undefined && digest !== undefined)
        return [];
    return [{ registry, repository, tag: tag ?? 'latest' }];
}


/***/ }),

/***/ 4490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _G: () => (/* binding */ bytesBySource),
/* harmony export */   _e: () => (/* binding */ pullLine),
/* harmony export */   iH: () => (/* binding */ isCacheHit),
/* harmony export */   kV: () => (/* binding */ pullReport)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88613);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);



/** Bytes of blobs by source; mirrors count as registries, inline data as nothing. */
function bytesBySource({ deliveries }) {
    const sum = (...sources) => deliveries
        .filter(({ source }) => sources.includes(source))
        .reduce((total, { blob }) => total + blob.size, 0);
    return {
        registry: sum('registry', 'mirror'),
        cache: sum('cache'),
        store: sum('store'),
        engine: sum('engine'),
    };
}
/** Whether no registry had to be asked. */
function isCacheHit({ deliveries, documents }) {
    const local = new Set(['store', 'cache', 'inline', 'engine']);
    return (deliveries.every(({ source }) => local.has(source)) &&
        [...documents.values()].every(source => local.has(source)));
}
/** The account of a pull, and of its images in the engine. */
function pullReport(pulled, loads = []) {
    return {
        images: pulled.images.map(image => imageReport(image, pulled)),
        bytes: bytesBySource(pulled),
        ...(loads.length > 0 ? { engine: loads } : {}),
        ...(pulled.content && pulled.content.mislabelled.length > 0
            ? { mislabelled: pulled.content.mislabelled.map(mislabelledReport) }
            : {}),
        damaged: pulled.damaged.map(({ wanted, error }) => ({
            image: wanted.written,
            code: error.code,
            message: error.message,
        })),
        ...(pulled.cache ? { cache: { ...(0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReport */ .VR)(pulled.cache), ...saving(pulled, pulled.cache) } } : {}),
    };
}
function mislabelledReport({ layer, found }) {
    return { digest: layer.digest, mediaType: layer.mediaType, compression: found };
}
function saving(pulled, account) {
    const milliseconds = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSaved */ .jU)(account, bytesBySource(pulled).cache, pulled.transferMs);
    return milliseconds === undefined ? {} : { millisecondsSaved: Math.round(milliseconds) };
}
function imageReport({ wanted, digest, graph, platformDigests, imageIds, unknownPlatforms, movedTo }, { deliveries, documents, content }) {
    const blobs = new Set(graph.blobs.map(blob => blob.digest));
    const unchecked = (content?.unchecked ?? [])
        .filter(({ layer }) => blobs.has(layer.digest))
        .map(({ layer: { digest, mediaType }, reason }) => ({ digest, mediaType, reason }));
    return {
        image: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(wanted.reference),
        digest,
        ...(wanted.places ? { namedIn: wanted.places } : {}),
        ...(movedTo ? { tagPointsTo: movedTo } : {}),
        platforms: Object.fromEntries(platformDigests),
        imageIds: Object.fromEntries(imageIds),
        ...(unknownPlatforms.length > 0 ? { unknownPlatforms } : {}),
        ...(unchecked.length > 0 ? { unchecked } : {}),
        ...(graph.skipped
            ? { skipped: graph.skipped.map(({ digest, mediaType }) => ({ digest, mediaType })) }
            : {}),
        documents: graph.documents.map(({ descriptor }) => ({
            digest: descriptor.digest,
            size: descriptor.size,
            source: documents.get(descriptor.digest),
        })),
        layers: deliveries
            .filter(({ blob }) => blobs.has(blob.digest))
            .map(({ blob, source, milliseconds, repaired, retries }) => ({
            digest: blob.digest,
            mediaType: blob.mediaType,
            size: blob.size,
            source,
            milliseconds: Math.round(milliseconds),
            repaired,
            retries,
        })),
    };
}
/** Where the bytes of a pull came from, and what was verified, in words. */
function pullLine({ pulled, loads = [], done }) {
    if (done === 'resolved') {
        const read = pulled.deliveries.length > 0 ? 'manifests and configs were' : 'manifests was';
        return `Nothing but ${read} read, each checked against its digest.`;
    }
    const { content } = pulled;
    const bytes = bytesBySource(pulled);
    const byEngine = loads.length > 0 ? 'distribution digests; diff_ids by the engine' : 'distribution digests';
    const checked = content ? `distribution digests and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(content.layers, 'diff_id')}` : byEngine;
    const sources = [
        ...fromRemotes(pulled, bytes.registry),
        ...(bytes.cache > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes.cache)} from the cache`] : []),
        `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes.store)} already in the store`,
        ...(bytes.engine > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes.engine)} already in the engine`] : []),
    ];
    const unchecked = content?.unchecked.length ?? 0;
    const open = unchecked > 0 ? ` Not checked: the content of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(unchecked, 'layer')}.` : '';
    return `${sources.join(', ')}. Checked: ${pulled.images.length > 0 ? checked : 'nothing'}.${open}`;
}
/** Bytes from registries, and separately those from each mirror by its host. */
function fromRemotes({ deliveries }, bytes) {
    const byMirror = new Map();
    for (const { blob, mirror } of deliveries)
        if (mirror !== undefined)
            byMirror.set(mirror, (byMirror.get(mirror) ?? 0) + blob.size);
    const ofMirrors = [...byMirror.values()].reduce((sum, size) => sum + size, 0);
    return [
        `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes - ofMirrors)} from registries`,
        ...[...byMirror].map(([mirror, size]) => `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(size)} from mirror ${mirror}`),
    ];
}


/***/ })

};
;