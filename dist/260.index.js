"use strict";
exports.id = 260;
exports.ids = [260,735];
exports.modules = {

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

/***/ 90855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ EngineImages),
  r: () => (/* binding */ filterQuery)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-image.js



/** Reads the answer of `/images/json`. Throws MANIFEST_INVALID naming the field. */
function readList(answer) {
    return asList(answer, 'images').map((entry, at) => {
        const where = `images[${at}]`;
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
        return {
            ...namesOf(fields, where),
            created: numberOf(fields, 'Created'),
            labels: mapOf(fields, 'Labels', where),
            parent: (0,json_fields/* textField */.M8)(fields, 'ParentId', where) || undefined,
        };
    });
}
/** Reads the answer of an inspection. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID. */
function readImage(answer) {
    const where = 'image';
    const fields = (0,json_fields/* fieldsOf */.Pf)(answer, where);
    const rootFs = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'RootFS') ?? {}, 'image.RootFS');
    const manifests = (0,json_fields/* listField */.FZ)(fields, 'Manifests', where);
    const config = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'Config') ?? {}, 'image.Config');
    return {
        ...namesOf(fields, where),
        platform: platformOf(fields),
        diffIds: ((0,json_fields/* textListField */.y7)(rootFs, 'Layers', 'image.RootFS') ?? []).map(digest/* parseDigest */.m),
        created: (0,json_fields/* textField */.M8)(fields, 'Created', where) ?? '',
        labels: mapOf(config, 'Labels', 'image.Config'),
        parts: manifests?.flatMap(readPart),
    };
}
/** Reads the answer of `/images/…/history`. Throws MANIFEST_INVALID naming the field. */
function readHistory(answer) {
    return asList(answer, 'history').map((entry, at) => {
        const where = `history[${at}]`;
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
        const id = (0,json_fields/* textField */.M8)(fields, 'Id', where);
        return {
            id: id !== undefined && (0,digest/* isDigest */.Bc)(id) ? id : undefined,
            created: numberOf(fields, 'Created'),
            createdBy: (0,json_fields/* textField */.M8)(fields, 'CreatedBy', where) ?? '',
            comment: (0,json_fields/* textField */.M8)(fields, 'Comment', where) ?? '',
            size: numberOf(fields, 'Size'),
            tags: (0,json_fields/* textListField */.y7)(fields, 'Tags', where) ?? [],
        };
    });
}
/** Reads what a removal or a prune did. Throws MANIFEST_INVALID naming the field. */
function readRemoved(answer) {
    return asList(answer ?? [], 'removed').flatMap((entry, at) => {
        const fields = (0,json_fields/* fieldsOf */.Pf)(entry, `removed[${at}]`);
        const untagged = (0,json_fields/* textField */.M8)(fields, 'Untagged', `removed[${at}]`);
        const deleted = (0,json_fields/* textField */.M8)(fields, 'Deleted', `removed[${at}]`);
        return [...(untagged ? [{ untagged }] : []), ...(deleted ? [{ deleted }] : [])];
    });
}
function namesOf(fields, where) {
    const id = (0,json_fields/* textField */.M8)(fields, 'Id', where) ?? '';
    if (!(0,digest/* isDigest */.Bc)(id))
        throw (0,json_fields/* fault */.DG)(`${where}.Id`, 'expected a digest');
    return {
        id,
        tags: ((0,json_fields/* textListField */.y7)(fields, 'RepoTags', where) ?? []).filter(isNamed),
        digests: ((0,json_fields/* textListField */.y7)(fields, 'RepoDigests', where) ?? []).filter(isNamed),
        size: numberOf(fields, 'Size'),
    };
}
/** Engines up to 24 list what has no name as `<none>:<none>`. */
function isNamed(name) {
    return !name.includes('<none>');
}
function readPart(entry, at) {
    const where = `image.Manifests[${at}]`;
    const fields = (0,json_fields/* fieldsOf */.Pf)(entry, where);
    if ((0,json_fields/* textField */.M8)(fields, 'Kind', where) !== 'image')
        return [];
    const size = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'Size') ?? {}, `${where}.Size`);
    const data = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(fields, 'ImageData') ?? {}, `${where}.ImageData`);
    const dataSize = (0,json_fields/* fieldsOf */.Pf)((0,json_fields/* own */.ZV)(data, 'Size') ?? {}, `${where}.ImageData.Size`);
    return [
        {
            digest: (0,json_fields/* textField */.M8)(fields, 'ID', where) ?? '',
            isAvailable: (0,json_fields/* own */.ZV)(fields, 'Available') === true,
            contentBytes: numberOf(size, 'Content'),
            unpackedBytes: numberOf(dataSize, 'Unpacked'),
        },
    ];
}
function platformOf(fields) {
    const text = (name) => (0,json_fields/* textField */.M8)(fields, name, 'image') ?? '';
    const [os, architecture, variant, osVersion] = ['Os', 'Architecture', 'Variant', 'OsVersion'].map(text);
    return (0,platform/* normalizePlatform */.FL)({
        os: os || 'linux',
        architecture: architecture ?? '',
        ...(variant ? { variant } : {}),
        ...(osVersion ? { osVersion } : {}),
    });
}
function asList(value, where) {
    if (Array.isArray(value))
        return value;
    throw (0,json_fields/* fault */.DG)(where, 'expected a list');
}
function numberOf(fields, name) {
    const value = (0,json_fields/* own */.ZV)(fields, name);
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
function mapOf(fields, name, where) {
    return (0,json_fields/* textMapField */.A7)(fields, name, where) ?? {};
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-name.js
var engine_name = __webpack_require__(60143);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-problem.js
var engine_problem = __webpack_require__(23709);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-version.js
var engine_version = __webpack_require__(46886);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/while-images-go.js
var while_images_go = __webpack_require__(89034);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-images.js







/** Since this version of the API an inspection tells what content of each platform's image is there. */
const manifestsSince = '1.48';
/** The images an engine holds. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
class EngineImages {
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    /** All images, or those the filters match; `all` adds the intermediate ones of old builds. */
    async list(filters = {}, all = false) {
        const action = "list the engine's images";
        const query = { all: all ? '1' : undefined, ...filterQuery(filters) };
        const answer = await (0,while_images_go/* whileImagesGo */.E)(() => this.#connection.json({ action, method: 'GET', path: '/images/json', query }));
        return (0,engine_problem/* asAnswer */.vi)(action, () => readList(answer));
    }
    /** An image by name, ID or digest; undefined when the engine has none. */
    async find(name) {
        try {
            return await this.inspect(name);
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
    }
    /** An image by name, ID or digest. Throws NOT_FOUND, REFERENCE_INVALID. */
    async inspect(name) {
        const action = `inspect image "${(0,printable/* printable */.g)(name)}" in the engine`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/json`;
        const manifests = (0,engine_version/* isBefore */.Y)(this.#connection.version, manifestsSince) ? undefined : '1';
        const answer = await this.#connection.json({ action, method: 'GET', path, query: { manifests } });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readImage(answer));
    }
    /** What made an image, newest step first. Throws NOT_FOUND. */
    async history(name) {
        const action = `read the history of image "${(0,printable/* printable */.g)(name)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/history`;
        const answer = await this.#connection.json({ action, method: 'GET', path });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readHistory(answer));
    }
    /** Gives an image one more name. Throws NOT_FOUND. */
    async tag(name, repository, tag) {
        const action = `tag image "${(0,printable/* printable */.g)(name)}" as "${(0,printable/* printable */.g)(repository)}:${(0,printable/* printable */.g)(tag)}"`;
        const path = `/images/${(0,engine_name/* enginePath */.a)(name)}/tag`;
        await this.#connection.ask({ action, method: 'POST', path, query: { repo: repository, tag } });
    }
    /**
     * Removes a name, or by ID the image with all it alone needs. Throws NOT_FOUND, and ENGINE_FAILED when containers use it.
     *
     * @param force removes an image by ID though several names point at it
     * @param signal in place of the connection's own
     */
    async remove(name, force = false, signal) {
        const action = `remove image "${(0,printable/* printable */.g)(name)}" from the engine`;
        const query = { force: force ? '1' : undefined };
        const answer = await this.#connection.json({
            action,
            method: 'DELETE',
            path: `/images/${(0,engine_name/* enginePath */.a)(name)}`,
            query,
            signal,
        });
        return (0,engine_problem/* asAnswer */.vi)(action, () => readRemoved(answer));
    }
    /** Removes what no name points at, or with `dangling: ['false']` what no container uses; gives the bytes it freed. */
    async prune(filters = {}) {
        const action = "prune the engine's images";
        const query = filterQuery(filters);
        const answer = await this.#connection.json({ action, method: 'POST', path: '/images/prune', query });
        return (0,engine_problem/* asAnswer */.vi)(action, () => {
            const { ImagesDeleted, SpaceReclaimed } = (answer ?? {});
            return { removed: readRemoved(ImagesDeleted), freedBytes: Number(SpaceReclaimed ?? 0) };
        });
    }
}
/** Filters as the API takes them. */
function filterQuery(filters) {
    return { filters: Object.keys(filters).length > 0 ? JSON.stringify(filters) : undefined };
}


/***/ }),

/***/ 60143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ enginePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** What the engine finds images and containers by: names, IDs, parts of IDs. */
const grammar = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]*$/;
/**
 * A name, ID or digest as a part of the API's paths. Throws REFERENCE_INVALID for what is none of these, before a path is made
 * of it.
 */
function enginePath(name) {
    const parts = name.split('/');
    if (grammar.test(name) && name.length <= 4096 && !parts.some(part => part === '' || /^\.+$/.test(part)))
        return parts.map(encodeURIComponent).join('/');
    const message = `Cannot look up "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(name)}" in the engine: expected an image's name, ID or digest`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('REFERENCE_INVALID', message);
}


/***/ }),

/***/ 23709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ connectionProblem),
/* harmony export */   FR: () => (/* binding */ engineFailure),
/* harmony export */   LB: () => (/* binding */ engineRefusal),
/* harmony export */   vi: () => (/* binding */ asAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


const shownCharacters = 1_000;
/** The error for an answer of status 400 or more: the engine's own words, escaped and cut. */
function engineRefusal(action, status, body) {
    const said = messageOf(Buffer.from(body).toString('utf8'));
    const message = `Cannot ${action}: the engine answers ${status}${said ? `: ${said}` : ''}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(codeFor(status), message, { details: { status } });
}
/** The error for an engine that says in the middle of an answer of status 200 that it failed. */
function engineFailure(action, said) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine says "${shown(said)}"`);
}
/** What a fault of the connection means: an engine that is absent, that one may not use, or that broke off. */
function connectionProblem(action, place, error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error))
        return error;
    const { code = '', name = '', message = '' } = error;
    if (name === 'AbortError')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('CANCELLED', `Cannot ${action}: stopped`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_DENIED', `Cannot ${action}: no permission to use the engine at ${place}`, {
            cause: error,
        });
    if (absent.has(code))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_UNAVAILABLE', `Cannot ${action}: no engine at ${place} (${code})`, {
            cause: error,
        });
    const why = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(code || message);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', `Cannot ${action}: the engine at ${place} broke off (${why})`, {
        cause: error,
    });
}
/** Reads an answer of the engine; what is not as its API promises throws ENGINE_FAILED. */
function asAnswer(action, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error) && !(error instanceof SyntaxError))
            throw error;
        const message = `Cannot ${action}: the engine's answer is not what its API promises: ${shown(error.message)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('ENGINE_FAILED', message, { cause: error });
    }
}
const absent = new Set([
    'ENOENT',
    'ECONNREFUSED',
    'ENOTSOCK',
    'ENOTFOUND',
    'EHOSTUNREACH',
    'ETIMEDOUT',
    'ENOTDIR',
]);
function codeFor(status) {
    if (status === 404)
        return 'NOT_FOUND';
    return status === 401 || status === 403 ? 'ENGINE_DENIED' : 'ENGINE_FAILED';
}
function messageOf(body) {
    try {
        const { message } = JSON.parse(body);
        return typeof message === 'string' ? shown(message) : shown(body);
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError)
            return shown(body);
        throw error;
    }
}
function shown(text) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text.trim(), shownCharacters);
}


/***/ }),

/***/ 46886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ negotiate),
/* harmony export */   Y: () => (/* binding */ isBefore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** The newest version of the API that this client was tried with (Docker 28.5). */
const newest = '1.51';
/** The oldest one; the paths used here have been in the API since then (Docker 1.12). */
const oldest = '1.24';
/**
 * The version to speak: the newest that both sides know, or the one asked for. Engines from 28 on refuse versions that are
 * too old for them, so it is never lower than need be. Throws ENGINE_FAILED when there is none.
 */
function negotiate(offered, wanted) {
    if (wanted !== undefined && wanted !== '')
        return checked(wanted.replace(/^v/, ''), wanted);
    const said = typeof offered === 'string' ? offered : oldest;
    const theirs = checked(said, said);
    return isBefore(theirs, newest) ? theirs : newest;
}
/** Whether version `a` is older than `b`. */
function isBefore(a, b) {
    const [major = 0, minor = 0] = a.split('.').map(Number);
    const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
    return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
function checked(version, written) {
    if (/^\d{1,4}\.\d{1,4}$/.test(version) && !isBefore(version, oldest))
        return version;
    const message = `Cannot speak version "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(written)}" of the Docker API: expected ${oldest} or newer`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('ENGINE_FAILED', message);
}


/***/ }),

/***/ 36998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEngine: () => (/* binding */ openEngine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-address.js




/**
 * The address that Docker's own clients would use: DOCKER_HOST (`unix://`, `npipe://`, `tcp://` with TLS by DOCKER_CERT_PATH and
 * DOCKER_TLS_VERIFY), else the system's socket or pipe. Throws ENGINE_UNAVAILABLE for other schemes and unreadable certificates.
 */
async function engineAddress(surroundings) {
    const { env, platform } = surroundings;
    const written = env.DOCKER_HOST || standardHost(platform);
    const [, scheme, rest = ''] = /^(unix|npipe|tcp|https?):\/\/(.+)$/.exec(written) ?? [];
    switch (scheme) {
        case 'unix':
            return { kind: 'socket', path: rest };
        case 'npipe':
            return { kind: 'socket', path: rest.replaceAll('/', '\\') };
        case 'tcp':
        case 'http':
        case 'https':
            return tcpAddress(rest, surroundings);
        default:
            throw unusable(written, 'expected unix://, npipe:// or tcp://');
    }
}
/** The address as a message shows it. */
function formatEngineAddress(address) {
    return (0,printable/* printable */.g)(address.kind === 'socket' ? address.path : `${address.host}:${address.port}`);
}
function standardHost(platform) {
    return platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
}
async function tcpAddress(rest, surroundings) {
    const tls = await tlsFor(surroundings);
    const url = URL.parse(`tcp://${rest}`);
    if (!url?.hostname)
        throw unusable(`tcp://${rest}`, 'expected tcp://host:port');
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    // The ports that Docker has registered: 2376 with TLS, 2375 without.
    const port = url.port === '' ? (tls ? 2376 : 2375) : Number(url.port);
    return { kind: 'tcp', host, port, ...(tls ? { tls } : {}) };
}
/** As Docker's clients have it: DOCKER_TLS_VERIFY asks for the check, DOCKER_CERT_PATH alone for TLS without it. */
async function tlsFor({ env, home }) {
    const verify = Boolean(env.DOCKER_TLS_VERIFY);
    if (!verify && !env.DOCKER_CERT_PATH)
        return undefined;
    const folder = env.DOCKER_CERT_PATH || (0,external_node_path_.join)(home, '.docker');
    const read = async (name) => {
        try {
            return await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8');
        }
        catch (error) {
            const { code = 'an unknown fault' } = error;
            const message = `Cannot read the engine's certificate "${(0,printable/* printable */.g)((0,external_node_path_.join)(folder, name))}": ${code}, expected a PEM file`;
            throw new errors/* TallyError */.jB('ENGINE_UNAVAILABLE', message, { cause: error });
        }
    };
    const [ca, cert, key] = await Promise.all([read('ca.pem'), read('cert.pem'), read('key.pem')]);
    return { ca, cert, key, verify };
}
function unusable(host, wish) {
    const shown = (0,printable/* printable */.g)(host.replace(/\/\/[^/@]*@/, '//'));
    return new errors/* TallyError */.jB('ENGINE_UNAVAILABLE', `Cannot use the engine at "${shown}": ${wish}`);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/protocol-switch.js
var protocol_switch = __webpack_require__(25780);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-problem.js
var engine_problem = __webpack_require__(23709);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-upload.js
/**
 * Sends `bytes` as the body of a request, each chunk before the next one is asked for, so that memory stays flat and a chunk
 * may be used again. A fault of the source destroys the request.
 */
function startUpload(sent, bytes) {
    let fault;
    const ended = sendAll(sent, bytes).catch((error) => {
        fault = error;
        sent.destroy(error);
    });
    return { ended, fault: () => fault };
}
async function sendAll(sent, bytes) {
    const { promise: closed, resolve: close } = Promise.withResolvers();
    sent.once('close', close);
    for await (const chunk of bytes) {
        if (sent.destroyed)
            return;
        const written = new Promise(resolve => void sent.write(chunk, () => resolve()));
        await Promise.race([written, closed]);
    }
    if (!sent.destroyed)
        sent.end();
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-version.js
var engine_version = __webpack_require__(46886);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-connection.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








const errorBytes = 64 * 1024;
const answerBytes = 64 * 1024 * 1024;
const standardPatience = 120_000;
const agentOptions = { keepAlive: true, maxSockets: 16 };
/** A client of one Docker engine's API, at the newest version both sides know. */
class EngineConnection {
    /** The API's version, such as `1.41`; empty before it is settled. */
    version;
    place;
    #address;
    #options;
    #agent;
    constructor(address, options, version) {
        this.version = version;
        this.place = formatEngineAddress(address);
        this.#address = address;
        this.#options = options;
        const secure = address.kind === 'tcp' && address.tls;
        this.#agent = secure ? new (external_node_https_default()).Agent(agentOptions) : new (external_node_http_default()).Agent(agentOptions);
    }
    /** Connects and settles the version. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
    static async open(address, options = {}) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const first = __addDisposableResource(env_1, new EngineConnection(address, options, ''), false);
            const action = 'reach the Docker engine';
            const headers = await first.ask({ action, method: 'GET', path: '/_ping' });
            return new EngineConnection(address, options, (0,engine_version/* negotiate */.N)(headers['api-version'], options.version));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    /** The answer's headers once its body, of no use, was read. */
    async ask(request) {
        const { headers } = await this.#whole(request, errorBytes);
        return headers;
    }
    /** The answer, read as JSON; undefined for an empty one. Throws ENGINE_*, NOT_FOUND, CANCELLED. */
    async json(request) {
        const { body } = await this.#whole(request, answerBytes);
        return (0,engine_problem/* asAnswer */.vi)(request.action, () => body.byteLength === 0 ? undefined : JSON.parse(body.toString('utf8')));
    }
    /** Sends the request's bytes and gives the answer's body as it comes. Throws what the bytes' source throws, ENGINE_*, NOT_FOUND, CANCELLED. */
    async *stream(request) {
        const sent = this.#begin(request);
        const answered = this.#answer(sent, request);
        const upload = request.bytes && startUpload(sent, request.bytes);
        if (!upload)
            sent.end(request.json === undefined ? undefined : JSON.stringify(request.json));
        let answer;
        try {
            answer = await answered;
            await refuse(request.action, answer);
            for await (const chunk of answer)
                yield chunk;
        }
        catch (error) {
            throw upload?.fault() ?? (0,engine_problem/* connectionProblem */.E3)(request.action, this.place, error);
        }
        finally {
            if (!sent.writableFinished || !answer?.complete)
                sent.destroy();
            await upload?.ended;
        }
    }
    /** Ends idle connections. */
    close() {
        this.#agent.destroy();
    }
    [Symbol.dispose]() {
        this.close();
    }
    async #whole(request, limit) {
        const sent = this.#begin(request);
        const answered = this.#answer(sent, request);
        sent.end(request.json === undefined ? undefined : JSON.stringify(request.json));
        try {
            const answer = await answered;
            await refuse(request.action, answer);
            return { headers: answer.headers, body: await readAll(answer, limit, request.action) };
        }
        catch (error) {
            throw (0,engine_problem/* connectionProblem */.E3)(request.action, this.place, error);
        }
    }
    #begin({ method, path, query = {}, headers = {}, json, ...own }) {
        const address = this.#address;
        const search = searchOf(query);
        const { signal = this.#options.signal } = own;
        const options = {
            method,
            agent: this.#agent,
            path: `${this.version && `/v${this.version}`}${path}${search}`,
            headers: {
                // A socket has no host name; over TLS the header would decide whose certificate is expected.
                ...(address.kind === 'socket' ? { host: 'docker' } : {}),
                ...headers,
                ...(json === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(signal ? { signal } : {}),
        };
        if (address.kind === 'socket')
            return external_node_http_default().request({ ...options, socketPath: address.path });
        const { host, port, tls } = address;
        if (!tls)
            return external_node_http_default().request({ ...options, host, port });
        const { ca, cert, key, verify } = tls;
        return external_node_https_default().request({ ...options, host, port, ca, cert, key, rejectUnauthorized: verify });
    }
    #answer(sent, { action, patience }) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const limit = patience ?? this.#options.patience ?? standardPatience;
        sent.setTimeout(limit, () => sent.destroy(this.#silent(action, limit)));
        (0,protocol_switch/* refuseSwitch */.$)(sent, does => new errors/* TallyError */.jB('ENGINE_FAILED', `Cannot ${action}: the engine ${does}`));
        sent.on('response', resolve);
        sent.on('error', reject);
        return promise;
    }
    #silent(action, limit) {
        const message = `Cannot ${action}: the engine at ${this.place} was silent for ${limit / 1000} s`;
        return new errors/* TallyError */.jB('ENGINE_FAILED', message);
    }
}
function searchOf(query) {
    const given = Object.entries(query).flatMap(([name, value = []]) => (typeof value === 'string' ? [value] : value).map((each) => [name, each]));
    return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
/** Throws for statuses from 300 on; the Engine API redirects nowhere. */
async function refuse(action, answer) {
    const { statusCode = 0 } = answer;
    if (statusCode < 300 || statusCode === 304)
        return;
    throw (0,engine_problem/* engineRefusal */.LB)(action, statusCode, await readAll(answer, errorBytes));
}
async function readAll(answer, limit, action) {
    const chunks = [];
    let size = 0;
    for await (const chunk of answer) {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size <= limit)
            continue;
        answer.destroy();
        if (action === undefined)
            break;
        throw new errors/* TallyError */.jB('ENGINE_FAILED', `Cannot ${action}: the engine's answer is larger than ${limit} bytes`);
    }
    return Buffer.concat(chunks).subarray(0, limit);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-name.js
var engine_name = __webpack_require__(60143);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/progress-stream.js


const maxLineBytes = 1024 * 1024;
/** An engine writes a line of 200 bytes for each half megabyte: of an image of 100 GB 40 MB. */
const maxProgressBytes = 64 * 1024 * 1024;
const keptLines = 200;
/** Characters of a line that are kept. */
const greatestLine = 4096;
/** What the containerd store writes as plain progress, under status 200, when it could not unpack what it was given. */
const failureInWords = /^(?:Error|Failed|failed|error)\b/;
/**
 * Reads a stream of JSON objects, the engine's form of progress, to its end. An error inside it throws ENGINE_FAILED: the status
 * was sent long before, so it says nothing. So does a stream of over 64 MiB. `told` hears of each step that the engine measures.
 */
async function readProgress(action, bytes, told) {
    const lines = [];
    let aux;
    for await (const line of linesOf(action, bytes)) {
        const fields = (0,engine_problem/* asAnswer */.vi)(action, () => (0,json_fields/* fieldsOf */.Pf)(JSON.parse(line), 'progress'));
        const failure = failureOf(fields);
        if (failure !== undefined)
            throw (0,engine_problem/* engineFailure */.FR)(action, failure);
        const step = stepOf(fields);
        if (step) {
            told?.(step);
            continue;
        }
        const found = (0,json_fields/* own */.ZV)(fields, 'aux');
        if (found !== undefined)
            aux = (0,engine_problem/* asAnswer */.vi)(action, () => (0,json_fields/* fieldsOf */.Pf)(found, 'progress.aux'));
        const said = (0,json_fields/* own */.ZV)(fields, 'stream') ?? (0,json_fields/* own */.ZV)(fields, 'status');
        if (typeof said === 'string')
            lines.push(said.trim().slice(0, greatestLine));
        if (lines.length > keptLines)
            lines.shift();
    }
    return { lines, aux };
}
function stepOf(fields) {
    const detail = (0,json_fields/* own */.ZV)(fields, 'progressDetail');
    if (typeof detail !== 'object' || detail === null)
        return undefined;
    const { current, total } = detail;
    if (typeof current !== 'number' || typeof total !== 'number')
        return undefined;
    return { id: String((0,json_fields/* own */.ZV)(fields, 'id') ?? ''), current, total };
}
function failureOf(fields) {
    const error = (0,json_fields/* own */.ZV)(fields, 'error');
    const detail = (0,json_fields/* own */.ZV)(fields, 'errorDetail');
    if (typeof error === 'string')
        return error;
    if (typeof detail === 'object' && detail !== null)
        return 'message' in detail ? String(detail.message) : JSON.stringify(detail);
    const said = (0,json_fields/* own */.ZV)(fields, 'stream');
    return typeof said === 'string' && failureInWords.test(said.trim()) ? said : undefined;
}
/** Each byte is looked at once, however the pieces fall. */
async function* linesOf(action, bytes) {
    const begun = [];
    let size = 0;
    let all = 0;
    const taken = (end) => {
        const line = Buffer.concat([...begun.splice(0), end])
            .toString('utf8')
            .trim();
        size = 0;
        return line;
    };
    for await (const chunk of bytes) {
        all += chunk.byteLength;
        if (all > maxProgressBytes)
            throw (0,engine_problem/* engineFailure */.FR)(action, `progress without end, over ${maxProgressBytes} bytes`);
        let from = 0;
        for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
            const line = taken(chunk.subarray(from, end));
            from = end + 1;
            if (line !== '')
                yield line;
        }
        if (from < chunk.byteLength)
            begun.push(Buffer.from(chunk.subarray(from)));
        size += chunk.byteLength - from;
        if (size > maxLineBytes)
            throw (0,engine_problem/* engineFailure */.FR)(action, `a line of over ${maxLineBytes} bytes`);
    }
    const line = taken(new Uint8Array());
    if (line !== '')
        yield line;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-content.js






/** Unpacking a large image takes minutes in which the engine says nothing. */
const patience = 30 * 60_000;
/** Content on its way into and out of an engine. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
class EngineContent {
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    /** Loads an archive, which errors call by its name; engines with the classic store tell how far they are. Nothing is proven by its return: the engine may have kept a broken image. Throws what `archive` throws. */
    async load(archive, told, name = '') {
        const headers = { 'content-type': 'application/x-tar' };
        const quiet = told ? '0' : '1';
        return this.#progress({
            action: `load ${name && `${(0,printable/* printable */.g)(name)} `}into the engine`,
            method: 'POST',
            path: '/images/load',
            query: { quiet },
            headers,
            bytes: archive,
            patience,
        }, told);
    }
    /** An archive of images by name or ID, as the engine makes it. Throws NOT_FOUND, REFERENCE_INVALID when it is read. */
    save(names, platform) {
        for (const name of names)
            (0,engine_name/* enginePath */.a)(name);
        const platforms = (0,engine_version/* isBefore */.Y)(this.#connection.version, '1.48') ? undefined : platformQuery(platform);
        return this.#connection.stream({
            action: `save ${names.map(name => `"${name}"`).join(', ')} from the engine`,
            method: 'GET',
            path: '/images/get',
            query: { names, platform: platforms },
            patience,
        });
    }
    /** Makes an image with one layer out of a root file system's tar; gives its ID. */
    async import(tar, repository, tag) {
        const { lines } = await this.#progress({
            action: `import "${(0,printable/* printable */.g)(repository)}" into the engine`,
            method: 'POST',
            path: '/images/create',
            query: { fromSrc: '-', repo: repository, tag },
            bytes: tar,
            patience,
        });
        return lines.at(-1) ?? '';
    }
    /** Makes an image out of a container; gives its ID. Throws NOT_FOUND. */
    async commit({ container, repository, tag, comment, author }) {
        const action = `commit container "${(0,printable/* printable */.g)(container)}"`;
        const query = { container, repo: repository, tag, comment, author };
        const answer = await this.#connection.json({
            action,
            method: 'POST',
            path: '/commit',
            query,
            json: {},
            patience,
        });
        return (0,engine_problem/* asAnswer */.vi)(action, () => (0,json_fields/* textField */.M8)((0,json_fields/* fieldsOf */.Pf)(answer, 'commit'), 'Id', 'commit') ?? '');
    }
    /** Has the engine pull an image itself. Throws NOT_FOUND. */
    async pull({ repository, target, platform, login }) {
        return this.#progress({
            action: `pull "${(0,printable/* printable */.g)(repository)}" with the engine`,
            method: 'POST',
            path: '/images/create',
            query: { fromImage: repository, tag: target, platform },
            headers: loginHeader(login),
            patience,
        });
    }
    #progress(request, told) {
        return readProgress(request.action, this.#connection.stream(request), told);
    }
}
/** The header that the API calls X-Registry-Auth: base64url of a JSON object, padded, or engines read no login in it and do not say so. */
function loginHeader(login) {
    if (!login)
        return {};
    const encoded = Buffer.from(JSON.stringify(login))
        .toString('base64')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    return { 'x-registry-auth': encoded };
}
/** From version 1.48 of the API on: the platform as JSON. */
function platformQuery(platform) {
    if (platform === undefined)
        return undefined;
    const [os, architecture, variant] = platform.split('/');
    return JSON.stringify({ os, architecture, ...(variant ? { variant } : {}) });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/engine/engine-images.js + 1 modules
var engine_images = __webpack_require__(90855);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine-info.js



/** Asks the engine what it is. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
async function engineInfo(connection) {
    const action = 'read what the engine is';
    const answer = await connection.json({ action, method: 'GET', path: '/info' });
    return (0,engine_problem/* asAnswer */.vi)(action, () => {
        const fields = (0,json_fields/* fieldsOf */.Pf)(answer, 'info');
        const text = (name) => (0,json_fields/* textField */.M8)(fields, name, 'info') ?? '';
        return {
            store: isSnapshotter((0,json_fields/* listField */.FZ)(fields, 'DriverStatus', 'info')) ? 'containerd' : 'classic',
            driver: text('Driver'),
            serverVersion: text('ServerVersion'),
            // The engine gives the machine's own word for the architecture: x86_64, aarch64.
            platform: (0,platform/* normalizePlatform */.FL)({ os: text('OSType') || 'linux', architecture: text('Architecture') }),
            root: text('DockerRootDir'),
        };
    });
}
function isSnapshotter(status = []) {
    return status.some(row => Array.isArray(row) &&
        row[0] === 'driver-type' &&
        String(row[1]).startsWith('io.containerd.snapshotter'));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/engine.js





/** Connects to the engine that Docker's own clients would use. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
async function openEngine(surroundings, options = {}) {
    const address = await engineAddress(surroundings);
    const version = surroundings.env.DOCKER_API_VERSION;
    const connection = await EngineConnection.open(address, { version, ...options });
    try {
        return {
            connection,
            info: await engineInfo(connection),
            images: new engine_images/* EngineImages */.R(connection),
            content: new EngineContent(connection),
            [Symbol.dispose]: () => connection.close(),
        };
    }
    catch (error) {
        connection.close();
        throw error;
    }
}


/***/ }),

/***/ 89034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ whileImagesGo)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);


/** Milliseconds between tries; a removal takes as long on a busy machine. */
const pauses = [50, 100, 200, 400, 800];
/**
 * Repeats work that meets a removal by another client: to whoever lists, measures or removes images just then, an engine answers 404 for
 * content that it has listed itself, or 500 ("unrecognized image ID", "a disk usage operation is already running").
 */
async function whileImagesGo(work) {
    for (const pause of pauses) {
        try {
            return await work();
        }
        catch (error) {
            if (!isPassing(error))
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
        }
    }
    return work();
}
function isPassing(error) {
    return ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error, 'NOT_FOUND', 'ENGINE_FAILED') && [404, 500].includes(Number(error.details.status)));
}


/***/ }),

/***/ 25780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ refuseSwitch),
/* harmony export */   V: () => (/* binding */ maxInterim)
/* harmony export */ });
const leaving = 'answers 101 and leaves HTTP';
const endless = 'sends interim answers without end';
/** 1xx answers before the real one. */
const maxInterim = 16;
/**
 * Fails a request with `failure` when the server answers 101: nothing here asks to leave HTTP, and what follows on the connection is no
 * answer. Without a listener Node waits for ever, or for the next answer. So does it for other 1xx answers that go on and on.
 *
 * @param failure makes the error of what the server does, the end of a sentence
 */
function refuseSwitch(outgoing, failure) {
    let interim = 0;
    const refuse = (does) => {
        // Told before it is destroyed: Node tells no error after an upgrade, and what came in the same packet as an answer.
        outgoing.emit('error', failure(does));
        outgoing.destroy();
    };
    outgoing.on('information', () => {
        if (++interim === maxInterim + 1)
            refuse(endless);
    });
    outgoing.once('upgrade', (_, socket) => {
        socket.destroy();
        refuse(leaving);
    });
    // Without an Upgrade header Node takes it for an answer.
    outgoing.once('response', ({ statusCode }) => {
        if (statusCode === 101)
            refuse(leaving);
    });
}


/***/ })

};
;