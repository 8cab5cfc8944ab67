"use strict";
exports.id = 4137;
exports.ids = [4137];
exports.modules = {

/***/ 93796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ withPin),
/* harmony export */   PG: () => (/* binding */ parseLock),
/* harmony export */   Ph: () => (/* binding */ findPin),
/* harmony export */   QC: () => (/* binding */ noPins),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   i4: () => (/* binding */ lockedName),
/* harmony export */   y8: () => (/* binding */ comparePins)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _model_json_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76490);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);





const version = 1;
/** An empty lock. */
const noPins = { images: [] };
/** Returns the name under which a reference is locked, or undefined for a digest without a tag, which needs no lock. */
function lockedName({ registry, repository, tag, digest }) {
    if (tag === undefined && digest !== undefined)
        return undefined;
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ registry, repository, tag: tag ?? 'latest' });
}
/** Returns the pin of a reference, whatever digest the reference has. */
function findPin({ images }, reference) {
    const name = lockedName(reference);
    return images.find(({ image }) => image === name);
}
/** Adds a pin, or replaces that of the same image. */
function withPin({ images }, pin) {
    return { images: [...images.filter(({ image }) => image !== pin.image), pin].sort(byImage) };
}
/** Lists the pins in `resolved` that differ from the lock, sorted by image. Images only in the lock are no change. */
function comparePins({ images }, resolved) {
    const locked = new Map(images.map(({ image, digest }) => [image, digest]));
    const moved = resolved.filter(({ image, digest }) => locked.get(image) !== digest);
    return [...moved].sort(byImage).map(({ image, digest }) => {
        const before = locked.get(image);
        return before === undefined ? { image, after: digest } : { image, before, after: digest };
    });
}
/** Formats a lock file: sorted, equal for equal pins, with a final line break. */
function formatLock({ images }) {
    const entries = [...images].sort(byImage).map(({ image, digest, platforms }) => ({
        image,
        digest,
        pinned_image: `${image}@${digest}`,
        platforms: Object.fromEntries([...platforms].sort(([a], [b]) => compare(a, b))),
    }));
    return `${JSON.stringify({ version, images: entries }, undefined, 2)}\n`;
}
/** Parses a lock file strictly. Throws LOCK_INVALID with the file, the entry and its problem. */
function parseLock(text, path) {
    const fail = (problem, cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('LOCK_INVALID', `Cannot read the lock file "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}": ${problem}`, {
            cause,
        });
    };
    failIfConflicted(text, path);
    const file = parseJson(text, fail);
    if (!isRecord(file))
        return fail('it is not a JSON object, expected version and images');
    if (file.version !== version)
        fail(`its version is ${numberIn(file.version)}, expected ${version}`);
    checkKeys(file, ['version', 'images'], fail);
    if (!Array.isArray(file.images))
        return fail('its images are no list, expected a list of pins');
    const seen = new Set();
    const images = file.images.map((entry, at) => {
        const refuse = (problem, cause) => fail(`entry ${at + 1}${nameOf(entry)}: ${problem}`, cause);
        const pin = parsePin(entry, refuse);
        if (seen.has(pin.image))
            refuse('it is a duplicate, expected each image once');
        seen.add(pin.image);
        return pin;
    });
    return { images: images.sort(byImage) };
}
/** Git leaves both sides of a conflict between marks: either one is a lock. */
function failIfConflicted(text, path) {
    const at = text.split('\n').findIndex(line => line.startsWith('<<<<<<< '));
    if (at < 0)
        return;
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('LOCK_INVALID', `Cannot read the lock file "${shown}": git left a conflict in line ${at + 1}, expected one of its two sides`, {
        hint: 'Run the action lock with `mode: update`, which makes the file again. Or take either side of the whole file (`git checkout --ours` or `--theirs`) and run it with `mode: write`, which moves nothing.',
    });
}
function parsePin(entry, fail) {
    if (!isRecord(entry))
        return fail('it is not an object, expected image, digest, pinned_image and platforms');
    checkKeys(entry, ['image', 'digest', 'pinned_image', 'platforms'], fail);
    const image = imageOf(entry.image, fail);
    const digest = digestOf(entry.digest, 'its digest', fail);
    const pinned = `${image}@${digest}`;
    if (entry.pinned_image !== pinned)
        fail(`its pinned_image is ${shown(entry.pinned_image)}, expected "${pinned}"`);
    if (!isRecord(entry.platforms))
        return fail('its platforms are no object, expected digests by platform');
    const platforms = Object.entries(entry.platforms).map(([platform, value]) => {
        if (!/^[\x21-\x7e]+$/.test(platform) || !platform.slice(1, -1).includes('/'))
            fail(`its platform "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(platform)}" is none, expected os/architecture`);
        return [platform, digestOf(value, `its digest for ${platform}`, fail)];
    });
    return { image, digest, platforms: new Map(platforms.sort(([a], [b]) => compare(a, b))) };
}
function imageOf(value, fail) {
    if (typeof value !== 'string')
        return fail(`its image is ${shown(value)}, expected registry/repository:tag`);
    const reference = attempt(() => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(value), problem => fail(`its image is invalid: ${problem.message}`, problem));
    const name = reference.digest === undefined ? lockedName(reference) : undefined;
    if (name !== value)
        fail(`its image is ${shown(value)}, expected ${name ?? 'registry/repository:tag'}`);
    return value;
}
function digestOf(value, what, fail) {
    if (typeof value !== 'string')
        return fail(`${what} is ${shown(value)}, expected sha256:…`);
    return attempt(() => (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m)(value), problem => fail(`${what} is invalid: ${problem.message}`, problem));
}
function parseJson(text, fail) {
    return attempt(() => JSON.parse(text), 
    // The parser's message quotes the file, so it is not kept as a cause.
    () => fail(`it is not JSON: ${(0,_model_json_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonProblem */ .I)(text)}`));
}
function attempt(work, failed) {
    try {
        return work();
    }
    catch (error) {
        return failed(error);
    }
}
function checkKeys(object, known, fail) {
    const unknown = Object.keys(object).find(key => !known.includes(key));
    if (unknown !== undefined)
        fail(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(unknown)}" is unknown, expected only ${known.join(', ')}`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function nameOf(entry) {
    return isRecord(entry) && typeof entry.image === 'string' ? ` (${shown(entry.image)})` : '';
}
/** Shows small numbers only: the file may be something other than a lock. */
function numberIn(value) {
    if (typeof value === 'number' || (typeof value === 'string' && /^\d{1,3}$/.test(value)))
        return shown(value);
    return value === undefined ? 'missing' : 'no number';
}
function shown(value) {
    if (typeof value === 'object' && value !== null)
        return Array.isArray(value) ? 'a list' : 'an object';
    return value === undefined ? 'missing' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(JSON.stringify(value) ?? typeof value);
}
function byImage(a, b) {
    return compare(a.image, b.image);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 76490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ jsonProblem)
/* harmony export */ });
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
/**
 * Where a text stops being JSON and what was expected there, as in "line 3, column 5: expected a value". It quotes none of the text,
 * unlike Node's own message, since that may be a secret.
 */
function jsonProblem(text) {
    return new JsonText(text).problem();
}
class JsonText {
    #text;
    #open = [];
    #wish = 'a value';
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    problem() {
        for (;;) {
            while (' \t\n\r'.includes(this.#text[this.#at] ?? 'end'))
                this.#at++;
            const isDone = this.#at >= this.#text.length && this.#wish === 'nothing behind the value';
            if (isDone)
                return 'expected JSON';
            const fault = this.#step(this.#text[this.#at] ?? '');
            if (fault !== undefined)
                return `${this.#place()}: expected ${fault}`;
        }
    }
    /** Moves past the next token. Returns what was expected when there is no such token. */
    #step(character) {
        const wish = this.#wish;
        const isKey = wish.startsWith('a key');
        if (isKey && character === '"')
            return this.#string('":" behind the key');
        if (wish === '":" behind the key' && character === ':')
            return this.#pass('a value');
        if (character === '}' && (wish === 'a key in quotes or }' || wish === '"," or }'))
            return this.#close();
        if (character === ']' && (wish === 'a value or ]' || wish === '"," or ]'))
            return this.#close();
        if (character === ',' && wish.startsWith('"," or'))
            return this.#pass(this.#open.at(-1) === '{' ? 'a key in quotes' : 'a value');
        return wish.startsWith('a value') ? this.#value(character) : wish;
    }
    #value(character) {
        if (character === '"')
            return this.#string(this.#behindValue());
        if (character === '{' || character === '[') {
            this.#open.push(character);
            return this.#pass(character === '{' ? 'a key in quotes or }' : 'a value or ]');
        }
        scalar.lastIndex = this.#at;
        const length = scalar.exec(this.#text)?.[0].length;
        return length === undefined ? this.#wish : this.#pass(this.#behindValue(), length);
    }
    #string(next) {
        for (this.#at++; this.#text[this.#at] !== '"'; this.#at++) {
            const character = this.#text[this.#at];
            if (character === undefined)
                return 'a quote that ends the text';
            if (character < ' ')
                return 'a quote that ends the text, or an escape for this character';
            if (character !== '\\')
                continue;
            escaped.lastIndex = this.#at + 1;
            if (!escaped.test(this.#text))
                return 'an escape that JSON knows';
            this.#at++;
        }
        return this.#pass(next);
    }
    #close() {
        this.#open.pop();
        this.#pass(this.#behindValue());
    }
    #pass(next, length = 1) {
        this.#at += length;
        this.#wish = next;
    }
    #behindValue() {
        const open = this.#open.at(-1);
        if (open === undefined)
            return 'nothing behind the value';
        return open === '{' ? '"," or }' : '"," or ]';
    }
    #place() {
        const before = this.#text.slice(0, this.#at);
        const start = before.lastIndexOf('\n') + 1;
        const line = before.split('\n').length;
        return `line ${line}, column ${this.#at - start + 1}`;
    }
}


/***/ }),

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
/* harmony export */   Kk: () => (/* binding */ localSourceOf),
/* harmony export */   ms: () => (/* binding */ atPlaces),
/* harmony export */   tN: () => (/* binding */ pinnedDigest),
/* harmony export */   y_: () => (/* binding */ pin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _lock_lock_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93796);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74211);
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
        const now = (await asked?.digestOf(tag)) ?? 'sha256:…';
        const pinned = `${written}${/:[^/@]*$/.test(written) ? '' : ':latest'}@${now}`;
        const where = rules.lock ? 'it has no digest and is not in the lock file' : 'it has no digest';
        const wish = wanted.notEdited
            ? `its digest in a lock file: none can be written there, since ${wanted.notEdited}`
            : pinned;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_PINNED', `Cannot pull "${written}"${placesText(wanted)}: ${where}, expected ${wish}`, {
            details: { image: written, ...(asked && { pinned }) },
        });
    }
    // A lock records the response of the registry itself, under its name.
    const unreached = rules.updateLock ? undefined : warn;
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
function lockMismatch(wanted, locked, found) {
    const { reference } = wanted;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('LOCK_MISMATCH', `Cannot pull ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(reference)}${placesText(wanted)}: locked at ${locked}, but it is ${found}`, {
        details: { image: (0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_0__/* .lockedName */ .i4)(reference) ?? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(reference), locked, found },
    });
}
function tagMoved({ reference }, pinned, now) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('TAG_MOVED', `Cannot pull ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(reference)}: pinned at ${pinned}, but its tag points to ${now}`, {
        details: { pinned, now },
    });
}
function offlineMiss({ written }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('OFFLINE_MISS', `Cannot pull "${written}" offline: its manifest is neither in the store nor in the cache`, { cause, details: { image: written } });
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_PINNED', `Cannot ${verb} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(wanted.written)}" ${place}: ${where}, expected name@sha256:…`);
}


/***/ }),

/***/ 91787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ WorkspaceFiles),
/* harmony export */   d: () => (/* binding */ slashed)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91410);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64237);






/** Does not follow a link that replaced the file since the check. Windows lacks the flag. */
const openFlags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0);
/** The largest file, of any kind. Files written by hand are far smaller. */
const greatestBytes = 8 * 1024 * 1024;
/** Opens files in the workspace. Refuses paths and links that lead out of it, and files that are not UTF-8. */
class WorkspaceFiles {
    #root;
    #folders;
    #real = new Map();
    /** Each absolute path in `starts` outside the workspace also opens its folder. */
    constructor(root, starts = []) {
        this.#root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root);
        const folders = starts.filter(path => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path)).map(path => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path)));
        this.#folders = [this.#root, ...folders.filter(folder => !(0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Yw)(this.#root, folder))];
    }
    async open(path) {
        if (path.includes('\0'))
            return { kind: 'refused', problem: 'is no path' };
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(this.#root, path);
        // A relative path always stays in the workspace, whatever other folders the user opened.
        const folders = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) ? this.#folders : [this.#root];
        const folder = folders.find(each => (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Yw)(each, full));
        if (folder === undefined)
            return outside;
        try {
            return this.#read(full, folder);
        }
        catch (error) {
            const { code } = error;
            if (code === 'ENOENT' || code === 'ENOTDIR')
                return { kind: 'absent' };
            return { kind: 'refused', problem: `cannot be read: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)((0,_file_text_js__WEBPACK_IMPORTED_MODULE_5__/* .fileProblem */ .Wj)(error))}` };
        }
    }
    isElsewhere(path) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(this.#root, path);
        return !(0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Yw)(this.#root, full) && this.#folders.some(folder => (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Yw)(folder, full));
    }
    #realOf(folder) {
        const real = this.#real.get(folder) ?? node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync.native(folder);
        this.#real.set(folder, real);
        return real;
    }
    /**
     * Reads a path whose real path stays in `folder`: a link never leads from one opened folder to another. Reads in this thread: handing
     * hundreds of small files to others takes several times as long.
     */
    #read(full, folder) {
        const real = node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync.native(full);
        if (!(0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Yw)(this.#realOf(folder), real))
            return outside;
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(real);
        if (!stats.isFile() && !stats.isDirectory())
            return { kind: 'refused', problem: 'is not a plain file' };
        if (stats.isDirectory())
            return folderOf((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(real, { withFileTypes: true }));
        if (stats.size > greatestBytes)
            return { kind: 'refused', problem: 'is larger than 8 MiB' };
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(real, { flag: openFlags });
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
            return { kind: 'refused', problem: 'is no UTF-8' };
        const text = bytes.toString('utf8');
        const way = folder === this.#root ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(this.#realOf(folder), real) : undefined;
        const isLinked = way !== undefined && way !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, full);
        return { kind: 'file', text, ...(isLinked && { real: slashed(way) }) };
    }
}
function folderOf(entries) {
    const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
    return { kind: 'folder', names: entries.map(({ name }) => name).sort(), folders };
}
const outside = { kind: 'refused', problem: 'lies outside the workspace' };
/** Replaces the separators of Windows by `/`. */
function slashed(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.sep === '/' ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/');
}


/***/ })

};
;