"use strict";
exports.id = 1727;
exports.ids = [1727];
exports.modules = {

/***/ 11727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeCompletions: () => (/* binding */ writeCompletions)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);




function shells({ env, home }) {
    const data = env.XDG_DATA_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.local', 'share');
    const config = env.XDG_CONFIG_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config');
    const zsh = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(data, 'zsh', 'site-functions', '_tallyman');
    const powershell = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(data, 'tallyman', 'completion.ps1');
    return [
        { name: 'bash', file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(data, 'bash-completion', 'completions', 'tallyman') },
        { name: 'zsh', file: zsh, todo: `add fpath+=('${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(zsh)}') to .zshrc, before compinit` },
        { name: 'fish', file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(config, 'fish', 'completions', 'tallyman.fish') },
        { name: 'powershell', file: powershell, todo: `add . '${powershell}' to $PROFILE` },
    ];
}
/** Writes the completions of each shell into the account's own folders, as the command itself prints them. */
function writeCompletions(main, host) {
    for (const { name, file, todo } of shells(host)) {
        try {
            const text = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)(process.execPath, [main, 'completion', name], { encoding: 'utf8' });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
        }
        catch (cause) {
            throw new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', `Cannot write the completions for ${name} to ${file}`, { cause });
        }
        host.log.info(`Completions for ${name}: ${file}${todo ? `; ${todo}` : ''}`);
    }
}


/***/ })

};
;