"use strict";
exports.id = 543;
exports.ids = [543];
exports.modules = {

/***/ 30543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseYaml: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/scalar-spans.js
/** The longest source of a folded text in which a part is searched. */
const greatestSearch = 4096;
const escapeLengths = { x: 4, u: 6, U: 10 };
/** Finds parts of scalars in the text of a file. */
class ScalarSpans {
    #text;
    #lineStarts;
    #blocks = new Map();
    #inners = new Map();
    /** `lineStarts`: the offset of each line of `text`. */
    constructor(text, lineStarts) {
        this.#text = text;
        this.#lineStarts = lineStarts;
    }
    /** Returns the place of a part of a scalar's value, or undefined if the file writes it in other characters. */
    of(node, from, to) {
        const wish = node.value.slice(from, to);
        if (node.type === 'BLOCK_LITERAL')
            return this.#at(this.#inBlock(node, from), wish);
        const inner = node.type === 'BLOCK_FOLDED' ? undefined : this.#innerOf(node);
        if (!inner)
            return this.#searched(node, wish);
        const { start, offsets } = inner;
        if (!offsets)
            return this.#at(start + from, wish);
        return offsets[to] === (offsets[from] ?? 0) + wish.length ? this.#at(offsets[from], wish) : undefined;
    }
    #at(start, wish) {
        if (start === undefined || !this.#text.startsWith(wish, start))
            return undefined;
        return { start, end: start + wish.length };
    }
    #innerOf(node) {
        if (this.#inners.has(node))
            return this.#inners.get(node);
        const found = innerOf(node, this.#text);
        this.#inners.set(node, found);
        return found;
    }
    /** Searches a folded text, in which a word is where it occurs if it occurs once. */
    #searched(node, wish) {
        const [first = 0, behind = 0] = node.range ?? [];
        const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
        if (isQuoted || behind - first > greatestSearch || wish === '' || /\s/.test(wish))
            return undefined;
        const raw = this.#text.slice(first, behind);
        // A comment may follow the mark of a block.
        const from = node.type === 'BLOCK_FOLDED' ? raw.indexOf('\n') + 1 : 0;
        const at = raw.indexOf(wish, from);
        return at < 0 || raw.indexOf(wish, at + 1) >= 0 ? undefined : this.#at(first + at, wish);
    }
    #inBlock(node, from) {
        const starts = this.#blocks.get(node) ?? lineStartsOf(node.value);
        this.#blocks.set(node, starts);
        const row = lastAtMost(starts, from);
        const begin = starts[row] ?? 0;
        const inValue = node.value.slice(begin, (starts[row + 1] ?? node.value.length + 1) - 1);
        const header = lastAtMost(this.#lineStarts, node.range?.[0] ?? 0) + 1;
        const source = this.#lineStarts[header + row];
        if (source === undefined)
            return undefined;
        const next = this.#lineStarts[header + row + 1] ?? this.#text.length + 1;
        const length = this.#text.slice(source, next - 1).replace(/\r$/, '').length;
        return source + length - inValue.length + (from - begin);
    }
}
function innerOf({ type, range, value }, text) {
    const [first = 0, behind = 0] = range ?? [];
    const quote = type === 'PLAIN' ? 0 : 1;
    const [start, end] = [first + quote, behind - quote];
    if (end - start === value.length && text.startsWith(value, start))
        return { start, end };
    if (quote === 0)
        return undefined;
    const offsets = offsetsOf(text, { start, end }, { isDouble: type === 'QUOTE_DOUBLE', size: value.length });
    return offsets && { start, end, offsets };
}
/** Returns the offset of each character of a quoted text and that of its end, or undefined if it is folded. */
function offsetsOf(text, { start, end }, { isDouble, size }) {
    const offsets = new Int32Array(size + 1);
    let count = 0;
    for (let at = start; at < end;) {
        const char = text[at];
        if (char === '\n' || count >= size)
            return undefined;
        offsets[count++] = at;
        if (isDouble && char === '\\') {
            const next = text[at + 1] ?? '';
            // A character beyond the first plane has two units.
            const isWide = next === 'U' && Number.parseInt(text.slice(at + 2, at + 10), 16) > 0xffff;
            if (isWide && count < size)
                offsets[count++] = at;
            at += escapeLengths[next] ?? 2;
        }
        else
            at += !isDouble && char === "'" ? 2 : 1;
    }
    offsets[count] = end;
    return count === size ? offsets : undefined;
}
function lineStartsOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** Returns the index of the last number up to `wish` in a sorted list that begins with 0. */
function lastAtMost(sorted, wish) {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (sorted[middle] <= wish)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/yaml-problems.js
/**
 * Descriptions of the parser's faults that quote nothing: the parser's own messages quote the file, which may not be the one the user
 * meant.
 */
const problems = {
    ALIAS_PROPS: 'expected an alias without anchor or tag',
    BAD_ALIAS: 'expected the name of an anchor behind "*"',
    BAD_DIRECTIVE: 'expected a directive that YAML knows behind "%"',
    BAD_DQ_ESCAPE: 'expected an escape that YAML knows in a text in double quotes',
    BAD_INDENT: 'expected another indentation, or a closing bracket before',
    BAD_PROP_ORDER: 'expected anchor and tag in front of their value',
    BAD_SCALAR_START: 'expected quotes round a text that begins with a character of YAML’s own',
    BLOCK_AS_IMPLICIT_KEY: 'expected a nested map or list on lines of its own',
    BLOCK_IN_FLOW: 'expected no indented map or list within brackets',
    KEY_OVER_1024_CHARS: 'expected a key of at most 1024 characters',
    MISSING_CHAR: 'expected a closing quote or bracket, a comma, a colon or a space',
    MULTILINE_IMPLICIT_KEY: 'expected a key that ends on its line',
    MULTIPLE_ANCHORS: 'expected one anchor',
    MULTIPLE_TAGS: 'expected one tag',
    RESOURCE_EXHAUSTION: 'it is nested too deep, expected what people write',
    TAB_AS_INDENT: 'expected spaces where a tab stands',
    TAG_RESOLVE_FAILED: 'expected a tag that YAML knows',
};
/** Describes a fault by the parser's code, with its column from 1. */
function yamlProblem(code, column) {
    return `${problems[code] ?? 'expected YAML'} (column ${column})`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/yaml-tree.js




/** The most pairs of maps after merging: bounds merges of merges. */
const greatestPairs = 1_000_000;
/** The longest chain of maps that merge each other: bounds the stack. */
const greatestDepth = 500;
const commentBehind = /[ \t\]},]*[ \t]#([^\r\n]{0,500})/y;
/** A file's documents. Every method follows aliases and merge keys. */
class YamlTree {
    roots;
    faults;
    /** Every string of the file, keys included, once per occurrence. */
    texts;
    #source;
    #targets = new Map();
    #own = new Map();
    #mergeOf = new Map();
    #found = new Map();
    #spans;
    #merges;
    #pairs = 0;
    /** Of merges in which a key is searched. */
    #depth = 0;
    /** `more`: faults that belong to no document. */
    constructor(source, documents, more = []) {
        this.#source = source;
        this.#spans = new ScalarSpans(source.text, source.lines.lineStarts);
        const faults = [];
        const roots = [];
        const texts = [];
        for (const document of documents) {
            const before = faults.length;
            for (const { pos, code } of document.errors.slice(0, 20)) {
                const { col } = this.#source.lines.linePos(pos[0]);
                const column = Math.max(1, col);
                faults.push({ line: this.#line(pos[0]), column, problem: yamlProblem(code, column) });
            }
            if (document.errors.length > 0 || document.contents === null)
                continue;
            this.#index(document.contents, faults, texts);
            if (faults.length === before)
                roots.push(document.contents);
        }
        this.roots = roots;
        this.faults = [...faults, ...more];
        this.texts = texts;
    }
    get path() {
        return this.#source.path;
    }
    get source() {
        return this.#source.text;
    }
    /** Returns the value of a key: the map's own, else that of the first merged map with the key. */
    get(node, key) {
        const map = this.#map(node);
        if (!map)
            return undefined;
        const known = this.#found.get(map) ?? new Map();
        this.#found.set(map, known);
        if (known.has(key))
            return known.get(key);
        // Set before the search, so that a map merged into itself terminates.
        known.set(key, undefined);
        const own = this.#own.get(map)?.get(key);
        const found = own ? this.#follow(own.value) : this.#first(this.#merged(map), key);
        known.set(key, found);
        return found;
    }
    /** Returns a map's own pairs, then merged pairs with other keys. Empty if `node` is not a map. Throws INPUT_INVALID for too many. */
    entries(node) {
        const found = new Map();
        const seen = new Set();
        const waiting = [this.#map(node)];
        for (let map = waiting.pop(); map; map = waiting.pop()) {
            if (seen.has(map))
                continue;
            seen.add(map);
            const own = this.#own.get(map) ?? new Map();
            this.#pairs += own.size + 1;
            if (this.#pairs > greatestPairs)
                throw this.#tooManyMerges();
            for (const [key, pair] of own)
                if (!found.has(key))
                    found.set(key, { key, value: this.#follow(pair.value) });
            waiting.push(...this.#merged(map).reverse());
        }
        return [...found.values()];
    }
    /** Returns a map's own pair, without those of merged maps. */
    pair(node, key) {
        const map = this.#map(node);
        const pair = map && this.#own.get(map)?.get(key);
        return pair && { value: this.#source.yaml.isNode(pair.value) ? pair.value : undefined };
    }
    /** Reports whether other maps merge this one. */
    isMerged(node) {
        this.#merges ??= new Set([...this.#mergeOf.keys()].flatMap(map => this.#merged(map)));
        return this.#merges.has(node);
    }
    items(node) {
        return this.isList(node) ? node.items.map(item => this.#follow(item)) : [];
    }
    isMap(node) {
        return this.#source.yaml.isMap(node);
    }
    isList(node) {
        return this.#source.yaml.isSeq(node);
    }
    /** Reports whether a value is a scalar or alias that begins and ends on one line. */
    isOneLine(node) {
        const { yaml, text } = this.#source;
        if (!(yaml.isScalar(node) || yaml.isAlias(node)) || !node.range)
            return false;
        const [start, end] = node.range;
        return end > start && !text.slice(start, end).includes('\n');
    }
    /** Returns the comment behind a value on its line. Only white space, commas and closing brackets may stand between. */
    commentBehind(node) {
        if (this.#source.yaml.isScalar(node) && node.type?.startsWith('BLOCK'))
            return undefined;
        commentBehind.lastIndex = node.range?.[1] ?? this.source.length;
        return commentBehind.exec(this.source)?.[1];
    }
    /** Reports whether there is no node, or null. */
    isNothing(node) {
        return node === undefined || (this.#source.yaml.isScalar(node) && node.value === null);
    }
    text(node) {
        const isText = this.#source.yaml.isScalar(node) && typeof node.value === 'string';
        return isText ? node.value : undefined;
    }
    /** Returns a scalar as written: `1.10` stays `1.10`. */
    written(node) {
        if (!this.#source.yaml.isScalar(node) || node.value === null)
            return undefined;
        return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    }
    tag(node) {
        return node?.tag;
    }
    /** From 1. */
    line(node) {
        return this.#line(node?.range?.[0] ?? 0);
    }
    #line(offset) {
        return Math.max(1, this.#source.lines.linePos(offset).line);
    }
    /** Returns the place of a part of a scalar's text, or undefined if the file writes it in other characters. */
    span(node, from = 0, to = (this.text(node) ?? '').length) {
        const isText = this.#source.yaml.isScalar(node) && typeof node.value === 'string' && node.range;
        return isText ? this.#spans.of(node, from, to) : undefined;
    }
    /** Returns a span with its line and column, from 1. Defaults to that of the node. */
    position(node, span) {
        const [first = 0, behind = 0] = node.range ?? [];
        const { start, end } = span ?? { start: first, end: behind };
        const { line, col } = this.#source.lines.linePos(start);
        return { start, end, line: Math.max(1, line), column: Math.max(1, col) };
    }
    #map(node) {
        return this.isMap(node) ? node : undefined;
    }
    #first(maps, key) {
        if (++this.#depth > greatestDepth)
            throw this.#tooManyMerges();
        let found;
        for (const map of maps)
            if (!found)
                found = this.get(map, key);
        this.#depth--;
        return found;
    }
    #tooManyMerges() {
        return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g$)(this.path)}": it merges too many maps`);
    }
    #merged(map) {
        const merge = this.#mergeOf.get(map);
        const value = merge && this.#follow(merge.value);
        const values = this.isList(value) ? this.items(value) : [value];
        return values.flatMap(each => (this.isMap(each) ? [each] : []));
    }
    #follow(node) {
        const { yaml } = this.#source;
        if (yaml.isAlias(node))
            return this.#targets.get(node);
        return yaml.isNode(node) ? node : undefined;
    }
    /** Indexes the nodes in document order: an alias refers to the last anchor before it. */
    #index(root, faults, texts) {
        const { yaml } = this.#source;
        const anchors = new Map();
        const waiting = [root];
        while (waiting.length > 0) {
            const node = waiting.pop();
            if (yaml.isAlias(node)) {
                const target = anchors.get(node.source);
                if (target)
                    this.#targets.set(node, target);
                else
                    faults.push({ line: this.line(node), problem: 'the alias has no anchor before it' });
                continue;
            }
            if (!yaml.isNode(node))
                continue;
            if (node.anchor)
                anchors.set(node.anchor, node);
            const text = this.text(node);
            if (text !== undefined)
                texts.push(text);
            if (yaml.isMap(node))
                this.#indexMap(node, faults);
            const inner = yaml.isMap(node)
                ? node.items.flatMap(({ key, value }) => [key, value])
                : yaml.isSeq(node)
                    ? node.items
                    : [];
            for (let at = inner.length - 1; at >= 0; at--)
                waiting.push(inner[at]);
        }
    }
    #indexMap(map, faults) {
        const own = new Map();
        for (const pair of map.items) {
            const { key } = pair;
            if (!this.#source.yaml.isScalar(key))
                continue;
            if (key.value === '<<' && key.type === 'PLAIN' && !this.#mergeOf.has(map)) {
                this.#mergeOf.set(map, pair);
                continue;
            }
            const name = String(key.value);
            if (own.has(name))
                faults.push({ line: this.line(key), problem: 'Map keys must be unique' });
            own.set(name, pair);
        }
        this.#own.set(map, own);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/parse-yaml.js



/** In characters. */
const greatestFile = 8 * 1024 * 1024;
/** The most characters that may each begin a value: more nodes would exhaust memory. */
const greatestMarks = 600_000;
/** The most documents of a file: each costs far more than its characters. */
const greatestDocuments = 10_000;
/** The most faults of a file; the parser stops at the next. */
const greatestFaults = 1000;
/**
 * Parses YAML or JSON with the position of every value. Duplicate keys and aliases without an anchor are faults. A document with a fault
 * has no root; the other documents keep theirs. After 1,000 faults the rest of the file is one fault. Throws INPUT_INVALID for a file
 * that is too large.
 */
async function parseYaml(text, path) {
    if (text.length > greatestFile)
        throw invalid(path, `it has ${text.length} characters, expected at most ${greatestFile}`);
    if (marksOf(text) > greatestMarks)
        throw invalid(path, `it has too many values, expected at most ${greatestMarks}`);
    // Lazy: most steps read no YAML.
    const yaml = await __webpack_require__.e(/* import() */ 3483).then(__webpack_require__.t.bind(__webpack_require__, 33483, 19));
    const lines = new yaml.LineCounter();
    return withinDepth(path, () => {
        const { documents, stoppedAt } = documentsOf(yaml, text, lines);
        if (documents.length > greatestDocuments)
            throw invalid(path, `it has more than ${greatestDocuments} documents`);
        const cut = stoppedAt === undefined
            ? []
            : [
                {
                    line: lines.linePos(stoppedAt).line,
                    problem: `it has over ${greatestFaults} faults up to here`,
                },
            ];
        return new YamlTree({ yaml, lines, text, path }, documents, cut);
    });
}
/**
 * Parses the documents of a text. Counts faults, since the library creates an `Error` with a stack for each, without a limit: a thousand
 * times the cost of the faulty character.
 */
function documentsOf(yaml, text, lines) {
    // The composer's check for duplicate keys takes quadratic time.
    const composer = new yaml.Composer({ lineCounter: lines, logLevel: 'silent', uniqueKeys: false });
    const documents = [];
    let faults = 0;
    const count = (source) => {
        if (++faults > greatestFaults)
            throw new TooManyFaults(offsetOf(source));
    };
    const report = Reflect.get(composer, 'onError');
    const counted = (source, ...fault) => {
        count(source);
        report(source, ...fault);
    };
    Reflect.set(composer, 'onError', counted);
    try {
        for (const token of new yaml.Parser(lines.addNewLine).parse(text)) {
            if (token.type === 'error')
                count(token);
            documents.push(...composer.next(token));
            if (documents.length > greatestDocuments)
                return { documents };
        }
        return { documents: [...documents, ...composer.end()] };
    }
    catch (error) {
        if (!(error instanceof TooManyFaults))
            throw error;
        // Creates an empty document if there is none, to hold the faults.
        const last = composer.end(true, error.offset);
        return { documents: [...documents, ...last], stoppedAt: error.offset };
    }
}
function offsetOf(source) {
    if (typeof source === 'number')
        return source;
    return 'offset' in source ? source.offset : source[0];
}
class TooManyFaults extends Error {
    offset;
    constructor(offset) {
        super();
        this.offset = offset;
    }
}
function marksOf(text) {
    let count = 0;
    let inner = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x0a || code === 0x2c || code === 0x5b || code === 0x7b || code === 0x21)
            count++;
        // Keys and items on one line; as many as there are lines in what people write, so they count apart.
        else if (code === 0x20 && /[:?-]/.test(text[at - 1] ?? ''))
            inner++;
    }
    return Math.max(count, inner);
}
function withinDepth(path, work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof RangeError)
            throw invalid(path, 'it is nested too deep, expected what people write', error);
        throw error;
    }
}
function invalid(path, problem, cause) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g$)(path)}": ${problem}`, { cause });
}


/***/ })

};
;