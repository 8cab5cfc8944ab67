"use strict";
exports.id = 2487;
exports.ids = [2487];
exports.modules = {

/***/ 72487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printGraphTree: () => (/* binding */ printGraphTree)
/* harmony export */ });
/* harmony import */ var _template_align_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47242);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2450);



const header = ['OBJECT', 'DIGEST', 'SIZE', 'ABOUT'];
/** Images as a tree: index, manifests, configs and layers, attestations, and what refers to them. Ends with a line break. */
function printGraphTree(images, flags) {
    const rows = images.flatMap(image => drawn(rootNode(image, flags), '', ''));
    return (0,_template_align_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .alignColumns */ .R)([header, ...rows].map(cells => `${cells.join('\t')}\n`).join(''));
}
function drawn({ cells, below }, first, rest) {
    const [name = '', ...others] = cells;
    const lines = below.flatMap((node, at) => {
        const isLast = at === below.length - 1;
        return drawn(node, `${rest}${isLast ? '└─ ' : '├─ '}`, `${rest}${isLast ? '   ' : '│  '}`);
    });
    return [[`${first}${name}`, ...others.map(cell => cell.replaceAll('\t', ' '))], ...lines];
}
function rootNode(image, flags) {
    const { written, root, platforms, companions, referrers = [] } = image;
    const about = (digest) => [
        ...companions
            .filter(each => each.about !== undefined && each.about === digest)
            .map(each => companionNode(each, flags)),
        ...referrers.filter(({ subject }) => subject === digest).map(each => referrerNode(each, flags)),
    ];
    const known = new Set([root?.digest, ...platforms.map(({ digest }) => digest)]);
    const loose = companions.filter(each => !known.has(each.about)).map(each => companionNode(each, flags));
    const [only] = platforms;
    const name = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(written);
    if (only && only.digest === root?.digest) {
        const { cells, below } = platformNode(only, about(only.digest), flags);
        return { cells: [`${name} (${cells[0]})`, ...cells.slice(1)], below: [...below, ...loose] };
    }
    const cells = [
        root ? `${name} (${root.kind})` : name,
        (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .digestWord */ .VG)(root?.digest, flags),
        (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeWord */ .eC)(root?.size),
        '',
    ];
    const children = platforms.map(each => platformNode(each, about(each.digest), flags));
    return { cells, below: [...children, ...loose, ...about(root?.digest)] };
}
function platformNode(image, others, flags) {
    const { platform, digest, imageId, layers, size, kind } = image;
    const config = imageId === undefined ? [] : [{ cells: ['config', (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .digestWord */ .VG)(imageId, flags), '', ''], below: [] }];
    const below = layers.map((layer) => {
        const { digest, diffId, size, compression, createdBy = '', sharedWith } = layer;
        const shared = sharedWith.length > 0 ? ` (also in ${sharedWith.map(each => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(each)).join(', ')})` : '';
        const cells = [
            `layer, ${compression}`,
            (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .digestWord */ .VG)(digest ?? diffId, flags),
            (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeWord */ .eC)(size),
            `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(createdBy, flags.noTrunc ? 10_000 : 60)}${shared}`,
        ];
        return { cells, below: [] };
    });
    const name = platform === undefined ? kind : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(platform);
    const cells = [name, (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .digestWord */ .VG)(digest, flags), (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeWord */ .eC)(size), ''];
    return { cells, below: [...config, ...below, ...others] };
}
function companionNode({ what, descriptor, predicates = [] }, flags) {
    const cells = [
        (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(what),
        (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .digestWord */ .VG)(descriptor.digest, flags),
        (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeWord */ .eC)(descriptor.size),
        predicates.map(each => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(each)).join(', '),
    ];
    return { cells, below: [] };
}
function referrerNode({ descriptor, artifactType, predicateType, foundBy }, flags) {
    const what = predicateType === undefined ? artifactType : `${artifactType} of ${predicateType}`;
    const cells = [
        'referrer',
        (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .digestWord */ .VG)(descriptor.digest, flags),
        (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeWord */ .eC)(descriptor.size),
        `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(what)}${foundBy === 'tag' ? ', found by its tag' : ''}`,
    ];
    return { cells, below: [] };
}


/***/ })

};
;