"use strict";
exports.id = 241;
exports.ids = [241];
exports.modules = {

/***/ 97054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Pace),
/* harmony export */   s: () => (/* binding */ lineEvery)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6498);

/** Milliseconds between two lines on how far something is. */
const lineEvery = 5_000;
/** Counts bytes that come or go, and says when a line on them is due. */
class Pace {
    #now;
    #total = 0;
    #sum = 0;
    #spoke;
    #sumThen = 0;
    constructor(now) {
        this.#now = now;
        this.#spoke = now();
    }
    /** So many bytes more are to be moved. */
    expect(bytes) {
        // Time in which nothing was to be moved does not count.
        if (this.#sum === this.#total)
            this.#restart();
        this.#total += bytes;
    }
    /** Bytes were moved. Returns whether the last line is long enough ago. */
    add(bytes) {
        this.#sum += bytes;
        return this.#now() - this.#spoke >= lineEvery;
    }
    /** How far it is, and how fast since the last line: `12.3 MB of 118 MB (10 %), 4.1 MB/s`. */
    line() {
        const rate = (0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanRate */ .S6)(this.#sum - this.#sumThen, this.#now() - this.#spoke);
        this.#restart();
        // A try that broke off counts twice.
        const sum = Math.min(this.#sum, this.#total);
        const share = Math.floor((100 * sum) / Math.max(1, this.#total));
        return `${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(sum)} of ${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(this.#total)} (${share} %), ${rate}`;
    }
    #restart() {
        this.#spoke = this.#now();
        this.#sumThen = this.#sum;
    }
}


/***/ }),

/***/ 744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yy: () => (/* binding */ platformMissing),
/* harmony export */   kr: () => (/* binding */ platformUnknown),
/* harmony export */   su: () => (/* binding */ heedFit),
/* harmony export */   xs: () => (/* binding */ platformFit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88804);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7841);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54673);





/** Holds the platforms that were asked for against the one that an image's config names. Throws MANIFEST_INVALID. */
function platformFit(config, wanted) {
    const platform = (0,_model_config_js__WEBPACK_IMPORTED_MODULE_0__/* .configPlatform */ .Ko)(config);
    // Attestations say so of themselves: they are for no platform.
    if (!platform || platform.os === 'unknown')
        return { kind: 'unknown' };
    const missing = wanted.filter(each => !(0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .platformMatches */ .J5)(each, platform)).map(_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq);
    if (missing.length === 0)
        return { kind: 'fits' };
    return { kind: 'misfits', missing, offered: (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform) };
}
/** The PLATFORM_MISSING error for an image of another platform. */
function platformMissing(name, { missing, offered }) {
    const message = `Cannot find ${missing.map(each => (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(each)).join(', ')} in ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name)}: it is for ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(offered)} alone`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TallyError */ .jB('PLATFORM_MISSING', message, { details: { wanted: missing, offered: [offered] } });
}
/** Acts on what a config says: warns, or throws PLATFORM_MISSING. */
function heedFit(fit, { name, selection, isAsked }, warn) {
    if (fit.kind === 'unknown' && isAsked)
        warn(platformUnknown(name, selection));
    if (fit.kind !== 'misfits')
        return;
    if (isAsked)
        throw platformMissing(name, fit);
    const [runner, offered] = [selection.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', '), (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(fit.offered)];
    warn(`${name}: the image is for ${offered} alone, and the runner is ${runner}. Set platforms to ${offered} where that is meant`);
}
/** What is told of an image that is taken although nobody knows what it runs on. */
function platformUnknown(name, wanted) {
    const asked = wanted.map(each => (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)((0,_model_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(each))).join(', ');
    return `${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name)}: its config names no platform, so that it is not known whether it is for ${asked}; it was taken as it is`;
}


/***/ }),

/***/ 23528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ progressLog)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/format.js
var format = __webpack_require__(6498);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/source.js
var source = __webpack_require__(44951);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/image-log.js




/** Below this many bytes a rate says more of the machine than of the link. */
const worthRate = 1_000_000;
/** What one image of a transfer got, told as a group once that is all. */
class ImageLog {
    #name;
    #blobs;
    #shared;
    #now;
    #began;
    #planned = new Set();
    #deliveries = new Map();
    isTold = false;
    constructor({ name, blobs }, { shared, now }) {
        this.#name = name;
        this.#blobs = [...new Map(blobs.map(blob => [blob.digest, blob])).values()];
        this.#shared = shared;
        this.#now = now;
        this.#began = now();
    }
    has(digest) {
        return this.#blobs.some(blob => blob.digest === digest);
    }
    /** Whether it came after the image was told. */
    isLate({ blob }) {
        return this.isTold && !this.#deliveries.has(blob.digest);
    }
    /** Its name, and how many of its blobs are there. */
    get state() {
        return `${this.#name} (${this.#deliveries.size} of ${(0,format/* plural */.LS)(this.#blobs.length, 'blob')})`;
    }
    /** These blobs are to be fetched, from now on. */
    plan(missing) {
        const own = missing.filter(({ digest }) => this.has(digest));
        for (const { digest } of own)
            this.#planned.add(digest);
        if (own.length > 0)
            this.#began = this.#now();
    }
    /** Takes note of a blob that is there. Returns whether that was the last one. */
    take(delivery) {
        if (!this.has(delivery.blob.digest))
            return false;
        this.#deliveries.set(delivery.blob.digest, delivery);
        return this.#deliveries.size === this.#blobs.length;
    }
    /**
     * Tells what came, as a line where nothing did.
     *
     * @param isWhole whether the transfer went to its end: what was not even to be fetched is then held elsewhere
     */
    tell(log, isWhole = true) {
        this.isTold = true;
        const came = this.#blobs.filter(blob => this.#came(blob));
        const absent = this.#blobs.filter(({ digest }) => !this.#deliveries.has(digest));
        const held = isWhole ? absent.filter(({ digest }) => !this.#planned.has(digest)) : [];
        const lacking = absent.length - held.length;
        const inStore = this.#blobs.filter(({ digest }) => this.#deliveries.get(digest)?.source === 'store');
        const facts = [
            ...this.#bySource(came),
            ...(inStore.length > 0 ? [`${sizeOf(inStore)} in the store`] : []),
            ...(held.length > 0 ? [`${sizeOf(held)} in the engine already`] : []),
            ...(lacking > 0 ? [`${lacking} of ${(0,format/* plural */.LS)(this.#blobs.length, 'blob')} did not come`] : []),
        ];
        // A transfer that failed before this image's turn has nothing to tell of it.
        const isBegun = absent.length === 0 || absent.some(({ digest }) => this.#planned.has(digest));
        if (this.#blobs.length === 0 || !(isWhole || isBegun))
            return;
        const title = `${this.#name}: ${facts.join(', ')}`;
        if (came.length === 0)
            log.info(title);
        else
            log.group(`${title}${this.#time(came)}`, this.#lines(isWhole));
    }
    #came({ digest }) {
        const source = this.#deliveries.get(digest)?.source;
        return source !== undefined && source !== 'store';
    }
    #bySource(came) {
        const own = came.filter(({ digest }) => !this.#shared.has(digest));
        const bySource = Map.groupBy(own, ({ digest }) => {
            const delivery = this.#deliveries.get(digest);
            return delivery && (0,source/* shownSource */.V)(delivery);
        });
        const others = Map.groupBy(came.filter(({ digest }) => this.#shared.has(digest)), ({ digest }) => this.#shared.get(digest));
        return [
            ...[...bySource].map(([source, blobs]) => `${sizeOf(blobs)} from ${source}`),
            ...[...others].map(([name, blobs]) => `${sizeOf(blobs)} shared with ${name}`),
        ];
    }
    #time(came) {
        const milliseconds = this.#now() - this.#began;
        const bytes = came
            .filter(({ digest }) => !this.#shared.has(digest))
            .reduce((sum, { size }) => sum + size, 0);
        const rate = bytes < worthRate ? '' : ` (${(0,format/* humanRate */.S6)(bytes, milliseconds)})`;
        return `, in ${(0,format/* humanTime */.zK)(milliseconds)}${rate}`;
    }
    #lines(isWhole) {
        let layers = 0;
        return this.#blobs.map(blob => {
            const isConfig = (0,media_type/* isImageConfig */._m)(blob.mediaType);
            if (isConfig)
                layers = 0;
            const what = isConfig ? 'config' : `layer ${++layers}`;
            return `  ${what.padEnd(9)} ${this.#line(blob, isWhole)}`;
        });
    }
    #line({ digest, size }, isWhole) {
        const delivery = this.#deliveries.get(digest);
        const other = this.#shared.get(digest);
        const state = `${(0,model_digest/* shortDigest */.VK)(digest)}  ${(0,format/* humanBytes */.p6)(size)}`;
        const isHeld = isWhole && !this.#planned.has(digest);
        if (!delivery)
            return `${state} ${isHeld ? 'in the engine' : 'did not come'}`;
        if (delivery.source === 'store')
            return `${state} in the store`;
        return other === undefined ? deliveryLine(delivery) : `${state} came with ${other}`;
    }
}
/** What came of a blob, where from and how fast. */
function deliveryLine(delivery) {
    const { blob, milliseconds, repaired } = delivery;
    const rate = blob.size < worthRate ? '' : ` (${(0,format/* humanRate */.S6)(blob.size, milliseconds)})`;
    const again = repaired ? ', after a damaged copy' : '';
    return `${(0,model_digest/* shortDigest */.VK)(blob.digest)}  ${(0,format/* humanBytes */.p6)(blob.size)} from ${(0,source/* shownSource */.V)(delivery)} in ${(0,format/* humanTime */.zK)(milliseconds)}${rate}${again}`;
}
function sizeOf(blobs) {
    return (0,format/* humanBytes */.p6)(blobs.reduce((sum, { size }) => sum + size, 0));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pace.js
var operations_pace = __webpack_require__(97054);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/progress-log.js




/** Below this many bytes a plan is not worth a line. */
const worthTelling = 1_000_000;
/**
 * Tells the log what a transfer does: what is to come, every few seconds how far it is, and for each image whose blobs are there a group
 * with a line for each of them. Images come side by side, and groups cannot overlap, so that each is printed as a whole.
 */
function progressLog(log, now) {
    const pace = new operations_pace/* Pace */.o(now);
    const owners = new Map();
    let images = [];
    let isPlanTold = false;
    function tell() {
        const waiting = images.filter(({ isTold }) => !isTold).map(image => image.state);
        const more = waiting.length > 3 ? ` and ${waiting.length - 3} more` : '';
        const who = waiting.length > 0 ? `; waiting for ${waiting.slice(0, 3).join(', ')}${more}` : '';
        log.info(`  ${pace.line()}${who}`);
    }
    return {
        images(named) {
            images = withOwners(named, now);
            for (const { name, blobs } of named.toReversed())
                for (const { digest } of blobs)
                    owners.set(digest, name);
        },
        named({ name, blobs }) {
            for (const { digest } of blobs)
                owners.set(digest, name);
        },
        planned(steps) {
            const missing = steps.filter(({ how }) => how === 'fetch').map(({ blob }) => blob);
            const bytes = missing.reduce((sum, { size }) => sum + size, 0);
            // A step may plan several times; what has arrived is counted over all of them.
            pace.expect(bytes);
            for (const image of images)
                image.plan(missing);
            if (bytes < worthTelling || isPlanTold)
                return;
            isPlanTold = true;
            const kept = steps.length - missing.length;
            const whose = images.length > 0 ? ` for ${(0,format/* plural */.LS)(images.length, 'image')}` : '';
            log.info(`Fetching ${(0,format/* humanBytes */.p6)(bytes)} in ${(0,format/* plural */.LS)(missing.length, 'blob')}${whose}${kept === 0 ? '' : `; ${kept} in the store`}`);
        },
        advanced(_, bytes) {
            if (pace.add(bytes))
                tell();
        },
        delivered(delivery) {
            const due = images.filter(image => !image.isTold && image.take(delivery));
            for (const image of due)
                image.tell(log);
            const isGrouped = images.some(image => image.has(delivery.blob.digest) && !image.isLate(delivery));
            if (isGrouped || delivery.source === 'store')
                return;
            const name = owners.get(delivery.blob.digest);
            log.info(`${name === undefined ? '' : `${name}: `}${deliveryLine(delivery)}`);
        },
        passed({ digest }, source, error) {
            const name = owners.get(digest);
            // The cache warns by itself, once, however many of its entries fail.
            const say = source === 'cache' ? log.info : log.warning;
            say(`${name === undefined ? '' : `${name}: `}${(0,model_digest/* shortDigest */.VK)(digest)}: the ${source} failed, asking the next source. ${error.message}`, { title: error.code });
        },
        ended(isWhole) {
            for (const image of images.filter(({ isTold }) => !isTold))
                image.tell(log, isWhole);
        },
    };
}
/** A blob that several images have is told by the first of them. */
function withOwners(named, now) {
    const first = new Map();
    return named.map(({ name, blobs }) => {
        for (const { digest } of blobs)
            if (!first.has(digest))
                first.set(digest, name);
        const shared = new Map(blobs.flatMap(({ digest }) => {
            const owner = first.get(digest);
            return owner === undefined || owner === name ? [] : [[digest, owner]];
        }));
        return new ImageLog({ name, blobs }, { shared, now });
    });
}


/***/ }),

/***/ 36585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ skippedText)
/* harmony export */ });
/* harmony import */ var _action_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6498);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54673);


/** Named in a message. */
const maxNamed = 5;
/** What is told of entries of an index that were passed over, `verb` being what was not done to them; undefined where there are none. */
function skippedText({ skipped = [] }, verb) {
    if (skipped.length === 0)
        return undefined;
    const named = skipped
        .slice(0, maxNamed)
        .map(each => `${each.digest} of type "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(each.mediaType)}"`);
    const more = skipped.length - named.length;
    const listed = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return `${(0,_action_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(skipped.length, 'manifest')} not ${verb}, since only images and indexes can be read: ${listed}. The index lists what was not ${verb} all the same`;
}


/***/ }),

/***/ 28186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf),
/* harmony export */   n: () => (/* binding */ afterMirrors)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);

const mirrorAdvice = '`registry-mirrors`';
const mirrorHint = 'Neither the registry nor a mirror of it gives this; how each answered is shown above. Check the mirrors under `registry-mirrors`, or run again later.';
/** Asks each place in turn, mirrors first; where all fail, the last one's failure is thrown, and it says how the mirrors answered. */
async function firstOf(places, ask, passed) {
    const failures = [];
    for (const place of places.slice(0, -1)) {
        try {
            return await ask(place);
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
                throw error;
            passed(place, error);
            failures.push({ mirror: place.host.origin.host, error });
        }
    }
    try {
        return await ask(places.at(-1));
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error) ? afterMirrors(error, failures) : error;
    }
}
/** The failure of a registry with what its mirrors answered before it was asked; it does not advise a mirror where one was asked. */
function afterMirrors(error, failures) {
    if (failures.length === 0)
        return error;
    const answers = failures.map(({ mirror, error }) => `mirror ${mirror} was asked before: ${error.message}`);
    const { code, details, hint } = error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(code, [error.message, ...answers].join('; '), {
        cause: error,
        details,
        ...(hint.includes(mirrorAdvice) && { hint: mirrorHint }),
    });
}


/***/ }),

/***/ 7337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ refuseUnkept),
/* harmony export */   TS: () => (/* binding */ inTransferOrder),
/* harmony export */   et: () => (/* binding */ plan),
/* harmony export */   k0: () => (/* binding */ transfer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _registry_first_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28186);
/* harmony import */ var _map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);



/** Compares what is wanted with what the store holds. */
async function plan(blobs, store, sources) {
    return (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(blobs, 8, async (blob) => ({
        blob,
        how: (await store.has(blob)) ? 'present' : 'fetch',
        sources: sources(blob),
    }));
}
const mostListed = 20;
/** Throws STORE_FAILED for content that a store lacks and cannot take in, since it can only be read. */
function refuseUnkept({ unwritable }, lacking) {
    if (unwritable === undefined || lacking.length === 0)
        return;
    const shown = lacking.slice(0, mostListed).map(({ digest }) => digest);
    const more = lacking.length > mostListed ? ` and ${lacking.length - mostListed} more` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('STORE_FAILED', `Cannot keep what the store lacks, since the store can only be read: ${shown.join(', ')}${more}, expected it to be there`, {
        cause: unwritable,
        details: { missing: shown },
        hint: 'Have a step that may write the store pull the images first, for the same platforms, or name another `store`.',
    });
}
/** Brings every missing blob into the store, each verified as it lands. Throws STORE_FAILED, and what the last source of a blob threw. */
async function transfer(steps, store, options) {
    refuseUnkept(store, 
    // What no source is there for is told as missing.
    steps.flatMap(({ how, blob, sources }) => (how === 'fetch' && sources.length > 0 ? [blob] : [])));
    options.progress.planned(steps);
    const deliveries = await (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(inTransferOrder(steps), options.concurrency, async (step) => {
        try {
            return await deliver(step, store, options);
        }
        catch (error) {
            if (!options.failed || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            options.failed(step.blob, error);
            return undefined;
        }
    });
    return deliveries.filter(delivery => delivery !== undefined);
}
/** The largest and the smallest in turn: no large one is left to run alone, and small ones wait for their answers beside it. */
function inTransferOrder(steps) {
    const bySize = [...steps].sort((a, b) => b.blob.size - a.blob.size);
    return bySize.map((_, at) => bySize[at % 2 === 0 ? at / 2 : bySize.length - (at + 1) / 2]);
}
async function deliver(step, store, options) {
    if (options.signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CANCELLED', `Stopped before ${step.blob.digest} was fetched`);
    const began = options.now();
    const damaged = store.damaged.has(step.blob.digest);
    const { passed, retries, ...origin } = step.how === 'present'
        ? { source: 'store', passed: false, retries: 0 }
        : await fetchStep(step, store, options);
    const delivery = {
        ...{ blob: step.blob, ...origin },
        milliseconds: options.now() - began,
        repaired: damaged || passed,
        retries,
    };
    options.progress.delivered(delivery);
    return delivery;
}
async function fetchStep({ blob, sources }, store, { progress, signal }) {
    let passed = false;
    let retries = 0;
    let last;
    const mirrors = [];
    const watch = {
        ...(signal ? { signal } : {}),
        advanced: bytes => progress.advanced(blob, bytes),
        retried: () => {
            retries++;
        },
    };
    for (const source of sources) {
        try {
            await store.receive(blob, async (draft) => found(await source.deliver(blob, draft, watch), blob, source));
            const { name, mirror } = source;
            return { source: name, ...(mirror !== undefined && { mirror }), passed, retries };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            if (source.mirror !== undefined)
                mirrors.push({ mirror: source.mirror, error });
            last = source.mirror === undefined ? (0,_registry_first_of_js__WEBPACK_IMPORTED_MODULE_2__/* .afterMirrors */ .n)(error, mirrors) : error;
            passed ||= error.code === 'CONTENT_MISMATCH';
            if (source !== sources.at(-1) && error.code !== 'NOT_FOUND')
                progress.passed(blob, source.name, error);
        }
    }
    throw last ?? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest}: no source is left to ask`);
}
function found(digest, blob, source) {
    if (digest !== undefined)
        return digest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest} in the ${source.name}`);
}


/***/ }),

/***/ 98039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_declared_sizes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55303);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7841);
/* harmony import */ var _map_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4636);







const maxDepth = 8;
const maxDocuments = 10_000;
/** Of all documents below a root together: ten thousand of the largest would fill any machine's memory. */
const maxDocumentsBytes = 64 * 1024 * 1024;
/** Documents read at once. */
const maxReads = 16;
/** Reads the documents below `root`. Throws GRAPH_INVALID for loops and sizes beyond bounds, MANIFEST_INVALID, PLATFORM_MISSING, which says the `name` where one is given. */
async function walk(read, root, selection, name) {
    const found = await readAll(read, root, manifest => selected(manifest, selection, name));
    const documents = new Set();
    const leaves = new Map();
    function visit({ document, children }, path, platform) {
        if (path.some(above => above.document === document))
            throw graphInvalid(root, 'it contains itself');
        // What many indexes name is visited once: else a few small ones could name each other without end.
        if (documents.has(document))
            return;
        if (path.length >= maxDepth)
            throw tooDeep(root);
        const { manifest, descriptor } = document;
        if (manifest.kind === 'image')
            leaves.set(descriptor.digest, {
                document: { ...document, manifest },
                ...(platform ? { platform } : {}),
            });
        for (const { descriptor, platform } of children)
            visit(found.get(descriptor.digest), [...path, { document, children }], platform);
        documents.add(document);
    }
    visit(found.get(root.descriptor.digest), [], undefined);
    const skipped = selection === 'all' ? [...documents].flatMap(({ manifest }) => unknownIn(manifest)) : [];
    return {
        root,
        ...(skipped.length > 0 ? { skipped } : {}),
        documents: [...documents],
        leaves: [...leaves.values()],
        blobs: blobsOf([...leaves.values()]),
    };
}
/** All documents below the root by digest, read level by level and each once. */
async function readAll(read, root, select) {
    const found = new Map();
    const readCounted = counted(read, root);
    let level = [root];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth >= maxDepth)
            throw tooDeep(root);
        const wanted = new Map();
        for (const document of level) {
            const children = select(document.manifest);
            found.set(document.descriptor.digest, { document, children });
            for (const { descriptor } of children)
                wanted.set(descriptor.digest, descriptor);
        }
        const unread = [...wanted.values()].filter(({ digest }) => !found.has(digest));
        if (found.size + unread.length > maxDocuments)
            throw graphInvalid(root, `it holds more than ${maxDocuments} manifests`);
        level = await (0,_map_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .s)(unread, maxReads, readCounted);
    }
    const sizes = new _model_declared_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .DeclaredSizes */ .r();
    for (const { document, children } of found.values()) {
        for (const child of children)
            checkAgreement(found, child);
        // Also of what was not selected, and of blobs: whichever document is read first, the sizes are those of all.
        sizes.add(document.descriptor.digest, [document.descriptor, ...(0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(document.manifest)]);
    }
    return found;
}
/** The same reads until they have given too many bytes; what a parent says of its children's sizes is not believed. */
function counted(read, root) {
    let bytes = 0;
    return async (wanted) => {
        const document = await read(wanted);
        bytes += document.bytes.byteLength;
        if (bytes <= maxDocumentsBytes)
            return document;
        throw graphInvalid(root, `its manifests are larger than ${maxDocumentsBytes} bytes together`);
    };
}
function selected(manifest, selection, name) {
    if (manifest.kind === 'image')
        return [];
    if (selection === 'all') {
        const manifests = manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(mediaType) !== 'other');
        return manifests.map(descriptor => ({
            descriptor,
            platform: descriptor.platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(descriptor.platform),
        }));
    }
    const chosen = selection.map(platform => {
        const descriptor = (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_5__/* .choosePlatform */ .xV)(manifest, platform, name);
        // An entry that names none was taken because it is alone: its own config says what it runs on.
        return { descriptor, platform: descriptor.platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform) };
    });
    return chosen.filter(({ descriptor }, at) => chosen.findIndex(other => other.descriptor.digest === descriptor.digest) === at);
}
function unknownIn(manifest) {
    if (manifest.kind === 'image')
        return [];
    return manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(mediaType) === 'other');
}
/** A child must be what its parent says it is, or two clients would read two different images. */
function checkAgreement(found, { descriptor: wanted }) {
    const { mediaType, size, digest } = found.get(wanted.digest).document.descriptor;
    if (mediaType === wanted.mediaType && size === wanted.size)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use ${digest}: it is ${mediaType} of ${size} bytes, its index says ${wanted.mediaType} of ${wanted.size}`);
}
function blobsOf(leaves) {
    const blobs = new Map();
    for (const { document } of leaves)
        for (const blob of (0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .children */ .Y_)(document.manifest))
            blobs.set(blob.digest, blob);
    return [...blobs.values()];
}
function tooDeep(root) {
    return graphInvalid(root, `it nests deeper than ${maxDepth} levels`);
}
function graphInvalid(root, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('GRAPH_INVALID', `Cannot use ${root.descriptor.digest}: ${why}`);
}


/***/ })

};
;