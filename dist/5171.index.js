"use strict";
exports.id = 5171;
exports.ids = [5171];
exports.modules = {

/***/ 65171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ContainerOrigin: () => (/* binding */ ContainerOrigin)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/process-mark.js
var process_mark = __webpack_require__(63043);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine.js + 5 modules
var engine_engine = __webpack_require__(11398);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-containers.js
var engine_containers = __webpack_require__(95436);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/heartbeat.js
var heartbeat = __webpack_require__(87656);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/registry-upload-source.js
var registry_upload_source = __webpack_require__(53837);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/engine-origin.js
var engine_origin = __webpack_require__(75441);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/layers-in-registries.js





/** Milliseconds for the search: the layers can be compressed instead. */
const searchMs = 15_000;
/** Most names of the image, and most images of an index, that are tried. */
const maxNames = 5;
const maxImages = 5;
/** The names that an engine knows an image by, those with the digest of a registry first: loading an image leaves only tags. */
function repositoriesOf({ digests, tags }) {
    return digests.concat(tags).map(written => (0,reference/* parseImage */.zZ)(written));
}
/**
 * The layers of an image of the classic store as a registry has them. The image's ID is the digest of its config, so a manifest with this
 * config is proof. Undefined if no registry in reach has one.
 */
async function layersInRegistries(search) {
    const names = repositoriesOf(search.image);
    const wanted = new Set(search.preferred.map(reference/* repositoryName */.aR));
    const sorted = names.toSorted((a, b) => rank(a, wanted) - rank(b, wanted)).slice(0, maxNames);
    const stop = new AbortController();
    const timeout = (0,promises_.setTimeout)(searchMs, undefined, { signal: stop.signal }).catch(() => undefined);
    const found = firstOf(sorted, search);
    // Abandoned after the time limit.
    found.catch(() => undefined);
    try {
        return await Promise.race([found, timeout]);
    }
    finally {
        stop.abort();
    }
}
function rank(name, wanted) {
    return wanted.has((0,reference/* repositoryName */.aR)(name)) ? 0 : 1;
}
async function firstOf(names, search) {
    for (const name of names) {
        try {
            const found = await layersAt(name, search);
            if (found)
                return found;
        }
        catch (error) {
            // Layers that cannot be found can still be compressed.
            if (!(0,errors/* isTallyError */.pQ)(error) || error.code === 'CANCELLED')
                throw error;
        }
    }
    return undefined;
}
async function layersAt(name, { image, registries }) {
    const repository = await registries.mirrored(name);
    const { digest, tag = 'latest' } = name;
    const root = await repository.resolve(digest === undefined ? { tag } : { digest });
    const children = root.manifest.kind === 'index'
        ? root.manifest.manifests
            .filter(({ platform }) => !platform || (0,platform_choice/* platformMatches */.J5)(image.platform, platform))
            .slice(0, maxImages)
        : [];
    const isOfImage = (manifest) => String(manifest.config.digest) === image.id;
    if (root.manifest.kind === 'image')
        return isOfImage(root.manifest) ? { repository, layers: byDiffId(root.manifest, image) } : undefined;
    for (const { digest } of children) {
        const { manifest } = await repository.document(digest);
        if (manifest.kind === 'image' && isOfImage(manifest))
            return { repository, layers: byDiffId(manifest, image) };
    }
    return undefined;
}
function byDiffId({ layers }, { diffIds }) {
    if (layers.length !== diffIds.length)
        return new Map();
    const found = layers.map(({ mediaType, digest, size }, at) => {
        const kind = (0,media_type.compressionOf)(mediaType);
        if (kind === 'unknown' || kind === 'none' || (0,media_type.isForeignLayer)(mediaType))
            return [];
        return [[diffIds[at], { mediaType: media_type.ociLayer[kind], digest, size }]];
    });
    return new Map(found.flat());
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/container-origin.js












/** The parts of the temporary image's name; the tag tells which process it belongs to. */
const repository = 'tallyman-commit';
const temporaryName = new RegExp(`^(?:docker\\.io/library/)?${repository}:(${process_mark/* markPattern */.QU})-\\d+$`);
/** Milliseconds for removing the temporary image; the runner waits no longer after a cancellation. */
const removalMs = 5_000;
const retryMs = 250;
const maxListed = 10;
let count = 0;
/**
 * A container of an engine as an origin: the engine commits it to an image, which is there only until it was read. Layers of the image that
 * the container was started from keep the form that their registry has, where one in reach has them.
 */
class ContainerOrigin {
    kind = 'docker';
    images = [];
    mountFrom;
    uploadSource;
    #origin;
    #root;
    #ports;
    #base;
    #inRegistry;
    constructor(read, ports, base) {
        this.#origin = read.origin;
        this.#root = read.root;
        this.#ports = ports;
        const { found, names } = base;
        this.mountFrom = names;
        this.#base = found && (0,registry_upload_source/* registryUploadSource */._)(found.repository, ports.store, ports.transfer);
        this.#inRegistry = new Set([...(found?.layers.values() ?? [])].map(({ digest }) => digest));
        this.uploadSource = {
            name: 'engine',
            open: blob => this.#blob(blob),
            keep: blob => this.#keep(blob),
        };
    }
    /**
     * Commits the container and reads its image. Throws NOT_FOUND that names the containers, ENGINE_UNAVAILABLE, ENGINE_DENIED,
     * ENGINE_FAILED, CANCELLED.
     */
    static async open(wish, ports) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const engine = (0,modules/* __addDisposableResource */.mS)(env_1, await (0,engine_engine.openEngine)(ports.engine, { signal: ports.signal }), false);
            await clearAbandoned(engine);
            const { id, imageId } = await containerNamed(engine, wish.container);
            const image = await engine.images.find(imageId);
            const { registries } = ports;
            const found = image && engine.info.store === 'classic'
                ? await layersInRegistries({ image, registries, preferred: wish.targets })
                : undefined;
            const names = image ? repositoriesOf(image) : [];
            if (image && engine.info.store === 'classic' && !found)
                sayCompressed(image, ports.say);
            const tag = `${(0,process_mark/* ownMark */.a1)()}-${count++}`;
            try {
                await commit(engine, { ...wish, container: id }, { tag, shown: wish.container, say: ports.say });
                const name = `${repository}:${tag}`;
                const origin = await engine_origin.EngineOrigin.open({ tag: name }, { ...ports, compressed: found?.layers });
                try {
                    // The engine's image is read here, and not needed from then on.
                    const root = await origin.resolve();
                    return new ContainerOrigin({ origin, root }, ports, { found, names });
                }
                catch (error) {
                    await origin[Symbol.asyncDispose]();
                    throw error;
                }
            }
            finally {
                await removeTemporary(engine, `${repository}:${tag}`, ports);
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,modules/* __disposeResources */.hk)(env_1);
        }
    }
    async resolve() {
        return this.#root;
    }
    document(digest) {
        return this.#origin.document(digest);
    }
    async has(wanted) {
        return this.#inRegistry.has(wanted.digest) || this.#origin.has(wanted);
    }
    async fetch(wanted, from = 0) {
        if (!this.#inRegistry.has(wanted.digest))
            return this.#origin.fetch(wanted, from);
        await this.#base?.keep?.(wanted);
        return this.#ports.store.fetch(wanted, from);
    }
    async [Symbol.asyncDispose]() {
        await this.#origin[Symbol.asyncDispose]();
    }
    #blob(blob) {
        return this.#base && this.#inRegistry.has(blob.digest) ? this.#base.open(blob) : this.#origin.fetch(blob);
    }
    async #keep(blob) {
        if (this.#inRegistry.has(blob.digest))
            await this.#base?.keep?.(blob);
        else
            await this.#ports.store.put(blob, from => this.#origin.fetch(blob, from));
    }
}
/** Removes the temporary images of processes that were ended before they could. */
async function clearAbandoned(engine) {
    const now = Date.now();
    for (const { tags, created } of await engine.images.list())
        for (const name of tags) {
            const [, mark] = temporaryName.exec(name) ?? [];
            if (mark === undefined || (0,process_mark/* isRunning */.W_)(mark, created * 1000, now))
                continue;
            await engine.images.removeName(name, AbortSignal.timeout(removalMs)).catch(tolerated);
        }
}
async function containerNamed(engine, written) {
    const name = written.replace(/^\//, '');
    try {
        return await (0,engine_containers/* inspectContainer */.a)(engine.connection, name);
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
            throw error;
        const names = (await (0,engine_containers/* listContainers */.t)(engine.connection)).map(({ id, names }) => {
            const [first] = names;
            return (0,printable/* printable */.g$)(first ? first.replace(/^\//, '') : id.slice(0, 12));
        });
        const rest = names.length - maxListed;
        const more = rest > 0 ? ` and ${(0,format/* plural */.LS)(rest, 'other')}` : '';
        const there = names.length === 0 ? 'it has none' : `it has ${names.slice(0, maxListed).join(', ')}${more}`;
        throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find the container "${(0,printable/* printable */.g$)(written)}" in the engine: ${there}`, {
            cause: error,
            hint: 'Name a container that the engine has, running or not, as `docker ps -a` shows it; one that was started with `--rm` goes when it ends.',
        });
    }
}
function sayCompressed({ id, tags }, say) {
    const shown = (0,printable/* printable */.g$)(tags[0] ?? id);
    say?.(`No registry in reach has the image that the container was started from (${shown}), so its layers are compressed here and get digests of their own. Push that image, or pull the one that a registry has, before the container is made`);
}
async function commit(engine, { container, notes: { author, message }, pause, changes }, { tag, shown, say }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const _ = (0,modules/* __addDisposableResource */.mS)(env_2, (0,heartbeat/* heartbeat */.j)(say, () => [`committing container ${(0,printable/* printable */.g$)(shown)}`]), false);
        await engine.content.commit({
            container,
            repository,
            tag,
            pause,
            changes,
            ...(author === undefined ? {} : { author }),
            ...(message === undefined ? {} : { comment: message }),
        });
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        (0,modules/* __disposeResources */.hk)(env_2);
    }
}
/** Removes the temporary image, also after a cancellation, when the engine may still be making it. Throws nothing. */
async function removeTemporary(engine, name, { signal, warn }) {
    const limit = AbortSignal.timeout(removalMs);
    for (;;) {
        try {
            await engine.images.removeName(name, limit);
            return;
        }
        catch (error) {
            const isAbsent = (0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND');
            if (!isAbsent) {
                const why = error instanceof Error ? error.message : String(error);
                warn(`The temporary image ${name} stays in the engine: ${why}`);
                return;
            }
            if (!signal?.aborted || limit.aborted)
                return;
            await (0,promises_.setTimeout)(retryMs);
        }
    }
}
function tolerated(error) {
    if (!(0,errors/* isTallyError */.pQ)(error))
        throw error;
}


/***/ })

};
;