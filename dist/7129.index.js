"use strict";
exports.id = 7129;
exports.ids = [7129];
exports.modules = {

/***/ 67083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ beside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


/**
 * The URL of a part of the bundle, a file next to the running one; undefined if no file runs. The single file has every part
 * inside: it names itself here, and the first argument says which part it is to be.
 */
function beside(name) {
    const single = Reflect.get(globalThis, 'tallymanFile');
    if (typeof single === 'string')
        return (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(single);
    const [, running] = process.argv;
    return running ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(running), name)) : undefined;
}


/***/ }),

/***/ 37580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hc: () => (/* binding */ asTallyError),
/* harmony export */   jg: () => (/* binding */ failureSummary),
/* harmony export */   xV: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84519);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);



const longestLine = 2_000;
const deepestCause = 5;
/** The most lines of a message, and of the text to paste: a file of the checkout may name any number of images. */
const mostLines = 100;
const mostPasted = 1_000;
/** Converts anything thrown to a TallyError: CANCELLED once the host asked to stop, INTERNAL for anything unforeseen. */
function asTallyError(thrown, { signal }) {
    const isOwn = thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB;
    const isStopped = isOwn && thrown.code === 'CANCELLED';
    if (signal.aborted) {
        const { reason } = signal;
        // A host that is no runner says who stopped it, and how to go on.
        if (reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB)
            return thrown === reason ? reason : stoppedBy(reason, thrown);
        if (!isStopped)
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', 'Cannot finish the step: the runner asked it to stop', {
                cause: thrown,
            });
    }
    if (isOwn)
        return thrown;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('INTERNAL', textOf(thrown), { cause: thrown });
}
function stoppedBy({ message, hint }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', message, { cause, hint });
}
/** Fails the step with an annotation titled by the code: message, causes and hint. Stacks are printed at debug level only. */
function reportFailure(failure, { log, fail }) {
    fail(failure);
    for (const line of toPaste(failure))
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
        fenced(toPaste(failure)).join('\n'),
        failure.hint,
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** The text that the user is to paste in place of what was given. */
function toPaste({ details }) {
    const { paste } = details;
    if (!Array.isArray(paste) || paste.length === 0)
        return [];
    const shown = paste.slice(0, mostPasted);
    const lines = shown.map(line => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(String(line).replaceAll('`', ''), longestLine));
    return [...lines, ...moreThan(mostPasted, paste)];
}
/** Has lines shown verbatim in a summary. */
function fenced(lines) {
    return lines.length > 0 ? ['```text', ...lines, '```'] : [];
}
function linesOf({ message }) {
    const lines = message.split('\n');
    return [
        ...lines.slice(0, mostLines).map(line => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(line, longestLine)),
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
        stacks.push(...stackLines(error).map(line => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(line, longestLine)));
    return stacks;
}
/** The last lines of a stack: it begins with the message, which is already shown, and ends with the frames. */
function stackLines({ stack = '' }) {
    return stack.split('\n').slice(-mostLines);
}
function textOf(thrown) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(thrown instanceof Error ? thrown.message || thrown.name : String(thrown), longestLine);
}


/***/ }),

/***/ 46031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   runAction: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37580);



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
        const shortfall = action.shortfall?.(result);
        if (shortfall)
            host.fallShort?.(shortfall);
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
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(withoutPasswords(error instanceof Error ? error.message : String(error)), 1_000);
}
/** Removes URL credentials and `user:password@host`, which may appear in the wrong input; `name:tag@sha256:…` stays. */
function withoutPasswords(message) {
    return message.replace(/([^\s"=/:@]+):(?!\/\/)[^\s"]+@(?!sha\d+:|[\w+.-]+:[0-9a-f]{32})/gi, '$1:***@');
}


/***/ }),

/***/ 37356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ longestLine),
/* harmony export */   tV: () => (/* binding */ stepLog),
/* harmony export */   ye: () => (/* binding */ maskForms)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);

const maxAnnotations = 10;
const maxMessage = 4_096;
/** Characters of a line of the log. */
const longestLine = 8_192;
/** A log that uses the commands of GitHub's runner, up to its limits; no text can become a command. */
function stepLog(commands) {
    let spoke = performance.now();
    /** Records the time of a visible line. */
    const speaking = (say) => (...said) => {
        spoke = performance.now();
        say(...said);
    };
    const list = (lines) => {
        if (lines.length > 0)
            commands.write(lines.map(line => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line, longestLine)).join('\n'));
    };
    return {
        info: speaking((line) => list([line])),
        list: speaking(list),
        group: speaking((title, lines) => {
            commands.startGroup((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(title, longestLine));
            list(lines);
            commands.endGroup();
        }),
        debug: line => commands.debug((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line, longestLine)),
        notice: speaking(annotator('notice', commands)),
        warning: speaking(annotator('warning', commands)),
        error: speaking(annotator('error', commands)),
        quietMs: () => performance.now() - spoke,
    };
}
/** Annotations of one kind. The runner silently drops what exceeds its limits, so the rest goes to the log. */
function annotator(kind, { write, annotate }) {
    let count = 0;
    return (message, place) => {
        count++;
        const text = message
            .split('\n')
            .map(line => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line, longestLine))
            .join('\n');
        if (count > maxAnnotations)
            return write(`${kind}: ${text}`);
        if (text.length > maxMessage)
            write(text);
        annotate(kind, cutMessage(text), printablePlace(place));
    };
}
function printablePlace({ title, file, line } = {}) {
    return {
        ...(title !== undefined && { title: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(title) }),
        ...(file !== undefined && { file: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file) }),
        ...(line !== undefined && { line }),
    };
}
function cutMessage(message) {
    if (message.length <= maxMessage)
        return message;
    const note = '… (the whole message stands above in the log)';
    return message.slice(0, maxMessage - note.length) + note;
}
/** The texts that have to be masked for a value: each of its lines, also as it is printed if that differs. */
function maskForms(value) {
    // The runner masks line by line. A multi-line JSON key has lines that are a single brace, which would mask every brace
    // in the job.
    const lines = value.split(/\r\n|\r|\n/).filter(line => line.trim() !== '');
    const telling = lines.filter(line => lines.length === 1 || /[A-Za-z0-9].{2,}|.{2,}[A-Za-z0-9]/.test(line));
    return [...new Set(telling.flatMap(line => [line, (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line, longestLine)]))];
}


/***/ }),

/***/ 3248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ homeFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);



/**
 * Finds the home folder of the person or job: HOME (on Windows also USERPROFILE) if it is absolute, else the home of the
 * account. An empty HOME counts as none, as for Docker. So does a relative one, which Docker follows: passwords and caches would then
 * land in whatever folder a command runs in, perhaps a checkout that is committed. Throws INPUT_INVALID if the account has no home.
 */
function homeFolder({ env, platform }, accountHome = () => (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().homedir) {
    const named = platform === 'win32' ? [env.HOME, env.USERPROFILE] : [env.HOME];
    const home = named.find(isUsable) ?? homeOfAccount(accountHome);
    if (home !== undefined)
        return home;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', 'Cannot find the home folder: HOME names no absolute path, and this user has no account with a home on this machine', {
        hint: 'Set HOME to the absolute path of a folder that belongs to this user, for example `HOME=/tmp/home` in a container.',
    });
}
function homeOfAccount(accountHome) {
    try {
        const home = accountHome();
        return isUsable(home) ? home : undefined;
    }
    catch {
        // Not all processes of a container have an account: their user is a bare number.
        return undefined;
    }
}
/** libuv's `homedir()` returns an empty HOME as it is, so the path is checked here. */
function isUsable(path) {
    return path !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path);
}


/***/ })

};
;