"use strict";
exports.id = 9294;
exports.ids = [9294];
exports.modules = {

/***/ 24549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** An action with its types worked out from its inputs and its operation. */
function defineAction(action) {
    return action;
}


/***/ }),

/***/ 6498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   S6: () => (/* binding */ humanRate),
/* harmony export */   p6: () => (/* binding */ humanBytes),
/* harmony export */   zK: () => (/* binding */ humanTime)
/* harmony export */ });
const steps = [
    [1e12, 'TB'],
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
];
/** Bytes for a person: decimal units, three or four digits. */
function humanBytes(bytes) {
    // From 999.5 of a unit on, rounding would show 1000 of it.
    const step = steps.find(([size]) => bytes >= size * 0.9995);
    if (!step)
        return `${Math.round(bytes)} B`;
    const [size, unit] = step;
    const amount = bytes / size;
    return `${amount >= 99.95 ? Math.round(amount) : amount.toFixed(1)} ${unit}`;
}
/** Milliseconds for a person, in the two largest units that matter. */
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
/** Bytes over milliseconds as a rate for a person. */
function humanRate(bytes, milliseconds) {
    return `${humanBytes(bytes / (Math.max(1, milliseconds) / 1000))}/s`;
}
/** A count with its noun, which takes an s unless there is one. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(54673);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/csv-fields.js
/*
 * A line of comma-separated values in the manner of RFC 4180, as Docker's actions read their lists: white space round a
 * field is dropped, a field that begins with a quote ends at the next single one, quotes elsewhere are plain characters,
 * and `#` begins a comment at the start of the line or after white space.
 */
const quoted = /\s*"((?:[^"]|"")*)"\s*/y;
const plain = /[^,]*/y;
/** The fields of one line. Throws an Error for a quote that is not closed, or text right after one. */
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


/** An input that must be given. */
function required(parse) {
    return { parse, required: true, secret: false };
}
/** An input that may be left out, because its default stands in action.yml or its parser takes empty text. */
function optional(parse) {
    return { parse, required: false, secret: false };
}
/** An input that is `absent` when nothing is given. */
function optionalOr(parse, absent) {
    return { parse: text => (text.trim() === '' ? absent : parse(text)), required: false, secret: false };
}
/** An input whose value is masked before it is used. */
function secret(input) {
    return { ...input, secret: true };
}
/** The text without white space round it. */
const inputs_text = value => value.trim();
/** YAML 1.2 booleans, as the runner's own toolkit reads them. */
const inputs_boolean = value => {
    if (/^(?:true|True|TRUE)$/.test(value.trim()))
        return true;
    if (/^(?:false|False|FALSE)$/.test(value.trim()))
        return false;
    throw expected('true or false', value);
};
/** A whole decimal number within bounds, both included. */
function integer({ min, max }) {
    return value => {
        const number = /^\d{1,15}$/.test(value.trim()) ? Number(value) : Number.NaN;
        if (number >= min && number <= max)
            return number;
        throw expected(`a whole number from ${min} to ${max}`, value);
    };
}
/** One of the given words, written exactly so. */
function oneOf(...choices) {
    return value => {
        const choice = choices.find(each => each === value.trim());
        if (choice !== undefined)
            return choice;
        throw expected(`one of ${choices.join(', ')}`, value);
    };
}
/** One item a line; `#` begins a comment at the start of a line or after white space; blank lines and CRLF are fine. */
function list(item) {
    return value => eachItem(lines(value).map(withoutComment), item);
}
/** Items a line or separated by commas; a quoted item may hold commas, as in Docker's own actions. Comments as in a list. */
function listOrCsv(item) {
    return value => eachItem(lines(value).flatMap(csvFields), item);
}
/** One item a line, each taken as it is: a `#` belongs to the text. For free text and paths. */
function textList(item) {
    return value => eachItem(lines(value).map(line => line.trim()), item);
}
/**
 * One `key=value` a line, as Docker's own actions read labels and annotations: no comments, and an item in quotes may go over several
 * lines, a quote in it doubled.
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
/** `key=value`, split at the first `=`. */
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
/** A size in bytes: `8MiB`, `1GB`, `4096`. */
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
/** Lines, and items in quotes that hold some. */
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
/* harmony export */   Nj: () => (/* binding */ parseKeyPrefix),
/* harmony export */   k2: () => (/* binding */ entryKey),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   x2: () => (/* binding */ defaultKeyPrefix)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54673);




/*
 * key  ::= prefix "-blob-" digest | prefix "-pack-" digest | prefix "-image-" choice "-" digest
 * digest ::= algorithm "-" hex, always whole and always last: the service takes a key for a prefix too, and nothing is
 * left of one that ends with a whole digest.
 */
/** The key prefix unless the user wants to start afresh. */
const defaultKeyPrefix = 'tallyman-v1';
// The service takes 512 characters and no comma; the longest of our endings is some 170.
const prefixGrammar = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
/** A key prefix that makes valid keys. Throws INPUT_INVALID. */
function parseKeyPrefix(text) {
    if (prefixGrammar.test(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}", expected 1 to 128 letters, digits, dots, dashes and underscores`);
}
/** The key of the entry with these blobs, the same in any order: one blob alone, byte for byte, or a pack. */
function entryKey(prefix, blobs) {
    const [first, ...more] = [...new Set(blobs)].sort();
    if (first && more.length === 0)
        return `${prefix}-blob-${named(first)}`;
    return `${prefix}-pack-sha256-${sha256([first, ...more].join('\n'))}`;
}
/** The key of an image's manifests and configs, known from its pinned digest and the platforms alone. */
function imageKey(prefix, root, choice) {
    const chosen = choice === 'all' ? 'all' : sha256([...new Set(choice)].sort().join('\n')).slice(0, 16);
    return `${prefix}-image-${chosen}-${named(root)}`;
}
function named(digest) {
    return `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodedOf */ .EX)(digest)}`;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 27214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EX: () => (/* binding */ encodedOf),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   YA: () => (/* binding */ hasher),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54673);



const known = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
// image-spec, descriptor.md: digest ::= algorithm ":" encoded
const wellFormed = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
/** Reads a digest. Throws DIGEST_INVALID, or DIGEST_UNSUPPORTED for a well-formed one of another algorithm. */
function parseDigest(text) {
    if (known.test(text))
        return text;
    const shown = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 160);
    if (wellFormed.test(text) && !/^sha(?:256|512):/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_UNSUPPORTED', `Cannot verify digest "${shown}": expected sha256 or sha512`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_INVALID', `Cannot read digest "${shown}": expected sha256: and 64 hex digits, or sha512: and 128`);
}
/** Whether `text` is a digest that parseDigest accepts. */
function isDigest(text) {
    return known.test(text);
}
/** The algorithm a digest was made with. */
function algorithmOf(digest) {
    return digest.startsWith('sha256:') ? 'sha256' : 'sha512';
}
/** The hex part of a digest. */
function encodedOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** A running digest of bytes. */
function hasher(algorithm) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    return {
        update: chunk => void hash.update(chunk),
        digest: () => `${algorithm}:${hash.digest('hex')}`,
    };
}
/** The digest of bytes. */
function digestOf(bytes, algorithm = 'sha256') {
    const hash = hasher(algorithm);
    hash.update(bytes);
    return hash.digest();
}
/** A digest short enough to read: its algorithm and twelve digits. */
function shortDigest(digest) {
    return digest.replace(/^(\w+:.{12}).*$/, '$1');
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
/* unused harmony export parseTag */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54673);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);



const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const domain = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const path = /^[a-z0-9]+(?:(?:[_.]|__|-+)[a-z0-9]+)*$/;
const tagGrammar = /^\w[\w.-]{0,127}$/;
const imageId = /^[0-9a-f]{64}$/;
const maxName = 255;
/** A host, a name, a tag and a digest are shorter together. */
const maxReference = 4096;
const dockerHub = 'docker.io';
/** Hosts that are Docker Hub's registry under another name; `index.docker.io` is Docker's own alias, the others are its servers. */
const dockerHubNames = new Set([
    dockerHub,
    ...['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'],
]);
/** Reads an image reference; without tag and digest it means `latest`. Throws REFERENCE_INVALID, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
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
/** Reads a repository's name. Throws REFERENCE_INVALID naming the broken rule. */
function parseRepository(text) {
    if (imageId.test(text))
        throw invalid(text, 'it looks like an image ID');
    const { registry, repository } = splitDomain(text);
    if (!isRegistry(registry))
        throw invalid(text, `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(registry)}" is no host[:port]`);
    const broken = repository.split('/').find(part => !path.test(part));
    if (broken !== undefined)
        throw invalid(text, pathProblem(broken));
    if (repository.length > maxName)
        throw invalid(text, `the name is longer than ${maxName} characters`);
    return { registry, repository };
}
/** Reads an image as people write it in an input: with `docker://` in front as well, as workflows and skopeo have it. */
function parseImage(written) {
    return parseReference(imageName(written));
}
/** Reads a repository's name as people write it in an input. Throws REFERENCE_INVALID. */
function parseImageRepository(written) {
    return parseRepository(imageName(written));
}
/** The text without `docker://` in front. */
function withoutScheme(written) {
    return written.replace(/^docker:\/\//, '');
}
function imageName(written) {
    const name = withoutScheme(written);
    const [, path = ''] = /^(?:https?:\/\/)?hub\.docker\.com\/(?:r\/|_\/)?(.*)$/.exec(name) ?? [];
    if (path === '')
        return name;
    throw invalid(written, `hub.docker.com is a site for people, expected ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path)}`);
}
/** Whether `text` is `host[:port]` by the grammar, and no URL made with it can fail. */
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
        return `the repository must be lower case, not "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(part)}"`;
    return `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(part)}" may hold only a-z, 0-9 and single separators . _ __ - between them`;
}
function invalid(text, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot read image "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}": ${why}`);
}
/** Whether `text` is a tag by the grammar. */
function isTag(text) {
    return tagGrammar.test(text);
}
/** Reads a tag. Throws REFERENCE_INVALID. */
function parseTag(text) {
    if (isTag(text))
        return text;
    throw new TallyError('REFERENCE_INVALID', `Cannot read tag "${printable(text)}": expected [A-Za-z0-9_] and up to 127 of [A-Za-z0-9_.-]`);
}
/** `registry/repository`. */
function repositoryName({ registry, repository }) {
    return `${registry}/${repository}`;
}
/** The whole reference: `registry/repository[:tag][@digest]`. */
function formatReference({ tag, digest, ...repository }) {
    return `${repositoryName(repository)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** As Docker's commands show it: without docker.io and library/ where the shorter name still means the same image. */
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
/** The familiar form without the digest, for places where that stands beside it. */
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

/***/ 27436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ namedImage),
/* harmony export */   j: () => (/* binding */ commonInputs)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24440);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);


const hostGrammar = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;
function host(value) {
    if (hostGrammar.test(value))
        return value;
    throw new Error('expected host[:port]');
}
/** The registry that a mirror stands in for, by the name that images have. */
function mirrored(value) {
    const name = host(withoutHttps(value).replace(/\/+$/, ''));
    return name.includes('.') ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(`${name}/any/name`).registry : name;
}
/**
 * A mirror as Docker's and containerd's settings write it too: with a scheme, a slash at the end, or `/v2` in front of the path. The
 * path, where there is one, goes in front of each repository.
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
/** What reads YAML is loaded where there is some. */
async function registryAuth(value) {
    if (value.trim() === '')
        return [];
    const { parseRegistryAuth } = await __webpack_require__.e(/* import() */ 6926).then(__webpack_require__.bind(__webpack_require__, 96926));
    return parseRegistryAuth(value);
}
/** The inputs that every action has. */
const commonInputs = {
    'registry-auth': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(registryAuth),
    'github-token': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)),
    'registry-mirrors': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .pair */ .V2)((name, place) => [mirrored(name), mirror(place)]))),
    'insecure-registries': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(host)),
    'ca-certificates': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .pair */ .V2)((name, path) => [host(name), path]))),
    concurrency: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 1, max: 64 }), 6),
    retries: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 1, max: 20 }), 5),
    store: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    summary: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('true', 'false', 'on-failure'), 'true'),
};
/** Reads an item of `images`. Throws REFERENCE_INVALID. */
function namedImage(written) {
    return { reference: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(written), written: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutScheme */ .yO)(written) };
}


/***/ }),

/***/ 4540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ longestWindows),
/* harmony export */   RF: () => (/* binding */ pruneCounts),
/* harmony export */   Sm: () => (/* binding */ windowSentence),
/* harmony export */   ad: () => (/* binding */ retainedIn),
/* harmony export */   bh: () => (/* binding */ pruneReport),
/* harmony export */   li: () => (/* binding */ draftSentence),
/* harmony export */   nK: () => (/* binding */ retainedTogether)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6498);

/** The outcomes in figures. */
function pruneCounts({ planned, places }) {
    const all = places.flatMap(({ outcomes }) => outcomes);
    const done = (act) => all.filter(({ step, result }) => step.act === act && result === 'done').length;
    return {
        deleted: done('delete'),
        untagged: done('untag'),
        retained: all.filter(({ result }) => result === 'retained' || result === 'changed').length +
            planned.flatMap(retainedIn).length,
        failed: all.filter(({ result }) => result === 'failed').length,
        freedBytes: places.reduce((sum, { freedBytes }) => sum + freedBytes, 0),
    };
}
/** How long the run was blind at most, over all that it deleted and took off. */
function longestWindows({ places }) {
    const done = places.flatMap(({ outcomes }) => outcomes).filter(({ windowMs }) => windowMs !== undefined);
    if (done.length === 0)
        return undefined;
    const windows = done.map(({ windowMs = 0 }) => windowMs);
    const moved = done.map(({ windowMs = 0, movedWindowMs = windowMs }) => movedWindowMs);
    const longest = (all) => all.reduce((most, each) => Math.max(most, each), 0);
    return { longestWindowMs: longest(windows), longestMovedWindowMs: longest(moved) };
}
/** The same as a sentence fit to print. */
function windowSentence(pruned) {
    const windows = longestWindows(pruned);
    if (!windows)
        return undefined;
    const [all, moved] = [windows.longestWindowMs, windows.longestMovedWindowMs].map(Math.ceil);
    const others = moved === all ? '' : ` (${moved} ms for tags that others moved)`;
    return `Longest time between a look and the deletion after it: ${all} ms${others}. What others push in that time is not seen`;
}
/** The downloads that never completed and go with a plan, as a sentence fit to print; empty where there are none. */
function draftSentence({ plan: { drafts = [] } }) {
    if (drafts.length === 0)
        return '';
    const bytes = drafts.reduce((sum, draft) => sum + draft.bytes, 0);
    return `${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(drafts.length, 'unfinished download')} to go beyond the budget, with ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes)}`;
}
/** What the policy names and the place does not let go, each tag by itself: known from the plan on, and never tried. */
function retainedIn({ decisions }) {
    const retained = decisions.filter(({ reason }) => reason.kind === 'retained');
    return retained.flatMap(({ version, stuck = [], reason: { text: why } }) => stuck.length > 0 ? stuck.map(tag => ({ version, tag, why })) : [{ version, why }]);
}
/** The same with the tags that stay for one reason together, for people. */
function retainedTogether(planned) {
    const groups = Map.groupBy(retainedIn(planned), ({ version, why }) => `${version.digest} ${why}`);
    return [...groups.values()].flatMap(([first, ...others]) => first === undefined
        ? []
        : [{ ...first, tags: [first, ...others].flatMap(({ tag }) => (tag === undefined ? [] : [tag])) }]);
}
/** The full account, as the report file holds it. */
function pruneReport(pruned) {
    const carried = new Map(pruned.places.map(place => [place.planned, place]));
    return {
        ...pruneCounts(pruned),
        ...longestWindows(pruned),
        idle: pruned.idle,
        places: pruned.planned.map(planned => placeReport(planned, carried.get(planned))),
        failures: pruned.failures.map(({ code, message, details }) => ({ code, message, details })),
    };
}
function placeReport(planned, carried) {
    const { place, plan, totals, decisions, notes } = planned;
    return {
        name: place.name,
        inventory: plan.inventory,
        planned: totals,
        ...(plan.drafts ? { drafts: plan.drafts } : {}),
        notes,
        versions: decisions.map(({ version, act, tags, reason }) => ({
            ...{ digest: version.digest, kind: version.kind, tags: version.tags, act },
            ...(act === 'untag' ? { tagsThatGo: tags } : {}),
            reason,
        })),
        ...(carried
            ? { outcomes: outcomeReports(carried), losses: carried.losses, freedBytes: carried.freedBytes }
            : {}),
    };
}
function outcomeReports({ outcomes }) {
    return outcomes.map(({ step, ...outcome }) => {
        const what = {
            act: step.act,
            digest: step.version.digest,
            ...(step.act === 'untag' ? { tag: step.tag } : { tags: step.version.tags }),
        };
        if (outcome.result !== 'failed')
            return { ...what, ...outcome };
        const { code, message } = outcome.error;
        return { ...what, result: outcome.result, code, message };
    });
}


/***/ }),

/***/ 17033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const units = {
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
    w: 604_800_000,
};
/** Milliseconds in a duration such as `7d`, `36h` or `1d12h`; undefined when it is not one. Units: ms, s, m, h, d, w. */
function parseDuration(text) {
    if (!/^(?:\d{1,9}(?:\.\d{1,3})?(?:ms|s|m|h|d|w))+$/.test(text) || text.length > 60)
        return undefined;
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)];
    return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0), 0);
}
/** The duration in its largest two units, for people: `7d`, `1d 12h`, `0s`. */
function formatDuration(milliseconds) {
    let rest = milliseconds;
    const parts = [];
    for (const unit of ['d', 'h', 'm', 's']) {
        const size = units[unit];
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0)
            parts.push(`${count}${unit}`);
    }
    return parts.slice(0, 2).join(' ') || '0s';
}


/***/ }),

/***/ 395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ parseFilter)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54673);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17033);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22220);



/** The filter a line means, or the problem in words. */
function parseFilter(text) {
    const found = /^([a-z]+)(!?=)(.*)$/s.exec(text);
    const [, key = '', operator = '', value = ''] = found ?? [];
    const negated = operator === '!=';
    const quoted = `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text)}"`;
    if (!found || value === '')
        return { problem: `${quoted}, expected key=value` };
    if (negated && key !== 'label')
        return { problem: `${quoted}: only label knows "!="` };
    switch (key) {
        case 'dangling':
            return parseDangling(text, value) ?? { problem: `${quoted}, expected dangling=true or dangling=false` };
        case 'label':
            return parseLabel(text, value, !negated);
        case 'until':
            return parseUntil(text, value) ?? { problem: `${quoted}, expected a duration (24h) or a time` };
        case 'before':
        case 'since':
            return { kind: key, text, image: value };
        case 'reference': {
            const pattern = value.startsWith('/') ? { problem: `${quoted}, expected a glob` } : (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E)(value);
            return 'problem' in pattern ? pattern : { kind: 'reference', text, pattern };
        }
    }
    return { problem: `${quoted}, expected dangling, label, until, before, since or reference` };
}
function parseDangling(text, value) {
    if (!['true', 'false', '1', '0'].includes(value))
        return undefined;
    return { kind: 'dangling', text, wanted: value === 'true' || value === '1' };
}
function parseLabel(text, value, wanted) {
    const equals = value.indexOf('=');
    if (equals < 0)
        return { kind: 'label', text, key: value, wanted };
    return { kind: 'label', text, key: value.slice(0, equals), value: value.slice(equals + 1), wanted };
}
/** Docker takes a duration before now, seconds since 1970, or an RFC 3339 date or time; without a zone it means UTC here. */
function parseUntil(text, value) {
    const age = (0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(value);
    if (age !== undefined)
        return { kind: 'until', text, age };
    if (/^\d{9,11}(?:\.\d{1,9})?$/.test(value))
        return { kind: 'until', text, at: new Date(Number(value) * 1000) };
    const shape = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(value);
    if (!shape)
        return undefined;
    const at = new Date(value.includes('T') && !shape[1] ? `${value}Z` : value);
    return Number.isNaN(at.getTime()) ? undefined : { kind: 'until', text, at };
}


/***/ }),

/***/ 7960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ linearMatcher)
/* harmony export */ });
/* unused harmony export maxInstructions */
/**
 * A matcher whose time is bounded by pattern size times text length, whatever the pattern: the set of reachable
 * states is advanced one character at a time (Thompson 1968), so nothing is ever tried twice. Globs and regular
 * expressions both become an `Expression`; neither reaches the runtime's backtracking engine.
 */
/** Most instructions a pattern may need; `(a{100}){100}` asks for more and is refused. */
const maxInstructions = 2000;
/** The expression as a claim about texts, true where some part of the text matches; undefined when it is too large. */
function linearMatcher(expression) {
    const program = [];
    if (!emit(program, expression))
        return undefined;
    program.push({ op: 'match' });
    return text => run(program, text);
}
function emit(program, expression) {
    if (program.length > maxInstructions)
        return false;
    switch (expression.kind) {
        case 'set':
            program.push({ op: 'set', set: expression.set });
            return true;
        case 'start':
        case 'end':
            program.push({ op: expression.kind });
            return true;
        case 'sequence':
            return expression.parts.every(part => emit(program, part));
        case 'either':
            return emitEither(program, expression.options);
        case 'repeat':
            return emitRepeat(program, expression);
    }
}
function emitEither(program, options) {
    const jumps = [];
    for (const [index, option] of options.entries()) {
        const last = index === options.length - 1;
        const split = { op: 'split', first: program.length + 1, second: 0 };
        if (!last)
            program.push(split);
        if (!emit(program, option))
            return false;
        if (last)
            break;
        const jump = { op: 'jump', to: 0 };
        program.push(jump);
        jumps.push(jump);
        split.second = program.length;
    }
    for (const jump of jumps)
        jump.to = program.length;
    return true;
}
function emitRepeat(program, repeat) {
    for (let count = 0; count < repeat.min; count++) {
        const before = program.length;
        if (!emit(program, repeat.what))
            return false;
        // Nothing repeated is nothing: `((){1000}){1000}` must not cost a million rounds.
        if (program.length === before)
            break;
    }
    if (repeat.max === Number.POSITIVE_INFINITY)
        return emitStar(program, repeat.what);
    const splits = [];
    for (let count = repeat.min; count < repeat.max; count++) {
        const split = { op: 'split', first: program.length + 1, second: 0 };
        program.push(split);
        splits.push(split);
        if (!emit(program, repeat.what))
            return false;
    }
    for (const split of splits)
        split.second = program.length;
    return true;
}
function emitStar(program, what) {
    const split = { op: 'split', first: program.length + 1, second: 0 };
    const start = program.length;
    program.push(split);
    if (!emit(program, what))
        return false;
    program.push({ op: 'jump', to: start });
    split.second = program.length;
    return program.length <= maxInstructions;
}
function run(program, text) {
    let reached = new Set();
    for (let position = 0; position <= text.length; position++) {
        reached.add(0);
        const states = follow(program, reached, position === 0, position === text.length);
        if (states === 'matched')
            return true;
        reached = new Set();
        if (position === text.length)
            break;
        const code = text.charCodeAt(position);
        for (const { at, set } of states)
            if (includes(set, code))
                reached.add(at + 1);
    }
    return false;
}
/** The character tests reachable from `reached` without reading; a Set visits what is added while it is walked. */
function follow(program, reached, atStart, atEnd) {
    const tests = [];
    for (const at of reached) {
        const instruction = program[at];
        if (instruction.op === 'match')
            return 'matched';
        if (instruction.op === 'set')
            tests.push({ at, set: instruction.set });
        if (instruction.op === 'jump')
            reached.add(instruction.to);
        if (instruction.op === 'split')
            reached.add(instruction.first).add(instruction.second);
        if (instruction.op === 'start' && atStart)
            reached.add(at + 1);
        if (instruction.op === 'end' && atEnd)
            reached.add(at + 1);
    }
    return tests;
}
function includes({ ranges, negated }, code) {
    return ranges.some(([low, high]) => code >= low && code <= high) !== negated;
}


/***/ }),

/***/ 22220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ parsePattern)
});

// UNUSED EXPORTS: longestPattern

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(54673);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/glob.js
const slash = [0x2f, 0x2f];
const anythingInPart = { ranges: [slash], negated: true };
/**
 * A glob as an expression over the whole text, in the terms of Go's path.Match, which Docker's `reference=` uses:
 * `*` any run without `/`, `?` one character but `/`, `[a-z]` and `[^a-z]` classes, `\` takes the next as it is.
 *
 * @returns the problem in words when the glob is malformed
 */
function parseGlob(glob) {
    const parts = [{ kind: 'start' }];
    let at = 0;
    while (at < glob.length) {
        const character = glob[at];
        if (character === '[') {
            const parsed = parseClass(glob, at + 1);
            if (!parsed)
                return { problem: 'a class that opens with "[" and has no end' };
            parts.push({ kind: 'set', set: parsed.set });
            at = parsed.next;
            continue;
        }
        if (character === '\\' && at + 1 === glob.length)
            return { problem: 'a "\\" with nothing after it' };
        if (character === '\\')
            at++;
        parts.push(character === '\\' ? literal(glob.charCodeAt(at)) : piece(character));
        at++;
    }
    parts.push({ kind: 'end' });
    return { kind: 'sequence', parts };
}
/** The expression for exactly the character with this code unit. */
function literal(code) {
    return { kind: 'set', set: { ranges: [[code, code]], negated: false } };
}
function piece(character) {
    const any = { kind: 'set', set: anythingInPart };
    if (character === '?')
        return any;
    if (character !== '*')
        return literal(character.charCodeAt(0));
    return { kind: 'repeat', what: any, min: 0, max: Number.POSITIVE_INFINITY };
}
function parseClass(glob, from) {
    const negated = glob[from] === '^' || glob[from] === '!';
    const ranges = [];
    let at = negated ? from + 1 : from;
    while (at < glob.length && (glob[at] !== ']' || ranges.length === 0)) {
        if (glob[at] === '\\')
            at++;
        const low = glob.charCodeAt(at);
        const isRange = glob[at + 1] === '-' && at + 2 < glob.length && glob[at + 2] !== ']';
        const high = isRange ? glob.charCodeAt(at + 2) : low;
        if (Number.isNaN(low) || high < low)
            return undefined;
        ranges.push([low, high]);
        at += isRange ? 3 : 1;
    }
    if (glob[at] !== ']')
        return undefined;
    // A negated class never matches `/`, as in path.Match.
    if (negated)
        ranges.push([slash[0], slash[1]]);
    return { set: { ranges, negated }, next: at + 1 };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/linear-match.js
var linear_match = __webpack_require__(7960);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/character-sets.js
/** What `\d`, `\w` and `\s` stand for in JavaScript, by letter. */
const classSets = {
    d: [[0x30, 0x39]],
    w: [
        [0x30, 0x39],
        [0x41, 0x5a],
        [0x5f, 0x5f],
        [0x61, 0x7a],
    ],
    s: [
        [0x09, 0x0d],
        [0x20, 0x20],
        [0xa0, 0xa0],
        [0x1680, 0x1680],
        [0x2000, 0x200a],
        [0x2028, 0x2029],
        [0x202f, 0x202f],
        [0x205f, 0x205f],
        [0x3000, 0x3000],
        [0xfeff, 0xfeff],
    ],
};
/** What `.` stands for: everything but the ends of lines. */
const notLineEnd = {
    ranges: [
        [0x0a, 0x0a],
        [0x0d, 0x0d],
        [0x2028, 0x2029],
    ],
    negated: true,
};
/** The range in both cases, itself last. Tags and names are ASCII, so ASCII letters are all that has two cases here. */
function bothCases([low, high]) {
    const clip = (from, to, shift) => {
        const start = Math.max(low, from);
        const end = Math.min(high, to);
        return start <= end ? [[start + shift, end + shift]] : [];
    };
    return [...clip(0x41, 0x5a, 32), ...clip(0x61, 0x7a, -32), [low, high]];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/regex.js

/**
 * Regular expressions in JavaScript's notation, as far as they can be matched in linear time:
 *
 *   either   := sequence ('|' sequence)*
 *   sequence := (atom quantifier?)*
 *   atom     := literal | '.' | '^' | '$' | class | escape | '(' '?:'? either ')'
 *   quantifier := ('*' | '+' | '?' | '{n}' | '{n,}' | '{n,m}') '?'?
 *
 * Look-around, back-references, `\b` and Unicode properties are refused in words, never guessed at.
 */
const controls = { t: 9, n: 10, v: 11, f: 12, r: 13 };
const deepest = 20;
const largestCount = 1000;
class Refused extends Error {
}
/**
 * A regular expression as an expression to search for anywhere in the text.
 *
 * @returns the problem in words when the pattern is malformed or needs backtracking
 */
function parseRegex(source, ignoreCase) {
    const reader = { source, ignoreCase, at: 0, depth: 0 };
    try {
        const expression = readEither(reader);
        if (reader.at < source.length)
            throw new Refused('a ")" that closes nothing');
        return expression;
    }
    catch (error) {
        if (error instanceof Refused)
            return { problem: error.message };
        throw error;
    }
}
function readEither(reader) {
    const options = [readSequence(reader)];
    while (reader.source[reader.at] === '|') {
        reader.at++;
        options.push(readSequence(reader));
    }
    return options.length === 1 ? options[0] : { kind: 'either', options };
}
function readSequence(reader) {
    const parts = [];
    while (reader.at < reader.source.length && !')|'.includes(reader.source[reader.at])) {
        parts.push(readQuantified(reader));
    }
    return { kind: 'sequence', parts };
}
function readQuantified(reader) {
    const what = readAtom(reader);
    const found = /^(?:[*+?]|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})/.exec(reader.source.slice(reader.at, reader.at + 12));
    if (!found)
        return what;
    if (what.kind === 'start' || what.kind === 'end')
        throw new Refused('a count on "^" or "$"');
    reader.at += found[0].length;
    if (reader.source[reader.at] === '?')
        reader.at++;
    const [min, max] = bounds(found);
    if (max < min || min > largestCount || (max !== Number.POSITIVE_INFINITY && max > largestCount)) {
        throw new Refused(`the count ${found[0]}, which is reversed or over ${largestCount}`);
    }
    return { kind: 'repeat', what, min, max };
}
function bounds([text, low, comma, high]) {
    if (text === '*')
        return [0, Number.POSITIVE_INFINITY];
    if (text === '+')
        return [1, Number.POSITIVE_INFINITY];
    if (text === '?')
        return [0, 1];
    if (!comma)
        return [Number(low), Number(low)];
    return [Number(low), high === undefined ? Number.POSITIVE_INFINITY : Number(high)];
}
function readAtom(reader) {
    const character = reader.source[reader.at++];
    switch (character) {
        case '^':
            return { kind: 'start' };
        case '$':
            return { kind: 'end' };
        case '.':
            return { kind: 'set', set: notLineEnd };
        case '(':
            return readGroup(reader);
        case '[':
            return { kind: 'set', set: readClass(reader) };
        case '\\':
            return { kind: 'set', set: readEscape(reader) };
        case '*':
        case '+':
        case '?':
        case '{':
            throw new Refused(`a "${character}" with nothing to repeat; write \\${character} for the character`);
    }
    return { kind: 'set', set: one(reader, character.charCodeAt(0)) };
}
function readGroup(reader) {
    if (reader.source.startsWith('?:', reader.at))
        reader.at += 2;
    else if (reader.source[reader.at] === '?')
        throw new Refused('look-around or a named group');
    if (++reader.depth > deepest)
        throw new Refused(`groups nested deeper than ${deepest}`);
    const inside = readEither(reader);
    if (reader.source[reader.at] !== ')')
        throw new Refused('a "(" without its ")"');
    reader.at++;
    reader.depth--;
    return inside;
}
function readEscape(reader) {
    const character = reader.source[reader.at++];
    if (character === undefined)
        throw new Refused('a "\\" with nothing after it');
    const ranges = classSets[character.toLowerCase()];
    if (ranges)
        return { ranges, negated: character !== character.toLowerCase() };
    const control = controls[character];
    if (control !== undefined)
        return one(reader, control);
    if (/[A-Za-z0-9]/.test(character))
        throw new Refused(`\\${character}, which is not understood here`);
    return one(reader, character.charCodeAt(0));
}
function one({ ignoreCase }, code) {
    return { ranges: ignoreCase ? bothCases([code, code]) : [[code, code]], negated: false };
}
function readClass(reader) {
    const negated = reader.source[reader.at] === '^';
    if (negated)
        reader.at++;
    const ranges = [];
    while (reader.source[reader.at] !== ']') {
        const low = readMember(reader);
        const isRange = reader.source[reader.at] === '-' && reader.source[reader.at + 1] !== ']';
        if (!isRange) {
            ranges.push(...low.ranges);
            continue;
        }
        reader.at++;
        ranges.push(...spanned(reader, low, readMember(reader)));
    }
    reader.at++;
    return { ranges, negated };
}
function readMember(reader) {
    const character = reader.source[reader.at++];
    if (character === undefined)
        throw new Refused('a "[" without its "]"');
    if (character !== '\\')
        return one(reader, character.charCodeAt(0));
    const escaped = readEscape(reader);
    if (escaped.negated)
        throw new Refused('\\D, \\W or \\S inside a class');
    return escaped;
}
function spanned({ ignoreCase }, low, high) {
    const from = low.ranges.at(-1);
    const to = high.ranges.at(-1);
    if (!from || !to || from[0] !== from[1] || to[0] !== to[1])
        throw new Refused('a range between classes');
    if (to[1] < from[0])
        throw new Refused('a range that runs backwards');
    return ignoreCase ? bothCases([from[0], to[1]]) : [[from[0], to[1]]];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/pattern.js




/** Longest pattern accepted, in characters. */
const longestPattern = 256;
/** The pattern a line means, or the problem in words; matching takes time linear in the text for every pattern. */
function parsePattern(text) {
    if (text === '')
        return { problem: 'an empty pattern, expected a glob or /regex/' };
    if (text.length > longestPattern)
        return { problem: `a pattern over ${longestPattern} characters` };
    const regex = /^\/(.*)\/([a-z]*)$/s.exec(text);
    const flags = regex?.[2] ?? '';
    if (text.startsWith('/') && !regex)
        return { problem: `${quoted(text)}, expected a "/" at the end too` };
    if (flags !== '' && flags !== 'i')
        return { problem: `${quoted(text)}: of the flags only "i" is known` };
    const expression = regex ? parseRegex(regex[1] ?? '', flags === 'i') : parseGlob(text);
    if ('problem' in expression)
        return { problem: `${quoted(text)}: it holds ${expression.problem}` };
    const matches = (0,linear_match/* linearMatcher */.c)(expression);
    if (!matches)
        return { problem: `${quoted(text)}: its counts make it too large` };
    return { text, isExact: !regex && !/[*?[\]\\]/.test(text), matches };
}
function quoted(text) {
    return `"${(0,printable/* printable */.g)(text)}"`;
}


/***/ }),

/***/ 73138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ planTotals),
/* harmony export */   QP: () => (/* binding */ changeRows),
/* harmony export */   Ww: () => (/* binding */ keptRows)
/* harmony export */ });
/* unused harmony export shownRows */
/** Rows a summary shows before it cuts; a step summary may hold a mebibyte. */
const shownRows = 200;
/** What goes and why, deletions by their roots, `limit` rows at most. */
function changeRows(decisions, limit = shownRows) {
    const going = decisions.filter(({ act }) => act !== 'keep');
    return table(['Act', 'Tags', 'Digest', 'Why'], grouped(going).map(line => rowOf(line, false)), limit);
}
/** What stays and why, the graph in order: each root, then what stays because of it. */
function keptRows(decisions, limit = shownRows) {
    const staying = decisions.filter(({ act }) => act !== 'delete');
    return table(['Tags', 'Digest', 'Why'], grouped(staying).map(line => rowOf(line, true).slice(1)), limit);
}
/** The totals of a plan. */
function planTotals({ versions }, decisions) {
    const count = (act) => decisions.filter(decision => decision.act === act).length;
    const deleted = new Set(decisions.filter(({ act }) => act === 'delete').map(({ version }) => version.digest));
    const needed = new Set();
    for (const { digest, blobs = [] } of versions) {
        if (!deleted.has(digest))
            for (const blob of blobs)
                needed.add(blob.digest);
    }
    let freedBytes = 0;
    for (const { digest, blobs = [], size = 0 } of versions) {
        if (!deleted.has(digest))
            continue;
        freedBytes += size;
        for (const blob of blobs) {
            if (needed.has(blob.digest))
                continue;
            needed.add(blob.digest);
            freedBytes += blob.size;
        }
    }
    return { kept: count('keep'), untagged: count('untag'), deleted: count('delete'), freedBytes };
}
/** Each root followed by what it decided, indented by its distance; a loop's members come where they are first met. */
function grouped(decisions) {
    const here = new Set(decisions.map(({ version }) => version.digest));
    const followers = new Map();
    const roots = [];
    for (const decision of decisions) {
        const { because } = decision.reason;
        if (because === undefined || !here.has(because))
            roots.push(decision);
        else
            followers.set(because, [...(followers.get(because) ?? []), decision]);
    }
    const lines = [];
    const stack = roots.reverse().map(decision => ({ decision, depth: 0 }));
    for (let line = stack.pop(); line; line = stack.pop()) {
        lines.push(line);
        const { depth } = line;
        const below = followers.get(line.decision.version.digest) ?? [];
        stack.push(...below.map(decision => ({ decision, depth: depth + 1 })).reverse());
    }
    return lines;
}
function rowOf({ decision: { act, version, tags, reason }, depth }, isKept) {
    const left = isKept ? version.tags.filter(tag => !tags.includes(tag)) : version.tags;
    const shown = act === 'untag' && !isKept ? tags : left;
    const isCut = isKept && act === 'untag';
    // What is retained has a table of its own, with the reason.
    const isTold = isKept && reason.kind === 'retained';
    const whole = isTold ? 'retained, as said above' : reason.text;
    const why = isCut ? (reason.text.split('; the image stays: ').at(-1) ?? '') : whole;
    const indent = depth > 0 ? `${'  '.repeat(Math.min(depth, 8) - 1)}└ ` : '';
    return [act, shown.join(', '), `${indent}${short(version.digest)}`, short(why)];
}
/** Digests cut to what tells them apart. */
function short(text) {
    return text.replace(/\b(sha(?:256|512):[0-9a-f]{12})[0-9a-f]+/g, '$1');
}
function table(headers, rows, limit) {
    return { headers, rows: rows.slice(0, limit), more: Math.max(0, rows.length - limit) };
}


/***/ }),

/***/ 40953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ enginePlace),
/* harmony export */   Fo: () => (/* binding */ storePlace),
/* harmony export */   UH: () => (/* binding */ cachePlace),
/* harmony export */   p7: () => (/* binding */ isLocalPlace),
/* harmony export */   wZ: () => (/* binding */ tagName)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);

/** The names of places that are no repository. */
const enginePlace = 'docker';
const cachePlace = 'actions-cache';
const storePlace = 'store';
/** Whether a place is none of a registry's repositories. */
function isLocalPlace(place) {
    return place === enginePlace || place === cachePlace || place === storePlace;
}
/**
 * What a tag means in the place it was found in. In a repository it is a tag; the engine's are whole names
 * (`alpine:3.22`), those of the Actions cache keys with their branch (`key@refs/heads/main#version`).
 */
function tagName(place, tag) {
    if (place === enginePlace) {
        const { registry, repository, tag: own = 'latest' } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(tag);
        const name = { registry, repository, tag: own };
        return { repository: `${registry}/${repository}`, tag: own, names: [own, tag, (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarReference */ .ZD)(name)] };
    }
    if (place === cachePlace) {
        const key = tag.split('@')[0] ?? tag;
        return { repository: place, tag: key, names: [key, tag] };
    }
    return { repository: place, tag, names: [tag] };
}


/***/ }),

/***/ 89294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/keys.js
var keys = __webpack_require__(47443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/common-inputs.js
var common_inputs = __webpack_require__(27436);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/pattern.js + 3 modules
var pattern = __webpack_require__(22220);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(54673);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/duration.js
var duration = __webpack_require__(17033);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/filter.js
var filter = __webpack_require__(395);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/tag-name.js
var tag_name = __webpack_require__(40953);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/policy-inputs.js






/** Reads an item of `images`. */
function parsePlace(written) {
    if ((0,tag_name/* isLocalPlace */.p7)(written))
        return { kind: written };
    if (/@|:[^/]*$/.test(written)) {
        const repository = (0,reference/* repositoryName */.aR)((0,reference/* parseImage */.zZ)(written));
        throw new Error(`"${(0,printable/* printable */.g)(written)}" has a tag or digest, expected a repository, here ${repository}`);
    }
    return { kind: 'repository', repository: (0,reference/* parseImageRepository */.fb)(written) };
}
/** A line that `parse` understands, as it was written. */
function lineFor(parse) {
    return line => {
        const result = parse(line);
        if ('problem' in result)
            throw new Error(String(result.problem));
        return line;
    };
}
/** Filters, one a line. A number sign behind a label is refused: the label may hold it, and a wrong guess deletes other images. */
const filterList = value => {
    const open = (0,inputs/* textList */.gC)(inputs/* text */.Qq)(value).find(line => /^label!?=.*\s#/.test(line));
    if (open !== undefined)
        throw new Error(`"${(0,printable/* printable */.g)(open)}": a label may hold " #", expected the comment on a line of its own, or the label's key alone`);
    return (0,inputs/* list */.p_)(lineFor(filter/* parseFilter */.a))(value);
};
/** A duration, as it was written. */
const policy_inputs_duration = value => {
    if ((0,duration/* parseDuration */.E)((0,inputs/* text */.Qq)(value)) !== undefined)
        return (0,inputs/* text */.Qq)(value);
    throw new Error(`"${(0,printable/* printable */.g)((0,inputs/* text */.Qq)(value))}", expected a duration such as 7d, 36h or 0s`);
};

;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/inputs.js





const count = (0,inputs/* integer */.nd)({ min: 0, max: 999_999_999 });
const keyPrefix = (value) => (0,keys/* parseKeyPrefix */.Nj)((0,inputs/* text */.Qq)(value));
/** What the step is given, by name. */
const inputs_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(parsePlace)),
    'prune-tags': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(lineFor(pattern/* parsePattern */.E))),
    'keep-tags': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(lineFor(pattern/* parsePattern */.E))),
    'prune-untagged': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'keep-last': (0,inputs/* optionalOr */.Yv)(count, 0),
    'older-than': (0,inputs/* optionalOr */.Yv)(policy_inputs_duration, '7d'),
    filters: (0,inputs/* optional */.lq)(filterList),
    'prune-broken': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'prune-orphans': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'keep-refs-from': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(inputs/* text */.Qq)),
    'max-deletes': (0,inputs/* optionalOr */.Yv)(count, 100),
    'max-tags': (0,inputs/* optionalOr */.Yv)((0,inputs/* integer */.nd)({ min: 1, max: 999_999_999 }), 100_000),
    mode: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('plan', 'apply'), 'plan'),
    'plan-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'verify-after': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'cache-budget': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, undefined),
    'store-budget': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, undefined),
    'key-prefix': (0,inputs/* optionalOr */.Yv)(keyPrefix, keys/* defaultKeyPrefix */.x2),
    ...common_inputs/* commonInputs */.j,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/prune-report.js
var prune_report = __webpack_require__(4540);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/outputs.js



/** Lines that an output shows before it counts the rest. */
const shownLines = 20;
/** The step's outputs, by name. */
function outputs(result) {
    const { pruned, files } = result;
    const lines = (choose) => pruned.places.flatMap(({ planned, outcomes }) => outcomes.flatMap(outcome => {
        const suffix = choose(outcome);
        return suffix === undefined ? [] : [`${named(planned.place.name, outcome)}${suffix}`];
    }));
    const retained = pruned.planned.flatMap(planned => (0,prune_report/* retainedIn */.ad)(planned).map(({ version: { digest }, tag, why }) => {
        const name = tag === undefined ? `@${digest}` : `:${(0,printable/* printable */.g)(tag)}`;
        return `${planned.place.name}${name} ${why}`;
    }));
    const counts = (0,prune_report/* pruneCounts */.RF)(pruned);
    const planned = pruned.planned.map(({ place, totals }) => ({ name: place.name, ...totals }));
    return {
        deleted: cut(lines(({ step, result }) => (step.act === 'delete' && result === 'done' ? '' : undefined))),
        untagged: cut(lines(({ step, result }) => (step.act === 'untag' && result === 'done' ? '' : undefined))),
        retained: cut([...retained, ...lines(outcome => ('why' in outcome ? ` ${outcome.why}` : undefined))]),
        failed: cut(lines(outcome => (outcome.result === 'failed' ? ` ${outcome.error.code}` : undefined))),
        'freed-bytes': String(counts.freedBytes),
        json: JSON.stringify({ ...counts, ...(0,prune_report/* longestWindows */.CJ)(pruned), planned: planned.slice(0, shownLines) }),
        plan: files.plan,
        report: files.report,
    };
}
/** Everything that fails the step, as one error. */
function failureOf({ pruned: { failures } }) {
    const [first, ...more] = failures;
    if (!first || more.length === 0)
        return first;
    const message = failures.map(failure => failure.message).join('\n');
    return new errors/* TallyError */.jB(first.code, message, { cause: first });
}
function named(place, { step }) {
    return step.act === 'untag' ? `${place}:${(0,printable/* printable */.g)(step.tag)}` : `${place}@${step.version.digest}`;
}
function cut(lines) {
    const more = lines.length - shownLines;
    return [...lines.slice(0, shownLines), ...(more > 0 ? [`${more} more, see the report`] : [])].join('\n');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/prune/src/summary.js
var summary = __webpack_require__(53057);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/action.js




const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: prune',
    inputs: inputs_inputs,
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(2539), __webpack_require__.e(5305), __webpack_require__.e(1660), __webpack_require__.e(2772), __webpack_require__.e(7074), __webpack_require__.e(9434)]).then(__webpack_require__.bind(__webpack_require__, 45802))).run(values, host),
    outputs: outputs,
    summary: summary/* pruneSummary */.t,
    failure: failureOf,
});


/***/ }),

/***/ 53057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   t: () => (/* binding */ pruneSummary)
/* harmony export */ });
/* harmony import */ var _tallyman_core_action_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6498);
/* harmony import */ var _tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47716);
/* harmony import */ var _tallyman_core_operations_prune_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4540);
/* harmony import */ var _tallyman_core_prune_plan_rows__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73138);




const all = Number.POSITIVE_INFINITY;
/** Rows of one table before the rest is counted. */
const shownRows = 200;
/** The step summary of a prune, as Markdown. */
function pruneSummary(result) {
    const { pruned, isEmpty, credentials, milliseconds } = result;
    if (isEmpty)
        return '### Tallyman: nothing to prune\n\nThe policy names nothing: set `prune-tags`, `prune-untagged`, `prune-broken` or `prune-orphans`.';
    const facts = [...credentials].map(([registry, source]) => `${(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(registry)}: ${source}`);
    const parts = [
        `### Tallyman: ${headline(result)}`,
        (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Place', 'Stays', 'Loses tags', 'Goes', 'Frees'], pruned.planned.map(placeRow)),
        ...pruned.idle.map(line => `> ${(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(line)}`),
        ...pruned.planned.map(planned => inPlace(planned.place.name, (0,_tallyman_core_operations_prune_report__WEBPACK_IMPORTED_MODULE_1__/* .draftSentence */ .li)(planned))),
        ...pruned.planned.flatMap(planned => changes(planned, pruned.planned.length > 1)),
        ...pruned.planned.flatMap(retained),
        ...pruned.places.flatMap(exceptions),
        ...pruned.planned.map(({ place, decisions }) => (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`What stays of ${(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(place.name)}, and why`, rows((0,_tallyman_core_prune_plan_rows__WEBPACK_IMPORTED_MODULE_2__/* .keptRows */ .Ww)(decisions, all)))),
        advice(result),
        (0,_tallyman_core_operations_prune_report__WEBPACK_IMPORTED_MODULE_1__/* .windowSentence */ .Sm)(pruned),
        `Took ${(0,_tallyman_core_action_format__WEBPACK_IMPORTED_MODULE_3__/* .humanTime */ .zK)(milliseconds)}.${facts.length > 0 ? ` Credentials: ${facts.join(', ')}.` : ''}`,
    ];
    return parts.filter(Boolean).join('\n\n');
}
/** What the run did, in a line. */
function headline({ pruned, isApplied }) {
    const counts = (0,_tallyman_core_operations_prune_report__WEBPACK_IMPORTED_MODULE_1__/* .pruneCounts */ .RF)(pruned);
    if (isApplied && (pruned.places.length > 0 || pruned.failures.length === 0)) {
        const { deleted, untagged, retained, failed, freedBytes } = counts;
        if (deleted + untagged + retained + failed + freedBytes === 0 && pruned.failures.length === 0)
            return 'nothing was to go, so nothing was deleted';
        const others = [
            ...(untagged > 0 ? [`${(0,_tallyman_core_action_format__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(untagged, 'tag')} taken off`] : []),
            ...(retained > 0 ? [`${retained} retained`] : []),
            ...(failed > 0 ? [`${failed} failed`] : []),
        ];
        return [`${deleted} deleted`, ...others, `${(0,_tallyman_core_action_format__WEBPACK_IMPORTED_MODULE_3__/* .humanBytes */ .p6)(freedBytes)} freed`].join(', ');
    }
    if (pruned.planned.length === 0)
        return 'nothing was planned or deleted';
    const going = pruned.planned.reduce((sum, { totals }) => sum + totals.deleted, 0);
    const whole = pruned.planned.reduce((sum, { before }) => sum + before.versions.length, 0);
    const losing = pruned.planned.reduce((sum, { totals }) => sum + totals.untagged, 0);
    const tags = losing > 0 ? `, ${losing} would lose tags` : '';
    return `${going} of ${(0,_tallyman_core_action_format__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(whole, 'version')} would be deleted${tags}; nothing was`;
}
function placeRow({ place, totals: { kept, untagged, deleted, freedBytes } }) {
    return [(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(place.name), String(kept), String(untagged), String(deleted), (0,_tallyman_core_action_format__WEBPACK_IMPORTED_MODULE_3__/* .humanBytes */ .p6)(freedBytes)];
}
function inPlace(place, sentence) {
    return sentence && `> ${(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(`${place}: ${sentence}`)}`;
}
function changes({ place, decisions }, isOneOfSeveral) {
    const found = (0,_tallyman_core_prune_plan_rows__WEBPACK_IMPORTED_MODULE_2__/* .changeRows */ .QP)(decisions, all);
    if (found.rows.length === 0)
        return [];
    return [
        `#### What goes${isOneOfSeveral ? ` from ${(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(place.name)}` : ''}, and why`,
        rows(found),
    ];
}
/** What the place does not let go, and what else the reader of its plan must know. */
function retained(planned) {
    const { place, notes } = planned;
    const found = (0,_tallyman_core_operations_prune_report__WEBPACK_IMPORTED_MODULE_1__/* .retainedTogether */ .nK)(planned).map(({ version, tags, why }) => [
        tags.length > 0 ? tags.map(_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ') : (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(version.digest.slice(0, 19)),
        (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(why),
    ]);
    return [
        (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([`Retained in ${(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(place.name)}`, 'Why'], found, shownRows),
        ...notes.map(note => `> ${(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(`${place.name}: ${note}`)}`),
    ];
}
/** What did not go as planned, and what restores what did. */
function exceptions({ planned, outcomes, losses }) {
    const ended = outcomes.flatMap(({ step, ...outcome }) => {
        const what = step.act === 'untag' ? step.tag : step.version.digest.slice(0, 19);
        if ('why' in outcome)
            return [[(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(what), outcome.result, (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(outcome.why)]];
        if (outcome.result === 'failed')
            return [[(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(what), 'failed', (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(outcome.error.message)]];
        return outcome.result === 'gone' ? [[(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(what), 'gone', 'somebody else removed it before']] : [];
    });
    const restored = outcomes.flatMap(({ step, ...outcome }) => 'restore' in outcome && outcome.restore !== undefined
        ? [[(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(step.version.digest.slice(0, 19)), (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(outcome.restore)]]
        : []);
    const lost = losses.map(({ digest, text }) => [(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest), (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text)]);
    return [
        (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Missing afterwards', 'What'], lost, shownRows),
        (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([`Not done in ${(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(planned.place.name)}`, 'Outcome', 'Why'], ended, shownRows),
        (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('Version ids, by which GitHub restores for 30 days', (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Digest', 'Id'], restored, shownRows)),
    ];
}
function advice({ isApplied, isDry, files, pruned: { planned } }) {
    const isUseless = planned.some(({ isStuck }) => isStuck);
    const isIdle = !planned.some(({ totals, plan }) => totals.deleted + totals.untagged + (plan.drafts?.length ?? 0) > 0);
    if (isApplied || isUseless || isIdle)
        return '';
    const how = isDry ? 'without `dry-run`' : 'with `mode: apply`';
    return `Carry it out ${how}. To carry out exactly this plan, give \`plan-file\` this step's output \`plan\` too (${(0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(files.plan)}).`;
}
function rows({ headers, rows: lines }) {
    return (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(headers, lines.map(line => line.map(cell)), shownRows);
}
/** Leading spaces show what hangs on what. */
function cell(text) {
    const [indent = ''] = /^ */.exec(text) ?? [];
    return '&emsp;'.repeat(indent.length / 2) + (0,_tallyman_core_action_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text.slice(indent.length));
}


/***/ })

};
;