"use strict";
exports.id = 922;
exports.ids = [922];
exports.modules = {

/***/ 40922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findReferrers: () => (/* binding */ findReferrers),
/* harmony export */   originFinder: () => (/* binding */ originFinder),
/* harmony export */   repositoryFinder: () => (/* binding */ repositoryFinder)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87629);
/* harmony import */ var _registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62311);
/* harmony import */ var _registry_repository_referrers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40329);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74211);
/* harmony import */ var _inspected_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41859);





/** The kinds of cosign's tags, and what each says about its subject. */
const cosignTags = { sig: 'signature', att: 'attestation', sbom: 'SBOM' };
/** A signature of an SBOM of an image is at level 2. */
const maxLevels = 4;
/** Digests whose referrers are asked for; each costs a request, and the first level four. */
const mostSubjects = 100;
/** Manifests of referrers that are read, since their list does not say what they are. */
const mostDescribed = 100;
/** The type of the config of what is no image. Some writers of lists give it as the type of the referrer. */
const emptyType = 'application/vnd.oci.empty.v1+json';
const bundleType = 'application/vnd.dev.sigstore.bundle';
const bundleKey = 'dev.sigstore.bundle.content';
const predicateKey = 'dev.sigstore.bundle.predicateType';
/**
 * What refers to these digests, and to the referrers in turn. A list of referrers is the registry's word: their own manifests are
 * read only where it does not say what they are. Throws the code of a refusal.
 */
async function findReferrers(finder, subjects, { written, concurrency, note }) {
    const found = new Map();
    const seen = new Set();
    let level = Array.from(new Set(subjects));
    for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
        const asked = level.slice(0, Math.max(0, mostSubjects - seen.size));
        if (asked.length < level.length)
            note(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(written)}: referrers are listed of the first ${mostSubjects} digests alone`);
        for (const digest of asked)
            seen.add(digest);
        const answers = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(asked, concurrency, async (subject) => depth === 0
            ? (await Promise.all([finder.bySubject(subject), finder.byTag(subject)])).flat()
            : finder.bySubject(subject));
        for (const each of answers.flat())
            found.set(`${each.subject} ${each.descriptor.digest}`, each);
        const next = new Set(answers.flat().map(({ descriptor }) => descriptor.digest));
        level = Array.from(next).filter(digest => !seen.has(digest));
    }
    let described = 0;
    return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapLimit */ .sf)(Array.from(found.values()), concurrency, async (each) => isVague(each) && described++ < mostDescribed ? finder.described(each) : each);
}
function isVague({ artifactType, annotations }) {
    const isBundle = artifactType.startsWith(bundleType);
    return (artifactType === '' || artifactType === emptyType || (isBundle && !Object.hasOwn(annotations, bundleKey)));
}
/** Referrers in a repository: the API, the fallback tag where that lists none, and cosign's tags. */
function repositoryFinder(repository) {
    return {
        async bySubject(subject) {
            const listed = await (0,_registry_repository_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .listReferrers */ .x)(repository, subject);
            if (listed && listed.length > 0)
                return listed.map(each => referrer(subject, each, 'api'));
            // Some registries return an empty list although the tag has entries.
            const tag = await (0,_inspected_content_js__WEBPACK_IMPORTED_MODULE_3__/* .ifThere */ .y)(() => repository.resolve({ tag: (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrersTag */ .LN)(subject) }));
            const entries = tag?.manifest.kind === 'index' ? tag.manifest.manifests : [];
            return entries.map(each => referrer(subject, each, 'tag'));
        },
        async byTag(subject) {
            const kinds = Object.entries(cosignTags);
            const found = await Promise.all(kinds.map(async ([suffix, kind]) => {
                const tagged = await (0,_inspected_content_js__WEBPACK_IMPORTED_MODULE_3__/* .ifThere */ .y)(() => repository.describe(`${(0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrersTag */ .LN)(subject)}.${suffix}`));
                if (!tagged)
                    return [];
                const { digest, mediaType, size = 0 } = tagged;
                return [taggedReferrer(subject, { mediaType, digest, size }, kind)];
            }));
            return found.flat();
        },
        async described(each) {
            const document = await (0,_inspected_content_js__WEBPACK_IMPORTED_MODULE_3__/* .ifThere */ .y)(() => repository.resolve({ digest: each.descriptor.digest }));
            if (!document)
                return each;
            const { artifactType = '', ...descriptor } = (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrerDescriptor */ .xh)(document);
            const { manifest } = document;
            const [layer] = manifest.kind === 'image' ? manifest.layers : [];
            const type = artifactType === emptyType ? (layer?.mediaType ?? artifactType) : artifactType;
            return referrer(each.subject, { ...descriptor, artifactType: type }, each.foundBy);
        },
    };
}
/** Referrers among the images that a layout or archive lists, by their subject or by cosign's names. */
async function originFinder(origin) {
    const listed = [];
    if (origin.kind === 'oci-layout' || origin.kind === 'oci-archive')
        for (const { digest, names } of origin.images) {
            const document = await (0,_inspected_content_js__WEBPACK_IMPORTED_MODULE_3__/* .ifThere */ .y)(() => origin.document(digest));
            if (document)
                listed.push({ document, names });
        }
    return {
        bySubject: async (subject) => listed
            .filter(({ document }) => document.manifest.subject?.digest === subject)
            .map(({ document }) => referrer(subject, (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrerDescriptor */ .xh)(document), 'api')),
        byTag: async (subject) => Object.entries(cosignTags).flatMap(([suffix, kind]) => {
            const tag = `${(0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrersTag */ .LN)(subject)}.${suffix}`;
            const found = listed.find(({ names }) => names.some(name => name === tag || name.endsWith(`:${tag}`)));
            return found ? [taggedReferrer(subject, (0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .referrerDescriptor */ .xh)(found.document), kind)] : [];
        }),
        described: async (each) => each,
    };
}
function referrer(subject, descriptor, foundBy) {
    const { artifactType = '', annotations = {} } = descriptor;
    const predicateType = Object.hasOwn(annotations, predicateKey) ? annotations[predicateKey] : undefined;
    return {
        subject,
        descriptor,
        artifactType,
        ...(predicateType !== undefined && { predicateType }),
        foundBy,
        annotations,
    };
}
/** The name of cosign's tag says only which image it is about; its manifest has the type of an image. */
function taggedReferrer(subject, descriptor, kind) {
    const { annotations = {} } = descriptor;
    return { subject, descriptor, artifactType: `cosign ${kind}`, foundBy: 'tag', annotations };
}


/***/ })

};
;