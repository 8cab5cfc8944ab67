"use strict";
exports.id = 655;
exports.ids = [655];
exports.modules = {

/***/ 91496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ recompress)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);

/** Written here, so that no default of Node's decides about digests. */
const gzipSettings = {
    level: 6,
    windowBits: 15,
    memLevel: 8,
    strategy: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_DEFAULT_STRATEGY,
    chunkSize: 256 * 1024,
};
const zstdSettings = {
    chunkSize: 256 * 1024,
    params: {
        [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_compressionLevel]: 3,
        [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_checksumFlag]: 0,
        [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_contentSizeFlag]: 0,
    },
};
/** RFC 1952, section 2.3: no name, no time, no extra flags, operating system unknown. */
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/**
 * Compresses a layer so that the same tar gives the same bytes on every machine with the same release of Node's compressors.
 * Node's own gzip header names the operating system it was built for; a fixed one takes its place.
 * Input is compressed in pieces of one size, since zstd's output depends on where its input is cut.
 */
async function* recompress(tar, compression) {
    const engine = compression === 'gzip' ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createGzip)(gzipSettings) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createZstdCompress)(zstdSettings);
    const fed = feed(engine, tar).catch((error) => void engine.destroy(error));
    let header = compression === 'gzip' ? gzipHeader.byteLength : 0;
    try {
        if (header > 0)
            yield gzipHeader;
        for await (const chunk of engine) {
            const skipped = Math.min(header, chunk.byteLength);
            header -= skipped;
            if (skipped < chunk.byteLength)
                yield chunk.subarray(skipped);
        }
    }
    finally {
        engine.destroy();
        await fed;
    }
}
async function feed(engine, tar) {
    for await (const piece of pieces(tar)) {
        if (engine.destroyed)
            return;
        await new Promise(resolve => {
            engine.once('close', resolve);
            engine.write(piece, () => {
                engine.off('close', resolve);
                resolve();
            });
        });
    }
    engine.end();
}
const pieceBytes = 128 * 1024;
/** The same bytes in pieces of one length; only the last is shorter. */
async function* pieces(bytes) {
    let piece = Buffer.alloc(pieceBytes);
    let filled = 0;
    for await (const chunk of bytes) {
        for (let at = 0; at < chunk.byteLength;) {
            const taken = Math.min(pieceBytes - filled, chunk.byteLength - at);
            piece.set(chunk.subarray(at, at + taken), filled);
            filled += taken;
            at += taken;
            if (filled < pieceBytes)
                continue;
            yield piece;
            piece = Buffer.alloc(pieceBytes);
            filled = 0;
        }
    }
    if (filled > 0)
        yield piece.subarray(0, filled);
}


/***/ }),

/***/ 9171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ linearMatcher)
/* harmony export */ });
/* unused harmony export maxInstructions */
/**
 * A matcher whose time is bounded by pattern size times text length, whatever the pattern: the set of reachable
 * states is advanced one character at a time (Thompson 1968), so nothing is ever tried twice. Globs and regular
 * expressions both become an `Expression`; neither reaches the runtime's backtracking engine.
 */
/** Most instructions a pattern may need; `(a{100}){100}` asks for more and is refused. */
const maxInstructions = 2000;
/** The expression as a claim about texts, true where some part of the text matches; undefined when it is too large. */
function linearMatcher(expression) {
    const program = [];
    if (!emit(program, expression))
        return undefined;
    program.push({ op: 'match' });
    return text => run(program, text);
}
function emit(program, expression) {
    if (program.length > maxInstructions)
        return false;
    switch (expression.kind) {
        case 'set':
            program.push({ op: 'set', set: expression.set });
            return true;
        case 'start':
        case 'end':
            program.push({ op: expression.kind });
            return true;
        case 'sequence':
            return expression.parts.every(part => emit(program, part));
        case 'either':
            return emitEither(program, expression.options);
        case 'repeat':
            return emitRepeat(program, expression);
    }
}
function emitEither(program, options) {
    const jumps = [];
    for (const [index, option] of options.entries()) {
        const last = index === options.length - 1;
        const split = { op: 'split', first: program.length + 1, second: 0 };
        if (!last)
            program.push(split);
        if (!emit(program, option))
            return false;
        if (last)
            break;
        const jump = { op: 'jump', to: 0 };
        program.push(jump);
        jumps.push(jump);
        split.second = program.length;
    }
    for (const jump of jumps)
        jump.to = program.length;
    return true;
}
function emitRepeat(program, repeat) {
    for (let count = 0; count < repeat.min; count++) {
        const before = program.length;
        if (!emit(program, repeat.what))
            return false;
        // Nothing repeated is nothing: `((){1000}){1000}` must not cost a million rounds.
        if (program.length === before)
            break;
    }
    if (repeat.max === Number.POSITIVE_INFINITY)
        return emitStar(program, repeat.what);
    const splits = [];
    for (let count = repeat.min; count < repeat.max; count++) {
        const split = { op: 'split', first: program.length + 1, second: 0 };
        program.push(split);
        splits.push(split);
        if (!emit(program, repeat.what))
            return false;
    }
    for (const split of splits)
        split.second = program.length;
    return true;
}
function emitStar(program, what) {
    const split = { op: 'split', first: program.length + 1, second: 0 };
    const start = program.length;
    program.push(split);
    if (!emit(program, what))
        return false;
    program.push({ op: 'jump', to: start });
    split.second = program.length;
    return program.length <= maxInstructions;
}
function run(program, text) {
    let reached = new Set();
    for (let position = 0; position <= text.length; position++) {
        reached.add(0);
        const states = follow(program, reached, position === 0, position === text.length);
        if (states === 'matched')
            return true;
        reached = new Set();
        if (position === text.length)
            break;
        const code = text.charCodeAt(position);
        for (const { at, set } of states)
            if (includes(set, code))
                reached.add(at + 1);
    }
    return false;
}
/** The character tests reachable from `reached` without reading; a Set visits what is added while it is walked. */
function follow(program, reached, atStart, atEnd) {
    const tests = [];
    for (const at of reached) {
        const instruction = program[at];
        if (instruction.op === 'match')
            return 'matched';
        if (instruction.op === 'set')
            tests.push({ at, set: instruction.set });
        if (instruction.op === 'jump')
            reached.add(instruction.to);
        if (instruction.op === 'split')
            reached.add(instruction.first).add(instruction.second);
        if (instruction.op === 'start' && atStart)
            reached.add(at + 1);
        if (instruction.op === 'end' && atEnd)
            reached.add(at + 1);
    }
    return tests;
}
function includes({ ranges, negated }, code) {
    return ranges.some(([low, high]) => code >= low && code <= high) !== negated;
}


/***/ }),

/***/ 4655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DirectoryOrigin: () => (/* binding */ DirectoryOrigin)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/recompress.js
var recompress = __webpack_require__(91496);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/draft.js
var store_draft = __webpack_require__(27677);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/folder-entries.js






const pieceBytes = 256 * 1024;
/** Files looked at side by side. */
const atOnce = 32;
/** Never through a symlink, and never waiting for a pipe that took a file's place; Windows has neither flag. */
const openFlags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * All that a folder holds as entries of a layer, sorted by the bytes of their names: what was made when, by whom and in which order
 * leaves no trace. Hard links are files, symlinks are kept as they are and never followed; nothing is read before an entry is.
 * Throws FOLDER_INVALID for what a layer cannot hold: sockets, pipes, devices, names that are not UTF-8 or mean a deletion there.
 */
async function folderEntries(root, filter) {
    const entries = new Map();
    const leftOut = [];
    let level = [{ name: '', path: await told('', () => (0,promises_.realpath)(root)) }];
    while (level.length > 0) {
        const below = [];
        for (const folder of level) {
            const named = await namesIn(folder, filter);
            const found = named.filter(({ verdict }) => !verdict?.isLeftOut || filter?.hasExceptions);
            for (const { name, verdict } of named)
                if (verdict?.isLeftOut)
                    leftOut.push(name);
            for (let at = 0; at < found.length; at += atOnce) {
                const some = found.slice(at, at + atOnce);
                const stats = await Promise.all(some.map(each => told(each.name, () => (0,promises_.lstat)(each.path))));
                for (const [index, each] of some.entries()) {
                    const status = stats[index];
                    if (status.isDirectory())
                        below.push(each);
                    if (!each.verdict?.isLeftOut)
                        entries.set(each.name, await entryOf(each, status));
                }
            }
            // A link that took a folder's place meanwhile has led elsewhere.
            const real = await told(folder.name, () => (0,promises_.realpath)(folder.path));
            if (real !== folder.path)
                throw invalid(folder.name, 'a link took its place', 'a folder as before');
        }
        level = below;
    }
    if (filter?.hasExceptions)
        addFolders(entries);
    const sorted = [...entries].map(([name, entry]) => ({ key: Buffer.from(name), entry }));
    return {
        entries: sorted.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ entry }) => entry),
        leftOut: topmost(new Set(leftOut.filter(name => !entries.has(name)))),
    };
}
/** The paths that lie in none of the others. */
function topmost(paths) {
    return [...paths].filter(path => !paths.has(path.slice(0, Math.max(0, path.lastIndexOf('/')))));
}
/** What came in again brings the folders above it. */
function addFolders(entries) {
    for (const name of [...entries.keys()]) {
        for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
            const folder = name.slice(0, slash);
            if (entries.has(folder))
                break;
            entries.set(folder, { folder });
        }
    }
}
async function namesIn(folder, filter) {
    const names = await told(folder.name, () => (0,promises_.readdir)(folder.path, { encoding: 'buffer' }));
    return names.map(bytes => {
        const name = folder.name === '' ? String(bytes) : `${folder.name}/${bytes}`;
        const verdict = filter?.verdict(name, folder.verdict);
        const found = { name, path: (0,external_node_path_.join)(folder.path, String(bytes)), verdict };
        if (verdict?.isLeftOut)
            return found;
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            throw invalid(name, 'its name is not UTF-8');
        // image-spec, layer.md, "Whiteouts".
        if (String(bytes).startsWith('.wh.'))
            throw invalid(name, 'in a layer its name deletes another file');
        return found;
    });
}
async function entryOf({ name, path }, status) {
    if (status.isDirectory())
        return { folder: name };
    if (status.isSymbolicLink())
        return { symlink: name, target: await targetOf({ name, path }) };
    if (!status.isFile())
        throw invalid(name, `it is ${kindOf(status)}`);
    const isExecutable = (status.mode & 0o100) !== 0;
    return { name, size: status.size, isExecutable, open: () => contentOf({ name, path }, status) };
}
async function targetOf({ name, path }) {
    const target = await told(name, () => (0,promises_.readlink)(path, { encoding: 'buffer' }));
    if (!(0,external_node_buffer_.isUtf8)(target))
        throw invalid(name, 'where it points is not UTF-8');
    return process.platform === 'win32' ? String(target).replaceAll('\\', '/') : String(target);
}
/**
 * A file's bytes through one buffer: each piece is only good until the next is asked for. Its time tells it from another of its size,
 * which a link in the place of a folder above leads to.
 */
async function* contentOf({ name, path }, { size, mtimeMs }) {
    const file = await told(name, () => (0,promises_.open)(path, openFlags));
    try {
        const now = await told(name, () => file.stat());
        if (!now.isFile() || now.size !== size || now.mtimeMs !== mtimeMs)
            throw changed(name, size);
        const buffer = Buffer.allocUnsafeSlow(Math.min(size + 1, pieceBytes));
        let left = size;
        for (;;) {
            const { bytesRead } = await told(name, () => file.read(buffer, 0, buffer.length));
            if (bytesRead > left || (bytesRead === 0 && left > 0))
                throw changed(name, size);
            if (bytesRead === 0)
                return;
            left -= bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
async function told(name, read) {
    try {
        return await read();
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            throw error;
        const { code = 'an unknown fault' } = error;
        const message = `Cannot read ${name === '' ? 'the folder' : `"${(0,printable/* printable */.g)(name)}"`}: ${code}`;
        throw new errors/* TallyError */.jB('FOLDER_INVALID', message, { cause: error });
    }
}
function kindOf(status) {
    if (status.isSocket())
        return 'a socket';
    if (status.isFIFO())
        return 'a pipe';
    return 'a device';
}
function changed(name, size) {
    return invalid(name, 'it changed while it was read', `${size} bytes as before`);
}
function invalid(name, state, wish = 'files, folders and symlinks with plain names') {
    const message = `Cannot put "${(0,printable/* printable */.g)(name)}" into the layer: ${state}, expected ${wish}`;
    return new errors/* TallyError */.jB('FOLDER_INVALID', message);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/tar.js + 1 modules
var tar_tar = __webpack_require__(30864);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/folder-layer.js








/**
 * Puts a folder into the store as one layer: the same bytes for the same content on every machine. Read once, as a stream.
 * Throws FOLDER_INVALID for what a layer cannot hold and what changes meanwhile, STORE_FAILED.
 */
async function folderLayer(folder, store, { compression, time, filter, watch = bytes => bytes }) {
    const { entries, leftOut } = await folderEntries(folder, filter);
    for (const entry of entries)
        await checkGit(entry);
    const hash = (0,model_digest/* hasher */.YA)('sha256');
    // Names from a folder hold no slash and never lead upwards; backslashes are plain letters there.
    const tar = (0,tar_tar/* tarOf */.$)(entries, { time, nameOf: name => name });
    const open = async () => (0,recompress/* recompress */.e)(watch(hashed(tar, hash)), compression);
    const named = (0,model_digest/* digestOf */.ol)(Buffer.from(folder));
    const unlimited = { digest: named, size: Number.POSITIVE_INFINITY };
    const { digest, size } = await store.receiveNew(named, draft => (0,store_draft/* pour */.f)(open, draft, unlimited));
    const diffId = hash.digest();
    store.rememberDiffId(digest, compression, diffId);
    const layer = { mediaType: media_type.ociLayer[compression], digest, size };
    const files = entries.flatMap(entry => ('open' in entry ? [entry.name] : []));
    const isEmpty = entries.every(entry => 'folder' in entry);
    return { layer, diffId, leftOut, secrets: files.filter(looksSecret), isEmpty };
}
/** Files that hold passwords or keys wherever they are met; examples and public halves are none. */
const secretNames = [
    /^\.env(?:\.(?!(?:.*\.)?(?:example|sample|template|dist|defaults?)$).+)?$/,
    /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/,
    /^\.(?:netrc|pgpass|git-credentials|npmrc|pypirc|htpasswd)$/,
    /\.(?:p12|pfx|jks|keystore|kdbx|ppk)$/,
    /^(?:privkey\d*|.*private[._-]?key)\.pem$/,
    /\.key$/,
];
const secretPaths = /(?:^|\/)(?:\.aws\/credentials|\.docker\/config\.json|\.kube\/config)$/;
function looksSecret(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return secretPaths.test(path) || secretNames.some(each => each.test(name));
}
/** No settings of git are larger. */
const greatestGitConfig = 1024 * 1024;
/** actions/checkout leaves the job's token where git looks for it: in an image whoever pulls it could use it. */
async function checkGit(entry) {
    if (!('open' in entry) || !/(?:^|\/)\.git\/(?:.+\/)?config$/.test(entry.name))
        return;
    if (entry.size > greatestGitConfig)
        return;
    const pieces = [];
    for await (const piece of await entry.open())
        pieces.push(Buffer.from(piece));
    if (!/^[^#;\n]*\bextraheader\s*=\s*"?authorization:/im.test(Buffer.concat(pieces).toString('latin1')))
        return;
    const message = `Cannot put "${(0,printable/* printable */.g)(entry.name)}" into the layer: it holds the token of a checkout, expected another folder, or persist-credentials: false there`;
    throw new errors/* TallyError */.jB('FOLDER_INVALID', message);
}
async function* hashed(bytes, hash) {
    for await (const chunk of bytes) {
        hash.update(chunk);
        yield chunk;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/linear-match.js
var linear_match = __webpack_require__(9171);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/ignore-rules.js



/*
 * `.dockerignore` as moby/patternmatcher reads it. A pattern is matched against the whole path, with `*` and `?` within a part of it
 * and `**` across; what lies in a folder that matches matches too; a `!` takes back; the last one that matches decides.
 */
/** Characters of a pattern that is more than a plain path; a larger one asks for more than a matcher may hold. */
const greatestPattern = 16_000;
/** Reads a `.dockerignore`; undefined where it has no pattern. Throws FOLDER_INVALID naming the line that cannot be read. */
function parseIgnoreRules(text) {
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    const rules = lines.flatMap((line, at) => (line.startsWith('#') ? [] : (ruleIn(line.trim(), at + 1) ?? [])));
    if (rules.length === 0)
        return undefined;
    return { hasExceptions: rules.some(({ isException }) => isException), verdict: verdictOf(rules) };
}
/** Each rule keeps what it said of the folder above, as Docker's own walk does. */
function verdictOf(rules) {
    return (path, above) => {
        let isLeftOut = false;
        const matched = rules.map(({ isException, matches }, at) => {
            const isMatched = above?.matched[at] === true || (isException === isLeftOut && matches(path));
            if (isMatched)
                isLeftOut = !isException;
            return isMatched;
        });
        return { isLeftOut, matched };
    };
}
function ruleIn(line, number) {
    if (line === '')
        return undefined;
    const isException = line.startsWith('!');
    const written = isException ? line.slice(1).trim() : line;
    if (written === '')
        throw ignore_rules_invalid(number, 'nothing is behind its "!"');
    const pattern = cleaned(written);
    const problem = problemOf(pattern);
    if (problem !== undefined)
        throw ignore_rules_invalid(number, problem);
    return { isException, matches: matcherOf(pattern) ?? refuse(number) };
}
/** As Go's filepath.Clean writes a path, relative to the folder. */
function cleaned(written) {
    const path = external_node_path_.posix.normalize(written);
    const clean = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
    return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean;
}
function matcherOf(pattern) {
    // patternmatcher compares these as texts, the part behind leading stars without regard to slashes.
    if (!/[*?[\]\\]/.test(pattern))
        return path => path === pattern;
    const [, end = pattern] = /^\*\*([^*?[\]\\]*)$/.exec(pattern) ?? [];
    if (end !== pattern)
        return path => path.endsWith(end) || (end.startsWith('/') && path === end.slice(1));
    const [, start = pattern] = /^([^*?[\]\\]*)\*\*\/?$/.exec(pattern) ?? [];
    if (start !== pattern)
        return path => path.startsWith(start);
    if (pattern.length > greatestPattern)
        return undefined;
    const parts = partsOf(pattern);
    return parts && (0,linear_match/* linearMatcher */.c)({ kind: 'sequence', parts: [{ kind: 'start' }, ...parts, { kind: 'end' }] });
}
const anything = { kind: 'set', set: { ranges: [[10, 10]], negated: true } };
const withinPart = { kind: 'set', set: { ranges: [[47, 47]], negated: true } };
function partsOf(pattern) {
    const parts = [];
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at] ?? '';
        if (char === '*' && pattern[at + 1] === '*') {
            at += pattern[at + 2] === '/' ? 2 : 1;
            const across = { kind: 'repeat', what: anything, min: 0, max: Number.POSITIVE_INFINITY };
            const isLast = at + 1 >= pattern.length;
            parts.push(isLast ? across : optional({ kind: 'sequence', parts: [across, literal('/')] }));
        }
        else if (char === '*')
            parts.push({ kind: 'repeat', what: withinPart, min: 0, max: Number.POSITIVE_INFINITY });
        else if (char === '?')
            parts.push(withinPart);
        else if (char === '[') {
            const { set, end } = setAt(pattern, at);
            parts.push(set);
            at = end;
        }
        else if (char === '\\')
            parts.push(literal(pattern[++at] ?? '\\'));
        else
            parts.push(literal(char));
    }
    return parts;
}
/** A class of characters, and the index of its closing bracket; its grammar was checked. */
function setAt(pattern, start) {
    const negated = pattern[start + 1] === '^';
    const ranges = [];
    let at = negated ? start + 2 : start + 1;
    const take = () => {
        if (pattern[at] === '\\')
            at++;
        return pattern.charCodeAt(at++);
    };
    while (pattern[at] !== ']' && at < pattern.length) {
        const low = take();
        const isRange = pattern[at] === '-' && pattern[at + 1] !== ']';
        if (isRange)
            at++;
        ranges.push([low, isRange ? take() : low]);
    }
    return { set: { kind: 'set', set: { ranges, negated } }, end: at };
}
/** What Go's filepath.Match refuses. */
function problemOf(pattern) {
    const rest = pattern.replace(/\\./gs, '');
    if (rest.endsWith('\\'))
        return 'nothing is behind its last "\\"';
    for (let open = rest.indexOf('['); open >= 0;) {
        const close = rest.indexOf(']', open + 1);
        if (close <= open + 1)
            return 'a "[" has no end';
        open = rest.indexOf('[', close + 1);
    }
    return undefined;
}
function literal(char) {
    const code = char.charCodeAt(0);
    return { kind: 'set', set: { ranges: [[code, code]], negated: false } };
}
function optional(what) {
    return { kind: 'repeat', what, min: 0, max: 1 };
}
function refuse(number) {
    throw ignore_rules_invalid(number, 'the pattern is too large');
}
/** Without the line itself: a link in the file's place may have led to another one. */
function ignore_rules_invalid(number, state) {
    const message = `Cannot read .dockerignore: line ${number}: ${state}, expected a pattern as Docker reads it`;
    return new errors/* TallyError */.jB('FOLDER_INVALID', message);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/model/rewrite/extend-config.js



const createdBy = 'tallyman push directory';
/**
 * The config of an image with one more layer (image-spec, config.md): what the base says stays, in its order, but for what is
 * added; the same arguments give the same bytes. As in a Dockerfile, a new entrypoint takes the base's cmd away.
 * Throws MANIFEST_INVALID for a base's config that cannot be read.
 */
function extendConfig(base, { diffId, time, run }) {
    const created = new Date(time * 1000).toISOString().replace('.000Z', 'Z');
    const { fields, diffIds, history, settings } = read(base);
    const made = {
        ...fields,
        created,
        config: extendedRun(settings, run),
        rootfs: { type: 'layers', diff_ids: [...diffIds, diffId] },
        history: [...aligned(history, diffIds.length), { created, created_by: createdBy }],
    };
    return Buffer.from(JSON.stringify(made));
}
function read(base) {
    if ('platform' in base) {
        const fields = { created: '', ...(0,model_platform/* platformFields */.vC)(base.platform) };
        return { fields, diffIds: [], history: [], settings: {} };
    }
    const { diffIds, history, run } = (0,config/* parseImageConfig */.FB)(base.bytes, base.layers);
    const { container, container_config, ...fields } = JSON.parse(Buffer.from(base.bytes).toString());
    const { variant } = base;
    return { fields: variant ? { ...fields, variant } : fields, diffIds, history, settings: run };
}
/** History has an entry for every layer or none at all; what a base left out is filled, so that ours stands for our layer. */
function aligned(history, layers) {
    const told = history.filter(({ empty_layer }) => empty_layer !== true).length;
    const missing = Array.from({ length: Math.max(0, layers - told) }, () => ({ created_by: 'unknown' }));
    return [...history, ...missing];
}
function extendedRun(base, run) {
    const { entrypoint, cmd = entrypoint && [], env, workdir, user, labels, expose } = run;
    const ports = Object.fromEntries(expose.map(port => [port, {}]));
    return pruned({
        ...base,
        ...(entrypoint ? { Entrypoint: listOrNone(entrypoint) } : {}),
        ...(cmd ? { Cmd: listOrNone(cmd) } : {}),
        ...(env.length > 0 ? { Env: mergedEnv((0,json_fields/* textListField */.y7)(base, 'Env', 'config.config') ?? [], env) } : {}),
        ...(workdir === undefined ? {} : { WorkingDir: workdir }),
        ...(user === undefined ? {} : { User: user }),
        ...(labels.length > 0 ? { Labels: merged(base.Labels, Object.fromEntries(labels)) } : {}),
        ...(expose.length > 0 ? { ExposedPorts: merged(base.ExposedPorts, ports) } : {}),
    });
}
function listOrNone(list) {
    return list.length > 0 ? list : undefined;
}
function pruned(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
function mergedEnv(base, more) {
    const all = [...base, ...more].map(line => [line.split('=', 1)[0] ?? '', line]);
    return [...new Map(all).values()];
}
/** Sorted, so that the order in which they were written leaves no trace. */
function merged(base, more) {
    const all = { ...(0,json_fields/* fieldsOf */.Pf)(base ?? {}, 'config.config'), ...more };
    return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/annotate-image.js
var annotate_image = __webpack_require__(99091);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/model/rewrite/extend-image.js





/**
 * The manifest of an image with one layer on top of another image's, whose layers stand in it as they do there; OCI's media types,
 * and the base by the annotations that image-spec has for it (annotations.md). The base's own annotations are about the base.
 */
function extendImage(base, addition) {
    const { config, layer, baseName } = addition;
    const below = base ? (0,json_fields/* listField */.FZ)((0,annotate_image/* asOci */.q)(fieldsIn(base)), 'layers', 'manifest') : [];
    const about = base && {
        'org.opencontainers.image.base.digest': base.descriptor.digest,
        ...(baseName === undefined ? {} : { 'org.opencontainers.image.base.name': baseName }),
    };
    return madeOf({
        schemaVersion: 2,
        mediaType: media_type.ociManifest,
        config: { mediaType: media_type.ociConfig, digest: config.digest, size: config.size },
        layers: [...(below ?? []), layer],
        ...(about ? { annotations: about } : {}),
    });
}
/** An image for each of several platforms as one index. */
function indexOf(images) {
    const manifests = images.map(({ image, platform }) => ({
        ...image.descriptor,
        ...(platform ? { platform: (0,model_platform/* platformFields */.vC)(platform) } : {}),
    }));
    return madeOf({ schemaVersion: 2, mediaType: media_type.ociIndex, manifests });
}
function fieldsIn({ bytes }) {
    return (0,json_fields/* fieldsOf */.Pf)(JSON.parse(Buffer.from(bytes).toString()), 'manifest');
}
function madeOf(fields) {
    return (0,model_document/* parseDocument */.Tp)(Buffer.from(JSON.stringify(fields)));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/read-sources.js
var read_sources = __webpack_require__(42341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/registry-upload-source.js
var registry_upload_source = __webpack_require__(53837);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/upload-source.js
var upload_source = __webpack_require__(47153);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/base-images.js






const readsAtOnce = 4;
/** The images of a base that are meant, each once. Throws PLATFORM_MISSING, MEDIA_TYPE_UNSUPPORTED, MANIFEST_INVALID, and what reading throws. */
async function baseImages(digest, selection, reading) {
    const root = await reading.document(digest);
    const { manifest } = root;
    if (manifest.kind === 'image')
        return [await baseImage(root, undefined, reading)];
    const platforms = selection === 'all' ? (0,platform_choice/* platformsOf */.Wt)(manifest) : selection;
    const chosen = platforms.map(platform => (0,platform_choice/* choosePlatform */.xV)(manifest, platform, `the base ${digest}`));
    if (chosen.length === 0)
        throw new errors/* TallyError */.jB('PLATFORM_MISSING', `Cannot use the base ${digest}: it names no platform`, {
            hint: 'Use a base whose index says platforms, or pin the image of one platform by its own digest.',
        });
    const distinct = [...new Map(chosen.map(entry => [entry.digest, entry])).values()];
    return (0,concurrency/* mapLimit */.sf)(distinct, readsAtOnce, async ({ digest, platform }) => baseImage(await reading.document(digest), platform, reading));
}
/** Nothing, for each of the platforms. Throws INPUT_INVALID where none is named. */
function scratchBases(selection) {
    if (selection === 'all') {
        const state = 'none is named, and the base is scratch, which has none';
        const message = `Cannot make an image: platforms: ${state}, expected for example linux/amd64`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', message);
    }
    const distinct = new Map(selection.map(platform => [(0,model_platform/* formatPlatform */.Bq)(platform), platform]));
    return [...distinct.values()].map(platform => ({ platform, config: { platform } }));
}
async function baseImage(document, listed, { readConfig }) {
    const { manifest, descriptor } = document;
    if (manifest.kind !== 'image' || !(0,media_type.isImageConfig)(manifest.config.mediaType)) {
        const message = `Cannot use the base ${descriptor.digest}: it is no image, expected one`;
        throw new errors/* TallyError */.jB('MEDIA_TYPE_UNSUPPORTED', message);
    }
    const bytes = await readConfig(manifest.config);
    const layers = manifest.layers.length;
    const spelled = (0,config/* spelledPlatform */.x$)(bytes);
    if (spelled === undefined)
        return { platform: listed, config: { bytes, layers }, document };
    const variant = unsaidVariant(spelled, listed);
    if (variant === undefined)
        return { platform: spelled, config: { bytes, layers }, document };
    return { platform: { ...spelled, variant }, config: { bytes, layers, variant }, document };
}
/** What an index says of its image's processor and the image itself does not: an arm without a variant would be taken for v7. */
function unsaidVariant(spelled, listed) {
    if (!listed?.variant || spelled.variant)
        return undefined;
    const { os, architecture, variant } = (0,model_platform/* normalizePlatform */.FL)({ ...spelled, variant: listed.variant });
    const isOfIt = os === listed.os && architecture === listed.architecture && variant === listed.variant;
    return isOfIt ? variant : undefined;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/told-bytes.js
var told_bytes = __webpack_require__(79635);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/directory-origin.js






















const imagesAtOnce = 4;
/** A folder as an origin: one layer of its own on top of a base, for each of several platforms, the same bytes on every machine. */
class DirectoryOrigin {
    kind = 'directory';
    images = [];
    supply;
    mountFrom;
    #wish;
    #ports;
    #base;
    #documents = new Map();
    #root;
    #layer;
    constructor(wish, ports, base) {
        this.#wish = wish;
        this.#ports = ports;
        this.#base = base.document;
        this.supply = base.supply;
        this.mountFrom = wish.base ? [wish.base] : [];
    }
    /** Nothing is read before the image is resolved. Throws CREDENTIALS_INVALID. */
    static async open(wish, ports) {
        const { store, registries, progress } = ports;
        const places = wish.base ? await registries.places(wish.base) : [];
        const sources = [(0,read_sources/* storeSource */.bm)(store), ...(0,read_sources/* repositorySources */.rl)(places)];
        // What a mirror says when it fails is not worth a word: its registry is asked next.
        const document = async (digest) => (await (0,read_sources/* nearestDocument */.a4)(digest, sources, () => undefined)).document;
        const supply = wish.base
            ? (0,registry_upload_source/* registryUploadSource */._)(places, store, { ...ports, progress })
            : (0,upload_source/* storeUploadSource */.a)(store);
        return new DirectoryOrigin(wish, ports, { supply, document });
    }
    /**
     * Makes the image, once. Throws FOLDER_INVALID, NOT_FOUND, PLATFORM_MISSING, INPUT_INVALID for what has no such layers, STORE_FAILED,
     * and what reading the base throws.
     */
    resolve() {
        this.#root ??= this.#make();
        return this.#root;
    }
    /** What became of the folder's files; undefined before the image is made. */
    get folder() {
        return this.#layer;
    }
    async document(digest) {
        const made = this.#documents.get(digest);
        if (made)
            return made;
        throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find ${digest}: it was not made from the folder`);
    }
    async has(wanted) {
        return this.#documents.has(wanted.digest) || this.#ports.store.has(wanted);
    }
    async fetch(wanted, from = 0) {
        const { store } = this.#ports;
        if (!(await store.has(wanted)))
            await this.supply.keep?.(wanted);
        return store.fetch(wanted, from);
    }
    async [Symbol.asyncDispose]() {
        // Store and registries are the caller's.
    }
    async #make() {
        const { selection, base, compression, time } = this.#wish;
        const { store, workspace, say } = this.#ports;
        const watch = (bytes) => (0,told_bytes/* toldBytes */.f)(bytes, `packing ${(0,printable/* printable */.g)(this.#wish.path)}`, say);
        const folder = await folderToPush(this.#wish.path, store, workspace);
        const filter = await ignoreRulesOf(folder);
        const [layer, bases] = await Promise.all([
            (0,full_disk/* namingWork */.UP)(`pack "${(0,printable/* printable */.g)(this.#wish.path)}"`, () => folderLayer(folder, store, { compression, time, filter, watch })),
            base
                ? baseImages(base.digest, selection, { document: this.#base, readConfig: this.#config })
                : scratchBases(selection),
        ]);
        this.#layer = layer;
        const images = await (0,concurrency/* mapLimit */.sf)(bases, imagesAtOnce, each => this.#image(each, layer));
        const [first, second] = images;
        const root = first && !second ? first.image : indexOf(images);
        this.#documents.set(root.descriptor.digest, root);
        return root;
    }
    #config = (config) => (0,bytes/* readAll */.yw)(this, config);
    async #image(base, { layer, diffId }) {
        const { platform, document } = base;
        checkLayers(platform && (0,model_platform/* normalizePlatform */.FL)(platform));
        const { run, time } = this.#wish;
        const bytes = extendConfig(base.config, { diffId, time, run });
        const config = { mediaType: media_type.ociConfig, digest: (0,model_digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
        await this.#ports.store.putBytes(config, bytes);
        const image = extendImage(document, { config, layer, baseName: this.#baseName() });
        this.#documents.set(image.descriptor.digest, image);
        return { image, platform };
    }
    #baseName() {
        const { tag, registry, repository } = this.#wish.base ?? {};
        if (tag === undefined || registry === undefined || repository === undefined)
            return undefined;
        return (0,reference/* formatReference */.FH)({ registry, repository, tag });
    }
}
async function folderToPush(path, { root }, workspace) {
    const shown = (0,printable/* printable */.g)(path);
    const isFolder = async (folder) => (await (0,promises_.stat)(folder)).isDirectory();
    try {
        const { path: folder } = await (0,workspace_path/* pathToRead */.DW)(workspace, path);
        if (!(await isFolder(folder)))
            throw new errors/* TallyError */.jB('FOLDER_INVALID', `Cannot push "${shown}": it is no folder, expected one`);
        if (!(0,workspace_path/* isBelow */.Yw)(await (0,promises_.realpath)(folder), await (0,promises_.realpath)(root)))
            return folder;
        const message = `Cannot push "${shown}": the content store is in it, expected it elsewhere`;
        throw new errors/* TallyError */.jB('FOLDER_INVALID', message);
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            throw error;
        const isMissing = error.code === 'ENOENT';
        throw new errors/* TallyError */.jB(isMissing ? 'NOT_FOUND' : 'FOLDER_INVALID', `Cannot read the folder "${shown}": ${(0,file_text/* fileProblem */.Wj)(error)}`, { cause: error, hint: isMissing ? missingHint : (0,workspace_path/* pathHint */.Pq)(error) });
    }
}
const missingHint = 'Check the path, which is relative to the workspace. The step that makes the folder has to run before this one.';
/** The rules of the folder's own `.dockerignore`, where it has one. */
function ignoreRulesOf(folder) {
    const hint = 'Correct the `.dockerignore` at the top of the folder, or remove it.';
    return (0,errors/* withHints */.z9)({ FOLDER_INVALID: hint }, () => readIgnoreRules(folder));
}
async function readIgnoreRules(folder) {
    const path = (0,external_node_path_.join)(folder, '.dockerignore');
    try {
        if (!(await (0,workspace_path/* isWithin */.UO)(path, await (0,promises_.realpath)(folder))))
            throw new errors/* TallyError */.jB('FOLDER_INVALID', 'Cannot read .dockerignore: it is a link that leads out of the folder');
        return parseIgnoreRules(await (0,file_text/* fileText */.CG)(path));
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            throw error;
        if (error.code === 'ENOENT')
            return undefined;
        throw new errors/* TallyError */.jB('FOLDER_INVALID', `Cannot read .dockerignore: ${(0,file_text/* fileProblem */.Wj)(error)}`, {
            cause: error,
        });
    }
}
/** Layers of Windows have a form of their own, with files below `Files` and the registry's hives. */
function checkLayers(platform) {
    if (platform?.os !== 'windows')
        return;
    const wish = 'an image of another system';
    const shown = (0,printable/* printable */.g)((0,model_platform/* formatPlatform */.Bq)(platform));
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot make a layer for ${shown} from a folder: expected ${wish}`);
}


/***/ }),

/***/ 79635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toldBytes)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87656);
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


/** The same bytes; every few seconds it is said how many have passed of `what`. */
async function* toldBytes(bytes, what, say, everyMs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        let sum = 0;
        const _ = __addDisposableResource(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_0__/* .heartbeat */ .j)(say, () => [`${what}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(sum)}`], everyMs), false);
        for await (const chunk of bytes) {
            sum += chunk.byteLength;
            yield chunk;
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


/***/ }),

/***/ 42341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ inlineSource),
/* harmony export */   Oy: () => (/* binding */ cacheSource),
/* harmony export */   a4: () => (/* binding */ nearestDocument),
/* harmony export */   bm: () => (/* binding */ storeSource),
/* harmony export */   rl: () => (/* binding */ repositorySources)
/* harmony export */ });
/* harmony import */ var _content_store_draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27677);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97055);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3443);
/* harmony import */ var _registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50245);





/** The content store as the nearest source of documents; its blobs never need a delivery. */
function storeSource(store) {
    return {
        name: 'store',
        async document(digest) {
            const bytes = await store.document(digest);
            return bytes && (0,_model_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(bytes, { digest });
        },
        deliver: async () => undefined,
    };
}
/** The Actions cache as a source; it decides itself what it is asked and when it is given up. */
function cacheSource(cache, registries) {
    return {
        name: 'cache',
        document: digest => cache.document(digest),
        deliver: (wanted, draft, watch) => cache.deliver(wanted, { draft, watch }, (url, blob) => registries.deliverFrom(url, blob)),
    };
}
/** Content that a descriptor carries itself, used when it is what the descriptor says. */
const inlineSource = {
    name: 'inline',
    document: async () => undefined,
    async deliver(wanted, draft) {
        const bytes = (0,_model_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineData */ .S)(wanted);
        return bytes && (0,_content_store_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .pour */ .f)(async () => singleChunk(bytes), draft, wanted);
    },
};
async function* singleChunk(bytes) {
    yield bytes;
}
/** A repository's places, nearest first: mirrors, then the registry itself. */
function repositorySources(places) {
    return places.map((place, at) => {
        const isMirror = at < places.length - 1;
        return {
            name: isMirror ? 'mirror' : 'registry',
            ...(isMirror && { mirror: place.host.origin.host }),
            document: digest => place.resolve({ digest }),
            deliver: (wanted, draft, watch) => place.deliver(wanted, draft, watch),
        };
    });
}
/** A document from the nearest source that has it. Throws what the last source threw, or NOT_FOUND. */
async function nearestDocument(digest, sources, passed) {
    let last;
    const mirrors = [];
    for (const source of sources) {
        try {
            const document = await source.document(digest);
            if (document)
                return { document, source: source.name };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isPassable */ .C_)(error))
                throw error;
            if (source !== sources.at(-1))
                passed(source.name, error);
            if (source.mirror !== undefined)
                mirrors.push({ mirror: source.mirror, error });
            last = source.mirror === undefined ? (0,_registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_4__/* .afterMirrors */ .n)(error, mirrors) : error;
        }
    }
    throw (last ??
        new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${digest} in ${sources.map(({ name }) => name).join(', ')}`));
}


/***/ }),

/***/ 53837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ registryUploadSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50245);
/* harmony import */ var _read_sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42341);
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88381);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7337);






/** Blobs of a repository, from the store where it has them, else from its mirrors and its registry. */
function registryUploadSource(places, store, options) {
    const sources = [_read_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineSource */ .FU, ...(0,_read_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .repositorySources */ .rl)(places)];
    return {
        name: 'registry',
        async open(blob) {
            if (await store.has(blob))
                return store.scan(blob.digest);
            const passed = (_, error) => options.progress.passed(blob, 'mirror', error);
            return named(blob, await (0,_registry_repository_first_of_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .K)(places, place => place.scan(blob), passed));
        },
        async keep(blob) {
            const name = places.at(-1)?.name;
            if (name)
                options.progress.named?.({ name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(name), blobs: [blob] });
            const steps = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_3__/* .plan */ .et)([blob], store, () => sources);
            const missing = steps.flatMap(({ how, blob }) => (how === 'fetch' ? [blob] : []));
            (0,_room_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoreRoom */ .nA)(`keep ${blob.digest} for several registries`, missing, store);
            await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_3__/* .transfer */ .k0)(steps, store, { ...options, concurrency: 1 });
        },
    };
}
/** A body that breaks off is the source's failure, not that of where its bytes go. */
async function* named({ digest }, bytes) {
    try {
        yield* bytes;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('REGISTRY_UNAVAILABLE', `Cannot read ${digest}: the answer broke off`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 88381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nA: () => (/* binding */ checkStoreRoom),
/* harmony export */   nR: () => (/* binding */ isOneDevice)
/* harmony export */ });
/* unused harmony export checkRoom */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _declared_bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34912);






const hint = 'The manifests say so; nothing was written yet, and drafts of earlier runs were dropped. Free space there, or put `store` or the destination on a larger disk; a store that outlasts its jobs is kept small by prune with `images: store`. If the image cannot be so large, do not use it.';
/** Whether each file system has as much free as is to be written to it in sum. */
function hasRoom(needed) {
    return shortages(needed).length === 0;
}
/**
 * Throws CONTENT_TOO_LARGE where a file system has less free than is to be written to it in sum. A file system that does not say how
 * large it is counts as large enough.
 *
 * @param action what the bytes are for, as in "Cannot <action>"
 */
function checkRoom(action, needed) {
    const [shortage] = shortages(needed);
    if (!shortage)
        return;
    const { path, bytes, free } = shortage;
    const state = `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes)} (${bytes} bytes) are to be written below "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path)}"`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('CONTENT_TOO_LARGE', `Cannot ${action}: ${state}, expected at most the ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(free)} (${free} bytes) that are free there`, { details: { needed: bytes, free }, hint });
}
/**
 * Throws CONTENT_TOO_LARGE where blobs that are missing in a store, and what is written beside it, have no room. Drafts that nobody
 * works at go first; what has come of the blobs already counts.
 */
function checkStoreRoom(action, missing, store, beside = []) {
    const whole = (0,_declared_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .sumOf */ .XN)(missing);
    const needed = () => {
        const begun = missing.reduce((sum, blob) => sum + store.draftBytes(blob), 0);
        return [{ path: store.root, bytes: whole - begun }, ...beside];
    };
    if (!hasRoom(needed()))
        store.freeDrafts();
    checkRoom(action, needed());
}
/** File systems with less free than is to be written, each by the first path on it. */
function shortages(needed) {
    const wanted = needed.filter(({ bytes }) => bytes > 0);
    return [...Map.groupBy(wanted, ({ path }) => deviceOf(path)).values()].flatMap(each => {
        const path = each[0]?.path ?? '';
        const bytes = each.reduce((sum, { bytes }) => sum + bytes, 0);
        const free = freeAt(existing(path));
        return free < bytes ? [{ path, bytes, free }] : [];
    });
}
/** Whether what is written below two paths lands on one file system, where a hard link takes no room. */
function isOneDevice(one, other) {
    return deviceOf(one) === deviceOf(other);
}
function deviceOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(existing(path)).dev;
}
/** The nearest folder above a path, or the path itself, that exists. */
function existing(path) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const isThere = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
    return isThere || above === path ? path : existing(above);
}
function freeAt(folder) {
    const { bavail, bfree, blocks, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(folder);
    // Some network and overlay file systems have no number of their own.
    if (blocks === 0)
        return Number.POSITIVE_INFINITY;
    return (process.getuid?.() === 0 ? bfree : bavail) * bsize;
}


/***/ })

};
;