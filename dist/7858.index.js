"use strict";
exports.id = 7858;
exports.ids = [7858];
exports.modules = {

/***/ 77858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listTagsOf: () => (/* binding */ listTagsOf)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/tag-filters.js
var tag_filters = __webpack_require__(58519);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/tag-order.js
var tag_order = __webpack_require__(68296);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/quirks/profiles.js
var profiles = __webpack_require__(83758);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/lock/image-reads.js
var image_reads = __webpack_require__(81144);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/web-api.js
var web_api = __webpack_require__(43959);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/lists/hub-tags.js






const perPage = 100;
/** Bytes of a page: a tag of an official image has some 20 platforms of 350 bytes. */
const pageBytes = 4 * 1024 * 1024;
/** Pages at once: the web API allows far fewer requests than the registry. */
const mostAtOnce = 4;
/**
 * Lists tags by Docker Hub's web API ("Docker HUB API", GET /v2/repositories/…/tags), 100 a request, which counts no pulls; undefined for a
 * repository that it shows only to a login. Throws RATE_LIMITED, REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL, and the codes of connections.
 */
async function hubTags({ repository }, { api, said }, { send, concurrency, mostTags }) {
    const action = `list tags by ${said}'s web API`;
    const page = (number) => {
        const url = new URL(`/v2/repositories/${repository}/tags`, api);
        url.search = `page_size=${perPage}&page=${number}`;
        return (0,web_api/* publicFields */.p0)({ url, action, send, maxBytes: pageBytes });
    };
    const first = await page(1);
    if (first === undefined)
        return undefined;
    return (0,web_api/* readAnswer */.JN)(action, async () => {
        const counted = (0,json_fields/* own */.ZV)(first, 'count');
        const count = typeof counted === 'number' && Number.isSafeInteger(counted) ? counted : 0;
        // The address of the next page is not followed: pages have numbers.
        const pages = count > mostTags ? 1 : Math.ceil(count / perPage);
        const numbers = Array.from({ length: Math.max(0, pages - 1) }, (_, at) => at + 2);
        const others = await (0,src_concurrency/* mapLimit */.sf)(numbers, Math.min(concurrency, mostAtOnce), page);
        const rows = [first, ...others].flatMap(each => rowsOf(each));
        const tags = new Map(rows.filter(({ name }) => (0,model_reference/* isTag */.dz)(name)).map(tag => [tag.name, tag]));
        const invalid = rows.filter(({ name }) => !(0,model_reference/* isTag */.dz)(name)).length;
        // A tag that is pushed meanwhile moves others to pages that were read before.
        return { tags, count, invalid, isWhole: tags.size + invalid === count };
    });
}
function rowsOf(page) {
    if (page === undefined)
        return [];
    return ((0,json_fields/* listField */.FZ)(page, 'results', 'answer') ?? []).map(each => tagOf((0,json_fields/* fieldsOf */.Pf)(each, 'answer.results')));
}
function tagOf(fields) {
    const text = (name) => (0,json_fields/* lenientText */.t9)(fields, name);
    const [digest, mediaType, pushed] = [text('digest'), text('media_type'), text('tag_last_pushed')];
    const size = (0,json_fields/* own */.ZV)(fields, 'full_size');
    const platforms = platformsOf((0,json_fields/* listField */.FZ)(fields, 'images', 'answer.results') ?? []);
    return {
        name: text('name'),
        ...((0,model_digest/* isDigest */.Bc)(digest) ? { digest } : {}),
        ...(mediaType === '' ? {} : { mediaType }),
        ...(typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? { size } : {}),
        ...((0,tag_order/* isTime */.K8)(pushed) ? { pushed } : {}),
        ...(platforms.length > 0 ? { platforms } : {}),
    };
}
/** Attestations have the platform unknown/unknown. */
function platformsOf(images) {
    const names = images.map(each => {
        const fields = (0,json_fields/* fieldsOf */.Pf)(each, 'answer.results.images');
        const parts = ['os', 'architecture', 'variant'].map(name => (0,json_fields/* own */.ZV)(fields, name));
        return parts.filter(part => typeof part === 'string' && part !== '').join('/');
    });
    return [...new Set(names)].filter(name => name.includes('/') && !name.startsWith('unknown/'));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/lock/registry-dates.js
var registry_dates = __webpack_require__(82982);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/lists/tag-dates.js







/** Failures after which no date can be had, so that filters on dates would leave out tags that match. */
const forAll = ['RATE_LIMITED', 'REGISTRY_UNAVAILABLE', 'UNAUTHENTICATED', 'DENIED'];
/**
 * Adds the dates of tags that have none: by the registry's web API, else the date of creation by the config of the image, which its
 * publisher wrote. Tags without a digest stay without a date. Throws the registry's refusal.
 */
async function datedTags(tags, ports) {
    const notes = [];
    const pushed = await pushDates(tags.filter(isUndated), ports, notes);
    const withPushes = tags.map(tag => {
        const at = pushed.get(tag.name);
        return at === undefined ? tag : { ...tag, pushed: new Date(at).toISOString() };
    });
    const { created, failures } = await creationDates(withPushes.filter(isUndated), ports);
    const dated = withPushes.map(tag => {
        const text = isUndated(tag) ? created.get(tag.digest) : undefined;
        return text === undefined ? tag : { ...tag, created: text };
    });
    const byConfig = dated.filter(tag => tag.created !== undefined).length;
    if (byConfig > 0)
        notes.push(`The dates of ${(0,format/* plural */.LS)(byConfig, 'tag')} say when the image was made, by its config: the registry does not say when it was pushed`);
    const missing = dated.filter(tag => (0,tag_order/* dateOf */.Q$)(tag) === undefined).length;
    const why = failures[0] ? `: ${failures[0].message}` : '';
    if (missing > 0)
        notes.push(`${(0,format/* plural */.LS)(missing, 'tag')} without a known date${why}`);
    return { tags: dated, notes };
}
function isUndated(tag) {
    return tag.digest !== undefined && (0,tag_order/* dateOf */.Q$)(tag) === undefined;
}
/** Dates of pushes by the web API, by tag. An API that does not answer is a note. */
async function pushDates(tags, { repository, dates, concurrency, ...ports }, notes) {
    const found = new Map();
    if (dates === undefined || tags.length === 0)
        return found;
    const ask = async () => {
        if (dates.by !== 'github-packages') {
            await (0,src_concurrency/* mapLimit */.sf)(tags, concurrency, async ({ name, digest }) => {
                const at = await (0,registry_dates/* registryDate */.O)({ repository, tag: name, digest }, dates, ports);
                if (at !== undefined && !Number.isNaN(at))
                    found.set(name, at);
            });
            return;
        }
        const versions = await (0,registry_dates/* packageDates */.Q)(repository, new Set(tags.map(({ digest }) => digest)), dates, ports);
        for (const { name, digest } of tags) {
            const at = versions.get(digest);
            if (at !== undefined)
                found.set(name, at);
        }
    };
    try {
        await ask();
    }
    catch (error) {
        if (!(0,errors/* isPassable */.C_)(error))
            throw error;
        notes.push(`${error.message}: dates of creation are shown instead`);
    }
    return found;
}
/** Dates of creation, by digest: tags that share an image cost one reading. */
async function creationDates(tags, { repository, reads, concurrency }) {
    const failures = [];
    const created = new Map();
    await (0,src_concurrency/* mapLimit */.sf)([...new Set(tags.map(({ digest }) => digest))], concurrency, async (digest) => {
        try {
            const text = await creationOf(await reads.document(repository, digest), repository, reads);
            if (text !== undefined && isDate(text))
                created.set(digest, text);
        }
        catch (error) {
            if (!(0,errors/* isPassable */.C_)(error) || (0,errors/* isTallyError */.pQ)(error, ...forAll))
                throw error;
            failures.push(error);
        }
    });
    return { created, failures };
}
/** The config of an image says when it was made; of an index, that of its first image. */
async function creationOf({ manifest }, repository, reads) {
    if (manifest.kind === 'index') {
        const child = manifest.manifests.find(({ platform }) => platform?.os !== 'unknown');
        const document = child && (await reads.document(repository, child.digest));
        // An index in an index has a date of its own children only.
        return document?.manifest.kind === 'image' ? creationOf(document, repository, reads) : undefined;
    }
    if (!(0,layer_content/* isImageManifest */.pJ)(manifest))
        return undefined;
    return (0,config/* configClaims */.QG)(await reads.config(repository, manifest)).created;
}
/** Some builders write a date long before Docker, to make images reproducible: it says nothing. */
function isDate(text) {
    return (0,tag_order/* isTime */.K8)(text) && Date.parse(text) >= Date.parse('2013-01-01T00:00:00Z');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/lists/tag-digests.js



/** Failures that hold for all tags alike: no more are asked after one. */
const tag_digests_forAll = ['RATE_LIMITED', 'REGISTRY_UNAVAILABLE', 'UNAUTHENTICATED', 'DENIED'];
/**
 * Asks for the digests of tags that have none, by HEAD, which pull limits do not count. A tag that is gone or whose document cannot be
 * read stays without one, with a note. Throws the registry's refusal if digests are needed.
 */
async function digestedTags(tags, { repository, reads, concurrency, isNeeded }) {
    const failures = [];
    let refusal;
    const asked = await (0,src_concurrency/* mapLimit */.sf)(tags, concurrency, async (tag) => {
        if (tag.digest !== undefined || refusal !== undefined)
            return tag;
        try {
            const { digest, mediaType } = await reads.tag(repository, tag.name, 'sha256');
            return { ...tag, digest, ...(mediaType === '' ? {} : { mediaType }) };
        }
        catch (error) {
            if (!(0,errors/* isPassable */.C_)(error))
                throw error;
            const isForAll = (0,errors/* isTallyError */.pQ)(error, ...tag_digests_forAll);
            if (isForAll && isNeeded)
                throw error;
            if (isForAll)
                refusal ??= error;
            failures.push(error);
            return tag;
        }
    });
    const [first] = failures;
    if (!first)
        return { tags: asked, notes: [] };
    const missing = asked.filter(({ digest }) => digest === undefined).length;
    const note = `The digests of ${(0,format/* plural */.LS)(missing, 'tag')} are not known: ${(refusal ?? first).message}`;
    return { tags: asked, notes: [note] };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/lists/tags.js










/** Digests are asked for without a limit up to this number of tags. */
const mostDigests = 1_000;
/** Tags that a web API is asked for, 100 a request: more where the answer depends on digests or dates, each of which is a request otherwise. */
const mostDetails = { shown: 1_000, needed: 10_000 };
/**
 * Lists the tags of an image's repository that match, with their digests where these are not too many. Names come from all pages of the
 * list. Throws INPUT_INVALID for filters, an order, or filters that need too many requests, and the codes of the registry.
 */
async function listTagsOf({ reference }, wishes, ports) {
    if (!reference)
        throw new errors/* TallyError */.jB('INPUT_INVALID', 'Cannot list tags: only repositories of registries have a list');
    const repository = { registry: reference.registry, repository: reference.repository };
    const filters = (0,tag_filters/* parseTagFilters */.$e)(wishes.filters, ports.now());
    const order = (0,tag_order/* parseTagOrder */.MT)(wishes.sort);
    const wantsDates = (0,tag_filters/* needsDates */.$O)(filters) || order.by === 'created';
    // With an image the question is which tags share its digest.
    const hasImage = reference.tag !== undefined || reference.digest !== undefined;
    const isNeeded = wantsDates || filters.digests.length > 0 || hasImage;
    const listed = await allTags(repository, isNeeded ? mostDetails.needed : mostDetails.shown, ports);
    const named = listed.tags.filter(({ name }) => (0,tag_filters/* matchesName */.Hj)(name, repository, filters));
    const reads = new image_reads/* ImageReads */.V(async () => ports.registries);
    const found = await selected(named, { repository, wishes, filters, order, wantsDates, ports, reads });
    const notes = [...listed.notes, ...found.notes];
    for (const note of notes)
        ports.note(note);
    const { invalid } = listed;
    return { repository: (0,model_reference/* familiarReference */.ZD)(repository), total: listed.tags.length, ...found, invalid, notes };
}
/** Asks no more than the filters, the order and the limit need. */
async function selected(named, asked) {
    const { filters, order, wantsDates, wishes } = asked;
    const notes = [];
    let tags = named;
    if (filters.digests.length > 0) {
        refuseTooMany(tags.filter(({ digest }) => digest === undefined).length, mostDigests, '`digest`');
        tags = (await digested(tags, asked, { isNeeded: true, notes })).filter(tag => (0,tag_filters/* matchesDigest */._j)(tag, filters));
    }
    if (wantsDates) {
        const { registry } = asked.repository;
        const most = mostDates(registry);
        refuseTooMany(tags.filter(tag => (0,tag_order/* dateOf */.Q$)(tag) === undefined).length, most, '`newer`, `older` and `sort: created`');
        const withDigests = await digested(tags, asked, { isNeeded: true, notes });
        const dated = await datedTags(withDigests, {
            ...asked,
            ...asked.ports,
            dates: webOf(asked.ports, registry).dates,
        });
        notes.push(...dated.notes);
        tags = dated.tags.filter(tag => (0,tag_filters/* matchesDate */.ko)((0,tag_order/* dateOf */.Q$)(tag), filters));
    }
    const sorted = (0,tag_order/* sortTags */.uO)(tags, order).slice(0, wishes.limit);
    const unknown = sorted.filter(({ digest }) => digest === undefined).length;
    const hasDigests = unknown === 0 || unknown <= mostDigests || wishes.limit !== undefined;
    if (!hasDigests)
        notes.push(manyNote(sorted.length));
    const shown = hasDigests ? await digested(sorted, asked, { isNeeded: false, notes }) : sorted;
    return { tags: shown, hasDigests, notes };
}
/** Dates of Docker Hub's images cost pulls where its web API does not say them. */
function mostDates(registry) {
    return (0,profiles/* profileOf */.w)(registry).headIsFree ? 40 : 200;
}
async function digested(tags, { repository, reads, ports: { concurrency } }, { isNeeded, notes }) {
    const found = await digestedTags(tags, { repository, reads, concurrency, isNeeded });
    for (const note of found.notes)
        if (!notes.includes(note))
            notes.push(note);
    return found.tags;
}
async function allTags(repository, mostTags, ports) {
    const details = webOf(ports, repository.registry).tags;
    if (details === undefined)
        return namesOf(repository, ports);
    const found = await detailed(repository, details, { ...ports, mostTags });
    if ('note' in found) {
        const names = await namesOf(repository, ports);
        return { ...names, notes: [found.note, ...names.notes] };
    }
    const { tags: known, isWhole, count, invalid } = found;
    if (isWhole)
        return { tags: [...known.values()], invalid, notes: [] };
    const names = await namesOf(repository, ports);
    const isLong = known.size < count / 2;
    const note = `${details.said}'s web API lists ${count} tags of ${(0,model_reference/* repositoryName */.aR)(repository)}, too many to be read by it: names and digests are the registry's, without sizes and dates`;
    const tags = names.tags.map(tag => (isLong ? tag : (known.get(tag.name) ?? tag)));
    return { tags, invalid: names.invalid, notes: [...(isLong ? [note] : []), ...names.notes] };
}
/** The tags by the registry's web API; a note if it does not say them. */
async function detailed(repository, details, { registries, concurrency, mostTags }) {
    const rest = "names and digests are the registry's, without sizes and dates";
    try {
        const found = await hubTags(repository, details, { send: registries.send, concurrency, mostTags });
        if (found)
            return found;
        return {
            note: `${details.said}'s web API does not show ${(0,model_reference/* repositoryName */.aR)(repository)} without a login: ${rest}`,
        };
    }
    catch (error) {
        if (!(0,errors/* isPassable */.C_)(error))
            throw error;
        return { note: `${error.message}: ${rest}` };
    }
}
/** Tags are requested only from the registry itself: a mirror's list may be stale, or not its own. */
async function namesOf(name, { registries }) {
    const repository = await registries.repository(name);
    let invalid = 0;
    const skipped = (count) => {
        invalid += count;
    };
    const names = new Set();
    for await (const page of repository.tags(skipped))
        for (const tag of page)
            names.add(tag);
    return { tags: Array.from(names, name => ({ name })), invalid, notes: [] };
}
function webOf({ webOf: given }, registry) {
    return given?.(registry) ?? (0,profiles/* profileOf */.w)(registry);
}
function refuseTooMany(count, most, what) {
    if (count <= most)
        return;
    const state = `${(0,format/* plural */.LS)(count, 'tag')} would have to be asked about one by one, expected at most ${most}`;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot use ${what}: ${state}`, {
        hint: 'Narrow the list by name first, with `filters: tag=/regex/` or `reference=glob`.',
    });
}
function manyNote(count) {
    return `Digests of ${(0,format/* plural */.LS)(count, 'tag')} were not asked for: set \`limit\`, or narrow the list with \`filters: tag=/regex/\` to ${mostDigests} tags`;
}


/***/ })

};
;