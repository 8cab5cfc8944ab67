"use strict";
exports.id = 1109;
exports.ids = [1109];
exports.modules = {

/***/ 71559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ eraseWithHelper),
/* harmony export */   o: () => (/* binding */ storeWithHelper),
/* harmony export */   runCredentialHelper: () => (/* binding */ runCredentialHelper)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21996);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24277);





const maxOutput = 64 * 1024;
/** Longer than for reading: a person may have to unlock the store. */
const changeTimeout = 120_000;
const notFound = 'credentials not found in native keychain';
/**
 * Runs a credential helper without a shell (docs.docker.com, "Credential helper protocol"); returns undefined when it has no
 * credentials for the server. Throws CREDENTIALS_INVALID with the helper's name, and with its output if that cannot be a secret.
 */
async function runCredentialHelper(name, server, { env, timeout = 10_000 }) {
    const outcome = await ask({ name, verb: 'get', text: server, env, timeout });
    if (outcome.error && outcome.stdout.trim() === notFound)
        return undefined;
    if (outcome.error)
        throw failed(name, reason(outcome.error, timeout) + words(outcome, []));
    return answer(name, outcome.stdout);
}
/**
 * Has a helper keep credentials, which it gets on its standard input, where no list of processes shows them. Throws
 * CREDENTIALS_INVALID without any output that contains the secret.
 */
async function storeWithHelper(name, { server, username, secret }, { env, timeout = changeTimeout }) {
    const text = JSON.stringify({ ServerURL: server, Username: username, Secret: secret });
    const outcome = await ask({ name, verb: 'store', text, env, timeout });
    if (!outcome.error)
        return;
    throw failed(name, reason(outcome.error, timeout) + words(outcome, formsOf(username, secret)));
}
/** Has a helper forget a server's credentials; returns whether it had any. Throws CREDENTIALS_INVALID. */
async function eraseWithHelper(name, server, { env, timeout = changeTimeout }) {
    const outcome = await ask({ name, verb: 'erase', text: server, env, timeout });
    if (outcome.error && outcome.stdout.trim() === notFound)
        return false;
    if (outcome.error)
        throw failed(name, reason(outcome.error, timeout) + words(outcome, []));
    return true;
}
async function ask({ name, verb, text, env, timeout }) {
    if (!/^[A-Za-z0-9._-]+$/.test(name))
        throw failed(name, 'the name may hold only letters, digits and . _ -');
    const program = await programFor(name, env);
    return run({ program, verb, text }, { env: (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .helperEnvironment */ .Yo)(env, name), timeout });
}
/** Only the output of a helper that exited by itself is shown; output that was cut off may contain credentials. */
function words({ error, stdout, stderr }, hidden) {
    if (typeof error?.code !== 'number')
        return '';
    return said(stdout, hidden) || said(stderr, hidden);
}
/** The secret as a helper may print it, whole or word by word. */
function formsOf(username, secret) {
    return [...(0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__.secretsOf)({ kind: 'basic', username, password: secret }), ...secret.split(/\s+/)].filter(Boolean);
}
async function programFor(name, env) {
    const file = `docker-credential-${name}`;
    const program = await (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .programOnPath */ .Bc)(file, env);
    if (program !== undefined)
        return program;
    throw failed(name, `${file}${process.platform === 'win32' ? '.exe' : ''} is not on the PATH`);
}
function run({ program, verb, text }, { env, timeout }) {
    const { promise, resolve } = Promise.withResolvers();
    const options = {
        env: { ...env },
        timeout,
        maxBuffer: maxOutput,
        killSignal: 'SIGKILL',
        windowsHide: true,
    };
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, [verb], options, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
    // A helper that does not read its input closes the pipe; its output still counts.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(text);
    return promise;
}
function reason({ code, killed }, timeout) {
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return `it printed more than ${maxOutput} bytes`;
    return killed
        ? `it took longer than ${timeout / 1000} s`
        : `it ended with ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(String(code ?? 'a signal'))}`;
}
/** The helper's error message; empty if the output may be credentials, which contain the secret. */
function said(output, hidden) {
    const text = output.trim();
    const isHidden = hidden.some(each => text.includes(each));
    return text === '' || isHidden || /[{}]|secret/i.test(text) ? '' : `: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text)}`;
}
function answer(name, stdout) {
    const { Username, Secret } = parsedAnswer(name, stdout);
    if (typeof Username !== 'string' || typeof Secret !== 'string')
        throw failed(name, 'its answer has no Username and Secret');
    return { username: Username, secret: Secret };
}
function parsedAnswer(name, stdout) {
    try {
        return Object(JSON.parse(stdout));
    }
    catch {
        // The parser's own message quotes the text, which may contain a secret.
        throw failed(name, 'its answer is not JSON');
    }
}
function failed(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('CREDENTIALS_INVALID', `Cannot use the credential helper "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(name, 60)}": ${why}`);
}


/***/ }),

/***/ 51109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dropLogin: () => (/* binding */ dropLogin),
  L: () => (/* binding */ keepLogin),
  m: () => (/* binding */ suggestedHelper)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/child-environment.js
var child_environment = __webpack_require__(21996);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/config-edit.js


/**
 * Sets the entry of `auths` under `key`, in place of any entry with that key. Throws CREDENTIALS_INVALID, without any of the text, where
 * readers could understand the config differently.
 */
function withEntry({ text, path }, key, entry) {
    const config = text.trim() === '' ? '{}' : text;
    const root = rootOf(config, path);
    const auths = single(membersOf(config, root), 'auths', path);
    if (auths === undefined || config.startsWith('null', auths.valueStart))
        return withMember(config, root, { key: 'auths', value: { [key]: entry }, depth: 1 });
    const start = objectAt(config, auths, path);
    single(membersOf(config, start), key, path);
    return withMember(config, start, { key, value: entry, depth: 2 });
}
/** Removes the entries of `auths` that `isGone` selects; returns their keys too. Throws CREDENTIALS_INVALID as `withEntry` does. */
function withoutEntries({ text, path }, isGone) {
    const none = { text, keys: [] };
    if (text.trim() === '')
        return none;
    const auths = single(membersOf(text, rootOf(text, path)), 'auths', path);
    if (auths === undefined || text.startsWith('null', auths.valueStart))
        return none;
    const start = objectAt(text, auths, path);
    const gone = membersOf(text, start).filter(({ key }) => isGone(key));
    const left = gone.reduceRight((rest, { start: at }) => withoutMember(rest, start, at), text);
    return { text: left, keys: [...new Set(gone.map(({ key }) => key))] };
}
function rootOf(text, path) {
    try {
        JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, which contains secrets.
        throw unusable(path, 'it is not JSON');
    }
    const start = spaceEnd(text, 0);
    if (text[start] !== '{')
        throw unusable(path, 'its text is not an object');
    return start;
}
function objectAt(text, { valueStart }, path) {
    if (text[valueStart] === '{')
        return valueStart;
    throw unusable(path, 'auths is not an object');
}
/** The only member with a key: of two, readers may use either. */
function single(members, key, path) {
    const found = members.filter(each => each.key === key);
    if (found.length > 1)
        throw unusable(path, `it has "${(0,printable/* printable */.g$)(key)}" twice`);
    return found[0];
}
/** The members of the object that begins at `start`; the text must be JSON. */
function membersOf(text, start) {
    const members = [];
    let at = spaceEnd(text, start + 1);
    while (text[at] === '"') {
        const keyEnd = stringEnd(text, at);
        const valueStart = spaceEnd(text, spaceEnd(text, keyEnd) + 1);
        const end = valueEnd(text, valueStart);
        members.push({ key: JSON.parse(text.slice(at, keyEnd)), start: at, valueStart, end });
        const next = spaceEnd(text, end);
        at = text[next] === ',' ? spaceEnd(text, next + 1) : next;
    }
    return members;
}
function withMember(text, start, { key, value, depth }) {
    const members = membersOf(text, start);
    const old = members.find(each => each.key === key);
    // JSON as Docker writes it, with tabs.
    const written = JSON.stringify(value, undefined, '\t').replaceAll('\n', `\n${'\t'.repeat(depth)}`);
    if (old)
        return text.slice(0, old.valueStart) + written + text.slice(old.end);
    const last = members.at(-1);
    const line = `\n${'\t'.repeat(depth)}${JSON.stringify(key)}: ${written}`;
    if (last)
        return `${text.slice(0, last.end)},${line}${text.slice(last.end)}`;
    const end = spaceEnd(text, start + 1);
    return `${text.slice(0, start + 1)}${line}\n${'\t'.repeat(depth - 1)}${text.slice(end)}`;
}
/** Removes the member that begins at `at`, with the comma that it needs no more. */
function withoutMember(text, start, at) {
    const members = membersOf(text, start);
    const place = members.findIndex(each => each.start === at);
    const [before, own, after] = [members[place - 1], members[place], members[place + 1]];
    if (own === undefined)
        return text;
    if (before)
        return text.slice(0, before.end) + text.slice(own.end);
    return text.slice(0, own.start) + text.slice(after ? after.start : own.end);
}
function spaceEnd(text, from) {
    let at = from;
    while (' \t\n\r'.includes(text[at] ?? 'end'))
        at++;
    return at;
}
function stringEnd(text, from) {
    let at = from + 1;
    while (text[at] !== '"')
        at += text[at] === '\\' ? 2 : 1;
    return at + 1;
}
function valueEnd(text, from) {
    let depth = 0;
    for (let at = from; at < text.length;) {
        const mark = text[at] ?? '';
        if (mark === '"')
            at = stringEnd(text, at);
        else
            at++;
        if (mark === '{' || mark === '[')
            depth++;
        if (mark === '}' || mark === ']')
            depth--;
        const isEnd = depth === 0 && /[,\s}\]]/.test(text[at] ?? ',');
        if (isEnd)
            return at;
    }
    return text.length;
}
function unusable(path, why) {
    return new errors/* TallyError */.jB('CREDENTIALS_INVALID', `Cannot change ${(0,printable/* printable */.g$)(path)}: ${why}`);
}

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/docker-config.js
var docker_config = __webpack_require__(73846);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/config-file.js









const mostLinks = 40;
const mostTries = 10;
/** A change takes milliseconds: an older lock is that of a process that was killed. */
const staleLockMs = 5_000;
const lockLookMs = 20;
const mostLooks = 1_500;
/**
 * Changes Docker's config file: the new text is in a file that only its owner may read before it takes the place of the old one, so
 * that no reader sees half of it or a secret in a readable file. A link is followed, not replaced. Changes by several processes are made
 * one after the other; those of other programs, which know no lock, are looked for before the file is replaced. Throws CREDENTIALS_INVALID, and the errors of `change`.
 */
async function changeConfigFile(path, change) {
    try {
        const target = await targetOf(path);
        for (let tries = 0; tries < mostTries; tries++)
            if (await isChanged({ path, target }, change))
                return;
    }
    catch (error) {
        if (error instanceof errors/* TallyError */.jB)
            throw error;
        throw unwritable(path, error);
    }
    throw new errors/* TallyError */.jB('CREDENTIALS_INVALID', `Cannot write ${(0,printable/* printable */.g$)(path)}: other programs keep changing it`);
}
/** Returns false if another program changed the file meanwhile; it is left as that left it. */
async function isChanged({ path, target }, change) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const isSame = (before, after) => after === (before ?? '');
        const read = async () => {
            const before = await textOf(target, path);
            return { before, after: change((before ?? '').replace(/^\ufeff/, '')) };
        };
        const first = await read();
        // Asks for no rights to write where there is nothing to change.
        if (isSame(first.before, first.after))
            return true;
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true, mode: 0o700 });
        const _ = (0,modules/* __addDisposableResource */.mS)(env_1, await lockedFolder((0,external_node_path_.dirname)(target)), true);
        const { before, after } = await read();
        if (isSame(before, after))
            return true;
        const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.config.json.${(0,external_node_crypto_.randomUUID)()}`);
        try {
            await writeDraft(draft, after, target);
            if ((await textOf(target, path)) !== before)
                return false;
            await (0,promises_.rename)(draft, target);
            return true;
        }
        finally {
            await (0,promises_.rm)(draft, { force: true });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,modules/* __disposeResources */.hk)(env_1);
        if (result_1)
            await result_1;
    }
}
/** Waits for other processes that change the file. */
async function lockedFolder(folder) {
    const lock = (0,external_node_path_.join)(folder, '.config.json.lock');
    for (let looks = 0; looks < mostLooks; looks++) {
        try {
            await (await (0,promises_.open)(lock, 'wx', 0o600)).close();
            return { [Symbol.asyncDispose]: () => (0,promises_.rm)(lock, { force: true }) };
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
        const held = await orAbsent(() => (0,promises_.lstat)(lock));
        if (held && Date.now() - held.mtimeMs > staleLockMs)
            await (0,promises_.rm)(lock, { force: true });
        else
            await (0,external_node_timers_promises_.setTimeout)(lockLookMs);
    }
    throw Object.assign(new Error(), { code: `other processes hold "${(0,printable/* printable */.g$)(lock)}"` });
}
async function writeDraft(draft, text, target) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        // Fails if anything is there, a link too.
        const file = (0,modules/* __addDisposableResource */.mS)(env_2, await (0,promises_.open)(draft, 'wx', 0o600), true);
        await keepOwner(file, target);
        await file.writeFile(text);
        await file.sync();
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = (0,modules/* __disposeResources */.hk)(env_2);
        if (result_2)
            await result_2;
    }
}
/** With `sudo`, the file stays that of the user in whose folder it is; no other user is ever given it. */
async function keepOwner(file, target) {
    if (process.getuid?.() !== 0)
        return;
    const [old, folder] = await Promise.all([statsOf(target), statsOf((0,external_node_path_.dirname)(target))]);
    if (old && folder && old.uid === folder.uid && old.uid !== 0)
        await file.chown(old.uid, old.gid);
}
async function statsOf(path) {
    return await orAbsent(() => (0,promises_.stat)(path));
}
/** The file that a path leads to, also if its last link leads to nothing yet. */
async function targetOf(path) {
    let at = (0,external_node_path_.resolve)(path);
    for (let links = 0; links < mostLinks; links++) {
        const here = await orAbsent(() => (0,promises_.lstat)(at));
        if (!here?.isSymbolicLink())
            return at;
        at = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(at), await (0,promises_.readlink)(at));
    }
    throw Object.assign(new Error(), { code: 'ELOOP' });
}
async function textOf(target, path) {
    const stats = await statsOf(target);
    if (stats === undefined)
        return undefined;
    if (!stats.isFile())
        throw Object.assign(new Error(), { code: 'it is not a plain file' });
    if (stats.size > docker_config/* greatestConfig */.M3)
        throw Object.assign(new Error(), { code: `it has ${stats.size} bytes` });
    const bytes = await (0,promises_.readFile)(target);
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8');
    throw new errors/* TallyError */.jB('CREDENTIALS_INVALID', `Cannot change ${(0,printable/* printable */.g$)(path)}: it is not UTF-8`);
}
async function orAbsent(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
function unwritable(path, error) {
    const { code = 'an unknown fault' } = error;
    return new errors/* TallyError */.jB('CREDENTIALS_INVALID', `Cannot write ${(0,printable/* printable */.g$)(path)}: ${code}`, {
        cause: error,
        hint: 'Make the file and its folder writable for this user, or name another folder in DOCKER_CONFIG. A file that is mounted by itself cannot be replaced: mount its folder instead.',
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/credential-helper.js
var credential_helper = __webpack_require__(71559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/credentials.js
var credentials = __webpack_require__(24277);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/stored-logins.js






/**
 * Keeps a login as Docker does: with the registry's helper, else in the config file. With a helper the file has an entry without a
 * secret, in place of any that it had. Throws CREDENTIALS_INVALID; a helper that fails is never passed over in favour of the file.
 */
async function keepLogin(login, { env, home }) {
    const path = (0,docker_config/* dockerConfigPath */.Q1)(env, home);
    const server = (0,docker_config/* serverOf */.FN)(login.registry);
    const helper = helperFor(server, { env, home });
    const { username, password, identityToken } = login;
    if (helper !== '') {
        const secret = identityToken ?? password;
        await (0,credential_helper/* storeWithHelper */.o)(helper, { server, username: identityToken ? credentials/* tokenUser */.B2 : username, secret }, { env });
    }
    await changeConfigFile(path, text => withEntry({ text, path }, server, helper === '' ? entryOf(login) : {}));
    return { path, helper };
}
/** Removes a registry's login from the config file and from its helper. Throws CREDENTIALS_INVALID once the file has it no more. */
async function dropLogin(registry, { env, home }) {
    const path = (0,docker_config/* dockerConfigPath */.Q1)(env, home);
    const server = (0,docker_config/* serverOf */.FN)(registry);
    let keys = [];
    await changeConfigFile(path, text => {
        const changed = withoutEntries({ text, path }, key => (0,docker_config/* isKeyOf */.bX)(key, registry));
        keys = changed.keys;
        return changed.text;
    });
    const helper = helperFor(server, { env, home });
    const erased = [];
    if (helper !== '')
        // Under each spelling that the file had, too: helpers compare texts.
        for (const each of new Set([server, ...keys]))
            erased.push(await (0,credential_helper/* eraseWithHelper */.N)(helper, each, { env }));
    const isFound = keys.length > 0 || erased.includes(true);
    return { path, helper, isFound, kept: pathKeys(registry, { env, home }) };
}
/** The helper that keeps such logins on this kind of system, if it is installed and no config names any; for advice. */
async function suggestedHelper({ env }) {
    const usual = { darwin: ['osxkeychain'], win32: ['wincred'] };
    const names = Object.entries(usual).find(([platform]) => platform === process.platform)?.[1];
    for (const name of names ?? ['pass', 'secretservice'])
        if (await (0,child_environment/* programOnPath */.Bc)(`docker-credential-${name}`, env))
            return name;
    return undefined;
}
/** Throws CREDENTIALS_INVALID if the config's fields for helpers cannot be read: the secret would end up in the file. */
function helperFor(server, { env, home }) {
    const config = (0,docker_config/* loadDockerConfig */.h3)(env, home);
    if (!config)
        return '';
    return (0,docker_config/* helperOf */.Yn)(config, server, (fault) => {
        throw fault;
    });
}
/** Docker's spelling: the user name alone stands beside an identity token. */
function entryOf({ username, password, identityToken }) {
    const pair = Buffer.from(`${username}:${identityToken ? '' : password}`).toString('base64');
    return identityToken ? { auth: pair, identitytoken: identityToken } : { auth: pair };
}
function pathKeys(registry, { env, home }) {
    const { auths } = (0,docker_config/* loadDockerConfig */.h3)(env, home) ?? {};
    return Object.keys(Object(auths)).filter(key => key.startsWith(`${registry}/`));
}


/***/ })

};
;