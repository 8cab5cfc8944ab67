"use strict";
exports.id = 7739;
exports.ids = [7739];
exports.modules = {

/***/ 87739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NL: () => (/* binding */ mostNodes),
/* harmony export */   tW: () => (/* binding */ mermaidBlock),
/* harmony export */   tn: () => (/* binding */ flowchart)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);

/*
 * Flowcharts in Mermaid's syntax, as GitHub renders them: securityLevel strict, at most 50,000 characters and 500 edges. GitHub shows
 * an error in place of a chart that breaks a limit or does not parse, so every text is escaped and every chart bounded here.
 */
/** The most nodes that a person takes in; whoever draws folds the rest. */
const mostNodes = 40;
const mostCharacters = 45_000;
/** Characters of a line of a label; the shorter ones are for charts that would be too large. */
const labelWidths = [44, 24, 10];
/** Fill, border and text are set together, since GitHub's dark theme changes only what a chart leaves open. */
const colours = {
    plain: 'fill:#ffffff,stroke:#8c959f,color:#1f2328',
    shared: 'fill:#fff8c5,stroke:#9a6700,color:#1f2328',
    moved: 'fill:#fff1e5,stroke:#bc4c00,color:#1f2328',
    near: 'fill:#fbefff,stroke:#8250df,color:#1f2328',
    held: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    goes: 'fill:#ffebe9,stroke:#cf222e,color:#82071e',
    grey: 'fill:#f6f8fa,stroke:#59636e,color:#1f2328',
    blue: 'fill:#ddf4ff,stroke:#0969da,color:#0a3069',
};
const list = 'text-align:left';
const thick = `stroke-width:4px,${list}`;
const looks = {
    image: `${colours.blue},stroke-width:2px`,
    manifest: colours.grey,
    layer: `${colours.plain},${list}`,
    shared: `${colours.shared},${thick}`,
    beside: `${colours.grey},stroke-dasharray:4 3`,
    more: `${colours.grey},stroke-dasharray:2 2`,
    moved: `${colours.moved},${list}`,
    movedShared: `${colours.moved},${thick}`,
    near: `${colours.near},${list}`,
    nearShared: `${colours.near},${thick}`,
    held: `${colours.held},${list}`,
    heldShared: `${colours.held},${thick}`,
    lacking: `${colours.goes},${list}`,
    lackingShared: `${colours.goes},${thick}`,
    goes: `${colours.goes},stroke-dasharray:5 3`,
    stays: colours.held,
    holds: `${colours.held},${thick}`,
    reason: `${colours.grey},stroke-width:2px`,
};
/** The source of a flowchart from left to right, below the limits of GitHub whatever its labels say. */
function flowchart(chart) {
    const sources = labelWidths.map(width => sourceOf(chart, width));
    return sources.find(source => source.length <= mostCharacters) ?? sources.at(-1);
}
/** The source as Markdown that GitHub renders as a picture; empty when `source` is. */
function mermaidBlock(source) {
    return source === '' ? '' : `\`\`\`mermaid\n${source}\n\`\`\``;
}
function sourceOf({ nodes, edges }, width) {
    const used = Map.groupBy(nodes, ({ look }) => look);
    return [
        // Labels wrap at 200 pixels by default, in the middle of a digest.
        '%%{init: {"flowchart": {"wrappingWidth": 480, "nodeSpacing": 20, "rankSpacing": 50}}}%%',
        'graph LR',
        ...nodes.map(({ id, lines }) => `  ${id}["${labelOf(lines, width)}"]`),
        ...edges.map(({ from, to, isDotted }) => `  ${from} ${isDotted ? '-.->' : '-->'} ${to}`),
        ...[...used].flatMap(([look, found]) => [
            `  classDef ${look} ${looks[look]}`,
            `  class ${found.map(({ id }) => id).join(',')} ${look}`,
        ]),
    ].join('\n');
}
function labelOf(lines, width) {
    const written = lines.filter(line => line.trim() !== '').map(line => escaped(line, width));
    // Mermaid refuses an empty label.
    return written.join('<br/>') || ' ';
}
/** Text of one line in a quoted label. Everything that Mermaid or its Markdown could read as syntax is a character code. */
function escaped(text, width) {
    const characters = [...(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text, Number.POSITIVE_INFINITY)];
    const kept = characters.length > width ? [...characters.slice(0, width - 1), '…'] : characters;
    return kept.map(entity).join('');
}
function entity(character) {
    if (/[A-Za-z0-9 …·]/.test(character))
        return character;
    // Even as codes, two dollars begin a formula and a backslash before `n` breaks the line; a space of no width keeps them apart.
    return `#${character.codePointAt(0)};${/[$\\]/.test(character) ? '#8203;' : ''}`;
}


/***/ })

};
;