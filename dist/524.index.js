"use strict";
exports.id = 524;
exports.ids = [524];
exports.modules = {

/***/ 9969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fB: () => (/* binding */ layoutMarker),
/* harmony export */   vh: () => (/* binding */ layoutIndex)
/* harmony export */ });
/* unused harmony export layoutNames */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7957);




const refName = 'org.opencontainers.image.ref.name';
const imageName = 'io.containerd.image.name';
/** The file that marks a folder as an image layout (image-spec, image-layout.md). */
const layoutMarker = Buffer.from('{"imageLayoutVersion":"1.0.0"}');
/**
 * The name of each image in a layout's index: its tag, since Buildx finds images by tag only; the whole reference where
 * two images have the same tag, the digest's start where there is none.
 */
function layoutNames(images) {
    const short = images.map(({ reference, root }) => reference.tag ?? root.descriptor.digest.replace(/^(\w+):(.{12}).*$/, '$1-$2'));
    return images.map(({ reference, root }, at) => {
        const name = short[at] ?? '';
        const twins = images.some((other, i) => i !== at && short[i] === name && other.root.descriptor.digest !== root.descriptor.digest);
        return twins ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference) : name;
    });
}
/** The bytes of `index.json`: entries of `before` that are other images, then these, sorted by name. */
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
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .ociIndex */ .KP, manifests }));
}
function entry({ mediaType, digest, size }, name, reference) {
    return {
        mediaType,
        digest,
        size,
        annotations: { [imageName]: imageNameOf(reference), [refName]: name },
    };
}
/** What containerd calls the image once it is imported: by its tag, where it has one. */
function imageNameOf({ registry, repository, tag, digest }) {
    const name = { registry, repository };
    if (tag !== undefined)
        return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ ...name, tag });
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(digest === undefined ? name : { ...name, digest });
}
function isSameImage(one, other) {
    const nameOf = ({ annotations }) => annotations?.[imageName] ?? annotations?.[refName];
    return nameOf(one) === nameOf(other);
}
/** Another repository's image with the same tag has the short name already: this one takes its whole name. */
function distinctFrom(kept, added) {
    const { [refName]: short, [imageName]: long = '' } = added.annotations ?? {};
    const isTaken = kept.some(({ annotations, digest }) => annotations?.[refName] === short && digest !== added.digest);
    return isTaken ? { ...added, annotations: { ...added.annotations, [refName]: long } } : added;
}
function entriesOf(bytes) {
    const { manifest } = (0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .T)(bytes, {});
    if (manifest.kind !== 'index')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('ARCHIVE_INVALID', 'Cannot add to the layout: its index.json is no index');
    return manifest.manifests.map(({ mediaType, digest, size, annotations }) => ({
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
    }));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 7281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ attestedDigest),
/* harmony export */   X: () => (/* binding */ subsetIndex)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5199);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _platform_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7841);



const subjectOfAttestation = 'vnd.docker.reference.digest';
/** The manifest that an attestation in an index is about. */
function attestedDigest({ annotations }) {
    return annotations?.[subjectOfAttestation];
}
/**
 * An index of some platforms of another: entries and all else as they stand there, with the attestations of what is kept. The same
 * document when nothing is left out, and for an image, which is of one platform anyway. Throws PLATFORM_MISSING.
 */
function subsetIndex(root, platforms) {
    const { manifest, descriptor } = root;
    if (manifest.kind === 'image' || platforms === 'all')
        return root;
    const kept = new Set(platforms.map(platform => (0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .choosePlatform */ .xV)(manifest, platform).digest));
    const isKept = (entry) => kept.has(entry.digest) || ((0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3)(entry) && kept.has(attestedDigest(entry) ?? ''));
    const digests = new Set(manifest.manifests.filter(isKept).map(({ digest }) => digest));
    if (manifest.manifests.every(({ digest }) => digests.has(digest)))
        return root;
    return withManifests(root, digests, descriptor.mediaType);
}
function withManifests({ bytes }, digests, mediaType) {
    const fields = JSON.parse(Buffer.from(bytes).toString());
    if (!fields.manifests)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INTERNAL', 'Cannot make an index of some platforms: it has none');
    const manifests = fields.manifests.filter(({ digest }) => digests.has(digest));
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .T)(Buffer.from(JSON.stringify({ ...fields, manifests })), { mediaType });
}


/***/ }),

/***/ 1710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ companionsOf),
/* harmony export */   co: () => (/* binding */ repositoryCompanions),
/* harmony export */   lc: () => (/* binding */ noCompanions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);



const noCompanions = { referrers: [], tagged: new Map() };
const cosignTags = ['sig', 'att', 'sbom'];
/** A signature of an SBOM of an image is of level 2. */
const maxLevels = 4;
/** The companions of documents, and theirs in turn. */
async function companionsOf(reader, subjects, concurrency) {
    const referrers = new Map();
    const tagged = new Map();
    const seen = new Set(subjects);
    let level = [...seen];
    for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
        const found = await (0,_transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(level, concurrency, subject => companionsOfOne(reader, subject));
        for (const each of found) {
            for (const document of each.referrers)
                referrers.set(document.descriptor.digest, document);
            for (const [tag, document] of each.tagged)
                tagged.set(tag, document);
        }
        level = [...referrers.keys()].filter(digest => !seen.has(digest));
        for (const digest of level)
            seen.add(digest);
    }
    return { referrers: [...referrers.values()], tagged };
}
async function companionsOfOne(reader, subject) {
    const tags = cosignTags.map(suffix => `${(0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .referrersTag */ .LN)(subject)}.${suffix}`);
    const [descriptors, documents] = await Promise.all([
        reader.referrers(subject),
        Promise.all(tags.map(async (tag) => [tag, await reader.tagged(tag)])),
    ]);
    const referrers = await Promise.all(descriptors.map(({ digest }) => reader.document(digest)));
    const tagged = new Map(documents.flatMap(([tag, document]) => (document ? [[tag, document]] : [])));
    // What lists a manifest among a subject's referrers may be wrong: the manifest itself has to say so.
    const own = referrers.filter(({ manifest }) => manifest.subject?.digest === subject);
    return { referrers: own, tagged };
}
/** Companions as a repository has them. */
function repositoryCompanions(repository, document) {
    return {
        referrers: subject => (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .referrersOf */ .aH)(repository, subject),
        document,
        async tagged(tag) {
            try {
                return await repository.resolve({ tag });
            }
            catch (error) {
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
                    return undefined;
                throw error;
            }
        },
    };
}


/***/ }),

/***/ 6710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ engineNames)
/* harmony export */ });
/** The names an image gets in an engine or archive: `latest` stands for a tag only where nothing else was asked for. */
function engineNames({ registry, repository, tag, digest }) {
    if (tag === undefined && digest !== undefined)
        return [];
    return [{ registry, repository, tag: tag ?? 'latest' }];
}


/***/ }),

/***/ 1599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ placeImage)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(7957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(5197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/put-manifest.js
var put_manifest = __webpack_require__(3747);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/map-limit.js
var map_limit = __webpack_require__(4636);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/supply.js
var supply = __webpack_require__(4577);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/transfer.js
var transfer = __webpack_require__(7337);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/transfer/copy.js






/** Brings blobs to every target; each is downloaded once at most, and mounted between repositories of one registry. */
async function copyBlobs(blobs, targets, options) {
    // Registries need not hold layers that have addresses of their own (image-spec, layer.md, "Non-Distributable Layers").
    const wanted = blobs.filter(({ mediaType, urls }) => !((0,media_type/* isForeignLayer */.sJ)(mediaType) && urls?.length));
    const registries = [...Map.groupBy(targets, ({ writer }) => writer.name.registry).values()];
    const copies = await (0,map_limit/* mapLimit */.s)((0,transfer/* inTransferOrder */.TS)(wanted.map(blob => ({ blob }))), options.concurrency, ({ blob }) => copyBlob(blob, registries, options));
    return copies.flat();
}
async function copyBlob(blob, registries, options) {
    try {
        return await bringTo(blob, registries, { ...options, needs: registries.length });
    }
    catch (error) {
        // A mirror or a connection may have damaged what came straight through: by way of the store every source is asked.
        if (!(0,errors/* isTallyError */.pQ)(error, 'CONTENT_MISMATCH') || !options.supply.keep || registries.length > 1)
            throw error;
        return bringTo(blob, registries, { ...options, needs: 2 });
    }
}
async function bringTo(blob, registries, { needs, ...options }) {
    const content = (0,supply/* contentFor */.F)(blob, needs, options);
    const copies = await (0,map_limit/* mapLimit */.s)(registries, registries.length, async (targets) => {
        const there = [];
        const done = [];
        for (const target of targets) {
            const { name } = target.writer;
            if (target.holds?.(blob.digest)) {
                there.push(name);
                continue;
            }
            const mountFrom = [...there, ...target.mountFrom(blob)].filter(from => !isSame(from, name));
            done.push(await timed(blob, name, options, bring => target.writer.bring(blob, content, { ...bring, mountFrom })));
            there.push(name);
        }
        return done;
    });
    return copies.flat();
}
async function timed(blob, target, { now, brought }, work) {
    const began = now();
    let retries = 0;
    const how = await work({ retried: () => void retries++ });
    const copy = { blob, target, how, milliseconds: now() - began, retries };
    brought?.(copy);
    return copy;
}
function isSame(one, other) {
    return one.registry === other.registry && one.repository === other.repository;
}
/** Documents, children before parents, under their digests; nothing is written before what it names is there. */
async function copyDocuments(documents, targets, options) {
    const images = documents.filter(({ manifest }) => manifest.kind === 'image');
    const indexes = documents.filter(({ manifest }) => manifest.kind === 'index');
    await (0,map_limit/* mapLimit */.s)(targets, targets.length, async (target) => {
        const due = images.filter(({ descriptor }) => !target.holds?.(descriptor.digest));
        await (0,map_limit/* mapLimit */.s)(due, options.concurrency, image => putWhole(image, documents, { target, options }));
        for (const index of indexes)
            await putWhole(index, documents, { target, options });
    });
}
/** A registry may have lost what it said it had: what a manifest names is then sent once more. */
async function putWhole(document, all, { target, options }) {
    const { writer } = target;
    try {
        await writer.putDocument(document);
    }
    catch (error) {
        if (!(0,put_manifest/* lacksParts */.Lh)(error))
            throw error;
        await resend(document, all, { target, options });
        await writer.putDocument(document);
    }
}
async function resend({ manifest }, all, { target, options }) {
    const { writer } = target;
    if (manifest.kind === 'index') {
        const named = new Set(manifest.manifests.map(({ digest }) => digest));
        for (const child of all.filter(({ descriptor }) => named.has(descriptor.digest)))
            await writer.putDocument(child);
        return;
    }
    const blobs = [manifest.config, ...manifest.layers];
    await (0,map_limit/* mapLimit */.s)(blobs, options.concurrency, async (blob) => {
        await writer.bring(blob, (0,supply/* contentFor */.F)(blob, 1, options), { isAbsent: true });
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/companions.js
var operations_companions = __webpack_require__(1710);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/referrer-tags.js
var referrer_tags = __webpack_require__(2311);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(8039);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/place-companions.js




/** Brings companions with their contents to the repositories where their image is, and names them as they were named. */
async function placeCompanions({ referrers, tagged }, targets, options) {
    const { document, concurrency } = options;
    const roots = [...referrers, ...tagged.values()];
    if (targets.length === 0 || roots.length === 0)
        return [];
    const graphs = await (0,map_limit/* mapLimit */.s)(roots, concurrency, root => (0,walk/* walk */.G)(document, root, 'all'));
    const blobs = new Map(graphs.flatMap(graph => graph.blobs.map(blob => [blob.digest, blob])));
    const documents = new Map(graphs.flatMap(graph => graph.documents.map(each => [each.descriptor.digest, each])));
    const copies = await copyBlobs([...blobs.values()], targets, options);
    await copyDocuments([...documents.values()], targets, options);
    await listReferrers([...documents.values()], targets);
    await (0,map_limit/* mapLimit */.s)([...tagged], concurrency, async ([tag, root]) => {
        for (const { writer } of targets)
            await writer.tag(root, tag);
    });
    return copies;
}
/** Referrers are found by their subject afterwards, whether or not the registry has a list of its own. */
async function listReferrers(documents, targets) {
    const referring = documents.filter(({ manifest }) => manifest.subject);
    const bySubject = Map.groupBy(referring, ({ manifest }) => manifest.subject?.digest);
    await (0,map_limit/* mapLimit */.s)(targets, targets.length, async ({ writer }) => {
        for (const [subject, referrers] of bySubject)
            await (0,referrer_tags/* ensureListed */.m9)(writer, subject, referrers.map(referrerDescriptor));
    });
}
/** As a list of referrers names a manifest (distribution-spec 1.1, "Listing Referrers"). */
function referrerDescriptor({ descriptor, manifest }) {
    const config = manifest.kind === 'image' ? manifest.config.mediaType : undefined;
    const { artifactType = config, annotations } = manifest;
    return {
        ...descriptor,
        ...(artifactType ? { artifactType } : {}),
        ...(annotations ? { annotations } : {}),
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/tag-plan.js
var tag_plan = __webpack_require__(3917);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write-tags.js
var write_tags = __webpack_require__(9570);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/place-image.js








/**
 * Brings an image to its repositories: blobs, then documents with children first, then what travels along, then the tags together.
 * Nothing is written where a tag's conflict is to fail. Throws TAG_CONFLICT and what reading, uploading and writing throw.
 */
async function placeImage(placement, ports) {
    return new Placing(placement, ports).run();
}
class Placing {
    #placement;
    #ports;
    #writers = new Map();
    constructor(placement, ports) {
        this.#placement = placement;
        this.#ports = ports;
    }
    async run() {
        const { graph, tags, onConflict, concurrency, dryRun, companions = operations_companions/* noCompanions */.lc } = this.#placement;
        const { root } = graph;
        const planned = (0,tag_plan/* planTags */.Vd)(tags, root, onConflict);
        const count = companions.referrers.length + companions.tagged.size;
        const repositories = this.#due(planned);
        const told = { root, repositories, companions: count };
        if (dryRun)
            return { ...told, tags: foreseen(planned), blobs: [], held: [] };
        for (const name of repositories)
            this.#writers.set((0,reference/* repositoryName */.aR)(name), await this.#ports.registries.writer(name));
        const { blobs, held } = await this.#content(repositories);
        const targets = this.#targets(repositories.filter(name => !this.#isHome(name)));
        const options = { ...this.#options(), document: this.#placement.document };
        blobs.push(...(await placeCompanions(companions, targets, options)));
        const writerOf = (name) => this.#writers.get((0,reference/* repositoryName */.aR)(name));
        const outcomes = await (0,write_tags/* writeTags */.p)(planned, root, { writerOf, onConflict, concurrency });
        return { ...told, tags: outcomes, blobs, held };
    }
    /** Repositories where something is to be: those that all tags skip are left alone. */
    #due(planned) {
        const skipped = planned.filter(({ act }) => act === 'skip').map(({ target }) => (0,reference/* repositoryName */.aR)(target));
        const wanted = planned.filter(({ act }) => act !== 'skip').map(({ target }) => (0,reference/* repositoryName */.aR)(target));
        const { repositories, isMade } = this.#placement;
        return repositories.filter(name => {
            const full = (0,reference/* repositoryName */.aR)(name);
            return wanted.includes(full) || !skipped.includes(full) || (this.#isHome(name) && !isMade);
        });
    }
    async #content(repositories) {
        const { graph, isMade, concurrency } = this.#placement;
        const { root, documents } = graph;
        const present = await (0,map_limit/* mapLimit */.s)(repositories, concurrency, async (name) => {
            // To write what was just made costs no more than to ask for it.
            if (this.#isHome(name))
                return !isMade || this.#isTagged(name, root.descriptor.digest);
            return this.#has(name, root.descriptor.digest);
        });
        const lacking = repositories.filter((_, at) => !present[at]);
        const own = lacking.filter(name => this.#isHome(name));
        const others = lacking.filter(name => !this.#isHome(name));
        await (0,map_limit/* mapLimit */.s)(own, concurrency, name => this.#writer(name).putDocument(root));
        const targets = this.#targets(others);
        const blobs = await copyBlobs(graph.blobs, targets, this.#options());
        await copyDocuments(documents, targets, this.#options());
        const written = others.flatMap(name => documents.map(({ descriptor }) => ({ name, digest: descriptor.digest })));
        const isHeld = ({ name, digest }) => this.#placement.holds?.(digest, name);
        await (0,map_limit/* mapLimit */.s)(written.filter(each => !isHeld(each)), concurrency, ({ name, digest }) => this.#writer(name).confirmDocument(digest));
        await listReferrers(documents, targets);
        return { blobs, held: repositories.filter((name, at) => present[at] && !this.#isHome(name)) };
    }
    #isHome(name) {
        const { home } = this.#placement;
        return home !== undefined && (0,reference/* repositoryName */.aR)(home) === (0,reference/* repositoryName */.aR)(name);
    }
    #isTagged(name, digest) {
        const { tags } = this.#placement;
        return tags.some(({ target, previous }) => previous === digest && (0,reference/* repositoryName */.aR)(target) === (0,reference/* repositoryName */.aR)(name));
    }
    /** A registry that does not let us look may have it: what it has not is sent. */
    async #has(name, digest) {
        try {
            return await this.#writer(name).hasDocument(digest);
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'DENIED', 'POLICY_BLOCKED'))
                return false;
            throw error;
        }
    }
    #targets(repositories) {
        return repositories.map(name => ({
            writer: this.#writer(name),
            mountFrom: blob => this.#placement.mountFrom(blob, name),
            holds: digest => this.#placement.holds?.(digest, name) ?? false,
        }));
    }
    #writer(name) {
        return this.#writers.get((0,reference/* repositoryName */.aR)(name));
    }
    #options() {
        const { supply, concurrency } = this.#placement;
        const { store, now, brought } = this.#ports;
        return { supply, store, concurrency, now, ...(brought ? { brought } : {}) };
    }
}
function foreseen(planned) {
    return planned.map(each => ({
        ...each,
        outcome: each.act === 'write' ? 'waiting' : each.act === 'skip' ? 'skipped' : 'same',
    }));
}


/***/ }),

/***/ 2366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ placingLog)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6498);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7957);
/* harmony import */ var _progress_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6317);
/* harmony import */ var _tag_fate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2280);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3917);





/** Tells the log what is written: a line for each blob in its place, and one for each tag. */
function placingLog(log) {
    return {
        brought({ blob, target, how, milliseconds }) {
            const rate = how === 'uploaded' ? ` in ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanTime */ .zK)(milliseconds)} (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanRate */ .S6)(blob.size, milliseconds)})` : '';
            const line = `  ${(0,_progress_log_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .V)(blob.digest)}  ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(blob.size)} ${how}${rate}`;
            log.info(`${line}, ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(target)}`);
        },
        placed({ tags, root, held }, { dryRun, platforms = new Map() }) {
            for (const name of held)
                log.info(`${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(name)} has it already`);
            for (const { target, previous, outcome } of tags) {
                const joint = outcome === 'skipped' ? ' at' : ', before at';
                const before = previous && previous !== root.descriptor.digest ? `${joint} ${previous}` : '';
                log.info(`${(0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(target)}: ${(0,_tag_fate_js__WEBPACK_IMPORTED_MODULE_4__/* .fateOf */ ._)({ outcome, previous }, dryRun)}${before}`);
            }
            for (const [platform, digest] of platforms)
                log.info(`  ${platform}: ${digest}`);
            log.info(`The ${root.manifest.kind} is ${root.descriptor.digest}`);
        },
    };
}


/***/ }),

/***/ 4149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tagsNow)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5199);
/* harmony import */ var _transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);


/** What tags name now, in the order of the tags, asked at once; what a registry does not let us see only matters where it decides. */
async function tagsNow(targets, registries, { concurrency, onConflict }) {
    return (0,_transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(targets, concurrency, async (target) => {
        const writer = await registries.writer(target);
        try {
            return { target, previous: (await writer.current(target.tag))?.digest };
        }
        catch (error) {
            if (onConflict !== 'move' || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error, 'DENIED', 'POLICY_BLOCKED'))
                throw error;
            return { target, previous: undefined };
        }
    });
}


/***/ }),

/***/ 8282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZU: () => (/* binding */ writeDestinations),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   qC: () => (/* binding */ plainPlatform),
/* harmony export */   qP: () => (/* binding */ openEngineFor),
/* harmony export */   zf: () => (/* binding */ isForEngineAlone)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5581);
/* harmony import */ var _engine_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6710);
/* harmony import */ var _write_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8017);




/** The engine, where images are to go there: found to be there before anything is fetched. With `digests` it is to know the images' digests. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
async function openEngineFor(destinations, { env, platform, home, signal }, digests = false) {
    if (!destinations.some(({ kind }) => kind === 'docker'))
        return undefined;
    // Loaded by those alone who use it.
    const { EngineTarget } = await Promise.all(/* import() */[__webpack_require__.e(612), __webpack_require__.e(998), __webpack_require__.e(449)]).then(__webpack_require__.bind(__webpack_require__, 5191));
    return EngineTarget.open({ env, platform, home }, { digests, signal });
}
/** Whether images go to the engine and nowhere else, so that what it holds need not be fetched. */
function isForEngineAlone(destinations) {
    return destinations.length > 0 && destinations.every(({ kind }) => kind === 'docker');
}
/** The platform for readers that know no indexes: the first that was asked for, else the runner's. */
function plainPlatform(selection, { platform, architecture }) {
    const [first] = selection === 'all' ? [] : selection;
    return first ?? (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .runnerPlatform */ .GQ)(platform, architecture);
}
/** Writes pulled images to each destination. Throws STORE_FAILED, INPUT_INVALID for one name on two images, ENGINE_*. */
async function writeDestinations({ images, blobs }, writing) {
    const { workspace, destinations, engine } = writing;
    const paths = [];
    const stored = images.map(({ wanted, graph }) => ({ reference: wanted.reference, root: graph.root, graph }));
    let loads = [];
    for (const destination of destinations) {
        if (destination.kind === 'docker' && engine)
            loads = await engine.load(stored, blobs);
        if (!('path' in destination)) {
            paths.push('');
            continue;
        }
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, destination.path);
        await writeTo({ kind: destination.kind, path }, stored, { ...writing, blobs });
        paths.push(shownPath(workspace, path));
    }
    return { paths, loads };
}
async function writeTo({ kind, path }, images, { store, blobs, platform }) {
    if (kind === 'oci-layout')
        return (0,_write_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .writeLayout */ .wy)(images, store, path);
    if (kind === 'oci-archive') {
        const { writeArchive } = await Promise.all(/* import() */[__webpack_require__.e(612), __webpack_require__.e(9)]).then(__webpack_require__.bind(__webpack_require__, 9009));
        return writeArchive(images, store, path);
    }
    const { writeDockerArchive } = await Promise.all(/* import() */[__webpack_require__.e(612), __webpack_require__.e(848)]).then(__webpack_require__.bind(__webpack_require__, 6848));
    const named = images.map(({ graph, reference }) => ({ ...graph, names: (0,_engine_names_js__WEBPACK_IMPORTED_MODULE_3__/* .engineNames */ .R)(reference) }));
    return writeDockerArchive(named, { source: blobs, platform }, path);
}
/** A path as it is shown: relative where it lies in the workspace. */
function shownPath(workspace, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, path);
    return below === '' || below.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || below === '..' ? path : below.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ }),

/***/ 8017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   wy: () => (/* binding */ writeLayout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(559);
/* harmony import */ var _content_draft_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5943);
/* harmony import */ var _content_layout_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9969);
/* harmony import */ var _content_write_whole_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6461);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7214);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4673);
/* harmony import */ var _transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4636);










/** Writes an OCI image layout into a folder, its blobs hard links of the store's; images that the folder names already stay. */
async function writeLayout(images, store, folder) {
    const digests = contentOf(images);
    try {
        for (const algorithm of new Set([...digests.keys()].map(_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'blobs', algorithm), { recursive: true });
        await (0,_transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .mapLimit */ .s)([...digests.keys()], 8, digest => store.linkTo(digest, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, blobName(digest))));
        await (0,_content_write_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f)(_content_layout_index_js__WEBPACK_IMPORTED_MODULE_5__/* .layoutMarker */ .fB, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'oci-layout'), 'the layout');
        const index = (0,_content_layout_index_js__WEBPACK_IMPORTED_MODULE_5__/* .layoutIndex */ .vh)(images, await indexIn(folder));
        await (0,_content_write_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f)(index, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json'), 'the layout');
    }
    catch (error) {
        throw error.syscall
            ? (0,_content_draft_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write the layout "${folder}"`, error)
            : error;
    }
}
/** Everything below the images, by digest with its size in bytes, sorted. */
function contentOf(images) {
    const all = images.flatMap(({ graph }) => [
        ...graph.documents.map(({ descriptor }) => descriptor),
        ...graph.blobs,
    ]);
    return new Map(all.map(({ digest, size }) => [digest, size]).sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** A blob's path in a layout. */
function blobName(digest) {
    return `blobs/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest)}/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .encodedOf */ .EX)(digest)}`;
}
/** The bytes of the index that the folder has already. */
async function indexIn(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json');
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(absent);
    if (!stats)
        return undefined;
    if (stats.isFile() && stats.size <= _content_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .maxDocumentBytes */ .VR)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    const state = stats.isFile() ? `${stats.size} bytes` : 'a link or another special file';
    const message = `Cannot add to "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(path)}": it is ${state}, expected a plain file of at most ${_content_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .maxDocumentBytes */ .VR} bytes`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .TallyError */ .jB('ARCHIVE_INVALID', message);
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
}


/***/ }),

/***/ 325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   u: () => (/* binding */ stepName),
/* harmony export */   u5: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _content_write_whole_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6461);
/* harmony import */ var _write_destinations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8282);



/** The same images in the same order write to the same place, so that a step that is run again overwrites its own files. */
function stepName(verb, images) {
    const first = images[0]?.digest.replace(/^\w+:(.{12}).*$/, '$1') ?? 'none';
    return `${verb}-${first}-${images.length}`;
}
/** Writes a step's full report and gives its path as it is shown. Throws STORE_FAILED. */
async function writeReport(report, place) {
    return written('report.json', `${JSON.stringify(report, undefined, 2)}\n`, place);
}
/** Writes a manifest's exact bytes and gives their path as it is shown. Throws STORE_FAILED. */
async function writeManifest({ bytes }, place) {
    return written('manifest.json', bytes, place);
}
async function written(file, content, { store, workspace, name }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(store.root, 'handed-over', name, file);
    await (0,_content_write_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f)(content, path, 'the file');
    return (0,_write_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(workspace, path);
}


/***/ }),

/***/ 3747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lh: () => (/* binding */ lacksParts),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   go: () => (/* binding */ putTag),
/* harmony export */   s$: () => (/* binding */ tagState)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7214);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7957);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5991);





/** Registry codes for a manifest whose parts are not there. */
const missingParts = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN']);
/** Whether a manifest was refused because what it names is not there. */
function lacksParts(error) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return false;
    const { registryCodes = [] } = error.details;
    return registryCodes.some(code => missingParts.has(code));
}
/** What a tag names, by HEAD; undefined where it does not exist. `algorithm` is the one that digests are compared by. */
async function tagState(repository, tag, algorithm = 'sha256') {
    const action = `resolve ${named(repository, tag)}`;
    const headers = { accept: _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestAccept */ .K };
    const answer = await repository.ask({ method: 'HEAD', path: `manifests/${tag}`, action, headers });
    const said = answer.headers.get('docker-content-digest');
    const etag = answer.headers.get('etag');
    if (answer.status === 200 && said?.startsWith(`${algorithm}:`) && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(said))
        return { digest: said, etag };
    if (answer.status === 404 || isAbsent(repository, answer.status))
        return undefined;
    // Some registries do not say the digest, or refuse HEAD alone.
    return { digest: await repository.digestOf(tag, algorithm), etag };
}
function isAbsent({ profile }, status) {
    return status === 403 && profile.deniedMeansAbsent;
}
/**
 * Writes a manifest, byte for byte, under a tag or its digest. Throws REGISTRY_PROTOCOL when the registry took it for another one,
 * TAG_CONFLICT where the tag may not be moved, UPLOAD_REJECTED and the other codes of a refusal.
 */
async function putManifest(repository, { descriptor, bytes }, { reference, ifMatch }) {
    const action = `write ${named(repository, reference)}`;
    const headers = { 'content-type': descriptor.mediaType, ...(ifMatch ? { 'if-match': ifMatch } : {}) };
    const answer = await repository.ask({
        ...{ method: 'PUT', path: `manifests/${reference}`, action, headers },
        body: bytes,
    });
    if (answer.status < 200 || answer.status >= 300)
        throw refusal(action, answer, bytes.byteLength);
    await checkDigest(repository, answer, { reference, wanted: descriptor.digest });
    return { listsReferrer: answer.headers.get('oci-subject') !== undefined };
}
/** Points a tag at a manifest; one that may not be moved and is at this digest already is as good as written. */
async function putTag(repository, document, { tag, ifMatch }) {
    try {
        return await putManifest(repository, document, { reference: tag, ifMatch });
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
/** An answer of no other digest than ours, or of none and then the registry is asked what it holds. */
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
    const error = (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(action, { status, headers, text: body }, 'UPLOAD_REJECTED');
    if (status !== 413)
        return error;
    const message = `${error.message}; the manifest has ${size} bytes`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', message, { cause: error, details: { ...error.details, size } });
}
function mayBeImmutable({ details }) {
    return [400, 403, 405, 409, 412].includes(details.status);
}
/** By status and code: for the words each registry has its own. */
function saysImmutable({ details }) {
    const { status, registryCodes = [] } = details;
    return status === 409 || status === 412 || registryCodes.some(code => /^TAG_|IMMUTABLE|EXIST/.test(code));
}
function named({ name }, reference) {
    return `${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name)}${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .dz)(reference) ? ':' : '@'}${reference}`;
}


/***/ }),

/***/ 2311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   aH: () => (/* binding */ referrersOf),
/* harmony export */   m9: () => (/* binding */ ensureListed)
/* harmony export */ });
/* unused harmony export addToReferrersTag */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7214);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5197);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4128);





/** Tries to write a list that others write at the same time. */
const maxRounds = 16;
/** Milliseconds in which a writer that had read the list before us would have written its own. */
const lookAgainMs = 300;
/** The tag that lists a digest's referrers where the registry does not (distribution-spec 1.1, "Referrers Tag Schema"). */
function referrersTag(subject) {
    return `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(subject)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedOf */ .EX)(subject).slice(0, 64)}`;
}
/**
 * What refers to a digest, by the registry's list and by its tag: some registries give an empty list where the tag has entries.
 * Throws what a refusal means.
 */
async function referrersOf(repository, subject) {
    const [listed, tagged] = await Promise.all([
        (0,_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .listReferrers */ .x)(repository, subject),
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
 * Adds referrers to their subject's tag, where the registry does not list them by itself. Those who do so at once lose nothing: by
 * If-Match where the registry heeds it; many give an ETag and do not, so what was written is looked at again a little later, and merged
 * anew when another writer has put it aside.
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
/** False when another writer was faster. */
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
        ...{ mediaType, digest, size, artifactType, annotations },
    }));
    const fields = before ? JSON.parse(Buffer.from(before.bytes).toString()) : {};
    const manifests = [...(fields.manifests ?? []), ...added];
    const index = { schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .ociIndex */ .KP, ...fields, manifests };
    return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocument */ .T)(Buffer.from(JSON.stringify(index)));
}
/** Sees to it that those who ask for a digest's referrers find these: by the registry's list, or else by the tag. */
async function ensureListed(writer, subject, referrers) {
    const listed = new Set((await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .listReferrers */ .x)(writer.remote, subject))?.map(({ digest }) => digest));
    const missing = referrers.filter(({ digest }) => !listed.has(digest));
    if (missing.length > 0)
        await addToReferrersTag(writer, subject, missing);
}


/***/ }),

/***/ 4128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ listReferrers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7957);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5991);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5107);






/** No image has more pages of referrers. */
const maxPages = 1_000;
/** How registries without the API answer; the spec forbids 404 to those that have it. */
const absent = new Set([400, 404, 405, 406, 501]);
/**
 * What refers to a digest, unfiltered and all pages of it (distribution-spec 1.1, "Listing Referrers"); undefined where
 * the registry has no such API, which leaves the fallback tag. Throws REGISTRY_PROTOCOL, UNSAFE_TARGET and what a refusal means.
 */
async function listReferrers(repository, subject) {
    const action = `list what refers to ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(repository.name, subject)}`;
    const found = [];
    const seen = new Set();
    for (let path = `referrers/${subject}`; path !== undefined;) {
        if (seen.has(path) || seen.size >= maxPages)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: its pages do not end`);
        seen.add(path);
        const answer = await repository.ask({ path, action, headers: { accept: _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP } });
        if (answer.status !== 200 && !absent.has(answer.status))
            throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(action, { ...answer, text: answer.body });
        const isIndex = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .bareMediaType */ .ZX)(answer.headers.get('content-type') ?? '') === _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP;
        if (answer.status === 200 && isIndex)
            found.push(...entries(answer.body, action));
        else if (seen.size > 1)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: a page is missing`);
        else
            return undefined;
        path = (0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .nextPage */ .Z)(answer.headers, new URL(answer.url), repository.host.origin);
    }
    return found;
}
function entries(body, action) {
    try {
        const { manifest } = (0,_model_document_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDocument */ .T)(body, { mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP });
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


/***/ }),

/***/ 4577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ contentFor),
/* harmony export */   P: () => (/* binding */ storeSupply)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);

/**
 * A blob's bytes for so many that need it. From near they are read again at will. A download goes straight through to the one that
 * needs it; for several, and for a second try, it goes into the store first, so that there is one download whatever happens.
 */
function contentFor(blob, needs, { supply, store }) {
    const { keep, isVerified = false } = supply;
    if (!keep)
        return { open: () => supply.open(blob), isVerified };
    let opened = 0;
    let kept;
    return {
        async open() {
            opened++;
            if (needs === 1 && opened === 1)
                return supply.open(blob);
            kept ??= keep.call(supply, blob);
            await kept;
            return store.scan(blob.digest);
        },
    };
}
/** The content store as a supply: what it holds is verified. */
function storeSupply(store) {
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