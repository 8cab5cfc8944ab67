"use strict";
exports.id = 232;
exports.ids = [232];
exports.modules = {

/***/ 13765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ originReferrers),
/* harmony export */   KQ: () => (/* binding */ ensureReferrersListed),
/* harmony export */   Q$: () => (/* binding */ allReferrers),
/* harmony export */   UN: () => (/* binding */ referrersContent),
/* harmony export */   _0: () => (/* binding */ writeReferrers),
/* harmony export */   bs: () => (/* binding */ repositoryReferrers),
/* harmony export */   uL: () => (/* binding */ noReferrers)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _content_size_budget_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97693);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62311);
/* harmony import */ var _transfer_copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86075);
/* harmony import */ var _transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34912);
/* harmony import */ var _transfer_walk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98039);







const noReferrers = { referrers: [], tagged: new Map() };
const cosignTags = ['sig', 'att', 'sbom'];
/** A signature of an SBOM of an image is of level 2. */
const maxLevels = 4;
/** The companions of documents, and theirs in turn. */
async function allReferrers(reader, subjects, concurrency) {
    const referrers = new Map();
    const tagged = new Map();
    const seen = new Set(subjects);
    let level = [...seen];
    for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
        const found = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(level, concurrency, subject => companionsOfOne(reader, subject));
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
function repositoryReferrers(repository, document) {
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
/** Companions as a layout or archive has them: among the images it lists, by their subject or by cosign's names. */
async function originReferrers(origin) {
    const listed = origin.kind === 'oci-layout' || origin.kind === 'oci-archive' ? origin.images : [];
    const documents = [];
    for (const { digest, names } of listed)
        documents.push({ document: await origin.document(digest), names });
    const isNamed = (name, tag) => name === tag || name.endsWith(`:${tag}`);
    return {
        referrers: async (subject) => documents
            .filter(({ document }) => document.manifest.subject?.digest === subject)
            .map(({ document }) => document.descriptor),
        tagged: async (tag) => documents.find(({ names }) => names.some(name => isNamed(name, tag)))?.document,
        document: digest => origin.document(digest),
    };
}
/** Brings companions with their contents to the repositories where their image is, and names them as they were named. */
async function writeReferrers({ referrers, tagged }, targets, options) {
    if (targets.length === 0 || referrers.length + tagged.size === 0)
        return [];
    const { concurrency } = options;
    const { blobs, documents } = await referrersContent({ referrers, tagged }, options);
    const copies = await (0,_transfer_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyBlobs */ .wT)(blobs, targets, options);
    copies.push(...(await (0,_transfer_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyDocuments */ .w)(documents, targets, options)));
    await ensureReferrersListed(documents, targets);
    await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)([...tagged], concurrency, async ([tag, root]) => {
        for (const target of targets)
            if (!(await isTagged(target, root, tag)))
                await target.writer.tag(root, tag);
    });
    return copies;
}
/** All that companions refer to and are, each once. */
async function referrersContent({ referrers, tagged }, { document, concurrency, maxImageSize = _content_size_budget_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultMaxImageSize */ .m }) {
    const roots = [...referrers, ...tagged.values()];
    const graphs = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(roots, concurrency, root => (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_5__/* .walk */ .G)(document, root, 'all'));
    for (const graph of graphs)
        (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_6__/* .checkDeclared */ .TZ)(graph, maxImageSize, graph.root.descriptor.digest);
    const blobs = new Map(graphs.flatMap(graph => graph.blobs.map(blob => [blob.digest, blob])));
    const documents = new Map(graphs.flatMap(graph => graph.documents.map(each => [each.descriptor.digest, each])));
    return { blobs: [...blobs.values()], documents: [...documents.values()] };
}
/** What is in its own repository has its tags there, but for those that followed. */
async function isTagged({ writer, holds }, { descriptor }, tag) {
    if (!holds?.(descriptor.digest))
        return false;
    return (await writer.current(tag))?.digest === descriptor.digest;
}
/** Referrers are found by their subject afterwards, whether or not the registry has a list of its own. */
async function ensureReferrersListed(documents, targets) {
    const referring = documents.filter(({ manifest }) => manifest.subject);
    const bySubject = Map.groupBy(referring, ({ manifest }) => manifest.subject?.digest);
    await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(targets, targets.length, async ({ writer }) => {
        for (const [subject, referrers] of bySubject)
            await (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .ensureListed */ .m9)(writer, subject, referrers.map(referrerDescriptor));
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


/***/ }),

/***/ 46458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ writeImage)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87629);
/* harmony import */ var _content_size_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97693);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87957);
/* harmony import */ var _transfer_copy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86075);
/* harmony import */ var _transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34912);
/* harmony import */ var _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2717);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13765);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3265);
/* harmony import */ var _write_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4446);










/**
 * Brings an image to its repositories: blobs, then documents with children first, then what travels along, then the tags together.
 * Nothing is written where a tag's conflict is to fail. Throws TAG_CONFLICT and what reading, uploading and writing throw.
 */
async function writeImage(placement, ports) {
    return new Placing(placement, ports).run();
}
class Placing {
    #placement;
    #ports;
    #writers = new Map();
    #subjects = [];
    constructor(placement, ports) {
        this.#placement = placement;
        this.#ports = ports;
    }
    async run() {
        const { graph, tags, onConflict, concurrency, dryRun, companions = _referrers_js__WEBPACK_IMPORTED_MODULE_0__/* .noReferrers */ .uL, outdated = [], } = this.#placement;
        const { root } = graph;
        const { maxImageSize = _content_size_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultMaxImageSize */ .m } = this.#ports;
        (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .checkDeclared */ .TZ)(graph, maxImageSize, root.descriptor.digest);
        const beside = [...companions.referrers, ...companions.tagged.values()];
        (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSizesTogether */ .VG)([
            { written: root.descriptor.digest, documents: graph.documents },
            ...beside.map(each => ({ written: each.descriptor.digest, documents: [each] })),
        ]);
        const planned = (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planTags */ .Vd)(tags, root, onConflict);
        const count = companions.referrers.length + companions.tagged.size;
        const repositories = this.#due(planned);
        const told = { root, repositories, companions: count, outdated };
        for (const name of repositories)
            this.#writers.set((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name), await this.#ports.registries.writer(name));
        const { held, lacking } = await this.#present(repositories);
        // At home is what belongs to the image that was found, but not what followed one that was made from it.
        const targets = this.#targets(repositories.filter(name => !this.#isHome(name) || this.#placement.isMade));
        if (dryRun) {
            const copies = await this.#foreseenCopies(lacking, companions, targets);
            return { ...told, tags: foreseen(planned), blobs: [], held, foreseen: copies, subjects: [] };
        }
        const blobs = await this.#content(lacking);
        blobs.push(...(await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_0__/* .writeReferrers */ ._0)(companions, targets, { ...this.#options(), maxImageSize })));
        const writerOf = (name) => this.#writers.get((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name));
        const outcomes = await (0,_write_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .writeTags */ .p)(planned, root, { writerOf, onConflict, concurrency });
        return { ...told, tags: outcomes, blobs, held, subjects: this.#subjects };
    }
    /** Repositories where something is to be: those that all tags skip are left alone. */
    #due(planned) {
        const skipped = planned.filter(({ act }) => act === 'skip').map(({ target }) => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(target));
        const wanted = planned.filter(({ act }) => act !== 'skip').map(({ target }) => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(target));
        const { repositories, isMade } = this.#placement;
        return repositories.filter(name => {
            const full = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name);
            return wanted.includes(full) || !skipped.includes(full) || (this.#isHome(name) && !isMade);
        });
    }
    /** Which repositories have the image, without the one that it is from, and which lack it. */
    async #present(repositories) {
        const { graph, isMade, concurrency } = this.#placement;
        const { digest } = graph.root.descriptor;
        const present = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimit */ .sf)(repositories, concurrency, async (name) => {
            // To write what was just made costs no more than to ask for it.
            if (this.#isHome(name))
                return !isMade || this.#isTagged(name, digest);
            return this.#has(name, digest);
        });
        return {
            held: repositories.filter((name, at) => present[at] && !this.#isHome(name)),
            lacking: repositories.filter((_, at) => !present[at]),
        };
    }
    async #foreseenCopies(lacking, companions, targets) {
        const { graph, document, concurrency } = this.#placement;
        const others = this.#targets(lacking.filter(name => !this.#isHome(name)));
        const { maxImageSize } = this.#ports;
        const { blobs } = await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_0__/* .referrersContent */ .UN)(companions, { document, concurrency, maxImageSize });
        return [
            ...(await (0,_transfer_foresee_js__WEBPACK_IMPORTED_MODULE_7__/* .foreseeCopies */ .D)(graph.blobs, others, concurrency)),
            ...(await (0,_transfer_foresee_js__WEBPACK_IMPORTED_MODULE_7__/* .foreseeCopies */ .D)(blobs, targets, concurrency)),
        ];
    }
    async #content(lacking) {
        const { graph, concurrency } = this.#placement;
        const { root, documents } = graph;
        const own = lacking.filter(name => this.#isHome(name));
        const others = lacking.filter(name => !this.#isHome(name));
        await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimit */ .sf)(own, concurrency, name => this.#writer(name).putDocument(root));
        const targets = this.#targets(others);
        const blobs = await (0,_transfer_copy_js__WEBPACK_IMPORTED_MODULE_8__/* .copyBlobs */ .wT)(graph.blobs, targets, this.#options());
        blobs.push(...(await (0,_transfer_copy_js__WEBPACK_IMPORTED_MODULE_8__/* .copyDocuments */ .w)(documents, targets, this.#options())));
        const written = others.flatMap(name => documents.map(({ descriptor }) => ({ name, digest: descriptor.digest })));
        const isHeld = ({ name, digest }) => this.#placement.holds?.(digest, name);
        await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimit */ .sf)(written.filter(each => !isHeld(each)), concurrency, ({ name, digest }) => this.#writer(name).confirmDocument(digest));
        await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_0__/* .ensureReferrersListed */ .KQ)(documents, targets);
        return blobs;
    }
    #isHome(name) {
        const { home } = this.#placement;
        return home !== undefined && (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(home) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name);
    }
    #isTagged(name, digest) {
        const { tags } = this.#placement;
        return tags.some(({ target, previous }) => previous === digest && (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(target) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name));
    }
    /** A registry that does not let us look may have it: what it has not is sent. */
    async #has(name, digest) {
        try {
            return await this.#writer(name).hasDocument(digest);
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .isTallyError */ .pQ)(error, 'DENIED', 'POLICY_BLOCKED'))
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
        return this.#writers.get((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name));
    }
    #options() {
        const { supply, concurrency, document } = this.#placement;
        const { store, now, watch } = this.#ports;
        const subjectBrought = (subject) => this.#subjects.push(subject);
        return { supply, store, concurrency, now, watch, document, subjectBrought };
    }
}
function foreseen(planned) {
    return planned.map(each => ({
        ...each,
        outcome: each.act === 'write' ? 'waiting' : each.act === 'skip' ? 'skipped' : 'same',
    }));
}


/***/ }),

/***/ 10764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ skippedText)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** Named in a message. */
const maxNamed = 5;
/** What is told of entries of an index that were passed over, `verb` being what was not done to them; undefined where there are none. */
function skippedText({ skipped = [] }, verb) {
    if (skipped.length === 0)
        return undefined;
    const named = skipped
        .slice(0, maxNamed)
        .map(each => `${each.digest} of type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(each.mediaType)}"`);
    const more = skipped.length - named.length;
    const listed = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(skipped.length, 'manifest')} not ${verb}, since only images and indexes can be read: ${listed}. The index lists what was not ${verb} all the same`;
}


/***/ }),

/***/ 62311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   aH: () => (/* binding */ referrersOf),
/* harmony export */   m9: () => (/* binding */ ensureListed)
/* harmony export */ });
/* unused harmony export addToReferrersTag */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _repository_referrers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40329);





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
/** Sees to it that those who ask for a digest's referrers find these: by the registry's list, or else by the tag. */
async function ensureListed(writer, subject, referrers) {
    const listed = new Set((await (0,_repository_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .listReferrers */ .x)(writer.remote, subject))?.map(({ digest }) => digest));
    const missing = referrers.filter(({ digest }) => !listed.has(digest));
    if (missing.length > 0)
        await addToReferrersTag(writer, subject, missing);
}


/***/ }),

/***/ 39923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ progressLog)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/quiet-watch.js
var quiet_watch = __webpack_require__(46516);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var text_pace = __webpack_require__(11265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/source.js
var source = __webpack_require__(44951);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/image-log.js




/** Below this many bytes a rate says more of the machine than of the link. */
const worthRate = 1_000_000;
/** What one image of a transfer got, told as a group once that is all. */
class ImageLog {
    #name;
    #blobs;
    #shared;
    #now;
    #began;
    #planned = new Set();
    #deliveries = new Map();
    isTold = false;
    constructor({ name, blobs }, { shared, now }) {
        this.#name = name;
        this.#blobs = [...new Map(blobs.map(blob => [blob.digest, blob])).values()];
        this.#shared = shared;
        this.#now = now;
        this.#began = now();
    }
    has(digest) {
        return this.#blobs.some(blob => blob.digest === digest);
    }
    /** Whether it came after the image was told. */
    isLate({ blob }) {
        return this.isTold && !this.#deliveries.has(blob.digest);
    }
    /** Its name, and how many of its blobs are there. */
    get state() {
        return `${this.#name} (${this.#deliveries.size} of ${(0,format/* plural */.LS)(this.#blobs.length, 'blob')})`;
    }
    /** These blobs are to be fetched, from now on. */
    plan(missing) {
        const own = missing.filter(({ digest }) => this.has(digest));
        for (const { digest } of own)
            this.#planned.add(digest);
        if (own.length > 0)
            this.#began = this.#now();
    }
    /** Takes note of a blob that is there. Returns whether that was the last one. */
    take(delivery) {
        if (!this.has(delivery.blob.digest))
            return false;
        this.#deliveries.set(delivery.blob.digest, delivery);
        return this.#deliveries.size === this.#blobs.length;
    }
    /**
     * Tells what came, as a line where nothing did.
     *
     * @param isWhole whether the transfer went to its end: what was not even to be fetched is then held elsewhere
     */
    tell(log, isWhole = true) {
        this.isTold = true;
        const came = this.#blobs.filter(blob => this.#came(blob));
        const absent = this.#blobs.filter(({ digest }) => !this.#deliveries.has(digest));
        const held = isWhole ? absent.filter(({ digest }) => !this.#planned.has(digest)) : [];
        const lacking = absent.length - held.length;
        const inStore = this.#blobs.filter(({ digest }) => this.#deliveries.get(digest)?.source === 'store');
        const facts = [
            ...this.#bySource(came),
            ...(inStore.length > 0 ? [`${sizeOf(inStore)} in the store`] : []),
            ...(held.length > 0 ? [`${sizeOf(held)} in the engine already`] : []),
            ...(lacking > 0 ? [`${lacking} of ${(0,format/* plural */.LS)(this.#blobs.length, 'blob')} did not come`] : []),
        ];
        // A transfer that failed before this image's turn has nothing to tell of it.
        const isBegun = absent.length === 0 || absent.some(({ digest }) => this.#planned.has(digest));
        if (this.#blobs.length === 0 || !(isWhole || isBegun))
            return;
        const title = `${this.#name}: ${facts.join(', ')}`;
        if (came.length === 0)
            log.info(title);
        else
            log.group(`${title}${this.#time(came)}`, this.#lines(isWhole));
    }
    #came({ digest }) {
        const source = this.#deliveries.get(digest)?.source;
        return source !== undefined && source !== 'store';
    }
    #bySource(came) {
        const own = came.filter(({ digest }) => !this.#shared.has(digest));
        const bySource = Map.groupBy(own, ({ digest }) => {
            const delivery = this.#deliveries.get(digest);
            return delivery && (0,source/* shownSource */.V)(delivery);
        });
        const others = Map.groupBy(came.filter(({ digest }) => this.#shared.has(digest)), ({ digest }) => this.#shared.get(digest));
        return [
            ...[...bySource].map(([source, blobs]) => `${sizeOf(blobs)} from ${source}`),
            ...[...others].map(([name, blobs]) => `${sizeOf(blobs)} shared with ${name}`),
        ];
    }
    #time(came) {
        const milliseconds = this.#now() - this.#began;
        const bytes = came
            .filter(({ digest }) => !this.#shared.has(digest))
            .reduce((sum, { size }) => sum + size, 0);
        const rate = bytes < worthRate ? '' : ` (${(0,format/* humanRate */.S6)(bytes, milliseconds)})`;
        return `, in ${(0,format/* humanTime */.zK)(milliseconds)}${rate}`;
    }
    #lines(isWhole) {
        let layers = 0;
        return this.#blobs.map(blob => {
            const isConfig = (0,media_type.isImageConfig)(blob.mediaType);
            if (isConfig)
                layers = 0;
            const what = isConfig ? 'config' : `layer ${++layers}`;
            return `  ${what.padEnd(9)} ${this.#line(blob, isWhole)}`;
        });
    }
    #line({ digest, size }, isWhole) {
        const delivery = this.#deliveries.get(digest);
        const other = this.#shared.get(digest);
        const state = `${(0,model_digest/* shortDigest */.VK)(digest)}  ${(0,format/* humanBytes */.p6)(size)}`;
        const isHeld = isWhole && !this.#planned.has(digest);
        if (!delivery)
            return `${state} ${isHeld ? 'in the engine' : 'did not come'}`;
        if (delivery.source === 'store')
            return `${state} in the store`;
        return other === undefined ? deliveryLine(delivery) : `${state} came with ${other}`;
    }
}
/** What came of a blob, where from and how fast. */
function deliveryLine(delivery) {
    const { blob, milliseconds, repaired } = delivery;
    const rate = blob.size < worthRate ? '' : ` (${(0,format/* humanRate */.S6)(blob.size, milliseconds)})`;
    const again = repaired ? ', after a damaged copy' : '';
    return `${(0,model_digest/* shortDigest */.VK)(blob.digest)}  ${(0,format/* humanBytes */.p6)(blob.size)} from ${(0,source/* shownSource */.V)(delivery)} in ${(0,format/* humanTime */.zK)(milliseconds)}${rate}${again}`;
}
function sizeOf(blobs) {
    return (0,format/* humanBytes */.p6)(blobs.reduce((sum, { size }) => sum + size, 0));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/progress-log.js





/** Below this many bytes a plan is not worth a line. */
const worthTelling = 1_000_000;
/**
 * Tells the log what a transfer does: what is to come, every few seconds how far it is, and for each image whose blobs are there a group
 * with a line for each of them. Images come side by side, and groups cannot overlap, so that each is printed as a whole.
 */
function progressLog(log, now) {
    const pace = new text_pace/* Pace */.o(now);
    const owners = new Map();
    let images = [];
    let isPlanTold = false;
    let quiet;
    function state() {
        const waiting = images.filter(({ isTold }) => !isTold).map(image => image.state);
        const more = waiting.length > 3 ? ` and ${waiting.length - 3} more` : '';
        const who = waiting.length > 0 ? `; waiting for ${waiting.slice(0, 3).join(', ')}${more}` : '';
        return `${pace.line()}${who}`;
    }
    return {
        images(named) {
            images = withOwners(named, now);
            quiet?.[Symbol.dispose]();
            quiet = (0,quiet_watch/* quietWatch */.Q)(log, () => (pace.isDue ? state() : undefined));
            for (const { name, blobs } of named.toReversed())
                for (const { digest } of blobs)
                    owners.set(digest, name);
        },
        named({ name, blobs }) {
            for (const { digest } of blobs)
                owners.set(digest, name);
        },
        planned(steps) {
            const missing = steps.filter(({ how }) => how === 'fetch').map(({ blob }) => blob);
            const bytes = missing.reduce((sum, { size }) => sum + size, 0);
            // A step may plan several times; what has arrived is counted over all of them.
            pace.expect(bytes);
            for (const image of images)
                image.plan(missing);
            if (bytes < worthTelling || isPlanTold)
                return;
            isPlanTold = true;
            const kept = steps.length - missing.length;
            const whose = images.length > 0 ? ` for ${(0,format/* plural */.LS)(images.length, 'image')}` : '';
            log.info(`Fetching ${(0,format/* humanBytes */.p6)(bytes)} in ${(0,format/* plural */.LS)(missing.length, 'blob')}${whose}${kept === 0 ? '' : `; ${kept} in the store`}`);
        },
        advanced(_, bytes) {
            if (pace.add(bytes))
                log.info(`  ${state()}`);
        },
        delivered(delivery) {
            const due = images.filter(image => !image.isTold && image.take(delivery));
            for (const image of due)
                image.tell(log);
            const isGrouped = images.some(image => image.has(delivery.blob.digest) && !image.isLate(delivery));
            if (isGrouped || delivery.source === 'store')
                return;
            const name = owners.get(delivery.blob.digest);
            log.info(`${name === undefined ? '' : `${name}: `}${deliveryLine(delivery)}`);
        },
        passed({ digest }, source, error) {
            const name = owners.get(digest);
            // The cache warns by itself, once, however many of its entries fail.
            const say = source === 'cache' ? log.info : log.warning;
            say(`${name === undefined ? '' : `${name}: `}${(0,model_digest/* shortDigest */.VK)(digest)}: the ${source} failed, asking the next source. ${error.message}`, { title: error.code });
        },
        ended(isWhole) {
            quiet?.[Symbol.dispose]();
            for (const image of images.filter(({ isTold }) => !isTold))
                image.tell(log, isWhole);
        },
    };
}
/** A blob that several images have is told by the first of them. */
function withOwners(named, now) {
    const first = new Map();
    return named.map(({ name, blobs }) => {
        for (const { digest } of blobs)
            if (!first.has(digest))
                first.set(digest, name);
        const shared = new Map(blobs.flatMap(({ digest }) => {
            const owner = first.get(digest);
            return owner === undefined || owner === name ? [] : [[digest, owner]];
        }));
        return new ImageLog({ name, blobs }, { shared, now });
    });
}


/***/ }),

/***/ 90298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ writeLog)
/* harmony export */ });
/* harmony import */ var _inputs_quiet_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46516);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87957);
/* harmony import */ var _operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3265);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11265);
/* harmony import */ var _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2717);
/* harmony import */ var _write_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30760);








/** Below this many bytes a rate says more of the machine than of the link. */
const worthRate = 1_000_000;
/**
 * Tells the log what is written: every few seconds how far it is, for each repository a group with a line for each blob, and a line for
 * each tag. What was begun is told at its end in any case.
 */
function writeLog(log, now) {
    const pace = new _text_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .Pace */ .o(now);
    let began = now();
    const copies = new Map();
    let expected = 0;
    const quiet = (0,_inputs_quiet_watch_js__WEBPACK_IMPORTED_MODULE_1__/* .quietWatch */ .Q)(log, () => (pace.isDue ? state() : undefined));
    function state() {
        const done = [...copies.values()].flat().length;
        return `sent ${pace.line()}; ${done} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(expected, 'blob')} in their place`;
    }
    function tellCopies(isWhole) {
        for (const [name, all] of copies)
            tellRepository(log, name, { copies: all, milliseconds: now() - began });
        const done = [...copies.values()].flat().length;
        if (!isWhole && done < expected)
            log.info(`Stopped: ${done} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(expected, 'blob')} in their place`);
        copies.clear();
        expected = 0;
    }
    return {
        begun(blobs, targets) {
            // An image may have been made before it is written.
            if (expected === 0)
                began = now();
            expected += blobs.length * targets;
            pace.expect(blobs.reduce((sum, { size }) => sum + size, 0) * targets);
        },
        sent(bytes) {
            if (pace.add(bytes))
                log.info(`  ${state()}`);
        },
        brought(copy) {
            const name = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryName */ .aR)(copy.target);
            copies.set(name, [...(copies.get(name) ?? []), copy]);
            // What was there or mounted is not sent.
            if (copy.how !== 'uploaded')
                pace.expect(-copy.blob.size);
        },
        placed(written, { dryRun, platforms = new Map() }) {
            const { tags, root, held, outdated, repositories, subjects, foreseen = [] } = written;
            tellCopies(true);
            tellForeseen(log, foreseen);
            if (outdated.length > 0)
                log.warning((0,_write_report_js__WEBPACK_IMPORTED_MODULE_4__/* .outdatedText */ .kC)(outdated));
            if (subjects.length > 0)
                log.warning((0,_write_report_js__WEBPACK_IMPORTED_MODULE_4__/* .subjectsText */ .TQ)(subjects));
            for (const name of held)
                log.info(`${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryName */ .aR)(name)} has it already`);
            for (const { target, previous, outcome } of tags) {
                const joint = outcome === 'skipped' ? ' at' : ', before at';
                const before = previous && previous !== root.descriptor.digest ? `${joint} ${previous}` : '';
                log.info(`${(0,_operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(target)}: ${(0,_write_report_js__WEBPACK_IMPORTED_MODULE_4__/* .fateOf */ ._L)({ outcome, previous }, dryRun)}${before}`);
            }
            for (const [platform, digest] of platforms)
                log.info(`  ${platform}: ${digest}`);
            log.info(rootLine({ root, repositories }, dryRun));
        },
        [Symbol.dispose]() {
            quiet[Symbol.dispose]();
            tellCopies(false);
        },
    };
}
/** An image whose tags are all left alone is nowhere. */
function rootLine({ root, repositories }, dryRun) {
    const what = `The ${root.manifest.kind}`;
    if (repositories.length > 0)
        return `${what} is ${root.descriptor.digest}`;
    const fate = dryRun ? 'would not be written' : 'was not written';
    return `${what} ${root.descriptor.digest} ${fate}, since all tags are left alone`;
}
function tellRepository(log, name, { copies, milliseconds }) {
    const sent = copies.filter(({ how }) => how === 'uploaded').reduce((sum, { blob }) => sum + blob.size, 0);
    const rate = sent < worthRate ? '' : ` (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanRate */ .S6)(sent, milliseconds)})`;
    const title = `${name}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(copies.length, 'blob')}, ${factsOf(copies, words)}`;
    if (sent === 0)
        log.info(title);
    else
        log.group(`${title}, in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds)}${rate}`, copies.map(copyLine));
}
/** What each repository would get in a dry run. */
function tellForeseen(log, foreseen) {
    for (const [name, copies] of Map.groupBy(foreseen, ({ target }) => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryName */ .aR)(target))) {
        const title = `${name}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(copies.length, 'blob')}, ${factsOf(copies, _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_6__/* .foreseenWords */ .f)}`;
        const lines = copies.map(({ blob, how }) => `  ${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .shortDigest */ .VK)(blob.digest)}  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(blob.size)} ${_transfer_foresee_js__WEBPACK_IMPORTED_MODULE_6__/* .foreseenWords */ .f[how]}`);
        if (copies.every(({ how }) => how === 'present'))
            log.info(title);
        else
            log.group(title, lines);
    }
}
function factsOf(copies, words) {
    const facts = [...Map.groupBy(copies, ({ how }) => how)].map(([how, those]) => {
        const bytes = those.reduce((sum, { blob }) => sum + blob.size, 0);
        return `${those.length} ${words[how]} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes)})`;
    });
    return facts.join(', ');
}
const words = {
    uploaded: 'uploaded',
    mounted: 'mounted',
    present: 'there already',
};
function copyLine({ blob, how, milliseconds }) {
    const rate = blob.size < worthRate ? '' : ` (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanRate */ .S6)(blob.size, milliseconds)})`;
    const time = how === 'uploaded' ? ` in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds)}${rate}` : '';
    return `  ${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .shortDigest */ .VK)(blob.digest)}  ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(blob.size)} ${words[how]}${time}`;
}


/***/ }),

/***/ 44951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shownSource)
/* harmony export */ });
/** A source as logs and summaries call it: small content may stand in the manifest itself, and a mirror is one of several hosts. */
function shownSource({ source, mirror }) {
    if (source === 'inline')
        return 'the manifest';
    return mirror === undefined ? source : `${source} ${mirror}`;
}


/***/ })

};
;