"use strict";
exports.id = 2982;
exports.ids = [2982];
exports.modules = {

/***/ 82982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ registryDate),
/* harmony export */   Q: () => (/* binding */ packageDates)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _prune_targets_packages_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19207);
/* harmony import */ var _registry_web_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43959);




/** Bytes of one response: far more than the largest tag of an official image or a history of a tag needs. */
const responseBytes = 512 * 1024;
/** Versions of a package that are looked at, newest first. */
const mostVersions = 1_000;
/**
 * Since when a tag has had its digest, in milliseconds since 1970, by the registry's own web API; undefined if it says
 * nothing about this digest, or does not say it to us. Sends no credentials but GitHub's own to GitHub. Throws
 * RATE_LIMITED, REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL for an API that does not answer, and the codes of connections.
 */
async function registryDate(place, dates, ports) {
    switch (dates.by) {
        case 'docker-hub':
            return hubDate(place, dates, ports);
        case 'quay':
            return quayDate(place, dates, ports);
        case 'github-packages':
            return packageDate(place, dates, ports);
    }
}
/** "Docker HUB API", GET /v2/repositories/…/tags/…: not counted as a pull, and no login is needed for public images. */
async function hubDate({ repository, tag, digest }, dates, ports) {
    const url = new URL(`/v2/repositories/${repository.repository}/tags/${tag}`, dates.api);
    const fields = await answered(url, dates, ports);
    // The tag may have moved since, or the API may lag behind the registry: a date of another digest says nothing.
    if (!fields || (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'digest') !== digest)
        return undefined;
    return Date.parse((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'tag_last_pushed', 'tag') ?? '');
}
/** Quay's API, GET /api/v1/repository/…/tag/: the history of a tag, of which the entry without an end counts. */
async function quayDate({ repository, tag, digest }, dates, ports) {
    const url = new URL(`/api/v1/repository/${repository.repository}/tag/`, dates.api);
    url.search = new URLSearchParams({ specificTag: tag, onlyActiveTags: 'true' }).toString();
    const fields = await answered(url, dates, ports);
    const history = fields ? ((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'tags', 'answer') ?? []).map(each => (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(each, 'tag')) : [];
    const current = history.find(each => {
        const isIt = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(each, 'name') === tag && (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(each, 'manifest_digest') === digest;
        const end = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(each, 'end_ts');
        // A tag that expires has its end in the future.
        return isIt && (typeof end !== 'number' || end * 1000 > ports.now());
    });
    const start = current && (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(current, 'start_ts');
    return typeof start === 'number' ? start * 1000 : undefined;
}
async function packageDate({ repository, digest }, dates, ports) {
    return (await packageDates(repository, new Set([digest]), dates, ports)).get(digest);
}
/**
 * GitHub's packages: when the versions that are named by the digests came to be, as far as the token may read them and they are among the
 * newest versions.
 */
async function packageDates(repository, digests, { api }, { registries }) {
    const found = new Map();
    const { credentials } = await registries.credentials(repository);
    if (credentials?.kind !== 'basic')
        return found;
    const [owner = '', ...rest] = repository.repository.split('/');
    const client = new _prune_targets_packages_client_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagesClient */ .r({
        send: registries.send,
        // Never the API of the job's own server, which may be another GitHub than the one that the login is for.
        api: new URL(api),
        owner,
        package: rest.join('/'),
        token: credentials.password,
        limits: { versions: mostVersions, tags: 100_000 },
    });
    try {
        await client.newest(({ digest, created }) => {
            if (digests.has(digest))
                found.set(digest, created.getTime());
            return found.size === digests.size;
        });
        return found;
    }
    catch (error) {
        // The token may not read the package, or the digest is not among the newest versions.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'UNAUTHENTICATED', 'DENIED', 'NOT_FOUND', 'REGISTRY_PROTOCOL'))
            return found;
        throw error;
    }
}
function answered(url, { said }, { registries }) {
    const action = `ask ${said} when a tag was pushed`;
    return (0,_registry_web_api_js__WEBPACK_IMPORTED_MODULE_3__/* .publicFields */ .p0)({ url, action, send: registries.send, maxBytes: responseBytes });
}


/***/ }),

/***/ 43959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ answerFields),
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   Kp: () => (/* binding */ publicAnswer),
/* harmony export */   p0: () => (/* binding */ publicFields)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3394);



/** Statuses of what does not exist, or only for a login. */
const hidden = new Set([401, 403, 404]);
/**
 * Reads the JSON object of a public resource, without a login; undefined for one that does not exist or needs one. Throws RATE_LIMITED,
 * REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL for an API that does not answer, and the codes of connections.
 */
async function publicFields(question) {
    return readAnswer(question.action, async () => {
        const answer = await publicAnswer(question);
        return hidden.has(answer.status) ? undefined : answerFields(answer, question.action);
    });
}
/** Requests a public resource, following a redirect within its own origin. */
async function publicAnswer({ url, send, maxBytes }) {
    const headers = { accept: 'application/json', 'user-agent': 'tallyman' };
    const get = (at) => send({ method: 'GET', url: at, headers, maxBytes });
    const answer = await get(url);
    const moved = [301, 302, 307, 308].includes(answer.status);
    const next = moved ? URL.parse(answer.headers.get('location') ?? '', url.href) : null;
    // Only the slash at the end of a path is a reason to send a client elsewhere.
    return next?.origin === url.origin ? get(next) : answer;
}
/** The JSON object of an answer. Throws RATE_LIMITED, REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL for another status than 200 or no JSON object. */
async function answerFields({ status, body }, action) {
    if (status === 200)
        return readAnswer(action, () => (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(body), 'answer'));
    const code = status === 429 ? 'RATE_LIMITED' : status >= 500 ? 'REGISTRY_UNAVAILABLE' : 'REGISTRY_PROTOCOL';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(code, `Cannot ${action}: it answers ${status}`);
}
/** Runs `read` on an answer; a fault in its JSON is the API's, not that of an image: REGISTRY_PROTOCOL. */
async function readAnswer(action, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'MANIFEST_INVALID', 'MANIFEST_TOO_LARGE'))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${error.message}`, { cause: error });
    }
}


/***/ })

};
;