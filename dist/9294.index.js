"use strict";
exports.id = 9294;
exports.ids = [9294];
exports.modules = {

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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/prune/prune-outputs.js
var prune_outputs = __webpack_require__(35758);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/keys.js
var keys = __webpack_require__(47443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/pattern.js
var pattern = __webpack_require__(67030);
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/outputs.js

/** The outputs of the step. */
function outputs(result) {
    return (0,prune_outputs/* pruneOutputs */.lb)(result);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/action.js




const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: prune',
    inputs: inputs_inputs,
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(3261), __webpack_require__.e(4271), __webpack_require__.e(3265), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1410), __webpack_require__.e(5436), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(1874), __webpack_require__.e(5945), __webpack_require__.e(8245), __webpack_require__.e(7102), __webpack_require__.e(1955), __webpack_require__.e(0), __webpack_require__.e(2234), __webpack_require__.e(543), __webpack_require__.e(1072), __webpack_require__.e(2312), __webpack_require__.e(5831), __webpack_require__.e(4717), __webpack_require__.e(5595), __webpack_require__.e(6183), __webpack_require__.e(2311), __webpack_require__.e(7739), __webpack_require__.e(817), __webpack_require__.e(5048), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 5048))).run(values, host),
    outputs: outputs,
    summary: async (result) => (await Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(1072), __webpack_require__.e(7739), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 60000))).pruneSummary(result),
    failure: prune_outputs/* failureOf */.g5,
    shortfall: prune_outputs/* shortfallOf */.HR,
});


/***/ })

};
;