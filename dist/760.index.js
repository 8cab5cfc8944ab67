"use strict";
exports.id = 760;
exports.ids = [760];
exports.modules = {

/***/ 30760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ tagOutputs),
/* harmony export */   HU: () => (/* binding */ bytesByFate),
/* harmony export */   Mx: () => (/* binding */ countedFates),
/* harmony export */   TQ: () => (/* binding */ subjectsText),
/* harmony export */   _L: () => (/* binding */ fateOf),
/* harmony export */   kC: () => (/* binding */ outdatedText),
/* harmony export */   mR: () => (/* binding */ writtenReport),
/* harmony export */   zi: () => (/* binding */ conflictOutputs)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3265);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);



/** The most items of a list in an output; the report has all of them. */
const maxListed = 100;
/** The tag outputs of steps that write an image, by name of the output. */
function tagOutputs({ root, tags, repositories, }) {
    const { digest } = root.descriptor;
    const refs = repositories.map(name => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(name, digest));
    const listed = (...outcomes) => tags
        .filter(({ outcome }) => outcomes.includes(outcome))
        .slice(0, maxListed)
        .map(({ target }) => target.written)
        .join('\n');
    const previous = tags
        .filter(({ previous }) => previous !== undefined)
        .slice(0, maxListed)
        .map(({ target, previous }) => [target.written, previous]);
    return {
        digest,
        ref: refs[0] ?? '',
        refs: refs.slice(0, maxListed).join('\n'),
        moved: listed('moved'),
        skipped: listed('same', 'skipped'),
        previous: JSON.stringify(Object.fromEntries(previous)),
    };
}
/** The outputs of a conflict: what the tags that were to stay named before. */
function conflictOutputs({ code, details }) {
    if (code !== 'TAG_CONFLICT' || !Array.isArray(details.taken))
        return {};
    const taken = details.taken;
    const previous = taken.slice(0, maxListed).map(({ written, previous }) => [written, previous]);
    return { previous: JSON.stringify(Object.fromEntries(previous)) };
}
/** The full account of a written image. */
function writtenReport(written) {
    const { root, tags, blobs, foreseen, alreadyInRegistry, referrerCount, outdated, subjects } = written;
    return {
        digest: root.descriptor.digest,
        tags: tags.map(({ target, previous, outcome, error }) => ({
            tag: (0,_operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target),
            // A tag that was written without having been there is new; the report says so as the log does.
            outcome: outcome === 'moved' && previous === undefined ? 'new' : outcome,
            ...(previous ? { previous } : {}),
            ...(error ? { error: { code: error.code, message: error.message } } : {}),
        })),
        blobs: blobs.map(({ blob, target, how, milliseconds, retries }) => ({
            digest: blob.digest,
            size: blob.size,
            repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target),
            source: how,
            milliseconds: Math.round(milliseconds),
            retries,
        })),
        ...(foreseen ? { foreseen: foreseen.map(foreseenEntry) } : {}),
        held: alreadyInRegistry.map(_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR),
        companions: referrerCount,
        outdated,
        subjects: subjects.map(({ target, ...each }) => ({ ...each, repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target) })),
    };
}
function foreseenEntry({ blob, target, how }) {
    return { digest: blob.digest, size: blob.size, repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target), how };
}
/** Bytes of blobs by their outcome, or by the expected one in a dry run. */
function bytesByFate(blobs) {
    const sum = (how) => blobs.filter(each => each.how === how).reduce((total, { blob }) => total + blob.size, 0);
    return { uploaded: sum('uploaded'), mounted: sum('mounted'), present: sum('present') };
}
const plain = {
    same: 'already there',
    skipped: 'left alone',
    failed: 'failed',
};
/** The outcome of a tag, in words; in a dry run the expected one. */
function fateOf({ outcome, previous }, dryRun) {
    const kind = previous === undefined ? 'new' : 'moved';
    if (outcome === 'moved')
        return kind;
    if (outcome === 'waiting')
        return dryRun ? `would be ${kind}` : 'not tried';
    return plain[outcome];
}
/** The number of tags per outcome, such as `1 new, 2 already there`; empty without tags. */
function countedFates(tags, dryRun) {
    const counts = new Map();
    for (const fate of tags.map(tag => fateOf(tag, dryRun)))
        counts.set(fate, (counts.get(fate) ?? 0) + 1);
    return [...counts].map(([fate, count]) => `${count} ${fate}`).join(', ');
}
/** The most statements named in a message; the report has all of them. */
const maxNamed = 5;
/** The message about attestations and signatures that state the former digests of their images. */
function outdatedText(outdated) {
    const named = outdated.slice(0, maxNamed).map(each => `${each.statement} of ${each.said}, now ${each.now}`);
    const more = outdated.length - named.length;
    const listed = [...named, ...(more > 0 ? [`${more} more in the report`] : [])].join('; ');
    const count = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(outdated.length, 'statement');
    return `${count} (attestations, signatures) came along with an image that has another digest now: the content still speaks of the old digest, so that checks of it fail (${listed}). Attest and sign the image after this step, by its new digest.`;
}
/** The message about subjects that were copied without being requested. */
function subjectsText(subjects) {
    const repositories = [...new Set(subjects.map(({ target }) => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target)))].join(', ');
    const named = subjects
        .slice(0, maxNamed)
        .map(({ subject, referrer }) => `${subject}, which ${referrer} is about`);
    const more = subjects.length - named.length;
    const listed = [...named, ...(more > 0 ? [`${more} more in the report`] : [])].join('; ');
    return `${repositories} takes manifests only beside their subject, so ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(subjects.length, 'subject')} came along without a tag: ${listed}. Copy the subject by its own name with \`referrers: true\` to bring both.`;
}


/***/ })

};
;