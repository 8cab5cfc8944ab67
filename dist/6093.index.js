"use strict";
exports.id = 6093;
exports.ids = [6093];
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




/**
 * Checks that no destination, nor a lock file to write, is, contains or lies in another place that the step uses. Throws
 * INPUT_INVALID.
 */
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
        ...(await Promise.all((inputs['images-from'] ?? []).map(path => readingFrom(path, host.workspace)))),
        ...inputs['ca-certificates'].map(([name, path]) => reading(`ca-certificates: ${name}=${path}`, path)),
    ];
    await checkApart(chosen, [...ownPlaces(inputs.store, host), ...runnerFiles(host), ...read], host.workspace);
}
/**
 * The content store, and the folder of the files for later steps. A place that no input names is a guest, so that
 * RUNNER_TEMP may be a layout.
 */
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
 * Checks each of `chosen` against the others and against `given`: none may be, contain or lie in another, unless both are
 * only read. Throws INPUT_INVALID.
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
    const [keys = [], ...inner] = await Promise.all(['', ...(place.names ?? [])].map(name => keysOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(full, name))));
    return { place, keys, written: place.names && inner.map(([key = '']) => key) };
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
/** A file that names images, or the Dockerfile of a folder: destinations may lie in the folder. */
async function readingFrom(path, workspace) {
    const stats = await orUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)));
    return reading(`images-from: ${path}`, stats?.isDirectory() ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, 'Dockerfile') : path);
}
/** The files through which a step passes values to the runner. */
function runnerFiles({ env }) {
    return ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].flatMap(name => {
        const path = env[name];
        return path ? [{ line: `the runner's file ${name}`, path, use: 'writes', isGuest: true }] : [];
    });
}
function relationOf(one, other) {
    if (one.place.use === 'reads' && other.place.use === 'reads')
        return undefined;
    if (one.keys[0] === other.keys[0])
        return 'is';
    if (isIn(one, other))
        return 'lies in';
    return isIn(other, one) ? 'holds' : undefined;
}
/**
 * Guests and files that are only read may lie in a layout next to what is written there, as they do when the layout is
 * the workspace itself.
 */
function isIn({ place, keys }, folder) {
    const { written } = folder;
    if (!keys.includes(folder.keys[0] ?? ''))
        return false;
    const mayLieBeside = place.use === 'reads' || place.isGuest === true;
    return !mayLieBeside || written === undefined || written.some(key => keys.includes(key));
}
/**
 * Resolves a path and the folders that contain it, nearest first, as the file system identifies them: existing ones by
 * device and inode, so that links, mounts and spellings make no difference; missing ones by their name in the last
 * existing folder. A file is identified by its name, since it is replaced, not written through.
 */
async function keysOf(full) {
    const { real, rest } = await nearestReal(full);
    const keys = [];
    for (let at = real;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        keys.push(await keyOf(at));
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            break;
    }
    for (const name of rest)
        keys.unshift(`${keys[0]}/${name}`);
    return keys;
}
async function keyOf(path) {
    const { dev, ino, isDirectory } = await factsOf(path);
    return isDirectory ? `${dev}:${ino}` : `${await keyOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))}/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`;
}
async function factsOf(path) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path, { bigint: true });
    return { dev: stats.dev, ino: stats.ino, isDirectory: stats.isDirectory() || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path };
}
/** The most dangling links that are followed, the same number as on Linux. */
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
/** Compares by name what cannot be inspected; reading or writing it reports the fault. */
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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2875);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85199);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95581);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(99209);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(87656);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74211);
/* harmony import */ var _transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34912);
/* harmony import */ var _transfer_room_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88381);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64237);
/* harmony import */ var _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53690);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(55601);
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
    const { EngineTarget } = await Promise.all(/* import() */[__webpack_require__.e(9094), __webpack_require__.e(998), __webpack_require__.e(8911), __webpack_require__.e(1398), __webpack_require__.e(855)]).then(__webpack_require__.bind(__webpack_require__, 50998));
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
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, destination.path);
        if (destination.kind !== 'oci-layout')
            return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), bytes: (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .sumOf */ .XN)(blobs.values()) };
        if ((0,_transfer_room_js__WEBPACK_IMPORTED_MODULE_4__/* .isOneDevice */ .G)(path, store.root))
            return [];
        const lacking = [...blobs.values()].filter(({ digest }) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path, (0,_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_5__/* .blobName */ .PF)(digest))));
        return { path, bytes: (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .sumOf */ .XN)(lacking) };
    });
}
/** Whether the engine is the only destination, so that what it already has need not be fetched. */
function isForEngineAlone(destinations) {
    return destinations.length > 0 && destinations.every(({ kind }) => kind === 'docker');
}
/** The platform for readers that do not support indexes: the first that was requested, else the runner's. */
function plainPlatform(selection, { platform, architecture }) {
    const [first] = selection === 'all' ? [] : selection;
    return first ?? (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .runnerPlatform */ .GQ)(platform, architecture);
}
/** Writes pulled images to each destination. Throws STORE_FAILED, INPUT_INVALID for one name on two images, ENGINE_*. */
async function writeDestinations({ images, blobs }, writing) {
    const { workspace, destinations, engine, log } = writing;
    const paths = [];
    const stored = images.map(({ wanted, graph }) => ({ reference: wanted.reference, root: graph.root, graph }));
    let loads = [];
    for (const destination of destinations) {
        if (destination.kind === 'docker' && engine)
            loads = await engine.load(stored, blobs);
        if (!('path' in destination)) {
            paths.push('');
            continue;
        }
        const path = await placeOf(destination, workspace);
        const { kind } = destination;
        const shown = (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_7__/* .shownPath */ .pS)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, destination.path));
        const announced = { what: `${kind} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(shown)}`, count: stored.length, log };
        const write = () => writeTo({ kind, path }, stored, { ...writing, blobs });
        await tellWriting(announced, () => writing.store.withSpace(write));
        paths.push(shown);
    }
    return { paths, loads };
}
/** The first path that was written: the store's if the images went there, empty if no folder or file has them. */
function firstPath(paths, { workspace, store, destinations }) {
    const isStored = destinations.some(({ kind }) => kind === 'store');
    return paths.find(path => path !== '') ?? (isStored ? (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_7__/* .shownPath */ .pS)(workspace, store.root) : '');
}
/**
 * Checks destinations before anything is fetched. Throws INPUT_INVALID for one behind a link that leads out of the
 * workspace, STORE_FAILED for one that cannot be written.
 */
async function checkDestinations(destinations, workspace) {
    for (const destination of destinations) {
        if (!('path' in destination))
            continue;
        const { kind, path } = destination;
        const [here, wanted] = kind === 'oci-layout' ? ['file', 'folder'] : ['folder', 'file'];
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(await (0,_workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .destinationPath */ .g)(workspace, path, 'to'), { throwIfNoEntry: false });
        if (there && (here === 'folder' ? there.isDirectory() : there.isFile())) {
            const message = `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(path)}" for to: it is a ${here}, expected a ${wanted}`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .TallyError */ .jB('STORE_FAILED', message, { hint: `Name a ${wanted} after \`${kind}=\`.` });
        }
        await placeOf(destination, workspace);
    }
}
function placeOf({ kind, path }, workspace) {
    return (kind === 'oci-layout' ? _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .folderToWrite */ .n : _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .destinationPath */ .g)(workspace, path, 'to');
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
async function writeTo({ kind, path }, images, { store, blobs, platform }) {
    if (kind === 'oci-layout') {
        await (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_14__/* .writeLayout */ .w)(images, store, path);
        return [...(0,_write_layout_js__WEBPACK_IMPORTED_MODULE_14__/* .contentOf */ .$)(images).values()].reduce((sum, size) => sum + size, 0);
    }
    if (kind === 'oci-archive') {
        const { writeArchive } = await Promise.all(/* import() */[__webpack_require__.e(9094), __webpack_require__.e(8911)]).then(__webpack_require__.bind(__webpack_require__, 29226));
        await writeArchive(images, store, path);
    }
    else {
        const { writeDockerArchive } = await Promise.all(/* import() */[__webpack_require__.e(9094), __webpack_require__.e(8911)]).then(__webpack_require__.bind(__webpack_require__, 17773));
        const named = images.map(({ graph, reference }) => ({ ...graph, names: (0,_destinations_js__WEBPACK_IMPORTED_MODULE_15__/* .engineNames */ .R)(reference) }));
        await writeDockerArchive(named, { source: blobs, platform }, path);
    }
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).size;
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
        await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__.writeWhole)(_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_5__/* .layoutMarker */ .fB, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'oci-layout'), 'the layout');
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
    const message = `Cannot add to "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g)(path)}": it is ${state}, expected a plain file of at most ${_content_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .maxDocumentBytes */ .VR} bytes`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .TallyError */ .jB('ARCHIVE_INVALID', message);
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
}


/***/ })

};
;