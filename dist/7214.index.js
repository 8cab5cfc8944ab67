"use strict";
exports.id = 7214;
exports.ids = [7214];
exports.modules = {

/***/ 85199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ isPassable),
/* harmony export */   jB: () => (/* binding */ TallyError),
/* harmony export */   pQ: () => (/* binding */ isTallyError),
/* harmony export */   sW: () => (/* binding */ catalogue),
/* harmony export */   z9: () => (/* binding */ withHints)
/* harmony export */ });
/** All error codes, each with the hint shown when the failure carries none of its own. */
const catalogue = {
    INPUT_INVALID: 'Correct the inputs named above; each line says what is accepted.',
    REFERENCE_INVALID: 'Write the image as name[:tag][@sha256:…], for example ghcr.io/owner/app:1.2.',
    DIGEST_INVALID: 'A digest is sha256: and 64 lower-case hex digits, or sha512: and 128. Copy it from a trusted source.',
    DIGEST_UNSUPPORTED: 'Only sha256 and sha512 can be verified. Ask the publisher for a sha256 digest.',
    PLATFORM_INVALID: 'Write the platform as os/architecture[/variant], for example linux/arm64.',
    PLATFORM_MISSING: 'Name platforms that exist, as listed above, or set `platforms: all` where a whole index is read.',
    MANIFEST_INVALID: 'The registry serves a document that two clients could read differently, or not at all. Rebuild and push the image; if it is not yours, tell its publisher.',
    MANIFEST_TOO_LARGE: 'Manifests over 4 MiB are refused. Reduce annotations or the number of entries.',
    SCHEMA1_UNSUPPORTED: 'This image is in Docker schema 1, which has no verifiable config. Pull it with an old engine and push it again, or rebuild it.',
    MEDIA_TYPE_UNSUPPORTED: 'This kind of content is not an image that can be used here.',
    CONTENT_MISMATCH: 'The bytes differ from what the digest promises and were discarded. Run again; if it happens again, the source is damaged or tampered with.',
    CONTENT_TOO_LARGE: 'The content unpacks to more than is allowed, or is compressed so that unpacking takes far too long. Raise `max-image-size` if the image is known to be that large; otherwise do not use it.',
    GRAPH_INVALID: 'The index points at itself, nests too deeply or has too many entries. Publish it again.',
    INDEX_INVALID: 'Correct `sources`, or set the input that is named above.',
    NOT_PINNED: 'Write the image as name@sha256:…, or use a lock file. pull-with-digest resolves tags with `require-digest: false`.',
    TAG_MOVED: 'Pin the digest that the tag has now, or set `verify-tag: false` to keep the old one.',
    DIGEST_UNEXPECTED: 'The source is another image than the one that was expected. Check what it names, or correct `expect-digest`.',
    EXPECTATION_FAILED: 'The image is not as `expect` says. Correct the image, or the line; the report has the whole JSON that paths are looked up in.',
    BUDGET_EXCEEDED: 'Make the layers named above smaller, or raise the limit. `show: history` lists all layers with their instructions.',
    LOCK_MISMATCH: 'Review the change, then run pull-with-digest with `update-lock: true` to accept it.',
    LOCK_INVALID: 'Correct the lock file, or have pull-with-digest rewrite it with `update-lock: true`.',
    NOT_FOUND: 'Check the name, tag and digest, or the path. Some registries answer "not found" when the credentials may not read the repository.',
    UNAUTHENTICATED: 'Pass credentials with `registry-auth`, or log in with docker/login-action before this step.',
    DENIED: 'The registry does not allow this. Check that the login named above (or access without one) is permitted to do it.',
    CREDENTIALS_INVALID: 'Correct the Docker config file or the credential helper named above.',
    UNSAFE_TARGET: "The registry points to an address where credentials or requests must not go. If this is intended, name the host under `insecure-registries`, or ask the registry's operator.",
    RATE_LIMITED: 'Wait for the time shown, log in to get a higher limit, or configure a mirror with `registry-mirrors`.',
    POLICY_BLOCKED: "The registry refuses this image by its own policy; its message is shown above. Ask the registry's administrator.",
    POLICY_INVALID: 'Correct the policy file; the line is named above.',
    POLICY_VIOLATED: 'Use an image that the policy allows, or have those who keep the policy file change it. Nothing was fetched or written.',
    SIGNATURE_INVALID: 'Nothing was fetched. Check who signs this image and how: `cosign verify NAME@DIGEST` with the same key, or identity and issuer.',
    REGISTRY_UNAVAILABLE: 'Run again later, or check the host name. Pulls by digest can continue from a mirror named in `registry-mirrors`.',
    REGISTRY_PROTOCOL: "The server's response is not that of a registry. Check the host name and any proxy in between.",
    CERTIFICATE_INVALID: "Add the registry's CA with `ca-certificates: host=path`, or name the host under `insecure-registries`.",
    UPLOAD_REJECTED: 'The registry refused the upload; its message is shown above.',
    TAG_CONFLICT: 'Another image has the tag. Use a new tag, or, where the tag is meant to move, set `on-conflict: move`; where another job has just written it, let one of the two write it alone.',
    IMAGE_IN_USE: 'Remove what uses the image first; it is named above. Nothing was removed.',
    LIST_INVALID: 'Correct the list of images; the line is named above.',
    ENGINE_UNAVAILABLE: 'Start the Docker engine, or set DOCKER_HOST to the address where one listens.',
    ENGINE_DENIED: "Add the runner's user to the docker group, or run the job as a user who may use the engine's socket.",
    ENGINE_FAILED: 'The Docker engine refused or stopped; its message is shown above.',
    ARCHIVE_INVALID: 'The archive or layout is damaged or unsafe. Create it again with the tool that wrote it.',
    FOLDER_INVALID: 'A layer can contain only files, folders and symlinks, and they must not change while it is made. Remove the path named above, or wait until nothing writes there.',
    FILE_UNREADABLE: 'Correct the lines named above, or put `# tallyman: ignore` above a place that is not to be read.',
    STORE_FAILED: 'Check that the folder exists, is writable and has space left.',
    CACHE_MISS: 'Run without `offline`, `fallback: none` or `fail-on-cache-miss`, or save the images first.',
    CACHE_UNAVAILABLE: 'The Actions cache cannot be reached, refuses or keeps failing; everything comes from the registry instead. Nothing needs to be done unless it persists.',
    CACHE_PROTOCOL: "The cache service answers in a way this version does not know. Set `cache-client: toolkit` to go through GitHub's own client, and report it.",
    OFFLINE_MISS: 'Run once without `offline: true`, or restore the content listed above first.',
    PLAN_UNSAFE: 'Nothing was planned or deleted there, since the manifests without an answer may need the rest. Run again when the registry answers, with credentials that can read all of it.',
    PLAN_TOO_LARGE: 'Nothing was deleted. Read the plan in the summary, and raise `max-deletes` if all of it is meant.',
    PLAN_INVALID: 'Make the plan again with `mode: plan`; a plan file is not meant to be edited.',
    PLAN_STALE: 'Nothing was deleted. Make a new plan with `mode: plan`, read it, and apply that one.',
    PRUNE_DAMAGE: 'Something that should have stayed is missing after the run. Restore it (the report has the IDs with which ghcr.io restores versions) or push it again.',
    DELETE_UNSUPPORTED: 'Read-only and pull-through registries (proxy caches) give this answer, and so do those with deletion turned off: prune the registry that images are pushed to, or ask its operator to turn it on (docker-registry: REGISTRY_STORAGE_DELETE_ENABLED=true).',
    CANCELLED: 'The step was stopped before it finished; what was verified is kept for the next run.',
    INTERNAL: 'This is a fault in Tallyman. Please report it with the lines above.',
};
/**
 * The only error class: a code of the catalogue, a message that says the action, the state and what was expected, and the cause.
 * Its hint is its own, else that of a cause with the same code, else the code's.
 */
class TallyError extends Error {
    code;
    hint;
    details;
    constructor(code, message, { cause, hint, details = {} } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'TallyError';
        this.code = code;
        this.hint = hint ?? (isTallyError(cause, code) ? cause.hint : catalogue[code]);
        this.details = details;
    }
}
/** Runs `work` and adds `hints`, by code, to failures whose code's hint would mislead and that have no hint of their own. */
async function withHints(hints, work) {
    try {
        return await work();
    }
    catch (error) {
        const hint = isTallyError(error) && error.hint === catalogue[error.code] ? hints[error.code] : undefined;
        if (hint === undefined || !isTallyError(error))
            throw error;
        throw new TallyError(error.code, error.message, { cause: error, hint, details: error.details });
    }
}
const own = new Set(['STORE_FAILED', 'CANCELLED', 'INTERNAL']);
/** Whether another source or image may still succeed after this failure: it is not our own disk, a cancellation or a bug. */
function isPassable(error) {
    return error instanceof TallyError && !own.has(error.code);
}
/** Whether `error` is a TallyError with one of `codes` (with any code when none is given). */
function isTallyError(error, ...codes) {
    return error instanceof TallyError && (codes.length === 0 || codes.includes(error.code));
}


/***/ }),

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