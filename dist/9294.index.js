"use strict";
exports.id = 9294;
exports.ids = [9294];
exports.modules = {

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
        throw new Error(`"${(0,printable/* printable */.g$)(written)}" has a tag or digest, expected a repository, here ${repository}`);
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
const filterList = (0,inputs/* ofForm */.S1)({ kind: 'lines', item: undefined }, value => {
    const open = (0,inputs/* textList */.gC)(inputs/* text */.Qq)(value).find(line => /^label!?=.*\s#/.test(line));
    if (open !== undefined)
        throw new Error(`"${(0,printable/* printable */.g$)(open)}": a label may hold " #", expected the comment on a line of its own, or the label's key alone`);
    return (0,inputs/* list */.p_)(lineFor(filter/* parseFilter */.a))(value);
});
/** Checks a duration and keeps its spelling. */
const policy_inputs_duration = value => {
    if ((0,duration/* parseDuration */.E)((0,inputs/* text */.Qq)(value)) !== undefined)
        return (0,inputs/* text */.Qq)(value);
    throw new Error(`"${(0,printable/* printable */.g$)((0,inputs/* text */.Qq)(value))}", expected a duration such as 7d, 36h or 0s`);
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
        const name = tag === undefined ? `@${digest}` : `:${(0,printable/* printable */.g$)(tag)}`;
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
/** Whether some of it was done and some was not. What someone else uses or has changed stays, which is no failure. */
function shortfallOf({ pruned: { targets } }) {
    const results = new Set(targets.flatMap(({ outcomes }) => outcomes.map(({ result }) => result)));
    const isHeld = results.has('retained') || results.has('changed');
    return isHeld || (results.has('failed') && results.has('done')) ? 'partly' : undefined;
}
function named(target, { step }) {
    return step.act === 'untag' ? `${target}:${(0,printable/* printable */.g$)(step.tag)}` : `${target}@${step.version.digest}`;
}
function cut(lines) {
    const more = lines.length - shownLines;
    return [...lines.slice(0, shownLines), ...(more > 0 ? [`${more} more, see the report`] : [])].join('\n');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/action.js



const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: prune',
    inputs: inputs_inputs,
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(709), __webpack_require__.e(3261), __webpack_require__.e(9992), __webpack_require__.e(4409), __webpack_require__.e(3265), __webpack_require__.e(8437), __webpack_require__.e(8184), __webpack_require__.e(7332), __webpack_require__.e(3110), __webpack_require__.e(7719), __webpack_require__.e(7618), __webpack_require__.e(1410), __webpack_require__.e(5436), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(5352), __webpack_require__.e(1828), __webpack_require__.e(1309), __webpack_require__.e(7102), __webpack_require__.e(7895), __webpack_require__.e(9820), __webpack_require__.e(4137), __webpack_require__.e(8474), __webpack_require__.e(9207), __webpack_require__.e(8668), __webpack_require__.e(5010), __webpack_require__.e(8451), __webpack_require__.e(4519), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 27895))).run(values, host),
    outputs: outputs,
    summary: async (result) => (await Promise.all(/* import() */[__webpack_require__.e(9820), __webpack_require__.e(5010), __webpack_require__.e(4519)]).then(__webpack_require__.bind(__webpack_require__, 29820))).pruneSummary(result),
    failure: failureOf,
    shortfall: shortfallOf,
});


/***/ })

};
;