"use strict";
exports.id = 1496;
exports.ids = [1496];
exports.modules = {

/***/ 51496:
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
;// CONCATENATED MODULE: ./node_modules/@tallyman/setup/src/inputs.js

/** The inputs of the step. */
const inputs_inputs = { version: (0,inputs/* optional */.lq)(inputs/* text */.Qq) };

;// CONCATENATED MODULE: ./node_modules/@tallyman/setup/src/outputs.js
/** The outputs of the step. */
function outputs({ version }) {
    return { version };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/setup/src/action.js



const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: setup',
    inputs: inputs_inputs,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await __webpack_require__.e(/* import() */ 7561).then(__webpack_require__.bind(__webpack_require__, 97561))).run(values, host),
    outputs: outputs,
    summary: () => '',
});


/***/ })

};
;