"use strict";
exports.id = 9588;
exports.ids = [9588];
exports.modules = {

/***/ 59588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chosenDocument: () => (/* binding */ chosenDocument),
/* harmony export */   openRawImage: () => (/* binding */ openRawImage)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97231);
/* harmony import */ var _tallyman_core_content_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20559);
/* harmony import */ var _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85199);
/* harmony import */ var _tallyman_core_inputs_looked_at__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24578);
/* harmony import */ var _tallyman_core_inputs_open_common__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87116);
/* harmony import */ var _tallyman_core_inputs_open_registries__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16194);
/* harmony import */ var _tallyman_core_model_platform_choice__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7841);
/* harmony import */ var _tallyman_core_origins_origin_hints__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8613);








/** Opens an image in its registry, store, engine or file. Throws what opening it throws. */
async function openRawImage(image, values, host) {
    if ('origin' in image)
        return originContent(image.origin, values, host);
    const { registries } = await (0,_tallyman_core_inputs_open_registries__WEBPACK_IMPORTED_MODULE_0__/* .openRegistries */ .c)(values, host);
    return {
        ...registryContent(image.reference, registries, host),
        [Symbol.asyncDispose]: () => registries.close(),
    };
}
function registryContent({ tag = 'latest', digest, ...name }, registries, { log }) {
    const mirrored = () => registries.mirrored(name);
    return {
        async root() {
            if (digest)
                return (await mirrored()).document(digest);
            return (await (await mirrored()).tagged(tag, message => log.warning(message))).document;
        },
        document: async (wanted) => (await mirrored()).document(wanted),
        async config(config) {
            const repository = await mirrored();
            // The failures of mirrors are in the registry's own, or do not matter.
            return (0,_tallyman_core_content_bytes__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)({ fetch: wanted => repository.scan(wanted, () => undefined) }, config);
        },
    };
}
async function originContent(name, values, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = (0,tslib__WEBPACK_IMPORTED_MODULE_2__/* .__addDisposableResource */ .mS)(env_1, new AsyncDisposableStack(), true);
        const { store, registries } = await (0,_tallyman_core_inputs_open_common__WEBPACK_IMPORTED_MODULE_3__/* .openCommon */ .k)(values, host);
        opened.defer(() => registries.close());
        // Lazy: most images are in registries.
        const { openOrigin } = await Promise.all(/* import() */[__webpack_require__.e(2731), __webpack_require__.e(5831)]).then(__webpack_require__.bind(__webpack_require__, 52731));
        const origin = await openOrigin(name, (0,_tallyman_core_inputs_looked_at__WEBPACK_IMPORTED_MODULE_4__/* .lookedAtPorts */ .w)(host, store, values['max-image-size']));
        opened.use(origin);
        const hinted = (read) => (0,_tallyman_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .withHints */ .z9)((0,_tallyman_core_origins_origin_hints__WEBPACK_IMPORTED_MODULE_6__.originHints)(name.kind), read);
        const all = opened.move();
        return {
            root: () => hinted(() => origin.resolve()),
            document: digest => hinted(() => origin.document(digest)),
            config: config => hinted(() => (0,_tallyman_core_content_bytes__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)(origin, config)),
            [Symbol.asyncDispose]: () => all.disposeAsync(),
        };
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
}
/** Most indexes within indexes, as for a pull. */
const maxDepth = 8;
/** The document that a platform chooses below `root`, which is the answer itself if it is no index. Throws PLATFORM_MISSING, GRAPH_INVALID. */
async function chosenDocument(content, platform, written) {
    let document = await content.root();
    for (let depth = 0; depth < maxDepth; depth++) {
        const { manifest } = document;
        if (manifest.kind === 'image')
            return { ...document, manifest };
        document = await content.document((0,_tallyman_core_model_platform_choice__WEBPACK_IMPORTED_MODULE_7__/* .choosePlatform */ .xV)(manifest, platform, written).digest);
    }
    throw new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .TallyError */ .jB('GRAPH_INVALID', `Cannot use ${document.descriptor.digest}: it nests deeper than ${maxDepth} levels`);
}


/***/ })

};
;