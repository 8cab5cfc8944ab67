"use strict";
exports.id = 9449;
exports.ids = [9449];
exports.modules = {

/***/ 49449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCache: () => (/* binding */ openCache),
  C: () => (/* binding */ openCacheRoute)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/keys.js
var cache_keys = __webpack_require__(47443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var content_bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/cache-log.js
var cache_log = __webpack_require__(40762);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/draft.js
var store_draft = __webpack_require__(27677);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/progress-watch.js
/** Judges a transfer by its measured progress; every call passes the clock, in milliseconds. */
class ProgressWatch {
    #pace;
    /** Times and the bytes received by then, the oldest one window ago. */
    #marks;
    #bytes = 0;
    #last;
    constructor(pace, now) {
        this.#pace = pace;
        this.#marks = [{ at: now, bytes: 0 }];
        this.#last = now;
    }
    /** Records that `bytes` more have arrived. */
    advance(bytes, now) {
        if (bytes <= 0)
            return;
        this.#bytes += bytes;
        this.#last = now;
        const mark = this.#marks.at(-1);
        // A tenth of a window is precise enough, and keeps the list short.
        if (mark && now - mark.at < this.#pace.windowMs / 10)
            return;
        this.#marks.push({ at: now, bytes: this.#bytes });
        while ((this.#marks[1]?.at ?? now) <= now - this.#pace.windowMs)
            this.#marks.shift();
    }
    /** A transfer counts as slow only after a whole window. */
    verdict(now) {
        const { floor, windowMs, stallMs } = this.#pace;
        if (now - this.#last >= stallMs)
            return 'stalled';
        const since = now - windowMs;
        const mark = this.#marks.findLast(({ at }) => at <= since);
        if (!mark)
            return 'going';
        const rate = ((this.#bytes - mark.bytes) / (now - mark.at)) * 1000;
        return rate < floor ? 'slow' : 'going';
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/paced.js


const pollMs = 200;
/**
 * Passes on bytes for as long as they arrive fast enough. Only the time spent waiting for them counts, not the time spent
 * processing them. Throws CACHE_UNAVAILABLE when they are too slow or stop, so that another source can be used.
 */
async function* paced(bytes, pace, clock) {
    const iterator = bytes[Symbol.asyncIterator]();
    const watch = new ProgressWatch(pace, 0);
    let waited = 0;
    let began;
    let give;
    const poll = setInterval(() => {
        if (began === undefined)
            return;
        const verdict = watch.verdict(waited + clock() - began);
        if (verdict !== 'going')
            give?.(abandoned(verdict, pace));
    }, pollMs);
    try {
        for (;;) {
            began = clock();
            const next = await new Promise((resolve, reject) => {
                give = reject;
                iterator.next().then(resolve, reject);
            });
            waited += clock() - began;
            began = undefined;
            if (next.done)
                return;
            watch.advance(next.value.byteLength, waited);
            yield next.value;
        }
    }
    finally {
        clearInterval(poll);
        // A hanging source would hang here as well, so its end is not awaited.
        iterator.return?.().catch(() => undefined);
    }
}
/**
 * Runs a transfer that reports its bytes, for as long as they arrive fast enough. Throws CACHE_UNAVAILABLE when they are
 * too slow or stop.
 */
async function whilePaced({ pace, clock }, watch, transfer) {
    const progress = new ProgressWatch(pace, clock());
    const slow = new AbortController();
    let verdict = 'going';
    const poll = setInterval(() => {
        verdict = progress.verdict(clock());
        if (verdict !== 'going')
            slow.abort();
    }, pollMs);
    const advanced = (bytes) => {
        progress.advance(bytes, clock());
        watch.advanced(bytes);
    };
    try {
        const signal = watch.signal ? AbortSignal.any([watch.signal, slow.signal]) : slow.signal;
        return await transfer({ ...watch, signal, advanced });
    }
    catch (error) {
        throw verdict === 'going' ? error : abandoned(verdict, pace);
    }
    finally {
        clearInterval(poll);
    }
}
function abandoned(verdict, { floor, windowMs, stallMs }) {
    const why = verdict === 'slow'
        ? `slower than ${Math.round(floor / 1024)} KiB/s over ${windowMs / 1000} s`
        : `silent for ${stallMs / 1000} s`;
    return new errors/* TallyError */.jB('CACHE_UNAVAILABLE', `Cannot read from the cache: ${why}`, { details: { verdict } });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/cached-blobs.js



/** Reads single blobs from whichever entry has them. Nothing it returns is verified. */
class CachedBlobs {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    /** Whether `open` would find an entry with the blob. */
    async has(wanted) {
        const { images, readable, finder } = this.#parts;
        if (images.config(wanted.digest))
            return true;
        return readable && (await finder.locate(wanted)) !== undefined;
    }
    /** Reads a blob from an offset; undefined when no entry has it. Reading throws what OpenEntry.read throws. */
    async open(wanted, from) {
        const { images, readable, finder } = this.#parts;
        const config = images.config(wanted.digest);
        if (config)
            return chunkOf(config.subarray(from));
        const reader = readable ? await finder.locate(wanted) : undefined;
        return reader && this.#watched(reader, wanted, from);
    }
    /**
     * Writes the blob to its draft and returns the digest of the received bytes; undefined when no entry has it. Throws
     * what `open` throws.
     */
    async pour({ wanted, draft, watch }) {
        const bytes = await this.open(wanted, 0);
        return bytes && (0,store_draft/* pour */.f)(async () => counted(bytes, watch), draft, wanted);
    }
    /**
     * As `pour`, through `downloads`, from the signed URL of an entry that is the blob itself; undefined when `pour` must be
     * used instead.
     */
    async download(blob, downloads) {
        const { wanted, watch } = blob;
        const { images, finder, log, readable, pace, clock } = this.#parts;
        if (!readable || images.config(wanted.digest))
            return undefined;
        const reader = await finder.locate(wanted);
        if (!reader?.url)
            return undefined;
        const { url, key } = reader;
        const advanced = (bytes) => {
            log.came(key, bytes);
            watch.advanced(bytes);
        };
        try {
            return await whilePaced({ pace, clock }, { ...watch, advanced }, watch => downloads.deliverFrom(url, { ...blob, watch }));
        }
        catch (error) {
            if ((0,errors/* isTallyError */.pQ)(error, 'CONTENT_MISMATCH', 'CACHE_UNAVAILABLE'))
                log.readFailed(key, error);
            // `pour` asks for a fresh URL, and understands the storage's refusals.
            else if ((0,errors/* isPassable */.C_)(error))
                return undefined;
            throw error;
        }
    }
    async *#watched(reader, wanted, from) {
        const { log } = this.#parts;
        try {
            for await (const chunk of reader.read(wanted, from)) {
                log.came(reader.key, chunk.byteLength);
                yield chunk;
            }
        }
        catch (error) {
            log.readFailed(reader.key, error);
            throw error;
        }
    }
}
async function* counted(bytes, watch) {
    for await (const chunk of bytes) {
        watch.advanced(chunk.byteLength);
        yield chunk;
    }
}
async function* chunkOf(bytes) {
    yield bytes;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/image-content.js
var image_content = __webpack_require__(50174);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/plan-entries.js
var plan_entries = __webpack_require__(28717);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/pack.js

/*
 * pack   ::= magic length index blob*
 * magic  ::= "TALLYPK" 0x01
 * length ::= the length of the index in bytes, 32 bits, big-endian
 * index  ::= JSON: [[digest, size], …]
 * blob   ::= the raw bytes of each member, in the order of the index, which is that of the digests
 *
 * Equal members give equal bytes. Whoever knows the members knows their offsets without reading the index; it is there so
 * that a pack describes itself.
 */
const magic = Buffer.from('TALLYPK\u0001', 'latin1');
const headBytes = magic.byteLength + 4;
/** The layout of an entry: a single blob as it is, several as a pack. */
function entryLayout(plan) {
    return plan.length === 1 ? layoutBehind(new Uint8Array(), plan) : layoutBehind(packHeader(plan), plan);
}
/** The bytes of a pack before its first member, for any index. */
function framed(index) {
    const text = Buffer.from(JSON.stringify(index));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.byteLength);
    return Buffer.concat([magic, length, text]);
}
/** The index of a pack and the offset of its first member; undefined when this is no pack. */
function readFrame(pack) {
    const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
    if (bytes.byteLength < headBytes || !bytes.subarray(0, magic.byteLength).equals(magic))
        return undefined;
    const end = headBytes + bytes.readUInt32BE(magic.byteLength);
    if (end > bytes.byteLength)
        return undefined;
    try {
        return { index: JSON.parse(bytes.toString('utf8', headBytes, end)), end };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** Lays members out one after the other, after a header. */
function layoutBehind(header, members) {
    const offsets = new Map();
    let at = header.byteLength;
    for (const { digest, size } of members) {
        offsets.set(digest, at);
        at += size;
    }
    return { header, size: header.byteLength + (0,plan_entries/* sizeOf */.$d)(members), offsets };
}
function packHeader(plan) {
    return framed(plan.map(({ digest, size }) => [digest, size]));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/image-entry.js







/** The most bytes of an image's own entry; an image with more in manifests is not cached. */
const imageEntryBytes = 32 * 1024 * 1024;
const mostMembers = 20_000;
/** Builds an image's own entry. */
function imageEntry(documents, configs, { entries, cold }) {
    const header = framed({
        documents: documents.map(({ descriptor: { digest, size, mediaType } }) => [digest, size, mediaType]),
        configs: configs.map(({ descriptor: { digest, size } }) => [digest, size]),
        entries: entries.map(plan => plan.map(({ digest, size }) => [digest, size])),
        ...(cold ? { cold: [cold.bytes, Math.round(cold.milliseconds)] } : {}),
    });
    const bytes = Buffer.concat([
        header,
        ...documents.map(each => each.bytes),
        ...configs.map(each => each.bytes),
    ]);
    return {
        size: bytes.byteLength,
        async *open(from, to) {
            yield bytes.subarray(from, to);
        },
    };
}
/** Reads an image's own entry and verifies every document and config in it. Throws CONTENT_MISMATCH. */
function readImageEntry(pack, root) {
    const frame = readFrame(pack);
    if (!frame)
        throw damaged(root, 'it is not a pack');
    const { documents, configs, entries, cold } = Object(frame.index);
    const named = listOf(documents, root);
    const small = listOf(configs, root).map(each => memberOf(each, root));
    const members = [...named.map(each => memberOf(each, root)), ...small];
    const layout = layoutBehind(pack.subarray(0, frame.end), members);
    if (layout.size !== pack.byteLength)
        throw damaged(root, 'it is not as long as its index says');
    const bytesOf = (member) => verifiedPart(pack, layout.offsets.get(member.digest) ?? 0, member);
    const found = named.map(each => {
        const member = memberOf(each, root);
        const mediaType = each[2];
        if (typeof mediaType !== 'string')
            throw damaged(root, 'its index names a document without a type');
        return (0,model_document/* parseDocument */.Tp)(bytesOf(member), { digest: member.digest, mediaType });
    });
    // Only documents below the root: the type of any other is unconfirmed.
    const parts = (0,image_content/* contentParts */.o)({ root, choice: 'all', documents: found });
    const blobs = parts.images.flatMap(({ layers, attachments }) => [...layers, ...attachments]);
    checkTypes(root, parts.documents);
    return {
        documents: new Map(parts.documents.map(document => [document.descriptor.digest, document])),
        configs: new Map(small.map(member => [member.digest, bytesOf(member)])),
        entries: plansFor(new Set(blobs.map(nameOf)), listOf(entries, root).map(plan => planOf(plan, root))),
        cold: coldOf(cold),
    };
}
/**
 * An entry could give a wrong type for a document that does not state it: the parent's descriptor and the document's
 * fields decide.
 */
function checkTypes(root, documents) {
    const [top] = documents;
    if (!top)
        throw damaged(root, 'it is about another image');
    const plain = (0,model_document/* parseDocument */.Tp)(top.bytes, { digest: root });
    const named = documents.flatMap(({ manifest }) => (manifest.kind === 'index' ? manifest.manifests : []));
    const types = new Map([...named, plain.descriptor].map(({ digest, mediaType }) => [digest, mediaType]));
    if (documents.some(({ descriptor: { digest, mediaType } }) => types.get(digest) !== mediaType))
        throw damaged(root, 'a document in it is of another type than it says');
}
/** Plans are unverified: those that name anything but the image's blobs are useless, and each would cost look-ups. */
function plansFor(blobs, plans) {
    const own = plans.filter(plan => new Set(plan.map(({ digest }) => digest)).size === plan.length &&
        plan.every(member => blobs.has(nameOf(member))));
    return own.slice(0, plan_entries/* mostEntries */._N);
}
function nameOf({ digest, size }) {
    return `${digest} ${size}`;
}
function verifiedPart(pack, at, expected) {
    // Copies: a slice would keep the whole pack in memory for as long as any part of it.
    const bytes = Buffer.from(pack.subarray(at, at + expected.size));
    const digest = (0,model_digest/* digestOf */.ol)(bytes, (0,model_digest/* algorithmOf */.Hy)(expected.digest));
    if (digest === expected.digest)
        return bytes;
    throw (0,content_bytes/* mismatch */.J4)({ ...expected, mediaType: '' }, { digest, size: bytes.byteLength });
}
/** Only displayed, so a false value does no harm beyond a wrong figure. */
function coldOf(value) {
    const [bytes, milliseconds] = Array.isArray(value) ? value : [];
    return isAmount(bytes) && isAmount(milliseconds) ? { bytes, milliseconds } : undefined;
}
function isAmount(value) {
    return Number.isSafeInteger(value) && Number(value) > 0;
}
function planOf(value, root) {
    const [first, ...rest] = listOf(value, root).map(each => memberOf(each, root));
    if (!first)
        throw damaged(root, 'its index names an empty entry');
    return [first, ...rest];
}
function memberOf(value, root) {
    const [digest, size] = listOf(value, root);
    if (typeof digest === 'string' && (0,model_digest/* isDigest */.Bc)(digest) && Number.isSafeInteger(size) && size >= 0)
        return { digest, size: size };
    throw damaged(root, 'its index names something that is not a blob');
}
function listOf(value, root) {
    if (Array.isArray(value) && value.length <= mostMembers)
        return value;
    throw damaged(root, 'its index is not what it should be');
}
function damaged(root, why) {
    return new errors/* TallyError */.jB('CONTENT_MISMATCH', `Cannot use the cache entry of ${root}: ${why}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/cached-images.js


/** The images that were saved whole: their documents and configs, and the entries with the rest. Each is read once. */
class CachedImages {
    #parts;
    #images = new Map();
    #documents = new Map();
    #configs = new Map();
    constructor(parts) {
        this.#parts = parts;
    }
    /** Restores an image by its digest; undefined when it was not saved, or cannot be read. */
    restore(root) {
        const restoring = this.#images.get(root) ?? this.#restore(root);
        this.#images.set(root, restoring);
        return restoring;
    }
    /** A document of a restored image. */
    document(digest) {
        return this.#documents.get(digest);
    }
    /** A small config of a restored image. */
    config(digest) {
        return this.#configs.get(digest);
    }
    /** Stops returning this config. */
    drop(config) {
        this.#configs.delete(config);
    }
    async #restore(root) {
        const { prefix, choice, readable, finder } = this.#parts;
        if (!readable)
            return undefined;
        const keys = [...new Set([(0,cache_keys/* imageKey */.p2)(prefix, root, choice), (0,cache_keys/* imageKey */.p2)(prefix, root, 'all')])];
        const found = (await Promise.all(keys.map(key => finder.lookup(key)))).find(each => each !== undefined);
        return found && this.#read(found, root);
    }
    async #read(found, root) {
        const { log, finder } = this.#parts;
        try {
            const opened = await found.open(imageEntryBytes);
            const pack = await opened.all(imageEntryBytes);
            log.came(found.key, pack.byteLength);
            await opened.close();
            const cached = readImageEntry(pack, root);
            for (const [digest, document] of cached.documents)
                this.#documents.set(digest, document);
            for (const [digest, bytes] of cached.configs)
                this.#configs.set(digest, bytes);
            finder.place(cached.entries);
            if (cached.cold)
                log.restored(cached.cold);
            return { ...cached, key: found.key, size: pack.byteLength };
        }
        catch (error) {
            log.readFailed(found.key, error);
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/entry-reader.js

/** Bytes. Packs up to this size are read at once and kept until all their members were taken. */
const wholeBytes = 4 * 1024 * 1024;
/** Reads members of one entry, which is opened once however many are requested. */
class EntryReader {
    plan;
    #found;
    #paced;
    #left;
    #opened;
    #whole;
    constructor(found, plan, paced) {
        this.#found = found;
        this.plan = plan;
        this.#paced = paced;
        this.#left = new Set(plan.map(({ digest }) => digest));
    }
    get key() {
        return this.#found.key;
    }
    /** The URL of the single member of the entry, unpacked; undefined for packs. */
    get url() {
        return this.plan.length === 1 ? this.#found.url : undefined;
    }
    /** Reads a member from an offset, unverified. Throws what OpenEntry.read throws. */
    async *read({ digest, size }, from) {
        const layout = entryLayout(this.plan);
        const at = layout.offsets.get(digest) ?? 0;
        const isSmallPack = this.plan.length > 1 && layout.size <= wholeBytes;
        if (isSmallPack) {
            this.#whole ??= this.#all(layout.size);
            yield (await this.#whole).subarray(at + from, at + size);
        }
        else {
            const opened = await this.#open(layout.size);
            yield* this.#paced(opened.read(at + from, at + size));
        }
        this.#left.delete(digest);
        if (this.#left.size === 0)
            await this.close();
    }
    async close() {
        const opened = this.#opened;
        this.#opened = undefined;
        this.#whole = undefined;
        // A failed opening was reported to whoever asked.
        await opened?.then(each => each.close(), () => undefined);
    }
    #open(size) {
        this.#opened ??= this.#found.open(size);
        return this.#opened;
    }
    async #all(size) {
        const opened = await this.#open(size);
        const chunks = [];
        for await (const chunk of this.#paced(opened.read(0, size)))
            chunks.push(Buffer.from(chunk));
        return Buffer.concat(chunks);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/entry-finder.js


/** Knows which entries may contain a blob, and looks each of them up at most once. */
class EntryFinder {
    #parts;
    /** By blob, then by key. */
    #plans = new Map();
    #lookups = new Map();
    #readers = new Map();
    constructor(parts) {
        this.#parts = parts;
    }
    /** Records entries that may exist. */
    place(plans) {
        for (const plan of plans) {
            const key = this.keyOf(plan);
            for (const { digest } of plan) {
                const known = this.#plans.get(digest) ?? new Map();
                this.#plans.set(digest, known.has(key) ? known : known.set(key, plan));
            }
        }
    }
    /** Looks an entry up, once; undefined for a miss, for a failure, and when the cache was given up. */
    lookup(key) {
        const asked = this.#lookups.get(key);
        if (asked !== undefined)
            return asked;
        if (this.#parts.log.off !== undefined)
            return Promise.resolve(undefined);
        const asking = this.#ask(key);
        this.#lookups.set(key, asking);
        return asking;
    }
    /** An entry that contains the blob, as far as is known. */
    async locate(wanted) {
        const { log } = this.#parts;
        const planned = [...(this.#plans.get(wanted.digest) ?? [])].filter(([, plan]) => plan.some(({ digest, size }) => digest === wanted.digest && size === wanted.size));
        const own = [{ digest: wanted.digest, size: wanted.size }];
        for (const [key, plan] of [...planned, [this.keyOf(own), own]]) {
            if (log.isPoisoned(key))
                continue;
            const found = await this.lookup(key);
            if (found && log.off === undefined)
                return this.#reader(found, plan);
        }
        return undefined;
    }
    /** Marks the entries that returned a wrong copy of this blob. */
    drop(digest) {
        const { log, prefix } = this.#parts;
        const keys = [(0,cache_keys/* entryKey */.k2)(prefix, [digest]), ...(this.#plans.get(digest)?.keys() ?? [])];
        for (const key of keys)
            if (log.used.has(key))
                log.poison(key);
    }
    /** Forgets the look-up of a key, after this run has changed it. */
    forget(key) {
        this.#lookups.delete(key);
    }
    keyOf(plan) {
        return (0,cache_keys/* entryKey */.k2)(this.#parts.prefix, plan.map(({ digest }) => digest));
    }
    async close() {
        await Promise.all([...this.#readers.values()].map(reader => reader.close()));
    }
    async #ask(key) {
        const { route, log } = this.#parts;
        log.lookups += 1;
        try {
            const found = await route.lookup(key);
            if (!found)
                log.misses += 1;
            return found;
        }
        catch (error) {
            log.serviceFailed(error);
            return undefined;
        }
    }
    #reader(found, plan) {
        const reader = this.#readers.get(found.key) ?? new EntryReader(found, plan, this.#parts.paced);
        this.#readers.set(found.key, reader);
        return reader;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/entry-source.js

/** The bytes of an entry, assembled from its blobs as they are read. */
function entrySource(plan, shelf) {
    const { header, size, offsets } = entryLayout(plan);
    const [only, ...more] = plan;
    return {
        size,
        lend: () => (more.length === 0 ? shelf.lend?.(only.digest) : undefined),
        async *open(from, to) {
            if (from < header.byteLength)
                yield header.subarray(from, to);
            for (const member of plan) {
                const at = offsets.get(member.digest) ?? 0;
                const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, member.size)];
                if (begin >= end)
                    continue;
                if (shelf.scan)
                    yield* shelf.scan(member.digest, begin, end);
                else
                    yield* part(await shelf.fetch(described(member), begin), end - begin);
            }
        },
    };
}
/** A member as a descriptor; its media type is irrelevant here. */
function described({ digest, size }) {
    return { mediaType: 'application/octet-stream', digest, size };
}
async function* part(bytes, size) {
    let left = size;
    for await (const chunk of bytes) {
        yield chunk.subarray(0, left);
        left -= chunk.byteLength;
        if (left <= 0)
            return;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/entry-saver.js





const reasons = {
    refused: 'this run may only read the cache',
    throttled: 'the repository saves too many entries a minute',
};
/** Saves the entries of one image. */
class EntrySaver {
    /** Bytes uploaded so far. */
    bytes = 0;
    /** Whether another job was faster with an entry that had been missing: it is saving the same image. */
    isRacing = false;
    #parts;
    #shelf;
    #budget;
    constructor(parts, shelf) {
        this.#parts = parts;
        this.#shelf = shelf;
        this.#budget = parts.limits.maxBytes ?? Number.POSITIVE_INFINITY;
    }
    /** Looks entries up before it is known whether they are needed; the answers are remembered. */
    look(plans) {
        // A failure is reported to whoever saves the entry.
        for (const plan of plans)
            this.#parts.isThere(this.#keyOf(plan), false).catch(() => undefined);
    }
    /** Saves the blobs of a plan. */
    entry(plan, turn) {
        const members = plan.map(({ digest }) => digest);
        const source = entrySource(plan, this.#shelf);
        const isHere = async () => (await Promise.all(plan.map(each => this.#shelf.has(described(each))))).every(Boolean);
        const open = async () => ((await isHere()) ? source : undefined);
        return this.#save({ key: this.#keyOf(plan), members, size: source.size, open }, turn);
    }
    /** Saves an image's own entry, which lists the plans of the others. */
    async image({ documents, configs, choice }, holds, turn) {
        const members = [...documents.map(({ descriptor }) => descriptor), ...configs].map(({ digest }) => digest);
        const here = await Promise.all(configs.map(config => this.#shelf.has(config)));
        const read = async (descriptor) => ({
            descriptor,
            bytes: await (0,content_bytes/* readAll */.yw)(this.#shelf, descriptor),
        });
        const source = here.every(Boolean)
            ? imageEntry(documents, await Promise.all(configs.map(read)), holds)
            : undefined;
        const [root] = members;
        if (root === undefined)
            throw new Error('expected an image to have a document');
        const key = (0,cache_keys/* imageKey */.p2)(this.#parts.prefix, root, choice);
        const open = async () => (source && source.size <= imageEntryBytes ? source : undefined);
        return this.#save({ key, members, size: source?.size ?? 0, open }, turn);
    }
    async #save({ open, ...entry }, turn) {
        const { log, isThere, limits } = this.#parts;
        if (log.unsaved !== undefined)
            return { ...entry, outcome: 'stopped' };
        if (await isThere(entry.key, this.isRacing))
            return { ...entry, outcome: 'exists' };
        if (entry.size > this.#budget)
            return { ...entry, outcome: 'over' };
        // Spent before anything is awaited: other entries are being uploaded at the same time.
        this.#budget -= entry.size;
        const source = await open();
        if (!source)
            this.#budget += entry.size;
        if (!source)
            return { ...entry, outcome: 'absent' };
        if (limits.dryRun)
            return { ...entry, outcome: 'planned' };
        const outcome = await this.#upload(entry.key, source, turn);
        if (outcome === 'saved')
            this.bytes += entry.size;
        if (outcome === 'exists' || outcome === 'busy')
            this.isRacing = true;
        return { ...entry, outcome };
    }
    async #upload(key, source, turn) {
        const { route, log } = this.#parts;
        try {
            const outcome = await route.save(key, source, turn);
            const reason = reasons[outcome];
            if (reason !== undefined)
                log.stopSaving(reason);
            return outcome;
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL'))
                throw error;
            log.stopSaving(error.message);
            return 'stopped';
        }
    }
    #keyOf(plan) {
        return (0,cache_keys/* entryKey */.k2)(this.#parts.prefix, plan.map(({ digest }) => digest));
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/save-turns.js


/**
 * Keys reserved at once: concurrent jobs with the same image notice each other before all of them have requested every
 * key.
 */
const reservedAtOnce = 6;
/** The number of unsent bytes that counts as nearly done. */
const fewBytes = 64 * 1024 * 1024;
/**
 * Saves the entries of an image, each started when the previous one is reserved; one by one while another job saves them
 * too.
 */
class SaveTurns {
    entries;
    #saver;
    #slots = new concurrency/* Slots */.WR(reservedAtOnce);
    #alone = new concurrency/* Slots */.WR(1);
    #unsent;
    #nearly = Promise.withResolvers();
    #sent = Promise.withResolvers();
    constructor(plans, saver) {
        this.#saver = saver;
        this.#unsent = new Set(plans);
        this.#tell();
        this.entries = plans.map(plan => this.#begin(plan));
    }
    /** Resolves when little is left to send. */
    get nearly() {
        return this.#nearly.promise;
    }
    /** Resolves when nothing is left to send, or nothing more will be sent. */
    get sent() {
        return this.#sent.promise;
    }
    #begin(plan) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const turn = () => this.#turn(plan, resolve);
        this.#slots.run(() => (this.#saver.isRacing ? this.#alone.run(turn) : turn())).catch(reject);
        return promise;
    }
    async #turn(plan, began) {
        const { promise: reserved, resolve } = Promise.withResolvers();
        const sent = () => {
            this.#unsent.delete(plan);
            this.#tell();
        };
        const saving = this.#saver.entry(plan, { reserved: resolve, sent }).finally(sent);
        began(saving);
        await (this.#saver.isRacing ? saving : Promise.race([reserved, saving]));
    }
    #tell() {
        const left = [...this.#unsent].reduce((sum, plan) => sum + (0,plan_entries/* sizeOf */.$d)(plan), 0);
        if (left <= fewBytes)
            this.#nearly.resolve();
        if (this.#unsent.size === 0)
            this.#sent.resolve();
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/save-image.js




/**
 * Saves the missing entries of an image. Its own entry becomes visible last, when the entries it lists exist or are about
 * to.
 */
async function saveImage(image, shelf, context) {
    const { rights, packBelow, log, limits } = context;
    if (!rights.write)
        log.stopSaving(rights.why ?? 'this run may only read the cache');
    const parts = (0,image_content/* contentParts */.o)(image);
    const planned = ordered((0,plan_entries/* planEntries */.W9)(parts.images, packBelow), context);
    const saver = new EntrySaver(context, shelf);
    if (log.unsaved === undefined)
        saver.look(planned);
    const cached = await context.cached();
    // Entries saved under another `pack-below` are kept: saving an image again moves nothing. But a poisoned entry may list
    // no entry for some blobs, and those would never be saved.
    const plans = cached && covers(cached.entries, planned) ? ordered(cached.entries, context) : planned;
    const turns = new SaveTurns(plans, saver);
    const own = async () => {
        // Started before the others finish, the image's own entry needs no extra round trips at the end. But a budget goes to
        // layers first.
        await (limits.maxBytes === undefined ? turns.nearly : Promise.allSettled(turns.entries));
        // An entry that fails is listed all the same: the next job saves what is missing of it.
        return saver.image(parts, { entries: plans, cold: image.cold }, { before: turns.sent });
    };
    const saved = await Promise.all([
        cached ? restoredEntry(cached, log.unsaved === undefined) : own(),
        ...turns.entries,
    ]);
    return { root: image.root, entries: saved, bytes: saver.bytes, stopped: log.unsaved };
}
/** Whether `entries` contain every blob of `planned`. */
function covers(entries, planned) {
    const placed = new Set(entries.flat().map(({ digest }) => digest));
    return planned.flat().every(({ digest }) => placed.has(digest));
}
/** The result for an image's own entry that was read before and need not be saved. */
function restoredEntry({ key, size, documents, configs }, isGoingOn) {
    const members = [...documents.keys(), ...configs.keys()];
    return { key, size, members, outcome: isGoingOn ? 'exists' : 'stopped' };
}
/**
 * Orders large entries first, since they take longest, and the rest at random: jobs that save the same image concurrently
 * begin at different ends. With a budget, the base comes first.
 */
function ordered(plans, { limits, random, packBelow }) {
    if (limits.maxBytes !== undefined)
        return [...plans];
    const isLarge = (plan) => (0,plan_entries/* sizeOf */.$d)(plan) >= packBelow;
    const any = shuffled(plans, random);
    return [...any.filter(isLarge), ...any.filter(plan => !isLarge(plan))];
}
/** A Fisher–Yates shuffle. */
function shuffled(items, random) {
    const left = [...items];
    return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/layer-cache.js










const defaultPace = { floor: 512 * 1024, windowMs: 5_000, stallMs: 8_000 };
/**
 * Layers in the Actions cache: a source of documents and blobs nearer than any registry, and a place to save them.
 * Nothing it returns is trusted; a failure of the cache only means that the next source is asked.
 */
class LayerCache {
    name = 'cache';
    #options;
    #log;
    #finder;
    #images;
    #blobs;
    constructor(options) {
        this.#options = options;
        const { route, prefix, choice, warn, rights, pace = defaultPace, clock } = options;
        const log = new cache_log/* CacheLog */.H({
            warn,
            discard: key => this.#discard(key),
            place: (0,cache_log/* cachePlace */.U)(route.name),
        });
        const finder = new EntryFinder({ route, prefix, log, paced: bytes => paced(bytes, pace, clock) });
        const images = new CachedImages({ finder, log, prefix, choice, readable: rights.read });
        this.#log = log;
        this.#finder = finder;
        this.#images = images;
        this.#blobs = new CachedBlobs({ finder, log, images, pace, clock, readable: rights.read });
        if (!rights.read && !rights.write)
            this.#log.giveUp(rights.why ?? 'this run may not use it');
    }
    /** Restores the documents, configs and entry plans of an image by its digest alone; undefined when it was not saved. */
    restore(root) {
        return this.#images.restore(root);
    }
    /**
     * Determines by look-ups alone what is left of a saved image; undefined when it was not saved. Content that is not
     * `wanted` does not count: the entry for all platforms lists more than any one of them needs. `wanted` defaults to
     * everything.
     */
    async inventory(root, wanted) {
        const cached = await this.restore(root);
        if (!cached)
            return undefined;
        const isWanted = (digest) => wanted?.has(digest) !== false;
        const entries = cached.entries.filter(plan => digestsOf(plan).some(isWanted));
        const isThere = async (plan) => (await this.#finder.lookup(this.#finder.keyOf(plan))) !== undefined;
        const there = await Promise.all(entries.map(isThere));
        const found = new Set(entries.filter((_, at) => there[at]).flatMap(digestsOf));
        const { choice, packBelow } = this.#options;
        const { images } = (0,image_content/* contentParts */.o)({ root, choice, documents: [...cached.documents.values()] });
        const named = [...cached.entries, ...(0,plan_entries/* planEntries */.W9)(images, packBelow)].flatMap(digestsOf);
        const missing = [...new Set(named)].filter(digest => isWanted(digest) && !found.has(digest));
        return { entries: there.filter(Boolean).length + 1, missing };
    }
    /** Reads a document of a saved image, or of one restored before. */
    async document(digest) {
        return this.#images.document(digest) ?? (await this.restore(digest))?.documents.get(digest);
    }
    /** Announces the content of an image, so that what it shares with others is found even if it was never saved itself. */
    expect(image) {
        this.#finder.place((0,plan_entries/* planEntries */.W9)((0,image_content/* contentParts */.o)(image).images, this.#options.packBelow));
    }
    /** Looks up the entries of these blobs together, before they are fetched one after the other. */
    seek(blobs) {
        if (!this.#options.rights.read)
            return;
        // A failure is remembered with its look-up, and reported to whoever fetches the blob.
        for (const blob of blobs)
            this.#finder.locate(blob).catch(() => undefined);
    }
    /** Whether an entry has the blob, by look-ups alone. */
    has(wanted) {
        return this.#blobs.has(wanted);
    }
    /**
     * Throws NOT_FOUND when no entry has the blob; reading throws CONTENT_MISMATCH, NOT_FOUND, CACHE_UNAVAILABLE,
     * CACHE_PROTOCOL.
     */
    async fetch(wanted, from = 0) {
        const bytes = await this.#blobs.open(wanted, from);
        if (bytes)
            return bytes;
        throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find ${wanted.digest} in the cache`);
    }
    /**
     * Writes the blob to the draft and returns its digest; undefined when the cache does not have it. Throws
     * CONTENT_MISMATCH and what `fetch` throws.
     *
     * @param downloads fetches from signed URLs, faster than the cache's own reader
     */
    async deliver(wanted, { draft, watch }, downloads) {
        const blob = { wanted, draft, watch };
        const downloaded = downloads && (await this.#blobs.download(blob, downloads));
        const digest = downloaded ?? (await this.#blobs.pour(blob));
        if (digest === undefined || digest === wanted.digest)
            return digest;
        this.drop(wanted.digest);
        throw (0,content_bytes/* mismatch */.J4)(wanted, { digest, size: draft.size });
    }
    /** Stops using the entries that returned a wrong copy of this blob, for the rest of the run. */
    drop(digest) {
        this.#images.drop(digest);
        this.#finder.drop(digest);
    }
    /** Saves what the cache lacks of an image. Failures of the cache are in the result, not thrown. */
    async save(image, shelf, limits = {}) {
        const { rights } = this.#options;
        const cached = async () => (rights.write && rights.read ? this.restore(image.root) : undefined);
        const isThere = async (key, old) => {
            if (old)
                this.#finder.forget(key);
            return rights.read && (await this.#finder.lookup(key)) !== undefined;
        };
        const saved = await saveImage(image, shelf, {
            ...this.#options,
            cached,
            limits,
            isThere,
            log: this.#log,
        });
        for (const { key } of saved.entries)
            this.#finder.forget(key);
        return saved;
    }
    /** A later save must find the place of a damaged entry free, also in this run. */
    #discard(key) {
        const { route } = this.#options;
        if (!route.discard)
            return;
        route.discard(key);
        this.#finder.forget(key);
    }
    report() {
        return this.#log.report(this.#options.route.name);
    }
    async [Symbol.asyncDispose]() {
        await this.#finder.close();
        await this.#options.route[Symbol.asyncDispose]();
    }
}
function digestsOf(plan) {
    return plan.map(({ digest }) => digest);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/service/cache-rights.js
var cache_rights = __webpack_require__(46641);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/relay.js
var relay = __webpack_require__(75286);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/retry.js
var retry = __webpack_require__(47001);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/cache-retry.js


/** Milliseconds. The cache saves time: a longer wait costs more than it gains. */
const limits = { pauses: [300, 1_000], longestRequested: 10_000, requestedPauses: 1, afterThrottled: 1_000 };
const passing = [429, 500, 502, 503, 504];
/**
 * Retries twice after 500, 502, 503, 504 and lost connections, and once after a 429 that requests a short wait. Returns a
 * last 429 unchanged. Throws CACHE_UNAVAILABLE.
 */
function retried(attempt, { what, signal }) {
    return (0,retry/* retrying */.R$)(attempt, {
        tries: limits.pauses.length + 1,
        budgetMs: limits.longestRequested,
        requestedPauses: limits.requestedPauses,
        passing: 'CACHE_UNAVAILABLE',
        isPassing: ({ status }) => passing.includes(status),
        requestedPause: ({ status, headers }) => status === 429
            ? ((0,retry/* retryAfter */.P9)(headers.get('retry-after'), Date.now()) ?? limits.afterThrottled)
            : undefined,
        pause: at => limits.pauses[at - 1] ?? 0,
        sleep: retry/* pause */.v7,
        signal,
        last({ value, failure }) {
            if (failure)
                throw failure;
            if (value.status === 429)
                return value;
            throw new errors/* TallyError */.jB('CACHE_UNAVAILABLE', `Cannot ${what}: the server answers ${value.status}`);
        },
    });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/blob-storage.js




/** Bytes. An entry up to this size is uploaded in one piece, which saves a round trip over blocks and their list. */
const pieceBytes = 64 * 1024 * 1024;
const blockBytes = 32 * 1024 * 1024;
/** The most pieces and blocks in flight for all entries; requests to the service never queue behind them. */
const putsAtOnce = 12;
/** Milliseconds within which an entry read whole must arrive. */
const wholeMs = 60_000;
/** The number of times a body may break off and be resumed before it is given up. */
const mostCuts = 8;
const what = { put: 'upload a cache entry', get: 'read a cache entry' };
/** Block blobs behind signed URLs (Azure Blob Storage: Put Blob, Put Block, Put Block List, ranged Get Blob). */
class BlobStorage {
    #http;
    #puts = new concurrency/* Slots */.WR(putsAtOnce);
    constructor(http) {
        this.#http = http;
    }
    /** Uploads an entry, in one piece or in blocks. Throws CACHE_UNAVAILABLE, CACHE_PROTOCOL. */
    async put(url, source) {
        if (source.size <= pieceBytes)
            return this.#put(url, { 'x-ms-blob-type': 'BlockBlob' }, slice(source, 0, source.size));
        const starts = Array.from({ length: Math.ceil(source.size / blockBytes) }, (_, at) => at * blockBytes);
        const ids = starts.map(start => blockId(start / blockBytes));
        const puts = starts.map((start, at) => {
            const block = joined(url, { comp: 'block', blockid: ids[at] ?? '' });
            return this.#put(block, {}, slice(source, start, Math.min(start + blockBytes, source.size)));
        });
        const failed = (await Promise.allSettled(puts)).find(({ status }) => status === 'rejected');
        if (failed)
            throw failed.reason;
        const list = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.map(id => `<Latest>${id}</Latest>`).join('')}</BlockList>`);
        await this.#put(joined(url, { comp: 'blocklist' }), { 'content-type': 'application/xml' }, list);
    }
    /**
     * Reads the bytes of an entry and resumes when cut off. `renew` returns a fresh URL when one has expired. Throws
     * CONTENT_MISMATCH when the entry ends before `to`, NOT_FOUND when it is gone, CACHE_UNAVAILABLE, CACHE_PROTOCOL.
     */
    async *get(url, range, renew) {
        let { from } = range;
        let current = url;
        for (let tries = 0; from < range.to; tries++) {
            const began = from;
            try {
                for await (const chunk of await this.#range(current, { from, to: range.to })) {
                    const part = chunk.subarray(0, range.to - from);
                    if (part.byteLength === 0)
                        break;
                    from += part.byteLength;
                    yield part;
                }
                if (from < range.to)
                    throw tooShort();
            }
            catch (error) {
                const isCut = (0,errors/* isTallyError */.pQ)(error, 'CACHE_UNAVAILABLE') && from > began && tries < mostCuts;
                if (error instanceof Expired && tries === 0)
                    current = await renew();
                else if (!isCut)
                    throw error instanceof Expired ? expired() : error;
            }
        }
    }
    /** Reads a whole entry of at most `limit` bytes. Throws what `get` throws. */
    async all(url, limit) {
        const response = await this.#open(url, {});
        if (response.status !== 200)
            throw response.status === 403 ? expired() : await refusal(response);
        return wholeOf(bodyOf(response), limit);
    }
    async #range(url, range) {
        const response = await this.#open(url, { range: `bytes=${range.from}-${range.to - 1}` });
        if (response.status === 200)
            return skipped(bodyOf(response), range);
        if (response.status === 206 && beginsAt(response) === range.from)
            return bodyOf(response);
        throw response.status === 403 ? new Expired() : await refusal(response);
    }
    #open(url, headers) {
        const request = { method: 'GET', url, what: what.get, headers };
        return retried(() => this.#http.open(request), { what: what.get, signal: this.#http.signal });
    }
    async #put(url, headers, body) {
        const attempt = () => this.#http.send({ method: 'PUT', url, what: what.put, headers, body });
        const { signal } = this.#http;
        const { status } = await this.#puts.run(() => retried(attempt, { what: what.put, signal }));
        if (status !== 201 && status !== 200)
            throw unexpected(what.put, status);
    }
}
/** The signed URL has expired. */
class Expired extends Error {
}
function expired() {
    return new errors/* TallyError */.jB('CACHE_UNAVAILABLE', 'Cannot read a cache entry: its address has expired');
}
function tooShort() {
    return new errors/* TallyError */.jB('CONTENT_MISMATCH', 'Cannot read a cache entry: it is shorter than what it should hold');
}
async function refusal(response) {
    await (0,relay/* leaveBody */.I)(response);
    const { status } = response;
    if (status === 404)
        return new errors/* TallyError */.jB('NOT_FOUND', 'Cannot read a cache entry: it is gone');
    return status === 416 ? tooShort() : unexpected(what.get, status);
}
function unexpected(action, status) {
    return new errors/* TallyError */.jB('CACHE_PROTOCOL', `Cannot ${action}: the storage answered ${status}`);
}
/** Adds parameters to a URL; the signed one may have none. */
function joined(url, parameters) {
    const more = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    // Not through searchParams, which would re-encode the signature.
    return new URL(`${url.href}${url.search ? '&' : '?'}${more.join('&')}`);
}
/** Block IDs of equal length, 48 bytes before encoding, which every server of this protocol accepts. */
function blockId(at) {
    return Buffer.from(String(at).padStart(48, '0')).toString('base64');
}
function slice(source, from, to) {
    return { size: to - from, open: () => source.open(from, to) };
}
function beginsAt({ headers }) {
    const [, from] = /^bytes (\d+)-\d+\/(?:\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
    return from === undefined ? undefined : Number(from);
}
/** The body of a 200 or 206 response. */
function bodyOf({ body }) {
    if (body)
        return body;
    throw new errors/* TallyError */.jB('INTERNAL', `Cannot ${what.get}: an answer without a body`);
}
/** Collects a whole body of at most `limit` bytes. */
async function wholeOf(body, limit) {
    const pieces = [];
    const until = performance.now() + wholeMs;
    let size = 0;
    for await (const piece of body) {
        size += piece.byteLength;
        if (size > limit)
            throw new errors/* TallyError */.jB('CONTENT_MISMATCH', `Cannot ${what.get}: over ${limit} bytes`);
        if (performance.now() > until)
            throw new errors/* TallyError */.jB('CACHE_UNAVAILABLE', `Cannot ${what.get}: it does not end`);
        pieces.push(Buffer.from(piece));
    }
    return Buffer.concat(pieces);
}
/** Cuts the requested part out of a whole that was sent in its place. */
async function* skipped(whole, { from, to }) {
    let at = 0;
    for await (const chunk of whole) {
        const part = chunk.subarray(Math.max(0, from - at), Math.max(0, to - at));
        at += chunk.byteLength;
        if (part.byteLength > 0)
            yield part;
        if (at >= to)
            return;
    }
    throw tooShort();
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/collect.js
var collect = __webpack_require__(74169);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/connections.js
var connections = __webpack_require__(99438);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/http-fault.js
var http_fault = __webpack_require__(69262);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/cache-http.js






const responseBytes = 64 * 1024;
/** The most bytes of a body that wait to be read: many parts of entries are read concurrently. */
const waitingBytes = 256 * 1024;
const mostConnections = 24;
/**
 * The HTTP client of the cache: uses the proxy for the URL, follows no redirects. Throws CACHE_UNAVAILABLE,
 * CACHE_PROTOCOL, CANCELLED.
 */
class CacheHttp {
    #connections;
    #proxyFor;
    #closing = new AbortController();
    /** Aborted when the step is stopped and when this client is closed: abandoned requests continue until then. */
    signal;
    constructor({ proxyFor, signal }, { headers, idle }) {
        this.#proxyFor = proxyFor;
        this.signal = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
        this.#connections = new connections/* Connections */.U({
            timeouts: { headers, idle },
            connections: mostConnections,
            explain: (error, request) => this.#failure(error, request),
        });
    }
    /** The response; for status 200 and 206 its body is still to be read. */
    async open(request) {
        return (0,relay/* relay */.E)(this.#connections, this.#completed(request), { wanted: [200, 206], waiting: waitingBytes });
    }
    /** The whole response, of at most 64 KiB, which must arrive within four times the idle timeout. */
    async send(request) {
        const over = () => new errors/* TallyError */.jB('CACHE_PROTOCOL', `Cannot ${request.what}: the answer is too long`);
        return (0,collect/* collect */.F)(this.#connections, this.#completed(request), {
            response: responseBytes,
            refusal: responseBytes,
            over,
        });
    }
    close() {
        this.#closing.abort();
        this.#connections.close();
    }
    #completed(request) {
        const endpoint = this.#endpointFor(request.url);
        // Every request is idempotent: an entry has one writer, and a block one position.
        return { ...request, signal: this.signal, isRepeatable: true, endpoint };
    }
    #endpointFor(url) {
        try {
            const proxy = this.#proxyFor(url);
            return proxy ? { proxy } : {};
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
                throw error;
            throw new errors/* TallyError */.jB('CACHE_UNAVAILABLE', error.message);
        }
    }
    #failure(error, { what }) {
        if (this.signal.aborted)
            return new errors/* TallyError */.jB('CANCELLED', `Stopped: ${what}`);
        if ((0,errors/* isTallyError */.pQ)(error))
            return error;
        const { code, message = String(error) } = error;
        const isOfProxy = /proxy/i.test(message);
        const isFault = error instanceof http_fault/* HttpFault */.F9;
        // A response of a proxy says nothing about the service.
        if (isFault && error.kind === 'protocol' && !isOfProxy)
            return new errors/* TallyError */.jB('CACHE_PROTOCOL', `Cannot ${what}: ${(0,printable/* printable */.g$)(message)}`);
        // Errors of a proxy contain its URL, which may contain a password; the text of an HttpFault is our own.
        const reason = isOfProxy && !isFault ? `the proxy refused (${code ?? 'no code'})` : (0,printable/* printable */.g$)(code ?? message);
        return new errors/* TallyError */.jB('CACHE_UNAVAILABLE', `Cannot ${what}: ${reason}`);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/opaque.js
var opaque = __webpack_require__(75693);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/cache-service-client.js




/*
 * The cache service, version 2, as the toolkit's own client speaks it: POST to /twirp/<service>/<method>, JSON with proto
 * field names, int64 as strings, default values omitted. Errors are Twirp's { code, msg }.
 */
const service = 'github.actions.results.api.v1.CacheService';
/**
 * A client of the cache service for entries of one version. Throws CACHE_UNAVAILABLE, and CACHE_PROTOCOL for a response
 * that it does not understand.
 */
class CacheServiceClient {
    #http;
    #options;
    #version;
    #origin;
    constructor(http, options, version) {
        this.#http = http;
        this.#options = options;
        this.#version = version;
        const url = URL.parse(options.env.ACTIONS_RESULTS_URL ?? '');
        if (!url)
            throw new errors/* TallyError */.jB('CACHE_UNAVAILABLE', 'Cannot find the cache service: no URL is set');
        this.#origin = url.origin;
    }
    /** The signed URL of the entry under exactly this key; undefined for a miss. */
    async downloadUrl(key) {
        const { status, fields } = await this.#call('GetCacheEntryDownloadURL', { key, restore_keys: [] });
        if (status === 404 && fields.code === 'not_found')
            return undefined;
        if (status !== 200)
            throw this.#refused('look into the cache', status, fields);
        if (fields.ok !== true)
            return undefined;
        // The service also matches the requested key as a prefix: a longer key is another entry.
        if (textOf(fields, 'matched_key', 'matchedKey') !== key)
            return undefined;
        return this.#signed(textOf(fields, 'signed_download_url', 'signedDownloadUrl'));
    }
    /** Reserves the key, so that only one job at a time creates the entry. */
    async reserve(key) {
        const { status, fields } = await this.#call('CreateCacheEntry', { key });
        if (status === 429)
            return { outcome: 'throttled' };
        if (status === 409)
            return { outcome: 'exists' };
        const said = `${textOf(fields, 'message')} ${textOf(fields, 'msg')}`;
        if (said.includes('cache write denied:'))
            return { outcome: 'refused' };
        if (status === 403)
            return { outcome: 'refused' };
        if (status !== 200)
            throw this.#refused('reserve a cache entry', status, fields);
        if (fields.ok === true)
            return {
                outcome: 'reserved',
                url: this.#signed(textOf(fields, 'signed_upload_url', 'signedUploadUrl')),
            };
        return { outcome: 'exists' };
    }
    /** Makes the uploaded entry visible; returns false when another job did. */
    async finish(key, size) {
        const { status, fields } = await this.#call('FinalizeCacheEntryUpload', { key, size_bytes: String(size) });
        if (status === 409)
            return false;
        if (status !== 200)
            throw this.#refused('finish a cache entry', status, fields);
        return fields.ok === true;
    }
    async #call(method, request) {
        const { env } = this.#options;
        const body = Buffer.from(JSON.stringify({ ...request, version: this.#version }));
        const what = `ask the cache service (${method})`;
        return retried(async () => {
            const response = await this.#http.send({
                method: 'POST',
                url: new URL(`${this.#origin}/twirp/${service}/${method}`),
                what,
                headers: {
                    authorization: `Bearer ${env.ACTIONS_RUNTIME_TOKEN ?? ''}`,
                    'content-type': 'application/json',
                    'user-agent': 'tallyman',
                },
                body,
            });
            return { ...response, fields: fieldsOf(response.body.toString('utf8'), response.status) };
        }, { what, signal: this.#http.signal });
    }
    #signed(text) {
        const url = URL.parse(text);
        const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && this.#origin.startsWith('http:'));
        if (!url || !isSafe)
            throw new errors/* TallyError */.jB('CACHE_PROTOCOL', 'Cannot use the cache service: it gave no address for an entry');
        const signature = url.searchParams.get('sig');
        if (signature !== null && !(0,opaque/* isSecretText */.KZ)(signature))
            throw new errors/* TallyError */.jB('CACHE_PROTOCOL', 'Cannot use the cache service: the signature of an address is none');
        for (const secret of [signature ?? '', encodeURIComponent(signature ?? ''), url.search.slice(1)])
            if ((0,opaque/* isMaskable */.h_)(secret, url.pathname))
                this.#options.secret(secret);
        return url;
    }
    #refused(action, status, fields) {
        const said = textOf(fields, 'msg') || textOf(fields, 'code') || 'no reason given';
        const message = `Cannot ${action}: the service answered ${status}, "${(0,printable/* printable */.g$)(said)}"`;
        const isKnown = status === 401 || status === 403 || status === 429;
        return new errors/* TallyError */.jB(isKnown ? 'CACHE_UNAVAILABLE' : 'CACHE_PROTOCOL', message);
    }
}
function fieldsOf(text, status) {
    const value = parsed(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    // An error response may have a proxy's own page as its body; a success without JSON is not from a cache service.
    if (status !== 200)
        return {};
    throw new errors/* TallyError */.jB('CACHE_PROTOCOL', 'Cannot use the cache service: its answer is not JSON');
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function textOf(fields, ...names) {
    const value = names.map(name => fields[name]).find(each => typeof each === 'string');
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/direct-route.js





/** Raw entries have a version of their own, so that an archive is never taken for one, nor one for an archive. */
const version = (0,external_node_crypto_.createHash)('sha256').update('tallyman raw entry 1').digest('hex');
const defaultTimeouts = { headers: 15_000, idle: 15_000 };
/**
 * Our own client of cache service version 2: entries are raw bytes, read by range, without an archive or a second copy.
 */
class DirectRoute {
    name = 'direct';
    #http;
    #service;
    #storage;
    constructor(options, timeouts = defaultTimeouts) {
        this.#http = new CacheHttp(options, timeouts);
        this.#service = new CacheServiceClient(this.#http, options, version);
        this.#storage = new BlobStorage(this.#http);
    }
    async lookup(key) {
        const url = await this.#service.downloadUrl(key);
        return url && { key, url, open: async () => this.#entry(key, url) };
    }
    async save(key, source, turn) {
        const reserved = await this.#service.reserve(key);
        if (reserved.outcome === 'exists')
            return (await this.#service.downloadUrl(key)) === undefined ? 'busy' : 'exists';
        if (reserved.outcome !== 'reserved')
            return reserved.outcome;
        turn?.reserved?.();
        await this.#storage.put(reserved.url, source);
        turn?.sent?.();
        await turn?.before;
        return (await this.#service.finish(key, source.size)) ? 'saved' : 'exists';
    }
    async [Symbol.asyncDispose]() {
        this.#http.close();
    }
    #entry(key, url) {
        const renew = async () => {
            const fresh = await this.#service.downloadUrl(key);
            if (fresh)
                return fresh;
            throw new errors/* TallyError */.jB('NOT_FOUND', 'Cannot read a cache entry: it is gone');
        };
        const read = (from, to) => this.#storage.get(url, { from, to }, renew);
        return { read, all: limit => this.#storage.all(url, limit), close: async () => undefined };
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/fallback-route.js

/**
 * Uses the direct route until the service sends a response that it does not understand, then the toolkit, within the same
 * step. An unreachable service is no reason to switch: the toolkit would not reach it either.
 */
class FallbackRoute {
    #direct;
    #toolkit;
    #note;
    #fallen;
    constructor(direct, toolkit, note) {
        this.#direct = direct;
        this.#toolkit = toolkit;
        this.#note = note;
    }
    get name() {
        return this.#route.name;
    }
    async lookup(key) {
        const route = this.#route;
        const found = await this.#tried(route, each => each.lookup(key));
        if (!found || route !== this.#direct)
            return found;
        return { ...found, open: async (size) => this.#guarded(await found.open(size)) };
    }
    async save(key, source, turn) {
        return this.#tried(this.#route, route => route.save(key, source, turn));
    }
    async [Symbol.asyncDispose]() {
        await this.#direct[Symbol.asyncDispose]();
        await this.#fallen?.[Symbol.asyncDispose]();
    }
    get #route() {
        return this.#fallen ?? this.#direct;
    }
    async #tried(route, work) {
        try {
            return await work(route);
        }
        catch (error) {
            if (route !== this.#direct || !(0,errors/* isTallyError */.pQ)(error, 'CACHE_PROTOCOL'))
                throw error;
            return work(this.#fall(error));
        }
    }
    /** An entry that the storage does not serve is lost for this step, but the toolkit looks up the next one. */
    #guarded(entry) {
        const fall = (error) => void ((0,errors/* isTallyError */.pQ)(error, 'CACHE_PROTOCOL') && this.#fall(error));
        async function* read(from, to) {
            try {
                yield* entry.read(from, to);
            }
            catch (error) {
                fall(error);
                throw error;
            }
        }
        const all = (limit) => entry.all(limit).catch((error) => {
            fall(error);
            throw error;
        });
        return { read, all, close: () => entry.close() };
    }
    #fall(error) {
        if (!this.#fallen)
            this.#note(`The cache is used through the toolkit from here on: ${error.message}`);
        this.#fallen ??= this.#toolkit();
        return this.#fallen;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/service/folder-route.js
var folder_route = __webpack_require__(10627);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/make-folder.js
var make_folder = __webpack_require__(50181);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/cache/service/toolkit-child.js
var toolkit_child = __webpack_require__(72942);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/child-environment.js
var child_environment = __webpack_require__(21996);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/process-mark.js
var process_mark = __webpack_require__(63043);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/toolkit-tar.js





/*
 * The toolkit unpacks with `tar -xf … -P`: absolute names, `..` and links are followed before anything can be hashed. GNU
 * tar reads more options from TAR_OPTIONS; these accept only the member of our own name, and reduce a link to one that
 * points to itself. With the C locale names are bytes, so that none escapes the patterns by not being valid text. No
 * other tar can be restricted like this, so with any other nothing is restored this way.
 */
const guard = [
    '--anchored --wildcards --wildcards-match-slash',
    `--exclude=[!${toolkit_child/* memberName */.e}]* --exclude=${toolkit_child/* memberName */.e}?*`,
    `--transform=s,.*,${toolkit_child/* memberName */.e},`,
    '--no-same-owner --no-same-permissions',
].join(' ');
/** The environment that restricts the tar of a process to writing one name in its own folder. */
const tarGuard = { TAR_OPTIONS: guard, LC_ALL: 'C' };
const gitTar = 'C:\\Program Files\\Git\\usr\\bin\\tar.exe';
/** Whether the tar that the toolkit would call is GNU tar. */
async function hasGuardedTar(env) {
    const name = { win32: gitTar, darwin: 'gtar' }[process.platform] ?? 'tar';
    if (name === gitTar)
        return (0,promises_.access)(gitTar).then(...[() => true, () => false]);
    const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile)(name, ['--version'], { env: (0,child_environment/* programEnvironment */.yE)(env), timeout: 10_000 });
    return run.then(({ stdout }) => stdout.includes('GNU tar'), () => false);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/toolkit-process.js










const toolkit_process_pollMs = 250;
/** Bytes. The most by which an archive may exceed its content. */
const archiveBytes = 1024 * 1024;
const toolkit_process_defaultPace = { floor: 256 * 1024, windowMs: 10_000, stallMs: 45_000 };
/**
 * The toolkit writes these paths into a command line that it splits at spaces, so they must contain none, whatever the
 * folder is called. They are relative, and mean the same in the work folder and in that of an archive, `temp/<name>`.
 */
const relativePlaces = { GITHUB_WORKSPACE: '../../a/work', RUNNER_TEMP: '../../temp' };
/** A separate process for the toolkit, with a new folder and our own environment, which can be ended. */
class ToolkitProcess {
    #options;
    #folder;
    #child;
    #lines = [];
    #rest = '';
    #heard = 0;
    #ended = false;
    constructor(options, processFile, folder) {
        this.#options = options;
        this.#folder = folder;
        // The argument is for the command's single file, which is its own child.
        this.#child = (0,external_node_child_process_.fork)(processFile, ['toolkit'], {
            cwd: this.workFolder,
            env: { ...(0,child_environment/* toolkitEnvironment */.KX)(options.env), ...relativePlaces, ...tarGuard },
            execArgv: [],
            detached: process.platform !== 'win32',
            stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        });
        this.#child.unref();
        this.#child.channel?.unref();
    }
    static async start(options) {
        const { processFile } = options;
        if (!processFile)
            throw new errors/* TallyError */.jB('CACHE_UNAVAILABLE', 'Cannot start the toolkit: its module is not beside this one');
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.folder, `toolkit-${(0,process_mark/* ownMark */.a1)()}-`));
        await Promise.all(['a/work', 'temp'].map(name => (0,promises_.mkdir)((0,external_node_path_.join)(folder, name), { recursive: true })));
        return new ToolkitProcess(options, processFile, folder);
    }
    /** Whether it accepts orders. */
    get alive() {
        return !this.#ended && this.#child.connected;
    }
    /** The folder that archives are packed from and unpacked to. */
    get workFolder() {
        return (0,external_node_path_.join)(this.#folder, 'a', 'work');
    }
    /**
     * Executes one order. Throws CACHE_UNAVAILABLE when it stalls, takes too long or dies, CONTENT_MISMATCH when it writes
     * far more than the entry may contain, CANCELLED; the process is then ended.
     */
    async order(order) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const fail = (why, code = 'CACHE_UNAVAILABLE') => reject(new errors/* TallyError */.jB(code, `Cannot ${order.kind} by the toolkit: ${why}`));
        const onAbort = () => reject(new errors/* TallyError */.jB('CANCELLED', `Stopped: ${order.kind} by the toolkit`));
        const { signal } = this.#options;
        const watching = this.#watch(order, fail);
        const forget = this.#listen(resolve, fail);
        signal?.addEventListener('abort', onAbort);
        this.#lines = [];
        try {
            if (signal?.aborted)
                onAbort();
            else if (!this.alive)
                fail('its process ended');
            else
                this.#child.send(order);
            return { result: await promise, lines: this.#lines };
        }
        catch (error) {
            await this.end();
            throw error;
        }
        finally {
            clearInterval(watching);
            signal?.removeEventListener('abort', onAbort);
            forget();
        }
    }
    #listen(resolve, fail) {
        const onMessage = (message) => message.kind === 'output' ? this.#hear(message.text) : resolve(message);
        const onError = (error) => fail((0,printable/* printable */.g$)(error.message));
        const onExit = () => fail('its process ended');
        this.#child.on('message', onMessage).on('error', onError).on('exit', onExit);
        return () => void this.#child.off('message', onMessage).off('error', onError).off('exit', onExit);
    }
    /** Written bytes and printed lines count as progress. */
    #watch({ kind, size = Number.POSITIVE_INFINITY }, fail) {
        const { lookupMs = 30_000, pace = toolkit_process_defaultPace } = this.#options;
        const began = performance.now();
        const watch = new ProgressWatch(kind === 'restore' ? pace : { ...pace, floor: 0 }, began);
        let seen = 0;
        return setInterval(async () => {
            const bytes = await bytesBelow(this.#folder);
            const now = performance.now();
            watch.advance(Math.abs(bytes - seen) + this.#heard, now);
            seen = bytes;
            this.#heard = 0;
            // Twice: the archive and what it unpacks to. A small archive may unpack to more than the disk has.
            if (bytes > 2 * (size + archiveBytes))
                fail(`it unpacks to over ${size} bytes`, 'CONTENT_MISMATCH');
            const verdict = kind === 'lookup' && now - began > lookupMs ? 'stalled' : watch.verdict(now);
            if (verdict !== 'going')
                fail(`it is ${verdict}`);
        }, toolkit_process_pollMs);
    }
    /** Ends the process and its children, and removes its folder. */
    async end() {
        if (!this.#ended) {
            this.#ended = true;
            const isGone = this.#child.exitCode !== null || this.#child.signalCode !== null;
            const exited = isGone ? undefined : new Promise(resolve => this.#child.once('exit', resolve));
            // With nothing else to wait for, this process would exit before shutdown completes.
            this.#child.ref();
            this.#kill();
            await exited;
        }
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    }
    #kill() {
        const { pid } = this.#child;
        if (pid === undefined)
            return;
        try {
            // Kills the whole group: the toolkit's tar would otherwise continue.
            if (process.platform !== 'win32')
                process.kill(-pid, 'SIGKILL');
            else
                this.#child.kill('SIGKILL');
        }
        catch (error) {
            if (error.code !== 'ESRCH')
                throw error;
        }
    }
    #hear(text) {
        const lines = (this.#rest + text).split(/\r?\n/);
        this.#rest = lines.pop() ?? '';
        for (const line of lines) {
            const [, secret] = /^::add-mask::(.+)$/.exec(line) ?? [];
            // The toolkit masks what the service returned, of any length.
            if (secret === undefined)
                this.#lines.push(line);
            else if ((0,opaque/* isMaskable */.h_)(unescaped(secret)))
                this.#options.secret(unescaped(secret));
        }
        this.#heard += text.length;
    }
}
/** Decodes the runner's escapes of command data. */
function unescaped(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
async function bytesBelow(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const sizes = entries
        .filter(entry => entry.isFile())
        .map(entry => (0,promises_.stat)((0,external_node_path_.join)(entry.parentPath, entry.name)).then(({ size }) => size, () => 0));
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/cache/service/toolkit-route.js










/** Toolkit processes at once; each packs and unpacks on all cores. */
const processes = 2;
/** GitHub's own client, @actions/cache, unmodified, in separate processes: an entry is an archive with one file. */
class ToolkitRoute {
    name = 'toolkit';
    #options;
    #slots = new concurrency/* Slots */.WR(processes);
    #idle = [];
    #restored = new Set();
    #guarded;
    #count = 0;
    constructor(options) {
        this.#options = options;
    }
    async lookup(key) {
        const { result, lines } = await this.#order({ kind: 'lookup', key });
        return this.#isHit(key, { result, lines }) ? { key, open: size => this.#restore(key, size) } : undefined;
    }
    async save(key, source, turn) {
        await turn?.before;
        const { result, lines } = await this.#put(key, source);
        if (result.kind === 'saved' && result.isNew)
            return 'saved';
        if (await this.lookup(key))
            return 'exists';
        return whyNotSaved({ result, lines });
    }
    async [Symbol.asyncDispose]() {
        await Promise.all(this.#idle.splice(0).map(each => each.end()));
        await Promise.all([...this.#restored].map(file => (0,promises_.rm)(file, { force: true })));
    }
    async #put(key, source) {
        const lent = source.lend?.();
        try {
            return await this.#order({ kind: 'save', key }, folder => place(source, lent?.path, folder));
        }
        finally {
            lent?.back();
        }
    }
    async #restore(key, most) {
        this.#guarded ??= hasGuardedTar(this.#options.env);
        if (!(await this.#guarded))
            throw new errors/* TallyError */.jB('CACHE_UNAVAILABLE', 'Cannot restore by the toolkit: expected GNU tar, which alone can be kept from writing elsewhere');
        const file = (0,external_node_path_.join)(this.#options.folder, `restored-${process.pid}-${this.#count++}`);
        let size = 0;
        const take = async (folder) => {
            size = await onlyFile(folder);
            await (0,promises_.rename)((0,external_node_path_.join)(folder, toolkit_child/* memberName */.e), file);
            this.#restored.add(file);
        };
        const { result, lines } = await this.#order({ kind: 'restore', key, size: most }, undefined, take);
        if (!this.#isHit(key, { result, lines }))
            throw new errors/* TallyError */.jB('NOT_FOUND', 'Cannot read a cache entry: it is gone');
        const read = (from, to) => readPart(file, { from, to, size });
        return { read, all: limit => readWhole(file, size, limit), close: () => this.#drop(file) };
    }
    async #drop(file) {
        this.#restored.delete(file);
        await (0,promises_.rm)(file, { force: true });
    }
    /** The toolkit returns nothing both for a miss and for an error; its output tells them apart. */
    #isHit(key, { result, lines }) {
        if (result.kind === 'found' && result.key === key)
            return true;
        const complaint = complaintIn(lines) ?? (result.kind === 'failed' ? result.reason : undefined);
        if (complaint === undefined)
            return false;
        if (/\btar\b.* failed with exit code/.test(complaint))
            throw new errors/* TallyError */.jB('CONTENT_MISMATCH', 'Cannot use a cache entry: tar does not unpack its archive');
        throw new errors/* TallyError */.jB('CACHE_UNAVAILABLE', `Cannot read from the cache by the toolkit: ${(0,printable/* printable */.g$)(complaint)}`);
    }
    /** Runs one order on a free process; `before` and `after` have its folder to themselves. */
    #order(order, before, after) {
        return this.#slots.run(async () => {
            const worker = await this.#worker();
            try {
                await before?.(worker.workFolder);
                const done = await worker.order(order);
                if (done.result.kind === 'found' && done.result.key === order.key)
                    await after?.(worker.workFolder);
                // The toolkit's debug lines contain signed URLs, and rely on the runner to mask them.
                for (const line of done.lines)
                    if (!line.startsWith('::debug::'))
                        this.#options.note((0,printable/* printable */.g$)(line));
                await emptied(worker.workFolder);
                this.#idle.push(worker);
                return done;
            }
            catch (error) {
                await worker.end();
                throw error;
            }
        });
    }
    async #worker() {
        for (let worker = this.#idle.pop(); worker; worker = this.#idle.pop()) {
            if (worker.alive)
                return worker;
            await worker.end();
        }
        (0,make_folder/* makeFolder */.f)(this.#options.folder);
        return ToolkitProcess.start(this.#options);
    }
}
async function place(source, file, folder) {
    const path = (0,external_node_path_.join)(folder, toolkit_child/* memberName */.e);
    const linked = file !== undefined && (await (0,promises_.link)(file, path).then(...[() => true, () => false]));
    if (linked)
        return;
    await (0,promises_.writeFile)(path, source.open(0, source.size), { flag: 'wx' });
}
async function emptied(folder) {
    const names = await (0,promises_.readdir)(folder);
    await Promise.all(names.map(name => (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true })));
}
/** The size of the single file that our archives unpack to. Throws CONTENT_MISMATCH for anything else. */
async function onlyFile(folder) {
    const names = await (0,promises_.readdir)(folder);
    const stats = names.includes(toolkit_child/* memberName */.e) ? await (0,promises_.lstat)((0,external_node_path_.join)(folder, toolkit_child/* memberName */.e)) : undefined;
    if (names.length === 1 && stats?.isFile() && stats.nlink === 1)
        return stats.size;
    throw new errors/* TallyError */.jB('CONTENT_MISMATCH', 'Cannot use a cache entry: its archive does not hold one plain file');
}
async function* readPart(file, { from, to, size }) {
    if (to > size)
        throw new errors/* TallyError */.jB('CONTENT_MISMATCH', 'Cannot read a cache entry: it is shorter than what it should hold');
    if (to > from)
        yield* (0,external_node_fs_.createReadStream)(file, { start: from, end: to - 1, highWaterMark: 1024 * 1024 });
}
async function readWhole(file, size, limit) {
    if (size <= limit)
        return (0,promises_.readFile)(file);
    throw new errors/* TallyError */.jB('CONTENT_MISMATCH', `Cannot read a cache entry: over ${limit} bytes`);
}
// The toolkit has no error codes, only messages.
function complaintIn(lines) {
    return lines.map(line => /^::(?:warning|error)::(.*)$/.exec(line)?.[1]).find(text => text !== undefined);
}
function whyNotSaved({ result, lines }) {
    const said = lines.join('\n');
    if (/rate limit/i.test(said))
        return 'throttled';
    if (/cache write denied|does not permit writes/i.test(said))
        return 'refused';
    const reason = complaintIn(lines) ?? (result.kind === 'failed' ? result.reason : undefined);
    const refused = /^::debug::Failed to reserve cache: (.*)$/m.exec(said)?.[1];
    if (reason === undefined && (refused === undefined || /409|not ok/i.test(refused)))
        return 'busy';
    const why = (0,printable/* printable */.g$)(reason ?? refused ?? 'no reason given');
    throw new errors/* TallyError */.jB('CACHE_UNAVAILABLE', `Cannot save to the cache by the toolkit: ${why}`);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/proxy.js
var proxy = __webpack_require__(56083);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/pull/save-images.js
var save_images = __webpack_require__(58951);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/shown-words.js
var shown_words = __webpack_require__(66327);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inputs/open-cache.js











/**
 * Opens the Actions cache with the rights of this run; sends no request yet.
 *
 * @param named the images of the step: the cache service cannot have their names masked
 */
function openCache(settings, host, named) {
    const { mode, client, prefix = cache_keys/* defaultKeyPrefix */.x2, packBelow = plan_entries/* defaultPackBelow */.yU } = settings;
    const { selection, scratch } = settings;
    const { log } = host;
    const { route, rights } = openCacheRoute({ client, scratch }, host, named);
    return new LayerCache({
        route,
        prefix,
        packBelow,
        choice: (0,save_images/* choiceOf */.FH)(selection),
        rights: rightsIn(mode, rights),
        clock: () => performance.now(),
        random: Math.random,
        warn: message => log.warning(message, { title: 'CACHE_UNAVAILABLE' }),
    });
}
/**
 * Opens a route to the cache service, with the rights of this run; sends no request yet.
 *
 * @param named the images of the step: the cache service cannot have their names masked
 */
function openCacheRoute({ client, scratch }, host, named) {
    const { env, log, signal, cacheFolder } = host;
    if (cacheFolder !== undefined)
        return { route: new folder_route/* FolderRoute */.a(cacheFolder), rights: { read: true, write: true } };
    const route = openRoute(client, {
        env,
        signal,
        secret: (0,shown_words/* maskOfServers */.S)(host, named),
        proxyFor: url => (0,proxy/* proxyFor */.i)(url, env),
        note: line => log.debug(line),
        processFile: host.beside('toolkit.js'),
        folder: scratch,
    });
    return { route, rights: (0,cache_rights/* cacheRights */.Q)(env) };
}
function rightsIn(mode, rights) {
    return mode === 'read-only' ? { ...rights, write: false } : rights;
}
/** Opens the route to the cache service for this step. */
function openRoute(client, options) {
    const toolkit = () => new ToolkitRoute(options);
    if (client === 'toolkit' || !speaksVersion2(options.env))
        return toolkit();
    return new FallbackRoute(new DirectRoute(options), toolkit, options.note);
}
/**
 * Decides as the toolkit does: the runner announces version 2, and the server is not a self-hosted GitHub Enterprise
 * Server.
 */
function speaksVersion2(env) {
    if (!env.ACTIONS_CACHE_SERVICE_V2 || !URL.canParse(env.ACTIONS_RESULTS_URL ?? ''))
        return false;
    const { hostname } = URL.parse(env.GITHUB_SERVER_URL || 'https://github.com') ?? { hostname: '' };
    return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost');
}


/***/ })

};
;