"use strict";
exports.id = 310;
exports.ids = [310];
exports.modules = {

/***/ 68935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ goJson),
/* harmony export */   _y: () => (/* binding */ goText),
/* harmony export */   dg: () => (/* binding */ goQuote)
/* harmony export */ });
/* harmony import */ var _go_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45185);
/* harmony import */ var _go_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43774);


/** The text of a value as Go's `%v` prints it, nested in others: nil is `<nil>`. */
function goText(value) {
    if (typeof value === 'string')
        return value;
    if (value === undefined || value === null || value instanceof _go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GoNil */ .G1)
        return '<nil>';
    if (typeof value === 'number')
        return Number.isInteger(value) ? String(value) : (0,_go_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFloat */ .k)(value, 'g');
    if (typeof value === 'boolean')
        return String(value);
    if (value instanceof _go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GoText */ .eW)
        return value.text;
    if (value instanceof _go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GoNumber */ .wK)
        return value.type === 'float64' ? (0,_go_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFloat */ .k)(Number(value.text), 'g') : value.text;
    if (value instanceof _go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GoStruct */ .On)
        return `{${value.printed.map(goText).join(' ')}}`;
    const items = (0,_go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(value);
    if (items !== undefined)
        return `[${items.map(goText).join(' ')}]`;
    const entries = (0,_go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(value) ?? {};
    return `map[${(0,_go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .sortedKeys */ .Mf)(entries)
        .map(key => `${key}:${goText(entries[key])}`)
        .join(' ')}]`;
}
/**
 * A value as Go's encoding/json writes it: maps sorted, structs in their own order.
 *
 * @param isHtmlSafe whether `<`, `>` and `&` are escaped, as json.Marshal does and Docker's function `json` does not
 */
function goJson(value, isHtmlSafe = false) {
    if (typeof value === 'string')
        return jsonString(value, isHtmlSafe);
    if (value === undefined || value === null || value instanceof _go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GoNil */ .G1)
        return 'null';
    if (typeof value === 'number' || typeof value === 'boolean')
        return JSON.stringify(value);
    if (value instanceof _go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GoText */ .eW)
        return JSON.stringify(value.json);
    if (value instanceof _go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GoNumber */ .wK)
        return value.type === 'float64' ? JSON.stringify(Number(value.text)) : value.text;
    if ((value instanceof _go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GoMap */ .tn && !value.entries) || (value instanceof _go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GoSlice */ .dP && !value.items))
        return 'null';
    const items = (0,_go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(value);
    if (items !== undefined)
        return `[${items.map(item => goJson(item, isHtmlSafe)).join(',')}]`;
    const entries = (0,_go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(value) ?? {};
    if (value instanceof _go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .GoStruct */ .On)
        return goObject(value.json.members, isHtmlSafe || value.json.isOwn === true);
    return goObject((0,_go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .sortedKeys */ .Mf)(entries).map(key => [key, entries[key]]), isHtmlSafe);
}
function goObject(members, isHtmlSafe) {
    const written = members.map(([key, value]) => `${jsonString(key, isHtmlSafe)}:${goJson(value, isHtmlSafe)}`);
    return `{${written.join(',')}}`;
}
function jsonString(text, isHtmlSafe) {
    const pattern = isHtmlSafe ? /[<>&\u2028\u2029]/g : /[\u2028\u2029]/g;
    return JSON.stringify(text).replace(pattern, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** A text as Go's `%q` quotes it. */
function goQuote(text, isAscii = false) {
    const named = {
        '\u0007': '\\a',
        '\b': '\\b',
        '\f': '\\f',
        '\n': '\\n',
        '\r': '\\r',
        '\t': '\\t',
        '\v': '\\v',
        '"': '\\"',
        '\\': '\\\\',
    };
    const escaped = Array.from(text, sign => {
        const short = named[sign];
        if (short !== undefined)
            return short;
        const point = sign.codePointAt(0) ?? 0;
        if (point < 0x20 || point === 0x7f)
            return `\\x${point.toString(16).padStart(2, '0')}`;
        if (point < 0x7f || (!isAscii && isPrintable(sign)))
            return sign;
        return point > 0xffff
            ? `\\U${point.toString(16).padStart(8, '0')}`
            : `\\u${point.toString(16).padStart(4, '0')}`;
    });
    return `"${escaped.join('')}"`;
}
/** Go's unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
function isPrintable(sign) {
    return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(sign);
}


/***/ }),

/***/ 43774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ GoNil),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Mf: () => (/* binding */ sortedKeys),
/* harmony export */   On: () => (/* binding */ GoStruct),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dP: () => (/* binding */ GoSlice),
/* harmony export */   eW: () => (/* binding */ GoText),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   tn: () => (/* binding */ GoMap),
/* harmony export */   wK: () => (/* binding */ GoNumber)
/* harmony export */ });
/** A struct of Go: its fields print in order, and one that it does not have is an error. */
class GoStruct {
    type;
    fields;
    json;
    #printed;
    /**
     * @param type the name of its type, for messages
     * @param printed where some fields are those of embedded structs
     */
    constructor(type, fields, json, printed) {
        this.type = type;
        this.fields = fields;
        this.json = json;
        this.#printed = printed;
    }
    /** The printed fields, in order, with those of embedded structs in place of these. */
    get printed() {
        return this.#printed ?? [...this.fields.values()];
    }
}
/** A map of Go whose values have a type: a missing key is no error, and `index` answers the type's zero value for it. */
class GoMap {
    type;
    /** Undefined is a nil map, which `json` writes as null. */
    entries;
    zero;
    constructor(type, entries, zero) {
        this.type = type;
        this.entries = entries;
        this.zero = zero;
    }
}
/** A slice of Go with a type; undefined `items` are a nil slice, which `json` writes as null. */
class GoSlice {
    type;
    items;
    constructor(type, items) {
        this.type = type;
        this.items = items;
    }
}
/** A number of another type than `int`. A `json.Number` is text to templates: it prints as written and equals no number. */
class GoNumber {
    type;
    text;
    constructor(type, text) {
        this.type = type;
        this.text = text;
    }
}
/** A nil pointer: it prints as `<nil>`, and a field of it is an error. */
class GoNil {
    type;
    constructor(type) {
        this.type = type;
    }
}
/** A value whose text is not what `json` writes: a time, a duration. */
class GoText {
    type;
    text;
    json;
    constructor(type, text, json) {
        this.type = type;
        this.text = text;
        this.json = json;
    }
}
function kindOf(value) {
    if (value === undefined || value === null)
        return 'nil';
    if (typeof value === 'string')
        return 'string';
    if (typeof value === 'boolean')
        return 'bool';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'int' : 'float';
    if (value instanceof GoStruct || value instanceof GoText)
        return 'struct';
    if (value instanceof GoNil)
        return 'pointer';
    if (value instanceof GoNumber)
        return value.type === 'int64' ? 'int' : value.type === 'float64' ? 'float' : 'string';
    return value instanceof GoSlice || Array.isArray(value) ? 'slice' : 'map';
}
/** The name of a value's type, as Go writes it in messages. */
function typeOf(value) {
    if (value === undefined || value === null)
        return '<nil>';
    if (typeof value === 'boolean')
        return 'bool';
    if (typeof value === 'string')
        return 'string';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'int' : 'float64';
    if ('type' in value && isGoValue(value))
        return value.type;
    return Array.isArray(value) ? '[]interface {}' : 'map[string]interface {}';
}
function isGoValue(value) {
    return (value instanceof GoStruct ||
        value instanceof GoMap ||
        value instanceof GoSlice ||
        value instanceof GoNumber ||
        value instanceof GoNil ||
        value instanceof GoText);
}
/** The number that a value is; undefined for other kinds, a `json.Number` among them. */
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    return value instanceof GoNumber && value.type !== 'json.Number' ? Number(value.text) : undefined;
}
/** The text that a value is; undefined for other kinds. */
function textOf(value) {
    if (typeof value === 'string')
        return value;
    return value instanceof GoNumber && value.type === 'json.Number' ? value.text : undefined;
}
/** The items of a slice; undefined for other kinds. */
function itemsOf(value) {
    if (value instanceof GoSlice)
        return value.items ?? [];
    return isList(value) ? value : undefined;
}
/** The entries of a map; undefined for other kinds. */
function entriesOf(value) {
    if (value instanceof GoMap)
        return value.entries ?? {};
    if (typeof value !== 'object' || value === null || isGoValue(value) || isList(value))
        return undefined;
    return value;
}
/** The keys of maps that were asked for, which a template may do for each of its steps. */
const knownKeys = new WeakMap();
/** The keys of a map in the order in which Go prints and visits them: by their bytes. */
function sortedKeys(entries) {
    const known = knownKeys.get(entries);
    if (known)
        return known;
    const keys = Object.keys(entries);
    // UTF-16 sorts as UTF-8 does below the surrogates.
    const sorted = keys.some(key => /[\ud800-\uffff]/.test(key))
        ? keys.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
        : keys.sort();
    knownKeys.set(entries, sorted);
    return sorted;
}
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 80310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printRows: () => (/* binding */ printRows)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _align_columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47242);
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68935);
/* harmony import */ var _go_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43774);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81418);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12282);






const mostCharacters = 16_000_000;
/**
 * Prints a list as `docker … ls --format` does: a table, a template or JSON for each row. Each line ends with a line break.
 * Throws INPUT_INVALID for a template that is wrong or names a field that the rows do not have.
 */
function printRows(rows, kind, wishes) {
    const plan = planFor(kind, wishes);
    const structOf = rowStructs(kind, rows);
    if (plan.kind === 'json')
        return bounded(rows, row => (0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)(structOf(row)));
    const template = (0,_template_js__WEBPACK_IMPORTED_MODULE_1__.parseTemplate)(plan.template);
    const steps = new _steps_js__WEBPACK_IMPORTED_MODULE_2__/* .ListSteps */ ._o();
    const lines = bounded(rows, row => template.render(structOf(row), steps));
    return plan.kind === 'table' ? (0,_align_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .alignColumns */ .R)(`${template.renderHeader(kind.headers)}\n${lines}`) : lines;
}
/** Docker's preFormat: `quiet` counts for the table without a template; `\t` and `\n` are signs, also within strings. */
function planFor(kind, { format, quiet }) {
    if (format === 'json' || format === 'jsonl')
        return { kind: 'json' };
    if (format === 'tree')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('INPUT_INVALID', `\`format: tree\` is for images: this list (a row: ${kind.name}) has no tree.`);
    if (format === '' || format === 'table')
        return quiet
            ? { kind: 'lines', template: `{{.${kind.quiet}}}` }
            : { kind: 'table', template: kind.columns.map(columnTemplate).join('\t') };
    const isTable = format.startsWith('table');
    const template = (isTable ? format.slice('table'.length) : format)
        // The lookbehind keeps the time linear: a run of spaces is tried at its start alone.
        .replace(/^ +|(?<! ) +$/g, '')
        .replaceAll('\\t', '\t')
        .replaceAll('\\n', '\n');
    return { kind: isTable ? 'table' : 'lines', template };
}
function columnTemplate(column) {
    return column.includes('{{') ? column : `{{.${column}}}`;
}
/** Makes rows the structs that templates see. All rows of a list have the same fields, so they are sorted once. */
function rowStructs(kind, [first]) {
    const { fields: makers } = kind;
    const shown = Array.from(kind.json ?? Object.keys(makers ?? first ?? {})).sort();
    return row => {
        const fields = makers ? new MadeFields(row, makers) : new Map(Object.entries(row));
        return new _go_values_js__WEBPACK_IMPORTED_MODULE_5__/* .GoStruct */ .On(kind.name, fields, new RowJson(fields, shown));
    };
}
/** The fields of a row, each made when it is read: no template names them all. */
class MadeFields {
    #row;
    #makers;
    constructor(row, makers) {
        this.#row = row;
        this.#makers = makers;
    }
    has(name) {
        return Object.hasOwn(this.#makers, name);
    }
    get(name) {
        return this.has(name) ? this.#makers[name]?.(this.#row) : undefined;
    }
    keys() {
        return this.#whole().keys();
    }
    values() {
        return this.#whole().values();
    }
    [Symbol.iterator]() {
        return this.#whole()[Symbol.iterator]();
    }
    #whole() {
        return new Map(Object.keys(this.#makers).map(name => [name, this.get(name)]));
    }
}
/** The JSON of a row, which writes itself as rows of Docker's lists do. */
class RowJson {
    isOwn = true;
    #fields;
    #shown;
    constructor(fields, shown) {
        this.#fields = fields;
        this.#shown = shown;
    }
    get members() {
        return this.#shown.map(field => [field, this.#fields.get(field)]);
    }
}
function bounded(rows, print) {
    const lines = [];
    let length = 0;
    for (const row of rows) {
        const line = print(row);
        length += line.length + 1;
        if (length > mostCharacters)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('INPUT_INVALID', `The list is longer than ${mostCharacters} characters. Shorten it with filters or \`limit\`.`);
        lines.push(line, '\n');
    }
    return lines.join('');
}


/***/ }),

/***/ 81418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XW: () => (/* binding */ costOfTexts),
/* harmony export */   _o: () => (/* binding */ ListSteps),
/* harmony export */   gj: () => (/* binding */ Steps),
/* harmony export */   sH: () => (/* binding */ costOfResult)
/* harmony export */ });
/* harmony import */ var _go_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43774);

/** Steps of one rendering, and of all renderings of a list together. */
const mostSteps = 1_000_000;
const mostOfList = 20_000_000;
/** Characters or items that cost as much as a step. */
const perStep = 50;
/** Steps that the renderings of a list may take together. */
class ListSteps {
    taken = 0;
}
/** The steps of one rendering. They bound its time: what reads a text or copies a list costs steps by its length. */
class Steps {
    #list;
    #taken = 0;
    constructor(list) {
        this.#list = list;
    }
    /** Takes steps; answers how many are too many, once they are. */
    take(count) {
        this.#taken += count;
        this.#list.taken += count;
        if (this.#taken > mostSteps)
            return mostSteps;
        return this.#list.taken > mostOfList ? mostOfList : undefined;
    }
}
/** The steps that a function costs for texts that it reads. */
function costOfTexts(values) {
    return values.reduce((sum, value) => sum + ((0,_go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value)?.length ?? 0) / perStep, 0);
}
/** The steps that a function costs for the text or the list that it made. */
function costOfResult(value) {
    return ((0,_go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value)?.length ?? (0,_go_values_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(value)?.length ?? 0) / perStep;
}


/***/ }),

/***/ 12282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseTemplate: () => (/* binding */ parseTemplate)
});

// UNUSED EXPORTS: Template

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/template/go-values.js
var go_values = __webpack_require__(43774);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/compare.js

/** Whether Go's `eq` takes two values as equal; a string says why they cannot be compared. */
function isEqual(one, other) {
    const kinds = [(0,go_values/* kindOf */.I)(one), (0,go_values/* kindOf */.I)(other)];
    if (kinds.includes('nil') || kinds.includes('pointer'))
        return isNothing(one) && isNothing(other);
    if (kinds[0] !== kinds[1])
        return `${(0,go_values/* typeOf */.QP)(one)} and ${(0,go_values/* typeOf */.QP)(other)} cannot be compared`;
    if (kinds[0] === 'bool')
        return one === other;
    const number = (0,go_values/* numberOf */.rl)(one);
    if (number !== undefined)
        return number === (0,go_values/* numberOf */.rl)(other);
    const text = (0,go_values/* textOf */.b6)(one);
    return text === undefined ? `${(0,go_values/* typeOf */.QP)(one)} cannot be compared` : text === (0,go_values/* textOf */.b6)(other);
}
/** Whether Go's `lt` takes the first value as smaller; a string says why they cannot be compared. */
function isLess(one, other) {
    const kind = (0,go_values/* kindOf */.I)(one);
    if (kind !== (0,go_values/* kindOf */.I)(other))
        return `${(0,go_values/* typeOf */.QP)(one)} and ${(0,go_values/* typeOf */.QP)(other)} cannot be compared`;
    const [first, second] = [(0,go_values/* numberOf */.rl)(one), (0,go_values/* numberOf */.rl)(other)];
    if (first !== undefined && second !== undefined)
        return first < second;
    const [text, others] = [(0,go_values/* textOf */.b6)(one), (0,go_values/* textOf */.b6)(other)];
    if (text === undefined || others === undefined)
        return `${(0,go_values/* typeOf */.QP)(one)} has no order`;
    return Buffer.compare(Buffer.from(text), Buffer.from(others)) < 0;
}
/** Whether `if` takes a value as true: it is not nil, false, zero or empty. */
function isTrue(value) {
    const number = (0,go_values/* numberOf */.rl)(value);
    if (number !== undefined)
        return number !== 0;
    const entries = (0,go_values/* entriesOf */.Mc)(value);
    if (entries !== undefined)
        return (0,go_values/* sortedKeys */.Mf)(entries).length > 0;
    const items = (0,go_values/* itemsOf */.S3)(value);
    if (items !== undefined)
        return items.length > 0;
    if (value instanceof go_values/* GoText */.eW)
        return value.json !== 0;
    return value instanceof go_values/* GoNil */.G1 ? false : Boolean((0,go_values/* textOf */.b6)(value) ?? value);
}
function isNothing(value) {
    return value === undefined || value === null || value instanceof go_values/* GoNil */.G1;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/template/go-text.js
var go_text = __webpack_require__(68935);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/template/go-number.js
var go_number = __webpack_require__(45185);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/printf.js



/** The widest that a value is padded to, and the most digits that it gets. */
const widest = 10_000;
/** Characters of the longest text that a function makes. */
const mostMade = 1_000_000;
const directive = /%(?<flags>[-+# 0]*)(?:\[(\d+)\])?(?<width>\*|\d+)?(?:\.(?:\[(\d+)\])?(?<precision>\*|\d+)?)?(?:\[(\d+)\])?(?<verb>.|$)/suy;
/** Thrown by a function for values that it does not take; the message ends a sentence that begins with its name. */
class FunctionFault extends Error {
}
function tooLong() {
    return new FunctionFault(`would make more than ${mostMade} characters`);
}
/** Formats `args` as Go's fmt.Sprintf does, faults included: `%!d(string=x)`, `%!s(MISSING)`, `%!(EXTRA int=2)`. */
function printf(format, args) {
    const values = new Arguments(args);
    const out = [];
    let [from, length] = [0, 0];
    for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
        directive.lastIndex = at;
        const found = directive.exec(format);
        const shown = found ? values.print(found) : '';
        length += at - from + shown.length;
        // Counted as it grows: a short format can name a long value as often as it likes.
        if (length > mostMade)
            throw tooLong();
        out.push(format.slice(from, at), shown);
        from = at + (found?.[0].length ?? 1);
    }
    out.push(format.slice(from), values.extra());
    const made = out.join('');
    if (made.length > mostMade)
        throw tooLong();
    return made;
}
/** The values that directives take, one after the other or by number. */
class Arguments {
    #values;
    #next = 0;
    #isReordered = false;
    constructor(values) {
        this.#values = values;
    }
    /** The text for a directive: `[2]` before a part of it says which value comes next. */
    print(found) {
        const { flags = '', width, precision, verb = '' } = found.groups ?? {};
        const place = found.slice(1).findLast((part, at) => part !== undefined && [1, 3, 5].includes(at));
        if (place !== undefined) {
            this.#isReordered = true;
            this.#next = Number(place) - 1;
        }
        const wide = this.#size(width);
        const exact = this.#size(precision);
        const isExact = found[0].includes('.') && exact !== undefined && exact >= 0;
        const wishes = {
            text: (wide ?? 0) < 0 ? `${flags}-` : flags,
            width: Math.abs(wide ?? 0),
            precision: isExact ? exact : undefined,
        };
        const faults = `${wide === undefined ? '%!(BADWIDTH)' : ''}${exact === undefined ? '%!(BADPREC)' : ''}`;
        if (verb === '')
            return `${faults}%!(NOVERB)`;
        if (verb === '%')
            return `${faults}%`;
        const isThere = this.#next >= 0 && this.#next < this.#values.length;
        if (!isThere)
            return `${faults}%!${verb}(${place === undefined ? 'MISSING' : 'BADINDEX'})`;
        return faults + formatValue(this.#values[this.#next++], verb, wishes);
    }
    /** Go's text for values that no directive took. */
    extra() {
        const rest = this.#values.slice(this.#next);
        if (this.#isReordered || rest.length === 0)
            return '';
        const said = rest.map(each => ((0,go_values/* kindOf */.I)(each) === 'nil' ? '<nil>' : `${(0,go_values/* typeOf */.QP)(each)}=${(0,go_text/* goText */._y)(each)}`));
        return `%!(EXTRA ${said.join(', ')})`;
    }
    /** A width or precision, 0 where none is given; undefined if the value for it is no number. */
    #size(written) {
        const size = written === '*' ? (0,go_values/* numberOf */.rl)(this.#values[this.#next++]) : Number(written ?? 0);
        if (size !== undefined && Math.abs(size) > widest)
            throw new FunctionFault(`takes widths and precisions up to ${widest}`);
        return size;
    }
}
function formatValue(value, verb, flags) {
    const kind = (0,go_values/* kindOf */.I)(value);
    if (verb === 'T')
        return padded((0,go_values/* typeOf */.QP)(value), flags);
    if (kind === 'nil')
        return verb === 'v' ? padded('<nil>', flags) : `%!${verb}(<nil>)`;
    if (kind === 'pointer')
        return verb === 'v' ? padded('<nil>', flags) : `%!${verb}(${(0,go_values/* typeOf */.QP)(value)}=<nil>)`;
    const items = (0,go_values/* itemsOf */.S3)(value);
    if (items)
        return `[${items.map(item => formatNested(item, verb, flags)).join(' ')}]`;
    if (kind === 'struct')
        return formatStruct(value, verb, flags);
    const entries = (0,go_values/* entriesOf */.Mc)(value);
    if (entries)
        return formatMap(entries, verb, flags);
    const shown = formatPlain(value, verb, flags);
    if (shown !== undefined)
        return padded(shown, flags, kind);
    return `%!${verb}(${(0,go_values/* typeOf */.QP)(value)}=${formatValue(value, 'v', flags)})`;
}
/** A boolean, string or number, not yet padded; undefined for a verb that it does not have. */
function formatPlain(value, verb, flags) {
    if (typeof value === 'boolean')
        return verb === 't' || verb === 'v' ? String(value) : undefined;
    const text = (0,go_values/* textOf */.b6)(value);
    return text === undefined ? formatNumber(value, verb, flags) : formatString(text, verb, flags);
}
function formatNested(value, verb, flags) {
    return value === undefined || value === null ? '<nil>' : formatValue(value, verb, flags);
}
/** A struct as `%v` or `%+v`; other verbs go to its fields. */
function formatStruct(value, verb, flags) {
    const isNamed = flags.text.includes('+') && verb === 'v';
    if (!(value instanceof go_values/* GoStruct */.On) || (verb === 'v' && !isNamed))
        return (0,go_text/* goText */._y)(value);
    const fields = [...value.fields].map(([name, each]) => `${isNamed ? `${name}:` : ''}${formatNested(each, verb, flags)}`);
    return `{${fields.join(' ')}}`;
}
function formatMap(entries, verb, flags) {
    const pairs = (0,go_values/* sortedKeys */.Mf)(entries).map(key => `${formatValue(key, verb, flags)}:${formatNested(entries[key], verb, flags)}`);
    return `map[${pairs.join(' ')}]`;
}
function formatString(text, verb, { text: flags, precision }) {
    if (verb === 'x' || verb === 'X') {
        const bytes = Buffer.from(text).subarray(0, precision);
        const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0'));
        const mark = flags.includes('#') && hex.length > 0 ? '0x' : '';
        const shown = flags.includes(' ') ? hex.map(pair => mark + pair).join(' ') : mark + hex.join('');
        return verb === 'X' ? shown.toUpperCase() : shown;
    }
    const kept = precision === undefined ? text : firstSigns(text, precision);
    if (verb === 's')
        return kept;
    const isSource = verb === 'v' && flags.includes('#');
    if (verb === 'v' && !isSource)
        return kept;
    if (verb !== 'q' && !isSource)
        return undefined;
    if (verb === 'q' && flags.includes('#') && !/[`\p{Cc}\ufeff]/u.test(kept.replaceAll('\t', '')))
        return `\`${kept}\``;
    return (0,go_text/* goQuote */.dg)(kept, flags.includes('+'));
}
/** The first characters of a text, without a look at the rest of it. */
function firstSigns(text, count) {
    return [...text.slice(0, 2 * count)].slice(0, count).join('');
}
function formatNumber(value, verb, flags) {
    const number = (0,go_values/* numberOf */.rl)(value) ?? 0;
    const magnitude = Math.abs(number);
    const shown = (0,go_values/* kindOf */.I)(value) === 'float'
        ? formatFraction(magnitude, verb, flags.precision)
        : formatInt(magnitude, verb, flags);
    return shown === undefined || /[cqU]/.test(verb) ? shown : `${signOf(number, verb, flags.text)}${shown}`;
}
/** With `%+v` the plus asks for the names of fields, not for a sign. */
function signOf(value, verb, flags) {
    if (value < 0 || Object.is(value, -0))
        return '-';
    if (flags.includes('+') && verb !== 'v')
        return '+';
    return flags.includes(' ') ? ' ' : '';
}
function formatFraction(value, verb, precision) {
    const lower = verb.toLowerCase();
    if (!/^[efgEFGv]$/.test(verb))
        return undefined;
    const style = lower === 'e' || lower === 'f' ? lower : 'g';
    const digits = precision ?? (style === 'g' ? undefined : 6);
    // A double has at most 1,074 places behind the point.
    const shown = (0,go_number/* formatFloat */.k)(value, style, digits === undefined ? undefined : Math.min(digits, 1_100));
    return verb === 'E' || verb === 'G' ? shown.toUpperCase() : shown;
}
function formatInt(value, verb, { text: flags, precision = 0 }) {
    const marks = { b: '0b', o: '0', O: '0o', x: '0x', X: '0X' };
    const bases = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };
    const base = bases[verb];
    if (base !== undefined) {
        const digits = value.toString(base).padStart(precision, '0');
        const mark = verb === 'O' || flags.includes('#') ? (marks[verb] ?? '') : '';
        return mark + (verb === 'X' ? digits.toUpperCase() : digits);
    }
    if (verb === 'U')
        return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
    const isCharacter = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
    const character = isCharacter ? String.fromCodePoint(value) : '\ufffd';
    if (verb === 'c')
        return character;
    return verb === 'q' ? singleQuoted(character) : undefined;
}
function singleQuoted(character) {
    if (character === "'")
        return "'\\''";
    return character === '"' ? `'"'` : `'${(0,go_text/* goQuote */.dg)(character).slice(1, -1)}'`;
}
function padded(text, { text: flags, width }, kind = 'string') {
    // A text of twice as many code units has enough characters.
    const missing = text.length >= 2 * width ? 0 : width - [...text].length;
    if (missing <= 0)
        return text;
    if (flags.includes('-'))
        return text + ' '.repeat(missing);
    if (!flags.includes('0'))
        return ' '.repeat(missing) + text;
    const [, sign = '', rest = text] = kind === 'int' || kind === 'float' ? (/^([-+ ]?)(.*)$/su.exec(text) ?? []) : [];
    return sign + '0'.repeat(missing) + rest;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/functions.js




const many = Number.POSITIVE_INFINITY;
/** Docker's functions and those of Go's text/template. `and` and `or` are the evaluator's own: they skip arguments. */
const templateFunctions = {
    and: { least: 1, most: many, call: args => args.find(arg => !isTrue(arg)) ?? args.at(-1) },
    or: { least: 1, most: many, call: args => args.find(isTrue) ?? args.at(-1) },
    not: { least: 1, most: 1, call: ([value]) => !isTrue(value) },
    eq: {
        least: 2,
        most: many,
        call: ([one, ...others]) => others.some(other => decided(isEqual(one, other))),
    },
    ne: { least: 2, most: 2, call: ([one, other]) => !decided(isEqual(one, other)) },
    lt: { least: 2, most: 2, call: ([one, other]) => decided(isLess(one, other)) },
    le: { least: 2, most: 2, call: ([one, other]) => isAtMost(one, other) },
    gt: { least: 2, most: 2, call: ([one, other]) => !isAtMost(one, other) },
    ge: { least: 2, most: 2, call: ([one, other]) => !decided(isLess(one, other)) },
    index: { least: 1, most: many, call: ([value, ...keys]) => keys.reduce(item, value) },
    slice: { least: 1, most: 4, call: ([value, ...bounds]) => slice(value, bounds.map(whole)) },
    len: { least: 1, most: 1, call: ([value]) => functions_length(value) },
    print: { least: 0, most: many, call: print },
    println: {
        least: 0,
        most: many,
        call: args => `${joined(args, args.map(() => ' '))}\n`,
    },
    printf: { least: 1, most: many, call: ([format, ...args]) => printf(functions_text(format), args) },
    html: { least: 0, most: many, call: args => escapeHtml(print(args)) },
    js: { least: 0, most: many, call: args => escapeScript(print(args)) },
    urlquery: { least: 0, most: many, call: args => escapeQuery(print(args)) },
    json: { least: 1, most: 1, call: ([value]) => (0,go_text/* goJson */.Pl)(value) },
    split: { least: 2, most: 2, call: ([value, by]) => split(functions_text(value), functions_text(by)) },
    join: { least: 2, most: 2, call: ([items, by]) => joinTexts(texts(items), functions_text(by)) },
    title: { least: 1, most: 1, call: ([value]) => title(functions_text(value)) },
    lower: { least: 1, most: 1, call: ([value]) => cased(functions_text(value), letter => letter.toLowerCase()) },
    upper: { least: 1, most: 1, call: ([value]) => cased(functions_text(value), letter => letter.toUpperCase()) },
    pad: {
        least: 3,
        most: 3,
        call: ([value, before, behind]) => pad(functions_text(value), whole(before), whole(behind)),
    },
    truncate: { least: 2, most: 2, call: ([value, bytes]) => truncate(functions_text(value), whole(bytes)) },
};
const asWritten = ([value]) => functions_text(value);
/** Docker's functions for the line of headers, which they leave as they are. */
const headerFunctions = {
    ...templateFunctions,
    json: { least: 1, most: 1, call: asWritten },
    split: { least: 2, most: 2, call: asWritten },
    join: { least: 2, most: 2, call: asWritten },
    title: { least: 1, most: 1, call: asWritten },
    lower: { least: 1, most: 1, call: asWritten },
    upper: { least: 1, most: 1, call: asWritten },
    truncate: { least: 2, most: 2, call: asWritten },
};
function decided(result) {
    if (typeof result === 'string')
        throw new FunctionFault(result);
    return result;
}
function isAtMost(one, other) {
    return decided(isLess(one, other)) || decided(isEqual(one, other));
}
function functions_text(value) {
    if (typeof value !== 'string')
        throw new FunctionFault(`takes a string, not ${(0,go_values/* typeOf */.QP)(value)}`);
    return value;
}
function texts(value) {
    const items = (0,go_values/* itemsOf */.S3)(value);
    if (!items)
        throw new FunctionFault(`takes a list of strings, not ${(0,go_values/* typeOf */.QP)(value)}`);
    return items.map(functions_text);
}
function whole(value) {
    const number = (0,go_values/* numberOf */.rl)(value);
    if (number === undefined || !Number.isSafeInteger(number))
        throw new FunctionFault(`takes a whole number, not ${(0,go_values/* typeOf */.QP)(value)}`);
    return number;
}
function bounded(made) {
    if (made.length > mostMade)
        throw tooLong();
    return made;
}
function joinTexts(items, by) {
    const length = items.reduce((sum, each) => sum + each.length + by.length, 0);
    if (length > mostMade + by.length)
        throw tooLong();
    return items.join(by);
}
function item(value, key) {
    const entries = (0,go_values/* entriesOf */.Mc)(value);
    if (entries) {
        const name = functions_text(key);
        if (Object.hasOwn(entries, name))
            return entries[name];
        return value instanceof go_values/* GoMap */.tn ? value.zero : undefined;
    }
    const items = (0,go_values/* itemsOf */.S3)(value) ?? bytesOf(value);
    if (!items)
        throw new FunctionFault(`takes a list or a map, not ${(0,go_values/* typeOf */.QP)(value)}`);
    const at = whole(key);
    if (at < 0 || at >= items.length)
        throw new FunctionFault(`has no item ${at}: there are ${items.length}`);
    return items[at];
}
function slice(value, [from = 0, to, cap]) {
    const bytes = bytesOf(value);
    const items = bytes ? undefined : (0,go_values/* itemsOf */.S3)(value);
    const size = (bytes ?? items)?.length;
    if (size === undefined || (bytes && cap !== undefined))
        throw new FunctionFault(`cannot cut ${(0,go_values/* typeOf */.QP)(value)} like this`);
    const end = to ?? size;
    if (from < 0 || from > end || end > (cap ?? size) || (cap ?? 0) > size)
        throw new FunctionFault(`cannot cut from ${from} to ${end}: the length is ${size}`);
    return bytes ? bytes.toString('utf8', from, end) : items?.slice(from, end);
}
function functions_length(value) {
    const entries = (0,go_values/* entriesOf */.Mc)(value);
    const items = entries ? (0,go_values/* sortedKeys */.Mf)(entries) : ((0,go_values/* itemsOf */.S3)(value) ?? bytesOf(value));
    if (!items)
        throw new FunctionFault(`takes a string, list or map, not ${(0,go_values/* typeOf */.QP)(value)}`);
    return items.length;
}
function bytesOf(value) {
    const known = (0,go_values/* textOf */.b6)(value);
    return known === undefined ? undefined : Buffer.from(known);
}
/** Go's Sprint: a space between two values of which neither is a string. */
function print(args) {
    const apart = args.map((arg, at) => at > 0 && (0,go_values/* kindOf */.I)(arg) !== 'string' && (0,go_values/* kindOf */.I)(args[at - 1]) !== 'string' ? ' ' : '');
    return joined(args, apart);
}
/** The texts of values, each but the first behind its separator; given up once they are too long. */
function joined(args, separators) {
    let made = '';
    for (const [at, arg] of args.entries())
        made = bounded(`${made}${at > 0 ? separators[at] : ''}${(0,go_text/* goText */._y)(arg)}`);
    return made;
}
function split(value, by) {
    return by === '' ? [...value] : value.split(by);
}
/** Go's strings.Title: a letter after anything but a letter, digit or underscore is raised. */
function title(value) {
    return value.replace(/(?<![\p{L}\p{N}_\u0080-\u{10ffff}])\p{L}|(?<=[\p{Z}\u0085])\p{L}/gu, letter => cased(letter, each => each.toUpperCase()));
}
/** Changes each letter on its own, as Go does; one that would become two stays. */
function cased(value, change) {
    return value.replace(/\P{ASCII}|[A-Za-z]+/gu, part => {
        const changed = change(part);
        return part.length > 1 && /^[A-Za-z]/.test(part) ? changed : [...changed].length === 1 ? changed : part;
    });
}
function pad(value, before, behind) {
    if (value === '')
        return value;
    if (before < 0 || behind < 0)
        throw new FunctionFault('takes no negative number');
    if (before + behind > mostMade)
        throw new FunctionFault(`adds up to ${mostMade} spaces`);
    return bounded(' '.repeat(before) + value + ' '.repeat(behind));
}
function truncate(value, bytes) {
    const whole = Buffer.from(value);
    if (whole.length < bytes)
        return value;
    if (bytes < 0)
        throw new FunctionFault('takes no negative length');
    return whole.toString('utf8', 0, bytes);
}
function escapeHtml(value) {
    const names = {
        '&': '&amp;',
        '<': '&lt;',
        '>': '&gt;',
        '"': '&#34;',
        "'": '&#39;',
        '\0': '\ufffd',
    };
    return value.replace(/[&<>"'\0]/g, sign => names[sign] ?? sign);
}
function escapeScript(value) {
    return value.replace(/[\\'"<>&=]|\p{Cc}/gu, sign => /[\\'"]/.test(sign)
        ? `\\${sign}`
        : `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}
/** Go's url.QueryEscape. */
function escapeQuery(value) {
    return encodeURIComponent(value.toWellFormed())
        .replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%20', '+');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/lex.js


const mostCharacters = 65_536;
const words = [
    ['close', /(?:[ \t\r\n]-)?\}\}/y],
    ['text-literal', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`|'(?:[^'\\\n]|\\[^\n])+'/y],
    ['number', /[+-]?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y],
    ['field', /\.[\p{L}_][\p{L}\p{N}_]*/uy],
    ['variable', /\$[\p{L}\p{N}_]*/uy],
    ['dot', /\./y],
    ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
    ['sign', /:=|[=|(),]/y],
];
const terminator = /[\s.,|:()=]|\}\}|$/y;
/** Cuts a template into tokens, in one pass; throws INPUT_INVALID. */
function lex(template) {
    if (template.length > mostCharacters)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `A template has up to ${mostCharacters} characters; this one has ${template.length}.`);
    const tokens = [];
    let at = 0;
    let isTrimmed = false;
    while (at < template.length) {
        const open = template.indexOf('{{', at);
        const end = open < 0 ? template.length : open;
        const inside = insideOf(template, open);
        const text = trimmed(template.slice(at, end), isTrimmed, open >= 0 && inside > open + 2);
        if (text !== '')
            tokens.push({ kind: 'text', text, at, isApart: false });
        if (open < 0)
            break;
        const close = commentEnd(template, inside) ?? lexAction(template, open, tokens);
        isTrimmed = template[close - 3] === '-' && /\s/.test(template[close - 4] ?? '');
        at = close;
    }
    return tokens;
}
/** The offset behind `{{` and the mark of trimming. */
function insideOf(template, open) {
    return open + (/^-[ \t\r\n]/.test(template.slice(open + 2, open + 4)) ? 4 : 2);
}
/** Text without the white space that marks of the actions around it take away. */
function trimmed(text, isBefore, isBehind) {
    const start = isBefore ? text.length - text.replace(/^[ \t\r\n]+/, '').length : 0;
    let end = text.length;
    while (isBehind && end > start && ' \t\r\n'.includes(text[end - 1] ?? ''))
        end--;
    return text.slice(start, end);
}
/** The offset behind a comment that begins at `at`; undefined if none does. */
function commentEnd(template, at) {
    if (!template.startsWith('/*', at))
        return undefined;
    const end = template.indexOf('*/', at + 2);
    if (end < 0)
        throw fault(template, at, 'the comment has no end');
    if (template.startsWith('}}', end + 2))
        return end + 4;
    if (/^[ \t\r\n]-\}\}/.test(template.slice(end + 2, end + 6)))
        return end + 6;
    throw fault(template, end, 'a comment ends its action: }} must follow */');
}
/** Adds the tokens of the action that opens at `open`; returns the offset behind it. */
function lexAction(template, open, tokens) {
    tokens.push({ kind: 'open', text: '{{', at: open, isApart: false });
    let at = insideOf(template, open);
    let isApart = false;
    while (at < template.length) {
        const found = wordAt(template, at);
        if (found) {
            tokens.push({ kind: found.kind, text: found.text, at, isApart });
            at += found.text.length;
            if (found.kind === 'close')
                return at;
            isApart = false;
        }
        else if (/\s/.test(template[at] ?? '')) {
            isApart = true;
            at++;
        }
        else {
            throw fault(template, at, `${signAt(template, at)} has no meaning here`);
        }
    }
    throw fault(template, open, 'the action is not closed with }}');
}
function wordAt(template, at) {
    for (const [kind, pattern] of words) {
        pattern.lastIndex = at;
        const text = pattern.exec(template)?.[0];
        if (text === undefined)
            continue;
        if (kind === 'field' || kind === 'variable' || kind === 'word' || kind === 'number')
            checkEnd(template, at + text.length, kind);
        return { kind, text };
    }
    return undefined;
}
function checkEnd(template, at, kind) {
    terminator.lastIndex = at;
    if (terminator.test(template))
        return;
    const how = kind === 'field'
        ? '; a name with other signs than letters, digits and _ is reached with index: {{index .Labels "my-label"}}'
        : '';
    throw fault(template, at, `${signAt(template, at)} cannot follow directly${how}`);
}
function signAt(template, at) {
    return JSON.stringify(String.fromCodePoint(template.codePointAt(at) ?? 0));
}
/** The failure of a template at an offset, with the action there and its place in the template. */
function fault(template, at, problem) {
    const before = template.slice(0, at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const place = before.length > 1 ? `line ${before.length}, column ${column}` : `column ${column}`;
    const open = Math.max(0, template.lastIndexOf('{{', at));
    const close = template.indexOf('}}', at);
    const action = template.slice(open, close < 0 ? undefined : close + 2);
    const shown = (0,printable/* printable */.g$)(action.length > 80 ? `${action.slice(0, 79)}…` : action);
    return new errors/* TallyError */.jB('INPUT_INVALID', `The template is wrong at ${place}, ${shown}: ${(0,printable/* printable */.g$)(problem, 4_000)}.`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/literals.js

const literals_short = {
    a: '\u0007',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '\\': '\\',
    "'": "'",
    '"': '"',
};
const escapeSequence = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-3][0-7]{2})|([abfnrtv\\'"]))/y;
/**
 * The value of a quoted text of Go: a string, or the number of a character in single quotes. Undefined if an escape is wrong.
 */
function unquote(quoted) {
    const quote = quoted[0] ?? '';
    const inner = quoted.slice(1, -1);
    if (quote === '`')
        return inner.replaceAll('\r', '');
    const bytes = [];
    let from = 0;
    for (let at = inner.indexOf('\\'); at >= 0; at = inner.indexOf('\\', from)) {
        escapeSequence.lastIndex = at;
        const found = escapeSequence.exec(inner);
        const value = found && valueOfEscape(found, quote);
        if (!found || !value)
            return undefined;
        bytes.push(Buffer.from(inner.slice(from, at)), value);
        from = at + found[0].length;
    }
    const text = Buffer.concat(bytes.concat(Buffer.from(inner.slice(from)))).toString();
    if (quote === '"')
        return text;
    return [...text].length === 1 ? text.codePointAt(0) : undefined;
}
function valueOfEscape(found, quote) {
    const [, hex, small, large, octal, sign] = found;
    if (hex !== undefined)
        return Buffer.from([Number.parseInt(hex, 16)]);
    if (octal !== undefined)
        return Buffer.from([Number.parseInt(octal, 8)]);
    if (sign !== undefined)
        return (sign === '"' || sign === "'") && sign !== quote ? undefined : Buffer.from(literals_short[sign] ?? '');
    const point = Number.parseInt(small ?? large ?? '', 16);
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
        return undefined;
    return Buffer.from(String.fromCodePoint(point));
}
/** A number as Go reads it: an int, or a float if a point or exponent says so. */
function numberIn(text) {
    if (/__|_$|^[+-]?0\d*[89]\d*$/.test(text))
        return undefined;
    const plain = text.replaceAll('_', '');
    const isInt = !/[.eE]/.test(plain) || /^[+-]?0[xX]/.test(plain);
    const magnitude = Number(plain.replace(/^[+-]/, '').replace(/^0(?=[0-7]+$)/, '0o'));
    const value = plain.startsWith('-') ? -magnitude : magnitude;
    if (isInt)
        return Number.isSafeInteger(value) ? value : undefined;
    return Number.isFinite(value) ? new go_values/* GoNumber */.wK('float64', String(value)) : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/parse.js


const mostNested = 100;
const keywords = new Set([
    'if',
    'else',
    'end',
    'range',
    'with',
    'break',
    'continue',
    'define',
    'template',
    'block',
]);
/**
 * Parses a template: the language of Go's text/template without `define`, `block` and `template`. Throws INPUT_INVALID.
 *
 * @param functions the functions that it may call
 */
function parse(text, functions) {
    return new Parser(text, functions).template();
}
class Parser {
    #text;
    #tokens;
    #functions;
    #fields = new Set();
    #next = 0;
    #depth = 0;
    #ranges = 0;
    #variables = ['$'];
    constructor(text, functions) {
        this.#text = text;
        this.#tokens = lex(text);
        this.#functions = functions;
    }
    template() {
        const { nodes, end } = this.#list();
        if (end)
            throw this.#fault(end, `${end.text} belongs to no if, range or with`);
        return { nodes, fields: this.#fields };
    }
    /** Nodes until `else`, `end` or the end of the template; `end` is that keyword, read. */
    #list() {
        const nodes = [];
        for (let token = this.#take(); token; token = this.#take()) {
            if (token.kind === 'text') {
                nodes.push({ kind: 'text', text: token.text });
                continue;
            }
            const word = this.#peek();
            if (word?.kind !== 'word' || !keywords.has(word.text)) {
                nodes.push({ kind: 'action', pipe: this.#pipe('close') });
                continue;
            }
            this.#next++;
            if (word.text === 'else' || word.text === 'end')
                return { nodes, end: word };
            nodes.push(this.#statement(word));
        }
        return { nodes, end: undefined };
    }
    #statement(word) {
        const kind = word.text;
        if (kind === 'if' || kind === 'with' || kind === 'range')
            return this.#block(kind, word);
        if (kind !== 'break' && kind !== 'continue')
            throw this.#fault(word, `${kind} is not supported`);
        if (this.#ranges === 0)
            throw this.#fault(word, `${kind} is outside a range`);
        this.#close();
        return { kind };
    }
    #block(kind, word) {
        this.#deepen(word);
        const known = this.#variables.length;
        const pipe = this.#pipe('close', kind === 'range');
        if (kind === 'range')
            this.#ranges++;
        const { nodes: body, end } = this.#list();
        if (kind === 'range')
            this.#ranges--;
        const otherwise = this.#otherwise(kind, word, end);
        this.#variables.length = known;
        this.#depth--;
        return { kind, pipe, body, otherwise };
    }
    #otherwise(kind, word, end) {
        if (!end)
            throw this.#fault(word, `${kind} has no end`);
        const next = this.#peek();
        if (end.text === 'else' && next?.kind === 'word' && next.text === kind && kind !== 'range') {
            this.#next++;
            return [this.#block(kind, next)];
        }
        this.#close();
        if (end.text === 'end')
            return [];
        const { nodes, end: last } = this.#list();
        if (last?.text !== 'end')
            throw this.#fault(last ?? word, `the else of ${kind} has no end`);
        this.#close();
        return nodes;
    }
    #pipe(end, isRange = false) {
        const start = this.#peek() ?? this.#last();
        const { variables, isAssignment } = this.#declaration(isRange);
        const commands = [];
        do
            commands.push(this.#command(commands.length));
        while (this.#takeSign('|'));
        if (end === 'close')
            this.#close();
        else if (!this.#takeSign(')'))
            throw this.#fault(this.#peek() ?? this.#last(), 'a ) is missing');
        if (!isAssignment)
            this.#variables.push(...variables);
        return { at: start.at, variables, isAssignment, commands };
    }
    #declaration(isRange) {
        const [first, second, third, fourth] = this.#tokens.slice(this.#next, this.#next + 4);
        const none = { variables: [], isAssignment: false };
        if (first?.kind !== 'variable' || second?.kind !== 'sign')
            return none;
        const isPair = isRange && second.text === ',' && third?.kind === 'variable';
        const sign = isPair ? fourth : second;
        if (sign?.kind !== 'sign' || (sign.text !== ':=' && sign.text !== '=')) {
            if (second.text === ',')
                throw this.#fault(second, 'two variables are declared in a range only');
            return none;
        }
        this.#next += isPair ? 4 : 2;
        const names = isPair ? [first, third] : [first];
        const isAssignment = sign.text === '=';
        if (isAssignment)
            for (const name of names)
                this.#checkVariable(name);
        return { variables: names.map(name => name.text), isAssignment };
    }
    #command(position) {
        const words = [];
        const at = (this.#peek() ?? this.#last()).at;
        for (let operand = this.#operand(); operand; operand = this.#operand()) {
            words.push(operand);
            const next = this.#peek();
            if (next &&
                !next.isApart &&
                next.kind !== 'close' &&
                !(next.kind === 'sign' && /^[|)]$/.test(next.text)))
                throw this.#fault(next, `a space is missing before ${next.text}`);
        }
        const [first] = words;
        if (!first)
            throw this.#fault(this.#peek() ?? this.#last(), 'a value is missing');
        if (position > 0 && (first.kind === 'literal' || first.kind === 'nil' || isDotAlone(first)))
            throw this.#fault(first, 'only a function can follow |');
        return { at, words };
    }
    #operand() {
        const token = this.#peek();
        if (!token || token.kind === 'close' || (token.kind === 'sign' && token.text !== '('))
            return undefined;
        this.#next++;
        if (token.kind === 'word')
            return this.#word(token);
        if (token.kind === 'text-literal')
            return this.#literal(token, unquote(token.text));
        if (token.kind === 'number')
            return this.#literal(token, numberIn(token.text));
        if (token.kind === 'dot')
            return { kind: 'path', at: token.at, from: 'dot', variable: '', fields: [] };
        if (token.kind === 'field') {
            this.#next--;
            return { kind: 'path', at: token.at, from: 'dot', variable: '', fields: this.#chain(token) };
        }
        if (token.kind === 'variable') {
            this.#checkVariable(token);
            return {
                kind: 'path',
                at: token.at,
                from: 'variable',
                variable: token.text,
                fields: this.#chain(token),
            };
        }
        this.#deepen(token);
        const pipe = this.#pipe('parenthesis');
        this.#depth--;
        return { kind: 'path', at: token.at, from: 'pipe', variable: '', pipe, fields: this.#chain(token) };
    }
    #word(token) {
        const { text, at } = token;
        if (text === 'true' || text === 'false')
            return { kind: 'literal', at, value: text === 'true' };
        if (text === 'nil')
            return { kind: 'nil', at };
        if (keywords.has(text))
            throw this.#fault(token, `${text} stands only at the beginning of an action`);
        if (!this.#functions.has(text))
            throw this.#fault(token, `there is no function ${text}; there are ${[...this.#functions].sort().join(', ')}`);
        return { kind: 'function', at, name: text };
    }
    #literal(token, value) {
        if (value === undefined)
            throw this.#fault(token, `${token.text} is no valid value`);
        return { kind: 'literal', at: token.at, value };
    }
    /** Fields directly behind an operand. */
    #chain(first) {
        const names = [];
        for (let token = this.#peek(); token?.kind === 'field'; token = this.#peek()) {
            if (token.isApart && token !== first)
                break;
            names.push(token.text.slice(1));
            this.#fields.add(token.text.slice(1));
            this.#next++;
        }
        return names;
    }
    #checkVariable(token) {
        if (!this.#variables.includes(token.text))
            throw this.#fault(token, `there is no variable ${token.text}`);
    }
    #deepen(token) {
        this.#depth++;
        if (this.#depth > mostNested)
            throw this.#fault(token, `more than ${mostNested} levels are nested`);
    }
    #takeSign(sign) {
        const token = this.#peek();
        if (token?.kind !== 'sign' || token.text !== sign)
            return false;
        this.#next++;
        return true;
    }
    #close() {
        const token = this.#take();
        if (token?.kind !== 'close')
            throw this.#fault(token ?? this.#last(), `${token?.text ?? 'the end'} cannot stand here`);
    }
    #peek() {
        return this.#tokens[this.#next];
    }
    #take() {
        return this.#tokens[this.#next++];
    }
    #last() {
        return this.#tokens.at(-1) ?? { kind: 'text', text: '', at: 0, isApart: false };
    }
    #fault(token, problem) {
        return fault(this.#text, token.at, problem);
    }
}
function isDotAlone(operand) {
    return operand.kind === 'path' && operand.from === 'dot' && operand.fields.length === 0;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/plain-template.js
/** The parts of a template that has texts and fields alone, as most have; undefined for others. */
function plainParts(nodes) {
    const parts = nodes.map(node => (node.kind === 'text' ? { text: node.text } : fieldAlone(node)));
    return parts.every(part => part !== undefined) ? parts : undefined;
}
function fieldAlone(node) {
    if (node.kind !== 'action' || node.pipe.variables.length > 0 || node.pipe.commands.length > 1)
        return undefined;
    const [operand, ...more] = node.pipe.commands[0]?.words ?? [];
    if (operand?.kind !== 'path' || operand.from !== 'dot' || more.length > 0)
        return undefined;
    const [field, ...below] = operand.fields;
    return field === undefined || below.length > 0 ? undefined : { field };
}
/** The text of a struct whose fields are texts; undefined where anything is missing, not text, or too long. */
function plainText(parts, { fields }, mostCharacters) {
    let text = '';
    for (const part of parts) {
        const value = 'text' in part ? part.text : fields.get(part.field);
        if (typeof value !== 'string')
            return undefined;
        text += value;
        // The interpreter refuses it with the action that made it too long.
        if (text.length > mostCharacters)
            return undefined;
    }
    return text;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/template/steps.js
var steps = __webpack_require__(81418);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/template.js











const template_mostCharacters = 1_000_000;
const none = [];
const names = new Set(Object.keys(templateFunctions));
/** A parsed template. */
class Template {
    #text;
    /** The names of all fields that the template mentions, at any depth. */
    fields;
    #nodes;
    #plain;
    constructor(text) {
        this.#text = text;
        const { nodes, fields } = parse(text, names);
        this.#nodes = nodes;
        this.#plain = plainParts(nodes);
        this.fields = fields;
    }
    /**
     * The template's text for a value, up to 1,000,000 characters. Throws INPUT_INVALID for a field that the value does not have,
     * naming those it has, and for values that a function does not take.
     *
     * @param list where the value is one of a list: the steps that all of them may take together
     */
    render(value, list = new steps/* ListSteps */._o()) {
        const plain = this.#plain && value instanceof go_values/* GoStruct */.On ? plainText(this.#plain, value, template_mostCharacters) : undefined;
        if (plain !== undefined)
            return plain;
        const run = new Run(this.#text, value, templateFunctions, list);
        run.print(this.#nodes);
        return run.text;
    }
    /** The line of headers of a table: like Docker, it ends where a function does not take a header. */
    renderHeader(headers) {
        const run = new Run(this.#text, new go_values/* GoMap */.tn('formatter.SubHeaderContext', headers, ''), headerFunctions, new steps/* ListSteps */._o());
        try {
            run.print(this.#nodes);
        }
        catch (error) {
            if (!(error instanceof errors/* TallyError */.jB))
                throw error;
        }
        return run.text;
    }
}
/**
 * Parses a template of the language that Docker's `--format` has; throws INPUT_INVALID with the place of the mistake.
 * `define`, `block`, `template` and `call` are not in it, nor whole numbers from 2^53 on; `join` takes any list of strings.
 */
function parseTemplate(text) {
    return new Template(text);
}
/** One rendering: its output, its variables and what it may still spend. */
class Run {
    #template;
    #functions;
    #variables;
    #out = [];
    #steps;
    #length = 0;
    #dot;
    constructor(template, value, functions, list) {
        this.#template = template;
        this.#functions = functions;
        this.#steps = new steps/* Steps */.gj(list);
        this.#dot = value;
        this.#variables = [{ name: '$', value }];
    }
    get text() {
        return this.#out.join('');
    }
    /** Prints nodes; answers which of `break` and `continue` ended them, if any. */
    print(nodes) {
        for (const node of nodes) {
            if (node.kind === 'break' || node.kind === 'continue')
                return node.kind;
            if (node.kind === 'text')
                this.#write(node.text, 0);
            else if (node.kind === 'action')
                this.#action(node.pipe);
            else {
                const end = this.#block(node);
                if (end)
                    return end;
            }
        }
        return undefined;
    }
    #action(pipe) {
        const value = this.#pipe(pipe);
        if (pipe.variables.length > 0)
            return;
        this.#write(value === undefined || value === null ? '<no value>' : (0,go_text/* goText */._y)(value), pipe.at);
    }
    #block(block) {
        const [known, dot] = [this.#variables.length, this.#dot];
        const value = this.#pipe(block.pipe);
        const end = block.kind === 'range' ? this.#range(block, value) : this.#branch(block, value);
        this.#variables.length = known;
        this.#dot = dot;
        return end;
    }
    #branch(block, value) {
        if (!isTrue(value))
            return this.print(block.otherwise);
        if (block.kind === 'with')
            this.#dot = value;
        return this.print(block.body);
    }
    #range(block, value) {
        const known = this.#variables.length;
        let isEmpty = true;
        for (const [key, item] of this.#pairs(block.pipe, value)) {
            isEmpty = false;
            this.#step(block.pipe.at);
            const { variables, isAssignment } = block.pipe;
            const values = variables.length === 1 ? [item] : [key, item];
            for (const [at, name] of variables.entries())
                this.#set(name, values[at], isAssignment);
            this.#dot = item;
            const end = this.print(block.body);
            this.#variables.length = known;
            if (end === 'break')
                break;
        }
        return isEmpty ? this.print(block.otherwise) : undefined;
    }
    /** Lazily, since a range may end at its first item. */
    #pairs(pipe, value) {
        if (value === undefined || value === null)
            return [];
        const items = (0,go_values/* itemsOf */.S3)(value);
        if (items)
            return items.entries();
        const entries = (0,go_values/* entriesOf */.Mc)(value);
        if (entries)
            return mapped((0,go_values/* sortedKeys */.Mf)(entries), key => [key, entries[key]]);
        const count = (0,go_values/* numberOf */.rl)(value);
        if (count === undefined || !Number.isInteger(count))
            throw this.#fault(pipe.at, `range takes a list, a map or a whole number, not ${(0,go_values/* typeOf */.QP)(value)}`);
        if (pipe.variables.length > 1)
            throw this.#fault(pipe.at, 'a range over a number has one variable');
        return countedUp(count);
    }
    /** The value of a pipeline, which its variables take unless a range gives them its items. */
    #pipe(pipe) {
        let value;
        let piped = none;
        for (const command of pipe.commands) {
            value = this.#command(command, piped);
            piped = [value];
        }
        const [name] = pipe.variables;
        if (name !== undefined)
            this.#set(name, value, pipe.isAssignment);
        return value;
    }
    #set(name, value, isAssignment) {
        const variable = isAssignment ? this.#variables.findLast(each => each.name === name) : undefined;
        if (variable)
            variable.value = value;
        else
            this.#variables.push({ name, value });
    }
    #command({ at, words }, piped) {
        this.#step(at);
        const [first] = words;
        if (first?.kind === 'function')
            return this.#call(first, words.slice(1), piped);
        if (first === undefined || words.length > 1 || piped.length > 0)
            throw this.#fault(at, 'only a function takes values');
        if (first.kind === 'nil')
            throw this.#fault(at, 'nil is no command');
        return this.#operand(first);
    }
    #operand(operand) {
        if (operand.kind === 'nil')
            return undefined;
        if (operand.kind === 'literal')
            return operand.value;
        if (operand.kind === 'function')
            return this.#call(operand, [], []);
        this.#step(operand.at, (operand.fields.length + 1) / 10);
        let value = this.#dot;
        if (operand.from === 'variable') {
            this.#step(operand.at, this.#variables.length / 100);
            value = this.#variables.findLast(each => each.name === operand.variable)?.value;
        }
        if (operand.pipe)
            value = this.#pipe(operand.pipe);
        for (const name of operand.fields)
            value = this.#field(value, name, operand.at);
        return value;
    }
    #field(value, name, at) {
        if (value instanceof go_values/* GoStruct */.On) {
            if (value.fields.has(name))
                return value.fields.get(name);
            throw this.#fault(at, `there is no field ${name}; ${article(value.type)} has ${listed([...value.fields.keys()])}`);
        }
        const entries = (0,go_values/* entriesOf */.Mc)(value);
        if (entries && Object.hasOwn(entries, name))
            return entries[name];
        if (value instanceof go_values/* GoMap */.tn || value === undefined)
            return undefined;
        if (entries)
            throw this.#fault(at, `there is no field ${name}; there are ${listed((0,go_values/* sortedKeys */.Mf)(entries))}`);
        const what = value === null || value instanceof go_values/* GoNil */.G1 ? 'nothing' : (0,go_values/* typeOf */.QP)(value);
        throw this.#fault(at, `there is no field ${name}: the value before it is ${what}`);
    }
    #call({ name, at }, words, piped) {
        const known = this.#functions[name];
        const count = words.length + piped.length;
        if (count < known.least || count > known.most)
            throw this.#fault(at, `${name} takes ${counted(known)}, not ${count}`);
        const args = [];
        for (const word of words) {
            const value = this.#operand(word);
            if ((name === 'and' || name === 'or') && isTrue(value) === (name === 'or'))
                return value;
            args.push(value);
        }
        args.push(...piped);
        this.#step(at, (0,steps/* costOfTexts */.XW)(args));
        try {
            const result = known.call(args);
            this.#step(at, (0,steps/* costOfResult */.sH)(result));
            return result;
        }
        catch (error) {
            if (!(error instanceof FunctionFault))
                throw error;
            throw this.#fault(at, `${name}: ${error.message}`);
        }
    }
    #write(text, at) {
        this.#length += text.length;
        if (this.#length > template_mostCharacters)
            throw this.#fault(at, `it prints more than ${template_mostCharacters} characters`);
        this.#out.push(text);
    }
    #step(at, count = 1) {
        const most = this.#steps.take(count);
        if (most !== undefined)
            throw this.#fault(at, `more than ${most} steps are needed`);
    }
    #fault(at, problem) {
        return fault(this.#template, at, problem);
    }
}
function* mapped(keys, of) {
    for (const key of keys)
        yield of(key);
}
function* countedUp(count) {
    for (let at = 0; at < count; at++)
        yield [at, at];
}
function counted({ least, most }) {
    const noun = most === 1 ? 'value' : 'values';
    if (least === most)
        return `${least} ${noun}`;
    return Number.isFinite(most) ? `${least} to ${most} ${noun}` : `${least} or more values`;
}
/** Types of Go's packages say nothing to people. */
function article(type) {
    if (type.includes('.'))
        return 'it';
    return `${/^[aeiou]/i.test(type) ? 'an' : 'a'} ${(0,printable/* printable */.g$)(type)}`;
}
function listed(fields) {
    if (fields.length === 0)
        return 'none';
    const shown = fields.slice(0, 40).map(field => (0,printable/* printable */.g$)(field, 80));
    return fields.length > shown.length
        ? `${shown.join(', ')} and ${fields.length - shown.length} more`
        : shown.join(', ');
}


/***/ })

};
;