"use strict";
exports.id = 7175;
exports.ids = [7175];
exports.modules = {

/***/ 19572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ configsOf),
/* harmony export */   Kj: () => (/* binding */ planBlobs),
/* harmony export */   cJ: () => (/* binding */ blobsAlreadyInEngine)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87629);
/* harmony import */ var _transfer_read_sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42341);
/* harmony import */ var _transfer_transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7337);



/** Compares the blobs of images with the store; a blob that images share is one step, with the sources of the first. */
function planBlobs(images, store) {
    const blobs = new Map();
    for (const { graph, sources } of images) {
        const others = sources.filter(({ name }) => name !== 'store');
        for (const blob of graph.blobs) {
            if (!blobs.has(blob.digest))
                blobs.set(blob.digest, { blob, sources: blob.data ? [_transfer_read_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineSource */ .FU, ...others] : others });
        }
    }
    const all = [...blobs.values()].map(({ blob }) => blob);
    return (0,_transfer_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .plan */ .et)(all, store, ({ digest }) => blobs.get(digest)?.sources ?? []);
}
/** The digests of the configs of an image, which decide what an engine has of it. */
function configsOf({ leaves }) {
    return leaves.map(({ document }) => document.manifest.config.digest);
}
const imagesAtOnce = 4;
/** Layers the engine already has, for every image that needs them. Throws what `holder` throws. */
async function blobsAlreadyInEngine(graphs, holder, blobs) {
    const found = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapLimit */ .sf)(graphs, imagesAtOnce, graph => holder.alreadyInEngine(graph, blobs));
    const wanted = new Set(graphs.flatMap((graph, at) => graph.blobs.flatMap(({ digest }) => (found[at]?.has(digest) ? [] : [digest]))));
    return new Set(found.flatMap(each => [...each]).filter(digest => !wanted.has(digest)));
}


/***/ }),

/***/ 170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ withPins),
/* harmony export */   Kk: () => (/* binding */ localSourceOf),
/* harmony export */   _b: () => (/* binding */ lockMismatch),
/* harmony export */   ac: () => (/* binding */ notPinned),
/* harmony export */   m7: () => (/* binding */ tagMoved),
/* harmony export */   ms: () => (/* binding */ atPlaces),
/* harmony export */   tN: () => (/* binding */ pinnedDigest),
/* harmony export */   y_: () => (/* binding */ pin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _lock_lock_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93796);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74211);
/* harmony import */ var _transfer_read_sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42341);
/* harmony import */ var _named_places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36353);







/** Resolves one image by the rules. Throws NOT_PINNED, LOCK_MISMATCH, OFFLINE_MISS and the errors of reading it. */
async function pin(wanted, rules, context) {
    const { reference } = wanted;
    const locked = rules.updateLock ? undefined : rules.lock && (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_0__/* .findPin */ .Ph)(rules.lock, reference);
    if (reference.digest && locked && locked.digest !== reference.digest)
        throw lockMismatch(wanted, locked.digest, reference.digest);
    const digest = reference.digest ?? locked?.digest;
    if (digest === undefined)
        return pinByTag(wanted, rules, context);
    const repository = rules.offline ? undefined : await context.repository(reference);
    const sources = [...context.localSources, ...(repository ? (0,_transfer_read_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .repositorySources */ .rl)(repository) : [])];
    const passed = (source, error) => context.warn(`${wanted.written}: the ${source} failed: ${error.message}`);
    const [{ document, source }, now] = await Promise.all([
        (0,_transfer_read_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestDocument */ .a4)(digest, sources, passed).catch((error) => {
            throw rules.offline ? offlineMiss(wanted, error) : error;
        }),
        locked || (rules.verifyTag && reference.tag) ? tagNow(reference, repository, digest) : undefined,
    ]);
    if (now !== undefined && now !== digest) {
        if (locked)
            throw lockMismatch(wanted, digest, now);
        throw tagMoved(wanted, digest, now);
    }
    const pinned = { wanted, root: document, rootSource: source, sources };
    // The registry is in use anyway, so one more HEAD, beside the transfer, can tell whether the tag has moved on.
    const isWorthAsking = now === undefined && reference.tag !== undefined && source === 'registry';
    if (!isWorthAsking)
        return pinned;
    const moved = movedTag(reference, digest, repository);
    // A run that fails meanwhile also ends this request, which is then not awaited.
    moved.catch(() => undefined);
    return { ...pinned, moved };
}
/**
 * The current digest of the tag if it differs from the pin. A registry that does not respond does not affect the pinned
 * image.
 */
async function movedTag(reference, pinned, repository) {
    try {
        const now = await tagNow(reference, repository, pinned);
        return now === pinned ? undefined : now;
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
            throw error;
        return undefined;
    }
}
async function pinByTag(wanted, rules, context) {
    const { localSources, warn } = context;
    const { reference, written } = wanted;
    if (rules.offline)
        throw offlineMiss(wanted, undefined);
    const isRefused = rules.requireDigest && !rules.updateLock && !wanted.listed;
    const tag = reference.tag ?? 'latest';
    if (isRefused) {
        const asked = wanted.isFromFile ? undefined : await context.repository(reference);
        const now = asked && ((await asked.digestOf(tag)) ?? unknownDigest);
        throw notPinned(wanted, rules.lock, now);
    }
    // A lock records the response of the registry itself, under its name, and a rule that permits a name means it too.
    const unreached = rules.updateLock || context.isJudged ? undefined : warn;
    const repository = await context.repository(reference);
    const { document, mirror } = await repository.tagged(tag, unreached);
    const local = await localSourceOf(localSources, document, ({ name }, error) => warn(`${written}: the ${name} failed: ${error.message}`));
    const rootSource = local ?? (mirror === undefined ? 'registry' : 'mirror');
    return { wanted, root: document, rootSource, sources: [...localSources, ...(0,_transfer_read_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .repositorySources */ .rl)(repository)] };
}
/** Reads from the nearest source that has the tagged content: the registry's response then only gives the digest. */
async function localSourceOf(localSources, { descriptor }, passed) {
    for (const source of localSources) {
        try {
            if (await source.document(descriptor.digest))
                return source.name;
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error))
                throw error;
            passed(source, error);
        }
    }
    return undefined;
}
/** Adds the places in files that name the image to a failure that does not say them. */
function atPlaces(error, wanted) {
    const places = placesText(wanted);
    if (places === '' || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error) || error.message.includes(places))
        return error;
    const { code, message, hint, details, cause } = error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(code, `${message}${places}`, { cause, hint, details });
}
function placesText(wanted) {
    const places = (0,_named_places_js__WEBPACK_IMPORTED_MODULE_3__/* .placesOf */ .e)(wanted);
    return places === '' ? '' : ` (${places})`;
}
/** Resolves the tag now, by the pin's algorithm, so that both can be compared. */
async function tagNow({ tag }, repository, pinned) {
    return tag === undefined ? undefined : repository?.digestOf(tag, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .algorithmOf */ .Hy)(pinned));
}
/** Stands for a digest that nobody was asked for. */
const unknownDigest = 'sha256:…';
/** The error for an image without a pin; `now` is its digest now, if that was looked up. */
function notPinned(wanted, lock, now) {
    const { written } = wanted;
    if (wanted.isDigestFound) {
        const state = 'it has no name there that a lock file can have, expected this digest under `images`';
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_PINNED', `Cannot pull "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(written)}": ${state}`, {
            details: { image: written, pinned: written },
        });
    }
    const pinned = `${written}${/:[^/@]*$/.test(written) ? '' : ':latest'}@${now ?? unknownDigest}`;
    const where = lock ? 'it has no digest and is not in the lock file' : 'it has no digest';
    const wish = wanted.notEdited
        ? `its digest in a lock file: none can be written there, since ${wanted.notEdited}`
        : pinned;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_PINNED', `Cannot pull "${written}"${placesText(wanted)}: ${where}, expected ${wish}`, { details: { image: written, ...(now && { pinned }) } });
}
/** The error for a tag that has another digest than the lock says. */
function lockMismatch(wanted, locked, found) {
    const { reference } = wanted;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('LOCK_MISMATCH', `Cannot pull ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatReference */ .FH)(reference)}${placesText(wanted)}: locked at ${locked}, but it is ${found}`, {
        details: { image: (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_0__/* .lockedName */ .i4)(reference) ?? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatReference */ .FH)(reference), locked, found },
    });
}
/** The error for a tag that points elsewhere than its pin. */
function tagMoved({ reference }, pinned, now) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('TAG_MOVED', `Cannot pull ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatReference */ .FH)(reference)}: pinned at ${pinned}, but its tag points to ${now}`, {
        details: { pinned, now },
    });
}
function offlineMiss({ written }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('OFFLINE_MISS', `Cannot pull "${written}" offline: its manifest is neither in the store nor in the cache`, { cause, details: { image: written } });
}
/** Adds to a failure of unpinned images, in its details, all images as they should be written. */
function withPins(error, wanted, hasLock) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'NOT_PINNED'))
        return error;
    const { failures = [error.details] } = error.details;
    const pins = new Map(failures.map(({ image, pinned }) => [image, pinned]));
    const paste = wanted.map(({ written }) => pins.get(written) ?? written);
    const isInFile = wanted.some(({ isFromFile, reference }) => isFromFile && reference.digest === undefined);
    const lock = hasLock
        ? 'add them to the lock file with `update-lock: true`'
        : `use a lock file${isInFile ? ', which `update-lock: true` writes' : ''}`;
    // Images named by a file are not requested, so their digest is still unknown.
    const write = paste.every(line => String(line).includes('@'))
        ? 'Paste the lines from above in place of the images'
        : `Write the digest of each image after its name, as name@sha256:…${isInFile ? ' (in files the action lock does it, with `mode: write`)' : ''}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(error.code, error.message, {
        cause: error.cause,
        details: { ...error.details, paste },
        hint: `${write}, or ${lock}. Tags are pulled as they are with \`require-digest: false\`.`,
    });
}
/**
 * The digest of an image according to its reference or the lock, without any request. Throws NOT_PINNED.
 *
 * @param work the verb and the place of the message
 */
function pinnedDigest(wanted, lock, work = ['find', 'in the cache']) {
    const digest = wanted.reference.digest ?? (lock && (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_0__/* .findPin */ .Ph)(lock, wanted.reference)?.digest);
    if (digest)
        return digest;
    const where = lock ? 'it has no digest and is not in the lock file' : 'it has no digest';
    const [verb, place] = work;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_PINNED', `Cannot ${verb} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(wanted.written)}" ${place}: ${where}, expected name@sha256:…`);
}


/***/ })

};
;