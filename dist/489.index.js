"use strict";
exports.id = 489;
exports.ids = [489];
exports.modules = {

/***/ 65412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   tu: () => (/* binding */ readInPieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61313);




const pieceBytes = 1024 * 1024;
/** A file's bytes from an offset. Throws STORE_FAILED. */
function readFile(path, from = 0) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: from, highWaterMark: pieceBytes });
}
/** A file's bytes from `from` up to, not including, `to`, through one buffer: each piece is only good until the next is asked for. Throws STORE_FAILED. */
async function* readInPieces(path, from = 0, to = Number.POSITIVE_INFINITY) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r').catch((error) => {
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .storeFailure */ .Si)('read the store', error);
    });
    try {
        const buffer = Buffer.allocUnsafeSlow(Math.min(pieceBytes, to - from));
        for (let at = from; at < to;) {
            const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, to - at), at);
            if (bytesRead === 0)
                return;
            at += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
/** The digest of a file. Throws STORE_FAILED. */
async function digestOfFile(path, algorithm) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .hasher */ .YA)(algorithm);
    for await (const piece of readInPieces(path))
        hash.update(piece);
    return hash.digest();
}


/***/ }),

/***/ 48481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ LastUses)
/* harmony export */ });
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61865);

/** One image is not noted twice within so many milliseconds. */
const noteEveryMs = 10 * 60_000;
/** Remembers when the store's documents were read last: what nobody has used for long goes first. */
class LastUses {
    #notes;
    constructor(path) {
        this.#notes = new _journal_js__WEBPACK_IMPORTED_MODULE_0__/* .Journal */ .C(path);
    }
    /** Milliseconds since 1970; undefined where nobody noted it. */
    get(digest) {
        const [, time] = /^used (\d{13})$/.exec(this.#notes.get(digest) ?? '') ?? [];
        return time === undefined ? undefined : Number(time);
    }
    note(digest, now = Date.now()) {
        if (Math.abs(now - (this.get(digest) ?? 0)) >= noteEveryMs)
            this.#notes.set(digest, `used ${now}`);
    }
    forget(digest) {
        this.#notes.delete(digest);
    }
}


/***/ }),

/***/ 1542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ StoreUse),
/* harmony export */   u: () => (/* binding */ usedByOthers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4317);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50181);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63043);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61865);






/** A list of more bytes than any step comes to: one that could not be written on stands for everything. */
const everythingBytes = 64 * 1024 * 1024;
const leases = new Set();
/**
 * What this step relies on of a store, for whoever would remove it: a file named by the step's process, a digest a line. It goes with the
 * process. Where it cannot be written, a store that can only be read for one, nothing is told.
 */
class StoreUse {
    #path;
    #told = new Set();
    /** @param folder the store's folder of such files */
    constructor(folder) {
        this.#path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .ownMark */ .a1)());
    }
    /** To be called before the blob is looked for: then it is there to stay, or seen to be absent. */
    note(digest) {
        if (this.#told.has(digest))
            return;
        this.#told.add(digest);
        const write = () => (0,_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .appendTo */ .S)(this.#path, `${digest}\n`);
        if ((0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(write))
            return keepAlive(this.#path);
        // The folder may be missing, or the disk full: a file of holes takes no space, and holds whatever there is.
        (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#path, '..')));
        const isTold = (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(write) || (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(this.#path, everythingBytes));
        if (isTold)
            keepAlive(this.#path);
    }
}
/** What the steps of other processes rely on now. Files of steps that ended are removed. */
function usedByOthers(folder, now = Date.now()) {
    const used = new Set();
    let isEverything = false;
    let isIdle = true;
    for (const name of marksIn(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (!stats || name === (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .ownMark */ .a1)())
            continue;
        if (!stats.isFile() || !(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(name, stats.mtimeMs, now)) {
            (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true }));
            continue;
        }
        isIdle = false;
        isEverything ||= stats.size >= everythingBytes;
        if (stats.size >= everythingBytes)
            continue;
        (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => {
            for (const line of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').split('\n'))
                used.add(line);
        });
    }
    return { isIdle, has: digest => isEverything || used.has(digest) };
}
const markName = new RegExp(`^${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU}$`);
function marksIn(folder) {
    // What a link leads to is not ours to clean.
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter(name => markName.test(name));
}
/** Steps of other containers cannot be asked after, so that each says now and then that it is there. */
function keepAlive(path) {
    if (leases.size === 0) {
        setInterval(() => {
            const now = new Date();
            for (const each of leases)
                (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(each, now, now));
        }, _process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .silentMs */ .S6 / 6).unref();
        process.once('exit', () => {
            for (const each of leases)
                (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(each, { force: true }));
        });
    }
    leases.add(path);
}


/***/ }),

/***/ 14411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ updateWhole),
/* harmony export */   f8: () => (/* binding */ writeWhole)
/* harmony export */ });
/* unused harmony export draftOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74211);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61313);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50181);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63043);









const leftName = new RegExp(String.raw `^(${_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .markPattern */ .QU})\.part$`);
/**
 * Writes a file of which no reader sees half, and of which nothing stays when its bytes fail; a link in its place is
 * replaced, not followed. Throws STORE_FAILED, and what the bytes throw.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
async function writeWhole(bytes, file, what) {
    try {
        if (typeof bytes === 'string' || bytes instanceof Uint8Array) {
            replaceAtOnce(file, bytes);
            return;
        }
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
        removeLeft(file);
        await replace(file, bytes);
    }
    catch (error) {
        throw error.syscall
            ? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(file)}"`, error, file)
            : error;
    }
}
/** Times that others may write a file while it is made anew. */
const mostRounds = 100;
/**
 * Makes a file anew from what it holds, which others may do at the same time: it is read once more right before it is replaced, and
 * made again from what is there by then. Between the two lie two system calls. `before` is undefined where there is no plain file.
 * Throws STORE_FAILED, and what `make` throws.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
function updateWhole(file, make, what) {
    try {
        for (let round = 0; round < mostRounds; round++) {
            const before = plainBytes(file);
            if (replaceAtOnce(file, make(before), () => isSame(before, plainBytes(file))))
                return;
        }
    }
    catch (error) {
        throw error.syscall
            ? (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)(`write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(file)}"`, error, file)
            : error;
    }
    const state = `others wrote it each of ${mostRounds} times`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .TallyError */ .jB('STORE_FAILED', `Cannot write ${what} "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(file)}": ${state}`);
}
function plainBytes(file) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    if (!stats?.isFile())
        return undefined;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
function isSame(one, other) {
    return one === undefined || other === undefined ? one === other : Buffer.from(one).equals(other);
}
/** What is in memory is small: a few system calls, cheaper done here than handed to the thread pool. */
function replaceAtOnce(file, bytes, isStillMeant = () => true) {
    const draft = draftOf(file);
    (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
    removeLeft(file);
    // Whatever stands there, a link perhaps, is not ours to write through.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
    try {
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(draft, 'wx');
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(opened, bytes);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened);
        }
        const isMeant = isStillMeant();
        if (isMeant)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, file);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        return isMeant;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        throw error;
    }
}
/** Where the file is written until it is whole; its name tells whose it is, should the process be killed. */
function draftOf(file) {
    return `${file}.${(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .ownMark */ .a1)()}.part`;
}
/** Removes what processes that were killed have left of the same file. */
function removeLeft(file) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file);
    const start = `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)}.`;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
        const [, mark] = (name.startsWith(start) && leftName.exec(name.slice(start.length))) || [];
        if (mark === undefined)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (stats?.isFile() && !(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunning */ .W_)(mark, stats.mtimeMs, Date.now()))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    }
}
async function replace(file, bytes) {
    const draft = draftOf(file);
    try {
        await fill(draft, bytes);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
/** The file is open before the first byte is asked for: a stream that fails at once would make it after it was removed. */
async function fill(path, bytes) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(bytes, handle.createWriteStream());
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 56083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68979);



/** Asks for the proxy on loopback too. */
const loopbackToo = '<-loopback>';
/**
 * The proxy for a URL by HTTP_PROXY, HTTPS_PROXY and NO_PROXY (either case), undefined for a direct connection.
 *
 * NO_PROXY as curl and Go read it: `*`, hosts with their sub-domains (a leading dot allowed), `host:port`, addresses and CIDR ranges.
 * Loopback hosts are connected to directly, as Go does: a proxy elsewhere would reach its own machine. `<-loopback>` in NO_PROXY sends
 * them through the proxy as well, in the spelling of Chromium's bypass lists. ALL_PROXY is not read, as Go and the runner do not.
 * Throws INPUT_INVALID for a proxy that is neither an http nor an https URL, nor `host:port`.
 */
function proxyFor(url, env) {
    const read = (name) => env[name.toLowerCase()] || env[name.toUpperCase()] || undefined;
    const variable = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const proxy = read(variable);
    if (!proxy)
        return undefined;
    const exceptions = (read('no_proxy') ?? '').split(/[\s,]+/).filter(Boolean);
    if (isHere(hostOf(url)) && !exceptions.includes(loopbackToo))
        return undefined;
    return exceptions.some(exception => covers(exception.toLowerCase(), url))
        ? undefined
        : proxyUrl(proxy, variable);
}
/** Also as an IPv4 address in IPv6, and as the unspecified address: whoever connects to it reaches this machine. */
function isHere(host) {
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopbackHost */ .cW)(host) || host === '0.0.0.0')
        return true;
    return host.includes(':') && ['loopback', 'unspecified'].includes((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressClass */ .Jc)(host));
}
/** Node connects directly, in silence, where it does not know a proxy's protocol, and where it cannot read one it quotes the password. */
function proxyUrl(text, variable) {
    const url = URL.parse(text.includes('://') ? text : `http://${text}`);
    if (url && /^https?:$/.test(url.protocol))
        return url.href;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', `Cannot use the proxy of the environment variable ${variable}: expected http://host:port`);
}
/** Without brackets, and without the final dot of a name from the root of DNS. */
function hostOf({ hostname }) {
    return (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .bareHost */ .n0)(hostname).toLowerCase().replace(/\.$/, '');
}
function covers(exception, url) {
    if (exception === '*')
        return true;
    const host = hostOf(url);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (family > 0 && exception.includes('/'))
        return inRange(host, exception);
    const [, name = exception, wantedPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(exception) ?? [];
    if (wantedPort !== undefined && wantedPort !== port)
        return false;
    const bare = name.replace(/^\[(.*)\]$/, '$1');
    if (family > 0)
        return inRange(host, `${bare}/${family === 4 ? 32 : 128}`);
    const domain = bare.replace(/^\*?\./, '').replace(/\.$/, '');
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
function inRange(address, range) {
    const [network = '', bits = ''] = range.split('/');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network);
    if (family === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
    return list.check(address, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 4 ? 'ipv4' : 'ipv6');
}


/***/ }),

/***/ 47001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ HostPause),
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   OM: () => (/* binding */ againIn),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   sl: () => (/* binding */ retryAfterBudgetMs),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);


const baseMs = 250;
const capMs = 30_000;
/** The longest wait a server may ask for, in sum over one operation's tries. */
const retryAfterBudgetMs = 5 * 60_000;
const passing = new Set([408, 429, 499, 500, 502, 503, 504, 522]);
/** Whether asking again may help: the server was busy or broken, not unwilling. */
function isPassing(status) {
    return passing.has(status);
}
/** Milliseconds to wait before try number `attempt` (from 1): full jitter, so that many clients do not return together. */
function backoff(attempt, random) {
    return Math.round(random() * Math.min(capMs, baseMs * 2 ** attempt));
}
/** Milliseconds that a Retry-After header asks for (RFC 9110, section 10.2.3: seconds or a date); undefined when unreadable. */
function retryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\d{1,12}$/.test(value.trim()))
        return Number(value.trim()) * 1000;
    const date = /^[A-Za-z]{3,9}, /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** What comes after a pause of `ms`, for the log: one that a reader notices is told, or the step would look as if it hung. */
function againIn(ms) {
    return ms < 1_000 ? 'trying again' : `trying again in ${Math.round(ms / 1_000)} s`;
}
/** Waits so many milliseconds. Throws CANCELLED at once when `signal` says so. */
async function pause(ms, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CANCELLED', 'Stopped while waiting before another try', { cause: error });
    }
}
/** One 429 slows down every transfer with the host that sent it. */
class HostPause {
    #until = 0;
    #now;
    constructor(now) {
        this.#now = now;
    }
    hold(ms) {
        this.#until = Math.max(this.#until, this.#now() + ms);
    }
    async wait(signal) {
        for (let left = this.#until - this.#now(); left > 0; left = this.#until - this.#now()) {
            await pause(left, signal);
        }
    }
}


/***/ }),

/***/ 91882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ openCommon)
});

// UNUSED EXPORTS: openPorts

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/make-folder.js
var make_folder = __webpack_require__(50181);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/diff-ids.js
var diff_ids = __webpack_require__(47332);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/draft.js
var store_draft = __webpack_require__(27677);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/file-bytes.js
var file_bytes = __webpack_require__(65412);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/last-uses.js
var last_uses = __webpack_require__(48481);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/store-users.js
var store_users = __webpack_require__(1542);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/journal.js
var journal = __webpack_require__(61865);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/store/verifications.js




/**
 * Remembers which files were hashed and found right, by what the file system says of them (size, inode, times of change).
 * A file that was touched since is hashed again; so a warm run need not read what nobody has changed.
 */
class Verifications {
    #notes;
    constructor(path) {
        this.#notes = new journal/* Journal */.C(path);
    }
    async check(path, wanted) {
        const stats = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
        if (!stats)
            return 'absent';
        // A link or a pipe in the place of a blob is nobody's blob.
        if (!stats.isFile())
            return 'damaged';
        const isUntouched = this.#notes.get(wanted.digest) === fingerprint(stats);
        // Of a blob that was found right it is the size asked for that is wrong: other images need it as it is.
        if (stats.size !== BigInt(wanted.size))
            return isUntouched ? 'absent' : 'damaged';
        if (isUntouched)
            return 'intact';
        if ((await (0,file_bytes/* digestOfFile */.Mk)(path, (0,model_digest/* algorithmOf */.Hy)(wanted.digest))) !== wanted.digest)
            return 'damaged';
        this.#notes.set(wanted.digest, fingerprint(stats));
        return 'intact';
    }
    /** Notes that the open file was verified, and closes it. */
    record(file, digest) {
        try {
            this.#notes.set(digest, fingerprint((0,external_node_fs_.fstatSync)(file, { bigint: true })));
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    forget(digest) {
        this.#notes.delete(digest);
    }
    /** Whether the file is as it was when it was last found right. */
    holds(path, digest) {
        const stats = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
        return stats !== undefined && this.#notes.get(digest) === fingerprint(stats);
    }
    /** Notes a change of our own, such as one more hard link, which the file system counts as a change of the file. */
    renew(path, digest) {
        this.#notes.set(digest, fingerprint((0,external_node_fs_.lstatSync)(path, { bigint: true })));
    }
}
function fingerprint({ size, ino, dev, mtimeNs, ctimeNs }) {
    return [size, dev, ino, mtimeNs, ctimeNs].join(' ');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/store/layout-store.js














/**
 * Blobs in a folder, laid out as in an OCI image layout: `blobs/<algorithm>/<hex>`.
 *
 * A blob is a draft, verified, then renamed, so that a reader never sees half of one, two processes may write at once,
 * and a kill at any point leaves a store that the next run goes on from.
 */
class LayoutStore {
    root;
    /** Why nothing can be written here, where that is so: what is here already is read all the same. */
    unwritable;
    /** A folder for files that are gone when the step ends. */
    scratch;
    /** Digests whose stored bytes had changed and were thrown away. */
    damaged = new Set();
    #drafts;
    #verifications;
    #diffIds;
    #lastUses;
    #use;
    #arriving = new Map();
    constructor(root, scratch, unwritable) {
        this.root = root;
        this.scratch = scratch;
        this.unwritable = unwritable;
        this.#drafts = new store_draft/* Drafts */.$((0,external_node_path_.join)(root, 'partial'));
        this.#verifications = new Verifications((0,external_node_path_.join)(root, 'verified.txt'));
        this.#diffIds = new diff_ids/* DiffIds */.Q((0,external_node_path_.join)(root, 'diff-ids.txt'));
        this.#lastUses = new last_uses/* LastUses */.p((0,external_node_path_.join)(root, 'last-uses.txt'));
        this.#use = new store_users/* StoreUse */.X((0,external_node_path_.join)(root, 'in-use'));
    }
    /**
     * A folder that cannot be written is opened for reading. Throws STORE_FAILED when it cannot be made.
     *
     * @param elsewhere the folder for passing files where the store's own cannot be written
     */
    static async open(root, elsewhere) {
        const blobs = (0,external_node_path_.join)(root, 'blobs', 'sha256');
        const scratch = (0,external_node_path_.join)(root, 'partial');
        try {
            (0,make_folder/* makeFolder */.f)(blobs);
            (0,external_node_fs_.accessSync)(blobs, external_node_fs_.constants.W_OK);
            const store = new LayoutStore(root, scratch);
            store.#drafts.recover();
            return store;
        }
        catch (error) {
            const failure = (0,errors/* isTallyError */.pQ)(error) ? error : (0,full_disk/* storeFailure */.Si)('open the store', error);
            if (!isReadOnly(failure.cause) || !isReadable(blobs))
                throw failure;
            return new LayoutStore(root, elsewhere ?? scratch, failure);
        }
    }
    pathOf(digest) {
        return (0,external_node_path_.join)(this.root, 'blobs', (0,model_digest/* algorithmOf */.Hy)(digest), (0,model_digest/* encodedOf */.EX)(digest));
    }
    /** Whether the blob is here and intact; a damaged one is thrown away and counted as absent. */
    async has(wanted) {
        this.#use.note(wanted.digest);
        const path = this.pathOf(wanted.digest);
        const verdict = await this.#verifications.check(path, wanted);
        if (verdict === 'damaged') {
            this.damaged.add(wanted.digest);
            await this.#remove(path);
        }
        return verdict === 'intact';
    }
    /** The bytes of a manifest or config, verified; undefined when absent. A damaged or oversized one is thrown away. */
    async document(digest) {
        this.#use.note(digest);
        const path = this.pathOf(digest);
        const stats = await (0,promises_.lstat)(path).catch(absent);
        if (!stats)
            return undefined;
        const small = stats.isFile() && stats.size <= content_bytes/* maxDocumentBytes */.VR;
        const bytes = small ? await (0,promises_.readFile)(path) : undefined;
        if (bytes && (0,model_digest/* digestOf */.ol)(bytes, (0,model_digest/* algorithmOf */.Hy)(digest)) === digest) {
            this.#lastUses.note(digest);
            return bytes;
        }
        this.damaged.add(digest);
        await this.#remove(path);
        return undefined;
    }
    /** A store that only can be read keeps its damage; what is damaged there counts as absent. */
    async #remove(path) {
        if (!this.unwritable)
            await (0,promises_.rm)(path, { force: true, recursive: true });
    }
    /** Writes a document that was verified already. */
    async putBytes(expected, bytes) {
        await this.put(expected, async () => chunkOf(bytes));
    }
    async fetch(wanted, from = 0) {
        return (0,file_bytes/* readFile */.TA)(this.pathOf(wanted.digest), from);
    }
    /** The bytes of a blob that is here, unverified. */
    open(digest) {
        return (0,file_bytes/* readFile */.TA)(this.pathOf(digest));
    }
    /** The same, or the part from `from` up to `to`, through one buffer: each piece is only good until the next is asked for. */
    scan(digest, from, to) {
        return (0,file_bytes/* readInPieces */.tu)(this.pathOf(digest), from, to);
    }
    put(expected, source) {
        return this.receive(expected, draft => (0,store_draft/* pour */.f)(source, draft, expected));
    }
    /** Takes in a blob that `deliver` writes into a draft; the same blob asked for twice is delivered once. Throws CONTENT_MISMATCH. */
    receive(expected, deliver) {
        const arriving = this.#arriving.get(expected.digest);
        if (arriving !== undefined)
            return arriving;
        const arrival = this.#receive(expected, deliver).finally(() => this.#arriving.delete(expected.digest));
        this.#arriving.set(expected.digest, arrival);
        return arrival;
    }
    async #receive(expected, deliver) {
        if (this.unwritable)
            throw this.unwritable;
        this.#use.note(expected.digest);
        const draft = await this.#drafts.take(expected.digest, expected.size);
        try {
            const digest = await deliver(draft);
            // A right digest does not make a wrong size right: the file would be filled up to it.
            if (digest !== expected.digest || draft.size !== expected.size)
                throw (0,content_bytes/* mismatch */.J4)(expected, { digest, size: draft.size });
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'CONTENT_MISMATCH'))
                await this.#drafts.discard(draft);
            else
                await this.#drafts.rest(draft, expected.digest, error);
            throw error;
        }
        await this.#commit(draft, expected);
    }
    /** Bytes of a blob that are here already from a try that was broken off. */
    draftBytes({ digest, size }) {
        return Math.min(this.#drafts.bytesOf(digest), size);
    }
    /**
     * Takes in a blob whose digest is not known before it is written; `named` names the draft meanwhile, `fill` gives the digest of what
     * the file then holds. Throws STORE_FAILED, and what `fill` throws.
     */
    async receiveNew(named, fill) {
        if (this.unwritable)
            throw this.unwritable;
        const draft = await this.#drafts.take(named, 0);
        let digest;
        try {
            digest = await fill(draft);
        }
        catch (error) {
            await this.#drafts.discard(draft);
            throw error;
        }
        const { size } = draft;
        await this.#commit(draft, { digest, size });
        return { digest, size };
    }
    async #commit(draft, expected) {
        const path = this.pathOf(expected.digest);
        this.#use.note(expected.digest);
        (0,external_node_fs_.ftruncateSync)(draft.file, expected.size);
        if (process.platform !== 'win32')
            (0,external_node_fs_.fchmodSync)(draft.file, 0o444);
        try {
            (0,full_disk/* withSpaceAtOnce */.$l)(this.scratch, () => {
                if ((0,model_digest/* algorithmOf */.Hy)(expected.digest) !== 'sha256')
                    (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
                (0,external_node_fs_.renameSync)(draft.path, path);
            });
        }
        catch (error) {
            await this.#drafts.discard(draft);
            throw (0,full_disk/* storeFailure */.Si)('move a blob into the store', error);
        }
        this.#verifications.record(draft.file, expected.digest);
    }
    /** The uncompressed digest of a layer, as it was found when the layer was unpacked last as `compression`: a fact of these two alone. */
    knownDiffId(layer, compression) {
        return this.#diffIds.get(layer, compression);
    }
    rememberDiffId(layer, compression, diffId) {
        this.#diffIds.set(layer, compression, diffId);
    }
    /** The blob's file, which must be here. Links to it change what the file system says of it, which is noted anew when they are gone. */
    lend(digest) {
        const path = this.pathOf(digest);
        const untouched = this.#verifications.holds(path, digest);
        return { path, back: () => void (untouched && this.#verifications.renew(path, digest)) };
    }
    /** Does work that writes, to the store or elsewhere; on a full disk the drafts that nobody works at go, and it is done once more. */
    withSpace(work) {
        return this.unwritable ? work() : (0,full_disk/* withSpace */.L5)(this.scratch, work);
    }
    /** Makes room: drops the drafts that nobody works at. */
    freeDrafts() {
        if (!this.unwritable)
            this.#drafts.free();
    }
    /** The drafts that wait for the next run. */
    restingDrafts() {
        return this.unwritable ? [] : this.#drafts.atRest();
    }
    /** Drops drafts by name, but for those that were taken up since they were looked at. */
    dropDrafts(gone) {
        if (!this.unwritable)
            this.#drafts.drop(gone);
    }
    /** Bytes of all drafts that wait for the next run. */
    get restingBytes() {
        return this.#drafts.restingBytes;
    }
    /** Forgets what was noted of a blob that is gone. */
    forget(digest) {
        for (const notes of [this.#verifications, this.#diffIds, this.#lastUses])
            notes.forget(digest);
    }
    /** Puts the blob at another path: a hard link where that can be, else a copy. The blob must be here. */
    async linkTo(digest, path) {
        const from = this.pathOf(digest);
        const untouched = this.#verifications.holds(from, digest);
        if (!linked(from, path)) {
            await (0,promises_.rm)(path, { force: true });
            // Never through a link that took the place of what was removed.
            if (!linked(from, path))
                await (0,promises_.copyFile)(from, path, external_node_fs_.constants.COPYFILE_EXCL);
        }
        if (untouched)
            this.#verifications.renew(from, digest);
    }
}
async function* chunkOf(bytes) {
    yield bytes;
}
/** Whether a failure to write says nothing of what can be read. */
function isReadOnly(error) {
    return ['EACCES', 'EPERM', 'EROFS'].includes(error?.code ?? '');
}
function isReadable(folder) {
    try {
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.R_OK | external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        // The failure to write it is told.
        return false;
    }
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw (0,full_disk/* storeFailure */.Si)('read the store', error);
}
/** Makes a hard link; false where something is in its place or the file system has none. */
function linked(from, path) {
    try {
        // One system call: cheaper done here than handed to the thread pool.
        (0,external_node_fs_.linkSync)(from, path);
        return true;
    }
    catch (error) {
        const { code = '' } = error;
        if (['EEXIST', 'EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes(code))
            return false;
        throw (0,full_disk/* storeFailure */.Si)('link a blob', error);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/credentials.js
var auth_credentials = __webpack_require__(24277);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/docker-config.js
var docker_config = __webpack_require__(73846);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/retry.js
var retry = __webpack_require__(47001);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/http/api-sender.js



/**
 * Asks web APIs beside the registries' own: what is busy or broken is asked again, pauses that are asked for are kept to.
 * The answer is final. Throws RATE_LIMITED for a pause over five minutes, and what the last try threw.
 */
function apiSender({ send, tries, now, random, sleep, retried }) {
    return async (request) => {
        let budget = retry/* retryAfterBudgetMs */.sl;
        for (let attempt = 1;; attempt++) {
            const outcome = await attempted(send, request);
            if (!(outcome instanceof errors/* TallyError */.jB) && !isBusy(outcome))
                return outcome;
            const asked = outcome instanceof errors/* TallyError */.jB ? undefined : pauseOf(outcome, now());
            if (asked !== undefined && asked > budget)
                throw tooLong(request, asked);
            if (attempt >= tries) {
                if (outcome instanceof errors/* TallyError */.jB)
                    throw outcome;
                return outcome;
            }
            budget -= asked ?? 0;
            const state = outcome instanceof errors/* TallyError */.jB ? (0,printable/* printable */.g)(outcome.message) : `status ${outcome.status}`;
            const wait = asked ?? (0,retry/* backoff */.JN)(attempt, random);
            retried?.(`${request.method} ${request.url.host}: ${state}, ${(0,retry/* againIn */.OM)(wait)}`);
            await sleep(wait, request.signal);
        }
    };
}
async function attempted(send, request) {
    try {
        return await send(request);
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE') && !request.signal?.aborted)
            return error;
        throw error;
    }
}
/** GitHub says 403 for its limits too, and then when to come back. */
function isBusy(answer) {
    return (0,retry/* isPassing */.WG)(answer.status) || (answer.status === 403 && isLimit(answer));
}
function isLimit({ headers }) {
    return headers.get('x-ratelimit-remaining') === '0' || headers.get('retry-after') !== undefined;
}
/** Milliseconds that the answer asks to wait: Retry-After, or GitHub's `x-ratelimit-reset` in seconds since 1970. */
function pauseOf({ headers }, now) {
    const asked = (0,retry/* retryAfter */.P9)(headers.get('retry-after'), now);
    if (asked !== undefined || headers.get('x-ratelimit-remaining') !== '0')
        return asked;
    const reset = headers.get('x-ratelimit-reset') ?? '';
    return /^\d{1,12}$/.test(reset) ? Math.max(0, Number(reset) * 1000 - now) : undefined;
}
function tooLong({ url }, asked) {
    const state = `${url.host} asks to wait ${Math.ceil(asked / 60_000)} minutes`;
    return new errors/* TallyError */.jB('RATE_LIMITED', `Cannot go on: ${state}, expected at most ${retry/* retryAfterBudgetMs */.sl / 60_000}`);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/http-client.js
var http_client = __webpack_require__(25467);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/challenge.js
/*
 * RFC 9110, sections 11.2, 11.3 and 5.6.1:
 *
 *   WWW-Authenticate := #challenge                        challenge := scheme [ 1*SP ( token68 | #auth-param ) ]
 *   auth-param       := token BWS "=" BWS ( token | quoted-string )
 *   token68          := 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
 *
 * Beyond it, an unquoted value may hold anything but space, comma and quote (realm=https://…), and a comma may be missing.
 */
const separators = /[\s,]+/y;
const spaces = /\s+/y;
const token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const token68 = /[A-Za-z0-9\-._~+/]+=*(?=\s*(?:,|$))/y;
const unquoted = /[^\s,"]*/y;
const quoted = /"(?:[^"\\]|\\[\s\S])*"/y;
const maxLine = 16 * 1024;
/** All challenges of the WWW-Authenticate lines, in order. What cannot be read is left out; nothing throws. */
function parseChallenges(lines) {
    return lines.flatMap(line => new Reader(line.slice(0, maxLine)).challenges());
}
/** The challenge to answer: Bearer with a realm, else Basic, else whatever there is. */
function chooseChallenge(challenges) {
    const bearer = challenges.find(({ scheme, params }) => scheme === 'bearer' && params.realm);
    return bearer ?? challenges.find(({ scheme }) => scheme === 'basic') ?? challenges[0];
}
class Reader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    challenges() {
        const found = [];
        for (;;) {
            this.#take(separators);
            if (this.#at >= this.#text.length)
                return found;
            const scheme = this.#take(token);
            if (scheme !== undefined && /^[\s,]?$/.test(this.#peek()))
                found.push({ scheme: scheme.toLowerCase(), params: this.#params() });
            else
                this.#skipUnreadable();
        }
    }
    #params() {
        const params = new Map();
        this.#take(spaces);
        // No registry uses a token68; it is passed over, so that it is not taken for the next scheme.
        if (this.#take(token68) !== undefined)
            return {};
        for (;;) {
            const before = this.#at;
            this.#take(separators);
            const name = this.#take(token)?.toLowerCase();
            this.#take(spaces);
            if (name === undefined || this.#peek() !== '=') {
                // A name without "=" is the next challenge's scheme.
                this.#at = before;
                return Object.fromEntries(params);
            }
            this.#at++;
            this.#take(spaces);
            const isQuoted = this.#peek() === '"';
            const value = this.#value();
            if (value === undefined)
                return Object.fromEntries(params);
            if ((isQuoted || value !== '') && !params.has(name))
                params.set(name, value);
        }
    }
    #value() {
        if (this.#peek() !== '"')
            return this.#take(unquoted);
        return this.#take(quoted)
            ?.slice(1, -1)
            .replace(/\\([\s\S])/g, '$1');
    }
    /** On to the next comma outside quotes; a quote that is never closed makes the rest of the line unreadable. */
    #skipUnreadable() {
        while (!/^,?$/.test(this.#peek())) {
            if (this.#peek() !== '"')
                this.#at++;
            else if (this.#take(quoted) === undefined)
                this.#at = this.#text.length;
        }
    }
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const [found] = pattern.exec(this.#text) ?? [];
        if (found === undefined)
            return undefined;
        this.#at += found.length;
        return found;
    }
    /** The next character; empty at the end. */
    #peek() {
        return this.#text[this.#at] ?? '';
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/address.js
var address = __webpack_require__(68979);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/opaque.js
var opaque = __webpack_require__(75693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/quirks/profiles.js
var profiles = __webpack_require__(83758);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/login-used.js
var login_used = __webpack_require__(72954);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/problem.js
var problem = __webpack_require__(90488);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/token-exchange.js









const maxTokenBytes = 128 * 1024;
/** distribution-spec's token document: "if omitted, this defaults to 60 seconds"; shorter lives are not believed. */
const minLifeMs = 60_000;
const maxLifeMs = 24 * 3_600_000;
/** A token may be on its way for a while when it expires. */
const renewEarlyMs = 5_000;
const clientId = 'tallyman';
/** What the realm may see of the credentials. */
function usable({ realm, credentials }) {
    return realm.sendCredentials ? credentials.credentials : undefined;
}
/** Scopes with the actions of equal resources joined and sorted (`repository:a/b:pull,push`), so that order makes no second token; `*` stands for all. */
function mergeScopes(scopes) {
    const actions = new Map();
    for (const scope of scopes.flatMap(each => each.split(' ')).filter(Boolean)) {
        const colon = scope.lastIndexOf(':');
        const resource = colon < 0 ? scope : scope.slice(0, colon);
        const known = actions.get(resource) ?? new Set();
        for (const action of colon < 0 ? [] : scope.slice(colon + 1).split(','))
            if (action)
                known.add(action);
        actions.set(resource, known);
    }
    const joined = [...actions].map(([resource, set]) => set.size === 0 ? resource : `${resource}:${set.has('*') ? '*' : [...set].sort().join(',')}`);
    return joined.sort();
}
/**
 * Asks a realm for a token: by the refresh grant for an identity token, else with Basic or anonymously. Throws UNAUTHENTICATED,
 * DENIED, RATE_LIMITED, REGISTRY_PROTOCOL, REGISTRY_UNAVAILABLE.
 */
async function fetchToken(request, { send, now, onSecret }) {
    const { registryOrigin, realm, credentials } = request;
    const withheld = credentials.credentials && !realm.sendCredentials;
    const why = withheld ? ` without credentials, which ${realm.url.host} is not known to be meant for` : '';
    const action = `get a token for ${registryOrigin.host} from ${(0,printable/* printableUrl */.Z)(realm.url)}${why}`;
    const asked = now();
    const ask = asking => sendBounded(asking, action, each => send(each, registryOrigin));
    const { response, cause } = await askForToken(request, action, ask);
    if (response.status !== 200)
        throw refusal(action, response, { request, cause });
    const { token, lifeMs } = readToken(response.body, action);
    const { service, scope } = request.challenge.params;
    const shown = [registryOrigin.href, realm.url.href, service, scope, ...request.scopes];
    if ((0,opaque/* isMaskableToken */.C1)(token, ...shown))
        onSecret(token);
    return { header: `Bearer ${token}`, renewAt: asked + lifeMs - renewEarlyMs };
}
async function sendBounded(request, action, send) {
    try {
        return await send({ ...request, maxBytes: maxTokenBytes });
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'MANIFEST_TOO_LARGE'))
            throw error;
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is over ${maxTokenBytes} bytes`);
    }
}
function refusal(action, { status, headers, body }, { request, cause }) {
    const isRefused = status === 401 || status === 403;
    const { code, message, details } = (0,problem/* problem */.CC)(action, { status, headers, text: body });
    // The token server is missing there, not what it was asked about, which callers would take for absent.
    const own = code === 'NOT_FOUND' ? 'REGISTRY_PROTOCOL' : code;
    if (!isRefused)
        return new errors/* TallyError */.jB(own, message, { details, cause });
    const asker = askerOf(request);
    const hint = tokenHint(status, request, asker);
    return new errors/* TallyError */.jB(own, `${message}${(0,login_used/* describeLogin */.Hf)(asker)}`, {
        details,
        cause,
        ...(hint ? { hint } : {}),
    });
}
function askerOf({ realm, credentials, repository }) {
    const { source, faults = [] } = credentials;
    const sent = realm.sendCredentials ? 'sent' : 'withheld';
    return { registry: repository.registry, source, faults, login: credentials.credentials ? sent : 'none' };
}
/** A token server that answers 403 may mean the password as well as the right, but for registries that say what they mean by it. */
function tokenHint(status, { scopes }, asker) {
    const isWriting = scopes.some(scope => /:(?:.*,)?(?:push|delete|\*)/.test(scope));
    const { logins } = (0,profiles/* profileOf */.w)(asker.registry);
    const known = isWriting ? logins.write : logins.read;
    if (asker.login !== 'sent' || status === 401)
        return (0,login_used/* loginHint */.t$)(401, { ...asker, method: isWriting ? 'PUT' : 'GET' });
    return known === (isWriting ? profiles/* anyLogins */.d.write : profiles/* anyLogins */.d.read)
        ? 'Check the user name and the password or token of the login named above. If they are right, its account may not use this repository so.'
        : known;
}
async function askForToken(request, action, ask) {
    const credentials = usable(request);
    switch (credentials?.kind) {
        case 'identity-token': {
            const response = await ask(refreshRequest(request, credentials.token));
            // Servers without the OAuth2 half of the protocol know neither the method nor the path.
            if (![400, 404, 405].includes(response.status))
                return { response };
            const pair = { username: auth_credentials/* tokenUser */.B2, password: credentials.token };
            return { response: await ask(getRequest(request, pair)), cause: refusal(action, response, { request }) };
        }
        case 'basic':
            return { response: await ask(getRequest(request, credentials)) };
        case 'registry-token':
        case undefined:
            return { response: await ask(getRequest(request)) };
    }
}
/** distribution's "oauth2" token document. */
function refreshRequest({ realm, challenge, scopes }, token) {
    const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: clientId, refresh_token: token });
    if (challenge.params.service)
        form.set('service', challenge.params.service);
    form.set('scope', mergeScopes(scopes).join(' '));
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    return { method: 'POST', url: realm.url, headers, body: Buffer.from(form.toString()) };
}
/** distribution's "token" document; the realm's own query stays. */
function getRequest({ realm, challenge, scopes }, pair) {
    const url = new URL(realm.url);
    if (challenge.params.service)
        url.searchParams.set('service', challenge.params.service);
    for (const scope of mergeScopes(scopes))
        url.searchParams.append('scope', scope);
    const authorization = pair ? { authorization: `Basic ${(0,auth_credentials/* basicPair */.xE)(pair)}` } : {};
    return { method: 'GET', url, headers: { accept: 'application/json', ...authorization } };
}
/** Where both names are there, which "should be equivalent", `access_token` counts, as with most clients. */
function readToken(body, action) {
    const answer = parsedObject(body, action);
    const token = [answer.access_token, answer.token].find(value => typeof value === 'string' && value !== '');
    // RFC 6750, section 2.1: what may stand behind "Bearer"; anything else could end the header and begin another.
    if (!(0,opaque/* isSecretText */.KZ)(token)) {
        const wanted = `expected ${opaque/* leastSecret */.Iu} visible characters or more`;
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer holds no usable token, ${wanted}`);
    }
    const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 0;
    return { token, lifeMs: Math.min(Math.max(minLifeMs, seconds * 1000), maxLifeMs) };
}
function parsedObject(body, action) {
    try {
        return Object(JSON.parse(Buffer.from(body).toString('utf8')));
    }
    catch {
        // The parser's own message quotes the text, which may hold a token.
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is not JSON`);
    }
}
/** Where tokens come from, by the challenge's realm. Throws UNSAFE_TARGET for a realm that must not be asked at all. */
function checkRealm(realm, { origin, insecure, trustedHosts }) {
    const url = isClean(realm) ? URL.parse(realm, origin.href) : null;
    if (!url || !/^https?:$/.test(url.protocol))
        throw unsafe(origin, realm, 'not an http URL');
    if (url.username || url.password)
        throw unsafe(origin, realm, 'it holds user info');
    const sameHost = url.hostname === origin.hostname;
    const secure = url.protocol === 'https:';
    if (!secure && !(insecure && (sameHost || origin.protocol === 'http:')))
        throw unsafe(origin, realm, 'expected https');
    if (!sameHost && isLocal(url))
        throw unsafe(origin, realm, 'an address inside this machine or network');
    // Behind another port of the same host another server listens, maybe another user's.
    return { url, sendCredentials: url.origin === origin.origin || (secure && trustedHosts.includes(url.host)) };
}
/** URLs drop line breaks and tabs in silence: what was checked would not be what was sent. */
function isClean(realm) {
    return realm !== '' && !/[\p{Cc}\s]/u.test(realm);
}
/** By what can be seen without a look-up; a name's addresses are checked when the connection is made. */
function isLocal({ hostname }) {
    const host = (0,address/* bareHost */.n0)(hostname);
    return (0,address/* isLoopbackHost */.cW)(host) || ((0,external_node_net_.isIP)(host) > 0 && (0,address/* addressClass */.Jc)(host) !== 'public');
}
function unsafe(origin, realm, why) {
    // As far as this can be a URL, its query and user info may be secrets.
    const shown = (0,printable/* printable */.g)(realm.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//'));
    return new errors/* TallyError */.jB('UNSAFE_TARGET', `Cannot log in to ${origin.host}: it sends us to "${shown}" for a token: ${why}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/registry-auth.js





/** Answers one origin's challenges; the first is remembered, so that later requests carry their token from the start. */
class RegistryAuth {
    #context;
    #challenge;
    constructor(context) {
        this.#context = context;
    }
    /** The Authorization value for a request, as far as it is known before asking. */
    async authorization(access) {
        return this.#challenge ? this.#answer(this.#challenge, access) : undefined;
    }
    /**
     * The Authorization value after a 401, or undefined when there is nothing better to send than `sent`.
     * Throws UNAUTHENTICATED, DENIED, UNSAFE_TARGET and what the token server's answer gives.
     */
    async challenged(headers, access, sent) {
        const challenge = chooseChallenge(parseChallenges(headers.all('www-authenticate')));
        if (!challenge)
            return undefined;
        this.#challenge = withoutScope(challenge);
        const answer = await this.#answer(challenge, access, sent);
        return answer === sent ? undefined : answer;
    }
    /** Gets a new login in the place of one that has expired; whether there is another one to send now. Throws what `challenged` throws. */
    async renewed(access) {
        if (!this.#challenge)
            return false;
        const stale = await this.authorization(access);
        await this.#context.find(access.repository, true);
        return (await this.#answer(this.#challenge, access, stale)) !== stale;
    }
    /** As whom requests for this repository are sent, as far as it is known by now. */
    async asker({ repository }) {
        const challenge = this.#challenge;
        const { registry } = repository;
        // No helper is run to word a refusal.
        if (!challenge)
            return { registry, source: 'anonymous', faults: [], login: 'unasked' };
        const { credentials, source, faults = [] } = await this.#context.find(repository);
        const known = { registry, source, faults };
        if (!credentials)
            return { ...known, login: 'none' };
        if (challenge.scheme === 'basic')
            return { ...known, login: 'sent' };
        if (credentials.kind === 'registry-token')
            return { ...known, login: 'sent' };
        const { sendCredentials } = checkRealm(challenge.params.realm ?? '', this.#context);
        return { ...known, login: sendCredentials ? 'taken' : 'withheld' };
    }
    /** Whether a 401 to a token that was just issued may be over when the registry's clock has gone on; never for one that lacks rights. */
    async mayBeEarly(headers, access) {
        const challenge = chooseChallenge(parseChallenges(headers.all('www-authenticate')));
        if (challenge?.scheme !== 'bearer' || challenge.params.error === 'insufficient_scope')
            return false;
        return (await this.#context.find(access.repository)).credentials?.kind !== 'registry-token';
    }
    /** Which credentials this repository's requests carry, by name of their source. */
    async source({ repository }) {
        return (await this.#context.find(repository)).source;
    }
    async #answer(challenge, access, stale) {
        const found = await this.#context.find(access.repository);
        switch (challenge.scheme) {
            case 'basic':
                return basic(found.credentials);
            case 'bearer':
                return this.#bearer(challenge, access, { found, stale });
            default:
                throw new errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot log in to ${this.#context.origin.host}: it asks for "${(0,printable/* printable */.g)(challenge.scheme)}"`);
        }
    }
    async #bearer(challenge, access, { found, stale }) {
        if (found.credentials?.kind === 'registry-token')
            return `Bearer ${found.credentials.token}`;
        const { origin, insecure, trustedHosts, tokens } = this.#context;
        const realm = checkRealm(challenge.params.realm ?? '', { origin, insecure, trustedHosts });
        const scopes = [...access.scopes, ...(challenge.params.scope?.split(' ') ?? [])];
        return tokens.authorization({ registryOrigin: origin, challenge, scopes, credentials: found, realm, repository: access.repository }, stale);
    }
}
function basic(credentials) {
    return credentials?.kind === 'basic' ? `Basic ${(0,auth_credentials/* basicPair */.xE)(credentials)}` : undefined;
}
/** The scope of one request's challenge says nothing about the next request. */
function withoutScope(challenge) {
    const { scope: _, ...params } = challenge.params;
    return { ...challenge, params };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/token.js


/**
 * Bearer tokens by realm, service, scopes and credentials: one request for each, however many ask, renewed 5 seconds before it
 * expires. A life is counted on our own clock from before the request, and `issued_at` left alone: clocks differ.
 */
function createTokenStore(options) {
    const tokens = new Map();
    async function authorization(request, stale) {
        const key = keyOf(request);
        for (;;) {
            const current = tokens.get(key);
            const token = await current;
            if (token && (token.header !== stale || token.replaced === stale) && token.renewAt > options.now())
                return token.header;
            // Whoever comes first fetches the next one; the others find it here and wait for it.
            if (tokens.get(key) === current)
                return (await renew(key, request, stale)).header;
        }
    }
    function renew(key, request, stale) {
        const fetching = fetchToken(request, options).then(token => ({ ...token, replaced: stale }));
        tokens.set(key, fetching);
        // A failure is told to those who wait for it; whoever asks later tries again.
        fetching.catch(() => tokens.delete(key));
        return fetching;
    }
    return { authorization };
}
function keyOf(request) {
    const { realm, challenge, scopes } = request;
    const who = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify(usable(request) ?? null))
        .digest('hex');
    return JSON.stringify([realm.url.href, challenge.params.service, mergeScopes(scopes), who]);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/warnings.js

/** More than these are not shown of one registry, whatever it sends. */
const maxShown = 20;
/** What one registry warns of in its `Warning` headers, each text once (distribution-spec, "Warnings"). */
class RegistryWarnings {
    #host;
    #shown = new Set();
    constructor(host) {
        this.#host = host;
    }
    /** The lines to show for an answer: escaped, and none that was shown before. */
    fresh(headers) {
        const texts = headers.all('warning').flatMap(warningTexts);
        return [...new Set(texts)].flatMap(text => {
            if (this.#shown.has(text) || this.#shown.size >= maxShown)
                return [];
            this.#shown.add(text);
            return [`${this.#host} warns: ${(0,printable/* printable */.g)(text)}`];
        });
    }
}
/** The text is a quoted string (RFC 9110, section 5.6.4), which has no control characters. */
const warning = /(?<![^\s,])299 - "((?:[\t !#-[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*)"(?=\s*(?:,|$))/g;
/** The texts of `299 - "text"`; the specification knows no other code or agent, and no date. Headers come as Latin-1, texts in UTF-8. */
function warningTexts(line) {
    const found = line.matchAll(warning);
    return [...found].map(([, text = '']) => Buffer.from(text.replace(/\\(.)/g, '$1'), 'latin1').toString());
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/exchange.js
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






const maxHops = 10;
/** Clocks that are kept by NTP are within a second of each other. */
const newTokenPauseMs = 2_000;
/** Asks one registry: authorisation, redirects, retries and the pause after a 429 are the same for every request. */
class RegistryHost {
    origin;
    auth;
    #options;
    #pause;
    #warnings;
    constructor(options) {
        this.#options = options;
        this.origin = options.origin;
        this.auth = options.auth;
        this.#pause = new retry/* HostPause */.$u(options.now);
        this.#warnings = new RegistryWarnings(options.origin.host);
    }
    /** `send` does each hop. Returns any answer that asking again would not change; throws RATE_LIMITED and what the last try threw. */
    exchange(ask, send) {
        return this.#tried(ask, async () => {
            const { reply, foreign } = await this.#hops(ask, send);
            // A signed URL may run out between the redirect and its use; the registry gives a fresh one. Some are not for HEAD at all.
            const expired = foreign && ask.method !== 'HEAD' && (reply.status === 400 || reply.status === 403);
            return { reply, again: expired };
        });
    }
    /** The same for `work` of several requests, each asked by `once`, that is begun anew by its own rules at every try. */
    persist(ask, work) {
        return this.#tried(ask, async (attempt) => ({ reply: await work(attempt), again: false }));
    }
    /** Asks without a second try, but for authorisation and redirects. */
    async once(ask, send) {
        return (await this.#hops(ask, send)).reply;
    }
    async #tried(ask, work) {
        let budget = retry/* retryAfterBudgetMs */.sl;
        for (let attempt = 1;; attempt++) {
            await this.#pause.wait(ask.signal);
            const outcome = await outcomeOf(ask, () => work(attempt));
            if (!outcome.again)
                return outcome.reply;
            const { reply, error } = outcome;
            const asked = reply ? (0,retry/* retryAfter */.P9)(reply.headers.get('retry-after'), this.#options.now()) : undefined;
            if (asked !== undefined && asked > budget)
                throw overBudget(ask, reply, asked);
            if (attempt >= this.#options.tries)
                throw error ?? (0,problem/* problem */.CC)(ask.action, reply);
            budget -= asked ?? 0;
            const wait = asked ?? (0,retry/* backoff */.JN)(attempt, this.#options.random);
            if (reply?.status === 429 || asked !== undefined)
                this.#pause.hold(wait);
            ask.retried?.();
            this.#options.note?.(`${ask.action}: ${reply ? `status ${reply.status}` : (0,printable/* printable */.g)(String(error?.message))}, ${(0,retry/* againIn */.OM)(wait)}`);
            await this.#options.sleep(wait, ask.signal);
        }
    }
    async #hops(ask, send) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const _ = __addDisposableResource(env_1, this.#options.waits?.begin(ask.action), false);
            let url = new URL(ask.path, this.origin);
            let left = url.origin !== this.origin.origin;
            if (left)
                this.#checkTarget(url, ask);
            for (let hop = 0; hop < maxHops; hop++) {
                const reply = left ? await this.#away(url, ask, send) : await this.#renewing(url, ask, send);
                if (reply.status >= 400 && !left)
                    (0,login_used/* rememberLogin */.J7)(reply.headers, await this.auth.asker(ask), ask.method);
                const location = redirection(ask.method, reply);
                if (location === undefined)
                    return { reply, foreign: left };
                url = this.#target(location, url, ask);
                left ||= url.origin !== this.origin.origin;
            }
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${ask.action}: more than ${maxHops} redirects`);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    /** A login that has expired is renewed once; some registries (Amazon ECR) say it with 403 or 400 in place of 401. */
    async #renewing(url, ask, send) {
        const reply = await this.#home(url, ask, send);
        if (!(0,problem/* saysExpired */.ow)(reply) || !(await this.auth.renewed(ask)))
            return reply;
        this.#options.note?.(`${ask.action}: the login has expired, trying again with a new one`);
        return this.#home(url, ask, send);
    }
    /**
     * A hop to the registry itself: the only place its credentials go. A token that was just issued and is refused may be ahead of the
     * registry's clock: one more is asked for, and used after a pause. Throws UNAUTHENTICATED when that is refused too.
     */
    async #home(url, ask, send) {
        const { endpoint, sleep, note, now } = this.#options;
        const { method } = ask;
        let authorization = await this.auth.authorization(ask);
        let isPaused = false;
        for (let issued = 0;; issued++) {
            const reply = await send({
                method,
                url,
                headers: withAuthorization(ask.headers, authorization),
                endpoint,
            });
            for (const warning of this.#warnings.fresh(reply.headers))
                note?.(warning);
            if (reply.status !== 401 || (issued === 2 && !isPaused))
                return reply;
            if (isPaused) {
                (0,login_used/* rememberLogin */.J7)(reply.headers, await this.auth.asker(ask), method);
                throw newTokenRefused(ask, reply, now());
            }
            const next = await this.auth.challenged(reply.headers, ask, authorization);
            isPaused = issued === 1 && (await this.auth.mayBeEarly(reply.headers, ask));
            if (next === undefined && !isPaused)
                return reply;
            authorization = next ?? authorization;
            if (!isPaused)
                continue;
            note?.(`${ask.action}: a new token was refused, trying again in ${newTokenPauseMs / 1000} s`);
            await sleep(newTokenPauseMs, ask.signal);
        }
    }
    /** A hop to a host the registry named: without credentials; a challenge there is answered once, anonymously. */
    async #away(url, ask, send) {
        const endpoint = await this.#options.foreign.endpoint(url, this.origin);
        const plain = { method: ask.method, url, endpoint };
        const reply = await send({ ...plain, headers: { ...ask.headers } });
        if (reply.status !== 401)
            return reply;
        const authorization = await this.#options.foreign
            .auth(url, this.origin)
            .challenged(reply.headers, ask, undefined);
        return authorization === undefined
            ? reply
            : send({ ...plain, headers: withAuthorization(ask.headers, authorization) });
    }
    #target(location, from, ask) {
        const url = URL.parse(location, from.href);
        if (!url)
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${ask.action}: redirected to something that is no URL`);
        this.#checkTarget(url, ask);
        return url;
    }
    #checkTarget(url, ask) {
        const safe = url.protocol === 'https:' || (url.protocol === 'http:' && this.origin.protocol === 'http:');
        if (safe && !url.username && !url.password)
            return;
        throw new errors/* TallyError */.jB('UNSAFE_TARGET', `Cannot ${ask.action}: ${this.origin.host} points to ${(0,printable/* printableUrl */.Z)(url)}, expected https`);
    }
}
async function outcomeOf(ask, work) {
    try {
        const { reply, again } = await work();
        return again || (0,retry/* isPassing */.WG)(reply.status) ? { again: true, reply } : { again: false, reply };
    }
    catch (error) {
        const isAgain = (0,errors/* isTallyError */.pQ)(error, 'REGISTRY_UNAVAILABLE') && !ask.signal?.aborted;
        if (isAgain)
            return { again: true, error };
        throw error;
    }
}
function redirection(method, { status, headers }) {
    if (method !== 'GET' && method !== 'HEAD')
        return undefined;
    return [301, 302, 303, 307, 308].includes(status) ? headers.get('location') : undefined;
}
function withAuthorization(headers, authorization) {
    return { ...headers, ...(authorization === undefined ? {} : { authorization }) };
}
function newTokenRefused(ask, reply, now) {
    const { code, message, details, hint } = (0,problem/* problem */.CC)(ask.action, reply);
    const difference = Math.round((Date.parse(reply.headers.get('date') ?? '') - now) / 1000);
    const clock = Math.abs(difference) >= 2
        ? `the registry's clock is ${Math.abs(difference)} s ${difference > 0 ? 'ahead of' : 'behind'} this machine's`
        : 'the clocks of the registry and its token server may differ';
    const twice = `it refused two new tokens, ${newTokenPauseMs / 1000} s apart`;
    return new errors/* TallyError */.jB(code, `${message}; ${twice}: such a token may not do this, or ${clock}`, {
        details,
        hint,
    });
}
function overBudget(ask, reply, asked) {
    const minutes = Math.ceil(asked / 60_000);
    const until = asked > 48 * 3_600_000 ? 'more than two days' : `${minutes} minutes`;
    const cause = reply ? (0,problem/* problem */.CC)(ask.action, reply) : undefined;
    const limits = reply && (0,problem/* rateLimit */["if"])(reply.headers);
    const message = `Cannot ${ask.action}: the registry asks to wait ${until}${limits ? ` (${limits})` : ''}`;
    return new errors/* TallyError */.jB('RATE_LIMITED', message, { cause });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/endpoint.js
var http_endpoint = __webpack_require__(9502);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/network-failure.js
var network_failure = __webpack_require__(43178);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/foreign-hosts.js






/** Hosts that a registry sends us to: reached only at public addresses, or at such as the registry itself has; asked anonymously. */
function foreignHosts({ send, now, onSecret, endpointOf }) {
    const reaches = new Map();
    const auths = new Map();
    async function endpoint(url, registry) {
        const plain = endpointOf(url);
        // Behind a proxy names are resolved by the proxy; what can be checked here are addresses in the URLs themselves.
        const isUnknown = plain.proxy !== undefined && !(0,external_node_net_.isIP)((0,address/* bareHost */.n0)(registry.hostname));
        const reach = isUnknown ? publicOnly : await reachFrom(registry);
        (0,address/* checkHost */.RC)(url, address => (0,http_endpoint/* mayConnect */.g)(reach, address));
        return plain.proxy ? plain : { ...plain, reach };
    }
    function reachFrom(registry) {
        const reach = reaches.get(registry.host) ?? reachOf(registry);
        reaches.set(registry.host, reach);
        // What failed may do well at the next try.
        reach.catch(() => reaches.delete(registry.host));
        return reach;
    }
    function auth(url, registry) {
        const key = `${registry.origin} ${url.origin}`;
        const made = auths.get(key) ?? newAuth(new URL(url.origin), registry);
        auths.set(key, made);
        return made;
    }
    /** Its token host is reached by the rules of the registry that sent us, even where it bears the host's own name. */
    function newAuth(origin, registry) {
        return new RegistryAuth({
            origin,
            insecure: registry.protocol === 'http:',
            trustedHosts: [],
            find: async () => ({ credentials: undefined, source: 'anonymous' }),
            tokens: createTokenStore({
                send: async (request) => send({ ...request, endpoint: await endpoint(request.url, registry) }),
                now,
                onSecret,
            }),
        });
    }
    return { endpoint, auth };
}
const publicOnly = { addresses: [], classes: [] };
/** The registry's own addresses; hosts on loopback or a private network may point to their like, never to link-local ones. */
async function reachOf(registry) {
    const host = (0,address/* bareHost */.n0)(registry.hostname);
    const found = (0,external_node_net_.isIP)(host) ? [host] : await addressesOf(registry);
    const classes = found.map(address/* addressClass */.Jc).filter(kind => kind === 'loopback' || kind === 'private');
    return { addresses: found, classes: [...new Set(classes)] };
}
async function addressesOf(registry) {
    const { lookup } = process.getBuiltinModule('node:dns/promises');
    try {
        return (await lookup(registry.hostname, { all: true })).map(({ address }) => address);
    }
    catch (error) {
        throw (0,network_failure/* networkFailure */.rd)(error, registry);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/proxy.js
var http_proxy = __webpack_require__(56083);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/registry-origin.js




/** Where a registry's API is: https, except on loopback and where the user named the host insecure. */
async function originOf(registry, profile, trust) {
    const host = profile.apiHost ?? registry;
    const secure = new URL(`https://${host}`);
    const named = isNamedHost(trust.insecure, secure);
    if (authorityFor(secure, trust) !== undefined && !named)
        return at(secure, false, trust);
    if (named) {
        const speaks = await speaksTls(secure, endpointFor(secure, trust));
        return at(speaks ? secure : new URL(`http://${host}`), true, trust);
    }
    if ((0,address/* isLoopbackHost */.cW)(secure.hostname))
        return at(new URL(`http://${host}`), true, trust);
    return at(secure, false, trust);
}
function at(url, insecure, trust) {
    return { url, insecure, endpoint: endpointFor(url, trust) };
}
/** How to connect to a URL's host, by what the user said of it. */
function endpointFor(url, trust) {
    const ca = authorityFor(url, trust);
    const verify = !isNamedHost(trust.insecure, url);
    const proxy = (0,http_proxy/* proxyFor */.i)(url, trust.env);
    return {
        ...(ca !== undefined || !verify ? { tls: { verify, ...(ca ? { ca } : {}) } } : {}),
        ...(proxy ? { proxy } : {}),
    };
}
function authorityFor(url, { authorities }) {
    return authorities.get(hostPort(url)) ?? authorities.get(url.hostname);
}
function isNamedHost(hosts, url) {
    return hosts.has(hostPort(url)) || hosts.has(url.hostname) || hosts.has(url.host);
}
function hostPort({ hostname, port, protocol }) {
    return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
/** Whether a server answers a TLS handshake, of which nothing else is asked; a host named insecure may speak either. */
function speaksTls(url, endpoint) {
    const { promise, resolve } = Promise.withResolvers();
    const https = process.getBuiltinModule('node:https');
    const agent = new https.Agent({ ...(0,http_endpoint/* socketOptions */.a)(endpoint), ...(0,http_client/* proxyOptions */.P_)(endpoint) });
    // Never ended, so never sent: the agent makes the connection, through the proxy where there is one.
    const probe = https.request(url, { agent, timeout: 5_000 });
    const settle = (speaks) => {
        probe.destroy();
        resolve(speaks);
    };
    probe.once('socket', socket => {
        if (socket.getFinished())
            settle(true);
        else
            socket.once('secureConnect', () => settle(true));
    });
    probe.once('timeout', () => settle(false));
    probe.on('error', () => settle(false));
    return promise;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/waits.js
/** Requests that have no answer yet, for a reader who wonders what a step is waiting for. */
class Waits {
    #begun = new Set();
    #now;
    constructor(now) {
        this.#now = now;
    }
    /** A request is sent; disposed when its answer is there, or will never be. */
    begin(action) {
        const wait = { action, at: this.#now() };
        this.#begun.add(wait);
        return { [Symbol.dispose]: () => void this.#begun.delete(wait) };
    }
    /** The request that has waited longest, and how many wait beside it; undefined when none does. */
    get state() {
        // A set keeps the order in which things were added.
        const [oldest] = this.#begun;
        if (!oldest)
            return undefined;
        const seconds = Math.floor((this.#now() - oldest.at) / 1_000);
        const age = seconds < 1 ? '' : `, ${seconds} s so far`;
        const others = this.#begun.size - 1;
        const beside = others === 0 ? '' : `, and ${others} other request${others === 1 ? '' : 's'}`;
        return `waiting for an answer: ${oldest.action}${age}${beside}`;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/content-coding.js
var content_coding = __webpack_require__(78341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/least-progress.js
var least_progress = __webpack_require__(54624);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/streamed.js


/** Asks the ordinary client for a body; that of an answer other than `wanted` is not read on. Throws what connections throw. */
async function streamed(hop, wanted, { http, timeouts }) {
    const opened = await http.open(hop);
    const { status, headers, body, url } = opened;
    const text = await refusalText(opened);
    if (status !== wanted)
        body.destroy();
    return { status, headers, text, body: (0,least_progress/* steady */.vM)(body, url, timeouts.least) };
}
/** The start of a body that is not the blob; a redirect's is read as well, to free its connection. */
async function refusalText({ status, body, url }) {
    if (status < 300)
        return new Uint8Array();
    const pieces = [];
    try {
        for await (const piece of body) {
            pieces.push(piece);
            if (pieces.length >= 16)
                break;
        }
    }
    catch (error) {
        throw (0,network_failure/* networkFailure */.rd)(error, url);
    }
    return Buffer.concat(pieces).subarray(0, 64 * 1024);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/tags.js
var tags = __webpack_require__(14616);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/repository/repository.js










const maxManifestBytes = 4 * 1024 * 1024;
/** Bytes from which a blob is worth the wire's buffers. */
const relayedBytes = 1024 * 1024;
/** One repository at one host: its own registry, or a mirror of it. Everything it gives is verified against a digest. */
class RemoteRepository {
    name;
    host;
    #options;
    constructor(name, host, options) {
        this.name = name;
        this.host = host;
        this.#options = options;
    }
    /** What is peculiar about the registry. */
    get profile() {
        return this.#options.profile;
    }
    /** The document behind a tag or digest: one GET, bytes and digest from the same answer. */
    async resolve(target) {
        const reference = 'digest' in target ? target.digest : target.tag;
        const action = `read ${this.#printed(reference)}`;
        const ask = this.#ask(action, `manifests/${reference}`, { headers: { accept: media_type.manifestAccept } });
        const { status, headers, body, url } = await this.#send(ask, maxManifestBytes);
        if (status !== 200)
            throw (0,problem/* problem */.CC)(action, { status, headers, text: body });
        const mediaType = (0,media_type.bareMediaType)(headers.get('content-type') ?? '');
        if (mediaType === 'text/html' || (0,problem/* looksLikeHtml */.te)(Buffer.from(body.subarray(0, 64)).toString())) {
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${(0,printable/* printableUrl */.Z)(url)} is a web page, expected the answer of a registry`);
        }
        return (0,model_document/* parseDocument */.Tp)(body, { mediaType, ...('digest' in target ? { digest: target.digest } : {}) });
    }
    /** The digest a tag points at now, by HEAD, which pull limits do not count; GET where HEAD does not say it by `algorithm`. */
    async digestOf(tag, algorithm = 'sha256') {
        const action = `resolve ${this.#printed(tag)}`;
        const ask = this.#ask(action, `manifests/${tag}`, { method: 'HEAD', headers: { accept: media_type.manifestAccept } });
        const { status, headers, body } = await this.#send(ask);
        const claimed = headers.get('docker-content-digest');
        if (status === 200 && claimed?.startsWith(`${algorithm}:`) && (0,model_digest/* isDigest */.Bc)(claimed))
            return (0,model_digest/* parseDigest */.m)(claimed);
        if (status === 404)
            throw (0,problem/* problem */.CC)(action, { status, headers, text: body });
        return (0,model_digest/* digestOf */.ol)((await this.resolve({ tag })).bytes, algorithm);
    }
    /** A blob's bytes as a stream, unverified. */
    async fetch(wanted, from = 0) {
        return this.#opened(wanted, from, hop => streamed(hop, from > 0 ? 206 : 200, this.#options));
    }
    /** The same where it is passed on at once: each piece is only good until the next is asked for. */
    async scan(wanted) {
        if (wanted.size < relayedBytes)
            return this.fetch(wanted);
        return this.#opened(wanted, 0, async (hop) => (await this.#options.relay(hop)) ?? (await streamed(hop, 200, this.#options)));
    }
    async #opened(wanted, from, open) {
        const action = `read ${this.#printed(wanted.digest)}`;
        const headers = { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
        const ask = this.#ask(action, `blobs/${wanted.digest}`, { headers });
        const { body, ...reply } = await this.host.exchange(ask, open);
        const coding = (0,content_coding/* codingOf */.mR)(reply.headers);
        const length = reply.headers.get('content-length') ?? String(wanted.size - from);
        if (body && coding !== undefined && length !== String(wanted.size - from)) {
            await body[Symbol.asyncIterator]().return?.();
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${(0,content_coding/* codedFault */.uC)(coding)}`);
        }
        if (body && reply.status === (from > 0 ? 206 : 200))
            return body;
        throw (0,problem/* problem */.CC)(action, { ...reply, text: new Uint8Array() });
    }
    /** Fetches a blob into a draft and gives the digest of what arrived. */
    async deliver(wanted, draft, watch) {
        const asked = this.#ask(`fetch ${this.#printed(wanted.digest)}`, `blobs/${wanted.digest}`);
        const ask = { ...asked, retried: () => watch.retried?.() };
        return this.#options.download({
            wanted,
            draft,
            watch,
            action: ask.action,
            place: this.host.origin.host,
            ask: (headers, send) => this.host.exchange({ ...ask, headers: { ...ask.headers, ...headers } }, send),
        });
    }
    /** Every tag, in the registry's order; what cannot be a tag is skipped and counted by `skipped`. Throws as `listTags`. */
    tags(skipped, limit = tags/* commonTagLimit */.zw) {
        const name = (0,model_reference/* repositoryName */.aR)(this.name);
        const page = (path) => this.#send(this.#ask(`list the tags of ${name}`, path), maxManifestBytes);
        return (0,tags/* listTags */.cB)({
            page,
            name,
            origin: this.host.origin,
            first: `tags/list?n=${this.#options.profile.tagsPage}`,
            limit,
            skipped,
        });
    }
    /** Asks something about the repository; any answer that asking again would not change is given as it is. */
    ask({ body, ...request }) {
        return this.#send(this.asking(request), maxManifestBytes, body);
    }
    /** A request about the repository with the rights it needs, for those who send it themselves. */
    asking({ path, action, ...rest }) {
        return this.#ask(action, path, rest);
    }
    async #send(ask, maxBytes, body) {
        const { http, limits, signal } = this.#options;
        const response = await this.host.exchange(ask, async (hop) => {
            const reply = await http.send({
                ...hop,
                ...(body ? { body } : {}),
                ...(maxBytes ? { maxBytes } : {}),
                ...(signal ? { signal } : {}),
            });
            return { ...reply, text: reply.body };
        });
        const said = (0,problem/* rateLimit */["if"])(response.headers);
        if (said)
            limits?.(this.name.registry, said);
        return response;
    }
    #ask(action, path, more = {}) {
        const { repository } = this.name;
        const { method = 'GET', headers = {}, rights = this.#options.rights ?? 'pull', reads = [] } = more;
        const scopes = [
            `repository:${repository}:${rights}`,
            ...reads.map(({ repository }) => `repository:${repository}:pull`),
        ];
        const full = typeof path !== 'string' || path.startsWith('/') ? path : `/v2/${repository}/${path}`;
        return {
            method,
            path: full,
            headers,
            action,
            repository: this.name,
            scopes,
            signal: this.#options.signal,
        };
    }
    #printed(reference) {
        return `${(0,model_reference/* repositoryName */.aR)(this.name)}${(0,model_reference/* isTag */.dz)(reference) ? ':' : '@'}${reference}`;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/registry-client.js
var registry_client_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var registry_client_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











/** Reads and writes repositories of any registry; connections, tokens and pauses are shared by all of them. */
class RegistryClient {
    #options;
    #http;
    #tokens;
    #foreign;
    #closing = new AbortController();
    #signal;
    #hosts = new Map();
    #downloads;
    #sources = new Map();
    /** What registries said of their pull limits, by registry. */
    limits = new Map();
    /** Requests without an answer yet. */
    waits = new Waits(() => this.#now());
    constructor(options) {
        this.#options = options;
        const { signal } = options;
        this.#signal = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
        this.#http = (0,http_client/* createHttp */.V0)(options.timeouts);
        this.#tokens = createTokenStore({
            send: (request, registry) => this.#sendToTokenHost(request, registry),
            now: this.#now,
            onSecret: options.secret,
        });
        this.#foreign = foreignHosts({
            send: this.#http.send,
            now: this.#now,
            onSecret: options.secret,
            endpointOf: url => endpointFor(url, options.trust),
        });
    }
    /** The repository at its own registry. */
    async origin(name) {
        return this.#at(name);
    }
    /** The repository at its own registry, with the rights to write to it. */
    async writer(name) {
        const remote = await this.#at(name, 'pull,push');
        const signal = this.#signal;
        // Loaded by those alone who write.
        const { RepositoryWriter } = await __webpack_require__.e(/* import() */ 712).then(__webpack_require__.bind(__webpack_require__, 15712));
        return new RepositoryWriter(remote, {
            http: this.#http,
            profile: remote.profile,
            signal,
            sleep: retry/* pause */.v7,
            waits: this.waits,
        });
    }
    /** Everywhere the repository may be read, nearest first: its mirrors, then its own registry. */
    async places(name) {
        const mirrors = (this.#options.mirrors.get(name.registry) ?? []).map(({ registry, repository }) => ({
            registry,
            repository: repository === '' ? name.repository : `${repository}/${name.repository}`,
        }));
        return Promise.all([...mirrors, name].map(place => this.#at(place)));
    }
    /** Where the credentials for a registry came from, as far as they were looked up. */
    credentialSources() {
        return this.#sources;
    }
    /** The credentials for a repository, for APIs beside its registry's own. Throws CREDENTIALS_INVALID. */
    credentials(name) {
        return this.#find(name);
    }
    /** Asks web APIs beside the registries' own, with the same proxies, trust and retries. */
    get send() {
        const { trust, tries, note } = this.#options;
        const ask = apiSender({
            send: request => this.#http.send({ ...request, endpoint: endpointFor(request.url, trust) }),
            tries,
            now: this.#now,
            random: this.#random,
            sleep: retry/* pause */.v7,
            ...(note ? { retried: note } : {}),
        });
        return async (request) => {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const _ = registry_client_addDisposableResource(env_1, this.waits.begin(`${request.method} ${request.url.host}`), false);
                return await ask({ signal: this.#signal, ...request });
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                registry_client_disposeResources(env_1);
            }
        };
    }
    /** Fetches a blob from a URL that opens itself, such as a signed one, the way blobs of registries are fetched. Throws what `download` throws. */
    deliverFrom(url, blob) {
        const hop = { method: 'GET', url, endpoint: endpointFor(url, this.#options.trust) };
        const ask = (headers, send) => send({ ...hop, headers: { ...headers } });
        const action = `read ${blob.wanted.digest}`;
        return this.#fetch({ ...blob, ask, action, place: url.host });
    }
    /** Says how many bytes are to come, so that workers are there in time and no longer than needed. */
    async expect(bytes) {
        if (bytes > 0 || this.#downloads)
            await (await this.#opened()).expect(bytes);
    }
    /** What is still being asked is stopped, and not asked again. */
    async close() {
        this.#closing.abort();
        this.#http.close();
        await (await this.#downloads)?.close();
    }
    async #at({ registry, repository }, rights) {
        const { timeouts = http_client/* defaultTimeouts */.c0 } = this.#options;
        const signal = this.#signal;
        const host = await this.#host(registry);
        return new RemoteRepository({ registry, repository }, host, {
            http: this.#http,
            profile: (0,profiles/* profileOf */.w)(registry),
            signal,
            rights,
            timeouts,
            download: this.#fetch,
            relay: async (hop) => (await this.#opened()).relay(hop, signal),
            limits: (at, text) => this.limits.set(at, text),
        });
    }
    #fetch = async (request) => (await this.#opened()).fetch(request);
    /** What fetches blobs is loaded by those alone who fetch some. */
    #opened() {
        const { tries, timeouts = http_client/* defaultTimeouts */.c0, workerFile } = this.#options;
        const made = async () => {
            const { Downloads } = await Promise.all(/* import() */[__webpack_require__.e(35), __webpack_require__.e(797)]).then(__webpack_require__.bind(__webpack_require__, 98797));
            const ways = { now: this.#now, random: this.#random, sleep: retry/* pause */.v7 };
            return new Downloads({ ...ways, http: this.#http, timeouts, tries, workerFile });
        };
        this.#downloads ??= made();
        return this.#downloads;
    }
    #host(registry) {
        const known = this.#hosts.get(registry);
        if (known)
            return known;
        const made = this.#makeHost(registry);
        this.#hosts.set(registry, made);
        return made;
    }
    async #makeHost(registry) {
        const { trust, tries, note } = this.#options;
        const profile = (0,profiles/* profileOf */.w)(registry);
        const { url, endpoint, insecure } = await originOf(registry, profile, trust);
        const auth = new RegistryAuth({
            tokens: this.#tokens,
            trustedHosts: profile.tokenHosts,
            origin: url,
            insecure,
            find: (repository, isFresh) => this.#find({ ...repository, registry }, isFresh),
        });
        return new RegistryHost({
            origin: url,
            endpoint,
            auth,
            foreign: this.#foreign,
            waits: this.waits,
            tries,
            now: this.#now,
            random: this.#random,
            sleep: retry/* pause */.v7,
            ...(note ? { note } : {}),
        });
    }
    /** Token hosts are reached like any host a registry names: the registry's own freely, others at public addresses. */
    async #sendToTokenHost(request, registry) {
        const { trust } = this.#options;
        const own = request.url.origin === registry.origin;
        const endpoint = own
            ? endpointFor(request.url, trust)
            : await this.#foreign.endpoint(request.url, registry);
        return this.#http.send({ ...request, endpoint });
    }
    async #find(repository, isFresh) {
        const found = await this.#options.find(repository, isFresh);
        this.#sources.set(repository.registry, found.source);
        return found;
    }
    #now = () => (this.#options.now ?? Date.now)();
    #random = () => (this.#options.random ?? Math.random)();
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var pace = __webpack_require__(11265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/quiet-watch.js
var quiet_watch = __webpack_require__(46516);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/shown-words.js
var shown_words = __webpack_require__(66327);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js














/** Milliseconds of silence after which the log says which registry is waited for: later than what tells how far things are. */
const waitsTold = pace/* lineEvery */.s + 1_000;
/**
 * Opens the store and the registries as the common inputs say. Throws INPUT_INVALID, STORE_FAILED.
 *
 * @param named the images that files name beside the inputs
 */
async function openCommon(values, host, named = []) {
    const { workspace, temp, home, env, signal, log, secret: mask, beside } = host;
    const registryAuth = values['registry-auth'];
    for (const auth of registryAuth)
        for (const value of (0,auth_credentials/* secretsOf */.Fj)({ kind: 'basic', ...auth }))
            mask(value);
    const ports = await openPorts({
        temp,
        registryAuth,
        githubToken: values['github-token'],
        mirrors: values['registry-mirrors'],
        insecureRegistries: values['insecure-registries'],
        retries: values.retries,
        env,
        home,
        signal,
        secret: mask,
        serverSecret: (0,shown_words/* maskOfServers */.S)(host, [values, named]),
        caCertificates: values['ca-certificates'],
        workspace,
        storeFolder: values.store === '' ? (0,external_node_path_.join)(temp, 'tallyman') : await (0,written_paths/* folderToWrite */.n)(workspace, values.store, 'store'),
        workerFile: beside('worker.js'),
        note: line => log.info(`  ${line}`),
        warn: message => log.warning(message, { title: 'CREDENTIALS_INVALID' }),
    });
    // With nothing under way there is nothing to say, so that the watch may outlive the registries.
    (0,quiet_watch/* quietWatch */.Q)(log, () => ports.registries.waits.state, waitsTold);
    const { unwritable } = ports.store;
    if (unwritable)
        log.info(`The store can only be read: ${unwritable.message}`);
    return ports;
}
/** Opens the store and a client for all registries. Throws STORE_FAILED, INPUT_INVALID for an unreadable CA file. */
async function openPorts(surroundings) {
    const [store, clients] = await Promise.all([
        LayoutStore.open(surroundings.storeFolder, (0,external_node_path_.join)(surroundings.temp, `tallyman-${process.pid}`)),
        openRegistries(surroundings),
    ]);
    return { store, ...clients };
}
async function openRegistries(surroundings) {
    const { env, home, registryAuth, githubToken, secret, note, warn, retries, signal, workerFile } = surroundings;
    const { caCertificates, workspace, serverSecret } = surroundings;
    const authorities = await Promise.all(caCertificates.map(async ([host, path]) => [host, await readAuthority(workspace, path)]));
    const find = (0,auth_credentials/* credentialFinder */.ym)({
        registryAuth,
        githubToken,
        dockerConfigs: [
            { source: docker_config/* authVariable */.zy, load: () => masked((0,docker_config/* dockerConfigOf */.Ov)(env), secret) },
            { source: 'docker-config', load: () => (0,docker_config/* loadDockerConfig */.h3)(env, home) },
        ],
        warn,
        runHelper: async (name, server) => {
            const { runCredentialHelper } = await __webpack_require__.e(/* import() */ 559).then(__webpack_require__.bind(__webpack_require__, 71559));
            return runCredentialHelper(name, server, { env });
        },
        onSecret: secret,
    });
    const options = {
        trust: { authorities: new Map(authorities), insecure: new Set(surroundings.insecureRegistries), env },
        mirrors: grouped(surroundings.mirrors),
        tries: retries,
        signal,
        workerFile,
        note,
        secret: serverSecret,
    };
    return {
        registries: new RegistryClient({ ...options, find }),
        openAnonymous: () => new RegistryClient({ ...options, find: async () => ({ credentials: undefined, source: 'anonymous' }) }),
    };
}
/** A variable is not masked by the runner unless it comes from a secret, so all that this one holds is. */
function masked(config, secret) {
    for (const value of config ? (0,docker_config/* secretsIn */.VY)(config) : [])
        secret(value);
    return config;
}
async function readAuthority(workspace, path) {
    const unreadable = (why, cause) => new errors/* TallyError */.jB('INPUT_INVALID', `ca-certificates: cannot read "${(0,printable/* printable */.g)(path)}": ${why}`, {
        cause,
        hint: (0,workspace_path/* pathHint */.Pq)(cause),
    });
    const pem = await (0,file_text/* workspaceText */.pW)(workspace, path).catch((error) => {
        throw unreadable((0,file_text/* fileProblem */.Wj)(error), error);
    });
    // TLS passes over a text without a certificate, and then trusts nobody.
    if (!holdsCertificate(pem))
        throw unreadable('it holds no certificate in PEM');
    return pem;
}
function holdsCertificate(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem).subject !== undefined;
    }
    catch {
        // The parser's own words are about a file's content, which is not shown.
        return false;
    }
}
function grouped(pairs) {
    const mirrors = new Map();
    for (const [host, mirror] of pairs)
        mirrors.set(host, [...(mirrors.get(host) ?? []), mirror]);
    return mirrors;
}


/***/ }),

/***/ 46516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ quietWatch)
/* harmony export */ });
/* harmony import */ var _text_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11265);

/**
 * Says what is being waited for whenever the log has been silent for `everyMs`, until it is disposed. The timer keeps no process alive.
 *
 * @param state what is being waited for, in words; undefined when there is nothing to say
 */
function quietWatch(log, state, everyMs = _text_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEvery */ .s) {
    const timer = setInterval(() => {
        const line = log.quietMs() < everyMs ? undefined : state();
        if (line !== undefined)
            log.info(`  ${line}`);
    }, everyMs / 10);
    timer.unref();
    return { [Symbol.dispose]: () => clearInterval(timer) };
}


/***/ }),

/***/ 66327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ maskOfServers)
/* harmony export */ });
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);

/*
 * A server that guesses a word of the job's log and gives it as its token would have that word masked in all that follows, and outputs
 * that hold it dropped. So what the job shows anyway is never masked for a server.
 */
/** Variables whose values the job does not show by their names; the runner prints all others that a workflow sets above each step. */
const secretVariables = /TOKEN|SECRET|PASS|PWD|AUTH|CRED|KEY(?!-PREFIX$)/i;
/** Characters of a part of what is shown that no token holds by chance. */
const leastPart = 10;
/** Characters of a path or address at most: the job shows nothing longer that a server could put together. */
const greatestWord = 1_024;
const verbs = ['pull', 'load', 'save', 'push', 'retag', 'publish', 'prune'];
const files = ['report.json', 'manifest.json', 'docker-bake.json', 'compose.yaml', 'plan.json'];
/** Paths of the files that later steps are handed, as `blind` has them, by how many images they are of. */
const handedOver = verbs.flatMap(verb => ['-0', '-00', '-000', ''].flatMap(count => files.map(file => blind(`/tallyman-files/${verb}-${'0'.repeat(12)}${count}/${file}`))));
const ownWords = [
    ...Object.values(_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__).flatMap(each => wordsIn(each)),
    'Content-Encoding',
    'Transfer-Encoding',
    'Docker-Content-Digest',
    'Docker-Distribution-Api-Version',
    'SCHEMA1_UNSUPPORTED',
    'imageLayoutVersion',
    'schemaVersion',
    'tallyman-files',
];
/**
 * Masks what servers give, unless the job shows it anyway: inputs, variables and the runner's folders, the images that `named` holds
 * anywhere with their tags, the words of this program.
 */
function maskOfServers({ env, workspace, temp, home, secret }, named) {
    const variables = Object.keys(env).filter(name => !secretVariables.test(name));
    const values = variables.map(name => env[name] ?? '');
    const texts = [...values, workspace, temp, home, ...imagesIn(named), ...ownWords];
    return value => {
        if (!isShown(value, texts))
            secret(value);
    };
}
/** Whether a value is part of one of the texts, or is a word with a long enough part of one in it. */
function isShown(value, texts) {
    const blinded = blind(value);
    if (handedOver.some(path => path.includes(blinded)))
        return true;
    const isPartIn = (part) => part.length >= leastPart && value.includes(part);
    return texts.some(text => text.includes(value) || (value.length <= greatestWord && text.split(/[\s,=@:"'#]+/).some(isPartIn)));
}
/** A text whose hexadecimal digits are all the same: a server knows the digests that stand there. */
function blind(text) {
    return text.replace(/[0-9a-f]/g, '0');
}
function wordsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
/** Every `registry/repository`, and every tag, in a value and below it. */
function imagesIn(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    const { registry, repository, tag } = value;
    const isImage = typeof registry === 'string' && typeof repository === 'string';
    const own = isImage ? [`${registry}/${repository}`, ...(typeof tag === 'string' ? [tag] : [])] : [];
    return [...own, ...Object.values(value).flatMap(imagesIn)];
}


/***/ }),

/***/ 24277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ tokenUser),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   parseRegistryAuth: () => (/* binding */ parseRegistryAuth),
/* harmony export */   xE: () => (/* binding */ basicPair),
/* harmony export */   ym: () => (/* binding */ credentialFinder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87957);
/* harmony import */ var _quirks_profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83758);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73846);




const anonymous = { credentials: undefined, source: 'anonymous' };
/**
 * Finds a repository's credentials: registry-auth, Docker's configs, github-token for ghcr.io alone, none. A login that cannot be
 * read or got from its helper is a warning, and the next source is asked. Each repository is looked up once, each config read once and
 * each helper run once for a server, unless a fresh login is asked for.
 */
function credentialFinder(options) {
    const warned = new Set();
    const warn = (message) => {
        if (!warned.has(message))
            options.warn(message);
        warned.add(message);
    };
    const dockerConfigs = options.dockerConfigs.map(({ source, load }) => {
        const loaded = once(async () => load(), () => '');
        return { source, load: () => loaded() };
    });
    const runHelper = once(options.runHelper, (name, server) => `${name} ${server}`);
    const logins = { dockerConfigs, runHelper, warn };
    const known = once((repository) => find(repository, options, logins), ({ registry, repository }) => `${registry}/${repository}`);
    return (repository, isFresh = false) => {
        if (!isFresh)
            return known(repository);
        for (const each of [known, runHelper])
            each.forget();
        return known(repository);
    };
}
/** Gives every caller with the same key the same promise, until all are forgotten. */
function once(ask, keyOf) {
    const known = new Map();
    const asked = (...args) => {
        const key = keyOf(...args);
        const asking = known.get(key) ?? ask(...args);
        known.set(key, asking);
        return asking;
    };
    return Object.assign(asked, { forget: () => known.clear() });
}
async function find(repository, options, logins) {
    const faults = [];
    const found = fromInput(repository, options.registryAuth) ??
        (await fromDockerConfigs(repository, logins, faults)) ??
        fromToken(repository, options.githubToken);
    if (found.credentials)
        for (const value of secretsOf(found.credentials))
            options.onSecret(value);
    return faults.length > 0 ? { ...found, faults } : found;
}
function fromInput({ registry }, given) {
    const item = given.find(each => registryKey(each.registry) === registryKey(registry));
    return (item && {
        credentials: { kind: 'basic', username: item.username, password: item.password },
        source: 'registry-auth',
    });
}
function fromToken({ registry }, token) {
    if (!(0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .profileOf */ .w)(registry).takesJobToken || token === '')
        return anonymous;
    return {
        credentials: { kind: 'basic', username: 'x-access-token', password: token },
        source: 'github-token',
    };
}
async function fromDockerConfigs(repository, { dockerConfigs, runHelper, warn }, faults) {
    for (const { source, load } of dockerConfigs) {
        try {
            const config = await load();
            const passed = ({ message }) => warn(`${message}; the login of auths is used for ${repository.registry}`);
            const login = config && (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .lookupAuth */ .f3)(config, repository, passed);
            const credentials = login && (await credentialsOf(login, runHelper));
            if (credentials)
                return { credentials, source };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'CREDENTIALS_INVALID'))
                throw error;
            faults.push(error.message);
            warn(`${error.message}; going on without this login for ${repository.registry}`);
        }
    }
    return undefined;
}
async function credentialsOf(login, runHelper) {
    return login.kind === 'entry'
        ? fromEntry(login.entry)
        : fromHelper(await runHelper(login.name, login.server));
}
function fromHelper(answer) {
    if (!answer || answer.secret === '')
        return undefined;
    // The protocol's word for an identity token instead of a password.
    if (answer.username === tokenUser)
        return { kind: 'identity-token', token: answer.secret };
    return { kind: 'basic', username: answer.username, password: answer.secret };
}
function fromEntry({ username, password, identityToken, registryToken }) {
    if (registryToken)
        return { kind: 'registry-token', token: registryToken };
    if (identityToken)
        return { kind: 'identity-token', token: identityToken };
    return { kind: 'basic', username, password };
}
function registryKey(registry) {
    const bare = registry
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/s, '')
        .toLowerCase();
    return bare === '' || _model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerHubNames */ .c$.has(bare) ? _model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerHub */ .UD : bare;
}
/** Every text that gives the credentials away, as they stand and as they travel. */
function secretsOf(credentials) {
    const secret = credentials.kind === 'basic' ? credentials.password : credentials.token;
    const username = credentials.kind === 'basic' ? credentials.username : tokenUser;
    const inForm = new URLSearchParams({ '': secret }).toString().slice(1);
    const texts = [secret, basicPair({ username, password: secret }), encodeURIComponent(secret), inForm];
    return secret === '' ? [] : [...new Set(texts)];
}
/** The user name beside an identity token where only a user and a password can be said. */
const tokenUser = '<token>';
/** What stands behind "Basic" (RFC 7617, section 2). */
function basicPair({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
const listWanted = 'a YAML list of registry, username and password';
/** Reads the registry-auth input, in the shape of docker/login-action. Throws INPUT_INVALID that names the item and shows no value. */
async function parseRegistryAuth(text) {
    if (text.trim() === '')
        return [];
    const { parse } = await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.t.bind(__webpack_require__, 33483, 19));
    const items = parsedList(text, parse).map(readItem);
    items.forEach(({ registry }, at) => {
        if (items.findIndex(other => other.registry === registry) < at)
            throw invalid(`item ${at + 1}: the registry of an earlier item, expected each registry once`);
    });
    return items;
}
function readItem(item, at) {
    const { registry = '', username, password } = Object(item);
    const wrong = (why) => invalid(`item ${at + 1}: ${why}`);
    if (typeof registry !== 'string' || !(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isRegistry */ .Cf)(registryKey(registry)))
        throw wrong('registry is not host[:port]');
    if (typeof username !== 'string' || username === '' || /[:\p{Cc}]/u.test(username))
        throw wrong('expected a username without colon');
    if (typeof password !== 'string' || password === '')
        throw wrong('the password is missing or empty; is the secret set, and given to runs of this event?');
    return { registry: registryKey(registry), username, password };
}
function parsedList(text, parse) {
    const parsed = parsedYaml(text, parse);
    if (!Array.isArray(parsed))
        throw invalid(`expected ${listWanted}`);
    return parsed;
}
function parsedYaml(text, parse) {
    try {
        // All scalars stay texts, so that a password of digits keeps its zeros.
        return parse(text, { maxAliasCount: 0, logLevel: 'error', schema: 'failsafe' });
    }
    catch {
        // The parser's own message quotes the text, which holds passwords.
        throw invalid(`expected ${listWanted}: it cannot be read as YAML`);
    }
}
function invalid(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', why);
}


/***/ }),

/***/ 73846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: () => (/* binding */ dockerConfigOf),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   f3: () => (/* binding */ lookupAuth),
/* harmony export */   h3: () => (/* binding */ loadDockerConfig),
/* harmony export */   zy: () => (/* binding */ authVariable)
/* harmony export */ });
/* unused harmony exports parseDockerConfig, hostnameOfKey */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);
/* harmony import */ var _quirks_profiles_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83758);







const greatestConfig = 16 * 1024 * 1024;
/** The variable that holds a config in place of a file. */
const authVariable = 'DOCKER_AUTH_CONFIG';
/** The config in the file; undefined when there is none. Throws CREDENTIALS_INVALID for one that cannot be read. */
function loadDockerConfig(env, home) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'), 'config.json');
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
        if (size > greatestConfig)
            throw unreadable(path, `it has ${size} bytes, expected at most ${greatestConfig}`);
        return parseDockerConfig((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'), path);
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB ? error : unreadable(path, code);
    }
}
/** The config in the variable, which Docker's CLI and GitLab ask before the file; undefined when it is not set. Throws CREDENTIALS_INVALID. */
function dockerConfigOf(env) {
    const text = env[authVariable];
    return text ? parseDockerConfig(text, authVariable) : undefined;
}
/** Reads a config's text, of which an empty one says nothing. Throws CREDENTIALS_INVALID, never showing any of it. */
function parseDockerConfig(text, path) {
    const config = objectOf(parsed(text.replace(/^\ufeff/, ''), path) ?? {}, path, 'its text');
    const { auths, credHelpers, credsStore } = config;
    return { path, auths, credHelpers, credsStore };
}
/** Every secret that a config holds, as far as it can be read. */
function secretsIn({ auths }) {
    return Object.values(Object(auths)).flatMap(value => {
        const { auth, password, identitytoken, registrytoken } = Object(value);
        const pair = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : '';
        const given = [auth, pair.slice(pair.indexOf(':') + 1), password, identitytoken, registrytoken];
        return given.filter(each => typeof each === 'string' && each !== '');
    });
}
function parsed(text, path) {
    try {
        return text.trim() === '' ? {} : JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, which holds secrets.
        throw unreadable(path, 'it is not JSON');
    }
}
function entryOf(value, path, key) {
    const where = `of auths of "${withoutUser(key)}"`;
    const fields = objectOf(value, path, `the entry ${where}`);
    const text = (name) => textOf(fields[name], path, `${name} ${where}`);
    const auth = text('auth');
    const { username, password } = auth === '' ? { username: text('username'), password: text('password') } : decoded(auth, path, where);
    const entry = {
        username,
        password,
        identityToken: text('identitytoken'),
        registryToken: text('registrytoken'),
    };
    if (password !== '' && Object.values(entry).filter(Boolean).length === 1)
        throw unreadable(path, `the entry ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(where)} has a password but no username`);
    return entry;
}
function decoded(auth, path, where) {
    const plain = auth.replace(/[\r\n]/g, '');
    const bytes = Buffer.from(plain, 'base64');
    const text = bytes.toString('utf8');
    const colon = text.indexOf(':');
    // Node skips what is not base64: only what encodes back to the same text was all base64.
    if (bytes.toString('base64') !== plain || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) || colon <= 0)
        throw unreadable(path, `auth ${where} is not base64 of user:password`);
    // Docker pads passwords with zero bytes.
    return { username: text.slice(0, colon), password: withoutZeros(text.slice(colon + 1)) };
}
function withoutZeros(text) {
    let [from, to] = [0, text.length];
    while (text[from] === '\0')
        from++;
    while (to > from && text[to - 1] === '\0')
        to--;
    return text.slice(from, to);
}
/** A key fit for a message: one written as a URL may hold a password. */
function withoutUser(key) {
    return key.replace(/\/\/[^/]*@/, '//');
}
/** The host that a key of `auths` is for: scheme, user info and path left out, an IPv6 address with a port in brackets. */
function hostnameOfKey(key) {
    const [, authority] = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(key) ?? [];
    if (authority === undefined)
        return key.replace(/\/.*$/s, '');
    const last = authority.lastIndexOf(':');
    const isBareAddress = authority.indexOf(':') < last && !/[[\]]/.test(authority);
    const port = authority.slice(last + 1);
    return isBareAddress && /^\d*$/.test(port) ? `[${authority.slice(0, last)}]:${port}` : authority;
}
/**
 * How to log in for a repository, as Docker does; undefined for anonymous. A helper of the host comes first, then `credsStore`,
 * then `auths`. Beyond Docker, a key with a path (`ghcr.io/owner`) is for that path and what is below it, and the longest wins.
 * What is wrong beside a login that was found is told to `passed`. Throws CREDENTIALS_INVALID for what this repository's login needs
 * and cannot be read.
 */
function lookupAuth(config, where, passed = () => undefined) {
    const name = _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHubNames */ .c$.has(where.registry) ? _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHub */ .UD : where.registry;
    const server = (0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_6__/* .profileOf */ .w)(name).configKey ?? name;
    const faults = [];
    const noted = (error) => void faults.push(error);
    const helper = helperOf(config, server, noted);
    if (helper)
        return { kind: 'helper', name: helper, server };
    const auths = objectOf(config.auths ?? {}, config.path, 'auths');
    const key = keyFor(auths, where, server);
    const entry = key === undefined ? undefined : entryOf(auths[key], config.path, key);
    const isLogin = entry && (entry.username || entry.identityToken || entry.registryToken);
    if (!isLogin && faults[0])
        throw faults[0];
    for (const fault of faults)
        passed(fault);
    return isLogin ? { kind: 'entry', entry } : undefined;
}
/** The helper of a host; what cannot be read of helpers is told to `fault`, and `auths` may still have the login. */
function helperOf({ path, credHelpers, credsStore }, server, fault) {
    const own = credHelpers ?? {};
    if (!isObject(own))
        fault(unreadable(path, 'credHelpers is not an object'));
    const isOwn = isObject(own) && Object.hasOwn(own, server);
    // An empty name switches the store off for this host.
    const name = (isOwn ? own[server] : credsStore) ?? '';
    if (typeof name === 'string')
        return name;
    const what = isOwn ? `credHelpers of "${server}"` : 'credsStore';
    fault(unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is not a text`));
    return '';
}
/** The key of `auths` that counts for a repository. */
function keyFor(auths, { registry, repository }, server) {
    const host = _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHubNames */ .c$.has(registry) ? _model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerHub */ .UD : registry;
    const parts = repository === '' ? [] : repository.split('/');
    const paths = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join('/'));
    const exact = [...paths, server].find(key => Object.hasOwn(auths, key));
    // Old tools wrote URLs: a scheme, or the API's version as path, says that the key is for the whole host.
    return exact ?? Object.keys(auths).find(key => isHostKey(key) && hostnameOfKey(key) === server);
}
function isHostKey(key) {
    return key.includes('://') || /^[^/]+\/(?:v[12]\/?)?$/.test(key);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectOf(value, path, what) {
    if (isObject(value))
        return value;
    throw unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is ${value === null ? 'null' : 'not an object'}`);
}
function textOf(value, path, what) {
    if (typeof value === 'string')
        return value;
    if (value === undefined || value === null)
        return '';
    throw unreadable(path, `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what)} is not a text`);
}
function unreadable(path, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('CREDENTIALS_INVALID', `Cannot read ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(path)}: ${why}`);
}


/***/ }),

/***/ 14616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zj: () => (/* binding */ nextPage),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   zw: () => (/* binding */ commonTagLimit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _auth_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90488);



/** Few repositories have more, and what follows costs a request for each. */
const commonTagLimit = { most: 100_000 };
/** Pages that may hold next to nothing; the others are bounded by the names in them. */
const maxPages = 1_000;
/** Names that a page holds at least, on average, where there are more pages. */
const fewOnPage = 10;
/**
 * Tags page by page (distribution-spec, "Listing Tags"): the Link header leads, on the same origin only, never twice to one page.
 *
 * Throws REGISTRY_PROTOCOL for a list of more names than `limit` allows, at the page that holds them, or with pages that do not end, and
 * the codes of refusals.
 */
async function* listTags(pages) {
    const { page, name, origin, first, limit, skipped } = pages;
    const seen = new Set();
    let path = first;
    let listed = 0;
    while (path !== undefined) {
        if (seen.has(String(path)) || seen.size >= maxPages + listed / fewOnPage) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot list tags: the pages of ${origin.host} do not end`);
        }
        seen.add(String(path));
        const response = await page(path);
        if (response.status !== 200)
            throw (0,_auth_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`list the tags of ${name}`, { ...response, text: response.body });
        const names = tagNames(response.body);
        listed += names.length;
        if (listed > limit.most)
            throw tooMany(pages);
        const tags = names.filter(_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz);
        if (tags.length < names.length)
            skipped(names.length - tags.length);
        yield* tags;
        path = nextPage(response.headers, new URL(response.url), origin);
    }
}
function tooMany({ name, origin, limit: { most, input } }) {
    const wish = input === undefined ? 'that many' : `\`${input}\``;
    const message = `Cannot list the tags of ${name}: ${origin.host} lists more than ${most} tags, expected at most ${wish}`;
    const raise = `If the repository is meant to have so many, raise \`${input}\`; each tag costs a request.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', message, { hint: input === undefined ? undefined : raise });
}
function tagNames(body) {
    const parsed = parseTagList(body);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        throw notAList();
    const { tags } = parsed;
    // An empty repository has `null` here, or nothing.
    if (tags === null || tags === undefined)
        return [];
    if (!Array.isArray(tags))
        throw notAList();
    return tags.map(tag => (typeof tag === 'string' ? tag : ''));
}
function parseTagList(body) {
    try {
        return JSON.parse(Buffer.from(body).toString('utf8'));
    }
    catch (error) {
        throw notAList(error);
    }
}
function notAList(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('REGISTRY_PROTOCOL', 'Cannot list tags: the answer is no tag list', { cause });
}
/** The next page by `Link: <…>; rel="next"` (RFC 8288), always at the registry's own origin. Throws UNSAFE_TARGET for one elsewhere. */
function nextPage(headers, current, origin) {
    for (const link of headers.all('link').flatMap(line => line.split(/,(?=\s*<)/))) {
        const [, target, rest = ''] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? [];
        if (target === undefined || !isNext(rest))
            continue;
        const url = URL.parse(target, current.href);
        if (!url || url.origin !== origin.origin)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('UNSAFE_TARGET', 'Cannot list tags: the next page lies on another host');
        // Artifactory leaves the repository out of the path: only its query is of use. The origin stays in front, since a path that begins
        // with two slashes would name a host.
        return new URL(`${origin.origin}${current.pathname}${url.search}`);
    }
    return undefined;
}
/** Whether the parameters of a link have `next` for a relation. One at a time: a quoted value is read to its end and never again. */
function isNext(parameters) {
    const relations = parameters.matchAll(/;[ \t]*rel[ \t]*=[ \t]*(?:"([^"]*)"|(next))/gi);
    return [...relations].some(([, quoted, plain]) => plain !== undefined || /\bnext\b/i.test(quoted ?? ''));
}


/***/ }),

/***/ 59029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ stepName),
/* harmony export */   u: () => (/* binding */ HandedOverFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _content_attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4317);
/* harmony import */ var _content_full_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61313);
/* harmony import */ var _content_make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50181);
/* harmony import */ var _content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14411);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64237);







/** The same images in the same order write to the same place, so that a step that is run again overwrites its own files. */
function stepName(verb, images) {
    const first = images[0]?.digest.replace(/^\w+:(.{12}).*$/, '$1') ?? 'none';
    return `${verb}-${first}-${images.length}`;
}
/** The files that a step hands to later ones, in a folder of their own below the job's temporary folder. */
class HandedOverFiles {
    #folder;
    #workspace;
    /**
     * @param name of the folder: the same name gives the same one, unless an earlier step ran as another user, whose folders are not ours
     *   to write to. Throws STORE_FAILED.
     */
    constructor({ temp, workspace }, name) {
        this.#folder = writableFolder(temp, name);
        this.#workspace = workspace;
    }
    /** Writes a file whole and gives its path, relative to the workspace where it lies in it. Throws STORE_FAILED. */
    async write(file, content) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, file);
        await (0,_content_store_write_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(content, path, 'the file');
        return (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(this.#workspace, path);
    }
    /** Writes the step's full report, `report.json`. Throws STORE_FAILED. */
    report(report) {
        return this.write('report.json', `${JSON.stringify(report, undefined, 2)}\n`);
    }
}
function writableFolder(temp, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'tallyman-files', name);
    const isOurs = (0,_content_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(() => {
        (0,_content_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    });
    return isOurs ? folder : freshFolder(temp);
}
function freshFolder(temp) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'tallyman-files-'));
    }
    catch (error) {
        throw (0,_content_full_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .storeFailure */ .Si)('make a folder for the files that later steps are handed', error);
    }
}


/***/ }),

/***/ 75693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ isMaskableToken),
/* harmony export */   Iu: () => (/* binding */ leastSecret),
/* harmony export */   KZ: () => (/* binding */ isSecretText),
/* harmony export */   h_: () => (/* binding */ isMaskable)
/* harmony export */ });
/*
 * The runner hides a masked value in all that the job prints from then on, and drops job outputs that hold it. What the workflow itself
 * gives as a secret is masked whatever its length, as the runner does; what a server gives only where it can be nothing but a secret.
 */
/** Characters that a server's token or signature has at least. */
const leastSecret = 8;
/** Whether text from a server is long enough for a secret: visible characters alone, letters or digits among them. */
function isSecretText(text) {
    return (typeof text === 'string' &&
        text.length >= leastSecret &&
        /^[\x21-\x7e]*[A-Za-z0-9][\x21-\x7e]*$/.test(text));
}
/**
 * Whether text from a server may be masked: at least 16 characters with a digit or of both cases, or 8 that mix letters and digits,
 * and no part of `shown`, what was asked anyway. What is shorter or plainer is a word that logs are made of, and no secret.
 */
function isMaskable(text, ...shown) {
    if (!isSecretText(text) || shown.some(each => each?.includes(text)))
        return false;
    if (text.length >= 16)
        return /\d/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text));
    return /^[\w~+-]+=*$/.test(text) && /[A-Za-z]/.test(text) && /\d/.test(text);
}
/**
 * Whether a registry's token may be masked: of the characters that bearer tokens have (RFC 6750, section 2.1), which JSON and references
 * have others beside, and no digest, piece of one or path to one. The runner drops outputs that hold what is masked.
 */
function isMaskableToken(token, ...shown) {
    return /^[\w.~+/-]+=*$/.test(token) && !isOfDigest(token) && isMaskable(token, ...shown);
}
function isOfDigest(text) {
    return /^[0-9a-f]+$/.test(text) || /sha(?:256|512)/.test(text);
}


/***/ }),

/***/ 53690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ destinationPath),
/* harmony export */   n: () => (/* binding */ folderToWrite)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91410);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64237);





/**
 * Where a file that an input names is written: through no link of the checkout that leads out of the workspace. Throws INPUT_INVALID, and
 * STORE_FAILED for what the system refuses.
 */
async function destinationPath(workspace, written, input) {
    try {
        const { path } = await (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathToWrite */ .ok)(workspace, written);
        return path;
    }
    catch (error) {
        const message = `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(written)}" for ${input}: ${(0,_file_text_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(error)}`;
        const hint = (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathHint */ .Pq)(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB(hint ? 'INPUT_INVALID' : 'STORE_FAILED', message, {
            cause: error,
            ...(hint && { hint }),
        });
    }
}
/** The same for a folder of blobs by digest, with the folders in it that are written to. */
async function folderToWrite(workspace, written, input) {
    const folder = await destinationPath(workspace, written, input);
    for (const inner of ['blobs/sha256', 'blobs/sha512', 'partial', 'in-use'])
        await destinationPath(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(written, inner), input);
    return folder;
}


/***/ })

};
;