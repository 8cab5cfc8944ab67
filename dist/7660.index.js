"use strict";
exports.id = 7660;
exports.ids = [7660];
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


/***/ })

};
;