"use strict";
exports.id = 3204;
exports.ids = [3204];
exports.modules = {

/***/ 24549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** Infers an action's types from its inputs and its operation. */
function defineAction(action) {
    return action;
}


/***/ }),

/***/ 24440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zM: () => (/* binding */ inputs_boolean),
  ee: () => (/* binding */ bytes),
  nd: () => (/* binding */ integer),
  p_: () => (/* binding */ list),
  aG: () => (/* binding */ listOrCsv),
  yL: () => (/* binding */ oneOf),
  lq: () => (/* binding */ optional),
  Yv: () => (/* binding */ optionalOr),
  V2: () => (/* binding */ pair),
  bb: () => (/* binding */ pairList),
  mw: () => (/* binding */ required),
  rJ: () => (/* binding */ secret),
  Qq: () => (/* binding */ inputs_text),
  gC: () => (/* binding */ textList)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/csv-fields.js
/*
 * Parses one line of comma-separated values as in RFC 4180, the way Docker's actions read their lists: white space around
 * a field is dropped, a field that begins with a quote ends at the next undoubled one, quotes elsewhere are plain
 * characters, and `#` begins a comment at the start of the line or after white space.
 */
const quoted = /\s*"((?:[^"]|"")*)"\s*/y;
const plain = /[^,]*/y;
/** Returns the fields of one line. Throws an Error for an unclosed quote, or for text right after a closing one. */
function csvFields(line) {
    const fields = [];
    for (let at = 0; at <= line.length; at++) {
        const field = line.slice(at).trimStart().startsWith('"') ? quotedField(line, at) : plainField(line, at);
        fields.push(field.text);
        at = field.end;
    }
    return fields;
}
function quotedField(line, at) {
    quoted.lastIndex = at;
    const inner = quoted.exec(line)?.[1];
    const end = quoted.lastIndex;
    if (inner === undefined)
        throw new Error('a quote is not closed, expected "…" round the whole item');
    const isComment = line[end] === '#' && line[end - 1] !== '"';
    if (end < line.length && line[end] !== ',' && !isComment)
        throw new Error('text follows a closing quote, expected a comma; a quote within quotes is doubled');
    return { text: inner.replaceAll('""', '"'), end: isComment ? line.length : end };
}
function plainField(line, at) {
    plain.lastIndex = at;
    const raw = plain.exec(line)?.[0] ?? '';
    const comment = raw.search(at === 0 ? /(?:^|\s)#/ : /\s#/);
    if (comment >= 0)
        return { text: raw.slice(0, comment).trim(), end: line.length };
    return { text: raw.trim(), end: at + raw.length };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/inputs.js


/** A required input. */
function required(parse) {
    return { parse, required: true, secret: false };
}
/** An optional input: action.yml has its default, or its parser accepts empty text. */
function optional(parse) {
    return { parse, required: false, secret: false };
}
/** An optional input whose value is `absent` when none is given. */
function optionalOr(parse, absent) {
    return { parse: text => (text.trim() === '' ? absent : parse(text)), required: false, secret: false };
}
/** An input whose value is masked before it is used. */
function secret(input) {
    return { ...input, secret: true };
}
/** Trims the text. */
const inputs_text = value => value.trim();
/** Parses the YAML 1.2 booleans, as the runner's own toolkit does. */
const inputs_boolean = value => {
    if (/^(?:true|True|TRUE)$/.test(value.trim()))
        return true;
    if (/^(?:false|False|FALSE)$/.test(value.trim()))
        return false;
    throw expected('true or false', value);
};
/** Parses a whole decimal number from `min` to `max`, both included. */
function integer({ min, max }) {
    return value => {
        const number = /^\d{1,15}$/.test(value.trim()) ? Number(value) : Number.NaN;
        if (number >= min && number <= max)
            return number;
        throw expected(`a whole number from ${min} to ${max}`, value);
    };
}
/** Parses one of `choices`, spelled exactly. */
function oneOf(...choices) {
    return value => {
        const choice = choices.find(each => each === value.trim());
        if (choice !== undefined)
            return choice;
        throw expected(`one of ${choices.join(', ')}`, value);
    };
}
/**
 * Parses one item per line. `#` begins a comment at the start of a line or after white space; blank lines and CRLF are
 * fine.
 */
function list(item) {
    return value => eachItem(lines(value).map(withoutComment), item);
}
/**
 * Parses items separated by lines or commas; a quoted item may contain commas, as in Docker's own actions. Comments as in
 * `list`.
 */
function listOrCsv(item) {
    return value => eachItem(lines(value).flatMap(csvFields), item);
}
/** Parses one item per line, verbatim: a `#` is part of the text. For free text and paths. */
function textList(item) {
    return value => eachItem(lines(value).map(line => line.trim()), item);
}
/**
 * Parses one `key=value` per line, as Docker's own actions read labels and annotations: there are no comments; a quoted
 * item may span several lines, with quotes inside it doubled.
 */
function pairList(item) {
    return value => eachItem(quotedLines(value), written => {
        if (written.startsWith('#'))
            throw new Error(`"${(0,printable/* printable */.g)(written)}": this list takes no comments, expected key=value`);
        if (!written.startsWith('"'))
            return item(written);
        if (!quotedItem.test(written))
            throw new Error(`"${(0,printable/* printable */.g)(written)}": expected one quote round it all`);
        return item(written.slice(1, -1).replaceAll('""', '"').trim());
    });
}
/** Parses `key=value`, split at the first `=`. */
function pair(item) {
    return value => {
        const at = value.indexOf('=');
        const [key, rest] = at < 0 ? ['', ''] : [value.slice(0, at).trim(), value.slice(at + 1).trim()];
        if (key === '' || rest === '')
            throw expected('key=value', value);
        return item(key, rest);
    };
}
const units = {
    '': 1,
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
};
/** Parses a size in bytes: `8MiB`, `1GB`, `4096`. */
const bytes = value => {
    const [, amount = '', unit = ''] = /^(\d{1,15}(?:\.\d{1,3})?) ?([a-zA-Z]{0,3})$/.exec(value.trim()) ?? [];
    const size = amount === '' ? Number.NaN : Math.round(Number(amount) * (units[unit.toLowerCase()] ?? Number.NaN));
    if (!Number.isSafeInteger(size))
        throw expected('a size such as 8MiB, 1GB or 4096', value);
    return size;
};
function expected(accepted, given) {
    return new Error(`"${(0,printable/* printable */.g)(given.trim())}", expected ${accepted}`);
}
function lines(value) {
    return value.split(/\r\n|\r|\n/);
}
const quotedItem = /^"(?:[^"]|"")*"$/;
/** Splits into lines, but keeps a quoted item that contains line breaks whole. */
function quotedLines(value) {
    const items = value.match(/[^\S\r\n]*"(?:[^"]|"")*"[^\S\r\n]*(?=[\r\n]|$)|[^\r\n]+/g) ?? [];
    return items.map(item => item.trim());
}
function withoutComment(line) {
    return line.replace(/(?:^|\s)#[\s\S]*$/, '').trim();
}
function eachItem(items, parse) {
    const problems = [];
    const parsed = items.filter(Boolean).flatMap(item => {
        try {
            return [parse(item)];
        }
        catch (error) {
            const problem = error instanceof Error ? error.message : String(error);
            const shown = `"${(0,printable/* printable */.g)(item)}"`;
            problems.push(new Error(problem.includes(shown) ? problem : `${shown}: ${problem}`, { cause: error }));
            return [];
        }
    });
    if (problems.length > 0)
        throw new Error(problems.map(({ message }) => message).join('; '), { cause: problems[0] });
    return parsed;
}


/***/ }),

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
    const { parseRegistryAuth } = await Promise.all(/* import() */[__webpack_require__.e(730), __webpack_require__.e(6398)]).then(__webpack_require__.bind(__webpack_require__, 24277));
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

/***/ 87957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ isRegistry),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
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
    if (text.length > maxReference)
        throw invalid(text, `it is longer than ${maxReference} characters`);
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        throw invalid(text, 'it is a digest without a name in front');
    const [rest, digest] = splitDigest(text);
    const [name, tag] = splitTag(rest);
    const repository = parseRepository(name);
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

/***/ 5580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   Sv: () => (/* binding */ barTable)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84519);


/** Characters of the longest bar. */
const widest = 20;
/** A bar whose length is the share of `part` in `whole`; the smallest part still shows. */
function bar(part, whole) {
    if (part <= 0 || whole <= 0)
        return '';
    return '▇'.repeat(Math.round((part / whole) * widest)) || '▏';
}
/** The share of `part` in `whole` in per cent, as Markdown. */
function percent(part, whole) {
    if (whole <= 0)
        return '';
    const share = (part / whole) * 100;
    if (share > 0 && share < 1)
        return '&lt;1 %';
    return `${share > 99 && share < 100 ? '&gt;99' : Math.round(share)} %`;
}
/** A table of sizes with a bar for the share of each in their sum; `headers` name the cells before and after. */
function barTable(bars, headers) {
    const whole = bars.reduce((sum, { size }) => sum + size, 0);
    const rows = bars.map(({ size, before, after = [] }) => [
        ...before,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(size)),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)([bar(size, whole), percent(size, whole)].filter(Boolean).join(' ')),
        ...after,
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([...headers.before, 'Size', 'Share', ...(headers.after ?? [])], rows);
}


/***/ }),

/***/ 54962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ layerGraph)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/pictures/beside-nodes.js

const mostBesides = 6;
/** The nodes of attestations and referrers, dotted to what they are about; alike ones together. */
function besideNodes(images, ids) {
    const fine = grouped(images, ids, (about, root) => ids.get(about) ?? root);
    const groups = fine.length <= mostBesides ? fine : grouped(images, ids, (_, root) => root);
    const shown = groups.slice(0, groups.length > mostBesides ? mostBesides - 1 : mostBesides);
    const rest = groups.slice(shown.length);
    const nodes = shown.map(({ what, found }, at) => {
        const [first] = found;
        const count = found.length > 1 ? `${found.length} × ` : '';
        const digest = first && found.length === 1 ? (0,model_digest/* shortDigest */.VK)(first.digest) : '';
        return { id: `b${at}`, lines: [`${count}${what}`, digest], look: 'beside' };
    });
    const more = rest.reduce((sum, { found }) => sum + found.length, 0);
    if (more > 0)
        nodes.push({ id: 'besides', lines: [`${more} more referrers`], look: 'more' });
    const edges = shown.map(({ at }, index) => ({ from: at, to: `b${index}`, isDotted: true }));
    const restAt = [...new Set(rest.map(({ at }) => at))];
    return { nodes, edges: [...edges, ...restAt.map(from => ({ from, to: 'besides', isDotted: true }))] };
}
function grouped(images, ids, place) {
    const groups = new Map();
    for (const { digest, besides } of images)
        for (const beside of besides) {
            const at = place(beside.about, ids.get(digest));
            const key = `${at} ${beside.what}`;
            const group = groups.get(key) ?? { at, what: beside.what, found: [] };
            groups.set(key, group);
            if (group.found.every(other => other.digest !== beside.digest))
                group.found.push(beside);
        }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/pictures/drawn-layers.js


/** The most layers that have a line of their own in a node, and in the whole picture. */
const mostLines = 8;
const mostLinesAtAll = 40;
/** Draws the layers of manifests in `slots` nodes, a node for each group; what is too much is counted in one more node. */
function drawLayers(parts, ids, slots) {
    const groups = groupsOf(parts, ids);
    const bySize = groups.toSorted((a, b) => sizeOf(b.layers) - sizeOf(a.layers));
    const kept = new Set(groups.length <= slots ? groups : bySize.slice(0, slots - 1));
    const folded = groups.filter(group => !kept.has(group));
    const listed = biggest([...kept].flatMap(({ layers }) => layers).toSorted(bigFirst), mostLinesAtAll);
    const nodes = [...kept].map((group, at) => groupNode(group, listed, `g${at}`));
    const edges = [...kept].flatMap(({ owners }, at) => owners.map(from => ({ from, to: `g${at}` })));
    const rest = folded.flatMap(({ layers }) => layers);
    if (rest.length === 0)
        return { nodes, edges };
    const restOwners = [...new Set(folded.flatMap(({ owners }) => owners))];
    return {
        nodes: [...nodes, { id: 'layers', lines: [moreLayers(rest)], look: 'more' }],
        edges: [...edges, ...restOwners.map(from => ({ from, to: 'layers' }))],
    };
}
function groupsOf(parts, ids) {
    const owners = new Map();
    const layers = new Map();
    for (const part of parts)
        for (const layer of part.layers) {
            layers.set(layer.digest, layer);
            owners.set(layer.digest, (owners.get(layer.digest) ?? new Set()).add(ids.get(part.digest)));
        }
    const of = ({ digest }) => [...(owners.get(digest) ?? [])];
    const groups = Map.groupBy(layers.values(), layer => `${layer.fate?.words} ${of(layer).sort().join(' ')}`);
    return [...groups.values()].map(each => ({ owners: of(each[0]), layers: each }));
}
function groupNode({ owners, layers }, listed, id) {
    const shown = biggest(layers.filter(layer => listed.has(layer)).toSorted(bigFirst), mostLines);
    const rest = layers.filter(layer => !shown.has(layer));
    const [first] = layers;
    const isShared = owners.length > 1;
    const facts = [first.fate?.words ?? '', isShared ? `shared by ${owners.length}` : ''];
    return {
        id,
        lines: [
            `${(0,format/* plural */.LS)(layers.length, 'layer')} · ${(0,format/* humanBytes */.p6)(sizeOf(layers))}`,
            facts.filter(Boolean).join(', '),
            ...(layers.length === 1
                ? [first.says, (0,model_digest/* shortDigest */.VK)(first.digest)]
                : layers.filter(layer => shown.has(layer)).map(layerLine)),
            rest.length > 0 && shown.size > 0 ? moreLayers(rest) : '',
        ],
        look: lookOf(first, isShared),
    };
}
function lookOf({ fate }, isShared) {
    if (fate === undefined)
        return isShared ? 'shared' : 'layer';
    return isShared ? `${fate.look}Shared` : fate.look;
}
function layerLine({ digest, size, says }) {
    return `${(0,format/* humanBytes */.p6)(size)} · ${says === '' ? (0,model_digest/* shortDigest */.VK)(digest) : says}`;
}
function moreLayers(layers) {
    const count = layers.length === 1 ? '1 more layer' : `${layers.length} more layers`;
    return `${count}, ${(0,format/* humanBytes */.p6)(sizeOf(layers))}`;
}
/** The first of these; one more than `most` is not worth folding. */
function biggest(sorted, most) {
    return new Set(sorted.length === most + 1 ? sorted : sorted.slice(0, most));
}
function bigFirst(a, b) {
    return b.size - a.size;
}
function sizeOf(layers) {
    return layers.reduce((sum, { size }) => sum + size, 0);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/mermaid.js
var mermaid = __webpack_require__(87739);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/pictures/layer-graph.js





const mostImages = 8;
const mostParts = 12;
const mostIndexes = 4;
/** The Mermaid source of images, their platforms and layers; a layer that several have is drawn once. Empty without images. */
function layerGraph(images) {
    if (images.length === 0)
        return '';
    const roots = [...Map.groupBy(images, ({ digest }) => digest).values()];
    const shown = roots.slice(0, mostImages);
    const heads = drawHeads(shown, roots.length - shown.length);
    const besides = besideNodes(shown.flat(), heads.ids);
    const slots = mermaid/* mostNodes */.NL - heads.nodes.length - besides.nodes.length;
    const layers = drawLayers(heads.parts, heads.ids, slots);
    return (0,mermaid/* flowchart */.tn)({
        nodes: [...heads.nodes, ...besides.nodes, ...layers.nodes],
        edges: [...heads.edges, ...layers.edges, ...besides.edges],
    });
}
/** Draws the roots and manifests; the first platforms of each root, the rest as one node. */
function drawHeads(roots, hidden) {
    const ids = new Map();
    const nodes = [];
    const edges = new Map();
    const parts = new Map();
    const draw = (digest, node) => {
        const id = ids.get(digest) ?? `m${ids.size}`;
        if (!ids.has(digest))
            nodes.push({ id, ...node });
        ids.set(digest, id);
        return id;
    };
    const link = (from, to) => edges.set(`${from} ${to}`, { from, to });
    for (const each of roots)
        draw(each[0]?.digest, rootNode(each));
    const quota = Math.max(1, Math.floor(mostParts / Math.max(1, roots.length)));
    const indexes = new Set();
    for (const [image] of roots) {
        if (!image)
            continue;
        const root = ids.get(image.digest);
        for (const part of image.parts.slice(0, quota)) {
            parts.set(part.digest, part);
            if (part.parent !== undefined && indexes.size < mostIndexes)
                indexes.add(part.parent);
            const isNested = part.parent !== undefined && indexes.has(part.parent) && part.parent !== image.digest;
            const above = isNested ? draw(part.parent, indexNode(part.parent)) : root;
            if (isNested)
                link(root, above);
            const id = draw(part.digest, partNode(part));
            if (id !== above)
                link(above, id);
        }
        const rest = image.parts.slice(quota);
        if (rest.length === 0)
            continue;
        const id = `${root}rest`;
        nodes.push({ id, lines: [`${rest.length} more platforms`, sizeOfParts(rest)], look: 'more' });
        link(root, id);
    }
    if (hidden > 0)
        nodes.push({ id: 'images', lines: [`${(0,format/* plural */.LS)(hidden, 'more image')}`], look: 'more' });
    return { ids, nodes, edges: [...edges.values()], parts: [...parts.values()] };
}
const mostNames = 3;
/** Characters of a name: its end tells more than its beginning. */
const longestName = 40;
function lastPart(name) {
    const characters = [...name];
    return characters.length > longestName ? `…${characters.slice(1 - longestName).join('')}` : name;
}
function rootNode(images) {
    const [first] = images;
    const names = [...new Set(images.map(({ name }) => name))];
    const more = names.length - mostNames;
    const [only] = first.parts;
    const isItself = only?.digest === first.digest;
    return {
        lines: [
            ...names.slice(0, mostNames).map(lastPart),
            more > 0 ? `and ${(0,format/* plural */.LS)(more, 'more name')}` : '',
            isItself
                ? [only.platform, sizeOfParts([only])].filter(Boolean).join(' · ')
                : [
                    first.kind,
                    first.parts.length > 0
                        ? `${(0,format/* plural */.LS)(first.parts.length, 'platform')}, ${sizeOfParts(first.parts)}`
                        : '',
                ]
                    .filter(Boolean)
                    .join(' · '),
            (0,model_digest/* shortDigest */.VK)(first.digest),
            isItself ? configLine(only) : '',
        ],
        look: 'image',
    };
}
function indexNode(digest) {
    return { lines: ['index', (0,model_digest/* shortDigest */.VK)(digest)], look: 'manifest' };
}
function partNode(part) {
    const title = [part.platform || 'no platform', sizeOfParts([part])].join(' · ');
    return { lines: [title, (0,model_digest/* shortDigest */.VK)(part.digest), configLine(part)], look: 'manifest' };
}
function configLine({ imageId }) {
    return imageId === undefined ? '' : `config ${(0,model_digest/* shortDigest */.VK)(imageId)}`;
}
/** The bytes of the layers of these manifests, each layer counted once. */
function sizeOfParts(parts) {
    const layers = new Map(parts.flatMap(part => part.layers.map(({ digest, size }) => [digest, size])));
    return (0,format/* humanBytes */.p6)([...layers.values()].reduce((sum, size) => sum + size, 0));
}


/***/ }),

/***/ 87739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NL: () => (/* binding */ mostNodes),
/* harmony export */   tW: () => (/* binding */ mermaidBlock),
/* harmony export */   tn: () => (/* binding */ flowchart)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);

/*
 * Flowcharts in Mermaid's syntax, as GitHub renders them: securityLevel strict, at most 50,000 characters and 500 edges. GitHub shows
 * an error in place of a chart that breaks a limit or does not parse, so every text is escaped and every chart bounded here.
 */
/** The most nodes that a person takes in; whoever draws folds the rest. */
const mostNodes = 40;
const mostCharacters = 45_000;
/** Characters of a line of a label; the shorter ones are for charts that would be too large. */
const labelWidths = [44, 24, 10];
/** Fill, border and text are set together, since GitHub's dark theme changes only what a chart leaves open. */
const colours = {
    plain: 'fill:#ffffff,stroke:#8c959f,color:#1f2328',
    shared: 'fill:#fff8c5,stroke:#9a6700,color:#1f2328',
    moved: 'fill:#fff1e5,stroke:#bc4c00,color:#1f2328',
    near: 'fill:#fbefff,stroke:#8250df,color:#1f2328',
    held: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    goes: 'fill:#ffebe9,stroke:#cf222e,color:#82071e',
    grey: 'fill:#f6f8fa,stroke:#59636e,color:#1f2328',
    blue: 'fill:#ddf4ff,stroke:#0969da,color:#0a3069',
};
const list = 'text-align:left';
const thick = `stroke-width:4px,${list}`;
const looks = {
    image: `${colours.blue},stroke-width:2px`,
    manifest: colours.grey,
    layer: `${colours.plain},${list}`,
    shared: `${colours.shared},${thick}`,
    beside: `${colours.grey},stroke-dasharray:4 3`,
    more: `${colours.grey},stroke-dasharray:2 2`,
    moved: `${colours.moved},${list}`,
    movedShared: `${colours.moved},${thick}`,
    near: `${colours.near},${list}`,
    nearShared: `${colours.near},${thick}`,
    held: `${colours.held},${list}`,
    heldShared: `${colours.held},${thick}`,
    lacking: `${colours.goes},${list}`,
    lackingShared: `${colours.goes},${thick}`,
    goes: `${colours.goes},stroke-dasharray:5 3`,
    stays: colours.held,
    holds: `${colours.held},${thick}`,
    reason: `${colours.grey},stroke-width:2px`,
};
/** The source of a flowchart from left to right, below the limits of GitHub whatever its labels say. */
function flowchart(chart) {
    const sources = labelWidths.map(width => sourceOf(chart, width));
    return sources.find(source => source.length <= mostCharacters) ?? sources.at(-1);
}
/** The source as Markdown that GitHub renders as a picture; empty when `source` is. */
function mermaidBlock(source) {
    return source === '' ? '' : `\`\`\`mermaid\n${source}\n\`\`\``;
}
function sourceOf({ nodes, edges }, width) {
    const used = Map.groupBy(nodes, ({ look }) => look);
    return [
        // Labels wrap at 200 pixels by default, in the middle of a digest.
        '%%{init: {"flowchart": {"wrappingWidth": 480, "nodeSpacing": 20, "rankSpacing": 50}}}%%',
        'graph LR',
        ...nodes.map(({ id, lines }) => `  ${id}["${labelOf(lines, width)}"]`),
        ...edges.map(({ from, to, isDotted }) => `  ${from} ${isDotted ? '-.->' : '-->'} ${to}`),
        ...[...used].flatMap(([look, found]) => [
            `  classDef ${look} ${looks[look]}`,
            `  class ${found.map(({ id }) => id).join(',')} ${look}`,
        ]),
    ].join('\n');
}
function labelOf(lines, width) {
    const written = lines.filter(line => line.trim() !== '').map(line => escaped(line, width));
    // Mermaid refuses an empty label.
    return written.join('<br/>') || ' ';
}
/** Text of one line in a quoted label. Everything that Mermaid or its Markdown could read as syntax is a character code. */
function escaped(text, width) {
    const characters = [...(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, Number.POSITIVE_INFINITY)];
    const kept = characters.length > width ? [...characters.slice(0, width - 1), '…'] : characters;
    return kept.map(entity).join('');
}
function entity(character) {
    if (/[A-Za-z0-9 …·]/.test(character))
        return character;
    // Even as codes, two dollars begin a formula and a backslash before `n` breaks the line; a space of no width keeps them apart.
    return `#${character.codePointAt(0)};${/[$\\]/.test(character) ? '#8203;' : ''}`;
}


/***/ }),

/***/ 99209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   S6: () => (/* binding */ humanRate),
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