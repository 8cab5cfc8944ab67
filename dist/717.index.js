"use strict";
exports.id = 717;
exports.ids = [717];
exports.modules = {

/***/ 28717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   W9: () => (/* binding */ planEntries),
/* harmony export */   _N: () => (/* binding */ mostEntries),
/* harmony export */   yU: () => (/* binding */ defaultPackBelow)
/* harmony export */ });
/** Bytes from which a blob has an entry of its own, unless told. */
const defaultPackBelow = 8 * 1024 * 1024;
/*
 * What shares an entry is decided by a layer's own size and its place in its image, by nothing else. So images on one base
 * share the base's entries, and a layer that changes in place changes the entry it is in and no other.
 *
 *   places 0 to 13       an entry each: a changed layer costs itself
 *   from place 14        packs of 3, 6, 14, 30, 60, 60, … places: 127 layers, the most an engine takes, are 19 entries
 *   `packBelow` or more  an entry each wherever they stand
 */
const alone = 14;
const packs = [3, 6, 14, 30, 60];
/** Entries of layers that one image may have: with its manifests' entry there are 20. */
const perImage = 19;
/** Entries that are never joined with others to stay within a limit. */
const settled = 8;
/** Entries that all images of an index may have together, in view of 200 uploads a minute for a repository. */
const mostEntries = 64;
/** Which blobs share an entry; every blob stands in at least one, base first. */
function planEntries(images, packBelow) {
    const plans = images.flatMap(({ layers }) => capped(grouped(layers, packBelow), perImage));
    const attachments = unique(images.flatMap(each => each.attachments));
    const large = attachments.filter(({ size }) => size >= packBelow);
    const small = attachments.filter(({ size }) => size < packBelow);
    return capped(distinct([...plans, ...[...large.map(blob => [blob]), small].flatMap(asPlan)]), mostEntries);
}
function grouped(layers, packBelow) {
    const groups = new Map();
    unique(layers).forEach((layer, place) => {
        const group = layer.size >= packBelow ? layer.digest : groupAt(place);
        groups.set(group, [...(groups.get(group) ?? []), layer]);
    });
    return [...groups.values()].flatMap(asPlan);
}
function groupAt(place) {
    if (place < alone)
        return `place ${place}`;
    let end = alone;
    for (let pack = 0;; pack++) {
        end += packs[Math.min(pack, packs.length - 1)] ?? 1;
        if (place < end)
            return `pack ${pack}`;
    }
}
/** Joins neighbours, the smallest first, until no more than `limit` are left; the base's first entries stay what they are. */
function capped(plans, limit) {
    const [base, left] = [plans.slice(0, settled), plans.slice(settled)];
    while (base.length + left.length > limit) {
        const sums = left.slice(1).map((plan, at) => sizeOf(plan) + sizeOf(left[at] ?? []));
        const at = sums.indexOf(Math.min(...sums));
        left.splice(at, 2, ...asPlan([...(left[at] ?? []), ...(left[at + 1] ?? [])]));
    }
    return [...base, ...left];
}
/** Each plan once, and none whose blobs all stand in plans before it. */
function distinct(plans) {
    const placed = new Set();
    return plans.filter(plan => {
        const isNew = plan.some(({ digest }) => !placed.has(digest));
        for (const { digest } of plan)
            placed.add(digest);
        return isNew;
    });
}
function asPlan(members) {
    const [first, ...rest] = unique(members)
        .map(({ digest, size }) => ({ digest, size }))
        .sort((a, b) => (a.digest < b.digest ? -1 : 1));
    return first ? [[first, ...rest]] : [];
}
function unique(members) {
    return [...new Map(members.map(member => [member.digest, member])).values()];
}
/** The bytes of all members. */
function sizeOf(members) {
    return members.reduce((sum, { size }) => sum + size, 0);
}


/***/ })

};
;