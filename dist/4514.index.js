"use strict";
exports.id = 4514;
exports.ids = [4514];
exports.modules = {

/***/ 61460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PullOrigins: () => (/* binding */ PullOrigins)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/draft.js
var store_draft = __webpack_require__(27677);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(93796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/open-origin.js
var open_origin = __webpack_require__(52731);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/origin-hints.js
var origin_hints = __webpack_require__(8613);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/origin-referrers.js
var origin_referrers = __webpack_require__(2971);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/read-sources.js
var read_sources = __webpack_require__(42341);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/referrer-tags.js
var referrer_tags = __webpack_require__(62311);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/origin-entries.js





/** The images that an origin offers: all, or the one that was written behind it. */
function entriesOf(origin, name) {
    const fallback = { registry: 'localhost', repository: repositoryOf(name) };
    const all = origin.images.map(image => entryOf(image, origin.kind, fallback));
    const { target } = name;
    if (!target)
        return all;
    const isPinned = 'digest' in target;
    const names = isPinned
        ? origin.images.filter(({ digest }) => digest === target.digest).flatMap(each => each.names)
        : namedBy(target.tag, origin.images, fallback);
    return [{ target, ...readNames(names, fallback), isPinned, fallback }];
}
/** The entries without those that only hold signatures and the like of another one, unless nothing else is there. */
function imagesAlone(entries) {
    const isReferrer = ({ references }) => references.length > 0 && references.every(({ tag }) => tag !== undefined && (0,referrer_tags/* isReferrersTag */.zb)(tag));
    return entries.length === 1 ? entries : entries.filter(entry => !isReferrer(entry));
}
function entryOf({ digest, names }, kind, fallback) {
    // An engine saves an image together with its name only if it is asked for it by the name.
    const [first] = kind === 'docker' ? names : [];
    return {
        target: first === undefined ? { digest } : { tag: first },
        ...readNames(names, fallback),
        fallback,
    };
}
/** The names that a tag, a name or the start of an ID stands for. */
function namedBy(tag, images, fallback) {
    const all = images.flatMap(({ names }) => names);
    const full = referenceOf(tag, fallback);
    const meant = [
        all.filter(name => name === tag),
        all.filter(name => isSame(referenceOf(name, fallback), full)),
        all.filter(name => name.endsWith(`:${tag}`)),
        images.filter(({ digest }) => isStartOf(tag, digest)).flatMap(({ names }) => names),
    ].find(names => names.length > 0);
    return meant ?? [];
}
function readNames(names, fallback) {
    return {
        references: distinct(names.flatMap(name => referenceOf(name, fallback) ?? [])),
        unread: names.filter(name => referenceOf(name, fallback) === undefined),
    };
}
function isStartOf(written, digest) {
    return /^(?:sha256:)?[0-9a-f]{12,64}$/.test(written) && digest.includes(written);
}
/** Whether two references mean the same name. */
function isSame(one, other) {
    return one !== undefined && other !== undefined && (0,model_reference/* formatReference */.FH)(one) === (0,model_reference/* formatReference */.FH)(other);
}
function distinct(references) {
    return [...new Map(references.map(each => [(0,model_reference/* formatReference */.FH)(each), each])).values()];
}
/**
 * Reads a name in an origin. Layouts often have a tag alone, which is no name: it becomes a tag of the file's name. Undefined for text
 * that no engine takes for a name.
 */
function referenceOf(name, fallback) {
    if ((0,model_reference/* isTag */.dz)(name))
        return { ...fallback, tag: name };
    try {
        return (0,model_reference/* parseReference */.F2)(name);
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            return undefined;
        throw error;
    }
}
/** The name of the file or folder as that of a repository. */
function repositoryOf(name) {
    const file = 'path' in name && name.path !== '-' ? (0,external_node_path_.basename)(name.path) : '';
    const plain = file
        .toLowerCase()
        .replace(/(?:\.(?:tar|tgz|gz|zst|oci|docker))+$/, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
    return plain === '' ? 'image' : plain.slice(0, 100).replace(/-+$/, '');
}
/** The most names that a message lists. */
const maxNamed = 20;
/** The names of the sources of layers in reports. */
const sourceNames = {
    store: 'store',
    docker: 'engine',
    'oci-layout': 'layout',
    'oci-archive': 'archive',
    'docker-archive': 'archive',
};
/** A place as messages name it. */
function placeOf(name) {
    if (name.kind === 'store')
        return 'the store';
    if (name.kind === 'docker')
        return 'the engine';
    if (name.path === '-')
        return 'the archive of standard input';
    return `the ${name.kind === 'oci-layout' ? 'layout' : 'archive'} ${(0,printable/* printable */.g$)(name.path)}`;
}
/** The names that a place has, for messages. */
function namesOf(entries) {
    const names = entries.flatMap(({ references, target }) => references.length > 0
        ? references.map(model_reference/* familiarReference */.ZD)
        : ['digest' in target ? target.digest : target.tag]);
    return names.length === 0 ? 'no names' : listOf(names, name => (0,printable/* printable */.g$)(name));
}
/** The warning about names of a place that nobody can use; undefined if there is none. */
function unreadNames({ entries, place }) {
    const unread = new Set(entries.flatMap(entry => entry.unread));
    if (unread.size === 0)
        return undefined;
    const shown = listOf([...unread], name => `"${(0,printable/* printable */.g$)(name)}"`);
    return `${place} has names that no image can have, which are left out: ${shown}`;
}
function listOf(names, show) {
    const more = names.length - maxNamed;
    return `${names.slice(0, maxNamed).map(show).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/partial-image.js
var partial_image = __webpack_require__(57823);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pulled-platforms.js
var pulled_platforms = __webpack_require__(42842);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/origin-platforms.js







/**
 * Checks that an origin has the platforms of an image: an index may list more than is there. Where none was asked for and this machine's
 * is missing, returns those that are there, which replace it. Throws NOT_FOUND, PLATFORM_MISSING.
 */
async function presentSelection(image, rules, warn) {
    const { wanted, root, origin } = image;
    if (root.manifest.kind === 'image')
        return undefined;
    const selection = wanted.selection ?? rules.selection;
    if (selection !== 'all' && !(0,pulled_platforms/* isAskedOf */.Iy)(wanted, rules)) {
        const found = await replacement(image, selection);
        if (found && found.length > 0) {
            warn(replaced(image, selection, found));
            return found;
        }
    }
    const hint = (present) => `Name with \`platforms\` those that are there: ${present}.`;
    await (0,partial_image/* namingPresentPlatforms */.s)({ root, origin, hint }, () => (0,walk/* walk */.G)(({ digest }) => origin.document(digest), root, selection, wanted.written));
    return undefined;
}
/** The platforms that are there, if one of the selection is not; undefined if all are. */
async function replacement({ root, origin, wanted }, selection) {
    const { manifest } = root;
    if (manifest.kind === 'image')
        return undefined;
    for (const platform of selection) {
        const chosen = orNone(() => (0,platform_choice/* choosePlatform */.xV)(manifest, platform, wanted.written));
        if (chosen && (await origin.has(chosen)))
            continue;
        const there = [];
        for (const entry of manifest.manifests)
            if (entry.platform && !(0,platform_choice/* isAttestation */.H3)(entry) && (await origin.has(entry)))
                there.push(entry.platform);
        return there;
    }
    return undefined;
}
function orNone(choose) {
    try {
        return choose();
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error, 'PLATFORM_MISSING'))
            return undefined;
        throw error;
    }
}
function replaced({ wanted, place }, selection, found) {
    const shown = (platforms) => platforms.map(platform => (0,printable/* printable */.g$)((0,model_platform/* formatPlatform */.Bq)(platform))).join(', ');
    return `${(0,printable/* printable */.g$)(wanted.written)}: ${place} does not have it for ${shown(selection)}; taken for ${shown(found)}`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pin.js
var pin = __webpack_require__(170);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/pull/pull-origins.js












/** The places of `from`, in whose order images are looked for: with them, no registry is asked. */
class PullOrigins {
    #origins;
    #ports;
    /** The images that were listed rather than named, each with where it was found. */
    #listed = new Map();
    /** Where the image of a digest was found. */
    #found = new Map();
    constructor(origins, ports) {
        this.#origins = origins;
        this.#ports = ports;
    }
    /** Throws what `openOrigin` throws. */
    static async open(names, ports) {
        const origins = [];
        try {
            for (const name of names) {
                const origin = await (0,open_origin.openOrigin)(name, ports);
                origins.push({
                    origin,
                    place: placeOf(name),
                    source: sourceNames[name.kind],
                    entries: entriesOf(origin, name),
                });
            }
            return new PullOrigins(origins, ports);
        }
        catch (error) {
            for (const { origin } of origins)
                await origin[Symbol.asyncDispose]();
            throw error;
        }
    }
    /** The hints for failures of a pull from these places; none if they are of several kinds. */
    get hints() {
        const [first, ...others] = new Set(this.#origins.map(({ origin }) => origin.kind));
        return first === undefined || others.length > 0 ? {} : (0,origin_hints.originHints)(first);
    }
    /**
     * Lists every image under each of its names, or by digest if it has none. A name that two places have means the image of the
     * first. Throws NOT_FOUND if there is none, REFERENCE_INVALID for two images of one name in one place.
     */
    async images() {
        const named = new Map();
        const listed = [];
        for (const at of this.#origins) {
            const unread = unreadNames(at);
            if (unread !== undefined)
                this.#ports.warn(unread);
            for (const entry of imagesAlone(at.entries)) {
                const isDigestFound = entry.references.length === 0 && !entry.isPinned;
                for (const reference of await this.#referencesOf(entry, at)) {
                    const written = (0,model_reference/* familiarReference */.ZD)(reference);
                    const before = named.get(written);
                    if (before) {
                        this.#tellTwin(written, at, before);
                        continue;
                    }
                    named.set(written, { at, entry });
                    const wanted = { reference, written, ...(isDigestFound && { isDigestFound }) };
                    this.#listed.set(wanted, { at, entry });
                    listed.push(wanted);
                }
            }
        }
        if (listed.length > 0)
            return listed;
        throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find any image in ${this.#origins.map(({ place }) => place).join(', ')}, expected at least one`);
    }
    /**
     * Finds an image by its digest or that of the lock, else by its name. Throws NOT_FOUND, LOCK_MISMATCH, NOT_PINNED, TAG_MOVED, and
     * what reading the places throws.
     */
    async pin(wanted, rules) {
        const { at, root } = await this.#find(wanted, rules);
        this.#found.set(root.descriptor.digest, at);
        const local = (0,read_sources/* storeSource */.bm)(this.#ports.store);
        const isStored = (await local.document(root.descriptor.digest)) !== undefined;
        const selection = await presentSelection({ wanted, root, ...at }, rules, this.#ports.warn);
        return {
            wanted: selection ? { ...wanted, selection } : wanted,
            root,
            rootSource: isStored ? 'store' : at.source,
            sources: [local, sourceOf(at)],
        };
    }
    /** The first place that keeps no signatures or attestations, as messages name it; undefined if all do. */
    get placeWithoutSignatures() {
        return this.#origins.find(({ origin }) => !origin.listsReferrers)?.place;
    }
    /** Where signatures and attestations of an image are that was found here; undefined if its place keeps none. */
    async signatures(root) {
        const origin = this.#found.get(root)?.origin;
        return origin?.listsReferrers ? (0,origin_referrers/* originSignatures */.y)(origin) : undefined;
    }
    async [Symbol.asyncDispose]() {
        for (const { origin } of this.#origins)
            await origin[Symbol.asyncDispose]();
    }
    #tellTwin(written, at, before) {
        if (before.at === at)
            throw ambiguous(written, at);
        this.#ports.warn(`${(0,printable/* printable */.g$)(written)} of ${at.place} is left out: ${before.at.place} has it too`);
    }
    /** The place whose image has another form there, so that a document was made of it. */
    #makerOf(digest) {
        return this.#origins.find(({ origin }) => origin.isMade?.(digest) === true);
    }
    async #referencesOf({ references, fallback, target }, at) {
        if (references.length > 0)
            return references;
        const { descriptor, manifest } = await resolve(at, target);
        // Signatures and the like are no images: they refer to one.
        if (manifest.subject && at.entries.length > 1)
            return [];
        return [{ ...fallback, digest: descriptor.digest }];
    }
    async #find(wanted, rules) {
        const { reference } = wanted;
        const { lock, updateLock, requireDigest, verifyTag } = rules;
        const locked = updateLock ? undefined : lock && (0,lock_file/* findPin */.Ph)(lock, reference);
        if (reference.digest && locked && locked.digest !== reference.digest)
            throw (0,pin/* lockMismatch */._b)(wanted, locked.digest, reference.digest);
        const digest = reference.digest ?? locked?.digest;
        // With a lock, nothing is used that it does not have.
        const isRefused = lock !== undefined && requireDigest && !updateLock;
        if (isRefused && wanted.isDigestFound)
            throw (0,pin/* notPinned */.ac)(wanted, lock, digest);
        if (digest === undefined) {
            const found = await this.#named(wanted);
            if (!found)
                throw this.#absent(wanted);
            if (isRefused)
                throw (0,pin/* notPinned */.ac)(wanted, lock, found.root.descriptor.digest);
            return found;
        }
        const pinned = await this.#byDigest(digest);
        const isCompared = !pinned || locked !== undefined || (verifyTag && reference.tag !== undefined);
        const named = isCompared ? await this.#named(wanted) : undefined;
        if (named && named.root.descriptor.digest !== digest) {
            if (!pinned && this.#makerOf(named.root.descriptor.digest))
                throw unknowable(wanted, digest, named);
            if (locked)
                throw (0,pin/* lockMismatch */._b)(wanted, digest, named.root.descriptor.digest);
            if (pinned)
                throw (0,pin/* tagMoved */.m7)(wanted, digest, named.root.descriptor.digest);
        }
        if (pinned)
            return pinned;
        if (named?.root.descriptor.digest === digest)
            return named;
        throw this.#absent(wanted, digest);
    }
    async #byDigest(digest) {
        for (const at of this.#origins) {
            const root = await orNothing(() => resolve(at, { digest }));
            if (root)
                return { at, root };
        }
        return undefined;
    }
    async #named(wanted) {
        const listed = this.#listed.get(wanted);
        if (listed)
            return { at: listed.at, root: await resolve(listed.at, listed.entry.target) };
        const { registry, repository, tag } = wanted.reference;
        if (tag === undefined)
            return undefined;
        const name = { registry, repository, tag };
        for (const at of this.#origins) {
            const [entry, twin] = at.entries.filter(({ references }) => references.some(each => isSame(each, name)));
            if (twin)
                throw ambiguous(wanted.written, at);
            if (entry)
                return { at, root: await resolve(at, entry.target) };
        }
        return undefined;
    }
    #absent({ written }, digest) {
        const shown = this.#origins.map(({ place, entries }) => `${place} has ${namesOf(entries)}`).join('; ');
        const wanted = digest === undefined || written.includes(digest) ? written : `${written} at ${digest}`;
        return new errors/* TallyError */.jB('NOT_FOUND', `Cannot find "${(0,printable/* printable */.g$)(wanted)}" in \`from\`: ${shown}`, {
            details: { image: written },
            hint: 'Name an image as it is listed there, or leave `images` out to take all. With `from`, no registry is asked.',
        });
    }
}
function resolve({ origin }, target) {
    return (0,errors/* withHints */.z9)((0,origin_hints.originHints)(origin.kind), () => origin.resolve(target));
}
/** Content of an origin: the store verifies it like that of a registry. */
function sourceOf({ origin, source }) {
    return {
        name: source,
        document: digest => orNothing(() => origin.document(digest)),
        async deliver(wanted, draft, watch) {
            if (!(await origin.has(wanted)))
                return undefined;
            const open = async () => (origin.scan ? origin.scan(wanted) : origin.fetch(wanted));
            return (0,store_draft/* pour */.f)(async () => watched(await open(), watch), draft, wanted);
        },
    };
}
async function* watched(bytes, watch) {
    for await (const chunk of bytes) {
        watch.signal?.throwIfAborted();
        yield chunk;
        watch.advanced(chunk.byteLength);
    }
}
async function orNothing(look) {
    try {
        return await look();
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
function ambiguous(written, { place, origin }) {
    const message = `Cannot choose "${(0,printable/* printable */.g$)(written)}" in ${place}: several images have the name, expected one`;
    const hint = `Choose one of them by its digest behind the path: \`${origin.kind}=…@sha256:…\`.`;
    return new errors/* TallyError */.jB('REFERENCE_INVALID', message, { hint });
}
/** A plain docker save has no manifests, so nobody can find a registry's digest in it. */
function unknowable({ reference, written }, wanted, { at, root }) {
    const { digest } = root.descriptor;
    const state = `${at.place} has no manifest of it, so its digest there is ${digest}, of a manifest that was made for it`;
    return new errors/* TallyError */.jB('NOT_FOUND', `Cannot find ${(0,printable/* printable */.g$)(written)} at ${wanted}: ${state}, expected the bytes of the registry`, {
        details: { image: (0,model_reference/* formatReference */.FH)(reference), wanted, found: digest },
        hint: 'Write the archive in a form that has manifests: `tallyman save --oci`, `skopeo copy --all … oci-archive:FILE`, or `docker save` of an engine with the containerd image store. Without the pin, compare `image-ids` with the ID of the image, which every form keeps.',
    });
}


/***/ }),

/***/ 64514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/looked-at.js
var looked_at = __webpack_require__(24578);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-cache.js + 22 modules
var open_cache = __webpack_require__(49449);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js
var open_common = __webpack_require__(87116);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var inputs_selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/cache-account.js
var cache_account = __webpack_require__(88613);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pull-origins.js + 2 modules
var pull_origins = __webpack_require__(61460);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/wanted-images.js
var wanted_images = __webpack_require__(70673);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pin.js
var pin = __webpack_require__(170);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/save-images.js
var save_images = __webpack_require__(58951);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull.js + 4 modules
var pull = __webpack_require__(11968);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/save-to-cache.js





/**
 * Saves images from the store, or from `origins` if there are any, each verified first. Throws NOT_FOUND for what the store lacks, NOT_PINNED,
 * CONTENT_MISMATCH.
 */
async function saveToCache(request, { cache, ...ports }) {
    const offline = ports.origins === undefined;
    // Nothing is resolved offline: without a digest nobody knows what the store has of the image.
    for (const wanted of offline ? request.images : [])
        (0,pin/* pinnedDigest */.tN)(wanted, request.lock, ['save', 'to the cache']);
    const rules = { ...request, allTags: false, updateLock: false, verifyTag: false, resolveOnly: false };
    const pulled = await (0,pull/* pull */.a)({ ...rules, requireDigest: true, offline }, ports).catch(notStored);
    const images = pulled.images.map(({ graph, wanted }) => (0,save_images/* imageContent */.fo)(graph, wanted.selection ?? request.selection));
    const saved = await (0,save_images/* saveImages */.Kt)(images, { cache, store: ports.store, say: ports.say }, request.limits);
    const { leftOut } = (0,cache_account/* savedSums */.wT)(saved);
    return {
        pulled,
        account: { report: cache.report(), saved },
        missing: [...new Set(leftOut.flatMap(({ members }) => members))],
    };
}
function notStored(error) {
    if (!(0,errors/* isTallyError */.pQ)(error, 'OFFLINE_MISS'))
        throw error;
    const { details } = error;
    const failures = details.failures ?? [details];
    // Among several failures one may be of another kind, which must then be reported as it is.
    if (failures.some(({ code = 'OFFLINE_MISS' }) => code !== 'OFFLINE_MISS'))
        throw error;
    const lacking = [...new Set(failures.flatMap(({ missing, image }) => missing ?? image ?? []))];
    const more = lacking.length > 20 ? ` and ${lacking.length - 20} more` : '';
    throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot save what the store does not hold: ${lacking.slice(0, 20).join(', ')}${more}, expected an earlier step to pull it, or \`from\` to say where it is`, {
        details,
        hint: 'Pull the images by an earlier step with the same `store` and `platforms`, or set `from` to the place where they are.',
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/cache-summary.js
var cache_summary = __webpack_require__(51465);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/live-progress.js + 6 modules
var live_progress = __webpack_require__(65259);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-notes.js
var pull_notes = __webpack_require__(16043);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-report.js
var pull_report = __webpack_require__(4490);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/run.js

















/** Saves the requested images. */
async function run(values, host) {
    const began = performance.now();
    const now = () => performance.now();
    const selection = (0,inputs_selection/* selectionOf */.Wm)(values.platforms, host);
    const written = { images: values.images, lockFile: values['lock-file'] };
    const { images, lock } = await (0,wanted_images/* wantedImages */.m)(written, host.workspace, host.env);
    const { store, registries } = await (0,open_common/* openCommon */.k)(values, host, images);
    const rules = { client: values['cache-client'], prefix: values['key-prefix'] };
    const cache = (0,open_cache.openCache)({ mode: 'read-write', selection, scratch: store.scratch, packBelow: values['pack-below'], ...rules }, host, images);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const warn = (message) => host.log.warning(message);
            const origins = (0,modules/* __addDisposableResource */.mS)(env_1, await originsOf(values, host), true);
            const request = {
                images,
                lock,
                selection,
                concurrency: values.concurrency,
                maxImageSize: values['max-image-size'],
                verifyContent: values.verify.includes('content'),
                platformsAsked: values.platforms.length > 0,
                limits: { maxBytes: values['max-size'], dryRun: values['dry-run'] || values['lookup-only'] },
            };
            const progress = (0,modules/* __addDisposableResource */.mS)(env_1, (0,live_progress/* progressOf */.j)(host, now), false);
            const saving = await saveToCache(request, {
                store,
                registries,
                cache,
                origins,
                warn,
                now,
                progress,
                say: host.log.info,
            });
            const { pulled, missing, account } = saving;
            const isMiss = values['fail-on-cache-miss'] && missing.length > 0;
            for (const { wanted, digest } of pulled.images)
                host.log.info(`${(0,reference/* familiarName */.hG)(wanted.reference)} is ${digest}`);
            (0,pull_notes/* tellUnknown */.g)(pulled, host.log);
            const names = new Map(pulled.images.map(({ digest, wanted }) => [digest, (0,reference/* familiarName */.hG)(wanted.reference)]));
            (0,cache_summary/* tellSaved */.NI)(account, names, host.log);
            host.log.info((0,cache_summary/* cacheLine */.n8)(account));
            const report = { ...(0,pull_report/* pullReport */.kV)(pulled), missing, cache: (0,cache_account/* cacheReport */.VR)(account) };
            const files = new handed_over_files/* HandedOverFiles */.u(host, (0,handed_over_files/* stepName */.b)('save', pulled.images));
            return {
                saving,
                miss: isMiss ? notCached(missing.length, account) : undefined,
                report: await files.report(report),
                milliseconds: now() - began,
            };
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
    finally {
        await Promise.all([registries.close(), cache[Symbol.asyncDispose]()]);
    }
}
/** Opens the place of the images; undefined for the store. */
async function originsOf(values, host) {
    if (values.from.kind === 'store')
        return undefined;
    const store = await (0,open_common/* openStore */.C)(values.store, host);
    return pull_origins.PullOrigins.open([values.from], {
        ...(0,looked_at/* lookedAtPorts */.w)(host, store, values['max-image-size']),
        // A cache has layers as registries have them.
        isLookedAt: false,
        warn: message => host.log.warning(message),
    });
}
function notCached(count, account) {
    if ((0,cache_account/* isUnasked */.G7)(account))
        return new errors/* TallyError */.jB('CACHE_MISS', `Cannot look into the cache: it was not asked: ${account.report.off}`);
    return new errors/* TallyError */.jB('CACHE_MISS', `Cannot find everything in the cache: ${(0,format/* plural */.LS)(count, 'blob')} missing there`);
}


/***/ })

};
;