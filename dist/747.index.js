"use strict";
exports.id = 747;
exports.ids = [747];
exports.modules = {

/***/ 60747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  searchRepositories: () => (/* binding */ searchRepositories)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/search-filters.js
var search_filters = __webpack_require__(46343);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/quirks/profiles.js
var profiles = __webpack_require__(83758);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/address.js
var address = __webpack_require__(68979);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/problem.js
var problem = __webpack_require__(90488);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/web-api.js
var web_api = __webpack_require__(43959);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/lists/search-routes.js






const answerBytes = 2 * 1024 * 1024;
const noStars = 'Harbor counts no stars and has no descriptions in its search';
/** Quay answers with pages of 10. */
const mostPages = 10;
const absent = new Set([404, 405, 501]);
const limitHint = 'Docker Hub limits requests by address, and runners share theirs. Run again later, or ask another search with `search-url`.';
/** The API of an address that the user gave: by its path Harbor's, Quay's or the website's of Docker Hub, else that of `docker search`. */
function routesOf(url) {
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (0,address/* isLoopbackHost */.cW)(url.hostname))) {
        const state = `it begins with "${(0,printable/* printable */.g$)(url.protocol)}//", expected https, or http on this machine`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot use \`search-url\`: ${state}`, {
            hint: 'A host under `insecure-registries` is searched as it is named: `search: HOST/TERM`.',
        });
    }
    const path = url.pathname.replace(/(?<!\/)\/+$/, '');
    const kinds = [
        [/\/api\/v2\.0(?:\/search)?$/, 'harbor'],
        [/\/api\/v1(?:\/find\/repositories)?$/, 'quay'],
        [/\/v2(?:\/search\/repositories)?$/, 'docker-hub'],
        [/\/v1(?:\/search)?$/, 'docker'],
    ];
    const [end, by] = kinds.find(([end]) => end.test(path)) ?? [/$/, 'docker'];
    return { by, api: url.origin + path.replace(end, ''), said: url.host };
}
/** Searches by a web API, without a login. Throws RATE_LIMITED, REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL, and the codes of connections. */
async function searchWeb({ by, api, said }, { send, ...words }) {
    const action = `search ${said}`;
    const ask = async (path) => {
        const url = new URL(api + path);
        const answer = await (0,web_api/* readAnswer */.JN)(action, () => (0,web_api/* publicAnswer */.Kp)({ url, action, send, maxBytes: answerBytes }));
        if (answer.status === 429) {
            const message = `Cannot ${action}: it answers 429, too many requests`;
            throw new errors/* TallyError */.jB('RATE_LIMITED', message, { hint: limitHint });
        }
        return (0,web_api/* answerFields */.Au)(answer, action);
    };
    if (by === 'quay')
        return (0,web_api/* readAnswer */.JN)(action, () => quayPages(words, ask));
    const fields = await ask(pathOf(by, words));
    return (0,web_api/* readAnswer */.JN)(action, () => foundIn(fields, by, words));
}
/**
 * Searches a registry by its own routes, with its login: that of `docker search`, then Harbor's. Throws NOT_FOUND for a registry that has
 * neither, and the code of a refusal.
 */
async function searchOwn(words, catalog) {
    const action = `search ${words.registry}`;
    for (const by of ['docker', 'harbor']) {
        const scope = 'registry:catalog:search';
        const answer = await catalog.ask({ path: pathOf(by, words), action, scope });
        if (isAbsent(answer))
            continue;
        if (answer.status !== 200)
            throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
        const fields = await (0,web_api/* answerFields */.Au)(answer, action);
        return (0,web_api/* readAnswer */.JN)(action, () => foundIn(fields, by, words));
    }
    throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot ${action}: it has no search that is known`, {
        hint: 'Docker Hub, quay.io and Harbor have a search. Of other registries `show: repositories` may list all repositories.',
    });
}
/** A registry's website answers any path with its page. */
function isAbsent({ status, body }) {
    return absent.has(status) || (0,problem/* looksLikeHtml */.te)(Buffer.from(body.subarray(0, 64)).toString());
}
function pathOf(by, { words, limit }, page = 1) {
    const term = encodeURIComponent(words);
    switch (by) {
        case 'docker':
            return `/v1/search?q=${term}&n=${limit}`;
        case 'docker-hub':
            return `/v2/search/repositories/?query=${term}&page_size=${limit}`;
        case 'quay':
            return `/api/v1/find/repositories?query=${term}&page=${page}`;
        case 'harbor':
            return `/api/v2.0/search?q=${term}`;
    }
}
function foundIn(answer, by, words) {
    const name = by === 'harbor' ? 'repository' : 'results';
    const entries = ((0,json_fields/* listField */.FZ)(answer, name, 'answer') ?? []).map(each => (0,json_fields/* fieldsOf */.Pf)(each, `answer.${name}`));
    const repositories = entries.map(each => repositoryIn(each, by, words)).filter(({ name }) => name !== '');
    const isBare = by === 'harbor' && repositories.length > 0;
    return { repositories: repositories.slice(0, words.limit), notes: isBare ? [noStars] : [] };
}
async function quayPages(words, ask) {
    const found = [];
    for (let page = 1; page <= mostPages && found.length < words.limit; page++) {
        const answer = await ask(pathOf('quay', words, page));
        const { repositories } = foundIn(answer, 'quay', words);
        found.push(...repositories);
        if ((0,json_fields/* own */.ZV)(answer, 'has_additional') !== true || repositories.length === 0)
            break;
    }
    return { repositories: found.slice(0, words.limit), notes: [] };
}
/** Names of Quay and Harbor get their host, so that they can be pulled; Docker Hub's and those of `docker search` are as served. */
function repositoryIn(fields, by, { registry }) {
    const hosted = (path) => (path === '' ? '' : `${registry}/${path}`);
    switch (by) {
        case 'docker':
            return found(fields, (0,json_fields/* lenientText */.t9)(fields, 'name'), 'description');
        case 'docker-hub':
            return found(fields, (0,json_fields/* lenientText */.t9)(fields, 'repo_name'), 'short_description');
        case 'harbor':
            return found(fields, hosted((0,json_fields/* lenientText */.t9)(fields, 'repository_name')), 'description');
        case 'quay': {
            const owner = (0,json_fields/* lenientText */.t9)((0,json_fields/* lenientFields */.zd)((0,json_fields/* own */.ZV)(fields, 'namespace')), 'name');
            const name = (0,json_fields/* lenientText */.t9)(fields, 'name');
            return found(fields, hosted(owner !== '' && name !== '' ? `${owner}/${name}` : ''), 'description');
        }
    }
}
function found(fields, name, description) {
    const stars = (0,json_fields/* own */.ZV)(fields, 'star_count') ?? (0,json_fields/* own */.ZV)(fields, 'stars');
    return {
        name,
        description: (0,json_fields/* lenientText */.t9)(fields, description),
        stars: typeof stars === 'number' && Number.isSafeInteger(stars) && stars >= 0 ? stars : 0,
        isOfficial: (0,json_fields/* own */.ZV)(fields, 'is_official') === true,
        // Docker Hub's answer cannot be trusted here: Docker's engine overwrites it with false as well.
        isAutomated: false,
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/lists/search.js






/** Characters. Docker Hub finds nothing by longer ones. */
const longestTerm = 256;
const automatedNote = '`is-automated=true` finds nothing: Docker Hub has retired automated builds, and its search no longer says which images they made';
/**
 * Searches Docker Hub, or the registry that the term or the address names, for repositories. Sends no login but to a registry's own search.
 * Throws INPUT_INVALID, NOT_FOUND for a registry without a search, RATE_LIMITED, REGISTRY_UNAVAILABLE and REGISTRY_PROTOCOL.
 */
async function searchRepositories(wishes, ports) {
    const { term, limit } = wishes;
    const filters = (0,search_filters/* parseSearchFilters */.zy)(wishes.filters);
    (0,search_filters/* sortFound */.ze)([], wishes.sort);
    checkLimit(limit);
    const target = targetOf(wishes, ports);
    const found = filters.wantsAutomated
        ? { repositories: [], said: target.said, notes: [automatedNote] }
        : await asked(target, limit, ports);
    const matching = found.repositories.slice(0, limit).filter(each => (0,search_filters/* matchesSearch */.Mg)(each, filters));
    for (const note of found.notes)
        ports.note(note);
    return { ...found, term, repositories: (0,search_filters/* sortFound */.ze)(matching, wishes.sort) };
}
function targetOf({ term, url }, { searchOf }) {
    const trimmed = term.trim();
    if (trimmed === '' || trimmed.length > longestTerm)
        throw unusable(term, `expected 1 to ${longestTerm} characters`);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed))
        throw unusable(term, 'it begins with a scheme, expected words');
    if (url)
        return { kind: 'web', words: trimmed, search: routesOf(url), registry: url.host, said: url.host };
    const [first = '', ...rest] = trimmed.split('/');
    const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
    if (isHost && !(0,reference/* isRegistry */.Cf)(first))
        throw unusable(term, `"${(0,printable/* printable */.g$)(first)}" is no host[:port]`);
    const registry = isHost && !reference/* dockerHubNames */.c$.has(first) ? first : reference/* dockerHub */.UD;
    const said = isHost ? rest.join('/') : trimmed;
    // Docker strips it, too: the Hub knows its official images without it.
    const words = registry === reference/* dockerHub */.UD ? said.replace(/^library\//, '') : said;
    if (words === '')
        throw unusable(term, 'no words follow the host');
    const search = (searchOf ?? (host => (0,profiles/* profileOf */.w)(host).search))(registry);
    return search
        ? { kind: 'web', words, search, registry, said: search.said }
        : { kind: 'own', words, registry, said: registry };
}
function unusable(term, why) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot search for "${(0,printable/* printable */.g$)(term)}": ${why}`);
}
function checkLimit(limit) {
    if (Number.isSafeInteger(limit) && limit >= 1 && limit <= search_filters/* searchLimit */.cX.most)
        return;
    const message = `Cannot use \`limit\`: ${limit}, expected 1 to ${search_filters/* searchLimit */.cX.most} for a search`;
    throw new errors/* TallyError */.jB('INPUT_INVALID', message);
}
async function asked(target, limit, { registries }) {
    const { words, registry } = target;
    if (target.kind === 'own') {
        const found = await searchOwn({ words, limit, registry }, await registries.catalog(registry));
        return { ...found, said: target.said };
    }
    const { search } = target;
    const question = { words, limit, registry, send: registries.send };
    try {
        return { ...(await searchWeb(search, question)), said: search.said };
    }
    catch (error) {
        const { otherwise } = search;
        // A limit is meant: the other route would only evade it.
        if (!otherwise || !(0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE', 'REGISTRY_PROTOCOL'))
            throw error;
        const { repositories, notes } = await searchWeb(otherwise, question);
        const note = `${error.message}: ${otherwise.said} was asked instead`;
        return { repositories, notes: [note, ...notes], said: otherwise.said };
    }
}


/***/ })

};
;