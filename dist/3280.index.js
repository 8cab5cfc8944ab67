"use strict";
exports.id = 3280;
exports.ids = [3280];
exports.modules = {

/***/ 73280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  baseStates: () => (/* binding */ baseStates)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/base-state.js
/** The annotations and labels by which an image names its base (image-spec, annotations.md). */
const baseName = 'org.opencontainers.image.base.name';
const baseDigest = 'org.opencontainers.image.base.digest';
/** An annotation of an image's manifest or of its index, or else a label; undefined where none says it. */
function baseClaim(image, platform, name) {
    const places = [platform.annotations, image.root?.annotations, platform.config?.labels];
    return places.map(each => each?.[name]?.trim()).find(text => text !== undefined && text !== '');
}
/**
 * Judges by digest where the image says which it was built on: that of the base now, or of its platform's manifest, which an index may
 * keep while it moves. Otherwise by the lowest layers, which are those of the base now if it has not moved.
 */
function judgeBase({ image, base, now, was, before }) {
    const { platform } = image;
    if (was === now || !base)
        return { platform, stale: false, reason: `the base is still ${was}` };
    if (was !== undefined && (was === base.digest || before === base.digest))
        return { platform, stale: false, reason: `its base's image of this platform is still ${base.digest}` };
    if (was !== undefined && before !== undefined)
        return { platform, stale: true, reason: `built on ${was}, and the base is ${now} now` };
    const shared = sharedLayers(image, base);
    const count = base.layers.length;
    const isOnIt = shared === count && count > 0;
    const told = was === undefined ? '' : `, and ${was}, on which it was built, is gone`;
    return {
        platform,
        stale: !isOnIt,
        reason: isOnIt
            ? `it is built on the base's present layers${told}`
            : `${missed(shared, count, was)}${told}`,
    };
}
/** Nothing in common is a base that was built anew, or the name of another one, which nothing here tells apart. */
function missed(shared, count, was) {
    if (shared > 0 || was !== undefined)
        return `it is built on ${shared} of the ${count} present layers of the base`;
    return 'none of its layers are from the base as it is now: either the base was built anew, or the name is that of another base';
}
/** The number of the base's layers that the image begins with, by content where both say it. */
function sharedLayers(image, base) {
    const different = base.layers.findIndex(({ diffId, digest }, at) => {
        const other = image.layers[at];
        const isKnown = diffId !== undefined && other?.diffId !== undefined;
        return isKnown ? diffId !== other.diffId : digest !== other?.digest;
    });
    return different < 0 ? base.layers.length : different;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var model_digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/base-states.js








/**
 * Finds out whether the bases of images have moved since they were built. Throws INPUT_INVALID for an image that does not say its base,
 * NOT_FOUND for a base that is gone, PLATFORM_MISSING for one without a platform of the image, and what reading it throws.
 *
 * @param given the base, if it is not the one that each image names
 */
async function baseStates(images, given, ports) {
    const based = images.flatMap(image => basesOf(image, given));
    return (0,concurrency/* settleAll */.j3)(based, ports.concurrency, each => stateOf(each, given === undefined, ports));
}
/** The bases of an image; its platforms may have several. */
function basesOf(image, given) {
    const platforms = image.platforms.filter(({ kind }) => kind === 'image');
    const names = platforms.map(platform => given ?? baseClaim(image, platform, baseName));
    const usual = names.find(name => name !== undefined);
    if (usual === undefined)
        throw unknownBase(image);
    const groups = Map.groupBy(platforms, (_, at) => names[at] ?? usual);
    return [...groups].map(([written, of]) => ({ image, written, platforms: of }));
}
async function stateOf(based, isClaimed, ports) {
    const { image, written, platforms } = based;
    try {
        const reference = (0,model_reference/* parseImage */.zZ)(written);
        const now = await digestNow(reference, ports);
        const claims = platforms.map(platform => claimOf(image, platform, reference, isClaimed));
        const open = claims.every(was => was === now)
            ? undefined
            : (await ports.look({ place: 'registry', written, reference: at(reference, now) })).image;
        const judged = [];
        for (const [index, platform] of platforms.entries()) {
            const was = claims[index];
            const base = open && baseFor(open, platform, written);
            const before = base && was && was !== now ? await manifestIn(reference, was, platform, ports) : undefined;
            judged.push(judgeBase({ image: platform, base, now, was, before }));
        }
        return {
            image: image.written,
            base: (0,model_reference/* familiarName */.hG)(reference),
            ref: (0,model_reference/* digestReference */.O9)(reference, now),
            digest: now,
            stale: judged.some(({ stale }) => stale),
            platforms: judged,
        };
    }
    catch (error) {
        throw (0,errors/* isTallyError */.pQ)(error) ? namingBase(error, based) : error;
    }
}
/** A name without a tag cannot move; one with both is followed by its tag. */
async function digestNow({ digest, tag, ...repository }, { reads }) {
    if (tag === undefined && digest !== undefined)
        return digest;
    return (await reads.tag(repository, tag ?? 'latest', digest ? (0,model_digest/* algorithmOf */.Hy)(digest) : 'sha256')).digest;
}
function at({ registry, repository }, digest) {
    return { registry, repository, digest };
}
/** The digest of the base that the image says it was built on. */
function claimOf(image, platform, { digest }, isClaimed) {
    const claim = isClaimed ? baseClaim(image, platform, baseDigest) : undefined;
    return claim !== undefined && (0,model_digest/* isDigest */.Bc)(claim) ? claim : digest;
}
function baseFor(base, { platform }, written) {
    const { document } = base.root ?? {};
    const digest = document && manifestOf(document, platform);
    const [only, second] = base.platforms;
    const found = base.platforms.find(each => each.digest === digest) ?? (second ? undefined : only);
    if (found)
        return found;
    const there = base.platforms.map(each => (0,printable/* printable */.g$)(each.platform ?? 'unknown')).join(', ') || 'none';
    throw new errors/* TallyError */.jB('PLATFORM_MISSING', `Cannot find ${(0,printable/* printable */.g$)(platform ?? 'a platform')} in ${(0,printable/* printable */.g$)(written)}: it has ${there}`);
}
/** The manifest of the platform in the base that the image was built on; undefined if that is gone. */
async function manifestIn({ registry, repository }, was, { platform }, { reads }) {
    try {
        return manifestOf(await reads.document({ registry, repository }, was), platform);
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
function manifestOf({ manifest, descriptor }, platform) {
    if (manifest.kind === 'image')
        return descriptor.digest;
    if (platform === undefined)
        return undefined;
    try {
        return (0,platform_choice/* choosePlatform */.xV)(manifest, (0,model_platform/* parsePlatform */.Y8)(platform)).digest;
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error, 'PLATFORM_MISSING'))
            return undefined;
        throw error;
    }
}
function unknownBase({ written }) {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot tell the base of ${(0,printable/* printable */.g$)(written)}: neither its annotations nor its labels have ${baseName}, expected them or the base's name`, {
        hint: `Name the base with \`compare-with: base=NAME\`, or have the build set the annotations ${baseName} and ${baseDigest}, as \`docker buildx build --annotation\` does.`,
    });
}
function namingBase({ code, message, hint, cause, details }, based) {
    const subject = `Cannot tell whether the base ${(0,printable/* printable */.g$)(based.written)} of ${(0,printable/* printable */.g$)(based.image.written)} has moved`;
    return new errors/* TallyError */.jB(code, `${subject}: ${message.replace(/^Cannot /, 'cannot ')}`, {
        cause,
        hint,
        details,
    });
}


/***/ })

};
;