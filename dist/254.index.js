export const id = 254;
export const ids = [254];
export const modules = {

/***/ 4254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(4468);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(4907);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(8406);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/common-inputs.js
var common_inputs = __webpack_require__(5965);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/destinations.js
var destinations = __webpack_require__(4687);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull-summary.js
var pull_summary = __webpack_require__(8216);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull-report.js
var pull_report = __webpack_require__(5624);
;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/outputs.js


/** The step's outputs, by name. */
function outputs({ pulled, handed }) {
    const { images } = pulled;
    const bytes = (0,pull_report/* bytesBySource */._G)(pulled);
    const refs = images.map(({ wanted, digest }) => (0,reference/* digestReference */.O9)(wanted.reference, digest));
    const pinned = images.map(({ wanted, digest }) => (0,reference/* pinnedReference */.ct)(wanted.reference, digest));
    const platforms = Object.fromEntries(images.map(({ platformDigests }, at) => [refs[at], Object.fromEntries(platformDigests)]));
    const digest = images[0]?.digest ?? '';
    return {
        digest,
        ref: refs[0] ?? '',
        refs: refs.join('\n'),
        json: JSON.stringify({ digest, refs: refs.slice(0, 20), cacheHit: (0,pull_report/* isCacheHit */.iH)(pulled), bytes }),
        report: handed.report,
        'cache-hit': String((0,pull_report/* isCacheHit */.iH)(pulled)),
        'image-ids': images.flatMap(({ imageIds }) => [...imageIds.values()]).join('\n'),
        'platform-digests': JSON.stringify(platforms),
        path: handed.path,
        changed: handed.changed
            .map(({ image, before, after }) => [image, before ?? 'none', after].join(' '))
            .join('\n'),
        pinned: pinned.join('\n'),
        'build-contexts': handed.buildContexts,
        'bake-file': handed.bakeFile,
        'compose-file': handed.composeFile,
        'bytes-from-registry': String(bytes.registry),
        'bytes-from-cache': String(bytes.cache),
        'bytes-from-store': String(bytes.store),
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/action.js







const action_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(written => ({ reference: (0,reference/* parseReference */.F2)(written), written }))),
    'all-tags': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'compose-files': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(inputs/* text */.Qq)),
    'lock-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'update-lock': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'require-digest': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    'verify-tag': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(inputs/* text */.Qq)),
    verify: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)('distribution', 'content')), ['distribution', 'content']),
    to: (0,inputs/* optionalOr */.Yv)((0,inputs/* list */.p_)(destinations/* parseDestination */.G), [{ kind: 'store' }]),
    cache: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('read-write', 'read-only', 'false'), 'false'),
    'cache-client': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('auto', 'toolkit'), 'auto'),
    offline: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* commonInputs */.j,
};
const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: pull with digest',
    inputs: action_inputs,
    // What pulls is loaded once the inputs are known to be good: a step that fails on them is over in no time.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(721), __webpack_require__.e(470), __webpack_require__.e(171)]).then(__webpack_require__.bind(__webpack_require__, 6171))).run(values, host),
    outputs: outputs,
    summary: (result) => (0,pull_summary/* pullSummary */.o)(result),
});


/***/ })

};
