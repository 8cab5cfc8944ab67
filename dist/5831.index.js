"use strict";
exports.id = 5831;
exports.ids = [5831];
exports.modules = {

/***/ 8613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   originHints: () => (/* binding */ originHints)
/* harmony export */ });
const archive = {
    NOT_FOUND: 'Check the path, which is relative to the workspace, and the name or digest after it. The step that writes the layout or archive has to run before this one.',
    MANIFEST_INVALID: 'The layout or archive holds a document that two clients could read differently, or not at all. Write it again with a current version of the tool that made it.',
    CONTENT_MISMATCH: 'The layout or archive holds other bytes than its digests promise: it is damaged or was changed. Write it again.',
    GRAPH_INVALID: 'The index in the layout or archive points at itself, nests too deeply or has too many entries. Write it again.',
    STORE_FAILED: "Check that the runner's user may read the layout or archive, and that the content store is writable and has space left.",
};
const engine = {
    NOT_FOUND: 'Name an image that the engine holds, as `docker image ls` shows it; the step that builds or loads it has to run before this one.',
    MANIFEST_INVALID: 'What the engine gives for this image can be read in two ways, or not at all. Build or pull the image again, and update the engine if it repeats.',
    CONTENT_MISMATCH: 'The engine gives other bytes than the digests promise. Run again; if it repeats, remove the image there and build or pull it again.',
};
const store = {
    NOT_FOUND: 'Pull the image by an earlier step with the same `store` and the same `platforms`, or name another source.',
};
/** Hints for failures in reading images from an origin; for a folder its base's registry may be to blame. */
function originHints(kind) {
    if (kind === 'directory')
        return {};
    if (kind === 'docker')
        return engine;
    if (kind === 'store')
        return store;
    const place = kind === 'oci-layout' ? 'DIR' : 'FILE';
    return {
        ...archive,
        REFERENCE_INVALID: `Choose one of them by its name behind the path: \`${kind}=${place}:NAME\`.`,
    };
}


/***/ }),

/***/ 7631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ cutStart),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   Fg: () => (/* binding */ padToWidth),
/* harmony export */   G1: () => (/* binding */ cutToWidth)
/* harmony export */ });
/** Text of which every character takes one cell: ASCII's visible characters and spaces. */
const plain = /^[ -~]*$/;
/** Marks on the character before them. The one that asks for an emoji's picture (U+FE0F) may widen it. */
const combining = /[\p{Mn}\p{Me}\p{Cf}]/u;
const emojiMark = '\ufe0f';
/** East Asian wide characters and emoji, in whole blocks: a cell too many leaves a gap, one too few breaks a line. */
const wide = /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f1e6}-\u{1f2ff}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
/** The cells of a terminal that text without control characters takes, or more where terminals differ. */
function displayWidth(text) {
    if (plain.test(text))
        return text.length;
    let cells = 0;
    for (const character of text)
        cells += widthOf(character);
    return cells;
}
/** Cuts text to `cells` cells of a terminal, with `…` for what is left out. */
function cutToWidth(text, cells) {
    if (displayWidth(text) <= cells)
        return text;
    if (cells < 1)
        return '';
    let used = 1;
    let kept = '';
    for (const character of text) {
        used += widthOf(character);
        if (used > cells)
            break;
        kept += character;
    }
    return `${kept}…`;
}
/** Cuts the beginning of text to leave `cells` cells of a terminal: of a long name its end says most. */
function cutStart(text, cells) {
    if (displayWidth(text) <= cells)
        return text;
    let used = 1;
    const kept = [];
    for (const character of [...text].reverse()) {
        used += widthOf(character);
        if (used > cells)
            break;
        kept.push(character);
    }
    // A mark without its character would land on the one before it.
    while (kept.length > 0 && combining.test(kept.at(-1)))
        kept.pop();
    return cells < 1 ? '' : `…${kept.reverse().join('')}`;
}
/** Fills text with spaces up to `cells` cells of a terminal. */
function padToWidth(text, cells) {
    return text + ' '.repeat(Math.max(0, cells - displayWidth(text)));
}
function widthOf(character) {
    if (character === emojiMark)
        return 1;
    if (combining.test(character))
        return 0;
    return wide.test(character) ? 2 : 1;
}


/***/ }),

/***/ 87656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ heartbeat)
/* harmony export */ });
/* harmony import */ var _display_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7631);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11265);



/**
 * Repeats, until disposed, that work is still in progress, or draws it anew where the host can. Does nothing without `say`.
 *
 * @param states the work in progress, one line each
 * @param everyMs milliseconds between repetitions
 */
function heartbeat(say, states, everyMs = _pace_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEveryMs */ .m) {
    const began = performance.now();
    const lines = () => states().map(state => `  ${state}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanTime */ .zK)(performance.now() - began)} so far`);
    // The end of a line says how far the work is; its beginning is a name, which may be long.
    if (say?.show)
        return say.show(({ columns }) => lines().map(line => (0,_display_width_js__WEBPACK_IMPORTED_MODULE_2__/* .cutStart */ .Dr)(line, columns)));
    const timer = say &&
        setInterval(() => {
            for (const line of lines())
                say(line);
        }, everyMs);
    timer?.unref();
    return { [Symbol.dispose]: () => clearInterval(timer) };
}


/***/ }),

/***/ 11265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ lineEveryMs),
/* harmony export */   o: () => (/* binding */ Pace)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);

/** Milliseconds between two progress lines. */
const lineEveryMs = 5_000;
/** Counts transferred bytes and tells when the next progress line is due. */
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
    /** Adds `bytes` to the expected total. */
    expect(bytes) {
        // Idle time does not count.
        if (this.#sum === this.#total)
            this.#restart();
        this.#total += bytes;
    }
    /** Adds transferred bytes. Returns whether the next line is due. */
    add(bytes) {
        this.#sum += bytes;
        return this.#now() - this.#spoke >= lineEveryMs;
    }
    /** Whether bytes are still outstanding. */
    get isDue() {
        return this.#sum < this.#total;
    }
    /** Progress, and the rate since the last line: `12.3 MB of 118 MB (10 %), 4.1 MB/s`. */
    line() {
        const rate = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanRate */ .S6)(this.#sum - this.#sumThen, this.#now() - this.#spoke);
        this.#restart();
        // The bytes of a failed attempt count twice.
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
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97231);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64237);




const greatestText = 64 * 1024 * 1024;
/** Does not wait for a pipe. Windows lacks the flag. */
const plainly = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** Reads a regular file of at most 64 MiB. Throws Node's error or one whose `code` is readable; refuses devices and pipes. */
async function fileText(path) {
    return textOf(path, plainly);
}
/** Reads the file at a path of an input. Refuses links that lead out of the workspace. */
async function workspaceText(workspace, path) {
    const { path: real, within } = await (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathToRead */ .DW)(workspace, path);
    // Does not follow a link that replaced the file since the check.
    return textOf(real, within === undefined ? plainly : plainly | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0));
}
async function textOf(path, flags) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = (0,tslib__WEBPACK_IMPORTED_MODULE_3__/* .__addDisposableResource */ .mS)(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags), true);
        const stats = await file.stat();
        if (!stats.isFile())
            throw Object.assign(new Error(), { code: 'it is not a plain file' });
        if (stats.size > greatestText)
            throw Object.assign(new Error(), { code: 'it is larger than 64 MiB' });
        return file.readFile('utf8');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,tslib__WEBPACK_IMPORTED_MODULE_3__/* .__disposeResources */ .hk)(env_1);
        if (result_1)
            await result_1;
    }
}
/** Describes why a file or folder could not be read: Node's code, or plain words for ENOENT. */
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
/* harmony export */   aR: () => (/* binding */ isInGit),
/* harmony export */   ok: () => (/* binding */ pathToWrite),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Resolves a path of an input for reading. A path in the workspace must stay in it after its links are resolved, since the checkout may
 * contain any link. A path elsewhere must be absolute: the workflow's author chose it. Throws Node's error, or one whose `code` is
 * readable (`fileProblem`).
 */
async function pathToRead(workspace, path) {
    return pathIn(workspace, path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath);
}
/**
 * Resolves a path of an input for writing. Missing parts must lie in the workspace, and never behind a dangling link. A link of the
 * checkout never leads into `.git`, whose settings name programs that git runs; no path leads into a git folder of another name, which
 * looks like any folder.
 */
async function pathToWrite(workspace, path) {
    const found = await pathIn(workspace, path, realPathOfNew);
    const { path: full, within } = found;
    if (within === undefined)
        return found;
    if (isInGit(workspace, full) && !isInGit(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)))
        throw new PathProblem('a link leads into .git');
    if (await isInHiddenGit(workspace, full))
        throw new PathProblem('it lies in a git folder, which has the settings and programs of git');
    return found;
}
/** Reports whether a path has a part `.git` below the workspace. */
function isInGit(workspace, full) {
    const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), full).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    return parts.some(name => name.toLowerCase() === '.git');
}
/**
 * Reports whether a path below the workspace leads through a folder that git would use under another name than `.git`, as
 * `git init --separate-git-dir` and a link make it. gitrepository-layout(5): it has HEAD, objects and refs.
 */
async function isInHiddenGit(workspace, full) {
    for (let at = full; isBelow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), at) && at !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace); at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(at).toLowerCase() === '.git')
            continue;
        const parts = await Promise.all(['HEAD', 'objects', 'refs'].map(name => statsOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name))));
        if (parts.every(part => part !== undefined))
            return true;
    }
    return false;
}
/** Reports whether the real path lies in `within`. Undefined allows any path. */
async function isWithin(path, within) {
    return within === undefined || isBelow(within, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path));
}
/** Reports whether a path is the folder or lies in it, by the text of the path alone. */
function isBelow(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/** Formats a path for messages: relative if it lies in the workspace. */
function shownPath(workspace, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    return below === '' || below.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || below === '..' ? path : below.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
async function pathIn(workspace, written, resolved) {
    if (written.includes('\0'))
        throw new PathProblem('it is not a path');
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, written);
    const root = await realPathOfNew((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace));
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(written) && isOfSystem(root, full))
        return { path: full, within: undefined };
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
/** Reports whether a path leads to devices and open files, which no checkout has, although the workspace is the root of all. */
function isOfSystem(root, full) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(root) === root && /^\/(?:dev|proc)\//.test(full);
}
/** Resolves the nearest existing folder and appends the rest. */
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
        // A dangling link: writing through it would create its target.
        if (here?.isSymbolicLink())
            throw new PathProblem('a link leads to what is not there');
        // Another step created it in the meantime: resolve it again.
        if (here)
            continue;
        rest.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(at));
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at);
    }
}
/** Returns the stats of a path, of a link itself too. Returns undefined if there is nothing. */
async function statsOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
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
/** Returns the hint for a refused path, or undefined for errors of the system. */
function pathHint(error) {
    return error instanceof PathProblem
        ? 'A relative path has to stay in the workspace, with every link that it goes through. Name what lies elsewhere by its absolute path.'
        : undefined;
}


/***/ })

};
;