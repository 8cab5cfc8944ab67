"use strict";
exports.id = 0;
exports.ids = [0];
exports.modules = {

/***/ 77350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ namesVersion),
/* harmony export */   dc: () => (/* binding */ namesTag),
/* harmony export */   ec: () => (/* binding */ namingPlace)
/* harmony export */ });
/* harmony import */ var _model_comparable_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96924);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** The place that names an image, printable: `.github/images.lock:12`. */
function namingPlace({ file, line }) {
    return `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file)}${line === undefined ? '' : `:${line}`}`;
}
/** Returns the first reference with a digest of this version. Ignores the repository, since copies share digests. */
function namesVersion(refs, { digest, aliases = [] }) {
    return refs.find(ref => ref.digest !== undefined && [digest, ...aliases].includes(ref.digest));
}
/** Returns the first reference to this tag of this repository, however its registry is spelled. */
function namesTag(refs, repository, tag) {
    if (refs.length === 0)
        return undefined;
    const name = (0,_model_comparable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .widelyComparableName */ .UM)(repository);
    return refs.find(ref => isHere(ref, name) && ref.tag?.matches(tag));
}
function isHere({ repository: named }, repository) {
    if (typeof named === 'string')
        return repository === named;
    const isLongEnough = repository.length >= named.starts.length + named.ends.length;
    return isLongEnough && repository.startsWith(named.starts) && repository.endsWith(named.ends);
}


/***/ }),

/***/ 50653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut),
  W: () => (/* binding */ refuseStale)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/inventory.js
var inventory = __webpack_require__(61662);
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
        return [...(0,inventory/* along */.Qw)(edges, digest), ...builtOn].flatMap(next => waiting.get(next) ?? []);
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/plan.js + 2 modules
var prune_plan = __webpack_require__(35555);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/doubt.js
var doubt = __webpack_require__(49412);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/repository-plan.js
var repository_plan = __webpack_require__(87246);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/tag-name.js
var tag_name = __webpack_require__(37268);
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
        return entry !== undefined && (0,repository_plan/* isGoing */.jf)(entry);
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
        if (!(entry && (0,repository_plan/* isGoing */.jf)(entry)) || text)
            roots.add(version.digest);
        if (entry)
            continue;
        for (const subject of (0,inventory/* along */.Qw)(now.subjects, version.digest)) {
            if (!goes(subject))
                continue;
            note(subject, `${version.digest} is new and belongs to it`);
            roots.add(subject);
        }
    }
    for (const [digest, step] of (0,prune_plan/* reach */.gl)(now, roots)) {
        if (goes(digest) && step)
            note(digest, `needed by ${step.from}, which stays`);
    }
    // An unreadable version that is not merely needed by one was known when the plan was made.
    const isHeeded = (digest) => {
        const { kind, because } = entries.get(digest)?.reason ?? {};
        return kind === 'unreadable' && because === undefined;
    };
    for (const [digest, unread] of (0,doubt/* doubtOf */.k)(now, isHeeded)) {
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
        const added = (0,repository_plan/* isGoing */.jf)(entry) ? version.tags.find(tag => !tags.includes(tag)) : undefined;
        if (added !== undefined)
            return `it is tagged "${(0,printable/* printable */.g$)(added)}" now`;
        const moved = tags.find(tag => !version.tags.includes(tag) && taken.has(tag));
        return moved === undefined ? undefined : `"${(0,printable/* printable */.g$)(moved)}" points elsewhere now`;
    }
    const added = version.tags.find(tag => !tags.includes(tag));
    if (added !== undefined)
        return `it is tagged "${(0,printable/* printable */.g$)(added)}" now`;
    if ((0,repository_plan/* touchedOf */.Wg)(version).touched === touched)
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
            if (!(0,errors/* isTallyError */.pQ)(error))
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
        (0,prune_plan/* refuseUnanswered */.DN)(look.inventory);
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
        for (const below of (0,prune_plan/* reach */.gl)(this.inventory, [digest]).keys()) {
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
            if (!(0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE'))
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
        (0,prune_plan/* refuseUnanswered */.DN)(this.inventory);
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
    throw new errors/* TallyError */.jB('PLAN_STALE', `Cannot apply the plan for ${repository}: ${state}, expected it as reviewed`, {
        details: { changes: [...changes.values()].slice(0, 100) },
    });
}
function cancelled({ repository }, count) {
    return new errors/* TallyError */.jB('CANCELLED', `Cannot finish pruning ${repository}: stopped with ${count} of its changes made, expected all`);
}


/***/ }),

/***/ 43402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ tagsOnly),
/* harmony export */   R5: () => (/* binding */ lastVersionStays),
/* harmony export */   Wg: () => (/* binding */ digestsOnly),
/* harmony export */   lj: () => (/* binding */ wholeVersionsOnly)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35555);


/**
 * Adapts decisions to registries that delete only whole versions. The page: "A registry that only deletes whole versions (ghcr.io), or
 * cannot delete tags, keeps the tag: the plan says `retained`, with what would have gone along."
 */
function wholeVersionsOnly(decisions) {
    return decisions.map(decision => {
        const named = decision.tags.map(tag => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(tag)).join(', ');
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
        const others = version.tags.filter(tag => !tags.includes(tag)).map(tag => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(tag));
        const lost = others.join(', ') || 'what is kept';
        return retainedTags(decision, `the registry deletes by digest only, which would remove too: ${lost}`);
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
    const staying = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .reach */ .gl)(inventory, [only.version.digest]);
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


/***/ }),

/***/ 93450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ reasonKinds)
/* harmony export */ });
/** All reasons with their meaning. Their names appear in plan files and reports, so they must not change. */
const reasonKinds = {
    empty: 'no input of the policy names anything',
    unnamed: 'nothing names it',
    'kept-tag': 'keep-tags holds one of its tags',
    latest: '`latest` is kept unless prune-tags names it exactly',
    referenced: 'a file of keep-refs-from names it',
    'in-use': 'something uses it: a container, a lock file',
    'over-budget': 'least recently used, beyond the budget',
    young: 'younger than older-than',
    'age-unknown': 'nobody says how old it is',
    'keep-last': 'among the newest that keep-last holds',
    filtered: 'a filter does not match it',
    unreadable: 'it cannot be read, or what cannot be read may need it',
    child: 'part of something kept',
    companion: 'belongs to something kept: its signature, attestation or referrers',
    retained: 'it was to go, or some of its tags were, and the registry does not allow that',
    collected: 'it loses its tags, and the registry removes by itself what no tag leads to',
    'tag-named': 'prune-tags names its tags',
    'image-named': 'images of remove names it or its tags',
    untagged: 'untagged, and part of nothing kept',
    broken: 'an index whose children are missing',
    orphan: 'belongs to an image that is gone',
    'child-of-deleted': 'part of something deleted, and of nothing kept',
    'companion-of-deleted': 'belongs to something deleted',
};


/***/ }),

/***/ 49412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ doubtOf)
/* harmony export */ });
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61662);

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
        for (const to of (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .along */ .Qw)(inventory.children, from))
            note(to, because);
        for (const to of (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .along */ .Qw)(inventory.referrers, from))
            note(to, because);
    }
    return doubted;
}
/** Every version whose bytes name this one, directly or through others; a relation given only by a tag proves nothing. */
function namersOf(digest, { parents, referrers, byDigest }) {
    const namers = new Set();
    const climb = [digest];
    for (let named = climb.pop(); named !== undefined; named = climb.pop()) {
        const about = (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .along */ .Qw)(referrers, named).filter(each => byDigest.get(each)?.subject === named);
        for (const namer of [...(0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .along */ .Qw)(parents, named), ...about]) {
            if (namers.has(namer))
                continue;
            namers.add(namer);
            climb.push(namer);
        }
    }
    return namers;
}


/***/ }),

/***/ 43759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ imageDates)
/* harmony export */ });
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61662);

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
            for (const parent of (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .along */ .Qw)(inventory.parents, child)) {
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


/***/ }),

/***/ 61662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ along),
/* harmony export */   Rs: () => (/* binding */ buildInventory),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   uv: () => (/* binding */ ordinaryTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _tag_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37268);


const none = [];
/**
 * Builds the graph of a repository's versions, with needs, subjects, fallback tags and cosign tags as edges.
 * Throws REGISTRY_PROTOCOL when a digest is listed twice or a tag points to two versions.
 */
function buildInventory(repository, versions) {
    const sorted = versions.toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
    const byDigest = new Map(sorted.map(version => [version.digest, version]));
    const byKey = new Map(sorted.map(version => [(0,_tag_name_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOfDigest */ .JQ)(version.digest), version.digest]));
    refuseTwins(repository, sorted, byDigest);
    const children = new Map();
    const subjects = new Map();
    const orphans = new Set();
    for (const version of sorted) {
        const present = unique(version.needs).filter(digest => byDigest.has(digest) && digest !== version.digest);
        if (present.length > 0)
            children.set(version.digest, present);
        const named = subjectsOf(version, byKey).filter(digest => byDigest.has(digest));
        if (isReferrer(version) && named.length === 0)
            orphans.add(version.digest);
        const about = named.filter(digest => digest !== version.digest);
        if (about.length > 0)
            subjects.set(version.digest, about);
    }
    return {
        repository,
        versions: sorted,
        byDigest,
        children,
        subjects,
        orphans,
        parents: reversed(children),
        referrers: reversed(subjects),
    };
}
/** A version's neighbours along one kind of edge. */
function along(edges, digest) {
    return edges.get(digest) ?? none;
}
/** A version's tags, without those that refer to another image. */
function ordinaryTags(version) {
    return version.tags.filter(tag => (0,_tag_name_js__WEBPACK_IMPORTED_MODULE_0__/* .referrerTagKey */ .X5)(tag) === undefined);
}
/** Whether it is reachable from another version, as a child or as a referrer. An orphan refers to nothing here, yet may be a child. */
function isBelow({ digest }, { parents, subjects }) {
    return along(parents, digest).length > 0 || along(subjects, digest).length > 0;
}
/** Whether a version refers to another image, present or gone. */
function isReferrer(version) {
    return version.subject !== undefined || version.tags.some(tag => (0,_tag_name_js__WEBPACK_IMPORTED_MODULE_0__/* .referrerTagKey */ .X5)(tag) !== undefined);
}
function subjectsOf(version, byKey) {
    const named = version.tags.flatMap(tag => byKey.get((0,_tag_name_js__WEBPACK_IMPORTED_MODULE_0__/* .referrerTagKey */ .X5)(tag) ?? '') ?? []);
    const all = version.subject ? [version.subject, ...named] : named;
    return unique(all);
}
function reversed(edges) {
    const back = new Map();
    for (const [from, targets] of edges) {
        for (const to of targets) {
            const sources = back.get(to);
            if (sources)
                sources.push(from);
            else
                back.set(to, [from]);
        }
    }
    return back;
}
function refuseTwins(repository, versions, byDigest) {
    const holders = new Map();
    const twin = versions.find(version => byDigest.get(version.digest) !== version);
    for (const { digest, tags } of versions) {
        const stolen = tags.find(tag => holders.has(tag));
        if (stolen !== undefined || twin)
            throw contradiction(repository, stolen ?? digest);
        for (const tag of tags)
            holders.set(tag, digest);
    }
}
function contradiction(repository, name) {
    const message = `Cannot list ${repository}: ${JSON.stringify(name)} appears twice, expected each tag and digest once`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REGISTRY_PROTOCOL', message);
}
function unique(items) {
    return items.length < 2 ? items : [...new Set(items)];
}


/***/ }),

/***/ 87246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: () => (/* binding */ repositoryPlan),
/* harmony export */   Wg: () => (/* binding */ touchedOf),
/* harmony export */   jf: () => (/* binding */ isGoing)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

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
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${JSON.stringify(repository)}\n`);
    for (const version of versions) {
        const { digest, kind, needs, subject = null, mayNeed } = version;
        const dates = [version.created?.toISOString() ?? null, version.touched?.toISOString() ?? null];
        const tags = version.tags.toSorted();
        const doubt = mayNeed === undefined ? [] : [mayNeed];
        hash.update(`${JSON.stringify([digest, kind, tags, needs.toSorted(), subject, dates, ...doubt])}\n`);
    }
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 41342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isUnanswered)
/* harmony export */ });
/** Whether the registry gave no answer for the version, so that nothing is safe to plan. */
function isUnanswered({ kind, mayNeed }) {
    return kind === 'unreadable' && mayNeed === undefined;
}


/***/ }),

/***/ 73138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ planTotals),
/* harmony export */   Kv: () => (/* binding */ freedText),
/* harmony export */   QP: () => (/* binding */ changeRows),
/* harmony export */   Ww: () => (/* binding */ keptRows)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);

/** Maximum rows in a summary; a step summary is limited to a mebibyte. */
const shownRows = 200;
/** The changes and their reasons, deletions grouped by root; at most `limit` rows. */
function changeRows(decisions, limit = shownRows) {
    const going = decisions.filter(({ act }) => act !== 'keep');
    return table(['Act', 'Tags', 'Digest', 'Why'], grouped(going).map(line => rowOf(line, false)), limit);
}
/** The kept versions and their reasons in the graph's order: each root, then the versions that stay because of it. */
function keptRows(decisions, limit = shownRows) {
    const staying = decisions.filter(({ act }) => act !== 'delete');
    return table(['Tags', 'Digest', 'Why'], grouped(staying).map(line => rowOf(line, true).slice(1)), limit);
}
/** Computes the totals of a plan. */
function planTotals({ versions }, decisions) {
    const count = (act) => decisions.filter(decision => decision.act === act).length;
    const deleted = new Set(decisions.filter(({ act }) => act === 'delete').map(({ version }) => version.digest));
    const needed = new Set();
    for (const { digest, blobs = [] } of versions) {
        if (!deleted.has(digest))
            for (const blob of blobs)
                needed.add(blob.digest);
    }
    let freedBytes = 0;
    for (const { digest, blobs = [], size = 0 } of versions) {
        if (!deleted.has(digest))
            continue;
        freedBytes += size;
        for (const blob of blobs) {
            if (needed.has(blob.digest))
                continue;
            needed.add(blob.digest);
            freedBytes += blob.size;
        }
    }
    return { kept: count('keep'), untagged: count('untag'), deleted: count('delete'), freedBytes };
}
/** The bytes that plans free together, for people. */
function freedText(totals) {
    const bytes = totals.reduce((sum, { freedBytes }) => sum + freedBytes, 0);
    const isAtMost = totals.some(({ freedBytes, isFreedAtMost }) => isFreedAtMost && freedBytes > 0);
    return `${isAtMost ? 'at most ' : ''}${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes)}`;
}
/** Lists each root followed by the versions it decided, indented by distance; members of a cycle come where they are first met. */
function grouped(decisions) {
    const here = new Set(decisions.map(({ version }) => version.digest));
    const followers = new Map();
    const roots = [];
    for (const decision of decisions) {
        const { because } = decision.reason;
        if (because === undefined || !here.has(because))
            roots.push(decision);
        else
            followers.set(because, [...(followers.get(because) ?? []), decision]);
    }
    const lines = [];
    const stack = roots.reverse().map(decision => ({ decision, depth: 0 }));
    for (let line = stack.pop(); line; line = stack.pop()) {
        lines.push(line);
        const { depth } = line;
        const below = followers.get(line.decision.version.digest) ?? [];
        stack.push(...below.map(decision => ({ decision, depth: depth + 1 })).reverse());
    }
    return lines;
}
function rowOf({ decision: { act, version, tags, reason }, depth }, isKept) {
    const left = isKept ? version.tags.filter(tag => !tags.includes(tag)) : version.tags;
    const shown = act === 'untag' && !isKept ? tags : left;
    const isCut = isKept && act === 'untag';
    // Retained versions have a table of their own, with the reason.
    const isTold = isKept && reason.kind === 'retained';
    const whole = isTold ? 'retained, as said above' : reason.text;
    const why = isCut ? (reason.text.split('; the image stays: ').at(-1) ?? '') : whole;
    const indent = depth > 0 ? `${'  '.repeat(Math.min(depth, 8) - 1)}└ ` : '';
    return [act, shown.join(', '), `${indent}${short(version.digest)}`, short(why)];
}
/** Shortens digests to their first digits. */
function short(text) {
    return text.replace(/\b(sha(?:256|512):[0-9a-f]{12})[0-9a-f]+/g, '$1');
}
function table(headers, rows, limit) {
    return { headers, rows: rows.slice(0, limit), more: Math.max(0, rows.length - limit) };
}


/***/ }),

/***/ 35555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fs: () => (/* binding */ changesOf),
  lk: () => (/* binding */ checkMaxDeletes),
  Vl: () => (/* binding */ planBy),
  wM: () => (/* binding */ planPrune),
  gl: () => (/* binding */ reach),
  DN: () => (/* binding */ refuseUnanswered)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/doubt.js
var doubt = __webpack_require__(49412);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/inventory.js
var inventory_inventory = __webpack_require__(61662);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/version.js
var version = __webpack_require__(41342);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/keep-refs.js
var keep_refs = __webpack_require__(77350);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/duration.js
var duration = __webpack_require__(66898);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/image-dates.js
var image_dates = __webpack_require__(43759);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/rules/filter-match.js
var filter_match = __webpack_require__(20519);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/rules/policy.js
var rules_policy = __webpack_require__(77207);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/tag-name.js
var tag_name = __webpack_require__(37268);
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
    const counted = inventory.versions.filter(version => version.kind !== 'unreadable' && !(0,keep_refs/* namesVersion */.H7)(policy.keepRefs, version));
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
    const reference = (0,keep_refs/* namesTag */.dc)(policy.keepRefs, repository, own);
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
    const filter = (0,filter_match/* unmatchedReference */.l7)(policy.filters, repository, own);
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
    if ((0,rules_policy/* isEmptyPolicy */.kj)(policy)) {
        const reason = { kind: 'empty', text: 'no input names it' };
        return new Map(inventory.versions.map(({ digest }) => [digest, { side: 'stays', reason, tagsToRemove: [] }]));
    }
    const dates = (0,image_dates/* imageDates */.x)(inventory);
    const roots = inventory.versions.filter(version => version.kind !== 'unreadable' && isUntaggedRoot(version, inventory));
    const context = {
        inventory,
        policy,
        now,
        dates,
        tags: tagVerdicts(inventory, policy, dates),
        unmatched: (0,filter_match/* filterQuestion */.Lg)(policy.filters, { inventory, dates, now }),
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
    const reference = (0,keep_refs/* namesVersion */.H7)(policy.keepRefs, version);
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
    if (tags.length === 0 && (0,inventory_inventory/* isBelow */.Yw)(version, context.inventory))
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
    return version.tags.length === 0 && !(0,inventory_inventory/* isBelow */.Yw)(version, inventory) && !inventory.orphans.has(version.digest);
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
    return planBy(inventory, verdicts(inventory, policy, now));
}
/** Decides on every version as `planPrune` does, by verdicts wherever they come from. */
function planBy(inventory, given) {
    const rootsOf = (side) => inventory.versions.filter(({ digest }) => given.get(digest)?.side === side);
    const keptRoots = rootsOf('stays');
    const reachableFromKept = reach(inventory, digests(keptRoots));
    const deletable = reach(inventory, digests(rootsOf('goes')));
    // Referrers whose tags name each other in a cycle are unreachable from every root, so they are roots that stay. The page: "What no
    // input selects."
    const unreachable = inventory.versions.filter(({ digest }) => !reachableFromKept.has(digest) && !deletable.has(digest));
    const kept = reach(inventory, digests([...keptRoots, ...unreachable]));
    const reachability = { kept, deletable, doubted: (0,doubt/* doubtOf */.k)(inventory) };
    return inventory.versions.map(version => decide(version, given.get(version.digest), reachability));
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
    throw new errors/* TallyError */.jB('PLAN_TOO_LARGE', message, { details: { count, maxDeletes } });
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
        return { kind: 'unnamed', text: 'nothing names it' };
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
    const unread = versions.filter(version/* isUnanswered */.N);
    const [first] = unread;
    if (!first)
        return;
    const others = unread.length > 1 ? ` and ${unread.length - 1} more` : '';
    const state = `${first.digest}${others} cannot be read (${(0,printable/* printable */.g$)(first.problem ?? 'no answer')})`;
    throw new errors/* TallyError */.jB('PLAN_UNSAFE', `Cannot plan ${repository}: ${state}, expected every manifest`, {
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


/***/ }),

/***/ 20519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lg: () => (/* binding */ filterQuestion),
/* harmony export */   l7: () => (/* binding */ unmatchedReference),
/* harmony export */   wX: () => (/* binding */ filterMatches)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _inventory_inventory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61662);
/* harmony import */ var _inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37268);





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
    const names = repository === _inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_0__/* .engineTarget */ .kG ? [] : [repository, familiar(repository)];
    const all = tag === undefined ? names : [...names, ...names.map(name => `${name}:${tag}`)];
    return references.some(({ pattern }) => all.some(name => pattern.matches(name))) ? undefined : references[0];
}
/** Whether one filter matches a version, whatever the others do. Throws NOT_FOUND for an unknown `before` or `since`. */
function filterMatches(filter, ground) {
    if (filter.kind !== 'reference')
        return testOf(filter, ground);
    const { repository } = ground.inventory;
    return ({ tags }) => (tags.length > 0 ? tags : [undefined]).some(tag => {
        const name = tag === undefined ? { repository, tag } : (0,_inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_0__/* .tagName */ .wZ)(repository, tag);
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
        for (const child of (0,_inventory_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .along */ .Qw)(children, parent))
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
    const whole = inventory.repository === _inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_0__/* .engineTarget */ .kG ? [image, `${image}:latest`] : [tag];
    const wanted = inventory.versions.find(version => digest === undefined
        ? whole.some(each => version.tags.includes(each)) || version.digest === image
        : [version.digest, ...(version.aliases ?? [])].some(each => each === digest));
    const isHere = inventory.repository === _inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_0__/* .engineTarget */ .kG ||
        [inventory.repository, familiar(inventory.repository), 'sha256'].includes(repository);
    const date = wanted && (isHere || digest !== undefined) ? dates.get(wanted.digest) : undefined;
    if (date)
        return date;
    const state = wanted && isHere ? 'nobody says how old it is' : 'it is not there';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', `Cannot compare with "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(image)}" in ${inventory.repository}: ${state}, expected a dated image`);
}
/** The name as Docker prints it: `alpine` for docker.io/library/alpine. */
function familiar(repository) {
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .familiarReference */ .ZD)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRepository */ .SU)(repository));
}


/***/ }),

/***/ 77207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   kj: () => (/* binding */ isEmptyPolicy),
/* harmony export */   vM: () => (/* binding */ contradictions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _match_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66898);
/* harmony import */ var _match_filter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80904);
/* harmony import */ var _match_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67030);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);





/** Maximum patterns or filters in one input; together with the patterns' own limits this bounds the time. */
const mostPatterns = 200;
/** Parses the inputs. Throws INPUT_INVALID naming every invalid input at once. */
function parsePolicy(inputs) {
    const problems = [];
    const say = (input, problem) => void problems.push(`Cannot read ${input}: ${problem}`);
    const patterns = linesReader(_match_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .E, say);
    const policy = {
        pruneTags: patterns('prune-tags', inputs.pruneTags),
        keepTags: patterns('keep-tags', inputs.keepTags),
        pruneUntagged: inputs.pruneUntagged ?? false,
        keepLast: count('keep-last', inputs.keepLast ?? '0', say),
        olderThan: age(inputs.olderThan ?? '7d', say),
        filters: linesReader(_match_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFilter */ .a, say)('filters', inputs.filters),
        pruneBroken: inputs.pruneBroken ?? false,
        pruneOrphans: inputs.pruneOrphans ?? false,
        keepRefs: inputs.keepRefs ?? [],
        maxDeletes: count('max-deletes', inputs.maxDeletes ?? '100', say),
    };
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', problems.join('\n'));
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
    say(input, `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text)}", expected a whole number`);
    return 0;
}
function age(text, say) {
    const milliseconds = (0,_match_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDuration */ .E)(text);
    if (milliseconds !== undefined)
        return milliseconds;
    say('older-than', `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text)}", expected a duration such as 7d, 36h or 0s`);
    return 0;
}


/***/ }),

/***/ 56103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   hB: () => (/* binding */ planTarget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85199);
/* harmony import */ var _lock_keep_refs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77350);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74211);
/* harmony import */ var _carry_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50653);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43402);
/* harmony import */ var _inventory_repository_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87246);
/* harmony import */ var _inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37268);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35555);
/* harmony import */ var _plan_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73138);









/** The name of a target for people. */
function shownName({ name, shown = name }) {
    return shown;
}
/** Plans a target, or checks that its reviewed plan still fits. Throws PLAN_UNSAFE, PLAN_STALE, and what reading the target throws. */
async function planTarget(target, { policy, reviewed, now }) {
    const backend = target.open();
    const before = await backend.inventory();
    (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseUnanswered */ .DN)(before);
    const plan = reviewed?.get(target.name);
    if (plan) {
        (0,_carry_out_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseStale */ .W)(plan, before);
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
        totals: {
            ...(0,_plan_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .planTotals */ .HX)(before, decisions),
            ...(backend.isFreedAtMost ? { isFreedAtMost: true } : {}),
        },
        notes: [...unreadNotes(decisions), ...notes],
        isStuck,
        plan: plan ?? withDrafts((0,_inventory_repository_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryPlan */ .Ov)(before, decisions), backend.drafts?.(before, decisions)),
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
        const named = tags.map(tag => (0,_inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_4__/* .tagName */ .wZ)(plan.repository, tag));
        const ref = ((0,_inventory_repository_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .isGoing */ .jf)(entry) ? (0,_lock_keep_refs_js__WEBPACK_IMPORTED_MODULE_5__/* .namesVersion */ .H7)(refs, version) : undefined) ??
            named.map(({ repository, tag }) => (0,_lock_keep_refs_js__WEBPACK_IMPORTED_MODULE_5__/* .namesTag */ .dc)(refs, repository, tag)).find(found => found !== undefined);
        if (!ref)
            continue;
        const state = `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(ref.file)} names ${digest}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .TallyError */ .jB('PLAN_STALE', `Cannot apply the plan for ${plan.repository}: ${state}, expected it as reviewed`);
    }
}
async function decided(target, { backend, before, policy, now }) {
    const all = target.plan?.(before) ?? (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planPrune */ .wM)(before, policy, now);
    const fitted = (await backend.fit?.(before, all)) ?? {
        decisions: backend.deletesWholeVersions ? (0,_fit_js__WEBPACK_IMPORTED_MODULE_8__/* .wholeVersionsOnly */ .lj)(all) : all,
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
                .map(tag => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(tag))
                .join(', ')})`
            : '';
        const because = keptAsUnread.filter(({ reason }) => reason.because === digest).length;
        const others = because === 1 ? '1 version that it may need stays' : `${because} versions that it may need stay`;
        const extent = mayNeed === 'anything' ? 'it may need whatever does not name it; ' : '';
        const state = because > 0 ? `${extent}${others} with it` : 'it stays';
        return `${digest}${names} cannot be read, so ${state}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(problem ?? 'no reason is known')}`;
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
                new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .TallyError */ .jB('PRUNE_DAMAGE', `Cannot vouch for ${name}: ${loss.digest}: ${loss.text}${others(losses.length)}, expected all that was to stay`),
            ]
            : []),
        ...(first
            ? [
                new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .TallyError */ .jB(first.code, `Cannot prune all of ${name}: ${first.message}${others(errors.length)}`, { cause: first }),
            ]
            : []),
    ];
}


/***/ }),

/***/ 60000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  headline: () => (/* binding */ headline),
  pruneSummary: () => (/* binding */ pruneSummary)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/plan-rows.js
var plan_rows = __webpack_require__(73138);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/plan-target.js
var plan_target = __webpack_require__(56103);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/markdown.js
var markdown = __webpack_require__(84519);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/mermaid.js
var mermaid = __webpack_require__(87739);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/decision.js
var decision = __webpack_require__(93450);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/inventory.js
var inventory = __webpack_require__(61662);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/pictures/prune-graph.js






const mostGoing = 8;
const mostHeld = 6;
const mostHolders = 6;
const mostGroups = 8;
const mostTags = 3;
/**
 * The Mermaid source of a plan: what goes, what goes along with it, what stays although something that goes lists it,
 * and what holds that. Empty if nothing is deleted.
 */
function pruneGraph(planned) {
    return planned.totals.deleted === 0 ? '' : new PruneGraph(planned).source();
}
class PruneGraph {
    #planned;
    #decisions;
    /** Everything that follows a root, by root. */
    #byRoot;
    #nodes = [];
    #edges = [];
    #ids = new Map();
    constructor(planned) {
        this.#planned = planned;
        this.#decisions = new Map(planned.decisions.map(each => [each.version.digest, each]));
        this.#byRoot = Map.groupBy(planned.decisions, decision => this.#rootOf(decision));
    }
    source() {
        const { totals } = this.#planned;
        const { deleted, freedBytes, kept, untagged } = totals;
        const freed = freedBytes > 0 ? `, frees ${(0,plan_rows/* freedText */.Kv)([totals])}` : '';
        this.#add('goes', [`goes: ${(0,format/* plural */.LS)(deleted, 'version')}${freed}`], 'goes');
        const roots = this.#roots('delete').sort((a, b) => this.#weight(b) - this.#weight(a));
        const shown = roots.slice(0, mostGoing);
        for (const root of shown)
            this.#going(root);
        const rest = roots.slice(mostGoing);
        if (rest.length > 0) {
            this.#add('goesrest', [`${rest.length} more`, tagsOf(rest.flatMap(({ version }) => version.tags))], 'goes');
            this.#link('goes', 'goesrest');
        }
        const staying = kept + untagged;
        if (staying > 0)
            this.#staying(shown, staying);
        return (0,mermaid/* flowchart */.tn)({ nodes: this.#nodes, edges: this.#edges });
    }
    /** A root that goes, with one node for everything that goes because of it. */
    #going(root) {
        const id = this.#version(root, 'goes');
        this.#link('goes', id);
        const along = this.#followers(root);
        if (along.length === 0)
            return;
        this.#add(`${id}along`, [`${(0,format/* plural */.LS)(along.length, 'part')} that nothing else needs`], 'goes');
        this.#link(id, `${id}along`);
    }
    #staying(going, count) {
        this.#add('stays', [`stays: ${(0,format/* plural */.LS)(count, 'version')}`], 'stays');
        const holders = this.#held(going);
        const others = this.#roots('keep').filter(({ version }) => !holders.has(version.digest));
        const groups = [...Map.groupBy(others, ({ act, reason }) => `${act} ${reason.kind}`).values()];
        for (const [at, group] of groups.slice(0, mostGroups).entries()) {
            this.#add(`s${at}`, this.#groupLines(group), group[0]?.act === 'untag' ? 'shared' : 'stays');
            this.#link('stays', `s${at}`);
        }
        const rest = groups.slice(mostGroups).flat();
        if (rest.length === 0)
            return;
        this.#add('staysrest', [`${rest.length} more, for other reasons`], 'more');
        this.#link('stays', 'staysrest');
    }
    /** Draws what stays although something that goes lists it, and what holds it. Returns the holders drawn. */
    #held(going) {
        const { children, parents } = this.#planned.before;
        const holders = new Set();
        const held = going.flatMap(root => [root, ...this.#followers(root)]
            .flatMap(({ version }) => (0,inventory/* along */.Qw)(children, version.digest))
            .flatMap(digest => this.#kept(digest) ?? [])
            .map(child => ({ root, child })));
        const shown = [...new Set(held.map(({ child }) => child))].slice(0, mostHeld);
        for (const { root, child } of held) {
            if (!shown.includes(child))
                continue;
            this.#link(this.#version(root, 'goes'), this.#version(child, 'holds'), true);
        }
        for (const child of shown)
            for (const parent of (0,inventory/* along */.Qw)(parents, child.version.digest)) {
                const holder = this.#kept(parent);
                if (!holder || (holders.size >= mostHolders && !holders.has(parent)))
                    continue;
                holders.add(parent);
                const id = this.#version(holder, 'stays');
                this.#link('stays', id);
                this.#link(id, this.#version(child, 'holds'));
            }
        return holders;
    }
    /** The more telling are drawn first: versions that list kept ones, then those that take the most along. */
    #weight(root) {
        const followers = this.#followers(root);
        const { children } = this.#planned.before;
        const listed = [root, ...followers].flatMap(({ version }) => (0,inventory/* along */.Qw)(children, version.digest));
        return (listed.some(digest => this.#kept(digest)) ? 1_000_000 : 0) + followers.length;
    }
    #kept(digest) {
        const decision = this.#decisions.get(digest);
        return decision && decision.act !== 'delete' ? decision : undefined;
    }
    /** The decisions that no other decision of the same side brought about. */
    #roots(side) {
        return this.#planned.decisions.filter(decision => {
            const isOfSide = (decision.act === 'delete') === (side === 'delete');
            return isOfSide && this.#cause(decision) === undefined;
        });
    }
    #cause({ act, reason }) {
        const cause = reason.because === undefined ? undefined : this.#decisions.get(reason.because);
        return cause && (cause.act === 'delete') === (act === 'delete') ? cause : undefined;
    }
    #followers(root) {
        return this.#byRoot.get(root) ?? [];
    }
    #rootOf(decision) {
        const seen = new Set();
        let at = decision;
        for (let up = this.#cause(at); up !== undefined && !seen.has(up); up = this.#cause(at)) {
            seen.add(at);
            at = up;
        }
        return at === decision ? undefined : at;
    }
    #groupLines(group) {
        const [first] = group;
        const parts = group.reduce((sum, root) => sum + this.#followers(root).length, 0);
        const count = (0,format/* plural */.LS)(group.length, 'version');
        const isCut = first.act === 'untag';
        const tags = group.flatMap(({ tags, version }) => (isCut ? tags : version.tags));
        return [
            parts > 0 ? `${count} and ${(0,format/* plural */.LS)(parts, 'part')}` : count,
            `${isCut ? 'loses ' : ''}${tagsOf(tags)}`,
            group.length === 1 ? reasonOf(first.reason.text) : decision/* reasonKinds */.e[first.reason.kind],
        ];
    }
    #version(decision, look) {
        const { version, reason } = decision;
        const known = this.#ids.get(version.digest);
        if (known !== undefined)
            return known;
        const id = `v${this.#ids.size}`;
        this.#ids.set(version.digest, id);
        const title = look === 'holds' ? 'stays: held by what is kept' : reasonOf(reason.text);
        this.#add(id, [tagsOf(version.tags), (0,digest/* shortDigest */.VK)(version.digest), title], look);
        return id;
    }
    #add(id, lines, look) {
        this.#nodes.push({ id, lines, look });
    }
    #link(from, to, isDotted = false) {
        if (!this.#edges.some(edge => edge.from === from && edge.to === to))
            this.#edges.push({ from, to, isDotted });
    }
}
function tagsOf(tags) {
    const more = tags.length - mostTags;
    return `${tags.slice(0, mostTags).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** A reason without digests, which make alike ones look different. */
function reasonOf(text) {
    return text.replace(/\bsha(?:256|512):([0-9a-f]{12})[0-9a-f]+/g, 'sha256:$1');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/prune-report.js
var prune_report = __webpack_require__(60517);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/prune/prune-summary.js







const prune_summary_all = Number.POSITIVE_INFINITY;
/** The most rows in one table; the rest is only counted. */
const shownRows = 200;
/** The most places that a picture is drawn of. */
const mostPictures = 4;
/** The step summary of a prune, as Markdown. */
function pruneSummary(result) {
    const { pruned, isEmpty, credentials, milliseconds } = result;
    if (isEmpty)
        return '### Tallyman: nothing to prune\n\nThe policy names nothing: set `prune-tags`, `prune-untagged`, `prune-broken` or `prune-orphans`.';
    const facts = [...credentials].map(([registry, source]) => `${(0,markdown/* escapeMarkdown */.FV)(registry)}: ${source}`);
    const parts = [
        `### Tallyman: ${headline(result)}`,
        (0,markdown/* table */.tp)(['Place', 'Stays', 'Loses tags', 'Goes', 'Frees'], pruned.planned.map(targetRow)),
        ...pruned.idle.map(line => `> ${(0,markdown/* escapeMarkdown */.FV)(line)}`),
        ...pruned.planned.map(planned => inTarget((0,plan_target/* shownName */.HD)(planned.target), (0,prune_report/* draftSentence */.li)(planned))),
        ...pruned.planned.slice(0, mostPictures).map(picture),
        ...pruned.planned.flatMap(planned => changes(planned, pruned.planned.length > 1)),
        ...pruned.planned.flatMap(retained),
        ...pruned.targets.flatMap(exceptions),
        ...pruned.planned.map(({ target, decisions }) => (0,markdown/* details */.zH)(`What stays of ${(0,markdown/* escapeMarkdown */.FV)((0,plan_target/* shownName */.HD)(target))}, and why`, rows((0,plan_rows/* keptRows */.Ww)(decisions, prune_summary_all)))),
        advice(result),
        (0,prune_report/* windowSentence */.Sm)(pruned),
        `Took ${(0,format/* humanTime */.zK)(milliseconds)}.${facts.length > 0 ? ` Credentials: ${facts.join(', ')}.` : ''}`,
    ];
    return parts.filter(Boolean).join('\n\n');
}
/** The result of the run, in one line. */
function headline({ pruned, isApplied }) {
    const counts = (0,prune_report/* pruneCounts */.RF)(pruned);
    if (isApplied && (pruned.targets.length > 0 || pruned.failures.length === 0)) {
        const { deleted, untagged, retained, failed, freedBytes } = counts;
        if (deleted + untagged + retained + failed + freedBytes === 0 && pruned.failures.length === 0)
            return 'nothing was to go, so nothing was deleted';
        const others = [
            ...(untagged > 0 ? [`${(0,format/* plural */.LS)(untagged, 'tag')} taken off`] : []),
            ...(retained > 0 ? [`${retained} retained`] : []),
            ...(failed > 0 ? [`${failed} failed`] : []),
        ];
        return [`${deleted} deleted`, ...others, `${(0,format/* humanBytes */.p6)(freedBytes)} freed`].join(', ');
    }
    if (pruned.planned.length === 0)
        return 'nothing was planned or deleted';
    const going = pruned.planned.reduce((sum, { totals }) => sum + totals.deleted, 0);
    const whole = pruned.planned.reduce((sum, { before }) => sum + before.versions.length, 0);
    const losing = pruned.planned.reduce((sum, { totals }) => sum + totals.untagged, 0);
    const tags = losing > 0 ? `, ${losing} would lose tags` : '';
    return `${going} of ${(0,format/* plural */.LS)(whole, 'version')} would be deleted${tags}; nothing was`;
}
function targetRow({ target, totals }) {
    const { kept, untagged, deleted } = totals;
    return [(0,markdown/* code */.aY)((0,plan_target/* shownName */.HD)(target)), String(kept), String(untagged), String(deleted), (0,plan_rows/* freedText */.Kv)([totals])];
}
function inTarget(target, sentence) {
    return sentence && `> ${(0,markdown/* escapeMarkdown */.FV)(`${target}: ${sentence}`)}`;
}
function picture(planned) {
    const title = `What goes from ${(0,markdown/* escapeMarkdown */.FV)((0,plan_target/* shownName */.HD)(planned.target))}, and what holds the rest`;
    return (0,markdown/* details */.zH)(title, (0,mermaid/* mermaidBlock */.tW)(pruneGraph(planned)), true);
}
function changes({ target, decisions }, isOneOfSeveral) {
    const found = (0,plan_rows/* changeRows */.QP)(decisions, prune_summary_all);
    if (found.rows.length === 0)
        return [];
    return [
        `#### What goes${isOneOfSeveral ? ` from ${(0,markdown/* escapeMarkdown */.FV)((0,plan_target/* shownName */.HD)(target))}` : ''}, and why`,
        rows(found),
    ];
}
/** The versions that the target retains, and whatever else a reader of its plan must know. */
function retained(planned) {
    const { target, notes } = planned;
    const found = (0,prune_report/* retainedTogether */.nK)(planned).map(({ version, tags, why }) => [
        tags.length > 0 ? tags.map(markdown/* code */.aY).join(', ') : (0,markdown/* code */.aY)(version.digest.slice(0, 19)),
        (0,markdown/* escapeMarkdown */.FV)(why),
    ]);
    return [
        (0,markdown/* table */.tp)([`Retained in ${(0,markdown/* escapeMarkdown */.FV)((0,plan_target/* shownName */.HD)(target))}`, 'Why'], found, shownRows),
        ...notes.map(note => `> ${(0,markdown/* escapeMarkdown */.FV)(`${(0,plan_target/* shownName */.HD)(target)}: ${note}`)}`),
    ];
}
/** Steps that did not go as planned, and how to restore what was deleted. */
function exceptions({ planned, outcomes, losses }) {
    const ended = outcomes.flatMap(({ step, ...outcome }) => {
        const what = step.act === 'untag' ? step.tag : step.version.digest.slice(0, 19);
        if ('why' in outcome)
            return [[(0,markdown/* code */.aY)(what), outcome.result, (0,markdown/* escapeMarkdown */.FV)(outcome.why)]];
        if (outcome.result === 'failed')
            return [[(0,markdown/* code */.aY)(what), 'failed', (0,markdown/* escapeMarkdown */.FV)(outcome.error.message)]];
        return outcome.result === 'gone' ? [[(0,markdown/* code */.aY)(what), 'gone', 'somebody else removed it before']] : [];
    });
    const restored = outcomes.flatMap(({ step, ...outcome }) => 'restore' in outcome && outcome.restore !== undefined
        ? [[(0,markdown/* code */.aY)(step.version.digest.slice(0, 19)), (0,markdown/* code */.aY)(outcome.restore)]]
        : []);
    const lost = losses.map(({ digest, text }) => [(0,markdown/* code */.aY)(digest), (0,markdown/* escapeMarkdown */.FV)(text)]);
    return [
        (0,markdown/* table */.tp)(['Missing afterwards', 'What'], lost, shownRows),
        (0,markdown/* table */.tp)([`Not done in ${(0,markdown/* escapeMarkdown */.FV)((0,plan_target/* shownName */.HD)(planned.target))}`, 'Outcome', 'Why'], ended, shownRows),
        (0,markdown/* details */.zH)('Version ids, by which GitHub restores for 30 days', (0,markdown/* table */.tp)(['Digest', 'Id'], restored, shownRows)),
    ];
}
function advice({ isApplied, isDry, files, pruned: { planned } }) {
    const isUseless = planned.some(({ isStuck }) => isStuck);
    const isIdle = !planned.some(({ totals, plan }) => totals.deleted + totals.untagged + (plan.drafts?.length ?? 0) > 0);
    if (isApplied || isUseless || isIdle)
        return '';
    const how = isDry ? 'without `dry-run`' : 'with `mode: apply`';
    return `Carry it out ${how}. To carry out exactly this plan, give \`plan-file\` this step's output \`plan\` too (${(0,markdown/* code */.aY)(files.plan)}).`;
}
function rows({ headers, rows: lines }) {
    return (0,markdown/* table */.tp)(headers, lines.map(line => line.map(cell)), shownRows);
}
/** Keeps leading spaces, which show the nesting. */
function cell(text) {
    const [indent = ''] = /^ */.exec(text) ?? [];
    return '&emsp;'.repeat(indent.length / 2) + (0,markdown/* escapeMarkdown */.FV)(text.slice(indent.length));
}


/***/ })

};
;