"use strict";
exports.id = 4250;
exports.ids = [4250];
exports.modules = {

/***/ 64250:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/remove/src/removable.js




/** Parses an item of `images`. */
function parseRemovable(written) {
    const [, kind, rest = ''] = /^\s*([a-z-]+)=\s*(.*?)\s*$/s.exec(written) ?? [];
    if (kind === 'docker')
        return { kind, name: engineName(rest) };
    if (kind === 'store')
        return { kind, name: storedName(rest) };
    if (kind !== undefined)
        throw new Error(`"${(0,printable/* printable */.g$)(written)}", expected name:tag, name@sha256:…, docker=NAME or store=NAME@sha256:…: files are removed as any other file`);
    return repositoryImage(written);
}
function repositoryImage(written) {
    const { registry, repository, tag, digest } = (0,reference/* parseImage */.zZ)(written);
    const place = { registry, repository };
    // A name alone is `latest` elsewhere; what is deleted is spelled out.
    if (!/@|:[^/]*$/.test(written.trim()))
        throw new Error(`"${(0,printable/* printable */.g$)(written)}" has neither tag nor digest, expected the exact name, such as ${(0,printable/* printable */.g$)(written)}:1. Of an engine's image write docker=${(0,printable/* printable */.g$)(written)}; prune removes by patterns`);
    const shown = (0,reference/* familiarReference */.ZD)({ ...place, ...(tag === undefined ? {} : { tag }) });
    const name = {
        written: tag === undefined && digest ? (0,reference/* digestReference */.O9)(place, digest) : shown,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
    return { kind: 'repository', repository: place, name };
}
/** A name, an ID or its beginning, as Docker takes them. */
function engineName(word) {
    const written = `docker=${(0,printable/* printable */.g$)(word)}`;
    const [, id] = /^(?:sha256:)?([0-9a-f]{1,64})$/.exec(word) ?? [];
    const isOnlyId = word.startsWith('sha256:');
    const named = isOnlyId ? undefined : parsedName(word);
    if (!named && id === undefined)
        throw new Error(`"${(0,printable/* printable */.g$)(word)}" is no name and no ID of an image, expected docker=NAME or docker=ID`);
    const digest = named?.digest;
    const hasTag = digest === undefined || named?.name.tag !== undefined;
    return {
        written,
        ...(named && hasTag ? { tag: (0,reference/* familiarReference */.ZD)(named.name) } : {}),
        ...(digest === undefined ? {} : { digest }),
        ...(named && !hasTag
            ? { repository: { registry: named.name.registry, repository: named.name.repository } }
            : {}),
        ...(id === undefined ? {} : { id }),
    };
}
function parsedName(word) {
    try {
        const { digest, ...name } = (0,reference/* parseReference */.F2)(word);
        return { name, digest };
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            return undefined;
        throw error;
    }
}
/** The store has no names: the one in front of the digest is for people. */
function storedName(word) {
    const digest = word.slice(word.lastIndexOf('@') + 1);
    if ((0,model_digest/* isDigest */.Bc)(digest))
        return { written: `store=${(0,printable/* printable */.g$)(word)}`, digest };
    throw new Error(`"${(0,printable/* printable */.g$)(word)}", expected store=NAME@sha256:… or store=sha256:…: the store has no names; tallyman store ls lists its digests`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/remove/src/inputs.js



/** The inputs of the step. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(parseRemovable)),
    untag: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    replace: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    force: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'ignore-missing': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'no-prune': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'keep-refs-from': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(inputs/* text */.Qq)),
    'max-tags': (0,inputs/* optionalOr */.Yv)((0,inputs/* integer */.nd)({ min: 1, max: 999_999_999 }), 100_000),
    mode: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('plan', 'apply'), 'plan'),
    'plan-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'verify-after': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* commonInputs */.j$,
};

;// CONCATENATED MODULE: ./node_modules/@tallyman/remove/src/outputs.js

/** The outputs of the step. */
function outputs(result) {
    return (0,prune_outputs/* pruneOutputs */.lb)(result);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/remove/src/action.js




const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: remove',
    inputs: inputs_inputs,
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(3261), __webpack_require__.e(4271), __webpack_require__.e(3265), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1410), __webpack_require__.e(5436), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(1874), __webpack_require__.e(5945), __webpack_require__.e(8245), __webpack_require__.e(7102), __webpack_require__.e(1955), __webpack_require__.e(0), __webpack_require__.e(2234), __webpack_require__.e(543), __webpack_require__.e(7030), __webpack_require__.e(9207), __webpack_require__.e(1072), __webpack_require__.e(2312), __webpack_require__.e(4576), __webpack_require__.e(5831), __webpack_require__.e(4717), __webpack_require__.e(5595), __webpack_require__.e(6183), __webpack_require__.e(2311), __webpack_require__.e(7739), __webpack_require__.e(817), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 34576))).run(values, host),
    outputs: outputs,
    summary: async (result) => (await Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(7030), __webpack_require__.e(9207), __webpack_require__.e(1072), __webpack_require__.e(7739), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 60000))).pruneSummary(result),
    failure: prune_outputs/* failureOf */.g5,
    shortfall: prune_outputs/* shortfallOf */.HR,
});


/***/ })

};
;