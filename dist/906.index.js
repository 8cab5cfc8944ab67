"use strict";
exports.id = 906;
exports.ids = [906];
exports.modules = {

/***/ 3906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(3796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(7957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/engine-report.js
var engine_report = __webpack_require__(9114);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/open-common.js + 20 modules
var open_common = __webpack_require__(3198);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(5199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/cache-account.js
var cache_account = __webpack_require__(2333);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/private-images.js




/**
 * Names of the images that were saved to a public repository's cache, though nobody may pull them without credentials:
 * whoever opens a pull request there can read the cache. Registries are asked only when something was saved just now.
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
        await (await anonymous.origin(wanted.reference)).digestOf(digest);
        return false;
    }
    catch (error) {
        return (0,errors/* isTallyError */.pQ)(error, 'UNAUTHENTICATED', 'DENIED', 'NOT_FOUND');
    }
}
/** As the event that started the run says; what it does not say is taken for private. */
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/progress-log.js
var progress_log = __webpack_require__(6317);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull.js + 11 modules
var pull = __webpack_require__(4533);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull-summary.js
var pull_summary = __webpack_require__(5315);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/selection.js
var operations_selection = __webpack_require__(563);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/wanted-images.js + 2 modules
var wanted_images = __webpack_require__(3526);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write-destinations.js
var write_destinations = __webpack_require__(8282);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/write-whole.js
var write_whole = __webpack_require__(6461);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/handover/bake-file.js
/** A bake file (JSON) whose target `docker-image-pins` other targets inherit to get the contexts. */
function bakeFile(contexts) {
    const escaped = [...contexts].map(([name, location]) => [literal(name), literal(location)]);
    const target = { 'docker-image-pins': { contexts: Object.fromEntries(escaped) } };
    return `${JSON.stringify({ target }, undefined, 2)}\n`;
}
/** Text in a bake file is a template, in JSON too. */
function literal(text) {
    return text.replace(/[$%](?=\{)/g, '$&$&');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(4673);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/handover/build-contexts.js



/**
 * The named contexts for images: one for each way a `FROM` line may spell them. Where two images share a spelling it is
 * left out, since it could mean either. Throws INPUT_INVALID for a layout path that Buildx would split.
 */
function buildContexts(images) {
    const found = new Map();
    for (const image of images) {
        const location = locationOf(image);
        for (const name of spellings(image))
            found.set(name, (found.get(name) ?? new Set()).add(location));
    }
    const single = [...found].flatMap(([name, [location, other]]) => location !== undefined && other === undefined ? [[name, location]] : []);
    return new Map(single.sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** The contexts as docker/build-push-action's `build-contexts` takes them, a line each. */
function formatBuildContexts(contexts) {
    return [...contexts].map(([name, location]) => `${name}=${location}`).join('\n');
}
function spellings({ written, reference, digest }) {
    const { registry, repository, tag } = reference;
    const pinned = (0,model_reference/* pinnedReference */.ct)(reference, digest);
    const all = [written.trim(), pinned, (0,model_reference/* familiarReference */.ZD)({ ...reference, digest })];
    if (tag !== undefined || reference.digest === undefined) {
        const tagged = { registry, repository, tag: tag ?? 'latest' };
        all.push((0,model_reference/* formatReference */.FH)(tagged), (0,model_reference/* familiarReference */.ZD)(tagged));
        // BuildKit looks `alpine:latest` up as `alpine`.
        if (tagged.tag === 'latest')
            all.push(...all.slice(-2).map(name => name.replace(/:latest$/, '')));
    }
    return new Set(all.filter(name => /^[\w.:/@+[\]-]+$/.test(name)));
}
/**
 * A layout is named with tag and digest: with the digest alone Buildx 0.33 fails (docker/buildx#3793), with the tag alone
 * the build would trust index.json.
 */
function locationOf({ reference, digest, layout }) {
    const { registry, repository, tag } = reference;
    if (layout === undefined)
        return `docker-image://${(0,model_reference/* pinnedReference */.ct)({ registry, repository }, digest)}`;
    if (!/^[^:@#,"'\p{Cc}\p{Zl}\p{Zp}]+$/u.test(layout) || layout.trim() !== layout) {
        const message = `Cannot name the layout "${(0,printable/* printable */.g)(layout)}" to a build: Buildx would split its path, expected one without : @ # , and quotes`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', message);
    }
    return `oci-layout://${layout}:${tag ?? 'latest'}@${digest}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/handover/compose-override.js


/**
 * A compose override file that pins the services, as `docker compose config --lock-image-digests` prints one; sorted,
 * the same text for the same pins. Throws INPUT_INVALID when one service has two images.
 */
function composeOverride(services) {
    const images = new Map();
    for (const { service, pinned } of services) {
        const before = images.get(service) ?? pinned;
        if (before !== pinned) {
            const message = `Cannot pin the service "${(0,printable/* printable */.g)(service)}": it has two images, ${(0,printable/* printable */.g)(before)} and ${(0,printable/* printable */.g)(pinned)}, expected one`;
            throw new errors/* TallyError */.jB('INPUT_INVALID', message);
        }
        images.set(service, pinned);
    }
    if (images.size === 0)
        return 'services: {}\n';
    const entries = [...images].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = entries.map(([service, image]) => `  ${quoted(service)}:\n    image: ${quoted(image.replaceAll('$', '$$$$'))}\n`);
    return `services:\n${lines.join('')}`;
}
/** Double-quoted YAML takes JSON's strings as they are, but for a few characters that it reads as line breaks or refuses. */
function quoted(text) {
    return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull-report.js
var pull_report = __webpack_require__(2217);
;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/hand-over.js









/** Writes layouts, archives, the lock and the files for later steps. Throws STORE_FAILED. */
async function handOver(pulled, context) {
    const { workspace, store, destinations } = context;
    const { paths, loads } = await (0,write_destinations/* writeDestinations */.ZU)(pulled, context);
    const layout = destinations.findIndex(({ kind }) => kind === 'oci-layout');
    const contexts = buildContexts(pulled.images.map(image => buildImage(image, layout < 0 ? undefined : paths[layout])));
    const folder = (0,external_node_path_.join)(store.root, 'handed-over', hand_over_name(pulled));
    const changed = await writeLock(pulled.images, context);
    return {
        loads,
        path: paths.find(path => path !== '') ?? (0,write_destinations/* shownPath */.pS)(workspace, store.root),
        report: await writeText(folder, 'report.json', `${JSON.stringify((0,pull_report/* pullReport */.kV)(pulled, loads), undefined, 2)}\n`, workspace),
        buildContexts: formatBuildContexts(contexts),
        bakeFile: await writeText(folder, 'docker-bake.json', bakeFile(contexts), workspace),
        composeFile: context.services.length > 0
            ? await writeText(folder, 'compose.yaml', composeOverride(pinnedServices(pulled, context.services)), workspace)
            : '',
        changed,
    };
}
function buildImage({ wanted, digest }, layout) {
    return {
        written: wanted.written,
        reference: wanted.reference,
        digest,
        ...(layout === undefined ? {} : { layout }),
    };
}
function pinnedServices({ images }, services) {
    return services.flatMap(({ service, reference }) => {
        const image = images.find(({ wanted }) => (0,model_reference/* formatReference */.FH)(wanted.reference) === (0,model_reference/* formatReference */.FH)(reference));
        return image ? [{ service, pinned: (0,model_reference/* digestReference */.O9)(reference, image.digest) }] : [];
    });
}
async function writeLock(images, { lock }) {
    if (!lock)
        return [];
    const pins = images.flatMap(({ wanted, digest, platformDigests }) => {
        const image = (0,lock_file/* lockedName */.i4)(wanted.reference);
        return image === undefined ? [] : [{ image, digest, platforms: platformDigests }];
    });
    const changed = (0,lock_file/* comparePins */.y8)(lock.before, pins);
    if (!lock.update)
        return changed;
    const after = pins.reduce(lock_file/* withPin */.Ij, lock.before);
    await (0,write_whole/* writeWhole */.f)((0,lock_file/* formatLock */.X5)(after), lock.path, 'the lock');
    return changed;
}
async function writeText(folder, file, text, workspace) {
    const path = (0,external_node_path_.join)(folder, file);
    await (0,write_whole/* writeWhole */.f)(text, path, 'the file');
    return (0,write_destinations/* shownPath */.pS)(workspace, path);
}
/** The same images in the same order write to the same place, so that a step that is run again overwrites its own files. */
function hand_over_name({ images }) {
    return images[0] ? `${images[0].digest.replace(/^\w+:(.{12}).*$/, '$1')}-${images.length}` : 'none';
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/pull-with-digest/src/run.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});













/** Pulls what the inputs name and hands it over. */
async function run(values, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const began = performance.now();
        const now = () => performance.now();
        const selection = (0,operations_selection/* selectionOf */.W)(values.platforms, host);
        const wanted = await (0,wanted_images/* wantedImages */.m)({
            images: values.images,
            composeFiles: values['compose-files'],
            lockFile: values['lock-file'],
            updateLock: values['update-lock'],
        }, host.workspace, host.env);
        const { store, registries, openAnonymous } = await (0,open_common/* openCommon */.k)(values, host);
        const cache = await cacheOf(values, { selection, store }, host);
        const resources = __addDisposableResource(env_1, new DisposableStack(), false);
        try {
            const engine = resources.use(isResolveOnly(values) ? undefined : await (0,write_destinations/* openEngineFor */.qP)(values.to, host, values['engine-digests']));
            const warn = (message) => host.log.warning(message);
            const ports = {
                store,
                registries,
                cache,
                holder: isEngineTrusted(values) ? engine : undefined,
                progress: (0,progress_log/* progressLog */.m)(host.log, now),
                warn,
                now,
                signal: host.signal,
                expect: (bytes) => registries.expect(bytes),
            };
            const pulled = await (0,pull/* pull */.a)(requestOf(values, wanted, selection), ports);
            tell(pulled, host);
            const publicity = { env: host.env, credentials: registries.credentialSources(), openAnonymous };
            tellExposed(await exposedImages(pulled, publicity), host);
            const path = values['lock-file'] === '' ? undefined : (0,external_node_path_.resolve)(host.workspace, values['lock-file']);
            const lock = path === undefined ? undefined : { path, before: wanted.lock ?? lock_file/* noPins */.QC, update: values['update-lock'] };
            const destinations = pulled.images.length > 0 ? values.to : [];
            const handed = await handOver(pulled, {
                workspace: host.workspace,
                store,
                destinations,
                engine,
                platform: (0,write_destinations/* plainPlatform */.qC)(selection, host),
                services: wanted.services,
                lock,
            });
            (0,engine_report/* tellLoads */.B)(handed.loads, host.log);
            const story = {
                pulled,
                loads: handed.loads,
                done: isResolveOnly(values) ? 'resolved' : 'pulled',
            };
            host.log.info((0,pull_summary/* pullLine */._)(story));
            return {
                ...story,
                handed,
                milliseconds: now() - began,
                credentials: registries.credentialSources(),
                limits: registries.limits,
            };
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
        __disposeResources(env_1);
    }
}
async function cacheOf({ cache: mode, 'cache-client': client }, { selection, store }, host) {
    if (mode === 'false')
        return undefined;
    // Loaded by those alone who use it.
    const { openCache } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(59)]).then(__webpack_require__.bind(__webpack_require__, 2780));
    return openCache({ mode, client, selection, storeFolder: store.root }, host);
}
function requestOf(values, { images, lock }, selection) {
    return {
        ...{ images, lock, selection, concurrency: values.concurrency, offline: values.offline },
        ...{ allTags: values['all-tags'], updateLock: values['update-lock'], verifyTag: values['verify-tag'] },
        requireDigest: values['require-digest'],
        saves: values.cache === 'read-write',
        verifyContent: values.verify.includes('content') && !isEngineTrusted(values),
        resolveOnly: isResolveOnly(values),
    };
}
function isResolveOnly({ to }) {
    return to.some(({ kind }) => kind === 'none');
}
/** Where the engine alone gets the images it is asked what it holds, and checks diff_ids itself as it unpacks. */
function isEngineTrusted({ to, cache }) {
    return (0,write_destinations/* isForEngineAlone */.zf)(to) && cache !== 'read-write';
}
function tellExposed(exposed, { log }) {
    if (exposed.length === 0)
        return;
    const verb = exposed.length === 1 ? 'is' : 'are';
    log.warning(`${exposed.join(', ')} ${verb} private, and now in the Actions cache of a public repository: whoever opens a pull request can read it. Set cache: false where that is not meant`);
}
function tell({ images, damaged }, { log }) {
    for (const { wanted, digest, movedTo } of images) {
        log.info(`${(0,model_reference/* familiarName */.hG)(wanted.reference)} is ${digest}`);
        if (movedTo)
            log.warning(`${wanted.written}: its tag now points to ${movedTo}; the pinned ${digest} was pulled`, {
                title: 'TAG_MOVED',
            });
    }
    for (const { wanted, error } of damaged)
        log.warning(`${wanted.written} is damaged and was left out: ${error.message}`, { title: error.code });
}


/***/ })

};
;