"use strict";
exports.id = 625;
exports.ids = [625];
exports.modules = {

/***/ 8759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ tagOutputs),
/* harmony export */   HU: () => (/* binding */ bytesByFate),
/* harmony export */   qH: () => (/* binding */ placedReport),
/* harmony export */   u6: () => (/* binding */ placedSummary)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6498);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7716);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7957);
/* harmony import */ var _progress_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6317);
/* harmony import */ var _tag_fate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2280);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3917);






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
function placedReport({ root, tags, blobs, held, companions }) {
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
        companions,
    };
}
/** Bytes of blobs by what became of them. */
function bytesByFate(blobs) {
    const sum = (how) => blobs.filter(each => each.how === how).reduce((total, { blob }) => total + blob.size, 0);
    return { uploaded: sum('uploaded'), mounted: sum('mounted'), present: sum('present') };
}
/** The step summary of an image that was written, as Markdown. */
function placedSummary(placed, { verb, dryRun, milliseconds, platforms = new Map() }) {
    const { root, tags, blobs, companions } = placed;
    const { uploaded, mounted, present } = bytesByFate(blobs);
    const facts = [
        `${uploaded > 0 ? (0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(uploaded) : 'nothing'} uploaded`,
        ...(mounted > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(mounted)} mounted`] : []),
        ...(present > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(present)} already there`] : []),
        ...(companions > 0 ? [`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(companions, 'referrer')} along`] : []),
    ];
    const rows = tags.map(({ target, previous, outcome, error }) => [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_tag_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target)),
        error ? `${outcome}: ${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(error.message)}` : (0,_tag_fate_js__WEBPACK_IMPORTED_MODULE_4__/* .fateOf */ ._)({ outcome, previous }, dryRun),
        previous ? (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_progress_log_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .V)(previous)) : '',
    ]);
    const fates = (0,_tag_fate_js__WEBPACK_IMPORTED_MODULE_4__/* .countedFates */ .M)(tags, dryRun);
    const blobRows = blobs.map(({ blob, target, how, milliseconds }) => [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_progress_log_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .V)(blob.digest)),
        (0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(blob.size),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(target)),
        how,
        (0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds),
    ]);
    return [
        `### Tallyman: ${dryRun ? `dry run of ${verb}` : verb}${fates === '' ? ', by digest alone' : `, ${fates}`}`,
        `${(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(root.descriptor.digest)}; ${facts.join(', ')}, in ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanTime */ .zK)(milliseconds)}.`,
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Tag', 'Outcome', 'Before'], rows),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Platform', 'Digest'], [...platforms].map(([platform, digest]) => [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(platform), (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(digest)])),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)('Blobs', (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Blob', 'Size', 'Repository', 'How', 'Time'], blobRows)),
    ]
        .filter(Boolean)
        .join('\n\n');
}


/***/ }),

/***/ 6317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ progressLog)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6498);

const everyMs = 10_000;
/** Tells the log what a transfer does: a line for each blob that arrived, and every ten seconds how far the others are. */
function progressLog(log, now) {
    const arrived = new Map();
    let total = 0;
    let sum = 0;
    let spoke = now();
    function tell() {
        spoke = now();
        log.info(`  ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(sum)} of ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(total)} (${Math.floor((100 * sum) / Math.max(1, total))} %)`);
    }
    return {
        planned(steps) {
            if (steps.length === 0)
                return;
            const missing = steps.filter(({ how }) => how === 'fetch');
            const bytes = missing.reduce((sum, { blob }) => sum + blob.size, 0);
            const kept = steps.length - missing.length;
            // A step may plan several times; what has arrived is counted over all of them.
            total += bytes;
            log.info(`${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(steps.length, 'blob')}: ${kept} in the store, ${missing.length} to fetch (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes)})`);
        },
        advanced({ digest }, bytes) {
            arrived.set(digest, (arrived.get(digest) ?? 0) + bytes);
            sum += bytes;
            if (now() - spoke >= everyMs)
                tell();
        },
        delivered({ blob, source, milliseconds, repaired }) {
            if (source === 'store')
                return;
            const again = repaired ? ', after a damaged copy' : '';
            log.info(`  ${shortDigest(blob.digest)}  ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(blob.size)} from ${source} in ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanTime */ .zK)(milliseconds)} (${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanRate */ .S6)(blob.size, milliseconds)})${again}`);
        },
        passed({ digest }, source, error) {
            // The cache warns by itself, once, however many of its entries fail.
            const tell = source === 'cache' ? log.info : log.warning;
            tell(`${shortDigest(digest)}: the ${source} failed, asking the next source. ${error.message}`, {
                title: error.code,
            });
        },
    };
}
/** A digest short enough to read: its algorithm and twelve digits. */
function shortDigest(digest) {
    return digest.replace(/^(\w+:.{12}).*$/, '$1');
}


/***/ }),

/***/ 2280:
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

/***/ 3917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vd: () => (/* binding */ planTags),
/* harmony export */   ZL: () => (/* binding */ stagesOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7957);



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

/***/ 1032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ targetRepositories),
/* harmony export */   Fg: () => (/* binding */ parsePushTarget),
/* harmony export */   Z0: () => (/* binding */ parseWrittenTag),
/* harmony export */   t: () => (/* binding */ targetTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7957);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4673);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3917);




/** Reads an item of `tags` that may be a tag alone. Throws REFERENCE_INVALID. */
function parseWrittenTag(written) {
    if ((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(written))
        return { written, tag: written };
    const target = parsePushTarget(written);
    if (target.tag !== undefined)
        return target;
    throw invalid(written, 'it has no tag, expected name:tag');
}
/** Reads where an image is pushed to; its tag may be left out where none is written. Throws REFERENCE_INVALID. */
function parsePushTarget(written) {
    const { registry, repository: name, tag, digest } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(written);
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

/***/ 9570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tagFailure),
/* harmony export */   p: () => (/* binding */ writeTags)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6498);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _registry_deletion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9328);
/* harmony import */ var _transfer_map_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4636);
/* harmony import */ var _tag_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3917);





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
            await (0,_registry_deletion_js__WEBPACK_IMPORTED_MODULE_3__/* .deleteTag */ ._)(writerOf(each.target).remote, each.target.tag);
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

/***/ 9328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ deleteTag),
/* harmony export */   r: () => (/* binding */ deleteManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7957);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5991);



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
async function remove(repository, reference) {
    const name = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(repository.name);
    const action = `delete ${name}${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(reference) ? ':' : '@'}${reference}`;
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

/***/ 5991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   "if": () => (/* binding */ rateLimit),
/* harmony export */   te: () => (/* binding */ looksLikeHtml)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4673);


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
    const code = codeFor(status, registryCodes, fallback);
    const said = message ? `: ${message}` : '';
    const limits = rateLimit(headers);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(code, `Cannot ${action}: the registry answers ${status}${said}${limits ? ` (${limits})` : ''}`, {
        details: { status, registryCodes },
    });
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
        return { codes: [], message: looksLikeHtml(body) ? '' : (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(body.trim(), shownCharacters) };
    const message = errors.map(({ code, message }) => [code, message].filter(Boolean).join(' ')).join('; ');
    return { codes: errors.map(({ code }) => code), message: (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(message, shownCharacters) };
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
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(`pulls left: ${remaining ?? 'unknown'} of ${limit ?? 'unknown'}, counted for ${headers.get('docker-ratelimit-source') ?? 'this client'}`);
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