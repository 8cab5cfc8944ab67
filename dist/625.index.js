"use strict";
exports.id = 625;
exports.ids = [625];
exports.modules = {

/***/ 79361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ outdatedText)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6498);

/** Named in a message; the report has all of them. */
const maxNamed = 5;
/** What a user is told of attestations and signatures that were made for other digests than their images have now. */
function outdatedText(outdated) {
    const named = outdated.slice(0, maxNamed).map(each => `${each.statement} of ${each.said}, now ${each.now}`);
    const more = outdated.length - named.length;
    const listed = [...named, ...(more > 0 ? [`${more} more in the report`] : [])].join('; ');
    const count = (0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(outdated.length, 'statement');
    return `${count} (attestations, signatures) came along with an image that has another digest now: the content still speaks of the old digest, so that checks of it fail (${listed}). Attest and sign the image after this step, by its new digest.`;
}


/***/ }),

/***/ 88759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ tagOutputs),
/* harmony export */   HU: () => (/* binding */ bytesByFate),
/* harmony export */   qH: () => (/* binding */ placedReport),
/* harmony export */   u6: () => (/* binding */ placedSummary)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6498);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47716);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _outdated_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79361);
/* harmony import */ var _tag_fate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72280);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73917);







/** Outputs hold this much of a list; the report has all of it. */
const maxListed = 100;
/** What steps that write an image tell of its tags, by name of the output. */
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
        ...{ digest, ref: refs[0] ?? '', refs: refs.slice(0, maxListed).join('\n') },
        moved: listed('moved'),
        skipped: listed('same', 'skipped'),
        previous: JSON.stringify(Object.fromEntries(previous)),
    };
}
/** The full account of an image that was written. */
function placedReport({ root, tags, blobs, held, companions, outdated }) {
    return {
        digest: root.descriptor.digest,
        tags: tags.map(({ target, previous, outcome, error }) => ({
            tag: (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target),
            outcome,
            ...(previous ? { previous } : {}),
            ...(error ? { error: { code: error.code, message: error.message } } : {}),
        })),
        blobs: blobs.map(({ blob, target, how, milliseconds, retries }) => ({
            ...{ digest: blob.digest, size: blob.size, repository: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target), source: how },
            ...{ milliseconds: Math.round(milliseconds), retries },
        })),
        held: held.map(_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR),
        ...{ companions, outdated },
    };
}
/** Bytes of blobs by what became of them. */
function bytesByFate(blobs) {
    const sum = (how) => blobs.filter(each => each.how === how).reduce((total, { blob }) => total + blob.size, 0);
    return { uploaded: sum('uploaded'), mounted: sum('mounted'), present: sum('present') };
}
/** The step summary of an image that was written, as Markdown. */
function placedSummary(placed, { verb, dryRun, milliseconds, platforms = new Map(), unknownPlatforms = [], leftOut = 0 }) {
    const { root, tags, blobs, companions, outdated } = placed;
    const { uploaded, mounted, present } = bytesByFate(blobs);
    const isNowhere = placed.repositories.length === 0;
    const fate = isNowhere ? `, not ${dryRun ? 'to be ' : ''}written, since all tags are left alone` : '';
    const facts = [
        `${uploaded > 0 ? (0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(uploaded) : 'nothing'} uploaded`,
        ...(mounted > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(mounted)} mounted`] : []),
        ...(present > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(present)} already there`] : []),
        ...(leftOut > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(leftOut, 'path')} left out by .dockerignore`] : []),
        ...(companions > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(companions, 'referrer')} along`] : []),
    ];
    const rows = tags.map(({ target, previous, outcome, error }) => [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target)),
        error ? `${outcome}: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(error.message)}` : (0,_tag_fate_js__WEBPACK_IMPORTED_MODULE_4__/* .fateOf */ ._)({ outcome, previous }, dryRun),
        previous ? (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(previous)) : '',
    ]);
    const fates = (0,_tag_fate_js__WEBPACK_IMPORTED_MODULE_4__/* .countedFates */ .M)(tags, dryRun);
    const blobRows = blobs.map(({ blob, target, how, milliseconds }) => [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(blob.digest)),
        (0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(blob.size),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target)),
        how === 'present' ? 'there already' : how,
        (0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds),
    ]);
    return [
        `### Tallyman: ${dryRun ? `dry run of ${verb}` : verb}${fates === '' ? ', by digest alone' : `, ${fates}`}`,
        `${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(root.descriptor.digest)}${fate}; ${facts.join(', ')}, in ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds)}.`,
        outdated.length > 0 ? `> ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)((0,_outdated_text_js__WEBPACK_IMPORTED_MODULE_6__/* .outdatedText */ .k)(outdated))}` : '',
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Tag', 'Outcome', 'Before'], rows),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Platform', 'Digest'], [...platforms, ...unknownPlatforms.map(digest => ['unknown', digest])].map(([platform, digest]) => [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(platform), (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(digest)])),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)('Blobs', (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Blob', 'Size', 'Repository', 'How', 'Time'], blobRows)),
    ]
        .filter(Boolean)
        .join('\n\n');
}


/***/ }),

/***/ 72280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ countedFates),
/* harmony export */   _: () => (/* binding */ fateOf)
/* harmony export */ });
const plain = {
    same: 'already there',
    skipped: 'left alone',
    failed: 'failed',
    undone: 'taken back',
};
/** What became of a tag, in words; in a dry run what would become of it. */
function fateOf({ outcome, previous }, dryRun) {
    const kind = previous === undefined ? 'new' : 'moved';
    if (outcome === 'moved')
        return kind;
    if (outcome === 'waiting')
        return dryRun ? `would be ${kind}` : 'not tried';
    return plain[outcome];
}
/** How many tags had which fate, such as `1 new, 2 already there`; empty without tags. */
function countedFates(tags, dryRun) {
    const counts = new Map();
    for (const fate of tags.map(tag => fateOf(tag, dryRun)))
        counts.set(fate, (counts.get(fate) ?? 0) + 1);
    return [...counts].map(([fate, count]) => `${count} ${fate}`).join(', ');
}


/***/ }),

/***/ 73917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vd: () => (/* binding */ planTags),
/* harmony export */   ZL: () => (/* binding */ stagesOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);



/** Decides about each tag before any is written. Throws TAG_CONFLICT naming all that exist elsewhere, where that is to fail. */
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('TAG_CONFLICT', `Cannot write ${found.length === 1 ? 'a tag' : `${found.length} tags`}: ${found.join(', ')}, expected ${wanted} or no tag`, { details: { wanted, taken: taken.map(({ target, previous }) => ({ tag: nameOf(target), previous })) } });
}
/** An image pinned by sha512 is the one that its tag names by sha256. */
function isOf(digest, { bytes, descriptor }) {
    return digest === descriptor.digest || digest === (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest));
}
/** `registry/repository:tag`. */
function nameOf({ registry, repository, tag }) {
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)({ registry, repository, tag });
}
/** The order of writing: new tags, then those that move; `latest`, which moves for everybody, always with the last. */
function stagesOf(planned) {
    const isMoving = ({ previous, target }) => previous !== undefined || target.tag === 'latest';
    const due = planned.filter(({ act }) => act === 'write');
    return [due.filter(each => !isMoving(each)), due.filter(isMoving)].filter(({ length }) => length > 0);
}


/***/ }),

/***/ 11032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ targetRepositories),
/* harmony export */   Fg: () => (/* binding */ parsePushTarget),
/* harmony export */   Z0: () => (/* binding */ parseWrittenTag),
/* harmony export */   t: () => (/* binding */ targetTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54673);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73917);




/** Reads an item of `tags` that may be a tag alone. Throws REFERENCE_INVALID. */
function parseWrittenTag(written) {
    if ((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(written))
        return { written, tag: written };
    if (!/[/:@]/.test(written))
        throw invalid(written, 'it is no tag, expected at most 128 letters, digits, _, . and -, the first no . or -');
    const target = parsePushTarget(written);
    if (target.tag !== undefined)
        return target;
    throw invalid(written, 'it has no tag, expected name:tag, or a tag alone, which has no slash');
}
/** Reads where an image is pushed to; its tag may be left out where none is written. Throws REFERENCE_INVALID. */
function parsePushTarget(written) {
    const { registry, repository: name, tag, digest } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(written);
    if (digest !== undefined)
        throw invalid(written, 'it has a digest, expected a tag alone');
    const hasTag = written.lastIndexOf(':') > written.lastIndexOf('/');
    const repository = { registry, repository: name };
    return { written, repository, ...(hasTag && tag !== undefined ? { tag } : {}) };
}
/** The tags that are meant, each once; a tag alone is one of `home`. */
function targetTags(written, home) {
    const targets = written.flatMap(({ written, tag, repository = home }) => {
        if (tag === undefined || !repository)
            return [];
        return [{ registry: repository.registry, repository: repository.repository, tag, written }];
    });
    return [...new Map(targets.map(target => [(0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target), target])).values()];
}
/** The repositories that are meant, each once. */
function targetRepositories(written) {
    const named = written.flatMap(({ repository }) => repository ?? []);
    return [...new Map(named.map(each => [(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(each), each])).values()];
}
function invalid(written, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REFERENCE_INVALID', `Cannot write to "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(written)}": ${why}`);
}


/***/ }),

/***/ 29570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tagFailure),
/* harmony export */   p: () => (/* binding */ writeTags)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6498);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _registry_deletion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9328);
/* harmony import */ var _transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4636);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73917);





/**
 * Points tags at a manifest that is there with all its parts, and looks at each afterwards. Tags that move are not touched when a new
 * one failed. With `on-conflict: fail` it is all or nothing: what was written is taken back.
 */
async function writeTags(planned, root, options) {
    const outcomes = new Map();
    let hasFailed = false;
    for (const stage of (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stagesOf */ .ZL)(planned)) {
        const isWaiting = hasFailed;
        const done = await (0,_transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .s)(stage, options.concurrency, async (each) => isWaiting ? { ...each, outcome: 'waiting' } : writeTag(each, root, options));
        for (const [at, each] of stage.entries())
            outcomes.set(each, done[at]);
        hasFailed ||= done.some(({ outcome }) => outcome === 'failed');
    }
    const all = planned.map(each => outcomes.get(each) ?? { ...each, outcome: untouched(each) });
    return hasFailed && options.onConflict === 'fail' ? takenBack(all, options) : all;
}
function untouched({ act }) {
    return act === 'same' ? 'same' : 'skipped';
}
async function writeTag(planned, root, { writerOf }) {
    const { target } = planned;
    try {
        const writer = writerOf(target);
        await writer.tag(root, target.tag);
        await writer.confirm(target.tag, root.descriptor.digest);
        return { ...planned, outcome: 'moved' };
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
            throw error;
        return { ...planned, outcome: 'failed', error };
    }
}
/** Only tags that did not exist were written, so taking one back is deleting it; where that cannot be, it stays and is named. */
async function takenBack(outcomes, { writerOf, concurrency }) {
    return (0,_transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .s)(outcomes, concurrency, async (each) => {
        if (each.outcome !== 'moved')
            return each;
        try {
            await (0,_registry_deletion_js__WEBPACK_IMPORTED_MODULE_3__/* .deleteTag */ ._R)(writerOf(each.target).remote, each.target.tag);
            return { ...each, outcome: 'undone' };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
                throw error;
            return { ...each, error };
        }
    });
}
/** The error of a step that could not write all tags: what became of each; undefined when all is well. */
function tagFailure(outcomes) {
    const failed = outcomes.filter(({ outcome }) => outcome === 'failed');
    const [first] = failed;
    if (!first?.error)
        return undefined;
    const named = (title, wanted) => {
        const tags = outcomes.filter(({ outcome }) => outcome === wanted).map(({ target }) => (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target));
        return tags.length > 0 ? [`${title} ${tags.join(', ')}`] : [];
    };
    const stuck = outcomes.filter(({ outcome, error }) => outcome === 'moved' && error);
    const parts = [
        ...failed.map(({ target, error }) => `${(0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target)}: ${error?.message}`),
        ...named('moved:', 'moved'),
        ...named('at this digest before:', 'same'),
        ...named('skipped:', 'skipped'),
        ...named('taken back:', 'undone'),
        ...stuck.map(({ target, error }) => `could not be taken back: ${(0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target)}: ${error?.message}`),
        ...named('not tried:', 'waiting'),
    ];
    const message = `Cannot write ${failed.length} of ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(outcomes.length, 'tag')}:\n${parts.join('\n')}`;
    const details = outcomes.map(({ target, outcome }) => ({ tag: (0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target), outcome }));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(first.error.code, message, { cause: first.error, details: { tags: details } });
}


/***/ }),

/***/ 91898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ rememberAsker),
/* harmony export */   RJ: () => (/* binding */ askedAs),
/* harmony export */   aL: () => (/* binding */ sayAsker),
/* harmony export */   t$: () => (/* binding */ loginHint)
/* harmony export */ });
/* harmony import */ var _profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38312);

const askers = new WeakMap();
/** Notes as whom an answer was asked for, by its headers, so that whoever words the refusal knows. */
function rememberAsker(headers, asker, method) {
    askers.set(headers, { ...asker, method });
}
function askedAs(headers) {
    return askers.get(headers);
}
/** As whom the registry was asked, for a message. */
function sayAsker({ source, login, faults }) {
    const withheld = 'the login is not sent to that token host';
    const said = {
        none: 'asked without a login',
        unasked: 'it did not ask for a login',
        sent: `asked with the login from ${source}`,
        taken: `asked with the login from ${source}`,
        withheld: `asked without the login from ${source}: ${withheld}`,
    }[login];
    return ` (${[said, ...faults].join('; ')})`;
}
/** What to do about a refusal, by what is known of the login; undefined where the code's own hint says it. */
function loginHint(status, { registry, login, method }) {
    const hints = (0,_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .profileOf */ .w)(registry).logins;
    const isReading = method === 'GET' || method === 'HEAD';
    if (status === 404)
        return absentHint(method, login);
    if (status === 429 && (login === 'sent' || login === 'taken'))
        return 'Wait for the time shown, or configure a mirror with `registry-mirrors`.';
    if (status === 405 && !isReading)
        return 'This place cannot be written to: it may be a read-only registry or one that only passes on another (pull-through, proxy, mirror). Push to the registry that it reads from.';
    if (status !== 401 && status !== 403)
        return undefined;
    if (login === 'withheld')
        return "A login is sent to the registry's own host and to token hosts known to be its own. Name the registry by the host of its token server, or ask its operator.";
    if (login === 'none')
        return hints.login;
    if (login === 'unasked')
        return 'The registry refused before it asked for a login: a firewall, its list of addresses or a policy may be the reason. Ask its administrator.';
    if (login === 'sent' && status === 401)
        return hints.refused;
    return isReading ? hints.read : hints.write;
}
function absentHint(method, login) {
    if (method === 'DELETE')
        return 'Another job or a clean-up rule may have deleted it meanwhile, or the login may not delete here, which some registries answer with "not found". Plan again; what is gone is not in the next plan.';
    if (method !== 'GET' && method !== 'HEAD')
        return 'Check the name. Some registries want the repository or project to exist before the first push, and answer "not found" to a login that may not write.';
    return login === 'none' || login === 'unasked'
        ? 'Check the name, tag and digest. It was looked for without a login, to which a private repository may look absent: log in where it is one.'
        : 'Check the name, tag and digest. Some registries answer "not found" when the login may not read the repository.';
}


/***/ }),

/***/ 9328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _R: () => (/* binding */ deleteTag),
/* harmony export */   kD: () => (/* binding */ tryDeletion),
/* harmony export */   rW: () => (/* binding */ deleteManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95991);



/** What registries call it when they delete manifests by digest only, or not at all. */
const unable = new Set(['UNSUPPORTED', 'DIGEST_INVALID', 'TAG_INVALID', 'NAME_INVALID']);
/** Deletes a manifest with all of its tags (distribution-spec 1.1, "Deleting manifests"). Throws NOT_FOUND, DELETE_UNSUPPORTED, DENIED. */
async function deleteManifest(repository, digest) {
    await remove(repository, digest);
}
/** Deletes a tag and leaves its manifest (distribution-spec 1.1, "Deleting tags"). Throws NOT_FOUND, DELETE_UNSUPPORTED, DENIED. */
async function deleteTag(repository, tag) {
    await remove(repository, tag);
}
/** Asks for the deletion of what is not there. Throws NOT_FOUND where deleting works, DELETE_UNSUPPORTED, DENIED, UNAUTHENTICATED. */
async function tryDeletion(repository, reference) {
    const what = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(reference) ? 'take tags off in' : 'delete from';
    await remove(repository, reference, `${what} ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(repository.name)}`);
}
async function remove(repository, reference, action = `delete ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(repository.name)}${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(reference) ? ':' : '@'}${reference}`) {
    const path = `manifests/${reference}`;
    const answer = await repository.ask({ method: 'DELETE', path, action, rights: 'delete' });
    if (answer.status >= 200 && answer.status < 300)
        return;
    throw refusal(action, answer);
}
function refusal(action, { status, headers, body }) {
    const error = (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(action, { status, headers, text: body });
    const codes = error.details.registryCodes;
    // Registries that know of no tags here take one for a digest that is no digest.
    const isUnable = [405, 501].includes(status) || (status === 400 && codes.some(code => unable.has(code)));
    if (!isUnable)
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('DELETE_UNSUPPORTED', error.message, { cause: error, details: error.details });
}


/***/ }),

/***/ 95991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   "if": () => (/* binding */ rateLimit),
/* harmony export */   ow: () => (/* binding */ saysExpired),
/* harmony export */   te: () => (/* binding */ looksLikeHtml)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54673);
/* harmony import */ var _asker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91898);
/* harmony import */ var _profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38312);




const shownCharacters = 1_000;
const codes = {
    401: 'UNAUTHENTICATED',
    403: 'DENIED',
    404: 'NOT_FOUND',
    412: 'POLICY_BLOCKED',
    429: 'RATE_LIMITED',
};
/** The error for a refusal: the registry's own codes and words, escaped and cut (distribution-spec, "Error Codes"). */
function problem(action, { status, headers, text }, fallback = 'REGISTRY_PROTOCOL') {
    const { codes: registryCodes, message } = registryErrors(text);
    const isExpired = saysExpired({ status, headers, text });
    const code = isExpired ? 'UNAUTHENTICATED' : codeFor(status, registryCodes, fallback);
    const said = message ? `: ${message}` : '';
    const limits = rateLimit(headers);
    const asker = (0,_asker_js__WEBPACK_IMPORTED_MODULE_0__/* .askedAs */ .RJ)(headers);
    const isTold = tellsLogin.has(status) && (asker?.login !== 'unasked' || status === 401 || status === 403);
    const who = asker && isTold ? (0,_asker_js__WEBPACK_IMPORTED_MODULE_0__/* .sayAsker */ .aL)(asker) : '';
    const hint = asker && (isExpired ? (0,_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .profileOf */ .w)(asker.registry).logins.expired : (0,_asker_js__WEBPACK_IMPORTED_MODULE_0__/* .loginHint */ .t$)(status, asker));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(code, `Cannot ${action}: the registry answers ${status}${said}${limits ? ` (${limits})` : ''}${who}`, { details: { status, registryCodes }, ...(hint ? { hint } : {}) });
}
/** Statuses that may have to do with who asks. */
const tellsLogin = new Set([400, 401, 403, 404]);
/** Whether a registry says that the login has expired, which some do with another status than 401. */
function saysExpired({ status, text }) {
    if (status !== 400 && status !== 403)
        return false;
    const { codes: registryCodes, message } = registryErrors(text);
    return registryCodes.includes('EXPIREDTOKEN') || /\btoken (?:has |is )?expired\b/i.test(message);
}
function codeFor(status, registryCodes, fallback) {
    if (registryCodes.includes('TOOMANYREQUESTS'))
        return 'RATE_LIMITED';
    if (status >= 500 || status === 408 || status === 499)
        return 'REGISTRY_UNAVAILABLE';
    return codes[status] ?? fallback;
}
function registryErrors(text) {
    const body = Buffer.from(text).toString('utf8');
    const errors = errorList(body);
    if (!errors)
        return { codes: [], message: looksLikeHtml(body) ? '' : (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(body.trim(), shownCharacters) };
    const message = errors.map(({ code, message }) => [code, message].filter(Boolean).join(' ')).join('; ');
    return { codes: errors.map(({ code }) => code), message: (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(message, shownCharacters) };
}
function errorList(body) {
    const parsed = parsedJson(body);
    if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed) || !Array.isArray(parsed.errors))
        return undefined;
    return parsed.errors.slice(0, 5).map((error) => {
        const { code, message } = Object(error);
        return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
    });
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Not JSON: the caller shows the text as it is.
        return undefined;
    }
}
function looksLikeHtml(text) {
    return /^\s*(<!doctype html|<html|<\?xml)/i.test(text);
}
/** What the registry says of its pull limit, for a person (Docker Hub: `100;w=21600`). */
function rateLimit(headers) {
    const remaining = headers.get('ratelimit-remaining');
    const limit = headers.get('ratelimit-limit');
    if (!remaining && !limit)
        return undefined;
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(`pulls left: ${remaining ?? 'unknown'} of ${limit ?? 'unknown'}, counted for ${headers.get('docker-ratelimit-source') ?? 'this client'}`);
}


/***/ }),

/***/ 38312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ anyLogins),
/* harmony export */   w: () => (/* binding */ profileOf)
/* harmony export */ });
/** Of registries that nothing more is known of. */
const anyLogins = {
    login: 'Pass credentials with `registry-auth`, or log in with docker/login-action before this step.',
    refused: 'Check the user name and the password or token of the login named above: the registry does not know them, or they have expired.',
    expired: 'The login named above has expired. Log in again in this job, before this step.',
    read: 'The login named above is known, but may not read this repository. Give its account the right to read, or use another login.',
    write: 'The login named above is known, but may not write to this repository. Give its account the right to push, or use another login.',
};
function logins(more) {
    return { logins: { ...anyLogins, ...more } };
}
const standard = {
    ...{ tokenHosts: [], tagsPage: 1000, headIsFree: false, deniedMeansAbsent: false },
    ...{ partBytes: 64 * 1024 * 1024, partsUncounted: false, logins: anyLogins },
};
const rows = [
    // Docker Hub names images docker.io, serves them elsewhere and counts manifest GETs, not HEADs.
    [
        /^docker\.io$/,
        {
            ...{ apiHost: 'registry-1.docker.io', tokenHosts: ['auth.docker.io'], headIsFree: true },
            ...logins({
                login: 'Check the name: Docker Hub refuses what does not exist as well. For a private repository log in with docker/login-action or `registry-auth`, with a Docker ID and an access token.',
                read: 'The Docker ID named above may not read this repository, or its access token lacks the scope to read. Check the name too: Docker Hub refuses what does not exist as well.',
                write: 'The Docker ID named above may not push to this repository, or its access token lacks the scope to write.',
            }),
        },
    ],
    // GitHub answers 416 to parts above 4 MiB; a whole blob in one request may be of any size.
    [
        /^ghcr\.io$/,
        {
            ...{ tokenHosts: ['ghcr.io'], partBytes: 4 * 1024 * 1024 },
            ...logins({
                login: 'Give the job `permissions: packages: read` (`write` to push) and leave `github-token` at its default, or pass a token with `registry-auth`.',
                read: 'Give the job `permissions: packages: read`, and let this repository read the package: package settings, "Manage Actions access". Of another owner\'s private package a token with `read:packages` is needed.',
                write: 'Give the job `permissions: packages: write`, and let this repository write the package: package settings, "Manage Actions access", role Write.',
            }),
        },
    ],
    [
        /^registry\.gitlab\.com$/,
        {
            tokenHosts: ['gitlab.com'],
            ...logins({
                read: "The login named above may not read this project's registry: a token needs the scope `read_registry` and a role in the project.",
                write: "The login named above may not push to this project's registry: a token needs the scope `write_registry` and the role Developer.",
            }),
        },
    ],
    // Beside a GitLab of one's own its registry has port 5050, and the tokens come from the GitLab (docs.gitlab.com, "Configure container
    // registry under an existing GitLab domain"). Its port 443 is the administrator's alone.
    [/^[^:]+:5050$/, registry => ({ tokenHosts: [registry.replace(/:5050$/, '')] })],
    // Amazon ECR answers an error for pages over 1000, and to every part of an upload the Range of the first.
    [
        /^(?:\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com|public\.ecr\.aws)$/,
        {
            ...{ tagsPage: 1000, partsUncounted: true },
            ...logins({
                login: 'Log in with aws-actions/amazon-ecr-login before this step.',
                refused: 'Log in with aws-actions/amazon-ecr-login in this job: a login of Amazon ECR lasts twelve hours.',
                expired: 'Log in again with aws-actions/amazon-ecr-login: a login of Amazon ECR lasts twelve hours.',
                read: 'The role that is logged in needs `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer` for this repository.',
                write: 'The role that is logged in needs `ecr:BatchCheckLayerAvailability`, `ecr:InitiateLayerUpload`, `ecr:UploadLayerPart`, `ecr:CompleteLayerUpload` and `ecr:PutImage` for this repository.',
            }),
        },
    ],
    [
        /(?:^|\.)gcr\.io$|\.pkg\.dev$/,
        logins({
            login: 'Log in with google-github-actions/auth and docker/login-action (user oauth2accesstoken) before this step.',
            refused: 'Log in again with google-github-actions/auth in this job: its access tokens last an hour.',
            expired: 'Log in again with google-github-actions/auth in this job: its access tokens last an hour.',
            read: 'The service account that is logged in needs the role `roles/artifactregistry.reader` for this repository.',
            write: 'The service account that is logged in needs the role `roles/artifactregistry.writer` for this repository.',
        }),
    ],
    [
        /\.azurecr\.(?:io|cn|us)$/,
        logins({
            login: 'Log in with azure/docker-login, or azure/login and `az acr login`, before this step.',
            read: 'The identity that is logged in needs the role AcrPull for this registry.',
            write: 'The identity that is logged in needs the role AcrPush for this registry.',
        }),
    ],
    [
        /^quay\.io$/,
        {
            tagsPage: 100,
            ...logins({
                read: 'The account or robot that is logged in needs the permission Read for this repository.',
                write: 'The account or robot that is logged in needs the permission Write for this repository.',
            }),
        },
    ],
    [/\.jfrog\.io$/, { deniedMeansAbsent: true }],
];
function profileOf(registry) {
    const peculiar = rows.find(([host]) => host.test(registry))?.[1];
    return { ...standard, ...(typeof peculiar === 'function' ? peculiar(registry) : peculiar) };
}


/***/ }),

/***/ 4636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ mapLimit)
/* harmony export */ });
/**
 * Runs `work` on every item, at most `limit` at once, and waits for all of them; results stand in the items' order.
 * After a failure nothing new is begun; the first failure is thrown once what was begun has ended.
 */
async function mapLimit(items, limit, work) {
    const results = new Array(items.length);
    const failures = [];
    let next = 0;
    const runner = async () => {
        while (next < items.length && failures.length === 0) {
            const at = next++;
            try {
                results[at] = await work(items[at]);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, runner));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ })

};
;