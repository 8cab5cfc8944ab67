"use strict";
exports.id = 6582;
exports.ids = [6582];
exports.modules = {

/***/ 76582:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attestationFolder: () => (/* binding */ attestationFolder),
  writeAttestations: () => (/* binding */ writeAttestations)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/full-disk.js
var full_disk = __webpack_require__(61313);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/make-folder.js
var make_folder = __webpack_require__(50181);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/store/write-whole.js
var write_whole = __webpack_require__(14411);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/attestations/attestation-names.js


/** The kinds of predicates that have short names, by the beginning of their type. */
const kinds = [
    ['https://spdx.dev/Document', 'spdx'],
    ['https://cyclonedx.org/bom', 'cyclonedx'],
    ['https://cyclonedx.org/schema', 'cyclonedx'],
    ['https://slsa.dev/provenance', 'provenance'],
    ['https://slsa.dev/verification_summary', 'vsa'],
    ['https://openvex.dev/ns', 'openvex'],
    ['https://cosign.sigstore.dev/attestation/vuln', 'vuln'],
];
const longestName = 80;
/** The folder of an image in the folder of attestations: its name and the beginning of its digest. */
function imageFolder({ name, root }) {
    return `${safe((0,reference/* familiarName */.hG)(name))}-${(0,digest/* encodedOf */.EX)(root).slice(0, 12)}`;
}
/** The folder of what an attestation is about: a platform, `index` for all of them, or `image` where no platform is known. */
function platformFolder({ platform, subject, root }) {
    if (platform !== undefined)
        return safe(platform);
    return subject === root ? 'index' : 'image';
}
/** The name of an attestation's file without its ending, by the type of its predicate. */
function kindOfPredicate(predicate) {
    const [, known] = kinds.find(([start]) => predicate.startsWith(start)) ?? [];
    return known ?? safe(predicate.replace(/^https?:\/\//, ''));
}
/** Whether the predicate is an SBOM, which scanners read by itself. */
function isSbom(kind) {
    return kind === 'spdx' || kind === 'cyclonedx';
}
/** Gives names that are not taken yet: `spdx`, `spdx-2`. */
class FreeNames {
    #taken = new Map();
    /** @param folder within which the name is to be free */
    take(folder, name) {
        const key = `${folder}/${name}`;
        const count = (this.#taken.get(key) ?? 0) + 1;
        this.#taken.set(key, count);
        return count === 1 ? name : `${name}-${count}`;
    }
}
/** Text as a part of a path that every file system takes: lower-case letters, digits, dots, underscores and dashes. */
function safe(text) {
    const name = text
        .toLowerCase()
        .replace(/[^a-z0-9._]+/g, '-')
        .replace(/\.{2,}/g, '.')
        .slice(0, longestName)
        .replace(/^[.-]+|[.-]+$/g, '');
    return /^(?:con|prn|aux|nul|com\d|lpt\d)?$/.test(name.replace(/\..*$/, '')) ? `x-${name}` : name;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform-choice.js
var platform_choice = __webpack_require__(7841);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/rewrite/reference-levels.js
var reference_levels = __webpack_require__(66804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/referrer-tags.js
var referrer_tags = __webpack_require__(62311);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/signatures/find-signatures.js
var find_signatures = __webpack_require__(19545);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/signatures/signed-entity.js
var signed_entity = __webpack_require__(94484);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/attestations/find-attestations.js










/** Manifests that are read for one image. */
const mostManifests = 1_000;
const cosignSuffixes = ['att', 'sbom'];
/**
 * Finds what is stated about an image and its chosen platforms: BuildKit's children of its index, referrers, and the tags that cosign
 * writes. `note` is called for each that is left out. Throws what listing throws.
 */
async function findAttestations(image, note) {
    const { graph, name, platformDigests, source } = image;
    const root = graph.root.descriptor.digest;
    const leaves = graph.leaves.map(({ document }) => document.descriptor.digest);
    const subjects = [...new Set([root, ...leaves])];
    const platforms = new Map([...platformDigests].map(([platform, digest]) => [digest, platform]));
    const manifests = [
        ...childrenAbout(graph, new Set(leaves)),
        ...(await Promise.all(subjects.map(subject => referring(source, subject)))).flat(),
    ];
    const unique = [...new Map(manifests.map(each => [`${each.subject} ${each.digest}`, each])).values()];
    if (unique.length > mostManifests)
        note(`of ${unique.length} attestations, the first ${mostManifests} alone are read`);
    const found = [];
    for (const { subject, digest, read } of unique.slice(0, mostManifests)) {
        const document = await orNote(read ?? (() => source.document(digest)), `attestation ${digest}`, note);
        const platform = platforms.get(subject);
        for (const layer of document ? statementLayers(document) : []) {
            if (layer.size <= signed_entity/* mostStatement */.P8)
                found.push({ name, root, subject, platform, manifest: digest, layer, source });
            else
                note(`attestation ${layer.digest} is left out: it has ${(0,format/* humanBytes */.p6)(layer.size)}`);
        }
    }
    return found;
}
function childrenAbout({ documents }, leaves) {
    const entries = documents.flatMap(({ manifest }) => (manifest.kind === 'index' ? manifest.manifests : []));
    return entries.flatMap(entry => {
        const subject = (0,reference_levels/* attestedDigest */.Js)(entry) ?? '';
        const isWanted = (0,platform_choice/* isAttestation */.H3)(entry) && (0,media_type.kindOf)(entry.mediaType) === 'image' && (0,digest/* isDigest */.Bc)(subject) && leaves.has(subject);
        return isWanted ? [{ subject, digest: entry.digest }] : [];
    });
}
async function referring(source, subject) {
    const [listed, ...tagged] = await Promise.all([
        source.referrers(subject),
        ...cosignSuffixes.map(suffix => taggedBy(source, `${(0,referrer_tags/* referrersTag */.LN)(subject)}.${suffix}`)),
    ]);
    const images = listed.filter(({ mediaType }) => (0,media_type.kindOf)(mediaType) === 'image');
    return [
        // In an order that does not change, so that files keep their names.
        ...images.map(({ digest }) => ({ subject, digest })).toSorted((a, b) => (a.digest < b.digest ? -1 : 1)),
        ...tagged.flatMap(document => document ? [{ subject, digest: document.descriptor.digest, read: async () => document }] : []),
    ];
}
async function taggedBy(source, tag) {
    try {
        return await source.tagged(tag);
    }
    catch (error) {
        if (!(0,find_signatures/* isBroken */.Q)(error))
            throw error;
        return undefined;
    }
}
/** Media types of statements, envelopes, bundles and SBOMs (in-toto, attestation/spec; buildkit, attestation-storage.md). */
const statementTypes = /^application\/(?:vnd\.in-toto[.+]|vnd\.dsse\.envelope\.|vnd\.dev\.sigstore\.bundle[.+]|spdx\+json|vnd\.cyclonedx\+json)|^text\/spdx\+json/;
function statementLayers({ manifest }) {
    return manifest.kind === 'image'
        ? manifest.layers.filter(({ mediaType }) => statementTypes.test(mediaType))
        : [];
}
/** Runs a read; undefined, with a note, for what is not there or broken, since that says nothing about the rest. */
async function orNote(read, what, note) {
    try {
        return await read();
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error) || !(0,find_signatures/* isBroken */.Q)(error))
            throw error;
        note(`${(0,printable/* printable */.g$)(what)} is left out: ${error.message}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/strict-json.js
var strict_json = __webpack_require__(3394);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/signatures/signed-subject.js
var signed_subject = __webpack_require__(52779);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/attestations/read-attestation.js




/** Predicate types of SBOMs that are attached without a statement, by their media type. */
const attached = [
    [/^(?:application|text)\/spdx\+json/, 'https://spdx.dev/Document'],
    [/^application\/vnd\.cyclonedx\+json/, 'https://cyclonedx.org/bom'],
];
/**
 * Reads an attestation and checks that it is about its subject. Returns undefined for the signature of an image, which states nothing
 * else. Throws MANIFEST_INVALID for one that is malformed or about another image, and what reading throws.
 */
async function readAttestation(found) {
    const { layer, source } = found;
    const bytes = await source.blob(layer);
    const [, sbom] = attached.find(([type]) => type.test(layer.mediaType)) ?? [];
    if (sbom !== undefined)
        return attachedSbom(found, bytes, sbom);
    const ending = endingOf(layer.mediaType);
    const envelope = ending && { ending, bytes };
    const statement = ending === undefined ? bytes : statementIn(ending, bytes);
    const fields = (0,signed_subject/* statementFields */.Nl)(statement);
    const subject = (0,signed_subject/* statementSubject */.IQ)(fields);
    if (!(0,signed_subject/* isAbout */.KH)(subject, found.subject))
        throw (0,signed_entity/* broken */.mw)(`it is ${(0,signed_subject/* aboutText */.np)(subject)}, expected ${found.subject}`);
    if (subject.predicate === undefined)
        return undefined;
    const content = () => Buffer.from(`${JSON.stringify((0,json_fields/* own */.ZV)(fields, 'predicate') ?? null, undefined, 2)}\n`);
    return { predicate: subject.predicate, statement, content, envelope };
}
function endingOf(mediaType) {
    if (mediaType.startsWith('application/vnd.dev.sigstore.bundle'))
        return 'sigstore';
    return /dsse/.test(mediaType) ? 'dsse' : undefined;
}
/** The statement in a bundle or envelope. */
function statementIn(ending, bytes) {
    if (ending === 'sigstore')
        return (0,signed_entity/* readSigned */.Nu)({ form: 'bundle', text: bytes }).payload;
    const payload = (0,json_fields/* textField */.M8)((0,json_fields/* fieldsOf */.Pf)((0,strict_json/* parseStrictJson */.R)(bytes, signed_entity/* mostStatement */.P8), 'envelope'), 'payload', 'envelope') ?? '';
    return Buffer.from(payload, 'base64');
}
/** An SBOM names no image; the manifest around it does, unless only a tag says which one. */
async function attachedSbom({ manifest, subject, source }, content, predicate) {
    const document = await source.document(manifest);
    const said = document.manifest.subject?.digest;
    if (said !== undefined && said !== subject)
        throw (0,signed_entity/* broken */.mw)(`it is of ${said}, expected ${subject}`);
    return { predicate, statement: undefined, content: () => content, envelope: undefined };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/attestations/write-attestations.js













/**
 * Resolves the folder for attestations, which must be missing or empty: files of another run would pass for those of this one. Throws
 * INPUT_INVALID, STORE_FAILED.
 */
async function attestationFolder(workspace, written) {
    const folder = await (0,written_paths.destinationPath)(workspace, written, 'attestations');
    const stats = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false });
    const state = stats && (stats.isDirectory() ? contentOf(folder) : 'it is a file');
    if (!state)
        return folder;
    const message = `Cannot write "${(0,printable/* printable */.g$)(written)}" for attestations: ${state}, expected a folder that is missing or empty`;
    throw new errors/* TallyError */.jB('INPUT_INVALID', message, {
        hint: 'Name another folder under `attestations`, or remove this one first.',
    });
}
function contentOf(folder) {
    return (0,external_node_fs_.readdirSync)(folder).length > 0 ? 'it has files already' : undefined;
}
/**
 * Writes the attestations and SBOMs of images into a folder that is there whole or not at all. Those that are about another image, or
 * broken, are left out with a warning. Throws STORE_FAILED and what reading throws.
 */
async function writeAttestations(images, folder, { workspace, warn }) {
    const draft = (0,write_whole/* draftOf */.bz)(folder);
    try {
        (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(folder));
        (0,write_whole/* removeLeftovers */.DA)(folder);
        const written = await writeAll(images, draft, warn);
        if (written.length > 0)
            putInPlace(draft, folder);
        const shown = (path) => (0,workspace_path/* shownPath */.pS)(workspace, (0,external_node_path_.join)(folder, path));
        return written.map(each => ({ ...each, paths: each.paths.map(shown) }));
    }
    catch (error) {
        throw error.syscall
            ? (0,full_disk/* storeFailure */.Si)(`write the attestations "${(0,printable/* printable */.g$)(folder)}"`, error, folder)
            : error;
    }
    finally {
        (0,external_node_fs_.rmSync)(draft, { recursive: true, force: true });
    }
}
async function writeAll(images, draft, warn) {
    const names = new FreeNames();
    const written = [];
    const seen = new Set();
    for (const image of images) {
        const note = (message) => warn(`${(0,reference/* familiarName */.hG)(image.name)}: ${message}`);
        const before = written.length;
        for (const found of await findAttestations(image, note)) {
            const key = `${imageFolder(found)} ${found.subject} ${found.layer.digest}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            const read = await orNote(() => readAttestation(found), `attestation ${found.layer.digest}`, note);
            if (read)
                written.push(await writeOne({ found, read }, draft, names));
        }
        if (written.length === before)
            note('no attestation or SBOM was found');
    }
    return written;
}
/** Writes the files of one attestation; their paths are relative to the folder. */
async function writeOne({ found, read }, draft, names) {
    const { name, subject, platform, layer } = found;
    const { predicate, statement, envelope } = read;
    const folder = (0,external_node_path_.join)(imageFolder(found), platformFolder(found));
    const kind = kindOfPredicate(predicate);
    const file = names.take(folder, kind);
    const files = [
        ...(statement ? [[`${file}.intoto.json`, statement]] : []),
        ...(isSbom(kind) || !statement ? [[`${file}.json`, read.content()]] : []),
        ...(envelope ? [[`${file}.${envelope.ending}.json`, envelope.bytes]] : []),
    ];
    const paths = [];
    for (const [own, bytes] of files) {
        await (0,write_whole/* writeWhole */.f8)(bytes, (0,external_node_path_.join)(draft, folder, own), 'the attestation');
        paths.push((0,external_node_path_.join)(folder, own));
    }
    return { name, subject, platform, predicate, digest: layer.digest, paths };
}
/** An empty folder is replaced: some systems rename nothing onto it. */
function putInPlace(draft, folder) {
    if ((0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false }))
        (0,external_node_fs_.rmdirSync)(folder);
    (0,external_node_fs_.renameSync)(draft, folder);
}


/***/ })

};
;