export const id = 602;
export const ids = [602];
export const modules = {

/***/ 6341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jc: () => (/* binding */ addressClass),
/* harmony export */   RC: () => (/* binding */ checkHost),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   n0: () => (/* binding */ bareHost),
/* harmony export */   rN: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3766);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3822);




// The special-purpose address registries of IANA (RFC 6890); the first that fits counts.
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
    ['100::', 64, 'reserved'],
    ['2001::', 23, 'reserved'],
    ['2001:db8::', 32, 'reserved'],
];
const lists = ranges.map(([network, bits, kind]) => ({ list: blockList(network, bits), kind }));
const thisMachine = [blockList('127.0.0.0', 8), blockList('::1', 128)];
function blockList(network, bits) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
    list.addSubnet(network, bits, familyOf(network));
    return list;
}
function familyOf(address) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
}
/** What kind of address this is; IPv4 in IPv6 clothes (mapped, translated, 6to4) counts as the IPv4 it is. */
function addressClass(address) {
    if (!(0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address))
        return 'reserved';
    const own = classOf(address);
    const inner = own === 'public' && familyOf(address) === 'ipv6' ? embeddedIPv4(address) : undefined;
    return inner === undefined ? own : classOf(inner);
}
function classOf(address) {
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
    const translated = ['0:0:0:0:0:0', '0:0:0:0:0:65535', '0:0:0:0:65535:0', '100:65435:0:0:0:0'];
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
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(bare))
        return thisMachine.some(list => list.check(bare, familyOf(bare)));
    return bare === 'localhost' || bare.endsWith('.localhost');
}
/** A host as sockets take it: an IPv6 address without its brackets. */
function bareHost(host) {
    return host.replace(/^\[(.*)\]$/, '$1');
}
/** Checks a URL whose host is an address, for which sockets make no look-up. Throws UNSAFE_TARGET. */
function checkHost(url, allow) {
    const host = bareHost(url.hostname);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) && !allow(host))
        throw refused((0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printableUrl */ .Z)(url), addressClass(host));
}
/** A DNS look-up that gives only allowed addresses, so that the check and the connection see the same answer; else UNSAFE_TARGET. */
function guardedLookup(allow) {
    return (host, options, callback) => {
        (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(host, { ...options, all: true }, (error, found) => {
            if (error)
                return callback(error, []);
            const allowed = found.filter(({ address }) => allow(address));
            const [first] = allowed;
            if (!first)
                return callback(refused((0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(host), addressClass(found[0]?.address ?? '')), []);
            if (options.all)
                return callback(null, allowed);
            callback(null, first.address, first.family);
        });
    };
}
function refused(target, kind) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('UNSAFE_TARGET', `Cannot connect to ${target}: its address is ${kind}, expected one that a registry may send us to`);
}


/***/ }),

/***/ 4780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ socketOptions),
/* harmony export */   g: () => (/* binding */ mayConnect)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1692);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6341);


/** Whether a connection may go to `address` (checked when it is made, so that DNS cannot change in between). */
function mayConnect(reach, address) {
    if (!reach)
        return true;
    const kind = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressClass */ .Jc)(address);
    return kind === 'public' || reach.addresses.includes(address) || reach.classes.includes(kind);
}
/** The options of a TCP or TLS socket to this endpoint. */
function socketOptions({ tls, reach, proxy }) {
    return {
        // Naming a CA replaces Node's own list, and the user asked for one more, not for one alone.
        ...(tls?.ca ? { ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_0__.getCACertificates)('default'), tls.ca] } : {}),
        ...(tls?.verify === false ? { rejectUnauthorized: false } : {}),
        ...(reach && !proxy ? { lookup: (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .guardedLookup */ .rN)(address => mayConnect(reach, address)) } : {}),
    };
}


/***/ }),

/***/ 1893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ headersFrom),
/* harmony export */   P_: () => (/* binding */ proxyOptions),
/* harmony export */   V0: () => (/* binding */ createHttp),
/* harmony export */   c0: () => (/* binding */ defaultTimeouts)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3766);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3822);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4780);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5532);






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
            ...(0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .socketOptions */ .a)(endpoint),
            ...proxyOptions(endpoint),
        };
        const agent = url.protocol === 'https:' ? new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options) : new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options);
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
        const bytes = await readCapped(body, limit, request, timeouts);
        return { status, headers, url, body: bytes };
    }
    return { open, send, close: () => [...agents.values()].forEach(agent => void agent.destroy()) };
}
/** What an agent needs to know of the proxy. */
function proxyOptions({ proxy }) {
    return proxy ? { proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } } : {};
}
function toFailure(error, { url, signal }) {
    return (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .networkFailure */ .r)(error, url, signal);
}
function isStaleConnection(error) {
    return error instanceof Error && error.reusedSocket === true;
}
function attempt(request, agent, timeouts) {
    const { method, url, body, signal } = request;
    const { promise, resolve, reject } = Promise.withResolvers();
    const client = url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__;
    const outgoing = client.request(url, {
        method,
        agent,
        headers: headersOf(request),
        ...(signal ? { signal } : {}),
    });
    const patience = timeouts.headers + (isUpload(body) ? body.size / commitBytesPerMs : 0);
    const deadline = setTimeout(() => outgoing.destroy(stalled(url, patience)), patience);
    outgoing.on('response', answer => {
        clearTimeout(deadline);
        // Answered before all was sent: nobody wants the rest, and the connection is good for nothing more.
        if (!outgoing.writableEnded)
            answer.once('close', () => outgoing.destroy());
        answer.setTimeout(timeouts.idle, () => void answer.destroy(stalled(url, timeouts.idle)));
        resolve({ status: answer.statusCode ?? 0, headers: headersFrom(answer.rawHeaders), url, body: answer });
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
    for await (const chunk of body.open()) {
        if (outgoing.destroyed || isAnswered)
            return;
        deadline.refresh();
        // The chunk's memory may be used again by whoever yields it, so it has to have left before the next one is asked for.
        await new Promise((resolve, reject) => {
            const closed = () => reject(new Error('the connection was closed during the upload'));
            outgoing.once('close', closed);
            outgoing.write(chunk, error => {
                outgoing.off('close', closed);
                if (error)
                    reject(error);
                else
                    resolve();
            });
        });
    }
    outgoing.end();
}
function isUpload(body) {
    return body !== undefined && !(body instanceof Uint8Array);
}
function headersOf({ headers = {}, body }) {
    if (body === undefined)
        return headers;
    const size = body instanceof Uint8Array ? body.byteLength : body.size;
    return { ...headers, 'content-length': String(size) };
}
function isReset(error) {
    return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}
function stalled(url, limit) {
    const seconds = limit / 1000;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printableUrl */ .Z)(url)}: silent for ${seconds} s`);
}
async function readCapped(body, limit, request, timeouts) {
    const chunks = [];
    let size = 0;
    const failed = body.statusCode !== undefined && body.statusCode >= 400;
    const whole = setTimeout(() => void body.destroy(stalled(request.url, timeouts.idle)), 4 * timeouts.idle);
    try {
        for await (const chunk of body) {
            chunks.push(chunk);
            size += chunk.byteLength;
            if (size <= limit)
                continue;
            body.destroy();
            if (failed)
                break;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printableUrl */ .Z)(request.url)}: the answer is larger than ${limit} bytes`);
        }
    }
    catch (error) {
        throw toFailure(error, request);
    }
    finally {
        clearTimeout(whole);
    }
    return Buffer.concat(chunks).subarray(0, limit);
}
/** Headers from the flat name, value list of a parsed response. */
function headersFrom(raw) {
    const values = new Map();
    for (let i = 0; i + 1 < raw.length; i += 2) {
        const name = (raw[i] ?? '').toLowerCase();
        values.set(name, [...(values.get(name) ?? []), raw[i + 1] ?? '']);
    }
    return { get: name => values.get(name)?.join(', '), all: name => values.get(name) ?? [] };
}


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ LeastProgress),
/* harmony export */   gn: () => (/* binding */ tooSlow),
/* harmony export */   ny: () => (/* binding */ defaultLeast),
/* harmony export */   vM: () => (/* binding */ steady)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3766);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3822);


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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url)}: ${state}`);
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

/***/ 5532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3766);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3822);


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
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', `Stopped while asking ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url)}`);
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return error;
    const { code = '', message = String(error) } = error;
    const where = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printableUrl */ .Z)(url);
    if (certificateCodes.has(code))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CERTIFICATE_INVALID', `Cannot trust ${where}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(message)}`, {
            cause: error,
        });
    if (code.startsWith('HPE_'))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot read the answer of ${where}: not HTTP (${code})`, {
            cause: error,
        });
    // Proxy errors carry the proxy's URL and its password in their message: only the code is shown.
    const reason = /proxy/i.test(code + message)
        ? `the proxy refused (${code || 'no code'})`
        : (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(code || message);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot reach ${where}: ${reason}`);
}


/***/ }),

/***/ 2602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createLane),
  Y: () => (/* binding */ headersOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(3766);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(9975);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/body-fit.js
/**
 * Compares the head of a 200 or 206 with what is missing (RFC 9110, sections 14.4 and 15.3.7), so that bytes are never spliced on trust.
 *
 * @param length the declared length of the body in bytes, undefined when there is none
 */
function fitOf(status, headers, length, missing) {
    const coding = headers.get('content-encoding')?.trim().toLowerCase();
    if (coding && coding !== 'identity')
        return { kind: 'refuse', why: 'the body is coded, though identity was asked for' };
    const ranged = missing.from > 0 || missing.until !== undefined;
    if (status === 206 && ranged)
        return partFit(headers, length, missing);
    if (status === 200)
        return wholeFit(length, missing);
    return { kind: 'refuse', why: `status ${status} for a request without a range` };
}
function wholeFit(length, { until, size }) {
    // Even a part that reaches the end: the bytes before it may have been hashed already, and nothing may change them.
    if (until !== undefined)
        return { kind: 'again', why: 'the range was ignored' };
    // A shorter one would be taken for a body that was cut off, and asked for again in vain.
    if (length !== undefined && length !== size)
        return { kind: 'refuse', why: 'the body is not as long as the descriptor says', found: length };
    return { kind: 'take', from: 0 };
}
function partFit(headers, length, { from, size, etag, until = size }) {
    const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(headers.get('content-range') ?? '');
    if (!range)
        return { kind: 'again', why: 'a part without a readable Content-Range' };
    const [, start, end, total] = range;
    if (Number(start) !== from)
        return { kind: 'again', why: 'a part that begins elsewhere' };
    if (total !== '*' && Number(total) !== size)
        return { kind: 'again', why: 'a part of something of another size' };
    if (Number(end) >= until || (length !== undefined && length !== Number(end) - from + 1))
        return { kind: 'again', why: 'a part that ends elsewhere' };
    const now = headers.get('etag');
    if (etag && now && etag !== now)
        return { kind: 'again', why: 'a part of something that has changed' };
    return { kind: 'take', from };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/http.js
var http = __webpack_require__(1893);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/least-progress.js
var least_progress = __webpack_require__(3142);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/network-failure.js
var network_failure = __webpack_require__(5532);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/retry.js
var retry = __webpack_require__(5855);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/receive.js








const pieceBytes = 1024 * 1024;
const refusalBytes = 64 * 1024;
/** Does jobs on this thread. */
function createLane(wire, http) {
    return {
        receive: (job, watch) => job.endpoint.proxy ? receiveStreamed(http, job, watch) : receiveWired(wire, http, { job, watch }),
    };
}
async function receiveWired(wire, http, { job, watch }) {
    const intake = new Intake(job, watch);
    const { url, headers, endpoint, timeouts } = job;
    let answered;
    try {
        const reply = await wire.get({
            ...{ url: new URL(url), headers, endpoint, timeouts },
            ...(watch.signal ? { signal: watch.signal } : {}),
            accept: head => {
                answered = head;
                return intake.accept(head.status, head.headers, head.length);
            },
            take: piece => intake.take(piece),
        });
        // A body without a declared length: rare enough to be asked for again by the ordinary client.
        if (!reply.taken && reply.text.length === 0 && !intake.decided && isToldAgain(reply))
            return await receiveStreamed(http, job, watch);
        return intake.result(reply.status, reply.headers, reply.text);
    }
    catch (error) {
        if (!answered || !isBrokenOff(error))
            throw error;
        return intake.broken(answered.status, answered.headers, error);
    }
}
async function receiveStreamed(http, job, watch) {
    const intake = new Intake(job, watch);
    const { url, headers, endpoint } = job;
    const { status, headers: answered, body, } = await http.open({
        ...{ method: 'GET', url: new URL(url), headers: { ...headers }, endpoint },
        ...(watch.signal ? { signal: watch.signal } : {}),
    });
    const pieces = (0,least_progress/* steady */.vM)(body, new URL(url), job.timeouts.least);
    const declared = answered.get('content-length');
    if (!isBody(status) ||
        !intake.accept(status, answered, declared === undefined ? undefined : Number(declared))) {
        const text = isBody(status) ? new Uint8Array() : await refusalText(pieces, job, watch);
        body.destroy();
        return intake.result(status, answered, text);
    }
    try {
        for await (const piece of pieces)
            if (!intake.take(piece))
                break;
    }
    catch (error) {
        body.destroy();
        if ((0,errors/* isTallyError */.pQ)(error, 'CONTENT_MISMATCH', 'STORE_FAILED'))
            throw error;
        return intake.broken(status, answered, error);
    }
    body.destroy();
    return intake.result(status, answered, new Uint8Array());
}
/** A body is wanted, and so are a refusal's words, where the refusal is the end of it. */
function isToldAgain({ status, headers }) {
    const isFinal = status >= 400 && status !== 401 && !(0,retry/* isPassing */.WG)(status);
    return isBody(status) || (isFinal && headers.get('content-length') === undefined);
}
function isBody(status) {
    return status === 200 || status === 206;
}
/** A stop breaks a body off like a lost connection does: what has arrived is kept. */
function isBrokenOff(error) {
    return (0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE', 'CANCELLED');
}
async function refusalText(body, { url }, { signal }) {
    const pieces = [];
    let size = 0;
    try {
        for await (const piece of body) {
            pieces.push(piece);
            size += piece.length;
            if (size >= refusalBytes)
                break;
        }
    }
    catch (error) {
        throw (0,network_failure/* networkFailure */.r)(error, new URL(url), signal);
    }
    return Buffer.concat(pieces).subarray(0, refusalBytes);
}
/** Writes the pieces of one body to their place in the file and hashes them on the way. */
class Intake {
    #job;
    #watch;
    #hash;
    #hashed = 0;
    #offset;
    #until;
    #isPart;
    #stopped;
    /** Whether a body's head was looked at. */
    decided = false;
    constructor(job, watch) {
        this.#job = job;
        this.#watch = watch;
        this.#hash = (0,digest/* hasher */.YA)(job.algorithm);
        this.#offset = job.from;
        this.#until = job.until ?? job.size;
        this.#isPart = job.until !== undefined;
    }
    accept(status, headers, length) {
        if (!isBody(status))
            return false;
        this.decided = true;
        const fit = fitOf(status, headers, length, this.#job);
        if (fit.kind === 'take') {
            this.#offset = fit.from;
            if (!this.#isPart)
                this.#hashPrefix();
            return true;
        }
        const why = fit.kind === 'again' ? 'again' : 'refused';
        this.#stopped = {
            why,
            message: fit.why,
            ...('found' in fit && fit.found !== undefined ? { found: fit.found } : {}),
        };
        return false;
    }
    /** False once nothing more is wanted. */
    take(piece) {
        if (this.#offset + piece.length > this.#until) {
            throw new errors/* TallyError */.jB('CONTENT_MISMATCH', `more than the ${this.#job.size} bytes that the descriptor promises`);
        }
        const limit = this.#job.limit?.[0] ?? this.#until;
        const wanted = this.#offset + piece.length > limit ? piece.subarray(0, Math.max(0, limit - this.#offset)) : piece;
        if (!this.#isPart)
            this.#hash.update(wanted);
        writeFully(this.#job.file, wanted, this.#offset);
        this.#offset += wanted.length;
        this.#hashed = this.#offset;
        this.#watch.advanced(wanted.length);
        if (this.#offset < limit || limit >= this.#until)
            return true;
        this.#stopped = { why: 'limit', message: 'the rest comes from elsewhere' };
        return false;
    }
    result(status, headers, text) {
        const complete = this.decided && !this.#stopped && this.#offset === this.#job.size && this.#hashed === this.#job.size;
        const early = { why: 'broken', message: 'the body ended early' };
        const stopped = this.#stopped ?? (isBody(status) && !complete ? early : undefined);
        return {
            ...{ status, headers: rawHeaders(headers), text, offset: this.#offset },
            ...(complete && !this.#isPart ? { digest: this.#hash.digest() } : {}),
            ...(stopped ? { stopped } : {}),
        };
    }
    broken(status, headers, error) {
        this.#stopped = { why: 'broken', message: error instanceof Error ? error.message : String(error) };
        return this.result(status, headers, new Uint8Array());
    }
    #hashPrefix() {
        const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, this.#offset));
        while (this.#hashed < this.#offset) {
            const size = (0,external_node_fs_.readSync)(this.#job.file, buffer, 0, Math.min(buffer.length, this.#offset - this.#hashed), this.#hashed);
            if (size === 0)
                throw new errors/* TallyError */.jB('STORE_FAILED', 'Cannot read back a draft: it became shorter');
            this.#hash.update(buffer.subarray(0, size));
            this.#hashed += size;
        }
    }
}
function writeFully(file, piece, position) {
    let done = 0;
    try {
        while (done < piece.length)
            done += (0,external_node_fs_.writeSync)(file, piece, done, piece.length - done, position + done);
    }
    catch (error) {
        const { code = 'an unknown fault' } = error;
        throw new errors/* TallyError */.jB('STORE_FAILED', `Cannot write to the store: ${code}`, { cause: error });
    }
}
const carried = [
    'etag',
    'location',
    'www-authenticate',
    'retry-after',
    'content-range',
    'ratelimit-limit',
    'ratelimit-remaining',
    'docker-ratelimit-source',
    'warning',
];
function rawHeaders(headers) {
    return carried.flatMap(name => headers.all(name).flatMap(value => [name, value]));
}
/** The headers of a Received, to be asked like any other. */
function headersOf({ headers }) {
    return (0,http/* headersFrom */.J)(headers);
}


/***/ }),

/***/ 5855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ HostPause),
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   sl: () => (/* binding */ retryAfterBudgetMs),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3766);


const baseMs = 250;
const capMs = 30_000;
/** The longest wait a server may ask for, in sum over one operation's tries. */
const retryAfterBudgetMs = 5 * 60_000;
const passing = new Set([408, 429, 499, 500, 502, 503, 504, 522]);
/** Whether asking again may help: the server was busy or broken, not unwilling. */
function isPassing(status) {
    return passing.has(status);
}
/** Milliseconds to wait before try number `attempt` (from 1): full jitter, so that many clients do not return together. */
function backoff(attempt, random) {
    return Math.round(random() * Math.min(capMs, baseMs * 2 ** attempt));
}
/** Milliseconds that a Retry-After header asks for (RFC 9110, section 10.2.3: seconds or a date); undefined when unreadable. */
function retryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\d{1,12}$/.test(value.trim()))
        return Number(value.trim()) * 1000;
    const date = /^[A-Za-z]{3,9}, /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** Waits so many milliseconds. Throws CANCELLED at once when `signal` says so. */
async function pause(ms, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CANCELLED', 'Stopped while waiting before another try', { cause: error });
    }
}
/** One 429 slows down every transfer with the host that sent it. */
class HostPause {
    #until = 0;
    #now;
    constructor(now) {
        this.#now = now;
    }
    hold(ms) {
        this.#until = Math.max(this.#until, this.#now() + ms);
    }
    async wait(signal) {
        for (let left = this.#until - this.#now(); left > 0; left = this.#until - this.#now()) {
            await pause(left, signal);
        }
    }
}


/***/ })

};
