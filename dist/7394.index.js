"use strict";
exports.id = 7394;
exports.ids = [7394];
exports.modules = {

/***/ 97484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ LayerExtensions),
/* harmony export */   h: () => (/* binding */ pathInRoot)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _layer_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45531);
/* harmony import */ var _sparse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56702);



/** Linux's PATH_MAX: nothing could unpack a longer path. */
const maxPathBytes = 4096;
const attributePrefix = 'SCHILY.xattr.';
const none = Buffer.alloc(0);
const types = {
    '\0': 'file',
    '0': 'file',
    '7': 'file',
    S: 'file',
    '1': 'link',
    '2': 'symlink',
    '3': 'device',
    '4': 'device',
    '5': 'folder',
    '6': 'fifo',
};
/** The extended headers before an entry. Where they contradict each other, Go's archive/tar decides. */
class LayerExtensions {
    #longName;
    #longLink;
    #records = new Map();
    #sparseNumbers = [];
    /** Takes the content of an extended header: of types `x` and `g` (pax), `L` and `K` (GNU). */
    take(type, content) {
        if (type === 'L')
            this.#longName = untilZero(content);
        else if (type === 'K')
            this.#longLink = untilZero(content);
        else {
            // A second header replaces the first, and a global one, which Go applies to nothing, ends it.
            this.#records = new Map();
            this.#sparseNumbers = [];
            const records = (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .paxRecords */ .Q5)(content);
            if (type === 'x')
                for (const [key, value] of records)
                    this.#keep(key, value);
        }
    }
    /** The entry of a header. Throws ARCHIVE_INVALID for kinds of entries and for values that engines refuse. */
    apply(header) {
        const sparse = this.#sparse();
        const sparseName = sparse && this.#records.get('GNU.sparse.name');
        const written = pathText(sparseName ?? this.#longName ?? this.#records.get('path') ?? header.name);
        const isOldFolder = header.type === '\0' && written.endsWith('/');
        const type = isOldFolder ? 'folder' : types[header.type];
        if (type === undefined)
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(written)}" is of the unknown type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(header.type)}"`);
        const size = this.#number('size') ?? header.size;
        const stored = type === 'file' ? size : 0;
        if (stored < 0)
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(written)}" has a negative size`);
        const target = pathText(this.#longLink ?? this.#records.get('linkpath') ?? header.linkname);
        const entry = {
            path: pathInRoot(written),
            type,
            mode: header.mode,
            uid: this.#number('uid') ?? header.uid,
            gid: this.#number('gid') ?? header.gid,
            size: sparse?.size ?? stored,
            time: this.#number('mtime') ?? header.time,
            ...(type === 'link' || type === 'symlink' ? { target } : {}),
            ...(type === 'device' ? { device: header.device } : {}),
            ...this.#attributes(),
        };
        return { entry, stored, sparse: type === 'file' ? sparse : undefined };
    }
    #keep(key, value) {
        // Format 0.0 has a record for each number; Go joins them.
        if (key === 'GNU.sparse.offset' || key === 'GNU.sparse.numbytes')
            this.#sparseNumbers.push(value.toString());
        if ((key === 'path' || key === 'linkpath') && value.includes(0))
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)('a name contains a NUL');
        // An empty value removes what an earlier record set.
        if (value.length === 0)
            this.#records.delete(key);
        else
            this.#records.set(key, value);
    }
    #number(key) {
        const text = this.#records.get(key)?.toString();
        if (text === undefined)
            return undefined;
        const [whole = ''] = key === 'mtime' ? text.split('.') : [text];
        const number = Number(whole);
        if (!/^-?\d{1,19}$/.test(whole) || !Number.isSafeInteger(number))
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)(`an extended header has the ${key} "${text}"`);
        return number;
    }
    #sparse() {
        const text = (key) => this.#records.get(`GNU.sparse.${key}`)?.toString() ?? '';
        const version = `${text('major')}.${text('minor')}`;
        const numbers = text('map') === '' ? this.#sparseNumbers : text('map').split(',');
        const isGuessed = version === '.' && numbers.length > 0;
        if (!isGuessed && version !== '0.0' && version !== '0.1' && version !== '1.0')
            return undefined;
        const size = this.#number('GNU.sparse.size') ?? this.#number('GNU.sparse.realsize') ?? 0;
        if (size < 0)
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)('a sparse file has a negative size');
        return { size, runs: version === '1.0' ? undefined : (0,_sparse_js__WEBPACK_IMPORTED_MODULE_2__/* .runsOf */ .ky)(numbers) };
    }
    #attributes() {
        const found = [...this.#records].filter(([key]) => key.startsWith(attributePrefix));
        if (found.length === 0)
            return {};
        const named = found.map(([key, value]) => [key.slice(attributePrefix.length), value.toString('base64')]);
        return { attributes: Object.fromEntries(named.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))) };
    }
}
function untilZero(content) {
    const end = content.indexOf(0);
    return Buffer.from(end < 0 ? content : content.subarray(0, end));
}
function pathText(bytes = none) {
    if (bytes.length > maxPathBytes)
        throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)(`a path is longer than ${maxPathBytes} bytes`);
    return (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .nameText */ .fh)(bytes);
}
/** A path as in a root folder of its own: absolute or not, without `.`, and `..` goes no higher than the root. */
function pathInRoot(written) {
    const parts = [];
    for (const part of written.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
}


/***/ }),

/***/ 45531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ damagedLayer),
/* harmony export */   L: () => (/* binding */ readLayerHeader),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   Q5: () => (/* binding */ paxRecords),
/* harmony export */   fh: () => (/* binding */ nameText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);



const slash = Buffer.of(0x2f);
/*
 * Headers are read as Go's archive/tar reads them, since Docker, containerd, Podman, crane and umoci all use it: the same bytes have to
 * give the same files here.
 */
/** Parses a header block; undefined for a block of zeros. Throws ARCHIVE_INVALID for a wrong checksum or number. */
function readLayerHeader(block) {
    let [bits, unsigned, signed] = [0, 8 * 32, 8 * 32];
    for (let at = 0; at < block.length; at++) {
        const byte = block[at];
        bits |= byte;
        // The checksum field itself counts as spaces.
        if (at >= 148 && at < 156)
            continue;
        unsigned += byte;
        signed += byte > 127 ? byte - 256 : byte;
    }
    if (bits === 0)
        return undefined;
    const sum = numberIn(block, 148, 8);
    if (sum !== unsigned && sum !== signed)
        throw damagedLayer('a header does not have the sum it names');
    const name = textIn(block, 0, 100);
    const prefix = prefixOf(block);
    return {
        type: block.toString('latin1', 156, 157),
        name: prefix.length === 0 ? name : Buffer.concat([prefix, slash, name]),
        linkname: textIn(block, 157, 100),
        size: numberIn(block, 124, 12),
        mode: numberIn(block, 100, 8) & 0o7777,
        uid: numberIn(block, 108, 8),
        gid: numberIn(block, 116, 8),
        time: numberIn(block, 136, 12),
        device: deviceOf(block),
    };
}
function deviceOf(block) {
    const isDevice = block[156] === 0x33 || block[156] === 0x34;
    return isDevice ? `${numberIn(block, 329, 8)}:${numberIn(block, 337, 8)}` : '';
}
/** The first part of a long name: in ustar, and in the shorter form of star; GNU's format has times in its place. */
function prefixOf(block) {
    const magic = block.toString('latin1', 257, 263);
    if (magic !== 'ustar\0')
        return Buffer.alloc(0);
    const isStar = block.toString('latin1', 508, 512) === 'tar\0';
    return textIn(block, 345, isStar ? 131 : 155);
}
function textIn(block, from, length) {
    const field = block.subarray(from, from + length);
    const end = field.indexOf(0);
    // A copy: the block is overwritten by the next one.
    return Buffer.from(end < 0 ? field : field.subarray(0, end));
}
/** Parses octal digits or, when the highest bit is set, a binary number in two's complement. */
function numberIn(block, from, length) {
    const field = block.subarray(from, from + length);
    if (((field[0] ?? 0) & 0x80) !== 0)
        return binary(field);
    const digits = field.toString('latin1').replace(/^[ \0]+|[ \0]+$/g, '');
    const [text = ''] = digits.split('\0');
    if (!/^[0-7]*$/.test(text))
        throw damagedLayer('a header contains an invalid number');
    return text === '' ? 0 : Number.parseInt(text, 8);
}
function binary(field) {
    const isNegative = (field[0] & 0x40) !== 0;
    let value = isNegative ? -1n : BigInt(field[0] & 0x3f);
    if (isNegative)
        value = (value << 7n) | BigInt(field[0] & 0x7f);
    for (const byte of field.subarray(1))
        value = (value << 8n) | BigInt(byte);
    const number = Number(value);
    if (!Number.isSafeInteger(number))
        throw damagedLayer('a header contains an impossible number');
    return number;
}
/** Parses a pax header's records: `<length> <key>=<value>\n`, where the length includes itself. Throws ARCHIVE_INVALID. */
function paxRecords(bytes) {
    const records = [];
    for (let at = 0; at < bytes.length;) {
        const [digits] = /^\d{1,10} /.exec(bytes.toString('latin1', at, at + 11)) ?? [];
        const end = at + Number(digits ?? 0);
        const record = bytes.subarray(at + (digits?.length ?? 0), end - 1);
        const equals = record.indexOf(0x3d);
        if (!digits || end > bytes.length || end <= at || bytes[end - 1] !== 10 || equals < 1)
            throw damagedLayer('an extended header cannot be read');
        records.push([record.toString('utf8', 0, equals), record.subarray(equals + 1)]);
        at = end;
    }
    return records;
}
/**
 * Decodes a name so that different bytes give different text: bytes above 127 of a name that is not UTF-8 become single surrogates, which
 * no UTF-8 decodes to, and which `printable` shows as escapes.
 */
function nameText(bytes) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return bytes.toString();
    return Array.from(bytes, byte => String.fromCharCode(byte < 128 ? byte : 0xdc00 + byte)).join('');
}
/** The error for a layer that is no tar an engine would unpack. */
function damagedLayer(state) {
    const message = `Cannot read the layer: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(state)}, expected a whole tar`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('ARCHIVE_INVALID', message);
}


/***/ }),

/***/ 56702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ SparseContent),
/* harmony export */   ky: () => (/* binding */ runsOf),
/* harmony export */   qz: () => (/* binding */ addGnuRuns)
/* harmony export */ });
/* harmony import */ var _layer_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45531);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86749);


const maxRuns = 200_000;
/** Adds the runs of an old GNU header, or of a block that continues it. Throws ARCHIVE_INVALID. */
function addGnuRuns(runs, block, [from, count]) {
    for (let at = 0; at < count; at++) {
        const place = from + 24 * at;
        if (block[place] === 0)
            break;
        runs.push({ offset: (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .numberIn */ .Po)(block, place, 12), length: (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .numberIn */ .Po)(block, place + 12, 12) });
    }
    if (runs.length > maxRuns)
        throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)(`a sparse file has more than ${maxRuns} parts`);
}
/** The runs that numbers name in pairs of offset and length. Throws ARCHIVE_INVALID. */
function runsOf(numbers) {
    if (numbers.length % 2 !== 0 || numbers.some(text => !/^\d{1,15}$/.test(text)))
        throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)('the map of a sparse file cannot be read');
    const runs = [];
    for (let at = 0; at < numbers.length; at += 2)
        runs.push({ offset: Number(numbers[at]), length: Number(numbers[at + 1]) });
    return runs;
}
/** Throws ARCHIVE_INVALID unless the runs are in order, inside the file, and as long as the archive's content for it. */
function checkRuns(runs, size, stored) {
    if (runs.length > maxRuns)
        throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)(`a sparse file has more than ${maxRuns} parts`);
    let [end, bytes] = [0, 0];
    for (const { offset, length } of runs) {
        if (offset < end || length < 0 || offset + length > size)
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)('the parts of a sparse file overlap');
        end = offset + length;
        bytes += length;
    }
    if (bytes !== stored)
        throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)(`a sparse file has ${stored} bytes of content, its map says ${bytes}`);
}
/** Expands the stored bytes of a sparse file for a sink. */
class SparseContent {
    #sink;
    #size;
    #stored;
    /** Undefined while the map at the start of the content is being read. */
    #runs;
    #mapBytes = 0;
    #digits = '';
    #numbers = [];
    #run = 0;
    #at = 0;
    constructor(sink, { size, stored, runs }) {
        this.#sink = sink;
        this.#size = size;
        this.#stored = stored;
        if (runs)
            this.#begin(runs);
    }
    data(piece) {
        if (this.#runs)
            this.#expand(piece);
        else
            this.#readMap(piece);
    }
    end() {
        if (!this.#runs)
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)('the map of a sparse file is cut short');
        this.#skipTo(this.#size);
        this.#sink.end();
    }
    #begin(runs) {
        checkRuns(runs, this.#size, this.#stored);
        this.#runs = runs;
    }
    #expand(piece) {
        for (let rest = piece; rest.byteLength > 0;) {
            const { offset, length } = this.#runs?.[this.#run] ?? { offset: this.#size, length: 0 };
            this.#skipTo(Math.max(this.#at, offset));
            const taken = rest.subarray(0, offset + length - this.#at);
            this.#sink.data(taken);
            this.#at += taken.byteLength;
            rest = rest.subarray(taken.byteLength);
            if (this.#at === offset + length)
                this.#run += 1;
        }
    }
    #skipTo(offset) {
        if (offset > this.#at)
            this.#sink.hole(offset - this.#at);
        this.#at = offset;
    }
    /** The map is text in whole blocks: the number of runs, then offset and length of each, a number a line. */
    #readMap(piece) {
        let at = 0;
        for (; at < piece.length && !this.#isMapRead(); at++) {
            const byte = piece[at];
            if (byte === 10)
                this.#numbers.push(this.#digits);
            this.#digits = byte === 10 ? '' : this.#digits + String.fromCharCode(byte);
            if (this.#digits.length > 15 || this.#numbers.length > 2 * maxRuns + 1)
                throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)('the map of a sparse file cannot be read');
        }
        this.#mapBytes += at;
        if (!this.#isMapRead())
            return;
        // The rest of the map's last block is padding.
        const padding = Math.min((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .paddingOf */ .Zt)(this.#mapBytes), piece.length - at);
        this.#mapBytes += padding;
        if (this.#mapBytes % _tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .blockBytes */ .VE !== 0)
            return;
        this.#stored -= this.#mapBytes;
        this.#begin(runsOf(this.#numbers.slice(1)));
        this.#expand(piece.subarray(at + padding));
    }
    #isMapRead() {
        const [count] = this.#numbers;
        return count !== undefined && this.#numbers.length === 1 + 2 * Number(count);
    }
}


/***/ }),

/***/ 82783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ targetPath),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Kj: () => (/* binding */ placedFile),
/* harmony export */   Uf: () => (/* binding */ splitPath),
/* harmony export */   WG: () => (/* binding */ FileNodes),
/* harmony export */   f2: () => (/* binding */ byPath),
/* harmony export */   n1: () => (/* binding */ circle)
/* harmony export */ });
/* harmony import */ var _content_tar_layer_extensions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97484);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);



const maxNodes = 2_000_000;
/** Characters of all paths together: each folder is listed with its whole path. */
const maxCharacters = 256 * 1024 * 1024;
/** Parts of paths, and characters of links, that are followed in total; links can lead one path through many folders. */
const maxSteps = 200_000_000;
/** The paths of a tree, bounded in number. */
class FileNodes {
    root = { path: '', children: undefined, placed: undefined };
    #made = 0;
    #characters = 0;
    #steps = 0;
    /** Throws CONTENT_TOO_LARGE above two million paths, or 256 Mi characters of them. */
    make(folder, name) {
        if (++this.#made > maxNodes)
            throw tooLarge(`more than ${maxNodes} files and folders`);
        const path = folder.path === '' ? name : `${folder.path}/${name}`;
        this.#characters += path.length;
        if (this.#characters > maxCharacters)
            throw tooLarge(`paths of over ${maxCharacters} characters`);
        const node = { path, children: undefined, placed: undefined };
        folder.children ??= new Map();
        folder.children.set(name, node);
        return node;
    }
    /** The child of a folder. Throws CONTENT_TOO_LARGE when paths lead through too many folders in total. */
    child(folder, name) {
        this.#spend(1);
        return folder.children?.get(name);
    }
    /** The parts of the path that a link's target means, seen from a folder. Throws CONTENT_TOO_LARGE as `child`. */
    partsOfLink(folder, target) {
        this.#spend(folder.path.length + target.length);
        return partsOf(targetPath(folder.path, target));
    }
    #spend(steps) {
        this.#steps += steps;
        if (this.#steps > maxSteps)
            throw tooLarge('paths that lead through too many folders');
    }
    find(path) {
        let node = this.root;
        for (const name of partsOf(path))
            node = node && this.child(node, name);
        return node;
    }
    /** Everything below the root, in no order. */
    placed() {
        const found = [];
        const waiting = [this.root];
        for (let node = waiting.pop(); node; node = waiting.pop()) {
            if (node.placed)
                found.push(node.placed);
            for (const child of node.children?.values() ?? [])
                waiting.push(child);
        }
        return found;
    }
}
/** The file as engines leave it. */
function placedFile({ file, inode: { metadata } }) {
    return metadata ? { ...file, ...metadata } : file;
}
/** The path that a link's target means, seen from a folder, within the root. */
function targetPath(folder, target) {
    return (0,_content_tar_layer_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInRoot */ .h)(target.startsWith('/') ? target : `${folder}/${target}`);
}
/** The parts of a path that is relative to the root and clean. */
function partsOf(path) {
    return path === '' ? [] : path.split('/');
}
/** The path of a folder and the last part of a path. */
function splitPath(path) {
    const slash = path.lastIndexOf('/');
    return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)];
}
/** Orders by path. */
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
function tooLarge(state) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CONTENT_TOO_LARGE', `Cannot list the files of the image: it has ${state}`, {
        hint: 'No image that people use has as many. Look at its layers with `show: layers` before using it.',
    });
}
/** The error for links that lead in a circle. */
function circle(path) {
    const message = `Cannot read the layer: the links on the way to "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(path)}" lead in a circle, expected a folder`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('ARCHIVE_INVALID', message);
}


/***/ }),

/***/ 9164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mergeLayers),
/* harmony export */   z: () => (/* binding */ mergeUpperLayers)
/* harmony export */ });
/* harmony import */ var _file_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82783);

const whiteoutPrefix = '.wh.';
const opaqueName = '.wh..wh..opq';
/** Names of aufs's own files, which engines leave out. */
const aufsPrefix = '.wh..wh.';
/** The number of links that Linux follows in one path. */
const maxLinks = 40;
/**
 * Merges layers, lowest first, into the files that a container sees (image-spec, layer.md), as Docker and containerd do on overlayfs:
 * a layer hides files of lower layers only, whatever the order of its entries; a folder that a layer needs replaces a link or file of a
 * lower layer; within one layer, links lead on and later entries replace earlier ones. Folders without an entry are added with mode
 * 0755. Totals count only what `shows` accepts. Throws ARCHIVE_INVALID for links that lead in a circle, CONTENT_TOO_LARGE.
 */
function mergeLayers(layers, shows = () => true) {
    const merged = new LayerMerge();
    for (const entries of layers)
        merged.add(entries);
    return merged.tree(shows);
}
/** Merges layers above unknown ones. `lowest` is the position of the first. Throws as `mergeLayers`. */
function mergeUpperLayers(layers, lowest) {
    const merged = new LayerMerge(lowest);
    for (const entries of layers)
        merged.add(entries);
    return merged.files();
}
class LayerMerge {
    #nodes = new _file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .FileNodes */ .WG();
    #hidden = [];
    #cut = new Set();
    #opaque = new Set();
    #layer;
    constructor(lowest = 0) {
        this.#layer = lowest - 1;
    }
    add(entries) {
        this.#layer += 1;
        // First, so that a whiteout never hides a file of its own layer.
        for (const { path } of entries)
            this.#applyWhiteout(path);
        for (const entry of entries)
            if (!isForEngines(entry.path))
                this.#place(entry);
    }
    tree(shows) {
        const visible = this.#nodes.placed().filter(({ file }) => shows(file.path));
        const hidden = this.#hidden.filter(({ file }) => shows(file.path));
        const lost = hidden.filter(({ inode }) => inode.names === 0);
        return {
            files: visible.map(_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .placedFile */ .Kj).sort(_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .byPath */ .f2),
            hidden: hidden.map(({ file }) => file).sort(_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .byPath */ .f2),
            wastedBytes: contentBytes(lost),
            bytes: contentBytes(visible),
        };
    }
    files() {
        const placed = this.#nodes.placed();
        return {
            files: new Map(placed.map(each => [each.file.path, (0,_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .placedFile */ .Kj)(each)])),
            implied: new Set(placed.filter(({ isImplied }) => isImplied).map(({ file }) => file.path)),
            cut: this.#cut,
            opaque: this.#opaque,
        };
    }
    #applyWhiteout(path) {
        const [folderPath, name] = (0,_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .splitPath */ .Uf)(path);
        if (!name.startsWith(whiteoutPrefix))
            return;
        if (name === opaqueName) {
            this.#opaque.add(folderPath);
            const folder = this.#nodes.find(folderPath);
            for (const child of folder?.children?.keys() ?? [])
                this.#hide(folder, child, 'opaque');
            return;
        }
        if (name.startsWith(aufsPrefix) || name === whiteoutPrefix)
            return;
        const gone = name.slice(whiteoutPrefix.length);
        this.#cut.add(folderPath === '' ? gone : `${folderPath}/${gone}`);
        this.#hide(this.#nodes.find(folderPath), gone, 'whiteout');
    }
    #place(entry) {
        // The root itself is not listed.
        if (entry.path === '')
            return;
        const [folderPath, name] = (0,_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .splitPath */ .Uf)(entry.path);
        const folder = this.#folderAt(folderPath);
        const before = this.#nodes.child(folder, name);
        const isMerged = entry.type === 'folder' && before?.placed?.file.type === 'folder';
        const inode = this.#inodeOf(entry);
        if (!isMerged)
            this.#hide(folder, name, 'replaced');
        const node = isMerged && before ? before : this.#nodes.make(folder, name);
        // A link of the same layer may have led to another path than the one written.
        const file = {
            ...entry,
            path: node.path,
            size: inode.size,
            layer: this.#layer,
            ...(inode.digest === undefined ? {} : { digest: inode.digest }),
        };
        node.placed = { file, inode, isImplied: false };
        inode.names += 1;
        if (entry.type === 'link')
            inode.metadata = metadataOf(entry);
        if (entry.type !== 'folder')
            this.#cut.add(node.path);
    }
    #inodeOf(entry) {
        const target = entry.type === 'link' ? (0,_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .targetPath */ .Bd)('', entry.target ?? '') : undefined;
        const shared = target === undefined ? undefined : this.#nodes.find(target)?.placed?.inode;
        const isFile = entry.type === 'file';
        return shared ?? { isFile, size: isFile ? entry.size : 0, digest: entry.digest, names: 0 };
    }
    /** The folder at a path; makes those that are missing, and replaces what is in the way. */
    #folderAt(path) {
        const parts = (0,_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .CI)(path);
        let folder = this.#nodes.root;
        for (let at = 0, links = 0; at < parts.length; at++) {
            const name = parts[at];
            const next = this.#nodes.child(folder, name);
            const file = next?.placed?.file;
            if (next && file?.type === 'folder')
                folder = next;
            else if (file?.type === 'symlink' && file.layer === this.#layer) {
                if (++links > maxLinks)
                    throw (0,_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .circle */ .n1)(path);
                parts.splice(0, at + 1, ...this.#nodes.partsOfLink(folder, file.target ?? ''));
                folder = this.#nodes.root;
                at = -1;
            }
            else
                folder = this.#implyFolder(folder, name);
        }
        return folder;
    }
    #implyFolder(parent, name) {
        this.#hide(parent, name, 'replaced');
        const node = this.#nodes.make(parent, name);
        const inode = { isFile: false, size: 0, digest: undefined, names: 1 };
        const file = { path: node.path, type: 'folder', mode: 0o755, uid: 0, gid: 0, size: 0, time: 0 };
        node.placed = { file: { ...file, layer: this.#layer }, inode, isImplied: true };
        return node;
    }
    /** Removes a child of a folder, with all below it, and keeps account of what it hid. */
    #hide(folder, name, how) {
        const top = folder?.children?.get(name);
        if (!top)
            return;
        folder?.children?.delete(name);
        const waiting = [top];
        for (let node = waiting.pop(); node; node = waiting.pop()) {
            for (const child of node.children?.values() ?? [])
                waiting.push(child);
            if (!node.placed)
                continue;
            const { file, inode, isImplied } = node.placed;
            inode.names -= 1;
            if (!isImplied)
                this.#hidden.push({ file: { ...file, hiddenBy: this.#layer, how }, inode });
        }
    }
}
function metadataOf({ mode, uid, gid, time }) {
    return { mode, uid, gid, time };
}
/** Whether an entry tells engines something, and is no file. */
function isForEngines(path) {
    return path.startsWith(aufsPrefix) || (0,_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .splitPath */ .Uf)(path)[1].startsWith(whiteoutPrefix);
}
/** The bytes of files, those with several names once. */
function contentBytes(placed) {
    const inodes = new Set(placed.map(({ inode }) => inode).filter(({ isFile }) => isFile));
    return [...inodes].reduce((total, { size }) => total + size, 0);
}


/***/ }),

/***/ 51294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ LayerFiles),
  n: () => (/* binding */ descriptorOf)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js + 2 modules
var inflate = __webpack_require__(44037);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/layer-extensions.js
var layer_extensions = __webpack_require__(97484);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/layer-header.js
var layer_header = __webpack_require__(45531);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/sparse.js
var tar_sparse = __webpack_require__(56702);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/tar-header.js
var tar_header = __webpack_require__(86749);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/layer-tar.js




/** Bytes of one extended header, as in Go. */
const maxExtensionBytes = 1024 * 1024;
/** Where an old GNU header, and a block that continues it, have their runs, and how many. */
const [headerRuns, blockRuns] = [[386, 4], [0, 21]];
/**
 * Reads the tar of a layer as its bytes arrive, with what engines accept in one: devices, pipes, sparse files, pax and GNU headers,
 * absolute paths, and paths with `..`, which end at the root. Memory use depends on one entry, not on the tar.
 * Both methods throw ARCHIVE_INVALID for damage and for what engines refuse.
 */
class LayerTar {
    #visit;
    #block = Buffer.alloc(tar_header/* blockBytes */.VE);
    #filled = 0;
    #zeroBlocks = 0;
    /** Bytes of content, then of padding, before the next header. */
    #content = 0;
    #padding = 0;
    #sink;
    /** A GNU sparse header whose map continues in the next blocks. */
    #mapping;
    #extensions = new layer_extensions/* LayerExtensions */.S();
    constructor(visit) {
        this.#visit = visit;
    }
    write(chunk) {
        for (let rest = chunk; rest.byteLength > 0;)
            rest = rest.subarray(this.#take(rest));
    }
    /** Must be called after the last chunk. The blocks of zeros at the end may be missing, as for Go. */
    end() {
        if (this.#content > 0 || this.#filled > 0 || this.#mapping)
            throw (0,layer_header/* damagedLayer */.Ju)('it ends in the middle of an entry');
    }
    /** Returns the number of bytes consumed. */
    #take(bytes) {
        if (this.#zeroBlocks === 2)
            return bytes.byteLength;
        if (this.#content > 0) {
            const piece = bytes.subarray(0, this.#content);
            this.#content -= piece.byteLength;
            this.#sink?.data(piece);
            if (this.#content === 0)
                this.#finish();
            return piece.byteLength;
        }
        if (this.#padding > 0) {
            const skipped = Math.min(bytes.byteLength, this.#padding);
            this.#padding -= skipped;
            return skipped;
        }
        const piece = bytes.subarray(0, tar_header/* blockBytes */.VE - this.#filled);
        this.#block.set(piece, this.#filled);
        this.#filled += piece.byteLength;
        if (this.#filled === tar_header/* blockBytes */.VE) {
            this.#filled = 0;
            if (this.#mapping)
                this.#continueMap(this.#mapping);
            else
                this.#readHeader();
        }
        return piece.byteLength;
    }
    #readHeader() {
        const header = (0,layer_header/* readLayerHeader */.L)(this.#block);
        if (!header) {
            this.#zeroBlocks += 1;
            return;
        }
        if (this.#zeroBlocks > 0)
            throw (0,layer_header/* damagedLayer */.Ju)('an entry follows a block of zeros');
        if ('xgLK'.includes(header.type))
            this.#beginExtension(header);
        else if (header.type === 'S')
            this.#beginMap(header);
        else
            this.#entry(header);
    }
    #beginExtension({ type, size }) {
        if (size < 0 || size > maxExtensionBytes)
            throw (0,layer_header/* damagedLayer */.Ju)('an extended header is larger than 1 MiB');
        const content = Buffer.alloc(size);
        let filled = 0;
        this.#begin(size, {
            data: piece => {
                content.set(piece, filled);
                filled += piece.byteLength;
            },
            end: () => this.#extensions.take(type, content),
        });
    }
    #beginMap(header) {
        const runs = [];
        (0,tar_sparse/* addGnuRuns */.qz)(runs, this.#block, headerRuns);
        // Offset 483 has the size of the whole file (GNU tar, "oldgnu_header").
        const size = (0,layer_header/* numberIn */.Po)(this.#block, 483, 12);
        if (size < 0)
            throw (0,layer_header/* damagedLayer */.Ju)('a sparse file has a negative size');
        const mapping = { header, runs, size };
        if (this.#block[482] === 0)
            this.#entry(header, mapping);
        else
            this.#mapping = mapping;
    }
    #continueMap({ header, runs, size }) {
        (0,tar_sparse/* addGnuRuns */.qz)(runs, this.#block, blockRuns);
        if (this.#block[504] !== 0)
            return;
        this.#mapping = undefined;
        this.#entry(header, { runs, size });
    }
    #entry(header, gnuMap) {
        const { entry, stored, sparse = gnuMap } = this.#extensions.apply(header);
        this.#extensions = new layer_extensions/* LayerExtensions */.S();
        const sink = this.#visit(sparse ? { ...entry, size: sparse.size } : entry);
        this.#begin(stored, sparse ? new tar_sparse/* SparseContent */.E0(sink ?? ignored, { ...sparse, stored }) : sink);
    }
    #begin(size, sink) {
        this.#content = size;
        this.#padding = (0,tar_header/* paddingOf */.Zt)(size);
        this.#sink = sink;
        if (size === 0)
            this.#finish();
    }
    #finish() {
        const sink = this.#sink;
        this.#sink = undefined;
        sink?.end();
    }
}
const ignored = { data: () => undefined, hole: () => undefined, end: () => undefined };

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/layer-files.js










const maxEntries = 2_000_000;
/** Characters of all names, link targets and attributes together. */
const maxNames = 256 * 1024 * 1024;
const zeros = new Uint8Array(64 * 1024);
/**
 * The entries of layers, each read once however many images have it. A layer is unpacked while it arrives and nothing is written to
 * disk; its entries are returned only after its digest and its diff_id have matched.
 */
class LayerFiles {
    #reading;
    #hashes;
    #read = new Map();
    #entries = 0;
    #names = 0;
    /** @param hashes whether the contents of files are hashed */
    constructor(reading, { hashes }) {
        this.#reading = reading;
        this.#hashes = hashes;
    }
    /**
     * Reads layers of one image, lowest first. Throws CONTENT_MISMATCH, CONTENT_TOO_LARGE, ARCHIVE_INVALID for a layer that engines
     * refuse, MEDIA_TYPE_UNSUPPORTED for one that cannot be unpacked, and what the source throws.
     */
    async of(layers, source) {
        const budget = new size_budget/* SizeBudget */.T(this.#reading.maxImageSize ?? size_budget/* defaultMaxImageSize */.m);
        const limit = Math.min(this.#reading.concurrency, (0,external_node_os_.availableParallelism)());
        return (0,concurrency/* mapLimit */.sf)(layers, limit, layer => this.#once(layer, source, budget));
    }
    #once(layer, source, budget) {
        const descriptor = descriptorOf(layer);
        // A diff_id alone is a claim: layers of other bytes may make the same one.
        const key = `${descriptor.digest} ${layer.diffId}`;
        const reading = this.#read.get(key) ?? this.#readLayer(descriptor, layer.diffId, { source, budget });
        this.#read.set(key, reading);
        return reading;
    }
    async #readLayer(layer, diffId, { source, budget }) {
        const entries = [];
        try {
            const { compression, start, bytes } = await (0,inflate/* sniffed */.WN)((0,content_bytes/* verified */.zr)(layer, await source.open(layer)));
            const foreign = (0,inflate/* foreignPacking */.qP)(start);
            const hash = diffId && (0,digest/* hasher */.YA)((0,digest/* algorithmOf */.Hy)(diffId));
            const tar = new LayerParse(new LayerTar(entry => this.#keep(entry, entries, budget)));
            for await (const chunk of (0,inflate/* inflate */.UD)(bytes, compression, [budget])) {
                if (this.#reading.signal?.aborted)
                    throw new errors/* TallyError */.jB('CANCELLED', 'Stopped: listing files');
                hash?.update(chunk);
                tar.write(chunk);
            }
            const found = hash?.digest();
            if (found !== diffId)
                throw wrongContent(diffId, found);
            if (foreign !== undefined)
                throw notUnpackable(layer, `it is packed with ${foreign}`);
            tar.end();
            return entries;
        }
        catch (error) {
            throw ofLayer(error, layer);
        }
    }
    #keep(entry, entries, budget) {
        this.#entries += 1;
        this.#names += entry.path.length + (entry.target?.length ?? 0);
        for (const [key, value] of Object.entries(entry.attributes ?? {}))
            this.#names += key.length + value.length;
        if (this.#entries > maxEntries || this.#names > maxNames)
            throw new errors/* TallyError */.jB('CONTENT_TOO_LARGE', `the layers have over ${maxEntries} files, or ${maxNames} characters of names, expected fewer`);
        if (!this.#hashes || entry.type !== 'file') {
            entries.push(entry);
            return undefined;
        }
        const hash = (0,digest/* hasher */.YA)('sha256');
        return {
            data: piece => hash.update(piece),
            hole: length => {
                // Zeros that no archive contains cost as much to hash as any others.
                budget.take(length);
                for (let left = length; left > 0; left -= zeros.length)
                    hash.update(zeros.subarray(0, Math.min(left, zeros.length)));
            },
            end: () => entries.push({ ...entry, digest: hash.digest() }),
        };
    }
}
/** Parses a tar, and keeps a fault of it until the whole layer was compared with its digest: a damaged copy is no broken image. */
class LayerParse {
    #tar;
    #fault;
    constructor(tar) {
        this.#tar = tar;
    }
    write(chunk) {
        this.#guarded(() => this.#tar.write(chunk));
    }
    end() {
        this.#guarded(() => this.#tar.end());
        if (this.#fault)
            throw this.#fault;
    }
    #guarded(work) {
        if (this.#fault)
            return;
        try {
            work();
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'ARCHIVE_INVALID'))
                throw error;
            this.#fault = error;
        }
    }
}
/** The descriptor by which a layer is read. Throws MEDIA_TYPE_UNSUPPORTED for one that cannot be unpacked. */
function descriptorOf({ digest, mediaType, size }) {
    if (digest === undefined || size === undefined)
        throw new errors/* TallyError */.jB('INTERNAL', 'Cannot read a layer without its digest: the image has to be saved first');
    const layer = { digest, mediaType, size };
    if ((0,media_type.compressionOf)(mediaType) !== 'unknown')
        return layer;
    throw notUnpackable(layer, `its type "${(0,printable/* printable */.g)(mediaType)}" cannot be unpacked`);
}
function notUnpackable({ digest }, state) {
    return new errors/* TallyError */.jB('MEDIA_TYPE_UNSUPPORTED', `Cannot list the files of layer ${digest}: ${state}, expected a tar, plain or packed with gzip or zstd`);
}
function wrongContent(expected, found) {
    const state = `it unpacks to ${found}, its config promises ${expected}`;
    return new errors/* TallyError */.jB('CONTENT_MISMATCH', state, { details: { expected, found }, hint: rebuildHint });
}
const rebuildHint = 'The bytes are those of the digest, but engines refuse them, or they are not what the image promises: it was built or changed wrongly, and another try gives the same. Have it rebuilt.';
const foreignHint = 'The layer is of a kind that registries need not have (Windows base images): its files cannot be listed from there.';
/** Names the layer in the errors of its tar and of its decompressor. */
function ofLayer(error, { digest, mediaType }) {
    if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND') && (0,media_type.isForeignLayer)(mediaType))
        return new errors/* TallyError */.jB(error.code, error.message, { cause: error, hint: foreignHint });
    if (!(0,errors/* isTallyError */.pQ)(error, 'ARCHIVE_INVALID', 'CONTENT_MISMATCH', 'CONTENT_TOO_LARGE'))
        return error;
    const why = error.message.replace(/^Cannot (?:read the layer: |accept \S+ )?/, '');
    return new errors/* TallyError */.jB(error.code, `Cannot list the files of layer ${digest}: ${why}`, {
        cause: error,
        details: { ...error.details, layer: digest },
        hint: error.code === 'ARCHIVE_INVALID' ? rebuildHint : error.hint,
    });
}


/***/ }),

/***/ 77394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   originLayers: () => (/* binding */ originLayers),
/* harmony export */   readFiles: () => (/* binding */ readFiles),
/* harmony export */   registryLayers: () => (/* binding */ registryLayers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _inspect_files_merge_layers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9164);
/* harmony import */ var _match_path_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29624);
/* harmony import */ var _layer_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51294);




/** Breaks of one layer's stream. */
const mostTries = 5;
/**
 * The merged files of an image, limited to paths that match one of `paths` if there are any. Reads every layer. Throws INPUT_INVALID for a
 * malformed glob, and the codes of `LayerFiles.of` and `mergeLayers`.
 */
async function readFiles(image, paths, { source, ...reading }) {
    const shows = pathFilter(paths);
    if (image.kind === 'artifact')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', `Cannot list the files of ${image.digest}: it is an artifact, expected an image`);
    const layers = await new _layer_files_js__WEBPACK_IMPORTED_MODULE_1__/* .LayerFiles */ .x(reading, { hashes: false }).of(image.layers, source);
    return (0,_inspect_files_merge_layers_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeLayers */ .J)(layers, shows);
}
function pathFilter(globs) {
    const patterns = globs.map(glob => {
        const parsed = (0,_match_path_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePathGlob */ .V)(glob);
        if (!('problem' in parsed))
            return parsed;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('INPUT_INVALID', `Cannot select files by path: ${parsed.problem}`);
    });
    return path => patterns.length === 0 || patterns.some(pattern => pattern.matches(path));
}
/** The layers of an image in a registry: from the store what it has, else from the nearest mirror or the registry. */
function registryLayers(name, { store, registries, warn }) {
    return {
        isLocal: layer => store.has(layer),
        async open(layer) {
            if (await store.has(layer))
                return store.scan(layer.digest);
            const repository = await registries.mirrored(name);
            const begun = await repository.scan(layer, error => warn(`${layer.digest}: a mirror failed: ${error.message}`));
            return resumed(begun, from => repository.registry.scan(layer, from));
        },
    };
}
/** Continues a stream that breaks off, where it broke; gives up when a try brings nothing. */
async function* resumed(begun, open) {
    let [bytes, at, lastTry, tries] = [begun, 0, 0, 0];
    for (;;) {
        try {
            for await (const piece of bytes) {
                at += piece.byteLength;
                yield piece;
            }
            return;
        }
        catch (error) {
            const isStuck = at === lastTry || ++tries > mostTries;
            if (isStuck || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'REGISTRY_UNAVAILABLE'))
                throw error;
            lastTry = at;
            bytes = await open(at);
        }
    }
}
/** The layers of an image of an origin; for an engine that of the image that its origin resolved. */
function originLayers(origin) {
    return {
        isLocal: layer => origin.has(layer),
        open: async (layer) => origin.scan?.(layer) ?? origin.fetch(layer),
    };
}


/***/ })

};
;