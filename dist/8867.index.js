"use strict";
exports.id = 8867;
exports.ids = [8867];
exports.modules = {

/***/ 88867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printEngineTree: () => (/* binding */ printEngineTree)
/* harmony export */ });
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23892);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95581);
/* harmony import */ var _template_align_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47242);
/* harmony import */ var _template_docker_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95769);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2450);







const header = ['IMAGE', 'ID', 'PLATFORM', 'SIZE', 'UNIQUE', 'IN USE BY'];
/**
 * The engine's list as a tree: an image with all its names, the size it shares with no other, and who uses it; below it the
 * platforms of an index with what of each is in the engine.
 *
 * @param isWhole whether IDs are shown in full
 */
function printEngineTree(listing, isWhole = false) {
    const idOf = (id) => (isWhole ? id : (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m_)(id));
    const rows = listing.images.flatMap(image => {
        const parts = partsOf(image);
        const first = [
            namesText(image),
            idOf(String(image.Id)),
            platformText(listing, image, parts),
            ...numbers(listing, image),
        ];
        if (parts.length < 2)
            return [first];
        const below = parts.map(({ platform, id, size, isHere }, at) => [
            `${at < parts.length - 1 ? '├─' : '└─'} ${platform}`,
            idOf(id),
            isHere ? '' : 'not in the engine',
            size,
            '',
            '',
        ]);
        return [first, ...below];
    });
    const lines = [header, ...rows].map(cells => cells.join('\t').replace(/\t+$/, ''));
    return (0,_template_align_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .alignColumns */ .R)(`${lines.join('\n')}\n`);
}
function namesText({ RepoTags: tags, RepoDigests: digests }) {
    const byTag = textsOf(tags).filter(name => !name.includes('@'));
    const names = byTag.length > 0 ? byTag : textsOf(digests).map(name => name.replace(/(?<=:.{12})[\da-f]+$/, ''));
    return names.length > 0 ? names.map(name => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)).join(', ') : '<none>';
}
/** Names; engines up to 24 list a missing one as `<none>:<none>`. */
function textsOf(names) {
    return (Array.isArray(names) ? names : []).map(String).filter(name => !name.startsWith('<none>'));
}
function platformText({ platforms }, { Id: id }, parts) {
    if (parts.length > 1)
        return (0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(parts.length, 'platform');
    return parts[0]?.platform ?? platforms?.get(String(id))?.join(', ') ?? '';
}
/** Size, unique size, and containers. */
function numbers({ containers }, { Id: id, Size: size, SharedSize: shared }) {
    const all = typeof size === 'number' ? size : -1;
    const common = typeof shared === 'number' ? shared : -1;
    const users = containers?.get(String(id)) ?? 0;
    return [
        all < 0 ? '' : (0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_4__/* .humanSize */ .Xe)(all, 3),
        all < 0 || common < 0 ? '' : (0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_4__/* .humanSize */ .Xe)(all - common, 3),
        users > 0 ? (0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(users, 'container') : '',
    ];
}
/** The images of an index; empty on the classic store, which has one image for each ID. */
function partsOf({ Manifests: manifests }) {
    if (!Array.isArray(manifests))
        return [];
    return manifests.map(_model_json_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .lenientFields */ .zd).flatMap(manifest => {
        const platform = platformOf((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .lenientFields */ .zd)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .lenientFields */ .zd)(manifest.ImageData).Platform));
        if (manifest.Kind !== 'image' || platform === undefined)
            return [];
        const { Total: total } = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .lenientFields */ .zd)(manifest.Size);
        const size = typeof total === 'number' ? (0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_4__/* .humanSize */ .Xe)(total, 3) : '';
        return [{ platform, id: String(manifest.ID), size, isHere: manifest.Available === true }];
    });
}
/** The platform of a manifest, in OCI's spelling. */
function platformOf({ os, architecture, variant }) {
    if (typeof os !== 'string' || os === '' || typeof architecture !== 'string')
        return undefined;
    const named = { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) };
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)((0,_model_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPlatform */ .Bq)((0,_model_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizePlatform */ .FL)(named)));
}


/***/ })

};
;