"use strict";
exports.id = 9707;
exports.ids = [9707];
exports.modules = {

/***/ 17660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lh: () => (/* binding */ lacksParts),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   go: () => (/* binding */ putTag),
/* harmony export */   s$: () => (/* binding */ tagState)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87957);
/* harmony import */ var _auth_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90488);





/** Registry codes for a manifest whose parts are missing. */
const missingParts = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN']);
/** Whether a manifest was refused because its parts are missing. */
function lacksParts(error) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return false;
    const { registryCodes = [] } = error.details;
    return registryCodes.some(code => missingParts.has(code));
}
/** The state of a tag, by HEAD; undefined when the tag does not exist. `algorithm` is that of the digest it is compared with. */
async function tagState(repository, tag, algorithm = 'sha256') {
    const action = `resolve ${named(repository, tag)}`;
    const headers = { accept: _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__.manifestAccept };
    const answer = await repository.ask({ method: 'HEAD', path: `manifests/${tag}`, action, headers });
    const said = answer.headers.get('docker-content-digest');
    const etag = answer.headers.get('etag');
    if (answer.status === 200 && said?.startsWith(`${algorithm}:`) && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(said))
        return { digest: said, etag };
    if (answer.status === 404 || isAbsent(repository, answer.status))
        return undefined;
    // Some registries omit the digest, or refuse only HEAD.
    return { digest: await repository.digestOf(tag, algorithm), etag };
}
function isAbsent({ profile }, status) {
    return status === 403 && profile.deniedMeansAbsent;
}
/**
 * Writes a manifest, byte for byte, under a tag or its digest. Throws REGISTRY_PROTOCOL when the registry stores another digest,
 * UPLOAD_REJECTED and the other codes of a refusal.
 */
async function putManifest(repository, { descriptor, bytes }, { reference, ifMatch, ifAbsent = false }) {
    const action = `write ${named(repository, reference)}`;
    const headers = {
        'content-type': descriptor.mediaType,
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
        ...(ifAbsent ? { 'if-none-match': '*' } : {}),
    };
    const answer = await repository.ask({
        method: 'PUT',
        path: `manifests/${reference}`,
        action,
        headers,
        body: bytes,
    });
    if (answer.status < 200 || answer.status >= 300)
        throw refusal(action, answer, bytes.byteLength);
    await checkDigest(repository, answer, { reference, wanted: descriptor.digest });
    return { listsReferrer: answer.headers.get('oci-subject') !== undefined };
}
/**
 * Points a tag at a manifest; an immutable tag that already has this digest counts as written. Throws TAG_CONFLICT when the tag may
 * not move, and the codes of `putManifest`.
 */
async function putTag(repository, document, { tag, ...conditions }) {
    try {
        return await putManifest(repository, document, { reference: tag, ...conditions });
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
/** Compares the response's digest with ours; without a comparable one, reads back the digest that the registry has. */
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
    const error = (0,_auth_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(action, { status, headers, text: body }, 'UPLOAD_REJECTED');
    if (status !== 413)
        return error;
    const message = `${error.message}; the manifest has ${size} bytes`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', message, { cause: error, details: { ...error.details, size } });
}
function mayBeImmutable({ details }) {
    return [400, 403, 405, 409, 412].includes(details.status);
}
/** Decides by status and code, since every registry words its message differently. */
function saysImmutable({ details }) {
    const { status, registryCodes = [] } = details;
    return status === 409 || status === 412 || registryCodes.some(code => /^TAG_|IMMUTABLE|EXIST/.test(code));
}
function named({ name }, reference) {
    return `${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name)}${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .dz)(reference) ? ':' : '@'}${reference}`;
}


/***/ }),

/***/ 86075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XG: () => (/* binding */ distributable),
/* harmony export */   w: () => (/* binding */ copyDocuments),
/* harmony export */   wL: () => (/* binding */ mountSources),
/* harmony export */   wT: () => (/* binding */ copyBlobs)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87957);
/* harmony import */ var _model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66804);
/* harmony import */ var _registry_repository_put_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17660);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7337);
/* harmony import */ var _upload_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47153);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98039);









/** Maximum depth of subjects of subjects: a signature of an SBOM of an image has depth 2. */
const maxSubjects = 8;
/** Copies blobs to every target; downloads each at most once, and mounts it between repositories of one registry. */
async function copyBlobs(blobs, targets, options) {
    const wanted = distributable(blobs);
    options.watch?.begun?.(wanted, targets.length);
    const registries = [...Map.groupBy(targets, ({ writer }) => writer.name.registry).values()];
    const copies = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)((0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .inTransferOrder */ .TS)(wanted.map(blob => ({ blob }))), options.concurrency, ({ blob }) => copyBlob(blob, registries, options));
    return copies.flat();
}
/** The blobs to copy: registries need not have layers with `urls` (image-spec, layer.md, "Non-Distributable Layers"). */
function distributable(blobs) {
    return blobs.filter(({ mediaType, urls }) => !((0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.isForeignLayer)(mediaType) && urls?.length));
}
/** Other repositories of the target's registry to mount a blob from: those in `there`, which have it, then likely ones. */
function mountSources(blob, target, there) {
    return [...there, ...target.mountFrom(blob)].filter(from => !isSame(from, target.writer.name));
}
async function copyBlob(blob, registries, options) {
    try {
        return await bringTo(blob, registries, { ...options, needs: registries.length });
    }
    catch (error) {
        // A mirror or connection may have damaged a streamed blob: a download to the store tries every source.
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'CONTENT_MISMATCH') || !options.uploadSource.keep || registries.length > 1)
            throw error;
        return bringTo(blob, registries, { ...options, needs: 2 });
    }
}
async function bringTo(blob, registries, { needs, ...options }) {
    const content = counted(blob, (0,_upload_source_js__WEBPACK_IMPORTED_MODULE_4__/* .contentFor */ .F)(blob, needs, options), options.watch);
    const copies = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(registries, registries.length, async (targets) => {
        const there = [];
        const done = [];
        for (const target of targets) {
            const { name } = target.writer;
            if (target.holds?.(blob.digest)) {
                there.push(name);
                continue;
            }
            const mountFrom = mountSources(blob, target, there);
            done.push(await timed(blob, name, options, bring => target.writer.bring(blob, content, { ...bring, mountFrom })));
            there.push(name);
        }
        return done;
    });
    return copies.flat();
}
/** The same content, reporting each piece as it is sent. */
function counted(blob, content, watch) {
    const { sent } = watch ?? {};
    if (!sent)
        return content;
    async function* passing(bytes) {
        for await (const piece of bytes) {
            sent?.(piece.byteLength, blob);
            yield piece;
        }
    }
    return { ...content, open: async () => passing(await content.open()) };
}
async function timed(blob, target, { now, watch }, work) {
    const began = now();
    let retries = 0;
    const how = await work({ retried: () => void retries++ });
    const copy = { blob, target, how, milliseconds: now() - began, retries };
    watch?.brought(copy);
    return copy;
}
function isSame(one, other) {
    return one.registry === other.registry && one.repository === other.repository;
}
/**
 * Writes documents under their digests, each after the documents it refers to: children before parents, subjects before
 * referrers. Copies a subject outside `documents` when the registry refuses its referrer otherwise, and returns the blobs of
 * such subjects. Throws UPLOAD_REJECTED when such a subject cannot be read, and what reading and writing throw.
 */
async function copyDocuments(documents, targets, options) {
    const copies = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(targets, targets.length, target => putLevels(documents, { target, options, depth: 0 }));
    return copies.flat();
}
async function putLevels(documents, context) {
    const { target, options } = context;
    const copies = [];
    for (const level of (0,_model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_5__/* .referenceLevels */ .$n)(documents)) {
        const due = level.filter(({ descriptor }) => !target.holds?.(descriptor.digest));
        const brought = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(due, options.concurrency, each => putWhole(each, documents, context));
        copies.push(...brought.flat());
    }
    return copies;
}
/** Writes a document; on a refusal first sends what the registry lacks, an absent subject or lost parts, and retries. */
async function putWhole(document, all, { target, options, depth }) {
    const { writer } = target;
    try {
        await writer.putDocument(document);
        return [];
    }
    catch (error) {
        const subject = await absentSubject(document, error, target);
        if (!subject && !(0,_registry_repository_put_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .lacksParts */ .Lh)(error))
            throw error;
        if (!subject)
            await resend(document, all, { target, options, depth });
        const copies = subject ? await bringSubject(document, error, { target, options, depth }) : [];
        await writer.putDocument(document);
        return copies;
    }
}
/** Statuses with which registries refuse a manifest for its references. */
const refusals = new Set([400, 404, 409, 422]);
/** The subject of a refused document when the repository does not have it. */
async function absentSubject({ manifest }, error, { writer }) {
    const { subject } = manifest;
    if (!subject || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error) || !refusals.has(error.details.status))
        return undefined;
    return (await writer.hasDocument(subject.digest)) ? undefined : subject;
}
/** Copies a document's subject with everything below it, and its own subject in turn. */
async function bringSubject({ manifest, descriptor }, refusal, { target, options, depth }) {
    const subject = manifest.subject;
    const graph = depth < maxSubjects ? await subjectGraph(subject, options) : undefined;
    if (!graph)
        throw subjectMissing(target.writer.name, { referrer: descriptor.digest, subject }, refusal);
    const blobs = await copyBlobs(graph.blobs, [target], options);
    const above = await putLevels(graph.documents, { target, options, depth: depth + 1 });
    const { name } = target.writer;
    options.subjectBrought?.({ subject: subject.digest, referrer: descriptor.digest, target: name });
    return [...blobs, ...above];
}
/** The graph of a subject; undefined when the source does not have it. */
async function subjectGraph(subject, { document }) {
    try {
        return await (0,_walk_js__WEBPACK_IMPORTED_MODULE_7__/* .walk */ .G)(document, await document(subject), 'all');
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
function subjectMissing(target, { referrer, subject }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('UPLOAD_REJECTED', `Cannot write ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .digestReference */ .O9)(target, referrer)}: the registry refuses it, and its subject ${subject.digest} is missing there and cannot be copied, since the source does not have it: ${cause instanceof Error ? cause.message : ''}`, {
        cause,
        hint: `Some registries take a manifest only when its subject, the image that it is about, is in the same repository. Copy or push that image there first; with \`referrers: true\` what refers to it comes along.`,
        details: { subject: subject.digest, repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryName */ .aR)(target) },
    });
}
async function resend(document, all, { target, options }) {
    const { writer } = target;
    const { manifest } = document;
    const named = (0,_model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_5__/* .referencesOf */ .CL)(document);
    for (const each of all.filter(({ descriptor }) => named.has(descriptor.digest)))
        await writer.putDocument(each);
    if (manifest.kind === 'index')
        return;
    const blobs = [manifest.config, ...manifest.layers];
    await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(blobs, options.concurrency, async (blob) => {
        await writer.bring(blob, (0,_upload_source_js__WEBPACK_IMPORTED_MODULE_4__/* .contentFor */ .F)(blob, 1, options), { isAbsent: true });
    });
}


/***/ }),

/***/ 2717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ foreseeCopies),
/* harmony export */   f: () => (/* binding */ foreseenWords)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86075);


/** Descriptions of expected results. */
const foreseenWords = {
    uploaded: 'to be uploaded',
    mounted: 'to be mounted or uploaded',
    present: 'there already',
};
/** Determines what `copyBlobs` would do without writing. Throws what reading throws. */
async function foreseeCopies(blobs, targets, concurrency) {
    const registries = [...Map.groupBy(targets, ({ writer }) => writer.name.registry).values()];
    const found = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)((0,_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .distributable */ .XG)(blobs), concurrency, blob => Promise.all(registries.map(each => foreseeCopy(blob, each))));
    return found.flat(2);
}
async function foreseeCopy(blob, targets) {
    const there = [];
    const copies = [];
    for (const target of targets) {
        const { name } = target.writer;
        if (!target.holds?.(blob.digest)) {
            const isMountable = (0,_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .mountSources */ .wL)(blob, target, there).length > 0;
            const how = (await target.writer.has(blob)) ? 'present' : isMountable ? 'mounted' : 'uploaded';
            copies.push({ blob, target: name, how });
        }
        there.push(name);
    }
    return copies;
}


/***/ }),

/***/ 44951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shownSource)
/* harmony export */ });
/** A source as named in logs and summaries: inline content is part of the manifest, and a mirror is named by its host. */
function shownSource({ source, mirror }) {
    if (source === 'inline')
        return 'the manifest';
    return mirror === undefined ? source : `${source} ${mirror}`;
}


/***/ }),

/***/ 47153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ contentFor),
/* harmony export */   a: () => (/* binding */ storeUploadSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/**
 * A blob's content for `needs` targets. A local source is read again each time. A download streams to a single
 * target; for several targets, and for a second attempt, it goes to the store first, so that it happens at most once.
 */
function contentFor(blob, needs, { uploadSource, store }) {
    const { keep, isVerified = false } = uploadSource;
    if (!keep)
        return { open: () => uploadSource.open(blob), isVerified };
    let opened = 0;
    let kept;
    return {
        async open() {
            opened++;
            if (needs === 1 && opened === 1)
                return uploadSource.open(blob);
            kept ??= keep.call(uploadSource, blob);
            await kept;
            return store.scan(blob.digest);
        },
    };
}
/** The content store as an upload source: its content is verified. */
function storeUploadSource(store) {
    return {
        name: 'store',
        isVerified: true,
        async open(blob) {
            if (await store.has(blob))
                return store.scan(blob.digest);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest} in the store: expected it to be pulled by an earlier step, for the same platforms`);
        },
    };
}


/***/ })

};
;