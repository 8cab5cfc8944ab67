"use strict";
exports.id = 9268;
exports.ids = [9268];
exports.modules = {

/***/ 39268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestOperation: () => (/* binding */ digestOperation)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97231);
/* harmony import */ var _tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24549);
/* harmony import */ var _tallyman_core_concurrency__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87629);
/* harmony import */ var _tallyman_core_inputs_open_registries__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16194);
/* harmony import */ var _tallyman_core_model_media_type__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85197);
/* harmony import */ var _tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87957);
/* harmony import */ var _tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74211);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40768);








const action = (0,_tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'Tallyman: digest',
    inputs: _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .digestInputs */ .yS,
    run: digestsOf,
    outputs: (found) => ({
        digests: found.map(({ shown }) => shown).join('\n'),
        json: JSON.stringify({ images: found.map(({ image, digest }) => ({ image, digest })) }),
    }),
    summary: () => '',
});
/** The digest of an image: of a registry by one HEAD, which pull limits do not count. */
const digestOperation = { action, contract: _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .digestContract */ .NF };
async function digestsOf(values, host) {
    const { images, platform, concurrency } = values;
    const { registries } = await (0,_tallyman_core_inputs_open_registries__WEBPACK_IMPORTED_MODULE_2__/* .openRegistries */ .c)(values, host);
    try {
        return await (0,_tallyman_core_concurrency__WEBPACK_IMPORTED_MODULE_3__/* .mapLimit */ .sf)(images, concurrency, async (image) => {
            const digest = platform || 'origin' in image ? await read(image, values, host) : await head(image, registries);
            const isFull = values['full-ref'] && 'reference' in image;
            const shown = isFull ? (0,_tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_4__/* .digestReference */ .O9)(image.reference, digest) : digest;
            return { image: image.written, digest, shown };
        });
    }
    finally {
        await registries.close();
    }
}
async function head({ reference }, registries) {
    const { digest, tag = 'latest', ...name } = reference;
    const repository = await registries.repository(name);
    return (await (digest ? repository.look(digest) : repository.describe(tag))).digest;
}
async function read(image, values, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // Lazy: a HEAD needs no documents.
        const { openRawImage, chosenDocument } = await Promise.all(/* import() */[__webpack_require__.e(9588), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(5831)]).then(__webpack_require__.bind(__webpack_require__, 59588));
        const content = (0,tslib__WEBPACK_IMPORTED_MODULE_5__/* .__addDisposableResource */ .mS)(env_1, await openRawImage(image, values, host), true);
        const { platform } = values;
        if (platform)
            return (await chosenDocument(content, platform, image.written)).descriptor.digest;
        const document = await content.root();
        if ('origin' in image && isCompressedByPush(image.origin, document))
            tellOther(image.written, host);
        return document.descriptor.digest;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,tslib__WEBPACK_IMPORTED_MODULE_5__/* .__disposeResources */ .hk)(env_1);
        if (result_1)
            await result_1;
    }
}
/** An engine and `docker save` keep layers uncompressed: such an image has no digest of a registry before it is pushed. */
function isCompressedByPush({ kind }, { manifest }) {
    const isPlain = kind === 'docker' || kind === 'docker-archive';
    return (isPlain &&
        manifest.kind === 'image' &&
        manifest.layers.some(({ mediaType }) => (0,_tallyman_core_model_media_type__WEBPACK_IMPORTED_MODULE_6__.compressionOf)(mediaType) === 'none'));
}
/** The digest itself takes reading and compressing every layer, which is the work of a push. */
function tellOther(written, { log }) {
    const name = (0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(written, 200);
    log.warning(`${name} has uncompressed layers: a push compresses them and writes another digest, which \`tallyman push --dry-run ${name} REF\` tells`);
}


/***/ })

};
;