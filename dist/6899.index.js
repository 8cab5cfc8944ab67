"use strict";
exports.id = 6899;
exports.ids = [6899];
exports.modules = {

/***/ 16899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Downloads: () => (/* binding */ Downloads)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/http-client.js
var http_client = __webpack_require__(25467);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/content-coding.js
var content_coding = __webpack_require__(78341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/least-progress.js
var least_progress = __webpack_require__(54624);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/retry.js
var retry = __webpack_require__(47001);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/problem.js
var problem = __webpack_require__(90488);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/download/receive-job.js
var receive_job = __webpack_require__(670);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/body-receiver.js



/** Writes a blob's bytes to the draft through a lane. */
class BodyReceiver {
    #request;
    #options;
    #part;
    constructor(request, options, part) {
        this.#request = request;
        this.#options = options;
        this.#part = part;
    }
    async receive(hop) {
        const { lane, governor } = this.#options;
        const { split } = this.#part;
        if (split)
            split.hop = hop;
        governor.begun();
        try {
            const received = await lane.receive(this.#job(hop), split?.watch ?? this.#counted());
            return { status: received.status, headers: (0,receive_job/* headersOf */.Yl)(received), text: received.text, received };
        }
        finally {
            governor.closed();
        }
    }
    #job({ url, headers, endpoint }) {
        const { wanted, draft } = this.#request;
        const { from, until, etag, split } = this.#part;
        return {
            url: url.href,
            headers,
            endpoint,
            timeouts: this.#options.timeouts,
            file: draft.file,
            drafts: (0,external_node_path_.dirname)(draft.path),
            algorithm: (0,digest/* algorithmOf */.Hy)(wanted.digest),
            size: wanted.size,
            from,
            etag,
            orWhole: split !== undefined,
            ...(until === undefined ? {} : { until }),
        };
    }
    #counted() {
        const { watch } = this.#request;
        const advanced = (bytes) => {
            this.#options.governor.arrived(bytes);
            watch.advanced(bytes);
        };
        return { ...watch, advanced };
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/part-queue.js





/** Small parts from a queue were the fastest of all schemes tried: at the end, no single part runs on for long. */
const partBytes = 4 * 1024 * 1024;
/** A short remainder is spread over several connections as well, but not in tiny parts: each part costs a round trip. */
const leastPart = 1024 * 1024;
const leastParts = 4;
const pieceBytes = 1024 * 1024;
const mostRefusals = 4;
/** Maximum responses to one part that are not the part, while others work: servers behind one name may differ. */
const mostIgnored = 3;
/**
 * The rest of a blob, fetched as parts over several connections. Each part is written to its position in the draft; the
 * hash follows the contiguous bytes from the start, so that the digest is known with the last of them.
 */
class RangeTail {
    #request;
    #options;
    #parts;
    #done = new Map();
    #hash;
    #precedence;
    #buffer = Buffer.allocUnsafe(pieceBytes);
    #direct = true;
    #stopped = false;
    /** @param start the position at which the tail begins; `headDone` reports the bytes before it */
    constructor(request, options, start) {
        this.#request = request;
        this.#options = options;
        this.#parts = new Parts(start, request.wanted.size, options.governor.partsAreProven);
        this.#hash = (0,digest/* hasher */.YA)((0,digest/* algorithmOf */.Hy)(request.wanted.digest));
        this.#precedence = options.governor.precedence(request.wanted.size);
        // Only `draft.size` bytes from the start count as kept: the hashed ones.
        request.draft.size = 0;
    }
    /** Notes that the blob's bytes up to `end` are in the file; bytes missing before `start` become a part of the tail. */
    headDone(end, start) {
        if (end < start)
            this.#parts.putBack({ from: end, until: start });
        if (end > 0)
            this.#finish({ from: 0, until: Math.min(end, start) });
    }
    /** Fetches all parts; ends when the queue is empty. Throws the error of a part's last attempt. */
    async run(connections) {
        const { governor } = this.#options;
        const failures = [];
        const runner = async () => {
            while (!this.#stopped && this.#parts.isLeft) {
                await governor.acquire(this.#precedence);
                const part = this.#stopped ? undefined : this.#parts.take();
                try {
                    if (part)
                        await this.#fetch(part);
                }
                catch (error) {
                    failures.push(error);
                    if (part)
                        this.#parts.putBack(part);
                    this.#stopped = true;
                }
                finally {
                    governor.returned();
                }
            }
        };
        await Promise.all(Array.from({ length: connections }, runner));
        if (failures.length > 0)
            throw failures[0];
    }
    /** Starts no more parts. */
    stop() {
        this.#stopped = true;
    }
    /** Bytes in the file that follow a gap. */
    get stranded() {
        const { size } = this.#request.draft;
        return [...this.#done].reduce((sum, [from, until]) => (from > size ? sum + until - from : sum), 0);
    }
    /** Fetches the missing parts one after the other, after parallel parts have failed. */
    async runAgain() {
        this.#stopped = false;
        await this.run(1);
    }
    /** The digest of the whole file, once it is complete. */
    digest() {
        return this.#hash.digest();
    }
    async #fetch(part) {
        let { from } = part;
        if (!this.#options.governor.rangesWork)
            throw cutOff(undefined);
        for (let attempt = 1; from < part.until; attempt++) {
            const { received, retryLater } = await this.#receive(from, part.until, attempt);
            from = received?.offset ?? from;
            if (retryLater && (part.refusals ?? 0) < mostRefusals)
                return this.#putBack(part, from);
            const isObeyed = received?.stopped?.why !== 'again';
            if (received)
                this.#options.governor.ranged(isObeyed, received.status === 200);
            if (!isObeyed && (attempt >= mostIgnored || !this.#options.governor.rangesWork))
                throw cutOff(received);
            if (from < part.until && attempt >= this.#options.tries)
                throw cutOff(received);
        }
        this.#finish(part);
    }
    /** Puts back the rest of a part that was refused for too many connections: it is next when there are fewer. */
    #putBack({ from, until, refusals = 0 }, at) {
        if (at > from)
            this.#finish({ from, until: at });
        this.#parts.putBack({ from: at, until, refusals: refusals + 1 });
    }
    /**
     * Requests a part directly from the URL of the blob's first part; from the registry again when that no longer works.
     */
    async #receive(from, until, attempt) {
        const { wanted, draft, found, etag } = this.#request;
        if (!this.#direct || attempt > 1)
            return { received: await this.#request.source.receivePart(from, until) };
        const job = {
            url: found.url.href,
            headers: { ...found.headers, range: `bytes=${from}-${until - 1}` },
            endpoint: found.endpoint,
            timeouts: this.#options.timeouts,
            file: draft.file,
            drafts: (0,external_node_path_.dirname)(draft.path),
            algorithm: (0,digest/* algorithmOf */.Hy)(wanted.digest),
            size: wanted.size,
            from,
            until,
            etag,
        };
        const { lane, governor } = this.#options;
        try {
            const received = await lane.receive(job, this.#watched());
            const isTooMany = received.status === 429 || received.status === 503;
            if (received.status !== 206 && !isTooMany)
                this.#direct = false;
            return { received, retryLater: isTooMany && (await governor.refused()) };
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE'))
                throw error;
            return { retryLater: await governor.refused() };
        }
    }
    /** A watch that tells the governor of a part with its first bytes: they prove that the part was accepted. */
    #watched() {
        const { watch } = this.#request;
        let isBegun = false;
        const advanced = (bytes) => {
            if (!isBegun)
                this.#options.governor.partArrived();
            isBegun = true;
            watch.advanced(bytes);
        };
        return { ...watch, advanced };
    }
    #finish({ from, until }) {
        this.#done.set(from, until);
        const { draft } = this.#request;
        for (let end = this.#done.get(draft.size); end !== undefined; end = this.#done.get(draft.size)) {
            this.#done.delete(draft.size);
            this.#hashUpTo(end);
        }
    }
    #hashUpTo(end) {
        const { draft } = this.#request;
        while (draft.size < end) {
            const size = (0,external_node_fs_.readSync)(draft.file, this.#buffer, 0, Math.min(pieceBytes, end - draft.size), draft.size);
            if (size === 0)
                throw new errors/* TallyError */.jB('STORE_FAILED', 'Cannot read a draft: it became shorter meanwhile');
            this.#hash.update(this.#buffer.subarray(0, size));
            draft.size += size;
        }
    }
}
/** The remaining parts of a range, cut as they are taken: a declared size costs no memory before its bytes arrive. */
class Parts {
    #size;
    #end;
    /** Parts that have to be requested again, the next one last. */
    #returned = [];
    #next;
    /** Until parts are proven, the first one is short: if they turn out not to work, its bytes are sent twice. */
    constructor(from, until, areProven) {
        const isShort = !areProven && until - from > leastPart;
        if (isShort)
            this.#returned.push({ from, until: from + leastPart });
        this.#next = isShort ? from + leastPart : from;
        this.#size = Math.max(leastPart, Math.min(partBytes, Math.ceil((until - this.#next) / leastParts)));
        this.#end = until;
    }
    get isLeft() {
        return this.#returned.length > 0 || this.#next < this.#end;
    }
    take() {
        const returned = this.#returned.pop();
        if (returned || this.#next >= this.#end)
            return returned;
        const from = this.#next;
        this.#next = Math.min(from + this.#size, this.#end);
        return { from, until: this.#next };
    }
    /** Makes a part of any length the next one. */
    putBack(part) {
        if (part.from < part.until)
            this.#returned.push(part);
    }
}
function cutOff(received) {
    const why = received ? (received.stopped?.message ?? `status ${received.status}`) : 'ranges are not obeyed';
    return new errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', `Cannot fetch a part: ${(0,printable/* printable */.g$)(why)}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/parallel-parts.js


/** Milliseconds after which the rate of a piece in flight is measured. */
const judgeAfterMs = 100;
const maxRunners = 16;
/** Bytes of the first piece: enough to detect a slow connection, few enough to fetch over one. */
const openingBytes = 1024 * 1024;
/**
 * Watches the first piece of a body and, if its connection is slow, fetches the rest in parts. The request for the
 * piece has an end: a connection that is dropped in the middle has sent more than was read, and these bytes would be
 * sent twice.
 */
class Split {
    watch;
    /** The end of the piece, in bytes from the start of the blob. */
    until;
    /** The final request for the body, after redirects. */
    hop;
    #request;
    #options;
    #source;
    #from;
    #began;
    #offset;
    #tail;
    #running;
    constructor(request, options, source) {
        this.#request = request;
        this.#options = options;
        this.#source = source;
        this.#from = request.draft.size;
        this.#offset = this.#from;
        this.until = this.#from + openingBytes;
        const { signal } = request.watch;
        this.watch = { ...(signal ? { signal } : {}), advanced: bytes => this.#advanced(bytes) };
    }
    /** Joins the parts to the piece; without parts, the rest is left to be requested as one body. */
    async finish(received) {
        const { governor } = this.#options;
        if (received.status !== 206 || received.stopped?.why === 'again') {
            // Once parts are proven, the response is from another host, such as a mirror, whose bodies are fetched whole
            // anyway.
            if (!governor.partsAreProven)
                governor.ranged(false, received.status === 200);
            await this.abandon();
            return { received, spliced: false };
        }
        governor.ranged(true);
        const isOpened = received.offset >= this.until;
        const rate = (this.until - this.#from) / Math.max(received.milliseconds ?? 0, 0.1);
        if (isOpened)
            this.#judge(rate, received.busy);
        if (this.#tail)
            return this.#joined(received, this.#tail);
        const rest = { why: 'limit', message: 'the rest is asked for as one body' };
        return { received: isOpened ? { ...received, stopped: rest } : received, spliced: false };
    }
    /** Waits for parts that are still being written after the body failed for good. */
    async abandon() {
        this.#tail?.stop();
        await this.#running?.catch(() => undefined);
    }
    async #joined(received, tail) {
        const { draft, wanted } = this.#request;
        try {
            tail.headDone(received.offset, this.until);
            await this.#running?.catch((error) => this.#onlyGaps(error, tail));
            await tail.run(maxRunners);
        }
        catch (error) {
            // A host that refuses parts may still send the rest as one body.
            if (!(0,errors/* isPassable */.C_)(error))
                throw error;
            this.#options.governor.giveUp();
            return {
                received: { ...received, offset: draft.size, stopped: { why: 'broken', message: error.message } },
                spliced: true,
            };
        }
        const { stopped: _, ...rest } = received;
        return { received: { ...rest, offset: wanted.size, digest: tail.digest() }, spliced: true };
    }
    /** Fetches only the gaps after parts have failed, so that many bytes that follow a gap are not sent twice. */
    async #onlyGaps(error, tail) {
        const { governor } = this.#options;
        if (!(0,errors/* isPassable */.C_)(error) || !governor.rangesWork || tail.stranded <= partBytes)
            throw error;
        governor.giveUp();
        await tail.runAgain();
    }
    #advanced(bytes) {
        const { governor, now } = this.#options;
        this.#offset += bytes;
        this.#arrived(bytes);
        this.#began ??= now();
        const elapsed = now() - this.#began;
        // Parts start beside a piece only if ranges are known to work: the piece may be the whole body.
        if (elapsed >= judgeAfterMs && governor.rangesAreProven && this.#offset < this.until)
            this.#judge((this.#offset - this.#from) / elapsed);
    }
    #judge(rate, busy) {
        if (this.#tail || !this.hop || !this.#options.governor.favoursParts(rate, busy))
            return;
        const watch = { ...this.watch, advanced: (bytes) => this.#arrived(bytes) };
        this.#tail = new RangeTail({ ...this.#request, watch, found: this.hop, source: this.#source }, this.#options, this.until);
        this.#running = this.#tail.run(maxRunners);
        // The rejection is handled when the piece has ended; until then it must not count as unhandled.
        this.#running.catch(() => undefined);
    }
    #arrived(bytes) {
        this.#options.governor.arrived(bytes);
        this.#request.watch.advanced(bytes);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/download.js









/**
 * Fetches a blob into a draft. A body that was cut off is resumed where it ended, with a newly requested URL; a blob
 * that cannot be resumed, or has a wrong digest after it was, is fetched once more from its start.
 *
 * Throws CONTENT_MISMATCH, REGISTRY_PROTOCOL, NOT_FOUND and the other codes of an error response; REGISTRY_UNAVAILABLE
 * after `tries` attempts without a byte, or after `tries` periods without the bytes of one (`Least`).
 */
async function download(request, options) {
    const { wanted, draft } = request;
    const source = new BlobParts(request, options);
    const mark = { at: options.now(), size: draft.size };
    let state = { fruitless: 0, spliced: draft.size > 0, restarted: false, isWhole: false, mark };
    for (;;) {
        const before = draft.size;
        const { received, spliced } = await source.receiveOnce(state);
        draft.size = received.offset;
        if (received.digest === wanted.digest)
            return received.digest;
        state = await next({ request, state: { ...state, spliced: state.spliced || spliced }, received, before }, options);
    }
}
/** Requests a blob, whole or in parts. */
class BlobParts {
    #request;
    #options;
    constructor(request, options) {
        this.#request = request;
        this.#options = options;
    }
    /** Receives the bytes missing in the draft, in one attempt. */
    async receiveOnce(state) {
        const { wanted, draft } = this.#request;
        const from = draft.size;
        try {
            // After a restart the blob is requested whole, so that a wrong digest is the fault of the source and not of the
            // seam.
            if (state.isWhole || !(await this.#options.governor.opens(wanted.size - from)))
                return { received: await this.#receive({ from, etag: state.etag }), spliced: false };
            return await this.#receiveSplit(state);
        }
        catch (error) {
            // The receiver of the body knows neither its name nor its registry.
            if (!(0,errors/* isTallyError */.pQ)(error, 'CONTENT_MISMATCH'))
                throw error;
            throw unlike(this.#request, `more than ${wanted.size} bytes`);
        }
    }
    receivePart(from, until) {
        return this.#receive({ from, until });
    }
    /** Begins with a piece, whose rate decides whether the rest is fetched in parts. */
    async #receiveSplit({ etag }) {
        const { governor } = this.#options;
        const split = new Split(this.#request, this.#options, this);
        const { until } = split;
        let received;
        try {
            received = await this.#receive({ from: this.#request.draft.size, until, etag, split });
        }
        catch (error) {
            governor.opened();
            await split.abandon();
            throw error;
        }
        const finished = split.finish(received);
        governor.opened();
        return finished;
    }
    /** Requests bytes from the registry, with redirects, tokens and retries. */
    async #receive(part) {
        const { from: location, wanted } = this.#request;
        const { from, until, split } = part;
        const range = from > 0 || until !== undefined ? { range: `bytes=${from}-${(until ?? wanted.size) - 1}` } : {};
        const receiver = new BodyReceiver(this.#request, this.#options, part);
        const { status, received, ...refusal } = await location.send({ 'accept-encoding': 'identity', ...range }, receiver);
        // A server that refuses the first piece may still send the whole blob.
        if (split && from === 0 && refusesRanges.includes(status))
            return { ...received, offset: from, stopped: { why: 'limit', message: 'no range is taken' } };
        // 416: the requested range does not exist, so the draft is longer than the blob, or of another one.
        if (status === 416 && from > 0)
            return { ...received, offset: from, stopped: { why: 'again', message: 'the range does not exist' } };
        if (status !== 200 && status !== 206)
            throw (0,problem/* problem */.CC)(location.action, { status, ...refusal });
        return received;
    }
}
/** Statuses with which servers, and firewalls in front of them, reject any Range. */
const refusesRanges = [400, 403, 405, 416, 501];
async function next(stopped, options) {
    const { request, state, received } = stopped;
    if (received.digest !== undefined)
        return afterWrongDigest(stopped, received.digest, options);
    const { why = 'broken', message = '', found } = received.stopped ?? {};
    if (why === 'again' && !state.restarted)
        return restart(request, options);
    if (why === 'limit')
        return { ...state, isWhole: true, etag: etagOf(stopped) };
    if (why === 'broken')
        return afterBreak(stopped, message, options);
    if (found !== undefined)
        throw unlike(request, `${found} bytes instead of ${request.wanted.size}`);
    throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${request.from.action}: ${(0,printable/* printable */.g$)(message)}`);
}
/** Begins the blob once more as a whole if its digest may be wrong for the seam. Throws CONTENT_MISMATCH. */
function afterWrongDigest({ request, state, received }, found, options) {
    if (state.spliced && !state.restarted) {
        // Parts may be the reason, and then they would corrupt other blobs as well.
        options.governor.giveUp();
        return restart(request, options);
    }
    const coding = (0,content_coding/* codingOf */.mR)((0,receive_job/* headersOf */.Yl)(received));
    const sent = coding ? ` (sent with Content-Encoding: ${(0,printable/* printable */.g$)(coding)})` : '';
    throw unlike(request, `digest ${found}${sent}`);
}
/** Pauses before the body is continued where it broke off. Throws REGISTRY_UNAVAILABLE, CANCELLED. */
async function afterBreak(stopped, message, options) {
    const { request, state, before } = stopped;
    const { wanted, draft, watch } = request;
    const fruitless = draft.size > before ? 0 : state.fruitless + 1;
    const mark = marked(draft.size, state, options);
    // After a stop, the pause throws CANCELLED.
    if (watch.signal?.aborted || (fruitless < options.tries && !isCrawling(mark, options))) {
        watch.retried?.();
        await options.sleep((0,retry/* backoff */.JN)(fruitless + 1, options.random), watch.signal);
        return { ...state, fruitless, mark, spliced: true, etag: etagOf(stopped) };
    }
    const what = fruitless < options.tries ? 'too slow' : `broken off ${fruitless} times`;
    throw new errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', `Cannot ${request.from.action}: ${what} at byte ${draft.size} of ${wanted.size}, last: ${(0,printable/* printable */.g$)(message)}`);
}
function restart({ draft, watch }, { now }) {
    draft.size = 0;
    watch.retried?.();
    return { fruitless: 0, spliced: false, restarted: true, isWhole: true, mark: { at: now(), size: 0 } };
}
function etagOf({ state, received }) {
    return (0,receive_job/* headersOf */.Yl)(received).get('etag') ?? state.etag;
}
/** The last sufficient progress; it is long past after many small pieces that were each cut off. */
function marked(size, { mark }, { now, timeouts }) {
    const { bytes } = timeouts.least ?? least_progress/* defaultLeast */.n;
    return size - mark.size >= bytes ? { at: now(), size } : mark;
}
/** Whether the time since `mark` exceeds that of `tries` periods of the least progress. */
function isCrawling(mark, { now, timeouts, tries }) {
    return now() - mark.at >= tries * (timeouts.least ?? least_progress/* defaultLeast */.n).ms;
}
function unlike({ wanted, from: { host, action } }, found) {
    return new errors/* TallyError */.jB('CONTENT_MISMATCH', `Cannot ${action}: expected ${wanted.digest}, found ${found} at ${host}`, {
        details: { expected: wanted.digest, found, registry: host },
    });
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/worker-lane.js



/** Runs jobs in its own worker; the jobs of a worker that dies fail, and may be retried elsewhere. */
class WorkerLane {
    #worker;
    #pending = new Map();
    #next = 0;
    #began;
    alive = true;
    /** Resolves once the worker runs, or has ended before it did. */
    started;
    /** @param file a module that calls `serveLane` on its parent port */
    constructor(file) {
        // The argument is for the command's single file, which is its own worker.
        this.#worker = new external_node_worker_threads_.Worker(file, { execArgv: [], argv: ['worker'] });
        this.#worker.unref();
        const { promise, resolve } = Promise.withResolvers();
        this.started = promise;
        this.#worker.once('online', resolve);
        this.#worker.once('exit', () => resolve());
        this.#worker.on('message', (message) => this.#receive(message));
        this.#worker.on('error', error => this.#die((0,printable/* printable */.g$)(String(error))));
        this.#worker.on('exit', code => this.#die(`exit code ${code}`));
    }
    async receive(job, watch) {
        if (watch.signal?.aborted)
            throw new errors/* TallyError */.jB('CANCELLED', 'Stopped before a worker was asked');
        // A message to an ended worker would never get a reply.
        if (!this.alive)
            throw ended('before it was asked');
        this.#began ??= this.#worker.performance.eventLoopUtilization();
        const id = this.#next++;
        const { promise, resolve, reject } = Promise.withResolvers();
        const stop = () => this.#send({ kind: 'stop', id });
        this.#pending.set(id, { watch, resolve, reject });
        watch.signal?.addEventListener('abort', stop, { once: true });
        this.#worker.ref();
        this.#send({ kind: 'receive', id, job });
        try {
            return await promise;
        }
        finally {
            this.#pending.delete(id);
            watch.signal?.removeEventListener('abort', stop);
            if (this.#pending.size === 0)
                this.#worker.unref();
        }
    }
    /** The share of time that the worker was busy since it began to receive, 0 to 1. */
    busy() {
        return this.#began ? this.#worker.performance.eventLoopUtilization(this.#began).utilization : 0;
    }
    async close() {
        this.alive = false;
        await this.#worker.terminate();
    }
    #send(message) {
        this.#worker.postMessage(message);
    }
    #receive(message) {
        const pending = this.#pending.get(message.id);
        switch (message.kind) {
            case 'advanced':
                return pending?.watch.advanced(message.bytes);
            case 'received':
                return pending?.resolve(message.received);
            case 'failed': {
                const { code, message: text, ...more } = message.failure;
                return pending?.reject(new errors/* TallyError */.jB(code, text, more));
            }
        }
    }
    #die(why) {
        this.alive = false;
        for (const { reject } of this.#pending.values())
            reject(ended(why));
    }
}
function ended(why) {
    return new errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', `Cannot go on in a worker: it ended (${why})`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/lane-pool.js

/** The bytes that this thread receives while a worker starts: about 50 ms at about 500 MB/s. */
const startBytes = 25_000_000;
/** Milliseconds before the load of threads is measured: every thread is busy at its start. */
const busyAfterMs = 100;
/** Spreads jobs over this thread and, for many bytes, workers: each job goes to the lane with the fewest pending bytes. */
class LanePool {
    #options;
    #waiting = new Map();
    #began;
    constructor(options) {
        this.#options = options;
        this.#waiting.set(options.local, 0);
    }
    /** Announces the expected bytes: `threshold` or more start the workers, 0 ends them. */
    async expect(bytes) {
        const { workerFile, workers, threshold } = this.#options;
        if (bytes === 0)
            return this.close();
        if (!workerFile || bytes < threshold || this.#waiting.size > 1)
            return;
        for (let i = 0; i < workers; i++)
            this.#start(new WorkerLane(workerFile));
    }
    /** Until a worker runs, it counts as having as many pending bytes as this thread receives in that time. */
    #start(worker) {
        this.#waiting.set(worker, startBytes);
        void worker.started.then(() => this.#add(worker, -startBytes));
    }
    async receive(job, watch) {
        this.#began ??= { at: performance.now(), own: performance.eventLoopUtilization() };
        const lane = this.#choose();
        const bytes = (job.until ?? job.size) - job.from;
        this.#add(lane, bytes);
        try {
            return await lane.receive(job, watch);
        }
        finally {
            this.#add(lane, -bytes);
        }
    }
    /** The share of time that the busiest thread was busy since it began to receive, 0 to 1; 0 until it can be measured. */
    busy() {
        if (!this.#began || performance.now() - this.#began.at < busyAfterMs)
            return 0;
        const own = performance.eventLoopUtilization(this.#began.own).utilization;
        return Math.max(own, ...this.#workers().map(worker => worker.busy()));
    }
    async close() {
        const workers = this.#workers();
        for (const worker of workers)
            this.#waiting.delete(worker);
        await Promise.all(workers.map(worker => worker.close()));
    }
    #workers() {
        return [...this.#waiting.keys()].filter(lane => lane instanceof WorkerLane);
    }
    #choose() {
        const usable = [...this.#waiting].filter(([lane]) => !(lane instanceof WorkerLane) || lane.alive);
        const [least] = usable.sort(([, a], [, b]) => a - b);
        return least?.[0] ?? this.#options.local;
    }
    #add(lane, bytes) {
        const waiting = this.#waiting.get(lane);
        if (waiting !== undefined)
            this.#waiting.set(lane, waiting + bytes);
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/range-governor.js

/** Bytes a millisecond above which more connections gain nothing: for one body, and for all together. */
const fast = { one: 100_000, all: 400_000 };
/** The least idle share assumed: however busy a thread is, it reads at least this share of a fast connection. */
const leastIdle = 0.25;
/** Milliseconds before the rate is measured: links pass some bytes at once before they slow down. */
const rateAfterMs = 50;
/** A body of fewer bytes does not begin with a piece: it ends soon anyway. */
const leastSplit = 8 * 1024 * 1024;
/** Maximum pieces in flight before one has shown the rate of the host: on a fast host, each is one request too many. */
const mostProbes = 1;
/** Maximum bodies that begin with a piece before parts are proven: if ranges are ignored, each piece is sent twice. */
const mostPieces = 2;
/** Maximum parts in flight after none and after one has arrived: a response that ignores its range is sent in vain. */
const mostLent = [1, 2];
const firstStep = 8;
const tickMs = 150;
/** A step to more connections must raise the total rate by this factor; otherwise it is undone and no other follows. */
const worthwhile = 1.1;
/**
 * Decides how many connections pay: connections are added while the total rate keeps growing, and removed after a
 * refusal or when the rate falls. A connection is lent for one part.
 */
class RangeGovernor {
    #options;
    #waiting = [];
    #turns = 0;
    #open = 0;
    /** Number of open connections that were just refused. */
    #refusing = 0;
    #allowed = firstStep;
    #ceiling;
    #settled = false;
    #sample;
    #bytes = 0;
    #first;
    /** Number of open connections that are lent for parts. */
    #lent = 0;
    #partsArrived = 0;
    #ranged = { obeyed: 0, ignored: 0 };
    /** Whether the last body measured was fast. */
    #isFast = false;
    #probes = 0;
    #pieces = 0;
    #awaitingProbes = [];
    constructor(options) {
        this.#options = options;
        this.#ceiling = options.max;
    }
    /**
     * Whether to fetch in parts the rest of a body that arrives at `rate` bytes a millisecond.
     *
     * @param busy share of that time in which the thread was busy, 0 to 1: only the rest of it is attributed to the
     * connection
     */
    favoursParts(rate, busy = this.#options.busy()) {
        this.#isFast = rate >= fast.one * idleOf(busy);
        return !this.#isFast && this.#mayPay();
    }
    /**
     * Whether to begin a body of `bytes` bytes with a piece, to measure its rate; otherwise it is requested whole. Until
     * one piece has shown the rate, other bodies wait: on a fast connection they need no piece. After true, the caller
     * must call `opened`.
     */
    async opens(bytes) {
        // One fast body proves little when all together are slow.
        while (bytes >= leastSplit &&
            this.rangesWork &&
            !(this.#isFast && this.#rate() >= fast.one * idleOf(this.#options.busy())) &&
            this.#mayPay()) {
            if (this.#mayBegin()) {
                this.#probes++;
                this.#pieces++;
                return true;
            }
            await new Promise(resolve => this.#awaitingProbes.push(resolve));
        }
        return false;
    }
    #mayBegin() {
        if (this.partsAreProven || this.#isIdle())
            return true;
        return this.rangesAreProven ? this.#pieces < mostPieces : this.#probes < mostProbes;
    }
    /** Whether no piece is in flight, and no part that could still prove anything. */
    #isIdle() {
        return this.#probes === 0 && this.#lent === 0 && this.#waiting.length === 0;
    }
    /** Called when a body that began with a piece has its response or has failed, and its parts have called `acquire`. */
    opened() {
        this.#probes--;
        this.#tellOfProbes();
    }
    #mayPay() {
        const isFast = this.#elapsed() >= rateAfterMs && this.#rate() >= fast.all * idleOf(this.#options.busy());
        return this.#ceiling > 1 && !isFast;
    }
    #tellOfProbes() {
        for (const wake of this.#awaitingProbes.splice(0))
            wake();
    }
    /** Total bytes a millisecond since the first byte arrived. */
    #rate() {
        return this.#bytes / Math.max(1, this.#elapsed());
    }
    #elapsed() {
        return this.#first === undefined ? 0 : this.#options.now() - this.#first;
    }
    /** Notes the response to a range: the requested range or something else; the whole body (`isWhole`) leaves no doubt. */
    ranged(isObeyed, isWhole = false) {
        this.#ranged[isObeyed ? 'obeyed' : 'ignored'] += isWhole ? 2 : 1;
        this.#tellOfProbes();
    }
    /** Notes that a part from within a body has arrived: some servers obey only the range at the start of a body. */
    partArrived() {
        this.#ranged.ignored = 0;
        if (this.partsAreProven)
            return;
        this.#partsArrived++;
        this.ranged(true);
        this.#admit();
    }
    /** Whether enough parts have arrived: one may be chance, as some servers behind one name may not support ranges. */
    get partsAreProven() {
        return this.#partsArrived >= mostLent.length;
    }
    /** Whether ranges seem to work: one unexpected response may be a mishap; two are not, nor four after parts were proven. */
    get rangesWork() {
        return this.#ranged.ignored < (this.partsAreProven ? 4 : 2);
    }
    get rangesAreProven() {
        return this.#ranged.obeyed > 0;
    }
    /** Gives up parts, which do not work here: missing bytes are fetched as whole bodies. */
    giveUp() {
        this.#ceiling = 1;
        this.#settled = true;
        this.#tellOfProbes();
    }
    /** Notes that a body or a piece of it has begun; it never waits, but its connection counts. `closed` notes its end. */
    begun() {
        this.#open++;
    }
    closed() {
        this.#open--;
        this.#admit();
    }
    /** Returns a connection that was lent for a part. */
    returned() {
        this.#lent--;
        this.closed();
        if (this.#isIdle())
            this.#tellOfProbes();
    }
    arrived(bytes) {
        this.#bytes += bytes;
        const at = this.#options.now();
        this.#first ??= at;
        this.#sample ??= { at, bytes: this.#bytes, rate: 0, grown: false };
        if (at - this.#sample.at >= tickMs)
            this.#tick(at, this.#sample);
    }
    /** The precedence of one more blob of `size` bytes: the largest goes first, and among equals the earliest. */
    precedence(size) {
        return { size, turn: this.#turns++ };
    }
    /**
     * Waits until a part may open a connection. Blobs are completed one after the other, not all at the same time: a
     * complete blob can be unpacked while others arrive, and the largest takes longest. Until parts are proven, few may
     * open one. The caller must call `returned`.
     */
    async acquire(precedence) {
        const { promise, resolve } = Promise.withResolvers();
        this.#waiting.push({ ...precedence, admit: resolve });
        this.#admit();
        await promise;
    }
    /**
     * Lowers the number of connections after a part was refused or cut off: the host does not accept so many. Returns,
     * after a pause, whether fewer are left to try.
     */
    async refused() {
        const before = this.#ceiling;
        this.#refusing++;
        this.#ceiling = Math.max(1, Math.min(this.#ceiling, this.#open - this.#refusing));
        this.#allowed = Math.min(this.#allowed, this.#ceiling);
        this.#settled = true;
        await (0,promises_.setTimeout)(tickMs);
        this.#refusing--;
        return before > 1;
    }
    #tick(at, last) {
        const rate = (this.#bytes - last.bytes) / (at - last.at);
        const paid = !last.grown || rate > last.rate * worthwhile;
        if (!paid) {
            this.#settled = true;
            this.#allowed = Math.max(firstStep, this.#allowed / 2);
        }
        const grown = !this.#settled && this.#waiting.length > 0 && this.#allowed < this.#ceiling;
        if (grown)
            this.#allowed = Math.min(this.#ceiling, this.#allowed * 2);
        this.#sample = { at, bytes: this.#bytes, rate, grown };
        this.#admit();
    }
    #admit() {
        this.#waiting.sort((a, b) => b.size - a.size || a.turn - b.turn);
        const lendable = mostLent[this.#partsArrived] ?? Number.POSITIVE_INFINITY;
        while (this.#open < Math.min(this.#allowed, this.#ceiling) && this.#lent < lendable) {
            const next = this.#waiting.shift();
            if (!next)
                return;
            this.#open++;
            this.#lent++;
            next.admit();
        }
    }
}
/** The least share of its time in which a thread with the load `busy` waits for bytes. */
function idleOf(busy) {
    return Math.max(1 - busy, leastIdle);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/download/receive.js + 2 modules
var receive = __webpack_require__(65349);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/downloads.js






/** Bytes from which workers pay off: for 108 MB one thread was 13 % faster (260 against 294 ms), for 1.2 GB two were. */
const workerThreshold = 256 * 1024 * 1024;
/** Maximum concurrent connections to all hosts together: twice as many gained nothing when each was capped. */
const maxConnections = 16;
/** Fetches blobs into drafts for all repositories of a client, which share its connections and threads. */
class Downloads {
    #connections = (0,http_client/* bodyConnections */.w)();
    #lanes;
    #options;
    constructor({ workerFile, ...options }) {
        const workers = (0,external_node_os_.availableParallelism)() - 1;
        const local = (0,receive/* createLane */.V)(this.#connections);
        this.#lanes = new LanePool({ local, workerFile, workers, threshold: workerThreshold });
        const governor = new RangeGovernor({
            max: maxConnections,
            now: () => performance.now(),
            busy: () => this.#lanes.busy(),
        });
        this.#options = { ...options, lane: this.#lanes, governor };
    }
    /** Returns the digest of the received bytes. Throws what `download` throws. */
    fetch(request) {
        return download(request, this.#options);
    }
    /** Announces the number of expected bytes, so that workers start in time and end when they are no longer needed. */
    async expect(bytes) {
        await this.#lanes.expect(bytes);
    }
    async close() {
        this.#connections.close();
        await this.#lanes.close();
    }
}


/***/ })

};
;