"use strict";
exports.id = 998;
exports.ids = [998];
exports.modules = {

/***/ 36998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEngine: () => (/* binding */ openEngine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-address.js




/**
 * The address that Docker's own clients would use: DOCKER_HOST (`unix://`, `npipe://`, `tcp://` with TLS by DOCKER_CERT_PATH and
 * DOCKER_TLS_VERIFY), else the system's socket or pipe. Throws ENGINE_UNAVAILABLE for other schemes and unreadable certificates.
 */
async function engineAddress(surroundings) {
    const { env, platform } = surroundings;
    const written = env.DOCKER_HOST || standardHost(platform);
    const [, scheme, rest = ''] = /^(unix|npipe|tcp|https?):\/\/(.+)$/.exec(written) ?? [];
    switch (scheme) {
        case 'unix':
            return { kind: 'socket', path: rest };
        case 'npipe':
            return { kind: 'socket', path: rest.replaceAll('/', '\\') };
        case 'tcp':
        case 'http':
        case 'https':
            return tcpAddress(rest, surroundings);
        default:
            throw unusable(written, 'expected unix://, npipe:// or tcp://');
    }
}
/** The address as a message shows it. */
function formatEngineAddress(address) {
    return (0,printable/* printable */.g)(address.kind === 'socket' ? address.path : `${address.host}:${address.port}`);
}
function standardHost(platform) {
    return platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
}
async function tcpAddress(rest, surroundings) {
    const tls = await tlsFor(surroundings);
    const url = URL.parse(`tcp://${rest}`);
    if (!url?.hostname)
        throw unusable(`tcp://${rest}`, 'expected tcp://host:port');
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    // The ports that Docker has registered: 2376 with TLS, 2375 without.
    const port = url.port === '' ? (tls ? 2376 : 2375) : Number(url.port);
    return { kind: 'tcp', host, port, ...(tls ? { tls } : {}) };
}
/** As Docker's clients have it: DOCKER_TLS_VERIFY asks for the check, DOCKER_CERT_PATH alone for TLS without it. */
async function tlsFor({ env, home }) {
    const verify = Boolean(env.DOCKER_TLS_VERIFY);
    if (!verify && !env.DOCKER_CERT_PATH)
        return undefined;
    const folder = env.DOCKER_CERT_PATH || (0,external_node_path_.join)(home, '.docker');
    const read = async (name) => {
        try {
            return await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8');
        }
        catch (error) {
            const { code = 'an unknown fault' } = error;
            const message = `Cannot read the engine's certificate "${(0,printable/* printable */.g)((0,external_node_path_.join)(folder, name))}": ${code}, expected a PEM file`;
            throw new errors/* TallyError */.jB('ENGINE_UNAVAILABLE', message, { cause: error });
        }
    };
    const [ca, cert, key] = await Promise.all([read('ca.pem'), read('cert.pem'), read('key.pem')]);
    return { ca, cert, key, verify };
}
function unusable(host, wish) {
    const shown = (0,printable/* printable */.g)(host.replace(/\/\/[^/@]*@/, '//'));
    return new errors/* TallyError */.jB('ENGINE_UNAVAILABLE', `Cannot use the engine at "${shown}": ${wish}`);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/protocol-switch.js
var protocol_switch = __webpack_require__(25780);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-problem.js
var engine_problem = __webpack_require__(23709);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-upload.js
/**
 * Sends `bytes` as the body of a request, each chunk before the next one is asked for, so that memory stays flat and a chunk
 * may be used again. A fault of the source destroys the request.
 */
function startUpload(sent, bytes) {
    let fault;
    const ended = sendAll(sent, bytes).catch((error) => {
        fault = error;
        sent.destroy(error);
    });
    return { ended, fault: () => fault };
}
async function sendAll(sent, bytes) {
    const { promise: closed, resolve: close } = Promise.withResolvers();
    sent.once('close', close);
    for await (const chunk of bytes) {
        if (sent.destroyed)
            return;
        const written = new Promise(resolve => void sent.write(chunk, () => resolve()));
        await Promise.race([written, closed]);
    }
    if (!sent.destroyed)
        sent.end();
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-version.js
var engine_version = __webpack_require__(46886);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-connection.js
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








const errorBytes = 64 * 1024;
const answerBytes = 64 * 1024 * 1024;
const standardPatience = 120_000;
const agentOptions = { keepAlive: true, maxSockets: 16 };
/** A client of one Docker engine's API, at the newest version both sides know. */
class EngineConnection {
    /** The API's version, such as `1.41`; empty before it is settled. */
    version;
    place;
    #address;
    #options;
    #agent;
    constructor(address, options, version) {
        this.version = version;
        this.place = formatEngineAddress(address);
        this.#address = address;
        this.#options = options;
        const secure = address.kind === 'tcp' && address.tls;
        this.#agent = secure ? new (external_node_https_default()).Agent(agentOptions) : new (external_node_http_default()).Agent(agentOptions);
    }
    /** Connects and settles the version. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
    static async open(address, options = {}) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const first = __addDisposableResource(env_1, new EngineConnection(address, options, ''), false);
            const action = 'reach the Docker engine';
            const headers = await first.ask({ action, method: 'GET', path: '/_ping' });
            return new EngineConnection(address, options, (0,engine_version/* negotiate */.N)(headers['api-version'], options.version));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    /** The answer's headers once its body, of no use, was read. */
    async ask(request) {
        const { headers } = await this.#whole(request, errorBytes);
        return headers;
    }
    /** The answer, read as JSON; undefined for an empty one. Throws ENGINE_*, NOT_FOUND, CANCELLED. */
    async json(request) {
        const { body } = await this.#whole(request, answerBytes);
        return (0,engine_problem/* asAnswer */.vi)(request.action, () => body.byteLength === 0 ? undefined : JSON.parse(body.toString('utf8')));
    }
    /** Sends the request's bytes and gives the answer's body as it comes. Throws what the bytes' source throws, ENGINE_*, NOT_FOUND, CANCELLED. */
    async *stream(request) {
        const sent = this.#begin(request);
        const answered = this.#answer(sent, request);
        const upload = request.bytes && startUpload(sent, request.bytes);
        if (!upload)
            sent.end(request.json === undefined ? undefined : JSON.stringify(request.json));
        let answer;
        try {
            answer = await answered;
            await refuse(request.action, answer);
            for await (const chunk of answer)
                yield chunk;
        }
        catch (error) {
            throw upload?.fault() ?? (0,engine_problem/* connectionProblem */.E3)(request.action, this.place, error);
        }
        finally {
            if (!sent.writableFinished || !answer?.complete)
                sent.destroy();
            await upload?.ended;
        }
    }
    /** Ends idle connections. */
    close() {
        this.#agent.destroy();
    }
    [Symbol.dispose]() {
        this.close();
    }
    async #whole(request, limit) {
        const sent = this.#begin(request);
        const answered = this.#answer(sent, request);
        sent.end(request.json === undefined ? undefined : JSON.stringify(request.json));
        try {
            const answer = await answered;
            await refuse(request.action, answer);
            return { headers: answer.headers, body: await readAll(answer, limit, request.action) };
        }
        catch (error) {
            throw (0,engine_problem/* connectionProblem */.E3)(request.action, this.place, error);
        }
    }
    #begin({ method, path, query = {}, headers = {}, json, ...own }) {
        const address = this.#address;
        const search = searchOf(query);
        const { signal = this.#options.signal } = own;
        const options = {
            method,
            agent: this.#agent,
            path: `${this.version && `/v${this.version}`}${path}${search}`,
            headers: {
                // A socket has no host name; over TLS the header would decide whose certificate is expected.
                ...(address.kind === 'socket' ? { host: 'docker' } : {}),
                ...headers,
                ...(json === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(signal ? { signal } : {}),
        };
        if (address.kind === 'socket')
            return external_node_http_default().request({ ...options, socketPath: address.path });
        const { host, port, tls } = address;
        if (!tls)
            return external_node_http_default().request({ ...options, host, port });
        const { ca, cert, key, verify } = tls;
        return external_node_https_default().request({ ...options, host, port, ca, cert, key, rejectUnauthorized: verify });
    }
    #answer(sent, { action, patience }) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const limit = patience ?? this.#options.patience ?? standardPatience;
        sent.setTimeout(limit, () => sent.destroy(this.#silent(action, limit)));
        (0,protocol_switch/* refuseSwitch */.$)(sent, does => new errors/* TallyError */.jB('ENGINE_FAILED', `Cannot ${action}: the engine ${does}`));
        sent.on('response', resolve);
        sent.on('error', reject);
        return promise;
    }
    #silent(action, limit) {
        const message = `Cannot ${action}: the engine at ${this.place} was silent for ${limit / 1000} s`;
        return new errors/* TallyError */.jB('ENGINE_FAILED', message);
    }
}
function searchOf(query) {
    const given = Object.entries(query).flatMap(([name, value = []]) => (typeof value === 'string' ? [value] : value).map((each) => [name, each]));
    return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
/** Throws for statuses from 300 on; the Engine API redirects nowhere. */
async function refuse(action, answer) {
    const { statusCode = 0 } = answer;
    if (statusCode < 300 || statusCode === 304)
        return;
    throw (0,engine_problem/* engineRefusal */.LB)(action, statusCode, await readAll(answer, errorBytes));
}
async function readAll(answer, limit, action) {
    const chunks = [];
    let size = 0;
    for await (const chunk of answer) {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size <= limit)
            continue;
        answer.destroy();
        if (action === undefined)
            break;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', `Cannot ${action}: the engine's answer is larger than ${limit} bytes`);
    }
    return Buffer.concat(chunks).subarray(0, limit);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-name.js
var engine_name = __webpack_require__(60143);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/progress-stream.js


const maxLineBytes = 1024 * 1024;
/** An engine writes a line of 200 bytes for each half megabyte: of an image of 100 GB 40 MB. */
const maxProgressBytes = 64 * 1024 * 1024;
const keptLines = 200;
/** Characters of a line that are kept. */
const greatestLine = 4096;
/** What the containerd store writes as plain progress, under status 200, when it could not unpack what it was given. */
const failureInWords = /^(?:Error|Failed|failed|error)\b/;
/**
 * Reads a stream of JSON objects, the engine's form of progress, to its end. An error inside it throws ENGINE_FAILED: the status
 * was sent long before, so it says nothing. So does a stream of over 64 MiB. `told` hears of each step that the engine measures.
 */
async function readProgress(action, bytes, told) {
    const lines = [];
    let aux;
    for await (const line of linesOf(action, bytes)) {
        const fields = (0,engine_problem/* asAnswer */.vi)(action, () => (0,json_fields/* fieldsOf */.Pf)(JSON.parse(line), 'progress'));
        const failure = failureOf(fields);
        if (failure !== undefined)
            throw (0,engine_problem/* engineFailure */.FR)(action, failure);
        const step = stepOf(fields);
        if (step) {
            told?.(step);
            continue;
        }
        const found = (0,json_fields/* own */.ZV)(fields, 'aux');
        if (found !== undefined)
            aux = (0,engine_problem/* asAnswer */.vi)(action, () => (0,json_fields/* fieldsOf */.Pf)(found, 'progress.aux'));
        const said = (0,json_fields/* own */.ZV)(fields, 'stream') ?? (0,json_fields/* own */.ZV)(fields, 'status');
        if (typeof said === 'string')
            lines.push(said.trim().slice(0, greatestLine));
        if (lines.length > keptLines)
            lines.shift();
    }
    return { lines, aux };
}
function stepOf(fields) {
    const detail = (0,json_fields/* own */.ZV)(fields, 'progressDetail');
    if (typeof detail !== 'object' || detail === null)
        return undefined;
    const { current, total } = detail;
    if (typeof current !== 'number' || typeof total !== 'number')
        return undefined;
    return { id: String((0,json_fields/* own */.ZV)(fields, 'id') ?? ''), current, total };
}
function failureOf(fields) {
    const error = (0,json_fields/* own */.ZV)(fields, 'error');
    const detail = (0,json_fields/* own */.ZV)(fields, 'errorDetail');
    if (typeof error === 'string')
        return error;
    if (typeof detail === 'object' && detail !== null)
        return 'message' in detail ? String(detail.message) : JSON.stringify(detail);
    const said = (0,json_fields/* own */.ZV)(fields, 'stream');
    return typeof said === 'string' && failureInWords.test(said.trim()) ? said : undefined;
}
/** Each byte is looked at once, however the pieces fall. */
async function* linesOf(action, bytes) {
    const begun = [];
    let size = 0;
    let all = 0;
    const taken = (end) => {
        const line = Buffer.concat([...begun.splice(0), end])
            .toString('utf8')
            .trim();
        size = 0;
        return line;
    };
    for await (const chunk of bytes) {
        all += chunk.byteLength;
        if (all > maxProgressBytes)
            throw (0,engine_problem/* engineFailure */.FR)(action, `progress without end, over ${maxProgressBytes} bytes`);
        let from = 0;
        for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
            const line = taken(chunk.subarray(from, end));
            from = end + 1;
            if (line !== '')
                yield line;
        }
        if (from < chunk.byteLength)
            begun.push(Buffer.from(chunk.subarray(from)));
        size += chunk.byteLength - from;
        if (size > maxLineBytes)
            throw (0,engine_problem/* engineFailure */.FR)(action, `a line of over ${maxLineBytes} bytes`);
    }
    const line = taken(new Uint8Array());
    if (line !== '')
        yield line;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-content.js






/** Unpacking a large image takes minutes in which the engine says nothing. */
const patience = 30 * 60_000;
/** Content on its way into and out of an engine. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
class EngineContent {
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    /** Loads an archive, which errors call by its name; engines with the classic store tell how far they are. Nothing is proven by its return: the engine may have kept a broken image. Throws what `archive` throws. */
    async load(archive, told, name = '') {
        const headers = { 'content-type': 'application/x-tar' };
        const quiet = told ? '0' : '1';
        return this.#progress({
            action: `load ${name && `${(0,printable/* printable */.g)(name)} `}into the engine`,
            method: 'POST',
            path: '/images/load',
            query: { quiet },
            headers,
            bytes: archive,
            patience,
        }, told);
    }
    /** An archive of images by name or ID, as the engine makes it. Throws NOT_FOUND, REFERENCE_INVALID when it is read. */
    save(names, platform) {
        for (const name of names)
            (0,engine_name/* enginePath */.a)(name);
        const platforms = (0,engine_version/* isBefore */.Y)(this.#connection.version, '1.48') ? undefined : platformQuery(platform);
        return this.#connection.stream({
            action: `save ${names.map(name => `"${name}"`).join(', ')} from the engine`,
            method: 'GET',
            path: '/images/get',
            query: { names, platform: platforms },
            patience,
        });
    }
    /** Makes an image with one layer out of a root file system's tar; gives its ID. */
    async import(tar, repository, tag) {
        const { lines } = await this.#progress({
            action: `import "${(0,printable/* printable */.g)(repository)}" into the engine`,
            method: 'POST',
            path: '/images/create',
            query: { fromSrc: '-', repo: repository, tag },
            bytes: tar,
            patience,
        });
        return lines.at(-1) ?? '';
    }
    /** Makes an image out of a container; gives its ID. Throws NOT_FOUND. */
    async commit({ container, repository, tag, comment, author }) {
        const action = `commit container "${(0,printable/* printable */.g)(container)}"`;
        const query = { container, repo: repository, tag, comment, author };
        const answer = await this.#connection.json({
            action,
            method: 'POST',
            path: '/commit',
            query,
            json: {},
            patience,
        });
        return (0,engine_problem/* asAnswer */.vi)(action, () => (0,json_fields/* textField */.M8)((0,json_fields/* fieldsOf */.Pf)(answer, 'commit'), 'Id', 'commit') ?? '');
    }
    /** Has the engine pull an image itself. Throws NOT_FOUND. */
    async pull({ repository, target, platform, login }) {
        return this.#progress({
            action: `pull "${(0,printable/* printable */.g)(repository)}" with the engine`,
            method: 'POST',
            path: '/images/create',
            query: { fromImage: repository, tag: target, platform },
            headers: loginHeader(login),
            patience,
        });
    }
    #progress(request, told) {
        return readProgress(request.action, this.#connection.stream(request), told);
    }
}
/** The header that the API calls X-Registry-Auth: base64url of a JSON object, padded, or engines read no login in it and do not say so. */
function loginHeader(login) {
    if (!login)
        return {};
    const encoded = Buffer.from(JSON.stringify(login))
        .toString('base64')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    return { 'x-registry-auth': encoded };
}
/** From version 1.48 of the API on: the platform as JSON. */
function platformQuery(platform) {
    if (platform === undefined)
        return undefined;
    const [os, architecture, variant] = platform.split('/');
    return JSON.stringify({ os, architecture, ...(variant ? { variant } : {}) });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-images.js + 1 modules
var engine_images = __webpack_require__(90855);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-info.js



/** Asks the engine what it is. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
async function engineInfo(connection) {
    const action = 'read what the engine is';
    const answer = await connection.json({ action, method: 'GET', path: '/info' });
    return (0,engine_problem/* asAnswer */.vi)(action, () => {
        const fields = (0,json_fields/* fieldsOf */.Pf)(answer, 'info');
        const text = (name) => (0,json_fields/* textField */.M8)(fields, name, 'info') ?? '';
        return {
            store: isSnapshotter((0,json_fields/* listField */.FZ)(fields, 'DriverStatus', 'info')) ? 'containerd' : 'classic',
            driver: text('Driver'),
            serverVersion: text('ServerVersion'),
            // The engine gives the machine's own word for the architecture: x86_64, aarch64.
            platform: (0,platform/* normalizePlatform */.FL)({ os: text('OSType') || 'linux', architecture: text('Architecture') }),
            root: text('DockerRootDir'),
        };
    });
}
function isSnapshotter(status = []) {
    return status.some(row => Array.isArray(row) &&
        row[0] === 'driver-type' &&
        String(row[1]).startsWith('io.containerd.snapshotter'));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine.js





/** Connects to the engine that Docker's own clients would use. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
async function openEngine(surroundings, options = {}) {
    const address = await engineAddress(surroundings);
    const version = surroundings.env.DOCKER_API_VERSION;
    const connection = await EngineConnection.open(address, { version, ...options });
    try {
        return {
            connection,
            info: await engineInfo(connection),
            images: new engine_images/* EngineImages */.R(connection),
            content: new EngineContent(connection),
            [Symbol.dispose]: () => connection.close(),
        };
    }
    catch (error) {
        connection.close();
        throw error;
    }
}


/***/ })

};
;