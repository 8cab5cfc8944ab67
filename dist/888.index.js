"use strict";
exports.id = 888;
exports.ids = [888];
exports.modules = {

/***/ 50888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configOperation: () => (/* binding */ configOperation),
/* harmony export */   manifestOperation: () => (/* binding */ manifestOperation)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97231);
/* harmony import */ var _tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24549);
/* harmony import */ var _tallyman_core_model_platform__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95581);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40768);




const manifestAction = (0,_tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'Tallyman: manifest',
    inputs: _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .documentInputs */ .ZG,
    run: async (values, host) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { openRawImage, chosenDocument } = await Promise.all(/* import() */[__webpack_require__.e(9588), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(1874), __webpack_require__.e(5831), __webpack_require__.e(6183)]).then(__webpack_require__.bind(__webpack_require__, 59588));
            const { image, platform } = values;
            const content = (0,tslib__WEBPACK_IMPORTED_MODULE_2__/* .__addDisposableResource */ .mS)(env_1, await openRawImage(image, values, host), true);
            const document = platform ? await chosenDocument(content, platform, image.written) : await content.root();
            await show(document.bytes, 'the manifest', host);
            return document.descriptor.digest;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = (0,tslib__WEBPACK_IMPORTED_MODULE_2__/* .__disposeResources */ .hk)(env_1);
            if (result_1)
                await result_1;
        }
    },
    outputs: digest => ({ digest }),
    summary: () => '',
});
/** The manifest or index of an image, byte for byte; with `platform` the manifest of its image. */
const manifestOperation = { action: manifestAction, contract: _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestContract */ .Eo };
const configAction = (0,_tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'Tallyman: config',
    inputs: _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .documentInputs */ .ZG,
    run: async (values, host) => {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const { openRawImage, chosenDocument } = await Promise.all(/* import() */[__webpack_require__.e(9588), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(9441), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(1874), __webpack_require__.e(5831), __webpack_require__.e(6183)]).then(__webpack_require__.bind(__webpack_require__, 59588));
            const { image, platform = ownPlatform(host) } = values;
            const content = (0,tslib__WEBPACK_IMPORTED_MODULE_2__/* .__addDisposableResource */ .mS)(env_2, await openRawImage(image, values, host), true);
            const { config } = (await chosenDocument(content, platform, image.written)).manifest;
            await show(await content.config(config), 'the config', host);
            return config.digest;
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = (0,tslib__WEBPACK_IMPORTED_MODULE_2__/* .__disposeResources */ .hk)(env_2);
            if (result_2)
                await result_2;
        }
    },
    outputs: digest => ({ digest }),
    summary: () => '',
});
/** The config of an image, byte for byte; of an index that of the machine's own platform unless another is named. */
const configOperation = { action: configAction, contract: _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .configContract */ .Zy };
function ownPlatform({ platform, architecture, release }) {
    return (0,_tallyman_core_model_platform__WEBPACK_IMPORTED_MODULE_3__/* .runnerPlatform */ .GQ)(platform, architecture, release);
}
/** A terminal is shown text, in which nothing moves its cursor; any other reader gets the bytes. */
async function show(bytes, what, { streams, result }) {
    if (!streams || streams.isTerminal)
        result(Buffer.from(bytes).toString('utf8'));
    else
        await streams.write(single(bytes), what);
}
async function* single(bytes) {
    yield bytes;
}


/***/ }),

/***/ 40768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ blobContract),
/* harmony export */   Eo: () => (/* binding */ manifestContract),
/* harmony export */   FP: () => (/* binding */ blobInputs),
/* harmony export */   NF: () => (/* binding */ digestContract),
/* harmony export */   ZG: () => (/* binding */ documentInputs),
/* harmony export */   Zy: () => (/* binding */ configContract),
/* harmony export */   yS: () => (/* binding */ digestInputs)
/* harmony export */ });
/* harmony import */ var _tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24440);
/* harmony import */ var _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67463);
/* harmony import */ var _tallyman_core_model_platform__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);
/* harmony import */ var _tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);
/* harmony import */ var _contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49481);






/** Parses a reference, or an origin such as `oci-layout=DIR`. Throws REFERENCE_INVALID, or an Error about the text. */
async function rawImage(value) {
    const written = value.trim();
    if (written === '')
        throw new Error('nothing given, expected an image');
    // No reference has an equals sign.
    if (!written.includes('='))
        return { written, reference: (0,_tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(written) };
    // Lazy: most images are in registries.
    const { parseOrigin } = await Promise.all(/* import() */[__webpack_require__.e(2731), __webpack_require__.e(1874), __webpack_require__.e(5831)]).then(__webpack_require__.bind(__webpack_require__, 52731));
    return { written, origin: parseOrigin(written) };
}
async function rawImages(value) {
    const items = (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(value);
    if (items.length === 0)
        throw new Error('nothing given, expected an image');
    return Promise.all(items.map(rawImage));
}
function platform(value) {
    return (0,_tallyman_core_model_platform__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .Y8)(value.trim());
}
const platformInput = { platform: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(platform, undefined) };
/** The inputs of `digest`. */
const digestInputs = {
    images: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(rawImages),
    'full-ref': (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, false),
    ...platformInput,
    ..._tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_3__/* .sizeInputs */ .RG,
    ..._tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_3__/* .commonInputs */ .j$,
};
/** The inputs of `manifest` and `config`. */
const documentInputs = {
    image: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(rawImage),
    ...platformInput,
    ..._tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_3__/* .sizeInputs */ .RG,
    ..._tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_3__/* .commonInputs */ .j$,
};
/** Parses `name@digest`, with nothing but a digest to tell which blob. */
function blobReference(value) {
    const { digest, ...name } = (0,_tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(value.trim());
    if (digest !== undefined)
        return { ...name, digest };
    throw new Error(`"${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(value.trim())}" has no digest, expected name@sha256:…`);
}
/** The inputs of `blob`. */
const blobInputs = { blob: (0,_tallyman_core_action_inputs__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(blobReference), ..._tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_3__/* .commonInputs */ .j$ };
const { 'max-image-size': _, ...streaming } = _contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readingInputs */ .o;
const platformText = {
    platform: {
        description: 'The platform whose image of an index is meant, such as linux/arm64/v8',
        default: '',
    },
};
const place = 'a reference, store=NAME@DIGEST, docker=NAME, oci-layout=DIR[:ref], oci-archive=FILE or docker-archive=FILE; `-` as FILE is standard input';
const digestOutput = { digest: { description: 'Digest of the bytes' } };
/** The texts of the inputs and outputs of `digest`. */
const digestContract = {
    description: 'Print the digest of images, by one HEAD for each',
    inputs: {
        images: { description: `List of images, each ${place}`, required: true },
        'full-ref': { description: 'Print name@digest instead of the digest alone', default: 'false' },
        ...platformText,
        ..._contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readingInputs */ .o,
    },
    outputs: {
        digests: { description: 'One digest a line, in the order of the images' },
        json: { description: 'JSON with the digest of each image' },
    },
};
/** The texts of the inputs and outputs of `manifest`. */
const manifestContract = {
    description: 'Write the manifest or index of an image, byte for byte',
    inputs: { image: { description: `Image: ${place}`, required: true }, ...platformText, ..._contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readingInputs */ .o },
    outputs: digestOutput,
};
/** The texts of the inputs and outputs of `config`. */
const configContract = {
    description: "Write the config of an image, byte for byte; of an index that of this machine's platform",
    inputs: { image: { description: `Image: ${place}`, required: true }, ...platformText, ..._contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readingInputs */ .o },
    outputs: digestOutput,
};
/** The texts of the inputs and outputs of `blob`. */
const blobContract = {
    description: 'Write a blob, byte for byte, all of it only if its bytes have the digest',
    inputs: { blob: { description: 'Blob: name@digest', required: true }, ...streaming },
    outputs: digestOutput,
};


/***/ })

};
;