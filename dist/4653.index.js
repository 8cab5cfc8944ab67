"use strict";
exports.id = 4653;
exports.ids = [4653];
exports.modules = {

/***/ 2875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   fB: () => (/* binding */ layoutMarker),
/* harmony export */   vh: () => (/* binding */ layoutIndex)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1958);






const refName = 'org.opencontainers.image.ref.name';
const imageName = 'io.containerd.image.name';
/** The file that marks a folder as an image layout (image-spec, image-layout.md). */
const layoutMarker = Buffer.from('{"imageLayoutVersion":"1.0.0"}');
/** The path of a blob below a layout: `blobs/sha256/<hex>`. */
function blobName(digest) {
    return `blobs/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)}/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedOf */ .EX)(digest)}`;
}
/**
 * The name of each image in a layout's index: its tag, since Buildx finds images only by tag; the whole reference when
 * two images have the same tag; the start of the digest when there is no tag.
 */
function layoutNames(images) {
    const short = images.map(({ reference, root }) => reference.tag ?? root.descriptor.digest.replace(/^(\w+):(.{12}).*$/, '$1-$2'));
    return images.map(({ reference, root }, at) => {
        const name = short[at] ?? '';
        const twins = images.some((other, i) => i !== at && short[i] === name && other.root.descriptor.digest !== root.descriptor.digest);
        return twins ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference) : name;
    });
}
/** The bytes of `index.json`: the entries of `before` for other images, then these, sorted by name. */
function layoutIndex(images, before) {
    const names = layoutNames(images);
    const added = images.map(({ reference, root }, at) => entry(root.descriptor, names[at] ?? '', reference));
    const kept = (before ? entriesOf(before) : []).filter(each => !added.some(other => isSameImage(each, other)));
    const manifests = [
        ...new Map([...kept, ...added.map(each => distinctFrom(kept, each))].map(each => [
            `${each.annotations?.[refName]} ${each.digest}`,
            each,
        ])).values(),
    ];
    manifests.sort((a, b) => compare(a.annotations?.[refName] ?? '', b.annotations?.[refName] ?? '') || compare(a.digest, b.digest));
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.ociIndex, manifests }));
}
function entry({ mediaType, digest, size }, name, reference) {
    return {
        mediaType,
        digest,
        size,
        annotations: { [imageName]: imageNameOf(reference), [refName]: name },
    };
}
/** The image's name in containerd after an import: with its tag, when it has one. */
function imageNameOf({ registry, repository, tag, digest }) {
    const name = { registry, repository };
    if (tag !== undefined)
        return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)({ ...name, tag });
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(digest === undefined ? name : { ...name, digest });
}
function isSameImage(one, other) {
    const nameOf = ({ annotations }) => annotations?.[imageName] ?? annotations?.[refName];
    return nameOf(one) === nameOf(other);
}
/** Gives the entry its full name when another repository's image already has the same tag. */
function distinctFrom(kept, added) {
    const { [refName]: short, [imageName]: long = '' } = added.annotations ?? {};
    const isTaken = kept.some(({ annotations, digest }) => annotations?.[refName] === short && digest !== added.digest);
    return isTaken ? { ...added, annotations: { ...added.annotations, [refName]: long } } : added;
}
function entriesOf(bytes) {
    const document = documentOf(bytes);
    if (document.manifest.kind !== 'index')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('ARCHIVE_INVALID', 'Cannot add to the layout: its index.json is no index');
    // Other tools may have added fields, such as a platform.
    return (0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(document).map(({ fields, descriptor: { mediaType, digest, size, annotations } }) => ({
        ...fields,
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
    }));
}
/** Parses the index; a fault in it is the file's, not a registry's. */
function documentOf(bytes) {
    try {
        return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDocument */ .Tp)(bytes);
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot add to the layout by its index.json: ${error.message}`);
    }
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 1958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ withPlatform),
/* harmony export */   Ie: () => (/* binding */ needsSubject),
/* harmony export */   Jg: () => (/* binding */ platformOfEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Tq: () => (/* binding */ proofsOf),
/* harmony export */   cy: () => (/* binding */ entryFor),
/* harmony export */   rI: () => (/* binding */ aboutOf),
/* harmony export */   rN: () => (/* binding */ isProof),
/* harmony export */   tX: () => (/* binding */ withSubject)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97055);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);
/* harmony import */ var _platform_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7841);
/* harmony import */ var _reference_levels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66804);





/** The entries of an index, as written in its bytes. */
function entriesOf({ bytes }) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(JSON.parse(Buffer.from(bytes).toString()), 'index');
    return ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'manifests', 'index') ?? []).map(each => {
        const entry = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(each, 'manifests');
        return { fields: entry, descriptor: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .B)(entry, 'manifests') };
    });
}
/** An entry for an image that no index lists yet; `platform` as its config spells it, undefined for what runs nowhere, like an artifact. */
function entryFor({ descriptor }, platform) {
    const { mediaType, digest, size, artifactType } = descriptor;
    const named = platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFields */ .vC)(platform) } : {};
    const fields = { mediaType, digest, size, ...(artifactType ? { artifactType } : {}), ...named };
    return {
        fields,
        descriptor: { ...descriptor, ...(platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(platform) } : {}) },
    };
}
/** The entry with `platform`, as the config spells it, unless it names one already. */
function withPlatform(entry, platform) {
    const { fields, descriptor } = entry;
    if (!platform || descriptor.platform)
        return entry;
    return {
        fields: { ...fields, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFields */ .vC)(platform) },
        descriptor: { ...descriptor, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(platform) },
    };
}
/** The entry with its document's subject, unless the entry itself says what it is about. */
function withSubject(entry, subject) {
    return subject && needsSubject(entry.descriptor) ? { ...entry, subject } : entry;
}
/** Whether an entry's document must be read to learn its subject: the entry is no image of a platform and has no annotation. */
function needsSubject(descriptor) {
    const isImage = descriptor.platform !== undefined && !(0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor);
    return !isImage && (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_4__/* .attestedDigest */ .Js)(descriptor) === undefined;
}
/** Whether an entry is about another one: an attestation or signature. */
function isProof({ descriptor, subject }) {
    return (0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor) || subject !== undefined;
}
/** The digest that an entry is about. */
function aboutOf({ descriptor, subject }) {
    return (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_4__/* .attestedDigest */ .Js)(descriptor) ?? subject;
}
/** The entries of `proofs` that are about a listed entry, directly or through each other. */
function proofsOf(proofs, listed) {
    const known = new Set(listed);
    let size;
    do {
        size = known.size;
        for (const proof of proofs)
            if (known.has(aboutOf(proof) ?? ''))
                known.add(proof.descriptor.digest);
    } while (known.size > size);
    return proofs.filter(proof => known.has(aboutOf(proof) ?? ''));
}
/** An entry's platform as text; undefined for attestations and entries without one. */
function platformOfEntry({ descriptor }) {
    if ((0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor) || !descriptor.platform)
        return undefined;
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(descriptor.platform);
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