"use strict";
exports.id = 378;
exports.ids = [378];
exports.modules = {

/***/ 30891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ archiveName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54673);


/**
 * A name from an archive in plain form: relative, `/` between its parts, no `.` parts, no slash at the end ('' is the root).
 * Throws ARCHIVE_INVALID for a name that could lead out of the archive on any system: absolute, with a drive letter,
 * with `..`, a backslash or a NUL.
 */
function archiveName(name) {
    const fault = faultOf(name);
    if (fault === undefined)
        return partsOf(name).join('/');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot read the entry "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name)}": ${fault}, expected a plain relative name`);
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

/***/ 11378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArchive: () => (/* binding */ openArchive),
  O: () => (/* binding */ openTar)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/printable.js
var printable = __webpack_require__(54673);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive-names.js
var archive_names = __webpack_require__(30891);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive-source-header.js


const tarBlockBytes = 512;
/** Reads a header block; undefined for the zeros that end an archive. Throws ARCHIVE_INVALID for a wrong sum or number. */
function readTarHeader(block) {
    if (block.every(byte => byte === 0))
        return undefined;
    const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
    if (number(block, 148, 8) !== sum)
        throw damaged('a header does not have the sum it names');
    const isUstar = block.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = isUstar ? archive_source_header_text(block, 345, 155) : '';
    const name = archive_source_header_text(block, 0, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        linkname: archive_source_header_text(block, 157, 100),
        size: number(block, 124, 12),
        type: block.toString('latin1', 156, 157).replace('\0', '0'),
    };
}
/** The records of a pax header: `<length> <key>=<value>\n`, the length counting itself. Throws ARCHIVE_INVALID. */
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
/** The error for an archive that is no whole, plain tar. */
function damaged(state) {
    return new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read the archive: ${(0,printable/* printable */.g)(state)}, expected a whole tar`);
}
function archive_source_header_text(block, from, length) {
    const field = block.subarray(from, from + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? length : end);
}
/** Octal digits, or, with the highest bit set, a binary number. */
function number(block, from, length) {
    const first = block[from] ?? 0;
    if (first & 0x80)
        return binary(block, from, length);
    const digits = archive_source_header_text(block, from, length).trim();
    if (!/^[0-7]*$/.test(digits))
        throw damaged('a header holds a number that is none');
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
function binary(block, from, length) {
    const high = block.subarray(from, from + length - 6);
    if (high[0] !== 0x80 || high.subarray(1).some(byte => byte !== 0))
        throw damaged('a header holds a size beyond reason');
    return block.readUIntBE(from + length - 6, 6);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive-source-tar.js





const maxEntries = 200_000;
const maxExtensionBytes = 1024 * 1024;
/** Two files of one name and size are compared up to this many bytes. */
const maxCompared = 4 * 1024 * 1024;
/**
 * The places of all files and links in a tar, read in one pass over its headers; content is skipped. Folders are left out.
 * Throws ARCHIVE_INVALID for damage, unsafe names, devices, and two different files of one name.
 */
async function tarPlaces(file) {
    const { size: fileSize } = await file.stat();
    const places = new Map();
    const extensions = new Extensions();
    let entries = 0;
    for (let at = 0; at + tarBlockBytes <= fileSize;) {
        const header = readTarHeader(await read(file, at, tarBlockBytes));
        if (!header)
            return places;
        const offset = at + tarBlockBytes;
        const size = extensions.sizeOf(header);
        if (offset + size > fileSize)
            throw damaged(`"${header.name}" reaches beyond the end`);
        if (++entries > maxEntries)
            throw damaged(`it has more than ${maxEntries} entries`);
        if (isExtension(header))
            await extensions.take(header, file, offset);
        else
            await keep(places, extensions.apply(header, offset), file);
        at = offset + Math.ceil(size / tarBlockBytes) * tarBlockBytes;
    }
    if (places.size === 0)
        throw damaged('it has no entries');
    return places;
}
async function keep(places, { name, place }, file) {
    if (!place)
        return;
    const before = places.get(name);
    if (before && !(await isSame(before, place, file)))
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read the archive: "${(0,printable/* printable */.g)(name)}" is in it twice, expected once`);
    if (!before)
        places.set(name, place);
}
async function isSame(a, b, file) {
    if (a.kind === 'link' && b.kind === 'link')
        return a.target === b.target;
    if (a.kind === 'link' || b.kind === 'link')
        return false;
    if (a.size !== b.size || a.size > maxCompared)
        return false;
    const [one, other] = await Promise.all([read(file, a.offset, a.size), read(file, b.offset, b.size)]);
    return (0,digest/* digestOf */.ol)(one) === (0,digest/* digestOf */.ol)(other);
}
function isExtension({ type }) {
    return 'xgLK'.includes(type);
}
/** What extended headers say of the entry that follows them. */
class Extensions {
    #records = new Map();
    sizeOf(header) {
        const size = isExtension(header) ? undefined : this.#records.get('size');
        if (size === undefined)
            return header.size;
        if (!/^\d{1,15}$/.test(size))
            throw damaged(`"${header.name}" has the size "${size}"`);
        return Number(size);
    }
    async take({ type, size }, file, offset) {
        if (size > maxExtensionBytes)
            throw damaged('an extended header is larger than 1 MiB');
        const bytes = await read(file, offset, size);
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
    // A hard link names its target from the archive's root, a symbolic one from where it stands.
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
/** A global header that changes names or sizes would be read by some tools and not by others. */
function refuseGlobal(records) {
    const changing = ['path', 'linkpath', 'size'].find(key => records.has(key));
    if (changing !== undefined)
        throw damaged(`a global header sets ${changing}`);
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive-source-files.js



const pieceBytes = 1024 * 1024;
const maxLinks = 16;
/** The files of a tar, read at random from the file, which is closed with them. Throws ARCHIVE_INVALID, STORE_FAILED. */
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
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find "${(0,printable/* printable */.g)(name)}" in the archive`);
        return this.#read(place.offset + from, place.offset + place.size);
    }
    plainName(name) {
        let at = name;
        for (let links = 0; links <= maxLinks; links++) {
            const place = this.#places.get(at);
            if (place?.kind !== 'link')
                return at;
            at = place.target;
        }
        const message = `Cannot read "${(0,printable/* printable */.g)(name)}" in the archive: it is a link that leads in a circle or too far, expected a file`;
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', message);
    }
    async [Symbol.asyncDispose]() {
        await this.#file.close();
    }
    #find(name) {
        const place = this.#places.get(this.plainName(name));
        return place?.kind === 'file' ? place : undefined;
    }
    async *#read(from, end) {
        for (let at = from; at < end;) {
            const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, end - at));
            const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, at);
            if (bytesRead === 0)
                throw new errors/* TallyError */.jB('ARCHIVE_INVALID', 'Cannot read the archive: it became shorter');
            at += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
}
/** A small file, whole. Throws ARCHIVE_INVALID above `limit` bytes, NOT_FOUND. */
async function readSmallFile(files, name, limit) {
    const size = (await files.size(name)) ?? 0;
    if (size > limit) {
        const message = `Cannot read "${(0,printable/* printable */.g)(name)}" in the archive: ${size} bytes, expected at most ${limit}`;
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', message);
    }
    const chunks = [];
    for await (const chunk of await files.open(name))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/strict-json.js
var strict_json = __webpack_require__(3394);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/docker-archive.js




const maxImages = 1_000;
const maxLayers = 1_000;
/** Reads `manifest.json`. Throws ARCHIVE_INVALID naming what is wrong. */
function parseArchiveManifest(bytes) {
    return asArchiveFault('manifest.json', () => {
        const list = (0,strict_json/* parseStrictJson */.R)(bytes);
        if (!Array.isArray(list) || list.length === 0)
            throw (0,json_fields/* fault */.DG)('manifest.json', 'expected a list of images');
        if (list.length > maxImages)
            throw (0,json_fields/* fault */.DG)('manifest.json', `${list.length} images, expected at most ${maxImages}`);
        return list.map((value, at) => entryOf(value, `manifest.json[${at}]`));
    });
}
/** Faults of documents in an archive are faults of the archive. */
function asArchiveFault(name, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error) || error.code === 'ARCHIVE_INVALID')
            throw error;
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read ${name} of the archive: ${error.message}`, {
            cause: error,
        });
    }
}
function entryOf(value, where) {
    const fields = (0,json_fields/* fieldsOf */.Pf)(value, where);
    (0,json_fields/* refuseCaseVariants */.j4)(fields, ['Config', 'RepoTags', 'Layers'], where);
    const config = (0,json_fields/* textField */.M8)(fields, 'Config', where);
    const layers = (0,json_fields/* textListField */.y7)(fields, 'Layers', where) ?? [];
    if (!config)
        throw (0,json_fields/* fault */.DG)(`${where}.Config`, 'expected a path');
    if (layers.length > maxLayers)
        throw (0,json_fields/* fault */.DG)(`${where}.Layers`, `expected at most ${maxLayers}`);
    const names = (0,json_fields/* own */.ZV)(fields, 'RepoTags') === null ? [] : ((0,json_fields/* textListField */.y7)(fields, 'RepoTags', where) ?? []);
    return { config: (0,archive_names/* archiveName */.u)(config), layers: layers.map(archive_names/* archiveName */.u), names };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/engine-form.js
var engine_form = __webpack_require__(99919);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive-source-oci.js









/** The images of a layout, one for each digest, with all names that its index and, in archives of Docker, manifest.json give. Throws ARCHIVE_INVALID. */
async function layoutImages(files) {
    const marker = await readSmallFile(files, 'oci-layout', 4096);
    asArchiveFault('oci-layout', () => {
        const version = (0,json_fields/* own */.ZV)((0,json_fields/* fieldsOf */.Pf)((0,strict_json/* parseStrictJson */.R)(marker), 'oci-layout'), 'imageLayoutVersion');
        if (version !== '1.0.0')
            throw (0,json_fields/* fault */.DG)('oci-layout.imageLayoutVersion', 'expected 1.0.0');
    });
    const bytes = await readSmallFile(files, 'index.json', content_bytes/* maxDocumentBytes */.VR);
    const { manifest } = asArchiveFault('index.json', () => (0,model_document/* parseDocument */.Tp)(bytes));
    const roots = manifest.kind === 'index' ? manifest.manifests : [];
    const images = new Map();
    for (const root of roots.filter(({ mediaType }) => (0,media_type/* kindOf */.I)(mediaType) !== 'other')) {
        const image = images.get(root.digest) ?? { root, names: new Set() };
        images.set(root.digest, image);
        const name = root.annotations?.['io.containerd.image.name'] ??
            root.annotations?.['org.opencontainers.image.ref.name'];
        if (name)
            image.names.add(name);
    }
    const tags = await archiveTags(files);
    return Promise.all([...images.values()].map(async ({ root, names }) => {
        const config = names.size === 0 && tags.size > 0 ? await configOf(files, root) : undefined;
        return { root, names: [...names, ...((config && tags.get(config)) ?? [])] };
    }));
}
/** The names that manifest.json gives, by the digest of the config; archives of Docker hold both. */
async function archiveTags(files) {
    if ((await files.size('manifest.json')) === undefined)
        return new Map();
    const entries = parseArchiveManifest(await readSmallFile(files, 'manifest.json', content_bytes/* maxDocumentBytes */.VR));
    return new Map(entries.flatMap(({ config, names }) => {
        const [, algorithm, hex] = /^blobs\/(sha256|sha512)\/([0-9a-f]+)$/.exec(config) ?? [];
        return hex === undefined ? [] : [[(0,digest/* parseDigest */.m)(`${algorithm}:${hex}`), names]];
    }));
}
async function configOf(files, root) {
    const name = (0,engine_form/* blobName */.P)(root.digest);
    if ((await files.size(name)) === undefined)
        return undefined;
    const bytes = await readSmallFile(files, name, content_bytes/* maxDocumentBytes */.VR);
    const { manifest } = (0,model_document/* parseDocument */.Tp)(bytes, { digest: root.digest });
    return manifest.kind === 'image' ? manifest.config.digest : undefined;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/draft.js
var draft = __webpack_require__(55943);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/file-bytes.js
var file_bytes = __webpack_require__(73030);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/inflate.js + 2 modules
var inflate = __webpack_require__(26880);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/layout-reader.js







/** The files of a folder, such as an OCI layout; links, pipes and devices in it are refused, since a layout has none. */
function folderFiles(folder) {
    return {
        size: name => plainSize((0,external_node_path_.join)(folder, (0,archive_names/* archiveName */.u)(name))),
        async open(name, from = 0) {
            const path = (0,external_node_path_.join)(folder, (0,archive_names/* archiveName */.u)(name));
            if ((await plainSize(path)) !== undefined)
                return (0,file_bytes/* readFile */.TA)(path, from);
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find "${(0,printable/* printable */.g)(name)}" in "${(0,printable/* printable */.g)(folder)}"`);
        },
        async scan(name) {
            const path = (0,external_node_path_.join)(folder, (0,archive_names/* archiveName */.u)(name));
            if ((await plainSize(path)) !== undefined)
                return (0,file_bytes/* scanFile */.WN)(path);
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find "${(0,printable/* printable */.g)(name)}" in "${(0,printable/* printable */.g)(folder)}"`);
        },
        plainName: name => name,
        [Symbol.asyncDispose]: async () => undefined,
    };
}
async function plainSize(path) {
    try {
        const stats = await (0,promises_.lstat)(path);
        if (stats.isFile())
            return stats.size;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(error.code ?? ''))
            return undefined;
        throw (0,draft/* storeFailure */.Si)('read the layout', error);
    }
    const message = `Cannot read "${(0,printable/* printable */.g)(path)}": it is a link or another special file, expected a plain one`;
    throw new errors/* TallyError */.jB('ARCHIVE_INVALID', message);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/spool.js
var spool = __webpack_require__(23555);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive-source-open.js










/**
 * Opens a tar, also a compressed one, or a folder. Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED, and what `inflate` throws.
 *
 * @param scratch folder for what a compressed archive unpacks to, which has no name there and is gone when the files are disposed
 * @param maxSize bytes that it may unpack to
 */
async function openArchiveFiles(path, scratch, maxSize = size_budget/* defaultMaxImageSize */.m) {
    const stats = await (0,promises_.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find the layout or archive "${(0,printable/* printable */.g)(path)}"`);
        throw (0,draft/* storeFailure */.Si)('read the archive', error);
    });
    if (stats.isDirectory())
        return { files: folderFiles(path), unpackedFrom: 'none' };
    if (!stats.isFile())
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read "${(0,printable/* printable */.g)(path)}": expected a file or folder`);
    const start = await firstBytes(path);
    const foreign = (0,inflate/* foreignPacking */.qP)(start);
    if (foreign)
        throw foreignArchive(foreign, path);
    const unpackedFrom = (0,inflate/* sniffCompression */.Hs)(start);
    const file = unpackedFrom === 'none'
        ? await openFile(path)
        : await (0,spool/* spool */.k)((0,inflate/* inflate */.UD)((0,file_bytes/* readFile */.TA)(path), unpackedFrom, maxSize), scratch);
    return { files: await tarFiles(file), unpackedFrom };
}
/** The error for an archive, or a layer in one, that is packed in a way that is not unpacked here. */
function foreignArchive(packing, name) {
    const message = `Cannot read "${(0,printable/* printable */.g)(name)}": it is packed with ${packing}, expected a tar, plain or compressed with gzip or zstd`;
    const hint = 'Unpack it in a step before, or write it with gzip or zstd.';
    return new errors/* TallyError */.jB('ARCHIVE_INVALID', message, { hint });
}
function openFile(path) {
    return (0,promises_.open)(path).catch((error) => {
        throw (0,draft/* storeFailure */.Si)('read the archive', error);
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(88804);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/docker-archive-image.js











/**
 * Makes the manifest of an image in a docker-archive: the same archive gives the same one. Layers stay as they are in the archive;
 * an uncompressed one is named by its diff_id, unread, since whoever reads it compares the two; a compressed one is read to be hashed.
 * Throws ARCHIVE_INVALID for missing files and for a config with another number of layers.
 */
async function archivedImage(files, { config: configName, layers: layerNames, names }) {
    if ((await files.size(configName)) === undefined)
        throw missing(configName);
    const configBytes = await readSmallFile(files, configName, content_bytes/* maxDocumentBytes */.VR);
    const config = asArchiveFault((0,printable/* printable */.g)(configName), () => (0,model_config/* parseImageConfig */.FB)(configBytes, layerNames.length));
    return describeImage(files, { configBytes, config, layerNames, names, configPlace: { name: configName } });
}
/** The manifest of an image whose config is known. Throws ARCHIVE_INVALID for missing layers. */
async function describeImage(files, parts) {
    const { configBytes, configPlace, config, layerNames, names } = parts;
    const places = new Map([[(0,digest/* digestOf */.ol)(configBytes), configPlace]]);
    const layers = [];
    const known = new Map();
    for (const [at, name] of layerNames.entries()) {
        const plain = files.plainName(name);
        const layer = known.get(plain) ?? (await layerAt(files, plain, config.diffIds[at]));
        known.set(plain, layer);
        places.set(layer.digest, { name: plain });
        layers.push(layer);
    }
    const manifest = {
        ...{ schemaVersion: 2, mediaType: media_type/* ociManifest */.F7 },
        config: { mediaType: media_type/* ociConfig */._8, digest: (0,digest/* digestOf */.ol)(configBytes), size: configBytes.byteLength },
        layers: layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })),
    };
    return { document: (0,model_document/* parseDocument */.Tp)(Buffer.from(JSON.stringify(manifest))), names, places };
}
async function layerAt(files, name, diffId) {
    const size = await files.size(name);
    if (size === undefined)
        throw missing(name);
    const compression = await compressionAt(files, name);
    const digest = compression === 'none' ? diffId : await hashed(files, name);
    return { mediaType: media_type/* ociLayer */.FX[compression], digest, size };
}
/** How a file is compressed, by its first bytes. */
async function compressionAt(files, name) {
    const { compression, start, bytes } = await (0,inflate/* sniffed */.WN)(await files.open(name));
    for await (const _ of bytes)
        break;
    const foreign = (0,inflate/* foreignPacking */.qP)(start);
    if (foreign)
        throw foreignArchive(foreign, name);
    return compression;
}
async function hashed(files, name) {
    const hash = (0,digest/* hasher */.YA)('sha256');
    for await (const chunk of await files.open(name))
        hash.update(chunk);
    return hash.digest();
}
/** The error for a file that an archive names and does not hold. */
function missing(name) {
    const message = `Cannot read the archive: it names "${(0,printable/* printable */.g)(name)}", which is not in it`;
    return new errors/* TallyError */.jB('ARCHIVE_INVALID', message);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/diff-id.js
var diff_id = __webpack_require__(25571);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/docker-archive-legacy.js








/*
 * Archives of Docker before 1.10 have no manifest.json. `repositories` maps repository -> tag -> layer ID; the folder of each layer
 * holds `json`, which says how a container is run and names its parent, and `layer.tar`. The config is made of these as Docker does
 * when it loads such an archive, so the image has the same ID there and here.
 */
const maxParents = 1_000;
/** What the format said of its own folders, and what Docker leaves out of the config. */
const dropped = new Set(['id', 'parent', 'Size', 'parent_id', 'layer_id', 'throwaway']);
/** The images of an archive that has no manifest.json. Throws ARCHIVE_INVALID, also for parents in a circle. */
async function legacyImages(files) {
    const images = new Map();
    const bytes = await readSmallFile(files, 'repositories', content_bytes/* maxDocumentBytes */.VR);
    asArchiveFault('repositories', () => {
        const repositories = (0,json_fields/* fieldsOf */.Pf)((0,strict_json/* parseStrictJson */.R)(bytes), 'repositories');
        for (const name of Object.keys(repositories)) {
            for (const [tag, id] of Object.entries((0,json_fields/* textMapField */.A7)(repositories, name, 'repositories') ?? {}))
                images.set(checkedId(id), [...(images.get(id) ?? []), `${name}:${tag}`]);
        }
    });
    const found = [];
    for (const [id, names] of images)
        found.push(await legacyImage(files, id, names));
    return found;
}
async function legacyImage(files, id, names) {
    const chain = await chainOf(files, id);
    const diffIds = [];
    for (const { id: layer } of chain) {
        const name = `${layer}/layer.tar`;
        if ((await files.size(name)) === undefined)
            throw missing(name);
        diffIds.push(await (0,diff_id/* diffIdOf */.A)(await files.open(name), await compressionAt(files, name)));
    }
    const configBytes = asArchiveFault(`${id}/json`, () => docker_archive_legacy_configOf(chain, diffIds));
    return describeImage(files, {
        ...{ configBytes, configPlace: { bytes: configBytes }, config: { diffIds }, names },
        layerNames: chain.map(({ id: layer }) => `${layer}/layer.tar`),
    });
}
async function layerOf(files, id) {
    const name = `${id}/json`;
    if ((await files.size(name)) === undefined)
        throw missing(name);
    const bytes = await readSmallFile(files, name, content_bytes/* maxDocumentBytes */.VR);
    return asArchiveFault(name, () => {
        const fields = (0,json_fields/* fieldsOf */.Pf)((0,strict_json/* parseStrictJson */.R)(bytes), name);
        const parent = (0,json_fields/* textField */.M8)(fields, 'parent', name);
        return { id, fields, parent: parent ? checkedId(parent) : '' };
    });
}
/** The layers of an image, lowest first. */
async function chainOf(files, top) {
    const chain = [];
    const seen = new Set();
    let id = top;
    while (id !== '') {
        if (seen.has(id) || seen.size >= maxParents)
            throw new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read the archive: the parents of ${top} form a circle or have no end`);
        seen.add(id);
        const layer = await layerOf(files, id);
        chain.unshift(layer);
        id = layer.parent;
    }
    return chain;
}
function docker_archive_legacy_configOf(chain, diffIds) {
    const { fields } = chain.at(-1);
    const kept = Object.entries(fields).filter(([name]) => !dropped.has(name));
    const history = chain.map(layer => historyOf(layer.fields));
    const config = { ...Object.fromEntries(kept), rootfs: { type: 'layers', diff_ids: diffIds }, history };
    return Buffer.from(goJson(Object.fromEntries(Object.entries(config).sort(([a], [b]) => (a < b ? -1 : 1)))));
}
function historyOf(fields) {
    const text = (name) => (0,json_fields/* textField */.M8)(fields, name, 'json') || undefined;
    const ran = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'container_config') ?? {}, 'json.container_config');
    const command = (0,json_fields/* textListField */.y7)(ran, 'Cmd', 'json.container_config')?.join(' ') || undefined;
    return {
        ...{ created: text('created'), author: text('author'), created_by: command, comment: text('comment') },
        ...((0,json_fields/* own */.ZV)(fields, 'throwaway') === true ? { empty_layer: true } : {}),
    };
}
/** Go's encoder, which Docker uses, writes these characters as escapes. */
function goJson(value) {
    return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function checkedId(id) {
    if (/^[0-9a-f]{64}$/.test(id))
        return id;
    throw (0,json_fields/* fault */.DG)('repositories', 'a layer ID is not 64 hex digits');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive-source.js












/**
 * Opens a docker-archive (with manifest.json, or of Docker before 1.10), an OCI archive, an archive that is both, each also
 * compressed with gzip or zstd, or the folder of an OCI layout.
 * Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED, and what `inflate` throws.
 *
 * @param scratch folder for what a compressed archive unpacks to, which has no name there and is gone when the source is disposed
 * @param maxSize bytes that a compressed archive may unpack to
 */
async function openArchive(path, scratch, maxSize) {
    return openFiles(await openArchiveFiles(path, scratch, maxSize));
}
/** The same for a tar that is open, closed with the source. Throws ARCHIVE_INVALID. */
async function openTar(file) {
    return openFiles({ files: await tarFiles(file), unpackedFrom: 'none' });
}
async function openFiles({ files, unpackedFrom }) {
    try {
        return await sourceOf(files, unpackedFrom);
    }
    catch (error) {
        await files[Symbol.asyncDispose]();
        throw error;
    }
}
/** An archive that is both is read as a layout: that keeps the manifests as they were pushed. */
async function sourceOf(files, unpackedFrom) {
    const has = async (name) => (await files.size(name)) !== undefined;
    if ((await has('oci-layout')) && (await has('index.json'))) {
        const found = await layoutImages(files);
        const images = found.map(({ root, names }) => ({ digest: root.digest, names }));
        const content = { images, documents: new Map(), place: (digest) => ({ name: (0,engine_form/* blobName */.P)(digest) }) };
        return new FilesSource('oci-layout', files, { ...content, unpackedFrom });
    }
    const archived = (await has('manifest.json'))
        ? await fromManifest(files)
        : (await has('repositories'))
            ? await legacyImages(files)
            : undefined;
    if (!archived)
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', 'Cannot read the layout or archive: it has neither oci-layout and index.json, nor manifest.json, nor repositories');
    const places = new Map(archived.flatMap(each => [...each.places]));
    const documents = new Map(archived.map(({ document }) => [document.descriptor.digest, document]));
    const images = archived.map(({ document, names }) => ({ digest: document.descriptor.digest, names }));
    return new FilesSource('docker-archive', files, {
        images,
        documents,
        place: digest => places.get(digest),
        unpackedFrom,
    });
}
async function fromManifest(files) {
    const entries = parseArchiveManifest(await readSmallFile(files, 'manifest.json', content_bytes/* maxDocumentBytes */.VR));
    const images = [];
    for (const entry of entries)
        images.push(await archivedImage(files, entry));
    return images;
}
class FilesSource {
    form;
    images;
    unpackedFrom;
    #files;
    #content;
    constructor(form, files, content) {
        this.form = form;
        this.images = content.images;
        this.unpackedFrom = content.unpackedFrom;
        this.#files = files;
        this.#content = content;
    }
    async has({ digest }) {
        if (this.#content.documents.has(digest))
            return true;
        const place = this.#content.place(digest);
        return place !== undefined && ('bytes' in place || (await this.#files.size(place.name)) !== undefined);
    }
    async fetch(wanted, from = 0) {
        const place = await this.#placeOf(wanted);
        return 'bytes' in place ? chunkOf(place.bytes.subarray(from)) : this.#files.open(place.name, from);
    }
    async scan(wanted) {
        const place = await this.#placeOf(wanted);
        if ('bytes' in place)
            return chunkOf(place.bytes);
        return this.#files.scan?.(place.name) ?? this.#files.open(place.name);
    }
    async #placeOf(wanted) {
        const document = this.#content.documents.get(wanted.digest);
        const place = document ? { bytes: document.bytes } : this.#content.place(wanted.digest);
        if (place && 'bytes' in place)
            return place;
        if (place && (await this.#files.size(place.name)) !== undefined)
            return place;
        throw absent(wanted.digest, { isNamed: true });
    }
    /** A tag is looked for among the names as they are written, then as what they mean (`alpine` is `docker.io/library/alpine:latest`), then among their tags. Throws NOT_FOUND, REFERENCE_INVALID when it fits several images. */
    async resolve(target) {
        const digest = 'digest' in target ? target.digest : this.#digestOfName(target.tag);
        const made = this.#content.documents.get(digest);
        if (made)
            return made;
        const place = this.#content.place(digest);
        const size = place && 'name' in place ? await this.#files.size(place.name) : undefined;
        if (!place || !('name' in place) || size === undefined)
            throw absent(digest, { isNamed: this.images.some(image => image.digest === digest) });
        return (0,model_document/* parseDocument */.Tp)(await readSmallFile(this.#files, place.name, content_bytes/* maxDocumentBytes */.VR), { digest });
    }
    async [Symbol.asyncDispose]() {
        await this.#files[Symbol.asyncDispose]();
    }
    #digestOfName(tag) {
        const exact = this.images.filter(({ names }) => names.includes(tag));
        const same = exact.length > 0 ? exact : this.images.filter(({ names }) => names.some(sameAs(tag)));
        const found = same.length > 0 ? same : this.images.filter(({ names }) => names.some(name => name.endsWith(`:${tag}`)));
        const [first, second] = found;
        if (first && !second)
            return first.digest;
        const offered = this.images.flatMap(({ names }) => names).map(name => (0,printable/* printable */.g)(name));
        const state = first ? 'several images have it' : 'no image has it';
        const message = `Cannot choose "${(0,printable/* printable */.g)(tag)}" in the layout or archive: ${state}, it names ${offered.slice(0, 20).join(', ') || 'nothing'}`;
        throw new errors/* TallyError */.jB(first ? 'REFERENCE_INVALID' : 'NOT_FOUND', message);
    }
}
/** `isNamed`: by a document of the layout or archive itself, which is incomplete then. */
function absent(digest, { isNamed }) {
    const hint = {
        hint: 'The layout or archive is incomplete: it names this content and does not hold it. Write it again, or name with `platforms` those that are there.',
    };
    const message = `Cannot find ${digest} in the layout or archive`;
    return new errors/* TallyError */.jB('NOT_FOUND', message, isNamed ? hint : {});
}
/** Whether a name means the same image as another: both in full. */
function sameAs(wanted) {
    const full = fullName(wanted);
    return name => full !== undefined && fullName(name) === full;
}
function fullName(name) {
    try {
        const { tag = 'latest', ...reference } = (0,model_reference/* parseReference */.F2)(name);
        return (0,model_reference/* formatReference */.FH)({ ...reference, tag });
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            return undefined;
        throw error;
    }
}
async function* chunkOf(bytes) {
    yield bytes;
}


/***/ }),

/***/ 20559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   VR: () => (/* binding */ maxDocumentBytes),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);


/** The error for content that is not what its descriptor promises. */
function mismatch(expected, found) {
    const size = found.size !== undefined && found.size !== expected.size
        ? `${found.size} bytes instead of ${expected.size}`
        : undefined;
    const what = size ?? `digest ${found.digest}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept ${expected.digest}: found ${what}`, {
        details: { expected: expected.digest, found: found.digest, size: found.size },
    });
}
/**
 * Passes bytes on and throws CONTENT_MISMATCH before ending when size or digest differ: nothing counts until the stream has ended.
 * Never reads more than one chunk beyond the promised size.
 */
async function* verified(expected, bytes) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasher */ .YA)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(expected.digest));
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > expected.size)
            throw mismatch(expected, { size });
        hash.update(chunk);
        yield chunk;
    }
    const digest = hash.digest();
    if (size !== expected.size || digest !== expected.digest)
        throw mismatch(expected, { size, digest });
}
/** A small blob, verified and whole. For manifests and configs only: at most 4 MiB, more throws MANIFEST_TOO_LARGE. */
async function readAll(source, wanted) {
    if (wanted.size > maxDocumentBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read ${wanted.digest}: ${wanted.size} bytes, expected at most ${maxDocumentBytes}`);
    }
    const chunks = [];
    for await (const chunk of verified(wanted, await source.fetch(wanted)))
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
const maxDocumentBytes = 4 * 1024 * 1024;


/***/ }),

/***/ 25571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ diffIdOf)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _inflate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26880);
/* harmony import */ var _size_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97693);



/**
 * The sha256 of a layer's uncompressed tar (image-spec, config.md, "Layer DiffID"), read as a stream.
 * Unpacking runs on Node's thread pool while this thread hashes, so several layers at once use several cores.
 * Throws what `inflate` throws.
 *
 * @param budgets what the unpacked bytes are taken from, or the most bytes
 */
async function diffIdOf(bytes, compression, budgets = _size_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultMaxImageSize */ .m) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasher */ .YA)('sha256');
    for await (const chunk of (0,_inflate_js__WEBPACK_IMPORTED_MODULE_2__/* .inflate */ .UD)(bytes, compression, budgets))
        hash.update(chunk);
    return hash.digest();
}


/***/ }),

/***/ 99919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ blobName),
/* harmony export */   h: () => (/* binding */ engineForm)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87957);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20559);
/* harmony import */ var _inflate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26880);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49969);







/** The entries of the form; nothing is read before an entry is. Throws INPUT_INVALID for images that share a name. */
function engineForm(images, source, options) {
    refuseSharedNames(images);
    const layers = distinct(images.flatMap(layersOf));
    const [leftOut, sent] = [true, false].map(out => layers.filter(({ digest }) => (options.leaveOut?.has(digest) ?? false) === out));
    const documents = new Map(images.flatMap(each => each.documents).map(each => [each.descriptor.digest, each]));
    const blobs = distinct([...images.flatMap(configsOf), ...sent]).filter(({ digest }) => !documents.has(digest));
    const entries = [
        ...[...documents.values()].map(({ descriptor, bytes }) => wholeEntry(blobName(descriptor.digest), bytes)),
        ...blobs.map(blob => blobEntry(blob, source, options)),
        wholeEntry('index.json', Buffer.from(JSON.stringify(indexOf(images)))),
        wholeEntry('manifest.json', Buffer.from(JSON.stringify(images.map(each => archiveEntry(each, options.unpacked))))),
        wholeEntry('oci-layout', _layout_index_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutMarker */ .fB),
    ];
    return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)), sent, leftOut };
}
/** Where the form has a blob: `blobs/sha256/<hex>`. */
function blobName(digest) {
    return `blobs/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)}/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .encodedOf */ .EX)(digest)}`;
}
function blobEntry(blob, source, { unpacked, verify }) {
    const plain = unpacked?.get(blob.digest);
    const fetch = async () => {
        const bytes = await source.fetch(blob);
        return verify ? (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .verified */ .zr)(blob, bytes) : bytes;
    };
    if (!plain)
        return { name: blobName(blob.digest), size: blob.size, open: fetch };
    const open = async () => (0,_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .inflate */ .UD)(await fetch(), plain.compression, plain.size);
    return { name: blobName(plain.diffId), size: plain.size, open };
}
function wholeEntry(name, bytes) {
    return { name, size: bytes.byteLength, open: () => chunkOf(bytes) };
}
async function* chunkOf(bytes) {
    yield bytes;
}
function imagesOf({ documents }) {
    return documents.flatMap(({ manifest }) => (manifest.kind === 'image' ? [manifest] : []));
}
function layersOf(image) {
    return imagesOf(image).flatMap(({ layers }) => layers);
}
function configsOf(image) {
    return imagesOf(image).map(({ config }) => config);
}
function distinct(descriptors) {
    return [...new Map(descriptors.map(each => [each.digest, each])).values()];
}
/** The layout's index: an entry for each name, as containerd reads them. */
function indexOf(images) {
    const manifests = images.flatMap(({ root, names }) => {
        const { mediaType, digest, size } = root.descriptor;
        if (names.length === 0)
            return [{ mediaType, digest, size }];
        return names.map(name => ({
            ...{ mediaType, digest, size },
            annotations: {
                'io.containerd.image.name': (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)(name),
                'org.opencontainers.image.ref.name': name.tag ?? '',
            },
        }));
    });
    return { schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .ociIndex */ .KP, manifests };
}
function archiveEntry({ image, names }, unpacked) {
    const { config, layers } = image.manifest;
    return {
        Config: blobName(config.digest),
        RepoTags: names.length > 0 ? names.map(_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH) : null,
        Layers: layers.map(({ digest }) => blobName(unpacked?.get(digest)?.diffId ?? digest)),
    };
}
/** One name for two images: engines would keep the one or the other. */
function refuseSharedNames(images) {
    const holders = new Map();
    for (const { root, names } of images) {
        for (const name of names.map(_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)) {
            const other = holders.get(name) ?? root.descriptor.digest;
            holders.set(name, root.descriptor.digest);
            if (other === root.descriptor.digest)
                continue;
            const message = `Cannot name both ${other} and ${root.descriptor.digest} "${name}": expected one image for each name`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('INPUT_INVALID', message);
        }
    }
}


/***/ }),

/***/ 73030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   WN: () => (/* binding */ scanFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55943);




const pieceBytes = 1024 * 1024;
/** A file's bytes from an offset. Throws STORE_FAILED. */
function readFile(path, from = 0) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: from, highWaterMark: pieceBytes });
}
/** A file's bytes from `from` up to, not including, `to`, through one buffer: each piece is only good until the next is asked for. Throws STORE_FAILED. */
async function* scanFile(path, from = 0, to = Number.POSITIVE_INFINITY) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r').catch((error) => {
        throw (0,_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .storeFailure */ .Si)('read the store', error);
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
    for await (const piece of scanFile(path))
        hash.update(piece);
    return hash.digest();
}


/***/ }),

/***/ 26880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fM: () => (/* binding */ compressionOfBytes),
  qP: () => (/* binding */ foreignPacking),
  UD: () => (/* binding */ inflate),
  Hs: () => (/* binding */ sniffCompression),
  WN: () => (/* binding */ sniffed)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/packed-input.js
/** Input below this is gathered first: each write is a trip to the thread pool. */
const smallInput = 128 * 1024;
/** Room for what is gathered, in bytes. */
const gatheredBytes = 256 * 1024;
/** The packed bytes with small pieces gathered, a way to give some back, and a count. */
class PackedInput {
    taken = 0;
    #source;
    /** Pulled but not used, the next one last. */
    #waiting = [];
    #gathered;
    #ended = false;
    constructor(bytes) {
        this.#source = bytes[Symbol.asyncIterator]();
    }
    async read() {
        const first = await this.#pull();
        return first && first.byteLength < smallInput ? this.#gather(first) : first;
    }
    unread(rest) {
        this.#waiting.push(rest);
    }
    async hasMore() {
        const next = await this.#pull();
        if (next)
            this.unread(next);
        return next !== undefined;
    }
    async close() {
        if (!this.#ended)
            await this.#source.return?.();
    }
    async *[Symbol.asyncIterator]() {
        for (let chunk = await this.#pull(); chunk; chunk = await this.#pull())
            yield chunk;
    }
    async #gather(first) {
        this.#gathered ??= new Uint8Array(gatheredBytes);
        // What was given back may lie in this very buffer; `set` copes with the overlap.
        this.#gathered.set(first);
        let filled = first.byteLength;
        while (filled < smallInput) {
            const chunk = await this.#pull();
            if (!chunk)
                break;
            if (filled + chunk.byteLength > gatheredBytes) {
                this.unread(chunk);
                break;
            }
            this.#gathered.set(chunk, filled);
            filled += chunk.byteLength;
        }
        return this.#gathered.subarray(0, filled);
    }
    async #pull() {
        const waiting = this.#waiting.pop();
        if (waiting)
            return waiting;
        while (!this.#ended) {
            const { done, value } = await this.#source.next();
            if (done)
                this.#ended = true;
            else if (value.byteLength > 0) {
                this.taken += value.byteLength;
                return value;
            }
        }
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/zstd-frames.js
const fieldBytes = { magic: 4, skippable: 4, descriptor: 1, block: 3 };
const dictionaryBytes = [0, 1, 2, 4];
const contentBytes = [0, 2, 4, 8];
/**
 * Follows zstd frames through the pieces of a stream by their headers alone (RFC 8878, section 3.1), to say where each ends.
 * What is no frame gives an end somewhere: the engine says what is wrong with it.
 */
class ZstdFrames {
    /** Frames that have ended, skippable ones among them. */
    ended = 0;
    /** All that were followed. */
    bytes = 0;
    /** Bytes that they were unpacked to, counted by who unpacks them. */
    produced = 0;
    #field = 'magic';
    #value = 0;
    #have = 0;
    #skip = 0;
    #isLast = false;
    #checksumBytes = 0;
    /** A new frame begins here, whatever was thought before. */
    begin() {
        this.#start();
        this.#value = 0;
        this.#have = 0;
        this.#skip = 0;
    }
    /** Where in the bytes, the next of the stream, the present frame ends; their length where it goes on. */
    endIn(bytes) {
        const end = this.#endIn(bytes);
        this.bytes += end;
        return end;
    }
    #endIn(bytes) {
        let at = 0;
        while (at < bytes.length) {
            const skipped = Math.min(this.#skip, bytes.length - at);
            this.#skip -= skipped;
            at += skipped;
            if (this.#skip === 0 && !this.#isLast)
                at += this.#read(bytes, at);
            if (this.#skip > 0 || !this.#isLast)
                continue;
            this.#start();
            return at;
        }
        return at;
    }
    #start() {
        this.#isLast = false;
        this.#field = 'magic';
        this.ended++;
    }
    /** Reads on in the present field and gives how many bytes were read. */
    #read(bytes, at) {
        const wanted = fieldBytes[this.#field] - this.#have;
        const found = bytes.subarray(at, at + wanted);
        for (const byte of found)
            this.#value += byte * 256 ** this.#have++;
        if (found.length < wanted)
            return found.length;
        const value = this.#value;
        this.#value = 0;
        this.#have = 0;
        this.#take(value);
        return found.length;
    }
    #take(value) {
        if (this.#field === 'magic')
            this.#field = value >>> 4 === 0x0184d2a5 ? 'skippable' : 'descriptor';
        else if (this.#field === 'skippable')
            this.#pass(value, true);
        else if (this.#field === 'descriptor')
            this.#begin(value);
        else {
            // Section 3.1.1.2: one bit says whether it is the last, two the type, the rest the size; of a run only the byte is there.
            const size = ((value >> 1) & 3) === 1 ? 1 : value >> 3;
            const isLast = (value & 1) === 1;
            this.#pass(size + (isLast ? this.#checksumBytes : 0), isLast);
        }
    }
    /** Section 3.1.1.1.1: the descriptor says how long the rest of the header is. */
    #begin(descriptor) {
        const isSingle = (descriptor & 0x20) !== 0;
        const content = contentBytes[(descriptor >> 6)];
        const dictionary = dictionaryBytes[(descriptor & 3)];
        this.#checksumBytes = (descriptor & 4) === 0 ? 0 : 4;
        this.#field = 'block';
        this.#pass((isSingle ? Math.max(1, content) : 1 + content) + dictionary, false);
    }
    #pass(bytes, isLast) {
        this.#skip = bytes;
        this.#isLast = isLast;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/inflate.js





/** Bytes out of the engine at a time: smaller pieces cost a quarter more time, larger ones gain nothing. */
const outputChunk = 256 * 1024;
/** Bytes of a zstd frame, as the mean of all, from so many frames on. */
const leastFrame = 64;
const framesFloor = 2_000;
/** Each frame costs as much as unpacking so many bytes. */
const frameCost = 10_000;
/** 128 MiB, what `zstd` itself accepts without being asked for more. */
const greatestZstdWindow = 27;
/** Bytes that show how some content is packed. */
const magicBytes = 6;
/** The compression that the first four bytes of some content show; `none` when they show none. */
function sniffCompression(firstBytes) {
    const [a, b, c, d] = firstBytes;
    if (a === 0x1f && b === 0x8b)
        return 'gzip';
    if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd)
        return 'zstd';
    // RFC 8878, section 3.1.2: a skippable frame may come first.
    if (a !== undefined && (a & 0xf0) === 0x50 && b === 0x2a && c === 0x4d && d === 0x18)
        return 'zstd';
    return 'none';
}
const others = [
    ['xz', 'fd377a585a00'],
    ['bzip2', '425a68'],
    ['zip', '504b0304'],
    ['zip', '504b0506'],
    ['7z', '377abcaf271c'],
    ['lz4', '04224d18'],
    ['lzip', '4c5a4950'],
    ['lzma', '5d00008000'],
];
/** How content is packed that cannot be unpacked here, by its first six bytes; undefined for all else. */
function foreignPacking(firstBytes) {
    const start = Buffer.from(firstBytes).toString('hex');
    return others.find(([, magic]) => start.startsWith(magic))?.[0];
}
/** How a stream is packed by its first bytes, and the whole stream, which is to be read or closed. */
async function sniffed(bytes) {
    const source = bytes[Symbol.asyncIterator]();
    let begun = Buffer.alloc(0);
    let ended = false;
    while (begun.byteLength < magicBytes && !ended) {
        const { done, value } = await source.next();
        ended = done === true;
        // Copied: the next read may use the buffer again.
        if (!done)
            begun = Buffer.concat([begun, value]);
    }
    const start = begun.subarray(0, magicBytes);
    return { compression: sniffCompression(start), start, bytes: joined(begun, source) };
}
/** How a stream is packed by its first bytes; no more of it is read. */
async function compressionOfBytes(bytes) {
    const { compression, bytes: begun } = await sniffed(bytes);
    for await (const _ of begun)
        break;
    return compression;
}
async function* joined(begun, source) {
    try {
        yield begun;
        for (let next = await source.next(); !next.done; next = await source.next())
            yield next.value;
    }
    finally {
        await source.return?.();
    }
}
/**
 * The unpacked bytes, taken from each of the budgets; several gzip members or zstd frames follow one another.
 * No ratio bounds them: gzip reaches 1032 and zstd 32768 times its size, and files full of zeros reach both lawfully.
 * Throws CONTENT_MISMATCH for damaged, cut off or trailing bytes, CONTENT_TOO_LARGE above a budget, for a zstd window over 128 MiB,
 * or for zstd frames that are tiny on the whole. An input buffer may be reused once the next one is asked for.
 *
 * @param budgets what may come, or the most bytes
 */
async function* inflate(bytes, compression, budgets) {
    const counted = typeof budgets === 'number' ? [new size_budget/* SizeBudget */.T(budgets)] : budgets;
    const input = new PackedInput(bytes);
    try {
        for await (const chunk of compression === 'none' ? input : unpacked(input, compression)) {
            for (const budget of counted)
                budget.take(chunk.byteLength);
            yield chunk;
        }
    }
    finally {
        await input.close();
    }
}
/**
 * One engine reads on over zstd frames as long as their ends fall between writes, and over all gzip members; for what it leaves over
 * a new one starts, which costs a hundred times as much.
 */
async function* unpacked(input, compression) {
    const frames = compression === 'zstd' ? new ZstdFrames() : undefined;
    do
        yield* readFrames(input, compression, frames);
    while (await input.hasMore());
}
async function* readFrames(input, compression, frames) {
    const engine = startEngine(compression);
    // Node's engines may report a fault after the reader has seen the end; without a listener that ends the process.
    engine.on('error', () => undefined);
    const fed = feed(engine, input, frames).catch((error) => {
        engine.destroy(error);
    });
    try {
        for await (const chunk of engine) {
            if (frames)
                frames.produced += chunk.byteLength;
            yield chunk;
        }
    }
    catch (error) {
        throw asContentFault(error, compression);
    }
    finally {
        engine.destroy();
        await fed;
    }
}
function startEngine(compression) {
    if (compression === 'gzip')
        return (0,external_node_zlib_.createGunzip)({ chunkSize: outputChunk });
    return (0,external_node_zlib_.createZstdDecompress)({
        chunkSize: outputChunk,
        params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: greatestZstdWindow },
    });
}
/** Writes until the input ends or the engine stops taking; each write is waited for, so memory stays flat. */
async function feed(engine, input, frames) {
    let offered = 0;
    for (let chunk = await input.read(); chunk; chunk = await input.read()) {
        while (chunk.byteLength > 0) {
            const part = chunk.subarray(0, frames?.endIn(chunk));
            offered += part.byteLength;
            if (frames)
                checkFrames(frames);
            await write(engine, part);
            if (engine.destroyed && engine.errored)
                return;
            const left = offered - engine.bytesWritten;
            if (left > 0) {
                input.unread(chunk.subarray(part.byteLength - left));
                frames?.begin();
                return;
            }
            chunk = chunk.subarray(part.byteLength);
        }
    }
    engine.end();
}
/** Resolves once the chunk is used up or the engine is closed: after a fault Node calls no write back. */
function write(engine, chunk) {
    return new Promise(resolve => {
        const done = () => {
            engine.off('close', done);
            resolve();
        };
        engine.once('close', done);
        engine.write(chunk, done);
    });
}
/** A file of frames alone would cost minutes. Layers with a frame for each small file pass, and frames of zeros, which unpack to much. */
function checkFrames({ ended, bytes, produced }) {
    const isTiny = ended * leastFrame > bytes && ended * frameCost > produced;
    if (ended <= framesFloor || !isTiny)
        return;
    throw tooLarge(`${bytes} bytes hold ${ended} zstd frames`, `at most one in ${leastFrame} bytes`);
}
function tooLarge(state, wish) {
    return new errors/* TallyError */.jB('CONTENT_TOO_LARGE', `Cannot unpack content: ${state}, expected ${wish}`);
}
/** Faults of the engine become faults of the content; those of the source pass as they are. */
function asContentFault(error, compression) {
    if (!(error instanceof Error) || !('code' in error))
        return error;
    if (error.code === 'ZSTD_error_frameParameter_windowTooLarge')
        return tooLarge('its zstd window is larger than 128 MiB', 'a smaller one');
    if (!/^(Z_(DATA|BUF|STREAM)_ERROR|Z_NEED_DICT|ZSTD_error_)/.test(String(error.code)))
        return error;
    const message = `Cannot unpack ${compression} content: ${error.message}, expected one whole ${compression} stream`;
    return new errors/* TallyError */.jB('CONTENT_MISMATCH', message, { cause: error });
}


/***/ }),

/***/ 49969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fB: () => (/* binding */ layoutMarker),
/* harmony export */   vh: () => (/* binding */ layoutIndex)
/* harmony export */ });
/* unused harmony export layoutNames */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _model_index_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76205);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);





const refName = 'org.opencontainers.image.ref.name';
const imageName = 'io.containerd.image.name';
/** The file that marks a folder as an image layout (image-spec, image-layout.md). */
const layoutMarker = Buffer.from('{"imageLayoutVersion":"1.0.0"}');
/**
 * The name of each image in a layout's index: its tag, since Buildx finds images by tag only; the whole reference where
 * two images have the same tag, the digest's start where there is none.
 */
function layoutNames(images) {
    const short = images.map(({ reference, root }) => reference.tag ?? root.descriptor.digest.replace(/^(\w+):(.{12}).*$/, '$1-$2'));
    return images.map(({ reference, root }, at) => {
        const name = short[at] ?? '';
        const twins = images.some((other, i) => i !== at && short[i] === name && other.root.descriptor.digest !== root.descriptor.digest);
        return twins ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference) : name;
    });
}
/** The bytes of `index.json`: entries of `before` that are other images, then these, sorted by name. */
function layoutIndex(images, before) {
    const names = layoutNames(images);
    const added = images.map(({ reference, root }, at) => entry(root.descriptor, names[at] ?? '', reference));
    const kept = (before ? entriesOf(before) : []).filter(each => !added.some(other => isSameImage(each, other)));
    const manifests = [
        ...new Map([...kept, ...added.map(each => distinctFrom(kept, each))].map(each => [
            `${each.annotations?.[refName]} ${each.digest}`,
            each,
        ])).values(),
    ];
    manifests.sort((a, b) => compare(a.annotations?.[refName] ?? '', b.annotations?.[refName] ?? '') || compare(a.digest, b.digest));
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .ociIndex */ .KP, manifests }));
}
function entry({ mediaType, digest, size }, name, reference) {
    return {
        mediaType,
        digest,
        size,
        annotations: { [imageName]: imageNameOf(reference), [refName]: name },
    };
}
/** What containerd calls the image once it is imported: by its tag, where it has one. */
function imageNameOf({ registry, repository, tag, digest }) {
    const name = { registry, repository };
    if (tag !== undefined)
        return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ ...name, tag });
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(digest === undefined ? name : { ...name, digest });
}
function isSameImage(one, other) {
    const nameOf = ({ annotations }) => annotations?.[imageName] ?? annotations?.[refName];
    return nameOf(one) === nameOf(other);
}
/** Another repository's image with the same tag has the short name already: this one takes its whole name. */
function distinctFrom(kept, added) {
    const { [refName]: short, [imageName]: long = '' } = added.annotations ?? {};
    const isTaken = kept.some(({ annotations, digest }) => annotations?.[refName] === short && digest !== added.digest);
    return isTaken ? { ...added, annotations: { ...added.annotations, [refName]: long } } : added;
}
function entriesOf(bytes) {
    const document = (0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(bytes);
    if (document.manifest.kind !== 'index')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('ARCHIVE_INVALID', 'Cannot add to the layout: its index.json is no index');
    // Others may have said more of their images, such as a platform.
    return (0,_model_index_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(document).map(({ fields, descriptor: { mediaType, digest, size, annotations } }) => ({
        ...fields,
        ...{ mediaType, digest, size },
        ...(annotations ? { annotations } : {}),
    }));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 23555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ spool)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55943);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50181);





/**
 * Writes bytes to a file that has no name: what can only be read from its end is kept this way, and nothing is left of it once
 * it is closed, not even after a kill. Throws STORE_FAILED, and what `bytes` throws.
 */
async function spool(bytes, folder) {
    const file = await nameless(folder).catch((error) => {
        throw (0,_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .storeFailure */ .Si)('write to the store', error);
    });
    try {
        let size = 0;
        for await (const chunk of bytes)
            size += await writeWhole(file, chunk, size);
        return file;
    }
    catch (error) {
        await file.close();
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error) ? error : (0,_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .storeFailure */ .Si)('unpack the archive', error);
    }
}
async function nameless(folder) {
    (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(folder);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `archive-${process.pid}-${process.hrtime.bigint()}.tar`);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx+');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path);
    return file;
}
async function writeWhole(file, chunk, at) {
    let done = 0;
    while (done < chunk.byteLength) {
        const { bytesWritten } = await file.write(chunk, done, chunk.byteLength - done, at + done);
        done += bytesWritten;
    }
    return done;
}


/***/ }),

/***/ 88804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   Kk: () => (/* binding */ unequalLayers),
/* harmony export */   Ko: () => (/* binding */ configPlatform),
/* harmony export */   eL: () => (/* binding */ configDiffIds),
/* harmony export */   sH: () => (/* binding */ chainIds),
/* harmony export */   x$: () => (/* binding */ spelledPlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95581);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3394);





const names = ['os', 'architecture', 'variant', 'os.version', 'os.features', 'rootfs', 'config'];
/** Reads an image's config. Throws MANIFEST_INVALID, also when it does not name one diff_id for each of `layers` layers. */
function parseImageConfig(bytes, layers) {
    const fields = configFields(bytes);
    const diffIds = diffIdsIn(fields);
    if (diffIds.length !== layers)
        throw unequalLayers(diffIds.length, layers);
    const created = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'created', 'config');
    const history = ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'history', 'config') ?? []).map((entry, at) => (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(entry ?? {}, `config.history[${at}]`));
    const run = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'config') ?? {};
    return {
        platform: normalized(spelledIn(fields)),
        diffIds,
        history,
        run: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(run, 'config.config'),
        ...(created ? { created } : {}),
    };
}
/** The platform that a config names; undefined where it names none. Reads nothing else of it. Throws MANIFEST_INVALID. */
function configPlatform(bytes) {
    return normalized(spelledIn(configFields(bytes)));
}
/** The same platform as the config spells it, for whoever writes it down again. Throws MANIFEST_INVALID. */
function spelledPlatform(bytes) {
    return spelledIn(configFields(bytes));
}
/** The diff_ids that a config names, however many. Reads nothing else of it. Throws MANIFEST_INVALID, DIGEST_INVALID. */
function configDiffIds(bytes) {
    return diffIdsIn(configFields(bytes));
}
/** The MANIFEST_INVALID error for a config whose diff_ids cannot belong to the manifest's layers. */
function unequalLayers(diffIds, layers) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use the image: its config names ${diffIds} layers, its manifest ${layers}`);
}
function configFields(bytes) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(bytes), 'config');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(fields, names, 'config');
    return fields;
}
function diffIdsIn(fields) {
    const rootfs = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'rootfs') ?? {}, 'config.rootfs');
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(rootfs, ['diff_ids'], 'config.rootfs');
    return ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(rootfs, 'diff_ids', 'config.rootfs') ?? []).map(_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m);
}
function normalized(platform) {
    return platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .FL)(platform);
}
function spelledIn(fields) {
    const os = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os', 'config');
    const architecture = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'architecture', 'config');
    if (!os || !architecture)
        return undefined;
    const variant = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'variant', 'config');
    const osVersion = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'os.version', 'config');
    const osFeatures = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(fields, 'os.features', 'config');
    return {
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
        ...(osFeatures ? { osFeatures } : {}),
    };
}
/** The chain IDs of layers (image-spec, config.md, "Layer ChainID"): each names a layer on top of all below it. */
function chainIds(diffIds) {
    const chain = [];
    for (const diffId of diffIds) {
        const below = chain.at(-1);
        chain.push(below === undefined ? diffId : (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(Buffer.from(`${below} ${diffId}`)));
    }
    return chain;
}


/***/ }),

/***/ 23892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ textMapField),
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   FZ: () => (/* binding */ listField),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   j4: () => (/* binding */ refuseCaseVariants),
/* harmony export */   y7: () => (/* binding */ textListField)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54673);


/** A JSON object's fields. */
function fieldsOf(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw fault(where, 'expected an object');
}
/** A string, or undefined. */
function textField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined || typeof value === 'string')
        return value;
    throw fault(`${where}.${name}`, 'expected a string');
}
/** A list, or undefined. */
function listField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined || Array.isArray(value))
        return value;
    throw fault(`${where}.${name}`, 'expected a list');
}
/** A list of strings, or undefined. */
function textListField(fields, name, where) {
    const list = listField(fields, name, where)?.map(each => each ?? '');
    if (list === undefined || list.every(each => typeof each === 'string'))
        return list;
    throw fault(`${where}.${name}`, 'expected strings');
}
/** An object of strings, or undefined. */
function textMapField(fields, name, where) {
    const value = own(fields, name) ?? undefined;
    if (value === undefined)
        return undefined;
    const entries = Object.entries(fieldsOf(value, `${where}.${name}`)).map(([key, text]) => [key, text ?? '']);
    if (!entries.every((entry) => typeof entry[1] === 'string'))
        throw fault(`${where}.${name}`, 'expected strings');
    return Object.fromEntries(entries);
}
/** A field of the object itself: never one that every JavaScript object has, such as `constructor`. */
function own(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
/** Go reads keys whatever their case, JavaScript does not: a variant of a key that counts would be read by one and not by the other. */
function refuseCaseVariants(fields, names, where) {
    const expected = new Map(names.map(name => [name.toLowerCase(), name]));
    for (const key of Object.keys(fields)) {
        const name = expected.get(key.toLowerCase());
        if (name !== undefined && name !== key)
            throw fault(where, `the key "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(key)}" reads like "${name}"`);
    }
}
/** The MANIFEST_INVALID error for a place in a document. */
function fault(where, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the document: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(where)}: ${why}`);
}


/***/ }),

/***/ 85197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   FX: () => (/* binding */ ociLayer),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   IO: () => (/* binding */ isLayerType),
/* harmony export */   K: () => (/* binding */ manifestAccept),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   _8: () => (/* binding */ ociConfig),
/* harmony export */   _m: () => (/* binding */ isImageConfig),
/* harmony export */   kh: () => (/* binding */ dockerManifest),
/* harmony export */   p1: () => (/* binding */ dockerConfig),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer),
/* harmony export */   zJ: () => (/* binding */ dockerList)
/* harmony export */ });
/* unused harmony exports ociEmpty, dockerLayer, schema1Types */
/** Media types of images (image-spec, media-types.md; Docker's image manifest v2 schema 2). */
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociConfig = 'application/vnd.oci.image.config.v1+json';
const ociEmpty = 'application/vnd.oci.empty.v1+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerConfig = 'application/vnd.docker.container.image.v1+json';
/** Layers by how they are compressed; the last part of the name is what differs. */
const ociLayer = {
    none: 'application/vnd.oci.image.layer.v1.tar',
    gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
};
const dockerLayer = {
    none: 'application/vnd.docker.image.rootfs.diff.tar',
    gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    zstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
};
/** Docker's first manifests, refused. */
const schema1Types = [
    'application/vnd.docker.distribution.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
];
const kinds = new Map([
    [ociManifest, 'image'],
    [dockerManifest, 'image'],
    [ociIndex, 'index'],
    [dockerList, 'index'],
]);
/** The Accept header for manifests: every type that can be read here. */
const manifestAccept = [...kinds.keys()].join(', ');
/** What a manifest of this media type is; `other` for all that cannot be read here. */
function kindOf(mediaType) {
    return schema1Types.includes(mediaType) ? 'schema1' : (kinds.get(mediaType) ?? 'other');
}
/** How a layer of this type is compressed; `unknown` for what is no layer. */
function compressionOf(mediaType) {
    const oci = /^application\/vnd\.oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?$/.exec(mediaType);
    if (oci)
        return oci[1] ?? 'none';
    const docker = /^application\/vnd\.docker\.image\.rootfs\.(?:foreign\.)?diff\.tar(?:\.(gzip|zstd))?$/.exec(mediaType);
    return docker ? (docker[1] ?? 'none') : 'unknown';
}
/** A layer that registries need not hold (image-spec, layer.md, "Non-Distributable Layers"). */
function isForeignLayer(mediaType) {
    return compressionOf(mediaType) !== 'unknown' && /\.(?:nondistributable|foreign)\./.test(mediaType);
}
/** Whether this names an image's layer, also one that cannot be unpacked here, such as an encrypted one. */
function isLayerType(mediaType) {
    return /^application\/vnd\.(?:oci\.image\.layer|docker\.image\.rootfs)\./.test(mediaType);
}
/** Whether this is the config of an image, rather than of some other artifact. */
function isImageConfig(mediaType) {
    return mediaType === ociConfig || mediaType === dockerConfig;
}
/** A Content-Type without its parameters, in lower case. */
function bareMediaType(contentType) {
    return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}


/***/ }),

/***/ 3394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* unused harmony export maxJsonBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** Bytes of the largest document that is read. */
const maxJsonBytes = 4 * 1024 * 1024;
const maxDepth = 64;
/**
 * Parses one JSON document that every reader reads alike: UTF-8 without a byte order mark, no key twice in an object,
 * nothing after its end, nested at most 64 deep. Throws MANIFEST_INVALID, MANIFEST_TOO_LARGE beyond 4 MiB.
 */
function parseStrictJson(bytes) {
    if (bytes.byteLength > maxJsonBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read a document of ${bytes.byteLength} bytes: expected at most ${maxJsonBytes}`);
    }
    const text = decoded(bytes);
    if (text.startsWith('\ufeff'))
        throw invalid('it begins with a byte order mark');
    checkStructure(text);
    return parsed(text);
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw invalid('it is not UTF-8', error);
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the document, which is not fit to print: it does not become the cause.
        throw invalid('it is not JSON');
    }
}
/**
 * One pass before JSON.parse, which keeps the last of two equal keys and says nothing. Here only strings and brackets count;
 * that the rest is JSON, and that brackets are in pairs, JSON.parse finds out.
 */
function checkStructure(text) {
    const open = [];
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (character === '"') {
            const end = stringEnd(text, at);
            if (isKey(text, end))
                noteKey(open.at(-1), text.slice(at, end));
            at = end - 1;
        }
        else if (character === '{' || character === '[') {
            open.push(character === '{' ? new Set() : undefined);
            if (open.length > maxDepth)
                throw invalid(`it nests deeper than ${maxDepth} levels`);
        }
        else if (character === '}' || character === ']')
            open.pop();
    }
}
function stringEnd(text, start) {
    for (let at = start + 1; at < text.length; at++) {
        if (text[at] === '\\')
            at++;
        else if (text[at] === '"')
            return at + 1;
    }
    throw invalid('it is not JSON');
}
function isKey(text, after) {
    let at = after;
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t')
        at++;
    return text[at] === ':';
}
function noteKey(keys, quoted) {
    const key = quoted.includes('\\') ? parsed(quoted) : quoted.slice(1, -1);
    if (keys?.has(key))
        throw invalid('a key stands twice in one object');
    keys?.add(key);
}
function invalid(why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the document: ${why}`, { cause });
}


/***/ })

};
;