"use strict";
exports.id = 9873;
exports.ids = [9873];
exports.modules = {

/***/ 14570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ optionAbout)
/* harmony export */ });
/** Inputs whose descriptions are about a workflow, in the words of a command line. */
const differing = {
    store: 'Folder of the content store. Defaults to tallyman in the folder of caches; in a step of GitHub Actions, the steps of a job share one',
    'require-digest': 'Refuse a reference without a digest, and show the pinned reference to paste. Off where CI is not set',
    summary: 'Whether a step of GitHub Actions gets a summary: true, false or on-failure',
    paths: 'Globs of files to read, from the working folder on, with ** for any folders; ! takes out, also what other files lead to. Defaults to the tracked files of every kind; without git, to all folders but node_modules and vendor',
};
/**
 * The description of an input for the help of a command: "With show engine, list…" names an option there, and is left out
 * where the word itself says it.
 */
function optionAbout(name, description, { sets, names }) {
    const about = Object.hasOwn(differing, name) ? (differing[name] ?? '') : description;
    return about
        .replace(/^List of images, one per line, as /, 'Images as ')
        .replace(/^Form of the output formatted and of the log, for/, 'Form of what is printed, for')
        .replace(/\b(With|with) ([a-z-]+) ([a-z]+)(?:, (\w))?/g, (found, word, input, value, next) => {
        if (!names.has(input))
            return found;
        const isSaid = sets[input] === value && next !== undefined;
        if (isSaid)
            return word === 'With' ? next.toUpperCase() : next;
        return `${word} --${input} ${value}${next === undefined ? '' : `, ${next}`}`;
    });
}


/***/ }),

/***/ 45400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ linesOfReports),
/* harmony export */   lU: () => (/* binding */ listAdvice),
/* harmony export */   p$: () => (/* binding */ reportList)
/* harmony export */ });
/* harmony import */ var _tallyman_core_prune_inventory_tag_name__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37268);
/* harmony import */ var _tallyman_core_template_align_columns__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47242);
/* harmony import */ var _tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);




/** The list that is the heart of each report, for a line of JSON each. */
const lists = {
    'pull-with-digest': 'images',
    'load-from-cache': 'images',
    'save-to-cache': 'images',
    lock: 'findings',
    digest: 'images',
    verify: 'items',
    'store-list': 'images',
    'cache-list': 'entries',
    push: 'tags',
    retag: 'tags',
    'publish-manifest': 'tags',
};
/** The items of a report: those of its list, or the report itself. */
function reportList(action, report) {
    if (action === 'prune' || action === 'remove')
        return (report.places ?? []).flatMap(({ name, versions }) => versions.map(version => ({ name, ...version })));
    const list = report[lists[action] ?? ''];
    return Array.isArray(list) ? list : [report];
}
/** The lines of reports that people read and programs cut into fields, by action. */
const linesOfReports = {
    lock: (report, quiet) => lockLines(report, quiet),
    prune: (report, quiet) => pruneLines(report, quiet),
    remove: (report, quiet) => pruneLines(report, quiet),
    'store-list': (report, quiet) => storeLines(report, quiet),
    'cache-list': (report, quiet) => cacheLines(report, quiet),
};
/** Lists what a check found, or what was changed. */
function lockLines({ mode, findings, files, pins }, quiet) {
    if (mode !== 'check')
        return quiet ? files.map(({ path }) => path) : pins.map(({ image, after }) => `${image}@${after}`);
    if (quiet)
        return [...new Set(findings.map(({ file }) => file))];
    return findings.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}
/** In the words of `docker image prune`. */
function pruneLines({ places }, quiet) {
    return places.flatMap(({ name, versions, outcomes }) => {
        const isDone = outcomes !== undefined;
        const planned = versions.filter(({ act }) => act === 'delete' || act === 'untag');
        const done = outcomes?.filter(({ result }) => result === 'done') ?? planned;
        return done.flatMap(version => {
            const { digest, act, tags } = version;
            if (act === 'delete') {
                const { named, more } = name === _tallyman_core_prune_inventory_tag_name__WEBPACK_IMPORTED_MODULE_0__/* .cacheTarget */ .wl ? entryNamed(tags) : { named: `${name}@${digest}`, more: tags };
                return quiet ? [named] : [line(isDone, 'delete', named, more)];
            }
            const gone = 'tag' in version && version.tag ? [version.tag] : (version.tagsThatGo ?? []);
            return gone.map(tag => (quiet ? `${name}:${tag}` : line(isDone, 'untag', `${name}:${tag}`, [])));
        });
    });
}
/** An entry of a cache by its key, as the list of a cache has it, and the branch that it belongs to. */
function entryNamed([tag = '']) {
    const [named = '', place = ''] = tag.split('@');
    const ref = place.replace(/#\w*$/, '');
    return { named, more: ref === '' ? [] : [ref] };
}
function line(isDone, act, name, tags) {
    const word = isDone ? { delete: 'deleted', untag: 'untagged' }[act] : `would ${act}`;
    return `${word}: ${name}${tags.length > 0 ? ` (${tags.join(', ')})` : ''}`;
}
/** The images of a store, which have no names there. */
function storeLines({ images }, quiet) {
    if (quiet)
        return images.map(({ digest }) => digest);
    return table(['DIGEST', 'SIZE', 'LAST USED'], images.map(listed));
}
/** Entries by their keys, which tell them apart: each says what it holds, and two may hold the same for other platforms. */
function cacheLines({ entries }, quiet) {
    if (quiet)
        return entries.map(({ key }) => key);
    const rows = entries.map(({ key, bytes, used, ref }) => [key, (0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes), used, ref]);
    return table(['KEY', 'SIZE', 'LAST USED', 'REF'], rows);
}
function listed({ digest, bytes, used }) {
    return [digest, (0,_tallyman_core_text_format__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes), used];
}
/** Columns as Docker's lists have them; the cells are texts of ours. */
function table(head, rows) {
    const lines = [head, ...rows].map(cells => cells.map(cell => (0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(cell)).join('\t'));
    return (0,_tallyman_core_template_align_columns__WEBPACK_IMPORTED_MODULE_3__/* .alignColumns */ .R)(lines.join('\n'))
        .split('\n')
        .map(line => line.trimEnd());
}
/** The command that lists the tags of a registry, when the engine has not the one name; `crane ls` is written the same way. */
function listAdvice(names, report) {
    const { engine } = report;
    // The tags of several names are several lists.
    if (engine?.images.length !== 0 || names.includes('\n'))
        return undefined;
    return `The engine has no image of that name. The tags of a registry: tallyman tags ${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(names, 200)}`;
}


/***/ }),

/***/ 59873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/run-action.js
var run_action = __webpack_require__(46031);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/home-folder.js
var home_folder = __webpack_require__(3248);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/service/cache-rights.js
var cache_rights = __webpack_require__(46641);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/commands.js + 4 modules
var commands = __webpack_require__(58370);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/globals.js
var words_globals = __webpack_require__(60961);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/images-file.js
var images_file = __webpack_require__(62706);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/settings/variable-names.js
var variable_names = __webpack_require__(73544);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/terminal-options.js




/** The variable of an option that is no input, and yet the same for all commands of a job. */
const cacheFolderVariable = (0,variable_names/* variableOf */.Qn)('cache-dir');
/** Options of the terminal: those that are no inputs of an operation, and so have neither variables nor settings in a file. */
const named = new Set([...words_globals/* globalOptions */.Wq, ...commands/* commands */.P.flatMap(({ own = [] }) => own), images_file/* imagesFileOption */.mq]
    .map(({ name }) => name)
    // Known only to be refused.
    .filter(name => name !== 'password'));
/** Why a name is no variable and no setting although an option has it; undefined if it is none of the terminal's. */
function ofTerminal(name) {
    if (!named.has(name))
        return undefined;
    const variable = (0,variable_names/* variableOf */.Qn)(name) === cacheFolderVariable ? ` or to ${cacheFolderVariable}` : '';
    return `--${name} belongs to the command line${variable}`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/keep-commands.js
var keep_commands = __webpack_require__(49519);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/cache/chosen-cache-folder.js





/** The work of commands that need a cache, by action. */
const uses = {
    'save-to-cache': 'save to the Actions cache',
    'load-from-cache': 'load from the Actions cache',
};
const folderHint = 'Name a folder with --cache-dir or TALLYMAN_CACHE_DIR. GitHub gives its cache to actions, not to `run:` steps: there, use the actions save-to-cache and load-from-cache.';
/**
 * The absolute path of the folder that a call takes in place of the Actions cache; undefined if it names none. Throws INPUT_INVALID,
 * before any request, if the call saves to or loads from a cache and there is none: a step of an action goes on without one, but
 * whoever calls the command means a certain cache.
 */
async function chosenCacheFolder({ command: { action }, own }, { env, folder }) {
    const path = own[keep_commands/* cacheFolderOption */.m.name] || env[cacheFolderVariable];
    if (path)
        return (0,written_paths.destinationPath)(folder, path, 'cache-dir');
    const use = Object.hasOwn(uses, action) ? uses[action] : undefined;
    if (use === undefined || (0,cache_rights/* lackOfCache */.Z)(env) === undefined)
        return undefined;
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot ${use}: there is none here, expected --cache-dir`, {
        hint: folderHint,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/step-log.js
var step_log = __webpack_require__(37356);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/display-width.js
var display_width = __webpack_require__(7631);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/options.js
var words_options = __webpack_require__(24983);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/command-phrases.js
const login = 'Log in with `tallyman login HOST`, or set TALLYMAN_REGISTRY_AUTH.';
const logins = [
    ['Pass credentials with `registry-auth`, or log in with docker/login-action before this step.', login],
    ['log in with docker/login-action or `registry-auth`, with', 'log in with `tallyman login`, with'],
    ['Log in again in this job, before this step.', 'Log in again with `tallyman login HOST`.'],
    [
        'Give the job `permissions: packages: read` (`write` to push) and leave `github-token` at its default, or pass a token with `registry-auth`.',
        'Log in with `tallyman login ghcr.io`, or set GITHUB_TOKEN to a token that may read packages (write them, to push). The token of a GitHub job needs the permission `packages`.',
    ],
    [
        'Give the job `permissions: packages: read`, and let',
        'The token of a GitHub job needs the permission `packages` to read; let',
    ],
    [
        'Give the job `permissions: packages: write`, and let',
        'A token needs the scope `write:packages`, that of a GitHub job the permission `packages` to write; let',
    ],
    ['let this repository', "let the job's repository"],
    [
        'Log in with aws-actions/amazon-ecr-login before this step.',
        'Log in first: `aws ecr get-login-password | tallyman login -u AWS --password-stdin HOST`.',
    ],
    [
        'Log in with aws-actions/amazon-ecr-login in this job:',
        'Log in again with `aws ecr get-login-password | tallyman login -u AWS --password-stdin HOST`:',
    ],
    [
        'Log in again with aws-actions/amazon-ecr-login:',
        'Log in again with `aws ecr get-login-password | tallyman login -u AWS --password-stdin HOST`:',
    ],
    [
        'Log in with google-github-actions/auth and docker/login-action (user oauth2accesstoken) before this step.',
        'Log in first: `gcloud auth print-access-token | tallyman login -u oauth2accesstoken --password-stdin HOST`.',
    ],
    [
        'Log in again with google-github-actions/auth in this job: its access tokens',
        'Log in again with `gcloud auth print-access-token | tallyman login -u oauth2accesstoken --password-stdin HOST`: access tokens',
    ],
    [
        'Log in with azure/docker-login, or azure/login and `az acr login`, before this step.',
        'Log in first with `az acr login`, or with `tallyman login HOST`.',
    ],
    ["the runner's user", 'this user'],
];
/** Modes of actions that are commands of their own. */
const command_phrases_commands = [
    [/\b(?:([Rr])un )?(?:this|the) action (?:lock )?with `mode: (write|update)`/g, '$1un `tallyman lock $2`'],
    [/\b([Rr])un `?lock`? with `mode: (write|update)` and this/g, '$1un `tallyman lock $2` with this'],
    [/\b([Rr])un `?lock`? with `mode: (write|update)`/g, '$1un `tallyman lock $2`'],
    ['and run it with `mode: write`', 'and run `tallyman lock write`'],
    ['(in files the action lock does it, with `mode: write`)', '(in files `tallyman lock write` does it)'],
    [/`mode: (write|update)`/g, '`tallyman lock $1`'],
    ['run pull-with-digest with `update-lock: true` to accept', 'run `tallyman pull --update-lock` to accept'],
    [
        'have pull-with-digest rewrite it with `update-lock: true`',
        'have `tallyman pull --update-lock` rewrite it',
    ],
    [
        'pull-with-digest resolves tags with `require-digest: false`',
        '`tallyman pull --no-require-digest` resolves tags',
    ],
    [/ Tags are pulled as they are with `require-digest: false`\./g, '', 'require-digest'],
    ['add them to the lock file with `update-lock: true`', 'correct the lock file', 'update-lock'],
    [', which `update-lock: true` writes', '', 'update-lock'],
    ['let pull-with-digest hand it', 'let `tallyman pull` hand it'],
    [
        'Have save-to-cache, or pull-with-digest with `cache: read-write`, save the images first',
        'Save the images first with `tallyman cache save` or `tallyman pull --cache read-write`',
    ],
    ['by prune with `images: store`', 'by `tallyman store prune`'],
    ['with `show: files` some paths', 'with `tallyman files` some paths'],
    [/`show: (history|layers|graph|files|usage|tags|referrers)`/g, '`tallyman $1`'],
    ['`show: repositories`', '`tallyman catalog HOST`'],
    ['`show: engine`', '`tallyman ls`'],
    ['`show: image`', '`tallyman inspect`'],
    ['show: engine and show: graph', '`tallyman ls` and `tallyman graph`'],
    [/`search: HOST\/TERM`/g, '`tallyman search HOST/TERM`'],
];
/** Phrases about who signed an image, and what its base is. */
const looks = [
    [/^verify-signatures: cannot use the key /g, 'Cannot use the key '],
    [/\bfound none; expected a signature by (?:key )?/g, 'no signature found; expected one by '],
    [/(?<=\bexpected (?:one|a signature) by )([^\n]*) \(\*\*\)/g, '$1'],
    ['Name the base with `compare-with: base=NAME`', 'Name the base: `tallyman stale IMAGE NAME`'],
    [
        'has no digest, expected name@sha256:… or scratch',
        'has no digest, expected name@sha256:…, which `tallyman digest NAME` prints, or scratch',
    ],
    ['Set `referrers: true` there', 'Set the key referrers to true there'],
];
/** Phrases about steps of a job and about the machine that runs them. */
const steps = [
    [/\b([Rr])un this action\b/g, '$1un the command'],
    ['Correct the inputs named above', 'Correct what is named above'],
    ['or set the input that is named above', 'or give the option that is named above'],
    ['expected an earlier step to pull it', 'expected an earlier pull'],
    ['expected it to be pulled by an earlier step', 'expected an earlier pull'],
    [/\b(Pull the images?) by an earlier step\b/g, '$1 first,'],
    ['have an earlier step bring all of it', 'pull all of it first'],
    ['have the step that writes it bring all of it', 'have all of it written there'],
    [
        'Have a step that may write the store pull the images first, for the same platforms',
        'Pull the images first, for the same platforms and into a store that may be written',
    ],
    [/ The step that (?:writes|makes) the [a-z ]+ has to run before this one\./g, ''],
    ['the step that builds or loads it has to run before this one', 'build, load or pull it first'],
    [/\brelative to the workspace\b/g, 'relative to the working folder'],
    ['Unpack it in a step before,', 'Unpack it first,'],
    ['Check the repository out with git before this step.', 'Run the command in a checkout of git.'],
    ['Pull, load or build it before this step.', 'Pull, load or build it first.'],
    ['when no other step writes these files', 'when nothing else writes these files'],
    ['Attest and sign the image after this step,', 'Attest and sign the image now,'],
    ['a step used it meanwhile', 'it was used meanwhile'],
    ['The step was stopped before it finished', 'The command was stopped before it finished'],
    ['run the job as a user who may use', 'run the command as a user who may use'],
    ['Read the plan in the summary, and', 'Read the plan, and'],
    ['and runners share theirs', 'and machines of CI services share theirs'],
];
/** Advice that names an input which the command at hand has not. */
const without = [
    [', or set `platforms: all` where a whole index is read', '', 'platforms'],
    [', or name with `platforms` those that are there', '', 'platforms'],
    [', or set `verify-tag: false` to keep the old one', '', 'verify-tag'],
    [', or, where the tag is meant to move, set `on-conflict: move`', '', 'on-conflict'],
    ['without `offline: true`', 'without `--offline`', 'offline'],
    ['with `mode: plan`', 'with `tallyman prune`', 'mode'],
    [
        "Add the registry's CA with `ca-certificates: host=path`, or name the host under `insecure-registries`.",
        "Add the registry's CA to those that the system trusts.",
        'ca-certificates',
    ],
    [' Pulls by digest can continue from a mirror named in `registry-mirrors`.', '', 'registry-mirrors'],
    [', or configure a mirror with `registry-mirrors`', '', 'registry-mirrors'],
    ['Run without `offline`, `fallback: none`', 'Run without `fallback: none`', 'offline'],
    ['Run without `fallback: none` or', 'Run without', 'fallback'],
    ['Run without `offline`, `fallback: none` or', 'Run without `offline` or', 'fallback'],
    [' or `fail-on-cache-miss`,', ',', 'fail-on-cache-miss'],
    [
        "Set `cache-client: toolkit` to go through GitHub's own client, and report it.",
        'Please report it.',
        'cache-client',
    ],
];
/** All of them, in the order in which they are replaced. */
const commandPhrases = [
    ...logins,
    ...command_phrases_commands,
    ...looks,
    ...steps,
    ...without,
];

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/message-text.js





/** Cells. Text is not wrapped to less. */
const narrowest = 20;
/** How an input is written on a command line; one with a secret is a variable. */
function optionOf(name, value) {
    if (words_options/* secretInputs */._y.includes(name))
        return value === undefined ? (0,variable_names/* variableOf */.Qn)(name) : `${(0,variable_names/* variableOf */.Qn)(name)}=${value}`;
    if (value === undefined || value === 'true')
        return `--${name}`;
    if (value === 'false')
        return `--no-${name}`;
    return `--${name} ${/[\s*?$#&|;<>()"\\]/.test(value) ? `'${value}'` : value}`;
}
/** Text from outside: names in quotes, and what servers say. */
const foreign = /"[^"\n]*"|(?<=\banswers \d{3}): .*/g;
/** A place of such text while the words around it are replaced; messages have no zero bytes of their own. */
const kept = /\0(\d+)\0/g;
/**
 * Words a message for the command line: phrases about steps are about the command, and inputs of the operation that it names as a
 * workflow has them, in backticks or at the beginning of a line, become options. Text from outside stays as it is.
 *
 * @param message with its secrets masked, since a replaced part of one would not be recognised
 */
function inOptionWords(message, wording) {
    const outside = [];
    const own = message.replace(foreign, text => `\0${outside.push(text) - 1}\0`);
    return reworded(own, wording).replace(kept, (_, at) => outside[Number(at)] ?? '');
}
function reworded(message, { inputs, variables, places, words }) {
    const worded = commandPhrases.reduce((text, [said, here, unless]) => unless !== undefined && inputs.has(unless) ? text : text.replaceAll(said, here), message);
    if (inputs.size === 0)
        return worded;
    const placed = (name, place) => `${place}: ${name}`;
    const nameOf = (name) => {
        const place = places?.get(name);
        if (place !== undefined)
            return placed(name, place);
        return variables.has(name) ? (0,variable_names/* variableOf */.Qn)(name) : optionOf(name);
    };
    const named = worded
        // A value that is text from outside, or has a quote of the shell, stays in the words of a workflow: nobody is to paste it.
        .replace(/`([a-z][a-z-]*)(?:: ([^`'\0\n]+))?`/g, (found, name, value) => inputs.has(name) ? `\`${optionOf(name, value)}\`` : found)
        .replace(/(?<=^|[\s(])([a-z]+(?:-[a-z]+)+(?=: (?:true|false)\b)|platforms(?=: all\b)): (true|false|all)/gm, (found, name, value) => (inputs.has(name) ? optionOf(name, value) : found))
        .replace(/^([a-z][a-z-]*)(?=(?:: [a-z-]+)? has no effect: )/gm, (found, name) => inputs.has(name) ? nameOf(name) : found)
        .replace(/^(Cannot (?:read|write) \0\d+\0) for ([a-z][a-z-]*)(?=: )/g, (_, start, name) => inputs.has(name) && !words?.has(name) ? `${start} for ${nameOf(name)}` : start)
        .replace(/^((?:Cannot [^:\n]+: )?)([a-z][a-z-]*): /gm, (found, before, name) => inputs.has(name) ? `${before}${nameOf(name)}: ` : found);
    const settings = [...[...variables].map(variable_names/* variableOf */.Qn), ...[...(places ?? [])].map(each => placed(...each))];
    const isOfSetting = settings.some(name => named.includes(`\n${name}: `));
    return named.replace(/^Cannot read (?:an input|(\d+) inputs):$/gm, (_, count) => settingsText(count, isOfSetting));
}
function settingsText(count, isOfSetting) {
    const noun = isOfSetting ? 'setting' : 'option';
    if (count === undefined)
        return `Cannot read ${isOfSetting ? 'a' : 'an'} ${noun}:`;
    return `Cannot read ${count} ${noun}s:`;
}
/** As compilers write it, so that editors and terminals find the line. */
function placeText({ file, line } = {}) {
    if (file === undefined)
        return '';
    return line === undefined ? `${(0,printable/* printable */.g$)(file)}: ` : `${(0,printable/* printable */.g$)(file)}:${line}: `;
}
/**
 * Breaks a line between words, never within one: digests and paths stay whole, to be copied. Lines after the first are indented by
 * two cells more.
 */
function wrappedLine(line, columns) {
    if (columns === undefined || (0,display_width/* displayWidth */.F1)(unpainted(line)) <= columns)
        return [line];
    const width = Math.max(narrowest, columns);
    const [indent = ''] = /^ */.exec(line) ?? [];
    const lines = [];
    let current = indent;
    for (const word of line.slice(indent.length).split(' ')) {
        const isFirst = current.trim() === '';
        const longer = isFirst ? current + word : `${current} ${word}`;
        if (isFirst || (0,display_width/* displayWidth */.F1)(unpainted(longer)) <= width)
            current = longer;
        else {
            lines.push(current);
            current = `${indent}  ${word}`;
        }
    }
    return [...lines, current];
}
function unpainted(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the styles that this file adds.
    return text.replace(/\u001b\[\d+m/g, '');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/faces.js




/** Tells by the variables that each service sets in its jobs. */
function ciServiceOf(env) {
    if (env.GITHUB_ACTIONS === 'true' || env.GITHUB_OUTPUT)
        return 'github';
    if (env.TF_BUILD?.toLowerCase() === 'true')
        return 'azure';
    return env.GITLAB_CI === 'true' ? 'gitlab' : undefined;
}
/**
 * The commands of GitHub's runner, which reads both streams of a step.
 *
 * @param checkout the folder from which annotations name files; that of the process by default
 */
function githubLog(streams, wording, checkout = process.cwd()) {
    const tell = (name, text, properties = '') => streams.say(`::${name}${properties}::${githubData(text)}`);
    return (0,step_log/* stepLog */.tV)({
        write: text => streams.say(text),
        startGroup: title => tell('group', title),
        endGroup: () => tell('endgroup', ''),
        debug: line => tell('debug', line),
        annotate: (kind, message, place) => tell(kind, inOptionWords(streams.masked(message), wording), githubProperties(place, checkout)),
    });
}
/** Has the runner mask a value in what other programs of the job print too. */
function githubMask(form) {
    return `::add-mask::${githubData(form)}`;
}
function githubProperties({ title, file: shown, line }, checkout) {
    const file = shown === undefined ? undefined : (0,external_node_path_.relative)(checkout, (0,external_node_path_.resolve)(shown)).replaceAll('\\', '/');
    const pairs = Object.entries({ title, file, line }).flatMap(([name, value]) => value === undefined
        ? []
        : [`${name}=${githubData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`]);
    return pairs.length > 0 ? ` ${pairs.join(',')}` : '';
}
function githubData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** The commands of Azure's agent, which finds them anywhere in a line. */
function azureLog(streams, { isVerbose, wording }) {
    const write = text => streams.say(text);
    return (0,step_log/* stepLog */.tV)({
        write,
        startGroup: title => write(`##[group]${title}`),
        endGroup: () => write('##[endgroup]'),
        debug: line => {
            if (isVerbose)
                write(`##[debug]${line}`);
        },
        annotate: (kind, text, { title, file, line }) => {
            const message = inOptionWords(streams.masked(text), wording);
            if (kind === 'notice')
                return write(message);
            const places = { type: kind, sourcepath: file, linenumber: line, code: title };
            write(azureCommand('task.logissue', places, message));
        },
    });
}
/** A command of Azure's agent. */
function azureCommand(name, properties, text) {
    const pairs = Object.entries(properties).flatMap(([key, value]) => value === undefined
        ? []
        : [`${key}=${azureData(String(value)).replaceAll(';', '%3B').replaceAll(']', '%5D')}`]);
    return `##vso[${name}${pairs.length > 0 ? ` ${pairs.join(';')}` : ''}]${azureData(text)}`;
}
function azureData(text) {
    return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** A log whose groups are collapsible sections of a GitLab job. */
function gitlabLog(log, streams, now) {
    let count = 0;
    const mark = (edge, name) => `\u001b[0Ksection_${edge}:${Math.floor(now() / 1_000)}:${name}\r\u001b[0K`;
    return {
        ...log,
        group: (title, lines) => {
            count++;
            const name = `tallyman_${process.pid}_${count}`;
            streams.tell(`${mark('start', `${name}[collapsed=true]`)}${streams.masked((0,printable/* printable */.g$)(title, step_log/* longestLine */.N9))}`);
            log.list(lines);
            streams.tell(mark('end', name));
        },
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/output-files.js




/** Bytes. GitLab refuses a larger file with all that is in it. */
const largestDotenv = 5_000;
/** Variables that a file may have in every plan of GitLab's. */
const mostVariables = 20;
/** A variable of this name would take programs from every later script. */
const taken = new Set(['PATH']);
/** The name of an output as a variable: `platform-digests` is `PLATFORM_DIGESTS`. */
function outputVariable(name) {
    const variable = name.toUpperCase().replaceAll('-', '_');
    return taken.has(variable) ? `OUTPUT_${variable}` : variable;
}
/** The outputs as GitLab reads them: a line each, unquoted, in few bytes. */
function dotenvOf(outputs) {
    const lines = [];
    const left = [];
    let bytes = 0;
    for (const [name, value] of outputs) {
        const line = `${outputVariable(name)}=${value}\n`;
        const size = Buffer.byteLength(line);
        if (/[\r\n]/.test(value))
            left.push(`${name} (several lines)`);
        else if (/^\s|\s$/.test(value))
            left.push(`${name} (blanks at an end)`);
        // It would become the value of another variable of a later job, a secret one too.
        else if (value.includes('$'))
            left.push(`${name} (a $, which GitLab expands)`);
        else if (bytes + size > largestDotenv)
            left.push(`${name} (the file would have more than 5 kB)`);
        else if (lines.length === mostVariables)
            left.push(`${name} (a file has up to ${mostVariables} variables)`);
        else {
            lines.push(line);
            bytes += size;
        }
    }
    return { text: lines.join(''), left };
}
/** The commands that make outputs variables of an Azure step: `$(step.DIGEST)`. */
function azureVariables(outputs) {
    return [...outputs].map(([name, value]) => azureCommand('task.setvariable', { variable: outputVariable(name), isOutput: 'true' }, value));
}
const qualitySeverities = {
    error: 'major',
    warning: 'minor',
    notice: 'info',
};
/** The findings of a report of `lock` as Code Climate's JSON. One keeps its fingerprint when lines above it come and go. */
function codeQualityOf(report) {
    const { findings = [] } = report;
    const seen = new Map();
    const issues = findings.map(({ rule, name, severity, file, line, where, image, message }) => {
        const key = [rule, file, where, image].join('\0');
        const count = seen.get(key) ?? 0;
        seen.set(key, count + 1);
        return {
            type: 'issue',
            check_name: `${rule} ${name}`,
            description: message,
            categories: ['Security'],
            severity: qualitySeverities[severity] ?? 'info',
            fingerprint: (0,external_node_crypto_.createHash)('sha256').update(`${key}\0${count}`).digest('hex'),
            location: { path: file, lines: { begin: line } },
        };
    });
    return `${JSON.stringify(issues, undefined, 2)}\n`;
}
/** Checks the files that options name, before any work. Throws INPUT_INVALID, STORE_FAILED. */
async function checkOutputFiles({ dotenv, codequality }, streams) {
    for (const [path, option] of [
        [dotenv, '--dotenv'],
        [codequality, '--codequality'],
    ])
        if (path !== '') {
            // Lazy: few commands write such a file.
            const { writtenKindOf } = await __webpack_require__.e(/* import() */ 2731).then(__webpack_require__.bind(__webpack_require__, 35942));
            const file = await fileOf(path, option);
            writtenKindOf(file, `write "${(0,printable/* printable */.g$)(path)}" for ${option}`, streams);
        }
}
async function fileOf(path, option) {
    // Lazy: few commands write such a file.
    const { destinationPath } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 53690));
    return destinationPath(process.cwd(), path, option);
}
/** Writes a file that an option names. Throws INPUT_INVALID, STORE_FAILED. */
async function writeOutputFile(text, { path, option, signal }) {
    const { writeNamed } = await Promise.all(/* import() */[__webpack_require__.e(7719), __webpack_require__.e(1410), __webpack_require__.e(2731), __webpack_require__.e(801)]).then(__webpack_require__.bind(__webpack_require__, 80801));
    const file = await fileOf(path, option);
    try {
        await writeNamed(text, file, { what: `the file of ${option}`, signal });
    }
    catch (cause) {
        if (!(cause instanceof errors/* TallyError */.jB))
            throw cause;
        const hint = `\`${option}\` names a file that is replaced whole. Check that its folder is writable and has space left.`;
        throw new errors/* TallyError */.jB(cause.code, cause.message, { cause, hint, details: cause.details });
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/host/report-lines.js
var report_lines = __webpack_require__(45400);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/result-text.js





/** The text of a result on standard output; empty if there is none. Throws INPUT_INVALID for a template that does not fit. */
async function resultText(request, told) {
    const { command, globals, hasOwnFormat } = request;
    const format = hasOwnFormat ? '' : globals.format;
    if (told.hasBytes)
        return '';
    if (globals.json || format === 'json')
        return escapedJson(JSON.stringify(await reportOf(request, told), undefined, 2));
    if (hasOwnFormat)
        return (0,printable/* printableLines */.fk)(told.results.join('\n'));
    if (globals.jsonl || format === 'jsonl') {
        const items = (0,report_lines/* reportList */.p$)(command.action, await reportOf(request, told));
        return items.map(item => escapedJson(JSON.stringify(item))).join('\n');
    }
    // A failure without a result is told on standard error alone.
    if (told.failure && !told.outputs.has('report') && told.results.length === 0)
        return '';
    if (format !== '')
        return (0,printable/* printableLines */.fk)(await rendered(await reportOf(request, told), { action: command.action, format }));
    return (0,printable/* printableLines */.fk)(await shownText(request, told));
}
async function shownText(request, told) {
    const { action, shows } = request.command;
    const { quiet } = request.globals;
    const linesOf = report_lines/* linesOfReports */.E7[action];
    if (linesOf)
        return linesOf(await reportOf(request, told), quiet).join('\n');
    if (shows === 'result' || shows === 'bytes')
        return told.results.join('\n');
    return told.outputs.get((quiet && shows.quiet) || shows.output) ?? '';
}
/** The operation's report, which is never cut; without one its outputs, and why there is none. */
async function reportOf({ workspace }, told) {
    const path = told.outputs.get('report');
    if (path)
        return JSON.parse(await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, path), 'utf8'));
    const json = told.outputs.get('json');
    if (json)
        return JSON.parse(json);
    const { failure } = told;
    return {
        ...Object.fromEntries(told.outputs),
        ...(failure && { failure: { code: failure.code, message: failure.message, hint: failure.hint } }),
    };
}
/** Refuses a format that cannot be used, before anything is written or deleted. Throws INPUT_INVALID. */
async function checkFormat({ command: { action, shows }, globals: { json, jsonl, format }, hasOwnFormat, }) {
    if (shows === 'bytes' && (json || jsonl || format !== ''))
        throw unformatted(action, format !== '' ? '--format' : jsonl ? '--jsonl' : '--json');
    if (!json && !hasOwnFormat && !['', 'json', 'jsonl'].includes(format))
        await templateOf({ action, format });
}
/** Bytes are printed as they are, so that their digest stays that of the image. */
function unformatted(action, option) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot use ${option}: \`tallyman ${action}\` prints bytes as they are`, {
        hint: `\`tallyman inspect ${option}\` describes an image${action === 'blob' ? '' : `; \`tallyman ${action} IMAGE | jq\` takes the document apart`}.`,
    });
}
async function rendered(report, formatting) {
    const template = await templateOf(formatting);
    return naming(() => template(report));
}
/** How a report becomes text by a template. Throws INPUT_INVALID. */
async function templateOf({ action, format }) {
    // Lazy: most results need no template.
    const { rowKindFor, rowsText } = await Promise.all(/* import() */[__webpack_require__.e(190), __webpack_require__.e(2450), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 40190));
    const kind = naming(() => rowKindFor(action, format));
    if (kind)
        return report => rowsText(report, { action, format }, kind);
    if (/^table\b/.test(format))
        throw new errors/* TallyError */.jB('INPUT_INVALID', 'Cannot use --format: tables are for lists of rows', {
            hint: '`--format` takes a template, `json` or `jsonl` here, such as `{{range .images}}{{.digest}}{{end}}`.',
        });
    const { parseTemplate } = await Promise.all(/* import() */[__webpack_require__.e(2450), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 12282));
    const template = naming(() => parseTemplate(format));
    return report => template.render(report);
}
function naming(use) {
    try {
        return use();
    }
    catch (cause) {
        if (!(cause instanceof errors/* TallyError */.jB))
            throw cause;
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot use --format: ${cause.message}`, { cause });
    }
}
/** JSON in which characters that steer a terminal, and the brackets of an agent's commands, are escapes that read the same. */
function escapedJson(json) {
    return json
        .replace(/[\p{Cf}\p{Co}\p{Zl}\p{Zp}\u007f-\u009f]/gu, character => [...Array(character.length).keys()]
        .map(at => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''))
        .replace(/(##(?:vso)?)\[/gi, '$1\\u005b');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/beside.js
var beside = __webpack_require__(67083);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/report-failure.js
var report_failure = __webpack_require__(37580);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/exit-codes.js
var exit_codes = __webpack_require__(24859);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/plain-log.js



const red = 31;
const yellow = 33;
const dim = 2;
/** A log for whoever reads standard error: lines as they are, messages with their kind before them, wrapped to a terminal. */
function plainLog(streams, wishes) {
    let spoke = performance.now();
    const paint = (style, text) => (wishes.hasColor ? `\u001b[${style}m${text}\u001b[0m` : text);
    const list = (lines) => {
        if (lines.length === 0 || wishes.isQuiet())
            return;
        spoke = performance.now();
        // Masked before they are cut: half a secret would not be recognised.
        streams.say(lines.map(line => (0,printable/* printable */.g$)(streams.masked(line), step_log/* longestLine */.N9)).join('\n'));
    };
    // Few lines name an input, and those in backticks.
    const inWords = (line) => line.includes('`') ? inOptionWords(streams.masked(line), wishes.wording) : line;
    const message = (kind, style) => (text, place) => {
        if (place?.file !== undefined && !wishes.isPlaceShown)
            return;
        if (kind === 'note' && wishes.isQuiet())
            return;
        const lines = inOptionWords(streams.masked(text), wishes.wording)
            .split('\n')
            .map(line => (0,printable/* printable */.g$)(line, step_log/* longestLine */.N9));
        const [first = '', ...more] = lines;
        const label = style === undefined ? kind : paint(style, kind);
        const code = place?.title && place.file === undefined ? ` ${paint(dim, `(${(0,printable/* printable */.g$)(place.title)})`)}` : '';
        const shown = [
            `${placeText(place)}${label}: ${first}${code}`,
            ...more.map(line => line.replace(/^Hint: /, 'hint: ')),
        ];
        spoke = performance.now();
        streams.say(shown.flatMap(line => wrappedLine(line, streams.columns)).join('\n'));
    };
    return {
        info: Object.assign((line) => list([inWords(line)]), { show: wishes.screen?.show }),
        list,
        group: (title, lines) => list([title, ...lines.map(line => `  ${line}`)]),
        debug: line => {
            if (wishes.isVerbose)
                streams.say(paint(dim, `debug: ${(0,printable/* printable */.g$)(streams.masked(line), step_log/* longestLine */.N9)}`));
        },
        notice: message('note', undefined),
        warning: message('warning', yellow),
        error: message('error', red),
        quietMs: () => Math.min(performance.now() - spoke, wishes.screen?.quietMs() ?? Number.POSITIVE_INFINITY),
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/private-folder.js




/** A temporary folder that only this user can read, made when it is first used and removed at the end. */
class PrivateFolder {
    #parent;
    #path;
    #isKept = false;
    constructor(parent = (0,external_node_os_.tmpdir)()) {
        this.#parent = parent;
    }
    /** Throws STORE_FAILED. */
    get path() {
        this.#path ??= made(this.#parent);
        return this.#path;
    }
    /** Keeps the folder if a text names a file in it, for whoever is shown or handed the text. */
    keepFor(text) {
        if (this.#path !== undefined && text.includes(this.#path + external_node_path_.sep))
            this.#isKept = true;
    }
    remove() {
        if (this.#path !== undefined && !this.#isKept)
            (0,external_node_fs_.rmSync)(this.#path, { recursive: true, force: true });
    }
}
function made(parent) {
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'tallyman-'));
    }
    catch (cause) {
        throw new errors/* TallyError */.jB('STORE_FAILED', `Cannot make a temporary folder in "${parent}"`, {
            cause,
            hint: 'TMPDIR names the folder for temporary files. Check that it exists, is writable and has space left.',
        });
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/settings/surroundings.js
var surroundings = __webpack_require__(29434);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/screen.js



/** Milliseconds between two drawings: ten in a second. */
const drawnEveryMs = 100;
/** Characters of a line that are looked at; no terminal is wider. */
const longestLine = 1_000;
/** Drawn by cursor movements alone: the cursor is never hidden, so that even a killed process leaves it in sight. */
const up = (rows) => (rows > 0 ? `\r\x1b[${rows}A` : '\r');
const clearLine = '\x1b[K';
const clearBelow = '\x1b[J';
/**
 * The screen of a terminal on which lines can be drawn anew. Undefined where they cannot, or should not: in a file or a
 * pipe, without a size, and with `CI`, `NO_COLOR` or `TERM=dumb`.
 */
function openScreen(stream, env) {
    const isPlain = env.NO_COLOR || env.TERM === 'dumb' || (!env.TERM && process.platform !== 'win32');
    if (!stream.isTTY || !stream.columns || !stream.rows || (0,surroundings/* isInCi */._F)({ env }) || isPlain)
        return undefined;
    return new TerminalScreen(stream);
}
/** Lines drawn anew at the end of a terminal, below everything that is written. */
class TerminalScreen {
    #stream;
    #sections = new Set();
    /** The lines on the terminal, each with a line break behind it: the cursor is below them. */
    #drawn = [];
    #changed = performance.now();
    #timer;
    constructor(stream) {
        this.#stream = stream;
    }
    show = (lines) => {
        this.#sections.add(lines);
        if (!this.#timer)
            this.#start();
        return {
            [Symbol.dispose]: () => {
                if (this.#sections.delete(lines) && this.#sections.size === 0)
                    this[Symbol.dispose]();
            },
        };
    };
    /** Writes text that ends with a line break, above the drawn lines. */
    write(text) {
        if (this.#drawn.length === 0)
            return void this.#stream.write(text);
        const above = up(this.#rowsDrawn()) + clearBelow + text;
        this.#drawn = this.#lines();
        this.#stream.write(above + this.#drawn.map(line => `${line}\n`).join(''));
    }
    /** Milliseconds since the drawn lines changed. */
    quietMs() {
        return performance.now() - this.#changed;
    }
    /** Removes everything that is drawn, for good. */
    [Symbol.dispose]() {
        clearInterval(this.#timer);
        this.#timer = undefined;
        this.#sections.clear();
        this.#erase();
        for (const [event, listener] of this.#listeners)
            process.off(event, listener);
    }
    #start() {
        // A lasting timer would keep a process alive that has nothing left to do.
        this.#timer = setInterval(() => this.#draw(), drawnEveryMs).unref();
        for (const [event, listener] of this.#listeners)
            process.on(event, listener);
    }
    /** Ctrl-Z leaves a clean terminal to the shell; the lines come again when the command goes on. */
    #suspend = () => {
        this.#erase();
        process.kill(process.pid, 'SIGSTOP');
    };
    #listeners = [
        ['exit', () => this.#erase()],
        ...(process.platform === 'win32' ? [] : [['SIGTSTP', this.#suspend]]),
    ];
    #draw() {
        const lines = this.#lines();
        const rows = this.#rowsDrawn();
        const isSame = rows === lines.length && lines.every((line, at) => line === this.#drawn[at]);
        if (isSame)
            return;
        this.#drawn = lines;
        this.#changed = performance.now();
        this.#stream.write(up(rows) + lines.map(line => `${line}${clearLine}\n`).join('') + clearBelow);
    }
    #erase() {
        if (this.#drawn.length === 0)
            return;
        this.#stream.write(up(this.#rowsDrawn()) + clearBelow);
        this.#drawn = [];
    }
    /** The last column stays empty: terminals differ in what follows a character there. */
    #space() {
        const { columns = 0, rows = 0 } = this.#stream;
        return { columns: columns - 1, rows: rows - 1 };
    }
    #lines() {
        const { columns, rows } = this.#space();
        const shown = [];
        for (const [at, section] of [...this.#sections].entries()) {
            const later = this.#sections.size - at - 1;
            const free = Math.max(0, rows - shown.length - later);
            shown.push(...section({ columns, rows: free }).slice(0, free));
        }
        return shown.slice(0, Math.max(0, rows)).map(line => (0,display_width/* cutToWidth */.G1)((0,printable/* printable */.g$)(line, longestLine), columns));
    }
    /** The rows that the drawn lines take: in a window that became narrower, a terminal continues lines on the next row. */
    #rowsDrawn() {
        const { columns = 0, rows = 0 } = this.#stream;
        const taken = this.#drawn.map(line => Math.max(1, Math.ceil((0,display_width/* displayWidth */.F1)(line) / Math.max(1, columns))));
        return Math.min(taken.reduce((sum, each) => sum + each, 0), Math.max(0, rows - 1));
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/stop-signals.js

const names = { SIGINT: 'Ctrl-C (SIGINT)', SIGTERM: 'SIGTERM' };
const codes = { SIGINT: 130, SIGTERM: 143 };
/** Listens for what stops a command: the first signal asks the operation to end, the second ends the process. */
class StopSignals {
    #controller = new AbortController();
    #stopping;
    #listeners;
    /** That of the first signal; 130 before. */
    exitCode = 130;
    /** Whether the next run goes on from what this one has verified. */
    isKept = false;
    constructor(stopping) {
        this.#stopping = stopping;
        this.#listeners = ['SIGINT', 'SIGTERM'].map(name => [name, () => this.#stop(name)]);
        for (const [name, listener] of this.#listeners)
            process.on(name, listener);
    }
    get signal() {
        return this.#controller.signal;
    }
    release() {
        for (const [name, listener] of this.#listeners)
            process.off(name, listener);
    }
    #stop(name) {
        if (this.#controller.signal.aborted)
            return this.#stopping.end(this.exitCode);
        this.exitCode = codes[name];
        this.#stopping.say(name === 'SIGINT' ? 'Stopping; press Ctrl-C again to end at once' : 'Stopping');
        this.#controller.abort(new errors/* TallyError */.jB('CANCELLED', `Stopped by ${names[name]} before everything was done`, {
            hint: this.isKept
                ? 'Run the same command again to go on: what was verified so far is kept.'
                : 'Run the same command again to have it done as a whole.',
        }));
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/text-streams.js


/** Characters. A shorter secret would hide words that have nothing to do with it. */
const shortestMask = 4;
const mask = '***';
/** Standard output and standard error, as text in which secrets are masked. A reader that has gone away ends a stream quietly. */
class TextStreams {
    #process;
    #secrets = new Set();
    #failure;
    /** Writes above the lines that are drawn on the terminal. */
    screen;
    /** Called with every text that is written. */
    onText;
    constructor(process) {
        this.#process = process;
        process.stdout.on('error', error => {
            if (!isGone(error))
                this.#failure ??= error;
        });
        // There is nowhere to say that the log cannot be written.
        process.stderr.on('error', () => undefined);
    }
    /** Standard error as a screen draws on it: secrets are masked there too. */
    get terminal() {
        const { stderr } = this.#process;
        return {
            isTTY: stderr.isTTY,
            get columns() {
                return stderr.columns;
            },
            get rows() {
                return stderr.rows;
            },
            write: (text) => stderr.write(this.masked(text)),
        };
    }
    /** Whether standard error is a terminal. */
    get isTerminal() {
        return this.#process.stderr.isTTY === true;
    }
    /** Cells in a line of the terminal; undefined for a file, a pipe, and a terminal that does not say. */
    get columns() {
        const { isTTY, columns } = this.#process.stderr;
        return isTTY && columns ? columns : undefined;
    }
    /** Masks a value in everything that is written from now on, also as JSON and messages spell it. */
    hide(value) {
        const forms = (0,step_log/* maskForms */.ye)(value).flatMap(form => [form, JSON.stringify(form).slice(1, -1)]);
        for (const form of forms)
            if (form.length >= shortestMask)
                this.#secrets.add(form);
    }
    masked(text) {
        // The longest first: another secret may be a part of it.
        const secrets = [...this.#secrets].sort((a, b) => b.length - a.length);
        return secrets.reduce((shown, secret) => shown.replaceAll(secret, mask), text);
    }
    /** Writes a part of the result. */
    out(text) {
        this.onText?.(text);
        this.#process.stdout.write(this.masked(text));
    }
    /** Writes lines of the log. */
    say(text) {
        this.onText?.(text);
        this.tell(this.masked(text));
    }
    /** Writes what is read by a runner or agent, such as the value that it is to mask. */
    tell(text) {
        const output = this.screen ?? this.#process.stderr;
        output.write(`${text}\n`);
    }
    /** Resolves when everything is written, to the reason why the result could not be. */
    async written() {
        await Promise.all([flushed(this.#process.stdout), flushed(this.#process.stderr)]);
        return this.#failure && unwritten(this.#failure);
    }
}
/** Whether whoever reads a pipe has closed it, as `head` does when it has seen enough. */
function isGone({ code }) {
    return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'EOF';
}
function unwritten(cause) {
    const message = `Cannot write the result to standard output: ${cause.code ?? cause.message}`;
    return new errors/* TallyError */.jB('STORE_FAILED', message, {
        cause,
        hint: 'Standard output is a file or device that takes no more. What the command did is done; only its result is cut short.',
    });
}
/** Node calls back after a failed write too, and after its `error` event. */
function flushed(output) {
    return new Promise(resolve => output.write('', () => resolve()));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/host/terminal-host.js















const unknownWishes = {
    inputs: {},
    wording: { inputs: new Set(), variables: new Set() },
    globals: { verbose: false, color: true, quiet: false, githubOutput: true },
    isPlaceShown: true,
    isKept: false,
};
/** The process of a command as a host: results go to standard output, all else to standard error. */
class TerminalHost {
    told = { outputs: new Map(), results: [], hasBytes: false, failure: undefined };
    streams = new TextStreams(process);
    #env = process.env;
    #service = ciServiceOf(process.env);
    #folder = new PrivateFolder();
    #screen;
    #signals;
    #log;
    #shortfall;
    #bytes;
    /** Whether only warnings and errors are logged. A failure ends it: its lines may have text to paste. */
    #isQuiet = false;
    #summaryWritten = async () => undefined;
    constructor() {
        const { streams } = this;
        streams.onText = text => this.#folder.keepFor(text);
        this.#screen = this.#service === undefined ? openScreen(streams.terminal, this.#env) : undefined;
        streams.screen = this.#screen;
        this.#log = this.#logFor(unknownWishes);
        this.#signals = new StopSignals({ say: line => this.#log.info(line), end: code => this.#endAtOnce(code) });
        process.once('uncaughtException', thrown => {
            this.fail(thrown);
            void this.end().finally(() => process.exit());
        });
    }
    /** The host of an operation with these wishes. */
    async open(wishes) {
        this.#isQuiet = wishes.globals.quiet;
        this.#signals.isKept = wishes.isKept;
        this.#log = this.#logFor(wishes);
        const { env, log, told } = { env: this.#env, log: this.#log, told: this.told };
        const isStep = this.#service === 'github';
        const step = isStep ? await stepFiles() : undefined;
        const streams = await this.#standardStreams();
        const summary = step && env.GITHUB_STEP_SUMMARY ? step.summaryFile(log) : undefined;
        if (summary)
            this.#summaryWritten = () => summary.written();
        const temp = () => (isStep && env.RUNNER_TEMP ? env.RUNNER_TEMP : this.#folder.path);
        return {
            env,
            log,
            screen: wishes.globals.quiet ? undefined : this.#screen,
            cacheFolder: wishes.cacheFolder,
            streams,
            signal: this.#signals.signal,
            platform: process.platform,
            architecture: process.arch,
            release: (0,external_node_os_.release)(),
            // Not that of the runner: whoever types a path means the folder that the shell is in.
            workspace: process.cwd(),
            get temp() {
                return temp();
            },
            home: (0,home_folder/* homeFolder */.W)(process),
            beside: beside/* beside */.v,
            input: name => wishes.inputs[name] ?? '',
            output: (name, value) => {
                told.outputs.set(name, value);
                if (step && env.GITHUB_OUTPUT && wishes.globals.githubOutput) {
                    this.#folder.keepFor(value);
                    step.writeOutput(name, value, log);
                }
            },
            result: text => void told.results.push(text),
            secret: value => this.#hide(value),
            summary: markdown => summary?.add(markdown),
            fallShort: how => {
                this.#shortfall = how;
            },
            fail: failure => this.#failed(failure),
        };
    }
    /** Aborted when the command is asked to stop. */
    get signal() {
        return this.#signals.signal;
    }
    /** Whether a runner or agent reads both streams, and obeys the commands in them. */
    get isLog() {
        return this.#service === 'github' || this.#service === 'azure';
    }
    /** The bytes of standard input, for whatever is read before an operation begins. */
    async standardInput() {
        const { read } = await this.#standardStreams();
        return read();
    }
    /** The streams as every part of the call shares them: standard input is read once. */
    async #standardStreams() {
        // Lazy: the log of a wrong call needs no bytes.
        const { standardStreams } = await Promise.all(/* import() */[__webpack_require__.e(7741), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 47741));
        const taken = () => {
            this.told.hasBytes = true;
        };
        this.#bytes ??= standardStreams({ signal: this.signal, isLog: this.isLog, taken });
        return this.#bytes;
    }
    /** Reports what was thrown outside an operation. */
    fail(thrown) {
        const host = {
            log: this.#log,
            signal: this.#signals.signal,
            fail: (failure) => this.#failed(failure),
        };
        (0,report_failure/* reportFailure */.xV)((0,report_failure/* asTallyError */.hc)(thrown, host), host);
    }
    /** Hands outputs and findings over as the options of the call say. Throws INPUT_INVALID, STORE_FAILED. */
    async handOver({ dotenv, codequality, azureOutput }, report) {
        const { outputs } = this.told;
        const { signal } = this.#signals;
        if (dotenv !== '') {
            const { text, left } = dotenvOf(outputs);
            this.#folder.keepFor(text);
            await writeOutputFile(text, { path: dotenv, option: '--dotenv', signal });
            if (left.length > 0)
                this.#log.warning(`Left out of the dotenv file: ${left.join(', ')}`);
        }
        if (codequality !== '') {
            const text = codeQualityOf(await report());
            await writeOutputFile(text, { path: codequality, option: '--codequality', signal });
        }
        if (azureOutput)
            for (const command of azureVariables(outputs)) {
                this.#folder.keepFor(command);
                this.streams.tell(command);
            }
    }
    /** Waits until everything is written, removes what was temporary, and sets the exit code. */
    async end() {
        this.#screen?.[Symbol.dispose]();
        await this.#summaryWritten();
        const unwritten = await this.streams.written();
        if (unwritten)
            this.fail(unwritten);
        this.#folder.remove();
        this.#signals.release();
        process.exitCode = this.#exitCode();
    }
    /** Prints the result, in which a runner or agent that reads it finds no command. */
    show(text) {
        if (text !== '')
            this.streams.out(`${this.isLog ? (0,printable/* withoutCommands */.Df)(text) : text}\n`);
    }
    #exitCode() {
        const { failure } = this.told;
        if (failure?.code === 'CANCELLED')
            return this.#signals.exitCode;
        if (this.#shortfall)
            return exit_codes/* exitCodeOfShortfall */.mU[this.#shortfall];
        return failure ? exit_codes/* exitCodeOf */.FO[failure.code] : 0;
    }
    #failed(failure) {
        this.told.failure ??= failure;
        this.#isQuiet = false;
    }
    #endAtOnce(code) {
        this.#screen?.[Symbol.dispose]();
        this.#folder.remove();
        process.exit(code);
    }
    #hide(value) {
        this.streams.hide(value);
        // In a file the command would keep what it is to hide.
        if (isRegularFile(2))
            return;
        const command = { github: githubMask, azure: (form) => azureCommand('task.setsecret', {}, form) };
        if (this.#service === 'github' || this.#service === 'azure')
            for (const form of (0,step_log/* maskForms */.ye)(value))
                this.streams.tell(command[this.#service](form));
    }
    #logFor({ wording, globals, isPlaceShown }) {
        const { streams } = this;
        const env = this.#env;
        const wishes = {
            isVerbose: globals.verbose || env.RUNNER_DEBUG === '1',
            hasColor: globals.color && streams.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb',
            wording,
            isPlaceShown,
            screen: globals.quiet ? undefined : this.#screen,
            isQuiet: () => this.#isQuiet,
        };
        if (this.#service === 'github')
            return githubLog(streams, wording, env.GITHUB_WORKSPACE);
        if (this.#service === 'azure')
            return azureLog(streams, wishes);
        const log = plainLog(streams, wishes);
        return this.#service === 'gitlab' ? gitlabLog(log, streams, Date.now) : log;
    }
}
/** Lazy: loads the toolkit of GitHub's actions, for their steps alone. */
async function stepFiles() {
    const { summaryFile, writeOutput } = await Promise.all(/* import() */[__webpack_require__.e(4704), __webpack_require__.e(1604)]).then(__webpack_require__.bind(__webpack_require__, 94704));
    return { summaryFile, writeOutput };
}
function isRegularFile(descriptor) {
    try {
        return (0,external_node_fs_.fstatSync)(descriptor).isFile();
    }
    catch {
        // A closed stream keeps nothing.
        return false;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/operations.js
var operations = __webpack_require__(68285);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/prune/consent.js



/**
 * Decides who agrees to a deletion: `--yes`, `--mode` or `--dry-run` on the command line, else whoever sits at the
 * terminal. Without one nothing is deleted. A CI job may have a terminal, but nobody sits there.
 */
function consentFor({ command, inputs: given, globals: { yes: isAgreed } }, inputs, { stdin, stderr, env }) {
    const isPlanOnly = isTrue(inputs['dry-run']) || given.mode === 'plan';
    const deletes = command.action === 'prune' || command.action === 'remove';
    const isOpen = deletes && !isAgreed && !isPlanOnly && inputs.mode?.trim() !== 'apply';
    const isAttended = stdin.isTTY === true && stderr.isTTY === true && !(0,surroundings/* isInCi */._F)({ env });
    const isDecided = deletes && isAgreed && given.mode === undefined;
    return {
        inputs: isDecided ? { ...inputs, mode: 'apply' } : inputs,
        asks: isOpen && isAttended,
        advice: outputs => isOpen && !isAttended && hasPlan(outputs) ? 'Nothing was deleted: add --yes to delete it' : undefined,
    };
}
/**
 * The host with a person to ask. The answer is no unless it is `y` or `yes`, typed after the question; also where the input
 * ends without one.
 */
function asking(host) {
    return {
        ...host,
        confirm: async (question) => {
            if (!(await dropTypedAhead(process.stdin, host.signal))) {
                host.log.warning('The terminal cannot be asked: that counts as no');
                return false;
            }
            // Lazy: few commands ask.
            const { createInterface } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 26848, 23));
            // Without editing of its own: Ctrl-C stays a signal, and the host stops as it does anywhere else.
            const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
            const ended = (0,external_node_events_.once)(reader, 'close').then(() => undefined);
            try {
                const answered = reader.question(`${question} [y/N] `, { signal: host.signal });
                const answer = await Promise.race([answered, ended]);
                if (answer === undefined)
                    process.stderr.write('\n');
                return /^y(?:es)?$/i.test(answer?.trim() ?? '');
            }
            finally {
                reader.close();
            }
        },
    };
}
/** Milliseconds without input after which nothing is left of what was typed ahead. */
const silentMs = 100;
/** Milliseconds after which input that goes on is no person's. */
const patienceMs = 3_000;
/**
 * Drops what was typed or pasted so far, since nobody agrees to a plan before seeing it. Returns false if that cannot be known:
 * the terminal refuses, or its input goes on and on. The terminal itself is read, whichever that is for this process:
 * `/dev/tty` may be another one, or absent.
 */
async function dropTypedAhead(stdin, signal) {
    let dropped = 0;
    const drop = (typed) => {
        dropped++;
        // In raw mode Ctrl-C is a character like any other.
        if (typed.includes(3))
            process.emit('SIGINT', 'SIGINT');
    };
    const refuse = () => undefined;
    stdin.on('error', refuse);
    // A terminal in raw mode also hands out a line that is not finished.
    stdin.setRawMode(true);
    const isRaw = stdin.isRaw;
    stdin.on('data', drop);
    try {
        const deadline = performance.now() + patienceMs;
        for (let before = -1; isRaw && before !== dropped;) {
            if (performance.now() > deadline)
                return false;
            before = dropped;
            await (0,external_node_timers_promises_.setTimeout)(silentMs, undefined, { signal });
        }
        return isRaw;
    }
    finally {
        stdin.off('data', drop);
        stdin.pause();
        if (isRaw)
            stdin.setRawMode(false);
        stdin.off('error', refuse);
    }
}
function isTrue(text = '') {
    return /^(?:1|true)$/i.test(text.trim());
}
/** Whether the outputs of a prune tell of anything that would go. */
function hasPlan(outputs) {
    const { planned = [] } = JSON.parse(outputs.get('json') || '{}');
    return planned.some(({ deleted, untagged }) => deleted + untagged > 0);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/daemon-config.js





/** Reads the first daemon.json that is there; returns undefined without one. Throws INPUT_INVALID for one that cannot be read. */
async function readDaemonConfig(around) {
    for (const path of daemonConfigPaths(around)) {
        const text = await textOf(path);
        if (text !== undefined)
            return daemonConfigOf(text, path);
    }
    return undefined;
}
/** Where a daemon.json may be: a rootless engine and Docker Desktop belong to the user, and come before the machine's engine. */
function daemonConfigPaths({ env, home, platform }) {
    const desktop = (0,external_node_path_.join)(home, '.docker', 'daemon.json');
    if (platform === 'win32')
        return [desktop, external_node_path_.win32.join(env.PROGRAMDATA || 'C:\\ProgramData', 'docker', 'config', 'daemon.json')];
    const rootless = (0,external_node_path_.join)(env.XDG_CONFIG_HOME || (0,external_node_path_.join)(home, '.config'), 'docker', 'daemon.json');
    return [rootless, desktop, '/etc/docker/daemon.json'];
}
async function textOf(path) {
    try {
        return await (0,file_text/* fileText */.CG)(path);
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw unreadable(path, (0,file_text/* fileProblem */.Wj)(error));
    }
}
/** Parses the text of a daemon.json. Throws INPUT_INVALID. */
function daemonConfigOf(text, path) {
    const fields = parsed(text, path);
    const listed = (name) => listOf(fields[name], name, path);
    const urls = listed('registry-mirrors').map(url => URL.parse(url) ?? undefined);
    const mirrors = urls.flatMap(url => (url && !url.username ? [url] : []));
    const plain = mirrors.filter(({ protocol }) => protocol === 'http:').map(({ host }) => host);
    const insecure = listed('insecure-registries').map(each => each.replace(/^https?:\/\//, '').replace(/\/$/, ''));
    return {
        path,
        mirrors: mirrors.map(({ host, pathname }) => `${host}${pathname.replace(/\/+$/, '')}`),
        insecure: [...plain, ...insecure.filter(reference/* isRegistry */.Cf)],
        passed: insecure.filter(each => !(0,reference/* isRegistry */.Cf)(each)),
    };
}
function parsed(text, path) {
    try {
        return Object(text.trim() === '' ? {} : JSON.parse(text));
    }
    catch {
        // The parser's own message quotes the file.
        throw unreadable(path, 'it is not JSON');
    }
}
function listOf(value, name, path) {
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value) && value.every(each => typeof each === 'string'))
        return value;
    throw unreadable(path, `${name} is not a list of texts`);
}
function unreadable(path, why) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g$)(path)}": ${why}`, {
        hint: "Correct the Docker engine's file, or leave out `--daemon-config`.",
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/daemon-offer.js


/** An operation whose failures name what the Docker engine's daemon.json has against them. */
function offeringDaemon(action, around) {
    return {
        ...action,
        run: async (values, host) => {
            try {
                return await action.run(values, host);
            }
            catch (error) {
                throw (0,errors/* isTallyError */.pQ)(error) ? await withOffer(error, around) : error;
            }
        },
    };
}
async function withOffer(failure, around) {
    const config = await configOrNone(around);
    const offer = config && offerFor(failure, config);
    if (!offer)
        return failure;
    const { code, message, details, hint } = failure;
    return new errors/* TallyError */.jB(code, message, { cause: failure, details, hint: `${hint} ${offer}` });
}
/** Reads the file; one that cannot be read offers nothing, and is no fault of this run. */
async function configOrNone(around) {
    try {
        return await readDaemonConfig(around);
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            return undefined;
        throw error;
    }
}
/** A sentence for the hint; undefined if the file has nothing that helps. */
function offerFor({ code, message }, { insecure, mirrors }) {
    const named = insecure.find(host => message.includes(host));
    if (named && ['CERTIFICATE_INVALID', 'REGISTRY_UNAVAILABLE', 'UNSAFE_TARGET'].includes(code))
        return `The Docker engine's daemon.json has ${named} among its insecure registries: \`--daemon-config\` uses it.`;
    const isHub = /\bdocker\.io\b/.test(message);
    if (mirrors.length > 0 && isHub && ['RATE_LIMITED', 'REGISTRY_UNAVAILABLE'].includes(code))
        return "The Docker engine's daemon.json has a mirror of Docker Hub: `--daemon-config` uses it.";
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/contracts/contract.js
var contract = __webpack_require__(99701);
// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/auth-file.js







const auth_file_names = ['registry-auth', 'github-token'];
const greatestFile = 1024 * 1024;
/** Does not wait for a pipe. Windows lacks the flag. */
const plainly = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Reads the credentials that `setup` handed over: inputs by name. Throws CREDENTIALS_INVALID, without any of the file's text, for a
 * file that is no such file or that other users may read.
 */
async function readAuthFile({ env, platform, }) {
    const path = env[variable_names/* authFileVariable */.Zm] ?? '';
    if (path === '')
        return {};
    const unusable = (why) => new errors/* TallyError */.jB('CREDENTIALS_INVALID', `Cannot use the file "${(0,printable/* printable */.g$)(path)}" of ${variable_names/* authFileVariable */.Zm}: ${why}`, {
        hint: `The file is written by the action setup and removed at the end of its job. Unset ${variable_names/* authFileVariable */.Zm} to go on without it.`,
    });
    let text;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = (0,modules/* __addDisposableResource */.mS)(env_1, await (0,promises_.open)(path, plainly), true);
            const stats = await file.stat();
            if (!stats.isFile() || stats.size > greatestFile)
                throw unusable('it is no small plain file');
            if (platform !== 'win32' && (stats.mode & 0o077) !== 0)
                throw unusable('other users may read or write it');
            text = await file.readFile('utf8');
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
    catch (error) {
        throw error instanceof errors/* TallyError */.jB ? error : unusable((0,file_text/* fileProblem */.Wj)(error));
    }
    const found = auth_file_parsed(text);
    if (!found)
        throw unusable('its text is not what setup writes');
    return found;
}
function auth_file_parsed(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, which contains secrets.
        return undefined;
    }
    const fields = Object(value);
    const texts = auth_file_names.map(name => [name, fields[name] ?? '']);
    if (!texts.every((each) => typeof each[1] === 'string'))
        return undefined;
    return Object.fromEntries(texts.filter(([, each]) => each !== ''));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/typing-errors.js
var typing_errors = __webpack_require__(16297);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/find-command.js
var find_command = __webpack_require__(84942);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/file-rules.js
/*
 * A pull request can bring a settings file of its own, and a job may run it with rights that its author does not have. So the file
 * never says what a run changes, whose credentials it uses or what it shows to others, and leads nowhere outside the repository.
 */
const bySomeone = 'whoever starts the run says that, on the command line or in a variable';
const whatGoes = `it says what is deleted; ${bySomeone}. The file may say what stays: keep-tags, keep-last, keep-refs-from`;
const whomToTrust = `it says who is trusted; ${bySomeone}`;
const noSecrets = 'secrets do not belong in a repository: use `tallyman login` or a variable';
const refused = {
    'registry-auth': noSecrets,
    'github-token': noSecrets,
    password: noSecrets,
    mode: bySomeone,
    yes: 'whoever starts the run says that: --yes belongs to the command line',
    'plan-file': bySomeone,
    'update-lock': bySomeone,
    'prune-tags': whatGoes,
    'prune-untagged': whatGoes,
    'prune-broken': whatGoes,
    'prune-orphans': whatGoes,
    'older-than': whatGoes,
    'cache-budget': whatGoes,
    'store-budget': whatGoes,
    'max-deletes': whatGoes,
    'verify-after': whatGoes,
    from: `it replaces registries by files, which the same pull request may bring; ${bySomeone}`,
    offline: `it ends the comparison of pins with the registry; ${bySomeone}`,
    'trusted-root': whomToTrust,
    'verify-signatures': whomToTrust,
    untag: whatGoes,
    replace: whatGoes,
    force: whatGoes,
    'ignore-missing': whatGoes,
    'no-prune': whatGoes,
    'compose-variables': `it opens variables of the job, which may be secrets, to the files of the repository; ${bySomeone}`,
};
/** Settings that redirect a run or have it trust more; the log names them. */
const weakening = new Set([
    'allow-registries',
    'ca-certificates',
    'insecure-registries',
    'max-image-size',
    'registry-mirrors',
    'require-digest',
    'search-url',
    'store',
    'verify',
]);
/** Inputs with paths that a run writes to. */
const written = new Set([
    'attestations',
    'lock-file',
    'output-file',
    'paths',
    'pinned-text',
    'sarif',
    'store',
    'to',
    'write-to',
]);
/** Inputs of globs, which exclude paths with `!`. */
const globs = new Set(['paths', 'pinned-text']);
/** Inputs of text in which a slash begins no path: regular expressions, templates, paths within images. */
const freeTexts = new Set([
    'annotations',
    'author',
    'changes',
    'cmd',
    'entrypoint',
    'env',
    'expect',
    'filters',
    'format',
    'hold',
    'keep-tags',
    'labels',
    'message',
    'rules',
    'workdir',
]);
/** Characters between the paths of a text. */
const separators = /[\s,="'!]+/;
/** Why a settings file may not have an input with this text; undefined if it may. */
function fileRefusal(name, text) {
    if (Object.hasOwn(refused, name))
        return refused[name];
    if (name === 'dry-run' && !/^true$/i.test(text.trim()))
        return bySomeone;
    if (written.has(name) && leadsToGit(globs.has(name) ? text.replace(/^\s*!.*$/gm, '') : text))
        return "a path in .git, which has the repository's own settings and programs";
    if (!freeTexts.has(name) && leadsElsewhere(text))
        return 'a path outside the repository: only relative paths are read here';
    return undefined;
}
/** Whether the log names the input when a settings file has it. */
function isWeakening(name) {
    return weakening.has(name);
}
/** Whether any part of the text is a path through a folder that a checkout cannot bring, in any spelling that a file system takes for it. */
function leadsToGit(text) {
    return text
        .split(separators)
        .some(part => /(?:^|[/\\:])(?:\.git|git~\d+)[ .]*(?:[/\\:]|$)/i.test(part.replace(/\p{Cf}/gu, '')));
}
/** Whether any part of the text is an absolute path, one of a home folder, or one that goes up. */
function leadsElsewhere(text) {
    return text
        .split(separators)
        .some(part => /^(?:[/\\~]|[A-Za-z]:[/\\])/.test(part) || /(?:^|[/\\:])\.\.(?:[/\\:]|$)/.test(part));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/settings-file.js






const fileName = '.tallyman.yaml';
const misspelt = '.tallyman.yml';
const mostSettings = 1_000;
/**
 * Reads the nearest settings file: of the working folder, or of a folder above it within the same repository. Throws INPUT_INVALID with
 * the line, and without any of the file's values.
 */
async function readSettingsFile(around) {
    const warnings = [];
    for (const folder of await foldersOf(around.folder)) {
        const path = (0,external_node_path_.join)(folder, fileName);
        if (await isThere((0,external_node_path_.join)(folder, misspelt)))
            warnings.push(`"${(0,printable/* printable */.g$)((0,external_node_path_.join)(folder, misspelt))}" is not read: the name is ${fileName}`);
        if (!(await isThere(path)))
            continue;
        if (await isStrangers(path, around)) {
            warnings.push(`"${(0,printable/* printable */.g$)(path)}" is not read: it belongs to another user than the working folder`);
            return { file: undefined, warnings };
        }
        return { file: await parsedFile(path), warnings };
    }
    return { file: undefined, warnings };
}
/** The working folder and those above it, up to the one of the repository; without a repository the working folder alone. */
async function foldersOf(folder) {
    const folders = [];
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        folders.push(at);
        if (await isThere((0,external_node_path_.join)(at, '.git')))
            return folders;
        if ((0,external_node_path_.dirname)(at) === at)
            return [folder];
    }
}
/** Whoever may create folders above, as in /tmp, must not set up the commands of others. */
async function isStrangers(path, { folder }) {
    if (process.getuid === undefined)
        return false;
    const [file, own] = await Promise.all([(0,promises_.lstat)(path), (0,promises_.stat)(folder)]);
    return ![0, process.getuid(), own.uid].includes(file.uid);
}
async function isThere(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
async function parsedFile(path) {
    // Lazy: most commands run where no such file is.
    const { parseYaml } = await __webpack_require__.e(/* import() */ 543).then(__webpack_require__.bind(__webpack_require__, 30543));
    const tree = await parseYaml(await settings_file_textOf(path), path);
    const [fault] = tree.faults;
    if (fault)
        throw settings_file_unreadable(path, fault.line, fault.problem);
    const [root, second] = tree.roots;
    if (second)
        throw settings_file_unreadable(path, tree.line(second), 'a second document, expected one');
    if (tree.isNothing(root))
        return { path, settings: [], sections: [] };
    if (!tree.isMap(root))
        throw settings_file_unreadable(path, tree.line(root), 'expected names of inputs with values');
    const entries = entriesOf(tree, root);
    const sections = entries.flatMap(({ key: name, value }) => tree.isMap(value) ? [{ name, line: tree.line(value), settings: settingsIn(tree, value) }] : []);
    return { path, settings: settingsIn(tree, root), sections };
}
function entriesOf(tree, map) {
    const entries = tree.entries(map);
    if (entries.length <= mostSettings)
        return entries;
    throw settings_file_unreadable(tree.path, tree.line(map), `more than ${mostSettings} settings`);
}
/** The settings of a map. Those without a value are not given; at the top, a map is a section and no setting. */
function settingsIn(tree, map) {
    const isTop = map === tree.roots[0];
    return entriesOf(tree, map).flatMap(({ key: name, value }) => {
        if (tree.isNothing(value) || (isTop && tree.isMap(value)))
            return [];
        return [{ name, value: givenBy(tree, value), line: tree.line(value) }];
    });
}
function givenBy(tree, node) {
    if (!tree.isList(node))
        return scalarOf(tree, node, node);
    return tree.items(node).map(item => scalarOf(tree, item, node));
}
function scalarOf(tree, node, near) {
    const text = tree.written(node);
    if (text !== undefined)
        return text;
    throw settings_file_unreadable(tree.path, tree.line(node ?? near), 'expected a text, a number, true, false, or a list of them');
}
/** Reads the file where it really is: a link must not lead out of the folder's tree, to what is no settings file. */
async function settings_file_textOf(path) {
    const unread = (why) => new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g$)(path)}": ${why}`);
    try {
        const [real, folder] = await Promise.all([(0,promises_.realpath)(path), (0,promises_.realpath)((0,external_node_path_.dirname)(path))]);
        if (!(0,workspace_path/* isBelow */.Yw)(folder, real))
            throw unread('a link leads out of its folder');
        return await (0,file_text/* fileText */.CG)(real);
    }
    catch (error) {
        throw error instanceof errors/* TallyError */.jB ? error : unread((0,file_text/* fileProblem */.Wj)(error));
    }
}
/** The error for a line of the file. Quotes none of its values: it may not be the file that was meant. */
function settings_file_unreadable(path, line, problem) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g$)(path)}": line ${line}: ${problem}`, {
        hint: 'The file has names of inputs with their values, for every command or below the name of one: `platforms: linux/amd64`, `lock: { ignore: [ghcr.io/owner/*] }`.',
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/file-layer.js






/** The inputs that the repository's settings file has for a call: those below the command's name, then those for all commands. */
async function fileLayer(call, around, { names, notes }) {
    const { command } = call;
    const { file, warnings } = await readSettingsFile(around);
    for (const text of warnings)
        notes.push({ level: 'warning', text });
    if (!file)
        return { texts: {}, places: new Map() };
    const own = file.sections.filter(({ name }) => command.names.includes(name));
    await check(file, call, names);
    const settings = [...file.settings, ...own.flatMap(each => each.settings)];
    const { contract } = call.schema;
    // The place that images are deleted from is on the command line; a list of images for all commands is not meant.
    const isTarget = (name) => (command.action === 'prune' || command.action === 'remove') && name === 'images';
    const used = settings.filter(({ name }) => Object.hasOwn(contract.inputs, name) && !isTarget(name));
    const texts = Object.fromEntries(used.map(setting => [setting.name, file_layer_textOf(setting, call, file.path)]));
    note(file, texts, notes);
    const places = new Map(used.map(({ name, line }) => [name, `"${(0,printable/* printable */.g$)(file.path)}": line ${line}`]));
    return { texts, places };
}
/** Throws INPUT_INVALID for names that nobody has, and for what no settings file may say, whichever command is run. */
async function check(file, { command, schema }, names) {
    const { path, sections } = file;
    const all = [...file.settings, ...sections.flatMap(each => each.settings)];
    for (const { name, value, line } of all) {
        const why = fileRefusal(name, typeof value === 'string' ? value : value.join('\n'));
        if (why !== undefined)
            throw settings_file_unreadable(path, line, `${(0,printable/* printable */.g$)(name, 80)} is not read from a file: ${why}`);
    }
    for (const { name, line } of sections)
        if (!(0,find_command/* commandNamed */.v)(name))
            throw settings_file_unreadable(path, line, `there is no command "${(0,printable/* printable */.g$)(name, 80)}"`);
    for (const { name, settings } of sections) {
        const stranger = settings.find(each => !Object.hasOwn(schema.contract.inputs, each.name));
        if (stranger && command.names.includes(name))
            throw strange(path, stranger, Object.keys(schema.contract.inputs));
    }
    if (all.every(({ name }) => Object.hasOwn(schema.contract.inputs, name)))
        return;
    const known = await names();
    const stranger = all.find(({ name }) => !known.includes(name));
    if (stranger)
        throw strange(path, stranger, known);
}
function strange(path, { name, line }, known) {
    const why = ofTerminal(name);
    if (why !== undefined)
        return settings_file_unreadable(path, line, `${(0,printable/* printable */.g$)(name, 80)} is not read from a file: ${why}`);
    const near = (0,typing_errors/* nearest */.p)(name, known);
    const advice = near === undefined ? '' : `; did you mean ${near}?`;
    return settings_file_unreadable(path, line, `no input has the name "${(0,printable/* printable */.g$)(name, 80)}"${advice}`);
}
function file_layer_textOf({ name, value, line }, { schema }, path) {
    if (typeof value === 'string')
        return value;
    const kind = schema.inputs[name]?.form?.kind;
    if (kind !== 'lines' && kind !== 'csv')
        throw settings_file_unreadable(path, line, `${name}: a list, expected one value`);
    const broken = value.some(item => /[\r\n]/.test(item));
    if (broken)
        throw settings_file_unreadable(path, line, `${name}: an item with a line break, expected one line for each`);
    return value
        .map(item => (kind === 'csv' && /[",]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item))
        .join('\n');
}
function note({ path }, texts, notes) {
    const names = Object.keys(texts);
    const trusting = names.filter(isWeakening);
    const shown = (0,printable/* printable */.g$)(path);
    if (names.length > 0)
        notes.push({ level: 'info', text: `From "${shown}": ${names.join(', ')}` });
    if (trusting.length > 0)
        notes.push({
            level: 'notice',
            text: `"${shown}" changes what is trusted: ${trusting.map(each => `${each} ${(0,printable/* printable */.g$)((texts[each] ?? '').replaceAll('\n', ' '), 200)}`).join('; ')}`,
        });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/variables.js




/** Variables that are no inputs. */
const others = new Set([variable_names/* authFileVariable */.Zm, cacheFolderVariable]);
/** Variables that begin as those of inputs do. */
function ownVariables({ env }) {
    return Object.keys(env).filter(name => name.startsWith(variable_names/* variableStart */.tF) && !others.has(name));
}
/** A warning about variables that nobody reads; none are their values. */
function unknownVariables(variables, inputs) {
    const [ofCall, known, here] = [inputs.ofCall, inputs.ofAny, inputs.ofTerminal].map(names => names.map(variable_names/* variableOf */.Qn));
    // One that another command reads is no mistake, unless this command has an option of the same name.
    const isUnknown = (name) => !ofCall.includes(name) && (here.includes(name) || !known.includes(name));
    const unknown = variables.filter(isUnknown);
    if (unknown.length === 0)
        return undefined;
    const told = unknown.slice(0, 10).map(name => {
        const why = ofTerminal(variables_optionOf(name));
        if (why !== undefined)
            return `${(0,printable/* printable */.g$)(name, 80)} (${why})`;
        const near = (0,typing_errors/* nearest */.p)(name, known.map(each => each.toLowerCase()));
        return `${(0,printable/* printable */.g$)(name, 80)}${near === undefined ? '' : ` (did you mean ${near.toUpperCase()}?)`}`;
    });
    const more = unknown.length > told.length ? ` and ${unknown.length - told.length} more` : '';
    return `These variables change nothing: ${told.join(', ')}${more}`;
}
function variables_optionOf(variable) {
    return variable.slice(variable_names/* variableStart */.tF.length).toLowerCase().replaceAll('_', '-');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/settings.js











/** Where a file could send a password that somebody pipes in. */
const withoutFile = new Set(['login', 'logout']);
/**
 * All inputs of a call, the nearest first: the command line, `TALLYMAN_…` variables, the credentials that `setup` handed over, the
 * repository's settings file, with `--daemon-config` the Docker engine's file, and the defaults. Throws INPUT_INVALID, CREDENTIALS_INVALID.
 */
async function settingsOf(call, around, schemaOf) {
    refuseSecrets(call);
    const { schema, inputs, command, globals } = call;
    const names = () => namesOfAll(call, schemaOf);
    const notes = [];
    const ofVariables = variables(call, around);
    const layers = [inputs, ofVariables, await readAuthFile(around)];
    const ofFile = withoutFile.has(command.action) ? undefined : await fileLayer(call, around, { names, notes });
    if (ofFile)
        layers.push(ofFile.texts);
    if (globals.daemonConfig)
        layers.push(await engineLayer(around, notes));
    const nearestOf = (name) => layers.find(layer => Object.hasOwn(layer, name));
    const texts = Object.keys(schema.contract.inputs).map(name => {
        return [name, nearestOf(name)?.[name] ?? defaultOf(name, schema.contract, around)];
    });
    const own = ownVariables(around);
    const isKnown = own.every(name => Object.keys(schema.contract.inputs).some(input => (0,variable_names/* variableOf */.Qn)(input) === name));
    const unknown = isKnown
        ? undefined
        : unknownVariables(own, {
            ofCall: Object.keys(schema.contract.inputs),
            ofAny: await names(),
            ofTerminal: (0,words_options/* optionsOf */.cz)(command, schema).flatMap(({ name, of }) => (of === 'input' ? [] : [name])),
        });
    if (unknown !== undefined)
        notes.push({ level: 'warning', text: unknown });
    const counting = Object.keys(ofVariables).filter(name => !Object.hasOwn(inputs, name));
    const places = [...(ofFile?.places ?? [])].filter(([name]) => nearestOf(name) === ofFile?.texts);
    return {
        inputs: Object.fromEntries(texts),
        variables: new Set(counting),
        places: new Map(places),
        notes,
    };
}
/** Writes the notes to the log. */
function tellSettings({ notes }, log) {
    for (const { level, text } of notes)
        log[level](text);
}
function refuseSecrets({ inputs }) {
    const given = words_options/* secretInputs */._y.filter(name => inputs[name] !== undefined);
    if (given.length === 0)
        return;
    const options = given.map(name => `--${name}`).join(' and ');
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot take ${options} from the command line: the list of processes and the history of the shell show it to others`, {
        hint: `Treat it as known to others. Set ${given.map(variable_names/* variableOf */.Qn).join(' and ')} instead, or log in with \`tallyman login\`.`,
    });
}
/** An empty variable is none, as in most programs. */
function variables({ schema }, { env }) {
    const names = Object.keys(schema.contract.inputs);
    const texts = names.map(name => [name, env[(0,variable_names/* variableOf */.Qn)(name)] ?? '']);
    return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}
/** The names of all inputs that any command has. */
async function namesOfAll({ schema }, schemaOf) {
    const actions = [...new Set(commands/* commands */.P.map(({ action }) => action))];
    const contracts = await Promise.all(actions.map(async (action) => (0,contract/* isActionWord */.z)(action) ? (0,contract/* contractOf */.Q)(action) : (await schemaOf(action)).contract));
    return [...new Set([schema.contract, ...contracts].flatMap(each => Object.keys(each.inputs)))];
}
async function engineLayer(around, notes) {
    const config = await readDaemonConfig(around);
    if (!config) {
        const places = daemonConfigPaths(around).map(path => (0,printable/* printable */.g$)(path));
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot use --daemon-config: there is no daemon.json, expected one of ${places.join(', ')}`, {
            hint: 'Leave out `--daemon-config`, or name hosts by `--insecure-registries` and `--registry-mirrors`.',
        });
    }
    const { path, mirrors, insecure, passed } = config;
    const used = [...mirrors.map(each => `mirror ${each}`), ...insecure.map(each => `insecure ${each}`)];
    notes.push({ level: 'info', text: `From "${(0,printable/* printable */.g$)(path)}": ${(0,printable/* printable */.g$)(used.join(', ')) || 'nothing'}` });
    if (passed.length > 0)
        notes.push({
            level: 'warning',
            text: `Not used from there, since they name no host: ${(0,printable/* printable */.g$)(passed.join(', '))}`,
        });
    return {
        ...(mirrors.length > 0 && { 'registry-mirrors': mirrors.map(each => `docker.io=${each}`).join('\n') }),
        ...(insecure.length > 0 && { 'insecure-registries': insecure.join('\n') }),
    };
}
/** Defaults of the command that differ from those of the actions, by input. */
const differing = {
    store: defaultStore,
    // A person's first pull has no digest yet, and shows the one to keep.
    'require-digest': around => String((0,surroundings/* isInCi */._F)(around)),
    'github-token': ({ env }) => env.GITHUB_TOKEN || env.GH_TOKEN || '',
};
/** The default of an input in text; empty for none. */
function defaultOf(name, contract, around) {
    const own = Object.hasOwn(differing, name) ? differing[name] : undefined;
    if (own)
        return own(around);
    const text = contract.inputs[name]?.default ?? '';
    // Expressions are GitHub's, and of no value elsewhere.
    return text.includes('${{') ? '' : text;
}
/** The store of a person or of a machine that keeps it between jobs; empty in a GitHub step, where the job's folder has it. */
function defaultStore(around) {
    const { GITHUB_ACTIONS, RUNNER_TEMP } = around.env;
    return (0,surroundings/* isOn */.Mp)(GITHUB_ACTIONS) && RUNNER_TEMP ? '' : (0,surroundings/* cacheHome */.iR)(around);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/option-values.js
var option_values = __webpack_require__(18527);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/settings/typed-paths.js









/** Inputs of globs, which are about the files of a checkout alone. */
const typed_paths_globs = new Set(['paths']);
/** Inputs whose items may name a place by its kind. */
const ofPlaces = new Set([
    'blob',
    'compare-with',
    'from',
    'image',
    'images',
    'source',
    'sources',
    'to',
]);
/** Options of the command itself that are paths. */
const ownPaths = new Set([keep_commands/* cacheFolderOption */.m.name, images_file/* imagesFileOption */.mq.name]);
const kindOfPlace = /^(\s*(?:oci-layout|oci-archive|docker-archive|directory|rootfs-tar)=\s*)([^:@]*)(.*)$/s;
const kindOrPath = /^(\s*(?:(?:oci-layout|oci-archive|docker-archive)=\s*)?)([^:@]*)(.*)$/s;
const hostAndPath = /^([^=]*=\s*)(.*)()$/s;
/** The key of a line of `verify-signatures`. */
const keyOfLine = /^(\s*\S+\s+key=\s*)(.*?)(\s+predicate=.*)?$/s;
const path = /^(\s*)(.*)()$/s;
/** The fields of a line with commas, each with what is in front of it. */
const fields = /(^|,)("(?:[^"]|"")*"|[^,"]*)/gm;
/**
 * Makes the relative paths of a command line that lead up absolute: whoever types one means the folder that the shell is in. Such a
 * path from any other source is refused, since a checkout could bring it. Links of the checkout keep their rules, also where the
 * shell is in a folder below its root. Throws INPUT_INVALID for a link that leads out of it or into its git folder.
 */
async function withTypedPaths(call, folder) {
    const found = new Set();
    rewritten(call, folder, path => {
        found.add(path);
        return path;
    });
    if (found.size === 0)
        return call;
    const checkout = checkoutAround(folder);
    const followed = await Promise.all([...found].map(async (path) => [path, await inCheckout(path, checkout)]));
    const real = new Map(followed);
    return rewritten(call, folder, path => real.get(path) ?? path);
}
/** The folder with `.git` that a folder is in, or is. */
function checkoutAround(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.lstatSync)((0,external_node_path_.join)(at, '.git'), { throwIfNoEntry: false }))
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}
async function inCheckout(path, checkout) {
    if (checkout === undefined || !(0,workspace_path/* isBelow */.Yw)(checkout, path))
        return path;
    try {
        return (await (0,workspace_path/* pathToWrite */.ok)(checkout, path)).path;
    }
    catch (cause) {
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot use "${(0,printable/* printable */.g$)(path)}": ${(0,file_text/* fileProblem */.Wj)(cause)}`, {
            cause,
            hint: (0,workspace_path/* pathHint */.Pq)(cause),
        });
    }
}
function rewritten(call, folder, made) {
    const { command, schema, globals, own } = call;
    const inputs = Object.entries(call.inputs).map(([name, text]) => {
        const pattern = patternOf(name, command.action);
        const form = schema.inputs[name]?.form;
        return [name, pattern ? typed(text, { pattern, folder, form, made }) : text];
    });
    const file = (text) => upward(text, { pattern: path, folder, made });
    const { dotenv, codequality } = globals;
    const ownTexts = Object.entries(own).map(([name, text]) => [name, ownPaths.has(name) ? file(text) : text]);
    return {
        ...call,
        inputs: Object.fromEntries(inputs),
        own: Object.fromEntries(ownTexts),
        globals: { ...globals, dotenv: file(dotenv), codequality: file(codequality) },
    };
}
/** How an item of an input has a path: what is in front of it, the path, and a name or digest behind it. Undefined for no path. */
function patternOf(name, action) {
    if (typed_paths_globs.has(name))
        return undefined;
    if (name === 'ca-certificates')
        return hostAndPath;
    if (name === 'verify-signatures')
        return keyOfLine;
    if (name === 'images' && action === 'verify')
        return kindOrPath;
    if (ofPlaces.has(name))
        return kindOfPlace;
    return (0,option_values/* pathKind */.gl)({ name, value: undefined }) === undefined ? undefined : path;
}
function typed(text, { form, ...upwards }) {
    if (form?.kind === 'csv')
        return text.replace(fields, (whole, comma, field) => {
            const item = /^".*"$/s.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;
            const made = upward(item, upwards);
            if (made === item)
                return whole;
            return comma + (/[",]/.test(made) ? `"${made.replaceAll('"', '""')}"` : made);
        });
    if (form?.kind !== 'lines')
        return upward(text, upwards);
    return text
        .split('\n')
        .map(line => upward(line, upwards))
        .join('\n');
}
function upward(item, { pattern, folder, made }) {
    const [, start = '', written = '', rest = ''] = pattern.exec(item) ?? [];
    const way = (0,external_node_path_.normalize)(written);
    const isUpward = way === '..' || way.startsWith(`..${external_node_path_.sep}`);
    return isUpward ? `${start}${made((0,external_node_path_.resolve)(folder, written))}${rest}` : item;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/completion/completed.js
var completion_completed = __webpack_require__(19577);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/version.js
var version = __webpack_require__(87053);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/answer.js




const writers = {
    bash: async () => (await __webpack_require__.e(/* import() */ 9840).then(__webpack_require__.bind(__webpack_require__, 9840))).bashCompletion,
    zsh: async () => (await __webpack_require__.e(/* import() */ 7541).then(__webpack_require__.bind(__webpack_require__, 27541))).zshCompletion,
    fish: async () => (await __webpack_require__.e(/* import() */ 5084).then(__webpack_require__.bind(__webpack_require__, 85084))).fishCompletion,
    powershell: async () => (await __webpack_require__.e(/* import() */ 3147).then(__webpack_require__.bind(__webpack_require__, 83147))).powershellCompletion,
};
/** The version, the help or the completions that a command line asks for. Throws INPUT_INVALID for a word or a shell that nobody has. */
async function answerText(ask, { columns, schemaOf }) {
    if (ask.ask === 'version')
        return ask.isJson ? JSON.stringify((0,version/* versionReport */.vz)()) : (0,version/* versionLine */.b1)();
    if (ask.ask === 'help') {
        // Lazy: most command lines start an operation.
        const { helpText } = await Promise.all(/* import() */[__webpack_require__.e(3817), __webpack_require__.e(5459)]).then(__webpack_require__.bind(__webpack_require__, 23817));
        return helpText(ask.topic, { columns, schemaOf });
    }
    const shell = completion_completed/* shells */.mP.find(each => each === ask.shell);
    if (shell === undefined)
        throw unknownShell(ask.shell);
    const { completed } = await __webpack_require__.e(/* import() */ 4100).then(__webpack_require__.bind(__webpack_require__, 64100));
    const write = await writers[shell]();
    return write(await completed(schemaOf)).trimEnd();
}
function unknownShell(written) {
    const state = written === '' ? 'no shell given' : `"${(0,printable/* printable */.g$)(written, 80)}"`;
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot write completions: ${state}, expected one of ${completion_completed/* shells */.mP.join(', ')}`, {
        hint: '`tallyman completion bash` prints those for bash.',
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/elsewhere.js
var elsewhere = __webpack_require__(17773);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/place-words.js




/** Gives each word without `--` to its input. Adds to `problems` what is missing or too much. */
function placeWords(command, inputs, given, problems) {
    const { action, positionals } = command;
    const texts = { ...given.inputs };
    let rest = given.positionals;
    for (const [at, place] of positionals.entries()) {
        const isLast = at === positionals.length - 1;
        // An option says it already, and the words are for those behind it.
        if (texts[place.input] !== undefined && !(isLast && place.isMany))
            continue;
        const taken = place.isMany ? rest : rest.slice(0, 1);
        rest = rest.slice(taken.length);
        if (taken.length > images_file/* mostImages */.Mf)
            problems.push(`${place.name}: ${taken.length} words, at most ${images_file/* mostImages */.Mf} are taken`);
        const named = taken.map(word => takesEngineIds(command, place) && (0,elsewhere/* isEngineId */.SX)(word) ? `docker=${word}` : word);
        if (namesImages(command, place) && !given.hasUnknown)
            problems.push(...named.flatMap(word => [...elsewhereProblem(word), ...originProblem(word, command, place)]));
        if (!given.hasUnknown)
            problems.push(...named.flatMap(word => targetProblem(word, command, place)));
        if (named.length > 0)
            texts[place.input] = joined(texts[place.input], named);
        else if (isMissing(place, { ...given, inputs: texts }, inputs))
            problems.push(`${place.name}: not given`);
    }
    const read = readsPlaces(command, inputs) ? withPlaces(texts, command, problems) : texts;
    // Whoever writes more words for a login means a user name and a password.
    const hasSecret = action === 'login' || action === 'logout' || given.hasUnknown;
    if (rest.length > 0)
        problems.push(surplus(positionals, shownWords(rest, { hasUnknown: hasSecret })));
    return read;
}
function joined(before, words) {
    return [before, ...words].filter(word => word !== undefined).join('\n');
}
function isMissing({ input, isOptional }, { inputs: texts, own }, inputs) {
    const isInFile = input === 'images' && own[images_file/* imagesFileOption */.mq.name] !== undefined;
    return !isOptional && !isInFile && texts[input] === undefined && input in inputs;
}
/** The problem of words that nothing takes. */
function surplus(positionals, rest) {
    const wanted = positionals.map(({ name }) => name).join(' ');
    return `${rest}: too many words, expected ${wanted === '' ? 'only options' : wanted}`;
}
/** Words for a message; only their number where one may be a password. */
function shownWords(words, { hasUnknown }) {
    if (hasUnknown)
        return `${words.length} more, not shown since one may be a password`;
    const shown = words.slice(0, 3).map(word => `"${(0,printable/* printable */.g$)(word, 80)}"`);
    const more = words.length > 3 ? ` and ${words.length - 3} more` : '';
    return `${shown.join(' ')}${more}`;
}
const inputsOfImages = new Set(['images', 'source', 'sources', 'tags', 'compare-with']);
/** Whether words are references, so that a place of another kind would be asked for at Docker Hub. */
function namesImages({ sets }, { name, input }) {
    return (inputsOfImages.has(input) &&
        name !== 'CONTAINER' &&
        name !== 'FILE|-' &&
        sets?.show !== 'engine' &&
        sets?.show !== 'repositories');
}
/** Docker's own `inspect`, `history` and `rmi` take IDs, and a registry has none. */
function takesEngineIds({ action, sets }, { input }) {
    const isOfImage = sets?.show !== 'engine' && sets?.show !== 'tags' && sets?.show !== 'repositories';
    if (action === 'remove')
        return input === 'images' && sets?.untag === undefined;
    return action === 'inspect' && isOfImage && (input === 'images' || input === 'compare-with');
}
/** Words of a command whose images an engine or a registry has, each with what takes a name of the other. */
const bareNames = {
    rm: 'it has neither tag nor digest: images of a registry are removed by name:tag or name@digest, those of the engine by tallyman rmi $, containers by docker rm $',
};
/** The problem of a place that takes no image, or of a name that may be that of something else. */
function targetProblem(word, { action, names: [name] }, { input }) {
    const shown = (0,printable/* printable */.g$)(word, 80);
    const why = Object.hasOwn(bareNames, name) && input === 'images' ? bareNames[name] : undefined;
    if (why !== undefined && /^[\w.-]+$/.test(word))
        return [`"${shown}": ${why.replaceAll('$', () => shown)}`];
    if (action !== 'push' || input !== 'tags')
        return [];
    const [, kind] = /^(docker|store|oci-layout|oci-archive|docker-archive|directory)(?:=|$)/.exec(word) ?? [];
    if (kind === undefined || !word.includes('='))
        return [];
    const engine = name === 'import' || name === 'commit' ? `; for the engine use docker ${name}` : '';
    return [
        `"${shown}": images go to a registry here, archives and engines are no target: write name:tag${engine}`,
    ];
}
/** The places that `from` takes, as `push` and `inspect` have them among images. */
const placeWord = /^(?:docker|store|oci-layout|oci-archive|docker-archive)=/;
const archiveName = /\.(?:tar|tgz|tar\.(?:gz|bz2|xz|zst))$/;
/** Whether a word takes places with `--from`, and names of images besides. */
function readsPlaces({ action, positionals }, inputs) {
    return action === 'pull-with-digest' && 'from' in inputs && positionals.some(isOfImages);
}
function isOfImages({ input }) {
    return input === 'images';
}
/**
 * Has places among the images read as `--from`, where all of them are places. Adds to `problems` those beside names, and files that
 * have no word for their kind.
 */
function withPlaces(texts, { names: [name] }, problems) {
    const { images, from } = texts;
    const unplaced = (from ?? '').split('\n').flatMap(word => unplacedProblem(word.trim()));
    problems.push(...unplaced);
    if (images === undefined)
        return texts;
    const words = images.split('\n');
    const isPlace = (word) => placeWord.test(word);
    const [file] = words.filter(word => archiveName.test(word) && kindAt(word) === 'oci-archive');
    if (file !== undefined) {
        const shown = (0,printable/* printable */.g$)(file, 80);
        problems.push(`"${shown}": a file here, and a name here is an image of a registry: tallyman ${name} --from oci-archive=${shown} reads the archive`);
    }
    const place = words.find(isPlace);
    if (place === undefined)
        return texts;
    const other = words.find(word => !isPlace(word));
    if (other === undefined) {
        const { images: _, ...rest } = texts;
        return { ...rest, from: joined(from, words) };
    }
    problems.push(`"${(0,printable/* printable */.g$)(place, 80)}" and "${(0,printable/* printable */.g$)(other, 80)}": a place beside a name: --from ${(0,printable/* printable */.g$)(place, 80)} has names looked up there alone; images of registries are another call`);
    return texts;
}
/** The problem of an item of `--from` that is a path alone. */
function unplacedProblem(word) {
    const kind = /^[a-z-]+=|^(?:docker|store|)$/.test(word) ? undefined : kindAt(word);
    const shown = (0,printable/* printable */.g$)(word, 80);
    return kind === undefined ? [] : [`--from: "${shown}" has no word for its kind: write ${kind}=${shown}`];
}
/** The word for what is at a path; undefined for nothing. */
function kindAt(path) {
    try {
        const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        return stats && (stats.isDirectory() ? 'oci-layout' : 'oci-archive');
    }
    catch {
        // Hides nothing: whatever reads the path reports why it cannot.
        return undefined;
    }
}
/** The problem of an image in another place than a registry, written as `push` takes it. */
function originProblem(word, { action }, { input }) {
    const [, kind = ''] = /^(docker|store|oci-layout|oci-archive|docker-archive|directory|rootfs-tar|container)=/.exec(word) ?? [];
    const isRead = action === 'pull-with-digest' && placeWord.test(word);
    const isOfRegistries = action === 'retag' || action === 'pull-with-digest';
    const isNamed = input === 'images' || input === 'source';
    if (kind === '' || isRead || !isOfRegistries || !isNamed)
        return [];
    const shown = (0,printable/* printable */.g$)(word, 80);
    return [`"${shown}": images are read from registries here: tallyman push ${shown} REF brings it to one`];
}
function elsewhereProblem(word) {
    const why = (0,elsewhere/* elsewhereName */.G)(word);
    return why === undefined ? [] : [`"${(0,printable/* printable */.g$)(word, 80)}": ${why}`];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/parse-words.js










/** Reads a command line. Throws INPUT_INVALID with everything that is wrong. */
async function parseWords(words, schemaOf) {
    const found = (0,find_command/* findCommand */.Zv)(words);
    if ('ask' in found)
        return found.ask === 'help' ? found : answered(found.ask, found.rest);
    const { command, name, rest } = found;
    if (asksForHelp(rest))
        return { ask: 'help', topic: [command.names[0]] };
    const schema = await schemaOf(command.action);
    const read = readOptions(rest, (0,words_options/* optionsOf */.cz)(command, schema), command.names[0]);
    const problems = [...read.problems];
    const placed = placeWords(command, schema.inputs, read, problems);
    if (problems.length > 0)
        throw parse_words_refused(name, problems);
    const { own, globals } = read;
    const inputs = { ...command.usual, ...placed, ...command.sets };
    const becomes = command.becomes?.({ inputs, own }) ?? {};
    return { command, schema, own, inputs: { ...inputs, ...becomes }, globals: (0,words_globals/* globalsOf */.GD)(globals) };
}
function asksForHelp(rest) {
    const end = rest.indexOf('--');
    return rest.slice(0, end < 0 ? rest.length : end).some(word => /^(?:--help(?:=true)?|-h)$/.test(word));
}
/** The question about the command itself that `words` belong to. Throws INPUT_INVALID. */
function answered(ask, words) {
    const read = readOptions(words, (0,words_options/* everyOption */.P9)(), ask);
    const { problems, positionals, globals } = read;
    const [shell = '', ...more] = ask === 'completion' ? positionals : ['', ...positionals];
    const given = Object.keys(globals).filter(name => (0,words_options/* isFormat */.s2)(name) && !(ask === 'version' && name === 'json'));
    const wrong = [
        ...problems,
        ...given.map(name => `--${name}: ${ask === 'version' ? 'the version has only --json' : 'completions have one form'}`),
        ...(more.length > 0
            ? [surplus(ask === 'completion' ? [{ name: 'SHELL', input: '' }] : [], shownWords(more, read))]
            : []),
    ];
    if (wrong.length > 0)
        throw parse_words_refused(ask, wrong);
    return ask === 'version' ? { ask, isJson: (0,words_globals/* globalsOf */.GD)(globals).json } : { ask, shell };
}
function parse_words_refused(name, problems) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot run \`tallyman ${name}\`:\n${problems.join('\n')}`, {
        hint: `\`tallyman ${name} --help\` lists its words and options.`,
    });
}
function readOptions(words, options, command) {
    const bySpelling = new Map(options.flatMap(each => [each.name, ...each.spellings].map(name => [name, each])));
    const isKnown = (word) => bySpelling.has(word.replace(/^--?|=.*$/gs, ''));
    const values = new Map();
    const problems = [];
    const positionals = [];
    const refusedAt = new Set();
    for (const token of tokensOf(words, bySpelling)) {
        if (token.kind === 'positional')
            positionals.push(token.value);
        // The letters behind an unknown one may be its value.
        if (token.kind !== 'option' || refusedAt.has(token.index))
            continue;
        const read = readOption(token, bySpelling, { command, isKnown });
        if ('problem' in read) {
            problems.push(read.problem);
            refusedAt.add(token.index);
        }
        else
            values.set(read.option, [...(values.get(read.option) ?? []), read.value]);
    }
    for (const [option, given] of values)
        if (given.length > 1 && !(0,words_options/* isList */.Lv)(option) && option.form?.kind !== 'boolean')
            problems.push(`--${option.name}: given ${given.length} times, expected once`);
    const texts = (isIncluded) => Object.fromEntries([...values]
        .filter(([option]) => isIncluded(option))
        .map(([option, given]) => [option.name, (0,words_options/* isList */.Lv)(option) ? given.join('\n') : (given.at(-1) ?? '')]));
    return {
        inputs: texts(({ of }) => of === 'input'),
        own: texts(({ of }) => of === 'own'),
        // `globalsOf` picks what it knows, also where it is an input of the operation.
        globals: texts(({ of }) => of !== 'own'),
        positionals,
        hasUnknown: refusedAt.size > 0,
        problems,
    };
}
function tokensOf(words, bySpelling) {
    const config = [...bySpelling].map(([spelling, { form }]) => [
        spelling,
        {
            type: form?.kind === 'boolean' ? 'boolean' : 'string',
            ...(spelling.length === 1 && { short: spelling }),
        },
    ]);
    return (0,external_node_util_.parseArgs)({ args: [...words], options: Object.fromEntries(config), strict: false, tokens: true })
        .tokens;
}
function readOption({ rawName, name, value, inlineValue }, bySpelling, { command, isKnown }) {
    const option = rawName.startsWith('--') && name.length === 1 ? undefined : bySpelling.get(name);
    if (!option)
        return negated(rawName, value, bySpelling) ?? unknownOption(rawName, bySpelling, command);
    if (option.form?.kind === 'boolean')
        return switched(rawName, { option, command, value });
    const isMissing = value === undefined || (!inlineValue && /^-./.test(value) && isKnown(value));
    if (isMissing)
        return { problem: `${rawName}: no value given${expected(option)}` };
    return { option, value: rawName.startsWith('--') ? value : value.replace(/^=/, '') };
}
/**
 * The operation says what is wrong with an input of its own; nothing else reads the others. The value is not shown where it may be
 * a password.
 */
function switched(rawName, { option, command, value = 'true', }) {
    if (option.of === 'input' && command !== 'login')
        return { option, value };
    try {
        return { option, value: String((0,inputs/* boolean */.zM)(value)) };
    }
    catch (error) {
        const why = command === 'login' || !(error instanceof Error) ? 'expected true or false' : error.message;
        return { problem: `${rawName}: ${why}` };
    }
}
/** `--no-summary` is `--summary=false`, for options that take `false`. */
function negated(rawName, value, bySpelling) {
    const [, name = ''] = /^--no-(.+)$/s.exec(rawName) ?? [];
    const option = bySpelling.get(name);
    const { form } = option ?? {};
    const takesFalse = form?.kind === 'boolean' || (form?.kind === 'choice' && form.choices.includes('false'));
    if (!option || !takesFalse)
        return undefined;
    if (value !== undefined)
        return { problem: `${rawName}: takes no value; --${name}=VALUE does` };
    return { option, value: 'false' };
}
function unknownOption(rawName, bySpelling, command) {
    const shown = (0,printable/* printable */.g$)(rawName, 80);
    const why = (0,elsewhere/* elsewhereOption */.cW)(rawName.replace(/^--/, ''), command);
    if (why !== undefined)
        return { problem: `${shown}: ${why}` };
    const near = (0,typing_errors/* nearest */.p)(rawName.replace(/^--?/, ''), [...bySpelling.keys()].filter(name => name.length > 1));
    return { problem: `${shown}: unknown option${near === undefined ? '' : `; did you mean --${near}?`}` };
}
function expected({ form }) {
    return form?.kind === 'choice' ? `, expected one of ${form.choices.join(', ')}` : '';
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/main.js

















/** Actions that bring content into the store, where it stays when they are stopped. */
const keeping = new Set(['pull-with-digest', 'load-from-cache', 'save-to-cache']);
/** Runs the command: reads its words, runs the operation, and shows what was asked for on standard output. */
async function main(words) {
    const terminal = new TerminalHost();
    try {
        const asked = await parseWords(words, operations/* loadOperation */.G);
        if ('ask' in asked)
            await answer(asked, terminal);
        else
            await run(await callOf(asked, terminal), terminal);
    }
    catch (thrown) {
        terminal.fail(thrown);
    }
    finally {
        await terminal.end();
    }
}
/** The call with what its words stand for: paths from the folder that the shell is in, and the images of a file. */
async function callOf(asked, terminal) {
    return (0,images_file/* withImagesFile */.PJ)(await withTypedPaths(asked, process.cwd()), terminal);
}
async function answer(ask, { streams }) {
    const text = await answerText(ask, { columns: process.stdout.columns, schemaOf: operations/* loadOperation */.G });
    streams.out(`${text}\n`);
}
async function run(call, terminal) {
    const { command, globals, schema } = call;
    if (globals.codequality !== '' && command.action !== 'lock')
        throw noFindings(command);
    const hasOwnFormat = 'format' in schema.inputs;
    await checkFormat({ command, globals, hasOwnFormat });
    await checkOutputFiles(globals, terminal);
    const { env, platform } = process;
    const around = { env, platform, folder: process.cwd(), home: (0,home_folder/* homeFolder */.W)(process) };
    const settings = await settingsOf(call, around, operations/* loadOperation */.G);
    const consent = consentFor(call, settings.inputs, process);
    const inputs = hasOwnFormat && globals.jsonl ? { ...consent.inputs, format: 'jsonl' } : consent.inputs;
    const cacheFolder = await chosenCacheFolder(call, around);
    const isPlaceShown = command.action !== 'lock';
    const wording = {
        inputs: (0,words_options/* inputOptions */.NH)(command, schema),
        variables: settings.variables,
        words: new Set(command.positionals.map(({ input }) => input)),
        places: settings.places,
    };
    const host = await terminal.open({
        inputs,
        wording,
        // A question is preceded by its plan.
        globals: consent.asks ? { ...globals, quiet: false } : globals,
        isPlaceShown,
        isKept: keeping.has(command.action),
        cacheFolder,
    });
    tellSettings(settings, host.log);
    const { action } = await (0,operations/* loadOperation */.G)(command.action);
    await (0,run_action.runAction)(offeringDaemon(action, around), consent.asks ? asking(host) : host);
    const { told } = terminal;
    const request = { command, globals, hasOwnFormat, workspace: host.workspace };
    const isJudge = call.command.names[0] === 'stale' || call.own['exit-code'] === 'true';
    const findings = [told.outputs.get('changed'), told.outputs.get('stale')];
    if (isJudge && findings.includes('true'))
        host.fallShort?.('found');
    const unsigned = await unaskedSignatures(command, told, host.workspace);
    if (unsigned)
        terminal.fail(unsigned);
    else
        terminal.show(await resultText(request, told));
    await terminal.handOver(globals, () => reportOf(request, told));
    // Below the result, where whoever reads the log of a job ends; a failure here hides nothing of it.
    const advice = told.failure ? undefined : await adviceOf(call, consent, { request, told });
    if (advice)
        host.log.info(advice);
}
/** The failure of a word that is to check signatures where nothing asked for one, as a policy may not. */
async function unaskedSignatures({ names: [name] }, told, workspace) {
    if (name !== 'verify-signatures' || told.failure)
        return undefined;
    const { signatures = [], policy } = (await reportOf({ workspace }, told));
    if (signatures.length > 0 || (policy && policy.signatures.length > 0))
        return undefined;
    const message = 'Cannot check who signed: the policy asks for no signature of these images';
    const hint = 'Name a signer (`--key FILE`), or those of the images under `signature` in the policy file.';
    return new errors/* TallyError */.jB('SIGNATURE_INVALID', message, { hint });
}
/** The line below a result: how to carry a plan out, or where else to look. */
async function adviceOf({ command, inputs }, consent, { request, told }) {
    const { images: names = '' } = inputs;
    if (command.sets?.show !== 'engine' || names === '')
        return consent.advice(told.outputs);
    return (0,report_lines/* listAdvice */.lU)(names, await reportOf(request, told));
}
function noFindings({ names: [name] }) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot run \`tallyman ${name}\`: --codequality: it has no findings`, {
        hint: '`tallyman lock --codequality FILE` writes the findings of a check.',
    });
}


/***/ }),

/***/ 58370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/bytes-commands.js


const signerHint = 'Name who must have signed: `tallyman verify-signatures --key cosign.pub IMAGE`, or `--certificate-identity NAME --certificate-oidc-issuer URL` in its place. A policy that asks for signatures (`--policy FILE`) is enough too.';
/** The predicate types that cosign has short names for. */
const predicates = {
    slsaprovenance: 'https://slsa.dev/provenance/v0.2',
    slsaprovenance02: 'https://slsa.dev/provenance/v0.2',
    slsaprovenance1: 'https://slsa.dev/provenance/v1',
    spdx: 'https://spdx.dev/Document',
    spdxjson: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
    vuln: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    openvex: 'https://openvex.dev/ns',
    link: 'https://in-toto.io/Link/v1',
    custom: 'https://cosign.sigstore.dev/attestation/v1',
};
/** The words that read or check bytes, and who signed them. */
const bytesCommands = [
    {
        names: ['digest'],
        about: 'Print the digests that images have now.',
        action: 'digest',
        positionals: [{ name: 'IMAGE', input: 'images', isMany: true }],
        examples: [
            'digest alpine:3.22',
            'digest --platform linux/arm64 alpine:3.22',
            'digest oci-layout=build/layout',
        ],
        shows: { output: 'digests' },
    },
    {
        names: ['manifest', 'manifest inspect'],
        about: 'Print the manifest or index of an image, byte for byte.',
        action: 'manifest',
        positionals: [{ name: 'IMAGE', input: 'image' }],
        examples: ['manifest alpine:3.22', 'manifest --platform linux/arm64 alpine:3.22'],
        shows: 'bytes',
    },
    {
        names: ['config'],
        about: 'Print the config of an image, byte for byte.',
        action: 'config',
        positionals: [{ name: 'IMAGE', input: 'image' }],
        examples: ['config --platform linux/arm64 alpine:3.22'],
        shows: 'bytes',
    },
    {
        names: ['blob'],
        about: 'Print a blob, byte for byte.',
        action: 'blob',
        positionals: [{ name: 'NAME@DIGEST', input: 'blob' }],
        examples: ['blob alpine@sha256:… > layer.tar.gz'],
        shows: 'bytes',
    },
    {
        names: ['verify'],
        about: 'Check every digest and diff_id of a layout, an archive, a store or an image.',
        action: 'verify',
        positionals: [{ name: 'DIR|FILE|IMAGE', input: 'images', isMany: true }],
        examples: ['verify build/layout', 'verify app.tar', 'verify ghcr.io/owner/app:1'],
        shows: 'result',
    },
    {
        names: ['verify-signatures', 'verify-signature'],
        about: 'Check who signed images, by their digest, and pull nothing.',
        action: 'pull-with-digest',
        positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
        sets: { to: 'none' },
        usual: { 'require-digest': 'false' },
        omits: [
            'all-tags',
            'attestations',
            'cache',
            'cache-client',
            'engine-digests',
            'max-image-size',
            'offline',
            'rootfs-paths',
            'rootfs-setuid',
            'update-lock',
            'verify',
        ],
        own: [
            { name: 'key', value: 'FILE', about: 'Public key in PEM that must have signed every image' },
            {
                name: 'certificate-identity',
                value: 'NAME',
                about: 'Subject of the certificate that must have signed: an address or workflow, or a /regex/',
            },
            {
                name: 'certificate-identity-regexp',
                value: 'REGEX',
                about: 'A pattern in place of that subject, which it matches as a whole',
            },
            {
                name: 'certificate-oidc-issuer',
                value: 'URL',
                about: 'Issuer that vouched for that subject, or a /regex/',
            },
            {
                name: 'certificate-oidc-issuer-regexp',
                value: 'REGEX',
                about: 'A pattern in place of that issuer, which it matches as a whole',
            },
            {
                name: 'predicate',
                value: 'URL',
                about: 'Predicate type of the attestation that counts as the signature; else signatures of cosign do',
            },
            {
                name: 'type',
                value: 'TYPE',
                about: `A predicate type as cosign writes it: a URL, or one of ${Object.keys(predicates).join(', ')}`,
            },
        ],
        becomes: signedBy,
        examples: [
            'verify-signatures --key cosign.pub ghcr.io/owner/app:1',
            'verify-signatures --certificate-identity /https://github.com/owner/app/.*/ --certificate-oidc-issuer https://token.actions.githubusercontent.com ghcr.io/owner/app:1',
        ],
        shows: { output: 'pinned', quiet: 'refs' },
    },
];
/** One signer of every image, besides the lines that are given. Throws INPUT_INVALID if there is neither. */
function signedBy({ inputs, own }) {
    const lines = inputs['verify-signatures'] ?? '';
    const identity = wordOf(own, 'certificate-identity');
    const issuer = wordOf(own, 'certificate-oidc-issuer');
    if (own.predicate !== undefined && own.type !== undefined)
        throw refusedSigner('--type: given besides --predicate, expected one');
    const words = [
        ['key', own.key],
        ['identity', identity],
        ['issuer', issuer],
        ['predicate', own.predicate ?? predicateOf(own.type)],
    ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
    const isByPolicy = inputs.policy !== undefined && inputs.policy !== '';
    if (words.length === 0 && lines.trim() === '' && !isByPolicy)
        throw refusedSigner('--key: no signer given, expected a key, or an identity and issuer');
    if (own.key === undefined && identity !== undefined && issuer === undefined)
        throw refusedSigner('--certificate-oidc-issuer: not given, expected it beside --certificate-identity');
    if (own.key === undefined && issuer !== undefined && identity === undefined)
        throw refusedSigner('--certificate-identity: not given, expected it beside --certificate-oidc-issuer');
    if (words.length === 0)
        return {};
    return { 'verify-signatures': [lines, `** ${words.join(' ')}`].filter(Boolean).join('\n') };
}
/** An exact text, or the pattern of the option whose name ends in `-regexp`, as cosign has it. Throws INPUT_INVALID. */
function wordOf(own, name) {
    const pattern = own[`${name}-regexp`];
    if (pattern !== undefined && own[name] !== undefined)
        throw refusedSigner(`--${name}-regexp: given besides --${name}, expected one`);
    return pattern === undefined ? own[name] : `/${pattern}/`;
}
/** Throws INPUT_INVALID. */
function predicateOf(type) {
    if (type === undefined || /^https?:\/\//.test(type))
        return type;
    const url = Object.hasOwn(predicates, type) ? predicates[type] : undefined;
    if (url !== undefined)
        return url;
    throw refusedSigner(`--type: "${(0,printable/* printable */.g$)(type, 80)}" is none of ${Object.keys(predicates).join(', ')}, expected one or a URL`);
}
function refusedSigner(problem) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot run \`tallyman verify-signatures\`:\n${problem}`, {
        hint: signerHint,
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/inspect-commands.js
const comparing = ['compare-with', 'diff', 'max-growth'];
const searching = ['search', 'search-url'];
const ordering = ['limit', 'sort'];
const listing = ['all', 'digests'];
const budgets = ['max-size', 'max-layers', 'max-growth', 'expect'];
const fetching = ['to', 'cache', 'key-prefix', 'cache-client'];
/** The inputs that only say something about other kinds of show than these words have. */
function without(...groups) {
    return [...new Set(groups.flat())];
}
const ofFiles = without(comparing, searching, ordering, listing, fetching);
const ofImage = without(ofFiles, ['filters']);
const ofList = without(comparing, searching, budgets, fetching, ['platforms']);
const inspect_commands_image = {
    name: 'IMAGE',
    input: 'images',
    isMany: true,
    about: 'An image: name[:tag][@digest], store=NAME@DIGEST, docker=NAME (the engine), oci-layout=DIR[:ref], oci-archive=FILE[:ref], docker-archive=FILE[:ref]',
};
/** The words that look at images and write nothing. */
const inspectCommands = [
    {
        names: ['ls', 'images', 'list'],
        about: "List the Docker engine's images.",
        action: 'inspect',
        positionals: [
            {
                name: 'NAME',
                input: 'images',
                about: 'Lists only the tags of this name',
                isMany: true,
                isOptional: true,
            },
        ],
        sets: { show: 'engine' },
        omits: without(ofList, ordering),
        spellings: { a: 'all', f: 'filters' },
        examples: ['ls', 'ls --filter dangling=true -q', "ls --format '{{.Repository}}:{{.Tag}} {{.Size}}'"],
        shows: 'result',
    },
    {
        names: ['inspect', 'imagetools inspect', 'show'],
        about: 'Show what images are, without pulling them.',
        action: 'inspect',
        positionals: [{ ...inspect_commands_image, isOptional: true }],
        spellings: { f: 'format' },
        examples: [
            'inspect alpine:3.22',
            "inspect --format '{{.Architecture}}' docker=app:1",
            'inspect --json app',
        ],
        shows: 'result',
    },
    {
        names: ['history'],
        about: 'Show the layers of an image with the instructions that made them.',
        action: 'inspect',
        positionals: [inspect_commands_image],
        sets: { show: 'history' },
        omits: ofImage,
        examples: ['history alpine:3.22', 'history --no-trunc docker=app:1'],
        shows: 'result',
    },
    {
        names: ['layers'],
        about: 'Show the layers of an image with both digests and sizes.',
        action: 'inspect',
        positionals: [inspect_commands_image],
        sets: { show: 'layers' },
        omits: ofImage,
        examples: ['layers alpine:3.22'],
        shows: 'result',
    },
    {
        names: ['graph'],
        about: 'Show the index of an image with all that it refers to, as a tree.',
        action: 'inspect',
        positionals: [inspect_commands_image],
        sets: { show: 'graph' },
        omits: ofImage,
        examples: ['graph alpine:3.22', 'graph --format tree alpine:3.22'],
        shows: 'result',
    },
    {
        names: ['files'],
        about: 'List the files of an image.',
        action: 'inspect',
        positionals: [inspect_commands_image],
        sets: { show: 'files' },
        omits: ofFiles,
        spellings: { f: 'filters' },
        examples: ["files --filter 'path=etc/**' alpine:3.22"],
        shows: 'result',
    },
    {
        names: ['usage'],
        about: 'Show what a pull would fetch.',
        action: 'inspect',
        positionals: [inspect_commands_image],
        sets: { show: 'usage' },
        omits: without(comparing, searching, ordering, listing, ['filters']),
        examples: ['usage alpine:3.22', 'usage --to docker alpine:3.22'],
        shows: 'result',
    },
    {
        names: ['diff'],
        about: 'Compare two images.',
        action: 'inspect',
        positionals: [
            { name: 'OLD', input: 'compare-with', about: 'Image to compare with, written as NEW' },
            { name: 'NEW', input: 'images', about: inspect_commands_image.about },
        ],
        omits: without(searching, ordering, listing, fetching, ['show', 'filters']),
        own: [
            { name: 'exit-code', form: { kind: 'boolean' }, about: 'End with exit code 1 if the images differ' },
        ],
        examples: ['diff app:1 app:2', 'diff --diff files --exit-code app:1 app:2'],
        shows: 'result',
    },
    {
        names: ['stale', 'base'],
        about: 'Tell whether the base of an image has moved since it was built: exit code 0 if not, 1 if so.',
        action: 'inspect',
        positionals: [
            { name: 'IMAGE', input: 'images', about: inspect_commands_image.about },
            {
                name: 'BASE',
                input: 'compare-with',
                about: 'The base; none for the one that annotations or labels of the image name',
                isOptional: true,
            },
        ],
        omits: without(searching, ordering, listing, fetching, budgets, ['show', 'filters', 'diff']),
        says: {
            platforms: 'The platforms to judge (linux/arm64). Defaults to all of the image',
            format: "Form of what is printed: json, or a template of the report as in Docker's --format",
            quiet: 'Only the bases as they are now, name@digest',
        },
        becomes: ({ inputs }) => ({ 'compare-with': basedOn(inputs['compare-with']) }),
        examples: ['stale ghcr.io/owner/app:1', 'stale ghcr.io/owner/app:1 alpine:3.22'],
        shows: 'result',
    },
    {
        names: ['tags', 'list-tags'],
        about: 'List the tags of a repository.',
        action: 'inspect',
        positionals: [
            { name: 'REPOSITORY', input: 'images', about: 'A repository, such as ghcr.io/owner/app', isMany: true },
        ],
        sets: { show: 'tags' },
        omits: without(ofList, listing),
        spellings: { f: 'filters' },
        examples: ['tags alpine', "tags --filter 'tag=3.*' --sort -version --limit 5 alpine"],
        shows: 'result',
    },
    {
        names: ['referrers', 'discover'],
        about: 'List the signatures, attestations and SBOMs of an image.',
        action: 'inspect',
        positionals: [inspect_commands_image],
        sets: { show: 'referrers' },
        omits: ofImage,
        examples: ['referrers ghcr.io/owner/app:1'],
        shows: 'result',
    },
    {
        names: ['catalog'],
        about: 'List the repositories of a registry.',
        action: 'inspect',
        positionals: [
            { name: 'HOST', input: 'images', about: 'A registry, such as localhost:5000', isMany: true },
        ],
        sets: { show: 'repositories' },
        omits: without(ofList, ordering, listing),
        examples: ['catalog localhost:5000'],
        shows: 'result',
    },
    {
        names: ['search'],
        about: 'Search Docker Hub, or another registry.',
        action: 'inspect',
        positionals: [{ name: 'TERM', input: 'search' }],
        sets: { show: 'search' },
        omits: without(comparing, listing, budgets, fetching, ['platforms', 'images']),
        spellings: { f: 'filters' },
        examples: ['search nginx', 'search --filter is-official=true --limit 5 nginx'],
        shows: 'result',
    },
];
/** The input that means a base by its name, or the one that the image names. */
function basedOn(name) {
    return name === undefined || /^base(?:=|$)/.test(name) ? (name ?? 'base') : `base=${name}`;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/keep-commands.js
var keep_commands = __webpack_require__(49519);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/login-commands.js

/** The words that keep credentials for a registry. */
const loginCommands = [
    {
        names: ['login'],
        about: 'Check the credentials for a registry, and keep them as docker login does.',
        action: 'login',
        positionals: [{ name: 'HOST', input: 'registry', isOptional: true }],
        spellings: { u: 'username' },
        // Known only to be refused: an unknown option would be named in an error together with the words behind it.
        own: [
            {
                name: 'password',
                short: 'p',
                value: 'PASSWORD',
                about: 'Refused, since others can read it in the list of processes; use --password-stdin',
            },
        ],
        becomes: refusePassword,
        examples: ['login -u owner --password-stdin ghcr.io < token.txt'],
        shows: 'result',
    },
    {
        names: ['logout'],
        about: 'Remove the credentials for a registry.',
        action: 'logout',
        positionals: [{ name: 'HOST', input: 'registry', isOptional: true }],
        examples: ['logout ghcr.io'],
        shows: 'result',
    },
];
function refusePassword({ own }) {
    if (own.password === undefined)
        return {};
    throw new errors/* TallyError */.jB('INPUT_INVALID', 'Cannot take a password from the command line: the list of processes and the history of the shell show it to others', {
        hint: 'Treat that password as known to others. Pipe it in instead: `printf %s "$TOKEN" | tallyman login --username NAME --password-stdin HOST`.',
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/make-commands.js

const make_commands_ofFiles = ['layers', 'base', 'entrypoint', 'cmd', 'env', 'workdir', 'user', 'labels', 'expose'];
const reference = 'Full reference to push to, name:tag; names without a registry are of Docker Hub';
/** The inputs of the action that are about other sources too, in words for what is made here. */
const saying = {
    tags: reference,
    compression: 'Compression of layers that are not compressed: auto (gzip), gzip or zstd',
    policy: 'YAML file that says which images may be used: its allow, deny and max-size count here',
    changes: 'Instructions of a Dockerfile, as docker import --change and docker commit --change take them: CMD, ENTRYPOINT, ENV, EXPOSE, HEALTHCHECK, LABEL, ONBUILD, STOPSIGNAL, USER, VOLUME, WORKDIR',
    message: "Comment in the image's history",
    author: 'Author of the image and of its new layer',
    pause: 'Pause the container while its files are read',
    entrypoint: 'Words, each by its own option, or a JSON array',
    cmd: 'Words, each by its own option, or a JSON array',
    env: 'Environment variables, KEY=VALUE',
    workdir: 'Absolute path in which containers start',
    user: 'user[:group] as which containers run',
    labels: 'Labels, KEY=VALUE',
    expose: 'Ports, port[/tcp, /udp or /sctp]',
};
/** The words that make images, and push them. */
const makeCommands = [
    {
        names: ['import'],
        about: 'Make an image of the tar of a root file system, and push it to a registry.',
        action: 'push',
        positionals: [
            {
                name: 'FILE|-',
                input: 'source',
                about: 'A tar, plain or packed with gzip, zstd or xz; - for the standard input',
            },
            { name: 'REF', input: 'tags', isMany: true },
        ],
        omits: ['layers', 'base', 'pause', 'referrers'],
        says: { ...saying, platforms: "The one platform that the files are for. Defaults to this machine's" },
        spellings: { c: 'changes', m: 'message' },
        becomes: ({ inputs: { source } }) => (source === undefined ? {} : { source: `rootfs-tar=${source}` }),
        examples: [
            'import rootfs.tar.xz ghcr.io/owner/base:1',
            "import -c 'CMD [\"/bin/sh\"]' -c 'ENV LANG=C.UTF-8' rootfs.tar ghcr.io/owner/base:1",
            'import - ghcr.io/owner/app:flat',
        ],
        shows: { output: 'refs', quiet: 'digest' },
    },
    {
        names: ['commit'],
        about: 'Make an image of a container of the engine as it is now, and push it to a registry.',
        action: 'push',
        positionals: [
            {
                name: 'CONTAINER',
                input: 'source',
                about: 'Name or ID of a container of the engine, running or not',
            },
            { name: 'REF', input: 'tags', isMany: true },
        ],
        omits: [...make_commands_ofFiles, 'referrers', 'expect-digest', 'platforms'],
        says: saying,
        spellings: { a: 'author', c: 'changes', m: 'message', p: 'pause' },
        becomes: ({ inputs: { source } }) => (source === undefined ? {} : { source: `container=${source}` }),
        examples: [
            'commit app_1 ghcr.io/owner/app:debug',
            "commit -a 'A. Author' -m 'with the fix' --no-pause app_1 ghcr.io/owner/app:fix",
        ],
        shows: { output: 'refs', quiet: 'digest' },
    },
    {
        names: ['append'],
        about: 'Put tars and folders as layers on an image, and push the new one.',
        action: 'push',
        positionals: [
            {
                name: 'LAYER',
                input: 'layers',
                about: 'Tars and folders, the lowest first, and behind them the reference to push to, unless -t says it',
                isMany: true,
            },
        ],
        omits: ['source', 'pause', 'referrers'],
        says: {
            ...saying,
            base: 'The image below, pinned as name@sha256:…; `tallyman digest NAME` prints the pin. Or scratch',
            platforms: 'The platforms of the base that get the layers; all for each of them. With scratch, one',
        },
        spellings: {
            a: 'author',
            c: 'changes',
            m: 'message',
            b: 'base',
            f: 'layers',
            t: 'tags',
            new_layer: 'layers',
            new_tag: 'tags',
        },
        becomes: appendedTo,
        examples: [
            'append --base nginx@sha256:… site.tar.gz ghcr.io/owner/site:1',
            'append --base alpine@sha256:… --platforms linux/arm64 rootfs.tar config/ ghcr.io/owner/app:1',
            'append -b alpine@sha256:… -f app.tar -t ghcr.io/owner/app:1 -t ghcr.io/owner/app:latest',
        ],
        shows: { output: 'refs', quiet: 'digest' },
    },
];
/** The last word is where the image goes, unless an option says that. */
function appendedTo({ inputs: { layers = '', tags } }) {
    if (tags !== undefined)
        return {};
    const words = layers.split('\n');
    const [last = '', ...before] = words.toReversed();
    if (before.length > 0)
        return { layers: before.toReversed().join('\n'), tags: last };
    throw new errors/* TallyError */.jB('INPUT_INVALID', 'Cannot run `tallyman append`:\nREF: not given', {
        hint: 'Name the layers, and where the image goes: `tallyman append --base IMAGE@DIGEST LAYER… REF`.',
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/commands.js








/** Options about registries, which a word that asks none does not have. */
const registryOptions = ['registry-mirrors', 'insecure-registries', 'ca-certificates', 'retries'];
const imageOrPlace = 'An image: name[:tag][@digest], or a place as --from has it, such as docker=NAME or oci-archive=FILE. Not needed where --from, --lock-file or another file names it';
const wholeImages = {
    name: 'IMAGE',
    input: 'images',
    about: imageOrPlace,
    isMany: true,
    isOptional: true,
};
const outputOption = {
    name: 'output',
    short: 'o',
    value: 'FILE|-',
    about: 'File to write; - or none for the standard output',
};
const imageCommands = [
    {
        names: ['pull', 'pull-with-digest'],
        about: 'Pull images by digest, verify every hash, and hand them over.',
        action: 'pull-with-digest',
        positionals: [wholeImages],
        spellings: { a: 'all-tags' },
        own: [keep_commands/* cacheFolderOption */.m],
        examples: ['pull alpine:3.22', 'pull --to docker alpine:3.22', 'pull -a ghcr.io/owner/app'],
        shows: { output: 'pinned', quiet: 'refs' },
    },
    {
        names: ['save'],
        about: 'Pull images into an archive, as docker load and others read it.',
        action: 'pull-with-digest',
        positionals: [wholeImages],
        omits: ['to', 'engine-digests'],
        spellings: { a: 'all-tags' },
        own: [
            outputOption,
            { name: 'oci', form: { kind: 'boolean' }, about: 'Write an OCI archive instead of one of Docker' },
        ],
        becomes: savedTo,
        examples: ['save -o app.tar app:1', 'save app:1 | docker load', 'save --oci -o app.tar app:1'],
        shows: { output: 'pinned', quiet: 'refs' },
    },
    {
        names: ['load'],
        about: 'Load images from an archive or a layout into the engine, or wherever --to says, all verified.',
        action: 'pull-with-digest',
        positionals: [
            {
                name: 'FILE|DIR|-',
                input: 'from',
                about: 'Archive of Docker or OCI, or folder of a layout, with :NAME or @DIGEST for one image of it; - or none for the standard input',
                isOptional: true,
            },
        ],
        usual: { to: 'docker' },
        omits: ['all-tags', 'engine-digests', 'offline', ...registryOptions],
        says: {
            images: 'Names of the images to load, where there are several. Defaults to all',
            'images-from': 'Files, such as a Dockerfile, that name the images to load',
            platforms: "Platforms to load (linux/arm64), or all that are there. Defaults to this machine's",
        },
        own: [
            { name: 'input', short: 'i', value: 'FILE', about: 'The archive or layout, as docker load has it' },
            keep_commands/* cacheFolderOption */.m,
        ],
        becomes: loadedFrom,
        examples: ['load -i app.tar', 'load app.tar:ghcr.io/owner/app:1', 'load --to oci-layout=build app.tar'],
        shows: 'result',
    },
    {
        names: ['export'],
        about: 'Write the files of an image as a tar, or some of them.',
        action: 'pull-with-digest',
        positionals: [
            { name: 'IMAGE', input: 'images', isOptional: true, about: imageOrPlace },
            {
                name: 'PATH',
                input: 'rootfs-paths',
                isMany: true,
                isOptional: true,
                about: 'Globs of the files to write, from the root of the image (etc/passwd, usr/lib/**/*.so), a folder with all in it; one without a file is an error. Defaults to all files',
            },
        ],
        omits: ['to', 'engine-digests', 'all-tags', 'rootfs-setuid'],
        own: [outputOption],
        becomes: exportedTo,
        examples: [
            'export -o rootfs.tar alpine:3.22',
            'export alpine:3.22 | tar -xC rootfs',
            'export alpine:3.22 etc/os-release | tar -xO',
        ],
        shows: { output: 'pinned', quiet: 'refs' },
    },
    {
        names: ['push'],
        about: 'Push an image from the engine, a store, a layout, an archive or a folder.',
        action: 'push',
        positionals: [
            { name: 'SOURCE', input: 'source' },
            { name: 'REF', input: 'tags', isMany: true, isOptional: true },
        ],
        becomes: pushedByName,
        examples: [
            'push ghcr.io/owner/app:1',
            'push oci-layout=build ghcr.io/owner/app:1 ghcr.io/owner/app:latest',
            'push directory=public --base nginx@sha256:… ghcr.io/owner/site:1',
        ],
        shows: { output: 'refs', quiet: 'digest' },
    },
    {
        names: ['tag', 'retag', 'copy', 'cp'],
        about: 'Give an image more tags, in its own repository or elsewhere, byte for byte.',
        action: 'retag',
        positionals: [
            { name: 'SOURCE', input: 'source' },
            { name: 'TAG', input: 'tags', isMany: true },
        ],
        examples: [
            'tag ghcr.io/owner/app:1.2 1 latest',
            'cp ghcr.io/owner/app:1 registry.example.com/app:1',
            'cp --referrers ghcr.io/owner/app:1 registry.example.com/app:1',
        ],
        shows: { output: 'refs', quiet: 'digest' },
    },
    {
        names: ['index create', 'publish', 'publish-manifest', 'imagetools create'],
        about: 'Join images of several platforms into one index.',
        action: 'publish-manifest',
        positionals: [
            { name: 'REF', input: 'tags' },
            { name: 'SOURCE', input: 'sources', isMany: true },
        ],
        spellings: { t: 'tags', 'prefer-index': 'always-index' },
        examples: [
            'index create ghcr.io/owner/app:1 ghcr.io/owner/app:1-amd64 ghcr.io/owner/app:1-arm64',
            'index create -t app:1 -t app:latest app:1-amd64 app:1-arm64',
        ],
        shows: { output: 'refs', quiet: 'digest' },
    },
    {
        names: ['index append'],
        about: 'Add images to an index, replacing equal platforms.',
        action: 'publish-manifest',
        positionals: [
            { name: 'REF', input: 'tags' },
            { name: 'SOURCE', input: 'sources', isMany: true },
        ],
        sets: { append: 'true' },
        spellings: { t: 'tags' },
        examples: ['index append ghcr.io/owner/app:1 ghcr.io/owner/app:1-riscv64'],
        shows: { output: 'refs', quiet: 'digest' },
    },
];
/** Every word of the command, in the order of the help. */
const commands = [
    ...imageCommands,
    ...makeCommands,
    ...inspectCommands,
    ...bytesCommands,
    ...keep_commands/* keepCommands */.c,
    ...loginCommands,
];
function savedTo({ own: { output = '-', oci } }) {
    checkOutput(output, 'save', 'oci-layout');
    return { to: `${oci === 'true' ? 'oci-archive' : 'docker-archive'}=${output}` };
}
/** The content of a file decides its form, so that any word for archives does. Throws INPUT_INVALID. */
function loadedFrom({ inputs: { from = '' }, own: { input = '' } }) {
    if (from !== '' && input !== '')
        throw new errors/* TallyError */.jB('INPUT_INVALID', 'Cannot run `tallyman load`:\n-i: given besides FILE, expected one', {
            hint: 'Name the file once: `tallyman load app.tar` or `tallyman load -i app.tar`.',
        });
    const place = from === '' ? input : from;
    if (/^(?:docker|store)$|^(?:docker|store|oci-layout|oci-archive|docker-archive)=/.test(place))
        return { from: place };
    const path = place === '' ? '-' : place;
    return { from: `${path !== '-' && leadsToFolder(path) ? 'oci-layout' : 'docker-archive'}=${path}` };
}
/** A lone `-` behind the image is where crane writes, and no file of an image. */
function exportedTo({ inputs: { 'rootfs-paths': paths }, own: { output = '-' } }) {
    checkOutput(output, 'export', 'rootfs');
    return { to: `rootfs-tar=${output}`, ...(paths === '-' && { 'rootfs-paths': '' }) };
}
/** Throws INPUT_INVALID in the words of a command that has no `to`, and writes one file. */
function checkOutput(output, word, folderKind) {
    const isFolder = output !== '-' && leadsToFolder(output);
    if (output.trim() !== '' && !isFolder)
        return;
    const state = isFolder ? `"${(0,printable/* printable */.g$)(output, 200)}" is a folder` : 'no file given';
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot run \`tallyman ${word}\`:\n-o: ${state}, expected a file or -`, {
        hint: `Name the file to write: \`tallyman ${word} -o app.tar IMAGE\`. A folder is written by \`tallyman pull --to ${folderKind}=DIR IMAGE\`.`,
    });
}
function leadsToFolder(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
    }
    catch {
        // Hides nothing: whoever writes the file reports why it cannot be written.
        return false;
    }
}
/** One word is the name of an image of the engine and where it goes, as for `docker push`. */
function pushedByName({ inputs: { source = '', tags } }) {
    if (tags !== undefined || source === '' || source.includes('='))
        return {};
    return { source: `docker=${source}`, tags: source };
}


/***/ }),

/***/ 19577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   US: () => (/* binding */ secondWords),
/* harmony export */   mP: () => (/* binding */ shells)
/* harmony export */ });
const shells = ['bash', 'zsh', 'fish', 'powershell'];
/** The first words of all commands, and of the questions about the command. */
function firstWords({ commands }) {
    const firsts = commands.flatMap(({ names }) => names.map(name => name.split(' ')[0] ?? ''));
    return [...new Set([...firsts, 'help', 'version', 'completion'])];
}
/** The words that may follow a first one, by it. */
function secondWords(all) {
    const pairs = all.commands.flatMap(({ names }) => names.map(name => name.split(' ')));
    const groups = new Map();
    for (const [first = '', second] of pairs)
        if (second !== undefined)
            groups.set(first, [...(groups.get(first) ?? []), second]);
    const plain = firstWords(all);
    groups.set('help', [...plain.filter(word => word !== 'help'), 'exit-codes', 'environment']);
    groups.set('completion', [...shells]);
    const ofImage = ['ls', 'pull', 'push', 'tag', 'history', 'inspect', 'save'];
    groups.set('image', [...new Set([...(groups.get('image') ?? []), ...ofImage])]);
    return groups;
}


/***/ }),

/***/ 17773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ elsewhereName),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   SX: () => (/* binding */ isEngineId),
/* harmony export */   cW: () => (/* binding */ elsewhereOption)
/* harmony export */ });
/* harmony import */ var _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


const elsewhere = [
    {
        words: 'run, create, exec, attach, start, stop, restart, kill, pause, unpause, wait, rename, update, ps, top, logs, stats, port, events, checkpoint, debug, container',
        why: 'running containers is not image handling',
        use: 'docker $ (a pull with --to docker puts verified images there)',
    },
    {
        words: 'compose, docker-compose',
        why: 'running containers is not image handling',
        use: 'docker compose (tallyman pull --compose-files compose.yaml pulls its images)',
    },
    {
        words: 'swarm, node, service, stack, secret',
        why: 'clusters run containers, which is not image handling',
        use: 'docker $',
    },
    {
        words: 'build, builder, bake, buildx, buildx build, buildx bake',
        why: 'building images is the field of BuildKit',
        use: 'docker buildx (tallyman pull --images-from Dockerfile pins and pulls the bases; its output build-contexts hands them over)',
    },
    {
        words: 'info, system, network, volume, context, plugin, desktop, extension, model',
        why: 'the engine and its machine are not images',
        use: 'docker $',
    },
    {
        words: 'system prune',
        why: 'containers, networks and volumes are not images',
        use: 'tallyman image prune for images, docker $ for the rest',
    },
    {
        words: 'install, upgrade',
        why: 'there is nothing to install: one file is the whole command',
        use: "the file of another release, or your system's packages for Docker itself",
    },
    {
        words: 'trust, sign, cosign',
        why: 'signing is the field of cosign; signatures by Notary v1 are no longer served',
        use: 'cosign sign NAME@DIGEST with a digest that tallyman digest shows (tallyman verify-signatures checks who signed)',
    },
    {
        words: 'scan, scout',
        why: 'looking for vulnerabilities is the field of scanners',
        use: 'a scanner with NAME@DIGEST (tallyman pull --attestations DIR IMAGE writes the attached SBOMs)',
    },
    {
        words: 'sbom, attestations, verify-attestation, download, download sbom, download attestation, download attestations',
        why: 'attestations and SBOMs come along with a pull',
        use: 'tallyman pull --attestations DIR IMAGE (verify-signatures --type TYPE checks who attested)',
    },
    {
        words: 'manifest create, manifest annotate, manifest push, manifest add',
        why: 'an index is published in one step, without a local draft',
        use: 'tallyman index create REF SOURCE…',
    },
    {
        words: 'manifest rm',
        why: 'there are no local drafts of an index to remove',
        use: 'nothing: tallyman index create writes to the registry alone',
    },
    {
        words: 'container export',
        why: 'the files of containers are not images',
        use: 'docker export for a container (tallyman export IMAGE writes the files of an image)',
    },
    {
        words: 'container rm',
        why: 'running containers is not image handling',
        use: 'docker rm for a container, tallyman rmi for an image of the engine',
    },
    {
        words: 'flatten, mutate, rebase, optimize, edit',
        why: 'images are not rewritten here: a copy keeps its digest',
        use: 'crane $, or a build',
    },
    { words: 'container commit', why: 'it has another name here', use: 'tallyman commit' },
    { words: 'auth, registry login', why: 'it has another name here', use: 'tallyman login' },
    { words: 'repo, repo ls', why: 'it has another name here', use: 'tallyman catalog HOST' },
    { words: 'repo tags, tag ls, tag list', why: 'it has another name here', use: 'tallyman tags REPOSITORY' },
    { words: 'resolve', why: 'it has another name here', use: 'tallyman digest' },
    { words: 'validate', why: 'it has another name here', use: 'tallyman verify' },
    {
        words: 'serve, registry',
        why: 'Tallyman is a client',
        use: 'the image registry:2, or crane registry serve',
    },
];
const unverified = 'name the registry instead: --insecure-registries HOST, or --ca-certificates HOST=FILE for its own CA';
const signers = 'digests are checked here, not signers: tallyman verify-signatures --key FILE IMAGE, or with --certificate-identity and --certificate-oidc-issuer, checks who signed';
const kindsOfPlaces = 'leave it out: the content of a list tells its form, and images go from registries to registries: tallyman mirror FILE TO';
const account = 'lists of processes show a command line to others: log in first with tallyman login --password-stdin HOST';
const settingsFolder = 'DOCKER_CONFIG names the folder with the config.json of logins';
const wholeIndex = 'an index is taken whole unless --platforms names some: leave it out';
const oneByOne = 'tags are named one by one here: tallyman push docker=NAME TAG…';
const ofEngine = 'tallyman image prune -a removes all images of the Docker engine that no container uses';
function sameReason(names, why) {
    return Object.fromEntries(names.split(', ').map(name => [name, why]));
}
function sameReasonFor(command, names, why) {
    return Object.fromEntries(names.split(', ').map(name => [name, { [command]: why }]));
}
/** Options of other clients that no command has, each with the reason and what to do instead. */
const optionsElsewhere = {
    'disable-content-trust': 'Notary v1, which it switches, is no longer served: leave it out, and pull by digest, which proves more',
    'force-rm': 'it belongs to builds: use docker buildx build',
    'no-prune': 'it belongs to removing single images of the engine: use tallyman rmi --no-prune',
    ...sameReason('tls-verify, src-tls-verify, dest-tls-verify, insecure, plain-http, skip-tls-verify', unverified),
    ...sameReason('creds, src-creds, dest-creds, src-username, src-password, dest-username, dest-password', account),
    ...sameReason('username, password, password-stdin, registry-token, -u, -p', account),
    ...sameReason('authfile, src-authfile, dest-authfile', settingsFolder),
    config: `${settingsFolder}; tallyman config NAME shows the config of an image`,
    ...sameReason('host, context, -c', 'DOCKER_HOST names the address of the engine'),
    '-H': 'DOCKER_HOST names the address of the engine; history has --format with {{.Bytes}} for sizes in bytes',
    ...sameReason('debug, log-level, -D, -l', 'use --verbose behind the command'),
    'multi-arch': wholeIndex,
    raw: 'use tallyman manifest NAME, or tallyman config NAME for the config',
    type: 'images are all that there is to inspect: leave it out',
    human: 'use --format with {{.Bytes}} for sizes in bytes, and {{.CreatedAt}} for times',
    tree: 'use tallyman graph NAME for the parts of an image',
};
const allPlatforms = 'an image goes with all of its platforms: leave it out, or name the digest of one, which goes if no index lists it';
/** Options of other clients whose meaning depends on the command: the answers, by the first name of the command. */
const optionsOfCommands = {
    '-a': { ...sameReason('tag, manifest, digest', wholeIndex), push: oneByOne, prune: ofEngine },
    all: {
        ...sameReason('tag, manifest, digest, pull, save, push, index create, index append, cache save, cache load', wholeIndex),
        prune: ofEngine,
    },
    platform: sameReason('rm, rmi, untag', allPlatforms),
    ...sameReasonFor('verify', 'key, certificate-identity, certificate-oidc-issuer', signers),
    ...sameReasonFor('mirror', 'src, dest, -s, -d', kindsOfPlaces),
    'all-tags': {
        push: oneByOne,
        tag: 'tags are named one by one here: tallyman tags REPOSITORY lists them',
    },
};
/** The words of skopeo in front of a place that is no registry, each with how such a place is written here; empty where there is none. */
const transports = {
    'docker-archive': 'docker-archive=',
    'oci-archive': 'oci-archive=',
    oci: 'oci-layout=',
    'docker-daemon': 'docker=',
    'containers-storage': '',
    dir: '',
};
const lineOf = new Map(elsewhere.flatMap(each => each.words.split(', ').map(words => [words, each])));
/**
 * The refusal for words that other clients have and that are no command here: one line with the reason and what to use.
 * Undefined for all others. Two words go before one, and `image` before a word changes nothing, as in Docker.
 */
function refusalOf([first = '', second = '', third = '']) {
    const [word, next] = first === 'image' ? [second, third] : [first, second];
    const [words, line] = known(`${first} ${second}`) ?? known(`${word} ${next}`) ?? known(word) ?? [];
    if (!line || words === undefined)
        return undefined;
    const message = `There is no command "${words}": ${line.why}. Use ${line.use.replaceAll('$', () => words)}`;
    return new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('INPUT_INVALID', message, { hint: 'tallyman help lists the commands.' });
}
function known(words) {
    const line = lineOf.get(words);
    return line && [words, line];
}
/**
 * Why a command has no option that other clients have, and what to do; undefined for all others.
 *
 * @param command the first name of the command; empty for none
 */
function elsewhereOption(name, command) {
    const ofCommand = Object.hasOwn(optionsOfCommands, name) ? optionsOfCommands[name]?.[command] : undefined;
    return ofCommand ?? (Object.hasOwn(optionsElsewhere, name) ? optionsElsewhere[name] : undefined);
}
/** Why a word is no name of an image in a registry, though it would be read as one, and what to write; undefined for all others. */
function elsewhereName(word) {
    const [, transport = '', place = ''] = /^([a-z-]+):(?!\/\/)(.+)$/s.exec(word) ?? [];
    // Behind a port stands a repository: `dir` and `oci` are names of hosts too.
    if (Object.hasOwn(transports, transport) && !/^\d{1,5}\//.test(place)) {
        const source = transports[transport]
            ? `tallyman push takes ${transports[transport]}${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(place, 80)} as its source; `
            : '';
        return `a place of skopeo, no image of a registry: ${source}tallyman pull --to writes layouts and archives`;
    }
    if (isEngineId(word))
        return `an ID of the engine, no image of a registry: write docker=${word} where the engine is meant`;
    return undefined;
}
/** Whether a word has the form in which the engine's lists show IDs. */
function isEngineId(word) {
    return /^(?:[0-9a-f]{12}|(?:sha256:)?[0-9a-f]{64})$/.test(word);
}


/***/ }),

/***/ 84942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VR: () => (/* binding */ ofGroup),
/* harmony export */   Zv: () => (/* binding */ findCommand),
/* harmony export */   cQ: () => (/* binding */ isAskingWord),
/* harmony export */   v: () => (/* binding */ commandNamed)
/* harmony export */ });
/* harmony import */ var _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);
/* harmony import */ var _tallyman_core_text_typing_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16297);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58370);
/* harmony import */ var _elsewhere_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17773);
/* harmony import */ var _globals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60961);






/** Words that ask about the command itself. */
const askingWords = ['help', 'version', 'completion'];
/** Whether a word asks about the command itself. */
function isAskingWord(word) {
    return askingWords.some(each => each === word);
}
/** The commands whose first word is `word` and that have a second one. */
function ofGroup(word) {
    return _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P.filter(({ names }) => names.some(name => name.startsWith(`${word} `)));
}
/** Finds the command that a command line begins with. Throws INPUT_INVALID. */
function findCommand(words) {
    const at = firstWord(words);
    const [first, ...after] = words.slice(at);
    const inner = hasSecondWord(first) ? globalsInFront(after) : 0;
    const options = [...words.slice(0, at), ...after.slice(0, inner)];
    const behind = after.slice(inner);
    const strange = options.find(isStrange);
    const asked = askedOf(first, options, behind);
    if (asked) {
        // Refused before anything is answered: the words behind it may be its value.
        const isNext = asked.ask === 'help' && behind[0] !== undefined && isStrange(behind[0]);
        const wrong = strange ?? (isNext ? behind[0] : undefined);
        if (wrong !== undefined)
            throw strangeOption(wrong);
        return asked;
    }
    if (first === undefined || (isGroupAlone(first) && behind[0] !== undefined && isOption(behind[0])))
        throw strangeOption(strange ?? behind[0] ?? '');
    // A plugin of Docker whose words are commands here.
    const written = first === 'buildx' && behind[0] === 'imagetools' ? behind : [first, ...behind];
    const refusal = (0,_elsewhere_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of)(written);
    if (refusal)
        throw strange === undefined ? refusal : strangeOption(strange);
    const found = longest(written) ?? (first === 'image' ? longest(behind) : undefined);
    if (found)
        return { ...found, rest: [...options, ...found.rest] };
    if (strange !== undefined)
        throw strangeOption(strange);
    throw unknownCommand(first === 'image' ? behind : written);
}
/** The question about the command itself that a command line asks; undefined for one that starts an operation. */
function askedOf(first, options, behind) {
    const rest = [...options, ...behind];
    const isVersion = (word) => word === '--version' || word === '-v';
    if (options.some(isVersion)) {
        const words = rest.filter(word => !isVersion(word));
        return { ask: 'version', rest: first === undefined || first === 'version' ? words : [first, ...words] };
    }
    if (first === undefined)
        return options.some(isStrange) ? undefined : { ask: 'help', topic: [] };
    if (first === 'image' && behind.every(isHelp))
        return { ask: 'help', topic: [] };
    const asksBehind = (first === 'version' || first === 'completion') && behind.some(isHelp);
    if (options.some(isHelp) || asksBehind)
        return { ask: 'help', topic: [first, ...topicIn(behind)] };
    if (first === 'help')
        return { ask: 'help', topic: topicIn(behind) };
    return first === 'version' || first === 'completion' ? { ask: first, rest } : undefined;
}
/** The words of a topic, which end where options of one command begin. */
function topicIn(words) {
    const end = words.findIndex(isStrange);
    return words.slice(0, end < 0 ? words.length : end).filter(word => !isOption(word));
}
const isOption = (word) => /^-./.test(word);
/** Whether a word is an option that not every command has. */
function isStrange(word) {
    return isOption(word) && !isGlobal(word) && word !== '--version' && word !== '-v';
}
const isHelp = (word) => word === '--help' || word === '-h';
/** Whether more words than one begin with it, so that options of every command may stand between them. */
function hasSecondWord(word) {
    return word === 'image' || (word !== undefined && ofGroup(word).length > 0);
}
/** Whether a word begins several commands and is none itself. */
function isGroupAlone(word) {
    return hasSecondWord(word) && commandNamed(word) === undefined;
}
function isGlobal(word) {
    const name = word.replace(/^--?(?:no-)?|=.*$/gs, '');
    if (/^-[a-z]+$/.test(word))
        return strangeLetter(word) === undefined;
    return _globals_js__WEBPACK_IMPORTED_MODULE_2__/* .globalOptions */ .Wq.some(option => option.name === name);
}
/** The first letter of a word such as `-qx` that is no option of every command. */
function strangeLetter(word) {
    const isShort = (letter) => _globals_js__WEBPACK_IMPORTED_MODULE_2__/* .globalOptions */ .Wq.some(option => 'short' in option && option.short === letter);
    return [...word.slice(1)].find(letter => !isShort(letter));
}
/** The number of words in front that are options of every command, with their values. */
function globalsInFront(words) {
    const end = firstWord(words);
    const strange = words.slice(0, end).findIndex(word => word.startsWith('-') && !isGlobal(word));
    return strange < 0 ? end : strange;
}
/** An option in front of no command that takes it; its value may have been read as the command, or stand right behind its letter. */
function strangeOption(word) {
    const isLong = word.startsWith('--');
    const name = isLong ? word.replace(/=.*$/s, '') : `-${strangeLetter(word) ?? word.slice(1, 2)}`;
    const why = (0,_elsewhere_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhereOption */ .cW)(name.replace(/^--/, ''), '') ??
        'it is no option of every command: options of one stand behind it';
    return new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('INPUT_INVALID', `Cannot use ${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(name, 80)} in front of a command: ${why}`, {
        hint: '`tallyman help` lists the commands.',
    });
}
/** The place of the first word that is no option of every command. */
function firstWord(words) {
    const withValue = _globals_js__WEBPACK_IMPORTED_MODULE_2__/* .globalOptions */ .Wq.filter(option => 'value' in option).map(({ name }) => `--${name}`);
    let at = 0;
    while (at < words.length && /^-./.test(words[at] ?? ''))
        at += withValue.some(name => name === words[at]) ? 2 : 1;
    return Math.min(at, words.length);
}
/** The command with the most words that `words` begins with. */
function longest(words) {
    for (const length of [2, 1]) {
        const name = words.slice(0, length).join(' ');
        const command = words.length < length ? undefined : commandNamed(name);
        if (command)
            return { command, name, rest: words.slice(length) };
    }
    return undefined;
}
function commandNamed(name) {
    return _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P.find(({ names }) => names.includes(name));
}
function unknownCommand(words) {
    const [first = '', second = ''] = words;
    const all = [..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P.flatMap(({ names }) => names), ...askingWords];
    const group = all.filter(name => name.startsWith(`${first} `));
    const isGroup = group.length > 0;
    const near = isGroup ? (0,_tallyman_core_text_typing_errors__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(`${first} ${second}`, group) : (0,_tallyman_core_text_typing_errors__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(first, all);
    if (isGroup && second === '')
        return new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('INPUT_INVALID', `Cannot run \`tallyman ${first}\`: one of its commands is wanted`, {
            hint: `There are: ${group.join(', ')}.`,
        });
    const written = isGroup ? `${first} ${second}` : first;
    const help = near === undefined ? '`tallyman help` lists the commands.' : `Did you mean \`tallyman ${near}\`?`;
    const hint = isGroup && near === undefined ? `There are: ${group.join(', ')}.` : help;
    return new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('INPUT_INVALID', `There is no command "${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(written, 80)}"`, { hint });
}


/***/ }),

/***/ 60961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ globalsOf),
/* harmony export */   Wq: () => (/* binding */ globalOptions),
/* harmony export */   km: () => (/* binding */ onByDefault)
/* harmony export */ });
const boolean = { kind: 'boolean' };
/** The options of every command. Those that negate something are on unless they are given. */
const globalOptions = [
    { name: 'json', form: boolean, about: 'Print one JSON object, the whole report' },
    { name: 'jsonl', form: boolean, about: 'Print one JSON object per line for each item of a list' },
    {
        name: 'format',
        value: 'TEMPLATE',
        about: "Print a template as in Docker's --format, or table, json, jsonl",
    },
    { name: 'quiet', short: 'q', form: boolean, about: 'Print only names, digests or IDs' },
    { name: 'verbose', form: boolean, about: 'Log debug lines too' },
    { name: 'color', form: boolean, about: 'Colours on a terminal; NO_COLOR turns them off too' },
    { name: 'yes', short: 'y', form: boolean, about: 'Delete without a question' },
    { name: 'github-output', form: boolean, about: 'Set the outputs of a GitHub Actions step' },
    { name: 'dotenv', value: 'FILE', about: 'Write the outputs to a dotenv file, as GitLab CI reads it' },
    {
        name: 'codequality',
        value: 'FILE',
        about: 'Write the findings to a Code Climate file, as GitLab CI reads it',
    },
    {
        name: 'azure-output',
        form: boolean,
        about: 'Set the outputs as variables of an Azure Pipelines step',
    },
    {
        name: 'daemon-config',
        form: boolean,
        about: "Use the mirrors and insecure registries of the Docker engine's daemon.json",
    },
    { name: 'help', short: 'h', form: boolean, about: 'Show the help of the command' },
];
/** Options of every command that are on without being given, and so are named `--no-…` in the help. */
const onByDefault = new Set(['color', 'github-output']);
/** The options of every command, from the texts that were given. */
function globalsOf(given) {
    const isOn = (name) => /^\s*true\s*$/i.test(given[name] ?? String(onByDefault.has(name)));
    return {
        json: isOn('json'),
        jsonl: isOn('jsonl'),
        format: given.format ?? '',
        quiet: isOn('quiet'),
        githubOutput: isOn('github-output'),
        dotenv: given.dotenv ?? '',
        codequality: given.codequality ?? '',
        azureOutput: isOn('azure-output'),
        daemonConfig: isOn('daemon-config'),
        yes: isOn('yes'),
        verbose: isOn('verbose'),
        color: isOn('color'),
    };
}


/***/ }),

/***/ 62706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mf: () => (/* binding */ mostImages),
/* harmony export */   PJ: () => (/* binding */ withImagesFile),
/* harmony export */   mq: () => (/* binding */ imagesFileOption),
/* harmony export */   nI: () => (/* binding */ takesImagesFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _tallyman_core_workspace_workspace_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64237);




/** The most images of a call, in words or in a file. */
const mostImages = 10_000;
const mostBytes = 8 * 2 ** 20;
/** The option for more images than a command line can hold. */
const imagesFileOption = {
    name: 'images-file',
    value: 'FILE|-',
    about: `File with more images, one per line, up to ${mostImages}; - for the standard input`,
};
/** Whether a command takes a list of images from words without `--`. */
function takesImagesFile({ positionals }) {
    return positionals.some(({ input, isMany }) => input === 'images' && isMany);
}
/**
 * Adds the images of the file that `--images-file` names to those of the words. Throws INPUT_INVALID, what reading the
 * standard input throws, and the reason of `signal` while a pipe is read.
 */
async function withImagesFile(call, reading) {
    const path = call.own[imagesFileOption.name];
    if (path === undefined)
        return call;
    const bytes = path === '-' ? await reading.standardInput() : await fileStream(path, reading.signal);
    const text = await readText(path, bytes);
    const lines = text.split(/\r\n|\r|\n/).filter(line => line.trim() !== '');
    if (lines.length > mostImages)
        throw refused(path, `it has ${lines.length} lines, at most ${mostImages} are read`);
    const images = [call.inputs.images, ...lines].filter(line => line !== undefined).join('\n');
    return { ...call, inputs: { ...call.inputs, images } };
}
/** Reads no more than is allowed, however large the file is. */
async function readText(path, bytes) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of bytes) {
            size += chunk.length;
            chunks.push(chunk);
            if (size > mostBytes)
                break;
        }
    }
    catch (error) {
        throw (0,_tallyman_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error) ? error : unread(path, error);
    }
    if (size > mostBytes)
        throw refused(path, `it is larger than ${mostBytes / 2 ** 20} MiB`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    }
    catch (error) {
        throw refused(path, 'it is not text in UTF-8', error);
    }
}
async function fileStream(written, signal) {
    const path = await realPathOf(written);
    // Lazy: few commands read such a file.
    const { readSpecial, specialKindOf } = await __webpack_require__.e(/* import() */ 2731).then(__webpack_require__.bind(__webpack_require__, 35942));
    const kind = specialKindOf(path, `read images from "${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path, 300)}"`);
    if (kind === 'pipe' || kind === 'device')
        return readSpecial(path, kind, signal);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
        return file.createReadStream();
    }
    catch (error) {
        throw unread(path, error);
    }
}
/** A link of the checkout does not lead out of it: what a file has is shown where it names no images. */
async function realPathOf(written) {
    try {
        return (await (0,_tallyman_core_workspace_workspace_path__WEBPACK_IMPORTED_MODULE_3__/* .pathToRead */ .DW)(process.cwd(), written)).path;
    }
    catch (error) {
        throw unread(written, error);
    }
}
function unread(path, error) {
    return refused(path, error instanceof Error ? error.message : String(error), error);
}
function refused(path, state, cause) {
    const place = path === '-' ? 'the standard input' : `"${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path, 300)}"`;
    return new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', `Cannot read images from ${place}: ${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(state, 300)}`, {
        cause,
        hint: 'Name a text file with one image per line with `--images-file FILE`, or `-` for the standard input.',
    });
}


/***/ }),

/***/ 49519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ keepCommands),
/* harmony export */   m: () => (/* binding */ cacheFolderOption)
/* harmony export */ });
const lockPaths = { name: 'PATH', input: 'paths', isMany: true, isOptional: true };
function lockCommand(mode, about) {
    return {
        names: mode === 'check' ? ['lock', 'lock check'] : [`lock ${mode}`],
        about,
        action: 'lock',
        positionals: [lockPaths],
        ...(mode !== 'check' && { sets: { mode } }),
        examples: mode === 'check' ? ['lock', 'lock check Dockerfile .github/workflows/**'] : [`lock ${mode} --dry-run`],
        shows: { output: 'findings', quiet: 'files' },
    };
}
/** For services that keep a folder between jobs, and have no Actions cache. */
const cacheFolderOption = {
    name: 'cache-dir',
    value: 'DIR',
    about: 'A folder in place of the Actions cache, also as TALLYMAN_CACHE_DIR',
};
const removed = {
    name: 'IMAGE',
    input: 'images',
    isMany: true,
    isOptional: true,
    about: 'Exact names of what goes',
};
/** As in Docker, `--force` also passes over what is not there. */
function forced({ inputs }) {
    return inputs.force === 'true' && inputs['ignore-missing'] === undefined ? { 'ignore-missing': 'true' } : {};
}
/** Words without a place are names and IDs of the engine, as for `docker rmi`. */
function namesOfEngine(given) {
    const names = given.inputs.images?.split('\n').map(word => (word.includes('=') ? word : `docker=${word}`));
    return { ...forced(given), ...(names && { images: names.join('\n') }) };
}
/** The words that keep images, pins and caches in order. */
const keepCommands = [
    lockCommand('check', 'Check that the images in files are pinned, and that the lock file agrees.'),
    lockCommand('write', 'Pin the images in files that have no digest.'),
    lockCommand('update', 'Move the pins in files to what the tags have now.'),
    {
        names: ['mirror', 'sync'],
        about: 'Copy the images of a list to registries by digest, each blob once.',
        action: 'mirror',
        positionals: [
            {
                name: 'FILE',
                input: 'list',
                about: 'List of skopeo sync or regsync, lock file, or names alone; - for the standard input',
            },
            { name: 'TO', input: 'to', isMany: true, isOptional: true },
        ],
        examples: [
            'mirror --dry-run images.yaml registry.example.com/mirror',
            'mirror --scoped --lock-file mirror.lock images.yaml registry.example.com',
            'sync regsync.yaml',
        ],
        shows: { output: 'copied', quiet: 'refs' },
    },
    {
        names: ['prune'],
        about: 'Plan the removal of old images, and carry it out when asked to.',
        action: 'prune',
        positionals: [{ name: 'TARGET', input: 'images', isMany: true, isOptional: true }],
        examples: [
            "prune --prune-tags 'pr-*' --older-than 14d ghcr.io/owner/app",
            'prune --mode apply --plan-file plan.json',
        ],
        shows: { output: 'deleted' },
    },
    {
        names: ['image prune'],
        about: "Remove the Docker engine's dangling images, or all that no container uses.",
        action: 'prune',
        positionals: [],
        sets: { images: 'docker', 'prune-untagged': 'true' },
        usual: { 'older-than': '0s' },
        omits: ['cache-budget', 'store-budget', 'key-prefix', 'max-tags'],
        spellings: { f: 'yes', force: 'yes' },
        own: [
            {
                name: 'all',
                short: 'a',
                form: { kind: 'boolean' },
                about: 'Remove every image that no container uses, not only dangling ones',
            },
        ],
        becomes: ({ own }) => (own.all === 'true' ? { 'prune-tags': '*\nlatest' } : {}),
        examples: ['image prune', 'image prune -a --filter until=72h -f'],
        shows: { output: 'deleted' },
    },
    {
        names: ['rm', 'remove', 'delete'],
        about: 'Remove images from a registry by their exact names, unless something uses them; rmi is about the engine.',
        action: 'remove',
        positionals: [
            { ...removed, about: `${removed.about}, also docker=NAME, an ID of the engine, store=NAME@DIGEST` },
        ],
        spellings: { f: 'force' },
        becomes: forced,
        examples: [
            'rm ghcr.io/owner/app:pr-12',
            'rm --yes ghcr.io/owner/app:1 ghcr.io/owner/app:1.2',
            'rm docker=app:1',
        ],
        shows: { output: 'deleted' },
    },
    {
        names: ['rmi', 'image rm', 'image remove'],
        about: 'Remove images from the Docker engine by name or ID, unless something uses them; rm is about registries.',
        action: 'remove',
        positionals: [removed],
        spellings: { f: 'force' },
        omits: ['untag', 'replace', 'max-tags'],
        says: {
            force: 'Remove an image with all of its names where its ID is given, and pass over what is not there. Never an image that a container uses',
            'no-prune': 'Keep the unnamed images that a removed image was built on',
        },
        becomes: namesOfEngine,
        examples: ['rmi app:1', 'rmi --yes 3f2a9c01d7e4', 'image rm --no-prune app:1'],
        shows: { output: 'deleted' },
    },
    {
        names: ['untag', 'tag rm', 'tag delete'],
        about: 'Take tags off images, and keep the images.',
        action: 'remove',
        positionals: [{ name: 'REF:TAG', input: 'images', isMany: true, isOptional: true, about: removed.about }],
        sets: { untag: 'true' },
        spellings: { f: 'force' },
        omits: ['no-prune'],
        becomes: forced,
        examples: ['untag registry.example.com/app:pr-12', 'untag --replace --yes registry.example.com/app:1'],
        shows: { output: 'untagged' },
    },
    {
        names: ['cache save', 'save-to-cache'],
        about: 'Save images to the Actions cache or a folder, layer by layer.',
        action: 'save-to-cache',
        positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
        own: [cacheFolderOption],
        examples: ['cache save --cache-dir .cache/images --lock-file .github/images.lock'],
        shows: { output: 'refs', quiet: 'digest' },
    },
    {
        names: ['cache load', 'load-from-cache'],
        about: 'Load images from the Actions cache or a folder, with the registry for what is missing.',
        action: 'load-from-cache',
        positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
        own: [cacheFolderOption],
        examples: ['cache load --cache-dir .cache/images --lock-file .github/images.lock'],
        shows: { output: 'refs', quiet: 'digest' },
    },
    {
        names: ['cache ls', 'cache list'],
        about: 'List the entries of the Actions cache or of a folder.',
        action: 'cache-list',
        positionals: [],
        own: [cacheFolderOption],
        examples: ['cache ls', 'cache ls --cache-dir .cache/images'],
        shows: 'result',
    },
    {
        names: ['cache prune'],
        about: 'Remove entries from the Actions cache or a folder.',
        action: 'prune',
        positionals: [],
        sets: { images: 'actions-cache' },
        omits: ['store-budget', 'max-tags'],
        spellings: { 'max-size': 'cache-budget' },
        own: [cacheFolderOption],
        examples: [
            'cache prune --max-size 5GB --older-than 0s',
            'cache prune --cache-dir .cache/images --max-size 5GB',
        ],
        shows: { output: 'deleted' },
    },
    {
        names: ['store ls', 'store list'],
        about: 'List the images in the content store.',
        action: 'store-list',
        positionals: [],
        examples: ['store ls'],
        shows: 'result',
    },
    {
        names: ['store prune'],
        about: 'Remove the images from the content store that were used least recently.',
        action: 'prune',
        positionals: [],
        sets: { images: 'store' },
        omits: ['cache-budget', 'key-prefix', 'max-tags'],
        spellings: { 'max-size': 'store-budget' },
        examples: ['store prune --max-size 20GB'],
        shows: { output: 'deleted' },
    },
];


/***/ }),

/***/ 18527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ isFlag),
/* harmony export */   XJ: () => (/* binding */ valueName),
/* harmony export */   cU: () => (/* binding */ choicesOf),
/* harmony export */   gl: () => (/* binding */ pathKind),
/* harmony export */   zV: () => (/* binding */ isOnAnyway)
/* harmony export */ });
/* harmony import */ var _globals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60961);

/** The names that stand for values in the help, each with its inputs; completions offer files for FILE and folders for DIR. */
const byValue = {
    FILE: ['changed-lines', 'lock-file', 'output-file', 'plan-file', 'policy', 'sarif', 'trusted-root'],
    'FILE…': ['compose-files', 'images-from', 'keep-refs-from', 'layers', 'paths'],
    DIR: ['attestations', 'store'],
    SIZE: ['cache-budget', 'max-image-size', 'max-size', 'pack-below', 'store-budget'],
    N: ['concurrency', 'keep-last', 'limit', 'max-deletes', 'max-edits', 'max-layers', 'max-tags', 'retries'],
    AGE: ['min-age', 'older-than'],
    DIGEST: ['expect-digest'],
    TEMPLATE: ['format'],
    URL: ['search-url'],
    PLATFORM: ['platform'],
    'PLATFORM…': ['platforms'],
    'IMAGE…': ['images'],
    IMAGE: ['base', 'compare-with'],
    'HOST…': ['insecure-registries'],
    'HOST=FILE…': ['ca-certificates'],
    'HOST=MIRROR…': ['registry-mirrors'],
    'KEY=VALUE…': ['annotations', 'env', 'labels'],
    'NAME=VALUE…': ['filters'],
    'GLOB SIGNER…': ['verify-signatures'],
};
const values = new Map(Object.entries(byValue).flatMap(([value, names]) => names.map(name => [name, value])));
/** Whether an option is on or off, and takes its value only after `=`. */
function isFlag({ form }) {
    return form?.kind === 'boolean';
}
/** Whether an option is on without being given, so that users write `--no-…`. */
function isOnAnyway(option) {
    return (isFlag(option) && (option.usual === 'true' || (option.of === 'global' && _globals_js__WEBPACK_IMPORTED_MODULE_0__/* .onByDefault */ .km.has(option.name))));
}
/** The words that an option's value can be; for a list those of its items. */
function choicesOf({ form }) {
    const item = form?.kind === 'lines' || form?.kind === 'csv' ? form.item : form;
    if (item?.kind === 'boolean')
        return ['true', 'false'];
    return item?.kind === 'choice' ? item.choices : [];
}
/** The name that stands for the value of an option in the help: `FILE`, `plan|apply`; nothing for one that is on or off. */
function valueName(option) {
    if (isFlag(option))
        return '';
    const known = option.value ?? values.get(option.name);
    if (known !== undefined)
        return known;
    const { kind } = option.form ?? {};
    const choices = choicesOf(option).join('|');
    const name = choices !== '' && choices.length <= 24 ? choices : 'VALUE';
    return kind === 'lines' || kind === 'csv' ? `${name}…` : name;
}
/** The kind of path that an option's value is. */
function pathKind(option) {
    const name = option.value ?? values.get(option.name) ?? '';
    if (name === 'DIR')
        return 'folder';
    return /^FILE(?:…|\|-)?$/.test(name) ? 'file' : undefined;
}


/***/ }),

/***/ 24983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   NH: () => (/* binding */ inputOptions),
/* harmony export */   O4: () => (/* binding */ shownOptions),
/* harmony export */   P9: () => (/* binding */ everyOption),
/* harmony export */   _y: () => (/* binding */ secretInputs),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   s2: () => (/* binding */ isFormat)
/* harmony export */ });
/* harmony import */ var _contracts_option_about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14570);
/* harmony import */ var _globals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60961);
/* harmony import */ var _images_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62706);



/**
 * Inputs with secrets. They are never read from arguments, which every user of the machine can see; the parser knows them, so that no
 * part of a value is shown as an option.
 */
const secretInputs = ['registry-auth', 'github-token'];
/** Whether an option says in which form a report is printed. */
function isFormat(name) {
    return name === 'format' || name === 'json' || name === 'jsonl';
}
/** Whether an option may be given several times, as a list. */
function isList({ form }) {
    return form?.kind === 'lines' || form?.kind === 'csv';
}
/** The options of a command: the inputs of its operation, its own, and those of every command. */
function optionsOf(command, { contract, inputs }) {
    const { sets = {}, omits = [], says = {} } = command;
    const hidden = new Set([...Object.keys(sets), ...omits]);
    const names = new Set(Object.keys(contract.inputs));
    const named = Object.entries(contract.inputs).filter(([name]) => !hidden.has(name));
    const taken = new Set(named.map(([name]) => name));
    const spelled = Object.entries(command.spellings ?? {});
    const given = named.map(([name, { description, default: usual = '' }]) => {
        const one = singular(name, inputs);
        const spellings = spelled.flatMap(([spelling, of]) => (of === name ? [spelling] : []));
        return {
            name,
            of: 'input',
            spellings: one !== undefined && !taken.has(one) ? [...spellings, one] : spellings,
            form: inputs[name]?.form,
            about: says[name] ?? (0,_contracts_option_about_js__WEBPACK_IMPORTED_MODULE_0__/* .optionAbout */ .z)(name, description, { sets, names }),
            usual: command.usual?.[name] ?? (usual.includes('${{') ? '' : usual),
            value: undefined,
        };
    });
    const ownOptions = command.own ?? [];
    const more = (0,_images_file_js__WEBPACK_IMPORTED_MODULE_1__/* .takesImagesFile */ .nI)(command) ? [...ownOptions, _images_file_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesFileOption */ .mq] : ownOptions;
    const own = more.map(each => plainOption(each, 'own', spelled));
    const ofEvery = _globals_js__WEBPACK_IMPORTED_MODULE_2__/* .globalOptions */ .Wq
        .filter(({ name }) => !taken.has(name))
        .map(each => plainOption(each, 'global', spelled));
    return withShorts([...given, ...own, ...ofEvery]);
}
/** The options that help and completions show: those of a command without what it takes only to refuse it. */
function shownOptions(command, schema) {
    const isRefused = ({ name }) => secretInputs.includes(name) || (command.shows === 'bytes' && isFormat(name));
    return optionsOf(command, schema).filter(option => !isRefused(option));
}
/** The names of the inputs that are options of a command. */
function inputOptions(command, schema) {
    return new Set(optionsOf(command, schema).flatMap(({ name, of }) => (of === 'input' ? [name] : [])));
}
/** The options of every command, for words that start no operation. */
function everyOption() {
    return _globals_js__WEBPACK_IMPORTED_MODULE_2__/* .globalOptions */ .Wq.map(each => plainOption(each, 'global', []));
}
function plainOption(option, of, spelled) {
    const { name, short, form, about, value } = option;
    const others = spelled.flatMap(([spelling, to]) => (to === name ? [spelling] : []));
    return {
        name,
        of,
        spellings: short === undefined ? others : [short, ...others],
        form,
        about,
        usual: '',
        value,
    };
}
/** An input takes the short spelling of the option of every command that it replaces. */
function withShorts(options) {
    return options.map(option => {
        const replaced = _globals_js__WEBPACK_IMPORTED_MODULE_2__/* .globalOptions */ .Wq.find(({ name }) => option.of === 'input' && name === option.name);
        if (!replaced || !('short' in replaced))
            return option;
        return { ...option, spellings: [replaced.short, ...option.spellings] };
    });
}
/** Docker's name of a list's option: `platform`, `insecure-registry`. */
function singular(name, inputs) {
    const kind = inputs[name]?.form?.kind;
    if (kind !== 'lines' && kind !== 'csv')
        return undefined;
    if (name.endsWith('ries'))
        return `${name.slice(0, -3)}y`;
    return name.endsWith('s') ? name.slice(0, -1) : undefined;
}


/***/ }),

/***/ 24859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   hS: () => (/* binding */ exitCodes),
/* harmony export */   mU: () => (/* binding */ exitCodeOfShortfall)
/* harmony export */ });
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
    POLICY_INVALID: 2,
    POLICY_VIOLATED: 4,
    SIGNATURE_INVALID: 5,
    REGISTRY_UNAVAILABLE: 6,
    REGISTRY_PROTOCOL: 6,
    CERTIFICATE_INVALID: 4,
    UPLOAD_REJECTED: 4,
    TAG_CONFLICT: 7,
    IMAGE_IN_USE: 7,
    LIST_INVALID: 2,
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
/** The exit codes of results that fall short, whatever the code of the failure is that goes with it. */
const exitCodeOfShortfall = { found: 1, partly: 8 };


/***/ })

};
;