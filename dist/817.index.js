"use strict";
exports.id = 817;
exports.ids = [817];
exports.modules = {

/***/ 30817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ policyReport),
/* harmony export */   jZ: () => (/* binding */ policySummary),
/* harmony export */   qI: () => (/* binding */ tellPolicy)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84519);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);



/** The findings of a policy, as written to the report file; nothing without one. */
function policyReport(facts) {
    if (!facts)
        return {};
    return { policy: { ...facts, exceptions: facts.exceptions.map(exceptionReport) } };
}
function exceptionReport({ images, rules, until, reason }) {
    return {
        images: images.text,
        line: images.line,
        rules: [...rules],
        ...(until && { until: until.day }),
        ...(reason !== '' && { reason }),
    };
}
/** Logs what was checked by a policy, if there is one, by whom they are signed, and which exceptions were needed. */
function tellPolicy(facts, log) {
    if (!facts)
        return;
    const { path, images, rules, exceptions, signatures } = facts;
    const checked = rules.length > 0 ? rules.join(', ') : 'no rule applies';
    log.info(`Policy ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path)}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(images, 'image')} checked (${checked})`);
    for (const { image, signer } of signatures)
        log.info(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(image)}: signed by ${signer}`);
    for (const exception of exceptions)
        log.info(`Policy ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path)}:${exceptionText(exception)}`);
}
/** The policy as a line of a summary, in Markdown; empty without one. */
function policySummary(facts) {
    if (!facts)
        return '';
    const { path, images, rules, exceptions } = facts;
    const excused = exceptions.length > 0 ? `, with ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(exceptions.length, 'exception')}` : '';
    const checked = rules.length > 0 ? rules.map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV).join(', ') : 'no rule applies';
    return `Policy ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(path)}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(images, 'image')} checked (${checked})${excused}.`;
}
function exceptionText({ images, rules, until, reason }) {
    const end = until ? `until ${until.day}` : 'without an end';
    const why = reason === '' ? 'no reason given' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(reason);
    return `${images.line}: exception for "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(images.text)}" (${[...rules].join(', ')}, ${end}): ${why}`;
}


/***/ }),

/***/ 84519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kh: () => (/* binding */ copyable),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);

/*
 * GitHub Flavored Markdown (github.github.com/gfm) as step summaries render it. GitHub finds mentions and issue numbers in the
 * rendered text, where an entity no longer protects them; wrapping the sign in an element does.
 */
const maxCharacters = 500;
const significant = /[\\`*_[\]|~$]/g;
const mention = /(?<![^\W_])@|@(?=[\w-]+\.)|#(?=\d)/g;
const blockStart = /^(\s*)([-+=#])/;
const autolink = /(?<=www)\.|:(?=\/)/gi;
/** Escapes text for one line: it yields no HTML, link, image, mention, list or table border. */
function escapeMarkdown(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text, maxCharacters)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(mention, sign => `<span>${sign}</span>`)
        .replace(significant, entity)
        .replace(autolink, entity)
        .replace(blockStart, (_, space, sign) => `${space}${entity(sign)}`);
}
/** Wraps text in a code span that no backtick or table border in it can end. */
function code(text) {
    const line = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text, maxCharacters);
    return /^[^`|\s](?:[^`|]*[^`|\s])?$/.test(line) ? `\`${line}\`` : `<code>${escapeMarkdown(text)}</code>`;
}
/**
 * A table of cells that already are Markdown; rows beyond `limit` are counted, not shown.
 *
 * @param count the number of all rows, if `rows` are only the first
 */
function table(headers, rows, limit = 200, count = rows.length) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.map(oneLine).join(' | ')} |`;
    const shown = rows.slice(0, limit).map(line);
    const more = count - shown.length;
    const rest = more > 0 ? [`\n${more} more ${more === 1 ? 'row is' : 'rows are'} in the report.`] : [];
    return [line(headers), line(headers.map(() => '---')), ...shown, ...rest].join('\n');
}
/** Text of a cell that stays on one line: an amount with its unit. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
/** A collapsible section; empty when `body` is. */
function details(title, body, isOpen = false) {
    const start = isOpen ? '<details open>' : '<details>';
    return body === '' ? '' : `${start}<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** Lines to copy, exactly as they are; printable text without a line of backticks. Empty without lines. */
function copyable(lines) {
    return lines.length === 0 ? '' : `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
function oneLine(cell) {
    return cell.replace(/\s*[\r\n]+\s*/g, ' ');
}


/***/ })

};
;