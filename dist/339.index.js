"use strict";
exports.id = 339;
exports.ids = [339];
exports.modules = {

/***/ 94020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ shortSentence),
/* harmony export */   d: () => (/* binding */ findingSentence)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);



/** The finding's sentence, with the image in front unless the sentence names it. */
function findingSentence({ image, message }) {
    const name = shownName(image);
    return name === '' || message.includes(name) ? message : `${name}: ${message}`;
}
/** The same for people, with short digests: the report has whole ones. */
function shortSentence(finding) {
    return findingSentence(finding).replaceAll(/\b(sha(?:256|512):[0-9a-f]{12})[0-9a-f]{52,}/g, '$1');
}
/** The name without tag as Docker's commands show it; text that is no name as it is. */
function shownName(image) {
    try {
        return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarName */ .hG)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(image));
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error))
            throw error;
        // The place may hold anything, such as an expression.
        return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(image, 100);
    }
}


/***/ }),

/***/ 7318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ startFiles),
/* harmony export */   HD: () => (/* binding */ readable),
/* harmony export */   LX: () => (/* binding */ mayBeStart),
/* harmony export */   kQ: () => (/* binding */ startKinds)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87629);
/* harmony import */ var _scan_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(984);


/** Kinds that name no images themselves, or only what a tool wrote; and the folder of a build, which only leads name. */
const silent = new Set(['text', 'env', 'chart', 'context', 'lock']);
/** Folders with copies of what other repositories hold. */
const copied = /(?:^|\/)(?:vendor|node_modules)\//;
const opensAtOnce = 16;
/** Values beside it are those of a chart. */
const isChart = /^(.*?)Chart\.ya?ml$/;
/** Stands for the folders of charts while these are not known. */
const anyFolder = { has: () => true };
/** The kinds that files can have, for people to name. */
const startKinds = [
    ...new Set(['dockerfile', ..._scan_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindRows */ .Y8.map(({ kind }) => kind)]),
].filter(kind => !silent.has(kind));
/**
 * Chooses the files that are searched for images. Without `paths`: those whose names say their kind, values beside a chart, and YAML with
 * `apiVersion` and `kind`. With `paths`: all that match and may name images, whatever kind their content says.
 */
async function startFiles(files, rules, source) {
    const mayRead = readable(rules);
    const charts = new Set(files.flatMap(({ path }) => isChart.exec(path)?.[1] ?? []));
    const chosen = files
        .filter(({ path, linked }) => mayRead(path) && (linked === undefined || mayRead(linked)))
        .map(file => ({ file, kind: kindOf(file.path, rules, charts) }))
        .filter(({ kind }) => kind !== 'none');
    const kept = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(chosen, opensAtOnce, async ({ file, kind }) => {
        if (kind !== 'candidate')
            return startOf(file, kind);
        if (await isManifest(file, source))
            return startOf(file, 'kubernetes');
        return hasRule(file.path, rules) ? startOf(file, 'yaml') : undefined;
    });
    return distinct(kept.filter(start => start !== undefined));
}
/** Returns the test for names of files that `startFiles` may choose, or needs to know to choose others. */
function mayBeStart(rules) {
    const mayRead = readable(rules);
    return path => isChart.test(path) || (mayRead(path) && kindOf(path, rules, anyFolder) !== 'none');
}
/** Returns the test for files that others lead to. */
function readable({ except }) {
    return path => !except.some(glob => glob.matches(path));
}
/**
 * Returns the kind, `undefined` if the content decides, `candidate` if it decides whether the file is a manifest, or `none`. A file with
 * rules alone is `yaml`, which has no places of its own.
 */
function kindOf(path, rules, charts) {
    const given = rules.forced.find(({ files }) => files.matches(path));
    if (given)
        return given.kind;
    if (rules.paths.length > 0)
        return isMeant(path, rules) ? undefined : 'none';
    const usual = copied.test(path) ? 'none' : usualKind(path, rules, charts);
    return usual === 'none' && hasRule(path, rules) ? 'yaml' : usual;
}
/** Tests a file against `paths`. One that is named in full is meant, whatever its name. */
function isMeant(path, { paths, kinds, ruled }) {
    const matching = paths.find(glob => glob.matches(path));
    if (!matching)
        return false;
    if (matching.text.replace(/^(?:\.?\/)+/, '') === path)
        return true;
    const named = (0,_scan_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfPath */ .Bs)(path);
    if (named === undefined)
        return isYaml(path) || hasRule(path, { ruled });
    return !silent.has(named) && isWanted(named, kinds);
}
function usualKind(path, { kinds }, charts) {
    const named = (0,_scan_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfPath */ .Bs)(path);
    if (named === undefined)
        return isYaml(path) && isWanted('kubernetes', kinds) ? 'candidate' : 'none';
    if (silent.has(named) || !isWanted(named, kinds))
        return 'none';
    if (named === 'helm' && !charts.has(path.slice(0, path.lastIndexOf('/') + 1)))
        return 'none';
    // A program that is called like a Dockerfile.
    return named === 'dockerfile' && (0,_scan_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeSource */ .Cn)(path) ? undefined : named;
}
function isYaml(path) {
    return /\.ya?ml$/i.test(path);
}
function hasRule(path, { ruled }) {
    return ruled.some(glob => glob.matches(path));
}
function isWanted(kind, kinds) {
    return kinds === 'all' || kinds.has(kind);
}
/** A link is read under the name of its file, which other paths lead to as well; its own name says the kind. */
function startOf({ path, linked }, kind) {
    const known = kind ?? (linked === undefined ? undefined : (0,_scan_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfPath */ .Bs)(path));
    return { path: linked ?? path, isLink: linked !== undefined, ...(known !== undefined && { kind: known }) };
}
function distinct(starts) {
    const files = new Map();
    // A file's own name decides before those of links to it.
    for (const { isLink, ...start } of starts.toSorted((a, b) => Number(a.isLink) - Number(b.isLink)))
        if (!files.has(start.path))
            files.set(start.path, start);
    return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** Reports whether YAML has the keys of a Kubernetes manifest, at the beginning of any lines. */
async function isManifest({ path }, source) {
    const opened = await source.open(path);
    if (opened.kind !== 'file')
        return false;
    return (/^[ \t{"']*apiVersion["']?[ \t]*:/m.test(opened.text) && /^[ \t{"',]*kind["']?[ \t]*:/m.test(opened.text));
}


/***/ }),

/***/ 65137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ refuseGone),
/* harmony export */   Sw: () => (/* binding */ lockFailure),
/* harmony export */   YF: () => (/* binding */ askingFailure),
/* harmony export */   lT: () => (/* binding */ tooManyEdits)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _lock_pins_finding_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94020);
/* harmony import */ var _lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14215);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);





/** The code of a failure by the rules of its findings; the first that applies counts. */
const codes = [
    {
        code: 'POLICY_VIOLATED',
        rules: ['TM013', 'TM014', 'TM015'],
        hint: 'Use images that the policy allows, with a digest if it asks for one (`mode: write` adds it), or have those who keep the policy file change it or add an exception. Comments take no image out of a policy.',
    },
    {
        code: 'POLICY_BLOCKED',
        rules: ['TM007', 'TM008'],
        hint: 'Take the images from an allowed registry, or change `allow-registries` and `deny-registries`.',
    },
    {
        code: 'NOT_PINNED',
        rules: ['TM001', 'TM010', 'TM011'],
        hint: 'Run this action with `mode: write` and commit what it changes. Where no digest can be written, the finding says what to do instead. Put `# tallyman: ignore` above an image that is meant to move.',
    },
    {
        code: 'LOCK_MISMATCH',
        rules: ['TM002', 'TM006'],
        hint: 'If the lock is right, correct the files. Else run this action with `mode: write`, which takes over what the files say, and commit the lock; `mode: update` also gives a tag that is pinned twice one digest.',
    },
    {
        code: 'TAG_MOVED',
        rules: ['TM003'],
        hint: 'Run this action with `mode: update`, review what it changes and commit it; `severity: moved=notice` only mentions it.',
    },
    {
        code: 'NOT_FOUND',
        rules: ['TM009'],
        hint: 'Correct the name or tag, or pass credentials that may read the repository. `ignore` takes out images that do not exist yet.',
    },
    {
        code: 'PLATFORM_MISSING',
        rules: ['TM004', 'TM012'],
        hint: 'Run this action with `mode: update`, which pins what the tag names, or correct `platforms`.',
    },
    {
        code: 'FILE_UNREADABLE',
        rules: ['TM005'],
    },
];
const shownFindings = 10;
/** Makes one failure of a result's errors: why nothing was written, else the findings that remain; undefined if nothing fails. */
function lockFailure({ failure, remaining, }) {
    const errors = remaining.filter(({ severity }) => severity === 'error');
    const row = codes.find(({ rules }) => errors.some(({ rule }) => rules.includes(rule)));
    if (failure || !row)
        return failure;
    const isOwn = ({ rule }) => row.rules.includes(rule);
    const sorted = [...errors.filter(isOwn), ...errors.filter(error => !isOwn(error))];
    const counts = [...Map.groupBy(sorted, ({ rule }) => rule)].map(([rule, all]) => `${all.length} ${rule} ${_lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .aO[rule].name}`);
    const lines = sorted
        .slice(0, shownFindings)
        .map(finding => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(finding.file)}:${finding.line}: ${(0,_lock_pins_finding_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .findingSentence */ .d)(finding)}`);
    const more = sorted.length > shownFindings ? [`and ${sorted.length - shownFindings} more`] : [];
    const title = `The check of images failed at ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(sorted.length, 'place')}: ${counts.join(', ')}`;
    const message = [title, ...lines, ...more].join('\n');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB(row.code, message, { hint: row.hint, details: { count: sorted.length } });
}
/** Mirrors, which the codes' own hints name, are not asked what a tag is. */
const askingHints = {
    REGISTRY_UNAVAILABLE: 'Run again later, or check the host name. Nothing was written; `ignore` takes these images out meanwhile.',
    RATE_LIMITED: 'Wait for the time shown, or log in to get a higher limit. Nothing was written; `ignore` takes these images out meanwhile.',
};
/** The failure of asking registries, if any: an image that does not exist is a finding instead. */
function askingFailure(answers, images) {
    const byName = new Map(images.map(image => [image.name, image]));
    const failed = [...answers].flatMap(([name, answer]) => 'error' in answer && !isAnswer(answer.error, byName.get(name)) ? [{ name, error: answer.error }] : []);
    const [first] = failed.sort((a, b) => (a.name < b.name ? -1 : 1));
    if (!first)
        return undefined;
    const { error } = first;
    const hint = askingHints[error.code];
    if (failed.length === 1)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB(error.code, error.message, { cause: error, hint, details: error.details });
    const names = failed.slice(0, shownFindings).map(({ name }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name));
    const more = failed.length > names.length ? ` and ${failed.length - names.length} more` : '';
    const message = `Cannot ask for ${failed.length} images (${names.join(', ')}${more}): ${error.message}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB(error.code, message, { cause: error, hint, details: { count: failed.length } });
}
/** Throws NOT_FOUND if the lock would get digests that registries no longer have: nobody can tell their platforms. */
function refuseGone(gone) {
    if (gone.length === 0)
        return;
    const shown = gone.slice(0, shownFindings).map(({ name, digest }) => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}@${digest}`);
    const more = gone.length > shown.length ? ` and ${gone.length - shown.length} more` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('NOT_FOUND', `Cannot lock ${shown.join(', ')}${more}: the registry does not have it`, {
        hint: 'Nothing was written. Run `mode: update`, which follows the tag, correct the digest in the files, or name the image under `ignore`.',
        details: { count: gone.length },
    });
}
/** A name that is a build context may be any word, which registries refuse in their own ways. */
function isAnswer(error, image) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
        return true;
    const mayBeContext = image?.places.every(({ place }) => place.mayBeContext) === true;
    return mayBeContext && (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isTallyError */ .pQ)(error, 'UNAUTHENTICATED', 'DENIED');
}
/** The failure of a plan with more edits than `max-edits`. */
function tooManyEdits({ edits, editedPlaces }, { maxEdits }) {
    if (editedPlaces <= maxEdits)
        return undefined;
    const files = new Set(edits.map(({ file }) => file)).size;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('PLAN_TOO_LARGE', `Cannot change ${editedPlaces} places in ${files} files: \`max-edits\` allows ${maxEdits}`, {
        hint: 'Nothing was written. Read the plan in the summary, and raise `max-edits` if all of it is meant.',
        details: { count: editedPlaces, maxEdits },
    });
}


/***/ }),

/***/ 55600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ countsInWords),
/* harmony export */   YJ: () => (/* binding */ findingsByFile),
/* harmony export */   kR: () => (/* binding */ rulesFound),
/* harmony export */   ur: () => (/* binding */ severityCounts)
/* harmony export */ });
/* harmony import */ var _lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14215);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);


/** Counts findings by severity. */
function severityCounts(findings) {
    const count = (severity) => findings.filter(each => each.severity === severity).length;
    return { error: count('error'), warning: count('warning'), notice: count('notice') };
}
/** The counts in words, without those that are 0: `2 errors, 1 notice`; empty without findings. */
function countsInWords(counts) {
    return _lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO
        .filter(severity => counts[severity] > 0)
        .map(severity => (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(counts[severity], severity))
        .join(', ');
}
/** Findings by file; files and findings in the order of paths and lines. */
function findingsByFile(findings) {
    const sorted = [...findings].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
    return Map.groupBy(sorted, ({ file }) => file);
}
/** The rules of findings, those with the worst findings first. */
function rulesFound(findings) {
    const worst = _lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.flatMap(severity => findings.filter(each => each.severity === severity));
    return [...new Set(worst.map(({ rule }) => rule))];
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 71816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ lockReport),
/* harmony export */   Mh: () => (/* binding */ lockOutputs),
/* harmony export */   nz: () => (/* binding */ findingsReport)
/* harmony export */ });
/* harmony import */ var _lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14215);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _finding_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55600);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75129);




/** Bytes of the output `pins`; the report has all of them. */
const mostPinBytes = 8_192;
/** The most lines of an output; the report has all of them. */
const shownLines = 20;
/** The outputs of a result, without those that are paths. */
function lockOutputs(result) {
    const { changes, counts, held, ignored, unreadable } = result;
    return {
        changed: String(isChanged(result)),
        files: cutLines(changes.map(({ path }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path))),
        pins: cutPins(result.pins),
        title: (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestTitle */ .Z)(result),
        unpinned: String(counts.unpinned),
        moved: String(counts.moved),
        held: String(held.length),
        ignored: String(ignored.length),
        unreadable: String(unreadable.length),
        json: JSON.stringify(figures(result)),
    };
}
/** The whole account, as written to the report file. */
function lockReport(result) {
    const { findings, changes, pins, held, facts, failure } = result;
    const { ignored, unreadable, templateFiles, unknownFiles } = result;
    return {
        ...figures(result),
        ...(failure && { failure: { code: failure.code, message: failure.message } }),
        findings: findings.map(findingReport),
        files: changes.map(({ path, before }) => ({ path, isNew: before === undefined })),
        pins: pins.map(pin => pinReport(pin, facts)),
        held: held.map(heldReport),
        ignored,
        unreadable,
        templateFiles,
        unknownFiles,
    };
}
/** The findings as JSON: one for each rule at a place. */
function findingsReport({ findings }) {
    return `${JSON.stringify(findings.map(findingReport), undefined, 2)}\n`;
}
/** Whether files changed, or would without the dry run. */
function isChanged({ changes, failure }) {
    return changes.length > 0 && failure === undefined;
}
function figures(result) {
    const { mode, isDry, changes, counts, pins, held, ignored, unreadable, findings } = result;
    const { error, warning, notice } = (0,_finding_order_js__WEBPACK_IMPORTED_MODULE_2__/* .severityCounts */ .ur)(findings);
    return {
        mode,
        dryRun: isDry,
        changed: isChanged(result),
        changedFiles: changes.length,
        ...counts,
        pinned: pins.filter(({ before }) => before === undefined).length,
        updated: pins.filter(({ before }) => before !== undefined).length,
        held: held.length,
        ignored: ignored.length,
        unreadable: unreadable.length,
        errors: error,
        warnings: warning,
        notices: notice,
    };
}
function findingReport({ rule, fix, ...finding }) {
    return { rule, name: _lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .aO[rule].name, check: _lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .aO[rule].check, ...finding, ...(fix && { fix }) };
}
function pinReport({ age, ...pin }, facts) {
    const [before, after] = [pin.before && facts.get(pin.before), facts.get(pin.after)];
    return {
        ...pin,
        ...(age && { age: ageReport(age) }),
        ...(before && { factsBefore: factsReport(before) }),
        ...(after && { factsAfter: factsReport(after) }),
    };
}
function heldReport({ age, until, ...pin }) {
    return {
        ...pin,
        ...(until !== undefined && { until: isoTime(until) }),
        ...(age && { age: ageReport(age) }),
    };
}
function ageReport({ since, from, said }) {
    return { since: isoTime(since), from, said };
}
function factsReport({ sizes, platforms, digest: _, ...claimed }) {
    return { sizes: Object.fromEntries(sizes), platforms: Object.fromEntries(platforms), claimed };
}
function isoTime(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
function cutPins(pins) {
    const kept = [];
    let bytes = 2;
    for (const { image, before, after, files } of pins) {
        const each = JSON.stringify({ image, before, after, files: files.slice(0, shownLines) });
        bytes += Buffer.byteLength(each) + 1;
        if (bytes > mostPinBytes)
            break;
        kept.push(each);
    }
    return `[${kept.join(',')}]`;
}
function cutLines(lines) {
    const more = lines.length - shownLines;
    return [...lines.slice(0, shownLines), ...(more > 0 ? [`${more} more, see the report`] : [])].join('\n');
}


/***/ }),

/***/ 37563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JV: () => (/* binding */ platformChanges),
/* harmony export */   Or: () => (/* binding */ heldReason),
/* harmony export */   XV: () => (/* binding */ newAndMoved),
/* harmony export */   bF: () => (/* binding */ shownFiles),
/* harmony export */   f6: () => (/* binding */ heldMove),
/* harmony export */   j9: () => (/* binding */ wholeDigests),
/* harmony export */   lO: () => (/* binding */ shownAge),
/* harmony export */   lh: () => (/* binding */ shownSize),
/* harmony export */   qV: () => (/* binding */ shownBuild),
/* harmony export */   yr: () => (/* binding */ withoutStop),
/* harmony export */   zu: () => (/* binding */ shownImage),
/* harmony export */   zy: () => (/* binding */ shownMove)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84519);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);






const hour = 3_600_000;
const day = 24 * hour;
/** Build times before this are of reproducible builds, which set any time. */
const firstBuild = Date.parse('2013-01-01');
/** An image as Docker's commands show it, `node:24`; as it is if it is none. */
function shownImage(image) {
    try {
        return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarReference */ .ZD)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image));
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error))
            throw error;
        return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(image);
    }
}
/** A time for people: `2026-11-29 12:00 UTC`. */
function shownTime(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? 'unknown' : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** An age with its source: `5 days (Docker Hub)`. */
function shownAge({ since, said }, now) {
    return `${duration(Math.max(0, now - since))} (${said})`;
}
function duration(milliseconds) {
    if (milliseconds >= 2 * day)
        return (0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(Math.floor(milliseconds / day), 'day');
    if (milliseconds >= hour)
        return (0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(Math.floor(milliseconds / hour), 'hour');
    return 'under an hour';
}
/** `old → new`, both short; only the new one for an image without a digest before. */
function shownMove({ before, after }) {
    const next = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(after));
    return before === undefined ? `no digest → ${next}` : `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(before))} → ${next}`;
}
/** `pinned → found` of a held pin, both short. A tag that was not asked has nothing to compare with. */
function heldMove({ pinned, found }) {
    return `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(pinned))}${found === undefined ? ', tag not asked' : ` → ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(found))}`}`;
}
/** Why a pin is held. The time from which it can move is said in place of an age that is too low. */
function heldReason({ reason, until }) {
    return until === undefined ? reason : `too young, can move from ${shownTime(until)}`;
}
/** The platforms that one image has and the other lacks. */
function platformChanges(before, after) {
    if (!before || !after)
        return { lost: [], gained: [] };
    const missing = (from, of) => [...of.platforms.keys()].filter(platform => !from.platforms.has(platform)).sort();
    return { lost: missing(after, before), gained: missing(before, after) };
}
/** The change of size over the platforms that both images have: `+3.1 MB (2.6 %)`; the size itself for a new pin. */
function shownSize(before, after) {
    if (!after || after.sizes.size === 0)
        return undefined;
    const common = [...after.sizes].filter(([platform]) => !before || before.sizes.has(platform));
    if (common.length === 0)
        return undefined;
    const [[only] = ['']] = common;
    const over = common.length === 1 ? ` for ${only}` : ` over ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(common.length, 'platform')}`;
    const sum = (sizes) => common.reduce((total, [platform]) => total + (sizes.get(platform) ?? 0), 0);
    const now = sum(after.sizes);
    if (!before)
        return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .humanBytes */ .p6)(now)}${over}`;
    const was = sum(before.sizes);
    if (now === was)
        return `same size${over}`;
    const share = was > 0 ? ` (${((100 * Math.abs(now - was)) / was).toFixed(1)} %)` : '';
    return `${now > was ? 'larger' : 'smaller'} by ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .humanBytes */ .p6)(Math.abs(now - was))}${share}${over}`;
}
/** The day of the build that the image claims, if it is a likely one. */
function shownBuild(facts, now) {
    const { created = '' } = facts ?? {};
    if (!/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(created))
        return undefined;
    const time = Date.parse(created);
    return time > firstBuild && time <= now + day ? new Date(time).toISOString().slice(0, 10) : undefined;
}
/** A sentence without its full stop, to be followed by more. */
function withoutStop(sentence) {
    return sentence.replace(/\.$/, '');
}
/** Paths, the first few in full. */
function shownFiles(files, most = 3) {
    const more = files.length - most;
    return [...files.slice(0, most).map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY), ...(more > 0 ? [`and ${more} more`] : [])].join('<br>');
}
/** Pins that get a first digest, and those that move to another. */
function newAndMoved(pins) {
    return {
        fresh: pins.filter(({ before }) => before === undefined),
        moved: pins.filter(({ before }) => before !== undefined),
    };
}
/** The digests of moved pins in full, folded away. */
function wholeDigests(pins, rows) {
    const cells = pins.map(({ image, before, after }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(shownImage(image)),
        before === undefined ? 'none' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(before),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(after),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)('Whole digests', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['Image', 'Before', 'After'], cells, rows));
}


/***/ }),

/***/ 75129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ pullRequestBody),
  Z: () => (/* binding */ pullRequestTitle)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/finding-sentence.js
var finding_sentence = __webpack_require__(94020);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/markdown.js
var markdown = __webpack_require__(84519);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/compare-link.js
/** How the sites that show a comparison of two revisions write its path. Only these are linked: labels can name any URL. */
const comparePaths = {
    'github.com': (path, range) => `${path}/compare/${range}`,
    'gitlab.com': (path, range) => `${path}/-/compare/${range}`,
    'codeberg.org': (path, range) => `${path}/compare/${range}`,
};
const revision = /^[0-9a-f]{7,64}$/;
const segment = /^[A-Za-z0-9][\w.-]*$/;
/**
 * The page that compares the revisions of two images of one repository, by their labels. Undefined unless both labels are an https URL
 * of a known site and a revision in hex: labels are the publisher's own claim and may hold anything.
 */
function compareLink(before, after) {
    const [from, to] = [before?.revision, after?.revision];
    if (from === undefined || to === undefined || from === to)
        return undefined;
    if (!revision.test(from) || !revision.test(to))
        return undefined;
    const [old, source] = [repositoryOf(before?.source), repositoryOf(after?.source)];
    if (!old || !source || old.host !== source.host || old.path !== source.path)
        return undefined;
    return `https://${source.host}${comparePaths[source.host]?.(source.path, `${from}...${to}`)}`;
}
/** A repository on a known site, with its path from `/` on. */
function repositoryOf(source) {
    const [, host = '', rest = ''] = /^https:\/\/([a-z.]+)\/([\w./-]{3,200})$/.exec(source ?? '') ?? [];
    if (!Object.hasOwn(comparePaths, host))
        return undefined;
    const segments = rest
        .replace(/\/$/, '')
        .replace(/\.git$/, '')
        .split('/');
    const isDeep = host === 'gitlab.com';
    if (segments.length < 2 || (!isDeep && segments.length > 2))
        return undefined;
    return segments.every(each => segment.test(each)) ? { host, path: `/${segments.join('/')}` } : undefined;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/pin-words.js
var pin_words = __webpack_require__(37563);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/pull-request.js





/** GitHub refuses the body of a pull request over 65,536 characters. */
const longestBody = 60_000;
/** Rows of each table, from the most that are tried to the fewest. */
const rowLimits = [200, 100, 50, 20, 5];
/** Places without a digest that are listed. */
const shownPlaces = 10;
/** Titles are pasted into shells and workflows, so they have nothing that either reads. */
const plainTitle = /^[\w .,:/[\]-]{1,120}$/;
/** The title of a pull request, one line without any sign that a shell reads. */
function pullRequestTitle({ pins, changes, failure, }) {
    if (changes.length === 0 || failure)
        return 'No container image moves';
    const { fresh, moved } = (0,pin_words/* newAndMoved */.XV)(pins);
    const parts = [
        ...(moved.length > 0 ? [counted('update', moved, 'pin')] : []),
        ...(fresh.length > 0 ? [counted('pin', fresh, 'image')] : []),
    ];
    if (parts.length === 0)
        return 'Update the lock of container images';
    const title = parts.join(', ');
    return title.charAt(0).toUpperCase() + title.slice(1);
}
/** One image by its name; several updates by the first; several new pins by their number. */
function counted(verb, [first, ...others], noun) {
    const name = (0,pin_words/* shownImage */.zu)(first?.image ?? '');
    const all = (0,format/* plural */.LS)(others.length + 1, noun);
    if (!plainTitle.test(name))
        return `${verb} ${all}`;
    if (others.length === 0)
        return `${verb} ${name}`;
    return verb === 'pin' ? `${verb} ${all}` : `${verb} ${name} and ${(0,format/* plural */.LS)(others.length, `more ${noun}`)}`;
}
/**
 * The body of a pull request, as Markdown. Names, labels and reasons are escaped: nobody is mentioned, and nothing is linked but
 * comparisons on known sites.
 *
 * @param now milliseconds since 1970
 */
function pullRequestBody(result, now) {
    const bodies = rowLimits.map(rows => () => body(result, now, rows));
    const fitting = bodies.find(write => write().length <= longestBody);
    return `${fitting?.() ?? `${opening(result)}\n\n${closing(result)}`}\n`;
}
/** How to refuse a change, for each kind of change. */
function closing({ pins }) {
    const { fresh, moved } = (0,pin_words/* newAndMoved */.XV)(pins);
    return [
        'The report of the step has every detail.',
        ...(moved.length > 0
            ? [
                'To keep a pin where it is, name the image under `hold`, or put `# tallyman: ignore[moved]` above its place.',
            ]
            : []),
        ...(fresh.length > 0
            ? [
                'To leave an image without a digest, name it under `ignore`, or put `# tallyman: ignore` above its place.',
            ]
            : []),
    ].join(' ');
}
function body(result, now, rows) {
    const { pins, held } = result;
    return [
        opening(result),
        ...warnings(result),
        pinTable(result, now, rows),
        untimed(result),
        (0,markdown/* details */.zH)(stayWords(held), (0,markdown/* table */.tp)(['Image', 'Pinned → found', 'Age', 'Why'], held.map(pin => heldRow(pin, now)), rows)),
        (0,pin_words/* wholeDigests */.j9)(pins, rows),
        unpinned(result),
        closing(result),
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** The places that stay without a digest: what the pull request does not mend. */
function unpinned({ remaining }) {
    const open = remaining.filter(({ rule }) => rule === 'TM001');
    const shown = open.slice(0, shownPlaces).map(finding => {
        const { file, line } = finding;
        return `- ${(0,markdown/* code */.aY)(`${file}:${line}`)}: ${(0,markdown/* escapeMarkdown */.FV)((0,finding_sentence/* shortSentence */.I)(finding))}`;
    });
    const more = open.length > shown.length ? [`- and ${open.length - shown.length} more`] : [];
    const title = `${(0,format/* plural */.LS)(open.length, 'place')} ${open.length === 1 ? 'stays' : 'stay'} without a digest`;
    return (0,markdown/* details */.zH)(title, [...shown, ...more].join('\n'));
}
function stayWords(held) {
    const isOne = held.length === 1;
    const why = held.every(({ found }) => found !== undefined)
        ? 'although the tag moved'
        : `as ${isOne ? 'it is' : 'they are'}`;
    return `${(0,format/* plural */.LS)(held.length, 'pin')} ${isOne ? 'stays' : 'stay'} ${why}`;
}
function opening({ mode, pins, counts, changes, failure }) {
    if (failure)
        return `Nothing was written: ${(0,markdown/* code */.aY)(failure.code)}. The log of the step says why.`;
    const { fresh, moved } = (0,pin_words/* newAndMoved */.XV)(pins);
    const files = `${(0,format/* plural */.LS)(changes.length, 'file')} ${changes.length === 1 ? 'changes' : 'change'}`;
    if (pins.length === 0 && changes.length === 0)
        return `All ${(0,format/* plural */.LS)(counts.images, 'image')} stay as they are.`;
    if (pins.length === 0)
        return `Brings the lock up to date; no image moves. ${files}.`;
    const parts = [
        ...(moved.length > 0 ? [movedWords(moved.length, mode)] : []),
        ...(fresh.length > 0 ? [`pins ${(0,format/* plural */.LS)(fresh.length, 'image')} that had no digest`] : []),
    ];
    const what = parts.join(', and ');
    return `${what.charAt(0).toUpperCase()}${what.slice(1)}. ${files}; tags stay readable, only digests change.`;
}
/** `write` moves no pin of a file: only the lock follows one. */
function movedWords(count, mode) {
    if (mode === 'write')
        return `brings ${count === 1 ? '1 entry' : `${count} entries`} of the lock to what the files pin`;
    return `moves ${(0,format/* plural */.LS)(count, 'pin')} to what ${count === 1 ? 'its tag names' : 'their tags name'} now`;
}
/** Platforms that are lost, in front of everything else. */
function warnings({ pins, facts }) {
    const losing = pins.flatMap(({ image, before, after }) => {
        const { lost } = (0,pin_words/* platformChanges */.JV)(before && facts.get(before), facts.get(after));
        return lost.length > 0
            ? [`> - ${(0,markdown/* code */.aY)((0,pin_words/* shownImage */.zu)(image))} loses ${lost.map(markdown/* escapeMarkdown */.FV).join(', ')}`]
            : [];
    });
    if (losing.length === 0)
        return [];
    const shown = losing.slice(0, 10);
    const more = losing.length > 10 ? [`> - and ${losing.length - 10} more`] : [];
    return [['> [!WARNING]', '> Platforms are lost:', ...shown, ...more].join('\n')];
}
function pinTable({ pins, facts }, now, rows) {
    const hasAges = pins.some(({ age }) => age);
    const effects = pins.map(pin => changesOf(pin, facts, now));
    const hasEffects = effects.some(text => text !== '');
    return (0,markdown/* table */.tp)(['Image', 'Old → new', ...(hasAges ? ['Age'] : []), ...(hasEffects ? ['What changes'] : []), 'Files'], pins.map((pin, at) => [
        (0,markdown/* code */.aY)((0,pin_words/* shownImage */.zu)(pin.image)),
        (0,pin_words/* shownMove */.zy)(pin),
        ...(hasAges ? [pin.age ? (0,markdown/* escapeMarkdown */.FV)((0,pin_words/* shownAge */.lO)(pin.age, now)) : ''] : []),
        ...(hasEffects ? [effects[at] ?? ''] : []),
        (0,pin_words/* shownFiles */.bF)(pin.files),
    ]), rows);
}
function changesOf({ before, after }, facts, now) {
    const [old, next] = [before && facts.get(before), facts.get(after)];
    const { lost, gained } = (0,pin_words/* platformChanges */.JV)(old, next);
    // Sizes of different images are not compared with nothing: an old image that could not be read has no size.
    const size = before !== undefined && !old ? undefined : (0,pin_words/* shownSize */.lh)(old, next);
    const build = (0,pin_words/* shownBuild */.qV)(next, now);
    const link = compareLink(old, next);
    return [
        ...(lost.length > 0 ? [`**loses** ${lost.map(markdown/* escapeMarkdown */.FV).join(', ')}`] : []),
        ...(gained.length > 0 ? [`gains ${gained.map(markdown/* escapeMarkdown */.FV).join(', ')}`] : []),
        ...(size === undefined ? [] : [(0,markdown/* escapeMarkdown */.FV)(size)]),
        ...(build === undefined ? [] : [`built ${build} (claimed)`]),
        ...(link === undefined ? [] : [`[compare the source](${link}) (claimed)`]),
    ].join('<br>');
}
/** Says that a first digest does not wait for an age. */
function untimed({ mode, pins }) {
    const { fresh } = (0,pin_words/* newAndMoved */.XV)(pins);
    if (mode !== 'update' || fresh.length === 0)
        return '';
    return 'An image without a digest gets one whatever its age: there is no older digest to stay at.';
}
function heldRow(pin, now) {
    return [
        (0,markdown/* code */.aY)((0,pin_words/* shownImage */.zu)(pin.image)),
        (0,pin_words/* heldMove */.f6)(pin),
        pin.age ? (0,markdown/* escapeMarkdown */.FV)((0,pin_words/* shownAge */.lO)(pin.age, now)) : '',
        (0,markdown/* escapeMarkdown */.FV)((0,pin_words/* heldReason */.Or)(pin)),
    ];
}


/***/ }),

/***/ 20339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/lock/lock-failure.js
var lock_failure = __webpack_require__(65137);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/findings.js
var findings = __webpack_require__(14215);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/tag-answer.js
/** Where an age is from, most trusted first; also the names in `age-from`. */
const ageSources = ['registry', 'attestation', 'first-seen', 'metadata'];

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/image-globs.js
var image_globs = __webpack_require__(95550);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/start-files.js
var start_files = __webpack_require__(7318);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/duration.js
var duration = __webpack_require__(66898);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/path-glob.js
var path_glob = __webpack_require__(29624);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/pattern.js
var pattern = __webpack_require__(67030);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/lock-inputs.js










function valid(parsed) {
    if ('problem' in parsed)
        throw new Error(parsed.problem);
    return parsed;
}
/** Parses a glob over paths of files. */
const pathGlob = value => valid((0,path_glob/* parsePathGlob */.V)(value));
/** Parses an item of `paths`. */
const pathChoice = value => ({
    files: pathGlob(value.replace(/^!\s*/, '')),
    isExcept: value.startsWith('!'),
});
const knownKinds = new Set(start_files/* startKinds */.kQ);
function kind(value) {
    if (knownKinds.has(value))
        return value;
    throw new Error(`"${(0,printable/* printable */.g$)(value)}", expected all, ${start_files/* startKinds */.kQ.join(', ')}, or kind=glob`);
}
const forcing = (0,inputs/* pair */.V2)((name, glob) => ({ kind: kind(name), files: pathGlob(glob) }));
function kindItem(item) {
    if (item.includes('='))
        return forcing(item);
    return item === 'all' ? item : kind(item);
}
/** Parses `kinds`: names, and `kind=glob`. Globs alone leave all kinds. */
const kindChoice = (0,inputs/* converted */.H$)((0,inputs/* listOrCsv */.aG)(kindItem), items => {
    const names = items.filter(item => typeof item === 'string');
    const forced = items.filter(item => typeof item !== 'string');
    if (names.length === 0 || names.includes('all'))
        return { kinds: 'all', forced };
    return { kinds: new Set([...names, ...forced.map(item => item.kind)]), forced };
});
/** Parses a List or CSV of names to a set in the order of `choices`. */
function setOf(choices) {
    return (0,inputs/* converted */.H$)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)(...choices)), named => new Set(choices.filter(choice => named.includes(choice))));
}
const usualSeverities = new Map(findings/* checks */.AV.map(check => [check, check === 'moved' ? 'notice' : 'error']));
/** Parses `check=level` items; checks that none names keep their usual level. */
const severityMap = (0,inputs/* converted */.H$)((0,inputs/* listOrCsv */.aG)((0,inputs/* pair */.V2)((check, level) => [(0,inputs/* oneOf */.yL)(...findings/* checks */.AV)(check), (0,inputs/* oneOf */.yL)(...findings/* severities */.gO)(level)])), levels => new Map([...usualSeverities, ...levels]));
/** Parses a glob or `/regex/` of names such as `ghcr.io/owner/app`. A name without a host is one of Docker Hub. */
const imageGlob = value => {
    const written = (0,inputs/* text */.Qq)(value);
    if (written.startsWith('/'))
        return valid((0,pattern/* parsePattern */.E)(written));
    if (/@|:[^/\]]*$/.test(written))
        throw new Error(`"${(0,printable/* printable */.g$)(written)}" has a tag or digest, expected a name such as ghcr.io/owner/*`);
    return { ...valid((0,path_glob/* parsePathGlob */.V)((0,image_globs/* globInFull */.TJ)(written), { coversFolders: false })), text: written };
};
/** Parses an item of `hold`. */
const heldImages = value => {
    const [, image = '', reason = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
    if (image.trim() === '' || reason.trim() === '')
        throw new Error(`"${(0,printable/* printable */.g$)(value)}", expected glob=reason, such as node=waits for 25`);
    return { image: imageGlob(image.trim()), reason: reason.trim() };
};
/** Parses one `glob=reason` per line. A number sign is part of a reason, as in "see #12"; it begins a comment only at the start of a line. */
const holdList = (0,inputs/* ofForm */.S1)({ kind: 'lines', item: undefined }, value => (0,inputs/* textList */.gC)(heldImages)(value.replace(/^[^\S\r\n]*#.*$/gm, '')));
/** Parses a duration in milliseconds: `3d`, `36h`, `0`. */
const age = value => {
    const parsed = (0,inputs/* text */.Qq)(value) === '0' ? 0 : (0,duration/* parseDuration */.E)((0,inputs/* text */.Qq)(value));
    if (parsed !== undefined)
        return parsed;
    throw new Error(`"${(0,printable/* printable */.g$)((0,inputs/* text */.Qq)(value))}", expected a duration such as 3d or 36h`);
};
/** Parses a platform to its usual form. Throws PLATFORM_INVALID. */
const lock_inputs_platform = value => (0,platform/* formatPlatform */.Bq)((0,platform/* parsePlatform */.Y8)(value));
/** Parses `host` or `host/prefix` to its full form. */
const registryPrefix = value => {
    const name = value.replace(/^https:\/\//i, '').replace(/\/+$/, '');
    const isHost = /^(?:[^/]*[.:][^/]*|localhost|\[[^/]*)(?:\/|$)/.test(name);
    if (!isHost)
        throw new Error(`"${(0,printable/* printable */.g$)(value)}", expected host or host/prefix, such as docker.io/library`);
    // A name of one part at Docker Hub would become one of library/.
    const { registry, repository } = (0,reference/* parseRepository */.SU)(name.includes('/') ? `${name}/any` : `${name}/any/any`);
    const prefix = repository.split('/').slice(0, -1);
    return name.includes('/') ? [registry, ...prefix].join('/') : registry;
};
const step = String.raw `(?:\*\*|\*|[^\s.*[\]{}"']+)(?:\[\*\])*`;
const documentPath = new RegExp(String.raw `^${step}(?:\.${step})*$`);
/** Parses `glob: path.in[*].document`. */
const rule = value => {
    const [, files = '', at = ''] = /^([^:]+):(.*)$/s.exec(value) ?? [];
    const path = at.trim();
    if (files === '' || !documentPath.test(path))
        throw new Error(`"${(0,printable/* printable */.g$)(value)}", expected glob: path, such as deploy/*.yaml: spec.containers[*].image`);
    return { files: pathGlob(files.trim()), at: path };
};
const ruleList = (0,inputs/* list */.p_)(rule);

;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/inputs.js






/** The inputs of the step. */
const inputs_inputs = {
    paths: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(pathChoice)),
    kinds: (0,inputs/* optional */.lq)(kindChoice),
    mode: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('check', 'write', 'update'), 'check'),
    checks: (0,inputs/* optionalOr */.Yv)(setOf(findings/* checks */.AV), new Set(['pinned', 'locked'])),
    severity: (0,inputs/* optional */.lq)(severityMap),
    'write-to': (0,inputs/* optionalOr */.Yv)(setOf(['files', 'lock']), new Set(['files', 'lock'])),
    'lock-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'prune-lock': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, true),
    images: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(imageGlob)),
    ignore: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(imageGlob)),
    'min-age': (0,inputs/* optionalOr */.Yv)(age, 0),
    'age-from': (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)((0,inputs/* oneOf */.yL)(...ageSources)), ['registry', 'first-seen']),
    hold: (0,inputs/* optional */.lq)(holdList),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(lock_inputs_platform)),
    'allow-registries': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(registryPrefix)),
    'deny-registries': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(registryPrefix)),
    ...policy_input/* policyInputs */.e,
    'pin-style': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('tag', 'digest'), 'tag'),
    'changed-lines': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'max-edits': (0,inputs/* optionalOr */.Yv)((0,inputs/* integer */.nd)({ min: 0, max: 999_999_999 }), 200),
    rules: (0,inputs/* optional */.lq)(ruleList),
    'pinned-text': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(pathGlob)),
    sarif: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'cache-client': common_inputs/* cacheInputs */.kv['cache-client'],
    ...common_inputs/* registryInputs */.P4,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/lock-report.js
var lock_report = __webpack_require__(71816);
;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/outputs.js

/** The outputs of the step. */
function outputs({ result, files }) {
    return { ...(0,lock_report/* lockOutputs */.Mh)(result), ...files };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/action.js




const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: lock',
    inputs: inputs_inputs,
    // Lazy: loaded only once the inputs are valid.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(7129), __webpack_require__.e(1996), __webpack_require__.e(7719), __webpack_require__.e(1410), __webpack_require__.e(2731), __webpack_require__.e(7102), __webpack_require__.e(2234), __webpack_require__.e(5831), __webpack_require__.e(520), __webpack_require__.e(3526), __webpack_require__.e(817), __webpack_require__.e(7231)]).then(__webpack_require__.bind(__webpack_require__, 13526))).run(values, host),
    outputs: outputs,
    summary: async ({ result, diff, page, now }) => {
        const { lockSummary } = await __webpack_require__.e(/* import() */ 520).then(__webpack_require__.bind(__webpack_require__, 90520));
        return lockSummary({ result, page, now, ...((result.isDry || result.failure) && { diff }) });
    },
    failure: ({ result }) => (0,lock_failure/* lockFailure */.Sw)(result),
    shortfall: ({ result }) => (!result.failure && (0,lock_failure/* lockFailure */.Sw)(result) ? 'found' : undefined),
});


/***/ })

};
;