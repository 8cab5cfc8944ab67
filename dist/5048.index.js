"use strict";
exports.id = 5048;
exports.ids = [5048];
exports.modules = {

/***/ 5048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var tslib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97231);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85199);
/* harmony import */ var _tallyman_core_inputs_open_common__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87116);
/* harmony import */ var _tallyman_core_inputs_shown_words__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(66327);
/* harmony import */ var _tallyman_core_match_filter__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(80904);
/* harmony import */ var _tallyman_core_model_comparable_name__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(96924);
/* harmony import */ var _tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(87957);
/* harmony import */ var _tallyman_core_operations_prune__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57681);
/* harmony import */ var _tallyman_core_prune_inventory_tag_name__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(37268);
/* harmony import */ var _tallyman_core_prune_rules_policy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77207);
/* harmony import */ var _tallyman_core_prune_targets_local_targets__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(2207);
/* harmony import */ var _tallyman_core_prune_targets_registry_targets__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(83700);
/* harmony import */ var _tallyman_core_reports_prune_plan_inputs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76799);
/* harmony import */ var _tallyman_core_reports_prune_plan_log__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(56485);
/* harmony import */ var _tallyman_core_reports_prune_run_plan__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40758);
/* harmony import */ var _tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);


















/** Plans what the inputs name, and carries the plan out if requested. */
async function run(values, host) {
    const began = performance.now();
    const policy = await policyOf(values, host);
    const reviewed = await reviewedPlans(values, host);
    const targets = targetsOf(values.images, reviewed);
    if (reviewed)
        for (const name of unheededInputs(values))
            host.log.warning(unheeded(name));
    else
        for (const line of idleBudgets(values, targets))
            host.log.warning(line);
    const hasBudget = values['cache-budget'] !== undefined || values['store-budget'] !== undefined;
    const { store } = values;
    if (targets.some(({ kind }) => kind === 'store') &&
        store !== '' &&
        !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.workspace, store)))
        host.log.warning(`The store "${(0,_tallyman_core_text_printable__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(store)}" does not exist, so there is nothing to prune in it`);
    const isEmpty = (0,_tallyman_core_prune_rules_policy__WEBPACK_IMPORTED_MODULE_3__/* .isEmptyPolicy */ .kj)(policy) && reviewed === undefined && !hasBudget;
    if (isEmpty)
        host.log.notice('The policy names nothing to prune, so nothing was looked at or deleted');
    const ports = await (0,_tallyman_core_inputs_open_common__WEBPACK_IMPORTED_MODULE_4__/* .openCommon */ .k)(values, host, targets);
    const { registries } = ports;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const stack = (0,tslib__WEBPACK_IMPORTED_MODULE_5__/* .__addDisposableResource */ .mS)(env_1, new DisposableStack(), false);
            const opening = { values, host, ports, policy, stack };
            // A budget would choose drafts anew; the plan that was agreed to names those that go.
            const again = { ...opening, values: { ...values, 'store-budget': undefined } };
            const request = { policy, reviewed, verifyAfter: values['verify-after'] };
            const { mode, 'dry-run': dryRun } = values;
            const run = { isApply: mode === 'apply', dryRun, isEmpty, began, request, operation: _tallyman_core_operations_prune__WEBPACK_IMPORTED_MODULE_6__/* .prune */ .R };
            return await (0,_tallyman_core_reports_prune_run_plan__WEBPACK_IMPORTED_MODULE_7__/* .runPlan */ .F)({
                ...run,
                open: async (isAgain) => (isEmpty ? [] : openTargets(targets, isAgain ? again : opening)),
                folder: (0,_tallyman_core_reports_prune_plan_inputs__WEBPACK_IMPORTED_MODULE_8__/* .folderName */ .ub)('prune', targets.map(nameOf)),
            }, host, ports);
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
async function policyOf(values, { workspace }) {
    const policy = (0,_tallyman_core_prune_rules_policy__WEBPACK_IMPORTED_MODULE_3__/* .parsePolicy */ .ON)({
        pruneTags: values['prune-tags'],
        keepTags: values['keep-tags'],
        filters: values.filters,
        pruneUntagged: values['prune-untagged'],
        olderThan: values['older-than'],
        pruneBroken: values['prune-broken'],
        pruneOrphans: values['prune-orphans'],
        keepLast: String(values['keep-last']),
        maxDeletes: String(values['max-deletes']),
        keepRefs: await (0,_tallyman_core_reports_prune_plan_inputs__WEBPACK_IMPORTED_MODULE_8__/* .readKeepRefs */ .YU)(values['keep-refs-from'], workspace),
    });
    const problems = (0,_tallyman_core_prune_rules_policy__WEBPACK_IMPORTED_MODULE_3__/* .contradictions */ .vM)(policy);
    if (problems.length > 0)
        throw new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_9__/* .TallyError */ .jB('INPUT_INVALID', problems.join('\n'));
    return policy;
}
async function reviewedPlans(values, { workspace }) {
    const path = values['plan-file'];
    if (path === '')
        return undefined;
    if (values.mode === 'plan')
        throw badInput('plan-file: a plan that was read can only be carried out, expected `mode: apply` beside it');
    const plans = await (0,_tallyman_core_reports_prune_plan_inputs__WEBPACK_IMPORTED_MODULE_8__/* .readPlans */ .xZ)(path, workspace);
    const missing = values.images.map(nameOf).find(name => !plans.has(name));
    if (missing !== undefined)
        throw badInput(`images: the plan says nothing of ${missing}, expected only places that it names`);
    return plans;
}
/** The policy inputs given together with a reviewed plan, which ignores them. */
function unheededInputs(values) {
    const { 'prune-tags': prune, 'keep-tags': keep, filters } = values;
    const lists = { 'prune-tags': prune, 'keep-tags': keep, filters };
    const switches = ['prune-untagged', 'prune-broken', 'prune-orphans'];
    return [
        ...Object.entries(lists).flatMap(([name, lines]) => (lines.length > 0 ? [name] : [])),
        ...switches.filter(name => values[name]),
        ...(values['keep-last'] > 0 ? ['keep-last'] : []),
        ...['cache-budget', 'store-budget'].filter(name => values[name] !== undefined),
    ];
}
/** Budgets of targets that are not pruned, each as a sentence. */
function idleBudgets(values, targets) {
    const budgets = [
        ['store-budget', 'store'],
        ['cache-budget', 'actions-cache'],
    ];
    return budgets.flatMap(([name, kind]) => values[name] === undefined || targets.some(target => target.kind === kind)
        ? []
        : [`${name} has no effect: ${kind} is not among \`images\``]);
}
function unheeded(name) {
    return `${name} has no effect beside plan-file: the plan is carried out as it was reviewed, or not at all`;
}
function targetsOf(images, reviewed) {
    const planned = [...(reviewed?.keys() ?? [])].map(placeNamed);
    if (images.length === 0 && !reviewed)
        throw badInput('images: expected at least one repository, docker, actions-cache or store');
    const targets = images.length > 0 ? images : planned;
    const keyOf = reviewed ? nameOf : spellingOf;
    return [...new Map(targets.map(target => [keyOf(target), target])).values()];
}
/** One for all spellings of a repository: what is there is planned once. */
function spellingOf(target) {
    return target.kind === 'repository' ? (0,_tallyman_core_model_comparable_name__WEBPACK_IMPORTED_MODULE_10__/* .widelyComparable */ .rf)(target.repository) : target.kind;
}
function placeNamed(name) {
    if ((0,_tallyman_core_prune_inventory_tag_name__WEBPACK_IMPORTED_MODULE_11__/* .isLocalTarget */ .rR)(name))
        return { kind: name };
    return { kind: 'repository', repository: (0,_tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_12__/* .parseRepository */ .SU)(name) };
}
function nameOf(target) {
    return target.kind === 'repository' ? (0,_tallyman_core_model_reference__WEBPACK_IMPORTED_MODULE_12__/* .repositoryName */ .aR)(target.repository) : target.kind;
}
function openTargets(targets, opening) {
    return Promise.all(targets.map(target => openTarget(target, opening)));
}
async function openTarget(target, { values, host, ports, policy, stack }) {
    const { env, platform, home, signal, log, cacheFolder } = host;
    const secret = (0,_tallyman_core_inputs_shown_words__WEBPACK_IMPORTED_MODULE_13__/* .maskOfServers */ .S)(host, target);
    const labels = policy.filters.some(filter => (0,_tallyman_core_match_filter__WEBPACK_IMPORTED_MODULE_14__/* .traitsOf */ .J)(filter).readsLabels);
    const reading = { concurrency: values.concurrency, onProgress: (0,_tallyman_core_reports_prune_plan_log__WEBPACK_IMPORTED_MODULE_15__/* .readingLog */ .Zv)(log, nameOf(target)) };
    const reach = {
        ...ports,
        ...reading,
        env,
        cacheFolder,
        labels,
        maxTags: values['max-tags'],
        signal,
        secret,
    };
    switch (target.kind) {
        case 'repository':
            return (0,_tallyman_core_prune_targets_registry_targets__WEBPACK_IMPORTED_MODULE_16__/* .repositoryTarget */ .I)(target.repository, reach);
        case 'docker': {
            const { openEngine } = await __webpack_require__.e(/* import() */ 1398).then(__webpack_require__.bind(__webpack_require__, 11398));
            return (0,_tallyman_core_prune_targets_local_targets__WEBPACK_IMPORTED_MODULE_17__/* .engineImagesTarget */ .UH)(stack.use(await openEngine({ env, platform, home }, { signal })));
        }
        case 'store':
            return (0,_tallyman_core_prune_targets_local_targets__WEBPACK_IMPORTED_MODULE_17__/* .storeImagesTarget */ .lW)(ports.store, values['plan-file'] === '' ? values['store-budget'] : undefined);
        case 'actions-cache': {
            const { 'key-prefix': prefix, 'cache-budget': budget, 'github-token': token } = values;
            return (0,_tallyman_core_prune_targets_local_targets__WEBPACK_IMPORTED_MODULE_17__/* .actionsCacheTarget */ .zo)({ prefix, budget, token, keepRefs: policy.keepRefs }, reach);
        }
    }
}
function badInput(problem) {
    return new _tallyman_core_errors__WEBPACK_IMPORTED_MODULE_9__/* .TallyError */ .jB('INPUT_INVALID', `Cannot read an input:\n${problem}`);
}


/***/ })

};
;