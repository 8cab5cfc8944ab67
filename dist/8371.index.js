"use strict";
exports.id = 8371;
exports.ids = [8371];
exports.modules = {

/***/ 98911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ archiveName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


/**
 * Normalises a name from an archive: relative, `/` between its parts, no `.` parts, no trailing slash ('' is the root).
 * Throws ARCHIVE_INVALID for a name that could lead out of the archive on any system: absolute, with a drive letter,
 * with `..`, a backslash or a NUL.
 */
function archiveName(name) {
    const fault = faultOf(name);
    if (fault === undefined)
        return partsOf(name).join('/');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot read the entry "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}": ${fault}, expected a plain relative name`);
}
function faultOf(name) {
    if (name === '')
        return 'its name is empty';
    if (name.includes('\0'))
        return 'its name contains a NUL';
    if (name.includes('\\'))
        return 'its name contains a backslash';
    if (name.startsWith('/'))
        return 'its name is absolute';
    if (/^[a-z]:/i.test(name))
        return 'its name begins with a drive letter';
    if (partsOf(name).includes('..'))
        return 'its name leads upwards';
    return undefined;
}
function partsOf(name) {
    return name.split('/').filter(part => part !== '' && part !== '.');
}


/***/ }),

/***/ 86749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ encodeTarHeader),
/* harmony export */   VE: () => (/* binding */ blockBytes),
/* harmony export */   Zt: () => (/* binding */ paddingOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


const blockBytes = 512;
/** 11 octal digits. */
const maxUstarSize = 0o77777777777;
const typeFlags = { file: '0', symlink: '2', directory: '5', extended: 'x' };
/** A symlink's mode has no effect when it is unpacked. */
const modes = { file: 0o644, symlink: 0o777, directory: 0o755, extended: 0o644 };
const maxLinknameBytes = 100;
/**
 * Encodes the header of one entry (POSIX.1-2017, pax, "ustar Interchange Format"): one block, or three and more when the name, link
 * or size needs an extended header. Equal arguments give equal bytes.
 */
function encodeTarHeader(header) {
    const { name, size, type, linkname = '', time = 0 } = header;
    const mode = header.isExecutable ? 0o755 : modes[type];
    const split = splitName(name);
    const link = isPlain(linkname) && linkname.length <= maxLinknameBytes ? linkname : undefined;
    if (split && link !== undefined && size <= maxUstarSize)
        return block({ ...split, size, mode, type, time, linkname: link });
    const records = [
        ...(split ? [] : [record('path', name)]),
        ...(link === undefined ? [record('linkpath', linkname)] : []),
        ...(size > maxUstarSize ? [record('size', String(size))] : []),
    ];
    const body = Buffer.from(records.join(''));
    const padded = Buffer.concat([body, Buffer.alloc(paddingOf(body.byteLength))]);
    const short = { ...(split ?? { prefix: '', name: 'entry' }), linkname: link ?? 'target' };
    const extended = { prefix: '', name: 'PaxHeader', linkname: '', mode: modes.extended, time };
    return Buffer.concat([
        block({ ...extended, size: body.byteLength, type: 'extended' }),
        padded,
        block({ ...short, size: Math.min(size, maxUstarSize), mode, type, time }),
    ]);
}
/** The number of zero bytes that pad content of `size` bytes to whole blocks. */
function paddingOf(size) {
    return (blockBytes - (size % blockBytes)) % blockBytes;
}
function block({ name, prefix, linkname, size, mode, time, type }) {
    const bytes = Buffer.alloc(blockBytes);
    bytes.write(name, 0);
    bytes.write(`${octal(mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0${octal(size, 11)}\0${octal(time, 11)}\0`, 100);
    bytes.write(`        ${typeFlags[type]}`, 148);
    bytes.write(linkname, 157);
    bytes.write('ustar\x0000', 257);
    bytes.write(`${octal(0, 7)}\0${octal(0, 7)}\0`, 329);
    bytes.write(prefix, 345);
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    bytes.write(`${octal(sum, 6)}\0 `, 148);
    return bytes;
}
/** Splits a name for ustar: 100 bytes, or 155 more before a slash; undefined when it does not fit or is not ASCII. */
function splitName(name) {
    if (!isPlain(name))
        return undefined;
    if (name.length <= 100)
        return { name, prefix: '' };
    const at = name.indexOf('/', name.length - 101);
    if (at < 1 || at > 155 || at === name.length - 1)
        return undefined;
    return { prefix: name.slice(0, at), name: name.slice(at + 1) };
}
function isPlain(text) {
    return /^[\x20-\x7e]*$/.test(text);
}
/** A pax record starts with its own length in bytes, including the digits of the length. */
function record(key, value) {
    if (value.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot write "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value)}": its name contains a NUL`);
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    let length = bytes + 1;
    while (bytes + String(length).length !== length)
        length++;
    return `${length}${rest}`;
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