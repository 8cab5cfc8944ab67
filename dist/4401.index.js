"use strict";
exports.id = 4401;
exports.ids = [4401];
exports.modules = {

/***/ 34401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imagesInFiles: () => (/* binding */ imagesInFiles)
/* harmony export */ });
/* unused harmony export imagesFound */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85199);
/* harmony import */ var _lock_file_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57600);
/* harmony import */ var _lock_find_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28614);
/* harmony import */ var _lock_lock_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93796);
/* harmony import */ var _lock_pins_ignore_comments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64662);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95581);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87957);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74211);
/* harmony import */ var _workspace_workspace_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91787);
/* harmony import */ var _named_places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36353);










const input = 'images-from';
const mostWarnings = 10;
/** Bounds the time for hostile files. */
const mostStages = 1_000;
/** Kinds that a file has if neither its name nor its content is known. */
const unknownKinds = new Set(['text', 'env', 'yaml', 'json']);
/** Lists the images that files and the files they lead to name. Throws INPUT_INVALID with every place that cannot be read. */
async function imagesInFiles(paths, { workspace, ...context }) {
    const starts = paths.map(path => ({ path: (0,_workspace_workspace_files_js__WEBPACK_IMPORTED_MODULE_0__/* .slashed */ .d)(path), kind: 'context' }));
    return imagesFound(await (0,_lock_find_images_js__WEBPACK_IMPORTED_MODULE_1__/* .findImages */ .M)(starts, new _workspace_workspace_files_js__WEBPACK_IMPORTED_MODULE_0__/* .WorkspaceFiles */ .b(workspace, paths)), context);
}
/** Decides what is pulled of everything that was found in files. Throws INPUT_INVALID with every place that cannot be read. */
function imagesFound({ files, notFollowed }, { platforms, lock }) {
    const locked = new Set(lock?.images.map(({ image }) => image));
    const faults = [];
    const warnings = [];
    const images = [];
    const say = ({ isOpen }, fault) => isOpen ? warnings.push(`${fault}; it is not pulled`) : faults.push(fault);
    const comments = new FileComments(files);
    for (const each of notFollowed)
        if (!comments.ignores(each.file, each))
            say(each, (0,_lock_file_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultAt */ .ux)(input, each.file, each.line, each.problem));
    for (const file of files) {
        const { path, scan } = file;
        const unread = scan.unread.filter(each => !comments.ignores(path, each));
        for (const place of unread.filter(({ text }) => !mayBeStage(text, scan.stages)))
            say(place, (0,_lock_file_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultAt */ .ux)(input, path, place.line, (0,_lock_file_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadProblem */ .l0)(withoutWords(place))));
        if (scan.isTemplate)
            faults.push((0,_lock_file_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultAt */ .ux)(input, path, undefined, 'it is a template, whose images are unknown'));
        else if (isForeign(file))
            faults.push((0,_lock_file_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultAt */ .ux)(input, path, undefined, 'its content is of no known kind'));
        for (const place of scan.places) {
            if (comments.ignores(path, place))
                continue;
            const found = wantedAt(place, path, { platforms, locked });
            if ('fault' in found)
                faults.push((0,_lock_file_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultAt */ .ux)(input, path, place.line, found.fault));
            else if ('warning' in found)
                warnings.push(`${(0,_named_places_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)(place, path)}: ${found.warning}`);
            else
                images.push(found);
        }
    }
    if (faults.length > 0)
        throw unreadable(faults);
    const stages = new Set(files.flatMap(({ scan }) => scan.stages ?? []));
    return { images, stages, warnings: shownWarnings(warnings), ignored: comments.ignored.size };
}
/** The comments that take places out of every check, by file. */
class FileComments {
    /** The places that were taken out, each once, however many readings find it. */
    ignored = new Set();
    #byFile;
    constructor(files) {
        this.#byFile = new Map(files.map(file => [file.path, new _lock_pins_ignore_comments_js__WEBPACK_IMPORTED_MODULE_4__/* .IgnoreComments */ .H(file.text, file)]));
    }
    /** Reports whether a place is not pulled. Comments about single checks are for `lock` alone. */
    ignores(file, { line, column }) {
        if (line === undefined)
            return false;
        const found = this.#byFile.get(file)?.at(line, column) ?? [];
        const isIgnored = found.some(({ checks }) => checks === 'all');
        if (isIgnored)
            this.ignored.add(`${file}:${line}:${column ?? 1}`);
        return isIgnored;
    }
}
/** Shows a text only if it can be a name: a line that is no instruction may be of any file, and contain a secret. */
function withoutWords(place) {
    return place.where.startsWith('instruction') || /\s/.test(place.text) ? { ...place, text: '' } : place;
}
/** Whether a name with variables begins as a stage does: `FROM build-$TARGETARCH`. */
function mayBeStage(text, stages = []) {
    const begin = /^([^$]+)\$/.exec(text)?.[1]?.toLowerCase();
    if (begin === undefined || stages.length > mostStages)
        return false;
    return stages.some(stage => stage.startsWith(begin));
}
function isForeign({ kind, scan }) {
    const { places, unread, leads } = scan;
    return unknownKinds.has(kind) && places.length + unread.length + leads.length === 0;
}
function wantedAt(place, path, { platforms, locked }) {
    const reference = attempt(() => (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F2)(place.image));
    if ('fault' in reference)
        return { fault: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(place.where)} names no image: ${reference.fault}` };
    const chosen = attempt(() => ({ selection: selectionAt(place, platforms) }));
    if ('fault' in chosen)
        return { fault: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(place.where)}: ${chosen.fault}` };
    if (place.mayBeContext && !isPinned(reference, locked))
        return { warning: mayBeContext(place) };
    const { isLiteral, digestSite, notEdited } = place;
    return {
        reference,
        written: place.image,
        isFromFile: true,
        places: [(0,_named_places_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)(place, path)],
        ...(!isLiteral && digestSite === undefined && notEdited !== undefined && { notEdited }),
        ...(chosen.selection && { selection: chosen.selection }),
    };
}
function isPinned(reference, locked) {
    return reference.digest !== undefined || locked.has((0,_lock_lock_file_js__WEBPACK_IMPORTED_MODULE_7__/* .lockedName */ .i4)(reference) ?? '');
}
function mayBeContext({ image, where }) {
    const name = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(image);
    return `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(where)} names "${name}", which may be a build context that only the build knows, so it is not pulled. If it is an image, write ${name}:latest, with a digest or an entry in the lock file`;
}
/** A FROM gets its own platform alone; that of a compose service joins those of the step. */
function selectionAt(place, platforms) {
    if (platforms?.selection === 'all')
        return undefined;
    if (place.isForBuilder)
        return platforms?.own;
    if (place.platform === undefined)
        return undefined;
    const own = [(0,_model_platform_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePlatform */ .Y8)(place.platform)];
    return place.use === 'image' && platforms?.areNamed ? [...own, ...platforms.selection] : own;
}
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .isTallyError */ .pQ)(error))
            throw error;
        return { fault: error.message };
    }
}
function shownWarnings(warnings) {
    const distinct = [...new Set(warnings)];
    const more = distinct.length - mostWarnings;
    return more > 0
        ? [...distinct.slice(0, mostWarnings), `${more} more places name no image that is pulled`]
        : distinct;
}
function unreadable(faults) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .TallyError */ .jB('INPUT_INVALID', (0,_lock_file_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .shownFaults */ .J9)(faults).join('\n'), {
        hint: 'Correct the lines above, or list the images of such a file under `images` and leave the file out.',
    });
}


/***/ })

};
;