"use strict";
exports.id = 5595;
exports.ids = [5595];
exports.modules = {

/***/ 35595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ openCacheEntries)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/cache-client.js


const perPage = 100;
const mostPages = 1000;
const pageBytes = 4 * 1024 * 1024;
/** GitHub's API for entries of the Actions cache ("REST API endpoints for GitHub Actions cache", version 2022-11-28). */
class CacheClient {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /** Every entry whose key starts with `prefix`. Throws REGISTRY_PROTOCOL for an invalid response, and the codes of refusals. */
    async list(prefix) {
        const found = new Map();
        for (let page = 1; page <= mostPages; page++) {
            const query = `?key=${encodeURIComponent(prefix)}&per_page=${perPage}&page=${page}&sort=created_at&direction=asc`;
            const response = await this.#ask('GET', query);
            if (response.status !== 200)
                throw this.#refusal('list the entries', response);
            const rows = this.#rows(response);
            const before = found.size;
            for (const row of rows.map(value => this.#entry(value)))
                found.set(row.id, row);
            if (rows.length < perPage)
                return [...found.values()];
            if (found.size === before)
                throw this.#nonsense(`page ${page} repeats what came before`);
            // A server that ignores `per_page` may list any number of entries on a page.
            if (found.size > mostPages * perPage)
                break;
        }
        throw this.#nonsense(`it lists more than ${mostPages * perPage} entries`);
    }
    /** Deletes an entry; returns `gone` when it does not exist. */
    async remove(id) {
        const response = await this.#ask('DELETE', `/${id}`);
        if (response.status >= 200 && response.status < 300)
            return 'done';
        if (response.status === 404)
            return 'gone';
        throw this.#refusal(`delete entry ${id}`, response);
    }
    #ask(method, path) {
        const { send, api, repository, token } = this.#options;
        const headers = {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'user-agent': 'tallyman',
            'x-github-api-version': '2022-11-28',
        };
        const base = `${api.origin}${api.pathname.replace(/\/$/, '')}/repos/${repository}/actions/caches`;
        return send({ method, url: new URL(`${base}${path}`), headers, maxBytes: pageBytes });
    }
    #rows({ body }) {
        try {
            const { actions_caches: rows } = Object(JSON.parse(Buffer.from(body).toString('utf8')));
            if (Array.isArray(rows))
                return rows;
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
        }
        throw this.#nonsense('its answer is no list of entries');
    }
    #entry(row) {
        const fields = Object(row);
        const { id, key, ref, version } = fields;
        const lastAccessed = new Date(String(fields.last_accessed_at));
        const size = Number(fields.size_in_bytes);
        if (!Number.isSafeInteger(id) || typeof key !== 'string' || Number.isNaN(lastAccessed.getTime()))
            throw this.#nonsense('an entry has no id, key or date');
        return {
            id: id,
            key,
            ref: String(ref ?? ''),
            version: String(version ?? ''),
            lastAccessed,
            size: Number.isSafeInteger(size) && size >= 0 ? size : 0,
        };
    }
    #refusal(action, { status, body }) {
        const said = /"message"\s*:\s*"((?:[^"\\]|\\.){0,500})"/.exec(Buffer.from(body).toString('utf8'))?.[1];
        const words = said ? `: ${(0,printable/* printable */.g$)(said)}` : '';
        const message = `Cannot ${action} of the Actions cache of ${this.#name()}: GitHub answers ${status}${words}`;
        return new errors/* TallyError */.jB(codes[status] ?? (status >= 500 ? 'REGISTRY_UNAVAILABLE' : 'REGISTRY_PROTOCOL'), message, {
            details: { status },
        });
    }
    #nonsense(problem) {
        const message = `Cannot read the Actions cache of ${this.#name()}: ${problem}, expected GitHub's API`;
        return new errors/* TallyError */.jB('REGISTRY_PROTOCOL', message);
    }
    #name() {
        return (0,printable/* printable */.g$)(this.#options.repository);
    }
}
const codes = {
    401: 'UNAUTHENTICATED',
    403: 'DENIED',
    404: 'NOT_FOUND',
    429: 'RATE_LIMITED',
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/packages-client.js
var packages_client = __webpack_require__(19207);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/cache-entries.js




/**
 * Opens the entries of this repository's Actions cache, or of the folder in its place; sends no request yet. Throws INPUT_INVALID,
 * UNAUTHENTICATED.
 */
async function openCacheEntries(action, { env, cacheFolder, token, send }) {
    // Lazy: only a command has such a folder.
    if (cacheFolder !== undefined)
        return new (await Promise.all(/* import() */[__webpack_require__.e(4172), __webpack_require__.e(7719), __webpack_require__.e(6663)]).then(__webpack_require__.bind(__webpack_require__, 66663))).FolderEntries(cacheFolder);
    const { GITHUB_REPOSITORY: repository = '' } = env;
    if (!/^[\w.-]*\w[\w.-]*\/[\w.-]*\w[\w.-]*$/.test(repository)) {
        const state = `GITHUB_REPOSITORY is "${(0,printable/* printable */.g$)(repository)}"`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot ${action} the Actions cache: ${state}, expected owner/name`, {
            hint: 'Set GITHUB_REPOSITORY to the repository. The command takes a folder instead with --cache-dir.',
        });
    }
    if (token !== '')
        return new CacheClient({ send, api: (0,packages_client/* githubApi */.M)(env), repository, token });
    const right = action === 'list' ? 'read' : 'write';
    throw new errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot ${action} the Actions cache: no token, expected github-token with \`permissions: actions: ${right}\``);
}


/***/ }),

/***/ 19207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ githubApi),
/* harmony export */   r: () => (/* binding */ PackagesClient)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);





const perPage = 100;
const most = { versions: 200_000, tags: 1_000_000 };
const pageBytes = 16 * 1024 * 1024;
/** Maximum passes over a list that others are changing. */
const mostPasses = 8;
const concurrency = 6;
/** GitHub's packages API for one container package ("REST API endpoints for packages", version 2022-11-28). */
class PackagesClient {
    #options;
    #base;
    /** Each page as last listed, newest versions first. */
    #listed = new Map();
    constructor(options) {
        this.#options = options;
    }
    /**
     * Lists every version. GitHub numbers its pages, so a deletion by others moves a version to a page that was already read, and a moved
     * tag may be on two pages or none: a list of several pages is read again, by requests that GitHub does not count while nothing has
     * changed, until no version turns up that was there all the time.
     *
     * Throws REGISTRY_PROTOCOL for an invalid response, REGISTRY_UNAVAILABLE for a list that changes too fast, and the codes
     * of refusals.
     */
    async list() {
        const found = new Map();
        for (let pass = 1; pass <= mostPasses; pass++) {
            const known = [...found.values()];
            const { rows, pages } = await this.#pages(() => false);
            for (const row of rows)
                found.set(row.id, row);
            if (pages === 1 || (pass > 1 && isWhole(rows, known, pass === mostPasses)))
                return this.#stillThere([...found.values()], rows);
        }
        const state = 'others change its list faster than it can be read';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot list the versions of ${this.#name()}: ${state}, expected it to hold still`);
    }
    /**
     * Lists the newest versions, reading pages until one contains a version that is known. GitHub does not count the request against its limit when
     * nothing has changed ("Best practices for using the REST API", conditional requests). Throws as `list`.
     */
    async newest(isKnown) {
        return (await this.#pages(rows => rows.some(isKnown))).rows;
    }
    /** The versions of the last pass, and those of earlier passes that still exist: the last pass may have missed them. */
    async #stillThere(found, last) {
        const listed = new Set(last.map(({ id }) => id));
        const others = found.filter(({ id }) => !listed.has(id));
        const there = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(others, concurrency, ({ id }) => this.find(id));
        return [...last, ...there.filter(row => row !== undefined)];
    }
    /** Reads pages until one is enough; returns the number of pages with content. */
    async #pages(isEnough) {
        const found = new Map();
        const limits = this.#options.limits ?? most;
        let [before, tags] = [[], 0];
        for (let page = 1; page <= limits.versions / perPage; page++) {
            const rows = await this.#rowsOf(page);
            const known = found.size;
            for (const row of rows) {
                found.set(row.id, row);
                tags += row.tags.length;
            }
            // A server that ignores `per_page` may list any number of versions on a page.
            if (found.size > limits.versions)
                break;
            if (tags > limits.tags)
                throw this.#nonsense(`it lists more than ${limits.tags} tags`);
            const isRepeated = rows.length > 0 && found.size === known;
            if (isRepeated && rows.length >= before.length)
                throw this.#nonsense(`page ${page} repeats what came before`);
            // A last page that repeats the end of the previous one contains versions that others pushed down meanwhile.
            if (rows.length === 0 || isRepeated)
                return { rows: [...found.values()], pages: page - 1 };
            if (isEnough(rows))
                return { rows: [...found.values()], pages: page };
            before = rows;
        }
        throw this.#nonsense(`it lists more than ${limits.versions} versions`);
    }
    async #rowsOf(page) {
        const known = this.#listed.get(page);
        const response = await this.#page(page, known?.etag === undefined ? {} : { 'if-none-match': known.etag });
        if (response.status === 304 && known)
            return known.rows;
        const rows = this.#rows(response);
        this.#listed.set(page, { etag: response.headers.get('etag'), rows });
        return rows;
    }
    #page(page, headers = {}) {
        return this.#ask('GET', `/versions?per_page=${perPage}&page=${page}`, headers);
    }
    #rows(response) {
        if (response.status !== 200)
            throw this.#refusal('list the versions', response);
        const rows = this.#json(response);
        if (!Array.isArray(rows))
            throw this.#nonsense('its answer is no list');
        return rows.map(value => this.#version(value));
    }
    /** One version as it is now; undefined when it is gone. */
    async find(id) {
        const response = await this.#ask('GET', `/versions/${id}`);
        if (response.status === 404)
            return undefined;
        if (response.status !== 200)
            throw this.#refusal(`look at version ${id}`, response);
        return this.#version(this.#json(response));
    }
    /** Deletes a version; GitHub can restore it for 30 days. Throws the codes of refusals that are not GitHub's rules. */
    async remove(id) {
        const response = await this.#ask('DELETE', `/versions/${id}`);
        if (response.status === 204)
            return 'done';
        if (response.status === 404)
            return 'gone';
        const rule = ruleOf(this.#message(response));
        if (rule && response.status >= 400 && response.status < 500)
            return { retained: rule };
        throw this.#refusal(`delete version ${id}`, response);
    }
    async #ask(method, path, headers = {}) {
        this.#base ??= this.#findBase().catch((error) => {
            this.#base = undefined;
            throw error;
        });
        return this.#send(method, `${await this.#base}${path}`, headers);
    }
    /** Finds the path of the owner's packages, which differs between users and organisations. */
    async #findBase() {
        const owner = encodeURIComponent(this.#options.owner);
        const response = await this.#send('GET', `/users/${owner}`);
        if (response.status !== 200)
            throw this.#refusal(`look up the owner`, response);
        const account = this.#json(response);
        const kind = isRecord(account) && account.type === 'Organization' ? 'orgs' : 'users';
        return `/${kind}/${owner}/packages/container/${encodeURIComponent(this.#options.package)}`;
    }
    #send(method, path, more = {}) {
        const { send, api, token, signal } = this.#options;
        const headers = {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'user-agent': 'tallyman',
            'x-github-api-version': '2022-11-28',
            ...more,
        };
        const url = new URL(`${api.origin}${api.pathname.replace(/\/$/, '')}${path}`);
        return send({ method, url, headers, maxBytes: pageBytes, ...(signal ? { signal } : {}) });
    }
    #version(row) {
        const fields = isRecord(row) ? row : {};
        const { id, name } = fields;
        if (!Number.isSafeInteger(id) || id < 1)
            throw this.#nonsense('a version has no id');
        if (typeof name !== 'string' || !(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(name))
            throw this.#nonsense(`version ${id} is named by no digest`);
        const container = isRecord(fields.metadata) ? fields.metadata.container : undefined;
        const tags = isRecord(container) ? container.tags : undefined;
        // Omitting a tag would make a tagged version look untagged: an unknown value stops the plan.
        if (!Array.isArray(tags) || !tags.every(tag => typeof tag === 'string' && (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag))) {
            throw this.#nonsense(`version ${id} has no list of tags`);
        }
        const [created, updated] = [new Date(String(fields.created_at)), new Date(String(fields.updated_at))];
        if (Number.isNaN(created.getTime()) || Number.isNaN(updated.getTime())) {
            throw this.#nonsense(`version ${id} has no dates`);
        }
        return { id: id, digest: name, tags: tags.toSorted(), created, updated };
    }
    #json({ body }) {
        try {
            return JSON.parse(Buffer.from(body).toString('utf8'));
        }
        catch (error) {
            throw this.#nonsense('its answer is no JSON', error);
        }
    }
    #message({ body }) {
        return /"message"\s*:\s*"((?:[^"\\]|\\.){0,1000})"/.exec(Buffer.from(body).toString('utf8'))?.[1] ?? '';
    }
    #refusal(action, response) {
        const { status, headers } = response;
        const isLimit = headers.get('x-ratelimit-remaining') === '0' || headers.get('retry-after') !== undefined;
        const code = status === 403 && isLimit ? 'RATE_LIMITED' : codeOf(status);
        const said = this.#message(response);
        const words = `${said ? `: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(said)}` : ''}${wishes[status] ?? ''}`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(code, `Cannot ${action} of ${this.#name()}: GitHub answers ${status}${words}`, {
            details: { status },
        });
    }
    #nonsense(problem, cause) {
        const message = `Cannot read the versions of ${this.#name()}: ${problem}, expected GitHub's packages API`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', message, { cause });
    }
    #name() {
        return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(`${this.#options.owner}/${this.#options.package}`);
    }
}
/** Whether a pass has found no old version that earlier passes missed, and each tag only once. */
function isWhole(rows, known, isLast) {
    const latest = known.reduce((time, { created }) => Math.max(time, created.getTime()), 0);
    const ids = new Set(known.map(({ id }) => id));
    if (rows.some(({ id, created }) => !ids.has(id) && created.getTime() <= latest))
        return false;
    const tags = rows.flatMap(row => row.tags);
    // A tag that appears twice in the last pass too has not moved.
    return isLast || new Set(tags).size === tags.length;
}
/** Advice that GitHub's own messages omit. */
const wishes = {
    401: ', expected a valid github-token, or an account for ghcr.io in registry-auth',
    403: ', expected a token with `permissions: packages: write`, and the package linked to the repository',
    404: ', which it says of packages that the token may not read, too',
};
function codeOf(status) {
    if (status >= 500 || status === 408)
        return 'REGISTRY_UNAVAILABLE';
    const codes = {
        401: 'UNAUTHENTICATED',
        403: 'DENIED',
        404: 'NOT_FOUND',
        429: 'RATE_LIMITED',
    };
    return codes[status] ?? 'REGISTRY_PROTOCOL';
}
/** GitHub's two rules have no error code: only the message of a 4xx tells them from missing rights. */
function ruleOf(message) {
    if (/last (?:tagged )?version/i.test(message))
        return 'GitHub keeps the last version of a package';
    if (/5,?000 downloads/i.test(message))
        return 'GitHub keeps public versions with more than 5,000 downloads';
    return undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The URL of GitHub's REST API: the runner's, else github.com's. Throws INPUT_INVALID unless it is https, except on loopback. */
function githubApi({ GITHUB_API_URL: said }) {
    const url = URL.parse(said || 'https://api.github.com');
    const isLoopback = url !== null && /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname);
    if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)))
        return url;
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printableUrl */ .Zq)(said ?? '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('INPUT_INVALID', `Cannot use GITHUB_API_URL: it is "${shown}", expected https://…`);
}


/***/ })

};
;