"use strict";
exports.id = 7394;
exports.ids = [7394];
exports.modules = {

/***/ 82783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ targetPath),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Kj: () => (/* binding */ placedFile),
/* harmony export */   Uf: () => (/* binding */ splitPath),
/* harmony export */   WG: () => (/* binding */ FileNodes),
/* harmony export */   _V: () => (/* binding */ maxLinks),
/* harmony export */   f2: () => (/* binding */ byPath),
/* harmony export */   n1: () => (/* binding */ circle)
/* harmony export */ });
/* harmony import */ var _content_tar_layer_extensions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97484);
/* harmony import */ var _content_tar_layer_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45531);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);




/** The number of links that Linux follows in one path. */
const maxLinks = 40;
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
    /** The node that a path leads to, with links followed. Throws as `child`, and ARCHIVE_INVALID for links in a circle. */
    findThroughLinks(path) {
        const parts = partsOf(path);
        let node = this.root;
        for (let at = 0, links = 0; node && at < parts.length; at++) {
            const next = this.child(node, parts[at]);
            const isLast = at === parts.length - 1;
            if (isLast || next?.placed?.file.type !== 'symlink')
                node = next;
            else {
                if (++links > maxLinks)
                    throw circle(path);
                parts.splice(0, at + 1, ...this.partsOfLink(node, next.placed.file.target ?? ''));
                node = this.root;
                at = -1;
            }
        }
        return node;
    }
    /** Everything below the root: each folder right before what is in it, by the bytes of names. */
    placedInOrder() {
        const found = [];
        const waiting = [this.root];
        for (let node = waiting.pop(); node; node = waiting.pop()) {
            if (node.placed)
                found.push(node.placed);
            const children = [...(node.children ?? [])].map(([name, child]) => ({ key: (0,_content_tar_layer_header_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBytes */ .dw)(name), child }));
            children.sort((a, b) => Buffer.compare(b.key, a.key));
            for (const { child } of children)
                waiting.push(child);
        }
        return found;
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
    if (!metadata)
        return file;
    const { nanoseconds: _, ...others } = file;
    return { ...others, ...metadata };
}
/** The path that a link's target means, seen from a folder, within the root. */
function targetPath(folder, target) {
    return (0,_content_tar_layer_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInRoot */ .h)(target.startsWith('/') ? target : `${folder}/${target}`);
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('CONTENT_TOO_LARGE', `Cannot list the files of the image: it has ${state}`, {
        hint: 'No image that people use has as many. Look at its layers with `show: layers` before using it.',
    });
}
/** The error for links that lead in a circle. */
function circle(path) {
    const message = `Cannot read the layer: the links on the way to "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)}" lead in a circle, expected a folder`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('ARCHIVE_INVALID', message);
}


/***/ }),

/***/ 9164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mergeLayers),
/* harmony export */   wj: () => (/* binding */ mergeInOrder),
/* harmony export */   zK: () => (/* binding */ mergeUpperLayers)
/* harmony export */ });
/* harmony import */ var _file_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82783);

const whiteoutPrefix = '.wh.';
const opaqueName = '.wh..wh..opq';
/** Names of aufs's own files, which engines leave out. */
const aufsPrefix = '.wh..wh.';
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
/** Merges layers, each folder right before what is in it, and names by their bytes. Throws as `mergeLayers`. */
function mergeInOrder(layers) {
    const merged = new LayerMerge();
    for (const entries of layers)
        merged.add(entries);
    return merged.inOrder().map(placed => ({ file: (0,_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .placedFile */ .Kj)(placed), inode: placed.inode }));
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
    inOrder() {
        return this.#nodes.placedInOrder();
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
            inode.metadata = metadataOf(entry, inode);
        if (entry.type !== 'folder')
            this.#cut.add(node.path);
    }
    #inodeOf(entry) {
        const target = entry.type === 'link' ? (0,_file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .targetPath */ .Bd)('', entry.target ?? '') : undefined;
        const shared = target === undefined ? undefined : this.#nodes.findThroughLinks(target)?.placed?.inode;
        const isFile = entry.type === 'file';
        return shared ?? { isFile, size: isFile ? entry.size : 0, digest: entry.digest, entry, names: 0 };
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
                if (++links > _file_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .maxLinks */ ._V)
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
        const inode = { isFile: false, size: 0, digest: undefined, entry: undefined, names: 1 };
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
/** Attributes are added to those that are there, everything else replaces it. */
function metadataOf({ mode, uid, gid, time, nanoseconds, attributes }, inode) {
    const before = inode.metadata?.attributes ?? inode.entry?.attributes;
    const both = attributes &&
        Object.fromEntries(Object.entries({ ...before, ...attributes }).sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
        mode,
        uid,
        gid,
        time,
        ...(nanoseconds !== undefined && { nanoseconds }),
        ...(both && { attributes: both }),
    };
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

/***/ 27517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ descriptorOf),
/* harmony export */   x: () => (/* binding */ LayerFiles)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87629);
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20559);
/* harmony import */ var _content_compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44037);
/* harmony import */ var _content_size_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97693);
/* harmony import */ var _content_tar_layer_tar_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10127);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27214);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85197);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74211);










const listing = 'list the files of';
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
    #purpose;
    #read = new Map();
    #entries = 0;
    #names = 0;
    constructor(reading, purpose = {}) {
        this.#reading = reading;
        this.#purpose = { action: listing, ...purpose };
    }
    /**
     * Reads layers of one image, lowest first. Throws CONTENT_MISMATCH, CONTENT_TOO_LARGE, ARCHIVE_INVALID for a layer that engines
     * refuse, MEDIA_TYPE_UNSUPPORTED for one that cannot be unpacked, and what the source throws.
     */
    async of(layers, source) {
        const budget = new _content_size_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .SizeBudget */ .T(this.#reading.maxImageSize ?? _content_size_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultMaxImageSize */ .m);
        const limit = Math.min(this.#reading.concurrency, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)());
        return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapLimit */ .sf)(layers, limit, layer => this.#once(layer, source, budget));
    }
    #once(layer, source, budget) {
        const descriptor = descriptorOf(layer, this.#purpose.action);
        // A diff_id alone is a claim: layers of other bytes may make the same one.
        const key = `${descriptor.digest} ${layer.diffId}`;
        const reading = this.#read.get(key) ?? this.#readLayer(descriptor, layer.diffId, { source, budget });
        this.#read.set(key, reading);
        return reading;
    }
    async #readLayer(layer, diffId, { source, budget }) {
        const entries = [];
        const { action } = this.#purpose;
        const contents = this.#purpose.contents?.();
        try {
            const { compression, start, bytes } = await (0,_content_compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .sniffed */ .WN)((0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .verified */ .zr)(layer, await source.open(layer)));
            const foreign = (0,_content_compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .foreignPacking */ .qP)(start);
            const { notes } = this.#purpose;
            const isKnown = diffId !== undefined && notes?.knownDiffId(layer.digest, compression) === diffId;
            const hash = diffId && !isKnown ? (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hasher */ .YA)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(diffId)) : undefined;
            const tar = new _content_tar_layer_tar_js__WEBPACK_IMPORTED_MODULE_6__/* .LateFaultTar */ .A(entry => this.#keep(entry, entries, { budget, contents }));
            for await (const chunk of (0,_content_compression_inflate_js__WEBPACK_IMPORTED_MODULE_3__/* .inflate */ .UD)(bytes, compression, [budget])) {
                if (this.#reading.signal?.aborted)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .TallyError */ .jB('CANCELLED', 'Stopped while layers were read');
                hash?.update(chunk);
                tar.write(chunk);
            }
            const found = hash?.digest();
            if (hash && found !== diffId)
                throw wrongContent(diffId, found);
            if (found !== undefined)
                notes?.rememberDiffId(layer.digest, compression, found);
            if (foreign !== undefined)
                throw notUnpackable(layer, action, `it is packed with ${foreign}`);
            tar.end();
            contents?.end();
            return entries;
        }
        catch (error) {
            throw ofLayer(error, layer, action);
        }
    }
    #keep(entry, entries, { budget, contents }) {
        this.#entries += 1;
        this.#names += entry.path.length + (entry.target?.length ?? 0);
        for (const [key, value] of Object.entries(entry.attributes ?? {}))
            this.#names += key.length + value.length;
        if (this.#entries > maxEntries || this.#names > maxNames)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .TallyError */ .jB('CONTENT_TOO_LARGE', `the layers have over ${maxEntries} files, or ${maxNames} characters of names, expected fewer`);
        if (!this.#purpose.hashes || entry.type !== 'file') {
            entries.push(entry);
            const sink = entry.type === 'file' ? contents?.of(entry) : undefined;
            return sink && charged(sink, budget);
        }
        const hash = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hasher */ .YA)('sha256');
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
/** Charges zeros that no archive contains to the budget as all others are: somebody will write them. */
function charged(sink, budget) {
    const hole = (length) => {
        budget.take(length);
        sink.hole(length);
    };
    return { ...sink, hole };
}
/**
 * The descriptor by which a layer is read. Throws MEDIA_TYPE_UNSUPPORTED for one that cannot be unpacked.
 *
 * @param action as in "Cannot <action> layer …"
 */
function descriptorOf({ digest, mediaType, size }, action = listing) {
    if (digest === undefined || size === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .TallyError */ .jB('INTERNAL', 'Cannot read a layer without its digest: the image has to be saved first');
    const layer = { digest, mediaType, size };
    if ((0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_8__.compressionOf)(mediaType) !== 'unknown')
        return layer;
    throw notUnpackable(layer, action, `its type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(mediaType)}" cannot be unpacked`);
}
function notUnpackable({ digest }, action, state) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', `Cannot ${action} layer ${digest}: ${state}, expected a tar, plain or packed with gzip or zstd`);
}
function wrongContent(expected, found) {
    const state = `it unpacks to ${found}, its config promises ${expected}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .TallyError */ .jB('CONTENT_MISMATCH', state, { details: { expected, found }, hint: rebuildHint });
}
const rebuildHint = 'The bytes are those of the digest, but engines refuse them, or they are not what the image promises: it was built or changed wrongly, and another try gives the same. Have it rebuilt.';
const foreignHint = 'The layer is of a kind that registries need not have (Windows base images): its files cannot be listed from there.';
/** Names the layer in the errors of its tar and of its decompressor. */
function ofLayer(error, { digest, mediaType }, action) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .isTallyError */ .pQ)(error, 'NOT_FOUND') && (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_8__.isForeignLayer)(mediaType))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .TallyError */ .jB(error.code, error.message, { cause: error, hint: foreignHint });
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .isTallyError */ .pQ)(error, 'ARCHIVE_INVALID', 'CONTENT_MISMATCH', 'CONTENT_TOO_LARGE'))
        return error;
    const why = error.message.replace(/^Cannot (?:read the layer: |accept \S+ )?/, '');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .TallyError */ .jB(error.code, `Cannot ${action} layer ${digest}: ${why}`, {
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
/* harmony import */ var _transfer_resumed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11077);
/* harmony import */ var _layer_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27517);





/**
 * The merged files of an image, limited to paths that match one of `paths` if there are any. Reads every layer. Throws INPUT_INVALID for a
 * malformed glob, and the codes of `LayerFiles.of` and `mergeLayers`.
 */
async function readFiles(image, paths, { source, ...reading }) {
    const shows = pathFilter(paths);
    if (image.kind === 'artifact')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MEDIA_TYPE_UNSUPPORTED', `Cannot list the files of ${image.digest}: it is an artifact, expected an image`);
    const layers = await new _layer_files_js__WEBPACK_IMPORTED_MODULE_1__/* .LayerFiles */ .x(reading).of(image.layers, source);
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
            return (0,_transfer_resumed_js__WEBPACK_IMPORTED_MODULE_4__/* .resumed */ .u)(begun, from => repository.registry.scan(layer, from));
        },
    };
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