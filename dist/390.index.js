"use strict";
exports.id = 390;
exports.ids = [390];
exports.modules = {

/***/ 90390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/run-action.js
var run_action = __webpack_require__(46031);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/exit-codes.js
/** The exit codes of the command, each with what it tells a script. */
const exitCodes = {
    0: 'done',
    1: 'something was found: a check, a budget or an expectation does not hold',
    2: 'wrong call: an option, a name or a file that it reads has to be corrected',
    3: 'not there',
    4: 'not allowed: credentials or permissions',
    5: 'not what was promised: bytes, a pin or an archive differ from their digest',
    6: 'cannot be reached now: try again later',
    7: 'conflict: another image has the tag, or what a plan was made for has changed',
    8: 'partly done: the rest is named in the log and the report',
    70: 'a fault in Tallyman, or of this machine',
    130: 'stopped by SIGINT (Ctrl-C)',
    143: 'stopped by SIGTERM',
};
/** The exit code of each error. A stop by SIGTERM gives 143 instead of 130. */
const exitCodeOf = {
    INPUT_INVALID: 2,
    REFERENCE_INVALID: 2,
    DIGEST_INVALID: 2,
    DIGEST_UNSUPPORTED: 2,
    PLATFORM_INVALID: 2,
    PLATFORM_MISSING: 3,
    MANIFEST_INVALID: 5,
    MANIFEST_TOO_LARGE: 5,
    SCHEMA1_UNSUPPORTED: 5,
    MEDIA_TYPE_UNSUPPORTED: 2,
    CONTENT_MISMATCH: 5,
    CONTENT_TOO_LARGE: 5,
    GRAPH_INVALID: 5,
    INDEX_INVALID: 2,
    NOT_PINNED: 2,
    TAG_MOVED: 5,
    DIGEST_UNEXPECTED: 5,
    EXPECTATION_FAILED: 1,
    BUDGET_EXCEEDED: 1,
    LOCK_MISMATCH: 5,
    LOCK_INVALID: 2,
    NOT_FOUND: 3,
    UNAUTHENTICATED: 4,
    DENIED: 4,
    CREDENTIALS_INVALID: 4,
    UNSAFE_TARGET: 4,
    RATE_LIMITED: 6,
    POLICY_BLOCKED: 4,
    REGISTRY_UNAVAILABLE: 6,
    REGISTRY_PROTOCOL: 6,
    CERTIFICATE_INVALID: 4,
    UPLOAD_REJECTED: 4,
    TAG_CONFLICT: 7,
    ENGINE_UNAVAILABLE: 6,
    ENGINE_DENIED: 4,
    ENGINE_FAILED: 6,
    ARCHIVE_INVALID: 5,
    FOLDER_INVALID: 2,
    FILE_UNREADABLE: 2,
    STORE_FAILED: 70,
    CACHE_MISS: 3,
    CACHE_UNAVAILABLE: 6,
    CACHE_PROTOCOL: 6,
    OFFLINE_MISS: 3,
    PLAN_UNSAFE: 6,
    PLAN_TOO_LARGE: 2,
    PLAN_INVALID: 2,
    PLAN_STALE: 7,
    PRUNE_DAMAGE: 8,
    DELETE_UNSUPPORTED: 4,
    CANCELLED: 130,
    INTERNAL: 70,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/terminal-host.js





const longestLine = 8_192;
/** The host of a command: results go to standard output, all else to standard error. */
function terminalHost(inputs, told) {
    const { env } = process;
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => stop.abort());
    return {
        env,
        log: errorLog(),
        signal: stop.signal,
        platform: process.platform,
        architecture: process.arch,
        release: (0,external_node_os_.release)(),
        workspace: env.GITHUB_WORKSPACE || process.cwd(),
        temp: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        home: env.HOME || (0,external_node_os_.homedir)(),
        beside: name => (process.argv[1] ? (0,external_node_url_.pathToFileURL)((0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1]), name)) : undefined),
        input: name => inputs[name] ?? '',
        output: (name, value) => void told.outputs.set(name, value),
        result: text => void told.results.push(text),
        secret: () => undefined,
        summary: () => undefined,
        fail: ({ code }) => {
            process.exitCode = exitCodeOf[code];
        },
    };
}
function errorLog() {
    let spoke = performance.now();
    const say = (line) => {
        spoke = performance.now();
        process.stderr.write(`${(0,printable/* printable */.g)(line, longestLine)}\n`);
    };
    const sayAll = (lines) => lines.forEach(say);
    return {
        info: say,
        list: sayAll,
        group: (title, lines) => sayAll([title, ...lines]),
        debug: () => undefined,
        notice: message => sayAll(message.split('\n')),
        warning: message => sayAll(`warning: ${message}`.split('\n')),
        error: (message, place) => sayAll(`error ${place?.title ?? ''}: ${message}`.split('\n')),
        quietMs: () => performance.now() - spoke,
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/operations.js
var operations = __webpack_require__(68285);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/contracts/contract.js
const json = { type: 'json' };
const contracts = {
    inspect: () => __webpack_require__.e(/* import() */ 4506).then(__webpack_require__.t.bind(__webpack_require__, 94506, 19)),
    'load-from-cache': () => __webpack_require__.e(/* import() */ 4113).then(__webpack_require__.t.bind(__webpack_require__, 86494, 19)),
    lock: () => __webpack_require__.e(/* import() */ 4481).then(__webpack_require__.t.bind(__webpack_require__, 54481, 19)),
    'pull-with-digest': () => __webpack_require__.e(/* import() */ 6459).then(__webpack_require__.t.bind(__webpack_require__, 26459, 19)),
    prune: () => __webpack_require__.e(/* import() */ 7826).then(__webpack_require__.t.bind(__webpack_require__, 17826, 19)),
    'publish-manifest': () => __webpack_require__.e(/* import() */ 7589).then(__webpack_require__.t.bind(__webpack_require__, 67589, 19)),
    push: () => __webpack_require__.e(/* import() */ 5654).then(__webpack_require__.t.bind(__webpack_require__, 75654, 19)),
    retag: () => __webpack_require__.e(/* import() */ 5737).then(__webpack_require__.t.bind(__webpack_require__, 65737, 19)),
    'save-to-cache': () => __webpack_require__.e(/* import() */ 7800).then(__webpack_require__.t.bind(__webpack_require__, 17800, 19)),
};
/** Loads the contract of an action. */
async function contractOf(action) {
    const { default: contract } = await contracts[action]();
    return contract;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/settings.js

/** All inputs of a call as text: the command line's, then the environment's (`TALLYMAN_STORE`), then the action's defaults. */
async function inputsOf({ command, inputs }, env) {
    const contract = await contractOf(command.action);
    const texts = Object.entries(contract.inputs).map(([name, input]) => {
        const variable = env[`TALLYMAN_${name.replaceAll('-', '_').toUpperCase()}`];
        return [name, inputs[name] ?? variable ?? defaultText(input.default)];
    });
    return Object.fromEntries(texts);
}
/** Expressions are GitHub's, and of no value elsewhere. */
function defaultText(text = '') {
    return text.includes('${{') ? '' : text;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/commands.js
/** Every word of the command. */
const commands = [
    {
        names: ['pull', 'pull-with-digest'],
        about: 'Pull images by digest, verify every hash, and hand them over.',
        action: 'pull-with-digest',
        positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
        options: { a: 'all-tags' },
        shows: { output: 'pinned', quiet: 'refs' },
    },
    {
        names: ['inspect'],
        about: 'Show what an image is, without pulling it.',
        action: 'inspect',
        positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
        shows: 'result',
    },
];

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/parse-words.js



/** Reads a command line. Throws INPUT_INVALID. */
function parseWords(words) {
    const [name = ''] = words;
    const command = commands.find(({ names }) => names.includes(name));
    if (!command)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `There is no command "${name}"`);
    const { tokens } = (0,external_node_util_.parseArgs)({ args: words.slice(1), strict: false, tokens: true });
    const inputs = { ...command.sets };
    const [positional] = command.positionals;
    for (const token of tokens) {
        if (token.kind === 'option')
            inputs[token.name] = token.value ?? 'true';
        if (token.kind === 'positional' && positional)
            inputs[positional.input] = [inputs[positional.input], token.value].filter(Boolean).join('\n');
    }
    return { command, inputs };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/main.js





/** Runs the command: reads its words, runs the operation, and shows what was asked for on standard output. */
async function main(words) {
    const call = parseWords(words);
    const inputs = await inputsOf(call, process.env);
    const told = { outputs: new Map(), results: [] };
    await (0,run_action/* runAction */.C)(await (0,operations/* loadAction */.d)(call.command.action), terminalHost(inputs, told));
    const text = shownText(call.command.shows, told);
    if (text !== '')
        process.stdout.write(`${text}\n`);
}
function shownText(shows, { outputs, results }) {
    return shows === 'result' ? results.join('\n') : (outputs.get(shows.output) ?? '');
}


/***/ })

};
;