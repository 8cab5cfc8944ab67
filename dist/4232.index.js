"use strict";
exports.id = 4232;
exports.ids = [4232];
exports.modules = {

/***/ 24578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lookedAtPorts)
/* harmony export */ });
/** The ports for looking at an image in an archive, a layout, a store or the engine without keeping any of it. */
function lookedAtPorts({ env, platform, home, workspace, signal, streams, log }, store, maxImageSize) {
    return {
        store,
        workspace,
        engine: { env, platform, home },
        maxImageSize,
        isLookedAt: true,
        stdin: streams?.read,
        signal,
        say: log.info,
    };
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
            const { EngineOrigin } = await Promise.all(/* import() */[__webpack_require__.e(3265), __webpack_require__.e(6975), __webpack_require__.e(5441), __webpack_require__.e(8437), __webpack_require__.e(8184), __webpack_require__.e(7332), __webpack_require__.e(3083), __webpack_require__.e(3110), __webpack_require__.e(7719), __webpack_require__.e(2875), __webpack_require__.e(8371), __webpack_require__.e(1398), __webpack_require__.e(5436), __webpack_require__.e(488)]).then(__webpack_require__.bind(__webpack_require__, 75441));
            return EngineOrigin.open(origin.target, ports);
        }
        default: {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const { ArchiveOrigin } = await Promise.all(/* import() */[__webpack_require__.e(3265), __webpack_require__.e(8437), __webpack_require__.e(8184), __webpack_require__.e(7332), __webpack_require__.e(3083), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 33083));
                const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(6975), __webpack_require__.e(5441), __webpack_require__.e(8437), __webpack_require__.e(8184), __webpack_require__.e(7332), __webpack_require__.e(3110), __webpack_require__.e(7719), __webpack_require__.e(2875), __webpack_require__.e(8371)]).then(__webpack_require__.bind(__webpack_require__, 61192));
                const { kind, path, target } = origin;
                const { store, maxImageSize, say } = ports;
                const _ = (0,tslib__WEBPACK_IMPORTED_MODULE_4__/* .__addDisposableResource */ .mS)(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_5__/* .heartbeat */ .j)(say, () => [`reading ${path === '-' ? 'standard input' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}`]), false);
                const source = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .withHints */ .z9)((0,_origin_hints_js__WEBPACK_IMPORTED_MODULE_7__.originHints)(kind), () => naming(path, async () => openArchive(await contentAt(origin, ports), store.scratch, maxImageSize)));
                // The actual form counts, not the declared one: the layers of a docker save are uncompressed.
                const isPlain = kind === 'docker-archive' || source.form === 'docker-archive';
                const compress = isPlain && !ports.isLookedAt ? ports : undefined;
                return new ArchiveOrigin(source, { kind, target, compress });
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


/***/ }),

/***/ 8613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   originHints: () => (/* binding */ originHints)
/* harmony export */ });
const archive = {
    NOT_FOUND: 'Check the path, which is relative to the workspace, and the name or digest after it. The step that writes the layout or archive has to run before this one.',
    MANIFEST_INVALID: 'The layout or archive holds a document that two clients could read differently, or not at all. Write it again with a current version of the tool that made it.',
    CONTENT_MISMATCH: 'The layout or archive holds other bytes than its digests promise: it is damaged or was changed. Write it again.',
    GRAPH_INVALID: 'The index in the layout or archive points at itself, nests too deeply or has too many entries. Write it again.',
    STORE_FAILED: "Check that the runner's user may read the layout or archive, and that the content store is writable and has space left.",
};
const engine = {
    NOT_FOUND: 'Name an image that the engine holds, as `docker image ls` shows it; the step that builds or loads it has to run before this one.',
    MANIFEST_INVALID: 'What the engine gives for this image can be read in two ways, or not at all. Build or pull the image again, and update the engine if it repeats.',
    CONTENT_MISMATCH: 'The engine gives other bytes than the digests promise. Run again; if it repeats, remove the image there and build or pull it again.',
};
const store = {
    NOT_FOUND: 'Pull the image by an earlier step with the same `store` and the same `platforms`, or name another source.',
};
/** Hints for failures in reading images from an origin; for a folder its base's registry may be to blame. */
function originHints(kind) {
    if (kind === 'directory')
        return {};
    if (kind === 'docker')
        return engine;
    if (kind === 'store')
        return store;
    const place = kind === 'oci-layout' ? 'DIR' : 'FILE';
    return {
        ...archive,
        REFERENCE_INVALID: `Choose one of them by its name behind the path: \`${kind}=${place}:NAME\`.`,
    };
}


/***/ })

};
;