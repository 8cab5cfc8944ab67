"use strict";
exports.id = 4262;
exports.ids = [4262];
exports.modules = {

/***/ 37268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ keyOfDigest),
/* harmony export */   X5: () => (/* binding */ referrerTagKey),
/* harmony export */   kG: () => (/* binding */ engineTarget),
/* harmony export */   l7: () => (/* binding */ storeTarget),
/* harmony export */   rR: () => (/* binding */ isLocalTarget),
/* harmony export */   wZ: () => (/* binding */ tagName),
/* harmony export */   wl: () => (/* binding */ cacheTarget)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);

/** The names of targets that are not repositories. */
const engineTarget = 'docker';
const cacheTarget = 'actions-cache';
const storeTarget = 'store';
/** Whether a target is not a repository of a registry. */
function isLocalTarget(target) {
    return target === engineTarget || target === cacheTarget || target === storeTarget;
}
/**
 * The meaning of a tag in its target: a repository's are plain tags, the engine's are full names (`alpine:3.22`), those of
 * the Actions cache are keys with their branch (`key@refs/heads/main#version`).
 */
function tagName(target, tag) {
    if (target === engineTarget) {
        const { registry, repository, tag: own = 'latest' } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(tag);
        const name = { registry, repository, tag: own };
        return { repository: `${registry}/${repository}`, tag: own, names: [own, tag, (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarReference */ .ZD)(name)] };
    }
    if (target === cacheTarget) {
        const key = tag.split('@')[0] ?? tag;
        return { repository: target, tag: key, names: [key, tag] };
    }
    return { repository: target, tag, names: [tag] };
}
/** `<algorithm>-<hex>` with the suffixes of cosign: `.sig`, `.att`, `.sbom`; any other suffix is read the same way. */
const referrerTag = /^(sha256|sha512)-([0-9a-f]{64})[0-9a-f]{0,64}(?:\.[A-Za-z0-9_.-]+)?$/;
/**
 * The key of the image that a tag refers to, or undefined for an ordinary tag.
 *
 * Such tags are the referrers fallback (distribution-spec 1.1, "Referrers Tag Schema", which truncates the hash at 64
 * characters) and cosign's signatures, attestations and SBOMs. They stay and go with the image they name.
 */
function referrerTagKey(tag) {
    const found = referrerTag.exec(tag);
    return found ? `${found[1]}-${found[2]}` : undefined;
}
/** The key by which tags of referrers name this digest. */
function keyOfDigest(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return `${algorithm}-${hex.slice(0, 64)}`;
}


/***/ }),

/***/ 16297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ typingErrors)
/* harmony export */ });
/** Returns the number of typing errors between two words, two neighbours in the wrong order as one; undefined if over `limit`. */
function typingErrors(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return undefined;
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const isSame = a[i - 1] === b[j - 1];
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const costs = [
                row[j] + 1,
                next[j - 1] + 1,
                row[j - 1] + (isSame ? 0 : 1),
            ];
            if (isSwap)
                costs.push(before[j - 2] + 1);
            next.push(Math.min(...costs));
        }
        before = row;
        row = next;
    }
    const found = row[b.length];
    return found <= limit ? found : undefined;
}


/***/ })

};
;