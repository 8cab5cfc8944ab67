"use strict";
exports.id = 1361;
exports.ids = [1361];
exports.modules = {

/***/ 65412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   tu: () => (/* binding */ readInPieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61313);




const pieceBytes = 1024 * 1024;
/** A file's bytes from an offset. Throws STORE_FAILED. */
function readFile(path, from = 0) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: from, highWaterMark: pieceBytes });
}
/**
 * A file's bytes from `from` up to, not including, `to`, through one buffer: a piece is only valid until the next is requested.
 * Throws STORE_FAILED.
 */
async function* readInPieces(path, from = 0, to = Number.POSITIVE_INFINITY) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r').catch((error) => {
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .storeFailure */ .Si)('read the store', error);
    });
    try {
        const buffer = Buffer.allocUnsafeSlow(Math.min(pieceBytes, to - from));
        for (let at = from; at < to;) {
            const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, to - at), at);
            if (bytesRead === 0)
                return;
            at += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
/** The digest of a file. Throws STORE_FAILED. */
async function digestOfFile(path, algorithm) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .hasher */ .YA)(algorithm);
    for await (const piece of readInPieces(path))
        hash.update(piece);
    return hash.digest();
}


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   fB: () => (/* binding */ layoutMarker),
/* harmony export */   vh: () => (/* binding */ layoutIndex)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1958);






const refName = 'org.opencontainers.image.ref.name';
const imageName = 'io.containerd.image.name';
/** The file that marks a folder as an image layout (image-spec, image-layout.md). */
const layoutMarker = Buffer.from('{"imageLayoutVersion":"1.0.0"}');
/** The path of a blob below a layout: `blobs/sha256/<hex>`. */
function blobName(digest) {
    return `blobs/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)}/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedOf */ .EX)(digest)}`;
}
/**
 * The name of each image in a layout's index: its tag, since Buildx finds images only by tag; the whole reference when
 * two images have the same tag; the start of the digest when there is no tag.
 */
function layoutNames(images) {
    const short = images.map(({ reference, root }) => reference.tag ?? root.descriptor.digest.replace(/^(\w+):(.{12}).*$/, '$1-$2'));
    return images.map(({ reference, root }, at) => {
        const name = short[at] ?? '';
        const twins = images.some((other, i) => i !== at && short[i] === name && other.root.descriptor.digest !== root.descriptor.digest);
        return twins ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference) : name;
    });
}
/** The bytes of `index.json`: the entries of `before` for other images, then these, sorted by name. */
function layoutIndex(images, before) {
    const names = layoutNames(images);
    const added = images.map(({ reference, root }, at) => entry(root.descriptor, names[at] ?? '', reference));
    const kept = (before ? entriesOf(before) : []).filter(each => !added.some(other => isSameImage(each, other)));
    const manifests = [
        ...new Map([...kept, ...added.map(each => distinctFrom(kept, each))].map(each => [
            `${each.annotations?.[refName]} ${each.digest}`,
            each,
        ])).values(),
    ];
    manifests.sort((a, b) => compare(a.annotations?.[refName] ?? '', b.annotations?.[refName] ?? '') || compare(a.digest, b.digest));
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.ociIndex, manifests }));
}
function entry({ mediaType, digest, size }, name, reference) {
    return {
        mediaType,
        digest,
        size,
        annotations: { [imageName]: imageNameOf(reference), [refName]: name },
    };
}
/** The image's name in containerd after an import: with its tag, when it has one. */
function imageNameOf({ registry, repository, tag, digest }) {
    const name = { registry, repository };
    if (tag !== undefined)
        return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)({ ...name, tag });
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(digest === undefined ? name : { ...name, digest });
}
function isSameImage(one, other) {
    const nameOf = ({ annotations }) => annotations?.[imageName] ?? annotations?.[refName];
    return nameOf(one) === nameOf(other);
}
/** Gives the entry its full name when another repository's image already has the same tag. */
function distinctFrom(kept, added) {
    const { [refName]: short, [imageName]: long = '' } = added.annotations ?? {};
    const isTaken = kept.some(({ annotations, digest }) => annotations?.[refName] === short && digest !== added.digest);
    return isTaken ? { ...added, annotations: { ...added.annotations, [refName]: long } } : added;
}
function entriesOf(bytes) {
    const document = documentOf(bytes);
    if (document.manifest.kind !== 'index')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('ARCHIVE_INVALID', 'Cannot add to the layout: its index.json is no index');
    // Other tools may have added fields, such as a platform.
    return (0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(document).map(({ fields, descriptor: { mediaType, digest, size, annotations } }) => ({
        ...fields,
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
    }));
}
/** Parses the index; a fault in it is the file's, not a registry's. */
function documentOf(bytes) {
    try {
        return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDocument */ .Tp)(bytes);
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot add to the layout by its index.json: ${error.message}`);
    }
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 75286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ relay),
/* harmony export */   I: () => (/* binding */ leaveBody)
/* harmony export */ });
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74169);

/**
 * Requests a body and passes it on in large pieces; the connection is paused while pieces are read more slowly than
 * they arrive. For a status other than `wanted`, the response has the beginning of the body in `text`. Throws what
 * `exchange` throws; so does the body.
 */
async function relay(http, request, { wanted, waiting = 1024 * 1024 }) {
    const stop = new AbortController();
    const pieces = new Gathered(waiting);
    const { promise: begun, resolve: begin } = Promise.withResolvers();
    const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
    const ended = http.exchange({ ...request, signal }, {
        accept: ({ status, headers, length }) => {
            if (!wanted.includes(status))
                return false;
            pieces.expect(length);
            begin({ status, headers, text: new Uint8Array(), body: pieces.read(() => stop.abort()) });
            return true;
        },
        flow: flow => pieces.controlledBy(flow),
        take: piece => pieces.add(piece),
    });
    ended.then(() => pieces.end(), (error) => pieces.end(error));
    return Promise.race([begun, ended]);
}
/** Drops a body that is not needed, and closes its connection. */
async function leaveBody({ body }) {
    await body?.[Symbol.asyncIterator]().return?.();
}
/** Gathers received bytes in one buffer while another is read; pauses a connection that is faster than its reader. */
class Gathered {
    #mostWaiting;
    #sizes = new _collect_js__WEBPACK_IMPORTED_MODULE_0__/* .PieceSizes */ .N();
    #filling = Buffer.alloc(0);
    #other = Buffer.alloc(0);
    #filled = 0;
    #ended = false;
    #error;
    #flow;
    #wake = () => undefined;
    constructor(mostWaiting) {
        this.#mostWaiting = mostWaiting;
    }
    /** Allocates a buffer for a body of `length` bytes; undefined when the length is unknown. */
    expect(length) {
        this.#filling = Buffer.allocUnsafeSlow(Math.min(length ?? 2 * this.#mostWaiting, 2 * this.#mostWaiting));
    }
    controlledBy(flow) {
        this.#flow = flow;
    }
    add(piece) {
        this.#sizes.add(piece);
        const end = this.#filled + piece.length;
        // TLS delivers the few bytes that it has already decrypted even when it is paused.
        if (end > this.#filling.length)
            this.#grow(end);
        piece.copy(this.#filling, this.#filled);
        this.#filled = end;
        if (end >= this.#mostWaiting)
            this.#flow?.hold();
        this.#wake();
        return true;
    }
    end(error) {
        this.#ended = true;
        this.#error = error;
        this.#wake();
    }
    /** The bytes, to be read once; `left` is called when the reader stops before their end or never begins. */
    read(left) {
        const pieces = this.#pieces();
        const leave = () => {
            if (!this.#ended)
                left();
            return pieces.return(undefined);
        };
        // `return` of a generator that was never started runs none of its code.
        return { [Symbol.asyncIterator]: () => ({ next: () => pieces.next(), return: leave }) };
    }
    async *#pieces() {
        for (;;) {
            if (this.#filled === 0 && !this.#ended)
                await this.#more();
            if (this.#error !== undefined)
                throw this.#error;
            if (this.#filled === 0)
                return;
            yield this.#swapped();
        }
    }
    #grow(size) {
        const larger = Buffer.allocUnsafeSlow(Math.max(size, 2 * this.#filling.length));
        this.#filling.copy(larger, 0, 0, this.#filled);
        this.#filling = larger;
    }
    #more() {
        return new Promise(resolve => {
            this.#wake = resolve;
        });
    }
    #swapped() {
        const piece = this.#filling.subarray(0, this.#filled);
        [this.#filling, this.#other] = [this.#other, this.#filling];
        this.#filled = 0;
        this.#flow?.release();
        return piece;
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


/***/ })

};
;