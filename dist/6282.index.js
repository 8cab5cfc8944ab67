"use strict";
exports.id = 6282;
exports.ids = [6282];
exports.modules = {

/***/ 55601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ isRootfs),
/* harmony export */   G2: () => (/* binding */ parseDestination),
/* harmony export */   Ry: () => (/* binding */ engineNames),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   n$: () => (/* binding */ isUnpackedAlone)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);

const folderKinds = ['oci-layout', 'rootfs'];
const fileKinds = ['oci-archive', 'docker-archive', 'rootfs-tar'];
/** Matches a second destination in a list with commas: paths may contain commas, but hardly these words. */
const listed = /,\s*(?:(?:store|docker|none)\s*(?:,|$)|(?:oci-layout|oci-archive|docker-archive|rootfs|rootfs-tar)=)/;
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
    const file = fileKinds.find(each => each === kind);
    const folder = folderKinds.find(each => each === kind);
    if (isOutput && file)
        return { kind: file, isStandardOutput: true, ...(path !== '-' && { name: path }) };
    if (path === '-' && folder) {
        const what = folder === 'rootfs' ? 'a root file system is unpacked into a folder' : 'a layout is a folder';
        throw new Error(`"${folder}=-": ${what}, and \`-\` is standard output; \`./-\` is a folder of that name`);
    }
    const named = file ?? folder;
    if (named && path !== '')
        return { kind: named, path };
    throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}" is none of store, docker, oci-layout=DIR, oci-archive=FILE, docker-archive=FILE, rootfs=DIR, rootfs-tar=FILE, none`);
}
/** Whether a destination is a folder, rather than a file. */
function isFolder({ kind }) {
    return folderKinds.some(each => each === kind);
}
/** Whether a destination gets the files of an image, and so takes one image alone. */
function isRootfs({ kind }) {
    return kind === 'rootfs' || kind === 'rootfs-tar';
}
/** Whether everything that is written is unpacked, by which each layer is compared with its diff_id anyway. */
function isUnpackedAlone(destinations) {
    return destinations.length > 0 && destinations.every(isRootfs);
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
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87957);
/* harmony import */ var _operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88613);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99209);
/* harmony import */ var _policy_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30817);
/* harmony import */ var _signature_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50031);





/** Bytes of blobs by source; mirrors count as registries, layouts as archives, inline data as nothing. */
function bytesBySource({ deliveries }) {
    const sum = (...sources) => deliveries
        .filter(({ source }) => sources.includes(source))
        .reduce((total, { blob }) => total + blob.size, 0);
    return {
        registry: sum('registry', 'mirror'),
        cache: sum('cache'),
        store: sum('store'),
        engine: sum('engine'),
        archive: sum('archive', 'layout'),
    };
}
/** Whether no registry had to be asked. */
function isCacheHit({ deliveries, documents }) {
    const local = new Set(['store', 'cache', 'inline', 'engine']);
    return (deliveries.every(({ source }) => local.has(source)) &&
        [...documents.values()].every(source => local.has(source)));
}
/** The account of a pull, of its images in the engine, and of what was written of them. */
function pullReport(pulled, { loads = [], roots = [], attestations } = {}) {
    return {
        images: pulled.images.map(image => imageReport(image, pulled)),
        bytes: bytesBySource(pulled),
        ...(loads.length > 0 ? { engine: loads } : {}),
        ...(pulled.signatures ? { signatures: (0,_signature_report_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureReport */ .Ds)(pulled.signatures) } : {}),
        ...(attestations ? { attestations: (0,_signature_report_js__WEBPACK_IMPORTED_MODULE_0__/* .attestationReport */ .ZR)(attestations) } : {}),
        ...(roots.length > 0 ? { rootfs: roots } : {}),
        ...(pulled.content && pulled.content.mislabelled.length > 0
            ? { mislabelled: pulled.content.mislabelled.map(mislabelledReport) }
            : {}),
        damaged: pulled.damaged.map(({ wanted, error }) => ({
            image: wanted.written,
            code: error.code,
            message: error.message,
        })),
        ...(pulled.cache ? { cache: { ...(0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheReport */ .VR)(pulled.cache), ...saving(pulled, pulled.cache) } } : {}),
        ...(0,_policy_report_js__WEBPACK_IMPORTED_MODULE_2__/* .policyReport */ .Nk)(pulled.policy),
    };
}
function mislabelledReport({ layer, found }) {
    return { digest: layer.digest, mediaType: layer.mediaType, compression: found };
}
function saving(pulled, account) {
    const milliseconds = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_1__/* .timeSaved */ .jU)(account, bytesBySource(pulled).cache, pulled.transferMs);
    return milliseconds === undefined ? {} : { millisecondsSaved: Math.round(milliseconds) };
}
function imageReport({ wanted, digest, graph, platformDigests, imageIds, unknownPlatforms, movedTo }, { deliveries, documents, content }) {
    const blobs = new Set(graph.blobs.map(blob => blob.digest));
    const unchecked = (content?.unchecked ?? [])
        .filter(({ layer }) => blobs.has(layer.digest))
        .map(({ layer: { digest, mediaType }, reason }) => ({ digest, mediaType, reason }));
    return {
        image: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)(wanted.reference),
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
function pullLine({ pulled, loads = [], roots = [], attestations = [], done, }) {
    if (done === 'resolved') {
        const { signatures = [], policy, deliveries } = pulled;
        const areSigned = signatures.length > 0 || (policy?.signatures.length ?? 0) > 0;
        const read = [
            'manifests',
            ...(deliveries.length > 0 ? ['configs'] : []),
            ...(areSigned ? ['signatures'] : []),
            ...(attestations.length > 0 ? ['attestations'] : []),
        ];
        return `No layers were read. ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .capitalised */ .Iu)((0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .enumerated */ .BD)(read))} were checked against their digests.`;
    }
    const { content } = pulled;
    const bytes = bytesBySource(pulled);
    const byEngine = loads.length > 0 ? 'distribution digests; diff_ids by the engine' : 'distribution digests';
    const layers = content?.layers ?? roots[0]?.layers;
    const checked = layers === undefined ? byEngine : `distribution digests and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(layers, 'diff_id')}`;
    const sources = [
        ...(bytes.archive > 0
            ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .humanBytes */ .p6)(bytes.archive)} from layouts and archives`]
            : fromRemotes(pulled, bytes.registry)),
        ...(bytes.cache > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .humanBytes */ .p6)(bytes.cache)} from the cache`] : []),
        `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .humanBytes */ .p6)(bytes.store)} already in the store`,
        ...(bytes.engine > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .humanBytes */ .p6)(bytes.engine)} already in the engine`] : []),
    ];
    const unchecked = content?.unchecked.length ?? 0;
    const open = unchecked > 0 ? ` Not checked: the content of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(unchecked, 'layer')}.` : '';
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
        `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .humanBytes */ .p6)(bytes - ofMirrors)} from registries`,
        ...[...byMirror].map(([mirror, size]) => `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .humanBytes */ .p6)(size)} from mirror ${mirror}`),
    ];
}


/***/ }),

/***/ 50031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ signatureReport),
/* harmony export */   JX: () => (/* binding */ attestationTable),
/* harmony export */   YF: () => (/* binding */ signatureLines),
/* harmony export */   ZR: () => (/* binding */ attestationReport),
/* harmony export */   lF: () => (/* binding */ signatureTable)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84519);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);




/** The signer of each image, for reports in JSON. */
function signatureReport(facts) {
    return facts.map(({ name, digest, images, signer, predicate }) => ({
        image: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .pinnedReference */ .ct)(name, digest),
        ...(signer === undefined ? { exempt: true } : { signer, rule: images }),
        ...(predicate === undefined ? {} : { predicate }),
    }));
}
/** The signer of each image, as lines of the log. */
function signatureLines(facts) {
    return facts.map(fact => `${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarName */ .hG)(fact.name)} ${verdict(fact)}`);
}
/** The signer of each image, as Markdown; empty if nobody asked. */
function signatureTable(facts) {
    const rows = facts.map(fact => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarName */ .hG)(fact.name)),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(fact.digest)),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(verdict(fact)),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Image', 'Digest', 'Signature'], rows);
}
function verdict({ signer, predicate }) {
    if (signer === undefined)
        return 'needs no signature, as verify-signatures says';
    return `is signed by ${signer}${predicate === undefined ? '' : `, with an attestation ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(predicate)}`}`;
}
/** The attestations and SBOMs that were written, for reports in JSON. */
function attestationReport(written) {
    return written.map(({ name, subject, platform, predicate, digest, paths }) => ({
        image: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(name, subject),
        ...(platform === undefined ? {} : { platform }),
        predicateType: predicate,
        digest,
        paths,
    }));
}
/** The attestations and SBOMs that were written, as Markdown; empty if there are none. */
function attestationTable(written) {
    const rows = written.map(({ name, platform = '', predicate, paths }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarName */ .hG)(name)),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(platform),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(predicate)),
        paths.map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join('<br>'),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Image', 'Platform', 'Attestation', 'Files'], rows);
}


/***/ })

};
;