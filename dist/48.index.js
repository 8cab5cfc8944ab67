export const id = 48;
export const ids = [48];
export const modules = {

/***/ 1159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9906);

/** Text shown as it is: no HTML, link, image, mention or table border can come of it. */
function escapeMarkdown(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, 500)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~@:]/g, character => `&#${character.codePointAt(0)};`);
}
/** Text in a code span, which no backtick or table border in it can end. */
function code(text) {
    return `<code>${escapeMarkdown(text)}</code>`;
}
/** A table; rows beyond `limit` are counted, not shown. */
function table(headers, rows, limit = 200) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const shown = rows.slice(0, limit).map(line);
    const rest = rows.length > limit ? [`\n${rows.length - limit} more rows are in the report.`] : [];
    return [line(headers), line(headers.map(() => '---')), ...shown, ...rest].join('\n');
}
/** Something to unfold. */
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 2048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAction: () => (/* binding */ runAction)
/* harmony export */ });
/* unused harmony export readInputs */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3266);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9906);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1159);



/** Runs an action on a host: reads all inputs and reports every bad one, runs, sets outputs, writes the summary, or fails the step. */
async function runAction(action, host) {
    let wanted = 'true';
    try {
        wanted = 'summary' in action.inputs ? host.input('summary').trim() || 'true' : 'true';
        const result = await action.run(readInputs(action.inputs, host), host);
        for (const [name, value] of Object.entries(action.outputs(result)))
            host.output(name, value);
        if (wanted === 'true')
            host.summary(action.summary(result));
    }
    catch (error) {
        const failure = asTallyError(error, host);
        report(failure, host);
        if (wanted !== 'false')
            host.summary(failureSummary(action.name, failure));
        host.fail();
    }
}
/** All inputs by their parsers. Throws one INPUT_INVALID that names every bad one. */
function readInputs(inputs, host) {
    const problems = [];
    const values = {};
    for (const [name, input] of Object.entries(inputs)) {
        const text = host.input(name);
        if (input.secret && text !== '')
            host.secret(text);
        try {
            if (input.required && text.trim() === '')
                throw new Error('expected a value');
            values[name] = input.parse(text);
        }
        catch (error) {
            problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    if (problems.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('INPUT_INVALID', `Cannot read ${problems.length === 1 ? 'an input' : `${problems.length} inputs`}:\n${problems.join('\n')}`);
    }
    return values;
}
function asTallyError(error, host) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB)
        return error;
    if (host.signal.aborted)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', 'Stopped by the runner', { cause: error });
    if (error instanceof Error && error.stack)
        host.log.debug((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(error.stack, 4_000));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('INTERNAL', (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(error instanceof Error ? error.message : String(error)), {
        cause: error,
    });
}
function report(failure, { log }) {
    const causes = causesOf(failure);
    log.error([
        ...failure.message.split('\n'),
        ...causes.map(cause => `because: ${cause}`),
        `Hint: ${failure.hint}`,
    ].join('\n'), { title: failure.code });
}
/** The messages below an error, those that only repeat what stands above left out. */
function causesOf(error) {
    const causes = [];
    for (let cause = error.cause; cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB && causes.length < 5; cause = cause.cause) {
        if (!error.message.includes(cause.message))
            causes.push((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(cause.message, 500));
    }
    return causes;
}
function failureSummary(name, failure) {
    const lines = failure.message.split('\n').map(line => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(line)}`);
    return [
        `### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(name)} failed: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(failure.code)}`,
        '',
        lines.join('\n>\n'),
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(failure.hint),
    ].join('\n');
}


/***/ }),

/***/ 3266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ isPassable),
/* harmony export */   jB: () => (/* binding */ TallyError),
/* harmony export */   pQ: () => (/* binding */ isTallyError)
/* harmony export */ });
/* unused harmony export catalogue */
/** The one list of error codes, each with the one hint that tells the user what to do. */
const catalogue = {
    INPUT_INVALID: 'Correct the inputs named above; each line says what is accepted.',
    REFERENCE_INVALID: 'Write the image as name[:tag][@sha256:…], for example ghcr.io/owner/app:1.2.',
    DIGEST_INVALID: 'A digest is sha256: and 64 lower-case hex digits, or sha512: and 128. Copy it from a trusted source.',
    DIGEST_UNSUPPORTED: 'Only sha256 and sha512 can be verified. Ask the publisher for a sha256 digest.',
    PLATFORM_INVALID: 'Write the platform as os/architecture[/variant], for example linux/arm64.',
    PLATFORM_MISSING: 'Pick one of the platforms listed above, or set `platforms: all`.',
    MANIFEST_INVALID: 'The registry serves a document that two clients could read differently, or not at all. Rebuild and push the image; if it is not yours, tell its publisher.',
    MANIFEST_TOO_LARGE: 'Manifests over 4 MiB are refused. Reduce annotations or the number of entries.',
    SCHEMA1_UNSUPPORTED: 'This image is in Docker schema 1, which has no verifiable config. Pull it with an old engine and push it again, or rebuild it.',
    MEDIA_TYPE_UNSUPPORTED: 'This kind of content is not an image that can be used here.',
    CONTENT_MISMATCH: 'The bytes differ from what the digest promises and were thrown away. Run again; if it repeats, the source is damaged or tampered with.',
    CONTENT_TOO_LARGE: 'The content unpacks to far more than is plausible and was refused. Do not use this image.',
    GRAPH_INVALID: 'The index points at itself, nests too deep or holds too many entries. Publish it anew.',
    NOT_PINNED: 'Paste the pinned reference shown above, use a lock file, or set `require-digest: false`.',
    TAG_MOVED: 'Pin the digest that the tag has now, or set `verify-tag: false` to keep the old one.',
    LOCK_MISMATCH: 'Review the change, then run with `update-lock: true` to accept it.',
    LOCK_INVALID: 'Correct the lock file, or remove it and run with `update-lock: true`.',
    NOT_FOUND: 'Check the name, tag and digest. Some registries answer "not found" when the credentials may not read the repository.',
    UNAUTHENTICATED: 'Pass credentials with `registry-auth`, or log in with docker/login-action before this step.',
    DENIED: 'The credentials were accepted but may not do this. On ghcr.io give the job `permissions: packages: read` (or `write`) and link the package to the repository.',
    CREDENTIALS_INVALID: 'Correct the Docker config file or the credential helper named above.',
    UNSAFE_TARGET: "The registry points to an address where credentials or requests must not go. If this is intended, name the host under `insecure-registries`, or ask the registry's operator.",
    RATE_LIMITED: 'Wait for the time shown, log in to get a higher limit, or configure a mirror with `registry-mirrors`.',
    POLICY_BLOCKED: "The registry refuses this image by its own policy; its message is shown above. Ask the registry's administrator.",
    REGISTRY_UNAVAILABLE: 'The registry cannot be reached or keeps failing. Run again later, or configure a mirror with `registry-mirrors`.',
    REGISTRY_PROTOCOL: "The server's answer is not what a registry gives. Check the host name and any proxy in between.",
    CERTIFICATE_INVALID: "Add the registry's CA with `ca-certificates: host=path`, or name the host under `insecure-registries`.",
    UPLOAD_REJECTED: 'The registry refused the upload; its message is shown above.',
    TAG_CONFLICT: 'The tag exists at another digest. Use a new tag, or set `on-conflict: move` where the registry allows it.',
    ENGINE_UNAVAILABLE: 'Start the Docker engine, set DOCKER_HOST, or leave `docker` out of `to`.',
    ENGINE_DENIED: "Add the runner's user to the docker group, or run the job as a user who may use the engine's socket.",
    ENGINE_FAILED: 'The Docker engine refused or broke off; its message is shown above.',
    ARCHIVE_INVALID: 'The archive or layout is damaged or unsafe. Make it again with the tool that wrote it.',
    STORE_FAILED: 'Check that the folder exists, is writable and has space left.',
    CACHE_MISS: 'Run without `offline`, `fallback: none` or `fail-on-cache-miss`, or save the images first.',
    OFFLINE_MISS: 'Run once without `offline: true`, or restore the content listed above first.',
    PLAN_UNSAFE: 'Nothing was planned or deleted, since what could not be read may need the rest. Run again; if it repeats, remove the damaged version by hand.',
    PLAN_TOO_LARGE: 'Nothing was deleted. Read the plan, and raise `max-deletes` if all of it is meant.',
    PLAN_INVALID: 'Make the plan again with `mode: plan`; a plan file is not meant to be edited.',
    PLAN_STALE: 'Nothing was deleted. Make a new plan with `mode: plan`, read it, and apply that one.',
    DELETE_UNSUPPORTED: 'This registry does not delete through its API, or deleting is turned off; ask its operator.',
    CANCELLED: 'The step was stopped before it finished; what was verified is kept for the next run.',
    INTERNAL: 'This is a fault in Tallyman. Please report it with the lines above.',
};
/** The one error class: a code from the catalogue, a message saying action, state and wish, and the cause. */
class TallyError extends Error {
    code;
    details;
    constructor(code, message, { cause, details = {} } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'TallyError';
        this.code = code;
        this.details = details;
    }
    get hint() {
        return catalogue[this.code];
    }
}
const own = new Set(['STORE_FAILED', 'CANCELLED', 'INTERNAL']);
/** Whether another source or image may still do well after this failure: it is not our own disk, a stop or a fault of ours. */
function isPassable(error) {
    return error instanceof TallyError && !own.has(error.code);
}
/** Whether `error` is a TallyError with one of `codes` (any code when none is given). */
function isTallyError(error, ...codes) {
    return error instanceof TallyError && (codes.length === 0 || codes.includes(error.code));
}


/***/ }),

/***/ 9906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ printableUrl),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
const escapes = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * Text from outside made safe to print on one line: control, format and bidirectional characters become escapes,
 * and no runner command (`::`, `##[`) can begin in it.
 *
 * @param limit characters kept; the rest is counted, not shown
 */
function printable(text, limit = 200) {
    const kept = text.length > limit ? `${text.slice(0, limit)}… (${text.length - limit} more characters)` : text;
    return kept
        .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeCharacter)
        .replace(/::/g, ':\\u200b:')
        .replace(/##\[/g, '##\\u005b');
}
function escapeCharacter(character) {
    const known = escapes[character];
    if (known)
        return known;
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
/** A URL fit for a message: no user info, no query, no fragment, since both may carry secrets. */
function printableUrl(url) {
    const parsed = typeof url === 'string' ? URL.parse(url) : url;
    if (!parsed)
        return printable(String(url).replace(/[?#].*$/s, ''));
    return printable(`${parsed.protocol}//${parsed.host}${parsed.pathname}`);
}


/***/ })

};
