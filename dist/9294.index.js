"use strict";
exports.id = 9294;
exports.ids = [9294];
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

/***/ 37268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ keyOfDigest),
/* harmony export */   X5: () => (/* binding */ referrerTagKey),
/* harmony export */   kG: () => (/* binding */ engineTarget),
/* harmony export */   l7: () => (/* binding */ storeTarget),
/* harmony export */   rR: () => (/* binding */ isLocalTarget),
/* harmony export */   wZ: () => (/* binding */ tagName),
/* harmony export */   wl: () => (/* binding */ cacheTarget)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);

/** The names of targets that are not repositories. */
const engineTarget = 'docker';
const cacheTarget = 'actions-cache';
const storeTarget = 'store';
/** Whether a target is not a repository of a registry. */
function isLocalTarget(target) {
    return target === engineTarget || target === cacheTarget || target === storeTarget;
}
/**
 * The meaning of a tag in its target: a repository's are plain tags, the engine's are full names (`alpine:3.22`), those of
 * the Actions cache are keys with their branch (`key@refs/heads/main#version`).
 */
function tagName(target, tag) {
    if (target === engineTarget) {
        const { registry, repository, tag: own = 'latest' } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(tag);
        const name = { registry, repository, tag: own };
        return { repository: `${registry}/${repository}`, tag: own, names: [own, tag, (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarReference */ .ZD)(name)] };
    }
    if (target === cacheTarget) {
        const key = tag.split('@')[0] ?? tag;
        return { repository: target, tag: key, names: [key, tag] };
    }
    return { repository: target, tag, names: [tag] };
}
/** `<algorithm>-<hex>` with the suffixes of cosign: `.sig`, `.att`, `.sbom`; any other suffix is read the same way. */
const referrerTag = /^(sha256|sha512)-([0-9a-f]{64})[0-9a-f]{0,64}(?:\.[A-Za-z0-9_.-]+)?$/;
/**
 * The key of the image that a tag refers to, or undefined for an ordinary tag.
 *
 * Such tags are the referrers fallback (distribution-spec 1.1, "Referrers Tag Schema", which truncates the hash at 64
 * characters) and cosign's signatures, attestations and SBOMs. They stay and go with the image they name.
 */
function referrerTagKey(tag) {
    const found = referrerTag.exec(tag);
    return found ? `${found[1]}-${found[2]}` : undefined;
}
/** The key by which tags of referrers name this digest. */
function keyOfDigest(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return `${algorithm}-${hex.slice(0, 64)}`;
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

/***/ 60517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ longestWindows),
/* harmony export */   RF: () => (/* binding */ pruneCounts),
/* harmony export */   Sm: () => (/* binding */ windowSentence),
/* harmony export */   ad: () => (/* binding */ retainedIn),
/* harmony export */   bh: () => (/* binding */ pruneReport),
/* harmony export */   li: () => (/* binding */ draftSentence),
/* harmony export */   nK: () => (/* binding */ retainedTogether)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);

/** Counts the outcomes. */
function pruneCounts({ planned, targets }) {
    const all = targets.flatMap(({ outcomes }) => outcomes);
    const done = (act) => all.filter(({ step, result }) => step.act === act && result === 'done').length;
    return {
        deleted: done('delete'),
        untagged: done('untag'),
        retained: all.filter(({ result }) => result === 'retained' || result === 'changed').length +
            planned.flatMap(retainedIn).length,
        failed: all.filter(({ result }) => result === 'failed').length,
        freedBytes: targets.reduce((sum, { freedBytes }) => sum + freedBytes, 0),
    };
}
/** The longest blind window of the run, over everything that it deleted and untagged. */
function longestWindows({ targets }) {
    const done = targets.flatMap(({ outcomes }) => outcomes).filter(({ windowMs }) => windowMs !== undefined);
    if (done.length === 0)
        return undefined;
    const windows = done.map(({ windowMs = 0 }) => windowMs);
    const moved = done.map(({ windowMs = 0, movedWindowMs = windowMs }) => movedWindowMs);
    const longest = (all) => all.reduce((most, each) => Math.max(most, each), 0);
    return { longestWindowMs: longest(windows), longestMovedWindowMs: longest(moved) };
}
/** The same as a printable sentence. */
function windowSentence(pruned) {
    const windows = longestWindows(pruned);
    if (!windows)
        return undefined;
    const [all, moved] = [windows.longestWindowMs, windows.longestMovedWindowMs].map(Math.ceil);
    const others = moved === all ? '' : ` (${moved} ms for tags that others moved)`;
    return `Longest time between a look and the deletion after it: ${all} ms${others}. What others push in that time is not seen`;
}
/** The incomplete downloads that a plan removes, as a printable sentence; empty if there are none. */
function draftSentence({ plan: { drafts = [] } }) {
    if (drafts.length === 0)
        return '';
    const bytes = drafts.reduce((sum, draft) => sum + draft.bytes, 0);
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(drafts.length, 'unfinished download')} to go beyond the budget, with ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes)}`;
}
/**
 * Versions that the policy selects but the target retains, one entry per tag: known from the plan on, and never
 * attempted.
 */
function retainedIn({ decisions }) {
    const retained = decisions.filter(({ reason }) => reason.kind === 'retained');
    return retained.flatMap(({ version, stuck = [], reason: { text: why } }) => stuck.length > 0 ? stuck.map(tag => ({ version, tag, why })) : [{ version, why }]);
}
/** The same, with the tags retained for one reason together, for people. */
function retainedTogether(planned) {
    const groups = Map.groupBy(retainedIn(planned), ({ version, why }) => `${version.digest} ${why}`);
    return [...groups.values()].flatMap(([first, ...others]) => first === undefined
        ? []
        : [{ ...first, tags: [first, ...others].flatMap(({ tag }) => (tag === undefined ? [] : [tag])) }]);
}
/** The full account, as written to the report file. */
function pruneReport(pruned) {
    const carried = new Map(pruned.targets.map(target => [target.planned, target]));
    return {
        ...pruneCounts(pruned),
        ...longestWindows(pruned),
        idle: pruned.idle,
        places: pruned.planned.map(planned => targetReport(planned, carried.get(planned))),
        failures: pruned.failures.map(({ code, message, details }) => ({ code, message, details })),
    };
}
function targetReport(planned, carried) {
    const { target, plan, totals, decisions, notes } = planned;
    return {
        name: target.name,
        inventory: plan.inventory,
        planned: totals,
        ...(plan.drafts ? { drafts: plan.drafts } : {}),
        notes,
        versions: decisions.map(({ version, act, tags, reason }) => ({
            digest: version.digest,
            kind: version.kind,
            tags: version.tags,
            act,
            ...(act === 'untag' ? { tagsThatGo: tags } : {}),
            reason,
        })),
        ...(carried
            ? { outcomes: outcomeReports(carried), losses: carried.losses, freedBytes: carried.freedBytes }
            : {}),
    };
}
function outcomeReports({ outcomes }) {
    return outcomes.map(({ step, ...outcome }) => {
        const what = {
            act: step.act,
            digest: step.version.digest,
            ...(step.act === 'untag' ? { tag: step.tag } : { tags: step.version.tags }),
        };
        if (outcome.result !== 'failed')
            return { ...what, ...outcome };
        const { code, message } = outcome.error;
        return { ...what, result: outcome.result, code, message };
    });
}


/***/ }),

/***/ 89294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/keys.js
var keys = __webpack_require__(47443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/pattern.js + 2 modules
var pattern = __webpack_require__(34224);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/duration.js
var duration = __webpack_require__(66898);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/filter.js
var filter = __webpack_require__(80904);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/tag-name.js
var tag_name = __webpack_require__(37268);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/policy-inputs.js






/** Parses an item of `images`. */
function parseTarget(written) {
    if ((0,tag_name/* isLocalTarget */.rR)(written))
        return { kind: written };
    if (/@|:[^/]*$/.test(written)) {
        const repository = (0,reference/* repositoryName */.aR)((0,reference/* parseImage */.zZ)(written));
        throw new Error(`"${(0,printable/* printable */.g)(written)}" has a tag or digest, expected a repository, here ${repository}`);
    }
    return { kind: 'repository', repository: (0,reference/* parseImageRepository */.fb)(written) };
}
/** Checks a line with `parse` and keeps its spelling. */
function lineFor(parse) {
    return line => {
        const result = parse(line);
        if ('problem' in result)
            throw new Error(String(result.problem));
        return line;
    };
}
/**
 * Parses filters, one per line. A number sign after a label is refused: it may be part of the label, and a wrong guess
 * deletes other images.
 */
const filterList = value => {
    const open = (0,inputs/* textList */.gC)(inputs/* text */.Qq)(value).find(line => /^label!?=.*\s#/.test(line));
    if (open !== undefined)
        throw new Error(`"${(0,printable/* printable */.g)(open)}": a label may hold " #", expected the comment on a line of its own, or the label's key alone`);
    return (0,inputs/* list */.p_)(lineFor(filter/* parseFilter */.a))(value);
};
/** Checks a duration and keeps its spelling. */
const policy_inputs_duration = value => {
    if ((0,duration/* parseDuration */.E)((0,inputs/* text */.Qq)(value)) !== undefined)
        return (0,inputs/* text */.Qq)(value);
    throw new Error(`"${(0,printable/* printable */.g)((0,inputs/* text */.Qq)(value))}", expected a duration such as 7d, 36h or 0s`);
};

;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/inputs.js





const count = (0,inputs/* integer */.nd)({ min: 0, max: 999_999_999 });
const keyPrefix = (value) => (0,keys/* parseKeyPrefix */.Nj)((0,inputs/* text */.Qq)(value));
/** The inputs of the step. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(parseTarget)),
    'prune-tags': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(lineFor(pattern/* parsePattern */.E))),
    'keep-tags': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(lineFor(pattern/* parsePattern */.E))),
    'prune-untagged': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'keep-last': (0,inputs/* optionalOr */.Yv)(count, 0),
    'older-than': (0,inputs/* optionalOr */.Yv)(policy_inputs_duration, '7d'),
    filters: (0,inputs/* optional */.lq)(filterList),
    'prune-broken': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'prune-orphans': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'keep-refs-from': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(inputs/* text */.Qq)),
    'max-deletes': (0,inputs/* optionalOr */.Yv)(count, 100),
    'max-tags': (0,inputs/* optionalOr */.Yv)((0,inputs/* integer */.nd)({ min: 1, max: 999_999_999 }), 100_000),
    mode: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('plan', 'apply'), 'plan'),
    'plan-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'verify-after': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'cache-budget': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, undefined),
    'store-budget': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, undefined),
    'key-prefix': (0,inputs/* optionalOr */.Yv)(keyPrefix, keys/* defaultKeyPrefix */.x2),
    ...common_inputs/* commonInputs */.j$,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/prune-report.js
var prune_report = __webpack_require__(60517);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/outputs.js



/** The most lines in an output; the rest is only counted. */
const shownLines = 20;
/** The outputs of the step. */
function outputs(result) {
    const { pruned, files } = result;
    const lines = (choose) => pruned.targets.flatMap(({ planned, outcomes }) => outcomes.flatMap(outcome => {
        const suffix = choose(outcome);
        return suffix === undefined ? [] : [`${named(planned.target.name, outcome)}${suffix}`];
    }));
    const retained = pruned.planned.flatMap(planned => (0,prune_report/* retainedIn */.ad)(planned).map(({ version: { digest }, tag, why }) => {
        const name = tag === undefined ? `@${digest}` : `:${(0,printable/* printable */.g)(tag)}`;
        return `${planned.target.name}${name} ${why}`;
    }));
    const counts = (0,prune_report/* pruneCounts */.RF)(pruned);
    const planned = pruned.planned.map(({ target, totals }) => ({ name: target.name, ...totals }));
    return {
        deleted: cut(lines(({ step, result }) => (step.act === 'delete' && result === 'done' ? '' : undefined))),
        untagged: cut(lines(({ step, result }) => (step.act === 'untag' && result === 'done' ? '' : undefined))),
        retained: cut([...retained, ...lines(outcome => ('why' in outcome ? ` ${outcome.why}` : undefined))]),
        failed: cut(lines(outcome => (outcome.result === 'failed' ? ` ${outcome.error.code}` : undefined))),
        'freed-bytes': String(counts.freedBytes),
        json: JSON.stringify({ ...counts, ...(0,prune_report/* longestWindows */.CJ)(pruned), planned: planned.slice(0, shownLines) }),
        plan: files.plan,
        report: files.report,
    };
}
/** Everything that fails the step, as one error. */
function failureOf({ pruned: { failures } }) {
    const [first, ...more] = failures;
    if (!first || more.length === 0)
        return first;
    const message = failures.map(failure => failure.message).join('\n');
    return new errors/* TallyError */.jB(first.code, message, { cause: first });
}
function named(target, { step }) {
    return step.act === 'untag' ? `${target}:${(0,printable/* printable */.g)(step.tag)}` : `${target}@${step.version.digest}`;
}
function cut(lines) {
    const more = lines.length - shownLines;
    return [...lines.slice(0, shownLines), ...(more > 0 ? [`${more} more, see the report`] : [])].join('\n');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/prune/src/summary.js + 1 modules
var summary = __webpack_require__(29820);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/action.js




const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: prune',
    inputs: inputs_inputs,
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(5775), __webpack_require__.e(9800), __webpack_require__.e(3521), __webpack_require__.e(2550), __webpack_require__.e(8020), __webpack_require__.e(730), __webpack_require__.e(5436), __webpack_require__.e(5467), __webpack_require__.e(8908), __webpack_require__.e(5691), __webpack_require__.e(7102), __webpack_require__.e(4934), __webpack_require__.e(4137), __webpack_require__.e(4978), __webpack_require__.e(6398), __webpack_require__.e(2982), __webpack_require__.e(4717), __webpack_require__.e(8451)]).then(__webpack_require__.bind(__webpack_require__, 84934))).run(values, host),
    outputs: outputs,
    summary: summary/* pruneSummary */.t,
    failure: failureOf,
});


/***/ }),

/***/ 29820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ headline),
  t: () => (/* binding */ pruneSummary)
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