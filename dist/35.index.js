"use strict";
exports.id = 35;
exports.ids = [35];
exports.modules = {

/***/ 670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ rawHeaders),
/* harmony export */   Yl: () => (/* binding */ headersOf),
/* harmony export */   v3: () => (/* binding */ isBody)
/* harmony export */ });
/* harmony import */ var _http_http_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(120);

/** Whether an answer of this status has the blob, or a part of it, as its body. */
function isBody(status) {
    return status === 200 || status === 206;
}
const carried = [
    'etag',
    'location',
    'www-authenticate',
    'retry-after',
    'content-range',
    'content-encoding',
    'ratelimit-limit',
    'ratelimit-remaining',
    'docker-ratelimit-source',
    'warning',
    'date',
];
/** The headers that are asked for after a body was received, as name, value list. */
function rawHeaders(headers) {
    return carried.flatMap(name => headers.all(name).flatMap(value => [name, value]));
}
/** The headers of a Received, to be asked like any other. */
function headersOf({ headers }) {
    return (0,_http_http_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .headersFrom */ .J)(headers);
}


/***/ }),

/***/ 65349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createLane)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/least-progress.js
var least_progress = __webpack_require__(54624);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/network-failure.js
var network_failure = __webpack_require__(43178);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/content-coding.js
var content_coding = __webpack_require__(78341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/body-fit.js

/**
 * Compares the head of a 200 or 206 with what is missing (RFC 9110, sections 14.4 and 15.3.7), so that bytes are never spliced on trust.
 *
 * @param length the declared length of the body in bytes, undefined when there is none
 */
function fitOf(status, headers, length, missing) {
    const ranged = missing.from > 0 || missing.until !== undefined;
    if (status === 206 && ranged)
        return partFit(headers, length, missing);
    if (status === 200)
        return wholeFit(length, missing, (0,content_coding/* codingOf */.mR)(headers));
    return { kind: 'refuse', why: `status ${status} for a request without a range` };
}
function wholeFit(length, { until, orWhole, size }, coding) {
    // Even a part that reaches the end: the bytes before it may have been hashed already, and nothing may change them.
    if (until !== undefined && !orWhole)
        return { kind: 'again', why: 'the range was ignored' };
    if (coding !== undefined && length !== undefined && length !== size)
        return { kind: 'refuse', why: (0,content_coding/* codedFault */.uC)(coding) };
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/download/receive-job.js
var receive_job = __webpack_require__(670);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/intake.js







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
    #asked = performance.now();
    #before = performance.eventLoopUtilization();
    #began;
    #stopped;
    #coding;
    /** A body is on its way into the file, or is all there. */
    #taken = false;
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
        this.#coding = (0,content_coding/* codingOf */.mR)(headers);
        const fit = fitOf(status, headers, length, this.#job);
        if (fit.kind === 'take') {
            this.#taken = true;
            this.#offset = fit.from;
            this.#began = performance.now();
            if (status === 200)
                this.#isPart = false;
            if (status === 200)
                this.#until = this.#job.size;
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
            if (this.#coding) {
                this.#stopped = { why: 'refused', message: (0,content_coding/* codedFault */.uC)(this.#coding) };
                return false;
            }
            if (this.#isPart) {
                this.#stopped = { why: 'again', message: 'a part that ends elsewhere' };
                return false;
            }
            throw new errors/* TallyError */.jB('CONTENT_MISMATCH', `more than the ${this.#job.size} bytes that the descriptor promises`);
        }
        if (!this.#isPart)
            this.#hash.update(piece);
        (0,full_disk/* writeFully */.KM)(this.#job.file, piece, this.#offset, this.#job.drafts);
        this.#offset += piece.length;
        this.#hashed = this.#offset;
        this.#watch.advanced(piece.length);
        return true;
    }
    result(status, headers, text) {
        const complete = this.#taken && !this.#stopped && this.#offset === this.#job.size && this.#hashed === this.#job.size;
        const early = this.#coding && !this.#isPart
            ? { why: 'refused', message: (0,content_coding/* codedFault */.uC)(this.#coding) }
            : { why: 'broken', message: 'the body ended early' };
        const stopped = this.#stopped ?? ((0,receive_job/* isBody */.v3)(status) && !complete ? early : undefined);
        return {
            status,
            headers: (0,receive_job/* rawHeaders */.FO)(headers),
            text,
            offset: this.#offset,
            ...(complete && !this.#isPart ? { digest: this.#hash.digest() } : {}),
            ...(this.#began === undefined ? {} : this.#timed(this.#began)),
            ...(stopped ? { stopped } : {}),
        };
    }
    /** What arrived while the thread was held up is read at once, so that half of the time it was counts at least. */
    #timed(began) {
        const now = performance.now();
        const busy = performance.eventLoopUtilization(this.#before).utilization;
        return { milliseconds: Math.max(now - began, ((now - this.#asked) * busy) / 2), busy };
    }
    /** A body without a declared length may be all there when its connection breaks. */
    broken(status, headers, error) {
        if (this.#taken && this.#offset === this.#until)
            return this.result(status, headers, new Uint8Array());
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/receive.js





const refusalBytes = 64 * 1024;
/** Does jobs on this thread. */
function createLane(wire, http) {
    return {
        receive: (job, watch) => job.endpoint.proxy ? receiveStreamed(http, job, watch) : receiveWired(wire, job, watch),
    };
}
async function receiveWired(wire, job, watch) {
    const intake = new Intake(job, watch);
    const { url, headers, endpoint, timeouts } = job;
    let answered;
    try {
        const reply = await wire.get({
            url: new URL(url),
            headers,
            endpoint,
            timeouts,
            ...(watch.signal ? { signal: watch.signal } : {}),
            accept: head => {
                answered = head;
                return intake.accept(head.status, head.headers, head.length);
            },
            take: piece => intake.take(piece),
        });
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
        method: 'GET',
        url: new URL(url),
        headers: { ...headers },
        endpoint,
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
        throw (0,network_failure/* networkFailure */.rd)(error, new URL(url), signal);
    }
    return Buffer.concat(pieces).subarray(0, refusalBytes);
}


/***/ }),

/***/ 80423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createWire)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/network-failure.js
var network_failure = __webpack_require__(43178);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
var external_node_net_default = /*#__PURE__*/__webpack_require__.n(external_node_net_);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/address.js
var address = __webpack_require__(68979);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/endpoint.js
var http_endpoint = __webpack_require__(9502);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/least-progress.js
var least_progress = __webpack_require__(54624);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/protocol-switch.js
var protocol_switch = __webpack_require__(25780);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/http-headers.js
var http_headers = __webpack_require__(120);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/response-head.js


const maxHeadBytes = 64 * 1024;
const headEnd = '\r\n\r\n';
const statusLine = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
// No two parts of it can take the same characters: a hostile line must not cost more time than it has bytes.
const headerLine = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\t\x20-\x7e\x80-\xff]*)$/;
/**
 * The head of an HTTP/1.1 response, or undefined while it is incomplete (RFC 9112, sections 4 to 6).
 *
 * Strict, because what is not read here is read as a body: folded lines, bare line feeds and unknown bytes throw REGISTRY_PROTOCOL.
 *
 * @param searched bytes from the start that are known not to hold the end
 */
function parseResponseHead(bytes, searched = 0) {
    const end = bytes.indexOf(headEnd, Math.max(0, searched - headEnd.length + 1));
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
/** A head that arrives in pieces. Each byte is copied and searched once, so that a server that sends one at a time gains nothing by it. */
class HeadPieces {
    #bytes = Buffer.alloc(0);
    #size = 0;
    /** The head once it is whole, with the bytes behind it, which are good for as long as the piece; undefined before. */
    add(piece) {
        // Most heads come whole with the first piece: nothing is copied then.
        const all = this.#size === 0 ? piece : this.#joined(piece);
        const head = parseResponseHead(all, this.#size);
        if (!head) {
            if (this.#size === 0)
                this.#joined(piece);
            this.#size = all.length;
            return undefined;
        }
        this.#size = 0;
        return { head, rest: all.subarray(head.length) };
    }
    #joined(piece) {
        const size = this.#size + piece.length;
        if (size > this.#bytes.length) {
            const larger = Buffer.allocUnsafe(2 * size);
            this.#bytes.copy(larger, 0, 0, this.#size);
            this.#bytes = larger;
        }
        piece.copy(this.#bytes, this.#size);
        return this.#bytes.subarray(0, size);
    }
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
/**
 * How the body of an answer to a GET is framed. 204 and 304 have none, whatever their headers say: the next answer begins right behind
 * the head. Throws REGISTRY_PROTOCOL for headers that readers could take differently.
 */
function framingOf({ status, headers }) {
    if (status === 204 || status === 304)
        return { kind: 'length', length: 0 };
    const codings = headers.all('transfer-encoding');
    const lengths = new Set(headers.all('content-length'));
    if (codings.length > 0) {
        if (lengths.size > 0)
            throw malformed('a Content-Length beside a Transfer-Encoding');
        if (codings.length > 1 || codings[0]?.toLowerCase() !== 'chunked')
            throw malformed('an unknown Transfer-Encoding');
        return { kind: 'chunked' };
    }
    if (lengths.size === 0)
        return { kind: 'close' };
    const [value = ''] = lengths;
    if (lengths.size > 1 || !/^\d{1,15}$/.test(value))
        throw malformed('an unreadable Content-Length');
    return { kind: 'length', length: Number(value) };
}
function malformed(what) {
    return new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot read the server's answer: ${what}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/wire-body.js

function frameOf(framing) {
    switch (framing.kind) {
        case 'length':
            return new Measured(framing.length);
        case 'chunked':
            return new Chunked();
        case 'close':
            return { feed: (bytes, take) => void take(bytes) };
    }
}
/** A body of declared length. */
class Measured {
    #left;
    constructor(length) {
        this.#left = length;
    }
    feed(bytes, take) {
        const piece = bytes.length > this.#left ? bytes.subarray(0, this.#left) : bytes;
        this.#left -= piece.length;
        if (piece.length > 0)
            take(piece);
        return this.#left === 0 ? piece.length : undefined;
    }
}
const lineFeed = 0x0a;
/** Of a size with its extensions, and of a trailer. */
const maxLineBytes = 4 * 1024;
const maxTrailers = 128;
const sizeLine = /^([0-9A-Fa-f]{1,13})[\t ]*(?:;[\t\x20-\x7e\x80-\xff]*)?$/;
/** A body in chunks (RFC 9112, section 7.1); extensions and trailers are passed over. */
class Chunked {
    #expects = 'size';
    /** Bytes of the chunk that are still to come. */
    #left = 0;
    #line = '';
    #trailers = 0;
    feed(bytes, take) {
        let [at, filled] = [0, 0];
        let isOver = false;
        try {
            while (at < bytes.length && !isOver) {
                if (this.#expects === 'content') {
                    const end = Math.min(bytes.length, at + this.#left);
                    // Chunks are small: taken together they are written and hashed in one go.
                    bytes.copyWithin(filled, at, end);
                    filled += end - at;
                    this.#left -= end - at;
                    if (this.#left === 0)
                        this.#expects = 'end of content';
                    at = end;
                }
                else {
                    const found = bytes.indexOf(lineFeed, at);
                    const end = found < 0 ? bytes.length : found + 1;
                    this.#addToLine(bytes.toString('latin1', at, Math.min(end, at + maxLineBytes + 1)));
                    at = end;
                    if (found >= 0)
                        isOver = this.#endsWith(this.#wholeLine());
                }
            }
        }
        finally {
            if (filled > 0)
                take(bytes.subarray(0, filled));
        }
        return isOver ? at : undefined;
    }
    #addToLine(text) {
        this.#line += text;
        if (this.#line.length > maxLineBytes)
            throw wire_body_malformed();
    }
    #wholeLine() {
        const line = this.#line;
        this.#line = '';
        if (!line.endsWith('\r\n'))
            throw wire_body_malformed();
        return line.slice(0, -2);
    }
    /** Whether the body ends with this line. */
    #endsWith(line) {
        switch (this.#expects) {
            case 'size':
                this.#left = Number.parseInt(sizeLine.exec(line)?.[1] ?? '', 16);
                if (Number.isNaN(this.#left))
                    throw wire_body_malformed();
                this.#expects = this.#left > 0 ? 'content' : 'trailer';
                return false;
            case 'trailer':
                if (++this.#trailers > maxTrailers)
                    throw wire_body_malformed();
                return line === '';
            default:
                if (line !== '')
                    throw wire_body_malformed();
                this.#expects = 'size';
                return false;
        }
    }
}
/** What came before it is good, so this is as if the connection had been cut there. */
function wire_body_malformed() {
    return new errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', "Cannot read the server's answer on: a malformed chunk");
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/wire-exchange.js











/** Up to this size a body that nobody takes is read all the same, so that its connection can be used again. */
const shortBodyBytes = 64 * 1024;
/** One request and its answer on a connection. */
class Exchange {
    #connection;
    #request;
    #progress;
    #done = Promise.withResolvers();
    #begun = new HeadPieces();
    #head;
    #interim = 0;
    #framing = { kind: 'length', length: 0 };
    #frame = frameOf(this.#framing);
    #taken = false;
    #text = [];
    #textBytes = 0;
    #over = false;
    /** Since when the body is held up, and for how long it was before: milliseconds. */
    #heldSince;
    #held = 0;
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
            ended: cause => this.#ended(cause),
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
            if (!this.#progress.came(bytes.length, performance.now() - this.#held) && !this.#over)
                this.#fail((0,least_progress/* tooSlow */.gn)(url, timeouts.least ?? least_progress/* defaultLeast */.ny));
        }
        catch (error) {
            this.#over = true;
            this.#done.reject(error);
            this.#connection.socket.destroy();
        }
    }
    #start(bytes) {
        const begun = this.#begun.add(bytes);
        if (!begun)
            return;
        const { head, rest } = begun;
        // 1xx answers come before the real one and carry nothing (RFC 9110, section 15.2).
        if (head.status === 101)
            throw (0,network_failure/* switched */.uE)(this.#request.url);
        if (head.status < 200) {
            this.#interim++;
            if (this.#interim > protocol_switch/* maxInterim */.V)
                throw (0,network_failure/* endless */.bK)(this.#request.url);
            this.#start(rest);
            return;
        }
        this.#head = head;
        this.#connection.socket.setTimeout(this.#request.timeouts.idle);
        this.#framing = framingOf(head);
        this.#frame = frameOf(this.#framing);
        const length = this.#framing.kind === 'length' ? this.#framing.length : undefined;
        this.#taken = this.#request.accept({ ...head, length });
        if (this.#taken)
            this.#request.flow?.({ hold: () => this.#hold(), release: () => this.#release() });
        // Of a refusal's body the beginning tells why; of any other nothing is wanted.
        const isWanted = this.#taken || head.status >= 400 || (length !== undefined && length <= shortBodyBytes);
        if (!isWanted)
            return this.#finish(false);
        this.#body(rest);
    }
    #body(bytes) {
        const used = this.#frame.feed(bytes, piece => this.#piece(piece));
        if (used !== undefined && !this.#over)
            this.#finish(used === bytes.length);
    }
    #piece(piece) {
        if (this.#taken) {
            if (!this.#request.take(piece))
                this.#finish(false);
            return;
        }
        const wanted = Buffer.from(piece.subarray(0, shortBodyBytes - this.#textBytes));
        this.#text.push(wanted);
        this.#textBytes += wanted.length;
        if (this.#textBytes === shortBodyBytes)
            this.#finish(false);
    }
    #ended(cause) {
        if (!this.#over && this.#head && this.#framing.kind === 'close' && !cause)
            return this.#finish(false);
        this.#fail(cause ?? new Error('the connection was closed'));
    }
    #hold() {
        if (this.#over || this.#heldSince !== undefined)
            return;
        this.#heldSince = performance.now();
        this.#connection.socket.setTimeout(0).pause();
    }
    #release() {
        if (this.#over || this.#heldSince === undefined)
            return;
        this.#held += performance.now() - this.#heldSince;
        this.#heldSince = undefined;
        this.#connection.socket.setTimeout(this.#request.timeouts.idle).resume();
    }
    #finish(clean) {
        this.#release();
        this.#over = true;
        const { status, headers, keepAlive } = this.#head;
        const reply = { status, headers, taken: this.#taken, text: Buffer.concat(this.#text) };
        this.#done.resolve({ reply, reusable: clean && keepAlive && !this.#connection.socket.destroyed });
    }
    #fail(cause) {
        if (this.#over)
            return;
        this.#over = true;
        if (!this.#head)
            return this.#done.resolve({ reusable: false, unanswered: cause });
        this.#done.reject((0,network_failure/* networkFailure */.rd)(cause, this.#request.url, this.#request.signal));
        this.#connection.socket.destroy();
    }
    #stalled() {
        const { url, timeouts } = this.#request;
        return (0,network_failure/* silent */.Ku)(url, this.#head ? timeouts.idle : timeouts.headers);
    }
}
/** The head of the request as it goes over the wire. Throws INTERNAL for a header with a line break. */
function requestText({ url, headers }) {
    const lines = Object.entries({ host: url.host, ...headers }).map(([name, value]) => `${name}: ${value}`);
    const text = [`GET ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n');
    if (/\r(?!\n)|(?<!\r)\n/.test(text) || lines.some(line => line.includes('\r'))) {
        throw new errors/* TallyError */.jB('INTERNAL', `Cannot ask ${(0,printable/* printableUrl */.Z)(url)}: a header holds a line break`);
    }
    return text;
}
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
            ...(0,http_endpoint/* socketOptions */.a)(endpoint),
            onread: {
                buffer: Buffer.allocUnsafeSlow(bufferBytes),
                callback: (size, buffer) => {
                    this.#listener?.piece(buffer.subarray(0, size));
                    return true;
                },
            },
        };
        const servername = external_node_net_default().isIP(host) ? {} : { servername: host };
        this.socket = secure
            ? external_node_tls_default().connect({ ...options, ...servername, ALPNProtocols: ['http/1.1'] })
            : external_node_net_default().connect(options);
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/wire.js



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
        throw (0,errors/* isTallyError */.pQ)(unanswered) ? unanswered : (0,network_failure/* networkFailure */.rd)(unanswered, request.url, request.signal);
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
;