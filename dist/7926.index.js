"use strict";
exports.id = 7926;
exports.ids = [7926];
exports.modules = {

/***/ 97926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sarifLog: () => (/* binding */ sarifLog)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/rule-guide.js
var rule_guide = __webpack_require__(92101);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/finding-sentence.js
var finding_sentence = __webpack_require__(94020);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/positions.js
/** Lines and columns of a file's text. As SARIF asks, a byte order mark counts in neither (2.1.0, section 3.30.2). */
class TextPositions {
    #text;
    /** The offset of each line's first character. */
    #starts;
    #markLength;
    /** The offset from which code units and characters differ. */
    #firstPair;
    constructor(text) {
        this.#text = text;
        this.#markLength = text.startsWith('\ufeff') ? 1 : 0;
        const pair = text.search(/[\ud800-\udfff]/);
        this.#firstPair = pair < 0 ? text.length : pair;
        const starts = [this.#markLength];
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            starts.push(at + 1);
        this.#starts = starts;
    }
    /**
     * The region of a range.
     *
     * @param end exclusive; the region is an insertion point if it equals `start`
     */
    region(start, end) {
        const [startLine, startColumn] = this.#position(start);
        const [endLine, endColumn] = this.#position(end);
        const lines = { startLine, startColumn, endLine, endColumn };
        if (end > this.#firstPair)
            return lines;
        return { ...lines, charOffset: Math.max(0, start - this.#markLength), charLength: end - start };
    }
    /** The region of a whole line without its line break, or of the last line if there are fewer. */
    line(line) {
        return { startLine: Math.min(Math.max(1, line), this.#starts.length) };
    }
    slice(start, end) {
        return this.#text.slice(start, end);
    }
    #position(offset) {
        const at = Math.min(Math.max(offset, this.#markLength), this.#text.length);
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((this.#starts[middle] ?? 0) <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return [low + 1, at - (this.#starts[low] ?? 0) + 1];
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/sarif-result.js




const sourceRoot = '%SRCROOT%';
const longestMessage = 1_000;
const longestSnippet = 300;
const levels = { error: 'error', warning: 'warning', notice: 'note' };
/** Converts findings to results. Files' texts are asked for once each. */
class SarifResults {
    #textOf;
    #positions = new Map();
    #rules;
    /** The number of results by rule and fingerprint. */
    #seen = new Map();
    /**
     * @param textOf the text of a file as it was when it was read; undefined if unknown
     * @param rules in the order of the log
     */
    constructor(textOf, rules) {
        this.#textOf = textOf;
        this.#rules = rules;
    }
    result(finding) {
        const { rule, severity, file, where, fix = [] } = finding;
        return {
            ruleId: rule,
            ruleIndex: this.#rules.indexOf(rule),
            level: levels[severity],
            message: { text: plainMessage((0,finding_sentence/* findingSentence */.d)(finding)) },
            locations: [
                {
                    physicalLocation: { artifactLocation: artifact(file), region: this.#regionOf(finding) },
                    logicalLocations: [{ fullyQualifiedName: (0,printable/* printable */.g$)(where) }],
                },
            ],
            partialFingerprints: { 'tallyman/v1': this.#fingerprint(finding) },
            ...(fix.length > 0 && { fixes: [this.#fixOf(fix)] }),
        };
    }
    #regionOf({ file, line, column, start, end }) {
        const positions = this.#positionsOf(file);
        if (start === undefined || end === undefined)
            return positions?.line(line) ?? { startLine: line };
        if (!positions)
            return { startLine: line, startColumn: column };
        const text = positions.slice(start, end);
        return {
            ...positions.region(start, end),
            ...(text.length <= longestSnippet && { snippet: { text: text.toWellFormed() } }),
        };
    }
    /** Equal for different rules at a place, and for the place after its line or digest changed. Others of the same are numbered. */
    #fingerprint({ rule, kind, file, where, image }) {
        const hash = (0,external_node_crypto_.createHash)('sha256')
            .update(JSON.stringify([kind, file, where, image]))
            .digest('hex')
            .slice(0, 32);
        const key = `${rule} ${hash}`;
        const count = (this.#seen.get(key) ?? 0) + 1;
        this.#seen.set(key, count);
        return `${hash}:${count}`;
    }
    #fixOf(edits) {
        const files = Map.groupBy(edits, ({ file }) => file);
        const texts = [...new Set(edits.map(({ text }) => text.trim()))].join(', ');
        return {
            description: { text: plainMessage(`Write ${(0,printable/* printable */.g$)(texts, longestMessage)}`) },
            artifactChanges: [...files].map(([file, each]) => ({
                artifactLocation: artifact(file),
                replacements: each.map(({ start, end, text }) => ({
                    deletedRegion: this.#positionsOf(file)?.region(start, end) ?? {
                        charOffset: start,
                        charLength: end - start,
                    },
                    insertedContent: { text },
                })),
            })),
        };
    }
    #positionsOf(file) {
        if (!this.#positions.has(file)) {
            const text = this.#textOf(file);
            this.#positions.set(file, text === undefined ? undefined : new TextPositions(text));
        }
        return this.#positions.get(file);
    }
}
/** Text for a message, in which no link can begin: SARIF reads `[text](target)` in plain text, too. */
function plainMessage(text) {
    const kept = text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
    return kept.replaceAll('](', '] (').toWellFormed();
}
/** A path relative to the root of the repository, as a URI. */
function artifact(path) {
    const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
    return { uri, uriBaseId: sourceRoot };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/sarif.js




/*
 * GitHub's limits for an upload (docs.github.com, "SARIF support for code scanning"): 10 MB after gzip, 25,000 results in a
 * run, of which it shows 5,000. The limit here is on the text itself, so that other readers can rely on it as well.
 * GitHub ignores `suppressions` unless a repository asks for them, and opens an alert: ignored places are no results.
 */
const mostResults = 5_000;
const mostBytes = 10_000_000;
/** Bytes for everything but the results. */
const bytesBeside = 40_000;
const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const ranks = { error: 0, warning: 1, notice: 2 };
/**
 * Formats a SARIF 2.1.0 log, also without findings. A run that failed is marked as unsuccessful: GitHub then refuses the upload
 * instead of closing the alerts that the run did not look for.
 */
function sarifLog({ findings, failure, textOf, page, version }) {
    const guides = (0,rule_guide/* ruleGuides */.OJ)();
    const results = new SarifResults(textOf, guides.map(({ id }) => id));
    const kept = keptResults(findings, finding => results.result(finding));
    const run = {
        tool: {
            driver: {
                name: 'Tallyman lock',
                ...(version && { version: (0,printable/* printable */.g$)(version).replace(/^v(?=\d)/, '') }),
                ...(page !== undefined && { informationUri: page }),
                rules: guides.map(guide => ruleOf(guide, page)),
            },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n'],
        defaultEncoding: 'utf-8',
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
        invocations: [
            {
                executionSuccessful: failure === undefined || failure.code === 'PLAN_TOO_LARGE',
                toolExecutionNotifications: [
                    ...(failure ? [failureNotification(failure)] : []),
                    ...cutNotification(findings.length, kept.length),
                ],
            },
        ],
        results: kept,
    };
    return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] })}\n`;
}
/** The results up to the limits, in the order of the findings: errors stay before warnings, warnings before notices. */
function keptResults(findings, resultOf) {
    // All are converted in their order, since equal ones are numbered.
    const all = findings.map((finding, at) => ({
        at,
        rank: ranks[finding.severity],
        result: resultOf(finding),
    }));
    let bytes = bytesBeside;
    const fitting = [];
    for (const each of [...all].sort((a, b) => a.rank - b.rank || a.at - b.at)) {
        bytes += Buffer.byteLength(JSON.stringify(each.result)) + 1;
        if (fitting.length === mostResults || bytes > mostBytes)
            break;
        fitting.push(each);
    }
    return fitting.sort((a, b) => a.at - b.at).map(({ result }) => result);
}
function ruleOf({ id, name, summary, why, mend, score }, page) {
    return {
        id,
        name,
        shortDescription: { text: summary },
        fullDescription: { text: `${summary} ${why}` },
        help: { text: `${why}\n\n${mend.replaceAll('`', '"')}`, markdown: `${why}\n\n${mend}` },
        ...(page !== undefined && { helpUri: `${page}#${id.toLowerCase()}` }),
        properties: {
            tags: [...(score === undefined ? [] : ['security']), 'containers', 'supply-chain'],
            precision: 'very-high',
            ...(score !== undefined && { 'security-severity': score.toFixed(1) }),
        },
    };
}
function failureNotification({ code, message, hint }) {
    const [first = ''] = message.split('\n');
    const text = plainMessage(`${code}: ${(0,printable/* printable */.g$)(first, 500)}. ${hint}`);
    return { level: 'error', message: { text } };
}
function cutNotification(found, kept) {
    if (found === kept)
        return [];
    const text = `${(0,format/* plural */.LS)(found - kept, 'finding')} of ${found} left out, the least severe first: this file has at most ${mostResults} results and ${mostBytes / 1e6} MB. The report of the step has all of them.`;
    return [{ level: 'warning', message: { text } }];
}


/***/ })

};
;