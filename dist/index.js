/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 99701:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ contractOf),
/* harmony export */   z: () => (/* binding */ isActionWord)
/* harmony export */ });
const json = { type: 'json' };
const contracts = {
    inspect: () => __nccwpck_require__.e(/* import() */ 9481).then(__nccwpck_require__.t.bind(__nccwpck_require__, 94506, 19)),
    'load-from-cache': () => __nccwpck_require__.e(/* import() */ 4113).then(__nccwpck_require__.t.bind(__nccwpck_require__, 86494, 19)),
    lock: () => __nccwpck_require__.e(/* import() */ 4481).then(__nccwpck_require__.t.bind(__nccwpck_require__, 54481, 19)),
    'pull-with-digest': () => __nccwpck_require__.e(/* import() */ 6459).then(__nccwpck_require__.t.bind(__nccwpck_require__, 26459, 19)),
    prune: () => __nccwpck_require__.e(/* import() */ 709).then(__nccwpck_require__.t.bind(__nccwpck_require__, 17826, 19)),
    remove: () => __nccwpck_require__.e(/* import() */ 1314).then(__nccwpck_require__.t.bind(__nccwpck_require__, 71314, 19)),
    'publish-manifest': () => __nccwpck_require__.e(/* import() */ 7589).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67589, 19)),
    push: () => __nccwpck_require__.e(/* import() */ 5654).then(__nccwpck_require__.t.bind(__nccwpck_require__, 75654, 19)),
    mirror: () => __nccwpck_require__.e(/* import() */ 8678).then(__nccwpck_require__.t.bind(__nccwpck_require__, 76297, 19)),
    retag: () => __nccwpck_require__.e(/* import() */ 5737).then(__nccwpck_require__.t.bind(__nccwpck_require__, 65737, 19)),
    'save-to-cache': () => __nccwpck_require__.e(/* import() */ 7800).then(__nccwpck_require__.t.bind(__nccwpck_require__, 17800, 19)),
};
/** Whether an action is one of the repository. */
function isActionWord(action) {
    return Object.hasOwn(contracts, action);
}
/** Loads the contract of an action of the repository. */
async function contractOf(action) {
    const { default: contract } = await contracts[action]();
    return contract;
}


/***/ }),

/***/ 68285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ loadOperation),
/* harmony export */   d: () => (/* binding */ loadAction)
/* harmony export */ });
/* harmony import */ var _contracts_contract_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(99701);

/** Every action by name; each is loaded by `import()`, so that a step or a command loads only what it uses. */
const actions = {
    inspect: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(7863), __nccwpck_require__.e(7030), __nccwpck_require__.e(817)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57863))).action,
    'load-from-cache': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(6282), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(8613), __nccwpck_require__.e(817), __nccwpck_require__.e(9029)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9029))).action,
    lock: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(3265), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(7102), __nccwpck_require__.e(339), __nccwpck_require__.e(3910), __nccwpck_require__.e(7030), __nccwpck_require__.e(9207), __nccwpck_require__.e(817)]).then(__nccwpck_require__.bind(__nccwpck_require__, 20339))).action,
    'pull-with-digest': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(2731), __nccwpck_require__.e(6282), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(8613), __nccwpck_require__.e(5831), __nccwpck_require__.e(817), __nccwpck_require__.e(8248), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28248))).action,
    prune: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(7030), __nccwpck_require__.e(9207), __nccwpck_require__.e(5758), __nccwpck_require__.e(9294)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89294))).action,
    remove: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(5758), __nccwpck_require__.e(4250)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64250))).action,
    'publish-manifest': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(3265), __nccwpck_require__.e(7719), __nccwpck_require__.e(8184), __nccwpck_require__.e(6117), __nccwpck_require__.e(2731), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(2312), __nccwpck_require__.e(1640), __nccwpck_require__.e(6370), __nccwpck_require__.e(7818), __nccwpck_require__.e(5831), __nccwpck_require__.e(4090), __nccwpck_require__.e(3837), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66370))).action,
    push: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(3265), __nccwpck_require__.e(2731), __nccwpck_require__.e(7214), __nccwpck_require__.e(1293), __nccwpck_require__.e(1874), __nccwpck_require__.e(1640), __nccwpck_require__.e(7818), __nccwpck_require__.e(5831), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1293))).action,
    mirror: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(3265), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(9207), __nccwpck_require__.e(6962), __nccwpck_require__.e(7818)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36962))).action,
    retag: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(3265), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(7818), __nccwpck_require__.e(3414)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53414))).action,
    setup: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(7214), __nccwpck_require__.e(5622)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55622))).action,
    'save-to-cache': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5459), __nccwpck_require__.e(4271), __nccwpck_require__.e(2731), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(8613), __nccwpck_require__.e(5831), __nccwpck_require__.e(7347), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17347))).action,
};
/** The operations that only the command has. */
const own = {
    blob: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(9481), __nccwpck_require__.e(5423), __nccwpck_require__.e(888), __nccwpck_require__.e(5459), __nccwpck_require__.e(8184), __nccwpck_require__.e(1937), __nccwpck_require__.e(7214), __nccwpck_require__.e(488), __nccwpck_require__.e(6194), __nccwpck_require__.e(1874), __nccwpck_require__.e(5831), __nccwpck_require__.e(6183), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55423))).blobOperation,
    config: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(9481), __nccwpck_require__.e(888), __nccwpck_require__.e(5459), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50888))).configOperation,
    digest: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(9481), __nccwpck_require__.e(9268), __nccwpck_require__.e(888), __nccwpck_require__.e(5459), __nccwpck_require__.e(3265), __nccwpck_require__.e(8184), __nccwpck_require__.e(7214), __nccwpck_require__.e(488), __nccwpck_require__.e(6194), __nccwpck_require__.e(1874), __nccwpck_require__.e(5831), __nccwpck_require__.e(6183), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39268))).digestOperation,
    manifest: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(9481), __nccwpck_require__.e(888), __nccwpck_require__.e(5459), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50888))).manifestOperation,
    verify: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(9481), __nccwpck_require__.e(3813), __nccwpck_require__.e(5459), __nccwpck_require__.e(3265), __nccwpck_require__.e(6975), __nccwpck_require__.e(7719), __nccwpck_require__.e(8184), __nccwpck_require__.e(9441), __nccwpck_require__.e(6117), __nccwpck_require__.e(1410), __nccwpck_require__.e(2731), __nccwpck_require__.e(1709), __nccwpck_require__.e(127), __nccwpck_require__.e(1937), __nccwpck_require__.e(7214), __nccwpck_require__.e(488), __nccwpck_require__.e(6194), __nccwpck_require__.e(1874), __nccwpck_require__.e(2312), __nccwpck_require__.e(5831), __nccwpck_require__.e(6183), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 63813))).verifyOperation,
    'store-list': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(9481), __nccwpck_require__.e(3261), __nccwpck_require__.e(5459), __nccwpck_require__.e(7719), __nccwpck_require__.e(8184), __nccwpck_require__.e(9441), __nccwpck_require__.e(1410), __nccwpck_require__.e(7214), __nccwpck_require__.e(488), __nccwpck_require__.e(6194), __nccwpck_require__.e(1874), __nccwpck_require__.e(5831), __nccwpck_require__.e(6183), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 93261))).storeListOperation,
    'cache-list': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(709), __nccwpck_require__.e(9481), __nccwpck_require__.e(5459), __nccwpck_require__.e(3265), __nccwpck_require__.e(7719), __nccwpck_require__.e(8184), __nccwpck_require__.e(1410), __nccwpck_require__.e(7214), __nccwpck_require__.e(488), __nccwpck_require__.e(6194), __nccwpck_require__.e(1874), __nccwpck_require__.e(5831), __nccwpck_require__.e(5595), __nccwpck_require__.e(6183), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60709))).cacheListOperation,
    login: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(2474), __nccwpck_require__.e(5459), __nccwpck_require__.e(7214), __nccwpck_require__.e(817)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49804))).loginOperation,
    logout: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(2474), __nccwpck_require__.e(5459), __nccwpck_require__.e(7214), __nccwpck_require__.e(817)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55731))).logoutOperation,
};
/** Loads an action. */
async function loadAction(name) {
    return (await actions[name]());
}
/** Loads what a word of the command starts. */
async function loadOperation(name) {
    if ((0,_contracts_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .isActionWord */ .z)(name)) {
        const [action, contract] = await Promise.all([loadAction(name), (0,_contracts_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .contractOf */ .Q)(name)]);
        return { action, contract, inputs: action.inputs };
    }
    const { action, contract } = await own[name]();
    return { action: action, contract, inputs: action.inputs };
}


/***/ }),

/***/ 29434:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   _F: () => (/* binding */ isInCi),
/* harmony export */   iR: () => (/* binding */ cacheHome)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Whether a job of a CI service runs the command. Some services set `CI` to their own name. */
function isInCi({ env }) {
    return isOn(env.CI) || isOn(env.GITHUB_ACTIONS);
}
/** Whether a variable switches something on. */
function isOn(value = '') {
    return value !== '' && value.toLowerCase() !== 'false' && value !== '0';
}
/** The command's folder among the caches of a person. */
function cacheHome({ env, home, platform }) {
    if (platform === 'win32')
        return node_path__WEBPACK_IMPORTED_MODULE_0__.win32.join(env.LOCALAPPDATA || node_path__WEBPACK_IMPORTED_MODULE_0__.win32.join(home, 'AppData', 'Local'), 'tallyman');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, 'Library', 'Caches', 'tallyman');
    // The XDG base directory specification has relative paths ignored.
    const caches = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.cache');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(caches, 'tallyman');
}


/***/ }),

/***/ 87053:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b1: () => (/* binding */ versionLine),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   rE: () => (/* binding */ version),
/* harmony export */   vz: () => (/* binding */ versionReport)
/* harmony export */ });
/*
 * The bundle has this module's two values as constants, which `scripts/bundle.ts` writes in its place: the build is known
 * only then, and a manifest would be parsed for one of its lines.
 */
/** The version of the command and of the action that puts it on the PATH. */
const version = '0.1.0';
/** Names the sources of the bundle that runs: twelve characters of dist/sources.txt. */
const build = '342c8052f64e';
/** The line that `tallyman version` prints. */
function versionLine() {
    return `tallyman ${version} (${build})`;
}
/** The same for `--json`. */
function versionReport() {
    return { version, build, node: process.versions.node };
}


/***/ }),

/***/ 44145:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isOwnFile),
/* harmony export */   q: () => (/* binding */ isOwnFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Set on folders like /tmp, in which nobody can replace what belongs to another. */
const stickyBit = 0o1000;
const othersWrite = 0o022;
/**
 * Reports whether nobody but this user and root can change what a folder contains, or put another in its place: whoever can
 * write to a folder above can do that too. Undefined on Windows, which has no such modes. Throws Node's error.
 */
function isOwnFolder(folder) {
    const own = process.getuid?.();
    if (own === undefined)
        return undefined;
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);
    for (let at = real;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(at);
        const isShared = othersMayWrite(stats) && (at === real || (stats.mode & stickyBit) === 0);
        if (isShared || (stats.uid !== own && stats.uid !== 0))
            return false;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return true;
    }
}
/** Reports whether nobody but this user and root can write to a file. Undefined on Windows. */
function isOwnFile(stats) {
    const own = process.getuid?.();
    return own === undefined ? undefined : (stats.uid === own || stats.uid === 0) && !othersMayWrite(stats);
}
/** Group-writable counts as shared: who is in a group shows in no mode, and with an ACL the bits are only its mask. */
function othersMayWrite({ mode }) {
    return (mode & othersWrite) !== 0;
}


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 26848:
/***/ ((module) => {

module.exports = require("node:readline/promises");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = require("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = require("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = require("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = require("node:tty");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 63774:
/***/ ((module) => {

module.exports = require("stream/web");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = require("util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  afterSetup: () => (/* reexport */ afterSetup),
  command: () => (/* reexport */ command),
  main: () => (/* reexport */ main),
  toolkit: () => (/* reexport */ toolkit),
  work: () => (/* reexport */ work)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/operations.js
var operations = __nccwpck_require__(68285);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = require("node:module");
var external_node_module_default = /*#__PURE__*/__nccwpck_require__.n(external_node_module_namespaceObject);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/own-folder.js
var own_folder = __nccwpck_require__(44145);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/settings/surroundings.js
var surroundings = __nccwpck_require__(29434);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/version.js
var version = __nccwpck_require__(87053);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/start.js






const asksVersion = ['version', '--version', '-v'];
/**
 * Runs the command. The version alone is told before anything else is loaded: scripts ask for it, often only to see
 * whether the command is there.
 */
async function start(words) {
    const [word = ''] = words;
    if (words.length === 1 && asksVersion.includes(word) && isWritten(`${(0,version/* versionLine */.b1)()}\n`))
        return;
    keepCompiled(process);
    await mendNode();
    const { main } = await Promise.all(/* import() */[__nccwpck_require__.e(9873), __nccwpck_require__.e(4252), __nccwpck_require__.e(7129), __nccwpck_require__.e(5459), __nccwpck_require__.e(4172), __nccwpck_require__.e(7719), __nccwpck_require__.e(7214), __nccwpck_require__.e(1874), __nccwpck_require__.e(5122), __nccwpck_require__.e(9207), __nccwpck_require__.e(5831), __nccwpck_require__.e(817), __nccwpck_require__.e(6297), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59873));
    await main(words);
}
/**
 * Puts in place what the language lacks on a Node before 24: in the process of the command, in its workers and in its
 * child, before any other code of theirs is loaded.
 */
async function mendNode() {
    // Of all that the code uses this is the youngest: it came with Node 24.
    if (!('AsyncDisposableStack' in globalThis))
        await __nccwpck_require__.e(/* import() */ 2230).then(__nccwpck_require__.bind(__nccwpck_require__, 52230));
}
/** Writes a line at once, without loading the stream of standard output; whatever hinders that is told by the whole command. */
function isWritten(line) {
    try {
        return (0,external_node_fs_.writeSync)(1, line) === line.length;
    }
    catch {
        // Hides nothing: the whole command writes the line anew, and reports why it cannot.
        return false;
    }
}
/**
 * Has Node keep the compiled code in the person's own cache folder, which saves a sixth of a short command's time. It runs
 * what it finds there, so the folder must be of this user alone: not in CI, where caches travel between jobs and branches.
 */
function keepCompiled({ env, platform }) {
    const { enableCompileCache } = (external_node_module_default());
    const own = process.getuid?.();
    const { HOME: home } = env;
    if ((0,surroundings/* isInCi */._F)({ env }) || !home || !(0,external_node_path_.isAbsolute)(home) || !enableCompileCache || own === undefined)
        return;
    const folder = (0,external_node_path_.join)((0,surroundings/* cacheHome */.iR)({ env, home, platform }), 'compiled');
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        // Root in the home of another user leaves no files there.
        if ((0,external_node_fs_.statSync)(home).uid !== own || !(0,own_folder/* isOwnFolder */.q)(folder))
            return;
        // Whatever mode Node gives to the folders inside, nobody else reaches them.
        (0,external_node_fs_.chmodSync)(folder, 0o700);
        enableCompileCache((0,external_node_fs_.realpathSync)(folder));
    }
    catch {
        // Without the folder, as in a home that cannot be written, the command starts more slowly, and does the same.
    }
}

;// CONCATENATED MODULE: ./scripts/chunks.js!./scripts/entry.js


// Every start loads this file whole, so it imports nothing that loads modules of Node's: crypto alone takes 5 to 10 ms.
/** Runs an action in this process, the process of the step. */
async function main(name) {
    const { runAction } = await Promise.all(/* import() */[__nccwpck_require__.e(7129), __nccwpck_require__.e(7214), __nccwpck_require__.e(817)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46031));
    const { runnerHost } = await Promise.all(/* import() */[__nccwpck_require__.e(7129), __nccwpck_require__.e(4704), __nccwpck_require__.e(7214), __nccwpck_require__.e(817), __nccwpck_require__.e(1604)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94704));
    const action = await (0,operations/* loadAction */.d)(name);
    await runAction(action, runnerHost());
}
/** Cleans up after the action `setup`, at the end of its job. */
async function afterSetup() {
    const { removeFolder } = await __nccwpck_require__.e(/* import() */ 4252).then(__nccwpck_require__.bind(__nccwpck_require__, 14252));
    const { runnerHost } = await Promise.all(/* import() */[__nccwpck_require__.e(7129), __nccwpck_require__.e(4704), __nccwpck_require__.e(7214), __nccwpck_require__.e(817), __nccwpck_require__.e(1604)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94704));
    removeFolder(runnerHost());
}
/** Runs the command in this process. */
async function command() {
    await start(process.argv.slice(2));
}
/** Serves the parent process with the Actions toolkit, which no other process loads. */
async function toolkit() {
    await mendNode();
    const { serveToolkit } = await __nccwpck_require__.e(/* import() */ 4172).then(__nccwpck_require__.bind(__nccwpck_require__, 72942));
    serveToolkit();
}
/** Serves the parent thread as a worker. */
async function work() {
    await mendNode();
    const { parentPort } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 75919, 23));
    const { serveLane } = await Promise.all(/* import() */[__nccwpck_require__.e(7719), __nccwpck_require__.e(7214), __nccwpck_require__.e(488), __nccwpck_require__.e(9714)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59714));
    if (parentPort)
        serveLane(parentPort);
}

;// CONCATENATED MODULE: ./scripts/whole.js


module.exports = __webpack_exports__;
/******/ })()
;