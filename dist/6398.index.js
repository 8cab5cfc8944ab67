"use strict";
exports.id = 6398;
exports.ids = [6398];
exports.modules = {

/***/ 85197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bareMediaType: () => (/* binding */ bareMediaType),
/* harmony export */   compressionOf: () => (/* binding */ compressionOf),
/* harmony export */   dockerConfig: () => (/* binding */ dockerConfig),
/* harmony export */   dockerList: () => (/* binding */ dockerList),
/* harmony export */   dockerManifest: () => (/* binding */ dockerManifest),
/* harmony export */   isForeignLayer: () => (/* binding */ isForeignLayer),
/* harmony export */   isImageConfig: () => (/* binding */ isImageConfig),
/* harmony export */   isLayerType: () => (/* binding */ isLayerType),
/* harmony export */   kindOf: () => (/* binding */ kindOf),
/* harmony export */   manifestAccept: () => (/* binding */ manifestAccept),
/* harmony export */   ociConfig: () => (/* binding */ ociConfig),
/* harmony export */   ociIndex: () => (/* binding */ ociIndex),
/* harmony export */   ociLayer: () => (/* binding */ ociLayer),
/* harmony export */   ociManifest: () => (/* binding */ ociManifest),
/* harmony export */   schema1Types: () => (/* binding */ schema1Types),
/* harmony export */   withoutParameters: () => (/* binding */ withoutParameters)
/* harmony export */ });
/** Media types of images (image-spec, media-types.md; Docker's image manifest v2 schema 2). */
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociConfig = 'application/vnd.oci.image.config.v1+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerConfig = 'application/vnd.docker.container.image.v1+json';
/** Media types of layers by compression; only the last part of the name differs. */
const ociLayer = {
    none: 'application/vnd.oci.image.layer.v1.tar',
    gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
};
/** Docker's schema 1 manifests, which are refused. */
const schema1Types = [
    'application/vnd.docker.distribution.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
];
const kinds = new Map([
    [ociManifest, 'image'],
    [dockerManifest, 'image'],
    [ociIndex, 'index'],
    [dockerList, 'index'],
]);
/** The Accept header for manifests: every readable type. */
const manifestAccept = [...kinds.keys()].join(', ');
/** The kind of a media type; `other` for all that cannot be read. */
function kindOf(mediaType) {
    return schema1Types.includes(mediaType) ? 'schema1' : (kinds.get(mediaType) ?? 'other');
}
/** The compression of a layer type; `unknown` for types that are no layers. */
function compressionOf(mediaType) {
    const oci = /^application\/vnd\.oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?$/.exec(mediaType);
    if (oci)
        return oci[1] ?? 'none';
    const docker = /^application\/vnd\.docker\.image\.rootfs\.(?:foreign\.)?diff\.tar(?:\.(gzip|zstd))?$/.exec(mediaType);
    return docker ? (docker[1] ?? 'none') : 'unknown';
}
/** Whether registries need not have this layer (image-spec, layer.md, "Non-Distributable Layers"). */
function isForeignLayer(mediaType) {
    return compressionOf(mediaType) !== 'unknown' && /\.(?:nondistributable|foreign)\./.test(mediaType);
}
/** Whether this is the type of an image's layer, including ones that cannot be unpacked here, such as encrypted layers. */
function isLayerType(mediaType) {
    return /^application\/vnd\.(?:oci\.image\.layer|docker\.image\.rootfs)\./.test(mediaType);
}
/** Whether this is the config type of an image rather than of another artifact. */
function isImageConfig(mediaType) {
    return mediaType === ociConfig || mediaType === dockerConfig;
}
/** A Content-Type without parameters, in lower case. */
function bareMediaType(contentType) {
    return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}
const parameters = /(?:[ \t]*;(?:[ \t]*[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"))?)+[ \t]*$/u;
/** A media type without its well-formed parameters (RFC 9110, section 8.3.1); other text is returned unchanged. */
function withoutParameters(mediaType) {
    const at = mediaType.length > 1_000 ? -1 : mediaType.search(/[ \t]*;/);
    if (at < 0)
        return mediaType;
    return parameters.exec(mediaType.slice(at))?.index === 0 ? mediaType.slice(0, at) : mediaType;
}


/***/ }),

/***/ 7841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   J5: () => (/* binding */ platformMatches),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   c: () => (/* binding */ platformDigestsOf),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85199);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74211);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29997);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85197);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95581);





/** Whether an index entry is BuildKit's attestation, which is listed as a manifest of an unknown platform. */
function isAttestation({ platform, annotations }) {
    const unknown = platform?.os === 'unknown' && platform.architecture === 'unknown';
    return unknown || annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** The distinct platforms of an index, without attestations. */
function platformsOf(index) {
    const offered = index.manifests
        .filter(descriptor => !isAttestation(descriptor))
        .flatMap(({ platform }) => platform ?? []);
    return [...new Map(offered.map(platform => [(0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform), platform])).values()];
}
/**
 * The digest of the image for each platform that an index names, as lock files have them. Of several images for one
 * platform the first counts, as for clients that choose one.
 */
function platformDigestsOf({ manifests }) {
    const listed = manifests.flatMap(({ platform, digest, mediaType }) => {
        const name = platform && (0,_media_type_js__WEBPACK_IMPORTED_MODULE_1__.kindOf)(mediaType) !== 'other' ? (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .FL)(platform)) : '';
        return name === '' || name.startsWith('unknown/') ? [] : [[name, digest]];
    });
    return new Map(listed.toReversed());
}
/**
 * Chooses the index entry that runs best on a platform. Never another architecture, even one that could run there. In order: the same
 * variant or the nearest lower one; on Windows the requested build, then the newest; the requested features; the first in the
 * index (so a zstd twin listed after the gzip image is not chosen). Never an attestation; an entry without a platform only when it
 * is the only one. Throws PLATFORM_MISSING naming the platforms offered and, when given, the image's name.
 */
function choosePlatform(index, wanted, name) {
    const images = index.manifests.filter(descriptor => !isAttestation(descriptor));
    const [best] = images
        .flatMap(descriptor => {
        const rank = descriptor.platform && rankOf(wanted, descriptor.platform);
        return rank ? [{ descriptor, rank }] : [];
    })
        .sort((a, b) => compareNumbers(a.rank, b.rank));
    if (best)
        return best.descriptor;
    const [only] = images;
    if (images.length === 1 && only && !only.platform)
        return only;
    throw missing(index, wanted, name);
}
function missing(index, wanted, name) {
    const [asked, ...offered] = [wanted, ...platformsOf(index)].map(platform => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)));
    const place = name === undefined ? '' : ` in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(name)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TallyError */ .jB('PLATFORM_MISSING', `Cannot find ${asked}${place}: the index offers ${offered.slice(0, 50).join(', ') || 'no platform'}`, { details: { wanted: asked, offered } });
}
/** Whether an image of platform `offered` runs on `wanted`. */
function platformMatches(wanted, offered) {
    return rankOf(wanted, offered) !== undefined;
}
/** The sort key, compared in turn; the lowest is best. Undefined when the image does not run there. */
function rankOf(wanted, offered) {
    if (wanted.os !== offered.os || wanted.architecture !== offered.architecture)
        return undefined;
    const distance = (0,_architecture_js__WEBPACK_IMPORTED_MODULE_4__/* .variantDistance */ .$)(wanted.architecture, wanted.variant, offered.variant);
    if (distance === undefined || !sameBuild(wanted, offered))
        return undefined;
    const features = offered.osFeatures ?? [];
    const unasked = features.filter(feature => !wanted.osFeatures?.includes(feature)).length;
    return [distance, ...versionOf(offered).map(part => -part), unasked, unasked - features.length];
}
/** Windows containers need the host's build, the version's first three fields; the fourth is the patch level. */
function sameBuild(wanted, offered) {
    if (wanted.os !== 'windows' || !wanted.osVersion || !offered.osVersion)
        return true;
    const found = versionOf(offered);
    return versionOf(wanted).every((part, at) => at === 3 || part === found[at]);
}
function versionOf({ os, osVersion = '' }) {
    const parts = os === 'windows' ? osVersion.split('.').map(part => Number.parseInt(part, 10) || 0) : [];
    return [0, 1, 2, 3].map(at => parts[at] ?? 0);
}
function compareNumbers(a, b) {
    const at = a.findIndex((value, position) => value !== b[position]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
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


/***/ })

};
;