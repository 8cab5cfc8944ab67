"use strict";
exports.id = 5758;
exports.ids = [5758];
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

/***/ 35758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ shortfallOf),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   lb: () => (/* binding */ pruneOutputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _prune_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60517);



/** The most lines in an output; the rest is only counted. */
const shownLines = 20;
/** The outputs of a step that carries out a plan, or only makes it. */
function pruneOutputs(result) {
    const { pruned, files } = result;
    const lines = (choose) => pruned.targets.flatMap(({ planned, outcomes }) => outcomes.flatMap(outcome => {
        const suffix = choose(outcome);
        return suffix === undefined ? [] : [`${named(planned.target.name, outcome)}${suffix}`];
    }));
    const retained = pruned.planned.flatMap(planned => (0,_prune_report_js__WEBPACK_IMPORTED_MODULE_0__/* .retainedIn */ .ad)(planned).map(({ version: { digest }, tag, why }) => {
        const name = tag === undefined ? `@${digest}` : `:${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(tag)}`;
        return `${planned.target.name}${name} ${why}`;
    }));
    const counts = (0,_prune_report_js__WEBPACK_IMPORTED_MODULE_0__/* .pruneCounts */ .RF)(pruned);
    const planned = pruned.planned.map(({ target, totals }) => ({ name: target.name, ...totals }));
    return {
        deleted: cut(lines(({ step, result }) => (step.act === 'delete' && result === 'done' ? '' : undefined))),
        untagged: cut(lines(({ step, result }) => (step.act === 'untag' && result === 'done' ? '' : undefined))),
        retained: cut([...retained, ...lines(outcome => ('why' in outcome ? ` ${outcome.why}` : undefined))]),
        failed: cut(lines(outcome => (outcome.result === 'failed' ? ` ${outcome.error.code}` : undefined))),
        'freed-bytes': String(counts.freedBytes),
        json: JSON.stringify({ ...counts, ...(0,_prune_report_js__WEBPACK_IMPORTED_MODULE_0__/* .longestWindows */ .CJ)(pruned), planned: planned.slice(0, shownLines) }),
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(first.code, message, { cause: first });
}
/** Whether some of it was done and some was not. What someone else uses or has changed stays, which is no failure. */
function shortfallOf({ pruned: { targets } }) {
    const results = new Set(targets.flatMap(({ outcomes }) => outcomes.map(({ result }) => result)));
    const isHeld = results.has('retained') || results.has('changed');
    return isHeld || (results.has('failed') && results.has('done')) ? 'partly' : undefined;
}
function named(target, { step }) {
    return step.act === 'untag' ? `${target}:${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(step.tag)}` : `${target}@${step.version.digest}`;
}
function cut(lines) {
    const more = lines.length - shownLines;
    return [...lines.slice(0, shownLines), ...(more > 0 ? [`${more} more, see the report`] : [])].join('\n');
}


/***/ })

};
;