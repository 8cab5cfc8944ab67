"use strict";
exports.id = 6125;
exports.ids = [6125];
exports.modules = {

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
 * Adds annotations to documents, returned by their old digest; documents without additions keep their bytes. Docker's media types
 * have no annotations, so such documents get OCI types. References between documents follow to the new digests.
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
/** Whether a document is about another image, like an attestation or signature; that image's annotations do not apply to it. */
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
/** A document may have its Docker type only from the Content-Type it was served with. */
function typedAsOci({ descriptor }, fields) {
    return asOci(descriptor.mediaType in ociTypes ? { ...fields, mediaType: descriptor.mediaType } : fields);
}
const ociTypes = {
    [_media_type_js__WEBPACK_IMPORTED_MODULE_6__.dockerManifest]: _media_type_js__WEBPACK_IMPORTED_MODULE_6__.ociManifest,
    [_media_type_js__WEBPACK_IMPORTED_MODULE_6__.dockerList]: _media_type_js__WEBPACK_IMPORTED_MODULE_6__.ociIndex,
    [_media_type_js__WEBPACK_IMPORTED_MODULE_6__.dockerConfig]: _media_type_js__WEBPACK_IMPORTED_MODULE_6__.ociConfig,
};
/** The same document with OCI's media types; the blobs it names are the same bytes. */
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

/***/ 66125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/places-apart.js
var places_apart = __webpack_require__(52607);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/directory-inputs.js
var directory_inputs = __webpack_require__(73895);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js
var open_common = __webpack_require__(87116);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var inputs_selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/config-platform.js
var config_platform = __webpack_require__(52498);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/origin-referrers.js
var origin_referrers = __webpack_require__(2971);
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


/** The annotation in which containerd lists the repositories of a registry that a layer is from: comma-separated names. */
const sourcePrefix = 'containerd.io/distribution.source.';
/** Each costs a request if it does not have the layer. */
const maxCandidates = 4;
/**
 * The repositories of the target's registry that a blob may be mounted from: first those that the blob itself names, then
 * those given.
 */
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
var write_referrers = __webpack_require__(13765);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/tag-plan.js
var tag_plan = __webpack_require__(3265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/write-image.js
var write_image = __webpack_require__(46458);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/push.js





















/**
 * Writes an image of a store, an engine or a file to registries. Throws DIGEST_UNEXPECTED, TAG_CONFLICT,
 * PLATFORM_MISSING, NOT_FOUND for what the source lacks, and what reading and writing throw.
 */
async function push(request, ports) {
    const { tags, concurrency, repositories, onConflict, dryRun } = request;
    const { origin, registries } = ports;
    const hints = (0,origin_hints.originHints)(origin.kind);
    const [{ found, unannotated }, now] = await Promise.all([
        (0,errors/* withHints */.z9)(hints, () => readOrigin(request, ports)),
        (0,tag_plan/* tagsNow */.qm)(tags, registries, request),
    ]);
    const read = ({ digest }) => origin.document(digest);
    const { files = [] } = origin;
    for (const each of files)
        ports.made?.(each);
    const { graph, moved } = await (0,errors/* withHints */.z9)(hints, () => withAnnotations(unannotated, request.annotations, origin));
    const idle = await (0,errors/* withHints */.z9)(hints, () => idleIn(unannotated, request.annotations, origin));
    checkExpected(request, graph.root);
    const [target = repositories[0]] = tags;
    if (target)
        ports.policy?.sizes([{ reference: target, leaves: graph.leaves }]);
    // A new index of some platforms replaces the original one.
    const all = new Map([[found.descriptor.digest, graph.root], ...moved]);
    const referrers = request.referrers
        ? await (0,write_referrers/* allReferrers */.Q$)(await (0,origin_referrers/* originReferrers */.J)(origin), [...all.keys()], concurrency)
        : write_referrers/* noReferrers */.uL;
    const followed = await (0,follow_referrers/* followReferrers */.O)(referrers, all, { document: read, concurrency });
    const toWrite = {
        graph,
        referrers: followed.referrers,
        repositories,
        tags: now,
        onConflict,
        concurrency,
        dryRun,
        isMade: false,
        document: followed.document,
        uploadSource: uploadSourceOf(ports),
        outdated: [...(0,rewrite_documents/* outdatedStatements */.h1)(unannotated.documents, moved), ...followed.outdated],
        mountFrom: (blob, target) => mountCandidates(blob, target, [...request.mountFrom, ...namesOf(origin)]),
    };
    const platforms = await (0,errors/* withHints */.z9)(hints, () => digestsByPlatform(graph, origin));
    const { CONTENT_MISMATCH = errors/* catalogue */.sW.CONTENT_MISMATCH } = hints;
    const written = await (0,errors/* withHints */.z9)({ CONTENT_MISMATCH }, () => (0,write_image/* writeImage */.t)(toWrite, ports));
    return { written, ...platforms, idle, files };
}
/** Reads the image of the source, with everything that was selected. */
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
function partHint(present) {
    return `Set \`platforms: ${present}\` to push what is there, as a new index with another digest, or have an earlier step bring all of it: \`platforms: all\`.`;
}
function uploadSourceOf({ origin, store }) {
    if (origin.uploadSource)
        return origin.uploadSource;
    if (origin.kind === 'store')
        return (0,upload_source/* storeUploadSource */.a)(store);
    return {
        name: origin.kind === 'docker' ? 'engine' : 'archive',
        open: blob => (0,errors/* withHints */.z9)((0,origin_hints.originHints)(origin.kind), () => origin.scan?.(blob) ?? origin.fetch(blob)),
    };
}
/** The repositories that layers come from, or that the store's image is named after, where its layers may exist. */
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
        const platform = await platformOfLeaf(leaf, origin);
        if (platform)
            platforms.set(leaf.document.descriptor.digest, platform);
    }
    const moved = (0,annotate_image/* annotateImage */.o)(graph.documents, lines, ({ descriptor }) => platforms.get(descriptor.digest));
    const of = ({ descriptor }) => moved.get(descriptor.digest);
    const leaves = graph.leaves.map(leaf => ({ ...leaf, document: of(leaf.document) }));
    return { graph: { ...graph, root: of(graph.root), documents: graph.documents.map(of), leaves }, moved };
}
/** The annotations that apply to nothing. */
async function idleIn({ root, leaves }, lines, origin) {
    if (lines.length === 0)
        return [];
    const platforms = (await Promise.all(leaves.map(leaf => platformOfLeaf(leaf, origin)))).flatMap(each => each ?? []);
    const { kind } = root.manifest;
    const places = new Map([['manifest', platforms]]);
    if (kind === 'index')
        places.set('index', []).set('manifest-descriptor', platforms);
    return (0,annotation_lines/* idleAnnotations */.zG)(lines, places, kind);
}
async function platformOfLeaf({ document, platform }, origin) {
    if (platform)
        return (0,model_platform/* parsePlatform */.Y8)(platform);
    if (!(0,layer_content/* isImageManifest */.pJ)(document.manifest))
        return undefined;
    const spelled = await (0,config_platform/* platformOfConfig */.D)(document, origin);
    return spelled && (0,model_platform/* normalizePlatform */.FL)(spelled);
}
async function digestsByPlatform({ leaves }, origin) {
    const platformDigests = new Map();
    const unknownPlatforms = [];
    for (const leaf of leaves) {
        const { digest } = leaf.document.descriptor;
        const platform = await platformOfLeaf(leaf, origin);
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/source-policy.js
var source_policy = __webpack_require__(3363);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/target-tags.js
var target_tags = __webpack_require__(36676);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/open-origin.js
var open_origin = __webpack_require__(52731);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/live-progress.js + 6 modules
var live_progress = __webpack_require__(65259);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/policy-report.js
var policy_report = __webpack_require__(30817);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-notes.js
var pull_notes = __webpack_require__(16043);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-report.js
var write_report = __webpack_require__(30760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/idle-inputs.js

/** The inputs that have no effect, each as a sentence. */
function idleInputs(values) {
    return [...unusedMounts(values), ...unusedTags(values), ...unusedChoices(values)];
}
/** A layer can be mounted only from a repository of the same registry. */
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
function unusedChoices({ source, compression, referrers, pause }) {
    const kind = source?.kind;
    const shown = kind ? `source ${kind}` : 'an image of layers';
    const isCompressed = kind === 'store' || kind === 'oci-layout';
    const hasReferrers = kind === 'store' || kind === 'oci-layout' || kind === 'oci-archive';
    return [
        ...(compression !== 'auto' && isCompressed
            ? [`compression: ${compression} has no effect: the layers of ${shown} stay as they are`]
            : []),
        ...(referrers && !hasReferrers
            ? [`referrers: true has no effect: ${shown} holds no signatures or attestations beside the image`]
            : []),
        ...(!pause && kind !== 'container'
            ? ['pause: false has no effect: it belongs to source: container=NAME']
            : []),
    ];
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/tell.js




/** No mirror takes what is pushed. */
const unreachable = { REGISTRY_UNAVAILABLE: 'Run again later, or check the host name.' };
/** Names Docker Hub where it refuses a name that does not. */
function withHub(error, { tags }) {
    const isOfHub = tags.some(({ written, repository }) => {
        return repository.registry === reference/* dockerHub */.UD && !/^(?:index\.)?docker\.io\//.test(written);
    });
    if (!isOfHub || !(0,errors/* isTallyError */.pQ)(error, 'DENIED', 'UNAUTHENTICATED', 'REGISTRY_UNAVAILABLE'))
        return error;
    const { code, message, details } = error;
    const hint = `A name without a registry is of Docker Hub (docker.io): write HOST/NAME:TAG for another one. ${error.hint}`;
    return new errors/* TallyError */.jB(code, message, { cause: error.cause, hint, details });
}
const maxNamed = 10;
/** Logs what was excluded from a layer, and what probably should have been. */
function tellFiles(facts, { log }) {
    const { path, kind, leftOut, secrets, isEmpty, isImageArchive, twice = [], isBeyondNames } = facts;
    const shown = path === '-' ? 'standard input' : (0,printable/* printable */.g$)(path);
    if (isImageArchive)
        log.warning(`${shown} has the files of an archive of images, which become files of this image: docker-archive=FILE and oci-archive=FILE push what such an archive holds`);
    if (twice.length > 0) {
        const verb = twice.length === 1 ? 'stands' : 'stand';
        log.warning(`${named(twice)} ${verb} more than once in ${shown}: engines with the classic store cannot pull such an image, others take the last one. \`tar -r\` and \`tar -A\` write such tars: pack the files anew`);
    }
    if (isBeyondNames)
        log.warning(`${shown} has more names than are kept: those behind the first 2,000,000 are not looked at for paths that stand in it more than once, nor for hard links without a target, which engines refuse`);
    if (leftOut.length > 0)
        log.info(`.dockerignore left out ${(0,format/* plural */.LS)(leftOut.length, 'path')}: ${named(leftOut)}`);
    if (isEmpty) {
        const why = leftOut.length > 0 ? 'its .dockerignore leaves nothing of it' : 'it holds no files';
        log.warning(`The layer of ${shown} is empty: ${why}`);
    }
    if (secrets.length === 0)
        return;
    const verb = secrets.length === 1 ? 'looks like a secret and is' : 'look like secrets and are';
    const advice = kind === 'tar'
        ? `Leave out of ${shown} what nobody may see`
        : `A .dockerignore in ${shown} keeps files out`;
    log.warning(`${named(secrets)} ${verb} in the image, for whoever pulls it. ${advice}`);
}
function named(paths) {
    const rest = paths.length - maxNamed;
    return `${paths
        .slice(0, maxNamed)
        .map(path => (0,printable/* printable */.g$)(path))
        .join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/run.js




















/** Pushes the image. */
async function run(values, host) {
    const began = performance.now();
    checkTags(values);
    checkSource(values);
    await checkFolders(values, host);
    const policy = await (0,policy_input/* policyOf */.U)(values, 'push', host);
    const base = values.base ? [{ reference: values.base }] : [];
    policy?.names([...(0,source_policy/* namedSource */.L)(values.source), ...base, ...(0,target_tags/* targetsOf */.QR)(values.tags)]);
    const { store, registries } = await (0,open_common/* openCommon */.k)(values, host);
    try {
        const pushed = await (0,errors/* withHints */.z9)(unreachable, () => pushedFrom(values, { store, registries, policy }, host));
        (0,policy_report/* tellPolicy */.qI)(policy?.facts, host.log);
        const { digest } = pushed.written.root.descriptor;
        const files = new handed_over_files/* HandedOverFiles */.u(host, (0,handed_over_files/* stepName */.b)('push', [{ digest }]));
        const platforms = Object.fromEntries(pushed.platformDigests);
        const { unknownPlatforms, files: made } = pushed;
        const leftOut = made.flatMap(each => each.leftOut);
        const report = await files.report({
            ...(0,write_report/* writtenReport */.mR)(pushed.written),
            platforms,
            ...(unknownPlatforms.length > 0 ? { unknownPlatforms } : {}),
            ...(0,policy_report/* policyReport */.Nk)(policy?.facts),
            ...(made.length > 0 ? { leftOut } : {}),
        });
        const milliseconds = performance.now() - began;
        return { pushed, report, milliseconds, isDry: values['dry-run'], policy: policy?.facts };
    }
    catch (error) {
        throw withHub(error, values);
    }
    finally {
        await registries.close();
    }
}
/** Refuses folders that the step itself writes to: they would give a different image each time. */
async function checkFolders({ source, layers, store }, host) {
    const folders = source?.kind === 'directory' ? [source.path] : layers.filter(path => path !== '-');
    const read = folders.map(path => ({
        line: source ? `source: directory=${path}` : `layers: ${path}`,
        path,
        use: 'reads',
    }));
    if (read.length > 0)
        await (0,places_apart/* checkApart */.HK)(read, (0,places_apart/* ownPlaces */.Ps)(store, host), host.workspace);
}
async function pushedFrom(values, content, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { concurrency, referrers, annotations } = values;
        const { store, registries, policy } = content;
        if (policy && values.base) {
            const { checkTags } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 55700));
            await checkTags(policy, [values.base], registries);
        }
        const reading = new AbortController();
        const signal = AbortSignal.any([host.signal, reading.signal]);
        const origin = (0,modules/* __addDisposableResource */.mS)(env_1, await originOf(values, { ...content, signal }, host)
        // A push that a registry refuses does not go on reading its source.
        , true);
        // A push that a registry refuses does not go on reading its source.
        const _ = (0,modules/* __addDisposableResource */.mS)(env_1, { [Symbol.dispose]: () => reading.abort() }, false);
        const log = (0,modules/* __addDisposableResource */.mS)(env_1, (0,live_progress/* writingOf */.I)(host, () => performance.now()), false);
        const request = {
            concurrency,
            referrers,
            annotations,
            dryRun: values['dry-run'],
            repositories: (0,target_tags/* targetRepositories */.CI)(values.tags),
            tags: values['push-by-digest'] ? [] : (0,target_tags/* targetTags */.t)(values.tags),
            selection: (0,inputs_selection/* selectionOf */.Wm)(values.platforms, host),
            expectDigest: values['expect-digest'],
            onConflict: values['on-conflict'],
            mountFrom: values['mount-from'],
        };
        const done = await push(request, {
            origin,
            store,
            registries,
            now: () => performance.now(),
            policy,
            watch: log,
            maxImageSize: values['max-image-size'],
            made: files => tellFiles(files, host),
            warn: message => host.log.warning(message),
        });
        if (done.unknownPlatforms.length > 0)
            host.log.info(`The image: ${(0,pull_notes/* unknownPlatformText */.d)(done.unknownPlatforms)}`);
        log.written(done.written, { dryRun: values['dry-run'] });
        for (const message of [...idleInputs(values), ...done.idle])
            host.log.warning(message);
        return done;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,modules/* __disposeResources */.hk)(env_1);
        if (result_1)
            await result_1;
    }
}
async function originOf(values, content, host) {
    const { source } = values;
    if (source === undefined)
        return madeOrigin(values, { ...content, layers: values.layers }, host);
    if (source.kind === 'directory')
        return madeOrigin(values, { ...content, layers: { folder: source.path } }, host);
    if (source.kind === 'rootfs-tar') {
        (0,directory_inputs/* refuseBase */.eM)(values);
        return madeOrigin(values, { ...content, layers: { tar: source.path } }, host);
    }
    if (source.kind === 'container') {
        (0,directory_inputs/* refuseDirectoryInputs */.FS)(values, 'Leave them out, or say so by `changes`, which the engine carries out.');
        return containerOrigin(source.container, values, { content, host });
    }
    (0,directory_inputs/* refuseDirectoryInputs */.FS)(values);
    (0,directory_inputs/* refuseChangeInputs */.mw)(values);
    return (0,open_origin.openOrigin)(source, originPorts(values, content, host));
}
function originPorts({ compression, ...values }, { store, signal }, host) {
    const { env, platform, home, workspace, streams, log } = host;
    const chosen = compression === 'auto' ? {} : { compression };
    const maxImageSize = values['max-image-size'];
    const engine = { env, platform, home };
    return { store, workspace, engine, stdin: streams?.read, signal, maxImageSize, say: log.info, ...chosen };
}
async function madeOrigin(values, { store, registries, layers, signal }, host) {
    const { base, concurrency, compression } = values;
    const { env, workspace, streams, log } = host;
    const wish = {
        layers,
        base,
        run: (0,directory_inputs/* runSettings */.n)(values),
        notes: (0,directory_inputs/* imageNotes */.rA)(values),
        time: (0,directory_inputs/* sourceDate */.ey)(env),
        selection: 'tar' in layers ? onePlatform(values, host) : (0,inputs_selection/* selectionOf */.Wm)(values.platforms, host),
        compression: compression === 'auto' ? 'gzip' : compression,
    };
    const now = () => performance.now();
    const { DirectoryOrigin } = await Promise.all(/* import() */[__webpack_require__.e(6975), __webpack_require__.e(6012), __webpack_require__.e(9094), __webpack_require__.e(1709), __webpack_require__.e(8406), __webpack_require__.e(127), __webpack_require__.e(1937), __webpack_require__.e(7030), __webpack_require__.e(8390), __webpack_require__.e(3837)]).then(__webpack_require__.bind(__webpack_require__, 88406));
    return DirectoryOrigin.open(wish, {
        store,
        registries,
        workspace,
        progress: (0,live_progress/* progressOf */.j)(host, now),
        now,
        concurrency,
        signal,
        maxImageSize: values['max-image-size'],
        stdin: streams?.read,
        say: log.info,
    });
}
/** The platform of an image without a base: this machine's unless one is named. */
function onePlatform({ platforms }, host) {
    const selection = (0,inputs_selection/* selectionOf */.Wm)(platforms, host);
    if (selection === 'all')
        return [(0,inputs_selection/* containerPlatform */.NR)(host)];
    if (new Set(selection.map(model_platform/* formatPlatform */.Bq)).size === 1)
        return selection;
    const message = `Cannot push: platforms: ${(0,printable/* printable */.g$)(platforms.join(', '))}: a tar of a root file system is of one platform, expected one`;
    throw new errors/* TallyError */.jB('INPUT_INVALID', message);
}
async function containerOrigin(container, values, { content, host }) {
    const { concurrency, pause } = values;
    const now = () => performance.now();
    const { ContainerOrigin } = await Promise.all(/* import() */[__webpack_require__.e(6975), __webpack_require__.e(5441), __webpack_require__.e(6012), __webpack_require__.e(1709), __webpack_require__.e(1398), __webpack_require__.e(5436), __webpack_require__.e(6121), __webpack_require__.e(5171), __webpack_require__.e(3837)]).then(__webpack_require__.bind(__webpack_require__, 65171));
    const targets = (0,target_tags/* targetRepositories */.CI)(values.tags);
    const changes = values.changes?.lines.map(({ text }) => text) ?? [];
    const wish = { container, notes: (0,directory_inputs/* imageNotes */.rA)(values), pause, changes, targets };
    return ContainerOrigin.open(wish, {
        ...originPorts(values, content, host),
        registries: content.registries,
        transfer: { concurrency, progress: (0,live_progress/* progressOf */.j)(host, now), now, signal: content.signal },
        warn: message => host.log.warning(message),
    });
}
/** A push without tags writes none, which must be requested explicitly. */
function checkTags({ tags, 'push-by-digest': byDigest }) {
    const bare = tags.filter(({ tag }) => tag === undefined).map(({ written }) => written);
    if (tags.length > 0 && (byDigest || bare.length === 0))
        return;
    const state = tags.length === 0 ? 'nothing given' : `${bare.join(', ')} without a tag`;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot push: tags: ${state}, expected name:tag, or push-by-digest: true`);
}
/** An image comes from a source, or is made of layers. */
function checkSource({ source, layers }) {
    if (source === undefined ? layers.length > 0 : layers.length === 0)
        return;
    const state = source ? 'both are given' : 'neither is given';
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot push: source, layers: ${state}, expected one of them`, {
        hint: 'Name an image as `source`, or tars and folders as `layers`, which become an image on top of `base`.',
    });
}


/***/ })

};
;