"use strict";
exports.id = 8817;
exports.ids = [8817];
exports.modules = {

/***/ 47443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ parseKeyPrefix),
/* harmony export */   k2: () => (/* binding */ entryKey),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   x2: () => (/* binding */ defaultKeyPrefix)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54673);




/*
 * key  ::= prefix "-blob-" digest | prefix "-pack-" digest | prefix "-image-" choice "-" digest
 * digest ::= algorithm "-" hex, always whole and always last: the service takes a key for a prefix too, and nothing is
 * left of one that ends with a whole digest.
 */
/** The key prefix unless the user wants to start afresh. */
const defaultKeyPrefix = 'tallyman-v1';
// The service takes 512 characters and no comma; the longest of our endings is some 170.
const prefixGrammar = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
/** A key prefix that makes valid keys. Throws INPUT_INVALID. */
function parseKeyPrefix(text) {
    if (prefixGrammar.test(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}", expected 1 to 128 letters, digits, dots, dashes and underscores`);
}
/** The key of the entry with these blobs, the same in any order: one blob alone, byte for byte, or a pack. */
function entryKey(prefix, blobs) {
    const [first, ...more] = [...new Set(blobs)].sort();
    if (first && more.length === 0)
        return `${prefix}-blob-${named(first)}`;
    return `${prefix}-pack-sha256-${sha256([first, ...more].join('\n'))}`;
}
/** The key of an image's manifests and configs, known from its pinned digest and the platforms alone. */
function imageKey(prefix, root, choice) {
    const chosen = choice === 'all' ? 'all' : sha256([...new Set(choice)].sort().join('\n')).slice(0, 16);
    return `${prefix}-image-${chosen}-${named(root)}`;
}
function named(digest) {
    return `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodedOf */ .EX)(digest)}`;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 44765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ cacheInputs)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24440);
/* harmony import */ var _cache_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47443);


/** The inputs of every action that is about the cache alone. */
const cacheInputs = {
    'key-prefix': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)(_cache_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .parseKeyPrefix */ .Nj, _cache_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultKeyPrefix */ .x2),
    'cache-client': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('auto', 'toolkit'), 'auto'),
};


/***/ }),

/***/ 48980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseDestination)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54673);

/** What another place of a list with commas looks like: paths may hold commas, but hardly these. */
const listed = /,\s*(?:(?:store|docker|none)\s*(?:,|$)|(?:oci-layout|oci-archive|docker-archive)=)/;
/** Reads an item of `to`. */
function parseDestination(text) {
    const [kind, ...rest] = text.split('=');
    const path = rest.join('=').trim();
    if (listed.test(text))
        throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text)}" is several places, expected one a line`);
    if ((kind === 'store' || kind === 'docker' || kind === 'none') && rest.length === 0)
        return { kind };
    if ((kind === 'oci-layout' || kind === 'oci-archive' || kind === 'docker-archive') && path !== '')
        return { kind, path };
    throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text)}" is none of store, docker, oci-layout=DIR, oci-archive=FILE, docker-archive=FILE, none`);
}


/***/ }),

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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/cache-inputs.js
var cache_inputs = __webpack_require__(44765);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/common-inputs.js
var common_inputs = __webpack_require__(27436);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/destinations.js
var destinations = __webpack_require__(48980);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/selection.js
var selection = __webpack_require__(20563);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/size-inputs.js
var size_inputs = __webpack_require__(66700);
;// CONCATENATED MODULE: ./node_modules/@tallyman/load-from-cache/src/inputs.js






/** What the step is given, by name. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(common_inputs/* namedImage */.V)),
    'lock-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$)),
    verify: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)('distribution', 'content')), ['distribution', 'content']),
    to: (0,inputs/* optionalOr */.Yv)((0,inputs/* list */.p_)(destinations/* parseDestination */.G), [{ kind: 'store' }]),
    fallback: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('registry', 'none'), 'registry'),
    'lookup-only': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'fail-on-cache-miss': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...cache_inputs/* cacheInputs */.k,
    ...size_inputs/* sizeInputs */.R,
    ...common_inputs/* commonInputs */.j,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/cache-account.js
var cache_account = __webpack_require__(52333);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull-report.js
var pull_report = __webpack_require__(12217);
;// CONCATENATED MODULE: ./node_modules/@tallyman/load-from-cache/src/outputs.js



/** The step's outputs, by name. */
function outputs({ loaded, report, path }) {
    const { images, matched, missing, pulled, entries, account } = loaded;
    const refs = images.map(({ wanted, digest }) => (0,reference/* digestReference */.O9)(wanted.reference, digest));
    const hit = missing.length === 0;
    const restored = pulled ? (0,pull_report/* bytesBySource */._G)(pulled).cache : 0;
    const repaired = pulled?.deliveries.filter((0,cache_account/* isRepaired */.DZ)(account)).length ?? 0;
    const digest = images[0]?.digest ?? '';
    return {
        ...{ digest, ref: refs[0] ?? '', refs: refs.join('\n'), report, path },
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
/** What a load that failed is known to lack. */
function failureOutputs(failure) {
    const missing = (0,cache_account/* missingIn */.EH)(failure);
    return { 'cache-hit': 'false', ...(missing.length > 0 && { missing: (0,cache_account/* shortList */.pg)(missing) }) };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/format.js
var format = __webpack_require__(6498);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/markdown.js
var markdown = __webpack_require__(47716);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/cache-summary.js
var cache_summary = __webpack_require__(58874);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull-summary.js
var pull_summary = __webpack_require__(65315);
;// CONCATENATED MODULE: ./node_modules/@tallyman/load-from-cache/src/summary.js






/** The step summary of a load, as Markdown. */
function loadSummary(result) {
    const { loaded } = result;
    const { images, matched, missing, pulled, entries, account } = loaded;
    const rest = (0,cache_account/* isUnasked */.G7)(account) ? 'not asked' : 'not all of it';
    const rows = images.map(({ wanted, digest }) => [
        (0,markdown/* code */.aY)((0,reference/* familiarName */.hG)(wanted.reference)),
        (0,markdown/* code */.aY)(digest),
        matched.some(each => each.digest === digest) ? 'whole' : rest,
    ]);
    const heading = `### Tallyman: ${matched.length} of ${(0,format/* plural */.LS)(images.length, 'image')} whole in the Actions cache`;
    const lacking = (0,cache_account/* isUnasked */.G7)(account) ? [] : missing.map(digest => [(0,markdown/* code */.aY)(digest)]);
    return [
        pulled ? (0,pull_summary/* pullSummary */.oi)({ ...result, pulled, done: 'loaded' }) : heading,
        pulled ? '' : `Entries found: ${entries}.`,
        // A pull that found everything has told of each image already.
        pulled && missing.length === 0 ? '' : (0,markdown/* table */.tp)(['Image', 'Digest', 'In the cache'], rows),
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
    // What loads is loaded once the inputs are known to be good.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(2539), __webpack_require__.e(5305), __webpack_require__.e(1660), __webpack_require__.e(2772), __webpack_require__.e(7074), __webpack_require__.e(2780), __webpack_require__.e(55), __webpack_require__.e(3538)]).then(__webpack_require__.bind(__webpack_require__, 95971))).run(values, host),
    outputs: outputs,
    summary: loadSummary,
    failure: ({ miss }) => miss,
    failureOutputs: failureOutputs,
});


/***/ })

};
;