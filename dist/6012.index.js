"use strict";
exports.id = 6012;
exports.ids = [6012];
exports.modules = {

/***/ 70626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ foreignArchive),
/* harmony export */   e: () => (/* binding */ openArchiveFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44037);
/* harmony import */ var _compression_unxz_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(52080);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61313);
/* harmony import */ var _size_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97693);
/* harmony import */ var _store_file_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65412);
/* harmony import */ var _archive_source_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44741);
/* harmony import */ var _layout_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19187);
/* harmony import */ var _spool_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96978);











/**
 * Opens a tar, plain or compressed, or a folder; bytes are those of a tar that can be read only once. Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED, and what `inflate` throws.
 *
 * @param scratch folder for the content of a compressed archive, an unnamed file there that is gone once the files are disposed
 * @param maxSize maximum unpacked bytes
 */
async function openArchiveFiles(place, scratch, maxSize = _size_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultMaxImageSize */ .m) {
    if (isBytes(place))
        return spooledFiles(place, scratch, maxSize);
    const { path, within } = typeof place === 'string' ? { path: place, within: undefined } : place;
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', `Cannot find the layout or archive "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)}"`);
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .storeFailure */ .Si)('read the archive', error);
    });
    if (stats.isDirectory())
        return { files: (0,_layout_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .folderFiles */ .k)(path, within), unpackedFrom: 'none' };
    if (!stats.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot read "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)}": expected a file, a folder or a pipe`);
    const start = await firstBytes(path);
    const unpackedFrom = packingOf(start, path);
    const file = unpackedFrom === 'none'
        ? await openFile(path)
        : await (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .namingWork */ .UP)(`unpack "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)}"`, () => (0,_spool_js__WEBPACK_IMPORTED_MODULE_6__/* .spool */ .k)(unpacked((0,_store_file_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .readFile */ .TA)(path), unpackedFrom, maxSize), scratch));
    return { files: await (0,_archive_source_files_js__WEBPACK_IMPORTED_MODULE_8__/* .tarFiles */ .d)(file), unpackedFrom };
}
function isBytes(place) {
    return typeof place !== 'string' && Symbol.asyncIterator in place;
}
/** An archive is read from its end, so one that cannot be read twice is kept in an unnamed file. */
async function spooledFiles(bytes, scratch, maxSize) {
    const { start, bytes: all } = await (0,_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__/* .sniffed */ .WN)(bytes);
    const unpackedFrom = packingOf(start);
    if (start.byteLength === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('ARCHIVE_INVALID', 'Cannot read the archive: it is empty, expected a tar');
    const file = await (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .namingWork */ .UP)('keep the archive', () => (0,_spool_js__WEBPACK_IMPORTED_MODULE_6__/* .spool */ .k)(unpacked(all, unpackedFrom, maxSize), scratch));
    return { files: await (0,_archive_source_files_js__WEBPACK_IMPORTED_MODULE_8__/* .tarFiles */ .d)(file), unpackedFrom };
}
/** Throws ARCHIVE_INVALID for a compression that is not read. */
function packingOf(start, name) {
    const foreign = (0,_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__/* .foreignPacking */ .qP)(start);
    if (foreign === 'xz')
        return foreign;
    if (foreign)
        throw foreignArchive(foreign, name);
    return (0,_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__/* .sniffCompression */ .Hs)(start);
}
function unpacked(bytes, packing, maxSize) {
    return packing === 'xz' ? (0,_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__/* .inflate */ .UD)((0,_compression_unxz_js__WEBPACK_IMPORTED_MODULE_10__/* .unxz */ .E)(bytes), 'none', maxSize) : (0,_compression_inflate_js__WEBPACK_IMPORTED_MODULE_9__/* .inflate */ .UD)(bytes, packing, maxSize);
}
/**
 * The error for an archive, or a layer of this name, in a compression that is not supported.
 *
 * @param accepted the compressions that are
 */
function foreignArchive(packing, name, accepted = 'gzip, zstd or xz') {
    const shown = name === undefined ? 'the archive' : `"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(name)}"`;
    const message = `Cannot read ${shown}: it is packed with ${packing}, expected a tar, plain or compressed with ${accepted}`;
    const hint = 'Unpack it in a step before, or write it with gzip or zstd.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('ARCHIVE_INVALID', message, { hint });
}
function openFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path).catch((error) => {
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .storeFailure */ .Si)('read the archive', error);
    });
}
async function firstBytes(path) {
    const file = await openFile(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(6), 0, 6, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 96978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ namelessFile),
/* harmony export */   k: () => (/* binding */ spool)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61313);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50181);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63043);






/**
 * Writes bytes to an unnamed file, for content that can only be read from its end; nothing is left of it once it is closed, even
 * after a kill. Throws STORE_FAILED, and what `bytes` throws.
 */
async function spool(bytes, folder) {
    const file = await namelessFile(folder);
    try {
        let size = 0;
        for await (const chunk of bytes) {
            (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFully */ .KM)(file.fd, chunk, size, folder);
            size += chunk.byteLength;
        }
        return file;
    }
    catch (error) {
        await file.close();
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error) ? error : (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .storeFailure */ .Si)('unpack the archive', error);
    }
}
/** An empty file without a name. Throws STORE_FAILED. */
async function namelessFile(folder) {
    try {
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(folder);
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `archive-${(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .ownMark */ .a1)()}-${process.hrtime.bigint()}.tar`);
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx+');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path);
        return file;
    }
    catch (error) {
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .storeFailure */ .Si)('write to the store', error);
    }
}


/***/ }),

/***/ 19377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ recompress)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/compression/pieces.js
/** Splits bytes into pieces of one length; only the last is shorter. Each piece is a buffer of its own. */
async function* pieces(bytes, length) {
    let piece = Buffer.allocUnsafeSlow(length);
    let filled = 0;
    for await (const chunk of bytes) {
        for (let at = 0; at < chunk.byteLength;) {
            const taken = Math.min(length - filled, chunk.byteLength - at);
            piece.set(chunk.subarray(at, at + taken), filled);
            filled += taken;
            at += taken;
            if (filled < length)
                continue;
            yield piece;
            piece = Buffer.allocUnsafeSlow(length);
            filled = 0;
        }
    }
    if (filled > 0)
        yield piece.subarray(0, filled);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/compression/gzip.js


/** Blocks are compressed apart from each other for 5 % more CPU. */
const blockBytes = 256 * 1024;
/**
 * Blocks in memory at once. Node compresses up to four, as many as its thread pool has threads; the others keep those
 * threads busy while the oldest block, which is next in the output, waits for a core.
 */
const blocksAtOnce = 16;
/** Farthest that deflate refers back. */
const windowBytes = 32 * 1024;
/**
 * Explicit, so that digests do not depend on Node's defaults. Level 4 takes two thirds of the time of 6, and its layers are
 * no larger than those that Docker's engines compress.
 */
const settings = {
    level: 4,
    windowBits: 15,
    memLevel: 8,
    strategy: external_node_zlib_.constants.Z_DEFAULT_STRATEGY,
    // Ends each block on a byte, so that blocks can be joined.
    finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH,
    // One call for a block, also for one that grows.
    chunkSize: blockBytes + 64 * 1024,
};
/** RFC 1952, section 2.3: no name, no time, no extra flags, unknown operating system. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** The final block of deflate, without content. */
const finalBlock = [3, 0];
/**
 * Compresses bytes to one member of gzip, on several cores, as pigz does: each block can refer to the end of the one before.
 * The output depends on neither the number of cores nor their speed.
 */
async function* gzip(bytes) {
    const running = [];
    let checksum = 0;
    let size = 0;
    let dictionary;
    yield header;
    try {
        for await (const block of pieces(bytes, blockBytes)) {
            running.push(deflated(block, dictionary));
            checksum = (0,external_node_zlib_.crc32)(block, checksum);
            size += block.byteLength;
            dictionary = block.subarray(-windowBytes);
            if (running.length === blocksAtOnce)
                yield await running.shift();
        }
        while (running.length > 0)
            yield await running.shift();
    }
    finally {
        await Promise.allSettled(running);
    }
    const end = Buffer.alloc(10);
    end.set(finalBlock);
    end.writeUInt32LE(checksum, 2);
    end.writeUInt32LE(size % 2 ** 32, 6);
    yield end;
}
function deflated(block, dictionary) {
    const done = Promise.withResolvers();
    const options = dictionary ? { ...settings, dictionary } : settings;
    (0,external_node_zlib_.deflateRaw)(block, options, (error, bytes) => (error ? done.reject(error) : done.resolve(bytes)));
    done.promise.catch(() => {
        // Blocks are awaited in order, and a later one may fail first.
    });
    return done.promise;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/need-zstd.js
var need_zstd = __webpack_require__(58061);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/compression/recompress.js




const zstdSettings = {
    chunkSize: 256 * 1024,
    params: {
        [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 3,
        [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 0,
        [external_node_zlib_.constants.ZSTD_c_contentSizeFlag]: 0,
    },
};
/** zstd's output depends on where its input is split. */
const zstdPieceBytes = 128 * 1024;
/** Compresses a layer so that equal tars give equal bytes on every machine with the same release of Node's compressors. */
function recompress(tar, compression) {
    return compression === 'gzip' ? gzip(tar) : zstd(tar);
}
async function* zstd(tar) {
    (0,need_zstd/* needZstd */.u)('pack', external_node_zlib_.createZstdCompress);
    const engine = (0,external_node_zlib_.createZstdCompress)(zstdSettings);
    const fed = feed(engine, tar).catch((error) => void engine.destroy(error));
    try {
        yield* engine;
    }
    finally {
        engine.destroy();
        await fed;
    }
}
async function feed(engine, tar) {
    for await (const piece of pieces(tar, zstdPieceBytes)) {
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


/***/ }),

/***/ 52080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ unxz)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** The results of xz-embedded that say more than "damaged". */
const dictionaryTooLarge = 4;
const optionUnknown = 6;
/**
 * Unpacks xz: several blocks and streams, with padding between them. An input buffer may be reused once the next one is requested. Throws
 * CONTENT_MISMATCH for damaged, truncated or trailing bytes, CONTENT_TOO_LARGE for a dictionary over 64 MiB, and ARCHIVE_INVALID for filters and checks that few
 * files have.
 */
async function* unxz(bytes) {
    // Lazy: few tars are packed so, and the unpacker is a WebAssembly module.
    const loaded = await __webpack_require__.e(/* import() */ 7238).then(__webpack_require__.t.bind(__webpack_require__, 7238, 23));
    const { XzReadableStream } = loaded.default ?? loaded;
    const source = bytes[Symbol.asyncIterator]();
    const faults = [];
    const packed = new ReadableStream({
        async pull(controller) {
            try {
                const { done, value } = await source.next();
                if (done)
                    controller.close();
                else
                    controller.enqueue(value);
            }
            catch (error) {
                faults.push(error);
                throw error;
            }
        },
    }, 
    // Nothing is read ahead: the buffer is the source's own.
    { highWaterMark: 0 });
    try {
        // A stream of Node, whose iterator the types of the DOM lack.
        for await (const chunk of new XzReadableStream(packed))
            if (chunk.byteLength > 0)
                yield chunk;
    }
    catch (error) {
        const [fault] = faults;
        throw fault ?? asContentFault(error);
    }
    finally {
        await source.return?.();
    }
}
function asContentFault(error) {
    const code = error instanceof Error ? Number(/error code (\d+)$/.exec(error.message)?.[1]) : Number.NaN;
    if (Number.isNaN(code))
        return error;
    const failed = (state, wish) => `Cannot unpack xz content: ${state}, expected ${wish}`;
    if (code === dictionaryTooLarge)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CONTENT_TOO_LARGE', failed('its dictionary is larger than 64 MiB', 'a smaller one'));
    if (code === optionUnknown) {
        const message = failed('it has a filter or a check other than the usual ones', 'LZMA2 with CRC32 or CRC64');
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ARCHIVE_INVALID', message, { hint: 'Unpack it first: `xz -d FILE`.' });
    }
    const message = failed('it is damaged or ends too early', 'whole xz streams');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CONTENT_MISMATCH', message, { cause: error });
}


/***/ }),

/***/ 79141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ reportedBytes)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97231);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_heartbeat_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87656);



/** Passes bytes through, and reports every few seconds how many of `what` have passed. Throws the reason of `signal`. */
async function* reportedBytes(bytes, what, { say, signal, everyMs }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        let sum = 0;
        const _ = (0,tslib__WEBPACK_IMPORTED_MODULE_0__/* .__addDisposableResource */ .mS)(env_1, (0,_text_heartbeat_js__WEBPACK_IMPORTED_MODULE_1__/* .heartbeat */ .j)(say, () => [`${what}: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(sum)}`], everyMs), false);
        for await (const chunk of bytes) {
            signal?.throwIfAborted();
            sum += chunk.byteLength;
            yield chunk;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        (0,tslib__WEBPACK_IMPORTED_MODULE_0__/* .__disposeResources */ .hk)(env_1);
    }
}


/***/ })

};
;