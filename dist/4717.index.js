"use strict";
exports.id = 4717;
exports.ids = [4717];
exports.modules = {

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


/***/ })

};
;