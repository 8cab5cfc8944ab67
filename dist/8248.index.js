"use strict";
exports.id = 8248;
exports.ids = [8248];
exports.modules = {

/***/ 28248:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/open-origin.js
var open_origin = __webpack_require__(52731);
;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/inputs.js






function variableName(value) {
    if (/^[A-Za-z_]\w*$/.test(value) && !/^(?:ACTIONS|INPUT)_/i.test(value))
        return value;
    throw new Error("expected the name of a variable that is neither the runner's nor an action's own");
}
/** The inputs of the step. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(common_inputs/* namedImage */.VR)),
    'all-tags': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'compose-files': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(inputs/* text */.Qq)),
    'compose-variables': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(variableName)),
    'images-from': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(inputs/* text */.Qq)),
    from: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(written => (0,open_origin.parseOrigin)(written))),
    'lock-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'update-lock': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'require-digest': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    'verify-tag': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...policy_input/* policyInputs */.e,
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$r)),
    verify: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)('distribution', 'content')), ['distribution', 'content']),
    ...common_inputs/* signatureInputs */.ER,
    to: (0,inputs/* optionalOr */.Yv)((0,inputs/* list */.p_)(destinations/* parseDestination */.G2), [{ kind: 'store' }]),
    ...common_inputs/* rootfsInputs */.fg,
    'engine-digests': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    attestations: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    cache: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('read-write', 'read-only', 'false'), 'false'),
    'cache-client': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('auto', 'toolkit'), 'auto'),
    offline: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-report.js
var pull_report = __webpack_require__(4490);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/signature-report.js
var signature_report = __webpack_require__(50031);
;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/outputs.js




/** The outputs of the step. */
function outputs({ pulled, handed, attestations = [] }) {
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
        json: JSON.stringify({
            digest,
            refs: refs.slice(0, 20),
            cacheHit: (0,pull_report/* isCacheHit */.iH)(pulled),
            bytes,
            ...signed(pulled),
        }),
        report: handed.report,
        'cache-hit': String((0,pull_report/* isCacheHit */.iH)(pulled)),
        'image-ids': imageIds(pulled, handed.loads).join('\n'),
        'platform-digests': JSON.stringify(platforms),
        path: handed.path,
        changed: handed.changed
            .map(({ image, before, after }) => [image, before ?? 'none', after].join(' '))
            .join('\n'),
        pinned: pinned.join('\n'),
        'build-contexts': handed.buildContexts,
        'bake-file': handed.bakeFile,
        'compose-file': handed.composeFile,
        attestations: attestations.flatMap(({ paths }) => paths).join('\n'),
        'bytes-from-registry': String(bytes.registry),
        'bytes-from-cache': String(bytes.cache),
        'bytes-from-store': String(bytes.store),
        'bytes-from-archive': String(bytes.archive),
    };
}
/**
 * The IDs as the engine has them, if images were loaded: with the containerd store an ID is the digest of a manifest or
 * index.
 */
function imageIds({ images }, loads) {
    if (loads.length > 0)
        return loads.map(({ imageId }) => imageId);
    return images.flatMap(({ imageIds, unknownPlatforms }) => [
        ...imageIds.values(),
        ...unknownPlatforms.map(({ imageId }) => imageId),
    ]);
}
/** The signers of the first images, if they were asked for. */
function signed({ signatures }) {
    return signatures ? { signatures: (0,signature_report/* signatureReport */.Ds)(signatures.slice(0, 20)) } : {};
}
/** The outputs of a failed pull: that it was no cache hit, and which pins of a lock their tags moved away from. */
function failureOutputs(failure) {
    const { details } = failure;
    const { failures = [details] } = details;
    const moved = failures.filter(({ locked, found }) => locked !== undefined && found !== undefined);
    const changed = moved.map(({ image, locked, found }) => [image, locked, found].join(' ')).join('\n');
    return { 'cache-hit': 'false', ...((0,errors/* isTallyError */.pQ)(failure, 'LOCK_MISMATCH') && { changed }) };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/action.js



const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: pull with digest',
    inputs: inputs_inputs,
    // Lazy: loaded only once the inputs are valid, so that a step with invalid inputs fails at once.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(4271), __webpack_require__.e(3265), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1410), __webpack_require__.e(1709), __webpack_require__.e(801), __webpack_require__.e(3103), __webpack_require__.e(2607), __webpack_require__.e(3583), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(2234), __webpack_require__.e(2312), __webpack_require__.e(7464), __webpack_require__.e(2748), __webpack_require__.e(7175), __webpack_require__.e(6346), __webpack_require__.e(7818), __webpack_require__.e(6183), __webpack_require__.e(9707), __webpack_require__.e(3837)]).then(__webpack_require__.bind(__webpack_require__, 93583))).run(values, host),
    outputs: outputs,
    summary: async (result) => (await Promise.all(/* import() */[__webpack_require__.e(4271), __webpack_require__.e(3265), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(2312), __webpack_require__.e(6346), __webpack_require__.e(6183), __webpack_require__.e(9707), __webpack_require__.e(7208), __webpack_require__.e(7739)]).then(__webpack_require__.bind(__webpack_require__, 66346))).pullSummary(result),
    failureOutputs: failureOutputs,
    shortfall: ({ pulled }) => (pulled.damaged.length > 0 ? 'partly' : undefined),
});


/***/ })

};
;