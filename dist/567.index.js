"use strict";
exports.id = 567;
exports.ids = [567];
exports.modules = {

/***/ 67034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readBuild),
/* harmony export */   w: () => (/* binding */ mergeBuilds)
/* harmony export */ });
const none = { resets: new Set(), overrides: new Set() };
/** Reads a build: a path, or a map. Undefined where there is none. */
function readBuild(reader, node, where) {
    const { tree } = reader;
    if (node === undefined || tree.isNothing(node) || tree.tag(node) === '!reset')
        return undefined;
    if (!tree.isMap(node)) {
        const context = reader.field(node, where);
        return context && { ...none, context, args: new Map(), contexts: new Map(), contextMarks: none };
    }
    const field = (key) => reader.field(tree.get(node, key), `${where}.${key}`);
    const [context, dockerfile, inline] = [field('context'), field('dockerfile'), field('dockerfile_inline')];
    const contexts = tree.get(node, 'additional_contexts');
    return {
        ...reader.marks(node),
        ...(context && { context }),
        ...(dockerfile && { dockerfile }),
        ...(inline && { inline }),
        args: readNamed(reader, tree.get(node, 'args'), `${where}.args`),
        contexts: readNamed(reader, contexts, `${where}.additional_contexts`),
        contextMarks: tree.isMap(contexts) ? reader.marks(contexts) : none,
    };
}
/** A map, or a list of `name=value`. */
function readNamed(reader, node, where) {
    const { tree } = reader;
    if (tree.isList(node)) {
        const fields = reader.fields(node, where);
        return new Map(fields.flatMap(field => {
            const [name = '', ...value] = field.text.split('=');
            return value.length === 0 ? [] : [[name, { ...field, text: value.join('=') }]];
        }));
    }
    const entries = tree.entries(node).flatMap(({ key, value }) => {
        const field = reader.field(value, `${where}.${key}`);
        return field ? [[key, field]] : [];
    });
    return new Map(entries);
}
/** A build with another laid over it. */
function mergeBuilds(base, over) {
    if (!base)
        return over;
    const kept = (key) => !over.resets.has(key);
    const areKept = kept('additional_contexts') && !over.overrides.has('additional_contexts');
    const contexts = new Map(areKept ? [...base.contexts].filter(([name]) => !over.contextMarks.resets.has(name)) : []);
    for (const [name, field] of over.contexts)
        contexts.set(name, field);
    const pick = (key, name) => {
        const field = over[key] ?? (kept(name) ? base[key] : undefined);
        return field && { [key]: field };
    };
    return {
        ...over,
        ...pick('context', 'context'),
        ...pick('dockerfile', 'dockerfile'),
        ...pick('inline', 'dockerfile_inline'),
        contexts,
    };
}


/***/ }),

/***/ 65691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ jobVariables),
/* harmony export */   Mf: () => (/* binding */ defaultEnvFiles),
/* harmony export */   r2: () => (/* binding */ withEnvFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _dotenv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62573);


/** What Compose itself is told by variables; none of it is secret. */
const own = ['COMPOSE_PROFILES', 'COMPOSE_ENV_FILES', 'COMPOSE_DISABLE_ENV_FILE', 'DOCKER_DEFAULT_PLATFORM'];
/**
 * The job's variables that a compose file may use: those the workflow lists, and what Compose is told by. A pull request writes compose
 * files, and an image's name goes to whichever host it begins with, so that any other variable could be sent anywhere.
 */
function jobVariables(env, listed) {
    const names = [...own, ...listed].filter(name => Object.hasOwn(env, name));
    return Object.fromEntries(names.map(name => [name, env[name]]));
}
/** The variables with those of files added, as Compose does: `outer` wins over every file, a later file over an earlier one. */
async function withEnvFiles({ variables: outer, withheld: before }, paths, files) {
    const faults = [];
    const withheld = new Set(before);
    let added = {};
    for (const { path, isOptional } of paths) {
        const opened = await files.open(path);
        if (opened.kind === 'file') {
            const isElsewhere = files.isElsewhere?.(path) === true;
            const kept = isElsewhere ? undefined : withheld;
            const { values, faults: lines } = (0,_dotenv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDotenv */ .q)(opened.text, { ...added, ...outer }, kept);
            added = { ...added, ...values };
            for (const name of Object.keys(values).filter(each => !Object.hasOwn(outer, each)))
                if (isElsewhere)
                    withheld.add(name);
                else
                    withheld.delete(name);
            faults.push(...lines.map(({ line, problem }) => ({ path, problem: `line ${line}: ${problem}` })));
        }
        else if (opened.kind === 'refused')
            faults.push({ path, problem: opened.problem });
        else if (!isOptional)
            faults.push({ path, problem: 'does not exist' });
    }
    return { variables: { ...added, ...outer }, withheld, faults };
}
/** `.env` beside the first file unless `COMPOSE_ENV_FILES` names others or `COMPOSE_DISABLE_ENV_FILE` says none. */
function defaultEnvFiles(folder, env) {
    const { COMPOSE_ENV_FILES: named = '', COMPOSE_DISABLE_ENV_FILE: disabled = '' } = env;
    if (named !== '')
        return named.split(',').map(path => ({ path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path), isOptional: false }));
    if (/^(?:1|t|true)$/i.test(disabled))
        return [];
    return [{ path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, '.env'), isOptional: true }];
}


/***/ }),

/***/ 13655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readComposeDocument)
/* harmony export */ });
/* unused harmony export Reader */
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _compose_build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67034);


const topLevel = new Set([
    'version',
    'name',
    'services',
    'networks',
    'volumes',
    'secrets',
    'configs',
    'include',
    'models',
]);
/** Reads one document of a compose file as it is written: nothing is merged, no variable replaced. */
function readComposeDocument(root, tree) {
    return new Reader(tree).read(root);
}
/** The reader of a compose file's parts. */
class Reader {
    tree;
    faults = [];
    constructor(tree) {
        this.tree = tree;
    }
    read(root) {
        const { tree, faults } = this;
        if (!tree.isMap(root)) {
            this.fault(root, 'it is no map, expected services');
            return { services: [], includes: [], faults, strangeKeys: [] };
        }
        const isVersion1 = this.#isVersion1(root);
        const services = isVersion1 ? root : tree.get(root, 'services');
        if (services && !tree.isMap(services))
            this.fault(services, 'services are no map, expected names with their settings');
        return {
            services: this.#services(services),
            includes: this.#includes(tree.get(root, 'include')),
            faults,
            strangeKeys: isVersion1 ? [] : this.#strangeKeys(root),
        };
    }
    #strangeKeys(root) {
        const keys = this.tree.entries(root);
        const strange = keys.filter(({ key }) => !topLevel.has(key) && !key.startsWith('x-'));
        // What is no compose file at all may be anything, a file of secrets too.
        const shown = (key) => (strange.length < keys.length ? `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(key)}"` : 'what stands here');
        return strange.map(({ key, value }) => ({
            line: this.tree.line(value),
            problem: `${shown(key)} is no part of a compose file, expected services`,
        }));
    }
    fault(node, problem) {
        this.faults.push({ line: this.tree.line(node), problem });
    }
    /** A text; a fault for anything else that is there. */
    field(node, where) {
        if (this.tree.isNothing(node) || node === undefined || this.tree.tag(node) === '!reset')
            return undefined;
        const text = this.tree.text(node);
        if (text !== undefined)
            return { text, node, tree: this.tree, line: this.tree.line(node), where };
        this.fault(node, `${where}: it is no text`);
        return undefined;
    }
    /** One text or a list of them. */
    fields(node, where) {
        const nodes = this.tree.isList(node) ? this.tree.items(node) : [node];
        return nodes.flatMap(each => this.field(each, where) ?? []);
    }
    /** The keys of a map that bear a tag which changes how files are merged. */
    marks(map) {
        const tagged = (tag) => new Set(this.tree
            .entries(map)
            .filter(({ value }) => this.tree.tag(value) === tag)
            .map(({ key }) => key));
        return { resets: tagged('!reset'), overrides: tagged('!override') };
    }
    /** Version 1 has the services at the top. */
    #isVersion1(root) {
        const { tree } = this;
        const entries = tree.entries(root).filter(({ key }) => !key.startsWith('x-'));
        const isService = ({ value }) => ['image', 'build', 'extends'].some(key => tree.get(value, key) !== undefined);
        return entries.length > 0 && entries.every(isService);
    }
    #services(map) {
        const read = new Map();
        return this.tree.entries(map).flatMap(({ key, value }) => {
            if (key.startsWith('x-') || value === undefined)
                return [];
            const tag = this.tree.tag(value);
            if (tag === '!reset')
                return [{ service: this.#empty(key, value), mark: 'reset' }];
            if (this.tree.isNothing(value))
                return [{ service: this.#empty(key, value) }];
            if (!this.tree.isMap(value)) {
                this.fault(value, `service "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(key)}" is no map, expected its settings`);
                return [];
            }
            // Services that are aliases of one map are read once.
            const known = read.get(value) ?? this.#service(key, value);
            read.set(value, known);
            const service = { ...known, name: key };
            return [tag === '!override' ? { service, mark: 'override' } : { service }];
        });
    }
    #empty(name, node) {
        const none = new Set();
        return {
            name,
            tree: this.tree,
            line: this.tree.line(node),
            hasProvider: false,
            profiles: [],
            volumes: [],
            envFiles: [],
            resets: none,
            overrides: none,
        };
    }
    #service(name, map) {
        const { tree } = this;
        const at = (key) => `services.${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(name)}.${key}`;
        const field = (key) => this.field(tree.get(map, key), at(key));
        const [image, platform, pullPolicy] = [field('image'), field('platform'), field('pull_policy')];
        const build = (0,_compose_build_js__WEBPACK_IMPORTED_MODULE_1__/* .readBuild */ .l)(this, tree.get(map, 'build'), at('build'));
        const base = this.#extends(tree.get(map, 'extends'), at('extends'));
        return {
            ...this.#empty(name, map),
            ...this.marks(map),
            ...(image && { image }),
            ...(platform && { platform }),
            ...(pullPolicy && { pullPolicy }),
            ...(build && { build }),
            ...(base && { extends: base }),
            hasProvider: !tree.isNothing(tree.get(map, 'provider')),
            profiles: this.fields(tree.get(map, 'profiles'), at('profiles')),
            volumes: this.#volumes(tree.get(map, 'volumes'), at('volumes')),
            envFiles: [
                ...this.#envFiles(tree.get(map, 'env_file'), at('env_file')),
                ...this.#envFiles(tree.get(map, 'label_file'), at('label_file')),
            ],
        };
    }
    #extends(node, where) {
        if (!this.tree.isMap(node)) {
            const service = this.field(node, where);
            return service && { service };
        }
        const service = this.field(this.tree.get(node, 'service'), `${where}.service`);
        const file = this.field(this.tree.get(node, 'file'), `${where}.file`);
        if (!service)
            this.fault(node, `${where}: it names no service`);
        return service && { service, ...(file && { file }) };
    }
    #volumes(list, where) {
        const { tree } = this;
        return tree.items(list).map((item, at) => {
            const short = tree.text(item);
            if (short !== undefined)
                return { target: shortTarget(short) };
            const target = tree.written(tree.get(item, 'target')) ?? `${at}`;
            const isImage = tree.text(tree.get(item, 'type')) === 'image';
            const image = isImage ? this.field(tree.get(item, 'source'), `${where}.${at}.source`) : undefined;
            return { target, ...(image && { image }) };
        });
    }
    #envFiles(node, where) {
        const { tree } = this;
        const nodes = tree.isList(node) ? tree.items(node) : [node];
        return nodes.flatMap(each => {
            const path = this.field(tree.isMap(each) ? tree.get(each, 'path') : each, where);
            const isRequired = tree.written(tree.get(each, 'required')) !== 'false';
            return path ? [{ path, isRequired }] : [];
        });
    }
    #includes(node) {
        const { tree } = this;
        if (tree.isNothing(node))
            return [];
        if (!tree.isList(node))
            this.fault(node, 'include is no list, expected paths of compose files');
        return tree.items(node).flatMap((item, at) => {
            const where = `include.${at}`;
            if (!tree.isMap(item))
                return [{ paths: this.fields(item, where) }];
            const paths = this.fields(tree.get(item, 'path'), `${where}.path`);
            if (paths.length === 0)
                this.fault(item, `${where}: it has no path`);
            const projectDirectory = this.field(tree.get(item, 'project_directory'), `${where}.project_directory`);
            const envFiles = this.fields(tree.get(item, 'env_file'), `${where}.env_file`);
            return [
                { paths, ...(projectDirectory && { projectDirectory }), ...(envFiles.length > 0 && { envFiles }) },
            ];
        });
    }
}
/** `SOURCE:TARGET[:MODE]` or `TARGET`; what is no path on Windows has no colon in its parts. */
function shortTarget(text) {
    const parts = text.split(':');
    return (parts.length === 1 ? parts[0] : parts[1]) ?? text;
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
 * What is wrong is told by its line and without the file's own words, since such files hold secrets.
 *
 * Reads `NAME=value` lines: `export`, `NAME: value`, comments, quotes over several lines, and `${…}` of `outer`, which wins, or of a
 * line above. A name without a value takes that of `outer`. To use a name of `withheld` is a fault.
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
                this.#fault((0,_interpolate_js__WEBPACK_IMPORTED_MODULE_0__/* .withheldFault */ .Sb)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name)));
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
            this.#fault(`the value: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(result.fault)}`);
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
/** Characters of a value, which may hold others that hold others: each could double it. */
const greatestValue = 64 * 1024;
/** Characters of a file's own message that are shown. */
const greatestMessage = 300;
/** Said of a file of variables, whose own words are not shown. */
const strange = 'a "$" begins no variable, where $$ would mean the character';
const operators = /^(:?[-?+])/;
const none = new Set();
/** The text with its variables replaced, or what is wrong with it: a variable that has no value, or bad syntax. */
function interpolate(text, variables, withheld = none) {
    const lookUp = (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
    return replace(text, { lookUp, unset: 'fault', withheld }, 0);
}
/** As `interpolate`, but a variable without a value and default is empty, and a `$` before no name stays, as in a file of variables. */
function interpolateLoosely(text, lookUp, withheld = none) {
    return replace(text, { lookUp, unset: 'blank', withheld }, 0);
}
/** What is wrong where a text uses a variable that is withheld from it. */
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
/** Where the expression that begins at `dollar` ends; undefined where none begins. */
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
/** The value of an expression, its `$` left out. */
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

/***/ 42680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/yaml-problems.js
/**
 * What the parser finds wrong, in words that show nothing of the file: its own messages quote what they are about, and a file may be
 * another than the one that was meant.
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
/** The problem behind a code of the parser, and the column from 1 that it is at. */
function yamlProblem(code, column) {
    return `${problems[code] ?? 'expected YAML'} (column ${column})`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/yaml-tree.js



/** Pairs that maps give with what is merged into them, so that merges of merges end. */
const greatestPairs = 1_000_000;
/** A file's documents; aliases and merge keys are followed by every method. */
class YamlTree {
    roots;
    faults;
    /** Every text of the file, keys included, once for each place. */
    texts;
    #source;
    #targets = new Map();
    #own = new Map();
    #mergeOf = new Map();
    #found = new Map();
    #blocks = new Map();
    #pairs = 0;
    /** @param more faults that no document has */
    constructor(source, documents, more = []) {
        this.#source = source;
        const faults = [];
        const roots = [];
        const texts = [];
        for (const document of documents) {
            const before = faults.length;
            for (const { pos, code } of document.errors.slice(0, 20)) {
                const { col } = this.#source.lines.linePos(pos[0]);
                faults.push({ line: this.#line(pos[0]), problem: yamlProblem(code, Math.max(1, col)) });
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
    /** The value of a key: the map's own, else that of the first merged map that has it. */
    get(node, key) {
        const map = this.#map(node);
        if (!map)
            return undefined;
        const known = this.#found.get(map) ?? new Map();
        this.#found.set(map, known);
        if (known.has(key))
            return known.get(key);
        // Set before the search, so that a map merged into itself ends.
        known.set(key, undefined);
        const own = this.#own.get(map)?.get(key);
        const found = own ? this.#follow(own.value) : this.#first(this.#merged(map), key);
        known.set(key, found);
        return found;
    }
    /** A map's own pairs, then those merged in under other keys. Empty for what is no map. Throws INPUT_INVALID for too many. */
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
                throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g)(this.path)}": it merges too many maps`);
            for (const [key, pair] of own)
                if (!found.has(key))
                    found.set(key, { key, value: this.#follow(pair.value) });
            waiting.push(...this.#merged(map).reverse());
        }
        return [...found.values()];
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
    /** Whether nothing is said: no node, or null. */
    isNothing(node) {
        return node === undefined || (this.#source.yaml.isScalar(node) && node.value === null);
    }
    text(node) {
        const isText = this.#source.yaml.isScalar(node) && typeof node.value === 'string';
        return isText ? node.value : undefined;
    }
    /** What a scalar says as it is written: `1.10` stays `1.10`. */
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
    /** Where in the file a part of a scalar's text stands; undefined where the file writes it in other characters. */
    span(node, from = 0, to = (this.text(node) ?? '').length) {
        const { yaml, text } = this.#source;
        if (!yaml.isScalar(node) || typeof node.value !== 'string' || !node.range)
            return undefined;
        const wish = node.value.slice(from, to);
        const inner = node.range[0] + (node.type === 'PLAIN' ? 0 : 1);
        const start = node.type === 'BLOCK_LITERAL' ? this.#inBlock(node, from) : inner + from;
        if (start !== undefined && text.startsWith(wish, start))
            return { start, end: start + wish.length };
        const raw = text.slice(node.range[0], Math.min(node.range[1], node.range[0] + 4096));
        const at = raw.indexOf(wish);
        if (wish === '' || at < 0 || raw.indexOf(wish, at + 1) >= 0)
            return undefined;
        return { start: node.range[0] + at, end: node.range[0] + at + wish.length };
    }
    #inBlock(node, from) {
        const starts = this.#blocks.get(node) ?? lineStarts(node.value);
        this.#blocks.set(node, starts);
        const row = lastAtMost(starts, from);
        const begin = starts[row] ?? 0;
        const inValue = node.value.slice(begin, (starts[row + 1] ?? node.value.length + 1) - 1);
        const { lines, text } = this.#source;
        const header = lines.linePos(node.range?.[0] ?? 0).line;
        const source = lines.lineStarts[header + row];
        if (source === undefined)
            return undefined;
        const next = lines.lineStarts[header + row + 1] ?? text.length + 1;
        const length = text.slice(source, next - 1).replace(/\r$/, '').length;
        return source + length - inValue.length + (from - begin);
    }
    #map(node) {
        return this.isMap(node) ? node : undefined;
    }
    #first(maps, key) {
        for (const map of maps) {
            const found = this.get(map, key);
            if (found)
                return found;
        }
        return undefined;
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
    /** One pass in the order of the text: an alias means the anchor last seen before it. */
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
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** The index of the last number that is at most `wish`, in a sorted list that begins with 0. */
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/parse-yaml.js



/** In characters. */
const greatestFile = 8 * 1024 * 1024;
/** Marks that may each stand for a value; above this the nodes of a file fill the memory. */
const greatestMarks = 600_000;
/** Documents of a file: each costs many times its few characters. */
const greatestDocuments = 10_000;
/** Faults of a file; at the next one the parser stops. */
const greatestFaults = 1000;
/**
 * Parses YAML or JSON with the position of every value. Duplicate keys and aliases without an anchor are faults; a document with a
 * fault has no root, the others of the file have theirs. After 1,000 faults the rest of the file is a fault of its own. Throws
 * INPUT_INVALID for a file beyond the bounds.
 */
async function parseYaml(text, path) {
    if (text.length > greatestFile)
        throw invalid(path, `it has ${text.length} characters, expected at most ${greatestFile}`);
    if (marksOf(text) > greatestMarks)
        throw invalid(path, `it has too many values, expected at most ${greatestMarks}`);
    // Lazy: most steps read no YAML.
    const yaml = await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.t.bind(__webpack_require__, 33483, 19));
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
 * The documents of a text. The library makes an `Error` with its stack of each fault, a thousand times what the character costs that it
 * is about, and has no bound on them.
 */
function documentsOf(yaml, text, lines) {
    // The composer's own check for duplicate keys compares each key with all others.
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
        // An empty document where none is there yet: it has the faults.
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
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x0a || code === 0x2c || code === 0x5b || code === 0x7b || code === 0x21)
            count++;
    }
    return count;
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
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g)(path)}": ${problem}`, { cause });
}


/***/ }),

/***/ 76490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ jsonProblem)
/* harmony export */ });
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
/**
 * Where a text stops being JSON and what was expected there, as in "line 3, column 5: expected a value". None of the text is in it: Node's
 * own message quotes what it stumbles over, which may be a secret.
 */
function jsonProblem(text) {
    return new JsonText(text).problem();
}
class JsonText {
    #text;
    #open = [];
    #wish = 'a value';
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    problem() {
        for (;;) {
            while (' \t\n\r'.includes(this.#text[this.#at] ?? 'end'))
                this.#at++;
            const isDone = this.#at >= this.#text.length && this.#wish === 'nothing behind the value';
            if (isDone)
                return 'expected JSON';
            const fault = this.#step(this.#text[this.#at] ?? '');
            if (fault !== undefined)
                return `${this.#place()}: expected ${fault}`;
        }
    }
    /** Goes behind the next token; what was expected where it is none. */
    #step(character) {
        const wish = this.#wish;
        const isKey = wish.startsWith('a key');
        if (isKey && character === '"')
            return this.#string('":" behind the key');
        if (wish === '":" behind the key' && character === ':')
            return this.#pass('a value');
        if (character === '}' && (wish === 'a key in quotes or }' || wish === '"," or }'))
            return this.#close();
        if (character === ']' && (wish === 'a value or ]' || wish === '"," or ]'))
            return this.#close();
        if (character === ',' && wish.startsWith('"," or'))
            return this.#pass(this.#open.at(-1) === '{' ? 'a key in quotes' : 'a value');
        return wish.startsWith('a value') ? this.#value(character) : wish;
    }
    #value(character) {
        if (character === '"')
            return this.#string(this.#behindValue());
        if (character === '{' || character === '[') {
            this.#open.push(character);
            return this.#pass(character === '{' ? 'a key in quotes or }' : 'a value or ]');
        }
        scalar.lastIndex = this.#at;
        const length = scalar.exec(this.#text)?.[0].length;
        return length === undefined ? this.#wish : this.#pass(this.#behindValue(), length);
    }
    #string(next) {
        for (this.#at++; this.#text[this.#at] !== '"'; this.#at++) {
            const character = this.#text[this.#at];
            if (character === undefined)
                return 'a quote that ends the text';
            if (character < ' ')
                return 'a quote that ends the text, or an escape for this character';
            if (character !== '\\')
                continue;
            escaped.lastIndex = this.#at + 1;
            if (!escaped.test(this.#text))
                return 'an escape that JSON knows';
            this.#at++;
        }
        return this.#pass(next);
    }
    #close() {
        this.#open.pop();
        this.#pass(this.#behindValue());
    }
    #pass(next, length = 1) {
        this.#at += length;
        this.#wish = next;
    }
    #behindValue() {
        const open = this.#open.at(-1);
        if (open === undefined)
            return 'nothing behind the value';
        return open === '{' ? '"," or }' : '"," or ]';
    }
    #place() {
        const before = this.#text.slice(0, this.#at);
        const start = before.lastIndexOf('\n') + 1;
        const line = before.split('\n').length;
        return `line ${line}, column ${this.#at - start + 1}`;
    }
}


/***/ }),

/***/ 89937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ leadsElsewhere)
/* harmony export */ });
/** Whether a file would lead out of the workspace that it is of, into another folder that is open. */
function leadsElsewhere(files, from, to) {
    return files.isElsewhere?.(to) === true && !files.isElsewhere(from);
}


/***/ }),

/***/ 91787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ WorkspaceFiles),
/* harmony export */   d: () => (/* binding */ slashed)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74211);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91410);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64237);







/** A link that took the file's place since it was looked at is not followed; Windows has no such flag. */
const openFlags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0);
/** The same for all kinds of file; what people write by hand is far smaller. */
const greatestBytes = 8 * 1024 * 1024;
/** Files of the workspace; a path or link that leads out of it is refused, as is what is no UTF-8. */
class WorkspaceFiles {
    #root;
    #folders;
    #real = new Map();
    /** A start outside the workspace, which the user named by an absolute path, opens the folder it lies in. */
    constructor(root, starts = []) {
        this.#root = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root);
        const folders = starts.filter(path => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(path)).map(path => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path)));
        this.#folders = [this.#root, ...folders.filter(folder => !(0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isBelow */ .Yw)(this.#root, folder))];
    }
    async open(path) {
        if (path.includes('\0'))
            return { kind: 'refused', problem: 'is no path' };
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(this.#root, path);
        // What a file of the workspace names by a relative path is of the workspace, whatever other folder the user opened.
        const folders = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(path) ? this.#folders : [this.#root];
        const folder = folders.find(each => (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isBelow */ .Yw)(each, full));
        if (folder === undefined)
            return outside;
        try {
            return await this.#read(full, folder);
        }
        catch (error) {
            const { code } = error;
            if (code === 'ENOENT' || code === 'ENOTDIR')
                return { kind: 'absent' };
            return { kind: 'refused', problem: `cannot be read: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)((0,_file_text_js__WEBPACK_IMPORTED_MODULE_6__/* .fileProblem */ .Wj)(error))}` };
        }
    }
    isElsewhere(path) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(this.#root, path);
        return !(0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isBelow */ .Yw)(this.#root, full) && this.#folders.some(folder => (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isBelow */ .Yw)(folder, full));
    }
    #realOf(folder) {
        const real = this.#real.get(folder) ?? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(folder);
        this.#real.set(folder, real);
        return real;
    }
    /** A path ends in the folder that it begins in: a link of the workspace leads to no other that is open. */
    async #read(full, folder) {
        const [real, within] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(full), this.#realOf(folder)]);
        if (!(0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isBelow */ .Yw)(within, real))
            return outside;
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(real);
        if (!stats.isFile() && !stats.isDirectory())
            return { kind: 'refused', problem: 'is no plain file' };
        if (stats.isDirectory())
            return folderOf(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(real, { withFileTypes: true }));
        if (stats.size > greatestBytes)
            return { kind: 'refused', problem: 'is larger than 8 MiB' };
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(real, { flag: openFlags });
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
            return { kind: 'refused', problem: 'is no UTF-8' };
        return { kind: 'file', text: bytes.toString('utf8') };
    }
}
function folderOf(entries) {
    const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
    return { kind: 'folder', names: entries.map(({ name }) => name).sort(), folders };
}
const outside = { kind: 'refused', problem: 'lies outside the workspace' };
/** A path as users of Windows write it, with `/`. */
function slashed(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_3__.sep === '/' ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_3__.sep, '/');
}


/***/ })

};
;