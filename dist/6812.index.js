"use strict";
exports.id = 6812;
exports.ids = [6812];
exports.modules = {

/***/ 13103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ checkDestinations),
/* harmony export */   Xl: () => (/* binding */ neededBy),
/* harmony export */   ZU: () => (/* binding */ writeDestinations),
/* harmony export */   qC: () => (/* binding */ plainPlatform),
/* harmony export */   qP: () => (/* binding */ openEngineFor),
/* harmony export */   sI: () => (/* binding */ firstPath),
/* harmony export */   zf: () => (/* binding */ isForEngineAlone)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(97231);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_special_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35942);
/* harmony import */ var _content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2875);
/* harmony import */ var _content_store_write_named_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(80801);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85199);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95581);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(99209);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(87656);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74211);
/* harmony import */ var _transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34912);
/* harmony import */ var _transfer_room_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88381);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64237);
/* harmony import */ var _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53690);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(55601);
/* harmony import */ var _write_layout_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(94656);

















/**
 * Opens the engine if it is a destination, so that a missing engine is reported before anything is fetched. With
 * `credentials`, the engine is to record the images' registry digests. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED,
 * ENGINE_FAILED.
 */
async function openEngineFor(destinations, { env, platform, home, signal, log }, credentials) {
    if (!destinations.some(({ kind }) => kind === 'docker'))
        return undefined;
    // Lazy: loaded only when needed.
    const { EngineTarget } = await Promise.all(/* import() */[__webpack_require__.e(9094), __webpack_require__.e(5670), __webpack_require__.e(8371), __webpack_require__.e(1398), __webpack_require__.e(5436), __webpack_require__.e(2795)]).then(__webpack_require__.bind(__webpack_require__, 15670));
    return EngineTarget.open({ env, platform, home }, { credentials, signal, say: log.info });
}
/**
 * The disk space that the destinations need besides the store; a layout on the store's file system consists of hard links
 * and needs none.
 */
function neededBy(graphs, { workspace, store, destinations }) {
    const blobs = new Map(graphs.flatMap(graph => graph.blobs).map(blob => [blob.digest, blob]));
    return destinations.flatMap(destination => {
        if (!('path' in destination))
            return [];
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, destination.path);
        if (destination.kind !== 'oci-layout')
            return isSpecial(destination, workspace) ? [] : { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), bytes: (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .sumOf */ .XN)(blobs.values()) };
        if ((0,_transfer_room_js__WEBPACK_IMPORTED_MODULE_3__/* .isOneDevice */ .G)(path, store.root))
            return [];
        const lacking = [...blobs.values()].filter(({ digest }) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path, (0,_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_4__/* .blobName */ .PF)(digest))));
        return { path, bytes: (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .sumOf */ .XN)(lacking) };
    });
}
/** Whether the engine is the only destination, so that what it already has need not be fetched. */
function isForEngineAlone(destinations) {
    return destinations.length > 0 && destinations.every(({ kind }) => kind === 'docker');
}
/** The platform for readers that do not support indexes: the first that was requested, else the runner's. */
function plainPlatform(selection, { platform, architecture }) {
    const [first] = selection === 'all' ? [] : selection;
    return first ?? (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .runnerPlatform */ .GQ)(platform, architecture);
}
/** Writes pulled images to each destination. Throws STORE_FAILED, INPUT_INVALID for one name on two images, ENGINE_*. */
async function writeDestinations({ images, blobs }, writing) {
    const { workspace, destinations, engine, streams, log } = writing;
    const paths = [];
    const stored = images.map(({ wanted, graph }) => ({ reference: wanted.reference, root: graph.root, graph }));
    let loads = [];
    for (const destination of destinations) {
        if (destination.kind === 'docker' && engine)
            loads = await engine.load(stored, blobs);
        const { kind } = destination;
        if ('isStandardOutput' in destination && streams) {
            const announced = { what: `${kind} to standard output`, count: stored.length, log };
            await tellWriting(announced, async () => streams.write(await archiveOf(destination, stored, { ...writing, blobs }), 'the archive', {
                // Whoever names a path has a file in mind, which is whole or not written.
                isWhole: destination.name !== undefined,
            }));
        }
        if (!('path' in destination)) {
            paths.push('');
            continue;
        }
        const path = await placeOf(destination, workspace);
        const shown = (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_6__/* .shownPath */ .pS)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, destination.path));
        const announced = { what: `${kind} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(shown)}`, count: stored.length, log };
        const write = () => writeTo({ kind: destination.kind, path }, stored, { ...writing, blobs });
        // Bytes in a pipe cannot be written again.
        const isOnce = isSpecial(destination, workspace);
        await tellWriting(announced, () => (isOnce ? write() : writing.store.withSpace(write)));
        paths.push(shown);
    }
    return { paths, loads };
}
/** The first path that was written: the store's if the images went there, empty if no folder or file has them. */
function firstPath(paths, { workspace, store, destinations }) {
    const isStored = destinations.some(({ kind }) => kind === 'store');
    return paths.find(path => path !== '') ?? (isStored ? (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_6__/* .shownPath */ .pS)(workspace, store.root) : '');
}
/**
 * Checks destinations before anything is fetched. Throws INPUT_INVALID for one behind a link that leads out of the
 * workspace, for a folder in place of a file or the reverse, and for a standard output that cannot take an archive, STORE_FAILED
 * for one that cannot be written.
 */
async function checkDestinations(destinations, { workspace, streams }) {
    checkStandardOutput(destinations, streams);
    for (const destination of destinations) {
        if (!('path' in destination))
            continue;
        const { kind, path } = destination;
        const [here, wanted] = kind === 'oci-layout' ? ['file', 'folder'] : ['folder', 'file'];
        const full = await (0,_workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__.destinationPath)(workspace, path, 'to');
        if (kind !== 'oci-layout')
            checkSpecial({ kind, path }, full, streams);
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false });
        if (there && there.isDirectory() === (here === 'folder')) {
            const message = `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path)}" for to: it is a ${here}, expected a ${wanted}`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .TallyError */ .jB('INPUT_INVALID', message, { hint: `Name a ${wanted} after \`${kind}=\`.` });
        }
        await placeOf(destination, workspace);
    }
}
function isSpecial({ kind, path }, workspace) {
    return (kind !== 'oci-layout' &&
        (0,_content_special_file_js__WEBPACK_IMPORTED_MODULE_10__.specialKindOf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path), `write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path)}"`) !== undefined);
}
/** Throws INPUT_INVALID for a special file that takes no archive. */
function checkSpecial({ kind, path }, full, streams) {
    const action = `write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path)}" for to`;
    if ((0,_content_special_file_js__WEBPACK_IMPORTED_MODULE_10__.writtenKindOf)(full, action, streams) !== 'device' || !(0,_content_special_file_js__WEBPACK_IMPORTED_MODULE_10__/* .isTerminalFile */ .RV)(full))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .TallyError */ .jB('INPUT_INVALID', `Cannot ${action}: it is a terminal, expected a file or a pipe`, {
        hint: `Name a file after \`${kind}=\`, or \`-\` and send standard output to a pipe (\`| COMMAND\`).`,
    });
}
function checkStandardOutput(destinations, streams) {
    const [first, second] = destinations.filter(each => 'isStandardOutput' in each);
    if (!first)
        return;
    const refused = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .TallyError */ .jB('INPUT_INVALID', `Cannot write "${first.kind}=-" for to: ${why}`, {
        hint: `Name a file after \`${first.kind}=\`; \`./-\` is a file called "-".`,
    });
    if (streams?.isLog && first.name !== undefined)
        throw (0,_content_special_file_js__WEBPACK_IMPORTED_MODULE_10__/* .logRefusal */ .r8)(`write "${first.kind}=${first.name}" for to`);
    if (!streams)
        throw refused('`-` is standard output, which only the command `tallyman` has');
    if (second)
        throw refused(`standard output is to take "${second.kind}=-" too, and holds one archive`);
    streams.checkWritable('the archive');
}
function placeOf({ kind, path }, workspace) {
    return (kind === 'oci-layout' ? _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .folderToWrite */ .n : _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__.destinationPath)(workspace, path, 'to');
}
/** Copying gigabytes takes time during which nothing else is logged. */
async function tellWriting({ what, count, log }, write) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const began = performance.now();
        const _ = (0,tslib__WEBPACK_IMPORTED_MODULE_11__/* .__addDisposableResource */ .mS)(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_12__/* .heartbeat */ .j)(log.info, () => [`writing ${what}`]), false);
        const bytes = await write();
        const time = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_13__/* .humanTime */ .zK)(performance.now() - began);
        log.info(`Wrote ${what}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_13__/* .plural */ .LS)(count, 'image')}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_13__/* .humanBytes */ .p6)(bytes)}, in ${time}`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        (0,tslib__WEBPACK_IMPORTED_MODULE_11__/* .__disposeResources */ .hk)(env_1);
    }
}
/** Returns the number of bytes of these images that the destination now holds. */
async function writeTo({ kind, path }, images, { store, blobs, platform, signal }) {
    if (kind === 'oci-layout') {
        await (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_14__/* .writeLayout */ .w)(images, store, path);
        return [...(0,_write_layout_js__WEBPACK_IMPORTED_MODULE_14__/* .contentOf */ .$)(images).values()].reduce((sum, size) => sum + size, 0);
    }
    const bytes = await archiveOf({ kind }, images, { store, blobs, platform });
    return (0,_content_store_write_named_js__WEBPACK_IMPORTED_MODULE_15__.writeNamed)(bytes, path, { what: 'the archive', signal });
}
/** The bytes of an archive, read as they are requested. */
async function archiveOf({ kind }, images, { store, blobs, platform }) {
    if (kind === 'oci-archive') {
        const { ociArchive } = await Promise.all(/* import() */[__webpack_require__.e(9094), __webpack_require__.e(8371)]).then(__webpack_require__.bind(__webpack_require__, 29226));
        return ociArchive(images, store);
    }
    const { dockerArchive } = await Promise.all(/* import() */[__webpack_require__.e(9094), __webpack_require__.e(8371)]).then(__webpack_require__.bind(__webpack_require__, 40154));
    const named = images.map(({ graph, reference }) => ({ ...graph, names: (0,_destinations_js__WEBPACK_IMPORTED_MODULE_16__/* .engineNames */ .R)(reference) }));
    return dockerArchive(named, { source: blobs, platform });
}


/***/ }),

/***/ 94656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf),
/* harmony export */   w: () => (/* binding */ writeLayout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87629);
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20559);
/* harmony import */ var _content_full_disk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61313);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50181);
/* harmony import */ var _content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2875);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14411);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74211);











/**
 * Writes an OCI image layout into a folder, its blobs hard links to the store's; images already in the folder's index
 * stay.
 */
async function writeLayout(images, store, folder) {
    const digests = contentOf(images);
    try {
        for (const algorithm of new Set([...digests.keys()].map(_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)))
            (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'blobs', algorithm));
        await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapLimit */ .sf)([...digests.keys()], 8, digest => store.linkTo(digest, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_5__/* .blobName */ .PF)(digest))));
        await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .writeWhole */ .f8)(_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_5__/* .layoutMarker */ .fB, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'oci-layout'), 'the layout');
        await refuseOddIndex(folder);
        (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .updateWhole */ .Li)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json'), before => (0,_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_5__/* .layoutIndex */ .vh)(images, before), 'the layout');
    }
    catch (error) {
        throw error.syscall
            ? (0,_content_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)(`write the layout "${folder}"`, error)
            : error;
    }
}
/** All content below the images: size in bytes by digest, sorted. */
function contentOf(images) {
    const all = images.flatMap(({ graph }) => [
        ...graph.documents.map(({ descriptor }) => descriptor),
        ...graph.blobs,
    ]);
    return new Map(all.map(({ digest, size }) => [digest, size]).sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Throws ARCHIVE_INVALID if the folder's `index.json` is a link, another special file, or too large. */
async function refuseOddIndex(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json');
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(absent);
    if (!stats || (stats.isFile() && stats.size <= _content_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .maxDocumentBytes */ .VR))
        return;
    const state = stats.isFile() ? `${stats.size} bytes` : 'a link or another special file';
    const message = `Cannot add to "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(path)}": it is ${state}, expected a plain file of at most ${_content_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .maxDocumentBytes */ .VR} bytes`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .TallyError */ .jB('ARCHIVE_INVALID', message);
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
}


/***/ }),

/***/ 66886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ pull)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/heartbeat.js
var heartbeat = __webpack_require__(87656);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/declared-bounds.js
var declared_bounds = __webpack_require__(34912);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/read-sources.js
var read_sources = __webpack_require__(42341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/transfer.js
var transfer = __webpack_require__(7337);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/all-tags.js



/**
 * Lists every tag of the named repositories, as `docker pull --all-tags` does. Throws NOT_FOUND for a repository without
 * tags.
 */
async function expandTags(images, { registries, warn }) {
    const expanded = [];
    for (const { reference } of images) {
        const name = (0,model_reference/* repositoryName */.aR)(reference);
        // Tags are requested only from the registry itself: a mirror's list may be stale, or not its own.
        const repository = await registries.mirrored(reference);
        const skipped = (count) => warn(`${name}: the tag list holds ${(0,format/* plural */.LS)(count, 'name')} that no tag can have, left out`);
        const tags = (await Array.fromAsync(repository.tags(skipped))).flat();
        if (tags.length === 0)
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot pull all tags of ${name}: it has none`);
        expanded.push(...tags.map(tag => ({
            reference: { ...repository.name, tag },
            written: `${name}:${tag}`,
            listed: true,
        })));
    }
    return expanded;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/damaged-images.js

/** Tracks damaged images: those listed by `all-tags` may be damaged without failing the others. */
class DamagedImages {
    #images = [];
    get images() {
        return this.#images;
    }
    has(image) {
        return this.#images.some(({ wanted }) => wanted === image);
    }
    /** Runs work for an image; undefined if it shows a listed image to be damaged. */
    async guarded(image, look) {
        try {
            return await look();
        }
        catch (error) {
            if (!image.listed || !(0,errors/* isPassable */.C_)(error))
                throw error;
            this.#images.push({ wanted: image, error });
            return undefined;
        }
    }
    /** Marks the listed images that need a blob as damaged. Throws the error if any other image needs it. */
    blame(looked, { digest }, error) {
        for (const { graph, pinned } of looked) {
            if (this.has(pinned.wanted) || !graph.blobs.some(blob => blob.digest === digest))
                continue;
            if (!pinned.wanted.listed)
                throw error;
            this.#images.push({ wanted: pinned.wanted, error });
        }
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pin.js
var pin = __webpack_require__(170);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/room.js
var room = __webpack_require__(88381);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/blob-steps.js
var blob_steps = __webpack_require__(19572);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/pull-blobs.js







/**
 * Fetches the blobs of images into the store. Throws OFFLINE_MISS, what the holder throws, and what the last source of a
 * blob threw.
 */
async function pullBlobs(wishes, ports) {
    const { progress } = ports;
    progress.images?.(wishes.looked.map(({ graph, pinned }) => ({
        name: (0,model_reference/* familiarName */.hG)(pinned.wanted.reference),
        blobs: graph.blobs,
    })));
    let isWhole = false;
    try {
        const pulled = await bringBlobs(wishes, ports);
        isWhole = true;
        return pulled;
    }
    finally {
        progress.ended?.(isWhole);
    }
}
async function bringBlobs(wishes, ports) {
    const { looked, damage, offline, concurrency, configsFirst } = wishes;
    const { store, cache, progress, now, signal, expect } = ports;
    const steps = await (0,blob_steps/* planBlobs */.Kj)(looked.map(sourced), store);
    const options = { concurrency, progress, now, signal };
    // The holder can be asked only when the configs are present.
    if (!ports.holder)
        checkFree(steps, wishes, ports);
    const lacking = [];
    const failed = (blob, error) => {
        if (offline)
            lacking.push(blob);
        else
            damage.blame(looked, blob, error);
    };
    const mayLack = offline || looked.some(({ pinned }) => pinned.wanted.listed);
    const bring = (wanted) => (0,transfer/* transfer */.k0)(wanted, store, mayLack ? { ...options, failed } : options);
    const { configs, alreadyInEngine } = await stepsAlreadyInEngine({ looked, steps, bring, configsFirst }, ports);
    const known = new Set([...configs.map(({ blob }) => blob), ...alreadyInEngine.map(({ blob }) => blob)]);
    const needed = steps.filter(({ blob }) => !known.has(blob));
    const missing = needed.filter(({ how }) => how === 'fetch');
    if (ports.holder)
        checkFree(missing, wishes, ports);
    cache?.seek(missing.map(({ blob }) => blob));
    await expect?.((0,declared_bounds/* sumOf */.XN)(missing.map(({ blob }) => blob)));
    const began = now();
    const deliveries = await bring(needed);
    const transferMs = now() - began;
    const misses = offlineMisses(lacking);
    for (const blob of lacking)
        damage.blame(looked, blob, misses);
    await expect?.(0);
    return {
        deliveries: [...alreadyInEngine.map(deliveredByHolder), ...configs, ...deliveries],
        leftOut: new Set(alreadyInEngine.map(({ blob }) => blob.digest)),
        transferMs,
        blobs: new LateBlobs(store, alreadyInEngine, options),
    };
}
/** Throws CONTENT_TOO_LARGE without enough space for the bytes to fetch, and for those written besides the store. */
function checkFree(steps, { looked }, { store, needs }) {
    // Blobs without any source are reported as missing instead.
    const missing = steps.filter(({ how, sources }) => how === 'fetch' && sources.length > 0);
    const beside = needs?.(looked.map(({ graph }) => graph)) ?? [];
    const [name = 'nothing', ...more] = looked.map(({ pinned }) => (0,model_reference/* familiarName */.hG)(pinned.wanted.reference));
    const action = `pull ${name}${more.length > 0 ? ` and ${(0,format/* plural */.LS)(more.length, 'more image')}` : ''}`;
    (0,room/* checkStoreRoom */.n)(action, missing.map(({ blob }) => blob), store, beside);
}
function sourced({ graph, pinned }) {
    return { graph, sources: pinned.sources };
}
/** The steps to skip, as the destination has what they would fetch. Fetches the configs first, which decide it. */
async function stepsAlreadyInEngine(work, { store, cache, holder }) {
    const { looked, steps, bring, configsFirst } = work;
    if (!holder && !configsFirst)
        return { configs: [], alreadyInEngine: [] };
    const wanted = new Set(looked.flatMap(({ graph }) => (0,blob_steps/* configsOf */.$d)(graph)));
    const missing = steps.filter(({ blob, how }) => how === 'fetch' && wanted.has(blob.digest));
    cache?.seek(missing.map(({ blob }) => blob));
    const configs = await bring(missing);
    await configsFirst?.();
    if (!holder)
        return { configs, alreadyInEngine: [] };
    const absent = new Set(missing.map(({ blob }) => blob.digest));
    for (const { blob } of configs)
        absent.delete(blob.digest);
    const graphs = looked.filter(each => !(0,blob_steps/* configsOf */.$d)(each.graph).some(digest => absent.has(digest)));
    const found = await (0,blob_steps/* blobsAlreadyInEngine */.cJ)(graphs.map(({ graph }) => graph), holder, store);
    return {
        configs,
        alreadyInEngine: steps.filter(({ blob, how }) => how === 'fetch' && found.has(blob.digest)),
    };
}
function deliveredByHolder({ blob }) {
    return { blob, source: 'engine', milliseconds: 0, repaired: false, retries: 0 };
}
function offlineMisses(blobs) {
    const shown = blobs.slice(0, 20).map(({ digest, size }) => `${digest} (${size} bytes)`);
    const list = `${shown.join(', ')}${blobs.length > shown.length ? ` and ${blobs.length - shown.length} more` : ''}`;
    const missing = blobs.map(({ digest }) => digest);
    const message = `Cannot pull offline: ${(0,format/* plural */.LS)(blobs.length, 'blob')} missing: ${list}`;
    return new errors/* TallyError */.jB('OFFLINE_MISS', message, { details: { missing } });
}
/**
 * The store after a pull: a blob that was omitted because the destination has it is fetched if it is requested after
 * all.
 */
class LateBlobs {
    #store;
    #leftOut;
    #options;
    constructor(store, leftOut, options) {
        this.#store = store;
        this.#leftOut = new Map(leftOut.map(step => [step.blob.digest, step]));
        this.#options = options;
    }
    async fetch(wanted, from = 0) {
        const step = this.#leftOut.get(wanted.digest);
        if (step && !(await this.#store.has(step.blob)))
            await (0,transfer/* transfer */.k0)([step], this.#store, this.#options);
        return this.#store.fetch(wanted, from);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pulled-image.js
var pulled_image = __webpack_require__(16931);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pulled-platforms.js
var pulled_platforms = __webpack_require__(42842);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/save-images.js
var save_images = __webpack_require__(58951);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/verify-content.js
var verify_content = __webpack_require__(19608);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull.js



















/** Resolves once, checks against the pins, fetches what is missing, verifies, stores. */
async function pull(request, ports) {
    const running = new Pull(request, ports);
    try {
        return await running.run();
    }
    finally {
        running.stop();
    }
}
class Pull {
    #request;
    #ports;
    #localSources;
    #pinned = new Map();
    #documents = new Map();
    #damage = new DamagedImages();
    #contents;
    #platforms;
    constructor(request, ports) {
        this.#request = request;
        this.#ports = ports;
        const { store, cache, registries } = ports;
        this.#contents = new verify_content/* PulledContents */.Ln(store, this.#damage, request.maxImageSize ?? size_budget/* defaultMaxImageSize */.m);
        this.#platforms = new pulled_platforms/* PulledPlatforms */.pY(request, { store, damage: this.#damage, warn: ports.warn });
        this.#localSources = [(0,read_sources/* storeSource */.bm)(store), ...(cache ? [(0,read_sources/* cacheSource */.Oy)(cache, registries)] : [])];
    }
    async run() {
        const { images: asked, allTags, resolveOnly, concurrency } = this.#request;
        const wanted = allTags ? await expandTags(asked, this.#ports) : asked;
        const found = await (0,src_concurrency/* settleAll */.j3)(wanted, concurrency, image => this.#damage.guarded(image, () => this.#look(image))).catch((error) => {
            throw withPins(error, wanted, this.#request.lock !== undefined);
        });
        const looked = found.filter(image => image !== undefined);
        (0,declared_bounds/* checkSizesTogether */.VG)(looked.map(({ pinned, graph }) => ({ written: pinned.wanted.written, documents: graph.documents })));
        const fetched = resolveOnly ? await this.#resolved(looked) : await this.#fetch(looked);
        await this.#platforms.check(looked);
        const whole = looked.filter(({ pinned }) => !this.#damage.has(pinned.wanted));
        // Everything that has arrived matches its digest, so it may be saved to the cache while its content is still being
        // unpacked and hashed.
        const saving = resolveOnly ? [] : this.#save(whole, fetched);
        const [settled, stored] = await Promise.allSettled([
            resolveOnly ? undefined : this.#settle(whole, fetched),
            saving,
        ]);
        if (settled.status === 'rejected')
            throw settled.reason;
        if (stored.status === 'rejected')
            throw stored.reason;
        const pulled = await Promise.all(whole
            .filter(({ pinned }) => !this.#damage.has(pinned.wanted))
            .map(image => this.#damage.guarded(image.pinned.wanted, () => (0,pulled_image/* describePulled */.G)(image, this.#hasConfigs(image) ? this.#ports.store : undefined))));
        const images = pulled.filter(image => image !== undefined);
        const [damaged] = this.#damage.images;
        // In offline mode, missing content is an ordinary result for an action that lists images.
        if (images.length === 0 && damaged && !this.#request.offline)
            throw damaged.error;
        const report = this.#ports.cache?.report();
        const cache = report && { report, saved: stored.value };
        const content = settled.value;
        return {
            ...fetched,
            images,
            documents: this.#documents,
            content,
            damaged: this.#damage.images,
            cache,
        };
    }
    stop() {
        this.#contents.stop();
    }
    async #look(image) {
        const { registries, warn } = this.#ports;
        const context = {
            localSources: this.#localSources,
            repository: (reference) => registries.mirrored(reference),
            warn,
        };
        // Each name is resolved once per run: its tag may move between two requests, and the run would have two images for
        // it.
        const name = `${(0,model_reference/* formatReference */.FH)(image.reference)} ${image.listed === true}`;
        const pinning = this.#pinned.get(name) ?? (0,pin/* pin */.y_)(image, this.#request, context);
        this.#pinned.set(name, pinning);
        const found = await pinning.catch((error) => {
            throw (0,pin/* atPlaces */.ms)(error, image);
        });
        const pinned = { ...found, wanted: image };
        this.#documents.set(pinned.root.descriptor.digest, pinned.rootSource);
        const read = (wanted) => this.#document(wanted, pinned);
        const selection = this.#selectionOf(image);
        const walked = await (0,walk/* walk */.G)(read, pinned.root, selection, image.written);
        const { resolveOnly, maxImageSize = size_budget/* defaultMaxImageSize */.m } = this.#request;
        (0,declared_bounds/* checkDeclared */.TZ)(walked, resolveOnly ? Number.POSITIVE_INFINITY : maxImageSize, image.written);
        const [platform] = image.selection && image.selection !== 'all' ? image.selection : [];
        const graph = platform ? { ...walked, platform } : walked;
        this.#ports.cache?.expect((0,save_images/* imageContent */.fo)(graph, selection));
        return { pinned, graph };
    }
    #selectionOf({ selection }) {
        return selection ?? this.#request.selection;
    }
    async #document({ digest }, { sources, rootSource, wanted }) {
        // The cache stores an image's documents together: without the root, it has none below it either.
        const isCached = rootSource === 'store' || rootSource === 'cache';
        const places = isCached ? sources : sources.filter(({ name }) => name !== 'cache');
        const { document, source } = await (0,read_sources/* nearestDocument */.a4)(digest, places, (name, error) => {
            this.#ports.warn(`${wanted.written}: the ${name} failed: ${error.message}`);
        });
        this.#documents.set(digest, source);
        return document;
    }
    async #fetch(looked) {
        const { offline, concurrency } = this.#request;
        const wishes = {
            looked,
            damage: this.#damage,
            offline,
            concurrency,
            configsFirst: this.#platforms.early(looked, this.#ports.holder !== undefined),
        };
        const progress = this.#request.verifyContent
            ? this.#contents.beside(this.#ports.progress, looked)
            : this.#ports.progress;
        return pullBlobs(wishes, { ...this.#ports, progress });
    }
    /** Fetches only configs that alone name the platform of an image, when the platforms are to be locked. */
    async #resolved(looked) {
        const { offline, concurrency } = this.#request;
        const configs = this.#request.updateLock ? looked.filter(isSingle).map(configAlone) : [];
        const nothing = { deliveries: [], leftOut: new Set(), transferMs: 0, blobs: this.#ports.store };
        if (configs.length === 0)
            return nothing;
        return pullBlobs({ looked: configs, damage: this.#damage, offline, concurrency }, this.#ports);
    }
    #hasConfigs(image) {
        const { resolveOnly, updateLock } = this.#request;
        return !resolveOnly || (updateLock && isSingle(image));
    }
    /** Checks contents, then stores the documents, children first: a manifest in the store implies everything it references. */
    async #settle(looked, { leftOut }) {
        const { store } = this.#ports;
        const content = this.#request.verifyContent ? await this.#verify(looked) : undefined;
        for (const each of content?.mislabelled ?? [])
            this.#ports.warn((0,verify_content/* mislabelling */.yX)(each));
        for (const { graph, pinned } of looked) {
            const isPart = graph.blobs.some(({ digest }) => leftOut.has(digest));
            if (isPart || this.#damage.has(pinned.wanted))
                continue;
            const came = graph.documents.filter(({ descriptor }) => this.#documents.get(descriptor.digest) !== 'store');
            (0,transfer/* refuseUnkept */.M6)(store, came.map(({ descriptor }) => descriptor));
            for (const { descriptor, bytes } of came)
                await store.putBytes(descriptor, bytes);
        }
        return content;
    }
    async #verify(looked) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const layers = new Set(looked.flatMap(({ graph }) => (0,verify_content/* layersOf */.w)(graph.leaves)).map(({ digest }) => digest));
            const state = `checking what ${(0,format/* plural */.LS)(layers.size, 'layer')} unpack to`;
            const _ = (0,modules/* __addDisposableResource */.mS)(env_1, (0,heartbeat/* heartbeat */.j)(this.#ports.say, () => [state]), false);
            return await this.#contents.verify(looked);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,modules/* __disposeResources */.hk)(env_1);
        }
    }
    async #save(looked, { deliveries, transferMs }) {
        const { cache, store } = this.#ports;
        if (!cache || !this.#request.saves)
            return [];
        const cold = (0,save_images/* coldPull */._6)(deliveries, transferMs);
        const images = looked.map(({ graph, pinned }) => (0,save_images/* imageContent */.fo)(graph, this.#selectionOf(pinned.wanted), cold));
        return (0,save_images/* saveImages */.Kt)(images, { cache, store, say: this.#ports.say });
    }
}
function isSingle({ graph }) {
    return graph.leaves.some(({ document }) => document.descriptor.digest === graph.root.descriptor.digest);
}
function configAlone({ pinned, graph }) {
    const blobs = graph.leaves.map(({ document }) => document.manifest.config);
    return { pinned, graph: { ...graph, blobs } };
}
/** Adds to a failure of unpinned images, in its details, all images as they should be written. */
function withPins(error, wanted, hasLock) {
    if (!(0,errors/* isTallyError */.pQ)(error, 'NOT_PINNED'))
        return error;
    const { failures = [error.details] } = error.details;
    const pins = new Map(failures.map(({ image, pinned }) => [image, pinned]));
    const paste = wanted.map(({ written }) => pins.get(written) ?? written);
    const isInFile = wanted.some(({ isFromFile, reference }) => isFromFile && reference.digest === undefined);
    const lock = hasLock
        ? 'add them to the lock file with `update-lock: true`'
        : `use a lock file${isInFile ? ', which `update-lock: true` writes' : ''}`;
    // Images named by a file are not requested, so their digest is still unknown.
    const write = paste.every(line => String(line).includes('@'))
        ? 'Paste the lines from above in place of the images'
        : `Write the digest of each image after its name, as name@sha256:…${isInFile ? ' (in files the action lock does it, with `mode: write`)' : ''}`;
    return new errors/* TallyError */.jB(error.code, error.message, {
        cause: error.cause,
        details: { ...error.details, paste },
        hint: `${write}, or ${lock}. Tags are pulled as they are with \`require-digest: false\`.`,
    });
}


/***/ }),

/***/ 16931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describePulled),
/* harmony export */   L: () => (/* binding */ lockedPlatforms)
/* harmony export */ });
/* harmony import */ var _content_config_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52498);
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53793);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7841);



/** Describes an image, with platforms from the configs in the store; without a store, from its index alone. */
async function describePulled({ pinned, graph }, store) {
    const platformDigests = new Map();
    const imageIds = new Map();
    const unknownPlatforms = [];
    for (const leaf of graph.leaves) {
        const { manifest, descriptor } = leaf.document;
        const isImage = store !== undefined && (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__/* .isImageManifest */ .pJ)(manifest);
        const platform = leaf.platform ?? (isImage ? await (0,_content_config_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformNameInConfig */ .c)(leaf.document, store) : undefined);
        const { digest } = descriptor;
        if (platform === undefined && isImage)
            unknownPlatforms.push({ digest, imageId: manifest.config.digest });
        if (platform === undefined || platform.startsWith('unknown/'))
            continue;
        platformDigests.set(platform, digest);
        if (isImage)
            imageIds.set(platform, manifest.config.digest);
    }
    const { wanted, root } = pinned;
    const movedTo = await pinned.moved;
    const moved = movedTo ? { movedTo } : {};
    return {
        wanted,
        digest: root.descriptor.digest,
        graph,
        platformDigests,
        imageIds,
        unknownPlatforms,
        ...moved,
    };
}
/**
 * The digest of the image for each platform, whichever platforms were pulled: everything that its index lists, or the
 * platform of its own config, so that every machine locks the same.
 */
function lockedPlatforms({ graph, platformDigests }) {
    const { manifest } = graph.root;
    return manifest.kind === 'image' ? platformDigests : (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_2__/* .platformDigestsOf */ .c)(manifest);
}


/***/ }),

/***/ 42842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ isUndecided),
/* harmony export */   Iy: () => (/* binding */ isAskedOf),
/* harmony export */   pY: () => (/* binding */ PulledPlatforms)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20559);
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53793);
/* harmony import */ var _model_platform_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87579);



/**
 * Bytes. Images smaller than this are fetched before their config is checked: requesting it first would cost a round
 * trip.
 */
const leastBytesToAsk = 16 * 1024 * 1024;
/** Checks the platforms of a pull against images whose platform no index names, only their config. */
class PulledPlatforms {
    #rules;
    #ports;
    #checked = new Set();
    constructor(rules, ports) {
        this.#rules = rules;
        this.#ports = ports;
    }
    /**
     * Returns a check of the configs to run before layers are fetched; undefined if that is not worth a round trip.
     *
     * @param areFirst whether configs are fetched before the layers anyway
     */
    early(looked, areFirst) {
        if (areFirst)
            return () => this.check(looked);
        const blobs = looked
            .filter(({ pinned, graph }) => isAskedOf(pinned.wanted, this.#rules) && graph.leaves.some(isUndecided))
            .flatMap(({ graph }) => graph.blobs);
        if (blobs.reduce((sum, { size }) => sum + size, 0) < leastBytesToAsk)
            return undefined;
        return () => this.check(looked);
    }
    /** Checks each image whose config is in the store, once. Throws PLATFORM_MISSING, MANIFEST_INVALID. */
    async check(looked) {
        for (const { pinned, graph } of looked) {
            const { wanted } = pinned;
            if (this.#checked.has(wanted) || this.#ports.damage.has(wanted))
                continue;
            for (const leaf of graph.leaves.filter(isUndecided))
                await this.#ports.damage.guarded(wanted, () => this.#checkLeaf(leaf, wanted));
        }
    }
    async #checkLeaf({ document }, wanted) {
        const selection = wanted.selection ?? this.#rules.selection;
        if (selection === 'all')
            return;
        const { store, warn } = this.#ports;
        const { manifest } = document;
        if (!(await store.has(manifest.config)))
            return;
        this.#checked.add(wanted);
        const found = await (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(manifest, async () => (0,_model_platform_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .platformFit */ .xs)(await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)(store, manifest.config), selection));
        const isAsked = isAskedOf(wanted, this.#rules);
        (0,_model_platform_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .heedFit */ .su)(found ?? { kind: 'unknown' }, { name: wanted.written, selection, isAsked }, warn);
    }
}
/** A compose service's own `platform` counts as requested, like those of the input. */
function isAskedOf({ selection }, rules) {
    if (selection)
        return selection !== 'all';
    return rules.platformsAsked === true && rules.selection !== 'all';
}
/** Whether only an image's own config names its platform. */
function isUndecided({ document, platform }) {
    return platform === undefined && (0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_0__/* .isImageManifest */ .pJ)(document.manifest);
}


/***/ }),

/***/ 70673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ wantedImages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _lock_lock_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93796);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95581);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _workspace_file_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(91410);
/* harmony import */ var _workspace_workspace_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91787);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64237);
/* harmony import */ var _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53690);
/* harmony import */ var _named_places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36353);











/**
 * All images that the inputs name: listed ones and those in files; without any, those of the lock. Throws
 * INPUT_INVALID, LOCK_INVALID.
 */
async function wantedImages(inputs, workspace, env) {
    const { images, composeFiles, composeVariables = [], imagesFrom = [], platforms, lockFile } = inputs;
    const { updateLock = false } = inputs;
    const lock = lockFile === '' ? undefined : await readLock(lockFile, { workspace, updateLock });
    const composed = composeFiles === undefined || composeFiles.length === 0
        ? []
        : await composeImages(composeFiles, composeVariables, { workspace, env });
    const inFiles = await inFilesOf(imagesFrom, { workspace, platforms, lock });
    const listed = [...images, ...composed.map(image => wantedOf(image, platforms))];
    const named = [...listed, ...underOneSpelling(inFiles.images, listed, updateLock ? undefined : lock)];
    const locked = named.length > 0 || imagesFrom.length > 0
        ? []
        : (lock?.images ?? []).map(({ image }) => ({ reference: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image), written: image }));
    const all = [...named, ...locked];
    if (all.length === 0)
        throw noImage(inputs, inFiles);
    const services = composed.flatMap(({ service, reference, use }) => use === 'image' ? [{ service, reference }] : []);
    const { stages, warnings, ignored } = inFiles;
    return { images: distinct(all, platforms?.selection), services, stages, warnings, ignored, lock };
}
async function inFilesOf(paths, context) {
    if (paths.length === 0)
        return nothing;
    // Lazy: most steps name no files.
    const { imagesInFiles } = await Promise.all(/* import() */[__webpack_require__.e(1828), __webpack_require__.e(1309), __webpack_require__.e(7102), __webpack_require__.e(4401)]).then(__webpack_require__.bind(__webpack_require__, 34401));
    return imagesInFiles(paths, context);
}
const nothing = { images: [], stages: new Set(), warnings: [], ignored: 0 };
function noImage({ composeFiles, imagesFrom = [] }, { warnings, ignored }) {
    const others = composeFiles ? ', in lock-file, compose-files or images-from' : ' or in lock-file';
    const problem = imagesFrom.length > 0
        ? `images-from: ${imagesFrom.map(path => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)).join(', ')} names no image that can be pulled, expected at least one`
        : `images: expected at least one image, here${others}`;
    const left = ignored > 0 ? [`Comments such as \`tallyman: ignore\` take out ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(ignored, 'place')}`] : [];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('INPUT_INVALID', ['Cannot read an input:', problem, ...warnings, ...left].join('\n'));
}
/**
 * Gives all images of one name and digest the spelling that is met first, so that each is pulled and reported once. An image without a
 * digest has that of the lock.
 */
function underOneSpelling(found, listed, lock) {
    const locked = new Map(lock?.images.map(({ image, digest }) => [image, digest]));
    const nameOf = ({ reference }) => {
        const name = (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_4__/* .lockedName */ .i4)(reference);
        const digest = reference.digest ?? (name === undefined ? undefined : locked.get(name));
        return name === undefined || digest === undefined ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference) : `${name}@${digest}`;
    };
    const spellings = new Map();
    for (const image of [...listed, ...found]) {
        const name = nameOf(image);
        if (!spellings.has(name))
            spellings.set(name, image.written);
    }
    return found.map(image => {
        const written = spellings.get(nameOf(image)) ?? image.written;
        return written === image.written ? image : { ...image, written, spellings: [image.written] };
    });
}
async function composeImages(composeFiles, listed, { workspace, env }) {
    // Lazy: most steps name no compose files.
    const { findComposeImages } = await Promise.all(/* import() */[__webpack_require__.e(1828), __webpack_require__.e(1309), __webpack_require__.e(7102)]).then(__webpack_require__.bind(__webpack_require__, 85071));
    const { jobVariables } = await __webpack_require__.e(/* import() */ 1309).then(__webpack_require__.bind(__webpack_require__, 65691));
    const files = new _workspace_workspace_files_js__WEBPACK_IMPORTED_MODULE_5__/* .WorkspaceFiles */ .b(workspace, composeFiles);
    try {
        return await findComposeImages(composeFiles.map(_workspace_workspace_files_js__WEBPACK_IMPORTED_MODULE_5__/* .slashed */ .d), files, jobVariables(env, listed));
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'INPUT_INVALID'))
            throw error;
        // Quoted text is from the file, which may contain anything.
        const said = error.message.replace(/"[^"]*"/g, '');
        const missing = [...said.matchAll(/the variable (\w+) has no value/g)].map(([, name = '']) => name);
        const unlisted = [...new Set(missing)].filter(name => Object.hasOwn(env, name) && !listed.includes(name));
        if (unlisted.length === 0)
            throw error;
        const wish = 'list under compose-variables the names that compose files may use, and no secret';
        const message = `${error.message}\nThe job has ${unlisted.join(', ')}: ${wish}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('INPUT_INVALID', message, { cause: error });
    }
}
function wantedOf({ image, reference, file, line, service, platform }, platforms) {
    const wanted = { reference, written: image, isFromFile: true, places: [(0,_named_places_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$)({ line, service }, file)] };
    if (platform === undefined || platforms?.selection === 'all')
        return wanted;
    const own = [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .parsePlatform */ .Y8)(platform)];
    const selection = platforms?.areNamed ? [...own, ...platforms.selection] : own;
    return { ...wanted, selection };
}
/** Each image once, with all places and platforms that name it. */
function distinct(images, usual) {
    const groups = Map.groupBy(images, ({ written }) => written);
    return [...groups.values()].map(group => joined(group, usual));
}
function joined(group, usual) {
    const [first] = group;
    if (group.length === 1)
        return first;
    const named = { ...first, ...alsoSaid(group) };
    if (group.every(({ selection }) => !selection))
        return named;
    const platforms = group.flatMap(({ selection = usual }) => (selection === 'all' ? [] : (selection ?? [])));
    const each = new Map(platforms.map(platform => [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPlatform */ .Bq)(platform), platform]));
    return { ...named, selection: [...each.values()] };
}
/** The places and spellings of all, once each. */
function alsoSaid(group) {
    const places = new Set(group.flatMap(image => image.places ?? []));
    const spellings = new Set(group.flatMap(image => image.spellings ?? []));
    const notEdited = group.find(image => image.notEdited)?.notEdited;
    return {
        ...(places.size > 0 && { places: [...places] }),
        ...(spellings.size > 0 && { spellings: [...spellings] }),
        ...(notEdited !== undefined && { notEdited }),
    };
}
async function readLock(path, { workspace, updateLock }) {
    if (updateLock)
        await (0,_workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_8__.destinationPath)(workspace, path, 'lock-file');
    try {
        return (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLock */ .PG)(await (0,_workspace_file_text_js__WEBPACK_IMPORTED_MODULE_9__/* .workspaceText */ .pW)(workspace, path), path);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error))
            throw error;
        if (error.code === 'ENOENT' && updateLock)
            return _lock_lock_file_js__WEBPACK_IMPORTED_MODULE_4__/* .noPins */ .QC;
        const message = `Cannot read "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}" for lock-file: ${(0,_workspace_file_text_js__WEBPACK_IMPORTED_MODULE_9__/* .fileProblem */ .Wj)(error)}`;
        const hint = (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_10__/* .pathHint */ .Pq)(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB(hint ? 'INPUT_INVALID' : 'LOCK_INVALID', message, { cause: error, hint });
    }
}


/***/ })

};
;