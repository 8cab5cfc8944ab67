"use strict";
exports.id = 544;
exports.ids = [544];
exports.modules = {

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

/***/ 99091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ annotateImage),
/* harmony export */   q: () => (/* binding */ asOci)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97055);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23892);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85197);
/* harmony import */ var _platform_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7841);
/* harmony import */ var _annotation_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11640);
/* harmony import */ var _index_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1958);
/* harmony import */ var _rewrite_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77944);







/**
 * Documents with annotations added, by the digest that they had; what has none to add stays as it is, byte for byte. Docker's own
 * types have no annotations, so those become OCI's. What refers to a document follows it to its new digest.
 */
function annotateImage(documents, lines, platformOf) {
    const inside = new Set(documents.map(({ descriptor }) => descriptor.digest));
    const proofs = new Set(documents.filter(each => isAboutAnother(each, inside)).map(({ descriptor }) => descriptor.digest));
    return (0,_rewrite_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .rewriteDocuments */ .F7)(documents, {
        change(document, fields, isMoved) {
            if (document.manifest.kind === 'index')
                return annotatedIndex(document, lines, { fields, isMoved, proofs });
            if (proofs.has(document.descriptor.digest))
                return fields;
            const more = (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationsFor */ .gX)(lines, 'manifest', platformOf(document));
            return Object.keys(more).length === 0 ? fields : (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .annotated */ .dR)(typedAsOci(document, fields), more);
        },
    });
}
/** Attestations and signatures are about another image, whose annotations say nothing of them. */
function isAboutAnother({ manifest }, inside) {
    if (manifest.subject && inside.has(manifest.subject.digest))
        return true;
    return manifest.kind === 'image' && manifest.layers.some(({ mediaType }) => mediaType.includes('in-toto'));
}
function annotatedIndex(document, lines, { fields, isMoved, proofs }) {
    const before = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listField */ .FZ)(fields, 'manifests', 'index') ?? [];
    const isProof = ({ descriptor }) => (0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor) || proofs.has(descriptor.digest);
    const manifests = (0,_index_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(document).map((entry, at) => {
        const now = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(before[at], 'manifests');
        return isProof(entry) ? now : annotatedEntry(now, lines);
    });
    const more = (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationsFor */ .gX)(lines, 'index');
    const isSame = Object.keys(more).length === 0 && manifests.every((entry, at) => entry === before[at]);
    if (isSame && !isMoved)
        return fields;
    return (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .annotated */ .dR)({ ...typedAsOci(document, fields), manifests }, more);
}
function annotatedEntry(entry, lines) {
    const { platform } = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDescriptor */ .B)(entry, 'manifests');
    return (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .annotated */ .dR)(entry, (0,_annotation_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationsFor */ .gX)(lines, 'manifest-descriptor', platform));
}
/** Docker's types may be known by what the document was served with alone. */
function typedAsOci({ descriptor }, fields) {
    return asOci(descriptor.mediaType in ociTypes ? { ...fields, mediaType: descriptor.mediaType } : fields);
}
const ociTypes = {
    [_media_type_js__WEBPACK_IMPORTED_MODULE_6__.dockerManifest]: _media_type_js__WEBPACK_IMPORTED_MODULE_6__.ociManifest,
    [_media_type_js__WEBPACK_IMPORTED_MODULE_6__.dockerList]: _media_type_js__WEBPACK_IMPORTED_MODULE_6__.ociIndex,
    [_media_type_js__WEBPACK_IMPORTED_MODULE_6__.dockerConfig]: _media_type_js__WEBPACK_IMPORTED_MODULE_6__.ociConfig,
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
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(descriptor, 'descriptor');
    const mediaType = String(fields.mediaType);
    const compression = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_6__.compressionOf)(mediaType);
    const layer = compression === 'unknown' ? undefined : _media_type_js__WEBPACK_IMPORTED_MODULE_6__.ociLayer[compression];
    return { ...fields, mediaType: ociTypes[mediaType] ?? layer ?? mediaType };
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

/***/ 16043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ unknownPlatformText),
/* harmony export */   g: () => (/* binding */ tellUnknown)
/* harmony export */ });
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53793);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _origins_skipped_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10764);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);




/** Digests in one line of the log. */
const shown = 10;
/** Tells the log what is not known of images that were pulled: of which platform they are, and what layers unpack to. */
function tellUnknown({ images, content }, log) {
    for (const { wanted, graph, unknownPlatforms } of images) {
        const name = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarName */ .hG)(wanted.reference);
        const skipped = (0,_origins_skipped_text_js__WEBPACK_IMPORTED_MODULE_1__/* .skippedText */ .O)(graph, 'fetched');
        if (skipped)
            log.warning(`${name}: ${skipped}`);
        const digests = unknownPlatforms.map(({ digest }) => digest);
        if (digests.length > 0)
            log.info(`${name}: ${unknownPlatformText(digests)}`);
        const blobs = new Set(graph.blobs.map(({ digest }) => digest));
        const unchecked = (content?.unchecked ?? []).filter(({ layer }) => blobs.has(layer.digest));
        if (unchecked.length === 0)
            continue;
        const count = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(unchecked.length, 'layer');
        log.warning(`${name}: the content of ${count} was not checked: ${(0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__/* .uncheckedText */ .S8)(unchecked)}`);
    }
}
/** What is said of images that name no platform. */
function unknownPlatformText(digests) {
    const more = digests.length - shown;
    const listed = `${digests.slice(0, shown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return `platform unknown, since the config names no os or no architecture: ${listed}`;
}


/***/ }),

/***/ 4544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/places-apart.js
var places_apart = __webpack_require__(52607);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/directory-inputs.js
var directory_inputs = __webpack_require__(73895);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js + 15 modules
var open_common = __webpack_require__(91882);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/annotate-image.js
var annotate_image = __webpack_require__(99091);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/annotation-lines.js
var annotation_lines = __webpack_require__(11640);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/rewrite-documents.js
var rewrite_documents = __webpack_require__(77944);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/origin-hints.js
var origin_hints = __webpack_require__(8613);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/partial-image.js
var partial_image = __webpack_require__(57823);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/select-platforms.js + 1 modules
var select_platforms = __webpack_require__(80882);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/skipped-text.js
var skipped_text = __webpack_require__(10764);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/upload-source.js
var upload_source = __webpack_require__(47153);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/follow-referrers.js
var follow_referrers = __webpack_require__(75849);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/write/mount-candidates.js


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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/referrers.js
var referrers = __webpack_require__(13765);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/tag-plan.js
var tag_plan = __webpack_require__(3265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/write-image.js
var write_image = __webpack_require__(46458);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/push.js





















/**
 * Writes an image of a store, an engine or a file to registries. Throws DIGEST_UNEXPECTED, TAG_CONFLICT, PLATFORM_MISSING, NOT_FOUND
 * for what the source lacks, and what reading and writing throw.
 */
async function push(request, ports) {
    const { tags, concurrency, repositories, onConflict, dryRun } = request;
    const { origin, registries } = ports;
    const hints = (0,origin_hints/* originHints */.h)(origin.kind);
    const [{ found, unannotated }, now] = await Promise.all([
        (0,errors/* withHints */.z9)(hints, () => readOrigin(request, ports)),
        (0,tag_plan/* tagsNow */.qm)(tags, registries, request),
    ]);
    const read = ({ digest }) => origin.document(digest);
    if (origin.folder)
        ports.made?.(origin.folder);
    const { graph, moved } = await (0,errors/* withHints */.z9)(hints, () => withAnnotations(unannotated, request.annotations, origin));
    const idle = await (0,errors/* withHints */.z9)(hints, () => idleIn(unannotated, request.annotations, origin));
    checkExpected(request, graph.root);
    // A new index of some platforms stands for the one that was found.
    const all = new Map([[found.descriptor.digest, graph.root], ...moved]);
    const companions = request.referrers
        ? await (0,referrers/* allReferrers */.Q$)(await (0,referrers/* originReferrers */.Js)(origin), [...all.keys()], concurrency)
        : referrers/* noReferrers */.uL;
    const followed = await (0,follow_referrers/* followReferrers */.O)(companions, all, { document: read, concurrency });
    const placement = {
        graph,
        companions: followed.companions,
        repositories,
        tags: now,
        onConflict,
        concurrency,
        dryRun,
        isMade: false,
        document: followed.document,
        supply: originSupply(ports),
        outdated: [...(0,rewrite_documents/* outdatedStatements */.h1)(unannotated.documents, moved), ...followed.outdated],
        mountFrom: (blob, target) => mountCandidates(blob, target, [...request.mountFrom, ...namesOf(origin)]),
    };
    const platforms = await (0,errors/* withHints */.z9)(hints, () => digestsByPlatform(graph, origin));
    const { CONTENT_MISMATCH = errors/* catalogue */.sW.CONTENT_MISMATCH } = hints;
    const placed = await (0,errors/* withHints */.z9)({ CONTENT_MISMATCH }, () => (0,write_image/* writeImage */.t)(placement, ports));
    return { placed, ...platforms, idle, folder: origin.folder };
}
/** The image of the source, and all of it that was selected. */
async function readOrigin({ selection }, { origin, warn }) {
    const found = await origin.resolve();
    const document = (digest) => origin.document(digest);
    const unannotated = await (0,partial_image/* namingPresentPlatforms */.s)({ root: found, origin, hint: partHint }, async () => {
        const image = { name: 'the image', blobs: origin, warn, document, has: origin.has.bind(origin) };
        const root = await (0,select_platforms/* selectPlatforms */.d)(found, selection, image);
        return (0,walk/* walk */.G)(({ digest }) => document(digest), root, 'all');
    });
    const skipped = (0,skipped_text/* skippedText */.O)(unannotated, 'copied');
    if (skipped)
        warn?.(`the image: ${skipped}`);
    return { found, unannotated };
}
function partHint(held) {
    return `Set \`platforms: ${held}\` to push what is there, as a new index with another digest, or have an earlier step bring all of it: \`platforms: all\`.`;
}
function originSupply({ origin, store }) {
    if (origin.supply)
        return origin.supply;
    if (origin.kind === 'store')
        return (0,upload_source/* storeUploadSource */.a)(store);
    return {
        name: origin.kind === 'docker' ? 'engine' : 'archive',
        open: blob => (0,errors/* withHints */.z9)((0,origin_hints/* originHints */.h)(origin.kind), () => origin.scan?.(blob) ?? origin.fetch(blob)),
    };
}
/** Repositories that layers are from, or that the store's image is named after: its layers may have come from there. */
function namesOf({ kind, images, mountFrom }) {
    if (mountFrom)
        return mountFrom;
    return kind === 'store' ? images.flatMap(({ names }) => names.map(name => (0,reference/* parseReference */.F2)(name))) : [];
}
async function withAnnotations(graph, lines, origin) {
    const same = new Map(graph.documents.map(document => [document.descriptor.digest, document]));
    if (lines.length === 0)
        return { graph, moved: same };
    const platforms = new Map();
    for (const leaf of graph.leaves) {
        const platform = await platformOf(leaf, origin);
        if (platform)
            platforms.set(leaf.document.descriptor.digest, platform);
    }
    const moved = (0,annotate_image/* annotateImage */.o)(graph.documents, lines, ({ descriptor }) => platforms.get(descriptor.digest));
    const of = ({ descriptor }) => moved.get(descriptor.digest);
    const leaves = graph.leaves.map(leaf => ({ ...leaf, document: of(leaf.document) }));
    return { graph: { ...graph, root: of(graph.root), documents: graph.documents.map(of), leaves }, moved };
}
/** The annotations that land nowhere. */
async function idleIn({ root, leaves }, lines, origin) {
    if (lines.length === 0)
        return [];
    const platforms = (await Promise.all(leaves.map(leaf => platformOf(leaf, origin)))).flatMap(each => each ?? []);
    const { kind } = root.manifest;
    const places = new Map([['manifest', platforms]]);
    if (kind === 'index')
        places.set('index', []).set('manifest-descriptor', platforms);
    return (0,annotation_lines/* idleAnnotations */.zG)(lines, places, kind);
}
async function platformOf({ document, platform }, origin) {
    if (platform)
        return (0,model_platform/* parsePlatform */.Y8)(platform);
    const { config } = document.manifest;
    return (0,layer_content/* isImageManifest */.pJ)(document.manifest) ? (0,model_config/* configPlatform */.Ko)(await (0,bytes/* readAll */.yw)(origin, config)) : undefined;
}
async function digestsByPlatform({ leaves }, origin) {
    const platformDigests = new Map();
    const unknownPlatforms = [];
    for (const leaf of leaves) {
        const { digest } = leaf.document.descriptor;
        const platform = await platformOf(leaf, origin);
        if (platform && platform.os !== 'unknown')
            platformDigests.set((0,model_platform/* formatPlatform */.Bq)(platform), digest);
        else if (!platform && (0,layer_content/* isImageManifest */.pJ)(leaf.document.manifest))
            unknownPlatforms.push(digest);
    }
    return { platformDigests, unknownPlatforms };
}
function checkExpected({ expectDigest, repositories }, { bytes, descriptor }) {
    if (expectDigest === undefined || (0,digest/* digestOf */.ol)(bytes, (0,digest/* algorithmOf */.Hy)(expectDigest)) === expectDigest)
        return;
    const [first] = repositories;
    const target = first ? ` to ${(0,reference/* repositoryName */.aR)(first)}` : '';
    throw new errors/* TallyError */.jB('DIGEST_UNEXPECTED', `Cannot push${target}: the image is ${descriptor.digest}, expected ${expectDigest}`, { details: { found: descriptor.digest, expected: expectDigest } });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/target-tags.js
var target_tags = __webpack_require__(36676);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/open-origin.js
var open_origin = __webpack_require__(52731);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/progress-log.js + 1 modules
var progress_log = __webpack_require__(39923);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-notes.js
var pull_notes = __webpack_require__(16043);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-log.js
var write_log = __webpack_require__(90298);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-report.js
var write_report = __webpack_require__(30760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/idle-inputs.js

/** The inputs that are given and change nothing, each as a sentence. */
function idleInputs(values) {
    return [...unusedMounts(values), ...unusedTags(values), ...unusedChoices(values)];
}
/** A layer is mounted from a repository of the same registry alone. */
function unusedMounts({ tags, 'mount-from': given }) {
    const own = new Set(tags.map(({ repository }) => (0,reference/* repositoryName */.aR)(repository)));
    const registries = new Set(tags.map(({ repository: { registry } }) => registry));
    return given.flatMap(each => {
        const name = (0,reference/* repositoryName */.aR)(each);
        if (!registries.has(each.registry))
            return [`mount-from: ${name} has no effect: no tag is in the registry ${each.registry}`];
        const isOnlyTarget = own.has(name) && own.size === 1;
        return isOnlyTarget ? [`mount-from: ${name} has no effect: it is where the image goes`] : [];
    });
}
function unusedTags({ tags, 'push-by-digest': byDigest }) {
    const named = byDigest ? tags.filter(({ tag }) => tag !== undefined) : [];
    return named.map(({ written }) => `tags: ${written} is not written: push-by-digest is true`);
}
function unusedChoices({ source: { kind }, compression, referrers }) {
    const isCompressed = kind === 'store' || kind === 'oci-layout';
    const hasCompanions = kind === 'store' || kind === 'oci-layout' || kind === 'oci-archive';
    return [
        ...(compression !== 'auto' && isCompressed
            ? [`compression: ${compression} has no effect: the layers of source ${kind} stay as they are`]
            : []),
        ...(referrers && !hasCompanions
            ? [`referrers: true has no effect: source ${kind} holds no signatures or attestations beside the image`]
            : []),
    ];
}

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
    await checkFolder(values, host);
    const { store, registries } = await (0,open_common/* openCommon */.k)(values, host);
    try {
        const pushed = await pushedFrom(values, { store, registries }, host);
        const { digest } = pushed.placed.root.descriptor;
        const files = new handed_over_files/* HandedOverFiles */.u(host, (0,handed_over_files/* stepName */.b)('push', [{ digest }]));
        const platforms = Object.fromEntries(pushed.platformDigests);
        const { unknownPlatforms, folder } = pushed;
        const report = await files.report({
            ...(0,write_report/* writtenReport */.mR)(pushed.placed),
            platforms,
            ...(unknownPlatforms.length > 0 ? { unknownPlatforms } : {}),
            ...(folder?.leftOut ? { leftOut: folder.leftOut } : {}),
        });
        return { pushed, report, milliseconds: performance.now() - began, isDry: values['dry-run'] };
    }
    finally {
        await registries.close();
    }
}
/** A folder that the step itself writes to would be another image each time. */
async function checkFolder({ source, store }, host) {
    if (source.kind !== 'directory')
        return;
    const folder = { line: `source: directory=${source.path}`, path: source.path, use: 'reads' };
    await (0,places_apart/* checkApart */.HK)([folder], (0,places_apart/* ownPlaces */.Ps)(store, host), host.workspace);
}
async function pushedFrom(values, { store, registries }, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { concurrency, referrers, annotations } = values;
        const origin = __addDisposableResource(env_1, await originOf(values, { store, registries }, host), true);
        const log = __addDisposableResource(env_1, (0,write_log/* writeLog */.u)(host.log, () => performance.now()), false);
        const request = {
            concurrency,
            referrers,
            annotations,
            dryRun: values['dry-run'],
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
            watch: log,
            maxImageSize: values['max-image-size'],
            made: folder => tellFolder(folder, values, host),
            warn: message => host.log.warning(message),
        });
        if (done.unknownPlatforms.length > 0)
            host.log.info(`The image: ${(0,pull_notes/* unknownPlatformText */.d)(done.unknownPlatforms)}`);
        log.placed(done.placed, { dryRun: values['dry-run'] });
        for (const message of [...idleInputs(values), ...done.idle])
            host.log.warning(message);
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
    const say = host.log.info;
    if (source.kind !== 'directory') {
        (0,directory_inputs/* refuseDirectoryInputs */.FS)(values);
        const chosen = compression === 'auto' ? {} : { compression };
        const maxImageSize = values['max-image-size'];
        const engine = { env, platform, home };
        return (0,open_origin/* openOrigin */.N)(source, { store, workspace, engine, signal, maxImageSize, say, ...chosen });
    }
    const wish = {
        path: source.path,
        base,
        run: (0,directory_inputs/* runSettings */.n)(values),
        time: (0,directory_inputs/* sourceDate */.ey)(env),
        selection: (0,selection/* selectionOf */.W)(values.platforms, host),
        compression: compression === 'auto' ? 'gzip' : compression,
    };
    const now = () => performance.now();
    const { DirectoryOrigin } = await Promise.all(/* import() */[__webpack_require__.e(864), __webpack_require__.e(655)]).then(__webpack_require__.bind(__webpack_require__, 4655));
    const progress = (0,progress_log/* progressLog */.m)(host.log, now);
    const ports = { store, registries, workspace, progress, now, concurrency, signal, say };
    return DirectoryOrigin.open(wish, ports);
}
const maxNamed = 10;
/** What stayed out of a folder's layer, and what had better have. */
function tellFolder({ leftOut, secrets, isEmpty }, { source }, { log }) {
    if (source.kind !== 'directory')
        return;
    if (leftOut.length > 0)
        log.info(`.dockerignore left out ${(0,format/* plural */.LS)(leftOut.length, 'path')}: ${named(leftOut)}`);
    if (isEmpty) {
        const why = leftOut.length > 0 ? 'its .dockerignore leaves nothing of it' : 'it holds no files';
        log.warning(`The layer of ${(0,printable/* printable */.g)(source.path)} is empty: ${why}`);
    }
    if (secrets.length === 0)
        return;
    const verb = secrets.length === 1 ? 'looks like a secret and is' : 'look like secrets and are';
    log.warning(`${named(secrets)} ${verb} in the image, for whoever pulls it. A .dockerignore in ${(0,printable/* printable */.g)(source.path)} keeps files out`);
}
function named(paths) {
    const rest = paths.length - maxNamed;
    return `${paths
        .slice(0, maxNamed)
        .map(path => (0,printable/* printable */.g)(path))
        .join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
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