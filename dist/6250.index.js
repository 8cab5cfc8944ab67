"use strict";
exports.id = 6250;
exports.ids = [6250];
exports.modules = {

/***/ 56250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PulledRootfs: () => (/* binding */ PulledRootfs)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/recompress.js + 2 modules
var recompress = __webpack_require__(19377);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/layers.js
var inspect_layers = __webpack_require__(69391);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/inspect/layer-files.js
var layer_files = __webpack_require__(27517);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/spool.js
var spool = __webpack_require__(96978);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/rootfs/content-spool.js



/** Bytes that a writer gathers before it writes them. */
const gathered = 1024 * 1024;
/** Holes below this are kept as zeros: a part costs memory, and two calls to write it. */
const leastHole = 4096;
/** Parts from which on only long holes are kept as holes. */
const manyParts = 500_000;
const leastLongHole = 1024 * 1024;
const zeros = Buffer.alloc(gathered);
/** The contents of files in one unnamed file of the disk, of which nothing is left once it is closed, even after a kill. */
class ContentSpool {
    #file;
    #folder;
    #end = 0;
    #parts = 0;
    constructor(file, folder) {
        this.#file = file;
        this.#folder = folder;
    }
    /** Throws STORE_FAILED. */
    static async open(folder) {
        return new ContentSpool(await (0,spool/* namelessFile */.V)(folder), folder);
    }
    /** Returns a writer for contents that come one after the other; several may write at once. */
    writer() {
        return new SpoolWriter({
            reserve: bytes => {
                this.#end += bytes;
                return this.#end - bytes;
            },
            begin: () => {
                this.#parts += 1;
            },
            leastHole: () => (this.#parts < manyParts ? leastHole : leastLongHole),
            write: (bytes, at) => (0,full_disk/* writeFully */.KM)(this.#file.fd, bytes, at, this.#folder),
        });
    }
    /** Fills `bytes` from an offset of the spool. Throws STORE_FAILED. */
    read(bytes, from) {
        for (let done = 0; done < bytes.byteLength;) {
            const read = this.#read(bytes, done, from + done);
            if (read === 0)
                throw (0,full_disk/* storeFailure */.Si)('read what was unpacked', { code: 'a file that was cut short' });
            done += read;
        }
    }
    #read(bytes, done, at) {
        try {
            return (0,external_node_fs_.readSync)(this.#file.fd, bytes, done, bytes.byteLength - done, at);
        }
        catch (error) {
            throw (0,full_disk/* storeFailure */.Si)('read what was unpacked', error);
        }
    }
    async [Symbol.asyncDispose]() {
        await this.#file.close();
    }
}
class SpoolWriter {
    #room;
    #buffer = Buffer.allocUnsafeSlow(gathered);
    #at = 0;
    #filled = gathered;
    constructor(room) {
        this.#room = room;
    }
    /** A sink for the content of one file; `done` is called at its end. */
    sink(done) {
        const parts = [];
        let at = 0;
        const data = (piece) => {
            for (let rest = piece; rest.byteLength > 0;) {
                const [from, length] = this.#take(rest);
                const last = parts.at(-1);
                if (last && last.from + last.length === from && last.at + last.length === at)
                    last.length += length;
                else {
                    parts.push({ at, from, length });
                    this.#room.begin();
                }
                at += length;
                rest = rest.subarray(length);
            }
        };
        return {
            data,
            hole: length => {
                if (length < this.#room.leastHole())
                    data(zeros.subarray(0, length));
                else
                    at += length;
            },
            end: () => done({ parts }),
        };
    }
    /** Must be called after the last content. Throws STORE_FAILED. */
    end() {
        if (this.#filled === gathered)
            return;
        this.#room.write(this.#buffer.subarray(0, this.#filled), this.#at);
        this.#filled = gathered;
    }
    /** Returns the offset in the spool, and the number of bytes that were taken. */
    #take(bytes) {
        if (this.#filled === gathered) {
            this.#at = this.#room.reserve(gathered);
            this.#filled = 0;
        }
        const taken = bytes.subarray(0, gathered - this.#filled);
        const from = this.#at + this.#filled;
        this.#buffer.set(taken, this.#filled);
        this.#filled += taken.byteLength;
        if (this.#filled === gathered)
            this.#room.write(this.#buffer, this.#at);
        return [from, taken.byteLength];
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/files/merge-layers.js
var merge_layers = __webpack_require__(9164);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/path-glob.js
var path_glob = __webpack_require__(29624);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/rootfs/chosen-paths.js



/**
 * The files at these paths: globs, or names as they are, a folder with all that is in it. No path chooses everything. Throws NOT_FOUND for
 * paths without a file, INPUT_INVALID for a malformed glob.
 *
 * @param files each folder right before what is in it
 */
function chosenFiles(files, paths) {
    if (paths.length === 0)
        return files;
    const wanted = paths.map(parsed);
    let within;
    const chosen = files.filter(({ file: { path, type } }) => {
        const named = wanted.filter(each => each.path === '' || each.path === path || each.matches(path));
        for (const each of named)
            each.isFound = true;
        if (within !== undefined && path.startsWith(within))
            return true;
        if (named.length > 0 && type === 'folder')
            within = `${path}/`;
        return named.length > 0;
    });
    // The root of an image without files.
    const missing = wanted.filter(({ isFound, path }) => !isFound && path !== '');
    if (missing.length > 0)
        throw notFound(missing, files);
    return chosen;
}
function parsed(written) {
    const path = written.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '');
    const pattern = path === '' ? undefined : (0,path_glob/* parsePathGlob */.V)(path);
    const isGlob = pattern !== undefined && !('problem' in pattern);
    return {
        written,
        path,
        matches: isGlob ? each => pattern.matches(each) : () => false,
        problem: pattern && 'problem' in pattern ? pattern.problem : undefined,
        isFound: false,
    };
}
/** Paths that an error names; the rest is counted. */
const mostNamed = 20;
function notFound(missing, files) {
    const malformed = missing.find(({ problem }) => problem !== undefined);
    if (malformed)
        return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot select files by path: ${malformed.problem}`, {
            hint: 'Write paths below the root of the image, such as etc/passwd or usr/lib/**/*.so.',
        });
    const links = new Map(files.flatMap(({ file: { path, type, target = '' } }) => type === 'symlink' ? [[path, target]] : []));
    const named = missing
        .slice(0, mostNamed)
        .map(each => `"${(0,printable/* printable */.g$)(each.written)}"${throughLink(each, links)}`);
    const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : '';
    return new errors/* TallyError */.jB('NOT_FOUND', `Cannot take ${named.join(', ')}${more} from the image: no file is there`, {
        hint: 'Look at the files of the image with `show: files`. Links are not followed: name the path that they lead to.',
    });
}
/** Tells of the link on the way to a path, if there is one. */
function throughLink({ path }, links) {
    for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        const target = links.get(path.slice(0, slash));
        if (target !== undefined)
            return ` (${(0,printable/* printable */.g$)(path.slice(0, slash))} is a link to ${(0,printable/* printable */.g$)(target)})`;
    }
    return '';
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/rootfs/root-files.js




/**
 * The file system that layers, lowest first, give: all of it, or the files at some paths with the folders on the way to them. Throws
 * ARCHIVE_INVALID for a hard link to nothing or to a folder, as engines refuse it, NOT_FOUND, and what merging throws.
 */
function rootFilesOf(layers, paths) {
    const merged = (0,merge_layers/* mergeInOrder */.wj)(layers);
    const chosen = new Set(chosenFiles(merged, paths));
    const first = new Map();
    const files = merged.flatMap(each => {
        const file = chosen.has(each) ? rootFile(each, first) : undefined;
        return file ?? (each.file.type === 'folder' ? [{ ...folder(each), isOnTheWay: true }] : []);
    });
    const root = layers.flat().findLast(({ path, type }) => path === '' && type === 'folder');
    return { files: withoutSideways(files), root };
}
/** Leaves out folders that lead to nothing that was chosen. */
function withoutSideways(files) {
    let after;
    return files
        .toReversed()
        .filter(({ path, isOnTheWay }) => {
        const isKept = !isOnTheWay || after?.startsWith(`${path}/`) === true;
        if (isKept)
            after = path;
        return isKept;
    })
        .reverse();
}
function folder({ file }) {
    const { digest: _, layer: __, ...rest } = file;
    return { ...rest, content: undefined };
}
function rootFile({ file, inode }, first) {
    const { digest: _, layer: __, target: ___, ...named } = file;
    if (file.type === 'folder')
        return { ...named, content: undefined };
    const before = first.get(inode);
    // A symlink is the same however often it is made, and not every tool can link to one.
    if (before !== undefined && inode.entry?.type !== 'symlink')
        return { ...named, type: 'link', target: before, size: 0, content: undefined };
    const { entry } = inode;
    if (!entry || entry.type === 'link' || entry.type === 'folder')
        throw brokenLink(file, entry);
    first.set(inode, file.path);
    const { type, target, device, isBlock } = entry;
    return {
        ...named,
        type,
        // Linux gives a symlink no other mode.
        mode: type === 'symlink' ? 0o777 : named.mode,
        size: inode.size,
        ...(target !== undefined && { target }),
        ...(device !== undefined && { device }),
        ...(isBlock && { isBlock }),
        content: inode.isFile ? entry : undefined,
    };
}
function brokenLink({ path, target = '' }, entry) {
    const state = entry?.type === 'folder' || !entry ? 'which is a folder' : 'which is not there';
    return new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot unpack the image: "${(0,printable/* printable */.g$)(path)}" is a hard link to "${(0,printable/* printable */.g$)(target)}", ${state}, expected a file`, { hint: 'Engines refuse such a layer too: the image was built or changed wrongly. Have it rebuilt.' });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/attempt.js
var attempt = __webpack_require__(4317);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/layer-header.js
var layer_header = __webpack_require__(45531);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/rootfs/folder-limits.js



const hint = 'Write `rootfs-tar=FILE` instead, which holds every name, or unpack the image on another file system.';
/** Characters that Windows takes for something else in a name, and ends that it cuts off. */
const oddOnWindows = /[<>:"|?*\\]|[^ -\u{10ffff}]|[. ]$/u;
const deviceOfWindows = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
/** The problem of a path on Windows, which would silently write another file. */
function nameFault(path, platform = process.platform) {
    if (platform !== 'win32')
        return undefined;
    const odd = path.split('/').find(name => oddOnWindows.test(name) || deviceOfWindows.test(name));
    return odd === undefined ? undefined : unheld(path, `Windows has no files of the name "${(0,printable/* printable */.g$)(odd)}"`);
}
/** Lazy: only a refusal needs the names of all files. */
function limitsOf(files) {
    return path => {
        const key = folded(path);
        return files.find(each => each.path !== path && folded(each.path) === key)?.path;
    };
}
/** File systems differ in how they compare: all of them take these for one. */
function folded(path) {
    return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
const refusals = {
    ENAMETOOLONG: 'its path is too long for this file system',
    EILSEQ: 'this file system takes only names in UTF-8',
    EINVAL: 'this file system takes no such name',
};
/** The error for a file that could not be made. */
function unwritten({ path }, error, limits) {
    const { code = '', syscall } = error;
    if (syscall === undefined)
        return error;
    if (code === 'EEXIST') {
        const other = limits(path);
        const name = other === undefined ? 'another file' : `"${(0,printable/* printable */.g$)(other)}"`;
        return unheld(path, `this file system takes ${name} for the same name`);
    }
    const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
    if (refusal !== undefined)
        return unheld(path, refusal);
    return (0,full_disk/* storeFailure */.Si)(`unpack "${(0,printable/* printable */.g$)(path)}" of the image`, error);
}
function unheld(path, state) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot unpack "${(0,printable/* printable */.g$)(path)}" of the image: ${state}`, {
        hint,
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/rootfs/rootfs-folder.js






/** Files between two looks at the rest of the process. */
const filesPerTurn = 200;
const setBits = 0o6000;
const bufferBytes = 1024 * 1024;
/**
 * Unpacks files into a new folder that nobody else may enter meanwhile. Links are made once everything else is there, so that none is ever
 * followed; folders get their modes and times last. Returns what the folder lacks. Throws INPUT_INVALID for names that this file system
 * cannot hold or tell apart, STORE_FAILED, CANCELLED.
 */
async function unpackInto(folder, { files, root }, unpacking) {
    const writer = new FolderWriter(folder, files, unpacking);
    (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
    let count = 0;
    for (const areLinks of [false, true])
        for (const file of files) {
            if ((file.type === 'symlink') !== areLinks)
                continue;
            if (++count % filesPerTurn === 0)
                await (0,promises_.setImmediate)();
            if (unpacking.signal?.aborted)
                throw new errors/* TallyError */.jB('CANCELLED', 'Stopped while the root file system was unpacked');
            writer.write(file);
        }
    // The innermost first: a folder may take the right to enter it away.
    for (const file of files.toReversed())
        if (file.type === 'folder')
            writer.finish(file);
    if (root)
        writer.finish({ ...root, content: undefined });
    else
        (0,external_node_fs_.chmodSync)(folder, 0o755);
    return writer.leftOut;
}
class FolderWriter {
    leftOut = { devices: 0, pipes: 0, owners: 0, setuid: 0, attributes: 0, times: 0 };
    #folder;
    #limits;
    #unpacking;
    #buffer = Buffer.allocUnsafeSlow(bufferBytes);
    /** Paths of files that were not made, to which hard links may lead. */
    #absent = new Map();
    constructor(folder, files, unpacking) {
        this.#folder = folder;
        this.#unpacking = unpacking;
        this.#limits = limitsOf(files);
    }
    /** Makes one file; folders without their modes and times. */
    write(file) {
        const { path, type, target = '' } = file;
        const fault = nameFault(path);
        if (fault)
            throw fault;
        try {
            if (type === 'folder')
                (0,external_node_fs_.mkdirSync)(this.#at(path), { mode: 0o700 });
            else if (type === 'file')
                this.#file(file);
            else if (type === 'symlink')
                this.#symlink(file);
            else if (type === 'link')
                this.#link(path, target);
            else
                this.#leaveOut(path, type === 'fifo' ? 'pipes' : 'devices');
        }
        catch (error) {
            throw unwritten(file, error, this.#limits);
        }
    }
    /** Gives a folder its owner, mode and time. */
    finish(file) {
        const at = this.#at(file.path);
        try {
            this.#count(file);
            if (this.#unpacking.owners)
                this.#tried('owners', () => (0,external_node_fs_.lchownSync)(at, file.uid, file.gid));
            (0,external_node_fs_.chmodSync)(at, this.#mode(file));
            this.#tried('times', () => (0,external_node_fs_.utimesSync)(at, timeOf(file), timeOf(file)));
        }
        catch (error) {
            throw unwritten(file, error, this.#limits);
        }
    }
    #file(file) {
        const opened = (0,external_node_fs_.openSync)(this.#at(file.path), 'wx', 0o600);
        try {
            this.#fill(opened, file);
            this.#count(file);
            // Before the mode: a change of owner clears bits of it.
            if (this.#unpacking.owners)
                this.#tried('owners', () => (0,external_node_fs_.fchownSync)(opened, file.uid, file.gid));
            (0,external_node_fs_.fchmodSync)(opened, this.#mode(file));
            this.#tried('times', () => (0,external_node_fs_.futimesSync)(opened, timeOf(file), timeOf(file)));
        }
        finally {
            (0,external_node_fs_.closeSync)(opened);
        }
    }
    #fill(opened, file) {
        const { contents } = this.#unpacking;
        let end = 0;
        for (const { at, from, length } of contents.of(file).parts) {
            for (let done = 0; done < length;) {
                const piece = this.#buffer.subarray(0, length - done);
                contents.read(piece, from + done);
                for (let written = 0; written < piece.byteLength;)
                    written += (0,external_node_fs_.writeSync)(opened, piece, written, piece.byteLength - written, at + done + written);
                done += piece.byteLength;
            }
            end = at + length;
        }
        if (end < file.size)
            (0,external_node_fs_.ftruncateSync)(opened, file.size);
    }
    #symlink(file) {
        const at = this.#at(file.path);
        (0,external_node_fs_.symlinkSync)(asNamed(file.target ?? ''), at);
        this.#count(file);
        if (this.#unpacking.owners)
            this.#tried('owners', () => (0,external_node_fs_.lchownSync)(at, file.uid, file.gid));
        this.#tried('times', () => (0,external_node_fs_.lutimesSync)(at, timeOf(file), timeOf(file)));
    }
    #link(path, target) {
        const kind = this.#absent.get(target);
        if (kind)
            this.#leaveOut(path, kind);
        else
            (0,external_node_fs_.linkSync)(this.#at(target), this.#at(path));
    }
    #leaveOut(path, kind) {
        this.#absent.set(path, kind);
        this.leftOut[kind] += 1;
    }
    /** Counts what no folder that is made here can have of a file. */
    #count({ mode, uid, gid, attributes, type }) {
        const { setuid, owners } = this.#unpacking;
        if (attributes)
            this.leftOut.attributes += 1;
        if (type !== 'symlink' && !setuid && (mode & setBits) !== 0)
            this.leftOut.setuid += 1;
        const isOwn = uid === (process.getuid?.() ?? 0) && gid === (process.getgid?.() ?? 0);
        if (!owners && !isOwn)
            this.leftOut.owners += 1;
    }
    #mode({ mode }) {
        return this.#unpacking.setuid ? mode : mode & ~setBits;
    }
    /** Does what the file system, or a namespace of users, may refuse. */
    #tried(what, work) {
        if (!(0,attempt/* attempt */.C)(work))
            this.leftOut[what] += 1;
    }
    #at(path) {
        return asNamed(path === '' ? this.#folder : `${this.#folder}/${path}`);
    }
}
/** A path for the system: bytes where it is in no encoding. */
function asNamed(path) {
    return path.isWellFormed() ? path : (0,layer_header/* nameBytes */.dw)(path);
}
/** Seconds since 1970, of which Node keeps the microseconds. A text: Node takes a negative number for the time that it is now. */
function timeOf({ time, nanoseconds = 0 }) {
    return String(time + nanoseconds / 1e9);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/tar-header.js
var tar_header = __webpack_require__(86749);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/rootfs/rootfs-tar.js

/** Bytes of one piece of a tar. */
const pieceBytes = 1024 * 1024;
const endBytes = 1024;
/**
 * A tar of files, the same for the same files: names without a slash or `./` in front, each folder right before what is in it, hard links
 * after their file, owners by number, and extended headers only where they are needed. Folders that are only on the way are left out.
 * Each piece is valid only until the next is requested.
 */
async function* rootfsTar(files, contents) {
    const pieces = new Pieces();
    for (const file of files) {
        if (file.isOnTheWay)
            continue;
        yield* pieces.add((0,tar_header/* encodeTarHeader */.Nj)(headerOf(file)));
        if (!file.content)
            continue;
        let at = 0;
        for (const part of contents.of(file).parts) {
            yield* pieces.fill(part.at - at);
            yield* pieces.fill(part.length, (bytes, done) => contents.read(bytes, part.from + done));
            at = part.at + part.length;
        }
        yield* pieces.fill(file.size - at + (0,tar_header/* paddingOf */.Zt)(file.size));
    }
    yield* pieces.fill(endBytes);
    yield pieces.rest();
}
/** Gathers bytes into pieces of one size, each valid only until the next is requested. */
class Pieces {
    #piece = Buffer.allocUnsafeSlow(pieceBytes);
    #filled = 0;
    rest() {
        return this.#piece.subarray(0, this.#filled);
    }
    *add(bytes) {
        yield* this.fill(bytes.byteLength, (room, done) => room.set(bytes.subarray(done, done + room.byteLength)));
    }
    /** Adds `length` bytes, zeros unless `put` fills its room with those from `done` on. */
    *fill(length, put = room => room.fill(0)) {
        for (let done = 0; done < length;) {
            const room = this.#piece.subarray(this.#filled, this.#filled + length - done);
            put(room, done);
            done += room.byteLength;
            this.#filled += room.byteLength;
            if (this.#filled < pieceBytes)
                continue;
            yield this.#piece;
            this.#filled = 0;
        }
    }
}
function headerOf({ path, type, size, target, isBlock, ...file }) {
    const types = {
        file: 'file',
        folder: 'directory',
        symlink: 'symlink',
        link: 'link',
        fifo: 'fifo',
        device: isBlock ? 'block' : 'character',
    };
    return {
        ...file,
        name: type === 'folder' ? `${path}/` : path,
        type: types[type],
        size: type === 'file' ? size : 0,
        linkname: target,
    };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/rootfs/whole-folder.js
var whole_folder = __webpack_require__(44276);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/destinations/write-rootfs.js














/** The endings of names that say how a tar is packed, each with the compression, if it is known here. */
const packings = [
    [/\.(?:tar\.gz|tgz)$/i, 'gzip'],
    [/\.(?:tar\.zst|tzst)$/i, 'zstd'],
    [/\.(?:tar\.(?:xz|bz2|lz4|lzma)|txz|tbz2?)$/i, undefined],
];
/** The root file system of a pulled image, unpacked once into an unnamed file. */
class PulledRootfs {
    #spool;
    #contents;
    #root;
    #writing;
    #layers;
    constructor({ spool, contents, root, layers }, writing) {
        this.#spool = spool;
        this.#root = root;
        this.#layers = layers;
        this.#writing = writing;
        this.#contents = {
            of: ({ content }) => (content && contents.get(content)) ?? { parts: [] },
            read: (bytes, from) => spool.read(bytes, from),
        };
    }
    /**
     * Unpacks the layers of an image of one platform, each once, and checks digest and diff_id of each. Throws INPUT_INVALID for several
     * images, MEDIA_TYPE_UNSUPPORTED, NOT_FOUND for paths that the image has not, STORE_FAILED, and the codes of `LayerFiles.of`.
     */
    static async open(images, store, writing) {
        const { manifest, written } = onlyImage(images);
        const layers = await layersOf(manifest, written, store);
        const spool = await ContentSpool.open(store.scratch);
        try {
            const contents = new Map();
            const files = new layer_files/* LayerFiles */.x(writing, {
                action: 'unpack',
                notes: store,
                contents: () => {
                    const writer = spool.writer();
                    return {
                        of: file => writer.sink(content => contents.set(file, content)),
                        end: () => writer.end(),
                    };
                },
            });
            const source = {
                isLocal: async () => true,
                open: async (layer) => store.scan(layer.digest),
            };
            const entries = await files.of(layers, source);
            const root = rootFilesOf(entries, writing.paths);
            return new PulledRootfs({ spool, contents, root, layers: layers.length }, writing);
        }
        catch (error) {
            await spool[Symbol.asyncDispose]();
            throw error;
        }
    }
    /** The bytes of a tar of it. */
    tar() {
        return rootfsTar(this.#root.files, this.#contents);
    }
    /** The bytes of a tar of it, packed as the name of its file says. */
    tarNamed(path, log) {
        const packing = packings.find(([ending]) => ending.test(path));
        if (packing?.[1])
            return (0,recompress/* recompress */.e)(this.tar(), packing[1]);
        if (packing)
            log.warning(`${(0,printable/* printable */.g$)(path)} is a plain tar in spite of its name: tars are packed as .tar.gz, .tgz or .tar.zst here`);
        return this.tar();
    }
    /** Makes it a folder, whole or not at all. Throws what `writeWholeFolder` and `unpackInto` throw. */
    unpack(folder) {
        const { setuid, signal } = this.#writing;
        const owners = process.getuid?.() === 0;
        const unpacking = { contents: this.#contents, setuid, owners, signal };
        return (0,whole_folder/* writeWholeFolder */.r)(folder, draft => unpackInto(draft, this.#root, unpacking));
    }
    /** Its numbers, as written at a path. */
    at(path) {
        const files = this.#root.files.filter(({ isOnTheWay }) => !isOnTheWay);
        const folders = files.filter(({ type }) => type === 'folder').length;
        const bytes = files.reduce((sum, { type, size }) => (type === 'file' ? sum + size : sum), 0);
        return { path, files: files.length - folders, folders, bytes, layers: this.#layers };
    }
    async [Symbol.asyncDispose]() {
        await this.#spool[Symbol.asyncDispose]();
    }
}
function onlyImage(images) {
    const [image, ...others] = images;
    const [leaf, ...platforms] = image?.graph.leaves ?? [];
    const written = (0,printable/* printable */.g$)(image?.wanted.written ?? '');
    if (!image || !leaf || others.length > 0 || platforms.length > 0) {
        const state = platforms.length > 0
            ? `${written} is ${(0,format/* plural */.LS)(platforms.length + 1, 'image')} of one index`
            : `${(0,format/* plural */.LS)(images.length, 'image')} were pulled`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot write a root file system: ${state}, expected one image of one platform`, {
            hint: 'Name one image, and one platform with `platforms`: the files of several are not mixed.',
        });
    }
    return { manifest: leaf.document.manifest, written };
}
async function layersOf(manifest, written, store) {
    if (!(0,layer_content/* isImageManifest */.pJ)(manifest))
        throw new errors/* TallyError */.jB('MEDIA_TYPE_UNSUPPORTED', `Cannot unpack ${written}: it is an artifact of type "${(0,printable/* printable */.g$)(manifest.config.mediaType)}", expected an image`);
    const diffIds = (0,config/* configDiffIds */.eL)(await (0,bytes/* readAll */.yw)(store, manifest.config));
    // Throws where their numbers differ.
    (0,layer_content/* layerContents */.cl)(manifest, diffIds);
    return (0,inspect_layers/* inspectedLayers */.kf)(manifest, diffIds);
}


/***/ })

};
;