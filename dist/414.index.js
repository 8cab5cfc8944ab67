"use strict";
exports.id = 414;
exports.ids = [414];
exports.modules = {

/***/ 3414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(4549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/placed-report.js
var placed_report = __webpack_require__(8759);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write-tags.js
var write_tags = __webpack_require__(9570);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(4440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(7214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(7957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/common-inputs.js
var common_inputs = __webpack_require__(7436);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/selection.js
var selection = __webpack_require__(563);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/target-tags.js
var target_tags = __webpack_require__(1032);
;// CONCATENATED MODULE: ./node_modules/@tallyman/retag/src/inputs.js






/** What the step is given, by name. */
const inputs_inputs = {
    source: (0,inputs/* required */.mw)(written => (0,reference/* parseReference */.F2)(written.trim())),
    tags: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(target_tags/* parseWrittenTag */.Z0)),
    'expect-digest': (0,inputs/* optionalOr */.Yv)(written => (0,digest/* parseDigest */.m)(written.trim()), undefined),
    'on-conflict': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('move', 'skip', 'fail'), 'move'),
    platforms: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$), ['all']),
    referrers: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* commonInputs */.j,
};

;// CONCATENATED MODULE: ./node_modules/@tallyman/retag/src/outputs.js

/** The step's outputs, by name. */
function outputs({ retagged, report }) {
    const tags = (0,placed_report/* tagOutputs */.Bx)(retagged.placed);
    const { digest, moved, skipped } = tags;
    const lines = (text) => text.split('\n').filter(Boolean).slice(0, 20);
    return {
        ...tags,
        json: JSON.stringify({ digest, moved: lines(moved), skipped: lines(skipped) }),
        report,
        'source-digest': retagged.sourceDigest,
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/retag/src/action.js





const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: retag',
    inputs: inputs_inputs,
    // What reads and writes is loaded once the inputs are known to be good.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(39), __webpack_require__.e(762), __webpack_require__.e(524), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 5777))).run(values, host),
    outputs: outputs,
    summary: ({ retagged, milliseconds, isDry }) => (0,placed_report/* placedSummary */.u6)(retagged.placed, { verb: 'retag', dryRun: isDry, milliseconds }),
    failure: ({ retagged }) => (0,write_tags/* tagFailure */.f)(retagged.placed.tags),
});


/***/ })

};
;