"use strict";
exports.id = 2234;
exports.ids = [2234];
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