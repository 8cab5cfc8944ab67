"use strict";
exports.id = 3414;
exports.ids = [3414];
exports.modules = {

/***/ 53414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/write-tags.js
var write_tags = __webpack_require__(4446);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/target-tags.js
var target_tags = __webpack_require__(36676);
;// CONCATENATED MODULE: ./node_modules/@tallyman/retag/src/inputs.js







/** The inputs of the step. */
const inputs_inputs = {
    source: (0,inputs/* required */.mw)(written => (0,reference/* parseImage */.zZ)(written.trim())),
    tags: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(target_tags/* parseWrittenTag */.Z0)),
    'expect-digest': (0,inputs/* optionalOr */.Yv)(written => (0,digest/* parseDigest */.m)(written.trim()), undefined),
    ...policy_input/* policyInputs */.e,
    'on-conflict': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('move', 'skip', 'fail'), 'move'),
    platforms: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$r), ['all']),
    referrers: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-report.js
var write_report = __webpack_require__(30760);
;// CONCATENATED MODULE: ./node_modules/@tallyman/retag/src/outputs.js

/** The outputs of the step. */
function outputs({ retagged, report }) {
    const tags = (0,write_report/* tagOutputs */.Bx)(retagged.written);
    const { digest, moved, skipped } = tags;
    const lines = (text) => text.split('\n').filter(Boolean).slice(0, 20);
    return {
        ...tags,
        json: JSON.stringify({ digest, moved: lines(moved), skipped: lines(skipped) }),
        report,
        'source-digest': retagged.sourceDigest,
    };
}
/** The outputs of a failed retag: the digest of an unexpected source, and what its tags are at. */
function failureOutputs(failure) {
    const { code, details } = failure;
    const source = code === 'DIGEST_UNEXPECTED' && typeof details.found === 'string' ? details.found : undefined;
    return { ...(0,write_report/* conflictOutputs */.zi)(failure), ...(source !== undefined && { 'source-digest': source }) };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/retag/src/action.js




const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: retag',
    inputs: inputs_inputs,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1410), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(1072), __webpack_require__.e(2312), __webpack_require__.e(5886), __webpack_require__.e(7464), __webpack_require__.e(5831), __webpack_require__.e(4717), __webpack_require__.e(6183), __webpack_require__.e(2311), __webpack_require__.e(9707), __webpack_require__.e(817), __webpack_require__.e(3837), __webpack_require__.e(7643), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 97643))).run(values, host),
    outputs: outputs,
    summary: async ({ retagged, milliseconds, isDry, policy }) => {
        const { writtenSummary } = await Promise.all(/* import() */[__webpack_require__.e(8184), __webpack_require__.e(2312), __webpack_require__.e(8613), __webpack_require__.e(6183), __webpack_require__.e(9707), __webpack_require__.e(7208), __webpack_require__.e(7739), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 97208));
        return writtenSummary(retagged.written, { verb: 'retag', dryRun: isDry, milliseconds, policy });
    },
    failure: ({ retagged }) => (0,write_tags/* tagFailure */.f)(retagged.written.tags),
    failureOutputs: failureOutputs,
});


/***/ })

};
;