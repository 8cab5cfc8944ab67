"use strict";
exports.id = 6428;
exports.ids = [6428];
exports.modules = {

/***/ 6428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upload: () => (/* binding */ upload)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/problem.js
var problem = __webpack_require__(90488);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/upload/upload-content.js


/**
 * Yields the bytes to send. Unverified bytes are hashed on the way, and the last piece is held back until the digest matches, so
 * that no registry ever receives all of a wrong blob. Throws CONTENT_MISMATCH.
 */
async function* outgoing(wanted, content) {
    const hash = content.isVerified ? undefined : (0,digest/* hasher */.YA)((0,digest/* algorithmOf */.Hy)(wanted.digest));
    let size = 0;
    const check = () => {
        const digest = hash?.digest() ?? wanted.digest;
        if (size !== wanted.size || digest !== wanted.digest)
            throw (0,bytes/* mismatch */.J4)(wanted, { size, digest });
    };
    for await (const chunk of await content.open()) {
        if (chunk.byteLength === 0)
            continue;
        size += chunk.byteLength;
        if (size > wanted.size)
            throw (0,bytes/* mismatch */.J4)(wanted, { size });
        hash?.update(chunk);
        if (size === wanted.size)
            check();
        yield chunk;
    }
    if (size < wanted.size || size === 0)
        check();
}
/** Yields the bytes after the first `count`. */
async function* withoutFirst(count, bytes) {
    let skipped = 0;
    for await (const chunk of bytes) {
        const part = Math.min(chunk.byteLength, count - skipped);
        skipped += part;
        if (part < chunk.byteLength)
            yield part === 0 ? chunk : chunk.subarray(part);
    }
}
/** Yields bytes in parts of requested lengths; each part must be read to its end before the next. */
class PartReader {
    #bytes;
    #rest = new Uint8Array();
    constructor(bytes) {
        this.#bytes = bytes[Symbol.asyncIterator]();
    }
    async *next(length) {
        for (let left = length; left > 0;) {
            if (this.#rest.byteLength === 0) {
                const { done, value } = await this.#bytes.next();
                if (done)
                    return;
                this.#rest = value;
            }
            const piece = this.#rest.subarray(0, left);
            this.#rest = this.#rest.subarray(piece.byteLength);
            left -= piece.byteLength;
            yield piece;
        }
    }
    /** Closes the source of the bytes. */
    async close() {
        await this.#bytes.return?.();
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/exchange/receivers.js
var receivers = __webpack_require__(41774);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/upload/upload-requests.js



const octets = { 'content-type': 'application/octet-stream' };
/** Milliseconds for the request that cancels a session. */
const farewellMs = 2_000;
/** The requests of one blob's upload, each sent once (distribution-spec 1.1, "Pushing blobs"). */
class UploadRequests {
    /** The action, for messages. */
    action;
    #repository;
    #wanted;
    #http;
    #signal;
    constructor(repository, wanted, { http, signal }) {
        this.action = `upload ${(0,reference/* digestReference */.O9)(repository.name, wanted.digest)}`;
        this.#repository = repository;
        this.#wanted = wanted;
        this.#http = http;
        this.#signal = signal;
    }
    /** Checks by HEAD whether the blob is there. */
    look() {
        return this.#send({ method: 'HEAD', path: `blobs/${this.#wanted.digest}` });
    }
    open() {
        return this.#send({ method: 'POST', path: 'blobs/uploads/' });
    }
    /** Requests a mount; returns undefined when the token server refuses the right to read the other repository. */
    async mount(from) {
        const path = `blobs/uploads/?mount=${this.#wanted.digest}&from=${encodeURIComponent(from.repository)}`;
        try {
            return await this.#send({ method: 'POST', path, reads: [from] });
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'UNAUTHENTICATED', 'DENIED'))
                return undefined;
            throw error;
        }
    }
    status({ location }) {
        return this.#send({ method: 'GET', path: location });
    }
    part({ location }, { from, body }) {
        const headers = { ...octets, 'content-range': `${from}-${from + body.size - 1}` };
        return this.#send({ method: 'PATCH', path: location, headers, body });
    }
    /** Ends the session with the whole blob, or without a body when all parts were sent. Throws REGISTRY_PROTOCOL for another digest. */
    async close(session, body) {
        const path = closingUrl(session, this.#wanted.digest);
        const reply = await this.#send({ method: 'PUT', path, headers: octets, body });
        const said = reply.headers.get('docker-content-digest');
        if (reply.status !== 201 || said === undefined || said === this.#wanted.digest)
            return reply;
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${this.action}: the registry took it for another digest, expected ${this.#wanted.digest}`);
    }
    /** The session that a response opens or continues. Throws REGISTRY_PROTOCOL. */
    session({ headers, url }) {
        return sessionOf(headers, url, this.action);
    }
    /** Cancels a session; without that the registry would keep it until it expires. */
    async abandon({ location }) {
        try {
            await this.#send({ method: 'DELETE', path: location, signal: AbortSignal.timeout(farewellMs) });
        }
        catch (error) {
            // Only the failure that led here matters.
            if (!(0,errors/* isTallyError */.pQ)(error))
                throw error;
        }
    }
    #send({ body, signal = this.#signal, ...request }) {
        const sent = { ...this.#repository.request({ ...request, action: this.action }), signal };
        return this.#repository.host.once(sent, new receivers/* SmallAnswer */.Q(this.#http, { body, signal }));
    }
}
/** The largest minimum for parts that is accepted from a registry, in bytes; larger values are ignored. */
const maxMinimum = 1024 * 1024 * 1024;
/** The session that a response opens or continues; its URL is private to the registry and kept unchanged. Throws REGISTRY_PROTOCOL. */
function sessionOf(headers, asked, action) {
    const location = headers.get('location')?.trim();
    const url = location ? URL.parse(location, asked.href) : undefined;
    if (!url)
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer has no Location, expected where to upload to`);
    return { location: url, minimum: minimumOf(headers.get('oci-chunk-min-length')) };
}
function minimumOf(value) {
    const bytes = /^\d{1,15}$/.test(value ?? '') ? Number(value) : 0;
    return bytes <= maxMinimum ? bytes : 0;
}
/** The URL that closes a session: its own URL, with the digest added once after the unchanged query. */
function closingUrl({ location }, digest) {
    const url = new URL(location);
    const named = url.search
        .slice(1)
        .split('&')
        .some(field => field.startsWith('digest='));
    if (!named)
        url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${digest}`;
    return url;
}
/**
 * The number of bytes that have arrived according to `Range: 0-<last>` in a response; undefined without such a header. Registries
 * write `0-0` and `0--1` for an empty upload.
 */
function arrived(headers) {
    const [, last] = /^(?:bytes[= ])?0-(-1|\d{1,15})$/.exec(headers.get('range')?.trim() ?? '') ?? [];
    if (last === undefined)
        return undefined;
    return Number(last) > 0 ? Number(last) + 1 : 0;
}
/**
 * Mounts a blob from the first repository that has it (distribution-spec 1.1, "Mounting a blob from another repository"). A refused
 * mount, whatever the reason, only means that the bytes must be sent.
 */
async function mountBlob(requests, wanted, candidates) {
    let session;
    for (const from of candidates) {
        const reply = await requests.mount(from);
        const opened = reply?.status === 202 ? requests.session(reply) : undefined;
        if (opened && session)
            await requests.abandon(opened);
        session ??= opened;
        if (reply?.status !== 201 || !(await isThere(reply, requests, wanted)))
            continue;
        if (session)
            await requests.abandon(session);
        return { done: reply };
    }
    return session ? { session } : {};
}
/** Checks a mounted blob: some registries answer 201 with another blob, or none. */
async function isThere({ headers }, requests, { digest }) {
    const said = headers.get('docker-content-digest');
    if (said !== undefined)
        return said === digest;
    return (await requests.look()).status === 200;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/upload/upload.js




/** Size of parts in bytes, after a whole blob was too large for one request. */
const usualPartBytes = 16 * 1024 * 1024;
/** Statuses that a new session may avoid: the session was lost, or its bytes are not those that were sent. */
const lostSession = new Set([400, 404, 416]);
const tookPart = new Set([201, 202, 204]);
/**
 * Uploads a blob: mounts it if a repository of the same registry has it, else sends it in one request, and in parts only after that
 * request was cut off or too large. Throws UPLOAD_REJECTED and the other codes of a refusal, CONTENT_MISMATCH for wrong content.
 */
async function upload(request, options) {
    return new BlobUpload(request, options).run();
}
class BlobUpload {
    #request;
    #requests;
    #profile;
    #candidates;
    #session;
    /** Number of bytes that the session has. */
    #offset = 0;
    /** Positioned at the offset between parts. */
    #reader;
    #inParts = false;
    #restarted = false;
    #outcome;
    constructor(request, options) {
        this.#request = request;
        this.#requests = new UploadRequests(request.repository, request.wanted, options);
        this.#profile = options.profile;
        this.#candidates = request.mountFrom;
    }
    async run() {
        const { repository, retried } = this.#request;
        const { action } = this.#requests;
        const request = repository.request({ path: 'blobs/uploads/', method: 'POST', action });
        try {
            const reply = await repository.host.persist({ ...request, ...(retried ? { retried } : {}) }, attempt => this.#try(attempt));
            if (this.#outcome)
                return this.#outcome;
            throw (0,problem/* problem */.CC)(action, reply, 'UPLOAD_REJECTED');
        }
        catch (error) {
            if (this.#session)
                await this.#requests.abandon(this.#session);
            throw error;
        }
    }
    async #try(attempt) {
        const known = attempt > 1 ? await this.#recover() : undefined;
        if (known)
            return known;
        const opened = this.#session ? undefined : await this.#open();
        if (opened)
            return opened;
        const reply = await (this.#inParts || this.#offset > 0 ? this.#parts() : this.#whole());
        if (reply.status === 201 || reply.status === 204)
            return this.#end(reply, 'uploaded');
        const isTooLarge = reply.status === 413 && !this.#inParts;
        if (!isTooLarge && (this.#restarted || !lostSession.has(reply.status)))
            return reply;
        // Starts again from the first byte, in a new session.
        this.#restarted ||= !isTooLarge;
        this.#inParts ||= isTooLarge;
        await this.#leave(reply);
        return this.#try(1);
    }
    /** Checks what has arrived after an attempt was cut off; returns a response when the whole blob has. */
    async #recover() {
        if (!this.#session)
            return undefined;
        const reply = await this.#requests.status(this.#session);
        const isOpen = reply.status === 204 || reply.status === 200;
        const offset = isOpen && !this.#profile.partsUncounted ? (arrived(reply.headers) ?? 0) : 0;
        if (offset > 0 && offset <= this.#request.wanted.size) {
            this.#continue(reply);
            this.#offset = offset;
            return undefined;
        }
        await this.#leave(reply);
        // The upload may be complete, with only its response lost.
        const found = isOpen ? undefined : await this.#requests.look();
        return found?.status === 200 ? this.#end(found, 'uploaded') : undefined;
    }
    /** Mounts the blob or opens a session; returns a response when the mount suffices or opening failed. */
    async #open() {
        const { wanted, isAbsent } = this.#request;
        const candidates = this.#candidates;
        // Later attempts do not try to mount again.
        this.#candidates = [];
        const { done, session } = await mountBlob(this.#requests, wanted, candidates);
        if (done)
            return this.#end(done, 'mounted');
        if (session) {
            this.#session = session;
            return isAbsent ? undefined : this.#presence(session);
        }
        const reply = await this.#requests.open();
        if (reply.status !== 202)
            return reply;
        this.#session = this.#requests.session(reply);
        return undefined;
    }
    /** Checks whether a blob that cannot be mounted is present anyway. */
    async #presence(session) {
        const reply = await this.#requests.look();
        if (reply.status !== 200)
            return undefined;
        await this.#requests.abandon(session);
        return this.#end(reply, 'present');
    }
    #whole() {
        const { wanted, content } = this.#request;
        const body = { size: wanted.size, open: () => outgoing(wanted, content) };
        return this.#requests.close(this.#session, body);
    }
    async #parts() {
        const { size } = this.#request.wanted;
        try {
            while (this.#offset < size) {
                const before = this.#offset;
                const refusal = await this.#part(this.#partLength());
                if (refusal)
                    return refusal;
                if (this.#offset <= before)
                    throw stuck(this.#requests.action);
            }
        }
        finally {
            await this.#rewind();
        }
        return this.#requests.close(this.#session, { size: 0, open: nothing });
    }
    async #part(length) {
        let opened = 0;
        const body = { size: length, open: () => this.#bytes(length, opened++ > 0) };
        const sent = this.#offset + length;
        const reply = await this.#requests.part(this.#session, { from: this.#offset, body });
        if (!tookPart.has(reply.status))
            return reply;
        this.#continue(reply);
        const said = this.#profile.partsUncounted ? undefined : arrived(reply.headers);
        this.#offset = Math.min(said ?? sent, sent);
        if (this.#offset < sent)
            await this.#rewind();
        return undefined;
    }
    /** Yields the next `length` bytes; `again` after a 401, which may arrive when some were read. */
    async *#bytes(length, again) {
        if (again)
            await this.#rewind();
        const { wanted, content } = this.#request;
        this.#reader ??= new PartReader(withoutFirst(this.#offset, outgoing(wanted, content)));
        yield* this.#reader.next(length);
    }
    async #rewind() {
        await this.#reader?.close();
        this.#reader = undefined;
    }
    /** The size of the next part: after a cut everything that is left, as far as the registry accepts it. */
    #partLength() {
        const { partBytes } = this.#profile;
        const most = this.#inParts ? Math.min(usualPartBytes, partBytes) : partBytes;
        return Math.min(Math.max(most, this.#session?.minimum ?? 0), this.#request.wanted.size - this.#offset);
    }
    #continue(reply) {
        if (reply.headers.get('location'))
            this.#session = this.#requests.session(reply);
    }
    #end(reply, outcome) {
        this.#outcome = outcome;
        this.#forget();
        return { ...reply, status: 201 };
    }
    /** Cancels a session that is not continued: otherwise registries keep its bytes for days. */
    async #leave({ status }) {
        if (this.#session && status !== 404)
            await this.#requests.abandon(this.#session);
        this.#forget();
    }
    #forget() {
        this.#session = undefined;
        this.#offset = 0;
    }
}
async function* nothing() {
    // An empty body.
}
function stuck(action) {
    return new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the registry takes no more bytes, expected each part to be counted`);
}


/***/ })

};
;