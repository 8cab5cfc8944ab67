"use strict";
exports.id = 559;
exports.ids = [559];
exports.modules = {

/***/ 21996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KX: () => (/* binding */ toolkitEnvironment),
/* harmony export */   Yo: () => (/* binding */ helperEnvironment),
/* harmony export */   yE: () => (/* binding */ programEnvironment)
/* harmony export */ });
/** What any program needs to start, to find its files and to speak the job's language. */
const basic = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'TMPDIR',
    'TMP',
    'TEMP',
    'TZ',
    'LANG',
    'LANGUAGE',
    'LC_ALL',
    'LC_CTYPE',
    'LC_MESSAGES',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    'XDG_CACHE_HOME',
    'XDG_STATE_HOME',
    'XDG_RUNTIME_DIR',
    // Windows.
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'WINDIR',
    'COMSPEC',
    'PATHEXT',
    'USERNAME',
    'USERDOMAIN',
    'USERPROFILE',
    'HOMEDRIVE',
    'HOMEPATH',
    'APPDATA',
    'LOCALAPPDATA',
    'PROGRAMDATA',
    'PROGRAMFILES',
    'PROGRAMFILES(X86)',
];
/** What a program needs to reach hosts as this one does. */
const network = [
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'CURL_CA_BUNDLE',
    'REQUESTS_CA_BUNDLE',
];
const aws = [
    'ACCESS_KEY_ID',
    'SECRET_ACCESS_KEY',
    'SESSION_TOKEN',
    'PROFILE',
    'REGION',
    'DEFAULT_REGION',
    'CONFIG_FILE',
    'SHARED_CREDENTIALS_FILE',
    'SDK_LOAD_CONFIG',
    'CA_BUNDLE',
    'STS_REGIONAL_ENDPOINTS',
    'ROLE_ARN',
    'ROLE_SESSION_NAME',
    'WEB_IDENTITY_TOKEN_FILE',
    'EC2_METADATA_DISABLED',
    'USE_FIPS_ENDPOINT',
    'CONTAINER_CREDENTIALS_FULL_URI',
    'CONTAINER_CREDENTIALS_RELATIVE_URI',
    'CONTAINER_AUTHORIZATION_TOKEN',
    'CONTAINER_AUTHORIZATION_TOKEN_FILE',
    'ECR_DISABLE_CACHE',
    'ECR_CACHE_DIR',
    'ECR_IGNORE_CREDS_STORAGE',
].map(name => `AWS_${name}`);
const google = [
    'GOOGLE_APPLICATION_CREDENTIALS',
    'CLOUDSDK_CONFIG',
    'CLOUDSDK_CORE_PROJECT',
    'CLOUDSDK_PYTHON',
];
const googleAccount = [
    'CLOUDSDK_CORE_ACCOUNT',
    'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE',
    'CLOUDSDK_ACTIVE_CONFIG_NAME',
];
const azure = [
    'TENANT_ID',
    'CLIENT_ID',
    'CLIENT_SECRET',
    'CLIENT_CERTIFICATE_PATH',
    'FEDERATED_TOKEN_FILE',
    'AUTHORITY_HOST',
    'ENVIRONMENT',
    'CONFIG_DIR',
].map(name => `AZURE_${name}`);
const azureIdentity = ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER', 'MSI_ENDPOINT', 'MSI_SECRET'];
const desktop = ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'DBUS_SESSION_BUS_ADDRESS'];
/** What known credential helpers read beside that, by the name in Docker's config file. */
const helpers = {
    'ecr-login': aws,
    gcloud: [...google, ...googleAccount],
    gcr: [...google, ...googleAccount],
    'acr-env': [...azure, ...azureIdentity],
    'acr-linux': [...azure, ...azureIdentity],
    pass: [
        'PASSWORD_STORE_DIR',
        'PASSWORD_STORE_GPG_OPTS',
        'GNUPGHOME',
        'GPG_TTY',
        'GPG_AGENT_INFO',
        ...desktop,
    ],
    secretservice: desktop,
};
/** What GitHub's cache client reads, and Node itself. */
const toolkit = [
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_MODE',
    'ACTIONS_ORCHESTRATION_ID',
    'GITHUB_SERVER_URL',
    'GITHUB_REF',
    'SEGMENT_DOWNLOAD_TIMEOUT_MINS',
    'CACHE_UPLOAD_CONCURRENCY',
    'CACHE_UPLOAD_CHUNK_SIZE',
    'NODE_OPTIONS',
    'NODE_EXTRA_CA_CERTS',
    'NODE_USE_SYSTEM_CA',
    'NODE_TLS_REJECT_UNAUTHORIZED',
];
/** The variables for a program that only reads files. */
function programEnvironment(env) {
    return picked(env, basic);
}
/** The variables for `docker-credential-<name>`: what it is known to need, and never those of other helpers, of actions or of the runner. */
function helperEnvironment(env, name) {
    const own = Object.hasOwn(helpers, name) ? (helpers[name] ?? []) : [];
    return picked(env, [...basic, ...network, 'DOCKER_CONFIG', ...own]);
}
/** The variables for the process of GitHub's cache client. */
function toolkitEnvironment(env) {
    return pastProxy(picked(env, [...basic, ...network, ...toolkit]));
}
/** GitHub's client sends what it asks of storage on loopback through the proxy, unless NO_PROXY names it. */
function pastProxy(env) {
    if (!Object.keys(env).some(name => /^(?:https?|all)_proxy$/i.test(name)))
        return env;
    const asked = env.no_proxy || env.NO_PROXY || '';
    if (asked.includes('<-loopback>'))
        return env;
    const exceptions = [asked, 'localhost', '.localhost', '127.0.0.1', '[::1]'].filter(Boolean).join(',');
    return { ...env, no_proxy: exceptions, NO_PROXY: exceptions };
}
/** Those of these names, in any case: Windows writes "Path", and proxies are written small. */
function picked(env, names) {
    const wanted = new Set(names);
    const entries = Object.entries(env).filter(([name]) => wanted.has(name.toUpperCase()));
    return Object.fromEntries(entries.filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 71559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCredentialHelper: () => (/* binding */ runCredentialHelper)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21996);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);






const maxOutput = 64 * 1024;
/**
 * Runs a credential helper without a shell (docs.docker.com, "Credential helper protocol"); undefined when it has nothing.
 * Throws CREDENTIALS_INVALID naming the helper, and saying what it said as far as that can be no secret.
 */
async function runCredentialHelper(name, server, { env, timeout = 10_000 }) {
    if (!/^[A-Za-z0-9._-]+$/.test(name))
        throw failed(name, 'the name may hold only letters, digits and . _ -');
    const program = await programFor(name, env);
    const { error, stdout, stderr } = await run(program, server, { env: (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .helperEnvironment */ .Yo)(env, name), timeout });
    if (error && stdout.trim() === 'credentials not found in native keychain')
        return undefined;
    // Only a helper that ended by itself had its say; what it was cut off in may be an answer.
    const words = typeof error?.code === 'number' ? said(stdout) || said(stderr) : '';
    if (error)
        throw failed(name, reason(error, timeout) + words);
    return answer(name, stdout);
}
/** The helper's file, from absolute folders of the PATH alone: a checked-out folder must not bring its own. */
async function programFor(name, env) {
    const file = `docker-credential-${name}${process.platform === 'win32' ? '.exe' : ''}`;
    // Windows writes it "Path".
    const path = Object.entries(env).find(([key]) => key.toUpperCase() === 'PATH')?.[1] ?? '';
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)) {
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file);
        const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(candidate, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK).then(() => true, () => false);
        if (isThere)
            return candidate;
    }
    throw failed(name, `${file} is not on the PATH`);
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
    // A helper that does not read its input closes the pipe; what it answers still counts.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(server);
    return promise;
}
function reason({ code, killed }, timeout) {
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return `it printed more than ${maxOutput} bytes`;
    return killed
        ? `it took longer than ${timeout / 1000} s`
        : `it ended with ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(String(code ?? 'a signal'))}`;
}
/** The helper's own words about its failure; nothing that may be an answer, which holds the secret. */
function said(output) {
    const text = output.trim();
    return text === '' || /[{}]|secret/i.test(text) ? '' : `: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(text)}`;
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
        // The parser's own message quotes the text, which may hold a secret.
        throw failed(name, 'its answer is not JSON');
    }
}
function failed(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('CREDENTIALS_INVALID', `Cannot use the credential helper "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name, 60)}": ${why}`);
}


/***/ })

};
;