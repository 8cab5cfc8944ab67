"use strict";
exports.id = 7030;
exports.ids = [7030];
exports.modules = {

/***/ 87388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseGlob)
/* harmony export */ });
const slash = [0x2f, 0x2f];
const anythingInPart = { ranges: [slash], negated: true };
/**
 * Parses a glob that must match the whole text, with the syntax of Go's path.Match, which Docker's `reference=` uses:
 * `*` any run without `/`, `?` one character but `/`, `[a-z]` and `[^a-z]` classes, `\` escapes the next character.
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
                return { problem: 'a "[" without its "]"' };
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
/** An expression that matches exactly this code unit. */
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


/***/ }),

/***/ 9171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ linearMatcher)
/* harmony export */ });
/**
 * A matcher whose time is bounded by pattern size times text length for every pattern: it advances the set of reachable
 * states one character at a time (Thompson 1968), so it never backtracks. Globs and regular expressions both become an
 * `Expression`; neither reaches the runtime's backtracking engine.
 */
/** Maximum instructions of a pattern; `(a{100}){100}` exceeds it and is refused. */
const maxInstructions = 2000;
/** Compiles a predicate that is true when any part of the text matches; undefined when the expression is too large. */
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
        // Repeating an empty expression adds nothing: `((){1000}){1000}` must not cost a million rounds.
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
/** The character tests reachable from `reached` without reading a character; iterating a Set also visits what is added meanwhile. */
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

/***/ 67030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parsePattern),
/* harmony export */   X: () => (/* binding */ longestPattern)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87388);
/* harmony import */ var _linear_match_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9171);
/* harmony import */ var _regex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78001);




/** Maximum length of a pattern, in characters. */
const longestPattern = 256;
/** Parses a pattern line, which matches in time linear in the text. Returns the problem in words when it is malformed. */
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
        return { problem: `${quoted(text)}: "i" is the only known flag` };
    const expression = regex ? (0,_regex_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRegex */ .r)(regex[1] ?? '', flags === 'i') : (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGlob */ .q)(text);
    if ('problem' in expression)
        return { problem: `${quoted(text)}: it holds ${expression.problem}` };
    const matches = (0,_linear_match_js__WEBPACK_IMPORTED_MODULE_2__/* .linearMatcher */ .c)(expression);
    if (!matches)
        return { problem: `${quoted(text)}: its repetition counts make it too large` };
    return { text, isExact: !regex && !/[*?[\]\\]/.test(text), matches };
}
function quoted(text) {
    return `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text)}"`;
}


/***/ }),

/***/ 78001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ parseRegex)
});

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/match/character-sets.js
/** Ranges of JavaScript's `\d`, `\w` and `\s`, by letter. */
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
/** JavaScript's `.`: everything but line terminators. */
const notLineEnd = {
    ranges: [
        [0x0a, 0x0a],
        [0x0d, 0x0d],
        [0x2028, 0x2029],
    ],
    negated: true,
};
/** The range in both cases, itself last. Tags and names are ASCII, so only ASCII letters have two cases here. */
function bothCases([low, high]) {
    const clip = (from, to, shift) => {
        const start = Math.max(low, from);
        const end = Math.min(high, to);
        return start <= end ? [[start + shift, end + shift]] : [];
    };
    return [...clip(0x41, 0x5a, 32), ...clip(0x61, 0x7a, -32), [low, high]];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/match/regex.js

/**
 * Regular expressions in JavaScript's syntax, limited to what matches in linear time:
 *
 *   either   := sequence ('|' sequence)*
 *   sequence := (atom quantifier?)*
 *   atom     := literal | '.' | '^' | '$' | class | escape | '(' '?:'? either ')'
 *   quantifier := ('*' | '+' | '?' | '{n}' | '{n,}' | '{n,m}') '?'?
 *
 * Look-around, back-references, `\b` and Unicode properties are refused with a message, never approximated.
 */
const controls = { t: 9, n: 10, v: 11, f: 12, r: 13 };
const maxDepth = 20;
const maxCount = 1000;
class Refused extends Error {
}
/**
 * Parses a regular expression that may match anywhere in the text.
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
    if (max < min || min > maxCount || (max !== Number.POSITIVE_INFINITY && max > maxCount)) {
        throw new Refused(`the count ${found[0]}, which is reversed or over ${maxCount}`);
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
    if (++reader.depth > maxDepth)
        throw new Refused(`groups nested deeper than ${maxDepth}`);
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


/***/ })

};
;