"use strict";
exports.id = 5712;
exports.ids = [5712];
exports.modules = {

/***/ 15712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RepositoryWriter: () => (/* binding */ RepositoryWriter)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97231);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27214);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _auth_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90488);
/* harmony import */ var _repository_put_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17660);







/** Milliseconds between checks for a tag that is not visible yet: registries may lag by seconds. */
const looks = [250, 500, 1_000, 2_000, 4_000, 8_000];
/** Writes to a repository at its own registry. The caller only tags manifests whose parts are there. */
class RepositoryWriter {
    remote;
    #options;
    /** Refused checks for blobs. */
    #doubts = new Map();
    constructor(remote, options) {
        this.remote = remote;
        this.#options = options;
    }
    get name() {
        return this.remote.name;
    }
    /** Whether the blob is there, by HEAD; a refusal is inconclusive (Harbor answers 412, Artifactory 403), so the upload is tried. */
    async has(wanted) {
        const action = `look for ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(this.name, wanted.digest)}`;
        const answer = await this.remote.ask({ method: 'HEAD', path: `blobs/${wanted.digest}`, action });
        if (answer.status === 200)
            return true;
        if (answer.status !== 404)
            this.#doubts.set(wanted.digest, (0,_auth_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(action, { ...answer, text: answer.body }));
        return false;
    }
    /** Uploads a blob unless it is there; hashes the bytes on the way. */
    async put(expected, open) {
        await this.bring(expected, { open: () => open(0) });
    }
    /** Ensures that a blob is there: present, mounted or uploaded. Throws CONTENT_MISMATCH, UPLOAD_REJECTED and the codes of a refusal. */
    async bring(wanted, content, options = {}) {
        const { mountFrom = [], isAbsent = false, retried } = options;
        // A mount costs as much as a HEAD, and succeeds for a blob that is there already.
        const isAsked = !isAbsent && mountFrom.length === 0;
        if (isAsked && (await this.has(wanted)))
            return 'present';
        try {
            // Lazy: loaded only for uploads.
            const { upload } = await Promise.all(/* import() */[__webpack_require__.e(8184), __webpack_require__.e(6428)]).then(__webpack_require__.bind(__webpack_require__, 6428));
            const request = { repository: this.remote, wanted, content, mountFrom, retried };
            return await upload({ ...request, isAbsent: isAbsent || isAsked }, this.#options);
        }
        catch (error) {
            const doubt = this.#doubts.get(wanted.digest);
            if (!doubt || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassable */ .C_)(error) || error.code === 'CONTENT_MISMATCH')
                throw error;
            const message = `${error.message}; and before that: ${doubt.message}`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(error.code, message, { cause: error, details: error.details });
        }
    }
    /** Whether a manifest is there, by HEAD. Throws POLICY_BLOCKED and DENIED when that is refused. */
    async hasDocument(digest) {
        const action = `look for ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(this.name, digest)}`;
        const headers = { accept: _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.manifestAccept };
        const answer = await this.remote.ask({ method: 'HEAD', path: `manifests/${digest}`, action, headers });
        if (answer.status === 403 || answer.status === 412)
            throw (0,_auth_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(action, { ...answer, text: answer.body });
        return answer.status === 200;
    }
    /** Writes a manifest under its digest, byte for byte. Throws the codes of `putManifest`. */
    putDocument(document) {
        return (0,_repository_put_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .putManifest */ .RV)(this.remote, document, { reference: document.descriptor.digest });
    }
    /** The tag's digest now; undefined when the tag does not exist. */
    current(tag, algorithm) {
        return (0,_repository_put_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .tagState */ .s$)(this.remote, tag, algorithm);
    }
    /** Points the tag at a manifest whose parts are there. Throws TAG_CONFLICT when the tag may not move, and the codes of `putManifest`. */
    async tag(root, name, options = {}) {
        await (0,_repository_put_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .putTag */ .go)(this.remote, root, { tag: name, ...options });
    }
    /**
     * Checks a tag until it shows the digest that was written; if reading it is refused (Harbor blocks images that its scanner
     * rejects), the response to the write suffices. Throws TAG_CONFLICT when it shows neither `wanted` nor `previous`, since another
     * job has written it, REGISTRY_PROTOCOL when it does not show `wanted` within some 15 seconds.
     */
    async confirm(tag, wanted, previous) {
        const name = `${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(this.name)}:${tag}`;
        let found;
        const isSeen = await this.#seen(`${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(this.name)}:${tag}`, async () => {
            found = (await this.current(tag, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(wanted)))?.digest;
            // A registry that lags shows the previous digest, or no tag.
            if (found !== undefined && found !== wanted && found !== previous)
                throw overwritten(name, wanted, found);
            return found === wanted;
        });
        if (isSeen)
            return;
        const state = found ? `it shows ${found}` : 'it is not there';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot confirm ${name}: after the write ${state}, expected ${wanted}`, { details: { tag, wanted, found } });
    }
    /** Checks for a manifest until it is there. Throws REGISTRY_PROTOCOL when it does not appear within some 15 seconds. */
    async confirmDocument(digest) {
        if (await this.#seen((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(this.name, digest), () => this.hasDocument(digest)))
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot confirm ${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestReference */ .O9)(this.name, digest)}: it was taken, but is not there`, { details: { digest } });
    }
    /** Waits `ms` milliseconds. Throws CANCELLED. */
    pause(ms) {
        return this.#options.sleep(ms, this.#options.signal);
    }
    async #seen(name, look) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const _ = (0,tslib__WEBPACK_IMPORTED_MODULE_6__/* .__addDisposableResource */ .mS)(env_1, this.#options.waits?.begin(`look for ${name}`), false);
            for (const wait of [...looks, undefined]) {
                if (await look().catch(refusedLook))
                    return true;
                if (wait !== undefined)
                    await this.pause(wait);
            }
            return false;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,tslib__WEBPACK_IMPORTED_MODULE_6__/* .__disposeResources */ .hk)(env_1);
        }
    }
}
function overwritten(name, wanted, found) {
    const state = `another job has written it since, and it is at ${found}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('TAG_CONFLICT', `Cannot confirm ${name}: ${state}, expected ${wanted}`, {
        details: { wanted, found },
    });
}
function refusedLook(error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'DENIED', 'POLICY_BLOCKED'))
        return true;
    throw error;
}


/***/ })

};
;