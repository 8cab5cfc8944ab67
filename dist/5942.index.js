"use strict";
exports.id = 5942;
exports.ids = [5942];
exports.modules = {

/***/ 35942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ isTerminalFile),
/* harmony export */   r8: () => (/* binding */ logRefusal),
/* harmony export */   readSpecial: () => (/* binding */ readSpecial),
/* harmony export */   rs: () => (/* binding */ writeSpecial),
/* harmony export */   specialKindOf: () => (/* binding */ specialKindOf),
/* harmony export */   writtenKindOf: () => (/* binding */ writtenKindOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7066);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tty__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74211);







/** Names of the files that a process has open, such as `/dev/stdout` and `/dev/fd/63`. */
const descriptorName = /^\/(?:dev\/(?:stdin|stdout|stderr|fd\/\d+)|proc\/(?:self|thread-self|\d+)\/fd\/\d+)$/;
/** Standard output and standard error. */
const logDescriptors = [1, 2];
const hint = 'Name a file, a pipe, or a character device such as /dev/null.';
/** Milliseconds between tries to open a pipe that nobody reads yet. */
const retryMs = 10;
const open = (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.open);
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('INPUT_INVALID', `Cannot ${action}: it is ${kind}, expected a file or a pipe`, {
        hint,
    });
}
/**
 * As `specialKindOf`, for a file to write. Also throws INPUT_INVALID for standard output and standard error where these are a log: a
 * runner obeys commands in it, and the text of a file comes from registries.
 *
 * @param streams absent in an action, whose standard output is its log
 */
function writtenKindOf(path, action, streams) {
    const kind = specialKindOf(path, action);
    if (kind === undefined || streams?.isLog === false || !isOwnLog(path))
        return kind;
    throw logRefusal(action);
}
function logRefusal(action) {
    const message = `Cannot ${action}: it is the log of this step, expected a file or another pipe`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('INPUT_INVALID', message, {
        hint: 'Name a file: in a log, text from a registry can be a command that is obeyed. An archive for `| COMMAND` is named `-`.',
    });
}
/** Whether a special file is standard output or standard error, under any name. */
function isOwnLog(path) {
    const stats = statsOf(path);
    return logDescriptors.some(descriptor => {
        const log = descriptorStats(descriptor);
        if (!log || !stats || log.dev !== stats.dev || log.ino !== stats.ino)
            return false;
        // A device that is no terminal, such as /dev/null, is read by nobody.
        return !log.isCharacterDevice() || (0,node_tty__WEBPACK_IMPORTED_MODULE_3__.isatty)(descriptor);
    });
}
function descriptorStats(descriptor) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
    }
    catch (error) {
        if (error.syscall === undefined)
            throw error;
        return undefined;
    }
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
        const isTerminal = (0,node_tty__WEBPACK_IMPORTED_MODULE_3__.isatty)(file);
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
    const file = await opened(path, { kind, flags: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY, signal });
    if ((0,node_tty__WEBPACK_IMPORTED_MODULE_3__.isatty)(file)) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('INPUT_INVALID', `Cannot read bytes from "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(path)}": it is a terminal`, {
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
/** Writes bytes into a special file. Throws what the bytes throw, Node's errors, and the reason of `signal` once that is aborted. */
async function writeSpecial(bytes, { path, kind, signal, }) {
    let size = 0;
    const counted = async function* () {
        for await (const piece of bytes) {
            yield piece;
            size += piece.byteLength;
        }
    };
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | (kind === 'open file' ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND : 0);
    const file = await opened(path, { kind, flags, signal });
    try {
        const stream = kind === 'pipe' ? await socketOn(file, 'writable') : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { fd: file });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(counted, stream, { ...(signal && { signal }) });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error.code !== 'EPIPE')
            throw error;
        return { size, isCut: true };
    }
    return { size, isCut: false };
}
/** Opens a special file. No thread waits for the other end of a pipe: the end of a process waits for its threads. */
async function opened(path, { kind, flags, signal }) {
    signal?.throwIfAborted();
    if (kind !== 'pipe')
        return open(path, flags | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY ?? 0));
    for (;;) {
        const file = pipeNow(path, flags);
        if (file !== undefined)
            return file;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(retryMs);
        signal?.throwIfAborted();
    }
}
/** Opens a pipe without waiting. Undefined for one to write that nobody reads yet. Throws Node's errors, and INPUT_INVALID for another file. */
function pipeNow(path, flags) {
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        if (error.code !== 'ENXIO')
            throw error;
        return undefined;
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFIFO())
        return file;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('INPUT_INVALID', `Cannot open the pipe "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(path)}": it is another file now`, {
        hint: 'Start again, and leave the pipe in its place until it is read.',
    });
}
/** Sockets wait for pipes, and for the first writer, without a thread that nobody can stop. Lazy: most runs have none. */
async function socketOn(fd, way) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 23));
    return new Socket({ fd, readable: way === 'readable', writable: way === 'writable' });
}


/***/ })

};
;