"use strict";
exports.id = 1353;
exports.ids = [1353];
exports.modules = {

/***/ 41353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseChanges: () => (/* binding */ parseChanges)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/yaml/traced.js
var traced = __webpack_require__(44415);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-variables.js
var dockerfile_variables = __webpack_require__(44101);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-words.js + 1 modules
var dockerfile_words = __webpack_require__(93825);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/healthcheck.js

/** The field of a config for each flag with a duration. */
const durations = {
    interval: 'Interval',
    timeout: 'Timeout',
    'start-period': 'StartPeriod',
    'start-interval': 'StartInterval',
};
const leastNanoseconds = 1_000_000;
/** A config's Healthcheck by the arguments of HEALTHCHECK; times in nanoseconds. Throws an Error that ends a sentence. */
function healthcheck(rest, flags) {
    const [, kind = '', command = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
    if (kind.toUpperCase() === 'NONE') {
        if (command !== '')
            throw new Error('NONE takes no arguments');
        // Docker reads no flags of it.
        return { Test: ['NONE'] };
    }
    if (kind.toUpperCase() !== 'CMD')
        throw new Error(`"${(0,printable/* printable */.g$)(kind, 80)}" follows it, expected CMD or NONE`);
    const words = jsonWords(command);
    if (command === '' || words?.length === 0)
        throw new Error('no command follows CMD');
    const test = words ? ['CMD', ...words] : ['CMD-SHELL', command];
    return { Test: test, ...valuesOf(flags) };
}
/** The words of a JSON array; undefined for text that is none, which is then the shell's. Throws an Error for an array of anything else. */
function jsonWords(rest) {
    if (!rest.startsWith('['))
        return undefined;
    let value;
    try {
        value = JSON.parse(rest);
    }
    catch {
        return undefined;
    }
    if (Array.isArray(value) && value.every(each => typeof each === 'string'))
        return value;
    throw new Error('a JSON array may have only strings');
}
function valuesOf(flags) {
    const found = new Map();
    for (const { name, value } of flags) {
        if (found.has(name))
            throw new Error(`--${name} is given twice`);
        if (Object.hasOwn(durations, name))
            found.set(name, durationOf(name, value.text));
        else if (name === 'retries')
            found.set(name, retriesOf(value.text));
        else
            throw new Error(`it has no flag --${(0,printable/* printable */.g$)(name, 80)}`);
    }
    const fields = [...Object.entries(durations), ['retries', 'Retries']];
    return Object.fromEntries(
    // Zero is how a config says that the engine decides.
    fields.flatMap(([name, field]) => (found.get(name) ? [[field, found.get(name) ?? 0]] : [])));
}
const units = {
    ns: 1,
    us: 1e3,
    µs: 1e3,
    μs: 1e3,
    ms: 1e6,
    s: 1e9,
    m: 60e9,
    h: 3600e9,
};
const part = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;
/** Parses a duration as Go's `time.ParseDuration`, in nanoseconds. */
function durationOf(name, written) {
    const wish = (why) => new Error(`--${name}=${(0,printable/* printable */.g$)(written, 80)} ${why}, expected for example 30s or 1m30s`);
    if (/^[-+]?0$/.test(written))
        return 0;
    if (!/^\+?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(written) || written.length > 100)
        throw wish('is no duration');
    const parts = [...written.matchAll(part)];
    const sum = Math.round(parts.reduce((all, [, amount = '', unit = '']) => all + Number(amount) * (units[unit] ?? 0), 0));
    if (!Number.isSafeInteger(sum))
        throw wish('is too long');
    if (sum > 0 && sum < leastNanoseconds)
        throw wish('is shorter than 1ms');
    return sum;
}
function retriesOf(written) {
    if (/^\+?\d{1,9}$/.test(written))
        return Number(written);
    throw new Error(`--retries=${(0,printable/* printable */.g$)(written, 80)} is no number, expected a whole one from 0`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/change-parsers.js







/** The instructions that change a config without a build, in lower case, but for ONBUILD, which another one follows. */
const changeParsers = {
    cmd: line => {
        const command = commandOf(line.rest, 'CMD');
        return run => run.setCmd(command(run));
    },
    entrypoint: line => {
        // Without words it removes that of the base, as Docker reads it.
        const command = line.rest === '' ? () => undefined : commandOf(line.rest, 'ENTRYPOINT');
        return run => run.setEntrypoint(command(run));
    },
    env: line => {
        const pairs = pairsOf(line);
        return run => run.addEnv(expandedPairs(pairs, run).map(([key, value]) => `${key}=${value}`));
    },
    expose: line => {
        const words = checked(wordsOf(line.rest), line);
        return run => {
            const ports = run.expand(words).flatMap(word => word.split(/\s+/).filter(Boolean));
            run.merge('ExposedPorts', mapOf(ports.flatMap(portsOf)));
        };
    },
    healthcheck: ({ rest, flags }) => {
        const check = healthcheck(rest, flags);
        return run => run.set('Healthcheck', check);
    },
    label: line => {
        const pairs = pairsOf(line);
        return run => run.merge('Labels', Object.fromEntries(expandedPairs(pairs, run)));
    },
    stopsignal: line => single(line, (run, signal) => {
        if (!isStopSignal(signal))
            throw new Error(`"${(0,printable/* printable */.g$)(signal, 80)}" is no signal, expected for example SIGTERM`);
        run.set('StopSignal', signal);
    }),
    user: line => single(line, (run, user) => run.set('User', user === '' ? undefined : user)),
    volume: line => {
        const words = checked(jsonWords(line.rest) ?? wordsOf(line.rest), line);
        return run => {
            const paths = run.expand(words);
            if (paths.includes(''))
                throw new Error('a path is empty');
            run.merge('Volumes', mapOf(paths));
        };
    },
    workdir: line => single(line, (run, path) => {
        if (path === '')
            throw new Error('the path is empty');
        const whole = external_node_path_.posix.resolve('/', run.text('WorkingDir'), path);
        run.set('WorkingDir', whole);
    }),
};
/** A command in JSON's form, or in the shell's. */
function commandOf(rest, name) {
    if (rest === '')
        throw new Error(`no command follows it; ${name} [] removes that of the base`);
    const words = jsonWords(rest);
    if (words)
        return () => (words.length > 0 ? words : undefined);
    return run => [...(run.list('Shell') ?? ['/bin/sh', '-c']), rest];
}
function wordsOf(rest) {
    return rest.split(/\s+/).filter(Boolean);
}
/** Refuses words whose quotes or braces have no end, and a line without words. */
function checked(words, { escapeToken }) {
    if (words.length === 0)
        throw new Error('nothing follows it');
    for (const word of words) {
        const lookUp = () => ({ ...(0,traced/* traced */.mn)('x'), isSingle: true });
        const value = (0,dockerfile_words/* expandWord */.V)((0,traced/* traced */.mn)(word), { escape: escapeToken, lookUp, budget: { left: Infinity } });
        if ('fault' in value)
            throw new Error(value.fault);
    }
    return words;
}
function single(line, step) {
    const words = checked(line.rest === '' ? [] : [line.rest], line);
    return run => step(run, run.expand(words)[0] ?? '');
}
/** `key=value` pairs, or the older form of one pair without `=`; as text with quotes and variables. */
function pairsOf(line) {
    const words = Array.from((0,dockerfile_variables/* shellLikeWords */.d)((0,traced/* traced */.mn)(line.rest), line.escapeToken), ({ text }) => text);
    const [first = ''] = words;
    if (first !== '' && !first.includes('=')) {
        const [, key = '', value] = /^(\S+)\s+(.*)$/s.exec(line.rest) ?? [];
        if (value === undefined)
            throw new Error(`"${(0,printable/* printable */.g$)(line.rest, 80)}" has no value, expected key=value`);
        checked([key, value], line);
        return [[key, value]];
    }
    const pairs = checked(words, line).map(word => {
        const at = word.indexOf('=');
        if (at < 0)
            throw new Error(`"${(0,printable/* printable */.g$)(word, 80)}" has no =, expected key=value`);
        if (at === 0)
            throw new Error('a name is empty, expected key=value');
        return [word.slice(0, at), word.slice(at + 1)];
    });
    return pairs;
}
function expandedPairs(pairs, run) {
    const texts = run.expand(pairs.flat());
    return pairs.map((_, at) => {
        const key = texts[2 * at] ?? '';
        if (key === '')
            throw new Error('a name is empty, expected key=value');
        return [key, texts[2 * at + 1] ?? ''];
    });
}
/** The ports of a container that `80`, `80/udp`, `8000-8010`, `80:81` or `127.0.0.1:80:81` names; where the machine has them is not kept. */
function portsOf(word) {
    const [own = '', hostPorts = '', ...address] = word.split(':').reverse();
    const [, written = '', protocol = ''] = /^([^/]*)(?:\/(tcp|udp|sctp)?)?$/i.exec(own) ?? [];
    const [ports, onHost] = [rangeOf(written, 1), hostPorts === '' ? undefined : rangeOf(hostPorts, 0)];
    const host = address.reverse().join(':');
    if (!ports || (hostPorts !== '' && !onHost) || !isAddress(host)) {
        const wish = 'a port from 1 to 65535 or a range of them, with /tcp, /udp or /sctp, and before it ports and address of the machine or nothing';
        throw new Error(`"${(0,printable/* printable */.g$)(word, 80)}" is no port, expected ${wish}`);
    }
    const { from, count } = ports;
    if (onHost && count > 1 && onHost.count !== count)
        throw new Error(`"${(0,printable/* printable */.g$)(word, 80)}" has two ranges of different length, expected one`);
    return Array.from({ length: count }, (_, at) => `${from + at}/${protocol.toLowerCase() || 'tcp'}`);
}
function isAddress(written) {
    if (written === '' || (0,external_node_net_.isIPv4)(written))
        return true;
    return /^\[[^%]*\]$/.test(written) && (0,external_node_net_.isIPv6)(written.slice(1, -1));
}
function rangeOf(written, least) {
    const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(written) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === '' || from < least || to > 65_535 || from > to)
        return undefined;
    return { from, count: to - from + 1 };
}
function mapOf(keys) {
    return Object.fromEntries(keys.map(key => [key, {}]));
}
/** Linux's signals, as moby/sys/signal has them. */
const names = new Set(`ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP
  TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX`.split(/\s+/));
const realTime = /^RT(?:MIN\+(?:[1-9]|1[0-5])|MAX-(?:[1-9]|1[0-4]))$/;
const greatestNumber = 64;
/** Whether text names a signal: a number, or a name in any case, with `SIG` or without. */
function isStopSignal(written) {
    if (/^\d{1,2}$/.test(written))
        return Number(written) > 0 && Number(written) <= greatestNumber;
    const name = written.toUpperCase().replace(/^SIG/, '');
    return names.has(name) || realTime.test(name);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/extend-config.js
var extend_config = __webpack_require__(8390);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/changed-run.js




/** Steps of expanding words: a few lines can double a value again and again. */
const mostSteps = 4_000_000;
/** The run settings of a config while instructions change them. */
class ChangedRun {
    #fields;
    #isCmdSet;
    #escape;
    #budget = { left: mostSteps };
    constructor(fields, { isCmdSet, escapeToken }) {
        this.#fields = fields;
        this.#isCmdSet = isCmdSet;
        this.#escape = escapeToken;
    }
    get fields() {
        return Object.fromEntries(Object.entries(this.#fields).filter(([, value]) => value !== undefined));
    }
    /** A setting as a list of texts. */
    list(name) {
        return (0,json_fields/* textListField */.y7)(this.#fields, name, 'config.config');
    }
    /** A setting as a text; empty if it is not set. */
    text(name) {
        const value = this.#fields[name];
        return typeof value === 'string' ? value : '';
    }
    /** Sets a setting; undefined removes it. */
    set(name, value) {
        this.#fields = { ...this.#fields, [name]: value };
    }
    append(name, value) {
        this.set(name, [...(this.list(name) ?? []), value]);
    }
    /** Adds to a map of settings, sorted by key. */
    merge(name, more) {
        this.set(name, (0,extend_config/* mergedMap */.xC)(this.#fields[name], more));
    }
    /** Adds `KEY=VALUE` lines, each in the place of one with its key. */
    addEnv(lines) {
        this.set('Env', (0,extend_config/* mergedEnv */.k9)(this.list('Env') ?? [], lines));
    }
    setCmd(words) {
        this.set('Cmd', words);
        this.#isCmdSet = true;
    }
    /** A new entrypoint removes a cmd that was not set for it. */
    setEntrypoint(words) {
        this.set('Entrypoint', words);
        if (!this.#isCmdSet)
            this.set('Cmd', undefined);
    }
    /** Several words of one line, expanded by the variables before that line. Throws an Error. */
    expand(words) {
        const variables = new Map((this.list('Env') ?? []).map(line => {
            const at = line.indexOf('=');
            return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
        }));
        return words.map(word => expanded(word, variables, { escapeToken: this.#escape, budget: this.#budget }));
    }
}
function expanded(word, variables, { escapeToken, budget }) {
    const lookUp = (name) => {
        const value = variables.get(name);
        return value === undefined ? undefined : { ...(0,traced/* traced */.mn)(value), isSingle: true };
    };
    const value = (0,dockerfile_words/* expandWord */.V)((0,traced/* traced */.mn)(word), { escape: escapeToken, lookUp, budget });
    if ('fault' in value)
        throw new Error(value.fault);
    if (budget.left < 0)
        throw new Error('its variables take too long to replace');
    return value.text;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-lines.js
var dockerfile_lines = __webpack_require__(42419);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/parse-changes.js





/** Instructions that only builds understand, so only behind ONBUILD. */
const buildInstructions = new Set(['add', 'arg', 'copy', 'run', 'shell']);
const accepted = [...Object.keys(changeParsers), 'onbuild'].sort().join(', ').toUpperCase();
/** Most bytes of a line that Docker's parser takes. */
const maxLineBytes = 65_535;
const heredoc = /<<-?\s*["']?[A-Za-z_]/;
/**
 * Parses changes, one instruction a line, as Docker's engines do: continued lines, comments in lines of their own, any case, shell and JSON
 * forms. Throws an Error with the reason for each line that is refused.
 */
function parseChanges(text) {
    const { instructions, escape: escapeToken } = (0,dockerfile_lines/* readDockerfile */.n)(text);
    const problems = text
        .split('\n')
        .filter(line => Buffer.byteLength(line) > maxLineBytes)
        .map(line => `"${(0,printable/* printable */.g$)(line, 80)}": a line may have ${maxLineBytes} bytes`);
    const parsed = instructions.flatMap(instruction => {
        try {
            const step = stepOf(instruction, escapeToken);
            // Without variables nothing but the text decides: its faults need not wait for the image.
            if (!instruction.text.includes('$'))
                step(new ChangedRun({}, { isCmdSet: false, escapeToken }));
            return [{ line: lineOf(instruction), step }];
        }
        catch (error) {
            problems.push(`"${(0,printable/* printable */.g$)(instruction.text, 200)}": ${error.message}`);
            return [];
        }
    });
    if (problems.length > 0)
        throw new Error(problems.join('; '));
    return {
        lines: parsed.map(({ line }) => line),
        apply: (run, isCmdSet) => {
            const changed = new ChangedRun(run, { isCmdSet, escapeToken });
            for (const { line, step } of parsed)
                applied(step, changed, line.text);
            return changed.fields;
        },
    };
}
function applied(step, changed, text) {
    try {
        step(changed);
    }
    catch (error) {
        if (error instanceof errors/* TallyError */.jB)
            throw error;
        const message = `Cannot apply changes: "${(0,printable/* printable */.g$)(text, 200)}": ${error.message}`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', message, { cause: error });
    }
}
function lineOf({ keyword, isOnbuild, text }) {
    return { instruction: isOnbuild ? 'ONBUILD' : keyword.toUpperCase(), text };
}
function stepOf(instruction, escapeToken) {
    const { keyword, isOnbuild, text, fault } = instruction;
    if (fault !== undefined)
        throw new Error(fault);
    if (isOnbuild)
        return onbuild(instruction, escapeToken);
    const parse = parserOf(keyword);
    if (parse)
        return parse(checkedLine(instruction, escapeToken));
    const isKnown = buildInstructions.has(keyword) || keyword === 'from' || keyword === 'maintainer';
    const state = isKnown ? 'is for builds alone' : 'is no instruction';
    throw new Error(`${(0,printable/* printable */.g$)(text.split(/\s/, 1)[0] ?? '', 80)} ${state}, expected ${accepted}`);
}
function parserOf(keyword) {
    return Object.hasOwn(changeParsers, keyword) ? changeParsers[keyword] : undefined;
}
/** Quotes and braces without an end are found here, whatever the variables are. */
function checkedLine({ keyword, flags, rest }, escapeToken) {
    const [flag] = flags;
    if (flag && keyword !== 'healthcheck')
        throw new Error(`it has no flag --${(0,printable/* printable */.g$)(flag.name, 80)}`);
    return { rest: rest.text, flags, escapeToken };
}
/** An instruction that a later build carries out: kept as it is written. */
function onbuild(instruction, escapeToken) {
    const { keyword, text } = instruction;
    const trigger = text.replace(/^\S+\s*/, '');
    if (trigger === '')
        throw new Error('no instruction follows it');
    if (keyword === 'onbuild' || keyword === 'from' || keyword === 'maintainer')
        throw new Error(`${keyword.toUpperCase()} is not allowed behind ONBUILD`);
    const parse = parserOf(keyword);
    if (!parse && !buildInstructions.has(keyword))
        throw new Error(`${(0,printable/* printable */.g$)(keyword.toUpperCase(), 80)} is no instruction`);
    if (heredoc.test(trigger) && buildInstructions.has(keyword))
        throw new Error('a here-document cannot be kept behind ONBUILD');
    parse?.(checkedLine(instruction, escapeToken));
    return run => run.append('OnBuild', trigger);
}


/***/ })

};
;