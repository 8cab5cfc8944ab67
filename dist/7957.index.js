"use strict";
exports.id = 7957;
exports.ids = [7957];
exports.modules = {

/***/ 27214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EX: () => (/* binding */ encodedOf),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   YA: () => (/* binding */ hasher),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);



const known = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
// image-spec, descriptor.md: digest ::= algorithm ":" encoded
const wellFormed = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
/** Parses a digest. Throws DIGEST_INVALID, or DIGEST_UNSUPPORTED for a well-formed digest of another algorithm. */
function parseDigest(text) {
    if (known.test(text))
        return text;
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text, 160);
    if (wellFormed.test(text) && !/^sha(?:256|512):/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_UNSUPPORTED', `Cannot verify digest "${shown}": expected sha256 or sha512`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_INVALID', `Cannot read digest "${shown}": expected sha256: and 64 hex digits, or sha512: and 128`);
}
/** Whether `text` is a digest that parseDigest accepts. */
function isDigest(text) {
    return known.test(text);
}
/** The algorithm of a digest. */
function algorithmOf(digest) {
    return digest.startsWith('sha256:') ? 'sha256' : 'sha512';
}
/** The hex part of a digest. */
function encodedOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** Creates a hasher. */
function hasher(algorithm) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    return {
        update: chunk => void hash.update(chunk),
        digest: () => `${algorithm}:${hash.digest('hex')}`,
    };
}
/** The digest of bytes. */
function digestOf(bytes, algorithm = 'sha256') {
    const hash = hasher(algorithm);
    hash.update(bytes);
    return hash.digest();
}
/** A digest shortened for reading: the algorithm and twelve hex digits. */
function shortDigest(digest) {
    return digest.replace(/^(\w+:.{12}).*$/, '$1');
}


/***/ }),

/***/ 87957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ isRegistry),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   H5: () => (/* binding */ referenceParser),
/* harmony export */   O9: () => (/* binding */ digestReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   UD: () => (/* binding */ dockerHub),
/* harmony export */   ZD: () => (/* binding */ familiarReference),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   c$: () => (/* binding */ dockerHubNames),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   fb: () => (/* binding */ parseImageRepository),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   yO: () => (/* binding */ withoutScheme),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);



const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const domain = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const path = /^[a-z0-9]+(?:(?:[_.]|__|-+)[a-z0-9]+)*$/;
const tagGrammar = /^\w[\w.-]{0,127}$/;
const imageId = /^[0-9a-f]{64}$/;
const maxName = 255;
/** Characters; a host, name, tag and digest together are shorter. */
const maxReference = 4096;
/** Docker Hub's registry in normalised references. */
const dockerHub = 'docker.io';
/** Other host names of Docker Hub's registry: `index.docker.io` is Docker's own alias, the others are its servers. */
const dockerHubNames = new Set([
    dockerHub,
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/** Parses an image reference; without tag and digest it means `latest`. Throws REFERENCE_INVALID, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
function parseReference(text) {
    return referenceOf(text, parseRepository);
}
/** A `parseReference` for many references to few repositories, each of which it parses once. */
function referenceParser() {
    const known = new Map();
    return text => referenceOf(text, name => {
        const repository = known.get(name) ?? parseRepository(name);
        known.set(name, repository);
        return repository;
    });
}
function referenceOf(text, repositoryOf) {
    if (text.length > maxReference)
        throw invalid(text, `it is longer than ${maxReference} characters`);
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        throw invalid(text, 'it is a digest without a name in front');
    const [rest, digest] = splitDigest(text);
    const [name, tag] = splitTag(rest);
    const repository = repositoryOf(name);
    if (tag !== undefined && !isTag(tag))
        throw invalid(text, 'the tag is not [A-Za-z0-9_] and up to 127 of [A-Za-z0-9_.-]');
    if (digest !== undefined)
        return { ...repository, ...(tag === undefined ? {} : { tag }), digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest) };
    return { ...repository, tag: tag ?? 'latest' };
}
/** Parses a repository's name. Throws REFERENCE_INVALID naming the broken rule. */
function parseRepository(text) {
    if (imageId.test(text))
        throw invalid(text, 'it looks like an image ID');
    const { registry, repository } = splitDomain(text);
    if (!isRegistry(registry))
        throw invalid(text, `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(registry)}" is no host[:port]`);
    const broken = repository.split('/').find(part => !path.test(part));
    if (broken !== undefined)
        throw invalid(text, pathProblem(broken));
    if (repository.length > maxName)
        throw invalid(text, `the name is longer than ${maxName} characters`);
    return { registry, repository };
}
/** Parses an image given in an input, also with a leading `docker://`, as in workflows and skopeo. */
function parseImage(written) {
    return parseReference(imageName(written));
}
/** Parses a repository's name given in an input. Throws REFERENCE_INVALID. */
function parseImageRepository(written) {
    return parseRepository(imageName(written));
}
/** The text without a leading `docker://`. */
function withoutScheme(written) {
    return written.replace(/^docker:\/\//, '');
}
function imageName(written) {
    const name = withoutScheme(written);
    const [, path = ''] = /^(?:https?:\/\/)?hub\.docker\.com\/(?:r\/|_\/)?(.*)$/.exec(name) ?? [];
    if (path === '')
        return name;
    throw invalid(written, `hub.docker.com is a website, not a registry, expected ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}`);
}
/** Whether `text` is a `host[:port]` by the grammar that is also valid in a URL. */
function isRegistry(text) {
    return domain.test(text) && URL.canParse(`https://${text}/`);
}
function splitDigest(text) {
    const at = text.indexOf('@');
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
function splitTag(text) {
    const colon = text.indexOf(':', text.lastIndexOf('/') + 1);
    return colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
}
function splitDomain(text) {
    const slash = text.indexOf('/');
    const first = slash < 0 ? '' : text.slice(0, slash);
    const isDomain = first === 'localhost' || /[.:A-Z]/.test(first);
    const registry = isDomain ? first : dockerHub;
    const repository = isDomain ? text.slice(slash + 1) : text;
    if (!dockerHubNames.has(registry))
        return { registry, repository };
    return { registry: dockerHub, repository: repository.includes('/') ? repository : `library/${repository}` };
}
function pathProblem(part) {
    if (part === '')
        return 'a part of the name is empty';
    if (/[A-Z]/.test(part))
        return `the repository must be lower case, not "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(part)}"`;
    return `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(part)}" may hold only a-z, 0-9 and single separators . _ __ - between them`;
}
function invalid(text, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot read image "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}": ${why}`);
}
/** Whether `text` is a valid tag. */
function isTag(text) {
    return tagGrammar.test(text);
}
/** `registry/repository`. */
function repositoryName({ registry, repository }) {
    return `${registry}/${repository}`;
}
/** Formats the full reference: `registry/repository[:tag][@digest]`. */
function formatReference({ tag, digest, ...repository }) {
    return `${repositoryName(repository)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** The form Docker's commands show: without docker.io and library/ where the shorter name still means the same image. */
function familiarReference(reference) {
    const full = formatReference(reference);
    const { registry, repository } = reference;
    if (registry !== dockerHub)
        return full;
    const rest = full.slice(repositoryName(reference).length);
    const shorter = [repository.replace(/^library\/(?=[^/]*$)/, ''), repository].find(name => {
        const read = splitDomain(name);
        const isSame = read.registry === dockerHub && read.repository === repository;
        return isSame && !imageId.test(name) && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name + rest);
    });
    return shorter === undefined ? full : shorter + rest;
}
/** The familiar form without the digest, for output that shows the digest separately. */
function familiarName({ registry, repository, tag }) {
    return familiarReference({ registry, repository, ...(tag === undefined ? {} : { tag }) });
}
/** `registry/repository[:tag]@digest`. */
function pinnedReference({ registry, repository, tag }, digest) {
    return formatReference({ registry, repository, ...(tag === undefined ? {} : { tag }), digest });
}
/** `registry/repository@digest`. */
function digestReference({ registry, repository }, digest) {
    return formatReference({ registry, repository, digest });
}


/***/ }),

/***/ 74211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Zq: () => (/* binding */ printableUrl),
/* harmony export */   fk: () => (/* binding */ printableLines),
/* harmony export */   g$: () => (/* binding */ printable)
/* harmony export */ });
const escapes = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Colons: in an IPv6 address, in brackets or as a word after another, where no command can begin; or before another colon. */
const colons = /\[[\da-f:.]+\]|(?<=\S )(?:(?:[\da-f]+:)+|:):[\da-f:.]*(?![\w:])|:(?=:)/gi;
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** The bracket of a command of GitHub's runner and of Azure's agent, which finds them anywhere in a line. */
const bracket = /(##(?:vso)?)\[/gi;
/** Text of which nothing is replaced: ASCII's visible characters and spaces, without the beginning of a command. */
const plain = /^[ -~]*$/;
/**
 * Makes text from outside safe to print on one line: control, format and bidirectional characters become escapes,
 * and no command of a runner or agent (`::`, `##[`, `##vso[`) can begin in it. Text that is printable already stays as it is.
 *
 * @param limit characters kept; the rest is counted, not shown
 */
function printable(text, limit = 200) {
    const kept = text.length > limit ? `${text.slice(0, limit)}… (${text.length - limit} more characters)` : text;
    if (plain.test(kept) && !kept.includes('::') && !kept.includes('##'))
        return kept;
    return kept
        .replace(unprintable, escapeCharacter)
        .replace(colons, found => (isAddress(found) ? found : separated(found)))
        .replace(bracket, '$1\\u005b');
}
/**
 * Makes lines of a result safe to print: control, format and bidirectional characters other than line breaks and tabs become
 * escapes. Commands of a runner stay as they are (`withoutCommands`), since a program may read the text.
 */
function printableLines(text) {
    return text.replace(unprintable, character => /[\n\t]/.test(character) ? character : escapeCharacter(character));
}
/** Lines in which no command of a runner or agent begins; all other text stays as it is. */
function withoutCommands(text) {
    return text.replace(/^(\s*):(?=:)/gm, '$1:\\u200b').replace(bracket, '$1\\u005b');
}
function separated(colons) {
    return colons === ':' ? ':\\u200b' : colons.replace(/:(?=:)/g, ':\\u200b');
}
function isAddress(text) {
    // Loaded only for a text that looks like one: it takes a tenth of the time in which Node starts.
    const { isIPv6 } = process.getBuiltinModule('node:net');
    return isIPv6(text.replace(/^\[(.*)\]$/, '$1'));
}
function escapeCharacter(character) {
    const known = escapes[character];
    if (known)
        return known;
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
/** A URL safe for messages: without user info, query and fragment, which may carry secrets. */
function printableUrl(url) {
    const parsed = typeof url === 'string' ? URL.parse(url) : url;
    if (!parsed)
        return printable(String(url).replace(/[?#].*$/s, ''));
    return printable(`${parsed.protocol}//${parsed.host}${parsed.pathname}`);
}


/***/ })

};
;