"use strict";
exports.id = 5423;
exports.ids = [5423];
exports.modules = {

/***/ 55423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   blobOperation: () => (/* binding */ blobOperation)
/* harmony export */ });
/* harmony import */ var _tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24549);
/* harmony import */ var _tallyman_core_content_bytes__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20559);
/* harmony import */ var _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _tallyman_core_inputs_open_registries__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16194);
/* harmony import */ var _tallyman_core_model_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27214);
/* harmony import */ var _tallyman_core_transfer_resumed__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11077);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40768);







const action = (0,_tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'Tallyman: blob',
    inputs: _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .blobInputs */ .FP,
    run: async (values, host) => {
        const { streams, log } = host;
        const { digest, registry, repository: path } = values.blob;
        if (!streams)
            throw new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INTERNAL', 'Cannot write a blob: there is no standard output');
        streams.checkWritable('a blob');
        const { registries } = await (0,_tallyman_core_inputs_open_registries__WEBPACK_IMPORTED_MODULE_3__/* .openRegistries */ .c)(values, host);
        try {
            const repository = await registries.mirrored({ registry, repository: path });
            const begun = await repository.scan({ digest }, error => log.warning(`${digest}: a mirror failed: ${error.message}`));
            const bytes = (0,_tallyman_core_transfer_resumed__WEBPACK_IMPORTED_MODULE_4__/* .resumed */ .u)(begun, from => repository.registry.scan({ digest }, from));
            await streams.write(heldBack(digest, bytes), 'a blob');
            return digest;
        }
        finally {
            await registries.close();
        }
    },
    outputs: digest => ({ digest }),
    summary: () => '',
});
/** A blob of a registry, byte for byte, nothing of it stored. */
const blobOperation = { action, contract: _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .blobContract */ .AD };
/**
 * Passes on bytes one piece late, so that no reader gets all of a blob before its digest was compared. Throws CONTENT_MISMATCH before
 * the last piece.
 */
async function* heldBack(digest, bytes) {
    const hash = (0,_tallyman_core_model_digest__WEBPACK_IMPORTED_MODULE_5__/* .hasher */ .YA)((0,_tallyman_core_model_digest__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest));
    let size = 0;
    let last = new Uint8Array();
    for await (const piece of bytes) {
        if (piece.byteLength === 0)
            continue;
        if (last.byteLength > 0)
            yield last;
        size += piece.byteLength;
        hash.update(piece);
        // A copy: the next read may reuse the buffer.
        last = Buffer.from(piece);
    }
    const found = hash.digest();
    if (found !== digest)
        throw (0,_tallyman_core_content_bytes__WEBPACK_IMPORTED_MODULE_6__/* .mismatch */ .J4)({ digest, mediaType: '', size }, { digest: found, size });
    yield last;
}


/***/ })

};
;