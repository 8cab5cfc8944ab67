"use strict";
exports.id = 2190;
exports.ids = [2190];
exports.modules = {

/***/ 52190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tagKind: () => (/* binding */ tagKind),
/* harmony export */   tagRows: () => (/* binding */ tagRows)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27214);
/* harmony import */ var _template_docker_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95769);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _tag_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68296);
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2450);





const headers = {
    Repository: 'REPOSITORY',
    Tag: 'TAG',
    Digest: 'DIGEST',
    SameAs: 'SAME AS',
    MediaType: 'MEDIA TYPE',
    Size: 'SIZE',
    Platforms: 'PLATFORMS',
    PushedAt: 'PUSHED AT',
    PushedSince: 'PUSHED',
    CreatedAt: 'CREATED AT',
    CreatedSince: 'CREATED',
};
/** The fields of a row; unknown facts are empty. */
const fields = {
    Repository: ({ list }) => list.repository,
    Tag: ({ tag, names, isTable }) => (isTable ? names.join(', ') : tag.name),
    Digest: ({ tag: { digest }, isTable, flags }) => digest !== undefined && isTable && !flags.noTrunc ? (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(digest) : (digest ?? ''),
    SameAs: ({ tag, names }) => names.filter(name => name !== tag.name).join(', '),
    MediaType: ({ tag }) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(tag.mediaType ?? ''),
    Size: ({ tag: { size } }) => (0,_row_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeWord */ .eC)(size),
    Platforms: ({ tag: { platforms = [] } }) => platforms.map(platform => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(platform)).join(', '),
    PushedAt: ({ tag: { pushed = '' } }) => pushed,
    PushedSince: ({ tag: { pushed }, flags }) => age(pushed, flags),
    CreatedAt: ({ tag: { created = '' } }) => created,
    CreatedSince: ({ tag: { created }, flags }) => age(created, flags),
};
function age(time, { now }) {
    const at = time === undefined ? undefined : (0,_tag_order_js__WEBPACK_IMPORTED_MODULE_3__/* .dateOf */ .Q$)({ name: '', pushed: time });
    return at === undefined ? '' : `${(0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_4__/* .humanDuration */ .UU)(now - at)} ago`;
}
/** The rows of tag lists. The table has the columns that are known of any tag. */
function tagKind(lists) {
    const tags = lists.flatMap(list => list.tags);
    const isKnown = (is, field) => (tags.some(is) ? [field] : []);
    return {
        name: 'tag',
        headers,
        columns: [
            ...(lists.length > 1 ? ['Repository'] : []),
            'Tag',
            ...isKnown(({ digest }) => digest !== undefined, 'Digest'),
            ...isKnown(({ size }) => size !== undefined, 'Size'),
            ...isKnown(({ platforms }) => platforms !== undefined, 'Platforms'),
            ...isKnown(({ pushed }) => pushed !== undefined, 'PushedSince'),
            ...isKnown(({ created }) => created !== undefined, 'CreatedSince'),
        ],
        quiet: 'Tag',
        fields,
    };
}
/** Groups the tags of a list that share a digest, in the order of their first tags; a tag without a digest is a group of its own. */
function tagGroups({ tags }) {
    const groups = new Map();
    for (const tag of tags) {
        const key = tag.digest ?? tag.name;
        const group = groups.get(key);
        if (group)
            group.push(tag);
        else
            groups.set(key, [tag]);
    }
    return [...groups.values()];
}
/** A row for each tag; in the table without a template a row for each digest, with all its tags. */
function tagRows(lists, flags) {
    const isTable = !flags.quiet && (flags.format === '' || flags.format === 'table');
    return lists.flatMap((list) => {
        const groups = tagGroups(list).map(group => ({ group, names: group.map(({ name }) => name) }));
        if (isTable)
            return groups.map(({ group: [tag], names }) => ({ tag, list, names, flags, isTable }));
        const namesOf = new Map(groups.flatMap(({ names }) => names.map(name => [name, names])));
        return list.tags.map(tag => ({ tag, list, names: namesOf.get(tag.name) ?? [], flags, isTable }));
    });
}


/***/ })

};
;