"use strict";
exports.id = 9820;
exports.ids = [9820];
exports.modules = {

/***/ 93450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ reasonKinds)
/* harmony export */ });
/** All reasons with their meaning. Their names appear in plan files and reports, so they must not change. */
const reasonKinds = {
    empty: 'no input of the policy names anything',
    unnamed: 'nothing in the policy names it',
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
    untagged: 'untagged, and part of nothing kept',
    broken: 'an index whose children are missing',
    orphan: 'belongs to an image that is gone',
    'child-of-deleted': 'part of something deleted, and of nothing kept',
    'companion-of-deleted': 'belongs to something deleted',
};


/***/ }),

/***/ 61662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ along),
/* harmony export */   Rs: () => (/* binding */ buildInventory),
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

/***/ 73138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ planTotals),
/* harmony export */   QP: () => (/* binding */ changeRows),
/* harmony export */   Ww: () => (/* binding */ keptRows)
/* harmony export */ });
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

/***/ 29820:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/mermaid.js
var mermaid = __webpack_require__(87739);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/decision.js
var decision = __webpack_require__(93450);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/inventory.js
var inventory = __webpack_require__(61662);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
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
        const { deleted, freedBytes, kept, untagged } = this.#planned.totals;
        const freed = freedBytes > 0 ? `, frees ${(0,format/* humanBytes */.p6)(freedBytes)}` : '';
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/markdown.js
var markdown = __webpack_require__(84519);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/summary.js






const summary_all = Number.POSITIVE_INFINITY;
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
        ...pruned.planned.map(planned => inTarget(planned.target.name, (0,prune_report/* draftSentence */.li)(planned))),
        ...pruned.planned.slice(0, mostPictures).map(picture),
        ...pruned.planned.flatMap(planned => changes(planned, pruned.planned.length > 1)),
        ...pruned.planned.flatMap(retained),
        ...pruned.targets.flatMap(exceptions),
        ...pruned.planned.map(({ target, decisions }) => (0,markdown/* details */.zH)(`What stays of ${(0,markdown/* escapeMarkdown */.FV)(target.name)}, and why`, rows((0,plan_rows/* keptRows */.Ww)(decisions, summary_all)))),
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
function targetRow({ target, totals: { kept, untagged, deleted, freedBytes } }) {
    return [(0,markdown/* code */.aY)(target.name), String(kept), String(untagged), String(deleted), (0,format/* humanBytes */.p6)(freedBytes)];
}
function inTarget(target, sentence) {
    return sentence && `> ${(0,markdown/* escapeMarkdown */.FV)(`${target}: ${sentence}`)}`;
}
function picture(planned) {
    const title = `What goes from ${(0,markdown/* escapeMarkdown */.FV)(planned.target.name)}, and what holds the rest`;
    return (0,markdown/* details */.zH)(title, (0,mermaid/* mermaidBlock */.tW)(pruneGraph(planned)), true);
}
function changes({ target, decisions }, isOneOfSeveral) {
    const found = (0,plan_rows/* changeRows */.QP)(decisions, summary_all);
    if (found.rows.length === 0)
        return [];
    return [
        `#### What goes${isOneOfSeveral ? ` from ${(0,markdown/* escapeMarkdown */.FV)(target.name)}` : ''}, and why`,
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
        (0,markdown/* table */.tp)([`Retained in ${(0,markdown/* escapeMarkdown */.FV)(target.name)}`, 'Why'], found, shownRows),
        ...notes.map(note => `> ${(0,markdown/* escapeMarkdown */.FV)(`${target.name}: ${note}`)}`),
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
        (0,markdown/* table */.tp)([`Not done in ${(0,markdown/* escapeMarkdown */.FV)(planned.target.name)}`, 'Outcome', 'Why'], ended, shownRows),
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