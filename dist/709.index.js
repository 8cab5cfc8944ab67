"use strict";
exports.id = 709;
exports.ids = [709];
exports.modules = {

/***/ 60709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cacheListOperation: () => (/* binding */ cacheListOperation)
/* harmony export */ });
/* harmony import */ var _tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24549);
/* harmony import */ var _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67463);
/* harmony import */ var _tallyman_core_inputs_open_registries__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16194);
/* harmony import */ var _tallyman_core_prune_targets_cache_entries__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35595);
/* harmony import */ var _tallyman_core_reports_handed_over_files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59029);
/* harmony import */ var _contracts_prune_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17826);
/* harmony import */ var _contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49481);







const { 'key-prefix': keyPrefix } = _tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_0__/* .cacheInputs */ .kv;
const inputs = { 'key-prefix': keyPrefix, ..._tallyman_core_inputs_common_inputs__WEBPACK_IMPORTED_MODULE_0__/* .registryInputs */ .P4 };
const { store: _, 'max-image-size': __, ...network } = _contracts_reading_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readingInputs */ .o;
/** The texts of the inputs and outputs of `cache ls`. */
const contract = {
    description: 'List the entries of the Actions cache, or of the folder of `--cache-dir`',
    inputs: { 'key-prefix': _contracts_prune_json__WEBPACK_IMPORTED_MODULE_2__.inputs["key-prefix"], ...network },
    outputs: { report: { description: 'Path of a JSON file with the entries' } },
};
/** The entries of the cache, those of images before those of their layers, the one that was used last first. */
const action = (0,_tallyman_core_action_define_action__WEBPACK_IMPORTED_MODULE_3__/* .defineAction */ .Q)({
    name: 'Tallyman: cache ls',
    inputs,
    run: list,
    outputs: (report) => ({ report }),
    summary: () => '',
});
/** The operation behind `tallyman cache ls`. */
const cacheListOperation = { action, contract };
async function list(values, host) {
    const { registries } = await (0,_tallyman_core_inputs_open_registries__WEBPACK_IMPORTED_MODULE_4__/* .openRegistries */ .c)(values, host);
    try {
        const { env, cacheFolder } = host;
        const { send } = registries;
        const token = values['github-token'];
        const prefix = `${values['key-prefix']}-`;
        const found = await (await (0,_tallyman_core_prune_targets_cache_entries__WEBPACK_IMPORTED_MODULE_5__/* .openCacheEntries */ .P)('list', { env, cacheFolder, token, send })).list(prefix);
        const entries = found
            .flatMap(({ key, ref, size: bytes, lastAccessed }) => {
            const kind = /^(image|pack|blob)-/.exec(key.slice(prefix.length))?.[1];
            const [, digest = ''] = /(sha(?:256|512)-[0-9a-f]+)$/.exec(key) ?? [];
            const used = lastAccessed.toISOString();
            return kind ? [{ kind, digest: digest.replace('-', ':'), bytes, used, ref, key }] : [];
        })
            .sort((a, b) => orderOf(a.kind) - orderOf(b.kind) || (a.used < b.used ? 1 : -1));
        const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
        return await new _tallyman_core_reports_handed_over_files__WEBPACK_IMPORTED_MODULE_6__/* .HandedOverFiles */ .u(host, 'cache-list').report({ bytes, entries });
    }
    finally {
        await registries.close();
    }
}
function orderOf(kind) {
    return ['image', 'pack', 'blob'].indexOf(kind);
}


/***/ }),

/***/ 17826:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"description":"Remove old container images by reachability, with a plan to read before it is carried out","inputs":{"images":{"description":"List of targets: full repository names such as ghcr.io/owner/app, docker for the engine\'s images, actions-cache for the entries that Tallyman saved, store for the content store. With plan-file, the targets of the plan","default":""},"prune-tags":{"description":"List of globs or /regex/ of tags to remove; empty removes no tag","default":""},"keep-tags":{"description":"List of globs or /regex/ of tags to keep; takes precedence over everything else","default":""},"prune-untagged":{"description":"Remove untagged images, unless they are part of something that stays","default":"false"},"keep-last":{"description":"Number of newest images to keep for each pattern of prune-tags (or of the untagged ones, without a pattern)","default":"0"},"older-than":{"description":"Remove only what is older, such as 7d, 36h, 0s","default":"7d"},"filters":{"description":"List of dangling=, label=, label!=, until=, before=, since=, reference= with Docker\'s meanings; what does not match all of them stays","default":""},"prune-broken":{"description":"Remove indexes that lack children","default":"false"},"prune-orphans":{"description":"Remove signatures, attestations and other referrers whose image is gone","default":"false"},"keep-refs-from":{"description":"List of paths of lock files, workflows, compose files, manifests, charts, Dockerfiles; what they and the files they lead to name stays","default":""},"max-deletes":{"description":"Most versions to delete; a plan with more is an error that shows the plan and deletes nothing","default":"100"},"max-tags":{"description":"Most tags that a repository may have. One with more is an error before any tag is requested, since each costs a request","default":"100000"},"mode":{"description":"plan only writes the plan; apply carries it out","default":"plan"},"plan-file":{"description":"Path of a reviewed plan. mode apply carries out exactly this plan, and fails if the registry has changed","default":""},"verify-after":{"description":"Check again afterwards everything that was to stay; missing content is an error","default":"true"},"dry-run":{"description":"With mode apply, print the plan and delete nothing","default":"false"},"cache-budget":{"description":"For actions-cache, the total size of the entries, such as 5GB; beyond it the least recently used entries are removed, whatever their age","default":""},"store-budget":{"description":"For store, its total size, such as 20GB; beyond it the least recently used images are removed, whatever their age","default":""},"key-prefix":{"description":"For actions-cache, the prefix of the keys to consider","default":"tallyman-v1"},"registry-auth":{"description":"YAML list of registry, username, password; takes precedence over all other credentials","default":""},"github-token":{"description":"Used for ghcr.io if no other credential matches, and for the Actions cache. Deleting needs permission packages: write, or actions: write","default":"${{ github.token }}"},"registry-mirrors":{"description":"List of host=mirror[/path]. Mirrors are asked for content by digest before the host; only the host decides what a tag is. The path is prefixed to each repository","default":""},"insecure-registries":{"description":"List of host[:port] that may be reached over plain HTTP or unverified TLS; loopback needs no entry, and is spoken to in plain HTTP without one here or under ca-certificates","default":""},"ca-certificates":{"description":"List of host=path; the path of a PEM file with an extra CA for that host","default":""},"concurrency":{"description":"Concurrent transfers","default":"6"},"retries":{"description":"Tries per request or transfer","default":"5"},"store":{"description":"Folder of the content store that the steps of a job share. Defaults to tallyman in RUNNER_TEMP","default":""},"summary":{"description":"Step summary: true, false or on-failure","default":"true"}},"outputs":{"deleted":{"description":"name@digest of each deleted version, one per line, cut after 20"},"untagged":{"description":"name:tag of each removed tag, one per line, cut after 20"},"retained":{"description":"name@digest or name:tag of everything that had to stay although it was selected, or that has changed meanwhile, with the reason; in a plan too, if the target is known not to allow it. One per line, cut after 20"},"failed":{"description":"name@digest or name:tag of everything that could not be deleted or untagged, with the code of the failure, one per line, cut after 20"},"freed-bytes":{"description":"Freed bytes, as the engine reports them or else estimated"},"json":{"description":"Small JSON object of the counts"},"plan":{"description":"Path of the plan file"},"report":{"description":"Path of the full JSON report"}}}');

/***/ })

};
;