"use strict";
exports.id = 210;
exports.ids = [210];
exports.modules = {

/***/ 91710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ companionsOf),
/* harmony export */   co: () => (/* binding */ repositoryCompanions),
/* harmony export */   lc: () => (/* binding */ noCompanions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62311);
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

/***/ 61599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ placeImage)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference-levels.js
var reference_levels = __webpack_require__(33453);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/put-manifest.js
var put_manifest = __webpack_require__(53747);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/map-limit.js
var map_limit = __webpack_require__(4636);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/supply.js
var supply = __webpack_require__(14577);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/transfer.js
var transfer = __webpack_require__(7337);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/transfer/copy.js







/** Brings blobs to every target; each is downloaded once at most, and mounted between repositories of one registry. */
async function copyBlobs(blobs, targets, options) {
    // Registries need not hold layers that have addresses of their own (image-spec, layer.md, "Non-Distributable Layers").
    const wanted = blobs.filter(({ mediaType, urls }) => !((0,media_type/* isForeignLayer */.sJ)(mediaType) && urls?.length));
    options.watch?.begun?.(wanted, targets.length);
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
    const content = counted((0,supply/* contentFor */.F)(blob, needs, options), options.watch);
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
/** The same content, each piece told of as it is taken. */
function counted(content, watch) {
    const { sent } = watch ?? {};
    if (!sent)
        return content;
    async function* passing(bytes) {
        for await (const piece of bytes) {
            sent?.(piece.byteLength);
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
/** Documents under their digests; nothing is written before what it names is there: children before parents, subjects before referrers. */
async function copyDocuments(documents, targets, options) {
    const levels = (0,reference_levels/* referenceLevels */.$n)(documents);
    await (0,map_limit/* mapLimit */.s)(targets, targets.length, async (target) => {
        for (const level of levels) {
            const due = level.filter(({ descriptor }) => !target.holds?.(descriptor.digest));
            await (0,map_limit/* mapLimit */.s)(due, options.concurrency, each => putWhole(each, documents, { target, options }));
        }
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
async function resend(document, all, { target, options }) {
    const { writer } = target;
    const { manifest } = document;
    const named = (0,reference_levels/* referencesOf */.CL)(document);
    for (const each of all.filter(({ descriptor }) => named.has(descriptor.digest)))
        await writer.putDocument(each);
    if (manifest.kind === 'index')
        return;
    const blobs = [manifest.config, ...manifest.layers];
    await (0,map_limit/* mapLimit */.s)(blobs, options.concurrency, async (blob) => {
        await writer.bring(blob, (0,supply/* contentFor */.F)(blob, 1, options), { isAbsent: true });
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/companions.js
var operations_companions = __webpack_require__(91710);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/referrer-tags.js
var referrer_tags = __webpack_require__(62311);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
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
        for (const target of targets)
            if (!(await isTagged(target, root, tag)))
                await target.writer.tag(root, tag);
    });
    return copies;
}
/** What is in its own repository has its tags there, but for those that followed. */
async function isTagged({ writer, holds }, { descriptor }, tag) {
    if (!holds?.(descriptor.digest))
        return false;
    return (await writer.current(tag))?.digest === descriptor.digest;
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
var tag_plan = __webpack_require__(73917);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write-tags.js
var write_tags = __webpack_require__(29570);
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
        const { graph, tags, onConflict, concurrency, dryRun, companions = operations_companions/* noCompanions */.lc, outdated = [], } = this.#placement;
        const { root } = graph;
        const planned = (0,tag_plan/* planTags */.Vd)(tags, root, onConflict);
        const count = companions.referrers.length + companions.tagged.size;
        const repositories = this.#due(planned);
        const told = { root, repositories, companions: count, outdated };
        if (dryRun)
            return { ...told, tags: foreseen(planned), blobs: [], held: [] };
        for (const name of repositories)
            this.#writers.set((0,reference/* repositoryName */.aR)(name), await this.#ports.registries.writer(name));
        const { blobs, held } = await this.#content(repositories);
        // At home is what belongs to the image that was found, but not what followed one that was made from it.
        const targets = this.#targets(repositories.filter(name => !this.#isHome(name) || this.#placement.isMade));
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
        const { store, now, watch } = this.#ports;
        return { supply, store, concurrency, now, watch };
    }
}
function foreseen(planned) {
    return planned.map(each => ({
        ...each,
        outcome: each.act === 'write' ? 'waiting' : each.act === 'skip' ? 'skipped' : 'same',
    }));
}


/***/ }),

/***/ 82366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ placingLog)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6498);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _outdated_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79361);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97054);
/* harmony import */ var _tag_fate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72280);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73917);







/** Below this many bytes a rate says more of the machine than of the link. */
const worthRate = 1_000_000;
/**
 * Tells the log what is written: every few seconds how far it is, for each repository a group with a line for each blob, and a line for
 * each tag. What was begun is told at its end in any case.
 */
function placingLog(log, now) {
    const pace = new _pace_js__WEBPACK_IMPORTED_MODULE_0__/* .Pace */ .o(now);
    const began = now();
    const copies = new Map();
    let expected = 0;
    function tellCopies(isWhole) {
        for (const [name, all] of copies)
            tellRepository(log, name, { copies: all, milliseconds: now() - began });
        const done = [...copies.values()].flat().length;
        if (!isWhole && done < expected)
            log.info(`Stopped: ${done} of ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(expected, 'blob')} in their place`);
        copies.clear();
        expected = 0;
    }
    return {
        begun(blobs, targets) {
            expected += blobs.length * targets;
            pace.expect(blobs.reduce((sum, { size }) => sum + size, 0) * targets);
        },
        sent(bytes) {
            if (!pace.add(bytes))
                return;
            const done = [...copies.values()].flat().length;
            log.info(`  sent ${pace.line()}; ${done} of ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(expected, 'blob')} in their place`);
        },
        brought(copy) {
            const name = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(copy.target);
            copies.set(name, [...(copies.get(name) ?? []), copy]);
            // What was there or mounted is not sent.
            if (copy.how !== 'uploaded')
                pace.expect(-copy.blob.size);
        },
        placed({ tags, root, held, outdated, repositories }, { dryRun, platforms = new Map() }) {
            tellCopies(true);
            if (outdated.length > 0)
                log.warning((0,_outdated_text_js__WEBPACK_IMPORTED_MODULE_3__/* .outdatedText */ .k)(outdated));
            for (const name of held)
                log.info(`${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(name)} has it already`);
            for (const { target, previous, outcome } of tags) {
                const joint = outcome === 'skipped' ? ' at' : ', before at';
                const before = previous && previous !== root.descriptor.digest ? `${joint} ${previous}` : '';
                log.info(`${(0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(target)}: ${(0,_tag_fate_js__WEBPACK_IMPORTED_MODULE_5__/* .fateOf */ ._)({ outcome, previous }, dryRun)}${before}`);
            }
            for (const [platform, digest] of platforms)
                log.info(`  ${platform}: ${digest}`);
            log.info(rootLine({ root, repositories }, dryRun));
        },
        [Symbol.dispose]() {
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
    const facts = [...Map.groupBy(copies, ({ how }) => how)].map(([how, those]) => {
        const bytes = those.reduce((sum, { blob }) => sum + blob.size, 0);
        return `${those.length} ${words[how]} (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes)})`;
    });
    const sent = copies.filter(({ how }) => how === 'uploaded').reduce((sum, { blob }) => sum + blob.size, 0);
    const rate = sent < worthRate ? '' : ` (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanRate */ .S6)(sent, milliseconds)})`;
    const title = `${name}: ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(copies.length, 'blob')}, ${facts.join(', ')}`;
    if (sent === 0)
        log.info(title);
    else
        log.group(`${title}, in ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(milliseconds)}${rate}`, copies.map(copyLine));
}
const words = {
    uploaded: 'uploaded',
    mounted: 'mounted',
    present: 'there already',
};
function copyLine({ blob, how, milliseconds }) {
    const rate = blob.size < worthRate ? '' : ` (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanRate */ .S6)(blob.size, milliseconds)})`;
    const time = how === 'uploaded' ? ` in ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(milliseconds)}${rate}` : '';
    return `  ${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(blob.digest)}  ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(blob.size)} ${words[how]}${time}`;
}


/***/ }),

/***/ 54149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tagsNow)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
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

/***/ 53747:
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
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95991);





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
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64128);





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
    return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocument */ .Tp)(Buffer.from(JSON.stringify(index)));
}
/** Sees to it that those who ask for a digest's referrers find these: by the registry's list, or else by the tag. */
async function ensureListed(writer, subject, referrers) {
    const listed = new Set((await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .listReferrers */ .x)(writer.remote, subject))?.map(({ digest }) => digest));
    const missing = referrers.filter(({ digest }) => !listed.has(digest));
    if (missing.length > 0)
        await addToReferrersTag(writer, subject, missing);
}


/***/ }),

/***/ 64128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ listReferrers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95991);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75107);






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
        if (seen.has(String(path)) || seen.size >= maxPages)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: its pages do not end`);
        seen.add(String(path));
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
        const { manifest } = (0,_model_document_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDocument */ .Tp)(body, { mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP });
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


/***/ }),

/***/ 14577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ contentFor),
/* harmony export */   P: () => (/* binding */ storeSupply)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

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