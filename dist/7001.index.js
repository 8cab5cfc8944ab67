"use strict";
exports.id = 7001;
exports.ids = [7001];
exports.modules = {

/***/ 27001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openNetwork: () => (/* binding */ openNetwork)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/keys.js
var keys = __webpack_require__(47443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-cache.js + 22 modules
var open_cache = __webpack_require__(49449);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-registries.js + 15 modules
var open_registries = __webpack_require__(16194);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/quirks/profiles.js
var profiles = __webpack_require__(83758);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/lock/ask-tags.js






/**
 * Asks registries about tags: one HEAD for each distinct name, and a GET by digest only where the document is wanted, or
 * where HEAD says no digest or no kind. Failures are answers, except for cancellations and faults of our own, which it throws.
 */
function tagAsker(ports) {
    return async (questions) => {
        const silent = new SilentRegistries();
        const answers = await (0,src_concurrency/* mapLimit */.sf)(merged(questions), ports.concurrency, async (question) => {
            return [question.name, await answer(question, ports, silent)];
        });
        return new Map(answers);
    };
}
/** Names of one registry that fail with REGISTRY_UNAVAILABLE, each after all its attempts, before no more are asked. */
const mostUnanswered = 3;
/** Registries that are not asked any more: a limit holds for all names, and waiting for each name of a dead host takes minutes. */
class SilentRegistries {
    #limits = new Map();
    #unanswered = new Map();
    /** Throws the registry's failure for a name that need not be asked. */
    check(registry, name) {
        const failure = this.#limits.get(registry);
        if (!failure)
            return;
        const { code, message, details } = failure;
        throw new errors/* TallyError */.jB(code, `Cannot ask for ${name}, since ${registry} gave no answer before: ${message}`, {
            cause: failure,
            details,
        });
    }
    failed(registry, error) {
        if (this.#limits.has(registry))
            return;
        const count = (this.#unanswered.get(registry) ?? 0) + (error.code === 'REGISTRY_UNAVAILABLE' ? 1 : 0);
        this.#unanswered.set(registry, count);
        if (error.code === 'RATE_LIMITED' || count >= mostUnanswered)
            this.#limits.set(registry, error);
    }
}
/** One question for each name, which wants what any of them wants. */
function merged(questions) {
    const byName = new Map();
    for (const question of questions) {
        const before = byName.get(question.name);
        byName.set(question.name, before ? both(before, question) : question);
    }
    return [...byName.values()];
}
function both(a, b) {
    return {
        name: a.name,
        pinned: [...new Set([...a.pinned, ...b.pinned])],
        wantsPlatforms: a.wantsPlatforms || b.wantsPlatforms,
        wantsChildren: a.wantsChildren || b.wantsChildren,
        wantsAge: a.wantsAge || b.wantsAge,
    };
}
async function answer(question, ports, silent) {
    let place;
    try {
        place = placeOf(question.name);
        silent.check(place.repository.registry, question.name);
        return await state(question, place, ports);
    }
    catch (error) {
        if (!(0,errors/* isPassable */.C_)(error))
            throw error;
        if (place)
            silent.failed(place.repository.registry, error);
        return { error };
    }
}
async function state(question, { repository, tag }, { reads, ageOf }) {
    const { name, pinned, wantsPlatforms, wantsChildren, wantsAge } = question;
    const { digest, mediaType } = await reads.tag(repository, tag, algorithmFor(pinned));
    const said = (0,media_type.kindOf)(mediaType);
    const isSaid = said === 'index' || said === 'image';
    const hasOther = pinned.some(each => each !== digest);
    const isWanted = wantsPlatforms || (wantsChildren && hasOther && said === 'index');
    // Reading a document of unknown kind refuses what is no image, too.
    const document = isWanted || !isSaid ? await reads.document(repository, digest) : undefined;
    const isIndex = document ? document.manifest.kind === 'index' : said === 'index';
    const listed = document?.manifest.kind === 'index' ? document.manifest.manifests : [];
    const children = new Set(listed.map(each => each.digest));
    const singles = wantsChildren && document && isIndex && pinned.filter(each => each !== digest && !children.has(each));
    return {
        digest,
        isIndex,
        ...(wantsPlatforms && document ? { platforms: await reads.platforms(repository, document) } : {}),
        ...(wantsChildren && (document || !isIndex) ? { children } : {}),
        ...(singles && { pinnedSingles: await singlesOf(repository, singles, reads) }),
        ...(wantsAge && !pinned.includes(digest) ? await ageOf({ name, digest }) : {}),
    };
}
async function singlesOf(repository, digests, reads) {
    const found = new Set();
    for (const digest of digests)
        if (await reads.isSingle(repository, digest))
            found.add(digest);
    return found;
}
/** Pins of one algorithm are compared with a digest of the same one. */
function algorithmFor(pinned) {
    return pinned.length > 0 && pinned.every(each => (0,digest/* algorithmOf */.Hy)(each) === 'sha512') ? 'sha512' : 'sha256';
}
/** Reads the name of a question. Throws REFERENCE_INVALID. */
function placeOf(name) {
    const { registry, repository, tag } = (0,reference/* parseReference */.F2)(name);
    if (tag !== undefined)
        return { repository: { registry, repository }, tag };
    throw new errors/* TallyError */.jB('REFERENCE_INVALID', `Cannot ask for "${(0,printable/* printable */.g$)(name)}": it has no tag`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/lock/first-seen.js


/** Milliseconds since 1970: no image with a digest is older than Docker, which was released in 2013. */
const earliestDate = Date.UTC(2013, 0, 1);
/** Bytes; an entry has a time of 13 digits. */
const entryBytes = 32;
/** Unusable entries of one digest that are passed over. An entry cannot be replaced, and must not stop the clock for ever. */
const mostAttempts = 3;
/**
 * When this repository first saw a digest under a name. Each pair has an entry of its own in the Actions cache, since
 * entries never change: the job that writes it first starts the clock, and of concurrent jobs one wins. An entry that is
 * lost (unused for a week, evicted, of another branch) starts the clock again: later, never sooner.
 */
class FirstSeen {
    #options;
    #cache;
    /** Why the cache is no longer asked. */
    #off;
    /** Why nothing is written. */
    #unsaved;
    constructor(options) {
        this.#options = options;
    }
    /** Looks the time up, and starts the clock now if the cache has none. */
    async since(image) {
        const { route, rights } = this.#opened();
        if (this.#off !== undefined)
            return { reason: this.#off };
        try {
            for (let attempt = 0; attempt < mostAttempts; attempt++) {
                const key = (0,keys/* seenKey */.HZ)(this.#options.prefix, image, attempt);
                const time = await this.#read(route, key);
                if (typeof time === 'number')
                    return time;
                if (time === 'absent')
                    return await this.#start(route, rights, key);
            }
            return { reason: 'the entries of the Actions cache with the time when it was first seen are damaged' };
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL'))
                throw error;
            return { reason: this.#stop(error.message) };
        }
    }
    async [Symbol.asyncDispose]() {
        await this.#cache?.route[Symbol.asyncDispose]();
    }
    #opened() {
        if (this.#cache)
            return this.#cache;
        this.#cache = this.#options.open();
        const { read, why = 'this run may not use it' } = this.#cache.rights;
        if (!read)
            this.#stop(why);
        return this.#cache;
    }
    async #read(route, key) {
        const found = await route.lookup(key);
        if (!found)
            return 'absent';
        try {
            const entry = await found.open(entryBytes);
            const bytes = await entry.all(entryBytes).finally(() => entry.close());
            const text = Buffer.from(bytes).toString('latin1');
            const time = /^\d{13}$/.test(text) ? Number(text) : Number.NaN;
            // Whatever the entry says, nothing was seen in the future.
            return time >= earliestDate && time <= this.#options.now() ? time : 'damaged';
        }
        catch (error) {
            if (!(0,errors/* isPassable */.C_)(error) || (0,errors/* isTallyError */.pQ)(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL'))
                throw error;
            return (0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND') ? 'absent' : 'damaged';
        }
    }
    /** Writes the entry. If it is there after all, another job has just seen the same, so that the time is right too. */
    async #start(route, rights, key) {
        if (!rights.write)
            this.#unsaved ??= this.#stopSaving(rights.why ?? 'this run may not write to it');
        if (this.#unsaved !== undefined)
            return { reason: this.#unsaved };
        const now = this.#options.now();
        const outcome = await route.save(key, sourceOf(Buffer.from(String(now))));
        if (outcome === 'saved' || outcome === 'exists' || outcome === 'busy')
            return now;
        const why = outcome === 'refused' ? 'its token is read-only' : 'too many entries are written per minute';
        this.#unsaved ??= this.#stopSaving(why);
        return { reason: this.#unsaved };
    }
    #stop(why) {
        this.#off ??= this.#warned(`the Actions cache cannot be used here (${why})`);
        return this.#off;
    }
    #stopSaving(why) {
        return this.#warned(`the Actions cache cannot be written to here (${why})`);
    }
    #warned(state) {
        const reason = `no clock can start, since ${state}`;
        this.#options.warn(`\`age-from: first-seen\`: ${reason}. Images whose age nothing else tells stay as they are.`);
        return reason;
    }
}
function sourceOf(bytes) {
    return {
        size: bytes.byteLength,
        async *open(from, to) {
            yield bytes.subarray(from, to);
        },
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/lock/registry-dates.js
var registry_dates = __webpack_require__(82982);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/lock/age-of-tag.js





/** Milliseconds by which the clock of a server may be ahead of ours. */
const clockSkewMs = 5 * 60_000;
/** Finds since when tags have had their digests, from the sources in the order of trust that the user chose. */
class TagAges {
    #ports;
    /** The names of web APIs that failed; they are not asked again in this step. */
    #silent = new Set();
    #warned = new Set();
    constructor(ports) {
        this.#ports = ports;
    }
    /** Asks one source after the other. Throws only cancellations and faults of our own. */
    async of(image) {
        const reasons = [];
        for (const from of this.#ports.sources) {
            const found = await this.#ask(from, image);
            if (found && 'reason' in found)
                reasons.push(found.reason);
            if (!found || 'reason' in found)
                continue;
            const since = plausible(found.since, this.#ports.now());
            if (since !== undefined)
                return { age: { since, from, said: found.said } };
        }
        return { noAge: reasons.join('; ') || 'no source of `age-from` says since when the tag has this digest' };
    }
    async #ask(from, image) {
        switch (from) {
            case 'registry':
                return this.#byRegistry(image);
            case 'attestation':
                return this.#byAttestation();
            case 'first-seen':
                return this.#bySight(image);
            case 'metadata':
                return this.#byPublisher(image);
        }
    }
    async #byRegistry({ name, digest }) {
        const { datesOf = registry => (0,profiles/* profileOf */.w)(registry).dates, now } = this.#ports;
        const { repository, tag } = placeOf(name);
        const dates = datesOf(repository.registry);
        if (!dates || this.#silent.has(dates.said))
            return undefined;
        try {
            const registries = await this.#ports.registries();
            const since = await (0,registry_dates/* registryDate */.O)({ repository, tag, digest }, dates, { registries, now });
            return since === undefined ? undefined : { since, said: dates.said };
        }
        catch (error) {
            if (!(0,errors/* isPassable */.C_)(error))
                throw error;
            this.#silent.add(dates.said);
            this.#warnOnce(`${dates.said} does not say when tags were pushed: ${error.message}`);
            return undefined;
        }
    }
    /** Timestamps of signatures count only once they are verified, which is not done yet. */
    #byAttestation() {
        this.#warnOnce('`age-from: attestation` says nothing yet: signed timestamps are not verified so far');
        return undefined;
    }
    async #bySight(image) {
        const since = await this.#ports.seen.since(image);
        return typeof since === 'number' ? { since, said: 'first seen by this repository' } : since;
    }
    async #byPublisher(image) {
        try {
            const facts = await this.#ports.facts.of(image);
            return { since: Date.parse(facts?.created ?? ''), said: 'claimed by the publisher' };
        }
        catch (error) {
            if (!(0,errors/* isPassable */.C_)(error))
                throw error;
            return undefined;
        }
    }
    #warnOnce(message) {
        if (!this.#warned.has(message))
            this.#ports.warn(message);
        this.#warned.add(message);
    }
}
/** The time unless it cannot be one: no date, before 2013, or in the future by more than clocks differ. */
function plausible(since, now) {
    if (!(since >= earliestDate && since <= now + clockSkewMs))
        return undefined;
    return Math.min(since, now);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/lock/image-facts.js







/** The platforms whose images are read for their sizes, if an index names them; otherwise its first one. */
const commonPlatforms = ['linux/amd64', 'linux/arm64'];
/**
 * Manifests read for facts in a step, by registry. Where reads of manifests count against a pull limit (Docker Hub:
 * 100 in six hours without a login), most of it must be left for pulls.
 */
const mostReads = { counted: 40, free: 400 };
/** Characters. A longer text is left out, since a part of it says something else. */
const mostText = { created: 64, source: 500, revision: 128 };
const annotation = {
    created: 'org.opencontainers.image.created',
    source: 'org.opencontainers.image.source',
    revision: 'org.opencontainers.image.revision',
};
/** Reads what a person wants to know about images, each digest once. Facts are a help: what cannot be read is left out. */
function factsReader({ facts, concurrency, note, }) {
    return async (images) => {
        const distinct = [...new Map(images.map(image => [image.digest, image])).values()];
        const found = await (0,src_concurrency/* mapLimit */.sf)(distinct, concurrency, async (image) => {
            try {
                return await facts.of(image);
            }
            catch (error) {
                if (!(0,errors/* isPassable */.C_)(error))
                    throw error;
                return undefined;
            }
        });
        const missing = found.filter(each => each === undefined).length;
        if (missing > 0)
            note(`Size, source and date of ${(0,format/* plural */.LS)(missing, 'image')} are not known`);
        return new Map(found.flatMap(each => (each ? [[each.digest, each]] : [])));
    };
}
/**
 * Reads the facts of an image: its document, for an index at most two of its images (`commonPlatforms`), and one config if
 * annotations do not say everything. Reads within a budget for each registry.
 */
class ImageFactsReader {
    #reads;
    #budgetOf;
    #spent = new Map();
    /** @param budgetOf the number of manifests that may be read from a registry */
    constructor(reads, budgetOf = budgetOfProfile) {
        this.#reads = reads;
        this.#budgetOf = budgetOf;
    }
    /** Returns undefined if the budget is spent. Throws the code of the registry's failure. */
    async of({ name, digest }) {
        const { registry, repository } = (0,reference/* parseReference */.F2)(name);
        const at = { registry, repository };
        const document = await this.#document(at, digest);
        if (!document)
            return undefined;
        const platforms = await this.#reads.platforms(at, document);
        const images = await this.#images(at, document, platforms);
        const sizes = new Map([...images].flatMap(([platform, image]) => sizeOf(platform, image)));
        return { digest, sizes, platforms, ...(await this.#claims(at, document, [...images.values()])) };
    }
    async #images(at, document, platforms) {
        if (document.manifest.kind === 'image')
            return new Map([...platforms].map(([name]) => [name, document]));
        const common = commonPlatforms.filter(name => platforms.has(name));
        const chosen = common.length > 0 ? common : [...platforms.keys()].slice(0, 1);
        const found = new Map();
        for (const name of chosen) {
            const image = await this.#document(at, platforms.get(name));
            if (image)
                found.set(name, image);
        }
        return found;
    }
    /** The index speaks first, then its image's annotations, then the image's config. */
    async #claims(at, document, images) {
        const image = document.manifest.kind === 'image' ? document : images[0];
        const said = [document, ...(image ? [image] : [])].map(each => annotated(each.manifest.annotations ?? {}));
        const claims = first(said);
        const isEnough = claims.created !== undefined && claims.source !== undefined && claims.revision !== undefined;
        if (isEnough || image?.manifest.kind !== 'image' || !(0,layer_content/* isImageManifest */.pJ)(image.manifest))
            return claims;
        const { created, labels } = (0,config/* configClaims */.QG)(await this.#reads.config(at, image.manifest));
        return first([...said, annotated(labels), annotated({ [annotation.created]: created ?? '' })]);
    }
    async #document(at, digest) {
        if (!this.#reads.has(digest)) {
            const spent = this.#spent.get(at.registry) ?? 0;
            if (spent >= this.#budgetOf(at.registry))
                return undefined;
            this.#spent.set(at.registry, spent + 1);
        }
        return this.#reads.document(at, digest);
    }
}
function budgetOfProfile(registry) {
    return (0,profiles/* profileOf */.w)(registry).headIsFree ? mostReads.counted : mostReads.free;
}
function sizeOf(platform, { manifest }) {
    if (manifest.kind !== 'image' || !(0,layer_content/* isImageManifest */.pJ)(manifest))
        return [];
    return [[platform, manifest.layers.reduce((bytes, { size }) => bytes + size, 0)]];
}
function annotated(texts) {
    const text = (name) => {
        const said = Object.hasOwn(texts, annotation[name]) ? (texts[annotation[name]] ?? '') : '';
        return said !== '' && said.length <= mostText[name] ? said : undefined;
    };
    return written(text('created'), text('source'), text('revision'));
}
/** Each claim by the first that makes it. */
function first(all) {
    const by = (name) => all.find(each => each[name] !== undefined)?.[name];
    return written(by('created'), by('source'), by('revision'));
}
function written(created, source, revision) {
    return {
        ...(created === undefined ? {} : { created }),
        ...(source === undefined ? {} : { source }),
        ...(revision === undefined ? {} : { revision }),
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/lock/image-reads.js
var image_reads = __webpack_require__(81144);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/lock/platforms-of.js
var platforms_of = __webpack_require__(45407);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/lock/lock-network.js






/** Creates the ports of `lock` that ask registries; they share everything that was read. */
function lockNetwork(ports) {
    const { cache: open, registries, ageFrom: sources, concurrency, note } = ports;
    let client;
    const opened = () => (client ??= registries());
    const reads = new image_reads/* ImageReads */.V(opened);
    const facts = new ImageFactsReader(reads);
    const seen = new FirstSeen({ ...ports, open });
    const ages = new TagAges({ ...ports, sources, registries: opened, facts, seen });
    return {
        ask: tagAsker({ reads, concurrency, ageOf: image => ages.of(image) }),
        facts: factsReader({ facts, concurrency, note }),
        platforms: (0,platforms_of/* platformsReader */.i)({ reads, concurrency }),
        [Symbol.asyncDispose]: () => seen[Symbol.asyncDispose](),
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/network.js






/** Opens registries and the cache when the first question needs them. */
function openNetwork(values, host) {
    const named = [];
    // That of the usual store, which removes what killed steps leave there.
    const scratch = (0,external_node_path_.join)(host.temp, 'tallyman', 'partial');
    let registries;
    const network = lockNetwork({
        registries: async () => {
            registries = (await (0,open_registries/* openRegistries */.c)(values, host, named)).registries;
            return registries;
        },
        cache: () => (0,open_cache/* openCacheRoute */.C)({ client: values['cache-client'], scratch }, host, named),
        prefix: keys/* defaultKeyPrefix */.x2,
        ageFrom: ageSourcesOf(values),
        concurrency: values.concurrency,
        now: Date.now,
        warn: message => host.log.warning(message),
        note: message => host.log.info(message),
    });
    // The files name them, so servers cannot have their names masked.
    const naming = (ask) => (asked) => {
        for (const { name } of asked)
            named.push((0,reference/* parseReference */.F2)(name));
        return ask(asked);
    };
    return {
        ask: naming(network.ask),
        facts: naming(network.facts),
        platforms: naming(network.platforms),
        [Symbol.asyncDispose]: async () => {
            await network[Symbol.asyncDispose]();
            await registries?.close();
        },
    };
}
/** A check only says ages, so it starts no clock in the Actions cache, and needs none. */
function ageSourcesOf({ mode, 'age-from': sources }) {
    return mode === 'check' ? sources.filter(source => source !== 'first-seen') : sources;
}


/***/ })

};
;