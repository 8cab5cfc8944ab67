"use strict";
exports.id = 926;
exports.ids = [926];
exports.modules = {

/***/ 6926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ tokenUser),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   parseRegistryAuth: () => (/* binding */ parseRegistryAuth),
/* harmony export */   xE: () => (/* binding */ basicPair),
/* harmony export */   ym: () => (/* binding */ credentialFinder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7957);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1677);



const anonymous = { credentials: undefined, source: 'anonymous' };
/**
 * Finds a repository's credentials: registry-auth, Docker's config, github-token for ghcr.io alone, none. Each repository is
 * looked up once and each helper run once for a server; a failure (CREDENTIALS_INVALID) is not remembered.
 */
function credentialFinder(options) {
    const runHelper = once(options.runHelper, (name, server) => `${name} ${server}`);
    return once(repository => find(repository, { ...options, runHelper }), ({ registry, repository }) => `${registry}/${repository}`);
}
/** Gives every caller with the same key the same promise, until it fails. */
function once(ask, keyOf) {
    const known = new Map();
    return (...args) => {
        const key = keyOf(...args);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const asking = ask(...args);
        known.set(key, asking);
        asking.catch(() => known.delete(key));
        return asking;
    };
}
async function find(repository, options) {
    const found = fromInput(repository, options.registryAuth) ??
        (await fromDockerConfig(repository, options)) ??
        fromToken(repository, options.githubToken);
    if (found.credentials)
        for (const value of secretsOf(found.credentials))
            options.onSecret(value);
    return found;
}
function fromInput({ registry }, given) {
    const item = given.find(each => registryKey(each.registry) === registryKey(registry));
    return (item && {
        credentials: { kind: 'basic', username: item.username, password: item.password },
        source: 'registry-auth',
    });
}
function fromToken({ registry }, token) {
    if (registry !== 'ghcr.io' || token === '')
        return anonymous;
    return {
        credentials: { kind: 'basic', username: 'x-access-token', password: token },
        source: 'github-token',
    };
}
async function fromDockerConfig(repository, { dockerConfig, runHelper }) {
    const login = dockerConfig && (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_0__/* .lookupAuth */ .f3)(dockerConfig, repository);
    if (!login)
        return undefined;
    const credentials = login.kind === 'entry' ? fromEntry(login.entry) : fromHelper(await runHelper(login.name, login.server));
    return credentials && { credentials, source: 'docker-config' };
}
function fromHelper(answer) {
    if (!answer || answer.secret === '')
        return undefined;
    // The protocol's word for an identity token instead of a password.
    if (answer.username === tokenUser)
        return { kind: 'identity-token', token: answer.secret };
    return { kind: 'basic', username: answer.username, password: answer.secret };
}
function fromEntry({ username, password, identityToken, registryToken }) {
    if (registryToken)
        return { kind: 'registry-token', token: registryToken };
    if (identityToken)
        return { kind: 'identity-token', token: identityToken };
    return { kind: 'basic', username, password };
}
function registryKey(registry) {
    const bare = registry
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/s, '')
        .toLowerCase();
    return ['', 'index.docker.io', 'registry-1.docker.io'].includes(bare) ? 'docker.io' : bare;
}
/** Every text that gives the credentials away, as they stand and as they travel. */
function secretsOf(credentials) {
    const secret = credentials.kind === 'basic' ? credentials.password : credentials.token;
    const username = credentials.kind === 'basic' ? credentials.username : tokenUser;
    const inForm = new URLSearchParams({ '': secret }).toString().slice(1);
    const texts = [secret, basicPair({ username, password: secret }), encodeURIComponent(secret), inForm];
    return secret === '' ? [] : [...new Set(texts)];
}
/** The user name beside an identity token where only a user and a password can be said. */
const tokenUser = '<token>';
/** What stands behind "Basic" (RFC 7617, section 2). */
function basicPair({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
const listWanted = 'a YAML list of registry, username and password';
/** Reads the registry-auth input, in the shape of docker/login-action. Throws INPUT_INVALID that names the item and shows no value. */
async function parseRegistryAuth(text) {
    if (text.trim() === '')
        return [];
    const { parse } = await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.t.bind(__webpack_require__, 3483, 19));
    const items = parsedList(text, parse).map(readItem);
    items.forEach(({ registry }, at) => {
        if (items.findIndex(other => other.registry === registry) < at)
            throw invalid(`item ${at + 1}: the registry of an earlier item, expected each registry once`);
    });
    return items;
}
function readItem(item, at) {
    const { registry = '', username, password } = Object(item);
    const wrong = (why) => invalid(`item ${at + 1}: ${why}`);
    if (typeof registry !== 'string' || !(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegistry */ .Cf)(registryKey(registry)))
        throw wrong('registry is not host[:port]');
    if (typeof username !== 'string' || username === '' || /[:\p{Cc}]/u.test(username))
        throw wrong('expected a username without colon');
    if (typeof password !== 'string' || password === '')
        throw wrong('the password is missing or empty; is the secret set, and given to runs of this event?');
    return { registry: registryKey(registry), username, password };
}
function parsedList(text, parse) {
    const parsed = parsedYaml(text, parse);
    if (!Array.isArray(parsed))
        throw invalid(`expected ${listWanted}`);
    return parsed;
}
function parsedYaml(text, parse) {
    try {
        // All scalars stay texts, so that a password of digits keeps its zeros.
        return parse(text, { maxAliasCount: 0, logLevel: 'error', schema: 'failsafe' });
    }
    catch {
        // The parser's own message quotes the text, which holds passwords.
        throw invalid(`expected ${listWanted}: it cannot be read as YAML`);
    }
}
function invalid(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', why);
}


/***/ }),

/***/ 1677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f3: () => (/* binding */ lookupAuth),
/* harmony export */   h3: () => (/* binding */ loadDockerConfig)
/* harmony export */ });
/* unused harmony exports parseDockerConfig, hostnameOfKey */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4673);





// What Docker Hub is called in config files, ever since its first API.
const hubServer = 'https://index.docker.io/v1/';
const hubHosts = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/** Docker's config file; undefined when there is none. Throws CREDENTIALS_INVALID for one that cannot be read. */
async function loadDockerConfig(env, home) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'), 'config.json');
    try {
        return parseDockerConfig((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'), path);
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB ? error : unreadable(path, code);
    }
}
/** Reads the file's text. Throws CREDENTIALS_INVALID, never showing any of it but keys. */
function parseDockerConfig(text, path) {
    const config = objectOf(parsed(text, path), path, 'the file');
    const auths = Object.entries(objectOf(config.auths ?? {}, path, 'auths'));
    const helpers = Object.entries(objectOf(config.credHelpers ?? {}, path, 'credHelpers'));
    return {
        path,
        auths: Object.fromEntries(auths.map(([key, value]) => [key, entryOf(value ?? {}, path, `of auths of "${withoutUser(key)}"`)])),
        credHelpers: Object.fromEntries(helpers.map(([key, value]) => [key, textOf(value, path, `credHelpers of "${key}"`)])),
        credsStore: textOf(config.credsStore, path, 'credsStore'),
    };
}
function parsed(text, path) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, which holds secrets.
        throw unreadable(path, 'it is not JSON');
    }
}
function entryOf(value, path, where) {
    const fields = objectOf(value, path, `an entry ${where}`);
    const text = (name) => textOf(fields[name], path, `${name} ${where}`);
    const auth = text('auth');
    const own = { username: text('username'), password: text('password') };
    const { username, password } = auth === '' ? own : decoded(auth, path, where);
    return { username, password, identityToken: text('identitytoken'), registryToken: text('registrytoken') };
}
function decoded(auth, path, where) {
    const plain = auth.replace(/[\r\n]/g, '');
    const bytes = Buffer.from(plain, 'base64');
    const text = bytes.toString('utf8');
    const colon = text.indexOf(':');
    // Node skips what is not base64: only what encodes back to the same text was all base64.
    if (bytes.toString('base64') !== plain || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) || colon <= 0)
        throw unreadable(path, `auth ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(where)} is not base64 of user:password`);
    // Docker pads passwords with zero bytes.
    return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/^\0+|\0+$/g, '') };
}
/** A key fit for a message: one written as a URL may hold a password. */
function withoutUser(key) {
    return key.replace(/\/\/[^/]*@/, '//');
}
/** The host that a key of `auths` is for: scheme, user info and path left out, an IPv6 address with a port in brackets. */
function hostnameOfKey(key) {
    const [, authority] = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(key) ?? [];
    if (authority === undefined)
        return key.replace(/\/.*$/s, '');
    return authority.replace(/^([^[\]]*:[^[\]]*):(\d*)$/, '[$1]:$2');
}
/**
 * How to log in for a repository, as Docker does; undefined for anonymous. A helper of the host comes first, then `credsStore`,
 * then `auths`. Beyond Docker, a key with a path (`ghcr.io/owner`) is for that path and what is below it, and the longest wins.
 */
function lookupAuth(config, where) {
    const server = hubHosts.has(where.registry) ? hubServer : where.registry;
    // An empty name switches the store off for this host.
    const helper = own(config.credHelpers, server) ?? config.credsStore;
    if (helper)
        return { kind: 'helper', name: helper, server };
    const entry = entryFor(config.auths, where, server);
    return entry && (entry.username || entry.identityToken || entry.registryToken)
        ? { kind: 'entry', entry }
        : undefined;
}
function entryFor(auths, { registry, repository }, server) {
    const host = hubHosts.has(registry) ? 'docker.io' : registry;
    const parts = repository === '' ? [] : repository.split('/');
    const paths = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join('/'));
    const exact = [...paths, server].map(key => own(auths, key)).find(entry => entry !== undefined);
    // Old tools wrote URLs: a scheme, or the API's version as path, says that the key is for the whole host.
    return exact ?? Object.entries(auths).find(([key]) => isHostKey(key) && hostnameOfKey(key) === server)?.[1];
}
function isHostKey(key) {
    return key.includes('://') || /^[^/]+\/(?:v[12]\/?)?$/.test(key);
}
function own(record, key) {
    return Object.hasOwn(record, key) ? record[key] : undefined;
}
function objectOf(value, path, what) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw unreadable(path, `${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is not an object`);
}
function textOf(value, path, what) {
    if (typeof value === 'string')
        return value;
    if (value === undefined || value === null)
        return '';
    throw unreadable(path, `${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is not a text`);
}
function unreadable(path, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('CREDENTIALS_INVALID', `Cannot read ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(path)}: ${why}`);
}


/***/ })

};
;