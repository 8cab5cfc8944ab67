"use strict";
exports.id = 3813;
exports.ids = [3813];
exports.modules = {

/***/ 63813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyOperation: () => (/* binding */ verifyOperation)
});

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/open-common.js
var open_common = __webpack_require__(87116);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/heartbeat.js
var heartbeat = __webpack_require__(87656);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js + 2 modules
var inflate = __webpack_require__(44037);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/layer-tar.js
var layer_tar = __webpack_require__(10127);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/verify/verify-layer.js






/** Reads a blob to its end. Throws CONTENT_MISMATCH, and what reading throws. */
async function verifyBlob(blob, open) {
    for await (const _ of (0,content_bytes/* verified */.zr)(blob, await open(blob)))
        ;
}
/**
 * Reads a layer once: its bytes have its digest, they unpack to its diff_id, and that is a tar which engines accept. Throws CONTENT_MISMATCH,
 * CONTENT_TOO_LARGE, ARCHIVE_INVALID, MEDIA_TYPE_UNSUPPORTED for one in another compression, and what reading throws.
 *
 * @param budget of the image, for what its layers unpack to
 */
async function verifyLayer({ layer, diffId }, open, budget) {
    let found;
    let foreign;
    const tar = new layer_tar/* LateFaultTar */.A(() => undefined);
    try {
        const { compression, start, bytes } = await (0,inflate/* sniffed */.WN)((0,content_bytes/* verified */.zr)(layer, await open(layer)));
        foreign = (0,inflate/* foreignPacking */.qP)(start);
        const hash = (0,model_digest/* hasher */.YA)((0,model_digest/* algorithmOf */.Hy)(diffId));
        for await (const chunk of (0,inflate/* inflate */.UD)(bytes, compression, [budget])) {
            hash.update(chunk);
            tar.write(chunk);
        }
        found = hash.digest();
    }
    catch (error) {
        // Damaged bytes rarely unpack: what is wrong with them is their digest.
        if ((0,errors/* isTallyError */.pQ)(error, 'CONTENT_MISMATCH'))
            await verifyBlob(layer, open);
        throw error;
    }
    // An image may list any bytes by their own digest.
    const isRaw = (0,media_type.compressionOf)(layer.mediaType) === 'none' && layer.digest === diffId;
    if (found !== diffId && !isRaw && foreign !== undefined)
        throw new errors/* TallyError */.jB('MEDIA_TYPE_UNSUPPORTED', `it is packed with ${foreign}, expected gzip, zstd or a plain tar`);
    if (found !== diffId && !isRaw)
        throw new errors/* TallyError */.jB('CONTENT_MISMATCH', `it unpacks to ${found}, its config promises ${diffId}`);
    if (!isRaw || found === diffId)
        tar.end();
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/verify/verify-image.js












/** The faults of content. All others end the command: they say nothing about the content. */
const faultCodes = [
    'NOT_FOUND',
    'CONTENT_MISMATCH',
    'CONTENT_TOO_LARGE',
    'ARCHIVE_INVALID',
    'MANIFEST_INVALID',
    'MANIFEST_TOO_LARGE',
    'SCHEMA1_UNSUPPORTED',
    'MEDIA_TYPE_UNSUPPORTED',
    'DIGEST_INVALID',
    'DIGEST_UNSUPPORTED',
    'PLATFORM_MISSING',
    'GRAPH_INVALID',
];
const maxDocuments = 10_000;
/** Verifies images of one place, each part once however many of them have it. */
class ImageVerifier {
    faults = [];
    /** Parts that could not be checked, which is no fault. */
    notes = [];
    /** The digests of all content that was read and is as it should be. */
    sound = new Set();
    /** Bytes of the blobs that were read, compressed. */
    bytes = 0;
    images = 0;
    #place;
    #how;
    #seen = new Set();
    constructor(place, how) {
        this.#place = place;
        this.#how = how;
    }
    /** Verifies a document and everything below it. Throws what says nothing about the content. */
    async verify(root) {
        const pending = [{ document: root, name: '' }];
        for (let next = pending.pop(); next; next = pending.pop()) {
            const { document, name } = next;
            const { digest } = document.descriptor;
            if (!this.#isNew(digest))
                continue;
            this.sound.add(digest);
            if (document.manifest.kind === 'image')
                await this.#image(document.manifest, name);
            else
                pending.push(...(await this.#children(document.manifest, digest)));
        }
    }
    /** Records a fault, unless the error says nothing about the content. */
    fault(part, digest, error) {
        if (!(0,errors/* isTallyError */.pQ)(error, ...faultCodes))
            throw error;
        this.faults.push({ part, digest, why: reasonOf(error) });
    }
    /** Records a fault if an index describes a document wrongly, and tells whether it does not. */
    checkEntry({ digest, mediaType, size }, { descriptor: is }, part) {
        if (is.mediaType === mediaType && is.size === size)
            return true;
        const why = `it is ${(0,printable/* printable */.g$)(is.mediaType)} of ${is.size} bytes, its index says ${(0,printable/* printable */.g$)(mediaType)} of ${size}`;
        this.faults.push({ part, digest, why });
        return false;
    }
    async #children(index, digest) {
        if (this.#seen.size + index.manifests.length > maxDocuments) {
            this.faults.push({ part: 'index', digest, why: `there are more than ${maxDocuments} manifests` });
            return [];
        }
        const found = [];
        for (const entry of this.#chosen(index, digest)) {
            const name = entry.platform ? (0,printable/* printable */.g$)((0,platform/* formatPlatform */.Bq)(entry.platform)) : '';
            const document = this.#seen.has(entry.digest) ? undefined : await this.#child(entry, name);
            if (document)
                found.unshift({ document, name });
        }
        return found;
    }
    #chosen(index, digest) {
        const { platforms } = this.#how;
        if (platforms === 'all')
            return index.manifests;
        return platforms.flatMap(platform => {
            try {
                return [(0,platform_choice/* choosePlatform */.xV)(index, platform)];
            }
            catch (error) {
                this.fault('index', digest, error);
                return [];
            }
        });
    }
    async #child(entry, name) {
        const { digest, mediaType } = entry;
        const part = `manifest${name === '' ? '' : ` of ${name}`}`;
        if ((0,media_type.kindOf)(mediaType) === 'other') {
            this.notes.push({ part, digest, why: `its type "${(0,printable/* printable */.g$)(mediaType)}" is not known` });
            return undefined;
        }
        try {
            const document = await this.#place.document(digest);
            return this.checkEntry(entry, document, part) ? document : undefined;
        }
        catch (error) {
            if (this.#place.isPartial && (0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                this.notes.push({ part, digest, why: 'it is not there, so nothing of it was checked' });
            else
                this.fault(part, digest, error);
        }
        return undefined;
    }
    async #image(manifest, name) {
        this.images++;
        const of = name === '' ? '' : ` of ${name}`;
        const { config, layers } = manifest;
        const contents = await this.#contents(manifest, `config${of}`);
        for (const { layer, reason } of contents.unchecked)
            this.notes.push({
                part: `layer${of}`,
                digest: layer.digest,
                why: `its content was not checked: ${reason}`,
            });
        const budget = new size_budget/* SizeBudget */.T(this.#how.maxImageSize);
        const limit = Math.min(this.#how.concurrency, (0,external_node_os_.availableParallelism)());
        const before = this.faults.length;
        await (0,concurrency/* mapLimit */.sf)([...layers.entries()], limit, async ([at, layer]) => {
            const part = `layer ${at + 1} of ${layers.length}${of}`;
            const diffId = contents.promised.find(each => each.layer === layer)?.diffId;
            // Each config promises the content of its layers: equal bytes may have two promises to keep.
            if (layer.digest === config.digest || !this.#isNew(`${layer.digest} ${diffId}`))
                return;
            await this.#blob(layer, part, open => diffId ? verifyLayer({ layer, diffId }, open, budget) : verifyBlob(layer, open));
        });
        // Layers are read side by side; a reader finds them in their order.
        const inOrder = this.faults.splice(before).sort((a, b) => positionOf(a) - positionOf(b));
        this.faults.push(...inOrder);
    }
    /** The layers with their diff_ids; none if the config is at fault, which is then recorded. */
    async #contents(manifest, part) {
        const { config } = manifest;
        const nothing = { promised: [], unchecked: [] };
        if (!(0,media_type.isImageConfig)(config.mediaType)) {
            await this.#blob(config, part, open => verifyBlob(config, open));
            return nothing;
        }
        try {
            const read = async () => (0,model_config/* configDiffIds */.eL)(await (0,content_bytes/* readAll */.yw)({ fetch: this.#place.open }, config));
            const contents = (0,layer_content/* layerContents */.cl)(manifest, await (0,layer_content/* readConfig */.Xg)(manifest, read));
            this.#count(config);
            return contents;
        }
        catch (error) {
            this.fault(part, config.digest, error);
            return nothing;
        }
    }
    async #blob(blob, part, check) {
        this.#checkStopped();
        try {
            await check(async (wanted) => this.#untilStopped(await this.#place.open(wanted)));
            this.#count(blob);
        }
        catch (error) {
            if ((0,media_type.isForeignLayer)(blob.mediaType) && (0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                this.notes.push({ part, digest: blob.digest, why: 'it is not there, as layers of its kind may be' });
            else
                this.fault(part, blob.digest, error);
        }
    }
    /** A blob may have many gigabytes. */
    async *#untilStopped(bytes) {
        for await (const piece of bytes) {
            this.#checkStopped();
            yield piece;
        }
    }
    #checkStopped() {
        if (this.#how.signal.aborted)
            throw new errors/* TallyError */.jB('CANCELLED', 'Stopped: not everything was verified');
    }
    #count({ digest, size }) {
        if (this.sound.has(digest))
            return;
        this.sound.add(digest);
        this.bytes += size;
    }
    #isNew(what) {
        if (this.#seen.has(what))
            return false;
        this.#seen.add(what);
        return true;
    }
}
function positionOf({ part }) {
    return Number(/^layer (\d+) /.exec(part)?.[1] ?? 0);
}
/** The reason alone: the part is named in front of it. */
function reasonOf({ code, message }) {
    if (code === 'NOT_FOUND')
        return 'it is not there';
    return message
        .replace(/^Cannot read the (?:layout or )?archive (?:"[^"]*"|of standard input): /, '')
        .replace(/^Cannot (?:accept|read|use) (?:manifest |the )?\S+: /, '');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/common-inputs.js
var common_inputs = __webpack_require__(67463);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/selection.js
var selection = __webpack_require__(60420);
// EXTERNAL MODULE: ./node_modules/@tallyman/cli/src/contracts/reading-inputs.js
var reading_inputs = __webpack_require__(49481);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/verify/verify-inputs.js




/** The inputs of `verify`. */
const verify_inputs_inputs = {
    images: (0,inputs/* required */.mw)((0,inputs/* list */.p_)(inputs/* text */.Qq)),
    platforms: (0,inputs/* optional */.lq)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$r)),
    ...common_inputs/* sizeInputs */.RG,
    ...common_inputs/* commonInputs */.j$,
};
/** The texts of the inputs and outputs of `verify`. */
const contract = {
    description: 'Check every digest, size and diff_id of a layout, an archive, a content store or an image of a registry; nothing is stored',
    inputs: {
        images: {
            description: 'List of folders (OCI layout, content store), archives (`-` is standard input), images of registries, or docker=NAME',
            required: true,
        },
        platforms: {
            description: 'List of platforms whose images of an index are checked; all of them by default',
            default: '',
        },
        ...reading_inputs/* readingInputs */.o,
    },
    outputs: {
        faults: { description: 'Number of parts that are not what they should be' },
        report: {
            description: 'Path of a JSON file with every part at fault, and with what could not be checked',
        },
    },
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-files.js + 1 modules
var archive_source_files = __webpack_require__(44741);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/layout-reader.js
var layout_reader = __webpack_require__(19187);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/file-bytes.js
var file_bytes = __webpack_require__(65412);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/layout-index.js
var layout_index = __webpack_require__(2875);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/looked-at.js
var looked_at = __webpack_require__(24578);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/open-origin.js
var open_origin = __webpack_require__(52731);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/resumed.js
var resumed = __webpack_require__(11077);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/verify/verify-places.js

















/** Opens a folder, a file, an origin such as `docker=NAME`, or the image of a registry. Throws what opening throws. */
async function openPlace(written, ports) {
    const { workspace } = ports.host;
    if (written.startsWith('store='))
        return storePlace(ports.store.root, ports, (0,open_origin.parseOrigin)(written));
    if (written.includes('='))
        return originPlace((0,open_origin.parseOrigin)(written), ports);
    if (written === '-')
        return originPlace({ kind: 'oci-archive', path: '-' }, ports);
    const stats = await orAbsent(written, () => (0,promises_.stat)((0,external_node_path_.resolve)(workspace, written)));
    if (stats && !stats.isDirectory())
        return originPlace({ kind: 'oci-archive', path: written }, ports);
    if (stats) {
        const folder = (0,external_node_path_.resolve)(workspace, written);
        const names = await (0,promises_.readdir)(folder);
        if (names.includes('index.json'))
            return originPlace({ kind: 'oci-layout', path: written }, ports, folder);
        if (names.includes('blobs'))
            return storePlace(folder, ports);
        throw noPlace(written, 'the folder has neither index.json nor blobs');
    }
    if (isPath(written))
        throw noPlace(written, 'there is no such file or folder');
    return registryPlace((0,reference/* parseImage */.zZ)(written), ports);
}
/** Whether a text can only be a path: names of images begin with a letter or digit. */
function isPath(text) {
    return /^(?:[./~\\]|[A-Za-z]:[\\/])/.test(text) || /\.tar(?:\.\w+)?$|\.tgz$/.test(text);
}
function noPlace(written, state) {
    return new errors/* TallyError */.jB('NOT_FOUND', `Cannot verify "${(0,printable/* printable */.g$)(written)}": ${state}`, {
        hint: 'Name an OCI layout or a content store by its folder, an archive by its file, or an image as registry/name:tag.',
    });
}
/** Places that are no archives, as the result names them. */
const placeNames = {
    'oci-layout': 'layout',
    docker: 'image of the engine',
};
async function originPlace(name, ports, folder) {
    const { store, host, values } = ports;
    const kind = placeNames[name.kind] ?? 'archive';
    const opened = await orFault((0,open_origin.openOrigin)(name, (0,looked_at/* lookedAtPorts */.w)(host, store, values['max-image-size'])));
    if ('fault' in opened)
        return faultyPlace(kind, opened.fault);
    const { origin } = opened;
    return {
        kind,
        isPartial: values.platforms.length === 0,
        document: digest => origin.document(digest),
        open: blob => (origin.scan ? origin.scan(blob) : origin.fetch(blob)),
        async roots(verifier) {
            if (name.target || origin.kind === 'docker')
                return [await origin.resolve()];
            return rootsOf(origin, verifier);
        },
        ...(folder === undefined ? {} : { rest: verifier => verifyRest(folder, verifier) }),
        [Symbol.asyncDispose]: () => origin[Symbol.asyncDispose](),
    };
}
/** An archive that is cut off is at fault itself, and the places after it are verified. Throws what says nothing about the content. */
async function orFault(opening) {
    try {
        return { origin: await opening };
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, ...faultCodes) || error.code === 'NOT_FOUND')
            throw error;
        return { fault: error };
    }
}
/** A place of which nothing can be read. */
function faultyPlace(kind, fault) {
    const unread = () => Promise.reject(fault);
    return {
        kind,
        isPartial: false,
        document: unread,
        open: unread,
        async roots(verifier) {
            verifier.fault(kind, undefined, fault);
            return [];
        },
        [Symbol.asyncDispose]: async () => undefined,
    };
}
/** A store has documents and no list of them: every blob that is a document counts as a root. */
async function storePlace(folder, { values }, name) {
    const files = (0,layout_reader/* folderFiles */.k)(folder);
    const open = async ({ digest }) => (await files.scan?.((0,layout_index/* blobName */.PF)(digest))) ?? files.open((0,layout_index/* blobName */.PF)(digest));
    const document = async (digest) => {
        if ((await files.size((0,layout_index/* blobName */.PF)(digest))) === undefined)
            throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find ${digest} in the store`);
        return (0,model_document/* parseDocument */.Tp)(await (0,archive_source_files/* readSmallFile */.E)(files, (0,layout_index/* blobName */.PF)(digest), content_bytes/* maxDocumentBytes */.VR), { digest });
    };
    const target = name?.target;
    return {
        kind: 'store',
        isPartial: values.platforms.length === 0,
        document,
        open,
        async roots() {
            if (target && 'digest' in target)
                return [await document(target.digest)];
            const documents = [];
            for (const digest of await blobsIn(folder)) {
                const found = await documentIn(files, digest);
                if (found)
                    documents.push(found);
            }
            return documents;
        },
        ...(target ? {} : { rest: (verifier) => verifyRest(folder, verifier) }),
        [Symbol.asyncDispose]: () => files[Symbol.asyncDispose](),
    };
}
/** A blob that is a manifest or index; undefined for all others, which are verified as what they are. */
async function documentIn(files, digest) {
    const size = await files.size((0,layout_index/* blobName */.PF)(digest));
    if (size === undefined || size > content_bytes/* maxDocumentBytes */.VR)
        return undefined;
    const bytes = await (0,archive_source_files/* readSmallFile */.E)(files, (0,layout_index/* blobName */.PF)(digest), content_bytes/* maxDocumentBytes */.VR);
    if (bytes[0] !== '{'.charCodeAt(0) || !bytes.includes('"schemaVersion"'))
        return undefined;
    try {
        return (0,model_document/* parseDocument */.Tp)(bytes, { digest });
    }
    catch (error) {
        // Damaged ones are named with the other blobs; a config may have such a field too.
        if ((0,errors/* isTallyError */.pQ)(error))
            return undefined;
        throw error;
    }
}
async function registryPlace(reference, { registries }) {
    const { tag = 'latest', digest } = reference;
    // Mirrors are not asked: what the registry itself has is in question.
    const repository = await registries.repository(reference);
    return {
        kind: 'image',
        isPartial: false,
        document: wanted => repository.resolve({ digest: wanted }),
        open: async (blob) => (0,resumed/* resumed */.u)(await repository.scan(blob), from => repository.scan(blob, from)),
        roots: async () => [await repository.resolve(digest ? { digest } : { tag })],
        [Symbol.asyncDispose]: async () => undefined,
    };
}
async function rootsOf(origin, verifier) {
    const documents = [];
    for (const { digest, entry } of origin.images) {
        try {
            const document = await origin.resolve({ digest });
            if (entry)
                verifier.checkEntry(entry, document, 'manifest');
            documents.push(document);
        }
        catch (error) {
            verifier.fault('manifest', digest, error);
        }
    }
    return documents;
}
async function blobsIn(folder) {
    const found = [];
    for (const algorithm of ['sha256', 'sha512'])
        for (const name of await namesIn((0,external_node_path_.join)(folder, 'blobs', algorithm))) {
            const digest = `${algorithm}:${name}`;
            if ((0,model_digest/* isDigest */.Bc)(digest))
                found.push(digest);
        }
    return found;
}
async function namesIn(folder) {
    return ((await orAbsent(folder, () => (0,promises_.readdir)(folder))) ?? []).sort();
}
/** A place that cannot be looked at is no absent one: its content would count as verified. Throws INPUT_INVALID. */
async function orAbsent(path, look) {
    try {
        return await look();
    }
    catch (cause) {
        const { code = '' } = cause;
        if (code === 'ENOENT' || (code === 'ENOTDIR' && !isPath(path)))
            return undefined;
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot verify "${(0,printable/* printable */.g$)(path)}": ${(0,file_text/* fileProblem */.Wj)(cause)}`, {
            cause,
            hint: 'Check that this user may read the folder, and that it is one.',
        });
    }
}
/** Compares every blob of the folder that was not read as part of an image with its name. */
async function verifyRest(folder, verifier) {
    const named = new Set(verifier.faults.map(({ digest }) => digest));
    for (const digest of await blobsIn(folder)) {
        if (verifier.sound.has(digest) || named.has(digest))
            continue;
        const path = (0,external_node_path_.join)(folder, 'blobs', (0,model_digest/* algorithmOf */.Hy)(digest), (0,model_digest/* encodedOf */.EX)(digest));
        const found = await (0,file_bytes/* digestOfFile */.Mk)(path, (0,model_digest/* algorithmOf */.Hy)(digest));
        if (found === digest)
            verifier.sound.add(digest);
        else
            verifier.faults.push({ part: 'blob', digest, why: `found digest ${found}` });
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/cli/src/verify/verify.js












const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: verify',
    inputs: verify_inputs_inputs,
    run: verify,
    outputs: ({ items, report }) => ({ faults: String(faultsOf(items).length), report }),
    summary: () => '',
    failure: ({ items }) => failureOf(items),
});
/** Reads everything of images once, and names each part that is not what its digest promises. */
const verifyOperation = { action, contract: contract };
async function verify(values, host) {
    const { store, registries } = await (0,open_common/* openCommon */.k)(values, host);
    try {
        const items = [];
        for (const written of values.images) {
            const item = await verifyItem(written, { store, registries, values, host });
            items.push(item);
            for (const line of linesOf(item))
                host.result(line);
            for (const note of item.notes)
                host.log.info(`${(0,printable/* printable */.g$)(item.name)}: ${textOf(note)}`);
        }
        const files = new handed_over_files/* HandedOverFiles */.u(host, 'verify');
        return { items, report: await files.report({ items }) };
    }
    finally {
        await registries.close();
    }
}
async function verifyItem(name, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { host, values } = ports;
        const place = (0,modules/* __addDisposableResource */.mS)(env_1, await openPlace(name, ports), true);
        const { platforms, concurrency } = values;
        const isAll = platforms.length === 0 || platforms.some(each => each === 'all');
        const verifier = new ImageVerifier(place, {
            platforms: isAll ? 'all' : platforms.map(platform/* parsePlatform */.Y8),
            maxImageSize: values['max-image-size'],
            concurrency,
            signal: host.signal,
        });
        const _ = (0,modules/* __addDisposableResource */.mS)(env_1, (0,heartbeat/* heartbeat */.j)(host.log.info, () => [
            `verifying ${(0,printable/* printable */.g$)(name)}: ${(0,format/* plural */.LS)(verifier.sound.size, 'part')}, ${(0,format/* humanBytes */.p6)(verifier.bytes)}`,
        ]), false);
        for (const root of await place.roots(verifier))
            await verifier.verify(root);
        await place.rest?.(verifier);
        const { images, bytes, faults, notes, sound } = verifier;
        // Of what is absent as a whole, nothing was verified.
        if (images === 0)
            faults.push(...notes.splice(0));
        return { name, kind: place.kind, images, blobs: sound.size, bytes, faults, notes };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,modules/* __disposeResources */.hk)(env_1);
        if (result_1)
            await result_1;
    }
}
function linesOf({ name, kind, images, blobs, bytes, faults, notes }) {
    const shown = (0,printable/* printable */.g$)(name, 1_000);
    if (faults.length > 0)
        return faults.map(fault => `${shown}: ${textOf(fault)}`);
    const amount = `${(0,format/* plural */.LS)(images, 'image')}, ${(0,format/* plural */.LS)(blobs, 'blob')} with the right digest, ${(0,format/* humanBytes */.p6)(bytes)}`;
    const unchecked = notes.length > 0 ? `; ${(0,format/* plural */.LS)(notes.length, 'part')} not checked` : '';
    return [`${shown}: valid ${kind} (${amount}${unchecked})`];
}
function textOf({ part, digest, why }) {
    return `${part}${digest ? ` ${digest}` : ''}: ${why}`;
}
function faultsOf(items) {
    return items.flatMap(({ faults }) => faults);
}
function failureOf(items) {
    const bad = items.filter(({ faults }) => faults.length > 0);
    if (bad.length === 0)
        return undefined;
    const names = bad.map(({ name }) => (0,printable/* printable */.g$)(name)).join(', ');
    const message = `Cannot vouch for ${names}: ${(0,format/* plural */.LS)(faultsOf(items).length, 'part')} at fault, each in a line of the result`;
    return new errors/* TallyError */.jB('CONTENT_MISMATCH', message, {
        details: { faults: faultsOf(items) },
        hint: 'Fetch or write what is damaged again. A layer that has its digest and does not unpack to its diff_id was built wrongly: no other copy is better.',
    });
}


/***/ })

};
;