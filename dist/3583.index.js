"use strict";
exports.id = 3583;
exports.ids = [3583];
exports.modules = {

/***/ 93583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/check-destinations.js
var check_destinations = __webpack_require__(50898);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/destinations.js
var destinations = __webpack_require__(55601);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/places-apart.js
var places_apart = __webpack_require__(52607);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/destinations/write-destinations.js
var write_destinations = __webpack_require__(13103);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js
var open_common = __webpack_require__(87116);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var inputs_selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(93796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull.js + 4 modules
var pull = __webpack_require__(11968);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/named-places.js
var named_places = __webpack_require__(36353);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/wanted-images.js
var wanted_images = __webpack_require__(70673);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/engine-report.js
var engine_report = __webpack_require__(54249);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/cache-account.js
var cache_account = __webpack_require__(88613);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/exposed-images.js




/**
 * Names of the images that were saved to a public repository's cache although nobody may pull them anonymously: whoever
 * opens a pull request there can read the cache. Registries are asked only if something was saved just now.
 */
async function exposedImages({ images, cache }, { env, credentials, openAnonymous }) {
    const written = new Set(cache?.saved.filter(each => (0,cache_account/* savedSums */.wT)([each]).written.length > 0).map(({ root }) => root));
    const withCredentials = images.filter(({ digest, wanted }) => written.has(digest) && (credentials.get(wanted.reference.registry) ?? 'anonymous') !== 'anonymous');
    if (withCredentials.length === 0 || !(await isPublicRepository(env.GITHUB_EVENT_PATH)))
        return [];
    const anonymous = openAnonymous();
    try {
        const refused = await Promise.all(withCredentials.map(image => isRefused(image, anonymous)));
        return withCredentials
            .filter((_, at) => refused[at])
            .map(({ wanted }) => (0,model_reference/* familiarReference */.ZD)(wanted.reference));
    }
    finally {
        await anonymous.close();
    }
}
async function isRefused({ wanted, digest }, anonymous) {
    try {
        await (await anonymous.repository(wanted.reference)).digestOf(digest);
        return false;
    }
    catch (error) {
        return (0,errors/* isTallyError */.pQ)(error, 'UNAUTHENTICATED', 'DENIED', 'NOT_FOUND');
    }
}
/** Reads the event that started the run; a repository of unknown visibility counts as private. */
async function isPublicRepository(path) {
    if (!path)
        return false;
    try {
        const event = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        return event?.repository?.private === false;
    }
    catch (error) {
        if (error instanceof SyntaxError || error.code !== undefined)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/live-progress.js + 6 modules
var live_progress = __webpack_require__(65259);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/policy-report.js
var policy_report = __webpack_require__(30817);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-notes.js
var pull_notes = __webpack_require__(16043);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pull-report.js
var pull_report = __webpack_require__(4490);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/rootfs-report.js
var rootfs_report = __webpack_require__(23622);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/attest.js

/** The folder of `attestations`; undefined if none is named. Throws INPUT_INVALID for one that has files. */
async function attestationsFolder({ attestations }, { workspace }) {
    if (attestations === '')
        return undefined;
    // Lazy: loaded only for this.
    const { attestationFolder } = await Promise.all(/* import() */[__webpack_require__.e(6582), __webpack_require__.e(2311), __webpack_require__.e(2237)]).then(__webpack_require__.bind(__webpack_require__, 76582));
    return attestationFolder(workspace, attestations);
}
/** Writes the attestations and SBOMs of the images that were pulled, and logs their number. */
async function attest({ images }, { folder, sourceOf, host: { workspace, log } }) {
    const { writeAttestations } = await Promise.all(/* import() */[__webpack_require__.e(6582), __webpack_require__.e(2311), __webpack_require__.e(2237)]).then(__webpack_require__.bind(__webpack_require__, 76582));
    const attested = await Promise.all(images.map(async ({ wanted, graph, platformDigests }) => ({
        name: wanted.reference,
        graph,
        platformDigests,
        source: await sourceOf({ name: wanted.reference, root: graph.root }),
    })));
    const warn = (message) => log.warning(message);
    const written = await writeAttestations(attested, folder, { workspace, warn });
    log.info(`${(0,format/* plural */.LS)(written.length, 'attestation')} written`);
    return written;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/write-whole.js
var write_whole = __webpack_require__(14411);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/handover/build-contexts.js



/**
 * The named contexts for images: one for each spelling that a `FROM` line may use. A spelling that two images share is left
 * out as ambiguous, and one that a build would take for a stage. Throws INPUT_INVALID for a layout path that Buildx would
 * split.
 */
function buildContexts(images, stages = new Set()) {
    const found = new Map();
    for (const image of images) {
        const location = locationOf(image);
        const names = [...spellings(image)].filter(name => name.includes('@') || !stages.has(nameInBuilds(image.reference)));
        for (const name of names)
            found.set(name, (found.get(name) ?? new Set()).add(location));
    }
    const single = [...found].flatMap(([name, [location, other]]) => location !== undefined && other === undefined ? [[name, location]] : []);
    return new Map(single.sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Formats contexts for docker/build-push-action's `build-contexts`, one line each. */
function formatBuildContexts(contexts) {
    return [...contexts].map(([name, location]) => `${name}=${location}`).join('\n');
}
/** The name under which BuildKit looks for a context in place of an image or stage. */
function nameInBuilds({ registry, repository, tag = 'latest' }) {
    return (0,model_reference/* familiarReference */.ZD)({ registry, repository, tag }).replace(/:latest$/, '');
}
function spellings({ written, spellings: others = [], reference, digest }) {
    const { registry, repository, tag } = reference;
    const pinned = (0,model_reference/* pinnedReference */.ct)(reference, digest);
    const all = [written.trim(), ...others, pinned, (0,model_reference/* familiarReference */.ZD)({ ...reference, digest })];
    if (tag !== undefined || reference.digest === undefined) {
        const tagged = { registry, repository, tag: tag ?? 'latest' };
        all.push((0,model_reference/* formatReference */.FH)(tagged), (0,model_reference/* familiarReference */.ZD)(tagged));
        // BuildKit looks up `alpine:latest` as `alpine`.
        if (tagged.tag === 'latest')
            all.push(...all.slice(-2).map(name => name.replace(/:latest$/, '')));
    }
    return new Set(all.filter(name => /^[\w.:/@+[\]-]+$/.test(name)));
}
/**
 * The location of an image. A layout takes precedence: every builder but that of engines with the classic store reads one. An image
 * loaded into an engine is found by its builder only by tag: for a digest the builder goes to the registry.
 * A layout is named with tag and digest: with only the digest Buildx 0.33 fails (docker/buildx#3793), with only the tag
 * the build would trust index.json.
 */
function locationOf({ reference, digest, layout, inEngine }) {
    const { registry, repository, tag } = reference;
    if (layout === undefined)
        return `docker-image://${inEngine ?? (0,model_reference/* pinnedReference */.ct)({ registry, repository }, digest)}`;
    if (!/^[^:@#,"'\p{Cc}\p{Zl}\p{Zp}]+$/u.test(layout) || layout.trim() !== layout) {
        const message = `Cannot name the layout "${(0,printable/* printable */.g$)(layout)}" to a build: Buildx would split its path, expected one without colons, commas, quotes, @ and #`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', message);
    }
    return `oci-layout://${layout}:${tag ?? 'latest'}@${digest}`;
}
/** A bake file (JSON) with a target `docker-image-pins`, from which other targets inherit the contexts. */
function bakeFile(contexts) {
    const escaped = [...contexts].map(([name, location]) => [literal(name), literal(location)]);
    const target = { 'docker-image-pins': { contexts: Object.fromEntries(escaped) } };
    return `${JSON.stringify({ target }, undefined, 2)}\n`;
}
/** Escapes text: strings in a bake file are templates, in JSON too. */
function literal(text) {
    return text.replace(/[$%](?=\{)/g, '$&$&');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/handover/compose-override.js



/**
 * A compose override file that pins the services like `docker compose config --lock-image-digests`; sorted, so equal pins give equal
 * text. For an ID it also sets `pull_policy`, so that nothing is pulled whatever earlier files say. Throws INPUT_INVALID when a
 * service has two images.
 */
function composeOverride(services) {
    const images = new Map();
    for (const { service, pinned } of services) {
        const before = images.get(service) ?? pinned;
        if (before !== pinned) {
            const message = `Cannot pin the service "${(0,printable/* printable */.g$)(service)}": it has two images, ${(0,printable/* printable */.g$)(before)} and ${(0,printable/* printable */.g$)(pinned)}, expected one`;
            throw new errors/* TallyError */.jB('INPUT_INVALID', message);
        }
        images.set(service, pinned);
    }
    if (images.size === 0)
        return 'services: {}\n';
    const entries = [...images].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = entries.map(([service, image]) => {
        const policy = (0,digest/* isDigest */.Bc)(image) ? '    pull_policy: never\n' : '';
        return `  ${quoted(service)}:\n    image: ${quoted(image.replaceAll('$', '$$$$'))}\n${policy}`;
    });
    return `services:\n${lines.join('')}`;
}
/** A double-quoted YAML scalar: JSON's string, with the characters escaped that YAML reads as line breaks or refuses. */
function quoted(text) {
    return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/pulled-image.js
var pulled_image = __webpack_require__(16931);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/hand-over.js













/** Writes layouts, archives, the lock and the files for later steps. Throws STORE_FAILED. */
async function handOver(pulled, context) {
    const { destinations, log } = context;
    const { paths, loads, roots } = await (0,write_destinations/* writeDestinations */.ZU)(pulled, context);
    const layout = destinations.findIndex(({ kind }) => kind === 'oci-layout');
    const contexts = orLeftOut('build-contexts and bake-file', log, () => buildContexts(pulled.images.map((image, at) => buildImage(image, paths[layout], loads[at])), context.stages));
    if (contexts)
        tellStages(pulled.images, context);
    const override = orLeftOut('compose-file', log, () => context.services.length > 0
        ? composeOverride(pinnedServices(pulled, context.services, loads))
        : undefined);
    const files = new handed_over_files/* HandedOverFiles */.u(context, (0,handed_over_files/* stepName */.b)('pull', pulled.images));
    const changed = await writeLock(pulled.images, context);
    return {
        loads,
        roots,
        path: (0,write_destinations/* firstPath */.sI)(paths, context),
        report: await files.report((0,pull_report/* pullReport */.kV)(pulled, { loads, roots, attestations: context.attestations })),
        buildContexts: contexts ? formatBuildContexts(contexts) : '',
        bakeFile: contexts ? await files.write('docker-bake.json', bakeFile(contexts)) : '',
        composeFile: override ? await files.write('compose.yaml', override) : '',
        changed,
    };
}
/** Leaves an output out that not every pull can provide, rather than fail a pull whose images are all present. */
function orLeftOut(outputs, log, make) {
    try {
        return make();
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        log.warning(`${outputs} left out: ${error.message}`);
        return undefined;
    }
}
/** Warns of images that no build context can name: a build would use the image in place of the stage. */
function tellStages(images, { stages, log }) {
    const names = images.map(({ wanted }) => nameInBuilds(wanted.reference)).filter(name => stages.has(name));
    for (const name of new Set(names))
        log.warning(`build-contexts and bake-file leave out ${name}: a Dockerfile has a stage of that name, and a build would use the image in its place. Rename the stage, or write the digest into the file`);
}
function buildImage({ wanted, digest }, layout, load) {
    const { written, spellings, reference } = wanted;
    return { written, spellings, reference, digest, layout, inEngine: load?.foundBy };
}
/**
 * In an engine an image is referenced by its ID: no tag moves it, and engines with the classic store know no digest of a
 * loaded image.
 */
function pinnedServices({ images }, services, loads) {
    return services.flatMap(({ service, reference }) => {
        const name = (0,model_reference/* formatReference */.FH)(reference);
        const at = images.findIndex(({ wanted }) => (0,model_reference/* formatReference */.FH)(wanted.reference) === name);
        const image = images[at];
        return image ? [{ service, pinned: loads[at]?.imageId ?? (0,model_reference/* digestReference */.O9)(reference, image.digest) }] : [];
    });
}
async function writeLock(images, { workspace, lock, log }) {
    if (!lock)
        return [];
    const pins = images.flatMap(pulled => {
        const image = (0,lock_file/* lockedName */.i4)(pulled.wanted.reference);
        return image === undefined ? [] : [{ image, digest: pulled.digest, platforms: (0,pulled_image/* lockedPlatforms */.L)(pulled) }];
    });
    const changed = (0,lock_file/* comparePins */.y8)(lock.before, pins);
    if (!lock.update)
        return changed;
    checkOneDigestEach(pins);
    const path = (0,workspace_path/* shownPath */.pS)(workspace, lock.path);
    let isSame = false;
    // Another process may have written the lock during this pull: its pins stay, and where both pin the same image a person
    // decides.
    const remake = (bytes) => {
        const now = bytes ? (0,lock_file/* parseLock */.PG)(Buffer.from(bytes).toString('utf8'), path) : lock.before;
        checkPinsOfOthers(pins, { before: lock.before, now, path });
        const text = (0,lock_file/* formatLock */.X5)(pins.reduce(lock_file/* withPin */.Ij, now));
        isSame = text === (0,lock_file/* formatLock */.X5)(now);
        return text;
    };
    (0,write_whole/* updateWhole */.Li)(lock.path, remake, 'the lock');
    tellLock({ path, changed, isSame }, log);
    return changed;
}
/** Throws LOCK_MISMATCH if the lock now pins an image to a digest that is neither ours nor the previous one. */
function checkPinsOfOthers(pins, { before, now, path }) {
    const digestIn = ({ images }, name) => images.find(({ image }) => image === name)?.digest;
    for (const { image, digest } of pins) {
        const theirs = digestIn(now, image);
        if (theirs === undefined || theirs === digest || theirs === digestIn(before, image))
            continue;
        const state = `another process has locked it at ${theirs} meanwhile, and this one pulled ${digest}`;
        throw new errors/* TallyError */.jB('LOCK_MISMATCH', `Cannot lock ${image} in ${(0,printable/* printable */.g$)(path)}: ${state}`);
    }
}
function tellLock({ path, changed, isSame }, log) {
    const platforms = isSame ? '' : '; it now lists every platform of its images';
    const state = changed.length > 0 ? `${(0,format/* plural */.LS)(changed.length, 'pin')} new or moved` : `no pin moved${platforms}`;
    log.info(`Lock file ${(0,printable/* printable */.g$)(path)}: ${state}`);
    for (const { image, before, after } of changed)
        log.info(`  ${image}: ${before === undefined ? 'new at' : `moved from ${before} to`} ${after}`);
}
/** A tag requested both with a digest and without one may have moved on since. */
function checkOneDigestEach(pins) {
    for (const { image, digest } of pins) {
        const other = pins.find(pin => pin.image === image && pin.digest !== digest);
        if (!other)
            continue;
        const message = `Cannot lock ${image}: it was pulled at ${digest} and at ${other.digest}, expected one digest`;
        throw new errors/* TallyError */.jB('LOCK_MISMATCH', message, {
            hint: 'Name the image once in `images` and compose files, at the digest that is meant.',
        });
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/looked-at.js
var looked_at = __webpack_require__(24578);
;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/origins.js





/** Opens the places of `from`; undefined if registries are asked. Throws INPUT_INVALID, and what `PullOrigins.open` throws. */
async function originsOf(values, host) {
    if (values.from.length === 0)
        return undefined;
    // Lazy: most pulls are from registries.
    const { PullOrigins } = await Promise.all(/* import() */[__webpack_require__.e(4514), __webpack_require__.e(4090), __webpack_require__.e(2311)]).then(__webpack_require__.bind(__webpack_require__, 61460));
    const store = await (0,open_common/* openStore */.C)(values.store, host);
    const isForEngine = (0,write_destinations/* isForEngineAlone */.zf)(values.to);
    const origins = await PullOrigins.open(values.from, {
        ...(0,looked_at/* lookedAtPorts */.w)(host, store, values['max-image-size']),
        // Layers stay as they are found: to compress them is up to a push.
        isLookedAt: !isForEngine,
        isForEngine,
        warn: message => host.log.warning(message),
    });
    try {
        checkKept(values, origins);
        return origins;
    }
    catch (error) {
        await origins[Symbol.asyncDispose]();
        throw error;
    }
}
/** The work that needs signatures or attestations, by the input that asks for it; undefined if none does. */
function wishFor({ 'verify-signatures': rules, attestations }) {
    if (rules.length > 0)
        return 'verify-signatures';
    return attestations === '' ? undefined : 'attestations';
}
/** Throws INPUT_INVALID if signatures or attestations are asked of a place that keeps none: no registry is asked instead. */
function checkKept(values, { placeWithoutSignatures: place }) {
    const wish = wishFor(values);
    if (wish !== undefined && place !== undefined)
        throw notKept(place, wish);
}
function notKept(place, wish) {
    return apart(`from ${place} and ${wish}`, 'an OCI layout or archive, which alone keep signatures and attestations, since from asks no registry');
}
/** Where signatures and attestations of images are looked for: in `from`, else in their repositories. */
function signatureSources({ origins, registries, }) {
    return async ({ name, root }) => {
        if (origins) {
            const kept = await origins.signatures(root.descriptor.digest);
            if (kept)
                return kept;
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find where ${(0,model_reference/* formatReference */.FH)(name)} keeps its signatures`);
        }
        // Lazy: loaded only for this.
        const { repositorySignatures } = await Promise.all(/* import() */[__webpack_require__.e(3910), __webpack_require__.e(7030), __webpack_require__.e(1072), __webpack_require__.e(2311), __webpack_require__.e(2237)]).then(__webpack_require__.bind(__webpack_require__, 2237));
        return repositorySignatures(await registries.mirrored(name));
    };
}
/** Throws INPUT_INVALID for inputs that a registry would have to answer, which is not asked with `from`. */
function checkOrigins(values) {
    const { from } = values;
    if (from.length === 0)
        return;
    const wish = wishFor(values);
    const local = from.find(({ kind }) => kind === 'docker' || kind === 'store');
    if (wish !== undefined && local)
        throw notKept(local.kind, wish);
    if (values['all-tags'])
        throw apart('from and all-tags: true', 'from alone, which takes every image that is there');
    if (values['engine-digests'])
        throw apart('from and engine-digests: true, which has the engine ask registries', 'one of the two, since from asks no registry');
}
/** Inputs about registries, which are not asked with `from`. */
const aboutRegistries = [
    'registry-mirrors',
    'insecure-registries',
    'ca-certificates',
    'registry-auth',
];
/** The inputs that have no effect with `from`, each as a sentence. */
function idleWithOrigins(values) {
    if (values.from.length === 0)
        return [];
    const idle = aboutRegistries.filter(name => values[name].length > 0);
    return [
        ...idle.map(name => `${name} has no effect: with from, no registry is asked`),
        ...(values.cache === 'read-only'
            ? ['cache: read-only has no effect: with from, images come from there, and read-write saves them']
            : []),
    ];
}
function apart(state, wish) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot pull: ${state}, expected ${wish}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/idle-inputs.js




/** The inputs that have no effect, each as a sentence. Throws INPUT_INVALID for impossible combinations. */
function idleInputs(values) {
    checkOffline(values);
    const { to, cache, 'cache-client': client, 'engine-digests': engineDigests } = values;
    if (values['update-lock'] && values['lock-file'] === '')
        throw invalid('update-lock: true, but lock-file: nothing given', 'the file to write under lock-file');
    if (values['all-tags'] && values['images-from'].length > 0)
        throw invalid('all-tags: true and images-from', 'one of the two, since files name the tags that they use');
    const tagged = values['all-tags']
        ? values.images.find(({ written }) => /@|:[^/]*$/.test(written))
        : undefined;
    if (tagged)
        throw invalid(`all-tags: true and "${(0,printable/* printable */.g$)(tagged.written)}"`, 'names without a tag or digest');
    checkOrigins(values);
    const kinds = to.map(({ kind }) => kind);
    const others = kinds.filter(kind => kind !== 'none');
    if (kinds.includes('none') && others.length > 0)
        throw invalid(`to: none and ${others.join(', ')}`, 'none alone, or where the images go');
    return [
        ...(values['trusted-root'] !== '' && values['verify-signatures'].length === 0 && values.policy === ''
            ? ['trusted-root has no effect: verify-signatures names nobody']
            : []),
        ...(engineDigests && !kinds.includes('docker')
            ? ['engine-digests: true has no effect: `to` does not name docker']
            : []),
        ...(0,check_destinations/* idleRootfsInputs */.tM)(values),
        ...idleWithOrigins(values),
        ...(client !== 'auto' && cache === 'false'
            ? [`cache-client: ${client} has no effect: cache is false`]
            : []),
        ...(values['compose-variables'].length > 0 && values['compose-files'].length === 0
            ? ['compose-variables has no effect: compose-files names no file']
            : []),
    ];
}
function invalid(state, wish) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot pull: ${state}, expected ${wish}`);
}
/** Throws INPUT_INVALID for inputs that ask registries, which `offline` does not allow. */
function checkOffline(values) {
    if (!values.offline)
        return;
    // The places of `from` keep them, and no registry is asked anyway.
    const isAsked = values.from.length === 0;
    const asking = {
        'engine-digests has the engine ask registries for manifests': values['engine-digests'] && values.to.some(({ kind }) => kind === 'docker'),
        'verify-signatures looks for signatures in registries': isAsked && values['verify-signatures'].length > 0,
        'attestations are read from registries': isAsked && values.attestations !== '',
    };
    for (const [why, isGiven] of Object.entries(asking)) {
        const message = `Cannot pull: ${why}, and offline allows no registry; expected one of the two`;
        if (isGiven)
            throw new errors/* TallyError */.jB('INPUT_INVALID', message);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/cache-summary.js
var cache_summary = __webpack_require__(51465);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/signature-report.js
var signature_report = __webpack_require__(50031);
;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/tell.js




/** Shows the images of `from` in the words of `docker load`. */
function tellLoaded({ images }, loads, host) {
    const lines = images.map(({ wanted, digest }, at) => wanted.reference.tag === undefined
        ? `Loaded image ID: ${loads[at]?.imageId ?? digest}`
        : `Loaded image: ${(0,model_reference/* familiarName */.hG)(wanted.reference)}`);
    host.result(lines.join('\n'));
}
/** Logs what was saved to the cache, and what came from it. */
function tellCache(pulled, { log }) {
    if (!pulled.cache)
        return;
    const names = new Map(pulled.images.map(({ digest, wanted }) => [digest, (0,model_reference/* familiarName */.hG)(wanted.reference)]));
    (0,cache_summary/* tellSaved */.NI)(pulled.cache, names, log);
    log.info((0,cache_summary/* cacheLine */.n8)(pulled.cache, (0,cache_summary/* fromCache */.ZY)(pulled)));
}
/** Logs which of `build-contexts` an engine's builder finds only by a tag, which pins nothing for any other builder, or not at all. */
function tellBuilds({ buildContexts, loads }, { log, env, streams }) {
    // Only a job has outputs; a shell has streams of its own.
    if (streams && !env.CI && !env.GITHUB_ACTIONS)
        return;
    const isByTag = ({ foundBy }) => foundBy !== undefined && !foundBy.includes('@') && buildContexts.includes(`docker-image://${foundBy}`);
    const names = loads.filter(isByTag).map(({ names }) => names[0]);
    if (names.length > 0)
        log.info(`build-contexts names ${names.join(', ')} by tag, as this engine's own builder finds it. A builder in a container would ask the registry for that tag: for it write oci-layout=DIR in \`to\` too`);
    const isFar = ({ image, foundBy }) => foundBy === undefined && `\n${buildContexts}`.includes(`\n${image}=docker-image://`);
    const far = loads.filter(isFar).map(({ image }) => image);
    if (far.length > 0)
        log.info(`build-contexts leads to the registry for ${far.join(', ')}: an engine's builder finds what was loaded by its tag alone, and none is named. Write name:tag@digest, or oci-layout=DIR in \`to\` too`);
}
/** Warns of private images that anybody can read from the cache of a public repository. */
function tellExposed(exposed, { log }) {
    if (exposed.length === 0)
        return;
    const verb = exposed.length === 1 ? 'is' : 'are';
    log.warning(`${exposed.join(', ')} ${verb} private, and now in the Actions cache of a public repository: whoever opens a pull request can read it. Set cache: false where that is not meant`);
}
/** Logs the digest of each image, and warns of tags that moved and of images that were left out. */
function tellImages({ images, damaged, signatures }, { log }) {
    for (const { wanted, digest, movedTo } of images) {
        const places = (0,named_places/* placesOf */.e)(wanted);
        log.info(`${(0,model_reference/* familiarName */.hG)(wanted.reference)} is ${digest}${places === '' ? '' : `, named in ${places}`}`);
        if (movedTo)
            log.warning(`${wanted.written}: its tag now points to ${movedTo}; the pinned ${digest} was pulled`, {
                title: 'TAG_MOVED',
            });
    }
    for (const line of (0,signature_report/* signatureLines */.YF)(signatures ?? []))
        log.info(line);
    for (const { wanted, error } of damaged) {
        const state = error.code === 'PLATFORM_MISSING' ? 'was left out' : 'is damaged and was left out';
        log.warning(`${wanted.written} ${state}: ${error.message}`, { title: error.code });
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/run.js





























/** Pulls the requested images and writes them to the destinations. */
async function run(values, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const began = performance.now();
        for (const message of idleInputs(values))
            host.log.warning(message);
        await (0,places_apart/* checkDestinationsApart */.Oq)(values, host);
        const policy = await (0,policy_input/* policyOf */.U)(values, 'pull', host);
        const folder = await attestationsFolder(values, host);
        const selection = (0,inputs_selection/* selectionOf */.Wm)(values.platforms, host);
        const origins = (0,modules/* __addDisposableResource */.mS)(env_1, await originsOf(values, host), true);
        const wanted = await (0,wanted_images/* wantedImages */.m)(namedBy(values, selection, { host, origins }), host.workspace, host.env);
        for (const message of wanted.warnings)
            host.log.warning(message);
        if (wanted.ignored > 0)
            host.log.info(`images-from: comments take out ${(0,format/* plural */.LS)(wanted.ignored, 'place')}, which are not pulled`);
        checkNames(wanted.images, values);
        (0,check_destinations/* checkOneImage */.A2)(values.to, { count: wanted.images.length, selection, allTags: values['all-tags'] });
        await (0,check_destinations/* checkDestinations */.WT)(values.to, host);
        const { store, registries, openAnonymous } = await (0,open_common/* openCommon */.k)(values, host, wanted.images);
        const cache = await cacheOf(values, { selection, store, images: wanted.images }, host);
        const resources = (0,modules/* __addDisposableResource */.mS)(env_1, new DisposableStack(), false);
        try {
            const engine = isResolveOnly(values)
                ? undefined
                : await (0,write_destinations/* openEngineFor */.qP)(values.to, host, engineCredentials(values, registries));
            resources.use(engine);
            const opened = { store, registries, cache, engine, policy, origins };
            const pulled = await (0,pull/* pull */.a)(requestOf(values, wanted, selection), portsOf(values, host, opened));
            tellImages(pulled, host);
            (0,policy_report/* tellPolicy */.qI)(pulled.policy, host.log);
            (0,pull_notes/* tellUnknown */.g)(pulled, host.log);
            const publicity = { env: host.env, credentials: registries.credentialSources(), openAnonymous };
            tellExposed(await exposedImages(pulled, publicity), host);
            const attestations = folder === undefined
                ? undefined
                : await attest(pulled, { folder, sourceOf: signatureSources(opened), host });
            const handed = await handOverImages(pulled, values, {
                host,
                store,
                engine,
                wanted,
                selection,
                attestations,
            });
            const { loads, roots } = handed;
            const story = {
                pulled,
                loads,
                roots,
                attestations,
                done: isResolveOnly(values) ? 'resolved' : 'pulled',
            };
            host.log.info((0,pull_report/* pullLine */._e)(story));
            if (origins)
                tellLoaded(pulled, loads, host);
            tellCache(pulled, host);
            const milliseconds = performance.now() - began;
            return { ...story, handed, milliseconds, credentials: publicity.credentials, limits: registries.limits };
        }
        finally {
            await Promise.all([registries.close(), cache?.[Symbol.asyncDispose]()]);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,modules/* __disposeResources */.hk)(env_1);
        if (result_1)
            await result_1;
    }
}
function namedBy(values, selection, { host, origins }) {
    return {
        images: values.images,
        composeFiles: values['compose-files'],
        composeVariables: values['compose-variables'],
        imagesFrom: values['images-from'],
        platforms: { selection, areNamed: values.platforms.length > 0, own: (0,inputs_selection/* selectionOf */.Wm)([], host) },
        lockFile: values['lock-file'],
        updateLock: values['update-lock'],
        others: origins && (() => origins.images()),
    };
}
function portsOf(values, host, opened) {
    const { log, workspace, signal } = host;
    const { engine, ...others } = opened;
    return {
        ...others,
        holder: isEngineTrusted(values) ? engine : undefined,
        signatures: signaturesOf(values, host, opened),
        progress: (0,live_progress/* progressOf */.j)(host, () => performance.now()),
        warn: message => log.warning(message),
        say: log.info,
        now: () => performance.now(),
        signal,
        ...(opened.origins ? {} : { expect: (bytes) => opened.registries.expect(bytes) }),
        needs: graphs => (0,write_destinations/* neededBy */.Xl)(graphs, { workspace, store: opened.store, destinations: values.to }),
    };
}
/** Lazy: Sigstore's package is loaded only for this. */
function signaturesOf({ 'verify-signatures': rules, 'trusted-root': trustedRoot }, { workspace, log }, opened) {
    if (rules.length === 0)
        return undefined;
    return async (images) => {
        const { checkRuledSignatures } = await Promise.all(/* import() */[__webpack_require__.e(3910), __webpack_require__.e(7030), __webpack_require__.e(1072), __webpack_require__.e(2311), __webpack_require__.e(2237)]).then(__webpack_require__.bind(__webpack_require__, 2237));
        const warn = (message) => log.warning(message);
        return checkRuledSignatures(images, rules, {
            sourceOf: signatureSources(opened),
            workspace,
            trustedRoot,
            warn,
        });
    };
}
/** Writes the images to the destinations, and the files for later steps. */
async function handOverImages(pulled, values, { host, store, engine, wanted, selection, attestations }) {
    const lock = values['lock-file'] === ''
        ? undefined
        : { path: await lockPath(values, host), before: wanted.lock ?? lock_file/* noPins */.QC, update: values['update-lock'] };
    const handed = await handOver(pulled, {
        workspace: host.workspace,
        streams: host.streams,
        signal: host.signal,
        temp: host.temp,
        log: host.log,
        store,
        destinations: pulled.images.length > 0 ? values.to : [],
        engine,
        rootfs: (0,common_inputs/* rootfsWriting */.wK)(values, host.signal),
        platform: (0,write_destinations/* plainPlatform */.qC)(selection, host),
        services: wanted.services,
        stages: wanted.stages,
        attestations,
        lock,
    });
    (0,engine_report/* tellLoads */.B)(handed.loads, host.log);
    (0,rootfs_report/* tellRoots */.P)(handed.roots, host.log);
    tellBuilds(handed, host);
    return handed;
}
async function lockPath(values, { workspace }) {
    const path = values['lock-file'];
    return values['update-lock'] ? (0,written_paths.destinationPath)(workspace, path, 'lock-file') : (0,external_node_path_.resolve)(workspace, path);
}
async function cacheOf({ cache: mode, 'cache-client': client, from }, { selection, store, images }, host) {
    if (mode === 'false' || (mode === 'read-only' && from.length > 0))
        return undefined;
    // Lazy: loaded only when needed.
    const { openCache } = await Promise.all(/* import() */[__webpack_require__.e(4271), __webpack_require__.e(9449), __webpack_require__.e(4172), __webpack_require__.e(1996)]).then(__webpack_require__.bind(__webpack_require__, 49449));
    return openCache({ mode, client, selection, scratch: store.scratch }, host, images);
}
function requestOf(values, { images, lock }, selection) {
    return {
        images,
        lock,
        selection,
        concurrency: values.concurrency,
        offline: values.offline,
        allTags: values['all-tags'],
        updateLock: values['update-lock'],
        verifyTag: values['verify-tag'],
        maxImageSize: values['max-image-size'],
        requireDigest: values['require-digest'],
        platformsAsked: values.platforms.length > 0,
        saves: values.cache === 'read-write',
        verifyContent: values.verify.includes('content') && !isEngineTrusted(values) && !(0,destinations/* isUnpackedAlone */.n$)(values.to),
        resolveOnly: isResolveOnly(values),
    };
}
/**
 * Engines, their archives and locks know one image per name: two digests for one name are refused before anything is
 * fetched.
 */
function checkNames(images, { to, 'update-lock': updateLock }) {
    const why = to.find(({ kind }) => kind === 'docker' || kind === 'docker-archive')?.kind;
    if (why === undefined && !updateLock)
        return;
    const first = new Map();
    for (const image of images) {
        const name = (0,lock_file/* lockedName */.i4)(image.reference);
        if (name === undefined || image.reference.digest === undefined)
            continue;
        const before = first.get(name) ?? image;
        first.set(name, before);
        if (before.reference.digest === image.reference.digest)
            continue;
        const place = why === undefined ? 'a lock file' : `\`to: ${why}\``;
        const message = `Cannot pull ${name}: it is named at ${atDigest(before)} and at ${atDigest(image)}, expected one digest, since ${place} knows only one image by a name`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', message);
    }
}
function atDigest(image) {
    const places = (0,named_places/* placesOf */.e)(image);
    return `${image.reference.digest}${places === '' ? '' : ` (${places})`}`;
}
/** The credentials for an engine that is to record registry digests: it asks the registries itself. */
function engineCredentials(values, registries) {
    return values['engine-digests'] ? reference => registries.credentials(reference) : undefined;
}
function isResolveOnly({ to }) {
    return to.some(({ kind }) => kind === 'none');
}
/** An engine that is the only destination is asked what it already has, and checks diff_ids itself as it unpacks. */
function isEngineTrusted({ to, cache }) {
    return (0,write_destinations/* isForEngineAlone */.zf)(to) && cache !== 'read-write';
}


/***/ })

};
;