"use strict";
exports.id = 3689;
exports.ids = [3689];
exports.modules = {

/***/ 13232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Nf: () => (/* binding */ fullColumns),
/* harmony export */   Ve: () => (/* binding */ digestCell),
/* harmony export */   cH: () => (/* binding */ bytesCell),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   s5: () => (/* binding */ timeCell)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84519);



/**
 * A table without the columns that are empty in every row that is shown.
 *
 * @param count the number of all rows, if `rows` are only the first
 */
function fullColumns(headers, rows, limit, count) {
    const isFull = headers.map((_, at) => rows.some(row => row[at] !== ''));
    const kept = (cells) => cells.filter((_, at) => isFull[at]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(kept(headers), rows.map(kept), limit, count);
}
/** A digest as shown in tables; the whole ones are listed below. */
function digestCell(digest) {
    return digest === undefined ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest));
}
function bytesCell(bytes) {
    return bytes === undefined ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(bytes));
}
/** A time of RFC 3339, to the minute; other text as it is. Builders that know no time write the year 1. */
function timeCell(time) {
    if (time === undefined || time.startsWith('0001-01-01T'))
        return '';
    const [, date, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time) ?? [];
    return date === undefined ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(time) : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)(`${date} ${clock}`);
}
/** A count with thousands apart. */
function counted(count, noun, nouns = `${noun}s`) {
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(count)} ${count === 1 ? noun : nouns}`;
}
/** The first of these as code, the rest counted. */
function codes(texts, most) {
    const more = texts.length - most;
    return texts.slice(0, most).map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ') + (more > 0 ? ` and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(more)} more` : '');
}


/***/ }),

/***/ 83689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparisonSummary: () => (/* binding */ comparisonSummary)
/* harmony export */ });
/* harmony import */ var _inspect_compare_sizes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94665);
/* harmony import */ var _inspect_formats_diff_rows_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44769);
/* harmony import */ var _inspect_formats_files_rows_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(76419);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _template_display_width_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(18402);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84519);
/* harmony import */ var _pictures_bars_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5580);
/* harmony import */ var _pictures_image_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30496);
/* harmony import */ var _pictures_layer_bar_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7941);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13232);
/* harmony import */ var _comparison_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94876);












const mostPlatforms = 50;
/** Platforms whose layers, config and files are shown one by one. */
const mostShownInFull = 4;
const mostLayers = 50;
const mostFiles = 100;
/** Cells of a value in a config. */
const widestValue = 160;
/** How an image differs from another one, as Markdown that is ready as the comment of a pull request. */
function comparisonSummary(comparison) {
    const { before, after, platforms, changed } = comparison;
    const shown = platforms.slice(0, mostShownInFull);
    const isOne = platforms.length === 1;
    return [
        `### ${headline(comparison)}`,
        // A sign begins a list only at the start of a line.
        `**${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_comparison_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .comparisonSentence */ .nX)(comparison)).replace(/^&#4[35];/, found => (found === '&#43;' ? '+' : '-'))}.**`,
        changed ? platformTable(comparison) : '',
        ...(changed ? shown.flatMap(each => platformParts(each, isOne)) : []),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('Digests in full', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .copyable */ .kh)([digestLine('before', before), digestLine('after', after)].filter(Boolean))),
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** Both names, and the digests where the names are the same: a tag that moved, or another place of one image. */
function headline({ before, after }) {
    const [then, now] = [before, after].map(_pictures_image_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfImage */ .qM);
    const sides = [after, before].map(image => {
        const digest = then === now && image.root ? ` at ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .shortDigest */ .VK)(image.root.digest))}` : '';
        return `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_pictures_image_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfImage */ .qM)(image))}${digest}`;
    });
    return sides.join(' against ');
}
function digestLine(when, { root }) {
    return root ? `${when.padEnd(6)} ${root.digest}` : '';
}
function platformTable({ platforms, platformsGained, platformsLost, before, after }) {
    const rows = platforms.map(each => {
        const { fresh, recompressed, whole, bytes } = (0,_comparison_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .newLayers */ .$6)(each);
        const { before, after } = (0,_inspect_compare_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .comparedSizes */ .k)(each.before, each.after);
        return [
            (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(each.platform),
            (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesCell */ .cH)(before),
            (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesCell */ .cH)(after),
            (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_comparison_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeChangeText */ .zS)(each).replace('<', '&lt;')),
            `${fresh + recompressed} of ${whole}`,
            newBar(bytes, each.after.size),
        ];
    });
    const others = [
        ...platformsGained.map(platform => [platform, '', sizeIn(after, platform), 'gained', '', '']),
        ...platformsLost.map(platform => [platform, sizeIn(before, platform), '', 'lost', '', '']),
    ].map(([platform = '', ...cells]) => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(platform), ...cells]);
    const headers = ['Platform', 'Before', 'After', 'Change', 'New layers', 'New bytes'];
    return (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .fullColumns */ .Nf)(headers, [...rows, ...others], mostPlatforms);
}
function sizeIn({ platforms }, wanted) {
    return (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesCell */ .cH)(platforms.find(({ platform }) => platform === wanted)?.size);
}
/** The new bytes of an image, as a bar of its size. */
function newBar(bytes, whole) {
    if (bytes === undefined)
        return '';
    if (bytes === 0)
        return 'nothing';
    const drawn = whole === undefined ? '' : (0,_pictures_bars_js__WEBPACK_IMPORTED_MODULE_6__/* .bar */ .M0)(bytes, whole);
    const rest = whole === undefined ? '' : (0,_pictures_bars_js__WEBPACK_IMPORTED_MODULE_6__/* .bar */ .M0)(whole - bytes, whole).replaceAll(/[▇▏]/g, '░');
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)(`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .humanBytes */ .p6)(bytes)} ${drawn}${rest}`.trim());
}
function platformParts(each, isOne) {
    const on = isOne ? '' : ` on ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(each.platform)}`;
    const { files = [], config } = each;
    return [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`Layers that differ${on}`, layerTable(each.layers), isOne),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`Config that differs${on}`, configTable(config)),
        files.length === 0 ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(fileTitle(files, on), fileTable(files), isOne),
    ];
}
function layerTable(layers) {
    const rows = layers
        .filter(({ how }) => how !== 'same')
        .map(({ how, before, after }) => {
        const sizes = (0,_inspect_compare_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .comparedSizes */ .k)(before, after);
        return [
            _inspect_formats_diff_rows_js__WEBPACK_IMPORTED_MODULE_8__/* .changeWords */ .mF[how],
            (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesCell */ .cH)(sizes.before),
            (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesCell */ .cH)(sizes.after),
            sizes.change === undefined ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .signedBytes */ .Sq)(sizes.change)),
            instructionsCell(before, after),
            (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .digestCell */ .Ve)(after?.digest ?? before?.digest),
        ];
    });
    return (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .fullColumns */ .Nf)(['Layer', 'Before', 'After', 'Change', 'Instruction', 'Digest'], rows, mostLayers);
}
/** The instruction of a layer, and the former one if that was another. */
function instructionsCell(before, after) {
    const now = (0,_pictures_layer_bar_js__WEBPACK_IMPORTED_MODULE_9__/* .instructionCell */ .z)((after ?? before)?.createdBy);
    const then = after ? (0,_pictures_layer_bar_js__WEBPACK_IMPORTED_MODULE_9__/* .instructionCell */ .z)(before?.createdBy) : '';
    return then === '' || then === now ? now : `${now}<br>was ${then}`;
}
function configTable(changes) {
    const rows = changes.map(({ field, before, after }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(field),
        valueCell(before),
        valueCell(after),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Field', 'Before', 'After'], rows, 100);
}
function valueCell(value) {
    return value === undefined ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_template_display_width_js__WEBPACK_IMPORTED_MODULE_10__/* .ellipsis */ .g)(value, widestValue));
}
function fileTitle(files, on) {
    const found = Map.groupBy(files, _inspect_formats_diff_rows_js__WEBPACK_IMPORTED_MODULE_8__/* .differenceWord */ .qd);
    const counts = _inspect_formats_diff_rows_js__WEBPACK_IMPORTED_MODULE_8__/* .differenceWords */ .XY.flatMap(word => {
        const count = found.get(word)?.length ?? 0;
        return count > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .grouped */ .zD)(count)} ${word}`] : [];
    });
    return `Files that differ${on}: ${counts.join(', ')}`;
}
/** The files that differ, those that change the size most first. */
function fileTable(files) {
    const change = ({ before, after }) => (after?.size ?? 0) - (before?.size ?? 0);
    const rows = files
        .toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)))
        .map(file => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(file.path),
        (0,_inspect_formats_diff_rows_js__WEBPACK_IMPORTED_MODULE_8__/* .differenceWord */ .qd)(file),
        (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesCell */ .cH)(file.before?.size),
        (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesCell */ .cH)(file.after?.size),
        file.before || file.after ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .signedBytes */ .Sq)(change(file))) : '',
        modeCell(file.before, file.after),
    ]);
    return (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .fullColumns */ .Nf)(['File', 'How', 'Before', 'After', 'Change', 'Mode'], rows, mostFiles);
}
function modeCell(before, after) {
    const [then, now] = [before && (0,_inspect_formats_files_rows_js__WEBPACK_IMPORTED_MODULE_11__/* .permissionsText */ ._m)(before), after && (0,_inspect_formats_files_rows_js__WEBPACK_IMPORTED_MODULE_11__/* .permissionsText */ ._m)(after)];
    return then !== undefined && now !== undefined && then !== now ? `${then} to ${now}` : (now ?? then ?? '');
}


/***/ }),

/***/ 30496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ imageGraph),
/* harmony export */   RI: () => (/* binding */ shortType),
/* harmony export */   qM: () => (/* binding */ nameOfImage)
/* harmony export */ });
/* harmony import */ var _inspect_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55721);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _layer_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54962);




/** The Mermaid source of inspected images; empty if none is known by a digest. */
function imageGraph(images) {
    return (0,_layer_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .layerGraph */ .i)(images.flatMap(pictured));
}
/** The name of an image in pictures and headings. */
function nameOfImage({ reference, written }) {
    return reference ? (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .familiarName */ .hG)(reference) : written;
}
function pictured(image) {
    const { root, platforms, companions, referrers = [] } = image;
    if (!root)
        return [];
    const besides = [
        ...companions.map(({ what, about = root.digest, descriptor: { digest } }) => ({ what, about, digest })),
        ...referrers.map(({ subject, artifactType, descriptor: { digest } }) => ({
            what: shortType(artifactType),
            about: subject,
            digest,
        })),
    ];
    const parts = platforms.map(picturedPart);
    return [{ name: nameOfImage(image), digest: root.digest, kind: root.kind, parts, besides }];
}
function picturedPart({ digest, platform = '', imageId, parent, layers }) {
    return {
        digest,
        platform,
        parent,
        imageId: imageId === digest ? undefined : imageId,
        layers: layers.flatMap(picturedLayer),
    };
}
function picturedLayer({ digest, diffId, size, unpackedSize, createdBy = '', }) {
    const key = digest ?? diffId;
    return key === undefined
        ? []
        : [{ digest: key, size: size ?? unpackedSize ?? 0, says: (0,_inspect_history_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInstruction */ .x0)(createdBy) }];
}
/** Characters of a media type (RFC 6838, section 4.2): the pattern below takes quadratic time. */
const longestType = 255;
/** A media type without what all of them have in common. */
function shortType(type) {
    const bare = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.bareMediaType)(type.slice(0, longestType));
    return (bare
        .replace(/^application\/(?:vnd\.)?/, '')
        .replace(/\.v\d[\w.-]*\+\w+$|\+(?:json|yaml|protobuf)$/, '') || 'artifact');
}


/***/ }),

/***/ 7941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ layerBar),
/* harmony export */   z: () => (/* binding */ instructionCell)
/* harmony export */ });
/* harmony import */ var _inspect_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55721);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27214);
/* harmony import */ var _template_display_width_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18402);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84519);
/* harmony import */ var _bars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5580);






const mostBars = 20;
/** Cells of an instruction beside a bar. */
const widestInstruction = 72;
/** The layers of an image as Markdown, lowest first, with a bar for the share of each; the smallest of many are summed up. */
function layerBar({ layers }) {
    const isFolded = layers.length > mostBars + 1;
    const bySize = layers.toSorted((a, b) => bytesOf(b) - bytesOf(a));
    const shown = new Set(isFolded ? bySize.slice(0, mostBars) : layers);
    const isShared = layers.some(({ sharedWith }) => sharedWith.length > 0);
    const bars = layers.flatMap((layer, at) => (shown.has(layer) ? [barOf(layer, at, isShared)] : []));
    const rest = layers.filter(layer => !shown.has(layer));
    const more = {
        before: [''],
        size: rest.reduce((sum, layer) => sum + bytesOf(layer), 0),
        after: [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rest.length, 'smaller layer'), '', ...(isShared ? [''] : [])],
    };
    const after = ['Instruction', 'Digest', ...(isShared ? ['Shared with'] : [])];
    return (0,_bars_js__WEBPACK_IMPORTED_MODULE_1__/* .barTable */ .Sv)(rest.length > 0 ? [...bars, more] : bars, { before: ['Layer'], after });
}
/** Bytes as transferred, or unpacked where only an engine knows the layer. */
function bytesOf({ size, unpackedSize = 0 }) {
    return size ?? unpackedSize;
}
/** An instruction in a cell of a table. */
function instructionCell(createdBy, width = widestInstruction) {
    const instruction = (0,_inspect_history_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInstruction */ .x0)(createdBy ?? '');
    return instruction === '' ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_template_display_width_js__WEBPACK_IMPORTED_MODULE_4__/* .ellipsis */ .g)(instruction, width));
}
function barOf(layer, at, isShared) {
    const digest = layer.digest ?? layer.diffId;
    const { compression } = layer;
    const unusual = compression === 'gzip' || compression === 'unknown' ? '' : ` ${compression}`;
    const [first, ...others] = layer.sharedWith;
    const shared = first === undefined ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(first) + (others.length > 0 ? ` and ${others.length} more` : '');
    return {
        before: [String(at + 1)],
        size: bytesOf(layer),
        after: [
            instructionCell(layer.createdBy),
            `${digest ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(digest)) : ''}${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(unusual)}`,
            ...(isShared ? [shared] : []),
        ],
    };
}


/***/ })

};
;