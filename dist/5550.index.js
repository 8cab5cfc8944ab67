"use strict";
exports.id = 5550;
exports.ids = [5550];
exports.modules = {

/***/ 95550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sp: () => (/* binding */ GlobUse),
/* harmony export */   TJ: () => (/* binding */ globInFull),
/* harmony export */   x7: () => (/* binding */ matchesImage)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);

/** Reports whether a pattern matches an image's name, in full or as Docker shortens it, without the tag or with it. */
function matchesImage(patterns, { registry, repository, tag }) {
    if (patterns.length === 0)
        return false;
    const tagged = { registry, repository, ...(tag !== undefined && { tag }) };
    const bare = { registry, repository };
    const names = [
        (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(bare),
        (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarReference */ .ZD)(bare),
        (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tagged),
        (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarReference */ .ZD)(tagged),
    ];
    return patterns.some(pattern => names.some(name => pattern.matches(name)));
}
/** Completes a glob of names as Docker completes a name, if its first part has no wildcard. Throws REFERENCE_INVALID. */
function globInFull(name) {
    if (!/[*?[\\]/.test(name))
        return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageRepository */ .fb)(name));
    const [first = '', ...rest] = name.split('/');
    if (/[*?[\\]/.test(first))
        return rest.length === 0 && first !== '**' ? globInFull(`library/${name}`) : name;
    const { registry, repository } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(`${first}/any/any`);
    const path = `${repository.slice(0, -'any/any'.length)}${rest.join('/')}`;
    if (path.includes('/') || path === '**')
        return `${registry}/${path}`;
    // The first part is a host, and one name may stand for more: `library/` on Docker Hub, nothing elsewhere.
    return `${registry}/${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(`${first}/any`).repository.slice(0, -'any'.length)}${path}`;
}
/** Notes which globs of inputs match an image, so that a misspelt one is told. */
class GlobUse {
    #seen = new Set();
    #open;
    constructor({ mode, images, ignore, hold }) {
        // Without an update, `hold` has no effect at all.
        const held = mode === 'update' ? hold.map(({ image }) => image) : [];
        const inputs = { images, ignore, hold: held };
        this.#open = ['images', 'ignore', 'hold'].flatMap(input => inputs[input].map(pattern => ({ input, pattern })));
    }
    see(reference) {
        if (this.#open.length === 0)
            return;
        const name = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference);
        if (this.#seen.size === this.#seen.add(name).size)
            return;
        this.#open = this.#open.filter(({ pattern }) => !matchesImage([pattern], reference));
    }
    get idle() {
        return this.#open.map(({ input, pattern }) => ({ input, glob: pattern.text }));
    }
}


/***/ })

};
;