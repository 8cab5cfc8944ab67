/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 68285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ loadAction)
/* harmony export */ });
/** Every action by name; each is loaded by `import()`, so that a step or a command loads only what it uses. */
const actions = {
    inspect: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(5846), __nccwpck_require__.e(7863), __nccwpck_require__.e(4224)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57863))).action,
    'load-from-cache': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(5846), __nccwpck_require__.e(6282), __nccwpck_require__.e(8613), __nccwpck_require__.e(9029)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9029))).action,
    lock: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(5846), __nccwpck_require__.e(3265), __nccwpck_require__.e(7102), __nccwpck_require__.e(339), __nccwpck_require__.e(4224), __nccwpck_require__.e(6221)]).then(__nccwpck_require__.bind(__nccwpck_require__, 20339))).action,
    'pull-with-digest': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(5846), __nccwpck_require__.e(6282), __nccwpck_require__.e(8613), __nccwpck_require__.e(8248)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28248))).action,
    prune: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(5846), __nccwpck_require__.e(4224), __nccwpck_require__.e(6221), __nccwpck_require__.e(9294)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89294))).action,
    'publish-manifest': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(5846), __nccwpck_require__.e(3265), __nccwpck_require__.e(7473), __nccwpck_require__.e(5502), __nccwpck_require__.e(9115), __nccwpck_require__.e(2312), __nccwpck_require__.e(6567), __nccwpck_require__.e(1731), __nccwpck_require__.e(6370), __nccwpck_require__.e(2731), __nccwpck_require__.e(8451)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66370))).action,
    push: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(5846), __nccwpck_require__.e(3265), __nccwpck_require__.e(1293), __nccwpck_require__.e(6567), __nccwpck_require__.e(2731), __nccwpck_require__.e(8451)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1293))).action,
    retag: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(5846), __nccwpck_require__.e(3265), __nccwpck_require__.e(6567), __nccwpck_require__.e(3414)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53414))).action,
    setup: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(1496)]).then(__nccwpck_require__.bind(__nccwpck_require__, 51496))).action,
    'save-to-cache': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(5775), __nccwpck_require__.e(5846), __nccwpck_require__.e(8613), __nccwpck_require__.e(2731), __nccwpck_require__.e(8451), __nccwpck_require__.e(7347)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17347))).action,
};
/** Loads an action. */
async function loadAction(name) {
    return (await actions[name]());
}


/***/ }),

/***/ 37580:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   hc: () => (/* binding */ asTallyError),
/* harmony export */   jg: () => (/* binding */ failureSummary),
/* harmony export */   xV: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(85199);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(84519);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(74211);



const longestLine = 2_000;
const deepestCause = 5;
/** The most lines of a message, and of the text to paste: a file of the checkout may name any number of images. */
const mostLines = 100;
const mostPasted = 1_000;
/** Converts anything thrown to a TallyError: CANCELLED once the runner asked to stop, INTERNAL for anything unforeseen. */
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
/** Fails the step with an annotation titled by the code: message, causes and hint. Stacks are printed at debug level only. */
function reportFailure(failure, { log, fail }) {
    fail(failure);
    for (const line of pasted(failure))
        log.info(line);
    const lines = [...linesOf(failure), ...causesOf(failure).map(cause => `because: ${cause}`)];
    log.error([...lines, `Hint: ${failure.hint}`].join('\n'), { title: failure.code });
    for (const stack of stacksOf(failure))
        log.debug(stack);
}
/** The step summary of a failure. */
function failureSummary(name, failure) {
    return [
        `### ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(name)} failed: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.code)}`,
        linesOf(failure)
            .map(line => `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(line)}`)
            .join('\n>\n'),
        pasted(failure).join('\n'),
        failure.hint,
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** The text that the user is to paste in place of what was given, fenced so that it can be copied verbatim. */
function pasted({ details }) {
    const { paste } = details;
    if (!Array.isArray(paste) || paste.length === 0)
        return [];
    const shown = paste.slice(0, mostPasted);
    const lines = shown.map(line => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(String(line).replaceAll('`', ''), longestLine));
    return ['```text', ...lines, '```', ...moreThan(mostPasted, paste)];
}
function linesOf({ message }) {
    const lines = message.split('\n');
    return [
        ...lines.slice(0, mostLines).map(line => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(line, longestLine)),
        ...moreThan(mostLines, lines),
    ];
}
function moreThan(most, { length }) {
    return length > most ? [`and ${length - most} more`] : [];
}
/** The messages of an error's causes, without those that only repeat what is already shown. */
function causesOf(failure) {
    const causes = [];
    let above = failure.message;
    let cause = failure.cause;
    while (cause !== undefined && causes.length < deepestCause) {
        const text = textOf(cause);
        if (!above.includes(text) && !isNamed(cause, above))
            causes.push(text);
        above += `\n${text}`;
        cause = cause instanceof Error ? cause.cause : undefined;
    }
    return causes;
}
/** Whether the message already covers Node's own failure: by its code, or, for a missing file, in words. */
function isNamed(cause, above) {
    const { code, syscall } = (cause ?? {});
    if (syscall === undefined || code === undefined)
        return false;
    return above.includes(code) || (code === 'ENOENT' && above.includes('does not exist'));
}
function stacksOf(failure) {
    const stacks = [];
    for (let error = failure; error instanceof Error && stacks.length < deepestCause; error = error.cause)
        stacks.push(...stackLines(error).map(line => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(line, longestLine)));
    return stacks;
}
/** The last lines of a stack: it begins with the message, which is already shown, and ends with the frames. */
function stackLines({ stack = '' }) {
    return stack.split('\n').slice(-mostLines);
}
function textOf(thrown) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(thrown instanceof Error ? thrown.message || thrown.name : String(thrown), longestLine);
}


/***/ }),

/***/ 46031:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* unused harmony export readInputs */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(74211);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(37580);



/**
 * Runs an action on a host: reads all inputs and reports every bad one, runs, sets outputs and writes the summary, or
 * fails the step.
 */
async function runAction(action, host) {
    const wanted = 'summary' in action.inputs ? host.input('summary').trim() || 'true' : 'true';
    let isTold = false;
    try {
        const result = await action.run(await readInputs(action.inputs, host), host);
        isTold = true;
        for (const [name, value] of Object.entries(action.outputs(result)))
            host.output(name, value);
        const failure = action.failure?.(result);
        if (wanted === 'true' || (failure && wanted !== 'false'))
            host.summary(await action.summary(result));
        if (failure)
            throw failure;
    }
    catch (thrown) {
        const failure = (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asTallyError */ .hc)(thrown, host);
        // First of all, since outputs may be what cannot be written.
        (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reportFailure */ .xV)(failure, host);
        if (wanted !== 'false')
            host.summary((0,_report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureSummary */ .jg)(action.name, failure));
        const known = isTold ? {} : (action.failureOutputs?.(failure) ?? {});
        for (const [name, value] of Object.entries(known))
            host.output(name, value);
    }
}
/** Parses all inputs. Throws one INPUT_INVALID that names every bad one. */
async function readInputs(inputs, host) {
    const texts = Object.keys(inputs).map(name => [name, host.input(name)]);
    // Masks every secret before the first message, which may contain another input's value.
    for (const [name, text] of texts)
        if (inputs[name]?.secret && text !== '')
            host.secret(text);
    const problems = [];
    const values = {};
    for (const [name, text] of texts) {
        const input = inputs[name];
        try {
            values[name] = await readInput(input, text);
        }
        catch (error) {
            problems.push(`${name}: ${problemOf(error, input.secret)}`);
        }
    }
    if (problems.length === 0)
        return values;
    const what = problems.length === 1 ? 'an input' : `${problems.length} inputs`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `Cannot read ${what}:\n${problems.join('\n')}`);
}
async function readInput({ parse, required }, text) {
    if (required && text.trim() === '')
        throw new Error('nothing given, expected a value');
    return parse(text);
}
/** A parser's message quotes the value, so it is withheld for a secret input. */
function problemOf(error, isSecret) {
    if (isSecret)
        return 'a value that is not accepted, and not shown since it is secret';
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(withoutPasswords(error instanceof Error ? error.message : String(error)), 1_000);
}
/** Removes URL credentials and `user:password@host`, which may appear in the wrong input; `name:tag@sha256:…` stays. */
function withoutPasswords(message) {
    return message.replace(/([^\s"=/:@]+):(?!\/\/)[^\s"]+@(?!sha\d+:|[\w+.-]+:[0-9a-f]{32})/gi, '$1:***@');
}


/***/ }),

/***/ 85199:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
    REGISTRY_UNAVAILABLE: 'Run again later, or check the host name. Pulls by digest can continue from a mirror named in `registry-mirrors`.',
    REGISTRY_PROTOCOL: "The server's response is not that of a registry. Check the host name and any proxy in between.",
    CERTIFICATE_INVALID: "Add the registry's CA with `ca-certificates: host=path`, or name the host under `insecure-registries`.",
    UPLOAD_REJECTED: 'The registry refused the upload; its message is shown above.',
    TAG_CONFLICT: 'Another image has the tag. Use a new tag, or, where the tag is meant to move, set `on-conflict: move`; where another job has just written it, let one of the two write it alone.',
    ENGINE_UNAVAILABLE: 'Start the Docker engine, set DOCKER_HOST, or use something other than `docker`.',
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

/***/ 84519:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kh: () => (/* binding */ copyable),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(74211);

/*
 * GitHub Flavored Markdown (github.github.com/gfm) as step summaries render it. GitHub finds mentions and issue numbers in the
 * rendered text, where an entity no longer protects them; wrapping the sign in an element does.
 */
const maxCharacters = 500;
const significant = /[\\`*_[\]|~$]/g;
const mention = /(?<![^\W_])@|@(?=[\w-]+\.)|#(?=\d)/g;
const blockStart = /^(\s*)([-+=#])/;
const autolink = /(?<=www)\.|:(?=\/)/gi;
/** Escapes text for one line: it yields no HTML, link, image, mention, list or table border. */
function escapeMarkdown(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxCharacters)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(mention, sign => `<span>${sign}</span>`)
        .replace(significant, entity)
        .replace(autolink, entity)
        .replace(blockStart, (_, space, sign) => `${space}${entity(sign)}`);
}
/** Wraps text in a code span that no backtick or table border in it can end. */
function code(text) {
    const line = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxCharacters);
    return /^[^`|\s](?:[^`|]*[^`|\s])?$/.test(line) ? `\`${line}\`` : `<code>${escapeMarkdown(text)}</code>`;
}
/**
 * A table of cells that already are Markdown; rows beyond `limit` are counted, not shown.
 *
 * @param count the number of all rows, if `rows` are only the first
 */
function table(headers, rows, limit = 200, count = rows.length) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.map(oneLine).join(' | ')} |`;
    const shown = rows.slice(0, limit).map(line);
    const more = count - shown.length;
    const rest = more > 0 ? [`\n${more} more ${more === 1 ? 'row is' : 'rows are'} in the report.`] : [];
    return [line(headers), line(headers.map(() => '---')), ...shown, ...rest].join('\n');
}
/** Text of a cell that stays on one line: an amount with its unit. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
/** A collapsible section; empty when `body` is. */
function details(title, body, isOpen = false) {
    const start = isOpen ? '<details open>' : '<details>';
    return body === '' ? '' : `${start}<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** Lines to copy, exactly as they are; printable text without a line of backticks. Empty without lines. */
function copyable(lines) {
    return lines.length === 0 ? '' : `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
function oneLine(cell) {
    return cell.replace(/\s*[\r\n]+\s*/g, ' ');
}


/***/ }),

/***/ 74211:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ printableUrl),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const escapes = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Colons: in an IPv6 address, in brackets or as a word after another, where no command can begin; or before another colon. */
const colons = /\[[\da-f:.]+\]|(?<=\S )(?:(?:[\da-f]+:)+|:):[\da-f:.]*(?![\w:])|:(?=:)/gi;
/** Text of which nothing is replaced: ASCII's visible characters and spaces, without the beginning of a command. */
const plain = /^[ -~]*$/;
/**
 * Makes text from outside safe to print on one line: control, format and bidirectional characters become escapes,
 * and no runner command (`::`, `##[`) can begin in it. Text that is printable already stays as it is.
 *
 * @param limit characters kept; the rest is counted, not shown
 */
function printable(text, limit = 200) {
    const kept = text.length > limit ? `${text.slice(0, limit)}… (${text.length - limit} more characters)` : text;
    if (plain.test(kept) && !kept.includes('::') && !kept.includes('##['))
        return kept;
    return kept
        .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeCharacter)
        .replace(colons, found => (isAddress(found) ? found : separated(found)))
        .replace(/##\[/g, '##\\u005b');
}
function separated(colons) {
    return colons === ':' ? ':\\u200b' : colons.replace(/:(?=:)/g, ':\\u200b');
}
function isAddress(text) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text.replace(/^\[(.*)\]$/, '$1'));
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


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = require("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = require("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = require("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 11604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, markdownSummary, platform, saveState, setCommandEcho, setFailed, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  command: () => (/* reexport */ command),
  main: () => (/* reexport */ main),
  toolkit: () => (/* reexport */ toolkit),
  work: () => (/* reexport */ work)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/operations.js
var operations = __nccwpck_require__(68285);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/run-action.js
var run_action = __nccwpck_require__(46031);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(73136);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __nccwpck_require__(11604);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __nccwpck_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __nccwpck_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/report-failure.js
var report_failure = __nccwpck_require__(37580);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/runner-host.js







/*
 * The only file that touches the runner, its environment and the process. @actions/core speaks the runner's protocol.
 * This file adds what @actions/core leaves to its callers: text that cannot become a command, the runner's limits, and
 * steps without a runner, whose outputs and summaries are printed.
 */
const maxAnnotations = 10;
const maxMessage = 4_096;
const longestLine = 8_192;
const mostResultLines = 1_000;
const longestResultLine = 2_000;
/** The most bytes of an output that the next step's process can receive in a variable (Linux: 128 KiB including the name). */
const maxOutputBytes = 100_000;
/** Bytes. The runner drops a step's whole summary when it exceeds 1 MiB. */
const maxSummary = 1_000_000;
const outputFileHint = 'The runner names the file for outputs in GITHUB_OUTPUT. Check that it exists, is writable and has space left.';
const summaryIsCut = '\n\n(The rest is left out: a step summary holds 1 MB.)\n';
/** The runner that started this process. */
function runnerHost() {
    const { env } = process;
    const stop = new AbortController();
    const log = runnerLog();
    const summary = env.GITHUB_STEP_SUMMARY ? summaryFile(log) : printedSummary;
    const host = {
        env,
        log,
        signal: stop.signal,
        platform: process.platform,
        architecture: process.arch,
        release: (0,external_node_os_.release)(),
        workspace: env.GITHUB_WORKSPACE || process.cwd(),
        temp: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        home: env.HOME || (0,external_node_os_.homedir)(),
        beside: name => (process.argv[1] ? (0,external_node_url_.pathToFileURL)((0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1]), name)) : undefined),
        input: name => (0,core/* getInput */.V4)(name, { trimWhitespace: false }),
        output: (name, value) => {
            const written = withinLimit(name, value, log);
            if (env.GITHUB_OUTPUT)
                writeOutput(name, written);
            else
                print(`output ${name}: ${written}`);
        },
        result: text => printResult(text, log),
        secret: mask,
        summary: summary.add,
        fail: () => {
            process.exitCode = 1;
        },
    };
    const end = (thrown) => {
        (0,report_failure/* reportFailure */.xV)((0,report_failure/* asTallyError */.hc)(thrown, host), host);
        // Flushes standard output before the process exits; on Windows writes to pipes are asynchronous.
        void summary.written().then(() => process.stdout.write('', () => process.exit()));
    };
    // The runner sends SIGINT, SIGTERM 7.5 s later, and kills after another 2.5 s: the first signal asks to stop, the
    // second ends the process.
    const ask = () => (stop.signal.aborted ? end(new Error('it did not stop when it was asked')) : stop.abort());
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, ask);
    process.once('uncaughtException', end);
    return host;
}
/** A log on standard output that uses the runner's commands. */
function runnerLog() {
    let spoke = performance.now();
    /** Records the time of a visible line. */
    const speaking = (say) => (...said) => {
        spoke = performance.now();
        say(...said);
    };
    return {
        info: speaking(print),
        list: speaking(printAll),
        group: speaking((title, lines) => {
            (0,core/* startGroup */.Oh)((0,printable/* printable */.g)(title, longestLine));
            printAll(lines);
            (0,core/* endGroup */.N4)();
        }),
        debug: line => (0,core/* debug */.Yz)((0,printable/* printable */.g)(line, longestLine)),
        notice: speaking(annotator('notice', core/* notice */.lm)),
        warning: speaking(annotator('warning', core/* warning */.$e)),
        error: speaking(annotator('error', core/* error */.z3)),
        quietMs: () => performance.now() - spoke,
    };
}
/** Annotations per kind. The runner silently drops what exceeds its limits, so the rest goes to the log. */
function annotator(kind, annotate) {
    let count = 0;
    return (message, place) => {
        count++;
        const text = message
            .split('\n')
            .map(line => (0,printable/* printable */.g)(line, longestLine))
            .join('\n');
        if (count > maxAnnotations)
            return write(`${kind}: ${text}`);
        if (text.length > maxMessage)
            write(text);
        annotate(cutMessage(text), propertiesOf(place));
    };
}
function propertiesOf({ title, file, line } = {}) {
    return {
        ...(title !== undefined && { title: (0,printable/* printable */.g)(title) }),
        ...(file !== undefined && { file: (0,printable/* printable */.g)(file) }),
        ...(line !== undefined && { startLine: line }),
    };
}
function cutMessage(message) {
    if (message.length <= maxMessage)
        return message;
    const note = '… (the whole message stands above in the log)';
    return message.slice(0, maxMessage - note.length) + note;
}
/** Prints the result of a step, whose whole text is in the report. */
function printResult(text, log) {
    const lines = text.split('\n');
    log.list(lines
        .slice(0, mostResultLines)
        .map(line => (line.length > longestResultLine ? `${line.slice(0, longestResultLine)}…` : line)));
    const more = lines.length - mostResultLines;
    if (more > 0)
        log.info(`${more} more lines are in the report`);
}
function withinLimit(name, value, log) {
    const size = Buffer.byteLength(value);
    if (size <= maxOutputBytes)
        return value;
    log.warning(`The output ${name} is left out: it has ${size} bytes, and a step that is given more than ${maxOutputBytes} cannot start. The report holds everything`);
    return '';
}
function writeOutput(name, value) {
    try {
        (0,core/* setOutput */.uH)(name, value);
    }
    catch (cause) {
        const message = `Cannot write the output ${name}: ${(0,printable/* printable */.g)(cause.message)}`;
        throw new errors/* TallyError */.jB('STORE_FAILED', message, { cause, hint: outputFileHint });
    }
}
/** Masks every line of a value in everything that the step prints from now on, also as it is printed if that differs. */
function mask(value) {
    // The runner masks line by line. A multi-line JSON key has lines that are a single brace, which would mask every brace
    // in the job.
    const lines = value.split(/\r\n|\r|\n/).filter(line => line.trim() !== '');
    for (const line of lines)
        if (lines.length === 1 || /[A-Za-z0-9].{2,}|.{2,}[A-Za-z0-9]/.test(line))
            for (const form of new Set([line, (0,printable/* printable */.g)(line, longestLine)]))
                (0,core/* setSecret */.Pq)(form);
}
/** The step's summary, up to the size that the runner shows. */
function summaryFile(log) {
    let bytes = 0;
    let writing = Promise.resolve();
    return {
        add: markdown => {
            const text = cutSummary(`${markdown}\n\n`, bytes);
            bytes += Buffer.byteLength(text);
            // One write at a time: each empties the buffer, including what was added meanwhile.
            writing = writing
                .then(() => summary.addRaw(text).write())
                .catch((failure) => log.warning(`Cannot write the step's summary: ${failure.message}`));
        },
        written: async () => void (await writing),
    };
}
const printedSummary = {
    add: markdown => {
        printAll(markdown.split('\n'));
    },
    written: () => Promise.resolve(),
};
/** Cuts `markdown` to what fits after the bytes already written, at the end of a line, and says so. */
function cutSummary(markdown, written) {
    const free = maxSummary - written;
    const bytes = Buffer.from(markdown);
    if (bytes.byteLength <= free)
        return markdown;
    const kept = bytes.subarray(0, Math.max(0, free - summaryIsCut.length));
    const end = kept.lastIndexOf('\n');
    if (end >= 0)
        return kept.subarray(0, end).toString() + summaryIsCut;
    return free >= summaryIsCut.length ? summaryIsCut : '';
}
/** Prints one line in which no command can begin. */
function print(line) {
    write((0,printable/* printable */.g)(line, longestLine));
}
function printAll(lines) {
    if (lines.length > 0)
        write(lines.map(line => (0,printable/* printable */.g)(line, longestLine)).join('\n'));
}
function write(text) {
    process.stdout.write(`${text}\n`);
}

;// CONCATENATED MODULE: ./scripts/chunks.js!./scripts/entry.js



/** Runs an action in this process, the process of the step. */
async function main(name) {
    const action = await (0,operations/* loadAction */.d)(name);
    await (0,run_action/* runAction */.C)(action, runnerHost());
}
/** Runs the command in this process. */
async function command() {
    const { main: run } = await __nccwpck_require__.e(/* import() */ 390).then(__nccwpck_require__.bind(__nccwpck_require__, 90390));
    await run(process.argv.slice(2));
}
/** Serves the parent process with the Actions toolkit, which no other process loads. */
async function toolkit() {
    const { serveToolkit } = await __nccwpck_require__.e(/* import() */ 5775).then(__nccwpck_require__.bind(__nccwpck_require__, 72942));
    serveToolkit();
}
/** Serves the parent thread as a worker. */
async function work() {
    const { parentPort } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 75919, 23));
    const { serveLane } = await Promise.all(/* import() */[__nccwpck_require__.e(4465), __nccwpck_require__.e(7473), __nccwpck_require__.e(488), __nccwpck_require__.e(9714)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59714));
    if (parentPort)
        serveLane(parentPort);
}

;// CONCATENATED MODULE: ./scripts/whole.js


module.exports = __webpack_exports__;
/******/ })()
;