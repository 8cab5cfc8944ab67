"use strict";
exports.id = 2108;
exports.ids = [2108];
exports.modules = {

/***/ 12108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/report-failure.js
var report_failure = __webpack_require__(37580);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/write-whole.js
var write_whole = __webpack_require__(14411);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/merge-files.js
var merge_files = __webpack_require__(38526);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/find-images.js + 37 modules
var find_images = __webpack_require__(69335);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/edit-text.js


/** Applies the edits of one file, in any order; nothing outside their ranges changes. Throws INTERNAL if two overlap. */
function applyEdits(text, edits) {
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    const parts = [];
    let at = 0;
    for (const [index, { file, start, end, text: replacement }] of sorted.entries()) {
        const before = sorted[index - 1];
        if (start < at || end < start || end > text.length || before?.start === start)
            throw new errors/* TallyError */.jB('INTERNAL', `Cannot edit "${(0,printable/* printable */.g)(file)}": two edits meet at offset ${start}`);
        parts.push(text.slice(at, start), replacement);
        at = end;
    }
    return parts.join('') + text.slice(at);
}
/** In front of a scalar that ends its line: a key or the mark of a list item, so that no block scalar holds it. */
const scalarStart = /^\ufeff?[ \t]*(?:-[ \t]+)*(?:(?:[\w.-]+|"[\w.-]*"|'[\w.-]*')[ \t]*:[ \t]+|-[ \t]+)(?:&[\w.-]+[ \t]+)?["']?(?:docker:\/\/)?$/;
const longestLine = 1000;
/** Returns the edits that give a place a digest. Its name and tag stay as written. */
function pinEdits(pin, digest, { text, pinStyle }) {
    const { file, place, reference } = pin;
    const { start, end, digestSite } = place;
    if (digestSite) {
        const { before, after } = digestSite;
        return [{ file, start: digestSite.start, end: digestSite.end, text: `${before}${digest}${after}` }];
    }
    const written = text.slice(start, end);
    const [named = ''] = written.split('@');
    if (reference.digest !== undefined)
        return [{ file, start, end, text: `${named}@${digest}` }];
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const tag = colon < 0 ? 'latest' : named.slice(colon + 1);
    const name = colon < 0 ? named : named.slice(0, colon);
    const behind = pinStyle === 'digest' ? commentSite(pin, text) : undefined;
    if (behind === undefined)
        return [{ file, start, end, text: `${name}:${tag}@${digest}` }];
    return [
        { file, start, end, text: `${name}@${digest}` },
        { file, start: behind, end: behind, text: ` # ${tag}` },
    ];
}
/** Returns the offset at which a comment may follow a place: the scalar ends its line, outside block scalars and JSON. */
function commentSite({ file, kind, place }, text) {
    if (kind === 'dockerfile' || !/\.ya?ml$|(?:^|\/)Kustomization$/i.test(file))
        return undefined;
    const { start, end, column } = place;
    if (column > longestLine || !scalarStart.test(text.slice(start - column + 1, start)))
        return undefined;
    const [, quote] = /^(["']?)[ \t]*(?:\r?\n|$)/.exec(text.slice(end, end + longestLine)) ?? [];
    return quote === undefined ? undefined : end + quote.length;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(93796);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/distinct-places.js
/** Reports whether the text at a place is exactly what is replaced. */
function isExact(text, { isLiteral, digestSite, start, end, image }) {
    return digestSite !== undefined || (isLiteral && text.slice(start, end) === image);
}
/** Returns each image of each offset once. Where scans find different images, or ranges to write to overlap, no place can be edited. */
function distinctPlaces(scans) {
    const found = new Map();
    for (const { kind, scan } of scans)
        for (const place of scan.places) {
            const key = `${place.start} ${place.image}`;
            const known = found.get(key);
            if (!known || (!isWritable(known.place) && isWritable(place)))
                found.set(key, { place, kind });
        }
    const crowded = crowdedPlaces([...found.values()].map(({ place }) => place));
    const sorted = [...found.values()].sort((a, b) => order(a.place, b.place));
    return sorted.map(each => {
        const isCrowded = each.place.notEdited === undefined && crowded.has(each.place);
        return { ...each, fault: isCrowded ? 'other arguments make it another image' : undefined };
    });
}
function crowdedPlaces(places) {
    const crowded = new Set();
    const ranges = places
        .filter(isWritable)
        .map(place => ({
        place,
        start: place.digestSite?.start ?? place.start,
        end: place.digestSite?.end ?? place.end,
    }))
        .sort((a, b) => a.start - b.start);
    let widest = ranges[0];
    for (const range of ranges.slice(1)) {
        if (widest && (range.start < widest.end || range.start === widest.start))
            crowded.add(range.place).add(widest.place);
        if (!widest || range.end >= widest.end)
            widest = range;
    }
    for (const each of Map.groupBy(places, ({ start }) => start).values())
        if (each.length > 1)
            for (const place of each)
                crowded.add(place);
    return crowded;
}
function isWritable({ isLiteral, digestSite }) {
    return isLiteral || digestSite !== undefined;
}
function order(a, b) {
    return a.start - b.start || a.end - b.end || (a.image < b.image ? -1 : 1);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/findings.js
var pins_findings = __webpack_require__(14215);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/ignore-comments.js

/** Comment marks, the last of which stands before the directive. A Dockerfile has no comments behind an instruction. */
const marks = {
    yaml: /(?:^|\s)#/g,
    json: /\/[/*]/g,
    dockerfile: /^\s*#/g,
    text: /(?:^|\s)(?:#|\/\/|\/\*|<!--)/g,
};
const alone = {
    yaml: /^\s*#/,
    json: /^\s*\/[/*]/,
    dockerfile: /^\s*#/,
    text: /^\s*(?:#|\/\/|\/\*|<!--)/,
};
/** The brackets are bounded, since each start of a directive would search for their end. */
const directive = /\b(?:(tallyman):[ \t]?ignore(?:\[([^\]]{0,200})\])?(?![\w[-])|(ratchet):exclude\b|(zizmor):[ \t]?ignore\[([^\]]{0,200})\])/g;
/** On one line, and in the lines above one; more are not heard. */
const mostComments = 100;
const anyDirective = /tallyman:|ratchet:exclude|zizmor:/;
const blockHeader = /(?:^|[\s:-])[|>][-+\d]{0,3}[ \t]*(?:[ \t]#[\s\S]*)?$/;
const continued = /[\\`][ \t]*$/;
/** The comments of a file that take images out, by the line that they are about. */
class IgnoreComments {
    kind;
    all = [];
    #covered = new Map();
    /** Takes time linear in the text. */
    constructor(text, { path, kind }) {
        this.kind = kind;
        if (anyDirective.test(text))
            this.#read(text, styleOf(text, path, kind));
    }
    /** Returns the comments about what begins at a line and column, from 1; without a column, about anything of the line. */
    at(line, column = 1) {
        const { above = [], behind = [] } = this.#covered.get(line) ?? {};
        return [...above, ...behind.filter(comment => comment.column >= column)];
    }
    #read(text, style) {
        let pending = [];
        let block;
        let line = 0;
        for (let start = 0; start <= text.length;) {
            const next = text.indexOf('\n', start);
            const end = next < 0 ? text.length : next;
            const content = text.slice(start, end).replace(/\r$/, '');
            start = end + 1;
            line++;
            const found = commentsIn(content, line, style);
            for (const comment of found)
                this.all.push(comment);
            if (alone[style].test(content)) {
                if (pending.length < mostComments && found.length > 0)
                    pending = [...pending, ...found];
                continue;
            }
            const indent = content.search(/\S/);
            if (indent >= 0 && block && indent <= block.indent)
                block = undefined;
            const above = block ? [...block.comments, ...pending] : pending;
            if (above.length > 0 || found.length > 0)
                this.#covered.set(line, { above, behind: found });
            if (style === 'yaml' && !block && blockHeader.test(content))
                block = { indent, comments: [...above, ...found] };
            if (style !== 'dockerfile' || !continued.test(content))
                pending = [];
        }
    }
}
function styleOf(text, path, kind) {
    if (kind === 'dockerfile')
        return 'dockerfile';
    if (kind === 'pinned-text')
        return 'text';
    const isJson = !/\.ya?ml$/i.test(path) && /^\ufeff?\s*(?:[{[]|\/[/*])/.test(text);
    return isJson ? 'json' : 'yaml';
}
function commentsIn(content, line, style) {
    if (!anyDirective.test(content))
        return [];
    const starts = [...content.matchAll(marks[style])].map(({ index }) => index);
    const found = [];
    let at = 0;
    for (const match of content.matchAll(directive)) {
        if (found.length === mostComments)
            break;
        while (at + 1 < starts.length && starts[at + 1] < match.index)
            at++;
        const start = starts[at];
        if (start === undefined || start > match.index)
            continue;
        const [whole, tallyman, named, ratchet, , audits = ''] = match;
        const behind = content.slice(match.index + whole.length, match.index + whole.length + 200);
        const common = { line, column: start + 1, reason: behind.replace(/\*\/|-->/, '').trim() };
        if (ratchet)
            found.push({ ...common, source: 'ratchet', checks: 'all', unknown: [] });
        else if (tallyman)
            found.push({ ...common, source: 'tallyman', ...checksOf(named) });
        else if (audits.split(',').some(audit => audit.trim() === 'unpinned-images'))
            found.push({ ...common, source: 'zizmor', checks: new Set(['pinned']), unknown: [] });
    }
    return found;
}
function checksOf(named) {
    if (named === undefined)
        return { checks: 'all', unknown: [] };
    const names = named.split(',').map(name => name.trim());
    const known = pins_findings/* checks */.AV.filter(check => names.includes(check));
    const unknown = names.filter(name => !pins_findings/* checks */.AV.some(check => check === name));
    return { checks: new Set(known), unknown };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/lock-rules.js
/** Reports whether a line counts; all do without a list of changed ones. */
function isChangedLine(changed, file, line) {
    return changed === undefined || (changed.get(file) ?? []).some(([from, to]) => from <= line && line <= to);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/pin-place.js






/** Returns the places of files, each offset once, sorted by file and offset. A file may be in the list once per scan. */
function pinPlaces(files, notFollowed, rules) {
    const gatherer = new PlaceGatherer(rules);
    const scans = Map.groupBy(files, ({ path }) => path);
    for (const path of [...scans.keys()].sort())
        gatherer.addFile(scans.get(path) ?? []);
    for (const fault of notFollowed)
        gatherer.addLead(fault);
    gatherer.addIdle();
    return gatherer;
}
/** Reports whether a pattern matches an image's name, in full or as Docker shortens it, without the tag or with it. */
function matchesImage(patterns, { registry, repository, tag }) {
    if (patterns.length === 0)
        return false;
    const tagged = { registry, repository, ...(tag !== undefined && { tag }) };
    const bare = { registry, repository };
    const names = [
        (0,model_reference/* formatReference */.FH)(bare),
        (0,model_reference/* familiarReference */.ZD)(bare),
        (0,model_reference/* formatReference */.FH)(tagged),
        (0,model_reference/* familiarReference */.ZD)(tagged),
    ];
    return patterns.some(pattern => names.some(name => pattern.matches(name)));
}
class PlaceGatherer {
    places = [];
    unreadable = [];
    ignored = [];
    leftOutNames = new Set();
    idle = [];
    #rules;
    #comments = new Map();
    /** Comments that are about something. */
    #used = new Set();
    #seenUnread = new Set();
    constructor(rules) {
        this.#rules = rules;
    }
    /** Adds a file by all its scans. */
    addFile(scans) {
        const [first] = scans;
        if (!first)
            return;
        const comments = new IgnoreComments(first.text, first);
        this.#comments.set(first.path, comments);
        const isBroken = scans.some(({ scan }) => scan.unread.some(({ where }) => where === 'the document'));
        for (const { kind, ...found } of distinctPlaces(scans)) {
            const fault = isBroken ? 'another part of the file cannot be read' : found.fault;
            const place = fault === undefined ? found.place : { ...found.place, notEdited: fault };
            const isEditable = fault === undefined && isExact(first.text, place);
            this.#addPlace(first, { place, kind, isEditable });
        }
        for (const { kind, scan } of scans)
            for (const unread of scan.unread)
                this.#addUnread({ file: first.path, kind, ...unread });
    }
    addLead({ file, line = 1, problem, isOpen = false }) {
        this.#addUnread({ file, kind: 'lead', line, where: 'the file', text: '', reason: problem, isOpen });
    }
    addIdle() {
        for (const [file, { kind, all }] of this.#comments)
            for (const comment of all)
                if (comment.source === 'tallyman' && !this.#used.has(comment) && this.#isCounted(file, comment.line))
                    this.idle.push({ file, kind, comment });
    }
    #addPlace({ path: file }, { place, kind, isEditable, }) {
        const { line, column, where } = place;
        const reference = referenceOf(place);
        if ('problem' in reference)
            return this.#addUnread({ file, kind, line, where, text: place.written, reason: reference.problem });
        const by = this.#commentsAt(file, line, column);
        const ignored = checksOff(by);
        const name = (0,lock_file/* lockedName */.i4)(reference);
        const { images, ignore } = this.#rules;
        const isSelected = images.length === 0 || matchesImage(images, reference);
        const isByInput = matchesImage(ignore, reference);
        const reason = isByInput && ignored !== 'all' ? 'the input `ignore`' : reasonOf(by);
        if (isSelected && (ignored === 'all' || isByInput))
            this.ignored.push({ file, line, image: (0,model_reference/* repositoryName */.aR)(reference), reason });
        else if (isSelected) {
            const counts = this.#isCounted(file, line);
            const pin = { file, kind, place, reference, name, ignored, ignoredBy: by, isEditable, counts };
            this.places.push(pin);
            if (floats(pin))
                this.ignored.push({ file, line, image: (0,model_reference/* repositoryName */.aR)(reference), reason });
            return;
        }
        if (name !== undefined)
            this.leftOutNames.add(name);
    }
    #addUnread({ file, kind, line, where, text, reason, isOpen = false, }) {
        const key = JSON.stringify([file, line, where, text, reason]);
        if (this.#seenUnread.has(key))
            return;
        this.#seenUnread.add(key);
        const by = this.#commentsAt(file, line, 1);
        const off = checksOff(by);
        if (off === 'all' || off.has('pinned'))
            this.ignored.push({ file, line, image: text, reason: reasonOf(by) });
        else if (this.#isCounted(file, line))
            this.unreadable.push({ file, kind, line, where, text, reason, isOpen });
    }
    #commentsAt(file, line, column) {
        const found = this.#comments.get(file)?.at(line, column) ?? [];
        for (const comment of found)
            this.#used.add(comment);
        return found.filter(({ source }) => source !== 'zizmor' || this.#rules.mode === 'check');
    }
    #isCounted(file, line) {
        return isChangedLine(this.#rules.changedLines, file, line);
    }
}
function checksOff(comments) {
    if (comments.some(({ checks }) => checks === 'all'))
        return 'all';
    return new Set(comments.flatMap(({ checks }) => (checks === 'all' ? [] : [...checks])));
}
function reasonOf(comments) {
    return comments.find(({ reason }) => reason !== '')?.reason ?? 'a comment';
}
/** Reports whether a comment lets a place have no digest. */
function floats({ reference, ignored }) {
    return reference.digest === undefined && (ignored === 'all' || ignored.has('pinned'));
}
function referenceOf({ image, commentTag }) {
    try {
        const reference = (0,model_reference/* parseReference */.F2)(image);
        const isReserved = reference.registry === model_reference/* dockerHub */.UD && reference.repository === 'library/scratch';
        if (isReserved)
            return { problem: '"scratch" is the empty base of a Dockerfile, not an image' };
        const isOpen = reference.tag === undefined && commentTag !== undefined && (0,model_reference/* isTag */.dz)(commentTag);
        return isOpen ? { ...reference, tag: commentTag } : reference;
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
        return { problem: `it is not an image reference: ${error.message.replace(/^.*?": /s, '')}` };
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/named-image.js


/** Gathers places by name, sorted by name. */
function namedImages(places, { lock, hold }) {
    const locked = new Map(lock?.before.images.map(pin => [pin.image, pin]));
    const byName = new Map();
    for (const place of places) {
        if (place.name === undefined)
            continue;
        const known = byName.get(place.name);
        if (known)
            known.push(place);
        else
            byName.set(place.name, [place]);
    }
    const images = [...byName].map(([name, named]) => {
        named.sort(byOffset);
        const inFiles = digestsOf(named);
        const pin = locked.get(name);
        const reference = (0,model_reference/* parseReference */.F2)(name);
        const held = hold.find(({ image }) => matchesImage([image], reference));
        const pinned = [...new Set([...inFiles, ...(pin ? [pin.digest] : [])])].sort();
        return { name, reference, places: named, locked: pin, inFiles, pinned, hold: held?.reason };
    });
    return images.sort((a, b) => (a.name < b.name ? -1 : 1));
}
function byOffset(a, b) {
    if (a.file !== b.file)
        return a.file < b.file ? -1 : 1;
    return a.place.start - b.place.start || (a.place.where < b.place.where ? -1 : 1);
}
function digestsOf(places) {
    return [...new Set(places.flatMap(({ reference }) => reference.digest ?? []))].sort();
}
/** Reports whether a comment at a place turns a check off. */
function isOff(place, check) {
    return place.ignored === 'all' || place.ignored.has(check);
}
/** Reports whether an update may change the digest of a place. */
function mayMove(place) {
    return place.counts && !isOff(place, 'moved');
}
/** Reports whether a place without a digest should get one in its text. */
function wantsDigest(place) {
    return place.counts && place.isEditable && place.reference.digest === undefined && !isOff(place, 'pinned');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/duration.js
var duration = __webpack_require__(66898);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/pin-target.js





/** Decides the digest of one tag. `write` moves nothing; `update` moves what no rule holds. */
function pinTarget(image, answer, rules) {
    const state = answer && 'digest' in answer ? answer : undefined;
    const known = knownDigest(image);
    if (rules.mode !== 'update')
        return firstPin(known ?? state?.digest, { known, state }, rules);
    if (image.hold !== undefined && image.pinned.length > 0) {
        const held = heldByInput(image, known ?? image.pinned[0], state);
        return { digest: known, isMoving: false, held };
    }
    if (!state)
        return { digest: known, isMoving: false };
    if (image.pinned.length === 0)
        return firstPin(state.digest, { known, state }, rules);
    if (image.pinned.length === 1 && known === state.digest)
        return { digest: known, isMoving: false };
    const reason = reasonToStay(image, state, rules);
    if (reason === undefined)
        return { digest: state.digest, isMoving: true };
    const pinned = known ?? image.pinned[0];
    const held = {
        image: image.name,
        pinned,
        found: state.digest,
        ...reason,
        ...(state.age && { age: state.age }),
    };
    return { digest: known, isMoving: false, held };
}
/** The digest that the lock or all places with a digest agree on. */
function knownDigest({ locked, inFiles }) {
    return locked?.digest ?? (inFiles.length === 1 ? inFiles[0] : undefined);
}
function firstPin(digest, { known, state }, { platforms }) {
    const missing = known === undefined && state ? missingPlatforms(state, platforms) : [];
    return missing.length > 0 ? { digest: undefined, isMoving: false, missing } : { digest, isMoving: false };
}
function heldByInput({ name, hold = '' }, pinned, state) {
    const why = hold === '' ? '' : `: ${(0,printable/* printable */.g)(hold)}`;
    return {
        image: name,
        pinned,
        found: state?.digest ?? pinned,
        reason: `It is held by the input \`hold\`${why}.`,
    };
}
function reasonToStay({ places, inFiles, pinned }, state, { minAge, platforms, writeTo, now }) {
    const moving = places.filter(({ reference }) => reference.digest !== undefined && reference.digest !== state.digest);
    if (!writeTo.has('files') && inFiles.some(digest => digest !== state.digest))
        return { reason: 'Its files pin it, and `write-to` leaves them as they are.' };
    const stuck = moving.find(place => mayMove(place) && !place.isEditable);
    if (stuck)
        return {
            reason: `${(0,printable/* printable */.g)(stuck.file)}, line ${stuck.place.line}, pins it in a form that cannot be edited.`,
        };
    const counted = moving.filter(({ counts }) => counts);
    if (counted.length > 0 && !counted.some(mayMove))
        return { reason: 'A comment keeps its pins as they are.' };
    const missing = missingPlatforms(state, platforms);
    if (missing.length > 0)
        return { reason: `What the tag names now lacks ${missing.map(each => (0,printable/* printable */.g)(each)).join(', ')}.` };
    // A digest that one place has already needs no age: all others follow it.
    if (minAge <= 0 || pinned.includes(state.digest))
        return undefined;
    return tooYoung(state, minAge, now);
}
function tooYoung({ age, noAge }, minAge, now) {
    if (!age) {
        const why = noAge === undefined ? '' : `: ${noAge}`;
        return { reason: `No source in \`age-from\` says how old its new digest is${why}.` };
    }
    const until = age.since + minAge;
    if (until <= now)
        return undefined;
    const old = (0,duration/* formatDuration */.a)(Math.max(0, now - age.since));
    const time = new Date(until).toISOString().replace(/\.\d+Z$/, 'Z');
    return { reason: `Its new digest is ${old} old (${(0,printable/* printable */.g)(age.said)}) and goes from ${time}.`, until };
}
/** Returns the wanted platforms that an image lacks; none if its platforms were not asked for. */
function missingPlatforms({ platforms }, wanted) {
    const there = platforms && [...platforms.keys()].map(platform/* parsePlatform */.Y8);
    return there ? wanted.filter(each => !there.some(found => (0,platform_choice/* platformMatches */.J5)((0,platform/* parsePlatform */.Y8)(each), found))) : [];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/next-lock.js

/** Returns the entries whose platforms are unknown: new, moved, or without any. */
function wishesWithoutPlatforms(lock, wishes) {
    const known = new Map(lock.images.map(pin => [pin.image, pin]));
    return wishes.filter(({ name, digest }) => !isComplete(known.get(name), digest));
}
function isComplete(pin, digest) {
    return pin !== undefined && pin.digest === digest && pin.platforms.size > 0;
}
/** Returns the lock with all wishes. Entries of other names stay unless `isSurplus` says that they go. */
function nextLock(lock, wishes, { platformsOf, isSurplus, }) {
    const pins = new Map(lock.images.filter(({ image }) => !isSurplus(image)).map(pin => [pin.image, pin]));
    for (const wish of wishes) {
        const { name, digest } = wish;
        const old = pins.get(name);
        if (isComplete(old, digest))
            continue;
        pins.set(name, { image: name, digest, platforms: platformsOf(wish) ?? new Map() });
    }
    return { images: [...pins.values()] };
}
/** Returns the text of the next lock: the same bytes if nothing in it changes. */
function lockText({ before, text }, next) {
    const formatted = (0,lock_file/* formatLock */.X5)(next);
    const isSame = formatted === (0,lock_file/* formatLock */.X5)(before);
    return isSame && (text !== undefined || next.images.length === 0) ? text : formatted;
}
/** Returns the line of each entry of a lock file, from 1. */
function entryLines(text) {
    const lines = new Map();
    for (const [at, line] of text.split('\n').entries())
        for (const [, name = ''] of line.matchAll(/"image"\s*:\s*"([^"]*)"/g))
            if (!lines.has(name))
                lines.set(name, at + 1);
    return lines;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/model/misspelt-registry.js

/** Registries whose names are misspelt, by accident or to deceive. */
const knownHosts = [
    'docker.io',
    'ghcr.io',
    'quay.io',
    'gcr.io',
    'registry.k8s.io',
    'mcr.microsoft.com',
    'public.ecr.aws',
    'registry.gitlab.com',
    'nvcr.io',
    'lscr.io',
    'icr.io',
    'registry.access.redhat.com',
    'registry.redhat.io',
    'cgr.dev',
    'docker.elastic.co',
];
/** Registries that are near a known one and no misspelling. */
const neighbours = new Set(['k8s.gcr.io', 'us.gcr.io', 'eu.gcr.io', 'cr.io', 'dhi.io']);
/** Returns the known registry whose name a `host[:port]` misspells. Hosts in `trusted` (`host[:port]` or with a path) are none. */
function misspeltRegistry(registry, trusted = []) {
    const host = hostName(registry);
    if (!host.includes('.') || /^[\d.]+$|^\[/.test(host))
        return undefined;
    if (knownHosts.includes(host) || neighbours.has(host) || model_reference/* dockerHubNames */.c$.has(host))
        return undefined;
    if (trusted.some(entry => hostName(entry.split('/')[0] ?? '') === host))
        return undefined;
    const near = knownHosts.map(known => ({ known, errors: distance(host, known, known.length < 8 ? 1 : 2) }));
    const found = near.filter(({ errors }) => errors !== undefined);
    return found.sort((a, b) => (a.errors ?? 0) - (b.errors ?? 0))[0]?.known;
}
function hostName(registry) {
    return registry.toLowerCase().replace(/:\d+$/, '');
}
/** Returns the number of typing errors between two words, two neighbours in the wrong order as one; undefined if over `limit`. */
function distance(a, b, limit) {
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

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/registry-rules.js

/** Reports whether the registries' rules allow an image: no entry of `deny` covers it, and one of `allow` does if there are any. */
function isAllowed(image, { allowRegistries, denyRegistries }) {
    const name = comparable(image);
    const covers = (entry) => isBelow(name, entry);
    return !denyRegistries.some(covers) && (allowRegistries.length === 0 || allowRegistries.some(covers));
}
/** Compares at `/`: `ghcr.io/owner` covers `ghcr.io/owner/app`, not `ghcr.io/owner2`. */
function isBelow(name, entry) {
    const [host = '', ...path] = entry.replace(/\/+$/, '').split('/');
    const wish = [registry_rules_hostName(host), ...path].join('/');
    return name === wish || name.startsWith(`${wish}/`);
}
/** The name with its host as all its spellings are meant: in lower case, without HTTPS's own port. */
function comparable({ registry, repository }) {
    const host = registry_rules_hostName(registry);
    const isShort = host === model_reference/* dockerHub */.UD && !repository.includes('/');
    return `${host}/${isShort ? 'library/' : ''}${repository}`;
}
function registry_rules_hostName(registry) {
    const host = registry.toLowerCase().replace(/:443$/, '');
    return model_reference/* dockerHubNames */.c$.has(host) ? model_reference/* dockerHub */.UD : host;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/place-faults.js






/** Returns what is wrong with the registry of an image. */
function registryFaults(reference, rules) {
    const faults = [];
    const name = (0,printable/* printable */.g)((0,model_reference/* repositoryName */.aR)(reference));
    if (!isAllowed(reference, rules))
        faults.push({ rule: 'TM007', message: `The rules for registries do not allow "${name}".` });
    const meant = misspeltRegistry(reference.registry, rules.allowRegistries);
    const host = (0,printable/* printable */.g)(reference.registry);
    if (meant !== undefined)
        faults.push({ rule: 'TM008', message: `The registry "${host}" looks like a misspelt "${meant}".` });
    return faults;
}
/** Returns what is wrong with the pin of a place. */
function pinFaults(judged, context) {
    const { place, plan, digest, locked } = judged;
    const { image, answer, target } = plan;
    const state = answer && 'digest' in answer ? answer : undefined;
    const code = answer && 'error' in answer ? answer.error.code : undefined;
    const pin = digest ?? locked;
    const name = (0,printable/* printable */.g)(place.place.written);
    if (pin === undefined && place.place.mayBeContext && isRefusal(code))
        return [
            {
                rule: 'TM005',
                message: `"${name}" is a stage, a build context, or an image that the registry does not show: if it is no image, put "# tallyman: ignore" above it.`,
            },
        ];
    const child = state && childFault(pin, state);
    const found = [
        code === 'NOT_FOUND' &&
            missingFault(place, image.name, pin !== undefined && context.rules.mode !== 'check'),
        pin === undefined && {
            rule: 'TM001',
            message: unpinnedMessage(place, context.rules),
            mend: target.digest ?? state?.digest,
        },
        lockFault(judged, context),
        rivalFault(judged),
        child ?? (state && image.hold === undefined && movedFault(pin, state)),
        platformFault(pin, plan, context),
    ];
    return found.filter(fault => fault !== undefined && fault !== false);
}
/** Where only a comment names the tag, it may be a comment about something else. */
function missingFault({ place, reference }, name, isGentle) {
    if (place.commentTag !== undefined && !place.image.includes(`:${reference.tag}@`))
        return {
            rule: 'TM010',
            message: `The pin has no tag, and the registry has no "${(0,printable/* printable */.g)(name)}", as the comment behind it says.`,
        };
    return { rule: 'TM009', message: `The registry does not have "${(0,printable/* printable */.g)(name)}".`, isGentle };
}
/** A word that is no image is refused by registries in their own ways. */
function isRefusal(code) {
    return code === 'NOT_FOUND' || code === 'UNAUTHENTICATED' || code === 'DENIED';
}
function unpinnedMessage({ place, kind, isEditable }, { lock }) {
    const name = `"${(0,printable/* printable */.g)(place.written)}" has no digest`;
    if (place.mayBeContext)
        return `${name}: if it is a build context, put "# tallyman: ignore" above it.`;
    if (isEditable)
        return lock ? `${name}, and "${(0,printable/* printable */.g)(lock.path)}" has no entry for it.` : `${name}.`;
    const variables = place.hasVariables ? 'variables decide it' : 'no digest can be written there';
    const why = place.notEdited === undefined ? variables : (0,printable/* printable */.g)(place.notEdited);
    const way = kind === 'dockerfile'
        ? 'write the version out, or lock it and let pull-with-digest hand it to the build (`build-contexts`)'
        : 'write it out, or lock it';
    return `${name}, and ${why}: ${way}.`;
}
function lockFault({ place, plan, digest, locked }, { rules: { lock }, ran }) {
    if (!lock || floats(place))
        return undefined;
    const path = `"${(0,printable/* printable */.g)(lock.path)}"`;
    // A place without a digest is said to be unpinned already.
    if (locked === undefined && digest === undefined && ran.has('pinned'))
        return undefined;
    if (locked === undefined)
        return { rule: 'TM002', message: `${path} has no entry for "${(0,printable/* printable */.g)(plan.image.name)}".` };
    if (digest === undefined || digest === locked)
        return undefined;
    return { rule: 'TM002', message: `The pin is ${digest}, but ${path} has ${locked}.` };
}
/** Where the lock has the name, it says which digest is wrong. */
function rivalFault({ digest, locked, rival, rivalDigest }) {
    if (digest === undefined || locked !== undefined || !rival)
        return undefined;
    const where = `${(0,printable/* printable */.g)(rival.file)}, line ${rival.place.line}`;
    return { rule: 'TM006', message: `The tag is pinned at ${digest} here, and at ${rivalDigest} in ${where}.` };
}
function movedFault(pin, state) {
    if (pin === undefined || pin === state.digest)
        return undefined;
    const { age } = state;
    const since = age === undefined ? '' : ` since ${timeOf(age.since)} (${(0,printable/* printable */.g)(age.said)})`;
    return {
        rule: 'TM003',
        message: `The tag names ${state.digest}${since}, the pin is ${pin}.`,
        mend: state.digest,
    };
}
function childFault(pin, state) {
    if (pin === undefined || pin === state.digest || !state.isIndex)
        return undefined;
    const isListed = state.children?.has(pin) === true;
    if (!isListed && state.pinnedSingles?.has(pin) !== true)
        return undefined;
    const index = `the tag names the index ${state.digest}${isListed ? ', which lists it' : ''}`;
    return { rule: 'TM004', message: `The pin ${pin} is one platform's image; ${index}.`, mend: state.digest };
}
function platformFault(pin, { target, answer }, { rules, platforms: known }) {
    const state = answer && 'digest' in answer ? answer : undefined;
    const isState = state !== undefined && (pin === undefined || pin === state.digest);
    const platforms = isState ? state.platforms : pin && known.get(pin);
    const missing = target.missing ?? (platforms ? missingPlatforms({ platforms }, rules.platforms) : []);
    if (missing.length === 0)
        return undefined;
    const what = pin ?? state?.digest ?? 'The image';
    return { rule: 'TM012', message: `${what} lacks ${missing.map(each => (0,printable/* printable */.g)(each)).join(', ')}.` };
}
function timeOf(time) {
    return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/questions.js


/** Returns what registries are asked, one question per tag. The default checks ask nothing. */
function questionsFor(images, rules) {
    const asked = images.filter(({ places }) => places.some(({ counts }) => counts));
    if (rules.mode === 'check')
        return hasNetworkChecks(rules) ? asked.map(image => checkOf(image, rules)) : [];
    const isWanted = rules.mode === 'write' ? isUnknown : mayChange;
    return asked.filter(image => isWanted(image, rules)).map(image => changeOf(image, rules));
}
function hasNetworkChecks({ checks, platforms }) {
    const needsAnswer = ['moved', 'exists', 'index'].some(check => checks.has(check));
    return needsAnswer || (checks.has('platforms') && platforms.length > 0);
}
function checkOf({ name, pinned }, { checks, platforms }) {
    return {
        name,
        pinned,
        wantsPlatforms: checks.has('platforms') && platforms.length > 0,
        wantsChildren: checks.has('index') && pinned.length > 0,
        wantsAge: checks.has('moved') && pinned.length > 0,
    };
}
function changeOf({ name, pinned, locked }, rules) {
    const isIncomplete = writesLock(rules) && (locked?.platforms.size ?? 0) === 0;
    return {
        name,
        pinned,
        wantsPlatforms: rules.platforms.length > 0 || isIncomplete,
        wantsChildren: false,
        wantsAge: rules.mode === 'update' && rules.minAge > 0 && pinned.length > 0,
    };
}
/** Whether no file and no lock says which digest the places without one get. */
function isUnknown({ places, locked, inFiles }, rules) {
    if (locked || inFiles.length === 1)
        return false;
    const hasOpen = places.some(place => rules.writeTo.has('files') ? wantsDigest(place) : place.counts && !floats(place));
    return hasOpen || (writesLock(rules) && inFiles.length === 0 && !places.every(floats));
}
function mayChange(image, rules) {
    const { places, hold, pinned } = image;
    if (hold !== undefined && pinned.length > 0)
        return false;
    if (writesLock(rules))
        return places.some(place => mayMove(place) && !floats(place));
    return places.some(place => (place.reference.digest === undefined ? wantsDigest(place) : mayMove(place)));
}
/** Reports whether the lock file is written. */
function writesLock({ lock, writeTo }) {
    return lock !== undefined && writeTo.has('lock');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/severity.js

/** The checks of a run: with rules for registries, those are always among them. `write` and `update` say what they leave. */
function ranChecks(rules) {
    const { mode, checks, dryRun, allowRegistries, denyRegistries } = rules;
    const ran = new Set(mode === 'check' ? checks : ['pinned', 'locked', 'exists', 'platforms']);
    if (mode === 'update' && dryRun)
        ran.add('moved');
    if (allowRegistries.length + denyRegistries.length > 0 || checks.has('registries'))
        ran.add('registries');
    return ran;
}
const defaults = { moved: 'notice' };
/** The severity of a finding; a warning at most if `isMild`. `write` and `update` do what they can and warn of the rest: only `check` is a gate for pins. */
function severityOf(rule, { mode, severities: wanted }, isMild = false) {
    const { check, ...row } = pins_findings/* rules */.aO[rule];
    const said = wanted.get(check) ?? defaults[check] ?? 'error';
    const isGentle = isMild || (mode !== 'check' && (check === 'pinned' || check === 'locked'));
    const caps = [isGentle ? 'warning' : 'error', 'atMost' in row ? row.atMost : 'error'];
    return caps.reduce(milder, said);
}
function milder(a, b) {
    return pins_findings/* severities */.gO.indexOf(a) > pins_findings/* severities */.gO.indexOf(b) ? a : b;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/place-findings.js









/** Finds the faults of all places, as the run leaves them; a dry run leaves them as they are. */
class PlaceFindings {
    #plans;
    #facts;
    #rules;
    #ran;
    /** Whether files and lock are as the run leaves them. */
    #isWritten;
    #findings = [];
    /** Comments that kept a fault from being a finding. */
    #heard = new Set();
    #unpinned = 0;
    constructor(plans, facts, rules) {
        this.#plans = plans;
        this.#facts = facts;
        this.#rules = rules;
        this.#ran = ranChecks(rules);
        this.#isWritten = rules.mode !== 'check' && !rules.dryRun;
    }
    /** Returns the findings, sorted by file and line, and the number of places without a digest. */
    all() {
        for (const place of this.#facts.places)
            if (place.counts)
                this.#addPlace(place);
        for (const plan of this.#plans)
            this.#addImage(plan);
        for (const place of this.#facts.unreadable)
            this.#addUnreadable(place);
        this.#addSurplus();
        for (const { file, kind, comment } of this.#facts.idle)
            this.#addComment(file, kind, comment, 'The comment "tallyman: ignore" is about no image.');
        this.#addIdle();
        return { findings: this.#findings.sort(byPlace), unpinned: this.#unpinned };
    }
    #addPlace(place) {
        for (const fault of registryFaults(place.reference, this.#rules))
            this.#add(place, fault);
        if (place.name === undefined)
            this.#add(place, { rule: 'TM010', message: 'The pin has no tag, so no update can follow it.' });
    }
    #addImage(plan) {
        const { image, wish } = plan;
        const digestOf = (place) => (this.#isWritten ? plan.ends.get(place) : place.reference.digest);
        const writes = this.#isWritten && writesLock(this.#rules);
        const locked = (writes ? wish : undefined) ?? image.locked?.digest;
        const pins = firstOfEach(image.places, digestOf);
        for (const place of image.places) {
            if (!place.counts)
                continue;
            const digest = digestOf(place);
            const [rivalDigest, rival] = pins.find(([each]) => each !== digest) ?? [];
            if (digest === undefined && locked === undefined && !floats(place))
                this.#unpinned++;
            const judged = { place, plan, digest, locked, rival, rivalDigest };
            const context = { rules: this.#rules, ran: this.#ran, platforms: this.#facts.platforms };
            for (const fault of pinFaults(judged, context))
                this.#add(place, fault);
        }
    }
    #addUnreadable({ file, kind, line, where, text, reason, isOpen }) {
        const name = text === '' ? (0,printable/* printable */.g)(where) : `"${(0,printable/* printable */.g)(text)}"`;
        const said = (0,printable/* printable */.g)(reason, 500);
        const message = kind === 'lead' ? `${said.replace(/^it /, 'It ')}.` : `Cannot read ${name}: ${said}.`;
        const at = { file, kind, line, column: 1, where: (0,printable/* printable */.g)(where), image: (0,printable/* printable */.g)(text) };
        this.#push({ rule: 'TM005', ...at, message }, isOpen);
    }
    #addSurplus() {
        const { lock, pruneLock } = this.#rules;
        const isGone = this.#isWritten && writesLock(this.#rules) && pruneLock;
        if (!lock || isGone)
            return;
        const lines = entryLines(lock.text ?? '');
        for (const name of this.#facts.surplus) {
            const line = lines.get(name) ?? 1;
            const at = { file: lock.path, kind: 'lock', line, column: 1, where: 'images' };
            const image = (0,printable/* printable */.g)(name.slice(0, name.lastIndexOf(':')));
            this.#push({ rule: 'TM002', ...at, image, message: `No file names "${(0,printable/* printable */.g)(name)}".` });
        }
    }
    /** Adds comments that kept nothing back although all their checks ran, and those with unknown names. */
    #addIdle() {
        const seen = new Set();
        for (const { file, kind, ignoredBy, counts } of this.#facts.places)
            for (const comment of counts ? ignoredBy : []) {
                if (comment.source !== 'tallyman' || seen.has(comment))
                    continue;
                seen.add(comment);
                const [unknown] = comment.unknown;
                const known = pins_findings/* checks */.AV.join(', ');
                if (unknown !== undefined)
                    this.#addComment(file, kind, comment, `"${(0,printable/* printable */.g)(unknown)}" is no check, expected ${known}.`);
                else if (this.#isTested(comment) && !this.#heard.has(comment))
                    this.#addComment(file, kind, comment, 'The comment "tallyman: ignore" ignores nothing.');
            }
    }
    /** A comment without names also keeps an update away, so it is never idle beside an image. */
    #isTested({ checks: off }) {
        return this.#rules.mode === 'check' && off !== 'all' && [...off].every(check => this.#ran.has(check));
    }
    #addComment(file, kind, { line, column }, message) {
        this.#push({ rule: 'TM011', file, kind, line, column, where: 'comment', image: '', message });
    }
    #add(place, { rule, message, mend, isGentle = false }) {
        const { check } = pins_findings/* rules */.aO[rule];
        const { ignored, ignoredBy, file, kind, isEditable, reference } = place;
        if (ignored === 'all' || ignored.has(check)) {
            for (const comment of ignoredBy)
                if (comment.checks === 'all' || comment.checks.has(check))
                    this.#heard.add(comment);
            return;
        }
        const { start, end, line, column, where } = place.place;
        const { pinStyle } = this.#rules;
        const isMended = mend !== undefined && isEditable && mend !== reference.digest;
        const text = this.#facts.texts.get(file) ?? '';
        const fix = isMended ? pinEdits(place, mend, { text, pinStyle }) : undefined;
        const at = { file, kind, line, column, start, end, where: (0,printable/* printable */.g)(where) };
        this.#push({ rule, ...at, image: (0,model_reference/* repositoryName */.aR)(reference), message, ...(fix && { fix }) }, isGentle);
    }
    #push(finding, isGentle = false) {
        if (!this.#ran.has(pins_findings/* rules */.aO[finding.rule].check))
            return;
        this.#findings.push({ ...finding, severity: severityOf(finding.rule, this.#rules, isGentle) });
    }
}
/** Returns the first place of each of two digests. */
function firstOfEach(places, digestOf) {
    const found = new Map();
    for (const place of places) {
        const digest = digestOf(place);
        if (digest !== undefined && !found.has(digest))
            found.set(digest, place);
        if (found.size === 2)
            break;
    }
    return [...found];
}
function byPlace(a, b) {
    const order = (x, y) => (x < y ? -1 : x > y ? 1 : 0);
    return (order(a.file, b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        order(a.rule, b.rule) ||
        order(a.image, b.image) ||
        order(a.message, b.message));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/decide.js






/** Decides what is wrong and what changes, from what files, the lock and registries say. */
function decide(facts, rules) {
    const plans = facts.images.map(image => planOf(image, facts, rules));
    const surplus = surplusNames(facts, rules);
    const edits = rules.mode === 'check' ? [] : plans.flatMap(plan => editsOf(plan, facts, rules));
    const { findings, unpinned } = new PlaceFindings(plans, { ...facts, surplus }, rules).all();
    const held = plans.flatMap(({ target }) => target.held ?? []);
    const pins = rules.mode === 'check' ? [] : plans.flatMap(plan => movesOf(plan, rules));
    const wishes = plans.flatMap(({ image, wish }) => (wish ? [{ name: image.name, digest: wish }] : []));
    const editedPlaces = plans.reduce((sum, { ends }) => sum + [...ends].filter(isChange).length, 0);
    const counts = { unpinned, moved: plans.filter(isMoved).length, editedPlaces };
    return { findings, edits: edits.sort(decide_byOffset), pins, held, wishes, surplus, ...counts };
}
function planOf(image, { answers, now }, rules) {
    const answer = answers.get(image.name);
    const target = pinTarget(image, answer, { ...rules, now });
    const ends = new Map(image.places.map(place => [place, endOf(place, target, rules)]));
    const plan = { image, answer, target, ends, wish: undefined };
    return rules.mode !== 'check' && writesLock(rules) ? { ...plan, wish: wishOf(plan) } : plan;
}
function endOf(place, { digest, isMoving }, rules) {
    const own = place.reference.digest;
    if (digest === undefined || rules.mode === 'check' || !rules.writeTo.has('files'))
        return own;
    if (own === undefined)
        return wantsDigest(place) ? digest : undefined;
    return isMoving && mayMove(place) && place.isEditable ? digest : own;
}
/** The lock follows the places; where they disagree, it stays with one of them or as it is. */
function wishOf({ image, target, ends }) {
    const { places, locked } = image;
    if (!places.some(({ counts }) => counts))
        return undefined;
    const digests = new Set([...ends.values()].filter(digest => digest !== undefined));
    if (digests.size === 0)
        return places.every(floats) ? undefined : target.digest;
    if (digests.size === 1)
        return [...digests][0];
    return [locked?.digest, target.digest].find(digest => digest !== undefined && digests.has(digest));
}
function editsOf({ ends }, { texts }, { pinStyle }) {
    return [...ends].filter(isChange).flatMap(([place, digest]) => {
        const text = texts.get(place.file) ?? '';
        return digest === undefined ? [] : pinEdits(place, digest, { text, pinStyle });
    });
}
function isChange([{ reference }, digest]) {
    return digest !== undefined && digest !== reference.digest;
}
function decide_byOffset(a, b) {
    if (a.file !== b.file)
        return a.file < b.file ? -1 : 1;
    return a.start - b.start || a.end - b.end;
}
/** Lists the changes of an image's digest, one for each digest that it had. */
function movesOf({ image, answer, ends, wish }, { lock }) {
    const moves = new Map();
    const add = (before, after, file) => {
        if (after === undefined || before === after)
            return;
        const key = `${before} ${after}`;
        const move = moves.get(key) ?? { before, after, files: new Set() };
        moves.set(key, move);
        move.files.add(file);
    };
    for (const [{ file, reference }, after] of ends)
        add(reference.digest, after, file);
    if (wish !== undefined)
        add(image.locked?.digest, wish, lock?.path ?? '');
    const state = answer && 'digest' in answer ? answer : undefined;
    const sorted = [...moves].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, move]) => move);
    return sorted.map(({ before, after, files }) => ({
        image: image.name,
        ...(before !== undefined && { before }),
        after,
        ...(state?.age && state.digest === after && { age: state.age }),
        files: [...files].sort(),
    }));
}
/** Whether the tag is elsewhere than a pin of it. */
function isMoved({ image, answer }) {
    return answer !== undefined && 'digest' in answer && image.pinned.some(digest => digest !== answer.digest);
}
/** The names of entries that no file needs. None while a file of the repository cannot be read: it may name them. */
function surplusNames({ images, leftOutNames, unreadable }, rules) {
    const { lock, areAllFiles, changedLines } = rules;
    if (!lock || !areAllFiles || rules.images.length > 0 || changedLines)
        return new Set();
    if (unreadable.some(({ isOpen }) => !isOpen))
        return new Set();
    const named = new Set(images.map(({ name }) => name));
    const names = lock.before.images.map(({ image }) => image);
    return new Set(names.filter(name => !named.has(name) && !leftOutNames.has(name)));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/lock/lock-failure.js
var lock_failure = __webpack_require__(65137);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/lock.js









const greatestImages = 2000;
/**
 * Finds the images of files, checks their pins or changes them, and writes all changed files or none. What is wrong with places is in the
 * findings; `lockFailure` makes an error of them. Throws INPUT_INVALID for too many or too large files and too many images, and what
 * writing throws.
 */
async function lock(request, ports) {
    const found = await findAll(request, ports);
    const questions = questionsFor(found.images, request);
    const answers = questions.length > 0 ? await ports.ask(questions) : new Map();
    const asking = (0,lock_failure/* askingFailure */.YF)(answers, found.images);
    const pinned = asking ? [] : otherPins({ ...found, answers }, request);
    const platforms = pinned.length > 0 ? await ports.platforms(pinned) : noPlatforms;
    const facts = { ...found, answers, platforms, now: ports.now() };
    const decision = decide(facts, { ...request, areAllFiles: request.areAllFiles && request.kinds === 'all' });
    const failure = asking ?? (0,lock_failure/* tooManyEdits */.lT)(decision, request);
    const changes = asking ? [] : await changesOf(decision, facts, { request, ports });
    const imageFacts = asking ? new Map() : await factsOf(decision, request, ports);
    if (changes.length > 0 && failure === undefined && !request.dryRun)
        await ports.write(changes);
    return resultOf(request, {
        found,
        decision,
        changes,
        asked: questions.length,
        facts: imageFacts,
        ...(failure && { failure }),
    });
}
const noPlatforms = new Map();
async function findAll(request, ports) {
    const { mayRead, rules, pinnedText, kinds } = request;
    const options = { everywhere: false, mayRead, rules, pinnedText };
    const { files: all, notFollowed } = await (0,find_images/* findImages */.M)(request.starts, ports.files, options);
    const isWanted = (kind) => kinds === 'all' || kinds.has(kind);
    const files = all.filter(({ kind }) => isWanted(kind));
    const others = new Set(all.filter(({ kind }) => !isWanted(kind)).map(({ path }) => path));
    const leads = notFollowed.filter(({ file }) => !others.has(file));
    const { places, unreadable, ignored, idle, leftOutNames } = pinPlaces(files, leads, request);
    const images = namedImages(places, request);
    if (images.length > greatestImages)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot look after ${images.length} images, expected at most ${greatestImages}: narrow \`paths\`, \`kinds\` or \`images\``);
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    return { files, places, unreadable, ignored, idle, leftOutNames, images, texts };
}
/** Returns the pins that are not what their tags name now, if their platforms are checked. */
function otherPins({ images, answers }, { mode, checks, platforms }) {
    if (mode !== 'check' || !checks.has('platforms') || platforms.length === 0)
        return [];
    return images.flatMap(({ name, pinned }) => {
        const answer = answers.get(name);
        const now = answer && 'digest' in answer ? answer.digest : undefined;
        return pinned.filter(digest => digest !== now).map(digest => ({ name, digest }));
    });
}
/** Reads the facts of moved pins, before and after. */
async function factsOf({ pins }, { mode }, ports) {
    const moved = pins.flatMap(({ image: name, before, after }) => before === undefined ? [] : [before, after].map(digest => ({ name, digest })));
    const wanted = new Map(moved.map(each => [each.digest, each]));
    return mode !== 'check' && wanted.size > 0 ? ports.facts([...wanted.values()]) : new Map();
}
function answeredPlatforms({ name, digest }, answers) {
    const answer = answers.get(name);
    return answer && 'digest' in answer && answer.digest === digest ? answer.platforms : undefined;
}
/** Returns the changed files with their whole texts, sorted by path; the lock file is one of them. */
async function changesOf(decision, facts, { request, ports }) {
    if (request.mode === 'check')
        return [];
    const changes = [...Map.groupBy(decision.edits, ({ file }) => file)].map(([path, own]) => {
        const before = facts.texts.get(path) ?? '';
        return { path, before, after: applyEdits(before, own) };
    });
    const { lock: locked } = request;
    const after = locked && writesLock(request) ? await lockAfter(decision, facts, { request, ports }) : undefined;
    if (locked && after !== undefined && after !== locked.text)
        changes.push({ path: locked.path, before: locked.text, after });
    return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** Returns the text of the next lock. Reads the platforms of new, moved and incomplete entries. */
async function lockAfter({ wishes, surplus }, { answers }, { request, ports }) {
    const locked = request.lock;
    if (!locked)
        return undefined;
    const open = wishesWithoutPlatforms(locked.before, wishes);
    const unread = open.filter(wish => answeredPlatforms(wish, answers) === undefined);
    const read = unread.length > 0 ? await ports.platforms(unread) : noPlatforms;
    const next = nextLock(locked.before, wishes, {
        platformsOf: wish => answeredPlatforms(wish, answers) ?? read.get(wish.digest),
        isSurplus: name => request.pruneLock && surplus.has(name),
    });
    return lockText(locked, next);
}
function resultOf({ mode, dryRun }, { found, decision, asked, ...more }) {
    const { files, places, images, ignored, unreadable } = found;
    const { findings, edits, pins, held, unpinned, moved } = decision;
    const notLookedAt = files.reduce((sum, { scan }) => sum + (scan.notLookedAt ?? 0), 0);
    return {
        mode,
        isDry: dryRun,
        findings,
        edits,
        pins,
        held,
        ignored: [...ignored, ...templatesOf(files)],
        unreadable: unreadable.map(({ file, line, text, reason }) => ({ file, line, image: text, reason })),
        ...more,
        counts: {
            files: new Set(files.map(({ path }) => path)).size,
            places: places.length,
            images: imagesOf(places, images),
            unpinned,
            moved,
            notLookedAt,
            asked,
        },
    };
}
function templatesOf(files) {
    const paths = new Set(files.flatMap(({ path, scan }) => (scan.isTemplate ? [path] : [])));
    return [...paths].map(file => ({ file, line: 1, image: '', reason: 'a template' }));
}
function imagesOf(places, images) {
    const others = places.filter(({ name }) => name === undefined).map(({ place }) => place.image);
    return images.length + new Set(others).size;
}

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/make-folder.js
var make_folder = __webpack_require__(50181);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/lock/write-files.js











const openFlags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
/**
 * Writes all changes or none: first drafts beside the files, then each draft replaces its file, with its mode. A failure halfway puts back
 * what was replaced. A link in the workspace is kept, and the file behind it written. Throws INPUT_INVALID for a file that is not as it was
 * read, is no UTF-8, or lies outside the workspace, and STORE_FAILED.
 */
async function writeFiles(changes, workspace) {
    const planned = [];
    for (const change of changes)
        planned.push(await write_files_planOf(change, workspace));
    refuseTwice(planned);
    try {
        for (const plan of planned)
            await checkUnchanged(plan);
        for (const plan of planned)
            await makeDraft(plan);
        for (const plan of planned)
            await checkUnchanged(plan);
        await replaceAll(planned);
    }
    catch (error) {
        for (const { draft } of planned)
            await (0,promises_.rm)(draft, { force: true });
        throw error.syscall
            ? (0,full_disk/* storeFailure */.Si)('write the files with their pins', error, error.path)
            : error;
    }
}
async function write_files_planOf({ path, before, after }, workspace) {
    const file = await (0,written_paths/* destinationPath */.g)(workspace, path, 'lock');
    const bytes = before === undefined ? undefined : Buffer.from(before);
    return { name: path, file, draft: (0,write_whole/* draftOf */.bz)(file), before: bytes, after };
}
function refuseTwice(planned) {
    const names = new Map();
    for (const { file, name } of planned) {
        const other = names.get(file);
        if (other !== undefined)
            throw refusal(name, `it is the same file as "${(0,printable/* printable */.g)(other)}"`);
        names.set(file, name);
    }
}
async function checkUnchanged({ file, name, before }) {
    const now = await bytesOf(file, name);
    if (now !== undefined && !(0,external_node_buffer_.isUtf8)(now))
        throw refusal(name, 'it is no UTF-8');
    const isSame = now === undefined || before === undefined ? now === before : now.equals(before);
    if (!isSame)
        throw refusal(name, 'others changed it since it was read, so nothing was written');
}
/** Reads a plain file. Does not follow a link that replaced it since its path was resolved. */
async function bytesOf(file, name) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const stats = await statsOf(file);
        if (!stats)
            return undefined;
        if (!stats.isFile())
            throw refusal(name, 'it is no plain file');
        const handle = (0,modules/* __addDisposableResource */.mS)(env_1, await (0,promises_.open)(file, openFlags), true);
        return await handle.readFile();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = (0,modules/* __disposeResources */.hk)(env_1);
        if (result_1)
            await result_1;
    }
}
async function statsOf(file) {
    try {
        return await (0,promises_.lstat)(file);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
async function makeDraft({ file, draft, after }) {
    (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(file));
    (0,write_whole/* removeLeftovers */.DA)(file);
    await (0,promises_.rm)(draft, { force: true });
    await (0,promises_.writeFile)(draft, after, { flag: 'wx' });
    const stats = await statsOf(file);
    if (!stats)
        return;
    await (0,promises_.chmod)(draft, stats.mode & 0o7777);
    // Only root may own files of others: in a job's container, the checkout is often theirs.
    if (process.getuid?.() === 0)
        await (0,promises_.chown)(draft, stats.uid, stats.gid);
}
async function replaceAll(planned) {
    const done = [];
    try {
        for (const plan of planned) {
            await (0,promises_.rename)(plan.draft, plan.file);
            done.push(plan);
        }
    }
    catch (error) {
        for (const plan of done.reverse())
            await putBack(plan);
        throw error;
    }
}
async function putBack({ file, draft, before }) {
    if (before === undefined)
        return (0,promises_.rm)(file, { force: true });
    const stats = await (0,promises_.lstat)(file);
    await (0,promises_.writeFile)(draft, before, { flag: 'wx', mode: stats.mode & 0o7777 });
    await (0,promises_.rename)(draft, file);
}
function refusal(name, state) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot write "${(0,printable/* printable */.g)(name)}": ${state}`, {
        hint: 'Nothing was written. Run again when no other step writes these files.',
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/finding-sentence.js
var finding_sentence = __webpack_require__(94020);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/finding-order.js
var finding_order = __webpack_require__(55600);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/lock-headline.js
var lock_headline = __webpack_require__(76874);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/pin-words.js
var pin_words = __webpack_require__(37563);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/lock-log.js







/** The runner shows 10 annotations of each kind for a step; the failure of the step is one of the errors. */
const shownAnnotations = { error: 9, warning: 10, notice: 10 };
const mostGroups = 200;
const mostLines = 500;
/**
 * Logs a result: findings by file, pins that change, and what was left out, each as a group. Marks the first findings of each severity
 * at their lines.
 *
 * @param now milliseconds since 1970
 */
function tellLock(result, log, now) {
    tellFindings(result.findings, log);
    tellPins(result, log, now);
    tellLeftOut('Ignored', result.ignored, log);
    annotate(result.findings, log);
    log.info((0,lock_headline/* verdict */.WJ)(result));
}
function tellFindings(findings, log) {
    const files = (0,finding_order/* findingsByFile */.YJ)(findings);
    for (const [file, each] of [...files].slice(0, mostGroups))
        tellGroup(`${file}: ${(0,finding_order/* countsInWords */.Pe)((0,finding_order/* severityCounts */.ur)(each))}`, each.map(findingLine), log);
    if (files.size > mostGroups)
        log.info(`${(0,format/* plural */.LS)(files.size - mostGroups, 'more file')} with findings, see the report`);
}
function findingLine(finding) {
    const { severity, rule, line, column } = finding;
    return `  ${line}:${column}  ${severity}  ${(0,pin_words/* withoutStop */.f6)((0,finding_sentence/* shortSentence */.I)(finding))} (${rule} ${pins_findings/* rules */.aO[rule].name})`;
}
function tellPins({ pins, held, isDry, failure }, log, now) {
    const lines = pins.map(({ image, before, after, age, files }) => {
        const move = before === undefined ? (0,digest/* shortDigest */.VK)(after) : `${(0,digest/* shortDigest */.VK)(before)} → ${(0,digest/* shortDigest */.VK)(after)}`;
        const aged = age ? `, ${(0,pin_words/* shownAge */.lO)(age, now)}` : '';
        return `  ${(0,pin_words/* shownImage */.zu)(image)}: ${move}${aged}${filesInWords(files)}`;
    });
    tellGroup(`${isDry || failure ? 'Pins that would be written' : 'Pins written'}: ${pins.length}`, lines, log);
    const stays = held.map(pin => {
        const { image, pinned, found, age } = pin;
        const aged = age ? `, ${(0,pin_words/* shownAge */.lO)(age, now)}` : '';
        return `  ${(0,pin_words/* shownImage */.zu)(image)}: stays at ${(0,digest/* shortDigest */.VK)(pinned)}; ${(0,digest/* shortDigest */.VK)(found)}${aged}: ${(0,pin_words/* withoutStop */.f6)((0,pin_words/* heldReason */.Or)(pin))}`;
    });
    tellGroup(`Held: ${held.length}`, stays, log);
}
function filesInWords(files) {
    const [first, ...others] = files;
    if (first === undefined)
        return '';
    return others.length === 0 ? `, in ${first}` : `, in ${first} and ${(0,format/* plural */.LS)(others.length, 'more file')}`;
}
function tellLeftOut(title, all, log) {
    const lines = all.map(({ file, line, image, reason }) => `  ${file}:${line}: ${image}: ${reason}`);
    tellGroup(`${title}: ${all.length}`, lines, log);
}
function tellGroup(title, lines, log) {
    if (lines.length === 0)
        return;
    const more = lines.length - mostLines;
    log.group(title, [...lines.slice(0, mostLines), ...(more > 0 ? [`  ${more} more, see the report`] : [])]);
}
function annotate(findings, log) {
    for (const severity of pins_findings/* severities */.gO) {
        const ofKind = findings.filter(each => each.severity === severity);
        const shown = ofKind.slice(0, shownAnnotations[severity]);
        for (const finding of shown) {
            const { rule, file, line } = finding;
            log[severity]((0,finding_sentence/* findingSentence */.d)(finding), { title: `${rule} ${pins_findings/* rules */.aO[rule].name}`, file, line });
        }
        const more = ofKind.length - shown.length;
        if (more > 0)
            log.info(`${(0,format/* plural */.LS)(more, `more ${severity}`)} above, by file`);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/lock-report.js
var lock_report = __webpack_require__(71816);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/pull-request.js + 1 modules
var pull_request = __webpack_require__(75129);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/rule-guide.js
var rule_guide = __webpack_require__(92101);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/positions.js
/** Lines and columns of a file's text. As SARIF asks, a byte order mark counts in neither (2.1.0, section 3.30.2). */
class TextPositions {
    #text;
    /** The offset of each line's first character. */
    #starts;
    #markLength;
    /** The offset from which code units and characters differ. */
    #firstPair;
    constructor(text) {
        this.#text = text;
        this.#markLength = text.startsWith('\ufeff') ? 1 : 0;
        const pair = text.search(/[\ud800-\udfff]/);
        this.#firstPair = pair < 0 ? text.length : pair;
        const starts = [this.#markLength];
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            starts.push(at + 1);
        this.#starts = starts;
    }
    /**
     * The region of a range.
     *
     * @param end exclusive; the region is an insertion point if it equals `start`
     */
    region(start, end) {
        const [startLine, startColumn] = this.#position(start);
        const [endLine, endColumn] = this.#position(end);
        const lines = { startLine, startColumn, endLine, endColumn };
        if (end > this.#firstPair)
            return lines;
        return { ...lines, charOffset: Math.max(0, start - this.#markLength), charLength: end - start };
    }
    /** The region of a whole line without its line break, or of the last line if there are fewer. */
    line(line) {
        return { startLine: Math.min(Math.max(1, line), this.#starts.length) };
    }
    slice(start, end) {
        return this.#text.slice(start, end);
    }
    #position(offset) {
        const at = Math.min(Math.max(offset, this.#markLength), this.#text.length);
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((this.#starts[middle] ?? 0) <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return [low + 1, at - (this.#starts[low] ?? 0) + 1];
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/sarif-result.js




const sourceRoot = '%SRCROOT%';
const longestMessage = 1_000;
const longestSnippet = 300;
const levels = { error: 'error', warning: 'warning', notice: 'note' };
/** Converts findings to results. Files' texts are asked for once each. */
class SarifResults {
    #textOf;
    #positions = new Map();
    #rules;
    /** The number of results by rule and fingerprint. */
    #seen = new Map();
    /**
     * @param textOf the text of a file as it was when it was read; undefined if unknown
     * @param rules in the order of the log
     */
    constructor(textOf, rules) {
        this.#textOf = textOf;
        this.#rules = rules;
    }
    result(finding) {
        const { rule, severity, file, where, fix = [] } = finding;
        return {
            ruleId: rule,
            ruleIndex: this.#rules.indexOf(rule),
            level: levels[severity],
            message: { text: plainMessage((0,finding_sentence/* findingSentence */.d)(finding)) },
            locations: [
                {
                    physicalLocation: { artifactLocation: artifact(file), region: this.#regionOf(finding) },
                    logicalLocations: [{ fullyQualifiedName: (0,printable/* printable */.g)(where) }],
                },
            ],
            partialFingerprints: { 'tallyman/v1': this.#fingerprint(finding) },
            ...(fix.length > 0 && { fixes: [this.#fixOf(fix)] }),
        };
    }
    #regionOf({ file, line, column, start, end }) {
        const positions = this.#positionsOf(file);
        if (start === undefined || end === undefined)
            return positions?.line(line) ?? { startLine: line };
        if (!positions)
            return { startLine: line, startColumn: column };
        const text = positions.slice(start, end);
        return {
            ...positions.region(start, end),
            ...(text.length <= longestSnippet && { snippet: { text: text.toWellFormed() } }),
        };
    }
    /** Equal for different rules at a place, and for the place after its line or digest changed. Others of the same are numbered. */
    #fingerprint({ rule, kind, file, where, image }) {
        const hash = (0,external_node_crypto_.createHash)('sha256')
            .update(JSON.stringify([kind, file, where, image]))
            .digest('hex')
            .slice(0, 32);
        const key = `${rule} ${hash}`;
        const count = (this.#seen.get(key) ?? 0) + 1;
        this.#seen.set(key, count);
        return `${hash}:${count}`;
    }
    #fixOf(edits) {
        const files = Map.groupBy(edits, ({ file }) => file);
        const texts = [...new Set(edits.map(({ text }) => text.trim()))].join(', ');
        return {
            description: { text: plainMessage(`Write ${(0,printable/* printable */.g)(texts, longestMessage)}`) },
            artifactChanges: [...files].map(([file, each]) => ({
                artifactLocation: artifact(file),
                replacements: each.map(({ start, end, text }) => ({
                    deletedRegion: this.#positionsOf(file)?.region(start, end) ?? {
                        charOffset: start,
                        charLength: end - start,
                    },
                    insertedContent: { text },
                })),
            })),
        };
    }
    #positionsOf(file) {
        if (!this.#positions.has(file)) {
            const text = this.#textOf(file);
            this.#positions.set(file, text === undefined ? undefined : new TextPositions(text));
        }
        return this.#positions.get(file);
    }
}
/** Text for a message, in which no link can begin: SARIF reads `[text](target)` in plain text, too. */
function plainMessage(text) {
    const kept = text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
    return kept.replaceAll('](', '] (').toWellFormed();
}
/** A path relative to the root of the repository, as a URI. */
function artifact(path) {
    const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
    return { uri, uriBaseId: sourceRoot };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/sarif.js




/*
 * GitHub's limits for an upload (docs.github.com, "SARIF support for code scanning"): 10 MB after gzip, 25,000 results in a
 * run, of which it shows 5,000. The limit here is on the text itself, so that other readers can rely on it as well.
 * GitHub ignores `suppressions` unless a repository asks for them, and opens an alert: ignored places are no results.
 */
const mostResults = 5_000;
const mostBytes = 10_000_000;
/** Bytes for everything but the results. */
const bytesBeside = 40_000;
const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const ranks = { error: 0, warning: 1, notice: 2 };
/**
 * Formats a SARIF 2.1.0 log, also without findings. A run that failed is marked as unsuccessful: GitHub then refuses the upload
 * instead of closing the alerts that the run did not look for.
 */
function sarifLog({ findings, failure, textOf, page, version }) {
    const guides = (0,rule_guide/* ruleGuides */.O)();
    const results = new SarifResults(textOf, guides.map(({ id }) => id));
    const kept = keptResults(findings, finding => results.result(finding));
    const run = {
        tool: {
            driver: {
                name: 'Tallyman lock',
                ...(version && { version: (0,printable/* printable */.g)(version).replace(/^v(?=\d)/, '') }),
                ...(page !== undefined && { informationUri: page }),
                rules: guides.map(guide => ruleOf(guide, page)),
            },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n'],
        defaultEncoding: 'utf-8',
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
        invocations: [
            {
                executionSuccessful: failure === undefined || failure.code === 'PLAN_TOO_LARGE',
                toolExecutionNotifications: [
                    ...(failure ? [failureNotification(failure)] : []),
                    ...cutNotification(findings.length, kept.length),
                ],
            },
        ],
        results: kept,
    };
    return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] })}\n`;
}
/** The results up to the limits, in the order of the findings: errors stay before warnings, warnings before notices. */
function keptResults(findings, resultOf) {
    // All are converted in their order, since equal ones are numbered.
    const all = findings.map((finding, at) => ({
        at,
        rank: ranks[finding.severity],
        result: resultOf(finding),
    }));
    let bytes = bytesBeside;
    const fitting = [];
    for (const each of [...all].sort((a, b) => a.rank - b.rank || a.at - b.at)) {
        bytes += Buffer.byteLength(JSON.stringify(each.result)) + 1;
        if (fitting.length === mostResults || bytes > mostBytes)
            break;
        fitting.push(each);
    }
    return fitting.sort((a, b) => a.at - b.at).map(({ result }) => result);
}
function ruleOf({ id, name, summary, why, mend, score }, page) {
    return {
        id,
        name,
        shortDescription: { text: summary },
        fullDescription: { text: `${summary} ${why}` },
        help: { text: `${why}\n\n${mend.replaceAll('`', '"')}`, markdown: `${why}\n\n${mend}` },
        ...(page !== undefined && { helpUri: `${page}#${id.toLowerCase()}` }),
        properties: {
            tags: [...(score === undefined ? [] : ['security']), 'containers', 'supply-chain'],
            precision: 'very-high',
            ...(score !== undefined && { 'security-severity': score.toFixed(1) }),
        },
    };
}
function failureNotification({ code, message, hint }) {
    const [first = ''] = message.split('\n');
    const text = plainMessage(`${code}: ${(0,printable/* printable */.g)(first, 500)}. ${hint}`);
    return { level: 'error', message: { text } };
}
function cutNotification(found, kept) {
    if (found === kept)
        return [];
    const text = `${(0,format/* plural */.LS)(found - kept, 'finding')} of ${found} left out, the least severe first: this file has at most ${mostResults} results and ${mostBytes / 1e6} MB. The report of the step has all of them.`;
    return [{ level: 'warning', message: { text } }];
}
/** The URL of the action's page in the repository that the step was taken from; undefined for an action in the checkout. */
function actionPage(env) {
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_ACTION_REPOSITORY: repository = '' } = env;
    const ref = env.GITHUB_ACTION_REF || 'HEAD';
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^https:\/\/[\w.-]+$/.test(server))
        return undefined;
    return `${server}/${repository}/blob/${ref.split('/').map(encodeURIComponent).join('/')}/actions/lock/README.md`;
}

;// CONCATENATED MODULE: ../../node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ../../node_modules/diff/libesm/diff/line.js


class LineDiff extends Diff {
    constructor() {
        super(...arguments);
        this.tokenize = tokenize;
    }
    equals(left, right, options) {
        // If we're ignoring whitespace, we need to normalise lines by stripping
        // whitespace before checking equality. (This has an annoying interaction
        // with newlineIsToken that requires special handling: if newlines get their
        // own token, then we DON'T want to trim the *newline* tokens down to empty
        // strings, since this would cause us to treat whitespace-only line content
        // as equal to a separator between lines, which would be weird and
        // inconsistent with the documented behavior of the options.)
        if (options.ignoreWhitespace) {
            if (!options.newlineIsToken || !left.includes('\n')) {
                left = left.trim();
            }
            if (!options.newlineIsToken || !right.includes('\n')) {
                right = right.trim();
            }
        }
        else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
            if (left.endsWith('\n')) {
                left = left.slice(0, -1);
            }
            if (right.endsWith('\n')) {
                right = right.slice(0, -1);
            }
        }
        return super.equals(left, right, options);
    }
}
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
    return lineDiff.diff(oldStr, newStr, options);
}
function diffTrimmedLines(oldStr, newStr, options) {
    options = generateOptions(options, { ignoreWhitespace: true });
    return lineDiff.diff(oldStr, newStr, options);
}
// Exported standalone so it can be used from jsonDiff too.
function tokenize(value, options) {
    if (options.stripTrailingCr) {
        // remove one \r before \n to match GNU diff's --strip-trailing-cr behavior
        value = value.replace(/\r\n/g, '\n');
    }
    const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
    // Ignore the final empty token that occurs if the string ends with a new line
    if (!linesAndNewlines[linesAndNewlines.length - 1]) {
        linesAndNewlines.pop();
    }
    // Merge the content and line separators into single tokens
    for (let i = 0; i < linesAndNewlines.length; i++) {
        const line = linesAndNewlines[i];
        if (i % 2 && !options.newlineIsToken) {
            retLines[retLines.length - 1] += line;
        }
        else {
            retLines.push(line);
        }
    }
    return retLines;
}

;// CONCATENATED MODULE: ../../node_modules/diff/libesm/patch/create.js

/**
 * Returns true if the filename contains characters that require C-style
 * quoting (as used by Git and GNU diffutils in diff output).
 */
function needsQuoting(s) {
    for (let i = 0; i < s.length; i++) {
        if (s[i] < '\x20' || s[i] > '\x7e' || s[i] === '"' || s[i] === '\\') {
            return true;
        }
    }
    return false;
}
/**
 * C-style quotes a filename, encoding special characters as escape sequences
 * and non-ASCII bytes as octal escapes. This is the inverse of
 * `parseQuotedFileName` in parse.ts.
 *
 * Non-ASCII bytes are encoded as UTF-8 before being emitted as octal escapes.
 * This matches the behaviour of both Git and GNU diffutils, which always emit
 * UTF-8 octal escapes regardless of the underlying filesystem encoding (e.g.
 * Git for Windows converts from NTFS's UTF-16 to UTF-8 internally).
 *
 * If the filename doesn't need quoting, returns it as-is.
 */
function quoteFileNameIfNeeded(s) {
    if (!needsQuoting(s)) {
        return s;
    }
    let result = '"';
    const bytes = new TextEncoder().encode(s);
    let i = 0;
    while (i < bytes.length) {
        const b = bytes[i];
        // See https://en.wikipedia.org/wiki/Escape_sequences_in_C#Escape_sequences
        if (b === 0x07) {
            result += '\\a';
        }
        else if (b === 0x08) {
            result += '\\b';
        }
        else if (b === 0x09) {
            result += '\\t';
        }
        else if (b === 0x0a) {
            result += '\\n';
        }
        else if (b === 0x0b) {
            result += '\\v';
        }
        else if (b === 0x0c) {
            result += '\\f';
        }
        else if (b === 0x0d) {
            result += '\\r';
        }
        else if (b === 0x22) {
            result += '\\"';
        }
        else if (b === 0x5c) {
            result += '\\\\';
        }
        else if (b >= 0x20 && b <= 0x7e) {
            // Just a printable ASCII character that is neither a double quote nor a
            // backslash; no need to escape it.
            result += String.fromCharCode(b);
        }
        else {
            // Either part of a non-ASCII character or a control character without a
            // special escape sequence; needs escaping as a 3-digit octal escape
            result += '\\' + b.toString(8).padStart(3, '0');
        }
        i++;
    }
    result += '"';
    return result;
}
const INCLUDE_HEADERS = {
    includeIndex: true,
    includeUnderline: true,
    includeFileHeaders: true
};
const FILE_HEADERS_ONLY = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: true
};
const OMIT_HEADERS = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: false
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    let optionsObj;
    if (!options) {
        optionsObj = {};
    }
    else if (typeof options === 'function') {
        optionsObj = { callback: options };
    }
    else {
        optionsObj = options;
    }
    if (typeof optionsObj.context === 'undefined') {
        optionsObj.context = 4;
    }
    // We copy this into its own variable to placate TypeScript, which thinks
    // optionsObj.context might be undefined in the callbacks below.
    const context = optionsObj.context;
    // @ts-expect-error (runtime check for something that is correctly a static type error)
    if (optionsObj.newlineIsToken) {
        throw new Error('newlineIsToken may not be used with patch-generation functions, only with diffing functions');
    }
    if (!optionsObj.callback) {
        return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
    }
    else {
        const { callback } = optionsObj;
        diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
                const patch = diffLinesResultToPatch(diff);
                // TypeScript is unhappy without the cast because it does not understand that `patch` may
                // be undefined here only if `callback` is StructuredPatchCallbackAbortable:
                callback(patch);
            } }));
    }
    function diffLinesResultToPatch(diff) {
        // STEP 1: Build up the patch with no "\ No newline at end of file" lines and with the arrays
        //         of lines containing trailing newline characters. We'll tidy up later...
        if (!diff) {
            return;
        }
        diff.push({ value: '', lines: [] }); // Append an empty value to make cleanup easier
        function contextLines(lines) {
            return lines.map(function (entry) { return ' ' + entry; });
        }
        const hunks = [];
        let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
        for (let i = 0; i < diff.length; i++) {
            const current = diff[i], lines = current.lines || splitLines(current.value);
            current.lines = lines;
            if (current.added || current.removed) {
                // If we have previous context, start with that
                if (!oldRangeStart) {
                    const prev = diff[i - 1];
                    oldRangeStart = oldLine;
                    newRangeStart = newLine;
                    if (prev) {
                        curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
                        oldRangeStart -= curRange.length;
                        newRangeStart -= curRange.length;
                    }
                }
                // Output our changes
                for (const line of lines) {
                    curRange.push((current.added ? '+' : '-') + line);
                }
                // Track the updated file position
                if (current.added) {
                    newLine += lines.length;
                }
                else {
                    oldLine += lines.length;
                }
            }
            else {
                // Identical context lines. Track line changes
                if (oldRangeStart) {
                    // Close out any changes that have been output (or join overlapping)
                    if (lines.length <= context * 2 && i < diff.length - 2) {
                        // Overlapping
                        for (const line of contextLines(lines)) {
                            curRange.push(line);
                        }
                    }
                    else {
                        // end the range and output
                        const contextSize = Math.min(lines.length, context);
                        for (const line of contextLines(lines.slice(0, contextSize))) {
                            curRange.push(line);
                        }
                        const hunk = {
                            oldStart: oldRangeStart,
                            oldLines: (oldLine - oldRangeStart + contextSize),
                            newStart: newRangeStart,
                            newLines: (newLine - newRangeStart + contextSize),
                            lines: curRange
                        };
                        hunks.push(hunk);
                        oldRangeStart = 0;
                        newRangeStart = 0;
                        curRange = [];
                    }
                }
                oldLine += lines.length;
                newLine += lines.length;
            }
        }
        // Step 2: eliminate the trailing `\n` from each line of each hunk, and, where needed, add
        //         "\ No newline at end of file".
        for (const hunk of hunks) {
            for (let i = 0; i < hunk.lines.length; i++) {
                if (hunk.lines[i].endsWith('\n')) {
                    hunk.lines[i] = hunk.lines[i].slice(0, -1);
                }
                else {
                    hunk.lines.splice(i + 1, 0, '\\ No newline at end of file');
                    i++; // Skip the line we just added, then continue iterating
                }
            }
        }
        return {
            oldFileName: oldFileName, newFileName: newFileName,
            oldHeader: oldHeader, newHeader: newHeader,
            hunks: hunks
        };
    }
}
/**
 * creates a unified diff patch.
 *
 * @param patch either a single structured patch object (as returned by `structuredPatch`) or an
 *   array of them (as returned by `parsePatch`).
 * @param headerOptions behaves the same as the `headerOptions` option of `createTwoFilesPatch`.
 *   Ignored for patches where `isGit` is `true`.
 *
 * When a patch has `isGit: true`, `formatPatch` output is changed to more closely match Git's
 * output: it emits a `diff --git` header, emits Git extended headers as appropriate based on
 * properties like `isRename`, `isCreate`, `newMode`, etc, and will omit `---`/`+++` file
 * headers for patches with no hunks (e.g. renames without content changes).
 */
function formatPatch(patch, headerOptions) {
    var _a, _b, _c, _d, _e, _f;
    if (!headerOptions) {
        headerOptions = INCLUDE_HEADERS;
    }
    if (Array.isArray(patch)) {
        if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every(p => p.isGit)) {
            throw new Error('Cannot omit file headers on a multi-file patch. '
                + '(The result would be unparseable; how would a tool trying to apply '
                + 'the patch know which changes are to which file?)');
        }
        return patch.map(p => formatPatch(p, headerOptions)).join('\n');
    }
    const ret = [];
    // Git patches have a fixed header format (diff --git, extended headers,
    // and ---/+++ when hunks are present), so headerOptions is ignored.
    if (patch.isGit) {
        headerOptions = INCLUDE_HEADERS;
        // Emit Git-style diff --git header and extended headers.
        // Git never puts /dev/null in the "diff --git" line; for file
        // creations/deletions it uses the real filename on both sides.
        if (!patch.oldFileName) {
            throw new Error('oldFileName must be specified for Git patches');
        }
        if (!patch.newFileName) {
            throw new Error('newFileName must be specified for Git patches');
        }
        let gitOldName = patch.oldFileName;
        let gitNewName = patch.newFileName;
        if (patch.isCreate && gitOldName === '/dev/null') {
            gitOldName = gitNewName.replace(/^b\//, 'a/');
        }
        else if (patch.isDelete && gitNewName === '/dev/null') {
            gitNewName = gitOldName.replace(/^a\//, 'b/');
        }
        ret.push('diff --git ' + quoteFileNameIfNeeded(gitOldName) + ' ' + quoteFileNameIfNeeded(gitNewName));
        if (patch.isDelete) {
            ret.push('deleted file mode ' + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : '100644'));
        }
        if (patch.isCreate) {
            ret.push('new file mode ' + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : '100644'));
        }
        if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
            ret.push('old mode ' + patch.oldMode);
            ret.push('new mode ' + patch.newMode);
        }
        if (patch.isRename) {
            ret.push('rename from ' + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : '').replace(/^a\//, '')));
            ret.push('rename to ' + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : '').replace(/^b\//, '')));
        }
        if (patch.isCopy) {
            ret.push('copy from ' + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : '').replace(/^a\//, '')));
            ret.push('copy to ' + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : '').replace(/^b\//, '')));
        }
    }
    else {
        if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== undefined) {
            ret.push('Index: ' + patch.oldFileName);
        }
        if (headerOptions.includeUnderline) {
            ret.push('===================================================================');
        }
    }
    // Emit --- / +++ file headers. For Git patches with no hunks (e.g.
    // pure renames, mode-only changes), Git omits these, so we do too.
    const hasHunks = patch.hunks.length > 0;
    if (headerOptions.includeFileHeaders && patch.oldFileName !== undefined && patch.newFileName !== undefined
        && (!patch.isGit || hasHunks)) {
        ret.push('--- ' + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? '\t' + patch.oldHeader : ''));
        ret.push('+++ ' + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? '\t' + patch.newHeader : ''));
    }
    for (let i = 0; i < patch.hunks.length; i++) {
        const hunk = patch.hunks[i];
        // Unified Diff Format quirk: If the chunk size is 0,
        // the first number is one lower than one would expect.
        // https://www.artima.com/weblogs/viewpost.jsp?thread=164293
        const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
        const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
        ret.push('@@ -' + oldStart + ',' + hunk.oldLines
            + ' +' + newStart + ',' + hunk.newLines
            + ' @@');
        for (const line of hunk.lines) {
            ret.push(line);
        }
    }
    return ret.join('\n') + '\n';
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    if (typeof options === 'function') {
        options = { callback: options };
    }
    if (!(options === null || options === void 0 ? void 0 : options.callback)) {
        const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
        if (!patchObj) {
            return;
        }
        return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
    }
    else {
        const { callback } = options;
        structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: patchObj => {
                if (!patchObj) {
                    callback(undefined);
                }
                else {
                    callback(formatPatch(patchObj, options.headerOptions));
                }
            } }));
    }
}
function createPatch(fileName, oldStr, newStr, oldHeader, newHeader, options) {
    return createTwoFilesPatch(fileName, fileName, oldStr, newStr, oldHeader, newHeader, options);
}
/**
 * Split `text` into an array of lines, including the trailing newline character (where present)
 */
function splitLines(text) {
    const hasTrailingNl = text.endsWith('\n');
    const result = text.split('\n').map(line => line + '\n');
    if (hasTrailingNl) {
        result.pop();
    }
    else {
        result.push(result.pop().slice(0, -1));
    }
    return result;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/unified-diff.js

const context = 3;
/** The search for the shortest diff takes time quadratic in its length; beyond this many lines one hunk holds the difference. */
const mostChangedLines = 1_000;
const noNewline = '\\ No newline at end of file';
/** Paths that git writes as they are; all others are quoted, which git reads as well. */
const plainPath = /^[\w./@%+,=-]+$/;
/** Formats changes as a unified diff that `git apply` takes; empty without changes. Modes of existing files stay. */
function unifiedDiff(changes) {
    return changes
        .filter(({ before, after }) => before !== after)
        .flatMap(fileDiff)
        .join('');
}
function fileDiff({ path, before, after }) {
    const [from, to] = [quoted(`a/${path}`), quoted(`b/${path}`)];
    const isNew = before === undefined;
    const hunks = hunksOf(before ?? '', after);
    const header = [`diff --git ${from} ${to}`, ...(isNew ? ['new file mode 100644'] : [])];
    // Git creates an empty file from the header alone, and takes no names without a hunk.
    const names = hunks.length > 0 ? [`--- ${isNew ? '/dev/null' : from}`, `+++ ${to}`] : [];
    return [...header, ...names, ...hunks.flatMap(hunkLines)].map(line => `${line}\n`);
}
function hunkLines({ oldStart, oldLines, newStart, newLines, lines }) {
    return [`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`, ...lines];
}
/** A range without lines begins behind the line before it. */
function range(start, lines) {
    return lines === 1 ? String(start) : `${lines === 0 ? start - 1 : start},${lines}`;
}
function hunksOf(before, after) {
    const patch = structuredPatch('', '', before, after, undefined, undefined, {
        context,
        maxEditLength: mostChangedLines,
    });
    return patch?.hunks ?? [wholeHunk(linesOf(before), linesOf(after))];
}
/** One hunk from the first to the last line that differs. */
function wholeHunk(before, after) {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start])
        start++;
    let end = 0;
    while (end < most - start && before.at(-1 - end) === after.at(-1 - end))
        end++;
    const first = Math.max(0, start - context);
    const last = Math.max(0, end - context);
    const lines = [
        ...before.slice(first, start).map(line => ` ${line}`),
        ...before.slice(start, before.length - end).map(line => `-${line}`),
        ...after.slice(start, after.length - end).map(line => `+${line}`),
        ...before.slice(before.length - end, before.length - last).map(line => ` ${line}`),
    ];
    return {
        oldStart: first + 1,
        newStart: first + 1,
        oldLines: before.length - first - last,
        newLines: after.length - first - last,
        lines: lines.flatMap(line => (line.endsWith('\n') ? [line.slice(0, -1)] : [line, noNewline])),
    };
}
/** The lines of a text with their line breaks. */
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** A path as git quotes it: the octal escapes of its bytes. */
function quoted(path) {
    if (plainPath.test(path))
        return path;
    const bytes = [...Buffer.from(path)].map(byte => byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
        ? `\\${byte.toString(8).padStart(3, '0')}`
        : String.fromCharCode(byte));
    return `"${bytes.join('')}"`;
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ../../node_modules/diff/libesm/patch/parse.js
/**
 * Parses a unified diff format patch into a structured patch object.
 *
 * `parsePatch` has some understanding of Git's particular dialect of unified diff format.
 * When parsing a Git patch, each index in the result may contain additional
 * fields (`isRename`, `isBinary`, etc) not included in the data structure returned by
 * `structuredPatch`; see the `StructuredPatch` interface for a full list.
 *
 * @return a JSON object representation of the patch, suitable for use with the `applyPatch`
 * method. This parses to the same structure returned by `structuredPatch`, except that
 * `oldFileName` and `newFileName` may be `undefined` if the patch doesn't contain enough
 * information to determine them (e.g. a hunk-only patch with no file headers).
 */
function parsePatch(uniDiff) {
    const diffstr = uniDiff.split(/\n/), list = [];
    let i = 0;
    // These helper functions identify line types that can appear between files
    // in a multi-file patch. Keeping them in one place avoids subtle
    // inconsistencies from having the same regexes duplicated in multiple places.
    // Matches `diff --git ...` lines specifically.
    function isGitDiffHeader(line) {
        return (/^diff --git /).test(line);
    }
    // Matches lines that denote the start of a new diff's section in a
    // multi-file patch: `diff --git ...`, `Index: ...`, or `diff -r ...`.
    function isDiffHeader(line) {
        return isGitDiffHeader(line)
            || (/^Index:\s/).test(line)
            || (/^diff(?: -r \w+)+\s/).test(line);
    }
    // Matches `--- ...` and `+++ ...` file header lines.
    function isFileHeader(line) {
        return (/^(---|\+\+\+)\s/).test(line);
    }
    // Matches `@@ ...` hunk header lines.
    function isHunkHeader(line) {
        return (/^@@\s/).test(line);
    }
    function parseIndex() {
        var _a;
        const index = {};
        index.hunks = [];
        list.push(index);
        // Parse diff metadata
        let seenDiffHeader = false;
        while (i < diffstr.length) {
            const line = diffstr[i];
            // File header (---, +++) or hunk header (@@) found; end parsing diff metadata
            if (isFileHeader(line) || isHunkHeader(line)) {
                break;
            }
            // The next two branches handle recognized diff headers. Note that
            // isDiffHeader deliberately does NOT match arbitrary `diff`
            // commands like `diff -u -p -r1.1 -r1.2`, because in some
            // formats (e.g. CVS diffs) such lines appear as metadata within
            // a single file's header section, after an `Index:` line. See the
            // diffx documentation (https://diffx.org) for examples.
            //
            // In both branches: if we've already seen a diff header for *this*
            // file and now we encounter another one, it must belong to the
            // next file, so break.
            if (isGitDiffHeader(line)) {
                if (seenDiffHeader) {
                    return;
                }
                seenDiffHeader = true;
                index.isGit = true;
                // Parse the old and new filenames from the `diff --git` header and
                // tentatively set oldFileName and newFileName from them. These may
                // be overridden below by `rename from` / `rename to` or `copy from` /
                // `copy to` extended headers, or by --- and +++ lines. But for Git
                // diffs that lack all of those (e.g. mode-only changes, binary
                // file changes without rename), these are the only filenames we
                // get.
                // parseGitDiffHeader returns null if the header can't be parsed
                // (e.g. unterminated quoted filename, or unexpected format). In
                // that case we skip setting filenames here; they may still be
                // set from --- / +++ or rename from / rename to lines below.
                const paths = parseGitDiffHeader(line);
                if (paths) {
                    index.oldFileName = paths.oldFileName;
                    index.newFileName = paths.newFileName;
                }
                // Consume Git extended headers (`old mode`, `new mode`, `rename from`,
                // `rename to`, `similarity index`, `index`, `Binary files ... differ`,
                // etc.)
                i++;
                while (i < diffstr.length) {
                    const extLine = diffstr[i];
                    // Stop consuming extended headers if we hit a file header,
                    // hunk header, or another diff header.
                    if (isFileHeader(extLine) || isHunkHeader(extLine) || isDiffHeader(extLine)) {
                        break;
                    }
                    // Parse `rename from` / `rename to` lines - these give us
                    // unambiguous filenames. These lines don't include the
                    // a/ and b/ prefixes that appear in the `diff --git` header
                    // and --- / +++ lines, so we add them for consistency.
                    // Git C-style quotes filenames containing special characters
                    // (tabs, newlines, backslashes, double quotes), so we must
                    // unquote them when present.
                    const renameFromMatch = (/^rename from (.*)/).exec(extLine);
                    if (renameFromMatch) {
                        index.oldFileName = 'a/' + unquoteIfQuoted(renameFromMatch[1]);
                        index.isRename = true;
                    }
                    const renameToMatch = (/^rename to (.*)/).exec(extLine);
                    if (renameToMatch) {
                        index.newFileName = 'b/' + unquoteIfQuoted(renameToMatch[1]);
                        index.isRename = true;
                    }
                    // Parse copy from / copy to lines similarly
                    const copyFromMatch = (/^copy from (.*)/).exec(extLine);
                    if (copyFromMatch) {
                        index.oldFileName = 'a/' + unquoteIfQuoted(copyFromMatch[1]);
                        index.isCopy = true;
                    }
                    const copyToMatch = (/^copy to (.*)/).exec(extLine);
                    if (copyToMatch) {
                        index.newFileName = 'b/' + unquoteIfQuoted(copyToMatch[1]);
                        index.isCopy = true;
                    }
                    const newFileModeMatch = (/^new file mode (\d+)/).exec(extLine);
                    if (newFileModeMatch) {
                        index.isCreate = true;
                        index.newMode = newFileModeMatch[1];
                    }
                    const deletedFileModeMatch = (/^deleted file mode (\d+)/).exec(extLine);
                    if (deletedFileModeMatch) {
                        index.isDelete = true;
                        index.oldMode = deletedFileModeMatch[1];
                    }
                    const oldModeMatch = (/^old mode (\d+)/).exec(extLine);
                    if (oldModeMatch) {
                        index.oldMode = oldModeMatch[1];
                    }
                    const newModeMatch = (/^new mode (\d+)/).exec(extLine);
                    if (newModeMatch) {
                        index.newMode = newModeMatch[1];
                    }
                    if ((/^Binary files /).test(extLine)) {
                        index.isBinary = true;
                    }
                    i++;
                }
                continue;
            }
            else if (isDiffHeader(line)) {
                if (seenDiffHeader) {
                    return;
                }
                seenDiffHeader = true;
                // For Mercurial-style headers like
                //     diff -r 9117c6561b0b -r 273ce12ad8f1 .hgignore
                // or Index: headers like
                //     Index: something with multiple words
                // we extract the trailing filename as the index.
                //
                // TODO: It seems awkward that we indiscriminately trim off
                //       trailing whitespace here. Theoretically, couldn't that
                //       be meaningful - e.g. if the patch represents a diff of a
                //       file whose name ends with a space? Seems wrong to nuke
                //       it. But this behaviour has been around since v2.2.1 in
                //       2015, so if it's going to change, it should be done
                //       cautiously and in a new major release, for
                //       backwards-compat reasons.
                //       -- ExplodingCabbage
                const headerMatch = (/^(?:Index:|diff(?: -r \w+)+)\s+/).exec(line);
                if (headerMatch) {
                    index.index = line.substring(headerMatch[0].length).trim();
                }
            }
            i++;
        }
        // Parse file headers if they are defined. Unified diff requires them, but
        // there's no technical issues to have an isolated hunk without file header
        parseFileHeader(index);
        parseFileHeader(index);
        // If we got one file header but not the other, that's a malformed patch.
        if ((index.oldFileName === undefined) !== (index.newFileName === undefined)) {
            throw new Error('Missing ' + (index.oldFileName !== undefined ? '"+++ ..."' : '"--- ..."')
                + ' file header for ' + ((_a = index.oldFileName) !== null && _a !== void 0 ? _a : index.newFileName));
        }
        while (i < diffstr.length) {
            const line = diffstr[i];
            if (isDiffHeader(line) || isFileHeader(line) || (/^===================================================================/).test(line)) {
                break;
            }
            else if (isHunkHeader(line)) {
                index.hunks.push(parseHunk());
            }
            else {
                // Skip blank lines and any other unrecognized content between
                // or after hunks. Real-world examples of such content include:
                //   - `Only in <dir>: <file>` from GNU `diff -r`
                //   - `Property changes on:` sections from `svn diff`
                //   - Trailing prose or commentary in email patches
                // GNU `patch` tolerates all of these, and so do we.
                i++;
            }
        }
    }
    /**
     * Parses the old and new filenames from a `diff --git` header line.
     *
     * The format is:
     *     diff --git a/<old-path> b/<new-path>
     *
     * When filenames contain special characters (including newlines, tabs,
     * backslashes, or double quotes), Git quotes them with C-style escaping:
     *     diff --git "a/file\twith\ttabs.txt" "b/file\twith\ttabs.txt"
     *
     * When filenames don't contain special characters and the old and new names
     * are the same, we can unambiguously split on ` b/` by finding where the
     * two halves (including their a/ and b/ prefixes) yield matching bare names.
     *
     * A pathological case exists in which we cannot reliably determine the paths
     * from the `diff --git` header. This case is when the following are true:
     * - the old and new file paths differ
     * - they are both unquoted (i.e. contain no special characters)
     * - at least one of the underlying file paths includes the substring ` b/`
     * In this scenario, we do not know which occurrence of ` b/` indicates the
     * start of the new file path, so the header is inherently ambiguous. We thus
     * select a possible interpretation arbitrarily and return that.
     *
     * Fortunately, this ambiguity should never matter, because in any patch
     * genuinely output by Git in which this pathological scenario occurs, there
     * must also be `rename from`/`rename to` or `copy from`/`copy to` extended
     * headers present below the `diff --git` header. `parseIndex` will parse
     * THOSE headers, from which we CAN unambiguously determine the filenames,
     * and will discard the result returned by this function.
     *
     * Returns null if the header can't be parsed at all — e.g. a quoted filename
     * has an unterminated quote, or if the unquoted header doesn't match the
     * expected `a/... b/...` format. In that case, the caller (parseIndex)
     * skips setting oldFileName/newFileName from this header, but they may
     * still be set later from `---`/`+++` lines or `rename from`/`rename to`
     * extended headers; if none of those are present either, they'll remain
     * undefined in the output.
     */
    function parseGitDiffHeader(line) {
        // Strip the "diff --git " prefix
        const rest = line.substring('diff --git '.length);
        // Handle quoted paths: "a/path" "b/path"
        // Git quotes paths when they contain characters like newlines, tabs,
        // backslashes, or double quotes (but notably not spaces).
        if (rest.startsWith('"')) {
            const oldPath = parseQuotedFileName(rest);
            if (oldPath === null) {
                return null;
            }
            const afterOld = rest.substring(oldPath.rawLength + 1); // +1 for space
            let newFileName;
            if (afterOld.startsWith('"')) {
                const newPath = parseQuotedFileName(afterOld);
                if (newPath === null) {
                    return null;
                }
                newFileName = newPath.fileName;
            }
            else {
                newFileName = afterOld;
            }
            return {
                oldFileName: oldPath.fileName,
                newFileName
            };
        }
        // Check if the second path is quoted
        // e.g. diff --git a/simple "b/renamed\nnewline.txt"
        const quoteIdx = rest.indexOf('"');
        if (quoteIdx > 0) {
            const oldFileName = rest.substring(0, quoteIdx - 1);
            const newPath = parseQuotedFileName(rest.substring(quoteIdx));
            if (newPath === null) {
                return null;
            }
            return {
                oldFileName,
                newFileName: newPath.fileName
            };
        }
        // Unquoted paths. Try to find the split point.
        // The format is: a/<old-path> b/<new-path>
        //
        // Note the potential ambiguity caused by the possibility of the file paths
        // themselves containing the substring ` b/`, plus the pathological case
        // described in the comment above.
        //
        // Strategy: find all occurrences of " b/" and split on the middle
        // one. When old and new names are the same (which is the only case where
        // we can't rely on extended headers later in the patch so HAVE to get
        // this right), this will always be the correct split.
        if (rest.startsWith('a/')) {
            const splits = [];
            let idx = 0;
            while (true) {
                idx = rest.indexOf(' b/', idx + 1);
                if (idx === -1) {
                    break;
                }
                splits.push(idx);
            }
            if (splits.length > 0) {
                const mid = splits[Math.floor(splits.length / 2)];
                return {
                    oldFileName: rest.substring(0, mid),
                    newFileName: rest.substring(mid + 1)
                };
            }
        }
        // Fallback: can't parse, return null
        return null;
    }
    /**
     * If `s` starts with a double quote, unquotes it using C-style escape
     * rules (as used by Git). Otherwise returns `s` as-is.
     */
    function unquoteIfQuoted(s) {
        if (s.startsWith('"')) {
            const parsed = parseQuotedFileName(s);
            if (parsed) {
                return parsed.fileName;
            }
        }
        return s;
    }
    /**
     * Parses a C-style quoted filename as used by Git or GNU `diff -u`.
     * Returns the unescaped filename and the raw length consumed (including quotes).
     */
    function parseQuotedFileName(s) {
        if (!s.startsWith('"')) {
            return null;
        }
        let result = '';
        let j = 1; // skip opening quote
        while (j < s.length) {
            if (s[j] === '"') {
                return { fileName: result, rawLength: j + 1 };
            }
            if (s[j] === '\\' && j + 1 < s.length) {
                j++;
                switch (s[j]) {
                    case 'a':
                        result += '\x07';
                        break;
                    case 'b':
                        result += '\b';
                        break;
                    case 'f':
                        result += '\f';
                        break;
                    case 'n':
                        result += '\n';
                        break;
                    case 'r':
                        result += '\r';
                        break;
                    case 't':
                        result += '\t';
                        break;
                    case 'v':
                        result += '\v';
                        break;
                    case '\\':
                        result += '\\';
                        break;
                    case '"':
                        result += '"';
                        break;
                    case '0':
                    case '1':
                    case '2':
                    case '3':
                    case '4':
                    case '5':
                    case '6':
                    case '7': {
                        // C-style octal escapes represent raw bytes. Collect
                        // consecutive octal-escaped bytes and decode as UTF-8.
                        // Validate that we have a full 3-digit octal escape
                        if (j + 2 >= s.length || s[j + 1] < '0' || s[j + 1] > '7' || s[j + 2] < '0' || s[j + 2] > '7') {
                            return null;
                        }
                        const bytes = [parseInt(s.substring(j, j + 3), 8)];
                        j += 3;
                        while (s[j] === '\\' && s[j + 1] >= '0' && s[j + 1] <= '7') {
                            if (j + 3 >= s.length || s[j + 2] < '0' || s[j + 2] > '7' || s[j + 3] < '0' || s[j + 3] > '7') {
                                return null;
                            }
                            bytes.push(parseInt(s.substring(j + 1, j + 4), 8));
                            j += 4;
                        }
                        result += new TextDecoder('utf-8').decode(new Uint8Array(bytes));
                        continue; // j already points at the next character
                    }
                    // Note that in C, there are also three kinds of hex escape sequences:
                    // - \xhh
                    // - \uhhhh
                    // - \Uhhhhhhhh
                    // We do not bother to parse them here because, so far as we know,
                    // they are never emitted by any tools that generate unified diff
                    // format diffs, and so for now jsdiff does not consider them legal.
                    default: return null;
                }
            }
            else {
                result += s[j];
            }
            j++;
        }
        // Unterminated quote
        return null;
    }
    // Parses the --- and +++ headers, if none are found, no lines
    // are consumed.
    function parseFileHeader(index) {
        const fileHeaderMatch = (/^(---|\+\+\+)\s+/).exec(diffstr[i]);
        if (fileHeaderMatch) {
            const prefix = fileHeaderMatch[1], data = diffstr[i].substring(3).trim().split('\t', 2), header = (data[1] || '').trim();
            let fileName = data[0];
            if (fileName.startsWith('"')) {
                fileName = unquoteIfQuoted(fileName);
            }
            else {
                fileName = fileName.replace(/\\\\/g, '\\');
            }
            if (prefix === '---') {
                index.oldFileName = fileName;
                index.oldHeader = header;
            }
            else {
                index.newFileName = fileName;
                index.newHeader = header;
            }
            i++;
        }
    }
    // Parses a hunk
    // This assumes that we are at the start of a hunk.
    function parseHunk() {
        var _a;
        const chunkHeaderIndex = i, chunkHeaderLine = diffstr[i++], chunkHeader = chunkHeaderLine.split(/@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/);
        const hunk = {
            oldStart: +chunkHeader[1],
            oldLines: typeof chunkHeader[2] === 'undefined' ? 1 : +chunkHeader[2],
            newStart: +chunkHeader[3],
            newLines: typeof chunkHeader[4] === 'undefined' ? 1 : +chunkHeader[4],
            lines: []
        };
        // Unified Diff Format quirk: If the chunk size is 0,
        // the first number is one lower than one would expect.
        // https://www.artima.com/weblogs/viewpost.jsp?thread=164293
        if (hunk.oldLines === 0) {
            hunk.oldStart += 1;
        }
        if (hunk.newLines === 0) {
            hunk.newStart += 1;
        }
        let addCount = 0, removeCount = 0;
        for (; i < diffstr.length && (removeCount < hunk.oldLines || addCount < hunk.newLines || ((_a = diffstr[i]) === null || _a === void 0 ? void 0 : _a.startsWith('\\'))); i++) {
            const operation = (diffstr[i].length == 0 && i != (diffstr.length - 1)) ? ' ' : diffstr[i][0];
            if (operation === '+' || operation === '-' || operation === ' ' || operation === '\\') {
                hunk.lines.push(diffstr[i]);
                if (operation === '+') {
                    addCount++;
                }
                else if (operation === '-') {
                    removeCount++;
                }
                else if (operation === ' ') {
                    addCount++;
                    removeCount++;
                }
            }
            else {
                throw new Error(`Hunk at line ${chunkHeaderIndex + 1} contained invalid line ${diffstr[i]}`);
            }
        }
        // Handle the empty block count case
        if (!addCount && hunk.newLines === 1) {
            hunk.newLines = 0;
        }
        if (!removeCount && hunk.oldLines === 1) {
            hunk.oldLines = 0;
        }
        // Perform sanity checking
        if (addCount !== hunk.newLines) {
            throw new Error('Added line count did not match for hunk at line ' + (chunkHeaderIndex + 1));
        }
        if (removeCount !== hunk.oldLines) {
            throw new Error('Removed line count did not match for hunk at line ' + (chunkHeaderIndex + 1));
        }
        // Check for extra hunk-body-like lines after the declared line counts
        // were exhausted. If the very next line starts with ' ', '+', or '-',
        // the hunk's line counts were probably wrong — unless it's a file
        // header (--- or +++), which legitimately appears immediately after a
        // hunk in multi-file diffs without Index lines.
        if (i < diffstr.length && diffstr[i] && (/^[+ -]/).test(diffstr[i])
            && !isFileHeader(diffstr[i])) {
            throw new Error('Hunk at line ' + (chunkHeaderIndex + 1)
                + ' has more lines than expected (expected '
                + hunk.oldLines + ' old lines and ' + hunk.newLines + ' new lines)');
        }
        return hunk;
    }
    while (i < diffstr.length) {
        parseIndex();
    }
    return list;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/workspace/changed-lines.js






/** Bytes of a diff. One of generated files is larger, and no gate reads it. */
const greatestDiff = 32 * 1024 * 1024;
/**
 * Reads the lines that a unified diff adds, by the file's path after the change. Throws INPUT_INVALID for a text that is no diff.
 *
 * @param path of the diff; `-` reads the standard input
 */
async function readChangedLines(path, workspace, input = process.stdin) {
    const fail = (state, cause) => {
        const message = `Cannot read "${(0,printable/* printable */.g)(path)}" for changed-lines: ${state}`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', message, { cause, hint: (0,workspace_path/* pathHint */.Pq)(cause) });
    };
    const diff = await (path === '-' ? (0,consumers_.text)(bounded(input)) : (0,file_text/* workspaceText */.pW)(workspace, path)).catch(error => fail((0,file_text/* fileProblem */.Wj)(error), error));
    if (diff.length > greatestDiff)
        fail('it is larger than 32 MiB');
    const found = changedLines(diff);
    return 'problem' in found ? fail(found.problem) : found.lines;
}
async function* bounded(input) {
    let read = 0;
    for await (const bytes of input) {
        read += bytes.byteLength;
        if (read > greatestDiff)
            throw Object.assign(new Error(), { code: 'it is larger than 32 MiB' });
        yield bytes;
    }
}
const noDiff = 'it is no unified diff, expected the output of git diff';
/** Lists the lines that a unified diff adds, by file. Returns the problem in words for any other text. */
function changedLines(diff) {
    // Only a header begins so: each line of a file has a mark before it.
    if (/^@@@/m.test(diff))
        return { problem: 'it is the diff of a merge, expected that of two commits' };
    const lines = new Map();
    if (diff.trim() === '')
        return { lines };
    const patches = attemptParse(diff);
    if (!patches?.some(({ newFileName }) => newFileName !== undefined))
        return { problem: noDiff };
    for (const patch of patches) {
        const path = pathOf(patch);
        if (path === undefined)
            continue;
        const ranges = lines.get(path) ?? [];
        lines.set(path, ranges);
        for (const range of addedIn(patch))
            ranges.push(range);
    }
    return { lines };
}
/** The parser's messages quote the text, which may be anything. */
function attemptParse(diff) {
    try {
        return parsePatch(diff);
    }
    catch {
        return undefined;
    }
}
/** The path after the change, without the letter that git puts in front. Undefined for a removed file. */
function pathOf({ oldFileName = '', newFileName = '' }) {
    const none = '/dev/null';
    if (newFileName === none || newFileName === '')
        return undefined;
    const letters = /^[abciow]\//;
    const isGits = letters.test(newFileName) && (oldFileName === none || letters.test(oldFileName));
    return isGits ? newFileName.slice(2) : newFileName.replace(/^\.\//, '');
}
function addedIn({ hunks }) {
    const ranges = [];
    for (const hunk of hunks) {
        let line = hunk.newStart;
        for (const text of hunk.lines) {
            const last = ranges.at(-1);
            if (text.startsWith('+') && last?.[1] === line - 1)
                ranges[ranges.length - 1] = [last[0], line];
            else if (text.startsWith('+'))
                ranges.push([line, line]);
            if (text.startsWith('+') || text.startsWith(' '))
                line++;
        }
    }
    return ranges;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-files.js
var workspace_files = __webpack_require__(91787);
;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/idle-inputs.js
/** The inputs that have no effect, each as a sentence. */
function idleInputs(values) {
    const { mode } = values;
    return [
        ...(mode === 'update' ? [] : idleIn(mode, updateInputs(values))),
        ...(mode === 'check' ? idleIn(mode, writeInputs(values)) : idleIn(mode, checkInputs(values))),
        ...idleAges(values),
        ...idlePlatforms(values),
    ];
}
/** Ages are asked for `min-age`, and to say since when a tag has moved. */
function idleAges(values) {
    const { mode, checks, 'age-from': sources, 'cache-client': client } = values;
    const areAsked = mode === 'check' ? checks.has('moved') : mode === 'update' && values['min-age'] > 0;
    const isUsualSource = isUsual(new Set(sources), ['registry', 'first-seen']);
    const isCacheAsked = areAsked && sources.includes('first-seen');
    return [
        ...(areAsked || isUsualSource ? [] : ['age-from has no effect: no age is asked']),
        ...(client === 'auto' || isCacheAsked
            ? []
            : [`cache-client: ${client} has no effect: no age is asked of first-seen`]),
    ];
}
function idlePlatforms({ mode, checks, platforms }) {
    if (mode !== 'check' || checks.has('platforms') === platforms.length > 0)
        return [];
    return checks.has('platforms')
        ? ['checks: platforms has no effect: platforms names none']
        : ['platforms has no effect: mode is check, and checks does not name platforms'];
}
/** Given inputs that only `update` uses. */
function updateInputs(values) {
    return [...(values['min-age'] > 0 ? ['min-age'] : []), ...(values.hold.length > 0 ? ['hold'] : [])];
}
/** Given inputs that only `check` uses. Registries are checked in each mode. */
function checkInputs({ checks }) {
    return isUsual(checks, ['pinned', 'locked']) || checks.has('registries') ? [] : ['checks'];
}
/** Given inputs that only modes which write use. */
function writeInputs(values) {
    return [
        ...(isUsual(values['write-to'], ['files', 'lock']) ? [] : ['write-to']),
        ...(values['prune-lock'] ? [] : ['prune-lock']),
        ...(values['pin-style'] === 'tag' ? [] : ['pin-style']),
        ...(values['max-edits'] === 200 ? [] : ['max-edits']),
        ...(values['pinned-text'].length > 0 ? ['pinned-text'] : []),
        ...(values['dry-run'] ? ['dry-run'] : []),
    ];
}
function idleIn(mode, names) {
    return names.map(name => `${name} has no effect: mode is ${mode}`);
}
function isUsual(given, usual) {
    return given.size === usual.length && usual.every(each => given.has(each));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/lock-file.js








const usualPath = '.github/images.lock';
/**
 * Reads the lock file that the inputs name, or the usual one if it exists. A missing one is empty if it is to be written. Throws
 * LOCK_INVALID, INPUT_INVALID.
 */
async function readLockFile(values, host) {
    const { workspace } = host;
    const path = values['lock-file'] || usualPathOf(values, workspace);
    if (path === undefined)
        return undefined;
    const shown = (0,workspace_path/* shownPath */.pS)(workspace, (0,external_node_path_.resolve)(workspace, path));
    const isWritten = values.mode !== 'check' && values['write-to'].has('lock');
    if (isWritten)
        await (0,written_paths/* destinationPath */.g)(workspace, path, 'lock-file');
    const text = await textOf(path, workspace);
    if (text !== undefined)
        return { path: shown, before: parsed(text, shown, values), text };
    if (isWritten)
        return { path: shown, before: lock_file/* noPins */.QC, text };
    throw new errors/* TallyError */.jB('LOCK_INVALID', `Cannot read "${(0,printable/* printable */.g)(path)}" for lock-file: it does not exist`, {
        hint: 'Run lock with `mode: write` and this `lock-file`, which writes it, and commit it.',
    });
}
/** A lock that alone is to hold the digests is made where it usually is. */
function usualPathOf(values, workspace) {
    const isAlone = values.mode !== 'check' && values['write-to'].has('lock') && !values['write-to'].has('files');
    return isAlone || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, usualPath)) ? usualPath : undefined;
}
async function textOf(path, workspace) {
    try {
        return await (0,file_text/* workspaceText */.pW)(workspace, path);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        const message = `Cannot read "${(0,printable/* printable */.g)(path)}" for lock-file: ${(0,file_text/* fileProblem */.Wj)(error)}`;
        throw new errors/* TallyError */.jB('LOCK_INVALID', message, { cause: error, hint: (0,workspace_path/* pathHint */.Pq)(error) });
    }
}
/** A file in conflict is made again by `update`, which asks for every tag anyway. */
function parsed(text, path, { mode }) {
    const isInConflict = /^<{7}(?: |$)/m.test(text);
    if (isInConflict && mode === 'update')
        return lock_file/* noPins */.QC;
    if (isInConflict)
        throw new errors/* TallyError */.jB('LOCK_INVALID', `Cannot read the lock file "${(0,printable/* printable */.g)(path)}": it holds a merge conflict (<<<<<<<)`, { hint: 'Run lock with `mode: update`, which makes it again from the files, and commit it.' });
    try {
        return (0,lock_file/* parseLock */.PG)(text, path);
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'LOCK_INVALID'))
            throw error;
        const hint = 'Correct the lock file, or delete it and run lock with `mode: update` and this `lock-file`.';
        throw new errors/* TallyError */.jB('LOCK_INVALID', error.message, { cause: error, hint });
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/start-files.js
var start_files = __webpack_require__(7318);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/child-environment.js
var child_environment = __webpack_require__(21996);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/workspace/repository-files.js










/** The most files of a workspace that git does not list. */
const greatestFiles = 20_000;
const greatestListBytes = 256 * 1024 * 1024;
/** Folders of what others wrote. */
const unseen = new Set(['.git', 'node_modules', 'vendor']);
const linkMode = '120000';
/** A submodule: its files belong to another repository. */
const submoduleMode = '160000';
/**
 * Lists the files that git tracks, sorted. Walks the folders if the workspace is no git repository, or if git refuses to list it: without
 * `node_modules` and `vendor`. Throws INPUT_INVALID if the walk finds more than 20,000 files.
 */
async function repositoryFiles(workspace, options) {
    const root = (0,external_node_path_.resolve)(workspace);
    const found = (await filesOfGit(root, options)) ?? (await walk(root, options.note));
    const unnamed = found.filter(({ path }) => path.includes('\ufffd')).length;
    if (unnamed > 0)
        options.note(`${unnamed} files are left out: their names are no UTF-8`);
    const links = await realPaths(root, found);
    const files = found.flatMap(({ path, isLink }) => {
        if (path.includes('\ufffd'))
            return [];
        if (!isLink)
            return [{ path }];
        const linked = links.get(path);
        return linked === undefined ? [] : [{ path, linked }];
    });
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function filesOfGit(root, options) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git')))
        return undefined;
    try {
        const lines = await listed(root, options);
        const untracked = lines.flatMap(line => (line.startsWith('? ') ? [line.slice(2)] : []));
        return [...trackedIn(lines), ...(await plainOf(root, untracked))];
    }
    catch (error) {
        if (options.signal?.aborted)
            throw error;
        options.note(`git does not list the files (${gitProblem(error)}), so all folders but node_modules and vendor are read, ignored files included`);
        return undefined;
    }
}
const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Reads no variables that lead to another repository, and starts no program that the repository's settings name. */
async function listed(root, { env, untracked, signal }) {
    const lists = ['-t', '--stage', '--deleted', ...(untracked ? ['--others', '--exclude-standard'] : [])];
    const { stdout } = await run('git', ['-c', 'core.fsmonitor=false', 'ls-files', '-z', ...lists], {
        cwd: root,
        env: { ...(0,child_environment/* programEnvironment */.yE)(env), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
        encoding: 'utf8',
        maxBuffer: greatestListBytes,
        windowsHide: true,
        signal,
    });
    return stdout.split('\0').filter(Boolean);
}
/** Leaves out files that are deleted (`R`) or not checked out (`S`), and lists a file in conflict once. */
function trackedIn(lines) {
    const files = new Map();
    for (const line of lines) {
        const [, tag, mode, path = ''] = /^(\w) (\d+) [^\t]*\t(.*)$/s.exec(line) ?? [];
        if (tag === 'R')
            files.delete(path);
        else if (tag === 'H' || tag === 'M' || tag === 'C')
            if (mode !== submoduleMode)
                files.set(path, { path, isLink: mode === linkMode });
    }
    return [...files.values()];
}
/** Reads the types of untracked files. A path with "/" at its end is a repository in the repository. */
async function plainOf(root, paths) {
    const files = [];
    for (const path of paths.filter(each => !each.endsWith('/'))) {
        const stats = await (0,promises_.lstat)((0,external_node_path_.join)(root, path));
        if (stats.isFile() || stats.isSymbolicLink())
            files.push({ path, isLink: stats.isSymbolicLink() });
    }
    return files;
}
function gitProblem(error) {
    const { code, stderr = '' } = error;
    if (/dubious ownership|safe\.directory/.test(stderr))
        return 'another user owns the checkout, and safe.directory does not list it';
    if (code === 'ENOENT')
        return 'it is not installed';
    const [first = ''] = stderr.trim().split('\n');
    return first === '' ? `it ended with ${(0,printable/* printable */.g)(String(code))}` : (0,printable/* printable */.g)(first);
}
async function walk(root, note) {
    const files = [];
    const waiting = [''];
    // The list grows while it is iterated.
    for (const folder of waiting) {
        for (const entry of await entriesOf((0,external_node_path_.join)(root, folder), folder, note)) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory() && !unseen.has(entry.name))
                waiting.push(path);
            if (entry.isFile() || entry.isSymbolicLink())
                files.push({ path, isLink: entry.isSymbolicLink() });
        }
        if (files.length + waiting.length > greatestFiles)
            throw tooMany();
    }
    return files;
}
async function entriesOf(full, folder, note) {
    try {
        return await (0,promises_.readdir)(full, { withFileTypes: true });
    }
    catch (error) {
        note(`The folder "${(0,printable/* printable */.g)(folder)}" is left out: ${(0,printable/* printable */.g)((0,file_text/* fileProblem */.Wj)(error))}`);
        return [];
    }
}
function tooMany() {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot list the files of the workspace: git does not list them, and there are more than ${greatestFiles} files and folders`, {
        hint: 'Check the repository out with git before this step. In a container, let git trust the checkout: `git config --global --add safe.directory "$GITHUB_WORKSPACE"`.',
    });
}
async function realPaths(root, files) {
    const links = files.filter(({ isLink }) => isLink);
    if (links.length === 0)
        return new Map();
    const base = await (0,promises_.realpath)(root);
    const found = [];
    for (const { path } of links) {
        const real = await fileBehind((0,external_node_path_.join)(root, path));
        if (real !== undefined && (0,workspace_path/* isBelow */.Yw)(base, real))
            found.push([path, (0,external_node_path_.relative)(base, real).split(external_node_path_.sep).join('/')]);
    }
    return new Map(found);
}
/** The real path of the file that a link leads to. Undefined for folders, loops and dangling links. */
async function fileBehind(link) {
    try {
        const real = await (0,promises_.realpath)(link);
        return (await (0,promises_.stat)(real)).isFile() ? real : undefined;
    }
    catch (error) {
        const { code = '' } = error;
        if (['ENOENT', 'ELOOP', 'ENOTDIR', 'EACCES'].includes(code))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/starts.js




const greatestStarts = 20_000;
/** Chooses the files that the inputs name. Throws INPUT_INVALID for a file that does not exist, and for too many. */
async function chooseStarts(values, host, source) {
    const paths = values.paths.filter(({ isExcept }) => !isExcept).map(({ files }) => files);
    const except = values.paths.filter(({ isExcept }) => isExcept).map(({ files }) => files);
    const { kinds, forced } = values.kinds;
    const pinned = values['pinned-text'];
    const listed = await repositoryFiles(host.workspace, {
        env: host.env,
        // Files that the user names need not be tracked yet.
        untracked: paths.length + forced.length + pinned.length + values.rules.length > 0,
        note: line => host.log.info(line),
        signal: host.signal,
    });
    const unlisted = await unlistedPaths(paths, listed, { source, host });
    const files = [...listed, ...unlisted];
    const ruled = values.rules.map(rule => rule.files);
    for (const glob of [...forced.map(each => each.files), ...pinned, ...ruled])
        if (!files.some(({ path }) => glob.matches(path)))
            host.log.warning(noFile(glob.text));
    const mayRead = (0,start_files/* readable */.HD)({ except });
    const starts = await (0,start_files/* startFiles */.Ew)(files, { paths, except, kinds, ruled, forced }, source);
    if (starts.length > greatestStarts)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read the files of the workspace: ${starts.length} may name images, expected at most ${greatestStarts}`, { hint: 'Name fewer with `paths`.' });
    if (paths.length > 0 && starts.length === 0)
        throw nothingRead();
    const isRead = ({ path }) => mayRead(path) && pinned.some(glob => glob.matches(path));
    const pinnedText = [...new Set(files.filter(isRead).map(({ path, linked = path }) => linked))];
    const areAllFiles = values.paths.length === 0 && kinds === 'all' && values.images.length === 0;
    return { starts, areAllFiles, pinnedText, mayRead };
}
/** A gate that reads nothing passes whatever is there. */
function nothingRead() {
    return new errors/* TallyError */.jB('INPUT_INVALID', 'Cannot read an input:\npaths: no file that may name images matches, expected at least one', { hint: 'Correct `paths`. Name a file in full if git ignores it, or if its name does not say its kind.' });
}
/** The files of `paths` that git does not list, such as ignored ones. A glob without files is only a warning. Throws INPUT_INVALID. */
async function unlistedPaths(paths, listed, { source, host }) {
    const unlisted = [];
    const missing = [];
    for (const glob of paths.filter(each => !listed.some(({ path }) => each.matches(path)))) {
        const path = glob.text.replace(/^(?:\.?\/)+/, '');
        const opened = glob.isExact ? await source.open(path) : undefined;
        if (opened?.kind === 'file')
            unlisted.push({ path });
        else if (opened?.kind === 'absent')
            missing.push(`"${(0,printable/* printable */.g)(glob.text)}" does not exist`);
        else if (opened?.kind === 'refused')
            missing.push(`"${(0,printable/* printable */.g)(glob.text)}" ${opened.problem}`);
        else
            host.log.warning(noFile(glob.text));
    }
    if (missing.length > 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${missing.map(each => `paths: ${each}`).join('\n')}`);
    return unlisted;
}
function noFile(glob) {
    return `"${(0,printable/* printable */.g)(glob)}" matches no file; ignored files are read only if paths names each`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/run.js



















/** Finds the images of the workspace, checks or changes their pins, and writes what later steps read. */
async function run_run(values, host) {
    for (const line of idleInputs(values))
        host.log.warning(line);
    const files = new ReadOnceFiles(new workspace_files/* WorkspaceFiles */.b(host.workspace));
    const sarif = await sarifWriter(values, host, files);
    let result;
    let locked;
    try {
        const request = await requestOf(values, host, files);
        locked = request.lock;
        files.keep(new Set(request.starts.map(({ path }) => path)));
        if (locked?.text !== undefined)
            files.remember(locked.path, locked.text);
        result = await ask(request, files, { values, host });
    }
    catch (error) {
        await sarif([], (0,report_failure/* asTallyError */.hc)(error, host));
        throw error;
    }
    const now = Date.now();
    tellLock(result, host.log, now);
    const diff = unifiedDiff(result.changes);
    const handedOver = new handed_over_files/* HandedOverFiles */.u(host, folderName(values, host));
    const isChanged = result.changes.length > 0;
    const written = {
        sarif: await sarif(result.findings, result.failure),
        diff: isChanged ? await handedOver.write('changes.diff', diff) : '',
        body: isChanged ? await handedOver.write('body.md', (0,pull_request/* pullRequestBody */.N)(result, now)) : '',
        findings: await handedOver.write('findings.json', (0,lock_report/* findingsReport */.nz)(result)),
        report: await handedOver.report((0,lock_report/* lockReport */.CQ)(result)),
        lock: lockPath(locked, result),
    };
    return { result, files: written, diff, page: actionPage(host.env), now };
}
/** Opens the network only if something is asked. */
async function ask(request, files, { values, host }) {
    let network;
    const opened = async () => {
        // Lazy: most checks ask nothing.
        const { openNetwork } = await Promise.all(/* import() */[__webpack_require__.e(3875), __webpack_require__.e(5775), __webpack_require__.e(3042), __webpack_require__.e(7488), __webpack_require__.e(4248), __webpack_require__.e(6755), __webpack_require__.e(730), __webpack_require__.e(5467), __webpack_require__.e(5678), __webpack_require__.e(6078), __webpack_require__.e(9207), __webpack_require__.e(8666), __webpack_require__.e(8451)]).then(__webpack_require__.bind(__webpack_require__, 66078));
        network ??= openNetwork(values, host);
        return network;
    };
    const ports = {
        files,
        ask: async (questions) => (await opened()).ask(questions),
        facts: async (images) => (await opened()).facts(images),
        platforms: async (images) => (await opened()).platforms(images),
        write: changes => writeFiles(changes, host.workspace),
        now: Date.now,
    };
    try {
        return await lock(request, ports);
    }
    finally {
        await network?.[Symbol.asyncDispose]();
    }
}
async function requestOf(values, host, source) {
    const locked = await readLockFile(values, host);
    const changed = values['changed-lines'];
    const changedLines = changed === '' ? undefined : await readChangedLines(changed, host.workspace);
    const starts = await chooseStarts(values, host, source);
    const { mode, checks, severity: severities, platforms, images, ignore, hold, rules } = values;
    return {
        ...starts,
        kinds: countedKinds(values),
        rules,
        mode,
        checks,
        severities,
        platforms,
        images,
        ignore,
        hold,
        changedLines,
        lock: locked,
        writeTo: values['write-to'],
        pruneLock: values['prune-lock'],
        minAge: values['min-age'],
        ageFrom: values['age-from'],
        allowRegistries: values['allow-registries'],
        denyRegistries: values['deny-registries'],
        pinStyle: values['pin-style'],
        maxEdits: values['max-edits'],
        dryRun: values['dry-run'],
    };
}
/** The kinds that the user names, and those of files with places or pins that only the user names. */
function countedKinds({ kinds: { kinds }, rules, 'pinned-text': pinned }) {
    if (kinds === 'all')
        return kinds;
    return new Set([
        ...kinds,
        ...(rules.length > 0 ? ['yaml'] : []),
        ...(pinned.length > 0 ? [merge_files/* pinnedText */.W] : []),
    ]);
}
/** Files that are read once: choosing the starts reads some, and findings refer to the texts as they were. */
class ReadOnceFiles {
    #source;
    #texts = new Map();
    constructor(source) {
        this.#source = source;
    }
    async open(path) {
        const known = this.#texts.get(path);
        if (known !== undefined)
            return { kind: 'file', text: known };
        const opened = await this.#source.open(path);
        if (opened.kind === 'file')
            this.#texts.set(path, opened.text);
        return opened;
    }
    isElsewhere(path) {
        return this.#source.isElsewhere?.(path) === true;
    }
    remember(path, text) {
        this.#texts.set(path, text);
    }
    /** Forgets all other files. */
    keep(paths) {
        for (const path of this.#texts.keys())
            if (!paths.has(path))
                this.#texts.delete(path);
    }
    textOf(path) {
        return this.#texts.get(path);
    }
}
/** Checks the path before any work. A failed run is written too, marked as such. */
async function sarifWriter(values, host, files) {
    if (values.sarif === '')
        return async () => '';
    const path = await (0,written_paths/* destinationPath */.g)(host.workspace, values.sarif, 'sarif');
    return async (findings, failure) => {
        const page = actionPage(host.env);
        const story = { findings, failure, page, textOf: (file) => files.textOf(file) };
        await (0,write_whole/* writeWhole */.f8)(sarifLog(story), path, 'the SARIF file');
        return (0,workspace_path/* shownPath */.pS)(host.workspace, path);
    };
}
function lockPath(locked, { changes, isDry, failure }) {
    const isWritten = !isDry && !failure && changes.some(({ path }) => path === locked?.path);
    return locked && (locked.text !== undefined || isWritten) ? locked.path : '';
}
/** Steps with the same inputs overwrite each other's files. */
function folderName(values, host) {
    const names = Object.keys(values).filter(name => name !== 'registry-auth' && name !== 'github-token');
    const given = names.map(name => [name, host.input(name)]);
    return `lock-${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 12)}`;
}


/***/ })

};
;