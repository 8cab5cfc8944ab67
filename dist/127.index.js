"use strict";
exports.id = 127;
exports.ids = [127];
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
            // A global header, which Go applies to nothing, ends all headers before it; a second one of an entry replaces the first.
            if (type === 'g')
                this.#longName = this.#longLink = undefined;
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
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(written)}" is of the unknown type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(header.type)}"`);
        const size = this.#number('size') ?? header.size;
        const stored = type === 'file' ? size : 0;
        if (stored < 0)
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(written)}" has a negative size`);
        const target = pathText(this.#longLink ?? this.#records.get('linkpath') ?? header.linkname);
        const entry = {
            path: pathInRoot(written),
            type,
            mode: header.mode,
            uid: this.#number('uid') ?? header.uid,
            gid: this.#number('gid') ?? header.gid,
            size: sparse?.size ?? stored,
            time: header.time,
            ...this.#time(),
            ...(type === 'link' || type === 'symlink' ? { target } : {}),
            ...(type === 'device' ? { device: header.device } : {}),
            ...(header.type === '4' && { isBlock: true }),
            ...this.#attributes(),
        };
        return { entry, written, stored, sparse: type === 'file' ? sparse : undefined };
    }
    #keep(key, value) {
        // Format 0.0 has a record for each number; Go joins them.
        if (key === 'GNU.sparse.offset' || key === 'GNU.sparse.numbytes')
            this.#sparseNumbers.push(value.toString());
        if ((key === 'path' || key === 'linkpath') && value.includes(0))
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)('a name contains a NUL');
        // An empty value removes what an earlier record set; attributes may have no bytes.
        if (value.length === 0 && !key.startsWith(attributePrefix))
            this.#records.delete(key);
        else
            this.#records.set(key, value);
    }
    #number(key) {
        const text = this.#records.get(key)?.toString();
        if (text === undefined)
            return undefined;
        return numberOf(key, text);
    }
    /** The time of a pax header, which may have a fraction; digits beyond nanoseconds are dropped, as in Go. */
    #time() {
        const text = this.#records.get('mtime')?.toString();
        if (text === undefined)
            return {};
        const [whole = '', fraction = ''] = text.split('.');
        const seconds = numberOf('mtime', whole, text);
        const part = /^\d*$/.test(fraction) ? Number(fraction.slice(0, 9).padEnd(9, '0')) : 0;
        if (part === 0)
            return { time: seconds };
        const isBefore = whole.startsWith('-');
        return isBefore ? { time: seconds - 1, nanoseconds: 1e9 - part } : { time: seconds, nanoseconds: part };
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
/** The whole number that a record has as text. Throws ARCHIVE_INVALID; messages show all of `record`. */
function numberOf(key, text, record = text) {
    const number = Number(text);
    if (!/^-?\d{1,19}$/.test(text) || !Number.isSafeInteger(number))
        throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedLayer */ .Ju)(`an extended header has the ${key} "${record}"`);
    return number;
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

/***/ 10127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LateFaultTar),
/* harmony export */   T: () => (/* binding */ LayerTar)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _layer_extensions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97484);
/* harmony import */ var _layer_header_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45531);
/* harmony import */ var _sparse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56702);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86749);





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
    #block = Buffer.alloc(_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .blockBytes */ .VE);
    #filled = 0;
    #zeroBlocks = 0;
    /** Bytes of content, then of padding, before the next header. */
    #content = 0;
    #padding = 0;
    #sink;
    /** A GNU sparse header whose map continues in the next blocks. */
    #mapping;
    #extensions = new _layer_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .LayerExtensions */ .S();
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
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_2__/* .damagedLayer */ .Ju)('it ends in the middle of an entry');
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
        const piece = bytes.subarray(0, _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .blockBytes */ .VE - this.#filled);
        this.#block.set(piece, this.#filled);
        this.#filled += piece.byteLength;
        if (this.#filled === _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .blockBytes */ .VE) {
            this.#filled = 0;
            if (this.#mapping)
                this.#continueMap(this.#mapping);
            else
                this.#readHeader();
        }
        return piece.byteLength;
    }
    #readHeader() {
        const header = (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_2__/* .readLayerHeader */ .L)(this.#block);
        if (!header) {
            this.#zeroBlocks += 1;
            return;
        }
        if (this.#zeroBlocks > 0)
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_2__/* .damagedLayer */ .Ju)('an entry follows a block of zeros');
        if ('xgLK'.includes(header.type))
            this.#beginExtension(header);
        else if (header.type === 'S')
            this.#beginMap(header);
        else
            this.#entry(header);
    }
    #beginExtension({ type, size }) {
        if (size < 0 || size > maxExtensionBytes)
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_2__/* .damagedLayer */ .Ju)('an extended header is larger than 1 MiB');
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
        (0,_sparse_js__WEBPACK_IMPORTED_MODULE_3__/* .addGnuRuns */ .qz)(runs, this.#block, headerRuns);
        // Offset 483 has the size of the whole file (GNU tar, "oldgnu_header").
        const size = (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_2__/* .numberIn */ .Po)(this.#block, 483, 12);
        if (size < 0)
            throw (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_2__/* .damagedLayer */ .Ju)('a sparse file has a negative size');
        const mapping = { header, runs, size };
        if (this.#block[482] === 0)
            this.#entry(header, mapping);
        else
            this.#mapping = mapping;
    }
    #continueMap({ header, runs, size }) {
        (0,_sparse_js__WEBPACK_IMPORTED_MODULE_3__/* .addGnuRuns */ .qz)(runs, this.#block, blockRuns);
        if (this.#block[504] !== 0)
            return;
        this.#mapping = undefined;
        this.#entry(header, { runs, size });
    }
    #entry(header, gnuMap) {
        const { entry, written, stored, sparse = gnuMap } = this.#extensions.apply(header);
        this.#extensions = new _layer_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .LayerExtensions */ .S();
        const sink = this.#visit(sparse ? { ...entry, size: sparse.size } : entry, {
            written,
            isOldSparse: header.type === 'S',
        });
        this.#begin(stored, sparse ? new _sparse_js__WEBPACK_IMPORTED_MODULE_3__/* .SparseContent */ .E0(sink ?? ignored, { ...sparse, stored }) : sink);
    }
    #begin(size, sink) {
        this.#content = size;
        this.#padding = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .paddingOf */ .Zt)(size);
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
/** Reads the tar of a layer, and keeps its fault until `end`, once digest and diff_id were compared: damaged bytes are no broken tar. */
class LateFaultTar {
    #tar;
    #fault;
    constructor(visit) {
        this.#tar = new LayerTar(visit);
    }
    write(chunk) {
        this.#guarded(() => this.#tar.write(chunk));
    }
    /** Throws ARCHIVE_INVALID for the first fault. */
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
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isTallyError */ .pQ)(error, 'ARCHIVE_INVALID'))
                throw error;
            this.#fault = error;
        }
    }
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


/***/ })

};
;