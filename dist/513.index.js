export const id = 513;
export const ids = [513];
export const modules = {

/***/ 4380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lh: () => (/* binding */ lacksParts),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   go: () => (/* binding */ putTag),
/* harmony export */   s$: () => (/* binding */ tagState)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3766);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9975);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1528);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8406);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7658);





/** Registry codes for a manifest whose parts are not there. */
const missingParts = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN']);
/** Whether a manifest was refused because what it names is not there. */
function lacksParts(error) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return false;
    const { registryCodes = [] } = error.details;
    return registryCodes.some(code => missingParts.has(code));
}
/** What a tag names, by HEAD; undefined where it does not exist. `algorithm` is the one that digests are compared by. */
async function tagState(repository, tag, algorithm = 'sha256') {
    const action = `resolve ${named(repository, tag)}`;
    const headers = { accept: _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestAccept */ .K };
    const answer = await repository.ask({ method: 'HEAD', path: `manifests/${tag}`, action, headers });
    const said = answer.headers.get('docker-content-digest');
    const etag = answer.headers.get('etag');
    if (answer.status === 200 && said?.startsWith(`${algorithm}:`) && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(said))
        return { digest: said, etag };
    if (answer.status === 404 || isAbsent(repository, answer.status))
        return undefined;
    // Some registries do not say the digest, or refuse HEAD alone.
    return { digest: await repository.digestOf(tag, algorithm), etag };
}
function isAbsent({ profile }, status) {
    return status === 403 && profile.deniedMeansAbsent;
}
/**
 * Writes a manifest, byte for byte, under a tag or its digest. Throws REGISTRY_PROTOCOL when the registry took it for another one,
 * TAG_CONFLICT where the tag may not be moved, UPLOAD_REJECTED and the other codes of a refusal.
 */
async function putManifest(repository, { descriptor, bytes }, { reference, ifMatch }) {
    const action = `write ${named(repository, reference)}`;
    const headers = { 'content-type': descriptor.mediaType, ...(ifMatch ? { 'if-match': ifMatch } : {}) };
    const answer = await repository.ask({
        ...{ method: 'PUT', path: `manifests/${reference}`, action, headers },
        body: bytes,
    });
    if (answer.status < 200 || answer.status >= 300)
        throw refusal(action, answer, bytes.byteLength);
    await checkDigest(repository, answer, { reference, wanted: descriptor.digest });
    return { listsReferrer: answer.headers.get('oci-subject') !== undefined };
}
/** Points a tag at a manifest; one that may not be moved and is at this digest already is as good as written. */
async function putTag(repository, document, { tag, ifMatch }) {
    try {
        return await putManifest(repository, document, { reference: tag, ifMatch });
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error) || !mayBeImmutable(error))
            throw error;
        const { digest } = document.descriptor;
        const now = await tagState(repository, tag, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest));
        if (now?.digest === digest)
            return { listsReferrer: false };
        if (!now || !saysImmutable(error))
            throw error;
        const message = `Cannot move ${named(repository, tag)} to ${digest}: it stays at ${now.digest}, as the registry says: ${error.message}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('TAG_CONFLICT', message, {
            cause: error,
            details: { ...error.details, tag, wanted: digest, found: now.digest },
        });
    }
}
/** An answer of no other digest than ours, or of none and then the registry is asked what it holds. */
async function checkDigest(repository, { headers }, { reference, wanted }) {
    const said = headers.get('docker-content-digest');
    if (said === wanted)
        return;
    const isComparable = said !== undefined && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(said) && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(said) === (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(wanted);
    const state = isComparable ? undefined : await tagState(repository, reference, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(wanted));
    if (state?.digest === wanted)
        return;
    const found = isComparable ? said : (state?.digest ?? 'nothing');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot write ${named(repository, reference)}: the registry holds ${found}, expected ${wanted}`, { details: { reference, wanted, found } });
}
function refusal(action, { status, headers, body }, size) {
    const error = (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(action, { status, headers, text: body }, 'UPLOAD_REJECTED');
    if (status !== 413)
        return error;
    const message = `${error.message}; the manifest has ${size} bytes`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', message, { cause: error, details: { ...error.details, size } });
}
function mayBeImmutable({ details }) {
    return [400, 403, 405, 409, 412].includes(details.status);
}
/** By status and code: for the words each registry has its own. */
function saysImmutable({ details }) {
    const { status, registryCodes = [] } = details;
    return status === 409 || status === 412 || registryCodes.some(code => /^TAG_|IMMUTABLE|EXIST/.test(code));
}
function named({ name }, reference) {
    return `${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name)}${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .dz)(reference) ? ':' : '@'}${reference}`;
}


/***/ }),

/***/ 2513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RepositoryWriter: () => (/* binding */ RepositoryWriter)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(3766);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(9975);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(1528);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(8406);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/problem.js
var problem = __webpack_require__(7658);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/put-manifest.js
var put_manifest = __webpack_require__(4380);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/mount.js
/**
 * Mounts a blob from the first repository that has it (distribution-spec 1.1, "Mounting a blob from another repository"). A mount
 * that is refused, whatever the reason, only means that the bytes have to be sent.
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
/** Some registries say 201 and mean another blob, or none. */
async function isThere({ headers }, requests, { digest }) {
    const said = headers.get('docker-content-digest');
    if (said !== undefined)
        return said === digest;
    return (await requests.look()).status === 200;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(5644);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/upload-content.js


/**
 * The bytes as they are sent: where they are not verified yet they are hashed on the way, and the last piece is only let go when the
 * digest is right, so that no registry ever holds all of something wrong. Throws CONTENT_MISMATCH.
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
/** The same bytes without the first so many. */
async function* withoutFirst(count, bytes) {
    let skipped = 0;
    for await (const chunk of bytes) {
        const part = Math.min(chunk.byteLength, count - skipped);
        skipped += part;
        if (part < chunk.byteLength)
            yield part === 0 ? chunk : chunk.subarray(part);
    }
}
/** Gives the bytes in parts of the lengths that are asked for, each of which has to be read to its end before the next. */
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
    /** Lets go of where the bytes come from. */
    async close() {
        await this.#bytes.return?.();
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/upload-session.js

/** Bytes that a part of an upload must have, as far as any registry may ask: more is taken for nonsense. */
const maxMinimum = 1024 * 1024 * 1024;
/** The session that an answer opens or continues; its URL is the registry's own, to be kept as it is. Throws REGISTRY_PROTOCOL. */
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
/** A session's URL that ends it: with the digest, added once, behind the query as it is. */
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
 * Bytes that have arrived by an answer's `Range: 0-<last>`; undefined where it does not say. Registries write `0-0` and `0--1`
 * for an upload that has none yet.
 */
function arrived(headers) {
    const [, last] = /^(?:bytes[= ])?0-(-1|\d{1,15})$/.exec(headers.get('range')?.trim() ?? '') ?? [];
    if (last === undefined)
        return undefined;
    return Number(last) > 0 ? Number(last) + 1 : 0;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/upload-requests.js



const octets = { 'content-type': 'application/octet-stream' };
/** Milliseconds for the farewell to a session that is given up. */
const farewellMs = 2_000;
/** The requests that an upload of one blob is made of, each sent once (distribution-spec 1.1, "Pushing blobs"). */
class UploadRequests {
    /** What is being done, for messages. */
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
    /** Asks whether the blob is there. */
    look() {
        return this.#send({ method: 'HEAD', path: `blobs/${this.#wanted.digest}` });
    }
    open() {
        return this.#send({ method: 'POST', path: 'blobs/uploads/' });
    }
    /** Undefined where the token server refuses the right to read the other repository. */
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
    /** Ends the session, with the whole blob or, where its parts are there, with nothing. Throws REGISTRY_PROTOCOL. */
    async close(session, body) {
        const path = closingUrl(session, this.#wanted.digest);
        const reply = await this.#send({ method: 'PUT', path, headers: octets, body });
        const said = reply.headers.get('docker-content-digest');
        if (reply.status !== 201 || said === undefined || said === this.#wanted.digest)
            return reply;
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${this.action}: the registry took it for another digest, expected ${this.#wanted.digest}`);
    }
    /** The session that an answer opens or continues. Throws REGISTRY_PROTOCOL. */
    session({ headers, url }) {
        return sessionOf(headers, url, this.action);
    }
    /** Tells the registry that nothing more will come; it would find out by itself, but much later. */
    async abandon({ location }) {
        try {
            await this.#send({ method: 'DELETE', path: location, signal: AbortSignal.timeout(farewellMs) });
        }
        catch (error) {
            // The failure that led here is what counts.
            if (!(0,errors/* isTallyError */.pQ)(error))
                throw error;
        }
    }
    #send({ body, signal = this.#signal, ...request }) {
        const ask = { ...this.#repository.asking({ ...request, action: this.action }), signal };
        return this.#repository.host.once(ask, async (hop) => {
            const more = { ...(body ? { body } : {}), ...(signal ? { signal } : {}) };
            return withText(await this.#http.send({ ...hop, ...more }));
        });
    }
}
function withText(response) {
    return { ...response, text: response.body };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/upload.js






/** Bytes of the parts that are sent where a whole blob was too large for one request. */
const usualPartBytes = 16 * 1024 * 1024;
/** Refusals of a session that a new one may not meet: it was lost, or its bytes are not what was sent. */
const lostSession = new Set([400, 404, 416]);
const tookPart = new Set([201, 202, 204]);
/**
 * Sends a blob: mounted where a repository of the same registry has it, else in one request; in parts only after that was cut off or
 * was too large. Throws UPLOAD_REJECTED and the other codes of a refusal, CONTENT_MISMATCH when the content is not what it should be.
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
    /** Bytes that the session has. */
    #offset = 0;
    /** Stands at the offset, between parts. */
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
        const ask = repository.asking({ path: 'blobs/uploads/', method: 'POST', action });
        try {
            const reply = await repository.host.persist({ ...ask, ...(retried ? { retried } : {}) }, attempt => this.#try(attempt));
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
        // Once more from the first byte, in a session of its own.
        this.#restarted ||= !isTooLarge;
        this.#inParts ||= isTooLarge;
        this.#forget();
        return this.#try(1);
    }
    /** Asks what is there after a try that broke off; an answer when the whole blob is. */
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
        this.#forget();
        // The answer to a request that did all may have been lost.
        const found = isOpen ? undefined : await this.#requests.look();
        return found?.status === 200 ? this.#end(found, 'uploaded') : undefined;
    }
    /** Mounts the blob or opens a session; an answer where that was all, or failed. */
    async #open() {
        const { wanted, isAbsent } = this.#request;
        const candidates = this.#candidates;
        // A try that broke off is not begun with mounts again.
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
    /** What cannot be mounted may be there all the same. */
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
    /** The next bytes; `again` after a 401, which may come when some were read. */
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
    /** As much as may be in one part: all that is left after a cut, less where the registry takes no more. */
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/repository-writer.js







/** Milliseconds between looks at a tag that is not seen yet: registries that lag do so for seconds. */
const looks = [250, 500, 1_000, 2_000, 4_000, 8_000];
/** A repository at its own registry, to be written to. A tag is only ever given to a manifest whose parts are there: that is up to the caller. */
class RepositoryWriter {
    remote;
    #options;
    /** Refusals to say whether a blob is there. */
    #doubts = new Map();
    constructor(remote, options) {
        this.remote = remote;
        this.#options = options;
    }
    get name() {
        return this.remote.name;
    }
    /** Whether the blob is there, by HEAD; a refusal says nothing (Harbor answers 412, Artifactory 403), so the upload is tried. */
    async has(wanted) {
        const action = `look for ${(0,reference/* digestReference */.O9)(this.name, wanted.digest)}`;
        const answer = await this.remote.ask({ method: 'HEAD', path: `blobs/${wanted.digest}`, action });
        if (answer.status === 200)
            return true;
        if (answer.status !== 404)
            this.#doubts.set(wanted.digest, (0,problem/* problem */.CC)(action, { ...answer, text: answer.body }));
        return false;
    }
    /** Writes a blob unless it is there; the bytes are hashed on the way. */
    async put(expected, open) {
        await this.bring(expected, { open: () => open(0) });
    }
    /** Sees to it that a blob is there: found, mounted or uploaded. Throws CONTENT_MISMATCH, UPLOAD_REJECTED and the codes of a refusal. */
    async bring(wanted, content, options = {}) {
        const { mountFrom = [], isAbsent = false, retried } = options;
        // A mount costs as much as the question, and finds what is there already.
        const isAsked = !isAbsent && mountFrom.length === 0;
        if (isAsked && (await this.has(wanted)))
            return 'present';
        try {
            const request = { repository: this.remote, wanted, content, mountFrom, retried };
            return await upload({ ...request, isAbsent: isAbsent || isAsked }, this.#options);
        }
        catch (error) {
            const doubt = this.#doubts.get(wanted.digest);
            if (!doubt || !(0,errors/* isPassable */.C_)(error) || error.code === 'CONTENT_MISMATCH')
                throw error;
            const message = `${error.message}; and before that: ${doubt.message}`;
            throw new errors/* TallyError */.jB(error.code, message, { cause: error, details: error.details });
        }
    }
    /** Whether a manifest is there, by HEAD. Throws POLICY_BLOCKED, DENIED where looking is refused. */
    async hasDocument(digest) {
        const action = `look for ${(0,reference/* digestReference */.O9)(this.name, digest)}`;
        const headers = { accept: media_type/* manifestAccept */.K };
        const answer = await this.remote.ask({ method: 'HEAD', path: `manifests/${digest}`, action, headers });
        if (answer.status === 403 || answer.status === 412)
            throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
        return answer.status === 200;
    }
    /** Writes a manifest under its digest, byte for byte. Throws as putManifest. */
    putDocument(document) {
        return (0,put_manifest/* putManifest */.RV)(this.remote, document, { reference: document.descriptor.digest });
    }
    /** What the tag names now; undefined where there is none. */
    current(tag, algorithm) {
        return (0,put_manifest/* tagState */.s$)(this.remote, tag, algorithm);
    }
    /** Points the tag at a manifest whose parts are there. Throws TAG_CONFLICT where the registry does not let it move, and as putManifest. */
    async tag(root, name, options = {}) {
        await (0,put_manifest/* putTag */.go)(this.remote, root, { tag: name, ...options });
    }
    /**
     * Looks at a tag until it shows what was written; where looking is refused (Harbor blocks what its scanner dislikes) the answer to
     * the write has to do. Throws REGISTRY_PROTOCOL when the tag does not show it within some 15 seconds.
     */
    async confirm(tag, wanted) {
        let found;
        const isSeen = await this.#seen(async () => {
            found = (await this.current(tag, (0,digest/* algorithmOf */.Hy)(wanted)))?.digest;
            return found === wanted;
        });
        if (isSeen)
            return;
        const state = found ? `it shows ${found}` : 'it is not there';
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot confirm ${(0,reference/* repositoryName */.aR)(this.name)}:${tag}: after the write ${state}, expected ${wanted}`, { details: { tag, wanted, found } });
    }
    /** Looks for a manifest until it is there. Throws REGISTRY_PROTOCOL when it does not show within some 15 seconds. */
    async confirmDocument(digest) {
        if (await this.#seen(() => this.hasDocument(digest)))
            return;
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot confirm ${(0,reference/* digestReference */.O9)(this.name, digest)}: it was taken, but is not there`, { details: { digest } });
    }
    /** Waits. Throws CANCELLED. */
    pause(ms) {
        return this.#options.sleep(ms, this.#options.signal);
    }
    async #seen(look) {
        for (const wait of [...looks, undefined]) {
            if (await look().catch(refusedLook))
                return true;
            if (wait !== undefined)
                await this.pause(wait);
        }
        return false;
    }
}
function refusedLook(error) {
    if ((0,errors/* isTallyError */.pQ)(error, 'DENIED', 'POLICY_BLOCKED'))
        return true;
    throw error;
}


/***/ })

};
