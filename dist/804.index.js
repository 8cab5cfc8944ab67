export const id = 804;
export const ids = [804];
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
/* harmony export */   P_: () => (/* binding */ proxyOptions),
/* harmony export */   V0: () => (/* binding */ createHttp),
/* harmony export */   c0: () => (/* binding */ defaultTimeouts)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3766);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3822);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4780);
/* harmony import */ var _http_headers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4650);
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
        resolve({ status: answer.statusCode ?? 0, headers: (0,_http_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .headersFrom */ .J)(answer.rawHeaders), url, body: answer });
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printableUrl */ .Z)(url)}: silent for ${seconds} s`);
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printableUrl */ .Z)(request.url)}: the answer is larger than ${limit} bytes`);
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


/***/ }),

/***/ 6593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createLane)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(3766);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/receive-job.js
var receive_job = __webpack_require__(6570);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/intake.js





const pieceBytes = 1024 * 1024;
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
        if (!(0,receive_job/* isBody */.v3)(status))
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
        const stopped = this.#stopped ?? ((0,receive_job/* isBody */.v3)(status) && !complete ? early : undefined);
        return {
            ...{ status, headers: (0,receive_job/* rawHeaders */.FO)(headers), text, offset: this.#offset },
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/least-progress.js
var least_progress = __webpack_require__(3142);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/network-failure.js
var network_failure = __webpack_require__(5532);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/retry.js
var retry = __webpack_require__(5855);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/receive.js






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
    if (!(0,receive_job/* isBody */.v3)(status) ||
        !intake.accept(status, answered, declared === undefined ? undefined : Number(declared))) {
        const text = (0,receive_job/* isBody */.v3)(status) ? new Uint8Array() : await refusalText(pieces, job, watch);
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
    return (0,receive_job/* isBody */.v3)(status) || (isFinal && headers.get('content-length') === undefined);
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


/***/ }),

/***/ 4016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createWire)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(3766);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/network-failure.js
var network_failure = __webpack_require__(5532);
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(3822);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/least-progress.js
var least_progress = __webpack_require__(3142);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/http-headers.js
var http_headers = __webpack_require__(4650);
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
    const headers = (0,http_headers/* headersFrom */.J)(lines.flatMap(headerPair));
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/wire-exchange.js





/** Up to this size a body that nobody takes is read all the same, so that its connection can be used again. */
const shortBodyBytes = 64 * 1024;
/** 1xx answers before the real one. */
const maxInterim = 16;
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/wire-request.js


/** The head of the request as it goes over the wire. Throws INTERNAL for a header with a line break. */
function requestText({ url, headers }) {
    const lines = Object.entries({ host: url.host, ...headers }).map(([name, value]) => `${name}: ${value}`);
    const text = [`GET ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n');
    if (/\r(?!\n)|(?<!\r)\n/.test(text) || lines.some(line => line.includes('\r'))) {
        throw new errors/* TallyError */.jB('INTERNAL', `Cannot ask ${(0,printable/* printableUrl */.Z)(url)}: a header holds a line break`);
    }
    return text;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/wire.js





const idleConnectionMs = 4_000;
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


/***/ })

};
