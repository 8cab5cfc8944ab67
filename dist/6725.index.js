"use strict";
exports.id = 6725;
exports.ids = [6725];
exports.modules = {

/***/ 35942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ isTerminalFile),
/* harmony export */   rs: () => (/* binding */ writeSpecial),
/* harmony export */   specialKindOf: () => (/* binding */ specialKindOf),
/* harmony export */   ym: () => (/* binding */ readSpecial)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7066);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tty__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74211);






/** Names of the files that a process has open, such as `/dev/stdout` and `/dev/fd/63`. */
const descriptorName = /^\/(?:dev\/(?:stdin|stdout|stderr|fd\/\d+)|proc\/(?:self|thread-self|\d+)\/fd\/\d+)$/;
const hint = 'Name a file, a pipe, or a character device such as /dev/null.';
const open = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.open);
/**
 * Returns the kind of a special file, which is written through and never replaced. Undefined for a regular file, a folder, and a path
 * that does not exist or cannot be inspected. Throws INPUT_INVALID for a socket and a block device.
 *
 * @param action as in "Cannot <action>"
 */
function specialKindOf(path, action) {
    const stats = statsOf(path);
    if (!stats || stats.isDirectory())
        return undefined;
    if (stats.isFile())
        return descriptorName.test(path) ? 'open file' : undefined;
    if (stats.isFIFO())
        return 'pipe';
    if (stats.isCharacterDevice())
        return 'device';
    const kind = stats.isSocket() ? 'a socket' : stats.isBlockDevice() ? 'a block device' : 'a special file';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('INPUT_INVALID', `Cannot ${action}: it is ${kind}, expected a file or a pipe`, {
        hint,
    });
}
/** Reading or writing a path that cannot be inspected reports the fault. */
function statsOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error.syscall === undefined)
            throw error;
        return undefined;
    }
}
/** Whether a path is a terminal; it is opened for that. */
function isTerminalFile(path) {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        const isTerminal = (0,node_tty__WEBPACK_IMPORTED_MODULE_2__.isatty)(file);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        return isTerminal;
    }
    catch (error) {
        if (error.syscall === undefined)
            throw error;
        return false;
    }
}
/**
 * The bytes of a pipe or character device, which can be read only once. Throws INPUT_INVALID for a terminal, Node's errors, and the
 * reason of `signal` once that is aborted.
 */
async function* readSpecial(path, kind, signal) {
    const file = await opened(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY, signal);
    if ((0,node_tty__WEBPACK_IMPORTED_MODULE_2__.isatty)(file)) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('INPUT_INVALID', `Cannot read bytes from "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(path)}": it is a terminal`, {
            hint: 'Name a file, or a pipe (`<(COMMAND)`).',
        });
    }
    const stream = kind === 'pipe' ? await socketOn(file, 'readable') : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { fd: file });
    const stop = () => stream.destroy(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    try {
        signal?.throwIfAborted();
        yield* stream;
    }
    finally {
        signal?.removeEventListener('abort', stop);
        stream.destroy();
    }
}
/**
 * Writes bytes into a special file and returns their number. A reader that leaves early has what it wanted, as `head` does. Throws what the bytes
 * throw, Node's errors, and the reason of `signal` once that is aborted.
 */
async function writeSpecial(bytes, { path, kind, signal, }) {
    let size = 0;
    const counted = async function* () {
        for await (const piece of bytes) {
            yield piece;
            size += piece.byteLength;
        }
    };
    const file = await opened(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | (kind === 'open file' ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND : 0), signal);
    try {
        const stream = kind === 'pipe' ? await socketOn(file, 'writable') : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { fd: file });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(counted, stream, { ...(signal && { signal }) });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error.code !== 'EPIPE')
            throw error;
    }
    return size;
}
/** A pipe is opened once its other end is, for which a stop does not wait: it opens that end itself. */
async function opened(path, flags, signal) {
    signal?.throwIfAborted();
    let otherEnd;
    const release = () => {
        otherEnd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    };
    signal?.addEventListener('abort', release, { once: true });
    try {
        const file = await open(path, flags | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY ?? 0));
        if (signal?.aborted)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        signal?.throwIfAborted();
        return file;
    }
    finally {
        signal?.removeEventListener('abort', release);
        if (otherEnd !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(otherEnd);
    }
}
/** Sockets wait for pipes without a thread that nobody can stop. Lazy: most runs have none. */
async function socketOn(fd, way) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 23));
    return new Socket({ fd, readable: way === 'readable', writable: way === 'writable' });
}


/***/ }),

/***/ 7631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ cutStart),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   Fg: () => (/* binding */ padToWidth),
/* harmony export */   G1: () => (/* binding */ cutToWidth)
/* harmony export */ });
/** Text of which every character takes one cell: ASCII's visible characters and spaces. */
const plain = /^[ -~]*$/;
/** Marks on the character before them. The one that asks for an emoji's picture (U+FE0F) may widen it. */
const combining = /[\p{Mn}\p{Me}\p{Cf}]/u;
const emojiMark = '\ufe0f';
/** East Asian wide characters and emoji, in whole blocks: a cell too many leaves a gap, one too few breaks a line. */
const wide = /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f1e6}-\u{1f2ff}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
/** The cells of a terminal that text without control characters takes, or more where terminals differ. */
function displayWidth(text) {
    if (plain.test(text))
        return text.length;
    let cells = 0;
    for (const character of text)
        cells += widthOf(character);
    return cells;
}
/** Cuts text to `cells` cells of a terminal, with `…` for what is left out. */
function cutToWidth(text, cells) {
    if (displayWidth(text) <= cells)
        return text;
    if (cells < 1)
        return '';
    let used = 1;
    let kept = '';
    for (const character of text) {
        used += widthOf(character);
        if (used > cells)
            break;
        kept += character;
    }
    return `${kept}…`;
}
/** Cuts the beginning of text to leave `cells` cells of a terminal: of a long name its end says most. */
function cutStart(text, cells) {
    if (displayWidth(text) <= cells)
        return text;
    let used = 1;
    const kept = [];
    for (const character of [...text].reverse()) {
        used += widthOf(character);
        if (used > cells)
            break;
        kept.push(character);
    }
    // A mark without its character would land on the one before it.
    while (kept.length > 0 && combining.test(kept.at(-1)))
        kept.pop();
    return cells < 1 ? '' : `…${kept.reverse().join('')}`;
}
/** Fills text with spaces up to `cells` cells of a terminal. */
function padToWidth(text, cells) {
    return text + ' '.repeat(Math.max(0, cells - displayWidth(text)));
}
function widthOf(character) {
    if (character === emojiMark)
        return 1;
    if (combining.test(character))
        return 0;
    return wide.test(character) ? 2 : 1;
}


/***/ }),

/***/ 87656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ heartbeat)
/* harmony export */ });
/* harmony import */ var _display_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7631);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11265);



/**
 * Repeats, until disposed, that work is still in progress, or draws it anew where the host can. Does nothing without `say`.
 *
 * @param states the work in progress, one line each
 * @param everyMs milliseconds between repetitions
 */
function heartbeat(say, states, everyMs = _pace_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEveryMs */ .m) {
    const began = performance.now();
    const lines = () => states().map(state => `  ${state}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(performance.now() - began)} so far`);
    // The end of a line says how far the work is; its beginning is a name, which may be long.
    if (say?.show)
        return say.show(({ columns }) => lines().map(line => (0,_display_width_js__WEBPACK_IMPORTED_MODULE_2__/* .cutStart */ .Dr)(line, columns)));
    const timer = say &&
        setInterval(() => {
            for (const line of lines())
                say(line);
        }, everyMs);
    timer?.unref();
    return { [Symbol.dispose]: () => clearInterval(timer) };
}


/***/ })

};
;