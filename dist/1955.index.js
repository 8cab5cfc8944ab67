"use strict";
exports.id = 1955;
exports.ids = [1955];
exports.modules = {

/***/ 57681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/carry-out.js + 2 modules
var carry_out = __webpack_require__(50653);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/repository-plan.js
var repository_plan = __webpack_require__(87246);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/kept-check.js


/**
 * The losses of a run. The page: "An image that lacks a part, or a tag that existed and no longer does, fails the step with
 * `PRUNE_DAMAGE` and is named, even if somebody removed it on purpose. In a store or the Actions cache, where other runs may delete too,
 * only an image that lacks a part fails the step." Determined by walking everything again: versions and tags that the plan keeps, or
 * that came meanwhile, and are gone; and parts that existed before and are missing from the remaining versions, whatever lists them now.
 */
function lossesOf(plan, looks) {
    return looks.isCache ? partsLost(looks) : [...versionsLost(plan, looks), ...partsLost(looks)];
}
function versionsLost(plan, { before, after, last }) {
    const losses = [];
    const tagsLeft = new Set(after.versions.flatMap(({ tags }) => tags));
    const lose = ({ digest, tags }, leaving, text) => {
        if (!after.byDigest.has(digest))
            losses.push({ digest, text });
        // A tag that has moved to another version is not lost.
        const lost = tags.filter(tag => !leaving.includes(tag) && !tagsLeft.has(tag));
        if (lost.length > 0)
            losses.push({ digest, text: `lost its tag ${lost.map(tag => (0,printable/* printable */.g$)(tag)).join(', ')}` });
    };
    const entries = new Map(plan.entries.map(entry => [entry.digest, entry]));
    for (const entry of plan.entries) {
        const version = before.byDigest.get(entry.digest);
        if (version && !(0,repository_plan/* isGoing */.jf)(entry))
            lose(version, entry.tags, 'it was to stay, and is gone');
    }
    for (const version of last?.inventory.versions ?? []) {
        const entry = entries.get(version.digest);
        if ((entry && !(0,repository_plan/* isGoing */.jf)(entry)) || last?.gone.has(version.digest))
            continue;
        if (entry === undefined || version.tags.some(tag => !entry.tags.includes(tag)))
            lose(version, entry?.tags ?? [], 'it came or was tagged meanwhile, and is gone');
    }
    return losses;
}
function partsLost({ before, after, last, isCache = false }) {
    const earlier = (digest) => before.byDigest.get(digest) ?? last?.inventory.byDigest.get(digest);
    return after.versions.flatMap(({ digest, needs, mayNeed = [], blobs = [] }) => {
        const below = mayNeed === 'anything' ? needs : [...needs, ...mayNeed];
        const parts = new Set([...needs, ...blobs.map(blob => blob.digest)]);
        // A cache lists the parts it has, a registry all parts that the document names.
        const { needs: had = [], blobs: hadBlobs = [] } = (isCache && earlier(digest)) || {};
        const missing = below.find(child => earlier(child) && !after.byDigest.has(child)) ??
            [...had, ...hadBlobs.map(blob => blob.digest)].find(part => !parts.has(part));
        return missing === undefined ? [] : [{ digest, text: `lost ${missing}, which it needs` }];
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/plan.js + 2 modules
var prune_plan = __webpack_require__(35555);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/plan-rows.js
var plan_rows = __webpack_require__(73138);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/rules/policy.js
var rules_policy = __webpack_require__(77207);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/filter.js
var match_filter = __webpack_require__(80904);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/image-dates.js
var image_dates = __webpack_require__(43759);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/inventory.js
var inventory = __webpack_require__(61662);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/tag-name.js
var tag_name = __webpack_require__(37268);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/rules/filter-match.js
var filter_match = __webpack_require__(20519);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/unmatched-lines.js






/**
 * The lines of prune-tags, keep-tags and filters that match nothing in any target, as printable sentences. The page: "A line
 * of `prune-tags`, `keep-tags` or `filters` that matches nothing is a warning, except lines that may do so for a while: `until=`, `*`, and
 * `latest` beside a line that matches it too".
 */
function unmatchedLines(policy, inventories, now) {
    const names = inventories.flatMap(({ repository, versions }) => versions.flatMap(inventory/* ordinaryTags */.uv).flatMap(tag => (0,tag_name/* tagName */.wZ)(repository, tag).names));
    const where = inventories.map(({ repository }) => repository).join(', ');
    const idle = (patterns) => patterns.filter(pattern => !mayMatchLater(pattern, patterns) && !names.some(name => pattern.matches(name)));
    const count = inventories.reduce((sum, { versions }) => sum + versions.length, 0);
    return [
        ...idle(policy.pruneTags).map(({ text }) => `prune-tags "${(0,printable/* printable */.g$)(text)}" matches no tag of ${where}`),
        ...idle(policy.keepTags).map(({ text }) => `keep-tags "${(0,printable/* printable */.g$)(text)}" matches no tag of ${where}`),
        ...idleFilters(policy.filters, inventories, now).map(({ text }) => `filters "${(0,printable/* printable */.g$)(text)}" matches none of the ${count} versions of ${where}, so that it lets nothing go`),
    ];
}
/** Whether a pattern is no mistake where it matches nothing: it names everything, or lifts the protection of `latest`. */
function mayMatchLater(pattern, all) {
    const isLatest = (each) => each.matches('latest');
    const lifts = pattern.isExact && isLatest(pattern) && all.some(each => !each.isExact && isLatest(each));
    return pattern.text === '*' || lifts;
}
function idleFilters(filters, inventories, now) {
    const grounds = inventories.map(inventory => ({ inventory, dates: (0,image_dates/* imageDates */.x)(inventory), now }));
    return filters.filter(filter => {
        if ((0,match_filter/* traitsOf */.J)(filter).matchesLater)
            return false;
        return !grounds.some(ground => {
            const matches = (0,filter_match/* filterMatches */.wX)(filter, ground);
            return ground.inventory.versions.some(version => matches(version));
        });
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/plan-target.js
var plan_target = __webpack_require__(56103);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/prune.js









/** Plans every target, reports the plan, and carries it out if requested. Throws CANCELLED, STORE_FAILED, INTERNAL. */
async function prune(request, ports) {
    const failures = [];
    const planned = [];
    for (const target of request.targets) {
        const { policy, reviewed } = request;
        const found = await guarded(() => (0,plan_target/* planTarget */.hB)(target, { policy, reviewed, now: ports.now() }), failures);
        if (!found)
            continue;
        planned.push(found);
        ports.planned(found);
    }
    const idle = reviewedOrFailed(request, failures)
        ? []
        : unmatchedLines(request.policy, planned.map(({ before }) => before), ports.now());
    for (const line of idle)
        ports.idle(line);
    await ports.save(planned.map(({ plan }) => plan));
    const isAllowed = await guarded(async () => mayProceed(planned, request), failures);
    // A reviewed plan that no longer fits is refused as a whole, even if only one of its targets has changed.
    const isWhole = request.isWhole === true || request.reviewed !== undefined;
    const isStopped = isAllowed !== true || (isWhole && failures.length > 0);
    if (!request.apply || isStopped)
        return { planned, idle, targets: [], failures };
    const targets = [];
    for (const each of planned) {
        if (ports.signal?.aborted)
            break;
        const done = await guarded(() => carryOutTarget(each, request, ports), failures);
        if (done)
            targets.push(done);
    }
    for (const failure of targets.flatMap(plan_target/* failuresOf */.dJ))
        failures.push(failure);
    return { planned, idle, targets, failures };
}
/**
 * Whether nothing can be concluded about the policy's lines: a reviewed plan ignores them, and an unread target may match
 * them.
 */
function reviewedOrFailed({ reviewed, policy }, failures) {
    return reviewed !== undefined || failures.length > 0 || (0,rules_policy/* isEmptyPolicy */.kj)(policy);
}
/** Whether the plans may be carried out. Throws PLAN_TOO_LARGE, and DELETE_UNSUPPORTED before anything happens anywhere. */
async function mayProceed(planned, { policy, apply }) {
    (0,prune_plan/* checkMaxDeletes */.lk)(planned.flatMap(({ decisions }) => decisions), policy);
    for (const { backend, decisions } of planned) {
        if (apply && (0,prune_plan/* changesOf */.fs)(decisions).length > 0)
            await backend.check?.();
    }
    return true;
}
async function carryOutTarget(planned, { reviewed, verifyAfter }, { signal, ended }) {
    const { backend, before, plan, decisions } = planned;
    const used = await backend.usedBytes?.();
    if ((0,prune_plan/* changesOf */.fs)(decisions).length === 0) {
        await backend.tidy?.(plan);
        const freedBytes = backend.tidy ? await freedSince(used, backend) : undefined;
        return { planned, outcomes: [], losses: [], freedBytes: freedBytes ?? 0 };
    }
    let last = before;
    const outcomes = await (0,carry_out/* carryOut */.u)(plan, backend, {
        isReviewed: reviewed !== undefined,
        isChecked: true,
        onLook: inventory => {
            last = inventory;
        },
        ...(signal ? { signal } : {}),
        onOutcome: outcome => ended(planned, outcome),
    });
    const isStopped = signal?.aborted ?? false;
    if (!isStopped)
        await backend.tidy?.(plan);
    const measured = isStopped ? undefined : await freedSince(used, backend);
    const freedBytes = measured ?? (0,plan_rows/* planTotals */.HX)(before, asDone(decisions, outcomes)).freedBytes;
    const gone = new Set(outcomes.flatMap(outcome => (isGone(outcome) ? [outcome.step.version.digest] : [])));
    const losses = verifyAfter && !isStopped ? await verify(planned, { inventory: last, gone }) : [];
    return { planned, outcomes, losses, freedBytes };
}
/** Undefined when the target does not report its usage. */
async function freedSince(used, backend) {
    const left = await backend.usedBytes?.();
    return used === undefined || left === undefined ? undefined : Math.max(0, used - left);
}
/**
 * Walks the current tags, and everything that was to stay or was added meanwhile, with a backend that remembers nothing:
 * missing content is requested and noticed.
 */
async function verify({ target, plan, before, backend: { isCache = false } }, last) {
    const kept = plan.entries.filter(entry => !(0,repository_plan/* isGoing */.jf)(entry) && before.byDigest.has(entry.digest));
    const came = last.inventory.versions.filter(({ digest }) => !last.gone.has(digest));
    const roots = new Set([...kept, ...came].map(({ digest }) => digest));
    const look = async () => {
        const after = await target.open([...roots]).inventory();
        (0,prune_plan/* refuseUnanswered */.DN)(after);
        return lossesOf(plan, { before, after, last, isCache });
    };
    const losses = await look();
    // A concurrent run moves a part of a cache aside for a moment, to see whether somebody has come to need it.
    return isCache && losses.length > 0 ? look() : losses;
}
function isGone({ step, result }) {
    return step.act === 'delete' && (result === 'done' || result === 'gone');
}
function asDone(decisions, outcomes) {
    const gone = new Set(outcomes.flatMap(({ step, result }) => step.act === 'delete' && result === 'done' ? [step.version.digest] : []));
    return decisions.map(decision => decision.act !== 'delete' || gone.has(decision.version.digest) ? decision : { ...decision, act: 'keep' });
}
/** Records the failure of one target, which does not stop the others. Rethrows what fails the run. */
async function guarded(work, failures) {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,errors/* isPassable */.C_)(error) || (0,errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        failures.push(error);
        return undefined;
    }
}


/***/ }),

/***/ 51517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parsePlanFile),
/* harmony export */   L: () => (/* binding */ formatPlanFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _model_json_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76490);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _inventory_decision_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93450);
/* harmony import */ var _inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37268);







/** The file format's version; it increases when the meaning of a field changes. */
const version = 1;
/** Maximum size of a plan file, in characters. */
const largestFile = 256 * 1024 * 1024;
const acts = ['keep', 'untag', 'delete'];
/** Formats plans as a file: sorted, equal for equal plans, with a final line break. */
function formatPlanFile(plans) {
    const sorted = plans.toSorted((a, b) => (a.repository < b.repository ? -1 : 1));
    const repositories = sorted.map(({ repository, inventory, entries, drafts }) => ({
        repository,
        inventory,
        entries: entries
            .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
            .map(({ digest, act, tags, touched, reason: { kind, text, because } }) => ({
            digest,
            act,
            tags: tags.toSorted(),
            ...(touched === undefined ? {} : { touched }),
            reason: { kind, text, ...(because === undefined ? {} : { because }) },
        })),
        ...(drafts === undefined ? {} : { drafts }),
    }));
    return `${JSON.stringify({ version, repositories }, undefined, 2)}\n`;
}
/** Parses a plan file strictly. Throws PLAN_INVALID naming the file, the place and the problem. */
function parsePlanFile(text, path) {
    const fail = (where, wish) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('PLAN_INVALID', `Cannot read the plan "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}": ${where}, expected ${wish}`);
    };
    if (text.length > largestFile)
        fail(`it has ${text.length} characters`, `at most ${largestFile}`);
    const json = parsedJson(text, fail);
    // The file may be anything: only a number is quoted from it.
    const found = Object(json).version;
    if (found !== version)
        fail(`version is ${typeof found === 'number' ? found : 'missing'}`, String(version));
    const file = record(json, 'the file', { known: ['version', 'repositories'], fail });
    const plans = list(file.repositories, 'repositories', fail).map((value, at) => planOf(value, `repository ${at + 1}`, fail));
    refuseTwins(plans.map(({ repository }) => repository), fail);
    return plans;
}
function planOf(value, where, fail) {
    const fields = record(value, where, { known: ['repository', 'inventory', 'entries', 'drafts'], fail });
    const { repository, inventory } = fields;
    if (typeof repository !== 'string' || !isRepository(repository)) {
        return fail(`the repository of ${where} is ${shown(repository)}`, 'registry/repository, docker, actions-cache or store');
    }
    if (typeof inventory !== 'string' || !(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(inventory)) {
        return fail(`the inventory of ${where} is ${shown(inventory)}`, 'a digest');
    }
    const entries = list(fields.entries, `entries of ${where}`, fail).map((entry, at) => entryOf(entry, `entry ${at + 1} of ${where}`, { repository, fail }));
    refuseTwins(entries.map(({ digest }) => digest), fail);
    if (fields.drafts === undefined)
        return { repository, inventory, entries };
    if (repository !== _inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_3__/* .storeTarget */ .l7)
        return fail(`${where} has drafts`, 'them for store alone');
    const drafts = list(fields.drafts, `drafts of ${where}`, fail).map(each => draftOf(each, where, fail));
    return { repository, inventory, entries, drafts };
}
function draftOf(value, where, fail) {
    const fields = record(value, `a draft of ${where}`, { known: ['blob', 'bytes', 'touched'], fail });
    const { blob, bytes, touched } = fields;
    if (typeof blob !== 'string' || !(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(blob.replace('-', ':')))
        return fail(`a draft of ${where} is named ${shown(blob)}`, 'sha256-…');
    for (const number of [bytes, touched])
        if (!Number.isSafeInteger(number) || number < 0)
            return fail(`a draft of ${where} has ${shown(number)}`, 'whole numbers');
    return { blob, bytes: bytes, touched: touched };
}
function entryOf(value, where, { repository, fail }) {
    const fields = record(value, where, { known: ['digest', 'act', 'tags', 'touched', 'reason'], fail });
    const { act, touched } = fields;
    const digest = digestOf(fields.digest, where, fail);
    if (typeof act !== 'string' || !acts.includes(act))
        return fail(`act of ${where} is ${shown(act)}`, acts.join(', '));
    const tags = list(fields.tags, `tags of ${where}`, fail);
    if (!tags.every(tag => typeof tag === 'string' && isTagOf(repository, tag)))
        return fail(`tags of ${where} are not all tags`, 'tags');
    if ((act === 'keep') !== (tags.length === 0) && act !== 'delete') {
        return fail(`${where} says ${act} and names ${tags.length} tags`, 'tags for untag, none for keep');
    }
    if (touched !== undefined && (typeof touched !== 'string' || Number.isNaN(Date.parse(touched)))) {
        return fail(`touched of ${where} is ${shown(touched)}`, 'a time');
    }
    const reason = reasonOf(fields.reason, where, fail);
    const names = tags.map(String);
    return {
        digest,
        act: act,
        tags: names,
        ...(touched === undefined ? {} : { touched: String(touched) }),
        reason,
    };
}
function reasonOf(value, where, fail) {
    const { kind, text, because } = record(value, `reason of ${where}`, {
        known: ['kind', 'text', 'because'],
        fail,
    });
    if (typeof kind !== 'string' || !Object.hasOwn(_inventory_decision_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonKinds */ .e, kind)) {
        return fail(`reason of ${where} is ${shown(kind)}`, 'a known kind');
    }
    if (typeof text !== 'string')
        return fail(`reason of ${where} has no text`, 'text');
    const root = because === undefined ? {} : { because: digestOf(because, `reason of ${where}`, fail) };
    return { kind: kind, text: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text, 2000), ...root };
}
function digestOf(value, where, fail) {
    if (typeof value === 'string' && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(value))
        return value;
    return fail(`digest of ${where} is ${shown(value)}`, 'sha256:…');
}
/** The engine's tags are full names, those of the cache are keys; the store has none. */
function isTagOf(target, tag) {
    return (0,_inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isLocalTarget */ .rR)(target) ? /^[\x21-\x7e]{1,1024}$/.test(tag) : (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isTag */ .dz)(tag);
}
function isRepository(text) {
    if ((0,_inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isLocalTarget */ .rR)(text))
        return true;
    try {
        return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryName */ .aR)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRepository */ .SU)(text)) === text;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB)
            return false;
        throw error;
    }
}
function record(value, where, { known, fail }) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return fail(`${where} is no object`, 'an object');
    const unknown = Object.keys(value).find(key => !known.includes(key));
    if (unknown !== undefined)
        return fail(`${where} has "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(unknown)}"`, `only ${known.join(', ')}`);
    return value;
}
function list(value, where, fail) {
    return Array.isArray(value) ? value : fail(`${where} are no list`, 'a list');
}
function refuseTwins(names, fail) {
    const seen = new Set();
    for (const name of names) {
        if (seen.has(name))
            fail(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)} stands twice`, 'each once');
        seen.add(name);
    }
}
function parsedJson(text, fail) {
    try {
        return JSON.parse(text);
    }
    catch {
        // JSON.parse's message quotes the text.
        return fail(`it is not JSON (${(0,_model_json_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .jsonProblem */ .I)(text)})`, 'a plan file');
    }
}
function shown(value) {
    if (typeof value === 'object' && value !== null)
        return Array.isArray(value) ? 'a list' : 'an object';
    return value === undefined ? 'missing' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(JSON.stringify(value) ?? typeof value);
}


/***/ }),

/***/ 49608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ imageFacts),
/* harmony export */   Jx: () => (/* binding */ cachedManifests),
/* harmony export */   T8: () => (/* binding */ manifestBytes)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20559);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88804);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _registry_auth_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90488);
/* harmony import */ var _inventory_unread_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74717);








/**
 * Reads manifests by digest from the store or, if absent, from the registry, and then stores their exact bytes, which never
 * change. `isThere` is called when the store may know manifests that are gone from the registry; they are NOT_FOUND.
 */
function cachedManifests(registry, store, isThere) {
    return {
        async resolve(target) {
            const known = 'digest' in target ? await store.document(target.digest) : undefined;
            if (known && 'digest' in target) {
                const { digest } = target;
                if (!isThere || (await isThere(digest)))
                    return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(known, { digest });
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot read ${digest}: it is gone from the registry, expected it there`);
            }
            const document = await registry.resolve(target);
            await store.putBytes(document.descriptor, document.bytes);
            return document;
        },
    };
}
/** The unverified bytes a registry serves under a digest. Throws NOT_FOUND, MANIFEST_TOO_LARGE and the codes of refusals. */
async function manifestBytes(remote, digest) {
    const action = `read ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .digestReference */ .O9)(remote.name, digest)}`;
    const headers = { accept: `${_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.manifestAccept}, */*` };
    const answer = await remote.ask({ path: `manifests/${digest}`, action, headers });
    if (answer.status === 200)
        return answer.body;
    throw (0,_registry_auth_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problem */ .CC)(action, { ...answer, text: answer.body });
}
/**
 * The facts in an image's config, read once and kept in the store; empty when it is no image's, missing or damaged, since unknown
 * facts keep the image. Throws errors after which it may become readable.
 */
async function imageFacts({ manifest }, registry, store) {
    if (manifest.kind !== 'image' || ![_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.ociConfig, _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.dockerConfig].includes(manifest.config.mediaType))
        return {};
    const { config } = manifest;
    try {
        const known = await store.document(config.digest);
        const bytes = known ?? (await (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .readAll */ .yw)(registry, config));
        if (!known)
            await store.putBytes(config, bytes);
        return factsIn(bytes);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error, 'NOT_FOUND') || (0,_inventory_unread_document_js__WEBPACK_IMPORTED_MODULE_6__/* .isDocumentFault */ .S2)(error))
            return {};
        throw error;
    }
}
function factsIn(bytes) {
    const { created: said = '', labels } = (0,_model_config_js__WEBPACK_IMPORTED_MODULE_7__/* .configClaims */ .QG)(bytes);
    const created = new Date(said);
    return { ...(Number.isNaN(created.getTime()) ? {} : { created }), labels };
}


/***/ }),

/***/ 2207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zo: () => (/* binding */ actionsCacheTarget),
  UH: () => (/* binding */ engineImagesTarget),
  lW: () => (/* binding */ storeImagesTarget)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/cache-log.js
var cache_log = __webpack_require__(40762);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/tag-name.js
var tag_name = __webpack_require__(37268);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/inventory.js
var inventory = __webpack_require__(61662);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/plan.js + 2 modules
var plan = __webpack_require__(35555);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/store-budget.js


/** Reasons that protect a version whatever the budget. */
const protectingReasons = new Set(['in-use', 'kept-tag', 'referenced']);
/**
 * Also deletes the least recently used images beyond `budget` bytes, counting shared layers once. The page: "For store, its total
 * size, such as 20GB; beyond it the least recently used images are removed, whatever their age". An image that a running step or a file of
 * keep-refs-from needs stays with everything it needs, and counts first. Drafts get what the images leave: otherwise unfinished
 * downloads would displace images in use.
 */
function withinStoreBudget(inventory, decisions, { budget, drafts }) {
    const kept = decisions.filter(({ act }) => act === 'keep');
    const staying = new StayingVersions(inventory, kept);
    const whole = staying.bytes + drafts;
    const protectedVersions = (0,plan/* reach */.gl)(inventory, kept.filter(({ reason }) => protectingReasons.has(reason.kind)).map(({ version }) => version.digest));
    const roots = staying.roots().filter(({ digest }) => !protectedVersions.has(digest));
    const time = new Map(roots.map(root => [root, lastUse(inventory, root)]));
    for (const root of roots.toSorted((a, b) => (time.get(a) ?? 0) - (time.get(b) ?? 0))) {
        if (staying.bytes <= budget)
            break;
        staying.remove(root.digest, protectedVersions);
    }
    const text = `least recently used: the store has ${whole} bytes, the budget is ${budget}`;
    return decisions.map(decision => {
        if (decision.act !== 'keep' || staying.has(decision.version.digest))
            return decision;
        return { ...decision, act: 'delete', tags: decision.version.tags, reason: { kind: 'over-budget', text } };
    });
}
/** The last use of an image or anything that depends on it, in milliseconds since 1970. */
function lastUse(inventory, root) {
    const parts = [...(0,plan/* reach */.gl)(inventory, [root.digest]).keys()].map(digest => inventory.byDigest.get(digest));
    return Math.max(...parts.map(part => part?.created?.getTime() ?? 0));
}
/** The kept versions and the bytes of everything they need. */
class StayingVersions {
    #inventory;
    #versions;
    /** The number of versions that need each blob. */
    #users = new Map();
    bytes = 0;
    constructor(inventory, staying) {
        this.#inventory = inventory;
        this.#versions = new Map(staying.map(({ version }) => [version.digest, version]));
        for (const { size = 0, blobs = [] } of this.#versions.values()) {
            this.bytes += size;
            for (const { digest, size } of blobs)
                this.bytes += this.#count(digest, 1) === 1 ? size : 0;
        }
    }
    has(digest) {
        return this.#versions.has(digest);
    }
    /** The versions that are no part of another kept version. */
    roots() {
        return [...this.#versions.values()].filter(({ digest }) => !this.#isBelow(digest));
    }
    /** Removes a version. The page: "An image is deleted with the layers and platforms that no other image needs". */
    remove(digest, kept) {
        const version = this.#versions.get(digest);
        if (!version || kept.has(digest))
            return;
        this.#versions.delete(digest);
        this.bytes -= version.size ?? 0;
        for (const blob of version.blobs ?? [])
            this.bytes -= this.#count(blob.digest, -1) === 0 ? blob.size : 0;
        const { children, referrers } = this.#inventory;
        for (const below of [...(0,inventory/* along */.Qw)(children, digest), ...(0,inventory/* along */.Qw)(referrers, digest)])
            if (!this.#isBelow(below))
                this.remove(below, kept);
    }
    #isBelow(digest) {
        const { parents, subjects } = this.#inventory;
        return [...(0,inventory/* along */.Qw)(parents, digest), ...(0,inventory/* along */.Qw)(subjects, digest)].some(above => this.#versions.has(above));
    }
    #count(blob, change) {
        const users = (this.#users.get(blob) ?? 0) + change;
        this.#users.set(blob, users);
        return users;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/cache-backend.js




/** Our own entries in the Actions cache; an entry's age is the time since it was last restored or saved. */
class CacheBackend {
    order = 'parents-first';
    deletesWholeVersions = true;
    isCache = true;
    #options;
    constructor(options) {
        this.#options = options;
    }
    async inventory() {
        const { client, prefix } = this.#options;
        const entries = (await client.list(`${prefix}-`)).filter(({ key }) => isOwn(key, prefix));
        return (0,inventory/* buildInventory */.Rs)(tag_name/* cacheTarget */.wl, entries.map(entry => this.#versionOf(entry)));
    }
    /** An entry needs no other, so only its own use matters, which the deletion itself checks. */
    async look(known) {
        return { inventory: known, since: performance.now() };
    }
    async carryOut({ act, version }) {
        if (act === 'untag')
            return { result: 'retained', why: 'an entry goes with its key or not at all' };
        try {
            return await this.#remove(version);
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error))
                throw error;
            if ((0,errors/* isTallyError */.pQ)(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED'))
                throw error;
            return { result: 'failed', error };
        }
    }
    async #remove({ id, tags, created }) {
        const { client } = this.#options;
        const since = performance.now();
        const [key = ''] = tags[0]?.split('@') ?? [];
        const now = (await client.list(key)).find(entry => String(entry.id) === id);
        if (!now)
            return { result: 'gone' };
        if (created && now.lastAccessed > created)
            return { result: 'changed', why: `it was used again at ${now.lastAccessed.toISOString()}` };
        const result = await client.remove(now.id);
        return result === 'done' ? { result, since, until: performance.now() } : { result };
    }
    #versionOf({ id, key, ref, version, lastAccessed, size }) {
        // An entry of a folder has neither branch nor version.
        const place = ref === '' && version === '' ? '' : `@${ref}#${version.slice(0, 12)}`;
        const name = `${key}${place}`.replace(/[^\x21-\x7e]/g, '?');
        const digest = (0,model_digest/* digestOf */.ol)(Buffer.from(JSON.stringify([key, ref, version])));
        const why = this.#options.namedBy(key);
        return {
            digest,
            kind: 'artifact',
            tags: [name],
            created: lastAccessed,
            needs: [],
            id: String(id),
            blobs: [{ digest, size }],
            ...(why === undefined ? {} : { usedBy: why }),
        };
    }
}
/** Whether a key is one of ours: other keys may have the same prefix. */
function isOwn(key, prefix) {
    const rest = key.startsWith(`${prefix}-`) ? key.slice(prefix.length + 1) : '';
    return /^(?:blob|pack|image-(?:all|[0-9a-f]{16}))-sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{128})$/.test(rest);
}
/**
 * Also deletes entries beyond `budget` bytes; entries in use stay and count first. The page: "For actions-cache, the total size of the
 * entries, such as 5GB; beyond it the least recently used entries are removed, whatever their age".
 */
function withinBudget({ versions }, decisions, budget) {
    const sizeOf = ({ blobs = [] }) => blobs.reduce((sum, { size }) => sum + size, 0);
    const staying = decisions.filter(({ act }) => act === 'keep');
    const isProtected = ({ reason: { kind } }) => ['in-use', 'kept-tag', 'referenced'].includes(kind);
    const time = ({ version }) => version.created?.getTime() ?? 0;
    const recentFirst = staying.filter(each => !isProtected(each)).sort((a, b) => time(b) - time(a));
    let left = budget - staying.filter(isProtected).reduce((sum, { version }) => sum + sizeOf(version), 0);
    const over = new Set();
    for (const { version } of recentFirst) {
        left -= sizeOf(version);
        if (left < 0)
            over.add(version);
    }
    const whole = versions.reduce((sum, version) => sum + sizeOf(version), 0);
    const text = `least recently used: the entries have ${whole} bytes, the budget ${budget}`;
    return decisions.map(decision => over.has(decision.version)
        ? { ...decision, act: 'delete', tags: decision.version.tags, reason: { kind: 'over-budget', text } }
        : decision);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/cache-entries.js + 1 modules
var cache_entries = __webpack_require__(35595);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/image-content.js
var image_content = __webpack_require__(50174);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/keys.js
var keys = __webpack_require__(47443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/plan-entries.js
var plan_entries = __webpack_require__(28717);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/cache-names.js



/**
 * A function that names the image of `images` cached under a key, if any: in its own entry for any platforms, in the entry of
 * one of its blobs, or in a pack for one platform or for all.
 */
function cachedNames(prefix, images) {
    const byKey = new Map();
    const byRoot = new Map();
    for (const { name, graph } of images) {
        for (const key of keysOf(prefix, graph))
            byKey.set(key, name);
        for (const { descriptor } of graph.documents)
            byRoot.set(ending(descriptor.digest), name);
    }
    return key => {
        const [, root] = /-image-[0-9a-z]+-(sha\d+-[0-9a-f]+)$/.exec(key) ?? [];
        return byKey.get(key) ?? (root === undefined ? undefined : byRoot.get(root));
    };
}
function keysOf(prefix, { root, documents, leaves }) {
    const indexes = documents.filter(({ manifest }) => manifest.kind === 'index');
    const choices = [documents, ...leaves.map(({ document }) => [...indexes, document])];
    return choices.flatMap(chosen => {
        const { images } = (0,image_content/* contentParts */.o)({ root: root.descriptor.digest, choice: 'all', documents: chosen });
        const blobs = images.flatMap(({ layers, attachments }) => [...layers, ...attachments]);
        const packs = (0,plan_entries/* planEntries */.W9)(images, plan_entries/* defaultPackBelow */.yU).map(plan => plan.map(({ digest }) => digest));
        return [...blobs.map(({ digest }) => [digest]), ...packs].map(members => (0,keys/* entryKey */.k2)(prefix, members));
    });
}
function ending(digest) {
    return digest.replace(':', '-');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/cached-reads.js
var cached_reads = __webpack_require__(49608);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-containers.js
var engine_containers = __webpack_require__(95436);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/while-images-go.js
var while_images_go = __webpack_require__(89034);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/built-on.js

/**
 * The listed images that were built on each image, directly or over unnamed intermediate images.
 *
 * @param all everything in the engine, including intermediate images
 */
function imagesBuiltOn(listed, all) {
    const parents = new Map([...all, ...listed].map(({ id, parent }) => [id, parent]));
    const shown = new Set(listed.map(({ id }) => id));
    const builtOn = new Map();
    for (const { id } of listed) {
        const seen = new Set([id]);
        let below = parents.get(id);
        while (below !== undefined && !shown.has(below) && !seen.has(below)) {
            seen.add(below);
            below = parents.get(below);
        }
        if (below !== undefined && !seen.has(below) && (0,model_digest/* isDigest */.Bc)(id))
            builtOn.set(below, [...(builtOn.get(below) ?? []), id]);
    }
    return builtOn;
}
/**
 * Adapts decisions to engines. The page: "An image that others are built on is deleted with the last of them; if one of those stays,
 * the plan only removes the image's names and says so."
 */
function basesStay({ byDigest }, decisions) {
    const staying = new Map();
    const bases = new Map();
    for (const [base, { baseOf = [] }] of byDigest)
        for (const built of baseOf)
            bases.set(built, [...(bases.get(built) ?? []), base]);
    for (const { act, version } of decisions)
        if (act !== 'delete')
            staying.set(version.digest, undefined);
    // Iterating a Map also visits entries added meanwhile.
    for (const [built] of staying)
        for (const base of bases.get(built) ?? [])
            if (!staying.has(base))
                staying.set(base, built);
    return decisions.map(decision => {
        const because = staying.get(decision.version.digest);
        return because && decision.act === 'delete' ? namesOnly(decision, because) : decision;
    });
}
function namesOnly({ version, reason }, because) {
    const why = `${because} is built on it`;
    if (version.tags.length === 0) {
        const text = `${why}: ${reason.text}`;
        return { version, act: 'keep', tags: [], reason: { kind: 'retained', text, because } };
    }
    const text = `${reason.text}; ${why}, with which it goes`;
    return { version, act: 'untag', tags: version.tags, reason: { kind: 'collected', text, because } };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/engine-backend.js








/** Reproducible builds date their images near 1970, which says nothing about their age. */
const firstBelievable = Date.UTC(1980, 0, 2) / 1000;
/**
 * The Docker engine's images: names are removed one by one, and an image is deleted with its last name or by its ID, never by force,
 * so images that a container uses or another image is built on stay.
 */
class EngineBackend {
    order = 'children-first';
    deletesWholeVersions = false;
    /** An image's size counts its layers whole, whichever images share them. */
    isFreedAtMost = true;
    #engine;
    #removal;
    /** @param noPrune keeps unnamed images that a deleted image was built on */
    constructor(engine, noPrune = false) {
        this.#engine = engine;
        this.#removal = { noPrune };
    }
    async inventory() {
        const { images, connection } = this.#engine;
        const [listed, containers] = await Promise.all([images.list(), (0,engine_containers/* listContainers */.t)(connection)]);
        const shown = new Set(listed.map(({ id }) => id));
        const hasSteps = listed.some(({ parent }) => parent !== undefined && !shown.has(parent));
        const builtOn = imagesBuiltOn(listed, hasSteps ? await images.list({}, true) : listed);
        return (0,inventory/* buildInventory */.Rs)(tag_name/* engineTarget */.kG, listed.map(image => versionOf(image, { containers, builtOn })));
    }
    async fit(inventory, decisions) {
        return { decisions: basesStay(inventory, decisions), notes: [] };
    }
    /** Bytes of all layers together, as in `docker system df`; undefined while other requests keep the engine from counting. */
    async usedBytes() {
        const action = "ask how much the engine's images take up";
        const query = { type: 'image' };
        const request = { action, method: 'GET', path: '/system/df', query };
        let answer;
        try {
            answer = await (0,while_images_go/* whileImagesGo */.E)(() => this.#engine.connection.json(request));
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND', 'ENGINE_FAILED'))
                throw error;
            return undefined;
        }
        const { LayersSize } = (answer ?? {});
        return typeof LayersSize === 'number' && Number.isFinite(LayersSize) ? LayersSize : 0;
    }
    async carryOut(step) {
        try {
            // Each attempt looks first, so that an image that others have removed ends as gone.
            return await (0,while_images_go/* whileImagesGo */.E)(() => step.act === 'untag' ? this.#untag(step.version, step.tag) : this.#delete(step.version));
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error))
                throw error;
            const { details, message } = error;
            const isFinal = (0,errors/* isTallyError */.pQ)(error, 'CANCELLED', 'ENGINE_UNAVAILABLE', 'ENGINE_DENIED');
            if (isFinal)
                throw error;
            // The engine answers 409 when something still needs the image; its message names the container or image.
            return details.status === 409 ? { result: 'retained', why: message } : { result: 'failed', error };
        }
    }
    async #untag({ digest }, tag) {
        const { images } = this.#engine;
        const found = await images.find(tag);
        if (!found)
            return { result: 'gone' };
        if (found.id !== digest)
            return { result: 'changed', why: `"${(0,printable/* printable */.g$)(tag)}" is ${found.id} now` };
        await images.remove(tag, false, this.#removal);
        return { result: 'done' };
    }
    async #delete(version) {
        const { images } = this.#engine;
        const found = await images.find(version.digest);
        if (!found)
            return { result: 'gone' };
        const added = found.tags.find(tag => !version.tags.includes(tag));
        if (added !== undefined)
            return { result: 'changed', why: `it is tagged "${(0,printable/* printable */.g$)(added)}" now` };
        // Otherwise its names would be removed, and the engine would still keep the image.
        for (const built of version.baseOf ?? [])
            if (await images.find(built))
                return { result: 'retained', why: `${built} is built on it` };
        for (const name of namesOf(found)) {
            const now = await images.find(name);
            if (now?.id === version.digest)
                await images.remove(name, false, this.#removal);
        }
        // An image that never had a name, or kept its layers with the last name gone, is removed by its ID.
        if (await images.find(version.digest))
            await images.remove(version.digest, false, this.#removal);
        return { result: 'done' };
    }
}
/** The engine refuses an ID for an image with several names; the last name is removed together with the image. */
function namesOf({ tags, digests }) {
    return [...tags, ...digests.slice(1)];
}
function versionOf(image, { containers, builtOn }) {
    const { id, tags, digests, created, size, labels } = image;
    const digest = (0,model_digest/* parseDigest */.m)(id);
    const aliases = digests.flatMap(name => {
        const [, alias = ''] = name.split('@');
        return (0,model_digest/* isDigest */.Bc)(alias) ? [alias] : [];
    });
    const baseOf = builtOn.get(id);
    const users = containers.filter(container => uses(container, image)).map(nameOf);
    return {
        digest,
        kind: 'image',
        tags: tags.toSorted(),
        needs: [],
        labels,
        aliases,
        // The containerd store derives them from the tags: they keep nothing.
        digestNames: digests.filter(name => !name.endsWith(`@${id}`)),
        created: created >= firstBelievable ? new Date(created * 1000) : undefined,
        blobs: [{ digest, size }],
        ...(baseOf ? { baseOf } : {}),
        ...(users.length > 0 ? { usedBy: usedBy(users) } : {}),
    };
}
/** The containerd store names a container's image by any of its digests, old engines by the name it was started with. */
function uses({ image, imageId }, { id, tags, digests }) {
    return imageId === id || digests.some(name => name.endsWith(`@${imageId}`)) || tags.includes(image);
}
function nameOf({ id, names, state }) {
    return `"${(0,printable/* printable */.g$)(names[0]?.replace(/^\//, '') ?? id.slice(0, 12))}" (${(0,printable/* printable */.g$)(state)})`;
}
function usedBy(users) {
    const more = users.length > 3 ? ` and ${users.length - 3} more` : '';
    return `${users.length === 1 ? 'container' : 'containers'} ${users.slice(0, 3).join(', ')}${more} ${users.length === 1 ? 'uses' : 'use'} it`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/draft-folder.js
var draft_folder = __webpack_require__(46472);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/process-mark.js
var process_mark = __webpack_require__(63043);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/last-uses.js
var last_uses = __webpack_require__(48481);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/store-users.js
var store_users = __webpack_require__(1542);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/plan-rows.js
var plan_rows = __webpack_require__(73138);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/store-content.js
var store_content = __webpack_require__(26153);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/store-backend.js












const inUse = 'a running step uses it';
/**
 * The content store: its images, which have no names there, and blobs that no image needs. Their age is the time since a step last
 * read them. An image is deleted with the layers that no other needs; nothing that a running step relies on is deleted.
 */
class StoreBackend {
    order = 'parents-first';
    deletesWholeVersions = true;
    isCache = true;
    #store;
    #content;
    /** The time of the last look, and of the last start or end of a step by then, in milliseconds since 1970. */
    #looked = { at: 0, change: -1 };
    #lastUses;
    #budget;
    #count = 0;
    /** @param budget bytes that the store may occupy, drafts included; undefined for no limit */
    constructor(store, budget) {
        this.#store = store;
        this.#budget = budget;
        this.#content = new store_content/* StoreContent */.N(store);
        this.#lastUses = this.#uses();
    }
    async inventory() {
        this.#look();
        const used = this.#used();
        const versions = [...this.#content.files.values()]
            .filter(({ digest, facts }) => facts !== undefined || !this.#content.isNeeded(digest))
            .map(file => this.#versionOf(file, used));
        return (0,inventory/* buildInventory */.Rs)(tag_name/* storeTarget */.l7, versions);
    }
    /** Adds to each reason how long the image was unused, which the policy does not say. */
    async fit(_, decisions) {
        return { decisions: decisions.map(dated), notes: [] };
    }
    async check() {
        if (this.#store.unwritable)
            throw this.#store.unwritable;
    }
    async usedBytes() {
        return this.#blobBytes() + this.#store.restingBytes;
    }
    drafts(inventory, decisions) {
        if (this.#budget === undefined)
            return [];
        const left = this.#budget - (this.#blobBytes() - (0,plan_rows/* planTotals */.HX)(inventory, decisions).freedBytes);
        const going = this.#draftsBeyond(left);
        return going.map(({ blob, bytes, touched }) => ({ blob, bytes, touched: Math.ceil(touched) }));
    }
    /** Deletes the drafts beyond the space that blobs leave of the budget; without a budget, those that a reviewed plan names. */
    async tidy({ drafts = [] }) {
        const going = this.#budget === undefined ? drafts : this.#draftsBeyond(this.#budget - this.#blobBytes());
        this.#store.dropDrafts(going);
    }
    #draftsBeyond(bytes) {
        return (0,draft_folder/* draftsBeyond */._z)(this.#store.restingDrafts(), Math.max(0, bytes), Date.now());
    }
    async carryOut({ act, version }) {
        if (act === 'untag')
            return { result: 'retained', why: 'the store has no names' };
        const { digest } = version;
        // A step that ended meanwhile has written its documents before it removed its mark from the running steps.
        const used = this.#used();
        if (!this.#isQuiet(used))
            this.#look();
        const file = this.#content.files.get(digest);
        if (!file)
            return { result: 'gone' };
        if (used.has(digest))
            return { result: 'retained', why: inUse };
        if (store_backend_lastUse(file, this.#lastUses) > (version.created?.getTime() ?? 0))
            return { result: 'changed', why: 'a step used it meanwhile' };
        if (this.#content.isNeeded(digest))
            return { result: 'changed', why: 'another image needs it' };
        try {
            if (!this.#remove(digest))
                return { result: 'retained', why: inUse };
            for (const { digest: blob } of file.facts?.blobs ?? [])
                if (this.#content.files.has(blob) && !this.#content.isNeeded(blob))
                    this.#remove(blob);
            return { result: 'done' };
        }
        catch (error) {
            return { result: 'failed', error: (0,full_disk/* storeFailure */.Si)('remove a blob from the store', error) };
        }
    }
    /** Deletes a blob. Returns false, with the blob in place, when a running step has come to rely on it. */
    #remove(digest) {
        const path = this.#store.pathOf(digest);
        const aside = (0,external_node_path_.join)(this.#store.scratch, `leaving-${(0,process_mark/* ownMark */.a1)()}-${this.#count++}-${(0,model_digest/* encodedOf */.EX)(digest)}`);
        if (this.#used().has(digest))
            return false;
        if (!moved(path, aside)) {
            this.#content.forget(digest);
            return true;
        }
        // A step marks a blob before it looks for it: either the mark is read here, or the step did not find the blob, or it has ended
        // and left a document that needs it.
        const used = this.#used();
        if (!this.#isQuiet(used))
            this.#look();
        if (used.has(digest) || this.#content.isNeeded(digest)) {
            putBack(aside, path);
            return false;
        }
        (0,external_node_fs_.rmSync)(aside, { recursive: true, force: true });
        this.#content.forget(digest);
        this.#store.forget(digest);
        return true;
    }
    #blobBytes() {
        this.#content.look();
        return [...this.#content.files.values()].reduce((sum, { size }) => sum + size, 0);
    }
    #look() {
        this.#looked = { at: Date.now(), change: this.#lastChange() };
        this.#content.look();
        // Read again, since other steps write it.
        this.#lastUses = this.#uses();
    }
    /** Whether no step is running and none has started or ended since the last look; file times are only exact to some milliseconds. */
    #isQuiet({ isIdle }) {
        const { at, change } = this.#looked;
        return isIdle && change === this.#lastChange() && at - change > 1000;
    }
    #lastChange() {
        return (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(this.#store.root, 'in-use'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    }
    #used() {
        return (0,store_users/* usedByOthers */.u)((0,external_node_path_.join)(this.#store.root, 'in-use'));
    }
    #uses() {
        return new last_uses/* LastUses */.p((0,external_node_path_.join)(this.#store.root, 'last-uses.txt'));
    }
    #versionOf(file, used) {
        const { digest, size, facts } = file;
        const created = new Date(store_backend_lastUse(file, this.#lastUses));
        const use = used.has(digest) ? { usedBy: inUse } : {};
        const common = { digest, tags: [], created, size, ...use };
        if (!facts)
            return { ...common, kind: 'artifact', needs: [] };
        const { files } = this.#content;
        return {
            ...common,
            kind: facts.kind,
            // The store has only the requested platforms of an index.
            needs: facts.needs.filter(each => files.has(each)),
            ...(facts.subject ? { subject: facts.subject } : {}),
            blobs: (facts.blobs ?? []).flatMap(({ digest }) => {
                const blob = files.get(digest);
                return blob ? [{ digest, size: blob.size }] : [];
            }),
        };
    }
}
function dated(decision) {
    const { act, version, reason } = decision;
    if (act === 'keep' || reason.kind !== 'untagged')
        return decision;
    const time = version.created?.toISOString().replace(/^(.{10})T(.{5}).*$/, '$1 $2 UTC') ?? 'ever';
    const text = version.blobs ? `no step has used it since ${time}` : `no image needs it, here since ${time}`;
    return { ...decision, reason: { ...reason, text } };
}
function store_backend_lastUse({ digest, came }, uses) {
    return Math.max(came, uses.get(digest) ?? 0);
}
/** Renames; returns false when the file is gone: another prune may work on the same store. */
function moved(from, to) {
    try {
        (0,external_node_fs_.renameSync)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
/** Puts a blob back unless it has been written again. */
function putBack(aside, path) {
    try {
        (0,external_node_fs_.linkSync)(aside, path);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            return (0,external_node_fs_.renameSync)(aside, path);
    }
    (0,external_node_fs_.rmSync)(aside, { force: true });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/local-targets.js













/** The engine's images as a target. With `noPrune` unnamed images that a deleted one was built on stay. */
function engineImagesTarget(engine, noPrune = false) {
    return { name: tag_name/* engineTarget */.kG, open: () => new EngineBackend(engine, noPrune) };
}
/** The content store as a target. `budget` is its maximum number of bytes; undefined for no limit. */
function storeImagesTarget(store, budget) {
    return {
        name: tag_name/* storeTarget */.l7,
        open: () => new StoreBackend(store, budget),
        ...(budget === undefined
            ? {}
            : {
                decide: (inventory, decisions) => withinStoreBudget(inventory, decisions, { budget, drafts: store.restingBytes }),
            }),
    };
}
/** Our entries in the Actions cache as a target. Throws INPUT_INVALID, UNAUTHENTICATED, and what reading the kept images throws. */
async function actionsCacheTarget(choice, ports) {
    const { prefix, budget, keepRefs } = choice;
    const { env, cacheFolder, registries } = ports;
    const { send } = registries;
    const client = await (0,cache_entries/* openCacheEntries */.P)('prune', { env, cacheFolder, token: choice.token, send });
    const options = {
        client,
        prefix,
        namedBy: cachedNames(prefix, await imagesThatStay(keepRefs, ports)),
    };
    return {
        name: tag_name/* cacheTarget */.wl,
        ...(cacheFolder === undefined ? {} : { shown: (0,cache_log/* cachePlace */.U)('folder') }),
        open: () => new CacheBackend(options),
        ...(budget === undefined
            ? {}
            : { decide: (inventory, decisions) => withinBudget(inventory, decisions, budget) }),
    };
}
/** Every image that files name by digest, walked to its blobs: their entries stay. */
async function imagesThatStay(keepRefs, ports) {
    const wanted = keepRefs.flatMap(({ spelled, digest, file }) => spelled !== undefined && digest ? [{ spelled, digest, file }] : []);
    return (0,concurrency/* mapLimit */.sf)(wanted, ports.concurrency ?? 6, async ({ spelled, digest, file }) => {
        const name = (0,reference/* parseRepository */.SU)(spelled);
        const graph = await graphOf(spelled, digest, ports);
        return { name: `${(0,printable/* printable */.g$)(file)} names ${(0,reference/* digestReference */.O9)(name, digest)}`, graph };
    });
}
async function graphOf(repository, digest, { registries, store }) {
    const manifests = (0,cached_reads/* cachedManifests */.Jx)(await registries.mirrored((0,reference/* parseRepository */.SU)(repository)), store);
    return (0,walk/* walk */.G)(wanted => manifests.resolve({ digest: wanted.digest }), await manifests.resolve({ digest }), 'all');
}


/***/ }),

/***/ 83700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ repositoryTarget)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/quirks/profiles.js
var profiles = __webpack_require__(83758);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/stand-in.js
var stand_in = __webpack_require__(32252);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/tag-replacer.js






/** The note on a plan that removes tags by replacement. */
const replacing = 'this registry deletes by digest only, so each tag that goes is moved to a stand-in first, which pullers of the tag get for a moment';
/**
 * Removes tags from registries that delete only by digest: the tag is moved to a stand-in that nothing else names, and the stand-in is
 * deleted by its digest, and with it the tag. The image keeps its digest and its other tags. Pullers of the tag get the stand-in for a
 * moment.
 *
 * That the registry deletes is proved before a tag is moved, with a manifest that nobody uses. A run that ends between the two steps
 * leaves the tag at the stand-in, which the next one recognises and deletes.
 */
class TagReplacer {
    #ports;
    #clock;
    #proved;
    constructor(ports) {
        this.#ports = ports;
        this.#clock = ports.clock ?? (() => performance.now());
    }
    /**
     * Removes a tag that is at a version. Throws DELETE_UNSUPPORTED and the codes of refusals before the tag is moved, PRUNE_DAMAGE when
     * the image went too.
     */
    async untag({ digest }, tag) {
        this.#proved ??= this.#prove();
        const writer = await this.#proved;
        const original = await writer.remote.resolve({ digest });
        const replacement = (0,stand_in/* standIn */.us)((0,external_node_crypto_.randomUUID)());
        const since = this.#clock();
        const before = await writer.current(tag);
        if (!before)
            return { result: 'gone' };
        if (before.digest !== digest)
            return moved(tag, before.digest);
        const isOurs = await this.#move(writer, tag, { replacement, before });
        const until = this.#clock();
        if (isOurs)
            await this.#removeOrRestore(writer, tag, { replacement, original });
        else
            await this.#ports.remove(replacement.descriptor.digest);
        await this.#checkStill(writer, tag, digest);
        if (!isOurs)
            return moved(tag, (await writer.current(tag))?.digest);
        return { result: 'done', since, until };
    }
    /** Throws unless a manifest that was pushed by its digest is gone after its deletion. */
    async #prove() {
        const writer = await this.#ports.writer();
        for (const { mediaType, bytes } of stand_in/* standInBlobs */.U7) {
            const blob = { mediaType, digest: (0,model_digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
            await writer.put(blob, async () => (async function* () {
                yield bytes;
            })());
        }
        const trial = (0,stand_in/* standIn */.us)((0,external_node_crypto_.randomUUID)());
        await writer.putDocument(trial);
        const { digest } = trial.descriptor;
        const removal = await this.#ports.remove(digest);
        if (removal === 'done' && !(await writer.hasDocument(digest)))
            return writer;
        const state = typeof removal === 'object'
            ? removal.retained
            : 'a manifest made to try it is still there after its deletion';
        throw new errors/* TallyError */.jB('DELETE_UNSUPPORTED', `Cannot take tags off in ${(0,model_reference/* repositoryName */.aR)(writer.name)}: ${state}, expected it gone`);
    }
    /** Moves the tag to the stand-in. Returns false when somebody else has moved it at the same time. */
    async #move(writer, tag, { replacement, before, }) {
        try {
            await writer.tag(replacement, tag, { ifMatch: before.etag });
            await writer.confirm(tag, replacement.descriptor.digest, before.digest);
            return true;
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'TAG_CONFLICT'))
                return false;
            throw error;
        }
    }
    /** Deletes the stand-in; if that fails, the tag gets its image back. */
    async #removeOrRestore(writer, tag, { replacement, original }) {
        const { digest } = replacement.descriptor;
        try {
            const removal = await this.#ports.remove(digest);
            if (typeof removal === 'object')
                throw new errors/* TallyError */.jB('DELETE_UNSUPPORTED', `Cannot delete the stand-in ${digest}: ${removal.retained}`);
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return;
            if (!(0,errors/* isTallyError */.pQ)(error, 'CANCELLED') && (await writer.current(tag))?.digest === digest)
                await writer.tag(original, tag);
            throw error;
        }
    }
    async #checkStill(writer, tag, digest) {
        if (await writer.hasDocument(digest))
            return;
        const state = `with the tag "${(0,printable/* printable */.g$)(tag)}" the registry deleted ${digest} itself`;
        throw new errors/* TallyError */.jB('PRUNE_DAMAGE', `Cannot go on in ${(0,model_reference/* repositoryName */.aR)(writer.name)}: ${state}, expected the tag alone`);
    }
}
function moved(tag, digest) {
    return { result: 'changed', why: `"${(0,printable/* printable */.g$)(tag)}" points to ${digest ?? 'nothing'} now` };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/cached-reads.js
var cached_reads = __webpack_require__(49608);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/fit.js
var fit = __webpack_require__(43402);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/manifest-facts.js
var manifest_facts = __webpack_require__(23791);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/unread-document.js
var unread_document = __webpack_require__(74717);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/version.js
var version = __webpack_require__(41342);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/facts-reader.js





/** Unanswered manifests after which reading stops: the plan fails anyway, and rate limits are tight. */
const enoughFailures = 20;
/** Reads the facts of manifests, each digest only once: a second inventory reads only new ones. */
class FactsReader {
    #manifests;
    #options;
    #known = new Map();
    constructor(manifests, options = {}) {
        this.#manifests = manifests;
        this.#options = options;
    }
    /** The facts of each digest; undefined when it does not exist. Throws CANCELLED, and errors that are not the registry's. */
    async read(digests) {
        const { concurrency = 6, onProgress } = this.#options;
        let done = 0;
        let failures = 0;
        const facts = await (0,src_concurrency/* mapLimit */.sf)(digests, concurrency, async (digest) => {
            const found = failures < enoughFailures ? await this.#readOne(digest) : notAsked;
            if (found && (0,version/* isUnanswered */.N)(found))
                failures++;
            onProgress?.(++done, digests.length);
            return [digest, found];
        });
        return new Map(facts);
    }
    /** Forgets a deleted digest, so that it is read again when it reappears. */
    forget(digest) {
        this.#known.delete(digest);
    }
    async #readOne(digest) {
        const known = this.#known.get(digest);
        if (known)
            return known;
        try {
            const facts = (0,manifest_facts/* factsOf */.x)(await this.#manifests.resolve({ digest }));
            this.#known.set(digest, facts);
            return facts;
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return undefined;
            if (!(0,errors/* isTallyError */.pQ)(error) || error.code === 'CANCELLED')
                throw error;
            return (0,unread_document/* isDocumentFault */.S2)(error) ? this.#unread(digest, error) : (0,unread_document/* unansweredFacts */.a2)(error);
        }
    }
    /** Reads the served bytes of a document that cannot be parsed, for the digests in them. */
    async #unread(digest, error) {
        try {
            const bytes = await this.#manifests.bytes?.(digest);
            const facts = (0,unread_document/* unreadFacts */.XJ)(error, digest, bytes);
            // Bytes that match their digest never change; bytes missing today may be served tomorrow.
            if (facts.mayNeed !== 'anything')
                this.#known.set(digest, facts);
            return facts;
        }
        catch (second) {
            if (!(0,errors/* isTallyError */.pQ)(second) || second.code === 'CANCELLED')
                throw second;
            const isFinal = (0,unread_document/* isDocumentFault */.S2)(second) || (0,errors/* isTallyError */.pQ)(second, 'NOT_FOUND');
            return isFinal ? (0,unread_document/* unreadFacts */.XJ)(error, digest, undefined) : (0,unread_document/* unansweredFacts */.a2)(second);
        }
    }
}
const notAsked = (0,unread_document/* unansweredFacts */.a2)(new errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', 'not asked for after too many failures'));

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/inventory.js
var inventory = __webpack_require__(61662);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/tag-name.js
var tag_name = __webpack_require__(37268);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/distribution-walk.js






/** Reproducible builds date their images near 1970, which says nothing about their age. */
const firstBelievable = Date.UTC(1980, 0, 2);
/** Number of questions that are all asked again before every deletion; for more, see `stepsBetween`. */
const few = 32;
/** As above for tags that stay: these are the ones that others move and rely on. */
const fewKept = 64;
/** Minimum milliseconds for which answers are valid. */
const freshMs = 2_000;
/** Maximum looks at a list that others keep extending. */
const mostRounds = 8;
/**
 * The content of a repository reachable from its tags: children, referrers, and their referrers in turn, walked once and then kept up to
 * date. Versions that were reachable earlier are remembered while they exist, so that children can be deleted after their parents.
 */
class DistributionWalk {
    #options;
    #facts;
    #clock;
    /** The digest of each listed tag; undefined for one that is listed and does not exist. */
    #tags = new Map();
    #seen = new Map();
    #images = new Map();
    /** The last check of all tags: its time, its duration in milliseconds, and the number of looks since. */
    #swept = { at: Number.NEGATIVE_INFINITY, took: 0, looks: 0 };
    /** Looks since the tags that stay were checked, and since everything was walked. */
    #looks = { kept: 0, whole: 0 };
    constructor(options) {
        this.#options = options;
        this.#clock = options.clock ?? (() => performance.now());
        const resolve = (target) => this.#resolve(target);
        const bytes = options.remote.bytes?.bind(options.remote);
        this.#facts = new FactsReader({ resolve, ...(bytes ? { bytes } : {}) }, options);
    }
    /** Walks everything. Throws REGISTRY_PROTOCOL when the list contains names that are not tags: an unknown tag may need a deleted version. */
    async inventory() {
        const { roots = [] } = this.#options;
        this.#looks = { kept: 0, whole: 0 };
        const names = await this.#names();
        this.#tags.clear();
        await this.#sweep(names);
        const facts = await this.#remembered(await this.#walk([...new Set([...this.#tagged(), ...roots])]));
        for (const digest of this.#seen.keys())
            if (!facts.has(digest))
                this.#seen.delete(digest);
        for (const [digest, known] of facts)
            if (known)
                this.#seen.set(digest, known);
        return this.#built();
    }
    /**
     * Looks for additions since `known` that may need `version`: new tags, what they lead to, and the version's referrers. The list of tags
     * is read last, and again after every find. An existing tag may have moved, which no list shows: the version's own tags and those of its
     * referrers are checked before each deletion, and so are all tags when they are few; else those that stay, and from time to time all.
     */
    async look(known, { digest }, leaving = new Set()) {
        let inventory = await this.#askedAgain(known, digest, leaving);
        for (let round = 1;; round++) {
            const since = this.#clock();
            const about = (await this.#options.remote.referrers(digest)).filter(each => !this.#seen.has(each));
            const names = await this.#names();
            this.#dropAllBut(names);
            const added = names.filter(name => !this.#tags.has(name));
            if ((added.length === 0 && about.length === 0) || round === mostRounds)
                return { inventory, since, movedSince: Math.min(since, this.#swept.at) };
            await this.#ask(added);
            inventory = await this.#followed(about);
        }
    }
    /** The present digest of a tag; undefined when there is none. */
    async digestOf(tag) {
        try {
            return await this.#options.remote.digestOf(tag);
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
    }
    /** Forgets a removed tag or digest, so that it counts as new when it reappears. */
    forget({ digest, tag }) {
        if (tag !== undefined)
            this.#tags.delete(tag);
        if (digest === undefined)
            return;
        this.#seen.delete(digest);
        this.#facts.forget(digest);
        for (const [name, target] of this.#tags)
            if (target === digest)
                this.#tags.delete(name);
    }
    /** Checks where existing tags point now. */
    async #askedAgain(known, digest, leaving) {
        this.#looks = { kept: this.#looks.kept + 1, whole: this.#looks.whole + 1 };
        this.#swept.looks++;
        if (this.#looks.whole >= stepsBetween(this.#seen.size, few))
            return this.inventory();
        const names = [...this.#tags.keys()];
        const { at, took, looks } = this.#swept;
        const isStale = this.#clock() - at > Math.max(freshMs, 4 * took);
        if (isStale || looks >= stepsBetween(names.length, few))
            return (await this.#sweep(names)) ? this.#followed() : known;
        const staying = names.filter(name => !leaving.has(name));
        const isDue = this.#looks.kept >= stepsBetween(staying.length, fewKept);
        if (isDue)
            this.#looks.kept = 0;
        // A referrer may have a tag of its own, when the registry does not list referrers.
        const key = (0,tag_name/* keyOfDigest */.JQ)(digest);
        const own = names.filter(name => this.#tags.get(name) === digest || (0,tag_name/* referrerTagKey */.X5)(name) === key);
        return (await this.#ask([...new Set([...own, ...(isDue ? staying : [])])])) ? this.#followed() : known;
    }
    /** Checks all tags; true when one has moved. */
    async #sweep(names) {
        const at = this.#clock();
        const isMoved = await this.#ask(names);
        this.#swept = { at, took: this.#clock() - at, looks: 0 };
        return isMoved;
    }
    async #ask(names) {
        const { concurrency = 6 } = this.#options;
        const found = await (0,src_concurrency/* mapLimit */.sf)(names, concurrency, name => this.digestOf(name));
        let isMoved = false;
        for (const [at, name] of names.entries()) {
            const digest = found[at];
            isMoved ||= digest !== undefined && this.#tags.get(name) !== digest;
            this.#tags.set(name, digest);
        }
        return isMoved;
    }
    /** The inventory reachable from the present tags and `more`. */
    async #followed(more = []) {
        const isNew = (digest) => !this.#seen.has(digest);
        const found = await this.#walk([...new Set([...this.#tagged(), ...more])].filter(isNew), isNew);
        for (const [digest, known] of found)
            if (known)
                this.#seen.set(digest, known);
        return this.#built();
    }
    #built() {
        const tagsOf = Map.groupBy(this.#tags.keys(), name => this.#tags.get(name));
        const versions = [...this.#seen].map(([digest, known]) => {
            const { created, labels } = this.#images.get(digest) ?? {};
            const tags = (tagsOf.get(digest) ?? []).toSorted();
            return { ...known, digest, created, tags, ...(labels ? { labels } : {}) };
        });
        return (0,inventory/* buildInventory */.Rs)(this.#options.repository, versions);
    }
    #tagged() {
        return [...this.#tags.values()].filter(digest => digest !== undefined);
    }
    #dropAllBut(names) {
        const listed = new Set(names);
        for (const name of this.#tags.keys())
            if (!listed.has(name))
                this.#tags.delete(name);
    }
    /** The list of tags. Some registries forget a repository with its last tag; one that never existed is an error. */
    async #names() {
        const { remote, roots, repository } = this.#options;
        try {
            const { tags, skipped } = await remote.listTags();
            if (skipped === 0)
                return [...new Set(tags)];
            const state = `${skipped} entries of its tag list are no tags`;
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot list ${repository}: ${state}, expected tags only`);
        }
        catch (error) {
            const wasThere = this.#seen.size > 0 || this.#swept.at > 0 || roots !== undefined;
            if (wasThere && (0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return [];
            throw error;
        }
    }
    /** The facts of everything reachable from `roots`, or possibly needed by unreadable versions; undefined for missing ones. */
    async #walk(roots, isWanted = () => true) {
        const { remote, concurrency = 6 } = this.#options;
        const known = new Map();
        for (let next = roots; next.length > 0;) {
            const facts = await this.#facts.read(next);
            for (const [digest, found] of facts)
                known.set(digest, found);
            const present = next.filter(digest => isAnswered(facts.get(digest)));
            const referrers = await (0,src_concurrency/* mapLimit */.sf)(present, concurrency, digest => remote.referrers(digest));
            const below = present.flatMap(digest => belowOf(facts.get(digest)));
            const beyond = new Set([...below, ...referrers.flat()]);
            next = [...beyond].filter(digest => !known.has(digest) && isWanted(digest));
        }
        return known;
    }
    /** Adds versions found earlier that are now unreachable and still exist. */
    async #remembered(found) {
        const { remote, concurrency = 6 } = this.#options;
        const unlisted = [...this.#seen].filter(([digest]) => !found.has(digest));
        const there = await (0,src_concurrency/* mapLimit */.sf)(unlisted, concurrency, ([digest]) => remote.has(digest));
        return new Map([...found, ...unlisted.filter((_, at) => there[at])]);
    }
    async #resolve(target) {
        const { remote } = this.#options;
        const document = await remote.resolve(target);
        if (document.manifest.kind === 'image') {
            const { created, labels } = await remote.imageFacts(document);
            const believable = created && created.getTime() >= firstBelievable ? { created } : {};
            this.#images.set(document.descriptor.digest, { ...believable, ...(labels ? { labels } : {}) });
        }
        return document;
    }
}
/**
 * The number of deletions for which the answers to `count` questions stay valid. Asking many questions takes long, during which as much
 * can change as during the following deletions: asking before each would take quadratically many requests and narrow nothing.
 */
function stepsBetween(count, few) {
    return Math.ceil((count / few) ** 2);
}
function isAnswered(facts) {
    return facts !== undefined && !(0,version/* isUnanswered */.N)(facts);
}
/** The versions that a version needs or may need; both are walked, since versions below count as well. */
function belowOf(facts) {
    const { needs = [], mayNeed = [] } = facts ?? {};
    return mayNeed === 'anything' ? needs : [...needs, ...mayNeed];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/distribution-api.js






/** A digest that does not exist: deleting it tests whether deletions work. */
const nothing = (0,model_digest/* parseDigest */.m)(`sha256:${'0'.repeat(64)}`);
/**
 * Any registry with the distribution API. The API lists only tags, so the inventory is what tags lead to: children, referrers, and
 * their referrers in turn. An unreachable untagged image can be neither seen nor deleted; one that was reachable earlier in this
 * backend's life is remembered, so that children can be deleted after their parents.
 * To walk the rest without remembered versions, create a new backend.
 */
class DistributionBackend {
    order;
    /** Determined while planning; where the registry does not tell, a step that removes a tag ends as retained. */
    deletesWholeVersions = false;
    listsUntagged = false;
    #options;
    #walk;
    #clock;
    #deletesTags;
    constructor(options) {
        this.#options = options;
        this.order = options.order ?? 'parents-first';
        this.#walk = new DistributionWalk(options);
        this.#clock = options.clock ?? (() => performance.now());
    }
    /** A plan that removes tags tests whether the registry supports it. */
    async fit(_, decisions) {
        const { remote } = this.#options;
        if (remote.collects !== undefined)
            return { decisions: (0,fit/* tagsOnly */.O9)(decisions, remote.collects), notes: [] };
        if (!remote.deletesTags || !decisions.some(({ act }) => act === 'untag'))
            return { decisions, notes: [] };
        try {
            this.#deletesTags ??= await remote.deletesTags();
            if (this.#deletesTags)
                return { decisions, notes: [] };
            await this.check();
            return this.#options.replacer
                ? { decisions, notes: [replacing] }
                : { decisions: (0,fit/* digestsOnly */.Wg)(decisions), notes: [] };
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'DELETE_UNSUPPORTED')) {
                const note = `nothing can be deleted here, so that \`mode: apply\` stops before it begins: ${error.message}`;
                return { decisions, notes: [note], isStuck: true };
            }
            if (!(0,errors/* isTallyError */.pQ)(error, 'DENIED', 'UNAUTHENTICATED', 'REGISTRY_PROTOCOL'))
                throw error;
            const note = `whether single tags can be taken off is not known, and where they cannot they are retained: ${error.message}`;
            return { decisions, notes: [note] };
        }
    }
    async check() {
        const { remote } = this.#options;
        if (remote.checkDeletes)
            return remote.checkDeletes();
        try {
            await remote.deleteManifest(nothing);
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                throw error;
        }
    }
    inventory() {
        return this.#walk.inventory();
    }
    look(known, version, leaving) {
        return this.#walk.look(known, version, leaving);
    }
    async carryOut(step) {
        try {
            return step.act === 'untag'
                ? await this.#untag(step.version, step.tag)
                : await this.#delete(step.version);
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error))
                throw error;
            // Some registries also answer 404 when deletion is not permitted.
            if (error.code === 'NOT_FOUND') {
                const isThere = step.act === 'delete' && (await this.#options.remote.has(step.version.digest));
                return isThere ? { result: 'failed', error } : { result: 'gone' };
            }
            const isFinal = (0,errors/* isTallyError */.pQ)(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED', 'DELETE_UNSUPPORTED', 'PRUNE_DAMAGE');
            if (isFinal)
                throw error;
            return { result: 'failed', error };
        }
    }
    async #untag(version, tag) {
        const { remote, repository } = this.#options;
        const since = this.#clock();
        const digest = await this.#walk.digestOf(tag);
        if (digest === undefined)
            return { result: 'gone' };
        if (digest !== version.digest)
            return { result: 'changed', why: `"${(0,printable/* printable */.g$)(tag)}" points to ${digest} now` };
        try {
            await remote.deleteTag(tag);
            const until = this.#clock();
            this.#walk.forget({ tag });
            if (this.order !== 'tags-first' && !(await remote.has(digest)))
                throw tagTookManifest(repository, tag, digest);
            return { result: 'done', since, until };
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'DELETE_UNSUPPORTED'))
                throw error;
            if (this.#options.replacer)
                return this.#replace(version, tag);
            const others = version.tags.filter(other => other !== tag).map(other => (0,printable/* printable */.g$)(other));
            const why = `the registry deletes by digest only, which would remove too: ${others.join(', ') || 'what is kept'}`;
            return { result: 'retained', why };
        }
    }
    async #replace(version, tag) {
        const result = (await this.#options.replacer?.untag(version, tag)) ?? { result: 'gone' };
        this.#walk.forget({ tag });
        return result;
    }
    async #delete({ digest, tags }) {
        const { remote } = this.#options;
        const removal = await remote.deleteManifest(digest);
        if (removal !== 'done' && removal !== 'gone')
            return { result: 'retained', why: removal.retained };
        const until = this.#clock();
        this.#walk.forget({ digest });
        if (removal === 'gone')
            return { result: 'gone' };
        // Some registries store tags separately: they then name a manifest that is gone.
        for (const tag of tags) {
            if ((await this.#walk.digestOf(tag)) === digest && !(await remote.has(digest)))
                await remote.deleteTag(tag);
        }
        return { result: 'done', until };
    }
}
/** Some registries treat the deletion of a tag as that of its manifest, against the specification. */
function tagTookManifest(repository, tag, digest) {
    const state = `with the tag "${(0,printable/* printable */.g$)(tag)}" the registry deleted ${digest} itself`;
    return new errors/* TallyError */.jB('PRUNE_DAMAGE', `Cannot go on in ${repository}: ${state}, expected the tag alone`);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/problem.js
var problem = __webpack_require__(90488);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/opaque.js
var opaque = __webpack_require__(75693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/docker-hub.js




/**
 * Docker Hub: its registry answers 405 to deletions, but its own API removes tags ("Docker HUB API", DELETE
 * /v2/repositories/…/tags/…). The Hub itself collects what no tag leads to.
 */
function dockerHubRepository(remote, options) {
    const hub = new DockerHub(options);
    return {
        listTags: () => remote.listTags(),
        digestOf: tag => remote.digestOf(tag),
        has: digest => remote.has(digest),
        referrers: subject => remote.referrers(subject),
        imageFacts: image => remote.imageFacts(image),
        resolve: target => remote.resolve(target),
        ...(remote.bytes ? { bytes: remote.bytes.bind(remote) } : {}),
        collects: 'Docker Hub',
        checkDeletes: () => hub.checkDeletes(),
        deleteTag: tag => hub.deleteTag(tag),
        deleteManifest: async (digest) => (await remote.has(digest)) ? { retained: 'Docker Hub removes by itself what no tag leads to' } : 'gone',
    };
}
class DockerHub {
    #options;
    #token;
    constructor(options) {
        this.#options = options;
    }
    /** Throws UNAUTHENTICATED, NOT_FOUND, DENIED. */
    async checkDeletes() {
        const action = `look at ${this.#name}`;
        const answer = await this.#ask('GET', `/v2/repositories/${this.#options.name.repository}/`, action);
        if (answer.status !== 200)
            throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
        if (permissionsIn(answer)?.write === false)
            throw new errors/* TallyError */.jB('DENIED', `Cannot delete from ${this.#name}: the account may only read it`);
    }
    async deleteTag(tag) {
        const action = `delete ${this.#name}:${tag}`;
        const { repository } = this.#options.name;
        const answer = await this.#ask('DELETE', `/v2/repositories/${repository}/tags/${tag}/`, action);
        if (answer.status >= 200 && answer.status < 300)
            return;
        throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
    }
    /** Sends a request. A token lasts minutes: after a refusal it is renewed once. */
    async #ask(method, path, action) {
        for (let isSecond = false;; isSecond = true) {
            this.#token ??= this.#logIn(action);
            const authorization = `Bearer ${await this.#token}`;
            const url = new URL(path, this.#options.api);
            const answer = await this.#options.send({ method, url, headers: { authorization } });
            if (answer.status !== 401 || isSecond)
                return answer;
            this.#token = undefined;
        }
    }
    async #logIn(action) {
        const { send, api, credentials, secret } = this.#options;
        if (credentials?.kind !== 'basic') {
            const state = 'no account of Docker Hub was given';
            throw new errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot ${action}: ${state}, expected one in registry-auth`);
        }
        const { username, password } = credentials;
        const answer = await send({
            method: 'POST',
            url: new URL('/v2/users/login', api),
            headers: { 'content-type': 'application/json' },
            body: Buffer.from(JSON.stringify({ username, password })),
        });
        const token = answer.status === 200 ? fieldsIn(answer).token : undefined;
        if (!(0,opaque/* isSecretText */.KZ)(token)) {
            const state = `Docker Hub answers ${answer.status} to the login`;
            throw new errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot ${action}: ${state}, expected a token`);
        }
        if ((0,opaque/* isMaskableToken */.C1)(token, this.#name, username))
            secret(token);
        return token;
    }
    get #name() {
        return (0,model_reference/* repositoryName */.aR)(this.#options.name);
    }
}
function permissionsIn(answer) {
    const { permissions } = fieldsIn(answer);
    return typeof permissions === 'object' && permissions !== null ? permissions : undefined;
}
function fieldsIn({ body }) {
    try {
        return Object(JSON.parse(Buffer.from(body).toString('utf8')));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return {};
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/packages-api.js






/** Minimum deletions between two full listings; more when there are more pages of versions. */
const fewestBetweenLists = 50;
/** ghcr.io through GitHub's packages API: a version is a digest, deleted with all of its tags or not at all. */
class PackagesBackend {
    order = 'parents-first';
    deletesWholeVersions = true;
    #options;
    #facts;
    #labels = new Map();
    #versions = new Map();
    #looks = 0;
    constructor(options) {
        this.#options = options;
        this.#facts = new FactsReader(options.manifests, options);
    }
    /** Throws what the listing throws; a manifest that cannot be read is an `unreadable` version. */
    async inventory() {
        this.#looks = 0;
        const listed = await this.#options.client.list();
        this.#versions.clear();
        await this.#take(listed);
        return this.#built();
    }
    /**
     * Reads the newest versions, which GitHub does not count while nothing has changed, and at the same time the version itself; from time
     * to time all versions, since GitHub promises no order.
     */
    async look(before, version) {
        const { client } = this.#options;
        const isDue = ++this.#looks >= Math.max(fewestBetweenLists, this.#versions.size / 100);
        const known = isDue ? await this.inventory() : before;
        const since = this.#clock();
        const id = Number(version.id);
        const [newest, itself] = await Promise.all([
            client.newest(({ id: each }) => this.#versions.has(each)),
            client.find(id),
        ]);
        const others = newest.filter(row => row.id !== id).map(row => without(row, itself?.tags ?? []));
        const rows = itself ? [...others, itself] : others;
        const isGone = !itself && this.#versions.delete(id);
        const changed = rows.filter(row => isNews(row, this.#versions.get(row.id)));
        if (changed.length === 0 && !isGone)
            return { inventory: known, since };
        this.#makeRoom(changed);
        await this.#take(changed);
        return { inventory: this.#built(), since };
    }
    async fit(inventory, decisions) {
        return (0,fit/* lastVersionStays */.R5)(inventory, (0,fit/* wholeVersionsOnly */.lj)(decisions));
    }
    async carryOut({ act, version, ...step }) {
        if (act === 'untag') {
            const others = version.tags
                .filter(tag => !('tag' in step) || tag !== step.tag)
                .map(tag => (0,printable/* printable */.g$)(tag));
            const why = `GitHub deletes whole versions only, and with this one would go ${others.join(', ') || 'its image'}`;
            return { result: 'retained', why };
        }
        return this.#attempt(() => this.#remove(version));
    }
    async #attempt(work) {
        try {
            return await work();
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error))
                throw error;
            if ((0,errors/* isTallyError */.pQ)(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED', 'PRUNE_DAMAGE'))
                throw error;
            return { result: 'failed', error };
        }
    }
    async #remove(version) {
        const id = Number(version.id);
        const removal = await this.#options.client.remove(id);
        const until = this.#clock();
        if (removal !== 'done' && removal !== 'gone')
            return { result: 'retained', why: removal.retained };
        const result = removal === 'gone' ? await this.#gone(id) : undefined;
        this.#versions.delete(id);
        return result ?? { result: 'done', restore: String(id), until };
    }
    /** GitHub also answers 404 when deletion is not permitted. */
    async #gone(id) {
        const { client, repository } = this.#options;
        if (!(await client.find(id)))
            return { result: 'gone' };
        const state = 'GitHub answers 404 to the deletion of what it lists';
        const wish = 'a token that may delete (permissions: packages: write, and the package linked to the repository)';
        throw new errors/* TallyError */.jB('DENIED', `Cannot delete version ${id} of ${repository}: ${state}, expected ${wish}`);
    }
    async #take(rows) {
        const { concurrency = 6 } = this.#options;
        const facts = await this.#facts.read(rows.map(({ digest }) => digest));
        const versions = await (0,src_concurrency/* mapLimit */.sf)(rows, concurrency, row => this.#versionOf(row, facts.get(row.digest)));
        for (const version of versions)
            if (version)
                this.#versions.set(Number(version.id), version);
    }
    /** Removes old entries for tags that moved and versions that were pushed again under another ID. */
    #makeRoom(rows) {
        const tags = new Set(rows.flatMap(row => row.tags));
        const digests = new Set(rows.map(({ digest }) => digest));
        for (const [id, version] of this.#versions) {
            if (digests.has(version.digest))
                this.#versions.delete(id);
            else if (version.tags.some(tag => tags.has(tag)))
                this.#versions.set(id, without(version, [...tags]));
        }
    }
    #built() {
        return (0,inventory/* buildInventory */.Rs)(this.#options.repository, [...this.#versions.values()]);
    }
    #clock() {
        return (this.#options.clock ?? (() => performance.now()))();
    }
    /** Undefined when the version was deleted between the listing and reading its manifest. */
    async #versionOf(row, facts) {
        if (!facts && !(await this.#options.client.find(row.id)))
            return undefined;
        const known = facts ?? {
            kind: 'unreadable',
            needs: [],
            problem: 'GitHub lists it, the registry does not have it',
            mayNeed: 'anything',
        };
        const labels = known.kind === 'image' ? await this.#labelsOf(row.digest) : undefined;
        return {
            ...known,
            digest: row.digest,
            tags: row.tags,
            created: row.created,
            ...(row.updated > row.created ? { touched: row.updated } : {}),
            ...(labels ? { labels } : {}),
            id: String(row.id),
        };
    }
    async #labelsOf(digest) {
        const { labels } = this.#options;
        if (!labels)
            return undefined;
        const found = this.#labels.get(digest) ?? (await labels(digest));
        if (found)
            this.#labels.set(digest, found);
        return found;
    }
}
function without(row, tags) {
    return { ...row, tags: row.tags.filter(tag => !tags.includes(tag)) };
}
/** Whether a version differs from the known one: tagged or pushed again, or unknown. */
function isNews({ tags, created, updated }, known) {
    if (!known || known.tags.join() !== tags.join())
        return true;
    return (known.touched ?? known.created)?.getTime() !== Math.max(updated.getTime(), created.getTime());
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/packages-client.js
var packages_client = __webpack_require__(19207);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/repository/deletion.js



/** Error codes of registries that delete manifests only by digest, or not at all. */
const unable = new Set(['UNSUPPORTED', 'DIGEST_INVALID', 'TAG_INVALID', 'NAME_INVALID']);
/** Deletes a manifest and all of its tags (distribution-spec 1.1, "Deleting manifests"). Throws NOT_FOUND, DELETE_UNSUPPORTED, DENIED. */
async function deleteManifest(repository, digest) {
    await remove(repository, digest);
}
/** Deletes a tag and keeps its manifest (distribution-spec 1.1, "Deleting tags"). Throws NOT_FOUND, DELETE_UNSUPPORTED, DENIED. */
async function deleteTag(repository, tag) {
    await remove(repository, tag);
}
/**
 * Requests the deletion of a reference that does not exist. Throws NOT_FOUND where deletion works, else DELETE_UNSUPPORTED, DENIED or
 * UNAUTHENTICATED.
 */
async function tryDeletion(repository, reference) {
    const what = (0,model_reference/* isTag */.dz)(reference) ? 'take tags off in' : 'delete from';
    await remove(repository, reference, `${what} ${(0,model_reference/* repositoryName */.aR)(repository.name)}`);
}
async function remove(repository, reference, action = `delete ${(0,model_reference/* repositoryName */.aR)(repository.name)}${(0,model_reference/* isTag */.dz)(reference) ? ':' : '@'}${reference}`) {
    const path = `manifests/${reference}`;
    const answer = await repository.ask({ method: 'DELETE', path, action, rights: 'delete' });
    if (answer.status >= 200 && answer.status < 300)
        return;
    throw refusal(action, answer);
}
function refusal(action, { status, headers, body }) {
    const error = (0,problem/* problem */.CC)(action, { status, headers, text: body });
    const codes = error.details.registryCodes;
    // Registries that only delete by digest report a tag as an invalid digest.
    const isUnable = [405, 501].includes(status) || (status === 400 && codes.some(code => unable.has(code)));
    if (!isUnable)
        return error;
    return new errors/* TallyError */.jB('DELETE_UNSUPPORTED', error.message, { cause: error, details: error.details });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/referrers.js
var referrers = __webpack_require__(40329);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/tags.js
var tags = __webpack_require__(14616);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/remote-distribution.js










/** A digest that does not exist: deleting it tests whether deletions work. */
const remote_distribution_nothing = (0,model_digest/* parseDigest */.m)(`sha256:${'0'.repeat(64)}`);
/** A repository at its own registry, for pruning; manifests and configs are read once and kept in the store by their exact bytes. */
class RemoteDistribution {
    #remote;
    #store;
    #manifests;
    #tagLimit;
    #hasReferrers = true;
    constructor(remote, store, tagLimit = tags/* commonTagLimit */.z) {
        this.#remote = remote;
        this.#store = store;
        this.#tagLimit = tagLimit;
        this.#manifests = (0,cached_reads/* cachedManifests */.Jx)(remote, store, digest => this.has(digest));
    }
    async listTags() {
        let skipped = 0;
        const pages = await Array.fromAsync(this.#remote.tags(count => {
            skipped += count;
        }, this.#tagLimit));
        return { tags: pages.flat(), skipped };
    }
    digestOf(tag) {
        return this.#remote.digestOf(tag);
    }
    async has(digest) {
        const action = `look for ${(0,model_reference/* digestReference */.O9)(this.#remote.name, digest)}`;
        const headers = { accept: media_type.manifestAccept };
        const answer = await this.#remote.ask({ method: 'HEAD', path: `manifests/${digest}`, action, headers });
        if (answer.status === 200)
            return true;
        if (answer.status === 404)
            return false;
        throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
    }
    async referrers(subject) {
        if (!this.#hasReferrers)
            return [];
        const found = await (0,referrers/* listReferrers */.x)(this.#remote, subject);
        this.#hasReferrers = found !== undefined;
        return (found ?? []).map(({ digest }) => digest);
    }
    /** A stored manifest may be gone from the registry: there its existence is checked, which does not count as a read. */
    resolve(target) {
        return this.#manifests.resolve(target);
    }
    bytes(digest) {
        return (0,cached_reads/* manifestBytes */.T8)(this.#remote, digest);
    }
    imageFacts(image) {
        return (0,cached_reads/* imageFacts */.JC)(image, this.#remote, this.#store);
    }
    async deleteManifest(digest) {
        await deleteManifest(this.#remote, digest);
        return 'done';
    }
    async checkDeletes() {
        await isThereNot(tryDeletion(this.#remote, remote_distribution_nothing));
    }
    async deletesTags() {
        try {
            await isThereNot(tryDeletion(this.#remote, `tallyman-${(0,external_node_crypto_.randomUUID)()}`));
            return true;
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'DELETE_UNSUPPORTED'))
                return false;
            throw error;
        }
    }
    deleteTag(tag) {
        return deleteTag(this.#remote, tag);
    }
}
/** Awaits the deletion of something that does not exist; NOT_FOUND is the expected answer. */
async function isThereNot(deletion) {
    try {
        await deletion;
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/registry-targets.js










/** The target of a repository, with the deletion API of the registry's profile. Throws UNAUTHENTICATED, CREDENTIALS_INVALID. */
async function repositoryTarget(name, ports) {
    const { deletion } = (0,profiles/* profileOf */.w)(name.registry);
    return deletion.by === 'github-packages'
        ? packagesTarget(name, ports)
        : distributionTarget(name, deletion, ports);
}
async function distributionTarget(name, deletion, ports) {
    const { store, registries, maxTags } = ports;
    const distribution = new RemoteDistribution(await registries.repository(name), store, {
        most: maxTags,
        input: 'max-tags',
    });
    const isHub = deletion.by === 'docker-hub';
    const remote = isHub ? await onDockerHub(distribution, new URL(deletion.api), name, ports) : distribution;
    const order = isHub ? 'tags-first' : deletion.order;
    const replacer = ports.replaces
        ? new TagReplacer({
            writer: () => registries.writer(name),
            remove: digest => remote.deleteManifest(digest),
        })
        : undefined;
    const options = { ...readerOptions(ports), repository: (0,model_reference/* repositoryName */.aR)(name), order, replacer };
    return {
        name: (0,model_reference/* repositoryName */.aR)(name),
        open: (roots) => new DistributionBackend({ ...options, remote, ...(roots ? { roots } : {}) }),
    };
}
async function onDockerHub(remote, api, name, { registries, secret }) {
    const { credentials } = await registries.credentials(name);
    return dockerHubRepository(remote, { send: registries.send, api, name, credentials, secret });
}
async function packagesTarget(name, ports) {
    const { registries, store, env, signal, labels } = ports;
    const { credentials } = await registries.credentials(name);
    const repository = (0,model_reference/* repositoryName */.aR)(name);
    if (credentials?.kind !== 'basic') {
        const state = `no token was given for ${name.registry}`;
        throw new errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot prune ${repository}: ${state}, expected github-token`);
    }
    const [owner = '', ...rest] = name.repository.split('/');
    const client = new packages_client/* PackagesClient */.r({
        send: registries.send,
        api: (0,packages_client/* githubApi */.M)(env),
        owner,
        package: rest.join('/'),
        token: credentials.password,
        ...(signal ? { signal } : {}),
    });
    // Manifests by digest are the same from any source; GitHub's listing tells which exist.
    const manifests = (0,cached_reads/* cachedManifests */.Jx)(await registries.mirrored(name), store);
    const remote = await registries.repository(name);
    const labelsOf = async (digest) => {
        const { labels: found } = await (0,cached_reads/* imageFacts */.JC)(await manifests.resolve({ digest }), remote, store);
        return found;
    };
    const source = {
        resolve: (target) => manifests.resolve(target),
        bytes: (digest) => (0,cached_reads/* manifestBytes */.T8)(remote, digest),
    };
    const options = { ...readerOptions(ports), repository, client, manifests: source };
    return {
        name: repository,
        open: () => new PackagesBackend({ ...options, ...(labels ? { labels: labelsOf } : {}) }),
    };
}
function readerOptions({ concurrency, onProgress }) {
    return {
        ...(concurrency === undefined ? {} : { concurrency }),
        ...(onProgress ? { onProgress } : {}),
    };
}


/***/ }),

/***/ 76799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ub: () => (/* binding */ folderName),
  YU: () => (/* binding */ readKeepRefs),
  xZ: () => (/* binding */ readPlans)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/pattern.js
var match_pattern = __webpack_require__(67030);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/comparable-name.js
var comparable_name = __webpack_require__(96924);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/file-faults.js
var file_faults = __webpack_require__(57600);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/find-images.js + 27 modules
var find_images = __webpack_require__(28614);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/open-words.js
/** The longest expression, in characters. The opening mark of a longer one counts as text. */
const greatestExpression = 500;
/** Separates words: no image name contains these characters. */
const separator = /[\s"'`,;=|<>()[\]]/;
const wordCharacter = /\w/;
/** Splits text at white space and separators. Expressions with spaces stay whole. */
function wordsOf(text) {
    const words = [];
    const marks = new Marks(text);
    let start = 0;
    for (let at = 0; at <= text.length;) {
        const end = marks.expressionEnd(at, false);
        if (end !== undefined)
            at = end;
        else if (at < text.length && !separator.test(text[at]))
            at++;
        else {
            if (at > start)
                words.push(text.slice(start, at));
            start = ++at;
        }
    }
    return words;
}
/** Replaces each `${X}`, `$X`, `${{ x }}`, `$(x)`, `$[[ x ]]`, `<< x >>` and `{{ x }}` by `standIn`. */
function withStandIns(text, standIn) {
    const parts = [];
    const marks = new Marks(text);
    let start = 0;
    for (let at = 0; at < text.length;) {
        const end = marks.expressionEnd(at, true);
        if (end === undefined) {
            at++;
            continue;
        }
        parts.push(text.slice(start, at), standIn);
        start = at = end;
    }
    return parts.join('') + text.slice(start);
}
/** Lists the defaults of variables, which may be images: `${IMAGE:-ghcr.io/owner/app:1}`. */
function defaultsIn(text) {
    const found = [];
    const marks = new Marks(text);
    for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at)) {
        const name = marks.nameEnd(at + 2);
        const operator = /^:?[-+?=]/.exec(text.slice(name, name + 2))?.[0];
        const from = name + (operator?.length ?? 0);
        const close = name > at + 2 && operator !== undefined ? marks.closing('}', from) : undefined;
        if (close !== undefined)
            found.push(text.slice(from, close));
        at = close === undefined ? at + 1 : close + 1;
    }
    return found;
}
/** Finds the ends of expressions. Searches for each closing mark once, however many opening marks precede it. */
class Marks {
    #text;
    #next = new Map();
    constructor(text) {
        this.#text = text;
    }
    /** Returns the end of the expression at `at`, or undefined. Calls must come in ascending order of `at`. */
    expressionEnd(at, isAny) {
        const text = this.#text;
        const next = text[at + 1];
        if (text[at] === '{')
            return next === '{' ? this.#doubled(at + 2) : undefined;
        if (text[at] === '<')
            return next === '<' ? this.#angled(at + 2) : undefined;
        if (text[at] !== '$')
            return undefined;
        if (next === '(')
            return this.#bracketed('()', at + 2);
        if (next === '[')
            return this.#squared(at + 2);
        if (next !== '{')
            return isAny ? this.#variable(at) : undefined;
        const doubled = text[at + 2] === '{' ? this.#doubled(at + 3) : undefined;
        if (doubled !== undefined)
            return doubled;
        const close = this.closing('}', at + 2);
        if (close === undefined || (!isAny && this.#nextSpace(at + 2) < close))
            return undefined;
        return close + 1;
    }
    /** Returns the index of the next `mark` within the length of an expression. */
    closing(mark, from) {
        const found = this.#cached(mark, from, () => this.#text.indexOf(mark, from));
        return found - from <= greatestExpression ? found : undefined;
    }
    nameEnd(from) {
        let end = from;
        while (end - from < greatestExpression && wordCharacter.test(this.#text[end] ?? ''))
            end++;
        return end;
    }
    #doubled(from) {
        const close = this.closing('}', from);
        return close !== undefined && this.#text[close + 1] === '}' ? close + 2 : undefined;
    }
    /** `<< x >>` */
    #angled(from) {
        const end = this.#bracketed('<>', from);
        return end !== undefined && this.#text[end] === '>' ? end + 1 : undefined;
    }
    /** `$[ x ]`, `$[[ x ]]` */
    #squared(from) {
        const end = this.#bracketed('[]', this.#text[from] === '[' ? from + 1 : from);
        return end !== undefined && this.#text[end] === ']' ? end + 1 : end;
    }
    /** Returns the index after the closing mark, unless another opening mark precedes it. */
    #bracketed([open = '', close = ''], from) {
        const found = this.closing(close, from);
        if (found === undefined)
            return undefined;
        const again = this.#cached(open, from, () => this.#text.indexOf(open, from));
        return again < found ? undefined : found + 1;
    }
    #variable(at) {
        let end = at + 1;
        while (wordCharacter.test(this.#text[end] ?? ''))
            end++;
        return end > at + 1 ? end : undefined;
    }
    #nextSpace(from) {
        return this.#cached(' ', from, () => {
            const space = /\s/g;
            space.lastIndex = from;
            return space.exec(this.#text)?.index ?? -1;
        });
    }
    #cached(mark, from, find) {
        const known = this.#next.get(mark);
        if (known !== undefined && known >= from)
            return known;
        const found = find();
        const next = found < 0 ? Number.POSITIVE_INFINITY : found;
        this.#next.set(mark, next);
        return next;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/keep-refs-file.js









const input = 'keep-refs-from';
/** Words that a text may lack before the lines of the rest are left out. */
const mostMisses = 100;
/**
 * Lists the images that files and the files they lead to name: lock files, workflows, compose files, Kubernetes manifests, Dockerfiles.
 *
 * Keeps too much rather than too little. Every word that parses as an image counts, anywhere in a file. A variable matches anything
 * (`app:v${X}` keeps `v*`). Every digest counts by itself. Throws INPUT_INVALID, so that nothing is pruned, for a file that cannot be
 * understood, a lead that cannot be read, and an image left wholly to a variable.
 */
async function keepRefsIn(paths, source) {
    const { files, notFollowed } = await (0,find_images/* findImages */.M)(paths.map(path => ({ path })), source, { everywhere: true });
    const faults = notFollowed.map(({ file, line, problem }) => (0,file_faults/* faultAt */.ux)(input, file, line, problem));
    const refs = new Map();
    for (const file of files) {
        for (const ref of refsIn(file)) {
            const key = JSON.stringify([ref.repository, ref.tag?.text, ref.digest]);
            if (refs.get(key)?.line === undefined)
                refs.set(key, ref);
        }
        for (const fault of openPlaces(file))
            faults.push(fault);
    }
    if (faults.length > 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', (0,file_faults/* shownFaults */.J9)(faults).join('\n'));
    return [...refs.values()];
}
function refsIn({ path, text, kind, scan }) {
    const texts = scan.texts ?? [kind === 'dockerfile' ? dockerfileCode(text) : text];
    const places = scan.places.map(({ image, line }) => [image, line]);
    const found = new Map();
    for (const [word, line] of [...lineOfWords(texts.flatMap(wordsOf), text), ...places])
        if (found.get(word) === undefined)
            found.set(word, line);
    return [...found].flatMap(([word, line]) => refsOf(word, path).map(ref => (line === undefined ? ref : { ...ref, line })));
}
/** Each word with its line, if the text spells it out behind the words before it. */
function lineOfWords(words, text) {
    let [at, line, misses] = [0, 1, 0];
    let lineEnd = text.indexOf('\n');
    return words.map(word => {
        // Each miss reads the rest of the text.
        const found = misses < mostMisses ? text.indexOf(word, at) : -1;
        if (found < 0) {
            misses++;
            return [word, undefined];
        }
        for (; lineEnd >= 0 && lineEnd < found; lineEnd = text.indexOf('\n', lineEnd + 1))
            line++;
        at = found;
        return [word, line];
    });
}
/** Strips comments and joins each instruction on one line. */
function dockerfileCode(text) {
    return text
        .split('\n')
        .map(line => (/^\s*#/.test(line) ? '' : line))
        .join('\n')
        .replace(/[\\`][^\S\n]*\n/g, ' ');
}
/** Lists the places that may name an image which no word of the file reveals. */
function openPlaces({ path, scan }) {
    const open = scan.unread.filter(({ text }) => text === '' || refsOf(text, path).length === 0);
    return open.map(place => (0,file_faults/* faultAt */.ux)(input, path, place.line, (0,file_faults/* unreadProblem */.l0)(place)));
}
/** Replaces a variable while a reference is parsed. No real name contains it. */
const standIn = 'x0variable0x';
const digests = /\bsha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})\b/g;
function refsOf(word, file) {
    const defaults = defaultsIn(word).flatMap(value => refsOf(value, file));
    const bare = word.replace(/^(?:docker-image|docker|oci):\/\//, '');
    const filled = withStandIns(bare, standIn);
    const named = refOf(filled, file);
    const found = [...word.matchAll(digests)].flatMap(([digest]) => (0,model_digest/* isDigest */.Bc)(digest) ? [{ file, repository: '', digest }] : []);
    return [...defaults, ...(named ? [named] : []), ...found];
}
function refOf(text, file) {
    const [name = '', digest = ''] = text.split('@');
    const isOpenDigest = digest.includes(standIn);
    const reference = parsed(isOpenDigest ? name : text);
    if (!reference)
        return undefined;
    const tag = reference.tag ?? (isOpenDigest ? standIn : undefined);
    const spelled = (0,model_reference/* repositoryName */.aR)(reference);
    const repository = nameOf(spelled, text);
    // A name that is wholly a variable matches by its written tag only.
    if (isOpenName(repository) && (!name.includes(':') || tag?.includes(standIn) !== false))
        return undefined;
    return {
        file,
        repository,
        ...(typeof repository === 'string' ? { spelled } : {}),
        ...(tag === undefined ? {} : { tag: tagPattern(tag) }),
        ...(reference.digest ? { digest: reference.digest } : {}),
    };
}
function isOpenName(repository) {
    return typeof repository !== 'string' && repository.starts === '' && repository.ends === '';
}
/** A host that is partly a variable is compared in lower case, without HTTPS's own port. */
function nameOf(full, text) {
    const slash = full.indexOf('/');
    const [host, path] = [full.slice(0, slash), full.slice(slash)];
    if (!host.includes(standIn))
        return splitAt((0,comparable_name/* widelyComparableName */.UM)(full), text);
    return splitAt(host.toLowerCase().replace(/:0*443$/, '') + path, text);
}
function splitAt(full, text) {
    const first = full.indexOf(standIn);
    if (first < 0)
        return full;
    // A leading variable may contain a registry: the default registry is not part of the match.
    const starts = text.startsWith(standIn) ? '' : full.slice(0, first);
    const ends = full.slice(full.lastIndexOf(standIn) + standIn.length);
    return { starts, ends };
}
function tagPattern(tag) {
    const pattern = (0,match_pattern/* parsePattern */.E)(tag.replaceAll(standIn, '*'));
    if ('problem' in pattern)
        throw new errors/* TallyError */.jB('INTERNAL', `Cannot read tag "${(0,printable/* printable */.g$)(tag)}": ${pattern.problem}`);
    return pattern;
}
function parsed(text) {
    try {
        return (0,model_reference/* parseReference */.F2)(text);
    }
    catch (error) {
        // Most words of a file are not images.
        if ((0,errors/* isTallyError */.pQ)(error, 'REFERENCE_INVALID', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/plan-file.js
var plan_file = __webpack_require__(51517);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-files.js
var workspace_files = __webpack_require__(91787);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/prune/plan-inputs.js








/**
 * The images that files of the workspace name, and the files they lead to. Throws INPUT_INVALID for a file that is
 * missing or cannot be understood.
 */
async function readKeepRefs(paths, workspace) {
    if (paths.length === 0)
        return [];
    return keepRefsIn(paths.map(workspace_files/* slashed */.d), new workspace_files/* WorkspaceFiles */.b(workspace, paths));
}
/** Reads the plans of a plan file, by target. Throws INPUT_INVALID, PLAN_INVALID. */
async function readPlans(path, workspace) {
    const plans = (0,plan_file/* parsePlanFile */.F)(await readText(path, { workspace, input: 'plan-file' }), path);
    return new Map(plans.map(plan => [plan.repository, plan]));
}
/**
 * The name of the folder for the files of a step: the same inputs give the same name, so that a repeated step overwrites
 * its own files.
 */
function folderName(verb, names) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(names.toSorted().join('\n')).digest('hex');
    return `${verb}-${hash.slice(0, 12)}`;
}
async function readText(path, { workspace, input }) {
    try {
        return await (0,file_text/* workspaceText */.pW)(workspace, path);
    }
    catch (error) {
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read ${input} "${(0,printable/* printable */.g$)(path)}": ${(0,file_text/* fileProblem */.Wj)(error)}`, { cause: error, hint: (0,workspace_path/* pathHint */.Pq)(error) });
    }
}


/***/ }),

/***/ 56485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ outcomeLog),
/* harmony export */   YH: () => (/* binding */ questionOf),
/* harmony export */   Zv: () => (/* binding */ readingLog),
/* harmony export */   fb: () => (/* binding */ tellPlan)
/* harmony export */ });
/* harmony import */ var _prune_inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37268);
/* harmony import */ var _prune_plan_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73138);
/* harmony import */ var _prune_targets_plan_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56103);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11265);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _prune_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60517);







/** The most lines of the plan in the log; the plan file has all of them. */
const shownLines = 100;
/** Reports every few seconds how many manifests were read. */
function readingLog(log, name) {
    let spoke = performance.now();
    return (done, total) => {
        if (performance.now() - spoke < _text_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEveryMs */ .m)
            return;
        spoke = performance.now();
        log.info(`  ${name}: ${done} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(total, 'manifest')} read`);
    };
}
/** A version by its digest; an entry of a cache, whose digest is known to nobody else, by its key and branch. */
function nameOf(target, { digest, tags: [key] }) {
    return target === _prune_inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_2__/* .cacheTarget */ .wl && key !== undefined ? (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(key) : digest;
}
/** Logs the plan of one target. */
function tellPlan(log, planned) {
    const { target, before, decisions, totals, notes } = planned;
    const { kept, untagged, deleted } = totals;
    const counts = [
        `${kept} to stay`,
        ...(untagged > 0 ? [`${untagged} to lose tags`] : []),
        deleted > 0 ? `${deleted} to go, which would free ${(0,_prune_plan_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .freedText */ .Kv)([totals])}` : 'none to go',
    ].join(', ');
    log.info(`${(0,_prune_targets_plan_target_js__WEBPACK_IMPORTED_MODULE_5__/* .shownName */ .HD)(target)}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(before.versions.length, 'version')}: ${counts}`);
    const drafts = (0,_prune_report_js__WEBPACK_IMPORTED_MODULE_6__/* .draftSentence */ .li)(planned);
    if (drafts)
        log.info(`  ${drafts}`);
    const { rows, more } = (0,_prune_plan_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .changeRows */ .QP)(decisions, shownLines);
    for (const [act = '', tags = '', digest = '', why = ''] of rows)
        log.info(`  ${act.padEnd(6)}  ${target.name === _prune_inventory_tag_name_js__WEBPACK_IMPORTED_MODULE_2__/* .cacheTarget */ .wl ? '' : `${digest}  `}${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(tags)}  ${why}`);
    if (more > 0)
        log.info(`  ${more} more in the plan file`);
    const retained = (0,_prune_report_js__WEBPACK_IMPORTED_MODULE_6__/* .retainedTogether */ .nK)(planned);
    for (const { version, tags, why } of retained.slice(0, shownLines)) {
        const names = `${tags.length === 1 ? 'tag' : 'tags'} ${tags.map(tag => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(tag)).join(', ')}`;
        log.info(`  retained: ${tags.length === 0 ? version.digest : names}: ${why}`);
    }
    if (retained.length > shownLines)
        log.info(`  ${retained.length - shownLines} more are retained, see the report`);
    for (const note of notes)
        log.warning(`${(0,_prune_targets_plan_target_js__WEBPACK_IMPORTED_MODULE_5__/* .shownName */ .HD)(target)}: ${note}`);
}
/**
 * The question whether a plan is to be carried out; undefined if there is nothing to agree to, or if a target could not be
 * planned.
 */
function questionOf({ planned, failures }) {
    const able = planned.filter(({ isStuck }) => !isStuck);
    const sum = (count) => able.reduce((total, target) => total + count(target), 0);
    const [images, tags] = [sum(({ totals }) => totals.deleted), sum(({ totals }) => totals.untagged)];
    const drafts = sum(({ plan }) => plan.drafts?.length ?? 0);
    const parts = [
        ...(images > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(images, 'image')] : []),
        ...(tags > 0 ? [`tags of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(tags, 'image')} that ${tags === 1 ? 'stays' : 'stay'}`] : []),
        ...(drafts > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(drafts, 'unfinished download')] : []),
    ];
    if (parts.length === 0 || failures.length > 0)
        return undefined;
    return `Delete ${parts.join(', ')} (${(0,_prune_plan_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .freedText */ .Kv)(able.map(({ totals }) => totals))} freed)?`;
}
/**
 * Logs one line for each step as it ends, below the name of its target; a failure that stops all later steps is logged
 * once.
 */
function outcomeLog(log) {
    let reported;
    let heading;
    return ({ target }, { step, ...outcome }) => {
        if (heading !== target.name)
            log.info(`${(0,_prune_targets_plan_target_js__WEBPACK_IMPORTED_MODULE_5__/* .shownName */ .HD)(target)}: carrying out the plan`);
        heading = target.name;
        const what = step.act === 'untag' ? `tag ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(step.tag)}` : nameOf(target.name, step.version);
        const verb = step.act === 'untag' ? 'taken off' : 'deleted';
        switch (outcome.result) {
            case 'done':
                return log.info(`  ${verb}: ${what}${outcome.restore ? ` (version ${outcome.restore})` : ''}`);
            case 'gone':
                return log.info(`  ${what}: it was gone already`);
            case 'retained':
            case 'changed':
                return log.info(`  ${outcome.result}: ${what}: ${outcome.why}`);
            case 'failed':
                if (outcome.error === reported)
                    return log.info(`  not tried: ${what}`);
                reported = outcome.error;
                return log.warning(`Not ${verb}: ${what}: ${outcome.error.message}`, { title: outcome.error.code });
        }
    };
}


/***/ }),

/***/ 40758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _prune_plan_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51517);
/* harmony import */ var _handed_over_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59029);
/* harmony import */ var _prune_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60517);
/* harmony import */ var _plan_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56485);
/* harmony import */ var _prune_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60000);





/** Plans, tells the plan, and carries it out if that is wanted or agreed to; writes the plan file and the report. */
async function runPlan(run, host, ports) {
    const { operation, isApply, dryRun, isEmpty } = run;
    const handedOver = new _handed_over_files_js__WEBPACK_IMPORTED_MODULE_0__/* .HandedOverFiles */ .u(host, run.folder);
    let plan = '';
    const save = async (made) => {
        // The reviewed plan may be this very file: a target that no longer fits stays in it.
        const plans = [...(run.request.reviewed?.values() ?? made)];
        plan = await ports.store.withSpace(() => handedOver.write('plan.json', (0,_prune_plan_file_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlanFile */ .L)(plans)));
    };
    const isDecided = isApply && !dryRun;
    const request = { ...run.request, apply: isDecided };
    const planned = await operation({ ...request, targets: await run.open(false) }, prunePorts(host, save));
    const agreed = isDecided ? undefined : await carriedOutIfAgreed(planned, run, host);
    const pruned = agreed ?? planned;
    const isApplied = isDecided || agreed !== undefined;
    const files = { plan, report: await handedOver.report((0,_prune_report_js__WEBPACK_IMPORTED_MODULE_2__/* .pruneReport */ .bh)(pruned)) };
    if (!isApplied && pruned.planned.length > 0)
        host.log.info(`Nothing was deleted; the plan is ${plan}`);
    if (isApplied && !isEmpty)
        host.log.info(`Result: ${(0,_prune_summary_js__WEBPACK_IMPORTED_MODULE_3__.headline)({ pruned, isApplied })}`);
    const window = (0,_prune_report_js__WEBPACK_IMPORTED_MODULE_2__/* .windowSentence */ .Sm)(pruned);
    if (window)
        host.log.info(window);
    const milliseconds = performance.now() - run.began;
    const credentials = ports.registries.credentialSources();
    return {
        pruned,
        isEmpty,
        isApplied,
        isDry: isApply && !isApplied,
        files,
        credentials,
        milliseconds,
    };
}
function prunePorts({ log, signal }, save) {
    return {
        now: () => new Date(),
        signal,
        save,
        idle: (line) => log.warning(line),
        planned: (target) => (0,_plan_log_js__WEBPACK_IMPORTED_MODULE_4__/* .tellPlan */ .fb)(log, target),
        ended: (0,_plan_log_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeLog */ .Hu)(log),
    };
}
/**
 * Shows a plan to whoever can be asked, and carries out exactly that plan if they agree: it is compared with its targets
 * again, since an answer takes time. Undefined if nobody is asked, or nothing is agreed to.
 */
async function carriedOutIfAgreed(shown, run, host) {
    const question = run.dryRun ? undefined : (0,_plan_log_js__WEBPACK_IMPORTED_MODULE_4__/* .questionOf */ .YH)(shown);
    if (question === undefined || !(await host.confirm?.(question)))
        return undefined;
    const reviewed = new Map(shown.planned.map(({ plan }) => [plan.repository, plan]));
    const request = { ...run.request, reviewed, apply: true, targets: await run.open(true) };
    const ports = { ...prunePorts(host, async () => undefined), planned: () => undefined };
    return { ...(await run.operation(request, ports)), idle: shown.idle };
}


/***/ })

};
;