"use strict";
exports.id = 9294;
exports.ids = [9294];
exports.modules = {

/***/ 80904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ traitsOf),
/* harmony export */   a: () => (/* binding */ parseFilter)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66898);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34224);



const traits = {
    dangling: {},
    label: { readsLabels: true },
    until: { matchesLater: true },
    before: {},
    since: {},
    reference: {},
};
function traitsOf({ kind }) {
    return traits[kind];
}
/** Parses a filter line. Returns the problem in words when it is malformed. */
function parseFilter(text) {
    const found = /^([a-z]+)(!?=)(.*)$/s.exec(text);
    const [, key = '', operator = '', value = ''] = found ?? [];
    const negated = operator === '!=';
    const quoted = `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text)}"`;
    if (!found || value === '')
        return { problem: `${quoted}, expected key=value` };
    if (negated && key !== 'label')
        return { problem: `${quoted}: only label accepts "!="` };
    switch (key) {
        case 'dangling':
            return parseDangling(text, value) ?? { problem: `${quoted}, expected dangling=true or dangling=false` };
        case 'label':
            return parseLabel(text, value, !negated);
        case 'until':
            return parseUntil(text, value) ?? { problem: `${quoted}, expected a duration (24h) or a time` };
        case 'before':
        case 'since':
            return { kind: key, text, image: value };
        case 'reference': {
            const pattern = value.startsWith('/') ? { problem: `${quoted}, expected a glob` } : (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E)(value);
            return 'problem' in pattern ? pattern : { kind: 'reference', text, pattern };
        }
    }
    const kinds = Object.keys(traits);
    return { problem: `${quoted}, expected ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}` };
}
function parseDangling(text, value) {
    if (!['true', 'false', '1', '0'].includes(value))
        return undefined;
    return { kind: 'dangling', text, wanted: value === 'true' || value === '1' };
}
function parseLabel(text, value, wanted) {
    const equals = value.indexOf('=');
    if (equals < 0)
        return { kind: 'label', text, key: value, wanted };
    return { kind: 'label', text, key: value.slice(0, equals), value: value.slice(equals + 1), wanted };
}
/** Docker takes a duration before now, seconds since 1970, or an RFC 3339 date or time; without a zone it means UTC here. */
function parseUntil(text, value) {
    const age = (0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(value);
    if (age !== undefined)
        return { kind: 'until', text, age };
    if (/^\d{9,11}(?:\.\d{1,9})?$/.test(value))
        return { kind: 'until', text, at: new Date(Number(value) * 1000) };
    const shape = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(value);
    if (!shape)
        return undefined;
    const at = new Date(value.includes('T') && !shape[1] ? `${value}Z` : value);
    return Number.isNaN(at.getTime()) ? undefined : { kind: 'until', text, at };
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

// EXTERNAL MODULE: ./node_modules/@tallyman/prune/src/summary.js
var summary = __webpack_require__(53057);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/action.js




const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: prune',
    inputs: inputs_inputs,
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(5775), __webpack_require__.e(3042), __webpack_require__.e(7488), __webpack_require__.e(4248), __webpack_require__.e(6755), __webpack_require__.e(730), __webpack_require__.e(1473), __webpack_require__.e(855), __webpack_require__.e(5467), __webpack_require__.e(8908), __webpack_require__.e(5691), __webpack_require__.e(7102), __webpack_require__.e(2234), __webpack_require__.e(5678), __webpack_require__.e(9207), __webpack_require__.e(8666), __webpack_require__.e(8451)]).then(__webpack_require__.bind(__webpack_require__, 31473))).run(values, host),
    outputs: outputs,
    summary: summary/* pruneSummary */.t,
    failure: failureOf,
});


/***/ }),

/***/ 53057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   t: () => (/* binding */ pruneSummary)
/* harmony export */ });
/* harmony import */ var _tallyman_core_prune_plan_rows__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73138);
/* harmony import */ var _tallyman_core_reports_prune_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60517);
/* harmony import */ var _tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84519);




const all = Number.POSITIVE_INFINITY;
/** The most rows in one table; the rest is only counted. */
const shownRows = 200;
/** The step summary of a prune, as Markdown. */
function pruneSummary(result) {
    const { pruned, isEmpty, credentials, milliseconds } = result;
    if (isEmpty)
        return '### Tallyman: nothing to prune\n\nThe policy names nothing: set `prune-tags`, `prune-untagged`, `prune-broken` or `prune-orphans`.';
    const facts = [...credentials].map(([registry, source]) => `${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(registry)}: ${source}`);
    const parts = [
        `### Tallyman: ${headline(result)}`,
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Place', 'Stays', 'Loses tags', 'Goes', 'Frees'], pruned.planned.map(targetRow)),
        ...pruned.idle.map(line => `> ${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(line)}`),
        ...pruned.planned.map(planned => inTarget(planned.target.name, (0,_tallyman_core_reports_prune_report__WEBPACK_IMPORTED_MODULE_1__/* .draftSentence */ .li)(planned))),
        ...pruned.planned.flatMap(planned => changes(planned, pruned.planned.length > 1)),
        ...pruned.planned.flatMap(retained),
        ...pruned.targets.flatMap(exceptions),
        ...pruned.planned.map(({ target, decisions }) => (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`What stays of ${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(target.name)}, and why`, rows((0,_tallyman_core_prune_plan_rows__WEBPACK_IMPORTED_MODULE_2__/* .keptRows */ .Ww)(decisions, all)))),
        advice(result),
        (0,_tallyman_core_reports_prune_report__WEBPACK_IMPORTED_MODULE_1__/* .windowSentence */ .Sm)(pruned),
        `Took ${(0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__/* .humanTime */ .zK)(milliseconds)}.${facts.length > 0 ? ` Credentials: ${facts.join(', ')}.` : ''}`,
    ];
    return parts.filter(Boolean).join('\n\n');
}
/** The result of the run, in one line. */
function headline({ pruned, isApplied }) {
    const counts = (0,_tallyman_core_reports_prune_report__WEBPACK_IMPORTED_MODULE_1__/* .pruneCounts */ .RF)(pruned);
    if (isApplied && (pruned.targets.length > 0 || pruned.failures.length === 0)) {
        const { deleted, untagged, retained, failed, freedBytes } = counts;
        if (deleted + untagged + retained + failed + freedBytes === 0 && pruned.failures.length === 0)
            return 'nothing was to go, so nothing was deleted';
        const others = [
            ...(untagged > 0 ? [`${(0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(untagged, 'tag')} taken off`] : []),
            ...(retained > 0 ? [`${retained} retained`] : []),
            ...(failed > 0 ? [`${failed} failed`] : []),
        ];
        return [`${deleted} deleted`, ...others, `${(0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__/* .humanBytes */ .p6)(freedBytes)} freed`].join(', ');
    }
    if (pruned.planned.length === 0)
        return 'nothing was planned or deleted';
    const going = pruned.planned.reduce((sum, { totals }) => sum + totals.deleted, 0);
    const whole = pruned.planned.reduce((sum, { before }) => sum + before.versions.length, 0);
    const losing = pruned.planned.reduce((sum, { totals }) => sum + totals.untagged, 0);
    const tags = losing > 0 ? `, ${losing} would lose tags` : '';
    return `${going} of ${(0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(whole, 'version')} would be deleted${tags}; nothing was`;
}
function targetRow({ target, totals: { kept, untagged, deleted, freedBytes } }) {
    return [(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(target.name), String(kept), String(untagged), String(deleted), (0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_3__/* .humanBytes */ .p6)(freedBytes)];
}
function inTarget(target, sentence) {
    return sentence && `> ${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(`${target}: ${sentence}`)}`;
}
function changes({ target, decisions }, isOneOfSeveral) {
    const found = (0,_tallyman_core_prune_plan_rows__WEBPACK_IMPORTED_MODULE_2__/* .changeRows */ .QP)(decisions, all);
    if (found.rows.length === 0)
        return [];
    return [
        `#### What goes${isOneOfSeveral ? ` from ${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(target.name)}` : ''}, and why`,
        rows(found),
    ];
}
/** The versions that the target retains, and whatever else a reader of its plan must know. */
function retained(planned) {
    const { target, notes } = planned;
    const found = (0,_tallyman_core_reports_prune_report__WEBPACK_IMPORTED_MODULE_1__/* .retainedTogether */ .nK)(planned).map(({ version, tags, why }) => [
        tags.length > 0 ? tags.map(_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ') : (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(version.digest.slice(0, 19)),
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(why),
    ]);
    return [
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([`Retained in ${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(target.name)}`, 'Why'], found, shownRows),
        ...notes.map(note => `> ${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(`${target.name}: ${note}`)}`),
    ];
}
/** Steps that did not go as planned, and how to restore what was deleted. */
function exceptions({ planned, outcomes, losses }) {
    const ended = outcomes.flatMap(({ step, ...outcome }) => {
        const what = step.act === 'untag' ? step.tag : step.version.digest.slice(0, 19);
        if ('why' in outcome)
            return [[(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(what), outcome.result, (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(outcome.why)]];
        if (outcome.result === 'failed')
            return [[(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(what), 'failed', (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(outcome.error.message)]];
        return outcome.result === 'gone' ? [[(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(what), 'gone', 'somebody else removed it before']] : [];
    });
    const restored = outcomes.flatMap(({ step, ...outcome }) => 'restore' in outcome && outcome.restore !== undefined
        ? [[(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(step.version.digest.slice(0, 19)), (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(outcome.restore)]]
        : []);
    const lost = losses.map(({ digest, text }) => [(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest), (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text)]);
    return [
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Missing afterwards', 'What'], lost, shownRows),
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([`Not done in ${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(planned.target.name)}`, 'Outcome', 'Why'], ended, shownRows),
        (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('Version ids, by which GitHub restores for 30 days', (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Digest', 'Id'], restored, shownRows)),
    ];
}
function advice({ isApplied, isDry, files, pruned: { planned } }) {
    const isUseless = planned.some(({ isStuck }) => isStuck);
    const isIdle = !planned.some(({ totals, plan }) => totals.deleted + totals.untagged + (plan.drafts?.length ?? 0) > 0);
    if (isApplied || isUseless || isIdle)
        return '';
    const how = isDry ? 'without `dry-run`' : 'with `mode: apply`';
    return `Carry it out ${how}. To carry out exactly this plan, give \`plan-file\` this step's output \`plan\` too (${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(files.plan)}).`;
}
function rows({ headers, rows: lines }) {
    return (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(headers, lines.map(line => line.map(cell)), shownRows);
}
/** Keeps leading spaces, which show the nesting. */
function cell(text) {
    const [indent = ''] = /^ */.exec(text) ?? [];
    return '&emsp;'.repeat(indent.length / 2) + (0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text.slice(indent.length));
}


/***/ })

};
;