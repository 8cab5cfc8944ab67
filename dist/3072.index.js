"use strict";
exports.id = 3072;
exports.ids = [3072];
exports.modules = {

/***/ 93072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspectSummary: () => (/* binding */ inspectSummary)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/markdown.js
var markdown = __webpack_require__(84519);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/image-graph.js
var image_graph = __webpack_require__(30496);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/mermaid.js
var mermaid = __webpack_require__(87739);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/inspect/base-report.js
var base_report = __webpack_require__(36851);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/inspect/comparison-summary.js
var comparison_summary = __webpack_require__(83689);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/bars.js
var pictures_bars = __webpack_require__(5580);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/layer-bar.js
var layer_bar = __webpack_require__(7941);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/inspect/cells.js
var cells = __webpack_require__(13232);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/config-table.js


/** The fields of a config that tell how it runs; labels and variables have a row each. */
const shownFields = [
    'User',
    'WorkingDir',
    'Entrypoint',
    'Cmd',
    'ExposedPorts',
    'Volumes',
    'StopSignal',
    'Healthcheck',
];
/** The config of an image as a table of Markdown; empty where it is not known or says nothing. */
function configTable({ config }) {
    if (!config)
        return '';
    const fields = (0,json_fields/* lenientFields */.zd)(config.raw.config);
    const { Env } = fields;
    const variables = Array.isArray(Env) ? Env.filter(each => typeof each === 'string') : [];
    const rows = [
        ...shownFields.flatMap(name => {
            const text = textOf(fields[name]);
            return text === '' ? [] : [[name, (0,markdown/* code */.aY)(text)]];
        }),
        ...variables.map(each => ['Env', (0,markdown/* code */.aY)(each)]),
        ...Object.entries(config.labels).map(([name, value]) => [`Label ${(0,markdown/* escapeMarkdown */.FV)(name)}`, (0,markdown/* code */.aY)(value)]),
    ];
    return (0,markdown/* table */.tp)(['Field', 'Value'], rows, 100);
}
/** A list as JSON, a set of names (Go's map to nothing) as its names. */
function textOf(value) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value))
        return value.length === 0 ? '' : JSON.stringify(value);
    if (typeof value !== 'object')
        return String(value);
    const names = Object.keys(value);
    const isSet = Object.values(value).every(each => each === null || Object.keys((0,json_fields/* lenientFields */.zd)(each)).length === 0);
    return isSet ? names.join(', ') : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/files-summary.js





const mostFiles = 20;
/** The files of an image, as Markdown: their sum, what layers carry for nothing, and the biggest of both. */
function filesSummary({ files: tree, layers }, title) {
    if (!tree)
        return [];
    const { files, hidden, bytes, wastedBytes } = tree;
    const regular = files.filter(({ type }) => type === 'file');
    const share = (0,pictures_bars/* percent */.KN)(wastedBytes, bytes + wastedBytes);
    const waste = wastedBytes === 0
        ? 'nothing is written twice or deleted again'
        : `${(0,format/* humanBytes */.p6)(wastedBytes)} (${share}) is written and hidden again by a later layer`;
    const madeBy = (layer) => (0,layer_bar/* instructionCell */.z)(layers[layer]?.createdBy, 60) || `layer ${layer + 1}`;
    const biggest = bySize(regular).slice(0, mostFiles);
    const wasted = bySize(hidden.filter(({ type, size }) => type === 'file' && size > 0)).slice(0, mostFiles);
    const rest = bytes - biggest.reduce((sum, { size }) => sum + size, 0);
    const bars = biggest.map(({ path, size, layer }) => ({
        before: [(0,markdown/* code */.aY)(path)],
        size,
        after: [madeBy(layer)],
    }));
    const others = { before: [(0,cells/* counted */.hS)(regular.length - biggest.length, 'other file')], size: rest, after: [''] };
    return [
        `**${title}: ${(0,cells/* counted */.hS)(files.length, 'entry', 'entries')}, ${(0,format/* humanBytes */.p6)(bytes)}; ${waste}.**`,
        (0,markdown/* details */.zH)(`The ${(0,format/* plural */.LS)(biggest.length, 'biggest file')}`.replace('1 biggest', 'biggest'), (0,pictures_bars/* barTable */.Sv)(rest > 0 ? [...bars, others] : bars, { before: ['File'], after: ['Written by'] })),
        (0,markdown/* details */.zH)('What layers carry for nothing', (0,cells/* fullColumns */.Nf)(['File', 'Size', 'Written by', 'Hidden by'], wasted.map(file => hiddenRow(file, madeBy)))),
    ];
}
const words = {
    replaced: 'written again by',
    whiteout: 'deleted by',
    opaque: 'its folder emptied by',
};
function hiddenRow({ path, size, layer, hiddenBy, how }, madeBy) {
    return [(0,markdown/* code */.aY)(path), (0,cells/* bytesCell */.cH)(size), madeBy(layer), `${(0,markdown/* escapeMarkdown */.FV)(words[how])} ${madeBy(hiddenBy)}`];
}
function bySize(files) {
    return files.toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/tags-summary.js





const mostRows = 100;
const mostTagsInRow = 12;
const mostNames = 500;
/** The tags of a repository, as Markdown: those of one digest in one row. */
function tagsSummary(list, digest) {
    const { repository, total, tags, hasDigests, invalid } = list;
    const left = tags.length === 0 ? 'none of which passes the filters' : `${(0,format/* grouped */.zD)(tags.length)} shown`;
    const shown = tags.length === total ? '' : `, ${left}`;
    const bad = invalid > 0 ? ` ${(0,cells/* counted */.hS)(invalid, 'name')} in the list can be no tag.` : '';
    const same = digest === undefined ? [] : tags.filter(tag => tag.digest === digest).map(({ name }) => name);
    const sameLine = same.length > 0 ? `Tags of ${(0,markdown/* code */.aY)((0,model_digest/* shortDigest */.VK)(digest))}: ${(0,cells/* codes */.F4)(same, mostTagsInRow)}.` : '';
    return [
        `**${(0,markdown/* code */.aY)(repository)} has ${(0,cells/* counted */.hS)(total, 'tag')}${shown}.**${bad}`,
        sameLine,
        hasDigests
            ? tagTable(tags)
            : (0,markdown/* details */.zH)('Tags', (0,cells/* codes */.F4)(tags.map(({ name }) => name), mostNames), tags.length <= 50),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function tagTable(tags) {
    // Tags whose digest is not known stay apart.
    const groups = [...Map.groupBy(tags, ({ digest, name }) => digest ?? name).values()];
    const rows = groups.slice(0, mostRows).map(group => {
        const [{ digest, mediaType, size, pushed, platforms = [] }] = group;
        return [
            (0,cells/* codes */.F4)(group.map(({ name }) => name), mostTagsInRow),
            (0,cells/* bytesCell */.cH)(size),
            (0,cells/* timeCell */.s5)(pushed),
            listed(platforms),
            mediaType === undefined ? '' : (0,markdown/* escapeMarkdown */.FV)(kindWord(mediaType)),
            (0,cells/* digestCell */.Ve)(digest),
        ];
    });
    const headers = ['Tags', 'Size', 'Pushed', 'Platforms', 'Type', 'Digest'];
    return (0,cells/* fullColumns */.Nf)(headers, rows, mostRows, groups.length);
}
function listed(platforms) {
    const more = platforms.length - 6;
    return platforms.slice(0, 6).map(markdown/* escapeMarkdown */.FV).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
/** The kind of thing that a tag names, in a word. */
function kindWord(mediaType) {
    if (/image\.index|manifest\.list/.test(mediaType))
        return 'index';
    return /image\.manifest|distribution\.manifest/.test(mediaType) ? 'image' : (0,image_graph/* shortType */.RI)(mediaType);
}
/** An index may hold attestations itself, which are no referrers. */
function nothingRefers({ root, companions }) {
    const inside = companions.filter(({ what }) => what === 'attestation').length;
    if (inside > 0)
        return `Nothing refers to it but the ${(0,cells/* counted */.hS)(inside, 'attestation')} in its index.`;
    const hint = root?.kind === 'index' ? ' Attestations in the index itself are part of `show: image`.' : '';
    return `Nothing refers to it: no signature, SBOM or attestation was found.${hint}`;
}
/** The referrers of an image, as Markdown. */
function referrersSummary(referrers, image) {
    if (referrers.length === 0)
        return nothingRefers(image);
    const names = new Map(image.platforms.map(({ digest, platform }) => [digest, platform]));
    const rows = referrers.map(({ artifactType, predicateType, descriptor, subject, foundBy, annotations }) => [
        [(0,image_graph/* shortType */.RI)(artifactType), ...(predicateType === undefined ? [] : [predicateType])]
            .map(markdown/* escapeMarkdown */.FV)
            .join(': '),
        names.has(subject) ? (0,markdown/* escapeMarkdown */.FV)(names.get(subject) ?? '') : (0,cells/* digestCell */.Ve)(subject),
        (0,cells/* bytesCell */.cH)(descriptor.size),
        (0,cells/* timeCell */.s5)(annotations['org.opencontainers.image.created']),
        foundBy === 'tag' ? 'a tag' : 'the referrers API',
        (0,cells/* digestCell */.Ve)(descriptor.digest),
    ]);
    return (0,cells/* fullColumns */.Nf)(['Referrer', 'Of', 'Manifest', 'Created', 'Found by', 'Digest'], rows, mostRows);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/image-summary.js











const mostPlatforms = 50;
/** Platforms whose layers, history and files are shown one by one; the report has all. */
const mostShownInFull = 6;
/** The facts about one image or repository, as Markdown without a heading. */
function imageSummary(image, shows) {
    const { root, platforms, tags, referrers } = image;
    const isOfTags = tags !== undefined && shows.size === 1;
    const shown = platforms.slice(0, mostShownInFull);
    const isOne = shown.length === 1;
    return [
        root && !isOfTags ? rootLine(image) : '',
        root?.tagNow
            ? `> The tag now points to ${(0,markdown/* code */.aY)((0,model_digest/* shortDigest */.VK)(root.tagNow))}, not to the digest that is written.`
            : '',
        isOfTags ? '' : platformTable(image),
        isOfTags ? '' : (0,markdown/* details */.zH)('Digests in full', (0,markdown/* copyable */.kh)(fullDigests(image))),
        ...(shows.has('usage') ? shown.map(each => usageSummary(each, isOne)) : []),
        ...(shows.has('layers') ? shown.map(each => (0,markdown/* details */.zH)(titled('Layers', each), (0,layer_bar/* layerBar */.j)(each), isOne)) : []),
        ...(shows.has('history') ? shown.flatMap(each => historySummary(each, isOne)) : []),
        ...(shows.has('files') ? shown.flatMap(each => filesSummary(each, titled('Files', each))) : []),
        tags ? tagsSummary(tags, root?.digest) : '',
        referrers ? referrersSummary(referrers, image) : '',
        ...(shows.has('image')
            ? shown.slice(0, 1).map(each => (0,markdown/* details */.zH)(titled('Config', each), configTable(each)))
            : []),
    ].filter(Boolean);
}
const kinds = { index: 'An index', image: 'An image', artifact: 'An artifact' };
const places = {
    registry: '',
    store: ', from the store',
    docker: ', from the engine',
    'oci-layout': ', from an OCI layout',
    'oci-archive': ', from an OCI archive',
    'docker-archive': ', from an archive of Docker',
};
/** The digest and kind that a name leads to, in a sentence. */
function rootLine(image) {
    const { root, platforms, place } = image;
    if (!root)
        return '';
    const [only] = platforms;
    const isSingle = only !== undefined && only.digest === root.digest;
    const count = only ? (0,format/* plural */.LS)(only.layers.length, 'layer') : '';
    const size = isSingle && only.size !== undefined ? ` of ${(0,format/* humanBytes */.p6)(only.size)} in ${count}` : '';
    const all = isSingle || platforms.length === 0 ? '' : platformCount(image);
    const type = root.artifactType ? ` of type ${(0,markdown/* code */.aY)(root.artifactType)}` : '';
    return `${kinds[root.kind]}${type}${all}${size}${places[place]}.`;
}
/** The platforms of an index, of which not all may be selected. */
function platformCount({ root, platforms, indexes = [] }) {
    const documents = root?.document ? [root.document, ...indexes] : [];
    const named = documents
        .flatMap(({ manifest }) => (manifest.kind === 'index' ? manifest.manifests : []))
        .flatMap(({ platform }) => platform && platform.os !== 'unknown' ? [(0,model_platform/* formatPlatform */.Bq)((0,model_platform/* normalizePlatform */.FL)(platform))] : []);
    const [offered, shown] = [new Set(named).size, platforms.length];
    return offered > shown
        ? ` of ${(0,format/* plural */.LS)(offered, 'platform')}, ${shown} shown`
        : ` of ${(0,format/* plural */.LS)(shown, 'platform')}`;
}
function platformTable({ platforms, companions }) {
    const besides = (digest) => companions
        .filter(({ about }) => about === digest)
        .flatMap(({ what, predicates = [] }) => predicates.length > 0 ? predicates.map(predicateName) : [what]);
    const rows = platforms.map(each => [
        (0,markdown/* escapeMarkdown */.FV)(each.platform ?? 'unknown'),
        (0,cells/* bytesCell */.cH)(each.size),
        (0,cells/* bytesCell */.cH)(each.unpackedSize),
        each.layers.length > 0 ? String(each.layers.length) : '',
        (0,cells/* timeCell */.s5)(each.config?.created),
        [...new Set(besides(each.digest))].map(markdown/* escapeMarkdown */.FV).join(', '),
        (0,cells/* digestCell */.Ve)(each.digest),
    ]);
    const headers = ['Platform', 'Size', 'Unpacked', 'Layers', 'Created', 'Attested', 'Digest'];
    return (0,cells/* fullColumns */.Nf)(headers, rows, mostPlatforms);
}
/** `https://slsa.dev/provenance/v1` as `provenance`. */
function predicateName(type) {
    if (/spdx|cyclonedx/i.test(type))
        return 'SBOM';
    const parts = type.split('/').filter(part => part !== '' && !/^v\d/.test(part));
    return parts.at(-1) ?? type;
}
function fullDigests({ root, platforms }) {
    const lines = platforms.map(({ digest, platform }) => `${digest} ${(0,printable/* printable */.g$)(platform ?? 'unknown')}`);
    const shown = root && platforms.every(({ digest }) => digest !== root.digest) ? [root.digest, ...lines] : lines;
    return shown.slice(0, mostPlatforms);
}
function titled(title, { platform }) {
    return platform === undefined ? title : `${title} of ${(0,markdown/* escapeMarkdown */.FV)(platform)}`;
}
const whereabouts = {
    registry: 'to be fetched',
    cache: 'in the Actions cache',
    store: 'in the store',
    engine: 'in the engine',
    inline: 'in the manifest',
};
function usageSummary({ platform, usage, layers }, isOne) {
    if (!usage)
        return '';
    const whole = usage.blobs.reduce((sum, { blob }) => sum + blob.size, 0);
    const on = isOne || platform === undefined ? '' : ` for ${(0,markdown/* escapeMarkdown */.FV)(platform)}`;
    const amount = usage.toFetch === 0 ? 'nothing' : `${(0,format/* humanBytes */.p6)(usage.toFetch)} of ${(0,format/* humanBytes */.p6)(whole)}`;
    const groups = Map.groupBy(usage.blobs, ({ from }) => from);
    const bars = Object.entries(whereabouts).flatMap(([from, words]) => {
        const found = groups.get(from) ?? [];
        const size = found.reduce((sum, { blob }) => sum + blob.size, 0);
        return found.length === 0 ? [] : [{ before: [words], size, after: [String(found.length)] }];
    });
    const rows = usage.blobs.map(({ blob, from, isConfig }) => [
        isConfig ? 'config' : 'layer',
        (0,cells/* bytesCell */.cH)(blob.size),
        whereabouts[from],
        (0,layer_bar/* instructionCell */.z)(layers.find(({ digest }) => digest === blob.digest)?.createdBy),
        (0,cells/* digestCell */.Ve)(blob.digest),
    ]);
    return [
        `**A pull here and now${on} fetches ${amount}.**`,
        (0,pictures_bars/* barTable */.Sv)(bars, { before: ['Layers and config'], after: ['Blobs'] }),
        (0,markdown/* details */.zH)('Blobs', (0,cells/* fullColumns */.Nf)(['Blob', 'Size', 'Where', 'Instruction', 'Digest'], rows)),
    ].join('\n\n');
}
function historySummary(image, isOne) {
    const { history, historyFault, kind } = image;
    const fault = historyFault === undefined
        ? ''
        : `> History and layers are shown side by side: ${(0,markdown/* escapeMarkdown */.FV)(historyFault)}.`;
    if (!history || history.length === 0)
        return [
            fault,
            kind === 'artifact' ? 'An artifact is no image and has no history.' : 'The config has no history.',
        ];
    const rows = history.toReversed().map(historyRow);
    const headers = ['Created', 'Size', 'Created by', 'Layer', 'Comment'];
    return [fault, (0,markdown/* details */.zH)(titled('History', image), (0,cells/* fullColumns */.Nf)(headers, rows), isOne)];
}
function historyRow({ created, createdBy, comment, isEmpty, layer, engineSize }) {
    const size = engineSize ?? layer?.size ?? layer?.unpackedSize;
    return [
        (0,cells/* timeCell */.s5)(created),
        isEmpty && size === undefined ? '' : (0,cells/* bytesCell */.cH)(size),
        (0,layer_bar/* instructionCell */.z)(createdBy, 100),
        (0,cells/* digestCell */.Ve)(layer?.digest ?? layer?.diffId),
        // BuildKit writes the same word beside each step.
        comment === 'buildkit.dockerfile.v0' ? '' : (0,markdown/* escapeMarkdown */.FV)(comment),
    ];
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/template/display-width.js
var display_width = __webpack_require__(18402);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/list-summaries.js





const list_summaries_mostRows = 200;
const list_summaries_mostNames = 500;
/** Cells of a description; the report has the whole. */
const widestDescription = 100;
/** The images of an engine, as Markdown, in the engine's order. */
function engineSummary({ engine, images, containers }) {
    const rows = images.slice(0, list_summaries_mostRows).map(image => engineRow(image, containers));
    const sum = images.reduce((all, image) => all + (numberIn(image, 'Size') ?? 0), 0);
    const store = engine.store === 'containerd' ? ', containerd store' : '';
    const headers = ['Image', 'Size', 'Shared', 'Created', 'Used by', 'Platforms', 'ID'];
    // Images of an engine share layers, which its sizes count for each of them.
    const size = images.length > 1 ? `, ${(0,cells/* bytesCell */.cH)(sum)} if shared layers are counted for each image` : '';
    return [
        `**${(0,cells/* counted */.hS)(images.length, 'image')} in the engine (${(0,markdown/* escapeMarkdown */.FV)(engine.version)}${store})${size}.**`,
        (0,cells/* fullColumns */.Nf)(headers, rows, list_summaries_mostRows, images.length),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function engineRow(image, containers) {
    const { Id } = image;
    const id = typeof Id === 'string' ? Id : '';
    // The containerd store lists names by digest among the tags.
    const tags = textsIn(image, 'RepoTags').filter(each => each !== '<none>:<none>' && !each.includes('@'));
    const names = tags.length > 0 ? tags : [...new Set(textsIn(image, 'RepoDigests').map(withoutDigest))];
    const created = numberIn(image, 'Created');
    const used = containers?.get(id) ?? numberIn(image, 'Containers') ?? 0;
    const shared = numberIn(image, 'SharedSize');
    return [
        names.length > 0 ? (0,cells/* codes */.F4)(names, 4) : 'no name',
        (0,cells/* bytesCell */.cH)(numberIn(image, 'Size')),
        shared !== undefined && shared >= 0 ? (0,cells/* bytesCell */.cH)(shared) : '',
        created === undefined ? '' : (0,cells/* timeCell */.s5)(new Date(created * 1000).toISOString()),
        used > 0 ? (0,cells/* counted */.hS)(used, 'container') : '',
        platformsOf(image).map(markdown/* escapeMarkdown */.FV).join(', '),
        (0,markdown/* code */.aY)((0,model_digest/* isDigest */.Bc)(id) ? (0,model_digest/* shortDigest */.VK)(id) : id),
    ];
}
/** A name of `RepoDigests` without the digest, which the ID stands for. */
function withoutDigest(name) {
    return name.replace(/@.*$/s, '');
}
/** The platforms of an image in the containerd store, which lists its manifests. */
function platformsOf({ Manifests }) {
    if (!Array.isArray(Manifests))
        return [];
    return Manifests.flatMap(entry => {
        const { ImageData: { Platform = {} } = {}, Available } = entry;
        const parts = [Platform.os, Platform.architecture, Platform.variant].filter(each => typeof each === 'string' && each);
        if (parts.length === 0 || parts[0] === 'unknown')
            return [];
        return [`${parts.join('/')}${Available === false ? ' (not here)' : ''}`];
    });
}
function numberIn(image, name) {
    const value = image[name];
    return typeof value === 'number' ? value : undefined;
}
function textsIn(image, name) {
    const value = image[name];
    return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
}
/** The repositories of a registry, as Markdown. */
function catalogSummary({ registry, repositories }) {
    return [
        `**${(0,markdown/* code */.aY)(registry)} lists ${(0,cells/* counted */.hS)(repositories.length, 'repository', 'repositories')}.**`,
        (0,markdown/* details */.zH)('Repositories', (0,cells/* codes */.F4)(repositories, list_summaries_mostNames), repositories.length <= 50),
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** The results of a search, as Markdown; all their texts are by strangers. */
function searchSummary({ term, said, repositories }) {
    const rows = repositories.map(({ name, description, stars, isOfficial }) => [
        (0,markdown/* code */.aY)(name),
        (0,format/* grouped */.zD)(stars),
        isOfficial ? 'official' : '',
        (0,markdown/* escapeMarkdown */.FV)((0,display_width/* ellipsis */.g)(description, widestDescription)),
    ]);
    return [
        `**${(0,cells/* counted */.hS)(repositories.length, 'repository', 'repositories')} found for ${(0,markdown/* code */.aY)(term)} on ${(0,markdown/* escapeMarkdown */.FV)(said)}.**`,
        (0,cells/* fullColumns */.Nf)(['Repository', 'Stars', 'Official', 'Description'], rows, list_summaries_mostRows),
    ]
        .filter(Boolean)
        .join('\n\n');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/inspect/summary.js









/** The step summary of an inspection, as Markdown. */
function inspectSummary(story) {
    const { inspection, shows, credentials = new Map(), limits = new Map() } = story;
    const { images, comparison, bases = [], engine, catalogs = [], search, notes } = inspection;
    const isOneOfSeveral = images.length > 1;
    const facts = [...credentials].map(([registry, source]) => `${(0,markdown/* escapeMarkdown */.FV)(registry)}: ${source}`);
    const parts = [
        `### Tallyman: ${headline(inspection)}`,
        ...notes.map(note => `> ${(0,markdown/* escapeMarkdown */.FV)(note)}`),
        comparison ? (0,comparison_summary.comparisonSummary)(comparison) : '',
        (0,base_report/* baseSummary */.iu)(bases),
        engine ? engineSummary(engine) : '',
        images.length > 1 && inspection.usage ? usageTotal(inspection.usage) : '',
        isPictured(story) ? (0,mermaid/* mermaidBlock */.tW)((0,image_graph/* imageGraph */.GP)(images)) : '',
        ...images.flatMap(image => [
            isOneOfSeveral || comparison ? `#### ${named(image)}` : '',
            ...imageSummary(image, shows),
        ]),
        ...catalogs.map(catalogSummary),
        search ? searchSummary(search) : '',
        `Took ${(0,format/* humanTime */.zK)(story.milliseconds)}.${facts.length > 0 ? ` Credentials: ${facts.join(', ')}.` : ''}`,
        ...[...limits].map(([registry, text]) => `Pull limit of ${(0,markdown/* escapeMarkdown */.FV)(registry)}: ${(0,markdown/* escapeMarkdown */.FV)(text)}.`),
    ];
    return parts.filter(Boolean).join('\n\n');
}
/** Images may share layers, which one pull fetches once. */
function usageTotal({ toFetch, blobs }) {
    const whole = blobs.reduce((sum, { blob }) => sum + blob.size, 0);
    const amount = toFetch === 0 ? 'nothing' : `${(0,format/* humanBytes */.p6)(toFetch)} of ${(0,format/* humanBytes */.p6)(whole)}`;
    return `**A pull of all of them here and now fetches ${amount}.**`;
}
/** Layers of several images are pictured too, since several may have the same. */
function isPictured({ inspection: { images }, shows }) {
    if (shows.has('graph'))
        return true;
    const isReferred = images.some(({ referrers = [], companions }) => referrers.length + companions.length > 0);
    return (shows.has('referrers') && isReferred) || (shows.has('layers') && images.length > 1);
}
/** The inspected images and lists, in one line. */
function headline({ images, comparison, engine, catalogs = [], search }) {
    const [first] = images;
    if (comparison)
        return 'two images compared';
    if (images.length === 1 && first)
        return named(first);
    const parts = [
        ...(images.length > 1 ? [(0,format/* plural */.LS)(images.length, 'image')] : []),
        ...(engine ? ['the engine'] : []),
        ...(catalogs.length > 0 ? [catalogs.length === 1 ? 'a registry' : `${catalogs.length} registries`] : []),
        ...(search ? ['a search'] : []),
    ];
    return parts.length > 0 ? parts.join(', ') : 'nothing was inspected';
}
function named(image) {
    const { root } = image;
    return `${(0,markdown/* code */.aY)((0,image_graph/* nameOfImage */.qM)(image))}${root ? ` is ${(0,markdown/* code */.aY)((0,model_digest/* shortDigest */.VK)(root.digest))}` : ''}`;
}


/***/ })

};
;