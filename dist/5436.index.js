"use strict";
exports.id = 5436;
exports.ids = [5436];
exports.modules = {

/***/ 95436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inspectContainer),
/* harmony export */   t: () => (/* binding */ listContainers)
/* harmony export */ });
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23892);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _engine_images_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90855);
/* harmony import */ var _engine_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60143);
/* harmony import */ var _engine_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23709);





/** A container by name, ID or the start of an ID. Throws NOT_FOUND, REFERENCE_INVALID, ENGINE_*. */
async function inspectContainer(connection, name) {
    const action = `inspect container "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}"`;
    const answer = await connection.json({
        action,
        method: 'GET',
        path: `/containers/${(0,_engine_name_js__WEBPACK_IMPORTED_MODULE_1__/* .enginePath */ .a)(name)}/json`,
    });
    return (0,_engine_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .asAnswer */ .vi)(action, () => {
        const fields = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(answer, 'container');
        const text = (name) => (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(fields, name, 'container') ?? '';
        const state = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)(fields, 'State') ?? {}, 'container.State');
        return {
            id: text('Id'),
            imageId: text('Image'),
            state: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(state, 'Status', 'container.State') ?? '',
        };
    });
}
/** All containers, including stopped ones, that match the filters. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
async function listContainers(connection, filters = {}) {
    const action = "list the engine's containers";
    const query = { all: '1', ...(0,_engine_images_js__WEBPACK_IMPORTED_MODULE_4__/* .filterQuery */ .r)(filters) };
    const answer = await connection.json({ action, method: 'GET', path: '/containers/json', query });
    return (0,_engine_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .asAnswer */ .vi)(action, () => {
        if (!Array.isArray(answer))
            throw (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)('containers', 'expected a list');
        return answer.map((entry, at) => containerOf((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(entry, `containers[${at}]`), `containers[${at}]`));
    });
}
function containerOf(fields, where) {
    const text = (name) => (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(fields, name, where) ?? '';
    if (typeof (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)(fields, 'Id') !== 'string')
        throw (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(`${where}.Id`, 'expected a string');
    const names = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textListField */ .y7)(fields, 'Names', where) ?? [];
    return { id: text('Id'), names, image: text('Image'), imageId: text('ImageID'), state: text('State') };
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/descriptor.js
var descriptor = __webpack_require__(97055);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-image.js




/** Reads the response of `/images/json`. Throws MANIFEST_INVALID naming the field. */
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
/** Reads the response of an image inspection. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID. */
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
/** Reads the response of `/images/…/history`. Throws MANIFEST_INVALID naming the field. */
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
/** Reads a list of objects, whose fields stay as they are. Throws MANIFEST_INVALID. */
function readRecords(answer, where) {
    return asList(answer ?? [], where).map((entry, at) => (0,json_fields/* fieldsOf */.Pf)(entry, `${where}[${at}]`));
}
/** Reads the response of a removal or prune. Throws MANIFEST_INVALID naming the field. */
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
/** Engines up to 24 list a missing name as `<none>:<none>`. */
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
            descriptor: partDescriptor(fields, where),
            isAvailable: (0,json_fields/* own */.ZV)(fields, 'Available') === true,
            contentBytes: numberOf(size, 'Content'),
            unpackedBytes: numberOf(dataSize, 'Unpacked'),
        },
    ];
}
/** The descriptor of a part; its own platform where the descriptor has none. */
function partDescriptor(fields, where) {
    const listed = (0,json_fields/* own */.ZV)(fields, 'Descriptor');
    if (listed === undefined)
        return undefined;
    const data = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'ImageData') ?? {}, `${where}.ImageData`);
    const platform = (0,json_fields/* own */.ZV)(data, 'Platform');
    const whole = platform === undefined ? {} : { platform };
    return (0,descriptor/* parseDescriptor */.B)({ ...whole, ...(0,json_fields/* fieldsOf */.Pf)(listed, `${where}.Descriptor`) }, `${where}.Descriptor`);
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








/** From this API version an inspection can report the content present for each platform's image. */
const manifestsSince = '1.48';
/** The images in an engine. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
class EngineImages {
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    /** All images that match the filters; `all` adds the intermediate images of old builds. */
    async list(filters = {}, all = false) {
        const action = "list the engine's images";
        const query = { all: all ? '1' : undefined, ...filterQuery(filters) };
        const answer = await (0,while_images_go/* whileImagesGo */.E)(() => this.#connection.json({ action, method: 'GET', path: '/images/json', query }));
        return (0,engine_problem/* asAnswer */.vi)(action, () => readList(answer));
    }
    /** An image by name, ID or digest; undefined when the engine does not have it. */
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
        const action = `inspect image "${(0,printable/* printable */.g$)(name)}" in the engine`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/json`;
        const manifests = (0,engine_version/* isBefore */.Y)(this.#connection.version, manifestsSince) ? undefined : '1';
        const answer = await this.#connection.json({ action, method: 'GET', path, query: { manifests } });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readImage(answer));
    }
    /** An image's history, newest step first. Throws NOT_FOUND. */
    async history(name) {
        const action = `read the history of image "${(0,printable/* printable */.g$)(name)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/history`;
        const answer = await this.#connection.json({ action, method: 'GET', path });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readHistory(answer));
    }
    /**
     * The images as the engine lists them, in its order and with its own fields. Throws NOT_FOUND when `before` or `since` names an
     * image that is not there.
     *
     * @param more further parameters of the request, such as `shared-size`
     */
    async listRecords(filters, all, more = {}) {
        const action = "list the engine's images";
        const query = { all: all ? '1' : undefined, ...filterQuery(filters), ...more };
        const ask = () => this.#connection.json({ action, method: 'GET', path: '/images/json', query });
        // An image that these filters name and that is not there is no passing fault.
        const answer = await (filters.before || filters.since ? ask() : (0,while_images_go/* whileImagesGo */.E)(ask));
        return (0,engine_problem/* asAnswer */.vi)(action, () => readRecords(answer, 'images'));
    }
    /** An image as the engine describes it, with the text of the response. Throws NOT_FOUND, REFERENCE_INVALID. */
    async record(name) {
        const action = `inspect image "${(0,printable/* printable */.g$)(name)}" in the engine`;
        const text = await this.#connection.text({
            action,
            method: 'GET',
            path: `/images/${(0,engine_name/* enginePath */.a)(name)}/json`,
        });
        return (0,engine_problem/* asAnswer */.vi)(action, () => ({ text, value: (0,json_fields/* fieldsOf */.Pf)(JSON.parse(text), 'image') }));
    }
    /** An image's history as the engine describes it, newest step first. Throws NOT_FOUND. */
    async historyRecords(name) {
        const action = `read the history of image "${(0,printable/* printable */.g$)(name)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/history`;
        const answer = await this.#connection.json({ action, method: 'GET', path });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readRecords(answer, 'history'));
    }
    /** Adds a name to an image. Throws NOT_FOUND. */
    async tag(name, repository, tag) {
        const action = `tag image "${(0,printable/* printable */.g$)(name)}" as "${(0,printable/* printable */.g$)(repository)}:${(0,printable/* printable */.g$)(tag)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/tag`;
        await this.#connection.ask({ action, method: 'POST', path, query: { repo: repository, tag } });
    }
    /**
     * Removes a name or, given an ID, the image with everything only it needs. Throws NOT_FOUND, and ENGINE_FAILED when containers use it.
     *
     * @param force removes an image by ID even if it has several names
     * @param more `signal` replaces the connection's own; `noPrune` keeps unnamed images that the image was built on
     */
    async remove(name, force = false, { signal, noPrune = false } = {}) {
        const action = `remove image "${(0,printable/* printable */.g$)(name)}" from the engine`;
        const query = { force: force ? '1' : undefined, noprune: noPrune ? '1' : undefined };
        const answer = await this.#connection.json({
            action,
            method: 'DELETE',
            path: `/images/${(0,engine_name/* enginePath */.a)(name)}`,
            query,
            signal,
        });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readRemoved(answer));
    }
    /**
     * Removes a name and the image's own content, if it was the last name. Images below that have no name stay. Throws NOT_FOUND, and
     * ENGINE_FAILED when containers use it.
     */
    async removeName(name, signal) {
        await this.#connection.ask({
            action: `remove image "${(0,printable/* printable */.g$)(name)}" from the engine`,
            method: 'DELETE',
            path: `/images/${(0,engine_name/* enginePath */.a)(name)}`,
            query: { noprune: '1' },
            signal,
        });
    }
    /** Removes images without a name, or with `dangling: ['false']` those that no container uses; returns the freed bytes. */
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
/** Encodes filters for the API. */
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


/** The syntax by which the engine finds images and containers: names, IDs, parts of IDs. */
const grammar = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]*$/;
/**
 * Encodes a name, ID or digest for a path of the API. Throws REFERENCE_INVALID for anything else, before a path is built from
 * it.
 */
function enginePath(name) {
    const parts = name.split('/');
    if (grammar.test(name) && name.length <= 4096 && !parts.some(part => part === '' || /^\.+$/.test(part)))
        return parts.map(encodeURIComponent).join('/');
    const message = `Cannot look up "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}" in the engine: expected an image's name, ID or digest`;
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
/* harmony import */ var _http_http_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69262);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);



const shownCharacters = 1_000;
/** The error for a response with a status of 400 or more: the engine's own message, escaped and truncated. */
function engineRefusal(action, status, body) {
    const said = messageOf(Buffer.from(body).toString('utf8'));
    const message = `Cannot ${action}: the engine answers ${status}${said ? `: ${said}` : ''}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(codeFor(status), message, { details: { status } });
}
/** The error for a failure that the engine reports inside a response with status 200. */
function engineFailure(action, said) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine says "${shown(said)}"`);
}
/** The error for a connection failure: the engine is absent, access is denied, the connection broke, or `signal` stopped it. */
function connectionProblem(action, address, { error, signal }) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return error;
    if (signal?.aborted)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', `Cannot ${action}: stopped`, { cause: error });
    if (error instanceof _http_http_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpFault */ .F9 && error.kind === 'protocol')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine at ${address} does not speak HTTP as expected: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(error.message)}`);
    const { code = '', message = '' } = error;
    if (code === 'EACCES' || code === 'EPERM')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_DENIED', `Cannot ${action}: no permission to use the engine at ${address}`, {
            cause: error,
        });
    if (absent.has(code))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_UNAVAILABLE', `Cannot ${action}: no engine at ${address} (${code})`, {
            cause: error,
        });
    const why = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(code || message);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine at ${address} broke off (${why})`, {
        cause: error,
    });
}
/** Reads a response of the engine; throws ENGINE_FAILED when it does not match the API. */
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
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text.trim(), shownCharacters);
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


/** The newest API version this client was tested with (Docker 28.5). */
const newest = '1.51';
/** The oldest supported API version; all paths used here exist since then (Docker 1.12). */
const oldest = '1.24';
/**
 * Chooses the API version: the newest that both sides support, or the requested one. Engines from 28 refuse versions that are too
 * old, so it is never lower than necessary. Throws ENGINE_FAILED when there is none.
 */
function negotiate(offered, wanted) {
    if (wanted !== undefined && wanted !== '')
        return checked(wanted.replace(/^v/, ''), wanted);
    const said = typeof offered === 'string' ? offered : oldest;
    const theirs = checked(said, said);
    return isBefore(theirs, newest) ? theirs : newest;
}
/** Whether API version `a` is older than `b`. */
function isBefore(a, b) {
    const [major = 0, minor = 0] = a.split('.').map(Number);
    const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
    return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
function checked(version, written) {
    if (/^\d{1,4}\.\d{1,4}$/.test(version) && !isBefore(version, oldest))
        return version;
    const message = `Cannot speak version "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(written)}" of the Docker API: expected ${oldest} or newer`;
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


/** Milliseconds between attempts; a removal takes this long on a busy machine. */
const pauses = [50, 100, 200, 400, 800];
/**
 * Retries work that collides with another client's removal: an engine that lists, measures or removes images then answers 404 for
 * content that it has just listed, or 500 ("unrecognized image ID", "a disk usage operation is already running").
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


/***/ })

};
;