"use strict";
exports.id = 2731;
exports.ids = [2731];
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


/***/ }),

/***/ 52731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openOrigin: () => (/* binding */ openOrigin),
/* harmony export */   parseOrigin: () => (/* binding */ parseOrigin)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97231);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _content_special_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35942);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87957);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87656);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _workspace_file_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(91410);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64237);
/* harmony import */ var _origin_hints_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8613);











const accepted = 'store=NAME@DIGEST, oci-layout=DIR[:ref], oci-archive=FILE, docker-archive=FILE, docker or docker=NAME';
/**
 * Parses an item of `source` or `from`: `store`, `store=REF`, `oci-layout=DIR[:ref]`, `oci-archive=FILE`,
 * `docker-archive=FILE`, `docker`, `docker=NAME`.
 */
function parseOrigin(text, alsoAccepted = '') {
    const [, kind = '', , value = ''] = /^([a-z-]+)(=(.*))?$/s.exec(text.trim()) ?? [];
    const has = text.includes('=');
    const written = value.trim();
    if (!has && (kind === 'store' || kind === 'docker'))
        return { kind };
    if (has && written !== '') {
        if (kind === 'store')
            return storeOrigin(written);
        if (kind === 'docker')
            return { kind, target: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(written) ? { digest: written } : { tag: written } };
        if (kind === 'oci-layout' || kind === 'oci-archive' || kind === 'docker-archive')
            return { kind, ...pathAndTarget(written) };
    }
    throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text)}" is none of ${accepted}${alsoAccepted}`);
}
function storeOrigin(written) {
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(written))
        return { kind: 'store', target: { digest: written } };
    const { digest } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImage */ .zZ)(written);
    if (digest !== undefined)
        return { kind: 'store', target: { digest }, name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutScheme */ .yO)(written) };
    throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(written)}" has no digest; the store knows images by their digests alone`);
}
/** A name follows the first colon that is not part of a drive, a digest follows `@`. */
function pathAndTarget(written) {
    const [, before, digest] = /^(.+)@(sha(?:256|512):[0-9a-f]+)$/.exec(written) ?? [];
    if (before !== undefined && digest !== undefined)
        return { path: before, target: { digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest) } };
    const colon = written.indexOf(':', /^[A-Za-z]:[\\/]/.test(written) ? 2 : 1);
    if (colon < 0)
        return { path: written };
    const [path, tag] = [written.slice(0, colon), written.slice(colon + 1)];
    if (tag === '')
        throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(written)}" has nothing after its colon`);
    return { path, target: { tag } };
}
/**
 * Opens an origin. Nothing is read from an engine until an image is resolved. Throws NOT_FOUND, ARCHIVE_INVALID,
 * STORE_FAILED, ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED.
 */
async function openOrigin(origin, ports) {
    switch (origin.kind) {
        case 'store': {
            const { StoreOrigin } = await Promise.all(/* import() */[__webpack_require__.e(8184), __webpack_require__.e(1450)]).then(__webpack_require__.bind(__webpack_require__, 21450));
            return new StoreOrigin(ports.store, origin);
        }
        case 'docker': {
            const { EngineOrigin } = await Promise.all(/* import() */[__webpack_require__.e(3265), __webpack_require__.e(6975), __webpack_require__.e(5441), __webpack_require__.e(6012), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1709), __webpack_require__.e(1398), __webpack_require__.e(5436), __webpack_require__.e(488), __webpack_require__.e(2312), __webpack_require__.e(6121)]).then(__webpack_require__.bind(__webpack_require__, 75441));
            return EngineOrigin.open(origin.target, ports);
        }
        default: {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const { ArchiveOrigin } = await Promise.all(/* import() */[__webpack_require__.e(3265), __webpack_require__.e(6012), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6121)]).then(__webpack_require__.bind(__webpack_require__, 66121));
                const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(6975), __webpack_require__.e(5441), __webpack_require__.e(6012), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1709), __webpack_require__.e(2312)]).then(__webpack_require__.bind(__webpack_require__, 72319));
                const { kind, path, target } = origin;
                const { store, maxImageSize, say } = ports;
                const _ = (0,tslib__WEBPACK_IMPORTED_MODULE_4__/* .__addDisposableResource */ .mS)(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_5__/* .heartbeat */ .j)(say, () => [`reading ${path === '-' ? 'standard input' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}`]), false);
                const source = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .withHints */ .z9)((0,_origin_hints_js__WEBPACK_IMPORTED_MODULE_7__.originHints)(kind), () => naming(path, async () => openArchive(await contentAt(origin, ports), store.scratch, maxImageSize)));
                // The actual form counts, not the declared one: the layers of a docker save are uncompressed.
                const isPlain = kind === 'docker-archive' || source.form === 'docker-archive';
                const compress = isPlain && !ports.isLookedAt && !ports.isForEngine ? ports : undefined;
                return new ArchiveOrigin(source, { kind, target, compress, isForEngine: ports.isForEngine });
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                (0,tslib__WEBPACK_IMPORTED_MODULE_4__/* .__disposeResources */ .hk)(env_1);
            }
        }
    }
}
/** The paths that mean standard input, which may be a socket that no path opens. */
const inputNames = new Set(['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);
/** The place of a layout or archive, or the bytes of a stream. Throws INPUT_INVALID, NOT_FOUND, ARCHIVE_INVALID. */
async function contentAt({ kind, path }, ports) {
    if (path === '-' || (inputNames.has(path) && ports.stdin && !isFileOrFolder(path)))
        return standardInput(kind, ports);
    const place = await placeOf(path, ports.workspace);
    const special = (0,_content_special_file_js__WEBPACK_IMPORTED_MODULE_8__.specialKindOf)(place.path, `read "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}"`);
    return special === 'pipe' || special === 'device' ? (0,_content_special_file_js__WEBPACK_IMPORTED_MODULE_8__.readSpecial)(place.path, special, ports.signal) : place;
}
function isFileOrFolder(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    return stats !== undefined && (stats.isFile() || stats.isDirectory());
}
/** The codes of errors about content. */
const contentCodes = [
    'ARCHIVE_INVALID',
    'CONTENT_MISMATCH',
    'CONTENT_TOO_LARGE',
    'GRAPH_INVALID',
    'MANIFEST_INVALID',
    'MANIFEST_TOO_LARGE',
];
/** Names the layout or archive in errors about its content, which know only parts of it. */
async function naming(path, work) {
    try {
        return await work();
    }
    catch (error) {
        const shown = path === '-' ? 'of standard input' : `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}"`;
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .isTallyError */ .pQ)(error, ...contentCodes) || error.message.includes(shown))
            throw error;
        const known = /^Cannot read the (?:layout or )?archive(?=: )/;
        const message = known.test(error.message)
            ? error.message.replace(known, start => `${start} ${shown}`)
            : `Cannot read the layout or archive ${shown}: ${error.message.replace(/^Cannot /, 'cannot ')}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB(error.code, message, {
            cause: error.cause,
            hint: error.hint,
            details: error.details,
        });
    }
}
/** The bytes of standard input, which only an archive can be. Throws INPUT_INVALID. */
function standardInput(kind, { stdin }) {
    const refused = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('INPUT_INVALID', `Cannot read "${kind}=-": ${why}, expected a path; \`./-\` is a file of that name`);
    if (kind === 'oci-layout')
        throw refused('a layout is a folder, and `-` is standard input');
    if (!stdin)
        throw refused('`-` is standard input, which a step does not have');
    return stdin();
}
async function placeOf(path, workspace) {
    try {
        return await (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_9__/* .pathToRead */ .DW)(workspace, path);
    }
    catch (error) {
        const message = `Cannot read the layout or archive "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}": ${(0,_workspace_file_text_js__WEBPACK_IMPORTED_MODULE_10__/* .fileProblem */ .Wj)(error)}`;
        const hint = (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_9__/* .pathHint */ .Pq)(error);
        const isMissing = error.code === 'ENOENT';
        const code = hint ? 'INPUT_INVALID' : isMissing ? 'NOT_FOUND' : 'ARCHIVE_INVALID';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB(code, message, { cause: error, hint });
    }
}


/***/ })

};
;