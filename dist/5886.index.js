"use strict";
exports.id = 5886;
exports.ids = [5886];
exports.modules = {

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
 * Changes documents and updates all references to them up to the roots: index entries, subjects, and what attestations are about,
 * with media type, digest, size and inline data. Unchanged documents keep their bytes.
 * Returns the new document for each of the set and for those moved outside it. Throws GRAPH_INVALID, MANIFEST_TOO_LARGE.
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
/** A document's fields, read from its bytes. */
function documentFields({ bytes }) {
    return (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(JSON.parse(Buffer.from(bytes).toString()), 'manifest');
}
/** A document that names no media type keeps the one it was served with. */
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
/** Attestations, signatures and the like that were made for digests that have changed; their contents cannot follow. */
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

/***/ 90758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ retag)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _model_unproven_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2848);
/* harmony import */ var _origins_select_platforms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80882);
/* harmony import */ var _origins_skipped_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10764);
/* harmony import */ var _registry_referrers_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45174);
/* harmony import */ var _registry_repository_mirrored_repository_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(92972);
/* harmony import */ var _transfer_registry_upload_source_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53837);
/* harmony import */ var _transfer_walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98039);
/* harmony import */ var _policy_repository_use_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55700);
/* harmony import */ var _write_follow_referrers_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(75849);
/* harmony import */ var _write_referrers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13765);
/* harmony import */ var _write_tag_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3265);
/* harmony import */ var _write_write_image_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46458);















/**
 * Gives an image more tags: in its own repository by writing the same bytes again, elsewhere by copying what is missing.
 * Throws DIGEST_UNEXPECTED, TAG_CONFLICT, PLATFORM_MISSING and what reading and writing throw.
 */
async function retag(request, ports) {
    const { source, tags, untagged = [], concurrency, selection } = request;
    const named = [...tags.map(_model_unproven_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._), ...untagged];
    const repositories = [...new Map(named.map(each => [(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(each), each])).values()];
    const from = await repositoryToRead(source, repositories, ports.registries);
    const [found, now] = await Promise.all([
        from.resolve(source.digest ? { digest: source.digest } : { tag: source.tag ?? 'latest' }),
        request.tagsNow ?? (0,_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsNow */ .qm)(tags, ports.registries, request),
    ]);
    checkExpected(request, found);
    const document = (digest) => from.document(digest);
    const image = { name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source), blobs: from.registry, document, warn: ports.warn };
    const root = await (0,_origins_select_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .selectPlatforms */ .d)(found, selection, image);
    const isElsewhere = repositories.some(each => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(each) !== (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(source));
    const graph = isElsewhere ? await (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .walk */ .G)(({ digest }) => document(digest), root, 'all') : lone(root);
    await (0,_policy_repository_use_js__WEBPACK_IMPORTED_MODULE_5__/* .checkCopied */ .hf)(ports.policy, {
        reference: source,
        root: found,
        repository: from,
        copied: root,
    });
    const skipped = (0,_origins_skipped_text_js__WEBPACK_IMPORTED_MODULE_6__/* .skippedText */ .O)(graph, 'copied');
    if (skipped)
        ports.warn?.(`${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source)}: ${skipped}`);
    // A new index of some platforms replaces the original one.
    const moved = new Map([
        ...graph.documents.map(each => [each.descriptor.digest, each]),
        [found.descriptor.digest, root],
    ]);
    const referrers = request.referrers && (isElsewhere || root !== found)
        ? await (0,_write_referrers_js__WEBPACK_IMPORTED_MODULE_7__/* .allReferrers */ .Q$)((0,_registry_referrers_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryReferrers */ .b)(from.registry, document), [...moved.keys()], concurrency)
        : _write_referrers_js__WEBPACK_IMPORTED_MODULE_7__/* .noReferrers */ .uL;
    const read = ({ digest }) => document(digest);
    const followed = await (0,_write_follow_referrers_js__WEBPACK_IMPORTED_MODULE_9__/* .followReferrers */ .O)(referrers, moved, { document: read, concurrency });
    const toWrite = {
        graph,
        referrers: followed.referrers,
        outdated: followed.outdated,
        repositories,
        tags: now,
        onConflict: request.onConflict,
        concurrency,
        dryRun: request.dryRun,
        home: source,
        isMade: root !== found,
        document: followed.document,
        holds: (digest, target) => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(target) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(source) && !followed.made.has(digest),
        uploadSource: (0,_transfer_registry_upload_source_js__WEBPACK_IMPORTED_MODULE_10__/* .registryUploadSource */ ._)(from, ports.store, { ...ports, concurrency }),
        mountFrom: (_, target) => (target.registry === source.registry ? [source] : []),
    };
    return { sourceDigest: found.descriptor.digest, written: await (0,_write_write_image_js__WEBPACK_IMPORTED_MODULE_11__/* .writeImage */ .t)(toWrite, ports) };
}
/** Reads the source with write access if it is also a target, so that one token suffices. Mirrors may lag behind it. */
async function repositoryToRead(source, repositories, registries) {
    if (repositories.some(each => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(each) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(source)))
        return new _registry_repository_mirrored_repository_js__WEBPACK_IMPORTED_MODULE_12__/* .MirroredRepository */ .z((await registries.writer(source)).remote);
    return registries.mirrored(source);
}
function checkExpected({ source, expectDigest }, { bytes, descriptor }) {
    if (expectDigest === undefined)
        return;
    const found = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .digestOf */ .ol)(bytes, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_13__/* .algorithmOf */ .Hy)(expectDigest));
    if (found === expectDigest)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_14__/* .TallyError */ .jB('DIGEST_UNEXPECTED', `Cannot retag ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source)}: it is ${descriptor.digest}, expected ${expectDigest}`, { details: { found, expected: expectDigest } });
}
function lone(root) {
    return { root, documents: [root], leaves: [], blobs: [] };
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
 * Rewrites referrers whose image has a new digest: their subjects and the tags that name it follow, and so do their own
 * referrers in turn. What they state or sign inside cannot follow, and is returned as `outdated`. Throws what reading
 * throws.
 */
async function followReferrers(referrers, moved, { document, concurrency }) {
    if ((0,_model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_0__/* .changedDigests */ .wR)(moved).size === 0)
        return { referrers, document, outdated: [], made: new Set() };
    const roots = [...referrers.bySubject, ...referrers.tagged.values()];
    const graphs = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(roots, concurrency, root => (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walk */ .G)(document, root, 'all'));
    const documents = graphs.flatMap(graph => graph.documents);
    const now = (0,_model_rewrite_rewrite_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .rewriteDocuments */ .F7)(documents, { moved });
    const made = new Map([...now.values()].map(each => [each.descriptor.digest, each]));
    const of = ({ descriptor }) => now.get(descriptor.digest);
    const tagged = [...referrers.tagged].map(([tag, root]) => ({ root: of(root), ...followedTag(tag, now) }));
    return {
        referrers: {
            bySubject: referrers.bySubject.map(of),
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
/** Cosign's tags begin with the digest of their subject. */
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

/***/ 13765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KQ: () => (/* binding */ ensureReferrersListed),
/* harmony export */   Q$: () => (/* binding */ allReferrers),
/* harmony export */   UN: () => (/* binding */ referrersContent),
/* harmony export */   _0: () => (/* binding */ writeReferrers),
/* harmony export */   uL: () => (/* binding */ noReferrers)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _content_size_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97693);
/* harmony import */ var _registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62311);
/* harmony import */ var _transfer_copy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86075);
/* harmony import */ var _transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34912);
/* harmony import */ var _transfer_walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98039);






const noReferrers = { bySubject: [], tagged: new Map() };
const cosignTags = ['sig', 'att', 'sbom'];
/** A signature of an SBOM of an image is at level 2. */
const maxLevels = 4;
/** The referrers of documents, and their own referrers in turn. */
async function allReferrers(reader, subjects, concurrency) {
    const bySubject = new Map();
    const tagged = new Map();
    const seen = new Set(subjects);
    let level = [...seen];
    for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
        const found = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(level, concurrency, subject => referrersOfOne(reader, subject));
        for (const each of found) {
            for (const document of each.bySubject)
                bySubject.set(document.descriptor.digest, document);
            for (const [tag, document] of each.tagged)
                tagged.set(tag, document);
        }
        level = [...bySubject.keys()].filter(digest => !seen.has(digest));
        for (const digest of level)
            seen.add(digest);
    }
    return { bySubject: [...bySubject.values()], tagged };
}
async function referrersOfOne(reader, subject) {
    const tags = cosignTags.map(suffix => `${(0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .referrersTag */ .LN)(subject)}.${suffix}`);
    const [descriptors, documents] = await Promise.all([
        reader.referrers(subject),
        Promise.all(tags.map(async (tag) => [tag, await reader.tagged(tag)])),
    ]);
    const referrers = await Promise.all(descriptors.map(({ digest }) => reader.document(digest)));
    const tagged = new Map(documents.flatMap(([tag, document]) => (document ? [[tag, document]] : [])));
    // A listing of referrers may be wrong: the manifest itself must name the subject.
    const bySubject = referrers.filter(({ manifest }) => manifest.subject?.digest === subject);
    return { bySubject, tagged };
}
/** Copies referrers with their content to the repositories of their image, with the tags they had. */
async function writeReferrers({ bySubject, tagged }, targets, options) {
    if (targets.length === 0 || bySubject.length + tagged.size === 0)
        return [];
    const { concurrency, copy = _transfer_copy_js__WEBPACK_IMPORTED_MODULE_2__/* .copyBlobs */ .wT } = options;
    const { blobs, documents } = await referrersContent({ bySubject, tagged }, options);
    const copies = await copy(blobs, targets, options);
    copies.push(...(await (0,_transfer_copy_js__WEBPACK_IMPORTED_MODULE_2__/* .copyDocuments */ .w)(documents, targets, options)));
    await ensureReferrersListed(documents, targets);
    await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)([...tagged], concurrency, async ([tag, root]) => {
        for (const target of targets)
            if (!(await isTagged(target, root, tag)))
                await target.writer.tag(root, tag);
    });
    return copies;
}
/** Everything that referrers consist of and reference, each once. */
async function referrersContent({ bySubject, tagged }, { document, concurrency, maxImageSize = _content_size_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultMaxImageSize */ .m }) {
    const roots = [...bySubject, ...tagged.values()];
    const graphs = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(roots, concurrency, root => (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .walk */ .G)(document, root, 'all'));
    for (const graph of graphs)
        (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .checkDeclared */ .TZ)(graph, maxImageSize, graph.root.descriptor.digest);
    const blobs = new Map(graphs.flatMap(graph => graph.blobs.map(blob => [blob.digest, blob])));
    const documents = new Map(graphs.flatMap(graph => graph.documents.map(each => [each.descriptor.digest, each])));
    return { blobs: [...blobs.values()], documents: [...documents.values()] };
}
/** In its own repository a referrer already has its tags, unless it was rewritten. */
async function isTagged({ writer, holds }, { descriptor }, tag) {
    if (!holds?.(descriptor.digest))
        return false;
    return (await writer.current(tag))?.digest === descriptor.digest;
}
/** Makes referrers discoverable by their subject, whether or not the registry has a referrers API. */
async function ensureReferrersListed(documents, targets) {
    const referring = documents.filter(({ manifest }) => manifest.subject);
    const bySubject = Map.groupBy(referring, ({ manifest }) => manifest.subject?.digest);
    await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(targets, targets.length, async ({ writer }) => {
        for (const [subject, referrers] of bySubject)
            await (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .ensureListed */ .m9)(writer, subject, referrers.map(_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .referrerDescriptor */ .xh));
    });
}


/***/ }),

/***/ 3363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkSources),
/* harmony export */   L: () => (/* binding */ namedSource)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _policy_repository_use_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55700);


/**
 * Checks the sources of an index by the policy. Those of its own repository and of files were just made by this workflow, so only their
 * sizes count: they are signed later. Throws POLICY_VIOLATED, POLICY_INVALID.
 */
async function checkSources(written, { sources, home }, { policy, registries }) {
    if (!policy)
        return;
    const named = written.flatMap(source => (source.kind === 'reference' ? [source.reference] : []));
    await (0,_policy_repository_use_js__WEBPACK_IMPORTED_MODULE_0__.checkTags)(policy, named, registries);
    if (!policy.wantsContents)
        return;
    const copied = [];
    const made = [];
    for (const [at, { root, graph }] of sources.entries()) {
        const { leaves } = graph;
        const reference = elsewhere(written[at], home);
        if (!reference) {
            made.push({ reference: { ...home, digest: root.descriptor.digest }, leaves });
            continue;
        }
        const repository = await registries.mirrored(reference);
        const use = await (0,_policy_repository_use_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryUse */ .of)(policy, repository);
        copied.push({ reference, root, leaves, tagNow: (0,_policy_repository_use_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNowOf */ .qO)(reference, repository), ...use });
    }
    policy.sizes(made);
    await policy.contents(copied);
}
/** The image of a registry that a source names, for a policy to judge; one of an earlier step is in the store under its name. */
function namedSource(source) {
    if (source?.kind === 'reference')
        return [{ reference: source.reference }];
    const origin = source?.kind === 'origin' ? source.origin : source;
    if (origin?.kind !== 'store' || origin.name === undefined)
        return [];
    return [{ reference: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(origin.name) }];
}
/** The name of a source in another repository than the index. */
function elsewhere(source, home) {
    if (source?.kind !== 'reference')
        return undefined;
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(source.reference) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(home) ? undefined : source.reference;
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
 * Writes an image to its repositories: blobs, then documents with children first, then referrers, then all tags. Writes
 * nothing if a tag's conflict is to fail. Throws TAG_CONFLICT and what reading, uploading and writing throw.
 */
async function writeImage(request, ports) {
    return new Writing(request, ports).run();
}
class Writing {
    #request;
    #ports;
    #writers = new Map();
    #subjects = [];
    constructor(request, ports) {
        this.#request = request;
        this.#ports = ports;
    }
    async run() {
        const { graph, tags, onConflict, concurrency, dryRun, referrers = _referrers_js__WEBPACK_IMPORTED_MODULE_0__/* .noReferrers */ .uL, outdated = [], } = this.#request;
        const { root } = graph;
        const { maxImageSize = _content_size_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultMaxImageSize */ .m } = this.#ports;
        (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .checkDeclared */ .TZ)(graph, maxImageSize, root.descriptor.digest);
        const beside = [...referrers.bySubject, ...referrers.tagged.values()];
        (0,_transfer_declared_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSizesTogether */ .VG)([
            { written: root.descriptor.digest, documents: graph.documents },
            ...beside.map(each => ({ written: each.descriptor.digest, documents: [each] })),
        ]);
        const planned = (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planTags */ .Vd)(tags, root, onConflict);
        const referrerCount = referrers.bySubject.length + referrers.tagged.size;
        const repositories = this.#due(planned);
        const facts = { root, graph, repositories, referrerCount, outdated };
        for (const name of repositories)
            this.#writers.set((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name), await this.#ports.registries.writer(name));
        const { alreadyInRegistry, lacking } = await this.#present(repositories);
        // The source repository has the referrers of the original image, but not those of an image made from it.
        const targets = this.#targets(repositories.filter(name => !this.#isHome(name) || this.#request.isMade));
        if (dryRun) {
            const copies = await this.#foreseenCopies(lacking, referrers, targets);
            return {
                ...facts,
                tags: foreseen(planned),
                blobs: [],
                alreadyInRegistry,
                foreseen: copies,
                subjects: [],
            };
        }
        const blobs = await this.#content(lacking);
        blobs.push(...(await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_0__/* .writeReferrers */ ._0)(referrers, targets, this.#referrersOptions())));
        const writerOf = (name) => this.#writers.get((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name));
        const outcomes = await (0,_write_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .writeTags */ .p)(planned, root, { writerOf, onConflict, concurrency });
        return { ...facts, tags: outcomes, blobs, alreadyInRegistry, subjects: this.#subjects };
    }
    /** The repositories to write to: those whose tags are all skipped are not touched. */
    #due(planned) {
        const skipped = planned.filter(({ act }) => act === 'skip').map(({ target }) => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(target));
        const wanted = planned.filter(({ act }) => act !== 'skip').map(({ target }) => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(target));
        const { repositories, isMade } = this.#request;
        return repositories.filter(name => {
            const full = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name);
            return wanted.includes(full) || !skipped.includes(full) || (this.#isHome(name) && !isMade);
        });
    }
    /** The repositories that have the image, without its source, and those that lack it. */
    async #present(repositories) {
        const { graph, isMade, concurrency } = this.#request;
        const { digest } = graph.root.descriptor;
        const present = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimit */ .sf)(repositories, concurrency, async (name) => {
            // Writing a document that was just created costs no more than a check for it.
            if (this.#isHome(name))
                return !isMade || this.#isTagged(name, digest);
            return this.#has(name, digest);
        });
        return {
            alreadyInRegistry: repositories.filter((name, at) => present[at] && !this.#isHome(name)),
            lacking: repositories.filter((_, at) => !present[at]),
        };
    }
    async #foreseenCopies(lacking, referrers, targets) {
        const { graph, document, concurrency } = this.#request;
        const others = this.#targets(lacking.filter(name => !this.#isHome(name)));
        const { maxImageSize, sharedBlobs } = this.#ports;
        const { blobs } = await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_0__/* .referrersContent */ .UN)(referrers, { document, concurrency, maxImageSize });
        const foresee = sharedBlobs?.foresee ?? _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_7__/* .foreseeCopies */ .D;
        return [
            ...(await foresee(graph.blobs, others, concurrency)),
            ...(await foresee(blobs, targets, concurrency)),
        ];
    }
    async #content(lacking) {
        const { graph, concurrency } = this.#request;
        const { root, documents } = graph;
        const own = lacking.filter(name => this.#isHome(name));
        const others = lacking.filter(name => !this.#isHome(name));
        await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimit */ .sf)(own, concurrency, name => this.#writer(name).putDocument(root));
        const targets = this.#targets(others);
        const copy = this.#ports.sharedBlobs?.copy ?? _transfer_copy_js__WEBPACK_IMPORTED_MODULE_8__/* .copyBlobs */ .wT;
        const blobs = await copy(graph.blobs, targets, this.#options());
        blobs.push(...(await (0,_transfer_copy_js__WEBPACK_IMPORTED_MODULE_8__/* .copyDocuments */ .w)(documents, targets, this.#options())));
        const written = others.flatMap(name => documents.map(({ descriptor }) => ({ name, digest: descriptor.digest })));
        const isKnown = ({ name, digest }) => this.#request.holds?.(digest, name);
        await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimit */ .sf)(written.filter(each => !isKnown(each)), concurrency, ({ name, digest }) => this.#writer(name).confirmDocument(digest));
        await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_0__/* .ensureReferrersListed */ .KQ)(documents, targets);
        return blobs;
    }
    #isHome(name) {
        const { home } = this.#request;
        return home !== undefined && (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(home) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name);
    }
    #isTagged(name, digest) {
        const { tags } = this.#request;
        return tags.some(({ target, previous }) => previous === digest && (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(target) === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name));
    }
    /** A registry that does not allow the check may have it: whatever is missing is sent. */
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
            mountFrom: blob => this.#request.mountFrom(blob, name),
            holds: digest => this.#request.holds?.(digest, name) ?? false,
        }));
    }
    #writer(name) {
        return this.#writers.get((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryName */ .aR)(name));
    }
    #referrersOptions() {
        const { maxImageSize, sharedBlobs } = this.#ports;
        const options = { ...this.#options(), maxImageSize };
        return sharedBlobs ? { ...options, copy: sharedBlobs.copy } : options;
    }
    #options() {
        const { uploadSource, concurrency, document } = this.#request;
        const { store, now, watch } = this.#ports;
        const subjectBrought = (subject) => this.#subjects.push(subject);
        return { uploadSource, store, concurrency, now, watch, document, subjectBrought };
    }
}
function foreseen(planned) {
    return planned.map(each => ({
        ...each,
        outcome: each.act === 'write' ? 'waiting' : each.act === 'skip' ? 'skipped' : 'same',
    }));
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
 * The part of an index for some platforms: their entries and all other fields unchanged, with the attestations of the kept images.
 * Returns the same document when nothing is left out, and for an image, which has one platform anyway. Throws PLATFORM_MISSING.
 *
 * @param known the image's name, and the subjects of entries that only their documents name
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












/** The depth to which images are walked. */
const maxDepth = 8;
/** Documents read at once. */
const maxReads = 16;
/**
 * Selects the part of an image that has the given platforms: a new index if one is left out. An index that lists only
 * another index is looked into, and the new index is then derived from the inner one. An image whose platform no index
 * names is judged by its config; one whose config names none is accepted with a warning. Throws PLATFORM_MISSING.
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
/** Leaves out absent attestations: pulls and loads of some platforms do not bring them. */
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
    image.warn?.(`${(0,printable/* printable */.g$)(image.name)}: ${(0,format/* plural */.LS)(absent.size, 'attestation')} ${verb} not there: ${[...absent].join(', ')}`);
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
/** The subjects of entries that do not name them in the index. An unreadable entry has no known subject, and is reported. */
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
            warn?.(`${(0,printable/* printable */.g$)(name)}: ${digest} is left out of the platforms asked for: ${why}`);
            return [digest, undefined];
        }
    });
    return new Map(found.flatMap(([digest, subject]) => (subject ? [[digest, subject]] : [])));
}
/** The only image or index of an index that does not name its platform. */
async function unnamedChild(root, selection, { document }) {
    const { manifest } = root;
    if (manifest.kind === 'image')
        return root;
    const lone = selection.map(platform => (0,platform_choice/* choosePlatform */.xV)(manifest, platform)).find(({ platform }) => !platform);
    return lone && document(lone.digest);
}


/***/ })

};
;