"use strict";
exports.id = 5863;
exports.ids = [5863];
exports.modules = {

/***/ 65863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineRecord: () => (/* binding */ engineRecord),
/* harmony export */   listEngine: () => (/* binding */ listEngine)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87629);
/* harmony import */ var _engine_engine_containers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95436);
/* harmony import */ var _engine_engine_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23709);
/* harmony import */ var _engine_engine_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46886);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _inspect_engine_filters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18573);
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23892);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7841);









/** From these API versions a list reports shared sizes, and the platforms of each image on the containerd store. */
const sharedSizeSince = '1.42';
const manifestsSince = '1.47';
/** Inspections under way at once. */
const inspections = 8;
/**
 * The images that `docker image ls` would list, in the engine's order. Throws INPUT_INVALID for a filter's value that the engine
 * refuses, NOT_FOUND for a missing image that a filter names, ENGINE_*, CANCELLED.
 */
async function listEngine(wishes, ports) {
    const engine = await ports.engine();
    const wanted = wishes.ownFilters.flatMap(([name, value]) => name === 'platform' ? (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(value) : []);
    const hasPlatforms = wishes.hasPlatforms === true || wanted.length > 0;
    const listed = (await list(engine, wishes, hasPlatforms)).filter(image => !isLabelled(image, wishes));
    const platforms = hasPlatforms ? await platformsOf(engine, listed) : undefined;
    const isWanted = ({ Id: id }) => wanted.length === 0 ||
        platforms?.get(String(id))?.some(each => wanted.some(one => (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .platformMatches */ .J5)(one, each))) === true;
    const { serverVersion: version, store } = engine.info;
    return {
        engine: { version, store },
        images: listed.filter(isWanted),
        now: ports.now(),
        ...(ports.zone && { zone: await ports.zone() }),
        ...(wishes.isFull ? { containers: await containersOf(engine) } : {}),
        ...(platforms && { platforms: namesOf(platforms) }),
    };
}
/**
 * An image's record in the engine, with its history if asked for. Throws NOT_FOUND, REFERENCE_INVALID, ENGINE_*, CANCELLED.
 *
 * @param name a name, ID or digest, as the engine knows it
 */
async function engineRecord(name, ports, wishes = {}) {
    const { images } = await ports.engine();
    const [record, history] = await Promise.allSettled([
        images.record(name),
        wishes.history ? images.historyRecords(name) : undefined,
    ]);
    if (record.status === 'rejected')
        throw missing(record.reason);
    if (history.status === 'rejected')
        throw history.reason;
    return {
        ...record.value,
        now: ports.now(),
        ...(ports.zone && { zone: await ports.zone() }),
        ...(history.value && { history: history.value }),
    };
}
/** An engine has no login that could be wrong. */
function missing(error) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'NOT_FOUND'))
        return error;
    const hint = 'Pull, load or build it before this step. `show: engine` lists the images that the engine has.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('NOT_FOUND', error.message, { hint, details: error.details, cause: error });
}
async function list(engine, wishes, hasPlatforms) {
    const { version } = engine.connection;
    const isSince = (since) => !(0,_engine_engine_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isBefore */ .Y)(version, since);
    const more = {};
    if (wishes.isFull && isSince(sharedSizeSince))
        more['shared-size'] = '1';
    if (isSince(manifestsSince) && (hasPlatforms || wishes.isFull))
        more.manifests = '1';
    const images = await engine.images
        .listRecords(wishes.filters, wishes.all, more)
        .catch(error => Promise.reject(refusedFilter(error)));
    return wishes.isFull && !isSince(sharedSizeSince) ? withSharedSizes(engine, images) : images;
}
/** The engine's own message about a filter, as a fault of the input. */
function refusedFilter(error) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'ENGINE_FAILED') || error.details.status !== 400)
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', error.message, { cause: error });
}
function isLabelled(image, { ownFilters }) {
    return ownFilters.some(([name, value]) => name === 'label!' && (0,_inspect_engine_filters_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(image, value));
}
/** Adds the shared sizes that older engines report with their use of the disk alone. */
async function withSharedSizes(engine, images) {
    const action = "measure the engine's images";
    const answer = await engine.connection.json({ action, method: 'GET', path: '/system/df' });
    const measured = (0,_engine_engine_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .asAnswer */ .vi)(action, () => (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(answer, 'df'), 'Images'));
    const sizes = new Map((Array.isArray(measured) ? measured : []).map(each => [each?.Id, each?.SharedSize]));
    return images.map(image => ({ ...image, SharedSize: sizes.get(image.Id) ?? image.SharedSize }));
}
/** The number of containers, running or not, by the ID of their image. */
async function containersOf(engine) {
    const containers = await (0,_engine_engine_containers_js__WEBPACK_IMPORTED_MODULE_7__/* .listContainers */ .t)(engine.connection);
    const grouped = Map.groupBy(containers, ({ imageId }) => imageId);
    return new Map([...grouped].map(([id, each]) => [id, each.length]));
}
/** The platforms by image ID: from the list on the containerd store, else by an inspection each. */
async function platformsOf(engine, images) {
    const found = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_8__/* .mapLimit */ .sf)(images, inspections, async (image) => {
        const id = String(image.Id);
        const { Manifests: manifests } = image;
        if (Array.isArray(manifests))
            return [id, manifests.flatMap(listedPlatform)];
        const inspected = await engine.images.find(id);
        return [id, inspected ? [inspected.platform] : []];
    });
    return new Map(found);
}
/** A manifest's platform in the list (OCI's spelling); empty for attestations. */
function listedPlatform(manifest) {
    const data = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(manifest ?? {}, 'manifest'), 'ImageData');
    const platform = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(data ?? {}, 'manifest.ImageData'), 'Platform');
    const fields = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(platform ?? {}, 'manifest.ImageData.Platform');
    const text = (name) => String((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .ZV)(fields, name) ?? '');
    const [os, architecture, variant] = ['os', 'architecture', 'variant'].map(text);
    if (!os || !architecture)
        return [];
    return [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .FL)({ os, architecture, ...(variant && { variant }) })];
}
function namesOf(platforms) {
    return new Map([...platforms].map(([id, each]) => [id, each.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)]));
}


/***/ })

};
;