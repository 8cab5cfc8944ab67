export const id = 699;
export const ids = [699];
export const modules = {

/***/ 2699:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/annotation-lines.js
var annotation_lines = __webpack_require__(608);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(9975);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(8406);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/common-inputs.js
var common_inputs = __webpack_require__(5965);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/open-origin.js
var open_origin = __webpack_require__(5381);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/placed-report.js
var placed_report = __webpack_require__(2702);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/selection.js
var selection = __webpack_require__(1322);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/target-tags.js
var target_tags = __webpack_require__(1017);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write-tags.js
var write_tags = __webpack_require__(7381);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/tag-plan.js
var tag_plan = __webpack_require__(1441);
;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/outputs.js


/** The step's outputs, by name. */
function outputs({ pushed, report, isDry }) {
    const { placed, platformDigests } = pushed;
    const { root, tags, blobs } = placed;
    const { mediaType, digest, size } = root.descriptor;
    const told = (0,placed_report/* tagOutputs */.Bx)(placed);
    const names = tags
        .filter(({ outcome }) => outcome === 'moved' || outcome === 'same')
        .map(({ target }) => (0,tag_plan/* nameOf */.Vb)(target));
    const written = tags.length === 0 && !isDry ? told.refs.split('\n') : names;
    const metadata = {
        'containerimage.digest': digest,
        'containerimage.descriptor': { mediaType, digest, size },
        'image.name': written.slice(0, 50).join(','),
    };
    return {
        ...told,
        json: JSON.stringify({ digest, written: written.slice(0, 20) }),
        report,
        'platform-digests': JSON.stringify(Object.fromEntries(platformDigests)),
        'registry-paths': JSON.stringify(written.slice(0, 50)),
        mounted: String(blobs.filter(({ how }) => how === 'mounted').length),
        'uploaded-bytes': String((0,placed_report/* bytesByFate */.HU)(blobs).uploaded),
        metadata: JSON.stringify(metadata),
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/action.js












const action_inputs = {
    source: (0,inputs/* required */.mw)(open_origin/* parseOrigin */.e),
    tags: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(target_tags/* parsePushTarget */.Fg)),
    platforms: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$), ['all']),
    'push-by-digest': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'expect-digest': (0,inputs/* optionalOr */.Yv)(written => (0,digest/* parseDigest */.m)(written.trim()), undefined),
    'on-conflict': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('move', 'skip', 'fail'), 'move'),
    referrers: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'mount-from': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(reference/* parseRepository */.SU)),
    compression: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('auto', 'gzip', 'zstd'), 'auto'),
    annotations: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(annotation_lines/* parseAnnotationLine */.hR)),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* commonInputs */.j,
};
const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: push',
    inputs: action_inputs,
    // What reads and writes is loaded once the inputs are known to be good.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(928), __webpack_require__.e(602), __webpack_require__.e(710), __webpack_require__.e(548), __webpack_require__.e(347), __webpack_require__.e(939)]).then(__webpack_require__.bind(__webpack_require__, 4260))).run(values, host),
    outputs: outputs,
    summary: ({ pushed, milliseconds, isDry }) => (0,placed_report/* placedSummary */.u6)(pushed.placed, { verb: 'push', dryRun: isDry, milliseconds }),
    failure: ({ pushed }) => (0,write_tags/* tagFailure */.f)(pushed.placed.tags),
});


/***/ })

};
