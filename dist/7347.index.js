"use strict";
exports.id = 7347;
exports.ids = [7347];
exports.modules = {

/***/ 17347:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/plan-entries.js
var plan_entries = __webpack_require__(28717);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/open-origin.js
var open_origin = __webpack_require__(52731);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/inputs.js






/** The inputs of the step. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(common_inputs/* namedImage */.VR)),
    'lock-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$r)),
    verify: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)('distribution', 'content')), ['distribution', 'content']),
    from: (0,inputs/* optionalOr */.Yv)(parseFrom, { kind: 'store' }),
    'pack-below': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, plan_entries/* defaultPackBelow */.yU),
    'max-size': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, undefined),
    'lookup-only': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'fail-on-cache-miss': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* cacheInputs */.kv,
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};
/** Parses a whole origin: `images` selects from it. */
function parseFrom(written) {
    const origin = (0,open_origin.parseOrigin)(written);
    if (origin.target === undefined)
        return origin;
    throw new Error(`"${(0,printable/* printable */.g$)(written)}" names one image, expected the names under images`);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/cache-account.js
var cache_account = __webpack_require__(88613);
;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/outputs.js


/** The outputs of the step. */
function outputs({ saving, report }) {
    const { pulled, account, missing } = saving;
    const { images } = pulled;
    const { written, kept, leftOut, bytes } = (0,cache_account/* savedSums */.wT)(account.saved);
    const refs = images.map(({ wanted, digest }) => (0,reference/* digestReference */.O9)(wanted.reference, digest));
    const isHit = written.length === 0 && leftOut.length === 0 && kept.length > 0;
    const matched = images.filter(({ digest }) => (0,cache_account/* isWhole */.wP)(account, digest));
    const digest = images[0]?.digest ?? '';
    return {
        digest,
        ref: refs[0] ?? '',
        refs: refs.join('\n'),
        report,
        json: JSON.stringify({ digest, refs: refs.slice(0, 20), cacheHit: isHit, saved: bytes }),
        'cache-hit': String(isHit),
        'cache-matched': matched
            .map(({ wanted, digest }) => (0,reference/* digestReference */.O9)(wanted.reference, digest))
            .join('\n'),
        missing: (0,cache_account/* shortList */.pg)(missing),
        repaired: '0',
        'bytes-restored': '0',
        'bytes-saved': String(bytes),
        entries: String(written.length + kept.length),
    };
}
/** The outputs of a failed save: what it lacks. */
function failureOutputs(failure) {
    const missing = (0,cache_account/* missingIn */.EH)(failure);
    return { 'cache-hit': 'false', ...(missing.length > 0 && { missing: (0,cache_account/* shortList */.pg)(missing) }) };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/action.js



const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: save to cache',
    inputs: inputs_inputs,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(4271), __webpack_require__.e(9449), __webpack_require__.e(4172), __webpack_require__.e(1996), __webpack_require__.e(3265), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1410), __webpack_require__.e(6282), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(2234), __webpack_require__.e(2312), __webpack_require__.e(7464), __webpack_require__.e(2748), __webpack_require__.e(7175), __webpack_require__.e(4514), __webpack_require__.e(6346), __webpack_require__.e(7818), __webpack_require__.e(4090), __webpack_require__.e(6183), __webpack_require__.e(2311), __webpack_require__.e(9707), __webpack_require__.e(817), __webpack_require__.e(3837)]).then(__webpack_require__.bind(__webpack_require__, 64514))).run(values, host),
    outputs: outputs,
    summary: async (result) => (await Promise.all(/* import() */[__webpack_require__.e(4271), __webpack_require__.e(3265), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(6282), __webpack_require__.e(2312), __webpack_require__.e(6346), __webpack_require__.e(6183), __webpack_require__.e(9707), __webpack_require__.e(7208), __webpack_require__.e(7739), __webpack_require__.e(817), __webpack_require__.e(2012)]).then(__webpack_require__.bind(__webpack_require__, 69631))).saveSummary(result),
    failure: ({ miss }) => miss,
    failureOutputs: failureOutputs,
});


/***/ })

};
;