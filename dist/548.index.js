export const id = 548;
export const ids = [548];
export const modules = {

/***/ 8450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   J5: () => (/* binding */ platformMatches),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3766);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3822);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9496);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2712);




/** Whether an entry of an index is BuildKit's attestation, which stands there as a manifest of an unknown platform. */
function isAttestation({ platform, annotations }) {
    const unknown = platform?.os === 'unknown' && platform.architecture === 'unknown';
    return unknown || annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** The platforms an index offers, each once, attestations left out. */
function platformsOf(index) {
    const offered = index.manifests
        .filter(descriptor => !isAttestation(descriptor))
        .flatMap(({ platform }) => platform ?? []);
    return [...new Map(offered.map(platform => [(0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform), platform])).values()];
}
/**
 * The entry of an index that runs best on a platform: never another architecture, even one that could run there; the same variant
 * or the nearest lower one; on Windows the same build where one is asked for, then the newest; then the features asked for; then
 * the first in the index (so a zstd twin that stands after the gzip image is passed over). An attestation is never taken, an entry
 * without a platform only where it is alone. Throws PLATFORM_MISSING naming what is on offer.
 */
function choosePlatform(index, wanted) {
    const images = index.manifests.filter(descriptor => !isAttestation(descriptor));
    const [best] = images
        .flatMap(descriptor => {
        const rank = descriptor.platform && rankOf(wanted, descriptor.platform);
        return rank ? [{ descriptor, rank }] : [];
    })
        .sort((a, b) => compareNumbers(a.rank, b.rank));
    if (best)
        return best.descriptor;
    const [only] = images;
    if (images.length === 1 && only && !only.platform)
        return only;
    throw missing(index, wanted);
}
function missing(index, wanted) {
    const [asked, ...offered] = [wanted, ...platformsOf(index)].map(platform => (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('PLATFORM_MISSING', `Cannot find ${asked}: the index offers ${offered.slice(0, 50).join(', ') || 'no platform'}`, { details: { wanted: asked, offered } });
}
/** Whether an image of platform `offered` runs where `wanted` is asked for. */
function platformMatches(wanted, offered) {
    return rankOf(wanted, offered) !== undefined;
}
/** What is compared in turn; the lowest is best. Undefined where the image does not run. */
function rankOf(wanted, offered) {
    if (wanted.os !== offered.os || wanted.architecture !== offered.architecture)
        return undefined;
    const distance = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_3__/* .variantDistance */ .$)(wanted.architecture, wanted.variant, offered.variant);
    if (distance === undefined || !sameBuild(wanted, offered))
        return undefined;
    const features = offered.osFeatures ?? [];
    const unasked = features.filter(feature => !wanted.osFeatures?.includes(feature)).length;
    return [distance, ...versionOf(offered).map(part => -part), unasked, unasked - features.length];
}
/** Windows containers need the host's build, the first three fields; the fourth is the level of its updates. */
function sameBuild(wanted, offered) {
    if (wanted.os !== 'windows' || !wanted.osVersion || !offered.osVersion)
        return true;
    const found = versionOf(offered);
    return versionOf(wanted).every((part, at) => at === 3 || part === found[at]);
}
function versionOf({ os, osVersion = '' }) {
    const parts = os === 'windows' ? osVersion.split('.').map(part => Number.parseInt(part, 10) || 0) : [];
    return [0, 1, 2, 3].map(at => parts[at] ?? 0);
}
function compareNumbers(a, b) {
    const at = a.findIndex((value, position) => value !== b[position]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}


/***/ }),

/***/ 7100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ download)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(3766);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(9975);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(3822);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/least-progress.js
var least_progress = __webpack_require__(3142);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/problem.js
var problem = __webpack_require__(7658);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/receive-job.js
var receive_job = __webpack_require__(6570);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/retry.js
var retry = __webpack_require__(5855);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/range-tail.js




/** Small parts from a queue were the fastest of all schemes tried: none is left to run alone for long at the end. */
const partBytes = 4 * 1024 * 1024;
const pieceBytes = 1024 * 1024;
/**
 * The rest of a blob, fetched as parts over several connections. Each lands at its place in the draft; the hash follows
 * the contiguous bytes from the start, so that it is known with the last of them.
 */
class RangeTail {
    #request;
    #options;
    #parts;
    #done = new Map();
    #hash;
    #buffer = Buffer.allocUnsafe(pieceBytes);
    #direct = true;
    #stopped = false;
    #left;
    /** @param start where the tail begins; bytes before it arrive by `headDone` */
    constructor(request, options, start) {
        this.#request = request;
        this.#options = options;
        this.#parts = partsOf(start, request.wanted.size);
        this.#left = request.wanted.size - start;
        this.#hash = (0,digest/* hasher */.YA)((0,digest/* algorithmOf */.Hy)(request.wanted.digest));
        // Only `draft.size` bytes from the start count as kept, and these are the hashed ones.
        request.draft.size = 0;
    }
    /** The blob's first bytes are in the file, up to `end`; what is missing before the tail becomes a part of it. */
    headDone(end, start) {
        if (end < start) {
            this.#parts.unshift(...partsOf(end, start));
            this.#left += start - end;
        }
        // A body in a worker may have gone on before it saw where it was to end; from there on the parts count.
        if (end > 0)
            this.#finish({ from: 0, until: Math.min(end, start) });
    }
    /** Fetches all parts; ends when the queue is empty. Throws what a part's last try threw. */
    async run(connections) {
        const { governor } = this.#options;
        const failures = [];
        const runner = async () => {
            while (!this.#stopped && this.#parts.length > 0) {
                await governor.acquire(() => this.#left);
                const part = this.#stopped ? undefined : this.#parts.shift();
                try {
                    if (part)
                        await this.#fetch(part);
                }
                catch (error) {
                    failures.push(error);
                    this.#stopped = true;
                }
                finally {
                    governor.closed();
                }
            }
        };
        await Promise.all(Array.from({ length: connections }, runner));
        if (failures.length > 0)
            throw failures[0];
    }
    /** Begins no more parts. */
    stop() {
        this.#stopped = true;
    }
    /** The digest of the whole file, once all bytes are there. */
    digest() {
        return this.#hash.digest();
    }
    async #fetch(part) {
        let { from } = part;
        for (let attempt = 1; from < part.until; attempt++) {
            const received = await this.#receive(from, part.until, attempt);
            from = received?.offset ?? from;
            const isObeyed = received?.stopped?.why !== 'again';
            if (received)
                this.#options.governor.ranged(isObeyed);
            if (!isObeyed && (attempt > 1 || !this.#options.governor.rangesWork))
                throw cutOff(received);
            if (from < part.until && attempt >= this.#options.tries)
                throw cutOff(received);
        }
        this.#left -= part.until - part.from;
        this.#finish(part);
    }
    /** A part straight from where the blob was found; the whole way when that no longer works. */
    async #receive(from, until, attempt) {
        const { wanted, draft, watch, found, etag } = this.#request;
        if (!this.#direct || attempt > 1)
            return this.#request.ask(from, until);
        const job = {
            ...{
                url: found.url.href,
                headers: { ...found.headers, range: `bytes=${from}-${until - 1}` },
                endpoint: found.endpoint,
            },
            ...{
                timeouts: this.#options.timeouts,
                file: draft.file,
                algorithm: (0,digest/* algorithmOf */.Hy)(wanted.digest),
                size: wanted.size,
                from,
                until,
                etag,
            },
        };
        try {
            const received = await this.#options.lane.receive(job, watch);
            if (received.status !== 206)
                this.#direct = false;
            if (received.status === 429 || received.status === 503)
                await this.#options.governor.refused();
            return received;
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE'))
                throw error;
            await this.#options.governor.refused();
            return undefined;
        }
    }
    #finish({ from, until }) {
        this.#done.set(from, until);
        const { draft } = this.#request;
        for (let end = this.#done.get(draft.size); end !== undefined; end = this.#done.get(draft.size))
            this.#hashUpTo(end);
    }
    #hashUpTo(end) {
        const { draft } = this.#request;
        while (draft.size < end) {
            const size = (0,external_node_fs_.readSync)(draft.file, this.#buffer, 0, Math.min(pieceBytes, end - draft.size), draft.size);
            this.#hash.update(this.#buffer.subarray(0, size));
            draft.size += size;
        }
    }
}
function partsOf(from, until) {
    const parts = [];
    for (let start = from; start < until; start += partBytes)
        parts.push({ from: start, until: Math.min(start + partBytes, until) });
    return parts;
}
function cutOff(received) {
    const why = received?.stopped?.message ?? `status ${received?.status ?? 'unknown'}`;
    return new errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', `Cannot fetch a part: ${(0,printable/* printable */.g)(why)}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/split.js


/** How long a body is watched before it is judged, in milliseconds. */
const judgeAfterMs = 100;
const maxRunners = 16;
/** Watches one body arrive and, where its connection is slow, has the rest fetched in parts beside it. */
class Split {
    /** Where the body is to end, shared with the lane that receives it. */
    limit = new Float64Array(new SharedArrayBuffer(8));
    watch;
    /** Where the body comes from. */
    hop;
    #request;
    #options;
    #ask;
    #began;
    #offset;
    #start = 0;
    #tail;
    #running;
    constructor(request, options, ask) {
        this.#request = request;
        this.#options = options;
        this.#ask = ask;
        this.#offset = request.draft.size;
        this.limit[0] = request.wanted.size;
        const { signal } = request.watch;
        this.watch = { ...(signal ? { signal } : {}), advanced: bytes => this.#advanced(bytes) };
    }
    /** Joins the parts to what the body gave. */
    async finish(received) {
        if (!this.#tail || !this.#running)
            return { received, spliced: false };
        const { draft, wanted } = this.#request;
        if (received.digest !== undefined) {
            await this.abandon();
            return { received, spliced: false };
        }
        try {
            this.#tail.headDone(received.offset, this.#start);
            await this.#running;
            await this.#tail.run(maxRunners);
        }
        catch (error) {
            // Whatever the host has against parts, it may still give the rest as one body.
            if (!(0,errors/* isPassable */.C_)(error))
                throw error;
            this.#options.governor.giveUp();
            return {
                received: { ...received, offset: draft.size, stopped: { why: 'broken', message: error.message } },
                spliced: true,
            };
        }
        const { stopped: _, ...rest } = received;
        return { received: { ...rest, offset: wanted.size, digest: this.#tail.digest() }, spliced: true };
    }
    /** Waits for parts that are still being written after the body failed for good. */
    async abandon() {
        this.#tail?.stop();
        await this.#running?.catch(() => undefined);
    }
    #advanced(bytes) {
        const { governor, now } = this.#options;
        this.#offset += bytes;
        governor.arrived(bytes);
        this.#request.watch.advanced(bytes);
        this.#began ??= now();
        const elapsed = now() - this.#began;
        if (!this.#tail && elapsed >= judgeAfterMs)
            this.#judge(elapsed);
    }
    #judge(elapsed) {
        const { wanted, draft } = this.#request;
        const { governor } = this.#options;
        const rate = (this.#offset - draft.size) / elapsed;
        // What arrives before the lane sees the limit, and a little more, stays with this body.
        const start = Math.ceil(this.#offset + rate * judgeAfterMs + partBytes / 4);
        if (!this.hop || wanted.size - start < 2 * partBytes || !governor.favoursParts(rate))
            return;
        this.#start = start;
        this.limit[0] = start;
        const watch = { ...this.watch, advanced: (bytes) => this.#arrived(bytes) };
        this.#tail = new RangeTail({ ...this.#request, watch, found: this.hop, ask: this.#ask }, this.#options, start);
        this.#running = this.#tail.run(maxRunners);
        this.#running.catch((error) => {
            if ((0,errors/* isPassable */.C_)(error))
                this.#goOn();
        });
    }
    /** Parts do not work here: the body may go on to its end, if it has not seen where it was to stop. */
    #goOn() {
        this.#options.governor.giveUp();
        this.limit[0] = this.#request.wanted.size;
    }
    #arrived(bytes) {
        this.#options.governor.arrived(bytes);
        this.#request.watch.advanced(bytes);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download.js








/**
 * Fetches a blob into a draft: a cut-off body is continued where it ended, through a freshly asked URL; what cannot be
 * continued, or has a wrong digest after it was, is fetched once more from its start.
 *
 * Throws CONTENT_MISMATCH, REGISTRY_PROTOCOL, NOT_FOUND and the other codes of a refusal; REGISTRY_UNAVAILABLE after `tries` without
 * a byte, or after the time of so many stretches without the bytes of one (`Least`).
 */
async function download(request, options) {
    const { wanted, draft } = request;
    const mark = { at: options.now(), size: draft.size };
    let state = { fruitless: 0, spliced: draft.size > 0, restarted: false, mark };
    for (;;) {
        const before = draft.size;
        const { received, spliced } = await receiveOnce(request, state, options);
        draft.size = received.offset;
        if (received.digest === wanted.digest)
            return received.digest;
        state = await next({ request, state: { ...state, spliced: state.spliced || spliced }, received, before }, options);
    }
}
async function receiveOnce(request, state, options) {
    const from = request.draft.size;
    // After a restart the blob comes in one piece, so that a wrong digest is the source's and not the seam's.
    const ask = (from, until) => exchangePart(request, { from, until }, options);
    const split = state.restarted ? undefined : new Split(request, options, ask);
    try {
        const received = await exchangePart(request, { from, etag: state.etag, split }, options);
        return split ? await split.finish(received) : { received, spliced: false };
    }
    catch (error) {
        await split?.abandon();
        // What receives a body knows neither its name nor its registry.
        throw (0,errors/* isTallyError */.pQ)(error, 'CONTENT_MISMATCH')
            ? unlike(request, `more than ${request.wanted.size} bytes`)
            : error;
    }
}
/** A part of the blob, asked for by the whole way: registry, redirects, tokens, retries. */
async function exchangePart({ ask, action, wanted, draft, watch }, part, options) {
    const { lane, timeouts, governor } = options;
    const { from, until, etag, split } = part;
    const range = from > 0 || until !== undefined ? { range: `bytes=${from}-${(until ?? wanted.size) - 1}` } : {};
    const job = {
        timeouts,
        file: draft.file,
        algorithm: (0,digest/* algorithmOf */.Hy)(wanted.digest),
        size: wanted.size,
        from,
        etag,
    };
    const bounds = { ...(until === undefined ? {} : { until }), ...(split ? { limit: split.limit } : {}) };
    const send = async (hop) => {
        if (split)
            split.hop = hop;
        governor.opened();
        try {
            const { url, headers, endpoint } = hop;
            const received = await lane.receive({ ...job, ...bounds, url: url.href, headers, endpoint }, split?.watch ?? watch);
            return { status: received.status, headers: (0,receive_job/* headersOf */.Yl)(received), text: received.text, received };
        }
        finally {
            governor.closed();
        }
    };
    const { status, received, ...refusal } = await ask({ 'accept-encoding': 'identity', ...range }, send);
    // 416: what was asked for does not exist there, so what we hold is longer than the blob, or another one.
    if (status === 416 && from > 0)
        return { ...received, offset: from, stopped: { why: 'again', message: 'the range does not exist' } };
    if (status !== 200 && status !== 206)
        throw (0,problem/* problem */.CC)(action, { status, ...refusal });
    return received;
}
async function next({ request, state, received, before }, options) {
    const { wanted, draft, action, watch } = request;
    const etag = (0,receive_job/* headersOf */.Yl)(received).get('etag') ?? state.etag;
    const restart = () => {
        draft.size = 0;
        watch.retried?.();
        return { fruitless: 0, spliced: false, restarted: true, mark: { at: options.now(), size: 0 } };
    };
    if (received.digest !== undefined) {
        if (state.spliced && !state.restarted)
            return restart();
        throw unlike(request, `digest ${received.digest}`);
    }
    const { why = 'broken', message = '', found } = received.stopped ?? {};
    if (why === 'again' && !state.restarted)
        return restart();
    if (why === 'broken') {
        const fruitless = draft.size > before ? 0 : state.fruitless + 1;
        const mark = marked(draft.size, state, options);
        // After a stop the pause is where it ends.
        if (watch.signal?.aborted || (fruitless < options.tries && !isCrawling(mark, options))) {
            watch.retried?.();
            await options.sleep((0,retry/* backoff */.JN)(fruitless + 1, options.random), watch.signal);
            return { ...state, fruitless, mark, spliced: true, etag };
        }
        const what = fruitless < options.tries ? 'too slow' : `broken off ${fruitless} times`;
        throw new errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', `Cannot ${action}: ${what} at byte ${draft.size} of ${wanted.size}, last: ${(0,printable/* printable */.g)(message)}`);
    }
    if (found !== undefined)
        throw unlike(request, `${found} bytes instead of ${wanted.size}`);
    throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${(0,printable/* printable */.g)(message)}`);
}
/** Where enough came last; after a lot of small pieces, each cut off, that is long ago. */
function marked(size, { mark }, { now, timeouts }) {
    const { bytes } = timeouts.least ?? least_progress/* defaultLeast */.ny;
    return size - mark.size >= bytes ? { at: now(), size } : mark;
}
/** Whether all tries together could have taken no longer at the least pace. */
function isCrawling(mark, { now, timeouts, tries }) {
    return now() - mark.at >= tries * (timeouts.least ?? least_progress/* defaultLeast */.ny).ms;
}
function unlike({ wanted, place, action }, found) {
    return new errors/* TallyError */.jB('CONTENT_MISMATCH', `Cannot ${action}: expected ${wanted.digest}, found ${found} at ${place}`, {
        details: { expected: wanted.digest, found, registry: place },
    });
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

/***/ 3645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf),
/* harmony export */   N: () => (/* binding */ RemoteRepository)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3766);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9975);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6442);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1528);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8406);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3822);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7100);
/* harmony import */ var _least_progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3142);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5532);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7658);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3240);











const maxManifestBytes = 4 * 1024 * 1024;
/** One repository at one host: its own registry, or a mirror of it. Everything it gives is verified against a digest. */
class RemoteRepository {
    name;
    host;
    #options;
    constructor(name, host, options) {
        this.name = name;
        this.host = host;
        this.#options = options;
    }
    /** What is peculiar about the registry. */
    get profile() {
        return this.#options.profile;
    }
    /** The document behind a tag or digest: one GET, bytes and digest from the same answer. */
    async resolve(target) {
        const reference = 'digest' in target ? target.digest : target.tag;
        const action = `read ${this.#printed(reference)}`;
        const ask = this.#ask(action, `manifests/${reference}`, { headers: { accept: _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestAccept */ .K } });
        const { status, headers, body, url } = await this.#send(ask, maxManifestBytes);
        if (status !== 200)
            throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(action, { status, headers, text: body });
        const mediaType = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .bareMediaType */ .ZX)(headers.get('content-type') ?? '');
        if (mediaType === 'text/html' || (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeHtml */ .te)(Buffer.from(body.subarray(0, 64)).toString())) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printableUrl */ .Z)(url)} is a web page, expected the answer of a registry`);
        }
        return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocument */ .T)(body, { mediaType, ...('digest' in target ? { digest: target.digest } : {}) });
    }
    /** The digest a tag points at now, by HEAD, which pull limits do not count; GET where HEAD does not say it by `algorithm`. */
    async digestOf(tag, algorithm = 'sha256') {
        const action = `resolve ${this.#printed(tag)}`;
        const ask = this.#ask(action, `manifests/${tag}`, { method: 'HEAD', headers: { accept: _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestAccept */ .K } });
        const { status, headers, body } = await this.#send(ask);
        const claimed = headers.get('docker-content-digest');
        if (status === 200 && claimed?.startsWith(`${algorithm}:`) && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc)(claimed))
            return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDigest */ .m)(claimed);
        if (status === 404)
            throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(action, { status, headers, text: body });
        return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)((await this.resolve({ tag })).bytes, algorithm);
    }
    /** A blob's bytes as a stream, unverified. */
    async fetch(wanted, from = 0) {
        const action = `read ${this.#printed(wanted.digest)}`;
        const headers = { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
        const ask = this.#ask(action, `blobs/${wanted.digest}`, { headers });
        const { status, body, headers: answered, url, } = await this.host.exchange(ask, async (hop) => {
            const opened = await this.#options.http.open(hop);
            return { ...opened, text: await refusalText(opened) };
        });
        if (status === (from > 0 ? 206 : 200))
            return (0,_least_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .steady */ .vM)(body, url, this.#options.timeouts.least);
        body.destroy();
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(action, { status, headers: answered, text: new Uint8Array() });
    }
    /** Fetches a blob into a draft and gives the digest of what arrived. */
    async deliver(wanted, draft, watch) {
        const asked = this.#ask(`fetch ${this.#printed(wanted.digest)}`, `blobs/${wanted.digest}`);
        const ask = { ...asked, retried: () => watch.retried?.() };
        return (0,_download_js__WEBPACK_IMPORTED_MODULE_7__/* .download */ .R)({
            ...{ wanted, draft, watch, action: ask.action, place: this.host.origin.host },
            ask: (headers, send) => this.host.exchange({ ...ask, headers: { ...ask.headers, ...headers } }, send),
        }, this.#options);
    }
    /** Every tag, in the registry's order; what cannot be a tag is skipped and counted by `skipped`. */
    tags(skipped) {
        const page = (path) => this.#send(this.#ask(`list the tags of ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryName */ .aR)(this.name)}`, path), maxManifestBytes);
        return (0,_tags_js__WEBPACK_IMPORTED_MODULE_9__/* .listTags */ .c)({
            page,
            origin: this.host.origin,
            first: `tags/list?n=${this.#options.profile.tagsPage}`,
            skipped,
        });
    }
    /** Asks something about the repository; any answer that asking again would not change is given as it is. */
    ask({ body, ...request }) {
        return this.#send(this.asking(request), maxManifestBytes, body);
    }
    /** A request about the repository with the rights it needs, for those who send it themselves. */
    asking({ path, action, ...rest }) {
        return this.#ask(action, path, rest);
    }
    async #send(ask, maxBytes, body) {
        const { http, limits, signal } = this.#options;
        const response = await this.host.exchange(ask, async (hop) => {
            const reply = await http.send({
                ...hop,
                ...(body ? { body } : {}),
                ...(maxBytes ? { maxBytes } : {}),
                ...(signal ? { signal } : {}),
            });
            return { ...reply, text: reply.body };
        });
        const said = (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimit */ ["if"])(response.headers);
        if (said)
            limits?.(this.name.registry, said);
        return response;
    }
    #ask(action, path, more = {}) {
        const { repository } = this.name;
        const { method = 'GET', headers = {}, rights = this.#options.rights ?? 'pull', reads = [] } = more;
        const scopes = [
            `repository:${repository}:${rights}`,
            ...reads.map(({ repository }) => `repository:${repository}:pull`),
        ];
        const full = typeof path !== 'string' || path.startsWith('/') ? path : `/v2/${repository}/${path}`;
        return {
            method,
            path: full,
            headers,
            action,
            repository: this.name,
            scopes,
            signal: this.#options.signal,
        };
    }
    #printed(reference) {
        return `${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryName */ .aR)(this.name)}${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .isTag */ .dz)(reference) ? ':' : '@'}${reference}`;
    }
}
/** The start of a body that is not the blob; a redirect's is read as well, to free its connection. */
async function refusalText({ status, body, url }) {
    if (status < 300)
        return new Uint8Array();
    const pieces = [];
    try {
        for await (const piece of body) {
            pieces.push(piece);
            if (pieces.length >= 16)
                break;
        }
    }
    catch (error) {
        throw (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .networkFailure */ .r)(error, url);
    }
    return Buffer.concat(pieces).subarray(0, 64 * 1024);
}
/** Asks each place in turn; the last one's failure is thrown, with the earlier ones told to `passed`. */
async function firstOf(places, ask, passed) {
    for (const place of places.slice(0, -1)) {
        try {
            return await ask(place);
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
                throw error;
            passed(place, error);
        }
    }
    return ask(places.at(-1));
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


/***/ }),

/***/ 3240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nextPage),
/* harmony export */   c: () => (/* binding */ listTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3766);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8406);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7658);



const maxPages = 1_000;
/** Of one repository; the greatest known have some hundred thousand. */
const maxTags = 1_000_000;
/** Tags page by page (distribution-spec, "Listing Tags"): the Link header leads, on the same origin only, never twice to one page. */
async function* listTags({ page, origin, first, skipped }) {
    const seen = new Set();
    let path = first;
    let listed = 0;
    while (path !== undefined) {
        if (seen.has(path) || seen.size >= maxPages) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot list tags: the pages of ${origin.host} do not end`);
        }
        seen.add(path);
        const response = await page(path);
        if (response.status !== 200)
            throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('list tags', { ...response, text: response.body });
        const names = tagNames(response.body);
        listed += names.length;
        if (listed > maxTags)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot list tags: ${origin.host} names more than ${maxTags}`);
        const tags = names.filter(_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz);
        if (tags.length < names.length)
            skipped(names.length - tags.length);
        yield* tags;
        path = nextPage(response.headers, new URL(response.url), origin);
    }
}
function tagNames(body) {
    const parsed = parseTagList(body);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        throw notAList();
    const { tags } = parsed;
    // An empty repository has `null` here, or nothing.
    if (tags === null || tags === undefined)
        return [];
    if (!Array.isArray(tags))
        throw notAList();
    return tags.map(tag => (typeof tag === 'string' ? tag : ''));
}
function parseTagList(body) {
    try {
        return JSON.parse(Buffer.from(body).toString('utf8'));
    }
    catch (error) {
        throw notAList(error);
    }
}
function notAList(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', 'Cannot list tags: the answer is no tag list', { cause });
}
/** The path of the next page from `Link: <…>; rel="next"` (RFC 8288). */
function nextPage(headers, current, origin) {
    for (const link of headers.all('link').flatMap(line => line.split(/,(?=\s*<)/))) {
        const [, target, rest = ''] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? [];
        if (target === undefined || !/;\s*rel\s*=\s*("[^"]*\bnext\b[^"]*"|next)/i.test(rest))
            continue;
        const url = URL.parse(target, current.href);
        if (!url || url.origin !== origin.origin)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('UNSAFE_TARGET', 'Cannot list tags: the next page lies on another host');
        // Artifactory leaves the repository out of the path: only its query is of use.
        return `${current.pathname}${url.search}`;
    }
    return undefined;
}


/***/ }),

/***/ 6832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3766);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6442);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1528);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2712);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8450);
/* harmony import */ var _map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7017);






const maxDepth = 8;
const maxDocuments = 10_000;
/** Of all documents below a root together: ten thousand of the largest would fill any machine's memory. */
const maxDocumentsBytes = 64 * 1024 * 1024;
/** Documents read at once. */
const maxReads = 16;
/** Reads the documents below `root`. Throws GRAPH_INVALID for loops and sizes beyond bounds, PLATFORM_MISSING, MANIFEST_INVALID. */
async function walk(read, root, selection) {
    const found = await readAll(read, root, selection);
    const documents = new Set();
    const leaves = new Map();
    function visit({ document, children }, path, platform) {
        if (path.some(above => above.document === document))
            throw graphInvalid(root, 'it contains itself');
        // What many indexes name is visited once: else a few small ones could name each other without end.
        if (documents.has(document))
            return;
        if (path.length >= maxDepth)
            throw tooDeep(root);
        const { manifest, descriptor } = document;
        if (manifest.kind === 'image')
            leaves.set(descriptor.digest, {
                document: { ...document, manifest },
                ...(platform ? { platform } : {}),
            });
        for (const { descriptor, platform } of children)
            visit(found.get(descriptor.digest), [...path, { document, children }], platform);
        documents.add(document);
    }
    visit(found.get(root.descriptor.digest), [], undefined);
    return {
        root,
        documents: [...documents],
        leaves: [...leaves.values()],
        blobs: blobsOf([...leaves.values()]),
    };
}
/** All documents below the root by digest, read level by level and each once. */
async function readAll(read, root, selection) {
    const found = new Map();
    const readCounted = counted(read, root);
    let level = [root];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth >= maxDepth)
            throw tooDeep(root);
        const wanted = new Map();
        for (const document of level) {
            const children = selected(document.manifest, selection);
            found.set(document.descriptor.digest, { document, children });
            for (const { descriptor } of children)
                wanted.set(descriptor.digest, descriptor);
        }
        const unread = [...wanted.values()].filter(({ digest }) => !found.has(digest));
        if (found.size + unread.length > maxDocuments)
            throw graphInvalid(root, `it holds more than ${maxDocuments} manifests`);
        level = await (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(unread, maxReads, readCounted);
    }
    for (const { children } of found.values())
        for (const child of children)
            checkAgreement(found, child);
    return found;
}
/** The same reads until they have given too many bytes; what a parent says of its children's sizes is not believed. */
function counted(read, root) {
    let bytes = 0;
    return async (wanted) => {
        const document = await read(wanted);
        bytes += document.bytes.byteLength;
        if (bytes <= maxDocumentsBytes)
            return document;
        throw graphInvalid(root, `its manifests are larger than ${maxDocumentsBytes} bytes together`);
    };
}
function selected(manifest, selection) {
    if (manifest.kind === 'image')
        return [];
    if (selection === 'all') {
        const manifests = manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(mediaType) !== 'other');
        return manifests.map(descriptor => ({
            descriptor,
            platform: descriptor.platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(descriptor.platform),
        }));
    }
    const chosen = selection.map(platform => ({
        descriptor: (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .choosePlatform */ .xV)(manifest, platform),
        platform: (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform),
    }));
    return chosen.filter(({ descriptor }, at) => chosen.findIndex(other => other.descriptor.digest === descriptor.digest) === at);
}
/** A child must be what its parent says it is, or two clients would read two different images. */
function checkAgreement(found, { descriptor: wanted }) {
    const { mediaType, size, digest } = found.get(wanted.digest).document.descriptor;
    if (mediaType === wanted.mediaType && size === wanted.size)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use ${digest}: it is ${mediaType} of ${size} bytes, its index says ${wanted.mediaType} of ${wanted.size}`);
}
function blobsOf(leaves) {
    const blobs = new Map();
    for (const { document } of leaves)
        for (const blob of (0,_model_document_js__WEBPACK_IMPORTED_MODULE_5__/* .children */ .Y)(document.manifest))
            blobs.set(blob.digest, blob);
    return [...blobs.values()];
}
function tooDeep(root) {
    return graphInvalid(root, `it nests deeper than ${maxDepth} levels`);
}
function graphInvalid(root, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('GRAPH_INVALID', `Cannot use ${root.descriptor.digest}: ${why}`);
}


/***/ })

};
