"use strict";
exports.id = 3796;
exports.ids = [3796];
exports.modules = {

/***/ 13796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repositoryKind: () => (/* binding */ repositoryKind),
/* harmony export */   repositoryRows: () => (/* binding */ repositoryRows)
/* harmony export */ });
/** The rows of a registry's list of repositories. */
const repositoryKind = {
    name: 'repository',
    headers: {
        Repository: 'REPOSITORY',
        Registry: 'REGISTRY',
        Name: 'NAME',
        Namespace: 'NAMESPACE',
    },
    columns: ['Repository'],
    quiet: 'Repository',
};
/**
 * A row for each repository: `Repository` is the name that can be pulled, `Name` that within the registry, and `Namespace` what is before its
 * last slash, if it has one. Names are valid, so that nothing in them needs to be escaped.
 */
function repositoryRows(catalogs) {
    return catalogs.flatMap(({ registry, repositories }) => repositories.map(name => ({
        Repository: `${registry}/${name}`,
        Registry: registry,
        Name: name,
        Namespace: name.slice(0, Math.max(0, name.lastIndexOf('/'))),
    })));
}


/***/ })

};
;