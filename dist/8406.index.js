"use strict";
exports.id = 8406;
exports.ids = [8406];
exports.modules = {

/***/ 88406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DirectoryOrigin: () => (/* binding */ DirectoryOrigin)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/bytes.js
var bytes = __webpack_require__(20559);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/size-budget.js
var size_budget = __webpack_require__(97693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/extend-config.js
var extend_config = __webpack_require__(8390);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/annotate-image.js
var annotate_image = __webpack_require__(99091);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/model/rewrite/extend-image.js





/**
 * The manifest of a base image, its layers unchanged, with more layers on top. It has OCI's media types unless it keeps Docker's, and
 * names the base by image-spec's annotations (annotations.md); the base's own annotations describe the base and are dropped.
 */
function extendImage(base, addition) {
    const { config, layers, keepsTypes = false, baseName } = addition;
    const isDocker = keepsTypes &&
        base?.descriptor.mediaType === media_type.dockerManifest &&
        layers.every(({ mediaType }) => (0,media_type.compressionOf)(mediaType) === 'gzip');
    const below = base ? (0,json_fields/* listField */.FZ)(isDocker ? fieldsIn(base) : (0,annotate_image/* asOci */.q)(fieldsIn(base)), 'layers', 'manifest') : [];
    const added = isDocker ? layers.map(layer => ({ ...layer, mediaType: media_type.dockerLayer })) : layers;
    const about = base && {
        'org.opencontainers.image.base.digest': base.descriptor.digest,
        ...(baseName === undefined ? {} : { 'org.opencontainers.image.base.name': baseName }),
    };
    return madeOf({
        schemaVersion: 2,
        mediaType: isDocker ? media_type.dockerManifest : media_type.ociManifest,
        config: { mediaType: isDocker ? media_type.dockerConfig : media_type.ociConfig, digest: config.digest, size: config.size },
        layers: [...(below ?? []), ...added],
        ...(about ? { annotations: about } : {}),
    });
}
/** An index of one image for each platform; Docker's list if all of them are Docker's. */
function indexOf(images) {
    const manifests = images.map(({ image, platform }) => ({
        ...image.descriptor,
        ...(platform ? { platform: (0,model_platform/* platformFields */.vC)(platform) } : {}),
    }));
    const isDocker = images.every(({ image }) => image.descriptor.mediaType === media_type.dockerManifest);
    return madeOf({ schemaVersion: 2, mediaType: isDocker ? media_type.dockerList : media_type.ociIndex, manifests });
}
function fieldsIn({ bytes }) {
    return (0,json_fields/* fieldsOf */.Pf)(JSON.parse(Buffer.from(bytes).toString()), 'manifest');
}
function madeOf(fields) {
    return (0,model_document/* parseDocument */.Tp)(Buffer.from(JSON.stringify(fields)));
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/read-sources.js
var read_sources = __webpack_require__(42341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/registry-upload-source.js
var registry_upload_source = __webpack_require__(53837);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/transfer/upload-source.js
var upload_source = __webpack_require__(47153);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/base-images.js






const readsAtOnce = 4;
/**
 * Selects the images of a base, each once. Throws PLATFORM_MISSING, MEDIA_TYPE_UNSUPPORTED, MANIFEST_INVALID, and what
 * reading throws.
 */
async function baseImages(digest, selection, reading) {
    const root = await reading.document(digest);
    const { manifest } = root;
    if (manifest.kind === 'image')
        return [await baseImage(root, undefined, reading)];
    const platforms = selection === 'all' ? (0,platform_choice/* platformsOf */.Wt)(manifest) : selection;
    const chosen = platforms.map(platform => (0,platform_choice/* choosePlatform */.xV)(manifest, platform, `the base ${digest}`));
    if (chosen.length === 0)
        throw new errors/* TallyError */.jB('PLATFORM_MISSING', `Cannot use the base ${digest}: it names no platform`, {
            hint: 'Use a base whose index says platforms, or pin the image of one platform by its own digest.',
        });
    const distinct = [...new Map(chosen.map(entry => [entry.digest, entry])).values()];
    return (0,concurrency/* mapLimit */.sf)(distinct, readsAtOnce, async ({ digest, platform }) => baseImage(await reading.document(digest), platform, reading));
}
/** An empty base for each platform. Throws INPUT_INVALID if none is named. */
function scratchBases(selection) {
    if (selection === 'all') {
        const state = 'none is named, and the base is scratch, which has none';
        const message = `Cannot make an image: platforms: ${state}, expected for example linux/amd64`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', message);
    }
    const distinct = new Map(selection.map(platform => [(0,model_platform/* formatPlatform */.Bq)(platform), platform]));
    return [...distinct.values()].map(platform => ({ platform, config: { platform } }));
}
async function baseImage(document, listed, { readConfig }) {
    const { manifest, descriptor } = document;
    if (manifest.kind !== 'image' || !(0,media_type.isImageConfig)(manifest.config.mediaType)) {
        const message = `Cannot use the base ${descriptor.digest}: it is not an image, expected one`;
        throw new errors/* TallyError */.jB('MEDIA_TYPE_UNSUPPORTED', message);
    }
    const bytes = await readConfig(manifest.config);
    const layers = manifest.layers.length;
    const spelled = (0,config/* spelledPlatform */.x$)(bytes);
    if (spelled === undefined)
        return { platform: listed, config: { bytes, layers }, document };
    const variant = variantFromIndex(spelled, listed);
    if (variant === undefined)
        return { platform: spelled, config: { bytes, layers }, document };
    return { platform: { ...spelled, variant }, config: { bytes, layers, variant }, document };
}
/**
 * The variant that an index names for its image and the image itself does not: an arm image without a variant would be
 * taken for v7.
 */
function variantFromIndex(spelled, listed) {
    if (!listed?.variant || spelled.variant)
        return undefined;
    const { os, architecture, variant } = (0,model_platform/* normalizePlatform */.FL)({ ...spelled, variant: listed.variant });
    const isOfIt = os === listed.os && architecture === listed.architecture && variant === listed.variant;
    return isOfIt ? variant : undefined;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/archive/archive-source-open.js
var archive_source_open = __webpack_require__(70626);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/inflate.js + 2 modules
var inflate = __webpack_require__(44037);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/unxz.js
var unxz = __webpack_require__(52080);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/special-file.js
var special_file = __webpack_require__(35942);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/file-bytes.js
var file_bytes = __webpack_require__(65412);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/compression/recompress.js + 2 modules
var recompress = __webpack_require__(19377);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/draft.js
var store_draft = __webpack_require__(27677);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/folder-entries.js






const pieceBytes = 256 * 1024;
/** Maximum files examined at once. */
const atOnce = 32;
/** Never follows a symlink or waits for a pipe that replaced a file; Windows has neither flag. */
const openFlags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * The content of a folder as layer entries, sorted by the bytes of their names: independent of when, by whom and in which order the
 * files were made. Hard links become files, symlinks are kept and never followed; no file is read before its entry is.
 * Throws FOLDER_INVALID for anything a layer cannot contain: sockets, pipes, devices, names that are not UTF-8 or denote a deletion.
 */
async function folderEntries(root, filter) {
    const entries = new Map();
    const leftOut = [];
    let level = [{ name: '', path: await readNamed('', () => (0,promises_.realpath)(root)) }];
    while (level.length > 0) {
        const below = [];
        for (const folder of level) {
            const named = await namesIn(folder, filter);
            const found = named.filter(({ verdict }) => !verdict?.isLeftOut || filter?.hasExceptions);
            for (const { name, verdict } of named)
                if (verdict?.isLeftOut)
                    leftOut.push(name);
            for (let at = 0; at < found.length; at += atOnce) {
                const some = found.slice(at, at + atOnce);
                const stats = await Promise.all(some.map(each => readNamed(each.name, () => (0,promises_.lstat)(each.path))));
                for (const [index, each] of some.entries()) {
                    const status = stats[index];
                    if (status.isDirectory())
                        below.push(each);
                    if (!each.verdict?.isLeftOut)
                        entries.set(each.name, await entryOf(each, status));
                }
            }
            // The real path has changed if a link has replaced a folder meanwhile.
            const real = await readNamed(folder.name, () => (0,promises_.realpath)(folder.path));
            if (real !== folder.path)
                throw invalid(folder.name, 'a link has replaced it', 'the same folder as before');
        }
        level = below;
    }
    if (filter?.hasExceptions)
        addFolders(entries);
    const sorted = [...entries].map(([name, entry]) => ({ key: Buffer.from(name), entry }));
    return {
        entries: sorted.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ entry }) => entry),
        leftOut: topmost(new Set(leftOut.filter(name => !entries.has(name)))),
    };
}
/** The paths that are not below another of them. */
function topmost(paths) {
    return [...paths].filter(path => !paths.has(path.slice(0, Math.max(0, path.lastIndexOf('/')))));
}
/** Adds the parent folders of entries included again. */
function addFolders(entries) {
    for (const name of [...entries.keys()]) {
        for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
            const folder = name.slice(0, slash);
            if (entries.has(folder))
                break;
            entries.set(folder, { folder });
        }
    }
}
async function namesIn(folder, filter) {
    const names = await readNamed(folder.name, () => (0,promises_.readdir)(folder.path, { encoding: 'buffer' }));
    return names.map(bytes => {
        const name = folder.name === '' ? String(bytes) : `${folder.name}/${bytes}`;
        const verdict = filter?.verdict(name, folder.verdict);
        const found = { name, path: (0,external_node_path_.join)(folder.path, String(bytes)), verdict };
        if (verdict?.isLeftOut)
            return found;
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            throw invalid(name, 'its name is not UTF-8');
        // image-spec, layer.md, "Whiteouts".
        if (String(bytes).startsWith('.wh.'))
            throw invalid(name, 'in a layer its name deletes another file');
        return found;
    });
}
async function entryOf({ name, path }, status) {
    if (status.isDirectory())
        return { folder: name };
    if (status.isSymbolicLink())
        return { symlink: name, target: await targetOf({ name, path }) };
    if (!status.isFile())
        throw invalid(name, `it is ${kindOf(status)}`);
    const isExecutable = (status.mode & 0o100) !== 0;
    return { name, size: status.size, isExecutable, open: () => contentOf({ name, path }, status) };
}
async function targetOf({ name, path }) {
    const target = await readNamed(name, () => (0,promises_.readlink)(path, { encoding: 'buffer' }));
    if (!(0,external_node_buffer_.isUtf8)(target))
        throw invalid(name, 'where it points is not UTF-8');
    return process.platform === 'win32' ? String(target).replaceAll('\\', '/') : String(target);
}
/**
 * A file's bytes through one buffer: a piece is only valid until the next is requested. The modification time detects another file of
 * the same size, reached through a link that replaced a parent folder.
 */
async function* contentOf({ name, path }, { size, mtimeMs }) {
    const file = await readNamed(name, () => (0,promises_.open)(path, openFlags));
    try {
        const now = await readNamed(name, () => file.stat());
        if (!now.isFile() || now.size !== size || now.mtimeMs !== mtimeMs)
            throw changed(name, size);
        const buffer = Buffer.allocUnsafeSlow(Math.min(size + 1, pieceBytes));
        let left = size;
        for (;;) {
            const { bytesRead } = await readNamed(name, () => file.read(buffer, 0, buffer.length));
            if (bytesRead > left || (bytesRead === 0 && left > 0))
                throw changed(name, size);
            if (bytesRead === 0)
                return;
            left -= bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
async function readNamed(name, read) {
    try {
        return await read();
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            throw error;
        const { code = 'an unknown fault' } = error;
        const message = `Cannot read ${name === '' ? 'the folder' : `"${(0,printable/* printable */.g$)(name)}"`}: ${code}`;
        throw new errors/* TallyError */.jB('FOLDER_INVALID', message, { cause: error });
    }
}
function kindOf(status) {
    if (status.isSocket())
        return 'a socket';
    if (status.isFIFO())
        return 'a pipe';
    return 'a device';
}
function changed(name, size) {
    return invalid(name, 'it changed while it was read', `${size} bytes as before`);
}
function invalid(name, state, wish = 'files, folders and symlinks with plain names') {
    const message = `Cannot put "${(0,printable/* printable */.g$)(name)}" into the layer: ${state}, expected ${wish}`;
    return new errors/* TallyError */.jB('FOLDER_INVALID', message);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/tar.js
var tar_tar = __webpack_require__(53651);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/folder-layer.js








/**
 * Stores a folder as one layer; equal content gives equal bytes on every machine. Reads the folder once, as a stream.
 * Throws FOLDER_INVALID for content a layer cannot contain or that changes meanwhile, STORE_FAILED.
 */
async function folderLayer(folder, store, { compression, time, filter, watch = bytes => bytes }) {
    const { entries, leftOut } = await folderEntries(folder, filter);
    for (const entry of entries)
        await checkGit(entry);
    const hash = (0,model_digest/* hasher */.YA)('sha256');
    // Names from a folder contain no slash and never lead upwards; a backslash is an ordinary character there.
    const tar = (0,tar_tar/* tarOf */.$)(entries, { time, nameOf: name => name });
    const open = async () => (0,recompress/* recompress */.e)(watch(hashed(tar, hash)), compression);
    const named = (0,model_digest/* digestOf */.ol)(Buffer.from(folder));
    const unlimited = { digest: named, size: Number.POSITIVE_INFINITY };
    const { digest, size } = await store.receiveNew(named, draft => (0,store_draft/* pour */.f)(open, draft, unlimited));
    const diffId = hash.digest();
    store.rememberDiffId(digest, compression, diffId);
    const layer = { mediaType: media_type.ociLayer[compression], digest, size };
    const files = entries.flatMap(entry => ('open' in entry ? [entry.name] : []));
    const isEmpty = entries.every(entry => 'folder' in entry);
    return { layer, diffId, leftOut, secrets: files.filter(looksSecret), isEmpty };
}
/** Names of files that contain passwords or keys; example files and public keys are not matched. */
const secretNames = [
    /^\.env(?:\.(?!(?:.*\.)?(?:example|sample|template|dist|defaults?)$).+)?$/,
    /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/,
    /^\.(?:netrc|pgpass|git-credentials|npmrc|pypirc|htpasswd)$/,
    /\.(?:p12|pfx|jks|keystore|kdbx|ppk)$/,
    /^(?:privkey\d*|.*private[._-]?key)\.pem$/,
    /\.key$/,
];
const secretPaths = /(?:^|\/)(?:\.aws\/credentials|\.docker\/config\.json|\.kube\/config)$/;
/** Whether a path is one of a file with passwords or keys. */
function looksSecret(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return secretPaths.test(path) || secretNames.some(each => each.test(name));
}
/** Maximum size of a git config that is read; real ones are smaller. */
const maxGitConfigBytes = 1024 * 1024;
/** Whether a file is a git config that is read for the token of a checkout. */
function isGitConfig({ name, size }) {
    return /(?:^|\/)\.git\/(?:.+\/)?config$/.test(name) && size <= maxGitConfigBytes;
}
/**
 * Refuses the git config in which actions/checkout leaves the job's token: anyone who pulls the image could use it. Throws
 * FOLDER_INVALID.
 */
function refuseToken(name, content) {
    const text = Buffer.from(content).toString('latin1');
    if (!/^[^#;\n]*\bextraheader\s*=\s*"?authorization:/im.test(text))
        return;
    const message = `Cannot put "${(0,printable/* printable */.g$)(name)}" into the layer: it holds the token of a checkout, expected another folder, or persist-credentials: false there`;
    throw new errors/* TallyError */.jB('FOLDER_INVALID', message);
}
async function checkGit(entry) {
    if (!('open' in entry) || !isGitConfig(entry))
        return;
    const pieces = [];
    for await (const piece of await entry.open())
        pieces.push(Buffer.from(piece));
    refuseToken(entry.name, Buffer.concat(pieces));
}
async function* hashed(bytes, hash) {
    for await (const chunk of bytes) {
        hash.update(chunk);
        yield chunk;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/linear-match.js
var linear_match = __webpack_require__(9171);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/ignore-rules.js



/*
 * `.dockerignore` with the rules of moby/patternmatcher. A pattern matches the whole path, with `*` and `?` inside one component
 * and `**` across components; everything below a matching folder matches too; `!` includes again; the last matching pattern decides.
 */
/** Maximum characters of a pattern with wildcards; a longer one could exceed the matcher's limit. */
const maxPatternLength = 16_000;
/** Parses a `.dockerignore`; undefined when it has no pattern. Throws FOLDER_INVALID naming the invalid line. */
function parseIgnoreRules(text) {
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    const rules = lines.flatMap((line, at) => (line.startsWith('#') ? [] : (ruleIn(line.trim(), at + 1) ?? [])));
    if (rules.length === 0)
        return undefined;
    return { hasExceptions: rules.some(({ isException }) => isException), verdict: verdictOf(rules) };
}
/** Each rule keeps its result for the parent folder, as in Docker's own walk. */
function verdictOf(rules) {
    return (path, above) => {
        let isLeftOut = false;
        const matched = rules.map(({ isException, matches }, at) => {
            const isMatched = above?.matched[at] === true || (isException === isLeftOut && matches(path));
            if (isMatched)
                isLeftOut = !isException;
            return isMatched;
        });
        return { isLeftOut, matched };
    };
}
function ruleIn(line, number) {
    if (line === '')
        return undefined;
    const written = line.startsWith('!') ? line.slice(1).trim() : line;
    if (written === '')
        throw ignore_rules_invalid(number, 'nothing is behind its "!"');
    // Docker normalises the line once more together with its "!", which is part of a name then: "!../../a" leaves out "a", and
    // "./!a" includes it again.
    const whole = line.startsWith('!') ? cleaned(`!${cleaned(written)}`) : cleaned(written);
    const isException = whole.startsWith('!');
    const pattern = isException ? whole.slice(1) : whole;
    if (pattern === '')
        throw ignore_rules_invalid(number, 'nothing is behind its "!"');
    const problem = problemOf(pattern);
    if (problem !== undefined)
        throw ignore_rules_invalid(number, problem);
    return { isException, matches: matcherOf(pattern) ?? refuse(number) };
}
/** Normalises a path relative to the folder, like Go's filepath.Clean. */
function cleaned(written) {
    const path = external_node_path_.posix.normalize(written);
    const clean = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
    return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean;
}
function matcherOf(pattern) {
    // patternmatcher compares these as strings; the part after leading stars may span slashes.
    if (!/[*?[\]\\]/.test(pattern))
        return path => path === pattern;
    const [, end = pattern] = /^\*\*([^*?[\]\\]*)$/.exec(pattern) ?? [];
    if (end !== pattern)
        return path => path.endsWith(end) || (end.startsWith('/') && path === end.slice(1));
    const [, start = pattern] = /^([^*?[\]\\]*)\*\*\/?$/.exec(pattern) ?? [];
    if (start !== pattern)
        return path => path.startsWith(start);
    if (pattern.length > maxPatternLength)
        return undefined;
    const parts = partsOf(pattern);
    return parts && (0,linear_match/* linearMatcher */.c)({ kind: 'sequence', parts: [{ kind: 'start' }, ...parts, { kind: 'end' }] });
}
const anything = { kind: 'set', set: { ranges: [[10, 10]], negated: true } };
const withinPart = { kind: 'set', set: { ranges: [[47, 47]], negated: true } };
function partsOf(pattern) {
    const parts = [];
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at] ?? '';
        if (char === '*' && pattern[at + 1] === '*') {
            at += pattern[at + 2] === '/' ? 2 : 1;
            const across = { kind: 'repeat', what: anything, min: 0, max: Number.POSITIVE_INFINITY };
            const isLast = at + 1 >= pattern.length;
            parts.push(isLast ? across : optional({ kind: 'sequence', parts: [across, literal('/')] }));
        }
        else if (char === '*')
            parts.push({ kind: 'repeat', what: withinPart, min: 0, max: Number.POSITIVE_INFINITY });
        else if (char === '?')
            parts.push(withinPart);
        else if (char === '[') {
            const { set, end } = setAt(pattern, at);
            parts.push(set);
            at = end;
        }
        else if (char === '\\')
            parts.push(literal(pattern[++at] ?? '\\'));
        else
            parts.push(literal(char));
    }
    return parts;
}
/** Parses a character class, already validated; `end` is the index of its closing bracket. */
function setAt(pattern, start) {
    const negated = pattern[start + 1] === '^';
    const ranges = [];
    let at = negated ? start + 2 : start + 1;
    const take = () => {
        if (pattern[at] === '\\')
            at++;
        return pattern.charCodeAt(at++);
    };
    while (pattern[at] !== ']' && at < pattern.length) {
        const low = take();
        const isRange = pattern[at] === '-' && pattern[at + 1] !== ']';
        if (isRange)
            at++;
        ranges.push([low, isRange ? take() : low]);
    }
    return { set: { kind: 'set', set: { ranges, negated } }, end: at };
}
/** Why Go's filepath.Match refuses a pattern. */
function problemOf(pattern) {
    const rest = pattern.replace(/\\./gs, '');
    if (rest.endsWith('\\'))
        return 'nothing follows its last "\\"';
    for (let open = rest.indexOf('['); open >= 0;) {
        const close = rest.indexOf(']', open + 1);
        if (close <= open + 1)
            return 'a "[" has no end';
        open = rest.indexOf('[', close + 1);
    }
    return undefined;
}
function literal(char) {
    const code = char.charCodeAt(0);
    return { kind: 'set', set: { ranges: [[code, code]], negated: false } };
}
function optional(what) {
    return { kind: 'repeat', what, min: 0, max: 1 };
}
function refuse(number) {
    throw ignore_rules_invalid(number, 'the pattern is too large');
}
/** Does not quote the line: a link in the file's place may have led to another file. */
function ignore_rules_invalid(number, state) {
    const message = `Cannot read .dockerignore: line ${number}: ${state}, expected a pattern as Docker reads it`;
    return new errors/* TallyError */.jB('FOLDER_INVALID', message);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/layer-tar.js
var layer_tar = __webpack_require__(10127);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/tar/layer-header.js
var layer_header = __webpack_require__(45531);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/name-set.js
const firstSlots = 1024;
const [free, removed] = [0, -1];
/** A set of texts that keeps 53 bits of each: millions of paths fit. Two texts are taken for one once in 10^15 pairs. */
class NameSet {
    #slots = new Float64Array(firstSlots);
    /** Slots that are not free. */
    #used = 0;
    has(text) {
        return this.#slots[this.#slotOf(hashOf(text))] !== free;
    }
    /** Returns whether it was added. */
    add(text) {
        const hash = hashOf(text);
        const at = this.#slotOf(hash);
        if (this.#slots[at] !== free)
            return false;
        this.#slots[at] = hash;
        this.#used += 1;
        if (this.#used * 2 > this.#slots.length)
            this.#grow();
        return true;
    }
    delete(text) {
        const at = this.#slotOf(hashOf(text));
        if (this.#slots[at] !== free)
            this.#slots[at] = removed;
    }
    #slotOf(hash) {
        const mask = this.#slots.length - 1;
        let at = hash % this.#slots.length;
        while (this.#slots[at] !== free && this.#slots[at] !== hash)
            at = (at + 1) & mask;
        return at;
    }
    #grow() {
        const kept = this.#slots.filter(hash => hash !== free && hash !== removed);
        this.#slots = new Float64Array(this.#slots.length * 2);
        this.#used = kept.length;
        for (const hash of kept)
            this.#slots[this.#slotOf(hash)] = hash;
    }
}
/** 53 bits of a text, never 0: two multiplying hashes of 32 bits (cyrb53). */
function hashOf(text) {
    let [high, low] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        high = Math.imul(high ^ unit, 2_654_435_761);
        low = Math.imul(low ^ unit, 1_597_334_677);
    }
    high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
    low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
    return 4_294_967_296 * (2_097_151 & low) + (high >>> 0) || 1;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/symlink-tree.js
/** Most symlinks that are followed for one path, as in Linux. */
const maxHops = 40;
/** The symlinks of a tar, for finding where the entries below them land. */
class SymlinkTree {
    #root = { below: new Map() };
    #isEmpty = true;
    set(path, target) {
        let node = this.#root;
        for (const part of path.split('/')) {
            const next = node.below.get(part) ?? { below: new Map() };
            node.below.set(part, next);
            node = next;
        }
        node.target = target;
        this.#isEmpty = false;
    }
    delete(path) {
        let node = this.#isEmpty ? undefined : this.#root;
        for (const part of path.split('/'))
            node = node?.below.get(part);
        if (node)
            delete node.target;
    }
    /**
     * The path of a folder once its symlinks are followed. An absolute target begins at the root, as engines read it; a relative one may
     * lead `out` of it. Too many are a `loop`.
     */
    resolve(folder) {
        if (this.#isEmpty || folder === '')
            return { path: folder };
        const rest = folder.split('/').reverse();
        const nodes = [this.#root];
        const parts = [];
        let hops = 0;
        for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
            if (part === '' || part === '.')
                continue;
            if (part === '..') {
                if (parts.length === 0)
                    return 'out';
                parts.pop();
                nodes.pop();
                continue;
            }
            const next = nodes.at(-1)?.below.get(part);
            const target = next?.target;
            if (target === undefined) {
                parts.push(part);
                nodes.push(next);
                continue;
            }
            hops += 1;
            if (hops > maxHops)
                return 'loop';
            if (target.startsWith('/')) {
                parts.length = 0;
                nodes.length = 1;
            }
            for (const each of target.split('/').reverse())
                rest.push(each);
        }
        return { path: parts.join('/') };
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/unpackable.js





/** Most names that are kept of a tar, and most characters of its symlinks. */
const maxNames = 2_000_000;
const maxLinkLength = 256 * 1024 * 1024;
/** Most paths that are told. */
const maxTold = 100;
/** Linux's NAME_MAX. */
const maxNameBytes = 255;
/** A whiteout of nothing, of its folder or of the one above. */
const oddWhiteout = /(?:^|\/)\.wh\.\.?\.?$/;
/** Refuses a tar that Docker's engines refuse when they unpack it as a layer. */
class Unpackable {
    /** Paths that stand in the tar more than once, which only engines with the classic store refuse; up to `maxTold`. */
    twice = [];
    /** Whether it has more names than are kept: from then on neither double ones nor targets of hard links are looked for. */
    isBeyondNames = false;
    #isLowest;
    #limit;
    /** Paths as written, cleaned. */
    #written = new NameSet();
    /** Everything but folders, where symlinks lead to. */
    #files = new NameSet();
    #symlinks = new SymlinkTree();
    #count = 0;
    #linkLength = 0;
    /** @param isLowest whether there is no layer below, in which hard links could have their targets */
    constructor(isLowest, limit = maxNames) {
        this.#isLowest = isLowest;
        this.#limit = limit;
    }
    /** Throws ARCHIVE_INVALID. */
    check(entry, form) {
        checkForm(entry, form);
        const { path, type, target = '' } = entry;
        if (path === '')
            return;
        const place = this.#placeOf(path, form.written);
        const folder = external_node_path_.posix.dirname(place);
        if (folder !== '.' && this.#files.has(folder))
            throw (0,layer_header/* damagedLayer */.Ju)(`"${shownPath(form.written)}" is below "${shownPath(folder)}", which is no folder`);
        if (type === 'link')
            this.#checkTarget(entry, form.written);
        if (this.#linkLength > 0)
            this.#symlinks.delete(place);
        if (type === 'folder')
            this.#files.delete(place);
        if (!this.#hasRoom())
            return;
        if (!this.#written.add(external_node_path_.posix.normalize(form.written).replace(/(?<=.)\/$/, '')) &&
            this.twice.length < maxTold)
            this.twice.push(path);
        if (type !== 'folder')
            this.#files.add(place);
        if (type !== 'symlink')
            return;
        this.#linkLength += place.length + target.length;
        this.#symlinks.set(place, target);
    }
    #hasRoom() {
        this.#count += 1;
        if (this.#count > this.#limit || this.#linkLength > maxLinkLength)
            this.isBeyondNames = true;
        return !this.isBeyondNames;
    }
    /** The path with the symlinks on the way to it followed. */
    #placeOf(path, written) {
        const end = path.lastIndexOf('/');
        if (end < 0)
            return path;
        const folder = this.#symlinks.resolve(path.slice(0, end));
        if (folder === 'out')
            throw (0,layer_header/* damagedLayer */.Ju)(`"${shownPath(written)}" is below a symlink of the tar that leads out of the root`);
        if (folder === 'loop')
            throw (0,layer_header/* damagedLayer */.Ju)(`"${shownPath(written)}" is below symlinks that lead in a circle`);
        return folder.path === '' ? path.slice(end + 1) : `${folder.path}${path.slice(end)}`;
    }
    /** A hard link is made at once, so that its target has to stand before it. */
    #checkTarget({ target = '' }, written) {
        const cleaned = external_node_path_.posix
            .join('/', target)
            .replace(/(?<=.)\/$/, '')
            .slice(1);
        const place = this.#placeOf(cleaned, written);
        if (!this.#isLowest || this.isBeyondNames || this.#files.has(place))
            return;
        const state = 'which is no file that stands before it in the tar';
        throw (0,layer_header/* damagedLayer */.Ju)(`"${shownPath(written)}" is a hard link to "${shownPath(target)}", ${state}`);
    }
}
function checkForm({ path, type, target = '' }, { written, isOldSparse }) {
    const shown = `"${shownPath(written)}"`;
    if (leavesRoot(written))
        throw (0,layer_header/* damagedLayer */.Ju)(`${shown} leads out of the root`);
    if (type === 'link' && leavesRoot(target))
        throw (0,layer_header/* damagedLayer */.Ju)(`${shown} is a link to "${shownPath(target)}", out of the root`);
    if (oddWhiteout.test(path))
        throw (0,layer_header/* damagedLayer */.Ju)(`${shown} is a whiteout of no name`);
    if (hasLongName(path) || (type === 'link' && hasLongName(target)))
        throw (0,layer_header/* damagedLayer */.Ju)(`${shown} has a name of more than ${maxNameBytes} bytes`);
    if (isOldSparse)
        throw (0,layer_header/* damagedLayer */.Ju)(`${shown} is a sparse file in GNU's older form, which engines do not unpack (\`tar --format=pax\` writes another)`);
}
/** Cut so that the reason behind it is not. */
function shownPath(path) {
    return (0,printable/* printable */.g$)(path, 60);
}
function hasLongName(path) {
    // A character has up to three bytes for each of its units, so most paths need no more than their length.
    if (path.length * 3 <= maxNameBytes)
        return false;
    return path.split('/').some(part => (0,layer_header/* nameBytes */.dw)(part.replace(/^\.wh\./, '')).byteLength > maxNameBytes);
}
function leavesRoot(written) {
    let depth = 0;
    for (const part of written.split('/')) {
        if (part === '..')
            depth -= 1;
        else if (part !== '' && part !== '.')
            depth += 1;
        if (depth < 0)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/content/tar/tar-layer.js









/** Most paths that are kept of a tar, whatever its size. */
const maxSecrets = 100;
/**
 * Stores a tar as one layer, in one pass, and checks that it is one that engines unpack. Its content stays byte for byte, so owners,
 * times and attributes do too. Throws ARCHIVE_INVALID, FOLDER_INVALID for the token of a checkout, CONTENT_MISMATCH for damaged compression, CONTENT_TOO_LARGE, STORE_FAILED.
 */
async function tarLayer({ bytes, packed, named }, store, { compression, budget, isLowest }) {
    const hash = (0,model_digest/* hasher */.YA)('sha256');
    const found = new FoundEntries();
    const unpackable = new Unpackable(isLowest);
    const tar = new layer_tar/* LayerTar */.T((entry, form) => {
        unpackable.check(entry, form);
        return found.visit(entry);
    });
    const checked = async function* (input, from, zerosAtEnd) {
        for await (const piece of (0,inflate/* inflate */.UD)(input, from, [budget], zerosAtEnd)) {
            hash.update(piece);
            tar.write(piece);
            yield piece;
        }
        tar.end();
    };
    const unlimited = { digest: named, size: Number.POSITIVE_INFINITY };
    const { digest, size } = await store.receiveNew(named, async (draft) => {
        if (packed === 'none')
            return (0,store_draft/* pour */.f)(async () => (0,recompress/* recompress */.e)(checked(bytes, 'none'), compression), draft, unlimited);
        const kept = new KeptBytes(draft, store.scratch);
        let zeros = 0;
        for await (const _ of checked(kept.pass(bytes), packed, count => (zeros = count)))
            ;
        return kept.digestWithout(zeros);
    });
    const kind = packed === 'none' ? compression : packed;
    const diffId = hash.digest();
    store.rememberDiffId(digest, kind, diffId);
    const { secrets, isEmpty, isImageArchive } = found;
    const { twice, isBeyondNames } = unpackable;
    const layer = { mediaType: media_type.ociLayer[kind], digest, size };
    return { layer, diffId, secrets, isEmpty, isImageArchive, twice, isBeyondNames };
}
/** Looks at the entries of a tar as they pass. */
class FoundEntries {
    secrets = [];
    isEmpty = true;
    isImageArchive = false;
    visit({ path, type, size }) {
        if (type !== 'folder')
            this.isEmpty = false;
        if (type !== 'file')
            return undefined;
        if (path === 'oci-layout' || path === 'manifest.json')
            this.isImageArchive = true;
        if (looksSecret(path) && this.secrets.length < maxSecrets)
            this.secrets.push(path);
        return isGitConfig({ name: path, size }) ? new GitConfig(path) : undefined;
    }
}
/** Reads a git config in a tar. */
class GitConfig {
    #path;
    #pieces = [];
    constructor(path) {
        this.#path = path;
    }
    data(piece) {
        this.#pieces.push(Buffer.from(piece));
    }
    hole() {
        // Holes have no text.
    }
    end() {
        refuseToken(this.#path, Buffer.concat(this.#pieces));
    }
}
const zeroBytes = Buffer.alloc(64 * 1024);
/** Writes bytes to a draft as they pass; zeros only once others follow, since they may be no part of what is kept. */
class KeptBytes {
    #draft;
    #scratch;
    #hash = (0,model_digest/* hasher */.YA)('sha256');
    #zeros = 0;
    constructor(draft, scratch) {
        this.#draft = draft;
        this.#scratch = scratch;
        draft.size = 0;
    }
    async *pass(bytes) {
        for await (const chunk of bytes) {
            const end = chunk.findLastIndex(byte => byte !== 0) + 1;
            if (end > 0) {
                this.#writeZeros();
                this.#write(chunk.subarray(0, end));
            }
            this.#zeros += chunk.byteLength - end;
            yield chunk;
        }
    }
    /** The digest of all bytes but the zeros at the end. */
    digestWithout(zeros) {
        this.#zeros -= zeros;
        this.#writeZeros();
        return this.#hash.digest();
    }
    #writeZeros() {
        for (; this.#zeros > 0; this.#zeros -= Math.min(this.#zeros, zeroBytes.byteLength))
            this.#write(zeroBytes.subarray(0, Math.min(this.#zeros, zeroBytes.byteLength)));
    }
    #write(bytes) {
        this.#hash.update(bytes);
        (0,full_disk/* writeFully */.KM)(this.#draft.file, bytes, this.#draft.size, this.#scratch);
        this.#draft.size += bytes.byteLength;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/origins/reported-bytes.js
var reported_bytes = __webpack_require__(79141);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/made-layer.js

















/**
 * Makes a layer from a folder, without what its `.dockerignore` excludes. Throws FOLDER_INVALID, NOT_FOUND, INPUT_INVALID,
 * STORE_FAILED.
 */
async function layerOfFolder(path, ports) {
    const { store, workspace, compression, time } = ports;
    const watch = (bytes) => (0,reported_bytes/* reportedBytes */.f)(bytes, `packing ${(0,printable/* printable */.g$)(path)}`, ports);
    const folder = await folderToPush(path, store, workspace);
    const filter = await ignoreRulesOf(folder);
    const made = await (0,full_disk/* namingWork */.UP)(`pack "${(0,printable/* printable */.g$)(path)}"`, () => folderLayer(folder, store, { compression, time, filter, watch }));
    const { layer, diffId, leftOut, secrets, isEmpty } = made;
    return { layer, diffId, files: { path, kind: 'folder', leftOut, secrets, isEmpty } };
}
/**
 * Makes a layer from a tar, plain or compressed with gzip, zstd or xz, or from a folder. Throws ARCHIVE_INVALID, CONTENT_TOO_LARGE, and what
 * `layerOfFolder` throws.
 */
async function layerOfPath(path, ports) {
    const input = await inputAt(path, ports);
    return input === 'folder' ? layerOfFolder(path, ports) : layerOfBytes(path, input, ports);
}
/** Makes the layer of the tar of a root file system. Throws as `layerOfPath`, and INPUT_INVALID for a folder. */
async function layerOfTar(path, ports) {
    const input = await inputAt(path, ports);
    if (input !== 'folder')
        return layerOfBytes(path, input, ports);
    const shown = (0,printable/* printable */.g$)(path);
    const message = `Cannot read the tar "${shown}": it is a folder, expected a file`;
    const hint = `Write \`source: directory=${shown}\` for a folder, or pack it with its owners and times: \`tar -C ${shown} -c .\`.`;
    throw new errors/* TallyError */.jB('INPUT_INVALID', message, { hint });
}
async function layerOfBytes(path, input, ports) {
    const shown = path === '-' ? 'standard input' : `"${(0,printable/* printable */.g$)(path)}"`;
    const { store, compression, budget, isLowest } = ports;
    return naming(shown, async () => {
        const { compression: packed, start, bytes } = await (0,inflate/* sniffed */.WN)(input);
        const foreign = (0,inflate/* foreignPacking */.qP)(start);
        const isXz = foreign === 'xz';
        if ((foreign && !isXz) || start.byteLength === 0)
            for await (const _ of bytes)
                break;
        if (foreign && !isXz)
            throw (0,archive_source_open/* foreignArchive */.J)(foreign, path);
        if (start.byteLength === 0)
            throw new errors/* TallyError */.jB('ARCHIVE_INVALID', 'Cannot read the tar: it is empty, expected entries');
        const watched = (0,reported_bytes/* reportedBytes */.f)(bytes, `reading ${path === '-' ? 'standard input' : (0,printable/* printable */.g$)(path)}`, ports);
        const tar = { bytes: isXz ? (0,unxz/* unxz */.E)(watched) : watched, packed, named: (0,model_digest/* digestOf */.ol)(Buffer.from(path)) };
        const made = await (0,full_disk/* namingWork */.UP)(`keep ${shown}`, () => tarLayer(tar, store, { compression, budget, isLowest }));
        const { layer, diffId, secrets, isEmpty, isImageArchive, twice, isBeyondNames } = made;
        const found = { secrets, isEmpty, isImageArchive, twice, isBeyondNames };
        return { layer, diffId, files: { path, kind: 'tar', leftOut: [], ...found } };
    });
}
/** The bytes of a file or stream, or the fact that a folder stands there. */
async function inputAt(path, { workspace, stdin, signal }) {
    if (path === '-') {
        if (stdin)
            return stdin();
        const wish = 'expected a path; `./-` is a file of that name';
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read the layer "-": \`-\` is standard input, which a step does not have, ${wish}`);
    }
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path))
        throw refusedAddress(path);
    try {
        const { path: full } = await (0,workspace_path/* pathToRead */.DW)(workspace, path);
        if ((await (0,promises_.stat)(full)).isDirectory())
            return 'folder';
        const kind = (0,special_file.specialKindOf)(full, `read "${(0,printable/* printable */.g$)(path)}"`);
        return kind === 'pipe' || kind === 'device' ? (0,special_file.readSpecial)(full, kind, signal) : (0,file_bytes/* readInPieces */.tu)(full);
    }
    catch (error) {
        throw unreadable(`the layer "${(0,printable/* printable */.g$)(path)}"`, error, 'ARCHIVE_INVALID');
    }
}
/** Names the file in errors about its content. */
async function naming(shown, work) {
    try {
        return await work();
    }
    catch (error) {
        const codes = ['ARCHIVE_INVALID', 'CONTENT_MISMATCH', 'CONTENT_TOO_LARGE'];
        if (!(0,errors/* isTallyError */.pQ)(error, ...codes) || error.message.includes(shown))
            throw error;
        const why = error.message.replace(/^Cannot /, 'cannot ');
        // Damaged compression is a damaged file here: nobody promised a digest.
        const code = error.code === 'CONTENT_MISMATCH' ? 'ARCHIVE_INVALID' : error.code;
        const { cause, details } = error;
        const hint = code === 'CONTENT_TOO_LARGE' ? error.hint : tarHint;
        throw new errors/* TallyError */.jB(code, `Cannot make a layer of ${shown}: ${why}`, { cause, details, hint });
    }
}
const tarHint = 'Name a tar of files, plain or compressed with gzip, zstd or xz, or a folder. Write the tar again if it is damaged.';
function refusedAddress(path) {
    const message = `Cannot read the layer "${(0,printable/* printable */.g$)(path)}": it is a URL, expected a file or a folder`;
    const hint = 'Download it first, and compare its checksum.';
    return new errors/* TallyError */.jB('INPUT_INVALID', message, { hint });
}
async function folderToPush(path, { root }, workspace) {
    const shown = (0,printable/* printable */.g$)(path);
    const isFolder = async (folder) => (await (0,promises_.stat)(folder)).isDirectory();
    try {
        const { path: folder } = await (0,workspace_path/* pathToRead */.DW)(workspace, path);
        if (!(await isFolder(folder)))
            throw new errors/* TallyError */.jB('FOLDER_INVALID', `Cannot push "${shown}": it is not a folder, expected one`);
        if (!(0,workspace_path/* isBelow */.Yw)(await (0,promises_.realpath)(folder), await (0,promises_.realpath)(root)))
            return folder;
        const message = `Cannot push "${shown}": the content store is in it, expected it elsewhere`;
        throw new errors/* TallyError */.jB('FOLDER_INVALID', message);
    }
    catch (error) {
        throw unreadable(`the folder "${shown}"`, error, 'FOLDER_INVALID');
    }
}
function unreadable(what, error, code) {
    if ((0,errors/* isTallyError */.pQ)(error))
        return error;
    const isMissing = error.code === 'ENOENT';
    const outside = (0,workspace_path/* pathHint */.Pq)(error);
    return new errors/* TallyError */.jB(outside ? 'INPUT_INVALID' : isMissing ? 'NOT_FOUND' : code, `Cannot read ${what}: ${(0,file_text/* fileProblem */.Wj)(error)}`, { cause: error, hint: isMissing ? missingHint : outside });
}
const missingHint = 'Check the path, which is relative to the workspace. The step that makes the file or folder has to run before this one.';
/** The rules of the folder's own `.dockerignore`, if it has one. */
function ignoreRulesOf(folder) {
    const hint = 'Correct the `.dockerignore` at the top of the folder, or remove it.';
    return (0,errors/* withHints */.z9)({ FOLDER_INVALID: hint }, () => readIgnoreRules(folder));
}
async function readIgnoreRules(folder) {
    const path = (0,external_node_path_.join)(folder, '.dockerignore');
    try {
        if (!(await (0,workspace_path/* isWithin */.UO)(path, await (0,promises_.realpath)(folder))))
            throw new errors/* TallyError */.jB('FOLDER_INVALID', 'Cannot read .dockerignore: it is a link that leads out of the folder');
        return parseIgnoreRules(await (0,file_text/* fileText */.CG)(path));
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            throw error;
        if (error.code === 'ENOENT')
            return undefined;
        throw new errors/* TallyError */.jB('FOLDER_INVALID', `Cannot read .dockerignore: ${(0,file_text/* fileProblem */.Wj)(error)}`, {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/origins/directory-origin.js
















const imagesAtOnce = 4;
/** Each layer unpacks or compresses on a thread of its own. */
const layersAtOnce = 4;
/**
 * Folders and tars as an origin: layers of their own on top of a base, for one or more platforms; byte for byte reproducible
 * on every machine.
 */
class DirectoryOrigin {
    kind = 'directory';
    images = [];
    uploadSource;
    mountFrom;
    #wish;
    #ports;
    #base;
    #documents = new Map();
    #root;
    #layers = [];
    constructor(wish, ports, base) {
        this.#wish = wish;
        this.#ports = ports;
        this.#base = base.document;
        this.uploadSource = base.uploadSource;
        this.mountFrom = wish.base ? [wish.base] : [];
    }
    /** Reads nothing until the image is resolved. Throws CREDENTIALS_INVALID. */
    static async open(wish, ports) {
        const { store, registries, progress } = ports;
        const base = wish.base && (await registries.mirrored(wish.base));
        const sources = [(0,read_sources/* storeSource */.bm)(store), ...(base ? (0,read_sources/* repositorySources */.rl)(base) : [])];
        // Mirror failures are not logged; the registry is tried next.
        const document = async (digest) => (await (0,read_sources/* nearestDocument */.a4)(digest, sources, () => undefined)).document;
        const uploadSource = base
            ? (0,registry_upload_source/* registryUploadSource */._)(base, store, { ...ports, progress })
            : (0,upload_source/* storeUploadSource */.a)(store);
        return new DirectoryOrigin(wish, ports, { uploadSource, document });
    }
    /**
     * Creates the image, once. Throws FOLDER_INVALID, ARCHIVE_INVALID, NOT_FOUND, PLATFORM_MISSING, INPUT_INVALID for a
     * platform whose layers have another form, STORE_FAILED, and what reading the base throws.
     */
    resolve() {
        this.#root ??= this.#make();
        return this.#root;
    }
    /** The files of each layer; empty until the image is created. */
    get files() {
        return this.#layers.map(({ files }) => files);
    }
    async document(digest) {
        const made = this.#documents.get(digest);
        if (made)
            return made;
        throw new errors/* TallyError */.jB('NOT_FOUND', `Cannot find ${digest}: it is no part of the image that was made`);
    }
    async has(wanted) {
        return this.#documents.has(wanted.digest) || this.#ports.store.has(wanted);
    }
    async fetch(wanted, from = 0) {
        const { store } = this.#ports;
        if (!(await store.has(wanted)))
            await this.uploadSource.keep?.(wanted);
        return store.fetch(wanted, from);
    }
    async [Symbol.asyncDispose]() {
        // Store and registries belong to the caller.
    }
    async #make() {
        const { selection, base } = this.#wish;
        const [layers, bases] = await Promise.all([
            this.#makeLayers(),
            base
                ? baseImages(base.digest, selection, { document: this.#base, readConfig: this.#config })
                : scratchBases(selection),
        ]);
        this.#layers = layers;
        const images = await (0,concurrency/* mapLimit */.sf)(bases, imagesAtOnce, each => this.#image(each, layers));
        const [first, second] = images;
        const root = first && !second ? first.image : indexOf(images);
        this.#documents.set(root.descriptor.digest, root);
        return root;
    }
    async #makeLayers() {
        const { layers, compression, time } = this.#wish;
        const budget = new size_budget/* SizeBudget */.T(this.#ports.maxImageSize);
        const ports = { ...this.#ports, compression, time, budget, isLowest: this.#wish.base === undefined };
        if ('folder' in layers)
            return [await layerOfFolder(layers.folder, ports)];
        if ('tar' in layers)
            return [await layerOfTar(layers.tar, ports)];
        return (0,concurrency/* mapLimit */.sf)([...layers.entries()], layersAtOnce, ([at, path]) => layerOfPath(path, { ...ports, isLowest: ports.isLowest && at === 0 }));
    }
    #config = (config) => (0,bytes/* readAll */.yw)(this, config);
    async #image(base, layers) {
        const { platform, document } = base;
        checkLayers(platform && (0,model_platform/* normalizePlatform */.FL)(platform));
        const { run, time } = this.#wish;
        const { createdBy, notes } = this.#words();
        const diffIds = layers.map(({ diffId }) => diffId);
        const bytes = (0,extend_config/* extendConfig */.vk)(base.config, { diffIds, time, run, notes, createdBy });
        const config = { mediaType: media_type.ociConfig, digest: (0,model_digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
        await this.#ports.store.putBytes(config, bytes);
        const image = extendImage(document, {
            config,
            layers: layers.map(({ layer }) => layer),
            keepsTypes: !('folder' in this.#wish.layers),
            baseName: this.#baseName(),
        });
        this.#documents.set(image.descriptor.digest, image);
        return { image, platform };
    }
    /** The words of the history; those of `docker import` for a tar, whatever its name is. */
    #words() {
        const { layers, notes } = this.#wish;
        if (!('tar' in layers))
            return { createdBy: `tallyman push ${'folder' in layers ? 'directory' : 'layers'}`, notes };
        const message = notes.message ?? 'Imported from -';
        return { createdBy: 'tallyman push rootfs-tar', notes: { ...notes, message } };
    }
    #baseName() {
        const { tag, registry, repository } = this.#wish.base ?? {};
        if (tag === undefined || registry === undefined || repository === undefined)
            return undefined;
        return (0,reference/* formatReference */.FH)({ registry, repository, tag });
    }
}
/** Windows layers have a form of their own, with files below `Files` and registry hives. */
function checkLayers(platform) {
    if (platform?.os !== 'windows')
        return;
    const wish = 'an image of another system';
    const shown = (0,printable/* printable */.g$)((0,model_platform/* formatPlatform */.Bq)(platform));
    throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot make a layer for ${shown} from files: expected ${wish}`);
}


/***/ })

};
;