"use strict";
exports.id = 7102;
exports.ids = [7102];
exports.modules = {

/***/ 57600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ shownFaults),
/* harmony export */   l0: () => (/* binding */ unreadProblem),
/* harmony export */   ux: () => (/* binding */ faultAt)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);


const mostFaults = 20;
/** The sentence of a problem at a line of a file that an input names. */
function faultAt(input, file, line, problem) {
    const place = line === undefined ? '' : `line ${line}: `;
    return `Cannot read "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(file))}" for ${input}: ${place}${problem}`;
}
/** The problem of a place that may name an image. */
function unreadProblem({ where, text, reason }) {
    const shown = text === '' ? '' : ` "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}"`;
    return `cannot tell which image ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(where)} names${shown}: ${reason}`;
}
/** The first 20 different faults, and the number of the others. */
function shownFaults(faults) {
    const distinct = [...new Set(faults)];
    if (distinct.length <= mostFaults)
        return distinct;
    return [...distinct.slice(0, mostFaults), `${distinct.length - mostFaults} more faults`];
}


/***/ }),

/***/ 38526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mergeFiles),
/* harmony export */   W: () => (/* binding */ pinnedText)
/* harmony export */ });
/** The kind of a file that is read as free text. */
const pinnedText = 'pinned-text';
/**
 * Merges the readings of each file, which starts and leads open with other variables and arguments: a place counts once, and one that
 * any reading determines is read. Free text adds the places that overlap no other.
 */
function mergeFiles(files) {
    const byPath = Map.groupBy(files, ({ path }) => path);
    return [...byPath.values()].flatMap(readings => {
        const [first, ...more] = readings.toSorted((one, other) => rank(one) - rank(other));
        return first ? [more.length > 0 ? merged(first, more) : withoutTwins(first)] : [];
    });
}
/** A fault that another reading may not have, since it has a value for the variable. */
const wantsValue = /^the variable \S+ has no value/;
function rank({ kind }) {
    return kind === pinnedText ? 1 : 0;
}
function merged(first, more) {
    const readings = [first, ...more];
    const known = readings.filter(({ kind }) => kind !== pinnedText);
    const contexts = new Set(readings.flatMap(({ scan }) => scan.contexts ?? []));
    const places = distinctPlaces(known.flatMap(({ scan }) => scan.places)).filter(({ mayBeContext, image }) => !mayBeContext || !contexts.has(image));
    const texts = readings.filter(({ kind }) => kind === pinnedText).flatMap(({ scan }) => scan.places);
    const wheres = new Set(places.map(({ where }) => where));
    const unread = known
        .flatMap(({ scan }) => scan.unread)
        .filter(({ reason, where }) => !wantsValue.test(reason) || !wheres.has(where));
    const notLookedAt = Math.max(0, ...known.map(({ scan }) => scan.notLookedAt ?? 0));
    return {
        ...first,
        scan: {
            ...first.scan,
            places: [...places, ...distinctPlaces(apartFrom(places, texts))],
            unread: distinctUnread(unread),
            leads: known.flatMap(({ scan }) => scan.leads),
            ...(notLookedAt > 0 && { notLookedAt }),
            ...(known.some(({ scan }) => scan.isTemplate) && { isTemplate: true }),
        },
    };
}
function withoutTwins(file) {
    const { places, unread } = file.scan;
    return { ...file, scan: { ...file.scan, places: distinctPlaces(places), unread: distinctUnread(unread) } };
}
function distinctPlaces(places) {
    const found = new Map();
    for (const place of places) {
        const key = `${place.start} ${place.end} ${place.image}`;
        if (!found.has(key))
            found.set(key, place);
    }
    return [...found.values()];
}
function distinctUnread(unread) {
    const found = new Map(unread.map(each => [`${each.line} ${each.where} ${each.text} ${each.reason}`, each]));
    return [...found.values()];
}
/** Returns the places of `texts` that overlap none of `places`. */
function apartFrom(places, texts) {
    const starts = places.toSorted((one, other) => one.start - other.start);
    let next = 0;
    let end = 0;
    return texts
        .toSorted((one, other) => one.start - other.start)
        .filter(text => {
        for (; next < starts.length && (starts[next]?.start ?? 0) < text.end; next++)
            end = Math.max(end, starts[next]?.end ?? 0);
        return end <= text.start;
    });
}


/***/ }),

/***/ 14215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ checks),
/* harmony export */   aO: () => (/* binding */ rules),
/* harmony export */   gO: () => (/* binding */ severities)
/* harmony export */ });
/** The checks of `lock`; also the names in `checks` and `severity`. */
const checks = ['pinned', 'locked', 'moved', 'exists', 'index', 'platforms', 'registries'];
const severities = ['error', 'warning', 'notice'];
/** The subjects of findings. The IDs never change: alerts are known by them. */
const rules = {
    TM001: { check: 'pinned', name: 'Unpinned', summary: 'An image has no digest.' },
    TM002: { check: 'locked', name: 'NotLocked', summary: 'The lock file and the files disagree.' },
    TM003: { check: 'moved', name: 'Moved', summary: 'A tag points to another digest than the pin.' },
    TM004: {
        check: 'index',
        name: 'PlatformChild',
        summary: "A pin names one platform's image, not the index.",
    },
    TM005: { check: 'pinned', name: 'Unreadable', summary: 'A place cannot be read.' },
    TM006: {
        check: 'locked',
        name: 'TwoDigests',
        summary: 'One tag is pinned at two digests.',
        atMost: 'warning',
    },
    TM007: { check: 'registries', name: 'RegistryNotAllowed', summary: 'A registry is not allowed.' },
    TM008: {
        check: 'registries',
        name: 'RegistryMisspelt',
        summary: 'A registry looks like a misspelt one.',
        atMost: 'warning',
    },
    TM009: { check: 'exists', name: 'Missing', summary: 'The registry does not have the image.' },
    TM010: {
        check: 'pinned',
        name: 'NoTag',
        summary: 'A pin has no tag, so no update can follow it.',
        atMost: 'notice',
    },
    TM011: { check: 'pinned', name: 'IdleIgnore', summary: 'A comment ignores nothing.', atMost: 'notice' },
    TM012: { check: 'platforms', name: 'PlatformMissing', summary: 'An image lacks a platform.' },
    TM013: { check: 'policy', name: 'PolicyDenied', summary: 'The policy denies an image.' },
    TM014: { check: 'policy', name: 'PolicyNotAllowed', summary: 'The policy does not allow an image.' },
    TM015: { check: 'policy', name: 'PolicyUnpinned', summary: 'The policy asks for a digest.' },
};


/***/ }),

/***/ 984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k8: () => (/* binding */ inputRows),
  Bs: () => (/* binding */ kindOfPath),
  LX: () => (/* binding */ kindRow),
  Y8: () => (/* binding */ kindRows),
  Cn: () => (/* binding */ mayBeSource)
});

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/pipeline-kinds.js
/** Every `image` in a file: a string, or a map with `name`. */
const everyImage = [{ at: '**.image', form: 'text' }, { at: '**.image.name' }];
/** Steps of Drone and Woodpecker, in a list or a map. Their settings may have an `image` that is none. */
const stepImages = ['steps', 'services', 'clone', 'pipeline'].flatMap((key) => [
    { at: `${key}[*].image` },
    { at: `${key}.*.image` },
]);
/** Templates of Azure Pipelines: relative to the file, relative to the repository's root with `/`, or in another repository. */
const azureTemplates = [
    { at: '**.template', kind: 'azure', base: 'file', like: /^[^/][^@]*(?:@self)?$/, strip: /@self$/ },
    { at: '**.template', kind: 'azure', base: 'root', like: /^\/[^@]*(?:@self)?$/, strip: /^\/+|@self$/g },
    { at: '**.template', kind: 'remote', base: 'root', like: /@(?!self$)/ },
];
const azureAliases = 'resources.containers[*].container';
/** Pipelines of services other than GitHub and GitLab. */
const pipelineRows = [
    {
        kind: 'circleci',
        files: /(?:^|\/)\.circleci\/[^/]+\.ya?ml$/i,
        images: [{ at: '**.docker[*].image' }],
        isPulledFirst: true,
        leads: [],
        isOpen: true,
    },
    {
        kind: 'azure',
        files: /(?:^|\/)\.?azure-pipelines(?:[^/]*|\/.+)\.ya?ml$/i,
        images: [
            // Any other `image` is that of a pool, a virtual machine.
            { at: 'resources.containers[*].image', form: 'text' },
            { at: '**.container.image', form: 'text' },
            { at: '**.container', form: 'text', unless: azureAliases },
            { at: '**.services.*', form: 'text', unless: azureAliases },
        ],
        isPulledFirst: true,
        leads: azureTemplates,
        isOpen: true,
    },
    {
        kind: 'bitbucket',
        files: /(?:^|\/)bitbucket-pipelines\.ya?ml$/i,
        images: [...everyImage, { at: '**.pipe', form: 'docker' }],
        isPulledFirst: true,
        leads: [{ at: '**.import', kind: 'remote', base: 'root' }],
        isOpen: true,
    },
    {
        kind: 'drone',
        files: /(?:^|\/)\.drone(?:\.ya?ml|\/.+\.ya?ml)$/i,
        images: stepImages,
        isPulledFirst: true,
        leads: [{ at: 'load', kind: 'remote', base: 'root' }],
        isOpen: true,
    },
    {
        kind: 'woodpecker',
        files: /(?:^|\/)\.woodpecker(?:\.ya?ml|\/.+\.ya?ml)$/i,
        images: stepImages,
        isPulledFirst: true,
        leads: [],
        isOpen: true,
    },
    {
        kind: 'cloudbuild',
        files: /(?:^|\/)cloudbuild[^/]*\.(?:ya?ml|json)$/i,
        images: [{ at: 'steps[*].name' }],
        isPulledFirst: true,
        leads: [],
        isOpen: true,
    },
    {
        kind: 'buildkite',
        files: /(?:^|\/)\.?buildkite(?:\/[^/]+|[^/]*)\.ya?ml$/i,
        images: everyImage,
        isPulledFirst: true,
        leads: [
            { at: '**.plugins[*].*.config', kind: 'compose', base: 'root', like: /./ },
            { at: '**.plugins[*].*.config[*]', kind: 'compose', base: 'root' },
        ],
        isOpen: true,
    },
];

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/kinds.js

/** A path or `uses` in this repository. */
const local = /^\.\//;
const remoteWorkflow = /^[^./][^@]*\/\.[a-z]+\/workflows\/[^@]+@/;
const gitlabVariables = [
    ...['', '*.', '*.rules[*].'].flatMap(scope => [`${scope}variables.*`, `${scope}variables.*.value`]),
    '*.parallel.matrix[*].*',
];
const gitlabScopes = ['', 'default.', '*.'];
/** Every kind of YAML or JSON. The first match counts. */
const kindRows = [
    {
        kind: 'workflow',
        files: /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i,
        keys: ['jobs', 'on'],
        images: [
            { at: 'jobs.*.container', form: 'text' },
            { at: 'jobs.*.container.image' },
            { at: 'jobs.*.services.*.image' },
            { at: 'jobs.*.steps[*].uses', form: 'docker' },
        ],
        isPulledFirst: true,
        leads: [
            { at: 'jobs.*.uses', kind: 'workflow', base: 'root', like: local },
            { at: 'jobs.*.uses', kind: 'workflow', base: 'root', like: remoteWorkflow },
            { at: 'jobs.*.steps[*].uses', kind: 'action', base: 'root', like: local },
        ],
        steps: 'jobs.*.steps[*]',
    },
    {
        kind: 'action',
        files: /(?:^|\/)action\.ya?ml$/i,
        keys: ['runs'],
        inFolder: ['action.yml', 'action.yaml', 'Dockerfile'],
        images: [
            { at: 'runs.image', form: 'docker' },
            { at: 'runs.steps[*].uses', form: 'docker' },
        ],
        isPulledFirst: true,
        leads: [
            { at: 'runs.image', kind: 'dockerfile', base: 'file', like: /^(?!docker:\/\/)./i },
            { at: 'runs.steps[*].uses', kind: 'action', base: 'root', like: local },
        ],
        steps: 'runs.steps[*]',
    },
    {
        kind: 'compose',
        files: /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/i,
        keys: ['services'],
        images: [],
        leads: [],
    },
    {
        kind: 'kustomize',
        files: /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/,
        inFolder: ['kustomization.yaml', 'kustomization.yml', 'Kustomization'],
        images: [],
        leads: [
            ...['resources', 'bases', 'components', 'crds', 'generators', 'transformers', 'validators'].map(key => ({
                at: `${key}[*]`,
                base: 'file',
                kind: key === 'bases' || key === 'components' ? 'kustomize' : 'resource',
                like: /^[^\n]+$/,
            })),
            { at: 'patchesStrategicMerge[*]', kind: 'patch', base: 'file', like: /^[^\n]+$/ },
            { at: 'patches[*].path', kind: 'patch', base: 'file' },
            { at: 'patchesJson6902[*].path', kind: 'patch', base: 'file' },
            { at: 'replacements[*].path', kind: 'patch', base: 'file' },
            ...['files[*]', 'envs[*]', 'env'].map(key => ({
                at: `configMapGenerator[*].${key}`,
                kind: key === 'files[*]' ? 'text' : 'env',
                base: 'file',
                strip: /^[^=]*=/,
            })),
            { at: 'helmCharts[*].valuesFile', kind: 'helm', base: 'file' },
            { at: 'helmCharts[*].additionalValuesFiles[*]', kind: 'helm', base: 'file' },
        ],
    },
    { kind: 'chart', files: /(?:^|\/)Chart\.ya?ml$/, inFolder: ['Chart.yaml'], images: [], leads: [] },
    { kind: 'helm', files: /(?:^|\/)values[^/]*\.ya?ml$/i, images: [], leads: [] },
    {
        kind: 'devcontainer',
        files: /(?:^|\/)\.?devcontainer\.json$/i,
        images: [{ at: 'image' }],
        isPulledFirst: true,
        leads: [
            { at: 'dockerFile', kind: 'dockerfile', base: 'file' },
            { at: 'dockerComposeFile', kind: 'compose', base: 'file', like: /./ },
            { at: 'dockerComposeFile[*]', kind: 'compose', base: 'file' },
        ],
    },
    {
        kind: 'gitlab',
        files: /(?:^|\/|\.)\.?gitlab-ci\.ya?ml$/i,
        images: gitlabScopes.flatMap(scope => ['image', 'image.name', 'services[*]', 'services[*].name'].map((key) => ({
            at: `${scope}${key}`,
            ...(!key.endsWith('.name') && { form: 'text' }),
            notAt: /^(?:variables|workflow|stages|spec|include)\./,
            variables: gitlabVariables,
        }))),
        isPulledFirst: true,
        leads: [
            ...['include', 'include[*]', '*.trigger.include', '*.trigger.include[*]'].flatMap((at) => [
                { at, kind: 'gitlab', base: 'root', like: /./, strip: /^\/+/ },
                { at: `${at}.local`, kind: 'gitlab', base: 'root', strip: /^\/+/ },
                ...['remote', 'project', 'template', 'component'].map((key) => ({ at: `${at}.${key}`, kind: 'remote', base: 'root' })),
                { at: `${at}.artifact`, kind: 'made', base: 'root' },
            ]),
        ],
    },
    ...pipelineRows,
    // A file whose name and content decide, or a folder that is built.
    { kind: 'context', files: /$^/, inFolder: ['Dockerfile', 'Containerfile'], images: [], leads: [] },
    { kind: 'bake', files: /(?:^|\/)docker-bake[^/]*\.json$/i, images: [], leads: [] },
    { kind: 'kubernetes', files: /$^/, keys: ['apiVersion', 'kind'], images: [], leads: [] },
    {
        kind: 'lock',
        files: /(?:^|\/)(?:images\.lock|actions-lock\.json)$/i,
        images: [{ at: 'images[*].pinned_image' }, { at: 'containers.*.pinned_image' }],
        leads: [],
    },
];
/** `name=docker-image://`, or `target.contexts.name=docker-image://` of bake. */
const contextOption = /^\s*[^\s=]+=docker-image:\/\//;
/** Inputs of steps that name images, for any owner of the action. */
const inputRows = [
    {
        uses: /(?:^|\/)(?:pull-with-digest|save-to-cache|load-from-cache|tallyman)@/,
        input: 'images',
        form: 'lines',
    },
    ...['compose-files', 'lock-file'].map((input) => ({
        uses: /(?:^|\/)(?:pull-with-digest|save-to-cache|load-from-cache|tallyman)@/,
        input,
        form: 'files',
        kind: input === 'lock-file' ? 'lock' : 'compose',
    })),
    { uses: /(?:^|\/)(?:pull-with-digest|tallyman)@/, input: 'images-from', form: 'files', kind: 'context' },
    { uses: /^docker\/bake-action@/, input: 'files', form: 'files' },
    { uses: /\/actions\/push@/, input: 'base', form: 'reference' },
    { uses: /^docker\/setup-qemu-action@/, input: 'image', form: 'reference' },
    { uses: /^docker\/setup-buildx-action@/, input: 'driver-opts', form: 'lines', behind: /^\s*image=/ },
    { uses: /^docker\/build-push-action@/, input: 'build-contexts', form: 'lines', behind: contextOption },
    { uses: /^docker\/bake-action@/, input: 'set', form: 'lines', behind: contextOption },
];
/** The ends of all names that rows match: most files of a repository have others. */
const rowNames = /(?:\.(?:ya?ml|json|lock)|Kustomization)$/i;
const dockerfiles = /(?:^|\/)(?:[^/]+\.)?(?:docker|container)file(?:[._-][^/]*|\d+)?$/i;
/** The ends of names of documents and data about Dockerfiles. */
const documents = /\.(?:adoc|diff|gif|html?|json5?|jsonc|lock|log|mdx?|patch|png|rst|svg|toml|txt|xml|ya?ml)$/i;
/** Sources about Dockerfiles, such as `dockerfile-parser.ts`; `Dockerfile.go` builds an image. */
const sources = /\.(?:c|cc|cpp|cs|css|go|h|java|[cm]?jsx?|kt|lua|php|pl|ps1|py|rb|rs|scala|sh|snap|swift|[cm]?tsx?)$/;
const buildOf = /(?:^|\/)(?:Docker|Container)file\.[^./]+$/;
/** Reports whether only the content tells a Dockerfile from a source. */
function mayBeSource(path) {
    return sources.test(path);
}
/** Returns the kind by the name of a file, or undefined if the content decides. */
function kindOfPath(path) {
    if (/\.(?:docker|container)ignore$/i.test(path))
        return 'text';
    if (/(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]+\.env)$/.test(path))
        return 'env';
    const row = rowNames.test(path) ? kindRows.find(({ files }) => files.test(path)) : undefined;
    if (row)
        return row.kind;
    if (!dockerfiles.test(path) || documents.test(path))
        return undefined;
    return mayBeSource(path) && !buildOf.test(path) ? undefined : 'dockerfile';
}
function kindRow(kind) {
    return kindRows.find(row => row.kind === kind);
}


/***/ })

};
;