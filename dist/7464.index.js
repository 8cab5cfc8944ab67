"use strict";
exports.id = 7464;
exports.ids = [7464];
exports.modules = {

/***/ 55700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkTags: () => (/* binding */ checkTags),
/* harmony export */   hf: () => (/* binding */ checkCopied),
/* harmony export */   ho: () => (/* binding */ signaturesFor),
/* harmony export */   of: () => (/* binding */ repositoryUse),
/* harmony export */   qO: () => (/* binding */ tagNowOf)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20559);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87957);
/* harmony import */ var _transfer_walk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98039);



/** Returns where the signatures of a repository's images are looked for; undefined for a policy that asks for none. */
async function signaturesFor({ policy }, open) {
    if (!policy.signatures)
        return undefined;
    // Lazy: verifying loads much code, and few policies ask for signatures.
    const { repositorySignatures } = await Promise.all(/* import() */[__webpack_require__.e(3910), __webpack_require__.e(7030), __webpack_require__.e(1072), __webpack_require__.e(2311), __webpack_require__.e(2237)]).then(__webpack_require__.bind(__webpack_require__, 2237));
    return repositorySignatures(await open());
}
/** Asks what the tag of an image is now; undefined if it has no digest beside it, so that the tag itself was resolved. */
function tagNowOf({ tag, digest }, repository) {
    return tag === undefined || digest === undefined ? undefined : () => repository.tagNow(tag, digest);
}
/** Checks the images that are named by tag and digest as `PolicyCheck.tags` does. Throws what that throws. */
async function checkTags(check, references, registries) {
    const named = references.filter(({ tag, digest }) => tag !== undefined && digest !== undefined);
    const uses = named.map(async (reference) => ({
        reference,
        tagNow: tagNowOf(reference, await registries.mirrored(reference)),
    }));
    await check.tags(await Promise.all(uses));
}
/** Returns the parts of an image in a repository that a policy may ask for, besides its documents. */
async function repositoryUse(check, repository) {
    const blobs = { fetch: (wanted) => repository.scan(wanted, () => undefined) };
    return {
        config: ({ config }) => (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(blobs, config),
        signatures: await signaturesFor(check, () => repository),
    };
}
/** Checks an image of a repository before any of its blobs is copied. Throws POLICY_VIOLATED, POLICY_INVALID. */
async function checkCopied(check, { reference, root, repository, copied = root, selection = 'all', places }) {
    const tagNow = tagNowOf(reference, repository);
    const tagged = { reference, tagNow, ...(places !== undefined && { places }) };
    await check?.tags([tagged]);
    if (!check?.wantsContents)
        return;
    const read = ({ digest }) => repository.document(digest);
    const { leaves } = await (0,_transfer_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .walk */ .G)(read, copied, selection, (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(reference));
    const use = await repositoryUse(check, repository);
    await check.contents([{ ...tagged, root, leaves, ...use }]);
}


/***/ }),

/***/ 10764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ skippedText)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);


/** The most entries named in a message. */
const maxNamed = 5;
/** Describes the index entries that were passed over, `verb` being what was not done to them; undefined if there are none. */
function skippedText({ skipped = [] }, verb) {
    if (skipped.length === 0)
        return undefined;
    const named = skipped
        .slice(0, maxNamed)
        .map(each => `${each.digest} of type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(each.mediaType)}"`);
    const more = skipped.length - named.length;
    const listed = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(skipped.length, 'manifest')} not ${verb}, since only images and indexes can be read: ${listed}. The index lists what was not ${verb} all the same`;
}


/***/ }),

/***/ 65259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ progressOf),
  I: () => (/* binding */ writingOf)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/display-width.js
var display_width = __webpack_require__(7631);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/live/board-lines.js




/** Cells of a terminal in which names have room. */
const leastWithNames = 50;
const longestName = 24;
const longestBar = 30;
const leastBar = 5;
/** `  12.3 MB/s`. */
const paceWidth = 11;
/** The column of image names, by image, each as wide as the longest; empty if all layers are of one image. */
function nameColumn(rows, columns) {
    const images = [...new Set(rows.map(({ image = '' }) => image))];
    if (images.length < 2 || columns < leastWithNames)
        return new Map();
    const last = images.map(image => image.slice(image.lastIndexOf('/') + 1));
    // The last part is what people call an image by, unless two of them have it.
    const names = (new Set(last).size === last.length ? last : images).map(name => (0,printable/* printable */.g$)(name));
    const longest = Math.max(...names.map(display_width/* displayWidth */.F1));
    const width = Math.min(longest, longestName, Math.floor(columns / 4));
    return new Map(images.map((image, at) => [image, (0,display_width/* padToWidth */.Fg)(`${(0,display_width/* cutStart */.Dr)(names[at] ?? '', width)}:`, width + 1)]));
}
/** `a3ed95caeb02: Downloading  [====>     ]  12.3 MB of 29.1 MB   4.1 MB/s`; a narrow terminal leaves out parts of it. */
function blobLine(row, { now, columns, names, moving }) {
    const id = (0,model_digest/* shortDigest */.VK)(row.digest).replace(/^.*:/, '');
    const name = names.get(row.image ?? '');
    const start = name === undefined ? `${id}: ` : `${id} ${name} `;
    if (row.phase === 'done')
        return start + row.word;
    if (row.phase === 'checking')
        return `${start}Verifying`;
    if (row.phase === 'waiting')
        return `${start}Waiting`;
    const moved = Math.min(row.moved, row.size);
    const word = start + moving;
    const bytes = `${(0,format/* humanBytes */.p6)(moved).padStart(7)} of ${(0,format/* humanBytes */.p6)(row.size).padStart(7)}`;
    const rate = row.speed.at(now);
    const pace = (rate === undefined ? '' : `  ${(0,format/* humanBytes */.p6)(rate)}/s`).padEnd(paceWidth);
    const free = columns - (0,display_width/* displayWidth */.F1)(`${word}  [] ${bytes}${pace}`);
    const share = `${percent(moved, row.size)} %`;
    const bar = barOf(moved / Math.max(1, row.size), Math.min(Math.max(0, free), longestBar));
    const forms = [
        ...(free < leastBar ? [] : [`${word}  ${bar} ${bytes}${pace}`]),
        `${word} ${bytes}${pace}`,
        `${word} ${bytes}`,
        `${word} ${share}`,
        `${start}${share}`,
        `${id} ${share}`,
    ];
    return (forms.find(form => (0,display_width/* displayWidth */.F1)(form) <= columns) ?? share).trimEnd();
}
function barOf(share, cells) {
    const full = Math.floor(share * cells);
    return `[${'='.repeat(full)}${full < cells ? '>' : ''}${' '.repeat(Math.max(0, cells - full - 1))}]`;
}
/** The layers without a line, by their state. */
function restLine(rows) {
    const count = (...phases) => rows.filter(({ phase }) => phases.includes(phase)).length;
    const facts = [
        [count('moving', 'checking'), 'under way'],
        [count('waiting'), 'waiting'],
        [count('done'), 'complete'],
    ];
    const told = facts.filter(([many]) => many > 0);
    const [[, what] = []] = told;
    const more = (0,format/* plural */.LS)(rows.length, 'more layer');
    return told.length === 1 ? `${more} ${what}` : `${more}: ${told.map(fact => fact.join(' ')).join(', ')}`;
}
/** `Downloaded: 12.3 MB of 118 MB (10 %), 4.1 MB/s, 26 s left`. */
function totalLine(rows, { rate, columns, moved: label, }) {
    const size = rows.reduce((sum, row) => sum + row.size, 0);
    const moved = rows.reduce((sum, row) => sum + Math.min(row.moved, row.size), 0);
    const share = `${percent(moved, size)} %`;
    const pace = rate === undefined || moved === size ? [] : [`${(0,format/* humanBytes */.p6)(rate)}/s`];
    const left = rate !== undefined && rate >= 1 && moved < size ? [`${timeLeft((size - moved) / rate)} left`] : [];
    const bytes = `${(0,format/* humanBytes */.p6)(moved)} of ${(0,format/* humanBytes */.p6)(size)} (${share})`;
    const forms = [
        [`${label}:`, [bytes, ...pace, ...left].join(', ')].join(' '),
        [share, ...pace, ...left].join(', '),
        [share, ...left].join(', '),
    ];
    return forms.find(form => form.length <= columns) ?? share;
}
function percent(part, whole) {
    return whole === 0 ? 100 : Math.floor((100 * part) / whole);
}
/** Whole units, so that the line is calm. */
function timeLeft(seconds) {
    const whole = Math.ceil(seconds);
    if (whole < 60)
        return `${whole} s`;
    const minutes = Math.floor(whole / 60);
    if (minutes < 60)
        return `${minutes} min ${whole % 60} s`;
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/live/speed.js
/** Milliseconds over which a rate is measured: long enough to be calm, short enough to follow a link that changes. */
const windowMs = 5_000;
const sampleEveryMs = 250;
/** Milliseconds before which a rate says little. */
const leastMs = 750;
/** Measures the rate of a transfer over the last seconds. */
class Speed {
    #samples = [];
    #sum = 0;
    /** Adds bytes that were moved at `now`, in milliseconds. */
    add(bytes, now) {
        if (now - (this.#samples.at(-1)?.time ?? Number.NEGATIVE_INFINITY) >= sampleEveryMs)
            this.#samples.push({ time: now, sum: this.#sum });
        this.#sum += bytes;
    }
    /** Bytes per second; undefined until enough was measured. */
    at(now) {
        while (this.#samples.length > 1 && this.#samples[0].time < now - windowMs)
            this.#samples.shift();
        const [first] = this.#samples;
        if (!first || now - first.time < leastMs)
            return undefined;
        return ((this.#sum - first.sum) * 1_000) / (now - first.time);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/live/transfer-board.js



/** Lines for layers; the others are counted. */
const mostLayers = 8;
/** The state of every blob of a transfer, as lines: one for each layer that is under way, and the total. */
class TransferBoard {
    #now;
    #words;
    #rows = new Map();
    #speed = new Speed();
    constructor(now, words) {
        this.#now = now;
        this.#words = words;
    }
    /** Whether something is still to be done. */
    get isBusy() {
        return [...this.#rows.values()].some(({ phase }) => phase !== 'done' && phase !== 'idle');
    }
    /** Names the image that blobs belong to; a blob of several belongs to the first. */
    name(blobs, image) {
        for (const blob of blobs) {
            const row = this.#row(blob);
            row.image ??= image;
        }
    }
    /** A blob is to be moved, to each of `targets`. */
    expect(blob, targets = 1) {
        const row = this.#row(blob);
        row.size += blob.size * targets;
        row.targets += targets;
        row.phase = 'waiting';
    }
    advance(blob, bytes) {
        const now = this.#now();
        const row = this.#row(blob);
        row.phase = 'moving';
        row.moved += bytes;
        row.speed.add(bytes, now);
        this.#speed.add(bytes, now);
    }
    /** A source failed, and the blob is moved from its beginning. */
    restart(blob) {
        this.#row(blob).moved = 0;
    }
    /** A blob has arrived, and its content is being checked. */
    check(blob) {
        const row = this.#row(blob);
        row.phase = 'checking';
        row.moved = row.size;
    }
    /** A blob is in one of its targets; `word` says how, and `skipped` counts the bytes that were not moved. */
    end(blob, word, skipped = 0) {
        const row = this.#row(blob);
        row.size = Math.max(0, row.size - skipped);
        row.word = word;
        row.targets--;
        if (row.targets > 0)
            return;
        row.phase = 'done';
        row.moved = row.size;
    }
    lines({ columns, rows }) {
        const now = this.#now();
        const all = [...this.#rows.values()];
        const total = totalLine(all, { rate: this.#speed.at(now), columns, moved: this.#words.moved });
        const layers = all.filter(({ isLayer, phase }) => isLayer && phase !== 'idle');
        const room = Math.max(0, Math.min(mostLayers, rows - 1));
        const shown = layers.length <= room ? layers : mostTelling(layers, Math.max(0, Math.min(mostLayers, rows - 2)));
        const rest = layers.filter(row => !shown.includes(row));
        const names = nameColumn(shown, columns);
        const lines = shown.map(row => blobLine(row, { now, columns, names, moving: this.#words.moving }));
        return rest.length === 0 || rows < 2 ? [...lines, total] : [...lines, restLine(rest), total];
    }
    #row(blob) {
        const found = this.#rows.get(blob.digest);
        if (found)
            return found;
        const row = {
            digest: blob.digest,
            isLayer: !(0,media_type.isImageConfig)(blob.mediaType),
            image: undefined,
            phase: 'idle',
            word: '',
            size: 0,
            moved: 0,
            targets: 0,
            speed: new Speed(),
        };
        this.#rows.set(blob.digest, row);
        return row;
    }
}
const urgency = { moving: 0, checking: 1, waiting: 2, done: 3, idle: 4 };
/** Those that are under way, then those that wait, then those that are done; in the order of the image. */
function mostTelling(rows, count) {
    const chosen = new Set(rows.toSorted((a, b) => urgency[a.phase] - urgency[b.phase]).slice(0, count));
    return rows.filter(row => chosen.has(row));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/quiet-watch.js
var quiet_watch = __webpack_require__(46516);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var text_pace = __webpack_require__(11265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/source.js
var transfer_source = __webpack_require__(44951);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/image-log.js




const plainWords = { came: '', present: '', shared: '', namesRegistry: true };
/** The words that people know from Docker. */
const dockerWords = {
    came: 'Pull complete ',
    present: 'Already exists ',
    shared: 'Already exists, ',
    namesRegistry: false,
};
/** Bytes. Below this size a rate reflects the machine rather than the link. */
const leastRatedBytes = 1_000_000;
/** The deliveries of one image in a transfer, logged as a group once complete. */
class ImageLog {
    #name;
    #blobs;
    #shared;
    #now;
    #words;
    #began;
    #planned = new Set();
    #deliveries = new Map();
    isTold = false;
    constructor({ name, blobs }, { shared, now, words }) {
        this.#name = name;
        this.#blobs = [...new Map(blobs.map(blob => [blob.digest, blob])).values()];
        this.#shared = shared;
        this.#now = now;
        this.#words = words;
        this.#began = now();
    }
    has(digest) {
        return this.#blobs.some(blob => blob.digest === digest);
    }
    /** Whether the delivery arrived after the image was logged. */
    isLate({ blob }) {
        return this.isTold && !this.#deliveries.has(blob.digest);
    }
    /** The image's name, and how many of its blobs have arrived. */
    get state() {
        return `${this.#name} (${this.#deliveries.size} of ${(0,format/* plural */.LS)(this.#blobs.length, 'blob')})`;
    }
    /** Records the blobs that are about to be fetched. */
    plan(missing) {
        const own = missing.filter(({ digest }) => this.has(digest));
        for (const { digest } of own)
            this.#planned.add(digest);
        if (own.length > 0)
            this.#began = this.#now();
    }
    /** Records a delivered blob. Returns whether it was the last one. */
    take(delivery) {
        if (!this.has(delivery.blob.digest))
            return false;
        this.#deliveries.set(delivery.blob.digest, delivery);
        return this.#deliveries.size === this.#blobs.length;
    }
    /**
     * Logs the deliveries, as a single line if there were none.
     *
     * @param isWhole whether the transfer completed: what was never fetched is then present elsewhere
     */
    tell(log, isWhole = true) {
        this.isTold = true;
        const came = this.#blobs.filter(blob => this.#came(blob));
        const absent = this.#blobs.filter(({ digest }) => !this.#deliveries.has(digest));
        const inEngine = isWhole ? absent.filter(({ digest }) => !this.#planned.has(digest)) : [];
        const lacking = absent.length - inEngine.length;
        const inStore = this.#blobs.filter(({ digest }) => this.#deliveries.get(digest)?.source === 'store');
        const facts = [
            ...this.#bySource(came),
            ...(inStore.length > 0 ? [`${sizeOf(inStore)} in the store`] : []),
            ...(inEngine.length > 0 ? [`${sizeOf(inEngine)} in the engine already`] : []),
            ...(lacking > 0 ? [`${lacking} of ${(0,format/* plural */.LS)(this.#blobs.length, 'blob')} did not arrive`] : []),
        ];
        // A transfer that failed before this image's turn has nothing to log for it.
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
            return delivery && (0,transfer_source/* shownSource */.V)(delivery);
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
        const rate = bytes < leastRatedBytes ? '' : ` (${(0,format/* humanRate */.S6)(bytes, milliseconds)})`;
        return `, in ${(0,format/* humanTime */.zK)(milliseconds)}${rate}`;
    }
    #lines(isWhole) {
        let layers = 0;
        return this.#blobs.map(blob => {
            const isConfig = (0,media_type.isImageConfig)(blob.mediaType);
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
        const { present, shared } = this.#words;
        const isInEngine = isWhole && !this.#planned.has(digest);
        if (!delivery)
            return `${state} ${isInEngine ? `${present}in the engine` : 'did not arrive'}`;
        if (delivery.source === 'store')
            return `${state} ${present}in the store`;
        return other === undefined ? deliveryLine(delivery, this.#words) : `${state} ${shared}came with ${other}`;
    }
}
/** The result for one blob: its source and rate. */
function deliveryLine(delivery, { came, namesRegistry }) {
    const { blob, milliseconds, repaired } = delivery;
    const rate = blob.size < leastRatedBytes ? '' : ` (${(0,format/* humanRate */.S6)(blob.size, milliseconds)})`;
    const source = namesRegistry || delivery.source !== 'registry' ? `from ${(0,transfer_source/* shownSource */.V)(delivery)} ` : '';
    const again = repaired ? ', after a damaged copy' : '';
    return `${(0,model_digest/* shortDigest */.VK)(blob.digest)}  ${(0,format/* humanBytes */.p6)(blob.size)} ${came}${source}in ${(0,format/* humanTime */.zK)(milliseconds)}${rate}${again}`;
}
function sizeOf(blobs) {
    return (0,format/* humanBytes */.p6)(blobs.reduce((sum, { size }) => sum + size, 0));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/progress-log.js





/** Bytes. A plan for less is not logged. */
const leastLoggedBytes = 1_000_000;
/**
 * Logs a transfer: what is to come, progress every few seconds, and for each complete image a group with a line for each
 * of its blobs. Images arrive concurrently and groups cannot overlap, so each group is printed as a whole.
 *
 * @param isDrawn whether the progress is drawn on a screen: only results are logged, in Docker's words
 */
function progressLog(log, now, isDrawn = false) {
    const words = isDrawn ? dockerWords : plainWords;
    const pace = new text_pace/* Pace */.o(now);
    const owners = new Map();
    let images = [];
    let isPlanLogged = false;
    let quiet;
    function state() {
        const waiting = images.filter(({ isTold }) => !isTold).map(image => image.state);
        const more = waiting.length > 3 ? ` and ${waiting.length - 3} more` : '';
        const who = waiting.length > 0 ? `; waiting for ${waiting.slice(0, 3).join(', ')}${more}` : '';
        return `${pace.line()}${who}`;
    }
    return {
        images(named) {
            images = withOwners(named, { now, words });
            quiet?.[Symbol.dispose]();
            if (!isDrawn)
                quiet = (0,quiet_watch/* quietWatch */.Q)(log, () => (pace.isDue ? state() : undefined));
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
            // A step may plan several times; the received amount covers all plans.
            pace.expect(bytes);
            for (const image of images)
                image.plan(missing);
            if (isDrawn || bytes < leastLoggedBytes || isPlanLogged)
                return;
            isPlanLogged = true;
            const kept = steps.length - missing.length;
            const whose = images.length > 0 ? ` for ${(0,format/* plural */.LS)(images.length, 'image')}` : '';
            log.info(`Fetching ${(0,format/* humanBytes */.p6)(bytes)} in ${(0,format/* plural */.LS)(missing.length, 'blob')}${whose}${kept === 0 ? '' : `; ${kept} in the store`}`);
        },
        advanced(_, bytes) {
            if (pace.add(bytes) && !isDrawn)
                log.info(`  ${state()}`);
        },
        delivered(delivery) {
            const due = images.filter(image => !image.isTold && image.take(delivery));
            for (const image of due)
                image.tell(log);
            const isGrouped = images.some(image => image.has(delivery.blob.digest) && !image.isLate(delivery));
            if (isGrouped || delivery.source === 'store')
                return;
            const name = owners.get(delivery.blob.digest);
            log.info(`${name === undefined ? '' : `${name}: `}${deliveryLine(delivery, words)}`);
        },
        passed({ digest }, source, error) {
            const name = owners.get(digest);
            // The cache itself warns once, however many of its entries fail.
            const say = source === 'cache' ? log.info : log.warning;
            say(`${name === undefined ? '' : `${name}: `}${(0,model_digest/* shortDigest */.VK)(digest)}: the ${source} failed, asking the next source. ${error.message}`, { title: error.code });
        },
        ended(isWhole) {
            quiet?.[Symbol.dispose]();
            for (const image of images.filter(({ isTold }) => !isTold))
                image.tell(log, isWhole);
        },
    };
}
/** Assigns a blob that several images share to the first of them. */
function withOwners(named, context) {
    const first = new Map();
    return named.map(({ name, blobs }) => {
        for (const { digest } of blobs)
            if (!first.has(digest))
                first.set(digest, name);
        const shared = new Map(blobs.flatMap(({ digest }) => {
            const owner = first.get(digest);
            return owner === undefined || owner === name ? [] : [[digest, owner]];
        }));
        return new ImageLog({ name, blobs }, { shared, ...context });
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write/tag-plan.js
var tag_plan = __webpack_require__(3265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/foresee.js
var foresee = __webpack_require__(2717);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/write-report.js
var write_report = __webpack_require__(30760);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/write-log.js








/** Bytes. Below this size a rate reflects the machine rather than the link. */
const write_log_leastRatedBytes = 1_000_000;
/**
 * Logs what is written: progress every few seconds, a group for each repository with a line for each blob, and a line for
 * each tag. What was begun is logged at the end in any case.
 *
 * @param isDrawn whether the progress is drawn on a screen: only results are logged, those of blobs in Docker's words
 */
function writeLog(log, now, isDrawn = false) {
    const pace = new text_pace/* Pace */.o(now);
    let began = now();
    const copies = new Map();
    let expected = 0;
    const quiet = isDrawn ? undefined : (0,quiet_watch/* quietWatch */.Q)(log, () => (pace.isDue ? state() : undefined));
    function state() {
        const done = [...copies.values()].flat().length;
        return `sent ${pace.line()}; ${done} of ${(0,format/* plural */.LS)(expected, 'blob')} in place`;
    }
    function tellCopies(isWhole) {
        const milliseconds = now() - began;
        for (const [name, all] of copies)
            tellRepository(log, name, { copies: all, milliseconds, isDrawn });
        const done = [...copies.values()].flat().length;
        if (!isWhole && done < expected)
            log.info(`Stopped: ${done} of ${(0,format/* plural */.LS)(expected, 'blob')} in place`);
        copies.clear();
        expected = 0;
    }
    return {
        begun(blobs, targets) {
            // The image may have been created just before it is written, which is not upload time.
            if (expected === 0)
                began = now();
            expected += blobs.length * targets;
            pace.expect(blobs.reduce((sum, { size }) => sum + size, 0) * targets);
        },
        sent(bytes) {
            if (pace.add(bytes) && !isDrawn)
                log.info(`  ${state()}`);
        },
        brought(copy) {
            const name = (0,reference/* repositoryName */.aR)(copy.target);
            copies.set(name, [...(copies.get(name) ?? []), copy]);
            // Blobs that were present or mounted are not sent.
            if (copy.how !== 'uploaded')
                pace.expect(-copy.blob.size);
        },
        written(written, { dryRun, platforms = new Map() }) {
            const { tags, root, alreadyInRegistry, outdated, repositories, subjects, foreseen = [] } = written;
            tellCopies(true);
            tellForeseen(log, foreseen);
            if (outdated.length > 0)
                log.warning((0,write_report/* outdatedText */.kC)(outdated));
            if (subjects.length > 0)
                log.warning((0,write_report/* subjectsText */.TQ)(subjects));
            for (const name of alreadyInRegistry)
                log.info(`${(0,reference/* repositoryName */.aR)(name)} has it already`);
            for (const { target, previous, outcome } of tags) {
                const joint = outcome === 'skipped' ? ' at' : ', before at';
                const before = previous && previous !== root.descriptor.digest ? `${joint} ${previous}` : '';
                log.info(`${(0,tag_plan/* nameOf */.Vb)(target)}: ${(0,write_report/* fateOf */._L)({ outcome, previous }, dryRun)}${before}`);
            }
            for (const [platform, digest] of platforms)
                log.info(`  ${platform}: ${digest}`);
            log.info(rootLine({ root, repositories }, dryRun));
        },
        [Symbol.dispose]() {
            quiet?.[Symbol.dispose]();
            tellCopies(false);
        },
    };
}
/** The root of an image; an image of which every tag is left alone is written nowhere. */
function rootLine({ root, repositories }, dryRun) {
    const what = `The ${root.manifest.kind}`;
    if (repositories.length > 0)
        return `${what} is ${root.descriptor.digest}`;
    const fate = dryRun ? 'would not be written' : 'was not written';
    return `${what} ${root.descriptor.digest} ${fate}, since all tags are left alone`;
}
function tellRepository(log, name, { copies, milliseconds, isDrawn }) {
    const sent = copies.filter(({ how }) => how === 'uploaded').reduce((sum, { blob }) => sum + blob.size, 0);
    const rate = sent < write_log_leastRatedBytes ? '' : ` (${(0,format/* humanRate */.S6)(sent, milliseconds)})`;
    const title = `${name}: ${(0,format/* plural */.LS)(copies.length, 'blob')}, ${factsOf(copies, words)}`;
    if (sent === 0)
        log.info(title);
    else
        log.group(`${title}, in ${(0,format/* humanTime */.zK)(milliseconds)}${rate}`, copies.map(copy => copyLine(copy, isDrawn ? pushWords : words)));
}
/** The blobs that each repository would receive in a dry run. */
function tellForeseen(log, foreseen) {
    for (const [name, copies] of Map.groupBy(foreseen, ({ target }) => (0,reference/* repositoryName */.aR)(target))) {
        const title = `${name}: ${(0,format/* plural */.LS)(copies.length, 'blob')}, ${factsOf(copies, foresee/* foreseenWords */.f)}`;
        const lines = copies.map(({ blob, how }) => `  ${(0,model_digest/* shortDigest */.VK)(blob.digest)}  ${(0,format/* humanBytes */.p6)(blob.size)} ${foresee/* foreseenWords */.f[how]}`);
        if (copies.every(({ how }) => how === 'present'))
            log.info(title);
        else
            log.group(title, lines);
    }
}
function factsOf(copies, words) {
    const facts = [...Map.groupBy(copies, ({ how }) => how)].map(([how, those]) => {
        const bytes = those.reduce((sum, { blob }) => sum + blob.size, 0);
        return `${those.length} ${words[how]} (${(0,format/* humanBytes */.p6)(bytes)})`;
    });
    return facts.join(', ');
}
const words = {
    uploaded: 'uploaded',
    mounted: 'mounted',
    present: 'there already',
};
/** Docker's words for what became of a blob. */
const pushWords = {
    uploaded: 'Pushed',
    mounted: 'Mounted',
    present: 'Layer already exists',
};
function copyLine({ blob, how, milliseconds }, said) {
    const rate = blob.size < write_log_leastRatedBytes ? '' : ` (${(0,format/* humanRate */.S6)(blob.size, milliseconds)})`;
    const time = how === 'uploaded' ? ` in ${(0,format/* humanTime */.zK)(milliseconds)}${rate}` : '';
    return `  ${(0,model_digest/* shortDigest */.VK)(blob.digest)}  ${(0,format/* humanBytes */.p6)(blob.size)} ${said[how]}${time}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/live-progress.js



/** Follows a transfer: on a screen as lines that are drawn anew, elsewhere as lines of the log. */
function progressOf({ log, screen }, now) {
    return screen
        ? drawnProgress(log, screen, now)
        : { ...progressLog(log, now), [Symbol.dispose]: () => undefined };
}
/** Follows what is written: on a screen as lines that are drawn anew, elsewhere as lines of the log. */
function writingOf({ log, screen }, now) {
    return screen ? drawnWriting(log, screen, now) : writeLog(log, now);
}
/** Shows a board while it has something to do; a next transfer begins with a new one. */
class ShownBoard {
    #screen;
    #make;
    #board;
    #shown;
    constructor(screen, make) {
        this.#screen = screen;
        this.#make = make;
        this.#board = make();
    }
    get board() {
        return this.#board;
    }
    /** Shows the board if something is still to be done. */
    update() {
        if (!this.#board.isBusy)
            return this.#hide();
        this.#shown ??= this.#screen.show(space => this.#board.lines(space));
    }
    [Symbol.dispose]() {
        this.#hide();
        this.#board = this.#make();
    }
    #hide() {
        this.#shown?.[Symbol.dispose]();
        this.#shown = undefined;
    }
}
function drawnProgress(log, screen, now) {
    const inner = progressLog(log, now, true);
    const shown = new ShownBoard(screen, () => new TransferBoard(now, { moving: 'Downloading', moved: 'Downloaded' }));
    return {
        ...inner,
        images(named) {
            shown[Symbol.dispose]();
            for (const { name, blobs } of named)
                shown.board.name(blobs, name);
            inner.images?.(named);
        },
        named(blobs) {
            shown.board.name(blobs.blobs, blobs.name);
            inner.named?.(blobs);
        },
        planned(steps) {
            inner.planned(steps);
            for (const { blob, how } of steps) {
                if (how === 'fetch')
                    shown.board.expect(blob);
                else
                    shown.board.end(blob, 'Already exists');
            }
            shown.update();
        },
        advanced(blob, bytes) {
            shown.board.advance(blob, bytes);
        },
        delivered(delivery) {
            const { blob, source } = delivery;
            shown.board.end(blob, source === 'store' || source === 'engine' ? 'Already exists' : 'Pull complete');
            shown.update();
            inner.delivered(delivery);
        },
        checking(blob) {
            shown.board.check(blob);
            shown.update();
        },
        checked(blob) {
            shown.board.end(blob, 'Pull complete');
            shown.update();
        },
        passed(blob, source, error) {
            shown.board.restart(blob);
            inner.passed(blob, source, error);
        },
        ended(isWhole) {
            shown[Symbol.dispose]();
            inner.ended?.(isWhole);
        },
        [Symbol.dispose]: () => shown[Symbol.dispose](),
    };
}
function drawnWriting(log, screen, now) {
    const inner = writeLog(log, now, true);
    const shown = new ShownBoard(screen, () => new TransferBoard(now, { moving: 'Pushing', moved: 'Pushed' }));
    return {
        ...inner,
        begun(blobs, targets) {
            inner.begun?.(blobs, targets);
            for (const blob of blobs)
                shown.board.expect(blob, targets);
            shown.update();
        },
        sent(bytes, blob) {
            shown.board.advance(blob, bytes);
        },
        brought(copy) {
            const { blob, how } = copy;
            shown.board.end(blob, pushWords[how], how === 'uploaded' ? 0 : blob.size);
            shown.update();
            inner.brought(copy);
        },
        written(image, how) {
            shown[Symbol.dispose]();
            inner.written(image, how);
        },
        [Symbol.dispose]() {
            shown[Symbol.dispose]();
            inner[Symbol.dispose]();
        },
    };
}


/***/ }),

/***/ 16043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ unknownPlatformText),
/* harmony export */   g: () => (/* binding */ tellUnknown)
/* harmony export */ });
/* harmony import */ var _model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53793);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87957);
/* harmony import */ var _origins_skipped_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10764);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99209);




/** The most digests in one line of the log. */
const shown = 10;
/** Logs what is unknown of pulled images: their platform, and the content of their layers. */
function tellUnknown({ images, content }, log) {
    for (const { wanted, graph, unknownPlatforms } of images) {
        const name = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarName */ .hG)(wanted.reference);
        const skipped = (0,_origins_skipped_text_js__WEBPACK_IMPORTED_MODULE_1__/* .skippedText */ .O)(graph, 'fetched');
        if (skipped)
            log.warning(`${name}: ${skipped}`);
        const digests = unknownPlatforms.map(({ digest }) => digest);
        if (digests.length > 0)
            log.info(`${name}: ${unknownPlatformText(digests)}`);
        const blobs = new Set(graph.blobs.map(({ digest }) => digest));
        const unchecked = (content?.unchecked ?? []).filter(({ layer }) => blobs.has(layer.digest));
        if (unchecked.length === 0)
            continue;
        const count = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(unchecked.length, 'layer');
        log.warning(`${name}: the content of ${count} was not checked: ${(0,_model_layer_content_js__WEBPACK_IMPORTED_MODULE_3__/* .uncheckedText */ .S8)(unchecked)}`);
    }
}
/** The message about images that name no platform. */
function unknownPlatformText(digests) {
    const more = digests.length - shown;
    const listed = `${digests.slice(0, shown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return `platform unknown, since the config names no os or no architecture: ${listed}`;
}


/***/ })

};
;