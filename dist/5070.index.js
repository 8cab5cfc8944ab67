"use strict";
exports.id = 5070;
exports.ids = [5070];
exports.modules = {

/***/ 82689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var src_errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js + 2 modules
var open_common = __webpack_require__(67618);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/shown-words.js
var shown_words = __webpack_require__(66327);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/filter.js
var match_filter = __webpack_require__(80904);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/inventory.js
var inventory_inventory = __webpack_require__(61662);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/execution-order.js

/** Turns decisions into steps: first the tags of kept versions, then versions, each after those that must go before it. */
function executionSteps(inventory, decisions, order) {
    const untags = decisions.filter(({ act }) => act === 'untag' || (act === 'delete' && order === 'tags-first'));
    const toDelete = decisions.filter(({ act }) => act === 'delete').map(({ version }) => version);
    const sorted = parentsFirst(inventory, toDelete);
    if (order === 'children-first')
        sorted.reverse();
    return [
        ...untags.flatMap(({ version, tags }) => tags.map(tag => ({ act: 'untag', version, tag }))),
        ...sorted.map(version => ({ act: 'delete', version })),
    ];
}
/**
 * Kahn's algorithm. Parents always come before children, which hashes make possible; an image comes before its referrers unless they
 * form a cycle, as when an index refers to one of its own children.
 */
function parentsFirst({ children, referrers, byDigest }, toDelete) {
    const waiting = new Map(toDelete.map(version => [version.digest, { version, parents: 0, subjects: 0 }]));
    const below = (edges, digest) => {
        const builtOn = edges === children ? (byDigest.get(digest)?.baseOf ?? []) : [];
        return [...(0,inventory_inventory/* along */.Qw)(edges, digest), ...builtOn].flatMap(next => waiting.get(next) ?? []);
    };
    for (const { digest } of toDelete) {
        for (const entry of below(children, digest))
            entry.parents++;
        for (const entry of below(referrers, digest))
            entry.subjects++;
    }
    const parentless = [...waiting.values()].filter(({ parents }) => parents === 0);
    const ready = parentless.filter(({ subjects }) => subjects === 0);
    const sorted = new Set();
    const settle = ({ version: { digest } }) => {
        for (const entry of below(referrers, digest)) {
            if (--entry.subjects === 0 && entry.parents === 0)
                ready.push(entry);
        }
        for (const entry of below(children, digest)) {
            if (--entry.parents > 0)
                continue;
            parentless.push(entry);
            if (entry.subjects <= 0)
                ready.push(entry);
        }
    };
    let forced = 0;
    const nextReady = () => ready.shift() ?? parentless[forced++];
    for (let next = nextReady(); next; next = nextReady()) {
        if (sorted.has(next.version))
            continue;
        sorted.add(next.version);
        settle(next);
    }
    return [...sorted];
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/doubt.js

/**
 * The versions that an unreadable version may need, each with the first such version: none of them can be proved unneeded. The page:
 * "the digests in its bytes, or, if its bytes are unavailable, everything that does not name it."
 *
 * Let U be the versions that cannot be read. A plan must delete nothing that a version that stays reaches, and all of U stays.
 *
 * 1. What u of U refers to, it names by digest. Where the bytes of u are at hand and have its digest, each such digest is spelled
 *    in them, however little of the rest is understood. So u reaches no more than is reachable from what it spells.
 * 2. Where the bytes of u are not at hand, u may refer to any version x, a tagged one too, with one exception: if x names u, by itself
 *    or through others, then the bytes of u cannot hold the digest of x, which was computed after u was known, from bytes that depend
 *    on u. So u reaches, through whatever lies between, no version that names u, and nothing is proved of all others.
 * 3. Referrers, signatures and fallback tags live as long as what they are about. Those of U and of all that U may reach are found by
 *    walking on from there, as for any other version that stays.
 *
 * The set given here is the closure of 1, 2 and 3. All of it stays with its tags, even with the last one: a registry that collects
 * what no tag leads to may not know what u needs either. Tags beside one that stays are judged as always, since documents name no tags.
 *
 * `isHeeded` are those of U that a plan was made with: what it deletes was proved then, from names that may be gone by now.
 */
function doubtOf(inventory, isHeeded = () => false) {
    const unread = inventory.versions.filter(({ digest, kind }) => kind === 'unreadable' && !isHeeded(digest));
    const doubted = new Map();
    if (unread.length === 0)
        return doubted;
    const note = (digest, because) => {
        if (inventory.byDigest.has(digest) && !doubted.has(digest))
            doubted.set(digest, because);
    };
    for (const { digest } of unread)
        note(digest, digest);
    for (const { digest, mayNeed } of unread)
        if (mayNeed !== 'anything')
            for (const spelled of mayNeed ?? [])
                note(spelled, digest);
    let others = inventory.versions.filter(({ digest }) => !doubted.has(digest));
    for (const { digest: unknown, mayNeed } of unread) {
        if ((mayNeed !== undefined && mayNeed !== 'anything') || others.length === 0)
            continue;
        const namers = namersOf(unknown, inventory);
        for (const { digest } of others)
            if (!namers.has(digest))
                note(digest, unknown);
        others = others.filter(({ digest }) => !doubted.has(digest));
    }
    // Iterating a Map also visits entries added meanwhile.
    for (const [from, because] of doubted) {
        for (const to of (0,inventory_inventory/* along */.Qw)(inventory.children, from))
            note(to, because);
        for (const to of (0,inventory_inventory/* along */.Qw)(inventory.referrers, from))
            note(to, because);
    }
    return doubted;
}
/** Every version whose bytes name this one, directly or through others; a relation given only by a tag proves nothing. */
function namersOf(digest, { parents, referrers, byDigest }) {
    const namers = new Set();
    const climb = [digest];
    for (let named = climb.pop(); named !== undefined; named = climb.pop()) {
        const about = (0,inventory_inventory/* along */.Qw)(referrers, named).filter(each => byDigest.get(each)?.subject === named);
        for (const namer of [...(0,inventory_inventory/* along */.Qw)(parents, named), ...about]) {
            if (namers.has(namer))
                continue;
            namers.add(namer);
            climb.push(namer);
        }
    }
    return namers;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/version.js
/** Whether the registry gave no answer for the version, so that nothing is safe to plan. */
function isUnanswered({ kind, mayNeed }) {
    return kind === 'unreadable' && mayNeed === undefined;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/keep-refs.js
/** Returns the first reference with a digest of this version. Ignores the repository, since copies share digests. */
function namesVersion(refs, { digest, aliases = [] }) {
    return refs.find(ref => ref.digest !== undefined && [digest, ...aliases].includes(ref.digest));
}
/** Returns the first reference to this tag of this repository. */
function namesTag(refs, repository, tag) {
    return refs.find(ref => isHere(ref, repository) && ref.tag?.matches(tag));
}
function isHere({ repository: named }, repository) {
    if (typeof named === 'string')
        return repository === named;
    const isLongEnough = repository.length >= named.starts.length + named.ends.length;
    return isLongEnough && repository.startsWith(named.starts) && repository.endsWith(named.ends);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/duration.js
var duration = __webpack_require__(66898);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/image-dates.js

/**
 * The creation date of each version. An index seldom has one itself; it cannot be older than its newest child, so it
 * gets that child's date. Versions of unknown date are absent.
 */
function imageDates(inventory) {
    const dates = new Map();
    const dated = inventory.versions.filter(isDated).sort((a, b) => b.created.getTime() - a.created.getTime());
    for (const version of dated) {
        dates.set(version.digest, version.created);
        // Newest first: the first date to reach an undated ancestor is the one it gets.
        const climb = [version.digest];
        for (let child = climb.pop(); child !== undefined; child = climb.pop()) {
            for (const parent of (0,inventory_inventory/* along */.Qw)(inventory.parents, child)) {
                if (dates.has(parent) || inventory.byDigest.get(parent)?.created)
                    continue;
                dates.set(parent, version.created);
                climb.push(parent);
            }
        }
    }
    return dates;
}
function isDated(version) {
    return version.created !== undefined;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/tag-name.js
var tag_name = __webpack_require__(37268);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/filter-match.js





/** A function that returns the first filter that a version does not match. Throws NOT_FOUND for an unknown `before` or `since`. */
function filterQuestion(filters, ground) {
    const tests = filters
        .filter(filter => filter.kind !== 'reference')
        .map(filter => ({ filter, matches: testOf(filter, ground) }));
    const references = filters.filter(filter => filter.kind === 'reference');
    return version => tests.find(({ matches }) => !matches(version))?.filter ??
        (version.tags.length === 0
            ? unmatchedReference(references, ground.inventory.repository, undefined)
            : undefined);
}
/** The `reference=` filter that keeps a tag from being pruned, if any; as in Docker, a tag needs to match only one of several. */
function unmatchedReference(filters, repository, tag) {
    const references = filters.filter(filter => filter.kind === 'reference');
    // An untagged image in the engine has no repository either.
    const names = repository === tag_name/* engineTarget */.kG ? [] : [repository, familiar(repository)];
    const all = tag === undefined ? names : [...names, ...names.map(name => `${name}:${tag}`)];
    return references.some(({ pattern }) => all.some(name => pattern.matches(name))) ? undefined : references[0];
}
/** Whether one filter matches a version, whatever the others do. Throws NOT_FOUND for an unknown `before` or `since`. */
function filterMatches(filter, ground) {
    if (filter.kind !== 'reference')
        return testOf(filter, ground);
    const { repository } = ground.inventory;
    return ({ tags }) => (tags.length > 0 ? tags : [undefined]).some(tag => {
        const name = tag === undefined ? { repository, tag } : (0,tag_name/* tagName */.wZ)(repository, tag);
        return unmatchedReference([filter], name.repository, name.tag) === undefined;
    });
}
function testOf(filter, ground) {
    switch (filter.kind) {
        case 'dangling':
            return (version) => (version.tags.length === 0) === filter.wanted;
        case 'label':
            return (version) => matchesLabel(filter, version, ground.inventory);
        case 'until':
            return datedBefore('at' in filter ? filter.at : new Date(ground.now.getTime() - filter.age), ground);
        case 'before':
            return datedBefore(dateOfNamed(filter.image, ground), ground);
        case 'since': {
            const limit = dateOfNamed(filter.image, ground);
            return ({ digest }) => (ground.dates.get(digest)?.getTime() ?? Number.NEGATIVE_INFINITY) > limit.getTime();
        }
    }
}
function datedBefore(limit, { dates }) {
    return ({ digest }) => (dates.get(digest)?.getTime() ?? Number.POSITIVE_INFINITY) < limit.getTime();
}
/**
 * A version whose labels were not read matches neither `label=` nor `label!=`: unknown versions stay. An index matches
 * when all of its images do.
 */
function matchesLabel(filter, version, inventory) {
    const images = version.kind === 'index' ? imagesBelow(version, inventory) : [version];
    return images.length > 0 && images.every(({ labels }) => labels !== undefined && hasLabel(filter, labels));
}
function hasLabel({ key, value, wanted }, labels) {
    const has = Object.hasOwn(labels, key) && (value === undefined || value === labels[key]);
    return has === wanted;
}
function imagesBelow({ digest }, { children, byDigest }) {
    const reached = new Set([digest]);
    // Iterating a Set also visits members added meanwhile.
    for (const parent of reached)
        for (const child of (0,inventory_inventory/* along */.Qw)(children, parent))
            reached.add(child);
    return [...reached]
        .flatMap(below => byDigest.get(below) ?? [])
        .filter(({ kind }) => kind === 'image' || kind === 'unreadable');
}
function dateOfNamed(image, { inventory, dates }) {
    const [name = '', digest] = image.split('@');
    const colon = name.lastIndexOf(':');
    const isName = colon > name.lastIndexOf('/');
    const tag = isName ? name.slice(colon + 1) : name;
    const repository = isName ? name.slice(0, colon) : inventory.repository;
    const whole = inventory.repository === tag_name/* engineTarget */.kG ? [image, `${image}:latest`] : [tag];
    const wanted = inventory.versions.find(version => digest === undefined
        ? whole.some(each => version.tags.includes(each)) || version.digest === image
        : [version.digest, ...(version.aliases ?? [])].some(each => each === digest));
    const isHere = inventory.repository === tag_name/* engineTarget */.kG ||
        [inventory.repository, familiar(inventory.repository), 'sha256'].includes(repository);
    const date = wanted && (isHere || digest !== undefined) ? dates.get(wanted.digest) : undefined;
    if (date)
        return date;
    const state = wanted && isHere ? 'nobody says how old it is' : 'it is not there';
    throw new src_errors/* TallyError */.jB('NOT_FOUND', `Cannot compare with "${(0,printable/* printable */.g$)(image)}" in ${inventory.repository}: ${state}, expected a dated image`);
}
/** The name as Docker prints it: `alpine` for docker.io/library/alpine. */
function familiar(repository) {
    return (0,model_reference/* familiarReference */.ZD)((0,model_reference/* parseRepository */.SU)(repository));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/pattern.js + 2 modules
var match_pattern = __webpack_require__(34224);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/policy.js





/** Maximum patterns or filters in one input; together with the patterns' own limits this bounds the time. */
const mostPatterns = 200;
/** Parses the inputs. Throws INPUT_INVALID naming every invalid input at once. */
function parsePolicy(inputs) {
    const problems = [];
    const say = (input, problem) => void problems.push(`Cannot read ${input}: ${problem}`);
    const patterns = linesReader(match_pattern/* parsePattern */.E, say);
    const policy = {
        pruneTags: patterns('prune-tags', inputs.pruneTags),
        keepTags: patterns('keep-tags', inputs.keepTags),
        pruneUntagged: inputs.pruneUntagged ?? false,
        keepLast: count('keep-last', inputs.keepLast ?? '0', say),
        olderThan: age(inputs.olderThan ?? '7d', say),
        filters: linesReader(match_filter/* parseFilter */.a, say)('filters', inputs.filters),
        pruneBroken: inputs.pruneBroken ?? false,
        pruneOrphans: inputs.pruneOrphans ?? false,
        keepRefs: inputs.keepRefs ?? [],
        maxDeletes: count('max-deletes', inputs.maxDeletes ?? '100', say),
    };
    if (problems.length > 0)
        throw new src_errors/* TallyError */.jB('INPUT_INVALID', problems.join('\n'));
    return policy;
}
/** Whether the policy names nothing to prune; then nothing is done, and the user is told. */
function isEmptyPolicy(policy) {
    return policy.pruneTags.length === 0 && !policy.pruneUntagged && !policy.pruneBroken && !policy.pruneOrphans;
}
/**
 * Requests that can never be fulfilled, whatever the targets contain, as printable sentences. The page: "Filters that can never select
 * anything are an error."
 */
function contradictions({ filters, pruneTags, pruneUntagged, pruneBroken, pruneOrphans, }) {
    const dangling = new Map(filters.flatMap(each => (each.kind === 'dangling' ? [[each.wanted, each.text]] : [])));
    const [untagged, tagged] = [dangling.get(true), dangling.get(false)];
    if (untagged !== undefined && tagged !== undefined)
        return [`Cannot use filters "${untagged}" and "${tagged}" together: no image matches both`];
    const isElse = pruneBroken || pruneOrphans;
    if (untagged !== undefined && pruneTags.length > 0 && !pruneUntagged && !isElse)
        return [
            `Cannot use filters "${untagged}" with prune-tags alone: it lets go what has no tag, expected prune-untagged`,
        ];
    if (tagged !== undefined && pruneUntagged && pruneTags.length === 0 && !isElse)
        return [
            `Cannot use filters "${tagged}" with prune-untagged alone: it lets go what has tags, expected prune-tags`,
        ];
    return [];
}
function linesReader(parse, say) {
    return (input, lines = []) => {
        if (lines.length > mostPatterns)
            say(input, `${lines.length} lines, expected at most ${mostPatterns}`);
        return lines.slice(0, mostPatterns).flatMap(line => {
            const result = parse(line);
            if (!('problem' in result))
                return [result];
            say(input, result.problem);
            return [];
        });
    };
}
function count(input, text, say) {
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    say(input, `"${(0,printable/* printable */.g$)(text)}", expected a whole number`);
    return 0;
}
function age(text, say) {
    const milliseconds = (0,duration/* parseDuration */.E)(text);
    if (milliseconds !== undefined)
        return milliseconds;
    say('older-than', `"${(0,printable/* printable */.g$)(text)}", expected a duration such as 7d, 36h or 0s`);
    return 0;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/tag-verdicts.js





/**
 * The verdict on every ordinary tag, by version. The page: "What `keep-tags`, `keep-last`, `older-than`, `filters` or a file of
 * `keep-refs-from` keeps" stays; older-than is compared for whole versions.
 */
function tagVerdicts(inventory, policy, dates) {
    const marked = new Map(inventory.versions.map(version => [
        version.digest,
        (0,inventory_inventory/* ordinaryTags */.uv)(version).map(tag => mark(tag, inventory.repository, policy)),
    ]));
    // The page: "Number of newest images to keep for each pattern of prune-tags". Unreadable versions stay anyway and are not counted.
    const counted = inventory.versions.filter(version => version.kind !== 'unreadable' && !namesVersion(policy.keepRefs, version));
    const newest = new Map(policy.pruneTags.map(pattern => {
        const images = counted.filter(({ digest }) => marked.get(digest)?.some(({ named }) => named.includes(pattern)));
        return [pattern, newestOf(images, policy.keepLast, dates)];
    }));
    return new Map([...marked].map(([digest, tags]) => [digest, tags.map(tag => settle(tag, digest, { newest, policy }))]));
}
/** The newest `count` versions; one of unknown date counts as new, since it may be. */
function newestOf(versions, count, dates) {
    const time = ({ digest }) => dates.get(digest)?.getTime() ?? Number.POSITIVE_INFINITY;
    const newerFirst = (a, b) => (time(a) === time(b) ? 0 : time(b) > time(a) ? 1 : -1);
    return new Set(versions
        .toSorted(newerFirst)
        .slice(0, count)
        .map(({ digest }) => digest));
}
function mark(tag, target, policy) {
    const { repository, tag: own, names } = (0,tag_name/* tagName */.wZ)(target, tag);
    const matches = (pattern) => names.some(name => pattern.matches(name));
    const reference = namesTag(policy.keepRefs, repository, own);
    if (reference) {
        return {
            tag,
            named: [],
            stays: { kind: 'referenced', text: `${(0,printable/* printable */.g$)(reference.file)} names ${quote(tag)}` },
        };
    }
    // The page: "One pattern of `keep-tags` outweighs any number of `prune-tags`."
    const keep = policy.keepTags.find(matches);
    if (keep) {
        return {
            tag,
            named: [],
            stays: { kind: 'kept-tag', text: `keep-tags ${quote(keep.text)} holds ${quote(tag)}` },
        };
    }
    const named = policy.pruneTags.filter(matches);
    if (named.length === 0)
        return { tag, named, stays: { kind: 'unnamed', text: `prune-tags does not name ${quote(tag)}` } };
    // The page: "and `latest` unless `prune-tags` names it exactly."
    if (own === 'latest' && !named.some(pattern => pattern.isExact)) {
        return {
            tag,
            named: [],
            stays: { kind: 'latest', text: '"latest" stays unless prune-tags names it exactly' },
        };
    }
    // The page: "what does not match all of them stays".
    const filter = unmatchedReference(policy.filters, repository, own);
    return filter
        ? { tag, named, stays: { kind: 'filtered', text: `${quote(filter.text)} does not match` } }
        : { tag, named };
}
function settle({ tag, stays, named }, digest, { newest, policy }) {
    const [first] = named;
    const holder = named.find(pattern => newest.get(pattern)?.has(digest));
    if (stays || !first)
        return { tag, stays: stays ?? { kind: 'unnamed', text: `nothing names ${quote(tag)}` } };
    if (!holder)
        return { tag, goes: first };
    const text = `among the ${policy.keepLast} newest that ${quote(holder.text)} names`;
    return { tag, stays: { kind: 'keep-last', text } };
}
function quote(text) {
    return `"${(0,printable/* printable */.g$)(text)}"`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/verdict.js








/** The verdict on every version, in the inventory's order. Throws NOT_FOUND for an unknown `before=` or `since=`. */
function verdicts(inventory, policy, now) {
    // The page: "All inputs that delete are off by default; an empty policy does nothing and says so."
    if (isEmptyPolicy(policy)) {
        const reason = { kind: 'empty', text: 'no input names it' };
        return new Map(inventory.versions.map(({ digest }) => [digest, { side: 'stays', reason, tagsToRemove: [] }]));
    }
    const dates = imageDates(inventory);
    const roots = inventory.versions.filter(version => version.kind !== 'unreadable' && isUntaggedRoot(version, inventory));
    const context = {
        inventory,
        policy,
        now,
        dates,
        tags: tagVerdicts(inventory, policy, dates),
        unmatched: filterQuestion(policy.filters, { inventory, dates, now }),
        broken: policy.pruneBroken ? brokenIndexes(inventory) : new Map(),
        newestUntagged: newestOf(roots, policy.pruneTags.length === 0 ? policy.keepLast : 0, dates),
    };
    return new Map(inventory.versions.map(version => [version.digest, verdictOf(version, context)]));
}
function verdictOf(version, context) {
    const protection = protectionOf(version, context);
    if (protection)
        return { side: 'stays', reason: protection, tagsToRemove: [] };
    const verdict = namedBy(version, context);
    if (verdict.side === 'follows')
        return verdict;
    if (verdict.side === 'stays' && verdict.tagsToRemove.length === 0)
        return verdict;
    const veto = vetoOf(version, context);
    return veto ? { side: 'stays', reason: veto, tagsToRemove: [] } : verdict;
}
/** The reason that protects a version whatever the policy names. */
function protectionOf(version, { policy, inventory, now, dates, tags }) {
    // The page: "Images used by a container, running or not, stay". The page: "What a running step relies on stays".
    if (version.usedBy !== undefined)
        return { kind: 'in-use', text: version.usedBy };
    const reference = namesVersion(policy.keepRefs, version);
    if (reference)
        return { kind: 'referenced', text: `${(0,printable/* printable */.g$)(reference.file)} names its digest` };
    // The page: "A signature goes with its image, and with no other." Its own age protects it only when its image is gone.
    const isNamed = tags.get(version.digest)?.length !== 0;
    if (!isNamed && (0,inventory_inventory/* along */.Qw)(inventory.subjects, version.digest).length > 0)
        return undefined;
    const times = [version.created, version.touched, dates.get(version.digest)].map(date => date?.getTime() ?? -1);
    // The page: "Remove only what is older".
    const newest = Math.max(...times);
    // Clocks differ: a version from the future is new.
    const age = Math.max(0, now.getTime() - newest);
    if (newest < 0 || age >= policy.olderThan)
        return undefined;
    const text = `${(0,duration/* formatDuration */.a)(age)} old, younger than ${(0,duration/* formatDuration */.a)(policy.olderThan)}`;
    return { kind: 'young', text };
}
function namedBy(version, context) {
    const tags = context.tags.get(version.digest) ?? [];
    if (tags.length === 0 && isBelow(version, context.inventory))
        return { side: 'follows' };
    const tagsToRemove = tags.flatMap(verdict => ('goes' in verdict ? [verdict.tag] : []));
    const reasons = tags.flatMap(verdict => ('stays' in verdict ? [verdict.stays] : []));
    // The page: "Remove indexes that lack children".
    const missing = context.broken.get(version.digest);
    if (missing && !reasons.some(({ kind }) => ['referenced', 'kept-tag', 'latest'].includes(kind))) {
        return {
            side: 'goes',
            reason: { kind: 'broken', text: `needs ${missing}, which is missing` },
            tagsToRemove,
        };
    }
    if (tags.length === 0)
        return untaggedVerdict(version, context);
    const text = namingText(tags);
    // The page: "An image of which only some tags are selected: those tags are removed."
    const [stays] = reasons;
    if (!stays)
        return { side: 'goes', reason: { kind: 'tag-named', text }, tagsToRemove };
    if (tagsToRemove.length === 0)
        return { side: 'stays', reason: stays, tagsToRemove };
    return {
        side: 'stays',
        reason: { kind: 'tag-named', text: `${text}; the image stays: ${stays.text}` },
        tagsToRemove,
    };
}
const mostNamed = 10;
/** Lists which lines of prune-tags match which tags. */
function namingText(tags) {
    const named = Map.groupBy(tags.flatMap(verdict => ('goes' in verdict ? [verdict] : [])), ({ goes }) => goes.text);
    const parts = [...named].map(([line, verdicts]) => {
        const shown = verdicts.slice(0, mostNamed).map(({ tag }) => `"${(0,printable/* printable */.g$)(tag)}"`);
        const more = verdicts.length - shown.length;
        return `prune-tags "${(0,printable/* printable */.g$)(line)}" names ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    });
    return parts.join('; ');
}
function untaggedVerdict(version, context) {
    const { inventory, policy } = context;
    const stays = (text) => ({
        side: 'stays',
        reason: { kind: 'unnamed', text },
        tagsToRemove: [],
    });
    if (inventory.orphans.has(version.digest)) {
        // The page: "Remove signatures, attestations and other referrers whose image is gone".
        if (!policy.pruneOrphans)
            return stays('belongs to an image that is gone; prune-orphans is off');
        const text = `belongs to ${(0,printable/* printable */.g$)(version.subject ?? version.tags.join(', '))}, which is gone`;
        return { side: 'goes', reason: { kind: 'orphan', text }, tagsToRemove: [] };
    }
    if (version.tags.length > 0)
        return stays('names itself as what it belongs to');
    if (!policy.pruneUntagged)
        return stays('untagged; prune-untagged is off');
    // The page: "Remove untagged images, unless they are part of something that stays".
    if (!context.newestUntagged.has(version.digest)) {
        return {
            side: 'goes',
            reason: { kind: 'untagged', text: 'untagged, and part of nothing kept' },
            tagsToRemove: [],
        };
    }
    // The page: "Number of newest images to keep for each pattern of prune-tags (or of the untagged ones, without a pattern)".
    const text = `among the ${policy.keepLast} newest untagged images`;
    return { side: 'stays', reason: { kind: 'keep-last', text }, tagsToRemove: [] };
}
/** The reason that protects a version and its tags although the policy names it. */
function vetoOf(version, { policy, dates, unmatched }) {
    // The page: "Reproducible builds dated 1970 have an unknown age and stay unless `older-than: 0s`."
    if (policy.olderThan > 0 && !version.touched && !dates.has(version.digest)) {
        return { kind: 'age-unknown', text: 'nobody says how old it is, and older-than is not 0s' };
    }
    // The page: "what does not match all of them stays".
    const filter = unmatched(version);
    return filter && { kind: 'filtered', text: `"${(0,printable/* printable */.g$)(filter.text)}" does not match` };
}
function isUntaggedRoot(version, inventory) {
    return version.tags.length === 0 && !isBelow(version, inventory) && !inventory.orphans.has(version.digest);
}
/** Whether it is reachable from another version, as a child or as a referrer. An orphan refers to nothing here, yet may be a child. */
function isBelow({ digest }, { parents, subjects }) {
    return (0,inventory_inventory/* along */.Qw)(parents, digest).length > 0 || (0,inventory_inventory/* along */.Qw)(subjects, digest).length > 0;
}
/** Every index that lacks a child, directly or in a nested index, with the first missing digest. */
function brokenIndexes({ versions, byDigest, parents }) {
    const broken = new Map();
    for (const version of versions) {
        const missing = version.needs.find(digest => !byDigest.has(digest));
        if (missing === undefined)
            continue;
        const climb = [version.digest];
        for (let digest = climb.pop(); digest !== undefined; digest = climb.pop()) {
            if (broken.has(digest))
                continue;
            broken.set(digest, missing);
            for (const parent of (0,inventory_inventory/* along */.Qw)(parents, digest))
                climb.push(parent);
        }
    }
    return broken;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/plan.js






/**
 * Decides on every version, with a reason, in the inventory's order.
 *
 * The page: "Everything reachable from something that stays, stays: children of indexes, nested indexes, signatures, attestations,
 * referrers." The roots that stay are the versions that the policy does not name. Versions reachable from the roots that go, and
 * unreachable from those that stay, are deleted.
 *
 * Throws PLAN_UNSAFE when the registry gives no answer for a manifest, NOT_FOUND for an unknown image in `before=` or `since=`.
 */
function planPrune(inventory, policy, now) {
    refuseUnanswered(inventory);
    const policyVerdicts = verdicts(inventory, policy, now);
    const rootsOf = (side) => inventory.versions.filter(({ digest }) => policyVerdicts.get(digest)?.side === side);
    const keptRoots = rootsOf('stays');
    const reachableFromKept = reach(inventory, digests(keptRoots));
    const deletable = reach(inventory, digests(rootsOf('goes')));
    // Referrers whose tags name each other in a cycle are unreachable from every root, so they are roots that stay. The page: "What no
    // input selects."
    const unreachable = inventory.versions.filter(({ digest }) => !reachableFromKept.has(digest) && !deletable.has(digest));
    const kept = reach(inventory, digests([...keptRoots, ...unreachable]));
    const reachability = { kept, deletable, doubted: doubtOf(inventory) };
    return inventory.versions.map(version => decide(version, policyVerdicts.get(version.digest), reachability));
}
/** The decisions that change something. */
function changesOf(decisions) {
    return decisions.filter(({ act }) => act !== 'keep');
}
/**
 * Throws PLAN_TOO_LARGE when a plan changes more versions than `max-deletes` allows. The page: "a plan with more is an error that
 * shows the plan and deletes nothing".
 */
function checkMaxDeletes(decisions, { maxDeletes }) {
    const count = changesOf(decisions).length;
    if (count <= maxDeletes)
        return;
    const message = `Cannot prune ${count} versions: more than max-deletes allows, expected at most ${maxDeletes}`;
    throw new src_errors/* TallyError */.jB('PLAN_TOO_LARGE', message, { details: { count, maxDeletes } });
}
function digests(versions) {
    return versions.map(({ digest }) => digest);
}
function decide(version, verdict, { kept, deletable, doubted }) {
    const own = verdict && verdict.side !== 'follows' ? verdict : undefined;
    const doubt = doubtReason(version, doubted);
    if (!kept.has(version.digest)) {
        if (doubt)
            return { version, act: 'keep', tags: [], reason: doubt };
        const reason = own?.reason ?? reachedReason(deletable, version, deletedReasons);
        return { version, act: 'delete', tags: version.tags, reason };
    }
    const reason = own?.side === 'stays' ? own.reason : reachedReason(kept, version, keptReasons);
    const tagsToRemove = own?.tagsToRemove ?? [];
    if (tagsToRemove.length === 0) {
        const isUnread = version.kind === 'unreadable';
        return { version, act: 'keep', tags: [], reason: (isUnread ? doubt : undefined) ?? reason };
    }
    // A doubted version keeps its last tag, since a registry may collect what no tag leads to.
    if (doubt && tagsToRemove.length === version.tags.length)
        return { version, act: 'keep', tags: [], reason: doubt };
    // The page: "An image of which only some tags are selected: those tags are removed."
    const text = `${own?.reason.text}; the image stays: ${reason.text}`;
    const untagged = own?.side === 'stays' ? reason : { ...reason, kind: 'tag-named', text };
    return { version, act: 'untag', tags: tagsToRemove, reason: untagged };
}
/** The page: "What cannot be read (damaged, of an unknown kind, too large, blocked by a policy), and everything that it may need". */
function doubtReason({ digest, problem }, doubted) {
    const because = doubted.get(digest);
    if (because === undefined)
        return undefined;
    if (because === digest)
        return { kind: 'unreadable', text: `cannot be read: ${(0,printable/* printable */.g$)(problem ?? 'no reason is known')}` };
    return { kind: 'unreadable', text: `${because} cannot be read and may need it`, because };
}
const keptReasons = { child: 'child', referrer: 'companion' };
const deletedReasons = { child: 'child-of-deleted', referrer: 'companion-of-deleted' };
/** The reason for a version that is no root: the version from which it was reached. */
function reachedReason(reached, { digest }, kinds) {
    const step = reached.get(digest);
    if (!step)
        return { kind: 'unnamed', text: 'nothing in the policy names it' };
    return {
        kind: kinds[step.edge],
        text: `${step.edge === 'child' ? 'part of' : 'belongs to'} ${step.from}`,
        because: step.from,
    };
}
/**
 * Throws PLAN_UNSAFE when the registry gives no answer for a manifest. The page: "If the registry gives no answer for a manifest
 * (limits, outages, missing rights), nothing is planned or deleted for that repository: the manifest may be readable in a minute, and
 * need the rest."
 */
function refuseUnanswered({ repository, versions }) {
    const unread = versions.filter(isUnanswered);
    const [first] = unread;
    if (!first)
        return;
    const others = unread.length > 1 ? ` and ${unread.length - 1} more` : '';
    const state = `${first.digest}${others} cannot be read (${(0,printable/* printable */.g$)(first.problem ?? 'no answer')})`;
    throw new src_errors/* TallyError */.jB('PLAN_UNSAFE', `Cannot plan ${repository}: ${state}, expected every manifest`, {
        details: { unread: unread.slice(0, 100).map(({ digest }) => digest), count: unread.length },
    });
}
/**
 * Everything reachable from roots, including the roots. The page: "Everything reachable from that: children at any depth, and
 * everything that refers to them (`subject`, `sha256-…` fallback tags, cosign's `.sig`, `.att` and `.sbom` tags)."
 */
function reach({ children, referrers }, roots) {
    const reached = new Map();
    for (const digest of roots)
        reached.set(digest, undefined);
    // Iterating a Map also visits entries added meanwhile: this is a breadth-first search.
    for (const from of reached.keys()) {
        for (const to of (0,inventory_inventory/* along */.Qw)(children, from))
            if (!reached.has(to))
                reached.set(to, { from, edge: 'child' });
        for (const to of (0,inventory_inventory/* along */.Qw)(referrers, from))
            if (!reached.has(to))
                reached.set(to, { from, edge: 'referrer' });
    }
    return reached;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/repository-plan.js

/** Whether a version will be deleted, by this run or by the registry itself once its tags are removed. */
function isGoing({ act, reason }) {
    return act === 'delete' || reason.kind === 'collected';
}
/** The plan for an inventory and the decisions on it. */
function repositoryPlan(inventory, decisions) {
    const entries = decisions.map(({ version, act, tags, reason }) => ({
        digest: version.digest,
        act,
        tags: [...tags].sort(),
        ...touchedOf(version),
        reason,
    }));
    return { repository: inventory.repository, inventory: digestOfInventory(inventory), entries };
}
/** The time of a version's last push or creation, if known, in the plan's format. */
function touchedOf({ touched, created }) {
    const date = touched ?? created;
    return date ? { touched: date.toISOString() } : {};
}
/** A digest of everything that decisions are based on, without mere handles. */
function digestOfInventory({ repository, versions }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`${JSON.stringify(repository)}\n`);
    for (const version of versions) {
        const { digest, kind, needs, subject = null, mayNeed } = version;
        const dates = [version.created?.toISOString() ?? null, version.touched?.toISOString() ?? null];
        const tags = version.tags.toSorted();
        const doubt = mayNeed === undefined ? [] : [mayNeed];
        hash.update(`${JSON.stringify([digest, kind, tags, needs.toSorted(), subject, dates, ...doubt])}\n`);
    }
    return `sha256:${hash.digest('hex')}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/plan-changes.js






/**
 * Changes since the plan was made that forbid part of it, by digest. The page: "If an image to delete has a new tag, was pushed or
 * used again, or is needed by something new, the second job deletes nothing", and within one run "that stays, with everything it needs."
 *
 * `gone` are versions that this run has deleted or found gone, with their handles: one that exists again was pushed again. Also
 * relevant: a version to be deleted has other tags, was pushed again, or is needed by a version that the plan keeps or possibly by
 * one that cannot be read; a new version refers to it; a tag to be removed points elsewhere. Irrelevant: a version that is already
 * gone, and unrelated new versions.
 */
function planChanges(plan, now, gone = new Map()) {
    const entries = new Map(plan.entries.map(entry => [entry.digest, entry]));
    const goes = (digest) => {
        const entry = entries.get(digest);
        return entry !== undefined && isGoing(entry);
    };
    const changes = new Map();
    const note = (digest, text) => {
        if (!changes.has(digest))
            changes.set(digest, { digest, text });
    };
    const roots = new Set();
    const taken = new Set(now.versions.flatMap(({ tags }) => tags));
    for (const version of now.versions) {
        const entry = entries.get(version.digest);
        const text = entry && (returned(version, gone) ?? changeOf(entry, version, { plan, taken }));
        if (text)
            note(version.digest, text);
        if (!(entry && isGoing(entry)) || text)
            roots.add(version.digest);
        if (entry)
            continue;
        for (const subject of (0,inventory_inventory/* along */.Qw)(now.subjects, version.digest)) {
            if (!goes(subject))
                continue;
            note(subject, `${version.digest} is new and belongs to it`);
            roots.add(subject);
        }
    }
    for (const [digest, step] of reach(now, roots)) {
        if (goes(digest) && step)
            note(digest, `needed by ${step.from}, which stays`);
    }
    // An unreadable version that is not merely needed by one was known when the plan was made.
    const isHeeded = (digest) => {
        const { kind, because } = entries.get(digest)?.reason ?? {};
        return kind === 'unreadable' && because === undefined;
    };
    for (const [digest, unread] of doubtOf(now, isHeeded)) {
        if (goes(digest))
            note(digest, `${unread} cannot be read and may need it`);
    }
    return changes;
}
/** The reason when a deleted version is back: a lagging listing shows the same handle, a new push has a new one. */
function returned({ digest, id }, gone) {
    const before = gone.get(digest);
    if (!gone.has(digest) || (before !== undefined && before === id))
        return undefined;
    return 'it was pushed again after it had gone';
}
function changeOf(entry, version, { plan, taken }) {
    const { act, tags, touched } = entry;
    if (act === 'keep')
        return undefined;
    if (act === 'untag') {
        const added = isGoing(entry) ? version.tags.find(tag => !tags.includes(tag)) : undefined;
        if (added !== undefined)
            return `it is tagged "${(0,printable/* printable */.g$)(added)}" now`;
        const moved = tags.find(tag => !version.tags.includes(tag) && taken.has(tag));
        return moved === undefined ? undefined : `"${(0,printable/* printable */.g$)(moved)}" points elsewhere now`;
    }
    const added = version.tags.find(tag => !tags.includes(tag));
    if (added !== undefined)
        return `it is tagged "${(0,printable/* printable */.g$)(added)}" now`;
    if (touchedOf(version).touched === touched)
        return undefined;
    return plan.repository === tag_name/* storeTarget */.l7 ? 'a step used it meanwhile' : 'it was pushed again';
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/carry-out.js




/**
 * Carries out a plan against the repository as it is now, with a look before each deletion: a version with a relevant change stays, with
 * everything it needs; a step that fails keeps the versions below it too.
 *
 * Throws PLAN_STALE for a reviewed plan that no longer fits, PLAN_UNSAFE when the registry gives no answer for a manifest,
 * DELETE_UNSUPPORTED, all before the first step. Later failures are reported in the outcomes, where steps not attempted count as failed.
 */
async function carryOut(plan, backend, options = {}) {
    const { isReviewed = false, isChecked = false, signal, onOutcome } = options;
    const run = await Run.begin(plan, backend, options);
    if (isReviewed)
        refuseStale(plan, run.inventory);
    if (!isChecked)
        await backend.check?.();
    const outcomes = [];
    let stopped;
    for (const step of stepsOf(plan, run.inventory, backend)) {
        if (signal?.aborted)
            stopped ??= cancelled(plan, outcomes.length);
        let result;
        try {
            result = stopped ? { result: 'failed', error: stopped } : await run.carryOut(step);
        }
        catch (error) {
            // An error that stops one step for good stops the rest too; the finished steps must still be reported.
            if (!(0,src_errors/* isTallyError */.pQ)(error))
                throw error;
            stopped = error;
            result = { result: 'failed', error };
        }
        const outcome = { step, ...result };
        run.note(outcome);
        outcomes.push(outcome);
        onOutcome?.(outcome);
    }
    return outcomes;
}
/**
 * The repository at the last look, and the versions that must therefore stay. The page: "Before each deletion, prune checks what was
 * pushed, tagged, moved or referred to meanwhile: that stays, with everything it needs."
 */
class Run {
    #plan;
    #backend;
    #options;
    #spared = new Map();
    #leaving;
    /** Deleted versions of the plan, with their handles. */
    #gone;
    #look;
    #changes;
    static async begin(plan, backend, options) {
        return new Run(plan, { backend, options, look: await wholeLook(backend, options) });
    }
    constructor(plan, { backend, options, look }) {
        this.#plan = plan;
        this.#backend = backend;
        this.#options = options;
        this.#leaving = new Set(plan.entries.flatMap(({ tags }) => tags));
        this.#look = look;
        refuseUnanswered(look.inventory);
        this.#changes = planChanges(plan, look.inventory);
        this.#gone = goneBefore(plan, look.inventory);
        options.onLook?.(look.inventory);
    }
    get inventory() {
        return this.#look.inventory;
    }
    async carryOut(step) {
        const before = this.#stays(step);
        if (before)
            return before;
        // Removing a tag breaks nothing else; the step itself checks where the tag points.
        const unseen = step.act === 'delete' ? await this.#lookFor(step.version) : undefined;
        const stays = unseen ?? this.#stays(step);
        if (stays)
            return stays;
        const version = this.inventory.byDigest.get(step.version.digest) ?? step.version;
        const result = await this.#backend.carryOut({ ...step, version });
        if (result.result !== 'done')
            return result;
        const { clock = () => performance.now() } = this.#options;
        const { since, until = clock(), ...done } = result;
        const { movedSince = this.#look.since } = this.#look;
        return {
            ...done,
            windowMs: rounded(until - (since ?? this.#look.since)),
            ...(since === undefined ? { movedWindowMs: rounded(until - movedSince) } : {}),
        };
    }
    /** A version that stays after all keeps its children and referrers, or the registry would hold half an image. */
    note({ step, result }) {
        const { digest, id } = step.version;
        if (result === 'done' || result === 'gone') {
            if (step.act === 'delete')
                this.#gone.set(digest, id);
            return;
        }
        if (step.act === 'untag' && result === 'retained')
            return;
        for (const below of reach(this.inventory, [digest]).keys()) {
            if (!this.#spared.has(below))
                this.#spared.set(below, `${digest} stays`);
        }
    }
    #stays(step) {
        const { digest } = step.version;
        const why = this.#changes.get(digest)?.text ?? this.#spared.get(digest);
        if (why !== undefined)
            return { result: 'changed', why };
        const version = this.inventory.byDigest.get(digest);
        const isThere = version && (step.act === 'delete' || version.tags.includes(step.tag));
        return isThere ? undefined : { result: 'gone' };
    }
    /** Looks before a deletion; a version that cannot be seen is not deleted, and later ones may be visible again. */
    async #lookFor(version) {
        try {
            await this.#lookAgain(version);
            return undefined;
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE'))
                throw error;
            return { result: 'failed', error };
        }
    }
    async #lookAgain(version) {
        const before = this.inventory;
        this.#look =
            (await this.#backend.look?.(before, version, this.#leaving)) ??
                (await wholeLook(this.#backend, this.#options));
        if (this.inventory === before)
            return;
        refuseUnanswered(this.inventory);
        this.#changes = planChanges(this.#plan, this.inventory, this.#gone);
        this.#options.onLook?.(this.inventory);
    }
}
async function wholeLook(backend, { clock = () => performance.now() }) {
    const since = clock();
    return { inventory: await backend.inventory(), since };
}
/** Rounds to tenths of a millisecond. */
function rounded(ms) {
    return Math.round(ms * 10) / 10;
}
/** Versions that the plan deletes and others have already deleted. */
function goneBefore({ entries }, { byDigest }) {
    const missing = entries.filter(({ act, digest }) => act === 'delete' && !byDigest.has(digest));
    return new Map(missing.map(({ digest }) => [digest, undefined]));
}
function stepsOf({ entries }, inventory, { order }) {
    const decisions = entries.flatMap(({ digest, act, tags }) => {
        const version = inventory.byDigest.get(digest);
        return version ? [{ version, act, tags: act === 'delete' ? version.tags : tags }] : [];
    });
    return executionSteps(inventory, decisions, order);
}
/** Throws PLAN_STALE when a change in the repository forbids part of the plan. */
function refuseStale(plan, now) {
    const { repository } = plan;
    const changes = planChanges(plan, now);
    const [first] = changes.values();
    if (!first)
        return;
    const others = changes.size > 1 ? ` (and ${changes.size - 1} more)` : '';
    const state = `the repository has changed: ${first.digest}: ${first.text}${others}`;
    throw new src_errors/* TallyError */.jB('PLAN_STALE', `Cannot apply the plan for ${repository}: ${state}, expected it as reviewed`, {
        details: { changes: [...changes.values()].slice(0, 100) },
    });
}
function cancelled({ repository }, count) {
    return new src_errors/* TallyError */.jB('CANCELLED', `Cannot finish pruning ${repository}: stopped with ${count} of its changes made, expected all`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/kept-check.js


/**
 * The losses of a run. The page: "An image that lacks a part, or a tag that existed and no longer does, fails the step with
 * `PRUNE_DAMAGE` and is named, even if somebody removed it on purpose. In a store or the Actions cache, where other runs may delete too,
 * only an image that lacks a part fails the step." Determined by walking everything again: versions and tags that the plan keeps, or
 * that came meanwhile, and are gone; and parts that existed before and are missing from the remaining versions, whatever lists them now.
 */
function lossesOf(plan, looks) {
    return looks.isCache ? partsLost(looks) : [...versionsLost(plan, looks), ...partsLost(looks)];
}
function versionsLost(plan, { before, after, last }) {
    const losses = [];
    const tagsLeft = new Set(after.versions.flatMap(({ tags }) => tags));
    const lose = ({ digest, tags }, leaving, text) => {
        if (!after.byDigest.has(digest))
            losses.push({ digest, text });
        // A tag that has moved to another version is not lost.
        const lost = tags.filter(tag => !leaving.includes(tag) && !tagsLeft.has(tag));
        if (lost.length > 0)
            losses.push({ digest, text: `lost its tag ${lost.map(tag => (0,printable/* printable */.g$)(tag)).join(', ')}` });
    };
    const entries = new Map(plan.entries.map(entry => [entry.digest, entry]));
    for (const entry of plan.entries) {
        const version = before.byDigest.get(entry.digest);
        if (version && !isGoing(entry))
            lose(version, entry.tags, 'it was to stay, and is gone');
    }
    for (const version of last?.inventory.versions ?? []) {
        const entry = entries.get(version.digest);
        if ((entry && !isGoing(entry)) || last?.gone.has(version.digest))
            continue;
        if (entry === undefined || version.tags.some(tag => !entry.tags.includes(tag)))
            lose(version, entry?.tags ?? [], 'it came or was tagged meanwhile, and is gone');
    }
    return losses;
}
function partsLost({ before, after, last, isCache = false }) {
    const earlier = (digest) => before.byDigest.get(digest) ?? last?.inventory.byDigest.get(digest);
    return after.versions.flatMap(({ digest, needs, mayNeed = [], blobs = [] }) => {
        const below = mayNeed === 'anything' ? needs : [...needs, ...mayNeed];
        const parts = new Set([...needs, ...blobs.map(blob => blob.digest)]);
        // A cache lists the parts it has, a registry all parts that the document names.
        const { needs: had = [], blobs: hadBlobs = [] } = (isCache && earlier(digest)) || {};
        const missing = below.find(child => earlier(child) && !after.byDigest.has(child)) ??
            [...had, ...hadBlobs.map(blob => blob.digest)].find(part => !parts.has(part));
        return missing === undefined ? [] : [{ digest, text: `lost ${missing}, which it needs` }];
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/plan-rows.js
var plan_rows = __webpack_require__(73138);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/unmatched-lines.js






/**
 * The lines of prune-tags, keep-tags and filters that match nothing in any target, as printable sentences. The page: "A line
 * of `prune-tags`, `keep-tags` or `filters` that matches nothing is a warning, except lines that may do so for a while: `until=`, `*`, and
 * `latest` beside a line that matches it too".
 */
function unmatchedLines(policy, inventories, now) {
    const names = inventories.flatMap(({ repository, versions }) => versions.flatMap(inventory_inventory/* ordinaryTags */.uv).flatMap(tag => (0,tag_name/* tagName */.wZ)(repository, tag).names));
    const where = inventories.map(({ repository }) => repository).join(', ');
    const idle = (patterns) => patterns.filter(pattern => !mayMatchLater(pattern, patterns) && !names.some(name => pattern.matches(name)));
    const count = inventories.reduce((sum, { versions }) => sum + versions.length, 0);
    return [
        ...idle(policy.pruneTags).map(({ text }) => `prune-tags "${(0,printable/* printable */.g$)(text)}" matches no tag of ${where}`),
        ...idle(policy.keepTags).map(({ text }) => `keep-tags "${(0,printable/* printable */.g$)(text)}" matches no tag of ${where}`),
        ...idleFilters(policy.filters, inventories, now).map(({ text }) => `filters "${(0,printable/* printable */.g$)(text)}" matches none of the ${count} versions of ${where}, so that it lets nothing go`),
    ];
}
/** Whether a pattern is no mistake where it matches nothing: it names everything, or lifts the protection of `latest`. */
function mayMatchLater(pattern, all) {
    const isLatest = (each) => each.matches('latest');
    const lifts = pattern.isExact && isLatest(pattern) && all.some(each => !each.isExact && isLatest(each));
    return pattern.text === '*' || lifts;
}
function idleFilters(filters, inventories, now) {
    const grounds = inventories.map(inventory => ({ inventory, dates: imageDates(inventory), now }));
    return filters.filter(filter => {
        if ((0,match_filter/* traitsOf */.J)(filter).matchesLater)
            return false;
        return !grounds.some(ground => {
            const matches = filterMatches(filter, ground);
            return ground.inventory.versions.some(version => matches(version));
        });
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/fit.js


/**
 * Adapts decisions to registries that delete only whole versions. The page: "A registry that only deletes whole versions (ghcr.io), or
 * cannot delete tags, keeps the tag: the plan says `retained`, with what would have gone along."
 */
function wholeVersionsOnly(decisions) {
    return decisions.map(decision => {
        const named = decision.tags.map(tag => (0,printable/* printable */.g$)(tag)).join(', ');
        return retainedTags(decision, `only ${named} would go, and this registry deletes whole versions`);
    });
}
/**
 * Adapts decisions to registries that delete only by digest, where removing a tag would delete its image. The page: "or cannot delete
 * tags, keeps the tag".
 */
function digestsOnly(decisions) {
    return decisions.map(decision => {
        const { version, tags } = decision;
        const others = version.tags.filter(tag => !tags.includes(tag)).map(tag => (0,printable/* printable */.g$)(tag));
        const lost = others.join(', ') || 'what is kept';
        return retainedTags(decision, `the registry deletes by digest only, and with it would go ${lost}`);
    });
}
/**
 * Adapts decisions to registries that only remove tags. The page: "The Hub itself collects what no tag refers to any more, so its
 * plans remove tags and delete nothing."
 */
function tagsOnly(decisions, registry) {
    return decisions.map(decision => {
        const { act, version, reason } = decision;
        if (act !== 'delete')
            return decision;
        const text = `${reason.text}; ${registry} removes by itself what no tag leads to`;
        const isTagged = version.tags.length > 0;
        return {
            version,
            act: isTagged ? 'untag' : 'keep',
            tags: version.tags,
            reason: { ...reason, kind: 'collected', text },
        };
    });
}
/** Adapts decisions to GitHub. The page: "GitHub deletes neither the last version of a package nor the last one that has a tag". */
function lastVersionStays(inventory, decisions) {
    const isGoing = ({ act }) => act === 'delete';
    const tagged = decisions.filter(({ version }) => version.tags.length > 0);
    const all = tagged.length > 0 ? tagged : decisions;
    const [only] = all;
    if (!only || !all.every(isGoing))
        return { decisions, notes: [] };
    const rule = 'GitHub keeps the last version of a package';
    if (all.length > 1) {
        const what = tagged.length > 0 ? 'tagged versions' : 'versions';
        return {
            decisions,
            notes: [`all ${all.length} ${what} are to go; ${rule}, so one of them will be retained`],
        };
    }
    const staying = reach(inventory, [only.version.digest]);
    const fitted = decisions.map((decision) => {
        const { version } = decision;
        if (!isGoing(decision) || !staying.has(version.digest))
            return decision;
        const step = staying.get(version.digest);
        const because = step ? { because: step.from } : {};
        const text = step ? `needed by ${step.from}, which stays` : `${rule}: ${decision.reason.text}`;
        return { version, act: 'keep', tags: [], reason: { kind: 'retained', text, ...because } };
    });
    return { decisions: fitted, notes: [] };
}
function retainedTags(decision, why) {
    const { act, version, tags, reason } = decision;
    if (act !== 'untag')
        return decision;
    const text = `${why}: ${reason.text}`;
    return { version, act: 'keep', tags: [], stuck: tags, reason: { ...reason, kind: 'retained', text } };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/plan-target.js









/** Plans a target, or checks that its reviewed plan still fits. Throws PLAN_UNSAFE, PLAN_STALE, and what reading the target throws. */
async function planTarget(target, { policy, reviewed, now }) {
    const backend = target.open();
    const before = await backend.inventory();
    refuseUnanswered(before);
    const plan = reviewed?.get(target.name);
    if (plan) {
        refuseStale(plan, before);
        refuseNamed(plan, before, policy.keepRefs);
    }
    const { decisions, notes, isStuck = false, } = plan
        ? { decisions: decisionsIn(plan, before), notes: [] }
        : await decided(target, { backend, before, policy, now });
    return {
        target,
        backend,
        before,
        decisions,
        totals: (0,plan_rows/* planTotals */.HX)(before, decisions),
        notes: [...unreadNotes(decisions), ...notes],
        isStuck,
        plan: plan ?? withDrafts(repositoryPlan(before, decisions), backend.drafts?.(before, decisions)),
    };
}
function withDrafts(plan, drafts = []) {
    return drafts.length > 0 ? { ...plan, drafts } : plan;
}
/** Throws PLAN_STALE when a file now names a version that a reviewed plan would delete. */
function refuseNamed(plan, { byDigest }, refs) {
    for (const entry of plan.entries) {
        const { digest, act, tags } = entry;
        const version = byDigest.get(digest);
        if (act === 'keep' || !version)
            continue;
        const named = tags.map(tag => (0,tag_name/* tagName */.wZ)(plan.repository, tag));
        const ref = (isGoing(entry) ? namesVersion(refs, version) : undefined) ??
            named.map(({ repository, tag }) => namesTag(refs, repository, tag)).find(found => found !== undefined);
        if (!ref)
            continue;
        const state = `${(0,printable/* printable */.g$)(ref.file)} names ${digest}`;
        throw new src_errors/* TallyError */.jB('PLAN_STALE', `Cannot apply the plan for ${plan.repository}: ${state}, expected it as reviewed`);
    }
}
async function decided(target, { backend, before, policy, now }) {
    const all = planPrune(before, policy, now);
    const fitted = (await backend.fit?.(before, all)) ?? {
        decisions: backend.deletesWholeVersions ? wholeVersionsOnly(all) : all,
        notes: [],
    };
    const blind = policy.pruneUntagged && backend.listsUntagged === false
        ? [
            `prune-untagged: this registry lists tags only, so that untagged images which no tag leads to cannot be seen`,
        ]
        : [];
    return {
        ...fitted,
        decisions: target.decide?.(before, fitted.decisions) ?? fitted.decisions,
        notes: [...fitted.notes, ...blind],
    };
}
/** Names the unreadable versions, and how many others stay because of them. */
function unreadNotes(decisions) {
    const keptAsUnread = decisions.filter(({ reason }) => reason.kind === 'unreadable');
    const unread = decisions.filter(({ version }) => version.kind === 'unreadable');
    const shown = unread.slice(0, 20).map(({ version: { digest, tags, mayNeed, problem } }) => {
        const names = tags.length > 0
            ? ` (${tags
                .slice(0, 5)
                .map(tag => (0,printable/* printable */.g$)(tag))
                .join(', ')})`
            : '';
        const because = keptAsUnread.filter(({ reason }) => reason.because === digest).length;
        const others = because === 1 ? '1 version that it may need stays' : `${because} versions that it may need stay`;
        const extent = mayNeed === 'anything' ? 'it may need whatever does not name it; ' : '';
        const state = because > 0 ? `${extent}${others} with it` : 'it stays';
        return `${digest}${names} cannot be read, so ${state}: ${(0,printable/* printable */.g$)(problem ?? 'no reason is known')}`;
    });
    const more = unread.length - shown.length;
    return more > 0 ? [...shown, `${more} more versions cannot be read and stay; the report names them`] : shown;
}
/** A reviewed plan as decisions on the versions that still exist; versions that came since stay. */
function decisionsIn({ entries }, { versions }) {
    const known = new Map(entries.map(entry => [entry.digest, entry]));
    return versions.map((version) => {
        const { act, tags, reason } = known.get(version.digest) ?? {
            act: 'keep',
            tags: [],
            reason: { kind: 'unnamed', text: 'not in the plan' },
        };
        return { version, act, tags, reason };
    });
}
/** The errors in a target's result that fail the step: missing content first, then failed deletions. */
function failuresOf({ planned, outcomes, losses }) {
    const { name } = planned.target;
    const errors = outcomes.flatMap(outcome => (outcome.result === 'failed' ? [outcome.error] : []));
    const [first] = errors;
    const [loss] = losses;
    const others = (count) => (count > 1 ? ` (and ${count - 1} more)` : '');
    return [
        ...(loss
            ? [
                new src_errors/* TallyError */.jB('PRUNE_DAMAGE', `Cannot vouch for ${name}: ${loss.digest}: ${loss.text}${others(losses.length)}, expected all that was to stay`),
            ]
            : []),
        ...(first
            ? [
                new src_errors/* TallyError */.jB(first.code, `Cannot prune all of ${name}: ${first.message}${others(errors.length)}`, { cause: first }),
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/prune.js









/** Plans every target, reports the plan, and carries it out if requested. Throws CANCELLED, STORE_FAILED, INTERNAL. */
async function prune(request, ports) {
    const failures = [];
    const planned = [];
    for (const target of request.targets) {
        const { policy, reviewed } = request;
        const found = await guarded(() => planTarget(target, { policy, reviewed, now: ports.now() }), failures);
        if (!found)
            continue;
        planned.push(found);
        ports.planned(found);
    }
    const idle = reviewedOrFailed(request, failures)
        ? []
        : unmatchedLines(request.policy, planned.map(({ before }) => before), ports.now());
    for (const line of idle)
        ports.idle(line);
    await ports.save(planned.map(({ plan }) => plan));
    const isAllowed = await guarded(async () => mayProceed(planned, request), failures);
    // A reviewed plan that no longer fits is refused as a whole, even if only one of its targets has changed.
    const isStopped = isAllowed !== true || (request.reviewed !== undefined && failures.length > 0);
    if (!request.apply || isStopped)
        return { planned, idle, targets: [], failures };
    const targets = [];
    for (const each of planned) {
        if (ports.signal?.aborted)
            break;
        const done = await guarded(() => carryOutTarget(each, request, ports), failures);
        if (done)
            targets.push(done);
    }
    for (const failure of targets.flatMap(failuresOf))
        failures.push(failure);
    return { planned, idle, targets, failures };
}
/**
 * Whether nothing can be concluded about the policy's lines: a reviewed plan ignores them, and an unread target may match
 * them.
 */
function reviewedOrFailed({ reviewed, policy }, failures) {
    return reviewed !== undefined || failures.length > 0 || isEmptyPolicy(policy);
}
/** Whether the plans may be carried out. Throws PLAN_TOO_LARGE, and DELETE_UNSUPPORTED before anything happens anywhere. */
async function mayProceed(planned, { policy, apply }) {
    checkMaxDeletes(planned.flatMap(({ decisions }) => decisions), policy);
    for (const { backend, decisions } of planned) {
        if (apply && changesOf(decisions).length > 0)
            await backend.check?.();
    }
    return true;
}
async function carryOutTarget(planned, { reviewed, verifyAfter }, { signal, ended }) {
    const { backend, before, plan, decisions } = planned;
    const used = await backend.usedBytes?.();
    if (changesOf(decisions).length === 0) {
        await backend.tidy?.(plan);
        const freedBytes = backend.tidy ? await freedSince(used, backend) : undefined;
        return { planned, outcomes: [], losses: [], freedBytes: freedBytes ?? 0 };
    }
    let last = before;
    const outcomes = await carryOut(plan, backend, {
        isReviewed: reviewed !== undefined,
        isChecked: true,
        onLook: inventory => {
            last = inventory;
        },
        ...(signal ? { signal } : {}),
        onOutcome: outcome => ended(planned, outcome),
    });
    const isStopped = signal?.aborted ?? false;
    if (!isStopped)
        await backend.tidy?.(plan);
    const measured = isStopped ? undefined : await freedSince(used, backend);
    const freedBytes = measured ?? (0,plan_rows/* planTotals */.HX)(before, asDone(decisions, outcomes)).freedBytes;
    const gone = new Set(outcomes.flatMap(outcome => (isGone(outcome) ? [outcome.step.version.digest] : [])));
    const losses = verifyAfter && !isStopped ? await verify(planned, { inventory: last, gone }) : [];
    return { planned, outcomes, losses, freedBytes };
}
/** Undefined when the target does not report its usage. */
async function freedSince(used, backend) {
    const left = await backend.usedBytes?.();
    return used === undefined || left === undefined ? undefined : Math.max(0, used - left);
}
/**
 * Walks the current tags, and everything that was to stay or was added meanwhile, with a backend that remembers nothing:
 * missing content is requested and noticed.
 */
async function verify({ target, plan, before, backend: { isCache = false } }, last) {
    const kept = plan.entries.filter(entry => !isGoing(entry) && before.byDigest.has(entry.digest));
    const came = last.inventory.versions.filter(({ digest }) => !last.gone.has(digest));
    const roots = new Set([...kept, ...came].map(({ digest }) => digest));
    const look = async () => {
        const after = await target.open([...roots]).inventory();
        refuseUnanswered(after);
        return lossesOf(plan, { before, after, last, isCache });
    };
    const losses = await look();
    // A concurrent run moves a part of a cache aside for a moment, to see whether somebody has come to need it.
    return isCache && losses.length > 0 ? look() : losses;
}
function isGone({ step, result }) {
    return step.act === 'delete' && (result === 'done' || result === 'gone');
}
function asDone(decisions, outcomes) {
    const gone = new Set(outcomes.flatMap(({ step, result }) => step.act === 'delete' && result === 'done' ? [step.version.digest] : []));
    return decisions.map(decision => decision.act !== 'delete' || gone.has(decision.version.digest) ? decision : { ...decision, act: 'keep' });
}
/** Records the failure of one target, which does not stop the others. Rethrows what fails the run. */
async function guarded(work, failures) {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,src_errors/* isPassable */.C_)(error) || (0,src_errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        failures.push(error);
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-problem.js
var json_problem = __webpack_require__(76490);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/decision.js
var decision = __webpack_require__(93450);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/plan-file.js







/** The file format's version; it increases when the meaning of a field changes. */
const version = 1;
/** Maximum size of a plan file, in characters. */
const largestFile = 256 * 1024 * 1024;
const acts = ['keep', 'untag', 'delete'];
/** Formats plans as a file: sorted, equal for equal plans, with a final line break. */
function formatPlanFile(plans) {
    const sorted = plans.toSorted((a, b) => (a.repository < b.repository ? -1 : 1));
    const repositories = sorted.map(({ repository, inventory, entries, drafts }) => ({
        repository,
        inventory,
        entries: entries
            .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
            .map(({ digest, act, tags, touched, reason: { kind, text, because } }) => ({
            digest,
            act,
            tags: tags.toSorted(),
            ...(touched === undefined ? {} : { touched }),
            reason: { kind, text, ...(because === undefined ? {} : { because }) },
        })),
        ...(drafts === undefined ? {} : { drafts }),
    }));
    return `${JSON.stringify({ version, repositories }, undefined, 2)}\n`;
}
/** Parses a plan file strictly. Throws PLAN_INVALID naming the file, the place and the problem. */
function parsePlanFile(text, path) {
    const fail = (where, wish) => {
        throw new src_errors/* TallyError */.jB('PLAN_INVALID', `Cannot read the plan "${(0,printable/* printable */.g$)(path)}": ${where}, expected ${wish}`);
    };
    if (text.length > largestFile)
        fail(`it has ${text.length} characters`, `at most ${largestFile}`);
    const json = parsedJson(text, fail);
    // The file may be anything: only a number is quoted from it.
    const found = Object(json).version;
    if (found !== version)
        fail(`version is ${typeof found === 'number' ? found : 'missing'}`, String(version));
    const file = record(json, 'the file', { known: ['version', 'repositories'], fail });
    const plans = list(file.repositories, 'repositories', fail).map((value, at) => planOf(value, `repository ${at + 1}`, fail));
    refuseTwins(plans.map(({ repository }) => repository), fail);
    return plans;
}
function planOf(value, where, fail) {
    const fields = record(value, where, { known: ['repository', 'inventory', 'entries', 'drafts'], fail });
    const { repository, inventory } = fields;
    if (typeof repository !== 'string' || !isRepository(repository)) {
        return fail(`the repository of ${where} is ${shown(repository)}`, 'registry/repository, docker, actions-cache or store');
    }
    if (typeof inventory !== 'string' || !(0,model_digest/* isDigest */.Bc)(inventory)) {
        return fail(`the inventory of ${where} is ${shown(inventory)}`, 'a digest');
    }
    const entries = list(fields.entries, `entries of ${where}`, fail).map((entry, at) => entryOf(entry, `entry ${at + 1} of ${where}`, { repository, fail }));
    refuseTwins(entries.map(({ digest }) => digest), fail);
    if (fields.drafts === undefined)
        return { repository, inventory, entries };
    if (repository !== tag_name/* storeTarget */.l7)
        return fail(`${where} has drafts`, 'them for store alone');
    const drafts = list(fields.drafts, `drafts of ${where}`, fail).map(each => draftOf(each, where, fail));
    return { repository, inventory, entries, drafts };
}
function draftOf(value, where, fail) {
    const fields = record(value, `a draft of ${where}`, { known: ['blob', 'bytes', 'touched'], fail });
    const { blob, bytes, touched } = fields;
    if (typeof blob !== 'string' || !(0,model_digest/* isDigest */.Bc)(blob.replace('-', ':')))
        return fail(`a draft of ${where} is named ${shown(blob)}`, 'sha256-…');
    for (const number of [bytes, touched])
        if (!Number.isSafeInteger(number) || number < 0)
            return fail(`a draft of ${where} has ${shown(number)}`, 'whole numbers');
    return { blob, bytes: bytes, touched: touched };
}
function entryOf(value, where, { repository, fail }) {
    const fields = record(value, where, { known: ['digest', 'act', 'tags', 'touched', 'reason'], fail });
    const { act, touched } = fields;
    const digest = digestOf(fields.digest, where, fail);
    if (typeof act !== 'string' || !acts.includes(act))
        return fail(`act of ${where} is ${shown(act)}`, acts.join(', '));
    const tags = list(fields.tags, `tags of ${where}`, fail);
    if (!tags.every(tag => typeof tag === 'string' && isTagOf(repository, tag)))
        return fail(`tags of ${where} are not all tags`, 'tags');
    if ((act === 'keep') !== (tags.length === 0) && act !== 'delete') {
        return fail(`${where} says ${act} and names ${tags.length} tags`, 'tags for untag, none for keep');
    }
    if (touched !== undefined && (typeof touched !== 'string' || Number.isNaN(Date.parse(touched)))) {
        return fail(`touched of ${where} is ${shown(touched)}`, 'a time');
    }
    const reason = reasonOf(fields.reason, where, fail);
    const names = tags.map(String);
    return {
        digest,
        act: act,
        tags: names,
        ...(touched === undefined ? {} : { touched: String(touched) }),
        reason,
    };
}
function reasonOf(value, where, fail) {
    const { kind, text, because } = record(value, `reason of ${where}`, {
        known: ['kind', 'text', 'because'],
        fail,
    });
    if (typeof kind !== 'string' || !Object.hasOwn(decision/* reasonKinds */.e, kind)) {
        return fail(`reason of ${where} is ${shown(kind)}`, 'a known kind');
    }
    if (typeof text !== 'string')
        return fail(`reason of ${where} has no text`, 'text');
    const root = because === undefined ? {} : { because: digestOf(because, `reason of ${where}`, fail) };
    return { kind: kind, text: (0,printable/* printable */.g$)(text, 2000), ...root };
}
function digestOf(value, where, fail) {
    if (typeof value === 'string' && (0,model_digest/* isDigest */.Bc)(value))
        return value;
    return fail(`digest of ${where} is ${shown(value)}`, 'sha256:…');
}
/** The engine's tags are full names, those of the cache are keys; the store has none. */
function isTagOf(target, tag) {
    return (0,tag_name/* isLocalTarget */.rR)(target) ? /^[\x21-\x7e]{1,1024}$/.test(tag) : (0,model_reference/* isTag */.dz)(tag);
}
function isRepository(text) {
    if ((0,tag_name/* isLocalTarget */.rR)(text))
        return true;
    try {
        return (0,model_reference/* repositoryName */.aR)((0,model_reference/* parseRepository */.SU)(text)) === text;
    }
    catch (error) {
        if (error instanceof src_errors/* TallyError */.jB)
            return false;
        throw error;
    }
}
function record(value, where, { known, fail }) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return fail(`${where} is no object`, 'an object');
    const unknown = Object.keys(value).find(key => !known.includes(key));
    if (unknown !== undefined)
        return fail(`${where} has "${(0,printable/* printable */.g$)(unknown)}"`, `only ${known.join(', ')}`);
    return value;
}
function list(value, where, fail) {
    return Array.isArray(value) ? value : fail(`${where} are no list`, 'a list');
}
function refuseTwins(names, fail) {
    const seen = new Set();
    for (const name of names) {
        if (seen.has(name))
            fail(`${(0,printable/* printable */.g$)(name)} stands twice`, 'each once');
        seen.add(name);
    }
}
function parsedJson(text, fail) {
    try {
        return JSON.parse(text);
    }
    catch {
        // JSON.parse's message quotes the text.
        return fail(`it is not JSON (${(0,json_problem/* jsonProblem */.I)(text)})`, 'a plan file');
    }
}
function shown(value) {
    if (typeof value === 'object' && value !== null)
        return Array.isArray(value) ? 'a list' : 'an object';
    return value === undefined ? 'missing' : (0,printable/* printable */.g$)(JSON.stringify(value) ?? typeof value);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/store-budget.js


/** Reasons that protect a version whatever the budget. */
const protectingReasons = new Set(['in-use', 'kept-tag', 'referenced']);
/**
 * Also deletes the least recently used images beyond `budget` bytes, counting shared layers once. The page: "For store, its total
 * size, such as 20GB; beyond it the least recently used images are removed, whatever their age". An image that a running step or a file of
 * keep-refs-from needs stays with everything it needs, and counts first. Drafts get what the images leave: otherwise unfinished
 * downloads would displace images in use.
 */
function withinStoreBudget(inventory, decisions, { budget, drafts }) {
    const kept = decisions.filter(({ act }) => act === 'keep');
    const staying = new StayingVersions(inventory, kept);
    const whole = staying.bytes + drafts;
    const protectedVersions = reach(inventory, kept.filter(({ reason }) => protectingReasons.has(reason.kind)).map(({ version }) => version.digest));
    const roots = staying.roots().filter(({ digest }) => !protectedVersions.has(digest));
    const time = new Map(roots.map(root => [root, lastUse(inventory, root)]));
    for (const root of roots.toSorted((a, b) => (time.get(a) ?? 0) - (time.get(b) ?? 0))) {
        if (staying.bytes <= budget)
            break;
        staying.remove(root.digest, protectedVersions);
    }
    const text = `least recently used: the store has ${whole} bytes, the budget is ${budget}`;
    return decisions.map(decision => {
        if (decision.act !== 'keep' || staying.has(decision.version.digest))
            return decision;
        return { ...decision, act: 'delete', tags: decision.version.tags, reason: { kind: 'over-budget', text } };
    });
}
/** The last use of an image or anything that depends on it, in milliseconds since 1970. */
function lastUse(inventory, root) {
    const parts = [...reach(inventory, [root.digest]).keys()].map(digest => inventory.byDigest.get(digest));
    return Math.max(...parts.map(part => part?.created?.getTime() ?? 0));
}
/** The kept versions and the bytes of everything they need. */
class StayingVersions {
    #inventory;
    #versions;
    /** The number of versions that need each blob. */
    #users = new Map();
    bytes = 0;
    constructor(inventory, staying) {
        this.#inventory = inventory;
        this.#versions = new Map(staying.map(({ version }) => [version.digest, version]));
        for (const { size = 0, blobs = [] } of this.#versions.values()) {
            this.bytes += size;
            for (const { digest, size } of blobs)
                this.bytes += this.#count(digest, 1) === 1 ? size : 0;
        }
    }
    has(digest) {
        return this.#versions.has(digest);
    }
    /** The versions that are no part of another kept version. */
    roots() {
        return [...this.#versions.values()].filter(({ digest }) => !this.#isBelow(digest));
    }
    /** Removes a version. The page: "An image is deleted with the layers and platforms that no other image needs". */
    remove(digest, kept) {
        const version = this.#versions.get(digest);
        if (!version || kept.has(digest))
            return;
        this.#versions.delete(digest);
        this.bytes -= version.size ?? 0;
        for (const blob of version.blobs ?? [])
            this.bytes -= this.#count(blob.digest, -1) === 0 ? blob.size : 0;
        const { children, referrers } = this.#inventory;
        for (const below of [...(0,inventory_inventory/* along */.Qw)(children, digest), ...(0,inventory_inventory/* along */.Qw)(referrers, digest)])
            if (!this.#isBelow(below))
                this.remove(below, kept);
    }
    #isBelow(digest) {
        const { parents, subjects } = this.#inventory;
        return [...(0,inventory_inventory/* along */.Qw)(parents, digest), ...(0,inventory_inventory/* along */.Qw)(subjects, digest)].some(above => this.#versions.has(above));
    }
    #count(blob, change) {
        const users = (this.#users.get(blob) ?? 0) + change;
        this.#users.set(blob, users);
        return users;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/cache-backend.js




/** Our own entries in the Actions cache; an entry's age is the time since it was last restored or saved. */
class CacheBackend {
    order = 'parents-first';
    deletesWholeVersions = true;
    isCache = true;
    #options;
    constructor(options) {
        this.#options = options;
    }
    async inventory() {
        const { client, prefix } = this.#options;
        const entries = (await client.list(`${prefix}-`)).filter(({ key }) => isOwn(key, prefix));
        return (0,inventory_inventory/* buildInventory */.Rs)(tag_name/* cacheTarget */.wl, entries.map(entry => this.#versionOf(entry)));
    }
    /** An entry needs no other, so only its own use matters, which the deletion itself checks. */
    async look(known) {
        return { inventory: known, since: performance.now() };
    }
    async carryOut({ act, version }) {
        if (act === 'untag')
            return { result: 'retained', why: 'an entry goes with its key or not at all' };
        try {
            return await this.#remove(version);
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error))
                throw error;
            if ((0,src_errors/* isTallyError */.pQ)(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED'))
                throw error;
            return { result: 'failed', error };
        }
    }
    async #remove({ id, tags, created }) {
        const { client } = this.#options;
        const since = performance.now();
        const [key = ''] = tags[0]?.split('@') ?? [];
        const now = (await client.list(key)).find(entry => String(entry.id) === id);
        if (!now)
            return { result: 'gone' };
        if (created && now.lastAccessed > created)
            return { result: 'changed', why: `it was used again at ${now.lastAccessed.toISOString()}` };
        const result = await client.remove(now.id);
        return result === 'done' ? { result, since, until: performance.now() } : { result };
    }
    #versionOf({ id, key, ref, version, lastAccessed, size }) {
        // An entry of a folder has neither branch nor version.
        const place = ref === '' && version === '' ? '' : `@${ref}#${version.slice(0, 12)}`;
        const name = `${key}${place}`.replace(/[^\x21-\x7e]/g, '?');
        const digest = (0,model_digest/* digestOf */.ol)(Buffer.from(JSON.stringify([key, ref, version])));
        const why = this.#options.namedBy(key);
        return {
            digest,
            kind: 'artifact',
            tags: [name],
            created: lastAccessed,
            needs: [],
            id: String(id),
            blobs: [{ digest, size }],
            ...(why === undefined ? {} : { usedBy: why }),
        };
    }
}
/** Whether a key is one of ours: other keys may have the same prefix. */
function isOwn(key, prefix) {
    const rest = key.startsWith(`${prefix}-`) ? key.slice(prefix.length + 1) : '';
    return /^(?:blob|pack|image-(?:all|[0-9a-f]{16}))-sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{128})$/.test(rest);
}
/**
 * Also deletes entries beyond `budget` bytes; entries in use stay and count first. The page: "For actions-cache, the total size of the
 * entries, such as 5GB; beyond it the least recently used entries are removed, whatever their age".
 */
function withinBudget({ versions }, decisions, budget) {
    const sizeOf = ({ blobs = [] }) => blobs.reduce((sum, { size }) => sum + size, 0);
    const staying = decisions.filter(({ act }) => act === 'keep');
    const isProtected = ({ reason: { kind } }) => ['in-use', 'kept-tag', 'referenced'].includes(kind);
    const time = ({ version }) => version.created?.getTime() ?? 0;
    const recentFirst = staying.filter(each => !isProtected(each)).sort((a, b) => time(b) - time(a));
    let left = budget - staying.filter(isProtected).reduce((sum, { version }) => sum + sizeOf(version), 0);
    const over = new Set();
    for (const { version } of recentFirst) {
        left -= sizeOf(version);
        if (left < 0)
            over.add(version);
    }
    const whole = versions.reduce((sum, version) => sum + sizeOf(version), 0);
    const text = `least recently used: the entries have ${whole} bytes, the budget ${budget}`;
    return decisions.map(decision => over.has(decision.version)
        ? { ...decision, act: 'delete', tags: decision.version.tags, reason: { kind: 'over-budget', text } }
        : decision);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/cache-entries.js + 1 modules
var cache_entries = __webpack_require__(35595);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/image-content.js
var image_content = __webpack_require__(50174);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/keys.js
var keys = __webpack_require__(47443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/plan-entries.js
var plan_entries = __webpack_require__(28717);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/cache-names.js



/**
 * A function that names the image of `images` cached under a key, if any: in its own entry for any platforms, in the entry of
 * one of its blobs, or in a pack for one platform or for all.
 */
function cachedNames(prefix, images) {
    const byKey = new Map();
    const byRoot = new Map();
    for (const { name, graph } of images) {
        for (const key of keysOf(prefix, graph))
            byKey.set(key, name);
        for (const { descriptor } of graph.documents)
            byRoot.set(ending(descriptor.digest), name);
    }
    return key => {
        const [, root] = /-image-[0-9a-z]+-(sha\d+-[0-9a-f]+)$/.exec(key) ?? [];
        return byKey.get(key) ?? (root === undefined ? undefined : byRoot.get(root));
    };
}
function keysOf(prefix, { root, documents, leaves }) {
    const indexes = documents.filter(({ manifest }) => manifest.kind === 'index');
    const choices = [documents, ...leaves.map(({ document }) => [...indexes, document])];
    return choices.flatMap(chosen => {
        const { images } = (0,image_content/* contentParts */.o)({ root: root.descriptor.digest, choice: 'all', documents: chosen });
        const blobs = images.flatMap(({ layers, attachments }) => [...layers, ...attachments]);
        const packs = (0,plan_entries/* planEntries */.W9)(images, plan_entries/* defaultPackBelow */.yU).map(plan => plan.map(({ digest }) => digest));
        return [...blobs.map(({ digest }) => [digest]), ...packs].map(members => (0,keys/* entryKey */.k2)(prefix, members));
    });
}
function ending(digest) {
    return digest.replace(':', '-');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/problem.js
var problem = __webpack_require__(90488);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/unread-document.js
var unread_document = __webpack_require__(74717);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/cached-reads.js








/**
 * Reads manifests by digest from the store or, if absent, from the registry, and then stores their exact bytes, which never
 * change. `isThere` is called when the store may know manifests that are gone from the registry; they are NOT_FOUND.
 */
function cachedManifests(registry, store, isThere) {
    return {
        async resolve(target) {
            const known = 'digest' in target ? await store.document(target.digest) : undefined;
            if (known && 'digest' in target) {
                const { digest } = target;
                if (!isThere || (await isThere(digest)))
                    return (0,model_document/* parseDocument */.Tp)(known, { digest });
                throw new src_errors/* TallyError */.jB('NOT_FOUND', `Cannot read ${digest}: it is gone from the registry, expected it there`);
            }
            const document = await registry.resolve(target);
            await store.putBytes(document.descriptor, document.bytes);
            return document;
        },
    };
}
/** The unverified bytes a registry serves under a digest. Throws NOT_FOUND, MANIFEST_TOO_LARGE and the codes of refusals. */
async function manifestBytes(remote, digest) {
    const action = `read ${(0,model_reference/* digestReference */.O9)(remote.name, digest)}`;
    const headers = { accept: `${media_type.manifestAccept}, */*` };
    const answer = await remote.ask({ path: `manifests/${digest}`, action, headers });
    if (answer.status === 200)
        return answer.body;
    throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
}
/**
 * The facts in an image's config, read once and kept in the store; empty when it is no image's, missing or damaged, since unknown
 * facts keep the image. Throws errors after which it may become readable.
 */
async function imageFacts({ manifest }, registry, store) {
    if (manifest.kind !== 'image' || ![media_type.ociConfig, media_type.dockerConfig].includes(manifest.config.mediaType))
        return {};
    const { config } = manifest;
    try {
        const known = await store.document(config.digest);
        const bytes = known ?? (await (0,content_bytes/* readAll */.yw)(registry, config));
        if (!known)
            await store.putBytes(config, bytes);
        return factsIn(bytes);
    }
    catch (error) {
        if ((0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND') || (0,unread_document/* isDocumentFault */.S2)(error))
            return {};
        throw error;
    }
}
function factsIn(bytes) {
    const { created: said = '', labels } = (0,config/* configClaims */.QG)(bytes);
    const created = new Date(said);
    return { ...(Number.isNaN(created.getTime()) ? {} : { created }), labels };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-containers.js
var engine_containers = __webpack_require__(95436);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/while-images-go.js
var while_images_go = __webpack_require__(89034);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/built-on.js

/**
 * The listed images that were built on each image, directly or over unnamed intermediate images.
 *
 * @param all everything in the engine, including intermediate images
 */
function imagesBuiltOn(listed, all) {
    const parents = new Map([...all, ...listed].map(({ id, parent }) => [id, parent]));
    const shown = new Set(listed.map(({ id }) => id));
    const builtOn = new Map();
    for (const { id } of listed) {
        const seen = new Set([id]);
        let below = parents.get(id);
        while (below !== undefined && !shown.has(below) && !seen.has(below)) {
            seen.add(below);
            below = parents.get(below);
        }
        if (below !== undefined && !seen.has(below) && (0,model_digest/* isDigest */.Bc)(id))
            builtOn.set(below, [...(builtOn.get(below) ?? []), id]);
    }
    return builtOn;
}
/**
 * Adapts decisions to engines. The page: "An image that others are built on is deleted with the last of them; if one of those stays,
 * the plan only removes the image's names and says so."
 */
function basesStay({ byDigest }, decisions) {
    const staying = new Map();
    const bases = new Map();
    for (const [base, { baseOf = [] }] of byDigest)
        for (const built of baseOf)
            bases.set(built, [...(bases.get(built) ?? []), base]);
    for (const { act, version } of decisions)
        if (act !== 'delete')
            staying.set(version.digest, undefined);
    // Iterating a Map also visits entries added meanwhile.
    for (const [built] of staying)
        for (const base of bases.get(built) ?? [])
            if (!staying.has(base))
                staying.set(base, built);
    return decisions.map(decision => {
        const because = staying.get(decision.version.digest);
        return because && decision.act === 'delete' ? namesOnly(decision, because) : decision;
    });
}
function namesOnly({ version, reason }, because) {
    const why = `${because} is built on it`;
    if (version.tags.length === 0) {
        const text = `${why}: ${reason.text}`;
        return { version, act: 'keep', tags: [], reason: { kind: 'retained', text, because } };
    }
    const text = `${reason.text}; ${why}, with which it goes`;
    return { version, act: 'untag', tags: version.tags, reason: { kind: 'collected', text, because } };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/engine-backend.js








/** Reproducible builds date their images near 1970, which says nothing about their age. */
const firstBelievable = Date.UTC(1980, 0, 2) / 1000;
/**
 * The Docker engine's images: names are removed one by one, and an image is deleted with its last name or by its ID, never by force,
 * so images that a container uses or another image is built on stay.
 */
class EngineBackend {
    order = 'children-first';
    deletesWholeVersions = false;
    #engine;
    constructor(engine) {
        this.#engine = engine;
    }
    async inventory() {
        const { images, connection } = this.#engine;
        const [listed, containers] = await Promise.all([images.list(), (0,engine_containers/* listContainers */.t)(connection)]);
        const shown = new Set(listed.map(({ id }) => id));
        const hasSteps = listed.some(({ parent }) => parent !== undefined && !shown.has(parent));
        const builtOn = imagesBuiltOn(listed, hasSteps ? await images.list({}, true) : listed);
        return (0,inventory_inventory/* buildInventory */.Rs)(tag_name/* engineTarget */.kG, listed.map(image => versionOf(image, { containers, builtOn })));
    }
    async fit(inventory, decisions) {
        return { decisions: basesStay(inventory, decisions), notes: [] };
    }
    /** Bytes of all layers together, as in `docker system df`; undefined while other requests keep the engine from counting. */
    async usedBytes() {
        const action = "ask how much the engine's images take up";
        const query = { type: 'image' };
        const request = { action, method: 'GET', path: '/system/df', query };
        let answer;
        try {
            answer = await (0,while_images_go/* whileImagesGo */.E)(() => this.#engine.connection.json(request));
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND', 'ENGINE_FAILED'))
                throw error;
            return undefined;
        }
        const { LayersSize } = (answer ?? {});
        return typeof LayersSize === 'number' && Number.isFinite(LayersSize) ? LayersSize : 0;
    }
    async carryOut(step) {
        try {
            // Each attempt looks first, so that an image that others have removed ends as gone.
            return await (0,while_images_go/* whileImagesGo */.E)(() => step.act === 'untag' ? this.#untag(step.version, step.tag) : this.#delete(step.version));
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error))
                throw error;
            const { details, message } = error;
            const isFinal = (0,src_errors/* isTallyError */.pQ)(error, 'CANCELLED', 'ENGINE_UNAVAILABLE', 'ENGINE_DENIED');
            if (isFinal)
                throw error;
            // The engine answers 409 when something still needs the image; its message names the container or image.
            return details.status === 409 ? { result: 'retained', why: message } : { result: 'failed', error };
        }
    }
    async #untag({ digest }, tag) {
        const { images } = this.#engine;
        const found = await images.find(tag);
        if (!found)
            return { result: 'gone' };
        if (found.id !== digest)
            return { result: 'changed', why: `"${(0,printable/* printable */.g$)(tag)}" is ${found.id} now` };
        await images.remove(tag);
        return { result: 'done' };
    }
    async #delete(version) {
        const { images } = this.#engine;
        const found = await images.find(version.digest);
        if (!found)
            return { result: 'gone' };
        const added = found.tags.find(tag => !version.tags.includes(tag));
        if (added !== undefined)
            return { result: 'changed', why: `it is tagged "${(0,printable/* printable */.g$)(added)}" now` };
        // Otherwise its names would be removed, and the engine would still keep the image.
        for (const built of version.baseOf ?? [])
            if (await images.find(built))
                return { result: 'retained', why: `${built} is built on it` };
        for (const name of namesOf(found)) {
            const now = await images.find(name);
            if (now?.id === version.digest)
                await images.remove(name);
        }
        // An image that never had a name, or kept its layers with the last name gone, is removed by its ID.
        if (await images.find(version.digest))
            await images.remove(version.digest);
        return { result: 'done' };
    }
}
/** The engine refuses an ID for an image with several names; the last name is removed together with the image. */
function namesOf({ tags, digests }) {
    return tags.length > 0 ? tags : digests.slice(1);
}
function versionOf(image, { containers, builtOn }) {
    const { id, tags, digests, created, size, labels } = image;
    const digest = (0,model_digest/* parseDigest */.m)(id);
    const aliases = digests.flatMap(name => {
        const [, alias = ''] = name.split('@');
        return (0,model_digest/* isDigest */.Bc)(alias) ? [alias] : [];
    });
    const baseOf = builtOn.get(id);
    const users = containers.filter(container => uses(container, image)).map(nameOf);
    return {
        digest,
        kind: 'image',
        tags: tags.toSorted(),
        needs: [],
        labels,
        aliases,
        created: created >= firstBelievable ? new Date(created * 1000) : undefined,
        blobs: [{ digest, size }],
        ...(baseOf ? { baseOf } : {}),
        ...(users.length > 0 ? { usedBy: usedBy(users) } : {}),
    };
}
/** The containerd store names a container's image by any of its digests, old engines by the name it was started with. */
function uses({ image, imageId }, { id, tags, digests }) {
    return imageId === id || digests.some(name => name.endsWith(`@${imageId}`)) || tags.includes(image);
}
function nameOf({ id, names, state }) {
    return `"${(0,printable/* printable */.g$)(names[0]?.replace(/^\//, '') ?? id.slice(0, 12))}" (${(0,printable/* printable */.g$)(state)})`;
}
function usedBy(users) {
    const more = users.length > 3 ? ` and ${users.length - 3} more` : '';
    return `${users.length === 1 ? 'container' : 'containers'} ${users.slice(0, 3).join(', ')}${more} ${users.length === 1 ? 'uses' : 'use'} it`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/draft-folder.js
var draft_folder = __webpack_require__(46472);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/process-mark.js
var process_mark = __webpack_require__(63043);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/last-uses.js
var last_uses = __webpack_require__(48481);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/store-users.js
var store_users = __webpack_require__(1542);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/store-content.js
var store_content = __webpack_require__(26153);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/store-backend.js












const inUse = 'a running step uses it';
/**
 * The content store: its images, which have no names there, and blobs that no image needs. Their age is the time since a step last
 * read them. An image is deleted with the layers that no other needs; nothing that a running step relies on is deleted.
 */
class StoreBackend {
    order = 'parents-first';
    deletesWholeVersions = true;
    isCache = true;
    #store;
    #content;
    /** The time of the last look, and of the last start or end of a step by then, in milliseconds since 1970. */
    #looked = { at: 0, change: -1 };
    #lastUses;
    #budget;
    #count = 0;
    /** @param budget bytes that the store may occupy, drafts included; undefined for no limit */
    constructor(store, budget) {
        this.#store = store;
        this.#budget = budget;
        this.#content = new store_content/* StoreContent */.N(store);
        this.#lastUses = this.#uses();
    }
    async inventory() {
        this.#look();
        const used = this.#used();
        const versions = [...this.#content.files.values()]
            .filter(({ digest, facts }) => facts !== undefined || !this.#content.isNeeded(digest))
            .map(file => this.#versionOf(file, used));
        return (0,inventory_inventory/* buildInventory */.Rs)(tag_name/* storeTarget */.l7, versions);
    }
    /** Adds to each reason how long the image was unused, which the policy does not say. */
    async fit(_, decisions) {
        return { decisions: decisions.map(dated), notes: [] };
    }
    async check() {
        if (this.#store.unwritable)
            throw this.#store.unwritable;
    }
    async usedBytes() {
        return this.#blobBytes() + this.#store.restingBytes;
    }
    drafts(inventory, decisions) {
        if (this.#budget === undefined)
            return [];
        const left = this.#budget - (this.#blobBytes() - (0,plan_rows/* planTotals */.HX)(inventory, decisions).freedBytes);
        const going = this.#draftsBeyond(left);
        return going.map(({ blob, bytes, touched }) => ({ blob, bytes, touched: Math.ceil(touched) }));
    }
    /** Deletes the drafts beyond the space that blobs leave of the budget; without a budget, those that a reviewed plan names. */
    async tidy({ drafts = [] }) {
        const going = this.#budget === undefined ? drafts : this.#draftsBeyond(this.#budget - this.#blobBytes());
        this.#store.dropDrafts(going);
    }
    #draftsBeyond(bytes) {
        return (0,draft_folder/* draftsBeyond */._z)(this.#store.restingDrafts(), Math.max(0, bytes), Date.now());
    }
    async carryOut({ act, version }) {
        if (act === 'untag')
            return { result: 'retained', why: 'the store has no names' };
        const { digest } = version;
        // A step that ended meanwhile has written its documents before it removed its mark from the running steps.
        const used = this.#used();
        if (!this.#isQuiet(used))
            this.#look();
        const file = this.#content.files.get(digest);
        if (!file)
            return { result: 'gone' };
        if (used.has(digest))
            return { result: 'retained', why: inUse };
        if (store_backend_lastUse(file, this.#lastUses) > (version.created?.getTime() ?? 0))
            return { result: 'changed', why: 'a step used it meanwhile' };
        if (this.#content.isNeeded(digest))
            return { result: 'changed', why: 'another image needs it' };
        try {
            if (!this.#remove(digest))
                return { result: 'retained', why: inUse };
            for (const { digest: blob } of file.facts?.blobs ?? [])
                if (this.#content.files.has(blob) && !this.#content.isNeeded(blob))
                    this.#remove(blob);
            return { result: 'done' };
        }
        catch (error) {
            return { result: 'failed', error: (0,full_disk/* storeFailure */.Si)('remove a blob from the store', error) };
        }
    }
    /** Deletes a blob. Returns false, with the blob in place, when a running step has come to rely on it. */
    #remove(digest) {
        const path = this.#store.pathOf(digest);
        const aside = (0,external_node_path_.join)(this.#store.scratch, `leaving-${(0,process_mark/* ownMark */.a1)()}-${this.#count++}-${(0,model_digest/* encodedOf */.EX)(digest)}`);
        if (this.#used().has(digest))
            return false;
        if (!moved(path, aside)) {
            this.#content.forget(digest);
            return true;
        }
        // A step marks a blob before it looks for it: either the mark is read here, or the step did not find the blob, or it has ended
        // and left a document that needs it.
        const used = this.#used();
        if (!this.#isQuiet(used))
            this.#look();
        if (used.has(digest) || this.#content.isNeeded(digest)) {
            putBack(aside, path);
            return false;
        }
        (0,external_node_fs_.rmSync)(aside, { recursive: true, force: true });
        this.#content.forget(digest);
        this.#store.forget(digest);
        return true;
    }
    #blobBytes() {
        this.#content.look();
        return [...this.#content.files.values()].reduce((sum, { size }) => sum + size, 0);
    }
    #look() {
        this.#looked = { at: Date.now(), change: this.#lastChange() };
        this.#content.look();
        // Read again, since other steps write it.
        this.#lastUses = this.#uses();
    }
    /** Whether no step is running and none has started or ended since the last look; file times are only exact to some milliseconds. */
    #isQuiet({ isIdle }) {
        const { at, change } = this.#looked;
        return isIdle && change === this.#lastChange() && at - change > 1000;
    }
    #lastChange() {
        return (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(this.#store.root, 'in-use'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    }
    #used() {
        return (0,store_users/* usedByOthers */.u)((0,external_node_path_.join)(this.#store.root, 'in-use'));
    }
    #uses() {
        return new last_uses/* LastUses */.p((0,external_node_path_.join)(this.#store.root, 'last-uses.txt'));
    }
    #versionOf(file, used) {
        const { digest, size, facts } = file;
        const created = new Date(store_backend_lastUse(file, this.#lastUses));
        const use = used.has(digest) ? { usedBy: inUse } : {};
        const common = { digest, tags: [], created, size, ...use };
        if (!facts)
            return { ...common, kind: 'artifact', needs: [] };
        const { files } = this.#content;
        return {
            ...common,
            kind: facts.kind,
            // The store has only the requested platforms of an index.
            needs: facts.needs.filter(each => files.has(each)),
            ...(facts.subject ? { subject: facts.subject } : {}),
            blobs: (facts.blobs ?? []).flatMap(({ digest }) => {
                const blob = files.get(digest);
                return blob ? [{ digest, size: blob.size }] : [];
            }),
        };
    }
}
function dated(decision) {
    const { act, version, reason } = decision;
    if (act === 'keep' || reason.kind !== 'untagged')
        return decision;
    const time = version.created?.toISOString().replace(/^(.{10})T(.{5}).*$/, '$1 $2 UTC') ?? 'ever';
    const text = version.blobs ? `no step has used it since ${time}` : `no image needs it, here since ${time}`;
    return { ...decision, reason: { ...reason, text } };
}
function store_backend_lastUse({ digest, came }, uses) {
    return Math.max(came, uses.get(digest) ?? 0);
}
/** Renames; returns false when the file is gone: another prune may work on the same store. */
function moved(from, to) {
    try {
        (0,external_node_fs_.renameSync)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
/** Puts a blob back unless it has been written again. */
function putBack(aside, path) {
    try {
        (0,external_node_fs_.linkSync)(aside, path);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            return (0,external_node_fs_.renameSync)(aside, path);
    }
    (0,external_node_fs_.rmSync)(aside, { force: true });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/local-targets.js












/** The engine's images as a target. */
function engineImagesTarget(engine) {
    return { name: tag_name/* engineTarget */.kG, open: () => new EngineBackend(engine) };
}
/** The content store as a target. `budget` is its maximum number of bytes; undefined for no limit. */
function storeImagesTarget(store, budget) {
    return {
        name: tag_name/* storeTarget */.l7,
        open: () => new StoreBackend(store, budget),
        ...(budget === undefined
            ? {}
            : {
                decide: (inventory, decisions) => withinStoreBudget(inventory, decisions, { budget, drafts: store.restingBytes }),
            }),
    };
}
/** Our entries in the Actions cache as a target. Throws INPUT_INVALID, UNAUTHENTICATED, and what reading the kept images throws. */
async function actionsCacheTarget(choice, ports) {
    const { prefix, budget, keepRefs } = choice;
    const { env, cacheFolder, registries } = ports;
    const { send } = registries;
    const client = await (0,cache_entries/* openCacheEntries */.P)('prune', { env, cacheFolder, token: choice.token, send });
    const options = {
        client,
        prefix,
        namedBy: cachedNames(prefix, await imagesThatStay(keepRefs, ports)),
    };
    return {
        name: tag_name/* cacheTarget */.wl,
        open: () => new CacheBackend(options),
        ...(budget === undefined
            ? {}
            : { decide: (inventory, decisions) => withinBudget(inventory, decisions, budget) }),
    };
}
/** Every image that files name by digest, walked to its blobs: their entries stay. */
async function imagesThatStay(keepRefs, ports) {
    const wanted = keepRefs.flatMap(({ repository, digest, file }) => typeof repository === 'string' && repository !== '' && digest ? [{ repository, digest, file }] : []);
    return (0,src_concurrency/* mapLimit */.sf)(wanted, ports.concurrency ?? 6, async ({ repository, digest, file }) => {
        const name = (0,model_reference/* parseRepository */.SU)(repository);
        const graph = await graphOf(repository, digest, ports);
        return { name: `${(0,printable/* printable */.g$)(file)} names ${(0,model_reference/* digestReference */.O9)(name, digest)}`, graph };
    });
}
async function graphOf(repository, digest, { registries, store }) {
    const manifests = cachedManifests(await registries.mirrored((0,model_reference/* parseRepository */.SU)(repository)), store);
    return (0,walk/* walk */.G)(wanted => manifests.resolve({ digest: wanted.digest }), await manifests.resolve({ digest }), 'all');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/quirks/profiles.js
var profiles = __webpack_require__(83758);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/manifest-facts.js
var manifest_facts = __webpack_require__(23791);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/facts-reader.js





/** Unanswered manifests after which reading stops: the plan fails anyway, and rate limits are tight. */
const enoughFailures = 20;
/** Reads the facts of manifests, each digest only once: a second inventory reads only new ones. */
class FactsReader {
    #manifests;
    #options;
    #known = new Map();
    constructor(manifests, options = {}) {
        this.#manifests = manifests;
        this.#options = options;
    }
    /** The facts of each digest; undefined when it does not exist. Throws CANCELLED, and errors that are not the registry's. */
    async read(digests) {
        const { concurrency = 6, onProgress } = this.#options;
        let done = 0;
        let failures = 0;
        const facts = await (0,src_concurrency/* mapLimit */.sf)(digests, concurrency, async (digest) => {
            const found = failures < enoughFailures ? await this.#readOne(digest) : notAsked;
            if (found && isUnanswered(found))
                failures++;
            onProgress?.(++done, digests.length);
            return [digest, found];
        });
        return new Map(facts);
    }
    /** Forgets a deleted digest, so that it is read again when it reappears. */
    forget(digest) {
        this.#known.delete(digest);
    }
    async #readOne(digest) {
        const known = this.#known.get(digest);
        if (known)
            return known;
        try {
            const facts = (0,manifest_facts/* factsOf */.x)(await this.#manifests.resolve({ digest }));
            this.#known.set(digest, facts);
            return facts;
        }
        catch (error) {
            if ((0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return undefined;
            if (!(0,src_errors/* isTallyError */.pQ)(error) || error.code === 'CANCELLED')
                throw error;
            return (0,unread_document/* isDocumentFault */.S2)(error) ? this.#unread(digest, error) : (0,unread_document/* unansweredFacts */.a2)(error);
        }
    }
    /** Reads the served bytes of a document that cannot be parsed, for the digests in them. */
    async #unread(digest, error) {
        try {
            const bytes = await this.#manifests.bytes?.(digest);
            const facts = (0,unread_document/* unreadFacts */.XJ)(error, digest, bytes);
            // Bytes that match their digest never change; bytes missing today may be served tomorrow.
            if (facts.mayNeed !== 'anything')
                this.#known.set(digest, facts);
            return facts;
        }
        catch (second) {
            if (!(0,src_errors/* isTallyError */.pQ)(second) || second.code === 'CANCELLED')
                throw second;
            const isFinal = (0,unread_document/* isDocumentFault */.S2)(second) || (0,src_errors/* isTallyError */.pQ)(second, 'NOT_FOUND');
            return isFinal ? (0,unread_document/* unreadFacts */.XJ)(error, digest, undefined) : (0,unread_document/* unansweredFacts */.a2)(second);
        }
    }
}
const notAsked = (0,unread_document/* unansweredFacts */.a2)(new src_errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', 'not asked for after too many failures'));

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/distribution-walk.js






/** Reproducible builds date their images near 1970, which says nothing about their age. */
const distribution_walk_firstBelievable = Date.UTC(1980, 0, 2);
/** Number of questions that are all asked again before every deletion; for more, see `stepsBetween`. */
const few = 32;
/** As above for tags that stay: these are the ones that others move and rely on. */
const fewKept = 64;
/** Minimum milliseconds for which answers are valid. */
const freshMs = 2_000;
/** Maximum looks at a list that others keep extending. */
const mostRounds = 8;
/**
 * The content of a repository reachable from its tags: children, referrers, and their referrers in turn, walked once and then kept up to
 * date. Versions that were reachable earlier are remembered while they exist, so that children can be deleted after their parents.
 */
class DistributionWalk {
    #options;
    #facts;
    #clock;
    /** The digest of each listed tag; undefined for one that is listed and does not exist. */
    #tags = new Map();
    #seen = new Map();
    #images = new Map();
    /** The last check of all tags: its time, its duration in milliseconds, and the number of looks since. */
    #swept = { at: Number.NEGATIVE_INFINITY, took: 0, looks: 0 };
    /** Looks since the tags that stay were checked, and since everything was walked. */
    #looks = { kept: 0, whole: 0 };
    constructor(options) {
        this.#options = options;
        this.#clock = options.clock ?? (() => performance.now());
        const resolve = (target) => this.#resolve(target);
        const bytes = options.remote.bytes?.bind(options.remote);
        this.#facts = new FactsReader({ resolve, ...(bytes ? { bytes } : {}) }, options);
    }
    /** Walks everything. Throws REGISTRY_PROTOCOL when the list contains names that are not tags: an unknown tag may need a deleted version. */
    async inventory() {
        const { roots = [] } = this.#options;
        this.#looks = { kept: 0, whole: 0 };
        const names = await this.#names();
        this.#tags.clear();
        await this.#sweep(names);
        const facts = await this.#remembered(await this.#walk([...new Set([...this.#tagged(), ...roots])]));
        for (const digest of this.#seen.keys())
            if (!facts.has(digest))
                this.#seen.delete(digest);
        for (const [digest, known] of facts)
            if (known)
                this.#seen.set(digest, known);
        return this.#built();
    }
    /**
     * Looks for additions since `known` that may need `version`: new tags, what they lead to, and the version's referrers. The list of tags
     * is read last, and again after every find. An existing tag may have moved, which no list shows: the version's own tags and those of its
     * referrers are checked before each deletion, and so are all tags when they are few; else those that stay, and from time to time all.
     */
    async look(known, { digest }, leaving = new Set()) {
        let inventory = await this.#askedAgain(known, digest, leaving);
        for (let round = 1;; round++) {
            const since = this.#clock();
            const about = (await this.#options.remote.referrers(digest)).filter(each => !this.#seen.has(each));
            const names = await this.#names();
            this.#dropAllBut(names);
            const added = names.filter(name => !this.#tags.has(name));
            if ((added.length === 0 && about.length === 0) || round === mostRounds)
                return { inventory, since, movedSince: Math.min(since, this.#swept.at) };
            await this.#ask(added);
            inventory = await this.#followed(about);
        }
    }
    /** The present digest of a tag; undefined when there is none. */
    async digestOf(tag) {
        try {
            return await this.#options.remote.digestOf(tag);
        }
        catch (error) {
            if ((0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
    }
    /** Forgets a removed tag or digest, so that it counts as new when it reappears. */
    forget({ digest, tag }) {
        if (tag !== undefined)
            this.#tags.delete(tag);
        if (digest === undefined)
            return;
        this.#seen.delete(digest);
        this.#facts.forget(digest);
        for (const [name, target] of this.#tags)
            if (target === digest)
                this.#tags.delete(name);
    }
    /** Checks where existing tags point now. */
    async #askedAgain(known, digest, leaving) {
        this.#looks = { kept: this.#looks.kept + 1, whole: this.#looks.whole + 1 };
        this.#swept.looks++;
        if (this.#looks.whole >= stepsBetween(this.#seen.size, few))
            return this.inventory();
        const names = [...this.#tags.keys()];
        const { at, took, looks } = this.#swept;
        const isStale = this.#clock() - at > Math.max(freshMs, 4 * took);
        if (isStale || looks >= stepsBetween(names.length, few))
            return (await this.#sweep(names)) ? this.#followed() : known;
        const staying = names.filter(name => !leaving.has(name));
        const isDue = this.#looks.kept >= stepsBetween(staying.length, fewKept);
        if (isDue)
            this.#looks.kept = 0;
        // A referrer may have a tag of its own, when the registry does not list referrers.
        const key = (0,tag_name/* keyOfDigest */.JQ)(digest);
        const own = names.filter(name => this.#tags.get(name) === digest || (0,tag_name/* referrerTagKey */.X5)(name) === key);
        return (await this.#ask([...new Set([...own, ...(isDue ? staying : [])])])) ? this.#followed() : known;
    }
    /** Checks all tags; true when one has moved. */
    async #sweep(names) {
        const at = this.#clock();
        const isMoved = await this.#ask(names);
        this.#swept = { at, took: this.#clock() - at, looks: 0 };
        return isMoved;
    }
    async #ask(names) {
        const { concurrency = 6 } = this.#options;
        const found = await (0,src_concurrency/* mapLimit */.sf)(names, concurrency, name => this.digestOf(name));
        let isMoved = false;
        for (const [at, name] of names.entries()) {
            const digest = found[at];
            isMoved ||= digest !== undefined && this.#tags.get(name) !== digest;
            this.#tags.set(name, digest);
        }
        return isMoved;
    }
    /** The inventory reachable from the present tags and `more`. */
    async #followed(more = []) {
        const isNew = (digest) => !this.#seen.has(digest);
        const found = await this.#walk([...new Set([...this.#tagged(), ...more])].filter(isNew), isNew);
        for (const [digest, known] of found)
            if (known)
                this.#seen.set(digest, known);
        return this.#built();
    }
    #built() {
        const tagsOf = Map.groupBy(this.#tags.keys(), name => this.#tags.get(name));
        const versions = [...this.#seen].map(([digest, known]) => {
            const { created, labels } = this.#images.get(digest) ?? {};
            const tags = (tagsOf.get(digest) ?? []).toSorted();
            return { ...known, digest, created, tags, ...(labels ? { labels } : {}) };
        });
        return (0,inventory_inventory/* buildInventory */.Rs)(this.#options.repository, versions);
    }
    #tagged() {
        return [...this.#tags.values()].filter(digest => digest !== undefined);
    }
    #dropAllBut(names) {
        const listed = new Set(names);
        for (const name of this.#tags.keys())
            if (!listed.has(name))
                this.#tags.delete(name);
    }
    /** The list of tags. Some registries forget a repository with its last tag; one that never existed is an error. */
    async #names() {
        const { remote, roots, repository } = this.#options;
        try {
            const { tags, skipped } = await remote.listTags();
            if (skipped === 0)
                return [...new Set(tags)];
            const state = `${skipped} entries of its tag list are no tags`;
            throw new src_errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot list ${repository}: ${state}, expected tags only`);
        }
        catch (error) {
            const wasThere = this.#seen.size > 0 || this.#swept.at > 0 || roots !== undefined;
            if (wasThere && (0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return [];
            throw error;
        }
    }
    /** The facts of everything reachable from `roots`, or possibly needed by unreadable versions; undefined for missing ones. */
    async #walk(roots, isWanted = () => true) {
        const { remote, concurrency = 6 } = this.#options;
        const known = new Map();
        for (let next = roots; next.length > 0;) {
            const facts = await this.#facts.read(next);
            for (const [digest, found] of facts)
                known.set(digest, found);
            const present = next.filter(digest => isAnswered(facts.get(digest)));
            const referrers = await (0,src_concurrency/* mapLimit */.sf)(present, concurrency, digest => remote.referrers(digest));
            const below = present.flatMap(digest => belowOf(facts.get(digest)));
            const beyond = new Set([...below, ...referrers.flat()]);
            next = [...beyond].filter(digest => !known.has(digest) && isWanted(digest));
        }
        return known;
    }
    /** Adds versions found earlier that are now unreachable and still exist. */
    async #remembered(found) {
        const { remote, concurrency = 6 } = this.#options;
        const unlisted = [...this.#seen].filter(([digest]) => !found.has(digest));
        const there = await (0,src_concurrency/* mapLimit */.sf)(unlisted, concurrency, ([digest]) => remote.has(digest));
        return new Map([...found, ...unlisted.filter((_, at) => there[at])]);
    }
    async #resolve(target) {
        const { remote } = this.#options;
        const document = await remote.resolve(target);
        if (document.manifest.kind === 'image') {
            const { created, labels } = await remote.imageFacts(document);
            const believable = created && created.getTime() >= distribution_walk_firstBelievable ? { created } : {};
            this.#images.set(document.descriptor.digest, { ...believable, ...(labels ? { labels } : {}) });
        }
        return document;
    }
}
/**
 * The number of deletions for which the answers to `count` questions stay valid. Asking many questions takes long, during which as much
 * can change as during the following deletions: asking before each would take quadratically many requests and narrow nothing.
 */
function stepsBetween(count, few) {
    return Math.ceil((count / few) ** 2);
}
function isAnswered(facts) {
    return facts !== undefined && !isUnanswered(facts);
}
/** The versions that a version needs or may need; both are walked, since versions below count as well. */
function belowOf(facts) {
    const { needs = [], mayNeed = [] } = facts ?? {};
    return mayNeed === 'anything' ? needs : [...needs, ...mayNeed];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/distribution-api.js





/** A digest that does not exist: deleting it tests whether deletions work. */
const nothing = (0,model_digest/* parseDigest */.m)(`sha256:${'0'.repeat(64)}`);
/**
 * Any registry with the distribution API. The API lists only tags, so the inventory is what tags lead to: children, referrers, and
 * their referrers in turn. An unreachable untagged image can be neither seen nor deleted; one that was reachable earlier in this
 * backend's life is remembered, so that children can be deleted after their parents.
 * To walk the rest without remembered versions, create a new backend.
 */
class DistributionBackend {
    order;
    /** Determined while planning; where the registry does not tell, a step that removes a tag ends as retained. */
    deletesWholeVersions = false;
    listsUntagged = false;
    #options;
    #walk;
    #clock;
    #deletesTags;
    constructor(options) {
        this.#options = options;
        this.order = options.order ?? 'parents-first';
        this.#walk = new DistributionWalk(options);
        this.#clock = options.clock ?? (() => performance.now());
    }
    /** A plan that removes tags tests whether the registry supports it. */
    async fit(_, decisions) {
        const { remote } = this.#options;
        if (remote.collects !== undefined)
            return { decisions: tagsOnly(decisions, remote.collects), notes: [] };
        if (!remote.deletesTags || !decisions.some(({ act }) => act === 'untag'))
            return { decisions, notes: [] };
        try {
            this.#deletesTags ??= await remote.deletesTags();
            if (this.#deletesTags)
                return { decisions, notes: [] };
            await this.check();
            return { decisions: digestsOnly(decisions), notes: [] };
        }
        catch (error) {
            if ((0,src_errors/* isTallyError */.pQ)(error, 'DELETE_UNSUPPORTED')) {
                const note = `nothing can be deleted here, so that \`mode: apply\` stops before it begins: ${error.message}`;
                return { decisions, notes: [note], isStuck: true };
            }
            if (!(0,src_errors/* isTallyError */.pQ)(error, 'DENIED', 'UNAUTHENTICATED', 'REGISTRY_PROTOCOL'))
                throw error;
            const note = `whether single tags can be taken off is not known, and where they cannot they are retained: ${error.message}`;
            return { decisions, notes: [note] };
        }
    }
    async check() {
        const { remote } = this.#options;
        if (remote.checkDeletes)
            return remote.checkDeletes();
        try {
            await remote.deleteManifest(nothing);
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                throw error;
        }
    }
    inventory() {
        return this.#walk.inventory();
    }
    look(known, version, leaving) {
        return this.#walk.look(known, version, leaving);
    }
    async carryOut(step) {
        try {
            return step.act === 'untag'
                ? await this.#untag(step.version, step.tag)
                : await this.#delete(step.version);
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error))
                throw error;
            // Some registries also answer 404 when deletion is not permitted.
            if (error.code === 'NOT_FOUND') {
                const isThere = step.act === 'delete' && (await this.#options.remote.has(step.version.digest));
                return isThere ? { result: 'failed', error } : { result: 'gone' };
            }
            const isFinal = (0,src_errors/* isTallyError */.pQ)(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED', 'DELETE_UNSUPPORTED', 'PRUNE_DAMAGE');
            if (isFinal)
                throw error;
            return { result: 'failed', error };
        }
    }
    async #untag(version, tag) {
        const { remote, repository } = this.#options;
        const since = this.#clock();
        const digest = await this.#walk.digestOf(tag);
        if (digest === undefined)
            return { result: 'gone' };
        if (digest !== version.digest)
            return { result: 'changed', why: `"${(0,printable/* printable */.g$)(tag)}" points to ${digest} now` };
        try {
            await remote.deleteTag(tag);
            const until = this.#clock();
            this.#walk.forget({ tag });
            if (this.order !== 'tags-first' && !(await remote.has(digest)))
                throw tagTookManifest(repository, tag, digest);
            return { result: 'done', since, until };
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error, 'DELETE_UNSUPPORTED'))
                throw error;
            const others = version.tags.filter(other => other !== tag).map(other => (0,printable/* printable */.g$)(other));
            const why = `the registry deletes by digest only, and with it would go ${others.join(', ') || 'what is kept'}`;
            return { result: 'retained', why };
        }
    }
    async #delete({ digest, tags }) {
        const { remote } = this.#options;
        const removal = await remote.deleteManifest(digest);
        if (removal !== 'done' && removal !== 'gone')
            return { result: 'retained', why: removal.retained };
        const until = this.#clock();
        this.#walk.forget({ digest });
        if (removal === 'gone')
            return { result: 'gone' };
        // Some registries store tags separately: they then name a manifest that is gone.
        for (const tag of tags) {
            if ((await this.#walk.digestOf(tag)) === digest && !(await remote.has(digest)))
                await remote.deleteTag(tag);
        }
        return { result: 'done', until };
    }
}
/** Some registries treat the deletion of a tag as that of its manifest, against the specification. */
function tagTookManifest(repository, tag, digest) {
    const state = `with the tag "${(0,printable/* printable */.g$)(tag)}" the registry deleted ${digest} itself`;
    return new src_errors/* TallyError */.jB('PRUNE_DAMAGE', `Cannot go on in ${repository}: ${state}, expected the tag alone`);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/opaque.js
var opaque = __webpack_require__(75693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/docker-hub.js




/**
 * Docker Hub: its registry answers 405 to deletions, but its own API removes tags ("Docker HUB API", DELETE
 * /v2/repositories/…/tags/…). The Hub itself collects what no tag leads to.
 */
function dockerHubRepository(remote, options) {
    const hub = new DockerHub(options);
    return {
        listTags: () => remote.listTags(),
        digestOf: tag => remote.digestOf(tag),
        has: digest => remote.has(digest),
        referrers: subject => remote.referrers(subject),
        imageFacts: image => remote.imageFacts(image),
        resolve: target => remote.resolve(target),
        ...(remote.bytes ? { bytes: remote.bytes.bind(remote) } : {}),
        collects: 'Docker Hub',
        checkDeletes: () => hub.checkDeletes(),
        deleteTag: tag => hub.deleteTag(tag),
        deleteManifest: async (digest) => (await remote.has(digest)) ? { retained: 'Docker Hub removes by itself what no tag leads to' } : 'gone',
    };
}
class DockerHub {
    #options;
    #token;
    constructor(options) {
        this.#options = options;
    }
    /** Throws UNAUTHENTICATED, NOT_FOUND, DENIED. */
    async checkDeletes() {
        const action = `look at ${this.#name}`;
        const answer = await this.#ask('GET', `/v2/repositories/${this.#options.name.repository}/`, action);
        if (answer.status !== 200)
            throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
        if (permissionsIn(answer)?.write === false)
            throw new src_errors/* TallyError */.jB('DENIED', `Cannot delete from ${this.#name}: the account may only read it`);
    }
    async deleteTag(tag) {
        const action = `delete ${this.#name}:${tag}`;
        const { repository } = this.#options.name;
        const answer = await this.#ask('DELETE', `/v2/repositories/${repository}/tags/${tag}/`, action);
        if (answer.status >= 200 && answer.status < 300)
            return;
        throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
    }
    /** Sends a request. A token lasts minutes: after a refusal it is renewed once. */
    async #ask(method, path, action) {
        for (let isSecond = false;; isSecond = true) {
            this.#token ??= this.#logIn(action);
            const authorization = `Bearer ${await this.#token}`;
            const url = new URL(path, this.#options.api);
            const answer = await this.#options.send({ method, url, headers: { authorization } });
            if (answer.status !== 401 || isSecond)
                return answer;
            this.#token = undefined;
        }
    }
    async #logIn(action) {
        const { send, api, credentials, secret } = this.#options;
        if (credentials?.kind !== 'basic') {
            const state = 'no account of Docker Hub was given';
            throw new src_errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot ${action}: ${state}, expected one in registry-auth`);
        }
        const { username, password } = credentials;
        const answer = await send({
            method: 'POST',
            url: new URL('/v2/users/login', api),
            headers: { 'content-type': 'application/json' },
            body: Buffer.from(JSON.stringify({ username, password })),
        });
        const token = answer.status === 200 ? fieldsIn(answer).token : undefined;
        if (!(0,opaque/* isSecretText */.KZ)(token)) {
            const state = `Docker Hub answers ${answer.status} to the login`;
            throw new src_errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot ${action}: ${state}, expected a token`);
        }
        if ((0,opaque/* isMaskableToken */.C1)(token, this.#name, username))
            secret(token);
        return token;
    }
    get #name() {
        return (0,model_reference/* repositoryName */.aR)(this.#options.name);
    }
}
function permissionsIn(answer) {
    const { permissions } = fieldsIn(answer);
    return typeof permissions === 'object' && permissions !== null ? permissions : undefined;
}
function fieldsIn({ body }) {
    try {
        return Object(JSON.parse(Buffer.from(body).toString('utf8')));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return {};
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/packages-api.js






/** Minimum deletions between two full listings; more when there are more pages of versions. */
const fewestBetweenLists = 50;
/** ghcr.io through GitHub's packages API: a version is a digest, deleted with all of its tags or not at all. */
class PackagesBackend {
    order = 'parents-first';
    deletesWholeVersions = true;
    #options;
    #facts;
    #labels = new Map();
    #versions = new Map();
    #looks = 0;
    constructor(options) {
        this.#options = options;
        this.#facts = new FactsReader(options.manifests, options);
    }
    /** Throws what the listing throws; a manifest that cannot be read is an `unreadable` version. */
    async inventory() {
        this.#looks = 0;
        const listed = await this.#options.client.list();
        this.#versions.clear();
        await this.#take(listed);
        return this.#built();
    }
    /**
     * Reads the newest versions, which GitHub does not count while nothing has changed, and at the same time the version itself; from time
     * to time all versions, since GitHub promises no order.
     */
    async look(before, version) {
        const { client } = this.#options;
        const isDue = ++this.#looks >= Math.max(fewestBetweenLists, this.#versions.size / 100);
        const known = isDue ? await this.inventory() : before;
        const since = this.#clock();
        const id = Number(version.id);
        const [newest, itself] = await Promise.all([
            client.newest(({ id: each }) => this.#versions.has(each)),
            client.find(id),
        ]);
        const others = newest.filter(row => row.id !== id).map(row => without(row, itself?.tags ?? []));
        const rows = itself ? [...others, itself] : others;
        const isGone = !itself && this.#versions.delete(id);
        const changed = rows.filter(row => isNews(row, this.#versions.get(row.id)));
        if (changed.length === 0 && !isGone)
            return { inventory: known, since };
        this.#makeRoom(changed);
        await this.#take(changed);
        return { inventory: this.#built(), since };
    }
    async fit(inventory, decisions) {
        return lastVersionStays(inventory, wholeVersionsOnly(decisions));
    }
    async carryOut({ act, version, ...step }) {
        if (act === 'untag') {
            const others = version.tags
                .filter(tag => !('tag' in step) || tag !== step.tag)
                .map(tag => (0,printable/* printable */.g$)(tag));
            const why = `GitHub deletes whole versions only, and with this one would go ${others.join(', ') || 'its image'}`;
            return { result: 'retained', why };
        }
        try {
            return await this.#remove(version);
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error))
                throw error;
            if ((0,src_errors/* isTallyError */.pQ)(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED'))
                throw error;
            return { result: 'failed', error };
        }
    }
    async #remove(version) {
        const id = Number(version.id);
        const removal = await this.#options.client.remove(id);
        const until = this.#clock();
        if (removal !== 'done' && removal !== 'gone')
            return { result: 'retained', why: removal.retained };
        const result = removal === 'gone' ? await this.#gone(id) : undefined;
        this.#versions.delete(id);
        return result ?? { result: 'done', restore: String(id), until };
    }
    /** GitHub also answers 404 when deletion is not permitted. */
    async #gone(id) {
        const { client, repository } = this.#options;
        if (!(await client.find(id)))
            return { result: 'gone' };
        const state = 'GitHub answers 404 to the deletion of what it lists';
        const wish = 'a token that may delete (permissions: packages: write, and the package linked to the repository)';
        throw new src_errors/* TallyError */.jB('DENIED', `Cannot delete version ${id} of ${repository}: ${state}, expected ${wish}`);
    }
    async #take(rows) {
        const { concurrency = 6 } = this.#options;
        const facts = await this.#facts.read(rows.map(({ digest }) => digest));
        const versions = await (0,src_concurrency/* mapLimit */.sf)(rows, concurrency, row => this.#versionOf(row, facts.get(row.digest)));
        for (const version of versions)
            if (version)
                this.#versions.set(Number(version.id), version);
    }
    /** Removes old entries for tags that moved and versions that were pushed again under another ID. */
    #makeRoom(rows) {
        const tags = new Set(rows.flatMap(row => row.tags));
        const digests = new Set(rows.map(({ digest }) => digest));
        for (const [id, version] of this.#versions) {
            if (digests.has(version.digest))
                this.#versions.delete(id);
            else if (version.tags.some(tag => tags.has(tag)))
                this.#versions.set(id, without(version, [...tags]));
        }
    }
    #built() {
        return (0,inventory_inventory/* buildInventory */.Rs)(this.#options.repository, [...this.#versions.values()]);
    }
    #clock() {
        return (this.#options.clock ?? (() => performance.now()))();
    }
    /** Undefined when the version was deleted between the listing and reading its manifest. */
    async #versionOf(row, facts) {
        if (!facts && !(await this.#options.client.find(row.id)))
            return undefined;
        const known = facts ?? {
            kind: 'unreadable',
            needs: [],
            problem: 'GitHub lists it, the registry does not have it',
            mayNeed: 'anything',
        };
        const labels = known.kind === 'image' ? await this.#labelsOf(row.digest) : undefined;
        return {
            ...known,
            digest: row.digest,
            tags: row.tags,
            created: row.created,
            ...(row.updated > row.created ? { touched: row.updated } : {}),
            ...(labels ? { labels } : {}),
            id: String(row.id),
        };
    }
    async #labelsOf(digest) {
        const { labels } = this.#options;
        if (!labels)
            return undefined;
        const found = this.#labels.get(digest) ?? (await labels(digest));
        if (found)
            this.#labels.set(digest, found);
        return found;
    }
}
function without(row, tags) {
    return { ...row, tags: row.tags.filter(tag => !tags.includes(tag)) };
}
/** Whether a version differs from the known one: tagged or pushed again, or unknown. */
function isNews({ tags, created, updated }, known) {
    if (!known || known.tags.join() !== tags.join())
        return true;
    return (known.touched ?? known.created)?.getTime() !== Math.max(updated.getTime(), created.getTime());
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/packages-client.js
var packages_client = __webpack_require__(19207);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/repository/deletion.js



/** Error codes of registries that delete manifests only by digest, or not at all. */
const unable = new Set(['UNSUPPORTED', 'DIGEST_INVALID', 'TAG_INVALID', 'NAME_INVALID']);
/** Deletes a manifest and all of its tags (distribution-spec 1.1, "Deleting manifests"). Throws NOT_FOUND, DELETE_UNSUPPORTED, DENIED. */
async function deleteManifest(repository, digest) {
    await remove(repository, digest);
}
/** Deletes a tag and keeps its manifest (distribution-spec 1.1, "Deleting tags"). Throws NOT_FOUND, DELETE_UNSUPPORTED, DENIED. */
async function deleteTag(repository, tag) {
    await remove(repository, tag);
}
/**
 * Requests the deletion of a reference that does not exist. Throws NOT_FOUND where deletion works, else DELETE_UNSUPPORTED, DENIED or
 * UNAUTHENTICATED.
 */
async function tryDeletion(repository, reference) {
    const what = (0,model_reference/* isTag */.dz)(reference) ? 'take tags off in' : 'delete from';
    await remove(repository, reference, `${what} ${(0,model_reference/* repositoryName */.aR)(repository.name)}`);
}
async function remove(repository, reference, action = `delete ${(0,model_reference/* repositoryName */.aR)(repository.name)}${(0,model_reference/* isTag */.dz)(reference) ? ':' : '@'}${reference}`) {
    const path = `manifests/${reference}`;
    const answer = await repository.ask({ method: 'DELETE', path, action, rights: 'delete' });
    if (answer.status >= 200 && answer.status < 300)
        return;
    throw refusal(action, answer);
}
function refusal(action, { status, headers, body }) {
    const error = (0,problem/* problem */.CC)(action, { status, headers, text: body });
    const codes = error.details.registryCodes;
    // Registries that only delete by digest report a tag as an invalid digest.
    const isUnable = [405, 501].includes(status) || (status === 400 && codes.some(code => unable.has(code)));
    if (!isUnable)
        return error;
    return new src_errors/* TallyError */.jB('DELETE_UNSUPPORTED', error.message, { cause: error, details: error.details });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/referrers.js
var referrers = __webpack_require__(40329);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/tags.js
var tags = __webpack_require__(14616);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/remote-distribution.js










/** A digest that does not exist: deleting it tests whether deletions work. */
const remote_distribution_nothing = (0,model_digest/* parseDigest */.m)(`sha256:${'0'.repeat(64)}`);
/** A repository at its own registry, for pruning; manifests and configs are read once and kept in the store by their exact bytes. */
class RemoteDistribution {
    #remote;
    #store;
    #manifests;
    #tagLimit;
    #hasReferrers = true;
    constructor(remote, store, tagLimit = tags/* commonTagLimit */.z) {
        this.#remote = remote;
        this.#store = store;
        this.#tagLimit = tagLimit;
        this.#manifests = cachedManifests(remote, store, digest => this.has(digest));
    }
    async listTags() {
        let skipped = 0;
        const pages = await Array.fromAsync(this.#remote.tags(count => {
            skipped += count;
        }, this.#tagLimit));
        return { tags: pages.flat(), skipped };
    }
    digestOf(tag) {
        return this.#remote.digestOf(tag);
    }
    async has(digest) {
        const action = `look for ${(0,model_reference/* digestReference */.O9)(this.#remote.name, digest)}`;
        const headers = { accept: media_type.manifestAccept };
        const answer = await this.#remote.ask({ method: 'HEAD', path: `manifests/${digest}`, action, headers });
        if (answer.status === 200)
            return true;
        if (answer.status === 404)
            return false;
        throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
    }
    async referrers(subject) {
        if (!this.#hasReferrers)
            return [];
        const found = await (0,referrers/* listReferrers */.x)(this.#remote, subject);
        this.#hasReferrers = found !== undefined;
        return (found ?? []).map(({ digest }) => digest);
    }
    /** A stored manifest may be gone from the registry: there its existence is checked, which does not count as a read. */
    resolve(target) {
        return this.#manifests.resolve(target);
    }
    bytes(digest) {
        return manifestBytes(this.#remote, digest);
    }
    imageFacts(image) {
        return imageFacts(image, this.#remote, this.#store);
    }
    async deleteManifest(digest) {
        await deleteManifest(this.#remote, digest);
        return 'done';
    }
    async checkDeletes() {
        await isThereNot(tryDeletion(this.#remote, remote_distribution_nothing));
    }
    async deletesTags() {
        try {
            await isThereNot(tryDeletion(this.#remote, `tallyman-${(0,external_node_crypto_.randomUUID)()}`));
            return true;
        }
        catch (error) {
            if ((0,src_errors/* isTallyError */.pQ)(error, 'DELETE_UNSUPPORTED'))
                return false;
            throw error;
        }
    }
    deleteTag(tag) {
        return deleteTag(this.#remote, tag);
    }
}
/** Awaits the deletion of something that does not exist; NOT_FOUND is the expected answer. */
async function isThereNot(deletion) {
    try {
        await deletion;
    }
    catch (error) {
        if (!(0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/registry-targets.js









/** The target of a repository, with the deletion API of the registry's profile. Throws UNAUTHENTICATED, CREDENTIALS_INVALID. */
async function repositoryTarget(name, ports) {
    const { deletion } = (0,profiles/* profileOf */.w)(name.registry);
    return deletion.by === 'github-packages'
        ? packagesTarget(name, ports)
        : distributionTarget(name, deletion, ports);
}
async function distributionTarget(name, deletion, ports) {
    const { store, registries, maxTags } = ports;
    const distribution = new RemoteDistribution(await registries.repository(name), store, {
        most: maxTags,
        input: 'max-tags',
    });
    const isHub = deletion.by === 'docker-hub';
    const remote = isHub ? await onDockerHub(distribution, new URL(deletion.api), name, ports) : distribution;
    const order = isHub ? 'tags-first' : deletion.order;
    const options = { ...readerOptions(ports), repository: (0,model_reference/* repositoryName */.aR)(name), order };
    return {
        name: (0,model_reference/* repositoryName */.aR)(name),
        open: (roots) => new DistributionBackend({ ...options, remote, ...(roots ? { roots } : {}) }),
    };
}
async function onDockerHub(remote, api, name, { registries, secret }) {
    const { credentials } = await registries.credentials(name);
    return dockerHubRepository(remote, { send: registries.send, api, name, credentials, secret });
}
async function packagesTarget(name, ports) {
    const { registries, store, env, signal, labels } = ports;
    const { credentials } = await registries.credentials(name);
    const repository = (0,model_reference/* repositoryName */.aR)(name);
    if (credentials?.kind !== 'basic') {
        const state = `no token was given for ${name.registry}`;
        throw new src_errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot prune ${repository}: ${state}, expected github-token`);
    }
    const [owner = '', ...rest] = name.repository.split('/');
    const client = new packages_client/* PackagesClient */.r({
        send: registries.send,
        api: (0,packages_client/* githubApi */.M)(env),
        owner,
        package: rest.join('/'),
        token: credentials.password,
        ...(signal ? { signal } : {}),
    });
    // Manifests by digest are the same from any source; GitHub's listing tells which exist.
    const manifests = cachedManifests(await registries.mirrored(name), store);
    const remote = await registries.repository(name);
    const labelsOf = async (digest) => {
        const { labels: found } = await imageFacts(await manifests.resolve({ digest }), remote, store);
        return found;
    };
    const source = {
        resolve: (target) => manifests.resolve(target),
        bytes: (digest) => manifestBytes(remote, digest),
    };
    const options = { ...readerOptions(ports), repository, client, manifests: source };
    return {
        name: repository,
        open: () => new PackagesBackend({ ...options, ...(labels ? { labels: labelsOf } : {}) }),
    };
}
function readerOptions({ concurrency, onProgress }) {
    return {
        ...(concurrency === undefined ? {} : { concurrency }),
        ...(onProgress ? { onProgress } : {}),
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/prune-report.js
var prune_report = __webpack_require__(60517);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/file-faults.js
var file_faults = __webpack_require__(57600);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/find-images.js + 33 modules
var find_images = __webpack_require__(85071);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/open-words.js
/** The longest expression, in characters. The opening mark of a longer one counts as text. */
const greatestExpression = 500;
/** Separates words: no image name contains these characters. */
const separator = /[\s"'`,;=|<>()[\]]/;
const wordCharacter = /\w/;
/** Splits text at white space and separators. Expressions with spaces stay whole. */
function wordsOf(text) {
    const words = [];
    const marks = new Marks(text);
    let start = 0;
    for (let at = 0; at <= text.length;) {
        const end = marks.expressionEnd(at, false);
        if (end !== undefined)
            at = end;
        else if (at < text.length && !separator.test(text[at]))
            at++;
        else {
            if (at > start)
                words.push(text.slice(start, at));
            start = ++at;
        }
    }
    return words;
}
/** Replaces each `${X}`, `$X`, `${{ x }}`, `$(x)`, `$[[ x ]]`, `<< x >>` and `{{ x }}` by `standIn`. */
function withStandIns(text, standIn) {
    const parts = [];
    const marks = new Marks(text);
    let start = 0;
    for (let at = 0; at < text.length;) {
        const end = marks.expressionEnd(at, true);
        if (end === undefined) {
            at++;
            continue;
        }
        parts.push(text.slice(start, at), standIn);
        start = at = end;
    }
    return parts.join('') + text.slice(start);
}
/** Lists the defaults of variables, which may be images: `${IMAGE:-ghcr.io/owner/app:1}`. */
function defaultsIn(text) {
    const found = [];
    const marks = new Marks(text);
    for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at)) {
        const name = marks.nameEnd(at + 2);
        const operator = /^:?[-+?=]/.exec(text.slice(name, name + 2))?.[0];
        const from = name + (operator?.length ?? 0);
        const close = name > at + 2 && operator !== undefined ? marks.closing('}', from) : undefined;
        if (close !== undefined)
            found.push(text.slice(from, close));
        at = close === undefined ? at + 1 : close + 1;
    }
    return found;
}
/** Finds the ends of expressions. Searches for each closing mark once, however many opening marks precede it. */
class Marks {
    #text;
    #next = new Map();
    constructor(text) {
        this.#text = text;
    }
    /** Returns the end of the expression at `at`, or undefined. Calls must come in ascending order of `at`. */
    expressionEnd(at, isAny) {
        const text = this.#text;
        const next = text[at + 1];
        if (text[at] === '{')
            return next === '{' ? this.#doubled(at + 2) : undefined;
        if (text[at] === '<')
            return next === '<' ? this.#angled(at + 2) : undefined;
        if (text[at] !== '$')
            return undefined;
        if (next === '(')
            return this.#bracketed('()', at + 2);
        if (next === '[')
            return this.#squared(at + 2);
        if (next !== '{')
            return isAny ? this.#variable(at) : undefined;
        const doubled = text[at + 2] === '{' ? this.#doubled(at + 3) : undefined;
        if (doubled !== undefined)
            return doubled;
        const close = this.closing('}', at + 2);
        if (close === undefined || (!isAny && this.#nextSpace(at + 2) < close))
            return undefined;
        return close + 1;
    }
    /** Returns the index of the next `mark` within the length of an expression. */
    closing(mark, from) {
        const found = this.#cached(mark, from, () => this.#text.indexOf(mark, from));
        return found - from <= greatestExpression ? found : undefined;
    }
    nameEnd(from) {
        let end = from;
        while (end - from < greatestExpression && wordCharacter.test(this.#text[end] ?? ''))
            end++;
        return end;
    }
    #doubled(from) {
        const close = this.closing('}', from);
        return close !== undefined && this.#text[close + 1] === '}' ? close + 2 : undefined;
    }
    /** `<< x >>` */
    #angled(from) {
        const end = this.#bracketed('<>', from);
        return end !== undefined && this.#text[end] === '>' ? end + 1 : undefined;
    }
    /** `$[ x ]`, `$[[ x ]]` */
    #squared(from) {
        const end = this.#bracketed('[]', this.#text[from] === '[' ? from + 1 : from);
        return end !== undefined && this.#text[end] === ']' ? end + 1 : end;
    }
    /** Returns the index after the closing mark, unless another opening mark precedes it. */
    #bracketed([open = '', close = ''], from) {
        const found = this.closing(close, from);
        if (found === undefined)
            return undefined;
        const again = this.#cached(open, from, () => this.#text.indexOf(open, from));
        return again < found ? undefined : found + 1;
    }
    #variable(at) {
        let end = at + 1;
        while (wordCharacter.test(this.#text[end] ?? ''))
            end++;
        return end > at + 1 ? end : undefined;
    }
    #nextSpace(from) {
        return this.#cached(' ', from, () => {
            const space = /\s/g;
            space.lastIndex = from;
            return space.exec(this.#text)?.index ?? -1;
        });
    }
    #cached(mark, from, find) {
        const known = this.#next.get(mark);
        if (known !== undefined && known >= from)
            return known;
        const found = find();
        const next = found < 0 ? Number.POSITIVE_INFINITY : found;
        this.#next.set(mark, next);
        return next;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/keep-refs-file.js








const input = 'keep-refs-from';
/**
 * Lists the images that files and the files they lead to name: lock files, workflows, compose files, Kubernetes manifests, Dockerfiles.
 *
 * Keeps too much rather than too little. Every word that parses as an image counts, anywhere in a file. A variable matches anything
 * (`app:v${X}` keeps `v*`). Every digest counts by itself. Throws INPUT_INVALID, so that nothing is pruned, for a file that cannot be
 * understood, a lead that cannot be read, and an image left wholly to a variable.
 */
async function keepRefsIn(paths, source) {
    const { files, notFollowed } = await (0,find_images/* findImages */.M)(paths.map(path => ({ path })), source, { everywhere: true });
    const faults = notFollowed.map(({ file, line, problem }) => (0,file_faults/* faultAt */.ux)(input, file, line, problem));
    const refs = new Map();
    for (const file of files) {
        for (const ref of refsIn(file))
            refs.set(JSON.stringify([ref.repository, ref.tag?.text, ref.digest]), ref);
        for (const fault of openPlaces(file))
            faults.push(fault);
    }
    if (faults.length > 0)
        throw new src_errors/* TallyError */.jB('INPUT_INVALID', (0,file_faults/* shownFaults */.J9)(faults).join('\n'));
    return [...refs.values()];
}
function refsIn({ path, text, kind, scan }) {
    const texts = scan.texts ?? [kind === 'dockerfile' ? dockerfileCode(text) : text];
    const found = new Set([...texts.flatMap(wordsOf), ...scan.places.map(({ image }) => image)]);
    return [...found].flatMap(word => refsOf(word, path));
}
/** Strips comments and joins each instruction on one line. */
function dockerfileCode(text) {
    return text
        .split('\n')
        .map(line => (/^\s*#/.test(line) ? '' : line))
        .join('\n')
        .replace(/[\\`][^\S\n]*\n/g, ' ');
}
/** Lists the places that may name an image which no word of the file reveals. */
function openPlaces({ path, scan }) {
    const open = scan.unread.filter(({ text }) => text === '' || refsOf(text, path).length === 0);
    return open.map(place => (0,file_faults/* faultAt */.ux)(input, path, place.line, (0,file_faults/* unreadProblem */.l0)(place)));
}
/** Replaces a variable while a reference is parsed. No real name contains it. */
const standIn = 'x0variable0x';
const keep_refs_file_digests = /\bsha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})\b/g;
function refsOf(word, file) {
    const defaults = defaultsIn(word).flatMap(value => refsOf(value, file));
    const bare = word.replace(/^(?:docker-image|docker|oci):\/\//, '');
    const filled = withStandIns(bare, standIn);
    const named = refOf(filled, file);
    const found = [...word.matchAll(keep_refs_file_digests)].flatMap(([digest]) => (0,model_digest/* isDigest */.Bc)(digest) ? [{ file, repository: '', digest }] : []);
    return [...defaults, ...(named ? [named] : []), ...found];
}
function refOf(text, file) {
    const [name = '', digest = ''] = text.split('@');
    const isOpenDigest = digest.includes(standIn);
    const reference = parsed(isOpenDigest ? name : text);
    if (!reference)
        return undefined;
    const tag = reference.tag ?? (isOpenDigest ? standIn : undefined);
    const repository = keep_refs_file_nameOf(`${reference.registry}/${reference.repository}`, text);
    // A name that is wholly a variable matches by its written tag only.
    if (isOpenName(repository) && (!name.includes(':') || tag?.includes(standIn) !== false))
        return undefined;
    return {
        file,
        repository,
        ...(tag === undefined ? {} : { tag: tagPattern(tag) }),
        ...(reference.digest ? { digest: reference.digest } : {}),
    };
}
function isOpenName(repository) {
    return typeof repository !== 'string' && repository.starts === '' && repository.ends === '';
}
function keep_refs_file_nameOf(full, text) {
    const first = full.indexOf(standIn);
    if (first < 0)
        return full;
    // A leading variable may contain a registry: the default registry is not part of the match.
    const starts = text.startsWith(standIn) ? '' : full.slice(0, first);
    const ends = full.slice(full.lastIndexOf(standIn) + standIn.length);
    return { starts, ends };
}
function tagPattern(tag) {
    const pattern = (0,match_pattern/* parsePattern */.E)(tag.replaceAll(standIn, '*'));
    if ('problem' in pattern)
        throw new src_errors/* TallyError */.jB('INTERNAL', `Cannot read tag "${(0,printable/* printable */.g$)(tag)}": ${pattern.problem}`);
    return pattern;
}
function parsed(text) {
    try {
        return (0,model_reference/* parseReference */.F2)(text);
    }
    catch (error) {
        // Most words of a file are not images.
        if ((0,src_errors/* isTallyError */.pQ)(error, 'REFERENCE_INVALID', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-files.js
var workspace_files = __webpack_require__(91787);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/files.js








/**
 * The images that files of the workspace name, and the files they lead to. Throws INPUT_INVALID for a file that is
 * missing or cannot be understood.
 */
async function readKeepRefs(paths, workspace) {
    if (paths.length === 0)
        return [];
    return keepRefsIn(paths.map(workspace_files/* slashed */.d), new workspace_files/* WorkspaceFiles */.b(workspace, paths));
}
/** Reads the plans of a plan file, by target. Throws INPUT_INVALID, PLAN_INVALID. */
async function readPlans(path, workspace) {
    const plans = parsePlanFile(await readText(path, { workspace, input: 'plan-file' }), path);
    return new Map(plans.map(plan => [plan.repository, plan]));
}
/**
 * The name of the folder for the files of a step: the same inputs give the same name, so that a repeated step overwrites
 * its own files.
 */
function folderName(names) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(names.toSorted().join('\n')).digest('hex');
    return `prune-${hash.slice(0, 12)}`;
}
async function readText(path, { workspace, input }) {
    try {
        return await (0,file_text/* workspaceText */.pW)(workspace, path);
    }
    catch (error) {
        throw new src_errors/* TallyError */.jB('INPUT_INVALID', `Cannot read ${input} "${(0,printable/* printable */.g$)(path)}": ${(0,file_text/* fileProblem */.Wj)(error)}`, { cause: error, hint: (0,workspace_path/* pathHint */.Pq)(error) });
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/prune/src/summary.js + 1 modules
var summary = __webpack_require__(29820);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var pace = __webpack_require__(11265);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/tell.js






/** The most lines of the plan in the log; the plan file has all of them. */
const shownLines = 100;
/** Reports every few seconds how many manifests were read. */
function readingLog(log, name) {
    let spoke = performance.now();
    return (done, total) => {
        if (performance.now() - spoke < pace/* lineEveryMs */.m)
            return;
        spoke = performance.now();
        log.info(`  ${name}: ${done} of ${(0,format/* plural */.LS)(total, 'manifest')} read`);
    };
}
/** A version by its digest; an entry of a cache, whose digest is known to nobody else, by its key and branch. */
function tell_nameOf(target, { digest, tags: [key] }) {
    return target === tag_name/* cacheTarget */.wl && key !== undefined ? (0,printable/* printable */.g$)(key) : digest;
}
/** Logs the plan of one target. */
function tellPlan(log, planned) {
    const { target, before, decisions, totals, notes } = planned;
    const { kept, untagged, deleted, freedBytes } = totals;
    const counts = `${kept} to stay, ${untagged} to lose tags, ${deleted} to go, which would free ${(0,format/* humanBytes */.p6)(freedBytes)}`;
    log.info(`${target.name}: ${(0,format/* plural */.LS)(before.versions.length, 'version')}: ${counts}`);
    const drafts = (0,prune_report/* draftSentence */.li)(planned);
    if (drafts)
        log.info(`  ${drafts}`);
    const { rows, more } = (0,plan_rows/* changeRows */.QP)(decisions, shownLines);
    for (const [act = '', tags = '', digest = '', why = ''] of rows)
        log.info(`  ${act.padEnd(6)}  ${target.name === tag_name/* cacheTarget */.wl ? '' : `${digest}  `}${(0,printable/* printable */.g$)(tags)}  ${why}`);
    if (more > 0)
        log.info(`  ${more} more in the plan file`);
    const retained = (0,prune_report/* retainedTogether */.nK)(planned);
    for (const { version, tags, why } of retained.slice(0, shownLines)) {
        const names = `${tags.length === 1 ? 'tag' : 'tags'} ${tags.map(tag => (0,printable/* printable */.g$)(tag)).join(', ')}`;
        log.info(`  retained: ${tags.length === 0 ? version.digest : names}: ${why}`);
    }
    if (retained.length > shownLines)
        log.info(`  ${retained.length - shownLines} more are retained, see the report`);
    for (const note of notes)
        log.warning(`${target.name}: ${note}`);
}
/**
 * The question whether a plan is to be carried out; undefined if there is nothing to agree to, or if a target could not be
 * planned.
 */
function questionOf({ planned, failures }) {
    const able = planned.filter(({ isStuck }) => !isStuck);
    const sum = (count) => able.reduce((total, target) => total + count(target), 0);
    const [images, tags] = [sum(({ totals }) => totals.deleted), sum(({ totals }) => totals.untagged)];
    const drafts = sum(({ plan }) => plan.drafts?.length ?? 0);
    const parts = [
        ...(images > 0 ? [(0,format/* plural */.LS)(images, 'image')] : []),
        ...(tags > 0 ? [`tags of ${(0,format/* plural */.LS)(tags, 'image')} that ${tags === 1 ? 'stays' : 'stay'}`] : []),
        ...(drafts > 0 ? [(0,format/* plural */.LS)(drafts, 'unfinished download')] : []),
    ];
    if (parts.length === 0 || failures.length > 0)
        return undefined;
    return `Delete ${parts.join(', ')} (${(0,format/* humanBytes */.p6)(sum(({ totals }) => totals.freedBytes))} freed)?`;
}
/**
 * Logs one line for each step as it ends, below the name of its target; a failure that stops all later steps is logged
 * once.
 */
function outcomeLog(log) {
    let reported;
    let heading;
    return ({ target }, { step, ...outcome }) => {
        if (heading !== target.name)
            log.info(`${target.name}: carrying out the plan`);
        heading = target.name;
        const what = step.act === 'untag' ? `tag ${(0,printable/* printable */.g$)(step.tag)}` : tell_nameOf(target.name, step.version);
        const verb = step.act === 'untag' ? 'taken off' : 'deleted';
        switch (outcome.result) {
            case 'done':
                return log.info(`  ${verb}: ${what}${outcome.restore ? ` (version ${outcome.restore})` : ''}`);
            case 'gone':
                return log.info(`  ${what}: it was gone already`);
            case 'retained':
            case 'changed':
                return log.info(`  ${outcome.result}: ${what}: ${outcome.why}`);
            case 'failed':
                if (outcome.error === reported)
                    return log.info(`  not tried: ${what}`);
                reported = outcome.error;
                return log.warning(`Not ${verb}: ${what}: ${outcome.error.message}`, { title: outcome.error.code });
        }
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/run.js




















/** Plans what the inputs name, and carries the plan out if requested. */
async function run(values, host) {
    const began = performance.now();
    const isDecided = values.mode === 'apply' && !values['dry-run'];
    const policy = await policyOf(values, host);
    const reviewed = await reviewedPlans(values, host);
    const targets = targetsOf(values.images, reviewed);
    if (reviewed)
        for (const name of unheededInputs(values))
            host.log.warning(unheeded(name));
    else
        for (const line of idleBudgets(values, targets))
            host.log.warning(line);
    const hasBudget = values['cache-budget'] !== undefined || values['store-budget'] !== undefined;
    const { store } = values;
    if (targets.some(({ kind }) => kind === 'store') &&
        store !== '' &&
        !(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(host.workspace, store)))
        host.log.warning(`The store "${(0,printable/* printable */.g$)(store)}" does not exist, so there is nothing to prune in it`);
    const isEmpty = isEmptyPolicy(policy) && reviewed === undefined && !hasBudget;
    if (isEmpty)
        host.log.notice('The policy names nothing to prune, so nothing was looked at or deleted');
    const ports = await (0,open_common/* openCommon */.k)(values, host, targets);
    const { registries } = ports;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handedOver = new handed_over_files/* HandedOverFiles */.u(host, folderName(targets.map(run_nameOf)));
            let plan = '';
            const save = async (plans) => {
                plan = await ports.store.withSpace(() => handedOver.write('plan.json', formatPlanFile(plans)));
            };
            const stack = (0,modules/* __addDisposableResource */.mS)(env_1, new DisposableStack(), false);
            const opening = { values, host, ports, policy, stack };
            const opened = isEmpty ? [] : await openTargets(targets, opening);
            const request = { policy, reviewed, apply: isDecided, verifyAfter: values['verify-after'] };
            const planned = await prune({ ...request, targets: opened }, prunePorts(host, save));
            const agreed = isDecided ? undefined : await pruneIfAgreed(planned, targets, opening);
            const pruned = agreed ?? planned;
            const isApplied = isDecided || agreed !== undefined;
            const files = { plan, report: await handedOver.report((0,prune_report/* pruneReport */.bh)(pruned)) };
            if (!isApplied && pruned.planned.length > 0)
                host.log.info(`Nothing was deleted; the plan is ${plan}`);
            if (isApplied && !isEmpty)
                host.log.info(`Result: ${(0,summary.headline)({ pruned, isApplied })}`);
            const window = (0,prune_report/* windowSentence */.Sm)(pruned);
            if (window)
                host.log.info(window);
            const result = { pruned, isEmpty, isApplied, isDry: values.mode === 'apply' && !isApplied, files };
            const milliseconds = performance.now() - began;
            return { ...result, credentials: registries.credentialSources(), milliseconds };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,modules/* __disposeResources */.hk)(env_1);
        }
    }
    finally {
        await registries.close();
    }
}
function prunePorts({ log, signal }, save) {
    return {
        now: () => new Date(),
        signal,
        save,
        idle: (line) => log.warning(line),
        planned: (target) => tellPlan(log, target),
        ended: outcomeLog(log),
    };
}
/**
 * Shows a plan to whoever can be asked, and carries out exactly that plan if they agree: it is compared with its targets
 * again, since an answer takes time. Undefined if nobody is asked, or nothing is agreed to.
 */
async function pruneIfAgreed(shown, targets, opening) {
    const { values, host, policy } = opening;
    const question = values['dry-run'] ? undefined : questionOf(shown);
    if (question === undefined || !(await host.confirm?.(question)))
        return undefined;
    const reviewed = new Map(shown.planned.map(({ plan }) => [plan.repository, plan]));
    // A budget would choose drafts anew; the plan names those that go.
    const again = { ...opening, values: { ...values, 'store-budget': undefined } };
    const request = { policy, reviewed, apply: true, verifyAfter: values['verify-after'] };
    const ports = { ...prunePorts(host, async () => undefined), planned: () => undefined };
    const pruned = await prune({ ...request, targets: await openTargets(targets, again) }, ports);
    return { ...pruned, idle: shown.idle };
}
async function policyOf(values, { workspace }) {
    const policy = parsePolicy({
        pruneTags: values['prune-tags'],
        keepTags: values['keep-tags'],
        filters: values.filters,
        pruneUntagged: values['prune-untagged'],
        olderThan: values['older-than'],
        pruneBroken: values['prune-broken'],
        pruneOrphans: values['prune-orphans'],
        keepLast: String(values['keep-last']),
        maxDeletes: String(values['max-deletes']),
        keepRefs: await readKeepRefs(values['keep-refs-from'], workspace),
    });
    const problems = contradictions(policy);
    if (problems.length > 0)
        throw new src_errors/* TallyError */.jB('INPUT_INVALID', problems.join('\n'));
    return policy;
}
async function reviewedPlans(values, { workspace }) {
    const path = values['plan-file'];
    if (path === '')
        return undefined;
    if (values.mode === 'plan')
        throw badInput('plan-file: a plan that was read can only be carried out, expected `mode: apply` beside it');
    const plans = await readPlans(path, workspace);
    const missing = values.images.map(run_nameOf).find(name => !plans.has(name));
    if (missing !== undefined)
        throw badInput(`images: the plan says nothing of ${missing}, expected only places that it names`);
    return plans;
}
/** The policy inputs given together with a reviewed plan, which ignores them. */
function unheededInputs(values) {
    const { 'prune-tags': prune, 'keep-tags': keep, filters } = values;
    const lists = { 'prune-tags': prune, 'keep-tags': keep, filters };
    const switches = ['prune-untagged', 'prune-broken', 'prune-orphans'];
    return [
        ...Object.entries(lists).flatMap(([name, lines]) => (lines.length > 0 ? [name] : [])),
        ...switches.filter(name => values[name]),
        ...(values['keep-last'] > 0 ? ['keep-last'] : []),
        ...['cache-budget', 'store-budget'].filter(name => values[name] !== undefined),
    ];
}
/** Budgets of targets that are not pruned, each as a sentence. */
function idleBudgets(values, targets) {
    const budgets = [
        ['store-budget', 'store'],
        ['cache-budget', 'actions-cache'],
    ];
    return budgets.flatMap(([name, kind]) => values[name] === undefined || targets.some(target => target.kind === kind)
        ? []
        : [`${name} has no effect: images does not name ${kind}`]);
}
function unheeded(name) {
    return `${name} has no effect beside plan-file: the plan is carried out as it was reviewed, or not at all`;
}
function targetsOf(images, reviewed) {
    const planned = [...(reviewed?.keys() ?? [])].map(placeNamed);
    const targets = images.length > 0 ? images : planned;
    if (targets.length === 0 && !reviewed)
        throw badInput('images: expected at least one repository, docker, actions-cache or store');
    return [...new Map(targets.map(target => [run_nameOf(target), target])).values()];
}
function placeNamed(name) {
    if ((0,tag_name/* isLocalTarget */.rR)(name))
        return { kind: name };
    return { kind: 'repository', repository: (0,model_reference/* parseRepository */.SU)(name) };
}
function run_nameOf(target) {
    return target.kind === 'repository' ? (0,model_reference/* repositoryName */.aR)(target.repository) : target.kind;
}
function openTargets(targets, opening) {
    return Promise.all(targets.map(target => openTarget(target, opening)));
}
async function openTarget(target, { values, host, ports, policy, stack }) {
    const { env, platform, home, signal, log, cacheFolder } = host;
    const secret = (0,shown_words/* maskOfServers */.S)(host, target);
    const labels = policy.filters.some(filter => (0,match_filter/* traitsOf */.J)(filter).readsLabels);
    const reading = { concurrency: values.concurrency, onProgress: readingLog(log, run_nameOf(target)) };
    const reach = {
        ...ports,
        ...reading,
        env,
        cacheFolder,
        labels,
        maxTags: values['max-tags'],
        signal,
        secret,
    };
    switch (target.kind) {
        case 'repository':
            return repositoryTarget(target.repository, reach);
        case 'docker': {
            const { openEngine } = await __webpack_require__.e(/* import() */ 1398).then(__webpack_require__.bind(__webpack_require__, 11398));
            return engineImagesTarget(stack.use(await openEngine({ env, platform, home }, { signal })));
        }
        case 'store':
            return storeImagesTarget(ports.store, values['plan-file'] === '' ? values['store-budget'] : undefined);
        case 'actions-cache': {
            const { 'key-prefix': prefix, 'cache-budget': budget, 'github-token': token } = values;
            return actionsCacheTarget({ prefix, budget, token, keepRefs: policy.keepRefs }, reach);
        }
    }
}
function badInput(problem) {
    return new src_errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${problem}`);
}


/***/ })

};
;