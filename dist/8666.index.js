"use strict";
exports.id = 8666;
exports.ids = [8666];
exports.modules = {

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

/***/ 7337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ refuseUnkept),
/* harmony export */   TS: () => (/* binding */ inTransferOrder),
/* harmony export */   et: () => (/* binding */ plan),
/* harmony export */   k0: () => (/* binding */ transfer)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);
/* harmony import */ var _registry_repository_mirrored_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92972);



/** Compares the wanted blobs with those in the store. */
async function plan(blobs, store, sources) {
    return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(blobs, 8, async (blob) => ({
        blob,
        how: (await store.has(blob)) ? 'present' : 'fetch',
        sources: sources(blob),
    }));
}
const maxListed = 20;
/** Throws STORE_FAILED for missing content when the store is read-only. */
function refuseUnkept({ unwritable }, lacking) {
    if (unwritable === undefined || lacking.length === 0)
        return;
    const shown = lacking.slice(0, maxListed).map(({ digest }) => digest);
    const more = lacking.length > maxListed ? ` and ${lacking.length - maxListed} more` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('STORE_FAILED', `Cannot keep what the store lacks, since the store is read-only: ${shown.join(', ')}${more}, expected it to be there`, {
        cause: unwritable,
        details: { missing: shown },
        hint: 'Have a step that may write the store pull the images first, for the same platforms, or name another `store`.',
    });
}
/** Fetches every missing blob into the store, which verifies it. Throws STORE_FAILED, and the error of a blob's last source. */
async function transfer(steps, store, options) {
    refuseUnkept(store, 
    // A blob without any source is reported as missing instead.
    steps.flatMap(({ how, blob, sources }) => (how === 'fetch' && sources.length > 0 ? [blob] : [])));
    options.progress.planned(steps);
    const deliveries = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(inTransferOrder(steps), options.concurrency, async (step) => {
        try {
            return await deliver(step, store, options);
        }
        catch (error) {
            if (!options.failed || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            options.failed(step.blob, error);
            return undefined;
        }
    });
    return deliveries.filter(delivery => delivery !== undefined);
}
/** Alternates the largest and smallest blobs: no large one is left to run alone, and small ones wait for responses meanwhile. */
function inTransferOrder(steps) {
    const bySize = [...steps].sort((a, b) => b.blob.size - a.blob.size);
    return bySize.map((_, at) => bySize[at % 2 === 0 ? at / 2 : bySize.length - (at + 1) / 2]);
}
async function deliver(step, store, options) {
    if (options.signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CANCELLED', `Stopped before ${step.blob.digest} was fetched`);
    const began = options.now();
    const damaged = store.damaged.has(step.blob.digest);
    const { passed, retries, ...origin } = step.how === 'present'
        ? { source: 'store', passed: false, retries: 0 }
        : await fetchStep(step, store, options);
    const delivery = {
        blob: step.blob,
        ...origin,
        milliseconds: options.now() - began,
        repaired: damaged || passed,
        retries,
    };
    options.progress.delivered(delivery);
    return delivery;
}
async function fetchStep({ blob, sources }, store, { progress, signal }) {
    let passed = false;
    let retries = 0;
    let last;
    const mirrors = [];
    const watch = {
        ...(signal ? { signal } : {}),
        advanced: bytes => progress.advanced(blob, bytes),
        retried: () => {
            retries++;
        },
    };
    for (const source of sources) {
        try {
            await store.receive(blob, async (draft) => found(await source.deliver(blob, draft, watch), blob, source));
            const { name, mirror } = source;
            return { source: name, ...(mirror !== undefined && { mirror }), passed, retries };
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassable */ .C_)(error))
                throw error;
            if (source.mirror !== undefined)
                mirrors.push({ mirror: source.mirror, error });
            last = source.mirror === undefined ? (0,_registry_repository_mirrored_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .afterMirrors */ .n)(error, mirrors) : error;
            passed ||= error.code === 'CONTENT_MISMATCH';
            if (source !== sources.at(-1) && error.code !== 'NOT_FOUND')
                progress.passed(blob, source.name, error);
        }
    }
    throw last ?? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest}: no source is left to ask`);
}
function found(digest, blob, source) {
    if (digest !== undefined)
        return digest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('NOT_FOUND', `Cannot find ${blob.digest} in the ${source.name}`);
}


/***/ }),

/***/ 98039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85199);
/* harmony import */ var _model_declared_sizes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55303);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3443);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85197);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95581);
/* harmony import */ var _model_platform_choice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7841);







const maxDepth = 8;
const maxDocuments = 10_000;
/** Bytes of all documents below a root: ten thousand of the largest would fill any machine's memory. */
const maxDocumentsBytes = 64 * 1024 * 1024;
/** Number of documents read at once. */
const maxReads = 16;
/**
 * Reads the documents below `root`. Throws GRAPH_INVALID for cycles and exceeded limits, MANIFEST_INVALID, and PLATFORM_MISSING, which
 * mentions `name` when given.
 */
async function walk(read, root, selection, name) {
    const found = await readAll(read, root, manifest => selected(manifest, selection, name));
    const documents = new Set();
    const leaves = new Map();
    function visit({ document, children }, path, platform) {
        if (path.some(above => above.document === document))
            throw graphInvalid(root, 'it contains itself');
        // A shared document is visited once: a few small indexes could otherwise list each other endlessly often.
        if (documents.has(document))
            return;
        if (path.length >= maxDepth)
            throw tooDeep(root);
        const { manifest, descriptor } = document;
        if (manifest.kind === 'image')
            leaves.set(descriptor.digest, {
                document: { ...document, manifest },
                ...(platform ? { platform } : {}),
            });
        for (const { descriptor, platform } of children)
            visit(found.get(descriptor.digest), [...path, { document, children }], platform);
        documents.add(document);
    }
    visit(found.get(root.descriptor.digest), [], undefined);
    const skipped = selection === 'all' ? [...documents].flatMap(({ manifest }) => unknownIn(manifest)) : [];
    return {
        root,
        ...(skipped.length > 0 ? { skipped } : {}),
        documents: [...documents],
        leaves: [...leaves.values()],
        blobs: blobsOf([...leaves.values()]),
    };
}
/** All documents below the root by digest; reads them level by level, each once. */
async function readAll(read, root, select) {
    const found = new Map();
    const readCounted = counted(read, root);
    let level = [root];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth >= maxDepth)
            throw tooDeep(root);
        const wanted = new Map();
        for (const document of level) {
            const children = select(document.manifest);
            found.set(document.descriptor.digest, { document, children });
            for (const { descriptor } of children)
                wanted.set(descriptor.digest, descriptor);
        }
        const unread = [...wanted.values()].filter(({ digest }) => !found.has(digest));
        if (found.size + unread.length > maxDocuments)
            throw graphInvalid(root, `it holds more than ${maxDocuments} manifests`);
        level = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLimit */ .sf)(unread, maxReads, readCounted);
    }
    const sizes = new _model_declared_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .DeclaredSizes */ .r();
    for (const { document, children } of found.values()) {
        for (const child of children)
            checkAgreement(found, child);
        // Includes unselected entries and blobs: the sizes must agree whichever document is read first.
        sizes.add(document.descriptor.digest, [document.descriptor, ...(0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(document.manifest)]);
    }
    return found;
}
/** Limits the total bytes of documents read; does not trust the sizes that a parent declares for its children. */
function counted(read, root) {
    let bytes = 0;
    return async (wanted) => {
        const document = await read(wanted);
        bytes += document.bytes.byteLength;
        if (bytes <= maxDocumentsBytes)
            return document;
        throw graphInvalid(root, `its manifests are larger than ${maxDocumentsBytes} bytes together`);
    };
}
function selected(manifest, selection, name) {
    if (manifest.kind === 'image')
        return [];
    if (selection === 'all') {
        const manifests = manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.kindOf)(mediaType) !== 'other');
        return manifests.map(descriptor => ({
            descriptor,
            platform: descriptor.platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(descriptor.platform),
        }));
    }
    const chosen = selection.map(platform => {
        const descriptor = (0,_model_platform_choice_js__WEBPACK_IMPORTED_MODULE_5__/* .choosePlatform */ .xV)(manifest, platform, name);
        // An entry without a platform was chosen because it is the only one: its config names the platform.
        return { descriptor, platform: descriptor.platform && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform) };
    });
    return chosen.filter(({ descriptor }, at) => chosen.findIndex(other => other.descriptor.digest === descriptor.digest) === at);
}
function unknownIn(manifest) {
    if (manifest.kind === 'image')
        return [];
    return manifest.manifests.filter(({ mediaType }) => (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__.kindOf)(mediaType) === 'other');
}
/** Checks that a child matches its parent's descriptor; otherwise two clients would read two different images. */
function checkAgreement(found, { descriptor: wanted }) {
    const { mediaType, size, digest } = found.get(wanted.digest).document.descriptor;
    if (mediaType === wanted.mediaType && size === wanted.size)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('MANIFEST_INVALID', `Cannot use ${digest}: it is ${mediaType} of ${size} bytes, its index says ${wanted.mediaType} of ${wanted.size}`);
}
function blobsOf(leaves) {
    const blobs = new Map();
    for (const { document } of leaves)
        for (const blob of (0,_model_document_js__WEBPACK_IMPORTED_MODULE_2__/* .children */ .Y_)(document.manifest))
            blobs.set(blob.digest, blob);
    return [...blobs.values()];
}
function tooDeep(root) {
    return graphInvalid(root, `it nests deeper than ${maxDepth} levels`);
}
function graphInvalid(root, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .TallyError */ .jB('GRAPH_INVALID', `Cannot use ${root.descriptor.digest}: ${why}`);
}


/***/ })

};
;