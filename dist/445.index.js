export const id = 445;
export const ids = [445,111];
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

/***/ 878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ parseKeyPrefix),
/* harmony export */   k2: () => (/* binding */ entryKey),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   x2: () => (/* binding */ defaultKeyPrefix)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3766);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9975);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3822);




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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `key-prefix: cannot use "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}", expected 1 to 128 letters, digits, dots, dashes and underscores`);
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

/***/ 9808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   W9: () => (/* binding */ planEntries),
/* harmony export */   yU: () => (/* binding */ defaultPackBelow)
/* harmony export */ });
/** Bytes from which a blob has an entry of its own, unless told. */
const defaultPackBelow = 8 * 1024 * 1024;
/*
 * What shares an entry is decided by a layer's own size and its place in its image, by nothing else. So images on one base
 * share the base's entries, and a layer that changes in place changes the entry it is in and no other.
 *
 *   places 0 to 13       an entry each: a changed layer costs itself
 *   from place 14        packs of 3, 6, 14, 30, 60, 60, … places: 127 layers, the most an engine takes, are 19 entries
 *   `packBelow` or more  an entry each wherever they stand
 */
const alone = 14;
const packs = [3, 6, 14, 30, 60];
/** Entries of layers that one image may have: with its manifests' entry there are 20. */
const perImage = 19;
/** Entries that are never joined with others to stay within a limit. */
const settled = 8;
/** Entries that all images of an index may have together, in view of 200 uploads a minute for a repository. */
const perRoot = 64;
/** Which blobs share an entry; every blob stands in at least one, base first. */
function planEntries(images, packBelow) {
    const plans = images.flatMap(({ layers }) => capped(grouped(layers, packBelow), perImage));
    const attachments = unique(images.flatMap(each => each.attachments));
    const large = attachments.filter(({ size }) => size >= packBelow);
    const small = attachments.filter(({ size }) => size < packBelow);
    return capped(distinct([...plans, ...[...large.map(blob => [blob]), small].flatMap(asPlan)]), perRoot);
}
function grouped(layers, packBelow) {
    const groups = new Map();
    unique(layers).forEach((layer, place) => {
        const group = layer.size >= packBelow ? layer.digest : groupAt(place);
        groups.set(group, [...(groups.get(group) ?? []), layer]);
    });
    return [...groups.values()].flatMap(asPlan);
}
function groupAt(place) {
    if (place < alone)
        return `place ${place}`;
    let end = alone;
    for (let pack = 0;; pack++) {
        end += packs[Math.min(pack, packs.length - 1)] ?? 1;
        if (place < end)
            return `pack ${pack}`;
    }
}
/** Joins neighbours, the smallest first, until no more than `limit` are left; the base's first entries stay what they are. */
function capped(plans, limit) {
    const [base, left] = [plans.slice(0, settled), plans.slice(settled)];
    while (base.length + left.length > limit) {
        const sums = left.slice(1).map((plan, at) => sizeOf(plan) + sizeOf(left[at] ?? []));
        const at = sums.indexOf(Math.min(...sums));
        left.splice(at, 2, ...asPlan([...(left[at] ?? []), ...(left[at + 1] ?? [])]));
    }
    return [...base, ...left];
}
/** Each plan once, and none whose blobs all stand in plans before it. */
function distinct(plans) {
    const placed = new Set();
    return plans.filter(plan => {
        const isNew = plan.some(({ digest }) => !placed.has(digest));
        for (const { digest } of plan)
            placed.add(digest);
        return isNew;
    });
}
function asPlan(members) {
    const [first, ...rest] = unique(members)
        .map(({ digest, size }) => ({ digest, size }))
        .sort((a, b) => (a.digest < b.digest ? -1 : 1));
    return first ? [[first, ...rest]] : [];
}
function unique(members) {
    return [...new Map(members.map(member => [member.digest, member])).values()];
}
/** The bytes of all members. */
function sizeOf(members) {
    return members.reduce((sum, { size }) => sum + size, 0);
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

/***/ 9154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ cacheInputs)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4907);
/* harmony import */ var _cache_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(878);


/** The inputs of every action that is about the cache alone. */
const cacheInputs = {
    'key-prefix': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)(_cache_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .parseKeyPrefix */ .Nj, _cache_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultKeyPrefix */ .x2),
    'cache-client': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalOr */ .Yv)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('auto', 'toolkit'), 'auto'),
};


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

/***/ 1445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(4468);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(4907);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/plan-entries.js
var plan_entries = __webpack_require__(9808);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(8406);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/cache-inputs.js
var cache_inputs = __webpack_require__(9154);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/common-inputs.js
var common_inputs = __webpack_require__(5965);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/cache-account.js
var cache_account = __webpack_require__(2040);
;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/outputs.js


/** The step's outputs, by name. */
function outputs({ saving, report }) {
    const { pulled, account, missing } = saving;
    const { images } = pulled;
    const { written, kept, leftOut, bytes } = (0,cache_account/* savedSums */.wT)(account.saved);
    const refs = images.map(({ wanted, digest }) => (0,reference/* digestReference */.O9)(wanted.reference, digest));
    const isHit = written.length === 0 && leftOut.length === 0 && kept.length > 0;
    const matched = images.flatMap(({ digest, wanted }, at) => (0,cache_account/* savedSums */.wT)(account.saved.filter(({ root }) => root === digest)).leftOut.length === 0
        ? [refs[at] ?? (0,reference/* digestReference */.O9)(wanted.reference, digest)]
        : []);
    const digest = images[0]?.digest ?? '';
    return {
        ...{ digest, ref: refs[0] ?? '', refs: refs.join('\n'), report },
        json: JSON.stringify({ digest, refs: refs.slice(0, 20), cacheHit: isHit, saved: bytes }),
        'cache-hit': String(isHit),
        'cache-matched': matched.join('\n'),
        missing: (0,cache_account/* shortList */.pg)(missing),
        repaired: '0',
        'bytes-restored': '0',
        'bytes-saved': String(bytes),
        entries: String(written.length + kept.length),
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/format.js
var format = __webpack_require__(9797);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/markdown.js
var markdown = __webpack_require__(3867);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/cache-summary.js
var cache_summary = __webpack_require__(8963);
;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/summary.js





/** The step summary of a save, as Markdown. */
function saveSummary({ saving, milliseconds }) {
    const { pulled, account } = saving;
    const { bytes } = (0,cache_account/* savedSums */.wT)(account.saved);
    const rows = pulled.images.map(({ wanted, digest, graph }) => [
        (0,markdown/* code */.aY)((0,reference/* familiarReference */.ZD)(wanted.reference)),
        (0,markdown/* code */.aY)(digest),
        (0,format/* humanBytes */.p6)(graph.blobs.reduce((sum, { size }) => sum + size, 0)),
    ]);
    return [
        `### Tallyman: ${rows.length} ${rows.length === 1 ? 'image' : 'images'} in the Actions cache`,
        `${(0,format/* humanBytes */.p6)(bytes)} uploaded in ${(0,format/* humanTime */.zK)(milliseconds)}.`,
        (0,markdown/* table */.tp)(['Image', 'Digest', 'Size'], rows),
        ...(0,cache_summary/* cacheSummary */.$)(account, { bytes: 0, milliseconds: 0 }),
    ]
        .filter(Boolean)
        .join('\n\n');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/save-to-cache/src/action.js








const action_inputs = {
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(written => ({ reference: (0,reference/* parseReference */.F2)(written), written }))),
    'lock-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(inputs/* text */.Qq)),
    verify: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)('distribution', 'content')), ['distribution', 'content']),
    from: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('store'), 'store'),
    'pack-below': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, plan_entries/* defaultPackBelow */.yU),
    'max-size': (0,inputs/* optionalOr */.Yv)(inputs/* bytes */.ee, undefined),
    'lookup-only': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'fail-on-cache-miss': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...cache_inputs/* cacheInputs */.k,
    ...common_inputs/* commonInputs */.j,
};
const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: save to cache',
    inputs: action_inputs,
    // What saves is loaded once the inputs are known to be good.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(721), __webpack_require__.e(768), __webpack_require__.e(470), __webpack_require__.e(412)]).then(__webpack_require__.bind(__webpack_require__, 412))).run(values, host),
    outputs: outputs,
    summary: saveSummary,
});


/***/ })

};
