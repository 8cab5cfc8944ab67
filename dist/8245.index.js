"use strict";
exports.id = 8245;
exports.ids = [8245];
exports.modules = {

/***/ 65691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ defaultEnvFiles),
/* harmony export */   jobVariables: () => (/* binding */ jobVariables),
/* harmony export */   r: () => (/* binding */ withEnvFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _dotenv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62573);


/** Variables that configure Compose itself. None of them is secret. */
const own = ['COMPOSE_PROFILES', 'COMPOSE_ENV_FILES', 'COMPOSE_DISABLE_ENV_FILE', 'DOCKER_DEFAULT_PLATFORM'];
/**
 * Returns the job's variables that a compose file may use: those in `listed`, and those that configure Compose. Pull requests change
 * compose files, and an image's name is sent to the host it begins with: any other variable could leak to any host.
 */
function jobVariables(env, listed) {
    const names = [...own, ...listed].filter(name => Object.hasOwn(env, name));
    return Object.fromEntries(names.map(name => [name, env[name]]));
}
/** Adds the variables of `files` to `outer`, as Compose does: `outer` wins over every file, a later file over an earlier one. */
function withEnvFiles({ variables: outer, withheld: before }, files) {
    const faults = [];
    const withheld = new Set(before);
    // No prototype: every name is an own property, `__proto__` too.
    const variables = Object.assign(Object.create(null), outer);
    for (const { path, isOptional, opened, isElsewhere } of files) {
        if (opened.kind === 'file') {
            const { values, faults: lines } = (0,_dotenv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDotenv */ .q)(opened.text, variables, isElsewhere ? undefined : withheld);
            for (const name of Object.keys(values).filter(each => !Object.hasOwn(outer, each))) {
                variables[name] = values[name];
                if (isElsewhere)
                    withheld.add(name);
                else
                    withheld.delete(name);
            }
            faults.push(...lines.map(({ line, problem }) => ({ path, problem: `line ${line}: ${problem}` })));
        }
        else if (opened.kind === 'refused')
            faults.push({ path, problem: opened.problem });
        else if (!isOptional)
            faults.push({ path, problem: 'does not exist' });
    }
    return { variables, withheld, faults };
}
/** Returns `.env` in `folder`, the files in `COMPOSE_ENV_FILES`, or none with `COMPOSE_DISABLE_ENV_FILE`. */
function defaultEnvFiles(folder, env) {
    const { COMPOSE_ENV_FILES: named = '', COMPOSE_DISABLE_ENV_FILE: disabled = '' } = env;
    if (named !== '')
        return named.split(',').map(path => ({ path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path), isOptional: false }));
    if (/^(?:1|t|true)$/i.test(disabled))
        return [];
    return [{ path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, '.env'), isOptional: true }];
}


/***/ }),

/***/ 62573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseDotenv)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _interpolate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69532);


const escapes = {
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '"': '"',
    '\\': '\\',
};
/**
 * Parses `NAME=value` lines: `export`, `NAME: value`, comments, quotes that span lines, and `${…}` from `outer`, which wins, or from a
 * line above. A name without a value takes the value in `outer`. Using a name in `withheld` is a fault.
 *
 * Faults give the line and never quote the file, since such files hold secrets.
 */
function parseDotenv(source, outer, withheld = new Set()) {
    const text = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    const reader = new DotenvReader(text, outer, withheld);
    reader.read();
    return { values: reader.values, faults: reader.faults };
}
class DotenvReader {
    values = Object.create(null);
    faults = [];
    #text;
    #outer;
    #withheld;
    #at = 0;
    #line = 1;
    constructor(text, outer, withheld) {
        this.#text = text;
        this.#outer = outer;
        this.#withheld = withheld;
    }
    read() {
        while (this.#at < this.#text.length && this.faults.length < 20) {
            const end = this.#lineEnd();
            const line = this.#text.slice(this.#at, end);
            if (/^\s*(?:#|$)/.test(line))
                this.#goTo(end + 1);
            else
                this.#readPair(line, end);
        }
    }
    #readPair(line, end) {
        const [, before = '', key = '', mark = ''] = /^(\s*(?:export\s+)?)([^=:]*)([=:]?)/.exec(line) ?? [];
        const name = key.trim();
        if (/\s/.test(name)) {
            this.#fault('the name holds a space, expected NAME=value');
            this.#goTo(end + 1);
            return;
        }
        if (mark === '') {
            if (this.#withheld.has(name))
                this.#fault((0,_interpolate_js__WEBPACK_IMPORTED_MODULE_0__/* .withheldFault */ .Sb)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)));
            const inherited = this.#withheld.has(name) ? undefined : this.#lookUp(name);
            if (inherited !== undefined)
                this.values[name] = inherited;
            this.#goTo(end + 1);
            return;
        }
        const from = before.length + key.length + mark.length;
        const blank = /^[^\S\n]*/.exec(line.slice(from))?.[0].length ?? 0;
        const start = this.#at + from + blank;
        const quote = this.#text[start];
        if (quote === '"' || quote === "'")
            this.#readQuoted(name, quote, start);
        else {
            const [value = ''] = line.slice(from + blank).split(' #', 1);
            this.#set(name, value.trimEnd());
            this.#goTo(end + 1);
        }
    }
    #readQuoted(name, quote, start) {
        let end = start + 1;
        while (end < this.#text.length && this.#text[end] !== quote)
            end += this.#text[end] === '\\' ? 2 : 1;
        if (end >= this.#text.length) {
            this.#fault(`the value has no closing ${quote}`);
            this.#at = this.#text.length;
            return;
        }
        const inner = this.#text.slice(start + 1, end).replaceAll(`\\${quote}`, quote);
        if (quote === "'")
            this.values[name] = inner;
        else
            this.#set(name, inner.replace(/\\([abfnrtv"\\])/g, (_, letter) => escapes[letter] ?? letter));
        this.#goTo(this.#lineEnd(end) + 1);
    }
    #set(name, written) {
        const result = (0,_interpolate_js__WEBPACK_IMPORTED_MODULE_0__/* .interpolateLoosely */ .B8)(written, each => this.#lookUp(each), this.#withheld);
        if ('fault' in result)
            this.#fault(`the value: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(result.fault)}`);
        else
            this.values[name] = result.text;
    }
    #lookUp(name) {
        return Object.hasOwn(this.#outer, name) ? this.#outer[name] : this.values[name];
    }
    #lineEnd(from = this.#at) {
        const end = this.#text.indexOf('\n', from);
        return end < 0 ? this.#text.length : end;
    }
    #goTo(at) {
        for (let next = this.#text.indexOf('\n', this.#at); next >= 0 && next < at;) {
            this.#line++;
            next = this.#text.indexOf('\n', next + 1);
        }
        this.#at = at;
    }
    #fault(problem) {
        this.faults.push({ line: this.#line, problem });
    }
}


/***/ }),

/***/ 69532:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ interpolateLoosely),
/* harmony export */   GW: () => (/* binding */ interpolate),
/* harmony export */   Sb: () => (/* binding */ withheldFault)
/* harmony export */ });
const greatestDepth = 16;
/** The longest value, in characters. Variables that contain variables could double it at each level. */
const greatestValue = 64 * 1024;
/** The most characters shown of a message from the file. */
const greatestMessage = 300;
/** The fault of a file of variables, which is never quoted. */
const strange = 'a "$" begins no variable, where $$ would mean the character';
const operators = /^(:?[-?+])/;
const none = new Set();
/** Replaces the variables of `text`. A variable without a value, a withheld one or bad syntax is a fault. */
function interpolate(text, variables, withheld = none) {
    const lookUp = (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
    return replace(text, { lookUp, unset: 'fault', withheld }, 0);
}
/** Replaces variables as in a file of variables: a variable without a value or default is empty, a `$` before no name stays. */
function interpolateLoosely(text, lookUp, withheld = none) {
    return replace(text, { lookUp, unset: 'blank', withheld }, 0);
}
/** The fault of a text that uses a withheld variable. */
function withheldFault(name) {
    return `the variable ${name} is given by a file outside the workspace, for files there alone`;
}
function replace(text, context, depth) {
    if (depth > greatestDepth)
        return { fault: 'variables are nested too deep' };
    let result = '';
    for (let at = 0; at < text.length;) {
        const dollar = text.indexOf('$', at);
        if (dollar < 0)
            return { text: result + text.slice(at) };
        result += text.slice(at, dollar);
        const end = endOf(text, dollar);
        if (end === undefined && context.unset === 'blank' && text[dollar + 1] !== '{') {
            result += '$';
            at = dollar + 1;
            continue;
        }
        if (end === undefined)
            return { fault: 'a "$" stands alone, where $$ would mean the character' };
        const value = evaluate(text.slice(dollar + 1, end), context, depth);
        if ('fault' in value)
            return value;
        result += value.text;
        if (result.length > greatestValue)
            return { fault: `its variables make it longer than ${greatestValue} characters` };
        at = end;
    }
    return { text: result };
}
/** Returns the end of the expression at `dollar`, or undefined if none begins there. */
function endOf(text, dollar) {
    if (text[dollar + 1] === '$')
        return dollar + 2;
    if (text[dollar + 1] !== '{') {
        const name = /^\w+/.exec(text.slice(dollar + 1, dollar + 1025))?.[0];
        return name && !/^\d/.test(name) ? dollar + 1 + name.length : undefined;
    }
    for (let at = dollar + 2, open = 1; at < text.length; at++) {
        if (text.startsWith('${', at))
            open++;
        if (text[at] === '}' && --open === 0)
            return at + 1;
    }
    return undefined;
}
/** Evaluates an expression given without its `$`. */
function evaluate(expression, context, depth) {
    if (expression === '$')
        return { text: '$' };
    const inner = expression.startsWith('{') ? expression.slice(1, -1) : expression;
    const name = /^[A-Za-z_]\w*/.exec(inner)?.[0];
    const rest = inner.slice(name?.length ?? 0);
    const operator = operators.exec(rest)?.[0] ?? '';
    if (name === undefined || (rest !== '' && operator === ''))
        return { fault: context.unset === 'blank' ? strange : `"$${expression}" is no variable` };
    if (context.withheld.has(name))
        return { fault: withheldFault(name) };
    const value = context.lookUp(name);
    const isSet = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
    const other = rest.slice(operator.length);
    if (operator.endsWith('+'))
        return isSet ? replace(other, context, depth + 1) : { text: '' };
    if (isSet)
        return { text: value ?? '' };
    if (operator.endsWith('-'))
        return replace(other, context, depth + 1);
    if (operator === '' && context.unset === 'blank')
        return { text: '' };
    const isSaid = operator.endsWith('?') && context.unset === 'fault';
    const said = isSaid ? other.trim().slice(0, greatestMessage).replaceAll('"', "'") : '';
    return { fault: `the variable ${name} has no value${said === '' ? '' : `: "${said}"`}` };
}


/***/ }),

/***/ 10707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ flagsOf),
/* harmony export */   n: () => (/* binding */ mountFields)
/* harmony export */ });
/* harmony import */ var _yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44415);

/** Reads the flags at the start of a line by BuildKit's rules: the backslash escapes, whatever `# escape=` says. */
function flagsOf(line) {
    const flags = [];
    let at = 0;
    for (;;) {
        while (at < line.text.length && isSpace(line.text[at]))
            at++;
        if (!line.text.startsWith('--', at))
            return { flags, end: at };
        const { word, end } = flagWord(line, at);
        at = end;
        if (word.text === '--')
            return { flags, end: at };
        const equals = word.text.indexOf('=');
        const name = word.text.slice(2, equals < 0 ? undefined : equals);
        flags.push({ name, value: (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceOf */ .Mz)(word, equals < 0 ? word.text.length : equals + 1) });
    }
}
function flagWord(line, start) {
    const word = new _yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__/* .TracedText */ .Ni();
    const keep = (index) => word.add(line.text[index] ?? '', (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(line, index));
    let quote = '';
    let at = start;
    for (; at < line.text.length; at++) {
        const char = line.text[at] ?? '';
        if (quote === '' && isSpace(char))
            break;
        if (char === quote)
            quote = '';
        else if (quote === '' && (char === "'" || char === '"'))
            quote = char;
        else if (char !== '\\')
            keep(at);
        else if (++at < line.text.length)
            keep(at);
    }
    return { word: word.end(), end: at };
}
/** Splits the value of `--mount`, a line of CSV. Returns undefined if it is not valid CSV. */
function mountFields(mount) {
    const { text } = mount;
    const fields = [];
    for (let start = 0; start <= text.length;) {
        const isQuoted = text[start] === '"';
        const field = new _yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__/* .TracedText */ .Ni();
        let end = isQuoted ? start + 1 : start;
        for (; end < text.length; end++) {
            if (isQuoted ? text[end] === '"' && text[end + 1] !== '"' : text[end] === ',')
                break;
            if (text[end] === '"') {
                if (!isQuoted)
                    return undefined;
                end++;
            }
            field.add(text[end] ?? '', (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(mount, end));
        }
        if (isQuoted && text[end++] !== '"')
            return undefined;
        if (end < text.length && text[end] !== ',')
            return undefined;
        fields.push(field.end());
        start = end + 1;
    }
    return fields;
}
function isSpace(char) {
    return char !== undefined && /\s/.test(char);
}


/***/ }),

/***/ 42419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var _yaml_traced_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44415);
/* harmony import */ var _dockerfile_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10707);
/* harmony import */ var _dockerfile_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93825);



const directive = /^([a-z][a-z0-9]*)\s*=\s*(.+)$/i;
const directives = new Set(['syntax', 'escape', 'check']);
const heredocKeywords = new Set(['run', 'copy', 'add']);
const stringList = /\s*\[\s*(?:"(?:[^"\\]|\\.)*"\s*(?:,\s*"(?:[^"\\]|\\.)*"\s*)*)?\]/y;
/** Splits a Dockerfile into instructions as BuildKit's parser does. */
function readDockerfile(text) {
    const reader = new LineReader(text);
    const instructions = [];
    for (;;) {
        const logical = reader.next();
        if (logical === undefined)
            break;
        const instruction = instructionOf(logical.whole, logical.line);
        const unended = reader.skipHeredocs(instruction);
        instructions.push(unended === undefined ? instruction : { ...instruction, fault: unended });
    }
    return { instructions, escape: reader.escape, syntax: syntaxOf(text) };
}
function instructionOf(whole, line) {
    const first = keywordOf(whole);
    const isOnbuild = first.keyword === 'onbuild';
    const { keyword, rest } = isOnbuild ? keywordOf(first.rest) : first;
    const { flags, end } = (0,_dockerfile_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flagsOf */ .Z)(rest);
    return { keyword, isOnbuild, flags, rest: (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_1__/* .trimmed */ .dE)((0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceOf */ .Mz)(rest, end)), text: whole.text.trim(), line };
}
function keywordOf(whole) {
    const line = (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_1__/* .trimmed */ .dE)(whole);
    const end = line.text.search(/[\t\v\f\r ]/);
    if (end < 0)
        return { keyword: line.text.toLowerCase(), rest: (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceOf */ .Mz)(line, line.text.length) };
    return { keyword: line.text.slice(0, end).toLowerCase(), rest: (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_1__/* .trimmed */ .dE)((0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceOf */ .Mz)(line, end)) };
}
/** Returns the names of the heredocs that an instruction begins, in order. */
function heredocsOf({ keyword, rest }) {
    if (!heredocKeywords.has(keyword) || !rest.text.includes('<<'))
        return [];
    stringList.lastIndex = 0;
    if (stringList.test(rest.text))
        return [];
    return ((0,_dockerfile_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWords */ .C)(rest.text) ?? []).flatMap(word => {
        const [, dash, written = ''] = /^\d*<<(-?)\s*([^<]*)$/.exec(word) ?? [];
        const names = written === '' ? [] : ((0,_dockerfile_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWords */ .C)(written, 'unquoted') ?? []);
        return names.length === 1 && names[0] ? [{ name: names[0], isIndented: dash === '-' }] : [];
    });
}
class LineReader {
    escape = '\\';
    #text;
    #next;
    #line = 0;
    #mayBeDirective = true;
    constructor(text) {
        this.#text = text;
        this.#next = text.startsWith('\uFEFF') ? 1 : 0;
    }
    /** Reads the next instruction, its lines joined. Returns undefined at the end of the file. */
    next() {
        for (let row = this.#takeRow(); row; row = this.#takeRow()) {
            const start = this.#skipSpace(row);
            const line = this.#line;
            this.#readDirective({ start, end: row.end });
            if (start === row.end || this.#text[start] === '#')
                continue;
            const rows = [];
            for (let more = { start, end: row.end }; more; more = this.#takeContinuation()) {
                const end = this.#continuesAt(more);
                rows.push({ start: more.start, end: end ?? more.end });
                if (end === undefined)
                    break;
            }
            if (rows.some(({ start, end }) => end > start))
                return { whole: this.#join(rows), line };
        }
        return undefined;
    }
    /** Skips the bodies of heredocs. Returns a fault if one has no end. */
    skipHeredocs(instruction) {
        for (const { name, isIndented } of heredocsOf(instruction)) {
            const ends = (row) => {
                let start = row.start;
                while (isIndented && start < row.end && this.#text[start] === '\t')
                    start++;
                return row.end - start === name.length && this.#text.startsWith(name, start);
            };
            let row = this.#takeRow();
            while (row && !ends(row))
                row = this.#takeRow();
            if (row === undefined)
                return `the heredoc ${name} has no end`;
        }
        return undefined;
    }
    #takeRow() {
        const start = this.#next;
        if (start >= this.#text.length)
            return undefined;
        const lineBreak = this.#text.indexOf('\n', start);
        this.#next = lineBreak < 0 ? this.#text.length : lineBreak + 1;
        this.#line++;
        let end = lineBreak < 0 ? this.#text.length : lineBreak;
        while (end > start && this.#text[end - 1] === '\r')
            end--;
        return { start, end };
    }
    /** Reads the next line of a continued instruction, past comments and empty lines. */
    #takeContinuation() {
        for (let row = this.#takeRow(); row; row = this.#takeRow()) {
            const start = this.#skipSpace(row);
            if (start < row.end && this.#text[start] !== '#')
                return row;
        }
        return undefined;
    }
    /** Returns the end of a row's text if it continues on the next line, else undefined. */
    #continuesAt({ start, end }) {
        let at = end;
        while (at > start && /[ \t]/.test(this.#text[at - 1] ?? ''))
            at--;
        if (at === start || this.#text[at - 1] !== this.escape)
            return undefined;
        return at - 1 > start && this.#text[at - 2] === this.escape ? undefined : at - 1;
    }
    #readDirective({ start, end }) {
        if (!this.#mayBeDirective)
            return;
        const { name, value } = directiveIn(this.#text.slice(start, end), '#') ?? {};
        if (name === undefined)
            this.#mayBeDirective = false;
        else if (name === 'escape' && (value === '`' || value === '\\'))
            this.escape = value;
    }
    #skipSpace({ start, end }) {
        let at = start;
        while (at < end && /\s/.test(this.#text[at] ?? ''))
            at++;
        return at;
    }
    #join(rows) {
        const joined = new _yaml_traced_js__WEBPACK_IMPORTED_MODULE_1__/* .TracedText */ .Ni();
        for (const { start, end } of rows)
            joined.add(this.#text.slice(start, end), start);
        return joined.end();
    }
}
function directiveIn(line, mark) {
    if (!line.startsWith(mark))
        return undefined;
    const [, name = '', value = ''] = directive.exec(line.slice(mark.length).trim()) ?? [];
    return directives.has(name.toLowerCase()) ? { name: name.toLowerCase(), value } : undefined;
}
/** BuildKit takes `syntax=` from leading lines that begin with `#`, or else from those that begin with `//`. */
function syntaxOf(text) {
    const begin = text.startsWith('\uFEFF') ? 1 : 0;
    const start = text.startsWith('#!', begin) ? afterLine(text, begin) : begin;
    return syntaxBehind(text, start, '#') ?? syntaxBehind(text, start, '//');
}
function syntaxBehind(text, start, mark) {
    for (let at = start; at < text.length; at = afterLine(text, at)) {
        const line = text.slice(at, afterLine(text, at));
        const { name, value = '' } = directiveIn(line, mark) ?? {};
        if (name === undefined)
            return undefined;
        const image = value.split(' ', 1)[0] ?? '';
        const offset = at + line.indexOf('=') + 1 + line.slice(line.indexOf('=') + 1).search(/\S/);
        if (name === 'syntax')
            return (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_1__/* .traced */ .mn)(image, offset);
    }
    return undefined;
}
function afterLine(text, at) {
    const lineBreak = text.indexOf('\n', at);
    return lineBreak < 0 ? text.length : lineBreak + 1;
}


/***/ }),

/***/ 44101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ DockerfileVariables),
/* harmony export */   d: () => (/* binding */ shellLikeWords)
/* harmony export */ });
/* harmony import */ var _yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44415);
/* harmony import */ var _dockerfile_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93825);


/** Variables that BuildKit sets itself, with values that differ between builds. */
const predefined = new Set([
    'BUILDPLATFORM',
    'BUILDOS',
    'BUILDOSVERSION',
    'BUILDARCH',
    'BUILDVARIANT',
    'TARGETPLATFORM',
    'TARGETOS',
    'TARGETOSVERSION',
    'TARGETARCH',
    'TARGETVARIANT',
    'TARGETSTAGE',
]);
/** In characters. A longer value cannot be part of a reference. */
const greatestValue = 4096;
const steps = 5_000_000;
/** The variables that reach FROM: ARGs before the first FROM, in order, and build arguments. */
class DockerfileVariables {
    #buildArgs;
    #escape;
    #values = new Map();
    #budget = { left: steps };
    /** Offsets of defaults that are used as a part of a longer value. */
    #mixed = new Set();
    #unset = new WeakMap();
    constructor(buildArgs, escapeToken) {
        this.#buildArgs = new Map(Object.entries(buildArgs));
        this.#escape = escapeToken;
    }
    /** Declares the names of an ARG before the first FROM, with or without defaults. */
    declare(rest) {
        for (const word of shellLikeWords(rest, this.#escape)) {
            const equals = word.text.indexOf('=');
            const name = equals < 0 ? word.text : word.text.slice(0, equals);
            const given = this.#buildArgs.get(name);
            if (given !== undefined)
                this.#values.set(name, foreign(given));
            else if (equals >= 0)
                this.#values.set(name, this.#default(name, (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceOf */ .Mz)(word, equals + 1)));
        }
    }
    /** Replaces the variables of a word of FROM. A variable that only the build knows is a fault. */
    expand(word) {
        return this.#expand(word);
    }
    /** Reports whether the default at an offset is used elsewhere too: writing there would change both. */
    isMixed(start) {
        return this.#mixed.has(start);
    }
    /** Returns a variable that was empty because it has no value. */
    unsetIn(value) {
        return this.#unset.get(value);
    }
    #default(name, word) {
        const value = this.#expand(word);
        if ('fault' in value || value.text.length <= greatestValue)
            return value;
        return { fault: `the variable ${name} is longer than ${greatestValue} characters` };
    }
    #expand(word) {
        let unset;
        const used = [];
        const lookUp = (name) => {
            const value = this.#lookUp(name);
            if (value === undefined)
                unset ??= name;
            else if (!('fault' in value) && value.text !== '')
                used.push((0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(value, 0));
            return value;
        };
        const value = (0,_dockerfile_words_js__WEBPACK_IMPORTED_MODULE_1__/* .expandWord */ .V)(word, { escape: this.#escape, lookUp, budget: this.#budget });
        if (this.#budget.left < 0)
            return { fault: 'its variables take too long to replace' };
        if ('fault' in value)
            return value;
        if (!value.isSingle || (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(value, 0) < 0)
            for (const start of used)
                this.#mixed.add(start);
        if (unset !== undefined)
            this.#unset.set(value, unset);
        return value;
    }
    #lookUp(name) {
        const declared = this.#values.get(name);
        if (declared !== undefined)
            return declared;
        if (!predefined.has(name))
            return undefined;
        const given = this.#buildArgs.get(name);
        return given === undefined
            ? { fault: `the variable ${name} differs from build to build` }
            : foreign(given);
    }
}
function foreign(text) {
    return { ...(0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__/* .traced */ .mn)(text), isSingle: true };
}
/** Splits at white space outside quotes. Keeps quotes and escapes. */
function* shellLikeWords(line, escapeToken) {
    let quote = '';
    let start = -1;
    for (let at = 0; at <= line.text.length; at++) {
        const char = line.text[at] ?? ' ';
        const isEnd = at >= line.text.length || (quote === '' && /\s/.test(char));
        if (isEnd && start >= 0)
            yield (0,_yaml_traced_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceOf */ .Mz)(line, start, at);
        if (isEnd)
            start = -1;
        else if (start < 0)
            start = at;
        if (isEnd)
            continue;
        if (char === escapeToken && quote !== "'")
            at++;
        else if (char === quote)
            quote = '';
        else if (quote === '' && (char === "'" || char === '"'))
            quote = char;
    }
}


/***/ }),

/***/ 93825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ expandWord),
  C: () => (/* binding */ shellWords)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/yaml/traced.js
var traced = __webpack_require__(44415);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-patterns.js
/** `${V#pattern}` and `${V##pattern}`: removes the match at the start. */
function withoutPrefix(value, pattern, isLongest, budget) {
    const tokens = tokensOf(pattern);
    if (!Array.isArray(tokens))
        return tokens;
    const characters = Array.from(value);
    const end = matcher(tokens, budget)(characters, 0, isLongest);
    return end === undefined ? value : characters.slice(end).join('');
}
/** `${V%pattern}` and `${V%%pattern}`: removes the match at the end. */
function withoutSuffix(value, pattern, isLongest, budget) {
    const tokens = tokensOf(pattern);
    if (!Array.isArray(tokens))
        return tokens;
    const characters = Array.from(value);
    const end = matcher(tokens.toReversed(), budget)(characters.toReversed(), 0, isLongest);
    return end === undefined ? value : characters.slice(0, characters.length - end).join('');
}
/** `${V/pattern/replacement}`, with `all` `${V//pattern/replacement}`: replaces the leftmost longest match, or all of them. */
function replaceMatches(value, pattern, replacement, all, budget) {
    const tokens = tokensOf(pattern);
    if (!Array.isArray(tokens))
        return tokens;
    const characters = Array.from(value);
    const matchEnd = matcher(tokens, budget);
    const result = [];
    let lastEnd = -1;
    for (let at = 0; at <= characters.length;) {
        const end = all || lastEnd < 0 ? matchEnd(characters, at, true) : undefined;
        if (end !== undefined && !(end === at && at === lastEnd)) {
            result.push(replacement);
            lastEnd = end;
        }
        if (end === undefined || end === at)
            result.push(characters[at++] ?? '');
        else
            at = end;
        if (budget.left < 0)
            return { fault: 'its variables take too long to replace' };
    }
    return result.join('');
}
/** Compiles a pattern to a function that returns the end of its shortest or longest match at `start`. */
function matcher(tokens, budget) {
    // The character at which each state was last reached: no state is followed twice at one character.
    const reachedAt = new Uint32Array(tokens.length + 1);
    let step = 0;
    const reach = (states, first) => {
        for (let state = first; reachedAt[state] !== step; state++) {
            reachedAt[state] = step;
            states.push(state);
            // A `*` matches nothing, too: the state after it is reached at once.
            if (tokens[state]?.kind !== 'many')
                return;
        }
    };
    return (characters, start, isLongest) => {
        let found;
        let states = [];
        step++;
        reach(states, 0);
        for (let at = start; states.length > 0 && budget.left >= 0; at++) {
            if (reachedAt[tokens.length] === step) {
                found = at;
                if (!isLongest)
                    break;
            }
            const char = characters[at];
            if (char === undefined)
                break;
            const next = [];
            step++;
            for (const state of states) {
                const token = tokens[state];
                if (token?.kind === 'many')
                    reach(next, state);
                else if (token?.kind === 'any' || (token?.kind === 'one' && token.char === char))
                    reach(next, state + 1);
            }
            budget.left -= states.length + 1;
            states = next;
        }
        return found;
    };
}
function tokensOf(pattern) {
    const tokens = [];
    const characters = Array.from(pattern);
    for (let at = 0; at < characters.length; at++) {
        let char = characters[at] ?? '';
        if (char === '*' && tokens.at(-1)?.kind === 'many')
            continue;
        if (char === '*' || char === '?') {
            tokens.push({ kind: char === '*' ? 'many' : 'any' });
            continue;
        }
        if (char === '\\') {
            // Escapes of braces and slashes belong to the expression, all others to the pattern.
            if (characters[at + 1] === '}' || characters[at + 1] === '/')
                continue;
            char = characters[++at] ?? '';
            if (!'*?\\'.includes(char) || char === '')
                return { fault: `its pattern escapes "${char}"` };
        }
        tokens.push({ kind: 'one', char });
    }
    return tokens;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-words.js


const greatestDepth = 64;
const noValue = { ...(0,traced/* traced */.mn)(''), isSingle: true };
/**
 * Expands a word's variables, quotes and escapes as BuildKit's shell lexer does. A variable that is not set is empty.
 */
function expandWord(word, rules) {
    if (word.runs.length === 1 && !/[$'"`\\]/.test(word.text))
        return { ...word, isSingle: true };
    const lexer = new ShellLexer(word, { ...rules, keeps: 'nothing' });
    const value = lexer.read();
    return lexer.fault === undefined ? value : { fault: lexer.fault };
}
/**
 * Splits a line into words as BuildKit does to find heredocs. Keeps variables, and quotes and escapes unless `unquoted`. Returns undefined
 * if a quote or brace has no end.
 */
function shellWords(line, form) {
    const word = (0,traced/* traced */.mn)(line);
    const keeps = form === 'unquoted' ? 'variables' : 'everything';
    const lexer = new ShellLexer(word, {
        escape: '\\',
        lookUp: () => undefined,
        budget: { left: Infinity },
        keeps,
    });
    const { text } = lexer.read();
    return lexer.fault === undefined ? text.split('\n').filter(part => part !== '') : undefined;
}
class ShellLexer {
    /** Ends a sentence. Reading stops at the first fault. */
    fault;
    #text;
    #word;
    #options;
    #next = 0;
    #depth = 0;
    constructor(word, options) {
        this.#text = word.text;
        this.#word = word;
        this.#options = options;
    }
    /** Reads up to `stop`, or to the end if `stop` is undefined. */
    read(stop, keepsEscapes = this.#options.keeps === 'everything') {
        const value = new Collected(this.#options);
        while (this.#next < this.#text.length) {
            const char = this.#text[this.#next] ?? '';
            if (char === stop) {
                this.#next++;
                return value.end();
            }
            if (char === '$')
                value.addValue(this.#readDollar());
            else if (char === "'")
                this.#readSingleQuoted(value);
            else if (char === '"')
                this.#readDoubleQuoted(value);
            else if (char === '<' && this.#options.keeps !== 'nothing')
                this.#readAngle(value);
            else if (char === this.#options.escape)
                this.#readEscape(value, keepsEscapes);
            else
                this.#take(value, /\s/.test(char));
        }
        if (stop !== undefined)
            this.#fail(`"${stop}" is missing behind "\${"`);
        return value.end();
    }
    #take(value, isSeparator = false) {
        value.add(this.#text[this.#next] ?? '', (0,traced/* placeAt */.BW)(this.#word, this.#next), isSeparator);
        this.#next++;
    }
    #readEscape(value, keepsEscapes) {
        if (keepsEscapes)
            this.#take(value);
        else
            this.#next++;
        if (this.#next < this.#text.length)
            this.#take(value);
    }
    /** White space after `<<` belongs to the heredoc's word. */
    #readAngle(value) {
        this.#take(value);
        if (this.#text[this.#next] !== '<')
            return;
        this.#take(value);
        while (/\s/.test(this.#text[this.#next] ?? ''))
            this.#take(value);
    }
    #readSingleQuoted(value) {
        const end = this.#text.indexOf("'", this.#next + 1);
        if (end < 0)
            return this.#fail("a ' has no end");
        this.#takeQuote(value);
        while (this.#next < end)
            this.#take(value);
        this.#takeQuote(value);
    }
    #readDoubleQuoted(value) {
        this.#takeQuote(value);
        for (;;) {
            const char = this.#text[this.#next];
            if (char === undefined)
                return this.#fail('a " has no end');
            if (char === '"')
                return this.#takeQuote(value);
            if (char === '$')
                value.addValue(this.#readDollar());
            else if (char === this.#options.escape)
                this.#readEscapeInQuotes(value);
            else
                this.#take(value);
        }
    }
    /** Within quotes only a quote, a dollar sign and the escape character can be escaped. */
    #readEscapeInQuotes(value) {
        const next = this.#text[this.#next + 1];
        const isEscape = next === '"' || next === '$' || next === this.#options.escape;
        if (this.#options.keeps === 'everything' || !isEscape)
            this.#take(value);
        else
            this.#next++;
        if (isEscape)
            this.#take(value);
    }
    #takeQuote(value) {
        if (this.#options.keeps === 'everything')
            this.#take(value);
        else
            this.#next++;
    }
    #readDollar() {
        const start = this.#next++;
        if (++this.#depth > greatestDepth)
            this.#fail('its variables are nested too deep');
        const value = this.#text[this.#next] === '{' ? this.#readBraces() : this.#readName();
        this.#depth--;
        if (this.#options.keeps === 'nothing')
            return value;
        return literal(this.#text.slice(start, this.#next).replace(/\s/g, '\n'));
    }
    #readName() {
        const start = this.#next - 1;
        const name = this.#takeName();
        return name === '' ? { ...(0,traced/* traced */.mn)('$', (0,traced/* placeAt */.BW)(this.#word, start)), isSingle: false } : this.#valueOf(name);
    }
    #readBraces() {
        this.#next++;
        const first = this.#text[this.#next] ?? '';
        if (first === '' || '{}:'.includes(first))
            return this.#refuse('"${" is followed by no name');
        const name = this.#takeName();
        const operator = /^(?::?[-+?]|[#%]|\/\/?|\}|:)/.exec(this.#text.slice(this.#next, this.#next + 2))?.[0] ?? '';
        this.#next += operator.length;
        if (operator === '}')
            return this.#valueOf(name);
        if (/^:?[-+?]$/.test(operator))
            return this.#choose(name, operator);
        if (/^[#%]$/.test(operator))
            return this.#cut(name, operator);
        if (operator.startsWith('/'))
            return this.#replace(name, operator === '//');
        return this.#refuse(`"\${${name}" is followed by what BuildKit does not know`);
    }
    #choose(name, operator) {
        const word = this.read('}', this.#options.keeps === 'everything');
        const value = this.#setValueOf(name);
        const isSet = value !== undefined && (!operator.startsWith(':') || value.text !== '');
        if (operator.endsWith('+'))
            return isSet ? word : noValue;
        if (isSet)
            return value;
        if (operator.endsWith('-'))
            return word;
        return this.#refuse(`the variable ${name} has no value`);
    }
    #cut(name, operator) {
        const word = this.read('}', true).text;
        const isLongest = word.startsWith(operator);
        const pattern = isLongest ? word.slice(1) : word;
        const value = this.#valueOf(name).text;
        const cut = operator === '#' ? withoutPrefix : withoutSuffix;
        return this.#changed(cut(value, pattern, isLongest, this.#options.budget));
    }
    #replace(name, all) {
        const pattern = this.read('/', true).text;
        const replacement = this.read('}', true).text;
        const value = this.#valueOf(name).text;
        return this.#changed(replaceMatches(value, pattern, replacement, all, this.#options.budget));
    }
    #changed(result) {
        return typeof result === 'string' ? literal(result) : this.#refuse(result.fault);
    }
    #takeName() {
        const rest = this.#text.slice(this.#next, this.#next + 256);
        const name = /^(?:\p{Nd}+|[@*#?$!-]|[\p{L}_][\p{L}\p{Nd}_]*)/u.exec(rest)?.[0] ?? '';
        this.#next += name.length;
        return name;
    }
    #valueOf(name) {
        return this.#setValueOf(name) ?? noValue;
    }
    #setValueOf(name) {
        const value = this.#options.lookUp(name);
        if (value === undefined || !('fault' in value))
            return value;
        return this.#refuse(value.fault);
    }
    #refuse(fault) {
        this.#fail(fault);
        return noValue;
    }
    #fail(fault) {
        this.fault ??= fault;
        this.#next = this.#text.length;
    }
}
/** Builds a value and its places. */
class Collected {
    #text = new traced/* TracedText */.Ni();
    #options;
    #parts = 0;
    #isSingle = true;
    constructor(options) {
        this.#options = options;
    }
    add(char, place, isSeparator) {
        this.#text.add(isSeparator && this.#options.keeps !== 'nothing' ? '\n' : char, place);
        if (this.#parts > 0)
            this.#isSingle = false;
        this.#options.budget.left--;
    }
    addValue(value) {
        this.#options.budget.left -= value.text.length;
        if (this.#options.budget.left < 0)
            return;
        if (!value.isSingle || this.#parts++ > 0 || this.#text.length > 0)
            this.#isSingle = false;
        this.#text.append(value);
    }
    end() {
        return { ...this.#text.end(), isSingle: this.#isSingle };
    }
}
function literal(text) {
    return { ...(0,traced/* traced */.mn)(text), isSingle: true };
}


/***/ }),

/***/ 44415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   Mz: () => (/* binding */ sliceOf),
/* harmony export */   Ni: () => (/* binding */ TracedText),
/* harmony export */   V: () => (/* binding */ isContiguous),
/* harmony export */   dE: () => (/* binding */ trimmed),
/* harmony export */   mn: () => (/* binding */ traced)
/* harmony export */ });
/** Traces text that is in the file as it is, at `place`. Defaults to -1: not in the file. */
function traced(text, place = -1) {
    return { text, runs: text === '' ? [] : [{ index: 0, place }] };
}
/** Returns a part, by indexes of the text. */
function sliceOf({ text, runs }, start, end = text.length) {
    const part = text.slice(start, end);
    if (part === '')
        return traced('');
    const first = runAt(runs, start);
    const kept = [];
    for (let at = first; at < runs.length; at++) {
        const { index, place } = runs[at] ?? { index: end, place: -1 };
        if (index >= end)
            break;
        const skipped = Math.max(0, start - index);
        kept.push({ index: index + skipped - start, place: place < 0 ? -1 : place + skipped });
    }
    return { text: part, runs: kept };
}
/** Removes white space at both ends. */
function trimmed(whole) {
    const start = whole.text.length - whole.text.trimStart().length;
    return sliceOf(whole, start, Math.max(start, whole.text.trimEnd().length));
}
/** Returns the file offset of the character at an index, or -1. */
function placeAt({ text, runs }, index) {
    const run = index < 0 || index >= text.length ? undefined : runs[runAt(runs, index)];
    return run === undefined || run.place < 0 ? -1 : run.place + index - run.index;
}
/** Reports whether the text is contiguous in the file. */
function isContiguous({ runs }) {
    return runs.length === 1 && runs[0] !== undefined && runs[0].place >= 0;
}
/** Builds traced text. */
class TracedText {
    #parts = [];
    #length = 0;
    #runs = [];
    /** In characters, so far. */
    get length() {
        return this.#length;
    }
    add(text, place) {
        const last = this.#runs.at(-1);
        const next = last === undefined || last.place < 0 ? -1 : last.place + this.#length - last.index;
        if (text !== '' && (last === undefined || place !== next))
            this.#runs.push({ index: this.#length, place });
        this.#parts.push(text);
        this.#length += text.length;
    }
    /** Appends traced text. */
    append({ text, runs }) {
        runs.forEach(({ index, place }, at) => {
            this.add(text.slice(index, runs[at + 1]?.index), place);
        });
    }
    end() {
        return { text: this.#parts.join(''), runs: this.#runs };
    }
}
/** Returns the position of the last run that begins at or before `index`. */
function runAt(runs, index) {
    let low = 0;
    for (let high = runs.length; high - low > 1;) {
        const middle = (low + high) >> 1;
        if ((runs[middle]?.index ?? index) <= index)
            low = middle;
        else
            high = middle;
    }
    return low;
}


/***/ })

};
;