"use strict";
exports.id = 4629;
exports.ids = [4629];
exports.modules = {

/***/ 42952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ comparableHost),
/* harmony export */   Jr: () => (/* binding */ isAllowed),
/* harmony export */   Zm: () => (/* binding */ comparable)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);

/** Reports whether the registries' rules allow an image: no entry of `deny` covers it, and one of `allow` does if there are any. */
function isAllowed(image, { allowRegistries, denyRegistries }) {
    const name = comparable(image);
    const covers = (entry) => isBelow(name, entry);
    return !denyRegistries.some(covers) && (allowRegistries.length === 0 || allowRegistries.some(covers));
}
/** Compares at `/`: `ghcr.io/owner` covers `ghcr.io/owner/app`, not `ghcr.io/owner2`. */
function isBelow(name, entry) {
    const [host = '', ...path] = entry.replace(/\/+$/, '').split('/');
    const wish = [comparableHost(host), ...path].join('/');
    return name === wish || name.startsWith(`${wish}/`);
}
/** The one name that all spellings of a repository mean, for comparing: Docker Hub's is written out. */
function comparable({ registry, repository }) {
    const host = comparableHost(registry);
    const isShort = host === _model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHub */ .UD && !repository.includes('/');
    return `${host}/${isShort ? 'library/' : ''}${repository}`;
}
/**
 * The one name that all spellings of a `host[:port]` mean: in lower case, without HTTPS's own port, and with an address as URLs write it
 * (`[0:0::1]` is `[::1]`, `127.1` is `127.0.0.1`). A host with wildcards is only put into lower case.
 */
function comparableHost(registry) {
    const url = `https://${registry}/`;
    const isLiteral = !/[*?\\]/.test(registry) && URL.canParse(url);
    const host = isLiteral ? new URL(url).host : registry.toLowerCase().replace(/:0*443$/, '');
    return _model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHubNames */ .c$.has(host) ? _model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHub */ .UD : host;
}


/***/ }),

/***/ 24629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ coversAny),
/* harmony export */   S: () => (/* binding */ signerText),
/* harmony export */   cm: () => (/* binding */ parseSigner),
/* harmony export */   nO: () => (/* binding */ coveringRules),
/* harmony export */   parseSignatureRule: () => (/* binding */ parseSignatureRule)
/* harmony export */ });
/* harmony import */ var _lock_pins_registry_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42952);
/* harmony import */ var _match_linear_match_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9171);
/* harmony import */ var _match_path_glob_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29624);
/* harmony import */ var _match_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67030);
/* harmony import */ var _match_regex_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78001);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);







/** The fewest words of a line. */
const forms = 'GLOB key=FILE, GLOB identity=… issuer=…, or GLOB unsigned';
const words = /(?:^|\s+)(key|identity|issuer|predicate)=/;
/** Parses a line of `verify-signatures`. Throws an Error that says what was given and what is accepted. */
function parseSignatureRule(line) {
    const [, images = '', rest = ''] = /^(\S+)(?:\s+(.*))?$/.exec(line.trim()) ?? [];
    imagePattern(images);
    if (rest === 'unsigned')
        return { images, signers: [] };
    const [before = '', ...parts] = rest.split(words);
    if (before.trim() !== '' || parts.length === 0)
        throw new Error(`expected ${forms}`);
    const given = new Map();
    for (let at = 0; at < parts.length; at += 2) {
        const [name = '', value = ''] = [parts[at], parts[at + 1]?.trim()];
        if (given.has(name))
            throw new Error(`${name} is given twice; a line more names another signer`);
        if (value === '')
            throw new Error(`${name}= has no value`);
        given.set(name, value);
    }
    return { images, signers: [parseSigner(Object.fromEntries(given))] };
}
/** Parses a signer. Throws an Error that says what is accepted. */
function parseSigner({ key, identity, issuer, predicate }) {
    const wish = predicate === undefined ? {} : { predicate };
    if (key !== undefined) {
        if (identity !== undefined || issuer !== undefined)
            throw new Error('it has a key and an identity, expected one of them');
        return { kind: 'key', path: key, ...wish };
    }
    if (identity === undefined || issuer === undefined)
        throw new Error(`it has ${missing(identity, issuer)}, expected key=FILE, or identity=… and issuer=…`);
    return { kind: 'identity', identity: wholePattern(identity), issuer: wholePattern(issuer), ...wish };
}
function missing(identity, issuer) {
    if (identity === undefined && issuer === undefined)
        return 'no signer';
    return identity === undefined ? 'an issuer without an identity' : 'an identity without an issuer';
}
/** Parses an exact text, or a `/regex/` that must match the whole text. Throws an Error that says what is accepted. */
function wholePattern(text) {
    const inner = /^\/(.*)\/$/s.exec(text)?.[1];
    if (inner === undefined) {
        if (text.startsWith('/'))
            throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}": expected a "/" at the end too`);
        return { text, isExact: true, matches: given => given === text };
    }
    if (text.length > _match_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .longestPattern */ .X)
        throw new Error(`a pattern over ${_match_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .longestPattern */ .X} characters`);
    const expression = (0,_match_regex_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRegex */ .r)(inner, false);
    if ('problem' in expression)
        throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}": it holds ${expression.problem}`);
    const matches = (0,_match_linear_match_js__WEBPACK_IMPORTED_MODULE_3__/* .linearMatcher */ .c)({ kind: 'sequence', parts: [{ kind: 'start' }, expression, { kind: 'end' }] });
    if (!matches)
        throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}": its repetition counts make it too large`);
    return { text, isExact: false, matches };
}
/** Matches the images that a glob covers. Throws an Error that says what is accepted. */
function imagePattern(glob) {
    const colon = glob.indexOf(':', glob.lastIndexOf('/') + 1);
    const name = colon < 0 ? glob : glob.slice(0, colon);
    const [host = '', ...path] = name.split('/');
    if (path.length === 0 && host !== '**' && host !== '')
        throw new Error(`the glob "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(glob)}" has no registry, expected one such as ghcr.io/owner/**`);
    if (name.includes('@'))
        throw new Error(`the glob "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(glob)}" holds a digest, expected a name`);
    const registry = (0,_lock_pins_registry_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .comparableHost */ .$o)(host);
    // As in a reference: `docker.io/alpine` is docker.io/library/alpine.
    const isShort = registry === _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHub */ .UD && path.length === 1 && !/[*?[\]\\]/.test(path.join());
    const parts = [registry, ...(isShort ? ['library'] : []), ...path];
    const names = (0,_match_path_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePathGlob */ .V)(parts.join('/'), { coversFolders: false });
    if ('problem' in names)
        throw new Error(names.problem);
    const tags = colon < 0 ? undefined : (0,_match_path_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePathGlob */ .V)(glob.slice(colon + 1), { coversFolders: false });
    if (tags && 'problem' in tags)
        throw new Error(tags.problem);
    return image => names.matches((0,_lock_pins_registry_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .comparable */ .Zm)(image)) &&
        (tags === undefined || (image.tag !== undefined && tags.matches(image.tag)));
}
/** The rules that cover an image, those of the same glob as one; undefined if none does. Empty for an image that needs no signature. */
function coveringRules(image, rules) {
    const covering = rules.filter(({ images }) => imagePattern(images)(image));
    if (covering.length === 0)
        return undefined;
    if (covering.some(({ signers }) => signers.length === 0))
        return [];
    return [...Map.groupBy(covering, ({ images }) => images)].map(([images, each]) => ({
        images,
        signers: each.flatMap(({ signers }) => signers),
    }));
}
/** Reports whether the glob of a rule covers one of the images. */
function coversAny({ images }, names) {
    return names.some(imagePattern(images));
}
/** A signer in words, for messages and reports. */
function signerText(signer) {
    const by = signer.kind === 'key'
        ? `key ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(signer.path)}`
        : `identity ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(signer.identity.text)} of issuer ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(signer.issuer.text)}`;
    return signer.predicate === undefined ? by : `${by} with an attestation ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(signer.predicate)}`;
}


/***/ })

};
;