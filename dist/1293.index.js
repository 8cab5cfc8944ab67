"use strict";
exports.id = 1293;
exports.ids = [1293];
exports.modules = {

/***/ 73895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ refuseDirectoryInputs),
/* harmony export */   TN: () => (/* binding */ parsePushSource),
/* harmony export */   eM: () => (/* binding */ refuseBase),
/* harmony export */   ey: () => (/* binding */ sourceDate),
/* harmony export */   fl: () => (/* binding */ directoryInputs),
/* harmony export */   kH: () => (/* binding */ changeInputs),
/* harmony export */   mw: () => (/* binding */ refuseChangeInputs),
/* harmony export */   n: () => (/* binding */ runSettings),
/* harmony export */   rA: () => (/* binding */ imageNotes)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24440);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87957);
/* harmony import */ var _origins_open_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52731);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);





/** Parses `source` of a push: `container=NAME`, `directory=PATH`, `rootfs-tar=FILE`, or what `parseOrigin` accepts. */
function parsePushSource(written) {
    const [, kind, value = ''] = /^(directory|rootfs-tar|container)=(.*)$/s.exec(written.trim()) ?? [];
    const name = value.trim();
    if (kind === 'container' && name !== '')
        return { kind, container: name };
    if ((kind === 'directory' || kind === 'rootfs-tar') && name !== '')
        return { kind, path: name };
    return (0,_origins_open_origin_js__WEBPACK_IMPORTED_MODULE_0__.parseOrigin)(written, ', container=NAME, directory=PATH, rootfs-tar=FILE');
}
/** One word a line, or all of them in one JSON array. */
const wordList = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .ofForm */ .S1)({ kind: 'lines', item: undefined }, words);
/** The inputs that describe an image made from a folder; each is undefined or empty when not given. */
const directoryInputs = {
    base: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(baseReference, undefined),
    entrypoint: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(wordList, undefined),
    cmd: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(wordList, undefined),
    env: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .pairList */ .bb)(keyed('KEY=VALUE', (key, value) => `${key}=${value}`))),
    workdir: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(matching(/^\/[^\0]*$/, 'an absolute path'), undefined),
    user: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(matching(/^[^\s:]+(?::[^\s:]+)?$/, 'user[:group]'), undefined),
    labels: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .pairList */ .bb)(keyed('key=value', (key, value) => [key, value]))),
    expose: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(port)),
};
/** The inputs that describe any image that is made, as `docker import` and `docker commit` have them. */
const changeInputs = {
    changes: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(Object.assign(changeLines, { form: { kind: 'lines', item: undefined } })),
    message: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, undefined),
    author: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, undefined),
};
/** The run settings of the image's config. */
function runSettings(values) {
    const { entrypoint, cmd, env, workdir, user, labels, expose, changes } = values;
    return { entrypoint, cmd, env, workdir, user, labels, expose, changes };
}
/** Lazy: most images are pushed without changes. */
async function changeLines(written) {
    if (written.trim() === '')
        return undefined;
    return (await Promise.all(/* import() */[__webpack_require__.e(8184), __webpack_require__.e(6117), __webpack_require__.e(8245), __webpack_require__.e(1353), __webpack_require__.e(8390)]).then(__webpack_require__.bind(__webpack_require__, 41353))).parseChanges(written);
}
/** The words about the image in its history. */
function imageNotes({ message, author }) {
    return { message, author };
}
/** Refuses inputs that apply only to images that are made from files. Throws INPUT_INVALID. */
function refuseDirectoryInputs(values, hint) {
    const names = Object.keys(directoryInputs);
    const given = names.filter(name => {
        const value = values[name];
        return Array.isArray(value) && name !== 'entrypoint' && name !== 'cmd'
            ? value.length > 0
            : value !== undefined;
    });
    refuseGiven(given, 'for images made from files alone, expected source: directory=PATH or rootfs-tar=FILE, or layers', hint);
}
/** Refuses inputs that apply only to images that are made here. Throws INPUT_INVALID. */
function refuseChangeInputs(values) {
    const names = Object.keys(changeInputs);
    const given = names.filter(name => values[name] !== undefined);
    refuseGiven(given, 'for new images alone, expected source: container=NAME, directory=PATH or rootfs-tar=FILE, or layers');
}
/** Refuses a base, of which the tar of a root file system has none. Throws INPUT_INVALID. */
function refuseBase({ base }) {
    refuseGiven(base ? ['base'] : [], 'a tar of a root file system is the whole image, expected layers for one on top of a base');
}
function refuseGiven(given, wish, hint) {
    if (given.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', `Cannot push: ${given.join(', ')}: ${wish}`, { hint });
}
/** Ustar stores 11 octal digits, enough for dates until 2242. */
const greatestTime = 0o77777777777;
/**
 * Reads SOURCE_DATE_EPOCH in seconds (reproducible-builds.org/specs/source-date-epoch); 0 when unset. Throws
 * INPUT_INVALID.
 */
function sourceDate({ SOURCE_DATE_EPOCH: written = '', }) {
    const time = /^\d{0,11}$/.test(written) ? Number(written) : Number.NaN;
    if (time <= greatestTime)
        return time;
    const message = `Cannot read SOURCE_DATE_EPOCH "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(written)}": expected whole seconds from 0 to ${greatestTime}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', message);
}
function baseReference(written) {
    const name = written.trim();
    if (name === 'scratch')
        return undefined;
    const reference = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImage */ .zZ)(name);
    if (reference.digest !== undefined)
        return { ...reference, digest: reference.digest };
    throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(name)}" has no digest, expected name@sha256:… or scratch`);
}
/** Parses one word per line, or a JSON array of them. */
function words(written) {
    if (!written.trim().startsWith('['))
        return (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .textList */ .gC)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(written);
    const wish = `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(written.trim())}", expected one word a line, or a JSON array of strings`;
    let value;
    try {
        value = JSON.parse(written);
    }
    catch {
        throw new Error(wish);
    }
    if (Array.isArray(value) && value.every(each => typeof each === 'string'))
        return value;
    throw new Error(wish);
}
function keyed(accepted, item) {
    return written => {
        const at = written.indexOf('=');
        const key = written.slice(0, Math.max(at, 0)).trim();
        if (key === '')
            throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(written)}", expected ${accepted}`);
        return item(key, written.slice(at + 1));
    };
}
function matching(grammar, accepted) {
    return written => {
        const value = written.trim();
        if (grammar.test(value))
            return value;
        throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(value)}", expected ${accepted}`);
    };
}
function port(written) {
    const [, number = '', protocol = 'tcp'] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/.exec(written) ?? [];
    if (Number(number) > 0 && Number(number) < 65_536)
        return `${Number(number)}/${protocol}`;
    throw new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(written)}", expected a port from 1 to 65535, with /tcp, /udp or /sctp`);
}


/***/ }),

/***/ 1293:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-report.js
var write_report = __webpack_require__(30760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/directory-inputs.js
var directory_inputs = __webpack_require__(73895);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/annotation-lines.js
var annotation_lines = __webpack_require__(11640);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/target-tags.js
var target_tags = __webpack_require__(36676);
;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/inputs.js









/** The inputs of the step. */
const inputs_inputs = {
    source: (0,inputs/* optionalOr */.Yv)(directory_inputs/* parsePushSource */.TN, undefined),
    tags: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(target_tags/* parsePushTarget */.Fg)),
    platforms: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$r), ['all']),
    'push-by-digest': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'expect-digest': (0,inputs/* optionalOr */.Yv)(written => (0,digest/* parseDigest */.m)(written.trim()), undefined),
    ...policy_input/* policyInputs */.e,
    'on-conflict': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('move', 'skip', 'fail'), 'move'),
    referrers: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'mount-from': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(reference/* parseImageRepository */.fb)),
    compression: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('auto', 'gzip', 'zstd'), 'auto'),
    annotations: (0,inputs/* optional */.lq)((0,inputs/* pairList */.bb)(annotation_lines/* parseAnnotationLine */.hR)),
    layers: (0,inputs/* optional */.lq)((0,inputs/* textList */.gC)(inputs/* text */.Qq)),
    ...directory_inputs/* directoryInputs */.fl,
    ...directory_inputs/* changeInputs */.kH,
    pause: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/tag-plan.js
var tag_plan = __webpack_require__(3265);
;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/outputs.js


/** The outputs of the step. */
function outputs({ pushed, report, isDry }) {
    const { written, platformDigests } = pushed;
    const { root, tags, blobs } = written;
    const { mediaType, digest, size } = root.descriptor;
    const tagged = (0,write_report/* tagOutputs */.Bx)(written);
    const names = tags
        .filter(({ outcome }) => outcome === 'moved' || outcome === 'same')
        .map(({ target }) => (0,tag_plan/* nameOf */.Vb)(target));
    const paths = tags.length === 0 && !isDry ? tagged.refs.split('\n') : names;
    const metadata = {
        'containerimage.digest': digest,
        'containerimage.descriptor': { mediaType, digest, size },
        'image.name': paths.slice(0, 50).join(','),
    };
    return {
        ...tagged,
        json: JSON.stringify({ digest, written: paths.slice(0, 20) }),
        report,
        'platform-digests': JSON.stringify(Object.fromEntries(platformDigests)),
        'registry-paths': JSON.stringify(paths.slice(0, 50)),
        mounted: String(blobs.filter(({ how }) => how === 'mounted').length),
        'uploaded-bytes': String((0,write_report/* bytesByFate */.HU)(blobs).uploaded),
        metadata: JSON.stringify(metadata),
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/action.js





const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: push',
    inputs: inputs_inputs,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(6117), __webpack_require__.e(1410), __webpack_require__.e(2607), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(2312), __webpack_require__.e(6125), __webpack_require__.e(5886), __webpack_require__.e(7464), __webpack_require__.e(4090), __webpack_require__.e(4717), __webpack_require__.e(6183), __webpack_require__.e(2311), __webpack_require__.e(9707), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 66125))).run(values, host),
    outputs: outputs,
    summary: async ({ pushed, milliseconds, isDry, policy }) => {
        const { writtenSummary } = await Promise.all(/* import() */[__webpack_require__.e(8184), __webpack_require__.e(2312), __webpack_require__.e(8613), __webpack_require__.e(6183), __webpack_require__.e(9707), __webpack_require__.e(7208), __webpack_require__.e(7739), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 97208));
        return writtenSummary(pushed.written, {
            policy,
            verb: 'push',
            dryRun: isDry,
            milliseconds,
            unknownPlatforms: pushed.unknownPlatforms,
            leftOut: pushed.files.flatMap(each => each.leftOut).length,
        });
    },
    failure: ({ pushed }) => (0,write_tags/* tagFailure */.f)(pushed.written.tags),
    failureOutputs: failure => (0,write_report/* conflictOutputs */.zi)(failure),
});


/***/ })

};
;