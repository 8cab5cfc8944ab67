"use strict";
exports.id = 2474;
exports.ids = [2474];
exports.modules = {

/***/ 53118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hostContract)
/* harmony export */ });
/** The texts of the inputs with which a registry is named and reached. */
const hostContract = {
    registry: { description: 'Host of the registry, host[:port]; Docker Hub if none is named' },
    reached: {
        'ca-certificates': {
            description: 'List of host=path; the path of a PEM file with an extra CA for that host',
            default: '',
        },
        'insecure-registries': {
            description: 'List of host[:port] that may be reached over plain HTTP or unverified TLS; loopback needs no entry, and is spoken to in plain HTTP without one here or under ca-certificates',
            default: '',
        },
        retries: { description: 'Tries per request or transfer', default: '5' },
    },
};


/***/ }),

/***/ 49804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loginOperation: () => (/* binding */ loginOperation)
/* harmony export */ });
/* harmony import */ var _tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24549);
/* harmony import */ var _tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24440);
/* harmony import */ var _tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84519);
/* harmony import */ var _tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _host_contract_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53118);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65553);






const marker = '<token>';
const userName = written => {
    const name = written.trim();
    // A colon would end the name where name and password are sent, and helpers take the marker for a token of their own.
    if (!/[:\p{Cc}]/u.test(name) && name !== marker)
        return name;
    throw new Error(`"${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}", expected a name without colon`);
};
/** The inputs of `login`. The password is none: arguments and variables are seen by others. */
const inputs = {
    ..._registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .hostInputs */ .e,
    username: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(userName),
    'password-stdin': (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM),
};
const action = (0,_tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_3__/* .defineAction */ .Q)({
    name: 'Tallyman: login',
    inputs,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(7650), __webpack_require__.e(7129), __webpack_require__.e(1996), __webpack_require__.e(8184), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(1874), __webpack_require__.e(5831), __webpack_require__.e(1109), __webpack_require__.e(6183), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 87650))).run(values, host),
    outputs: ({ registry, username, path, helper }) => ({
        registry,
        username,
        'stored-in': helper === '' ? path : `docker-credential-${helper}`,
    }),
    summary: ({ registry, username }) => `Logged in to ${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(registry)} as ${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(username)}.`,
});
const contract = {
    description: 'Checks the credentials for a registry, and keeps them as docker login does.',
    inputs: {
        registry: { ..._host_contract_js__WEBPACK_IMPORTED_MODULE_5__/* .hostContract */ .P.registry, default: '' },
        username: { description: 'The name of the account', default: '' },
        'password-stdin': {
            description: 'Read the password from standard input; without it, it is asked for on the terminal',
            default: 'false',
        },
        ..._host_contract_js__WEBPACK_IMPORTED_MODULE_5__/* .hostContract */ .P.reached,
    },
    outputs: {
        registry: { description: 'Host of the registry' },
        username: { description: 'The name of the account' },
        'stored-in': { description: 'Where the login is: a credential helper or the path of a file' },
    },
};
/** The operation behind `tallyman login`. */
const loginOperation = { action, contract };


/***/ }),

/***/ 55731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logoutOperation: () => (/* binding */ logoutOperation)
/* harmony export */ });
/* harmony import */ var _tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24549);
/* harmony import */ var _tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24440);
/* harmony import */ var _tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84519);
/* harmony import */ var _tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74211);
/* harmony import */ var _host_contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53118);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65553);






const inputs = { registry: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .registryHost */ .U) };
/** Sends no request. */
const action = (0,_tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_2__/* .defineAction */ .Q)({
    name: 'Tallyman: logout',
    inputs,
    run,
    outputs: ({ registry, isFound }) => ({ registry, removed: String(isFound) }),
    summary: ({ registry }) => `Logged out of ${(0,_tallyman_core_text_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(registry)}.`,
});
const contract = {
    description: 'Removes the credentials for a registry.',
    inputs: { registry: { ..._host_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .hostContract */ .P.registry, default: '' } },
    outputs: {
        registry: { description: 'Host of the registry' },
        removed: { description: 'Whether there were credentials' },
    },
};
/** The operation behind `tallyman logout`. */
const logoutOperation = { action, contract };
async function run({ registry }, host) {
    // Lazy: loaded only once the inputs are valid.
    const { authVariable } = await __webpack_require__.e(/* import() */ 6183).then(__webpack_require__.bind(__webpack_require__, 73846));
    const { dropLogin } = await Promise.all(/* import() */[__webpack_require__.e(1996), __webpack_require__.e(1109), __webpack_require__.e(6183), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 51109));
    const { isFound, kept } = await dropLogin(registry, host);
    host.result(isFound ? `Removing login credentials for ${registry}` : `Not logged in to ${registry}`);
    if (kept.length > 0)
        host.log.info(`Logins of paths there stay: ${kept.map(key => (0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(key)).join(', ')}`);
    if (host.env[authVariable])
        host.log.warning(`${authVariable} is set, and what it has for a registry is still used`);
    return { registry, isFound };
}


/***/ }),

/***/ 65553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ registryHost),
/* harmony export */   e: () => (/* binding */ hostInputs)
/* harmony export */ });
/* harmony import */ var _tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24440);
/* harmony import */ var _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67463);
/* harmony import */ var _tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);




/** The inputs with which a registry is named and reached. */
const hostInputs = {
    registry: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(registryHost),
    'ca-certificates': _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .registryInputs */ .P4['ca-certificates'],
    'insecure-registries': _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .registryInputs */ .P4['insecure-registries'],
    retries: _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_1__/* .registryInputs */ .P4.retries,
};
/** Parses a registry's host, also with a scheme or the path of its API as Docker's users write it; empty is Docker Hub. */
function registryHost(written) {
    const host = written
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/(?:v[12]\/?)?$/, '')
        .toLowerCase();
    if (host === '' || _tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_2__/* .dockerHubNames */ .c$.has(host))
        return _tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_2__/* .dockerHub */ .UD;
    if ((0,_tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_2__/* .isRegistry */ .Cf)(host))
        return host;
    throw new Error(`"${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(written.trim())}", expected host[:port]`);
}


/***/ })

};
;