"use strict";
exports.id = 7818;
exports.ids = [7818];
exports.modules = {

/***/ 36676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ targetRepositories),
/* harmony export */   Fg: () => (/* binding */ parsePushTarget),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   Z0: () => (/* binding */ parseWrittenTag),
/* harmony export */   t: () => (/* binding */ targetTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3265);




/** Parses an item of `tags` that may be only a tag. Throws REFERENCE_INVALID. */
function parseWrittenTag(written) {
    if ((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(written))
        return { written, tag: written };
    if (!/[/:@]/.test(written))
        throw invalid(written, 'it is not a tag, expected at most 128 letters, digits, _, . and -, the first no . or -');
    const target = parsePushTarget(written);
    if (target.tag !== undefined)
        return target;
    throw invalid(written, 'it has no tag, expected name:tag, or a tag alone, which has no slash');
}
/** Parses the target of a push; its tag may be omitted. Throws REFERENCE_INVALID. */
function parsePushTarget(written) {
    const { registry, repository: name, tag, digest } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(written);
    if (digest !== undefined)
        throw invalid(written, 'it has a digest, expected a tag alone');
    const hasTag = written.lastIndexOf(':') > written.lastIndexOf('/');
    const repository = { registry, repository: name };
    return { written, repository, ...(hasTag && tag !== undefined ? { tag } : {}) };
}
/** The tags to write, each once; an item that is only a tag belongs to `home`. */
function targetTags(written, home) {
    const targets = written.flatMap(({ written, tag, repository = home }) => {
        if (tag === undefined || !repository)
            return [];
        return [{ registry: repository.registry, repository: repository.repository, tag, written }];
    });
    return [...new Map(targets.map(target => [(0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target), target])).values()];
}
/** The targets as a policy judges them: by name, and by the tag if there is one. */
function targetsOf(written, home) {
    return written.flatMap(({ tag, repository = home }) => {
        if (!repository)
            return [];
        const { registry, repository: name } = repository;
        return [{ reference: { registry, repository: name, ...(tag !== undefined && { tag }) } }];
    });
}
/** The repositories to write to, each once. */
function targetRepositories(written) {
    const named = written.flatMap(({ repository }) => repository ?? []);
    return [...new Map(named.map(each => [(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(each), each])).values()];
}
function invalid(written, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot write to "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(written)}": ${why}`);
}


/***/ }),

/***/ 4446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tagFailure),
/* harmony export */   p: () => (/* binding */ writeTags)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99209);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3265);




/** Milliseconds after which tags that must not have existed are checked once more. */
const settleMs = 400;
/**
 * Points tags at a manifest that is present with all its content, and checks each afterwards. Tags that move are not
 * touched when a new one failed. Where a conflict matters, a tag is checked again right before it is written, since
 * uploading may have taken long. With `on-conflict: fail` one tag goes first and is checked a moment later, like the
 * others, so that of several jobs with the same tags the one that loses it writes none. Written tags stay, even if
 * another failed: no registry supports conditional deletion, and a job with the same image may rely on the tag.
 */
async function writeTags(planned, root, options) {
    const outcomes = new Map();
    let hasFailed = false;
    for (const stage of options.onConflict === 'fail' ? stagesOfContest(planned) : (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stagesOf */ .ZL)(planned)) {
        const isWaiting = hasFailed;
        const written = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(stage, options.concurrency, async (each) => isWaiting ? { ...each, outcome: 'waiting' } : writeTag(each, root, options));
        const done = options.onConflict === 'fail' ? await checkedAgain(written, root, options) : written;
        for (const [at, each] of stage.entries())
            outcomes.set(each, done[at]);
        hasFailed ||= done.some(({ outcome }) => outcome === 'failed');
    }
    return planned.map(each => outcomes.get(each) ?? { ...each, outcome: untouched(each) });
}
/**
 * Puts the tag first that decides who owns the others, chosen by name alone, so that all jobs with the same tags choose
 * the same.
 */
function stagesOfContest(planned) {
    const [news = [], ...rest] = (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stagesOf */ .ZL)(planned);
    const sorted = news.toSorted((one, other) => ((0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(one.target) < (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(other.target) ? -1 : 1));
    return [sorted.slice(0, 1), sorted.slice(1), ...rest].filter(({ length }) => length > 0);
}
/**
 * A job that checked before our write writes within one request: a moment later the owner of the tag is settled, also if
 * it was another's.
 */
async function checkedAgain(outcomes, { descriptor: { digest } }, { writerOf, concurrency }) {
    const isOurs = ({ outcome }) => outcome === 'moved' || outcome === 'same';
    const first = outcomes.find(isOurs);
    if (first)
        await writerOf(first.target).pause(settleMs);
    return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(outcomes, concurrency, async (each) => {
        if (!isOurs(each))
            return each;
        try {
            await writerOf(each.target).confirm(each.target.tag, digest, each.previous);
            return each;
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
                throw error;
            return { ...each, outcome: 'failed', error };
        }
    });
}
function untouched({ act }) {
    return act === 'same' ? 'same' : 'skipped';
}
async function writeTag(planned, root, { writerOf, onConflict }) {
    const { target } = planned;
    const { tag } = target;
    try {
        const writer = writerOf(target);
        if (onConflict !== 'move') {
            const now = (await writer.current(tag))?.digest;
            const [decided] = (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planTags */ .Vd)([{ target, previous: now }], root, onConflict);
            if (decided && decided.act !== 'write')
                return { ...decided, outcome: decided.act === 'same' ? 'same' : 'skipped' };
        }
        await writer.tag(root, tag, { ifAbsent: onConflict !== 'move' });
        await writer.confirm(tag, root.descriptor.digest, planned.previous);
        return { ...planned, outcome: 'moved' };
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
            throw error;
        return { ...planned, outcome: 'failed', error };
    }
}
/** The error of a step that could not write all tags, with the outcome for each; undefined if all were written. */
function tagFailure(outcomes) {
    const failed = outcomes.filter(({ outcome }) => outcome === 'failed');
    const [first] = failed;
    if (!first?.error)
        return undefined;
    const named = (title, wanted) => {
        const tags = outcomes.filter(({ outcome }) => outcome === wanted).map(({ target }) => (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target));
        return tags.length > 0 ? [`${title} ${tags.join(', ')}`] : [];
    };
    const parts = [
        ...failed.map(({ target, error }) => `${(0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target)}: ${error?.message}`),
        ...named('moved:', 'moved'),
        ...named('at this digest before:', 'same'),
        ...named('skipped:', 'skipped'),
        ...named('not tried:', 'waiting'),
    ];
    const message = `Cannot write ${failed.length} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(outcomes.length, 'tag')}:\n${parts.join('\n')}`;
    const details = outcomes.map(({ target, outcome }) => ({ tag: (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target), outcome }));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(first.error.code, message, { cause: first.error, details: { tags: details } });
}


/***/ }),

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