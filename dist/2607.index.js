"use strict";
exports.id = 2607;
exports.ids = [2607];
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
    const { attestations = '', policy = '' } = inputs;
    const chosen = [
        ...inputs.to.flatMap(placeOf),
        ...(isWritten ? locks : []),
        ...(attestations === '' ? [] : [writing(`attestations: ${attestations}`, attestations)]),
    ];
    const read = [
        ...(isWritten ? [] : locks),
        ...(policy === '' ? [] : [reading(`policy: ${policy}`, policy)]),
        ...(inputs['compose-files'] ?? []).map(path => reading(`compose-files: ${path}`, path)),
        ...(await Promise.all((inputs['images-from'] ?? []).map(path => readingFrom(path, host.workspace)))),
        ...(inputs.from ?? []).flatMap(readOrigin),
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
function writing(line, path) {
    return { line, path, use: 'writes' };
}
function reading(line, path) {
    return { line, path, use: 'reads' };
}
/** The folder or file of an origin; standard input is none. */
function readOrigin(origin) {
    if (!('path' in origin) || origin.path === '-')
        return [];
    return [reading(`from: ${origin.kind}=${origin.path}`, origin.path)];
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', `Cannot ${verb} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(one.line)}": ${state} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(other.line)}", expected a place of its own`, { hint: 'Give each a file or folder of its own, neither inside the other nor around it.' });
}


/***/ })

};
;