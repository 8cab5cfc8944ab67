"use strict";
exports.id = 8817;
exports.ids = [8817];
exports.modules = {

/***/ 88817:
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
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$)),
    verify: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)('distribution', 'content')), ['distribution', 'content']),
    to: (0,inputs/* optionalOr */.Yv)((0,inputs/* list */.p_)(destinations/* parseDestination */.G), [{ kind: 'store' }]),
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/cache-summary.js
var cache_summary = __webpack_require__(51465);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-summary.js
var pull_summary = __webpack_require__(66346);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/markdown.js
var markdown = __webpack_require__(84519);
;// CONCATENATED MODULE: ./node_modules/@tallyman/load-from-cache/src/summary.js







/** The step summary of a load, as Markdown. */
function loadSummary(result) {
    const { loaded } = result;
    const { images, matched, missing, pulled, entries, account } = loaded;
    const rest = (0,cache_account/* isUnasked */.G7)(account) ? 'not asked' : 'not all of it';
    const rows = images.map(({ wanted, digest }) => [
        (0,markdown/* code */.aY)((0,reference/* familiarName */.hG)(wanted.reference)),
        (0,markdown/* code */.aY)((0,model_digest/* shortDigest */.VK)(digest)),
        matched.some(each => each.digest === digest) ? 'whole' : rest,
    ]);
    const heading = `### Tallyman: ${matched.length} of ${(0,format/* plural */.LS)(images.length, 'image')} whole in the Actions cache`;
    const lacking = (0,cache_account/* isUnasked */.G7)(account) ? [] : missing.map(digest => [(0,markdown/* code */.aY)(digest)]);
    return [
        pulled ? (0,pull_summary/* pullSummary */.oi)({ ...result, pulled, done: 'loaded' }) : heading,
        pulled ? '' : `Entries found: ${entries}.`,
        // A load that found everything has already reported each image.
        pulled && missing.length === 0 ? '' : (0,markdown/* table */.tp)(['Image', 'Digest', 'In the cache'], rows),
        pulled ? '' : (0,pull_summary/* digestsOf */.nw)(images),
        lacking.length > 0 ? (0,markdown/* details */.zH)('Missing in the cache', (0,markdown/* table */.tp)(['Content'], lacking)) : '',
        ...(pulled ? [] : (0,cache_summary/* cacheSummary */.$2)(account)),
    ]
        .filter(Boolean)
        .join('\n\n');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/load-from-cache/src/action.js




const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: load from cache',
    inputs: inputs_inputs,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(3875), __webpack_require__.e(5775), __webpack_require__.e(1996), __webpack_require__.e(3521), __webpack_require__.e(8020), __webpack_require__.e(4653), __webpack_require__.e(730), __webpack_require__.e(2607), __webpack_require__.e(6812), __webpack_require__.e(5467), __webpack_require__.e(4137), __webpack_require__.e(4525), __webpack_require__.e(1731), __webpack_require__.e(8451)]).then(__webpack_require__.bind(__webpack_require__, 14525))).run(values, host),
    outputs: outputs,
    summary: loadSummary,
    failure: ({ miss }) => miss,
    failureOutputs: failureOutputs,
});


/***/ })

};
;