"use strict";
exports.id = 1416;
exports.ids = [1416];
exports.modules = {

/***/ 91416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeFiles: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97231);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _content_full_disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61313);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(50181);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14411);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74211);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64237);
/* harmony import */ var _workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53690);












const openFlags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0);
/**
 * Writes all changes or none: first drafts beside the files, then each draft replaces its file, with its mode. A failure halfway puts back
 * what was replaced. A link in the workspace is kept, and the file behind it written. Throws INPUT_INVALID for a file that is not as it was
 * read, is no UTF-8, or lies in `.git` or outside the workspace, and STORE_FAILED.
 */
async function writeFiles(changes, workspace) {
    const planned = [];
    for (const change of changes)
        planned.push(await planOf(change, workspace));
    refuseTwice(planned);
    try {
        for (const plan of planned)
            await checkUnchanged(plan);
        for (const plan of planned)
            await makeDraft(plan);
        for (const plan of planned)
            await checkUnchanged(plan);
        await replaceAll(planned);
    }
    catch (error) {
        for (const { draft } of planned)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(draft, { force: true });
        throw error.syscall
            ? (0,_content_full_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .storeFailure */ .Si)('write the files with their pins', error, error.path)
            : error;
    }
}
async function planOf({ path, before, after }, workspace) {
    const file = await (0,_workspace_written_paths_js__WEBPACK_IMPORTED_MODULE_5__.destinationPath)(workspace, path, 'lock');
    if ((0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_6__/* .isInGit */ .aR)(workspace, file))
        throw refusal(path, 'it lies in .git, which has the settings and programs of git');
    const bytes = before === undefined ? undefined : Buffer.from(before);
    return { name: path, file, draft: (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_7__/* .draftOf */ .bz)(file), before: bytes, after };
}
function refuseTwice(planned) {
    const names = new Map();
    for (const { file, name } of planned) {
        const other = names.get(file);
        if (other !== undefined)
            throw refusal(name, `it is the same file as "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(other)}"`);
        names.set(file, name);
    }
}
async function checkUnchanged({ file, name, before }) {
    const now = await bytesOf(file, name);
    if (now !== undefined && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(now))
        throw refusal(name, 'it is no UTF-8');
    const isSame = now === undefined || before === undefined ? now === before : now.equals(before);
    if (!isSame)
        throw refusal(name, 'others changed it since it was read, so nothing was written');
}
/** Reads a plain file. Does not follow a link that replaced it since its path was resolved. */
async function bytesOf(file, name) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const stats = await statsOf(file);
        if (!stats)
            return undefined;
        if (!stats.isFile())
            throw refusal(name, 'it is no plain file');
        const handle = (0,tslib__WEBPACK_IMPORTED_MODULE_9__/* .__addDisposableResource */ .mS)(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, openFlags), true);
        return await handle.readFile();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,tslib__WEBPACK_IMPORTED_MODULE_9__/* .__disposeResources */ .hk)(env_1);
        if (result_1)
            await result_1;
    }
}
async function statsOf(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
async function makeDraft({ file, draft, after }) {
    (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_10__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file));
    (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_7__/* .removeLeftovers */ .DA)(file);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(draft, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(draft, after, { flag: 'wx' });
    const stats = await statsOf(file);
    if (!stats)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(draft, stats.mode & 0o7777);
    // Only root may own files of others: in a job's container, the checkout is often theirs.
    if (process.getuid?.() === 0)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chown)(draft, stats.uid, stats.gid);
}
async function replaceAll(planned) {
    const done = [];
    try {
        for (const plan of planned) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(plan.draft, plan.file);
            done.push(plan);
        }
    }
    catch (error) {
        for (const plan of done.reverse())
            await putBack(plan);
        throw error;
    }
}
async function putBack({ file, draft, before }) {
    if (before === undefined)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { force: true });
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(draft, before, { flag: 'wx', mode: stats.mode & 0o7777 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, file);
}
function refusal(name, state) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_11__/* .TallyError */ .jB('INPUT_INVALID', `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(name)}": ${state}`, {
        hint: 'Nothing was written. Run again when no other step writes these files.',
    });
}


/***/ })

};
;