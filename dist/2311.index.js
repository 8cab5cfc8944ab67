"use strict";
exports.id = 2311;
exports.ids = [2311];
exports.modules = {

/***/ 62311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   aH: () => (/* binding */ referrersOf),
/* harmony export */   m9: () => (/* binding */ ensureListed),
/* harmony export */   xh: () => (/* binding */ referrerDescriptor),
/* harmony export */   zb: () => (/* binding */ isReferrersTag)
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
/** Whether a tag is that of a list of referrers, or one by which cosign attaches something to a digest. */
function isReferrersTag(tag) {
    return /^sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{64,128})(?:\.[a-z]+)?$/.test(tag);
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