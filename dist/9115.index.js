"use strict";
exports.id = 9115;
exports.ids = [9115];
exports.modules = {

/***/ 53793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ uncheckedText),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   cl: () => (/* binding */ layerContents),
/* harmony export */   pJ: () => (/* binding */ isImageManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88804);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);




const unreadable = ['MANIFEST_INVALID', 'MANIFEST_TOO_LARGE', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'];
/**
 * Pairs an image's layers with its config's diff_ids (image-spec, config.md, "rootfs"). A layer of a type that cannot be unpacked
 * loses the check for itself only; artifacts have no diff_ids. Throws MANIFEST_INVALID when an image's layers and diff_ids differ in
 * number.
 *
 * @param diffIds undefined for a config that cannot be read
 */
function layerContents(manifest, diffIds) {
    const { config, layers } = manifest;
    const isPromising = isImageManifest(manifest) || ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isImageConfig)(config.mediaType) && diffIds?.length);
    if (!isPromising)
        return { promised: [], unchecked: [] };
    const isSealed = ({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) === 'unknown';
    if (diffIds === undefined || diffIds.length !== layers.length) {
        if (!layers.some(isSealed))
            throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .unequalLayers */ .Kk)(diffIds?.length ?? 0, layers.length);
        const reason = diffIds === undefined
            ? 'its config cannot be read'
            : `its config names ${diffIds.length} layers, its manifest ${layers.length}`;
        return { promised: [], unchecked: layers.map(layer => ({ layer, reason })) };
    }
    const pairs = layers.map((layer, at) => ({ layer, diffId: diffIds[at] }));
    return {
        promised: pairs.filter(({ layer }) => !isSealed(layer)),
        // Where a layer's digest is its diff_id, fetching already verified it, whatever its type: attestations and signatures.
        unchecked: pairs
            .filter(({ layer, diffId }) => isSealed(layer) && layer.digest !== diffId)
            .map(({ layer }) => ({ layer, reason: `its type "${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(layer.mediaType)}" cannot be unpacked` })),
    };
}
/** Whether a manifest is an image, runnable here or not, rather than an artifact with an image config's type. */
function isImageManifest({ config, layers }) {
    const isLayer = ({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) !== 'unknown' || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isLayerType)(mediaType);
    return (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.isImageConfig)(config.mediaType) && (layers.length === 0 || layers.some(isLayer));
}
/**
 * Reads an image's config; undefined when neither it nor a layer can be read, since only whoever decrypts such an image can tell.
 * For all other images, throws what `read` throws.
 */
async function readConfig({ layers }, read) {
    try {
        return await read();
    }
    catch (error) {
        const isSealed = layers.some(({ mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_0__.compressionOf)(mediaType) === 'unknown');
        if (!isSealed || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error, ...unreadable))
            throw error;
        return undefined;
    }
}
/** Names unverifiable layers for people: the first ten by digest, with the reason. */
function uncheckedText(unchecked) {
    const shown = unchecked.slice(0, 10).map(({ layer, reason }) => `${layer.digest} (${reason})`);
    const more = unchecked.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 72954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   Hf: () => (/* binding */ describeLogin),
/* harmony export */   J7: () => (/* binding */ rememberLogin),
/* harmony export */   t$: () => (/* binding */ loginHint)
/* harmony export */ });
/* harmony import */ var _quirks_profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83758);

const askers = new WeakMap();
/** Stores the login of a request by the headers of its response, for the message of a refusal. */
function rememberLogin(headers, asker, method) {
    askers.set(headers, { ...asker, method });
}
function loginOf(headers) {
    return askers.get(headers);
}
/** Describes the login of a request, for messages. */
function describeLogin({ source, login, faults }) {
    const withheld = 'the login is not sent to that token host';
    const said = {
        none: 'asked without a login',
        unasked: 'it did not ask for a login',
        sent: `asked with the login from ${source}`,
        taken: `asked with the login from ${source}`,
        withheld: `asked without the login from ${source}: ${withheld}`,
    }[login];
    return ` (${[said, ...faults].join('; ')})`;
}
/** The hint for a refusal, depending on the login; undefined where the error code's own hint suffices. */
function loginHint(status, { registry, login, method }) {
    const hints = (0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .profileOf */ .w)(registry).logins;
    const isReading = method === 'GET' || method === 'HEAD';
    if (status === 404)
        return absentHint(method, login);
    if (status === 429 && (login === 'sent' || login === 'taken'))
        return 'Wait for the time shown, or configure a mirror with `registry-mirrors`.';
    if (status === 405 && !isReading)
        return 'This place cannot be written to: it may be a read-only registry or one that only passes on another (pull-through, proxy, mirror). Push to the registry that it reads from.';
    if (status !== 401 && status !== 403)
        return undefined;
    if (login === 'withheld')
        return "A login is sent to the registry's own host and to token hosts known to be its own. Name the registry by the host of its token server, or ask its operator.";
    if (login === 'none')
        return hints.login;
    if (login === 'unasked')
        return 'The registry refused before it asked for a login: a firewall, its list of addresses or a policy may be the reason. Ask its administrator.';
    if (login === 'sent' && status === 401)
        return hints.refused;
    return isReading ? hints.read : hints.write;
}
function absentHint(method, login) {
    if (method === 'DELETE')
        return 'Another job or a clean-up rule may have deleted it meanwhile, or the login may not delete here, which some registries answer with "not found". Plan again; what is gone is not in the next plan.';
    if (method !== 'GET' && method !== 'HEAD')
        return 'Check the name. Some registries want the repository or project to exist before the first push, and answer "not found" to a login that may not write.';
    return login === 'none' || login === 'unasked'
        ? 'Check the name, tag and digest. It was looked for without a login, to which a private repository may look absent: log in where it is one.'
        : 'Check the name, tag and digest. Some registries answer "not found" when the login may not read the repository.';
}


/***/ }),

/***/ 90488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   "if": () => (/* binding */ rateLimit),
/* harmony export */   ow: () => (/* binding */ saysExpired),
/* harmony export */   te: () => (/* binding */ looksLikeHtml)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74211);
/* harmony import */ var _quirks_profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83758);
/* harmony import */ var _login_used_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72954);




const shownCharacters = 1_000;
const codes = {
    401: 'UNAUTHENTICATED',
    403: 'DENIED',
    404: 'NOT_FOUND',
    412: 'POLICY_BLOCKED',
    429: 'RATE_LIMITED',
};
/** Creates the error for a refusal, with the registry's own codes and message, escaped and truncated (distribution-spec, "Error Codes"). */
function problem(action, { status, headers, text }, fallback = 'REGISTRY_PROTOCOL') {
    const { codes: registryCodes, message } = registryErrors(text);
    const isExpired = saysExpired({ status, headers, text });
    const code = isExpired ? 'UNAUTHENTICATED' : codeFor(status, registryCodes, fallback);
    const said = message ? `: ${message}` : '';
    const limits = rateLimit(headers);
    const asker = (0,_login_used_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .DQ)(headers);
    const isTold = tellsLogin.has(status) && (asker?.login !== 'unasked' || status === 401 || status === 403);
    const who = asker && isTold ? (0,_login_used_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLogin */ .Hf)(asker) : '';
    const hint = asker && (isExpired ? (0,_quirks_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .profileOf */ .w)(asker.registry).logins.expired : (0,_login_used_js__WEBPACK_IMPORTED_MODULE_0__/* .loginHint */ .t$)(status, asker));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(code, `Cannot ${action}: the registry answers ${status}${said}${limits ? ` (${limits})` : ''}${who}`, { details: { status, registryCodes }, ...(hint ? { hint } : {}) });
}
/** Statuses that may depend on the login. */
const tellsLogin = new Set([400, 401, 403, 404]);
/** Whether a response says that the login has expired; some registries do so with another status than 401. */
function saysExpired({ status, text }) {
    if (status !== 400 && status !== 403)
        return false;
    const { codes: registryCodes, message } = registryErrors(text);
    return registryCodes.includes('EXPIREDTOKEN') || /\btoken (?:has |is )?expired\b/i.test(message);
}
function codeFor(status, registryCodes, fallback) {
    if (registryCodes.includes('TOOMANYREQUESTS'))
        return 'RATE_LIMITED';
    if (status >= 500 || status === 408 || status === 499)
        return 'REGISTRY_UNAVAILABLE';
    return codes[status] ?? fallback;
}
function registryErrors(text) {
    const body = Buffer.from(text).toString('utf8');
    const errors = errorList(body);
    if (!errors)
        return { codes: [], message: looksLikeHtml(body) ? '' : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(body.trim(), shownCharacters) };
    const message = errors.map(({ code, message }) => [code, message].filter(Boolean).join(' ')).join('; ');
    return { codes: errors.map(({ code }) => code), message: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(message, shownCharacters) };
}
function errorList(body) {
    const parsed = parsedJson(body);
    if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed) || !Array.isArray(parsed.errors))
        return undefined;
    return parsed.errors.slice(0, 5).map((error) => {
        const { code, message } = Object(error);
        return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
    });
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Not JSON: the caller shows the text.
        return undefined;
    }
}
function looksLikeHtml(text) {
    return /^\s*(<!doctype html|<html|<\?xml)/i.test(text);
}
/** Describes the pull limit in a response's headers, for people (Docker Hub: `100;w=21600`); undefined without such headers. */
function rateLimit(headers) {
    const remaining = headers.get('ratelimit-remaining');
    const limit = headers.get('ratelimit-limit');
    if (!remaining && !limit)
        return undefined;
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(`pulls left: ${remaining ?? 'unknown'} of ${limit ?? 'unknown'}, counted for ${headers.get('docker-ratelimit-source') ?? 'this client'}`);
}


/***/ }),

/***/ 83758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ anyLogins),
/* harmony export */   w: () => (/* binding */ profileOf)
/* harmony export */ });
/** The hints for registries without hints of their own. */
const anyLogins = {
    login: 'Pass credentials with `registry-auth`, or log in with docker/login-action before this step.',
    refused: 'Check the user name and the password or token of the login named above: the registry does not know them, or they have expired.',
    expired: 'The login named above has expired. Log in again in this job, before this step.',
    read: 'The login named above is known, but may not read this repository. Give its account the right to read, or use another login.',
    write: 'The login named above is known, but may not write to this repository. Give its account the right to push, or use another login.',
};
function logins(more) {
    return { logins: { ...anyLogins, ...more } };
}
const standard = {
    tokenHosts: [],
    tagsPage: 1000,
    headIsFree: false,
    deniedMeansAbsent: false,
    partBytes: 64 * 1024 * 1024,
    partsUncounted: false,
    deletion: { by: 'distribution', order: 'parents-first' },
    takesJobToken: false,
    logins: anyLogins,
};
const rows = [
    // Docker Hub's images are named docker.io and served from another host; its pull limit counts GETs of manifests, not HEADs.
    [
        /^docker\.io$/,
        {
            apiHost: 'registry-1.docker.io',
            tokenHosts: ['auth.docker.io'],
            headIsFree: true,
            deletion: { by: 'docker-hub', api: 'https://hub.docker.com' },
            dates: { by: 'docker-hub', api: 'https://hub.docker.com', said: 'Docker Hub' },
            tags: { by: 'docker-hub', api: 'https://hub.docker.com', said: 'Docker Hub' },
            search: {
                by: 'docker',
                api: 'https://index.docker.io',
                said: 'Docker Hub',
                otherwise: { by: 'docker-hub', api: 'https://hub.docker.com', said: "Docker Hub's website" },
            },
            // Docker's name for Docker Hub since the Hub's first API.
            configKey: 'https://index.docker.io/v1/',
            ...logins({
                login: 'Check the name: Docker Hub refuses what does not exist as well. For a private repository log in with docker/login-action or `registry-auth`, with a Docker ID and an access token.',
                read: 'The Docker ID named above may not read this repository, or its access token lacks the scope to read. Check the name too: Docker Hub refuses what does not exist as well.',
                write: 'The Docker ID named above may not push to this repository, or its access token lacks the scope to write.',
            }),
        },
    ],
    // GitHub answers 416 to parts above 4 MiB; a whole blob in one request may have any size.
    [
        /^ghcr\.io$/,
        {
            tokenHosts: ['ghcr.io'],
            partBytes: 4 * 1024 * 1024,
            deletion: { by: 'github-packages' },
            dates: { by: 'github-packages', api: 'https://api.github.com', said: 'ghcr.io' },
            takesJobToken: true,
            ...logins({
                login: 'Give the job `permissions: packages: read` (`write` to push) and leave `github-token` at its default, or pass a token with `registry-auth`.',
                read: 'Give the job `permissions: packages: read`, and let this repository read the package: package settings, "Manage Actions access". Of another owner\'s private package a token with `read:packages` is needed.',
                write: 'Give the job `permissions: packages: write`, and let this repository write the package: package settings, "Manage Actions access", role Write.',
            }),
        },
    ],
    [
        /^registry\.gitlab\.com$/,
        {
            tokenHosts: ['gitlab.com'],
            ...logins({
                read: "The login named above may not read this project's registry: a token needs the scope `read_registry` and a role in the project.",
                write: "The login named above may not push to this project's registry: a token needs the scope `write_registry` and the role Developer.",
            }),
        },
    ],
    // The registry of a self-managed GitLab has port 5050, and GitLab itself issues the tokens (docs.gitlab.com, "Configure container
    // registry under an existing GitLab domain"). Only the administrator controls port 443.
    [/^[^:]+:5050$/, registry => ({ tokenHosts: [registry.replace(/:5050$/, '')] })],
    // Amazon ECR answers an error to pages over 1000 entries, and answers every part of an upload with the Range of the first.
    [
        /^(?:\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com|public\.ecr\.aws)$/,
        {
            tagsPage: 1000,
            partsUncounted: true,
            ...logins({
                login: 'Log in with aws-actions/amazon-ecr-login before this step.',
                refused: 'Log in with aws-actions/amazon-ecr-login in this job: a login of Amazon ECR lasts twelve hours.',
                expired: 'Log in again with aws-actions/amazon-ecr-login: a login of Amazon ECR lasts twelve hours.',
                read: 'The role that is logged in needs `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer` for this repository.',
                write: 'The role that is logged in needs `ecr:BatchCheckLayerAvailability`, `ecr:InitiateLayerUpload`, `ecr:UploadLayerPart`, `ecr:CompleteLayerUpload` and `ecr:PutImage` for this repository.',
            }),
        },
    ],
    [
        /(?:^|\.)gcr\.io$|\.pkg\.dev$/,
        {
            deletion: { by: 'distribution', order: 'tags-first' },
            ...logins({
                login: 'Log in with google-github-actions/auth and docker/login-action (user oauth2accesstoken) before this step.',
                refused: 'Log in again with google-github-actions/auth in this job: its access tokens last an hour.',
                expired: 'Log in again with google-github-actions/auth in this job: its access tokens last an hour.',
                read: 'The service account that is logged in needs the role `roles/artifactregistry.reader` for this repository.',
                write: 'The service account that is logged in needs the role `roles/artifactregistry.writer` for this repository.',
            }),
        },
    ],
    [
        /\.azurecr\.(?:io|cn|us)$/,
        logins({
            login: 'Log in with azure/docker-login, or azure/login and `az acr login`, before this step.',
            read: 'The identity that is logged in needs the role AcrPull for this registry.',
            write: 'The identity that is logged in needs the role AcrPush for this registry.',
        }),
    ],
    [
        /^quay\.io$/,
        {
            tagsPage: 100,
            dates: { by: 'quay', api: 'https://quay.io', said: 'quay.io' },
            search: { by: 'quay', api: 'https://quay.io', said: 'quay.io' },
            ...logins({
                read: 'The account or robot that is logged in needs the permission Read for this repository.',
                write: 'The account or robot that is logged in needs the permission Write for this repository.',
            }),
        },
    ],
    [/\.jfrog\.io$/, { deniedMeansAbsent: true }],
];
function profileOf(registry) {
    const peculiar = rows.find(([host]) => host.test(registry))?.[1];
    return { ...standard, ...(typeof peculiar === 'function' ? peculiar(registry) : peculiar) };
}


/***/ }),

/***/ 92972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ afterMirrors),
/* harmony export */   z: () => (/* binding */ MirroredRepository)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85199);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);


const mirrorAdvice = '`registry-mirrors`';
const mirrorHint = 'Neither the registry nor a mirror of it gives this; how each answered is shown above. Check the mirrors under `registry-mirrors`, or run again later.';
const registryHint = 'Run again when the registry can be reached. Mirrors give bytes by digest; what a tag points to is taken from the registry alone here.';
/**
 * A repository that is read from its mirrors, nearest first, and then from its own registry. Mirrors serve bytes by digest; only the
 * registry resolves tags, since a mirror's tags may be outdated or not the registry's.
 */
class MirroredRepository {
    registry;
    mirrors;
    constructor(registry, mirrors = []) {
        this.registry = registry;
        this.mirrors = mirrors;
    }
    /** The repository's name at its own registry. */
    get name() {
        return this.registry.name;
    }
    /** Reads the document of a tag or digest. Throws the code of the registry's failure. */
    async resolve(target) {
        if ('tag' in target)
            return (await this.tagged(target.tag)).document;
        return this.document(target.digest);
    }
    /** Reads the document of a digest from the nearest host that has it. Throws the registry's failure, with those of its mirrors. */
    async document(digest) {
        return (await this.#documentFrom(digest)).document;
    }
    /**
     * Reads the document of a tag: the registry resolves the digest by HEAD, which pull limits do not count, and the nearest host serves
     * the bytes. A mirror's digest for the tag counts only if the registry cannot be reached and `unreached` can report it. Throws the
     * code of the registry's failure.
     */
    async tagged(tag, unreached) {
        if (this.mirrors.length === 0) {
            return { document: await this.registry.resolve({ tag }), mirror: undefined };
        }
        let digest;
        try {
            digest = await this.registry.digestOf(tag);
        }
        catch (error) {
            // Any other failure is the registry's own statement about the tag.
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTallyError */ .pQ)(error, 'REGISTRY_UNAVAILABLE', 'RATE_LIMITED'))
                throw error;
            if (unreached)
                return this.#resolvedByMirror(tag, error, unreached);
            const state = 'mirrors are not asked what a tag points to';
            const { message, details } = error;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(error.code, `${message}; ${state}`, { cause: error, details, hint: registryHint });
        }
        return this.#documentFrom(digest);
    }
    /** The digest that a tag points to now, from the registry. Throws the code of the registry's failure. */
    digestOf(tag, algorithm) {
        return this.registry.digestOf(tag, algorithm);
    }
    /** Lists every tag in the registry's order; invalid names are skipped and counted by `skipped`. Throws the codes of `listTags`. */
    tags(skipped, limit) {
        return this.registry.tags(skipped, limit);
    }
    /**
     * Reads a blob's bytes, unverified, for callers that process them at once: each piece is valid only until the next is requested.
     * `passed` is called for each mirror that fails. Throws the registry's failure, with those of its mirrors.
     */
    scan(blob, passed) {
        return this.#nearest(repository => repository.scan(blob), passed);
    }
    #documentFrom(digest) {
        return this.#nearest(async (repository) => ({
            document: await repository.resolve({ digest }),
            mirror: repository === this.registry ? undefined : hostOf(repository),
        }));
    }
    /** Calls `ask` for each mirror and then the registry. Only `passed` logs failures of mirrors; the registry's failure includes them. */
    async #nearest(ask, passed = () => undefined) {
        const failures = [];
        for (const mirror of this.mirrors) {
            try {
                return await ask(mirror);
            }
            catch (error) {
                if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
                    throw error;
                passed(error);
                failures.push({ mirror: hostOf(mirror), error });
            }
        }
        try {
            return await ask(this.registry);
        }
        catch (error) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error) ? afterMirrors(error, failures) : error;
        }
    }
    async #resolvedByMirror(tag, unreachable, unreached) {
        const failures = [];
        const { registry } = this.name;
        for (const repository of this.mirrors) {
            const mirror = hostOf(repository);
            try {
                const document = await repository.resolve({ tag });
                const { digest } = document.descriptor;
                unreached(`${(0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(this.name)}:${tag} is ${digest} by the word of mirror ${mirror} alone, which may be old or wrong: ${registry} cannot say (${unreachable.message}). Do not pin this digest, nor keep outputs, bake files or compose overrides that hold it, before ${registry} was asked.`);
                return { document, mirror };
            }
            catch (error) {
                if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassable */ .C_)(error))
                    throw error;
                failures.push({ mirror, error });
            }
        }
        throw afterMirrors(unreachable, failures, 'after');
    }
}
/** Adds the failures of a registry's mirrors to its own, and replaces a hint that recommends a mirror. */
function afterMirrors(error, failures, when = 'before') {
    if (failures.length === 0)
        return error;
    const answers = failures.map(({ mirror, error }) => `mirror ${mirror} was asked ${when}: ${error.message}`);
    const { code, details, hint } = error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TallyError */ .jB(code, [error.message, ...answers].join('; '), {
        cause: error,
        details,
        ...(hint.includes(mirrorAdvice) && { hint: mirrorHint }),
    });
}
function hostOf({ host }) {
    return host.origin.host;
}


/***/ }),

/***/ 44951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shownSource)
/* harmony export */ });
/** A source as named in logs and summaries: inline content is part of the manifest, and a mirror is named by its host. */
function shownSource({ source, mirror }) {
    if (source === 'inline')
        return 'the manifest';
    return mirror === undefined ? source : `${source} ${mirror}`;
}


/***/ })

};
;