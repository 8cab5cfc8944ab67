"use strict";
exports.id = 4704;
exports.ids = [4704];
exports.modules = {

/***/ 94704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runnerHost: () => (/* binding */ runnerHost),
  summaryFile: () => (/* binding */ summaryFile),
  writeOutput: () => (/* binding */ writeOutput)
});

// UNUSED EXPORTS: cutSummary

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(11604);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(70857);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/home-folder.js
var home_folder = __webpack_require__(3248);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/beside.js
var beside = __webpack_require__(67083);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/report-failure.js
var report_failure = __webpack_require__(37580);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/step-log.js
var step_log = __webpack_require__(37356);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/action/runner-host.js








/*
 * The only file that touches the runner, its environment and the process. @actions/core speaks the runner's protocol.
 * This file adds what @actions/core leaves to its callers: text that cannot become a command, the runner's limits, and
 * steps without a runner, whose outputs and summaries are printed.
 */
const mostResultLines = 1_000;
const longestResultLine = 2_000;
/** The most bytes of an output that the next step's process can receive in a variable (Linux: 128 KiB including the name). */
const maxOutputBytes = 100_000;
/** Bytes. The runner drops a step's whole summary when it exceeds 1 MiB. */
const maxSummary = 1_000_000;
const outputFileHint = 'The runner names the file for outputs in GITHUB_OUTPUT. Check that it exists, is writable and has space left.';
const summaryIsCut = '\n\n(The rest is left out: a step summary holds 1 MB.)\n';
/** The runner that started this process. */
function runnerHost() {
    const { env } = process;
    const stop = new AbortController();
    const log = runnerLog();
    const summary = env.GITHUB_STEP_SUMMARY ? summaryFile(log) : printedSummary;
    const host = {
        env,
        log,
        job: { addPath: core/* addPath */.fM, exportVariable: core/* exportVariable */.dN, saveState: core/* saveState */.LZ },
        signal: stop.signal,
        platform: process.platform,
        architecture: process.arch,
        release: (0,external_node_os_.release)(),
        workspace: env.GITHUB_WORKSPACE || process.cwd(),
        temp: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        get home() {
            // Lazy: a failure is that of the step, which needs the host to report it.
            return (0,home_folder/* homeFolder */.W)(process);
        },
        beside: beside/* beside */.v,
        input: name => (0,core/* getInput */.V4)(name, { trimWhitespace: false }),
        output: (name, value) => {
            if (env.GITHUB_OUTPUT)
                writeOutput(name, value, log);
            else
                print(`output ${name}: ${withinLimit(name, value, log)}`);
        },
        result: text => printResult(text, log),
        secret: mask,
        summary: summary.add,
        fail: () => {
            process.exitCode = 1;
        },
    };
    const end = (thrown) => {
        (0,report_failure/* reportFailure */.xV)((0,report_failure/* asTallyError */.hc)(thrown, host), host);
        // Flushes standard output before the process exits; on Windows writes to pipes are asynchronous.
        void summary.written().then(() => process.stdout.write('', () => process.exit()));
    };
    // The runner sends SIGINT, SIGTERM 7.5 s later, and kills after another 2.5 s: the first signal asks to stop, the
    // second ends the process.
    const ask = () => (stop.signal.aborted ? end(new Error('it did not stop when it was asked')) : stop.abort());
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, ask);
    process.once('uncaughtException', end);
    return host;
}
/** A log on standard output that uses the runner's commands. */
function runnerLog() {
    const annotations = { notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 };
    return (0,step_log/* stepLog */.tV)({
        write,
        startGroup: core/* startGroup */.Oh,
        endGroup: core/* endGroup */.N4,
        debug: core/* debug */.Yz,
        annotate: (kind, message, { line, ...place }) => annotations[kind](message, { ...place, ...(line !== undefined && { startLine: line }) }),
    });
}
/** Prints the result of a step, whose whole text is in the report. */
function printResult(text, log) {
    const lines = text.split('\n');
    log.list(lines
        .slice(0, mostResultLines)
        .map(line => (line.length > longestResultLine ? `${line.slice(0, longestResultLine)}…` : line)));
    const more = lines.length - mostResultLines;
    if (more > 0)
        log.info(`${more} more lines are in the report`);
}
function withinLimit(name, value, log) {
    const size = Buffer.byteLength(value);
    if (size <= maxOutputBytes)
        return value;
    log.warning(`The output ${name} is left out: it has ${size} bytes, and a step that is given more than ${maxOutputBytes} cannot start. The report holds everything`);
    return '';
}
/** Writes an output to the file that the runner reads; one that no later step could take is left out, with a warning. */
function writeOutput(name, value, log) {
    const written = withinLimit(name, value, log);
    try {
        (0,core/* setOutput */.uH)(name, written);
    }
    catch (cause) {
        const message = `Cannot write the output ${name}: ${(0,printable/* printable */.g$)(cause.message)}`;
        throw new errors/* TallyError */.jB('STORE_FAILED', message, { cause, hint: outputFileHint });
    }
}
/** Masks a value in everything that the step prints from now on. */
function mask(value) {
    for (const form of (0,step_log/* maskForms */.ye)(value))
        (0,core/* setSecret */.Pq)(form);
}
/** The step's summary, up to the size that the runner shows. */
function summaryFile(log) {
    let bytes = 0;
    let writing = Promise.resolve();
    return {
        add: markdown => {
            const text = cutSummary(`${markdown}\n\n`, bytes);
            bytes += Buffer.byteLength(text);
            // One write at a time: each empties the buffer, including what was added meanwhile.
            writing = writing
                .then(() => summary.addRaw(text).write())
                .catch((failure) => log.warning(`Cannot write the step's summary: ${failure.message}`));
        },
        written: async () => void (await writing),
    };
}
const printedSummary = {
    add: markdown => {
        printAll(markdown.split('\n'));
    },
    written: () => Promise.resolve(),
};
/** Cuts `markdown` to what fits after the bytes already written, at the end of a line, and says so. */
function cutSummary(markdown, written) {
    const free = maxSummary - written;
    const bytes = Buffer.from(markdown);
    if (bytes.byteLength <= free)
        return markdown;
    const kept = bytes.subarray(0, Math.max(0, free - summaryIsCut.length));
    const end = kept.lastIndexOf('\n');
    if (end >= 0)
        return kept.subarray(0, end).toString() + summaryIsCut;
    return free >= summaryIsCut.length ? summaryIsCut : '';
}
/** Prints one line in which no command can begin. */
function print(line) {
    write((0,printable/* printable */.g$)(line, step_log/* longestLine */.N9));
}
function printAll(lines) {
    if (lines.length > 0)
        write(lines.map(line => (0,printable/* printable */.g$)(line, step_log/* longestLine */.N9)).join('\n'));
}
function write(text) {
    process.stdout.write(`${text}\n`);
}


/***/ })

};
;