"use strict";
exports.id = 840;
exports.ids = [840];
exports.modules = {

/***/ 7841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   J5: () => (/* binding */ platformMatches),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9997);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5581);




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

/***/ 9489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ LeastProgress),
/* harmony export */   gn: () => (/* binding */ tooSlow),
/* harmony export */   ny: () => (/* binding */ defaultLeast),
/* harmony export */   vM: () => (/* binding */ steady)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);


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

/***/ 7201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);


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

/***/ 7914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf),
/* harmony export */   N: () => (/* binding */ RemoteRepository)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7214);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7957);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4673);
/* harmony import */ var _least_progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9489);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7201);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5991);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5107);










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
        return this.#options.download({
            ...{ wanted, draft, watch, action: ask.action, place: this.host.origin.host },
            ask: (headers, send) => this.host.exchange({ ...ask, headers: { ...ask.headers, ...headers } }, send),
        });
    }
    /** Every tag, in the registry's order; what cannot be a tag is skipped and counted by `skipped`. */
    tags(skipped) {
        const page = (path) => this.#send(this.#ask(`list the tags of ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .repositoryName */ .aR)(this.name)}`, path), maxManifestBytes);
        return (0,_tags_js__WEBPACK_IMPORTED_MODULE_8__/* .listTags */ .c)({
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
        return `${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .repositoryName */ .aR)(this.name)}${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .isTag */ .dz)(reference) ? ':' : '@'}${reference}`;
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
        throw (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .networkFailure */ .r)(error, url);
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

/***/ 5107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nextPage),
/* harmony export */   c: () => (/* binding */ listTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7957);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5991);



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

/***/ 8039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7841);
/* harmony import */ var _map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);






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
;