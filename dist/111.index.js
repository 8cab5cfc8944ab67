"use strict";
exports.id = 111;
exports.ids = [111];
exports.modules = {

/***/ 90855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ EngineImages),
  r: () => (/* binding */ filterQuery)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(54673);
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
        ...{ os: os || 'linux', architecture: architecture ?? '' },
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
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54673);


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
    const message = `Cannot look up "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(name)}" in the engine: expected an image's name, ID or digest`;
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
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54673);


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
    const why = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(code || message);
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
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text.trim(), shownCharacters);
}


/***/ }),

/***/ 46886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ negotiate),
/* harmony export */   Y: () => (/* binding */ isBefore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54673);


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
    const message = `Cannot speak version "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(written)}" of the Docker API: expected ${oldest} or newer`;
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

/***/ 88804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   Kk: () => (/* binding */ unequalLayers),
/* harmony export */   Ko: () => (/* binding */ configPlatform),
/* harmony export */   eL: () => (/* binding */ configDiffIds),
/* harmony export */   sH: () => (/* binding */ chainIds),
/* harmony export */   x$: () => (/* binding */ spelledPlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95581);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3394);





const names = ['os', 'architecture', 'variant', 'os.version', 'os.features', 'rootfs', 'config'];
/** Reads an image's config. Throws MANIFEST_INVALID, also when it does not name one diff_id for each of `layers` layers. */
function parseImageConfig(bytes, layers) {
    const fields = configFields(bytes);
    const diffIds = diffIdsIn(fields);
    if (diffIds.length !== layers)
        throw unequalLayers(diffIds.length, layers);
    const created = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'created', 'config');
    const history = ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'history', 'config') ?? []).map((entry, at) => (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(entry ?? {}, `config.history[${at}]`));
    const run = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'config') ?? {};
    return {
        platform: normalized(spelledIn(fields)),
        diffIds,
        history,
        run: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(run, 'config.config'),
        ...(created ? { created } : {}),
    };
}
/** The platform that a config names; undefined where it names none. Reads nothing else of it. Throws MANIFEST_INVALID. */
function configPlatform(bytes) {
    return normalized(spelledIn(configFields(bytes)));
}
/** The same platform as the config spells it, for whoever writes it down again. Throws MANIFEST_INVALID. */
function spelledPlatform(bytes) {
    return spelledIn(configFields(bytes));
}
/** The diff_ids that a config names, however many. Reads nothing else of it. Throws MANIFEST_INVALID, DIGEST_INVALID. */
function configDiffIds(bytes) {
    return diffIdsIn(configFields(bytes));
}
/** The MANIFEST_INVALID error for a config whose diff_ids cannot belong to the manifest's layers. */
function unequalLayers(diffIds, layers) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use the image: its config names ${diffIds} layers, its manifest ${layers}`);
}
function configFields(bytes) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(bytes), 'config');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(fields, names, 'config');
    return fields;
}
function diffIdsIn(fields) {
    const rootfs = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'rootfs') ?? {}, 'config.rootfs');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(rootfs, ['diff_ids'], 'config.rootfs');
    return ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(rootfs, 'diff_ids', 'config.rootfs') ?? []).map(_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m);
}
function normalized(platform) {
    return platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .FL)(platform);
}
function spelledIn(fields) {
    const os = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os', 'config');
    const architecture = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'architecture', 'config');
    if (!os || !architecture)
        return undefined;
    const variant = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'variant', 'config');
    const osVersion = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os.version', 'config');
    const osFeatures = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(fields, 'os.features', 'config');
    return {
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
        ...(osFeatures ? { osFeatures } : {}),
    };
}
/** The chain IDs of layers (image-spec, config.md, "Layer ChainID"): each names a layer on top of all below it. */
function chainIds(diffIds) {
    const chain = [];
    for (const diffId of diffIds) {
        const below = chain.at(-1);
        chain.push(below === undefined ? diffId : (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(Buffer.from(`${below} ${diffId}`)));
    }
    return chain;
}


/***/ }),

/***/ 69653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EngineTarget: () => (/* binding */ EngineTarget)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine.js + 6 modules
var engine = __webpack_require__(36998);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar.js + 1 modules
var tar = __webpack_require__(20612);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/engine-form.js
var engine_form = __webpack_require__(99919);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/layout-index.js
var layout_index = __webpack_require__(49969);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/content-probe.js




/** No engine unpacks images of this platform, so that a probe costs no more than its documents. */
const platform = { os: 'wasi', architecture: 'wasm' };
/** A probe for `blobs`, each of which is asked for once; `nonce` tells it from others for the same blobs. */
function contentProbe(blobs, nonce) {
    const documents = new Map();
    const add = (mediaType, value) => {
        const bytes = Buffer.from(JSON.stringify(value));
        const digest = (0,model_digest/* digestOf */.ol)(bytes);
        documents.set(digest, bytes);
        return { mediaType, digest, size: bytes.byteLength };
    };
    const config = add(media_type.ociConfig, { ...platform, rootfs: { type: 'layers', diff_ids: [] } });
    const asked = [...new Map(blobs.map(blob => [blob.digest, blob])).values()].map(blob => {
        const { mediaType, digest, size } = blob;
        const manifest = {
            schemaVersion: 2,
            mediaType: media_type.ociManifest,
            config,
            layers: [{ mediaType, digest, size }],
        };
        return { blob, entry: { ...add(media_type.ociManifest, manifest), platform } };
    });
    const manifests = asked.map(({ entry }) => entry);
    const annotations = { 'dev.tallyman.probe': nonce };
    const root = add(media_type.ociIndex, { schemaVersion: 2, mediaType: media_type.ociIndex, manifests, annotations });
    const files = [
        ...[...documents].map(([digest, bytes]) => [(0,engine_form/* blobName */.P)(digest), bytes]),
        ['index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: media_type.ociIndex, manifests: [root] }))],
        ['oci-layout', layout_index/* layoutMarker */.fB],
    ];
    return {
        imageId: root.digest,
        entries: files.map(([name, bytes]) => ({ name, size: bytes.byteLength, open: () => chunkOf(bytes) })),
        held(found) {
            const content = new Map(found?.parts?.map(part => [part.digest, part.contentBytes]));
            const isHeld = ({ blob, entry }) => content.get(entry.digest) === entry.size + config.size + blob.size;
            return new Set(asked.filter(isHeld).map(({ blob }) => blob.digest));
        },
    };
}
async function* chunkOf(bytes) {
    yield bytes;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-proof.js
/**
 * What is wrong with an engine's image, in words; undefined when it is the expected one: its ID is the digest that names it in
 * this store, its layers are those of the config, and on the containerd store all content is there and was unpacked.
 */
function imageFault(found, { form, config, imageId, isRunnable }) {
    if (!found)
        return 'there is no such image';
    if (found.id !== imageId)
        return `its ID is ${found.id}, expected ${imageId}`;
    const { diffIds } = config;
    if (found.diffIds.length !== diffIds.length || found.diffIds.some((id, at) => id !== diffIds[at]))
        return `it has ${found.diffIds.length} layers that are not the ${diffIds.length} of its config`;
    const digests = new Set(form.documents.map(({ descriptor }) => descriptor.digest));
    const parts = found.parts?.filter(({ digest }) => digests.has(digest)) ?? [];
    const missing = parts.find(({ isAvailable }) => !isAvailable);
    if (missing)
        return `content of ${missing.digest} is missing`;
    const isEmpty = parts.length === 0 || diffIds.length === 0;
    if (isRunnable && !isEmpty && parts.every(({ unpackedBytes }) => unpackedBytes === 0))
        return 'it was not unpacked';
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(88804);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/present-layers.js

/**
 * The layers of an image that the classic store holds: those that some image has, on top of the same layers below.
 * Where one layer stands twice in an image it counts only when both places are filled.
 */
function layersByChain(images, { form, config }) {
    const held = new Set(images.flatMap(({ diffIds }) => (0,model_config/* chainIds */.sH)(diffIds)));
    const chain = (0,model_config/* chainIds */.sH)(config.diffIds);
    const { layers } = form.image.manifest;
    const absent = new Set(layers.filter((_, at) => !held.has(chain[at])).map(({ digest }) => digest));
    return new Set(layers.map(({ digest }) => digest).filter(digest => !absent.has(digest)));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/held-layers.js






/** Below this many bytes of layers, sending them costs less than asking which ones are there. */
const worthAsking = 256 * 1024;
/**
 * The layers of an image that an engine holds, so that they need not be sent; all of them when it has the image. Throws ENGINE_*,
 * CANCELLED.
 */
async function heldLayers(engine, wanted) {
    const layers = wanted.form.documents.flatMap(({ manifest }) => manifest.kind === 'image' ? manifest.layers : []);
    const before = await engine.images.find(wanted.imageId);
    if (imageFault(before, wanted) === undefined)
        return new Set(layers.map(({ digest }) => digest));
    if (layers.reduce((sum, { size }) => sum + size, 0) < worthAsking)
        return new Set();
    const ids = [...new Set((await engine.images.list()).map(({ id }) => id))];
    if (ids.length === 0)
        return new Set();
    if (engine.info.store === 'containerd')
        return heldContent(engine, layers);
    const found = await Promise.all(ids.map(id => engine.images.find(id)));
    return layersByChain(found.filter(image => image !== undefined), wanted);
}
/** Milliseconds for the removal of what a step that was stopped has loaded: the runner waits no longer. */
const farewellMs = 5_000;
/** Removes an image that is not what it should be, also when the step was told to stop: it would hold its layers for ever. */
async function removeBroken(engine, { imageId }) {
    try {
        await engine.images.remove(imageId, false, AbortSignal.timeout(farewellMs));
    }
    catch (error) {
        // What failed first is what counts: an engine that died cannot be cleaned, and the image may not have come to be.
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
    }
}
/** The blobs that an engine with the containerd store holds; none where its API does not tell. Throws ENGINE_*, CANCELLED. */
async function heldContent(engine, blobs) {
    const probe = contentProbe(blobs, (0,external_node_crypto_.randomUUID)());
    try {
        await engine.content.load((0,tar/* tarOf */.$)(probe.entries));
        return probe.held(await engine.images.find(probe.imageId));
    }
    catch (error) {
        // An engine that takes no such index is sent everything.
        if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED'))
            throw error;
        return new Set();
    }
    finally {
        await removeBroken(engine, probe);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/inflate.js + 2 modules
var inflate = __webpack_require__(26880);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/engine-form-unpacked.js


/** What an engine is sent unpacked, in bytes: it is stored there, so that its disk bounds it too. */
const greatestImage = 256 * 1024 ** 3;
/**
 * The layers of an image that are packed with zstd, by their first bytes, with their unpacked sizes, which a tar has to name first:
 * each is unpacked once to be measured, so that nothing need be kept. Layers in `leaveOut` are not read. Throws what `inflate` throws.
 */
async function zstdLayers({ layers }, { diffIds }, { source, leaveOut }) {
    const unpacked = new Map();
    const budgets = [new size_budget/* SizeBudget */.T(greatestImage)];
    for (const [at, layer] of layers.entries()) {
        const diffId = diffIds[at];
        if (diffId === undefined || leaveOut.has(layer.digest) || unpacked.has(layer.digest))
            continue;
        const { compression, bytes } = await (0,inflate/* sniffed */.WN)(await source.fetch(layer));
        // What is not unpacked is left after its first bytes.
        let size = 0;
        for await (const chunk of compression === 'zstd' ? (0,inflate/* inflate */.UD)(bytes, compression, budgets) : bytes) {
            if (compression !== 'zstd')
                break;
            size += chunk.byteLength;
        }
        if (compression === 'zstd')
            unpacked.set(layer.digest, { diffId, size, compression });
    }
    return unpacked;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/label-fault.js



/**
 * The error of a load, with what is wrong with the image's labels where that explains it. Engines unpack layers by their first bytes;
 * the containerd store alone does not look at those that are labelled as uncompressed.
 */
async function withLabelFault(error, { info }, { wanted, blobs }) {
    if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED') || info.store === 'classic')
        return error;
    for (const layer of wanted.form.image.manifest.layers) {
        if ((0,media_type.compressionOf)(layer.mediaType) !== 'none')
            continue;
        const found = await (0,inflate/* compressionOfBytes */.fM)(await blobs.fetch(layer));
        if (found === 'none')
            continue;
        const label = `layer ${layer.digest} is ${found}-compressed, though its media type says ${layer.mediaType}`;
        const message = `${error.message}; ${label}: engines with the containerd store take it at its word, expected the image to be pushed anew with the right type`;
        return new errors/* TallyError */.jB(error.code, message, { cause: error, details: error.details });
    }
    return error;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/engine-form-choice.js
var engine_form_choice = __webpack_require__(81931);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/wanted-image.js



/** What a fetched image is in an engine. Throws what `imageFor` and `readAll` throw, MANIFEST_INVALID for its config. */
async function wantedImage({ store, platform }, fetched, blobs) {
    const image = (0,engine_form_choice/* imageFor */.z)(fetched.root, fetched.documents, fetched.platform ?? platform);
    const { config, layers } = image.manifest;
    const parsed = (0,model_config/* parseImageConfig */.FB)(await (0,bytes/* readAll */.yw)(blobs, config), layers.length);
    const { os, architecture } = parsed.platform ?? {};
    const isRunnable = os === platform.os && architecture === platform.architecture;
    if (store === 'classic') {
        const form = { root: image, documents: [image], image, names: [] };
        return { form, config: parsed, imageId: config.digest, isRunnable };
    }
    const { root, documents } = fetched;
    const form = { root, documents, image, names: [] };
    return { form, config: parsed, imageId: root.descriptor.digest, isRunnable };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/load-into-engine.js











/**
 * Brings an image into an engine: what the engine holds is left out, the rest is streamed, and only what was then found to be
 * the image gets the names. A broken image is removed again.
 * Throws ENGINE_FAILED when the engine breaks off or ends with another image, ENGINE_*, CANCELLED, what `blobs` throws, and what
 * `wantedImage` throws.
 */
async function loadIntoEngine(engine, request, blobs) {
    const wanted = await wantedImage(engine.info, request, blobs);
    const sent = await new Loading(engine, wanted, { blobs, told: request.told, name: request.name }).run(request.held);
    const [byTag, byDigest] = [true, false].map(isTag => request.names.filter(({ tag, digest }) => isTag === (tag !== undefined || digest === undefined)));
    await giveNames(engine, wanted.imageId, byTag);
    if (engine.info.store === 'containerd')
        await nameByDigest(engine, { ...wanted, names: byDigest }, blobs);
    const proof = engine.info.store === 'classic' ? 'config-digest' : 'manifest-digest';
    return { imageId: wanted.imageId, proof, platform: wanted.config.platform, ...sent };
}
class Loading {
    #engine;
    #wanted;
    #blobs;
    #told;
    #name;
    #bytesSent = 0;
    #bytesToSend = 0;
    constructor(engine, wanted, { blobs, told, name }) {
        this.#engine = engine;
        this.#wanted = wanted;
        this.#blobs = blobs;
        this.#told = told;
        this.#name = name;
    }
    async run(held) {
        const { form, imageId } = this.#wanted;
        const before = await this.#engine.images.find(imageId);
        if (imageFault(before, this.#wanted) === undefined)
            return { layersSent: 0, layersPresent: form.image.manifest.layers.length, bytesSent: 0 };
        try {
            return await this.#load(held ?? (await heldLayers(this.#engine, this.#wanted)));
        }
        catch (error) {
            if (!before)
                await removeBroken(this.#engine, this.#wanted);
            throw await withLabelFault(error, this.#engine, { wanted: this.#wanted, blobs: this.#blobs });
        }
    }
    async #load(held) {
        if (held.size === 0)
            return this.#attempt(held);
        try {
            return await this.#attempt(held);
        }
        catch (error) {
            // A layer that was there a moment ago may have been removed since.
            if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED'))
                throw error;
            return this.#attempt(new Set());
        }
    }
    async #attempt(leaveOut) {
        const { imageId } = this.#wanted;
        const { layersSent, layersPresent, lines } = await this.#send(leaveOut);
        const fault = imageFault(await this.#engine.images.find(imageId), this.#wanted);
        if (fault === undefined)
            return { layersSent, layersPresent, bytesSent: this.#bytesSent };
        const said = lines.length > 0 ? `; the engine says "${lines.slice(-3).join('; ')}"` : '';
        const message = `Cannot use image ${imageId} in the engine: after loading, ${fault}${said}`;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { details: { imageId } });
    }
    async #send(leaveOut) {
        const { form, config } = this.#wanted;
        const { store, serverVersion } = this.#engine.info;
        const unpacked = store === 'classic' && !knowsZstd(serverVersion)
            ? await zstdLayers(form.image.manifest, config, { source: this.#blobs, leaveOut })
            : undefined;
        const options = { leaveOut, verify: false, ...(unpacked ? { unpacked } : {}) };
        const { entries, sent, leftOut } = (0,engine_form/* engineForm */.h)([form], this.#blobs, options);
        this.#bytesToSend = this.#bytesSent + sent.reduce((sum, { size }) => sum + size, 0);
        this.#tell();
        const { lines } = await this.#engine.content.load(this.#counted((0,tar/* tarOf */.$)(entries)), step => this.#tell(step), this.#name);
        return { layersSent: sent.length, layersPresent: leftOut.length, lines };
    }
    async *#counted(bytes) {
        for await (const chunk of bytes) {
            this.#bytesSent += chunk.byteLength;
            this.#tell();
            yield chunk;
        }
    }
    #tell(step) {
        const { diffIds } = this.#wanted.config;
        const layer = step ? diffIds.findIndex(each => (0,model_digest/* encodedOf */.EX)(each).startsWith(step.id)) + 1 : 0;
        const unpacking = step && layer > 0 ? { unpacking: { ...step, layer, layers: diffIds.length } } : {};
        this.#told?.({ bytesSent: this.#bytesSent, bytesToSend: this.#bytesToSend, ...unpacking });
    }
}
/** Docker 23 and newer unpack zstd on the classic store. */
function knowsZstd(serverVersion) {
    return Number.parseInt(serverVersion, 10) >= 23;
}
/** Names are given last, so that a name never points at what was not proven. Throws ENGINE_FAILED. */
async function giveNames(engine, imageId, names) {
    for (const { tag = 'latest', ...name } of names) {
        const repository = { registry: name.registry, repository: name.repository };
        await engine.images.tag(imageId, (0,model_reference/* repositoryName */.aR)(repository), tag);
        await checkName(engine, imageId, { ...repository, tag });
    }
}
/** Names an image `repository@digest`, which the API's tagging refuses: its documents are loaded again under that name. */
async function nameByDigest(engine, { form, imageId, names }, blobs) {
    if (names.length === 0)
        return;
    const leaveOut = new Set(form.documents.flatMap(({ manifest }) => (0,model_document/* children */.Y_)(manifest)).map(({ digest }) => digest));
    const { entries } = (0,engine_form/* engineForm */.h)([{ ...form, names }], blobs, { leaveOut, verify: false });
    await engine.content.load((0,tar/* tarOf */.$)(entries));
    for (const name of names)
        await checkName(engine, imageId, name);
}
async function checkName(engine, imageId, name) {
    const full = (0,model_reference/* formatReference */.FH)(name);
    const { id } = await engine.images.inspect(full);
    if (id === imageId)
        return;
    const message = `Cannot name image ${imageId} "${full}": the engine has ${id} under that name`;
    throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { details: { imageId, found: id } });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/registry-digest.js


/** Whether the engine finds an image by `repository@digest`. Throws ENGINE_*, CANCELLED. */
async function knowsDigest(engine, { repository, digest, imageId }) {
    return (await engine.images.find((0,model_reference/* digestReference */.O9)(repository, digest)))?.id === imageId;
}
/**
 * Has an engine pull by digest an image that it holds: it reads the manifests from the registry, finds that it has all they name, fetches
 * no layer, and remembers the digest (RepoDigests) under the image's own name. The builder of the containerd store goes by that too.
 * Throws ENGINE_FAILED when the engine cannot read the manifests, or ends with another image, ENGINE_*, CANCELLED.
 */
async function learnDigest(engine, { repository, digest, imageId }, { platform, login }) {
    const name = (0,model_reference/* digestReference */.O9)(repository, digest);
    const told = { details: { imageId } };
    try {
        await engine.content.pull({
            repository: (0,model_reference/* repositoryName */.aR)(repository),
            target: digest,
            login,
            ...(platform ? { platform } : {}),
        });
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'ENGINE_FAILED', 'ENGINE_DENIED', 'NOT_FOUND'))
            throw error;
        const message = `${error.message}. The image is in the engine as ${imageId}; for engine-digests the engine itself reads the manifest from ${repository.registry}, with its own proxies, mirrors and CAs`;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', message, { ...told, cause: error });
    }
    if (await knowsDigest(engine, { repository, digest, imageId }))
        return;
    const message = `Cannot let the engine know "${name}": after its own pull it has another image there, expected ${imageId}`;
    throw new errors/* TallyError */.jB('ENGINE_FAILED', message, told);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/map-limit.js
var map_limit = __webpack_require__(4636);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/engine-names.js
var engine_names = __webpack_require__(86710);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/independent-groups.js
/** Items in groups, so that no two groups have a part in common; groups and their items stand in the items' order. */
function independentGroups(items, partsOf) {
    const groups = [];
    for (const item of items) {
        const parts = partsOf(item);
        const touched = groups.filter(group => parts.some(part => group.parts.has(part)));
        const [first = { items: [], parts: new Set() }, ...others] = touched;
        if (touched.length === 0)
            groups.push(first);
        for (const other of others) {
            first.items.push(...other.items);
            for (const part of other.parts)
                first.parts.add(part);
            groups.splice(groups.indexOf(other), 1);
        }
        first.items.push(item);
        for (const part of parts)
            first.parts.add(part);
    }
    return groups.map(group => group.items);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/format.js
var format = __webpack_require__(6498);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/heartbeat.js
var heartbeat = __webpack_require__(84497);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pace.js
var pace = __webpack_require__(97054);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/load-watch.js



/** Says every few seconds how far each load into an engine is, even while the engine says nothing. */
class LoadWatch {
    #loads = new Map();
    #beat;
    constructor(say, everyMs = pace/* lineEvery */.s) {
        const states = () => [...this.#loads].map(([image, work]) => `${image}: ${stateOf(work)}`);
        this.#beat = (0,heartbeat/* heartbeat */.j)(say, states, everyMs);
    }
    /** A load begins; what is returned takes note of how far it is. */
    begin(image) {
        this.#loads.set(image, { bytesSent: 0, bytesToSend: 0 });
        return work => void this.#loads.set(image, work);
    }
    end(image) {
        this.#loads.delete(image);
    }
    [Symbol.dispose]() {
        this.#beat[Symbol.dispose]();
    }
}
/** What is being done, in words. */
function stateOf({ bytesSent, bytesToSend, unpacking }) {
    if (unpacking) {
        const { layer, layers, current, total } = unpacking;
        return `the engine unpacks layer ${layer} of ${layers} (${(0,format/* humanBytes */.p6)(current)} of ${(0,format/* humanBytes */.p6)(total)})`;
    }
    if (bytesToSend === 0)
        return 'the engine is asked what it holds';
    if (bytesSent < bytesToSend)
        return `${(0,format/* humanBytes */.p6)(bytesSent)} of ${(0,format/* humanBytes */.p6)(bytesToSend)} sent to the engine`;
    return `all ${(0,format/* humanBytes */.p6)(bytesToSend)} sent, the engine unpacks them`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/engine-target.js
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











const imagesAtOnce = 3;
/** The Docker engine as a place where images go. */
class EngineTarget {
    #engine;
    /** What was found held, by root; asked for once, before anything is fetched. */
    #held = new Map();
    #options;
    constructor(engine, options) {
        this.#engine = engine;
        this.#options = options;
    }
    /** Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
    static async open(surroundings, options) {
        return new EngineTarget(await (0,engine.openEngine)(surroundings, { signal: options.signal }), options);
    }
    async held(graph, blobs) {
        const wanted = await wantedImage(this.#engine.info, graph, blobs);
        const held = await heldLayers(this.#engine, wanted);
        this.#held.set(graph.root.descriptor.digest, held);
        return held;
    }
    /**
     * Brings images in, those that share layers one after the other, so that each layer is sent once, the others side by side.
     * Throws what `loadIntoEngine` and `learnDigest` throw.
     */
    async load(images, blobs) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const loads = new Map();
            const groups = independentGroups(images, ({ graph }) => graph.blobs.map(({ digest }) => digest));
            const watch = __addDisposableResource(env_1, new LoadWatch(this.#options.say), false);
            await (0,map_limit/* mapLimit */.s)(groups, imagesAtOnce, async (group) => {
                for (const [at, image] of group.entries()) {
                    const told = watch.begin((0,model_reference/* familiarName */.hG)(image.reference));
                    loads.set(image, await this.#load(image, { blobs, told, isFirst: at === 0 }));
                    watch.end((0,model_reference/* familiarName */.hG)(image.reference));
                }
            });
            return images.map(image => loads.get(image));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    [Symbol.dispose]() {
        this.#engine[Symbol.dispose]();
    }
    async #load({ reference, graph }, { blobs, told, isFirst, }) {
        // What images before it brought is held by now too, so the others ask again.
        const held = isFirst ? this.#held.get(graph.root.descriptor.digest) : undefined;
        const { registry, repository } = reference;
        const { digest } = graph.root.descriptor;
        const isClassic = this.#engine.info.store === 'classic';
        const byTag = (0,engine_names/* engineNames */.R)(reference);
        const names = byTag.length > 0 || isClassic ? byTag : [{ registry, repository, digest }];
        const name = (0,model_reference/* familiarName */.hG)(reference);
        const loaded = await loadIntoEngine(this.#engine, { ...graph, name, names, held, told }, blobs);
        const [tag] = byTag;
        const isByDigest = await this.#knowsDigest(reference, loaded, digest);
        return {
            ...loaded,
            image: (0,model_reference/* familiarReference */.ZD)(reference),
            names: names.map(model_reference/* familiarReference */.ZD),
            foundBy: isByDigest ? (0,model_reference/* digestReference */.O9)(reference, digest) : tag && (0,model_reference/* formatReference */.FH)(tag),
        };
    }
    /** Whether the engine's own builder finds the image by its digest: what was loaded it does not, what the engine pulled it does. */
    async #knowsDigest(reference, { imageId, platform }, digest) {
        const { registry, repository } = reference;
        const known = { repository: { registry, repository }, digest, imageId };
        if (this.#engine.info.store === 'classic' && (await knowsDigest(this.#engine, known)))
            return true;
        if (!this.#options.credentials)
            return false;
        const { credentials } = await this.#options.credentials(reference);
        const login = engineLogin(registry, credentials);
        await learnDigest(this.#engine, known, { platform: platform && (0,model_platform/* formatPlatform */.Bq)(platform), login });
        return true;
    }
}
/** Credentials as the engine's API takes them. */
function engineLogin(serveraddress, credentials) {
    if (!credentials)
        return undefined;
    if (credentials.kind === 'basic') {
        const { username, password } = credentials;
        return { serveraddress, username, password };
    }
    const { kind, token } = credentials;
    return kind === 'identity-token'
        ? { serveraddress, identitytoken: token }
        : { serveraddress, registrytoken: token };
}


/***/ })

};
;