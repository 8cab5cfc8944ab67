"use strict";
exports.id = 1640;
exports.ids = [1640];
exports.modules = {

/***/ 11640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ annotated),
/* harmony export */   gX: () => (/* binding */ annotationsFor),
/* harmony export */   hR: () => (/* binding */ parseAnnotationLine),
/* harmony export */   zG: () => (/* binding */ idleAnnotations)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74211);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);


/*
 * Annotations as docker/metadata-action writes them and Buildx reads them:
 *
 *   line  := [ level *( "," level ) ":" ] key "=" value
 *   level := ( "manifest" | "index" | "manifest-descriptor" | "index-descriptor" ) [ "[" platform "]" ]
 *
 * A line without a level applies to the manifest. Nothing else before a colon is a level: keys may contain colons.
 */
const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
const grammar = /^([^=]+)=(.*)$/s;
const place = /^([a-z-]+)(?:\[([^\]]+)\])?$/;
/** Parses a line. Throws an Error that says what is accepted, PLATFORM_INVALID. */
function parseAnnotationLine(line) {
    const [, whole = '', value = ''] = grammar.exec(line.trim()) ?? [];
    const colon = whole.indexOf(':');
    const names = whole.slice(0, Math.max(colon, 0)).split(',');
    const isLevel = colon >= 0 && names.some(isMeantAsLevel);
    const key = (isLevel ? whole.slice(colon + 1) : whole).trim();
    if (key === '')
        throw unreadable(line);
    if (!isLevel)
        return { places: [{ level: 'manifest' }], key, value };
    const places = names.map(each => {
        const [, name, platform] = place.exec(each.trim()) ?? [];
        const level = levels.find(known => known === name);
        if (!level)
            throw unreadable(line);
        return { level, ...(platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(platform) } : {}) };
    });
    return { places, key, value };
}
/** Whether a name was meant as a level: a known one, or one with a platform, which no key has. */
function isMeantAsLevel(name) {
    const [, level, platform] = place.exec(name.trim()) ?? [];
    return level !== undefined && (platform !== undefined || levels.some(known => known === level));
}
function unreadable(line) {
    return new Error(`"${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}", expected [manifest|index|manifest-descriptor|index-descriptor:]key=value`);
}
/** The annotations of one level and, when given, one platform; later lines win. */
function annotationsFor(lines, level, platform) {
    const wanted = platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
    const fits = (named) => !named || (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(named) === wanted;
    const due = lines.filter(({ places }) => places.some(each => each.level === level && fits(each.platform)));
    return Object.fromEntries(due.map(({ key, value }) => [key, value]));
}
/** The fields of a document or descriptor with `more` annotations, which replace those with the same key. */
function annotated(fields, more) {
    if (Object.keys(more).length === 0)
        return fields;
    return { ...fields, annotations: { ...fields.annotations, ...more } };
}
/** Explains each annotation that applies to nothing, in a sentence that names its line. */
function idleAnnotations(lines, places, kind) {
    return lines.flatMap(({ key, places: wanted }) => wanted.flatMap(({ level, platform }) => {
        const offered = places.get(level);
        const named = platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
        const shown = `annotations: ${level}${named ? `[${named}]` : ''}:${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(key)} has no effect`;
        if (offered === undefined)
            return [`${shown}: ${reasons[level]}`];
        const names = offered.map(_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq);
        if (named === undefined || names.includes(named))
            return [];
        return [`${shown}: the ${kind} is for ${[...new Set(names)].join(', ') || 'no known platform'}`];
    }));
}
/** The reason that a level does not exist. */
const reasons = {
    manifest: 'no image is written',
    index: 'a single image is pushed, which has no index',
    'manifest-descriptor': 'a single image is pushed, which no index lists',
    'index-descriptor': 'no index lists the index that is written',
};


/***/ })

};
;