"use strict";
exports.id = 3103;
exports.ids = [3103];
exports.modules = {

/***/ 50898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   A2: () => (/* binding */ checkOneImage),
/* harmony export */   WT: () => (/* binding */ checkDestinations),
/* harmony export */   mg: () => (/* binding */ isSpecial),
/* harmony export */   tM: () => (/* binding */ idleRootfsInputs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_special_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35942);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85199);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);
/* harmony import */ var _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53690);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55601);








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
        const [here, wanted] = (0,_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .isFolder */ .lQ)(destination) ? ['file', 'folder'] : ['folder', 'file'];
        const full = await (0,_workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_3__.destinationPath)(workspace, path, 'to');
        if (!(0,_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .isFolder */ .lQ)(destination))
            checkSpecial({ kind, path }, full, streams);
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false });
        if (there && there.isDirectory() === (here === 'folder')) {
            const message = `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path)}" for to: it is a ${here}, expected a ${wanted}`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('INPUT_INVALID', message, { hint: `Name a ${wanted} after \`${kind}=\`.` });
        }
        if (kind === 'rootfs') {
            // Lazy: loaded only when needed.
            const { checkIsEmpty } = await __webpack_require__.e(/* import() */ 4276).then(__webpack_require__.bind(__webpack_require__, 44276));
            checkIsEmpty(full);
        }
        await placeOf(destination, workspace);
    }
}
/** Whether a destination is a pipe or a device, which is written once and never replaced. */
function isSpecial({ kind, path }, workspace) {
    return (!(0,_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .isFolder */ .lQ)({ kind }) && (0,_content_special_file_js__WEBPACK_IMPORTED_MODULE_6__.specialKindOf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path), `write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path)}"`) !== undefined);
}
/** Throws INPUT_INVALID for a special file that takes no archive. */
function checkSpecial({ kind, path }, full, streams) {
    const action = `write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path)}" for to`;
    if ((0,_content_special_file_js__WEBPACK_IMPORTED_MODULE_6__.writtenKindOf)(full, action, streams) !== 'device' || !(0,_content_special_file_js__WEBPACK_IMPORTED_MODULE_6__/* .isTerminalFile */ .RV)(full))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('INPUT_INVALID', `Cannot ${action}: it is a terminal, expected a file or a pipe`, {
        hint: `Name a file after \`${kind}=\`, or \`-\` and send standard output to a pipe (\`| COMMAND\`).`,
    });
}
function checkStandardOutput(destinations, streams) {
    const [first, second] = destinations.filter(each => 'isStandardOutput' in each);
    if (!first)
        return;
    const refused = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('INPUT_INVALID', `Cannot write "${first.kind}=-" for to: ${why}`, {
        hint: `Name a file after \`${first.kind}=\`; \`./-\` is a file called "-".`,
    });
    if (streams?.isLog && first.name !== undefined)
        throw (0,_content_special_file_js__WEBPACK_IMPORTED_MODULE_6__/* .logRefusal */ .r8)(`write "${first.kind}=${first.name}" for to`);
    if (!streams)
        throw refused('`-` is standard output, which only the command `tallyman` has');
    if (second)
        throw refused(`standard output is to take "${second.kind}=-" too, and holds one archive`);
    streams.checkWritable('the archive');
}
/** The real path of a destination. Throws INPUT_INVALID, STORE_FAILED. */
function placeOf({ kind, path }, workspace) {
    return (kind === 'oci-layout' ? _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .folderToWrite */ .n : _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_3__.destinationPath)(workspace, path, 'to');
}
/** Throws INPUT_INVALID before anything is fetched if the files of several images are to go to one place. */
function checkOneImage(destinations, { count, selection, allTags = false }) {
    const rootfs = destinations.find(_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .isRootfs */ .Ek);
    if (!rootfs)
        return;
    const states = [
        ...(allTags ? ['all-tags: true means several images'] : []),
        ...(count > 1 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(count, 'image')} are named`] : []),
        ...(selection === 'all' ? ['platforms: all means several images'] : []),
        ...(selection !== 'all' && selection.length > 1
            ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(selection.length, 'platform')} are named`]
            : []),
    ];
    const [state] = states;
    if (state === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('INPUT_INVALID', `Cannot write "${shownPath(rootfs)}" for to: ${state}, expected one image of one platform, whose files it holds`, {
        hint: 'Name one image, and one platform with `platforms`: the files of several are not mixed.',
    });
}
function shownPath(destination) {
    return 'path' in destination ? (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(destination.path) : `${destination.kind}=-`;
}
/** The inputs about the files of an image that have no effect, each as a sentence. */
function idleRootfsInputs(values) {
    const { to, 'rootfs-paths': paths, 'rootfs-setuid': setuid } = values;
    return [
        ...(paths.length > 0 && !to.some(_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .isRootfs */ .Ek)
            ? ['rootfs-paths has no effect: `to` names neither rootfs=DIR nor rootfs-tar=FILE']
            : []),
        ...(setuid && !to.some(({ kind }) => kind === 'rootfs')
            ? ['rootfs-setuid: true has no effect: `to` does not name rootfs=DIR']
            : []),
    ];
}


/***/ }),

/***/ 13103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xl: () => (/* binding */ neededBy),
/* harmony export */   ZU: () => (/* binding */ writeDestinations),
/* harmony export */   qC: () => (/* binding */ plainPlatform),
/* harmony export */   qP: () => (/* binding */ openEngineFor),
/* harmony export */   sI: () => (/* binding */ firstPath),
/* harmony export */   zf: () => (/* binding */ isForEngineAlone)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97231);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2875);
/* harmony import */ var _content_store_write_named_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(80801);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95581);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99209);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(87656);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(74211);
/* harmony import */ var _transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34912);
/* harmony import */ var _transfer_room_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88381);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64237);
/* harmony import */ var _check_destinations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50898);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55601);
/* harmony import */ var _write_layout_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(94656);















/**
 * Opens the engine if it is a destination, so that a missing engine is reported before anything is fetched. With
 * `credentials`, the engine is to record the images' registry digests. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED,
 * ENGINE_FAILED.
 */
async function openEngineFor(destinations, { env, platform, home, signal, log }, credentials) {
    if (!destinations.some(({ kind }) => kind === 'docker'))
        return undefined;
    // Lazy: loaded only when needed.
    const { EngineTarget } = await Promise.all(/* import() */[__webpack_require__.e(9094), __webpack_require__.e(5670), __webpack_require__.e(1709), __webpack_require__.e(1937), __webpack_require__.e(1398), __webpack_require__.e(5436), __webpack_require__.e(2795)]).then(__webpack_require__.bind(__webpack_require__, 15670));
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
        // An image unpacks to more, which nothing declares.
        if (destination.kind !== 'oci-layout')
            return (0,_check_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .isSpecial */ .mg)(destination, workspace) ? [] : { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), bytes: (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .sumOf */ .XN)(blobs.values()) };
        if ((0,_transfer_room_js__WEBPACK_IMPORTED_MODULE_4__/* .isOneDevice */ .G)(path, store.root))
            return [];
        const lacking = [...blobs.values()].filter(({ digest }) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path, (0,_content_store_layout_index_js__WEBPACK_IMPORTED_MODULE_5__/* .blobName */ .PF)(digest))));
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
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { workspace, destinations, engine, streams, log } = writing;
        const paths = [];
        const roots = [];
        const stored = images.map(({ wanted, graph }) => ({ reference: wanted.reference, root: graph.root, graph }));
        let loads = [];
        const rootfs = (0,tslib__WEBPACK_IMPORTED_MODULE_7__/* .__addDisposableResource */ .mS)(env_1, await rootfsFor(images, writing), true);
        const context = { ...writing, blobs, rootfs };
        for (const destination of destinations) {
            if (destination.kind === 'docker' && engine)
                loads = await engine.load(stored, blobs);
            const { kind } = destination;
            const of = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(stored.length, 'image');
            if ('isStandardOutput' in destination && streams) {
                const written = await tellWriting({ what: `${kind} to standard output`, of, log }, async () => {
                    const bytes = await streams.write(await archiveOf(destination, stored, context), 'the archive', {
                        // Whoever names a path has a file in mind, which is whole or not written.
                        isWhole: destination.name !== undefined,
                    });
                    return { bytes, ...((0,_destinations_js__WEBPACK_IMPORTED_MODULE_9__/* .isRootfs */ .Ek)(destination) && { root: rootfs?.at('') }) };
                });
                if (written.root)
                    roots.push(written.root);
            }
            if (!('path' in destination)) {
                paths.push('');
                continue;
            }
            const path = await (0,_check_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(destination, workspace);
            const shown = (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_10__/* .shownPath */ .pS)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, destination.path));
            const write = () => writeTo({ kind: destination.kind, path, shown }, stored, context);
            // Bytes in a pipe cannot be written again.
            const isOnce = (0,_check_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .isSpecial */ .mg)(destination, workspace);
            const { root } = await tellWriting({ what: `${kind} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g$)(shown)}`, of, log }, () => isOnce ? write() : writing.store.withSpace(write));
            if (root)
                roots.push(root);
            paths.push(shown);
        }
        return { paths, loads, roots };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,tslib__WEBPACK_IMPORTED_MODULE_7__/* .__disposeResources */ .hk)(env_1);
        if (result_1)
            await result_1;
    }
}
/** Unpacks the image once for all destinations that get its files. */
async function rootfsFor(images, { destinations, store, rootfs, log }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (!rootfs || !destinations.some(_destinations_js__WEBPACK_IMPORTED_MODULE_9__/* .isRootfs */ .Ek))
            return undefined;
        // Lazy: loaded only when needed.
        const { PulledRootfs } = await Promise.all(/* import() */[__webpack_require__.e(6012), __webpack_require__.e(127), __webpack_require__.e(1937), __webpack_require__.e(6250), __webpack_require__.e(7394), __webpack_require__.e(5882), __webpack_require__.e(3910), __webpack_require__.e(7030), __webpack_require__.e(4276)]).then(__webpack_require__.bind(__webpack_require__, 56250));
        const _ = (0,tslib__WEBPACK_IMPORTED_MODULE_7__/* .__addDisposableResource */ .mS)(env_2, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_12__/* .heartbeat */ .j)(log.info, () => ['unpacking the layers']), false);
        return store.withSpace(() => PulledRootfs.open(images, store, rootfs));
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        (0,tslib__WEBPACK_IMPORTED_MODULE_7__/* .__disposeResources */ .hk)(env_2);
    }
}
/** The first path that was written: the store's if the images went there, empty if no folder or file has them. */
function firstPath(paths, { workspace, store, destinations }) {
    const isStored = destinations.some(({ kind }) => kind === 'store');
    return paths.find(path => path !== '') ?? (isStored ? (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_10__/* .shownPath */ .pS)(workspace, store.root) : '');
}
/** Copying gigabytes takes time during which nothing else is logged. */
async function tellWriting({ what, of, log }, write) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const began = performance.now();
        const _ = (0,tslib__WEBPACK_IMPORTED_MODULE_7__/* .__addDisposableResource */ .mS)(env_3, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_12__/* .heartbeat */ .j)(log.info, () => [`writing ${what}`]), false);
        const { bytes, root } = await write();
        const time = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_8__/* .humanTime */ .zK)(performance.now() - began);
        const content = root ? `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(root.files, 'file')} and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(root.folders, 'folder')}` : of;
        log.info(`Wrote ${what}: ${content}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_8__/* .humanBytes */ .p6)(root?.bytes ?? bytes)}, in ${time}`);
        return { bytes, root };
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        (0,tslib__WEBPACK_IMPORTED_MODULE_7__/* .__disposeResources */ .hk)(env_3);
    }
}
/** Returns the number of bytes of these images that the destination now holds. */
async function writeTo({ kind, path, shown }, images, context) {
    const { store, signal, rootfs, log } = context;
    if (kind === 'oci-layout') {
        await (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_13__/* .writeLayout */ .w)(images, store, path);
        return { bytes: [...(0,_write_layout_js__WEBPACK_IMPORTED_MODULE_13__/* .contentOf */ .$)(images).values()].reduce((sum, size) => sum + size, 0) };
    }
    if (kind === 'rootfs' && rootfs) {
        const leftOut = await rootfs.unpack(path);
        const root = { ...rootfs.at(shown), leftOut };
        return { bytes: root.bytes, root };
    }
    const isRoot = (0,_destinations_js__WEBPACK_IMPORTED_MODULE_9__/* .isRootfs */ .Ek)({ kind }) && rootfs;
    const archive = isRoot ? rootfs.tarNamed(shown, log) : await archiveOf({ kind }, images, context);
    const bytes = await (0,_content_store_write_named_js__WEBPACK_IMPORTED_MODULE_14__.writeNamed)(archive, path, {
        what: 'the archive',
        signal,
    });
    return { bytes, root: (0,_destinations_js__WEBPACK_IMPORTED_MODULE_9__/* .isRootfs */ .Ek)({ kind }) ? rootfs?.at(shown) : undefined };
}
/** The bytes of an archive, read as they are requested. */
async function archiveOf({ kind }, images, { store, blobs, platform, rootfs }) {
    if ((0,_destinations_js__WEBPACK_IMPORTED_MODULE_9__/* .isRootfs */ .Ek)({ kind }) && rootfs)
        return rootfs.tar();
    if (kind === 'oci-archive') {
        const { ociArchive } = await Promise.all(/* import() */[__webpack_require__.e(9094), __webpack_require__.e(1709), __webpack_require__.e(1937)]).then(__webpack_require__.bind(__webpack_require__, 29226));
        return ociArchive(images, store);
    }
    const { dockerArchive } = await Promise.all(/* import() */[__webpack_require__.e(9094), __webpack_require__.e(1709), __webpack_require__.e(1937)]).then(__webpack_require__.bind(__webpack_require__, 40154));
    const named = images.map(({ graph, reference }) => ({ ...graph, names: (0,_destinations_js__WEBPACK_IMPORTED_MODULE_9__/* .engineNames */ .Ry)(reference) }));
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


/***/ })

};
;