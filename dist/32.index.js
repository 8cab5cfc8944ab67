export const id = 32;
export const ids = [32];
export const modules = {

/***/ 9975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EX: () => (/* binding */ encodedOf),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   YA: () => (/* binding */ hasher),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3766);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3822);



const known = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
// image-spec, descriptor.md: digest ::= algorithm ":" encoded
const wellFormed = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
/** Reads a digest. Throws DIGEST_INVALID, or DIGEST_UNSUPPORTED for a well-formed one of another algorithm. */
function parseDigest(text) {
    if (known.test(text))
        return text;
    const shown = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 160);
    if (wellFormed.test(text) && !/^sha(?:256|512):/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_UNSUPPORTED', `Cannot verify digest "${shown}": expected sha256 or sha512`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_INVALID', `Cannot read digest "${shown}": expected sha256: and 64 hex digits, or sha512: and 128`);
}
/** Whether `text` is a digest that parseDigest accepts. */
function isDigest(text) {
    return known.test(text);
}
/** The algorithm a digest was made with. */
function algorithmOf(digest) {
    return digest.startsWith('sha256:') ? 'sha256' : 'sha512';
}
/** The hex part of a digest. */
function encodedOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** A running digest of bytes. */
function hasher(algorithm) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    return {
        update: chunk => void hash.update(chunk),
        digest: () => `${algorithm}:${hash.digest('hex')}`,
    };
}
/** The digest of bytes. */
function digestOf(bytes, algorithm = 'sha256') {
    const hash = hasher(algorithm);
    hash.update(bytes);
    return hash.digest();
}


/***/ }),

/***/ 4502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveLane: () => (/* binding */ serveLane)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3766);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1893);
/* harmony import */ var _receive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2602);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4253);




const reportMs = 40;
/** Does the ReceiveJobs that arrive on a port, each on connections of this thread. */
function serveLane(port) {
    const lane = (0,_receive_js__WEBPACK_IMPORTED_MODULE_0__/* .createLane */ .V)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .createWire */ .k)(), (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .createHttp */ .V0)());
    const running = new Map();
    const tell = (message) => port.postMessage(message);
    async function work({ id, job }) {
        const controller = new AbortController();
        running.set(id, controller);
        let unreported = 0;
        let reported = performance.now();
        const advanced = (bytes) => {
            unreported += bytes;
            if (performance.now() - reported < reportMs)
                return;
            tell({ kind: 'advanced', id, bytes: unreported });
            unreported = 0;
            reported = performance.now();
        };
        try {
            const received = await lane.receive(job, { signal: controller.signal, advanced });
            tell({ kind: 'advanced', id, bytes: unreported });
            tell({ kind: 'received', id, received });
        }
        catch (error) {
            const { code, message, details } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error)
                ? error
                : { code: 'INTERNAL', message: String(error), details: {} };
            tell({ kind: 'failed', id, failure: { code, message, details } });
        }
        finally {
            running.delete(id);
        }
    }
    port.on('message', (message) => {
        if (message.kind === 'receive')
            void work(message);
        else
            running.get(message.id)?.abort();
    });
}


/***/ }),

/***/ 4253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createWire)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(3766);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(3822);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/least-progress.js
var least_progress = __webpack_require__(3142);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/network-failure.js
var network_failure = __webpack_require__(5532);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/http.js
var http = __webpack_require__(1893);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/response-head.js


const maxHeadBytes = 64 * 1024;
const statusLine = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
// No two parts of it can take the same characters: a hostile line must not cost more time than it has bytes.
const headerLine = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\t\x20-\x7e\x80-\xff]*)$/;
/**
 * The head of an HTTP/1.1 response, or undefined while it is incomplete (RFC 9112, sections 4 to 6).
 *
 * Strict, because what is not read here is read as a body: folded lines, bare line feeds and unknown bytes throw REGISTRY_PROTOCOL.
 */
function parseResponseHead(bytes) {
    const end = bytes.indexOf('\r\n\r\n');
    // What ends in time may still be too long: a piece of the connection is larger than the bound.
    if ((end < 0 ? bytes.length : end) > maxHeadBytes)
        throw malformed('its header is too long');
    if (end < 0)
        return undefined;
    const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
    const status = statusLine.exec(first);
    if (!status)
        throw malformed('no HTTP/1.1 status line');
    const headers = (0,http/* headersFrom */.J)(lines.flatMap(headerPair));
    return { status: Number(status[2]), headers, length: end + 4, keepAlive: keepsAlive(status[1], headers) };
}
function headerPair(line) {
    const match = headerLine.exec(line);
    if (!match)
        throw malformed('a malformed header line');
    return [match[1] ?? '', withoutBlanks(match[2] ?? '')];
}
/** Without the blanks and tabs round it, and only those (RFC 9110, section 5.5). */
function withoutBlanks(value) {
    let [from, to] = [0, value.length];
    while (isBlank(value[from]))
        from++;
    while (to > from && isBlank(value[to - 1]))
        to--;
    return value.slice(from, to);
}
function isBlank(character) {
    return character === ' ' || character === '\t';
}
function keepsAlive(minor, headers) {
    const connection = headers.get('connection')?.toLowerCase() ?? '';
    return minor === '1' ? !connection.includes('close') : connection.includes('keep-alive');
}
/** The declared length of the body in bytes; undefined when it is chunked or ends with the connection. */
function contentLength(headers) {
    if (headers.get('transfer-encoding') !== undefined)
        return undefined;
    const values = new Set(headers.all('content-length'));
    if (values.size === 0)
        return undefined;
    const [value = ''] = values;
    if (values.size > 1 || !/^\d{1,15}$/.test(value))
        throw malformed('an unreadable Content-Length');
    return Number(value);
}
function malformed(what) {
    return new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot read the server's answer: ${what}`);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/address.js
var address = __webpack_require__(6341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/endpoint.js
var registry_endpoint = __webpack_require__(4780);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/wire-connection.js




// Measured on loopback: 1 MiB reads hash and write a third faster than 256 KiB, and larger ones gain nothing.
const bufferBytes = 1024 * 1024;
/** One TCP or TLS connection that reads into one buffer, used again for every read. */
class WireConnection {
    socket;
    /** Whether an earlier request was answered on it. */
    used = false;
    #listener;
    #failure;
    constructor(url, endpoint) {
        const secure = url.protocol === 'https:';
        const host = (0,address/* bareHost */.n0)(url.hostname);
        const options = {
            host,
            port: Number(url.port || (secure ? 443 : 80)),
            ...(0,registry_endpoint/* socketOptions */.a)(endpoint),
            onread: {
                buffer: Buffer.allocUnsafeSlow(bufferBytes),
                callback: (size, buffer) => {
                    this.#listener?.piece(buffer.subarray(0, size));
                    return true;
                },
            },
        };
        const servername = external_node_net_.isIP(host) ? {} : { servername: host };
        this.socket = secure
            ? external_node_tls_.connect({ ...options, ...servername, ALPNProtocols: ['http/1.1'] })
            : external_node_net_.connect(options);
        this.socket.on('error', error => {
            this.#failure = error;
        });
        this.socket.on('end', () => this.#end());
        this.socket.on('close', () => this.#end());
    }
    listen(listener) {
        this.#listener = listener;
    }
    #end() {
        const listener = this.#listener;
        this.#listener = undefined;
        listener?.ended(this.#failure);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/wire.js






const idleConnectionMs = 4_000;
/** Up to this size a body that nobody takes is read all the same, so that its connection can be used again. */
const shortBodyBytes = 64 * 1024;
/** 1xx answers before the real one. */
const maxInterim = 16;
function createWire() {
    const idle = new Map();
    function keep(key, connection) {
        const kept = idle.get(key) ?? new Set();
        const drop = () => {
            kept.delete(connection);
            connection.socket.destroy();
        };
        connection.used = true;
        connection.listen({ piece: drop, ended: drop });
        connection.socket.setTimeout(idleConnectionMs, drop);
        idle.set(key, kept.add(connection));
    }
    function take(key) {
        const kept = idle.get(key);
        const [connection] = kept ?? [];
        if (!connection)
            return undefined;
        kept?.delete(connection);
        connection.socket.removeAllListeners('timeout');
        return connection;
    }
    async function get(request) {
        const text = requestText(request);
        const key = `${request.url.origin} ${JSON.stringify(request.endpoint)}`;
        const kept = take(key);
        const connection = kept ?? new WireConnection(request.url, request.endpoint);
        const { reply, reusable, unanswered } = await new Exchange(connection, request).run(text);
        if (reusable)
            keep(key, connection);
        else
            connection.socket.destroy();
        if (reply)
            return reply;
        // A kept connection may have died unseen before the server read the request: ask once more, on a new one.
        if (kept && !(0,errors/* isTallyError */.pQ)(unanswered) && !request.signal?.aborted)
            return get(request);
        throw (0,errors/* isTallyError */.pQ)(unanswered) ? unanswered : (0,network_failure/* networkFailure */.r)(unanswered, request.url, request.signal);
    }
    function close() {
        for (const kept of idle.values())
            for (const { socket } of kept)
                socket.destroy();
        idle.clear();
    }
    return { get, close };
}
/** One request and its answer on a connection. */
class Exchange {
    #connection;
    #request;
    #progress;
    #done = Promise.withResolvers();
    #begun = Buffer.alloc(0);
    #head;
    #interim = 0;
    #remaining = 0;
    #taken = false;
    #text = Buffer.alloc(0);
    /** The body is left before its end, and the connection with it. */
    #cut = false;
    #over = false;
    constructor(connection, request) {
        this.#connection = connection;
        this.#request = request;
        this.#progress = new least_progress/* LeastProgress */.Pt(request.timeouts.least ?? least_progress/* defaultLeast */.ny, performance.now());
    }
    async run(text) {
        const { socket } = this.#connection;
        const { signal, timeouts } = this.#request;
        const abort = () => this.#fail(new Error('aborted'));
        const silent = () => this.#fail(this.#stalled());
        if (signal?.aborted)
            return { reusable: false, unanswered: signal.reason };
        signal?.addEventListener('abort', abort, { once: true });
        socket.setTimeout(timeouts.headers, silent);
        this.#connection.listen({
            piece: bytes => this.#guarded(bytes),
            ended: cause => this.#fail(cause ?? new Error('the connection was closed')),
        });
        socket.write(text);
        try {
            return await this.#done.promise;
        }
        finally {
            signal?.removeEventListener('abort', abort);
            socket.removeListener('timeout', silent);
        }
    }
    #guarded(bytes) {
        if (this.#over)
            return;
        try {
            if (this.#head)
                this.#body(bytes);
            else
                this.#start(bytes);
            const { url, timeouts } = this.#request;
            if (!this.#progress.came(bytes.length, performance.now()) && !this.#over)
                this.#fail((0,least_progress/* tooSlow */.gn)(url, timeouts.least ?? least_progress/* defaultLeast */.ny));
        }
        catch (error) {
            this.#over = true;
            this.#done.reject(error);
            this.#connection.socket.destroy();
        }
    }
    #start(bytes) {
        // Most heads come whole with the first piece, whose memory is good during this call: nothing is copied then.
        const all = this.#begun.length === 0 ? bytes : Buffer.concat([this.#begun, bytes]);
        const head = parseResponseHead(all);
        this.#begun = head ? Buffer.alloc(0) : Buffer.from(all);
        if (!head)
            return;
        const rest = all.subarray(head.length);
        // 1xx answers come before the real one and carry nothing (RFC 9110, section 15.2).
        if (head.status < 200) {
            this.#interim++;
            if (this.#interim > maxInterim)
                throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot read ${(0,printable/* printableUrl */.Z)(this.#request.url)}: interim answers without end`);
            this.#start(rest);
            return;
        }
        this.#head = head;
        this.#connection.socket.setTimeout(this.#request.timeouts.idle);
        const length = contentLength(head.headers);
        if (length === undefined)
            return this.#finish(false);
        this.#taken = this.#request.accept({ ...head, length });
        this.#cut = !this.#taken && length > shortBodyBytes;
        // Of a refusal's body the beginning tells why; of any other nothing is wanted.
        if (this.#cut && head.status < 400)
            return this.#finish(false);
        this.#remaining = this.#cut ? shortBodyBytes : length;
        this.#body(rest);
    }
    #body(bytes) {
        const piece = bytes.length > this.#remaining ? bytes.subarray(0, this.#remaining) : bytes;
        this.#remaining -= piece.length;
        if (!this.#taken)
            this.#text = Buffer.concat([this.#text, piece]);
        else if (piece.length > 0 && !this.#request.take(piece))
            return this.#finish(false);
        if (this.#remaining === 0)
            this.#finish(bytes.length === piece.length && !this.#cut);
    }
    #finish(clean) {
        this.#over = true;
        const { status, headers, keepAlive } = this.#head;
        const reply = { status, headers, taken: this.#taken, text: this.#text };
        this.#done.resolve({ reply, reusable: clean && keepAlive && !this.#connection.socket.destroyed });
    }
    #fail(cause) {
        if (this.#over)
            return;
        this.#over = true;
        if (!this.#head)
            return this.#done.resolve({ reusable: false, unanswered: cause });
        this.#done.reject((0,network_failure/* networkFailure */.r)(cause, this.#request.url, this.#request.signal));
        this.#connection.socket.destroy();
    }
    #stalled() {
        const { url, timeouts } = this.#request;
        const limit = this.#head ? timeouts.idle : timeouts.headers;
        return new errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', `Cannot read ${(0,printable/* printableUrl */.Z)(url)}: silent for ${limit / 1000} s`);
    }
}
function requestText({ url, headers }) {
    const lines = Object.entries({ host: url.host, ...headers }).map(([name, value]) => `${name}: ${value}`);
    const text = [`GET ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n');
    if (/\r(?!\n)|(?<!\r)\n/.test(text) || lines.some(line => line.includes('\r'))) {
        throw new errors/* TallyError */.jB('INTERNAL', `Cannot ask ${(0,printable/* printableUrl */.Z)(url)}: a header holds a line break`);
    }
    return text;
}


/***/ })

};
