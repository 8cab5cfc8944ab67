"use strict";
exports.id = 3959;
exports.ids = [3959];
exports.modules = {

/***/ 43959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ answerFields),
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   Kp: () => (/* binding */ publicAnswer),
/* harmony export */   p0: () => (/* binding */ publicFields)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23892);
/* harmony import */ var _model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3394);



/** Statuses of what does not exist, or only for a login. */
const hidden = new Set([401, 403, 404]);
/**
 * Reads the JSON object of a public resource, without a login; undefined for one that does not exist or needs one. Throws RATE_LIMITED,
 * REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL for an API that does not answer, and the codes of connections.
 */
async function publicFields(question) {
    return readAnswer(question.action, async () => {
        const answer = await publicAnswer(question);
        return hidden.has(answer.status) ? undefined : answerFields(answer, question.action);
    });
}
/** Requests a public resource, following a redirect within its own origin. */
async function publicAnswer({ url, send, maxBytes }) {
    const headers = { accept: 'application/json', 'user-agent': 'tallyman' };
    const get = (at) => send({ method: 'GET', url: at, headers, maxBytes });
    const answer = await get(url);
    const moved = [301, 302, 307, 308].includes(answer.status);
    const next = moved ? URL.parse(answer.headers.get('location') ?? '', url.href) : null;
    // Only the slash at the end of a path is a reason to send a client elsewhere.
    return next?.origin === url.origin ? get(next) : answer;
}
/** The JSON object of an answer. Throws RATE_LIMITED, REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL for another status than 200 or no JSON object. */
async function answerFields({ status, body }, action) {
    if (status === 200)
        return readAnswer(action, () => (0,_model_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_model_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(body), 'answer'));
    const code = status === 429 ? 'RATE_LIMITED' : status >= 500 ? 'REGISTRY_UNAVAILABLE' : 'REGISTRY_PROTOCOL';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB(code, `Cannot ${action}: it answers ${status}`);
}
/** Runs `read` on an answer; a fault in its JSON is the API's, not that of an image: REGISTRY_PROTOCOL. */
async function readAnswer(action, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isTallyError */ .pQ)(error, 'MANIFEST_INVALID', 'MANIFEST_TOO_LARGE'))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${error.message}`, { cause: error });
    }
}


/***/ })

};
;