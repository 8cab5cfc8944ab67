"use strict";
exports.id = 8474;
exports.ids = [8474];
exports.modules = {

/***/ 40922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findReferrers: () => (/* binding */ findReferrers),
/* harmony export */   originFinder: () => (/* binding */ originFinder),
/* harmony export */   repositoryFinder: () => (/* binding */ repositoryFinder)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87629);
/* harmony import */ var _registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62311);
/* harmony import */ var _registry_repository_referrers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40329);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _inspected_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41859);





/** The kinds of cosign's tags, and what each says about its subject. */
const cosignTags = { sig: 'signature', att: 'attestation', sbom: 'SBOM' };
/** A signature of an SBOM of an image is at level 2. */
const maxLevels = 4;
/** Digests whose referrers are asked for; each costs a request, and the first level four. */
const mostSubjects = 100;
/**
 * What refers to these digests, and to the referrers in turn. A list of referrers is the registry's word: their own documents are not
 * read. Throws the code of a refusal.
 */
async function findReferrers(finder, subjects, { written, concurrency, note }) {
    const found = new Map();
    const seen = new Set();
    let level = Array.from(new Set(subjects));
    for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
        const asked = level.slice(0, Math.max(0, mostSubjects - seen.size));
        if (asked.length < level.length)
            note(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(written)}: referrers are listed of the first ${mostSubjects} digests alone`);
        for (const digest of asked)
            seen.add(digest);
        const answers = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(asked, concurrency, async (subject) => depth === 0
            ? (await Promise.all([finder.bySubject(subject), finder.byTag(subject)])).flat()
            : finder.bySubject(subject));
        for (const each of answers.flat())
            found.set(`${each.subject} ${each.descriptor.digest}`, each);
        const next = new Set(answers.flat().map(({ descriptor }) => descriptor.digest));
        level = Array.from(next).filter(digest => !seen.has(digest));
    }
    return Array.from(found.values());
}
/** Referrers in a repository: the API, the fallback tag where that lists none, and cosign's tags. */
function repositoryFinder(repository) {
    return {
        async bySubject(subject) {
            const listed = await (0,_registry_repository_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .listReferrers */ .x)(repository, subject);
            if (listed && listed.length > 0)
                return listed.map(each => referrer(subject, each, 'api'));
            // Some registries return an empty list although the tag has entries.
            const tag = await (0,_inspected_content_js__WEBPACK_IMPORTED_MODULE_3__/* .ifThere */ .y)(() => repository.resolve({ tag: (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrersTag */ .LN)(subject) }));
            const entries = tag?.manifest.kind === 'index' ? tag.manifest.manifests : [];
            return entries.map(each => referrer(subject, each, 'tag'));
        },
        async byTag(subject) {
            const kinds = Object.entries(cosignTags);
            const found = await Promise.all(kinds.map(async ([suffix, kind]) => {
                const tagged = await (0,_inspected_content_js__WEBPACK_IMPORTED_MODULE_3__/* .ifThere */ .y)(() => repository.describe(`${(0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrersTag */ .LN)(subject)}.${suffix}`));
                if (!tagged)
                    return [];
                const { digest, mediaType, size = 0 } = tagged;
                return [taggedReferrer(subject, { mediaType, digest, size }, kind)];
            }));
            return found.flat();
        },
    };
}
/** Referrers among the images that a layout or archive lists, by their subject or by cosign's names. */
async function originFinder(origin) {
    const listed = [];
    if (origin.kind === 'oci-layout' || origin.kind === 'oci-archive')
        for (const { digest, names } of origin.images) {
            const document = await (0,_inspected_content_js__WEBPACK_IMPORTED_MODULE_3__/* .ifThere */ .y)(() => origin.document(digest));
            if (document)
                listed.push({ document, names });
        }
    return {
        bySubject: async (subject) => listed
            .filter(({ document }) => document.manifest.subject?.digest === subject)
            .map(({ document }) => referrer(subject, (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrerDescriptor */ .xh)(document), 'api')),
        byTag: async (subject) => Object.entries(cosignTags).flatMap(([suffix, kind]) => {
            const tag = `${(0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrersTag */ .LN)(subject)}.${suffix}`;
            const found = listed.find(({ names }) => names.some(name => name === tag || name.endsWith(`:${tag}`)));
            return found ? [taggedReferrer(subject, (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrerDescriptor */ .xh)(found.document), kind)] : [];
        }),
    };
}
function referrer(subject, descriptor, foundBy) {
    const { artifactType = '', annotations = {} } = descriptor;
    return { subject, descriptor, artifactType, foundBy, annotations };
}
/** The name of cosign's tag says only which image it is about; its manifest has the type of an image. */
function taggedReferrer(subject, descriptor, kind) {
    const { annotations = {} } = descriptor;
    return { subject, descriptor, artifactType: `cosign ${kind}`, foundBy: 'tag', annotations };
}


/***/ }),

/***/ 74717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ isDocumentFault),
/* harmony export */   XJ: () => (/* binding */ unreadFacts),
/* harmony export */   a2: () => (/* binding */ unansweredFacts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);


/** Permanent faults of a document; any other error means that the registry gave no answer. */
const documentFaults = [
    'MANIFEST_INVALID',
    'MANIFEST_TOO_LARGE',
    'SCHEMA1_UNSUPPORTED',
    'MEDIA_TYPE_UNSUPPORTED',
    'CONTENT_MISMATCH',
    'CONTENT_TOO_LARGE',
    'GRAPH_INVALID',
    'DIGEST_INVALID',
    'DIGEST_UNSUPPORTED',
    'PLATFORM_INVALID',
    'POLICY_BLOCKED',
];
/** A document that contains more digests than an index may have entries is not searched. */
const mostSpelled = 10_000;
/** Whether the document itself is at fault, not its transfer. */
function isDocumentFault(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, ...documentFaults);
}
/** The facts of a version whose manifest the registry gave no answer for: nothing is known, so it stops the plan. */
function unansweredFacts({ message }) {
    return { kind: 'unreadable', needs: [], problem: message };
}
/**
 * The facts of a manifest that was served and cannot be parsed. `bytes` are what the registry served, or undefined: the manifest
 * may refer to the digests spelled in them, and to anything at all when they do not match `digest`.
 */
function unreadFacts({ message }, digest, bytes) {
    const own = bytes && ownBytes(bytes, digest);
    if (own && isSchema1(own))
        return { kind: 'image', needs: [], size: own.byteLength };
    const size = own ? { size: own.byteLength } : {};
    return {
        kind: 'unreadable',
        needs: [],
        problem: message,
        ...size,
        mayNeed: (own && spelledDigests(own)) ?? 'anything',
    };
}
/**
 * Every digest that could be read out of a document, whatever its grammar; undefined when there are too many.
 *
 * Documents name each other by a JSON string that ends in the hex of a digest, so once JSON's escapes are undone it stands between
 * characters that are not hex. Clients read only UTF-8 (RFC 8259, section 8.1).
 */
function spelledDigests(bytes) {
    const text = unescaped(bytes);
    const found = new Set();
    for (const [run] of text.matchAll(/[0-9a-f]{64,}/gi)) {
        for (const digest of digestsIn(run.toLowerCase()))
            found.add(digest);
        if (found.size > mostSpelled)
            return undefined;
    }
    return [...found];
}
function digestsIn(run) {
    const parts = [64, 128].flatMap(length => run.length < length ? [] : [run.slice(0, length), run.slice(-length)]);
    return parts.map(hex => `sha${hex.length * 4}:${hex}`).filter(_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc);
}
function unescaped(bytes) {
    return Buffer.from(bytes)
        .toString('latin1')
        .replace(/\\u00([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
/** The bytes that have this digest: all of them or, for Docker schema 1, only the signed part. */
function ownBytes(bytes, digest) {
    const has = (part) => (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(part, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)) === digest;
    if (has(bytes))
        return bytes;
    const signed = signedPart(bytes);
    return signed && has(signed) ? signed : undefined;
}
/** The part covered by a "pretty" JSON signature: the unchanged beginning, and the end carried in the signature (libtrust, JWS). */
function signedPart(bytes) {
    const { signatures } = fieldsIn(bytes) ?? {};
    const [first] = Array.isArray(signatures) ? signatures : [];
    const { protected: head } = Object(first);
    if (typeof head !== 'string')
        return undefined;
    const { formatLength, formatTail } = fieldsIn(Buffer.from(head, 'base64url')) ?? {};
    if (typeof formatLength !== 'number' || typeof formatTail !== 'string')
        return undefined;
    return Buffer.concat([bytes.subarray(0, formatLength), Buffer.from(formatTail, 'base64url')]);
}
/** Docker schema 1 has no children or subject, so nothing depends on it; a document that also has fields for them is something else. */
function isSchema1(bytes) {
    const fields = fieldsIn(bytes);
    if (fields?.schemaVersion !== 1 || !Array.isArray(fields.fsLayers))
        return false;
    return !/"(?:manifests|subject|config|layers|blobs)"/i.test(unescaped(bytes));
}
function fieldsIn(bytes) {
    try {
        const value = JSON.parse(Buffer.from(bytes).toString('utf8'));
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 62311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   aH: () => (/* binding */ referrersOf),
/* harmony export */   m9: () => (/* binding */ ensureListed),
/* harmony export */   xh: () => (/* binding */ referrerDescriptor)
/* harmony export */ });
/* unused harmony export addToReferrersTag */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _repository_referrers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40329);





/** Attempts to write a list that others write at the same time. */
const maxRounds = 16;
/** Milliseconds within which a writer that read the list before we wrote it writes its own. */
const lookAgainMs = 300;
/** The tag that lists a digest's referrers if the registry does not (distribution-spec 1.1, "Referrers Tag Schema"). */
function referrersTag(subject) {
    return `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(subject)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedOf */ .EX)(subject).slice(0, 64)}`;
}
/** The descriptor of a manifest in a list of referrers (distribution-spec 1.1, "Listing Referrers"). */
function referrerDescriptor({ descriptor, manifest }) {
    const config = manifest.kind === 'image' ? manifest.config.mediaType : undefined;
    const { artifactType = config, annotations } = manifest;
    return {
        ...descriptor,
        ...(artifactType ? { artifactType } : {}),
        ...(annotations ? { annotations } : {}),
    };
}
/**
 * Lists the referrers of a digest from the referrers API and from the tag: some registries return an empty list although the tag
 * has entries. Throws the code of a refusal.
 */
async function referrersOf(repository, subject) {
    const [listed, tagged] = await Promise.all([
        (0,_repository_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .listReferrers */ .x)(repository, subject),
        taggedReferrers(repository, subject),
    ]);
    const all = [...(listed ?? []), ...(tagged?.manifest.kind === 'index' ? tagged.manifest.manifests : [])];
    return [...new Map(all.map(each => [each.digest, each])).values()];
}
async function taggedReferrers(repository, subject) {
    try {
        return await repository.resolve({ tag: referrersTag(subject) });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
/**
 * Adds referrers to their subject's tag, for registries that do not list them. Concurrent writers lose nothing: the write is
 * conditional by If-Match; since many registries return an ETag and ignore If-Match, the list is read again a little later, and
 * merged again if another writer has replaced it. Throws TAG_CONFLICT after 16 rounds, and the code of a refusal.
 */
async function addToReferrersTag(writer, subject, referrers) {
    const tag = referrersTag(subject);
    for (let round = 0; round < maxRounds; round++) {
        const state = await writer.current(tag);
        const before = state && (await writer.remote.resolve({ digest: state.digest }));
        const missing = referrers.filter(({ digest }) => !before || !lists(before, digest));
        if (missing.length === 0)
            return;
        const list = withReferrers(before, missing);
        if (await isTaken(writer, list, { tag, etag: state?.etag }))
            await writer.pause(lookAgainMs);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('TAG_CONFLICT', `Cannot add to what refers to ${subject}: others write the list "${tag}" at the same time`);
}
/** Writes the list; returns false when another writer was faster. */
async function isTaken(writer, list, { tag, etag }) {
    try {
        await writer.tag(list, tag, { ifMatch: etag });
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'TAG_CONFLICT') && etag)
            return false;
        throw error;
    }
}
function lists({ manifest }, digest) {
    return manifest.kind === 'index' && manifest.manifests.some(each => each.digest === digest);
}
function withReferrers(before, referrers) {
    const added = referrers.map(({ mediaType, digest, size, artifactType, annotations }) => ({
        mediaType,
        digest,
        size,
        artifactType,
        annotations,
    }));
    const fields = before ? JSON.parse(Buffer.from(before.bytes).toString()) : {};
    const manifests = [...(fields.manifests ?? []), ...added];
    const index = { schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.ociIndex, ...fields, manifests };
    return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocument */ .Tp)(Buffer.from(JSON.stringify(index)));
}
/** Ensures that clients find these referrers of a digest: in the registry's list, or else under the tag. */
async function ensureListed(writer, subject, referrers) {
    const listed = new Set((await (0,_repository_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .listReferrers */ .x)(writer.remote, subject))?.map(({ digest }) => digest));
    const missing = referrers.filter(({ digest }) => !listed.has(digest));
    if (missing.length > 0)
        await addToReferrersTag(writer, subject, missing);
}


/***/ }),

/***/ 40329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ listReferrers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _auth_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90488);
/* harmony import */ var _name_pages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93755);






/** More pages of referrers than any image has. */
const maxPages = 1_000;
/** Far more signatures and attestations than any digest has. */
const maxReferrers = 100_000;
/** Statuses of registries without the API; the spec forbids 404 to those that have it. */
const absent = new Set([400, 404, 405, 406, 501]);
/**
 * Lists the referrers of a digest, unfiltered and from all pages (distribution-spec 1.1, "Listing Referrers"); returns undefined when
 * the registry has no such API, so that only the fallback tag remains. Throws REGISTRY_PROTOCOL, UNSAFE_TARGET and the code of a refusal.
 */
async function listReferrers(repository, subject) {
    const action = `list what refers to ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(repository.name, subject)}`;
    const found = [];
    const seen = new Set();
    for (let path = `referrers/${subject}`; path !== undefined;) {
        if (seen.has(String(path)) || seen.size >= maxPages)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: its pages do not end`);
        seen.add(String(path));
        const answer = await repository.ask({ path, action, headers: { accept: _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.ociIndex } });
        if (answer.status !== 200 && !absent.has(answer.status))
            throw (0,_auth_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(action, { ...answer, text: answer.body });
        const isIndex = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.bareMediaType)(answer.headers.get('content-type') ?? '') === _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.ociIndex;
        if (answer.status === 200 && isIndex)
            found.push(...entries(answer.body, action));
        else if (seen.size > 1)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: a page is missing`);
        else
            return undefined;
        if (found.length > maxReferrers)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: there are more than ${maxReferrers}`);
        path = (0,_name_pages_js__WEBPACK_IMPORTED_MODULE_4__/* .nextPage */ .q)(answer.headers, new URL(answer.url), repository.host.origin);
    }
    return found;
}
function entries(body, action) {
    try {
        const { manifest } = (0,_model_document_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDocument */ .Tp)(body, { mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.ociIndex });
        if (manifest.kind === 'index')
            return manifest.manifests;
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${error.message}`, { cause: error });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is no index`);
}


/***/ })

};
;