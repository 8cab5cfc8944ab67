"use strict";
exports.id = 6663;
exports.ids = [6663];
exports.modules = {

/***/ 66663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FolderEntries: () => (/* binding */ FolderEntries)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cache_service_folder_route_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10627);


/** The entries of a folder in place of the Actions cache. Each has a number by its key, as GitHub gives one. */
class FolderEntries {
    #route;
    constructor(folder) {
        this.#route = new _cache_service_folder_route_js__WEBPACK_IMPORTED_MODULE_1__/* .FolderRoute */ .a(folder);
    }
    /** Every entry whose key starts with `prefix`. Throws CACHE_UNAVAILABLE. */
    async list(prefix) {
        const entries = await this.#route.entries();
        return entries
            .filter(({ key }) => key.startsWith(prefix))
            .map(({ key, size, lastUsed }) => ({
            id: numberOf(key),
            key,
            ref: '',
            version: '',
            lastAccessed: lastUsed,
            size,
        }));
    }
    /** Deletes an entry; returns `gone` when it does not exist. Throws CACHE_UNAVAILABLE. */
    async remove(id) {
        const entry = (await this.list('')).find(each => each.id === id);
        return entry && this.#route.remove(entry.key) ? 'done' : 'gone';
    }
}
function numberOf(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest().readUIntBE(0, 6);
}


/***/ })

};
;