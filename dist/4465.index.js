"use strict";
exports.id = 4465;
exports.ids = [4465];
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

// UNUSED EXPORTS: ofForm

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
            throw new Error(`"${(0,printable/* printable */.g)(written)}": this list takes no comments, expected key=value`);
        if (!written.startsWith('"'))
            return item(written);
        if (!quotedItem.test(written))
            throw new Error(`"${(0,printable/* printable */.g)(written)}": expected one quote round it all`);
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
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);



const known = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
// image-spec, descriptor.md: digest ::= algorithm ":" encoded
const wellFormed = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
/** Parses a digest. Throws DIGEST_INVALID, or DIGEST_UNSUPPORTED for a well-formed digest of another algorithm. */
function parseDigest(text) {
    if (known.test(text))
        return text;
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 160);
    if (wellFormed.test(text) && !/^sha(?:256|512):/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_UNSUPPORTED', `Cannot verify digest "${shown}": expected sha256 or sha512`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DIGEST_INVALID', `Cannot read digest "${shown}": expected sha256: and 64 hex digits, or sha512: and 128`);
}
/** Whether `text` is a digest that parseDigest accepts. */
function isDigest(text) {
    return known.test(text);
}
/** The algorithm of a digest. */
function algorithmOf(digest) {
    return digest.startsWith('sha256:') ? 'sha256' : 'sha512';
}
/** The hex part of a digest. */
function encodedOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** Creates a hasher. */
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
/** A digest shortened for reading: the algorithm and twelve hex digits. */
function shortDigest(digest) {
    return digest.replace(/^(\w+:.{12}).*$/, '$1');
}


/***/ })

};
;