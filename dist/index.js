/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 85199:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ isPassable),
/* harmony export */   jB: () => (/* binding */ TallyError),
/* harmony export */   pQ: () => (/* binding */ isTallyError),
/* harmony export */   sW: () => (/* binding */ catalogue),
/* harmony export */   z9: () => (/* binding */ withHints)
/* harmony export */ });
/** The one list of error codes, each with the hint that tells the user what to do where a failure has none of its own. */
const catalogue = {
    INPUT_INVALID: 'Correct the inputs named above; each line says what is accepted.',
    REFERENCE_INVALID: 'Write the image as name[:tag][@sha256:…], for example ghcr.io/owner/app:1.2.',
    DIGEST_INVALID: 'A digest is sha256: and 64 lower-case hex digits, or sha512: and 128. Copy it from a trusted source.',
    DIGEST_UNSUPPORTED: 'Only sha256 and sha512 can be verified. Ask the publisher for a sha256 digest.',
    PLATFORM_INVALID: 'Write the platform as os/architecture[/variant], for example linux/arm64.',
    PLATFORM_MISSING: 'Name the platforms that are there, as listed above, or set `platforms: all` where a whole index is read.',
    MANIFEST_INVALID: 'The registry serves a document that two clients could read differently, or not at all. Rebuild and push the image; if it is not yours, tell its publisher.',
    MANIFEST_TOO_LARGE: 'Manifests over 4 MiB are refused. Reduce annotations or the number of entries.',
    SCHEMA1_UNSUPPORTED: 'This image is in Docker schema 1, which has no verifiable config. Pull it with an old engine and push it again, or rebuild it.',
    MEDIA_TYPE_UNSUPPORTED: 'This kind of content is not an image that can be used here.',
    CONTENT_MISMATCH: 'The bytes differ from what the digest promises and were thrown away. Run again; if it repeats, the source is damaged or tampered with.',
    CONTENT_TOO_LARGE: 'The content unpacks to more than was allowed, or is packed to cost more than it gives. Raise `max-image-size` if the image is known to be so large; do not use it otherwise.',
    GRAPH_INVALID: 'The index points at itself, nests too deep or holds too many entries. Publish it anew.',
    INDEX_INVALID: 'Correct `sources`, or set the input that is named above.',
    NOT_PINNED: 'Write the image as name@sha256:…, or use a lock file. pull-with-digest resolves tags with `require-digest: false`.',
    TAG_MOVED: 'Pin the digest that the tag has now, or set `verify-tag: false` to keep the old one.',
    DIGEST_UNEXPECTED: 'The source is another image than the one that was expected. Check what it names, or correct `expect-digest`.',
    LOCK_MISMATCH: 'Review the change, then run pull-with-digest with `update-lock: true` to accept it.',
    LOCK_INVALID: 'Correct the lock file, or have pull-with-digest write it anew with `update-lock: true`.',
    NOT_FOUND: 'Check the name, tag and digest, or the path. Some registries answer "not found" when the credentials may not read the repository.',
    UNAUTHENTICATED: 'Pass credentials with `registry-auth`, or log in with docker/login-action before this step.',
    DENIED: 'The registry does not allow this. Check that the login named above, or the lack of one, may do it.',
    CREDENTIALS_INVALID: 'Correct the Docker config file or the credential helper named above.',
    UNSAFE_TARGET: "The registry points to an address where credentials or requests must not go. If this is intended, name the host under `insecure-registries`, or ask the registry's operator.",
    RATE_LIMITED: 'Wait for the time shown, log in to get a higher limit, or configure a mirror with `registry-mirrors`.',
    POLICY_BLOCKED: "The registry refuses this image by its own policy; its message is shown above. Ask the registry's administrator.",
    REGISTRY_UNAVAILABLE: 'Run again later, or check the host name. Pulls by digest can go on from a mirror that `registry-mirrors` names.',
    REGISTRY_PROTOCOL: "The server's answer is not what a registry gives. Check the host name and any proxy in between.",
    CERTIFICATE_INVALID: "Add the registry's CA with `ca-certificates: host=path`, or name the host under `insecure-registries`.",
    UPLOAD_REJECTED: 'The registry refused the upload; its message is shown above.',
    TAG_CONFLICT: 'Another image has the tag. Use a new tag, or, where the tag is meant to move, set `on-conflict: move`; where another job has just written it, let one of the two write it alone.',
    ENGINE_UNAVAILABLE: 'Start the Docker engine, set DOCKER_HOST, or name something else than `docker`.',
    ENGINE_DENIED: "Add the runner's user to the docker group, or run the job as a user who may use the engine's socket.",
    ENGINE_FAILED: 'The Docker engine refused or broke off; its message is shown above.',
    ARCHIVE_INVALID: 'The archive or layout is damaged or unsafe. Make it again with the tool that wrote it.',
    FOLDER_INVALID: 'A layer takes files, folders and symlinks that nothing changes meanwhile. Remove what is named above, or let what writes there end first.',
    STORE_FAILED: 'Check that the folder exists, is writable and has space left.',
    CACHE_MISS: 'Run without `offline`, `fallback: none` or `fail-on-cache-miss`, or save the images first.',
    CACHE_UNAVAILABLE: 'The Actions cache cannot be reached, refuses or keeps failing; everything comes from the registry instead. Nothing needs to be done unless it lasts.',
    CACHE_PROTOCOL: "The cache service answers in a way this version does not know. Set `cache-client: toolkit` to go through GitHub's own client, and report it.",
    OFFLINE_MISS: 'Run once without `offline: true`, or restore the content listed above first.',
    PLAN_UNSAFE: 'Nothing was planned or deleted there, since what was not answered for may need the rest. Run again when the registry answers, with credentials that may read all of it.',
    PLAN_TOO_LARGE: 'Nothing was deleted. Read the plan in the summary, and raise `max-deletes` if all of it is meant.',
    PLAN_INVALID: 'Make the plan again with `mode: plan`; a plan file is not meant to be edited.',
    PLAN_STALE: 'Nothing was deleted. Make a new plan with `mode: plan`, read it, and apply that one.',
    PRUNE_DAMAGE: 'Something that was to stay is missing after the run. Restore it (the report holds the ids that ghcr.io restores by) or push it again.',
    DELETE_UNSUPPORTED: 'Read-only and pull-through registries (proxy caches) answer so, and those where deleting is turned off: prune the registry that images are pushed to, or ask its operator to turn it on (docker-registry: REGISTRY_STORAGE_DELETE_ENABLED=true).',
    CANCELLED: 'The step was stopped before it finished; what was verified is kept for the next run.',
    INTERNAL: 'This is a fault in Tallyman. Please report it with the lines above.',
};
/**
 * The one error class: a code from the catalogue, a message saying action, state and wish, and the cause. Its hint is that of its case,
 * else that of a cause with the same code, else the code's own.
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
/** Does work whose failures call for something else than their codes' hints say: `hints` are for those that have no hint of their own. */
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
/** Whether another source or image may still do well after this failure: it is not our own disk, a stop or a fault of ours. */
function isPassable(error) {
    return error instanceof TallyError && !own.has(error.code);
}
/** Whether `error` is a TallyError with one of `codes` (any code when none is given). */
function isTallyError(error, ...codes) {
    return error instanceof TallyError && (codes.length === 0 || codes.includes(error.code));
}


/***/ }),

/***/ 84519:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(74211);

/*
 * GitHub Flavored Markdown (github.github.com/gfm) as step summaries use it. Mentions and issue numbers are found in the
 * rendered text, where an entity no longer protects them; an element round the sign does.
 */
const longest = 500;
const significant = /[\\`*_[\]|~$]/g;
const mention = /(?<!\w)@|@(?=[\w-]+\.)|#(?=\d)/g;
const blockStart = /^(\s*)([-+=#])/;
const autolink = /(?<=www)\.|:(?=\/)/gi;
/** Text shown as it is, on one line: no HTML, link, image, mention, list or table border can come of it. */
function escapeMarkdown(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, longest)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(mention, sign => `<span>${sign}</span>`)
        .replace(significant, entity)
        .replace(autolink, entity)
        .replace(blockStart, (_, space, sign) => `${space}${entity(sign)}`);
}
/** Text in a code span, which no backtick or table border in it can end. */
function code(text) {
    const line = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, longest);
    return /^[^`|\s](?:[^`|]*[^`|\s])?$/.test(line) ? `\`${line}\`` : `<code>${escapeMarkdown(text)}</code>`;
}
/** A table of cells that are Markdown already; rows beyond `limit` are counted, not shown. */
function table(headers, rows, limit = 200) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.map(oneLine).join(' | ')} |`;
    const shown = rows.slice(0, limit).map(line);
    const more = rows.length - limit;
    const rest = more > 0 ? [`\n${more} more ${more === 1 ? 'row is' : 'rows are'} in the report.`] : [];
    return [line(headers), line(headers.map(() => '---')), ...shown, ...rest].join('\n');
}
/** Something to unfold; nothing when there is nothing in it. */
function details(title, body) {
    return body === '' ? '' : `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
function oneLine(cell) {
    return cell.replace(/\s*[\r\n]+\s*/g, ' ');
}


/***/ }),

/***/ 74211:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ printableUrl),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const escapes = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Addresses of IPv6, in brackets or as a word behind another, where no command can begin; and colons before a colon. */
const colons = /\[[\da-f:.]+\]|(?<=\S )(?:[\da-f]+:)*:[\da-f:.]*(?![\w:])|:(?=:)/gi;
/**
 * Text from outside made safe to print on one line: control, format and bidirectional characters become escapes,
 * and no runner command (`::`, `##[`) can begin in it.
 *
 * @param limit characters kept; the rest is counted, not shown
 */
function printable(text, limit = 200) {
    const kept = text.length > limit ? `${text.slice(0, limit)}… (${text.length - limit} more characters)` : text;
    return kept
        .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeCharacter)
        .replace(colons, found => (isAddress(found) ? found : parted(found)))
        .replace(/##\[/g, '##\\u005b');
}
function parted(colons) {
    return colons === ':' ? ':\\u200b' : colons.replace(/:(?=:)/g, ':\\u200b');
}
function isAddress(text) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text.replace(/^\[(.*)\]$/, '$1'));
}
function escapeCharacter(character) {
    const known = escapes[character];
    if (known)
        return known;
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
/** A URL fit for a message: no user info, no query, no fragment, since both may carry secrets. */
function printableUrl(url) {
    const parsed = typeof url === 'string' ? URL.parse(url) : url;
    if (!parsed)
        return printable(String(url).replace(/[?#].*$/s, ''));
    return printable(`${parsed.protocol}//${parsed.host}${parsed.pathname}`);
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

/***/ 32467:
/***/ ((module) => {

module.exports = require("node:http2");

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

/***/ 80099:
/***/ ((module) => {

module.exports = require("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = require("node:stream/web");

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
/******/ 			792: 1
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
  main: () => (/* binding */ main),
  toolkit: () => (/* binding */ toolkit),
  work: () => (/* binding */ work)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __nccwpck_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __nccwpck_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/markdown.js
var markdown = __nccwpck_require__(84519);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/report-failure.js



const longestLine = 2_000;
const deepestCause = 5;
/** Lines of a message, and of what is to be pasted: a file of the checkout may name images without end. */
const mostLines = 100;
const mostPasted = 1_000;
/** Whatever was thrown as a TallyError: CANCELLED once the runner asked to stop, INTERNAL for what nobody foresaw. */
function asTallyError(thrown, { signal }) {
    const isOwn = thrown instanceof errors/* TallyError */.jB;
    if (signal.aborted && !(isOwn && thrown.code === 'CANCELLED'))
        return new errors/* TallyError */.jB('CANCELLED', 'Cannot finish the step: the runner asked it to stop', {
            cause: thrown,
        });
    if (isOwn)
        return thrown;
    return new errors/* TallyError */.jB('INTERNAL', textOf(thrown), { cause: thrown });
}
/** Fails the step: an annotation with the message, its causes and the hint, titled by the code; stacks at debug only. */
function reportFailure(failure, { log, fail }) {
    fail();
    for (const line of pasted(failure))
        log.info(line);
    const lines = [...linesOf(failure), ...causesOf(failure).map(cause => `because: ${cause}`)];
    log.error([...lines, `Hint: ${failure.hint}`].join('\n'), { title: failure.code });
    for (const stack of stacksOf(failure))
        log.debug(stack);
}
/** The step summary of a failure. */
function failureSummary(name, failure) {
    return [
        `### ${(0,markdown/* escapeMarkdown */.FV)(name)} failed: ${(0,markdown/* code */.aY)(failure.code)}`,
        linesOf(failure)
            .map(line => `> ${(0,markdown/* escapeMarkdown */.FV)(line)}`)
            .join('\n>\n'),
        pasted(failure).join('\n'),
        failure.hint,
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** What the user is to write in place of what was given, fenced so that it can be copied as it is. */
function pasted({ details }) {
    const { paste } = details;
    if (!Array.isArray(paste) || paste.length === 0)
        return [];
    const shown = paste.slice(0, mostPasted);
    const lines = shown.map(line => (0,printable/* printable */.g)(String(line).replaceAll('`', ''), longestLine));
    return ['```text', ...lines, '```', ...moreThan(mostPasted, paste)];
}
function linesOf({ message }) {
    const lines = message.split('\n');
    return [
        ...lines.slice(0, mostLines).map(line => (0,printable/* printable */.g)(line, longestLine)),
        ...moreThan(mostLines, lines),
    ];
}
function moreThan(most, { length }) {
    return length > most ? [`and ${length - most} more`] : [];
}
/** The messages below an error, those that only repeat what stands above left out. */
function causesOf(failure) {
    const causes = [];
    let above = failure.message;
    let cause = failure.cause;
    while (cause !== undefined && causes.length < deepestCause) {
        const text = textOf(cause);
        if (!above.includes(text) && !isNamed(cause, above))
            causes.push(text);
        above += `\n${text}`;
        cause = cause instanceof Error ? cause.cause : undefined;
    }
    return causes;
}
/** Whether Node's own failure is told already: by its code, or in words where it is that something is missing. */
function isNamed(cause, above) {
    const { code, syscall } = (cause ?? {});
    if (syscall === undefined || code === undefined)
        return false;
    return above.includes(code) || (code === 'ENOENT' && above.includes('does not exist'));
}
function stacksOf(failure) {
    const stacks = [];
    for (let error = failure; error instanceof Error && stacks.length < deepestCause; error = error.cause)
        stacks.push(...stackLines(error).map(line => (0,printable/* printable */.g)(line, longestLine)));
    return stacks;
}
/** A stack begins with the message, and ends with what tells more. */
function stackLines({ stack = '' }) {
    return stack.split('\n').slice(-mostLines);
}
function textOf(thrown) {
    return (0,printable/* printable */.g)(thrown instanceof Error ? thrown.message || thrown.name : String(thrown), longestLine);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/run-action.js



/** Runs an action on a host: reads all inputs and reports every bad one, runs, sets outputs, writes the summary, or fails the step. */
async function runAction(action, host) {
    const wanted = 'summary' in action.inputs ? host.input('summary').trim() || 'true' : 'true';
    let isTold = false;
    try {
        const result = await action.run(await readInputs(action.inputs, host), host);
        isTold = true;
        for (const [name, value] of Object.entries(action.outputs(result)))
            writeOutput(name, value, host);
        const failure = action.failure?.(result);
        if (wanted === 'true' || (failure && wanted !== 'false'))
            host.summary(action.summary(result));
        if (failure)
            throw failure;
    }
    catch (thrown) {
        const failure = asTallyError(thrown, host);
        const known = isTold ? {} : (action.failureOutputs?.(failure) ?? {});
        for (const [name, value] of Object.entries(known))
            writeOutput(name, value, host);
        reportFailure(failure, host);
        if (wanted !== 'false')
            host.summary(failureSummary(action.name, failure));
    }
}
/** Bytes of an output that the next step's process can take in a variable (Linux: 128 KiB with the name). */
const maxOutputBytes = 100_000;
function writeOutput(name, value, host) {
    const size = Buffer.byteLength(value);
    if (size <= maxOutputBytes)
        return host.output(name, value);
    host.log.warning(`The output ${name} is left out: it has ${size} bytes, and a step that is given more than ${maxOutputBytes} cannot start. The report holds everything`);
    host.output(name, '');
}
/** All inputs by their parsers. Throws one INPUT_INVALID that names every bad one. */
async function readInputs(inputs, host) {
    const texts = Object.keys(inputs).map(name => [name, host.input(name)]);
    // All masks before the first message, which may hold another input's value.
    for (const [name, text] of texts)
        if (inputs[name]?.secret && text !== '')
            host.secret(text);
    const problems = [];
    const values = {};
    for (const [name, text] of texts) {
        const input = inputs[name];
        try {
            values[name] = await readInput(input, text);
        }
        catch (error) {
            problems.push(`${name}: ${problemOf(error, input.secret)}`);
        }
    }
    if (problems.length === 0)
        return values;
    const what = problems.length === 1 ? 'an input' : `${problems.length} inputs`;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read ${what}:\n${problems.join('\n')}`);
}
async function readInput({ parse, required }, text) {
    if (required && text.trim() === '')
        throw new Error('nothing given, expected a value');
    return parse(text);
}
/** A parser's message names the value, so that of a secret input is left out. */
function problemOf(error, isSecret) {
    if (isSecret)
        return 'a value that is not accepted, and not shown since it is secret';
    return (0,printable/* printable */.g)(withoutPasswords(error instanceof Error ? error.message : String(error)), 1_000);
}
/** A URL with credentials, or `user:password@host`, may stand where it does not belong; `name:tag@sha256:…` stays. */
function withoutPasswords(message) {
    return message.replace(/([^\s"=/:@]+):(?!\/\/)[^\s"]+@(?!sha\d+:|[\w+.-]+:[0-9a-f]{32})/gi, '$1:***@');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(73136);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/runner-protocol.js


/*
 * The runner's protocol (docs.github.com, "Workflow commands for GitHub Actions"): commands on standard output, values in
 * files. Commands are recognised at the start of a line (`::`) and, in an older form, anywhere in it (`##[`).
 */
const maxAnnotations = 10;
const maxMessage = 4_096;
const runner_protocol_longestLine = 8_192;
/** A log on standard output in the runner's words. */
function runnerLog() {
    const counts = { notice: 0, warning: 0, error: 0 };
    let spoke = performance.now();
    const annotate = (kind) => (message, place) => {
        counts[kind]++;
        spoke = performance.now();
        const text = message
            .split('\n')
            .map(line => (0,printable/* printable */.g)(line, runner_protocol_longestLine))
            .join('\n');
        // The runner drops what is over its limits without a word; the log keeps it.
        if (counts[kind] > maxAnnotations)
            return write(`${kind}: ${text}`);
        if (text.length > maxMessage)
            write(text);
        command(kind, propertiesOf(place), cut(text));
    };
    return {
        info(line) {
            spoke = performance.now();
            print(line);
        },
        group(title, lines) {
            spoke = performance.now();
            command('group', '', (0,printable/* printable */.g)(title, runner_protocol_longestLine));
            for (const line of lines)
                print(line);
            command('endgroup', '', '');
        },
        debug: line => command('debug', '', (0,printable/* printable */.g)(line, runner_protocol_longestLine)),
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
        quietMs: () => performance.now() - spoke,
    };
}
/** Prints one line in which no command can begin. */
function print(line) {
    write((0,printable/* printable */.g)(line, runner_protocol_longestLine));
}
/** Masks every line of a value in all that the step prints from here on. */
function addMask(value) {
    // The runner masks line by line. Of a key in JSON some lines are a brace, which would hide all braces of the job.
    const lines = value.split(/\r\n|\r|\n/).filter(line => line.trim() !== '');
    for (const line of lines)
        if (lines.length === 1 || /[A-Za-z0-9].{2,}|.{2,}[A-Za-z0-9]/.test(line))
            command('add-mask', '', line);
}
/** The text that hands one value to the runner through a file; the delimiter is random, so that no value can end it. */
function fileCommand(name, value) {
    const delimiter = `end_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
function write(text) {
    process.stdout.write(`${text}\n`);
}
function cut(message) {
    if (message.length <= maxMessage)
        return message;
    const note = '… (the whole message stands above in the log)';
    return message.slice(0, maxMessage - note.length) + note;
}
function command(name, properties, message) {
    write(`::${name}${properties ? ` ${properties}` : ''}::${escapeData(message)}`);
}
function propertiesOf({ title, file, line } = {}) {
    const pairs = Object.entries({ title, file, line }).filter(([, value]) => value !== undefined);
    return pairs.map(([name, value]) => `${name}=${escapeProperty((0,printable/* printable */.g)(String(value)))}`).join(',');
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/runner-host.js






/*
 * The only file that touches the runner, its environment and the process. Outside of a runner, outputs and summaries are
 * printed instead.
 */
/** The runner that started this process. */
function runnerHost() {
    const { env } = process;
    const stop = new AbortController();
    const host = {
        env,
        log: runnerLog(),
        signal: stop.signal,
        platform: process.platform,
        architecture: process.arch,
        release: (0,external_node_os_.release)(),
        workspace: env.GITHUB_WORKSPACE || process.cwd(),
        temp: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        home: env.HOME || (0,external_node_os_.homedir)(),
        beside: name => (process.argv[1] ? (0,external_node_url_.pathToFileURL)((0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1]), name)) : undefined),
        input: name => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '',
        output: (name, value) => runner_host_writeOutput(env.GITHUB_OUTPUT, name, value),
        secret: addMask,
        summary: summaryWriter(env.GITHUB_STEP_SUMMARY),
        fail: () => {
            process.exitCode = 1;
        },
    };
    const end = (thrown) => {
        reportFailure(asTallyError(thrown, host), host);
        // What was printed has to leave the process first; on Windows pipes are written later.
        process.stdout.write('', () => process.exit());
    };
    // The runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills: the first asks, the second ends.
    const ask = () => (stop.signal.aborted ? end(new Error('it did not stop when it was asked')) : stop.abort());
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, ask);
    process.once('uncaughtException', end);
    return host;
}
function runner_host_writeOutput(file, name, value) {
    if (file)
        (0,external_node_fs_.appendFileSync)(file, fileCommand(name, value));
    else
        print(`output ${name}: ${value}`);
}
function summaryWriter(file) {
    let written = 0;
    return markdown => {
        if (!file) {
            for (const line of markdown.split('\n'))
                print(line);
            return;
        }
        const text = cutSummary(`${markdown}\n\n`, written);
        written += Buffer.byteLength(text);
        (0,external_node_fs_.appendFileSync)(file, text);
    };
}
/** Bytes; the runner drops the summary of a step whole when it is over 1 MiB. */
const maxBytes = 1_000_000;
const note = '\n\n(The rest is left out: a step summary holds 1 MB.)\n';
/** As much of `markdown` as fits behind the bytes written already, cut at the end of a line and saying so. */
function cutSummary(markdown, written) {
    const free = maxBytes - written;
    const bytes = Buffer.from(markdown);
    if (bytes.byteLength <= free)
        return markdown;
    const kept = bytes.subarray(0, Math.max(0, free - note.length));
    const end = kept.lastIndexOf('\n');
    if (end >= 0)
        return kept.subarray(0, end).toString() + note;
    return free >= note.length ? note : '';
}

;// CONCATENATED MODULE: ./scripts/entry.js


/** Every action by name; each is a chunk of its own, so that a step loads what it uses and no more. */
const actions = {
    'load-from-cache': async (host) => runAction((await Promise.all(/* import() */[__nccwpck_require__.e(383), __nccwpck_require__.e(185), __nccwpck_require__.e(817)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88817))).action, host),
    'pull-with-digest': async (host) => runAction((await Promise.all(/* import() */[__nccwpck_require__.e(383), __nccwpck_require__.e(185), __nccwpck_require__.e(248)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28248))).action, host),
    prune: async (host) => runAction((await Promise.all(/* import() */[__nccwpck_require__.e(383), __nccwpck_require__.e(294)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89294))).action, host),
    'publish-manifest': async (host) => runAction((await Promise.all(/* import() */[__nccwpck_require__.e(780), __nccwpck_require__.e(383), __nccwpck_require__.e(396), __nccwpck_require__.e(522), __nccwpck_require__.e(362), __nccwpck_require__.e(370)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66370))).action, host),
    push: async (host) => runAction((await Promise.all(/* import() */[__nccwpck_require__.e(780), __nccwpck_require__.e(383), __nccwpck_require__.e(522), __nccwpck_require__.e(362), __nccwpck_require__.e(293)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1293))).action, host),
    retag: async (host) => runAction((await Promise.all(/* import() */[__nccwpck_require__.e(780), __nccwpck_require__.e(383), __nccwpck_require__.e(522), __nccwpck_require__.e(414)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53414))).action, host),
    'save-to-cache': async (host) => runAction((await Promise.all(/* import() */[__nccwpck_require__.e(383), __nccwpck_require__.e(185), __nccwpck_require__.e(23)]).then(__nccwpck_require__.bind(__nccwpck_require__, 21023))).action, host),
};
/** Runs an action in the step that this process is. */
async function main(name) {
    await actions[name](runnerHost());
}
/** Serves the process that started this one with the Actions toolkit, which no other process of ours loads. */
async function toolkit() {
    const { serveToolkit } = await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 72942));
    serveToolkit();
}
/** Serves the thread that started this one as a worker. */
async function work() {
    const { parentPort } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 75919, 23));
    const { serveLane } = await Promise.all(/* import() */[__nccwpck_require__.e(870), __nccwpck_require__.e(35), __nccwpck_require__.e(685)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59714));
    if (parentPort)
        serveLane(parentPort);
}

module.exports = __webpack_exports__;
/******/ })()
;