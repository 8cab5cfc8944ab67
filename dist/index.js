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
const ofBytes = (name) => async () => ({
    default: (await __nccwpck_require__.e(/* import() */ 5495).then(__nccwpck_require__.bind(__nccwpck_require__, 95495))).byteContracts[name],
});
const contracts = {
    blob: ofBytes('blob'),
    config: ofBytes('config'),
    digest: ofBytes('digest'),
    manifest: ofBytes('manifest'),
    inspect: () => __nccwpck_require__.e(/* import() */ 5495).then(__nccwpck_require__.t.bind(__nccwpck_require__, 94506, 19)),
    'load-from-cache': () => __nccwpck_require__.e(/* import() */ 4113).then(__nccwpck_require__.t.bind(__nccwpck_require__, 86494, 19)),
    lock: () => __nccwpck_require__.e(/* import() */ 4481).then(__nccwpck_require__.t.bind(__nccwpck_require__, 54481, 19)),
    'pull-with-digest': () => __nccwpck_require__.e(/* import() */ 6459).then(__nccwpck_require__.t.bind(__nccwpck_require__, 26459, 19)),
    prune: () => __nccwpck_require__.e(/* import() */ 7826).then(__nccwpck_require__.t.bind(__nccwpck_require__, 17826, 19)),
    'publish-manifest': () => __nccwpck_require__.e(/* import() */ 7589).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67589, 19)),
    push: () => __nccwpck_require__.e(/* import() */ 5654).then(__nccwpck_require__.t.bind(__nccwpck_require__, 75654, 19)),
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
/* harmony import */ var _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(85199);
/* harmony import */ var _contracts_contract_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(99701);


/** Every action by name; each is loaded by `import()`, so that a step or a command loads only what it uses. */
const actions = {
    blob: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5423), __nccwpck_require__.e(888), __nccwpck_require__.e(5106), __nccwpck_require__.e(7677), __nccwpck_require__.e(7056), __nccwpck_require__.e(7183), __nccwpck_require__.e(2994), __nccwpck_require__.e(8371), __nccwpck_require__.e(488), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(6107), __nccwpck_require__.e(8451), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55423))).blobAction,
    config: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(888), __nccwpck_require__.e(5106), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50888))).configAction,
    digest: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(9268), __nccwpck_require__.e(888), __nccwpck_require__.e(5106), __nccwpck_require__.e(3265), __nccwpck_require__.e(7677), __nccwpck_require__.e(7056), __nccwpck_require__.e(7183), __nccwpck_require__.e(2994), __nccwpck_require__.e(488), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(6107), __nccwpck_require__.e(8451), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39268))).digestAction,
    manifest: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(888), __nccwpck_require__.e(5106), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50888))).manifestAction,
    inspect: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5106), __nccwpck_require__.e(7863), __nccwpck_require__.e(4224), __nccwpck_require__.e(989), __nccwpck_require__.e(7957)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57863))).action,
    'load-from-cache': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5106), __nccwpck_require__.e(6282), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(8613), __nccwpck_require__.e(9029)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9029))).action,
    lock: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5106), __nccwpck_require__.e(3265), __nccwpck_require__.e(7102), __nccwpck_require__.e(339), __nccwpck_require__.e(4224), __nccwpck_require__.e(6221), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(4519)]).then(__nccwpck_require__.bind(__nccwpck_require__, 20339))).action,
    'pull-with-digest': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5106), __nccwpck_require__.e(6282), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(8613), __nccwpck_require__.e(8248)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28248))).action,
    prune: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5106), __nccwpck_require__.e(4224), __nccwpck_require__.e(6221), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(9294)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89294))).action,
    'publish-manifest': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5106), __nccwpck_require__.e(3265), __nccwpck_require__.e(7677), __nccwpck_require__.e(7056), __nccwpck_require__.e(7460), __nccwpck_require__.e(2875), __nccwpck_require__.e(989), __nccwpck_require__.e(6020), __nccwpck_require__.e(7957), __nccwpck_require__.e(5949), __nccwpck_require__.e(108), __nccwpck_require__.e(6370), __nccwpck_require__.e(2731), __nccwpck_require__.e(760), __nccwpck_require__.e(8451), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66370))).action,
    push: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5106), __nccwpck_require__.e(3265), __nccwpck_require__.e(1293), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(108), __nccwpck_require__.e(2731), __nccwpck_require__.e(760), __nccwpck_require__.e(8451), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1293))).action,
    retag: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5106), __nccwpck_require__.e(3265), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(108), __nccwpck_require__.e(760), __nccwpck_require__.e(3414)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53414))).action,
    setup: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5106), __nccwpck_require__.e(7957), __nccwpck_require__.e(5622)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55622))).action,
    'save-to-cache': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5106), __nccwpck_require__.e(5775), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(8613), __nccwpck_require__.e(2731), __nccwpck_require__.e(8451), __nccwpck_require__.e(7347), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17347))).action,
};
/** The operations that only the command has; their modules export `action` and `contract`. */
const own = {
    verify: () => Promise.all(/* import() */[__nccwpck_require__.e(5495), __nccwpck_require__.e(3813), __nccwpck_require__.e(5106), __nccwpck_require__.e(3265), __nccwpck_require__.e(6975), __nccwpck_require__.e(7677), __nccwpck_require__.e(7056), __nccwpck_require__.e(7183), __nccwpck_require__.e(2994), __nccwpck_require__.e(2875), __nccwpck_require__.e(1410), __nccwpck_require__.e(8371), __nccwpck_require__.e(127), __nccwpck_require__.e(488), __nccwpck_require__.e(989), __nccwpck_require__.e(6020), __nccwpck_require__.e(7957), __nccwpck_require__.e(2731), __nccwpck_require__.e(6107), __nccwpck_require__.e(8451), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 63813)),
    'store-list': () => Promise.all(/* import() */[__nccwpck_require__.e(5495), __nccwpck_require__.e(3261), __nccwpck_require__.e(5106), __nccwpck_require__.e(7677), __nccwpck_require__.e(7056), __nccwpck_require__.e(7183), __nccwpck_require__.e(2994), __nccwpck_require__.e(1410), __nccwpck_require__.e(488), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(6107), __nccwpck_require__.e(8451), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 93261)),
    'cache-list': () => Promise.all(/* import() */[__nccwpck_require__.e(709), __nccwpck_require__.e(5495), __nccwpck_require__.e(5106), __nccwpck_require__.e(3265), __nccwpck_require__.e(7677), __nccwpck_require__.e(7056), __nccwpck_require__.e(7183), __nccwpck_require__.e(2994), __nccwpck_require__.e(1410), __nccwpck_require__.e(488), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(9207), __nccwpck_require__.e(6107), __nccwpck_require__.e(8451), __nccwpck_require__.e(7231), __nccwpck_require__.e(7826)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60709)),
    login: () => Promise.all(/* import() */[__nccwpck_require__.e(2474), __nccwpck_require__.e(5106), __nccwpck_require__.e(7957), __nccwpck_require__.e(4519)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49804)),
    logout: () => Promise.all(/* import() */[__nccwpck_require__.e(2474), __nccwpck_require__.e(5106), __nccwpck_require__.e(7957), __nccwpck_require__.e(4519)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55731)),
};
/** Loads an action. */
async function loadAction(name) {
    return (await actions[name]());
}
/** Loads what a word of the command starts. Throws INPUT_INVALID for what this version does not have. */
async function loadOperation(name) {
    if (isAction(name)) {
        const [action, contract] = await Promise.all([loadAction(name), (0,_contracts_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .contractOf */ .Q)(name)]);
        return { action, contract, inputs: action.inputs };
    }
    const load = own[name];
    if (!load)
        throw new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `Cannot run ${name}: this version does not have it`);
    const { action, contract } = await load();
    return { action: action, contract, inputs: action.inputs };
}
function isAction(name) {
    return name in actions;
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
const build = 'af482de1254f';
/** The line that `tallyman version` prints. */
function versionLine() {
    return `tallyman ${version} (${build})`;
}
/** The same for `--json`. */
function versionReport() {
    return { version, build, node: process.versions.node };
}


/***/ }),

/***/ 85199:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ isPassable),
/* harmony export */   jB: () => (/* binding */ TallyError),
/* harmony export */   pQ: () => (/* binding */ isTallyError),
/* harmony export */   sW: () => (/* binding */ catalogue),
/* harmony export */   z9: () => (/* binding */ withHints)
/* harmony export */ });
/** All error codes, each with the hint shown when the failure carries none of its own. */
const catalogue = {
    INPUT_INVALID: 'Correct the inputs named above; each line says what is accepted.',
    REFERENCE_INVALID: 'Write the image as name[:tag][@sha256:…], for example ghcr.io/owner/app:1.2.',
    DIGEST_INVALID: 'A digest is sha256: and 64 lower-case hex digits, or sha512: and 128. Copy it from a trusted source.',
    DIGEST_UNSUPPORTED: 'Only sha256 and sha512 can be verified. Ask the publisher for a sha256 digest.',
    PLATFORM_INVALID: 'Write the platform as os/architecture[/variant], for example linux/arm64.',
    PLATFORM_MISSING: 'Name platforms that exist, as listed above, or set `platforms: all` where a whole index is read.',
    MANIFEST_INVALID: 'The registry serves a document that two clients could read differently, or not at all. Rebuild and push the image; if it is not yours, tell its publisher.',
    MANIFEST_TOO_LARGE: 'Manifests over 4 MiB are refused. Reduce annotations or the number of entries.',
    SCHEMA1_UNSUPPORTED: 'This image is in Docker schema 1, which has no verifiable config. Pull it with an old engine and push it again, or rebuild it.',
    MEDIA_TYPE_UNSUPPORTED: 'This kind of content is not an image that can be used here.',
    CONTENT_MISMATCH: 'The bytes differ from what the digest promises and were discarded. Run again; if it happens again, the source is damaged or tampered with.',
    CONTENT_TOO_LARGE: 'The content unpacks to more than is allowed, or is compressed so that unpacking takes far too long. Raise `max-image-size` if the image is known to be that large; otherwise do not use it.',
    GRAPH_INVALID: 'The index points at itself, nests too deeply or has too many entries. Publish it again.',
    INDEX_INVALID: 'Correct `sources`, or set the input that is named above.',
    NOT_PINNED: 'Write the image as name@sha256:…, or use a lock file. pull-with-digest resolves tags with `require-digest: false`.',
    TAG_MOVED: 'Pin the digest that the tag has now, or set `verify-tag: false` to keep the old one.',
    DIGEST_UNEXPECTED: 'The source is another image than the one that was expected. Check what it names, or correct `expect-digest`.',
    EXPECTATION_FAILED: 'The image is not as `expect` says. Correct the image, or the line; the report has the whole JSON that paths are looked up in.',
    BUDGET_EXCEEDED: 'Make the layers named above smaller, or raise the limit. `show: history` lists all layers with their instructions.',
    LOCK_MISMATCH: 'Review the change, then run pull-with-digest with `update-lock: true` to accept it.',
    LOCK_INVALID: 'Correct the lock file, or have pull-with-digest rewrite it with `update-lock: true`.',
    NOT_FOUND: 'Check the name, tag and digest, or the path. Some registries answer "not found" when the credentials may not read the repository.',
    UNAUTHENTICATED: 'Pass credentials with `registry-auth`, or log in with docker/login-action before this step.',
    DENIED: 'The registry does not allow this. Check that the login named above (or access without one) is permitted to do it.',
    CREDENTIALS_INVALID: 'Correct the Docker config file or the credential helper named above.',
    UNSAFE_TARGET: "The registry points to an address where credentials or requests must not go. If this is intended, name the host under `insecure-registries`, or ask the registry's operator.",
    RATE_LIMITED: 'Wait for the time shown, log in to get a higher limit, or configure a mirror with `registry-mirrors`.',
    POLICY_BLOCKED: "The registry refuses this image by its own policy; its message is shown above. Ask the registry's administrator.",
    REGISTRY_UNAVAILABLE: 'Run again later, or check the host name. Pulls by digest can continue from a mirror named in `registry-mirrors`.',
    REGISTRY_PROTOCOL: "The server's response is not that of a registry. Check the host name and any proxy in between.",
    CERTIFICATE_INVALID: "Add the registry's CA with `ca-certificates: host=path`, or name the host under `insecure-registries`.",
    UPLOAD_REJECTED: 'The registry refused the upload; its message is shown above.',
    TAG_CONFLICT: 'Another image has the tag. Use a new tag, or, where the tag is meant to move, set `on-conflict: move`; where another job has just written it, let one of the two write it alone.',
    ENGINE_UNAVAILABLE: 'Start the Docker engine, set DOCKER_HOST, or use something other than `docker`.',
    ENGINE_DENIED: "Add the runner's user to the docker group, or run the job as a user who may use the engine's socket.",
    ENGINE_FAILED: 'The Docker engine refused or stopped; its message is shown above.',
    ARCHIVE_INVALID: 'The archive or layout is damaged or unsafe. Create it again with the tool that wrote it.',
    FOLDER_INVALID: 'A layer can contain only files, folders and symlinks, and they must not change while it is made. Remove the path named above, or wait until nothing writes there.',
    FILE_UNREADABLE: 'Correct the lines named above, or put `# tallyman: ignore` above a place that is not to be read.',
    STORE_FAILED: 'Check that the folder exists, is writable and has space left.',
    CACHE_MISS: 'Run without `offline`, `fallback: none` or `fail-on-cache-miss`, or save the images first.',
    CACHE_UNAVAILABLE: 'The Actions cache cannot be reached, refuses or keeps failing; everything comes from the registry instead. Nothing needs to be done unless it persists.',
    CACHE_PROTOCOL: "The cache service answers in a way this version does not know. Set `cache-client: toolkit` to go through GitHub's own client, and report it.",
    OFFLINE_MISS: 'Run once without `offline: true`, or restore the content listed above first.',
    PLAN_UNSAFE: 'Nothing was planned or deleted there, since the manifests without an answer may need the rest. Run again when the registry answers, with credentials that can read all of it.',
    PLAN_TOO_LARGE: 'Nothing was deleted. Read the plan in the summary, and raise `max-deletes` if all of it is meant.',
    PLAN_INVALID: 'Make the plan again with `mode: plan`; a plan file is not meant to be edited.',
    PLAN_STALE: 'Nothing was deleted. Make a new plan with `mode: plan`, read it, and apply that one.',
    PRUNE_DAMAGE: 'Something that should have stayed is missing after the run. Restore it (the report has the IDs with which ghcr.io restores versions) or push it again.',
    DELETE_UNSUPPORTED: 'Read-only and pull-through registries (proxy caches) give this answer, and so do those with deletion turned off: prune the registry that images are pushed to, or ask its operator to turn it on (docker-registry: REGISTRY_STORAGE_DELETE_ENABLED=true).',
    CANCELLED: 'The step was stopped before it finished; what was verified is kept for the next run.',
    INTERNAL: 'This is a fault in Tallyman. Please report it with the lines above.',
};
/**
 * The only error class: a code of the catalogue, a message that says the action, the state and what was expected, and the cause.
 * Its hint is its own, else that of a cause with the same code, else the code's.
 */
class TallyError extends Error {
    code;
    hint;
    details;
    constructor(code, message, { cause, hint, details = {} } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'TallyError';
        this.code = code;
        this.hint = hint ?? (isTallyError(cause, code) ? cause.hint : catalogue[code]);
        this.details = details;
    }
}
/** Runs `work` and adds `hints`, by code, to failures whose code's hint would mislead and that have no hint of their own. */
async function withHints(hints, work) {
    try {
        return await work();
    }
    catch (error) {
        const hint = isTallyError(error) && error.hint === catalogue[error.code] ? hints[error.code] : undefined;
        if (hint === undefined || !isTallyError(error))
            throw error;
        throw new TallyError(error.code, error.message, { cause: error, hint, details: error.details });
    }
}
const own = new Set(['STORE_FAILED', 'CANCELLED', 'INTERNAL']);
/** Whether another source or image may still succeed after this failure: it is not our own disk, a cancellation or a bug. */
function isPassable(error) {
    return error instanceof TallyError && !own.has(error.code);
}
/** Whether `error` is a TallyError with one of `codes` (with any code when none is given). */
function isTallyError(error, ...codes) {
    return error instanceof TallyError && (codes.length === 0 || codes.includes(error.code));
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
    keepCompiled(process.env);
    const { main } = await Promise.all(/* import() */[__nccwpck_require__.e(9546), __nccwpck_require__.e(9092), __nccwpck_require__.e(5122), __nccwpck_require__.e(7295), __nccwpck_require__.e(989), __nccwpck_require__.e(7957), __nccwpck_require__.e(8451), __nccwpck_require__.e(4519), __nccwpck_require__.e(7231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39546));
    await main(words);
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
function keepCompiled({ CI, GITHUB_ACTIONS, HOME, XDG_CACHE_HOME }) {
    const { enableCompileCache } = (external_node_module_default());
    const own = process.getuid?.();
    if (CI || GITHUB_ACTIONS || !HOME || !enableCompileCache || own === undefined)
        return;
    const folder = (0,external_node_path_.join)(XDG_CACHE_HOME || (0,external_node_path_.join)(HOME, '.cache'), 'tallyman', 'compiled');
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        const isOwn = (path) => (0,external_node_fs_.statSync)(path).uid === own && ((0,external_node_fs_.statSync)(path).mode & 0o022) === 0;
        if (isOwn(HOME) && isOwn(folder))
            enableCompileCache(folder);
    }
    catch {
        // Hides nothing that matters: without the folder, as in a home that cannot be written, the command only starts more slowly.
    }
}

;// CONCATENATED MODULE: ./scripts/chunks.js!./scripts/entry.js


// Every start loads this file whole, so it imports nothing that loads modules of Node's: crypto alone takes 5 to 10 ms.
/** Runs an action in this process, the process of the step. */
async function main(name) {
    const { runAction } = await Promise.all(/* import() */[__nccwpck_require__.e(9092), __nccwpck_require__.e(7957), __nccwpck_require__.e(4519)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46031));
    const { runnerHost } = await Promise.all(/* import() */[__nccwpck_require__.e(9092), __nccwpck_require__.e(4704), __nccwpck_require__.e(7957), __nccwpck_require__.e(4519), __nccwpck_require__.e(1604)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94704));
    const action = await (0,operations/* loadAction */.d)(name);
    await runAction(action, runnerHost());
}
/** Cleans up after the action `setup`, at the end of its job. */
async function afterSetup() {
    const { removeFolder } = await __nccwpck_require__.e(/* import() */ 4252).then(__nccwpck_require__.bind(__nccwpck_require__, 14252));
    const { runnerHost } = await Promise.all(/* import() */[__nccwpck_require__.e(9092), __nccwpck_require__.e(4704), __nccwpck_require__.e(7957), __nccwpck_require__.e(4519), __nccwpck_require__.e(1604)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94704));
    removeFolder(runnerHost());
}
/** Runs the command in this process. */
async function command() {
    await start(process.argv.slice(2));
}
/** Serves the parent process with the Actions toolkit, which no other process loads. */
async function toolkit() {
    const { serveToolkit } = await __nccwpck_require__.e(/* import() */ 5775).then(__nccwpck_require__.bind(__nccwpck_require__, 72942));
    serveToolkit();
}
/** Serves the parent thread as a worker. */
async function work() {
    const { parentPort } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 75919, 23));
    const { serveLane } = await Promise.all(/* import() */[__nccwpck_require__.e(7677), __nccwpck_require__.e(488), __nccwpck_require__.e(7957), __nccwpck_require__.e(9714)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59714));
    if (parentPort)
        serveLane(parentPort);
}

;// CONCATENATED MODULE: ./scripts/whole.js


module.exports = __webpack_exports__;
/******/ })()
;