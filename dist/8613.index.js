"use strict";
exports.id = 8613;
exports.ids = [8613];
exports.modules = {

/***/ 88613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ isRepaired),
/* harmony export */   EH: () => (/* binding */ missingIn),
/* harmony export */   G7: () => (/* binding */ isUnasked),
/* harmony export */   VR: () => (/* binding */ cacheReport),
/* harmony export */   jU: () => (/* binding */ timeSaved),
/* harmony export */   pg: () => (/* binding */ shortList),
/* harmony export */   qC: () => (/* binding */ whyLeftOut),
/* harmony export */   wP: () => (/* binding */ isWhole),
/* harmony export */   wT: () => (/* binding */ savedSums)
/* harmony export */ });
const isKept = new Set(['exists', 'busy']);
/** Sums up what was saved of all images; an entry that two of them share counts once. */
function savedSums(saved) {
    const entries = new Map();
    for (const entry of saved.flatMap(each => each.entries))
        if (entries.get(entry.key)?.outcome !== 'saved')
            entries.set(entry.key, entry);
    const all = [...entries.values()];
    const written = all.filter(({ outcome }) => outcome === 'saved');
    return {
        written,
        kept: all.filter(({ outcome }) => isKept.has(outcome)),
        leftOut: all.filter(({ outcome }) => outcome !== 'saved' && !isKept.has(outcome)),
        bytes: saved.reduce((sum, { bytes }) => sum + bytes, 0),
    };
}
/** Whether the cache has everything of an image after saving. */
function isWhole({ saved }, image) {
    return savedSums(saved.filter(({ root }) => root === image)).leftOut.length === 0;
}
/** Whether the cache was given up before any request, so that its content is unknown. */
function isUnasked({ report }) {
    return report.off !== undefined && report.lookups === 0;
}
const reasons = {
    planned: 'it would be saved',
    over: 'over the budget',
    absent: 'not in the store',
    stopped: 'saving was stopped',
    refused: 'refused by the service',
    throttled: 'too many uploads a minute',
};
/** Describes the reason why an entry was omitted. */
function whyLeftOut({ outcome }) {
    return reasons[outcome] ?? outcome;
}
/**
 * Milliseconds saved compared with fetching the same bytes from the registry when they were cached; undefined when
 * unknown or not positive.
 */
function timeSaved({ report }, bytes, milliseconds) {
    const { cold } = report;
    if (cold.bytes === 0 || bytes === 0)
        return undefined;
    const saved = (cold.milliseconds * bytes) / cold.bytes - milliseconds;
    return saved > 0 ? saved : undefined;
}
/** Returns whether a blob was fetched from elsewhere because its cached copy was damaged. */
function isRepaired({ report }) {
    return ({ repaired }) => repaired && report.poisoned.length > 0;
}
/** The digests that a failure reports as missing; empty if it names none. */
function missingIn({ details }) {
    const { failures = [details] } = details;
    return failures.flatMap(({ missing }) => (Array.isArray(missing) ? missing.map(String) : []));
}
/** Joins as many lines as an output may have. */
function shortList(lines) {
    const most = 40;
    if (lines.length <= most)
        return lines.join('\n');
    return [...lines.slice(0, most), `and ${lines.length - most} more`].join('\n');
}
/** The account, as written to the report file. */
function cacheReport(account) {
    const entries = account.saved.flatMap(({ entries }) => entries);
    const { bytes } = savedSums(account.saved);
    const saved = entries.map(({ key, size, members, outcome }) => ({ key, size, outcome, members }));
    return { ...account.report, saved, bytesSaved: bytes };
}


/***/ })

};
;