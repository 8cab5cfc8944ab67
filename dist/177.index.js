"use strict";
exports.id = 177;
exports.ids = [177,717];
exports.modules = {

/***/ 50174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ contentParts)
/* harmony export */ });
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);

/** Configs up to this size travel with the manifests. */
const configBytes = 256 * 1024;
/** Takes an image's content apart. */
function contentParts({ root, choice, documents }) {
    const byDigest = new Map(documents.map(document => [document.descriptor.digest, document]));
    const found = new Map();
    const visit = (digest) => {
        const document = byDigest.get(digest);
        if (!document || found.has(digest))
            return;
        found.set(digest, document);
        if (document.manifest.kind === 'index')
            for (const child of document.manifest.manifests)
                visit(child.digest);
    };
    visit(root);
    const ordered = [...found.values()];
    const manifests = ordered.flatMap(({ manifest }) => (manifest.kind === 'image' ? [manifest] : []));
    const configs = new Map(manifests.map(({ config }) => [config.digest, config]));
    return {
        documents: ordered,
        configs: [...configs.values()].filter(isSmall),
        images: manifests.map(layeredOf),
        choice: byDigest.get(root)?.manifest.kind === 'image' ? 'all' : choice,
    };
}
function layeredOf({ config, layers }) {
    const isLayer = ({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) !== 'unknown';
    const others = layers.filter(layer => !isLayer(layer));
    return { layers: layers.filter(isLayer), attachments: isSmall(config) ? others : [config, ...others] };
}
function isSmall({ size }) {
    return size <= configBytes;
}


/***/ }),

/***/ 28717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   W9: () => (/* binding */ planEntries),
/* harmony export */   _N: () => (/* binding */ mostEntries),
/* harmony export */   yU: () => (/* binding */ defaultPackBelow)
/* harmony export */ });
/** Bytes from which a blob has an entry of its own, unless told. */
const defaultPackBelow = 8 * 1024 * 1024;
/*
 * What shares an entry is decided by a layer's own size and its place in its image, by nothing else. So images on one base
 * share the base's entries, and a layer that changes in place changes the entry it is in and no other.
 *
 *   places 0 to 13       an entry each: a changed layer costs itself
 *   from place 14        packs of 3, 6, 14, 30, 60, 60, … places: 127 layers, the most an engine takes, are 19 entries
 *   `packBelow` or more  an entry each wherever they stand
 */
const alone = 14;
const packs = [3, 6, 14, 30, 60];
/** Entries of layers that one image may have: with its manifests' entry there are 20. */
const perImage = 19;
/** Entries that are never joined with others to stay within a limit. */
const settled = 8;
/** Entries that all images of an index may have together, in view of 200 uploads a minute for a repository. */
const mostEntries = 64;
/** Which blobs share an entry; every blob stands in at least one, base first. */
function planEntries(images, packBelow) {
    const plans = images.flatMap(({ layers }) => capped(grouped(layers, packBelow), perImage));
    const attachments = unique(images.flatMap(each => each.attachments));
    const large = attachments.filter(({ size }) => size >= packBelow);
    const small = attachments.filter(({ size }) => size < packBelow);
    return capped(distinct([...plans, ...[...large.map(blob => [blob]), small].flatMap(asPlan)]), mostEntries);
}
function grouped(layers, packBelow) {
    const groups = new Map();
    unique(layers).forEach((layer, place) => {
        const group = layer.size >= packBelow ? layer.digest : groupAt(place);
        groups.set(group, [...(groups.get(group) ?? []), layer]);
    });
    return [...groups.values()].flatMap(asPlan);
}
function groupAt(place) {
    if (place < alone)
        return `place ${place}`;
    let end = alone;
    for (let pack = 0;; pack++) {
        end += packs[Math.min(pack, packs.length - 1)] ?? 1;
        if (place < end)
            return `pack ${pack}`;
    }
}
/** Joins neighbours, the smallest first, until no more than `limit` are left; the base's first entries stay what they are. */
function capped(plans, limit) {
    const [base, left] = [plans.slice(0, settled), plans.slice(settled)];
    while (base.length + left.length > limit) {
        const sums = left.slice(1).map((plan, at) => sizeOf(plan) + sizeOf(left[at] ?? []));
        const at = sums.indexOf(Math.min(...sums));
        left.splice(at, 2, ...asPlan([...(left[at] ?? []), ...(left[at + 1] ?? [])]));
    }
    return [...base, ...left];
}
/** Each plan once, and none whose blobs all stand in plans before it. */
function distinct(plans) {
    const placed = new Set();
    return plans.filter(plan => {
        const isNew = plan.some(({ digest }) => !placed.has(digest));
        for (const { digest } of plan)
            placed.add(digest);
        return isNew;
    });
}
function asPlan(members) {
    const [first, ...rest] = unique(members)
        .map(({ digest, size }) => ({ digest, size }))
        .sort((a, b) => (a.digest < b.digest ? -1 : 1));
    return first ? [[first, ...rest]] : [];
}
function unique(members) {
    return [...new Map(members.map(member => [member.digest, member])).values()];
}
/** The bytes of all members. */
function sizeOf(members) {
    return members.reduce((sum, { size }) => sum + size, 0);
}


/***/ }),

/***/ 87629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WR: () => (/* binding */ Slots),
/* harmony export */   j3: () => (/* binding */ settleAll),
/* harmony export */   sf: () => (/* binding */ mapLimit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

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
/** Like mapLimit, but every item is tried, and all failures are reported together. */
async function settleAll(items, limit, work) {
    const failed = new Map();
    const results = await mapLimit(items, limit, async (item) => {
        try {
            return await work(item);
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
                throw error;
            failed.set(item, error);
            return undefined;
        }
    });
    // In the order of the items, whichever failed first.
    const failures = items.flatMap(item => failed.get(item) ?? []);
    const [first, ...more] = failures;
    if (!first)
        return results;
    if (more.length === 0)
        throw first;
    const message = failures.map(({ message }) => message).join('\n');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(first.code, message, {
        cause: first,
        details: { failures: failures.map(({ code, message, details }) => ({ code, message, ...details })) },
    });
}
/** Runs work, so much of it at once and the rest in turn. */
class Slots {
    #free;
    #waiting = [];
    constructor(limit) {
        this.#free = limit;
    }
    async run(work) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise(resolve => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/**
 * Does work on a file that others may do at the same time, or that may not be ours to do; false where the system refuses it. Throws what
 * is no answer of the system.
 */
function attempt(work) {
    try {
        work();
        return true;
    }
    catch (error) {
        if (error.syscall === undefined)
            throw error;
        return false;
    }
}


/***/ }),

/***/ 20559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   VR: () => (/* binding */ maxDocumentBytes),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);


/** The error for content that is not what its descriptor promises. */
function mismatch(expected, found) {
    const size = found.size !== undefined && found.size !== expected.size
        ? `${found.size} bytes instead of ${expected.size}`
        : undefined;
    const what = size ?? `digest ${found.digest}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept ${expected.digest}: found ${what}`, {
        details: { expected: expected.digest, found: found.digest, size: found.size },
    });
}
/**
 * Passes bytes on and throws CONTENT_MISMATCH before ending when size or digest differ: nothing counts until the stream has ended.
 * Never reads more than one chunk beyond the promised size.
 */
async function* verified(expected, bytes) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasher */ .YA)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(expected.digest));
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > expected.size)
            throw mismatch(expected, { size });
        hash.update(chunk);
        yield chunk;
    }
    const digest = hash.digest();
    if (size !== expected.size || digest !== expected.digest)
        throw mismatch(expected, { size, digest });
}
/** A small blob, verified and whole. For manifests and configs only: at most 4 MiB, more throws MANIFEST_TOO_LARGE. */
async function readAll(source, wanted) {
    if (wanted.size > maxDocumentBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read ${wanted.digest}: ${wanted.size} bytes, expected at most ${maxDocumentBytes}`);
    }
    const chunks = [];
    for await (const chunk of verified(wanted, await source.fetch(wanted)))
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
const maxDocumentBytes = 4 * 1024 * 1024;


/***/ }),

/***/ 46472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ tidyDrafts),
/* harmony export */   _z: () => (/* binding */ draftsBeyond),
/* harmony export */   hr: () => (/* binding */ freeDrafts),
/* harmony export */   oT: () => (/* binding */ draftLimits),
/* harmony export */   tk: () => (/* binding */ removeDrafts)
/* harmony export */ });
/* unused harmony export keptDrafts */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4317);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63043);




/** How long drafts are kept for a run that goes on with them, in milliseconds, and how many bytes of them. */
const draftLimits = { ageMs: 48 * 60 * 60_000, bytes: 1024 ** 3 };
const restName = /^(\w+-[0-9a-f]+)\.part$/;
const usedName = new RegExp(String.raw `^(\w+-[0-9a-f]+)\.(${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU})\.\d+$`);
/** What else a step keeps beside drafts: folders of the toolkit, archives being unpacked, blobs on their way out. */
const scratchName = new RegExp(`^(?:toolkit|archive|leaving)-(${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU})-.+$`);
/**
 * Puts the drafts of processes that ended back to rest, removes what else they left, and drops the drafts that are too old or, the
 * oldest first, too large in sum. Gives the drafts at rest. What cannot be removed stays.
 */
function tidyDrafts(folder, now = Date.now(), limits = draftLimits) {
    const resting = readDrafts(folder, now).filter(({ path }) => {
        const rest = restOf(path);
        return rest === path || (0,_attempt_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, rest));
    });
    const kept = keptDrafts(resting.map(draft => ({ ...draft, path: restOf(draft.path) })), now, limits);
    const stay = new Set(kept.map(({ path }) => path));
    for (const path of resting.map(draft => restOf(draft.path)))
        if (!stay.has(path))
            removed(path);
    return kept;
}
/** The drafts that may stay: touched within the age and, the newest first, together within the bytes; one alone may be larger. */
function keptDrafts(drafts, now, { ageMs, bytes } = draftLimits) {
    let left = bytes;
    return drafts
        .filter(({ touched }) => Math.abs(now - touched) <= ageMs)
        .toSorted((a, b) => b.touched - a.touched)
        .filter((draft, at) => {
        left -= draft.bytes;
        return at === 0 || left >= 0;
    });
}
/** The drafts that go where they may have so many bytes together: the oldest first, and the newest alone too where it is larger. */
function draftsBeyond(drafts, bytes, now) {
    const kept = keptDrafts(drafts, now, {
        ageMs: draftLimits.ageMs,
        bytes: Math.min(bytes, draftLimits.bytes),
    });
    const left = kept.reduce((sum, draft) => sum + draft.bytes, 0);
    return left > bytes ? [...drafts] : drafts.filter(draft => !kept.includes(draft));
}
/** Removes drafts by name that nobody took up since they were looked at. */
function removeDrafts(folder, gone) {
    const touched = new Map(gone.map(draft => [draft.blob, draft.touched]));
    for (const draft of readDrafts(folder, Date.now()))
        if (draft.touched <= (touched.get(draft.blob) ?? 0))
            removed(draft.path);
}
/** Removes all drafts that nobody works at, for a disk that is full. Gives the bytes that they had. */
function freeDrafts(folder) {
    const drafts = readDrafts(folder, Date.now());
    return drafts.reduce((sum, { path, bytes }) => sum + (removed(path) ? bytes : 0), 0);
}
/** Drafts at rest, and those of processes that ended; what else such processes left is removed on the way. */
function readDrafts(folder, now) {
    const drafts = [];
    // What a link leads to is not ours to clean.
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return drafts;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
        const [, blob, mark] = restName.exec(name) ?? usedName.exec(name) ?? [];
        const [, owner] = scratchName.exec(name) ?? [];
        if (blob === undefined && owner === undefined)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
        if (!stats)
            continue;
        const touched = Number(stats.mtimeMs);
        const user = mark ?? owner;
        if (user !== undefined && (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(user, Math.max(touched, seen(folder, user)), now))
            continue;
        if (blob === undefined)
            removed(path);
        else
            drafts.push({ blob, path, bytes: allocated(stats), touched });
    }
    return drafts;
}
/** When a process last said that it uses the store, which it does every few minutes. */
function seen(folder, mark) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), 'in-use', mark), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
/** A draft may have holes, which take no space. */
function allocated({ blocks, size }) {
    return Number(blocks === undefined || blocks * 512n > size ? size : blocks * 512n);
}
function restOf(path) {
    return path.replace(new RegExp(String.raw `\.${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU}\.\d+$`), '.part');
}
/** Another process may be at the same, or the file another user's: then it is theirs to remove. */
function removed(path) {
    return (0,_attempt_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true }));
}


/***/ }),

/***/ 61313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ withSpaceAtOnce),
/* harmony export */   KM: () => (/* binding */ writeFully),
/* harmony export */   L5: () => (/* binding */ withSpace),
/* harmony export */   Si: () => (/* binding */ storeFailure),
/* harmony export */   UP: () => (/* binding */ namingWork),
/* harmony export */   b$: () => (/* binding */ isDiskFull)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _draft_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46472);





/** Codes of the system for a disk without space, and for a user's share of it that is used up. */
const fullCodes = {
    ENOSPC: 'the disk is full',
    EDQUOT: "the user's quota of the disk is used up",
};
const hint = 'Free space on that disk, or name a `store` on a larger one. Drafts of earlier runs were dropped already; a store that outlasts its jobs is kept small by prune with `images: store`.';
/** Whether a failure, or what it came from, is a disk without space. */
function isDiskFull(error) {
    const { code = '', cause, details } = (error ?? {});
    // Of what fails in a worker the details alone come here.
    const codes = [code, String(details?.system)];
    return codes.some(each => Object.hasOwn(fullCodes, each)) || (cause !== undefined && isDiskFull(cause));
}
/** The failure of work on a file, as the store's own; for a full disk with what is free there and what to do. */
function storeFailure(action, error, place) {
    const { code = 'an unknown fault', path = place ?? '' } = error;
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(path);
    const at = path === '' || action.includes(`"${shown}"`) ? '' : ` at "${shown}"`;
    const full = fullCodes[code];
    if (full === undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', `Cannot ${action}: ${code}${at}`, { cause: error });
    const free = freeBytes(path);
    const left = free === undefined ? '' : `, ${free} bytes are free`;
    const details = { system: code, ...(free === undefined ? {} : { freeBytes: free }) };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', `Cannot ${action}: ${full} (${code})${at}${left}`, {
        cause: error,
        hint,
        details,
    });
}
/**
 * Writes all of `bytes` into an open file. On a full disk the drafts of `folder` that nobody works at go, and what is left is written
 * once more. Throws STORE_FAILED.
 */
function writeFully(file, bytes, at, folder) {
    let done = 0;
    let freed = false;
    while (done < bytes.byteLength) {
        try {
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, done, bytes.byteLength - done, at + done);
        }
        catch (error) {
            const mayHelp = !freed && folder !== undefined && isDiskFull(error);
            freed = true;
            if (mayHelp && (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(folder) > 0)
                continue;
            const wish = isDiskFull(error) ? `write ${bytes.byteLength - done} bytes more to` : 'write to';
            throw storeFailure(`${wish} the store`, error, folder);
        }
    }
}
/**
 * Does work that writes content whose size nobody knows ahead. A full disk is told with what was being made.
 *
 * @param action as in "Cannot <action>"
 */
async function namingWork(action, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'STORE_FAILED') || !isDiskFull(error))
            throw error;
        const state = error.message.replace(/^Cannot /, 'cannot ');
        const { hint, details } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', `Cannot ${action}: ${state}`, { cause: error.cause, hint, details });
    }
}
/** Does work that needs space in a folder; on a full disk the drafts of `folder` that nobody works at go, and it is done once more. */
function withSpaceAtOnce(folder, work) {
    try {
        return work();
    }
    catch (error) {
        if (!isDiskFull(error) || (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(folder) === 0)
            throw error;
        return work();
    }
}
/** Does work that writes; on a full disk the drafts of `folder` that nobody works at go, and it is done once more. */
async function withSpace(folder, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!isDiskFull(error) || (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(folder) === 0)
            throw error;
        return work();
    }
}
function freeBytes(path) {
    if (path === '')
        return undefined;
    for (const place of [path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)]) {
        try {
            const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(place);
            return bavail * bsize;
        }
        catch {
            // A file that was not made yet has a folder; where that says nothing either, nothing is told.
        }
    }
    return undefined;
}


/***/ }),

/***/ 50181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a folder and those above it; one that is there is fine. Throws what the system says. Node's own recursive call never
 * returns where the system answers ENOENT inside a folder that exists, as /proc does.
 */
function makeFolder(path) {
    if (isMade(path))
        return;
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    if (!isMade(path))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
}
/** False where a folder above is missing. */
function isMade(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT' && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path)
            return false;
        // Windows and macOS have other codes for a folder that is there.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
            return true;
        throw error;
    }
}


/***/ }),

/***/ 63043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ markPattern),
/* harmony export */   S6: () => (/* binding */ silentMs),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   a1: () => (/* binding */ ownMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);



/** A process that nothing was seen of for so long, in milliseconds, and that cannot be asked after, counts as ended. */
const silentMs = 60 * 60_000;
/** The grammar of a mark, for names of files. */
const markPattern = String.raw `\d+-\d+-[0-9a-f]{8}`;
let own;
/**
 * Names this process in names of files, so that others can tell later whether it still runs: its ID, its start, and the
 * place where IDs mean the same (a boot of a machine and a PID namespace).
 */
function ownMark() {
    own ??= `${process.pid}-${startOf(process.pid)}-${here()}`;
    return own;
}
/**
 * Whether the process of a mark still runs. One of another container or machine cannot be asked after: it runs as long as
 * what it uses was touched within `silentMs`.
 *
 * @param touched when something of it was written last, in milliseconds since 1970
 */
function isRunning(mark, touched, now) {
    const [, id = '', start = '', place] = /^(\d+)-(\d+)-([0-9a-f]{8})$/.exec(mark) ?? [];
    // A clock that is ahead of ours must not keep a file for ever.
    if (place !== here())
        return Math.abs(now - touched) < silentMs;
    if (!isAlive(Number(id)))
        return false;
    // IDs are used again: the start tells the process from a later one, where the system says it, else a day of silence.
    const found = startOf(Number(id));
    return found > 0 ? found === Number(start) : Math.abs(now - touched) < 24 * silentMs;
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** When a process started, in the system's own ticks; 0 where nobody says. */
function startOf(pid) {
    try {
        // The name in parentheses may hold anything; the start is the twentieth field behind it.
        const [, fields = ''] = /^.*\)(.*)$/s.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return Number(fields.trim().split(' ')[19]) || 0;
    }
    catch {
        return 0;
    }
}
let place;
function here() {
    if (place === undefined) {
        const parts = [(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), said(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'))];
        parts.push(said(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')));
        place = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 8);
    }
    return place;
}
/** What Linux alone says; elsewhere the machine's name has to do. */
function said(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 27677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Drafts),
/* harmony export */   f: () => (/* binding */ pour)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27214);
/* harmony import */ var _draft_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46472);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61313);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50181);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63043);









/**
 * The folder of drafts. A draft at rest is `<algorithm>-<hex>.part`; taking it up renames it, so that only one process does.
 * The name of a draft in use ends with the mark of its process, whose end puts it back to rest. Drafts at rest are kept for the next
 * run within `draftLimits`.
 */
class Drafts {
    #folder;
    /** Bytes of the drafts at rest, by blob, as far as is known. */
    #resting = new Map();
    #count = 0;
    constructor(folder) {
        this.#folder = folder;
    }
    /** Puts drafts of processes that ended back to rest, and drops what is too old or too much. */
    recover() {
        // A step that stores nothing does without the thread pool's start.
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(this.#folder);
        this.#tidy();
    }
    #tidy() {
        this.#resting.clear();
        for (const { blob, bytes } of (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .tidyDrafts */ .Jo)(this.#folder))
            this.#resting.set(blob, bytes);
    }
    /** The drafts at rest as they are now. */
    atRest() {
        return (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .tidyDrafts */ .Jo)(this.#folder);
    }
    /** Drops drafts by name, but for those that were taken up since. */
    drop(gone) {
        (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .removeDrafts */ .tk)(this.#folder, gone);
        this.#tidy();
    }
    /** Drops the drafts that nobody works at; their bytes come again where they are wanted. */
    free() {
        (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(this.#folder);
        this.#tidy();
    }
    /** Bytes of the drafts at rest. */
    get restingBytes() {
        return [...this.#resting.values()].reduce((sum, bytes) => sum + bytes, 0);
    }
    async take(digest, limit) {
        const blob = `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodedOf */ .EX)(digest)}`;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${blob}.${(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_6__/* .ownMark */ .a1)()}.${this.#count++}`);
        const resumed = this.#resting.delete(blob) && (await renameIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${blob}.part`), path));
        try {
            const stats = resumed ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path) : undefined;
            // A link would be written through to what is not ours.
            const isDraft = stats?.isFile() === true && stats.nlink === 1;
            const own = isDraft ? openedAgain(path) : undefined;
            if (stats && own === undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true });
            const file = own ?? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .withSpaceAtOnce */ .$l)(this.#folder, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx+', 0o644));
            return { file, path, size: own !== undefined && stats ? Math.min(stats.size, limit) : 0 };
        }
        catch (error) {
            throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)('write to the store', error, this.#folder);
        }
    }
    /** Bytes of a draft at rest; 0 where there is none. */
    bytesOf(digest) {
        return this.#resting.get(`${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodedOf */ .EX)(digest)}`) ?? 0;
    }
    /** Closes a draft and keeps its first `size` bytes for the next try. On a full disk it would keep the space from everybody. */
    async rest(draft, digest, why) {
        if (draft.size === 0 || (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .isDiskFull */ .b$)(why))
            return this.discard(draft);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(draft.file, draft.size);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(draft.file);
        const blob = `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}-${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodedOf */ .EX)(digest)}`;
        if (!(await renameIfThere(draft.path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${blob}.part`))))
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft.path, { force: true });
        this.#resting.set(blob, draft.size);
        if (this.restingBytes > _draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .draftLimits */ .oT.bytes)
            this.#tidy();
    }
    async discard(draft) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(draft.file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft.path, { force: true });
    }
}
/** Writes bytes behind what the draft holds and gives the digest of the whole; throws CONTENT_MISMATCH beyond `limit` bytes. */
async function pour(open, draft, { digest, size: limit }) {
    // What another process left is not hashed yet, and these sources are near: beginning anew is simpler than reading it back.
    draft.size = 0;
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hasher */ .YA)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest));
    for await (const chunk of await open(0)) {
        if (draft.size + chunk.byteLength > limit) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept ${digest}: more than the ${limit} bytes promised`);
        }
        hash.update(chunk);
        (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .writeFully */ .KM)(draft.file, chunk, draft.size, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(draft.path));
        draft.size += chunk.byteLength;
    }
    return hash.digest();
}
/** A draft only saves work: one of another user, who may share the store, is left or begun anew. */
function isForeign(error) {
    return ['EACCES', 'EPERM'].includes(error.code ?? '');
}
/** Undefined where the draft may not be written on. */
function openedAgain(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r+');
    }
    catch (error) {
        if (isForeign(error))
            return undefined;
        throw error;
    }
}
async function renameIfThere(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT' || isForeign(error))
            return false;
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)('move a draft', error);
    }
}


/***/ }),

/***/ 90855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ EngineImages),
  r: () => (/* binding */ filterQuery)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-image.js



/** Reads the answer of `/images/json`. Throws MANIFEST_INVALID naming the field. */
function readList(answer) {
    return asList(answer, 'images').map((entry, at) => {
        const where = `images[${at}]`;
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
        return {
            ...namesOf(fields, where),
            created: numberOf(fields, 'Created'),
            labels: mapOf(fields, 'Labels', where),
            parent: (0,json_fields/* textField */.M8)(fields, 'ParentId', where) || undefined,
        };
    });
}
/** Reads the answer of an inspection. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID. */
function readImage(answer) {
    const where = 'image';
    const fields = (0,json_fields/* fieldsOf */.Pf)(answer, where);
    const rootFs = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'RootFS') ?? {}, 'image.RootFS');
    const manifests = (0,json_fields/* listField */.FZ)(fields, 'Manifests', where);
    const config = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'Config') ?? {}, 'image.Config');
    return {
        ...namesOf(fields, where),
        platform: platformOf(fields),
        diffIds: ((0,json_fields/* textListField */.y7)(rootFs, 'Layers', 'image.RootFS') ?? []).map(digest/* parseDigest */.m),
        created: (0,json_fields/* textField */.M8)(fields, 'Created', where) ?? '',
        labels: mapOf(config, 'Labels', 'image.Config'),
        parts: manifests?.flatMap(readPart),
    };
}
/** Reads the answer of `/images/…/history`. Throws MANIFEST_INVALID naming the field. */
function readHistory(answer) {
    return asList(answer, 'history').map((entry, at) => {
        const where = `history[${at}]`;
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
        const id = (0,json_fields/* textField */.M8)(fields, 'Id', where);
        return {
            id: id !== undefined && (0,digest/* isDigest */.Bc)(id) ? id : undefined,
            created: numberOf(fields, 'Created'),
            createdBy: (0,json_fields/* textField */.M8)(fields, 'CreatedBy', where) ?? '',
            comment: (0,json_fields/* textField */.M8)(fields, 'Comment', where) ?? '',
            size: numberOf(fields, 'Size'),
            tags: (0,json_fields/* textListField */.y7)(fields, 'Tags', where) ?? [],
        };
    });
}
/** Reads what a removal or a prune did. Throws MANIFEST_INVALID naming the field. */
function readRemoved(answer) {
    return asList(answer ?? [], 'removed').flatMap((entry, at) => {
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, `removed[${at}]`);
        const untagged = (0,json_fields/* textField */.M8)(fields, 'Untagged', `removed[${at}]`);
        const deleted = (0,json_fields/* textField */.M8)(fields, 'Deleted', `removed[${at}]`);
        return [...(untagged ? [{ untagged }] : []), ...(deleted ? [{ deleted }] : [])];
    });
}
function namesOf(fields, where) {
    const id = (0,json_fields/* textField */.M8)(fields, 'Id', where) ?? '';
    if (!(0,digest/* isDigest */.Bc)(id))
        throw (0,json_fields/* fault */.DG)(`${where}.Id`, 'expected a digest');
    return {
        id,
        tags: ((0,json_fields/* textListField */.y7)(fields, 'RepoTags', where) ?? []).filter(isNamed),
        digests: ((0,json_fields/* textListField */.y7)(fields, 'RepoDigests', where) ?? []).filter(isNamed),
        size: numberOf(fields, 'Size'),
    };
}
/** Engines up to 24 list what has no name as `<none>:<none>`. */
function isNamed(name) {
    return !name.includes('<none>');
}
function readPart(entry, at) {
    const where = `image.Manifests[${at}]`;
    const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
    if ((0,json_fields/* textField */.M8)(fields, 'Kind', where) !== 'image')
        return [];
    const size = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'Size') ?? {}, `${where}.Size`);
    const data = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'ImageData') ?? {}, `${where}.ImageData`);
    const dataSize = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(data, 'Size') ?? {}, `${where}.ImageData.Size`);
    return [
        {
            digest: (0,json_fields/* textField */.M8)(fields, 'ID', where) ?? '',
            isAvailable: (0,json_fields/* own */.ZV)(fields, 'Available') === true,
            contentBytes: numberOf(size, 'Content'),
            unpackedBytes: numberOf(dataSize, 'Unpacked'),
        },
    ];
}
function platformOf(fields) {
    const text = (name) => (0,json_fields/* textField */.M8)(fields, name, 'image') ?? '';
    const [os, architecture, variant, osVersion] = ['Os', 'Architecture', 'Variant', 'OsVersion'].map(text);
    return (0,platform/* normalizePlatform */.FL)({
        os: os || 'linux',
        architecture: architecture ?? '',
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
    });
}
function asList(value, where) {
    if (Array.isArray(value))
        return value;
    throw (0,json_fields/* fault */.DG)(where, 'expected a list');
}
function numberOf(fields, name) {
    const value = (0,json_fields/* own */.ZV)(fields, name);
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
function mapOf(fields, name, where) {
    return (0,json_fields/* textMapField */.A7)(fields, name, where) ?? {};
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-name.js
var engine_name = __webpack_require__(60143);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-problem.js
var engine_problem = __webpack_require__(23709);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-version.js
var engine_version = __webpack_require__(46886);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/while-images-go.js
var while_images_go = __webpack_require__(89034);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-images.js







/** Since this version of the API an inspection tells what content of each platform's image is there. */
const manifestsSince = '1.48';
/** The images an engine holds. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
class EngineImages {
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    /** All images, or those the filters match; `all` adds the intermediate ones of old builds. */
    async list(filters = {}, all = false) {
        const action = "list the engine's images";
        const query = { all: all ? '1' : undefined, ...filterQuery(filters) };
        const answer = await (0,while_images_go/* whileImagesGo */.E)(() => this.#connection.json({ action, method: 'GET', path: '/images/json', query }));
        return (0,engine_problem/* asAnswer */.vi)(action, () => readList(answer));
    }
    /** An image by name, ID or digest; undefined when the engine has none. */
    async find(name) {
        try {
            return await this.inspect(name);
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
    }
    /** An image by name, ID or digest. Throws NOT_FOUND, REFERENCE_INVALID. */
    async inspect(name) {
        const action = `inspect image "${(0,printable/* printable */.g)(name)}" in the engine`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/json`;
        const manifests = (0,engine_version/* isBefore */.Y)(this.#connection.version, manifestsSince) ? undefined : '1';
        const answer = await this.#connection.json({ action, method: 'GET', path, query: { manifests } });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readImage(answer));
    }
    /** What made an image, newest step first. Throws NOT_FOUND. */
    async history(name) {
        const action = `read the history of image "${(0,printable/* printable */.g)(name)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/history`;
        const answer = await this.#connection.json({ action, method: 'GET', path });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readHistory(answer));
    }
    /** Gives an image one more name. Throws NOT_FOUND. */
    async tag(name, repository, tag) {
        const action = `tag image "${(0,printable/* printable */.g)(name)}" as "${(0,printable/* printable */.g)(repository)}:${(0,printable/* printable */.g)(tag)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/tag`;
        await this.#connection.ask({ action, method: 'POST', path, query: { repo: repository, tag } });
    }
    /**
     * Removes a name, or by ID the image with all it alone needs. Throws NOT_FOUND, and ENGINE_FAILED when containers use it.
     *
     * @param force removes an image by ID though several names point at it
     * @param signal in place of the connection's own
     */
    async remove(name, force = false, signal) {
        const action = `remove image "${(0,printable/* printable */.g)(name)}" from the engine`;
        const query = { force: force ? '1' : undefined };
        const answer = await this.#connection.json({
            action,
            method: 'DELETE',
            path: `/images/${(0,engine_name/* enginePath */.a)(name)}`,
            query,
            signal,
        });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readRemoved(answer));
    }
    /** Removes what no name points at, or with `dangling: ['false']` what no container uses; gives the bytes it freed. */
    async prune(filters = {}) {
        const action = "prune the engine's images";
        const query = filterQuery(filters);
        const answer = await this.#connection.json({ action, method: 'POST', path: '/images/prune', query });
        return (0,engine_problem/* asAnswer */.vi)(action, () => {
            const { ImagesDeleted, SpaceReclaimed } = (answer ?? {});
            return { removed: readRemoved(ImagesDeleted), freedBytes: Number(SpaceReclaimed ?? 0) };
        });
    }
}
/** Filters as the API takes them. */
function filterQuery(filters) {
    return { filters: Object.keys(filters).length > 0 ? JSON.stringify(filters) : undefined };
}


/***/ }),

/***/ 60143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ enginePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** What the engine finds images and containers by: names, IDs, parts of IDs. */
const grammar = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]*$/;
/**
 * A name, ID or digest as a part of the API's paths. Throws REFERENCE_INVALID for what is none of these, before a path is made
 * of it.
 */
function enginePath(name) {
    const parts = name.split('/');
    if (grammar.test(name) && name.length <= 4096 && !parts.some(part => part === '' || /^\.+$/.test(part)))
        return parts.map(encodeURIComponent).join('/');
    const message = `Cannot look up "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(name)}" in the engine: expected an image's name, ID or digest`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REFERENCE_INVALID', message);
}


/***/ }),

/***/ 23709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ connectionProblem),
/* harmony export */   FR: () => (/* binding */ engineFailure),
/* harmony export */   LB: () => (/* binding */ engineRefusal),
/* harmony export */   vi: () => (/* binding */ asAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


const shownCharacters = 1_000;
/** The error for an answer of status 400 or more: the engine's own words, escaped and cut. */
function engineRefusal(action, status, body) {
    const said = messageOf(Buffer.from(body).toString('utf8'));
    const message = `Cannot ${action}: the engine answers ${status}${said ? `: ${said}` : ''}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(codeFor(status), message, { details: { status } });
}
/** The error for an engine that says in the middle of an answer of status 200 that it failed. */
function engineFailure(action, said) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine says "${shown(said)}"`);
}
/** What a fault of the connection means: an engine that is absent, that one may not use, or that broke off. */
function connectionProblem(action, place, error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return error;
    const { code = '', name = '', message = '' } = error;
    if (name === 'AbortError')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', `Cannot ${action}: stopped`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_DENIED', `Cannot ${action}: no permission to use the engine at ${place}`, {
            cause: error,
        });
    if (absent.has(code))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_UNAVAILABLE', `Cannot ${action}: no engine at ${place} (${code})`, {
            cause: error,
        });
    const why = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(code || message);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine at ${place} broke off (${why})`, {
        cause: error,
    });
}
/** Reads an answer of the engine; what is not as its API promises throws ENGINE_FAILED. */
function asAnswer(action, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error) && !(error instanceof SyntaxError))
            throw error;
        const message = `Cannot ${action}: the engine's answer is not what its API promises: ${shown(error.message)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', message, { cause: error });
    }
}
const absent = new Set([
    'ENOENT',
    'ECONNREFUSED',
    'ENOTSOCK',
    'ENOTFOUND',
    'EHOSTUNREACH',
    'ETIMEDOUT',
    'ENOTDIR',
]);
function codeFor(status) {
    if (status === 404)
        return 'NOT_FOUND';
    return status === 401 || status === 403 ? 'ENGINE_DENIED' : 'ENGINE_FAILED';
}
function messageOf(body) {
    try {
        const { message } = JSON.parse(body);
        return typeof message === 'string' ? shown(message) : shown(body);
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError)
            return shown(body);
        throw error;
    }
}
function shown(text) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text.trim(), shownCharacters);
}


/***/ }),

/***/ 46886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ negotiate),
/* harmony export */   Y: () => (/* binding */ isBefore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** The newest version of the API that this client was tried with (Docker 28.5). */
const newest = '1.51';
/** The oldest one; the paths used here have been in the API since then (Docker 1.12). */
const oldest = '1.24';
/**
 * The version to speak: the newest that both sides know, or the one asked for. Engines from 28 on refuse versions that are
 * too old for them, so it is never lower than need be. Throws ENGINE_FAILED when there is none.
 */
function negotiate(offered, wanted) {
    if (wanted !== undefined && wanted !== '')
        return checked(wanted.replace(/^v/, ''), wanted);
    const said = typeof offered === 'string' ? offered : oldest;
    const theirs = checked(said, said);
    return isBefore(theirs, newest) ? theirs : newest;
}
/** Whether version `a` is older than `b`. */
function isBefore(a, b) {
    const [major = 0, minor = 0] = a.split('.').map(Number);
    const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
    return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
function checked(version, written) {
    if (/^\d{1,4}\.\d{1,4}$/.test(version) && !isBefore(version, oldest))
        return version;
    const message = `Cannot speak version "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(written)}" of the Docker API: expected ${oldest} or newer`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('ENGINE_FAILED', message);
}


/***/ }),

/***/ 89034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ whileImagesGo)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);


/** Milliseconds between tries; a removal takes as long on a busy machine. */
const pauses = [50, 100, 200, 400, 800];
/**
 * Repeats work that meets a removal by another client: to whoever lists, measures or removes images just then, an engine answers 404 for
 * content that it has listed itself, or 500 ("unrecognized image ID", "a disk usage operation is already running").
 */
async function whileImagesGo(work) {
    for (const pause of pauses) {
        try {
            return await work();
        }
        catch (error) {
            if (!isPassing(error))
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
        }
    }
    return work();
}
function isPassing(error) {
    return ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error, 'NOT_FOUND', 'ENGINE_FAILED') && [404, 500].includes(Number(error.details.status)));
}


/***/ }),

/***/ 29997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ variantDistance),
/* harmony export */   c: () => (/* binding */ normalProcessor)
/* harmony export */ });
/*
 * Names and variants of processors, as containerd/platforms has them (database.go, compare.go):
 *
 *   arm     v5 < v6 < v7 < v8, none is v7; older ones run only on themselves
 *   arm64   v8 (none) < v8.1 < … < v8.9;  v9 < v9.1 < …;  v9.n runs all that v8.(n+5) runs
 *   amd64   v1 (none) < v2 < v3 < v4
 *   others  a variant runs only on itself
 */
// An alias says the variant too: "armel" of whatever variant is v6. x64 and ia32 are Node's names.
const aliases = new Map([
    ['i386', ['386']],
    ['ia32', ['386']],
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['x64', ['amd64']],
    ['aarch64', ['arm64']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
const ordinary = new Map([
    ['amd64', 'v1'],
    ['arm64', 'v8'],
]);
/** The one spelling of an architecture with its variant: x86_64 is amd64, aarch64/v8 is arm64, arm is arm/v7. */
function normalProcessor(architecture, variant = '') {
    const written = architecture.toLowerCase();
    const [name, implied] = aliases.get(written) ?? [written];
    if (name === '386' && written !== '386')
        return [name];
    const found = implied ?? normalVariant(name, variant.toLowerCase());
    return found === '' || found === ordinary.get(name) ? [name] : [name, found];
}
function normalVariant(architecture, variant) {
    if (architecture !== 'arm' && architecture !== 'arm64')
        return variant;
    if (architecture === 'arm' && variant === '')
        return 'v7';
    const numbered = /^\d+(?:\.\d+)?$/.test(variant) ? `v${variant}` : variant;
    return architecture === 'arm64' ? numbered.replace(/^(v\d+)\.0$/, '$1') : numbered;
}
/** How far below the variant `wanted` the variant `offered` is, 0 when equal; undefined when it does not run there. */
function variantDistance(architecture, wanted, offered) {
    if (wanted === offered)
        return 0;
    const [above, below] = [levelOf(architecture, wanted), levelOf(architecture, offered)];
    if (above === undefined || below === undefined)
        return undefined;
    if (above.major === below.major)
        return descent(above.minor - below.minor);
    if (architecture === 'arm64')
        return above.major === 9 ? descent(above.minor + 5 - below.minor, 100) : undefined;
    return descent(above.major - below.major);
}
function descent(distance, penalty = 0) {
    return distance >= 0 ? distance + penalty : undefined;
}
const ladders = new Map([
    ['arm', /^v([5-8])$/],
    ['arm64', /^v(8(?=$|\.\d$)|9)(?:\.(\d+))?$/],
    ['amd64', /^v(\d)$/],
]);
function levelOf(architecture, variant) {
    const found = ladders.get(architecture)?.exec(variant ?? ordinary.get(architecture) ?? '');
    return found ? { major: Number(found[1]), minor: Number(found[2] ?? 0) } : undefined;
}


/***/ }),

/***/ 23892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ textMapField),
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   FZ: () => (/* binding */ listField),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   j4: () => (/* binding */ refuseCaseVariants),
/* harmony export */   y7: () => (/* binding */ textListField)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** A JSON object's fields. */
function fieldsOf(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw fault(where, 'expected an object');
}
/** A string, or undefined. */
function textField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined || typeof value === 'string')
        return value;
    throw fault(`${where}.${name}`, 'expected a string');
}
/** A list, or undefined. */
function listField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined || Array.isArray(value))
        return value;
    throw fault(`${where}.${name}`, 'expected a list');
}
/** A list of strings, or undefined. */
function textListField(fields, name, where) {
    const list = listField(fields, name, where)?.map(each => each ?? '');
    if (list === undefined || list.every(each => typeof each === 'string'))
        return list;
    throw fault(`${where}.${name}`, 'expected strings');
}
/** An object of strings, or undefined. */
function textMapField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined)
        return undefined;
    const entries = Object.entries(fieldsOf(value, `${where}.${name}`)).map(([key, text]) => [key, text ?? '']);
    if (!entries.every((entry) => typeof entry[1] === 'string'))
        throw fault(`${where}.${name}`, 'expected strings');
    return Object.fromEntries(entries);
}
/** A field of the object itself: never one that every JavaScript object has, such as `constructor`. */
function own(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
/** Go reads keys whatever their case, JavaScript does not: a variant of a key that counts would be read by one and not by the other. */
function refuseCaseVariants(fields, names, where) {
    const expected = new Map(names.map(name => [name.toLowerCase(), name]));
    for (const key of Object.keys(fields)) {
        const name = expected.get(key.toLowerCase());
        if (name !== undefined && name !== key)
            throw fault(where, `the key "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(key)}" reads like "${name}"`);
    }
}
/** The MANIFEST_INVALID error for a place in a document. */
function fault(where, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the document: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(where)}: ${why}`);
}


/***/ }),

/***/ 85197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bareMediaType: () => (/* binding */ bareMediaType),
/* harmony export */   compressionOf: () => (/* binding */ compressionOf),
/* harmony export */   dockerConfig: () => (/* binding */ dockerConfig),
/* harmony export */   dockerLayer: () => (/* binding */ dockerLayer),
/* harmony export */   dockerList: () => (/* binding */ dockerList),
/* harmony export */   dockerManifest: () => (/* binding */ dockerManifest),
/* harmony export */   isForeignLayer: () => (/* binding */ isForeignLayer),
/* harmony export */   isImageConfig: () => (/* binding */ isImageConfig),
/* harmony export */   isLayerType: () => (/* binding */ isLayerType),
/* harmony export */   kindOf: () => (/* binding */ kindOf),
/* harmony export */   manifestAccept: () => (/* binding */ manifestAccept),
/* harmony export */   ociConfig: () => (/* binding */ ociConfig),
/* harmony export */   ociEmpty: () => (/* binding */ ociEmpty),
/* harmony export */   ociIndex: () => (/* binding */ ociIndex),
/* harmony export */   ociLayer: () => (/* binding */ ociLayer),
/* harmony export */   ociManifest: () => (/* binding */ ociManifest),
/* harmony export */   schema1Types: () => (/* binding */ schema1Types),
/* harmony export */   withoutParameters: () => (/* binding */ withoutParameters)
/* harmony export */ });
/** Media types of images (image-spec, media-types.md; Docker's image manifest v2 schema 2). */
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociConfig = 'application/vnd.oci.image.config.v1+json';
const ociEmpty = 'application/vnd.oci.empty.v1+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerConfig = 'application/vnd.docker.container.image.v1+json';
/** Layers by how they are compressed; the last part of the name is what differs. */
const ociLayer = {
    none: 'application/vnd.oci.image.layer.v1.tar',
    gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
};
const dockerLayer = {
    none: 'application/vnd.docker.image.rootfs.diff.tar',
    gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    zstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
};
/** Docker's first manifests, refused. */
const schema1Types = [
    'application/vnd.docker.distribution.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
];
const kinds = new Map([
    [ociManifest, 'image'],
    [dockerManifest, 'image'],
    [ociIndex, 'index'],
    [dockerList, 'index'],
]);
/** The Accept header for manifests: every type that can be read here. */
const manifestAccept = [...kinds.keys()].join(', ');
/** What a manifest of this media type is; `other` for all that cannot be read here. */
function kindOf(mediaType) {
    return schema1Types.includes(mediaType) ? 'schema1' : (kinds.get(mediaType) ?? 'other');
}
/** How a layer of this type is compressed; `unknown` for what is no layer. */
function compressionOf(mediaType) {
    const oci = /^application\/vnd\.oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?$/.exec(mediaType);
    if (oci)
        return oci[1] ?? 'none';
    const docker = /^application\/vnd\.docker\.image\.rootfs\.(?:foreign\.)?diff\.tar(?:\.(gzip|zstd))?$/.exec(mediaType);
    return docker ? (docker[1] ?? 'none') : 'unknown';
}
/** A layer that registries need not hold (image-spec, layer.md, "Non-Distributable Layers"). */
function isForeignLayer(mediaType) {
    return compressionOf(mediaType) !== 'unknown' && /\.(?:nondistributable|foreign)\./.test(mediaType);
}
/** Whether this names an image's layer, also one that cannot be unpacked here, such as an encrypted one. */
function isLayerType(mediaType) {
    return /^application\/vnd\.(?:oci\.image\.layer|docker\.image\.rootfs)\./.test(mediaType);
}
/** Whether this is the config of an image, rather than of some other artifact. */
function isImageConfig(mediaType) {
    return mediaType === ociConfig || mediaType === dockerConfig;
}
/** A Content-Type without its parameters, in lower case. */
function bareMediaType(contentType) {
    return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}
const parameters = /(?:[ \t]*;(?:[ \t]*[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"))?)+[ \t]*$/u;
/** A media type without well-formed parameters (RFC 9110, section 8.3.1); any other text as it is. */
function withoutParameters(mediaType) {
    const at = mediaType.length > 1_000 ? -1 : mediaType.search(/[ \t]*;/);
    if (at < 0)
        return mediaType;
    return parameters.exec(mediaType.slice(at))?.index === 0 ? mediaType.slice(0, at) : mediaType;
}


/***/ }),

/***/ 95581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ normalizePlatform),
/* harmony export */   GQ: () => (/* binding */ runnerPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   vC: () => (/* binding */ platformFields)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29997);



/*
 * As in containerd/platforms, but with both os and architecture, so that a text means the same on every machine:
 *
 *   platform := os [ "(" [ version ] [ "+" feature ]* ")" ] "/" architecture [ "/" variant ]
 *
 * In version and feature the characters % + ( ) / are written %25 %2B %28 %29 %2F.
 */
const grammar = /^(?<os>[\w.-]+)(?:\((?<version>[^()+/]*)(?<features>(?:\+[^()+/]+)*)\))?\/(?<architecture>[\w.-]+)(?:\/(?<variant>[\w.-]+))?$/;
const namePart = /^[\w.-]*$/;
/** Reads `os/architecture[/variant]`, normalised; `windows(10.0.20348)/amd64` names a build. Throws PLATFORM_INVALID. */
function parsePlatform(text) {
    const found = grammar.exec(text)?.groups;
    if (!found)
        throw unreadable(text);
    const { os = '', architecture = '', variant, version, features } = found;
    const osFeatures = (features ?? '').split('+').slice(1).map(unescaped);
    return normalizePlatform({
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(version ? { osVersion: unescaped(version) } : {}),
        ...(osFeatures.length > 0 ? { osFeatures } : {}),
    });
}
function unreadable(text) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('PLATFORM_INVALID', `Cannot read platform "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text)}": expected os/architecture[/variant]`);
}
function escaped(text) {
    return text.replace(/[%+()/]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}
function unescaped(text) {
    return text.replace(/%(2[5589BbFf])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
/** The one spelling of a platform: aarch64 is arm64, arm64/v8 is arm64, arm is arm/v7, macOS is darwin. */
function normalizePlatform(platform) {
    const { os: named, architecture: written, variant: asked, ...rest } = platform;
    const os = named.toLowerCase() === 'macos' ? 'darwin' : named.toLowerCase();
    const [architecture, variant] = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .normalProcessor */ .c)(written, asked);
    return { os, architecture, ...(variant ? { variant } : {}), ...rest };
}
/** Whether a platform's names can be written down and read back. */
function isNamed({ os, architecture, variant = '' }) {
    return os !== '' && architecture !== '' && [os, architecture, variant].every(name => namePart.test(name));
}
/** A platform as parsePlatform reads it; no two platforms have the same text. */
function formatPlatform({ os, architecture, variant, osVersion = '', osFeatures = [], }) {
    const more = [osVersion, ...osFeatures.toSorted()].map(escaped).join('+');
    return [more === '' ? os : `${os}(${more})`, architecture, ...(variant ? [variant] : [])].join('/');
}
/** A platform as documents write it (image-spec, image-index.md, "platform"). */
function platformFields({ os, architecture, variant, osVersion, osFeatures, }) {
    return {
        architecture,
        os,
        ...(osVersion ? { 'os.version': osVersion } : {}),
        ...(osFeatures?.length ? { 'os.features': osFeatures } : {}),
        ...(variant ? { variant } : {}),
    };
}
/**
 * The platform of images that run where Node reports these names (process.platform, process.arch); containers on a Mac are Linux.
 * On Windows `release` (os.release()) asks for images of the same build, as containers there need.
 */
function runnerPlatform(nodePlatform, nodeArchitecture, release) {
    const windows = nodePlatform === 'win32';
    return normalizePlatform({
        os: windows ? 'windows' : 'linux',
        architecture: nodeArchitecture,
        ...(windows && release ? { osVersion: release } : {}),
    });
}


/***/ }),

/***/ 3394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* unused harmony export maxJsonBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** Bytes of the largest document that is read. */
const maxJsonBytes = 4 * 1024 * 1024;
const maxDepth = 64;
/**
 * Parses one JSON document that every reader reads alike: UTF-8 without a byte order mark, no key twice in an object,
 * nothing after its end, nested at most 64 deep. Throws MANIFEST_INVALID, MANIFEST_TOO_LARGE beyond 4 MiB.
 */
function parseStrictJson(bytes) {
    if (bytes.byteLength > maxJsonBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read a document of ${bytes.byteLength} bytes: expected at most ${maxJsonBytes}`);
    }
    const text = decoded(bytes);
    if (text.startsWith('\ufeff'))
        throw invalid('it begins with a byte order mark');
    checkStructure(text);
    return parsed(text);
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw invalid('it is not UTF-8', error);
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the document, which is not fit to print: it does not become the cause.
        throw invalid('it is not JSON');
    }
}
/**
 * One pass before JSON.parse, which keeps the last of two equal keys and says nothing. Here only strings and brackets count;
 * that the rest is JSON, and that brackets are in pairs, JSON.parse finds out.
 */
function checkStructure(text) {
    const open = [];
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (character === '"') {
            const end = stringEnd(text, at);
            if (isKey(text, end))
                noteKey(open.at(-1), text.slice(at, end));
            at = end - 1;
        }
        else if (character === '{' || character === '[') {
            open.push(character === '{' ? new Set() : undefined);
            if (open.length > maxDepth)
                throw invalid(`it nests deeper than ${maxDepth} levels`);
        }
        else if (character === '}' || character === ']')
            open.pop();
    }
}
function stringEnd(text, start) {
    for (let at = start + 1; at < text.length; at++) {
        if (text[at] === '\\')
            at++;
        else if (text[at] === '"')
            return at + 1;
    }
    throw invalid('it is not JSON');
}
function isKey(text, after) {
    let at = after;
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t')
        at++;
    return text[at] === ':';
}
function noteKey(keys, quoted) {
    const key = quoted.includes('\\') ? parsed(quoted) : quoted.slice(1, -1);
    if (keys?.has(key))
        throw invalid('a key stands twice in one object');
    keys?.add(key);
}
function invalid(why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the document: ${why}`, { cause });
}


/***/ }),

/***/ 74717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ isDocumentFault),
/* harmony export */   XJ: () => (/* binding */ unreadFacts),
/* harmony export */   a2: () => (/* binding */ unansweredFacts)
/* harmony export */ });
/* unused harmony export spelledDigests */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);


/** What is wrong with one document and would be wrong with it tomorrow; everything else is an answer that was not given. */
const documentFaults = [
    'MANIFEST_INVALID',
    'MANIFEST_TOO_LARGE',
    'SCHEMA1_UNSUPPORTED',
    'MEDIA_TYPE_UNSUPPORTED',
    'CONTENT_MISMATCH',
    'CONTENT_TOO_LARGE',
    'GRAPH_INVALID',
    'DIGEST_INVALID',
    'DIGEST_UNSUPPORTED',
    'PLATFORM_INVALID',
    'POLICY_BLOCKED',
];
/** A document that spells more digests than an index may have entries is not looked through. */
const mostSpelled = 10_000;
/** Whether the document itself is at fault, not the way to it. */
function isDocumentFault(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, ...documentFaults);
}
/** What is known of a version whose manifest nobody answered for: nothing, so it stops the plan. */
function unansweredFacts({ message }) {
    return { kind: 'unreadable', needs: [], problem: message };
}
/**
 * What is known of a manifest that was served and cannot be understood. `bytes` are what the registry gave, undefined where it gave
 * nothing: what they may refer to is what they spell, and anything at all where they are not the bytes of `digest`.
 */
function unreadFacts({ message }, digest, bytes) {
    const own = bytes && ownBytes(bytes, digest);
    if (own && isSchema1(own))
        return { kind: 'image', needs: [], size: own.byteLength };
    const size = own ? { size: own.byteLength } : {};
    return {
        kind: 'unreadable',
        needs: [],
        problem: message,
        ...size,
        mayNeed: (own && spelledDigests(own)) ?? 'anything',
    };
}
/**
 * Every digest that could be read out of a document, whatever its grammar; undefined where there are too many.
 *
 * Documents name each other by a JSON string that ends in the hex of a digest, so that it stands between characters that are no
 * hex, once the escapes are undone that JSON has for them. Clients read UTF-8 alone (RFC 8259, section 8.1).
 */
function spelledDigests(bytes) {
    const text = unescaped(bytes);
    const found = new Set();
    for (const [run] of text.matchAll(/[0-9a-f]{64,}/gi)) {
        for (const digest of digestsIn(run.toLowerCase()))
            found.add(digest);
        if (found.size > mostSpelled)
            return undefined;
    }
    return [...found];
}
function digestsIn(run) {
    const parts = [64, 128].flatMap(length => run.length < length ? [] : [run.slice(0, length), run.slice(-length)]);
    return parts.map(hex => `sha${hex.length * 4}:${hex}`).filter(_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc);
}
function unescaped(bytes) {
    return Buffer.from(bytes)
        .toString('latin1')
        .replace(/\\u00([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
/** The bytes that have this digest: all of them, or the signed part, which alone counts in Docker schema 1. */
function ownBytes(bytes, digest) {
    const has = (part) => (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(part, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)) === digest;
    if (has(bytes))
        return bytes;
    const signed = signedPart(bytes);
    return signed && has(signed) ? signed : undefined;
}
/** What a "pretty" JSON signature covers: the beginning as it is, and the end that it carries itself (libtrust, JWS). */
function signedPart(bytes) {
    const { signatures } = fieldsIn(bytes) ?? {};
    const [first] = Array.isArray(signatures) ? signatures : [];
    const { protected: head } = Object(first);
    if (typeof head !== 'string')
        return undefined;
    const { formatLength, formatTail } = fieldsIn(Buffer.from(head, 'base64url')) ?? {};
    if (typeof formatLength !== 'number' || typeof formatTail !== 'string')
        return undefined;
    return Buffer.concat([bytes.subarray(0, formatLength), Buffer.from(formatTail, 'base64url')]);
}
/** Docker schema 1 has neither children nor subject, so that nothing hangs on it; what also has fields for them is something else. */
function isSchema1(bytes) {
    const fields = fieldsIn(bytes);
    if (fields?.schemaVersion !== 1 || !Array.isArray(fields.fsLayers))
        return false;
    return !/"(?:manifests|subject|config|layers|blobs)"/i.test(unescaped(bytes));
}
function fieldsIn(bytes) {
    try {
        const value = JSON.parse(Buffer.from(bytes).toString('utf8'));
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 11265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Pace),
/* harmony export */   s: () => (/* binding */ lineEvery)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);

/** Milliseconds between two lines on how far something is. */
const lineEvery = 5_000;
/** Counts bytes that come or go, and says when a line on them is due. */
class Pace {
    #now;
    #total = 0;
    #sum = 0;
    #spoke;
    #sumThen = 0;
    constructor(now) {
        this.#now = now;
        this.#spoke = now();
    }
    /** So many bytes more are to be moved. */
    expect(bytes) {
        // Time in which nothing was to be moved does not count.
        if (this.#sum === this.#total)
            this.#restart();
        this.#total += bytes;
    }
    /** Bytes were moved. Returns whether the last line is long enough ago. */
    add(bytes) {
        this.#sum += bytes;
        return this.#now() - this.#spoke >= lineEvery;
    }
    /** Whether there is more to come. */
    get isDue() {
        return this.#sum < this.#total;
    }
    /** How far it is, and how fast since the last line: `12.3 MB of 118 MB (10 %), 4.1 MB/s`. */
    line() {
        const rate = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanRate */ .S6)(this.#sum - this.#sumThen, this.#now() - this.#spoke);
        this.#restart();
        // A try that broke off counts twice.
        const sum = Math.min(this.#sum, this.#total);
        const share = Math.floor((100 * sum) / Math.max(1, this.#total));
        return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(sum)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(this.#total)} (${share} %), ${rate}`;
    }
    #restart() {
        this.#spoke = this.#now();
        this.#sumThen = this.#sum;
    }
}


/***/ }),

/***/ 91410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ fileText),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   pW: () => (/* binding */ workspaceText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64237);
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



const greatestText = 64 * 1024 * 1024;
/** Never waiting for a pipe; Windows has no such flag. */
const plainly = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The text of a plain file of at most 64 MiB. Throws what Node does, with a `code` for people; a link to a device that never ends is refused. */
async function fileText(path) {
    return textOf(path, plainly);
}
/** The same for a path of an input: what lies in the workspace is read through no link that leads out of it. */
async function workspaceText(workspace, path) {
    const { path: real, within } = await (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathToRead */ .DW)(workspace, path);
    // A link that took the file's place since then is not followed.
    return textOf(real, within === undefined ? plainly : plainly | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0));
}
async function textOf(path, flags) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags), true);
        const stats = await file.stat();
        if (!stats.isFile())
            throw Object.assign(new Error(), { code: 'it is no plain file' });
        if (stats.size > greatestText)
            throw Object.assign(new Error(), { code: 'it is larger than 64 MiB' });
        return file.readFile('utf8');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Why a file or folder could not be read: Node's code, and what it means where that is what people meet. */
function fileProblem(error) {
    const { code = 'an unknown fault' } = error;
    return code === 'ENOENT' ? 'it does not exist' : code;
}


/***/ }),

/***/ 64237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ pathToRead),
/* harmony export */   Pq: () => (/* binding */ pathHint),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   ok: () => (/* binding */ pathToWrite),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Where a path of an input leads that is read. What lies in the workspace is the checkout's, and links in it may lead anywhere: it has to
 * end in the workspace. What lies elsewhere is named by an absolute path, which is the workflow's own word. Throws what Node does, with a
 * `code` for people (`fileProblem`).
 */
async function pathToRead(workspace, path) {
    return pathIn(workspace, path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath);
}
/** The same for a path that is written: what is not there yet is to be made in the workspace, and never behind a link that leads nowhere. */
async function pathToWrite(workspace, path) {
    return pathIn(workspace, path, realPathOfNew);
}
/** Whether what is there lies in the folder `within` in truth; anywhere, where that is undefined. */
async function isWithin(path, within) {
    return within === undefined || isBelow(within, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path));
}
/** Whether a path is the folder or lies in it, by its text alone. */
function isBelow(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/** A path as it is shown: relative where it lies in the workspace. */
function shownPath(workspace, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    return below === '' || below.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || below === '..' ? path : below.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
async function pathIn(workspace, written, resolved) {
    if (written.includes('\0'))
        throw new PathProblem('it is no path');
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, written);
    const root = await realPathOfNew((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace));
    if (!isBelow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), full) && !isBelow(root, full)) {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(written))
            return { path: full, within: undefined };
        throw new PathProblem('it lies outside the workspace, where only an absolute path leads');
    }
    const real = await resolved(full);
    if (!isBelow(root, real))
        throw new PathProblem('a link leads out of the workspace');
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real)), within: root };
}
/** The real path of the nearest folder that is there, and the rest behind it. */
async function realPathOfNew(full) {
    const rest = [];
    for (let at = full;;) {
        try {
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(at), ...rest);
        }
        catch (error) {
            if (error.code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
                throw error;
        }
        const here = await statsOf(at);
        // A link to what is not there: whoever writes through it makes that.
        if (here?.isSymbolicLink())
            throw new PathProblem('a link leads to what is not there');
        // Another step made it meanwhile: its real path is asked for once more.
        if (here)
            continue;
        rest.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(at));
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at);
    }
}
/** What stands at a path itself, be it a link; undefined for nothing. */
async function statsOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
class PathProblem extends Error {
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}
/** What to do about a path that was refused; undefined for what the system says of it. */
function pathHint(error) {
    return error instanceof PathProblem
        ? 'A relative path has to stay in the workspace, with every link that it goes through. Name what lies elsewhere by its absolute path.'
        : undefined;
}


/***/ }),

/***/ 81485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var src_errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js + 15 modules
var open_common = __webpack_require__(91882);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/shown-words.js
var shown_words = __webpack_require__(66327);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/tag-name.js
var tag_name = __webpack_require__(37268);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/inventory.js


const none = [];
/**
 * The graph of a repository's versions: needs, subjects, fallback tags and cosign tags as edges.
 * Throws REGISTRY_PROTOCOL when a digest is listed twice or a tag points to two versions.
 */
function buildInventory(repository, versions) {
    const sorted = versions.toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
    const byDigest = new Map(sorted.map(version => [version.digest, version]));
    const byKey = new Map(sorted.map(version => [(0,tag_name/* keyOfDigest */.JQ)(version.digest), version.digest]));
    refuseTwins(repository, sorted, byDigest);
    const children = new Map();
    const subjects = new Map();
    const orphans = new Set();
    for (const version of sorted) {
        const present = unique(version.needs).filter(digest => byDigest.has(digest) && digest !== version.digest);
        if (present.length > 0)
            children.set(version.digest, present);
        const named = subjectsOf(version, byKey).filter(digest => byDigest.has(digest));
        if (isReferrer(version) && named.length === 0)
            orphans.add(version.digest);
        const about = named.filter(digest => digest !== version.digest);
        if (about.length > 0)
            subjects.set(version.digest, about);
    }
    return {
        repository,
        versions: sorted,
        byDigest,
        children,
        subjects,
        orphans,
        parents: reversed(children),
        companions: reversed(subjects),
    };
}
/** The neighbours of a version along one kind of edge; empty when there are none. */
function along(edges, digest) {
    return edges.get(digest) ?? none;
}
/** The tags by which people name the version, without those that name another image. */
function ordinaryTags(version) {
    return version.tags.filter(tag => (0,tag_name/* referrerTagKey */.X5)(tag) === undefined);
}
/** Whether the version says that it belongs to another image, present or gone. */
function isReferrer(version) {
    return version.subject !== undefined || version.tags.some(tag => (0,tag_name/* referrerTagKey */.X5)(tag) !== undefined);
}
function subjectsOf(version, byKey) {
    const named = version.tags.flatMap(tag => byKey.get((0,tag_name/* referrerTagKey */.X5)(tag) ?? '') ?? []);
    const all = version.subject ? [version.subject, ...named] : named;
    return unique(all);
}
function reversed(edges) {
    const back = new Map();
    for (const [from, targets] of edges) {
        for (const to of targets) {
            const sources = back.get(to);
            if (sources)
                sources.push(from);
            else
                back.set(to, [from]);
        }
    }
    return back;
}
function refuseTwins(repository, versions, byDigest) {
    const holders = new Map();
    const twin = versions.find(version => byDigest.get(version.digest) !== version);
    for (const { digest, tags } of versions) {
        const stolen = tags.find(tag => holders.has(tag));
        if (stolen !== undefined || twin)
            throw contradiction(repository, stolen ?? digest);
        for (const tag of tags)
            holders.set(tag, digest);
    }
}
function contradiction(repository, name) {
    const message = `Cannot list ${repository}: ${JSON.stringify(name)} appears twice, expected each tag and digest once`;
    return new src_errors/* TallyError */.jB('REGISTRY_PROTOCOL', message);
}
function unique(items) {
    return items.length < 2 ? items : [...new Set(items)];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/execution-order.js

/** The decisions as steps: tags that leave kept versions, then versions, each after what must go before it. */
function executionSteps(inventory, decisions, order) {
    const untags = decisions.filter(({ act }) => act === 'untag' || (act === 'delete' && order === 'tags-first'));
    const doomed = decisions.filter(({ act }) => act === 'delete').map(({ version }) => version);
    const sorted = parentsFirst(inventory, doomed);
    if (order === 'children-first')
        sorted.reverse();
    return [
        ...untags.flatMap(({ version, tags }) => tags.map(tag => ({ act: 'untag', version, tag }))),
        ...sorted.map(version => ({ act: 'delete', version })),
    ];
}
/**
 * Kahn's algorithm. Parents come before children without exception, which hashes make possible; an image comes before
 * its companions unless the two form a ring, as when an index is about one of its own children.
 */
function parentsFirst({ children, companions, byDigest }, doomed) {
    const waiting = new Map(doomed.map(version => [version.digest, { version, parents: 0, subjects: 0 }]));
    const below = (edges, digest) => {
        const builtOn = edges === children ? (byDigest.get(digest)?.baseOf ?? []) : [];
        return [...along(edges, digest), ...builtOn].flatMap(next => waiting.get(next) ?? []);
    };
    for (const { digest } of doomed) {
        for (const entry of below(children, digest))
            entry.parents++;
        for (const entry of below(companions, digest))
            entry.subjects++;
    }
    const parentless = [...waiting.values()].filter(({ parents }) => parents === 0);
    const ready = parentless.filter(({ subjects }) => subjects === 0);
    const sorted = new Set();
    const settle = ({ version: { digest } }) => {
        for (const entry of below(companions, digest)) {
            if (--entry.subjects === 0 && entry.parents === 0)
                ready.push(entry);
        }
        for (const entry of below(children, digest)) {
            if (--entry.parents > 0)
                continue;
            parentless.push(entry);
            if (entry.subjects <= 0)
                ready.push(entry);
        }
    };
    let forced = 0;
    const nextReady = () => ready.shift() ?? parentless[forced++];
    for (let next = nextReady(); next; next = nextReady()) {
        if (sorted.has(next.version))
            continue;
        sorted.add(next.version);
        settle(next);
    }
    return [...sorted];
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/doubt.js

/**
 * What may be needed by a version that cannot be read, with the first such version: none of it can be proved unneeded.
 *
 * Let U be the versions that cannot be read. A plan must delete nothing that a version that stays reaches, and all of U stays.
 *
 * 1. What u of U refers to, it names by digest. Where the bytes of u are at hand and have its digest, each such digest is spelled
 *    in them, however little of the rest is understood. So u reaches no more than is reachable from what it spells.
 * 2. Where the bytes of u are not at hand, u may refer to any version x, a tagged one too, with one exception: if x names u, by itself
 *    or through others, then the bytes of u cannot hold the digest of x, which was computed after u was known, from bytes that depend
 *    on u. So u reaches, through whatever lies between, no version that names u, and nothing is proved of all others.
 * 3. Referrers, signatures and fallback tags live as long as what they are about. Those of U and of all that U may reach are found by
 *    walking on from there, as for any other version that stays.
 *
 * The set given here is the closure of 1, 2 and 3. All of it stays with its tags, even with the last one: a registry that collects
 * what no tag leads to may not know what u needs either. Tags beside one that stays are judged as always, since documents name no tags.
 *
 * `isHeeded` are those of U that a plan was made with: what it deletes was proved then, from names that may be gone by now.
 */
function doubtOf(inventory, isHeeded = () => false) {
    const unread = inventory.versions.filter(({ digest, kind }) => kind === 'unreadable' && !isHeeded(digest));
    const doubted = new Map();
    if (unread.length === 0)
        return doubted;
    const note = (digest, because) => {
        if (inventory.byDigest.has(digest) && !doubted.has(digest))
            doubted.set(digest, because);
    };
    for (const { digest } of unread)
        note(digest, digest);
    for (const { digest, mayNeed } of unread)
        if (mayNeed !== 'anything')
            for (const spelled of mayNeed ?? [])
                note(spelled, digest);
    let others = inventory.versions.filter(({ digest }) => !doubted.has(digest));
    for (const { digest: unknown, mayNeed } of unread) {
        if ((mayNeed !== undefined && mayNeed !== 'anything') || others.length === 0)
            continue;
        const namers = namersOf(unknown, inventory);
        for (const { digest } of others)
            if (!namers.has(digest))
                note(digest, unknown);
        others = others.filter(({ digest }) => !doubted.has(digest));
    }
    // A Map visits what is added while it is walked.
    for (const [from, because] of doubted) {
        for (const to of along(inventory.children, from))
            note(to, because);
        for (const to of along(inventory.companions, from))
            note(to, because);
    }
    return doubted;
}
/** Every version whose bytes name this one, themselves or through others; what only a tag says is no proof. */
function namersOf(digest, { parents, companions, byDigest }) {
    const namers = new Set();
    const climb = [digest];
    for (let named = climb.pop(); named !== undefined; named = climb.pop()) {
        const about = along(companions, named).filter(each => byDigest.get(each)?.subject === named);
        for (const namer of [...along(parents, named), ...about]) {
            if (namers.has(namer))
                continue;
            namers.add(namer);
            climb.push(namer);
        }
    }
    return namers;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/version.js
/** Whether nobody said anything of the version, so that nothing is safe to plan. */
function isUnanswered({ kind, mayNeed }) {
    return kind === 'unreadable' && mayNeed === undefined;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/keep-refs.js
/** The first file reference with a digest of this version; the repository is not asked, since copies share digests. */
function namesVersion(refs, { digest, aliases = [] }) {
    return refs.find(ref => ref.digest !== undefined && [digest, ...aliases].includes(ref.digest));
}
/** The first file reference that means this tag of this repository. */
function namesTag(refs, repository, tag) {
    return refs.find(ref => isHere(ref, repository) && ref.tag?.matches(tag));
}
function isHere({ repository: named }, repository) {
    if (typeof named === 'string')
        return repository === named;
    const isLongEnough = repository.length >= named.starts.length + named.ends.length;
    return isLongEnough && repository.startsWith(named.starts) && repository.endsWith(named.ends);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/duration.js
var duration = __webpack_require__(66898);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/image-dates.js

/**
 * When each version was made. An index seldom says so itself; it cannot be older than its newest child, so it
 * takes that child's date. Versions nobody can date are absent.
 */
function imageDates(inventory) {
    const dates = new Map();
    const dated = inventory.versions.filter(isDated).sort((a, b) => b.created.getTime() - a.created.getTime());
    for (const version of dated) {
        dates.set(version.digest, version.created);
        // Newest first: the first date to reach an undated ancestor is the one that stays.
        const climb = [version.digest];
        for (let child = climb.pop(); child !== undefined; child = climb.pop()) {
            for (const parent of along(inventory.parents, child)) {
                if (dates.has(parent) || inventory.byDigest.get(parent)?.created)
                    continue;
                dates.set(parent, version.created);
                climb.push(parent);
            }
        }
    }
    return dates;
}
function isDated(version) {
    return version.created !== undefined;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/filter-match.js





/** The filters as one question: which filter does this version not match? Throws NOT_FOUND for an unknown `before` or `since`. */
function filterQuestion(filters, ground) {
    const tests = filters
        .filter(filter => filter.kind !== 'reference')
        .map(filter => ({ filter, matches: testOf(filter, ground) }));
    const references = filters.filter(filter => filter.kind === 'reference');
    return version => tests.find(({ matches }) => !matches(version))?.filter ??
        (version.tags.length === 0
            ? unmatchedReference(references, ground.inventory.repository, undefined)
            : undefined);
}
/** The `reference=` filter that keeps a tag from being pruned, if one does; as in Docker one match among several is enough. */
function unmatchedReference(filters, repository, tag) {
    const references = filters.filter(filter => filter.kind === 'reference');
    // In the engine what has no tag has no repository either.
    const names = repository === tag_name/* engineTarget */.kG ? [] : [repository, familiar(repository)];
    const all = tag === undefined ? names : [...names, ...names.map(name => `${name}:${tag}`)];
    return references.some(({ pattern }) => all.some(name => pattern.matches(name))) ? undefined : references[0];
}
/** Whether one filter matches a version, whatever the others say. Throws NOT_FOUND for an unknown `before` or `since`. */
function filterMatches(filter, ground) {
    if (filter.kind !== 'reference')
        return testOf(filter, ground);
    const { repository } = ground.inventory;
    return ({ tags }) => (tags.length > 0 ? tags : [undefined]).some(tag => {
        const name = tag === undefined ? { repository, tag } : (0,tag_name/* tagName */.wZ)(repository, tag);
        return unmatchedReference([filter], name.repository, name.tag) === undefined;
    });
}
function testOf(filter, ground) {
    switch (filter.kind) {
        case 'dangling':
            return (version) => (version.tags.length === 0) === filter.wanted;
        case 'label':
            return (version) => matchesLabel(filter, version, ground.inventory);
        case 'until':
            return datedBefore('at' in filter ? filter.at : new Date(ground.now.getTime() - filter.age), ground);
        case 'before':
            return datedBefore(dateOfNamed(filter.image, ground), ground);
        case 'since': {
            const limit = dateOfNamed(filter.image, ground);
            return ({ digest }) => (ground.dates.get(digest)?.getTime() ?? Number.NEGATIVE_INFINITY) > limit.getTime();
        }
    }
}
function datedBefore(limit, { dates }) {
    return ({ digest }) => (dates.get(digest)?.getTime() ?? Number.POSITIVE_INFINITY) < limit.getTime();
}
/**
 * A version whose labels nobody read matches neither `label=` nor `label!=`: what is unknown stays. An index matches
 * when all of its images do.
 */
function matchesLabel(filter, version, inventory) {
    const images = version.kind === 'index' ? imagesBelow(version, inventory) : [version];
    return images.length > 0 && images.every(({ labels }) => labels !== undefined && hasLabel(filter, labels));
}
function hasLabel({ key, value, wanted }, labels) {
    const has = Object.hasOwn(labels, key) && (value === undefined || value === labels[key]);
    return has === wanted;
}
function imagesBelow({ digest }, { children, byDigest }) {
    const reached = new Set([digest]);
    // A Set visits what is added while it is walked.
    for (const parent of reached)
        for (const child of along(children, parent))
            reached.add(child);
    return [...reached]
        .flatMap(below => byDigest.get(below) ?? [])
        .filter(({ kind }) => kind === 'image' || kind === 'unreadable');
}
function dateOfNamed(image, { inventory, dates }) {
    const [name = '', digest] = image.split('@');
    const colon = name.lastIndexOf(':');
    const isName = colon > name.lastIndexOf('/');
    const tag = isName ? name.slice(colon + 1) : name;
    const repository = isName ? name.slice(0, colon) : inventory.repository;
    const whole = inventory.repository === tag_name/* engineTarget */.kG ? [image, `${image}:latest`] : [tag];
    const wanted = inventory.versions.find(version => digest === undefined
        ? whole.some(each => version.tags.includes(each)) || version.digest === image
        : [version.digest, ...(version.aliases ?? [])].some(each => each === digest));
    const isHere = inventory.repository === tag_name/* engineTarget */.kG ||
        [inventory.repository, familiar(inventory.repository), 'sha256'].includes(repository);
    const date = wanted && (isHere || digest !== undefined) ? dates.get(wanted.digest) : undefined;
    if (date)
        return date;
    const state = wanted && isHere ? 'nobody says how old it is' : 'it is not there';
    throw new src_errors/* TallyError */.jB('NOT_FOUND', `Cannot compare with "${(0,printable/* printable */.g)(image)}" in ${inventory.repository}: ${state}, expected a dated image`);
}
/** The name as Docker prints it: `alpine` for docker.io/library/alpine. */
function familiar(repository) {
    return (0,model_reference/* familiarReference */.ZD)((0,model_reference/* parseRepository */.SU)(repository));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/filter.js
var filter = __webpack_require__(80904);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/pattern.js + 3 modules
var match_pattern = __webpack_require__(41747);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/policy.js





/** Most patterns or filters that one input may hold; together with the pattern's own bounds this bounds the time. */
const mostPatterns = 200;
/** The policy that the inputs ask for. Throws INPUT_INVALID naming every bad input at once. */
function parsePolicy(inputs) {
    const problems = [];
    const say = (input, problem) => void problems.push(`Cannot read ${input}: ${problem}`);
    const patterns = linesReader(match_pattern/* parsePattern */.E, say);
    const policy = {
        pruneTags: patterns('prune-tags', inputs.pruneTags),
        keepTags: patterns('keep-tags', inputs.keepTags),
        pruneUntagged: inputs.pruneUntagged ?? false,
        keepLast: count('keep-last', inputs.keepLast ?? '0', say),
        olderThan: age(inputs.olderThan ?? '7d', say),
        filters: linesReader(filter/* parseFilter */.a, say)('filters', inputs.filters),
        pruneBroken: inputs.pruneBroken ?? false,
        pruneOrphans: inputs.pruneOrphans ?? false,
        keepRefs: inputs.keepRefs ?? [],
        maxDeletes: count('max-deletes', inputs.maxDeletes ?? '100', say),
    };
    if (problems.length > 0)
        throw new src_errors/* TallyError */.jB('INPUT_INVALID', problems.join('\n'));
    return policy;
}
/** Whether the policy names nothing at all to prune; then nothing is done, and that is said. */
function isEmptyPolicy(policy) {
    return policy.pruneTags.length === 0 && !policy.pruneUntagged && !policy.pruneBroken && !policy.pruneOrphans;
}
/** What was asked for and can never be, whatever the places hold, in sentences fit to print. */
function contradictions({ filters, pruneTags, pruneUntagged, pruneBroken, pruneOrphans, }) {
    const dangling = new Map(filters.flatMap(each => (each.kind === 'dangling' ? [[each.wanted, each.text]] : [])));
    const [untagged, tagged] = [dangling.get(true), dangling.get(false)];
    if (untagged !== undefined && tagged !== undefined)
        return [`Cannot use filters "${untagged}" and "${tagged}" together: no image matches both`];
    const isElse = pruneBroken || pruneOrphans;
    if (untagged !== undefined && pruneTags.length > 0 && !pruneUntagged && !isElse)
        return [
            `Cannot use filters "${untagged}" with prune-tags alone: it lets go what has no tag, expected prune-untagged`,
        ];
    if (tagged !== undefined && pruneUntagged && pruneTags.length === 0 && !isElse)
        return [
            `Cannot use filters "${tagged}" with prune-untagged alone: it lets go what has tags, expected prune-tags`,
        ];
    return [];
}
function linesReader(parse, say) {
    return (input, lines = []) => {
        if (lines.length > mostPatterns)
            say(input, `${lines.length} lines, expected at most ${mostPatterns}`);
        return lines.slice(0, mostPatterns).flatMap(line => {
            const result = parse(line);
            if (!('problem' in result))
                return [result];
            say(input, result.problem);
            return [];
        });
    };
}
function count(input, text, say) {
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    say(input, `"${(0,printable/* printable */.g)(text)}", expected a whole number`);
    return 0;
}
function age(text, say) {
    const milliseconds = (0,duration/* parseDuration */.E)(text);
    if (milliseconds !== undefined)
        return milliseconds;
    say('older-than', `"${(0,printable/* printable */.g)(text)}", expected a duration such as 7d, 36h or 0s`);
    return 0;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/tag-verdicts.js





/** The verdict on every ordinary tag, by version; keep-tags, `latest`, keep-refs-from, filters and keep-last all heard. */
function tagVerdicts(inventory, policy, dates) {
    const marked = new Map(inventory.versions.map(version => [
        version.digest,
        ordinaryTags(version).map(tag => mark(tag, inventory.repository, policy)),
    ]));
    // What cannot be read stays anyway, and takes no place from the newest that can.
    const counted = inventory.versions.filter(version => version.kind !== 'unreadable' && !namesVersion(policy.keepRefs, version));
    const newest = new Map(policy.pruneTags.map(pattern => {
        const images = counted.filter(({ digest }) => marked.get(digest)?.some(({ named }) => named.includes(pattern)));
        return [pattern, newestOf(images, policy.keepLast, dates)];
    }));
    return new Map([...marked].map(([digest, tags]) => [digest, tags.map(tag => settle(tag, digest, { newest, policy }))]));
}
/** The newest `count` versions; one that nobody can date counts as new, since it may be. */
function newestOf(versions, count, dates) {
    const time = ({ digest }) => dates.get(digest)?.getTime() ?? Number.POSITIVE_INFINITY;
    const newerFirst = (a, b) => (time(a) === time(b) ? 0 : time(b) > time(a) ? 1 : -1);
    return new Set(versions
        .toSorted(newerFirst)
        .slice(0, count)
        .map(({ digest }) => digest));
}
function mark(tag, place, policy) {
    const { repository, tag: own, names } = (0,tag_name/* tagName */.wZ)(place, tag);
    const matches = (pattern) => names.some(name => pattern.matches(name));
    const reference = namesTag(policy.keepRefs, repository, own);
    if (reference) {
        return {
            tag,
            named: [],
            stays: { kind: 'referenced', text: `${(0,printable/* printable */.g)(reference.file)} names ${quote(tag)}` },
        };
    }
    const keep = policy.keepTags.find(matches);
    if (keep) {
        return {
            tag,
            named: [],
            stays: { kind: 'kept-tag', text: `keep-tags ${quote(keep.text)} holds ${quote(tag)}` },
        };
    }
    const named = policy.pruneTags.filter(matches);
    if (named.length === 0)
        return { tag, named, stays: { kind: 'unnamed', text: `prune-tags does not name ${quote(tag)}` } };
    if (own === 'latest' && !named.some(pattern => pattern.isExact)) {
        return {
            tag,
            named: [],
            stays: { kind: 'latest', text: '"latest" stays unless prune-tags names it exactly' },
        };
    }
    const filter = unmatchedReference(policy.filters, repository, own);
    return filter
        ? { tag, named, stays: { kind: 'filtered', text: `${quote(filter.text)} does not match` } }
        : { tag, named };
}
function settle({ tag, stays, named }, digest, { newest, policy }) {
    const [first] = named;
    const holder = named.find(pattern => newest.get(pattern)?.has(digest));
    if (stays || !first)
        return { tag, stays: stays ?? { kind: 'unnamed', text: `nothing names ${quote(tag)}` } };
    if (!holder)
        return { tag, goes: first };
    const text = `among the ${policy.keepLast} newest that ${quote(holder.text)} names`;
    return { tag, stays: { kind: 'keep-last', text } };
}
function quote(text) {
    return `"${(0,printable/* printable */.g)(text)}"`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/verdict.js








/** The verdict on every version, in the inventory's order. Throws NOT_FOUND for an unknown `before=` or `since=`. */
function verdicts(inventory, policy, now) {
    if (isEmptyPolicy(policy)) {
        const reason = { kind: 'empty', text: 'no input names it' };
        return new Map(inventory.versions.map(({ digest }) => [digest, { side: 'stays', reason, loose: [] }]));
    }
    const dates = imageDates(inventory);
    const roots = inventory.versions.filter(version => version.kind !== 'unreadable' && isUntaggedRoot(version, inventory));
    const court = {
        inventory,
        policy,
        now,
        dates,
        tags: tagVerdicts(inventory, policy, dates),
        unmatched: filterQuestion(policy.filters, { inventory, dates, now }),
        broken: policy.pruneBroken ? brokenIndexes(inventory) : new Map(),
        newestUntagged: newestOf(roots, policy.pruneTags.length === 0 ? policy.keepLast : 0, dates),
    };
    return new Map(inventory.versions.map(version => [version.digest, verdictOf(version, court)]));
}
function verdictOf(version, court) {
    const held = holdOf(version, court);
    if (held)
        return { side: 'stays', reason: held, loose: [] };
    const verdict = namedBy(version, court);
    if (verdict.side === 'follows')
        return verdict;
    if (verdict.side === 'stays' && verdict.loose.length === 0)
        return verdict;
    const veto = vetoOf(version, court);
    return veto ? { side: 'stays', reason: veto, loose: [] } : verdict;
}
/** Reasons that hold a version whatever else is said of it. */
function holdOf(version, { policy, inventory, now, dates, tags }) {
    if (version.heldBy !== undefined)
        return { kind: 'in-use', text: version.heldBy };
    const reference = namesVersion(policy.keepRefs, version);
    if (reference)
        return { kind: 'referenced', text: `${(0,printable/* printable */.g)(reference.file)} names its digest` };
    // A signature is worth nothing without its image: its own age saves it only where it stands alone.
    const isNamed = tags.get(version.digest)?.length !== 0;
    if (!isNamed && along(inventory.subjects, version.digest).length > 0)
        return undefined;
    const times = [version.created, version.touched, dates.get(version.digest)].map(date => date?.getTime() ?? -1);
    const newest = Math.max(...times);
    // Clocks differ: what seems to come from the future is new.
    const age = Math.max(0, now.getTime() - newest);
    if (newest < 0 || age >= policy.olderThan)
        return undefined;
    const text = `${(0,duration/* formatDuration */.a)(age)} old, younger than ${(0,duration/* formatDuration */.a)(policy.olderThan)}`;
    return { kind: 'young', text };
}
function namedBy(version, court) {
    const tags = court.tags.get(version.digest) ?? [];
    if (tags.length === 0 && isBelow(version, court.inventory))
        return { side: 'follows' };
    const loose = tags.flatMap(verdict => ('goes' in verdict ? [verdict.tag] : []));
    const reasons = tags.flatMap(verdict => ('stays' in verdict ? [verdict.stays] : []));
    const missing = court.broken.get(version.digest);
    if (missing && !reasons.some(({ kind }) => ['referenced', 'kept-tag', 'latest'].includes(kind))) {
        return { side: 'goes', reason: { kind: 'broken', text: `needs ${missing}, which is missing` }, loose };
    }
    if (tags.length === 0)
        return untaggedVerdict(version, court);
    const text = namingText(tags);
    const [stays] = reasons;
    if (!stays)
        return { side: 'goes', reason: { kind: 'tag-named', text }, loose };
    if (loose.length === 0)
        return { side: 'stays', reason: stays, loose };
    return {
        side: 'stays',
        reason: { kind: 'tag-named', text: `${text}; the image stays: ${stays.text}` },
        loose,
    };
}
const mostNamed = 10;
/** Which lines of prune-tags name which tags. */
function namingText(tags) {
    const named = Map.groupBy(tags.flatMap(verdict => ('goes' in verdict ? [verdict] : [])), ({ goes }) => goes.text);
    const parts = [...named].map(([line, verdicts]) => {
        const shown = verdicts.slice(0, mostNamed).map(({ tag }) => `"${(0,printable/* printable */.g)(tag)}"`);
        const more = verdicts.length - shown.length;
        return `prune-tags "${(0,printable/* printable */.g)(line)}" names ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    });
    return parts.join('; ');
}
function untaggedVerdict(version, court) {
    const { inventory, policy } = court;
    const stays = (text) => ({ side: 'stays', reason: { kind: 'unnamed', text }, loose: [] });
    if (inventory.orphans.has(version.digest)) {
        if (!policy.pruneOrphans)
            return stays('belongs to an image that is gone; prune-orphans is off');
        const text = `belongs to ${(0,printable/* printable */.g)(version.subject ?? version.tags.join(', '))}, which is gone`;
        return { side: 'goes', reason: { kind: 'orphan', text }, loose: [] };
    }
    if (version.tags.length > 0)
        return stays('names itself as what it belongs to');
    if (!policy.pruneUntagged)
        return stays('untagged; prune-untagged is off');
    if (!court.newestUntagged.has(version.digest)) {
        return {
            side: 'goes',
            reason: { kind: 'untagged', text: 'untagged, and part of nothing kept' },
            loose: [],
        };
    }
    const text = `among the ${policy.keepLast} newest untagged images`;
    return { side: 'stays', reason: { kind: 'keep-last', text }, loose: [] };
}
/** What stops a version or its tags from going although the policy names it. */
function vetoOf(version, { policy, dates, unmatched }) {
    if (policy.olderThan > 0 && !version.touched && !dates.has(version.digest)) {
        return { kind: 'age-unknown', text: 'nobody says how old it is, and older-than is not 0s' };
    }
    const filter = unmatched(version);
    return filter && { kind: 'filtered', text: `"${(0,printable/* printable */.g)(filter.text)}" does not match` };
}
function isUntaggedRoot(version, inventory) {
    return version.tags.length === 0 && !isBelow(version, inventory) && !inventory.orphans.has(version.digest);
}
/** Whether something here has it as a child or companion. An orphan is nobody's companion, yet may be a child. */
function isBelow({ digest }, { parents, subjects }) {
    return along(parents, digest).length > 0 || along(subjects, digest).length > 0;
}
/** Every index that lacks a child, itself or in an index below it, with the first digest that is missing. */
function brokenIndexes({ versions, byDigest, parents }) {
    const broken = new Map();
    for (const version of versions) {
        const missing = version.needs.find(digest => !byDigest.has(digest));
        if (missing === undefined)
            continue;
        const climb = [version.digest];
        for (let digest = climb.pop(); digest !== undefined; digest = climb.pop()) {
            if (broken.has(digest))
                continue;
            broken.set(digest, missing);
            for (const parent of along(parents, digest))
                climb.push(parent);
        }
    }
    return broken;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/plan.js






/**
 * One decision, with its reason, for every version, in the inventory's order.
 *
 * What stays is a fact of reachability: all that the policy does not name stays, and so does everything reachable
 * from it (children, nested indexes, then signatures and referrers of all of these). What goes is what the policy
 * names, with its own children and companions, less all that stays. What cannot be read stays with all that it may need.
 *
 * Throws PLAN_UNSAFE when nobody answered for a manifest, NOT_FOUND for an unknown image in `before=` or `since=`.
 */
function planPrune(inventory, policy, now) {
    refuseUnanswered(inventory);
    const said = verdicts(inventory, policy, now);
    const staying = inventory.versions.filter(({ digest }) => said.get(digest)?.side === 'stays');
    const going = inventory.versions.filter(({ digest }) => said.get(digest)?.side === 'goes');
    const kept = reach(inventory, digests(staying));
    const gone = reach(inventory, digests(going));
    // What follows only itself, in a loop of tags that name each other, is named by nobody and stays.
    const adrift = inventory.versions.filter(({ digest }) => !kept.has(digest) && !gone.has(digest));
    const live = reach(inventory, digests([...staying, ...adrift]));
    const shores = { live, gone, doubted: doubtOf(inventory) };
    return inventory.versions.map(version => decide(version, said.get(version.digest), shores));
}
/** The decisions that change something. */
function changesOf(decisions) {
    return decisions.filter(({ act }) => act !== 'keep');
}
/** Throws PLAN_TOO_LARGE when more versions would be touched than `max-deletes` allows; nothing is deleted then. */
function checkMaxDeletes(decisions, { maxDeletes }) {
    const count = changesOf(decisions).length;
    if (count <= maxDeletes)
        return;
    const message = `Cannot prune ${count} versions: more than max-deletes allows, expected at most ${maxDeletes}`;
    throw new src_errors/* TallyError */.jB('PLAN_TOO_LARGE', message, { details: { count, maxDeletes } });
}
function digests(versions) {
    return versions.map(({ digest }) => digest);
}
function decide(version, verdict, { live, gone, doubted }) {
    const own = verdict && verdict.side !== 'follows' ? verdict : undefined;
    const doubt = doubtReason(version, doubted);
    if (!live.has(version.digest)) {
        if (doubt)
            return { version, act: 'keep', tags: [], reason: doubt };
        const reason = own?.reason ?? followed(gone, version, ['child-of-deleted', 'companion-of-deleted']);
        return { version, act: 'delete', tags: version.tags, reason };
    }
    const reason = own?.side === 'stays' ? own.reason : followed(live, version, ['child', 'companion']);
    const loose = own?.loose ?? [];
    if (loose.length === 0) {
        const isUnread = version.kind === 'unreadable';
        return { version, act: 'keep', tags: [], reason: (isUnread ? doubt : undefined) ?? reason };
    }
    if (doubt && loose.length === version.tags.length)
        return { version, act: 'keep', tags: [], reason: doubt };
    const text = `${own?.reason.text}; the image stays: ${reason.text}`;
    const untagged = own?.side === 'stays' ? reason : { ...reason, kind: 'tag-named', text };
    return { version, act: 'untag', tags: loose, reason: untagged };
}
function doubtReason({ digest, problem }, doubted) {
    const because = doubted.get(digest);
    if (because === undefined)
        return undefined;
    if (because === digest)
        return { kind: 'unreadable', text: `cannot be read: ${(0,printable/* printable */.g)(problem ?? 'no reason is known')}` };
    return { kind: 'unreadable', text: `${because} cannot be read and may need it`, because };
}
function followed(reached, { digest }, kinds) {
    const step = reached.get(digest);
    if (!step)
        return { kind: 'unnamed', text: 'nothing in the policy names it' };
    const isChild = step.edge === 'child';
    return {
        kind: isChild ? kinds[0] : kinds[1],
        text: `${isChild ? 'part of' : 'belongs to'} ${step.from}`,
        because: step.from,
    };
}
/** Throws PLAN_UNSAFE when nobody answered for a manifest: it may be readable in a minute, and then say what it needs. */
function refuseUnanswered({ repository, versions }) {
    const unread = versions.filter(isUnanswered);
    const [first] = unread;
    if (!first)
        return;
    const others = unread.length > 1 ? ` and ${unread.length - 1} more` : '';
    const state = `${first.digest}${others} cannot be read (${(0,printable/* printable */.g)(first.problem ?? 'no answer')})`;
    throw new src_errors/* TallyError */.jB('PLAN_UNSAFE', `Cannot plan ${repository}: ${state}, expected every manifest`, {
        details: { unread: unread.slice(0, 100).map(({ digest }) => digest), count: unread.length },
    });
}
/** Everything that lives as long as the roots do: themselves, children and companions, and theirs in turn. */
function reach({ children, companions }, roots) {
    const reached = new Map();
    for (const digest of roots)
        reached.set(digest, undefined);
    // A Map visits what is added while it is walked: this is a breadth-first search.
    for (const from of reached.keys()) {
        for (const to of along(children, from))
            if (!reached.has(to))
                reached.set(to, { from, edge: 'child' });
        for (const to of along(companions, from))
            if (!reached.has(to))
                reached.set(to, { from, edge: 'companion' });
    }
    return reached;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/repository-plan.js

/** Whether an entry's version is to go, by this run or by the registry itself once its tags are off. */
function isGoing({ act, reason }) {
    return act === 'delete' || reason.kind === 'collected';
}
/** The decisions as a plan for the inventory they were made from. */
function repositoryPlan(inventory, decisions) {
    const entries = decisions.map(({ version, act, tags, reason }) => ({
        digest: version.digest,
        act,
        tags: [...tags].sort(),
        ...touchedOf(version),
        reason,
    }));
    return { repository: inventory.repository, inventory: digestOfInventory(inventory), entries };
}
/** Whether the repository is exactly as it was when the plan was made. */
function sameInventory(plan, inventory) {
    return plan.repository === inventory.repository && plan.inventory === digestOfInventory(inventory);
}
/** When the version was last pushed, as far as anyone says, in the form a plan writes down. */
function touchedOf({ touched, created }) {
    const date = touched ?? created;
    return date ? { touched: date.toISOString() } : {};
}
/** Everything about the versions that a decision rests on, and nothing that is only a handle. */
function digestOfInventory({ repository, versions }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`${JSON.stringify(repository)}\n`);
    for (const version of versions) {
        const { digest, kind, needs, subject = null, mayNeed } = version;
        const dates = [version.created?.toISOString() ?? null, version.touched?.toISOString() ?? null];
        const tags = version.tags.toSorted();
        const doubt = mayNeed === undefined ? [] : [mayNeed];
        hash.update(`${JSON.stringify([digest, kind, tags, needs.toSorted(), subject, dates, ...doubt])}\n`);
    }
    return `sha256:${hash.digest('hex')}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/plan-changes.js






/**
 * What has happened since the plan was made that forbids part of it, by digest.
 *
 * `gone` are versions that this run has deleted or found gone, with their handles: one that is there again was pushed
 * again. It matters too when something to be deleted has other tags now, was pushed again, or is needed by a version that the
 * plan does not delete, or may be by one that cannot be read; when something new belongs to it; and when a tag to be taken off points elsewhere. It does
 * not matter when a version is gone already, or when unrelated versions came.
 */
function planChanges(plan, now, gone = new Map()) {
    const entries = new Map(plan.entries.map(entry => [entry.digest, entry]));
    const goes = (digest) => {
        const entry = entries.get(digest);
        return entry !== undefined && isGoing(entry);
    };
    const changes = new Map();
    const note = (digest, text) => {
        if (!changes.has(digest))
            changes.set(digest, { digest, text });
    };
    const roots = new Set();
    const taken = new Set(now.versions.flatMap(({ tags }) => tags));
    for (const version of now.versions) {
        const entry = entries.get(version.digest);
        const text = entry && (returned(version, gone) ?? changeOf(entry, version, { plan, taken }));
        if (text)
            note(version.digest, text);
        if (!(entry && isGoing(entry)) || text)
            roots.add(version.digest);
        if (entry)
            continue;
        for (const subject of along(now.subjects, version.digest)) {
            if (!goes(subject))
                continue;
            note(subject, `${version.digest} is new and belongs to it`);
            roots.add(subject);
        }
    }
    for (const [digest, step] of reach(now, roots)) {
        if (goes(digest) && step)
            note(digest, `needed by ${step.from}, which stays`);
    }
    // An entry that cannot be read itself, and is not only needed by one, was heeded when the plan was made.
    const isHeeded = (digest) => {
        const { kind, because } = entries.get(digest)?.reason ?? {};
        return kind === 'unreadable' && because === undefined;
    };
    for (const [digest, unread] of doubtOf(now, isHeeded)) {
        if (goes(digest))
            note(digest, `${unread} cannot be read and may need it`);
    }
    return changes;
}
/** A listing that lags behind shows the very version that went; one pushed again has a handle of its own. */
function returned({ digest, id }, gone) {
    const before = gone.get(digest);
    if (!gone.has(digest) || (before !== undefined && before === id))
        return undefined;
    return 'it was pushed again after it had gone';
}
function changeOf(entry, version, { plan, taken }) {
    const { act, tags, touched } = entry;
    if (act === 'keep')
        return undefined;
    if (act === 'untag') {
        const added = isGoing(entry) ? version.tags.find(tag => !tags.includes(tag)) : undefined;
        if (added !== undefined)
            return `it is tagged "${(0,printable/* printable */.g)(added)}" now`;
        const moved = tags.find(tag => !version.tags.includes(tag) && taken.has(tag));
        return moved === undefined ? undefined : `"${(0,printable/* printable */.g)(moved)}" points elsewhere now`;
    }
    const added = version.tags.find(tag => !tags.includes(tag));
    if (added !== undefined)
        return `it is tagged "${(0,printable/* printable */.g)(added)}" now`;
    if (touchedOf(version).touched === touched)
        return undefined;
    return plan.repository === tag_name/* storeTarget */.l7 ? 'a step used it meanwhile' : 'it was pushed again';
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/carry-out.js




/**
 * Carries out a plan against the repository as it is now, with a look before each deletion: what has changed in a way that matters
 * stays, and so does everything that it needs; a step that fails keeps what lies below it too.
 *
 * Throws PLAN_STALE for a reviewed plan that no longer fits, PLAN_UNSAFE when nobody answers for a manifest,
 * DELETE_UNSUPPORTED, all before the first step. Whatever happens later ends in the outcomes, where the steps not tried any more are failed ones.
 */
async function carryOut(plan, backend, options = {}) {
    const { isReviewed = false, isChecked = false, signal, onOutcome } = options;
    const run = await Run.begin(plan, backend, options);
    if (isReviewed)
        refuseStale(plan, run.inventory);
    if (!isChecked)
        await backend.check?.();
    const outcomes = [];
    let stopped;
    for (const step of stepsOf(plan, run.inventory, backend)) {
        if (signal?.aborted)
            stopped ??= cancelled(plan, outcomes.length);
        let result;
        try {
            result = stopped ? { result: 'failed', error: stopped } : await run.carryOut(step);
        }
        catch (error) {
            // What stops one step for good stops the rest too, and what was done so far must still be reported.
            if (!(0,src_errors/* isTallyError */.pQ)(error))
                throw error;
            stopped = error;
            result = { result: 'failed', error };
        }
        const outcome = { step, ...result };
        run.note(outcome);
        outcomes.push(outcome);
        onOutcome?.(outcome);
    }
    return outcomes;
}
/** The repository as it was last seen, and what must stay of the plan because of that. */
class Run {
    #plan;
    #backend;
    #options;
    #spared = new Map();
    #leaving;
    /** What the plan deletes and is gone, with its handle. */
    #gone;
    #look;
    #changes;
    static async begin(plan, backend, options) {
        return new Run(plan, { backend, options, look: await wholeLook(backend, options) });
    }
    constructor(plan, { backend, options, look }) {
        this.#plan = plan;
        this.#backend = backend;
        this.#options = options;
        this.#leaving = new Set(plan.entries.flatMap(({ tags }) => tags));
        this.#look = look;
        refuseUnanswered(look.inventory);
        this.#changes = planChanges(plan, look.inventory);
        this.#gone = goneBefore(plan, look.inventory);
        options.onLook?.(look.inventory);
    }
    get inventory() {
        return this.#look.inventory;
    }
    async carryOut(step) {
        const before = this.#stays(step);
        if (before)
            return before;
        // To take off a tag breaks nothing that another leads to: where it leads itself is looked at with the step.
        const unseen = step.act === 'delete' ? await this.#lookFor(step.version) : undefined;
        const stays = unseen ?? this.#stays(step);
        if (stays)
            return stays;
        const version = this.inventory.byDigest.get(step.version.digest) ?? step.version;
        const result = await this.#backend.carryOut({ ...step, version });
        if (result.result !== 'done')
            return result;
        const { clock = () => performance.now() } = this.#options;
        const { since, until = clock(), ...done } = result;
        const { movedSince = this.#look.since } = this.#look;
        return {
            ...done,
            windowMs: rounded(until - (since ?? this.#look.since)),
            ...(since === undefined ? { movedWindowMs: rounded(until - movedSince) } : {}),
        };
    }
    /** What stays after all keeps its children and companions, or the registry would hold half an image. */
    note({ step, result }) {
        const { digest, id } = step.version;
        if (result === 'done' || result === 'gone') {
            if (step.act === 'delete')
                this.#gone.set(digest, id);
            return;
        }
        if (step.act === 'untag' && result === 'retained')
            return;
        for (const below of reach(this.inventory, [digest]).keys()) {
            if (!this.#spared.has(below))
                this.#spared.set(below, `${digest} stays`);
        }
    }
    #stays(step) {
        const { digest } = step.version;
        const why = this.#changes.get(digest)?.text ?? this.#spared.get(digest);
        if (why !== undefined)
            return { result: 'changed', why };
        const version = this.inventory.byDigest.get(digest);
        const isThere = version && (step.act === 'delete' || version.tags.includes(step.tag));
        return isThere ? undefined : { result: 'gone' };
    }
    /** What is not seen is not deleted, and what comes after may be seen again. */
    async #lookFor(version) {
        try {
            await this.#lookAgain(version);
            return undefined;
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE'))
                throw error;
            return { result: 'failed', error };
        }
    }
    async #lookAgain(version) {
        const before = this.inventory;
        this.#look =
            (await this.#backend.look?.(before, version, this.#leaving)) ??
                (await wholeLook(this.#backend, this.#options));
        if (this.inventory === before)
            return;
        refuseUnanswered(this.inventory);
        this.#changes = planChanges(this.#plan, this.inventory, this.#gone);
        this.#options.onLook?.(this.inventory);
    }
}
async function wholeLook(backend, { clock = () => performance.now() }) {
    const since = clock();
    return { inventory: await backend.inventory(), since };
}
/** Tenths of a millisecond. */
function rounded(ms) {
    return Math.round(ms * 10) / 10;
}
/** What the plan deletes and somebody else has deleted before. */
function goneBefore({ entries }, { byDigest }) {
    const missing = entries.filter(({ act, digest }) => act === 'delete' && !byDigest.has(digest));
    return new Map(missing.map(({ digest }) => [digest, undefined]));
}
function stepsOf({ entries }, inventory, { order }) {
    const decisions = entries.flatMap(({ digest, act, tags }) => {
        const version = inventory.byDigest.get(digest);
        return version ? [{ version, act, tags: act === 'delete' ? version.tags : tags }] : [];
    });
    return executionSteps(inventory, decisions, order);
}
/** Throws PLAN_STALE when the repository has changed in a way that forbids part of the plan. */
function refuseStale(plan, now) {
    const { repository } = plan;
    const changes = planChanges(plan, now);
    const [first] = changes.values();
    if (!first)
        return;
    const others = changes.size > 1 ? ` (and ${changes.size - 1} more)` : '';
    const state = `the repository has changed: ${first.digest}: ${first.text}${others}`;
    throw new src_errors/* TallyError */.jB('PLAN_STALE', `Cannot apply the plan for ${repository}: ${state}, expected it as reviewed`, {
        details: { changes: [...changes.values()].slice(0, 100) },
    });
}
function cancelled({ repository }, count) {
    return new src_errors/* TallyError */.jB('CANCELLED', `Cannot finish pruning ${repository}: stopped with ${count} of its changes made, expected all`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/kept-check.js


/**
 * What a run must not have cost, found by walking everything again: versions and tags that the plan keeps or that came meanwhile, and
 * that are gone, and parts that were there before and are missing from what is left, whatever lists them by now. Others may be to
 * blame; it is a loss. A cache alone may lose whole versions to others.
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
        // A tag that moved on to another version is no loss.
        const lost = tags.filter(tag => !leaving.includes(tag) && !tagsLeft.has(tag));
        if (lost.length > 0)
            losses.push({ digest, text: `lost its tag ${lost.map(tag => (0,printable/* printable */.g)(tag)).join(', ')}` });
    };
    const entries = new Map(plan.entries.map(entry => [entry.digest, entry]));
    for (const entry of plan.entries) {
        const version = before.byDigest.get(entry.digest);
        if (version && !isGoing(entry))
            lose(version, entry.tags, 'it was to stay, and is gone');
    }
    for (const version of last?.inventory.versions ?? []) {
        const entry = entries.get(version.digest);
        if ((entry && !isGoing(entry)) || last?.gone.has(version.digest))
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
        const held = new Set([...needs, ...blobs.map(blob => blob.digest)]);
        // A cache lists the parts it holds, others all that the document names.
        const { needs: had = [], blobs: hadBlobs = [] } = (isCache && earlier(digest)) || {};
        const missing = below.find(child => earlier(child) && !after.byDigest.has(child)) ??
            [...had, ...hadBlobs.map(blob => blob.digest)].find(part => !held.has(part));
        return missing === undefined ? [] : [{ digest, text: `lost ${missing}, which it needs` }];
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/plan-rows.js
var plan_rows = __webpack_require__(73138);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/rules/unmatched-lines.js





/**
 * The lines of prune-tags, keep-tags and filters that match nothing in any of the places, as sentences fit to print. `until=` is left
 * out: like older-than it matches nothing until something is old enough.
 */
function unmatchedLines(policy, inventories, now) {
    const names = inventories.flatMap(({ repository, versions }) => versions.flatMap(ordinaryTags).flatMap(tag => (0,tag_name/* tagName */.wZ)(repository, tag).names));
    const where = inventories.map(({ repository }) => repository).join(', ');
    const idle = (patterns) => patterns.filter(pattern => !names.some(name => pattern.matches(name)));
    const count = inventories.reduce((sum, { versions }) => sum + versions.length, 0);
    return [
        ...idle(policy.pruneTags).map(({ text }) => `prune-tags "${(0,printable/* printable */.g)(text)}" matches no tag of ${where}`),
        ...idle(policy.keepTags).map(({ text }) => `keep-tags "${(0,printable/* printable */.g)(text)}" matches no tag of ${where}`),
        ...idleFilters(policy.filters, inventories, now).map(({ text }) => `filters "${(0,printable/* printable */.g)(text)}" matches none of the ${count} versions of ${where}, so that it lets nothing go`),
    ];
}
function idleFilters(filters, inventories, now) {
    const grounds = inventories.map(inventory => ({ inventory, dates: imageDates(inventory), now }));
    return filters.filter(filter => {
        if (filter.kind === 'until')
            return false;
        return !grounds.some(ground => {
            const matches = filterMatches(filter, ground);
            return ground.inventory.versions.some(version => matches(version));
        });
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/fit.js


/** For registries that delete whole versions only: what would lose some of its tags is retained with all of them. */
function wholeVersionsOnly(decisions) {
    return decisions.map(decision => {
        const named = decision.tags.map(tag => (0,printable/* printable */.g)(tag)).join(', ');
        return retainedTags(decision, `only ${named} would go, and this registry deletes whole versions`);
    });
}
/** For registries that delete by digest only: a tag that goes would take its image along, so it is retained. */
function digestsOnly(decisions) {
    return decisions.map(decision => {
        const { version, tags } = decision;
        const others = version.tags.filter(tag => !tags.includes(tag)).map(tag => (0,printable/* printable */.g)(tag));
        const lost = others.join(', ') || 'what is kept';
        return retainedTags(decision, `the registry deletes by digest only, and with it would go ${lost}`);
    });
}
/** For registries that take tags off and remove by themselves, some time later, what no tag leads to any more. */
function tagsOnly(decisions, registry) {
    return decisions.map(decision => {
        const { act, version, reason } = decision;
        if (act !== 'delete')
            return decision;
        const text = `${reason.text}; ${registry} removes by itself what no tag leads to`;
        const isTagged = version.tags.length > 0;
        return {
            version,
            act: isTagged ? 'untag' : 'keep',
            tags: version.tags,
            reason: { ...reason, kind: 'collected', text },
        };
    });
}
/** For GitHub, which deletes neither the last version of a package nor the last one that has a tag. */
function lastVersionStays(inventory, decisions) {
    const isGoing = ({ act }) => act === 'delete';
    const tagged = decisions.filter(({ version }) => version.tags.length > 0);
    const all = tagged.length > 0 ? tagged : decisions;
    const [only] = all;
    if (!only || !all.every(isGoing))
        return { decisions, notes: [] };
    const rule = 'GitHub keeps the last version of a package';
    if (all.length > 1) {
        const what = tagged.length > 0 ? 'tagged versions' : 'versions';
        return {
            decisions,
            notes: [`all ${all.length} ${what} are to go; ${rule}, so one of them will be retained`],
        };
    }
    const staying = reach(inventory, [only.version.digest]);
    const fitted = decisions.map((decision) => {
        const { version } = decision;
        if (!isGoing(decision) || !staying.has(version.digest))
            return decision;
        const step = staying.get(version.digest);
        const because = step ? { because: step.from } : {};
        const text = step ? `needed by ${step.from}, which stays` : `${rule}: ${decision.reason.text}`;
        return { version, act: 'keep', tags: [], reason: { kind: 'retained', text, ...because } };
    });
    return { decisions: fitted, notes: [] };
}
function retainedTags(decision, why) {
    const { act, version, tags, reason } = decision;
    if (act !== 'untag')
        return decision;
    const text = `${why}: ${reason.text}`;
    return { version, act: 'keep', tags: [], stuck: tags, reason: { ...reason, kind: 'retained', text } };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/plan-target.js









/** Looks at a place and decides, or checks that its reviewed plan still fits. Throws PLAN_UNSAFE, PLAN_STALE, and what looking throws. */
async function planTarget(place, { policy, reviewed, now }) {
    const backend = place.open();
    const before = await backend.inventory();
    refuseUnanswered(before);
    const plan = reviewed?.get(place.name);
    if (plan) {
        refuseStale(plan, before);
        refuseNamed(plan, before, policy.keepRefs);
    }
    const { decisions, notes, isStuck = false, } = plan
        ? { decisions: decisionsIn(plan, before), notes: [] }
        : await decided(place, { backend, before, policy, now });
    return {
        place,
        backend,
        before,
        decisions,
        totals: (0,plan_rows/* planTotals */.HX)(before, decisions),
        notes: [...unreadNotes(decisions), ...notes],
        isStuck,
        plan: plan ?? withDrafts(repositoryPlan(before, decisions), backend.drafts?.(before, decisions)),
    };
}
function withDrafts(plan, drafts = []) {
    return drafts.length > 0 ? { ...plan, drafts } : plan;
}
/** Throws PLAN_STALE when a file names by now what a reviewed plan would delete. */
function refuseNamed(plan, { byDigest }, refs) {
    for (const entry of plan.entries) {
        const { digest, act, tags } = entry;
        const version = byDigest.get(digest);
        if (act === 'keep' || !version)
            continue;
        const named = tags.map(tag => (0,tag_name/* tagName */.wZ)(plan.repository, tag));
        const ref = (isGoing(entry) ? namesVersion(refs, version) : undefined) ??
            named.map(({ repository, tag }) => namesTag(refs, repository, tag)).find(found => found !== undefined);
        if (!ref)
            continue;
        const state = `${(0,printable/* printable */.g)(ref.file)} names ${digest}`;
        throw new src_errors/* TallyError */.jB('PLAN_STALE', `Cannot apply the plan for ${plan.repository}: ${state}, expected it as reviewed`);
    }
}
async function decided(place, { backend, before, policy, now }) {
    const all = planPrune(before, policy, now);
    const fitted = (await backend.fit?.(before, all)) ?? {
        decisions: backend.deletesWholeVersions ? wholeVersionsOnly(all) : all,
        notes: [],
    };
    const blind = policy.pruneUntagged && backend.listsUntagged === false
        ? [
            `prune-untagged: this registry lists tags only, so that untagged images which no tag leads to cannot be seen`,
        ]
        : [];
    return {
        ...fitted,
        decisions: place.decide?.(before, fitted.decisions) ?? fitted.decisions,
        notes: [...fitted.notes, ...blind],
    };
}
/** What cannot be read, and how much stays because of it. */
function unreadNotes(decisions) {
    const held = decisions.filter(({ reason }) => reason.kind === 'unreadable');
    const unread = decisions.filter(({ version }) => version.kind === 'unreadable');
    const shown = unread.slice(0, 20).map(({ version: { digest, tags, mayNeed, problem } }) => {
        const names = tags.length > 0
            ? ` (${tags
                .slice(0, 5)
                .map(tag => (0,printable/* printable */.g)(tag))
                .join(', ')})`
            : '';
        const because = held.filter(({ reason }) => reason.because === digest).length;
        const others = because === 1 ? '1 version that it may need stays' : `${because} versions that it may need stay`;
        const extent = mayNeed === 'anything' ? 'it may need whatever does not name it; ' : '';
        const state = because > 0 ? `${extent}${others} with it` : 'it stays';
        return `${digest}${names} cannot be read, so ${state}: ${(0,printable/* printable */.g)(problem ?? 'no reason is known')}`;
    });
    const more = unread.length - shown.length;
    return more > 0 ? [...shown, `${more} more versions cannot be read and stay; the report names them`] : shown;
}
/** A reviewed plan as decisions on what is still there; what came since then stays. */
function decisionsIn({ entries }, { versions }) {
    const known = new Map(entries.map(entry => [entry.digest, entry]));
    return versions.map((version) => {
        const { act, tags, reason } = known.get(version.digest) ?? {
            act: 'keep',
            tags: [],
            reason: { kind: 'unnamed', text: 'not in the plan' },
        };
        return { version, act, tags, reason };
    });
}
/** What in the outcome of one place fails the step: what is missing afterwards, then what could not be deleted. */
function failuresOf({ planned, outcomes, losses }) {
    const { name } = planned.place;
    const errors = outcomes.flatMap(outcome => (outcome.result === 'failed' ? [outcome.error] : []));
    const [first] = errors;
    const [loss] = losses;
    const others = (count) => (count > 1 ? ` (and ${count - 1} more)` : '');
    return [
        ...(loss
            ? [
                new src_errors/* TallyError */.jB('PRUNE_DAMAGE', `Cannot vouch for ${name}: ${loss.digest}: ${loss.text}${others(losses.length)}, expected all that was to stay`),
            ]
            : []),
        ...(first
            ? [
                new src_errors/* TallyError */.jB(first.code, `Cannot prune all of ${name}: ${first.message}${others(errors.length)}`, { cause: first }),
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/prune.js









/** Plans every place, shows the plan, and carries it out when that was asked for. Throws CANCELLED, STORE_FAILED, INTERNAL. */
async function prune(request, ports) {
    const failures = [];
    const planned = [];
    for (const place of request.places) {
        const { policy, reviewed } = request;
        const found = await guarded(() => planTarget(place, { policy, reviewed, now: ports.now() }), failures);
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
    const isMeant = await guarded(async () => mayGoOn(planned, request), failures);
    // A plan that does not fit any more is refused whole, also where only one of its places has changed.
    const isStopped = isMeant !== true || (request.reviewed !== undefined && failures.length > 0);
    if (!request.apply || isStopped)
        return { planned, idle, places: [], failures };
    const places = [];
    for (const each of planned) {
        if (ports.signal?.aborted)
            break;
        const done = await guarded(() => carryOutPlace(each, request, ports), failures);
        if (done)
            places.push(done);
    }
    for (const failure of places.flatMap(failuresOf))
        failures.push(failure);
    return { planned, idle, places, failures };
}
/** Whether nothing can be said of the policy's lines: a reviewed plan does not heed them, and a place that was not read may match them. */
function reviewedOrFailed({ reviewed, policy }, failures) {
    return reviewed !== undefined || failures.length > 0 || isEmptyPolicy(policy);
}
/** Whether the plans may be carried out. Throws PLAN_TOO_LARGE, and DELETE_UNSUPPORTED before anything happens anywhere. */
async function mayGoOn(planned, { policy, apply }) {
    checkMaxDeletes(planned.flatMap(({ decisions }) => decisions), policy);
    for (const { backend, decisions } of planned) {
        if (apply && changesOf(decisions).length > 0)
            await backend.check?.();
    }
    return true;
}
async function carryOutPlace(planned, { reviewed, verifyAfter }, { signal, ended }) {
    const { backend, before, plan, decisions } = planned;
    const used = await backend.usedBytes?.();
    if (changesOf(decisions).length === 0) {
        await backend.tidy?.(plan);
        const freedBytes = backend.tidy ? await freedSince(used, backend) : undefined;
        return { planned, outcomes: [], losses: [], freedBytes: freedBytes ?? 0 };
    }
    let last = before;
    const outcomes = await carryOut(plan, backend, {
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
/** Undefined where the place does not say what it takes up. */
async function freedSince(used, backend) {
    const left = await backend.usedBytes?.();
    return used === undefined || left === undefined ? undefined : Math.max(0, used - left);
}
/**
 * Walks the tags as they are now, and all that was to stay or came meanwhile, with a backend that remembers nothing: what is not there
 * any more is asked for and missed.
 */
async function verify({ place, plan, before, backend: { isCache = false } }, last) {
    const kept = plan.entries.filter(entry => !isGoing(entry) && before.byDigest.has(entry.digest));
    const came = last.inventory.versions.filter(({ digest }) => !last.gone.has(digest));
    const roots = new Set([...kept, ...came].map(({ digest }) => digest));
    const look = async () => {
        const after = await place.open([...roots]).inventory();
        refuseUnanswered(after);
        return lossesOf(plan, { before, after, last, isCache });
    };
    const losses = await look();
    // Another run takes a part of a cache aside for a moment, to see whether somebody came to need it.
    return isCache && losses.length > 0 ? look() : losses;
}
function isGone({ step, result }) {
    return step.act === 'delete' && (result === 'done' || result === 'gone');
}
function asDone(decisions, outcomes) {
    const gone = new Set(outcomes.flatMap(({ step, result }) => step.act === 'delete' && result === 'done' ? [step.version.digest] : []));
    return decisions.map(decision => decision.act !== 'delete' || gone.has(decision.version.digest) ? decision : { ...decision, act: 'keep' });
}
/** What fails one place does not stop the others; what fails the run does. */
async function guarded(work, failures) {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,src_errors/* isPassable */.C_)(error) || (0,src_errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        failures.push(error);
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-problem.js
var json_problem = __webpack_require__(76490);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/decision.js
/** Every reason there is, with its meaning. */
const reasonKinds = {
    empty: 'no input of the policy names anything',
    unnamed: 'nothing in the policy names it',
    'kept-tag': 'keep-tags holds one of its tags',
    latest: '`latest` is kept unless prune-tags names it exactly',
    referenced: 'a file of keep-refs-from names it',
    'in-use': 'something uses it: a container, a lock file',
    'over-budget': 'least recently used, beyond the budget',
    young: 'younger than older-than',
    'age-unknown': 'nobody says how old it is',
    'keep-last': 'among the newest that keep-last holds',
    filtered: 'a filter does not match it',
    unreadable: 'it cannot be read, or what cannot be read may need it',
    child: 'part of something kept',
    companion: 'belongs to something kept: its signature, attestation or referrers',
    retained: 'it was to go, or some of its tags were, and the registry does not allow that',
    collected: 'it loses its tags, and the registry removes by itself what no tag leads to',
    'tag-named': 'prune-tags names its tags',
    untagged: 'untagged, and part of nothing kept',
    broken: 'an index whose children are missing',
    orphan: 'belongs to an image that is gone',
    'child-of-deleted': 'part of something deleted, and of nothing kept',
    'companion-of-deleted': 'belongs to something deleted',
};

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/plan-file.js







/** The file's own version; it grows when the meaning of a field changes. */
const version = 1;
/** No plan file is larger, in characters. */
const largestFile = 256 * 1024 * 1024;
const acts = ['keep', 'untag', 'delete'];
/** The plans as a file's text: sorted, the same for the same plans, a line break at the end. */
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
/** Reads a plan file strictly. Throws PLAN_INVALID naming the file, the place and its problem. */
function parsePlanFile(text, path) {
    const fail = (where, wish) => {
        throw new src_errors/* TallyError */.jB('PLAN_INVALID', `Cannot read the plan "${(0,printable/* printable */.g)(path)}": ${where}, expected ${wish}`);
    };
    if (text.length > largestFile)
        fail(`it has ${text.length} characters`, `at most ${largestFile}`);
    const json = parsedJson(text, fail);
    // What is no plan at all may be anything: nothing but a number is shown of it.
    const found = Object(json).version;
    if (found !== version)
        fail(`version is ${typeof found === 'number' ? found : 'missing'}`, String(version));
    const file = record(json, 'the file', { known: ['version', 'repositories'], fail });
    const plans = list(file.repositories, 'repositories', fail).map((value, at) => planOf(value, `repository ${at + 1}`, fail));
    plan_file_refuseTwins(plans.map(({ repository }) => repository), fail);
    return plans;
}
function planOf(value, where, fail) {
    const fields = record(value, where, { known: ['repository', 'inventory', 'entries', 'drafts'], fail });
    const { repository, inventory } = fields;
    if (typeof repository !== 'string' || !isRepository(repository)) {
        return fail(`the repository of ${where} is ${shown(repository)}`, 'registry/repository, docker, actions-cache or store');
    }
    if (typeof inventory !== 'string' || !(0,model_digest/* isDigest */.Bc)(inventory)) {
        return fail(`the inventory of ${where} is ${shown(inventory)}`, 'a digest');
    }
    const entries = list(fields.entries, `entries of ${where}`, fail).map((entry, at) => entryOf(entry, `entry ${at + 1} of ${where}`, { repository, fail }));
    plan_file_refuseTwins(entries.map(({ digest }) => digest), fail);
    if (fields.drafts === undefined)
        return { repository, inventory, entries };
    if (repository !== tag_name/* storeTarget */.l7)
        return fail(`${where} has drafts`, 'them for store alone');
    const drafts = list(fields.drafts, `drafts of ${where}`, fail).map(each => draftOf(each, where, fail));
    return { repository, inventory, entries, drafts };
}
function draftOf(value, where, fail) {
    const fields = record(value, `a draft of ${where}`, { known: ['blob', 'bytes', 'touched'], fail });
    const { blob, bytes, touched } = fields;
    if (typeof blob !== 'string' || !(0,model_digest/* isDigest */.Bc)(blob.replace('-', ':')))
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
    if (typeof kind !== 'string' || !Object.hasOwn(reasonKinds, kind)) {
        return fail(`reason of ${where} is ${shown(kind)}`, 'a known kind');
    }
    if (typeof text !== 'string')
        return fail(`reason of ${where} has no text`, 'text');
    const root = because === undefined ? {} : { because: digestOf(because, `reason of ${where}`, fail) };
    return { kind: kind, text: (0,printable/* printable */.g)(text, 2000), ...root };
}
function digestOf(value, where, fail) {
    if (typeof value === 'string' && (0,model_digest/* isDigest */.Bc)(value))
        return value;
    return fail(`digest of ${where} is ${shown(value)}`, 'sha256:…');
}
/** The engine's tags are whole names, those of the cache are keys; the store has none. */
function isTagOf(place, tag) {
    return (0,tag_name/* isLocalTarget */.rR)(place) ? /^[\x21-\x7e]{1,1024}$/.test(tag) : (0,model_reference/* isTag */.dz)(tag);
}
function isRepository(text) {
    if ((0,tag_name/* isLocalTarget */.rR)(text))
        return true;
    try {
        return (0,model_reference/* repositoryName */.aR)((0,model_reference/* parseRepository */.SU)(text)) === text;
    }
    catch (error) {
        if (error instanceof src_errors/* TallyError */.jB)
            return false;
        throw error;
    }
}
function record(value, where, { known, fail }) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return fail(`${where} is no object`, 'an object');
    const unknown = Object.keys(value).find(key => !known.includes(key));
    if (unknown !== undefined)
        return fail(`${where} has "${(0,printable/* printable */.g)(unknown)}"`, `only ${known.join(', ')}`);
    return value;
}
function list(value, where, fail) {
    return Array.isArray(value) ? value : fail(`${where} are no list`, 'a list');
}
function plan_file_refuseTwins(names, fail) {
    const seen = new Set();
    for (const name of names) {
        if (seen.has(name))
            fail(`${(0,printable/* printable */.g)(name)} stands twice`, 'each once');
        seen.add(name);
    }
}
function parsedJson(text, fail) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own words quote the text.
        return fail(`it is no JSON (${(0,json_problem/* jsonProblem */.I)(text)})`, 'a plan file');
    }
}
function shown(value) {
    if (typeof value === 'object' && value !== null)
        return Array.isArray(value) ? 'a list' : 'an object';
    return value === undefined ? 'missing' : (0,printable/* printable */.g)(JSON.stringify(value) ?? typeof value);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var src_concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/first-of.js
var first_of = __webpack_require__(50245);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/walk.js
var walk = __webpack_require__(98039);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/store-budget.js


/** Reasons that hold a version whatever the budget. */
const holding = new Set(['in-use', 'kept-tag', 'referenced']);
/**
 * The decisions with the least recently used images beyond `budget` bytes deleted too, layers that images share counted once. What a
 * running step or a file of keep-refs-from holds stays with all it needs, and counts first. Drafts have what the images leave: else
 * content that never comes whole would drive out images that are in use.
 */
function withinStoreBudget(inventory, decisions, { budget, drafts }) {
    const staying = decisions.filter(({ act }) => act === 'keep');
    const live = new Live(inventory, staying);
    const whole = live.bytes + drafts;
    const held = reach(inventory, staying.filter(({ reason }) => holding.has(reason.kind)).map(({ version }) => version.digest));
    const roots = live.roots().filter(({ digest }) => !held.has(digest));
    const time = new Map(roots.map(root => [root, lastUse(inventory, root)]));
    for (const root of roots.toSorted((a, b) => (time.get(a) ?? 0) - (time.get(b) ?? 0))) {
        if (live.bytes <= budget)
            break;
        live.remove(root.digest, held);
    }
    const text = `least recently used: the store has ${whole} bytes, the budget is ${budget}`;
    return decisions.map(decision => {
        if (decision.act !== 'keep' || live.has(decision.version.digest))
            return decision;
        return { ...decision, act: 'delete', tags: decision.version.tags, reason: { kind: 'over-budget', text } };
    });
}
/** An image is used with all that hangs on it. */
function lastUse(inventory, root) {
    const parts = [...reach(inventory, [root.digest]).keys()].map(digest => inventory.byDigest.get(digest));
    return Math.max(...parts.map(part => part?.created?.getTime() ?? 0));
}
/** The versions that stay, with the bytes of all that they need. */
class Live {
    #inventory;
    #versions;
    /** How many versions need a blob. */
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
    /** Those that nothing that stays has as a part. */
    roots() {
        return [...this.#versions.values()].filter(({ digest }) => !this.#isBelow(digest));
    }
    /** Removes a version, and what was below it alone. */
    remove(digest, held) {
        const version = this.#versions.get(digest);
        if (!version || held.has(digest))
            return;
        this.#versions.delete(digest);
        this.bytes -= version.size ?? 0;
        for (const blob of version.blobs ?? [])
            this.bytes -= this.#count(blob.digest, -1) === 0 ? blob.size : 0;
        const { children, companions } = this.#inventory;
        for (const below of [...along(children, digest), ...along(companions, digest)])
            if (!this.#isBelow(below))
                this.remove(below, held);
    }
    #isBelow(digest) {
        const { parents, subjects } = this.#inventory;
        return [...along(parents, digest), ...along(subjects, digest)].some(above => this.#versions.has(above));
    }
    #count(blob, change) {
        const users = (this.#users.get(blob) ?? 0) + change;
        this.#users.set(blob, users);
        return users;
    }
}

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
        return buildInventory(tag_name/* cacheTarget */.wl, entries.map(entry => this.#versionOf(entry)));
    }
    /** An entry needs no other, so that nothing but its own use matters, which the deletion looks at. */
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
            if (!(0,src_errors/* isTallyError */.pQ)(error))
                throw error;
            if ((0,src_errors/* isTallyError */.pQ)(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED'))
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
        const name = `${key}@${ref}#${version.slice(0, 12)}`.replace(/[^\x21-\x7e]/g, '?');
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
            ...(why === undefined ? {} : { heldBy: why }),
        };
    }
}
/** Whether a key is of our making: others may begin with the same words. */
function isOwn(key, prefix) {
    const rest = key.startsWith(`${prefix}-`) ? key.slice(prefix.length + 1) : '';
    return /^(?:blob|pack|image-(?:all|[0-9a-f]{16}))-sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{128})$/.test(rest);
}
/** The decisions with the least recently used entries beyond `budget` bytes deleted too; what is in use stays and counts first. */
function withinBudget({ versions }, decisions, budget) {
    const sizeOf = ({ blobs = [] }) => blobs.reduce((sum, { size }) => sum + size, 0);
    const staying = decisions.filter(({ act }) => act === 'keep');
    const isHeld = ({ reason: { kind } }) => ['in-use', 'kept-tag', 'referenced'].includes(kind);
    const time = ({ version }) => version.created?.getTime() ?? 0;
    const recentFirst = staying.filter(each => !isHeld(each)).sort((a, b) => time(b) - time(a));
    let left = budget - staying.filter(isHeld).reduce((sum, { version }) => sum + sizeOf(version), 0);
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/cache-client.js


const perPage = 100;
const mostPages = 1000;
const pageBytes = 4 * 1024 * 1024;
/** GitHub's API for the entries of the Actions cache ("REST API endpoints for GitHub Actions cache", version 2022-11-28). */
class CacheClient {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /** Every entry whose key begins so. Throws REGISTRY_PROTOCOL for an answer it cannot trust, and the codes of refusals. */
    async list(prefix) {
        const found = new Map();
        for (let page = 1; page <= mostPages; page++) {
            const query = `?key=${encodeURIComponent(prefix)}&per_page=${perPage}&page=${page}&sort=created_at&direction=asc`;
            const response = await this.#ask('GET', query);
            if (response.status !== 200)
                throw this.#refusal('list the entries', response);
            const rows = this.#rows(response);
            const before = found.size;
            for (const row of rows.map(value => this.#entry(value)))
                found.set(row.id, row);
            if (rows.length < perPage)
                return [...found.values()];
            if (found.size === before)
                throw this.#nonsense(`page ${page} repeats what came before`);
            // A server that ignores `per_page` lists as much as it likes on each page.
            if (found.size > mostPages * perPage)
                break;
        }
        throw this.#nonsense(`it lists more than ${mostPages * perPage} entries`);
    }
    /** Deletes an entry; `gone` when it was not there. */
    async remove(id) {
        const response = await this.#ask('DELETE', `/${id}`);
        if (response.status >= 200 && response.status < 300)
            return 'done';
        if (response.status === 404)
            return 'gone';
        throw this.#refusal(`delete entry ${id}`, response);
    }
    #ask(method, path) {
        const { send, api, repository, token } = this.#options;
        const headers = {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'user-agent': 'tallyman',
            'x-github-api-version': '2022-11-28',
        };
        const base = `${api.origin}${api.pathname.replace(/\/$/, '')}/repos/${repository}/actions/caches`;
        return send({ method, url: new URL(`${base}${path}`), headers, maxBytes: pageBytes });
    }
    #rows({ body }) {
        try {
            const { actions_caches: rows } = Object(JSON.parse(Buffer.from(body).toString('utf8')));
            if (Array.isArray(rows))
                return rows;
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
        }
        throw this.#nonsense('its answer is no list of entries');
    }
    #entry(row) {
        const fields = Object(row);
        const { id, key, ref, version } = fields;
        const lastAccessed = new Date(String(fields.last_accessed_at));
        const size = Number(fields.size_in_bytes);
        if (!Number.isSafeInteger(id) || typeof key !== 'string' || Number.isNaN(lastAccessed.getTime()))
            throw this.#nonsense('an entry has no id, key or date');
        return {
            id: id,
            key,
            ref: String(ref ?? ''),
            version: String(version ?? ''),
            lastAccessed,
            size: Number.isSafeInteger(size) && size >= 0 ? size : 0,
        };
    }
    #refusal(action, { status, body }) {
        const said = /"message"\s*:\s*"((?:[^"\\]|\\.){0,500})"/.exec(Buffer.from(body).toString('utf8'))?.[1];
        const words = said ? `: ${(0,printable/* printable */.g)(said)}` : '';
        const message = `Cannot ${action} of the Actions cache of ${this.#name()}: GitHub answers ${status}${words}`;
        return new src_errors/* TallyError */.jB(codes[status] ?? (status >= 500 ? 'REGISTRY_UNAVAILABLE' : 'REGISTRY_PROTOCOL'), message, {
            details: { status },
        });
    }
    #nonsense(problem) {
        const message = `Cannot read the Actions cache of ${this.#name()}: ${problem}, expected GitHub's API`;
        return new src_errors/* TallyError */.jB('REGISTRY_PROTOCOL', message);
    }
    #name() {
        return (0,printable/* printable */.g)(this.#options.repository);
    }
}
const codes = {
    401: 'UNAUTHENTICATED',
    403: 'DENIED',
    404: 'NOT_FOUND',
    429: 'RATE_LIMITED',
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/image-content.js
var image_content = __webpack_require__(50174);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/keys.js
var keys = __webpack_require__(47443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/plan-entries.js
var plan_entries = __webpack_require__(28717);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/cache-names.js



/**
 * Answers for a key which image is cached in its entry, if one of `images` is: its own entry for any platforms, its blobs
 * alone, and the packs that are made for one platform or for all.
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/strict-json.js
var strict_json = __webpack_require__(3394);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/problem.js
var problem = __webpack_require__(90488);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/prune/inventory/unread-document.js
var unread_document = __webpack_require__(74717);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/cached-reads.js









/**
 * Manifests from the store where it has them by digest, else from the registry, which are then kept: their exact bytes never
 * change. `isThere` is asked where the store may know what has gone from the registry; what has gone is NOT_FOUND.
 */
function cachedManifests(registry, store, isThere) {
    return {
        async resolve(target) {
            const known = 'digest' in target ? await store.document(target.digest) : undefined;
            if (known && 'digest' in target) {
                const { digest } = target;
                if (!isThere || (await isThere(digest)))
                    return (0,model_document/* parseDocument */.Tp)(known, { digest });
                throw new src_errors/* TallyError */.jB('NOT_FOUND', `Cannot read ${digest}: it is gone from the registry, expected it there`);
            }
            const document = await registry.resolve(target);
            await store.putBytes(document.descriptor, document.bytes);
            return document;
        },
    };
}
/** What a registry serves under a manifest's digest, unverified. Throws NOT_FOUND, MANIFEST_TOO_LARGE and what a refusal means. */
async function manifestBytes(remote, digest) {
    const action = `read ${(0,model_reference/* digestReference */.O9)(remote.name, digest)}`;
    const headers = { accept: `${media_type.manifestAccept}, */*` };
    const answer = await remote.ask({ path: `manifests/${digest}`, action, headers });
    if (answer.status === 200)
        return answer.body;
    throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
}
/**
 * What an image's config says of itself, read once and kept in the store; empty when it is no image's, is missing or damaged: what
 * nobody knows then keeps the image. Throws what says that it may be readable later.
 */
async function imageFacts({ manifest }, registry, store) {
    if (manifest.kind !== 'image' || ![media_type.ociConfig, media_type.dockerConfig].includes(manifest.config.mediaType))
        return {};
    const { config } = manifest;
    try {
        const known = await store.document(config.digest);
        const bytes = known ?? (await (0,content_bytes/* readAll */.yw)(registry, config));
        if (!known)
            await store.putBytes(config, bytes);
        return factsIn(bytes);
    }
    catch (error) {
        if ((0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND') || (0,unread_document/* isDocumentFault */.S2)(error))
            return {};
        throw error;
    }
}
function factsIn(bytes) {
    const fields = (0,json_fields/* fieldsOf */.Pf)((0,strict_json/* parseStrictJson */.R)(bytes), 'config');
    const created = new Date((0,json_fields/* textField */.M8)(fields, 'created', 'config') ?? '');
    const run = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'config') ?? {}, 'config.config');
    const labels = (0,json_fields/* textMapField */.A7)(run, 'Labels', 'config.config') ?? {};
    return { ...(Number.isNaN(created.getTime()) ? {} : { created }), labels };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-images.js + 1 modules
var engine_images = __webpack_require__(90855);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-problem.js
var engine_problem = __webpack_require__(23709);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-containers.js



/** All containers, stopped ones too, or those the filters match. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
async function listContainers(connection, filters = {}) {
    const action = "list the engine's containers";
    const query = { all: '1', ...(0,engine_images/* filterQuery */.r)(filters) };
    const answer = await connection.json({ action, method: 'GET', path: '/containers/json', query });
    return (0,engine_problem/* asAnswer */.vi)(action, () => {
        if (!Array.isArray(answer))
            throw (0,json_fields/* fault */.DG)('containers', 'expected a list');
        return answer.map((entry, at) => containerOf((0,json_fields/* fieldsOf */.Pf)(entry, `containers[${at}]`), `containers[${at}]`));
    });
}
/** The IDs of images that containers use, each with the names of those containers. */
function usedImages(containers) {
    const used = new Map();
    for (const { id, names, imageId } of containers) {
        const name = names[0]?.replace(/^\//, '') ?? id.slice(0, 12);
        used.set(imageId, [...(used.get(imageId) ?? []), name]);
    }
    return used;
}
function containerOf(fields, where) {
    const text = (name) => (0,json_fields/* textField */.M8)(fields, name, where) ?? '';
    if (typeof (0,json_fields/* own */.ZV)(fields, 'Id') !== 'string')
        throw (0,json_fields/* fault */.DG)(`${where}.Id`, 'expected a string');
    const names = (0,json_fields/* textListField */.y7)(fields, 'Names', where) ?? [];
    return { id: text('Id'), names, image: text('Image'), imageId: text('ImageID'), state: text('State') };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/while-images-go.js
var while_images_go = __webpack_require__(89034);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/built-on.js

/**
 * By image, the listed images that were built on it, directly or over steps between that have no name.
 *
 * @param all what an engine holds, steps between as well
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
/** For engines, which take off the names of an image that others are built on, and keep what it holds until the last of those goes. */
function basesStay({ byDigest }, decisions) {
    const staying = new Map();
    const bases = new Map();
    for (const [base, { baseOf = [] }] of byDigest)
        for (const built of baseOf)
            bases.set(built, [...(bases.get(built) ?? []), base]);
    for (const { act, version } of decisions)
        if (act !== 'delete')
            staying.set(version.digest, undefined);
    // A Map visits what is added while it is walked.
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








/** Reproducible builds date their images near 1970, which says nothing of their age. */
const firstBelievable = Date.UTC(1980, 0, 2) / 1000;
/**
 * The Docker engine's images: names are taken off one by one, and an image goes with its last name or by its ID, never by force,
 * so that what a container uses or another image is built on stays.
 */
class EngineBackend {
    order = 'children-first';
    deletesWholeVersions = false;
    #engine;
    constructor(engine) {
        this.#engine = engine;
    }
    async inventory() {
        const { images, connection } = this.#engine;
        const [listed, containers] = await Promise.all([images.list(), listContainers(connection)]);
        const shown = new Set(listed.map(({ id }) => id));
        const hasSteps = listed.some(({ parent }) => parent !== undefined && !shown.has(parent));
        const builtOn = imagesBuiltOn(listed, hasSteps ? await images.list({}, true) : listed);
        return buildInventory(tag_name/* engineTarget */.kG, listed.map(image => versionOf(image, { containers, builtOn })));
    }
    async fit(inventory, decisions) {
        return { decisions: basesStay(inventory, decisions), notes: [] };
    }
    /** Bytes of all layers together, as `docker system df` counts them; undefined while others keep the engine from counting. */
    async usedBytes() {
        const action = "ask how much the engine's images take up";
        const query = { type: 'image' };
        const request = { action, method: 'GET', path: '/system/df', query };
        let answer;
        try {
            answer = await (0,while_images_go/* whileImagesGo */.E)(() => this.#engine.connection.json(request));
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND', 'ENGINE_FAILED'))
                throw error;
            return undefined;
        }
        const { LayersSize } = (answer ?? {});
        return typeof LayersSize === 'number' && Number.isFinite(LayersSize) ? LayersSize : 0;
    }
    async carryOut(step) {
        try {
            // Each try looks first, so that what somebody else has removed meanwhile ends as gone.
            return await (0,while_images_go/* whileImagesGo */.E)(() => step.act === 'untag' ? this.#untag(step.version, step.tag) : this.#delete(step.version));
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error))
                throw error;
            const { details, message } = error;
            const isFinal = (0,src_errors/* isTallyError */.pQ)(error, 'CANCELLED', 'ENGINE_UNAVAILABLE', 'ENGINE_DENIED');
            if (isFinal)
                throw error;
            // The engine's way to say that something still needs it; its words name the container or the image.
            return details.status === 409 ? { result: 'retained', why: message } : { result: 'failed', error };
        }
    }
    async #untag({ digest }, tag) {
        const { images } = this.#engine;
        const found = await images.find(tag);
        if (!found)
            return { result: 'gone' };
        if (found.id !== digest)
            return { result: 'changed', why: `"${(0,printable/* printable */.g)(tag)}" is ${found.id} now` };
        await images.remove(tag);
        return { result: 'done' };
    }
    async #delete(version) {
        const { images } = this.#engine;
        const found = await images.find(version.digest);
        if (!found)
            return { result: 'gone' };
        const added = found.tags.find(tag => !version.tags.includes(tag));
        if (added !== undefined)
            return { result: 'changed', why: `it is tagged "${(0,printable/* printable */.g)(added)}" now` };
        // Its names would go, and then the engine would keep the image.
        for (const built of version.baseOf ?? [])
            if (await images.find(built))
                return { result: 'retained', why: `${built} is built on it` };
        for (const name of namesOf(found)) {
            const now = await images.find(name);
            if (now?.id === version.digest)
                await images.remove(name);
        }
        // By its ID goes what never had a name, or kept its layers when it lost the last one.
        if (await images.find(version.digest))
            await images.remove(version.digest);
        return { result: 'done' };
    }
}
/** An ID alone is refused for an image with several names; one name left is taken off with the image. */
function namesOf({ tags, digests }) {
    return tags.length > 0 ? tags : digests.slice(1);
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
        created: created >= firstBelievable ? new Date(created * 1000) : undefined,
        blobs: [{ digest, size }],
        ...(baseOf ? { baseOf } : {}),
        ...(users.length > 0 ? { heldBy: heldBy(users) } : {}),
    };
}
/** The containerd store names a container's image by any of its digests, old engines by the name it was started with. */
function uses({ image, imageId }, { id, tags, digests }) {
    return imageId === id || digests.some(name => name.endsWith(`@${imageId}`)) || tags.includes(image);
}
function nameOf({ id, names, state }) {
    return `"${(0,printable/* printable */.g)(names[0]?.replace(/^\//, '') ?? id.slice(0, 12))}" (${(0,printable/* printable */.g)(state)})`;
}
function heldBy(users) {
    const more = users.length > 3 ? ` and ${users.length - 3} more` : '';
    return `${users.length === 1 ? 'container' : 'containers'} ${users.slice(0, 3).join(', ')}${more} ${users.length === 1 ? 'uses' : 'use'} it`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/packages-client.js





const packages_client_perPage = 100;
const packages_client_mostPages = 2000;
const mostTags = 1_000_000;
const packages_client_pageBytes = 16 * 1024 * 1024;
/** Times that a list is read while others change it. */
const mostPasses = 8;
const concurrency = 6;
/** GitHub's packages API for one container package ("REST API endpoints for packages", version 2022-11-28). */
class PackagesClient {
    #options;
    #base;
    /** Each page as it was last listed, newest versions first. */
    #listed = new Map();
    constructor(options) {
        this.#options = options;
    }
    /**
     * Every version. GitHub numbers its pages, so that whatever others delete moves a version to a page that was read before, and a tag
     * that moves may stand on two pages or none: a list of several pages is read again, by requests that GitHub does not count while
     * nothing has changed, until no version turns up that was there all the time.
     *
     * Throws REGISTRY_PROTOCOL for an answer it cannot trust, REGISTRY_UNAVAILABLE for a list that others change too fast, and the codes
     * of refusals.
     */
    async list() {
        const found = new Map();
        for (let pass = 1; pass <= mostPasses; pass++) {
            const known = [...found.values()];
            const { rows, pages } = await this.#pages(() => false);
            for (const row of rows)
                found.set(row.id, row);
            if (pages === 1 || (pass > 1 && isWhole(rows, known, pass === mostPasses)))
                return this.#stillThere([...found.values()], rows);
        }
        const state = 'others change its list faster than it can be read';
        throw new src_errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', `Cannot list the versions of ${this.#name()}: ${state}, expected it to hold still`);
    }
    /**
     * The newest versions as they are now, pages read until one holds a version that is known. GitHub does not count the request against
     * its limit where nothing has changed ("Best practices for using the REST API", conditional requests). Throws as `list`.
     */
    async newest(isKnown) {
        return (await this.#pages(rows => rows.some(({ id }) => isKnown(id)))).rows;
    }
    /** What a pass found, and of what only those before it did, all that is there: this pass may have missed it. */
    async #stillThere(found, last) {
        const listed = new Set(last.map(({ id }) => id));
        const others = found.filter(({ id }) => !listed.has(id));
        const there = await (0,src_concurrency/* mapLimit */.sf)(others, concurrency, ({ id }) => this.find(id));
        return [...last, ...there.filter(row => row !== undefined)];
    }
    /** Pages, with how many of them hold anything, until one is enough. */
    async #pages(isEnough) {
        const found = new Map();
        let [before, tags] = [[], 0];
        for (let page = 1; page <= packages_client_mostPages; page++) {
            const rows = await this.#rowsOf(page);
            const known = found.size;
            for (const row of rows) {
                found.set(row.id, row);
                tags += row.tags.length;
            }
            // A server that ignores `per_page` lists as much as it likes on each page.
            if (found.size > packages_client_mostPages * packages_client_perPage)
                break;
            if (tags > mostTags)
                throw this.#nonsense(`it lists more than ${mostTags} tags`);
            const isRepeated = rows.length > 0 && found.size === known;
            if (isRepeated && rows.length >= before.length)
                throw this.#nonsense(`page ${page} repeats what came before`);
            // A last page that repeats the end of the one before holds what others pushed down meanwhile.
            if (rows.length === 0 || isRepeated)
                return { rows: [...found.values()], pages: page - 1 };
            if (isEnough(rows))
                return { rows: [...found.values()], pages: page };
            before = rows;
        }
        throw this.#nonsense(`it lists more than ${packages_client_mostPages * packages_client_perPage} versions`);
    }
    async #rowsOf(page) {
        const known = this.#listed.get(page);
        const response = await this.#page(page, known?.etag === undefined ? {} : { 'if-none-match': known.etag });
        if (response.status === 304 && known)
            return known.rows;
        const rows = this.#rows(response);
        this.#listed.set(page, { etag: response.headers.get('etag'), rows });
        return rows;
    }
    #page(page, headers = {}) {
        return this.#ask('GET', `/versions?per_page=${packages_client_perPage}&page=${page}`, headers);
    }
    #rows(response) {
        if (response.status !== 200)
            throw this.#refusal('list the versions', response);
        const rows = this.#json(response);
        if (!Array.isArray(rows))
            throw this.#nonsense('its answer is no list');
        return rows.map(value => this.#version(value));
    }
    /** One version as it is now; undefined when it is gone. */
    async find(id) {
        const response = await this.#ask('GET', `/versions/${id}`);
        if (response.status === 404)
            return undefined;
        if (response.status !== 200)
            throw this.#refusal(`look at version ${id}`, response);
        return this.#version(this.#json(response));
    }
    /** Deletes a version; GitHub can restore it for 30 days. Throws the codes of refusals that are no rule of GitHub's. */
    async remove(id) {
        const response = await this.#ask('DELETE', `/versions/${id}`);
        if (response.status === 204)
            return 'done';
        if (response.status === 404)
            return 'gone';
        const rule = ruleOf(this.#message(response));
        if (rule && response.status >= 400 && response.status < 500)
            return { retained: rule };
        throw this.#refusal(`delete version ${id}`, response);
    }
    async #ask(method, path, headers = {}) {
        this.#base ??= this.#findBase().catch((error) => {
            this.#base = undefined;
            throw error;
        });
        return this.#send(method, `${await this.#base}${path}`, headers);
    }
    /** Users and organisations have their packages in different places. */
    async #findBase() {
        const owner = encodeURIComponent(this.#options.owner);
        const response = await this.#send('GET', `/users/${owner}`);
        if (response.status !== 200)
            throw this.#refusal(`look up the owner`, response);
        const account = this.#json(response);
        const place = isRecord(account) && account.type === 'Organization' ? 'orgs' : 'users';
        return `/${place}/${owner}/packages/container/${encodeURIComponent(this.#options.package)}`;
    }
    #send(method, path, more = {}) {
        const { send, api, token, signal } = this.#options;
        const headers = {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'user-agent': 'tallyman',
            'x-github-api-version': '2022-11-28',
            ...more,
        };
        const url = new URL(`${api.origin}${api.pathname.replace(/\/$/, '')}${path}`);
        return send({ method, url, headers, maxBytes: packages_client_pageBytes, ...(signal ? { signal } : {}) });
    }
    #version(row) {
        const fields = isRecord(row) ? row : {};
        const { id, name } = fields;
        if (!Number.isSafeInteger(id) || id < 1)
            throw this.#nonsense('a version has no id');
        if (typeof name !== 'string' || !(0,model_digest/* isDigest */.Bc)(name))
            throw this.#nonsense(`version ${id} is named by no digest`);
        const container = isRecord(fields.metadata) ? fields.metadata.container : undefined;
        const tags = isRecord(container) ? container.tags : undefined;
        // A tag left out would make a tagged version look untagged: what is not understood stops the plan.
        if (!Array.isArray(tags) || !tags.every(tag => typeof tag === 'string' && (0,model_reference/* isTag */.dz)(tag))) {
            throw this.#nonsense(`version ${id} has no list of tags`);
        }
        const [created, updated] = [new Date(String(fields.created_at)), new Date(String(fields.updated_at))];
        if (Number.isNaN(created.getTime()) || Number.isNaN(updated.getTime())) {
            throw this.#nonsense(`version ${id} has no dates`);
        }
        return { id: id, digest: name, tags: tags.toSorted(), created, updated };
    }
    #json({ body }) {
        try {
            return JSON.parse(Buffer.from(body).toString('utf8'));
        }
        catch (error) {
            throw this.#nonsense('its answer is no JSON', error);
        }
    }
    #message({ body }) {
        return /"message"\s*:\s*"((?:[^"\\]|\\.){0,1000})"/.exec(Buffer.from(body).toString('utf8'))?.[1] ?? '';
    }
    #refusal(action, response) {
        const { status, headers } = response;
        const isLimit = headers.get('x-ratelimit-remaining') === '0' || headers.get('retry-after') !== undefined;
        const code = status === 403 && isLimit ? 'RATE_LIMITED' : codeOf(status);
        const said = this.#message(response);
        const words = `${said ? `: ${(0,printable/* printable */.g)(said)}` : ''}${wishes[status] ?? ''}`;
        return new src_errors/* TallyError */.jB(code, `Cannot ${action} of ${this.#name()}: GitHub answers ${status}${words}`, {
            details: { status },
        });
    }
    #nonsense(problem, cause) {
        const message = `Cannot read the versions of ${this.#name()}: ${problem}, expected GitHub's packages API`;
        return new src_errors/* TallyError */.jB('REGISTRY_PROTOCOL', message, { cause });
    }
    #name() {
        return (0,printable/* printable */.g)(`${this.#options.owner}/${this.#options.package}`);
    }
}
/** Whether a pass has found no version that passes before it have missed, and each tag once; a new version is no such one. */
function isWhole(rows, known, isLast) {
    const latest = known.reduce((time, { created }) => Math.max(time, created.getTime()), 0);
    const ids = new Set(known.map(({ id }) => id));
    if (rows.some(({ id, created }) => !ids.has(id) && created.getTime() <= latest))
        return false;
    const tags = rows.flatMap(row => row.tags);
    // A tag that stands twice whenever it is looked is no move.
    return isLast || new Set(tags).size === tags.length;
}
/** What GitHub's own words leave out. */
const wishes = {
    401: ', expected a valid github-token, or an account for ghcr.io in registry-auth',
    403: ', expected a token with `permissions: packages: write`, and the package linked to the repository',
    404: ', which it says of packages that the token may not read, too',
};
function codeOf(status) {
    if (status >= 500 || status === 408)
        return 'REGISTRY_UNAVAILABLE';
    const codes = {
        401: 'UNAUTHENTICATED',
        403: 'DENIED',
        404: 'NOT_FOUND',
        429: 'RATE_LIMITED',
    };
    return codes[status] ?? 'REGISTRY_PROTOCOL';
}
/** GitHub gives its two rules no code of their own: only the words of a 4xx tell them from missing rights. */
function ruleOf(message) {
    if (/last (?:tagged )?version/i.test(message))
        return 'GitHub keeps the last version of a package';
    if (/5,?000 downloads/i.test(message))
        return 'GitHub keeps public versions with more than 5,000 downloads';
    return undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Where GitHub's REST API is: what the runner says, or github.com's. Throws INPUT_INVALID for what is no https URL, loopback aside. */
function githubApi({ GITHUB_API_URL: said }) {
    const url = URL.parse(said || 'https://api.github.com');
    const isLoopback = url !== null && /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname);
    if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)))
        return url;
    const shown = (0,printable/* printableUrl */.Z)(said ?? '');
    throw new src_errors/* TallyError */.jB('INPUT_INVALID', `Cannot use GITHUB_API_URL: it is "${shown}", expected https://…`);
}

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
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/manifest-facts.js

const imageConfigs = [media_type.ociConfig, media_type.dockerConfig];
const inToto = 'application/vnd.in-toto+json';
/** What planning needs of a manifest. */
function factsOf({ manifest, bytes }) {
    const blobs = manifest.kind === 'index'
        ? []
        : [manifest.config, ...manifest.layers].map(({ digest, size }) => ({ digest, size }));
    return {
        kind: manifest.kind === 'image' && isArtifact(manifest) ? 'artifact' : manifest.kind,
        needs: manifest.kind === 'index' ? manifest_facts_unique(manifest.manifests.map(({ digest }) => digest)) : [],
        ...(manifest.subject ? { subject: manifest.subject.digest } : {}),
        blobs,
        size: bytes.byteLength,
    };
}
/** BuildKit's attestations come with an image's config; their layers tell them apart. */
function isArtifact({ artifactType, config, layers }) {
    const isImageConfig = imageConfigs.includes(config.mediaType);
    return artifactType !== undefined || !isImageConfig || layers.some(({ mediaType }) => mediaType === inToto);
}
function manifest_facts_unique(digests) {
    return [...new Set(digests)];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/store-content.js







/** What a store holds: which of its files are documents, and which files the documents need. */
class StoreContent {
    #store;
    #files = new Map();
    /** The documents that need a blob or another document. */
    #needing = new Map();
    constructor(store) {
        this.#store = store;
    }
    get files() {
        return this.#files;
    }
    /** Whether a document that is here needs it. */
    isNeeded(digest) {
        return (this.#needing.get(digest)?.size ?? 0) > 0;
    }
    /** Looks at the folder: what came is read, what went is forgotten; what is known already is not read again. */
    look() {
        const found = new Set(this.#names());
        for (const digest of this.#files.keys())
            if (!found.has(digest))
                this.forget(digest);
        for (const digest of found)
            if (!this.#files.has(digest))
                this.#add(digest);
    }
    forget(digest) {
        for (const below of needsOf(this.#files.get(digest)))
            this.#needing.get(below)?.delete(digest);
        this.#files.delete(digest);
    }
    #names() {
        const blobs = (0,external_node_path_.join)(this.#store.root, 'blobs');
        return ['sha256', 'sha512'].flatMap(algorithm => {
            const folder = (0,external_node_path_.join)(blobs, algorithm);
            // What a link leads to is not ours to clean.
            if (!(0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
                return [];
            return (0,external_node_fs_.readdirSync)(folder).flatMap(hex => {
                const digest = `${algorithm}:${hex}`;
                return (0,model_digest/* isDigest */.Bc)(digest) ? [digest] : [];
            });
        });
    }
    #add(digest) {
        const path = this.#store.pathOf(digest);
        const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        if (!stats?.isFile())
            return;
        const facts = stats.size <= content_bytes/* maxDocumentBytes */.VR ? store_content_factsIn(path, digest) : undefined;
        const file = { digest, size: stats.size, came: Math.floor(stats.mtimeMs), facts };
        this.#files.set(digest, file);
        for (const below of needsOf(file)) {
            const needing = this.#needing.get(below) ?? new Set();
            this.#needing.set(below, needing.add(digest));
        }
    }
}
function needsOf(file) {
    const { needs = [], blobs = [] } = file?.facts ?? {};
    return [...needs, ...blobs.map(({ digest }) => digest)];
}
/** What a document says; undefined for everything else, and for a damaged one, which nothing can be made with. */
function store_content_factsIn(path, digest) {
    try {
        const bytes = (0,external_node_fs_.readFileSync)(path);
        if (!/^\s*\{/.test(bytes.toString('latin1', 0, 64)))
            return undefined;
        if ((0,model_digest/* digestOf */.ol)(bytes, (0,model_digest/* algorithmOf */.Hy)(digest)) !== digest)
            return undefined;
        return factsOf((0,model_document/* parseDocument */.Tp)(bytes, { digest }));
    }
    catch (error) {
        if ((0,src_errors/* isTallyError */.pQ)(error) || error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/store-backend.js












const inUse = 'a running step uses it';
/**
 * The content store: its images, which have no names there, and blobs that no image needs. Their age is the time since a step last
 * read them. An image goes with the layers that no other needs; nothing goes that a running step relies on.
 */
class StoreBackend {
    order = 'parents-first';
    deletesWholeVersions = true;
    isCache = true;
    #store;
    #content;
    /** When it was looked last, and when a step had come or gone last by then, in milliseconds since 1970. */
    #looked = { at: 0, change: -1 };
    #lastUses;
    #budget;
    #count = 0;
    /** @param budget bytes that the store may have, drafts included; undefined for as many as there are */
    constructor(store, budget) {
        this.#store = store;
        this.#budget = budget;
        this.#content = new StoreContent(store);
        this.#lastUses = this.#uses();
    }
    async inventory() {
        this.#look();
        const used = this.#used();
        const versions = [...this.#content.files.values()]
            .filter(({ digest, facts }) => facts !== undefined || !this.#content.isNeeded(digest))
            .map(file => this.#versionOf(file, used));
        return buildInventory(tag_name/* storeTarget */.l7, versions);
    }
    /** Says since when what goes was not used, which the policy's words do not. */
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
    /** Drafts have what the blobs leave of the budget; with none, those go that a reviewed plan names. */
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
        // A step that ended meanwhile has left its documents before it took its name off the list of those that run.
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
    /** False where a running step came to rely on it: then it is where it was. */
    #remove(digest) {
        const path = this.#store.pathOf(digest);
        const aside = (0,external_node_path_.join)(this.#store.scratch, `leaving-${(0,process_mark/* ownMark */.a1)()}-${this.#count++}-${(0,model_digest/* encodedOf */.EX)(digest)}`);
        if (this.#used().has(digest))
            return false;
        if (!moved(path, aside)) {
            this.#content.forget(digest);
            return true;
        }
        // Who relies on a blob says so before it looks for it: either that is read here, or the blob was not found there, or the step
        // has ended and left a document that needs it.
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
        // Read anew, since other steps write it.
        this.#lastUses = this.#uses();
    }
    /** Whether no step runs, and none has come or gone since the last look; file systems tell times by some milliseconds. */
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
        const held = used.has(digest) ? { heldBy: inUse } : {};
        const common = { digest, tags: [], created, size, ...held };
        if (!facts)
            return { ...common, kind: 'artifact', needs: [] };
        const { files } = this.#content;
        return {
            ...common,
            kind: facts.kind,
            // Of an index the store has the platforms that were asked for.
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
/** False where it is gone: another prune may be at the same store. */
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
/** Puts a blob back, unless somebody brought it anew. */
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















/** The engine's images as a place. */
function engineImagesTarget(engine) {
    return { name: tag_name/* engineTarget */.kG, open: () => new EngineBackend(engine) };
}
/** The content store as a place, with the bytes that it may have; undefined for as many as there are. */
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
/** Our entries in the Actions cache as a place. Throws INPUT_INVALID, UNAUTHENTICATED, and what reading the images that stay throws. */
async function actionsCacheTarget(choice, ports) {
    const { prefix, budget, token, keepRefs } = choice;
    const { GITHUB_REPOSITORY: repository = '' } = ports.env;
    if (!/^[\w.-]*\w[\w.-]*\/[\w.-]*\w[\w.-]*$/.test(repository)) {
        const state = `GITHUB_REPOSITORY is "${(0,printable/* printable */.g)(repository)}"`;
        throw new src_errors/* TallyError */.jB('INPUT_INVALID', `Cannot prune the Actions cache: ${state}, expected owner/name`);
    }
    if (token === '')
        throw new src_errors/* TallyError */.jB('UNAUTHENTICATED', 'Cannot prune the Actions cache: no token, expected github-token with `permissions: actions: write`');
    const { send } = ports.registries;
    const client = new CacheClient({ send, api: githubApi(ports.env), repository, token });
    const options = {
        client,
        prefix,
        namedBy: cachedNames(prefix, await imagesThatStay(keepRefs, ports)),
    };
    return {
        name: tag_name/* cacheTarget */.wl,
        open: () => new CacheBackend(options),
        ...(budget === undefined
            ? {}
            : { decide: (inventory, decisions) => withinBudget(inventory, decisions, budget) }),
    };
}
/** Every image that files name by digest, walked to its blobs: their entries are what stays. */
async function imagesThatStay(keepRefs, ports) {
    const wanted = keepRefs.flatMap(({ repository, digest, file }) => typeof repository === 'string' && repository !== '' && digest ? [{ repository, digest, file }] : []);
    return (0,src_concurrency/* mapLimit */.sf)(wanted, ports.concurrency ?? 6, async ({ repository, digest, file }) => {
        const name = (0,model_reference/* parseRepository */.SU)(repository);
        const graph = await graphOf(repository, digest, ports);
        return { name: `${(0,printable/* printable */.g)(file)} names ${(0,model_reference/* digestReference */.O9)(name, digest)}`, graph };
    });
}
async function graphOf(repository, digest, { registries, store }) {
    const places = await registries.places((0,model_reference/* parseRepository */.SU)(repository));
    const nearest = {
        resolve: (target) => (0,first_of/* firstOf */.K)('digest' in target ? places : places.slice(-1), place => place.resolve(target), () => undefined),
    };
    const manifests = cachedManifests(nearest, store);
    return (0,walk/* walk */.G)(wanted => manifests.resolve({ digest: wanted.digest }), await manifests.resolve({ digest }), 'all');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/quirks/profiles.js
var profiles = __webpack_require__(83758);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/inventory/facts-reader.js





/** Manifests that nobody answers for, after which the rest is not asked for: the plan is stopped anyway, and limits are short. */
const enoughFailures = 20;
/** Reads what manifests say, each digest once in the reader's life: a second inventory reads only what is new. */
class FactsReader {
    #manifests;
    #options;
    #known = new Map();
    constructor(manifests, options = {}) {
        this.#manifests = manifests;
        this.#options = options;
    }
    /** The facts of each digest; undefined for one that is not there. Throws CANCELLED and faults that are not the registry's. */
    async read(digests) {
        const { concurrency = 6, onProgress } = this.#options;
        let done = 0;
        let failures = 0;
        const facts = await (0,src_concurrency/* mapLimit */.sf)(digests, concurrency, async (digest) => {
            const found = failures < enoughFailures ? await this.#readOne(digest) : notAsked;
            if (found && isUnanswered(found))
                failures++;
            onProgress?.(++done, digests.length);
            return [digest, found];
        });
        return new Map(facts);
    }
    /** What has gone is asked for again when it is named again. */
    forget(digest) {
        this.#known.delete(digest);
    }
    async #readOne(digest) {
        const known = this.#known.get(digest);
        if (known)
            return known;
        try {
            const facts = factsOf(await this.#manifests.resolve({ digest }));
            this.#known.set(digest, facts);
            return facts;
        }
        catch (error) {
            if ((0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return undefined;
            if (!(0,src_errors/* isTallyError */.pQ)(error) || error.code === 'CANCELLED')
                throw error;
            return (0,unread_document/* isDocumentFault */.S2)(error) ? this.#unread(digest, error) : (0,unread_document/* unansweredFacts */.a2)(error);
        }
    }
    /** What was served is looked at once more, for the digests in it. */
    async #unread(digest, error) {
        try {
            const bytes = await this.#manifests.bytes?.(digest);
            const facts = (0,unread_document/* unreadFacts */.XJ)(error, digest, bytes);
            // Bytes that have their digest never change; what was not given today may be there tomorrow.
            if (facts.mayNeed !== 'anything')
                this.#known.set(digest, facts);
            return facts;
        }
        catch (second) {
            if (!(0,src_errors/* isTallyError */.pQ)(second) || second.code === 'CANCELLED')
                throw second;
            const isFinal = (0,unread_document/* isDocumentFault */.S2)(second) || (0,src_errors/* isTallyError */.pQ)(second, 'NOT_FOUND');
            return isFinal ? (0,unread_document/* unreadFacts */.XJ)(error, digest, undefined) : (0,unread_document/* unansweredFacts */.a2)(second);
        }
    }
}
const notAsked = (0,unread_document/* unansweredFacts */.a2)(new src_errors/* TallyError */.jB('REGISTRY_UNAVAILABLE', 'not asked for after too many failures'));

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/distribution-walk.js






/** Reproducible builds date their images near 1970, which says nothing of their age. */
const distribution_walk_firstBelievable = Date.UTC(1980, 0, 2);
/** Questions that are all asked again before every deletion; of more, see `stepsBetween`. */
const few = 32;
/** The same for the tags that stay: these are the ones that somebody moves and others rely on. */
const fewKept = 64;
/** Milliseconds for which answers count at least. */
const freshMs = 2_000;
/** Looks at a list that others never stop adding to. */
const mostRounds = 8;
/**
 * What one repository holds, by its tags: children, referrers, and what refers to these, walked once and then followed. What something
 * led to earlier is remembered as long as it is there, so that children can go after their parents.
 */
class DistributionWalk {
    #options;
    #facts;
    #clock;
    /** What each listed name leads to; undefined for one that is listed and not there. */
    #tags = new Map();
    #seen = new Map();
    #images = new Map();
    /** The last question about every tag: when, how long it took, in milliseconds, and how many looks ago. */
    #swept = { at: Number.NEGATIVE_INFINITY, took: 0, looks: 0 };
    /** Looks since the tags that stay were asked for, and since everything was walked. */
    #looks = { kept: 0, whole: 0 };
    constructor(options) {
        this.#options = options;
        this.#clock = options.clock ?? (() => performance.now());
        const resolve = (target) => this.#resolve(target);
        const bytes = options.remote.bytes?.bind(options.remote);
        this.#facts = new FactsReader({ resolve, ...(bytes ? { bytes } : {}) }, options);
    }
    /** Walks everything. Throws REGISTRY_PROTOCOL when the list of tags holds what is no tag: an unknown tag may need what would go. */
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
     * What has come since `known` that may need `version`: names in the tag list, what they lead to, what refers to the version. The list
     * is the last thing asked for, again after every find. A name that stands there may lead elsewhere, and no list tells: the version's
     * own tags and those of its referrers are asked for before each deletion, and so are all where they are few; else those that stay, and
     * now and then all.
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
    /** The digest behind a tag now; undefined where there is none. */
    async digestOf(tag) {
        try {
            return await this.#options.remote.digestOf(tag);
        }
        catch (error) {
            if ((0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
    }
    /** What was taken off or deleted is new when it comes back. */
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
    /** Where names lead by now that stood there before. */
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
        // What refers to the version may stand behind a tag of its own, where the registry has no list of it.
        const key = (0,tag_name/* keyOfDigest */.JQ)(digest);
        const own = names.filter(name => this.#tags.get(name) === digest || (0,tag_name/* referrerTagKey */.X5)(name) === key);
        return (await this.#ask([...new Set([...own, ...(isDue ? staying : [])])])) ? this.#followed() : known;
    }
    /** Asks where every tag leads now; true when one leads elsewhere. */
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
    /** The inventory with what tags lead to by now, and `more`, and all that lies below. */
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
        return buildInventory(this.#options.repository, versions);
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
    /** Some registries know nothing of a repository once its last tag is gone; one that was never there is an error. */
    async #names() {
        const { remote, roots, repository } = this.#options;
        try {
            const { tags, skipped } = await remote.listTags();
            if (skipped === 0)
                return [...new Set(tags)];
            const state = `${skipped} entries of its tag list are no tags`;
            throw new src_errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot list ${repository}: ${state}, expected tags only`);
        }
        catch (error) {
            const wasThere = this.#seen.size > 0 || this.#swept.at > 0 || roots !== undefined;
            if (wasThere && (0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return [];
            throw error;
        }
    }
    /** Facts of all that can be reached from `roots`, or perhaps from what cannot be read; undefined for what is missing. */
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
    /** Adds what earlier walks found, nothing leads to any more, and is still there. */
    async #remembered(found) {
        const { remote, concurrency = 6 } = this.#options;
        const adrift = [...this.#seen].filter(([digest]) => !found.has(digest));
        const there = await (0,src_concurrency/* mapLimit */.sf)(adrift, concurrency, ([digest]) => remote.has(digest));
        return new Map([...found, ...adrift.filter((_, at) => there[at])]);
    }
    async #resolve(target) {
        const { remote } = this.#options;
        const document = await remote.resolve(target);
        if (document.manifest.kind === 'image') {
            const { created, labels } = await remote.imageFacts(document);
            const believable = created && created.getTime() >= distribution_walk_firstBelievable ? { created } : {};
            this.#images.set(document.descriptor.digest, { ...believable, ...(labels ? { labels } : {}) });
        }
        return document;
    }
}
/**
 * Deletions for which the answers to `count` questions count. Asking them takes long where there are many, during which as much can
 * change as during the deletions that follow: to ask before each would cost requests by the square, and narrow nothing.
 */
function stepsBetween(count, few) {
    return Math.ceil((count / few) ** 2);
}
function isAnswered(facts) {
    return facts !== undefined && !isUnanswered(facts);
}
/** What a version needs, or may need: both are walked, since what lies below counts as well. */
function belowOf(facts) {
    const { needs = [], mayNeed = [] } = facts ?? {};
    return mayNeed === 'anything' ? needs : [...needs, ...mayNeed];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/distribution-api.js





/** A digest that nothing has: deleting it tells whether deleting works at all. */
const nothing = (0,model_digest/* parseDigest */.m)(`sha256:${'0'.repeat(64)}`);
/**
 * Any registry with the distribution API. It lists tags alone, so the inventory is what tags lead to: children,
 * referrers, and what refers to these. An untagged image that nothing leads to cannot be seen here, nor deleted; one
 * that something led to earlier in this backend's life is remembered, so that children can go after their parents.
 * To walk what is left with nothing remembered, make a new backend.
 */
class DistributionBackend {
    order;
    /** Asked of the registry while planning; where it does not say, the step that takes a tag off ends as retained. */
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
    /** A plan that takes tags off asks whether that works here. */
    async fit(_, decisions) {
        const { remote } = this.#options;
        if (remote.collects !== undefined)
            return { decisions: tagsOnly(decisions, remote.collects), notes: [] };
        if (!remote.deletesTags || !decisions.some(({ act }) => act === 'untag'))
            return { decisions, notes: [] };
        try {
            this.#deletesTags ??= await remote.deletesTags();
            if (this.#deletesTags)
                return { decisions, notes: [] };
            await this.check();
            return { decisions: digestsOnly(decisions), notes: [] };
        }
        catch (error) {
            if ((0,src_errors/* isTallyError */.pQ)(error, 'DELETE_UNSUPPORTED')) {
                const note = `nothing can be deleted here, so that \`mode: apply\` stops before it begins: ${error.message}`;
                return { decisions, notes: [note], isStuck: true };
            }
            if (!(0,src_errors/* isTallyError */.pQ)(error, 'DENIED', 'UNAUTHENTICATED', 'REGISTRY_PROTOCOL'))
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
            if (!(0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
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
            if (!(0,src_errors/* isTallyError */.pQ)(error))
                throw error;
            // Some registries answer 404 to those who may not delete, too.
            if (error.code === 'NOT_FOUND') {
                const isThere = step.act === 'delete' && (await this.#options.remote.has(step.version.digest));
                return isThere ? { result: 'failed', error } : { result: 'gone' };
            }
            const isFinal = (0,src_errors/* isTallyError */.pQ)(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED', 'DELETE_UNSUPPORTED', 'PRUNE_DAMAGE');
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
            return { result: 'changed', why: `"${(0,printable/* printable */.g)(tag)}" points to ${digest} now` };
        try {
            await remote.deleteTag(tag);
            const until = this.#clock();
            this.#walk.forget({ tag });
            if (this.order !== 'tags-first' && !(await remote.has(digest)))
                throw tagTookManifest(repository, tag, digest);
            return { result: 'done', since, until };
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error, 'DELETE_UNSUPPORTED'))
                throw error;
            const others = version.tags.filter(other => other !== tag).map(other => (0,printable/* printable */.g)(other));
            const why = `the registry deletes by digest only, and with it would go ${others.join(', ') || 'what is kept'}`;
            return { result: 'retained', why };
        }
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
        // Some registries keep tags apart: those then name what is not there any more.
        for (const tag of tags) {
            if ((await this.#walk.digestOf(tag)) === digest && !(await remote.has(digest)))
                await remote.deleteTag(tag);
        }
        return { result: 'done', until };
    }
}
/** There are registries that take the deletion of a tag for that of its manifest, against the specification. */
function tagTookManifest(repository, tag, digest) {
    const state = `with the tag "${(0,printable/* printable */.g)(tag)}" the registry deleted ${digest} itself`;
    return new src_errors/* TallyError */.jB('PRUNE_DAMAGE', `Cannot go on in ${repository}: ${state}, expected the tag alone`);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/opaque.js
var opaque = __webpack_require__(75693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/docker-hub.js




/**
 * Docker Hub: its registry answers 405 to deletions, its own API takes tags off ("Docker HUB API", DELETE
 * /v2/repositories/…/tags/…). What no tag leads to any more is collected by the Hub itself.
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
            throw new src_errors/* TallyError */.jB('DENIED', `Cannot delete from ${this.#name}: the account may only read it`);
    }
    async deleteTag(tag) {
        const action = `delete ${this.#name}:${tag}`;
        const { repository } = this.#options.name;
        const answer = await this.#ask('DELETE', `/v2/repositories/${repository}/tags/${tag}/`, action);
        if (answer.status >= 200 && answer.status < 300)
            return;
        throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
    }
    /** A token lasts minutes: one that is refused is asked for anew, once. */
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
            throw new src_errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot ${action}: ${state}, expected one in registry-auth`);
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
            throw new src_errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot ${action}: ${state}, expected a token`);
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






/** Deletions after which all versions are listed again, at least: more where there are more pages of them. */
const fewestBetweenLists = 50;
/** ghcr.io through GitHub's packages API: a version is a digest, and goes with all of its tags or not at all. */
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
     * The newest versions, which GitHub does not count while nothing has changed, and at the same time the version itself; all versions
     * again every now and then, since GitHub promises no order.
     */
    async look(before, version) {
        const { client } = this.#options;
        const isDue = ++this.#looks >= Math.max(fewestBetweenLists, this.#versions.size / 100);
        const known = isDue ? await this.inventory() : before;
        const since = this.#clock();
        const id = Number(version.id);
        const [newest, itself] = await Promise.all([
            client.newest(each => this.#versions.has(each)),
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
        return lastVersionStays(inventory, wholeVersionsOnly(decisions));
    }
    async carryOut({ act, version, ...step }) {
        if (act === 'untag') {
            const others = version.tags
                .filter(tag => !('tag' in step) || tag !== step.tag)
                .map(tag => (0,printable/* printable */.g)(tag));
            const why = `GitHub deletes whole versions only, and with this one would go ${others.join(', ') || 'its image'}`;
            return { result: 'retained', why };
        }
        try {
            return await this.#remove(version);
        }
        catch (error) {
            if (!(0,src_errors/* isTallyError */.pQ)(error))
                throw error;
            if ((0,src_errors/* isTallyError */.pQ)(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED'))
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
    /** GitHub answers 404 to those who may not delete, too. */
    async #gone(id) {
        const { client, repository } = this.#options;
        if (!(await client.find(id)))
            return { result: 'gone' };
        const state = 'GitHub answers 404 to the deletion of what it lists';
        const wish = 'a token that may delete (permissions: packages: write, and the package linked to the repository)';
        throw new src_errors/* TallyError */.jB('DENIED', `Cannot delete version ${id} of ${repository}: ${state}, expected ${wish}`);
    }
    async #take(rows) {
        const { concurrency = 6 } = this.#options;
        const facts = await this.#facts.read(rows.map(({ digest }) => digest));
        const versions = await (0,src_concurrency/* mapLimit */.sf)(rows, concurrency, row => this.#versionOf(row, facts.get(row.digest)));
        for (const version of versions)
            if (version)
                this.#versions.set(Number(version.id), version);
    }
    /** A tag that moved, and a version that was pushed again under another id, stand where they were listed last. */
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
        return buildInventory(this.#options.repository, [...this.#versions.values()]);
    }
    #clock() {
        return (this.#options.clock ?? (() => performance.now()))();
    }
    /** Undefined when the version went between the listing and the reading of its manifest. */
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
/** Whether a version is listed otherwise than before: tagged or pushed anew, or not known at all. */
function isNews({ tags, created, updated }, known) {
    if (!known || known.tags.join() !== tags.join())
        return true;
    return (known.touched ?? known.created)?.getTime() !== Math.max(updated.getTime(), created.getTime());
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/repository/deletion.js



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
    // Registries that know of no tags here take one for a digest that is no digest.
    const isUnable = [405, 501].includes(status) || (status === 400 && codes.some(code => unable.has(code)));
    if (!isUnable)
        return error;
    return new src_errors/* TallyError */.jB('DELETE_UNSUPPORTED', error.message, { cause: error, details: error.details });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/referrers.js
var referrers = __webpack_require__(40329);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/tags.js
var tags = __webpack_require__(14616);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/remote-distribution.js










/** A digest that nothing has: deleting it tells whether deleting works at all. */
const remote_distribution_nothing = (0,model_digest/* parseDigest */.m)(`sha256:${'0'.repeat(64)}`);
/** A repository at its own registry, for pruning; what is read once is kept in the store by its exact bytes. */
class RemoteDistribution {
    #remote;
    #store;
    #manifests;
    #tagLimit;
    #hasReferrers = true;
    constructor(remote, store, tagLimit = tags/* commonTagLimit */.zw) {
        this.#remote = remote;
        this.#store = store;
        this.#tagLimit = tagLimit;
        this.#manifests = cachedManifests(remote, store, digest => this.has(digest));
    }
    async listTags() {
        let skipped = 0;
        const tags = await Array.fromAsync(this.#remote.tags(count => {
            skipped += count;
        }, this.#tagLimit));
        return { tags, skipped };
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
    /** What the store has may have gone from the registry: there it is looked for, which costs no read. */
    resolve(target) {
        return this.#manifests.resolve(target);
    }
    bytes(digest) {
        return manifestBytes(this.#remote, digest);
    }
    imageFacts(image) {
        return imageFacts(image, this.#remote, this.#store);
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
            if ((0,src_errors/* isTallyError */.pQ)(error, 'DELETE_UNSUPPORTED'))
                return false;
            throw error;
        }
    }
    deleteTag(tag) {
        return deleteTag(this.#remote, tag);
    }
}
/** What is not there is what was hoped for. */
async function isThereNot(deletion) {
    try {
        await deletion;
    }
    catch (error) {
        if (!(0,src_errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/prune/targets/registry-targets.js










/** The place that a repository is pruned at: the API that the registry's profile names for deletions. Throws UNAUTHENTICATED, CREDENTIALS_INVALID. */
async function repositoryTarget(name, ports) {
    const { deletion } = (0,profiles/* profileOf */.w)(name.registry);
    return deletion.by === 'github-packages' ? packagesPlace(name, ports) : registryPlace(name, deletion, ports);
}
async function registryPlace(name, deletion, ports) {
    const { store, registries, maxTags } = ports;
    const origin = new RemoteDistribution(await registries.origin(name), store, {
        most: maxTags,
        input: 'max-tags',
    });
    const isHub = deletion.by === 'docker-hub';
    const remote = isHub ? await onDockerHub(origin, new URL(deletion.api), name, ports) : origin;
    const order = isHub ? 'tags-first' : deletion.order;
    const options = { ...readerOptions(ports), repository: (0,model_reference/* repositoryName */.aR)(name), order };
    return {
        name: (0,model_reference/* repositoryName */.aR)(name),
        open: (roots) => new DistributionBackend({ ...options, remote, ...(roots ? { roots } : {}) }),
    };
}
async function onDockerHub(remote, api, name, { registries, secret }) {
    const { credentials } = await registries.credentials(name);
    return dockerHubRepository(remote, { send: registries.send, api, name, credentials, secret });
}
async function packagesPlace(name, ports) {
    const { registries, store, env, signal, labels } = ports;
    const { credentials } = await registries.credentials(name);
    const repository = (0,model_reference/* repositoryName */.aR)(name);
    if (credentials?.kind !== 'basic') {
        const state = `no token was given for ${name.registry}`;
        throw new src_errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot prune ${repository}: ${state}, expected github-token`);
    }
    const [owner = '', ...rest] = name.repository.split('/');
    const client = new PackagesClient({
        send: registries.send,
        api: githubApi(env),
        owner,
        package: rest.join('/'),
        token: credentials.password,
        ...(signal ? { signal } : {}),
    });
    const manifests = cachedManifests(await nearestManifests(name, registries), store);
    const origin = await registries.origin(name);
    const labelsOf = async (digest) => {
        const { labels: found } = await imageFacts(await manifests.resolve({ digest }), origin, store);
        return found;
    };
    const source = {
        resolve: (target) => manifests.resolve(target),
        bytes: (digest) => manifestBytes(origin, digest),
    };
    const options = { ...readerOptions(ports), repository, client, manifests: source };
    return {
        name: repository,
        open: () => new PackagesBackend({ ...options, ...(labels ? { labels: labelsOf } : {}) }),
    };
}
/** Manifests by digest are the same wherever they come from, and tags are the registry's own; GitHub's listing says which are there. */
async function nearestManifests(name, registries) {
    const places = await registries.places(name);
    return {
        resolve: (target) => (0,first_of/* firstOf */.K)('digest' in target ? places : places.slice(-1), place => place.resolve(target), () => undefined),
    };
}
function readerOptions({ concurrency, onProgress }) {
    return {
        ...(concurrency === undefined ? {} : { concurrency }),
        ...(onProgress ? { onProgress } : {}),
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/prune-report.js
var prune_report = __webpack_require__(60517);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/source-files.js
var source_files = __webpack_require__(89937);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/workspace/wildcard-files.js

const greatestFolders = 20_000;
/** Git does not look into the first; the second is installed, not checked out. */
const unseen = new Set(['.git', 'node_modules']);
/**
 * The files that a path with wildcards names, sorted: `*` stands for anything in one part of the path, `**` for anything at all, as
 * GitLab reads `include:local`. Undefined for a path that leads out of the workspace, or over more folders than are looked at.
 */
async function wildcardFiles(path, files) {
    const pattern = external_node_path_.posix.normalize(path);
    const fixed = external_node_path_.posix.dirname(pattern.slice(0, pattern.indexOf('*') + 1));
    const wanted = patternOf(pattern);
    const isDeep = pattern.slice(fixed === '.' ? 0 : fixed.length + 1).includes('/') || pattern.includes('**');
    const found = [];
    const waiting = [fixed];
    for (let read = 0; read < waiting.length; read++) {
        if (read > greatestFolders)
            return undefined;
        const folder = waiting[read];
        const opened = await files.open(folder);
        if (opened.kind === 'refused')
            return undefined;
        if (opened.kind !== 'folder')
            continue;
        const inner = new Set(opened.folders);
        for (const name of opened.names) {
            const each = external_node_path_.posix.join(folder, name);
            if (!inner.has(name) && wanted(each))
                found.push(each);
            if (isDeep && inner.has(name) && !unseen.has(name))
                waiting.push(each);
        }
    }
    return found.sort();
}
/** Whether a path fits, found in time linear in path and pattern for each wildcard. */
function patternOf(pattern) {
    const parts = pattern.split(/(\*+)/);
    return path => {
        // The indexes of the path up to which what was read of the pattern fits.
        let ends = new Set([0]);
        for (const part of parts) {
            const next = new Set();
            if (part.startsWith('*'))
                for (const end of reached(path, ends, part.length > 1))
                    next.add(end);
            else
                for (const end of ends)
                    if (path.startsWith(part, end))
                        next.add(end + part.length);
            ends = next;
        }
        return ends.has(path.length);
    };
}
/** Where a wildcard that begins at one of these places may end. */
function reached(path, starts, crosses) {
    const ends = [];
    let isOpen = false;
    for (let at = 0; at <= path.length; at++) {
        isOpen ||= starts.has(at);
        if (isOpen)
            ends.push(at);
        if (!crosses && path[at] === '/')
            isOpen = false;
    }
    return ends;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-environment.js
var compose_environment = __webpack_require__(65691);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/pipeline-kinds.js
/** Every `image` of a file, a text or a map with its name. */
const everyImage = [{ at: '**.image', form: 'text' }, { at: '**.image.name' }];
/** A template of Azure Pipelines lies beside the file that names it, at the repository's root behind `/`, or in another repository. */
const azureTemplates = [
    { at: '**.template', kind: 'azure', base: 'file', like: /^[^/][^@]*(?:@self)?$/, strip: /@self$/ },
    { at: '**.template', kind: 'azure', base: 'root', like: /^\/[^@]*(?:@self)?$/, strip: /^\/+|@self$/g },
    { at: '**.template', kind: 'remote', base: 'root', like: /@(?!self$)/ },
];
const azureAliases = 'resources.containers[*].container';
/** Files of services that build and deploy, beside GitHub's and GitLab's own. */
const pipelineRows = [
    {
        kind: 'circleci',
        files: /(?:^|\/)\.circleci\/[^/]+\.ya?ml$/i,
        images: [{ at: '**.docker[*].image' }],
        leads: [],
        isOpen: true,
    },
    {
        kind: 'azure',
        files: /(?:^|\/)\.?azure-pipelines(?:[^/]*|\/.+)\.ya?ml$/i,
        images: [
            { at: '**.image', form: 'text' },
            { at: '**.container', form: 'text', unless: azureAliases },
            { at: '**.services.*', form: 'text', unless: azureAliases },
        ],
        leads: azureTemplates,
        isOpen: true,
    },
    {
        kind: 'bitbucket',
        files: /(?:^|\/)bitbucket-pipelines\.ya?ml$/i,
        images: [...everyImage, { at: '**.pipe', form: 'docker' }],
        leads: [{ at: '**.import', kind: 'remote', base: 'root' }],
        isOpen: true,
    },
    {
        kind: 'drone',
        files: /(?:^|\/)\.drone(?:\.ya?ml|\/.+\.ya?ml)$/i,
        images: everyImage,
        leads: [{ at: 'load', kind: 'remote', base: 'root' }],
        isOpen: true,
    },
    {
        kind: 'woodpecker',
        files: /(?:^|\/)\.woodpecker(?:\.ya?ml|\/.+\.ya?ml)$/i,
        images: everyImage,
        leads: [],
        isOpen: true,
    },
    {
        kind: 'cloudbuild',
        files: /(?:^|\/)cloudbuild[^/]*\.(?:ya?ml|json)$/i,
        images: [{ at: 'steps[*].name' }],
        leads: [],
        isOpen: true,
    },
    {
        kind: 'buildkite',
        files: /(?:^|\/)\.?buildkite(?:\/[^/]+|[^/]*)\.ya?ml$/i,
        images: everyImage,
        leads: [
            { at: '**.plugins[*].*.config', kind: 'compose', base: 'root', like: /./ },
            { at: '**.plugins[*].*.config[*]', kind: 'compose', base: 'root' },
        ],
        isOpen: true,
    },
];

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/kinds.js

/** What a path or `uses` of this repository looks like. */
const local = /^\.\//;
const remoteWorkflow = /^[^./][^@]*\/\.[a-z]+\/workflows\/[^@]+@/;
const gitlabScopes = ['', 'default.', '*.'];
/** Every kind of YAML or JSON, each a row of data; the first that fits counts. */
const kindRows = [
    {
        kind: 'workflow',
        files: /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i,
        keys: ['jobs', 'on'],
        images: [
            { at: 'jobs.*.container', form: 'text' },
            { at: 'jobs.*.container.image' },
            { at: 'jobs.*.services.*.image' },
            { at: 'jobs.*.steps[*].uses', form: 'docker' },
        ],
        leads: [
            { at: 'jobs.*.uses', kind: 'workflow', base: 'root', like: local },
            { at: 'jobs.*.uses', kind: 'workflow', base: 'root', like: remoteWorkflow },
            { at: 'jobs.*.steps[*].uses', kind: 'action', base: 'root', like: local },
        ],
        steps: 'jobs.*.steps[*]',
    },
    {
        kind: 'action',
        files: /(?:^|\/)action\.ya?ml$/i,
        keys: ['runs'],
        inFolder: ['action.yml', 'action.yaml', 'Dockerfile'],
        images: [
            { at: 'runs.image', form: 'docker' },
            { at: 'runs.steps[*].uses', form: 'docker' },
        ],
        leads: [
            { at: 'runs.image', kind: 'dockerfile', base: 'file', like: /^(?!docker:\/\/)./ },
            { at: 'runs.steps[*].uses', kind: 'action', base: 'root', like: local },
        ],
        steps: 'runs.steps[*]',
    },
    {
        kind: 'compose',
        files: /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/i,
        keys: ['services'],
        images: [],
        leads: [],
    },
    {
        kind: 'kustomize',
        files: /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/,
        inFolder: ['kustomization.yaml', 'kustomization.yml', 'Kustomization'],
        images: [],
        leads: [
            ...['resources', 'bases', 'components', 'crds', 'generators', 'transformers', 'validators'].map(key => ({
                at: `${key}[*]`,
                base: 'file',
                kind: key === 'bases' || key === 'components' ? 'kustomize' : 'resource',
                like: /^[^\n]+$/,
            })),
            { at: 'patchesStrategicMerge[*]', kind: 'patch', base: 'file', like: /^[^\n]+$/ },
            { at: 'patches[*].path', kind: 'patch', base: 'file' },
            { at: 'patchesJson6902[*].path', kind: 'patch', base: 'file' },
            { at: 'replacements[*].path', kind: 'patch', base: 'file' },
            ...['files[*]', 'envs[*]', 'env'].map(key => ({
                at: `configMapGenerator[*].${key}`,
                kind: key === 'files[*]' ? 'text' : 'env',
                base: 'file',
                strip: /^[^=]*=/,
            })),
            { at: 'helmCharts[*].valuesFile', kind: 'helm', base: 'file' },
            { at: 'helmCharts[*].additionalValuesFiles[*]', kind: 'helm', base: 'file' },
        ],
    },
    { kind: 'chart', files: /(?:^|\/)Chart\.ya?ml$/, inFolder: ['Chart.yaml'], images: [], leads: [] },
    { kind: 'helm', files: /(?:^|\/)values[^/]*\.ya?ml$/i, images: [], leads: [] },
    {
        kind: 'devcontainer',
        files: /(?:^|\/)\.?devcontainer\.json$/i,
        images: [{ at: 'image' }],
        leads: [
            { at: 'build.dockerfile', kind: 'dockerfile', base: 'file' },
            { at: 'dockerFile', kind: 'dockerfile', base: 'file' },
            { at: 'dockerComposeFile', kind: 'compose', base: 'file', like: /./ },
            { at: 'dockerComposeFile[*]', kind: 'compose', base: 'file' },
        ],
    },
    {
        kind: 'gitlab',
        files: /(?:^|\/|\.)\.?gitlab-ci\.ya?ml$/i,
        images: gitlabScopes.flatMap((scope) => [
            { at: `${scope}image`, form: 'text' },
            { at: `${scope}image.name` },
            { at: `${scope}services[*]`, form: 'text' },
            { at: `${scope}services[*].name` },
        ]),
        leads: [
            ...['include', 'include[*]', '*.trigger.include', '*.trigger.include[*]'].flatMap((at) => [
                { at, kind: 'gitlab', base: 'root', like: /./, strip: /^\/+/ },
                { at: `${at}.local`, kind: 'gitlab', base: 'root', strip: /^\/+/ },
                ...['remote', 'project', 'template', 'component'].map((key) => ({ at: `${at}.${key}`, kind: 'remote', base: 'root' })),
                { at: `${at}.artifact`, kind: 'made', base: 'root' },
            ]),
        ],
    },
    ...pipelineRows,
    { kind: 'bake', files: /(?:^|\/)docker-bake[^/]*\.json$/i, images: [], leads: [] },
    { kind: 'kubernetes', files: /$^/, keys: ['apiVersion', 'kind'], images: [], leads: [] },
    {
        kind: 'lock',
        files: /(?:^|\/)(?:images\.lock|actions-lock\.json)$/i,
        images: [{ at: 'images[*].pinned_image' }, { at: 'containers.*.pinned_image' }],
        leads: [],
    },
];
/** Inputs of steps that name images, whatever the action's owner. */
const inputRows = [
    {
        uses: /(?:^|\/)(?:pull-with-digest|save-to-cache|load-from-cache|tallyman)@/,
        input: 'images',
        form: 'lines',
    },
    ...['compose-files', 'lock-file'].map((input) => ({
        uses: /(?:^|\/)(?:pull-with-digest|save-to-cache|load-from-cache|tallyman)@/,
        input,
        form: 'files',
        kind: input === 'lock-file' ? 'lock' : 'compose',
    })),
    { uses: /^docker\/bake-action@/, input: 'files', form: 'files' },
    { uses: /\/actions\/push@/, input: 'base', form: 'reference' },
    { uses: /^docker\/setup-qemu-action@/, input: 'image', form: 'reference' },
    { uses: /^docker\/setup-buildx-action@/, input: 'driver-opts', form: 'lines', behind: 'image=' },
    {
        uses: /^docker\/build-push-action@/,
        input: 'build-contexts',
        form: 'lines',
        behind: '=docker-image://',
    },
];
const dockerfiles = /(?:^|\/)(?:[^/]+\.)?(?:docker|container)file(?:[.-][^/]*)?$/i;
/** The kind that a path's name tells; undefined where the content has to. */
function kindOfPath(path) {
    if (/\.(?:docker|container)ignore$/i.test(path))
        return 'text';
    if (/(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]+\.env)$/.test(path))
        return 'env';
    const row = kindRows.find(({ files }) => files.test(path));
    if (row)
        return row.kind;
    return dockerfiles.test(path) && !/\.(?:ya?ml|json)$/i.test(path) ? 'dockerfile' : undefined;
}
function kindRow(kind) {
    return kindRows.find(row => row.kind === kind);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/dotenv.js
var dotenv = __webpack_require__(62573);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/blank-comments.js
/**
 * JSON with comments as JSON of the same length, so that offsets stay: comments, trailing commas and tabs become spaces. Text in
 * strings stays as it is. Each end is looked for once: where there is none, the marks that would need it count as text.
 */
function blankComments(text) {
    const parts = [];
    const ends = new Ends(text);
    let kept = 0;
    for (let at = 0; at < text.length;) {
        const string = text[at] === '"' ? ends.ofString(at) : undefined;
        const end = string === undefined ? ends.ofBlank(at) : undefined;
        if (end !== undefined) {
            parts.push(text.slice(kept, at), text.slice(at, end).replace(/[^\r\n]/g, ' '));
            kept = end;
        }
        at = string ?? end ?? at + 1;
    }
    return parts.join('') + text.slice(kept);
}
class Ends {
    #text;
    #hasStrings = true;
    #hasComments = true;
    constructor(text) {
        this.#text = text;
    }
    /** Behind the closing quote of the string that begins at `start`. */
    ofString(start) {
        for (let at = start + 1; this.#hasStrings && at < this.#text.length; at++) {
            if (this.#text[at] === '"')
                return at + 1;
            if (this.#text[at] === '\\')
                at++;
        }
        // Every later quote stands behind a backslash, so that none closes what another one opens.
        this.#hasStrings = false;
        return undefined;
    }
    /** Behind the comment, trailing comma or tab at `start`. */
    ofBlank(start) {
        const text = this.#text;
        if (text[start] === '\t')
            return start + 1;
        if (text[start] === ',')
            return this.#isTrailing(start) ? start + 1 : undefined;
        if (text.startsWith('//', start)) {
            const end = text.indexOf('\n', start);
            return end < 0 ? text.length : end;
        }
        if (!this.#hasComments || !text.startsWith('/*', start))
            return undefined;
        const end = text.indexOf('*/', start + 2);
        this.#hasComments = end >= 0;
        return end < 0 ? undefined : end + 2;
    }
    #isTrailing(comma) {
        let next = comma + 1;
        while (/\s/.test(this.#text[next] ?? ''))
            next++;
        return this.#text[next] === '}' || this.#text[next] === ']';
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/yaml/parse-yaml.js + 2 modules
var parse_yaml = __webpack_require__(42680);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/traced.js
/** Text that stands in the file as it is, from an offset on; by default nowhere. */
function traced(text, place = -1) {
    return { text, runs: text === '' ? [] : [{ index: 0, place }] };
}
/** A part of it, by indexes of its text. */
function sliceOf({ text, runs }, start, end = text.length) {
    const part = text.slice(start, end);
    if (part === '')
        return traced('');
    const first = runAt(runs, start);
    const kept = [];
    for (let at = first; at < runs.length; at++) {
        const { index, place } = runs[at] ?? { index: end, place: -1 };
        if (index >= end)
            break;
        const skipped = Math.max(0, start - index);
        kept.push({ index: index + skipped - start, place: place < 0 ? -1 : place + skipped });
    }
    return { text: part, runs: kept };
}
/** It without white space at its ends. */
function trimmed(whole) {
    const start = whole.text.length - whole.text.trimStart().length;
    return sliceOf(whole, start, Math.max(start, whole.text.trimEnd().length));
}
/** Where the character at an index stands, -1 where it stands nowhere. */
function placeAt({ text, runs }, index) {
    const run = index < 0 || index >= text.length ? undefined : runs[runAt(runs, index)];
    return run === undefined || run.place < 0 ? -1 : run.place + index - run.index;
}
/** Whether the text stands in the file as it is, its characters side by side. */
function isContiguous({ runs }) {
    return runs.length === 1 && runs[0] !== undefined && runs[0].place >= 0;
}
/** Traced text as it grows. */
class TracedText {
    #parts = [];
    #length = 0;
    #runs = [];
    /** Of what was added. */
    get length() {
        return this.#length;
    }
    add(text, place) {
        const last = this.#runs.at(-1);
        const next = last === undefined || last.place < 0 ? -1 : last.place + this.#length - last.index;
        if (text !== '' && (last === undefined || place !== next))
            this.#runs.push({ index: this.#length, place });
        this.#parts.push(text);
        this.#length += text.length;
    }
    /** Adds all of another one. */
    append({ text, runs }) {
        runs.forEach(({ index, place }, at) => {
            this.add(text.slice(index, runs[at + 1]?.index), place);
        });
    }
    end() {
        return { text: this.#parts.join(''), runs: this.#runs };
    }
}
/** The last run that begins at or before an index. */
function runAt(runs, index) {
    let low = 0;
    for (let high = runs.length; high - low > 1;) {
        const middle = (low + high) >> 1;
        if ((runs[middle]?.index ?? index) <= index)
            low = middle;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-flags.js

/** The flags at the start of a line, and where they end; BuildKit's rules, in which the backslash escapes whatever `# escape=` says. */
function flagsOf(line) {
    const flags = [];
    let at = 0;
    for (;;) {
        while (at < line.text.length && isSpace(line.text[at]))
            at++;
        if (!line.text.startsWith('--', at))
            return { flags, end: at };
        const { word, end } = flagWord(line, at);
        at = end;
        if (word.text === '--')
            return { flags, end: at };
        const equals = word.text.indexOf('=');
        const name = word.text.slice(2, equals < 0 ? undefined : equals);
        flags.push({ name, value: sliceOf(word, equals < 0 ? word.text.length : equals + 1) });
    }
}
function flagWord(line, start) {
    const word = new TracedText();
    const keep = (index) => word.add(line.text[index] ?? '', placeAt(line, index));
    let quote = '';
    let at = start;
    for (; at < line.text.length; at++) {
        const char = line.text[at] ?? '';
        if (quote === '' && isSpace(char))
            break;
        if (char === quote)
            quote = '';
        else if (quote === '' && (char === "'" || char === '"'))
            quote = char;
        else if (char !== '\\')
            keep(at);
        else if (++at < line.text.length)
            keep(at);
    }
    return { word: word.end(), end: at };
}
/** The fields of a `--mount`, which is a line of CSV; undefined when it is none. */
function mountFields(mount) {
    const { text } = mount;
    const fields = [];
    for (let start = 0; start <= text.length;) {
        const isQuoted = text[start] === '"';
        const field = new TracedText();
        let end = isQuoted ? start + 1 : start;
        for (; end < text.length; end++) {
            if (isQuoted ? text[end] === '"' && text[end + 1] !== '"' : text[end] === ',')
                break;
            if (text[end] === '"') {
                if (!isQuoted)
                    return undefined;
                end++;
            }
            field.add(text[end] ?? '', placeAt(mount, end));
        }
        if (isQuoted && text[end++] !== '"')
            return undefined;
        if (end < text.length && text[end] !== ',')
            return undefined;
        fields.push(field.end());
        start = end + 1;
    }
    return fields;
}
function isSpace(char) {
    return char !== undefined && /\s/.test(char);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-patterns.js
/** `${V#pattern}` and `${V##pattern}`: takes off what the pattern matches at the start. */
function withoutPrefix(value, pattern, isLongest, budget) {
    const tokens = tokensOf(pattern);
    if (!Array.isArray(tokens))
        return tokens;
    const characters = Array.from(value);
    const end = matcher(tokens, budget)(characters, 0, isLongest);
    return end === undefined ? value : characters.slice(end).join('');
}
/** `${V%pattern}` and `${V%%pattern}`: takes off what the pattern matches at the end. */
function withoutSuffix(value, pattern, isLongest, budget) {
    const tokens = tokensOf(pattern);
    if (!Array.isArray(tokens))
        return tokens;
    const characters = Array.from(value);
    const end = matcher(tokens.toReversed(), budget)(characters.toReversed(), 0, isLongest);
    return end === undefined ? value : characters.slice(0, characters.length - end).join('');
}
/** `${V/pattern/replacement}`, and with `all` `${V//pattern/replacement}`: the longest match at the first place it has. */
function replaceMatches(value, pattern, replacement, all, budget) {
    const tokens = tokensOf(pattern);
    if (!Array.isArray(tokens))
        return tokens;
    const characters = Array.from(value);
    const matchEnd = matcher(tokens, budget);
    const result = [];
    let lastEnd = -1;
    for (let at = 0; at <= characters.length;) {
        const end = all || lastEnd < 0 ? matchEnd(characters, at, true) : undefined;
        if (end !== undefined && !(end === at && at === lastEnd)) {
            result.push(replacement);
            lastEnd = end;
        }
        if (end === undefined || end === at)
            result.push(characters[at++] ?? '');
        else
            at = end;
        if (budget.left < 0)
            return { fault: 'its variables take too long to replace' };
    }
    return result.join('');
}
/** For a pattern, what finds where its shortest or longest match that begins at `start` ends. */
function matcher(tokens, budget) {
    // When each state was reached last, so that none is followed twice at one character.
    const reachedAt = new Uint32Array(tokens.length + 1);
    let step = 0;
    const reach = (states, first) => {
        for (let state = first; reachedAt[state] !== step; state++) {
            reachedAt[state] = step;
            states.push(state);
            // What is behind a `*` is reached without a character.
            if (tokens[state]?.kind !== 'many')
                return;
        }
    };
    return (characters, start, isLongest) => {
        let found;
        let states = [];
        step++;
        reach(states, 0);
        for (let at = start; states.length > 0 && budget.left >= 0; at++) {
            if (reachedAt[tokens.length] === step) {
                found = at;
                if (!isLongest)
                    break;
            }
            const char = characters[at];
            if (char === undefined)
                break;
            const next = [];
            step++;
            for (const state of states) {
                const token = tokens[state];
                if (token?.kind === 'many')
                    reach(next, state);
                else if (token?.kind === 'any' || (token?.kind === 'one' && token.char === char))
                    reach(next, state + 1);
            }
            budget.left -= states.length + 1;
            states = next;
        }
        return found;
    };
}
function tokensOf(pattern) {
    const tokens = [];
    const characters = Array.from(pattern);
    for (let at = 0; at < characters.length; at++) {
        let char = characters[at] ?? '';
        if (char === '*' && tokens.at(-1)?.kind === 'many')
            continue;
        if (char === '*' || char === '?') {
            tokens.push({ kind: char === '*' ? 'many' : 'any' });
            continue;
        }
        if (char === '\\') {
            // Braces and slashes are escaped for the expression's sake, the others for the pattern's.
            if (characters[at + 1] === '}' || characters[at + 1] === '/')
                continue;
            char = characters[++at] ?? '';
            if (!'*?\\'.includes(char) || char === '')
                return { fault: `its pattern escapes "${char}"` };
        }
        tokens.push({ kind: 'one', char });
    }
    return tokens;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-words.js


const greatestDepth = 64;
const noValue = { ...traced(''), isSingle: true };
/**
 * Replaces a word's variables, quotes and escapes as BuildKit's shell lexer does; a variable that is not set is empty.
 */
function expandWord(word, rules) {
    const lexer = new ShellLexer(word, { ...rules, keeps: 'nothing' });
    const value = lexer.read();
    return lexer.fault === undefined ? value : { fault: lexer.fault };
}
/**
 * The words of a line as BuildKit splits it to look for heredocs: variables stay as they are, quotes and escapes too unless
 * `unquoted`. Undefined when a quote or brace has no end.
 */
function shellWords(line, form) {
    const word = traced(line);
    const keeps = form === 'unquoted' ? 'variables' : 'everything';
    const lexer = new ShellLexer(word, {
        escape: '\\',
        lookUp: () => undefined,
        budget: { left: Infinity },
        keeps,
    });
    const { text } = lexer.read();
    return lexer.fault === undefined ? text.split('\n').filter(part => part !== '') : undefined;
}
class ShellLexer {
    /** The end of a sentence; the first fault ends the reading. */
    fault;
    #text;
    #word;
    #options;
    #next = 0;
    #depth = 0;
    constructor(word, options) {
        this.#text = word.text;
        this.#word = word;
        this.#options = options;
    }
    /** Reads up to `stop`, or to the end when there is none. */
    read(stop, keepsEscapes = this.#options.keeps === 'everything') {
        const value = new Collected(this.#options);
        while (this.#next < this.#text.length) {
            const char = this.#text[this.#next] ?? '';
            if (char === stop) {
                this.#next++;
                return value.end();
            }
            if (char === '$')
                value.addValue(this.#readDollar());
            else if (char === "'")
                this.#readSingleQuoted(value);
            else if (char === '"')
                this.#readDoubleQuoted(value);
            else if (char === '<' && this.#options.keeps !== 'nothing')
                this.#readAngle(value);
            else if (char === this.#options.escape)
                this.#readEscape(value, keepsEscapes);
            else
                this.#take(value, /\s/.test(char));
        }
        if (stop !== undefined)
            this.#fail(`"${stop}" is missing behind "\${"`);
        return value.end();
    }
    #take(value, isSeparator = false) {
        value.add(this.#text[this.#next] ?? '', placeAt(this.#word, this.#next), isSeparator);
        this.#next++;
    }
    #readEscape(value, keepsEscapes) {
        if (keepsEscapes)
            this.#take(value);
        else
            this.#next++;
        if (this.#next < this.#text.length)
            this.#take(value);
    }
    /** The white space behind `<<` belongs to the heredoc's word. */
    #readAngle(value) {
        this.#take(value);
        if (this.#text[this.#next] !== '<')
            return;
        this.#take(value);
        while (/\s/.test(this.#text[this.#next] ?? ''))
            this.#take(value);
    }
    #readSingleQuoted(value) {
        const end = this.#text.indexOf("'", this.#next + 1);
        if (end < 0)
            return this.#fail("a ' has no end");
        this.#takeQuote(value);
        while (this.#next < end)
            this.#take(value);
        this.#takeQuote(value);
    }
    #readDoubleQuoted(value) {
        this.#takeQuote(value);
        for (;;) {
            const char = this.#text[this.#next];
            if (char === undefined)
                return this.#fail('a " has no end');
            if (char === '"')
                return this.#takeQuote(value);
            if (char === '$')
                value.addValue(this.#readDollar());
            else if (char === this.#options.escape)
                this.#readEscapeInQuotes(value);
            else
                this.#take(value);
        }
    }
    /** Between quotes only a quote, a dollar and the escape itself can be escaped. */
    #readEscapeInQuotes(value) {
        const next = this.#text[this.#next + 1];
        const isEscape = next === '"' || next === '$' || next === this.#options.escape;
        if (this.#options.keeps === 'everything' || !isEscape)
            this.#take(value);
        else
            this.#next++;
        if (isEscape)
            this.#take(value);
    }
    #takeQuote(value) {
        if (this.#options.keeps === 'everything')
            this.#take(value);
        else
            this.#next++;
    }
    #readDollar() {
        const start = this.#next++;
        if (++this.#depth > greatestDepth)
            this.#fail('its variables are nested too deep');
        const value = this.#text[this.#next] === '{' ? this.#readBraces() : this.#readName();
        this.#depth--;
        if (this.#options.keeps === 'nothing')
            return value;
        return literal(this.#text.slice(start, this.#next).replace(/\s/g, '\n'));
    }
    #readName() {
        const start = this.#next - 1;
        const name = this.#takeName();
        return name === '' ? { ...traced('$', placeAt(this.#word, start)), isSingle: false } : this.#valueOf(name);
    }
    #readBraces() {
        this.#next++;
        const first = this.#text[this.#next] ?? '';
        if (first === '' || '{}:'.includes(first))
            return this.#refuse('"${" is followed by no name');
        const name = this.#takeName();
        const operator = /^(?::?[-+?]|[#%]|\/\/?|\}|:)/.exec(this.#text.slice(this.#next, this.#next + 2))?.[0] ?? '';
        this.#next += operator.length;
        if (operator === '}')
            return this.#valueOf(name);
        if (/^:?[-+?]$/.test(operator))
            return this.#choose(name, operator);
        if (/^[#%]$/.test(operator))
            return this.#cut(name, operator);
        if (operator.startsWith('/'))
            return this.#replace(name, operator === '//');
        return this.#refuse(`"\${${name}" is followed by what BuildKit does not know`);
    }
    #choose(name, operator) {
        const word = this.read('}', this.#options.keeps === 'everything');
        const value = this.#setValueOf(name);
        const isSet = value !== undefined && (!operator.startsWith(':') || value.text !== '');
        if (operator.endsWith('+'))
            return isSet ? word : noValue;
        if (isSet)
            return value;
        if (operator.endsWith('-'))
            return word;
        return this.#refuse(`the variable ${name} has no value`);
    }
    #cut(name, operator) {
        const word = this.read('}', true).text;
        const isLongest = word.startsWith(operator);
        const pattern = isLongest ? word.slice(1) : word;
        const value = this.#valueOf(name).text;
        const cut = operator === '#' ? withoutPrefix : withoutSuffix;
        return this.#changed(cut(value, pattern, isLongest, this.#options.budget));
    }
    #replace(name, all) {
        const pattern = this.read('/', true).text;
        const replacement = this.read('}', true).text;
        const value = this.#valueOf(name).text;
        return this.#changed(replaceMatches(value, pattern, replacement, all, this.#options.budget));
    }
    #changed(result) {
        return typeof result === 'string' ? literal(result) : this.#refuse(result.fault);
    }
    #takeName() {
        const rest = this.#text.slice(this.#next, this.#next + 256);
        const name = /^(?:\p{Nd}+|[@*#?$!-]|[\p{L}_][\p{L}\p{Nd}_]*)/u.exec(rest)?.[0] ?? '';
        this.#next += name.length;
        return name;
    }
    #valueOf(name) {
        return this.#setValueOf(name) ?? noValue;
    }
    #setValueOf(name) {
        const value = this.#options.lookUp(name);
        if (value === undefined || !('fault' in value))
            return value;
        return this.#refuse(value.fault);
    }
    #refuse(fault) {
        this.#fail(fault);
        return noValue;
    }
    #fail(fault) {
        this.fault ??= fault;
        this.#next = this.#text.length;
    }
}
/** A value as it grows. */
class Collected {
    #text = new TracedText();
    #options;
    #parts = 0;
    #isSingle = true;
    constructor(options) {
        this.#options = options;
    }
    add(char, place, isSeparator) {
        this.#text.add(isSeparator && this.#options.keeps !== 'nothing' ? '\n' : char, place);
        if (this.#parts > 0)
            this.#isSingle = false;
        this.#options.budget.left--;
    }
    addValue(value) {
        this.#options.budget.left -= value.text.length;
        if (this.#options.budget.left < 0)
            return;
        if (!value.isSingle || this.#parts++ > 0 || this.#text.length > 0)
            this.#isSingle = false;
        this.#text.append(value);
    }
    end() {
        return { ...this.#text.end(), isSingle: this.#isSingle };
    }
}
function literal(text) {
    return { ...traced(text), isSingle: true };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-lines.js



const directive = /^([a-z][a-z0-9]*)\s*=\s*(.+)$/i;
const directives = new Set(['syntax', 'escape', 'check']);
const heredocKeywords = new Set(['run', 'copy', 'add']);
const stringList = /\s*\[\s*(?:"(?:[^"\\]|\\.)*"\s*(?:,\s*"(?:[^"\\]|\\.)*"\s*)*)?\]/y;
/** Splits a Dockerfile into instructions as BuildKit's parser does. */
function readDockerfile(text) {
    const reader = new LineReader(text);
    const instructions = [];
    for (;;) {
        const logical = reader.next();
        if (logical === undefined)
            break;
        const instruction = instructionOf(logical.whole, logical.line);
        const unended = reader.skipHeredocs(instruction);
        instructions.push(unended === undefined ? instruction : { ...instruction, fault: unended });
    }
    return { instructions, escape: reader.escape, syntax: syntaxOf(text) };
}
function instructionOf(whole, line) {
    const first = keywordOf(whole);
    const isOnbuild = first.keyword === 'onbuild';
    const { keyword, rest } = isOnbuild ? keywordOf(first.rest) : first;
    const { flags, end } = flagsOf(rest);
    return { keyword, isOnbuild, flags, rest: trimmed(sliceOf(rest, end)), text: whole.text.trim(), line };
}
function keywordOf(whole) {
    const line = trimmed(whole);
    const end = line.text.search(/[\t\v\f\r ]/);
    if (end < 0)
        return { keyword: line.text.toLowerCase(), rest: sliceOf(line, line.text.length) };
    return { keyword: line.text.slice(0, end).toLowerCase(), rest: trimmed(sliceOf(line, end)) };
}
/** The names of the heredocs that an instruction begins, in order. */
function heredocsOf({ keyword, rest }) {
    if (!heredocKeywords.has(keyword) || !rest.text.includes('<<'))
        return [];
    stringList.lastIndex = 0;
    if (stringList.test(rest.text))
        return [];
    return (shellWords(rest.text) ?? []).flatMap(word => {
        const [, dash, written = ''] = /^\d*<<(-?)\s*([^<]*)$/.exec(word) ?? [];
        const names = written === '' ? [] : (shellWords(written, 'unquoted') ?? []);
        return names.length === 1 && names[0] ? [{ name: names[0], isIndented: dash === '-' }] : [];
    });
}
class LineReader {
    escape = '\\';
    #text;
    #next;
    #line = 0;
    #mayBeDirective = true;
    constructor(text) {
        this.#text = text;
        this.#next = text.startsWith('\uFEFF') ? 1 : 0;
    }
    /** The next instruction's text, its lines joined; undefined at the end of the file. */
    next() {
        for (let row = this.#takeRow(); row; row = this.#takeRow()) {
            const start = this.#skipSpace(row);
            const line = this.#line;
            this.#readDirective({ start, end: row.end });
            if (start === row.end || this.#text[start] === '#')
                continue;
            const rows = [];
            for (let more = { start, end: row.end }; more; more = this.#takeContinuation()) {
                const end = this.#continuesAt(more);
                rows.push({ start: more.start, end: end ?? more.end });
                if (end === undefined)
                    break;
            }
            if (rows.some(({ start, end }) => end > start))
                return { whole: this.#join(rows), line };
        }
        return undefined;
    }
    /** Goes past the heredocs' bodies; what is wrong with them when one has no end. */
    skipHeredocs(instruction) {
        for (const { name, isIndented } of heredocsOf(instruction)) {
            const ends = (row) => {
                let start = row.start;
                while (isIndented && start < row.end && this.#text[start] === '\t')
                    start++;
                return row.end - start === name.length && this.#text.startsWith(name, start);
            };
            let row = this.#takeRow();
            while (row && !ends(row))
                row = this.#takeRow();
            if (row === undefined)
                return `the heredoc ${name} has no end`;
        }
        return undefined;
    }
    #takeRow() {
        const start = this.#next;
        if (start >= this.#text.length)
            return undefined;
        const lineBreak = this.#text.indexOf('\n', start);
        this.#next = lineBreak < 0 ? this.#text.length : lineBreak + 1;
        this.#line++;
        let end = lineBreak < 0 ? this.#text.length : lineBreak;
        while (end > start && this.#text[end - 1] === '\r')
            end--;
        return { start, end };
    }
    /** The next line of an instruction that goes on; comments and empty lines between are none. */
    #takeContinuation() {
        for (let row = this.#takeRow(); row; row = this.#takeRow()) {
            const start = this.#skipSpace(row);
            if (start < row.end && this.#text[start] !== '#')
                return row;
        }
        return undefined;
    }
    /** Where a row's text ends that goes on in the next line; undefined when it does not go on. */
    #continuesAt({ start, end }) {
        let at = end;
        while (at > start && /[ \t]/.test(this.#text[at - 1] ?? ''))
            at--;
        if (at === start || this.#text[at - 1] !== this.escape)
            return undefined;
        return at - 1 > start && this.#text[at - 2] === this.escape ? undefined : at - 1;
    }
    #readDirective({ start, end }) {
        if (!this.#mayBeDirective)
            return;
        const { name, value } = directiveIn(this.#text.slice(start, end), '#') ?? {};
        if (name === undefined)
            this.#mayBeDirective = false;
        else if (name === 'escape' && (value === '`' || value === '\\'))
            this.escape = value;
    }
    #skipSpace({ start, end }) {
        let at = start;
        while (at < end && /\s/.test(this.#text[at] ?? ''))
            at++;
        return at;
    }
    #join(rows) {
        const joined = new TracedText();
        for (const { start, end } of rows)
            joined.add(this.#text.slice(start, end), start);
        return joined.end();
    }
}
function directiveIn(line, mark) {
    if (!line.startsWith(mark))
        return undefined;
    const [, name = '', value = ''] = directive.exec(line.slice(mark.length).trim()) ?? [];
    return directives.has(name.toLowerCase()) ? { name: name.toLowerCase(), value } : undefined;
}
/** BuildKit looks for the frontend's image in lines that begin with the mark itself, `#` or else `//`. */
function syntaxOf(text) {
    const begin = text.startsWith('\uFEFF') ? 1 : 0;
    const start = text.startsWith('#!', begin) ? afterLine(text, begin) : begin;
    return syntaxBehind(text, start, '#') ?? syntaxBehind(text, start, '//');
}
function syntaxBehind(text, start, mark) {
    for (let at = start; at < text.length; at = afterLine(text, at)) {
        const line = text.slice(at, afterLine(text, at));
        const { name, value = '' } = directiveIn(line, mark) ?? {};
        if (name === undefined)
            return undefined;
        const image = value.split(' ', 1)[0] ?? '';
        const offset = at + line.indexOf('=') + 1 + line.slice(line.indexOf('=') + 1).search(/\S/);
        if (name === 'syntax')
            return traced(image, offset);
    }
    return undefined;
}
function afterLine(text, at) {
    const lineBreak = text.indexOf('\n', at);
    return lineBreak < 0 ? text.length : lineBreak + 1;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-variables.js


/** What BuildKit sets itself, differently from build to build. */
const predefined = new Set([
    'BUILDPLATFORM',
    'BUILDOS',
    'BUILDOSVERSION',
    'BUILDARCH',
    'BUILDVARIANT',
    'TARGETPLATFORM',
    'TARGETOS',
    'TARGETOSVERSION',
    'TARGETARCH',
    'TARGETVARIANT',
    'TARGETSTAGE',
]);
/** No value that is longer can be part of a reference, in characters. */
const greatestValue = 4096;
const steps = 5_000_000;
/** The variables that reach FROM: ARGs before the first one, in order, and what comes from outside. */
class DockerfileVariables {
    #buildArgs;
    #escape;
    #values = new Map();
    #budget = { left: steps };
    /** Where the defaults begin that are used as part of something longer. */
    #mixed = new Set();
    #unset = new WeakMap();
    constructor(buildArgs, escapeToken) {
        this.#buildArgs = new Map(Object.entries(buildArgs));
        this.#escape = escapeToken;
    }
    /** Takes the arguments of an ARG before the first FROM: names, with or without a default. */
    declare(rest) {
        for (const word of shellLikeWords(rest, this.#escape)) {
            const equals = word.text.indexOf('=');
            const name = equals < 0 ? word.text : word.text.slice(0, equals);
            const given = this.#buildArgs.get(name);
            if (given !== undefined)
                this.#values.set(name, foreign(given));
            else if (equals >= 0)
                this.#values.set(name, this.#default(name, sliceOf(word, equals + 1)));
        }
    }
    /** A word of FROM with its variables replaced. What only the build knows is a fault. */
    expand(word) {
        return this.#expand(word);
    }
    /** Whether an ARG's default is used for something else too, so that what is written there changes that as well. */
    isMixed(start) {
        return this.#mixed.has(start);
    }
    /** A variable that was empty for want of a value. */
    unsetIn(value) {
        return this.#unset.get(value);
    }
    #default(name, word) {
        const value = this.#expand(word);
        if ('fault' in value || value.text.length <= greatestValue)
            return value;
        return { fault: `the variable ${name} is longer than ${greatestValue} characters` };
    }
    #expand(word) {
        let unset;
        const used = [];
        const lookUp = (name) => {
            const value = this.#lookUp(name);
            if (value === undefined)
                unset ??= name;
            else if (!('fault' in value) && value.text !== '')
                used.push(placeAt(value, 0));
            return value;
        };
        const value = expandWord(word, { escape: this.#escape, lookUp, budget: this.#budget });
        if (this.#budget.left < 0)
            return { fault: 'its variables take too long to replace' };
        if ('fault' in value)
            return value;
        if (!value.isSingle || placeAt(value, 0) < 0)
            for (const start of used)
                this.#mixed.add(start);
        if (unset !== undefined)
            this.#unset.set(value, unset);
        return value;
    }
    #lookUp(name) {
        const declared = this.#values.get(name);
        if (declared !== undefined)
            return declared;
        if (!predefined.has(name))
            return undefined;
        const given = this.#buildArgs.get(name);
        return given === undefined
            ? { fault: `the variable ${name} differs from build to build` }
            : foreign(given);
    }
}
function foreign(text) {
    return { ...traced(text), isSingle: true };
}
/** Splits at white space outside quotes; quotes and escapes stay. */
function* shellLikeWords(line, escapeToken) {
    let quote = '';
    let start = -1;
    for (let at = 0; at <= line.text.length; at++) {
        const char = line.text[at] ?? ' ';
        const isEnd = at >= line.text.length || (quote === '' && /\s/.test(char));
        if (isEnd && start >= 0)
            yield sliceOf(line, start, at);
        if (isEnd)
            start = -1;
        else if (start < 0)
            start = at;
        if (isEnd)
            continue;
        if (char === escapeToken && quote !== "'")
            at++;
        else if (char === quote)
            quote = '';
        else if (quote === '' && (char === "'" || char === '"'))
            quote = char;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-dockerfile.js






const instructions = new Set('add arg cmd copy entrypoint env expose from healthcheck label maintainer run shell stopsignal user volume workdir'.split(' '));
const stageName = /^[a-z][a-z0-9-_.]*$/;
/** No reference is longer, in characters. */
const greatestReference = 1024;
/**
 * The images that a build of the Dockerfile may ask for, whichever stage is its target: `FROM`, `COPY --from`, `RUN --mount`,
 * `ONBUILD` and `# syntax`, with variables replaced as BuildKit does. Stages, numbers and `scratch` are no images. A place
 * that is named twice through one ARG comes once for each.
 */
function scanDockerfile(text, options = {}) {
    return new DockerfileScanner(text, options).scan();
}
class DockerfileScanner {
    #lineStarts;
    #escape;
    #syntax;
    #instructions;
    #variables;
    #stages = new Set();
    #allStages;
    #found = [];
    #unread = [];
    #stage = 0;
    constructor(text, { buildArgs = {} }) {
        this.#lineStarts = lineStarts(text);
        const file = readDockerfile(text);
        this.#escape = file.escape;
        this.#syntax = file.syntax;
        this.#instructions = file.instructions;
        this.#variables = new DockerfileVariables(buildArgs, file.escape);
        this.#allStages = new Set(file.instructions.flatMap(instruction => scan_dockerfile_nameOf(instruction) ?? []));
    }
    scan() {
        if (this.#syntax)
            this.#addImage(this.#syntax, '# syntax', this.#syntax);
        for (const instruction of this.#instructions)
            this.#read(instruction);
        const places = this.#found.map(({ place, value }) => place.isLiteral && this.#variables.isMixed(placeAt(value, 0)) ? { ...place, isLiteral: false } : place);
        return { places, unread: this.#unread, leads: [] };
    }
    #read(instruction) {
        const { keyword, isOnbuild, fault, line, text } = instruction;
        if (fault !== undefined)
            this.#addUnread(line, this.#where(keyword.toUpperCase()), text, fault);
        if (!instructions.has(keyword))
            this.#addUnread(line, this.#where('instruction'), text, 'its first word is no instruction of a Dockerfile');
        if (keyword === 'from' && !isOnbuild)
            this.#readFrom(instruction);
        if (keyword === 'arg' && !isOnbuild && this.#stage === 0)
            this.#variables.declare(instruction.rest);
        if (keyword === 'copy' || keyword === 'add')
            this.#readCopy(instruction);
        if (keyword === 'run')
            this.#readRun(instruction);
    }
    #readFrom({ rest, flags, line, text }) {
        this.#stage++;
        const where = this.#where('FROM');
        const words = wordsOf(rest);
        const [word, as, name] = words;
        const hasName = words.length === 3 && as?.text.toLowerCase() === 'as';
        if (word === undefined || (words.length !== 1 && !hasName))
            return this.#addUnread(line, where, text, 'FROM takes an image, or an image AS a name');
        const value = this.#variables.expand(word);
        const platform = this.#platformOf(flags);
        if ('fault' in value)
            this.#addUnread(line, where, word.text, value.fault);
        else if (value.text !== 'scratch' && !this.#stages.has(value.text))
            this.#addImage(value, where, word, value.isSingle, platform);
        if (hasName && name)
            this.#stages.add(name.text.toLowerCase());
    }
    #platformOf(flags) {
        const flag = flags.find(({ name }) => name === 'platform');
        const value = flag && this.#variables.expand(flag.value);
        return value === undefined || 'fault' in value || value.text === '' ? undefined : value.text;
    }
    #readCopy({ flags, keyword, isOnbuild, line }) {
        const where = this.#where(`${isOnbuild ? 'ONBUILD ' : ''}${keyword.toUpperCase()} --from`);
        for (const { name, value } of flags) {
            if (name !== 'from' || value.text === '' || /^[+-]?\d+$/.test(value.text))
                continue;
            if (/[$'"]/.test(value.text) || value.text.includes(this.#escape))
                this.#addUnread(line, where, value.text, 'BuildKit replaces no variables in --from');
            else
                this.#addSource(value, where, isOnbuild);
        }
    }
    #readRun({ flags, isOnbuild, line }) {
        const where = this.#where(`${isOnbuild ? 'ONBUILD ' : ''}RUN --mount`);
        for (const { name, value } of flags) {
            if (name !== 'mount')
                continue;
            const fields = mountFields(value);
            if (fields === undefined)
                this.#addUnread(line, where, value.text, 'its quotes are no CSV');
            const from = (fields ?? []).filter(({ text }) => /^from=/i.test(text)).at(-1);
            const source = from && sliceOf(from, 'from='.length);
            if (source === undefined || source.text === '')
                continue;
            if (/\$./.test(source.text))
                this.#addUnread(line, where, source.text, 'BuildKit replaces no variables in the from of a mount');
            else
                this.#addSource(source, where, isOnbuild);
        }
    }
    /** A name of `--from`; in an ONBUILD the stages are those of a Dockerfile that is not known here. */
    #addSource(value, where, isOnbuild) {
        if (value.text === 'scratch' || this.#allStages.has(value.text.toLowerCase()))
            return;
        if (isOnbuild && /^[a-z][\w-]*$/i.test(value.text)) {
            const reason = 'it is a stage or an image of the build that starts from this one';
            return this.#addUnread(this.#lineOf(placeAt(value, 0)), where, value.text, reason);
        }
        this.#addImage(value, where, value);
    }
    /** Adds an image that is written as `word`, or why it is none. */
    #addImage(value, where, word, isSingle = true, platform) {
        const isLiteral = isSingle && isContiguous(value);
        const written = isLiteral ? value : word;
        const start = placeAt(written, 0);
        const end = placeAt(written, written.text.length - 1) + 1;
        const line = this.#lineOf(start);
        const problem = problemOf(value.text);
        if (problem !== undefined) {
            const unset = this.#variables.unsetIn(value);
            const reason = unset === undefined ? problem : `the variable ${unset} has no value`;
            return this.#addUnread(line, where, word.text, reason);
        }
        const place = { image: value.text, start, end, line, where, isLiteral };
        this.#found.push({ place: platform === undefined ? place : { ...place, platform }, value });
    }
    #addUnread(line, where, text, reason) {
        this.#unread.push({ line, where, text: text.slice(0, greatestReference), reason });
    }
    #where(what) {
        return this.#stage === 0 ? what : `${what} of stage ${this.#stage}`;
    }
    #lineOf(offset) {
        let low = 0;
        let high = this.#lineStarts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.#lineStarts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return low + 1;
    }
}
function scan_dockerfile_nameOf({ keyword, isOnbuild, rest }) {
    if (keyword !== 'from' || isOnbuild)
        return undefined;
    const name = /\s(\S+)$/.exec(rest.text.slice(-greatestReference))?.[1]?.toLowerCase();
    return name !== undefined && stageName.test(name) ? name : undefined;
}
function wordsOf(rest) {
    // A fourth word is wrong already.
    const words = [];
    for (const { 0: word, index } of rest.text.matchAll(/[^\t\v\f\r ]+/g)) {
        words.push(sliceOf(rest, index, index + word.length));
        if (words.length > 3)
            break;
    }
    return words;
}
function problemOf(image) {
    if (image === '')
        return 'it is empty';
    if (image.length > greatestReference)
        return `it is longer than ${greatestReference} characters`;
    try {
        (0,model_reference/* parseReference */.F2)(image);
        return undefined;
    }
    catch (error) {
        if (!(0,src_errors/* isTallyError */.pQ)(error))
            throw error;
        return `it is no image reference: ${error.message.replace(/^[^:]*: /, '')}`;
    }
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-collector.js
/** The root, `jobs` and the job. A trail of all nodes would cost each node of a deep file its depth. */
const greatestTrail = 3;
/** An expression of GitHub, a shell, Docker Compose, Kubernetes, Helm, GitLab's inputs, Azure or CircleCI. */
const expression = /\$\{|\$\(|\{\{|\$\w|\$\[|<</;
const dockerScheme = 'docker://';
/** Gathers what a scanner of YAML finds. */
class ScanCollector {
    tree;
    places = [];
    unread = [];
    leads = [];
    /** Names that a file writes in parts. */
    composed = [];
    looseArgs = [];
    /** What matrices fill in, by their node and then by the name in the expression. */
    matrices = new Map();
    /** Characters that matrices have filled in so far. */
    filledIn = 0;
    #seen = new Set();
    constructor(tree) {
        this.tree = tree;
        for (const { line, problem } of tree.faults)
            this.unread.push({ line, where: 'the document', text: '', reason: problem });
    }
    result() {
        const { places, unread, leads, composed, looseArgs, tree } = this;
        return { places, unread, leads, looseArgs, texts: [...tree.texts, ...composed] };
    }
    /** The nodes at a path such as `jobs.*.steps[*].uses`: `*` is any key, `[*]` any item, `**` any way down. A node that aliases lead to is visited once. */
    *visit(root, path) {
        const steps = path.split(/\.|(?=\[)/);
        const seen = steps.map(() => new Set());
        const waiting = [{ node: root, where: '', trail: [root], at: 0 }];
        for (let next = waiting.pop(); next; next = waiting.pop()) {
            const { node, where, trail, at } = next;
            const step = steps[at];
            if (step === undefined) {
                yield next;
                continue;
            }
            if (seen[at]?.has(node))
                continue;
            seen[at]?.add(node);
            if (step === '**')
                waiting.push({ ...next, at: at + 1 });
            const found = step === '**' ? this.#below(node) : this.#step(node, step);
            for (const [key, value] of found.reverse())
                waiting.push({
                    node: value,
                    where: where === '' ? key : `${where}.${key}`,
                    trail: trail.length < greatestTrail ? [...trail, value] : trail,
                    at: step === '**' ? at : at + 1,
                });
        }
    }
    #step(node, step) {
        const { tree } = this;
        const pairs = step === '[*]'
            ? tree.items(node).map((item, at) => [`${at}`, item])
            : step === '*'
                ? tree.entries(node).map(({ key, value }) => [key, value])
                : [[step, tree.get(node, step)]];
        return pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
    }
    #below(node) {
        return [...this.#step(node, '*'), ...this.#step(node, '[*]')];
    }
    /** A text that is an image's reference, behind a prefix that every such text has. */
    reference({ node, where }, prefix = '') {
        const text = this.tree.text(node);
        if (text === undefined) {
            if (!this.tree.isNothing(node))
                this.notRead({ node, where }, '', 'it is no text');
            return;
        }
        if (text.trim() === '' || !text.startsWith(prefix))
            return;
        if (expression.test(text))
            this.notRead({ node, where }, text, 'it leaves the image to an expression or variable');
        else
            this.part({ node, where }, prefix.length, text.length);
    }
    /** A part of a text that is a reference. */
    part({ node, where }, from, to) {
        if (this.#seen.has(node) && from === 0)
            return;
        this.#seen.add(node);
        const image = (this.tree.text(node) ?? '').slice(from, to);
        const span = this.tree.span(node, from, to);
        this.place({ node, where }, { image, ...(span && { span }) });
    }
    place({ node, where }, found) {
        const [start = 0, end = 0] = node.range ?? [];
        const { image, span = { start, end }, platform, isWhole = true } = found;
        const isLiteral = found.span !== undefined && isWhole;
        this.places.push({
            image,
            start: span.start,
            end: span.end,
            line: this.tree.line(node),
            where,
            isLiteral,
            ...(platform !== undefined && { platform }),
        });
    }
    /** Each line of a text is a reference; comments and empty lines are none. */
    lines({ node, where }, before = '') {
        const text = this.tree.text(node) ?? '';
        for (let at = 0; at < text.length;) {
            const next = text.indexOf('\n', at);
            const end = next < 0 ? text.length : next;
            const line = text.slice(at, end).replace(/(?:^|\s)#.*$/, '');
            const start = at + (line.length - line.trimStart().length);
            const mark = before === '' ? start : line.includes(before) ? at + line.indexOf(before) + before.length : -1;
            const last = at + line.trimEnd().length;
            if (mark >= 0 && last > mark && !expression.test(line))
                this.part({ node, where }, mark, last);
            else if (mark >= 0 && last > mark)
                this.notRead({ node, where }, text.slice(mark, last), 'it leaves the image to an expression');
            at = end + 1;
        }
    }
    notRead({ node, where }, text, reason) {
        this.unread.push({ line: this.tree.line(node), where, text, reason });
    }
    lead({ node, where }, path, lead) {
        this.leads.push({ path, line: this.tree.line(node), where, ...lead });
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-workflow.js
/** More combinations of a matrix are not written out; GitHub runs no more jobs of one. */
const greatestCombinations = 256;
/** Names of a matrix in one text. */
const greatestNames = 16;
/** Characters that all matrices of a file fill in; what lies beyond is not read. */
const greatestFilled = 4 * 1024 * 1024;
const matrixValue = /\$\{\{\s*matrix((?:\.[\w-]+)+)\s*\}\}/g;
/** A text of a job that a matrix fills in: the matrix's values are the places. False where anything else is open. */
function readMatrix({ node, where, trail }, collector) {
    const text = collector.tree.text(node) ?? '';
    const values = valuesFor(text, trail, collector);
    const [[only, leaves] = ['', []]] = values ?? [];
    if (!values)
        return false;
    if (text.trim().replace(matrixValue, '') === '' && values.length === 1) {
        for (const leaf of leaves)
            collector.reference({ node: leaf, where: `${where}, matrix.${only}` });
        return true;
    }
    for (const filled of fill(text, values, collector))
        collector.place({ node, where }, { image: filled });
    return true;
}
/** What a job's matrix makes of a text; undefined where anything else is open. */
function filledByMatrix(text, trail, collector) {
    const values = valuesFor(text, trail, collector);
    return values && fill(text, values, collector);
}
function valuesFor(text, trail, collector) {
    const { tree } = collector;
    // jobs.NAME…: the job is the third node on the way.
    const matrix = tree.get(tree.get(trail[2], 'strategy'), 'matrix');
    const found = [...text.matchAll(matrixValue)].map(([, name = '']) => name.slice(1));
    const names = [...new Set(found)];
    const isFit = names.length > 0 && names.length <= greatestNames;
    if (!matrix || !isFit || text.replace(matrixValue, '').includes('${'))
        return undefined;
    const values = names.map(name => [name, matrixValues(matrix, name, collector)]);
    const combinations = values.reduce((count, [, { leaves }]) => count * leaves.length, 1);
    if (combinations === 0 || combinations > greatestCombinations)
        return undefined;
    if (values.some(([, { isOpen }]) => isOpen))
        return undefined;
    const longest = Math.max(...values.map(([, { longest }]) => longest));
    collector.filledIn += combinations * (text.length + found.length * longest);
    return collector.filledIn > greatestFilled
        ? undefined
        : values.map(([name, { leaves }]) => [name, leaves]);
}
function matrixValues(matrix, name, collector) {
    const known = collector.matrices.get(matrix) ?? new Map();
    collector.matrices.set(matrix, known);
    const found = known.get(name);
    if (found)
        return found;
    const leaves = leavesOf(matrix, name.split('.'), collector);
    const texts = leaves.map(leaf => collector.tree.written(leaf));
    const isOpen = texts.some(text => text?.includes('${') !== false);
    const values = { leaves, isOpen, longest: Math.max(0, ...texts.map(text => text?.length ?? 0)) };
    known.set(name, values);
    return values;
}
/** The scalars that `matrix.NAME` stands for: items of the list, and of `include`; none where they are too many. */
function leavesOf(matrix, [name = '', ...rest], { tree }) {
    const [own, include] = [tree.get(matrix, name), tree.get(matrix, 'include')];
    if ([own, include].some(each => tree.isList(each) && each.items.length > greatestCombinations))
        return [];
    const included = tree.items(include).map(each => tree.get(each, name));
    const found = [...tree.items(own), ...included].map(node => {
        let leaf = node;
        for (const key of rest)
            leaf = tree.get(leaf, key);
        return leaf;
    });
    return found.filter(node => node !== undefined && !tree.isMap(node) && !tree.isList(node));
}
function fill(text, values, { tree }) {
    let filled = [text];
    for (const [name, leaves] of values) {
        const place = new RegExp(`\\$\\{\\{\\s*matrix\\.${name.replaceAll('.', '\\.')}\\s*\\}\\}`, 'g');
        filled = filled.flatMap(each => leaves.map(leaf => each.replace(place, () => tree.written(leaf) ?? '')));
    }
    return [...new Set(filled)];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-builds.js




/** Levels of targets that inherit from each other, so that a file in which all do ends. */
const greatestInherited = 8;
const remoteContext = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;
/** Leads to the Dockerfiles of a bake file's targets. */
function scanBake(root, collector) {
    const known = new Map();
    for (const found of collector.visit(root, 'target.*')) {
        const target = bakeTarget(found.node, { root, collector, above: [], known });
        if (target.inline !== undefined)
            continue;
        const dockerfile = external_node_path_.posix.join(target.context || '.', target.dockerfile || 'Dockerfile');
        // A target may be there to be inherited from; what it lacks then is no fault.
        const isOptional = target.dockerfile === undefined;
        const texts = Object.entries(target.args);
        leadToBuild(found, collector, { dockerfile, context: target.context ?? '', texts, isOptional });
    }
}
/** A target with what it inherits: the later of its bases wins, and it over all of them. */
function bakeTarget(node, project) {
    const { root, collector, above, known } = project;
    const found = known.get(node);
    if (found)
        return found;
    const { tree } = collector;
    if (above.includes(node) || above.length > greatestInherited)
        return { args: {} };
    const said = (key) => tree.text(tree.get(node, key));
    const bases = tree.items(tree.get(node, 'inherits')).flatMap(item => {
        const base = tree.get(tree.get(root, 'target'), tree.text(item) ?? '');
        return base ? [bakeTarget(base, { ...project, above: [...above, node] })] : [];
    });
    const last = (key) => bases.map(base => base[key]).findLast(each => each !== undefined);
    const own = tree.entries(tree.get(node, 'args')).flatMap(({ key, value }) => {
        const text = tree.written(value);
        return text === undefined ? [] : [[key, text]];
    });
    const target = {
        inline: said('dockerfile-inline') ?? last('inline'),
        context: said('context') ?? last('context'),
        dockerfile: said('dockerfile') ?? last('dockerfile'),
        args: Object.assign({}, ...bases.map(({ args }) => args), Object.fromEntries(own)),
    };
    known.set(node, target);
    return target;
}
/** Leads to the Dockerfile that a step of a workflow builds. */
function scanBuildStep(step, collector) {
    const { tree } = collector;
    const uses = tree.text(tree.get(step.node, 'uses')) ?? '';
    if (!/^docker\/build-push-action@/.test(uses))
        return;
    const said = (key) => tree.text(tree.get(tree.get(step.node, 'with'), key)) ?? '';
    const texts = said('build-args')
        .split('\n')
        .flatMap(line => {
        const [name = '', ...value] = line.trim().split('=');
        return value.length === 0 ? [] : [[name, value.join('=')]];
    });
    const context = said('context').replace(/^\{\{\s*defaultContext\s*\}\}:?/, '');
    const dockerfile = said('file') || external_node_path_.posix.join(context || '.', 'Dockerfile');
    // The workflow may bring the file with another checkout.
    leadToBuild(step, collector, { dockerfile, context, texts, isOptional: true });
}
function leadToBuild({ node, where, trail }, collector, build) {
    const { dockerfile, context, texts, isOptional } = build;
    const path = remoteContext.test(context) ? context : dockerfile;
    const place = { node, where: `the build of ${where}` };
    const paths = expression.test(path) ? filledByMatrix(path, trail, collector) : [path];
    if (!paths)
        collector.notRead(place, '', `it leaves the Dockerfile to an expression: "${(0,printable/* printable */.g)(path)}"`);
    const buildArgs = Object.fromEntries(texts);
    for (const each of paths ?? [])
        collector.lead(place, each, { base: 'root', kind: 'dockerfile', isOptional, buildArgs });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-model.js
var compose_model = __webpack_require__(13655);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/interpolate.js
var interpolate = __webpack_require__(69532);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-compose.js





const contextScheme = 'docker-image://';
/** Finds the images of all services of a compose file, whatever profile they have, and the files it leads to. */
function scanCompose(root, collector, { variables = {}, laidOver = [] }) {
    new ComposeScanner(collector, variables, laidOver).scan(root);
}
class ComposeScanner {
    #collector;
    #variables;
    /** Arguments that other services and files may lay over those of a build. */
    #laidOver;
    #seen = new Set();
    /** The arguments that a node was followed with, since builds at one anchor differ in them. */
    #built = new Map();
    constructor(collector, variables, laidOver) {
        this.#collector = collector;
        this.#variables = variables;
        this.#laidOver = laidOver;
    }
    scan(root) {
        const { services, includes, faults } = (0,compose_model/* readComposeDocument */.G)(root, this.#collector.tree);
        for (const { line, problem } of faults)
            this.#collector.unread.push({ line, where: 'the compose file', text: '', reason: problem });
        this.#collector.lead({ node: root, where: '.env' }, '.env', {
            base: 'project',
            kind: 'env',
            isOptional: true,
        });
        this.#leadToOverride(root);
        for (const { service } of services)
            this.#scanService(service);
        for (const { paths, projectDirectory, envFiles } of includes) {
            const project = projectDirectory && this.#said(projectDirectory);
            const first = paths[0] && this.#said(paths[0]);
            const folder = project ?? (first === undefined ? undefined : external_node_path_.posix.dirname(first));
            const named = envFiles?.flatMap(path => this.#said(path) ?? []);
            for (const path of paths)
                this.#lead(path, 'compose', {
                    ...(folder !== undefined && { project: folder }),
                    ...(named && { envFiles: named }),
                });
            for (const path of envFiles ?? [])
                if (path.text !== '/dev/null')
                    this.#lead(path, 'env');
        }
    }
    /** The file that Docker Compose lays over one with its own name, where it is told no files. */
    #leadToOverride(root) {
        const [, name] = /(?:^|\/)((?:docker-)?compose)\.ya?ml$/.exec(this.#collector.tree.path) ?? [];
        for (const end of name === undefined ? [] : ['yml', 'yaml'])
            this.#collector.lead({ node: root, where: 'its name' }, `${name}.override.${end}`, {
                base: 'file',
                kind: 'compose',
                isOptional: true,
            });
    }
    #scanService(service) {
        const { image, build, volumes, envFiles, extends: base } = service;
        if (image && !build)
            this.#image(image);
        for (const { image: mounted } of volumes)
            if (mounted)
                this.#image(mounted);
        if (build)
            this.#scanBuild(build);
        if (base?.file)
            this.#lead(base.file, 'compose');
        for (const { path, isRequired } of envFiles)
            this.#lead(path, 'env', { isOptional: !isRequired });
    }
    #scanBuild(build) {
        for (const field of build.contexts.values())
            if (field.text.startsWith(contextScheme))
                this.#image(field, contextScheme.length);
        const field = build.inline ?? build.dockerfile ?? build.context;
        const args = this.#argsOf(build);
        if (!field && build.args.size > 0)
            this.#collector.looseArgs.push(args);
        if (!field)
            return;
        for (const buildArgs of [args, ...this.#laidOver.map(over => ({ ...args, ...over }))]) {
            if (this.#isBuilt(field.node, buildArgs))
                continue;
            if (build.inline)
                this.#scanInline(build.inline, buildArgs);
            else
                this.#leadToDockerfile(build, field, buildArgs);
        }
    }
    #isBuilt(node, buildArgs) {
        const known = this.#built.get(node) ?? new Set();
        this.#built.set(node, known);
        const key = JSON.stringify(Object.entries(buildArgs).sort());
        return known.size === known.add(key).size;
    }
    #leadToDockerfile(build, field, buildArgs) {
        const context = build.context ? this.#said(build.context) : '.';
        const dockerfile = build.dockerfile ? this.#said(build.dockerfile) : 'Dockerfile';
        if (context === undefined || dockerfile === undefined)
            return;
        const isRemote = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context);
        const path = isRemote
            ? context
            : external_node_path_.posix.isAbsolute(dockerfile)
                ? dockerfile
                : external_node_path_.posix.join(context, dockerfile);
        this.#collector.lead(field, path, { base: 'project', kind: 'dockerfile', buildArgs });
    }
    /** Values for the Dockerfile's ARGs; one that cannot be told stays as it is written, so that what it fills is found to be open. */
    #argsOf({ args }) {
        const said = [...args].map(([name, { text }]) => {
            const result = (0,interpolate/* interpolate */.GW)(text, this.#variables);
            return [name, 'text' in result ? result.text : text];
        });
        return Object.fromEntries(said);
    }
    /** A Dockerfile inside the compose file: its places are mapped to those of the file. */
    #scanInline(field, buildArgs) {
        const { places, unread } = scanDockerfile(field.text.replaceAll('$$', '$'), { buildArgs });
        for (const { image, start, end, where, isLiteral, platform } of places) {
            const span = field.text.includes('$') ? undefined : this.#collector.tree.span(field.node, start, end);
            this.#collector.place({ node: field.node, where: `${field.where}, ${where}` }, { image, isWhole: isLiteral, ...(span && { span }), ...(platform && { platform }) });
        }
        for (const { line, where, text, reason } of unread)
            this.#collector.unread.push({
                line: field.line + line,
                where: `${field.where}, ${where}`,
                text,
                reason,
            });
    }
    #image(field, prefix = 0) {
        if (this.#seen.has(field.node))
            return;
        this.#seen.add(field.node);
        const { text } = field;
        const result = (0,interpolate/* interpolate */.GW)(text, this.#variables);
        if ('fault' in result) {
            this.#collector.notRead(field, text.slice(prefix), (0,printable/* printable */.g)(result.fault));
            return;
        }
        const image = result.text.slice(prefix);
        if (image === '')
            return;
        const isWhole = image === text.slice(prefix);
        const [from, to] = isWhole ? [prefix, text.length] : (defaultOf(text, image) ?? [prefix, text.length]);
        // An item of a list `name=docker-image://…` has more in front.
        const shift = (this.#collector.tree.text(field.node) ?? text).length - text.length;
        const span = this.#collector.tree.span(field.node, from + shift, to + shift);
        const canEdit = isWhole || defaultOf(text, image) !== undefined;
        this.#collector.place(field, { image, isWhole: canEdit, ...(span && { span }) });
    }
    #lead(field, kind, more = {}) {
        const path = this.#said(field);
        if (path !== undefined)
            this.#collector.lead(field, path, { base: 'project', kind, ...more });
    }
    #said(field) {
        const result = (0,interpolate/* interpolate */.GW)(field.text, this.#variables);
        if ('text' in result)
            return result.text;
        this.#collector.notRead(field, '', (0,printable/* printable */.g)(result.fault));
        return undefined;
    }
}
/** Where in `${VAR:-image}` the image stands, when that is the whole text. */
function defaultOf(text, image) {
    const before = /^\$\{\w+:?-/.exec(text)?.[0].length;
    const isIt = before !== undefined && text.slice(before, -1) === image && text.endsWith('}');
    return isIt ? [before, before + image.length] : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-kubernetes.js

const podSpecs = {
    Pod: 'spec',
    PodTemplate: 'template.spec',
    CronJob: 'spec.jobTemplate.spec.template.spec',
    ...Object.fromEntries(['ReplicationController', 'ReplicaSet', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job'].map(kind => [
        kind,
        'spec.template.spec',
    ])),
};
const containers = ['containers', 'initContainers', 'ephemeralContainers'];
const scan_kubernetes_greatestDepth = 16;
/** Finds the images of the known kinds of Kubernetes object, and of lists of them. */
function scanKubernetes(root, collector, depth = 0) {
    const { tree } = collector;
    const kind = tree.text(tree.get(root, 'kind')) ?? '';
    if (kind === 'List' || kind.endsWith('List')) {
        if (depth < scan_kubernetes_greatestDepth)
            for (const item of tree.items(tree.get(root, 'items')))
                if (item)
                    scanKubernetes(item, collector, depth + 1);
        return;
    }
    if (/^tekton\.dev\//.test(tree.text(tree.get(root, 'apiVersion')) ?? ''))
        for (const found of collector.visit(root, 'spec.**.image'))
            collector.reference(found);
    const spec = Object.hasOwn(podSpecs, kind) ? podSpecs[kind] : undefined;
    if (spec === undefined)
        return;
    for (const list of containers)
        for (const found of collector.visit(root, `${spec}.${list}[*].image`))
            collector.reference(found);
    for (const found of collector.visit(root, `${spec}.volumes[*].image.reference`))
        collector.reference(found);
}
/** Finds `images` of a kustomization, whose names, tags and digests stand apart, and its charts with their values. */
function scanKustomize(root, collector) {
    const { tree } = collector;
    for (const found of collector.visit(root, 'images[*]')) {
        const said = (key) => tree.written(tree.get(found.node, key));
        const [newName, suffix] = [said('newName'), said('tagSuffix') ?? ''];
        const name = newName ?? said('name');
        if (name === undefined)
            continue;
        const [tag, digest] = [said('newTag'), said('digest')];
        // The tag is that of the image which is renamed.
        if (suffix || (newName && !tag && !digest))
            collector.composed.push(`${name}:${anyTag}${suffix}`);
        composed(collector, found, { name, tag, digest });
    }
    const home = tree.text(tree.get(tree.get(root, 'helmGlobals'), 'chartHome')) || 'charts';
    for (const found of collector.visit(root, 'helmCharts[*]')) {
        const inline = tree.get(found.node, 'valuesInline');
        if (inline)
            scanHelmValues(inline, collector, undefined);
        const name = tree.text(tree.get(found.node, 'name')) ?? '';
        collector.lead(found, `${home}/${name}`, { base: 'file', kind: 'chart' });
    }
}
/** Finds images in the values of a Helm chart: whole, or in parts that stand side by side. */
function scanHelmValues(root, collector, appVersion) {
    const { tree } = collector;
    const seen = new Set();
    const waiting = [{ node: root, where: '', trail: [] }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { node, where } = next;
        if (seen.has(node))
            continue;
        seen.add(node);
        if (tree.isMap(node))
            readParts(collector, next, appVersion);
        const inner = tree.isMap(node)
            ? tree.entries(node).map(({ key, value }) => [key, value])
            : tree.items(node).map((item, at) => [`${at}`, item]);
        for (const [key, value] of inner.toReversed()) {
            if (value === undefined)
                continue;
            const place = { node: value, where: where === '' ? key : `${where}.${key}`, trail: [] };
            if (key === 'image' && tree.text(value))
                collector.reference(place);
            waiting.push(place);
        }
    }
}
/** Stands for a tag that templates bring. */
const anyTag = `\${tag}`;
const nameKey = /(?:repository|image|imagename)$/i;
const tagKey = /tag$/i;
/** A map with a repository and its tag or digest, or with the same under names of the chart's own. */
function readParts(collector, { node, where }, appVersion) {
    const { tree } = collector;
    const said = (key) => tree.written(tree.get(node, key)) || undefined;
    const versions = appVersion ? `\${before}${appVersion}\${behind}` : anyTag;
    const [tag, digest, registry] = [said('tag'), said('digest'), said('registry')];
    const repository = tree.text(tree.get(node, 'repository'));
    if (repository && !/^(?:https?|oci|file):/.test(repository)) {
        const name = registry ? `${registry}/${repository}` : repository;
        // A chart puts a registry for all in front of names that have none.
        if (!registry)
            collector.composed.push(`\${registry}/${repository}:${tag ?? anyTag}`);
        if (!tag && !digest)
            collector.composed.push(`${name}:${versions}`);
        composed(collector, { node, where }, { name, tag, digest });
        return;
    }
    const texts = tree.entries(node).map(({ key, value }) => [key, tree.written(value) ?? '']);
    const names = texts.flatMap(([key, text]) => {
        const isName = nameKey.test(key) || (key === 'name' && text.includes('/'));
        return isName && text !== '' && !/[\s@]|:[^/]*$/.test(text) ? [text] : [];
    });
    const tags = texts.flatMap(([key, text]) => (tagKey.test(key) && text !== '' ? [text] : []));
    // A tag alone is laid over an image of other values, whichever that is.
    for (const name of names.length > 0 ? names : tags.length > 0 ? [anyName] : [])
        for (const each of tags.length > 0 ? tags : [versions])
            for (const full of registry ? [name, `${registry}/${name}`] : [name])
                collector.composed.push(`${full}:${each}`);
}
/** Stands for a name that other values bring. */
const anyName = `\${name}`;
/** A name in parts, none of which holds the whole. */
function composed(collector, { node, where }, { name, tag, digest, }) {
    if (!tag && !digest)
        return;
    const image = `${name}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
    collector.composed.push(image);
    if (expression.test(image))
        collector.notRead({ node, where }, image, 'it leaves the image to an expression or variable');
    else
        collector.place({ node, where }, { image });
}
/** Leads of a chart: the files of values beside it, its templates, the charts it depends on or holds. */
function scanChart(root, collector) {
    const { tree } = collector;
    const at = (where) => ({ node: root, where });
    collector.lead(at('values'), '.', { base: 'file', kind: 'values' });
    collector.lead(at('templates'), 'templates', { base: 'file', kind: 'text', isOptional: true });
    collector.lead(at('charts'), 'charts', { base: 'file', kind: 'charts', isOptional: true });
    for (const found of collector.visit(root, 'dependencies[*]')) {
        const name = tree.text(tree.get(found.node, 'name')) ?? '';
        const repository = tree.text(tree.get(found.node, 'repository')) ?? '';
        const path = repository.startsWith('file://') ? repository.slice('file://'.length) : `charts/${name}`;
        collector.lead(found, path, { base: 'file', kind: 'chart' });
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-yaml.js






/** Finds the images of a file of YAML or JSON. A document that is broken is unread, the others count. */
function scanYaml(kind, tree, options = {}) {
    const collector = new ScanCollector(tree);
    for (const root of tree.roots) {
        const row = kindRow(kind);
        if (row)
            scanRows(row, root, collector);
        if (kind === 'compose')
            scanCompose(root, collector, options);
        if (kind === 'kubernetes')
            scanKubernetes(root, collector);
        if (kind === 'kustomize')
            scanKustomize(root, collector);
        if (kind === 'helm')
            scanHelmValues(root, collector, options.appVersion);
        if (kind === 'chart')
            scanChart(root, collector);
        if (kind === 'bake')
            scanBake(root, collector);
        if (options.everywhere)
            scanEverywhere(root, collector, kind);
    }
    return collector.result();
}
/** The kind that a document's keys tell. */
function kindOfContent(tree) {
    for (const root of tree.roots) {
        const kind = tree.text(tree.get(root, 'kind'));
        const version = tree.text(tree.get(root, 'apiVersion')) ?? '';
        if (/^kustomize\.config\.k8s\.io\//.test(version))
            return 'kustomize';
        if (kind !== undefined && version !== '')
            return 'kubernetes';
        if (isAzure(root, tree))
            return 'azure';
        if (isCompose(root, tree))
            return 'compose';
        const row = kindRows.find(({ keys }) => keys?.some(key => key !== 'on' && tree.get(root, key) !== undefined));
        if (row && row.kind !== 'kubernetes')
            return row.kind;
    }
    return undefined;
}
const composeKeys = /^(?:include|services|name|version|networks|volumes|configs|secrets|models|x-.*)$/;
/** What GitLab's includes are of, where they are no plain path. */
const gitlabSources = ['local', 'remote', 'project', 'template', 'component'];
/** A compose file may hold nothing but what it includes. GitLab's files have `include` too, but jobs beside it, or sources of its own. */
function isCompose(root, tree) {
    const keys = tree.entries(root).map(({ key }) => key);
    if (!keys.includes('include') || !keys.every(key => composeKeys.test(key)))
        return false;
    const items = tree.items(tree.get(root, 'include'));
    return items.every(item => !gitlabSources.some(key => tree.get(item, key) !== undefined));
}
/** GitHub's `jobs` are a map. */
function isAzure(root, tree) {
    const stages = tree.items(tree.get(root, 'stages'));
    const isStage = (node) => ['stage', 'template'].some(key => tree.get(node, key) !== undefined);
    return tree.isList(tree.get(root, 'jobs')) || stages.some(isStage);
}
function scanRows(row, root, collector) {
    const { tree } = collector;
    for (const { at, form, unless } of row.images) {
        const own = new Set(unless ? [...collector.visit(root, unless)].map(({ node }) => tree.text(node)) : []);
        for (const found of collector.visit(root, at)) {
            const text = tree.text(found.node);
            if ((form === 'text' && text === undefined) || (unless && own.has(text)))
                continue;
            const prefix = form === 'docker' ? dockerScheme : text?.startsWith(dockerScheme) ? dockerScheme : '';
            if (text === undefined || !expression.test(text) || !readMatrix(found, collector))
                collector.reference(found, prefix);
        }
    }
    if (row.kind === 'workflow')
        for (const found of collector.visit(root, 'jobs.*.services.*'))
            if (tree.text(found.node))
                collector.notRead(found, tree.text(found.node) ?? '', 'a service is a text, expected a map with its image');
    for (const { at, like, strip = '', ...lead } of row.leads) {
        for (const found of collector.visit(root, at)) {
            const path = tree.text(found.node);
            if (path === undefined || path === '' || (like && !like.test(path)))
                continue;
            collector.lead(found, path.replace(strip, ''), lead);
        }
    }
    if (row.steps !== undefined)
        for (const step of collector.visit(root, row.steps)) {
            scanInputs(step, collector);
            scanBuildStep(step, collector);
        }
}
function scanInputs(step, collector) {
    const { tree } = collector;
    const uses = tree.text(tree.get(step.node, 'uses'));
    if (uses === undefined)
        return;
    for (const row of inputRows) {
        const node = row.uses.test(uses) ? tree.get(tree.get(step.node, 'with'), row.input) : undefined;
        if (node === undefined)
            continue;
        const found = { node, where: `${step.where}.with.${row.input}`, trail: step.trail };
        if (row.form === 'files')
            leadToFiles(found, row.kind ?? 'unknown', collector);
        else if (row.form === 'lines')
            collector.lines(found, row.behind);
        else
            collector.reference(found);
    }
}
/** Each line of a text is a file; one that an earlier step makes is not there. */
function leadToFiles(found, kind, collector) {
    for (const line of (collector.tree.text(found.node) ?? '').split('\n')) {
        const path = line.trim();
        if (path === '' || path.startsWith('#'))
            continue;
        if (expression.test(path))
            collector.notRead(found, '', 'it leaves the file to an expression');
        else
            collector.lead(found, path, { base: 'root', kind, isOptional: true });
    }
}
/** A text of a kind that no row knows, where it may be a file that names images: Skaffold's, for one. */
const mayLead = /^(?!\/)[\w./-]+\.ya?ml$|^(?:[\w.-]+\/)*(?:docker|container)file(?:\.[\w.-]+)?$/i;
/** What no row knows of may still be an image, or lead to one. */
function scanEverywhere(root, collector, kind) {
    const { tree } = collector;
    const hasRows = kind === 'compose' || kind === 'workflow';
    const isOpen = ['yaml', 'json', 'kubernetes'].includes(kind) || kindRow(kind)?.isOpen === true;
    const waiting = [root];
    const seen = new Set();
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (seen.has(node))
            continue;
        seen.add(node);
        for (const { key, value } of tree.entries(node)) {
            if (value)
                waiting.push(value);
            const text = tree.text(value);
            if (text === undefined || value === undefined)
                continue;
            const isImage = !hasRows && (key === 'image' || key === 'container');
            if (!(isImage || text.startsWith(dockerScheme)) || !expression.test(text))
                continue;
            collector.notRead({ node: value, where: key }, text, 'it leaves the image to an expression or variable');
        }
        for (const item of tree.items(node))
            if (item)
                waiting.push(item);
        const text = isOpen ? tree.text(node) : undefined;
        if (text !== undefined && text.length < 1024 && mayLead.test(text))
            for (const base of ['file', 'root'])
                collector.lead({ node, where: 'a text' }, text, { base, kind: 'unknown', isOptional: true });
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-file.js






/**
 * Finds the images of one file. `kind` is what leads to it, or `unknown`: then its name and its content tell. Throws INPUT_INVALID for
 * a file beyond the bounds.
 */
async function scanFile(text, { path, kind: asked, buildArgs, ...options }) {
    const named = kindOfPath(path);
    const kind = isOpen(asked) ? (named ?? asked) : asked;
    if (kind === 'dockerfile' || (isOpen(kind) && isDockerfile(text, path)))
        return { kind: 'dockerfile', scan: dockerfileOf(text, { buildArgs }) };
    if (kind === 'env')
        return { kind, scan: { ...scan_file_nothing, texts: Object.values((0,dotenv/* parseDotenv */.q)(text, {}).values) } };
    if (kind === 'text')
        return { kind, scan: scan_file_nothing };
    const isJson = !/\.ya?ml$/i.test(path) && /^\ufeff?\s*(?:[{[]|\/[/*])/.test(text);
    const tree = await (0,parse_yaml/* parseYaml */.h)(isJson ? blankComments(text) : text, path);
    const known = isOpen(kind) ? (kindOfContent(tree) ?? (isJson ? 'json' : 'yaml')) : kind;
    const scan = scanYaml(known, tree, options);
    const isSaid = tree.roots.some(root => tree.isMap(root) || tree.isList(root));
    if (isSaid || scan.unread.length > 0)
        return { kind: known, scan };
    const reason = tree.roots.length === 0 && text.trim() === '' ? 'it is empty' : 'it holds no map or list';
    return { kind: known, scan: withUnread(scan, reason) };
}
const scan_file_nothing = { places: [], unread: [], leads: [] };
/** Line by line: a pattern that begins anywhere would read a run of line separators again from each of them. */
function hasFrom(text) {
    return text.split('\n').some(line => /^[^\S\r]*FROM[^\S\r]/i.test(line));
}
function dockerfileOf(text, options) {
    const scan = scanDockerfile(text, options);
    return hasFrom(text) ? scan : withUnread(scan, 'it has no FROM');
}
function withUnread(scan, reason) {
    return { ...scan, unread: [...scan.unread, { line: 1, where: 'the file', text: '', reason }] };
}
function isOpen(kind) {
    return kind === 'unknown' || kind === 'resource' || kind === 'patch';
}
function isDockerfile(text, path) {
    return !/\.(?:ya?ml|json)$/i.test(path) && hasFrom(text);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/find-images.js









const noVariables = {};
/** No registry is asked for what is found here, so that values from elsewhere may be compared with. */
const noNames = new Set();
const greatestFiles = 20_000;
const find_images_greatestDepth = 100;
const greatestLooseArgs = 500;
const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;
/**
 * All images that files name, with those of the files that they lead to, each file once for each way it is read. What cannot be
 * followed is named, never left out. Throws INPUT_INVALID for a file beyond the bounds and for too many files.
 */
async function findImages(starts, files, options = {}) {
    const finder = new Finder(files, options);
    for (const start of starts) {
        const path = external_node_path_.posix.normalize(start);
        const project = external_node_path_.posix.dirname(path);
        const envFiles = [{ path: external_node_path_.posix.join(project, '.env'), isOptional: true }];
        await finder.follow([{ path, kind: 'unknown', project, outer: noVariables, envFiles, depth: 0 }]);
    }
    await finder.layOver();
    return finder;
}
/** Folders of which every file is meant that has such a name. */
const insideOf = {
    text: { names: /./, kind: 'text' },
    values: { names: /^values.*\.ya?ml$/i, kind: 'helm' },
    charts: { names: /^[^._](?!.*\.(?:md|txt)$)/i, kind: 'chart' },
};
class Finder {
    files = [];
    notFollowed = [];
    #source;
    #options;
    #seen = new Set();
    #composed = [];
    #looseArgs = [];
    #variables = new Map();
    #texts = new WeakMap();
    /** Numbers of variables with other values. */
    #numbers = new Map();
    constructor(source, options) {
        this.#source = source;
        this.#options = options;
    }
    async follow(starts) {
        const waiting = [...starts];
        for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
            const { path, kind, project } = visit;
            const how = kind === 'compose' ? [project, this.#environmentOf(visit)] : [visit.by?.lead.buildArgs];
            const key = JSON.stringify([path, kind, ...how]);
            if (this.#seen.has(key))
                continue;
            this.#seen.add(key);
            if (this.#seen.size > greatestFiles)
                throw tooManyFiles(starts[0]?.path ?? path);
            for (const next of await this.#visit(visit))
                waiting.push(next);
        }
    }
    /** Reads compose files anew with the build arguments that overrides and services which extend others may lay over theirs. */
    async layOver() {
        const laidOver = [...new Map(this.#looseArgs.map(args => [JSON.stringify(args), args])).values()];
        if (laidOver.length > greatestLooseArgs)
            throw new src_errors/* TallyError */.jB('INPUT_INVALID', `Cannot read the compose files: more than ${greatestLooseArgs} services change build arguments of others`);
        for (const visit of laidOver.length > 0 ? [...this.#composed] : [])
            await this.follow(await this.#visit(visit, laidOver));
    }
    /** Reads one file; gives the files it leads to. */
    async #visit(visit, laidOver = []) {
        const { path, by, depth } = visit;
        if (depth > find_images_greatestDepth)
            return this.#refuse(visit, `lies behind ${find_images_greatestDepth} others`);
        const opened = await this.#source.open(path);
        if (opened.kind === 'refused')
            return this.#refuse(visit, opened.problem);
        if (opened.kind === 'folder')
            return this.#visitFolder(visit, opened.names);
        if (opened.kind === 'absent')
            return by?.lead.isOptional ? [] : this.#refuse(visit, 'does not exist');
        const variables = await this.#variablesOf(visit);
        const { kind, scan } = await scanFile(opened.text, {
            path,
            kind: visit.kind,
            ...this.#options,
            variables,
            laidOver,
            buildArgs: by?.lead.buildArgs,
            ...(await this.#versionOf(visit)),
        });
        this.files.push({ path, kind, text: opened.text, scan });
        this.#looseArgs.push(...(scan.looseArgs ?? []));
        if (kind === 'compose' && laidOver.length === 0)
            this.#composed.push(visit);
        if (scan.leads.length > greatestFiles)
            throw tooManyFiles(path);
        const leads = await Promise.all(scan.leads.map(lead => this.#spread(lead, path)));
        return leads.flat().flatMap(lead => this.#next(lead, { ...visit, outer: variables }));
    }
    /** The leads to each of the files that one with wildcards means. */
    async #spread(lead, file) {
        if (lead.kind !== 'gitlab' || !lead.path.includes('*') || remote.test(lead.path))
            return [lead];
        const paths = await wildcardFiles(lead.path, this.#source);
        if (paths)
            return paths.map(path => ({ ...lead, path }));
        const problem = `${(0,printable/* printable */.g)(lead.where)} leads to "${(0,printable/* printable */.g)(lead.path)}", which leads out of the workspace or over too many folders`;
        this.notFollowed.push({ file, line: lead.line, problem });
        return [];
    }
    #visitFolder(visit, names) {
        const { path, kind } = visit;
        const depth = visit.depth + 1;
        const inside = insideOf[kind];
        if (inside) {
            const read = names.filter(name => inside.names.test(name));
            return read.map(name => ({ ...visit, path: external_node_path_.posix.join(path, name), kind: inside.kind, depth }));
        }
        const meant = kindRow(kind === 'resource' ? 'kustomize' : kind)?.inFolder ?? [];
        const name = meant.find(each => names.includes(each));
        if (name === undefined) {
            const wish = meant.length > 0 ? ` without ${meant.join(' or ')}` : '';
            return this.#refuse(visit, `is a folder${wish}`);
        }
        const inner = name === 'Dockerfile' ? 'dockerfile' : kind === 'resource' ? 'kustomize' : kind;
        return [{ ...visit, path: external_node_path_.posix.join(path, name), kind: inner, depth }];
    }
    #next(lead, { path, project, outer, depth }) {
        const by = { file: path, lead };
        const base = lead.base === 'root' ? '.' : lead.base === 'project' ? project : external_node_path_.posix.dirname(path);
        const from = (each) => (external_node_path_.posix.isAbsolute(each) ? each : external_node_path_.posix.join(base, each));
        const isRemote = remote.test(lead.path) || lead.kind === 'remote' || /^[^./][^@]*@[^/]+$/.test(lead.path);
        const target = isRemote ? lead.path : from(lead.path);
        const own = lead.project === undefined ? external_node_path_.posix.dirname(target) : from(lead.project);
        const isExtended = lead.base === 'project' && lead.project === undefined;
        const dotenv = isExtended ? [] : [{ path: external_node_path_.posix.join(own, '.env'), isOptional: true }];
        const named = lead.envFiles?.map(each => ({ path: from(each), isOptional: false }));
        const envFiles = named?.filter(each => each.path !== '/dev/null') ?? dotenv;
        const visit = { path: target, kind: lead.kind, project: own, outer, envFiles, by, depth: depth + 1 };
        if (lead.kind === 'made')
            return this.#refuse(visit, 'is made by a job, so that nobody can tell what it names');
        if (isRemote)
            return this.#refuse(visit, 'lies on another server');
        const led = [target, ...(lead.envFiles ?? []).map(from), ...(lead.project === undefined ? [] : [own])];
        const isOut = led.some(each => (0,source_files/* leadsElsewhere */.a)(this.#source, path, each));
        return isOut ? this.#refuse(visit, 'lies outside the workspace') : [visit];
    }
    #refuse({ path, by }, problem) {
        if (by) {
            const { line, where } = by.lead;
            this.notFollowed.push({
                file: by.file,
                line,
                problem: `${(0,printable/* printable */.g)(where)} leads to "${(0,printable/* printable */.g)(path)}", which ${problem}`,
            });
        }
        else
            this.notFollowed.push({ file: path, problem: `it ${problem}` });
        return [];
    }
    /** What the variables mean where a compose file may be read. */
    #variablesOf(visit) {
        const { path, kind, outer, envFiles } = visit;
        const isCompose = kind === 'compose' || (kind === 'unknown' && (kindOfPath(path) ?? 'compose') === 'compose');
        if (!isCompose || envFiles.length === 0)
            return Promise.resolve(outer);
        const key = this.#environmentOf(visit);
        const known = this.#variables.get(key) ?? this.#withFiles(outer, envFiles);
        this.#variables.set(key, known);
        return known;
    }
    /** The same text for the same variables. */
    #environmentOf({ outer, envFiles }) {
        const values = this.#texts.get(outer) ?? JSON.stringify(outer);
        this.#texts.set(outer, values);
        const number = this.#numbers.get(values) ?? this.#numbers.size;
        this.#numbers.set(values, number);
        return JSON.stringify([number, envFiles.map(({ path }) => path)]);
    }
    async #withFiles(outer, envFiles) {
        const { variables, faults } = await (0,compose_environment/* withEnvFiles */.r2)({ variables: outer, withheld: noNames }, envFiles, this.#source);
        for (const { path, problem } of faults)
            this.notFollowed.push({ file: path, problem: `it ${problem}` });
        return variables;
    }
    /** `appVersion` of the chart beside a file of values. */
    async #versionOf({ path, kind }) {
        if (kind !== 'helm' && !/(?:^|\/)values[^/]*\.ya?ml$/i.test(path))
            return {};
        const chart = external_node_path_.posix.join(external_node_path_.posix.dirname(path), 'Chart.yaml');
        const opened = await this.#source.open(chart);
        if (opened.kind !== 'file')
            return {};
        const tree = await (0,parse_yaml/* parseYaml */.h)(opened.text, chart);
        const appVersion = tree.written(tree.get(tree.roots[0], 'appVersion'));
        return appVersion === undefined ? {} : { appVersion };
    }
}
function tooManyFiles(path) {
    return new src_errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g)(path)}": it leads to more than ${greatestFiles} files`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/open-words.js
/** Characters of an expression; of a longer one its first mark is taken for text. */
const greatestExpression = 500;
/** Characters that no image's name holds and that surround it in a file. */
const separator = /[\s"'`,;=|<>()[\]]/;
const wordCharacter = /\w/;
/** Words at white space and at the marks that surround images; expressions with spaces inside stay whole. */
function open_words_wordsOf(text) {
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
/** The text with `standIn` for each `${X}`, `$X`, `${{ x }}`, `$(x)`, `$[[ x ]]`, `<< x >>` and `{{ x }}`: whatever stands there may be anything. */
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
/** What variables are when nothing sets them, which may name an image: `${IMAGE:-ghcr.io/owner/app:1}`. */
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
/** Finds the ends of expressions. Each closing mark is looked for once, whatever number of opening ones stands before it. */
class Marks {
    #text;
    #next = new Map();
    constructor(text) {
        this.#text = text;
    }
    /** Where the expression that begins at `at` ends; undefined where none does. Positions only grow from one question to the next. */
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
    /** The index of the next `mark`, where it is not too far. */
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
    /** Behind the closing one of two marks, where the opening one does not stand once more before it. */
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








/**
 * The images that files name, and those that they lead to: lock files, workflows, compose files, Kubernetes manifests, Dockerfiles.
 *
 * Too much is kept rather than too little. Every word that reads as an image counts, wherever it stands; a variable
 * counts as whatever it may be (`app:v${X}` keeps `v*`); every digest counts by itself. Where a file says nothing that
 * can be understood, leads to one that cannot be read, or leaves an image wholly to a variable, this throws INPUT_INVALID:
 * then nothing is pruned.
 */
async function keepRefsIn(paths, source) {
    const { files, notFollowed } = await findImages(paths, source, { everywhere: true });
    const faults = notFollowed.map(({ file, line, problem }) => faultAt(file, line, problem));
    const refs = new Map();
    for (const file of files) {
        for (const ref of refsIn(file))
            refs.set(JSON.stringify([ref.repository, ref.tag?.text, ref.digest]), ref);
        for (const fault of openPlaces(file))
            faults.push(fault);
    }
    if (faults.length > 0)
        throw new src_errors/* TallyError */.jB('INPUT_INVALID', shortened(faults).join('\n'));
    return [...refs.values()];
}
function refsIn({ path, text, kind, scan }) {
    const texts = scan.texts ?? [kind === 'dockerfile' ? dockerfileCode(text) : text];
    const found = new Set([...texts.flatMap(open_words_wordsOf), ...scan.places.map(({ image }) => image)]);
    return [...found].flatMap(word => refsOf(word, path));
}
/** A Dockerfile without its comments, each instruction on one line. */
function dockerfileCode(text) {
    return text
        .split('\n')
        .map(line => (/^\s*#/.test(line) ? '' : line))
        .join('\n')
        .replace(/[\\`][^\S\n]*\n/g, ' ');
}
/** What may be an image that no word tells of. */
function openPlaces({ path, scan }) {
    const open = scan.unread.filter(({ text }) => text === '' || refsOf(text, path).length === 0);
    return open.map(({ line, where, text, reason }) => {
        const shown = text === '' ? '' : ` "${(0,printable/* printable */.g)(text)}"`;
        return faultAt(path, line, `cannot tell which image ${(0,printable/* printable */.g)(where)} names${shown}: ${reason}`);
    });
}
function faultAt(file, line, problem) {
    const place = line === undefined ? '' : `line ${line}: `;
    return `Cannot read "${(0,printable/* printable */.g)(external_node_path_.posix.normalize(file))}" for keep-refs-from: ${place}${problem}`;
}
function shortened(faults) {
    const shown = [...new Set(faults)];
    return shown.length > 20 ? [...shown.slice(0, 20), `${shown.length - 20} more faults`] : shown;
}
/** Stands for a variable while the grammar of references is asked; no user's name holds it. */
const standIn = 'x0variable0x';
const keep_refs_file_digests = /\bsha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})\b/g;
function refsOf(word, file) {
    const defaults = defaultsIn(word).flatMap(value => refsOf(value, file));
    const bare = word.replace(/^(?:docker-image|docker|oci):\/\//, '');
    const filled = withStandIns(bare, standIn);
    const named = refOf(filled, file);
    const found = [...word.matchAll(keep_refs_file_digests)].flatMap(([digest]) => (0,model_digest/* isDigest */.Bc)(digest) ? [{ file, repository: '', digest }] : []);
    return [...defaults, ...(named ? [named] : []), ...found];
}
function refOf(text, file) {
    const [name = '', digest = ''] = text.split('@');
    const isOpenDigest = digest.includes(standIn);
    const reference = parsed(isOpenDigest ? name : text);
    if (!reference)
        return undefined;
    const tag = reference.tag ?? (isOpenDigest ? standIn : undefined);
    const repository = keep_refs_file_nameOf(`${reference.registry}/${reference.repository}`, text);
    // An image whose name is wholly open is told by nothing but the tag that is written.
    if (isOpenName(repository) && (!name.includes(':') || tag?.includes(standIn) !== false))
        return undefined;
    return {
        file,
        repository,
        ...(tag === undefined ? {} : { tag: tagPattern(tag) }),
        ...(reference.digest ? { digest: reference.digest } : {}),
    };
}
function isOpenName(repository) {
    return typeof repository !== 'string' && repository.starts === '' && repository.ends === '';
}
function keep_refs_file_nameOf(full, text) {
    const first = full.indexOf(standIn);
    if (first < 0)
        return full;
    // What a variable begins may bring its own registry: the one put in front by the grammar does not count.
    const starts = text.startsWith(standIn) ? '' : full.slice(0, first);
    const ends = full.slice(full.lastIndexOf(standIn) + standIn.length);
    return { starts, ends };
}
function tagPattern(tag) {
    const pattern = (0,match_pattern/* parsePattern */.E)(tag.replaceAll(standIn, '*'));
    if ('problem' in pattern)
        throw new src_errors/* TallyError */.jB('INTERNAL', `Cannot read tag "${(0,printable/* printable */.g)(tag)}": ${pattern.problem}`);
    return pattern;
}
function parsed(text) {
    try {
        return (0,model_reference/* parseReference */.F2)(text);
    }
    catch (error) {
        // Most words of a file are no images.
        if ((0,src_errors/* isTallyError */.pQ)(error, 'REFERENCE_INVALID', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-files.js
var workspace_files = __webpack_require__(91787);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/files.js








/** The images that files of the workspace name, and those they lead to. Throws INPUT_INVALID for a file that is missing or says nothing that can be understood. */
async function readKeepRefs(paths, workspace) {
    if (paths.length === 0)
        return [];
    return keepRefsIn(paths.map(workspace_files/* slashed */.d), new workspace_files/* WorkspaceFiles */.b(workspace, paths));
}
/** The plans of a plan file, by place. Throws INPUT_INVALID, PLAN_INVALID. */
async function readPlans(path, workspace) {
    const plans = parsePlanFile(await readText(path, { workspace, input: 'plan-file' }), path);
    return new Map(plans.map(plan => [plan.repository, plan]));
}
/** The name of the folder for the files of a step: the same inputs give the same one, so that a step that is run again overwrites its own files. */
function folderName(names) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(names.toSorted().join('\n')).digest('hex');
    return `prune-${hash.slice(0, 12)}`;
}
async function readText(path, { workspace, input }) {
    try {
        return await (0,file_text/* workspaceText */.pW)(workspace, path);
    }
    catch (error) {
        throw new src_errors/* TallyError */.jB('INPUT_INVALID', `Cannot read ${input} "${(0,printable/* printable */.g)(path)}": ${(0,file_text/* fileProblem */.Wj)(error)}`, { cause: error, hint: (0,workspace_path/* pathHint */.Pq)(error) });
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/prune/src/summary.js
var summary = __webpack_require__(53057);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/tell.js




const everyMs = 5_000;
/** Lines of the plan that the log shows; the plan file holds all. */
const shownLines = 100;
/** Says every few seconds how many manifests were read. */
function readingLog(log, name) {
    let spoke = performance.now();
    return (done, total) => {
        if (performance.now() - spoke < everyMs)
            return;
        spoke = performance.now();
        log.info(`  ${name}: ${done} of ${(0,format/* plural */.LS)(total, 'manifest')} read`);
    };
}
/** The plan of one place as lines. */
function tellPlan(log, planned) {
    const { place, before, decisions, totals, notes } = planned;
    const { kept, untagged, deleted, freedBytes } = totals;
    const counts = `${kept} to stay, ${untagged} to lose tags, ${deleted} to go, which would free ${(0,format/* humanBytes */.p6)(freedBytes)}`;
    log.info(`${place.name}: ${(0,format/* plural */.LS)(before.versions.length, 'version')}: ${counts}`);
    const drafts = (0,prune_report/* draftSentence */.li)(planned);
    if (drafts)
        log.info(`  ${drafts}`);
    const { rows, more } = (0,plan_rows/* changeRows */.QP)(decisions, shownLines);
    for (const [act = '', tags = '', digest = '', why = ''] of rows)
        log.info(`  ${act.padEnd(6)}  ${digest}  ${(0,printable/* printable */.g)(tags)}  ${why}`);
    if (more > 0)
        log.info(`  ${more} more in the plan file`);
    const retained = (0,prune_report/* retainedTogether */.nK)(planned);
    for (const { version, tags, why } of retained.slice(0, shownLines)) {
        const names = `${tags.length === 1 ? 'tag' : 'tags'} ${tags.map(tag => (0,printable/* printable */.g)(tag)).join(', ')}`;
        log.info(`  retained: ${tags.length === 0 ? version.digest : names}: ${why}`);
    }
    if (retained.length > shownLines)
        log.info(`  ${retained.length - shownLines} more are retained, see the report`);
    for (const note of notes)
        log.warning(`${place.name}: ${note}`);
}
/** Says one line for each step as it ends, below the name of its place; a failure that stops all the others is told once. */
function outcomeLog(log) {
    let told;
    let heading;
    return ({ place }, { step, ...outcome }) => {
        if (heading !== place.name)
            log.info(`${place.name}: carrying out the plan`);
        heading = place.name;
        const what = step.act === 'untag' ? `tag ${(0,printable/* printable */.g)(step.tag)}` : step.version.digest;
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
                if (outcome.error === told)
                    return log.info(`  not tried: ${what}`);
                told = outcome.error;
                return log.warning(`Not ${verb}: ${what}: ${outcome.error.message}`, { title: outcome.error.code });
        }
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/prune/src/run.js
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


















/** Plans what the inputs name, and carries the plan out where that was asked for. */
async function run(values, host) {
    const began = performance.now();
    const isApplied = values.mode === 'apply' && !values['dry-run'];
    const policy = await policyOf(values, host);
    const reviewed = await reviewedPlans(values, host);
    const places = placesOf(values.images, reviewed);
    if (reviewed)
        for (const name of unheededInputs(values))
            host.log.warning(unheeded(name));
    else
        for (const line of idleBudgets(values, places))
            host.log.warning(line);
    const hasBudget = values['cache-budget'] !== undefined || values['store-budget'] !== undefined;
    const { store } = values;
    if (places.some(({ kind }) => kind === 'store') &&
        store !== '' &&
        !(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(host.workspace, store)))
        host.log.warning(`The store "${(0,printable/* printable */.g)(store)}" does not exist, so there is nothing to prune in it`);
    const isEmpty = isEmptyPolicy(policy) && reviewed === undefined && !hasBudget;
    if (isEmpty)
        host.log.notice('The policy names nothing to prune, so nothing was looked at or deleted');
    const ports = await (0,open_common/* openCommon */.k)(values, host, places);
    const { registries } = ports;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handedOver = new handed_over_files/* HandedOverFiles */.u(host, folderName(places.map(run_nameOf)));
            let plan = '';
            const save = async (plans) => {
                plan = await ports.store.withSpace(() => handedOver.write('plan.json', formatPlanFile(plans)));
            };
            const request = { policy, reviewed, apply: isApplied, verifyAfter: values['verify-after'] };
            const stack = __addDisposableResource(env_1, new DisposableStack(), false);
            const opened = isEmpty ? [] : await run_openPlaces(places, { values, host, ports, policy, stack });
            const pruned = await prune({ ...request, places: opened }, {
                now: () => new Date(),
                signal: host.signal,
                save,
                idle: line => host.log.warning(line),
                planned: place => tellPlan(host.log, place),
                ended: outcomeLog(host.log),
            });
            const files = { plan, report: await handedOver.report((0,prune_report/* pruneReport */.bh)(pruned)) };
            if (!isApplied && pruned.planned.length > 0)
                host.log.info(`Nothing was deleted; the plan is ${plan}`);
            if (isApplied && !isEmpty)
                host.log.info(`Result: ${(0,summary/* headline */.P)({ pruned, isApplied })}`);
            const window = (0,prune_report/* windowSentence */.Sm)(pruned);
            if (window)
                host.log.info(window);
            const told = { pruned, isEmpty, isApplied, isDry: values.mode === 'apply' && !isApplied, files };
            const milliseconds = performance.now() - began;
            return { ...told, credentials: registries.credentialSources(), milliseconds };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    finally {
        await registries.close();
    }
}
async function policyOf(values, { workspace }) {
    const policy = parsePolicy({
        pruneTags: values['prune-tags'],
        keepTags: values['keep-tags'],
        filters: values.filters,
        pruneUntagged: values['prune-untagged'],
        olderThan: values['older-than'],
        pruneBroken: values['prune-broken'],
        pruneOrphans: values['prune-orphans'],
        keepLast: String(values['keep-last']),
        maxDeletes: String(values['max-deletes']),
        keepRefs: await readKeepRefs(values['keep-refs-from'], workspace),
    });
    const problems = contradictions(policy);
    if (problems.length > 0)
        throw new src_errors/* TallyError */.jB('INPUT_INVALID', problems.join('\n'));
    return policy;
}
async function reviewedPlans(values, { workspace }) {
    const path = values['plan-file'];
    if (path === '')
        return undefined;
    if (values.mode === 'plan')
        throw badInput('plan-file: a plan that was read can only be carried out, expected `mode: apply` beside it');
    const plans = await readPlans(path, workspace);
    const missing = values.images.map(run_nameOf).find(name => !plans.has(name));
    if (missing !== undefined)
        throw badInput(`images: the plan says nothing of ${missing}, expected only places that it names`);
    return plans;
}
/** Inputs of the policy that a reviewed plan was made with, or not: given again they change nothing. */
function unheededInputs(values) {
    const { 'prune-tags': prune, 'keep-tags': keep, filters } = values;
    const lists = { 'prune-tags': prune, 'keep-tags': keep, filters };
    const switches = ['prune-untagged', 'prune-broken', 'prune-orphans'];
    return [
        ...Object.entries(lists).flatMap(([name, lines]) => (lines.length > 0 ? [name] : [])),
        ...switches.filter(name => values[name]),
        ...(values['keep-last'] > 0 ? ['keep-last'] : []),
        ...['cache-budget', 'store-budget'].filter(name => values[name] !== undefined),
    ];
}
/** Budgets of places that are not pruned, each as a sentence. */
function idleBudgets(values, places) {
    const budgets = [
        ['store-budget', 'store'],
        ['cache-budget', 'actions-cache'],
    ];
    return budgets.flatMap(([name, kind]) => values[name] === undefined || places.some(place => place.kind === kind)
        ? []
        : [`${name} has no effect: images does not name ${kind}`]);
}
function unheeded(name) {
    return `${name} has no effect beside plan-file: the plan is carried out as it was reviewed, or not at all`;
}
function placesOf(images, reviewed) {
    const planned = [...(reviewed?.keys() ?? [])].map(placeNamed);
    const places = images.length > 0 ? images : planned;
    if (places.length === 0 && !reviewed)
        throw badInput('images: expected at least one repository, docker, actions-cache or store');
    return [...new Map(places.map(place => [run_nameOf(place), place])).values()];
}
function placeNamed(name) {
    if ((0,tag_name/* isLocalTarget */.rR)(name))
        return { kind: name };
    return { kind: 'repository', repository: (0,model_reference/* parseRepository */.SU)(name) };
}
function run_nameOf(place) {
    return place.kind === 'repository' ? (0,model_reference/* repositoryName */.aR)(place.repository) : place.kind;
}
function run_openPlaces(places, opening) {
    return Promise.all(places.map(place => openPlace(place, opening)));
}
async function openPlace(place, { values, host, ports, policy, stack }) {
    const { env, platform, home, signal, log } = host;
    const secret = (0,shown_words/* maskOfServers */.S)(host, place);
    const labels = policy.filters.some(({ kind }) => kind === 'label');
    const reading = { concurrency: values.concurrency, onProgress: readingLog(log, run_nameOf(place)) };
    const reach = { ...ports, ...reading, env, labels, maxTags: values['max-tags'], signal, secret };
    switch (place.kind) {
        case 'repository':
            return repositoryTarget(place.repository, reach);
        case 'docker': {
            const { openEngine } = await __webpack_require__.e(/* import() */ 998).then(__webpack_require__.bind(__webpack_require__, 36998));
            return engineImagesTarget(stack.use(await openEngine({ env, platform, home }, { signal })));
        }
        case 'store':
            return storeImagesTarget(ports.store, values['plan-file'] === '' ? values['store-budget'] : undefined);
        case 'actions-cache': {
            const { 'key-prefix': prefix, 'cache-budget': budget, 'github-token': token } = values;
            return actionsCacheTarget({ prefix, budget, token, keepRefs: policy.keepRefs }, reach);
        }
    }
}
function badInput(problem) {
    return new src_errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${problem}`);
}


/***/ })

};
;