"use strict";
exports.id = 5535;
exports.ids = [5535];
exports.modules = {

/***/ 5535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/write-whole.js
var write_whole = __webpack_require__(14411);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js
var open_common = __webpack_require__(87116);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(93796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/lock/image-reads.js
var image_reads = __webpack_require__(81144);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/lock/platforms-of.js
var platforms_of = __webpack_require__(45407);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/copy.js
var copy = __webpack_require__(86075);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/foresee.js
var foresee = __webpack_require__(2717);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/room.js
var room = __webpack_require__(88381);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/transfer.js
var transfer = __webpack_require__(7337);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/transfer/shared-blobs.js








/** The most repositories of a registry that are remembered for a blob: one suffices to mount from, another may be gone. */
const mostHolders = 4;
/**
 * The blobs of many images on their way to many repositories: each leaves its source once, and each repository gets it once. Where a
 * repository of the target's registry has a blob it is mounted; a registry that does not mount gets it from where the blob is already.
 */
class SharedBlobs {
    #ports;
    #slots;
    /** The repositories that have a blob, by digest. */
    #holders = new Map();
    #names = new Map();
    /** A repository of each registry that has an image of the run. */
    #likely = new Map();
    /** The last copy of a blob that was begun: the next one waits for it. */
    #turns = new Map();
    /** Blobs in the buffer. */
    #kept = new Set();
    constructor(ports) {
        this.#ports = ports;
        this.#slots = new src_concurrency/* Slots */.WR(ports.concurrency);
    }
    /** Copies blobs as `copyBlobs` does, except to where this run has brought them. */
    copy = async (blobs, targets, { watch, ...options }) => {
        const wanted = (0,copy/* distributable */.XG)(blobs).filter(blob => this.#due(blob, targets).length > 0);
        watch?.begun?.(wanted, targets.length);
        const inner = watch && without(watch);
        return this.#each(wanted, targets, async (blob, due) => {
            const uploadSource = this.#source(options.uploadSource);
            try {
                return await (0,copy/* copyBlobs */.wT)([blob], due, { ...options, watch: inner, uploadSource });
            }
            finally {
                if (this.#kept.delete(blob.digest))
                    await this.#release(blob);
            }
        });
    };
    /** Determines what `copy` would do, as `foreseeCopies` does. */
    foresee = (blobs, targets, concurrency) => this.#each((0,copy/* distributable */.XG)(blobs), targets, (blob, due) => (0,foresee/* foreseeCopies */.D)([blob], due, concurrency));
    /** Records that a repository has an image of the run: others of its registry may share blobs with it. */
    complete(repository, blobs = []) {
        for (const blob of blobs)
            this.#note(blob.digest, repository);
        this.#likely.set(repository.registry, repository);
    }
    async #each(blobs, targets, work) {
        const ordered = (0,transfer/* inTransferOrder */.TS)(blobs.map(blob => ({ blob })));
        const done = await (0,src_concurrency/* mapLimit */.sf)(ordered, this.#ports.concurrency, ({ blob }) => this.#inTurn(blob.digest, async () => {
            const due = this.#due(blob, targets);
            if (due.length === 0)
                return [];
            const results = await this.#slots.run(() => work(blob, due));
            for (const { writer } of due)
                this.#note(blob.digest, writer.name);
            return results;
        }));
        return done.flat();
    }
    /** The targets that are not known to have a blob, which know where to mount it from. */
    #due({ digest }, targets) {
        const holders = this.#holders.get(digest);
        const due = targets.filter(target => !holders?.has((0,reference/* repositoryName */.aR)(target.writer.name)) && !target.holds?.(digest));
        return due.map(({ writer, mountFrom }) => ({
            writer,
            mountFrom: blob => {
                const known = [...this.#holding(digest, writer.name.registry), ...mountFrom(blob)];
                const likely = this.#likely.get(writer.name.registry);
                // After an interrupted run, the layers that images share are there already. A mount that fails begins an upload.
                return known.length === 0 && likely ? [likely] : known;
            },
        }));
    }
    /** The repositories that have a blob: those of one registry, or of any. */
    #holding(digest, registry) {
        const holders = [...(this.#holders.get(digest) ?? [])].flatMap(name => this.#names.get(name) ?? []);
        return holders.filter(each => registry === undefined || each.registry === registry).slice(0, mostHolders);
    }
    #note(digest, repository) {
        const name = (0,reference/* repositoryName */.aR)(repository);
        this.#names.set(name, repository);
        const known = this.#holders.get(digest) ?? new Set();
        this.#holders.set(digest, known.add(name));
    }
    /** One blob at a time: two images that share it would both find it missing, and both fetch it. */
    async #inTurn(digest, work) {
        const turn = (this.#turns.get(digest) ?? Promise.resolve()).then(work, work);
        this.#turns.set(digest, turn);
        try {
            return await turn;
        }
        finally {
            if (this.#turns.get(digest) === turn)
                this.#turns.delete(digest);
        }
    }
    #source(source) {
        const { near } = this.#ports;
        return {
            ...source,
            open: async (blob) => {
                if (await near.has(blob))
                    return near.scan(blob.digest);
                return (await this.#fromHolder(blob)) ?? source.open(blob);
            },
            ...(source.keep && { keep: blob => this.#keep(blob, source) }),
        };
    }
    async #keep(blob, source) {
        const { near, buffer } = this.#ports;
        this.#kept.add(blob.digest);
        if (await buffer.has(blob))
            return;
        if (await near.has(blob))
            return buffer.put(blob, from => near.fetch(blob, from));
        if (!(await this.#keepFromHolder(blob)))
            await source.keep?.(blob);
    }
    /** Whether the buffer got a blob from a repository that has got it in this run. The source has it if not. */
    async #keepFromHolder(blob) {
        const { buffer, registries } = this.#ports;
        const [holder] = this.#holding(blob.digest);
        if (!holder)
            return false;
        (0,room/* checkStoreRoom */.n)(`keep ${blob.digest} for several registries`, [blob], buffer);
        try {
            const repository = await registries.repository(holder);
            await buffer.put(blob, from => repository.fetch(blob, from));
            return true;
        }
        catch (error) {
            // A body that breaks off is no TallyError.
            if ((0,errors/* isTallyError */.pQ)(error) && !(0,errors/* isPassable */.C_)(error))
                throw error;
            return false;
        }
    }
    /** The bytes of a blob that a repository has got in this run; the upload verifies them as it does those of the source. */
    async #fromHolder(blob) {
        const [holder] = this.#holding(blob.digest);
        if (!holder)
            return undefined;
        try {
            return await (await this.#ports.registries.repository(holder)).scan(blob);
        }
        catch (error) {
            if (!(0,errors/* isPassable */.C_)(error))
                throw error;
            return undefined;
        }
    }
    /** Frees the space of a blob that all its targets have. */
    async #release({ digest }) {
        const { buffer } = this.#ports;
        await (0,promises_.rm)(buffer.pathOf(digest), { force: true });
        buffer.forget(digest);
    }
}
/** The same callbacks without `begun`, which is called once for all blobs of an image. */
function without({ begun: _, ...watch }) {
    return watch;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/mirror/image-age.js





/** The depth to which indexes are looked into. */
const maxDepth = 8;
/**
 * When an image was made, in milliseconds since 1970, as the config of its first platform says it; undefined if it says none. Throws what
 * reading throws.
 */
async function createdOf(document, from) {
    let image = document;
    for (let depth = 0; image.manifest.kind === 'index'; depth++) {
        const digest = depth < maxDepth ? firstImage(image) : undefined;
        if (digest === undefined)
            return undefined;
        image = await from.document(digest);
    }
    if (!(0,layer_content/* isImageManifest */.pJ)(image.manifest))
        return undefined;
    const config = await (0,bytes/* readAll */.yw)({ fetch: wanted => from.scan(wanted, () => undefined) }, image.manifest.config);
    const at = Date.parse((0,model_config/* configClaims */.QG)(config).created ?? '');
    return Number.isNaN(at) ? undefined : at;
}
function firstImage({ manifest }) {
    if (manifest.kind !== 'index')
        return undefined;
    return manifest.manifests.find(each => !(0,platform_choice/* isAttestation */.H3)(each) && (0,media_type.kindOf)(each.mediaType) !== 'other')?.digest;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/mirror/target-names.js
var target_names = __webpack_require__(75518);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/mirror/judged-names.js


/**
 * The sources and targets that lists name themselves, as a policy judges them before anything is asked. Of an entry that means several
 * tags, each is judged again once it is known, and so is every image of an entry that means a whole registry.
 */
function listedNames({ list, to, scoped }) {
    return list.entries.flatMap(entry => {
        const { source, choice, target } = entry;
        const places = placeOf(entry);
        const isEveryTag = choice.kind === 'listed';
        const { tag = undefined, digest = undefined } = choice.kind === 'named' ? choice : {};
        const tagged = tag === undefined ? {} : { tag };
        const targets = target
            ? [target]
            : to.map(one => (0,target_names/* targetRepository */.W)(one, source, scoped));
        return [
            {
                reference: { ...source, ...tagged, ...(digest && { digest }) },
                isEveryTag,
                isPinned: digest !== undefined,
                places,
            },
            ...targets.map(one => ({
                reference: { ...tagged, ...one },
                isEveryTag: isEveryTag && one.tag === undefined,
                places,
            })),
        ];
    });
}
/** An image and its targets as a policy judges them. */
function namesOf(image) {
    const { source, targets } = image;
    const places = placeOf(image);
    return [
        { reference: source, isPinned: source.digest !== undefined, places },
        ...targets.map(reference => ({ reference, places })),
    ];
}
/** The line of a list. */
function placeOf({ file, line }) {
    return `${(0,printable/* printable */.g$)(file)}:${line}`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/mirror/mirrored-image.js
var mirrored_image = __webpack_require__(93563);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/referrer-tags.js
var referrer_tags = __webpack_require__(62311);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/comparable-name.js
var comparable_name = __webpack_require__(96924);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/mirror/distinct-images.js





const sameNames = 'Images keep the last part of their name alone. Set `scoped: true` to keep the whole name with its registry, or mirror them one after the other to two prefixes.';
const sameSource = 'Remove one of the two entries, or give it a target of its own.';
/**
 * The images without those that lists name twice, however they spell them. Throws LIST_INVALID if two images would be one at their
 * destination, also two of one source that differ in platforms or referrers, or an image would be copied to itself.
 */
function distinctImages(images, inputs) {
    const distinct = new Map();
    for (const image of images) {
        const targets = distinctTargets(image);
        const key = [nameOf(image.source), rulesOf(image, inputs), ...targets.map(nameOf)].join(' ');
        if (!distinct.has(key))
            distinct.set(key, { ...image, targets });
    }
    const taken = new Map();
    for (const image of distinct.values())
        for (const target of image.targets) {
            checkOther(image, target);
            if (target.tag === undefined)
                continue;
            const name = nameOf(target);
            const other = taken.get(name);
            if (other)
                checkSame(image, other, { inputs, target });
            taken.set(name, image);
        }
    return [...distinct.values()];
}
/** The first spelling of each place. */
function distinctTargets({ targets }) {
    return [...Map.groupBy(targets, nameOf).values()].flatMap(([first]) => first ?? []);
}
/** The one name that all spellings of an image mean. */
function nameOf({ tag, digest, ...repository }) {
    const rest = [tag === undefined ? '' : `:${tag}`, digest === undefined ? '' : `@${digest}`];
    return `${(0,comparable_name/* comparable */.Zm)(repository)}${rest.join('')}`;
}
/** The rules that decide which digest an image has at its targets, and what comes along. */
function rulesOf({ rules }, { selection, referrers }) {
    const some = rules.only ? [rules.only] : (rules.platforms ?? selection);
    const platforms = some === 'all' ? 'all' : some.map(model_platform/* formatPlatform */.Bq).sort().join(',');
    return `${rules.only ? 'only' : ''} ${platforms} ${rules.referrers ?? referrers}`;
}
function checkOther(image, target) {
    const { source } = image;
    if ((0,comparable_name/* comparable */.Zm)(target) !== (0,comparable_name/* comparable */.Zm)(source) || target.tag !== source.tag)
        return;
    throw clash(image, `${(0,reference/* formatReference */.FH)(source)} would be copied to itself`, sameNames);
}
function checkSame(image, other, { inputs, target }) {
    const { registry, repository, tag } = target;
    const name = (0,reference/* formatReference */.FH)({ registry, repository, ...(tag !== undefined && { tag }) });
    const [one, two] = [image, other].map(({ source }) => (0,reference/* formatReference */.FH)(source));
    const place = `line ${other.line} of ${(0,printable/* printable */.g$)(other.file)}`;
    const isSame = nameOf(image.source) === nameOf(other.source) ||
        (image.source.digest !== undefined && image.source.digest === other.source.digest);
    if (!isSame)
        throw clash(image, `${one} and ${two} (${place}) would both be ${name}`, sameNames);
    if (rulesOf(image, inputs) !== rulesOf(other, inputs))
        throw clash(image, `${name} has other platforms or referrers than at ${place}`, sameSource);
}
function clash({ file, line }, problem, hint) {
    return new errors/* TallyError */.jB('LIST_INVALID', `Cannot use the list of images: ${(0,printable/* printable */.g$)(file)}:${line}: ${problem}`, { hint });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/mirror/plan-images.js








/** The most images of a run: more need more than one. */
const mostImages = 100_000;
/**
 * Finds the images that lists mean, and where each goes. An entry whose tags or repositories cannot be listed is returned with its
 * failure. Throws LIST_INVALID if two images would go to one place, an image to itself, or an entry nowhere.
 */
async function planImages(request, ports) {
    const unlisted = [];
    const failed = (entry, name, error) => {
        if (!(0,errors/* isPassable */.C_)(error))
            throw error;
        unlisted.push({ file: entry.file, line: entry.line, name, error });
        return [];
    };
    const { list, concurrency } = request;
    const found = await (0,src_concurrency/* mapLimit */.sf)(list.registries, concurrency, registry => entriesOf(registry, ports).catch(error => failed(registry, registry.registry, error)));
    const images = await (0,src_concurrency/* mapLimit */.sf)([...list.entries, ...found.flat()], concurrency, entry => imagesOf(entry, request, ports).catch(error => failed(entry, (0,reference/* repositoryName */.aR)(entry.source), error)));
    const distinct = distinctImages(images.flat(), request);
    if (distinct.length > mostImages)
        throw new errors/* TallyError */.jB('LIST_INVALID', `Cannot mirror ${distinct.length} images in one run, expected at most ${mostImages}`);
    return { images: distinct, unlisted };
}
async function entriesOf(registry, { registries, warn }) {
    const catalog = await registries.catalog(registry.registry);
    const entries = [];
    for await (const page of catalog.repositories(count => warn(`${registry.registry}: ${(0,format/* plural */.LS)(count, 'invalid name')} left out`)))
        for (const repository of page) {
            if (!registry.isWanted(repository))
                continue;
            const { isWanted: _, registry: host, target, ...rest } = registry;
            entries.push({
                ...rest,
                source: { registry: host, repository },
                target: { registry: target, repository },
            });
        }
    return entries;
}
async function imagesOf(entry, request, ports) {
    const { source, file, line, target } = entry;
    const places = target ? [target] : request.to.map(to => (0,target_names/* targetRepository */.W)(to, source, request.scoped));
    if (places.length === 0)
        throw new errors/* TallyError */.jB('LIST_INVALID', `Cannot mirror ${(0,reference/* repositoryName */.aR)(source)} (${(0,printable/* printable */.g$)(file)}:${line}): neither \`to\` nor the list says where`);
    const isWithReferrers = entry.referrers ?? request.referrers;
    const named = await namedBy(entry, isWithReferrers, ports);
    return named.map(({ tag, digest }) => ({
        file,
        line,
        rules: entry,
        source: { ...source, ...(tag !== undefined && { tag }), ...(digest && { digest }) },
        targets: places.map(place => ({ ...(tag !== undefined && { tag }), ...place })),
    }));
}
async function namedBy({ choice, source, file, line }, isWithReferrers, { registries, warn }) {
    if (choice.kind === 'named')
        return [choice];
    const repository = await registries.mirrored(source);
    const name = (0,reference/* repositoryName */.aR)(source);
    const tags = [];
    let count = 0;
    for await (const page of repository.tags(skipped => warn(`${name}: ${(0,format/* plural */.LS)(skipped, 'invalid tag')} left out`)))
        for (const tag of page) {
            count++;
            if (choice.isWanted(tag) && !(isWithReferrers && (0,referrer_tags/* isReferrersTag */.zb)(tag)))
                tags.push(tag);
        }
    if (tags.length === 0) {
        const rule = choice.rule === undefined ? '' : ` passes ${choice.rule}`;
        warn(`${(0,printable/* printable */.g$)(file)}:${line}: none of the ${(0,format/* plural */.LS)(count, 'tag')} of ${name}${rule}`);
    }
    return tags.map(tag => ({ tag }));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/policy/repository-use.js
var repository_use = __webpack_require__(55700);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/retag.js
var retag = __webpack_require__(90758);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/tag-plan.js
var tag_plan = __webpack_require__(3265);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/mirror.js












/**
 * Copies the images of lists to their destinations by digest, each blob out of its source once. A failure of an image is returned with it,
 * and so is CANCELLED once images are copied. Throws POLICY_VIOLATED for names on the lists before any request, LIST_INVALID before
 * anything is written, STORE_FAILED.
 */
async function mirror(request, ports) {
    ports.policy?.names(listedNames(request));
    const planned = await planImages(request, ports);
    const run = new MirrorRun(request, ports);
    const hasFailed = planned.unlisted.length > 0 && !request.keepGoing;
    const images = hasFailed ? planned.images.map(notTried) : await run.all(planned.images);
    return { images, unlisted: planned.unlisted };
}
class MirrorRun {
    #request;
    #ports;
    #shared;
    /** The registries that refuse more requests for now. */
    #limited = new Set();
    #isStopped = false;
    constructor(request, ports) {
        this.#request = request;
        this.#ports = ports;
        const { near, store: buffer, registries } = ports;
        this.#shared = new SharedBlobs({ near, buffer, registries, concurrency: request.concurrency });
    }
    all(images) {
        return (0,src_concurrency/* mapLimit */.sf)(images, this.#request.concurrency, async (image) => {
            const mirrored = await this.#tried(image);
            if (mirrored.error)
                this.#failed(image, mirrored.error);
            this.#ports.done?.(mirrored);
            return mirrored;
        });
    }
    async #tried(image) {
        const { signal } = this.#ports;
        if (this.#isStopped || registriesOf(image).some(each => this.#limited.has(each)))
            return notTried(image);
        if (signal?.aborted)
            return this.#cutOff(image);
        try {
            return await this.#image(image);
        }
        catch (error) {
            if (signal?.aborted)
                return this.#cutOff(image, error);
            if (!(0,errors/* isPassable */.C_)(error))
                throw error;
            return failedImage(image, error);
        }
    }
    /** The first image that is not done when the run is to stop fails with that; the images before it are told as they are. */
    #cutOff(image, cause) {
        if (this.#isStopped)
            return notTried(image);
        this.#isStopped = true;
        return failedImage(image, new errors/* TallyError */.jB('CANCELLED', 'the run was asked to stop', { cause }));
    }
    /** A registry that has had enough is left alone, instead of being asked for every further image. */
    #failed(image, error) {
        if (!this.#request.keepGoing)
            this.#isStopped = true;
        if (!(0,errors/* isTallyError */.pQ)(error, 'RATE_LIMITED'))
            return;
        const all = registriesOf(image);
        const named = all.filter(each => error.message.includes(`${each}/`));
        for (const registry of named.length > 0 ? named : all)
            this.#limited.add(registry);
    }
    async #image(image) {
        const { targets, source } = image;
        const { registries, policy } = this.#ports;
        policy?.names(namesOf(image));
        const from = await registries.mirrored(source);
        const named = source.digest ?? (await from.digestOf(source.tag ?? 'latest'));
        const wanted = await this.#wanted(image, named, from);
        const tags = await (0,tag_plan/* tagsNow */.qm)(targets.flatMap(tagOf), registries, this.#request);
        const early = this.#early(image, wanted, tags);
        // Nothing is used of an image that is left out.
        if (early?.outcome === 'skipped')
            return early;
        const old = early ? undefined : await this.#tooOld(image, wanted, from);
        if (old)
            return old;
        await this.#checked(image, { named, wanted }, from);
        for (const { repository } of early?.targets ?? [])
            this.#shared.complete(repository);
        return early ?? this.#written(image, wanted, tags);
    }
    /** The digest to copy: the one that is named; where one platform is meant, that of its image. */
    async #wanted({ source, rules }, named, from) {
        if (!rules.only)
            return named;
        const { manifest } = await from.document(named);
        // An image outside an index is copied as it is, as regsync copies it.
        return manifest.kind === 'index'
            ? (0,platform_choice/* choosePlatform */.xV)(manifest, rules.only, (0,reference/* formatReference */.FH)(source)).digest
            : named;
    }
    /** Checks the image by the policy, also one that is at its targets already: the lock file and the outputs name it. */
    async #checked(image, { named, wanted }, from) {
        const { policy } = this.#ports;
        if (!policy)
            return;
        const { source: reference } = image;
        await policy.tags([{ reference, places: placeOf(image), tagNow: (0,repository_use/* tagNowOf */.qO)(reference, from) }]);
        if (!policy.wantsContents)
            return;
        const root = await from.document(named);
        await (0,repository_use/* checkCopied */.hf)(policy, {
            reference,
            root,
            repository: from,
            copied: wanted === named ? root : await from.document(wanted),
            selection: this.#selection(image),
            places: placeOf(image),
        });
    }
    /** The result that is known without reading the image: all its tags are there, or are to stay as they are. */
    #early(image, wanted, tags) {
        const { source, targets, rules } = image;
        const { onConflict } = this.#request;
        if (tags.length === 0 || tags.length < targets.length)
            return undefined;
        const isKept = ({ previous }) => previous !== undefined && onConflict === 'skip';
        const isWhole = this.#selection(image) === 'all' && !(rules.referrers ?? this.#request.referrers);
        const isThere = ({ previous }) => isWhole && previous === wanted;
        if (!tags.every(each => isThere(each) || (isKept(each) && isWhole)))
            return undefined;
        const now = tags.map(each => ({
            name: (0,tag_plan/* nameOf */.Vb)(each.target),
            repository: { registry: each.target.registry, repository: each.target.repository },
            outcome: isThere(each) ? 'same' : 'skipped',
            ...(each.previous && { previous: each.previous }),
        }));
        const outcome = tags.every(isThere) ? 'same' : 'skipped';
        return (0,mirrored_image/* untouchedImage */.fL)(source, outcome, { digest: wanted, targets: now });
    }
    async #tooOld({ source, targets }, digest, from) {
        const { maxAge } = this.#request;
        if (maxAge === undefined)
            return undefined;
        const created = await createdOf(await from.document(digest), from);
        if (created !== undefined && this.#ports.clock() - created <= maxAge)
            return undefined;
        if (created === undefined)
            this.#ports.warn(`${(0,reference/* formatReference */.FH)(source)} does not say when it was made, so that it is left out by its age`);
        return (0,mirrored_image/* untouchedImage */.fL)(source, 'old', {
            targets: (0,mirrored_image/* untouchedTargets */.yP)(targets, 'skipped'),
            ...(created !== undefined && { created }),
        });
    }
    /** A registry that cannot be written to does not keep the image from the others. */
    async #written(image, digest, tags) {
        const groups = [...Map.groupBy(image.targets, ({ registry }) => registry).values()];
        try {
            return await this.#copied(image, digest, tags);
        }
        catch (error) {
            if (!(0,errors/* isPassable */.C_)(error) || groups.length < 2 || !this.#request.keepGoing)
                throw error;
            const parts = [];
            for (const targets of groups) {
                const those = tags.filter(({ target }) => target.registry === targets[0]?.registry);
                parts.push(await this.#part({ ...image, targets }, digest, those));
            }
            return (0,mirrored_image/* joined */.oR)(image.source, parts);
        }
    }
    async #part(image, digest, tags) {
        try {
            return await this.#copied(image, digest, tags);
        }
        catch (error) {
            if (!(0,errors/* isPassable */.C_)(error))
                throw error;
            return failedImage(image, error);
        }
    }
    async #copied(image, digest, tags) {
        const { source, targets, rules } = image;
        const { onConflict, referrers, concurrency, dryRun } = this.#request;
        const { near: _near, policy: _policy, done: _done, clock: _clock, ...ports } = this.#ports;
        const request = {
            source: { registry: source.registry, repository: source.repository, digest },
            tags: tags.map(({ target }) => target),
            tagsNow: tags,
            untagged: targets.filter(({ tag }) => tag === undefined),
            expectDigest: undefined,
            onConflict,
            selection: this.#selection(image),
            referrers: rules.referrers ?? referrers,
            concurrency,
            dryRun,
        };
        const { written } = await (0,retag/* retag */.s)(request, { ...ports, sharedBlobs: this.#shared });
        // Blobs that were there before help the images that come after.
        for (const name of written.alreadyInRegistry)
            this.#shared.complete(name, written.graph.blobs);
        return (0,mirrored_image/* mirroredImage */.ox)(source, written);
    }
    #selection({ rules }) {
        if (rules.only)
            return 'all';
        return rules.platforms ?? this.#request.selection;
    }
}
function notTried({ source, targets }) {
    return (0,mirrored_image/* untouchedImage */.fL)(source, 'waiting', { targets: (0,mirrored_image/* untouchedTargets */.yP)(targets, 'waiting') });
}
function failedImage({ source, targets }, error) {
    return (0,mirrored_image/* untouchedImage */.fL)(source, 'failed', { targets: (0,mirrored_image/* untouchedTargets */.yP)(targets, 'failed'), error });
}
function tagOf({ registry, repository, tag }) {
    if (tag === undefined)
        return [];
    return [{ registry, repository, tag, written: `${(0,reference/* repositoryName */.aR)({ registry, repository })}:${tag}` }];
}
function registriesOf({ source, targets }) {
    return [...new Set([source.registry, ...targets.map(({ registry }) => registry)])];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/process-mark.js
var process_mark = __webpack_require__(63043);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/layout-store.js + 1 modules
var layout_store = __webpack_require__(6289);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/mirror/buffer-store.js





const folderName = new RegExp(`^tallyman-mirror-(${process_mark/* markPattern */.QU})$`);
/**
 * Opens a store of this process for blobs on their way to several registries, which disappears with its scope. Removes those of processes
 * that have ended without doing so. Throws STORE_FAILED.
 */
async function bufferStore(temp) {
    for (const name of namesIn(temp)) {
        const [, mark] = folderName.exec(name) ?? [];
        // The time of the last write does not matter: a process of another machine keeps its folder.
        if (mark !== undefined && !(0,process_mark/* isRunning */.W_)(mark, Date.now(), Date.now()))
            await (0,promises_.rm)((0,external_node_path_.join)(temp, name), { recursive: true, force: true });
    }
    const root = (0,external_node_path_.join)(temp, `tallyman-mirror-${(0,process_mark/* ownMark */.a1)()}`);
    const store = await layout_store/* LayoutStore */.K.open(root);
    return { store, [Symbol.asyncDispose]: () => (0,promises_.rm)(root, { recursive: true, force: true }) };
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        // Whoever opens the store makes the folder, or reports why it cannot.
        return [];
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/mirror/mirror-lock.js


/**
 * The lock file of a run: each tag that is at its destinations now, with the digest that it has there. An image that could not be copied
 * keeps the pin that it had. Images without a tag have no place in a lock file, nor have names that mean several digests. Throws what `platforms` throws.
 */
async function mirrorLock(images, options) {
    const { names, before, platforms } = options;
    const known = new Map(before.images.map(pin => [pin.image, pin]));
    const wishes = clear(images.flatMap(image => wishesOf(image, names)));
    const isKnown = ({ image, digest }) => {
        const pin = known.get(image);
        return pin?.digest === digest && pin.platforms.size > 0;
    };
    const read = await platforms(wishes.filter(wish => !isKnown(wish)).map(({ readAs, digest }) => ({ name: readAs, digest })));
    const pins = new Map();
    for (const name of images.flatMap(image => keptNames(image, names))) {
        const pin = known.get(name);
        if (pin)
            pins.set(name, pin);
    }
    for (const wish of wishes) {
        const { image, digest } = wish;
        const old = isKnown(wish) ? known.get(image) : undefined;
        pins.set(image, old ?? { image, digest, platforms: read.get(digest) ?? new Map() });
    }
    return (0,lock_file/* formatLock */.X5)({ images: [...pins.values()] });
}
/** The wishes without those for a name of which entries made several digests, such as one platform each. */
function clear(wishes) {
    return [...Map.groupBy(wishes, ({ image }) => image).values()].flatMap(each => new Set(each.map(({ digest }) => digest)).size === 1 ? each : []);
}
/** Whether an image is at all its targets with its digest. */
function isThere({ outcome }) {
    return outcome === 'copied' || outcome === 'same';
}
function wishesOf(image, names) {
    const { source, digest, targets } = image;
    const there = targets.filter(({ outcome }) => outcome === 'moved' || outcome === 'same');
    const [first] = there;
    if (digest === undefined || source.tag === undefined || !first)
        return [];
    const readAs = (0,reference/* digestReference */.O9)(first.repository, digest);
    if (names === 'target')
        return there
            .filter(({ name }) => !name.includes('@'))
            .map(({ name }) => ({ image: name, digest, readAs }));
    return isThere(image) ? [{ image: sourceName(image), digest, readAs }] : [];
}
/** The names whose former pins stay, since nothing new is known about them. */
function keptNames(image, names) {
    if (image.source.tag === undefined)
        return [];
    if (names === 'source')
        return isThere(image) ? [] : [sourceName(image)];
    return image.targets
        .filter(({ outcome }) => outcome !== 'moved' && outcome !== 'same')
        .map(({ name }) => name);
}
function sourceName({ source: { registry, repository, tag = '' } }) {
    return (0,reference/* formatReference */.FH)({ registry, repository, tag });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/address.js
var address = __webpack_require__(68979);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/yaml/parse-yaml.js + 3 modules
var parse_yaml = __webpack_require__(30543);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/linear-match.js
var linear_match = __webpack_require__(9171);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/regex.js + 1 modules
var regex = __webpack_require__(78001);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/mirror/list-file.js




/** In characters. */
const longestRegex = 1_000;
/** The most faults of a list in a message. */
const mostFaults = 20;
const failed = 'Cannot use the list of images:';
/** A key without a typing error that joins it to its value, which may be a secret: `password:hunter2`. */
const plainKey = /^[A-Za-z][A-Za-z-]{0,39}$/;
/** Reads values of a list strictly. Every failure is a LIST_INVALID that names file and line, and quotes no value that may be a secret. */
class ListFile {
    tree;
    #faults = [];
    constructor(tree) {
        this.tree = tree;
    }
    get path() {
        return this.tree.path;
    }
    invalid(node, problem, { cause, hint } = {}) {
        const place = `${(0,printable/* printable */.g$)(this.path)}:${this.tree.line(node)}`;
        return new errors/* TallyError */.jB('LIST_INVALID', `${failed} ${place}: ${problem}`, { cause, hint });
    }
    /** Reads a part of the list; a fault of it is kept for `refuseAll`, so that one run names those of all parts. */
    attempt(part) {
        try {
            return part();
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'LIST_INVALID'))
                throw error;
            this.#faults.push(error);
            return undefined;
        }
    }
    /** Throws LIST_INVALID with the faults of all parts that were attempted, if there are any. */
    refuseAll() {
        const [first, ...others] = this.#faults;
        if (!first)
            return;
        if (others.length === 0)
            throw first;
        const lines = [...new Set(this.#faults.map(({ message }) => message.slice(failed.length + 1)))];
        const more = lines.length > mostFaults ? [`and ${lines.length - mostFaults} more`] : [];
        const hint = [...new Set(this.#faults.map(fault => fault.hint))].join(' ');
        const message = [failed, ...lines.slice(0, mostFaults), ...more].join('\n');
        throw new errors/* TallyError */.jB('LIST_INVALID', message, { hint });
    }
    /** An unknown key of a map, for messages; only its line if it may hold a value. */
    unknown(node, { key, names }) {
        const shown = plainKey.test(key) ? `the key "${key}"` : 'a key';
        return this.invalid(node, `${shown} is unknown, expected only ${names.join(', ')}`);
    }
    /** The entries of a map; none for null. Throws LIST_INVALID for another value. */
    map(node, name) {
        if (this.tree.isNothing(node))
            return new Map();
        if (!this.tree.isMap(node))
            throw this.invalid(node, `${(0,printable/* printable */.g$)(name)} is not a YAML mapping`);
        return new Map(this.tree.entries(node).map(({ key, value }) => [key, value]));
    }
    /** The items of a list; none for null. Throws LIST_INVALID for another value. */
    list(node, name) {
        if (this.tree.isNothing(node))
            return [];
        if (!this.tree.isList(node))
            throw this.invalid(node, `${(0,printable/* printable */.g$)(name)} is not a YAML list`);
        return this.tree.items(node);
    }
    /** A scalar as written: `1.10` stays `1.10`. Throws LIST_INVALID for another value and for an empty one. */
    text(node, name) {
        const text = this.tree.written(node)?.trim();
        if (text === undefined || text === '')
            throw this.invalid(node, `${(0,printable/* printable */.g$)(name)} is no text`);
        return text;
    }
    texts(node, name) {
        return this.list(node, name).map(item => ({ text: this.text(item, `an item of ${name}`), node: item }));
    }
    flag(node, name) {
        const text = this.tree.written(node) ?? '';
        if (/^(?:true|True|TRUE)$/.test(text))
            return true;
        if (/^(?:false|False|FALSE)$/.test(text))
            return false;
        throw this.invalid(node, `${(0,printable/* printable */.g$)(name)} is neither true nor false`);
    }
    /** Parses a value. Throws LIST_INVALID with the place for what `parse` refuses. */
    parsed(node, parse) {
        try {
            return parse();
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error))
                throw error;
            throw this.invalid(node, error.message, { cause: error, hint: error.hint });
        }
    }
    /**
     * A regular expression, in time linear in the name. Throws LIST_INVALID for what would need backtracking, and for what is not
     * understood.
     *
     * @param isWhole whether it must match the whole name
     */
    regex(node, name, isWhole) {
        const source = this.text(node, name);
        const shown = `the expression "${(0,printable/* printable */.g$)(source, 200)}"`;
        if (source.length > longestRegex)
            throw this.invalid(node, `${name} is longer than ${longestRegex} characters`);
        // Go reads these in another way than JavaScript.
        const [special] = /\[:\^?\w+:\]|\[\^?\]/.exec(source) ?? [];
        if (special !== undefined)
            throw this.invalid(node, `${shown} holds ${special}, which is not understood here; write the characters, such as 0-9`);
        const expression = (0,regex/* parseRegex */.r)(isWhole ? `^(?:${source})$` : source, false);
        if ('problem' in expression)
            throw this.invalid(node, `${shown} holds ${expression.problem}`);
        // `a)|(b` is no expression, though it is one with brackets around it.
        if (isWhole && 'problem' in (0,regex/* parseRegex */.r)(source, false))
            throw this.invalid(node, `${shown} closes a bracket that it does not open`);
        const matches = (0,linear_match/* linearMatcher */.c)(expression);
        if (!matches)
            throw this.invalid(node, `${shown} is too large`);
        return matches;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/mirror/name-list.js

/** A line that YAML would join to the next one: a name of an image, and neither an item of a list nor a key. */
const nameLine = /^[A-Za-z0-9[][\w.:/@+[\]-]*[\w\]]$/;
/** Names of images, one a line, as a list of YAML with the same lines; undefined for any other text. */
function name_list_listedNames(text) {
    const lines = text.split(/\r?\n/).map(line => line.replace(/(?:^|\s)#.*$/, '').trim());
    const names = lines.filter(line => line !== '');
    if (names.length === 0 || !names.every(line => nameLine.test(line)))
        return undefined;
    return lines.map(line => (line === '' ? '' : `- ${JSON.stringify(line)}`)).join('\n');
}
/** Reads a list of names of images, with tag, digest or both. Throws LIST_INVALID. */
function readNames(file, root) {
    const entries = file
        .list(root, 'the list')
        .flatMap(item => file.attempt(() => namedEntry(file, item)) ?? []);
    return { entries, registries: [], logins: [], unverified: [], notes: [] };
}
function namedEntry(file, item) {
    const name = file.text(item, 'an item of the list');
    const { registry, repository, tag, digest } = file.parsed(item, () => (0,reference/* parseImage */.zZ)(name));
    return {
        file: file.path,
        line: file.tree.line(item),
        source: { registry, repository },
        choice: { kind: 'named', ...(tag !== undefined && { tag }), ...(digest && { digest }) },
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/mirror/regsync-logins.js



const template = /\{\{\s*env\s+"([A-Za-z_][A-Za-z0-9_]*)"\s*\}\}/g;
/** Variables of the runner that hold inputs and tokens of its own services: no list has a use for them. */
const reserved = /^(?:INPUT_|ACTIONS_)/;
/** An `Expand` for `{{env "NAME"}}`, the only template that is understood. */
function expander(file, variable) {
    return (node, text) => {
        if (!text.includes('{{'))
            return text;
        const expanded = text.replace(template, (_, name) => {
            if (reserved.test(name))
                throw file.invalid(node, `the variable ${name} belongs to the runner`);
            const value = variable(name);
            if (value === undefined || value === '')
                throw file.invalid(node, `the variable ${name} has no value`, {
                    hint: `Set ${name} in the environment.`,
                });
            return value;
        });
        // The text itself may be half a secret, so it is not shown.
        if (text.replace(template, '').includes('{{'))
            throw file.invalid(node, 'a template other than {{env "NAME"}} is not understood');
        return expanded;
    };
}
/**
 * Parses a name after its templates are expanded. Throws LIST_INVALID, which shows the name as it is written: the value of a variable may
 * be a secret that is used by mistake.
 */
function parsedName(file, node, { key, expand, parse, }) {
    const written = file.text(node, key);
    const text = expand(node, written);
    if (text === written)
        return file.parsed(node, () => parse(text));
    try {
        return parse(text);
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
        throw file.invalid(node, `${key} is ${(0,printable/* printable */.g$)(written, 200)}, whose value is no valid name`, {
            hint: 'Check these variables in the environment.',
        });
    }
}
/** Keys that say how fast a registry may be asked, which the inputs decide here. */
const idle = [
    'apiOpts',
    'blobChunk',
    'blobMax',
    'credExpire',
    'priority',
    'repoAuth',
    'reqConcurrent',
    'reqPerSec',
];
/** Keys whose effect is missing here, each with what does it. */
const refused = {
    clientCert: 'certificates of clients are not used',
    clientKey: 'certificates of clients are not used',
    credHelper: "Docker's config file names credential helpers",
    credHost: 'a login goes to its registry alone',
    hostname: 'a registry is asked under its own name',
    mirrors: '`registry-mirrors` names mirrors',
    pathPrefix: '`registry-mirrors` takes a path',
    regcert: '`ca-certificates: host=path` names a CA',
    scheme: '`insecure-registries` allows plain HTTP',
};
const keys = ['registry', 'user', 'pass', 'tls'];
/** Reads `creds`. Throws LIST_INVALID, which shows no value. */
function loginsOf(file, node, expand) {
    const logins = [];
    const unverified = [];
    const notes = [];
    for (const item of file.list(node, 'creds')) {
        const values = file.map(item, 'an item of creds');
        for (const [key, value] of values) {
            if (Object.hasOwn(refused, key))
                throw file.invalid(value ?? item, `${key} is not carried out: ${refused[key]}`);
            // It may hold half a login, so it is not shown.
            if (![...keys, ...idle].includes(key))
                throw file.invalid(value ?? item, `a key is unknown, expected only ${keys.join(', ')}`);
        }
        const text = (key) => expand(values.get(key) ?? item, file.text(values.get(key) ?? item, key));
        const host = text('registry');
        if (!(0,reference/* isRegistry */.Cf)(host))
            throw file.invalid(values.get('registry'), 'registry is no host[:port]');
        const { registry } = parsedName(file, values.get('registry'), {
            key: 'registry',
            expand,
            parse: text => (0,reference/* parseRepository */.SU)(`${text}/any/name`),
        });
        const place = { file: file.path, line: file.tree.line(item) };
        const isLogin = ['user', 'pass'].some(key => !file.tree.isNothing(values.get(key)));
        if (isLogin)
            logins.push({ registry, username: text('user'), password: text('pass') });
        const tls = file.tree.isNothing(values.get('tls')) ? 'enabled' : text('tls');
        if (!['enabled', 'insecure', 'disabled'].includes(tls))
            throw file.invalid(values.get('tls'), 'tls is none of enabled, insecure, disabled');
        if (tls !== 'enabled')
            unverified.push({ ...place, registry });
        const named = idle.filter(key => values.has(key));
        if (named.length > 0)
            notes.push(`${(0,printable/* printable */.g$)(place.file)}:${place.line}: ${named.join(', ')} without effect: \`concurrency\` and \`retries\` decide`);
    }
    return { logins, unverified, notes };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/mirror/semver-range.js
const number = String.raw `\d+`;
/** The largest number that skopeo reads. */
const largest = 2n ** 64n - 1n;
const suffix = String.raw `(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?`;
const versionGrammar = new RegExp(`^v?(${number})(?:\\.(${number}))?(?:\\.(${number}))?${suffix}$`);
const wild = `(?:${number}|[xX*])`;
const comparisonGrammar = new RegExp(String.raw `(=|!=|>=|=>|<=|=<|>|<|~>|~|\^)?\s*v?(${wild})(?:\.(${wild}))?(?:\.(${wild}))?${suffix}(?=[\s,]|$)`, 'y');
/** Behind a comparison: at most one comma before the next. */
const between = /\s*(?:,\s*(?=[^\s,]))?/y;
const hyphen = /(\S+)\s+-\s+(\S+)/g;
const longest = 1_000;
/**
 * Parses a range of versions as skopeo's `images-by-semver` and regsync's `semverRange` have it: `>= 3.12.0`, `1.2.x`, `~1.2 || ^2`,
 * `1.2 - 1.4`; a comma or a space joins comparisons that must all hold. A version before a release is in a range only if one of these
 * comparisons names one too. Returns the problem in words when it is malformed, or means different things to different tools.
 */
function parseSemverRange(text) {
    if (text.length > longest)
        return { problem: `it has over ${longest} characters` };
    const options = text.split('||').map(comparisonsOf);
    const bad = options.find(option => 'problem' in option);
    if (bad && 'problem' in bad)
        return bad;
    const all = options;
    return tag => {
        const version = versionOf(tag);
        return version !== undefined && all.some(each => isWithin(version, each));
    };
}
function isWithin(version, comparisons) {
    const isEarlyMeant = comparisons.some(({ version: { early } }) => early.length > 0);
    if (version.early.length > 0 && !isEarlyMeant)
        return false;
    return comparisons.every(comparison => holds(comparison, version));
}
function versionOf(tag) {
    const [found, major, minor, patch, early] = versionGrammar.exec(tag) ?? [];
    return found === undefined ? undefined : versionFrom([major, minor, patch], early);
}
/** Undefined for a number that is too large, and for one before a release that begins with a zero: neither is in any range. */
function versionFrom(numbers, early) {
    const [major = 0n, minor = 0n, patch = 0n] = numbers.map(text => BigInt(text ?? 0));
    const parts = early?.split('.') ?? [];
    if ([major, minor, patch].some(each => each > largest) || parts.some(part => /^0\d+$/.test(part)))
        return undefined;
    return { numbers: [major, minor, patch], early: parts };
}
function comparisonsOf(option) {
    const text = option.replace(hyphen, '>=$1 <=$2').trim();
    const comparisons = [];
    for (let at = 0; at < text.length; at = skipped(text, comparisonGrammar.lastIndex)) {
        comparisonGrammar.lastIndex = at;
        const found = comparisonGrammar.exec(text);
        const comparison = found ? comparisonOf(found) : { problem: 'expected comparisons such as >= 3.12.0' };
        if ('problem' in comparison)
            return comparison;
        comparisons.push(comparison);
    }
    return comparisons.length > 0
        ? comparisons
        : { problem: 'it has no comparison, expected one such as >= 3.12.0' };
}
function skipped(text, from) {
    between.lastIndex = from;
    between.exec(text);
    return between.lastIndex;
}
function comparisonOf([text = '', operator = '=', ...parts]) {
    const written = parts.slice(0, 3);
    const open = written.findIndex(part => part === undefined || /^[xX*]$/.test(part));
    const known = open < 0 ? 3 : open;
    const version = versionFrom(written.slice(0, known), parts[3]);
    if (!version)
        return { problem: `${text} is no version` };
    // Tools read these in different ways, and skopeo in none that their documentation has.
    if (known === 0 && !/^(?:=|>=|=>|~|~>)$/.test(operator))
        return { problem: `${text} has no fixed meaning, expected a number` };
    if (known < 3 && operator === '!=' && version.early.length > 0)
        return { problem: `${text} has no fixed meaning, expected three numbers` };
    return { operator, version, known };
}
function holds({ operator, version: wanted, known }, version) {
    const order = compared(version, wanted);
    // The numbers that a wildcard leaves open do not count.
    const rough = comparedNumbers(version, wanted, known);
    switch (operator) {
        case '!=':
            return known === 3 ? order !== 0 : rough !== 0;
        case '>':
            return known === 3 ? order > 0 : rough > 0;
        case '<':
            return order < 0;
        case '>=':
        case '=>':
            return order >= 0;
        case '<=':
        case '=<':
            return known === 3 ? order <= 0 : rough <= 0;
        case '~':
        case '~>':
            return order >= 0 && comparedNumbers(version, wanted, Math.min(known, 2)) === 0;
        case '^':
            return order >= 0 && comparedNumbers(version, wanted, Math.min(known, steady(wanted))) === 0;
        default:
            return known === 3 ? order === 0 : order >= 0 && rough === 0;
    }
}
/** How many numbers stay the same within a `^` range: up to the first that is not zero. */
function steady({ numbers }) {
    const first = numbers.findIndex(each => each > 0n);
    return first < 0 ? 3 : first + 1;
}
function comparedNumbers(one, other, count) {
    for (let at = 0; at < count; at++) {
        const order = ordered(one.numbers[at] ?? 0n, other.numbers[at] ?? 0n);
        if (order !== 0)
            return order;
    }
    return 0;
}
function compared(one, other) {
    return comparedNumbers(one, other, 3) || comparedEarly(one.early, other.early);
}
/** Orders what comes before a release, as semver.org (11) does; the release itself is after all of it. */
function comparedEarly(one, other) {
    if (one.length === 0 || other.length === 0)
        return Math.sign(other.length - one.length);
    for (let at = 0; at < Math.max(one.length, other.length); at++) {
        const [a, b] = [one[at], other[at]];
        if (a === undefined || b === undefined)
            return a === undefined ? -1 : 1;
        if (a === b)
            continue;
        const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
        if (isNumber && isOtherNumber)
            return ordered(BigInt(a), BigInt(b));
        if (isNumber !== isOtherNumber)
            return isNumber ? -1 : 1;
        return ordered(a, b);
    }
    return 0;
}
function ordered(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/mirror/regsync-list.js





/** Keys that say when and how fast, which the step and its inputs decide here. */
const regsync_list_idle = [
    'blobLimit',
    'cacheCount',
    'cacheTime',
    'fastCheck',
    'forceRecursive',
    'interval',
    'parallel',
    'ratelimit',
    'referrerSlow',
    'schedule',
    'userAgent',
];
const rules = ['digestTags', 'mediaTypes', 'platform', 'platforms', 'referrers'];
/** Keys whose effect is missing here, each with the reason. */
const regsync_list_refused = {
    backup: 'a former image is not tagged again here; `previous` in the report names it, or set `on-conflict`',
    hooks: 'no program is started from a list',
    includeExternal: 'layers at other addresses are not copied',
    referrerFilters: 'referrers are copied all or none',
    referrerSource: 'referrers are read where their image is',
    referrerTarget: 'referrers are written where their image is',
    skipDockerConfig: 'the login is chosen by `registry-auth`',
};
const syncKeys = ['repos', 'source', 'tagSets', 'tags', 'target', 'type'];
/** The kinds of images and indexes that are copied; a list that leaves one out means to skip it. */
const mediaTypes = [
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.oci.image.index.v1+json',
];
/** Reads regsync's configuration. Throws LIST_INVALID. */
function readRegsyncList(file, root, variable) {
    const values = known(file, file.map(root, 'the list'), root, ['creds', 'defaults', 'sync', 'version']);
    const version = file.tree.isNothing(values.get('version'))
        ? '1'
        : file.text(values.get('version'), 'version');
    if (version !== '1')
        throw file.invalid(values.get('version'), `version is ${(0,printable/* printable */.g$)(version, 40)}, expected 1`);
    const expand = expander(file, variable);
    const defaults = known(file, file.map(values.get('defaults'), 'defaults'), values.get('defaults'), [
        ...regsync_list_idle,
        ...rules,
        ...Object.keys(regsync_list_refused),
    ]);
    refuse(file, defaults);
    const notes = new Set(idleNotes(file, defaults, values.get('defaults')));
    const entries = [];
    const registries = [];
    for (const node of file.list(values.get('sync'), 'sync')) {
        file.attempt(() => {
            const own = known(file, file.map(node, 'an item of sync'), node, [
                ...syncKeys,
                ...regsync_list_idle,
                ...rules,
                ...Object.keys(regsync_list_refused),
            ]);
            refuse(file, own);
            for (const note of idleNotes(file, own, node))
                notes.add(note);
            const item = { file, node, values: new Map([...defaults, ...own]), expand };
            const type = file.tree.isNothing(own.get('type')) ? '' : file.text(own.get('type'), 'type');
            if (type === 'registry')
                registries.push(registryOf(item));
            else if (type === 'repository' || type === 'image')
                entries.push(entryOf(item, type));
            else
                throw file.invalid(own.get('type') ?? node, `type is "${(0,printable/* printable */.g$)(type, 40)}", expected image, repository or registry`);
        });
    }
    const { logins, unverified, notes: more, } = file.attempt(() => loginsOf(file, values.get('creds'), expand)) ?? {
        logins: [],
        unverified: [],
        notes: [],
    };
    return { entries, registries, logins, unverified, notes: [...notes, ...more] };
}
/** Refuses unknown keys; those that begin with `x-` hold anchors. */
function known(file, values, node, names) {
    for (const [key, value] of values)
        file.attempt(() => {
            if (!names.includes(key) && !key.startsWith('x-'))
                throw file.unknown(value ?? node, { key, names });
        });
    return values;
}
function refuse(file, values) {
    for (const [key, reason] of Object.entries(regsync_list_refused)) {
        const node = values.get(key);
        const isUnset = !values.has(key) || file.tree.isNothing(node) || file.tree.written(node) === 'false';
        file.attempt(() => {
            if (!isUnset)
                throw file.invalid(node, `${key} is not carried out: ${reason}`);
        });
    }
}
function idleNotes(file, values, node) {
    const named = regsync_list_idle.filter(key => values.has(key));
    if (named.length === 0)
        return [];
    const place = `${(0,printable/* printable */.g$)(file.path)}:${file.tree.line(node)}`;
    return [
        `${place}: ${named.join(', ')} ${named.length === 1 ? 'has' : 'have'} no effect: a run carries the list out once, as the inputs say`,
    ];
}
function entryOf(item, type) {
    const { file, node, values } = item;
    const place = { file: file.path, line: file.tree.line(node) };
    if (type === 'repository') {
        return {
            ...place,
            ...regsync_list_rulesOf(item),
            source: regsync_list_nameOf(item, 'source', reference/* parseImageRepository */.fb),
            target: regsync_list_nameOf(item, 'target', reference/* parseRepository */.SU),
            choice: choiceOf(item),
        };
    }
    for (const key of ['tags', 'tagSets', 'repos'])
        if (values.has(key))
            throw file.invalid(values.get(key), `${key} is for repositories, not for an image`);
    const { tag, digest, registry, repository } = regsync_list_nameOf(item, 'source', reference/* parseImage */.zZ);
    const to = regsync_list_nameOf(item, 'target', reference/* parseImage */.zZ);
    if (to.digest)
        throw file.invalid(values.get('target'), 'the target has a digest, expected a tag alone');
    return {
        ...place,
        ...regsync_list_rulesOf(item),
        source: { registry, repository },
        choice: { kind: 'named', ...(tag !== undefined && { tag }), ...(digest && { digest }) },
        target: {
            registry: to.registry,
            repository: to.repository,
            ...(to.tag !== undefined && { tag: to.tag }),
        },
    };
}
function registryOf(item) {
    const { file, node, values } = item;
    const hostOf = (key) => {
        const isHost = regsync_list_nameOf(item, key, reference/* isRegistry */.Cf);
        if (!isHost)
            throw file.invalid(values.get(key) ?? node, `${key} is no host[:port]`);
        return regsync_list_nameOf(item, key, host => (0,reference/* parseRepository */.SU)(`${host}/any/name`)).registry;
    };
    return {
        file: file.path,
        line: file.tree.line(node),
        ...regsync_list_rulesOf(item),
        registry: hostOf('source'),
        target: hostOf('target'),
        isWanted: allowed(file, values.get('repos'), 'repos'),
        choice: choiceOf(item),
    };
}
function regsync_list_nameOf({ file, node, values, expand }, key, parse) {
    return parsedName(file, values.get(key) ?? node, { key, expand, parse });
}
function regsync_list_rulesOf({ file, values }) {
    const isSet = (key) => !file.tree.isNothing(values.get(key));
    const platform = (node, text) => file.parsed(node, () => (0,model_platform/* parsePlatform */.Y8)(text));
    file.attempt(() => {
        if (isSet('digestTags') && file.flag(values.get('digestTags'), 'digestTags') && !isSet('referrers'))
            throw file.invalid(values.get('digestTags'), 'digestTags works only with `referrers: true`', {
                hint: 'Set `referrers: true` there: tags such as sha256-….sig come along with the referrers.',
            });
    });
    file.attempt(() => {
        if (isSet('mediaTypes')) {
            const listed = file.texts(values.get('mediaTypes'), 'mediaTypes').map(({ text }) => text);
            const missing = mediaTypes.filter(type => !listed.includes(type));
            if (missing.length > 0)
                throw file.invalid(values.get('mediaTypes'), `mediaTypes leaves out ${missing.join(', ')}: images of every kind are copied here`);
        }
    });
    const one = isSet('platform')
        ? platform(values.get('platform'), file.text(values.get('platform'), 'platform'))
        : undefined;
    const several = file.texts(values.get('platforms'), 'platforms');
    return {
        ...(one && { only: one }),
        ...(several.length > 0 && { platforms: several.map(({ text, node }) => platform(node, text)) }),
        ...(isSet('referrers') && { referrers: file.flag(values.get('referrers'), 'referrers') }),
    };
}
/** The tags that `tags` or any of `tagSets` allow; all of them without either. */
function choiceOf({ file, values }) {
    const sets = [
        ...(values.has('tags') ? [values.get('tags')] : []),
        ...file.list(values.get('tagSets'), 'tagSets'),
    ].map(node => allowed(file, node, 'tags'));
    if (sets.length === 0)
        return { kind: 'listed', isWanted: () => true };
    return { kind: 'listed', isWanted: tag => sets.some(isWanted => isWanted(tag)), rule: 'the rules for tags' };
}
/** A name that any `allow` (all without one) and no `deny` matches as a whole. */
function allowed(file, node, name) {
    const names = ['allow', 'deny', ...(name === 'tags' ? ['semverRange'] : [])];
    const values = known(file, file.map(node, name), node, names);
    const tests = (key) => file.list(values.get(key), key).map(item => file.regex(item, `an item of ${key}`, true));
    const ranges = file.texts(values.get('semverRange'), 'semverRange').map(({ text, node: at }) => {
        const range = parseSemverRange(text);
        if ('problem' in range)
            throw file.invalid(at, `the range "${(0,printable/* printable */.g$)(text, 200)}": ${range.problem}`);
        return range;
    });
    const [allow, deny] = [tests('allow'), tests('deny')];
    const any = (all, text) => all.some(isMatch => isMatch(text));
    return text => (allow.length === 0 || any(allow, text)) && (ranges.length === 0 || any(ranges, text)) && !any(deny, text);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/mirror/skopeo-list.js




const imageKeys = ['images', 'images-by-tag-regex', 'images-by-semver'];
const skopeo_list_keys = [...imageKeys, 'credentials', 'tls-verify', 'cert-dir'];
/** Every tag. */
const allTags = { kind: 'listed', isWanted: () => true };
/** Reads the YAML of `skopeo sync`: images by registry (skopeo-sync(1)). Throws LIST_INVALID. */
function readSkopeoList(file, root) {
    const parts = [...file.map(root, 'the list')].flatMap(([registry, node]) => file.attempt(() => readRegistry(file, registry, node)) ?? []);
    return {
        entries: parts.flatMap(({ entries }) => entries),
        registries: [],
        logins: parts.flatMap(({ logins }) => logins),
        unverified: parts.flatMap(({ unverified }) => unverified),
        notes: parts.flatMap(({ notes }) => notes),
    };
}
function readRegistry(file, registry, node) {
    const name = (0,printable/* printable */.g$)(registry, 200);
    const values = file.map(node, name);
    for (const [key, value] of values)
        file.attempt(() => {
            if (!skopeo_list_keys.includes(key))
                throw file.unknown(value ?? node, { key, names: skopeo_list_keys });
        });
    file.attempt(() => refuseCertificates(file, values.get('cert-dir')));
    const repositoryOf = (image, at) => file.parsed(at ?? node, () => (0,reference/* parseImageRepository */.fb)(`${registry}/${image}`));
    const entries = [
        ...namedImages(file, values.get('images'), repositoryOf),
        ...matchedImages(file, values.get('images-by-tag-regex'), repositoryOf, regexChoice),
        ...matchedImages(file, values.get('images-by-semver'), repositoryOf, rangeChoice),
    ];
    // The registry as references spell it: docker.io for its other names.
    const host = repositoryOf('any', node).registry;
    const place = { file: file.path, line: file.tree.line(node) };
    const isUnverified = values.has('tls-verify') && !file.flag(values.get('tls-verify'), 'tls-verify');
    return {
        entries,
        registries: [],
        logins: loginOf(file, values.get('credentials'), host),
        unverified: isUnverified ? [{ ...place, registry: host }] : [],
        notes: entries.length === 0 ? [`${place.file}:${place.line}: no image is named for ${name}`] : [],
    };
}
function refuseCertificates(file, node) {
    if (file.tree.isNothing(node))
        return;
    throw file.invalid(node, 'cert-dir is not read here', {
        hint: "Name the registry's CA with `ca-certificates: host=path`, and remove `cert-dir` from the list.",
    });
}
function loginOf(file, node, registry) {
    if (file.tree.isNothing(node))
        return [];
    const values = file.map(node, 'credentials');
    // A key may hold half a login, so it is not shown.
    if ([...values.keys()].some(key => key !== 'username' && key !== 'password'))
        throw file.invalid(node, 'credentials have another key, expected only username and password');
    const [username, password] = ['username', 'password'].map(key => file.text(values.get(key) ?? node, key));
    return [{ registry, username: username ?? '', password: password ?? '' }];
}
function namedImages(file, node, repositoryOf) {
    const read = (image, tags) => {
        const source = repositoryOf(image, tags);
        const items = file.texts(tags, `the tags of ${(0,printable/* printable */.g$)(image, 200)}`);
        const place = { file: file.path, line: file.tree.line(tags ?? node) };
        if (items.length === 0)
            return [{ ...place, source, choice: allTags }];
        return items.map(item => ({
            file: file.path,
            line: file.tree.line(item.node),
            source,
            choice: namedChoice(file, item),
        }));
    };
    return [...file.map(node, 'images')].flatMap(([image, tags]) => file.attempt(() => read(image, tags)) ?? []);
}
/** A tag, a digest, or both: the tag and the digest that it is to have. */
function namedChoice(file, { text, node }) {
    if ((0,model_digest/* isDigest */.Bc)(text))
        return { kind: 'named', digest: file.parsed(node, () => (0,model_digest/* parseDigest */.m)(text)) };
    const [tag = '', digest] = text.split('@');
    if (!(0,reference/* isTag */.dz)(tag))
        throw file.invalid(node, `"${(0,printable/* printable */.g$)(text, 200)}" is neither a tag nor a digest`);
    if (digest === undefined)
        return { kind: 'named', tag };
    return { kind: 'named', tag, digest: file.parsed(node, () => (0,model_digest/* parseDigest */.m)(digest)) };
}
function matchedImages(file, node, repositoryOf, choose) {
    const read = (image, rule) => ({
        file: file.path,
        line: file.tree.line(rule ?? node),
        source: repositoryOf(image, rule),
        choice: { kind: 'listed', ...choose(file, rule) },
    });
    return [...file.map(node, 'images by a rule')].flatMap(([image, rule]) => file.attempt(() => read(image, rule)) ?? []);
}
/** As Go's MatchString, the expression may match anywhere in the tag. */
function regexChoice(file, node) {
    return {
        isWanted: file.regex(node, 'the expression', false),
        rule: `the expression ${(0,printable/* printable */.g$)(file.text(node, 'the expression'), 200)}`,
    };
}
function rangeChoice(file, node) {
    const text = file.text(node, 'the range');
    const isWanted = parseSemverRange(text);
    if ('problem' in isWanted)
        throw file.invalid(node, `the range "${(0,printable/* printable */.g$)(text, 200)}": ${isWanted.problem}`);
    return { isWanted, rule: `the range ${(0,printable/* printable */.g$)(text, 200)}` };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/mirror/mirror-list.js









/** The most entries of all lists together. */
const mostEntries = 10_000;
/**
 * Reads a list of images: the YAML of `skopeo sync`, the shape of regsync, a lock file, or names of images alone; its keys tell which. Throws LIST_INVALID with
 * file and line for what is not understood, and LOCK_INVALID.
 *
 * @param variable a variable of the environment that the list may name
 */
async function parseMirrorList(text, path, variable) {
    const tree = await (0,parse_yaml.parseYaml)(name_list_listedNames(text) ?? text, path);
    const [fault] = tree.faults;
    if (fault) {
        const message = `Cannot use the list of images: ${(0,printable/* printable */.g$)(path)}:${fault.line}: ${fault.problem}`;
        throw new errors/* TallyError */.jB('LIST_INVALID', message);
    }
    const file = new ListFile(tree);
    const [root, second] = tree.roots;
    if (second)
        throw file.invalid(second, 'it has a second document, expected one');
    const list = readRoot(file, root, { text, variable });
    file.refuseAll();
    const count = list.entries.length + list.registries.length;
    if (count === 0)
        throw file.invalid(root, 'it names no image');
    if (count > mostEntries)
        throw file.invalid(root, `it has ${count} entries, expected at most ${mostEntries}`);
    return list;
}
function readRoot(file, root, { text, variable }) {
    const { tree } = file;
    if (root && tree.isList(root))
        return readNames(file, root);
    const wish = 'expected names of images, a list of skopeo sync, of regsync, or a lock file';
    if (!root || !tree.isMap(root))
        throw file.invalid(root, `it is not a YAML mapping, ${wish}`);
    if (tree.pair(root, 'sync'))
        return readRegsyncList(file, root, variable);
    return tree.isList(tree.get(root, 'images')) ? listOfLock(text, file.path) : readSkopeoList(file, root);
}
function listOfLock(text, path) {
    const { images } = (0,lock_file/* parseLock */.PG)(text, path);
    const entries = images.map(({ image, digest }) => {
        const { registry, repository, tag } = (0,reference/* parseReference */.F2)(image);
        const line = text.slice(0, Math.max(0, text.indexOf(JSON.stringify(image)))).split('\n').length;
        return {
            file: path,
            line,
            source: { registry, repository },
            choice: { kind: 'named', digest, ...(tag !== undefined && { tag }) },
        };
    });
    return { entries, registries: [], logins: [], unverified: [], notes: [] };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/mirror/read-lists.js






/** In bytes. */
const greatestList = 8 * 1024 * 1024;
/**
 * Reads lists of images and joins them. Throws INPUT_INVALID for a file that cannot be read, LIST_INVALID, and LIST_INVALID for a registry
 * whose certificate a list wants unchecked, though no input allows it.
 */
async function readLists(paths, around) {
    const lists = [];
    for (const path of paths) {
        const isInput = path === '-' && around.standardInput !== undefined;
        const text = isInput ? await inputText(around) : await fileTextOf(path, around.workspace);
        lists.push(await parseMirrorList(text, isInput ? 'standard input' : path, name => around.env[name]));
    }
    const all = (key) => lists.flatMap(list => list[key]);
    for (const { username, password } of all('logins')) {
        around.secret(password);
        around.secret(Buffer.from(`${username}:${password}`).toString('base64'));
    }
    const refused = all('unverified').find(({ registry }) => !isAllowed(registry, around.insecure));
    if (refused)
        throw unverified(refused);
    return {
        entries: all('entries'),
        registries: all('registries'),
        logins: all('logins'),
        unverified: all('unverified'),
        notes: all('notes'),
    };
}
function isAllowed(registry, insecure) {
    return insecure.includes(registry) || (0,address/* isLoopbackHost */.cW)(hostOf(registry));
}
function hostOf(registry) {
    return registry.replace(/:\d+$/, '');
}
function unverified({ registry, file, line }) {
    return new errors/* TallyError */.jB('LIST_INVALID', `Cannot use the list of images: ${(0,printable/* printable */.g$)(file)}:${line}: certificates of ${registry} are not to be checked, which a list alone cannot allow`, {
        hint: `Name the registry under \`insecure-registries\`, or its CA with \`ca-certificates: ${registry}=path\` and leave the line out of the list.`,
    });
}
async function inputText({ standardInput }) {
    const chunks = [];
    let size = 0;
    for await (const chunk of standardInput?.() ?? []) {
        size += chunk.byteLength;
        if (size > greatestList)
            throw unread('-', 'it is larger than 8 MiB');
        chunks.push(Uint8Array.from(chunk));
    }
    return Buffer.concat(chunks).toString('utf8');
}
async function fileTextOf(path, workspace) {
    try {
        return await (0,file_text/* workspaceText */.pW)(workspace, path);
    }
    catch (error) {
        throw unread(path, (0,file_text/* fileProblem */.Wj)(error), error);
    }
}
function unread(path, problem, cause) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g$)(path)}" for list: ${problem}`, {
        cause,
        hint: (0,workspace_path/* pathHint */.Pq)(cause),
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/live-progress.js + 6 modules
var live_progress = __webpack_require__(65259);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/quiet-watch.js
var quiet_watch = __webpack_require__(46516);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var text_pace = __webpack_require__(11265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/mirror-report.js
var mirror_report = __webpack_require__(80430);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/mirror-log.js






/** Logs a line for each image when it is done, progress every few seconds, and the sum at the end. */
function mirrorLog(log, now, dryRun) {
    const pace = new text_pace/* Pace */.o(now);
    let images = 0;
    const state = () => `sent ${pace.line()}; ${(0,format/* plural */.LS)(images, 'image')} done`;
    const quiet = (0,quiet_watch/* quietWatch */.Q)(log, () => (pace.isDue ? state() : undefined));
    return {
        begun(blobs, targets) {
            pace.expect(blobs.reduce((sum, { size }) => sum + size, 0) * targets);
        },
        sent(bytes) {
            if (pace.add(bytes))
                log.info(`  ${state()}`);
        },
        brought({ blob, how }) {
            if (how !== 'uploaded')
                pace.expect(-blob.size);
        },
        done(image) {
            images++;
            log.info(imageLine(image, dryRun));
        },
        ended(mirrored, milliseconds) {
            const moved = (0,mirror_report/* amountsText */.Pn)((0,mirrored_image/* totals */.Sd)(mirrored.images), dryRun);
            log.info(`${(0,mirror_report/* countsText */.WN)(mirrored, dryRun)}${moved === '' ? '' : `; ${moved}`}, in ${(0,format/* humanTime */.zK)(milliseconds)}`);
        },
        [Symbol.dispose]: () => quiet[Symbol.dispose](),
    };
}
function imageLine(image, dryRun) {
    const { source, targets, amounts, digest, error, referrers } = image;
    const names = targets.map(({ name }) => name).join(', ');
    const along = referrers > 0 ? ` with ${(0,format/* plural */.LS)(referrers, 'referrer')}` : '';
    const facts = [`${(0,mirror_report/* imageFate */.K4)(image, dryRun)}${along}`, (0,mirror_report/* amountsText */.Pn)(amounts, dryRun), error?.message ?? ''];
    const at = names === '' ? '' : ` → ${names}`;
    const what = digest === undefined || names.includes('@') ? '' : ` (${digest})`;
    return `${(0,reference/* formatReference */.FH)(source)}${at}: ${facts.filter(Boolean).join(', ')}${what}`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/policy-report.js
var policy_report = __webpack_require__(30817);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
;// CONCATENATED MODULE: ./node_modules/@tallyman/mirror/src/run.js






















/** Copies the images of the lists. */
async function run(values, host) {
    const began = performance.now();
    const now = () => performance.now();
    const { 'dry-run': dryRun } = values;
    const { streams } = host;
    const policy = await (0,policy_input/* policyOf */.U)(values, 'mirror', host);
    const list = await readLists(values.list, {
        workspace: host.workspace,
        env: host.env,
        insecure: values['insecure-registries'],
        secret: host.secret,
        ...(streams && { standardInput: () => streams.read() }),
    });
    refuseIdle(values, list);
    const lock = await lockToWrite(values, host);
    for (const note of list.notes)
        host.log.warning(note);
    // The logins of the step come first: a list does not replace them.
    const logins = { 'registry-auth': [...values['registry-auth'], ...list.logins] };
    const { store: near, registries } = await (0,open_common/* openCommon */.k)({ ...values, ...logins }, host, list);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const buffer = (0,modules/* __addDisposableResource */.mS)(env_1, await bufferStore(host.temp), true);
            const progress = (0,modules/* __addDisposableResource */.mS)(env_1, (0,live_progress/* progressOf */.j)(host, now), false);
            const log = (0,modules/* __addDisposableResource */.mS)(env_1, mirrorLog(host.log, now, dryRun), false);
            const mirrored = await mirror(requestOf(values, list, host), {
                store: buffer.store,
                near,
                registries,
                now,
                clock: Date.now,
                progress,
                signal: host.signal,
                maxImageSize: values['max-image-size'],
                watch: log,
                policy,
                warn: message => host.log.warning(message),
                done: log.done,
            });
            log.ended(mirrored, now() - began);
            (0,policy_report/* tellPolicy */.qI)(policy?.facts, host.log);
            // A run that is to stop has no time to read platforms.
            const isLocked = !dryRun && !host.signal.aborted;
            const path = lock && isLocked ? await writeLock(mirrored, lock, { values, registries, host }) : '';
            const digests = mirrored.images.flatMap(({ digest }) => (digest ? [{ digest }] : []));
            const files = new handed_over_files/* HandedOverFiles */.u(host, (0,handed_over_files/* stepName */.b)('mirror', digests));
            const report = await files.report({ ...(0,mirror_report/* mirrorReport */.Yz)(mirrored), ...(0,policy_report/* policyReport */.Nk)(policy?.facts) });
            return { mirrored, report, lock: path, milliseconds: now() - began, dryRun, policy: policy?.facts };
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
        await registries.close();
    }
}
function requestOf(values, list, host) {
    return {
        list,
        to: values.to,
        scoped: values.scoped,
        onConflict: values['on-conflict'],
        selection: (0,selection/* selectionOf */.Wm)(values.platforms, host),
        referrers: values.referrers,
        maxAge: values['max-age'],
        keepGoing: values['keep-going'],
        concurrency: values.concurrency,
        dryRun: values['dry-run'],
    };
}
/** An input that has no effect on any image is a mistake. Throws INPUT_INVALID. */
function refuseIdle(values, { entries, registries }) {
    const open = entries.filter(({ target }) => target === undefined);
    const problems = [
        ...(open.length > 0 && values.to.length === 0
            ? [`to: nothing given, expected a registry for the ${open.length} entries that name no target`]
            : []),
        ...(open.length === 0 && values.to.length > 0 && entries.length + registries.length > 0
            ? ['to: the list names the target of every entry, expected nothing here']
            : []),
        ...(open.length === 0 && values.scoped
            ? ['scoped: the list names the target of every entry, expected false']
            : []),
        ...(values['lock-names'] === 'target' && values['lock-file'] === ''
            ? ['lock-names: there is no lock-file to write']
            : []),
        ...(values['trusted-root'] !== '' && values.policy === ''
            ? ['trusted-root: there is no policy that asks for signatures']
            : []),
    ];
    if (problems.length > 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot use the inputs with this list:\n${problems.join('\n')}`);
}
async function lockToWrite(values, host) {
    const written = values['lock-file'];
    if (written === '')
        return undefined;
    const path = await (0,written_paths.destinationPath)(host.workspace, written, 'lock-file');
    try {
        return { path, before: (0,lock_file/* parseLock */.PG)(await (0,file_text/* workspaceText */.pW)(host.workspace, written), written) };
    }
    catch (error) {
        if (error instanceof errors/* TallyError */.jB)
            throw error;
        if (error.code === 'ENOENT')
            return { path, before: lock_file/* noPins */.QC };
        const message = `Cannot read "${(0,printable/* printable */.g$)(written)}" for lock-file: ${(0,file_text/* fileProblem */.Wj)(error)}`;
        const hint = (0,workspace_path/* pathHint */.Pq)(error);
        throw new errors/* TallyError */.jB(hint ? 'INPUT_INVALID' : 'LOCK_INVALID', message, { cause: error, hint });
    }
}
async function writeLock(mirrored, { path, before }, { values, registries, host }) {
    const reads = new image_reads/* ImageReads */.V(async () => registries);
    const platforms = (0,platforms_of/* platformsReader */.i)({ reads, concurrency: values.concurrency });
    const text = await mirrorLock(mirrored.images, { names: values['lock-names'], before, platforms });
    await (0,write_whole/* writeWhole */.f8)(text, path, 'the lock file');
    return (0,workspace_path/* shownPath */.pS)(host.workspace, path);
}


/***/ })

};
;