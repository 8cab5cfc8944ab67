"use strict";
exports.id = 9631;
exports.ids = [9631];
exports.modules = {

/***/ 9631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listCatalog: () => (/* binding */ listCatalog)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);


/** How registries refuse that list their repositories to nobody, or not to this login. */
const withheld = ['NOT_FOUND', 'UNAUTHENTICATED', 'DENIED'];
const withheldHint = 'Many registries list nothing: Docker Hub, ghcr.io and quay.io among them, and others only for an administrator. Log in with an account that may read the catalog, use `search` where the registry has one, or name the repositories.';
/**
 * Lists the repositories of a registry, each once, in the registry's order. Throws NOT_FOUND, UNAUTHENTICATED or DENIED where the registry
 * lists none, and the codes of its lists.
 */
async function listCatalog(registry, { registries, note }) {
    const catalog = await registries.catalog(registry);
    let invalid = 0;
    const skipped = (count) => {
        invalid += count;
    };
    const names = new Set();
    try {
        for await (const page of catalog.repositories(skipped))
            for (const name of page)
                names.add(name);
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, ...withheld))
            throw error;
        const { code, message, details } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(code, message, { cause: error, details, hint: withheldHint });
    }
    const left = `${registry}: the list holds ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(invalid, 'name')} that no repository can have, left out`;
    const notes = invalid > 0 ? [left] : [];
    for (const each of notes)
        note(each);
    return { registry, repositories: [...names], notes };
}


/***/ })

};
;