"use strict";
exports.id = 4090;
exports.ids = [4090];
exports.modules = {

/***/ 2971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ originReferrers),
/* harmony export */   y: () => (/* binding */ originSignatures)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20559);
/* harmony import */ var _registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62311);


/**
 * Finds referrers in a layout or archive: among the images it lists, by their subject, by the tag that lists those of a digest, or by
 * cosign's names. Throws what reading the origin throws.
 */
async function originReferrers(origin) {
    const listed = origin.listsReferrers ? origin.images : [];
    const documents = [];
    for (const { digest, names } of listed)
        documents.push({ document: await origin.document(digest), names });
    const tagged = (tag) => documents.find(({ names }) => names.some(name => name === tag || name.endsWith(`:${tag}`)))?.document;
    return {
        async referrers(subject) {
            const bySubject = documents
                .filter(({ document }) => document.manifest.subject?.digest === subject)
                .map(({ document }) => (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .referrerDescriptor */ .xh)(document));
            const list = tagged((0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .referrersTag */ .LN)(subject))?.manifest;
            const byTag = list?.kind === 'index' ? list.manifests : [];
            return [...new Map([...bySubject, ...byTag].map(each => [each.digest, each])).values()];
        },
        tagged: async (tag) => tagged(tag),
        document: digest => origin.document(digest),
    };
}
/** As `originReferrers`, with the content of signatures and attestations. */
async function originSignatures(origin) {
    const referrers = await originReferrers(origin);
    return { ...referrers, blob: async (wanted) => (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .gathered */ .Pm)(wanted, await origin.fetch(wanted)) };
}


/***/ }),

/***/ 57823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ namingPresentPlatforms)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1958);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);




/**
 * Runs work that reads the children of an index. If it fails because the origin has only some of the platforms, the
 * failure names those. Throws NOT_FOUND, and what the work throws.
 */
async function namingPresentPlatforms(part, work) {
    try {
        return await work();
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'NOT_FOUND') ? ((await lacking(part, error)) ?? error) : error;
    }
}
async function lacking({ root, origin, hint }, cause) {
    if (root.manifest.kind !== 'index')
        return undefined;
    const present = [];
    const absent = [];
    let attestations = 0;
    for (const entry of (0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(root)) {
        const isPresent = await origin.has(entry.descriptor);
        if ((0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isProof */ .rN)(entry))
            attestations += isPresent ? 0 : 1;
        else
            (isPresent ? present : absent).push((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)((0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .platformOfEntry */ .Jg)(entry) ?? entry.descriptor.digest));
    }
    if (present.length === 0 || absent.length + attestations === 0)
        return undefined;
    const parts = [...absent, ...(attestations > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(attestations, 'attestation')] : [])];
    const { digest } = root.descriptor;
    const message = `Cannot read all of ${digest}: ${place(origin.kind)} holds ${present.join(', ')} of what the index lists, and lacks ${parts.join(', ')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('NOT_FOUND', message, {
        cause,
        details: { held: present, absent, attestations },
        hint: hint(present.join(', ')),
    });
}
function place(kind) {
    if (kind === 'store')
        return 'the store';
    return kind === 'docker' ? 'the engine' : 'the layout or archive';
}


/***/ })

};
;