"use strict";
exports.id = 7208;
exports.ids = [7208];
exports.modules = {

/***/ 97208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writtenSummary: () => (/* binding */ writtenSummary)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87957);
/* harmony import */ var _operations_write_tag_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3265);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99209);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84519);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74211);
/* harmony import */ var _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2717);
/* harmony import */ var _pictures_transfer_picture_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85010);
/* harmony import */ var _write_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30760);









/** The step summary of a written image, as Markdown. */
function writtenSummary(written, { verb, dryRun, milliseconds, platforms = new Map(), unknownPlatforms = [], leftOut = 0 }) {
    const { root, tags, blobs, foreseen, referrerCount, outdated, subjects } = written;
    const isNowhere = written.repositories.length === 0;
    const fate = isNowhere ? `, not ${dryRun ? 'to be ' : ''}written, since all tags are left alone` : '';
    const facts = [
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
        `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(root.descriptor.digest))}${fate}; ${facts.join(', ')}, in ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanTime */ .zK)(milliseconds)}.`,
        outdated.length > 0 ? `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_write_report_js__WEBPACK_IMPORTED_MODULE_3__/* .outdatedText */ .kC)(outdated))}` : '',
        subjects.length > 0 ? `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_write_report_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectsText */ .TQ)(subjects))}` : '',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Tag', 'Outcome', 'Before'], rows),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Platform', 'Size', 'Digest'], listed.map(([platform, digest]) => platformRow(platform, digest, written))),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Digests in full', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .copyable */ .kh)([root.descriptor.digest, ...listed.map(fullDigest)])),
        !isNowhere && (foreseen ?? blobs).length + platforms.size > 0 ? (0,_pictures_transfer_picture_js__WEBPACK_IMPORTED_MODULE_5__/* .writePicture */ .eH)(written, platforms) : '',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Blobs', blobTable(written)),
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
    return `${digest} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(platform)}`;
}
function blobFacts({ blobs, foreseen }) {
    const { uploaded, mounted, present } = (0,_write_report_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesByFate */ .HU)(foreseen ?? blobs);
    const [sent, shared] = foreseen ? [_transfer_foresee_js__WEBPACK_IMPORTED_MODULE_7__/* .foreseenWords */ .f.uploaded, _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_7__/* .foreseenWords */ .f.mounted] : ['uploaded', 'mounted'];
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
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_model_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryName */ .aR)(target)),
        fate,
    ];
    if (foreseen)
        return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Blob', 'Size', 'Repository', 'How'], foreseen.map(each => cells(each, _transfer_foresee_js__WEBPACK_IMPORTED_MODULE_7__/* .foreseenWords */ .f[each.how])));
    const rows = blobs.map(each => [
        ...cells(each, each.how === 'present' ? 'there already' : each.how),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanTime */ .zK)(each.milliseconds),
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Blob', 'Size', 'Repository', 'How', 'Time'], rows);
}


/***/ })

};
;