"use strict";
exports.id = 1937;
exports.ids = [1937];
exports.modules = {

/***/ 45531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ damagedLayer),
/* harmony export */   L: () => (/* binding */ readLayerHeader),
/* harmony export */   Lb: () => (/* binding */ isUtf8Name),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   Q5: () => (/* binding */ paxRecords),
/* harmony export */   dw: () => (/* binding */ nameBytes),
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
 * Decodes a name so that different bytes give different text: bytes above 127 of a part of a path that is not UTF-8 become single
 * surrogates, which no UTF-8 decodes to, and which `printable` shows as escapes.
 */
function nameText(bytes) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return bytes.toString();
    const parts = bytes.toString('latin1').split('/');
    return parts.map(part => partText(Buffer.from(part, 'latin1'))).join('/');
}
function partText(bytes) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return bytes.toString();
    return Array.from(bytes, byte => String.fromCharCode(byte < 128 ? byte : 0xdc00 + byte)).join('');
}
/** The bytes of a name that `nameText` has decoded. */
function nameBytes(name) {
    if (isUtf8Name(name))
        return Buffer.from(name);
    const parts = name.split('/').map(partBytes);
    return Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [slash, part])));
}
function partBytes(part) {
    return isUtf8Name(part)
        ? Buffer.from(part)
        : Buffer.from(Array.from(part, each => each.charCodeAt(0) & 0xff));
}
/** Whether a name is UTF-8, rather than bytes of no known encoding. */
function isUtf8Name(name) {
    return name.isWellFormed();
}
/** The error for a layer that is no tar an engine would unpack. */
function damagedLayer(state) {
    const message = `Cannot read the layer: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(state)}, expected a whole tar`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('ARCHIVE_INVALID', message);
}


/***/ }),

/***/ 86749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ encodeTarHeader),
/* harmony export */   VE: () => (/* binding */ blockBytes),
/* harmony export */   Zt: () => (/* binding */ paddingOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _layer_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45531);



const blockBytes = 512;
/** 11 octal digits. */
const maxUstarSize = 0o77777777777;
/** 7 octal digits. */
const maxShort = 0o7777777;
const typeFlags = {
    file: '0',
    link: '1',
    symlink: '2',
    character: '3',
    block: '4',
    directory: '5',
    fifo: '6',
    extended: 'x',
};
/** A symlink's mode has no effect when it is unpacked. */
const modes = { symlink: 0o777, directory: 0o755 };
const maxLinknameBytes = 100;
/**
 * Encodes the header of one entry (POSIX.1-2017, pax, "ustar Interchange Format"): one block, or three and more when something does not
 * fit and needs an extended header. Equal arguments give equal bytes.
 */
function encodeTarHeader(header) {
    const { name, size, type, linkname = '', time = 0, uid = 0, gid = 0, nanoseconds = 0 } = header;
    const { [type]: usual = 0o644 } = modes;
    const mode = header.mode ?? (header.isExecutable ? 0o755 : usual);
    const split = splitName(name);
    const link = fits(linkname, maxLinknameBytes) ? (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBytes */ .dw)(linkname) : undefined;
    const isTimed = nanoseconds === 0 && time >= 0 && time <= maxUstarSize;
    const records = [
        // Without it, the names of records are UTF-8 (pax, "hdrcharset").
        ...((split || (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .isUtf8Name */ .Lb)(name)) && (link || (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .isUtf8Name */ .Lb)(linkname))
            ? []
            : [record('hdrcharset', 'BINARY')]),
        ...(split ? [] : [record('path', (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBytes */ .dw)(name))]),
        ...(link ? [] : [record('linkpath', (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBytes */ .dw)(linkname))]),
        ...(size > maxUstarSize ? [record('size', String(size))] : []),
        ...(isShort(uid) ? [] : [record('uid', String(uid))]),
        ...(isShort(gid) ? [] : [record('gid', String(gid))]),
        ...(isTimed ? [] : [record('mtime', timeText(time, nanoseconds))]),
        ...Object.entries(header.attributes ?? {}).map(([key, value]) => record(`SCHILY.xattr.${key}`, Buffer.from(value, 'base64'))),
    ];
    const fields = {
        size: Math.min(size, maxUstarSize),
        mode,
        uid: isShort(uid) ? uid : 0,
        gid: isShort(gid) ? gid : 0,
        time: Math.min(Math.max(time, 0), maxUstarSize),
        device: header.device,
        type,
    };
    if (split && link && records.length === 0)
        return block({ ...fields, ...split, linkname: link });
    const body = Buffer.concat(records);
    const extended = {
        prefix: none,
        name: (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBytes */ .dw)('PaxHeader'),
        linkname: none,
        mode: 0o644,
        uid: 0,
        gid: 0,
        time: fields.time,
        device: undefined,
    };
    const short = split ?? { prefix: none, name: (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBytes */ .dw)('entry') };
    return Buffer.concat([
        block({ ...extended, size: body.byteLength, type: 'extended' }),
        body,
        Buffer.alloc(paddingOf(body.byteLength)),
        block({ ...fields, ...short, linkname: link ?? (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBytes */ .dw)('target') }),
    ]);
}
/** The number of zero bytes that pad content of `size` bytes to whole blocks. */
function paddingOf(size) {
    return (blockBytes - (size % blockBytes)) % blockBytes;
}
const none = Buffer.alloc(0);
function block({ name, prefix, linkname, size, mode, uid, gid, time, device, type }) {
    const bytes = Buffer.alloc(blockBytes);
    const [major = 0, minor = 0] = device?.split(':').map(Number) ?? [];
    bytes.set(name, 0);
    bytes.write(`${octal(mode, 7)}\0${octal(uid, 7)}\0${octal(gid, 7)}\0${octal(size, 11)}\0${octal(time, 11)}\0`, 100);
    bytes.write(`        ${typeFlags[type]}`, 148);
    bytes.set(linkname, 157);
    bytes.write('ustar\x0000', 257);
    bytes.set(deviceNumber(major), 329);
    bytes.set(deviceNumber(minor), 337);
    bytes.set(prefix, 345);
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    bytes.write(`${octal(sum, 6)}\0 `, 148);
    return bytes;
}
/** Eight bytes; a number that no octal digits hold is binary, as GNU tar and Go write and read it. */
function deviceNumber(value) {
    if (isShort(value))
        return Buffer.from(`${octal(value, 7)}\0`);
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(BigInt(value));
    bytes[0] = value < 0 ? 0xff : 0x80;
    return bytes;
}
function isShort(value) {
    return value >= 0 && value <= maxShort;
}
/** Splits a name for ustar: 100 bytes, or 155 more before a slash; undefined when it does not fit or needs its encoding named. */
function splitName(name) {
    if (fits(name, 100))
        return { name: (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBytes */ .dw)(name), prefix: none };
    if (!isPlain(name))
        return undefined;
    const at = name.indexOf('/', name.length - 101);
    if (at < 1 || at > 155 || at === name.length - 1)
        return undefined;
    return { prefix: Buffer.from(name.slice(0, at)), name: Buffer.from(name.slice(at + 1)) };
}
/** Whether a name stands in a header as it is: ASCII, or bytes that are no text in any encoding that a reader could name. */
function fits(name, most) {
    return (isPlain(name) || !(0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .isUtf8Name */ .Lb)(name)) && (0,_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBytes */ .dw)(name).byteLength <= most;
}
function isPlain(text) {
    return /^[\x20-\x7e]*$/.test(text);
}
function timeText(seconds, nanoseconds) {
    if (nanoseconds === 0)
        return String(seconds);
    // The fraction of a time before 1970 counts downwards too.
    const isBefore = seconds < 0;
    const [whole, part] = isBefore ? [-(seconds + 1), 1e9 - nanoseconds] : [seconds, nanoseconds];
    return `${isBefore ? '-' : ''}${whole}.${String(part).padStart(9, '0').replace(/0+$/, '')}`;
}
/** A pax record starts with its own length in bytes, including the digits of the length. */
function record(key, value) {
    const bytes = Buffer.from(value);
    if ((key === 'path' || key === 'linkpath') && bytes.includes(0))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(String(value))}": its name contains a NUL`);
    const rest = Buffer.concat([Buffer.from(` ${key}=`), bytes, Buffer.from('\n')]);
    let length = rest.byteLength + 1;
    while (rest.byteLength + String(length).length !== length)
        length++;
    return Buffer.concat([Buffer.from(String(length)), rest]);
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}


/***/ }),

/***/ 11077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ resumed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** Breaks of one blob's stream. */
const mostTries = 5;
/**
 * Continues a stream that breaks off, where it broke. Throws REGISTRY_UNAVAILABLE when a try brings nothing or there were too many,
 * and every other failure.
 *
 * @param open opens the blob's bytes from an offset
 */
async function* resumed(begun, open) {
    let bytes = begun;
    let at = 0;
    let lastTry = 0;
    let tries = 0;
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


/***/ })

};
;