"use strict";
exports.id = 9056;
exports.ids = [9056];
exports.modules = {

/***/ 81144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ImageReads)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20559);
/* harmony import */ var _content_config_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52498);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53793);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85197);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7841);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);







/** Bytes of documents and configs that are kept for the rest of the step; what comes later is read again when it is needed again. */
const keptBytes = 16 * 1024 * 1024;
/**
 * Reads tags, manifests and configs, each only once in a step. Only the registry itself says where a tag points; documents
 * and configs, which their digests prove, are read from its mirrors first.
 */
class ImageReads {
    #registries;
    #tags = new Map();
    #roots = new Map();
    #documents = new Map();
    #configs = new Map();
    #kept = 0;
    /** @param registries opens the client; called by the first read and again by each later one, so it must return the same one */
    constructor(registries) {
        this.#registries = registries;
    }
    /** Asks once, by HEAD, what a tag points to. Throws the code of the registry's failure, to every caller. */
    tag(repository, tag, algorithm) {
        const key = `${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(repository)}:${tag} ${algorithm}`;
        const known = this.#tags.get(key) ?? this.#describe(repository, tag, algorithm);
        this.#tags.set(key, known);
        return known;
    }
    /**
     * Reads the document of a tag, with one GET where there is no mirror, or of a digest that this repository must have. Throws the code
     * of the registry's failure, to every caller.
     *
     * @param unreached receives a warning if only a mirror can say what the tag is; without it that is a failure
     */
    root(repository, target, unreached) {
        const name = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(repository);
        const key = 'tag' in target ? `${name}:${target.tag}` : `${name}@${target.digest}`;
        const known = this.#roots.get(key) ?? this.#root(repository, target, unreached);
        this.#roots.set(key, known);
        return known;
    }
    /** Whether a document is at hand, so that reading it costs no request. */
    has(digest) {
        return this.#documents.has(digest);
    }
    /** Reads a document by digest. Throws the registry's failure, with those of its mirrors. */
    async document(repository, digest) {
        const read = async () => (await (await this.#registries()).mirrored(repository)).document(digest);
        return this.#once(this.#documents, digest, { at: repository, read, bytesOf: documentBytes });
    }
    /** Reads the config of an image. Throws the registry's failure, with those of its mirrors, and MANIFEST_TOO_LARGE. */
    async config(repository, { config }) {
        const read = async () => {
            const mirrored = await (await this.#registries()).mirrored(repository);
            // The failures of mirrors are in the registry's own, or do not matter.
            return (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)({ fetch: wanted => mirrored.scan(wanted, () => undefined) }, config);
        };
        return this.#once(this.#configs, config.digest, { at: repository, read, bytesOf: bytes => bytes });
    }
    /** The digest by platform, as lock files have them: all that an index names, or the platform of an image's own config. */
    async platforms(repository, document) {
        const { manifest, descriptor } = document;
        if (manifest.kind === 'index')
            return (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_2__/* .platformDigestsOf */ .c)(manifest);
        if (!(0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageManifest */ .pJ)(manifest))
            return new Map();
        const configs = {
            fetch: async (config) => single(await this.config(repository, { config })),
        };
        const name = await (0,_content_config_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformNameInConfig */ .c)(document, configs);
        return name === undefined || name.startsWith('unknown/')
            ? new Map()
            : new Map([[name, descriptor.digest]]);
    }
    /** Whether the registry has a single image under a digest, by one HEAD; false for an index, and if it does not say. */
    async isSingle(repository, digest) {
        try {
            const known = await this.#documents.get(digest)?.reading;
            if (known)
                return known.manifest.kind === 'image';
            const registry = await (await this.#registries()).repository(repository);
            const { status, headers } = await registry.ask({
                method: 'HEAD',
                path: `manifests/${digest}`,
                headers: { accept: _model_media_type_js__WEBPACK_IMPORTED_MODULE_5__.manifestAccept },
                action: `look at ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(repository, digest)}`,
            });
            return status === 200 && (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_5__.kindOf)((0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_5__.bareMediaType)(headers.get('content-type') ?? '')) === 'image';
        }
        catch (error) {
            // A digest that is gone, or a registry that is busy, proves nothing.
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .isPassable */ .C_)(error))
                throw error;
            return false;
        }
    }
    async #root(repository, target, unreached) {
        const mirrored = await (await this.#registries()).mirrored(repository);
        const document = 'tag' in target
            ? (await mirrored.tagged(target.tag, unreached)).document
            : await mirrored.document(target.digest);
        const { digest } = document.descriptor;
        return this.#once(this.#documents, digest, {
            at: repository,
            read: async () => document,
            bytesOf: documentBytes,
        });
    }
    async #describe(repository, tag, algorithm) {
        const registry = await (await this.#registries()).repository(repository);
        const { document, ...described } = await registry.describe(tag, algorithm);
        const { digest } = described;
        if (document)
            await this.#once(this.#documents, digest, {
                at: repository,
                read: async () => document,
                bytesOf: documentBytes,
            });
        return described;
    }
    /** Reads once for all callers, unless it fails or too much is kept already. Another repository may have what one does not. */
    async #once(kept, digest, asked) {
        const known = kept.get(digest);
        if (known === undefined)
            return this.#readNow(kept, digest, asked);
        if (known.at === (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(asked.at))
            return known.reading;
        try {
            return await known.reading;
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .isPassable */ .C_)(error))
                throw error;
            return this.#once(kept, digest, asked);
        }
    }
    #readNow(kept, digest, { at, read, bytesOf }) {
        const reading = read();
        const mine = { at: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(at), reading };
        const forget = () => kept.get(digest) === mine && kept.delete(digest);
        kept.set(digest, mine);
        reading.then(value => {
            const { byteLength } = bytesOf(value);
            if (this.#kept + byteLength > keptBytes)
                forget();
            else
                this.#kept += byteLength;
        }, 
        // The failure reaches whoever asked.
        forget);
        return reading;
    }
}
function documentBytes({ bytes }) {
    return bytes;
}
async function* single(bytes) {
    yield bytes;
}


/***/ }),

/***/ 45407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ platformsReader)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);



/**
 * Reads the platforms of digests, as lock files have them, each digest once. A lock is the same on every machine, so no budget
 * cuts it, and a digest that is gone is left out. Throws the registry's failure.
 */
function platformsReader({ reads, concurrency, }) {
    return async (images) => {
        const distinct = [...new Map(images.map(image => [image.digest, image])).values()];
        const found = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(distinct, concurrency, async ({ name, digest }) => {
            const { registry, repository } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name);
            const at = { registry, repository };
            try {
                return [digest, await reads.platforms(at, await reads.document(at, digest))];
            }
            catch (error) {
                if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
                    throw error;
                return undefined;
            }
        });
        return new Map(found.filter(each => each !== undefined));
    };
}


/***/ })

};
;