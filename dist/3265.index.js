"use strict";
exports.id = 3265;
exports.ids = [3265];
exports.modules = {

/***/ 87629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WR: () => (/* binding */ Slots),
/* harmony export */   j3: () => (/* binding */ settleAll),
/* harmony export */   sf: () => (/* binding */ mapLimit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

/**
 * Runs `work` on every item, at most `limit` at once, and waits for all; the results are in the items' order.
 * After a failure no further item is started; the first failure is thrown once all started items have ended.
 */
async function mapLimit(items, limit, work) {
    const results = new Array(items.length);
    const failures = [];
    let next = 0;
    const runner = async () => {
        while (next < items.length && failures.length === 0) {
            const at = next++;
            try {
                results[at] = await work(items[at]);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, runner));
    if (failures.length > 0)
        throw failures[0];
    return results;
}
/** Like mapLimit, but runs every item and reports all failures together. */
async function settleAll(items, limit, work) {
    const failed = new Map();
    const results = await mapLimit(items, limit, async (item) => {
        try {
            return await work(item);
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
                throw error;
            failed.set(item, error);
            return undefined;
        }
    });
    // In the items' order, not in the order of failure.
    const failures = items.flatMap(item => failed.get(item) ?? []);
    const [first, ...more] = failures;
    if (!first)
        return results;
    if (more.length === 0)
        throw first;
    const message = failures.map(({ message }) => message).join('\n');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(first.code, message, {
        cause: first,
        details: { failures: failures.map(({ code, message, details }) => ({ code, message, ...details })) },
    });
}
/** Limits how much work runs at once; the rest waits in order. */
class Slots {
    #free;
    #waiting = [];
    constructor(limit) {
        this.#free = limit;
    }
    async run(work) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise(resolve => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}


/***/ }),

/***/ 3265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vd: () => (/* binding */ planTags),
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   qm: () => (/* binding */ tagsNow)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);




/** Decides about each tag before any is written. With `fail`, throws a TAG_CONFLICT that names all tags at another digest. */
function planTags(targets, root, onConflict) {
    const wanted = root.descriptor.digest;
    const planned = targets.map(({ target, previous }) => {
        if (previous !== undefined && isOf(previous, root))
            return { target, previous, act: 'same' };
        const isKept = previous !== undefined && onConflict === 'skip';
        return { target, previous, act: isKept ? 'skip' : 'write' };
    });
    const taken = planned.filter(({ act, previous }) => act === 'write' && previous !== undefined);
    if (onConflict !== 'fail' || taken.length === 0)
        return planned;
    const found = taken.map(({ target, previous }) => `${nameOf(target)} is at ${previous}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('TAG_CONFLICT', `Cannot write ${found.length === 1 ? 'a tag' : `${found.length} tags`}: ${found.join(', ')}, expected ${wanted} or no tag`, {
        details: {
            wanted,
            taken: taken.map(({ target, previous }) => ({
                tag: nameOf(target),
                written: target.written,
                previous,
            })),
        },
    });
}
/** An image pinned by sha512 is the one whose tag is reported as sha256. */
function isOf(digest, { bytes, descriptor }) {
    return digest === descriptor.digest || digest === (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest));
}
/** `registry/repository:tag`. */
function nameOf({ registry, repository, tag }) {
    return (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)({ registry, repository, tag });
}
/** The order of writing: new tags, then those that move; `latest`, which moves for everybody, always in the last group. */
function stagesOf(planned) {
    const isMoving = ({ previous, target }) => previous !== undefined || target.tag === 'latest';
    const due = planned.filter(({ act }) => act === 'write');
    return [due.filter(each => !isMoving(each)), due.filter(isMoving)].filter(({ length }) => length > 0);
}
/**
 * Resolves tags concurrently, in the order given; a registry that does not allow it is an error only if the result
 * matters.
 */
async function tagsNow(targets, registries, { concurrency, onConflict }) {
    return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapLimit */ .sf)(targets, concurrency, async (target) => {
        const writer = await registries.writer(target);
        try {
            return { target, previous: (await writer.current(target.tag))?.digest };
        }
        catch (error) {
            if (onConflict !== 'move' || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'DENIED', 'POLICY_BLOCKED'))
                throw error;
            return { target, previous: undefined };
        }
    });
}


/***/ })

};
;