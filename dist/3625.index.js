"use strict";
exports.id = 3625;
exports.ids = [3625];
exports.modules = {

/***/ 63625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   referrerKind: () => (/* binding */ referrerKind),
/* harmony export */   referrerRows: () => (/* binding */ referrerRows)
/* harmony export */ });
/* harmony import */ var _row_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2450);

/** The referrers of images, a row each. */
const referrerKind = {
    name: 'referrer of an image',
    headers: {
        Image: 'IMAGE',
        Subject: 'SUBJECT',
        Platform: 'PLATFORM',
        Digest: 'DIGEST',
        ArtifactType: 'ARTIFACT TYPE',
        PredicateType: 'PREDICATE TYPE',
        MediaType: 'MEDIA TYPE',
        Size: 'SIZE',
        Bytes: 'BYTES',
        FoundBy: 'FOUND BY',
        CreatedAt: 'CREATED AT',
        Annotations: 'ANNOTATIONS',
    },
    columns: ['Subject', 'Platform', 'Digest', 'ArtifactType', 'PredicateType', 'Size', 'FoundBy'],
    quiet: 'Digest',
};
const createdKey = 'org.opencontainers.image.created';
/** A row for each referrer; that of a platform's image names the platform. */
function referrerRows(images, flags) {
    return images.flatMap(({ written, referrers = [], platforms }) => referrers.map(({ subject, descriptor, artifactType, predicateType = '', foundBy, annotations }) => ({
        Image: written,
        Subject: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .digestWord */ .VG)(subject, flags),
        Platform: platforms.find(({ digest }) => digest === subject)?.platform ?? '',
        Digest: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .digestWord */ .VG)(descriptor.digest, flags),
        ArtifactType: artifactType,
        PredicateType: predicateType,
        MediaType: descriptor.mediaType,
        Size: (0,_row_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeWord */ .eC)(descriptor.size),
        Bytes: descriptor.size,
        FoundBy: foundBy,
        CreatedAt: Object.hasOwn(annotations, createdKey) ? (annotations[createdKey] ?? '') : '',
        Annotations: annotations,
    })));
}


/***/ })

};
;