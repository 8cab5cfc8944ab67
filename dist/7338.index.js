"use strict";
exports.id = 7338;
exports.ids = [7338];
exports.modules = {

/***/ 97338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lock: () => (/* binding */ lock)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/find-images.js + 27 modules
var find_images = __webpack_require__(28614);
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
            throw new errors/* TallyError */.jB('INTERNAL', `Cannot edit "${(0,printable/* printable */.g$)(file)}": two edits meet at offset ${start}`);
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
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/image-globs.js
var image_globs = __webpack_require__(95550);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/comparable-name.js
var comparable_name = __webpack_require__(96924);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/registry-rules.js

/** Reports whether the registries' rules allow an image: no entry of `deny` covers it, and one of `allow` does if there are any. */
function isAllowed(image, { allowRegistries, denyRegistries }) {
    const name = (0,comparable_name/* comparable */.Zm)(image);
    const covers = (entry) => isBelow(name, entry);
    return !denyRegistries.some(covers) && (allowRegistries.length === 0 || allowRegistries.some(covers));
}
/** Compares at `/`: `ghcr.io/owner` covers `ghcr.io/owner/app`, not `ghcr.io/owner2`. */
function isBelow(name, entry) {
    const [host = '', ...path] = entry.replace(/\/+$/, '').split('/');
    const wish = [(0,comparable_name/* comparableHost */.$o)(host), ...path].join('/');
    return name === wish || name.startsWith(`${wish}/`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/named-image.js



/** Gathers places by name, sorted by name. */
function namedImages(places, rules) {
    const { lock, hold } = rules;
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
        const held = hold.find(({ image }) => (0,image_globs/* matchesImage */.x7)([image], reference));
        const pinned = [...new Set([...inFiles, ...(pin ? [pin.digest] : [])])].sort();
        const isRefused = (rules.policy?.judge(reference) ?? []).length > 0;
        const isForbidden = isRefused || (!isAllowed(reference, rules) && named.some(isRegistryChecked));
        return { name, reference, places: named, locked: pin, inFiles, pinned, hold: held?.reason, isForbidden };
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
function isRegistryChecked(place) {
    return place.counts && !isOff(place, 'registries');
}
/** Reports whether an update may change the digest of a place. */
function mayMove(place) {
    return place.counts && !isOff(place, 'moved');
}
/** Reports whether a place without a digest should get one in its text. */
function wantsDigest(place) {
    return place.counts && place.isEditable && place.reference.digest === undefined && !isOff(place, 'pinned');
}

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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/ignore-comments.js
var ignore_comments = __webpack_require__(64662);
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
class PlaceGatherer {
    places = [];
    unreadable = [];
    ignored = [];
    leftOutPlaces = [];
    leftOutNames = new Set();
    idle = [];
    #rules;
    #globs;
    #comments = new Map();
    /** Comments that are about something. */
    #used = new Set();
    #seenUnread = new Set();
    constructor(rules) {
        this.#rules = rules;
        this.#globs = new image_globs/* GlobUse */.Sp(rules);
    }
    get idleGlobs() {
        return this.#globs.idle;
    }
    /** Adds a file by all its scans. */
    addFile(scans) {
        const [first] = scans;
        if (!first)
            return;
        const comments = new ignore_comments/* IgnoreComments */.H(first.text, first);
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
    addLead({ file, line = 1, column = 1, where = 'the file', problem, isOpen = false }) {
        this.#addUnread({ file, kind: 'lead', line, column, where, text: '', reason: problem, isOpen });
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
            return this.#addUnread({
                file,
                kind,
                line,
                column,
                where,
                text: place.written,
                reason: reference.problem,
            });
        this.#globs.see(reference);
        const by = this.#commentsAt(file, line, column);
        const ignored = checksOff(by);
        const name = (0,lock_file/* lockedName */.i4)(reference);
        const { images, ignore } = this.#rules;
        const isSelected = images.length === 0 || (0,image_globs/* matchesImage */.x7)(images, reference);
        const isByInput = (0,image_globs/* matchesImage */.x7)(ignore, reference);
        const reason = isByInput && ignored !== 'all' ? 'the input `ignore`' : reasonOf(by);
        const counts = this.#isCounted(file, line);
        const pin = { file, kind, place, reference, name, ignored, ignoredBy: by, isEditable, counts };
        if (isSelected && (ignored === 'all' || isByInput))
            this.ignored.push({ file, line, image: (0,model_reference/* repositoryName */.aR)(reference), reason });
        else if (isSelected) {
            this.places.push(pin);
            if (floats(pin))
                this.ignored.push({ file, line, image: (0,model_reference/* repositoryName */.aR)(reference), reason });
            return;
        }
        this.leftOutPlaces.push(pin);
        if (name !== undefined)
            this.leftOutNames.add(name);
    }
    #addUnread({ file, kind, line, column = 1, where, text, reason, isOpen = false, }) {
        const key = JSON.stringify([file, line, where, text, reason]);
        if (this.#seenUnread.has(key))
            return;
        this.#seenUnread.add(key);
        const by = this.#commentsAt(file, line, 1);
        const off = checksOff(by);
        if (off === 'all' || off.has('pinned'))
            this.ignored.push({ file, line, image: text, reason: reasonOf(by) });
        else if (this.#isCounted(file, line))
            this.unreadable.push({ file, kind, line, column, where, text, reason, isOpen });
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/duration.js
var duration = __webpack_require__(66898);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/pin-target.js





/** Decides the digest of one tag. `write` moves nothing; `update` moves what no rule holds. */
function pinTarget(image, answer, rules) {
    if (image.isForbidden)
        return { digest: undefined, isMoving: false };
    const state = answer && 'digest' in answer ? answer : undefined;
    const known = knownDigest(image);
    if (rules.mode !== 'update')
        return firstPin(known ?? state?.digest, { known, state }, rules);
    if (image.hold !== undefined && image.pinned.length > 0) {
        const held = heldByInput(image);
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
    const held = {
        image: image.name,
        pinned: stayingDigest(image),
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
/** The digest of a pin that stays: that of the places, which the lock follows. */
function stayingDigest({ locked, inFiles, pinned }) {
    return (inFiles.length === 1 ? inFiles[0] : (locked?.digest ?? pinned[0]));
}
function firstPin(digest, { known, state }, { platforms }) {
    const missing = known === undefined && state ? missingPlatforms(state, platforms) : [];
    return missing.length > 0 ? { digest: undefined, isMoving: false, missing } : { digest, isMoving: false };
}
/** The registry is not asked for such an image: whatever the tag names, it stays. */
function heldByInput(image) {
    const { name, hold = '' } = image;
    const why = hold === '' ? '' : `: ${(0,printable/* printable */.g$)(hold)}`;
    return { image: name, pinned: stayingDigest(image), reason: `It is held by the input \`hold\`${why}.` };
}
function reasonToStay({ places, inFiles, pinned }, state, { minAge, platforms, writeTo, now }) {
    const moving = places.filter(({ reference }) => reference.digest !== undefined && reference.digest !== state.digest);
    if (!writeTo.has('files') && inFiles.some(digest => digest !== state.digest))
        return { reason: 'Its files pin it, and `write-to` leaves them as they are.' };
    const stuck = moving.find(place => mayMove(place) && !place.isEditable);
    if (stuck)
        return {
            reason: `${(0,printable/* printable */.g$)(stuck.file)}, line ${stuck.place.line}, pins it in a form that cannot be edited.`,
        };
    const counted = moving.filter(({ counts }) => counts);
    if (counted.length > 0 && !counted.some(mayMove))
        return { reason: 'A comment keeps its pins as they are.' };
    const missing = missingPlatforms(state, platforms);
    if (missing.length > 0)
        return { reason: `The tag's new image lacks ${missing.map(each => (0,printable/* printable */.g$)(each)).join(', ')}.` };
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
    return {
        reason: `Its new digest is ${old} old (${(0,printable/* printable */.g$)(age.said)}) and may be taken from ${time}.`,
        until,
    };
}
/** Returns the wanted platforms that an image lacks; none if its platforms were not asked for. */
function missingPlatforms({ platforms }, wanted) {
    const there = platforms && [...platforms.keys()].map(platform/* parsePlatform */.Y8);
    return there ? wanted.filter(each => !there.some(found => (0,platform_choice/* platformMatches */.J5)((0,platform/* parsePlatform */.Y8)(each), found))) : [];
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/findings.js
var findings = __webpack_require__(14215);
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
        pins.set(name, { image: name, digest, platforms: platformsOf(wish) });
    }
    return { images: [...pins.values()] };
}
/** Returns the text of the next lock: the same bytes if nothing in it changes. */
function lockText({ before, text, isDamaged = false }, next) {
    const formatted = (0,lock_file/* formatLock */.X5)(next);
    if (isDamaged)
        return formatted;
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

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/typing-errors.js
var typing_errors = __webpack_require__(16297);
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
    const near = knownHosts.map(known => ({
        known,
        errors: (0,typing_errors/* typingErrors */.D)(host, known, known.length < 8 ? 1 : 2),
    }));
    const found = near.filter(({ errors }) => errors !== undefined);
    return found.sort((a, b) => (a.errors ?? 0) - (b.errors ?? 0))[0]?.known;
}
function hostName(registry) {
    return registry.toLowerCase().replace(/:\d+$/, '');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/place-faults.js






/** Returns what is wrong with the registry of an image. */
function registryFaults(reference, rules) {
    const faults = [];
    const name = (0,printable/* printable */.g$)((0,model_reference/* repositoryName */.aR)(reference));
    if (!isAllowed(reference, rules))
        faults.push({ rule: 'TM007', message: `"${name}" is not from an allowed registry.` });
    const meant = misspeltRegistry(reference.registry, rules.allowRegistries);
    const host = (0,printable/* printable */.g$)(reference.registry);
    if (meant !== undefined)
        faults.push({ rule: 'TM008', message: `The registry "${host}" looks like a misspelt "${meant}".` });
    return faults;
}
const policyRuleIds = { deny: 'TM013', allow: 'TM014', digest: 'TM015' };
/** Returns what a policy says against an image. */
function policyFaults(reference, isPinned, { policy }) {
    if (!policy)
        return [];
    const name = (0,printable/* printable */.g$)((0,model_reference/* formatReference */.FH)(reference), 600);
    return policy.judge(reference, isPinned).flatMap(({ rule, line, problem }) => {
        const id = policyRuleIds[rule];
        const message = `"${name}" ${problem} (${(0,printable/* printable */.g$)(policy.path)}:${line}).`;
        return id === undefined ? [] : [{ rule: id, message }];
    });
}
/** Returns what is wrong with the pin of a place. */
function pinFaults(judged, context) {
    const { place, plan, digest, locked } = judged;
    const { image, answer, target } = plan;
    const state = answer && 'digest' in answer ? answer : undefined;
    const code = answer && 'error' in answer ? answer.error.code : undefined;
    const pin = digest ?? locked;
    const name = (0,printable/* printable */.g$)(place.place.written);
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
        digest === undefined && locked !== undefined && lockOnlyFault(place, locked),
        lockFault(judged, context),
        rivalFault(judged),
        child ?? (state && image.hold === undefined && movedFault(pin, image.name, state)),
        platformFault(pin, plan, context),
    ];
    return found.filter(fault => fault !== undefined && fault !== false);
}
/** The lock pins only what a step pulls by it. */
function lockOnlyFault(pin, locked) {
    if (pin.place.isPulledFirst !== true || floats(pin))
        return undefined;
    const name = (0,printable/* printable */.g$)(pin.place.written);
    return {
        rule: 'TM001',
        message: `"${name}" is only in the lock, and nothing reads it before this image is pulled; only a digest in the file helps.`,
        mend: locked,
        isGentle: true,
    };
}
/** Where only a comment names the tag, it may be a comment about something else. */
function missingFault({ place, reference }, name, isGentle) {
    if (place.commentTag !== undefined && !place.image.includes(`:${reference.tag}@`))
        return {
            rule: 'TM010',
            message: `The pin has no tag, and the registry has no "${(0,printable/* printable */.g$)(name)}", as the comment behind it says.`,
        };
    return { rule: 'TM009', message: `The registry does not have "${(0,printable/* printable */.g$)(name)}".`, isGentle };
}
/** A word that is no image is refused by registries in their own ways. */
function isRefusal(code) {
    return code === 'NOT_FOUND' || code === 'UNAUTHENTICATED' || code === 'DENIED';
}
function unpinnedMessage({ place, kind, isEditable }, { lock }) {
    const meant = place.written.includes(place.image) ? '' : ` (${(0,printable/* printable */.g$)(place.image)})`;
    const name = `"${(0,printable/* printable */.g$)(place.written)}"${meant} has no digest`;
    if (place.mayBeContext)
        return `${name}: if it is a build context, put "# tallyman: ignore" above it.`;
    if (isEditable)
        return lock ? `${name}, and "${(0,printable/* printable */.g$)(lock.path)}" has no entry for it.` : `${name}.`;
    const variables = place.hasVariables ? 'variables decide it' : 'no digest can be written there';
    const why = place.notEdited === undefined ? variables : (0,printable/* printable */.g$)(place.notEdited);
    return `${name}, and ${why}: ${ways[kind] ?? 'write the image out, or pin it in a lock file'}.`;
}
/** Ways to pin where no digest can be written, by kind of file. */
const ways = {
    dockerfile: 'write the version out, or pin it in a lock file and let pull-with-digest hand it to the build (`build-contexts`)',
    helm: 'add an empty key if the chart has one, or pin it in a lock file',
    workflow: 'write whole images, also in a matrix; no lock file pins what the runner itself pulls',
};
function lockFault({ place, plan, digest, locked }, { rules: { lock }, ran }) {
    if (!lock || floats(place))
        return undefined;
    const path = `"${(0,printable/* printable */.g$)(lock.path)}"`;
    // A place without a digest is said to be unpinned already.
    if (locked === undefined && digest === undefined && ran.has('pinned'))
        return undefined;
    if (locked === undefined)
        return { rule: 'TM002', message: `${path} has no entry for "${(0,printable/* printable */.g$)(plan.image.name)}".` };
    if (digest === undefined || digest === locked)
        return undefined;
    const tag = shownTag(plan.image);
    return { rule: 'TM002', message: `The pin of "${tag}" is ${digest}, but ${path} has ${locked}.` };
}
/** Where the lock has the name, it says which digest is wrong. */
function rivalFault({ digest, locked, rival, rivalDigest }) {
    if (digest === undefined || locked !== undefined || !rival)
        return undefined;
    const where = `${(0,printable/* printable */.g$)(rival.file)}, line ${rival.place.line}`;
    return { rule: 'TM006', message: `The tag is pinned at ${digest} here, and at ${rivalDigest} in ${where}.` };
}
function movedFault(pin, name, state) {
    if (pin === undefined || pin === state.digest)
        return undefined;
    const { age } = state;
    const since = age === undefined ? '' : ` since ${timeOf(age.since)} (${(0,printable/* printable */.g$)(age.said)})`;
    return {
        rule: 'TM003',
        message: `"${(0,printable/* printable */.g$)(name)}" names ${state.digest}${since}, the pin is ${pin}.`,
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
function platformFault(pin, { image, target, answer }, { rules, platforms: known }) {
    const state = answer && 'digest' in answer ? answer : undefined;
    const isState = state !== undefined && (pin === undefined || pin === state.digest);
    const platforms = isState ? state.platforms : pin && known.get(pin);
    const missing = target.missing ?? (platforms ? missingPlatforms({ platforms }, rules.platforms) : []);
    if (missing.length === 0)
        return undefined;
    const lacked = missing.map(each => (0,printable/* printable */.g$)(each)).join(', ');
    const what = pin ?? state?.digest;
    const at = what === undefined ? '' : ` (${what})`;
    return { rule: 'TM012', message: `"${shownTag(image)}"${at} lacks ${lacked}.` };
}
/** The name with its tag as Docker's commands show it: `redis:8`. */
function shownTag({ reference }) {
    return (0,printable/* printable */.g$)((0,model_reference/* familiarReference */.ZD)(reference));
}
function timeOf(time) {
    return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/pins/questions.js


/** Returns what registries are asked, one question per tag. The default checks ask nothing. */
function questionsFor(images, rules) {
    const asked = images.filter(({ places, isForbidden }) => !isForbidden && places.some(({ counts }) => counts));
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

/** The checks of a run: rules for registries and a policy are always among them. `write` and `update` say what they leave. */
function ranChecks(rules) {
    const { mode, checks, dryRun, allowRegistries, denyRegistries, policy } = rules;
    const ran = new Set(mode === 'check' ? checks : ['pinned', 'locked', 'exists', 'platforms']);
    if (mode === 'update' && dryRun)
        ran.add('moved');
    if (allowRegistries.length + denyRegistries.length > 0 || checks.has('registries'))
        ran.add('registries');
    if (policy)
        ran.add('policy');
    return ran;
}
const defaults = { moved: 'notice' };
/** The severity of a finding; a warning at most if `isGentle`. `write` and `update` do what they can and warn of the rest: only `check` is a gate for pins. */
function severityOf(rule, { mode, severities: wanted }, isGentle = false) {
    const { check, ...row } = findings/* rules */.aO[rule];
    const said = wanted.get(check) ?? defaults[check] ?? 'error';
    const isOnlyTold = isGentle || (mode !== 'check' && (check === 'pinned' || check === 'locked'));
    const caps = [isOnlyTold ? 'warning' : 'error', 'atMost' in row ? row.atMost : 'error'];
    return caps.reduce(milder, said);
}
function milder(a, b) {
    return findings/* severities */.gO.indexOf(a) > findings/* severities */.gO.indexOf(b) ? a : b;
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
        for (const place of this.#facts.leftOutPlaces)
            if (place.counts)
                this.#addPolicy(place, isPinnedAlone(place));
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
        if (place.name !== undefined)
            return;
        this.#addPolicy(place, isPinnedAlone(place));
        this.#add(place, { rule: 'TM010', message: 'The pin has no tag, so no update can follow it.' });
    }
    /** Comments of the files are not heard: whoever writes them may be the one whom the policy is for. */
    #addPolicy(place, isPinned) {
        for (const fault of policyFaults(place.reference, isPinned, this.#rules))
            this.#addFault(place, fault);
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
            const isPinned = digest !== undefined || (locked !== undefined && place.place.isPulledFirst !== true);
            if (!isPinned && !floats(place))
                this.#unpinned++;
            const judged = { place, plan, digest, locked, rival, rivalDigest };
            const context = { rules: this.#rules, ran: this.#ran, platforms: this.#facts.platforms };
            const faults = pinFaults(judged, context);
            const unpinned = faults.find(({ rule }) => rule === 'TM001');
            let isDemanded = false;
            for (const fault of policyFaults(place.reference, isPinned, this.#rules)) {
                if (fault.rule === 'TM015')
                    isDemanded = true;
                this.#addFault(place, fault.rule === 'TM015' ? { ...fault, mend: unpinned?.mend } : fault);
            }
            for (const fault of faults)
                this.#add(place, fault, isDemanded && fault === unpinned);
        }
    }
    #addUnreadable({ file, kind, line, column, where, text, reason, isOpen }) {
        const name = text === '' ? (0,printable/* printable */.g$)(where) : `"${(0,printable/* printable */.g$)(text)}"`;
        const said = (0,printable/* printable */.g$)(reason, 500);
        const message = kind === 'lead' ? `${said.replace(/^it /, 'It ')}.` : `Cannot read ${name}: ${said}.`;
        const at = { file, kind, line, column, where: (0,printable/* printable */.g$)(where), image: (0,printable/* printable */.g$)(text) };
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
            const image = (0,printable/* printable */.g$)(name.slice(0, name.lastIndexOf(':')));
            this.#push({
                rule: 'TM002',
                ...at,
                image,
                message: `No file names "${(0,printable/* printable */.g$)(name)}", which the lock has.`,
            });
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
                const known = findings/* checks */.AV.join(', ');
                if (unknown !== undefined)
                    this.#addComment(file, kind, comment, `"${(0,printable/* printable */.g$)(unknown)}" is no check, expected ${known}.`);
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
    /** @param isSaid whether another finding says the same of the place */
    #add(place, fault, isSaid = false) {
        const { check } = findings/* rules */.aO[fault.rule];
        const { ignored, ignoredBy } = place;
        if (ignored === 'all' || ignored.has(check)) {
            for (const comment of ignoredBy)
                if (comment.checks === 'all' || comment.checks.has(check))
                    this.#heard.add(comment);
            return;
        }
        if (!isSaid)
            this.#addFault(place, fault);
    }
    #addFault(place, { rule, message, mend, isGentle = false }) {
        const { file, isEditable, reference } = place;
        const { pinStyle } = this.#rules;
        const isMended = mend !== undefined && isEditable && mend !== reference.digest;
        const text = this.#facts.texts.get(file) ?? '';
        const fix = isMended ? pinEdits(place, mend, { text, pinStyle }) : undefined;
        const image = (0,model_reference/* repositoryName */.aR)(reference);
        this.#push({ rule, ...atPlace(place), image, message, ...(fix && { fix }) }, isGentle);
    }
    #push(finding, isGentle = false) {
        if (!this.#ran.has(findings/* rules */.aO[finding.rule].check))
            return;
        this.#findings.push({ ...finding, severity: severityOf(finding.rule, this.#rules, isGentle) });
    }
}
function atPlace({ file, kind, place }) {
    const { start, end, line, column, where } = place;
    return { file, kind, line, column, start, end, where: (0,printable/* printable */.g$)(where) };
}
function isPinnedAlone({ reference }) {
    return reference.digest !== undefined;
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
    const faults = (dryRun) => new PlaceFindings(plans, { ...facts, surplus }, { ...rules, dryRun }).all();
    const before = faults(true);
    const after = rules.mode === 'check' ? before : faults(false);
    const held = plans.flatMap(({ target }) => target.held ?? []);
    const pins = rules.mode === 'check' ? [] : plans.flatMap(plan => movesOf(plan, rules));
    const wishes = plans.flatMap(({ image, wish }) => (wish ? [{ name: image.name, digest: wish }] : []));
    const editedPlaces = plans.reduce((sum, { ends }) => sum + [...ends].filter(isChange).length, 0);
    const counts = { moved: plans.filter(isMoved).length, editedPlaces };
    return { before, after, edits: edits.sort(decide_byOffset), pins, held, wishes, surplus, ...counts };
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
    const { places, locked, isForbidden } = image;
    if (isForbidden || !places.some(({ counts }) => counts))
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
    // A new entry for an image that has its digest in a text moves nothing.
    const said = image.pinned.find(digest => digest === wish) ?? image.pinned[0];
    if (wish !== undefined)
        add(image.locked?.digest ?? said, wish, lock?.path ?? '');
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
 * writing throws; NOT_FOUND for a pin that its registry no longer has and that the lock would get.
 */
async function lock(request, ports) {
    refusePart(request);
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
/** A damaged lock is made again from all files. Throws LOCK_INVALID where only some count. */
function refusePart({ lock: locked, areAllFiles, kinds, images, changedLines }) {
    const isWhole = areAllFiles && kinds === 'all' && images.length === 0 && changedLines === undefined;
    if (!locked?.isDamaged || isWhole)
        return;
    throw new errors/* TallyError */.jB('LOCK_INVALID', `Cannot make the lock file "${(0,printable/* printable */.g$)(locked.path)}" again: it holds a merge conflict, and this run looks at a part of the repository`, {
        hint: 'Run `mode: update` without `paths`, `kinds`, `images` and `changed-lines`, or resolve the conflict.',
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
    const gathered = pinPlaces(files, leads, request);
    const { places, leftOutPlaces, unreadable, ignored, idle, leftOutNames, idleGlobs } = gathered;
    const images = namedImages(places, request);
    if (images.length > greatestImages)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot look after ${images.length} images, expected at most ${greatestImages}: narrow \`paths\`, \`kinds\` or \`images\``);
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const rest = { unreadable, ignored, idle, leftOutNames, idleGlobs, images, texts };
    return { files, places, leftOutPlaces, ...rest };
}
/** Returns the pins that are not what their tags name now, if their platforms are checked. */
function otherPins({ images, answers }, { mode, checks, platforms }) {
    if (mode !== 'check' || !checks.has('platforms') || platforms.length === 0)
        return [];
    return images.flatMap(({ name, pinned, isForbidden }) => {
        if (isForbidden)
            return [];
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
/** Returns the text of the next lock. Reads the platforms of new, moved and incomplete entries. Throws NOT_FOUND, and the registry's failure. */
async function lockAfter({ wishes, surplus }, { answers }, { request, ports }) {
    const locked = request.lock;
    if (!locked)
        return undefined;
    const open = wishesWithoutPlatforms(locked.before, wishes);
    const unread = open.filter(wish => answeredPlatforms(wish, answers) === undefined);
    const read = unread.length > 0 ? await ports.platforms(unread) : noPlatforms;
    (0,lock_failure/* refuseGone */.Im)(unread.filter(({ digest }) => !read.has(digest)));
    const next = nextLock(locked.before, wishes, {
        platformsOf: wish => answeredPlatforms(wish, answers) ?? read.get(wish.digest) ?? new Map(),
        isSurplus: name => request.pruneLock && surplus.has(name),
    });
    return lockText(locked, next);
}
function resultOf({ mode, dryRun }, { found, decision: { before, after, edits, pins, held, moved }, asked, ...more }) {
    const { files, places, images, ignored, unreadable, idleGlobs } = found;
    const { findings, unpinned } = dryRun || more.failure ? before : after;
    const templateFiles = templatesOf(files);
    const unknownFiles = files.flatMap(({ path: file, scan: { notLookedAt: documents = 0 } }) => documents > 0 ? [{ file, documents }] : []);
    return {
        mode,
        isDry: dryRun,
        findings,
        remaining: after.findings,
        edits,
        pins,
        held,
        ignored,
        unreadable: unreadable.map(({ file, line, text, reason }) => ({ file, line, image: text, reason })),
        idleGlobs,
        templateFiles,
        unknownFiles,
        ...more,
        counts: {
            files: new Set(files.map(({ path }) => path)).size,
            places: places.length,
            images: imagesOf(places, images),
            unpinned,
            moved,
            notLookedAt: unknownFiles.reduce((sum, { documents }) => sum + documents, 0),
            templates: templateFiles.length,
            asked,
        },
    };
}
function templatesOf(files) {
    return [...new Set(files.flatMap(({ path, scan }) => (scan.isTemplate ? [path] : [])))].sort();
}
function imagesOf(places, images) {
    const others = places.filter(({ name }) => name === undefined).map(({ place }) => place.image);
    return images.length + new Set(others).size;
}


/***/ })

};
;