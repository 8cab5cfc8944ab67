"use strict";
exports.id = 7741;
exports.ids = [7741];
exports.modules = {

/***/ 47741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   standardStreams: () => (/* binding */ standardStreams)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7066);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_tty__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _tallyman_core_content_full_disk__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61313);
/* harmony import */ var _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);





const input = 0;
const output = 1;
/** Milliseconds between tries of a pipe that is full: Node makes pipes non-blocking. */
const retryMs = 2;
/** Tries at once before those: a reader that keeps up empties a pipe within microseconds. */
const eagerTries = 30;
const pipeHint = 'Use a pipe (`| COMMAND`) or a redirection (`> FILE`, `< FILE`); where a path is taken, a path instead of `-`.';
const onceHint = 'A command uses `-` once each way: name files for the rest.';
const writePiece = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.write);
/** The standard streams of this process. Reading ends with the reason of `signal` once that is aborted. */
function standardStreams({ signal, isLog, taken }) {
    let isRead = false;
    let isWritten = false;
    const checkWritable = (what) => {
        if ((0,node_tty__WEBPACK_IMPORTED_MODULE_1__.isatty)(output))
            throw refused(`write ${what} to a terminal`, pipeHint);
        if (isWritten)
            throw refused(`write ${what} to standard output: other bytes go there`, onceHint);
    };
    return {
        isTerminal: (0,node_tty__WEBPACK_IMPORTED_MODULE_1__.isatty)(output),
        isLog,
        read() {
            if ((0,node_tty__WEBPACK_IMPORTED_MODULE_1__.isatty)(input))
                throw refused('read bytes from a terminal', pipeHint);
            if (isRead)
                throw refused('read standard input twice', onceHint);
            isRead = true;
            return stoppable(process.stdin, signal);
        },
        checkWritable,
        write(bytes, what, { isWhole } = { isWhole: false }) {
            checkWritable(what);
            isWritten = true;
            taken();
            return pour(bytes, what, isWhole);
        },
    };
}
/** A pipe may bring bytes for ever, or none: neither delays a stop. */
async function* stoppable(stream, signal) {
    signal.throwIfAborted();
    const stop = () => stream.destroy(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    try {
        yield* stream;
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
/** Writes by file descriptor: Node's own stream blocks the whole process while a pipe is full. */
async function pour(bytes, what, isWhole) {
    let size = 0;
    try {
        for await (const piece of bytes) {
            await writeWhole(piece);
            size += piece.byteLength;
        }
    }
    catch (error) {
        if (codeOf(error) === 'EPIPE') {
            // The reader has what it wanted, as `head` does.
            if (!isWhole)
                return size;
            throw (0,_tallyman_core_content_full_disk__WEBPACK_IMPORTED_MODULE_3__/* .readerLeft */ .db)(`write ${what} to standard output`, size);
        }
        if ((0,_tallyman_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .isTallyError */ .pQ)(error) || codeOf(error) === undefined)
            throw error;
        const { code, message, cause } = (0,_tallyman_core_content_full_disk__WEBPACK_IMPORTED_MODULE_3__/* .storeFailure */ .Si)(`write ${what} to standard output`, error);
        throw new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB(code, message, {
            cause,
            hint: 'What was written is not complete. Free space there, or write elsewhere.',
        });
    }
    return size;
}
async function writeWhole(piece) {
    let tries = 0;
    for (let at = 0; at < piece.byteLength;) {
        try {
            const { bytesWritten } = await writePiece(output, piece, at, piece.byteLength - at, null);
            at += bytesWritten;
            tries = 0;
        }
        catch (error) {
            if (codeOf(error) !== 'EAGAIN')
                throw error;
            tries++;
            if (tries > eagerTries)
                await new Promise(resolve => setTimeout(resolve, retryMs));
        }
    }
}
function codeOf(error) {
    return error instanceof Error ? error.code : undefined;
}
function refused(action, hint) {
    return new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('INPUT_INVALID', `Cannot ${action}`, { hint });
}


/***/ })

};
;