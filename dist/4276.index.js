"use strict";
exports.id = 4276;
exports.ids = [4276];
exports.modules = {

/***/ 44276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkIsEmpty: () => (/* binding */ checkIsEmpty),
/* harmony export */   r: () => (/* binding */ writeWholeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_attempt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4317);
/* harmony import */ var _content_full_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61313);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50181);
/* harmony import */ var _content_remove_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51307);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14411);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);









const notEmpty = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR']);
const refused = new Set(['EACCES', 'EPERM']);
/** The draft inside an existing folder, before its mark: its files, and their names from when they begin to move up. */
const [insideName, rootName, listName] = ['.tallyman-rootfs', 'root', 'names'];
/**
 * Makes a folder whole: `fill` makes another beside it, which then takes its name. A folder that exists, and is empty, may be a mount
 * point or held by somebody: it stays, the other is made inside, and what is in it moves up. A draft that is left in there says that a run
 * was killed; the next one removes it and what it had moved. Throws INPUT_INVALID for a folder that is not empty, STORE_FAILED, and
 * what `fill` throws.
 */
async function writeWholeFolder(folder, fill) {
    checkIsEmpty(folder);
    try {
        (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
        const isThere = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory() === true;
        return await (isThere ? filledInside : filledBeside)(folder, fill);
    }
    catch (error) {
        const { syscall } = error;
        throw syscall === undefined
            ? error
            : (0,_content_full_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .storeFailure */ .Si)(`write the folder "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(folder)}"`, error, folder);
    }
}
/** Throws INPUT_INVALID for a folder with something in it; whoever writes it reports one that cannot be read. */
function checkIsEmpty(folder) {
    let others = [];
    if ((0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(() => (others = othersIn(folder))) && others.length > 0)
        throw occupied(folder);
}
async function filledBeside(folder, fill) {
    const draft = (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .draftOf */ .bz)(folder);
    try {
        (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .DA)(folder);
        (0,_content_remove_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .removeTree */ .d)(draft);
        const result = await fill(draft);
        rename(draft, folder);
        return result;
    }
    catch (error) {
        (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(() => (0,_content_remove_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .removeTree */ .d)(draft));
        throw error;
    }
}
async function filledInside(folder, fill) {
    removeKilled(folder);
    const draft = (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .draftOf */ .bz)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, insideName));
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, rootName);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(draft, { mode: 0o700 });
        const result = await fill(root);
        // The image may have a root that nobody may write.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(root, 0o700);
        const names = namesIn(root);
        await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .writeWhole */ .f8)(Buffer.from(names.join('/'), 'latin1'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, listName), 'the list of names');
        if (namesIn(folder).length > 1)
            throw occupied(folder);
        for (const name of names)
            moveUp(pathIn(root, name), pathIn(folder, name));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(root);
        (0,_content_remove_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .removeTree */ .d)(draft);
        return result;
    }
    catch (error) {
        (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(() => removeDraft(draft, folder));
        throw error;
    }
}
/** The names in a folder but for what killed runs left. */
function othersIn(folder) {
    const names = namesIn(folder);
    const left = (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .leftoversOf */ .Kz)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, insideName));
    const own = new Set(left.flatMap(draft => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(draft), ...movedFrom(draft)]));
    return names.filter(name => !own.has(name));
}
function removeKilled(folder) {
    for (const draft of (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .leftoversOf */ .Kz)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, insideName)))
        removeDraft(draft, folder);
}
function removeDraft(draft, folder) {
    for (const name of movedFrom(draft))
        (0,_content_remove_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .removeTree */ .d)(pathIn(folder, name));
    (0,_content_remove_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .removeTree */ .d)(draft);
}
/** The names that a run had moved out of its draft. */
function movedFrom(draft) {
    const list = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, listName);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(list, { throwIfNoEntry: false })?.isFile())
        return [];
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, rootName);
    const isThere = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { throwIfNoEntry: false })?.isDirectory() === true;
    const waiting = new Set(isThere ? namesIn(root) : []);
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(list, 'latin1').split('/');
    // Whoever wrote the list: nothing is removed but what lies in the folder.
    return names.filter(name => !waiting.has(name) && !['', '.', '..'].includes(name) && !name.includes('\0'));
}
function moveUp(from, to) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
    }
    catch (error) {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(from);
        if (!stats.isDirectory() || !refused.has(error.code ?? ''))
            throw error;
        // To move a folder is to write into it: it names the one above.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(from, 0o700);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(to, stats.mode & 0o7777);
    }
}
/** Names in Latin-1, each character a byte: they may be in no encoding. */
function namesIn(folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { encoding: 'buffer' }).map(name => name.toString('latin1'));
}
function pathIn(folder, name) {
    return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
}
function rename(draft, folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, folder);
    }
    catch (error) {
        if (notEmpty.has(error.code ?? ''))
            throw occupied(folder);
        throw error;
    }
}
function occupied(folder) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .TallyError */ .jB('INPUT_INVALID', `Cannot unpack an image into "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(folder)}": there are files in it, expected an empty folder or none`, {
        hint: 'Name a folder that does not exist yet, or remove what is in it: files of two images are not mixed.',
    });
}


/***/ })

};
;