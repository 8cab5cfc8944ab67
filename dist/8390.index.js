"use strict";
exports.id = 8390;
exports.ids = [8390];
exports.modules = {

/***/ 8390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k9: () => (/* binding */ mergedEnv),
/* harmony export */   vk: () => (/* binding */ extendConfig),
/* harmony export */   xC: () => (/* binding */ mergedMap)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88804);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23892);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);



/**
 * The config of an image with more layers (image-spec, config.md). Keeps everything the base says, in its order, apart from the
 * additions; equal arguments give equal bytes. As in a Dockerfile, a new entrypoint removes the base's cmd.
 * Throws MANIFEST_INVALID for a base's config that cannot be read, INPUT_INVALID for a change that does not fit its variables.
 */
function extendConfig(base, addition) {
    const { time, run, createdBy, notes } = addition;
    const { message, author } = notes;
    const created = new Date(time * 1000).toISOString().replace('.000Z', 'Z');
    const { fields, diffIds, history, settings } = read(base);
    const entry = {
        created,
        created_by: createdBy,
        ...(author === undefined ? {} : { author }),
        ...(message === undefined ? {} : { comment: message }),
    };
    const made = {
        ...fields,
        created,
        ...(author === undefined ? {} : { author }),
        config: extendedRun(settings, run),
        rootfs: { type: 'layers', diff_ids: [...diffIds, ...addition.diffIds] },
        history: [...aligned(history, diffIds.length), ...addition.diffIds.map(() => entry)],
    };
    return Buffer.from(JSON.stringify(made));
}
function read(base) {
    if ('platform' in base) {
        const fields = { created: '', ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformFields */ .vC)(base.platform) };
        return { fields, diffIds: [], history: [], settings: {} };
    }
    const { diffIds, history, run } = (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .FB)(base.bytes, base.layers);
    const { container, container_config, ...fields } = JSON.parse(Buffer.from(base.bytes).toString());
    const { variant } = base;
    return { fields: variant ? { ...fields, variant } : fields, diffIds, history, settings: run };
}
/** History has an entry for every layer or none; fills in what a base omits, so that our entry matches our layer. */
function aligned(history, layers) {
    const described = history.filter(({ empty_layer }) => empty_layer !== true).length;
    const missing = Array.from({ length: Math.max(0, layers - described) }, () => ({ created_by: 'unknown' }));
    return [...history, ...missing];
}
function extendedRun(base, run) {
    const { entrypoint, cmd = entrypoint && [], env, workdir, user, labels, expose, changes } = run;
    const ports = Object.fromEntries(expose.map(port => [port, {}]));
    const settings = pruned({
        ...base,
        ...(entrypoint ? { Entrypoint: listOrNone(entrypoint) } : {}),
        ...(cmd ? { Cmd: listOrNone(cmd) } : {}),
        ...(env.length > 0 ? { Env: mergedEnv((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textListField */ .y7)(base, 'Env', 'config.config') ?? [], env) } : {}),
        ...(workdir === undefined ? {} : { WorkingDir: workdir }),
        ...(user === undefined ? {} : { User: user }),
        ...(labels.length > 0 ? { Labels: mergedMap(base.Labels, Object.fromEntries(labels)) } : {}),
        ...(expose.length > 0 ? { ExposedPorts: mergedMap(base.ExposedPorts, ports) } : {}),
    });
    return changes ? changes.apply(settings, run.cmd !== undefined) : settings;
}
function listOrNone(list) {
    return list.length > 0 ? list : undefined;
}
function pruned(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
/** Variables of a base and more, each of these in the place of one with its key. */
function mergedEnv(base, more) {
    const all = [...base, ...more].map(line => [line.split('=', 1)[0] ?? '', line]);
    return [...new Map(all).values()];
}
/** Merges and sorts, so that the result does not depend on the order of the input. */
function mergedMap(base, more) {
    const all = { ...(0,_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(base ?? {}, 'config.config'), ...more };
    return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}


/***/ })

};
;