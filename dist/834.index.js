"use strict";
exports.id = 834;
exports.ids = [834];
exports.modules = {

/***/ 20559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   VR: () => (/* binding */ maxDocumentBytes),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);


/** The error for content that is not what its descriptor promises. */
function mismatch(expected, found) {
    const size = found.size !== undefined && found.size !== expected.size
        ? `${found.size} bytes instead of ${expected.size}`
        : undefined;
    const what = size ?? `digest ${found.digest}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept ${expected.digest}: found ${what}`, {
        details: { expected: expected.digest, found: found.digest, size: found.size },
    });
}
/**
 * Passes bytes on and throws CONTENT_MISMATCH before ending when size or digest differ: nothing counts until the stream has ended.
 * Never reads more than one chunk beyond the promised size.
 */
async function* verified(expected, bytes) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasher */ .YA)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(expected.digest));
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > expected.size)
            throw mismatch(expected, { size });
        hash.update(chunk);
        yield chunk;
    }
    const digest = hash.digest();
    if (size !== expected.size || digest !== expected.digest)
        throw mismatch(expected, { size, digest });
}
/** A small blob, verified and whole. For manifests and configs only: at most 4 MiB, more throws MANIFEST_TOO_LARGE. */
async function readAll(source, wanted) {
    if (wanted.size > maxDocumentBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read ${wanted.digest}: ${wanted.size} bytes, expected at most ${maxDocumentBytes}`);
    }
    const chunks = [];
    for await (const chunk of verified(wanted, await source.fetch(wanted)))
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
const maxDocumentBytes = 4 * 1024 * 1024;


/***/ }),

/***/ 88804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   Kk: () => (/* binding */ unequalLayers),
/* harmony export */   Ko: () => (/* binding */ configPlatform),
/* harmony export */   eL: () => (/* binding */ configDiffIds),
/* harmony export */   sH: () => (/* binding */ chainIds),
/* harmony export */   x$: () => (/* binding */ spelledPlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95581);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3394);





const names = ['os', 'architecture', 'variant', 'os.version', 'os.features', 'rootfs', 'config'];
/** Reads an image's config. Throws MANIFEST_INVALID, also when it does not name one diff_id for each of `layers` layers. */
function parseImageConfig(bytes, layers) {
    const fields = configFields(bytes);
    const diffIds = diffIdsIn(fields);
    if (diffIds.length !== layers)
        throw unequalLayers(diffIds.length, layers);
    const created = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'created', 'config');
    const history = ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'history', 'config') ?? []).map((entry, at) => (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(entry ?? {}, `config.history[${at}]`));
    const run = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'config') ?? {};
    return {
        platform: normalized(spelledIn(fields)),
        diffIds,
        history,
        run: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(run, 'config.config'),
        ...(created ? { created } : {}),
    };
}
/** The platform that a config names; undefined where it names none. Reads nothing else of it. Throws MANIFEST_INVALID. */
function configPlatform(bytes) {
    return normalized(spelledIn(configFields(bytes)));
}
/** The same platform as the config spells it, for whoever writes it down again. Throws MANIFEST_INVALID. */
function spelledPlatform(bytes) {
    return spelledIn(configFields(bytes));
}
/** The diff_ids that a config names, however many. Reads nothing else of it. Throws MANIFEST_INVALID, DIGEST_INVALID. */
function configDiffIds(bytes) {
    return diffIdsIn(configFields(bytes));
}
/** The MANIFEST_INVALID error for a config whose diff_ids cannot belong to the manifest's layers. */
function unequalLayers(diffIds, layers) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use the image: its config names ${diffIds} layers, its manifest ${layers}`);
}
function configFields(bytes) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(bytes), 'config');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(fields, names, 'config');
    return fields;
}
function diffIdsIn(fields) {
    const rootfs = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'rootfs') ?? {}, 'config.rootfs');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(rootfs, ['diff_ids'], 'config.rootfs');
    return ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(rootfs, 'diff_ids', 'config.rootfs') ?? []).map(_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m);
}
function normalized(platform) {
    return platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .FL)(platform);
}
function spelledIn(fields) {
    const os = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os', 'config');
    const architecture = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'architecture', 'config');
    if (!os || !architecture)
        return undefined;
    const variant = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'variant', 'config');
    const osVersion = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os.version', 'config');
    const osFeatures = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(fields, 'os.features', 'config');
    return {
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
        ...(osFeatures ? { osFeatures } : {}),
    };
}
/** The chain IDs of layers (image-spec, config.md, "Layer ChainID"): each names a layer on top of all below it. */
function chainIds(diffIds) {
    const chain = [];
    for (const diffId of diffIds) {
        const below = chain.at(-1);
        chain.push(below === undefined ? diffId : (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(Buffer.from(`${below} ${diffId}`)));
    }
    return chain;
}


/***/ }),

/***/ 53793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ uncheckedText),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   cl: () => (/* binding */ layerContents),
/* harmony export */   pJ: () => (/* binding */ isImageManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88804);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);




const unreadable = ['MANIFEST_INVALID', 'MANIFEST_TOO_LARGE', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'];
/**
 * Pairs an image's layers with its config's diff_ids (image-spec, config.md, "rootfs"). A layer of a type that cannot be unpacked takes
 * the check from itself alone; artifacts promise nothing. Throws MANIFEST_INVALID for an image whose layers and diff_ids differ in
 * number.
 *
 * @param diffIds undefined for a config that cannot be read
 */
function layerContents(manifest, diffIds) {
    const { config, layers } = manifest;
    const isPromising = isImageManifest(manifest) || ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isImageConfig)(config.mediaType) && diffIds?.length);
    if (!isPromising)
        return { promised: [], unchecked: [] };
    const isSealed = ({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) === 'unknown';
    if (diffIds === undefined || diffIds.length !== layers.length) {
        if (!layers.some(isSealed))
            throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .unequalLayers */ .Kk)(diffIds?.length ?? 0, layers.length);
        const reason = diffIds === undefined
            ? 'its config cannot be read'
            : `its config names ${diffIds.length} layers, its manifest ${layers.length}`;
        return { promised: [], unchecked: layers.map(layer => ({ layer, reason })) };
    }
    const pairs = layers.map((layer, at) => ({ layer, diffId: diffIds[at] }));
    return {
        promised: pairs.filter(({ layer }) => !isSealed(layer)),
        // Content that is its own diff_id was compared with it as it was fetched, whatever its type: attestations and signatures.
        unchecked: pairs
            .filter(({ layer, diffId }) => isSealed(layer) && layer.digest !== diffId)
            .map(({ layer }) => ({ layer, reason: `its type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(layer.mediaType)}" cannot be unpacked` })),
    };
}
/** Whether a manifest is an image's, runnable here or not, rather than an artifact's under the type of an image's config. */
function isImageManifest({ config, layers }) {
    const isLayer = ({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) !== 'unknown' || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isLayerType)(mediaType);
    return (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isImageConfig)(config.mediaType) && (layers.length === 0 || layers.some(isLayer));
}
/**
 * What is read of an image's config; undefined where it cannot be read and neither can a layer: only who opens such an image can tell.
 * Throws what `read` throws for all other images.
 */
async function readConfig({ layers }, read) {
    try {
        return await read();
    }
    catch (error) {
        const isSealed = layers.some(({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) === 'unknown');
        if (!isSealed || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, ...unreadable))
            throw error;
        return undefined;
    }
}
/** Layers that nothing can be compared with, in a few words for people: the first ones by digest with the reason. */
function uncheckedText(unchecked) {
    const shown = unchecked.slice(0, 10).map(({ layer, reason }) => `${layer.digest} (${reason})`);
    const more = unchecked.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 87579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yy: () => (/* binding */ platformMissing),
/* harmony export */   kr: () => (/* binding */ platformUnknown),
/* harmony export */   su: () => (/* binding */ heedFit),
/* harmony export */   xs: () => (/* binding */ platformFit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88804);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);
/* harmony import */ var _platform_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7841);





/** Holds the platforms that were asked for against the one that an image's config names. Throws MANIFEST_INVALID. */
function platformFit(config, wanted) {
    const platform = (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .configPlatform */ .Ko)(config);
    // Attestations say so of themselves: they are for no platform.
    if (!platform || platform.os === 'unknown')
        return { kind: 'unknown' };
    const missing = wanted.filter(each => !(0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .platformMatches */ .J5)(each, platform)).map(_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq);
    if (missing.length === 0)
        return { kind: 'fits' };
    return { kind: 'misfits', missing, offered: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform) };
}
/** The PLATFORM_MISSING error for an image of another platform. */
function platformMissing(name, { missing, offered }) {
    const message = `Cannot find ${missing.map(each => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(each)).join(', ')} in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name)}: it is for ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(offered)} alone`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('PLATFORM_MISSING', message, { details: { wanted: missing, offered: [offered] } });
}
/** Acts on what a config says: warns, or throws PLATFORM_MISSING. */
function heedFit(fit, { name, selection, isAsked }, warn) {
    if (fit.kind === 'unknown' && isAsked)
        warn(platformUnknown(name, selection));
    if (fit.kind !== 'misfits')
        return;
    if (isAsked)
        throw platformMissing(name, fit);
    const [runner, offered] = [selection.map(_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', '), (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(fit.offered)];
    warn(`${name}: the image is for ${offered} alone, and the runner is ${runner}. Set platforms to ${offered} where that is meant`);
}
/** What is told of an image that is taken although nobody knows what it runs on. */
function platformUnknown(name, wanted) {
    const asked = wanted.map(each => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)((0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(each))).join(', ');
    return `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name)}: its config names no platform, so that it is not known whether it is for ${asked}; it was taken as it is`;
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





/** The entries of an index, as they stand in its bytes. */
function entriesOf({ bytes }) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(JSON.parse(Buffer.from(bytes).toString()), 'index');
    return ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'manifests', 'index') ?? []).map(each => {
        const entry = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(each, 'manifests');
        return { fields: entry, descriptor: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .B)(entry, 'manifests') };
    });
}
/** An entry for an image that no index has named yet; `platform` as its config spells it, undefined for what runs nowhere, such as an artifact. */
function entryFor({ descriptor }, platform) {
    const { mediaType, digest, size, artifactType } = descriptor;
    const named = platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFields */ .vC)(platform) } : {};
    const fields = { mediaType, digest, size, ...(artifactType ? { artifactType } : {}), ...named };
    return {
        fields,
        descriptor: { ...descriptor, ...(platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(platform) } : {}) },
    };
}
/** An entry with a platform, as the config spells it, where it says none. */
function withPlatform(entry, platform) {
    const { fields, descriptor } = entry;
    if (!platform || descriptor.platform)
        return entry;
    return {
        fields: { ...fields, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFields */ .vC)(platform) },
        descriptor: { ...descriptor, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(platform) },
    };
}
/** An entry with what its document is about, where the entry itself leaves that open. */
function withSubject(entry, subject) {
    return subject && needsSubject(entry.descriptor) ? { ...entry, subject } : entry;
}
/** Whether the document of an entry has to be read to know what it is about: it is no image of a platform, and has no annotation. */
function needsSubject(descriptor) {
    const isImage = descriptor.platform !== undefined && !(0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor);
    return !isImage && (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_4__/* .attestedDigest */ .Js)(descriptor) === undefined;
}
/** Whether an entry is about another: an attestation, a signature. */
function isProof({ descriptor, subject }) {
    return (0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor) || subject !== undefined;
}
/** What an entry is about. */
function aboutOf({ descriptor, subject }) {
    return (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_4__/* .attestedDigest */ .Js)(descriptor) ?? subject;
}
/** The entries of `proofs` that are about what is listed, or about one of each other that is. */
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
/** The platform an entry stands for, as text; undefined for attestations and what names none. */
function platformOfEntry({ descriptor }) {
    if ((0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor) || !descriptor.platform)
        return undefined;
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(descriptor.platform);
}


/***/ }),

/***/ 77944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ rewriteDocuments),
/* harmony export */   h1: () => (/* binding */ outdatedStatements)
/* harmony export */ });
/* unused harmony export documentFields */
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97055);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23892);
/* harmony import */ var _reference_levels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66804);




/**
 * Documents with changes, and all that refers to them followed: entries of indexes, subjects, and what attestations are about, with
 * media type, digest, size and inline data, up to the roots. What has nothing to change stays as it is, byte for byte.
 * Gives what each document of the set is now, and what was outside already. Throws GRAPH_INVALID, MANIFEST_TOO_LARGE.
 */
function rewriteDocuments(documents, { moved = new Map(), change = (_, fields) => fields }) {
    const now = new Map(moved);
    for (const document of (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceLevels */ .$n)(documents).flat()) {
        const before = documentFields(document);
        const followed = following(before, now);
        const after = change(document, followed, followed !== before);
        now.set(document.descriptor.digest, after === before ? document : rewritten(document, after));
    }
    return now;
}
/** A document's fields as its bytes have them. */
function documentFields({ bytes }) {
    return (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(JSON.parse(Buffer.from(bytes).toString()), 'manifest');
}
/** What names no media type itself keeps the one that it was served with. */
function rewritten({ descriptor }, fields) {
    const isNamed = typeof fields.mediaType === 'string' && fields.mediaType !== '';
    const expected = isNamed ? {} : { mediaType: descriptor.mediaType };
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(Buffer.from(JSON.stringify(fields)), expected);
}
function following(fields, now) {
    const subject = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(fields, 'subject');
    const entries = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listField */ .FZ)(fields, 'manifests', 'index');
    const changes = {};
    const about = followedAbout(fields, 'manifest', now);
    if (about !== fields)
        changes.annotations = about.annotations;
    if (subject !== undefined && subject !== null) {
        const followed = followedDescriptor(subject, 'subject', now);
        if (followed !== subject)
            changes.subject = followed;
    }
    if (entries) {
        const followed = entries.map(entry => followedDescriptor(entry, 'manifests', now));
        if (followed.some((entry, at) => entry !== entries[at]))
            changes.manifests = followed;
    }
    return Object.keys(changes).length === 0 ? fields : { ...fields, ...changes };
}
function followedDescriptor(value, where, now) {
    const fields = followedAbout((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value, where), where, now);
    const { digest } = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDescriptor */ .B)(fields, where);
    const found = now.get(digest);
    if (!found || found.descriptor.digest === digest)
        return fields;
    const { mediaType, digest: moved, size } = found.descriptor;
    const data = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(fields, 'data') === undefined ? {} : { data: Buffer.from(found.bytes).toString('base64') };
    return { ...fields, mediaType, digest: moved, size, ...data };
}
function followedAbout(fields, where, now) {
    const annotations = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textMapField */ .A7)(fields, 'annotations', where);
    const about = annotations?.[_reference_levels_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutKey */ .NS];
    const found = about === undefined ? undefined : now.get(about)?.descriptor.digest;
    if (found === undefined || found === about)
        return fields;
    return { ...fields, annotations: { ...annotations, [_reference_levels_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutKey */ .NS]: found } };
}
/** Attestations, signatures and the like among documents, which were made for digests that have moved: their contents cannot follow. */
function outdatedStatements(documents, moved) {
    const changed = (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_0__/* .changedDigests */ .wR)(moved);
    const found = new Map();
    const add = (by, said) => {
        const now = changed.get(said)?.descriptor.digest;
        const statement = moved.get(by)?.descriptor.digest ?? by;
        if (now && said)
            found.set(`${statement} ${said}`, { statement, said: said, now });
    };
    for (const { descriptor, manifest } of documents) {
        add(descriptor.digest, manifest.subject?.digest);
        if (manifest.kind === 'index')
            for (const each of manifest.manifests)
                add(each.digest, (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_0__/* .attestedDigest */ .Js)(each));
    }
    return [...found.values()];
}


/***/ }),

/***/ 75849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ followReferrers)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87629);
/* harmony import */ var _model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66804);
/* harmony import */ var _model_rewrite_rewrite_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77944);
/* harmony import */ var _registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62311);
/* harmony import */ var _transfer_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98039);





/**
 * Companions whose image has another digest now: their subjects and the tags that name it follow, and so does what is about them in
 * turn. What they state or sign inside cannot follow, and is told as `outdated`. Throws what reading throws.
 */
async function followReferrers(companions, moved, { document, concurrency }) {
    if ((0,_model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_0__/* .changedDigests */ .wR)(moved).size === 0)
        return { companions, document, outdated: [], made: new Set() };
    const roots = [...companions.referrers, ...companions.tagged.values()];
    const graphs = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(roots, concurrency, root => (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walk */ .G)(document, root, 'all'));
    const documents = graphs.flatMap(graph => graph.documents);
    const now = (0,_model_rewrite_rewrite_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .rewriteDocuments */ .F7)(documents, { moved });
    const made = new Map([...now.values()].map(each => [each.descriptor.digest, each]));
    const of = ({ descriptor }) => now.get(descriptor.digest);
    const tagged = [...companions.tagged].map(([tag, root]) => ({ root: of(root), ...followedTag(tag, now) }));
    return {
        companions: {
            referrers: companions.referrers.map(of),
            tagged: new Map(tagged.map(({ tag, root }) => [tag, root])),
        },
        made: new Set([...made.keys()].filter(digest => !now.has(digest))),
        document: async (wanted) => made.get(wanted.digest) ?? document(wanted),
        outdated: [
            ...(0,_model_rewrite_rewrite_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .outdatedStatements */ .h1)(documents, now),
            ...tagged.flatMap(({ root, about }) => about ? [{ statement: root.descriptor.digest, said: about.said, now: about.now }] : []),
        ],
    };
}
/** Cosign's tags begin with the digest they are about. */
function followedTag(tag, moved) {
    for (const [said, { descriptor }] of (0,_model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_0__/* .changedDigests */ .wR)(moved)) {
        const start = `${(0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrersTag */ .LN)(said)}.`;
        if (!tag.startsWith(start))
            continue;
        const now = descriptor.digest;
        return { tag: `${(0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrersTag */ .LN)(now)}.${tag.slice(start.length)}`, about: { said, now } };
    }
    return { tag };
}


/***/ }),

/***/ 80882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ selectPlatforms)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-fit.js
var platform_fit = __webpack_require__(87579);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/index-entry.js
var index_entry = __webpack_require__(1958);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/model/rewrite/subset-index.js




/**
 * An index of some platforms of another: entries and all else as they stand there, with the attestations of what is kept. The same
 * document when nothing is left out, and for an image, which is of one platform anyway. Throws PLATFORM_MISSING.
 *
 * @param known the image's name, and what entries are about that do not say it themselves, as their documents say
 */
function subsetIndex(root, platforms, { name, subjects = new Map(), absent = new Set() } = {}) {
    const { manifest, descriptor } = root;
    if (manifest.kind === 'image' || platforms === 'all')
        return root;
    const chosen = new Set(platforms.map(platform => (0,platform_choice/* choosePlatform */.xV)(manifest, platform, name).digest));
    const entries = (0,index_entry/* entriesOf */.Mc)(root).map(entry => (0,index_entry/* withSubject */.tX)(entry, subjects.get(entry.descriptor.digest)));
    const proofs = (0,index_entry/* proofsOf */.Tq)(entries.filter(index_entry/* isProof */.rN), chosen).map(each => each.descriptor.digest);
    const kept = new Set([...chosen, ...proofs.filter(digest => !absent.has(digest))]);
    const digests = new Set(manifest.manifests.flatMap(({ digest }) => (kept.has(digest) ? [digest] : [])));
    if (manifest.manifests.every(({ digest }) => digests.has(digest)))
        return root;
    return withManifests(root, digests, descriptor.mediaType);
}
function withManifests({ bytes }, digests, mediaType) {
    const fields = JSON.parse(Buffer.from(bytes).toString());
    if (!fields.manifests)
        throw new errors/* TallyError */.jB('INTERNAL', 'Cannot make an index of some platforms: it has none');
    const manifests = fields.manifests.filter(({ digest }) => digests.has(digest));
    return (0,model_document/* parseDocument */.Tp)(Buffer.from(JSON.stringify({ ...fields, manifests })), { mediaType });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/unread-document.js
var unread_document = __webpack_require__(74717);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/select-platforms.js












/** As deep as images are walked. */
const maxDepth = 8;
/** Documents read at once. */
const maxReads = 16;
/**
 * The part of an image that is of some platforms: a new index where one is left out. An index that lists nothing but another one is
 * looked into, and the new index is then that other one's. An image that no index names a platform of is held against its own config;
 * one whose config names none is taken with a warning. Throws PLATFORM_MISSING.
 */
async function selectPlatforms(root, selection, image) {
    if (selection === 'all')
        return root;
    let outer;
    let index = root;
    for (let depth = 0; depth < maxDepth; depth++) {
        const selected = await subset(index, selection, image);
        const unnamed = await unnamedChild(index, selection, image);
        if (unnamed?.manifest.kind !== 'index') {
            if (unnamed)
                await checkConfig(unnamed, selection, image);
            return selected === index ? (outer ?? selected) : selected;
        }
        outer ??= selected;
        index = unnamed;
    }
    throw new errors/* TallyError */.jB('GRAPH_INVALID', `Cannot use ${root.descriptor.digest}: it nests deeper than ${maxDepth} levels`);
}
/** Without attestations that are not there: pulls and loads of some platforms bring none. */
async function subset(index, selection, image) {
    const facts = { name: image.name, subjects: await subjectsIn(index, image) };
    const whole = subsetIndex(index, selection, facts);
    if (!image.has || whole.manifest.kind === 'image')
        return whole;
    const absent = new Set();
    for (const entry of (0,index_entry/* entriesOf */.Mc)(whole))
        if ((0,index_entry/* isProof */.rN)(entry) && !(await image.has(entry.descriptor)))
            absent.add(entry.descriptor.digest);
    if (absent.size === 0)
        return whole;
    const verb = absent.size === 1 ? 'is left out, since it is' : 'are left out, since they are';
    image.warn?.(`${(0,printable/* printable */.g)(image.name)}: ${(0,format/* plural */.LS)(absent.size, 'attestation')} ${verb} not there: ${[...absent].join(', ')}`);
    return subsetIndex(index, selection, { ...facts, absent });
}
async function checkConfig({ manifest }, selection, { name, blobs, warn }) {
    if (manifest.kind !== 'image' || !(0,layer_content/* isImageManifest */.pJ)(manifest))
        return;
    const fit = (0,platform_fit/* platformFit */.xs)(await (0,bytes/* readAll */.yw)(blobs, manifest.config), selection);
    if (fit.kind === 'misfits')
        throw (0,platform_fit/* platformMissing */.Yy)(name, fit);
    if (fit.kind === 'unknown')
        warn?.((0,platform_fit/* platformUnknown */.kr)(name, selection));
}
/** What entries are about that do not say it themselves. One that cannot be read is about nothing that anyone knows of, and is told. */
async function subjectsIn({ manifest }, { document, name, warn }) {
    if (manifest.kind === 'image')
        return new Map();
    const unsaid = manifest.manifests.filter(each => (0,index_entry/* needsSubject */.Ie)(each) && ['image', 'index'].includes((0,media_type.kindOf)(each.mediaType)));
    const found = await (0,concurrency/* mapLimit */.sf)(unsaid, maxReads, async ({ digest }) => {
        try {
            return [digest, (await document(digest)).manifest.subject?.digest];
        }
        catch (error) {
            if (!(0,unread_document/* isDocumentFault */.S2)(error) && !(0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                throw error;
            const why = `it cannot be read, so that it is not known what it is about (${error.message})`;
            warn?.(`${(0,printable/* printable */.g)(name)}: ${digest} is left out of the platforms asked for: ${why}`);
            return [digest, undefined];
        }
    });
    return new Map(found.flatMap(([digest, subject]) => (subject ? [[digest, subject]] : [])));
}
/** The one image or index that is meant where its index does not say of which platform it is. */
async function unnamedChild(root, selection, { document }) {
    const { manifest } = root;
    if (manifest.kind === 'image')
        return root;
    const lone = selection.map(platform => (0,platform_choice/* choosePlatform */.xV)(manifest, platform)).find(({ platform }) => !platform);
    return lone && document(lone.digest);
}


/***/ }),

/***/ 74717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ isDocumentFault),
/* harmony export */   XJ: () => (/* binding */ unreadFacts),
/* harmony export */   a2: () => (/* binding */ unansweredFacts)
/* harmony export */ });
/* unused harmony export spelledDigests */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);


/** What is wrong with one document and would be wrong with it tomorrow; everything else is an answer that was not given. */
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
/** A document that spells more digests than an index may have entries is not looked through. */
const mostSpelled = 10_000;
/** Whether the document itself is at fault, not the way to it. */
function isDocumentFault(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, ...documentFaults);
}
/** What is known of a version whose manifest nobody answered for: nothing, so it stops the plan. */
function unansweredFacts({ message }) {
    return { kind: 'unreadable', needs: [], problem: message };
}
/**
 * What is known of a manifest that was served and cannot be understood. `bytes` are what the registry gave, undefined where it gave
 * nothing: what they may refer to is what they spell, and anything at all where they are not the bytes of `digest`.
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
 * Every digest that could be read out of a document, whatever its grammar; undefined where there are too many.
 *
 * Documents name each other by a JSON string that ends in the hex of a digest, so that it stands between characters that are no
 * hex, once the escapes are undone that JSON has for them. Clients read UTF-8 alone (RFC 8259, section 8.1).
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
/** The bytes that have this digest: all of them, or the signed part, which alone counts in Docker schema 1. */
function ownBytes(bytes, digest) {
    const has = (part) => (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(part, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)) === digest;
    if (has(bytes))
        return bytes;
    const signed = signedPart(bytes);
    return signed && has(signed) ? signed : undefined;
}
/** What a "pretty" JSON signature covers: the beginning as it is, and the end that it carries itself (libtrust, JWS). */
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
/** Docker schema 1 has neither children nor subject, so that nothing hangs on it; what also has fields for them is something else. */
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