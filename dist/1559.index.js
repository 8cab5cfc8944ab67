"use strict";
exports.id = 1559;
exports.ids = [1559];
exports.modules = {

/***/ 71559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCredentialHelper: () => (/* binding */ runCredentialHelper)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21996);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);




const maxOutput = 64 * 1024;
/**
 * Runs a credential helper without a shell (docs.docker.com, "Credential helper protocol"); returns undefined when it has no
 * credentials for the server. Throws CREDENTIALS_INVALID with the helper's name, and with its output if that cannot be a secret.
 */
async function runCredentialHelper(name, server, { env, timeout = 10_000 }) {
    if (!/^[A-Za-z0-9._-]+$/.test(name))
        throw failed(name, 'the name may hold only letters, digits and . _ -');
    const program = await programFor(name, env);
    const { error, stdout, stderr } = await run(program, server, { env: (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .helperEnvironment */ .Yo)(env, name), timeout });
    if (error && stdout.trim() === 'credentials not found in native keychain')
        return undefined;
    // Only the output of a helper that exited by itself is shown; output that was cut off may contain credentials.
    const words = typeof error?.code === 'number' ? said(stdout) || said(stderr) : '';
    if (error)
        throw failed(name, reason(error, timeout) + words);
    return answer(name, stdout);
}
async function programFor(name, env) {
    const file = `docker-credential-${name}`;
    const program = await (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .programOnPath */ .Bc)(file, env);
    if (program !== undefined)
        return program;
    throw failed(name, `${file}${process.platform === 'win32' ? '.exe' : ''} is not on the PATH`);
}
function run(program, server, { env, timeout }) {
    const { promise, resolve } = Promise.withResolvers();
    const options = {
        env: { ...env },
        timeout,
        maxBuffer: maxOutput,
        killSignal: 'SIGKILL',
        windowsHide: true,
    };
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, ['get'], options, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
    // A helper that does not read its input closes the pipe; its output still counts.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(server);
    return promise;
}
function reason({ code, killed }, timeout) {
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return `it printed more than ${maxOutput} bytes`;
    return killed
        ? `it took longer than ${timeout / 1000} s`
        : `it ended with ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(String(code ?? 'a signal'))}`;
}
/** The helper's error message; empty if the output may be credentials, which contain the secret. */
function said(output) {
    const text = output.trim();
    return text === '' || /[{}]|secret/i.test(text) ? '' : `: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}`;
}
function answer(name, stdout) {
    const { Username, Secret } = parsedAnswer(name, stdout);
    if (typeof Username !== 'string' || typeof Secret !== 'string')
        throw failed(name, 'its answer has no Username and Secret');
    return { username: Username, secret: Secret };
}
function parsedAnswer(name, stdout) {
    try {
        return Object(JSON.parse(stdout));
    }
    catch {
        // The parser's own message quotes the text, which may contain a secret.
        throw failed(name, 'its answer is not JSON');
    }
}
function failed(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('CREDENTIALS_INVALID', `Cannot use the credential helper "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(name, 60)}": ${why}`);
}


/***/ })

};
;