"use strict";
exports.id = 6297;
exports.ids = [6297];
exports.modules = {

/***/ 16297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ typingErrors),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Returns the number of typing errors between two words, two neighbours in the wrong order as one; undefined if over `limit`. */
function typingErrors(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return undefined;
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const isSame = a[i - 1] === b[j - 1];
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const costs = [
                row[j] + 1,
                next[j - 1] + 1,
                row[j - 1] + (isSame ? 0 : 1),
            ];
            if (isSwap)
                costs.push(before[j - 2] + 1);
            next.push(Math.min(...costs));
        }
        before = row;
        row = next;
    }
    const found = row[b.length];
    return found <= limit ? found : undefined;
}
/** The word that `written` most probably stands for; undefined if none is near. */
function nearest(written, words) {
    const limit = written.length < 4 ? 1 : 2;
    const near = words.flatMap(word => {
        const errors = typingErrors(written.toLowerCase(), word, limit);
        return errors === undefined ? [] : [{ word, errors }];
    });
    return near.sort((a, b) => a.errors - b.errors)[0]?.word;
}


/***/ })

};
;