"use strict";
exports.id = 7650;
exports.ids = [7650];
exports.modules = {

/***/ 87650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/run-action.js
var run_action = __webpack_require__(46031);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-registries.js + 15 modules
var open_registries = __webpack_require__(16194);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/docker-config.js
var docker_config = __webpack_require__(73846);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/stored-logins.js + 2 modules
var stored_logins = __webpack_require__(51109);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/login/terminal-questions.js

const interruptKey = '\x03';
const endKey = '\x04';
const clearKey = '\x15';
const eraseKeys = new Set(['\b', '\x7f']);
/**
 * Asks questions on a terminal, one after the other; what is typed ahead answers the next one. The terminal shows nothing by
 * itself from before the first question until disposal, so that a fast answer to a hidden one is never seen.
 */
class TerminalQuestions {
    #terminal;
    #ahead = '';
    constructor(terminal) {
        this.#terminal = terminal;
        terminal.stdin.setRawMode(true);
        terminal.stdin.setEncoding('utf8');
    }
    [Symbol.dispose]() {
        this.#terminal.stdin.setRawMode(false);
    }
    /** Asks for a line; a hidden one is not shown while it is typed. Throws CANCELLED. */
    async ask(question, { isHidden }) {
        const { stdin, say, signal } = this.#terminal;
        say(question);
        const { promise, resolve, reject } = Promise.withResolvers();
        const line = new TypedLine(isHidden ? () => undefined : say);
        const read = (text) => {
            const ended = this.#type(line, text);
            if (ended)
                resolve(line.text);
        };
        const end = () => resolve(line.text);
        const stop = () => reject(new errors/* TallyError */.jB('CANCELLED', 'Cannot log in: stopped before all was answered'));
        stdin.on('data', read);
        stdin.on('end', end);
        signal.addEventListener('abort', stop);
        if (signal.aborted)
            stop();
        const ahead = this.#ahead;
        this.#ahead = '';
        read(ahead);
        stdin.resume();
        try {
            return await promise;
        }
        finally {
            stdin.off('data', read);
            stdin.off('end', end);
            signal.removeEventListener('abort', stop);
            stdin.pause();
            say('\n');
        }
    }
    /** Types into a line; returns whether it has ended, and keeps what is behind it. */
    #type(line, text) {
        const keys = [...text];
        for (const [at, key] of keys.entries()) {
            if (key === interruptKey)
                this.#terminal.interrupt();
            const isEnd = key === '\r' || key === '\n' || (key === endKey && line.text === '');
            if (isEnd) {
                this.#ahead += keys.slice(at + 1).join('');
                return true;
            }
            line.type(key);
        }
        return false;
    }
}
/** A line as it is typed. */
class TypedLine {
    text = '';
    #echo;
    constructor(echo) {
        this.#echo = echo;
    }
    type(key) {
        if (eraseKeys.has(key))
            this.#erase(1);
        else if (key === clearKey)
            this.#erase(Number.POSITIVE_INFINITY);
        else if (!/\p{Cc}/u.test(key)) {
            this.text += key;
            this.#echo(key);
        }
    }
    #erase(count) {
        const characters = [...this.text];
        const left = characters.slice(0, Math.max(0, characters.length - count));
        this.#echo('\b \b'.repeat(characters.length - left.length));
        this.text = left.join('');
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/login/read-credentials.js




const greatestPassword = 64 * 1024;
const howToPipe = 'Pipe the password in: `printf %s "$TOKEN" | tallyman login --username NAME --password-stdin HOST`.';
/** Reads user name and password: from standard input, or by questions on a terminal. Throws INPUT_INVALID, CANCELLED. */
async function readCredentials({ registry, username, fromStdin }, { signal, secret }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { stdin } = process;
        if (!stdin.isTTY && !fromStdin)
            throw unread('there is no terminal to ask on, and --password-stdin is not given');
        if (!stdin.isTTY && username === '')
            throw unread('--password-stdin needs --username');
        if (!stdin.isTTY)
            return { username, password: masked(await passwordFrom(stdin, signal), secret) };
        const questions = (0,modules/* __addDisposableResource */.mS)(env_1, new TerminalQuestions({
            stdin,
            say: text => void process.stderr.write(text),
            signal,
            interrupt: () => void process.kill(process.pid, 'SIGINT'),
        }), false);
        const name = username || (await questions.ask(`Username for ${registry}: `, { isHidden: false })).trim();
        if (name === '')
            throw unread('no user name was given');
        const password = masked(await questions.ask('Password: ', { isHidden: true }), secret);
        if (password === '')
            throw unread('no password was given');
        return { username: name, password };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        (0,modules/* __disposeResources */.hk)(env_1);
    }
}
/**
 * Reads a password to the end of a stream. The line break at its end is not part of it, nor is the mark that PowerShell puts in front.
 * Throws INPUT_INVALID, CANCELLED.
 */
async function passwordFrom(stream, signal) {
    const bytes = await bytesOf(stream, signal);
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw unread('what came on standard input is not UTF-8');
    const password = bytes
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .replace(/\r?\n$/, '');
    if (password === '')
        throw unread('nothing came on standard input; is the variable set?');
    if (password.includes('\0'))
        throw unread('what came on standard input has a zero byte');
    return password;
}
async function bytesOf(stream, signal) {
    const stop = () => stream.destroy(new errors/* TallyError */.jB('CANCELLED', 'Cannot log in: stopped before all was read'));
    signal.addEventListener('abort', stop);
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of stream) {
            chunks.push(Buffer.from(chunk));
            length += chunks.at(-1)?.byteLength ?? 0;
            if (length > greatestPassword)
                throw unread(`more than ${greatestPassword} bytes came on standard input, expected a password`);
        }
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
    return Buffer.concat(chunks);
}
function masked(password, secret) {
    if (password !== '')
        secret(password);
    return password;
}
function unread(why) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read the password: ${why}`, { hint: howToPipe });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/login/run-login.js








const refusedHint = 'Check the user name and the password or token. Nothing was stored.';
const refusedHints = { UNAUTHENTICATED: refusedHint, DENIED: refusedHint };
/** Checks a login with its registry, then keeps it. Throws the codes of both, and then keeps nothing. */
async function run(values, host) {
    const { registry, username: given, 'password-stdin': fromStdin } = values;
    const read = await readCredentials({ registry, username: given, fromStdin }, host);
    const login = { registry, ...read };
    const identityToken = await (0,errors/* withHints */.z9)(refusedHints, () => checked(login, values, host));
    const place = await (0,stored_logins/* keepLogin */.L)({ ...login, identityToken }, host);
    await tell(login, place, host);
    host.result('Login Succeeded');
    return { registry, username: login.username, ...place };
}
/** Returns the identity token that the registry issued in place of the password, if it did. */
async function checked(login, values, host) {
    let identityToken;
    const registries = await (0,open_registries/* openTrial */.Z)(await registryValues(values), host, {
        login,
        identityToken: token => {
            identityToken = token;
        },
    });
    try {
        const used = await (await registries.catalog(login.registry)).checkLogin();
        if (used.login === 'withheld')
            throw withheld(login.registry);
        if (used.login === 'unasked')
            host.log.warning(`${login.registry} asked for no login, so it could not be checked`);
        return identityToken;
    }
    finally {
        await registries.close();
    }
}
/** All inputs of reaching registries; those that a login does not have keep what they are without text. */
async function registryValues(values) {
    const usual = await (0,run_action/* readInputs */.K)(common_inputs/* registryInputs */.P4, { input: () => '', secret: () => undefined });
    const { 'ca-certificates': authorities, 'insecure-registries': insecure, retries } = values;
    return { ...usual, 'ca-certificates': authorities, 'insecure-registries': insecure, retries };
}
async function tell(login, { path, helper }, host) {
    const { log, env } = host;
    const who = `${login.registry} as ${(0,printable/* printable */.g$)(login.username)}`;
    if (helper !== '')
        log.info(`The login to ${who} is kept by docker-credential-${helper}`);
    else {
        const suggested = await (0,stored_logins/* suggestedHelper */.m)(host);
        const advice = suggested
            ? `add "credsStore": "${suggested}" to that file and log in again`
            : "configure a credential helper with that file's credsStore, and log in again";
        log.warning(`The login to ${who} is stored unencrypted in "${(0,printable/* printable */.g$)(path)}". To keep it elsewhere, ${advice}`);
    }
    if (env[docker_config.authVariable])
        log.warning(`${docker_config.authVariable} is set, and what it has for a registry is used first`);
}
function withheld(registry) {
    return new errors/* TallyError */.jB('UNSAFE_TARGET', `Cannot log in to ${registry}: it sends logins to a token host that is not known to be its own`, { hint: 'Name the registry by the host of its token server, or ask its operator. Nothing was stored.' });
}


/***/ })

};
;