"use strict";
exports.id = 4252;
exports.ids = [4252];
exports.modules = {

/***/ 73544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   Zm: () => (/* binding */ authFileVariable),
/* harmony export */   tF: () => (/* binding */ variableStart)
/* harmony export */ });
/** The beginning of the names of all variables with settings. */
const variableStart = 'TALLYMAN_';
/** The variable with the path of the file in which `setup` hands credentials over. */
const authFileVariable = `${variableStart}AUTH_FILE`;
/** The variable of an input: `TALLYMAN_STORE`. */
function variableOf(input) {
    return `${variableStart}${input.replaceAll('-', '_').toUpperCase()}`;
}


/***/ }),

/***/ 14252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeLogin),
/* harmony export */   removeFolder: () => (/* binding */ removeFolder),
/* harmony export */   v: () => (/* binding */ ownFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _tallyman_cli_settings_variable_names__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73544);



const start = 'tallyman-setup-';
/** Creates this step's folder for what lasts as long as the job. */
function ownFolder(temp) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, start));
    // Steps may run as another user.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 0o755);
    return folder;
}
/** Hands the step's credentials to later commands, in a file that only this user reads. */
async function writeLogin({ folder, registryAuth }, { input, secret, log }, job) {
    const { secretsOf } = await Promise.all(/* import() */[__webpack_require__.e(5459), __webpack_require__.e(7214), __webpack_require__.e(6183)]).then(__webpack_require__.bind(__webpack_require__, 24277));
    for (const login of registryAuth)
        for (const value of secretsOf({ kind: 'basic', ...login }))
            secret(value);
    const names = ['registry-auth', 'github-token'];
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'login.json');
    const content = Object.fromEntries(names.map(name => [name, input(name).trim()]));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: 'wx' });
    job.exportVariable(_tallyman_cli_settings_variable_names__WEBPACK_IMPORTED_MODULE_2__/* .authFileVariable */ .Zm, file);
    const registries = registryAuth.map(({ registry }) => registry);
    const token = content['github-token'] === '' ? [] : ["GitHub's by github-token"];
    log.info(`Later tallyman commands log in to ${[...registries, ...token].join(', ') || 'no registry'}`);
}
/** Removes the step's folder at the end of the job, with the credentials in it. */
function removeFolder({ env, temp, log }) {
    const { STATE_folder: folder = '' } = env;
    if (folder === '')
        return;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder)) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(temp) || !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder).startsWith(start))
        return log.warning(`${folder} is left as it is: it is no folder that this action made`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
    catch (error) {
        log.warning(`Cannot remove ${folder}, which may have credentials in it: ${error.message}`);
    }
}


/***/ })

};
;