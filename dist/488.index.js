"use strict";
exports.id = 488;
exports.ids = [488];
exports.modules = {

/***/ 68979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jc: () => (/* binding */ addressClass),
/* harmony export */   RC: () => (/* binding */ checkHost),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   n0: () => (/* binding */ bareHost),
/* harmony export */   rN: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);



// The special-purpose address registries of IANA (RFC 6890); the first match counts. Of IPv6, only 2000::/3 was ever
// allocated for public use: `publicIPv6` excludes the rest, so only ranges within it need a row.
const ranges = [
    ['0.0.0.0', 8, 'unspecified'],
    ['127.0.0.0', 8, 'loopback'],
    // Numerically private, but Amazon's, Google's and Alibaba's clouds serve machine credentials at these addresses.
    ['fd00:ec2::', 32, 'link-local'],
    ['fd20:ce::', 32, 'link-local'],
    ['100.100.100.200', 32, 'link-local'],
    ['10.0.0.0', 8, 'private'],
    ['172.16.0.0', 12, 'private'],
    ['192.168.0.0', 16, 'private'],
    ['100.64.0.0', 10, 'private'],
    ['198.18.0.0', 15, 'private'],
    ['169.254.0.0', 16, 'link-local'],
    // Numerically public, but Azure and Oracle machines reach their own platform at these addresses.
    ['168.63.129.16', 32, 'link-local'],
    ['192.0.0.0', 24, 'link-local'],
    ['192.0.2.0', 24, 'reserved'],
    // 6to4 relay anycast, deprecated (RFC 7526): the nearest relay, whoever runs it, responds.
    ['192.88.99.0', 24, 'reserved'],
    ['198.51.100.0', 24, 'reserved'],
    ['203.0.113.0', 24, 'reserved'],
    ['224.0.0.0', 3, 'reserved'],
    ['::', 128, 'unspecified'],
    ['::1', 128, 'loopback'],
    ['fc00::', 7, 'private'],
    ['fec0::', 10, 'private'],
    ['64:ff9b:1::', 48, 'private'],
    ['fe80::', 10, 'link-local'],
    ['ff00::', 8, 'reserved'],
    ['2001::', 23, 'reserved'],
    ['2001:db8::', 32, 'reserved'],
    ['3fff::', 20, 'reserved'],
];
const publicIPv6 = ['2000::', 3];
/** Lazy: created when the first address is classified; most steps classify none. */
let lists;
let unicast;
function blockList(network, bits) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, bits, familyOf(network));
    return list;
}
/** The family of `address`, which must be a valid address. */
function familyOf(address) {
    return address.includes(':') ? 'ipv6' : 'ipv4';
}
/** The class of an address; IPv4 embedded in IPv6 (mapped, translated, 6to4) is classified as that IPv4 address. */
function addressClass(address) {
    if (!(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address))
        return 'reserved';
    const own = classOf(address);
    if (own !== 'public' || familyOf(address) === 'ipv4')
        return own;
    const inner = embeddedIPv4(address);
    if (inner !== undefined)
        return classOf(inner);
    unicast ??= blockList(...publicIPv6);
    return unicast.check(address, 'ipv6') ? 'public' : 'reserved';
}
function classOf(address) {
    lists ??= ranges.map(([network, bits, kind]) => ({ list: blockList(network, bits), kind }));
    return lists.find(({ list }) => list.check(address, familyOf(address)))?.kind ?? 'public';
}
/** The IPv4 address embedded in an IPv6 address: RFC 4291 2.5.5, RFC 6052 2.1, RFC 2765 2.1 and, after 2002, RFC 3056. */
function embeddedIPv4(address) {
    const groups = groupsOf(address);
    const [first = 0, second = 0, third = 0] = groups;
    const [high = 0, low = 0] = groups.slice(6);
    const prefix = groups.slice(0, 6).join(':');
    if (first === 0x2002)
        return dotted(second, third);
    const translated = ['0:0:0:0:0:65535', '0:0:0:0:65535:0', '100:65435:0:0:0:0'];
    return translated.includes(prefix) ? dotted(high, low) : undefined;
}
function dotted(high, low) {
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
/** The eight groups of an IPv6 address. */
function groupsOf(address) {
    // The host of a parsed URL has no dotted part; the zone, which URLs reject, is removed first.
    const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`);
    const [left = [], right = []] = hostname
        .slice(1, -1)
        .split('::')
        .map(half => half.split(':').filter(Boolean));
    const zeros = new Array(8 - left.length - right.length).fill('0');
    return [...left, ...zeros, ...right].map(group => Number.parseInt(group, 16));
}
/** Whether a host is this machine, by name or address: localhost, *.localhost, 127.0.0.0/8, ::1. */
function isLoopbackHost(host) {
    const bare = bareHost(host).toLowerCase();
    // Node's first IPv6 check takes milliseconds: names and IPv4 addresses skip it.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(bare))
        return bare.startsWith('127.');
    if (bare.includes(':'))
        return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) > 0 && classOf(bare) === 'loopback';
    return bare === 'localhost' || bare.endsWith('.localhost');
}
/** A host in the form that sockets take: an IPv6 address without its brackets. */
function bareHost(host) {
    return host.replace(/^\[(.*)\]$/, '$1');
}
/** Checks a URL whose host is an address: sockets do no DNS look-up for it. Throws UNSAFE_TARGET. */
function checkHost(url, allow) {
    const host = bareHost(url.hostname);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) && !allow(host))
        throw refused((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Zq)(url), addressClass(host));
}
/**
 * A DNS look-up that returns only allowed addresses, so that the check and the connection see the same result. Fails
 * with UNSAFE_TARGET when none is allowed.
 */
function guardedLookup(allow) {
    const { lookup } = process.getBuiltinModule('node:dns');
    return (host, options, callback) => {
        lookup(host, { ...options, all: true }, (error, found) => {
            if (error)
                return callback(error, []);
            const allowed = found.filter(({ address }) => allow(address));
            const [first] = allowed;
            if (!first)
                return callback(refused((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(host), addressClass(found[0]?.address ?? '')), []);
            if (options.all)
                return callback(null, allowed);
            callback(null, first.address, first.family);
        });
    };
}
function refused(target, kind) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('UNSAFE_TARGET', `Cannot connect to ${target}: its address is ${kind}, expected one that a registry may send us to`);
}


/***/ }),

/***/ 74169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ collect),
/* harmony export */   N: () => (/* binding */ PieceSizes)
/* harmony export */ });
/* harmony import */ var _http_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69262);

/** Sends a request and reads its response into memory. Throws what `exchange` throws, and the error of `limits.over`. */
async function collect(http, request, limits) {
    const pieces = new Pieces(limits);
    const { status, headers } = await http.exchange(request, pieces);
    return { status, headers, body: pieces.all() };
}
/** A body of at least `pieces` pieces must have at least `bytes` bytes per piece on average. */
const minimum = { pieces: 10_000, bytes: 8 };
/** Limits how small the pieces of a body may be: a chunk of one byte costs as much as one of a thousand. */
class PieceSizes {
    #pieces = 0;
    #bytes = 0;
    /** Counts a piece. Throws HttpFault when the pieces are too small. */
    add({ byteLength }) {
        this.#pieces++;
        this.#bytes += byteLength;
        if (this.#pieces < minimum.pieces || this.#bytes >= this.#pieces * minimum.bytes)
            return;
        const state = `${this.#pieces} pieces for ${this.#bytes} bytes, expected ${minimum.bytes} bytes or more in each`;
        throw new _http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpFault */ .F9('protocol', state);
    }
}
class Pieces {
    isSmall = true;
    #limits;
    #sizes = new PieceSizes();
    #pieces = [];
    #limit = 0;
    #isRefusal = false;
    #size = 0;
    constructor(limits) {
        this.#limits = limits;
    }
    accept({ status }) {
        this.#isRefusal = status >= 400;
        this.#limit = this.#isRefusal ? this.#limits.refusal : this.#limits.response;
        return true;
    }
    take(piece) {
        this.#pieces.push(piece);
        this.#size += piece.byteLength;
        this.#sizes.add(piece);
        if (this.#size <= this.#limit)
            return true;
        if (this.#isRefusal)
            return false;
        throw this.#limits.over(this.#limit);
    }
    all() {
        return Buffer.concat(this.#pieces).subarray(0, this.#limit);
    }
}


/***/ }),

/***/ 99438:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Connections)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9502);
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5405);




/** Servers copy an upload before they respond: at 20 MB/s or more. */
const commitBytesPerMs = 20_000;
/** HTTP/1.1 over kept-alive connections, one pool for each endpoint; the base of every client. */
class Connections {
    #timeouts;
    #options;
    #dispatchers;
    constructor(options) {
        this.#options = options;
        this.#timeouts = options.timeouts ?? _http_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultTimeouts */ .c;
    }
    /**
     * Sends a request and passes the body of its response to `sink`. Throws the explained failure; an error of the sink
     * or of the request's body is thrown unchanged.
     */
    async exchange(request, sink) {
        if (this.#options.readsLarge && sink.flow)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INTERNAL', 'Cannot hold up a connection that reads into one buffer');
        const reply = await this.#attempt(request, sink);
        if (reply !== 'stale')
            return reply;
        // A kept-alive connection may close just as it is reused; a second time is left to the caller's own retries.
        const second = await this.#attempt(request, sink);
        if (second !== 'stale')
            return second;
        throw this.#options.explain(new Error('the connection was closed'), request);
    }
    /** Loads the code that sends requests, for callers that time them. */
    async ready() {
        this.#dispatchers ??= this.#load();
        await this.#dispatchers;
    }
    /** Whether a connection succeeds within `ms` milliseconds, TLS handshake included; no request is sent over it. */
    async connects(url, endpoint, ms) {
        const way = await this.#wayFor(endpoint);
        const wait = way.waits(url.origin);
        const { promise, resolve } = Promise.withResolvers();
        const timer = setTimeout(resolve, ms, false);
        const nothing = () => undefined;
        way.dispatch({ origin: url.origin, path: '/', method: 'GET' }, {
            // Called once the connection is established, before anything is written to it.
            onRequestStart: controller => {
                resolve(true);
                controller.abort(new Error('nothing is asked'));
            },
            onResponseStart: nothing,
            onResponseData: nothing,
            onResponseEnd: nothing,
            onResponseError: () => resolve(false),
        });
        return promise.finally(() => {
            clearTimeout(timer);
            wait.end();
        });
    }
    /** Closes all connections, including those with an exchange in progress. */
    close() {
        void this.#dispatchers?.then(known => known.close());
    }
    async #wayFor(endpoint) {
        this.#dispatchers ??= this.#load();
        return (await this.#dispatchers).for(endpoint);
    }
    async #load() {
        keepParserSimple();
        const { Dispatchers } = await Promise.all(/* import() */[__webpack_require__.e(5631), __webpack_require__.e(6264)]).then(__webpack_require__.bind(__webpack_require__, 75631));
        return new Dispatchers({ ...this.#options, connectMs: this.#timeouts.headers });
    }
    async #attempt(request, sink) {
        const way = await this.#wayFor(request.endpoint ?? {});
        const { signal, url } = request;
        const wait = way.waits(url.origin);
        const exchange = new _http_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpExchange */ .q(sink, patienceFor(request, this.#timeouts), wait);
        const stop = () => exchange.fail(new Error('stopped'));
        signal?.addEventListener('abort', stop, { once: true });
        if (signal?.aborted)
            stop();
        else
            way.dispatch(optionsOf(request, exchange), exchange);
        try {
            return await exchange.done;
        }
        catch (error) {
            if (exchange.isOf(error))
                throw error;
            if (exchange.isStale && mayRepeat(request))
                return 'stale';
            throw this.#options.explain(error, request);
        }
        finally {
            signal?.removeEventListener('abort', stop);
            wait.end();
        }
    }
}
/** Part of an upload may have arrived although there was no response: its sender has to find out where to resume. */
function mayRepeat({ method, body, signal, isRepeatable }) {
    return (isRepeatable ?? (method !== 'POST' && method !== 'PATCH' && !isOutgoing(body))) && !signal?.aborted;
}
/**
 * Compiles WebAssembly once, without optimising it in other threads. The only WebAssembly here is undici's parser of heads:
 * optimising it took 0.06 s of CPU in every step, more than it can save. Bodies pass it unread.
 */
function keepParserSimple() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-wasm-tier-up');
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-wasm-dynamic-tiering');
}
function patienceFor({ timeouts: own, body }, common) {
    const timeouts = own ?? common;
    const size = isOutgoing(body) ? (body.size ?? 0) : 0;
    return { ...timeouts, headers: timeouts.headers + size / commitBytesPerMs };
}
function optionsOf(request, exchange) {
    const { method, url, body } = request;
    return {
        origin: url.origin,
        path: url.pathname + url.search,
        method: method,
        headers: headersOf(request),
        // Undici accepts any iterable as a body, although its types do not say so.
        body: isOutgoing(body) ? sending(body, exchange) : (body ?? null),
        // Otherwise undici closes the connection after a HEAD.
        reset: false,
    };
}
function isOutgoing(body) {
    return body !== undefined && !(body instanceof Uint8Array);
}
/**
 * The pieces of `body`; `exchange` is notified of each piece sent. Small pieces are copied: their memory is reused
 * before the connection has sent them.
 */
async function* sending(body, exchange) {
    try {
        for await (const piece of body.open()) {
            yield piece.byteLength < _endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .queuedBytes */ .PQ ? Buffer.from(piece) : piece;
            exchange.sent();
        }
    }
    catch (error) {
        exchange.failAs(error);
        throw error;
    }
}
/** Without Accept-Encoding, the server may choose any coding (RFC 9110, section 12.5.3). */
function headersOf({ headers = {}, body }) {
    const own = { 'accept-encoding': 'identity', ...headers };
    const size = isOutgoing(body) ? body.size : body?.byteLength;
    return size === undefined ? own : { ...own, 'content-length': String(size) };
}


/***/ }),

/***/ 78341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gw: () => (/* binding */ looksLikeJson),
/* harmony export */   mR: () => (/* binding */ codingOf),
/* harmony export */   uC: () => (/* binding */ codedFault)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);

/*
 * Content-Encoding (RFC 9110, section 8.4). Every request asks for `identity`. Some responses have a coding all the
 * same, for one of two reasons: registries and CDNs name a layer's compression there although the bytes are the blob,
 * as length and digest show; and proxies compress responses. The latter are rejected with an error: unverified bytes
 * never reach a decompressor.
 */
/** The declared coding of a body, in lower case; undefined for none. */
function codingOf(headers) {
    const coding = headers.get('content-encoding')?.trim().toLowerCase();
    return coding && coding !== 'identity' ? coding : undefined;
}
/** Describes the fault of a body that really is coded, for a message. */
function codedFault(coding) {
    return `the body was compressed on the way (Content-Encoding: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(coding)}) although identity was asked for; a proxy that does so has to leave registries alone`;
}
/** Whether a body begins like JSON, which no coded body does. */
function looksLikeJson([first]) {
    return first !== undefined && '{[ \r\n\t'.includes(String.fromCharCode(first));
}


/***/ }),

/***/ 9502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PQ: () => (/* binding */ queuedBytes),
/* harmony export */   a5: () => (/* binding */ socketOptions),
/* harmony export */   g5: () => (/* binding */ mayConnect)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68979);

/** A piece of fewer bytes may wait in the send queue of its connection. */
const queuedBytes = 64 * 1024;
/** Whether `address` may be connected to; checked when the connection is made, so that DNS cannot change in between. */
function mayConnect(reach, address) {
    if (!reach)
        return true;
    const kind = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .addressClass */ .Jc)(address);
    return kind === 'public' || reach.addresses.includes(address) || reach.classes.includes(kind);
}
/** The options of a TCP or TLS socket to this endpoint. */
function socketOptions({ tls, reach, proxy, socketPath }) {
    return {
        ...(tls?.ca || tls?.cert ? { secureContext: contextOf(tls) } : {}),
        ...(socketPath ? { socketPath } : {}),
        ...(tls?.verify === false ? { rejectUnauthorized: false } : {}),
        ...(reach && !proxy ? { lookup: (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .guardedLookup */ .rN)(address => mayConnect(reach, address)) } : {}),
    };
}
const contexts = new Map();
/** The certificates to trust and to present. Created once, as reading Node's own list takes longer than a handshake. */
function contextOf({ ca, isOnlyCa, cert, key }) {
    const name = JSON.stringify([ca, isOnlyCa, cert, key]);
    const known = contexts.get(name);
    if (known)
        return known;
    const { createSecureContext, getCACertificates } = process.getBuiltinModule('node:tls');
    const context = createSecureContext({
        // The `ca` option replaces Node's own list, but the user wants an additional CA, not a single one.
        ...(ca ? { ca: isOnlyCa ? [ca] : [...getCACertificates('default'), ca] } : {}),
        ...(cert && key ? { cert, key } : {}),
    });
    contexts.set(name, context);
    return context;
}


/***/ }),

/***/ 25467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createHttp),
/* harmony export */   w: () => (/* binding */ bodyConnections)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74169);
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99438);
/* harmony import */ var _content_coding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78341);
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5405);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43178);







const smallResponseBytes = 64 * 1024;
/** Connections for large bodies; other requests work as well, but no sink may pause a connection. */
function bodyConnections() {
    return new _connections_js__WEBPACK_IMPORTED_MODULE_0__/* .Connections */ .U({ explain, readsLarge: true });
}
function createHttp(timeouts = _http_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultTimeouts */ .c) {
    const connections = new _connections_js__WEBPACK_IMPORTED_MODULE_0__/* .Connections */ .U({ timeouts, explain });
    async function send({ maxBytes = smallResponseBytes, ...request }) {
        const { url } = request;
        const over = (limit) => {
            const what = `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printableUrl */ .Zq)(url)}: the answer is larger than ${limit} bytes`;
            return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', what);
        };
        const limits = { response: maxBytes, refusal: smallResponseBytes, over };
        const { status, headers, body } = await (0,_collect_js__WEBPACK_IMPORTED_MODULE_4__/* .collect */ .F)(connections, request, limits);
        const coding = (0,_content_coding_js__WEBPACK_IMPORTED_MODULE_5__/* .codingOf */ .mR)(headers);
        if (coding === undefined || body.byteLength === 0 || (0,_content_coding_js__WEBPACK_IMPORTED_MODULE_5__/* .looksLikeJson */ .gw)(body))
            return { status, headers, url, body };
        // The status of an error response counts even when its text cannot be read.
        if (status >= 400)
            return { status, headers, url, body: new Uint8Array() };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printableUrl */ .Zq)(url)}: ${(0,_content_coding_js__WEBPACK_IMPORTED_MODULE_5__/* .codedFault */ .uC)(coding)}`);
    }
    return {
        send,
        exchange: (request, sink) => connections.exchange(request, sink),
        connects: (url, endpoint, ms) => connections.connects(url, endpoint, ms),
        ready: () => connections.ready(),
        close: () => connections.close(),
    };
}
function explain(error, { url, signal }) {
    return (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .networkFailure */ .r)(error, url, signal);
}


/***/ }),

/***/ 5405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ defaultTimeouts),
/* harmony export */   q: () => (/* binding */ HttpExchange)
/* harmony export */ });
/* harmony import */ var _http_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69262);
/* harmony import */ var _http_headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(120);
/* harmony import */ var _large_reads_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99096);
/* harmony import */ var _least_progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54624);




const defaultTimeouts = { headers: 30_000, idle: 30_000 };
/** A body up to this size is read even when the sink does not accept it, so that its connection can be reused. */
const shortBodyBytes = 64 * 1024;
const smallBodyIdles = 4;
/** Maximum interim (1xx) responses before the final one. */
const maxInterim = 16;
/** One request and its response, as a handler of undici's events. */
class HttpExchange {
    #sink;
    #patience;
    #wait;
    #done = Promise.withResolvers();
    #controller;
    #timer;
    #whole;
    #head;
    #progress;
    #interim = 0;
    #accepted = false;
    #text = [];
    #textBytes = 0;
    /** The reason for the end of the exchange; undefined while it is in progress. */
    #over;
    #thrown;
    #isStale = false;
    /** The start of the current pause of the body, and the total length of earlier pauses: milliseconds. */
    #heldSince;
    #held = 0;
    constructor(sink, patience, wait) {
        this.#sink = sink;
        this.#patience = patience;
        this.#wait = wait;
        this.#await(patience.headers);
    }
    /** Rejects with the error of the connection, of the request's body or of the sink. */
    get done() {
        return this.#done.promise;
    }
    /** Whether the connection was kept alive from an earlier exchange and ended before any response. */
    get isStale() {
        return this.#isStale;
    }
    /** Notes that part of the request's body was sent: the server's time starts again. */
    sent() {
        this.#timer?.refresh();
    }
    /** Ends the exchange at once with an error that is thrown unchanged. */
    failAs(error) {
        if (this.#over)
            return;
        this.#thrown = error;
        this.fail(error);
    }
    /** Whether `error` is one of the sink or of the request's body. */
    isOf(error) {
        return error === this.#thrown;
    }
    /** Ends the exchange at once. */
    fail(error) {
        if (this.#over)
            return;
        this.#end(error);
        this.#done.reject(error);
        this.#controller?.abort(error);
    }
    onRequestStart(controller) {
        this.#controller = controller;
        this.#wait.end();
        if (this.#over)
            controller.abort(this.#over);
    }
    onRequestUpgrade() {
        this.fail((0,_http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .leftHttp */ .cT)());
    }
    onResponseStart(controller, status) {
        this.#controller = controller;
        if (this.#over)
            return;
        if (status === 101)
            return this.fail((0,_http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .leftHttp */ .cT)());
        if (status === 407 && this.#wait.isForwarded)
            return this.fail((0,_http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .wantsLogin */ .TL)());
        if (status < 200)
            return this.#passOver();
        const { rawHeaders } = controller;
        this.#guarded(() => this.#begin(status, (0,_http_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .headersFrom */ .J)((rawHeaders ?? []).map(text))));
        (0,_large_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .headIsParsed */ .Ic)();
    }
    onResponseData(_, piece) {
        if (this.#over)
            return;
        this.#timer?.refresh();
        this.#guarded(() => this.#body(piece));
    }
    onResponseEnd() {
        (0,_large_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .answerIsParsed */ .gY)();
        // Undici releases the connection one turn of the event loop later: the next request should find it free.
        setImmediate(() => setImmediate(() => this.#finish()));
        clearTimeout(this.#timer);
        clearTimeout(this.#whole);
    }
    onResponseError(_, error) {
        const { code } = error;
        // The head declares an unreadable length; after the head, the same code means that the body was cut off.
        if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' && !this.#head)
            return this.fail((0,_http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadableLength */ .yD)({ cause: error }));
        const plain = (0,_http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .plainly */ .yG)(error);
        // The bytes before a malformed chunk are good, so this counts as a connection that was cut there.
        if (this.#head && plain instanceof _http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpFault */ .F9)
            return this.fail(new _http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpFault */ .F9('unavailable', plain.message));
        const isProtocol = plain instanceof _http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpFault */ .F9 && plain.kind === 'protocol';
        this.#isStale = !isProtocol && !this.#isAnswered() && wasKept(error);
        this.fail(plain);
    }
    /** Skips an interim (1xx) response, which precedes the final one and has no body (RFC 9110, section 15.2). */
    #passOver() {
        this.#interim++;
        if (this.#interim <= maxInterim)
            return;
        this.fail((0,_http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .neverAnswered */ .eF)());
    }
    #begin(status, headers) {
        const isBodiless = status === 204 || status === 304;
        const declared = (0,_http_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .contentLength */ .Y)(headers);
        const length = isBodiless ? 0 : declared;
        this.#head = { status, headers, length };
        this.#progress = new _least_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .LeastProgress */ .P(this.#patience.least ?? _least_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultLeast */ .n, performance.now());
        const { idle } = this.#patience;
        this.#await(idle);
        const wholeMs = smallBodyIdles * idle;
        if (this.#sink.isSmall)
            this.#whole = setTimeout(() => this.fail((0,_http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .Mx)(wholeMs)), wholeMs);
        this.#accepted = this.#sink.accept(this.#head);
        if (this.#accepted)
            this.#sink.flow?.({ hold: () => this.#hold(), release: () => this.#release() });
        // The response declares a body that it must not have (RFC 9110, section 8.6): bytes that follow belong to no
        // response.
        if (isBodiless && (declared || headers.get('transfer-encoding')))
            return this.#leave();
        // The body of an error response begins with the reason; any other body that is not accepted is not needed.
        if (!this.#accepted && status < 400 && (length ?? Infinity) > shortBodyBytes)
            this.#leave();
    }
    #body(piece) {
        if (!this.#progress?.advance(piece.length, performance.now() - this.#held))
            return this.fail((0,_http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .slowerThan */ .EZ)(this.#patience.least ?? _least_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultLeast */ .n));
        if (this.#accepted) {
            if (!this.#sink.take(piece))
                this.#leave();
            return;
        }
        this.#text.push(Buffer.from(piece.subarray(0, shortBodyBytes - this.#textBytes)));
        this.#textBytes += piece.length;
        if (this.#textBytes >= shortBodyBytes)
            this.#leave();
    }
    #hold() {
        if (this.#over || this.#heldSince !== undefined)
            return;
        this.#heldSince = performance.now();
        clearTimeout(this.#timer);
        this.#controller?.pause();
    }
    #release() {
        if (this.#over || this.#heldSince === undefined)
            return;
        this.#held += performance.now() - this.#heldSince;
        this.#heldSince = undefined;
        this.#await(this.#patience.idle);
        this.#controller?.resume();
    }
    #await(ms) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.fail((0,_http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .silentFor */ .zK)(ms)), ms);
    }
    /** Drops the rest of the body and its connection; resolves once the connection is out of the pool. */
    #leave() {
        const head = this.#head;
        if (this.#over || !head)
            return;
        this.#end(new Error('the rest is not wanted'));
        this.#controller?.abort(new Error('the rest is not wanted'));
        setImmediate(() => setImmediate(() => this.#resolve(head)));
    }
    #finish() {
        const head = this.#head;
        if (this.#over || !head)
            return;
        this.#end(new Error('it is done'));
        this.#resolve(head);
    }
    #resolve({ status, headers }) {
        this.#done.resolve({ status, headers, text: Buffer.concat(this.#text) });
    }
    #end(why) {
        this.#over = why;
        clearTimeout(this.#timer);
        clearTimeout(this.#whole);
    }
    #isAnswered() {
        return this.#head !== undefined || this.#interim > 0;
    }
    #guarded(step) {
        try {
            step();
        }
        catch (error) {
            if (error instanceof _http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpFault */ .F9)
                this.fail(error);
            else
                this.failAs(error);
        }
    }
}
function wasKept(error) {
    const isEnd = ['UND_ERR_SOCKET', _http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .resetCode */ .fx, 'EPIPE'].includes(error.code ?? '');
    return isEnd && (error.socket?.bytesRead ?? 0) > 0;
}
function text(value) {
    return typeof value === 'string' ? value : value.toString('latin1');
}


/***/ }),

/***/ 69262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ slowerThan),
/* harmony export */   F9: () => (/* binding */ HttpFault),
/* harmony export */   Mx: () => (/* binding */ withoutEnd),
/* harmony export */   TL: () => (/* binding */ wantsLogin),
/* harmony export */   cT: () => (/* binding */ leftHttp),
/* harmony export */   eF: () => (/* binding */ neverAnswered),
/* harmony export */   fx: () => (/* binding */ resetCode),
/* harmony export */   yD: () => (/* binding */ unreadableLength),
/* harmony export */   yG: () => (/* binding */ plainly),
/* harmony export */   zK: () => (/* binding */ silentFor)
/* harmony export */ });
/**
 * The reason why an exchange ended without a usable response, in words that follow "Cannot read <what>: ". After
 * `unavailable`, a retry may succeed; `protocol` means that the server does not follow HTTP.
 */
class HttpFault extends Error {
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.kind = kind;
    }
}
/** The fault of a server that sent nothing for `ms` milliseconds. */
function silentFor(ms) {
    return new HttpFault('unavailable', `silent for ${ms / 1000} s`);
}
/** The fault of a body that arrives too slowly. */
function slowerThan({ bytes, ms }) {
    return new HttpFault('unavailable', `under ${bytes} bytes in ${ms / 1000} s`);
}
/** The fault of a small response that is incomplete after `ms` milliseconds, though never silent for long. */
function withoutEnd(ms) {
    return new HttpFault('unavailable', `no end of the answer after ${ms / 1000} s`);
}
/** The fault of a server that responds with 101: it would switch to a protocol that was not requested. */
function leftHttp() {
    return new HttpFault('protocol', 'it answers 101 and leaves HTTP, which was not asked for');
}
/** The fault of a server that sends interim (1xx) responses without end. */
function neverAnswered() {
    return new HttpFault('protocol', 'it sends interim answers without end');
}
function unreadableLength(options) {
    return new HttpFault('protocol', 'an unreadable Content-Length', options);
}
/** The fault of a proxy that requires a login, or rejects this one. */
function wantsLogin() {
    return new HttpFault('protocol', 'the proxy asks for a login (407)');
}
/** The error code of a reset connection, in place of ECONNRESET. */
const resetCode = 'CONNECTION_RESET';
/** Translates errors of undici and its parser into plain ones; returns all others unchanged. */
function plainly(error) {
    const { code = '', name, message } = error;
    // An assertion of undici: a status below 100.
    if (code === 'ERR_ASSERTION')
        return new HttpFault('protocol', 'not HTTP (a status that there is not)', { cause: error });
    if (name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW')
        return new HttpFault('protocol', `not HTTP (${code || message})`, { cause: error });
    switch (code) {
        case 'UND_ERR_SOCKET':
            return socketFault(message);
        case resetCode:
            return new HttpFault('unavailable', 'the connection was reset');
        case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
            return new HttpFault('unavailable', 'the body ended early');
        case 'UND_ERR_CONNECT_TIMEOUT':
            return new HttpFault('unavailable', 'no connection in time');
        default:
            return error;
    }
}
function socketFault(message) {
    if (message === 'bad upgrade')
        return leftHttp();
    if (message === 'bad response')
        return new HttpFault('protocol', 'it answers 100 Continue, which was not asked for');
    return new HttpFault('unavailable', 'the connection was closed');
}


/***/ }),

/***/ 120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ headersFrom),
/* harmony export */   Y: () => (/* binding */ contentLength)
/* harmony export */ });
/* harmony import */ var _http_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69262);

/** The headers in the flat list of names and values of a parsed response. */
function headersFrom(raw) {
    const values = new Map();
    for (let i = 0; i + 1 < raw.length; i += 2) {
        const name = (raw[i] ?? '').toLowerCase();
        const known = values.get(name);
        if (known)
            known.push(raw[i + 1] ?? '');
        else
            values.set(name, [raw[i + 1] ?? '']);
    }
    return { get: name => values.get(name)?.join(', '), all: name => values.get(name) ?? [] };
}
/**
 * The declared length of a body in bytes; undefined when it is chunked or ends with the connection (RFC 9112, section
 * 6.3). Throws HttpFault for a length that is not a number, for different lengths, and for transfer codings other than
 * chunked.
 */
function contentLength(headers) {
    const coding = headers.get('transfer-encoding');
    if (coding !== undefined && coding.trim().toLowerCase() !== 'chunked')
        throw new _http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpFault */ .F9('protocol', 'an unknown Transfer-Encoding');
    if (coding !== undefined)
        return undefined;
    const values = new Set(headers.all('content-length'));
    if (values.size === 0)
        return undefined;
    const [value = ''] = values;
    if (values.size > 1 || !/^\d{1,15}$/.test(value))
        throw (0,_http_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadableLength */ .yD)();
    return Number(value);
}


/***/ }),

/***/ 99096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ LargeReads),
/* harmony export */   Ic: () => (/* binding */ headIsParsed),
/* harmony export */   gY: () => (/* binding */ answerIsParsed)
/* harmony export */ });
/** Measured on loopback: hashing and writing is a third faster with reads of 1 MiB than of 256 KiB; more gains nothing. */
const readBytes = 1024 * 1024;
/** The connection whose bytes are being parsed. */
let parsed;
/** Called when the head of a response is parsed; until then the parser may keep the bytes of several reads. */
function headIsParsed() {
    if (parsed)
        parsed.isInBody = true;
}
/** Called when a response is parsed to its end. */
function answerIsParsed() {
    if (parsed)
        parsed.isInBody = false;
}
/**
 * Makes a socket read into one buffer that every read of a body reuses, in place of a new one of 64 KiB (16 KiB over
 * TLS) per read. A piece is valid only until its sink returns, so nothing may pause such a connection.
 */
class LargeReads {
    /** Whether the next read is part of a body, of which the parser keeps nothing. */
    isInBody = false;
    #buffer = Buffer.allocUnsafeSlow(readBytes);
    #piece;
    #socket;
    /** The `onread` option of the socket. */
    get onread() {
        return { buffer: this.#buffer, callback: (size) => this.#received(size) };
    }
    /** Makes each piece available to the parser, which reads from the socket when that is readable. */
    attach(socket) {
        this.#socket = socket;
        const read = socket.read.bind(socket);
        socket.read = size => (size === 0 ? read(size) : (this.#taken() ?? read(size)));
    }
    #received(size) {
        const piece = this.#buffer.subarray(0, size);
        this.#piece = this.isInBody ? piece : Buffer.from(piece);
        parsed = this;
        try {
            this.#socket?.emit('readable');
        }
        finally {
            parsed = undefined;
        }
        // No parser has the connection yet, so the piece was not read.
        const left = this.#taken();
        if (left)
            this.#socket?.push(Buffer.from(left));
        return true;
    }
    #taken() {
        const piece = this.#piece;
        this.#piece = undefined;
        return piece;
    }
}


/***/ }),

/***/ 54624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ LeastProgress),
/* harmony export */   n: () => (/* binding */ defaultLeast)
/* harmony export */ });
/** Tolerates a connection of 300 bytes a second, even when all connections share so slow a link. */
const defaultLeast = { bytes: 32 * 1024, ms: 120_000 };
/** Measures the progress of one body in successive periods; the caller passes the time in milliseconds. */
class LeastProgress {
    #least;
    #since;
    #bytes = 0;
    constructor(least, now) {
        this.#least = least;
        this.#since = now;
    }
    /** Counts received bytes; false at the end of a period with too few. */
    advance(bytes, now) {
        this.#bytes += bytes;
        if (now - this.#since < this.#least.ms)
            return true;
        const isEnough = this.#bytes >= this.#least.bytes;
        this.#since = now;
        this.#bytes = 0;
        return isEnough;
    }
}


/***/ }),

/***/ 43178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _http_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69262);



const certificateCodes = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'CERT_UNTRUSTED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
]);
/**
 * Converts an error of a socket or parser to a TallyError: CERTIFICATE_INVALID, REGISTRY_PROTOCOL, CANCELLED or
 * REGISTRY_UNAVAILABLE; INTERNAL for a request that undici refuses to send.
 */
function networkFailure(error, url, signal) {
    if (signal?.aborted)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', `Stopped while asking ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Zq)(url)}`);
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return error;
    const where = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Zq)(url);
    if (error instanceof _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F9) {
        const kind = error.kind === 'protocol' ? 'REGISTRY_PROTOCOL' : 'REGISTRY_UNAVAILABLE';
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(kind, `Cannot read ${where}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.message)}`, { cause: error.cause });
    }
    const { code = '', message = String(error) } = error;
    if (certificateCodes.has(code))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CERTIFICATE_INVALID', `Cannot trust ${where}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(message)}`, {
            cause: error,
        });
    if (code === 'UND_ERR_INVALID_ARG')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('INTERNAL', `Cannot ask ${where}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(message)}`);
    // The messages of proxy errors contain the proxy's URL with its password: only the code is shown.
    const reason = /proxy/i.test(code + message)
        ? `the proxy refused (${code || 'no code'})`
        : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(code || message);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot reach ${where}: ${reason}`);
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


/***/ })

};
;