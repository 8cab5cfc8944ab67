"use strict";
exports.id = 9171;
exports.ids = [9171];
exports.modules = {

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


/***/ })

};
;