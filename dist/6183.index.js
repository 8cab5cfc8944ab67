"use strict";
exports.id = 6183;
exports.ids = [6183];
exports.modules = {

/***/ 24277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ tokenUser),
/* harmony export */   parseRegistryAuth: () => (/* binding */ parseRegistryAuth),
/* harmony export */   secretsOf: () => (/* binding */ secretsOf),
/* harmony export */   xE: () => (/* binding */ basicPair),
/* harmony export */   ym: () => (/* binding */ credentialFinder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87957);
/* harmony import */ var _quirks_profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83758);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73846);




const anonymous = { credentials: undefined, source: 'anonymous' };
/**
 * Creates a function that finds a repository's credentials: registry-auth, Docker's configs, github-token only for ghcr.io, none.
 * A login that cannot be read, or that its helper fails to return, is a warning, and the next source is tried. Each repository is
 * looked up once, each config is read once, and each helper runs once per server, unless a fresh login is requested.
 */
function credentialFinder(options) {
    const warned = new Set();
    const warn = (message) => {
        if (!warned.has(message))
            options.warn(message);
        warned.add(message);
    };
    const dockerConfigs = options.dockerConfigs.map(({ source, load }) => {
        const loaded = once(async () => load(), () => '');
        return { source, load: () => loaded() };
    });
    const runHelper = once(options.runHelper, (name, server) => `${name} ${server}`);
    const logins = { dockerConfigs, runHelper, warn };
    const known = once((repository) => find(repository, options, logins), ({ registry, repository }) => `${registry}/${repository}`);
    return (repository, isFresh = false) => {
        if (!isFresh)
            return known(repository);
        for (const each of [known, runHelper])
            each.forget();
        return known(repository);
    };
}
/** Returns the same promise to every caller with the same key, until `forget` is called. */
function once(ask, keyOf) {
    const known = new Map();
    const asked = (...args) => {
        const key = keyOf(...args);
        const asking = known.get(key) ?? ask(...args);
        known.set(key, asking);
        return asking;
    };
    return Object.assign(asked, { forget: () => known.clear() });
}
async function find(repository, options, logins) {
    const faults = [];
    const found = fromInput(repository, options.registryAuth) ??
        (await fromDockerConfigs(repository, logins, faults)) ??
        fromToken(repository, options.githubToken);
    if (found.credentials)
        for (const value of secretsOf(found.credentials))
            options.onSecret(value);
    return faults.length > 0 ? { ...found, faults } : found;
}
function fromInput({ registry }, given) {
    const item = given.find(each => registryKey(each.registry) === registryKey(registry));
    return (item && {
        credentials: { kind: 'basic', username: item.username, password: item.password },
        source: 'registry-auth',
    });
}
function fromToken({ registry }, token) {
    if (!(0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .profileOf */ .w)(registry).takesJobToken || token === '')
        return anonymous;
    return {
        credentials: { kind: 'basic', username: 'x-access-token', password: token },
        source: 'github-token',
    };
}
async function fromDockerConfigs(repository, { dockerConfigs, runHelper, warn }, faults) {
    for (const { source, load } of dockerConfigs) {
        try {
            const config = await load();
            const passed = ({ message }) => warn(`${message}; the login of auths is used for ${repository.registry}`);
            const login = config && (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .lookupAuth */ .f3)(config, repository, passed);
            const credentials = login && (await credentialsOf(login, runHelper));
            if (credentials)
                return { credentials, source };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'CREDENTIALS_INVALID'))
                throw error;
            faults.push(error.message);
            warn(`${error.message}; going on without this login for ${repository.registry}`);
        }
    }
    return undefined;
}
async function credentialsOf(login, runHelper) {
    return login.kind === 'entry'
        ? fromEntry(login.entry)
        : fromHelper(await runHelper(login.name, login.server));
}
function fromHelper(answer) {
    if (!answer || answer.secret === '')
        return undefined;
    // The protocol's marker for an identity token instead of a password.
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
    return bare === '' || _model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerHubNames */ .c$.has(bare) ? _model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerHub */ .UD : bare;
}
/** Every string that reveals the credentials: the secret itself, and its encodings in requests. */
function secretsOf(credentials) {
    const secret = credentials.kind === 'basic' ? credentials.password : credentials.token;
    const username = credentials.kind === 'basic' ? credentials.username : tokenUser;
    const inForm = new URLSearchParams({ '': secret }).toString().slice(1);
    const texts = [secret, basicPair({ username, password: secret }), encodeURIComponent(secret), inForm];
    return secret === '' ? [] : [...new Set(texts)];
}
/** The user name sent with an identity token where a protocol only has a user name and a password. */
const tokenUser = '<token>';
/** The value after "Basic" (RFC 7617, section 2). */
function basicPair({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
const listWanted = 'a YAML list of registry, username and password';
/** Parses the registry-auth input, in the format of docker/login-action. Throws INPUT_INVALID with the item's number and no value. */
async function parseRegistryAuth(text) {
    if (text.trim() === '')
        return [];
    const { parse } = await __webpack_require__.e(/* import() */ 3483).then(__webpack_require__.t.bind(__webpack_require__, 33483, 19));
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
    if (typeof registry !== 'string' || !(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isRegistry */ .Cf)(registryKey(registry)))
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
        // All scalars stay strings, so that a password of digits keeps its zeros.
        return parse(text, { maxAliasCount: 0, logLevel: 'error', schema: 'failsafe' });
    }
    catch {
        // The parser's own message quotes the text, which contains passwords.
        throw invalid(`expected ${listWanted}: it cannot be read as YAML`);
    }
}
function invalid(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', why);
}


/***/ }),

/***/ 73846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   M3: () => (/* binding */ greatestConfig),
/* harmony export */   Ov: () => (/* binding */ dockerConfigOf),
/* harmony export */   Q1: () => (/* binding */ dockerConfigPath),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   Yn: () => (/* binding */ helperOf),
/* harmony export */   authVariable: () => (/* binding */ authVariable),
/* harmony export */   bX: () => (/* binding */ isKeyOf),
/* harmony export */   f3: () => (/* binding */ lookupAuth),
/* harmony export */   h3: () => (/* binding */ loadDockerConfig)
/* harmony export */ });
/* unused harmony exports parseDockerConfig, hostnameOfKey */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);
/* harmony import */ var _quirks_profiles_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83758);







/** In bytes. */
const greatestConfig = 16 * 1024 * 1024;
/** The variable that contains a config instead of a file. */
const authVariable = 'DOCKER_AUTH_CONFIG';
/** The path of Docker's config file. */
function dockerConfigPath(env, home) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'), 'config.json');
}
/** Reads the config file; returns undefined when there is none. Throws CREDENTIALS_INVALID if it cannot be read. */
function loadDockerConfig(env, home) {
    const path = dockerConfigPath(env, home);
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
        if (size > greatestConfig)
            throw unreadable(path, `it has ${size} bytes, expected at most ${greatestConfig}`);
        return parseDockerConfig((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'), path);
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB ? error : unreadable(path, code);
    }
}
/**
 * Parses the config in the variable, which Docker's CLI and GitLab read before the file; returns undefined when it is not set.
 * Throws CREDENTIALS_INVALID.
 */
function dockerConfigOf(env) {
    const text = env[authVariable];
    return text ? parseDockerConfig(text, authVariable) : undefined;
}
/** Parses a config's text; an empty text is an empty config. Throws CREDENTIALS_INVALID without any of the text. */
function parseDockerConfig(text, path) {
    const config = objectOf(parsed(text.replace(/^\ufeff/, ''), path) ?? {}, path, 'its text');
    const { auths, credHelpers, credsStore } = config;
    return { path, auths, credHelpers, credsStore };
}
/** All secrets in a config, as far as it can be parsed. */
function secretsIn({ auths }) {
    return Object.values(Object(auths)).flatMap(value => {
        const { auth, password, identitytoken, registrytoken } = Object(value);
        const pair = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : '';
        const given = [auth, pair.slice(pair.indexOf(':') + 1), password, identitytoken, registrytoken];
        return given.filter(each => typeof each === 'string' && each !== '');
    });
}
function parsed(text, path) {
    try {
        return text.trim() === '' ? {} : JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, which contains secrets.
        throw unreadable(path, 'it is not JSON');
    }
}
function entryOf(value, path, key) {
    const where = `of auths of "${withoutUser(key)}"`;
    const fields = objectOf(value, path, `the entry ${where}`);
    const text = (name) => textOf(fields[name], path, `${name} ${where}`);
    const auth = text('auth');
    const { username, password } = auth === '' ? { username: text('username'), password: text('password') } : decoded(auth, path, where);
    const entry = {
        username,
        password,
        identityToken: text('identitytoken'),
        registryToken: text('registrytoken'),
    };
    if (password !== '' && Object.values(entry).filter(Boolean).length === 1)
        throw unreadable(path, `the entry ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(where)} has a password but no username`);
    return entry;
}
function decoded(auth, path, where) {
    const plain = auth.replace(/[\r\n]/g, '');
    const bytes = Buffer.from(plain, 'base64');
    const text = bytes.toString('utf8');
    const colon = text.indexOf(':');
    // Node skips characters that are not base64: only a text that encodes back to itself was all base64.
    if (bytes.toString('base64') !== plain || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) || colon <= 0)
        throw unreadable(path, `auth ${where} is not base64 of user:password`);
    // Docker pads passwords with zero bytes.
    return { username: text.slice(0, colon), password: withoutZeros(text.slice(colon + 1)) };
}
function withoutZeros(text) {
    let [from, to] = [0, text.length];
    while (text[from] === '\0')
        from++;
    while (to > from && text[to - 1] === '\0')
        to--;
    return text.slice(from, to);
}
/** A key as shown in messages: one written as a URL may contain a password. */
function withoutUser(key) {
    return key.replace(/\/\/[^/]*@/, '//');
}
/** The host of a key of `auths`: without scheme, user info and path, an IPv6 address with a port in brackets. */
function hostnameOfKey(key) {
    const [, authority] = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(key) ?? [];
    if (authority === undefined)
        return key.replace(/\/.*$/s, '');
    const last = authority.lastIndexOf(':');
    const isBareAddress = authority.indexOf(':') < last && !/[[\]]/.test(authority);
    const port = authority.slice(last + 1);
    return isBareAddress && /^\d*$/.test(port) ? `[${authority.slice(0, last)}]:${port}` : authority;
}
/**
 * Finds a repository's login as Docker does; returns undefined for anonymous. A helper of the host comes first, then `credsStore`,
 * then `auths`. Beyond Docker, a key with a path (`ghcr.io/owner`) applies to that path and everything below it, and the longest wins.
 * Faults beside a login that was found are passed to `passed`. Throws CREDENTIALS_INVALID when a field that this login needs
 * cannot be read.
 */
function lookupAuth(config, where, passed = () => undefined) {
    const server = serverOf(where.registry);
    const faults = [];
    const noted = (error) => void faults.push(error);
    const helper = helperOf(config, server, noted);
    if (helper)
        return { kind: 'helper', name: helper, server };
    const auths = objectOf(config.auths ?? {}, config.path, 'auths');
    const key = keyFor(auths, where, server);
    const entry = key === undefined ? undefined : entryOf(auths[key], config.path, key);
    const isLogin = entry && (entry.username || entry.identityToken || entry.registryToken);
    if (!isLogin && faults[0])
        throw faults[0];
    for (const fault of faults)
        passed(fault);
    return isLogin ? { kind: 'entry', entry } : undefined;
}
/** The key of a registry in a config and with helpers. */
function serverOf(registry) {
    const name = _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHubNames */ .c$.has(registry) ? _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHub */ .UD : registry;
    return (0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_6__/* .profileOf */ .w)(name).configKey ?? name;
}
/** The helper of a host, empty for none; unreadable helper fields are reported to `fault`, since `auths` may still have the login. */
function helperOf({ path, credHelpers, credsStore }, server, fault) {
    const own = credHelpers ?? {};
    if (!isObject(own))
        fault(unreadable(path, 'credHelpers is not an object'));
    const isOwn = isObject(own) && Object.hasOwn(own, server);
    // An empty name switches the store off for this host.
    const name = (isOwn ? own[server] : credsStore) ?? '';
    if (typeof name === 'string')
        return name;
    const what = isOwn ? `credHelpers of "${server}"` : 'credsStore';
    fault(unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(what)} is not a text`));
    return '';
}
/** Whether a key of `auths` is that of a whole registry, in any spelling that is read. */
function isKeyOf(key, registry) {
    const server = serverOf(registry);
    return key === server || (isHostKey(key) && hostnameOfKey(key) === server);
}
/** The key of `auths` that applies to a repository. */
function keyFor(auths, { registry, repository }, server) {
    const host = _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHubNames */ .c$.has(registry) ? _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHub */ .UD : registry;
    const parts = repository === '' ? [] : repository.split('/');
    const paths = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join('/'));
    const exact = [...paths, server].find(key => Object.hasOwn(auths, key));
    // Old tools wrote URLs: a key with a scheme, or with the API's version as its path, applies to the whole host.
    return exact ?? Object.keys(auths).find(key => isKeyOf(key, registry));
}
function isHostKey(key) {
    return key.includes('://') || /^[^/]+\/(?:v[12]\/?)?$/.test(key);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectOf(value, path, what) {
    if (isObject(value))
        return value;
    throw unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(what)} is ${value === null ? 'null' : 'not an object'}`);
}
function textOf(value, path, what) {
    if (typeof value === 'string')
        return value;
    if (value === undefined || value === null)
        return '';
    throw unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(what)} is not a text`);
}
function unreadable(path, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('CREDENTIALS_INVALID', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(path)}: ${why}`);
}


/***/ }),

/***/ 72954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   Hf: () => (/* binding */ describeLogin),
/* harmony export */   J7: () => (/* binding */ rememberLogin),
/* harmony export */   t$: () => (/* binding */ loginHint)
/* harmony export */ });
/* harmony import */ var _quirks_profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83758);

const askers = new WeakMap();
/** Stores the login of a request by the headers of its response, for the message of a refusal. */
function rememberLogin(headers, asker, method) {
    askers.set(headers, { ...asker, method });
}
function loginOf(headers) {
    return askers.get(headers);
}
/** Describes the login of a request, for messages. */
function describeLogin({ source, login, faults }) {
    const withheld = 'the login is not sent to that token host';
    const said = {
        none: 'asked without a login',
        unasked: 'it did not ask for a login',
        sent: `asked with the login from ${source}`,
        taken: `asked with the login from ${source}`,
        withheld: `asked without the login from ${source}: ${withheld}`,
    }[login];
    return ` (${[said, ...faults].join('; ')})`;
}
/** The hint for a refusal, depending on the login; undefined where the error code's own hint suffices. */
function loginHint(status, { registry, login, method }) {
    const hints = (0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .profileOf */ .w)(registry).logins;
    const isReading = method === 'GET' || method === 'HEAD';
    if (status === 404)
        return absentHint(method, login);
    if (status === 429 && (login === 'sent' || login === 'taken'))
        return 'Wait for the time shown, or configure a mirror with `registry-mirrors`.';
    if (status === 405 && !isReading)
        return 'This place cannot be written to: it may be a read-only registry or one that only passes on another (pull-through, proxy, mirror). Push to the registry that it reads from.';
    if (status !== 401 && status !== 403)
        return undefined;
    if (login === 'withheld')
        return "A login is sent to the registry's own host and to token hosts known to be its own. Name the registry by the host of its token server, or ask its operator.";
    if (login === 'none')
        return hints.login;
    if (login === 'unasked')
        return 'The registry refused before it asked for a login: a firewall, its list of addresses or a policy may be the reason. Ask its administrator.';
    if (login === 'sent' && status === 401)
        return hints.refused;
    return isReading ? hints.read : hints.write;
}
function absentHint(method, login) {
    if (method === 'DELETE')
        return 'Another job or a clean-up rule may have deleted it meanwhile, or the login may not delete here, which some registries answer with "not found". Plan again; what is gone is not in the next plan.';
    if (method !== 'GET' && method !== 'HEAD')
        return 'Check the name. Some registries want the repository or project to exist before the first push, and answer "not found" to a login that may not write.';
    return login === 'none' || login === 'unasked'
        ? 'Check the name, tag and digest. It was looked for without a login, to which a private repository may look absent: log in where it is one.'
        : 'Check the name, tag and digest. Some registries answer "not found" when the login may not read the repository.';
}


/***/ }),

/***/ 90488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   "if": () => (/* binding */ rateLimit),
/* harmony export */   ow: () => (/* binding */ saysExpired),
/* harmony export */   te: () => (/* binding */ looksLikeHtml)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _quirks_profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83758);
/* harmony import */ var _login_used_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72954);




const shownCharacters = 1_000;
const codes = {
    401: 'UNAUTHENTICATED',
    403: 'DENIED',
    404: 'NOT_FOUND',
    412: 'POLICY_BLOCKED',
    429: 'RATE_LIMITED',
};
/** Creates the error for a refusal, with the registry's own codes and message, escaped and truncated (distribution-spec, "Error Codes"). */
function problem(action, { status, headers, text }, fallback = 'REGISTRY_PROTOCOL') {
    const { codes: registryCodes, message } = registryErrors(text);
    const isExpired = saysExpired({ status, headers, text });
    const code = isExpired ? 'UNAUTHENTICATED' : codeFor(status, registryCodes, fallback);
    const said = message ? `: ${message}` : '';
    const limits = rateLimit(headers);
    const asker = (0,_login_used_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .DQ)(headers);
    const isTold = tellsLogin.has(status) && (asker?.login !== 'unasked' || status === 401 || status === 403);
    const who = asker && isTold ? (0,_login_used_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLogin */ .Hf)(asker) : '';
    const refused = asker && (isExpired ? (0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .profileOf */ .w)(asker.registry).logins.expired : (0,_login_used_js__WEBPACK_IMPORTED_MODULE_0__/* .loginHint */ .t$)(status, asker));
    const hint = saysTls(status, text) ? tlsHint : refused;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(code, `Cannot ${action}: the registry answers ${status}${said}${limits ? ` (${limits})` : ''}${who}`, { details: { status, registryCodes }, ...(hint ? { hint } : {}) });
}
const tlsHint = "The server there speaks TLS, and loopback is asked over plain HTTP unless it is named. Add the registry's CA with `ca-certificates: host=path`, or name the host under `insecure-registries`.";
/** Whether a server of TLS refuses a request over plain HTTP: those written in Go say the first, nginx the second. */
function saysTls(status, text) {
    const said = /sent an HTTP request to an HTTPS server|plain HTTP request was sent to HTTPS port/;
    return status === 400 && said.test(Buffer.from(text).toString('latin1'));
}
/** Statuses that may depend on the login. */
const tellsLogin = new Set([400, 401, 403, 404]);
/** Whether a response says that the login has expired; some registries do so with another status than 401. */
function saysExpired({ status, text }) {
    if (status !== 400 && status !== 403)
        return false;
    const { codes: registryCodes, message } = registryErrors(text);
    return registryCodes.includes('EXPIREDTOKEN') || /\btoken (?:has |is )?expired\b/i.test(message);
}
function codeFor(status, registryCodes, fallback) {
    if (registryCodes.includes('TOOMANYREQUESTS'))
        return 'RATE_LIMITED';
    if (status >= 500 || status === 408 || status === 499)
        return 'REGISTRY_UNAVAILABLE';
    return codes[status] ?? fallback;
}
function registryErrors(text) {
    const body = Buffer.from(text).toString('utf8');
    const errors = errorList(body);
    if (!errors)
        return { codes: [], message: looksLikeHtml(body) ? '' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(body.trim(), shownCharacters) };
    const message = errors.map(({ code, message }) => [code, message].filter(Boolean).join(' ')).join('; ');
    return { codes: errors.map(({ code }) => code), message: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(message, shownCharacters) };
}
function errorList(body) {
    const parsed = parsedJson(body);
    if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed) || !Array.isArray(parsed.errors))
        return undefined;
    return parsed.errors.slice(0, 5).map((error) => {
        const { code, message } = Object(error);
        return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
    });
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Not JSON: the caller shows the text.
        return undefined;
    }
}
function looksLikeHtml(text) {
    return /^\s*(<!doctype html|<html|<\?xml)/i.test(text);
}
/** Describes the pull limit in a response's headers, for people (Docker Hub: `100;w=21600`); undefined without such headers. */
function rateLimit(headers) {
    const remaining = headers.get('ratelimit-remaining');
    const limit = headers.get('ratelimit-limit');
    if (!remaining && !limit)
        return undefined;
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(`pulls left: ${remaining ?? 'unknown'} of ${limit ?? 'unknown'}, counted for ${headers.get('docker-ratelimit-source') ?? 'this client'}`);
}


/***/ }),

/***/ 83758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ anyLogins),
/* harmony export */   w: () => (/* binding */ profileOf)
/* harmony export */ });
/** The hints for registries without hints of their own. */
const anyLogins = {
    login: 'Pass credentials with `registry-auth`, or log in with docker/login-action before this step.',
    refused: 'Check the user name and the password or token of the login named above: the registry does not know them, or they have expired.',
    expired: 'The login named above has expired. Log in again in this job, before this step.',
    read: 'The login named above is known, but may not read this repository. Give its account the right to read, or use another login.',
    write: 'The login named above is known, but may not write to this repository. Give its account the right to push, or use another login.',
};
function logins(more) {
    return { logins: { ...anyLogins, ...more } };
}
const standard = {
    tokenHosts: [],
    tagsPage: 1000,
    headIsFree: false,
    deniedMeansAbsent: false,
    partBytes: 64 * 1024 * 1024,
    partsUncounted: false,
    deletion: { by: 'distribution', order: 'parents-first' },
    takesJobToken: false,
    logins: anyLogins,
};
const rows = [
    // Docker Hub's images are named docker.io and served from another host; its pull limit counts GETs of manifests, not HEADs.
    [
        /^docker\.io$/,
        {
            apiHost: 'registry-1.docker.io',
            tokenHosts: ['auth.docker.io'],
            headIsFree: true,
            deletion: { by: 'docker-hub', api: 'https://hub.docker.com' },
            dates: { by: 'docker-hub', api: 'https://hub.docker.com', said: 'Docker Hub' },
            tags: { by: 'docker-hub', api: 'https://hub.docker.com', said: 'Docker Hub' },
            search: {
                by: 'docker',
                api: 'https://index.docker.io',
                said: 'Docker Hub',
                otherwise: { by: 'docker-hub', api: 'https://hub.docker.com', said: "Docker Hub's website" },
            },
            // Docker's name for Docker Hub since the Hub's first API.
            configKey: 'https://index.docker.io/v1/',
            ...logins({
                login: 'Check the name: Docker Hub refuses what does not exist as well. For a private repository log in with docker/login-action or `registry-auth`, with a Docker ID and an access token.',
                read: 'The Docker ID named above may not read this repository, or its access token lacks the scope to read. Check the name too: Docker Hub refuses what does not exist as well.',
                write: 'The Docker ID named above may not push to this repository, or its access token lacks the scope to write.',
            }),
        },
    ],
    // GitHub answers 416 to parts above 4 MiB; a whole blob in one request may have any size.
    [
        /^ghcr\.io$/,
        {
            tokenHosts: ['ghcr.io'],
            partBytes: 4 * 1024 * 1024,
            deletion: { by: 'github-packages' },
            dates: { by: 'github-packages', api: 'https://api.github.com', said: 'ghcr.io' },
            takesJobToken: true,
            ...logins({
                login: 'Give the job `permissions: packages: read` (`write` to push) and leave `github-token` at its default, or pass a token with `registry-auth`.',
                read: 'Give the job `permissions: packages: read`, and let this repository read the package: package settings, "Manage Actions access". Of another owner\'s private package a token with `read:packages` is needed.',
                write: 'Give the job `permissions: packages: write`, and let this repository write the package: package settings, "Manage Actions access", role Write.',
            }),
        },
    ],
    [
        /^registry\.gitlab\.com$/,
        {
            tokenHosts: ['gitlab.com'],
            ...logins({
                read: "The login named above may not read this project's registry: a token needs the scope `read_registry` and a role in the project.",
                write: "The login named above may not push to this project's registry: a token needs the scope `write_registry` and the role Developer.",
            }),
        },
    ],
    // The registry of a self-managed GitLab has port 5050, and GitLab itself issues the tokens (docs.gitlab.com, "Configure container
    // registry under an existing GitLab domain"). Only the administrator controls port 443.
    [/^[^:]+:5050$/, registry => ({ tokenHosts: [registry.replace(/:5050$/, '')] })],
    // Amazon ECR answers an error to pages over 1000 entries, and answers every part of an upload with the Range of the first.
    [
        /^(?:\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com|public\.ecr\.aws)$/,
        {
            tagsPage: 1000,
            partsUncounted: true,
            ...logins({
                login: 'Log in with aws-actions/amazon-ecr-login before this step.',
                refused: 'Log in with aws-actions/amazon-ecr-login in this job: a login of Amazon ECR lasts twelve hours.',
                expired: 'Log in again with aws-actions/amazon-ecr-login: a login of Amazon ECR lasts twelve hours.',
                read: 'The role that is logged in needs `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer` for this repository.',
                write: 'The role that is logged in needs `ecr:BatchCheckLayerAvailability`, `ecr:InitiateLayerUpload`, `ecr:UploadLayerPart`, `ecr:CompleteLayerUpload` and `ecr:PutImage` for this repository.',
            }),
        },
    ],
    [
        /(?:^|\.)gcr\.io$|\.pkg\.dev$/,
        {
            deletion: { by: 'distribution', order: 'tags-first' },
            ...logins({
                login: 'Log in with google-github-actions/auth and docker/login-action (user oauth2accesstoken) before this step.',
                refused: 'Log in again with google-github-actions/auth in this job: its access tokens last an hour.',
                expired: 'Log in again with google-github-actions/auth in this job: its access tokens last an hour.',
                read: 'The service account that is logged in needs the role `roles/artifactregistry.reader` for this repository.',
                write: 'The service account that is logged in needs the role `roles/artifactregistry.writer` for this repository.',
            }),
        },
    ],
    [
        /\.azurecr\.(?:io|cn|us)$/,
        logins({
            login: 'Log in with azure/docker-login, or azure/login and `az acr login`, before this step.',
            read: 'The identity that is logged in needs the role AcrPull for this registry.',
            write: 'The identity that is logged in needs the role AcrPush for this registry.',
        }),
    ],
    [
        /^quay\.io$/,
        {
            tagsPage: 100,
            dates: { by: 'quay', api: 'https://quay.io', said: 'quay.io' },
            search: { by: 'quay', api: 'https://quay.io', said: 'quay.io' },
            ...logins({
                read: 'The account or robot that is logged in needs the permission Read for this repository.',
                write: 'The account or robot that is logged in needs the permission Write for this repository.',
            }),
        },
    ],
    [/\.jfrog\.io$/, { deniedMeansAbsent: true }],
];
function profileOf(registry) {
    const peculiar = rows.find(([host]) => host.test(registry))?.[1];
    return { ...standard, ...(typeof peculiar === 'function' ? peculiar(registry) : peculiar) };
}


/***/ }),

/***/ 93755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ listNames),
/* harmony export */   q: () => (/* binding */ nextPage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _auth_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90488);


/** Number of pages that may be almost empty; further pages must contain names. */
const maxPages = 1_000;
/** Minimum average of names per page beyond `maxPages`. */
const fewOnPage = 10;
/**
 * Lists the names of each page, following the Link header only on the same origin and never twice to the same page; names that `isName`
 * refuses are skipped and counted. Throws REGISTRY_PROTOCOL at the page that exceeds `limit` or when the pages do not end, UNSAFE_TARGET
 * for a next page elsewhere, and the code of a refusal.
 */
async function* listNames(pages) {
    const { field, origin, limit } = pages;
    const seen = new Set();
    let path = pages.first;
    let listed = 0;
    while (path !== undefined) {
        if (seen.has(String(path)) || seen.size >= maxPages + listed / fewOnPage) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot list ${field}: the pages of ${origin.host} do not end`);
        }
        seen.add(String(path));
        const response = await pages.page(path);
        if (response.status !== 200)
            throw refusal(pages, response);
        const all = namesIn(response.body, field);
        listed += all.length;
        if (listed > limit.most)
            throw tooMany(pages);
        const names = all.filter(pages.isName);
        if (names.length < all.length)
            pages.skipped(all.length - names.length);
        yield names;
        path = nextPage(response.headers, new URL(response.url), origin);
    }
}
function refusal({ field, of, refused }, response) {
    return refused?.(response) ?? (0,_auth_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`list the ${field} of ${of}`, { ...response, text: response.body });
}
function tooMany({ field, of, origin, limit: { most, input } }) {
    const wish = input === undefined ? 'that many' : `\`${input}\``;
    const message = `Cannot list the ${field} of ${of}: ${origin.host} lists more than ${most} ${field}, expected at most ${wish}`;
    const raise = `If the repository is meant to have so many, raise \`${input}\`; each tag costs a request.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', message, { hint: input === undefined ? undefined : raise });
}
function namesIn(body, field) {
    const parsed = parsedPage(body, field);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        throw notAList(field);
    const names = parsed[field];
    // An empty list is `null` or missing.
    if (names === null || names === undefined)
        return [];
    if (!Array.isArray(names))
        throw notAList(field);
    return names.map(name => (typeof name === 'string' ? name : ''));
}
function parsedPage(body, field) {
    try {
        return JSON.parse(Buffer.from(body).toString('utf8'));
    }
    catch (error) {
        throw notAList(field, error);
    }
}
function notAList(field, cause) {
    const what = field === 'tags' ? 'tag list' : 'list of repositories';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot list ${field}: the answer is no ${what}`, { cause });
}
/** The URL of the next page by `Link: <…>; rel="next"` (RFC 8288). Throws UNSAFE_TARGET for another origin than the registry's own. */
function nextPage(headers, current, origin) {
    for (const link of headers.all('link').flatMap(line => line.split(/,(?=\s*<)/))) {
        const [, target, rest = ''] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? [];
        if (target === undefined || !isNext(rest))
            continue;
        const url = URL.parse(target, current.href);
        if (!url || url.origin !== origin.origin) {
            const state = 'the next page lies on another host';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('UNSAFE_TARGET', `Cannot read the next page of a list of ${origin.host}: ${state}`);
        }
        // Artifactory omits the repository from the path, so only the query is used. The URL is built from the origin, since a path that
        // begins with two slashes would name a host.
        return new URL(`${origin.origin}${current.pathname}${url.search}`);
    }
    return undefined;
}
/** Whether a link's parameters have the relation `next`. The pattern scans each quoted value only once, in linear time. */
function isNext(parameters) {
    const relations = parameters.matchAll(/;[ \t]*rel[ \t]*=[ \t]*(?:"([^"]*)"|(next))/gi);
    return [...relations].some(([, quoted, plain]) => plain !== undefined || /\bnext\b/i.test(quoted ?? ''));
}


/***/ })

};
;