"use strict";
exports.id = 4618;
exports.ids = [4618];
exports.modules = {

/***/ 69391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JL: () => (/* binding */ unpackedSize),
/* harmony export */   Mj: () => (/* binding */ unequalContents),
/* harmony export */   ge: () => (/* binding */ withSharedLayers),
/* harmony export */   kf: () => (/* binding */ inspectedLayers),
/* harmony export */   qc: () => (/* binding */ transferredSize)
/* harmony export */ });
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);


/** The layers of a manifest, lowest first, with their diff_ids where the config has one for each. */
function inspectedLayers({ layers }, diffIds) {
    const contents = diffIds?.length === layers.length ? diffIds : undefined;
    return layers.map(({ digest, mediaType, size }, at) => {
        const compression = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isForeignLayer)(mediaType) ? 'foreign' : (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType);
        return {
            digest,
            diffId: contents?.[at],
            mediaType,
            compression,
            size,
            ...(compression === 'none' ? { unpackedSize: size } : {}),
            sharedWith: [],
        };
    });
}
/** The sentence about a config whose number of diff_ids differs from that of the layers; undefined if they agree. */
function unequalContents({ layers }, diffIds) {
    if (diffIds.length === layers.length)
        return undefined;
    return `its config names ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(diffIds.length, 'layer')}, its manifest ${layers.length}, so that no engine can use it`;
}
/** Bytes of layers as transferred; undefined if a size is not known. */
function transferredSize(layers) {
    return sumOf(layers.map(({ size }) => size));
}
/** Bytes of layers unpacked; undefined if a size is not known. */
function unpackedSize(layers) {
    return sumOf(layers.map(layer => layer.unpackedSize));
}
function sumOf(sizes) {
    let total = 0;
    for (const size of sizes) {
        if (size === undefined)
            return undefined;
        total += size;
    }
    return total;
}
/** The images with each layer's `sharedWith`: equal by digest, or by content where it was compressed another way. */
function withSharedLayers(images) {
    const holders = new Map();
    for (const { written, platforms } of images)
        for (const { layers } of platforms)
            for (const key of layers.flatMap(keysOf))
                holders.set(key, (holders.get(key) ?? new Set()).add(written));
    return images.map(image => ({
        ...image,
        platforms: image.platforms.map(platform => {
            const layers = new Map(platform.layers.map(layer => [layer, shared(layer, image.written, holders)]));
            const now = (layer) => layers.get(layer) ?? layer;
            const history = platform.history?.map(step => (step.layer ? { ...step, layer: now(step.layer) } : step));
            return { ...platform, layers: platform.layers.map(now), ...(history ? { history } : {}) };
        }),
    }));
}
function shared(layer, own, holders) {
    const names = new Set(keysOf(layer).flatMap(key => Array.from(holders.get(key) ?? [])));
    names.delete(own);
    return names.size === 0 ? layer : { ...layer, sharedWith: Array.from(names) };
}
function keysOf({ digest, diffId }) {
    return [digest, diffId].filter(key => key !== undefined);
}


/***/ }),

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
/* harmony import */ var _content_full_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61313);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50181);
/* harmony import */ var _content_remove_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51307);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14411);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74211);









const notEmpty = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR']);
/**
 * Makes a folder whole or not at all, in place of an empty one or of nothing: `fill` makes another beside it, which then takes its name.
 * Throws INPUT_INVALID for a folder that is not empty, STORE_FAILED, and what `fill` throws.
 */
async function writeWholeFolder(folder, fill) {
    checkIsEmpty(folder);
    const draft = (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .draftOf */ .bz)(folder);
    try {
        (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
        (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLeftovers */ .DA)(folder);
        (0,_content_remove_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .d)(draft);
        const result = await fill(draft);
        rename(draft, folder);
        return result;
    }
    catch (error) {
        (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(() => (0,_content_remove_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .d)(draft));
        const { syscall } = error;
        throw syscall === undefined
            ? error
            : (0,_content_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write the folder "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(folder)}"`, error, folder);
    }
}
/** Throws INPUT_INVALID for a folder with something in it; whoever writes it reports one that cannot be read. */
function checkIsEmpty(folder) {
    let names = [];
    if ((0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(() => (names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder))) && names.length > 0)
        throw occupied(folder);
}
function rename(draft, folder) {
    try {
        // Windows renames no folder onto another one.
        if (process.platform === 'win32')
            (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, folder);
    }
    catch (error) {
        if (notEmpty.has(error.code ?? ''))
            throw occupied(folder);
        throw error;
    }
}
function occupied(folder) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .TallyError */ .jB('INPUT_INVALID', `Cannot unpack an image into "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(folder)}": there are files in it, expected an empty folder or none`, {
        hint: 'Name a folder that does not exist yet, or remove what is in it: files of two images are not mixed.',
    });
}


/***/ })

};
;