"use strict";
exports.id = 9029;
exports.ids = [9029];
exports.modules = {

/***/ 9029:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/destinations.js
var destinations = __webpack_require__(55601);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
;// CONCATENATED MODULE: ./node_modules/@tallyman/load-from-cache/src/inputs.js




/** The inputs of the step. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(common_inputs/* namedImage */.VR)),
    'lock-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$r)),
    verify: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)('distribution', 'content')), ['distribution', 'content']),
    to: (0,inputs/* optionalOr */.Yv)((0,inputs/* list */.p_)(destinations/* parseDestination */.G2), [{ kind: 'store' }]),
    ...common_inputs/* rootfsInputs */.fg,
    fallback: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('registry', 'none'), 'registry'),
    'lookup-only': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'fail-on-cache-miss': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* cacheInputs */.kv,
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/cache-account.js
var cache_account = __webpack_require__(88613);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-report.js
var pull_report = __webpack_require__(4490);
;// CONCATENATED MODULE: ./node_modules/@tallyman/load-from-cache/src/outputs.js



/** The outputs of the step. */
function outputs({ loaded, report, path }) {
    const { images, matched, missing, pulled, entries, account } = loaded;
    const refs = images.map(({ wanted, digest }) => (0,reference/* digestReference */.O9)(wanted.reference, digest));
    const hit = missing.length === 0;
    const restored = pulled ? (0,pull_report/* bytesBySource */._G)(pulled).cache : 0;
    const repaired = pulled?.deliveries.filter((0,cache_account/* isRepaired */.DZ)(account)).length ?? 0;
    const digest = images[0]?.digest ?? '';
    return {
        digest,
        ref: refs[0] ?? '',
        refs: refs.join('\n'),
        report,
        path,
        json: JSON.stringify({ digest, refs: refs.slice(0, 20), cacheHit: hit, restored, repaired }),
        'cache-hit': String(hit),
        'cache-matched': matched
            .map(({ wanted, digest }) => (0,reference/* digestReference */.O9)(wanted.reference, digest))
            .join('\n'),
        missing: (0,cache_account/* shortList */.pg)(missing),
        repaired: String(repaired),
        'bytes-restored': String(restored),
        'bytes-saved': '0',
        entries: String(entries),
    };
}
/** The outputs of a failed load: what it lacks. */
function failureOutputs(failure) {
    const missing = (0,cache_account/* missingIn */.EH)(failure);
    return { 'cache-hit': 'false', ...(missing.length > 0 && { missing: (0,cache_account/* shortList */.pg)(missing) }) };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/load-from-cache/src/action.js



const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: load from cache',
    inputs: inputs_inputs,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(4271), __webpack_require__.e(9449), __webpack_require__.e(4172), __webpack_require__.e(1996), __webpack_require__.e(3265), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1410), __webpack_require__.e(2731), __webpack_require__.e(1709), __webpack_require__.e(801), __webpack_require__.e(3103), __webpack_require__.e(2607), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(2234), __webpack_require__.e(2312), __webpack_require__.e(4525), __webpack_require__.e(7464), __webpack_require__.e(2748), __webpack_require__.e(7175), __webpack_require__.e(6346), __webpack_require__.e(7818), __webpack_require__.e(5831), __webpack_require__.e(6183), __webpack_require__.e(9707), __webpack_require__.e(3837), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 14525))).run(values, host),
    outputs: outputs,
    summary: async (result) => (await Promise.all(/* import() */[__webpack_require__.e(4271), __webpack_require__.e(3265), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(2312), __webpack_require__.e(6346), __webpack_require__.e(6183), __webpack_require__.e(9707), __webpack_require__.e(7208), __webpack_require__.e(7739), __webpack_require__.e(2133)]).then(__webpack_require__.bind(__webpack_require__, 12133))).loadSummary(result),
    failure: ({ miss }) => miss,
    failureOutputs: failureOutputs,
});


/***/ })

};
;