"use strict";
exports.id = 5495;
exports.ids = [5495];
exports.modules = {

/***/ 95495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   byteContracts: () => (/* binding */ byteContracts),
/* harmony export */   readingInputs: () => (/* binding */ readingInputs)
/* harmony export */ });
/* harmony import */ var _inspect_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94506);

/** The inputs that every action that reads images has, with its own words for them. */
const readingInputs = pick(_inspect_json__WEBPACK_IMPORTED_MODULE_0__.inputs, [
    'max-image-size',
    'store',
    'registry-auth',
    'github-token',
    'registry-mirrors',
    'insecure-registries',
    'ca-certificates',
    'concurrency',
    'retries',
    'summary',
]);
const { 'max-image-size': _, ...streaming } = readingInputs;
const platform = {
    platform: {
        description: 'The platform whose image of an index is meant, such as linux/arm64/v8',
        default: '',
    },
};
const place = 'a reference, store=NAME@DIGEST, docker=NAME, oci-layout=DIR[:ref], oci-archive=FILE or docker-archive=FILE; `-` as FILE is standard input';
const digestOutput = { digest: { description: 'Digest of the bytes' } };
/** The contracts of the commands that hand over bytes, which are no actions of their own. */
const byteContracts = {
    digest: {
        description: 'Print the digest of images, by one HEAD for each',
        inputs: {
            images: { description: `List of images, each ${place}`, required: true },
            'full-ref': { description: 'Print name@digest instead of the digest alone', default: 'false' },
            ...platform,
            ...readingInputs,
        },
        outputs: {
            digests: { description: 'One digest a line, in the order of the images' },
            json: { description: 'JSON with the digest of each image' },
        },
    },
    manifest: {
        description: 'Write the manifest or index of an image, byte for byte',
        inputs: { image: { description: `Image: ${place}`, required: true }, ...platform, ...readingInputs },
        outputs: digestOutput,
    },
    config: {
        description: "Write the config of an image, byte for byte; of an index that of this machine's platform",
        inputs: { image: { description: `Image: ${place}`, required: true }, ...platform, ...readingInputs },
        outputs: digestOutput,
    },
    blob: {
        description: 'Write a blob, byte for byte, all of it only if its bytes have the digest',
        inputs: { blob: { description: 'Blob: name@digest', required: true }, ...streaming },
        outputs: digestOutput,
    },
};
function pick(inputs, names) {
    return Object.fromEntries(Object.entries(inputs).filter(([name]) => names.includes(name)));
}


/***/ }),

/***/ 94506:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"description":"Look at images, tags, referrers and the Docker engine, compare images, and check budgets; writes nothing","inputs":{"images":{"description":"List of what to look at: name[:tag][@digest], store=NAME@DIGEST, docker=NAME (the engine), oci-layout=DIR[:ref], oci-archive=FILE[:ref], docker-archive=FILE[:ref]. A name alone means latest, or with show tags its repository; with show repositories an item is a registry, with show engine a name whose tags are listed. Required unless show is engine or search","default":""},"show":{"description":"List or CSV of image, history, layers, graph, tags, referrers, files, usage (what a pull would fetch), engine (the engine\'s images), repositories (of a registry), search. Defaults to image, or to search if search is given","default":""},"compare-with":{"description":"Image to compare the first of images with, written as there","default":""},"diff":{"description":"What is compared: summary, layers, or files, which fetches the layers that the two do not share","default":"summary"},"platforms":{"description":"List or CSV of platforms (linux/arm64), or all. Defaults to all; with history, layers, files or usage to the runner\'s own","default":""},"filters":{"description":"List of name=value. For tags: reference=glob, tag=glob or tag=/regex/, digest=, newer=, older= (an age such as 7d, or a date). For engine, as in docker image ls: dangling, before, since, until, label, label!, reference, also platform. For search: is-official, is-automated, stars. For files: path=glob","default":""},"search":{"description":"Term to search Docker Hub for, or host/term for another registry","default":""},"search-url":{"description":"Address to send the search to instead","default":""},"limit":{"description":"Most rows: of search up to 100, by default 25; of tags by default all, with the digests of up to 1,000","default":""},"sort":{"description":"Order of tags: name (the default), version or created; of search: stars (the default), name or relevance (the registry\'s order). A - in front reverses it","default":""},"all":{"description":"With show engine, list intermediate images too, as docker image ls --all","default":"false"},"digests":{"description":"With show engine, add the digests, as docker image ls --digests","default":"false"},"no-trunc":{"description":"Shorten neither IDs nor texts, as Docker\'s --no-trunc","default":"false"},"quiet":{"description":"Only what identifies a row, as Docker\'s -q; of an image its digest","default":"false"},"format":{"description":"Form of the output formatted and of the log, for one kind of show: table, table TEMPLATE, json, jsonl, tree, or a template as in Docker\'s --format","default":""},"max-size":{"description":"Most bytes that the layers of a platform may have as transferred, such as 50MB; more fails the step","default":""},"max-layers":{"description":"Most layers that a platform may have; more fails the step","default":""},"max-growth":{"description":"Most that a platform may be larger than that of compare-with: 5% or 20MB; more fails the step, and so does a platform that compare-with lacks","default":""},"expect":{"description":"List of path=glob or path!=glob, without comments, on the JSON of each image, such as config.User=65532 or labels.org.opencontainers.image.source=*; those that do not hold fail the step. Paths from comparison, engine or search are those of the step","default":""},"output-file":{"description":"Path to write the full JSON to, also if a check fails","default":""},"to":{"description":"With show usage, where the pull would go: store, or docker, which is asked what it already has","default":"store"},"cache":{"description":"With show usage, whether the pull would read the Actions cache: read-only or false","default":"false"},"key-prefix":{"description":"Prefix of every cache key","default":"tallyman-v1"},"cache-client":{"description":"Route to the Actions cache: auto (direct where possible) or toolkit (GitHub\'s own client)","default":"auto"},"registry-auth":{"description":"YAML list of registry, username, password; takes precedence over all other credentials","default":""},"github-token":{"description":"Used only for ghcr.io, if no other credential matches","default":"${{ github.token }}"},"registry-mirrors":{"description":"List of host=mirror[/path]. Mirrors are asked for content by digest before the host; only the host decides what a tag is. The path is prefixed to each repository","default":""},"insecure-registries":{"description":"List of host[:port] that may be reached over plain HTTP or unverified TLS; loopback needs no entry","default":""},"ca-certificates":{"description":"List of host=path; the path of a PEM file with an extra CA for that host","default":""},"max-image-size":{"description":"Most bytes that the blobs of one image may declare in total, and that layers or a compressed archive may unpack to, such as 200GiB","default":"64GiB"},"concurrency":{"description":"Concurrent requests and transfers","default":"6"},"retries":{"description":"Tries per request or transfer","default":"5"},"store":{"description":"Folder of the content store that the steps of a job share. Defaults to tallyman in RUNNER_TEMP","default":""},"summary":{"description":"Step summary: true, false or on-failure","default":"true"}},"outputs":{"digest":{"description":"Digest of the first or only image; in an engine its ID"},"ref":{"description":"name@digest of the first or only image, empty outside registries"},"media-type":{"description":"Media type of the first or only image"},"kind":{"description":"index, image or artifact"},"platforms":{"description":"Platforms of the first or only image, one per line, cut after 100"},"platform-digests":{"description":"JSON object of platform to digest, of the first or only image, cut at 8 KB"},"image-id":{"description":"Digest of the config of the first platform"},"size":{"description":"Bytes of the layers of the first platform, as transferred"},"unpacked-size":{"description":"Bytes of the layers of the first platform, unpacked, if known"},"layers":{"description":"Number of layers of the first platform"},"created":{"description":"When the first platform\'s image was made, as it says itself"},"labels":{"description":"JSON object of the labels of the first platform, cut at 8 KB"},"tags":{"description":"With show tags, the tags of the first or only repository, one per line, cut after 100"},"same-digest":{"description":"With show tags, the tags that share the digest of the given tag or digest, one per line, cut after 100"},"to-fetch":{"description":"With show usage, bytes that a pull of all images would fetch from registries and mirrors"},"changed":{"description":"true if compare-with is another digest, otherwise false; empty without compare-with"},"size-change":{"description":"Bytes that the first platform in common is larger than that of compare-with, negative if it is smaller; empty if an engine knows one of them only unpacked"},"body":{"description":"Path of the comparison as Markdown, one sentence first, for a comment on a pull request; empty without compare-with"},"formatted":{"description":"Text in the form of format"},"json":{"description":"The JSON of the step, or without its long lists if it exceeds 8 KB"},"report":{"description":"Path of the full JSON"}}}');

/***/ })

};
;