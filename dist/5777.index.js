"use strict";
exports.id = 5777;
exports.ids = [5777];
exports.modules = {

/***/ 65777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js + 2 modules
var open_common = __webpack_require__(67618);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/select-platforms.js + 1 modules
var select_platforms = __webpack_require__(80882);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/skipped-text.js
var skipped_text = __webpack_require__(10764);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/mirrored-repository.js
var mirrored_repository = __webpack_require__(92972);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/registry-upload-source.js
var registry_upload_source = __webpack_require__(53837);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/follow-referrers.js
var follow_referrers = __webpack_require__(75849);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/referrers.js
var write_referrers = __webpack_require__(13765);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/tag-plan.js
var tag_plan = __webpack_require__(3265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/write-image.js
var write_image = __webpack_require__(46458);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/retag.js












/**
 * Gives an image more tags: in its own repository by writing the same bytes again, elsewhere by copying what is missing.
 * Throws DIGEST_UNEXPECTED, TAG_CONFLICT, PLATFORM_MISSING and what reading and writing throw.
 */
async function retag(request, ports) {
    const { source, tags, concurrency, selection } = request;
    const repositories = [...new Map(tags.map(each => [(0,reference/* repositoryName */.aR)(each), repositoryOf(each)])).values()];
    const from = await repositoryToRead(source, repositories, ports.registries);
    const [found, now] = await Promise.all([
        from.resolve(source.digest ? { digest: source.digest } : { tag: source.tag ?? 'latest' }),
        (0,tag_plan/* tagsNow */.qm)(tags, ports.registries, request),
    ]);
    checkExpected(request, found);
    const document = (digest) => from.document(digest);
    const image = { name: (0,reference/* formatReference */.FH)(source), blobs: from.registry, document, warn: ports.warn };
    const root = await (0,select_platforms/* selectPlatforms */.d)(found, selection, image);
    const isElsewhere = repositories.some(each => (0,reference/* repositoryName */.aR)(each) !== (0,reference/* repositoryName */.aR)(source));
    const graph = isElsewhere ? await (0,walk/* walk */.G)(({ digest }) => document(digest), root, 'all') : lone(root);
    const skipped = (0,skipped_text/* skippedText */.O)(graph, 'copied');
    if (skipped)
        ports.warn?.(`${(0,reference/* formatReference */.FH)(source)}: ${skipped}`);
    // A new index of some platforms replaces the original one.
    const moved = new Map([
        ...graph.documents.map(each => [each.descriptor.digest, each]),
        [found.descriptor.digest, root],
    ]);
    const referrers = request.referrers && (isElsewhere || root !== found)
        ? await (0,write_referrers/* allReferrers */.Q$)((0,write_referrers/* repositoryReferrers */.bs)(from.registry, document), [...moved.keys()], concurrency)
        : write_referrers/* noReferrers */.uL;
    const read = ({ digest }) => document(digest);
    const followed = await (0,follow_referrers/* followReferrers */.O)(referrers, moved, { document: read, concurrency });
    const toWrite = {
        graph,
        referrers: followed.referrers,
        outdated: followed.outdated,
        repositories,
        tags: now,
        onConflict: request.onConflict,
        concurrency,
        dryRun: request.dryRun,
        home: source,
        isMade: root !== found,
        document: followed.document,
        holds: (digest, target) => (0,reference/* repositoryName */.aR)(target) === (0,reference/* repositoryName */.aR)(source) && !followed.made.has(digest),
        uploadSource: (0,registry_upload_source/* registryUploadSource */._)(from, ports.store, { ...ports, concurrency }),
        mountFrom: (_, target) => (target.registry === source.registry ? [source] : []),
    };
    return { sourceDigest: found.descriptor.digest, written: await (0,write_image/* writeImage */.t)(toWrite, ports) };
}
/** Reads the source with write access if it is also a target, so that one token suffices. Mirrors may lag behind it. */
async function repositoryToRead(source, repositories, registries) {
    if (repositories.some(each => (0,reference/* repositoryName */.aR)(each) === (0,reference/* repositoryName */.aR)(source)))
        return new mirrored_repository/* MirroredRepository */.z((await registries.writer(source)).remote);
    return registries.mirrored(source);
}
function checkExpected({ source, expectDigest }, { bytes, descriptor }) {
    if (expectDigest === undefined)
        return;
    const found = (0,digest/* digestOf */.ol)(bytes, (0,digest/* algorithmOf */.Hy)(expectDigest));
    if (found === expectDigest)
        return;
    throw new errors/* TallyError */.jB('DIGEST_UNEXPECTED', `Cannot retag ${(0,reference/* formatReference */.FH)(source)}: it is ${descriptor.digest}, expected ${expectDigest}`, { details: { found, expected: expectDigest } });
}
function lone(root) {
    return { root, documents: [root], leaves: [], blobs: [] };
}
function repositoryOf({ registry, repository }) {
    return { registry, repository };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/target-tags.js
var target_tags = __webpack_require__(36676);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/live-progress.js + 6 modules
var live_progress = __webpack_require__(65259);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-report.js
var write_report = __webpack_require__(30760);
;// CONCATENATED MODULE: ./node_modules/@tallyman/retag/src/run.js









/** Gives the image its tags. */
async function run(values, host) {
    const began = performance.now();
    const now = () => performance.now();
    const { source, concurrency, referrers, 'dry-run': dryRun, 'on-conflict': onConflict } = values;
    const tags = (0,target_tags/* targetTags */.t)(values.tags, source);
    if (tags.length === 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', 'Cannot retag: tags: nothing given, expected a tag');
    const { store, registries } = await (0,open_common/* openCommon */.k)(values, host);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const request = {
                source,
                tags,
                onConflict,
                referrers,
                concurrency,
                dryRun,
                expectDigest: values['expect-digest'],
                selection: (0,selection/* selectionOf */.W)(values.platforms, host),
            };
            const progress = (0,modules/* __addDisposableResource */.mS)(env_1, (0,live_progress/* progressOf */.j)(host, now), false);
            const log = (0,modules/* __addDisposableResource */.mS)(env_1, (0,live_progress/* writingOf */.I)(host, now), false);
            const retagged = await retag(request, {
                store,
                registries,
                now,
                progress,
                signal: host.signal,
                maxImageSize: values['max-image-size'],
                watch: log,
                warn: message => host.log.warning(message),
            });
            log.written(retagged.written, { dryRun });
            const { digest } = retagged.written.root.descriptor;
            if (digest !== retagged.sourceDigest)
                host.log.notice(`The tags name a new index of some platforms: ${digest}, made from ${retagged.sourceDigest}`);
            const files = new handed_over_files/* HandedOverFiles */.u(host, (0,handed_over_files/* stepName */.b)('retag', [{ digest }]));
            const report = await files.report({ source: retagged.sourceDigest, ...(0,write_report/* writtenReport */.mR)(retagged.written) });
            return { retagged, report, milliseconds: now() - began, isDry: dryRun };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,modules/* __disposeResources */.hk)(env_1);
        }
    }
    finally {
        await registries.close();
    }
}


/***/ })

};
;