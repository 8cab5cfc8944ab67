"use strict";
exports.id = 1450;
exports.ids = [1450];
exports.modules = {

/***/ 21450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   StoreOrigin: () => (/* binding */ StoreOrigin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);



/** The content store as an origin: it knows images by digest, not by name. */
class StoreOrigin {
    kind = 'store';
    images;
    #store;
    #target;
    constructor(store, { target, name }) {
        this.#store = store;
        this.#target = target;
        this.images =
            target && 'digest' in target ? [{ digest: target.digest, names: name === undefined ? [] : [name] }] : [];
    }
    async resolve(target = this.#target) {
        if (target && 'digest' in target)
            return this.document(target.digest);
        const state = target ? `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(target.tag)}" has no digest` : 'none was named';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot choose an image of the store: ${state}, expected a digest`);
    }
    async document(digest) {
        const bytes = await this.#store.document(digest);
        if (bytes)
            return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(bytes, { digest });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in the store: expected it to be pulled by an earlier step, for the same platforms`);
    }
    has(wanted) {
        return this.#store.has(wanted);
    }
    async fetch(wanted, from = 0) {
        if (await this.#store.has(wanted))
            return this.#store.fetch(wanted, from);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${wanted.digest} in the store`);
    }
    async [Symbol.asyncDispose]() {
        // The store belongs to the caller.
    }
}


/***/ })

};
;