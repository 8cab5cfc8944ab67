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
    /** The keys of listed entries by their numbers. */
    #keys = new Map();
    constructor(folder) {
        this.#route = new _cache_service_folder_route_js__WEBPACK_IMPORTED_MODULE_1__/* .FolderRoute */ .a(folder);
    }
    /** Every entry whose key starts with `prefix`, or is it. Throws CACHE_UNAVAILABLE. */
    async list(prefix) {
        const entries = await this.#entries(prefix);
        return entries.map(({ key, size, lastUsed }) => {
            const id = numberOf(key);
            this.#keys.set(id, key);
            return { id, key, ref: '', version: '', lastAccessed: lastUsed, size };
        });
    }
    /** Deletes an entry; returns `gone` when it does not exist. Throws CACHE_UNAVAILABLE. */
    async remove(id) {
        const key = this.#keys.get(id);
        return key !== undefined && this.#route.remove(key) ? 'done' : 'gone';
    }
    /** One that is known is looked at alone: a folder has thousands, and each is looked at again before it goes. */
    async #entries(prefix) {
        if (!this.#keys.has(numberOf(prefix)))
            return (await this.#route.entries()).filter(({ key }) => key.startsWith(prefix));
        const entry = this.#route.entry(prefix);
        return entry ? [entry] : [];
    }
}
function numberOf(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest().readUIntBE(0, 6);
}


/***/ })

};
;