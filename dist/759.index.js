export const id = 759;
export const ids = [759];
export const modules = {

/***/ 759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runnerHost: () => (/* binding */ runnerHost)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3136);





/*
 * The runner's protocol (docs.github.com, "Workflow commands for GitHub Actions"): commands on standard output, values
 * in files. This is the only file that touches the runner, its environment or standard output.
 */
const maxAnnotations = 10;
const maxMessage = 4_096;
const maxSummaryBytes = 1_000_000;
/** The runner that started this process; outside of one, the same is printed. */
function runnerHost() {
    const { env } = process;
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => stop.abort());
    return {
        ...{ env, log: runnerLog(), signal: stop.signal, platform: process.platform, architecture: process.arch },
        ...{
            workspace: env.GITHUB_WORKSPACE || process.cwd(),
            temp: env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(),
            home: env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(),
        },
        beside: name => (process.argv[1] ? (0,node_url__WEBPACK_IMPORTED_MODULE_4__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(process.argv[1]), name)) : undefined),
        input: name => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '',
        output: (name, value) => writeValue(env.GITHUB_OUTPUT, name, value),
        secret: mask,
        summary: markdown => writeSummary(env.GITHUB_STEP_SUMMARY, markdown),
        fail: () => {
            process.exitCode = 1;
        },
    };
}
function runnerLog() {
    const counts = { notice: 0, warning: 0, error: 0 };
    const annotate = (kind) => (message, place) => {
        // The runner shows ten of a kind and drops the rest without a word; those go to the log as lines.
        if (counts[kind]++ < maxAnnotations)
            command(kind, propertiesOf(place), message.slice(0, maxMessage));
        else
            print(`${kind}: ${message}`);
    };
    return {
        info: print,
        debug: line => command('debug', '', line),
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
    };
}
function print(line) {
    process.stdout.write(`${line}\n`);
}
function command(name, properties, message) {
    print(`::${name}${properties ? ` ${properties}` : ''}::${escapeData(message)}`);
}
function propertiesOf({ title, file, line } = {}) {
    const pairs = Object.entries({ title, file, line }).filter(([, value]) => value !== undefined);
    return pairs.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
function mask(value) {
    // The runner masks line by line, and a mask of nothing would hide everything.
    for (const line of value.split(/\r\n|\r|\n/))
        if (line.trim() !== '')
            command('add-mask', '', line);
}
function writeValue(file, name, value) {
    if (!file)
        return print(`output ${name}: ${value.replaceAll('\n', ' | ')}`);
    const delimiter = `end_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}
function writeSummary(file, markdown) {
    if (!file)
        return;
    const bytes = Buffer.from(`${markdown}\n`);
    // More than 1 MiB makes the runner drop the whole summary.
    const kept = bytes.byteLength <= maxSummaryBytes
        ? bytes
        : `${bytes.subarray(0, maxSummaryBytes).toString()}\n\n… cut at 1 MB\n`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, kept);
}


/***/ })

};
