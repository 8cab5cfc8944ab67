"use strict";
exports.id = 9207;
exports.ids = [9207];
exports.modules = {

/***/ 66898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const units = {
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
    w: 604_800_000,
};
/** Milliseconds in a duration such as `7d`, `36h` or `1d12h`; undefined for any other text. Units: ms, s, m, h, d, w. */
function parseDuration(text) {
    if (!/^(?:\d{1,9}(?:\.\d{1,3})?(?:ms|s|m|h|d|w))+$/.test(text) || text.length > 60)
        return undefined;
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)];
    return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0), 0);
}
/** Formats a duration in its two largest units: `7d`, `1d 12h`, `0s`. */
function formatDuration(milliseconds) {
    let rest = milliseconds;
    const parts = [];
    for (const unit of ['d', 'h', 'm', 's']) {
        const size = units[unit];
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0)
            parts.push(`${count}${unit}`);
    }
    return parts.slice(0, 2).join(' ') || '0s';
}


/***/ }),

/***/ 80904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ traitsOf),
/* harmony export */   a: () => (/* binding */ parseFilter)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66898);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67030);



const traits = {
    dangling: {},
    label: { readsLabels: true },
    until: { matchesLater: true },
    before: {},
    since: {},
    reference: {},
};
function traitsOf({ kind }) {
    return traits[kind];
}
/** Parses a filter line. Returns the problem in words when it is malformed. */
function parseFilter(text) {
    const found = /^([a-z]+)(!?=)(.*)$/s.exec(text);
    const [, key = '', operator = '', value = ''] = found ?? [];
    const negated = operator === '!=';
    const quoted = `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}"`;
    if (!found || value === '')
        return { problem: `${quoted}, expected key=value` };
    if (negated && key !== 'label')
        return { problem: `${quoted}: only label accepts "!="` };
    switch (key) {
        case 'dangling':
            return parseDangling(text, value) ?? { problem: `${quoted}, expected dangling=true or dangling=false` };
        case 'label':
            return parseLabel(text, value, !negated);
        case 'until':
            return parseUntil(text, value) ?? { problem: `${quoted}, expected a duration (24h) or a time` };
        case 'before':
        case 'since':
            return { kind: key, text, image: value };
        case 'reference': {
            const pattern = value.startsWith('/') ? { problem: `${quoted}, expected a glob` } : (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E)(value);
            return 'problem' in pattern ? pattern : { kind: 'reference', text, pattern };
        }
    }
    const kinds = Object.keys(traits);
    return { problem: `${quoted}, expected ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}` };
}
function parseDangling(text, value) {
    if (!['true', 'false', '1', '0'].includes(value))
        return undefined;
    return { kind: 'dangling', text, wanted: value === 'true' || value === '1' };
}
function parseLabel(text, value, wanted) {
    const equals = value.indexOf('=');
    if (equals < 0)
        return { kind: 'label', text, key: value, wanted };
    return { kind: 'label', text, key: value.slice(0, equals), value: value.slice(equals + 1), wanted };
}
/** Docker takes a duration before now, seconds since 1970, or an RFC 3339 date or time; without a zone it means UTC here. */
function parseUntil(text, value) {
    const age = (0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(value);
    if (age !== undefined)
        return { kind: 'until', text, age };
    if (/^\d{9,11}(?:\.\d{1,9})?$/.test(value))
        return { kind: 'until', text, at: new Date(Number(value) * 1000) };
    const shape = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(value);
    if (!shape)
        return undefined;
    const at = new Date(value.includes('T') && !shape[1] ? `${value}Z` : value);
    return Number.isNaN(at.getTime()) ? undefined : { kind: 'until', text, at };
}


/***/ }),

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
        const reference = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(tag);
        const { tag: own = reference.digest ?? 'latest' } = reference;
        return {
            repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(reference),
            tag: own,
            names: [own, tag, (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarReference */ .ZD)(reference)],
        };
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


/***/ })

};
;