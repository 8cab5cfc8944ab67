"use strict";
exports.id = 3910;
exports.ids = [3910];
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


/***/ }),

/***/ 29624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parsePathGlob)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87388);
/* harmony import */ var _linear_match_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9171);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67030);




const anything = { ranges: [], negated: true };
const slash = { kind: 'set', set: { ranges: [[0x2f, 0x2f]], negated: false } };
const many = { kind: 'repeat', what: anyOne(), min: 0, max: Number.POSITIVE_INFINITY };
const wildcards = /[*?[\]\\]/;
/**
 * Parses a glob over the path of a file below one folder: `*`, `?` and `[…]` as in `parsePattern`, and `**` for any number of folders. A
 * glob whose last part has no wildcard also matches all files below a folder of that name. Matches in time linear in the path. Returns the
 * problem in words when it is malformed.
 *
 * @param coversFolders false for names of images: a glob then matches nothing below what it names
 */
function parsePathGlob(text, { coversFolders = true } = {}) {
    const quoted = `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}"`;
    if (text.length > _pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .longestPattern */ .X)
        return { problem: `a glob over ${_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .longestPattern */ .X} characters` };
    const parts = text.replace(/^(?:\.?\/)+/, '').split('/');
    if (parts.join('') === '')
        return { problem: `${quoted}, expected a glob such as deploy/**/*.yaml` };
    if (parts.some(part => part === '..' || part === '.'))
        return {
            problem: `${quoted}: it holds "${parts.includes('..') ? '..' : '.'}", expected a path below the workspace`,
        };
    if (parts.slice(0, -1).includes(''))
        return { problem: `${quoted}: it holds "//"` };
    const expression = expressionOf(parts, coversFolders);
    if ('problem' in expression)
        return { problem: `${quoted}: it holds ${expression.problem}` };
    const matches = (0,_linear_match_js__WEBPACK_IMPORTED_MODULE_2__/* .linearMatcher */ .c)(expression);
    if (!matches)
        return { problem: `${quoted}: it is too large` };
    const [fixed = ''] = parts.join('/').split(wildcards);
    const start = wildcards.test(text) ? fixed : fixed.replace(/\/$/, '');
    return {
        text,
        isExact: !wildcards.test(text) && !text.endsWith('/'),
        // Most paths differ from most globs in their first characters.
        matches: path => path.startsWith(start) && matches(path),
    };
}
function expressionOf(parts, coversFolders) {
    const whole = [{ kind: 'start' }];
    for (const [at, part] of parts.entries()) {
        const isLast = at === parts.length - 1;
        if (part === '' || (part === '**' && isLast))
            whole.push(anyOne(), many);
        else if (part === '**')
            whole.push(optional([many, slash]));
        else {
            const parsed = (0,_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGlob */ .q)(part);
            if ('problem' in parsed)
                return parsed;
            whole.push(...inner(parsed));
            if (!isLast)
                whole.push(slash);
            else if (coversFolders && !wildcards.test(part))
                whole.push(optional([slash, many]));
        }
    }
    whole.push({ kind: 'end' });
    return { kind: 'sequence', parts: whole };
}
/** The expression of one part without its anchors. */
function inner(expression) {
    const parts = expression.kind === 'sequence' ? expression.parts : [expression];
    return parts.filter(({ kind }) => kind !== 'start' && kind !== 'end');
}
function optional(parts) {
    return { kind: 'repeat', what: { kind: 'sequence', parts }, min: 0, max: 1 };
}
function anyOne() {
    return { kind: 'set', set: anything };
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
/* harmony import */ var _match_linear_match_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9171);
/* harmony import */ var _match_path_glob_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29624);
/* harmony import */ var _match_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67030);
/* harmony import */ var _match_regex_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78001);
/* harmony import */ var _model_comparable_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96924);
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
    const registry = (0,_model_comparable_name_js__WEBPACK_IMPORTED_MODULE_4__/* .comparableHost */ .$o)(host);
    // As in a reference: `docker.io/alpine` is docker.io/library/alpine.
    const isShort = registry === _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHub */ .UD && path.length === 1 && !/[*?[\]\\]/.test(path.join());
    const parts = [registry, ...(isShort ? ['library'] : []), ...path];
    const names = (0,_match_path_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePathGlob */ .V)(parts.join('/'), { coversFolders: false });
    if ('problem' in names)
        throw new Error(names.problem);
    const tags = colon < 0 ? undefined : (0,_match_path_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePathGlob */ .V)(glob.slice(colon + 1), { coversFolders: false });
    if (tags && 'problem' in tags)
        throw new Error(tags.problem);
    return image => names.matches((0,_model_comparable_name_js__WEBPACK_IMPORTED_MODULE_4__/* .comparable */ .Zm)(image)) &&
        (tags === undefined || (image.tag !== undefined && tags.matches(image.tag)));
}
/**
 * The rules that cover an image, those of the same glob as one; undefined if none does. Empty for an image that needs no signature.
 *
 * @param proven the name by which `unsigned` may cover it
 */
function coveringRules(image, rules, proven = image) {
    const covering = rules.filter(({ images, signers }) => imagePattern(images)(signers.length === 0 ? proven : image));
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