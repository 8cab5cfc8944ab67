"use strict";
exports.id = 9714;
exports.ids = [9714];
exports.modules = {

/***/ 59714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveLane: () => (/* binding */ serveLane)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _http_http_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25467);
/* harmony import */ var _receive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65349);



const reportMs = 40;
/** Runs the ReceiveJobs that arrive on `port` over connections of this thread. */
function serveLane(port) {
    const lane = (0,_receive_js__WEBPACK_IMPORTED_MODULE_0__/* .createLane */ .V)((0,_http_http_client_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyConnections */ .w)());
    const running = new Map();
    const post = (message) => port.postMessage(message);
    async function work({ id, job }) {
        const controller = new AbortController();
        running.set(id, controller);
        let unreported = 0;
        let reported = performance.now();
        const advanced = (bytes) => {
            unreported += bytes;
            if (performance.now() - reported < reportMs)
                return;
            post({ kind: 'advanced', id, bytes: unreported });
            unreported = 0;
            reported = performance.now();
        };
        try {
            const received = await lane.receive(job, { signal: controller.signal, advanced });
            post({ kind: 'advanced', id, bytes: unreported });
            post({ kind: 'received', id, received });
        }
        catch (error) {
            const { code, message, details, ...failure } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error)
                ? { code: error.code, message: error.message, details: error.details, hint: error.hint }
                : { code: 'INTERNAL', message: String(error), details: {} };
            post({ kind: 'failed', id, failure: { code, message, details, ...failure } });
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

/***/ 670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ rawHeaders),
/* harmony export */   Yl: () => (/* binding */ headersOf),
/* harmony export */   v3: () => (/* binding */ isBody)
/* harmony export */ });
/* harmony import */ var _http_http_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(120);

/** Whether the body of a response with this status is the blob, or a part of it. */
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
/** The headers that are read after a body was received, as a flat list of names and values. */
function rawHeaders(headers) {
    return carried.flatMap(name => headers.all(name).flatMap(value => [name, value]));
}
/** The headers of a Received, by name. */
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
 * Compares the head of a 200 or 206 with the missing bytes (RFC 9110, sections 14.4 and 15.3.7), so that bytes are
 * never spliced on trust.
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
    // This includes a part that reaches the end: the bytes before it may be hashed already, and must not change.
    if (until !== undefined && !orWhole)
        return { kind: 'again', why: 'the range was ignored' };
    if (coding !== undefined && length !== undefined && length !== size)
        return { kind: 'refuse', why: (0,content_coding/* codedFault */.uC)(coding) };
    // A shorter body would look like one that was cut off, and would be requested again in vain.
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
/** A piece of at least this size is written at once: copying it would cost more than another write. */
const largePieceBytes = 128 * 1024;
/** Writes one body to its position in the file and hashes it meanwhile, both in large pieces. */
class Intake {
    #job;
    #watch;
    #hash;
    #hashed = 0;
    /** The position up to which the file is written, and the one up to which bytes have arrived. */
    #offset;
    #arrived;
    /** Bytes received and not written yet; allocated for the first piece. */
    #gathered;
    #filled = 0;
    #until;
    #isPart;
    #requested = performance.now();
    #before = performance.eventLoopUtilization();
    #began;
    #stopped;
    #coding;
    /** Whether the body was accepted for the file. */
    #taken = false;
    /** The head of a response with status 200 or 206. */
    head;
    constructor(job, watch) {
        this.#job = job;
        this.#watch = watch;
        this.#hash = (0,digest/* hasher */.YA)(job.algorithm);
        this.#offset = job.from;
        this.#arrived = job.from;
        this.#until = job.until ?? job.size;
        this.#isPart = job.until !== undefined;
    }
    accept(head) {
        const { status, headers, length } = head;
        if (!(0,receive_job/* isBody */.v3)(status))
            return false;
        this.head = head;
        this.#coding = (0,content_coding/* codingOf */.mR)(headers);
        const fit = fitOf(status, headers, length, this.#job);
        if (fit.kind === 'take') {
            this.#taken = true;
            this.#offset = fit.from;
            this.#arrived = fit.from;
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
    /** Returns false once no more bytes are needed. Throws CONTENT_MISMATCH, STORE_FAILED. */
    take(piece) {
        if (this.#arrived + piece.length > this.#until) {
            if (this.#coding) {
                this.#stopped = { why: 'refused', message: (0,content_coding/* codedFault */.uC)(this.#coding) };
                return false;
            }
            if (this.#isPart) {
                this.#stopped = { why: 'again', message: 'a part that ends elsewhere' };
                // None of its bytes count, wherever its end lies within a piece.
                this.#offset = this.#job.from;
                this.#filled = 0;
                return false;
            }
            throw new errors/* TallyError */.jB('CONTENT_MISMATCH', `more than the ${this.#job.size} bytes that the descriptor promises`);
        }
        this.#arrived += piece.length;
        this.#gather(piece);
        this.#watch.advanced(piece.length);
        return true;
    }
    /** Gathers small pieces, as hashing and writing cost less in large ones; TLS delivers 16 KiB at a time. */
    #gather(piece) {
        this.#gathered ??= Buffer.allocUnsafeSlow(Math.min(pieceBytes, this.#until - this.#offset));
        const isLarge = piece.length >= Math.min(largePieceBytes, this.#gathered.length);
        if (isLarge || this.#filled + piece.length > this.#gathered.length)
            this.#writeGathered();
        if (isLarge)
            return this.#write(piece);
        piece.copy(this.#gathered, this.#filled);
        this.#filled += piece.length;
    }
    #writeGathered() {
        if (!this.#gathered || this.#filled === 0)
            return;
        this.#write(this.#gathered.subarray(0, this.#filled));
        this.#filled = 0;
    }
    #write(bytes) {
        if (!this.#isPart)
            this.#hash.update(bytes);
        (0,full_disk/* writeFully */.KM)(this.#job.file, bytes, this.#offset, this.#job.drafts);
        this.#offset += bytes.length;
        this.#hashed = this.#offset;
    }
    result({ status, headers, text }) {
        this.#writeGathered();
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
    /** The time is at least half of the thread's busy time: bytes that arrive while it is busy are then read at once. */
    #timed(began) {
        const now = performance.now();
        const busy = performance.eventLoopUtilization(this.#before).utilization;
        return { milliseconds: Math.max(now - began, ((now - this.#requested) * busy) / 2), busy };
    }
    /** The result after a broken connection; a body without a declared length may be complete by then. */
    broken({ status, headers }, error) {
        const isWhole = this.#taken && this.#arrived === this.#until;
        if (!isWhole)
            this.#stopped = { why: 'broken', message: error instanceof Error ? error.message : String(error) };
        return this.result({ status, headers, text: new Uint8Array() });
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


/** A lane that runs jobs on this thread. */
function createLane(http) {
    return { receive: (job, watch) => receive(http, job, watch) };
}
async function receive(http, job, watch) {
    const { headers, endpoint, timeouts } = job;
    const { signal } = watch;
    // Loading takes time that the intake must not attribute to the connection.
    await http.ready();
    const intake = new Intake(job, watch);
    try {
        const request = { method: 'GET', url: new URL(job.url), headers, endpoint, signal, timeouts };
        return intake.result(await http.exchange(request, intake));
    }
    catch (error) {
        // A stop breaks off a body like a lost connection: the bytes received are kept.
        if (!intake.head || !(0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE', 'CANCELLED'))
            throw error;
        return intake.broken(intake.head, error);
    }
}


/***/ })

};
;