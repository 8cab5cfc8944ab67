"use strict";
exports.id = 1996;
exports.ids = [1996];
exports.modules = {

/***/ 21996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ programOnPath),
/* harmony export */   KX: () => (/* binding */ toolkitEnvironment),
/* harmony export */   Yo: () => (/* binding */ helperEnvironment),
/* harmony export */   yE: () => (/* binding */ programEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Needed by any program to start, find its files and use the job's language. */
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
/** Needed to reach hosts the same way this process does. */
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
/** Read by known credential helpers in addition, by their name in Docker's config file. */
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
/** Read by GitHub's cache client and by Node itself. */
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
/** Finds a program's file, only in absolute folders of the PATH: a checked-out folder must not provide its own, as it may on Windows. */
async function programOnPath(name, env) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    // Windows spells the variable "Path".
    const path = Object.entries(env).find(([key]) => key.toUpperCase() === 'PATH')?.[1] ?? '';
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)) {
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
        const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(candidate, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
        if (isThere)
            return candidate;
    }
    return undefined;
}
/** The environment of a program that only reads files. */
function programEnvironment(env) {
    return pick(env, basic);
}
/** The environment of `docker-credential-<name>`: what it is known to need, never variables of other helpers, actions or the runner. */
function helperEnvironment(env, name) {
    const own = Object.hasOwn(helpers, name) ? (helpers[name] ?? []) : [];
    return pick(env, [...basic, ...network, 'DOCKER_CONFIG', ...own]);
}
/** The environment of the process that runs GitHub's cache client. */
function toolkitEnvironment(env) {
    return pastProxy(pick(env, [...basic, ...network, ...toolkit]));
}
/** GitHub's client sends requests to storage on loopback through the proxy unless NO_PROXY names the host. */
function pastProxy(env) {
    if (!Object.keys(env).some(name => /^(?:https?|all)_proxy$/i.test(name)))
        return env;
    const asked = env.no_proxy || env.NO_PROXY || '';
    if (asked.includes('<-loopback>'))
        return env;
    const exceptions = [asked, 'localhost', '.localhost', '127.0.0.1', '[::1]'].filter(Boolean).join(',');
    return { ...env, no_proxy: exceptions, NO_PROXY: exceptions };
}
/** The variables with these names, in any case: Windows writes "Path", and proxy variables are often lower case. */
function pick(env, names) {
    const wanted = new Set(names);
    const entries = Object.entries(env).filter(([name]) => wanted.has(name.toUpperCase()));
    return Object.fromEntries(entries.filter((entry) => entry[1] !== undefined));
}


/***/ })

};
;