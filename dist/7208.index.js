"use strict";
exports.id = 7208;
exports.ids = [7208];
exports.modules = {

/***/ 5580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   Sv: () => (/* binding */ barTable)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84519);


/** Characters of the longest bar. */
const widest = 20;
/** A bar whose length is the share of `part` in `whole`; the smallest part still shows. */
function bar(part, whole) {
    if (part <= 0 || whole <= 0)
        return '';
    return '▇'.repeat(Math.round((part / whole) * widest)) || '▏';
}
/** The share of `part` in `whole` in per cent, as Markdown. */
function percent(part, whole) {
    if (whole <= 0)
        return '';
    const share = (part / whole) * 100;
    if (share > 0 && share < 1)
        return '&lt;1 %';
    return `${share > 99 && share < 100 ? '&gt;99' : Math.round(share)} %`;
}
/** A table of sizes with a bar for the share of each in their sum; `headers` name the cells before and after. */
function barTable(bars, headers) {
    const whole = bars.reduce((sum, { size }) => sum + size, 0);
    const rows = bars.map(({ size, before, after = [] }) => [
        ...before,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(size)),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)([bar(size, whole), percent(size, whole)].filter(Boolean).join(' ')),
        ...after,
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([...headers.before, 'Size', 'Share', ...(headers.after ?? [])], rows);
}


/***/ }),

/***/ 54962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ layerGraph)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/pictures/beside-nodes.js

const mostBesides = 6;
/** The nodes of attestations and referrers, dotted to what they are about; alike ones together. */
function besideNodes(images, ids) {
    const fine = grouped(images, ids, (about, root) => ids.get(about) ?? root);
    const groups = fine.length <= mostBesides ? fine : grouped(images, ids, (_, root) => root);
    const shown = groups.slice(0, groups.length > mostBesides ? mostBesides - 1 : mostBesides);
    const rest = groups.slice(shown.length);
    const nodes = shown.map(({ what, found }, at) => {
        const [first] = found;
        const count = found.length > 1 ? `${found.length} × ` : '';
        const digest = first && found.length === 1 ? (0,model_digest/* shortDigest */.VK)(first.digest) : '';
        return { id: `b${at}`, lines: [`${count}${what}`, digest], look: 'beside' };
    });
    const more = rest.reduce((sum, { found }) => sum + found.length, 0);
    if (more > 0)
        nodes.push({ id: 'besides', lines: [`${more} more referrers`], look: 'more' });
    const edges = shown.map(({ at }, index) => ({ from: at, to: `b${index}`, isDotted: true }));
    const restAt = [...new Set(rest.map(({ at }) => at))];
    return { nodes, edges: [...edges, ...restAt.map(from => ({ from, to: 'besides', isDotted: true }))] };
}
function grouped(images, ids, place) {
    const groups = new Map();
    for (const { digest, besides } of images)
        for (const beside of besides) {
            const at = place(beside.about, ids.get(digest));
            const key = `${at} ${beside.what}`;
            const group = groups.get(key) ?? { at, what: beside.what, found: [] };
            groups.set(key, group);
            if (group.found.every(other => other.digest !== beside.digest))
                group.found.push(beside);
        }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/pictures/drawn-layers.js


/** The most layers that have a line of their own in a node, and in the whole picture. */
const mostLines = 8;
const mostLinesAtAll = 40;
/** Draws the layers of manifests in `slots` nodes, a node for each group; what is too much is counted in one more node. */
function drawLayers(parts, ids, slots) {
    const groups = groupsOf(parts, ids);
    const bySize = groups.toSorted((a, b) => sizeOf(b.layers) - sizeOf(a.layers));
    const kept = new Set(groups.length <= slots ? groups : bySize.slice(0, slots - 1));
    const folded = groups.filter(group => !kept.has(group));
    const listed = biggest([...kept].flatMap(({ layers }) => layers).toSorted(bigFirst), mostLinesAtAll);
    const nodes = [...kept].map((group, at) => groupNode(group, listed, `g${at}`));
    const edges = [...kept].flatMap(({ owners }, at) => owners.map(from => ({ from, to: `g${at}` })));
    const rest = folded.flatMap(({ layers }) => layers);
    if (rest.length === 0)
        return { nodes, edges };
    const restOwners = [...new Set(folded.flatMap(({ owners }) => owners))];
    return {
        nodes: [...nodes, { id: 'layers', lines: [moreLayers(rest)], look: 'more' }],
        edges: [...edges, ...restOwners.map(from => ({ from, to: 'layers' }))],
    };
}
function groupsOf(parts, ids) {
    const owners = new Map();
    const layers = new Map();
    for (const part of parts)
        for (const layer of part.layers) {
            layers.set(layer.digest, layer);
            owners.set(layer.digest, (owners.get(layer.digest) ?? new Set()).add(ids.get(part.digest)));
        }
    const of = ({ digest }) => [...(owners.get(digest) ?? [])];
    const groups = Map.groupBy(layers.values(), layer => `${layer.fate?.words} ${of(layer).sort().join(' ')}`);
    return [...groups.values()].map(each => ({ owners: of(each[0]), layers: each }));
}
function groupNode({ owners, layers }, listed, id) {
    const shown = biggest(layers.filter(layer => listed.has(layer)).toSorted(bigFirst), mostLines);
    const rest = layers.filter(layer => !shown.has(layer));
    const [first] = layers;
    const isShared = owners.length > 1;
    const facts = [first.fate?.words ?? '', isShared ? `shared by ${owners.length}` : ''];
    return {
        id,
        lines: [
            `${(0,format/* plural */.LS)(layers.length, 'layer')} · ${(0,format/* humanBytes */.p6)(sizeOf(layers))}`,
            facts.filter(Boolean).join(', '),
            ...(layers.length === 1
                ? [first.says, (0,model_digest/* shortDigest */.VK)(first.digest)]
                : layers.filter(layer => shown.has(layer)).map(layerLine)),
            rest.length > 0 && shown.size > 0 ? moreLayers(rest) : '',
        ],
        look: lookOf(first, isShared),
    };
}
function lookOf({ fate }, isShared) {
    if (fate === undefined)
        return isShared ? 'shared' : 'layer';
    return isShared ? `${fate.look}Shared` : fate.look;
}
function layerLine({ digest, size, says }) {
    return `${(0,format/* humanBytes */.p6)(size)} · ${says === '' ? (0,model_digest/* shortDigest */.VK)(digest) : says}`;
}
function moreLayers(layers) {
    const count = layers.length === 1 ? '1 more layer' : `${layers.length} more layers`;
    return `${count}, ${(0,format/* humanBytes */.p6)(sizeOf(layers))}`;
}
/** The first of these; one more than `most` is not worth folding. */
function biggest(sorted, most) {
    return new Set(sorted.length === most + 1 ? sorted : sorted.slice(0, most));
}
function bigFirst(a, b) {
    return b.size - a.size;
}
function sizeOf(layers) {
    return layers.reduce((sum, { size }) => sum + size, 0);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/pictures/mermaid.js
var mermaid = __webpack_require__(87739);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/pictures/layer-graph.js





const mostImages = 8;
const mostParts = 12;
const mostIndexes = 4;
/** The Mermaid source of images, their platforms and layers; a layer that several have is drawn once. Empty without images. */
function layerGraph(images) {
    if (images.length === 0)
        return '';
    const roots = [...Map.groupBy(images, ({ digest }) => digest).values()];
    const shown = roots.slice(0, mostImages);
    const heads = drawHeads(shown, roots.length - shown.length);
    const besides = besideNodes(shown.flat(), heads.ids);
    const slots = mermaid/* mostNodes */.NL - heads.nodes.length - besides.nodes.length;
    const layers = drawLayers(heads.parts, heads.ids, slots);
    return (0,mermaid/* flowchart */.tn)({
        nodes: [...heads.nodes, ...besides.nodes, ...layers.nodes],
        edges: [...heads.edges, ...layers.edges, ...besides.edges],
    });
}
/** Draws the roots and manifests; the first platforms of each root, the rest as one node. */
function drawHeads(roots, hidden) {
    const ids = new Map();
    const nodes = [];
    const edges = new Map();
    const parts = new Map();
    const draw = (digest, node) => {
        const id = ids.get(digest) ?? `m${ids.size}`;
        if (!ids.has(digest))
            nodes.push({ id, ...node });
        ids.set(digest, id);
        return id;
    };
    const link = (from, to) => edges.set(`${from} ${to}`, { from, to });
    for (const each of roots)
        draw(each[0]?.digest, rootNode(each));
    const quota = Math.max(1, Math.floor(mostParts / Math.max(1, roots.length)));
    const indexes = new Set();
    for (const [image] of roots) {
        if (!image)
            continue;
        const root = ids.get(image.digest);
        for (const part of image.parts.slice(0, quota)) {
            parts.set(part.digest, part);
            if (part.parent !== undefined && indexes.size < mostIndexes)
                indexes.add(part.parent);
            const isNested = part.parent !== undefined && indexes.has(part.parent) && part.parent !== image.digest;
            const above = isNested ? draw(part.parent, indexNode(part.parent)) : root;
            if (isNested)
                link(root, above);
            const id = draw(part.digest, partNode(part));
            if (id !== above)
                link(above, id);
        }
        const rest = image.parts.slice(quota);
        if (rest.length === 0)
            continue;
        const id = `${root}rest`;
        nodes.push({ id, lines: [`${rest.length} more platforms`, sizeOfParts(rest)], look: 'more' });
        link(root, id);
    }
    if (hidden > 0)
        nodes.push({ id: 'images', lines: [`${(0,format/* plural */.LS)(hidden, 'more image')}`], look: 'more' });
    return { ids, nodes, edges: [...edges.values()], parts: [...parts.values()] };
}
const mostNames = 3;
/** Characters of a name: its end tells more than its beginning. */
const longestName = 40;
function lastPart(name) {
    const characters = [...name];
    return characters.length > longestName ? `…${characters.slice(1 - longestName).join('')}` : name;
}
function rootNode(images) {
    const [first] = images;
    const names = [...new Set(images.map(({ name }) => name))];
    const more = names.length - mostNames;
    const [only] = first.parts;
    const isItself = only?.digest === first.digest;
    return {
        lines: [
            ...names.slice(0, mostNames).map(lastPart),
            more > 0 ? `and ${(0,format/* plural */.LS)(more, 'more name')}` : '',
            isItself
                ? [only.platform, sizeOfParts([only])].filter(Boolean).join(' · ')
                : [
                    first.kind,
                    first.parts.length > 0
                        ? `${(0,format/* plural */.LS)(first.parts.length, 'platform')}, ${sizeOfParts(first.parts)}`
                        : '',
                ]
                    .filter(Boolean)
                    .join(' · '),
            (0,model_digest/* shortDigest */.VK)(first.digest),
            isItself ? configLine(only) : '',
        ],
        look: 'image',
    };
}
function indexNode(digest) {
    return { lines: ['index', (0,model_digest/* shortDigest */.VK)(digest)], look: 'manifest' };
}
function partNode(part) {
    const title = [part.platform || 'no platform', sizeOfParts([part])].join(' · ');
    return { lines: [title, (0,model_digest/* shortDigest */.VK)(part.digest), configLine(part)], look: 'manifest' };
}
function configLine({ imageId }) {
    return imageId === undefined ? '' : `config ${(0,model_digest/* shortDigest */.VK)(imageId)}`;
}
/** The bytes of the layers of these manifests, each layer counted once. */
function sizeOfParts(parts) {
    const layers = new Map(parts.flatMap(part => part.layers.map(({ digest, size }) => [digest, size])));
    return (0,format/* humanBytes */.p6)([...layers.values()].reduce((sum, size) => sum + size, 0));
}


/***/ }),

/***/ 85010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YV: () => (/* binding */ pullPicture),
/* harmony export */   eH: () => (/* binding */ writePicture),
/* harmony export */   i5: () => (/* binding */ savePicture)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27214);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87957);
/* harmony import */ var _operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88613);
/* harmony import */ var _operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3265);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84519);
/* harmony import */ var _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2717);
/* harmony import */ var _transfer_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44951);
/* harmony import */ var _bars_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5580);
/* harmony import */ var _layer_graph_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(54962);
/* harmony import */ var _mermaid_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87739);











/** Where the content of pulled images came from, as Markdown: bars by source, and a picture of the layers. */
function pullPicture(images, deliveries) {
    const fates = new Map(deliveries.map(each => [each.blob.digest, deliveryFate(each)]));
    return [sourceBars(deliveries), layerPicture(images.map(image => pulledPicture(image, fates)))];
}
/** Which layers of saved images the cache has now, as Markdown. */
function savePicture(images, saved) {
    const { written, kept, leftOut } = (0,_operations_pull_cache_account_js__WEBPACK_IMPORTED_MODULE_0__/* .savedSums */ .wT)(saved);
    const mark = (entries, fate) => entries.flatMap(({ members }) => members.map(digest => [digest, fate]));
    const fates = new Map([
        ...mark(leftOut, { look: 'lacking', words: 'not in the cache' }),
        ...mark(kept, { look: 'held', words: 'in the cache already' }),
        ...mark(written, { look: 'moved', words: 'saved' }),
    ]);
    return layerPicture(images.map(image => pulledPicture(image, fates)));
}
/** The written parts of an image, as Markdown: its platforms and layers, and how each layer came to its repository. */
function writePicture({ graph, tags, blobs, foreseen }, platforms) {
    const fates = new Map();
    const words = foreseen ? _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_1__/* .foreseenWords */ .f : { uploaded: 'uploaded', mounted: 'mounted', present: held.words };
    const looks = { uploaded: 'moved', mounted: 'near', present: 'held' };
    // A layer that was uploaded to one repository and found in another counts as uploaded.
    for (const how of ['present', 'mounted', 'uploaded'])
        for (const { blob, how: found } of foreseen ?? blobs)
            if (found === how)
                fates.set(blob.digest, { look: looks[how], words: words[how] });
    const names = tags.length > 0 ? tags.map(({ target }) => (0,_operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(target)) : ['by digest alone'];
    const fateOf = ({ digest, mediaType }) => fates.get(digest) ?? ((0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.isForeignLayer)(mediaType) ? undistributed : held);
    return layerPicture(names.map(name => picture({ name, platforms, fateOf }, graph)));
}
const held = { look: 'held', words: 'there already' };
const undistributed = { look: 'lacking', words: 'not distributed by registries' };
const near = new Set(['cache', 'mount', 'archive', 'layout']);
function deliveryFate(delivery) {
    const { source } = delivery;
    if (source === 'registry')
        return { look: 'moved', words: 'from the registry' };
    if (source === 'mirror')
        return { look: 'moved', words: `from ${(0,_transfer_source_js__WEBPACK_IMPORTED_MODULE_4__/* .shownSource */ .V)(delivery)}` };
    if (near.has(source))
        return { look: 'near', words: `from the ${(0,_transfer_source_js__WEBPACK_IMPORTED_MODULE_4__/* .shownSource */ .V)(delivery)}` };
    return { look: 'held', words: `in the ${source === 'inline' ? 'manifest' : source} already` };
}
/** Bytes by source, the farthest first; empty if all came from one. */
function sourceBars(deliveries) {
    const order = ['moved', 'near', 'held'];
    const groups = [...Map.groupBy(deliveries, each => deliveryFate(each).words).values()];
    if (groups.length < 2)
        return '';
    const place = ([first]) => (first ? order.indexOf(deliveryFate(first).look) : 0);
    const bars = groups
        .toSorted((a, b) => place(a) - place(b))
        .map(each => ({
        before: [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(each[0] ? deliveryFate(each[0]).words : '')],
        size: each.reduce((sum, { blob }) => sum + blob.size, 0),
        after: [String(each.length)],
    }));
    return (0,_bars_js__WEBPACK_IMPORTED_MODULE_6__/* .barTable */ .Sv)(bars, { before: ['Layers and configs'], after: ['Blobs'] });
}
function pulledPicture({ wanted, graph, platformDigests }, fates) {
    const fateOf = ({ digest }) => fates.get(digest);
    return picture({ name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .familiarName */ .hG)(wanted.reference), platforms: platformDigests, fateOf }, graph);
}
function picture({ name, platforms, fateOf }, { root, leaves }) {
    const known = new Map([...platforms].map(([platform, digest]) => [digest, platform]));
    const { digest } = root.descriptor;
    const isBeside = ({ platform = '' }) => platform.startsWith('unknown/');
    const parts = leaves
        .filter(leaf => !isBeside(leaf))
        .map(({ document: { descriptor, manifest }, platform }) => ({
        digest: descriptor.digest,
        platform: platform ?? known.get(descriptor.digest) ?? '',
        layers: manifest.layers.map(layer => ({
            digest: layer.digest,
            size: layer.size,
            says: '',
            fate: fateOf(layer),
        })),
    }));
    const besides = leaves.filter(isBeside).map(({ document }) => ({
        what: 'attestation',
        digest: document.descriptor.digest,
        about: subjectOf(root.manifest, document.descriptor.digest) ?? digest,
    }));
    return { name, digest, kind: root.manifest.kind, parts, besides };
}
/** The image that an attestation of BuildKit is about. */
function subjectOf(manifest, attestation) {
    if (manifest.kind !== 'index')
        return undefined;
    const entry = manifest.manifests.find(({ digest }) => digest === attestation);
    const about = entry?.annotations?.['vnd.docker.reference.digest'] ?? '';
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .isDigest */ .Bc)(about) ? about : undefined;
}
/** A picture is drawn if it says more than a line of text: of more than one layer. */
function layerPicture(images) {
    const layers = new Set(images.flatMap(({ parts }) => parts.flatMap(part => part.layers.map(({ digest }) => digest))));
    return layers.size < 2 ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)('Layers', (0,_mermaid_js__WEBPACK_IMPORTED_MODULE_9__/* .mermaidBlock */ .tW)((0,_layer_graph_js__WEBPACK_IMPORTED_MODULE_10__/* .layerGraph */ .i)(images)), true);
}


/***/ }),

/***/ 97208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writtenSummary: () => (/* binding */ writtenSummary)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87957);
/* harmony import */ var _operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3265);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84519);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74211);
/* harmony import */ var _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2717);
/* harmony import */ var _pictures_transfer_picture_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85010);
/* harmony import */ var _policy_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30817);
/* harmony import */ var _write_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30760);










/** The step summary of a written image, as Markdown. */
function writtenSummary(written, facts) {
    const { verb, dryRun, milliseconds, platforms = new Map(), unknownPlatforms = [], leftOut = 0 } = facts;
    const { root, tags, blobs, foreseen, referrerCount, outdated, subjects } = written;
    const isNowhere = written.repositories.length === 0;
    const fate = isNowhere ? `, not ${dryRun ? 'to be ' : ''}written, since all tags are left alone` : '';
    const done = [
        ...blobFacts(written),
        ...(leftOut > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(leftOut, 'path')} left out by .dockerignore`] : []),
        ...(referrerCount > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(referrerCount, 'referrer')} along`] : []),
    ];
    const rows = tags.map(({ target, previous, outcome, error }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(target)),
        error ? `${outcome}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(error.message)}` : (0,_write_report_js__WEBPACK_IMPORTED_MODULE_3__/* .fateOf */ ._L)({ outcome, previous }, dryRun),
        previous ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(previous)) : '',
    ]);
    const fates = (0,_write_report_js__WEBPACK_IMPORTED_MODULE_3__/* .countedFates */ .Mx)(tags, dryRun);
    const listed = [...platforms, ...unknownPlatforms.map(digest => ['unknown', digest])];
    return [
        `### Tallyman: ${dryRun ? `dry run of ${verb}` : verb}${fates === '' ? ', by digest alone' : `, ${fates}`}`,
        `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(root.descriptor.digest))}${fate}; ${done.join(', ')}, in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanTime */ .zK)(milliseconds)}.`,
        outdated.length > 0 ? `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_write_report_js__WEBPACK_IMPORTED_MODULE_3__/* .outdatedText */ .kC)(outdated))}` : '',
        subjects.length > 0 ? `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_write_report_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectsText */ .TQ)(subjects))}` : '',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Tag', 'Outcome', 'Before'], rows),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Platform', 'Size', 'Digest'], listed.map(([platform, digest]) => platformRow(platform, digest, written))),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Digests in full', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .copyable */ .kh)([root.descriptor.digest, ...listed.map(fullDigest)])),
        !isNowhere && (foreseen ?? blobs).length + platforms.size > 0 ? (0,_pictures_transfer_picture_js__WEBPACK_IMPORTED_MODULE_5__/* .writePicture */ .eH)(written, platforms) : '',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Blobs', blobTable(written)),
        (0,_policy_report_js__WEBPACK_IMPORTED_MODULE_6__/* .policySummary */ .jZ)(facts.policy),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function platformRow(platform, digest, { graph }) {
    const leaf = graph.leaves.find(({ document }) => document.descriptor.digest === digest);
    const size = leaf?.document.manifest.layers.reduce((sum, { size }) => sum + size, 0);
    return [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(platform), size === undefined ? '' : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(size), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(digest))];
}
function fullDigest([platform, digest]) {
    return `${digest} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(platform)}`;
}
function blobFacts({ blobs, foreseen }) {
    const { uploaded, mounted, present } = (0,_write_report_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesByFate */ .HU)(foreseen ?? blobs);
    const [sent, shared] = foreseen ? [_transfer_foresee_js__WEBPACK_IMPORTED_MODULE_8__/* .foreseenWords */ .f.uploaded, _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_8__/* .foreseenWords */ .f.mounted] : ['uploaded', 'mounted'];
    return [
        `${uploaded > 0 ? (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(uploaded) : 'nothing'} ${sent}`,
        ...(mounted > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(mounted)} ${shared}`] : []),
        ...(present > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(present)} already there`] : []),
    ];
}
function blobTable({ blobs, foreseen }) {
    const cells = ({ blob, target }, fate) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(blob.digest)),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(blob.size),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_9__/* .repositoryName */ .aR)(target)),
        fate,
    ];
    if (foreseen)
        return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Blob', 'Size', 'Repository', 'How'], foreseen.map(each => cells(each, _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_8__/* .foreseenWords */ .f[each.how])));
    const rows = blobs.map(each => [
        ...cells(each, each.how === 'present' ? 'there already' : each.how),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanTime */ .zK)(each.milliseconds),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Blob', 'Size', 'Repository', 'How', 'Time'], rows);
}


/***/ })

};
;