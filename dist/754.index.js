"use strict";
exports.id = 754;
exports.ids = [754];
exports.modules = {

/***/ 91496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ recompress)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);

/** Written here, so that no default of Node's decides about digests. */
const gzipSettings = {
    level: 6,
    windowBits: 15,
    memLevel: 8,
    strategy: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_DEFAULT_STRATEGY,
    chunkSize: 256 * 1024,
};
const zstdSettings = {
    chunkSize: 256 * 1024,
    params: {
        [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_compressionLevel]: 3,
        [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_checksumFlag]: 0,
        [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_contentSizeFlag]: 0,
    },
};
/** RFC 1952, section 2.3: no name, no time, no extra flags, operating system unknown. */
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/**
 * Compresses a layer so that the same tar gives the same bytes on every machine with the same release of Node's compressors.
 * Node's own gzip header names the operating system it was built for; a fixed one takes its place.
 * Input is compressed in pieces of one size, since zstd's output depends on where its input is cut.
 */
async function* recompress(tar, compression) {
    const engine = compression === 'gzip' ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createGzip)(gzipSettings) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createZstdCompress)(zstdSettings);
    const fed = feed(engine, tar).catch((error) => void engine.destroy(error));
    let header = compression === 'gzip' ? gzipHeader.byteLength : 0;
    try {
        if (header > 0)
            yield gzipHeader;
        for await (const chunk of engine) {
            const skipped = Math.min(header, chunk.byteLength);
            header -= skipped;
            if (skipped < chunk.byteLength)
                yield chunk.subarray(skipped);
        }
    }
    finally {
        engine.destroy();
        await fed;
    }
}
async function feed(engine, tar) {
    for await (const piece of pieces(tar)) {
        if (engine.destroyed)
            return;
        await new Promise(resolve => {
            engine.once('close', resolve);
            engine.write(piece, () => {
                engine.off('close', resolve);
                resolve();
            });
        });
    }
    engine.end();
}
const pieceBytes = 128 * 1024;
/** The same bytes in pieces of one length; only the last is shorter. */
async function* pieces(bytes) {
    let piece = Buffer.alloc(pieceBytes);
    let filled = 0;
    for await (const chunk of bytes) {
        for (let at = 0; at < chunk.byteLength;) {
            const taken = Math.min(pieceBytes - filled, chunk.byteLength - at);
            piece.set(chunk.subarray(at, at + taken), filled);
            filled += taken;
            at += taken;
            if (filled < pieceBytes)
                continue;
            yield piece;
            piece = Buffer.alloc(pieceBytes);
            filled = 0;
        }
    }
    if (filled > 0)
        yield piece.subarray(0, filled);
}


/***/ }),

/***/ 27677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Drafts),
/* harmony export */   f: () => (/* binding */ pour)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27214);
/* harmony import */ var _draft_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46472);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61313);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50181);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63043);









/**
 * The folder of drafts. A draft at rest is `<algorithm>-<hex>.part`; taking it up renames it, so that only one process does.
 * The name of a draft in use ends with the mark of its process, whose end puts it back to rest. Drafts at rest are kept for the next
 * run within `draftLimits`.
 */
class Drafts {
    #folder;
    /** Bytes of the drafts at rest, by blob, as far as is known. */
    #resting = new Map();
    #count = 0;
    constructor(folder) {
        this.#folder = folder;
    }
    /** Puts drafts of processes that ended back to rest, and drops what is too old or too much. */
    recover() {
        // A step that stores nothing does without the thread pool's start.
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(this.#folder);
        this.#tidy();
    }
    #tidy() {
        this.#resting.clear();
        for (const { blob, bytes } of (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .tidyDrafts */ .Jo)(this.#folder))
            this.#resting.set(blob, bytes);
    }
    /** The drafts at rest as they are now. */
    atRest() {
        return (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .tidyDrafts */ .Jo)(this.#folder);
    }
    /** Drops drafts by name, but for those that were taken up since. */
    drop(gone) {
        (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .removeDrafts */ .tk)(this.#folder, gone);
        this.#tidy();
    }
    /** Drops the drafts that nobody works at; their bytes come again where they are wanted. */
    free() {
        (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(this.#folder);
        this.#tidy();
    }
    /** Bytes of the drafts at rest. */
    get restingBytes() {
        return [...this.#resting.values()].reduce((sum, bytes) => sum + bytes, 0);
    }
    async take(digest, limit) {
        const blob = `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodedOf */ .EX)(digest)}`;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${blob}.${(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_6__/* .ownMark */ .a1)()}.${this.#count++}`);
        const resumed = this.#resting.delete(blob) && (await renameIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${blob}.part`), path));
        try {
            const stats = resumed ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path) : undefined;
            // A link would be written through to what is not ours.
            const isDraft = stats?.isFile() === true && stats.nlink === 1;
            const own = isDraft ? openedAgain(path) : undefined;
            if (stats && own === undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true });
            const file = own ?? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .withSpaceAtOnce */ .$l)(this.#folder, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx+', 0o644));
            return { file, path, size: own !== undefined && stats ? Math.min(stats.size, limit) : 0 };
        }
        catch (error) {
            throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)('write to the store', error, this.#folder);
        }
    }
    /** Bytes of a draft at rest; 0 where there is none. */
    bytesOf(digest) {
        return this.#resting.get(`${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodedOf */ .EX)(digest)}`) ?? 0;
    }
    /** Closes a draft and keeps its first `size` bytes for the next try. On a full disk it would keep the space from everybody. */
    async rest(draft, digest, why) {
        if (draft.size === 0 || (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .isDiskFull */ .b$)(why))
            return this.discard(draft);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(draft.file, draft.size);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(draft.file);
        const blob = `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodedOf */ .EX)(digest)}`;
        if (!(await renameIfThere(draft.path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${blob}.part`))))
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft.path, { force: true });
        this.#resting.set(blob, draft.size);
        if (this.restingBytes > _draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .draftLimits */ .oT.bytes)
            this.#tidy();
    }
    async discard(draft) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(draft.file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft.path, { force: true });
    }
}
/** Writes bytes behind what the draft holds and gives the digest of the whole; throws CONTENT_MISMATCH beyond `limit` bytes. */
async function pour(open, draft, { digest, size: limit }) {
    // What another process left is not hashed yet, and these sources are near: beginning anew is simpler than reading it back.
    draft.size = 0;
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hasher */ .YA)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest));
    for await (const chunk of await open(0)) {
        if (draft.size + chunk.byteLength > limit) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept ${digest}: more than the ${limit} bytes promised`);
        }
        hash.update(chunk);
        (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .writeFully */ .KM)(draft.file, chunk, draft.size, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(draft.path));
        draft.size += chunk.byteLength;
    }
    return hash.digest();
}
/** A draft only saves work: one of another user, who may share the store, is left or begun anew. */
function isForeign(error) {
    return ['EACCES', 'EPERM'].includes(error.code ?? '');
}
/** Undefined where the draft may not be written on. */
function openedAgain(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r+');
    }
    catch (error) {
        if (isForeign(error))
            return undefined;
        throw error;
    }
}
async function renameIfThere(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT' || isForeign(error))
            return false;
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)('move a draft', error);
    }
}


/***/ }),

/***/ 90855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ EngineImages),
  r: () => (/* binding */ filterQuery)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-image.js



/** Reads the answer of `/images/json`. Throws MANIFEST_INVALID naming the field. */
function readList(answer) {
    return asList(answer, 'images').map((entry, at) => {
        const where = `images[${at}]`;
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
        return {
            ...namesOf(fields, where),
            created: numberOf(fields, 'Created'),
            labels: mapOf(fields, 'Labels', where),
            parent: (0,json_fields/* textField */.M8)(fields, 'ParentId', where) || undefined,
        };
    });
}
/** Reads the answer of an inspection. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID. */
function readImage(answer) {
    const where = 'image';
    const fields = (0,json_fields/* fieldsOf */.Pf)(answer, where);
    const rootFs = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'RootFS') ?? {}, 'image.RootFS');
    const manifests = (0,json_fields/* listField */.FZ)(fields, 'Manifests', where);
    const config = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'Config') ?? {}, 'image.Config');
    return {
        ...namesOf(fields, where),
        platform: platformOf(fields),
        diffIds: ((0,json_fields/* textListField */.y7)(rootFs, 'Layers', 'image.RootFS') ?? []).map(digest/* parseDigest */.m),
        created: (0,json_fields/* textField */.M8)(fields, 'Created', where) ?? '',
        labels: mapOf(config, 'Labels', 'image.Config'),
        parts: manifests?.flatMap(readPart),
    };
}
/** Reads the answer of `/images/…/history`. Throws MANIFEST_INVALID naming the field. */
function readHistory(answer) {
    return asList(answer, 'history').map((entry, at) => {
        const where = `history[${at}]`;
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
        const id = (0,json_fields/* textField */.M8)(fields, 'Id', where);
        return {
            id: id !== undefined && (0,digest/* isDigest */.Bc)(id) ? id : undefined,
            created: numberOf(fields, 'Created'),
            createdBy: (0,json_fields/* textField */.M8)(fields, 'CreatedBy', where) ?? '',
            comment: (0,json_fields/* textField */.M8)(fields, 'Comment', where) ?? '',
            size: numberOf(fields, 'Size'),
            tags: (0,json_fields/* textListField */.y7)(fields, 'Tags', where) ?? [],
        };
    });
}
/** Reads what a removal or a prune did. Throws MANIFEST_INVALID naming the field. */
function readRemoved(answer) {
    return asList(answer ?? [], 'removed').flatMap((entry, at) => {
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, `removed[${at}]`);
        const untagged = (0,json_fields/* textField */.M8)(fields, 'Untagged', `removed[${at}]`);
        const deleted = (0,json_fields/* textField */.M8)(fields, 'Deleted', `removed[${at}]`);
        return [...(untagged ? [{ untagged }] : []), ...(deleted ? [{ deleted }] : [])];
    });
}
function namesOf(fields, where) {
    const id = (0,json_fields/* textField */.M8)(fields, 'Id', where) ?? '';
    if (!(0,digest/* isDigest */.Bc)(id))
        throw (0,json_fields/* fault */.DG)(`${where}.Id`, 'expected a digest');
    return {
        id,
        tags: ((0,json_fields/* textListField */.y7)(fields, 'RepoTags', where) ?? []).filter(isNamed),
        digests: ((0,json_fields/* textListField */.y7)(fields, 'RepoDigests', where) ?? []).filter(isNamed),
        size: numberOf(fields, 'Size'),
    };
}
/** Engines up to 24 list what has no name as `<none>:<none>`. */
function isNamed(name) {
    return !name.includes('<none>');
}
function readPart(entry, at) {
    const where = `image.Manifests[${at}]`;
    const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
    if ((0,json_fields/* textField */.M8)(fields, 'Kind', where) !== 'image')
        return [];
    const size = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'Size') ?? {}, `${where}.Size`);
    const data = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'ImageData') ?? {}, `${where}.ImageData`);
    const dataSize = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(data, 'Size') ?? {}, `${where}.ImageData.Size`);
    return [
        {
            digest: (0,json_fields/* textField */.M8)(fields, 'ID', where) ?? '',
            isAvailable: (0,json_fields/* own */.ZV)(fields, 'Available') === true,
            contentBytes: numberOf(size, 'Content'),
            unpackedBytes: numberOf(dataSize, 'Unpacked'),
        },
    ];
}
function platformOf(fields) {
    const text = (name) => (0,json_fields/* textField */.M8)(fields, name, 'image') ?? '';
    const [os, architecture, variant, osVersion] = ['Os', 'Architecture', 'Variant', 'OsVersion'].map(text);
    return (0,platform/* normalizePlatform */.FL)({
        os: os || 'linux',
        architecture: architecture ?? '',
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
    });
}
function asList(value, where) {
    if (Array.isArray(value))
        return value;
    throw (0,json_fields/* fault */.DG)(where, 'expected a list');
}
function numberOf(fields, name) {
    const value = (0,json_fields/* own */.ZV)(fields, name);
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
function mapOf(fields, name, where) {
    return (0,json_fields/* textMapField */.A7)(fields, name, where) ?? {};
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-name.js
var engine_name = __webpack_require__(60143);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-problem.js
var engine_problem = __webpack_require__(23709);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-version.js
var engine_version = __webpack_require__(46886);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/while-images-go.js
var while_images_go = __webpack_require__(89034);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-images.js







/** Since this version of the API an inspection tells what content of each platform's image is there. */
const manifestsSince = '1.48';
/** The images an engine holds. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
class EngineImages {
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    /** All images, or those the filters match; `all` adds the intermediate ones of old builds. */
    async list(filters = {}, all = false) {
        const action = "list the engine's images";
        const query = { all: all ? '1' : undefined, ...filterQuery(filters) };
        const answer = await (0,while_images_go/* whileImagesGo */.E)(() => this.#connection.json({ action, method: 'GET', path: '/images/json', query }));
        return (0,engine_problem/* asAnswer */.vi)(action, () => readList(answer));
    }
    /** An image by name, ID or digest; undefined when the engine has none. */
    async find(name) {
        try {
            return await this.inspect(name);
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
    }
    /** An image by name, ID or digest. Throws NOT_FOUND, REFERENCE_INVALID. */
    async inspect(name) {
        const action = `inspect image "${(0,printable/* printable */.g)(name)}" in the engine`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/json`;
        const manifests = (0,engine_version/* isBefore */.Y)(this.#connection.version, manifestsSince) ? undefined : '1';
        const answer = await this.#connection.json({ action, method: 'GET', path, query: { manifests } });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readImage(answer));
    }
    /** What made an image, newest step first. Throws NOT_FOUND. */
    async history(name) {
        const action = `read the history of image "${(0,printable/* printable */.g)(name)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/history`;
        const answer = await this.#connection.json({ action, method: 'GET', path });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readHistory(answer));
    }
    /** Gives an image one more name. Throws NOT_FOUND. */
    async tag(name, repository, tag) {
        const action = `tag image "${(0,printable/* printable */.g)(name)}" as "${(0,printable/* printable */.g)(repository)}:${(0,printable/* printable */.g)(tag)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/tag`;
        await this.#connection.ask({ action, method: 'POST', path, query: { repo: repository, tag } });
    }
    /**
     * Removes a name, or by ID the image with all it alone needs. Throws NOT_FOUND, and ENGINE_FAILED when containers use it.
     *
     * @param force removes an image by ID though several names point at it
     * @param signal in place of the connection's own
     */
    async remove(name, force = false, signal) {
        const action = `remove image "${(0,printable/* printable */.g)(name)}" from the engine`;
        const query = { force: force ? '1' : undefined };
        const answer = await this.#connection.json({
            action,
            method: 'DELETE',
            path: `/images/${(0,engine_name/* enginePath */.a)(name)}`,
            query,
            signal,
        });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readRemoved(answer));
    }
    /** Removes what no name points at, or with `dangling: ['false']` what no container uses; gives the bytes it freed. */
    async prune(filters = {}) {
        const action = "prune the engine's images";
        const query = filterQuery(filters);
        const answer = await this.#connection.json({ action, method: 'POST', path: '/images/prune', query });
        return (0,engine_problem/* asAnswer */.vi)(action, () => {
            const { ImagesDeleted, SpaceReclaimed } = (answer ?? {});
            return { removed: readRemoved(ImagesDeleted), freedBytes: Number(SpaceReclaimed ?? 0) };
        });
    }
}
/** Filters as the API takes them. */
function filterQuery(filters) {
    return { filters: Object.keys(filters).length > 0 ? JSON.stringify(filters) : undefined };
}


/***/ }),

/***/ 60143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ enginePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** What the engine finds images and containers by: names, IDs, parts of IDs. */
const grammar = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]*$/;
/**
 * A name, ID or digest as a part of the API's paths. Throws REFERENCE_INVALID for what is none of these, before a path is made
 * of it.
 */
function enginePath(name) {
    const parts = name.split('/');
    if (grammar.test(name) && name.length <= 4096 && !parts.some(part => part === '' || /^\.+$/.test(part)))
        return parts.map(encodeURIComponent).join('/');
    const message = `Cannot look up "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(name)}" in the engine: expected an image's name, ID or digest`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REFERENCE_INVALID', message);
}


/***/ }),

/***/ 23709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ connectionProblem),
/* harmony export */   FR: () => (/* binding */ engineFailure),
/* harmony export */   LB: () => (/* binding */ engineRefusal),
/* harmony export */   vi: () => (/* binding */ asAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


const shownCharacters = 1_000;
/** The error for an answer of status 400 or more: the engine's own words, escaped and cut. */
function engineRefusal(action, status, body) {
    const said = messageOf(Buffer.from(body).toString('utf8'));
    const message = `Cannot ${action}: the engine answers ${status}${said ? `: ${said}` : ''}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(codeFor(status), message, { details: { status } });
}
/** The error for an engine that says in the middle of an answer of status 200 that it failed. */
function engineFailure(action, said) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine says "${shown(said)}"`);
}
/** What a fault of the connection means: an engine that is absent, that one may not use, or that broke off. */
function connectionProblem(action, place, error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return error;
    const { code = '', name = '', message = '' } = error;
    if (name === 'AbortError')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', `Cannot ${action}: stopped`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_DENIED', `Cannot ${action}: no permission to use the engine at ${place}`, {
            cause: error,
        });
    if (absent.has(code))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_UNAVAILABLE', `Cannot ${action}: no engine at ${place} (${code})`, {
            cause: error,
        });
    const why = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(code || message);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine at ${place} broke off (${why})`, {
        cause: error,
    });
}
/** Reads an answer of the engine; what is not as its API promises throws ENGINE_FAILED. */
function asAnswer(action, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error) && !(error instanceof SyntaxError))
            throw error;
        const message = `Cannot ${action}: the engine's answer is not what its API promises: ${shown(error.message)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', message, { cause: error });
    }
}
const absent = new Set([
    'ENOENT',
    'ECONNREFUSED',
    'ENOTSOCK',
    'ENOTFOUND',
    'EHOSTUNREACH',
    'ETIMEDOUT',
    'ENOTDIR',
]);
function codeFor(status) {
    if (status === 404)
        return 'NOT_FOUND';
    return status === 401 || status === 403 ? 'ENGINE_DENIED' : 'ENGINE_FAILED';
}
function messageOf(body) {
    try {
        const { message } = JSON.parse(body);
        return typeof message === 'string' ? shown(message) : shown(body);
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError)
            return shown(body);
        throw error;
    }
}
function shown(text) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text.trim(), shownCharacters);
}


/***/ }),

/***/ 46886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ negotiate),
/* harmony export */   Y: () => (/* binding */ isBefore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** The newest version of the API that this client was tried with (Docker 28.5). */
const newest = '1.51';
/** The oldest one; the paths used here have been in the API since then (Docker 1.12). */
const oldest = '1.24';
/**
 * The version to speak: the newest that both sides know, or the one asked for. Engines from 28 on refuse versions that are
 * too old for them, so it is never lower than need be. Throws ENGINE_FAILED when there is none.
 */
function negotiate(offered, wanted) {
    if (wanted !== undefined && wanted !== '')
        return checked(wanted.replace(/^v/, ''), wanted);
    const said = typeof offered === 'string' ? offered : oldest;
    const theirs = checked(said, said);
    return isBefore(theirs, newest) ? theirs : newest;
}
/** Whether version `a` is older than `b`. */
function isBefore(a, b) {
    const [major = 0, minor = 0] = a.split('.').map(Number);
    const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
    return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
function checked(version, written) {
    if (/^\d{1,4}\.\d{1,4}$/.test(version) && !isBefore(version, oldest))
        return version;
    const message = `Cannot speak version "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(written)}" of the Docker API: expected ${oldest} or newer`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('ENGINE_FAILED', message);
}


/***/ }),

/***/ 89034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ whileImagesGo)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);


/** Milliseconds between tries; a removal takes as long on a busy machine. */
const pauses = [50, 100, 200, 400, 800];
/**
 * Repeats work that meets a removal by another client: to whoever lists, measures or removes images just then, an engine answers 404 for
 * content that it has listed itself, or 500 ("unrecognized image ID", "a disk usage operation is already running").
 */
async function whileImagesGo(work) {
    for (const pause of pauses) {
        try {
            return await work();
        }
        catch (error) {
            if (!isPassing(error))
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
        }
    }
    return work();
}
function isPassing(error) {
    return ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error, 'NOT_FOUND', 'ENGINE_FAILED') && [404, 500].includes(Number(error.details.status)));
}


/***/ }),

/***/ 25780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ refuseSwitch),
/* harmony export */   V: () => (/* binding */ maxInterim)
/* harmony export */ });
const leaving = 'answers 101 and leaves HTTP';
const endless = 'sends interim answers without end';
/** 1xx answers before the real one. */
const maxInterim = 16;
/**
 * Fails a request with `failure` when the server answers 101: nothing here asks to leave HTTP, and what follows on the connection is no
 * answer. Without a listener Node waits for ever, or for the next answer. So does it for other 1xx answers that go on and on.
 *
 * @param failure makes the error of what the server does, the end of a sentence
 */
function refuseSwitch(outgoing, failure) {
    let interim = 0;
    const refuse = (does) => {
        // Told before it is destroyed: Node tells no error after an upgrade, and what came in the same packet as an answer.
        outgoing.emit('error', failure(does));
        outgoing.destroy();
    };
    outgoing.on('information', () => {
        if (++interim === maxInterim + 1)
            refuse(endless);
    });
    outgoing.once('upgrade', (_, socket) => {
        socket.destroy();
        refuse(leaving);
    });
    // Without an Upgrade header Node takes it for an answer.
    outgoing.once('response', ({ statusCode }) => {
        if (statusCode === 101)
            refuse(leaving);
    });
}


/***/ }),

/***/ 33083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ArchiveOrigin: () => (/* binding */ ArchiveOrigin)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js + 2 modules
var inflate = __webpack_require__(44037);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/recompress.js
var recompress = __webpack_require__(91496);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/draft.js
var store_draft = __webpack_require__(27677);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/told-bytes.js
var told_bytes = __webpack_require__(79635);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/compress-image.js











/** Layers that are compressed side by side: zlib has its own threads, four of them. */
const atOnce = 4;
/**
 * An image whose layers are all compressed: uncompressed ones go into the store compressed, and a new manifest names them, the same
 * one for the same image on every machine, whichever archive it came in. The document itself where there is nothing to compress;
 * an index too, since its attestations name its manifests by digest.
 * Throws CONTENT_MISMATCH for a layer that is not what it is named by, STORE_FAILED.
 */
async function compressedImage(document, compressing) {
    const { manifest } = document;
    if (manifest.kind !== 'image' || !manifest.layers.some(isLabelledPlain))
        return document;
    const labelled = new Map(manifest.layers.filter(isLabelledPlain).map(layer => [layer.digest, layer]));
    const made = await (0,concurrency/* mapLimit */.sf)([...labelled.values()], atOnce, layer => compressedLayer(layer, compressing));
    if (!made.some(({ isMade }) => isMade))
        return document;
    const compressed = new Map([...labelled.keys()].map((digest, at) => [digest, made[at]?.layer]));
    const layers = manifest.layers.map(layer => (isLabelledPlain(layer) && compressed.get(layer.digest)) || layer);
    return (0,model_document/* parseDocument */.Tp)(Buffer.from(JSON.stringify(manifestWith(manifest, layers))));
}
/** A layer that is compressed in spite of its label keeps its bytes, and gets the label that fits them where a manifest is made anyway. */
async function compressedLayer(layer, compressing) {
    const found = await (0,inflate/* compressionOfBytes */.fM)(await compressing.source.fetch(layer));
    if (found === 'none')
        return { layer: await compressLayer(layer, compressing), isMade: true };
    return { layer: { ...layer, mediaType: media_type.ociLayer[found] }, isMade: false };
}
/** What is uncompressed is named by the digest of its tar, which is its diff_id. */
async function compressLayer(layer, { source, store, compression, say }) {
    const what = `compressing layer ${(0,model_digest/* shortDigest */.VK)(layer.digest)} of ${(0,format/* humanBytes */.p6)(layer.size)}`;
    const plain = async () => (0,told_bytes/* toldBytes */.f)((0,bytes/* verified */.zr)(layer, await source.fetch(layer)), what, say);
    const open = async () => (0,recompress/* recompress */.e)(await plain(), compression);
    const unlimited = { digest: layer.digest, size: Number.POSITIVE_INFINITY };
    const { digest, size } = await (0,full_disk/* namingWork */.UP)(`compress layer ${layer.digest}`, () => store.receiveNew(layer.digest, draft => (0,store_draft/* pour */.f)(open, draft, unlimited)));
    store.rememberDiffId(digest, compression, layer.digest);
    return { mediaType: media_type.ociLayer[compression], digest, size };
}
function isLabelledPlain({ mediaType }) {
    return (0,media_type.compressionOf)(mediaType) === 'none';
}
function manifestWith({ config, annotations, subject }, layers) {
    return {
        schemaVersion: 2,
        mediaType: media_type.ociManifest,
        config: bare(config),
        layers: layers.map(bare),
        ...(subject ? { subject: bare(subject) } : {}),
        ...(annotations ? { annotations } : {}),
    };
}
function bare({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/archive-origin.js



/** A file or folder of images as an origin. */
class ArchiveOrigin {
    kind;
    images;
    #source;
    #reading;
    /** Compressed images by the digest they were found under. */
    #compressed = new Map();
    /** What was made: documents by their digest, and the layers they name. */
    #documents = new Map();
    #layers = new Set();
    constructor(source, reading) {
        this.kind = reading.kind;
        this.images = source.images;
        this.#source = source;
        this.#reading = reading;
    }
    async resolve(target = this.#reading.target ?? this.#only()) {
        const made = 'digest' in target ? this.#documents.get(target.digest) : undefined;
        return made ?? this.#compress(await this.#source.resolve(target));
    }
    async document(digest) {
        return this.#documents.get(digest) ?? this.#source.resolve({ digest });
    }
    async has(wanted) {
        const { digest } = wanted;
        return this.#documents.has(digest) || this.#layers.has(digest) || this.#source.has(wanted);
    }
    async fetch(wanted, from = 0) {
        const { store } = this.#reading.compress ?? {};
        if (store && this.#layers.has(wanted.digest))
            return store.fetch(wanted, from);
        const made = this.#documents.get(wanted.digest);
        return made ? chunkOf(made.bytes.subarray(from)) : this.#source.fetch(wanted, from);
    }
    async scan(wanted) {
        const { store } = this.#reading.compress ?? {};
        if (store && this.#layers.has(wanted.digest))
            return store.scan(wanted.digest);
        return this.#documents.has(wanted.digest) ? this.fetch(wanted) : this.#source.scan(wanted);
    }
    async [Symbol.asyncDispose]() {
        await this.#source[Symbol.asyncDispose]();
    }
    #compress(found) {
        const { digest } = found.descriptor;
        const compressed = this.#compressed.get(digest) ?? this.#compressedAnew(found);
        this.#compressed.set(digest, compressed);
        return compressed;
    }
    async #compressedAnew(found) {
        const { compress } = this.#reading;
        if (!compress)
            return found;
        const { store, compression = 'gzip', say } = compress;
        const made = await compressedImage(found, { source: this.#source, store, compression, say });
        if (made === found || made.manifest.kind !== 'image')
            return found;
        this.#documents.set(made.descriptor.digest, made);
        const before = new Set(found.manifest.kind === 'image' ? found.manifest.layers.map(({ digest }) => digest) : []);
        for (const { digest } of made.manifest.layers)
            if (!before.has(digest))
                this.#layers.add(digest);
        return made;
    }
    #only() {
        const [first, second] = this.images;
        if (first && !second)
            return { digest: first.digest };
        const names = this.images.flatMap(({ names, digest }) => names[0] ?? digest).slice(0, 20);
        const shown = names.map(name => (0,printable/* printable */.g)(name)).join(', ') || 'none';
        const message = `Cannot choose an image: there are ${this.images.length} (${shown}), expected one, or a name`;
        throw new errors/* TallyError */.jB(first ? 'REFERENCE_INVALID' : 'NOT_FOUND', message);
    }
}
async function* chunkOf(bytes) {
    yield bytes;
}


/***/ }),

/***/ 75441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EngineOrigin: () => (/* binding */ EngineOrigin)
/* harmony export */ });
/* harmony import */ var _content_archive_archive_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23606);
/* harmony import */ var _content_archive_spool_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96978);
/* harmony import */ var _engine_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36998);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);
/* harmony import */ var _archive_origin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33083);
/* harmony import */ var _told_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79635);









/**
 * The engine's images as an origin. An image is saved when it is resolved, each once: the engine gives it as one stream whose table
 * of contents stands at its end, so the stream is kept in a nameless file until the origin is disposed.
 */
class EngineOrigin {
    kind = 'docker';
    images;
    #engine;
    #target;
    #listed;
    #ports;
    #saved = new Map();
    constructor(engine, target, listed, ports) {
        this.#engine = engine;
        this.#target = target;
        this.#listed = listed;
        this.#ports = ports;
        this.images = listed.map(({ id, tags }) => ({ digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(id), names: tags }));
    }
    /** Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
    static async open(target, ports) {
        const engine = await (0,_engine_engine_js__WEBPACK_IMPORTED_MODULE_1__.openEngine)(ports.engine, { signal: ports.signal });
        try {
            return new EngineOrigin(engine, target, await engine.images.list(), ports);
        }
        catch (error) {
            engine[Symbol.dispose]();
            throw error;
        }
    }
    async resolve(target = this.#target ?? this.#only()) {
        const { id, name } = await this.#find(target);
        const saving = this.#saved.get(id) ?? this.#save(name);
        this.#saved.set(id, saving);
        // What failed may be tried again.
        saving.catch(() => this.#saved.delete(id));
        const document = await (await saving).resolve();
        const { digest } = document.descriptor;
        if (!('digest' in target) || target.digest === digest || target.digest === id)
            return document;
        const message = `Cannot read ${target.digest} from the engine: it keeps the image with its layers unpacked, which gives ${digest}, expected the bytes of the registry`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', message, { details: { wanted: target.digest, found: digest } });
    }
    async document(digest) {
        for (const saved of this.#saved.values()) {
            const origin = await saved;
            if (await origin.has({ digest, mediaType: '', size: 0 }))
                return origin.document(digest);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in the images of the engine that were read`);
    }
    async has(wanted) {
        for (const saved of this.#saved.values())
            if (await (await saved).has(wanted))
                return true;
        return false;
    }
    async fetch(wanted, from = 0) {
        for (const saved of this.#saved.values()) {
            const origin = await saved;
            if (await origin.has(wanted))
                return origin.fetch(wanted, from);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${wanted.digest} in the images of the engine that were read`);
    }
    async [Symbol.asyncDispose]() {
        for (const saving of await Promise.allSettled(this.#saved.values()))
            if (saving.status === 'fulfilled')
                await saving.value[Symbol.asyncDispose]();
        this.#engine[Symbol.dispose]();
    }
    /** By name rather than ID, so that the engine writes the name along. */
    async #save(name) {
        const { store, say } = this.#ports;
        const saved = (0,_told_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .toldBytes */ .f)(this.#engine.content.save([name]), `reading ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name)} from the engine`, say);
        const file = await (0,_content_archive_spool_js__WEBPACK_IMPORTED_MODULE_5__/* .spool */ .k)(saved, store.scratch);
        return new _archive_origin_js__WEBPACK_IMPORTED_MODULE_6__.ArchiveOrigin(await (0,_content_archive_archive_source_js__WEBPACK_IMPORTED_MODULE_7__/* .openTar */ .O)(file), { kind: 'docker', compress: this.#ports });
    }
    async #find(target) {
        if ('tag' in target) {
            const { id } = await this.#engine.images.inspect(nameOf(target.tag));
            return { id, name: nameOf(target.tag) };
        }
        const { digest } = target;
        const found = this.#listed.find(({ id, digests }) => id === digest || digests.some(each => each.endsWith(`@${digest}`)));
        if (found)
            return { id: found.id, name: found.tags[0] ?? found.id };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in the engine: no image has this digest`);
    }
    #only() {
        const [first, second] = this.images;
        if (first && !second)
            return { digest: first.digest };
        const names = this.images.flatMap(({ names: [name], digest }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name ?? digest)).slice(0, 20);
        const message = `Cannot choose an image of the engine: it has ${this.images.length} (${names.join(', ') || 'none'}), expected docker=NAME`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(first ? 'REFERENCE_INVALID' : 'NOT_FOUND', message);
    }
}
/** As the engine writes names itself; its ways to shorten an ID are left to it. */
function nameOf(written) {
    return /^(?:sha256:)?[0-9a-f]{12,64}$/.test(written) ? written : (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .familiarReference */ .ZD)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .parseImage */ .zZ)(written));
}


/***/ }),

/***/ 79635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toldBytes)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87656);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/** The same bytes; every few seconds it is said how many have passed of `what`. */
async function* toldBytes(bytes, what, say, everyMs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        let sum = 0;
        const _ = __addDisposableResource(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_0__/* .heartbeat */ .j)(say, () => [`${what}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sum)}`], everyMs), false);
        for await (const chunk of bytes) {
            sum += chunk.byteLength;
            yield chunk;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}


/***/ })

};
;