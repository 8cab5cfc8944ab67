"use strict";
exports.id = 730;
exports.ids = [730];
exports.modules = {

/***/ 14411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   Li: () => (/* binding */ updateWhole),
/* harmony export */   bz: () => (/* binding */ draftOf),
/* harmony export */   writeWhole: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74211);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61313);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50181);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63043);









const leftName = new RegExp(String.raw `^(${_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .markPattern */ .QU})\.part$`);
/**
 * Writes a file atomically: readers never see part of it, and nothing is left when its bytes fail. Replaces a link in its place
 * instead of following it. Throws STORE_FAILED, and what the bytes throw.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
async function writeWhole(bytes, file, what) {
    try {
        if (typeof bytes === 'string' || bytes instanceof Uint8Array) {
            replaceAtOnce(file, bytes);
            return;
        }
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
        removeLeftovers(file);
        await replace(file, bytes);
    }
    catch (error) {
        throw error.syscall
            ? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(file)}"`, error, file)
            : error;
    }
}
/** Maximum attempts when others keep changing the file. */
const maxAttempts = 100;
/**
 * Replaces a file by what `make` returns for its content, which others may change concurrently: reads it again right before replacing
 * it, and starts over when it changed. Two system calls remain in between. `before` is undefined when there is no plain file.
 * Throws STORE_FAILED, and what `make` throws.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
function updateWhole(file, make, what) {
    try {
        for (let round = 0; round < maxAttempts; round++) {
            const before = plainBytes(file);
            if (replaceAtOnce(file, make(before), () => isSame(before, plainBytes(file))))
                return;
        }
    }
    catch (error) {
        throw error.syscall
            ? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(file)}"`, error, file)
            : error;
    }
    const state = `others wrote it each of ${maxAttempts} times`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .TallyError */ .jB('STORE_FAILED', `Cannot write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(file)}": ${state}`);
}
function plainBytes(file) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    if (!stats?.isFile())
        return undefined;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
function isSame(one, other) {
    return one === undefined || other === undefined ? one === other : Buffer.from(one).equals(other);
}
/** In-memory content is small: a few synchronous system calls are cheaper than the thread pool. */
function replaceAtOnce(file, bytes, isStillMeant = () => true) {
    const draft = draftOf(file);
    (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
    removeLeftovers(file);
    // An existing file, perhaps a link, must not be written through.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
    try {
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(draft, 'wx');
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(opened, bytes);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened);
        }
        const isMeant = isStillMeant();
        if (isMeant)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, file);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        return isMeant;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        throw error;
    }
}
/** The path of the unfinished file; its name has the mark of its process, in case that is killed. */
function draftOf(file) {
    return `${file}.${(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .ownMark */ .a1)()}.part`;
}
/** Removes drafts of the file that killed processes left. */
function removeLeftovers(file) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file);
    const start = `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)}.`;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
        const [, mark] = (name.startsWith(start) && leftName.exec(name.slice(start.length))) || [];
        if (mark === undefined)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (stats?.isFile() && !(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunning */ .W_)(mark, stats.mtimeMs, Date.now()))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    }
}
async function replace(file, bytes) {
    const draft = draftOf(file);
    try {
        await fill(draft, bytes);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
/** Opens the file before requesting the first byte: a stream that fails at once would otherwise create it after its removal. */
async function fill(path, bytes) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(bytes, handle.createWriteStream());
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 24277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ tokenUser),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   parseRegistryAuth: () => (/* binding */ parseRegistryAuth),
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
/* harmony export */   Ov: () => (/* binding */ dockerConfigOf),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   f3: () => (/* binding */ lookupAuth),
/* harmony export */   h3: () => (/* binding */ loadDockerConfig),
/* harmony export */   zy: () => (/* binding */ authVariable)
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







const greatestConfig = 16 * 1024 * 1024;
/** The variable that contains a config instead of a file. */
const authVariable = 'DOCKER_AUTH_CONFIG';
/** Reads the config file; returns undefined when there is none. Throws CREDENTIALS_INVALID if it cannot be read. */
function loadDockerConfig(env, home) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'), 'config.json');
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
        throw unreadable(path, `the entry ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(where)} has a password but no username`);
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
    const name = _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHubNames */ .c$.has(where.registry) ? _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHub */ .UD : where.registry;
    const server = (0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_6__/* .profileOf */ .w)(name).configKey ?? name;
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
/** The helper of a host; unreadable helper fields are reported to `fault`, since `auths` may still have the login. */
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
    fault(unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is not a text`));
    return '';
}
/** The key of `auths` that applies to a repository. */
function keyFor(auths, { registry, repository }, server) {
    const host = _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHubNames */ .c$.has(registry) ? _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHub */ .UD : registry;
    const parts = repository === '' ? [] : repository.split('/');
    const paths = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join('/'));
    const exact = [...paths, server].find(key => Object.hasOwn(auths, key));
    // Old tools wrote URLs: a key with a scheme, or with the API's version as its path, applies to the whole host.
    return exact ?? Object.keys(auths).find(key => isHostKey(key) && hostnameOfKey(key) === server);
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
    throw unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is ${value === null ? 'null' : 'not an object'}`);
}
function textOf(value, path, what) {
    if (typeof value === 'string')
        return value;
    if (value === undefined || value === null)
        return '';
    throw unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is not a text`);
}
function unreadable(path, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('CREDENTIALS_INVALID', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(path)}: ${why}`);
}


/***/ }),

/***/ 59029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ stepName),
/* harmony export */   u: () => (/* binding */ HandedOverFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4317);
/* harmony import */ var _content_full_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61313);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50181);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14411);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64237);







/** The same images in the same order get the same name, so that a repeated step overwrites its own files. */
function stepName(verb, images) {
    const first = images[0]?.digest.replace(/^\w+:(.{12}).*$/, '$1') ?? 'none';
    return `${verb}-${first}-${images.length}`;
}
/** The files that a step passes to later ones, in a folder of their own below the job's temporary folder. */
class HandedOverFiles {
    #folder;
    #workspace;
    /**
     * @param name of the folder. The same name gives the same folder, unless an earlier step ran as another user, whose
     * folders cannot be written to. Throws STORE_FAILED.
     */
    constructor({ temp, workspace }, name) {
        this.#folder = writableFolder(temp, name);
        this.#workspace = workspace;
    }
    /** Writes a file atomically and returns its path, relative to the workspace if inside it. Throws STORE_FAILED. */
    async write(file, content) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, file);
        await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__.writeWhole)(content, path, 'the file');
        return (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(this.#workspace, path);
    }
    /** Writes the full report of the step, `report.json`. Throws STORE_FAILED. */
    report(report) {
        return this.write('report.json', `${JSON.stringify(report, undefined, 2)}\n`);
    }
}
function writableFolder(temp, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'tallyman-files', name);
    const isOurs = (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => {
        (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    });
    return isOurs ? folder : freshFolder(temp);
}
function freshFolder(temp) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'tallyman-files-'));
    }
    catch (error) {
        throw (0,_content_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)('make a folder for the files that later steps are handed', error);
    }
}


/***/ }),

/***/ 53690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ destinationPath),
/* harmony export */   n: () => (/* binding */ folderToWrite)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91410);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64237);





/**
 * Resolves the path of an input for a file to write. Throws INPUT_INVALID for a path or link that leads out of the workspace, and
 * STORE_FAILED for errors of the system.
 */
async function destinationPath(workspace, written, input) {
    try {
        const { path } = await (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathToWrite */ .ok)(workspace, written);
        return path;
    }
    catch (error) {
        const message = `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(written)}" for ${input}: ${(0,_file_text_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(error)}`;
        const hint = (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathHint */ .Pq)(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB(hint ? 'INPUT_INVALID' : 'STORE_FAILED', message, {
            cause: error,
            ...(hint && { hint }),
        });
    }
}
/** Resolves a folder for blobs, and checks the inner folders that are written to. */
async function folderToWrite(workspace, written, input) {
    const folder = await destinationPath(workspace, written, input);
    for (const inner of ['blobs/sha256', 'blobs/sha512', 'partial', 'in-use'])
        await destinationPath(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(written, inner), input);
    return folder;
}


/***/ })

};
;