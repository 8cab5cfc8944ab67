"use strict";
exports.id = 4769;
exports.ids = [4769];
exports.modules = {

/***/ 94665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ comparedSizes)
/* harmony export */ });
/**
 * The sizes of two sides in the same kind of bytes: as transferred if these are known, else unpacked. Bytes of different kinds are not
 * subtracted; then those as transferred are returned. A side that is missing counts as nothing.
 */
function comparedSizes(before, after) {
    const sides = [before, after].filter(side => side !== undefined);
    const kind = ['size', 'unpackedSize'].find(each => sides.every(side => side[each] !== undefined));
    if (kind === undefined)
        return { before: before?.size, after: after?.size, change: undefined };
    const [old, now] = [before?.[kind], after?.[kind]];
    return { before: old, after: now, change: (now ?? 0) - (old ?? 0) };
}


/***/ }),

/***/ 44769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XY: () => (/* binding */ differenceWords),
/* harmony export */   diffRows: () => (/* binding */ diffRows),
/* harmony export */   mF: () => (/* binding */ changeWords),
/* harmony export */   qd: () => (/* binding */ differenceWord)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _compare_sizes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94665);
/* harmony import */ var _files_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76419);
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2450);




const platformHeaders = { Platform: 'PLATFORM', How: 'CHANGE' };
const sizeHeaders = { Before: 'BEFORE', After: 'AFTER', Change: 'SIZE CHANGE' };
const platformKind = {
    name: 'platform that both images have, or one of them',
    headers: { ...platformHeaders, ...sizeHeaders, Layers: 'LAYERS CHANGED', Config: 'CONFIG CHANGED' },
    columns: ['Platform', 'How', 'Before', 'After', 'Change', 'Layers', 'Config'],
    quiet: 'Platform',
};
const layerKind = {
    name: 'layer of the two images',
    headers: { ...platformHeaders, ...sizeHeaders, CreatedBy: 'CREATED BY', Digest: 'DIGEST' },
    columns: ['Platform', 'How', 'Before', 'After', 'Change', 'CreatedBy'],
    quiet: 'Digest',
};
const fileKind = {
    name: 'file that differs',
    headers: { ...platformHeaders, ...sizeHeaders, Mode: 'MODE', Owner: 'OWNER', Path: 'PATH' },
    columns: ['Platform', 'How', 'Mode', 'Owner', 'Before', 'After', 'Path'],
    quiet: 'Path',
};
/** The differences at the level of `diff`: platforms, layers that are not the same, or files, a row each. */
function diffRows(comparison, diff) {
    const { platforms } = comparison;
    if (diff === 'summary')
        return { kind: platformKind, rows: platformRows(comparison) };
    if (diff === 'layers')
        return {
            kind: layerKind,
            rows: platforms.flatMap(each => each.layers.flatMap(layer => (layer.how === 'same' ? [] : [layerRow(each, layer)]))),
        };
    const files = platforms.flatMap(each => (each.files ?? []).map(file => fileRow(each, file)));
    return { kind: fileKind, rows: files };
}
function platformRows({ platforms, platformsGained, platformsLost, ...images }) {
    const imageIn = ({ platforms }, name) => platforms.find(({ platform = 'unknown' }) => platform === name);
    const counts = { Layers: '', Config: '' };
    return [
        ...platforms.map(({ platform, before, after, changed, layers, config }) => ({
            Platform: platform,
            How: changed ? 'changed' : 'same',
            ...sizes(before, after),
            Layers: layers.filter(({ how }) => how !== 'same').length,
            Config: config.length,
        })),
        ...platformsGained.map(platform => ({
            Platform: platform,
            How: 'gained',
            ...sizes(undefined, imageIn(images.after, platform)),
            ...counts,
        })),
        ...platformsLost.map(platform => ({
            Platform: platform,
            How: 'lost',
            ...sizes(imageIn(images.before, platform), undefined),
            ...counts,
        })),
    ];
}
/** How a layer changed, for people. */
const changeWords = {
    same: 'same',
    recompressed: 'same content, compressed anew',
    replaced: 'replaced',
    added: 'added',
    removed: 'removed',
};
function layerRow({ platform }, { how, before, after }) {
    return {
        Platform: platform,
        How: changeWords[how],
        ...sizes(before, after),
        CreatedBy: after?.createdBy ?? before?.createdBy ?? '',
        Digest: after?.digest ?? after?.diffId ?? before?.digest ?? before?.diffId ?? '',
    };
}
/** How files change, for people. */
const differenceWords = [
    'added',
    'added or changed',
    'changed',
    'removed',
    'removed or changed',
];
/** How a file changed, for people. Shared layers, which were not read, may have it too. */
function differenceWord({ how, isOverShared }) {
    return isOverShared && how !== 'changed' ? `${how} or changed` : how;
}
function fileRow({ platform }, change) {
    const { path, before, after } = change;
    const shown = after ?? before;
    return {
        Platform: platform,
        How: differenceWord(change),
        ...sizes(before, after),
        Mode: shown ? (0,_files_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .modeText */ .zR)(shown) : '',
        Owner: shown ? (0,_files_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerText */ .dP)(shown) : '',
        Path: path,
    };
}
/** Sizes for people; a side that is missing is empty, and so is a change that is not known. */
function sizes(...sides) {
    const { before, after, change } = (0,_compare_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedSizes */ .k)(...sides);
    return {
        Before: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeWord */ .eC)(before),
        After: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeWord */ .eC)(after),
        Change: change === undefined ? '' : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .signedBytes */ .Sq)(change),
    };
}


/***/ }),

/***/ 76419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _m: () => (/* binding */ permissionsText),
/* harmony export */   dP: () => (/* binding */ ownerText),
/* harmony export */   fileRows: () => (/* binding */ fileRows),
/* harmony export */   filesKind: () => (/* binding */ filesKind),
/* harmony export */   zR: () => (/* binding */ modeText)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);

/** The table of an image's files. */
const filesKind = {
    name: 'file of the image',
    headers: {
        Mode: 'MODE',
        Owner: 'OWNER',
        Size: 'SIZE',
        Bytes: 'BYTES',
        Modified: 'MODIFIED',
        Layer: 'LAYER',
        LayerDigest: 'LAYER DIGEST',
        CreatedBy: 'CREATED BY',
        Platform: 'PLATFORM',
        Type: 'TYPE',
        Permissions: 'PERMISSIONS',
        Target: 'TARGET',
        Path: 'PATH',
        Name: 'NAME',
    },
    columns: ['Mode', 'Owner', 'Size', 'Modified', 'Layer', 'Name'],
    quiet: 'Path',
};
/** A row for each visible file of each platform. */
function fileRows(images) {
    return images.flatMap(image => (image.files?.files ?? []).map(file => fileRow(file, image)));
}
function fileRow(file, { layers, platform = '' }) {
    const layer = layers[file.layer];
    return {
        Mode: modeText(file),
        Owner: ownerText(file),
        Size: (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(file.size),
        Bytes: file.size,
        Modified: timeText(file.time),
        // Counted as people count: the lowest is 1.
        Layer: file.layer + 1,
        LayerDigest: layer?.digest ?? layer?.diffId ?? '',
        CreatedBy: layer?.createdBy ?? '',
        Platform: platform,
        Type: file.type,
        Permissions: permissionsText(file),
        Target: file.target ?? '',
        Path: file.path,
        Name: nameText(file),
    };
}
const letters = { file: '-', folder: 'd', symlink: 'l', link: 'h', device: 'c', fifo: 'p' };
/** The bits that take the place of an `x`: setuid, setgid, sticky. */
const special = [
    [0o4000, 's'],
    [0o2000, 's'],
    [0o1000, 't'],
];
/** Type and permissions as `ls -l` and `tar -tv` print them. */
function modeText({ type, mode }) {
    const groups = special.map(([bit, letter], at) => {
        const bits = mode >> (6 - 3 * at);
        const execute = (mode & bit) === 0 ? (bits & 1 ? 'x' : '-') : bits & 1 ? letter : letter.toUpperCase();
        return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${execute}`;
    });
    return `${letters[type]}${groups.join('')}`;
}
/** Permissions as `chmod` takes them. */
function permissionsText({ mode }) {
    return mode.toString(8).padStart(4, '0');
}
function ownerText({ uid, gid }) {
    return `${uid}:${gid}`;
}
/** A path with a link's target, or a folder's slash. */
function nameText({ path, type, target = '' }) {
    if (type === 'symlink')
        return `${path} -> ${target}`;
    if (type === 'link')
        return `${path} link to ${target}`;
    return type === 'folder' ? `${path}/` : path;
}
/** UTC, to the minute; headers may name any time. */
function timeText(seconds) {
    const time = new Date(seconds * 1000);
    return Number.isNaN(time.getTime()) ? 'unknown' : time.toISOString().slice(0, 16).replace('T', ' ');
}


/***/ })

};
;