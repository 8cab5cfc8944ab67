"use strict";
exports.id = 8642;
exports.ids = [8642];
exports.modules = {

/***/ 68642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   engineAsks: () => (/* binding */ engineAsks),
/* harmony export */   printEngineRows: () => (/* binding */ printEngineRows)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _template_docker_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95769);
/* harmony import */ var _template_print_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80310);
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2450);





const none = '<none>';
const notAsked = 'N/A';
/** Go's time without a value, in seconds since 1970: 0001-01-01. */
const goZero = -62_135_596_800;
const nameless = { repository: none, tag: none, digest: none };
const created = '{{if .CreatedSince }}{{.CreatedSince}}{{else}}N/A{{end}}';
const columns = ['Repository', 'Tag', 'ID', created, 'Size'];
const columnsWithDigest = columns.toSpliced(2, 0, 'Digest');
/** The rows of `docker image ls`, and two columns of ours: platforms, and the containers that use an image. */
const engineImages = {
    name: 'image of the engine',
    headers: {
        ID: 'IMAGE ID',
        Repository: 'REPOSITORY',
        Tag: 'TAG',
        Digest: 'DIGEST',
        CreatedSince: 'CREATED',
        CreatedAt: 'CREATED AT',
        Size: 'SIZE',
        Containers: 'CONTAINERS',
        VirtualSize: 'SIZE',
        SharedSize: 'SHARED SIZE',
        UniqueSize: 'UNIQUE SIZE',
        Platform: 'PLATFORM',
    },
    json: [
        'Containers',
        'CreatedAt',
        'CreatedSince',
        'Digest',
        'ID',
        'Repository',
        'SharedSize',
        'Size',
        'Tag',
        'UniqueSize',
        'VirtualSize',
    ],
    columns,
    quiet: 'ID',
    fields: {
        Containers: ({ containers }) => (containers === -1 ? notAsked : String(containers)),
        CreatedAt: ({ time, listing }) => (0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_0__/* .goTime */ .ud)(time, listing.zone?.at(time)),
        CreatedSince: ({ time, listing }) => time === goZero ? '' : `${(0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_0__/* .humanDuration */ .UU)(listing.now - time * 1000)} ago`,
        Digest: ({ name }) => name.digest,
        ID: ({ id, noTrunc }) => (noTrunc ? id : (0,_row_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortId */ .m_)(id)),
        Repository: ({ name }) => name.repository,
        SharedSize: ({ shared }) => (shared === -1 ? notAsked : (0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_0__/* .humanSize */ .Xe)(shared, 4)),
        Size: ({ size }) => (0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_0__/* .humanSize */ .Xe)(size, 3),
        Tag: ({ name }) => name.tag,
        UniqueSize: ({ size, shared }) => (size === -1 || shared === -1 ? notAsked : (0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_0__/* .humanSize */ .Xe)(size - shared, 4)),
        VirtualSize: ({ size }) => (0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_0__/* .humanSize */ .Xe)(size, 4),
        Platform: ({ id, listing }) => listing.platforms?.get(id)?.join(', ') || notAsked,
    },
};
/** A row for each name of each image, as Docker's client makes them. */
function engineRows(listing, { digests, noTrunc, format }) {
    const hasDigests = digests || format.includes('{{.Digest}}');
    const wishes = { hasDigestRows: digests, hasDigests, parse: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .referenceParser */ .H5)() };
    return listing.images.flatMap(image => {
        const id = String(image.Id);
        const facts = {
            id,
            time: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_1__/* .secondsIn */ .zj)(image.Created),
            size: numberOf(image.Size),
            shared: numberOf(image.SharedSize),
            containers: listing.containers ? (listing.containers.get(id) ?? 0) : numberOf(image.Containers),
            listing,
            noTrunc,
        };
        return namesOf(image, wishes).map(name => ({ ...facts, name }));
    });
}
/**
 * The engine's list as `docker image ls` prints it, with its last line break. Throws INPUT_INVALID for a format that does not fit.
 */
function printEngineRows(listing, flags) {
    const format = imageFormat(flags);
    return (0,_template_print_rows_js__WEBPACK_IMPORTED_MODULE_3__.printRows)(engineRows(listing, { ...flags, format }), engineImages, { format, quiet: false });
}
/** Whether a format shows values that the engine computes only when asked: containers and shared sizes, or platforms. */
function engineAsks(format) {
    if (format === 'tree')
        return { isFull: true, hasPlatforms: true };
    const names = (fields) => new RegExp(`\\.(?:${fields})\\b`).test(format);
    return { isFull: names('Containers|SharedSize|UniqueSize'), hasPlatforms: names('Platform') };
}
/** The format that Docker's client makes of its flags; like Docker's, it looks for `{{.Digest}}` in exactly this spelling. */
function imageFormat({ format, quiet, digests }) {
    const isTable = format === '' || format === 'table';
    if (isTable && quiet)
        return '{{.ID}}';
    if (isTable)
        return tableOf(digests ? columnsWithDigest : columns);
    if (format === 'raw')
        return rawFormat(quiet, digests);
    if (format === 'jsonl')
        return 'json';
    const isLacking = format.startsWith('table') && digests && !format.includes('{{.Digest}}');
    return isLacking ? `${format}\t{{.Digest}}` : format;
}
function tableOf(columns) {
    const cells = columns.map(column => (column.includes('{{') ? column : `{{.${column}}}`));
    return `table ${cells.join('\t')}`;
}
function rawFormat(quiet, digests) {
    if (quiet)
        return 'image_id: {{.ID}}';
    const digest = digests ? 'digest: {{.Digest}}\n' : '';
    return `repository: {{ .Repository }}\ntag: {{.Tag}}\n${digest}image_id: {{.ID}}\ncreated_at: {{.CreatedAt}}\nvirtual_size: {{.Size}}\n`;
}
/** The names that Docker's client gives an image a row each for: tags, with digests of the same repository, then digests alone. */
function namesOf(image, { hasDigestRows, hasDigests, parse }) {
    const [tags, digests] = [textsOf(image.RepoTags), textsOf(image.RepoDigests)];
    if ([tags, digests].every(names => names.every(name => name.startsWith(none))))
        return [nameless];
    const byTag = groupNames(tags, parse, ({ tag }) => tag);
    const byDigest = groupNames(digests, parse, ({ digest }) => digest);
    const tagged = Array.from(byTag).flatMap(([repository, each]) => {
        const own = (hasDigests && byDigest.get(repository)) || [none];
        return each.flatMap(tag => own.map(digest => ({ repository, tag, digest })));
    });
    const alone = Array.from(byDigest)
        .filter(([repository]) => !byTag.has(repository))
        .flatMap(([repository, each]) => (hasDigestRows ? each : ['']).map(digest => ({ repository, tag: none, digest })));
    return tagged.concat(alone);
}
/** The parts of names by their repository's familiar name; names that are no references are left out. */
function groupNames(names, parse, partOf) {
    const grouped = new Map();
    for (const written of names) {
        const name = readName(written, parse);
        const part = name && partOf(name);
        if (name === undefined || part === undefined)
            continue;
        const { registry, repository } = name;
        const familiar = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .familiarReference */ .ZD)({ registry, repository });
        const group = grouped.get(familiar);
        if (group)
            group.push(part);
        else
            grouped.set(familiar, [part]);
    }
    return grouped;
}
function readName(written, parse) {
    try {
        return parse(written);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isTallyError */ .pQ)(error))
            return undefined;
        throw error;
    }
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
}
function numberOf(value) {
    return typeof value === 'number' ? value : 0;
}


/***/ })

};
;