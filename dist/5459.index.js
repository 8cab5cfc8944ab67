"use strict";
exports.id = 5459;
exports.ids = [5459];
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
  H$: () => (/* binding */ converted),
  nd: () => (/* binding */ integer),
  p_: () => (/* binding */ list),
  aG: () => (/* binding */ listOrCsv),
  S1: () => (/* binding */ ofForm),
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/byte-size.js
var byte_size = __webpack_require__(84280);
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
    return { parse, required: true, secret: false, form: parse.form };
}
/** An optional input: action.yml has its default, or its parser accepts empty text. */
function optional(parse) {
    return { parse, required: false, secret: false, form: parse.form };
}
/** An optional input whose value is `absent` when none is given. */
function optionalOr(parse, absent) {
    const read = (text) => (text.trim() === '' ? absent : parse(text));
    return { parse: read, required: false, secret: false, form: parse.form };
}
/** An input whose value is masked before it is used. */
function secret(input) {
    return { ...input, secret: true };
}
/** A parser that takes text of this form. */
function ofForm(form, parse) {
    return Object.assign((text) => parse(text), { form });
}
/** A parser that converts what `parse` reads, of text of the same form. */
function converted(parse, convert) {
    const read = (text) => convert(parse(text));
    return parse.form ? ofForm(parse.form, read) : read;
}
/** Trims the text. */
const inputs_text = value => value.trim();
/** Parses the YAML 1.2 booleans, as the runner's own toolkit does. */
const inputs_boolean = ofForm({ kind: 'boolean' }, value => {
    if (/^(?:true|True|TRUE)$/.test(value.trim()))
        return true;
    if (/^(?:false|False|FALSE)$/.test(value.trim()))
        return false;
    throw expected('true or false', value);
});
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
    return ofForm({ kind: 'choice', choices }, value => {
        const choice = choices.find(each => each === value.trim());
        if (choice !== undefined)
            return choice;
        throw expected(`one of ${choices.join(', ')}`, value);
    });
}
/**
 * Parses one item per line. `#` begins a comment at the start of a line or after white space; blank lines and CRLF are
 * fine.
 */
function list(item) {
    const form = { kind: 'lines', item: item.form };
    return ofForm(form, value => eachItem(lines(value).map(withoutComment), item));
}
/**
 * Parses items separated by lines or commas; a quoted item may contain commas, as in Docker's own actions. Comments as in
 * `list`.
 */
function listOrCsv(item) {
    const form = { kind: 'csv', item: item.form };
    return ofForm(form, value => eachItem(lines(value).flatMap(csvFields), item));
}
/** Parses one item per line, verbatim: a `#` is part of the text. For free text and paths. */
function textList(item) {
    const form = { kind: 'lines', item: item.form };
    return ofForm(form, value => eachItem(lines(value).map(line => line.trim()), item));
}
/**
 * Parses one `key=value` per line, as Docker's own actions read labels and annotations: there are no comments; a quoted
 * item may span several lines, with quotes inside it doubled.
 */
function pairList(item) {
    const form = { kind: 'lines', item: item.form };
    return ofForm(form, value => eachItem(quotedLines(value), written => {
        if (written.startsWith('#'))
            throw new Error(`"${(0,printable/* printable */.g$)(written)}": this list takes no comments, expected key=value`);
        if (!written.startsWith('"'))
            return item(written);
        if (!quotedItem.test(written))
            throw new Error(`"${(0,printable/* printable */.g$)(written)}": expected one quote round it all`);
        return item(written.slice(1, -1).replaceAll('""', '"').trim());
    }));
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
/** Parses a size in bytes: `8MiB`, `1GB`, `4096`. */
const bytes = value => {
    const size = (0,byte_size/* parseByteSize */.n)(value.trim());
    if (size === undefined)
        throw expected('a size such as 8MiB, 1GB or 4096', value);
    return size;
};
function expected(accepted, given) {
    return new Error(`"${(0,printable/* printable */.g$)(given.trim())}", expected ${accepted}`);
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
            const shown = `"${(0,printable/* printable */.g$)(item)}"`;
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text)}", expected 1 to 128 letters, digits, dots, dashes and underscores`);
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
/* harmony export */   ER: () => (/* binding */ signatureInputs),
/* harmony export */   P4: () => (/* binding */ registryInputs),
/* harmony export */   RG: () => (/* binding */ sizeInputs),
/* harmony export */   VR: () => (/* binding */ namedImage),
/* harmony export */   fg: () => (/* binding */ rootfsInputs),
/* harmony export */   j$: () => (/* binding */ commonInputs),
/* harmony export */   kv: () => (/* binding */ cacheInputs),
/* harmony export */   wK: () => (/* binding */ rootfsWriting)
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
    const { parseRegistryAuth } = await __webpack_require__.e(/* import() */ 6183).then(__webpack_require__.bind(__webpack_require__, 24277));
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
/** The inputs of every action that writes the files of an image. */
const rootfsInputs = {
    'rootfs-paths': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)),
    'rootfs-setuid': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, false),
};
/** How the files of an image are written, by the inputs of a step. */
function rootfsWriting(values, signal) {
    return {
        paths: values['rootfs-paths'],
        setuid: values['rootfs-setuid'],
        maxImageSize: values['max-image-size'],
        concurrency: values.concurrency,
        signal,
    };
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
/** Lazy: the parser of rules is loaded only when there are some. */
const signatureRules = Object.assign(async (value) => {
    if (value.trim() === '')
        return [];
    const { parseSignatureRule } = await Promise.all(/* import() */[__webpack_require__.e(3910), __webpack_require__.e(7030), __webpack_require__.e(1072)]).then(__webpack_require__.bind(__webpack_require__, 24629));
    const rules = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(parseSignatureRule)(value);
    // Nothing would be checked, although somebody wrote lines.
    if (rules.length === 0)
        throw new Error('it has nothing but comments, expected a line for each image');
    return rules;
}, { form: { kind: 'lines', item: undefined } });
/** The inputs of every action that can check who signed images. */
const signatureInputs = {
    'verify-signatures': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(signatureRules),
    'trusted-root': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
};


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
        throw invalid(text, `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(registry)}" is no host[:port]`);
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
    throw invalid(written, `hub.docker.com is a website, not a registry, expected ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}`);
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
        return `the repository must be lower case, not "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(part)}"`;
    return `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(part)}" may hold only a-z, 0-9 and single separators . _ __ - between them`;
}
function invalid(text, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot read image "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}": ${why}`);
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

/***/ 84280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseByteSize)
/* harmony export */ });
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
/** Bytes of a size such as `8MiB`, `1GB` or `4096`; undefined for any other text. */
function parseByteSize(text) {
    const [, amount = '', unit = ''] = /^(\d{1,15}(?:\.\d{1,3})?) ?([a-zA-Z]{0,3})$/.exec(text) ?? [];
    const size = amount === '' ? Number.NaN : Math.round(Number(amount) * (units[unit.toLowerCase()] ?? Number.NaN));
    return Number.isSafeInteger(size) ? size : undefined;
}


/***/ })

};
;