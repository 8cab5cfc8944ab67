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

/*
 * GitHub Flavored Markdown (github.github.com/gfm) as step summaries use it. Mentions and issue numbers are found in the
 * rendered text, where an entity no longer protects them; an element round the sign does.
 */
const longest = 500;
const significant = /[\\`*_[\]|~$]/g;
const mention = /(?<!\w)@|@(?=[\w-]+\.)|#(?=\d)/g;
const blockStart = /^(\s*)([-+=#])/;
const autolink = /(?<=www)\.|:(?=\/)/gi;
/** Text shown as it is, on one line: no HTML, link, image, mention, list or table border can come of it. */
function escapeMarkdown(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, longest)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(mention, sign => `<span>${sign}</span>`)
        .replace(significant, entity)
        .replace(autolink, entity)
        .replace(blockStart, (_, space, sign) => `${space}${entity(sign)}`);
}
/** Text in a code span, which no backtick or table border in it can end. */
function code(text) {
    const line = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, longest);
    return /^[^`|\s](?:[^`|]*[^`|\s])?$/.test(line) ? `\`${line}\`` : `<code>${escapeMarkdown(text)}</code>`;
}
/** A table of cells that are Markdown already; rows beyond `limit` are counted, not shown. */
function table(headers, rows, limit = 200) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.map(oneLine).join(' | ')} |`;
    const shown = rows.slice(0, limit).map(line);
    const more = rows.length - limit;
    const rest = more > 0 ? [`\n${more} more ${more === 1 ? 'row is' : 'rows are'} in the report.`] : [];
    return [line(headers), line(headers.map(() => '---')), ...shown, ...rest].join('\n');
}
/** Something to unfold; nothing when there is nothing in it. */
function details(title, body) {
    return body === '' ? '' : `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
function oneLine(cell) {
    return cell.replace(/\s*[\r\n]+\s*/g, ' ');
}


/***/ }),

/***/ 4723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hc: () => (/* binding */ asTallyError),
/* harmony export */   jg: () => (/* binding */ failureSummary),
/* harmony export */   xV: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3266);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9906);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1159);



const longestLine = 2_000;
const deepestCause = 5;
/** Whatever was thrown as a TallyError: CANCELLED once the runner asked to stop, INTERNAL for what nobody foresaw. */
function asTallyError(thrown, { signal }) {
    const isOwn = thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB;
    if (signal.aborted && !(isOwn && thrown.code === 'CANCELLED'))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', 'Cannot finish the step: the runner asked it to stop', {
            cause: thrown,
        });
    if (isOwn)
        return thrown;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('INTERNAL', textOf(thrown), { cause: thrown });
}
/** Fails the step: an annotation with the message, its causes and the hint, titled by the code; stacks at debug only. */
function reportFailure(failure, { log, fail }) {
    fail();
    const lines = [...linesOf(failure), ...causesOf(failure).map(cause => `because: ${cause}`)];
    log.error([...lines, `Hint: ${failure.hint}`].join('\n'), { title: failure.code });
    for (const stack of stacksOf(failure))
        log.debug(stack);
}
/** The step summary of a failure. */
function failureSummary(name, failure) {
    return [
        `### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(name)} failed: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.code)}`,
        linesOf(failure)
            .map(line => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(line)}`)
            .join('\n>\n'),
        failure.hint,
    ].join('\n\n');
}
function linesOf({ message }) {
    return message.split('\n').map(line => (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(line, longestLine));
}
/** The messages below an error, those that only repeat what stands above left out. */
function causesOf(failure) {
    const causes = [];
    let above = failure.message;
    let cause = failure.cause;
    while (cause !== undefined && causes.length < deepestCause) {
        const text = textOf(cause);
        if (!above.includes(text))
            causes.push(text);
        above += `\n${text}`;
        cause = cause instanceof Error ? cause.cause : undefined;
    }
    return causes;
}
function stacksOf(failure) {
    const stacks = [];
    for (let error = failure; error instanceof Error && stacks.length < deepestCause; error = error.cause)
        stacks.push(...(error.stack ?? '').split('\n').map(line => (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(line, longestLine)));
    return stacks;
}
function textOf(thrown) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(thrown instanceof Error ? thrown.message || thrown.name : String(thrown), longestLine);
}


/***/ }),

/***/ 2048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAction: () => (/* binding */ runAction)
/* harmony export */ });
/* unused harmony export readInputs */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3266);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9906);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4723);



/** Runs an action on a host: reads all inputs and reports every bad one, runs, sets outputs, writes the summary, or fails the step. */
async function runAction(action, host) {
    const wanted = 'summary' in action.inputs ? host.input('summary').trim() || 'true' : 'true';
    try {
        const result = await action.run(readInputs(action.inputs, host), host);
        for (const [name, value] of Object.entries(action.outputs(result)))
            host.output(name, value);
        if (wanted === 'true')
            host.summary(action.summary(result));
    }
    catch (thrown) {
        const failure = (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asTallyError */ .hc)(thrown, host);
        (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reportFailure */ .xV)(failure, host);
        if (wanted !== 'false')
            host.summary((0,_report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureSummary */ .jg)(action.name, failure));
    }
}
/** All inputs by their parsers. Throws one INPUT_INVALID that names every bad one. */
function readInputs(inputs, host) {
    const texts = Object.keys(inputs).map(name => [name, host.input(name)]);
    // All masks before the first message, which may hold another input's value.
    for (const [name, text] of texts)
        if (inputs[name]?.secret && text !== '')
            host.secret(text);
    const problems = [];
    const values = {};
    for (const [name, text] of texts) {
        try {
            values[name] = readInput(inputs[name], text);
        }
        catch (error) {
            problems.push(`${name}: ${problemOf(error, inputs[name]?.secret === true)}`);
        }
    }
    if (problems.length === 0)
        return values;
    const what = problems.length === 1 ? 'an input' : `${problems.length} inputs`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `Cannot read ${what}:\n${problems.join('\n')}`);
}
function readInput({ parse, required }, text) {
    if (required && text.trim() === '')
        throw new Error('nothing given, expected a value');
    return parse(text);
}
/** A parser's message names the value, so that of a secret input is left out. */
function problemOf(error, isSecret) {
    if (isSecret)
        return 'a value that is not accepted, and not shown since it is secret';
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(error instanceof Error ? error.message : String(error), 1_000);
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
