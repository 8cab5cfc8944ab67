export const id = 453;
export const ids = [453];
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

/***/ 4650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ headersFrom)
/* harmony export */ });
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

/***/ 4502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveLane: () => (/* binding */ serveLane)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3766);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1893);
/* harmony import */ var _receive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6593);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4016);




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

/***/ 6570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ rawHeaders),
/* harmony export */   Yl: () => (/* binding */ headersOf),
/* harmony export */   v3: () => (/* binding */ isBody)
/* harmony export */ });
/* harmony import */ var _http_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4650);

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
    'ratelimit-limit',
    'ratelimit-remaining',
    'docker-ratelimit-source',
    'warning',
];
/** The headers that are asked for after a body was received, as name, value list. */
function rawHeaders(headers) {
    return carried.flatMap(name => headers.all(name).flatMap(value => [name, value]));
}
/** The headers of a Received, to be asked like any other. */
function headersOf({ headers }) {
    return (0,_http_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .headersFrom */ .J)(headers);
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
