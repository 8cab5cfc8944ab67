"use strict";
exports.id = 5846;
exports.ids = [5846];
exports.modules = {

/***/ 47443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ seenKey),
/* harmony export */   Nj: () => (/* binding */ parseKeyPrefix),
/* harmony export */   k2: () => (/* binding */ entryKey),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   x2: () => (/* binding */ defaultKeyPrefix)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);




/*
 * key    ::= prefix "-blob-" digest | prefix "-pack-" digest | prefix "-image-" choice "-" digest
 *      | prefix "-seen-sha256-" hex
 * digest ::= algorithm "-" hex, always whole and always last: the service also matches keys as prefixes, and a key that ends
 *            with a whole digest is the prefix of no other.
 */
/** The key prefix unless the user chooses a new one to start with an empty cache. */
const defaultKeyPrefix = 'tallyman-v1';
// The service accepts 512 characters and no comma; our longest suffix has about 170.
const prefixGrammar = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
/** Parses a key prefix that makes valid keys. Throws INPUT_INVALID. */
function parseKeyPrefix(text) {
    if (prefixGrammar.test(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}", expected 1 to 128 letters, digits, dots, dashes and underscores`);
}
/** The key of the entry with these blobs, in any order: a single blob, byte for byte, or a pack. */
function entryKey(prefix, blobs) {
    const [first, ...more] = [...new Set(blobs)].sort();
    if (first && more.length === 0)
        return `${prefix}-blob-${named(first)}`;
    return `${prefix}-pack-sha256-${sha256([first, ...more].join('\n'))}`;
}
/** The key of an image's manifests and configs, derived only from its pinned digest and the platforms. */
function imageKey(prefix, root, choice) {
    const chosen = choice === 'all' ? 'all' : sha256([...new Set(choice)].sort().join('\n')).slice(0, 16);
    return `${prefix}-image-${chosen}-${named(root)}`;
}
/**
 * The key of the entry that says when this repository first saw a digest under a name. Entries never change, so an
 * unusable one is replaced by that of the next `attempt`, from 0.
 */
function seenKey(prefix, image, attempt) {
    return `${prefix}-seen-sha256-${sha256([image.name, image.digest, attempt].join('\n'))}`;
}
function named(digest) {
    return `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodedOf */ .EX)(digest)}`;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 97693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SizeBudget),
/* harmony export */   m: () => (/* binding */ defaultMaxImageSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** 64 GiB: about two minutes of one core for zeros, the fastest content to unpack, and more than a hosted runner's disk. */
const defaultMaxImageSize = 64 * 1024 ** 3;
/** Limits how many bytes an image or archive may unpack to, whatever the compression ratio. */
class SizeBudget {
    #limit;
    #left;
    /** @param limit bytes, the input `max-image-size` */
    constructor(limit = defaultMaxImageSize) {
        this.#limit = limit;
        this.#left = limit;
    }
    /** Takes bytes. Throws CONTENT_TOO_LARGE once the total exceeds the limit. */
    take(bytes) {
        this.#left -= bytes;
        if (this.#left >= 0)
            return;
        const state = `over ${this.#limit} bytes`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CONTENT_TOO_LARGE', `Cannot unpack content: ${state}, expected at most ${this.#limit} (max-image-size)`, { details: { limit: this.#limit } });
    }
}


/***/ }),

/***/ 67463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ registryInputs),
/* harmony export */   RG: () => (/* binding */ sizeInputs),
/* harmony export */   VR: () => (/* binding */ namedImage),
/* harmony export */   j$: () => (/* binding */ commonInputs),
/* harmony export */   kv: () => (/* binding */ cacheInputs)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24440);
/* harmony import */ var _cache_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47443);
/* harmony import */ var _content_size_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97693);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);




const hostGrammar = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;
function host(value) {
    if (hostGrammar.test(value))
        return value;
    throw new Error('expected host[:port]');
}
/** The registry that a mirror replaces, as image names spell it. */
function mirrored(value) {
    const name = host(withoutHttps(value).replace(/\/+$/, ''));
    return name.includes('.') ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(`${name}/any/name`).registry : name;
}
/**
 * Parses a mirror, also as Docker's and containerd's settings write it: with a scheme, a trailing slash, or `/v2` in
 * front of the path. A path is prefixed to each repository.
 */
function mirror(value) {
    const [, name = '', path = ''] = /^([^/]*)(?:\/(.*))?$/s.exec(withoutHttps(value)) ?? [];
    const registry = host(name);
    const prefix = path.replace(/\/+$/, '').replace(/^v2(?:\/|$)/, '');
    return prefix === '' ? { registry, repository: '' } : (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(`${registry}/${prefix}`);
}
function withoutHttps(value) {
    if (/^http:/i.test(value))
        throw new Error('expected host[:port][/path]; plain HTTP is allowed by naming the host in insecure-registries');
    return value.replace(/^https:\/\//i, '');
}
/** Lazy: the YAML parser is loaded only when there is YAML. */
async function registryAuth(value) {
    if (value.trim() === '')
        return [];
    const { parseRegistryAuth } = await Promise.all(/* import() */[__webpack_require__.e(730), __webpack_require__.e(9115)]).then(__webpack_require__.bind(__webpack_require__, 24277));
    return parseRegistryAuth(value);
}
/** The inputs of every action that asks registries. */
const registryInputs = {
    'registry-auth': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(registryAuth),
    'github-token': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)),
    'registry-mirrors': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .pair */ .V2)((name, place) => [mirrored(name), mirror(place)]))),
    'insecure-registries': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(host)),
    'ca-certificates': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .pair */ .V2)((name, path) => [host(name), path]))),
    concurrency: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 1, max: 64 }), 6),
    retries: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 1, max: 20 }), 5),
    summary: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('true', 'false', 'on-failure'), 'true'),
};
/** The inputs of every action that reads or writes images. */
const commonInputs = { ...registryInputs, store: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) };
/** Parses an item of `images`. Throws REFERENCE_INVALID. */
function namedImage(written) {
    return { reference: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(written), written: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutScheme */ .yO)(written) };
}
/** The inputs of every action that only uses the cache. */
const cacheInputs = {
    'key-prefix': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(_cache_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .parseKeyPrefix */ .Nj, _cache_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultKeyPrefix */ .x2),
    'cache-client': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('auto', 'toolkit'), 'auto'),
};
/**
 * The input of every action that reads or copies images: the most bytes that one image may declare in total, and that it,
 * or a compressed archive, may unpack to.
 */
const sizeInputs = {
    'max-image-size': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee, _content_size_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultMaxImageSize */ .m),
};


/***/ }),

/***/ 60420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ platformName),
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);

/** Checks an item of `platforms` and keeps its spelling. Throws PLATFORM_INVALID. */
function platformName(text) {
    if (text !== 'all')
        (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(text);
    return text;
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('PLATFORM_INVALID', `Cannot read platform "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}": expected os/architecture[/variant]`);
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

/***/ 87957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ isRegistry),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   H5: () => (/* binding */ referenceParser),
/* harmony export */   O9: () => (/* binding */ digestReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   UD: () => (/* binding */ dockerHub),
/* harmony export */   ZD: () => (/* binding */ familiarReference),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   c$: () => (/* binding */ dockerHubNames),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   fb: () => (/* binding */ parseImageRepository),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   yO: () => (/* binding */ withoutScheme),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);



const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const domain = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const path = /^[a-z0-9]+(?:(?:[_.]|__|-+)[a-z0-9]+)*$/;
const tagGrammar = /^\w[\w.-]{0,127}$/;
const imageId = /^[0-9a-f]{64}$/;
const maxName = 255;
/** Characters; a host, name, tag and digest together are shorter. */
const maxReference = 4096;
/** Docker Hub's registry in normalised references. */
const dockerHub = 'docker.io';
/** Other host names of Docker Hub's registry: `index.docker.io` is Docker's own alias, the others are its servers. */
const dockerHubNames = new Set([
    dockerHub,
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/** Parses an image reference; without tag and digest it means `latest`. Throws REFERENCE_INVALID, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
function parseReference(text) {
    return referenceOf(text, parseRepository);
}
/** A `parseReference` for many references to few repositories, each of which it parses once. */
function referenceParser() {
    const known = new Map();
    return text => referenceOf(text, name => {
        const repository = known.get(name) ?? parseRepository(name);
        known.set(name, repository);
        return repository;
    });
}
function referenceOf(text, repositoryOf) {
    if (text.length > maxReference)
        throw invalid(text, `it is longer than ${maxReference} characters`);
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        throw invalid(text, 'it is a digest without a name in front');
    const [rest, digest] = splitDigest(text);
    const [name, tag] = splitTag(rest);
    const repository = repositoryOf(name);
    if (tag !== undefined && !isTag(tag))
        throw invalid(text, 'the tag is not [A-Za-z0-9_] and up to 127 of [A-Za-z0-9_.-]');
    if (digest !== undefined)
        return { ...repository, ...(tag === undefined ? {} : { tag }), digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest) };
    return { ...repository, tag: tag ?? 'latest' };
}
/** Parses a repository's name. Throws REFERENCE_INVALID naming the broken rule. */
function parseRepository(text) {
    if (imageId.test(text))
        throw invalid(text, 'it looks like an image ID');
    const { registry, repository } = splitDomain(text);
    if (!isRegistry(registry))
        throw invalid(text, `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(registry)}" is no host[:port]`);
    const broken = repository.split('/').find(part => !path.test(part));
    if (broken !== undefined)
        throw invalid(text, pathProblem(broken));
    if (repository.length > maxName)
        throw invalid(text, `the name is longer than ${maxName} characters`);
    return { registry, repository };
}
/** Parses an image given in an input, also with a leading `docker://`, as in workflows and skopeo. */
function parseImage(written) {
    return parseReference(imageName(written));
}
/** Parses a repository's name given in an input. Throws REFERENCE_INVALID. */
function parseImageRepository(written) {
    return parseRepository(imageName(written));
}
/** The text without a leading `docker://`. */
function withoutScheme(written) {
    return written.replace(/^docker:\/\//, '');
}
function imageName(written) {
    const name = withoutScheme(written);
    const [, path = ''] = /^(?:https?:\/\/)?hub\.docker\.com\/(?:r\/|_\/)?(.*)$/.exec(name) ?? [];
    if (path === '')
        return name;
    throw invalid(written, `hub.docker.com is a website, not a registry, expected ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path)}`);
}
/** Whether `text` is a `host[:port]` by the grammar that is also valid in a URL. */
function isRegistry(text) {
    return domain.test(text) && URL.canParse(`https://${text}/`);
}
function splitDigest(text) {
    const at = text.indexOf('@');
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
function splitTag(text) {
    const colon = text.indexOf(':', text.lastIndexOf('/') + 1);
    return colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
}
function splitDomain(text) {
    const slash = text.indexOf('/');
    const first = slash < 0 ? '' : text.slice(0, slash);
    const isDomain = first === 'localhost' || /[.:A-Z]/.test(first);
    const registry = isDomain ? first : dockerHub;
    const repository = isDomain ? text.slice(slash + 1) : text;
    if (!dockerHubNames.has(registry))
        return { registry, repository };
    return { registry: dockerHub, repository: repository.includes('/') ? repository : `library/${repository}` };
}
function pathProblem(part) {
    if (part === '')
        return 'a part of the name is empty';
    if (/[A-Z]/.test(part))
        return `the repository must be lower case, not "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(part)}"`;
    return `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(part)}" may hold only a-z, 0-9 and single separators . _ __ - between them`;
}
function invalid(text, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot read image "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}": ${why}`);
}
/** Whether `text` is a valid tag. */
function isTag(text) {
    return tagGrammar.test(text);
}
/** `registry/repository`. */
function repositoryName({ registry, repository }) {
    return `${registry}/${repository}`;
}
/** Formats the full reference: `registry/repository[:tag][@digest]`. */
function formatReference({ tag, digest, ...repository }) {
    return `${repositoryName(repository)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** The form Docker's commands show: without docker.io and library/ where the shorter name still means the same image. */
function familiarReference(reference) {
    const full = formatReference(reference);
    const { registry, repository } = reference;
    if (registry !== dockerHub)
        return full;
    const rest = full.slice(repositoryName(reference).length);
    const shorter = [repository.replace(/^library\/(?=[^/]*$)/, ''), repository].find(name => {
        const read = splitDomain(name);
        const isSame = read.registry === dockerHub && read.repository === repository;
        return isSame && !imageId.test(name) && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name + rest);
    });
    return shorter === undefined ? full : shorter + rest;
}
/** The familiar form without the digest, for output that shows the digest separately. */
function familiarName({ registry, repository, tag }) {
    return familiarReference({ registry, repository, ...(tag === undefined ? {} : { tag }) });
}
/** `registry/repository[:tag]@digest`. */
function pinnedReference({ registry, repository, tag }, digest) {
    return formatReference({ registry, repository, ...(tag === undefined ? {} : { tag }), digest });
}
/** `registry/repository@digest`. */
function digestReference({ registry, repository }, digest) {
    return formatReference({ registry, repository, digest });
}


/***/ }),

/***/ 99209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ })

};
;