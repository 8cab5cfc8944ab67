"use strict";
exports.id = 709;
exports.ids = [709];
exports.modules = {

/***/ 60709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cacheListOperation: () => (/* binding */ cacheListOperation)
/* harmony export */ });
/* harmony import */ var _tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24549);
/* harmony import */ var _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67463);
/* harmony import */ var _tallyman_core_inputs_open_registries__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16194);
/* harmony import */ var _tallyman_core_prune_targets_cache_entries__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35595);
/* harmony import */ var _tallyman_core_reports_handed_over_files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59029);
/* harmony import */ var _contracts_prune_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17826);
/* harmony import */ var _contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49481);







const { 'key-prefix': keyPrefix } = _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_0__/* .cacheInputs */ .kv;
const inputs = { 'key-prefix': keyPrefix, ..._tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_0__/* .registryInputs */ .P4 };
const { store: _, 'max-image-size': __, ...network } = _contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readingInputs */ .o;
/** The texts of the inputs and outputs of `cache ls`. */
const contract = {
    description: 'List the entries of the Actions cache, or of the folder of `--cache-dir`',
    inputs: { 'key-prefix': _contracts_prune_json__WEBPACK_IMPORTED_MODULE_2__.inputs["key-prefix"], ...network },
    outputs: { report: { description: 'Path of a JSON file with the entries' } },
};
/** The entries of the cache, those of images before those of their layers, the one that was used last first. */
const action = (0,_tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_3__/* .defineAction */ .Q)({
    name: 'Tallyman: cache ls',
    inputs,
    run: list,
    outputs: (report) => ({ report }),
    summary: () => '',
});
/** The operation behind `tallyman cache ls`. */
const cacheListOperation = { action, contract };
async function list(values, host) {
    const { registries } = await (0,_tallyman_core_inputs_open_registries__WEBPACK_IMPORTED_MODULE_4__/* .openRegistries */ .c)(values, host);
    try {
        const { env, cacheFolder } = host;
        const { send } = registries;
        const token = values['github-token'];
        const prefix = `${values['key-prefix']}-`;
        const found = await (await (0,_tallyman_core_prune_targets_cache_entries__WEBPACK_IMPORTED_MODULE_5__/* .openCacheEntries */ .P)('list', { env, cacheFolder, token, send })).list(prefix);
        const entries = found
            .flatMap(({ key, ref, size: bytes, lastAccessed }) => {
            const kind = /^(image|pack|blob)-/.exec(key.slice(prefix.length))?.[1];
            const [, digest = ''] = /(sha(?:256|512)-[0-9a-f]+)$/.exec(key) ?? [];
            const used = lastAccessed.toISOString();
            return kind ? [{ kind, digest: digest.replace('-', ':'), bytes, used, ref, key }] : [];
        })
            .sort((a, b) => orderOf(a.kind) - orderOf(b.kind) || (a.used < b.used ? 1 : -1));
        const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
        return await new _tallyman_core_reports_handed_over_files__WEBPACK_IMPORTED_MODULE_6__/* .HandedOverFiles */ .u(host, 'cache-list').report({ bytes, entries });
    }
    finally {
        await registries.close();
    }
}
function orderOf(kind) {
    return ['image', 'pack', 'blob'].indexOf(kind);
}


/***/ }),

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
        return new (await Promise.all(/* import() */[__webpack_require__.e(6663), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 66663))).FolderEntries(cacheFolder);
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


/***/ })

};
;