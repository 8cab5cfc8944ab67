export const id = 967;
export const ids = [967];
export const modules = {

/***/ 4468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** An action with its types worked out from its inputs and its operation. */
function defineAction(action) {
    return action;
}


/***/ }),

/***/ 9797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 4907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


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
  rJ: () => (/* binding */ secret),
  Qq: () => (/* binding */ inputs_text)
});

// UNUSED EXPORTS: required

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(3822);
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
function withoutComment(line) {
    return line.replace(/(?:^|\s)#[\s\S]*$/, '').trim();
}
function eachItem(items, parse) {
    return items.filter(Boolean).map(item => {
        try {
            return parse(item);
        }
        catch (error) {
            const problem = error instanceof Error ? error.message : String(error);
            const shown = `"${(0,printable/* printable */.g)(item)}"`;
            throw problem.includes(shown) ? error : new Error(`${shown}: ${problem}`, { cause: error });
        }
    });
}


/***/ }),

/***/ 9975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EX: () => (/* binding */ encodedOf),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   YA: () => (/* binding */ hasher),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3766);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3822);



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


/***/ }),

/***/ 8406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ isRegistry),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   O9: () => (/* binding */ digestReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   ZD: () => (/* binding */ familiarReference),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* unused harmony export parseTag */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3766);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3822);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9975);



const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const domain = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const path = /^[a-z0-9]+(?:(?:[_.]|__|-+)[a-z0-9]+)*$/;
const tagGrammar = /^\w[\w.-]{0,127}$/;
const imageId = /^[0-9a-f]{64}$/;
const maxName = 255;
const dockerHub = 'docker.io';
const dockerHubNames = new Set([dockerHub, 'index.docker.io', 'registry-1.docker.io']);
/** Reads an image reference; without tag and digest it means `latest`. Throws REFERENCE_INVALID, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
function parseReference(text) {
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
/** `registry/repository[:tag]@digest`. */
function pinnedReference({ registry, repository, tag }, digest) {
    return formatReference({ registry, repository, ...(tag === undefined ? {} : { tag }), digest });
}
/** `registry/repository@digest`. */
function digestReference({ registry, repository }, digest) {
    return formatReference({ registry, repository, digest });
}


/***/ }),

/***/ 2040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ isRepaired),
/* harmony export */   VR: () => (/* binding */ cacheReport),
/* harmony export */   jU: () => (/* binding */ timeSaved),
/* harmony export */   pg: () => (/* binding */ shortList),
/* harmony export */   qC: () => (/* binding */ whyLeftOut),
/* harmony export */   wT: () => (/* binding */ savedSums)
/* harmony export */ });
const isKept = new Set(['exists', 'busy']);
/** Sums up what was saved of all images; an entry that two of them share counts once. */
function savedSums(saved) {
    const entries = new Map();
    for (const entry of saved.flatMap(each => each.entries))
        if (entries.get(entry.key)?.outcome !== 'saved')
            entries.set(entry.key, entry);
    const all = [...entries.values()];
    const written = all.filter(({ outcome }) => outcome === 'saved');
    return {
        written,
        kept: all.filter(({ outcome }) => isKept.has(outcome)),
        leftOut: all.filter(({ outcome }) => outcome !== 'saved' && !isKept.has(outcome)),
        bytes: saved.reduce((sum, { bytes }) => sum + bytes, 0),
    };
}
const reasons = {
    planned: 'it would be saved',
    over: 'over the budget',
    absent: 'not in the store',
    stopped: 'saving was stopped',
    refused: 'refused by the service',
    throttled: 'too many uploads a minute',
};
/** Why an entry was left out, in words. */
function whyLeftOut({ outcome }) {
    return reasons[outcome] ?? outcome;
}
/** Milliseconds less than the same bytes took from the registry when they were saved; undefined where that is not known or not less. */
function timeSaved({ report }, bytes, milliseconds) {
    const { cold } = report;
    if (cold.bytes === 0 || bytes === 0)
        return undefined;
    const saved = (cold.milliseconds * bytes) / cold.bytes - milliseconds;
    return saved > 0 ? saved : undefined;
}
/** Whether a blob was fetched from elsewhere since its cached copy was damaged. */
function isRepaired({ report }) {
    return ({ repaired }) => repaired && report.poisoned.length > 0;
}
/** As many lines as an output may hold. */
function shortList(lines) {
    const most = 40;
    if (lines.length <= most)
        return lines.join('\n');
    return [...lines.slice(0, most), `and ${lines.length - most} more`].join('\n');
}
/** The account as the report file holds it. */
function cacheReport(account) {
    const entries = account.saved.flatMap(({ entries }) => entries);
    const { bytes } = savedSums(account.saved);
    const saved = entries.map(({ key, size, members, outcome }) => ({ key, size, outcome, members }));
    return { ...account.report, saved, bytesSaved: bytes };
}


/***/ }),

/***/ 8963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ cacheSummary)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9797);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3867);
/* harmony import */ var _cache_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2040);



/** What the cache did, as Markdown for the step summary: a line, and what was left out. */
function cacheSummary(account, pulled) {
    const { report, saved } = account;
    const { written, kept, leftOut, bytes } = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)(saved);
    const less = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSaved */ .jU)(account, pulled.bytes, pulled.milliseconds);
    const facts = [
        `${report.used.length} entries used`,
        ...(less === undefined
            ? []
            : [`about ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(less)} less than when it was filled from the registry`]),
        ...(saved.length > 0
            ? [`${written.length} entries written (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes)}), ${kept.length} there already`]
            : []),
        ...(report.poisoned.length > 0
            ? [`${report.poisoned.length} damaged entries caught, their content fetched elsewhere`]
            : []),
        `${report.lookups} look-ups, ${report.route} route`,
    ];
    return [
        `Actions cache: ${facts.join('; ')}.`,
        report.off === undefined ? '' : `The cache was given up: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(report.off)}.`,
        report.off === undefined && report.unsaved !== undefined
            ? `Not all was saved: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(report.unsaved)}.`
            : '',
        leftOut.length === 0
            ? ''
            : (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)('Left out of the cache', (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Entry', 'Size', 'Why'], leftOut.map(entry => [
                (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(entry.key),
                (0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(entry.size),
                (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLeftOut */ .qC)(entry)),
            ]))),
    ];
}


/***/ }),

/***/ 5965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commonInputs)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4907);

const hostGrammar = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;
function host(value) {
    if (hostGrammar.test(value))
        return value;
    throw new Error('expected host[:port]');
}
/** The inputs that every action has. */
const commonInputs = {
    'registry-auth': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'github-token': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)),
    'registry-mirrors': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pair */ .V2)((name, mirror) => [host(name), host(mirror)]))),
    'insecure-registries': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(host)),
    'ca-certificates': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pair */ .V2)((name, path) => [host(name), path]))),
    concurrency: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 64 }), 6),
    retries: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 20 }), 5),
    store: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    summary: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('true', 'false', 'on-failure'), 'true'),
};


/***/ }),

/***/ 4687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseDestination)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3822);

/** Reads an item of `to`. */
function parseDestination(text) {
    const [kind, ...rest] = text.split('=');
    const path = rest.join('=').trim();
    if ((kind === 'store' || kind === 'none') && rest.length === 0)
        return { kind };
    if ((kind === 'oci-layout' || kind === 'oci-archive') && path !== '')
        return { kind, path };
    throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text)}" is none of store, oci-layout=DIR, oci-archive=FILE, none`);
}


/***/ }),

/***/ 6818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ progressLog)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9797);

const everyMs = 10_000;
/** Tells the log what a transfer does: a line for each blob that arrived, and every ten seconds how far the others are. */
function progressLog(log, now) {
    const arrived = new Map();
    let total = 0;
    let sum = 0;
    let spoke = now();
    function tell() {
        spoke = now();
        log.info(`  ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(sum)} of ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(total)} (${Math.floor((100 * sum) / Math.max(1, total))} %)`);
    }
    return {
        planned(steps) {
            const missing = steps.filter(({ how }) => how === 'fetch');
            total = missing.reduce((bytes, { blob }) => bytes + blob.size, 0);
            const kept = steps.length - missing.length;
            log.info(`${steps.length} blobs: ${kept} in the store, ${missing.length} to fetch (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(total)})`);
        },
        advanced({ digest }, bytes) {
            arrived.set(digest, (arrived.get(digest) ?? 0) + bytes);
            sum += bytes;
            if (now() - spoke >= everyMs)
                tell();
        },
        delivered({ blob, source, milliseconds, repaired }) {
            if (source === 'store')
                return;
            const again = repaired ? ', after a damaged copy' : '';
            log.info(`  ${shortDigest(blob.digest)}  ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(blob.size)} from ${source} in ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanTime */ .zK)(milliseconds)} (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanRate */ .S6)(blob.size, milliseconds)})${again}`);
        },
        passed({ digest }, source, error) {
            // The cache warns by itself, once, however many of its entries fail.
            const tell = source === 'cache' ? log.info : log.warning;
            tell(`${shortDigest(digest)}: the ${source} failed, asking the next source. ${error.message}`, {
                title: error.code,
            });
        },
    };
}
/** A digest short enough to read: its algorithm and twelve digits. */
function shortDigest(digest) {
    return digest.replace(/^(\w+:.{12}).*$/, '$1');
}


/***/ }),

/***/ 5624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _G: () => (/* binding */ bytesBySource),
/* harmony export */   iH: () => (/* binding */ isCacheHit),
/* harmony export */   kV: () => (/* binding */ pullReport)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8406);
/* harmony import */ var _cache_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2040);


/** Bytes of blobs by source; mirrors count as registries, a descriptor's own data as nothing. */
function bytesBySource({ deliveries }) {
    const sum = (...sources) => deliveries
        .filter(({ source }) => sources.includes(source))
        .reduce((total, { blob }) => total + blob.size, 0);
    return { registry: sum('registry', 'mirror'), cache: sum('cache'), store: sum('store') };
}
/** Whether nothing had to be asked of a registry. */
function isCacheHit({ deliveries, documents }) {
    const near = new Set(['store', 'cache', 'inline']);
    return (deliveries.every(({ source }) => near.has(source)) &&
        [...documents.values()].every(source => near.has(source)));
}
function pullReport(pulled) {
    return {
        images: pulled.images.map(image => imageReport(image, pulled)),
        bytes: bytesBySource(pulled),
        damaged: pulled.damaged.map(({ wanted, error }) => ({
            image: wanted.written,
            code: error.code,
            message: error.message,
        })),
        ...(pulled.cache ? { cache: { ...(0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReport */ .VR)(pulled.cache), ...saving(pulled, pulled.cache) } } : {}),
    };
}
function saving(pulled, account) {
    const milliseconds = (0,_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSaved */ .jU)(account, bytesBySource(pulled).cache, pulled.transferMs);
    return milliseconds === undefined ? {} : { millisecondsSaved: Math.round(milliseconds) };
}
function imageReport({ wanted, digest, graph, platformDigests, imageIds, movedTo }, { deliveries, documents }) {
    const blobs = new Set(graph.blobs.map(blob => blob.digest));
    return {
        image: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(wanted.reference),
        digest,
        ...(movedTo ? { tagPointsTo: movedTo } : {}),
        platforms: Object.fromEntries(platformDigests),
        imageIds: Object.fromEntries(imageIds),
        documents: graph.documents.map(({ descriptor }) => ({
            digest: descriptor.digest,
            size: descriptor.size,
            source: documents.get(descriptor.digest),
        })),
        layers: deliveries
            .filter(({ blob }) => blobs.has(blob.digest))
            .map(({ blob, source, milliseconds, repaired }) => ({
            digest: blob.digest,
            mediaType: blob.mediaType,
            size: blob.size,
            source,
            milliseconds: Math.round(milliseconds),
            repaired,
        })),
    };
}


/***/ }),

/***/ 8216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ pullSummary)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9797);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3867);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8406);
/* harmony import */ var _cache_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8963);
/* harmony import */ var _progress_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6818);
/* harmony import */ var _pull_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5624);






/** The step summary of a pull, as Markdown. */
function pullSummary({ pulled, milliseconds, credentials, limits }, done = 'pulled') {
    const { images, damaged, content, cache, transferMs } = pulled;
    const bytes = (0,_pull_report_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesBySource */ ._G)(pulled);
    const checked = content ? `distribution digests and ${content.layers} diff_ids` : 'distribution digests';
    const sources = [
        `${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes.registry)} from registries`,
        ...(bytes.cache > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes.cache)} from the cache`] : []),
        `${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes.store)} already in the store`,
    ];
    const facts = [...credentials].map(([registry, source]) => `${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(registry)}: ${source}`);
    const parts = [
        `### Tallyman: ${images.length} ${images.length === 1 ? 'image' : 'images'} ${done} and verified`,
        `${sources.join(', ')}, in ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(milliseconds)}. Checked: ${checked}.`,
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Image', 'Digest', 'Platforms', 'Size'], images.map(imageRow)),
        damaged.length > 0
            ? (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Damaged tag', 'Why'], damaged.map(({ wanted, error }) => [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(wanted.written), (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(error.message)]))
            : '',
        ...(cache ? (0,_cache_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheSummary */ .$)(cache, { bytes: bytes.cache, milliseconds: transferMs }) : []),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)('Blobs', blobTable(pulled)),
        facts.length > 0 ? `Credentials: ${facts.join(', ')}.` : '',
        ...[...limits].map(([registry, text]) => `Pull limit of ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(registry)}: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(text)}.`),
    ];
    return parts.filter(Boolean).join('\n\n');
}
function imageRow({ wanted, digest, platformDigests, graph, movedTo }) {
    const moved = movedTo ? `<br>its tag now points to ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_progress_log_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .V)(movedTo))}` : '';
    const size = graph.blobs.reduce((sum, blob) => sum + blob.size, 0);
    return [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .familiarReference */ .ZD)(wanted.reference)),
        `${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(digest)}${moved}`,
        [...platformDigests.keys()].map(_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV).join(', '),
        (0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(size),
    ];
}
function blobTable({ deliveries }) {
    const rows = deliveries.map(({ blob, source, milliseconds, repaired }) => [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_progress_log_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .V)(blob.digest)),
        (0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(blob.size),
        repaired ? `${source}, repaired` : source,
        source === 'store' ? '' : (0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(milliseconds),
    ]);
    return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Blob', 'Size', 'Source', 'Time'], rows);
}


/***/ })

};
