"use strict";
exports.id = 1398;
exports.ids = [1398];
exports.modules = {

/***/ 11398:
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
 * The address that Docker's own clients use: DOCKER_HOST (`unix://`, `npipe://`, `tcp://` with TLS by DOCKER_CERT_PATH and
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
/** Formats an address for messages. */
function formatEngineAddress(address) {
    return (0,printable/* printable */.g$)(address.kind === 'socket' ? address.path : `${address.host}:${address.port}`);
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
    // The ports registered for Docker: 2376 with TLS, 2375 without.
    const port = url.port === '' ? (tls ? 2376 : 2375) : Number(url.port);
    return { kind: 'tcp', host, port, ...(tls ? { tls } : {}) };
}
/** As in Docker's clients: DOCKER_TLS_VERIFY enables TLS with verification, DOCKER_CERT_PATH alone TLS without it. */
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
            const message = `Cannot read the engine's certificate "${(0,printable/* printable */.g$)((0,external_node_path_.join)(folder, name))}": ${code}, expected a PEM file`;
            throw new errors/* TallyError */.jB('ENGINE_UNAVAILABLE', message, { cause: error });
        }
    };
    const [ca, cert, key] = await Promise.all([read('ca.pem'), read('cert.pem'), read('key.pem')]);
    return { ca, cert, key, verify };
}
function unusable(host, wish) {
    const shown = (0,printable/* printable */.g$)(host.replace(/\/\/[^/@]*@/, '//'));
    return new errors/* TallyError */.jB('ENGINE_UNAVAILABLE', `Cannot use the engine at "${shown}": ${wish}`);
}

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/collect.js
var collect = __webpack_require__(74169);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/connections.js
var connections = __webpack_require__(99438);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/relay.js
var relay = __webpack_require__(75286);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-problem.js
var engine_problem = __webpack_require__(23709);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-version.js
var engine_version = __webpack_require__(46886);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-connection.js








const errorBytes = 64 * 1024;
const responseBytes = 64 * 1024 * 1024;
/** Maximum bytes of a body that wait to be read: progress lines are few and short; image archives are written to files. */
const waitingBytes = 256 * 1024;
const standardPatience = 120_000;
const mostConnections = 16;
/** Statuses of success; the Engine API has no redirects. */
const done = [200, 201, 202, 204, 304];
/** A client of one Docker engine's API, at the newest version that both sides support. */
class EngineConnection {
    /** The API version, such as `1.41`; empty before it is negotiated. */
    version;
    address;
    #origin;
    #endpoint;
    #options;
    #connections;
    constructor(address, options, version) {
        this.version = version;
        this.address = formatEngineAddress(address);
        const { origin, endpoint } = routeTo(address);
        this.#origin = origin;
        this.#endpoint = endpoint;
        this.#options = options;
        this.#connections = new connections/* Connections */.U({
            timeouts: timeoutsFor(options.patience ?? standardPatience),
            connections: mostConnections,
            explain: (error, { action, signal }) => (0,engine_problem/* connectionProblem */.E3)(action, this.address, { error, signal }),
        });
    }
    /** Connects and negotiates the version. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
    static async open(address, options = {}) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const first = (0,modules/* __addDisposableResource */.mS)(env_1, new EngineConnection(address, options, ''), false);
            const action = 'reach the Docker engine';
            const headers = await first.ask({ action, method: 'GET', path: '/_ping' });
            return new EngineConnection(address, options, (0,engine_version/* negotiate */.N)(headers.get('api-version'), options.version));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,modules/* __disposeResources */.hk)(env_1);
        }
    }
    /** Sends a request whose response body is not needed; returns the headers. Throws ENGINE_*, NOT_FOUND, CANCELLED. */
    async ask(request) {
        const { headers } = await this.#whole(request, errorBytes);
        return headers;
    }
    /** The response parsed as JSON; undefined for an empty one. Throws ENGINE_*, NOT_FOUND, CANCELLED. */
    async json(request) {
        const text = await this.text(request);
        return (0,engine_problem/* asAnswer */.vi)(request.action, () => (text === '' ? undefined : JSON.parse(text)));
    }
    /** The response's text. Throws ENGINE_*, NOT_FOUND, CANCELLED. */
    async text(request) {
        const { body } = await this.#whole(request, responseBytes);
        return body.toString('utf8');
    }
    /**
     * Sends the request's bytes and yields the response body as it arrives. Throws the errors of `bytes`, ENGINE_*,
     * NOT_FOUND, CANCELLED.
     */
    async *stream(request) {
        const upload = request.bytes && new EngineUpload(request.bytes);
        const httpRequest = { ...this.#httpRequest(request), ...(upload && { body: upload }) };
        try {
            const reply = await (0,relay/* relay */.E)(this.#connections, httpRequest, { wanted: done, waiting: waitingBytes });
            if (!reply.body)
                throw (0,engine_problem/* engineRefusal */.LB)(request.action, reply.status, reply.text);
            // Pieces are copied: archives are piped into files, which keep pieces until they are written.
            for await (const piece of reply.body)
                yield Buffer.from(piece);
        }
        finally {
            await upload?.ended;
        }
    }
    /** Closes all connections. */
    close() {
        this.#connections.close();
    }
    [Symbol.dispose]() {
        this.close();
    }
    async #whole(request, limit) {
        const { action } = request;
        const over = () => new errors/* TallyError */.jB('ENGINE_FAILED', `Cannot ${action}: the engine's answer is larger than ${limit} bytes`);
        const limits = { response: limit, refusal: errorBytes, over };
        const { status, headers, body } = await (0,collect/* collect */.F)(this.#connections, this.#httpRequest(request), limits);
        if (!done.includes(status))
            throw (0,engine_problem/* engineRefusal */.LB)(action, status, body);
        return { headers, body };
    }
    #httpRequest({ action, method, path, query = {}, headers = {}, json, ...own }) {
        const { signal = this.#options.signal, patience } = own;
        return {
            action,
            method,
            url: new URL(`${this.#origin}${this.version && `/v${this.version}`}${path}${searchOf(query)}`),
            headers: { ...headers, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
            body: json === undefined ? undefined : Buffer.from(JSON.stringify(json)),
            endpoint: this.#endpoint,
            signal,
            isRepeatable: method === 'GET' || method === 'HEAD',
            ...(patience !== undefined && { timeouts: timeoutsFor(patience) }),
        };
    }
}
/** The origin and endpoint of an address. A socket has no host name; over TLS the certificate must name the host. */
function routeTo(address) {
    if (address.kind === 'socket')
        return { origin: 'http://docker', endpoint: { socketPath: address.path } };
    const { host, port, tls } = address;
    const name = host.includes(':') ? `[${host}]` : host;
    if (!tls)
        return { origin: `http://${name}:${port}`, endpoint: {} };
    return { origin: `https://${name}:${port}`, endpoint: { tls: { ...tls, isOnlyCa: true } } };
}
/** Timeouts without a least progress: a load may report one line in minutes, so only silence counts as stalled. */
function timeoutsFor(patience) {
    return { headers: patience, idle: patience, least: { bytes: 0, ms: patience } };
}
function searchOf(query) {
    const given = Object.entries(query).flatMap(([name, value = []]) => (typeof value === 'string' ? [value] : value).map((each) => [name, each]));
    return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
/** A request body that reports its end, as the request may not end before the source of its bytes does. */
class EngineUpload {
    #bytes;
    #ended = Promise.resolve();
    constructor(bytes) {
        this.#bytes = bytes;
    }
    /** Resolves when no more bytes are read, for whatever reason. */
    get ended() {
        return this.#ended;
    }
    async *open() {
        const { promise, resolve } = Promise.withResolvers();
        this.#ended = promise;
        try {
            yield* this.#bytes;
        }
        finally {
            resolve();
        }
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-name.js
var engine_name = __webpack_require__(60143);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/progress-stream.js


const maxLineBytes = 1024 * 1024;
/** An engine writes a line of 200 bytes for each half megabyte: 40 MB for an image of 100 GB. */
const maxProgressBytes = 64 * 1024 * 1024;
const keptLines = 200;
/** Characters kept of a line. */
const maxLineLength = 4096;
/** The containerd store's plain text under status 200 when it could not unpack the content. */
const plainTextFailure = /^(?:Error|Failed|failed|error)\b/;
/**
 * Reads a stream of JSON objects, the engine's progress format, to its end. An error in it throws ENGINE_FAILED, since the status was
 * sent long before; so does a stream over 64 MiB. Calls `onProgress` for each step that the engine measures.
 */
async function readProgress(action, bytes, onProgress) {
    const lines = [];
    let aux;
    for await (const line of linesOf(action, bytes)) {
        const fields = (0,engine_problem/* asAnswer */.vi)(action, () => (0,json_fields/* fieldsOf */.Pf)(JSON.parse(line), 'progress'));
        const failure = failureOf(fields);
        if (failure !== undefined)
            throw (0,engine_problem/* engineFailure */.FR)(action, failure);
        const step = stepOf(fields);
        if (step) {
            onProgress?.(step);
            continue;
        }
        const found = (0,json_fields/* own */.ZV)(fields, 'aux');
        if (found !== undefined)
            aux = (0,engine_problem/* asAnswer */.vi)(action, () => (0,json_fields/* fieldsOf */.Pf)(found, 'progress.aux'));
        const said = (0,json_fields/* own */.ZV)(fields, 'stream') ?? (0,json_fields/* own */.ZV)(fields, 'status');
        if (typeof said === 'string')
            lines.push(said.trim().slice(0, maxLineLength));
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
    return typeof said === 'string' && plainTextFailure.test(said.trim()) ? said : undefined;
}
/** Splits bytes into lines, examining each byte once however the pieces are split. */
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






/** Milliseconds of silence; an engine says nothing for minutes while it unpacks a large image. */
const patience = 30 * 60_000;
/** Moves content into and out of an engine. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
class EngineContent {
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    /**
     * Loads an archive; engines with the classic store report progress to `onProgress`. Success proves nothing: the engine may keep a broken
     * image. Throws what `archive` throws.
     *
     * @param name the archive's name in error messages
     */
    async load(archive, onProgress, name = '') {
        const headers = { 'content-type': 'application/x-tar' };
        const quiet = onProgress ? '0' : '1';
        return this.#progress({
            action: `load ${name && `${(0,printable/* printable */.g$)(name)} `}into the engine`,
            method: 'POST',
            path: '/images/load',
            query: { quiet },
            headers,
            bytes: archive,
            patience,
        }, onProgress);
    }
    /** An archive of images by name or ID, written by the engine. Reading it throws NOT_FOUND, REFERENCE_INVALID. */
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
    /** Creates an image with one layer from a root file system's tar; returns its ID. */
    async import(tar, repository, tag) {
        const { lines } = await this.#progress({
            action: `import "${(0,printable/* printable */.g$)(repository)}" into the engine`,
            method: 'POST',
            path: '/images/create',
            query: { fromSrc: '-', repo: repository, tag },
            bytes: tar,
            patience,
        });
        return lines.at(-1) ?? '';
    }
    /** Creates an image from a container; returns its ID. Throws NOT_FOUND. */
    async commit({ container, pause = true, changes = [], ...about }) {
        const action = `commit container "${(0,printable/* printable */.g$)(container)}"`;
        const { repository: repo, tag, comment, author } = about;
        const query = { container, repo, tag, comment, author, pause: pause ? '1' : '0', changes };
        const answer = await this.#connection.json({
            action,
            method: 'POST',
            path: '/commit',
            query,
            // As Docker's own client: an empty object would drop the container's host name and more.
            json: null,
            patience,
        });
        return (0,engine_problem/* asAnswer */.vi)(action, () => (0,json_fields/* textField */.M8)((0,json_fields/* fieldsOf */.Pf)(answer, 'commit'), 'Id', 'commit') ?? '');
    }
    /** Makes the engine pull an image itself. Throws NOT_FOUND. */
    async pull({ repository, target, platform, login }) {
        return this.#progress({
            action: `pull "${(0,printable/* printable */.g$)(repository)}" with the engine`,
            method: 'POST',
            path: '/images/create',
            query: { fromImage: repository, tag: target, platform },
            headers: loginHeader(login),
            patience,
        });
    }
    #progress(request, onProgress) {
        return readProgress(request.action, this.#connection.stream(request), onProgress);
    }
}
/** The X-Registry-Auth header: a JSON object in base64url with padding, without which engines silently find no login in it. */
function loginHeader(login) {
    if (!login)
        return {};
    const encoded = Buffer.from(JSON.stringify(login))
        .toString('base64')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    return { 'x-registry-auth': encoded };
}
/** The platform as JSON, for API versions from 1.48. */
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



/** Reads an engine's properties. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
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
            // The engine reports the machine's own name of the architecture: x86_64, aarch64.
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