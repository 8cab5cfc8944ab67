"use strict";
exports.id = 520;
exports.ids = [520];
exports.modules = {

/***/ 76874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ lookedAt),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   WJ: () => (/* binding */ verdict)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _finding_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55600);
/* harmony import */ var _pin_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37563);



/** The result in a few words, for a heading: `2 errors, 1 notice`, `3 pins moved, 1 image pinned`. */
function headline(result) {
    const { counts, mode, remaining, changes } = result;
    if (isEmpty(result))
        return 'no file names an image';
    const found = (0,_finding_order_js__WEBPACK_IMPORTED_MODULE_0__/* .countsInWords */ .Pe)((0,_finding_order_js__WEBPACK_IMPORTED_MODULE_0__/* .severityCounts */ .ur)(remaining));
    if (mode === 'check') {
        const pass = counts.images === 1 ? 'the one image passes' : `all ${counts.images} images pass`;
        if (result.failure)
            return `not everything could be checked${found === '' ? '' : `; ${found}`}`;
        return found === '' ? pass : found;
    }
    const written = changes.length === 0 ? nothingWords(result) : writtenWords(result);
    const held = result.held.length > 0 ? `, ${result.held.length} held` : '';
    return `${written}${held}${found === '' ? '' : `; still ${found}`}`;
}
/** Reports whether nothing was found, neither images nor faults. */
function isEmpty({ counts, remaining, changes }) {
    return counts.places === 0 && remaining.length === 0 && changes.length === 0;
}
function nothingWords({ failure }) {
    return failure ? 'nothing was written' : 'nothing to change';
}
function writtenWords({ pins, isDry, failure }) {
    const { fresh, moved } = (0,_pin_words_js__WEBPACK_IMPORTED_MODULE_1__/* .newAndMoved */ .XV)(pins);
    const isUnwritten = isDry || failure !== undefined;
    const would = isUnwritten ? ' would be' : '';
    const parts = [
        ...(moved.length > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(moved.length, 'pin')}${would} moved`] : []),
        ...(fresh.length > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(fresh.length, 'image')}${would} pinned`] : []),
    ];
    const what = parts.length > 0 ? parts.join(', ') : `the lock ${isUnwritten ? 'would be' : 'is'} brought up to date`;
    return failure ? `nothing was written: ${what}` : what;
}
/** Says how much was looked at, as a sentence. */
function lookedAt(result) {
    const { counts, ignored, unreadable, mode } = result;
    const left = [
        ...(ignored.length > 0 ? [`${ignored.length} ignored`] : []),
        ...(unreadable.length > 0 ? [`${unreadable.length} not readable`] : []),
        ...(counts.templates > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.templates, 'template')} not read`] : []),
        ...(counts.notLookedAt > 0
            ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.notLookedAt, 'document')} of unknown kinds not looked at (the report lists them)`]
            : []),
    ];
    // `write` and `update` may read by digest, for the lock, where no tag is asked for.
    const none = mode === 'check' ? 'No registry was asked.' : 'No tag had to be asked for.';
    const asked = counts.asked === 0 ? none : `Registries were asked for ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.asked, 'tag')}.`;
    const files = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.files, 'file');
    const what = isEmpty(result)
        ? `Looked at ${files}`
        : `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.images, 'image')} at ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.places, 'place')} in ${files}`;
    return `${what}${left.length > 0 ? `; ${left.join(', ')}` : ''}. ${asked}`;
}
/** The last line of the log. */
function verdict(result) {
    const head = headline(result);
    return `${head.charAt(0).toUpperCase()}${head.slice(1)}. ${lookedAt(result)}`;
}


/***/ }),

/***/ 90520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lockSummary: () => (/* binding */ lockSummary)
/* harmony export */ });
/* harmony import */ var _lock_pins_finding_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94020);
/* harmony import */ var _lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14215);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84519);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74211);
/* harmony import */ var _finding_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55600);
/* harmony import */ var _lock_headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76874);
/* harmony import */ var _pin_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37563);
/* harmony import */ var _rule_guide_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92101);









/** The most rows in one table; the rest is only counted. */
const shownRows = 200;
const shownDiffLines = 400;
const shownFileLines = 5;
/** The `where` of a finding that is about no part of a file. */
const wholes = new Set(['the file', 'the document', 'the compose file']);
/** The step summary of `lock`, as Markdown. */
function lockSummary({ result, diff = '', page, now }) {
    const { remaining, pins, held, ignored, unreadable, templateFiles, unknownFiles, counts } = result;
    return [
        `### Tallyman: ${(0,_lock_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .Pl)(result)}`,
        (0,_lock_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .lookedAt */ .O1)(result),
        pinTable(result, now),
        heldTable(result, now),
        openHeading(result),
        findingTable(remaining, page),
        whatToDo(remaining),
        diffBlock(diff),
        (0,_pin_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeDigests */ .j9)(pins, shownRows),
        leftOutTable('Ignored', ignored),
        leftOutTable('Not readable', unfound(unreadable, remaining)),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(`Templates, not read: ${templateFiles.length}`, firstFiles(templateFiles.map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY))),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(`Documents of unknown kinds, not looked at: ${counts.notLookedAt}`, firstFiles(unknownFiles.map(({ file, documents }) => `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(file)}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(documents, 'document')}`))),
        ...(held.length > 0 ? ['To move a held pin now, lower `min-age` or take the image out of `hold`.'] : []),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function pinTable({ pins, isDry, failure }, now) {
    const hasAges = pins.some(({ age }) => age);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([
        isDry || failure ? 'Image that would change' : 'Image',
        'Old → new',
        ...(hasAges ? ['Age'] : []),
        'Files',
    ], pins.map(pin => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_pin_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shownImage */ .zu)(pin.image)),
        (0,_pin_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shownMove */ .zy)(pin),
        ...(hasAges ? [pin.age ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_pin_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shownAge */ .lO)(pin.age, now)) : ''] : []),
        (0,_pin_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shownFiles */ .bF)(pin.files),
    ]), shownRows);
}
function heldTable({ held }, now) {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Held image', 'Pinned → found', 'Age', 'Why'], held.map(pin => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_pin_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shownImage */ .zu)(pin.image)),
        (0,_pin_words_js__WEBPACK_IMPORTED_MODULE_1__/* .heldMove */ .f6)(pin),
        pin.age ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_pin_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shownAge */ .lO)(pin.age, now)) : '',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_pin_words_js__WEBPACK_IMPORTED_MODULE_1__/* .heldReason */ .Or)(pin)),
    ]), shownRows);
}
/** Parts the findings from the pins that changed. */
function openHeading({ mode, remaining }) {
    return mode === 'check' || remaining.length === 0 ? '' : '#### Still open';
}
function findingTable(findings, page) {
    const rows = [...(0,_finding_order_js__WEBPACK_IMPORTED_MODULE_4__/* .findingsByFile */ .YJ)(findings).values()].flat().map(finding => {
        const { file, line, rule, severity, where } = finding;
        const name = `${rule} ${_lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .rules */ .aO[rule].name}`;
        return [
            (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`${file}:${line}`),
            severity,
            page === undefined ? name : `[${name}](${page}#${rule.toLowerCase()})`,
            `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_lock_pins_finding_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .shortSentence */ .I)(finding))}${wholes.has(where) ? '' : `<br>at ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(where)}`}`,
        ];
    });
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Place', 'Severity', 'Rule', 'Finding'], rows, shownRows);
}
function whatToDo(findings) {
    const lines = (0,_finding_order_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesFound */ .kR)(findings).map(rule => {
        const { id, name, mend } = (0,_rule_guide_js__WEBPACK_IMPORTED_MODULE_7__/* .guideOf */ .G$)(rule);
        return `- **${id} ${name}**: ${mend}`;
    });
    return lines.length === 0 ? '' : ['#### What to do', '', ...lines].join('\n');
}
function diffBlock(diff) {
    if (diff === '')
        return '';
    const lines = diff.split('\n').slice(0, -1);
    const shown = lines.slice(0, shownDiffLines).map(line => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(line, 1_000));
    const more = lines.length - shown.length;
    const longest = shown
        .join('\n')
        .match(/`+/g)
        ?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
    const fence = '`'.repeat(Math.max(3, longest + 1));
    const rest = more > 0 ? [`${more} more lines are in the file of the output \`diff\`.`] : [];
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)('The changes, not written', [`${fence}diff`, ...shown, fence, ...rest].join('\n'));
}
/** Places that no finding of the table stands for. */
function unfound(unreadable, findings) {
    const found = new Set(findings.map(({ file, line }) => `${file}:${line}`));
    return unreadable.filter(({ file, line }) => !found.has(`${file}:${line}`));
}
/** Lists the first files; the report has all. */
function firstFiles(lines) {
    const more = lines.length - shownFileLines;
    const rest = more > 0 ? [`and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(more, 'more file')}, see the report`] : [];
    return [...lines.slice(0, shownFileLines), ...rest].map(line => `- ${line}`).join('\n');
}
function leftOutTable(title, all) {
    const rows = all.map(({ file, line, image, reason }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`${file}:${line}`),
        image === '' ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(image),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(reason),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(`${title}: ${all.length}`, (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Place', 'Image', 'Why'], rows, shownRows));
}


/***/ }),

/***/ 92101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ actionPage),
/* harmony export */   G$: () => (/* binding */ guideOf),
/* harmony export */   OJ: () => (/* binding */ ruleGuides)
/* harmony export */ });
/* harmony import */ var _lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14215);

/** Why each rule matters and how to mend what it finds. */
const advice = {
    TM001: {
        why: 'A tag can be moved to other content at any time, by its owner or by whoever takes over the account. Only a digest names content.',
        mend: 'Run `lock` with `mode: write` and commit the result: each place gets the digest behind its tag. Where no digest can be written, the finding says why and what to write instead. For an image of your own, or one that is meant to float, put `# tallyman: ignore` above the place, or name it under `ignore`.',
        score: 5.5,
    },
    TM002: {
        why: 'Steps that read the lock file would use another image than the one that the files name.',
        mend: 'Run `lock` with `mode: write` and commit both the files and the lock. If somebody edited a digest by hand, find out which of the two is meant first.',
        score: 4,
    },
    TM003: {
        why: 'The tag has other content than the pin, most often a newer build with fixes. The pin goes on naming the old content.',
        mend: 'Run `lock` with `mode: update`, with `min-age` if new images are to wait, and review the change. Name the image under `hold` to stay.',
    },
    TM004: {
        why: 'The pin names the image of one platform. Other platforms pull it as well, and fail or run the wrong binaries.',
        mend: 'Run `lock` with `mode: update`: it writes the digest of the index, which serves every platform.',
        score: 3,
    },
    TM005: {
        why: 'A place that cannot be read cannot be checked, so it may name any image.',
        mend: 'Correct a file that cannot be parsed. Write an image, or its default, in the file itself; where only the run can know it, put `# tallyman: ignore` above the place.',
        score: 3,
    },
    TM006: {
        why: 'Two places name one tag but get different content.',
        mend: 'Run `lock` with `mode: update`, which brings all places to one digest, or correct the older of the two by hand.',
    },
    TM007: {
        why: 'The policy of this repository does not allow images of this registry.',
        mend: 'Use the same image from an allowed registry, or add its host or `host/prefix` to `allow-registries`.',
        score: 7.5,
    },
    TM008: {
        why: 'The host differs from that of a well-known registry by a letter or two. Whoever owns such a host can serve any content.',
        mend: 'Correct the host. If it is right, add it to `allow-registries`.',
        score: 8.5,
    },
    TM009: {
        why: 'The registry does not have the image, so whatever uses it fails.',
        mend: 'Correct the name, tag or digest. A registry may also answer so if the credentials may not read the repository.',
    },
    TM010: {
        why: 'Without a tag, nothing says which newer digest replaces this one.',
        mend: 'Write the tag beside the digest, `name:tag@sha256:…`, or behind it in a comment, `# tag`.',
    },
    TM011: {
        why: 'The comment ignores nothing: the place was mended, or the comment is not on its line or directly above.',
        mend: 'Remove the comment, or move it to the line of the place or the line above.',
    },
    TM012: {
        why: 'Jobs on this platform cannot use the image.',
        mend: 'Use a tag that has the platform, or take the platform out of `platforms`.',
    },
    TM013: {
        why: 'The policy file of this repository names this image, or this tag, as one that must not be used.',
        mend: 'Use another image or tag. The finding names the line of the policy; whoever keeps that file may add an exception with a reason and an end.',
        score: 7.5,
    },
    TM014: {
        why: 'The policy file of this repository lists the images that may be used, and this one is not among them.',
        mend: 'Use the same image from an allowed place, or have whoever keeps the policy file add it to `allow`. Comments in files do not count.',
        score: 7.5,
    },
    TM015: {
        why: 'The policy asks for a digest: a tag can be moved to other content at any time.',
        mend: 'Run `lock` with `mode: write` and commit the result. Where no digest can be written, the image needs an exception in the policy file.',
        score: 5.5,
    },
};
/** The guide of a rule. */
function guideOf(id) {
    const { name, summary } = _lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .aO[id];
    return { id, name, summary, ...advice[id] };
}
/** All guides, by ID. */
function ruleGuides() {
    return Object.keys(_lock_pins_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .aO).map(guideOf);
}
/** The URL of the action's page in the repository that the step was taken from; undefined for an action in the checkout. */
function actionPage(env) {
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_ACTION_REPOSITORY: repository = '' } = env;
    const ref = env.GITHUB_ACTION_REF || 'HEAD';
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^https:\/\/[\w.-]+$/.test(server))
        return undefined;
    return `${server}/${repository}/blob/${ref.split('/').map(encodeURIComponent).join('/')}/actions/lock/README.md`;
}


/***/ })

};
;