"use strict";
exports.id = 1072;
exports.ids = [1072];
exports.modules = {

/***/ 96924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ comparableHost),
/* harmony export */   UM: () => (/* binding */ widelyComparableName),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   rf: () => (/* binding */ widelyComparable)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);

/** The one name that all spellings of a repository mean, for comparing: Docker Hub's is written out. */
function comparable({ registry, repository }) {
    const host = comparableHost(registry);
    const isShort = host === _reference_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHub */ .UD && !repository.includes('/');
    return (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)({ registry: host, repository: isShort ? `library/${repository}` : repository });
}
/** As `comparable`, where 127.0.0.1 is `localhost` too: one registry answers to both. Not for rules on what is allowed. */
function widelyComparable({ registry, repository }) {
    const host = comparableHost(registry).replace(/^127\.0\.0\.1(?=:|$)/, 'localhost');
    return comparable({ registry: host, repository });
}
/** `widelyComparable` of a `registry/repository`; what has no registry is itself. */
function widelyComparableName(name) {
    const slash = name.indexOf('/');
    if (slash < 0)
        return name;
    return widelyComparable({ registry: name.slice(0, slash), repository: name.slice(slash + 1) });
}
/**
 * The one name that all spellings of a `host[:port]` mean: in lower case, without HTTPS's own port, and with an address as URLs write it
 * (`[0:0::1]` is `[::1]`, `127.1` is `127.0.0.1`). A host with wildcards is only put into lower case.
 */
function comparableHost(registry) {
    const url = `https://${registry}/`;
    const isLiteral = !/[*?\\]/.test(registry) && URL.canParse(url);
    const host = isLiteral ? new URL(url).host : registry.toLowerCase().replace(/:0*443$/, '');
    return _reference_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHubNames */ .c$.has(host) ? _reference_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHub */ .UD : host;
}


/***/ }),

/***/ 2848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ unprovenTag),
/* harmony export */   _: () => (/* binding */ repositoryOf)
/* harmony export */ });
/*
 * Registries and engines ignore a tag with a digest behind it: `app:debug@sha256:…` is the image of the digest, whether `debug` is
 * another one or does not exist. A rule that makes something easier for a tag must not be chosen by whoever writes such a name.
 */
/** The part of a name that every registry checks. */
function repositoryOf({ registry, repository }) {
    return { registry, repository };
}
/**
 * The reason why a rule for a tag does not count.
 *
 * @param now the digest that the tag has; undefined if there is no such tag
 */
function unprovenTag(tag, now) {
    const state = now === undefined ? 'does not exist there' : `is ${now} now`;
    return `the tag "${tag}" ${state}, so rules for tags that permit something do not count`;
}


/***/ }),

/***/ 45174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ repositoryReferrers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _referrer_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62311);


/** Finds referrers in a repository. */
function repositoryReferrers(repository, document) {
    return {
        referrers: subject => (0,_referrer_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .referrersOf */ .aH)(repository, subject),
        document,
        async tagged(tag) {
            try {
                return await repository.resolve({ tag });
            }
            catch (error) {
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
                    return undefined;
                throw error;
            }
        },
    };
}


/***/ })

};
;