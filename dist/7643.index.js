"use strict";
exports.id = 7643;
exports.ids = [7643];
exports.modules = {

/***/ 97643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97231);
/* harmony import */ var _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _tallyman_core_inputs_open_common__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87116);
/* harmony import */ var _tallyman_core_inputs_policy_input__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82795);
/* harmony import */ var _tallyman_core_inputs_selection__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60420);
/* harmony import */ var _tallyman_core_operations_retag__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90758);
/* harmony import */ var _tallyman_core_operations_write_target_tags__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36676);
/* harmony import */ var _tallyman_core_reports_handed_over_files__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59029);
/* harmony import */ var _tallyman_core_reports_live_progress__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65259);
/* harmony import */ var _tallyman_core_reports_policy_report__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30817);
/* harmony import */ var _tallyman_core_reports_write_report__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(30760);











/** Gives the image its tags. */
async function run(values, host) {
    const began = performance.now();
    const now = () => performance.now();
    const { source, concurrency, referrers, 'dry-run': dryRun, 'on-conflict': onConflict } = values;
    const tags = (0,_tallyman_core_operations_write_target_tags__WEBPACK_IMPORTED_MODULE_0__/* .targetTags */ .t)(values.tags, source);
    if (tags.length === 0)
        throw new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('INPUT_INVALID', 'Cannot retag: tags: nothing given, expected a tag');
    const policy = await (0,_tallyman_core_inputs_policy_input__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .U)(values, 'retag', host);
    policy?.names([{ reference: source }, ...(0,_tallyman_core_operations_write_target_tags__WEBPACK_IMPORTED_MODULE_0__/* .targetsOf */ .QR)(values.tags, source)]);
    const { store, registries } = await (0,_tallyman_core_inputs_open_common__WEBPACK_IMPORTED_MODULE_3__/* .openCommon */ .k)(values, host);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const request = {
                source,
                tags,
                onConflict,
                referrers,
                concurrency,
                dryRun,
                expectDigest: values['expect-digest'],
                selection: (0,_tallyman_core_inputs_selection__WEBPACK_IMPORTED_MODULE_4__/* .selectionOf */ .Wm)(values.platforms, host),
            };
            const progress = (0,tslib__WEBPACK_IMPORTED_MODULE_5__/* .__addDisposableResource */ .mS)(env_1, (0,_tallyman_core_reports_live_progress__WEBPACK_IMPORTED_MODULE_6__/* .progressOf */ .j)(host, now), false);
            const log = (0,tslib__WEBPACK_IMPORTED_MODULE_5__/* .__addDisposableResource */ .mS)(env_1, (0,_tallyman_core_reports_live_progress__WEBPACK_IMPORTED_MODULE_6__/* .writingOf */ .I)(host, now), false);
            const retagged = await (0,_tallyman_core_operations_retag__WEBPACK_IMPORTED_MODULE_7__/* .retag */ .s)(request, {
                store,
                registries,
                now,
                progress,
                signal: host.signal,
                maxImageSize: values['max-image-size'],
                watch: log,
                policy,
                warn: message => host.log.warning(message),
            });
            log.written(retagged.written, { dryRun });
            (0,_tallyman_core_reports_policy_report__WEBPACK_IMPORTED_MODULE_8__/* .tellPolicy */ .qI)(policy?.facts, host.log);
            const { digest } = retagged.written.root.descriptor;
            if (digest !== retagged.sourceDigest)
                host.log.notice(`The tags name a new index of some platforms: ${digest}, made from ${retagged.sourceDigest}`);
            const files = new _tallyman_core_reports_handed_over_files__WEBPACK_IMPORTED_MODULE_9__/* .HandedOverFiles */ .u(host, (0,_tallyman_core_reports_handed_over_files__WEBPACK_IMPORTED_MODULE_9__/* .stepName */ .b)('retag', [{ digest }]));
            const report = await files.report({
                source: retagged.sourceDigest,
                ...(0,_tallyman_core_reports_write_report__WEBPACK_IMPORTED_MODULE_10__/* .writtenReport */ .mR)(retagged.written),
                ...(0,_tallyman_core_reports_policy_report__WEBPACK_IMPORTED_MODULE_8__/* .policyReport */ .Nk)(policy?.facts),
            });
            return { retagged, report, milliseconds: now() - began, isDry: dryRun, policy: policy?.facts };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,tslib__WEBPACK_IMPORTED_MODULE_5__/* .__disposeResources */ .hk)(env_1);
        }
    }
    finally {
        await registries.close();
    }
}


/***/ })

};
;