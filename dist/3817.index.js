"use strict";
exports.id = 3817;
exports.ids = [3817];
exports.modules = {

/***/ 23817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  helpText: () => (/* binding */ helpText)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/exit-codes.js
var exit_codes = __webpack_require__(24859);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/contracts/option-about.js
var option_about = __webpack_require__(14570);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/columns.js
const gap = 2;
const widestName = 30;
const narrowest = 24;
/** The width that help is written for: that of the terminal, within what can be read. */
function helpWidth(columns) {
    return Math.min(Math.max(columns ?? 80, 40), 110);
}
/** Breaks text at spaces, and a word that is longer than a line at its commas, or where the line ends. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/).filter(Boolean)) {
        const parts = word.length > width ? split(word, width) : [word];
        for (const [at, part] of parts.entries()) {
            const longer = line === '' || at > 0 ? `${line}${part}` : `${line} ${part}`;
            if (longer.length <= width || line === '')
                line = longer;
            else {
                lines.push(line);
                line = part;
            }
        }
    }
    return line === '' ? lines : [...lines, line];
}
function split(word, width) {
    return word.split(/(?<=,)/).flatMap(part => {
        const count = Math.max(1, Math.ceil(part.length / width));
        return Array.from({ length: count }, (_, at) => part.slice(at * width, (at + 1) * width));
    });
}
/** Rows of a name and what it means, the meanings below each other. */
function twoColumns(rows, width) {
    const widest = Math.max(0, ...rows.map(([name]) => name.length).filter(length => length <= widestName));
    const indent = gap + widest + gap;
    const room = Math.max(width - indent, narrowest);
    return rows.flatMap(([name, about]) => {
        const [first = '', ...others] = wrapped(about, room);
        const start = `${' '.repeat(gap)}${name}`;
        const below = others.map(line => `${' '.repeat(indent)}${line}`);
        // A long name has a line of its own.
        if (name.length > widest)
            return [start, `${' '.repeat(indent)}${first}`.trimEnd(), ...below];
        return [`${start.padEnd(indent)}${first}`.trimEnd(), ...below];
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/commands.js + 4 modules
var commands = __webpack_require__(58370);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/completion/completed.js
var completed = __webpack_require__(19577);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/find-command.js
var find_command = __webpack_require__(84942);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/option-values.js
var option_values = __webpack_require__(18527);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/words/options.js
var words_options = __webpack_require__(24983);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/words/help.js









/** The help of a topic, or the list of commands without one. Throws INPUT_INVALID for a word that is no command. */
async function helpText(topic, { columns, schemaOf }) {
    const width = helpWidth(columns);
    const [first] = topic;
    if (first === undefined || first === 'help')
        return overview(width);
    if ((0,find_command/* isAskingWord */.cQ)(first))
        return askingHelp(first, width);
    if (first === 'exit-codes')
        return exitCodesHelp(width);
    if (first === 'environment')
        return environmentHelp(width);
    const group = (0,find_command/* ofGroup */.VR)(first);
    const isWhole = topic.length === 1 && group.length > 0 && !commands/* commands */.P.some(({ names }) => names.includes(first));
    if (isWhole)
        return listed(`Usage: tallyman ${first} COMMAND [OPTIONS]`, group, width);
    const found = (0,find_command/* findCommand */.Zv)(topic);
    return 'ask' in found ? overview(width) : commandHelp(found.command, schemaOf, width);
}
/** The help of a word that asks about the command itself. */
function askingHelp(word, width) {
    const { usage, about } = asking[word];
    return `Usage: tallyman ${usage}\n\n${wrapped(about, width).join('\n')}`;
}
const asking = {
    help: { usage: 'help [COMMAND]', about: 'Show the help of a command.' },
    version: {
        usage: 'version [--json]',
        about: 'Print the version; with --json also the build and the version of Node.',
    },
    completion: {
        usage: `completion ${completed/* shells */.mP.join('|')}`,
        about: 'Print the completions for a shell, for a file that the shell reads when it starts.',
    },
};
function overview(width) {
    const intro = 'Pulls, verifies, inspects, pushes, tags, pins and prunes container images by digest.';
    const asking = twoColumns([
        ['help [COMMAND]', 'Show the help of a command.'],
        ['help exit-codes', 'List the exit codes and the errors behind them.'],
        ['help environment', 'List the variables, and the file, that settings come from.'],
        ['completion SHELL', 'Print the completions for bash, zsh, fish or powershell.'],
        ['version', 'Print the version.'],
    ], width);
    const head = `Usage: tallyman COMMAND [OPTIONS]\n\n${wrapped(intro, width).join('\n')}`;
    return `${listed(head, commands/* commands */.P, width)}\n\nAbout the command:\n${asking.join('\n')}`;
}
function listed(head, listedCommands, width) {
    const rows = listedCommands.map(({ names: [name], about }) => [name, about]);
    const foot = wrapped('`tallyman COMMAND --help` shows the words and options of one.', width).join('\n');
    return `${head}\n\nCommands:\n${twoColumns(rows, width).join('\n')}\n\n${foot}`;
}
async function commandHelp(command, schemaOf, width) {
    const schema = await schemaOf(command.action);
    const [name, ...others] = command.names;
    const words = command.positionals.map(placeName);
    const usage = `Usage: tallyman ${[name, '[OPTIONS]', ...words].join(' ')}`;
    const also = others.length > 0 ? [`The same as: ${others.join(', ')}`] : [];
    const about = command.positionals.map(({ name, input, about }) => [name, about ?? placeText(input, command, schema)]);
    const options = (0,words_options/* shownOptions */.O4)(command, schema).map(option => ofPlace(option, command));
    const groups = grouped(options).map(([title, options]) => `${title}:\n${twoColumns(options.map(row), width).join('\n')}`);
    const examples = command.examples.map(line => `  tallyman ${line}`);
    return [
        usage,
        [...wrapped(command.about, width), ...also].join('\n'),
        ...(about.length > 0 ? [`Words:\n${twoColumns(about, width).join('\n')}`] : []),
        ...groups,
        `Examples:\n${examples.join('\n')}`,
        wrapped('The option of a list may be given several times; commas separate the items of one that is a CSV too. `tallyman help exit-codes` lists the exit codes, `tallyman help environment` where settings come from.', width).join('\n'),
    ].join('\n\n');
}
/** An option that a word without `--` says too has the description there. */
function ofPlace(option, { positionals }) {
    const place = positionals.find(({ input }) => option.of === 'input' && input === option.name);
    return place ? { ...option, about: `The same as ${place.name}` } : option;
}
function placeName({ name, isMany, isOptional }) {
    const named = isMany ? `${name}…` : name;
    return isOptional ? `[${named}]` : named;
}
function placeText(input, { sets = {}, says = {} }, { contract }) {
    const names = new Set(Object.keys(contract.inputs));
    return says[input] ?? (0,option_about/* optionAbout */.z)(input, contract.inputs[input]?.description ?? '', { sets, names });
}
/** The options under the titles of the help, those that belong to the command alone first. */
function grouped(options) {
    const common = new Set([...Object.keys(common_inputs/* commonInputs */.j$), ...Object.keys(common_inputs/* sizeInputs */.RG)]);
    const titleOf = ({ of, name }) => {
        if (of === 'global')
            return 'Options of every command';
        return of === 'input' && common.has(name) ? 'Registries, limits and store' : 'Options';
    };
    const groups = Map.groupBy(options, titleOf);
    return ['Options', 'Registries, limits and store', 'Options of every command'].flatMap(title => {
        const members = groups.get(title);
        return members ? [[title, members]] : [];
    });
}
function row(option) {
    const shorts = option.spellings.filter(spelling => spelling.length === 1).map(short => `-${short}`);
    const isOn = (0,option_values/* isOnAnyway */.zV)(option);
    const long = isOn ? `--[no-]${option.name}` : `--${option.name}`;
    const value = (0,option_values/* valueName */.XJ)(option);
    const start = shorts.length > 0 ? `${shorts.join(', ')}, ` : '    ';
    return [`${start}${long}${value === '' ? '' : ` ${value}`}`, meaning(option, { isOn, value })];
}
function meaning(option, { isOn, value }) {
    const choices = (0,option_values/* choicesOf */.cU)(option);
    const isNew = !(0,option_values/* isFlag */.RV)(option) && !value.includes('|') && choices.some(each => !option.about.includes(each));
    const facts = [
        ...(isNew ? [`one of ${choices.join(', ')}`] : []),
        ...(option.usual !== '' && !(0,option_values/* isFlag */.RV)(option) ? [`default ${option.usual}`] : []),
        ...(isOn ? ['on by default'] : []),
    ];
    return facts.length > 0 ? `${option.about} (${facts.join('; ')})` : option.about;
}
/** The exit codes, each with the errors behind it. */
function exitCodesHelp(width) {
    const errors = Map.groupBy(Object.entries(exit_codes/* exitCodeOf */.FO), ([, code]) => code);
    const rows = Object.entries(exit_codes/* exitCodes */.hS).map(([code, about]) => {
        const names = (errors.get(Number(code)) ?? []).map(([name]) => name);
        return [code, names.length > 0 ? `${about} (${names.join(', ')})` : about];
    });
    const note = wrapped('What a check finds ends with 1 whatever its code is, such as NOT_PINNED from `lock check`, and a run that did only a part of its work with 8.', width);
    return `Exit codes, with the codes of errors:\n\n${twoColumns(rows, width).join('\n')}\n\n${note.join('\n')}`;
}
const variables = [
    [
        'TALLYMAN_…',
        'The option of that name: TALLYMAN_STORE, TALLYMAN_MODE. Not the options of every command, such as --yes and --json, nor --output, --oci, --exit-code and --images-file: those belong to the command line',
    ],
    ['TALLYMAN_CACHE_DIR', 'The folder of --cache-dir, in place of the Actions cache'],
    ['TALLYMAN_GITHUB_TOKEN', 'Token for ghcr.io; without it GITHUB_TOKEN, then GH_TOKEN'],
    ['DOCKER_CONFIG', "Folder of Docker's config.json with credentials and proxies"],
    ['DOCKER_HOST, DOCKER_CONTEXT', 'The Docker engine to talk to'],
    ['HTTPS_PROXY, HTTP_PROXY, NO_PROXY', 'Proxies, in lower case too'],
    ['XDG_CACHE_HOME', 'Where the store is without --store, in its folder tallyman'],
    ['CI', 'Lines instead of drawn progress, no questions, and pulls want a digest'],
    ['NO_COLOR, TERM=dumb', 'Neither colours nor drawn progress'],
    ['GITHUB_OUTPUT, GITHUB_STEP_SUMMARY', 'In a step of GitHub Actions: where outputs and the summary go'],
];
/** Where settings come from, and the variables that count. */
function environmentHelp(width) {
    const order = 'The nearest setting counts: the command line, then variables, then `.tallyman.yaml` in the working folder or in one above it up to the one with `.git`, then the default. The file has the names of options as keys, at the top for every command, or below the name of a command for it alone; options that have no variable are not read from it.';
    return [
        wrapped(order, width).join('\n'),
        `Variables:\n${twoColumns(variables, width).join('\n')}`,
        'A file:\n  registry-mirrors:\n    - docker.io=mirror.example.com\n  lock:\n    ignore: ghcr.io/owner/*',
    ].join('\n\n');
}


/***/ })

};
;