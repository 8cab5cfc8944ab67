"use strict";
exports.id = 1874;
exports.ids = [1874];
exports.modules = {

/***/ 82795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyOf),
/* harmony export */   e: () => (/* binding */ policyInputs)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24440);

/** The input of every action that keeps a policy about images. */
const policyInputs = { policy: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) };
/**
 * Opens the policy that an input names; undefined without one. Throws POLICY_INVALID.
 *
 * @param verb what is about to be done with images: `pull`
 */
async function policyOf(values, verb, host) {
    if (values.policy === '')
        return undefined;
    // Lazy: most steps have no policy.
    const { openPolicy } = await Promise.all(/* import() */[__webpack_require__.e(3265), __webpack_require__.e(8184), __webpack_require__.e(6117), __webpack_require__.e(511), __webpack_require__.e(3910), __webpack_require__.e(543), __webpack_require__.e(7030), __webpack_require__.e(9207), __webpack_require__.e(1072), __webpack_require__.e(5831), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 20511));
    return openPolicy(values, verb, host);
}


/***/ }),

/***/ 60420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   NR: () => (/* binding */ containerPlatform),
/* harmony export */   Wm: () => (/* binding */ selectionOf)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);

/** Checks an item of `platforms` and keeps its spelling. Throws PLATFORM_INVALID. */
function platformName(text) {
    if (text !== 'all')
        (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(text);
    return text;
}
/** The platform of containers on this machine: Linux's, which engines on other systems run too. */
function containerPlatform({ architecture }) {
    return (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerPlatform */ .GQ)('linux', architecture);
}
/** The platforms to select: the runner's own if none is given, every one for `all`. Throws PLATFORM_INVALID. */
function selectionOf(platforms, { platform, architecture, release }) {
    if (platforms.length === 0)
        return [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerPlatform */ .GQ)(platform, architecture, release)];
    return platforms.some(each => each === 'all') ? 'all' : platforms.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8);
}


/***/ }),

/***/ 29997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ variantDistance),
/* harmony export */   c: () => (/* binding */ normalProcessor)
/* harmony export */ });
/*
 * Processor names and variants as in containerd/platforms (database.go, compare.go):
 *
 *   arm     v5 < v6 < v7 < v8, none is v7; older ones run only on themselves
 *   arm64   v8 (none) < v8.1 < … < v8.9;  v9 < v9.1 < …;  v9.n runs all that v8.(n+5) runs
 *   amd64   v1 (none) < v2 < v3 < v4
 *   others  a variant runs only on itself
 */
// An alias implies the variant: "armel" is v6 whatever variant is given. x64 and ia32 are Node's names.
const aliases = new Map([
    ['i386', ['386']],
    ['ia32', ['386']],
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['x64', ['amd64']],
    ['aarch64', ['arm64']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
const ordinary = new Map([
    ['amd64', 'v1'],
    ['arm64', 'v8'],
]);
/** Normalises an architecture and variant: x86_64 becomes amd64, aarch64/v8 arm64, arm arm/v7. */
function normalProcessor(architecture, variant = '') {
    const written = architecture.toLowerCase();
    const [name, implied] = aliases.get(written) ?? [written];
    if (name === '386' && written !== '386')
        return [name];
    const found = implied ?? normalVariant(name, variant.toLowerCase());
    return found === '' || found === ordinary.get(name) ? [name] : [name, found];
}
function normalVariant(architecture, variant) {
    if (architecture !== 'arm' && architecture !== 'arm64')
        return variant;
    if (architecture === 'arm' && variant === '')
        return 'v7';
    const numbered = /^\d+(?:\.\d+)?$/.test(variant) ? `v${variant}` : variant;
    return architecture === 'arm64' ? numbered.replace(/^(v\d+)\.0$/, '$1') : numbered;
}
/** How many variants `offered` is below `wanted`, 0 when equal; undefined when `offered` does not run there. */
function variantDistance(architecture, wanted, offered) {
    if (wanted === offered)
        return 0;
    const [above, below] = [levelOf(architecture, wanted), levelOf(architecture, offered)];
    if (above === undefined || below === undefined)
        return undefined;
    if (above.major === below.major)
        return descent(above.minor - below.minor);
    if (architecture === 'arm64')
        return above.major === 9 ? descent(above.minor + 5 - below.minor, 100) : undefined;
    return descent(above.major - below.major);
}
function descent(distance, penalty = 0) {
    return distance >= 0 ? distance + penalty : undefined;
}
const ladders = new Map([
    ['arm', /^v([5-8])$/],
    ['arm64', /^v(8(?=$|\.\d$)|9)(?:\.(\d+))?$/],
    ['amd64', /^v(\d)$/],
]);
function levelOf(architecture, variant) {
    const found = ladders.get(architecture)?.exec(variant ?? ordinary.get(architecture) ?? '');
    return found ? { major: Number(found[1]), minor: Number(found[2] ?? 0) } : undefined;
}


/***/ }),

/***/ 95581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ normalizePlatform),
/* harmony export */   GQ: () => (/* binding */ runnerPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   vC: () => (/* binding */ platformFields)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29997);



/*
 * As in containerd/platforms, but os and architecture are both required, so that a text means the same on every machine:
 *
 *   platform := os [ "(" [ version ] [ "+" feature ]* ")" ] "/" architecture [ "/" variant ]
 *
 * In version and feature the characters % + ( ) / are written %25 %2B %28 %29 %2F.
 */
const grammar = /^(?<os>[\w.-]+)(?:\((?<version>[^()+/]*)(?<features>(?:\+[^()+/]+)*)\))?\/(?<architecture>[\w.-]+)(?:\/(?<variant>[\w.-]+))?$/;
const namePart = /^[\w.-]*$/;
/** Parses and normalises `os/architecture[/variant]`; `windows(10.0.20348)/amd64` names a build. Throws PLATFORM_INVALID. */
function parsePlatform(text) {
    const found = grammar.exec(text)?.groups;
    if (!found)
        throw unreadable(text);
    const { os = '', architecture = '', variant, version, features } = found;
    const osFeatures = (features ?? '').split('+').slice(1).map(unescaped);
    return normalizePlatform({
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(version ? { osVersion: unescaped(version) } : {}),
        ...(osFeatures.length > 0 ? { osFeatures } : {}),
    });
}
function unreadable(text) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('PLATFORM_INVALID', `Cannot read platform "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}": expected os/architecture[/variant]`);
}
function escaped(text) {
    return text.replace(/[%+()/]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}
function unescaped(text) {
    return text.replace(/%(2[5589BbFf])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
/** Normalises a platform: aarch64 becomes arm64, arm64/v8 arm64, arm arm/v7, macOS darwin. */
function normalizePlatform(platform) {
    const { os: named, architecture: written, variant: asked, ...rest } = platform;
    const os = named.toLowerCase() === 'macos' ? 'darwin' : named.toLowerCase();
    const [architecture, variant] = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .normalProcessor */ .c)(written, asked);
    return { os, architecture, ...(variant ? { variant } : {}), ...rest };
}
/** Whether a platform's names survive formatting and parsing. */
function isNamed({ os, architecture, variant = '' }) {
    return os !== '' && architecture !== '' && [os, architecture, variant].every(name => namePart.test(name));
}
/** Formats a platform for parsePlatform; distinct platforms have distinct texts. */
function formatPlatform({ os, architecture, variant, osVersion = '', osFeatures = [], }) {
    const more = [osVersion, ...osFeatures.toSorted()].map(escaped).join('+');
    return [more === '' ? os : `${os}(${more})`, architecture, ...(variant ? [variant] : [])].join('/');
}
/** A platform's JSON fields (image-spec, image-index.md, "platform"). */
function platformFields({ os, architecture, variant, osVersion, osFeatures, }) {
    return {
        architecture,
        os,
        ...(osVersion ? { 'os.version': osVersion } : {}),
        ...(osFeatures?.length ? { 'os.features': osFeatures } : {}),
        ...(variant ? { variant } : {}),
    };
}
/**
 * The platform of images that run where Node reports these names (process.platform, process.arch); containers on a Mac are Linux.
 * On Windows, `release` (os.release()) selects images of the same build, which containers need there.
 */
function runnerPlatform(nodePlatform, nodeArchitecture, release) {
    const windows = nodePlatform === 'win32';
    return normalizePlatform({
        os: windows ? 'windows' : 'linux',
        architecture: nodeArchitecture,
        ...(windows && release ? { osVersion: release } : {}),
    });
}


/***/ }),

/***/ 99209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ enumerated),
/* harmony export */   Iu: () => (/* binding */ capitalised),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   S6: () => (/* binding */ humanRate),
/* harmony export */   Sq: () => (/* binding */ signedBytes),
/* harmony export */   p6: () => (/* binding */ humanBytes),
/* harmony export */   zD: () => (/* binding */ grouped),
/* harmony export */   zK: () => (/* binding */ humanTime)
/* harmony export */ });
const steps = [
    [1e12, 'TB'],
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
];
/** Formats bytes for people: decimal units, three or four digits. */
function humanBytes(bytes) {
    // From 999.5 on, rounding would show 1000 of the smaller unit.
    const step = steps.find(([size]) => bytes >= size * 0.9995);
    if (!step)
        return `${Math.round(bytes)} B`;
    const [size, unit] = step;
    const amount = bytes / size;
    return `${amount >= 99.95 ? Math.round(amount) : amount.toFixed(1)} ${unit}`;
}
/** Formats a difference of bytes, with its sign. */
function signedBytes(bytes) {
    if (bytes === 0)
        return humanBytes(0);
    return `${bytes > 0 ? '+' : '-'}${humanBytes(Math.abs(bytes))}`;
}
/** Formats milliseconds for people, in the two largest units that matter. */
function humanTime(milliseconds) {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Formats bytes over milliseconds as a rate. */
function humanRate(bytes, milliseconds) {
    return `${humanBytes(bytes / (Math.max(1, milliseconds) / 1000))}/s`;
}
/** A whole number with its thousands apart. Written here, since loading Intl's data takes as long as starting Node. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** A count with its noun, in the plural unless the count is 1. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** A text with a capital letter first. */
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Words as a sentence lists them: `a, b and c`. */
function enumerated(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}


/***/ })

};
;