"use strict";
exports.id = 108;
exports.ids = [108];
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
    return new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}", expected [manifest|index|manifest-descriptor|index-descriptor:]key=value`);
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
        const shown = `annotations: ${level}${named ? `[${named}]` : ''}:${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(key)} has no effect`;
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


/***/ })

};
;