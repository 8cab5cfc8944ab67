"use strict";
exports.id = 870;
exports.ids = [870];
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



// The special-purpose address registries of IANA (RFC 6890); the first that fits counts. Of IPv6, 2000::/3 alone was ever given out for
// public use: `publicIPv6` keeps the rest out, so that only what lies within it needs a row.
const ranges = [
    ['0.0.0.0', 8, 'unspecified'],
    ['127.0.0.0', 8, 'loopback'],
    // Private by number only: the clouds of Amazon, Google and Alibaba hand out their machines' credentials there.
    ['fd00:ec2::', 32, 'link-local'],
    ['fd20:ce::', 32, 'link-local'],
    ['100.100.100.200', 32, 'link-local'],
    ['10.0.0.0', 8, 'private'],
    ['172.16.0.0', 12, 'private'],
    ['192.168.0.0', 16, 'private'],
    ['100.64.0.0', 10, 'private'],
    ['198.18.0.0', 15, 'private'],
    ['169.254.0.0', 16, 'link-local'],
    // Public by number only: Azure's and Oracle's machines reach their own platform there.
    ['168.63.129.16', 32, 'link-local'],
    ['192.0.0.0', 24, 'link-local'],
    ['192.0.2.0', 24, 'reserved'],
    // Relays of 6to4, deprecated (RFC 7526): whoever is near answers.
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
/** Made when the first address is looked at: most steps look at none. */
let lists;
let unicast;
function blockList(network, bits) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, bits, familyOf(network));
    return list;
}
/** Of text that is an address. */
function familyOf(address) {
    return address.includes(':') ? 'ipv6' : 'ipv4';
}
/** The kind of an address; IPv4 in IPv6 clothes (mapped, translated, 6to4) counts as the IPv4 it is. */
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
/** The IPv4 address that is part of an IPv6 one: RFC 4291 2.5.5, RFC 6052 2.1, RFC 2765 2.1 and, behind 2002, RFC 3056. */
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
    // A URL's host has no dotted part and no zone any more.
    const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`);
    const [left = [], right = []] = hostname
        .slice(1, -1)
        .split('::')
        .map(half => half.split(':').filter(Boolean));
    const zeros = new Array(8 - left.length - right.length).fill('0');
    return [...left, ...zeros, ...right].map(group => Number.parseInt(group, 16));
}
/** Whether a host is this machine by its name or address: localhost, *.localhost, 127.0.0.0/8, ::1. */
function isLoopbackHost(host) {
    const bare = bareHost(host).toLowerCase();
    // Node's look for IPv6 takes milliseconds the first time: names and IPv4 do without.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(bare))
        return bare.startsWith('127.');
    if (bare.includes(':'))
        return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) > 0 && classOf(bare) === 'loopback';
    return bare === 'localhost' || bare.endsWith('.localhost');
}
/** A host as sockets take it: an IPv6 address without its brackets. */
function bareHost(host) {
    return host.replace(/^\[(.*)\]$/, '$1');
}
/** Checks a URL whose host is an address, for which sockets make no look-up. Throws UNSAFE_TARGET. */
function checkHost(url, allow) {
    const host = bareHost(url.hostname);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) && !allow(host))
        throw refused((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url), addressClass(host));
}
/** A DNS look-up that gives only allowed addresses, so that the check and the connection see the same answer; else UNSAFE_TARGET. */
function guardedLookup(allow) {
    const { lookup } = process.getBuiltinModule('node:dns');
    return (host, options, callback) => {
        lookup(host, { ...options, all: true }, (error, found) => {
            if (error)
                return callback(error, []);
            const allowed = found.filter(({ address }) => allow(address));
            const [first] = allowed;
            if (!first)
                return callback(refused((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(host), addressClass(found[0]?.address ?? '')), []);
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

/***/ 78341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gw: () => (/* binding */ looksLikeJson),
/* harmony export */   mR: () => (/* binding */ codingOf),
/* harmony export */   uC: () => (/* binding */ codedFault)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);

/*
 * Content-Encoding (RFC 9110, section 8.4). `identity` is asked for everywhere. What comes all the same is of two kinds: registries and
 * CDNs that name a layer's compression there although the bytes are the blob, which length and digest show; and proxies that compress an
 * answer. The latter is refused and told: bytes that nobody vouched for reach no decompressor.
 */
/** The coding that a body is said to have, in lower case; undefined for none. */
function codingOf(headers) {
    const coding = headers.get('content-encoding')?.trim().toLowerCase();
    return coding && coding !== 'identity' ? coding : undefined;
}
/** What is wrong with a body that is really coded, for a message. */
function codedFault(coding) {
    return `the body was compressed on the way (Content-Encoding: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(coding)}) although identity was asked for; a proxy that does so has to leave registries alone`;
}
/** Whether text begins like JSON, as no coding of it does. */
function looksLikeJson([first]) {
    return first !== undefined && '{[ \r\n\t'.includes(String.fromCharCode(first));
}


/***/ }),

/***/ 9502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ socketOptions),
/* harmony export */   g: () => (/* binding */ mayConnect)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68979);

/** Whether a connection may go to `address` (checked when it is made, so that DNS cannot change in between). */
function mayConnect(reach, address) {
    if (!reach)
        return true;
    const kind = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .addressClass */ .Jc)(address);
    return kind === 'public' || reach.addresses.includes(address) || reach.classes.includes(kind);
}
/** The options of a TCP or TLS socket to this endpoint. */
function socketOptions({ tls, reach, proxy }) {
    return {
        // Naming a CA replaces Node's own list, and the user asked for one more, not for one alone.
        ...(tls?.ca ? { ca: [...ownAuthorities(), tls.ca] } : {}),
        ...(tls?.verify === false ? { rejectUnauthorized: false } : {}),
        ...(reach && !proxy ? { lookup: (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .guardedLookup */ .rN)(address => mayConnect(reach, address)) } : {}),
    };
}
function ownAuthorities() {
    return process.getBuiltinModule('node:tls').getCACertificates('default');
}


/***/ }),

/***/ 25467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P_: () => (/* binding */ proxyOptions),
/* harmony export */   V0: () => (/* binding */ createHttp),
/* harmony export */   c0: () => (/* binding */ defaultTimeouts)
/* harmony export */ });
/* unused harmony export readCapped */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);
/* harmony import */ var _content_coding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78341);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9502);
/* harmony import */ var _http_headers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(120);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43178);
/* harmony import */ var _protocol_switch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25780);
/* harmony import */ var _send_bytes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32547);









const defaultTimeouts = { headers: 30_000, idle: 30_000 };
const errorBytes = 64 * 1024;
/** Registries copy what they were sent before they answer: at 20 MB/s or more. */
const commitBytesPerMs = 20_000;
/** An HTTP/1.1 client over kept connections, one pool for each way to connect. */
function createHttp(timeouts = defaultTimeouts) {
    const agents = new Map();
    function agentFor(url, endpoint) {
        const key = `${url.protocol} ${JSON.stringify(endpoint)}`;
        const known = agents.get(key);
        if (known)
            return known;
        const options = {
            keepAlive: true,
            maxFreeSockets: 16,
            ...(0,_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .socketOptions */ .a)(endpoint),
            ...proxyOptions(endpoint),
        };
        const agent = new (clientFor(url).Agent)(options);
        agents.set(key, agent);
        return agent;
    }
    async function open(request) {
        const agent = agentFor(request.url, request.endpoint ?? {});
        try {
            return await attempt(request, agent, timeouts);
        }
        catch (error) {
            // A kept connection may die just as it is used again; nothing was answered, so asking once more is safe. An upload
            // may have arrived in part: where it goes on is for its sender to find out.
            const isOnce = request.method === 'POST' || isUpload(request.body);
            if (!isStaleConnection(error) || isOnce)
                throw toFailure(error, request);
            return attempt(request, agent, timeouts).catch((second) => {
                throw toFailure(second, request);
            });
        }
    }
    async function send(request) {
        const { status, headers, url, body } = await open(request);
        const limit = status < 400 ? (request.maxBytes ?? errorBytes) : errorBytes;
        const bytes = await readCapped(body, { ...request, limit, idle: timeouts.idle });
        const coding = (0,_content_coding_js__WEBPACK_IMPORTED_MODULE_2__/* .codingOf */ .mR)(headers);
        if (coding === undefined || bytes.byteLength === 0 || (0,_content_coding_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikeJson */ .gw)(bytes))
            return { status, headers, url, body: bytes };
        // A refusal counts even where its words cannot be read.
        if (status >= 400)
            return { status, headers, url, body: new Uint8Array() };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printableUrl */ .Z)(url)}: ${(0,_content_coding_js__WEBPACK_IMPORTED_MODULE_2__/* .codedFault */ .uC)(coding)}`);
    }
    return { open, send, close: () => [...agents.values()].forEach(agent => void agent.destroy()) };
}
/** Modules of TLS are loaded for those who speak it. */
function clientFor({ protocol }) {
    return protocol === 'https:' ? process.getBuiltinModule('node:https') : (node_http__WEBPACK_IMPORTED_MODULE_0___default());
}
/** What an agent needs to know of the proxy. */
function proxyOptions({ proxy }) {
    return proxy ? { proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } } : {};
}
function toFailure(error, { url, signal }) {
    return (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .networkFailure */ .rd)(error, url, signal);
}
function isStaleConnection(error) {
    return error instanceof Error && error.reusedSocket === true;
}
function attempt(request, agent, timeouts) {
    const { method, url, body, signal } = request;
    const { promise, resolve, reject } = Promise.withResolvers();
    const outgoing = clientFor(url).request(url, {
        method,
        agent,
        headers: headersOf(request),
        ...(signal ? { signal } : {}),
    });
    const patience = timeouts.headers + (isUpload(body) ? body.size / commitBytesPerMs : 0);
    const deadline = setTimeout(() => outgoing.destroy((0,_network_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .silent */ .Ku)(url, patience)), patience);
    (0,_protocol_switch_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseSwitch */ .$)(outgoing, does => (does.includes('101') ? (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .switched */ .uE)(url) : (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .endless */ .bK)(url)));
    outgoing.on('response', answer => {
        clearTimeout(deadline);
        // Answered before all was sent: nobody wants the rest, and the connection is good for nothing more.
        if (!outgoing.writableEnded)
            answer.once('close', () => outgoing.destroy());
        answer.setTimeout(timeouts.idle, () => void answer.destroy((0,_network_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .silent */ .Ku)(url, timeouts.idle)));
        resolve({ status: answer.statusCode ?? 0, headers: (0,_http_headers_js__WEBPACK_IMPORTED_MODULE_7__/* .headersFrom */ .J)(answer.rawHeaders), url, body: answer });
    });
    outgoing.on('error', error => {
        clearTimeout(deadline);
        reject(Object.assign(error, { reusedSocket: outgoing.reusedSocket && isReset(error) }));
    });
    if (!isUpload(body))
        outgoing.end(body);
    else
        void sendBody(outgoing, body, deadline).catch((error) => outgoing.destroy(error));
    return promise;
}
async function sendBody(outgoing, body, deadline) {
    let isAnswered = false;
    outgoing.once('response', () => {
        isAnswered = true;
    });
    await (0,_send_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .sendBytes */ .M)(body.open(), outgoing, () => {
        deadline.refresh();
        return !isAnswered;
    });
}
function isUpload(body) {
    return body !== undefined && !(body instanceof Uint8Array);
}
/** Without a word of it, a server may compress as it likes (RFC 9110, section 12.5.3). */
function headersOf({ headers = {}, body }) {
    const asked = { 'accept-encoding': 'identity', ...headers };
    if (body === undefined)
        return asked;
    const size = body instanceof Uint8Array ? body.byteLength : body.size;
    return { ...asked, 'content-length': String(size) };
}
function isReset(error) {
    return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}
/** A chunk of one byte costs as much as one of a thousand: from so many on, they have to hold so many bytes in the mean. */
const crumbs = { pieces: 10_000, bytes: 8 };
/**
 * The whole of a small answer; what a refusal says beyond the limit is left. Throws MANIFEST_TOO_LARGE, REGISTRY_PROTOCOL for one that
 * is sent in crumbs, and what a connection throws.
 */
async function readCapped(body, { url, signal, limit, idle }) {
    const pieces = new Pieces(url, limit, body.statusCode !== undefined && body.statusCode >= 400);
    const whole = setTimeout(() => void body.destroy((0,_network_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .silent */ .Ku)(url, idle)), 4 * idle);
    try {
        await everyPiece(body, piece => pieces.add(piece));
    }
    catch (error) {
        throw (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .networkFailure */ .rd)(error, url, signal);
    }
    finally {
        clearTimeout(whole);
    }
    return pieces.bytes();
}
/** Each chunk as it was sent: an iterator would join what is there already, when the cost of taking it apart is paid. */
function everyPiece(body, take) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const stop = () => {
        body.removeAllListeners('data');
        body.destroy();
    };
    body.on('data', (piece) => {
        try {
            if (take(piece))
                return;
            resolve();
        }
        catch (error) {
            reject(error);
        }
        stop();
    });
    body.once('end', resolve);
    body.once('error', reject);
    body.once('close', () => reject(new Error('the answer broke off')));
    return promise;
}
class Pieces {
    #url;
    #limit;
    #isRefusal;
    #pieces = [];
    #size = 0;
    constructor(url, limit, isRefusal) {
        this.#url = url;
        this.#limit = limit;
        this.#isRefusal = isRefusal;
    }
    /** Whether more is wanted. */
    add(piece) {
        this.#pieces.push(piece);
        this.#size += piece.byteLength;
        const count = this.#pieces.length;
        if (count >= crumbs.pieces && this.#size < count * crumbs.bytes)
            throw this.#failure(count);
        if (this.#size <= this.#limit)
            return true;
        if (this.#isRefusal)
            return false;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printableUrl */ .Z)(this.#url)}: the answer is larger than ${this.#limit} bytes`);
    }
    bytes() {
        return Buffer.concat(this.#pieces).subarray(0, this.#limit);
    }
    #failure(count) {
        const state = `${count} pieces for ${this.#size} bytes, expected ${crumbs.bytes} bytes or more in each`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printableUrl */ .Z)(this.#url)}: ${state}`);
    }
}


/***/ }),

/***/ 120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ headersFrom)
/* harmony export */ });
/** Headers from the flat name, value list of a parsed response. */
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


/***/ }),

/***/ 54624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ LeastProgress),
/* harmony export */   gn: () => (/* binding */ tooSlow),
/* harmony export */   ny: () => (/* binding */ defaultLeast),
/* harmony export */   vM: () => (/* binding */ steady)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


/** A connection of 300 bytes a second is let be; a link that slow, shared by all connections, is too. */
const defaultLeast = { bytes: 32 * 1024, ms: 120_000 };
/** Judges one body by stretches that follow one another; the clock, in milliseconds, comes in with every call. */
class LeastProgress {
    #least;
    #since;
    #bytes = 0;
    constructor(least, now) {
        this.#least = least;
        this.#since = now;
    }
    /** Takes note of bytes that came; false when a stretch is over that brought too few. */
    came(bytes, now) {
        this.#bytes += bytes;
        if (now - this.#since < this.#least.ms)
            return true;
        const isEnough = this.#bytes >= this.#least.bytes;
        this.#since = now;
        this.#bytes = 0;
        return isEnough;
    }
}
/** The failure of a body that came too slowly. */
function tooSlow(url, { bytes, ms }) {
    const state = `under ${bytes} bytes in ${ms / 1000} s`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url)}: ${state}`);
}
/** Passes a body on while it comes fast enough; only the time spent waiting for it counts. Throws REGISTRY_UNAVAILABLE. */
async function* steady(body, url, least = defaultLeast) {
    const progress = new LeastProgress(least, 0);
    let waited = 0;
    let asked = performance.now();
    for await (const piece of body) {
        waited += performance.now() - asked;
        if (!progress.came(piece.byteLength, waited))
            throw tooSlow(url, least);
        yield piece;
        asked = performance.now();
    }
}


/***/ }),

/***/ 43178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ silent),
/* harmony export */   bK: () => (/* binding */ endless),
/* harmony export */   rd: () => (/* binding */ networkFailure),
/* harmony export */   uE: () => (/* binding */ switched)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


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
/** Turns what a socket or parser threw into a TallyError: CERTIFICATE_INVALID, REGISTRY_PROTOCOL, CANCELLED or REGISTRY_UNAVAILABLE. */
function networkFailure(error, url, signal) {
    if (signal?.aborted)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', `Stopped while asking ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url)}`);
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return error;
    const { code = '', message = String(error) } = error;
    const where = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url);
    if (certificateCodes.has(code))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CERTIFICATE_INVALID', `Cannot trust ${where}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(message)}`, {
            cause: error,
        });
    if (code.startsWith('HPE_'))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot read the answer of ${where}: not HTTP (${code})`, {
            cause: error,
        });
    // Proxy errors carry the proxy's URL and its password in their message: only the code is shown.
    const reason = /proxy/i.test(code + message)
        ? `the proxy refused (${code || 'no code'})`
        : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(code || message);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot reach ${where}: ${reason}`);
}
/** The failure of a server that said nothing for so many milliseconds. */
function silent(url, milliseconds) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url)}: silent for ${milliseconds / 1000} s`);
}
/** The failure of a server that answers 101: it would go on in a protocol that nobody asked for. */
function switched(url) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url)}: it answers 101 and leaves HTTP, which was not asked for`);
}
/** The failure of a server that sends 1xx answers and never the real one. */
function endless(url) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url)}: interim answers without end`);
}


/***/ }),

/***/ 25780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ refuseSwitch),
/* harmony export */   V: () => (/* binding */ maxInterim)
/* harmony export */ });
const leaving = 'answers 101 and leaves HTTP';
const endless = 'sends interim answers without end';
/** 1xx answers before the real one. */
const maxInterim = 16;
/**
 * Fails a request with `failure` when the server answers 101: nothing here asks to leave HTTP, and what follows on the connection is no
 * answer. Without a listener Node waits for ever, or for the next answer. So does it for other 1xx answers that go on and on.
 *
 * @param failure makes the error of what the server does, the end of a sentence
 */
function refuseSwitch(outgoing, failure) {
    let interim = 0;
    const refuse = (does) => {
        // Told before it is destroyed: Node tells no error after an upgrade, and what came in the same packet as an answer.
        outgoing.emit('error', failure(does));
        outgoing.destroy();
    };
    outgoing.on('information', () => {
        if (++interim === maxInterim + 1)
            refuse(endless);
    });
    outgoing.once('upgrade', (_, socket) => {
        socket.destroy();
        refuse(leaving);
    });
    // Without an Upgrade header Node takes it for an answer.
    outgoing.once('response', ({ statusCode }) => {
        if (statusCode === 101)
            refuse(leaving);
    });
}


/***/ }),

/***/ 32547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sendBytes)
/* harmony export */ });
/**
 * Writes bytes to a connection and ends it. Each piece has left before the next is asked for, as its memory may be used again by
 * whoever yields it. Throws when the connection closes meanwhile, and what the bytes throw.
 *
 * @param goesOn asked before each piece; false leaves the rest unsent, and the connection open
 */
async function sendBytes(bytes, connection, goesOn) {
    for await (const piece of bytes) {
        if (connection.destroyed || !goesOn())
            return;
        await new Promise((resolve, reject) => {
            const closed = () => reject(new Error('the connection was closed during the upload'));
            connection.once('close', closed);
            connection.write(piece, error => {
                connection.off('close', closed);
                if (error)
                    reject(error);
                else
                    resolve();
            });
        });
    }
    connection.end();
}


/***/ })

};
;