"use strict";
exports.id = 5691;
exports.ids = [5691];
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


/***/ })

};
;