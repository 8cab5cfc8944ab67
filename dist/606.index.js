"use strict";
exports.id = 606;
exports.ids = [606];
exports.modules = {

/***/ 23606:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/archive-names.js
var archive_names = __webpack_require__(98911);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-tar.js




const maxEntries = 200_000;
/** Of all extended headers of one entry. */
const maxExtensionBytes = 1024 * 1024;
/** Characters of all names and link targets together. */
const maxNames = 64 * 1024 * 1024;
/** Headers that stand no further apart are read together, so many bytes at a time. */
const nearBytes = 16 * 1024;
const maxWindow = 256 * 1024;
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
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read the archive: "${(0,printable/* printable */.g)(name)}" is in it twice, expected once`);
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
/** What extended headers say of the entry that follows them. */
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
/** Bytes of a file, asked for in their order: alone where content lies between them, else many with one read. */
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
    /** The digest of a file's content, which is read once. */
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
            const wish = offset - end <= nearBytes ? Math.min(2 * this.#bytes.length, maxWindow) : length;
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
/** Reads a header block; undefined for the zeros that end an archive. Throws ARCHIVE_INVALID for a wrong sum or number. */
function readTarHeader(block) {
    // The sum's own field counts as spaces. A loop: callbacks for each byte cost more than the reading.
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
function archive_source_tar_text(block, from, length) {
    const field = block.subarray(from, from + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? length : end);
}
/** Octal digits, or, with the highest bit set, a binary number. */
function number(block, from, length) {
    const first = block[from] ?? 0;
    if (first & 0x80)
        return binary(block, from, length);
    const digits = archive_source_tar_text(block, from, length).trim();
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-files.js



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
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/docker-archive.js




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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/engine-form.js
var engine_form = __webpack_require__(51214);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-oci.js









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
    for (const root of roots.filter(({ mediaType }) => (0,media_type.kindOf)(mediaType) !== 'other')) {
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
        return hex === undefined ? [] : [[(0,model_digest/* parseDigest */.m)(`${algorithm}:${hex}`), names]];
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js + 2 modules
var inflate = __webpack_require__(44037);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/file-bytes.js
var file_bytes = __webpack_require__(65412);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/layout-reader.js








/**
 * The files of a folder, such as an OCI layout; links, pipes and devices in it are refused, since a layout has none. Folders in it may be
 * links, which lead out of `within` nowhere.
 */
function folderFiles(folder, within) {
    const plainSize = (path) => sizeOf(path, within);
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
                return (0,file_bytes/* readInPieces */.tu)(path);
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find "${(0,printable/* printable */.g)(name)}" in "${(0,printable/* printable */.g)(folder)}"`);
        },
        plainName: name => name,
        [Symbol.asyncDispose]: async () => undefined,
    };
}
async function sizeOf(path, within) {
    const refused = (state) => new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read "${(0,printable/* printable */.g)(path)}": ${state}, expected a plain file`);
    try {
        const stats = await (0,promises_.lstat)(path);
        if (!stats.isFile())
            throw refused('it is a link or another special file');
        if (!(await (0,workspace_path/* isWithin */.UO)(path, within)))
            throw refused('a link leads out of the workspace');
        return stats.size;
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            throw error;
        if (['ENOENT', 'ENOTDIR'].includes(error.code ?? ''))
            return undefined;
        throw (0,full_disk/* storeFailure */.Si)('read the layout', error);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/spool.js
var spool = __webpack_require__(96978);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-open.js










/**
 * Opens a tar, also a compressed one, or a folder. Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED, and what `inflate` throws.
 *
 * @param scratch folder for what a compressed archive unpacks to, which has no name there and is gone when the files are disposed
 * @param maxSize bytes that it may unpack to
 */
async function openArchiveFiles(place, scratch, maxSize = size_budget/* defaultMaxImageSize */.m) {
    const { path, within } = typeof place === 'string' ? { path: place, within: undefined } : place;
    const stats = await (0,promises_.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find the layout or archive "${(0,printable/* printable */.g)(path)}"`);
        throw (0,full_disk/* storeFailure */.Si)('read the archive', error);
    });
    if (stats.isDirectory())
        return { files: folderFiles(path, within), unpackedFrom: 'none' };
    if (!stats.isFile())
        throw new errors/* TallyError */.jB('ARCHIVE_INVALID', `Cannot read "${(0,printable/* printable */.g)(path)}": expected a file or folder`);
    const start = await firstBytes(path);
    const foreign = (0,inflate/* foreignPacking */.qP)(start);
    if (foreign)
        throw foreignArchive(foreign, path);
    const unpackedFrom = (0,inflate/* sniffCompression */.Hs)(start);
    const file = unpackedFrom === 'none'
        ? await openFile(path)
        : await (0,full_disk/* namingWork */.UP)(`unpack "${(0,printable/* printable */.g)(path)}"`, () => (0,spool/* spool */.k)((0,inflate/* inflate */.UD)((0,file_bytes/* readFile */.TA)(path), unpackedFrom, maxSize), scratch));
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
        throw (0,full_disk/* storeFailure */.Si)('read the archive', error);
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
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/docker-archive-image.js











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
    const places = new Map([[(0,model_digest/* digestOf */.ol)(configBytes), configPlace]]);
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
        schemaVersion: 2,
        mediaType: media_type.ociManifest,
        config: { mediaType: media_type.ociConfig, digest: (0,model_digest/* digestOf */.ol)(configBytes), size: configBytes.byteLength },
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
    return { mediaType: media_type.ociLayer[compression], digest, size };
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
    const hash = (0,model_digest/* hasher */.YA)('sha256');
    for await (const chunk of await files.open(name))
        hash.update(chunk);
    return hash.digest();
}
/** The error for a file that an archive names and does not hold. */
function missing(name) {
    const message = `Cannot read the archive: it names "${(0,printable/* printable */.g)(name)}", which is not in it`;
    return new errors/* TallyError */.jB('ARCHIVE_INVALID', message);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/diff-ids.js
var diff_ids = __webpack_require__(47332);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/docker-archive-legacy.js








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
        diffIds.push(await (0,diff_ids/* diffIdOf */.A)(await files.open(name), await compressionAt(files, name)));
    }
    const configBytes = asArchiveFault(`${id}/json`, () => docker_archive_legacy_configOf(chain, diffIds));
    return describeImage(files, {
        configBytes,
        configPlace: { bytes: configBytes },
        config: { diffIds },
        names,
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
        created: text('created'),
        author: text('author'),
        created_by: command,
        comment: text('comment'),
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source.js












/**
 * Opens a docker-archive (with manifest.json, or of Docker before 1.10), an OCI archive, an archive that is both, each also
 * compressed with gzip or zstd, or the folder of an OCI layout.
 * Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED, and what `inflate` throws.
 *
 * @param scratch folder for what a compressed archive unpacks to, which has no name there and is gone when the source is disposed
 * @param maxSize bytes that a compressed archive may unpack to
 */
async function openArchive(place, scratch, maxSize) {
    return openFiles(await openArchiveFiles(place, scratch, maxSize));
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

/***/ 51214:
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
/* harmony import */ var _compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44037);
/* harmony import */ var _store_layout_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);







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
        wholeEntry('oci-layout', _store_layout_index_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutMarker */ .fB),
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
    const open = async () => (0,_compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .inflate */ .UD)(await fetch(), plain.compression, plain.size);
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
            mediaType,
            digest,
            size,
            annotations: {
                'io.containerd.image.name': (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)(name),
                'org.opencontainers.image.ref.name': name.tag ?? '',
            },
        }));
    });
    return { schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_5__.ociIndex, manifests };
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

/***/ 96978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
 * Writes bytes to a file that has no name: what can only be read from its end is kept this way, and nothing is left of it once
 * it is closed, not even after a kill. Throws STORE_FAILED, and what `bytes` throws.
 */
async function spool(bytes, folder) {
    const file = await nameless(folder).catch((error) => {
        throw (0,_full_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .storeFailure */ .Si)('write to the store', error);
    });
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
async function nameless(folder) {
    (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(folder);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `archive-${(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .ownMark */ .a1)()}-${process.hrtime.bigint()}.tar`);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx+');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path);
    return file;
}


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/**
 * Does work on a file that others may do at the same time, or that may not be ours to do; false where the system refuses it. Throws what
 * is no answer of the system.
 */
function attempt(work) {
    try {
        work();
        return true;
    }
    catch (error) {
        if (error.syscall === undefined)
            throw error;
        return false;
    }
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

/***/ 44037:
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/compression/packed-input.js
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/compression/zstd-frames.js
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js





/** How a layer is packed. */
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

/***/ 46472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ tidyDrafts),
/* harmony export */   _z: () => (/* binding */ draftsBeyond),
/* harmony export */   hr: () => (/* binding */ freeDrafts),
/* harmony export */   oT: () => (/* binding */ draftLimits),
/* harmony export */   tk: () => (/* binding */ removeDrafts)
/* harmony export */ });
/* unused harmony export keptDrafts */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4317);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63043);




/** How long drafts are kept for a run that goes on with them, in milliseconds, and how many bytes of them. */
const draftLimits = { ageMs: 48 * 60 * 60_000, bytes: 1024 ** 3 };
const restName = /^(\w+-[0-9a-f]+)\.part$/;
const usedName = new RegExp(String.raw `^(\w+-[0-9a-f]+)\.(${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU})\.\d+$`);
/** What else a step keeps beside drafts: folders of the toolkit, archives being unpacked, blobs on their way out. */
const scratchName = new RegExp(`^(?:toolkit|archive|leaving)-(${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU})-.+$`);
/**
 * Puts the drafts of processes that ended back to rest, removes what else they left, and drops the drafts that are too old or, the
 * oldest first, too large in sum. Gives the drafts at rest. What cannot be removed stays.
 */
function tidyDrafts(folder, now = Date.now(), limits = draftLimits) {
    const resting = readDrafts(folder, now).filter(({ path }) => {
        const rest = restOf(path);
        return rest === path || (0,_attempt_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, rest));
    });
    const kept = keptDrafts(resting.map(draft => ({ ...draft, path: restOf(draft.path) })), now, limits);
    const stay = new Set(kept.map(({ path }) => path));
    for (const path of resting.map(draft => restOf(draft.path)))
        if (!stay.has(path))
            removed(path);
    return kept;
}
/** The drafts that may stay: touched within the age and, the newest first, together within the bytes; one alone may be larger. */
function keptDrafts(drafts, now, { ageMs, bytes } = draftLimits) {
    let left = bytes;
    return drafts
        .filter(({ touched }) => Math.abs(now - touched) <= ageMs)
        .toSorted((a, b) => b.touched - a.touched)
        .filter((draft, at) => {
        left -= draft.bytes;
        return at === 0 || left >= 0;
    });
}
/** The drafts that go where they may have so many bytes together: the oldest first, and the newest alone too where it is larger. */
function draftsBeyond(drafts, bytes, now) {
    const kept = keptDrafts(drafts, now, {
        ageMs: draftLimits.ageMs,
        bytes: Math.min(bytes, draftLimits.bytes),
    });
    const left = kept.reduce((sum, draft) => sum + draft.bytes, 0);
    return left > bytes ? [...drafts] : drafts.filter(draft => !kept.includes(draft));
}
/** Removes drafts by name that nobody took up since they were looked at. */
function removeDrafts(folder, gone) {
    const touched = new Map(gone.map(draft => [draft.blob, draft.touched]));
    for (const draft of readDrafts(folder, Date.now()))
        if (draft.touched <= (touched.get(draft.blob) ?? 0))
            removed(draft.path);
}
/** Removes all drafts that nobody works at, for a disk that is full. Gives the bytes that they had. */
function freeDrafts(folder) {
    const drafts = readDrafts(folder, Date.now());
    return drafts.reduce((sum, { path, bytes }) => sum + (removed(path) ? bytes : 0), 0);
}
/** Drafts at rest, and those of processes that ended; what else such processes left is removed on the way. */
function readDrafts(folder, now) {
    const drafts = [];
    // What a link leads to is not ours to clean.
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return drafts;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
        const [, blob, mark] = restName.exec(name) ?? usedName.exec(name) ?? [];
        const [, owner] = scratchName.exec(name) ?? [];
        if (blob === undefined && owner === undefined)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
        if (!stats)
            continue;
        const touched = Number(stats.mtimeMs);
        const user = mark ?? owner;
        if (user !== undefined && (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(user, Math.max(touched, seen(folder, user)), now))
            continue;
        if (blob === undefined)
            removed(path);
        else
            drafts.push({ blob, path, bytes: allocated(stats), touched });
    }
    return drafts;
}
/** When a process last said that it uses the store, which it does every few minutes. */
function seen(folder, mark) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), 'in-use', mark), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
/** A draft may have holes, which take no space. */
function allocated({ blocks, size }) {
    return Number(blocks === undefined || blocks * 512n > size ? size : blocks * 512n);
}
function restOf(path) {
    return path.replace(new RegExp(String.raw `\.${_process_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markPattern */ .QU}\.\d+$`), '.part');
}
/** Another process may be at the same, or the file another user's: then it is theirs to remove. */
function removed(path) {
    return (0,_attempt_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .C)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true }));
}


/***/ }),

/***/ 61313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ withSpaceAtOnce),
/* harmony export */   KM: () => (/* binding */ writeFully),
/* harmony export */   L5: () => (/* binding */ withSpace),
/* harmony export */   Si: () => (/* binding */ storeFailure),
/* harmony export */   UP: () => (/* binding */ namingWork),
/* harmony export */   b$: () => (/* binding */ isDiskFull)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _draft_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46472);





/** Codes of the system for a disk without space, and for a user's share of it that is used up. */
const fullCodes = {
    ENOSPC: 'the disk is full',
    EDQUOT: "the user's quota of the disk is used up",
};
const hint = 'Free space on that disk, or name a `store` on a larger one. Drafts of earlier runs were dropped already; a store that outlasts its jobs is kept small by prune with `images: store`.';
/** Whether a failure, or what it came from, is a disk without space. */
function isDiskFull(error) {
    const { code = '', cause, details } = (error ?? {});
    // Of what fails in a worker the details alone come here.
    const codes = [code, String(details?.system)];
    return codes.some(each => Object.hasOwn(fullCodes, each)) || (cause !== undefined && isDiskFull(cause));
}
/** The failure of work on a file, as the store's own; for a full disk with what is free there and what to do. */
function storeFailure(action, error, place) {
    const { code = 'an unknown fault', path = place ?? '' } = error;
    const shown = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(path);
    const at = path === '' || action.includes(`"${shown}"`) ? '' : ` at "${shown}"`;
    const full = fullCodes[code];
    if (full === undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', `Cannot ${action}: ${code}${at}`, { cause: error });
    const free = freeBytes(path);
    const left = free === undefined ? '' : `, ${free} bytes are free`;
    const details = { system: code, ...(free === undefined ? {} : { freeBytes: free }) };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', `Cannot ${action}: ${full} (${code})${at}${left}`, {
        cause: error,
        hint,
        details,
    });
}
/**
 * Writes all of `bytes` into an open file. On a full disk the drafts of `folder` that nobody works at go, and what is left is written
 * once more. Throws STORE_FAILED.
 */
function writeFully(file, bytes, at, folder) {
    let done = 0;
    let freed = false;
    while (done < bytes.byteLength) {
        try {
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, done, bytes.byteLength - done, at + done);
        }
        catch (error) {
            const mayHelp = !freed && folder !== undefined && isDiskFull(error);
            freed = true;
            if (mayHelp && (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(folder) > 0)
                continue;
            const wish = isDiskFull(error) ? `write ${bytes.byteLength - done} bytes more to` : 'write to';
            throw storeFailure(`${wish} the store`, error, folder);
        }
    }
}
/**
 * Does work that writes content whose size nobody knows ahead. A full disk is told with what was being made.
 *
 * @param action as in "Cannot <action>"
 */
async function namingWork(action, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, 'STORE_FAILED') || !isDiskFull(error))
            throw error;
        const state = error.message.replace(/^Cannot /, 'cannot ');
        const { hint, details } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('STORE_FAILED', `Cannot ${action}: ${state}`, { cause: error.cause, hint, details });
    }
}
/** Does work that needs space in a folder; on a full disk the drafts of `folder` that nobody works at go, and it is done once more. */
function withSpaceAtOnce(folder, work) {
    try {
        return work();
    }
    catch (error) {
        if (!isDiskFull(error) || (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(folder) === 0)
            throw error;
        return work();
    }
}
/** Does work that writes; on a full disk the drafts of `folder` that nobody works at go, and it is done once more. */
async function withSpace(folder, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!isDiskFull(error) || (0,_draft_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .freeDrafts */ .hr)(folder) === 0)
            throw error;
        return work();
    }
}
function freeBytes(path) {
    if (path === '')
        return undefined;
    for (const place of [path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)]) {
        try {
            const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(place);
            return bavail * bsize;
        }
        catch {
            // A file that was not made yet has a folder; where that says nothing either, nothing is told.
        }
    }
    return undefined;
}


/***/ }),

/***/ 50181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a folder and those above it; one that is there is fine. Throws what the system says. Node's own recursive call never
 * returns where the system answers ENOENT inside a folder that exists, as /proc does.
 */
function makeFolder(path) {
    if (isMade(path))
        return;
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    if (!isMade(path))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
}
/** False where a folder above is missing. */
function isMade(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT' && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path)
            return false;
        // Windows and macOS have other codes for a folder that is there.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
            return true;
        throw error;
    }
}


/***/ }),

/***/ 63043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ markPattern),
/* harmony export */   S6: () => (/* binding */ silentMs),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   a1: () => (/* binding */ ownMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);



/** A process that nothing was seen of for so long, in milliseconds, and that cannot be asked after, counts as ended. */
const silentMs = 60 * 60_000;
/** The grammar of a mark, for names of files. */
const markPattern = String.raw `\d+-\d+-[0-9a-f]{8}`;
let own;
/**
 * Names this process in names of files, so that others can tell later whether it still runs: its ID, its start, and the
 * place where IDs mean the same (a boot of a machine and a PID namespace).
 */
function ownMark() {
    own ??= `${process.pid}-${startOf(process.pid)}-${here()}`;
    return own;
}
/**
 * Whether the process of a mark still runs. One of another container or machine cannot be asked after: it runs as long as
 * what it uses was touched within `silentMs`.
 *
 * @param touched when something of it was written last, in milliseconds since 1970
 */
function isRunning(mark, touched, now) {
    const [, id = '', start = '', place] = /^(\d+)-(\d+)-([0-9a-f]{8})$/.exec(mark) ?? [];
    // A clock that is ahead of ours must not keep a file for ever.
    if (place !== here())
        return Math.abs(now - touched) < silentMs;
    if (!isAlive(Number(id)))
        return false;
    // IDs are used again: the start tells the process from a later one, where the system says it, else a day of silence.
    const found = startOf(Number(id));
    return found > 0 ? found === Number(start) : Math.abs(now - touched) < 24 * silentMs;
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** When a process started, in the system's own ticks; 0 where nobody says. */
function startOf(pid) {
    try {
        // The name in parentheses may hold anything; the start is the twentieth field behind it.
        const [, fields = ''] = /^.*\)(.*)$/s.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return Number(fields.trim().split(' ')[19]) || 0;
    }
    catch {
        return 0;
    }
}
let place;
function here() {
    if (place === undefined) {
        const parts = [(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), said(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'))];
        parts.push(said(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')));
        place = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 8);
    }
    return place;
}
/** What Linux alone says; elsewhere the machine's name has to do. */
function said(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 47332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ diffIdOf),
/* harmony export */   Q: () => (/* binding */ DiffIds)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44037);
/* harmony import */ var _size_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97693);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61865);




const compressions = ['gzip', 'zstd', 'none'];
/**
 * Remembers which uncompressed digest a layer was found to have, so that it need not be unpacked to be checked again. What a layer
 * unpacks to depends on how it is said to be packed, which one image may say otherwise than the next.
 */
class DiffIds {
    #notes;
    constructor(path) {
        this.#notes = new _journal_js__WEBPACK_IMPORTED_MODULE_0__/* .Journal */ .C(path);
    }
    get(layer, compression) {
        const text = this.#notes.get(`${compression}/${layer}`);
        return text !== undefined && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text) ? (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text) : undefined;
    }
    forget(layer) {
        for (const compression of compressions)
            this.#notes.delete(`${compression}/${layer}`);
    }
    set(layer, compression, diffId) {
        this.#notes.set(`${compression}/${layer}`, diffId);
    }
}
/**
 * The sha256 of a layer's uncompressed tar (image-spec, config.md, "Layer DiffID"), read as a stream.
 * Unpacking runs on Node's thread pool while this thread hashes, so several layers at once use several cores.
 * Throws what `inflate` throws.
 *
 * @param budgets what the unpacked bytes are taken from, or the most bytes
 */
async function diffIdOf(bytes, compression, budgets = _size_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultMaxImageSize */ .m) {
    const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasher */ .YA)('sha256');
    for await (const chunk of (0,_compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .inflate */ .UD)(bytes, compression, budgets))
        hash.update(chunk);
    return hash.digest();
}


/***/ }),

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

/***/ 61865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Journal),
/* harmony export */   S: () => (/* binding */ appendTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** A link in the place of the file would lead the writing out of the store, and a pipe would keep it waiting. */
const appending = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND |
    node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT |
    node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY |
    (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) |
    (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** Lines that mean nothing any more, from which on the file is written anew. */
const staleLines = 10_000;
/** More than half a million blobs are noted in: nothing that a store came to by itself. */
const maxBytes = 64 * 1024 * 1024;
/**
 * Short texts by name in one file, to which each change is appended: a file for each would cost more than the small blob it tells of.
 * The last line of a name counts. Several processes may append at once; what they do not see of each other they find out anew.
 * Notes only save work: where the file cannot be read or written, they last as long as the process.
 */
class Journal {
    #path;
    #texts;
    #isLasting = true;
    constructor(path) {
        this.#path = path;
    }
    get(name) {
        return this.#known().get(name);
    }
    /**
     * @param name one word, without blanks
     * @param text one line, of which the beginning alone must mean nothing: a kill may leave that
     */
    set(name, text) {
        const known = this.#known();
        // The line before may have been cut off: the break in front keeps it from taking this one with it.
        this.#append(`\n${name} ${text}\n`);
        known.set(name, text);
    }
    /** Forgets a name: a line with nothing behind it. */
    delete(name) {
        if (!this.#known().delete(name))
            return;
        this.#append(`\n${name} \n`);
    }
    #append(line) {
        if (!this.#isLasting)
            return;
        try {
            appendTo(this.#path, line);
        }
        catch {
            // A read-only folder, a full disk or a link in the file's place will not take the next line either.
            this.#isLasting = false;
        }
    }
    #known() {
        this.#texts ??= this.#read();
        return this.#texts;
    }
    #read() {
        try {
            const { size = 0 } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(this.#path, { throwIfNoEntry: false }) ?? {};
            if (size > maxBytes)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.#path);
            if (size === 0 || size > maxBytes)
                return new Map();
            const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(this.#path, 'utf8').split('\n').filter(Boolean);
            const texts = new Map(lines.map(nameAndText));
            for (const [name, text] of texts)
                if (text === '')
                    texts.delete(name);
            if (lines.length - texts.size > staleLines)
                this.#rewrite(texts);
            return texts;
        }
        catch {
            // What cannot be read is found out anew.
            return new Map();
        }
    }
    #rewrite(texts) {
        const draft = `${this.#path}.part`;
        const lines = [...texts].map(([name, text]) => `${name} ${text}\n`);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, lines.join(''), { flag: 'wx' });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, this.#path);
        }
        catch {
            // The long file serves as well as the short one.
            this.#isLasting = false;
        }
    }
}
/** Appends to a file, which is made where there is none. Throws what the system says, also for a link in its place. */
function appendTo(path, text) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, appending, 0o644);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, text);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function nameAndText(line) {
    const end = line.indexOf(' ');
    return [line.slice(0, end), line.slice(end + 1)];
}


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fB: () => (/* binding */ layoutMarker),
/* harmony export */   vh: () => (/* binding */ layoutIndex)
/* harmony export */ });
/* unused harmony export layoutNames */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1958);





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
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _model_media_type_js__WEBPACK_IMPORTED_MODULE_1__.ociIndex, manifests }));
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
    const document = documentOf(bytes);
    if (document.manifest.kind !== 'index')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('ARCHIVE_INVALID', 'Cannot add to the layout: its index.json is no index');
    // Others may have said more of their images, such as a platform.
    return (0,_model_rewrite_index_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(document).map(({ fields, descriptor: { mediaType, digest, size, annotations } }) => ({
        ...fields,
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
    }));
}
/** The index as a document; what is wrong in it is the file's fault, and no registry's. */
function documentOf(bytes) {
    try {
        return (0,_model_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocument */ .Tp)(bytes);
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot add to the layout by its index.json: ${error.message}`);
    }
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 98911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ archiveName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


/**
 * A name from an archive in plain form: relative, `/` between its parts, no `.` parts, no slash at the end ('' is the root).
 * Throws ARCHIVE_INVALID for a name that could lead out of the archive on any system: absolute, with a drive letter,
 * with `..`, a backslash or a NUL.
 */
function archiveName(name) {
    const fault = faultOf(name);
    if (fault === undefined)
        return partsOf(name).join('/');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ARCHIVE_INVALID', `Cannot read the entry "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name)}": ${fault}, expected a plain relative name`);
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

/***/ 55303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ DeclaredSizes)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23892);


/**
 * The size that documents declare for each digest: of two, one is wrong, and which one is read would depend on the reader. Only what is
 * read can be compared: of an index of which one platform is asked for, its entries and that platform's manifest.
 */
class DeclaredSizes {
    #sizes = new Map();
    /** Adds what a document says of others, and of itself. Throws MANIFEST_INVALID for a digest that has another size already. */
    add(where, descriptors) {
        for (const { digest, size } of descriptors) {
            const known = this.#sizes.get(digest) ?? { size, where };
            const other = known.where === where ? '' : ` in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(known.where)}`;
            if (known.size !== size)
                throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(where, `${digest} has ${size} bytes and ${known.size}${other}, expected one size`);
            this.#sizes.set(digest, known);
        }
    }
}


/***/ }),

/***/ 97055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   S: () => (/* binding */ inlineData)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);



const names = ['mediaType', 'digest', 'size', 'platform', 'annotations', 'artifactType', 'urls', 'data'];
// RFC 6838, section 4.2: type "/" subtype. Parameters (RFC 9110, section 8.3.1) are carried as they are: nothing here interprets them.
const mediaTypeGrammar = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:[ \t]*;[\t -~]{0,1000})?$/;
const maxInlineBytes = 4 * 1024 * 1024;
/** Reads a descriptor strictly. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
function parseDescriptor(value, where) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, where);
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(fields, names, where);
    const mediaType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'mediaType', where);
    if (mediaType === undefined || !mediaTypeGrammar.test(mediaType))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.mediaType`, 'expected a media type');
    const written = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'digest', where);
    if (written === undefined)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.digest`, 'expected a digest');
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(written);
    const size = sizeField(fields, digest, where);
    const platform = platformField(fields, where);
    const annotations = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapField */ .A7)(fields, 'annotations', where);
    const artifactType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'artifactType', where);
    const data = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'data', where);
    const urls = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(fields, 'urls', where);
    return {
        mediaType,
        digest,
        size,
        ...(platform ? { platform } : {}),
        ...(annotations ? { annotations } : {}),
        ...(artifactType ? { artifactType } : {}),
        ...(urls ? { urls } : {}),
        ...(data === undefined ? {} : { data }),
    };
}
function sizeField(fields, digest, where) {
    const size = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'size');
    if (!Number.isSafeInteger(size) || size < 0)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.size`, 'expected a whole number of bytes');
    if (size === 0 && digest !== (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(new Uint8Array(), (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.size`, 'only the empty blob has size 0');
    return size;
}
function platformField(fields, where) {
    const value = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'platform');
    if (value === undefined || value === null)
        return undefined;
    const place = `${where}.platform`;
    const platform = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, place);
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseCaseVariants */ .j4)(platform, ['architecture', 'os', 'variant', 'os.version', 'os.features'], place);
    const [os = '', architecture = ''] = [
        (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'os', place),
        (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'architecture', place),
    ];
    // Some tools write empty names, or leave one out, where they know no platform: to Go's decoder both are the same.
    if (os === '' || architecture === '')
        return undefined;
    const variant = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'variant', place);
    const osVersion = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(platform, 'os.version', place);
    const osFeatures = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textListField */ .y7)(platform, 'os.features', place);
    const named = {
        os,
        architecture,
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
        ...(osFeatures ? { osFeatures } : {}),
    };
    if (!(0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(named))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(place, 'expected os and architecture of letters, digits, dots and dashes');
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(named);
}
/** The content a descriptor carries itself, when it is what the descriptor promises; undefined otherwise. */
function inlineData({ data, size, digest }) {
    if (data === undefined || size > maxInlineBytes || data.length > Math.ceil(size / 3) * 4)
        return undefined;
    const bytes = Buffer.from(data, 'base64');
    // Node skips what is not base64; only what encodes back to the same text was all base64.
    const exact = bytes.toString('base64') === data && bytes.byteLength === size;
    return exact && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)) === digest ? bytes : undefined;
}


/***/ }),

/***/ 3443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Y_: () => (/* binding */ children)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74211);
/* harmony import */ var _declared_sizes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55303);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97055);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23892);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85197);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3394);








const names = [
    'schemaVersion',
    'mediaType',
    'config',
    'layers',
    'manifests',
    'subject',
    'artifactType',
    'annotations',
    'fsLayers',
    'blobs',
];
const maxEntries = 10_000;
/** Content types that servers use for anything. */
const unspecific = new Set([
    '',
    'text/plain',
    'application/json',
    'application/octet-stream',
    'binary/octet-stream',
]);
/**
 * Reads a manifest or index and keeps its bytes. What two clients could read differently is refused.
 *
 * Throws CONTENT_MISMATCH when the digest differs, MANIFEST_INVALID, MANIFEST_TOO_LARGE, SCHEMA1_UNSUPPORTED,
 * MEDIA_TYPE_UNSUPPORTED, GRAPH_INVALID for more than 10,000 entries (image-spec, manifest.md and image-index.md).
 */
function parseDocument(bytes, expected = {}) {
    const digest = expected.digest ?? (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
    const found = expected.digest === undefined ? digest : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes, (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest));
    if (found !== digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CONTENT_MISMATCH', `Cannot accept manifest ${digest}: found ${found}`, {
            details: { expected: digest, found },
        });
    }
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrictJson */ .R)(bytes), 'manifest');
    const mediaType = mediaTypeOf(fields, (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.bareMediaType)(expected.mediaType ?? ''));
    const manifest = manifestOf(fields, mediaType);
    new _declared_sizes_js__WEBPACK_IMPORTED_MODULE_5__/* .DeclaredSizes */ .r().add('manifest', named(manifest));
    return { descriptor: { mediaType, digest, size: bytes.byteLength }, bytes, manifest };
}
function mediaTypeOf(fields, sent) {
    (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseCaseVariants */ .j4)(fields, names, 'manifest');
    refuseOtherShapes(fields);
    // Empty is how some tools write "none". A parameter changes no field's meaning, in the document as in the Content-Type.
    const said = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.withoutParameters)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)(fields, 'mediaType', 'manifest') ?? '') || undefined;
    const heard = unspecific.has(sent) ? undefined : sent;
    const shape = shapeOf(fields, said ?? heard ?? '');
    if ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'schemaVersion') !== 2)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest.schemaVersion', 'expected 2');
    if (said !== undefined && heard !== undefined && said !== heard) {
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest.mediaType', `the document says "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(said)}", the server "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(heard)}"`);
    }
    const mediaType = said ?? heard ?? shape;
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) === 'other') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', `Cannot use a manifest of type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(mediaType)}"`);
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) !== (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(shape))
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', `it is of type "${mediaType}" and has the fields of ${shape}`);
    return mediaType;
}
/** What could be taken for an image and for an index is neither (CVE-2021-41190); a key that is null counts, since readers differ about it. */
function refuseOtherShapes(fields) {
    const foreign = ['config', 'layers', 'fsLayers', 'blobs'].find(name => isWritten(fields, name));
    if (isWritten(fields, 'manifests') && foreign !== undefined)
        throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', `it has both manifests and ${foreign}`);
    if (isWritten(fields, 'fsLayers') || (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'schemaVersion') === 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('SCHEMA1_UNSUPPORTED', 'Cannot use the image: its manifest is Docker schema 1');
}
/** The OCI media type of documents with these fields. An absent list counts as empty where the type that was told says which one it is. */
function shapeOf(fields, told) {
    const has = (name) => isWritten(fields, name);
    if (has('manifests'))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociIndex;
    if (has('config') && (has('layers') || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(told) !== 'other'))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociManifest;
    if (!has('config') && !has('layers') && (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(told) === 'index')
        return _media_type_js__WEBPACK_IMPORTED_MODULE_4__.ociIndex;
    throw (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)('manifest', 'it has neither manifests nor config and layers, this is not a manifest');
}
function isWritten(fields, name) {
    return (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, name) !== undefined;
}
function manifestOf(fields, mediaType) {
    const shared = sharedFields(fields);
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__.kindOf)(mediaType) === 'index')
        return { kind: 'index', manifests: descriptors(fields, 'manifests'), ...shared };
    return {
        kind: 'image',
        config: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDescriptor */ .B)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'config'), 'config'),
        layers: descriptors(fields, 'layers'),
        ...shared,
    };
}
function sharedFields(fields) {
    const subject = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(fields, 'subject');
    const artifactType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)(fields, 'artifactType', 'manifest');
    const annotations = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textMapField */ .A7)(fields, 'annotations', 'manifest');
    return {
        ...(subject === undefined || subject === null ? {} : { subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDescriptor */ .B)(subject, 'subject') }),
        ...(artifactType ? { artifactType } : {}),
        ...(annotations ? { annotations } : {}),
    };
}
function descriptors(fields, name) {
    const list = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listField */ .FZ)(fields, name, 'manifest') ?? [];
    if (list.length > maxEntries)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('GRAPH_INVALID', `Cannot use the document: ${list.length} entries, expected at most ${maxEntries}`);
    return list.map((value, at) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDescriptor */ .B)(value, `${name}[${at}]`));
}
/** What a manifest refers to, in order: config and layers, or manifests. */
function children(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
/** All that a manifest names: what it refers to, and its subject. */
function named(manifest) {
    return manifest.subject ? [...children(manifest), manifest.subject] : children(manifest);
}


/***/ }),

/***/ 7841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   J5: () => (/* binding */ platformMatches),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29997);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);




/** Whether an entry of an index is BuildKit's attestation, which stands there as a manifest of an unknown platform. */
function isAttestation({ platform, annotations }) {
    const unknown = platform?.os === 'unknown' && platform.architecture === 'unknown';
    return unknown || annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** The platforms an index offers, each once, attestations left out. */
function platformsOf(index) {
    const offered = index.manifests
        .filter(descriptor => !isAttestation(descriptor))
        .flatMap(({ platform }) => platform ?? []);
    return [...new Map(offered.map(platform => [(0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform), platform])).values()];
}
/**
 * The entry of an index that runs best on a platform: never another architecture, even one that could run there; the same variant
 * or the nearest lower one; on Windows the same build where one is asked for, then the newest; then the features asked for; then
 * the first in the index (so a zstd twin that stands after the gzip image is passed over). An attestation is never taken, an entry
 * without a platform only where it is alone. Throws PLATFORM_MISSING naming what is on offer, and by which image, where its name is given.
 */
function choosePlatform(index, wanted, name) {
    const images = index.manifests.filter(descriptor => !isAttestation(descriptor));
    const [best] = images
        .flatMap(descriptor => {
        const rank = descriptor.platform && rankOf(wanted, descriptor.platform);
        return rank ? [{ descriptor, rank }] : [];
    })
        .sort((a, b) => compareNumbers(a.rank, b.rank));
    if (best)
        return best.descriptor;
    const [only] = images;
    if (images.length === 1 && only && !only.platform)
        return only;
    throw missing(index, wanted, name);
}
function missing(index, wanted, name) {
    const [asked, ...offered] = [wanted, ...platformsOf(index)].map(platform => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)));
    const place = name === undefined ? '' : ` in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('PLATFORM_MISSING', `Cannot find ${asked}${place}: the index offers ${offered.slice(0, 50).join(', ') || 'no platform'}`, { details: { wanted: asked, offered } });
}
/** Whether an image of platform `offered` runs where `wanted` is asked for. */
function platformMatches(wanted, offered) {
    return rankOf(wanted, offered) !== undefined;
}
/** What is compared in turn; the lowest is best. Undefined where the image does not run. */
function rankOf(wanted, offered) {
    if (wanted.os !== offered.os || wanted.architecture !== offered.architecture)
        return undefined;
    const distance = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_3__/* .variantDistance */ .$)(wanted.architecture, wanted.variant, offered.variant);
    if (distance === undefined || !sameBuild(wanted, offered))
        return undefined;
    const features = offered.osFeatures ?? [];
    const unasked = features.filter(feature => !wanted.osFeatures?.includes(feature)).length;
    return [distance, ...versionOf(offered).map(part => -part), unasked, unasked - features.length];
}
/** Windows containers need the host's build, the first three fields; the fourth is the level of its updates. */
function sameBuild(wanted, offered) {
    if (wanted.os !== 'windows' || !wanted.osVersion || !offered.osVersion)
        return true;
    const found = versionOf(offered);
    return versionOf(wanted).every((part, at) => at === 3 || part === found[at]);
}
function versionOf({ os, osVersion = '' }) {
    const parts = os === 'windows' ? osVersion.split('.').map(part => Number.parseInt(part, 10) || 0) : [];
    return [0, 1, 2, 3].map(at => parts[at] ?? 0);
}
function compareNumbers(a, b) {
    const at = a.findIndex((value, position) => value !== b[position]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}


/***/ }),

/***/ 1958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ withPlatform),
/* harmony export */   Ie: () => (/* binding */ needsSubject),
/* harmony export */   Jg: () => (/* binding */ platformOfEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Tq: () => (/* binding */ proofsOf),
/* harmony export */   cy: () => (/* binding */ entryFor),
/* harmony export */   rI: () => (/* binding */ aboutOf),
/* harmony export */   rN: () => (/* binding */ isProof),
/* harmony export */   tX: () => (/* binding */ withSubject)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97055);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);
/* harmony import */ var _platform_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7841);
/* harmony import */ var _reference_levels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66804);





/** The entries of an index, as they stand in its bytes. */
function entriesOf({ bytes }) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(JSON.parse(Buffer.from(bytes).toString()), 'index');
    return ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'manifests', 'index') ?? []).map(each => {
        const entry = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(each, 'manifests');
        return { fields: entry, descriptor: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .B)(entry, 'manifests') };
    });
}
/** An entry for an image that no index has named yet; `platform` as its config spells it, undefined for what runs nowhere, such as an artifact. */
function entryFor({ descriptor }, platform) {
    const { mediaType, digest, size, artifactType } = descriptor;
    const named = platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFields */ .vC)(platform) } : {};
    const fields = { mediaType, digest, size, ...(artifactType ? { artifactType } : {}), ...named };
    return {
        fields,
        descriptor: { ...descriptor, ...(platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(platform) } : {}) },
    };
}
/** An entry with a platform, as the config spells it, where it says none. */
function withPlatform(entry, platform) {
    const { fields, descriptor } = entry;
    if (!platform || descriptor.platform)
        return entry;
    return {
        fields: { ...fields, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFields */ .vC)(platform) },
        descriptor: { ...descriptor, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .FL)(platform) },
    };
}
/** An entry with what its document is about, where the entry itself leaves that open. */
function withSubject(entry, subject) {
    return subject && needsSubject(entry.descriptor) ? { ...entry, subject } : entry;
}
/** Whether the document of an entry has to be read to know what it is about: it is no image of a platform, and has no annotation. */
function needsSubject(descriptor) {
    const isImage = descriptor.platform !== undefined && !(0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor);
    return !isImage && (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_4__/* .attestedDigest */ .Js)(descriptor) === undefined;
}
/** Whether an entry is about another: an attestation, a signature. */
function isProof({ descriptor, subject }) {
    return (0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor) || subject !== undefined;
}
/** What an entry is about. */
function aboutOf({ descriptor, subject }) {
    return (0,_reference_levels_js__WEBPACK_IMPORTED_MODULE_4__/* .attestedDigest */ .Js)(descriptor) ?? subject;
}
/** The entries of `proofs` that are about what is listed, or about one of each other that is. */
function proofsOf(proofs, listed) {
    const known = new Set(listed);
    let size;
    do {
        size = known.size;
        for (const proof of proofs)
            if (known.has(aboutOf(proof) ?? ''))
                known.add(proof.descriptor.digest);
    } while (known.size > size);
    return proofs.filter(proof => known.has(aboutOf(proof) ?? ''));
}
/** The platform an entry stands for, as text; undefined for attestations and what names none. */
function platformOfEntry({ descriptor }) {
    if ((0,_platform_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(descriptor) || !descriptor.platform)
        return undefined;
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(descriptor.platform);
}


/***/ }),

/***/ 66804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ referenceLevels),
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   NS: () => (/* binding */ aboutKey),
/* harmony export */   wR: () => (/* binding */ changedDigests)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/** The annotation by which BuildKit's attestations say which manifest of their index they are about. */
const aboutKey = 'vnd.docker.reference.digest';
/** The manifest that an attestation in an index is about. */
function attestedDigest({ annotations }) {
    return annotations?.[aboutKey];
}
/** The documents that a document names: what an index lists, its subject, and what its attestations are about. */
function referencesOf({ manifest }) {
    const entries = manifest.kind === 'index' ? manifest.manifests : [];
    const subject = manifest.subject ? [manifest.subject] : [];
    const about = [manifest, ...entries, ...subject].flatMap(each => attestedDigest(each) ?? []);
    return new Set([...[...entries, ...subject].map(({ digest }) => digest), ...about]);
}
/**
 * Documents in levels, each once: whatever one of the set refers to stands in a level before it, so that children come before
 * their parents and subjects before their referrers. Throws GRAPH_INVALID where some refer to each other, which no hash allows.
 */
function referenceLevels(documents) {
    const all = new Map(documents.map(document => [document.descriptor.digest, document]));
    const waits = new Map();
    const waiting = new Map();
    for (const document of all.values()) {
        const inside = [...referencesOf(document)].filter(digest => all.has(digest));
        waits.set(document, inside.length);
        for (const digest of inside)
            waiting.set(digest, [...(waiting.get(digest) ?? []), document]);
    }
    const levels = [];
    let level = [...all.values()].filter(document => waits.get(document) === 0);
    while (level.length > 0) {
        levels.push(level);
        level = level.flatMap(({ descriptor }) => freed(waiting.get(descriptor.digest) ?? [], waits));
    }
    if (levels.flat().length === all.size)
        return levels;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('GRAPH_INVALID', 'Cannot use the documents: some of them refer to each other');
}
/** Those that wait for one document less, and then for none. */
function freed(documents, waits) {
    return documents.filter(document => {
        const left = (waits.get(document) ?? 0) - 1;
        waits.set(document, left);
        return left === 0;
    });
}
/** The documents of `moved` whose digest is another now, by the digest that they had. */
function changedDigests(moved) {
    return new Map([...moved].filter(([before, { descriptor }]) => descriptor.digest !== before));
}


/***/ })

};
;