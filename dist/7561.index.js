"use strict";
exports.id = 7561;
exports.ids = [7561];
exports.modules = {

/***/ 97561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/** Puts the command on the PATH. */
async function run({ version }, { log }) {
    log.info(`tallyman ${version}`);
    return { version };
}


/***/ })

};
;