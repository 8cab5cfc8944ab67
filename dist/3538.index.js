"use strict";
exports.id = 3538;
exports.ids = [3538];
exports.modules = {

/***/ 23538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/settings/variable-names.js
var variable_names = __webpack_require__(73544);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/version.js
var version = __webpack_require__(87053);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/setup/src/inputs.js
var inputs = __webpack_require__(65587);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/own-folder.js
var own_folder = __webpack_require__(44145);
;// CONCATENATED MODULE: ./node_modules/@tallyman/setup/src/install.js




const tool = 'tallyman';
const list = 'files.sha256';
/**
 * Puts the bundle into the machine's tool cache, and returns the folder to run it from: a copy there counts only if each of
 * its files has the hash that the bundle lists. Where the cache cannot be written, or other users can write to it, that is the
 * bundle's own folder; so it is on machines that GitHub removes after the job, where a copy would take time that no later job
 * gets back.
 */
async function install({ bundle, version, env, log }) {
    if (!env.RUNNER_TOOL_CACHE || env.RUNNER_ENVIRONMENT === 'github-hosted')
        return bundle;
    const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(bundle, list), 'utf8');
    // Bundles of one version differ from commit to commit; under a name of its own no job replaces the copy of another.
    const name = `${version}-b${(0,external_node_crypto_.hash)('sha256', text).slice(0, 12)}`;
    const shared = `can be changed by other users: the command runs from ${bundle}`;
    try {
        // A copy has to stay as it is after the look at it, for as long as the job runs it.
        if ((0,own_folder/* isOwnFolder */.q)(env.RUNNER_TOOL_CACHE) === false) {
            log.info(`The tool cache ${shared}`);
            return bundle;
        }
        const { cacheDir, find } = await Promise.all(/* import() */[__webpack_require__.e(9688), __webpack_require__.e(1604), __webpack_require__.e(6332)]).then(__webpack_require__.bind(__webpack_require__, 86332));
        const found = find(tool, name);
        const usable = found === '' ? undefined : realCopy(found, text);
        if (usable !== undefined)
            return usable;
        if (found !== '')
            log.warning(`The copy in ${found} is not this commit's bytes in files of this user alone: it is replaced`);
        const made = await cacheDir(bundle, tool, name);
        const copy = realCopy(made, text);
        if (copy !== undefined)
            return copy;
        if ((0,own_folder/* isOwnFolder */.q)(made) === false)
            log.info(`The copy in ${made} ${shared}`);
        else
            log.warning(`The copy in ${made} is not as it was written: the command runs from ${bundle}`);
    }
    catch (error) {
        log.info(`The tool cache cannot be used (${error.message}): the command runs from ${bundle}`);
    }
    return bundle;
}
/** The real path of a folder that only this user can change and that has the listed files with their bytes, the list itself, and nothing else. */
function realCopy(folder, text) {
    const lines = text.trimEnd().split('\n');
    try {
        // Not by a link: it can lead elsewhere after the look.
        const real = (0,external_node_fs_.realpathSync)(folder);
        const isCopy = (0,own_folder/* isOwnFolder */.q)(real) !== false &&
            (0,external_node_fs_.readdirSync)(real).length === lines.length + 1 &&
            readOwn((0,external_node_path_.join)(real, list)).toString('utf8') === text &&
            lines.every(line => (0,external_node_crypto_.hash)('sha256', readOwn((0,external_node_path_.join)(real, line.slice(66)))) === line.slice(0, 64));
        return isCopy ? real : undefined;
    }
    catch {
        // Hides nothing: a file that cannot be read is no copy, and the bundle is copied anew.
        return undefined;
    }
}
/** Reads a plain file that nobody else can change. */
function readOwn(file) {
    const stats = (0,external_node_fs_.lstatSync)(file);
    if (!stats.isFile() || (0,own_folder/* isOwnFile */.Z)(stats) === false)
        throw new Error(`${file} can be changed by others`);
    return (0,external_node_fs_.readFileSync)(file);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/setup/src/login-file.js
var login_file = __webpack_require__(14252);
;// CONCATENATED MODULE: ./node_modules/@tallyman/setup/src/shims.js


const need = 'tallyman needs Node 20.18 or later: install it, or run the action setup again in this job';
/**
 * Writes the programs that start the command into a new folder, and returns the path of the one for this platform. Every
 * job has its own, since an update of the runner moves its Node.
 */
function writeShims(folder, started) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const isWindows = started.platform === 'win32';
    const files = {
        tallyman: shellShim(started),
        ...(isWindows && { 'tallyman.cmd': commandShim(started), 'tallyman.ps1': powershellShim(started) }),
    };
    for (const [name, text] of Object.entries(files))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text, { mode: 0o755 });
    // Steps may run as another user, whatever the umask of this one.
    for (const path of [folder, ...Object.keys(files).map(name => (0,external_node_path_.join)(folder, name))])
        (0,external_node_fs_.chmodSync)(path, 0o755);
    return (0,external_node_path_.join)(folder, isWindows ? 'tallyman.cmd' : 'tallyman');
}
/** For sh, also that of Git on Windows, which reads paths with slashes. */
function shellShim({ node, main, platform }) {
    const path = (text) => quoted(platform === 'win32' ? text.replaceAll('\\', '/') : text);
    return `#!/bin/sh
node=${path(node)}
if [ ! -x "$node" ]; then
  node=$(command -v node) || { echo ${quoted(need)} >&2; exit 127; }
fi
exec "$node" ${path(main)} "$@"
`;
}
/** For cmd.exe, in whose files a percent sign is doubled. */
function commandShim({ node, main }) {
    const path = (text) => text.replaceAll('%', '%%');
    const lines = [
        '@echo off',
        'setlocal DisableDelayedExpansion',
        // Without it cmd.exe looks for a program in the working folder first, which a checkout fills.
        'set "NoDefaultCurrentDirectoryInExePath=1"',
        `set "node=${path(node)}"`,
        'if not exist "%node%" set "node=node"',
        `"%node%" "${path(main)}" %*`,
        'exit /b %errorlevel%',
    ];
    return `${lines.join('\r\n')}\r\n`;
}
/** For PowerShell, which would expand `$` in arguments that pass through cmd.exe's file. */
function powershellShim({ node, main }) {
    const path = (text) => `'${text.replaceAll("'", "''")}'`;
    const lines = [
        `$node = ${path(node)}`,
        "if (-not (Test-Path -LiteralPath $node)) { $node = 'node' }",
        `if ($MyInvocation.ExpectingInput) { $input | & $node ${path(main)} @args } else { & $node ${path(main)} @args }`,
        'exit $LASTEXITCODE',
    ];
    return `${lines.join('\r\n')}\r\n`;
}
function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/setup/src/run.js










/** Puts the command on the PATH of the job's later steps, from the bundle beside this action. */
async function run(values, host) {
    const { log } = host;
    checkVersion(values.version);
    const job = jobOf(host);
    // Before anything is exported: the steps after a refused one get nothing of it.
    const store = await storeFolder(values, host);
    const bundle = bundleFolder(host);
    const installed = await install({ bundle, version: version/* version */.rE, env: host.env, log });
    const folder = (0,login_file/* ownFolder */.v)(host.temp);
    job.saveState('folder', folder);
    const main = (0,external_node_path_.join)(installed, 'tallyman.js');
    const path = writeShims((0,external_node_path_.join)(folder, 'bin'), { node: process.execPath, main, platform: host.platform });
    tellOthers((0,external_node_path_.dirname)(path), host);
    job.addPath((0,external_node_path_.dirname)(path));
    for (const name of inputs/* jobDefaults */.i)
        setDefault(job, name, host.input(name).trim());
    if (values.login)
        await (0,login_file/* writeLogin */.F)({ folder, registryAuth: values['registry-auth'] }, host, job);
    else if (values['registry-auth'].length > 0)
        log.warning('registry-auth is not used: set login to true to hand it to the later tallyman commands');
    if (values.completions)
        (await __webpack_require__.e(/* import() */ 1727).then(__webpack_require__.bind(__webpack_require__, 11727))).writeCompletions(main, host);
    log.info(`tallyman ${version/* version */.rE} (${version/* build */.jq}) is on the PATH of the steps that follow`);
    return { version: version/* version */.rE, path, store };
}
/** Throws INPUT_INVALID for any version but this bundle's own. */
function checkVersion(wanted) {
    if (wanted === '' || wanted.replace(/^v/, '') === version/* version */.rE)
        return;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `version: "${wanted}" is expected, and this commit has ${version/* version */.rE}`, {
        hint: `This action downloads nothing: pin the commit of the version that you want (uses: …/setup@COMMIT), or set version to ${version/* version */.rE}.`,
    });
}
function jobOf({ job }) {
    if (job)
        return job;
    throw new errors/* TallyError */.jB('INTERNAL', 'Cannot set up the command: there is no job with later steps');
}
function bundleFolder({ beside }) {
    const file = beside('files.sha256');
    if (file)
        return (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(file));
    throw new errors/* TallyError */.jB('INTERNAL', 'Cannot find the bundle: its folder is not known');
}
async function storeFolder({ store }, { temp, workspace }) {
    if (store === '')
        return (0,external_node_path_.join)(temp, 'tallyman');
    const { destinationPath } = await Promise.all(/* import() */[__webpack_require__.e(7719), __webpack_require__.e(5831), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 53690));
    return destinationPath(workspace, store, 'store');
}
function setDefault(job, name, text) {
    if (text !== '')
        job.exportVariable((0,variable_names/* variableOf */.Qn)(name), text);
}
/** Tells which other commands of this name the job no longer reaches by name alone. */
function tellOthers(own, { env, log, platform }) {
    const folders = (env.PATH ?? env.Path ?? '').split(external_node_path_.delimiter).filter(Boolean);
    const names = platform === 'win32' ? ['tallyman.exe', 'tallyman.cmd', 'tallyman.ps1'] : ['tallyman'];
    const others = folders
        .filter(folder => (0,external_node_path_.resolve)(folder) !== own)
        .flatMap(folder => names.map(name => (0,external_node_path_.join)(folder, name)))
        .filter(file => (0,external_node_fs_.existsSync)(file));
    for (const other of new Set(others))
        log.info(`Found another ${other}: it comes after this one from here on`);
}


/***/ })

};
;