"use strict";
exports.id = 6494;
exports.ids = [6494];
exports.modules = {

/***/ 26494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js
var open_common = __webpack_require__(87116);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/annotation-lines.js
var annotation_lines = __webpack_require__(11640);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/index-entry.js
var index_entry = __webpack_require__(1958);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/model/rewrite/merge-entries.js

/** Adds entries: a new one takes the position of the old one of its platform, whose attestations are dropped. */
function mergeEntries(current, added) {
    const newer = new Map(added.map(entry => [(0,index_entry/* platformOfEntry */.Jg)(entry), entry]));
    const attested = new Set(added.filter(index_entry/* isProof */.rN).map(index_entry/* aboutOf */.rI));
    const stays = current
        .filter(entry => !(0,index_entry/* isProof */.rN)(entry) || !attested.has((0,index_entry/* aboutOf */.rI)(entry)))
        .map(entry => (0,index_entry/* platformOfEntry */.Jg)(entry) === undefined ? entry : (newer.get((0,index_entry/* platformOfEntry */.Jg)(entry)) ?? entry));
    const all = distinct([...stays, ...added]);
    const listed = digestsOf(all.filter(entry => !(0,index_entry/* isProof */.rN)(entry)));
    const kept = new Set((0,index_entry/* proofsOf */.Tq)(all.filter(index_entry/* isProof */.rN), listed));
    return all.filter(entry => !(0,index_entry/* isProof */.rN)(entry) || kept.has(entry));
}
/**
 * The added entries that another job, unaware of them, has removed from the index: they are not listed, and their place is empty
 * or taken by what they replaced.
 */
function lostEntries(added, now, replaced) {
    const listed = digestsOf(now);
    const taken = new Set(now.filter(({ descriptor }) => !replaced.has(descriptor.digest)).map(placeOf));
    const isMoot = (entry) => (0,index_entry/* isProof */.rN)(entry) && !listed.has((0,index_entry/* aboutOf */.rI)(entry) ?? '');
    return added.filter(entry => {
        if (listed.has(entry.descriptor.digest) || isMoot(entry))
            return false;
        const place = placeOf(entry);
        return place === undefined || !taken.has(place);
    });
}
/** A key that only one image, or the attestations of one image, can have. */
function placeOf(entry) {
    return (0,index_entry/* isProof */.rN)(entry) ? (0,index_entry/* aboutOf */.rI)(entry) : (0,index_entry/* platformOfEntry */.Jg)(entry);
}
/** One entry for each image and platform: an image may be listed for several platforms. */
function distinct(entries) {
    const nameOf = (entry) => `${entry.descriptor.digest} ${(0,index_entry/* platformOfEntry */.Jg)(entry) ?? ''}`;
    return [...new Map(entries.map(entry => [nameOf(entry), entry])).values()];
}
/** The digests of entries. */
function digestsOf(entries) {
    return new Set(entries.map(({ descriptor }) => descriptor.digest));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/model/rewrite/build-index.js








/**
 * Builds an index: images in the given order, followed by the attestations of the listed images; equal input gives equal bytes.
 * Throws INDEX_INVALID for two images of one platform, and for mixed media types unless a type was requested.
 */
function buildIndex(entries, rules) {
    const { images, attestations } = sorted(distinct(entries), rules);
    checkPlatforms(images);
    const mediaType = typeFor([...images, ...attestations], rules);
    const manifests = [...images, ...attestations].map(entry => withOwnAnnotations(entry, rules.annotations));
    const fields = { schemaVersion: 2, mediaType, manifests };
    return (0,model_document/* parseDocument */.Tp)(Buffer.from(JSON.stringify((0,annotation_lines/* annotated */.dR)(fields, ownAnnotations(rules)), undefined, 2)));
}
/**
 * Throws PLATFORM_MISSING unless the images have exactly these platforms. A platform without a version (of Windows) or features
 * matches images with any.
 */
function checkExpectedPlatforms(entries, expected) {
    if (expected.length === 0)
        return;
    const found = entries.flatMap(entry => ((0,index_entry/* isProof */.rN)(entry) ? [] : (entry.descriptor.platform ?? [])));
    const missing = expected.filter(wanted => !found.some(each => meets(each, wanted)));
    const unexpected = found.filter(each => !expected.some(wanted => meets(each, wanted)));
    if (missing.length === 0 && unexpected.length === 0)
        return;
    const names = (platforms) => [...new Set(platforms.map(platform/* formatPlatform */.Bq))];
    const listed = (platforms) => names(platforms)
        .map(each => (0,printable/* printable */.g$)(each))
        .join(', ');
    const parts = [
        ...(missing.length > 0 ? [`${listed(missing)} is missing`] : []),
        ...(unexpected.length > 0 ? [`${listed(unexpected)} was not expected`] : []),
    ];
    throw new errors/* TallyError */.jB('PLATFORM_MISSING', `Cannot publish: the sources are for ${listed(found) || 'no known platform'}: ${parts.join('; ')}, expected ${listed(expected)}`, {
        details: { missing: names(missing), unexpected: names(unexpected) },
        hint: 'Add the sources that are missing or leave out those that are not expected, or correct `platforms`, which lists exactly the platforms of the index.',
    });
}
function meets(found, wanted) {
    const { os, architecture, variant } = found;
    const isAny = wanted.osVersion === undefined && (wanted.osFeatures ?? []).length === 0;
    const plain = { os, architecture, ...(variant ? { variant } : {}) };
    return (0,platform/* formatPlatform */.Bq)(wanted) === (0,platform/* formatPlatform */.Bq)(isAny ? plain : found);
}
function sorted(entries, { attestations }) {
    const images = entries.filter(entry => !(0,index_entry/* isProof */.rN)(entry));
    const proofs = attestations === 'keep' ? entries.filter(index_entry/* isProof */.rN) : [];
    return { images, attestations: (0,index_entry/* proofsOf */.Tq)(proofs, digestsOf(images)) };
}
function checkPlatforms(images) {
    if (images.length === 0)
        throw invalid('there is no image to list', 'one at least', 'Name an image in `sources`.');
    const taken = new Map();
    for (const entry of images) {
        const platform = (0,index_entry/* platformOfEntry */.Jg)(entry);
        if (platform === undefined)
            continue;
        const { digest } = entry.descriptor;
        const other = taken.get(platform);
        if (other)
            throw invalid(`${(0,printable/* printable */.g$)(platform)} is both ${other} and ${digest}`, 'one image a platform', 'Leave one of the two out of `sources`.');
        taken.set(platform, digest);
    }
}
function typeFor(entries, { mediaType, annotations, current }) {
    if (mediaType === 'oci')
        return media_type.ociIndex;
    const isDocker = ({ descriptor }) => descriptor.mediaType === media_type.dockerManifest;
    if (mediaType === 'docker' || entries.every(isDocker)) {
        if (annotations.length === 0 && Object.keys(current ?? {}).length === 0)
            return media_type.dockerList;
        throw invalid('Docker manifest lists have no annotations', '`media-type: oci`');
    }
    if (!entries.some(isDocker))
        return media_type.ociIndex;
    throw invalid('some images are of Docker media types, some of OCI ones', '`media-type: oci` or `docker`');
}
/** `manifest` annotations go on the index too, since the manifests it lists cannot change. */
function ownAnnotations({ annotations, current }) {
    return { ...current, ...(0,annotation_lines/* annotationsFor */.gX)(annotations, 'manifest'), ...(0,annotation_lines/* annotationsFor */.gX)(annotations, 'index') };
}
/** An entry gets the annotations for descriptors and those for the manifest of its platform only. */
function withOwnAnnotations(entry, lines) {
    const { platform } = entry.descriptor;
    if ((0,index_entry/* isProof */.rN)(entry))
        return entry.fields;
    return (0,annotation_lines/* annotated */.dR)(entry.fields, {
        ...(0,annotation_lines/* annotationsFor */.gX)(linesForPlatforms(lines), 'manifest', platform),
        ...(0,annotation_lines/* annotationsFor */.gX)(lines, 'index-descriptor', platform),
        ...(0,annotation_lines/* annotationsFor */.gX)(lines, 'manifest-descriptor', platform),
    });
}
function linesForPlatforms(lines) {
    return lines.map(line => ({ ...line, places: line.places.filter(({ platform }) => platform) }));
}
function invalid(state, wish, hint) {
    return new errors/* TallyError */.jB('INDEX_INVALID', `Cannot make an index: ${state}, expected ${wish}`, { hint });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/skipped-text.js
var skipped_text = __webpack_require__(10764);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/index-source.js
var index_source = __webpack_require__(20031);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/write/publish-request.js


/** The parts of a request that have no effect on an index of these entries, each as a sentence. */
function idleInIndex({ annotations }, entries) {
    const platforms = entries.flatMap(entry => ((0,index_entry/* isProof */.rN)(entry) ? [] : (entry.descriptor.platform ?? [])));
    const places = new Map([
        ['manifest', platforms],
        ['index', []],
        ['manifest-descriptor', platforms],
        ['index-descriptor', platforms],
    ]);
    return (0,annotation_lines/* idleAnnotations */.zG)(annotations, places, 'index');
}
/** The parts of a request that have no effect when a single source is copied unchanged. */
function idleThrough(request) {
    const { annotations, attestations, mediaType } = request;
    const reason = 'a single source goes through untouched, as always-index: false asks';
    return [
        ...annotations.map(({ key }) => `annotations: ${key} has no effect: ${reason}`),
        ...(mediaType === 'auto' ? [] : [`media-type: ${mediaType} has no effect: ${reason}`]),
        ...(attestations === 'drop' ? [`attestations: drop has no effect: ${reason}`] : []),
    ];
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/tag-plan.js
var tag_plan = __webpack_require__(3265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/write-image.js
var write_image = __webpack_require__(46458);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/write/write-index.js





/** Writes an index with its content, and the tags of the request. */
async function writeIndex({ root, sources, isMade }, request, ports) {
    const { repositories, tags, concurrency, dryRun } = request;
    const graph = joined(root, sources);
    const subjects = subjectsOf(sources);
    const documents = new Map(graph.documents.map(document => [document.descriptor.digest, document]));
    const homes = new Set(sources.map(({ repository }) => repository && (0,reference/* repositoryName */.aR)(repository)));
    const [home] = sources.map(({ repository }) => repository);
    const inRegistry = new Map(repositories.map(name => [(0,reference/* repositoryName */.aR)(name), contentOf(sources, name)]));
    const toWrite = {
        graph,
        repositories,
        tags,
        onConflict: 'move',
        concurrency,
        dryRun,
        isMade,
        home: homes.size === 1 ? home : undefined,
        document: async (wanted) => documents.get(wanted.digest) ?? subjects.read(wanted),
        uploadSource: joinedUploadSource(sources, subjects),
        holds: (digest, name) => inRegistry.get((0,reference/* repositoryName */.aR)(name))?.has(digest) ?? false,
        mountFrom: (_, { registry }) => sources.flatMap(({ repository }) => (repository?.registry === registry ? [repository] : [])),
    };
    return (0,write_image/* writeImage */.t)(toWrite, ports);
}
/**
 * The documents that the sources have in a repository: jobs that append concurrently would otherwise write each other's images
 * again and again.
 */
function contentOf(sources, name) {
    const own = sources.filter(({ repository }) => repository && (0,reference/* repositoryName */.aR)(repository) === (0,reference/* repositoryName */.aR)(name));
    return new Set(own.flatMap(({ graph }) => [
        ...graph.leaves.map(({ document }) => document.descriptor.digest),
        ...graph.blobs.map(({ digest }) => digest),
    ]));
}
/** The repositories of tags, each once. */
function repositoriesOf(tags) {
    return [
        ...new Map(tags.map(({ registry, repository }) => [`${registry}/${repository}`, { registry, repository }])).values(),
    ];
}
/** The digest of each platform's image. */
function digestsByPlatform(entries) {
    return new Map(entries.flatMap(entry => {
        const platform = (0,index_entry/* platformOfEntry */.Jg)(entry);
        return platform === undefined ? [] : [[platform, entry.descriptor.digest]];
    }));
}
/** Everything that the index lists, children before parents; flattened indexes are left out. */
function joined(root, sources) {
    const { manifest } = root;
    const listed = new Set(manifest.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : [root.descriptor.digest]);
    const leaves = new Map(sources
        .flatMap(({ graph }) => graph.leaves)
        .filter(({ document }) => listed.has(document.descriptor.digest))
        .map(leaf => [leaf.document.descriptor.digest, leaf]));
    const children = [...leaves.values()].map(({ document }) => document);
    const blobs = new Map(children.flatMap(({ manifest }) => [manifest.config, ...manifest.layers].map(blob => [blob.digest, blob])));
    const documents = leaves.has(root.descriptor.digest) ? children : [...children, root];
    return { root, documents, leaves: [...leaves.values()], blobs: [...blobs.values()] };
}
/** Reads a blob from the first source that names it. */
function joinedUploadSource(sources, subjects) {
    const uploadSources = new Map(sources
        .toReversed()
        .flatMap(({ graph, uploadSource }) => graph.blobs.map(({ digest }) => [digest, uploadSource])));
    const of = (blob) => uploadSources.get(blob.digest) ?? subjects.uploadSourceOf(blob) ?? missing(blob.digest);
    return {
        name: 'registry',
        open: blob => of(blob).open(blob),
        keep: async (blob) => of(blob).keep?.(blob),
    };
}
/** Reads subjects from the source whose document names them. */
function subjectsOf(sources) {
    const homes = new Map();
    const note = ({ manifest }, source) => {
        for (const { digest } of (0,model_document/* named */.KT)(manifest))
            homes.set(digest, source);
    };
    for (const source of sources)
        for (const document of source.graph.documents)
            note(document, source);
    return {
        async read(wanted) {
            const source = homes.get(wanted.digest) ?? missing(wanted.digest);
            const document = await source.document(wanted);
            note(document, source);
            return document;
        },
        uploadSourceOf: ({ digest }) => homes.get(digest)?.uploadSource,
    };
}
function missing(digest) {
    throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find ${digest}: no source has it`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/write/append-to-tag.js








/**
 * With registries that support If-Match, each failed attempt is another job's success: this many jobs may append
 * concurrently.
 */
const mostTries = 30;
/** Milliseconds from a write to another check of the tag: a job that read it before us may have written it since. */
const looks = [400, 1_200];
/** The most milliseconds between attempts. */
const pause = 300;
/**
 * Adds entries to what the first tag has, replacing those of equal platforms. Safe against jobs that do the same: the
 * write is conditional where the registry supports it, and the tag is always checked again until it has the new entries.
 * Throws TAG_CONFLICT when others were faster thirty times, and what publishing throws.
 */
async function appendToTag(request, added, ports) {
    const writer = await ports.registries.writer(request.tags[0]);
    return new Appending({ request, added, writer }, ports).run();
}
class Appending {
    #append;
    #ports;
    #target;
    #blobs = [];
    /** The digests that the added entries replaced. */
    #replaced = new Set();
    #refusedAt;
    constructor(append, ports) {
        this.#append = append;
        this.#ports = ports;
        this.#target = append.request.tags[0];
    }
    async run() {
        const { request } = this.#append;
        let before;
        for (let attempt = 1; attempt <= mostTries; attempt++) {
            const merged = await this.#merged();
            if (attempt === 1)
                before = merged.current;
            checkExpectedPlatforms(merged.entries, request.platforms);
            if (request.dryRun)
                return this.#foreseen(merged);
            const published = await this.#tried(merged, { before: before?.digest, isFirst: attempt === 1 });
            if (published)
                return published;
            await this.#ports.sleep(pause * this.#ports.random(), this.#ports.signal);
        }
        throw new errors/* TallyError */.jB('TAG_CONFLICT', `Cannot append to ${(0,tag_plan/* nameOf */.Vb)(this.#target)}: others changed it during each of ${mostTries} tries, expected it to stay unchanged for a moment`);
    }
    async #merged() {
        const { request, added, writer } = this.#append;
        const current = await writer.current(this.#target.tag);
        const before = current && (await this.#read(current.digest));
        const entries = mergeEntries(before?.entries ?? [], added.flatMap(each => each.entries));
        const { manifest } = before?.root ?? {};
        const rules = { ...request, current: manifest?.kind === 'index' ? manifest.annotations : undefined };
        const sources = [...(before ? [before] : []), ...added];
        const root = buildIndex(entries, rules);
        const stays = digestsOf((0,index_entry/* entriesOf */.Mc)(root));
        for (const digest of digestsOf(before?.entries ?? []))
            if (!stays.has(digest))
                this.#replaced.add(digest);
        return { root, entries, sources, current };
    }
    /** Undefined when another job changed the tag meanwhile. */
    async #tried(merged, { before, isFirst }) {
        const { current, root } = merged;
        const isThere = current?.digest === root.descriptor.digest;
        if (!isThere) {
            const made = { ...merged, isMade: true };
            await this.#write(made, { tags: [], repositories: [this.#append.writer.name] });
            if (!(await this.#writeIfUnchanged(merged)))
                return undefined;
        }
        // Documents that existed before this step began are not in question.
        const settled = isThere && isFirst ? root.descriptor.digest : await this.#settled(merged);
        return settled && this.#finish(settled, before);
    }
    /** Returns false when the tag has moved since the index was created. */
    async #writeIfUnchanged({ root, current }) {
        const { writer } = this.#append;
        const { tag } = this.#target;
        const state = await writer.current(tag);
        if (state?.digest !== current?.digest)
            return false;
        try {
            await writer.tag(root, tag, { ifMatch: strong(state?.etag) });
            return true;
        }
        catch (error) {
            const { status } = (0,errors/* isTallyError */.pQ)(error) ? error.details : {};
            // A second refusal at the same digest is not another job's doing: the tag may not be moved.
            if ((status !== 412 && status !== 409) || (current && this.#refusedAt === current.digest))
                throw error;
            this.#refusedAt = current?.digest;
            return false;
        }
    }
    /** The digest of the tag if it still lists the added entries a moment later; else undefined. */
    async #settled({ root }) {
        const { added, writer } = this.#append;
        const written = digestsOf((0,index_entry/* entriesOf */.Mc)(root));
        const entries = added.flatMap(each => each.entries);
        const wanted = entries.filter(({ descriptor }) => written.has(descriptor.digest));
        let digest;
        for (const wait of looks) {
            await this.#ports.sleep(wait * (1 + this.#ports.random()), this.#ports.signal);
            digest = (await writer.current(this.#target.tag))?.digest;
            if (digest === undefined)
                return undefined;
            const now = await writer.remote.resolve({ digest });
            if (lostEntries(wanted, (0,index_entry/* entriesOf */.Mc)(now), this.#replaced).length > 0)
                return undefined;
        }
        return digest;
    }
    /**
     * Points the other tags at what the first one has; undefined when that changed meanwhile, by a job that may have
     * written them before us.
     */
    async #finish(digest, previous) {
        const { request, added, writer } = this.#append;
        const settled = await this.#read(digest);
        const tags = request.tags.slice(1);
        const { root, entries } = settled;
        const written = await this.#write({ root, sources: [settled, ...added], isMade: false }, { tags });
        if (tags.length > 0 && (await writer.current(this.#target.tag))?.digest !== digest)
            return undefined;
        const outcome = previous === digest ? 'same' : 'moved';
        const act = outcome === 'same' ? 'same' : 'write';
        const first = { target: this.#target, previous, act, outcome };
        return {
            written: { ...written, tags: [first, ...written.tags], blobs: this.#blobs },
            platformDigests: digestsByPlatform(entries),
            idle: idleInIndex(request, entries),
        };
    }
    async #foreseen(merged) {
        const written = await this.#write({ ...merged, isMade: true }, { tags: this.#append.request.tags });
        const idle = idleInIndex(this.#append.request, merged.entries);
        return { written, platformDigests: digestsByPlatform(merged.entries), idle };
    }
    async #write(index, { tags, ...more }) {
        const { request } = this.#append;
        const { concurrency } = request;
        const now = await (0,tag_plan/* tagsNow */.qm)(tags, this.#ports.registries, { concurrency, onConflict: 'move' });
        const whole = { ...request, repositories: repositoriesOf(request.tags), ...more, tags: now };
        const written = await writeIndex(index, whole, this.#ports);
        this.#blobs.push(...written.blobs);
        return written;
    }
    #read(digest) {
        return (0,index_source/* readSource */.o$)({ kind: 'digest', digest }, this.#target, this.#ports);
    }
}
/** If-Match never matches weak ETags (RFC 9110, 13.1.1). */
function strong(etag) {
    return etag?.startsWith('W/') ? undefined : etag;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/source-policy.js
var source_policy = __webpack_require__(3363);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/publish-manifest.js










/**
 * Joins images into an index and points tags at it: first the content of the index, then the index by its digest, then
 * all tags. Throws INDEX_INVALID, PLATFORM_MISSING, GRAPH_INVALID before anything is written, and what reading and
 * writing throw.
 */
async function publishManifest(request, ports) {
    const { tags, concurrency, platforms, append } = request;
    const home = repositoriesOf(tags)[0];
    const [sources, now] = await Promise.all([
        (0,src_concurrency/* mapLimit */.sf)(request.sources, Math.max(concurrency, 16), each => (0,index_source/* readSource */.o$)(each, home, ports)),
        append ? [] : (0,tag_plan/* tagsNow */.qm)(tags, ports.registries, { concurrency, onConflict: 'move' }),
    ]);
    await (0,source_policy/* checkSources */.B)(request.sources, { sources, home }, ports);
    for (const each of sources.filter(source => isCopied(source, tags))) {
        const skipped = (0,skipped_text/* skippedText */.O)(each.graph, 'copied');
        if (skipped)
            ports.warn?.(`${each.root.descriptor.digest}: ${skipped}`);
    }
    const entries = sources.flatMap(each => each.entries);
    const [only] = sources;
    const isThrough = !append && !request.alwaysIndex && sources.length === 1 && only !== undefined;
    if (!isThrough)
        (0,index_source/* refuseUnknownPlatforms */.l3)(sources);
    if (append)
        return appendToTag(request, sources, ports);
    checkExpectedPlatforms(entries, platforms);
    const root = isThrough ? only.root : buildIndex(entries, request);
    const whole = { ...request, tags: now, repositories: repositoriesOf(tags) };
    const written = await writeIndex({ root, sources, isMade: !isThrough }, whole, ports);
    return {
        written,
        platformDigests: digestsByPlatform(entries),
        idle: isThrough ? idleThrough(request) : idleInIndex(request, entries),
    };
}
/** Whether a source is in another repository than the index. */
function isCopied({ repository }, tags) {
    return repositoriesOf(tags).some(name => !repository || (0,reference/* repositoryName */.aR)(name) !== (0,reference/* repositoryName */.aR)(repository));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/target-tags.js
var target_tags = __webpack_require__(36676);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/live-progress.js + 6 modules
var live_progress = __webpack_require__(65259);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/policy-report.js
var policy_report = __webpack_require__(30817);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-report.js
var write_report = __webpack_require__(30760);
;// CONCATENATED MODULE: ./node_modules/@tallyman/publish-manifest/src/run.js












/** Publishes the index. */
async function run(values, host) {
    const began = performance.now();
    checkTags(values);
    const policy = await (0,policy_input/* policyOf */.U)(values, 'publish', host);
    policy?.names([...values.sources.flatMap(source_policy/* namedSource */.L), ...(0,target_tags/* targetsOf */.QR)(values.tags)]);
    const { store, registries } = await (0,open_common/* openCommon */.k)(values, host);
    try {
        const published = await publishedFrom(values, { store, registries, policy }, host);
        (0,policy_report/* tellPolicy */.qI)(policy?.facts, host.log);
        const { root } = published.written;
        const files = new handed_over_files/* HandedOverFiles */.u(host, (0,handed_over_files/* stepName */.b)('publish', [root.descriptor]));
        const platforms = Object.fromEntries(published.platformDigests);
        const report = await files.report({
            ...(0,write_report/* writtenReport */.mR)(published.written),
            platforms,
            ...(0,policy_report/* policyReport */.Nk)(policy?.facts),
        });
        const manifest = await files.write('manifest.json', root.bytes);
        const milliseconds = performance.now() - began;
        return { published, report, manifest, milliseconds, isDry: values['dry-run'], policy: policy?.facts };
    }
    finally {
        await registries.close();
    }
}
async function publishedFrom(values, { store, registries, policy }, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { env, platform, home, workspace, signal } = host;
        const { concurrency, sources, platforms, annotations, attestations, append, 'dry-run': dryRun } = values;
        const now = () => performance.now();
        const progress = (0,modules/* __addDisposableResource */.mS)(env_1, (0,live_progress/* progressOf */.j)(host, now), false);
        const log = (0,modules/* __addDisposableResource */.mS)(env_1, (0,live_progress/* writingOf */.I)(host, now), false);
        const opened = (0,modules/* __addDisposableResource */.mS)(env_1, new AsyncDisposableStack(), true);
        const request = {
            sources,
            platforms,
            annotations,
            attestations,
            append,
            concurrency,
            dryRun,
            tags: (0,target_tags/* targetTags */.t)(values.tags),
            alwaysIndex: values['always-index'],
            mediaType: values['media-type'],
        };
        const published = await publishManifest(request, {
            warn: message => host.log.warning(message),
            say: host.log.info,
            store,
            registries,
            workspace,
            signal,
            now,
            opened,
            watch: log,
            policy,
            maxImageSize: values['max-image-size'],
            engine: { env, platform, home },
            transfer: { concurrency, progress, now, signal },
            sleep: async (ms, signal) => (0,promises_.setTimeout)(ms, undefined, signal ? { signal } : {}),
            random: Math.random,
        });
        log.written(published.written, { dryRun, platforms: published.platformDigests });
        for (const message of published.idle)
            host.log.warning(message);
        return published;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,modules/* __disposeResources */.hk)(env_1);
        if (result_1)
            await result_1;
    }
}
function checkTags({ tags, sources }) {
    const bare = tags.filter(({ tag }) => tag === undefined).map(({ written }) => written);
    if (tags.length > 0 && bare.length === 0 && sources.length > 0)
        return;
    const state = sources.length === 0
        ? 'sources: nothing given'
        : `tags: ${bare.join(', ') || 'nothing'} given, without a tag`;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot publish: ${state}, expected at least one name:tag and one source`);
}


/***/ })

};
;