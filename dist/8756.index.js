"use strict";
exports.id = 8756;
exports.ids = [8756];
exports.modules = {

/***/ 18756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readImage: () => (/* binding */ readImage)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/strict-json.js
var strict_json = __webpack_require__(3394);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/history.js
var inspect_history = __webpack_require__(55721);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/layers.js
var inspect_layers = __webpack_require__(69391);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/platform-image.js








/** The fields that expectations and comparisons are about, of a config and of what it says about running. */
const outerNames = ['created', 'author', 'architecture', 'os', 'variant', 'config', 'rootfs', 'history'];
const runNames = 'User ExposedPorts Env Entrypoint Cmd Volumes WorkingDir Labels StopSignal Healthcheck Shell OnBuild'.split(' ');
/** Faults of a config that hide it, and leave the rest of the image as it is. */
const configFaults = ['MANIFEST_INVALID', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'];
/**
 * Describes an image by its manifest and config. A config that cannot be read is a fault of the image, not of the step: the manifest
 * says enough for digests and sizes.
 *
 * @param platform the platform that its index names
 * @param config the verified bytes of its config; undefined where they were not read
 */
function describeImage(document, platform, config) {
    const { manifest, descriptor } = document;
    const faults = [];
    const read = config && readConfig(config, faults);
    const isRead = read !== undefined || !(0,layer_content/* isImageManifest */.pJ)(manifest);
    const configFault = read?.fault ?? (isRead ? undefined : 'its config was not read');
    const unequal = read?.diffIds && (0,inspect_layers/* unequalContents */.Mj)(manifest, read.diffIds);
    if (unequal)
        faults.push(unequal);
    const layers = (0,inspect_layers/* inspectedLayers */.kf)(manifest, read?.diffIds);
    const image = {
        platform: platform ?? read?.platform,
        digest: descriptor.digest,
        mediaType: descriptor.mediaType,
        kind: (0,layer_content/* isImageManifest */.pJ)(manifest) ? 'image' : 'artifact',
        imageId: manifest.config.digest,
        annotations: manifest.annotations ?? {},
        ...(read ? { config: read.config } : {}),
        ...(configFault === undefined ? {} : { configFault }),
        ...joined(layers, read?.config.raw ?? {}),
    };
    return { image: { ...image, ...sizesOf(image.layers) }, faults };
}
/** The bytes of layers together, as far as they are known. */
function sizesOf(layers) {
    const unpacked = (0,inspect_layers/* unpackedSize */.JL)(layers);
    return { size: (0,inspect_layers/* transferredSize */.qc)(layers), ...(unpacked === undefined ? {} : { unpackedSize: unpacked }) };
}
function joined(layers, config) {
    const steps = (0,inspect_history/* historySteps */.g0)(config);
    if (!steps)
        return { layers };
    const { history, fault, ...found } = (0,inspect_history/* joinHistory */.Fd)(steps, layers);
    return { layers: found.layers, history, ...(fault ? { historyFault: fault } : {}) };
}
function readConfig(bytes, faults) {
    const part = (read) => {
        try {
            return read();
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, ...configFaults))
                throw error;
            faults.push(`its config cannot be read: ${error.message.replace(/^Cannot read the document: /, '')}`);
            return undefined;
        }
    };
    const raw = part(() => (0,json_fields/* fieldsOf */.Pf)((0,strict_json/* parseStrictJson */.R)(bytes), 'config'));
    if (!raw)
        return undefined;
    const claims = part(() => {
        (0,json_fields/* refuseCaseVariants */.j4)(raw, outerNames, 'config');
        const found = (0,config/* configClaims */.QG)(bytes);
        (0,json_fields/* refuseCaseVariants */.j4)((0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(raw, 'config') ?? {}, 'config.config'), runNames, 'config.config');
        return found;
    });
    const fault = claims ? undefined : faults.at(-1);
    const { created, labels = {} } = claims ?? { created: undefined };
    const platform = part(() => (0,config/* configPlatform */.Ko)(bytes));
    return {
        config: { created: created || undefined, labels, raw },
        platform: platform && platform.os !== 'unknown' ? (0,model_platform/* formatPlatform */.Bq)(platform) : undefined,
        diffIds: part(() => (0,config/* configDiffIds */.eL)(bytes)),
        fault,
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-fit.js
var platform_fit = __webpack_require__(87579);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/reference-levels.js
var reference_levels = __webpack_require__(66804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/companions.js










/** BuildKit's annotation of a layer that states something (buildkit, attestation-storage.md). */
const predicateKey = 'in-toto.io/predicate-type';
/** Bytes of one statement: SBOMs of large images take several MB. */
const mostStatement = 64 * 1024 * 1024;
/**
 * The children of an image's indexes that are no image of a platform, or not there. Of selected platforms, only the attestations of
 * those. Throws what reading throws.
 */
async function companionsOf(content, graph, wishes) {
    const found = listed(graph, wishes);
    const isRead = wishes.hasCompanions || wishes.predicates.length > 0;
    if (!isRead)
        return found;
    return (0,concurrency/* mapLimit */.sf)(found, wishes.concurrency, async (companion) => {
        if (companion.isMissing || (0,media_type.kindOf)(companion.descriptor.mediaType) === 'other')
            return companion;
        const document = await content.document(companion.descriptor.digest);
        if (!document)
            return { ...companion, isMissing: true };
        return readCompanion(content, { companion, document }, wishes);
    });
}
function listed({ documents, leaves }, { selection }) {
    const read = new Set(documents.map(({ descriptor }) => descriptor.digest));
    const images = new Set(leaves.map(({ document }) => document.descriptor.digest));
    // Images may have the same attestation, and a nested index the same children.
    const found = new Map();
    for (const { manifest } of documents) {
        if (manifest.kind === 'image')
            continue;
        for (const descriptor of manifest.manifests) {
            const companion = companionOf(descriptor, read);
            const isWanted = selection === 'all' || (companion?.about && images.has(companion.about));
            if (companion && isWanted)
                found.set(`${companion.about} ${descriptor.digest}`, companion);
        }
    }
    return Array.from(found.values());
}
function companionOf(descriptor, read) {
    const subject = (0,reference_levels/* attestedDigest */.Js)(descriptor) ?? '';
    const about = (0,model_digest/* isDigest */.Bc)(subject) ? { about: subject } : {};
    if ((0,platform_choice/* isAttestation */.H3)(descriptor))
        return { descriptor, what: 'attestation', ...about };
    const { mediaType, artifactType, digest } = descriptor;
    if ((0,media_type.kindOf)(mediaType) === 'other')
        return { descriptor, what: artifactType ?? mediaType, ...about };
    if (read.has(digest))
        return undefined;
    return { descriptor, what: (0,media_type.kindOf)(mediaType), isMissing: true, ...about };
}
async function readCompanion(content, { companion, document }, wishes) {
    const { manifest } = document;
    const { about = manifest.subject?.digest } = companion;
    const layers = manifest.kind === 'image' ? manifest.layers : [];
    const stated = layers.flatMap(layer => {
        const predicateType = layer.annotations?.[predicateKey];
        return predicateType ? [{ layer, predicateType }] : [];
    });
    const wanted = stated.filter(({ predicateType }) => wishes.predicates.some(start => predicateType.startsWith(start)));
    const statements = [];
    for (const { layer, predicateType } of wanted) {
        const predicate = await predicateOf(content, layer, wishes);
        if (predicate)
            statements.push({ predicateType, ...predicate });
    }
    return {
        ...companion,
        ...(about ? { about } : {}),
        ...(stated.length > 0 ? { predicates: stated.map(({ predicateType }) => predicateType) } : {}),
        ...(wishes.predicates.length > 0 ? { statements } : {}),
    };
}
/** The content of a statement; undefined, with a note, if it cannot be read. */
async function predicateOf({ blobs }, layer, { note, written }) {
    const left = (why) => note(`${(0,printable/* printable */.g$)(written)}: the attestation ${layer.digest} is left out: ${why}`);
    if (layer.size > mostStatement) {
        left(`it has ${(0,format/* humanBytes */.p6)(layer.size)}, expected at most ${(0,format/* humanBytes */.p6)(mostStatement)}`);
        return undefined;
    }
    const chunks = [];
    try {
        for await (const chunk of (0,bytes/* verified */.zr)(layer, await blobs.fetch(layer)))
            chunks.push(Buffer.from(chunk));
        return { predicate: statementIn(Buffer.concat(chunks).toString(), layer.mediaType) };
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND', 'MANIFEST_INVALID') && !(error instanceof SyntaxError))
            throw error;
        // The parser's message quotes the text.
        left((0,errors/* isTallyError */.pQ)(error) ? error.message : 'it is no JSON');
        return undefined;
    }
}
/** The predicate of a statement, which may be in a signed envelope (DSSE). */
function statementIn(text, mediaType) {
    const fields = (0,json_fields/* fieldsOf */.Pf)(JSON.parse(text), 'statement');
    if (!/^application\/vnd\.in-toto\..*\+dsse$/.test(mediaType))
        return (0,json_fields/* own */.ZV)(fields, 'predicate');
    const payload = (0,json_fields/* own */.ZV)(fields, 'payload');
    const enclosed = Buffer.from(typeof payload === 'string' ? payload : '', 'base64').toString();
    return (0,json_fields/* own */.ZV)((0,json_fields/* fieldsOf */.Pf)(JSON.parse(enclosed), 'statement'), 'predicate');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/read-image.js









/** Faults of one image that are told, before the rest is counted. */
const toldFaults = 10;
/**
 * Reads an image: its root, and below it the manifests and configs of the selected platforms. Children that are not there are told
 * and listed. Throws NOT_FOUND for the root, PLATFORM_MISSING, SCHEMA1_UNSUPPORTED, and what reading throws.
 */
async function readImage(content, wishes) {
    const document = await content.root();
    const root = rootOf(document);
    if (!wishes.hasImages)
        return { root, platforms: [], companions: [] };
    const { selection, written } = wishes;
    const read = ({ digest }) => content.document(digest);
    const graph = await (0,walk/* walkImages */.M)(read, document, selection, written);
    const [platforms, companions] = await Promise.all([
        platformImages(content, graph, wishes),
        companionsOf(content, graph, wishes),
    ]);
    tellMissing(companions, wishes);
    const indexes = graph.documents.filter(each => each.manifest.kind === 'index' && each !== document);
    return {
        root,
        platforms,
        companions,
        graph,
        ...(indexes.length > 0 ? { indexes: indexes.toReversed() } : {}),
    };
}
function rootOf(document) {
    const { descriptor, manifest } = document;
    const kind = manifest.kind === 'image' && !(0,layer_content/* isImageManifest */.pJ)(manifest) ? 'artifact' : manifest.kind;
    const config = manifest.kind === 'image' && kind === 'artifact' ? manifest.config.mediaType : undefined;
    const artifactType = manifest.artifactType ?? config;
    return {
        digest: descriptor.digest,
        mediaType: descriptor.mediaType,
        kind,
        size: descriptor.size,
        document,
        annotations: manifest.annotations ?? {},
        ...(artifactType ? { artifactType } : {}),
    };
}
async function platformImages(content, { root, leaves }, wishes) {
    const told = [];
    const images = await (0,concurrency/* mapLimit */.sf)(leaves, wishes.concurrency, async ({ document, platform }) => {
        const { config, missing } = await configOf(content, document);
        if (document.descriptor.digest === root.descriptor.digest && config)
            heedPlatform(config, wishes);
        const { image, faults } = describeImage(document, platform, config);
        const place = image.platform === undefined ? '' : ` for ${(0,printable/* printable */.g$)(image.platform)}`;
        for (const fault of missing ? [missing, ...faults] : faults)
            told.push(`${(0,printable/* printable */.g$)(wishes.written)}${place}: ${fault}`);
        return image;
    });
    for (const message of told.slice(0, toldFaults))
        wishes.note(message);
    const more = told.length - toldFaults;
    if (more > 0)
        wishes.note(`${(0,printable/* printable */.g$)(wishes.written)}: ${more} more images of it have such faults`);
    return images;
}
/** The config of an image; artifacts have none that is read. */
async function configOf(content, { manifest }) {
    if (!(0,layer_content/* isImageManifest */.pJ)(manifest))
        return {};
    try {
        const config = await content.config(manifest);
        return config ? { config } : { missing: `its config ${manifest.config.digest} is not there` };
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'MANIFEST_TOO_LARGE'))
            throw error;
        return { missing: `its config cannot be read: ${error.message}` };
    }
}
/** The platform of an image that no index names: compared with the selection. */
function heedPlatform(config, { written, selection, platformsAsked, note }) {
    if (selection === 'all')
        return;
    try {
        (0,platform_fit/* heedFit */.su)((0,platform_fit/* platformFit */.xs)(config, selection), { name: written, selection, isAsked: platformsAsked }, note);
    }
    catch (error) {
        // A config that cannot be read names no platform; that it cannot be read is told with the image.
        if (!(0,errors/* isTallyError */.pQ)(error, 'MANIFEST_INVALID'))
            throw error;
    }
}
function tellMissing(companions, { written, note }) {
    const missing = companions.filter(({ isMissing }) => isMissing);
    if (missing.length === 0)
        return;
    const shown = missing.slice(0, toldFaults).map(({ descriptor }) => (0,printable/* printable */.g$)(nameOf(descriptor)));
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    note(`${(0,printable/* printable */.g$)(written)}: its index lists what is not there: ${shown.join(', ')}${more}`);
}
function nameOf({ platform, digest }) {
    return platform ? (0,model_platform/* formatPlatform */.Bq)(platform) : digest;
}


/***/ })

};
;