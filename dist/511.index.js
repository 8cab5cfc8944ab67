"use strict";
exports.id = 511;
exports.ids = [511];
exports.modules = {

/***/ 20511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPolicy: () => (/* binding */ openPolicy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/concurrency.js
var concurrency = __webpack_require__(87629);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/config.js
var model_config = __webpack_require__(88804);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/layer-content.js
var layer_content = __webpack_require__(53793);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/unproven-tag.js
var unproven_tag = __webpack_require__(2848);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/duration.js
var duration = __webpack_require__(66898);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/policy/name-faults.js


/** Judges an image by its name alone: `allow`, `deny` and `digest`. `now` is in milliseconds since 1970. */
function judgeName(policy, image, now) {
    const { reference, proven = reference, isPinned, isEveryTag = false } = image;
    const { allow, deny, digest } = policy;
    const name = reference;
    const faults = deny
        .filter(rule => (isEveryTag ? rule.coversTags(name, 'every') : rule.covers(name)))
        .map(({ line, text }) => ({ rule: 'deny', line, problem: `is denied by "${(0,printable/* printable */.g$)(text)}"` }));
    const isAllowed = allow?.some(rule => (isEveryTag ? rule.coversTags(name, 'some') : rule.covers(proven)));
    if (allow && !isAllowed)
        faults.push({
            rule: 'allow',
            line: allow[0]?.line ?? 1,
            problem: 'is not allowed: no glob of `allow` covers it',
        });
    if (digest !== undefined && isPinned === false)
        faults.push({ rule: 'digest', line: digest, problem: 'has no digest, which `require.digest` asks for' });
    return heard(policy, { reference: proven, faults }, now);
}
/** Takes out the faults that exceptions excuse; of an exception that has ended the others say so. */
function heard(policy, { reference, faults }, now) {
    const excused = new Set();
    const left = [];
    for (const fault of faults) {
        const about = exceptionsFor(policy, { reference, rule: fault.rule });
        const found = about.find(exception => holds(exception, now));
        if (found)
            excused.add(found);
        else
            left.push(about[0] ? { ...fault, problem: `${fault.problem}${ended(about[0])}` } : fault);
    }
    return { faults: left, excused: [...excused] };
}
/** The exception that excuses an image from a rule whatever it is like; undefined if none does. */
function exceptionFrom(policy, about, now) {
    return exceptionsFor(policy, about).find(exception => holds(exception, now));
}
function exceptionsFor({ exceptions }, { reference, rule }) {
    return exceptions.filter(({ rules, images }) => rules.has(rule) && images.covers(reference));
}
function holds({ until }, now) {
    return until === undefined || now < until.end;
}
function ended({ images, until }) {
    return ` (the exception at line ${images.line} ended on ${until?.day})`;
}
/** The faults of an image as violations. */
function violationsOf(reference, faults, places = '') {
    return faults.map(fault => ({ ...fault, image: (0,model_reference/* formatReference */.FH)(reference), places }));
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/policy/content-faults.js




/** The clocks of builders may be ahead by so many milliseconds. */
const greatestLead = 86_400_000;
const date = /^(\d{4})-(\d\d)-(\d\d)[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,20})?(?:[Zz]|[+-]\d\d:\d\d)$/;
/** Judges the images of all platforms by their sizes and ages. `now` is in milliseconds since 1970. */
function judgeContent(policy, { reference, images }, now) {
    const faults = images.flatMap(image => [...sizeFault(policy, image), ...ageFault(policy, image, now)]);
    return heard(policy, { reference, faults }, now);
}
function sizeFault({ maxSize }, { platform, bytes }) {
    if (!maxSize || bytes <= maxSize.most)
        return [];
    const size = `${forPlatform(platform)}has ${(0,format/* humanBytes */.p6)(bytes)} (${bytes} bytes)`;
    const problem = `${size}; the limit is ${(0,printable/* printable */.g$)(maxSize.text)}`;
    return [{ rule: 'max-size', line: maxSize.line, problem }];
}
function ageFault({ maxAge }, image, now) {
    if (!maxAge || image.isAttestation)
        return [];
    const problem = ageProblem(image.created, { most: maxAge.most, text: maxAge.text, now });
    if (problem === undefined)
        return [];
    return [{ rule: 'max-age', line: maxAge.line, problem: `${forPlatform(image.platform)}${problem}` }];
}
function ageProblem(created, { most, text, now }) {
    if (created === undefined)
        return 'says no date, so nothing tells its age';
    const time = timeOf(created);
    if (Number.isNaN(time))
        return `says "${(0,printable/* printable */.g$)(created, 64)}", which is no date`;
    const day = new Date(time).toISOString().slice(0, 10);
    if (time - now > greatestLead)
        return `is dated ${day}, in the future`;
    if (now - time <= most)
        return undefined;
    return `was built on ${day}, ${ageText(now - time)} ago; the limit is ${(0,printable/* printable */.g$)(text)}`;
}
/** RFC 3339 as image-spec has it, in milliseconds since 1970: JavaScript also reads dates without a zone, as local ones. */
function timeOf(created) {
    const [, year, month, day] = date.exec(created) ?? [];
    if (year === undefined || Number(day) > new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())
        return Number.NaN;
    return Date.parse(created
        .replace(' ', 'T')
        .replace(/(\.\d{3})\d+/, '$1')
        .toUpperCase());
}
/** In days, where hours say nothing more. */
function ageText(age) {
    const days = Math.floor(age / 86_400_000);
    return days < 2 ? (0,duration/* formatDuration */.a)(age) : (0,format/* plural */.LS)(days, 'day');
}
/** Begins a problem: the image is named before it. */
function forPlatform(platform) {
    return platform === undefined ? '' : `for ${(0,printable/* printable */.g$)(platform)} `;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/policy/image-policy.js
/** The rules of a policy that images may break; also the names in `exceptions`. */
const policyRules = ['allow', 'deny', 'digest', 'max-age', 'max-size', 'signature'];
/** The rules that a policy has, in their usual order. */
function rulesOf(policy) {
    const { allow, deny, digest, maxAge, maxSize, signatures } = policy;
    const has = {
        allow: allow !== undefined,
        deny: deny.length > 0,
        digest: digest !== undefined,
        'max-age': maxAge !== undefined,
        'max-size': maxSize !== undefined,
        signature: signatures !== undefined,
    };
    return policyRules.filter(rule => has[rule]);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/policy/policy-failure.js



const shownViolations = 20;
const keptViolations = 1000;
/**
 * The failure of everything that images break, with the line of each rule.
 *
 * @param verb what would have been done: `pull`
 */
function policyFailure({ path }, violations, verb) {
    const file = (0,printable/* printable */.g$)(path);
    const images = new Set(violations.map(({ image }) => image));
    const shown = violations.slice(0, shownViolations).map(({ image, line, problem, places }) => {
        const where = places === '' ? '' : ` (${places})`;
        return `${file}:${line}: ${(0,printable/* printable */.g$)(image, 600)}${where} ${problem}`;
    });
    const more = violations.length - shown.length;
    const title = `Cannot ${verb}: the policy "${file}" refuses ${(0,format/* plural */.LS)(images.size, 'image')}`;
    const lines = [title, ...shown, ...(more > 0 ? [`and ${more} more`] : [])];
    return new errors/* TallyError */.jB('POLICY_VIOLATED', lines.join('\n'), {
        details: {
            policy: path,
            count: violations.length,
            violations: violations
                .slice(0, keptViolations)
                .map(({ image, rule, line, problem }) => ({ image, rule, line, problem })),
        },
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/signatures/signature-rule.js
var signature_rule = __webpack_require__(24629);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/policy/policy-signatures.js





/** Judges an image by who signed it. Throws POLICY_INVALID for a key that cannot be used, and what asking the registry throws. */
async function judgeSignatures(policy, { reference, root, signatures }, ports) {
    if (!policy.signatures)
        return { faults: [], facts: [] };
    const { line, wishes } = policy.signatures;
    const covering = wishes.filter(({ images }) => images.covers(reference));
    const at = covering[0]?.images.line ?? line;
    const fault = (problem) => ({
        faults: [{ rule: 'signature', line: at, problem }],
        facts: [],
    });
    if (covering.length === 0)
        return fault('is in no entry of `signature`, so nothing says who must have signed it');
    if (!signatures)
        return fault('has no place for its signatures: `offline` asks no registry, and of `from` only layouts and OCI archives keep them');
    const rules = covering.map(wish => ruleOf(wish, policy));
    // Lazy: verifying loads much code.
    const { checkSignatures } = await Promise.all(/* import() */[__webpack_require__.e(8184), __webpack_require__.e(6183), __webpack_require__.e(2311), __webpack_require__.e(2237)]).then(__webpack_require__.bind(__webpack_require__, 3303));
    try {
        const found = await checkSignatures([{ name: reference, root, repository: signatures }], rules, ports);
        const facts = found.flatMap(({ digest, signer }) => signer === undefined ? [] : [{ image: (0,model_reference/* formatReference */.FH)(reference), digest, signer }]);
        return { faults: [], facts };
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error, 'SIGNATURE_INVALID'))
            return fault(`lacks a signature: ${error.message.replace(/^Cannot use \S+: /, '')}`);
        if (!(0,errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        throw new errors/* TallyError */.jB('POLICY_INVALID', `Cannot use the policy "${(0,printable/* printable */.g$)(policy.path)}": ${error.message}`, {
            cause: error,
        });
    }
}
/** The keys of a policy are below its own folder, or that above `.github`: those of another checkout may be anybody's. */
function ruleOf({ images, signer }, { path }) {
    const folder = (0,external_node_path_.dirname)(path);
    const base = (0,external_node_path_.basename)(folder) === '.github' ? (0,external_node_path_.dirname)(folder) : folder;
    const isFull = 'key' in signer && (0,external_node_path_.isAbsolute)(signer.key);
    const words = 'key' in signer && !isFull ? { key: (0,external_node_path_.join)(base, signer.key) } : signer;
    try {
        return { images: images.glob, signers: [(0,signature_rule/* parseSigner */.cm)(words)] };
    }
    catch (error) {
        if ((0,errors/* isTallyError */.pQ)(error))
            throw error;
        const message = `Cannot use the policy "${(0,printable/* printable */.g$)(path)}": line ${images.line}: ${error.message}`;
        throw new errors/* TallyError */.jB('POLICY_INVALID', message, { cause: error });
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/policy/policy-check.js










const created = 'org.opencontainers.image.created';
/** Images at once. */
const policy_check_concurrency = 8;
const unsigned = { faults: [], facts: [] };
/** Checks the images of a run against one policy, read once. Names are checked before the network, contents before blobs. */
class PolicyCheck {
    policy;
    #ports;
    #images = new Set();
    #rules = new Set();
    #excused = new Set();
    #signatures = [];
    /** The digests of tags, by the image. */
    #tags = new Map();
    constructor(policy, ports) {
        this.policy = policy;
        this.#ports = ports;
    }
    /** Whether the configs of images are read. */
    get wantsConfigs() {
        return this.policy.maxAge !== undefined;
    }
    /** Whether anything is asked of what images contain. */
    get wantsContents() {
        const { maxAge, maxSize, signatures } = this.policy;
        return maxAge !== undefined || maxSize !== undefined || signatures !== undefined;
    }
    get facts() {
        const { path } = this.policy;
        return {
            path,
            digest: this.#ports.digest,
            rules: rulesOf(this.policy).filter(rule => this.#rules.has(rule)),
            images: this.#images.size,
            exceptions: [...this.#excused],
            signatures: this.#signatures,
        };
    }
    /** Judges one image by its name. */
    judge(image) {
        for (const rule of ['allow', 'deny'])
            this.#rules.add(rule);
        if (image.isPinned !== undefined)
            this.#rules.add('digest');
        return this.#heard(image.reference, judgeName(this.policy, image, this.#ports.now()));
    }
    /** Checks `allow`, `deny` and `digest`. Throws POLICY_VIOLATED for all that break a rule. */
    names(images) {
        this.#refuse(images.flatMap(({ places, ...image }) => violationsOf(image.reference, this.judge(image), places)));
    }
    /**
     * Checks `allow` and the exceptions of names again for images whose tag and digest somebody wrote side by side: what permits a tag
     * permits them only if the registry has the tag at the digest. Asks only where that decides. Throws POLICY_VIOLATED, and what asking
     * the registry throws.
     */
    async tags(images) {
        const violations = await (0,concurrency/* mapLimit */.sf)(images, policy_check_concurrency, async (image) => {
            const { reference, places } = image;
            const judge = (proven) => judgeName(this.policy, { reference, proven }, this.#ports.now());
            const { name, why } = await this.#proven(image, proven => judge(proven).faults.length);
            return violationsOf(reference, told(judge(name).faults, why), places);
        });
        this.#refuse(violations.flat());
    }
    /**
     * Checks `max-size`, `max-age` and `signature`. The config of an image without the signature is not read. Throws POLICY_VIOLATED for all
     * that break a rule, POLICY_INVALID for a key that cannot be used, and what reading throws.
     */
    async contents(images) {
        if (!this.wantsContents)
            return;
        for (const rule of ['max-size', 'max-age', 'signature'])
            this.#rules.add(rule);
        const violations = await (0,concurrency/* mapLimit */.sf)(images, policy_check_concurrency, image => this.#ofContent(image));
        this.#refuse(violations.flat());
    }
    /** Checks only `max-size`, of images that are made here: they are new, and signed later. */
    sizes(images) {
        if (this.policy.maxSize === undefined)
            return;
        this.#rules.add('max-size');
        const sized = { ...this.policy, maxAge: undefined };
        this.#refuse(images.flatMap(({ reference, leaves }) => {
            const contents = leaves.map(leaf => contentOf(leaf, undefined));
            const verdict = judgeContent(sized, { reference, images: contents }, this.#ports.now());
            return violationsOf(reference, this.#heard(reference, verdict));
        }));
    }
    async #ofContent(image) {
        const { reference, places } = image;
        const now = this.#ports.now();
        const excuseOf = (name) => exceptionFrom(this.policy, { reference: name, rule: 'signature' }, now);
        const isAsked = this.policy.signatures !== undefined;
        const bySignature = await this.#proven(image, name => (isAsked && !excuseOf(name) ? 1 : 0));
        const excuse = excuseOf(bySignature.name);
        const signed = excuse ? unsigned : await judgeSignatures(this.policy, image, this.#ports);
        this.#signatures.push(...signed.facts);
        const signature = heard(this.policy, { reference: bySignature.name, faults: signed.faults }, now);
        const isTrusted = signature.faults.length === 0;
        if (excuse && this.policy.signatures)
            this.#excused.add(excuse);
        const contents = [];
        for (const leaf of image.leaves)
            contents.push(contentOf(leaf, isTrusted ? await this.#createdOf(leaf, image) : undefined));
        const policy = isTrusted ? this.policy : { ...this.policy, maxAge: undefined };
        const judge = (name) => judgeContent(policy, { reference: name, images: contents }, now);
        const byContent = await this.#proven(image, name => judge(name).faults.length);
        const faults = [
            ...told(this.#heard(reference, signature), bySignature.why),
            ...told(this.#heard(reference, judge(byContent.name)), byContent.why),
        ];
        return violationsOf(reference, faults, places);
    }
    /**
     * The name by which what permits something may cover an image, and why that is not its tag.
     *
     * @param faults the number of faults that a name leaves
     */
    async #proven(image, faults) {
        const { reference, tagNow } = image;
        const { tag, digest } = reference;
        const bare = (0,unproven_tag/* repositoryOf */._)(reference);
        if (!tagNow || tag === undefined || faults(bare) === faults(reference))
            return { name: reference, why: '' };
        const key = (0,model_reference/* formatReference */.FH)(reference);
        const asked = this.#tags.get(key) ?? tagNow();
        this.#tags.set(key, asked);
        const now = await asked;
        return now === digest ? { name: reference, why: '' } : { name: bare, why: ` (${(0,unproven_tag/* unprovenTag */.M)(tag, now)})` };
    }
    /** The date of the config, else that of the manifest's annotations, else of the index's. */
    async #createdOf({ document }, { config, root }) {
        if (!this.wantsConfigs)
            return undefined;
        const { manifest } = document;
        const claims = (0,layer_content/* isImageManifest */.pJ)(manifest)
            ? await (0,layer_content/* readConfig */.Xg)(manifest, async () => (0,model_config/* configClaims */.QG)(await config(manifest)))
            : undefined;
        return claims?.created ?? annotated(document) ?? annotated(root);
    }
    #heard(reference, { faults, excused }) {
        for (const each of excused)
            this.#excused.add(each);
        this.#images.add((0,model_reference/* formatReference */.FH)(reference));
        return faults;
    }
    #refuse(violations) {
        const distinct = new Map(violations.map(each => [`${each.line} ${each.image} ${each.problem}`, each]));
        if (distinct.size > 0)
            throw policyFailure(this.policy, [...distinct.values()], this.#ports.verb);
    }
}
/** The faults, with the reason why a tag excuses none of them. */
function told(faults, why) {
    return faults.map(fault => ({ ...fault, problem: `${fault.problem}${why}` }));
}
function annotated({ manifest }) {
    const { annotations = {} } = manifest;
    return Object.hasOwn(annotations, created) ? annotations[created] : undefined;
}
function contentOf({ document, platform }, date) {
    const { config, layers } = document.manifest;
    const blobs = new Map([config, ...layers].map(({ digest, size }) => [digest, size]));
    const bytes = [...blobs.values()].reduce((sum, size) => sum + size, 0);
    // Whoever makes an index may call a platform unknown: only what has no layers of an image needs no age.
    const isAttestation = platform === 'unknown/unknown' && !(0,layer_content/* isImageManifest */.pJ)(document.manifest);
    return { platform, bytes, created: date, isAttestation };
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/yaml/parse-yaml.js + 3 modules
var parse_yaml = __webpack_require__(30543);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/pattern.js
var pattern = __webpack_require__(67030);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/byte-size.js
var byte_size = __webpack_require__(84280);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/image-globs.js
var image_globs = __webpack_require__(95550);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/match/path-glob.js
var path_glob = __webpack_require__(29624);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/comparable-name.js
var comparable_name = __webpack_require__(96924);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/policy/image-rule.js







const wildcards = /[*?[\\]/;
const ipv6 = /^\[[\da-f]*:[\da-f:.]*\](?::\d+)?$/i;
/**
 * Parses a glob over `registry/repository` or `registry/repository:tag`: `*`, `?` and `[…]` within a part, `**` for any number of parts.
 * A name without a host is one of Docker Hub. Returns the problem in words when it is malformed.
 */
function parseImageRule(text, line) {
    const written = (0,model_reference/* withoutScheme */.yO)(text.trim());
    const colon = written.lastIndexOf(':');
    const hasTag = colon > written.lastIndexOf('/');
    const name = hasTag ? written.slice(0, colon) : written;
    const problem = problemOf(name, hasTag ? written.slice(colon + 1) : undefined);
    if (problem !== undefined)
        return { problem: `"${(0,printable/* printable */.g$)(text)}"${problem}` };
    const names = namePattern(name);
    if ('problem' in names)
        return names;
    const tag = hasTag ? written.slice(colon) : '';
    const tags = hasTag ? (0,pattern/* parsePattern */.E)(written.slice(colon + 1)) : undefined;
    if (tags && 'problem' in tags)
        return tags;
    const coversName = (image) => names.matches((0,comparable_name/* comparable */.Zm)(image));
    return {
        text,
        glob: `${names.text}${tag}`,
        line,
        covers: image => coversName(image) && (tags === undefined || (image.tag !== undefined && tags.matches(image.tag))),
        coversTags: (image, which) => coversName(image) && (which === 'some' || tags === undefined),
    };
}
/** The problem of the parts of a glob; continues a sentence that begins with the glob. */
function problemOf(name, tag) {
    const parts = name.split('/');
    if (/@/.test(name) || /@/.test(tag ?? ''))
        return ' has a digest, expected name or name:tag';
    if (name === '' || /\s/.test(name) || parts.slice(0, -1).includes('') || /(?:^|\/)\.\.?(?:\/|$)/.test(name))
        return ', expected a glob of images such as ghcr.io/owner/** or **:latest';
    if (parts.some(part => part !== '**' && part.includes('**')))
        return ': "**" stands for whole parts, expected * within a part';
    if (name === '*')
        return ' is open to doubt, expected ** for all images, or docker.io/library/*';
    if (parts.length === 1 && (/[.]/.test(name) || name.toLowerCase() === 'localhost')) {
        const host = tag !== undefined && /^\d+$/.test(tag) ? `${name}:${tag}` : name;
        return ` is a registry without a repository, expected ${(0,printable/* printable */.g$)(host)}/** for all of it`;
    }
    if (tag !== undefined && !wildcards.test(tag) && !(0,model_reference/* isTag */.dz)(tag))
        return ': what follows the ":" is no tag';
    return undefined;
}
function namePattern(name) {
    try {
        return (0,path_glob/* parsePathGlob */.V)(inFull(name), { coversFolders: false });
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
        return { problem: error.message };
    }
}
/** The glob with the one spelling of its host that names are compared by. Throws REFERENCE_INVALID. */
function inFull(name) {
    const [first = '', ...others] = name.split('/');
    const path = others.join('/').toLowerCase();
    const isHost = others.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost' || ipv6.test(first));
    if (!isHost)
        return (0,image_globs/* globInFull */.TJ)(path === '' ? first.toLowerCase() : `${first}/${path}`);
    const isAddress = ipv6.test(first);
    const host = (0,comparable_name/* comparableHost */.$o)(first);
    if (!wildcards.test(path) && path !== '' && (isAddress || !wildcards.test(first)))
        (0,model_reference/* parseRepository */.SU)(`${first}/${path.replace(/\/$/, '')}`);
    const isShort = host === model_reference/* dockerHub */.UD && !path.includes('/') && path !== '**' && path !== '';
    // Brackets are a class of characters in a glob.
    const shown = isAddress ? host.replace(/[[\]]/g, String.raw `\$&`) : host;
    return `${shown}/${isShort ? 'library/' : ''}${path}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/policy/policy-reader.js






/** The most globs of a policy: each is compared with every image. */
const mostGlobs = 10_000;
const sections = ['version', 'allow', 'deny', 'require', 'exceptions'];
const required = ['digest', 'max-age', 'max-size', 'signature'];
const nothing = new Map();
/** Reads the values of a policy, and gathers what is wrong with them. */
class PolicyReader {
    problems = [];
    #tree;
    #globs = 0;
    constructor(tree) {
        this.#tree = tree;
    }
    /** Counts only without `problems`. Throws INPUT_INVALID for too many values. */
    read() {
        const tree = this.#tree;
        for (const { line, problem } of tree.faults)
            this.#refuse(line, problem);
        const [root] = tree.roots;
        if (tree.roots.length !== 1 && tree.faults.length === 0)
            this.#refuse(1, `it has ${tree.roots.length} documents, expected one with "version: 1"`);
        const all = this.problems.length > 0 ? nothing : this.#map({ line: 1, value: root }, sections);
        if (this.problems.length === 0)
            this.#version(all.get('version'));
        const wish = all.get('require');
        const wishes = wish ? this.#map(wish, required) : nothing;
        const list = (entry, item) => entry && this.#list(entry, item);
        const glob = (each) => this.#glob(each);
        const signature = wishes.get('signature');
        return {
            path: tree.path,
            allow: list(all.get('allow'), glob),
            deny: list(all.get('deny'), glob) ?? [],
            digest: this.#digest(wishes.get('digest')),
            maxAge: this.#limit(wishes.get('max-age'), duration/* parseDuration */.E, 'a duration such as 90d'),
            maxSize: this.#limit(wishes.get('max-size'), byte_size/* parseByteSize */.n, 'a size such as 2GB'),
            signatures: signature && {
                line: signature.line,
                wishes: this.#list(signature, each => this.#signature(each)),
            },
            exceptions: list(all.get('exceptions'), each => this.#exception(each)) ?? [],
        };
    }
    #refuse(line, problem) {
        this.problems.push({ line, problem });
        return undefined;
    }
    /** The values of a map by key. Every key must be known; an alias or a merge as a key is none. */
    #map({ line, value }, known) {
        const tree = this.#tree;
        const found = new Map();
        if (!tree.isMap(value)) {
            this.#refuse(line, `expected a map of ${known.join(', ')}`);
            return found;
        }
        for (const { key: node } of value.items) {
            const key = tree.text(node);
            const at = tree.line(node);
            if (key === undefined || !known.includes(key))
                this.#refuse(at, `${this.#shown(node)} is no key here, expected ${known.join(', ')}`);
            else
                found.set(key, { line: at, value: tree.get(value, key) });
        }
        return found;
    }
    #list({ line, value }, item) {
        const tree = this.#tree;
        const items = tree.items(value);
        if (items.length === 0) {
            this.#refuse(line, 'expected a list with at least one item');
            return [];
        }
        const found = [];
        for (const each of items) {
            const read = item({ line: each ? tree.line(each) : line, value: each });
            if (read !== undefined)
                found.push(read);
        }
        return found;
    }
    #text({ line, value }, wish) {
        const text = this.#tree.text(value);
        if (text !== undefined && text.trim() !== '')
            return text;
        return this.#refuse(line, `${this.#shown(value)}, expected ${wish}`);
    }
    #glob(entry) {
        if (++this.#globs > mostGlobs)
            return this.#globs === mostGlobs + 1
                ? this.#refuse(entry.line, `it has over ${mostGlobs} globs`)
                : undefined;
        const text = this.#text(entry, 'a glob of images such as ghcr.io/owner/**');
        if (text === undefined)
            return undefined;
        const rule = parseImageRule(text, entry.line);
        return 'problem' in rule ? this.#refuse(entry.line, rule.problem) : rule;
    }
    #version(entry) {
        const written = this.#tree.written(entry?.value);
        if (written === '1' && this.#tree.text(entry?.value) === undefined)
            return;
        this.#refuse(entry?.line ?? 1, `version: ${this.#shown(entry?.value)}, expected "version: 1"`);
    }
    #digest(entry) {
        if (!entry)
            return undefined;
        const { line, value } = entry;
        const written = this.#tree.text(value) === undefined ? this.#tree.written(value) : undefined;
        if (written === 'true')
            return line;
        if (written !== 'false')
            this.#refuse(line, `${this.#shown(value)}, expected true or false`);
        return undefined;
    }
    #limit(entry, parse, wish) {
        if (!entry)
            return undefined;
        const text = this.#tree.written(entry.value)?.trim() ?? '';
        const most = parse(text);
        if (most !== undefined && most > 0)
            return { line: entry.line, text, most };
        return this.#refuse(entry.line, `${this.#shown(entry.value)}, expected ${wish}`);
    }
    #signature(entry) {
        const of = this.#map(entry, ['images', 'key', 'identity', 'issuer']);
        const images = this.#images(entry, of);
        const [key, identity, issuer] = ['key', 'identity', 'issuer'].map(name => of.get(name));
        if (key && !identity && !issuer) {
            const path = this.#text(key, 'the path of a public key in PEM');
            return images && path !== undefined ? { images, signer: { key: path } } : undefined;
        }
        if (key || !identity || !issuer)
            return this.#refuse(entry.line, 'expected either key, or both identity and issuer');
        const who = this.#pattern(identity, 'an identity, or /regex/');
        const by = this.#pattern(issuer, 'an issuer, or /regex/');
        if (!images || who === undefined || by === undefined)
            return undefined;
        return { images, signer: { identity: who, issuer: by } };
    }
    /** The text of an exact value or a `/regex/`. */
    #pattern(entry, wish) {
        const text = this.#text(entry, wish);
        const parsed = text?.startsWith('/') ? (0,pattern/* parsePattern */.E)(text.replace(/\/i$/, '/ i')) : undefined;
        return parsed && 'problem' in parsed ? this.#refuse(entry.line, parsed.problem) : text;
    }
    #images(entry, of) {
        const images = of.get('images');
        return images ? this.#glob(images) : this.#refuse(entry.line, 'expected images: a glob of images');
    }
    #exception(entry) {
        const of = this.#map(entry, ['images', 'rules', 'until', 'reason']);
        const images = this.#images(entry, of);
        const named = of.get('rules');
        const rules = named
            ? this.#list(named, each => this.#rule(each))
            : this.#refuse(entry.line, `expected rules: a list of ${policyRules.join(', ')}`);
        const reason = of.get('reason');
        const why = reason ? this.#text(reason, 'a reason in words') : '';
        const last = of.get('until');
        const until = last && this.#day(last);
        if (!images || !rules || why === undefined)
            return undefined;
        return { images, rules: new Set(rules), reason: why, ...(until && { until }) };
    }
    #rule({ line, value }) {
        const text = this.#tree.text(value);
        const rule = policyRules.find(each => each === text);
        return rule ?? this.#refuse(line, `${this.#shown(value)} is no rule, expected ${policyRules.join(', ')}`);
    }
    #day({ line, value }) {
        const day = this.#tree.written(value) ?? '';
        const start = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
        const isDay = !Number.isNaN(start) && new Date(start).toISOString().startsWith(day);
        if (isDay)
            return { day, end: start + 86_400_000 };
        return this.#refuse(line, `${this.#shown(value)}, expected the last day, such as 2027-01-31`);
    }
    #shown(node) {
        const written = this.#tree.written(node);
        if (written !== undefined)
            return `"${(0,printable/* printable */.g$)(written, 100)}"`;
        return this.#tree.isMap(node) ? 'a map' : this.#tree.isList(node) ? 'a list' : 'nothing';
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/policy/parse-policy.js




const shownProblems = 10;
/**
 * Parses the text of a policy file. Whatever it does not know is an error, since a rule that is misspelt would protect nothing. Throws
 * POLICY_INVALID, which names every wrong line.
 */
async function parsePolicy(text, path) {
    const tree = await (0,parse_yaml.parseYaml)(text, path).catch((error) => {
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
        throw new errors/* TallyError */.jB('POLICY_INVALID', error.message, { cause: error });
    });
    const reader = new PolicyReader(tree);
    const policy = within(path, () => reader.read());
    if (reader.problems.length === 0)
        return policy;
    throw invalid(path, reader.problems);
}
/** A chain of aliases that no person writes stops the reader. */
function within(path, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'INPUT_INVALID'))
            throw error;
        throw new errors/* TallyError */.jB('POLICY_INVALID', `Cannot use the policy "${(0,printable/* printable */.g$)(path)}": ${error.message}`, {
            cause: error,
        });
    }
}
function invalid(path, problems) {
    const sorted = problems.toSorted((a, b) => a.line - b.line);
    const shown = sorted
        .slice(0, shownProblems)
        .map(({ line, problem }) => `${(0,printable/* printable */.g$)(path)}:${line}: ${problem}`);
    const more = sorted.length - shown.length;
    const lines = [`Cannot use the policy "${(0,printable/* printable */.g$)(path)}":`, ...shown];
    return new errors/* TallyError */.jB('POLICY_INVALID', [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'), {
        details: { policy: path, problems: sorted.slice(0, 100) },
    });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inputs/open-policy.js








/**
 * Reads the policy that the images of a run must keep. Throws POLICY_INVALID, also for a file that is missing or cannot be read.
 *
 * @param verb what is about to be done with images: `pull`
 */
async function openPolicy({ policy: path, 'trusted-root': trustedRoot = '' }, verb, { workspace }) {
    const text = await policyText(workspace, path);
    const policy = await parsePolicy(text, (0,workspace_path/* shownPath */.pS)(workspace, (0,external_node_path_.resolve)(workspace, path)));
    const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
    return new PolicyCheck(policy, { verb, workspace, trustedRoot, digest, now: Date.now });
}
async function policyText(workspace, path) {
    const refuse = (problem, cause) => new errors/* TallyError */.jB('POLICY_INVALID', `Cannot use the policy "${(0,printable/* printable */.g$)(path)}": ${problem}`, {
        cause,
        hint: (0,workspace_path/* pathHint */.Pq)(cause) ?? 'Check the path of `policy`: a policy that cannot be read allows nothing.',
    });
    const text = await (0,file_text/* workspaceText */.pW)(workspace, path).catch((error) => {
        throw refuse((0,file_text/* fileProblem */.Wj)(error), error);
    });
    if (!text.includes('\ufffd'))
        return text;
    throw refuse('it is not UTF-8');
}


/***/ })

};
;