"use strict";
exports.id = 293;
exports.ids = [293];
exports.modules = {

/***/ 28101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ annotated),
/* harmony export */   gX: () => (/* binding */ annotationsFor),
/* harmony export */   hR: () => (/* binding */ parseAnnotationLine)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54673);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);


/*
 * Annotations as docker/metadata-action writes them and Buildx reads them:
 *
 *   line  := [ level *( "," level ) ":" ] key "=" value
 *   level := ( "manifest" | "index" | "manifest-descriptor" | "index-descriptor" ) [ "[" platform "]" ]
 *
 * Without a level a line is for the manifest. Nothing else before a colon is a level: keys may hold colons.
 */
const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
const grammar = /^([^=]+)=(.*)$/s;
const place = /^([a-z-]+)(?:\[([^\]]+)\])?$/;
/** Reads a line. Throws an Error that says what is accepted, PLATFORM_INVALID. */
function parseAnnotationLine(line) {
    const [, whole = '', value = ''] = grammar.exec(line.trim()) ?? [];
    const colon = whole.indexOf(':');
    const names = whole.slice(0, Math.max(colon, 0)).split(',');
    const isLevel = colon >= 0 && names.some(isMeantAsLevel);
    const key = (isLevel ? whole.slice(colon + 1) : whole).trim();
    if (key === '')
        throw unreadable(line);
    if (!isLevel)
        return { places: [{ level: 'manifest' }], key, value };
    const places = names.map(each => {
        const [, name, platform] = place.exec(each.trim()) ?? [];
        const level = levels.find(known => known === name);
        if (!level)
            throw unreadable(line);
        return { level, ...(platform ? { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(platform) } : {}) };
    });
    return { places, key, value };
}
/** A level that is known, or one with a platform, which no key has. */
function isMeantAsLevel(name) {
    const [, level, platform] = place.exec(name.trim()) ?? [];
    return level !== undefined && (platform !== undefined || levels.some(known => known === level));
}
function unreadable(line) {
    return new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(line)}", expected [manifest|index|manifest-descriptor|index-descriptor:]key=value`);
}
/** The annotations of one level, for a platform where it has one; later lines win. */
function annotationsFor(lines, level, platform) {
    const wanted = platform && (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
    const fits = (named) => !named || (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(named) === wanted;
    const due = lines.filter(({ places }) => places.some(each => each.level === level && fits(each.platform)));
    return Object.fromEntries(due.map(({ key, value }) => [key, value]));
}
/** The fields of a document or descriptor with more annotations, which replace those of the same key. */
function annotated(fields, more) {
    if (Object.keys(more).length === 0)
        return fields;
    return { ...fields, annotations: { ...fields.annotations, ...more } };
}


/***/ }),

/***/ 70506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ refuseDirectoryInputs),
/* harmony export */   TN: () => (/* binding */ parsePushSource),
/* harmony export */   ey: () => (/* binding */ sourceDate),
/* harmony export */   fl: () => (/* binding */ directoryInputs),
/* harmony export */   n: () => (/* binding */ runSettings)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24440);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87957);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54673);
/* harmony import */ var _open_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61484);





/** Reads `source` of a push: `directory=PATH`, or what `parseOrigin` reads. */
function parsePushSource(written) {
    const [, path = ''] = /^directory=(.*)$/s.exec(written.trim()) ?? [];
    if (path.trim() !== '')
        return { kind: 'directory', path: path.trim() };
    return (0,_open_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOrigin */ .e)(written, ', directory=PATH');
}
/** The inputs that say what an image made from a folder is; each is undefined or empty when not given. */
const directoryInputs = {
    base: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(baseReference, undefined),
    entrypoint: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(words, undefined),
    cmd: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(words, undefined),
    env: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .pairList */ .bb)(keyed('KEY=VALUE', (key, value) => `${key}=${value}`))),
    workdir: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(matching(/^\/[^\0]*$/, 'an absolute path'), undefined),
    user: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalOr */ .Yv)(matching(/^[^\s:]+(?::[^\s:]+)?$/, 'user[:group]'), undefined),
    labels: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .pairList */ .bb)(keyed('key=value', (key, value) => [key, value]))),
    expose: (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(port)),
};
/** How containers of the image are run. */
function runSettings(values) {
    const { entrypoint, cmd, env, workdir, user, labels, expose } = values;
    return { entrypoint, cmd, env, workdir, user, labels, expose };
}
/** Throws INPUT_INVALID where inputs are given that only an image made from a folder has. */
function refuseDirectoryInputs(values) {
    const names = Object.keys(directoryInputs);
    const given = names.filter(name => {
        const value = values[name];
        return Array.isArray(value) && name !== 'entrypoint' && name !== 'cmd'
            ? value.length > 0
            : value !== undefined;
    });
    if (given.length === 0)
        return;
    const message = `Cannot push: ${given.join(', ')}: for images made from a folder alone, expected source: directory=PATH`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', message);
}
/** Ustar's 11 octal digits, which dates until 2242 need. */
const greatestTime = 0o77777777777;
/** SOURCE_DATE_EPOCH in seconds (reproducible-builds.org/specs/source-date-epoch), 0 where it is not set. Throws INPUT_INVALID. */
function sourceDate({ SOURCE_DATE_EPOCH: written = '', }) {
    const time = /^\d{0,11}$/.test(written) ? Number(written) : Number.NaN;
    if (time <= greatestTime)
        return time;
    const message = `Cannot read SOURCE_DATE_EPOCH "${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(written)}": expected whole seconds from 0 to ${greatestTime}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', message);
}
function baseReference(written) {
    const name = written.trim();
    if (name === 'scratch')
        return undefined;
    const reference = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImage */ .zZ)(name);
    if (reference.digest !== undefined)
        return { ...reference, digest: reference.digest };
    throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name)}" has no digest, expected name@sha256:… or scratch`);
}
/** One word a line, or a JSON array of them. */
function words(written) {
    if (!written.trim().startsWith('['))
        return (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .textList */ .gC)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(written);
    const wish = `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(written.trim())}", expected one word a line, or a JSON array of strings`;
    let value;
    try {
        value = JSON.parse(written);
    }
    catch (error) {
        throw new Error(wish, { cause: error });
    }
    if (Array.isArray(value) && value.every(each => typeof each === 'string'))
        return value;
    throw new Error(wish);
}
function keyed(accepted, item) {
    return written => {
        const at = written.indexOf('=');
        const key = written.slice(0, Math.max(at, 0)).trim();
        if (key === '')
            throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(written)}", expected ${accepted}`);
        return item(key, written.slice(at + 1));
    };
}
function matching(grammar, accepted) {
    return written => {
        const value = written.trim();
        if (grammar.test(value))
            return value;
        throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(value)}", expected ${accepted}`);
    };
}
function port(written) {
    const [, number = '', protocol = 'tcp'] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/.exec(written) ?? [];
    if (Number(number) > 0 && Number(number) < 65_536)
        return `${Number(number)}/${protocol}`;
    throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(written)}", expected a port from 1 to 65535, with /tcp, /udp or /sctp`);
}


/***/ }),

/***/ 61484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openOrigin),
/* harmony export */   e: () => (/* binding */ parseOrigin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27214);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87957);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54673);
/* harmony import */ var _origin_hints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7904);






const accepted = 'store=NAME@DIGEST, oci-layout=DIR[:ref], oci-archive=FILE, docker-archive=FILE, docker or docker=NAME';
/** Reads an item of `source` or `from`: `store`, `store=REF`, `oci-layout=DIR[:ref]`, `oci-archive=FILE`, `docker-archive=FILE`, `docker`, `docker=NAME`. */
function parseOrigin(text, alsoAccepted = '') {
    const [, kind = '', , value = ''] = /^([a-z-]+)(=(.*))?$/s.exec(text.trim()) ?? [];
    const has = text.includes('=');
    const written = value.trim();
    if (!has && (kind === 'store' || kind === 'docker'))
        return { kind };
    if (has && written !== '') {
        if (kind === 'store')
            return storeOrigin(written);
        if (kind === 'docker')
            return { kind, target: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(written) ? { digest: written } : { tag: written } };
        if (kind === 'oci-layout' || kind === 'oci-archive' || kind === 'docker-archive')
            return { kind, ...pathAndTarget(written) };
    }
    throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}" is none of ${accepted}${alsoAccepted}`);
}
function storeOrigin(written) {
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(written))
        return { kind: 'store', target: { digest: written } };
    const { digest } = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImage */ .zZ)(written);
    if (digest !== undefined)
        return { kind: 'store', target: { digest }, name: (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutScheme */ .yO)(written) };
    throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(written)}" has no digest; the store knows images by their digests alone`);
}
/** The name stands behind the first colon that is no drive's, a digest behind `@`. */
function pathAndTarget(written) {
    const [, before, digest] = /^(.+)@(sha(?:256|512):[0-9a-f]+)$/.exec(written) ?? [];
    if (before !== undefined && digest !== undefined)
        return { path: before, target: { digest: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest) } };
    const colon = written.indexOf(':', /^[A-Za-z]:[\\/]/.test(written) ? 2 : 1);
    if (colon < 0)
        return { path: written };
    const [path, tag] = [written.slice(0, colon), written.slice(colon + 1)];
    if (tag === '')
        throw new Error(`"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(written)}" has nothing behind its colon`);
    return { path, target: { tag } };
}
/**
 * Opens an origin; nothing is read of an engine before an image is resolved. Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED,
 * ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED.
 */
async function openOrigin(origin, ports) {
    switch (origin.kind) {
        case 'store': {
            const { StoreOrigin } = await __webpack_require__.e(/* import() */ 835).then(__webpack_require__.bind(__webpack_require__, 31835));
            return new StoreOrigin(ports.store, origin);
        }
        case 'docker': {
            const { EngineOrigin } = await Promise.all(/* import() */[__webpack_require__.e(753), __webpack_require__.e(998), __webpack_require__.e(378), __webpack_require__.e(272)]).then(__webpack_require__.bind(__webpack_require__, 70570));
            return EngineOrigin.open(origin.target, ports);
        }
        default: {
            const { ArchiveOrigin } = await __webpack_require__.e(/* import() */ 472).then(__webpack_require__.bind(__webpack_require__, 36472));
            const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(753), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 11378));
            const { kind, path, target } = origin;
            const { store, workspace, maxImageSize } = ports;
            const source = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .withHints */ .z9)((0,_origin_hints_js__WEBPACK_IMPORTED_MODULE_5__/* .originHints */ .h)(kind), () => openArchive((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path), store.scratch, maxImageSize));
            // What it is counts, not what it is called: a docker save has its layers uncompressed.
            const compress = kind === 'docker-archive' || source.form === 'docker-archive' ? ports : undefined;
            return new ArchiveOrigin(source, { kind, target, compress });
        }
    }
}


/***/ }),

/***/ 7904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ originHints)
/* harmony export */ });
const archive = {
    NOT_FOUND: 'Check the path, which is relative to the workspace, and the name or digest behind it. The step that writes the layout or archive has to run before this one.',
    MANIFEST_INVALID: 'The layout or archive holds a document that two clients could read differently, or not at all. Write it again with a current version of the tool that made it.',
    CONTENT_MISMATCH: 'The layout or archive holds other bytes than its digests promise: it is damaged or was changed. Write it again.',
    GRAPH_INVALID: 'The index in the layout or archive points at itself, nests too deep or holds too many entries. Write it anew.',
    STORE_FAILED: "Check that the runner's user may read the layout or archive, and that the content store is writable and has space left.",
};
const engine = {
    NOT_FOUND: 'Name an image that the engine holds, as `docker image ls` shows it; the step that builds or loads it has to run before this one.',
    MANIFEST_INVALID: 'What the engine gives for this image can be read in two ways, or not at all. Build or pull the image again, and update the engine if it repeats.',
    CONTENT_MISMATCH: 'The engine gives other bytes than the digests promise. Run again; if it repeats, remove the image there and build or pull it again.',
};
const store = {
    NOT_FOUND: 'Pull the image by an earlier step with the same `store` and the same `platforms`, or name another source.',
};
/** What to do about failures in reading images that no registry serves; for a folder its base's registry may be to blame. */
function originHints(kind) {
    if (kind === 'directory')
        return {};
    if (kind === 'docker')
        return engine;
    return kind === 'store' ? store : archive;
}


/***/ }),

/***/ 20563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ platformName),
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);

/** Reads an item of `platforms`, which stays as it is written. Throws PLATFORM_INVALID. */
function platformName(text) {
    if (text !== 'all')
        (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(text);
    return text;
}
/** The platforms of an input: the runner's own where none is given, all of them by `all`. Throws PLATFORM_INVALID. */
function selectionOf(platforms, { platform, architecture, release }) {
    if (platforms.length === 0)
        return [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerPlatform */ .GQ)(platform, architecture, release)];
    return platforms.some(each => each === 'all') ? 'all' : platforms.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8);
}


/***/ }),

/***/ 1293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/define-action.js
var define_action = __webpack_require__(24549);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/placed-report.js
var placed_report = __webpack_require__(88759);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/write-tags.js
var write_tags = __webpack_require__(29570);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/inputs.js + 1 modules
var inputs = __webpack_require__(24440);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/annotation-lines.js
var annotation_lines = __webpack_require__(28101);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/common-inputs.js
var common_inputs = __webpack_require__(27436);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/directory-inputs.js
var directory_inputs = __webpack_require__(70506);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/selection.js
var selection = __webpack_require__(20563);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/size-inputs.js
var size_inputs = __webpack_require__(66700);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/target-tags.js
var target_tags = __webpack_require__(11032);
;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/inputs.js









/** What the step is given, by name. */
const inputs_inputs = {
    source: (0,inputs/* required */.mw)(directory_inputs/* parsePushSource */.TN),
    tags: (0,inputs/* required */.mw)((0,inputs/* listOrCsv */.aG)(target_tags/* parsePushTarget */.Fg)),
    platforms: (0,inputs/* optionalOr */.Yv)((0,inputs/* listOrCsv */.aG)(selection/* platformName */.$), ['all']),
    'push-by-digest': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'expect-digest': (0,inputs/* optionalOr */.Yv)(written => (0,digest/* parseDigest */.m)(written.trim()), undefined),
    'on-conflict': (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('move', 'skip', 'fail'), 'move'),
    referrers: (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    'mount-from': (0,inputs/* optional */.lq)((0,inputs/* list */.p_)(reference/* parseImageRepository */.fb)),
    compression: (0,inputs/* optionalOr */.Yv)((0,inputs/* oneOf */.yL)('auto', 'gzip', 'zstd'), 'auto'),
    annotations: (0,inputs/* optional */.lq)((0,inputs/* pairList */.bb)(annotation_lines/* parseAnnotationLine */.hR)),
    ...directory_inputs/* directoryInputs */.fl,
    'dry-run': (0,inputs/* optionalOr */.Yv)(inputs/* boolean */.zM, false),
    ...size_inputs/* sizeInputs */.R,
    ...common_inputs/* commonInputs */.j,
};

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/tag-plan.js
var tag_plan = __webpack_require__(73917);
;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/outputs.js


/** The step's outputs, by name. */
function outputs({ pushed, report, isDry }) {
    const { placed, platformDigests } = pushed;
    const { root, tags, blobs } = placed;
    const { mediaType, digest, size } = root.descriptor;
    const told = (0,placed_report/* tagOutputs */.Bx)(placed);
    const names = tags
        .filter(({ outcome }) => outcome === 'moved' || outcome === 'same')
        .map(({ target }) => (0,tag_plan/* nameOf */.Vb)(target));
    const written = tags.length === 0 && !isDry ? told.refs.split('\n') : names;
    const metadata = {
        'containerimage.digest': digest,
        'containerimage.descriptor': { mediaType, digest, size },
        'image.name': written.slice(0, 50).join(','),
    };
    return {
        ...told,
        json: JSON.stringify({ digest, written: written.slice(0, 20) }),
        report,
        'platform-digests': JSON.stringify(Object.fromEntries(platformDigests)),
        'registry-paths': JSON.stringify(written.slice(0, 50)),
        mounted: String(blobs.filter(({ how }) => how === 'mounted').length),
        'uploaded-bytes': String((0,placed_report/* bytesByFate */.HU)(blobs).uploaded),
        metadata: JSON.stringify(metadata),
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/push/src/action.js





const action = (0,define_action/* defineAction */.Q)({
    name: 'Tallyman: push',
    inputs: inputs_inputs,
    // What reads and writes is loaded once the inputs are known to be good.
    run: async (values, host) => (await Promise.all(/* import() */[__webpack_require__.e(753), __webpack_require__.e(684), __webpack_require__.e(138), __webpack_require__.e(241), __webpack_require__.e(210), __webpack_require__.e(320), __webpack_require__.e(151)]).then(__webpack_require__.bind(__webpack_require__, 15151))).run(values, host),
    outputs: outputs,
    summary: ({ pushed, milliseconds, isDry }) => (0,placed_report/* placedSummary */.u6)(pushed.placed, {
        verb: 'push',
        dryRun: isDry,
        milliseconds,
        unknownPlatforms: pushed.unknownPlatforms,
        leftOut: pushed.folder?.leftOut.length ?? 0,
    }),
    failure: ({ pushed }) => (0,write_tags/* tagFailure */.f)(pushed.placed.tags),
});


/***/ })

};
;