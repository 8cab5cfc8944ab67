"use strict";
exports.id = 2237;
exports.ids = [2237];
exports.modules = {

/***/ 3303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkSignatures: () => (/* binding */ checkSignatures)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/unproven-tag.js
var unproven_tag = __webpack_require__(2848);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/signatures/find-signatures.js
var find_signatures = __webpack_require__(19545);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/signatures/public-key.js





/** The hashes that signatures by a kind of key use; Ed25519 has its own. */
const hashes = {
    rsa: ['sha256', 'sha384', 'sha512'],
    ec: ['sha256', 'sha384', 'sha512'],
    ed25519: [null],
};
const fewestBits = 2048;
const curves = ['prime256v1', 'secp384r1', 'secp521r1'];
/** Reads the file of a public key. Throws INPUT_INVALID for one that cannot be used. */
async function readPublicKey(workspace, path) {
    const unusable = (why, cause) => new errors/* TallyError */.jB('INPUT_INVALID', `verify-signatures: cannot use the key "${(0,printable/* printable */.g$)(path)}": ${why}`, {
        cause,
        hint: (0,workspace_path/* pathHint */.Pq)(cause),
    });
    const pem = await (0,file_text/* workspaceText */.pW)(workspace, path).catch((error) => {
        throw unusable((0,file_text/* fileProblem */.Wj)(error), error);
    });
    if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem))
        throw unusable('it is a private key, expected the public one');
    if (!/-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(pem))
        throw unusable('it is no public key in PEM');
    const key = parsed(pem);
    if (!key)
        throw unusable('it is no public key in PEM');
    const problem = weakness(key);
    if (problem)
        throw unusable(`${problem}, expected ECDSA (P-256, P-384, P-521), RSA of 2048 bits or more, or Ed25519`);
    return key;
}
function parsed(pem) {
    try {
        return (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch {
        // The parser's message says nothing to people.
        return undefined;
    }
}
function weakness({ asymmetricKeyType: type, asymmetricKeyDetails: details = {} }) {
    if (type === undefined || !Object.hasOwn(hashes, type))
        return `it is of the type ${type}`;
    const { modulusLength = fewestBits, namedCurve } = details;
    if (modulusLength < fewestBits)
        return `it has ${modulusLength} bits`;
    return namedCurve === undefined || curves.includes(namedCurve) ? undefined : `its curve is ${namedCurve}`;
}
/** Reports whether the key made this signature over these bytes. */
function isSignedBy(key, signed, signature) {
    return (hashes[key.asymmetricKeyType ?? ''] ?? []).some(hash => {
        try {
            return (0,external_node_crypto_.verify)(hash, signed, key, signature);
        }
        catch {
            // A malformed signature is none.
            return false;
        }
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/signatures/signature-rule.js
var signature_rule = __webpack_require__(24629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/signatures/signed-entity.js
var signed_entity = __webpack_require__(94484);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/signatures/signed-subject.js
var signed_subject = __webpack_require__(52779);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/signatures/check-signatures.js










/** The images that are checked at once, and the signatures of one that are read at once: each may have 4 MiB. */
const check_signatures_concurrency = 4;
/** Signatures of one image that are read: far more than any has, unless somebody wants to hide something or to cost time. */
const mostRead = 1_000;
/** Reasons that a message gives. */
const mostReasons = 4;
/**
 * Checks that each image is signed as the rules say, by the digest of its root. Every image must be covered by a rule. Throws
 * SIGNATURE_INVALID for all that are not, INPUT_INVALID for a key or trusted root that cannot be used, and what reading throws.
 */
async function checkSignatures(images, rules, ports) {
    const trust = await openTrust(rules, ports);
    const unique = new Map(images.map(image => [pinnedOf(image), image]));
    const facts = await (0,concurrency/* settleAll */.j3)([...unique.values()], check_signatures_concurrency, image => checkImage(image, rules, trust));
    return facts.flat();
}
async function openTrust(rules, { workspace, trustedRoot }) {
    const signers = rules.flatMap(({ signers }) => signers);
    const paths = new Set(signers.flatMap(signer => (signer.kind === 'key' ? [signer.path] : [])));
    const keys = await Promise.all([...paths].map(async (path) => [path, await readPublicKey(workspace, path)]));
    const isAsked = trustedRoot !== '' || signers.some(({ kind }) => kind === 'identity');
    return { keys: new Map(keys), prove: isAsked ? await openProof(workspace, trustedRoot) : byNobody };
}
/** Without a trusted instance, a certificate proves nothing. */
function byNobody() {
    return { problem: 'one by a certificate' };
}
/** Lazy: a key needs neither Sigstore's package nor the keys of an instance. */
async function openProof(workspace, trustedRoot) {
    const { identityProof } = await __webpack_require__.e(/* import() */ 8668).then(__webpack_require__.bind(__webpack_require__, 38668));
    return identityProof(workspace, trustedRoot);
}
async function checkImage(image, rules, trust) {
    const { name, root, repository } = image;
    const { digest } = root.descriptor;
    const { wanted, why } = await rulesFor(image, rules);
    if (wanted === undefined)
        throw invalid(image, `no line of the rules covers it${why}, expected a signer for it, or \`unsigned\``, {
            hint: 'Add a line to `verify-signatures` whose glob covers the name above, as registry/repository[:tag].',
        });
    if (wanted.length === 0)
        return [{ name, digest, images: 'unsigned', signer: undefined }];
    const facts = new Map();
    const reasons = new Map();
    const reject = (why) => reasons.set(why, (reasons.get(why) ?? 0) + 1);
    const isOfAttestation = wanted.some(({ signers }) => signers.some(({ predicate }) => predicate !== undefined));
    const places = await (0,find_signatures/* findSignatures */.D)(repository, digest, isOfAttestation);
    const read = places.slice(0, mostRead);
    for (let at = 0; at < read.length && facts.size < wanted.length; at += check_signatures_concurrency) {
        const found = await (0,concurrency/* mapLimit */.sf)(read.slice(at, at + check_signatures_concurrency), check_signatures_concurrency, place => readOr(place, reject));
        for (const each of found.flat()) {
            const entity = entityOf(each, digest, reject);
            if (!entity)
                continue;
            for (const rule of wanted.filter(rule => !facts.has(rule))) {
                const signer = signerOf(entity, rule.signers, trust);
                const { predicate } = entity.subject;
                const more = predicate === undefined ? {} : { predicate };
                if (signer !== undefined)
                    facts.set(rule, { name, digest, images: rule.images, signer, ...more });
            }
            if (facts.size < wanted.length)
                reject(describe(entity, trust));
        }
    }
    const missing = wanted.find(rule => !facts.has(rule));
    if (missing)
        throw invalid(image, missingText(missing, { reasons, unread: places.length - read.length }) + why);
    return wanted.flatMap(rule => facts.get(rule) ?? []);
}
/** The rules for an image. Whoever writes a digest may write any tag before it, so `unsigned` for a tag counts only if it has the digest. */
async function rulesFor({ name, root, repository }, rules) {
    const { digest } = root.descriptor;
    const written = (0,signature_rule/* coveringRules */.nO)(name, rules);
    const strict = (0,signature_rule/* coveringRules */.nO)(name, rules, (0,unproven_tag/* repositoryOf */._)(name));
    if (written?.length !== 0 || strict?.length === 0)
        return { wanted: written, why: '' };
    const { tag, digest: pinned } = name;
    if (tag === undefined || pinned === undefined || !repository.tagNow)
        return { wanted: written, why: '' };
    const now = await repository.tagNow(tag, digest);
    return now === digest
        ? { wanted: written, why: '' }
        : { wanted: strict, why: ` (${(0,unproven_tag/* unprovenTag */.M)(tag, now)})` };
}
/** Reads a signature; a broken one is none. */
async function readOr(place, reject) {
    try {
        return await place.read();
    }
    catch (error) {
        if (!(0,find_signatures/* isBroken */.Q)(error))
            throw error;
        reject('one that cannot be read');
        return [];
    }
}
function entityOf(found, digest, reject) {
    try {
        const entity = (0,signed_entity/* readSigned */.Nu)(found);
        const subject = (0,signed_subject/* subjectOf */.et)(entity);
        if ((0,signed_subject/* isAbout */.KH)(subject, digest))
            return { ...entity, subject };
        reject(`one ${(0,signed_subject/* aboutText */.np)(subject)}`);
    }
    catch (error) {
        if (!(0,find_signatures/* isBroken */.Q)(error))
            throw error;
        reject('one that is malformed');
    }
    return undefined;
}
/** The signer of a rule who made the signature, in words; undefined if none did. */
function signerOf(entity, signers, trust) {
    for (const signer of signers) {
        if (signer.predicate !== entity.subject.predicate)
            continue;
        if (signer.kind === 'key') {
            const key = trust.keys.get(signer.path);
            if (key && isSignedBy(key, entity.signed, entity.signature))
                return (0,signature_rule/* signerText */.S)({ kind: 'key', path: signer.path });
            continue;
        }
        const proven = identityOf(entity, trust);
        if ('problem' in proven)
            continue;
        if (signer.identity.matches(proven.identity) && signer.issuer.matches(proven.issuer))
            return identityText(proven);
    }
    return undefined;
}
function identityText({ identity, issuer }) {
    return `${(0,printable/* printable */.g$)(identity)} (issuer ${(0,printable/* printable */.g$)(issuer)})`;
}
/** Verifies the certificate, the log and the signature against each trusted instance. */
function identityOf(entity, { prove }) {
    entity.identity ??= entity.isByKey ? { problem: 'one by another key' } : prove(entity);
    return entity.identity;
}
/** Words for a signature of the right image that satisfies no rule. */
function describe(entity, trust) {
    const { predicate } = entity.subject;
    const proven = identityOf(entity, trust);
    const by = 'problem' in proven ? proven.problem : `one by ${identityText(proven)}`;
    return predicate === undefined ? by : `${by}, an attestation ${(0,printable/* printable */.g$)(predicate, 100)}`;
}
function missingText({ images, signers }, { reasons, unread }) {
    const shown = [...reasons]
        .slice(0, mostReasons)
        .map(([why, count]) => (count > 1 ? `${why} (${count} times)` : why));
    const rest = reasons.size > mostReasons ? [`${reasons.size - mostReasons} other kinds`] : [];
    const more = unread > 0 ? [`${unread} that were not read`] : [];
    const found = reasons.size === 0 && unread === 0 ? 'none' : [...shown, ...rest, ...more].join('; ');
    const wish = signers.map(signature_rule/* signerText */.S).join(', or by ');
    return `found ${found}; expected a signature by ${wish} (${(0,printable/* printable */.g$)(images)})`;
}
function invalid(image, state, options = {}) {
    const pinned = pinnedOf(image);
    return new errors/* TallyError */.jB('SIGNATURE_INVALID', `Cannot use ${pinned}: ${state}`, {
        ...options,
        details: { image: pinned },
    });
}
function pinnedOf({ name, root }) {
    return (0,reference/* pinnedReference */.ct)(name, root.descriptor.digest);
}


/***/ }),

/***/ 19545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findSignatures),
/* harmony export */   Q: () => (/* binding */ isBroken)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20559);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62311);



const bundleType = /^application\/vnd\.dev\.sigstore\.bundle(?:\.|\+json)/;
const simpleSigningType = 'application/vnd.dev.cosign.simplesigning.v1+json';
const envelopeType = 'application/vnd.dsse.envelope.v1+json';
/** Cosign's signatures in referrers, and types of configs by which the lists of some registries and clients name any referrer. */
const otherTypes = /^(?:application\/vnd\.dev\.cosign\.artifact\.(?:sig|att)\..*|application\/vnd\.oci\.(?:empty|image\.config)\.v1\+json|)$/;
/** Failures of one referrer that say nothing about the others: anybody who may push can add a broken one. */
const brokenCodes = [
    'NOT_FOUND',
    'MANIFEST_INVALID',
    'MANIFEST_TOO_LARGE',
    'CONTENT_MISMATCH',
    'DIGEST_INVALID',
    'DIGEST_UNSUPPORTED',
    'GRAPH_INVALID',
    'MEDIA_TYPE_UNSUPPORTED',
    'SCHEMA1_UNSUPPORTED',
];
/** Reports whether a failure is that of one referrer alone. */
function isBroken(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, ...brokenCodes);
}
/**
 * The places of all signatures of a digest: referrers, and the tags that cosign writes. Throws what listing them throws.
 *
 * @param predicates whether attestations count too, of which the tag `….att` has more
 */
async function findSignatures(source, subject, predicates) {
    const suffixes = predicates ? ['sig', 'att'] : ['sig'];
    const [listed, ...tagged] = await Promise.all([
        source.referrers(subject),
        ...suffixes.map(suffix => taggedLayers(source, `${(0,_registry_referrer_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .referrersTag */ .LN)(subject)}.${suffix}`)),
    ]);
    const unique = new Map(listed.map(each => [each.digest, each]));
    const referrers = [...unique.values()].filter(({ artifactType = '' }) => mayBeSignature(artifactType));
    return [
        ...tagged.flat(),
        ...referrers.map(({ digest }) => ({
            digest,
            read: async () => readReferrer(source, await source.document(digest)),
        })),
    ];
}
function mayBeSignature(artifactType) {
    return bundleType.test(artifactType) || otherTypes.test(artifactType);
}
async function taggedLayers(source, tag) {
    try {
        const document = await source.tagged(tag);
        return document ? layersOf(source, document) : [];
    }
    catch (error) {
        if (!isBroken(error))
            throw error;
        return [];
    }
}
/** Reads a referrer that is a signature. Throws MANIFEST_TOO_LARGE for more than any signature has. */
async function readReferrer(source, document) {
    const places = layersOf(source, document);
    refuseLarge(places.reduce((sum, place) => sum + place.size, 0));
    return (await Promise.all(places.map(place => place.read()))).flat();
}
function refuseLarge(size) {
    if (size > _content_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .maxDocumentBytes */ .VR)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB('MANIFEST_TOO_LARGE', `Cannot read signatures of ${size} bytes`);
}
/** The layers that are signatures. */
function layersOf(source, { manifest }) {
    if (manifest.kind !== 'image')
        return [];
    return manifest.layers.flatMap(layer => {
        const { digest, size } = layer;
        const read = async () => {
            refuseLarge(size);
            return [foundIn(layer, await source.blob(layer))];
        };
        return formOf(layer) ? [{ digest, size, read }] : [];
    });
}
function formOf({ mediaType }) {
    if (bundleType.test(mediaType))
        return 'bundle';
    if (mediaType === simpleSigningType)
        return 'simple signing';
    return mediaType === envelopeType ? 'envelope' : undefined;
}
function foundIn(layer, bytes) {
    const form = formOf(layer) ?? 'bundle';
    return form === 'bundle'
        ? { form, text: bytes }
        : { form, payload: bytes, annotations: layer.annotations ?? {} };
}


/***/ }),

/***/ 2237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkRuledSignatures: () => (/* binding */ checkRuledSignatures),
/* harmony export */   repositorySignatures: () => (/* binding */ repositorySignatures)
/* harmony export */ });
/* harmony import */ var _content_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20559);
/* harmony import */ var _registry_referrers_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45174);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _check_signatures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3303);
/* harmony import */ var _signature_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24629);





/** Reads signatures from a repository: lists and tags from the registry itself, bytes by digest from mirrors too. */
function repositorySignatures(repository) {
    return {
        ...(0,_registry_referrers_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryReferrers */ .b)(repository.registry, digest => repository.document(digest)),
        tagNow: (tag, pinned) => repository.tagNow(tag, pinned),
        blob: async (wanted) => (0,_content_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .gathered */ .Pm)(wanted, await repository.scan(wanted, () => undefined)),
    };
}
/**
 * As `checkSignatures`, of signatures wherever the images are. Warns of rules that cover none of the images. Throws what that
 * throws.
 */
async function checkRuledSignatures(images, rules, ports) {
    const { sourceOf, warn } = ports;
    const names = images.map(({ name }) => name);
    const globs = new Set(rules.filter(rule => !(0,_signature_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .coversAny */ .B8)(rule, names)).map(each => each.images));
    for (const glob of globs)
        warn(`verify-signatures: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(glob)} covers none of the images`);
    const found = await Promise.all(images.map(async (image) => ({
        ...image,
        repository: await sourceOf(image),
    })));
    return (0,_check_signatures_js__WEBPACK_IMPORTED_MODULE_4__.checkSignatures)(found, rules, ports);
}


/***/ }),

/***/ 94484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ readSigned),
/* harmony export */   P8: () => (/* binding */ mostStatement),
/* harmony export */   mw: () => (/* binding */ broken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27214);
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3394);




/** The annotations in which cosign keeps a signature and what came with it (cosign, specs/SIGNATURE_SPEC.md). */
const annotation = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    log: 'dev.sigstore.cosign/bundle',
    timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
};
const mediaTypes = /^application\/vnd\.dev\.sigstore\.bundle(?:\+json;version=\d\.\d|\.v\d\.\d\+json)/;
const firstBundle = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
/** The public key of the rule counts, whatever the hint says. */
const noHint = { publicKey: { hint: 'key' } };
/** Bytes of a statement or of the bundle around it: SBOMs of large images take several MB. */
const mostStatement = 64 * 1024 * 1024;
/** Reads a signature. Throws MANIFEST_INVALID for one that is malformed. */
function readSigned(found) {
    const bundle = found.form === 'bundle'
        ? (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(found.text, mostStatement), 'bundle')
        : oldBundle(found);
    if (!mediaTypes.test((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientText */ .t9)(bundle, 'mediaType')))
        throw broken('it is no bundle of Sigstore');
    const isByKey = isByHint((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(bundle, 'verificationMaterial'), 'verificationMaterial'));
    if (found.form === 'simple signing') {
        const { payload, annotations } = found;
        const signature = base64((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(annotations, annotation.signature, 'annotations'), 'signature');
        return { bundle, isByKey, payload, payloadType: undefined, signed: payload, signature };
    }
    const envelope = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(bundle, 'dsseEnvelope');
    if (envelope === undefined)
        throw broken('it signs bytes, expected a statement about an image');
    return { bundle, isByKey, ...readEnvelope((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(envelope, 'dsseEnvelope')) };
}
/** Reads an envelope as Sigstore's package does, which accepts exactly one signature. */
function readEnvelope(envelope) {
    const payload = base64((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(envelope, 'payload', 'dsseEnvelope'), 'payload');
    const payloadType = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(envelope, 'payloadType', 'dsseEnvelope') ?? '';
    const [first, ...more] = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(envelope, 'signatures', 'dsseEnvelope') ?? [];
    if (first === undefined || more.length > 0 || payloadType === '')
        throw broken('it is no envelope with one signature');
    const signature = base64((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(first, 'signatures[0]'), 'sig', 'signatures[0]'), 'sig');
    return { payload, payloadType, signed: preAuthEncoding(payloadType, payload), signature };
}
/** Whether a key made the signature, and no certificate. */
function isByHint(material) {
    if ((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(material, 'certificate') ?? (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(material, 'x509CertificateChain'))
        return false;
    if ((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(material, 'publicKey'))
        return true;
    throw broken('it has neither a certificate nor a key');
}
function base64(text, name) {
    if (text === undefined || text === '')
        throw broken(`it has no ${name}`);
    return Buffer.from(text, 'base64');
}
/** Makes a bundle of cosign's annotations. */
function oldBundle({ form, payload, annotations }) {
    const certificate = pemBytes((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(annotations, annotation.certificate));
    const material = {
        ...(certificate ? { x509CertificateChain: { certificates: [{ rawBytes: certificate }] } } : noHint),
        tlogEntries: logEntries((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(annotations, annotation.log)),
        timestampVerificationData: { rfc3161Timestamps: timestamps((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(annotations, annotation.timestamp)) },
    };
    const content = form === 'envelope'
        ? { dsseEnvelope: (0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(payload) }
        : {
            messageSignature: {
                messageDigest: {
                    algorithm: 'SHA2_256',
                    digest: Buffer.from((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(payload).slice('sha256:'.length), 'hex').toString('base64'),
                },
                signature: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(annotations, annotation.signature, 'annotations') ?? '',
            },
        };
    return { mediaType: firstBundle, verificationMaterial: material, ...content };
}
function pemBytes(pem) {
    if (typeof pem !== 'string' || pem === '')
        return undefined;
    const [, base64] = /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
    if (base64 === undefined)
        throw broken('its certificate is not in PEM');
    return base64.replace(/\s/g, '');
}
/** The entry of the transparency log, with the log's signed promise to keep it. */
function logEntries(text) {
    if (typeof text !== 'string' || text === '')
        return [];
    const fields = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(Buffer.from(text)), 'bundle');
    const entry = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(fields, 'Payload'), 'bundle.Payload');
    const body = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(entry, 'body', 'bundle.Payload') ?? '';
    const { kind, apiVersion } = kindOf(body);
    return [
        {
            logIndex: String((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(entry, 'logIndex')),
            logId: {
                keyId: Buffer.from((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(entry, 'logID', 'bundle.Payload') ?? '', 'hex').toString('base64'),
            },
            kindVersion: { kind, version: apiVersion },
            integratedTime: String((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(entry, 'integratedTime')),
            inclusionPromise: {
                signedEntryTimestamp: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'SignedEntryTimestamp', 'bundle') ?? '',
            },
            canonicalizedBody: body,
        },
    ];
}
function kindOf(body) {
    return (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lenientFields */ .zd)((0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(Buffer.from(body, 'base64')));
}
function timestamps(text) {
    if (typeof text !== 'string' || text === '')
        return [];
    const fields = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(Buffer.from(text)), 'timestamp');
    return [{ signedTimestamp: (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'SignedRFC3161Timestamp', 'timestamp') ?? '' }];
}
/** The bytes that a signature of an envelope covers (DSSE, protocol.md). */
function preAuthEncoding(type, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.byteLength} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/** The failure of a signature that says nothing about others. */
function broken(why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot read the signature: ${why}`, { cause });
}


/***/ }),

/***/ 52779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ statementSubject),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   Nl: () => (/* binding */ statementFields),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   np: () => (/* binding */ aboutText)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27214);
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3394);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74211);
/* harmony import */ var _signed_entity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94484);





/** The predicate type of the statements that cosign signs images with. */
const cosignPredicate = 'https://sigstore.dev/cosign/sign/v1';
const statementType = 'application/vnd.in-toto+json';
const statementVersions = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'];
const simpleSigning = 'cosign container image signature';
/** Reads the fields of a statement of in-toto. Throws MANIFEST_INVALID. */
function statementFields(payload) {
    return (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(payload, _signed_entity_js__WEBPACK_IMPORTED_MODULE_2__/* .mostStatement */ .P8), 'statement');
}
/** Reads the image that a statement is about. Throws MANIFEST_INVALID. */
function statementSubject(fields) {
    const version = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, '_type', 'statement') ?? '';
    const type = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(fields, 'predicateType', 'statement') ?? '';
    const subjects = ((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listField */ .FZ)(fields, 'subject', 'statement') ?? []).map((each, at) => (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapField */ .A7)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(each, `subject[${at}]`), 'digest', `subject[${at}]`));
    if (!statementVersions.includes(version))
        return { digests: [], predicate: type };
    const digests = subjects.flatMap(each => Object.entries(each ?? {}).map(([algorithm, hex]) => `${algorithm}:${hex}`));
    return { digests, predicate: type === cosignPredicate ? undefined : type };
}
/** Reads the payload of a signature. Throws MANIFEST_INVALID. */
function subjectOf({ payload, payloadType, }) {
    if (payloadType === statementType)
        return statementSubject(statementFields(payload));
    if (payloadType !== undefined)
        return { digests: [], predicate: payloadType };
    const critical = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(payload), 'payload'), 'critical'), 'critical');
    const image = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(critical, 'image'), 'critical.image');
    const digest = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(image, 'docker-manifest-digest', 'critical.image') ?? '';
    const isSignature = (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textField */ .M8)(critical, 'type', 'critical') === simpleSigning;
    return { digests: isSignature ? [digest] : [], predicate: undefined };
}
/** Reports whether a payload is about this digest. */
function isAbout({ digests }, digest) {
    return digests.includes(`${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .algorithmOf */ .Hy)(digest)}:${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodedOf */ .EX)(digest)}`);
}
/** The images that a payload is about, in words. */
function aboutText({ digests }) {
    const [first, ...more] = digests;
    if (first === undefined)
        return 'of no image';
    return `of ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(first, 80)}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}


/***/ })

};
;