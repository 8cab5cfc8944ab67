"use strict";
exports.id = 6567;
exports.ids = [6567];
exports.modules = {

/***/ 11640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ annotated),
/* harmony export */   gX: () => (/* binding */ annotationsFor),
/* harmony export */   hR: () => (/* binding */ parseAnnotationLine),
/* harmony export */   zG: () => (/* binding */ idleAnnotations)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);


/*
 * Annotations as docker/metadata-action writes them and Buildx reads them:
 *
 *   line  := [ level *( "," level ) ":" ] key "=" value
 *   level := ( "manifest" | "index" | "manifest-descriptor" | "index-descriptor" ) [ "[" platform "]" ]
 *
 * A line without a level applies to the manifest. Nothing else before a colon is a level: keys may contain colons.
 */
const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
const grammar = /^([^=]+)=(.*)$/s;
const place = /^([a-z-]+)(?:\[([^\]]+)\])?$/;
/** Parses a line. Throws an Error that says what is accepted, PLATFORM_INVALID. */
function parseAnnotationLine(line) {
    const [, whole = '', value = ''] = grammar.exec(line.trim()) ?? [];
    const colon = whole.indexOf(':');
    const names = whole.slice(0, Math.max(colon, 0)).split(',');
    const isLevel = colon >= 0 && names.some(isMeantAsLevel);
    const key = (isLevel ? whole.slice(colon + 1) : whole).trim();
    if (key === '')
        throw unreadable(line);
    if (!isLevel)
        return { places: [{ level: 'manifest' }], key, value };
    const places = names.map(each => {
        const [, name, platform] = place.exec(each.trim()) ?? [];
        const level = levels.find(known => known === name);
        if (!level)
            throw unreadable(line);
        return { level, ...(platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(platform) } : {}) };
    });
    return { places, key, value };
}
/** Whether a name was meant as a level: a known one, or one with a platform, which no key has. */
function isMeantAsLevel(name) {
    const [, level, platform] = place.exec(name.trim()) ?? [];
    return level !== undefined && (platform !== undefined || levels.some(known => known === level));
}
function unreadable(line) {
    return new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(line)}", expected [manifest|index|manifest-descriptor|index-descriptor:]key=value`);
}
/** The annotations of one level and, when given, one platform; later lines win. */
function annotationsFor(lines, level, platform) {
    const wanted = platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
    const fits = (named) => !named || (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(named) === wanted;
    const due = lines.filter(({ places }) => places.some(each => each.level === level && fits(each.platform)));
    return Object.fromEntries(due.map(({ key, value }) => [key, value]));
}
/** The fields of a document or descriptor with `more` annotations, which replace those with the same key. */
function annotated(fields, more) {
    if (Object.keys(more).length === 0)
        return fields;
    return { ...fields, annotations: { ...fields.annotations, ...more } };
}
/** Explains each annotation that applies to nothing, in a sentence that names its line. */
function idleAnnotations(lines, places, kind) {
    return lines.flatMap(({ key, places: wanted }) => wanted.flatMap(({ level, platform }) => {
        const offered = places.get(level);
        const named = platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
        const shown = `annotations: ${level}${named ? `[${named}]` : ''}:${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(key)} has no effect`;
        if (offered === undefined)
            return [`${shown}: ${reasons[level]}`];
        const names = offered.map(_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq);
        if (named === undefined || names.includes(named))
            return [];
        return [`${shown}: the ${kind} is for ${[...new Set(names)].join(', ') || 'no known platform'}`];
    }));
}
/** The reason that a level does not exist. */
const reasons = {
    manifest: 'no image is written',
    index: 'a single image is pushed, which has no index',
    'manifest-descriptor': 'a single image is pushed, which no index lists',
    'index-descriptor': 'no index lists the index that is written',
};


/***/ }),

/***/ 3265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vd: () => (/* binding */ planTags),
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   qm: () => (/* binding */ tagsNow)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);




/** Decides about each tag before any is written. With `fail`, throws a TAG_CONFLICT that names all tags at another digest. */
function planTags(targets, root, onConflict) {
    const wanted = root.descriptor.digest;
    const planned = targets.map(({ target, previous }) => {
        if (previous !== undefined && isOf(previous, root))
            return { target, previous, act: 'same' };
        const isKept = previous !== undefined && onConflict === 'skip';
        return { target, previous, act: isKept ? 'skip' : 'write' };
    });
    const taken = planned.filter(({ act, previous }) => act === 'write' && previous !== undefined);
    if (onConflict !== 'fail' || taken.length === 0)
        return planned;
    const found = taken.map(({ target, previous }) => `${nameOf(target)} is at ${previous}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('TAG_CONFLICT', `Cannot write ${found.length === 1 ? 'a tag' : `${found.length} tags`}: ${found.join(', ')}, expected ${wanted} or no tag`, {
        details: {
            wanted,
            taken: taken.map(({ target, previous }) => ({
                tag: nameOf(target),
                written: target.written,
                previous,
            })),
        },
    });
}
/** An image pinned by sha512 is the one whose tag is reported as sha256. */
function isOf(digest, { bytes, descriptor }) {
    return digest === descriptor.digest || digest === (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest));
}
/** `registry/repository:tag`. */
function nameOf({ registry, repository, tag }) {
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)({ registry, repository, tag });
}
/** The order of writing: new tags, then those that move; `latest`, which moves for everybody, always in the last group. */
function stagesOf(planned) {
    const isMoving = ({ previous, target }) => previous !== undefined || target.tag === 'latest';
    const due = planned.filter(({ act }) => act === 'write');
    return [due.filter(each => !isMoving(each)), due.filter(isMoving)].filter(({ length }) => length > 0);
}
/**
 * Resolves tags concurrently, in the order given; a registry that does not allow it is an error only if the result
 * matters.
 */
async function tagsNow(targets, registries, { concurrency, onConflict }) {
    return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapLimit */ .sf)(targets, concurrency, async (target) => {
        const writer = await registries.writer(target);
        try {
            return { target, previous: (await writer.current(target.tag))?.digest };
        }
        catch (error) {
            if (onConflict !== 'move' || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'DENIED', 'POLICY_BLOCKED'))
                throw error;
            return { target, previous: undefined };
        }
    });
}


/***/ }),

/***/ 36676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ targetRepositories),
/* harmony export */   Fg: () => (/* binding */ parsePushTarget),
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
/** The repositories to write to, each once. */
function targetRepositories(written) {
    const named = written.flatMap(({ repository }) => repository ?? []);
    return [...new Map(named.map(each => [(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(each), each])).values()];
}
function invalid(written, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot write to "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(written)}": ${why}`);
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
/* harmony export */   KU: () => (/* binding */ writtenSummary),
/* harmony export */   TQ: () => (/* binding */ subjectsText),
/* harmony export */   _L: () => (/* binding */ fateOf),
/* harmony export */   kC: () => (/* binding */ outdatedText),
/* harmony export */   mR: () => (/* binding */ writtenReport),
/* harmony export */   zi: () => (/* binding */ conflictOutputs)
/* harmony export */ });
/* unused harmony export countedFates */
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3265);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84519);
/* harmony import */ var _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2717);






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
            outcome,
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
/** The step summary of a written image, as Markdown. */
function writtenSummary(written, { verb, dryRun, milliseconds, platforms = new Map(), unknownPlatforms = [], leftOut = 0 }) {
    const { root, tags, referrerCount, outdated, subjects } = written;
    const isNowhere = written.repositories.length === 0;
    const fate = isNowhere ? `, not ${dryRun ? 'to be ' : ''}written, since all tags are left alone` : '';
    const facts = [
        ...blobFacts(written),
        ...(leftOut > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(leftOut, 'path')} left out by .dockerignore`] : []),
        ...(referrerCount > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(referrerCount, 'referrer')} along`] : []),
    ];
    const rows = tags.map(({ target, previous, outcome, error }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target)),
        error ? `${outcome}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(error.message)}` : fateOf({ outcome, previous }, dryRun),
        previous ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(previous)) : '',
    ]);
    const fates = countedFates(tags, dryRun);
    return [
        `### Tallyman: ${dryRun ? `dry run of ${verb}` : verb}${fates === '' ? ', by digest alone' : `, ${fates}`}`,
        `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(root.descriptor.digest)}${fate}; ${facts.join(', ')}, in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds)}.`,
        outdated.length > 0 ? `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(outdatedText(outdated))}` : '',
        subjects.length > 0 ? `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(subjectsText(subjects))}` : '',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Tag', 'Outcome', 'Before'], rows),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Platform', 'Digest'], [...platforms, ...unknownPlatforms.map(digest => ['unknown', digest])].map(([platform, digest]) => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(platform), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(digest)])),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)('Blobs', blobTable(written)),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function blobFacts({ blobs, foreseen }) {
    const { uploaded, mounted, present } = bytesByFate(foreseen ?? blobs);
    const [sent, shared] = foreseen ? [_transfer_foresee_js__WEBPACK_IMPORTED_MODULE_5__/* .foreseenWords */ .f.uploaded, _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_5__/* .foreseenWords */ .f.mounted] : ['uploaded', 'mounted'];
    return [
        `${uploaded > 0 ? (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(uploaded) : 'nothing'} ${sent}`,
        ...(mounted > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(mounted)} ${shared}`] : []),
        ...(present > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(present)} already there`] : []),
    ];
}
function blobTable({ blobs, foreseen }) {
    const cells = ({ blob, target }, fate) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(blob.digest)),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(blob.size),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target)),
        fate,
    ];
    if (foreseen)
        return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Blob', 'Size', 'Repository', 'How'], foreseen.map(each => cells(each, _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_5__/* .foreseenWords */ .f[each.how])));
    const rows = blobs.map(each => [
        ...cells(each, each.how === 'present' ? 'there already' : each.how),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(each.milliseconds),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Blob', 'Size', 'Repository', 'How', 'Time'], rows);
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


/***/ }),

/***/ 86075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XG: () => (/* binding */ distributable),
/* harmony export */   w: () => (/* binding */ copyDocuments),
/* harmony export */   wL: () => (/* binding */ mountSources),
/* harmony export */   wT: () => (/* binding */ copyBlobs)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87957);
/* harmony import */ var _model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66804);
/* harmony import */ var _registry_repository_put_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17660);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7337);
/* harmony import */ var _upload_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47153);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98039);









/** Maximum depth of subjects of subjects: a signature of an SBOM of an image has depth 2. */
const maxSubjects = 8;
/** Copies blobs to every target; downloads each at most once, and mounts it between repositories of one registry. */
async function copyBlobs(blobs, targets, options) {
    const wanted = distributable(blobs);
    options.watch?.begun?.(wanted, targets.length);
    const registries = [...Map.groupBy(targets, ({ writer }) => writer.name.registry).values()];
    const copies = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)((0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .inTransferOrder */ .TS)(wanted.map(blob => ({ blob }))), options.concurrency, ({ blob }) => copyBlob(blob, registries, options));
    return copies.flat();
}
/** The blobs to copy: registries need not have layers with `urls` (image-spec, layer.md, "Non-Distributable Layers"). */
function distributable(blobs) {
    return blobs.filter(({ mediaType, urls }) => !((0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_2__.isForeignLayer)(mediaType) && urls?.length));
}
/** Other repositories of the target's registry to mount a blob from: those in `there`, which have it, then likely ones. */
function mountSources(blob, target, there) {
    return [...there, ...target.mountFrom(blob)].filter(from => !isSame(from, target.writer.name));
}
async function copyBlob(blob, registries, options) {
    try {
        return await bringTo(blob, registries, { ...options, needs: registries.length });
    }
    catch (error) {
        // A mirror or connection may have damaged a streamed blob: a download to the store tries every source.
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'CONTENT_MISMATCH') || !options.uploadSource.keep || registries.length > 1)
            throw error;
        return bringTo(blob, registries, { ...options, needs: 2 });
    }
}
async function bringTo(blob, registries, { needs, ...options }) {
    const content = counted((0,_upload_source_js__WEBPACK_IMPORTED_MODULE_4__/* .contentFor */ .F)(blob, needs, options), options.watch);
    const copies = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(registries, registries.length, async (targets) => {
        const there = [];
        const done = [];
        for (const target of targets) {
            const { name } = target.writer;
            if (target.holds?.(blob.digest)) {
                there.push(name);
                continue;
            }
            const mountFrom = mountSources(blob, target, there);
            done.push(await timed(blob, name, options, bring => target.writer.bring(blob, content, { ...bring, mountFrom })));
            there.push(name);
        }
        return done;
    });
    return copies.flat();
}
/** The same content, reporting each piece as it is sent. */
function counted(content, watch) {
    const { sent } = watch ?? {};
    if (!sent)
        return content;
    async function* passing(bytes) {
        for await (const piece of bytes) {
            sent?.(piece.byteLength);
            yield piece;
        }
    }
    return { ...content, open: async () => passing(await content.open()) };
}
async function timed(blob, target, { now, watch }, work) {
    const began = now();
    let retries = 0;
    const how = await work({ retried: () => void retries++ });
    const copy = { blob, target, how, milliseconds: now() - began, retries };
    watch?.brought(copy);
    return copy;
}
function isSame(one, other) {
    return one.registry === other.registry && one.repository === other.repository;
}
/**
 * Writes documents under their digests, each after the documents it refers to: children before parents, subjects before
 * referrers. Copies a subject outside `documents` when the registry refuses its referrer otherwise, and returns the blobs of
 * such subjects. Throws UPLOAD_REJECTED when such a subject cannot be read, and what reading and writing throw.
 */
async function copyDocuments(documents, targets, options) {
    const copies = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(targets, targets.length, target => putLevels(documents, { target, options, depth: 0 }));
    return copies.flat();
}
async function putLevels(documents, context) {
    const { target, options } = context;
    const copies = [];
    for (const level of (0,_model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_5__/* .referenceLevels */ .$n)(documents)) {
        const due = level.filter(({ descriptor }) => !target.holds?.(descriptor.digest));
        const brought = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(due, options.concurrency, each => putWhole(each, documents, context));
        copies.push(...brought.flat());
    }
    return copies;
}
/** Writes a document; on a refusal first sends what the registry lacks, an absent subject or lost parts, and retries. */
async function putWhole(document, all, { target, options, depth }) {
    const { writer } = target;
    try {
        await writer.putDocument(document);
        return [];
    }
    catch (error) {
        const subject = await absentSubject(document, error, target);
        if (!subject && !(0,_registry_repository_put_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .lacksParts */ .Lh)(error))
            throw error;
        if (!subject)
            await resend(document, all, { target, options, depth });
        const copies = subject ? await bringSubject(document, error, { target, options, depth }) : [];
        await writer.putDocument(document);
        return copies;
    }
}
/** Statuses with which registries refuse a manifest for its references. */
const refusals = new Set([400, 404, 409, 422]);
/** The subject of a refused document when the repository does not have it. */
async function absentSubject({ manifest }, error, { writer }) {
    const { subject } = manifest;
    if (!subject || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error) || !refusals.has(error.details.status))
        return undefined;
    return (await writer.hasDocument(subject.digest)) ? undefined : subject;
}
/** Copies a document's subject with everything below it, and its own subject in turn. */
async function bringSubject({ manifest, descriptor }, refusal, { target, options, depth }) {
    const subject = manifest.subject;
    const graph = depth < maxSubjects ? await subjectGraph(subject, options) : undefined;
    if (!graph)
        throw subjectMissing(target.writer.name, { referrer: descriptor.digest, subject }, refusal);
    const blobs = await copyBlobs(graph.blobs, [target], options);
    const above = await putLevels(graph.documents, { target, options, depth: depth + 1 });
    const { name } = target.writer;
    options.subjectBrought?.({ subject: subject.digest, referrer: descriptor.digest, target: name });
    return [...blobs, ...above];
}
/** The graph of a subject; undefined when the source does not have it. */
async function subjectGraph(subject, { document }) {
    try {
        return await (0,_walk_js__WEBPACK_IMPORTED_MODULE_7__/* .walk */ .G)(document, await document(subject), 'all');
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
function subjectMissing(target, { referrer, subject }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('UPLOAD_REJECTED', `Cannot write ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .digestReference */ .O9)(target, referrer)}: the registry refuses it, and its subject ${subject.digest} is missing there and cannot be copied, since the source does not have it: ${cause instanceof Error ? cause.message : ''}`, {
        cause,
        hint: `Some registries take a manifest only when its subject, the image that it is about, is in the same repository. Copy or push that image there first; with \`referrers: true\` what refers to it comes along.`,
        details: { subject: subject.digest, repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryName */ .aR)(target) },
    });
}
async function resend(document, all, { target, options }) {
    const { writer } = target;
    const { manifest } = document;
    const named = (0,_model_rewrite_reference_levels_js__WEBPACK_IMPORTED_MODULE_5__/* .referencesOf */ .CL)(document);
    for (const each of all.filter(({ descriptor }) => named.has(descriptor.digest)))
        await writer.putDocument(each);
    if (manifest.kind === 'index')
        return;
    const blobs = [manifest.config, ...manifest.layers];
    await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(blobs, options.concurrency, async (blob) => {
        await writer.bring(blob, (0,_upload_source_js__WEBPACK_IMPORTED_MODULE_4__/* .contentFor */ .F)(blob, 1, options), { isAbsent: true });
    });
}


/***/ }),

/***/ 2717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ foreseeCopies),
/* harmony export */   f: () => (/* binding */ foreseenWords)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86075);


/** Descriptions of expected results. */
const foreseenWords = {
    uploaded: 'to be uploaded',
    mounted: 'to be mounted or uploaded',
    present: 'there already',
};
/** Determines what `copyBlobs` would do without writing. Throws what reading throws. */
async function foreseeCopies(blobs, targets, concurrency) {
    const registries = [...Map.groupBy(targets, ({ writer }) => writer.name.registry).values()];
    const found = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)((0,_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .distributable */ .XG)(blobs), concurrency, blob => Promise.all(registries.map(each => foreseeCopy(blob, each))));
    return found.flat(2);
}
async function foreseeCopy(blob, targets) {
    const there = [];
    const copies = [];
    for (const target of targets) {
        const { name } = target.writer;
        if (!target.holds?.(blob.digest)) {
            const isMountable = (0,_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .mountSources */ .wL)(blob, target, there).length > 0;
            const how = (await target.writer.has(blob)) ? 'present' : isMountable ? 'mounted' : 'uploaded';
            copies.push({ blob, target: name, how });
        }
        there.push(name);
    }
    return copies;
}


/***/ }),

/***/ 47153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ contentFor),
/* harmony export */   a: () => (/* binding */ storeUploadSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/**
 * A blob's content for `needs` targets. A local source is read again each time. A download streams to a single
 * target; for several targets, and for a second attempt, it goes to the store first, so that it happens at most once.
 */
function contentFor(blob, needs, { uploadSource, store }) {
    const { keep, isVerified = false } = uploadSource;
    if (!keep)
        return { open: () => uploadSource.open(blob), isVerified };
    let opened = 0;
    let kept;
    return {
        async open() {
            opened++;
            if (needs === 1 && opened === 1)
                return uploadSource.open(blob);
            kept ??= keep.call(uploadSource, blob);
            await kept;
            return store.scan(blob.digest);
        },
    };
}
/** The content store as an upload source: its content is verified. */
function storeUploadSource(store) {
    return {
        name: 'store',
        isVerified: true,
        async open(blob) {
            if (await store.has(blob))
                return store.scan(blob.digest);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest} in the store: expected it to be pulled by an earlier step, for the same platforms`);
        },
    };
}


/***/ })

};
;