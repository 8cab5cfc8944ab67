"use strict";
exports.id = 5622;
exports.ids = [5622];
exports.modules = {

/***/ 55622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/setup/src/inputs.js
var inputs = __webpack_require__(65587);
;// CONCATENATED MODULE: ./node_modules/@tallyman/setup/src/outputs.js
/** The outputs of the step. */
function outputs({ version, path, store }) {
    return { version, path, store };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/setup/src/action.js



const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: setup',
    inputs: inputs/* inputs */.Q,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(4252), __webpack_require__.e(3538)]).then(__webpack_require__.bind(__webpack_require__, 23538))).run(values, host),
    outputs: outputs,
    summary: () => '',
});


/***/ }),

/***/ 65587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs),
/* harmony export */   i: () => (/* binding */ jobDefaults)
/* harmony export */ });
/* harmony import */ var _tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24440);
/* harmony import */ var _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67463);


/** The inputs that become the command's defaults for the rest of the job, as TALLYMAN_… variables. */
const jobDefaults = [
    'store',
    'registry-mirrors',
    'insecure-registries',
    'ca-certificates',
    'concurrency',
    'retries',
    'key-prefix',
];
/** The inputs of the step. */
const inputs = {
    version: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    login: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)(_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM, false),
    'registry-auth': _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$['registry-auth'],
    'github-token': _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$['github-token'],
    store: _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$.store,
    'registry-mirrors': _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$['registry-mirrors'],
    'insecure-registries': _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$['insecure-registries'],
    'ca-certificates': _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$['ca-certificates'],
    concurrency: _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$.concurrency,
    retries: _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$.retries,
    'key-prefix': _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .cacheInputs */ .kv['key-prefix'],
    completions: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)(_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM, false),
};


/***/ })

};
;