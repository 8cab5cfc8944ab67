"use strict";
exports.id = 942;
exports.ids = [942];
exports.modules = {

/***/ 72942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ memberName),
/* harmony export */   serveToolkit: () => (/* binding */ serveToolkit)
/* harmony export */ });
/** The one path of every archive; one character, relative: part of the entry's version, so equal in every job and folder. */
const memberName = 'e';
/** Serves the process that started this one with the Actions toolkit's own client, one thing at a time. */
function serveToolkit() {
    const tell = (message) => void process.send?.(message);
    // The toolkit speaks to the runner through standard output: its masks matter, its warnings are for us to judge.
    process.stdout.write = (chunk) => {
        tell({ kind: 'output', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() });
        return true;
    };
    process.env = withoutToken(process.env);
    process.on('disconnect', () => process.exit());
    process.on('message', (order) => {
        void carryOut(order).then(tell, (error) => tell({ kind: 'failed', reason: String(error) }));
    });
}
/** The same variables, of which the token can be read by its name alone: programs that the toolkit starts get a copy of what is listed. */
function withoutToken(env) {
    const ownKeys = (target) => Reflect.ownKeys(target).filter(name => name !== 'ACTIONS_RUNTIME_TOKEN');
    return new Proxy(env, { ownKeys });
}
/** Tells the result of one order. */
async function carryOut({ kind, key }) {
    const { restoreCache, saveCache } = await __webpack_require__.e(/* import() */ 190).then(__webpack_require__.bind(__webpack_require__, 64190));
    const paths = [memberName];
    if (kind === 'save') {
        const id = await saveCache(paths, key, undefined, true);
        return { kind: 'saved', isNew: id >= 0 };
    }
    const matched = await restoreCache(paths, key, undefined, { lookupOnly: kind === 'lookup' }, true);
    return { kind: 'found', key: matched };
}


/***/ })

};
;