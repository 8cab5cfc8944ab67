"use strict";
exports.id = 6975;
exports.ids = [6975];
exports.modules = {

/***/ 44741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ readSmallFile),
  d: () => (/* binding */ tarFiles)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/archive-names.js
var archive_names = __webpack_require__(98911);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-tar.js




const maxEntries = 200_000;
/** Bytes of all extended headers of one entry. */
const maxExtensionBytes = 1024 * 1024;
/** Characters of all names and link targets together. */
const maxNames = 64 * 1024 * 1024;
/** Headers at most this many bytes apart are read together. */
const mergeDistance = 16 * 1024;
const maxWindow = 256 * 1024;
/** Two files of the same name and size are compared up to this many bytes. */
const maxCompared = 4 * 1024 * 1024;
/**
 * Locates all files and links of a tar in one pass over its headers, skipping content; folders are left out.
 * Throws ARCHIVE_INVALID for damage, unsafe names, devices, and two different files of one name.
 */
async function tarPlaces(file) {
    const { size: fileSize } = await file.stat();
    const places = new Map();
    const extensions = new Extensions();
    const window = new TarWindow(file, fileSize);
    let entries = 0;
    for (let at = 0; at + tarBlockBytes <= fileSize;) {
        const header = readTarHeader(await window.read(at, tarBlockBytes));
        if (!header)
            return places;
        const offset = at + tarBlockBytes;
        const size = extensions.sizeOf(header);
        if (offset + size > fileSize)
            throw damaged(`"${header.name}" reaches beyond the end`);
        if (++entries > maxEntries)
            throw damaged(`it has more than ${maxEntries} entries`);
        if (isExtension(header))
            await extensions.take(header, length => window.read(offset, length));
        else
            await keep(places, extensions.apply(header, offset), window);
        at = offset + Math.ceil(size / tarBlockBytes) * tarBlockBytes;
    }
    if (places.size === 0)
        throw damaged('it has no entries');
    return places;
}
async function keep(places, { name, place }, content) {
    if (!place)
        return;
    const before = places.get(name);
    if (before && !(await isSame(before, place, content)))
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read the archive: "${(0,printable/* printable */.g$)(name)}" is in it twice, expected once`);
    if (!before)
        places.set(name, place);
}
async function isSame(a, b, content) {
    if (a.kind === 'link' && b.kind === 'link')
        return a.target === b.target;
    if (a.kind === 'link' || b.kind === 'link')
        return false;
    if (a.size !== b.size || a.size > maxCompared)
        return false;
    return (await content.digestOf(a)) === (await content.digestOf(b));
}
function isExtension({ type }) {
    return 'xgLK'.includes(type);
}
/** The fields that extended headers set for the next entry. */
class Extensions {
    #records = new Map();
    #bytes = 0;
    #names = 0;
    sizeOf(header) {
        const size = isExtension(header) ? undefined : this.#records.get('size');
        if (size === undefined)
            return header.size;
        if (!/^\d{1,15}$/.test(size))
            throw damaged(`"${header.name}" has the size "${size}"`);
        return Number(size);
    }
    async take({ type, size }, read) {
        this.#bytes += size;
        if (this.#bytes > maxExtensionBytes)
            throw damaged('the extended headers of an entry are larger than 1 MiB');
        const bytes = await read(size);
        const [long = ''] = bytes.toString('utf8').split('\0');
        if (type === 'L')
            this.#records.set('path', long);
        else if (type === 'K')
            this.#records.set('linkpath', long);
        else if (type === 'x')
            for (const [key, value] of readPaxRecords(bytes))
                this.#records.set(key, value);
        else
            refuseGlobal(readPaxRecords(bytes));
    }
    apply(header, offset) {
        const size = this.sizeOf(header);
        const name = (0,archive_names/* archiveName */.u)(this.#records.get('path') ?? header.name);
        const target = this.#records.get('linkpath') ?? header.linkname;
        const isSparse = [...this.#records.keys()].some(key => key.startsWith('GNU.sparse'));
        this.#records = new Map();
        this.#bytes = 0;
        this.#names += name.length + target.length;
        if (this.#names > maxNames)
            throw damaged(`its names are longer than ${maxNames} characters together`);
        if (isSparse)
            throw damaged(`"${name}" is sparse`);
        return { name, place: placeOf(header.type, { name, target, offset, size }) };
    }
}
function placeOf(type, { name, target, offset, size }) {
    if (type === '0' || type === '7')
        return { kind: 'file', offset, size };
    if ('125'.includes(type) && size !== 0)
        throw damaged(`the folder or link "${name}" has content`);
    if (type === '5')
        return undefined;
    // A hard link's target is relative to the archive's root, a symbolic link's to its own folder.
    if (type === '1')
        return { kind: 'link', target: (0,archive_names/* archiveName */.u)(target) };
    if (type === '2')
        return { kind: 'link', target: fromFolderOf(name, target) };
    throw damaged(`"${name}" is neither file, folder nor link`);
}
function fromFolderOf(name, target) {
    const parts = name.split('/').slice(0, -1);
    for (const part of target.split('/')) {
        if (part === '..' && parts.length > 0)
            parts.pop();
        else if (part !== '.' && part !== '')
            parts.push(part);
    }
    return (0,archive_names/* archiveName */.u)(target.startsWith('/') ? target : parts.join('/') || '.');
}
/** Refuses a global header that changes names or sizes: some tools apply it and others do not. */
function refuseGlobal(records) {
    const changing = ['path', 'linkpath', 'size'].find(key => records.has(key));
    if (changing !== undefined)
        throw damaged(`a global header sets ${changing}`);
}
/** Reads a file's bytes in order: separately when content lies between them, else many in one read. */
class TarWindow {
    #file;
    #fileSize;
    #bytes = Buffer.alloc(0);
    #from = 0;
    #digests = new WeakMap();
    constructor(file, fileSize) {
        this.#file = file;
        this.#fileSize = fileSize;
    }
    /** The digest of a file's content, which is read only once. */
    async digestOf(place) {
        const digest = this.#digests.get(place) ?? (0,model_digest/* digestOf */.ol)(await this.read(place.offset, place.size));
        this.#digests.set(place, digest);
        return digest;
    }
    async read(offset, length) {
        if (offset < this.#from)
            return read(this.#file, offset, length);
        const end = this.#from + this.#bytes.length;
        if (offset + length > end) {
            const wish = offset - end <= mergeDistance ? Math.min(2 * this.#bytes.length, maxWindow) : length;
            const size = Math.max(length, Math.min(wish, this.#fileSize - offset));
            this.#bytes = await read(this.#file, offset, size);
            this.#from = offset;
        }
        return this.#bytes.subarray(offset - this.#from, offset - this.#from + length);
    }
}
async function read(file, at, length) {
    const buffer = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
        const { bytesRead } = await file.read(buffer, done, length - done, at + done);
        if (bytesRead === 0)
            throw damaged('it ends in the middle of an entry');
        done += bytesRead;
    }
    return buffer;
}
const tarBlockBytes = 512;
/** Reads a header block; undefined for the zeros that end an archive. Throws ARCHIVE_INVALID for a wrong checksum or number. */
function readTarHeader(block) {
    // The checksum field itself counts as spaces. A plain loop: a callback for each byte costs more than the rest of the reading.
    let [bytes, sum] = [0, 8 * 32];
    for (let at = 0; at < block.length; at++) {
        const byte = block[at];
        bytes |= byte;
        if (at < 148 || at >= 156)
            sum += byte;
    }
    if (bytes === 0)
        return undefined;
    if (number(block, 148, 8) !== sum)
        throw damaged('a header does not have the sum it names');
    const isUstar = block.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = isUstar ? archive_source_tar_text(block, 345, 155) : '';
    const name = archive_source_tar_text(block, 0, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        linkname: archive_source_tar_text(block, 157, 100),
        size: number(block, 124, 12),
        type: block.toString('latin1', 156, 157).replace('\0', '0'),
    };
}
/** Parses a pax header's records: `<length> <key>=<value>\n`, where the length includes itself. Throws ARCHIVE_INVALID. */
function readPaxRecords(bytes) {
    const records = new Map();
    for (let at = 0; at < bytes.length && bytes[at] !== 0;) {
        const [digits] = /^\d{1,10} /.exec(bytes.toString('latin1', at, at + 11)) ?? [];
        const end = at + Number(digits ?? 0);
        const record = bytes.toString('utf8', at + (digits?.length ?? 0), end - 1);
        const equals = record.indexOf('=');
        if (!digits || end > bytes.length || end <= at || bytes[end - 1] !== 10 || equals < 1)
            throw damaged('an extended header cannot be read');
        records.set(record.slice(0, equals), record.slice(equals + 1));
        at = end;
    }
    return records;
}
/** The error for an archive that is not a complete, plain tar. */
function damaged(state) {
    return new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read the archive: ${(0,printable/* printable */.g$)(state)}, expected a whole tar`);
}
function archive_source_tar_text(block, from, length) {
    const field = block.subarray(from, from + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? length : end);
}
/** Parses octal digits or, when the highest bit is set, a binary number. */
function number(block, from, length) {
    const first = block[from] ?? 0;
    if (first & 0x80)
        return binary(block, from, length);
    const digits = archive_source_tar_text(block, from, length).trim();
    if (!/^[0-7]*$/.test(digits))
        throw damaged('a header contains an invalid number');
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
function binary(block, from, length) {
    const high = block.subarray(from, from + length - 6);
    if (high[0] !== 0x80 || high.subarray(1).some(byte => byte !== 0))
        throw damaged('a header contains an impossible size');
    return block.readUIntBE(from + length - 6, 6);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-files.js



const pieceBytes = 1024 * 1024;
const maxLinks = 16;
/** The files of a tar, read by random access; disposing them closes `file`. Throws ARCHIVE_INVALID, STORE_FAILED. */
async function tarFiles(file) {
    try {
        return new TarFiles(file, await tarPlaces(file));
    }
    catch (error) {
        await file.close();
        throw error;
    }
}
class TarFiles {
    #file;
    #places;
    constructor(file, places) {
        this.#file = file;
        this.#places = places;
    }
    async size(name) {
        return this.#find(name)?.size;
    }
    async open(name, from = 0) {
        const place = this.#find(name);
        if (!place)
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find "${(0,printable/* printable */.g$)(name)}" in the archive`);
        return this.#read(place.offset + from, place.offset + place.size);
    }
    async scan(name) {
        const place = this.#find(name);
        if (!place)
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find "${(0,printable/* printable */.g$)(name)}" in the archive`);
        const { offset, size } = place;
        return this.#read(offset, offset + size, Buffer.allocUnsafe(Math.min(pieceBytes, size)));
    }
    plainName(name) {
        let at = name;
        for (let links = 0; links <= maxLinks; links++) {
            const place = this.#places.get(at);
            if (place?.kind !== 'link')
                return at;
            at = place.target;
        }
        const message = `Cannot read "${(0,printable/* printable */.g$)(name)}" in the archive: it is a link that leads in a circle or too far, expected a file`;
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', message);
    }
    async [Symbol.asyncDispose]() {
        await this.#file.close();
    }
    #find(name) {
        const place = this.#places.get(this.plainName(name));
        return place?.kind === 'file' ? place : undefined;
    }
    /** Reads into `shared` if given, else into a buffer for each piece. */
    async *#read(from, end, shared) {
        for (let at = from; at < end;) {
            const length = Math.min(pieceBytes, end - at);
            const buffer = shared ?? Buffer.allocUnsafe(length);
            const { bytesRead } = await this.#file.read(buffer, 0, length, at);
            if (bytesRead === 0)
                throw new errors/* TallyError */.jB('ARCHIVE_INVALID', 'Cannot read the archive: it became shorter');
            at += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
}
/** Reads a small file whole. Throws ARCHIVE_INVALID above `limit` bytes, NOT_FOUND. */
async function readSmallFile(files, name, limit) {
    const size = (await files.size(name)) ?? 0;
    if (size > limit) {
        const message = `Cannot read "${(0,printable/* printable */.g$)(name)}" in the archive: ${size} bytes, expected at most ${limit}`;
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', message);
    }
    const chunks = [];
    for await (const chunk of await files.open(name))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 19187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ folderFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74211);
/* harmony import */ var _workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64237);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61313);
/* harmony import */ var _store_file_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65412);
/* harmony import */ var _tar_archive_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98911);








/**
 * The files of a folder, such as an OCI layout. Refuses links, pipes and devices as files, since a layout has none; subfolders may be
 * links that stay inside `within`.
 */
function folderFiles(folder, within) {
    const plainSize = (path) => sizeOf(path, within);
    return {
        size: name => plainSize((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,_tar_archive_names_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveName */ .u)(name))),
        async open(name, from = 0) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,_tar_archive_names_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveName */ .u)(name));
            if ((await plainSize(path)) !== undefined)
                return (0,_store_file_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .readFile */ .TA)(path, from);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('NOT_FOUND', `Cannot find "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(name)}" in "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(folder)}"`);
        },
        async scan(name) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,_tar_archive_names_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveName */ .u)(name));
            if ((await plainSize(path)) !== undefined)
                return (0,_store_file_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .readInPieces */ .tu)(path);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('NOT_FOUND', `Cannot find "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(name)}" in "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(folder)}"`);
        },
        plainName: name => name,
        [Symbol.asyncDispose]: async () => undefined,
    };
}
async function sizeOf(path, within) {
    const refused = (state) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot read "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(path)}": ${state}, expected a plain file`);
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
        if (!stats.isFile())
            throw refused('it is a link or another special file');
        if (!(await (0,_workspace_workspace_path_js__WEBPACK_IMPORTED_MODULE_6__/* .isWithin */ .UO)(path, within)))
            throw refused('a link leads out of the workspace');
        return stats.size;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isTallyError */ .pQ)(error))
            throw error;
        if (['ENOENT', 'ENOTDIR'].includes(error.code ?? ''))
            return undefined;
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_7__/* .storeFailure */ .Si)('read the layout', error);
    }
}


/***/ })

};
;