"use strict";
exports.id = 4576;
exports.ids = [4576];
exports.modules = {

/***/ 34576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js
var open_common = __webpack_require__(87116);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/shown-words.js
var shown_words = __webpack_require__(66327);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/comparable-name.js
var comparable_name = __webpack_require__(96924);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/keep-refs.js
var keep_refs = __webpack_require__(77350);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/inventory.js
var inventory_inventory = __webpack_require__(61662);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/tag-name.js
var tag_name = __webpack_require__(37268);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/plan.js + 2 modules
var plan = __webpack_require__(35555);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/exact-verdicts.js





/**
 * The verdict on every version when exact names are to go. What they name goes as a root: its children and referrers follow unless
 * something that stays needs them. Nothing else goes.
 */
function exactVerdicts(inventory, chosen, rules) {
    return new Map(inventory.versions.map(version => {
        const choice = chosen.get(version.digest);
        return [
            version.digest,
            choice ? chosenVerdict(choice, inventory, { chosen, rules }) : otherVerdict(version, inventory),
        ];
    }));
}
/** The names of a version that nobody selects: tags, and an engine's names by digest, which go with the last tag of their repository. */
function namesLeft({ version, tags, digestNames: named = [] }) {
    const { tags: all, digestNames = [] } = version;
    const repositoryOf = (name) => (0,tag_name/* tagName */.wZ)(tag_name/* engineTarget */.kG, name).repository;
    const tagged = new Set(digestNames.length > 0 ? all.map(repositoryOf) : []);
    return [
        ...all.filter(tag => !tags.includes(tag)),
        ...digestNames.filter(name => !named.includes(name) && !tagged.has(repositoryOf(name))),
    ];
}
/** Whether the image itself is to go, with its last tag or by its digest. */
function isImageMeant(choice, { isUntag }) {
    return choice.isWhole || ((!isUntag || choice.version.isStandIn === true) && namesLeft(choice).length === 0);
}
/** Everything that keeps a chosen version or some of its tags, apart from what the graph tells. */
function hindrancesOf(choice, inventory, { chosen, rules }) {
    const { version, tags } = choice;
    const { repository } = inventory;
    const found = [];
    // With the version itself all of its names go.
    for (const tag of choice.isWhole ? version.tags : tags) {
        const ref = keepRefOfTag(tag, repository, rules);
        if (ref)
            found.push({ text: `named by ${(0,keep_refs/* namingPlace */.ec)(ref)}`, tags: [tag] });
    }
    if (!isImageMeant(choice, rules))
        return found;
    const ref = (0,keep_refs/* namesVersion */.H7)(rules.keepRefs, version);
    if (ref && found.length === 0)
        found.push({ text: `named by ${(0,keep_refs/* namingPlace */.ec)(ref)}`, tags: version.tags });
    if (version.usedBy !== undefined)
        found.push({ text: version.usedBy });
    const left = namesLeft(choice);
    // As in Docker, an ID takes the only name along.
    const isTakenAlong = (0,tag_name/* isLocalTarget */.rR)(repository) && !choice.digestNames && (rules.isForced || left.length === 1);
    if (left.length > 0 && !isTakenAlong)
        found.push({ text: `${listed(left)} ${left.length > 1 ? 'name' : 'names'} it too` });
    const others = (0,inventory_inventory/* along */.Qw)(inventory.referrers, version.digest)
        .flatMap(digest => inventory.byDigest.get(digest) ?? [])
        .flatMap(referrer => (0,inventory_inventory/* ordinaryTags */.uv)(referrer).filter(tag => !chosen.get(referrer.digest)?.tags.includes(tag)));
    if (others.length > 0)
        found.push({ text: `${listed(others)} ${others.length > 1 ? 'refer' : 'refers'} to it` });
    return found;
}
/** The first reference of a file to a tag. A name of the engine that has no tag is named by its digest. */
function keepRefOfTag(tag, target, { keepRefs }) {
    const { repository, tag: own } = (0,tag_name/* tagName */.wZ)(target, tag);
    return ((0,keep_refs/* namesTag */.dc)(keepRefs, repository, own) ??
        ((0,digest/* isDigest */.Bc)(own) ? (0,keep_refs/* namesVersion */.H7)(keepRefs, { digest: own }) : undefined));
}
/** The first reference of a file to a version that goes along with another: to its digest, or to a tag of it. */
function keepRefOf(version, target, rules) {
    const ofTags = version.tags.flatMap(tag => keepRefOfTag(tag, target, rules) ?? []);
    return (0,keep_refs/* namesVersion */.H7)(rules.keepRefs, version) ?? ofTags[0];
}
/** Whether only the tags go of an image that something keeps. The engine cannot take off the last name of an image that stays. */
function isOnlyUntagged(choice, inventory, { isForced }) {
    return isForced && choice.tags.length > 0 && !choice.isWhole && !(0,tag_name/* isLocalTarget */.rR)(inventory.repository);
}
function chosenVerdict(choice, inventory, around) {
    const { tags, isWhole, version } = choice;
    const { rules } = around;
    const hindrances = hindrancesOf(choice, inventory, around);
    const held = new Set(hindrances.flatMap(({ tags: some = [] }) => some));
    const free = tags.filter(tag => !held.has(tag));
    const text = tags.length > 0 ? `named: ${listed(tags)}` : 'named by its digest';
    const stays = (why, tagsToRemove) => ({
        side: 'stays',
        reason: { kind: 'image-named', text: `${text}; the image stays: ${why}` },
        tagsToRemove,
    });
    const [first] = hindrances;
    if (first) {
        const isUntagged = !isImageMeant(choice, rules) || isOnlyUntagged(choice, inventory, rules);
        return stays(first.text, isUntagged ? free : []);
    }
    if (isImageMeant(choice, rules))
        return {
            side: 'goes',
            reason: { kind: 'image-named', text },
            tagsToRemove: isWhole ? version.tags : tags,
        };
    const left = namesLeft(choice);
    return stays(left.length > 0 ? `${listed(left)} ${left.length > 1 ? 'name' : 'names'} it too` : 'only tags are to go', free);
}
function otherVerdict(version, inventory) {
    if ((0,inventory_inventory/* ordinaryTags */.uv)(version).length === 0 && (0,inventory_inventory/* isBelow */.Yw)(version, inventory))
        return { side: 'follows' };
    return { side: 'stays', reason: { kind: 'unnamed', text: 'not named' }, tagsToRemove: [] };
}
const mostListed = 5;
/** The first of the tags, printable: `v1, latest and 3 more`. */
function listed(tags) {
    const shown = tags.slice(0, mostListed).map(tag => (0,printable/* printable */.g$)(tag));
    const more = tags.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/removal/exact-names.js




/**
 * Finds the versions that names select. Throws PLAN_STALE for a tag that has another digest than the one beside it, INPUT_INVALID for
 * the beginning of several IDs.
 */
function selectExactly(inventory, names) {
    const selected = new Map();
    const missing = [];
    const find = inventory.repository === tag_name/* engineTarget */.kG ? inEngine(inventory) : inRepository(inventory);
    for (const name of names) {
        const match = find(name);
        if (!match) {
            missing.push(name.written);
            continue;
        }
        const { version } = match;
        selected.set(version.digest, withMatch(selected.get(version.digest), match, name.written));
    }
    return { selected, missing };
}
function withMatch(before, match, written) {
    const { version, tags, digestName } = match;
    const isWhole = tags.length === 0;
    const isById = (isWhole && digestName === undefined) || (before?.isWhole && !before.digestNames);
    const digestNames = [...(before?.digestNames ?? []), ...(digestName === undefined ? [] : [digestName])];
    return {
        version,
        tags: [...new Set([...(before?.tags ?? []), ...tags])],
        isWhole: before?.isWhole === true || isWhole,
        ...(isById || digestNames.length === 0 ? {} : { digestNames }),
        written: [...(before?.written ?? []), written],
    };
}
/** Throws NOT_FOUND naming everything that is missing. */
function refuseMissing(repository, missing) {
    if (missing.length === 0)
        return;
    const where = (0,tag_name/* isLocalTarget */.rR)(repository) ? places[repository] : repository;
    const message = `Cannot remove ${missing.join(', ')}: ${missing.length > 1 ? 'they are' : 'it is'} not in ${where}`;
    throw new errors/* TallyError */.jB('NOT_FOUND', message, {
        hint: 'Check the names: nothing was removed. With `ignore-missing: true` what is not there is passed over.',
        details: { missing: missing.slice(0, 100) },
    });
}
const places = {
    docker: 'the Docker engine',
    store: 'the content store',
    'actions-cache': 'the Actions cache',
};
function inRepository({ versions, byDigest }) {
    const byTag = new Map(versions.flatMap(version => version.tags.map(tag => [tag, version])));
    return ({ tag, digest, written }) => {
        const version = tag === undefined ? digest && byDigest.get(digest) : byTag.get(tag);
        if (!version)
            return undefined;
        if (tag === undefined)
            return { version, tags: [] };
        if (digest !== undefined && version.digest !== digest)
            throw moved(written, version.digest, digest);
        return { version, tags: [tag] };
    };
}
/** Docker finds a name before an ID that begins alike. */
function inEngine({ versions }) {
    const byName = new Map(versions.flatMap(version => version.tags.map(tag => [canonical(tag), { version, tags: [tag] }])));
    const digestsOf = ({ digest, aliases = [] }) => [digest, ...aliases];
    return ({ tag, digest, repository, id, written }) => {
        if (tag === undefined && digest !== undefined && repository !== undefined)
            return byDigestName(versions, repository, digest);
        const named = tag === undefined ? undefined : byName.get(canonical(tag));
        if (named) {
            if (digest !== undefined && !digestsOf(named.version).includes(digest))
                throw moved(written, named.version.digest, digest);
            return named;
        }
        const found = versions.filter(version => id !== undefined && version.digest.slice(version.digest.indexOf(':') + 1).startsWith(id));
        if (found.length > 1)
            throw ambiguous(written, found);
        const [version] = found;
        return version && { version, tags: [] };
    };
}
/**
 * As Docker, by a name of this repository alone, whatever other images have the digest. The classic store has such names beside the tags;
 * on the containerd store they are every name of the repository, or the one with this digest if it has that.
 */
function byDigestName(versions, repository, digest) {
    const place = (0,reference/* repositoryName */.aR)(repository);
    for (const version of versions) {
        const isHere = (name) => (0,tag_name/* tagName */.wZ)(tag_name/* engineTarget */.kG, name).repository === place;
        const digestName = version.digestNames?.find(name => name.endsWith(`@${digest}`) && isHere(name));
        if (digestName !== undefined)
            return { version, tags: [], digestName };
        if (version.digest !== digest)
            continue;
        const tags = version.tags.filter(isHere);
        const exact = tags.filter(name => name.endsWith(`@${digest}`));
        if (tags.length > 0)
            return { version, tags: exact.length > 0 ? exact : tags };
    }
    return undefined;
}
/** The whole name, however it is shortened: `alpine` is `docker.io/library/alpine:latest`. */
function canonical(name) {
    const { repository, tag } = (0,tag_name/* tagName */.wZ)(tag_name/* engineTarget */.kG, name);
    return `${repository}:${tag}`;
}
function moved(written, found, wanted) {
    return new errors/* TallyError */.jB('PLAN_STALE', `Cannot remove ${written}: the tag is at ${found}, expected ${wanted}`, {
        hint: 'Somebody has moved the tag, so it names another image than the one that was to go. Nothing was removed.',
    });
}
const shownCandidates = 5;
function ambiguous(written, found) {
    const shown = found.slice(0, shownCandidates).map(({ digest, tags }) => {
        const names = tags.length > 0 ? ` (${tags.map(tag => (0,printable/* printable */.g$)(tag)).join(', ')})` : '';
        return `${digest.slice(0, 'sha256:'.length + 12)}${names}`;
    });
    const more = found.length > shown.length ? ` and ${found.length - shown.length} more` : '';
    const state = `${found.length} images of the engine begin with it: ${shown.join(', ')}${more}`;
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot remove ${written}: ${state}, expected more digits of one ID`);
}
/** The name of a version for people: by its tags, or else by its digest. */
function shownVersion(repository, { digest, tags }) {
    const [tag] = tags;
    if (tag !== undefined)
        return repository === tag_name/* engineTarget */.kG ? (0,printable/* printable */.g$)(tag) : `${repository}:${(0,printable/* printable */.g$)(tag)}`;
    return (0,tag_name/* isLocalTarget */.rR)(repository)
        ? `${repository}=${digest}`
        : (0,reference/* digestReference */.O9)((0,reference/* parseRepository */.SU)(repository), digest);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/removal/refuse-conflicts.js








/** Throws IMAGE_IN_USE naming everything that keeps a named image or tag: containers, indexes, tags, files, referrers. */
function refuseConflicts(decisions, removal) {
    const conflicts = [
        ...ofSelected(decisions, removal).flatMap(({ decision, choice }) => conflictsOf(decision, choice, removal)),
        ...namedBelow(decisions, removal),
    ];
    if (conflicts.length > 0)
        throw conflictError(conflicts);
}
/**
 * Throws DELETE_UNSUPPORTED for named tags or images that the target, by its abilities, would keep; IMAGE_IN_USE for an engine, which
 * keeps what others are built on.
 */
function refuseRetained(decisions, removal) {
    const { inventory, rules } = removal;
    const retained = ofSelected(decisions, removal).flatMap(({ decision, choice }) => {
        const { act, reason } = decision;
        // Docker takes the name off a base; its image goes with the last one that is built on it.
        const isBaseById = choice.isWhole && reason.kind === 'collected' && inventory.repository === tag_name/* engineTarget */.kG;
        if ((act !== 'keep' && !isBaseById) || isGone(decision))
            return [];
        // The limit of the target, without the reason why the version was to stay.
        const [text = reason.text] = reason.text.split(/: named(?::| by its digest)/);
        return choice.written.map(name => ({ name, text }));
    });
    const [first] = retained;
    if (!first)
        return;
    if ((0,tag_name/* isLocalTarget */.rR)(inventory.repository))
        throw conflictError(retained);
    throw new errors/* TallyError */.jB('DELETE_UNSUPPORTED', lines(retained), {
        hint: retained.some(({ text }) => /whole versions/.test(text))
            ? 'Nothing was removed, and `replace` is not offered here. Name every tag of the image, or move the tag by pushing another image to it.'
            : rules.isUntag || retained.some(({ text }) => /by digest only/.test(text))
                ? 'Nothing was removed. `replace: true` takes one tag off such a registry, by moving it to a stand-in that is then deleted.'
                : undefined,
    });
}
/** A collecting registry removes by itself what no tag leads to, which an untagged image already waits for. */
function isGone({ reason, version }) {
    return reason.kind === 'collected' && version.tags.length === 0;
}
function ofSelected(decisions, { selected }) {
    return decisions.flatMap(decision => {
        const choice = selected.get(decision.version.digest);
        return choice ? [{ decision, choice }] : [];
    });
}
function conflictsOf(decision, choice, removal) {
    const { inventory, selected, rules } = removal;
    const isOptional = isOnlyUntagged(choice, inventory, rules);
    const own = hindrancesOf(choice, inventory, { chosen: selected, rules }).filter(({ tags }) => tags !== undefined || !isOptional);
    const named = (tags) => (tags?.length === 1 && inventory.repository !== tag_name/* engineTarget */.kG
        ? choice.written.find(written => written.split('@')[0]?.endsWith(`:${tags[0]}`))
        : undefined) ?? choice.written.join(', ');
    if (own.length > 0)
        return own.map(({ text, tags }) => ({ name: named(tags), text }));
    if (decision.act === 'delete')
        return [];
    if (!isImageMeant(choice, rules)) {
        const isUntaggable = !(0,tag_name/* isLocalTarget */.rR)(inventory.repository) || namesLeft(choice).length > 0;
        if (decision.act === 'untag' && isUntaggable)
            return [];
        const text = isUntaggable ? decision.reason.text : 'the image would go with its last name';
        return [{ name: named(undefined), text }];
    }
    if (decision.act === 'untag' && isOptional)
        return [];
    return [{ name: named(undefined), text: textOf(decision, removal) }];
}
/** The versions that would follow a named image and that a file names. */
function namedBelow(decisions, { inventory, selected, rules }) {
    if (rules.keepRefs.length === 0)
        return [];
    const roots = [...selected.values()]
        .filter(choice => isImageMeant(choice, rules))
        .map(choice => ({ choice, below: (0,plan/* reach */.gl)(inventory, [choice.version.digest]) }));
    return decisions.flatMap(({ act, version }) => {
        if (act !== 'delete' || selected.has(version.digest))
            return [];
        const ref = keepRefOf(version, inventory.repository, rules);
        if (!ref)
            return [];
        const text = `${version.digest} goes with it and is named by ${(0,keep_refs/* namingPlace */.ec)(ref)}`;
        return roots
            .filter(({ below }) => below.has(version.digest))
            .map(({ choice }) => ({ name: choice.written.join(', '), text }));
    });
}
/** Why the graph keeps a version: an index that stays lists it, or it belongs to an image that stays. */
function textOf({ version, reason }, removal) {
    if (reason.kind === 'unreadable')
        return reason.text;
    const parents = holders(version.digest, removal, 'parents');
    if (parents !== undefined)
        return `it is a child of ${parents}`;
    const subjects = holders(version.digest, removal, 'subjects');
    if (subjects !== undefined)
        return `it belongs to ${subjects}: a signature, an attestation or another referrer of it`;
    return reason.text;
}
/** The tags that lead to a version along one kind of edge, nearest first, or a digest if there are none; undefined without an edge. */
function holders(digest, { inventory, selected }, edges) {
    const reached = new Set((0,inventory_inventory/* along */.Qw)(inventory[edges], digest));
    const [first] = reached;
    if (first === undefined)
        return undefined;
    // Iterating a Set also visits members added meanwhile.
    for (const above of reached)
        for (const next of (0,inventory_inventory/* along */.Qw)(inventory[edges], above))
            reached.add(next);
    const tags = [...reached]
        .flatMap(above => inventory.byDigest.get(above) ?? [])
        .flatMap(above => (0,inventory_inventory/* ordinaryTags */.uv)(above).filter(tag => !selected.get(above.digest)?.tags.includes(tag)));
    return tags.length > 0 ? listed(tags) : first;
}
function conflictError(conflicts) {
    return new errors/* TallyError */.jB('IMAGE_IN_USE', lines(conflicts), {
        details: { conflicts: conflicts.slice(0, 100) },
    });
}
function lines(conflicts) {
    return conflicts.map(({ name, text }) => `Cannot remove ${(0,printable/* printable */.g$)(name, 400)}: ${text}`).join('\n');
}
/** A removal that was not carried out, as an error: the target kept the image, or it has changed since the look at it. */
function notRemoved(repository, result, { version, why, }) {
    const message = `Cannot remove ${shownVersion(repository, version)}: ${why}`;
    if (result === 'changed')
        return new errors/* TallyError */.jB('PLAN_STALE', `${message}, expected it as it was planned`, {
            hint: 'It has changed since the plan, so it was left alone. Make a new plan.',
        });
    return new errors/* TallyError */.jB((0,tag_name/* isLocalTarget */.rR)(repository) ? 'IMAGE_IN_USE' : 'DELETE_UNSUPPORTED', message);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/prune.js + 2 modules
var prune = __webpack_require__(57681);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/remove.js


/**
 * Removes exactly what the targets name, made by `removalTarget`, or exactly what reviewed plans say. All or nothing is planned: one
 * conflict stops everything before anything is removed. What a registry or an engine keeps after all fails the run. Throws as `prune`.
 */
async function remove(request, ports) {
    const pruned = await (0,prune/* prune */.R)({ ...request, isWhole: true }, ports);
    const kept = pruned.targets.flatMap(notRemovedFrom);
    return { ...pruned, failures: [...pruned.failures, ...kept] };
}
/** The reasons of what was named itself; children and referrers only follow. */
const named = new Set(['image-named', 'tag-named', 'collected']);
/** The versions that were named and stayed, as errors. Children and referrers that others came to need meanwhile stay by right. */
function notRemovedFrom({ planned, outcomes }) {
    const { plan, target } = planned;
    const meant = new Set(plan.entries.filter(({ reason }) => named.has(reason.kind)).map(({ digest }) => digest));
    return outcomes.flatMap(({ step, ...outcome }) => {
        const { result } = outcome;
        if ((result !== 'retained' && result !== 'changed') || !meant.has(step.version.digest))
            return [];
        return [notRemoved(target.name, result, { version: step.version, why: outcome.why })];
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/removal/removal-target.js




/**
 * A target from which exact names are removed instead of what a policy selects. Its plan throws NOT_FOUND for names of nothing, PLAN_STALE
 * for a tag that is not at the digest beside it, IMAGE_IN_USE for what something uses, DELETE_UNSUPPORTED for what the target keeps.
 */
function removalTarget(target, wish) {
    const named = wish.names.flatMap(({ tag, digest }) => (tag === undefined && digest ? [digest] : []));
    const selectionIn = (inventory) => selectExactly(inventory, wish.names);
    return {
        name: target.name,
        ...(target.shown === undefined ? {} : { shown: target.shown }),
        // No tag may lead to an image that is named by its digest.
        open: (roots = []) => target.open(named.length + roots.length > 0 ? [...named, ...roots] : undefined),
        plan: inventory => {
            const { selected, missing } = selectionIn(inventory);
            if (wish.missing === undefined)
                refuseMissing(inventory.repository, missing);
            else if (missing.length > 0)
                wish.missing(missing);
            const decisions = (0,plan/* planBy */.Vl)(inventory, exactVerdicts(inventory, selected, wish));
            refuseConflicts(decisions, { inventory, selected, rules: wish });
            return decisions;
        },
        decide: (inventory, decisions) => {
            refuseRetained(decisions, { inventory, selected: selectionIn(inventory).selected, rules: wish });
            return decisions;
        },
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/rules/policy.js
var rules_policy = __webpack_require__(77207);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/local-targets.js + 6 modules
var local_targets = __webpack_require__(2207);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/targets/registry-targets.js + 8 modules
var registry_targets = __webpack_require__(83700);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/prune/plan-inputs.js + 2 modules
var plan_inputs = __webpack_require__(76799);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/prune/plan-log.js
var plan_log = __webpack_require__(56485);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/prune/run-plan.js
var run_plan = __webpack_require__(40758);
;// CONCATENATED MODULE: ./node_modules/@tallyman/remove/src/run.js















/** Plans the removal of what the inputs name, and carries it out if requested. */
async function run(values, host) {
    const began = performance.now();
    const keepRefs = await (0,plan_inputs/* readKeepRefs */.YU)(values['keep-refs-from'], host.workspace);
    // The names are the plan's limit; nothing else goes.
    const policy = (0,rules_policy/* parsePolicy */.ON)({ olderThan: '0s', maxDeletes: '999999999', keepRefs });
    const reviewed = await reviewedPlans(values, host);
    const places = placesOf(values.images, reviewed);
    refuseWhole(values);
    for (const line of idleInputs(values, places, reviewed !== undefined))
        host.log.warning(line);
    const ports = await (0,open_common/* openCommon */.k)(values, host, places);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const stack = (0,modules/* __addDisposableResource */.mS)(env_1, new DisposableStack(), false);
            const opening = { values, host, ports, policy, stack };
            const { mode, 'dry-run': dryRun, 'verify-after': verifyAfter } = values;
            return await (0,run_plan/* runPlan */.F)({
                operation: remove,
                request: { policy, reviewed, verifyAfter },
                open: () => Promise.all(places.map(place => openPlace(place, opening))),
                isApply: mode === 'apply',
                dryRun,
                isEmpty: false,
                folder: (0,plan_inputs/* folderName */.ub)('remove', places.map(nameOf)),
                began,
            }, host, ports);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,modules/* __disposeResources */.hk)(env_1);
        }
    }
    finally {
        await ports.registries.close();
    }
}
/** Throws INPUT_INVALID for images that have no tag to take off. */
function refuseWhole({ images, untag }) {
    const whole = images.find(({ name }) => name.tag === undefined);
    if (!untag || !whole)
        return;
    throw badInput(`untag: "${whole.name.written}" names an image by its digest, expected a tag to take off`);
}
/** The inputs that have no effect, each as a sentence. */
function idleInputs(values, places, isReviewed) {
    const isAny = (kind) => places.some(place => place.kind === kind);
    const ofPlan = ['untag', 'force', 'ignore-missing'].filter(name => isReviewed && values[name]);
    return [
        ...ofPlan.map(name => `${name} has no effect beside plan-file: the plan is carried out as it was reviewed, or not at all`),
        ...(values.replace && !isAny('repository')
            ? ['replace has no effect: no image of a registry is named']
            : []),
        ...(values['no-prune'] && !isAny('docker')
            ? ['no-prune has no effect: no image of the engine is named (docker=NAME)']
            : []),
    ];
}
async function reviewedPlans({ 'plan-file': path, mode, images }, { workspace }) {
    if (path === '')
        return undefined;
    if (mode === 'plan')
        throw badInput('plan-file: a plan that was read can only be carried out, expected `mode: apply` beside it');
    if (images.length > 0)
        throw badInput('images: the plan says what goes, expected either `images` or `plan-file`');
    return (0,plan_inputs/* readPlans */.xZ)(path, workspace);
}
function placesOf(images, reviewed) {
    if (reviewed)
        return [...reviewed.keys()].map(plannedPlace);
    if (images.length === 0)
        throw badInput('images: expected at least one image by its exact name');
    const places = new Map();
    for (const { name, ...target } of images) {
        const key = target.kind === 'repository' ? (0,comparable_name/* widelyComparable */.rf)(target.repository) : target.kind;
        const known = places.get(key);
        places.set(key, { ...(known ?? target), names: [...(known?.names ?? []), name] });
    }
    return [...places.values()];
}
function plannedPlace(name) {
    if (name === tag_name/* cacheTarget */.wl)
        throw badInput(`plan-file: it is about ${name}, expected a plan that remove made`);
    if (name === tag_name/* engineTarget */.kG || name === tag_name/* storeTarget */.l7)
        return { kind: name, names: [] };
    return { kind: 'repository', repository: (0,reference/* parseRepository */.SU)(name), names: [] };
}
function nameOf(target) {
    return target.kind === 'repository' ? (0,reference/* repositoryName */.aR)(target.repository) : target.kind;
}
async function openPlace(place, opening) {
    const { values, host, policy } = opening;
    const missing = values['ignore-missing']
        ? (names) => host.log.notice(`Not there, so passed over: ${names.join(', ')}`)
        : undefined;
    return removalTarget(await targetOf(place, opening), {
        names: place.names,
        isUntag: values.untag,
        isForced: values.force,
        keepRefs: policy.keepRefs,
        missing,
    });
}
async function targetOf(place, { values, host, ports, stack }) {
    const { env, platform, home, signal, log } = host;
    switch (place.kind) {
        case 'repository':
            return (0,registry_targets/* repositoryTarget */.I)(place.repository, {
                ...ports,
                concurrency: values.concurrency,
                onProgress: (0,plan_log/* readingLog */.Zv)(log, nameOf(place)),
                env,
                labels: false,
                replaces: values.replace,
                maxTags: values['max-tags'],
                signal,
                secret: (0,shown_words/* maskOfServers */.S)(host, place),
            });
        case 'docker': {
            const { openEngine } = await __webpack_require__.e(/* import() */ 1398).then(__webpack_require__.bind(__webpack_require__, 11398));
            const engine = stack.use(await openEngine({ env, platform, home }, { signal }));
            return (0,local_targets/* engineImagesTarget */.UH)(engine, values['no-prune']);
        }
        case 'store':
            return (0,local_targets/* storeImagesTarget */.lW)(ports.store, undefined);
    }
}
function badInput(problem) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${problem}`);
}


/***/ })

};
;