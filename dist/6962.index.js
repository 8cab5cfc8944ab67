"use strict";
exports.id = 6962;
exports.ids = [6962];
exports.modules = {

/***/ 75518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ targetRepository),
/* harmony export */   w: () => (/* binding */ parseMirrorTarget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);



/** Parses an item of `to`, `registry[:port][/prefix]`. Throws REFERENCE_INVALID. */
function parseMirrorTarget(written) {
    const text = written
        .trim()
        .replace(/^docker:\/\//, '')
        .replace(/\/+$/, '');
    const host = text.split('/')[0] ?? '';
    // Without a host the name would be one of Docker Hub, which is no prefix that people mean.
    if (host !== 'localhost' && !/[.:]/.test(host))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot mirror to "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(written)}": it has no host, expected registry[/prefix], such as docker.io/owner`);
    // Two more parts, since Docker Hub puts `library` in front of a single one.
    const { registry, repository } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU)(`${text}/any/any`);
    return { registry, prefix: repository.slice(0, -'/any/any'.length) };
}
/**
 * The repository at a destination: the last part of the source's name, as skopeo sync names it, or with `scoped` the whole name with its
 * host. A port follows its host after `_`, since no name may hold a colon. Throws LIST_INVALID for a name that is too long.
 */
function targetRepository({ registry, prefix }, source, scoped) {
    const last = source.repository.slice(source.repository.lastIndexOf('/') + 1);
    const host = source.registry
        .toLowerCase()
        .replace(/[^a-z0-9.-]+/g, '_')
        .replace(/^[_.-]+|[_.-]+$/g, '');
    const name = scoped ? `${host}/${source.repository}` : last;
    const full = [registry, prefix, name].filter(Boolean).join('/');
    try {
        return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU)(full);
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
            throw error;
        const message = `Cannot mirror ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(source)}: ${error.message}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('LIST_INVALID', message, { cause: error });
    }
}


/***/ }),

/***/ 93563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sd: () => (/* binding */ totals),
/* harmony export */   fL: () => (/* binding */ untouchedImage),
/* harmony export */   mg: () => (/* binding */ mirrorFailure),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   ox: () => (/* binding */ mirroredImage),
/* harmony export */   yP: () => (/* binding */ untouchedTargets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99209);
/* harmony import */ var _write_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3265);
/* harmony import */ var _write_write_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4446);





const nothing = {
    uploaded: { blobs: 0, bytes: 0 },
    mounted: { blobs: 0, bytes: 0 },
    present: { blobs: 0, bytes: 0 },
};
/** The places where an image would be. */
function untouchedTargets(targets, outcome) {
    return targets.map(({ registry, repository, tag }) => {
        const name = tag === undefined ? `${registry}/${repository}` : (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ registry, repository, tag });
        return { name, repository: { registry, repository }, outcome };
    });
}
/** An image of which nothing was written. */
function untouchedImage(source, outcome, more = {}) {
    return { source, outcome, targets: [], amounts: nothing, referrers: 0, ...more };
}
/** The result for an image that was written, or would be in a dry run. */
function mirroredImage(source, written) {
    const { root, tags, repositories, alreadyInRegistry, blobs, foreseen, referrerCount } = written;
    const { digest } = root.descriptor;
    const tagged = tags.map(({ target, outcome, previous }) => {
        const { registry, repository } = target;
        return {
            name: (0,_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target),
            repository: { registry, repository },
            outcome,
            ...(previous && { previous }),
        };
    });
    const isTagged = (name) => tagged.some(each => isSame(each.repository, name));
    const untagged = repositories
        .filter(name => !isTagged(name))
        .map(name => ({
        name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(name, digest),
        repository: name,
        outcome: outcomeOf(name, { alreadyInRegistry, isDry: foreseen !== undefined }),
    }));
    const targets = [...tagged, ...untagged];
    const error = (0,_write_write_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagFailure */ .f)(tags);
    return {
        source,
        outcome: error ? 'failed' : overall(targets),
        digest,
        targets,
        amounts: amountsOf(foreseen ?? blobs),
        referrers: referrerCount,
        ...(error && { error }),
    };
}
function outcomeOf(name, { alreadyInRegistry, isDry, }) {
    if (alreadyInRegistry.some(each => isSame(each, name)))
        return 'same';
    return isDry ? 'waiting' : 'moved';
}
function isSame(one, other) {
    return one.registry === other.registry && one.repository === other.repository;
}
/** An image is copied only where all its targets have it: a tag that was left alone anywhere names another one there. */
function overall(targets) {
    if (targets.some(({ outcome }) => outcome === 'skipped'))
        return 'skipped';
    return targets.some(({ outcome }) => outcome === 'moved' || outcome === 'waiting') ? 'copied' : 'same';
}
/** One account of an image that was written to one registry after the other; a failure of any is that of the image. */
function joined(source, parts) {
    const errors = parts.flatMap(({ error }) => error ?? []);
    const digest = parts.find(part => part.digest !== undefined)?.digest;
    const [first] = errors;
    const error = first && errors.length > 1
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB(first.code, errors.map(({ message }) => message).join('; '), { cause: first })
        : first;
    const targets = parts.flatMap(part => part.targets);
    return {
        source,
        outcome: error ? 'failed' : overall(targets),
        ...(digest && { digest }),
        targets,
        amounts: totals(parts),
        referrers: Math.max(0, ...parts.map(({ referrers }) => referrers)),
        ...(error && { error }),
    };
}
function amountsOf(copies) {
    const of = (how) => {
        const those = copies.filter(each => each.how === how);
        return { blobs: those.length, bytes: those.reduce((sum, { blob }) => sum + blob.size, 0) };
    };
    return { uploaded: of('uploaded'), mounted: of('mounted'), present: of('present') };
}
/** The amounts of several images together. */
function totals(images) {
    const of = (how) => ({
        blobs: images.reduce((sum, { amounts }) => sum + amounts[how].blobs, 0),
        bytes: images.reduce((sum, { amounts }) => sum + amounts[how].bytes, 0),
    });
    return { uploaded: of('uploaded'), mounted: of('mounted'), present: of('present') };
}
/** The others were copied, which the usual hint denies. */
const policyHint = 'Use images that the policy allows, or have those who keep the policy file change it. Nothing of the images above was copied.';
/** The most failures in a message; the report has all of them. */
const mostNamed = 20;
/** The failure of a run in which images failed; undefined if none did. */
function mirrorFailure(images, unlisted) {
    const failures = [
        ...unlisted,
        ...images.flatMap(({ source, error }) => (error ? [{ name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(source), error }] : [])),
    ];
    const [first] = failures;
    if (!first)
        return undefined;
    const waiting = images.filter(({ outcome }) => outcome === 'waiting').length;
    const lines = failures.slice(0, mostNamed).map(({ name, error }) => `${name}: ${error.message}`);
    if (failures.length > mostNamed)
        lines.push(`${failures.length - mostNamed} more in the report`);
    if (waiting > 0)
        lines.push(`not tried: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(waiting, 'image')}`);
    const count = images.length + unlisted.length;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB(first.error.code, `Cannot mirror ${failures.length} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(count, 'image')}:\n${lines.join('\n')}`, {
        cause: first.error,
        hint: hintOf(failures.map(({ error }) => error)),
        details: {
            failures: failures.slice(0, 100).map(({ name, error }) => ({ image: name, code: error.code })),
        },
    });
}
/** The hint of the failures; where their hints differ, each with its code. */
function hintOf(errors) {
    const hints = new Map(errors.map(({ code, hint }) => [code === 'POLICY_VIOLATED' ? policyHint : hint, code]));
    const [[only] = [''], ...others] = hints;
    if (others.length === 0)
        return only;
    return [...hints].map(([hint, code]) => `${code}: ${hint}`).join(' ');
}


/***/ }),

/***/ 80430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ imageFate),
/* harmony export */   Pn: () => (/* binding */ amountsText),
/* harmony export */   Uc: () => (/* binding */ mirrorCounts),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   Yz: () => (/* binding */ mirrorReport),
/* harmony export */   wF: () => (/* binding */ mirrorOutputs)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _operations_mirror_mirrored_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93563);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _write_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30760);




/** The most lines of an output; the report has all of them. */
const maxListed = 1_000;
/** How many images had each outcome, and the bytes that moved. */
function mirrorCounts({ images, unlisted }) {
    const of = (...outcomes) => images.filter(({ outcome }) => outcomes.includes(outcome)).length;
    const { uploaded, mounted } = (0,_operations_mirror_mirrored_image_js__WEBPACK_IMPORTED_MODULE_0__/* .totals */ .Sd)(images);
    return {
        copied: of('copied'),
        unchanged: of('same'),
        skipped: of('skipped', 'old'),
        failed: of('failed') + unlisted.length,
        waiting: of('waiting'),
        uploadedBytes: uploaded.bytes,
        mountedBytes: mounted.bytes,
    };
}
/** The outputs of the step, without paths. */
function mirrorOutputs(mirrored) {
    const { images, unlisted } = mirrored;
    const at = (...outcomes) => images.flatMap(({ targets, digest }) => 
    // Without a digest nothing is known about the targets.
    (digest === undefined ? [] : targets)
        .filter(({ outcome }) => outcomes.includes(outcome))
        .map(({ name }) => (name.includes('@') ? name : `${name}@${digest}`)));
    const lines = (items) => items.slice(0, maxListed).join('\n');
    const sources = (...outcomes) => images.filter(({ outcome }) => outcomes.includes(outcome)).map(({ source }) => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source));
    const { uploadedBytes, mountedBytes, ...counts } = mirrorCounts(mirrored);
    return {
        copied: lines(at('moved', 'waiting')),
        refs: lines(at('moved', 'waiting', 'same')),
        unchanged: lines(sources('same')),
        skipped: lines(sources('skipped', 'old')),
        failed: lines([...unlisted.map(({ name }) => name), ...sources('failed', 'waiting')]),
        'bytes-uploaded': String(uploadedBytes),
        'bytes-mounted': String(mountedBytes),
        json: JSON.stringify({ ...counts, uploadedBytes, mountedBytes }),
    };
}
/** The full account of a run. */
function mirrorReport(mirrored) {
    const { images, unlisted } = mirrored;
    return {
        ...mirrorCounts(mirrored),
        images: images.map(({ source, outcome, digest, targets, amounts, referrers, error, created }) => ({
            source: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source),
            outcome,
            ...(digest && { digest }),
            targets: targets.map(({ name, outcome, previous }) => ({
                name,
                outcome: outcome === 'moved' && previous === undefined ? 'new' : outcome,
                ...(previous && { previous }),
            })),
            blobs: amounts,
            referrers,
            ...(created !== undefined && { created: new Date(created).toISOString() }),
            ...(error && { error: { code: error.code, message: error.message } }),
        })),
        unlisted: unlisted.map(({ name, file, line, error }) => ({
            name,
            file,
            line,
            error: { code: error.code, message: error.message },
        })),
    };
}
const plain = {
    copied: 'copied',
    same: 'already there',
    skipped: 'left alone',
    old: 'older than max-age',
    failed: 'failed',
    waiting: 'not tried',
};
/** The fate of an image in words: that of each of its targets, if it was read. */
function imageFate({ outcome, targets, digest }, dryRun) {
    if (digest === undefined || outcome === 'same')
        return plain[outcome];
    const fates = targets.map(({ outcome, previous }) => (0,_write_report_js__WEBPACK_IMPORTED_MODULE_2__/* .fateOf */ ._L)({ outcome, previous }, dryRun));
    return [...new Set(fates)].join(', ');
}
/** The blobs of an image or a run, such as `3 uploaded (12 MB), 2 mounted (4 MB)`; empty if none moved. */
function amountsText({ uploaded, mounted }, dryRun) {
    const [sent, shared] = dryRun ? ['to be uploaded', 'to be mounted or uploaded'] : ['uploaded', 'mounted'];
    return [
        ...(uploaded.blobs > 0
            ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(uploaded.blobs, 'blob')} ${sent} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .humanBytes */ .p6)(uploaded.bytes)})`]
            : []),
        ...(mounted.blobs > 0
            ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(mounted.blobs, 'blob')} ${shared} (${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .humanBytes */ .p6)(mounted.bytes)})`]
            : []),
    ].join(', ');
}
/** The counts of a run in words: `3 copied, 1 already there`. */
function countsText(mirrored, dryRun) {
    const { copied, unchanged, skipped, failed, waiting } = mirrorCounts(mirrored);
    const parts = [
        [copied, dryRun ? 'to be copied' : 'copied'],
        [unchanged, 'already there'],
        [skipped, 'left out'],
        [failed, 'failed'],
        [waiting, 'not tried'],
    ];
    const named = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    return named.join(', ') || 'no images';
}


/***/ }),

/***/ 36962:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/duration.js
var duration = __webpack_require__(66898);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/mirror/target-names.js
var target_names = __webpack_require__(75518);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/mirror/src/inputs.js







/** Parses a duration in milliseconds: `90d`, `36h`. */
const inputs_duration = value => {
    const milliseconds = (0,duration/* parseDuration */.E)((0,inputs/* text */.Qq)(value));
    if (milliseconds !== undefined)
        return milliseconds;
    throw new Error(`"${(0,printable/* printable */.g$)((0,inputs/* text */.Qq)(value))}", expected a duration such as 90d or 36h`);
};
/** The inputs of the step. */
const inputs_inputs = {
    list: (0,inputs/* required */.mw)((0,inputs/* textList */.gC)(inputs/* text */.Qq)),
    to: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(target_names/* parseMirrorTarget */.w)),
    scoped: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...policy_input/* policyInputs */.e,
    'trusted-root': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    platforms: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$r), ['all']),
    referrers: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'max-age': (0,inputs/* optionalOr */.Yv)(inputs_duration, undefined),
    'on-conflict': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('move', 'skip', 'fail'), 'move'),
    'keep-going': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    'lock-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'lock-names': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('source', 'target'), 'source'),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/mirror/mirrored-image.js
var mirrored_image = __webpack_require__(93563);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/mirror-report.js
var mirror_report = __webpack_require__(80430);
;// CONCATENATED MODULE: ./node_modules/@tallyman/mirror/src/outputs.js


/** The outputs of the step. */
function outputs({ mirrored, report, lock }) {
    return { ...(0,mirror_report/* mirrorOutputs */.wF)(mirrored), report, lock };
}
/** The failure of a run in which an image failed. */
function failureOf({ mirrored }) {
    return (0,mirrored_image/* mirrorFailure */.mg)(mirrored.images, mirrored.unlisted);
}
/** Partly, if some images are at their destinations and others failed. */
function shortfallOf({ mirrored }) {
    const { copied, unchanged, skipped, failed } = (0,mirror_report/* mirrorCounts */.Uc)(mirrored);
    return failed > 0 && copied + unchanged + skipped > 0 ? 'partly' : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/mirror/src/action.js



const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: mirror',
    inputs: inputs_inputs,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1410), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(2234), __webpack_require__.e(543), __webpack_require__.e(7030), __webpack_require__.e(5535), __webpack_require__.e(1072), __webpack_require__.e(2312), __webpack_require__.e(5886), __webpack_require__.e(9056), __webpack_require__.e(7464), __webpack_require__.e(5831), __webpack_require__.e(4717), __webpack_require__.e(6183), __webpack_require__.e(2311), __webpack_require__.e(9707), __webpack_require__.e(817), __webpack_require__.e(3837), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 5535))).run(values, host),
    outputs: outputs,
    summary: async ({ mirrored, milliseconds, dryRun, policy }) => {
        const { mirrorSummary } = await Promise.all(/* import() */[__webpack_require__.e(2470), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 32470));
        return mirrorSummary(mirrored, { dryRun, milliseconds, policy });
    },
    failure: failureOf,
    shortfall: shortfallOf,
});


/***/ })

};
;