"use strict";
exports.id = 984;
exports.ids = [984];
exports.modules = {

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
        leads: azureTemplates,
        isOpen: true,
    },
    {
        kind: 'bitbucket',
        files: /(?:^|\/)bitbucket-pipelines\.ya?ml$/i,
        images: [...everyImage, { at: '**.pipe', form: 'docker' }],
        leads: [{ at: '**.import', kind: 'remote', base: 'root' }],
        isOpen: true,
    },
    {
        kind: 'drone',
        files: /(?:^|\/)\.drone(?:\.ya?ml|\/.+\.ya?ml)$/i,
        images: stepImages,
        leads: [{ at: 'load', kind: 'remote', base: 'root' }],
        isOpen: true,
    },
    {
        kind: 'woodpecker',
        files: /(?:^|\/)\.woodpecker(?:\.ya?ml|\/.+\.ya?ml)$/i,
        images: stepImages,
        leads: [],
        isOpen: true,
    },
    {
        kind: 'cloudbuild',
        files: /(?:^|\/)cloudbuild[^/]*\.(?:ya?ml|json)$/i,
        images: [{ at: 'steps[*].name' }],
        leads: [],
        isOpen: true,
    },
    {
        kind: 'buildkite',
        files: /(?:^|\/)\.?buildkite(?:\/[^/]+|[^/]*)\.ya?ml$/i,
        images: everyImage,
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
        leads: [
            { at: 'runs.image', kind: 'dockerfile', base: 'file', like: /^(?!docker:\/\/)./ },
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
    const row = kindRows.find(({ files }) => files.test(path));
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