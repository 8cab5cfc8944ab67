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



/** Has a lane write a blob's bytes to the draft. */
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





/** Small parts from a queue were the fastest of all schemes tried: none is left to run alone for long at the end. */
const partBytes = 4 * 1024 * 1024;
/** A short rest is dealt to several connections too, but not in crumbs: each part costs a round trip. */
const leastPart = 1024 * 1024;
const leastParts = 4;
const pieceBytes = 1024 * 1024;
const mostRefusals = 4;
/** Answers to one part that are something else, while others come: servers behind one name may differ. */
const mostIgnored = 3;
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
    #precedence;
    #buffer = Buffer.allocUnsafe(pieceBytes);
    #direct = true;
    #stopped = false;
    /** @param start where the tail begins; bytes before it arrive by `headDone` */
    constructor(request, options, start) {
        this.#request = request;
        this.#options = options;
        this.#parts = new Parts(start, request.wanted.size, options.governor.partsAreProven);
        this.#hash = (0,digest/* hasher */.YA)((0,digest/* algorithmOf */.Hy)(request.wanted.digest));
        this.#precedence = options.governor.precedence(request.wanted.size);
        // Only `draft.size` bytes from the start count as kept, and these are the hashed ones.
        request.draft.size = 0;
    }
    /** The blob's first bytes are in the file, up to `end`; what is missing before the tail becomes a part of it. */
    headDone(end, start) {
        if (end < start)
            this.#parts.putBack({ from: end, until: start });
        if (end > 0)
            this.#finish({ from: 0, until: Math.min(end, start) });
    }
    /** Fetches all parts; ends when the queue is empty. Throws what a part's last try threw. */
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
    /** Begins no more parts. */
    stop() {
        this.#stopped = true;
    }
    /** Bytes that are there behind a gap. */
    get stranded() {
        const { size } = this.#request.draft;
        return [...this.#done].reduce((sum, [from, until]) => (from > size ? sum + until - from : sum), 0);
    }
    /** After parts failed: fetches what is missing, one part after the other. */
    async runAgain() {
        this.#stopped = false;
        await this.run(1);
    }
    /** The digest of the whole file, once all bytes are there. */
    digest() {
        return this.#hash.digest();
    }
    async #fetch(part) {
        let { from } = part;
        if (!this.#options.governor.rangesWork)
            throw cutOff(undefined);
        for (let attempt = 1; from < part.until; attempt++) {
            const { received, again } = await this.#receive(from, part.until, attempt);
            from = received?.offset ?? from;
            if (again && (part.refusals ?? 0) < mostRefusals)
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
    /** The rest of a part for which there were too many connections: it is next when there are fewer. */
    #putBack({ from, until, refusals = 0 }, at) {
        if (at > from)
            this.#finish({ from, until: at });
        this.#parts.putBack({ from: at, until, refusals: refusals + 1 });
    }
    /** A part straight from where the blob was found; the whole way when that no longer works. */
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
            return { received, again: isTooMany && (await governor.refused()) };
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE'))
                throw error;
            return { again: await governor.refused() };
        }
    }
    /** The first bytes of a part say that it is one. */
    #watched() {
        const { watch } = this.#request;
        let isBegun = false;
        const advanced = (bytes) => {
            if (!isBegun)
                this.#options.governor.partCame();
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
/** The parts that are left of a range, cut as they are taken: a declared size costs nothing before its bytes come. */
class Parts {
    #size;
    #end;
    /** What was taken and has to be asked for again, the next one last. */
    #again = [];
    #next;
    /** Until parts are proven the first one is short: where they turn out not to work, it comes once more. */
    constructor(from, until, areProven) {
        const isShort = !areProven && until - from > leastPart;
        if (isShort)
            this.#again.push({ from, until: from + leastPart });
        this.#next = isShort ? from + leastPart : from;
        this.#size = Math.max(leastPart, Math.min(partBytes, Math.ceil((until - this.#next) / leastParts)));
        this.#end = until;
    }
    get isLeft() {
        return this.#again.length > 0 || this.#next < this.#end;
    }
    take() {
        const again = this.#again.pop();
        if (again || this.#next >= this.#end)
            return again;
        const from = this.#next;
        this.#next = Math.min(from + this.#size, this.#end);
        return { from, until: this.#next };
    }
    /** Has a part taken next, whatever its length. */
    putBack(part) {
        if (part.from < part.until)
            this.#again.push(part);
    }
}
function cutOff(received) {
    const why = received ? (received.stopped?.message ?? `status ${received.status}`) : 'ranges are not obeyed';
    return new errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', `Cannot fetch a part: ${(0,printable/* printable */.g)(why)}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/parallel-parts.js


/** How long a piece is watched before it is judged while it is under way, in milliseconds. */
const judgeAfterMs = 100;
const maxRunners = 16;
/** Bytes of the first piece: enough to tell a slow connection, little to have in one. */
const openingBytes = 1024 * 1024;
/**
 * Watches the first piece of a body arrive and, where its connection is slow, has the rest fetched in parts. The piece ends by itself:
 * a connection that is left in the middle has sent more than was read, and these bytes would come twice.
 */
class Split {
    watch;
    /** Where the piece ends, in bytes from the start of the blob. */
    until;
    /** Where the body comes from. */
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
    /** Joins the parts to the piece; where none are worth while, the rest is left to be asked for, as one body. */
    async finish(received) {
        const { governor } = this.#options;
        if (received.status !== 206 || received.stopped?.why === 'again') {
            // Once parts are proven this tells of another host, such as a mirror, whose bodies come as a whole anyway.
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
        return { received: { ...rest, offset: wanted.size, digest: tail.digest() }, spliced: true };
    }
    /** After parts failed: much that came behind a gap is not to come again, so what is missing is asked for part by part. */
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
        // Beside a piece only where ranges are known to be obeyed: the piece may be the whole body.
        if (elapsed >= judgeAfterMs && governor.rangesAreProven && this.#offset < this.until)
            this.#judge((this.#offset - this.#from) / elapsed);
    }
    #judge(rate, busy) {
        if (this.#tail || !this.hop || !this.#options.governor.favoursParts(rate, busy))
            return;
        const watch = { ...this.watch, advanced: (bytes) => this.#arrived(bytes) };
        this.#tail = new RangeTail({ ...this.#request, watch, found: this.hop, source: this.#source }, this.#options, this.until);
        this.#running = this.#tail.run(maxRunners);
        // Met when the piece has ended; until then it must not count as unhandled.
        this.#running.catch(() => undefined);
    }
    #arrived(bytes) {
        this.#options.governor.arrived(bytes);
        this.#request.watch.advanced(bytes);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/download.js









/**
 * Fetches a blob into a draft: a cut-off body is continued where it ended, through a freshly asked URL; what cannot be
 * continued, or has a wrong digest after it was, is fetched once more from its start.
 *
 * Throws CONTENT_MISMATCH, REGISTRY_PROTOCOL, NOT_FOUND and the other codes of a refusal; REGISTRY_UNAVAILABLE after `tries` without
 * a byte, or after the time of so many stretches without the bytes of one (`Least`).
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
/** A blob, asked for as a whole or in parts. */
class BlobParts {
    #request;
    #options;
    constructor(request, options) {
        this.#request = request;
        this.#options = options;
    }
    /** What is missing in the draft, in one try. */
    async receiveOnce(state) {
        const { wanted, draft } = this.#request;
        const from = draft.size;
        try {
            // After a restart the blob comes in one piece, so that a wrong digest is the source's and not the seam's.
            if (state.isWhole || !(await this.#options.governor.opens(wanted.size - from)))
                return { received: await this.#receive({ from, etag: state.etag }), spliced: false };
            return await this.#receiveSplit(state);
        }
        catch (error) {
            // What receives a body knows neither its name nor its registry.
            if (!(0,errors/* isTallyError */.pQ)(error, 'CONTENT_MISMATCH'))
                throw error;
            throw unlike(this.#request, `more than ${wanted.size} bytes`);
        }
    }
    receivePart(from, until) {
        return this.#receive({ from, until });
    }
    /** Begins with a piece, and goes on as it shows. */
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
    /** Bytes asked for by the whole way: registry, redirects, tokens, retries. */
    async #receive(part) {
        const { from: location, wanted } = this.#request;
        const { from, until, split } = part;
        const range = from > 0 || until !== undefined ? { range: `bytes=${from}-${(until ?? wanted.size) - 1}` } : {};
        const receiver = new BodyReceiver(this.#request, this.#options, part);
        const { status, received, ...refusal } = await location.send({ 'accept-encoding': 'identity', ...range }, receiver);
        // Who asks for a piece first need not be refused the whole.
        if (split && from === 0 && refusesRanges.includes(status))
            return { ...received, offset: from, stopped: { why: 'limit', message: 'no range is taken' } };
        // 416: what was asked for does not exist there, so what we hold is longer than the blob, or another one.
        if (status === 416 && from > 0)
            return { ...received, offset: from, stopped: { why: 'again', message: 'the range does not exist' } };
        if (status !== 200 && status !== 206)
            throw (0,problem/* problem */.CC)(location.action, { status, ...refusal });
        return received;
    }
}
/** Answers of servers, and of what guards them, that take no Range at all. */
const refusesRanges = [400, 403, 405, 416, 501];
async function next({ request, state, received, before }, options) {
    const { wanted, draft, from, watch } = request;
    const { action } = from;
    const etag = (0,receive_job/* headersOf */.Yl)(received).get('etag') ?? state.etag;
    const restart = () => {
        draft.size = 0;
        watch.retried?.();
        return {
            fruitless: 0,
            spliced: false,
            restarted: true,
            isWhole: true,
            mark: { at: options.now(), size: 0 },
        };
    };
    if (received.digest !== undefined) {
        if (state.spliced && !state.restarted) {
            // Whatever parts there were may have been the reason, and then they are for other blobs too.
            options.governor.giveUp();
            return restart();
        }
        const coding = (0,content_coding/* codingOf */.mR)((0,receive_job/* headersOf */.Yl)(received));
        throw unlike(request, `digest ${received.digest}${coding ? ` (sent with Content-Encoding: ${(0,printable/* printable */.g)(coding)})` : ''}`);
    }
    const { why = 'broken', message = '', found } = received.stopped ?? {};
    if (why === 'again' && !state.restarted)
        return restart();
    if (why === 'limit')
        return { ...state, isWhole: true, etag };
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
    const { bytes } = timeouts.least ?? least_progress/* defaultLeast */.n;
    return size - mark.size >= bytes ? { at: now(), size } : mark;
}
/** Whether all tries together could have taken no longer at the least pace. */
function isCrawling(mark, { now, timeouts, tries }) {
    return now() - mark.at >= tries * (timeouts.least ?? least_progress/* defaultLeast */.n).ms;
}
function unlike({ wanted, from: { place, action } }, found) {
    return new errors/* TallyError */.jB('CONTENT_MISMATCH', `Cannot ${action}: expected ${wanted.digest}, found ${found} at ${place}`, {
        details: { expected: wanted.digest, found, registry: place },
    });
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/worker-lane.js



/** Does jobs in a worker of its own; one that dies fails the jobs it had, which may be tried again elsewhere. */
class WorkerLane {
    #worker;
    #pending = new Map();
    #next = 0;
    #began;
    alive = true;
    /** Settles once the worker runs, or has ended without. */
    started;
    /** @param file a module that calls `serveLane` on its parent port */
    constructor(file) {
        this.#worker = new external_node_worker_threads_.Worker(file, { execArgv: [] });
        this.#worker.unref();
        const { promise, resolve } = Promise.withResolvers();
        this.started = promise;
        this.#worker.once('online', resolve);
        this.#worker.once('exit', () => resolve());
        this.#worker.on('message', (message) => this.#receive(message));
        this.#worker.on('error', error => this.#die((0,printable/* printable */.g)(String(error))));
        this.#worker.on('exit', code => this.#die(`exit code ${code}`));
    }
    async receive(job, watch) {
        if (watch.signal?.aborted)
            throw new errors/* TallyError */.jB('CANCELLED', 'Stopped before a worker was asked');
        // What is sent to an ended worker is never answered.
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
    /** How much of its time it was at work since it began to receive, 0 to 1. */
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

/** A worker takes some 50 ms to start, and one thread receives some 500 MB/s. */
const startBytes = 25_000_000;
/** Any thread is busy as it begins. */
const busyAfterMs = 100;
/** Spreads jobs over this thread and, when much is to come, workers: each job goes where the fewest bytes are waiting. */
class LanePool {
    #options;
    #waiting = new Map();
    #began;
    constructor(options) {
        this.#options = options;
        this.#waiting.set(options.local, 0);
    }
    /** Says how many bytes are to come: many start the workers, none end them. */
    async expect(bytes) {
        const { workerFile, workers, threshold } = this.#options;
        if (bytes === 0)
            return this.close();
        if (!workerFile || bytes < threshold || this.#waiting.size > 1)
            return;
        for (let i = 0; i < workers; i++)
            this.#start(new WorkerLane(workerFile));
    }
    /** Until a worker runs it counts as having what this thread receives in that time. */
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
    /** How much of its time the busiest thread was at work since it began to receive, 0 to 1; 0 until there is enough of it to tell. */
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

/** Bytes a millisecond above which more connections have nothing to win: of one body, and of all together. */
const fast = { one: 100_000, all: 400_000 };
/** However busy a thread is, it would have read this share of what a fast connection brings. */
const leastIdle = 0.25;
/** Links let some bytes through at once before they are slow. */
const rateAfterMs = 50;
/** Bytes below which a body is not begun with a piece: its end is near anyway. */
const leastSplit = 8 * 1024 * 1024;
/** Pieces under way before one has shown how fast the host is: on a fast one, each is a request more than the blob needs. */
const mostProbes = 1;
/** Bodies that begin with a piece before parts are proven: where ranges turn out to be ignored, each piece comes once more. */
const mostPieces = 2;
/** Parts under way before any, one, two of them came: what is answered in another way than asked was sent for nothing. */
const mostLent = [1, 2];
const firstStep = 8;
const tickMs = 150;
/** A step to more connections has to bring this much more in sum, or it is taken back and was the last. */
const worthwhile = 1.1;
/**
 * Decides how many connections pay: more are added while the sum of what arrives keeps growing, fewer are used after a
 * refusal or when the sum falls. A connection is lent for one part.
 */
class RangeGovernor {
    #options;
    #waiting = [];
    #turns = 0;
    #open = 0;
    /** Of the open ones, those that were refused just now. */
    #refusing = 0;
    #allowed = firstStep;
    #ceiling;
    #settled = false;
    #sample;
    #bytes = 0;
    #first;
    /** Of the open ones, those that are lent for parts. */
    #lent = 0;
    #partsCame = 0;
    #ranged = { obeyed: 0, ignored: 0 };
    /** The last body that was judged came fast. */
    #isFast = false;
    #probes = 0;
    #pieces = 0;
    #toldOfProbes = [];
    constructor(options) {
        this.#options = options;
        this.#ceiling = options.max;
    }
    /**
     * Whether to fetch the rest of a body that arrives at this rate, in bytes a millisecond, in parts.
     *
     * @param busy share of that time in which the thread was at work, 0 to 1: the connection answers for the rest of it alone
     */
    favoursParts(rate, busy = this.#options.busy()) {
        this.#isFast = rate >= fast.one * idleOf(busy);
        return !this.#isFast && this.#mayPay();
    }
    /**
     * Whether to begin a body of these bytes with a piece, to see how it comes; else it is asked for as a whole. Until one has shown that,
     * the others wait: over a fast connection they need no piece. To be ended by `opened`.
     */
    async opens(bytes) {
        // One body that came fast proves little where all together do not.
        while (bytes >= leastSplit &&
            this.rangesWork &&
            !(this.#isFast && this.#rate() >= fast.one * idleOf(this.#options.busy())) &&
            this.#mayPay()) {
            if (this.#mayBegin()) {
                this.#probes++;
                this.#pieces++;
                return true;
            }
            await new Promise(resolve => this.#toldOfProbes.push(resolve));
        }
        return false;
    }
    #mayBegin() {
        if (this.partsAreProven || this.#isIdle())
            return true;
        return this.rangesAreProven ? this.#pieces < mostPieces : this.#probes < mostProbes;
    }
    /** No piece is under way, nor is there a part that could still prove anything. */
    #isIdle() {
        return this.#probes === 0 && this.#lent === 0 && this.#waiting.length === 0;
    }
    /** A body that began with a piece has its answer, or none, and its parts have asked to be let in. */
    opened() {
        this.#probes--;
        this.#tellOfProbes();
    }
    #mayPay() {
        const isFast = this.#elapsed() >= rateAfterMs && this.#rate() >= fast.all * idleOf(this.#options.busy());
        return this.#ceiling > 1 && !isFast;
    }
    #tellOfProbes() {
        for (const tell of this.#toldOfProbes.splice(0))
            tell();
    }
    /** Bytes a millisecond in sum, since the first arrived. */
    #rate() {
        return this.#bytes / Math.max(1, this.#elapsed());
    }
    #elapsed() {
        return this.#first === undefined ? 0 : this.#options.now() - this.#first;
    }
    /** A range was answered: by what was asked for, or by something else; the whole body (`isWhole`) leaves no doubt. */
    ranged(isObeyed, isWhole = false) {
        this.#ranged[isObeyed ? 'obeyed' : 'ignored'] += isWhole ? 2 : 1;
        this.#tellOfProbes();
    }
    /** A part from within a body came: some servers obey the range that begins a body, and no other. */
    partCame() {
        this.#ranged.ignored = 0;
        if (this.partsAreProven)
            return;
        this.#partsCame++;
        this.ranged(true);
        this.#admit();
    }
    /** One good part may be chance, of servers behind one name some of which know no ranges. */
    get partsAreProven() {
        return this.#partsCame >= mostLent.length;
    }
    /** One strange answer may be a mishap; a second one is not, nor are some of them where parts came before. */
    get rangesWork() {
        return this.#ranged.ignored < (this.partsAreProven ? 4 : 2);
    }
    get rangesAreProven() {
        return this.#ranged.obeyed > 0;
    }
    /** Parts do not work here: what is still missing comes as whole bodies. */
    giveUp() {
        this.#ceiling = 1;
        this.#settled = true;
        this.#tellOfProbes();
    }
    /** A body or a piece of it has begun or ended; it is not held back, but counts. */
    begun() {
        this.#open++;
    }
    closed() {
        this.#open--;
        this.#admit();
    }
    /** A connection that was lent for a part comes back. */
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
    /** The place of one more blob of this size: the largest goes first, among equals the one that came first. */
    precedence(size) {
        return { size, turn: this.#turns++ };
    }
    /**
     * Waits until a part may open a connection. One blob after the other is brought to its end, not all at the same time: what has landed
     * can be unpacked while the others come, and the largest takes longest. Until parts are proven there are few. To be ended by `returned`.
     */
    async acquire(precedence) {
        const { promise, resolve } = Promise.withResolvers();
        this.#waiting.push({ ...precedence, admit: resolve });
        this.#admit();
        await promise;
    }
    /** A part was refused or cut off: the host does not like so many. Gives, after a pause, whether fewer are left to try. */
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
        const lendable = mostLent[this.#partsCame] ?? Number.POSITIVE_INFINITY;
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
/** The share of its time for which a thread that is so busy waits at least for what it reads. */
function idleOf(busy) {
    return Math.max(1 - busy, leastIdle);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/download/receive.js + 2 modules
var receive = __webpack_require__(65349);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/downloads.js






/** Bytes from which starting workers pays: for 108 MB one thread was 13 % faster (260 against 294 ms), for 1.2 GB two were. */
const workerThreshold = 256 * 1024 * 1024;
/** Connections at once to all hosts together: twice as many gained nothing where each was capped. */
const maxConnections = 16;
/** Fetches blobs into drafts, for all repositories of a client: they share its connections and threads. */
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
    /** Gives the digest of what arrived. Throws what `download` throws. */
    fetch(request) {
        return download(request, this.#options);
    }
    /** Says how many bytes are to come, so that workers are there in time and no longer than needed. */
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