"use strict";
exports.id = 6194;
exports.ids = [6194];
exports.modules = {

/***/ 56083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85199);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68979);



/** The NO_PROXY entry that sends loopback requests through the proxy as well. */
const loopbackToo = '<-loopback>';
/**
 * The proxy for a URL by HTTP_PROXY, HTTPS_PROXY and NO_PROXY (either case); undefined for a direct connection.
 *
 * NO_PROXY is read as curl and Go read it: `*`, hosts with their sub-domains (a leading dot allowed), `host:port`,
 * addresses and CIDR ranges. Loopback hosts are connected to directly, as Go does: a proxy elsewhere would reach its
 * own machine. `<-loopback>` in NO_PROXY (the spelling of Chromium's bypass lists) sends them through the proxy as
 * well. ALL_PROXY is ignored, as Go and the runner ignore it. Throws INPUT_INVALID for a proxy that is not an http or
 * https URL or `host:port`.
 */
function proxyFor(url, env) {
    const read = (name) => env[name.toLowerCase()] || env[name.toUpperCase()] || undefined;
    const variable = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const proxy = read(variable);
    if (!proxy)
        return undefined;
    const exceptions = (read('no_proxy') ?? '').split(/[\s,]+/).filter(Boolean);
    if (isHere(hostOf(url)) && !exceptions.includes(loopbackToo))
        return undefined;
    return exceptions.some(exception => covers(exception.toLowerCase(), url))
        ? undefined
        : proxyUrl(proxy, variable);
}
/** Whether `host` is this machine: loopback, also IPv4 within IPv6, or the unspecified address, which leads here too. */
function isHere(host) {
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopbackHost */ .cW)(host) || host === '0.0.0.0')
        return true;
    return host.includes(':') && ['loopback', 'unspecified'].includes((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressClass */ .Jc)(host));
}
/**
 * The URL of the proxy. Node silently connects directly for a proxy with an unknown protocol, and quotes the password
 * of one that it cannot parse, so both are checked here. Throws INPUT_INVALID.
 */
function proxyUrl(text, variable) {
    const url = URL.parse(text.includes('://') ? text : `http://${text}`);
    if (url && /^https?:$/.test(url.protocol))
        return url.href;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TallyError */ .jB('INPUT_INVALID', `Cannot use the proxy of the environment variable ${variable}: expected http://host:port`);
}
/** The host of a URL without brackets, and without the final dot of a fully qualified name. */
function hostOf({ hostname }) {
    return (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .bareHost */ .n0)(hostname).toLowerCase().replace(/\.$/, '');
}
function covers(exception, url) {
    if (exception === '*')
        return true;
    const host = hostOf(url);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (family > 0 && exception.includes('/'))
        return inRange(host, exception);
    const [, name = exception, wantedPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(exception) ?? [];
    if (wantedPort !== undefined && wantedPort !== port)
        return false;
    const bare = name.replace(/^\[(.*)\]$/, '$1');
    if (family > 0)
        return inRange(host, `${bare}/${family === 4 ? 32 : 128}`);
    const domain = bare.replace(/^\*?\./, '').replace(/\.$/, '');
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
function inRange(address, range) {
    const [network = '', bits = ''] = range.split('/');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network);
    if (family === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
    return list.check(address, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 4 ? 'ipv4' : 'ipv6');
}


/***/ }),

/***/ 47001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ HostPause),
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   OM: () => (/* binding */ againIn),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   sl: () => (/* binding */ retryAfterBudgetMs),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85199);


const baseMs = 250;
const capMs = 30_000;
/** The longest total wait that a server may request over all attempts of one operation. */
const retryAfterBudgetMs = 5 * 60_000;
/** Calls `work` with the number of the attempt (from 1) until it returns a final result or the rules end the retries. */
async function retrying(work, rules) {
    let { budgetMs, requestedPauses = Number.POSITIVE_INFINITY } = rules;
    for (let attempt = 1;; attempt++) {
        const tried = await tryOnce(() => work(attempt), rules);
        if (!tried.failure && !rules.isPassing(tried.value))
            return tried.value;
        const requested = tried.failure ? undefined : rules.requestedPause(tried.value);
        if (requested !== undefined && (requested > budgetMs || requestedPauses === 0))
            return rules.last(tried, requested);
        if (attempt >= rules.tries)
            return rules.last(tried);
        if (requested !== undefined) {
            budgetMs -= requested;
            requestedPauses--;
        }
        const ms = requested ?? rules.pause(attempt);
        rules.pausing?.(tried, ms, requested !== undefined);
        await rules.sleep(ms, rules.signal);
    }
}
async function tryOnce(work, { passing, signal }) {
    try {
        return { value: await work() };
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTallyError */ .pQ)(error, passing) && !signal?.aborted)
            return { failure: error };
        throw error;
    }
}
const passingStatuses = new Set([408, 429, 499, 500, 502, 503, 504, 522]);
/** Whether a retry may help: the server was busy or broken, and did not refuse. */
function isPassing(status) {
    return passingStatuses.has(status);
}
/** Milliseconds to wait after attempt number `attempt` (from 1): full jitter, so that clients do not return together. */
function backoff(attempt, random) {
    return Math.round(random() * Math.min(capMs, baseMs * 2 ** attempt));
}
/** Milliseconds that Retry-After requests (RFC 9110, section 10.2.3: seconds or a date); undefined when unreadable. */
function retryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\d{1,12}$/.test(value.trim()))
        return Number(value.trim()) * 1000;
    const date = /^[A-Za-z]{3,9}, /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/**
 * Describes the next attempt after a pause of `ms`, for the log: without the length of a noticeable pause the step
 * would seem to hang.
 */
function againIn(ms) {
    return ms < 1_000 ? 'trying again' : `trying again in ${Math.round(ms / 1_000)} s`;
}
/** Waits `ms` milliseconds. Throws CANCELLED at once when `signal` is aborted. */
async function pause(ms, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TallyError */ .jB('CANCELLED', 'Stopped while waiting before another try', { cause: error });
    }
}
/** A pause shared by all requests to one host: a 429 slows down every transfer with the host that sent it. */
class HostPause {
    #until = 0;
    #now;
    constructor(now) {
        this.#now = now;
    }
    hold(ms) {
        this.#until = Math.max(this.#until, this.#now() + ms);
    }
    async wait(signal) {
        for (let left = this.#until - this.#now(); left > 0; left = this.#until - this.#now()) {
            await pause(left, signal);
        }
    }
}


/***/ }),

/***/ 16194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ openRegistries),
  Z: () => (/* binding */ openTrial)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/credentials.js
var auth_credentials = __webpack_require__(24277);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/docker-config.js
var docker_config = __webpack_require__(73846);
// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/retry.js
var http_retry = __webpack_require__(47001);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/http/api-sender.js



/**
 * Sends requests to web APIs other than the registry API: retries when the server is busy or broken, and honours
 * requested pauses. The response is final. Throws RATE_LIMITED for a pause over five minutes, and the error of the last
 * attempt.
 */
function apiSender({ send, tries, now, random, sleep, retried }) {
    return request => (0,http_retry/* retrying */.R$)(() => send(request), {
        tries,
        budgetMs: http_retry/* retryAfterBudgetMs */.sl,
        passing: 'REGISTRY_UNAVAILABLE',
        isPassing: isBusy,
        requestedPause: response => pauseOf(response, now()),
        pause: attempt => (0,http_retry/* backoff */.JN)(attempt, random),
        sleep,
        signal: request.signal,
        pausing({ value, failure }, ms) {
            const state = failure ? (0,printable/* printable */.g$)(failure.message) : `status ${value.status}`;
            retried?.(`${request.method} ${request.url.host}: ${state}, ${(0,http_retry/* againIn */.OM)(ms)}`);
        },
        last({ value, failure }, tooLong) {
            if (tooLong !== undefined)
                throw overBudget(request, tooLong);
            if (failure)
                throw failure;
            return value;
        },
    });
}
/** GitHub also responds with 403 when a rate limit is hit; the headers then say when to retry. */
function isBusy(response) {
    return (0,http_retry/* isPassing */.WG)(response.status) || (response.status === 403 && isLimit(response));
}
function isLimit({ headers }) {
    return headers.get('x-ratelimit-remaining') === '0' || headers.get('retry-after') !== undefined;
}
/** Milliseconds that the response asks to wait: Retry-After, or GitHub's `x-ratelimit-reset` in seconds since 1970. */
function pauseOf({ headers }, now) {
    const ms = (0,http_retry/* retryAfter */.P9)(headers.get('retry-after'), now);
    if (ms !== undefined || headers.get('x-ratelimit-remaining') !== '0')
        return ms;
    const reset = headers.get('x-ratelimit-reset') ?? '';
    return /^\d{1,12}$/.test(reset) ? Math.max(0, Number(reset) * 1000 - now) : undefined;
}
function overBudget({ url }, ms) {
    const state = `${url.host} asks to wait ${Math.ceil(ms / 60_000)} minutes`;
    return new errors/* TallyError */.jB('RATE_LIMITED', `Cannot go on: ${state}, expected at most ${http_retry/* retryAfterBudgetMs */.sl / 60_000}`);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/http-client.js
var http_client = __webpack_require__(25467);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/http-exchange.js
var http_exchange = __webpack_require__(5405);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/challenge.js
/*
 * RFC 9110, sections 11.2, 11.3 and 5.6.1:
 *
 *   WWW-Authenticate := #challenge                        challenge := scheme [ 1*SP ( token68 | #auth-param ) ]
 *   auth-param       := token BWS "=" BWS ( token | quoted-string )
 *   token68          := 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
 *
 * More lenient than the grammar: an unquoted value may contain anything but spaces, commas and quotes (realm=https://…), and a
 * comma may be missing.
 */
const separators = /[\s,]+/y;
const spaces = /\s+/y;
const token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const token68 = /[A-Za-z0-9\-._~+/]+=*(?=\s*(?:,|$))/y;
const unquoted = /[^\s,"]*/y;
const quoted = /"(?:[^"\\]|\\[\s\S])*"/y;
const maxLine = 16 * 1024;
/** Parses the challenges of WWW-Authenticate lines, in order. Skips whatever it cannot parse; never throws. */
function parseChallenges(lines) {
    return lines.flatMap(line => new Reader(line.slice(0, maxLine)).challenges());
}
/** Chooses the challenge to answer: Bearer with a realm, else Basic, else the first. */
function chooseChallenge(challenges) {
    const bearer = challenges.find(({ scheme, params }) => scheme === 'bearer' && params.realm);
    return bearer ?? challenges.find(({ scheme }) => scheme === 'basic') ?? challenges[0];
}
class Reader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    challenges() {
        const found = [];
        for (;;) {
            this.#take(separators);
            if (this.#at >= this.#text.length)
                return found;
            const scheme = this.#take(token);
            if (scheme !== undefined && /^[\s,]?$/.test(this.#peek()))
                found.push({ scheme: scheme.toLowerCase(), params: this.#params() });
            else
                this.#skipUnreadable();
        }
    }
    #params() {
        const params = new Map();
        this.#take(spaces);
        // No registry uses a token68; it is skipped so that it is not mistaken for the next scheme.
        if (this.#take(token68) !== undefined)
            return {};
        for (;;) {
            const before = this.#at;
            this.#take(separators);
            const name = this.#take(token)?.toLowerCase();
            this.#take(spaces);
            if (name === undefined || this.#peek() !== '=') {
                // A name without "=" is the next challenge's scheme.
                this.#at = before;
                return Object.fromEntries(params);
            }
            this.#at++;
            this.#take(spaces);
            const isQuoted = this.#peek() === '"';
            const value = this.#value();
            if (value === undefined)
                return Object.fromEntries(params);
            if ((isQuoted || value !== '') && !params.has(name))
                params.set(name, value);
        }
    }
    #value() {
        if (this.#peek() !== '"')
            return this.#take(unquoted);
        return this.#take(quoted)
            ?.slice(1, -1)
            .replace(/\\([\s\S])/g, '$1');
    }
    /** Skips to the next comma outside quotes; an unclosed quote makes the rest of the line unreadable. */
    #skipUnreadable() {
        while (!/^,?$/.test(this.#peek())) {
            if (this.#peek() !== '"')
                this.#at++;
            else if (this.#take(quoted) === undefined)
                this.#at = this.#text.length;
        }
    }
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const [found] = pattern.exec(this.#text) ?? [];
        if (found === undefined)
            return undefined;
        this.#at += found.length;
        return found;
    }
    /** The next character, empty at the end. */
    #peek() {
        return this.#text[this.#at] ?? '';
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/address.js
var address = __webpack_require__(68979);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/opaque.js
var opaque = __webpack_require__(75693);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/quirks/profiles.js
var profiles = __webpack_require__(83758);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/login-used.js
var login_used = __webpack_require__(72954);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/auth/problem.js
var problem = __webpack_require__(90488);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/token-exchange.js









const maxTokenBytes = 128 * 1024;
/** distribution's token document: "if omitted, this defaults to 60 seconds"; shorter lifetimes are ignored. */
const minLifeMs = 60_000;
const maxLifeMs = 24 * 3_600_000;
/** Margin for the time that a request with the token is under way. */
const renewEarlyMs = 5_000;
const clientId = 'tallyman';
/** The credentials, if they may be sent to the realm. */
function usable({ realm, credentials }) {
    return realm.sendCredentials ? credentials.credentials : undefined;
}
/**
 * Merges scopes: joins and sorts the actions of equal resources (`repository:a/b:pull,push`), so that their order causes no second
 * token; `*` covers all actions.
 */
function mergeScopes(scopes) {
    const actions = new Map();
    for (const scope of scopes.flatMap(each => each.split(' ')).filter(Boolean)) {
        const colon = scope.lastIndexOf(':');
        const resource = colon < 0 ? scope : scope.slice(0, colon);
        const known = actions.get(resource) ?? new Set();
        for (const action of colon < 0 ? [] : scope.slice(colon + 1).split(','))
            if (action)
                known.add(action);
        actions.set(resource, known);
    }
    const joined = [...actions].map(([resource, set]) => set.size === 0 ? resource : `${resource}:${set.has('*') ? '*' : [...set].sort().join(',')}`);
    return joined.sort();
}
/**
 * Requests a token from a realm: by the refresh grant for an identity token, else with Basic or anonymously. Throws
 * UNAUTHENTICATED, DENIED, RATE_LIMITED, REGISTRY_PROTOCOL, REGISTRY_UNAVAILABLE.
 */
async function fetchToken(request, { send, now, onSecret, onIdentityToken }) {
    const { registryOrigin, realm, credentials } = request;
    const withheld = credentials.credentials && !realm.sendCredentials;
    const why = withheld ? ` without credentials, which ${realm.url.host} is not known to be meant for` : '';
    const action = `get a token for ${registryOrigin.host} from ${(0,printable/* printableUrl */.Zq)(realm.url)}${why}`;
    const asked = now();
    const ask = asking => sendBounded(asking, action, each => send(each, registryOrigin));
    const isOffline = onIdentityToken !== undefined;
    const { response, cause } = await askForToken({ ...request, isOffline }, action, ask);
    if (response.status !== 200)
        throw refusal(action, response, { request, cause });
    const { token, lifeMs, identityToken } = readToken(response.body, action);
    const { service, scope } = request.challenge.params;
    const shown = [registryOrigin.href, realm.url.href, service, scope, ...request.scopes];
    for (const each of [token, identityToken ?? ''])
        if ((0,opaque/* isMaskableToken */.C1)(each, ...shown))
            onSecret(each);
    if (identityToken !== undefined && usable(request)?.kind === 'basic')
        onIdentityToken?.(identityToken);
    return { header: `Bearer ${token}`, renewAt: asked + lifeMs - renewEarlyMs };
}
async function sendBounded(request, action, send) {
    try {
        return await send({ ...request, maxBytes: maxTokenBytes });
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'MANIFEST_TOO_LARGE'))
            throw error;
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is over ${maxTokenBytes} bytes`);
    }
}
function refusal(action, { status, headers, body }, { request, cause }) {
    const isRefused = status === 401 || status === 403;
    const { code, message, details } = (0,problem/* problem */.CC)(action, { status, headers, text: body });
    // A 404 means that the token server is missing there; callers would take NOT_FOUND for an absent image.
    const own = code === 'NOT_FOUND' ? 'REGISTRY_PROTOCOL' : code;
    if (!isRefused)
        return new errors/* TallyError */.jB(own, message, { details, cause });
    const asker = askerOf(request);
    const hint = tokenHint(status, request, asker);
    return new errors/* TallyError */.jB(own, `${message}${(0,login_used/* describeLogin */.Hf)(asker)}`, {
        details,
        cause,
        ...(hint ? { hint } : {}),
    });
}
function askerOf({ realm, credentials, repository }) {
    const { source, faults = [] } = credentials;
    const sent = realm.sendCredentials ? 'sent' : 'withheld';
    return { registry: repository.registry, source, faults, login: credentials.credentials ? sent : 'none' };
}
/** A token server's 403 may concern the password as well as a missing right, unless the registry's profile knows its meaning. */
function tokenHint(status, { scopes }, asker) {
    const isWriting = scopes.some(scope => /:(?:.*,)?(?:push|delete|\*)/.test(scope));
    const { logins } = (0,profiles/* profileOf */.w)(asker.registry);
    const known = isWriting ? logins.write : logins.read;
    if (asker.login !== 'sent' || status === 401)
        return (0,login_used/* loginHint */.t$)(401, { ...asker, method: isWriting ? 'PUT' : 'GET' });
    return known === (isWriting ? profiles/* anyLogins */.d.write : profiles/* anyLogins */.d.read)
        ? 'Check the user name and the password or token of the login named above. If they are right, its account may not use this repository so.'
        : known;
}
async function askForToken(request, action, ask) {
    const credentials = usable(request);
    switch (credentials?.kind) {
        case 'identity-token': {
            const response = await ask(refreshRequest(request, credentials.token));
            // Servers without the OAuth2 part of the protocol support neither the method nor the path.
            if (![400, 404, 405].includes(response.status))
                return { response };
            const pair = { username: auth_credentials/* tokenUser */.B2, password: credentials.token };
            return { response: await ask(getRequest(request, pair)), cause: refusal(action, response, { request }) };
        }
        case 'basic':
            return { response: await ask(getRequest(request, credentials)) };
        case 'registry-token':
        case undefined:
            return { response: await ask(getRequest(request)) };
    }
}
/** distribution's "oauth2" token document. */
function refreshRequest({ realm, challenge, scopes }, token) {
    const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: clientId, refresh_token: token });
    if (challenge.params.service)
        form.set('service', challenge.params.service);
    form.set('scope', mergeScopes(scopes).join(' '));
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    return { method: 'POST', url: realm.url, headers, body: Buffer.from(form.toString()) };
}
/** distribution's "token" document; keeps the realm's own query. */
function getRequest({ realm, challenge, scopes, isOffline }, pair) {
    const url = new URL(realm.url);
    if (challenge.params.service)
        url.searchParams.set('service', challenge.params.service);
    for (const scope of mergeScopes(scopes))
        url.searchParams.append('scope', scope);
    if (isOffline && pair)
        url.searchParams.set('client_id', clientId);
    if (isOffline && pair)
        url.searchParams.set('offline_token', 'true');
    const authorization = pair ? { authorization: `Basic ${(0,auth_credentials/* basicPair */.xE)(pair)}` } : {};
    return { method: 'GET', url, headers: { accept: 'application/json', ...authorization } };
}
/** If both fields are present, which "should be equivalent", `access_token` counts, as in most clients. */
function readToken(body, action) {
    const answer = parsedObject(body, action);
    const token = [answer.access_token, answer.token].find(value => typeof value === 'string' && value !== '');
    // RFC 6750, section 2.1, limits the characters after "Bearer"; others could end the header and begin another.
    if (!(0,opaque/* isSecretText */.KZ)(token)) {
        const wanted = `expected ${opaque/* leastSecret */.Iu} visible characters or more`;
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer holds no usable token, ${wanted}`);
    }
    const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 0;
    const identityToken = (0,opaque/* isSecretText */.KZ)(answer.refresh_token) ? answer.refresh_token : undefined;
    return { token, lifeMs: Math.min(Math.max(minLifeMs, seconds * 1000), maxLifeMs), identityToken };
}
function parsedObject(body, action) {
    try {
        return Object(JSON.parse(Buffer.from(body).toString('utf8')));
    }
    catch {
        // The parser's own message quotes the text, which may contain a token.
        throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is not JSON`);
    }
}
/** Resolves a challenge's realm to the URL of its token server. Throws UNSAFE_TARGET for a realm that must not be contacted. */
function checkRealm(realm, { origin, insecure, trustedHosts }) {
    const url = isClean(realm) ? URL.parse(realm, origin.href) : null;
    if (!url || !/^https?:$/.test(url.protocol))
        throw unsafe(origin, realm, 'not an http URL');
    if (url.username || url.password)
        throw unsafe(origin, realm, 'it holds user info');
    const sameHost = url.hostname === origin.hostname;
    const secure = url.protocol === 'https:';
    if (!secure && !(insecure && (sameHost || origin.protocol === 'http:')))
        throw unsafe(origin, realm, 'expected https');
    if (!sameHost && isLocal(url))
        throw unsafe(origin, realm, 'an address inside this machine or network');
    // Another port of the same host is another server, possibly another user's.
    return { url, sendCredentials: url.origin === origin.origin || (secure && trustedHosts.includes(url.host)) };
}
/** URL parsers silently drop line breaks and tabs: the URL that was checked would not be the one that is requested. */
function isClean(realm) {
    return realm !== '' && !/[\p{Cc}\s]/u.test(realm);
}
/** Checks only the host as written; the connector checks the addresses of a name. */
function isLocal({ hostname }) {
    const host = (0,address/* bareHost */.n0)(hostname);
    return (0,address/* isLoopbackHost */.cW)(host) || ((0,external_node_net_.isIP)(host) > 0 && (0,address/* addressClass */.Jc)(host) !== 'public');
}
function unsafe(origin, realm, why) {
    // If this is a URL, its query and user info may be secrets.
    const shown = (0,printable/* printable */.g$)(realm.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//'));
    return new errors/* TallyError */.jB('UNSAFE_TARGET', `Cannot log in to ${origin.host}: it sends us to "${shown}" for a token: ${why}`);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/registry-auth.js





/** Answers the challenges of one origin; remembers the first, so that later requests carry their token from the start. */
class RegistryAuth {
    #context;
    #challenge;
    constructor(context) {
        this.#context = context;
    }
    /** The Authorization value of a request; undefined before the first challenge. */
    async authorization(access) {
        return this.#challenge ? this.#answer(this.#challenge, access) : undefined;
    }
    /**
     * The Authorization value after a 401; undefined when there is nothing to send but `sent`.
     * Throws UNAUTHENTICATED, DENIED, UNSAFE_TARGET and the codes of the token server's response.
     */
    async challenged(headers, access, sent) {
        const challenge = chooseChallenge(parseChallenges(headers.all('www-authenticate')));
        if (!challenge)
            return undefined;
        this.#challenge = withoutScope(challenge);
        const answer = await this.#answer(challenge, access, sent);
        return answer === sent ? undefined : answer;
    }
    /** Looks up a login again after it expired; returns whether the next request carries another one. Throws the codes of `challenged`. */
    async renewed(access) {
        if (!this.#challenge)
            return false;
        const stale = await this.authorization(access);
        await this.#context.find(access.repository, true);
        return (await this.#answer(this.#challenge, access, stale)) !== stale;
    }
    /** The login of requests for this repository, as far as it is known. */
    async asker({ repository }) {
        const challenge = this.#challenge;
        const { registry } = repository;
        // No helper is run just for the message of a refusal.
        if (!challenge)
            return { registry, source: 'anonymous', faults: [], login: 'unasked' };
        const { credentials, source, faults = [] } = await this.#context.find(repository);
        const known = { registry, source, faults };
        if (!credentials)
            return { ...known, login: 'none' };
        if (challenge.scheme === 'basic')
            return { ...known, login: 'sent' };
        if (credentials.kind === 'registry-token')
            return { ...known, login: 'sent' };
        const { sendCredentials } = checkRealm(challenge.params.realm ?? '', this.#context);
        return { ...known, login: sendCredentials ? 'taken' : 'withheld' };
    }
    /**
     * Whether a 401 to a token that was just issued may disappear once the registry's clock has caught up; never for a token that
     * lacks rights.
     */
    async mayBeEarly(headers, access) {
        const challenge = chooseChallenge(parseChallenges(headers.all('www-authenticate')));
        if (challenge?.scheme !== 'bearer' || challenge.params.error === 'insufficient_scope')
            return false;
        return (await this.#context.find(access.repository)).credentials?.kind !== 'registry-token';
    }
    /** The source of the credentials for this repository. */
    async source({ repository }) {
        return (await this.#context.find(repository)).source;
    }
    async #answer(challenge, access, stale) {
        const found = await this.#context.find(access.repository);
        switch (challenge.scheme) {
            case 'basic':
                return basic(found.credentials);
            case 'bearer':
                return this.#bearer(challenge, access, { found, stale });
            default:
                throw new errors/* TallyError */.jB('UNAUTHENTICATED', `Cannot log in to ${this.#context.origin.host}: it asks for "${(0,printable/* printable */.g$)(challenge.scheme)}"`);
        }
    }
    async #bearer(challenge, access, { found, stale }) {
        if (found.credentials?.kind === 'registry-token')
            return `Bearer ${found.credentials.token}`;
        const { origin, insecure, trustedHosts, tokens } = this.#context;
        const realm = checkRealm(challenge.params.realm ?? '', { origin, insecure, trustedHosts });
        const scopes = [...access.scopes, ...(challenge.params.scope?.split(' ') ?? [])];
        return tokens.authorization({ registryOrigin: origin, challenge, scopes, credentials: found, realm, repository: access.repository }, stale);
    }
}
function basic(credentials) {
    return credentials?.kind === 'basic' ? `Basic ${(0,auth_credentials/* basicPair */.xE)(credentials)}` : undefined;
}
/** Removes the scope, which belongs to one request and not to the next. */
function withoutScope(challenge) {
    const { scope: _, ...params } = challenge.params;
    return { ...challenge, params };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/auth/token.js


/**
 * Creates a store of bearer tokens by realm, service, scopes and credentials: one request for each, however many callers wait,
 * renewed 5 seconds before it expires. The lifetime is measured on our own clock from before the request, and `issued_at` is
 * ignored, since clocks differ.
 */
function createTokenStore(options) {
    const tokens = new Map();
    async function authorization(request, stale) {
        const key = keyOf(request);
        for (;;) {
            const current = tokens.get(key);
            const token = await current;
            if (token && (token.header !== stale || token.replaced === stale) && token.renewAt > options.now())
                return token.header;
            // The first caller requests the next token; the others find it here and wait for it.
            if (tokens.get(key) === current)
                return (await renew(key, request, stale)).header;
        }
    }
    function renew(key, request, stale) {
        const fetching = fetchToken(request, options).then(token => ({ ...token, replaced: stale }));
        tokens.set(key, fetching);
        // A failure reaches the callers that wait for it; later callers try again.
        fetching.catch(() => tokens.delete(key));
        return fetching;
    }
    return { authorization };
}
function keyOf(request) {
    const { realm, challenge, scopes } = request;
    const who = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify(usable(request) ?? null))
        .digest('hex');
    return JSON.stringify([realm.url.href, challenge.params.service, mergeScopes(scopes), who]);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/blob-locations.js
/** A blob at a registry, requested with login, redirects and retries. */
class RegistryBlob {
    #host;
    #request;
    constructor(host, request) {
        this.#host = host;
        this.#request = request;
    }
    get action() {
        return this.#request.action;
    }
    get host() {
        return this.#host.origin.host;
    }
    send(headers, receiver) {
        const request = this.#request;
        return this.#host.send({ ...request, headers: { ...request.headers, ...headers } }, receiver);
    }
}
/** A blob at a URL that needs no login, such as a signed one. */
class UrlBlob {
    action;
    #hop;
    constructor(action, hop) {
        this.action = action;
        this.#hop = hop;
    }
    get host() {
        return this.#hop.url.host;
    }
    send(headers, receiver) {
        return receiver.receive({ ...this.#hop, headers: { ...headers } });
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/download/lazy-downloads.js
/** Loads `Downloads` when the first blob is fetched. */
class LazyDownloads {
    #options;
    #opened;
    constructor(options) {
        this.#options = options;
    }
    /** Returns the digest of the received bytes. Throws what `download` throws. */
    async fetch(request) {
        return (await this.#open()).fetch(request);
    }
    /** Announces the number of expected bytes, so that workers start in time and end when they are no longer needed. */
    async expect(bytes) {
        if (bytes > 0 || this.#opened)
            await (await this.#open()).expect(bytes);
    }
    async close() {
        await (await this.#opened)?.close();
    }
    #open() {
        this.#opened ??= this.#load();
        return this.#opened;
    }
    async #load() {
        const { Downloads } = await Promise.all(/* import() */[__webpack_require__.e(7719), __webpack_require__.e(9714), __webpack_require__.e(6899)]).then(__webpack_require__.bind(__webpack_require__, 16899));
        return new Downloads(this.#options);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/warnings.js

/** Maximum warnings shown of one registry. */
const maxShown = 20;
/** The warnings of one registry in its `Warning` headers, each text once (distribution-spec, "Warnings"). */
class RegistryWarnings {
    #host;
    #shown = new Set();
    constructor(host) {
        this.#host = host;
    }
    /** The lines to show for a response: escaped, and without those shown before. */
    fresh(headers) {
        const texts = headers.all('warning').flatMap(warningTexts);
        return [...new Set(texts)].flatMap(text => {
            if (this.#shown.has(text) || this.#shown.size >= maxShown)
                return [];
            this.#shown.add(text);
            return [`${this.#host} warns: ${(0,printable/* printable */.g$)(text)}`];
        });
    }
}
/** A warning whose text is a quoted string (RFC 9110, section 5.6.4), which has no control characters. */
const warning = /(?<![^\s,])299 - "((?:[\t !#-[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*)"(?=\s*(?:,|$))/g;
/**
 * The texts of `299 - "text"`: the specification has no other code or agent, and no date. Node decodes headers as
 * Latin-1; texts are UTF-8.
 */
function warningTexts(line) {
    const found = line.matchAll(warning);
    return [...found].map(([, text = '']) => Buffer.from(text.replace(/\\(.)/g, '$1'), 'latin1').toString());
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/exchange.js







const maxHops = 10;
/** Clocks synchronised by NTP are within a second of each other. */
const newTokenPauseMs = 2_000;
/** Sends requests to one registry, all with the same authorisation, redirects, retries and pauses after a 429. */
class RegistryHost {
    origin;
    auth;
    #options;
    #pause;
    #warnings;
    constructor(options) {
        this.#options = options;
        this.origin = options.origin;
        this.auth = options.auth;
        this.#pause = new http_retry/* HostPause */.$u(options.now);
        this.#warnings = new RegistryWarnings(options.origin.host);
    }
    /** Returns any response that a retry would not change. Throws RATE_LIMITED, and the error of the last attempt. */
    send(request, receiver) {
        return this.#withRetries(request, async () => {
            const { reply, foreign } = await this.#hops(request, receiver);
            // A signed URL may expire between the redirect and its use; the registry issues a new one. Some are not valid for
            // HEAD at all.
            const expired = foreign && request.method !== 'HEAD' && (reply.status === 400 || reply.status === 403);
            return { reply, retry: expired };
        });
    }
    /**
     * Like `send`, for `work` of several requests, each sent with `once`: every attempt starts it again by its own rules.
     */
    persist(request, work) {
        return this.#withRetries(request, async (attempt) => ({ reply: await work(attempt), retry: false }));
    }
    /** Sends a request without retries, except for authorisation and redirects. */
    async once(request, receiver) {
        return (await this.#hops(request, receiver)).reply;
    }
    async #withRetries(request, work) {
        const { now, random, sleep, tries } = this.#options;
        const attempted = async (attempt) => {
            await this.#pause.wait(request.signal);
            return work(attempt);
        };
        const { reply } = await (0,http_retry/* retrying */.R$)(attempted, {
            tries,
            budgetMs: http_retry/* retryAfterBudgetMs */.sl,
            passing: 'REGISTRY_UNAVAILABLE',
            isPassing: ({ reply, retry }) => retry || (0,http_retry/* isPassing */.WG)(reply.status),
            requestedPause: ({ reply }) => (0,http_retry/* retryAfter */.P9)(reply.headers.get('retry-after'), now()),
            pause: attempt => (0,http_retry/* backoff */.JN)(attempt, random),
            sleep,
            signal: request.signal,
            pausing: (tried, ms, isRequested) => this.#notePause(request, tried, { ms, isRequested }),
            last({ value, failure }, tooLong) {
                if (failure)
                    throw failure;
                if (tooLong !== undefined)
                    throw exchange_overBudget(request, value.reply, tooLong);
                throw (0,problem/* problem */.CC)(request.action, value.reply);
            },
        });
        return reply;
    }
    #notePause(request, { value, failure }, { ms, isRequested }) {
        if (isRequested || value?.reply.status === 429)
            this.#pause.hold(ms);
        request.retried?.();
        const state = failure ? (0,printable/* printable */.g$)(failure.message) : `status ${value.reply.status}`;
        this.#options.note?.(`${request.action}: ${state}, ${(0,http_retry/* againIn */.OM)(ms)}`);
    }
    async #hops(request, receiver) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const _ = (0,modules/* __addDisposableResource */.mS)(env_1, this.#options.waits?.begin(request.action), false);
            let url = new URL(request.path, this.origin);
            let isForeign = url.origin !== this.origin.origin;
            if (isForeign)
                this.#checkTarget(url, request);
            for (let hop = 0; hop < maxHops; hop++) {
                const reply = isForeign
                    ? await this.#foreignHop(url, request, receiver)
                    : await this.#renewing(url, request, receiver);
                if (reply.status >= 400 && !isForeign)
                    (0,login_used/* rememberLogin */.J7)(reply.headers, await this.auth.asker(request), request.method);
                const location = redirection(request.method, reply);
                if (location === undefined)
                    return { reply, foreign: isForeign };
                url = this.#target(location, url, request);
                isForeign ||= url.origin !== this.origin.origin;
            }
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${request.action}: more than ${maxHops} redirects`);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            (0,modules/* __disposeResources */.hk)(env_1);
        }
    }
    /** Renews a login that has expired, once; some registries (Amazon ECR) report that with 403 or 400 in place of 401. */
    async #renewing(url, request, receiver) {
        const reply = await this.#ownHop(url, request, receiver);
        if (!(0,problem/* saysExpired */.ow)(reply) || !(await this.auth.renewed(request)))
            return reply;
        this.#options.note?.(`${request.action}: the login has expired, trying again with a new one`);
        return this.#ownHop(url, request, receiver);
    }
    /**
     * A hop to the registry itself, the only host that its credentials are sent to. A new token that is refused may be
     * ahead of the registry's clock: one more is requested, and used after a pause. Throws UNAUTHENTICATED when that is
     * refused too.
     */
    async #ownHop(url, request, receiver) {
        const { endpoint, sleep, note, now } = this.#options;
        const { method } = request;
        let authorization = await this.auth.authorization(request);
        let isPaused = false;
        for (let issued = 0;; issued++) {
            const reply = await receiver.receive({
                method,
                url,
                headers: withAuthorization(request.headers, authorization),
                endpoint,
            });
            for (const warning of this.#warnings.fresh(reply.headers))
                note?.(warning);
            if (reply.status !== 401 || (issued === 2 && !isPaused))
                return reply;
            if (isPaused) {
                (0,login_used/* rememberLogin */.J7)(reply.headers, await this.auth.asker(request), method);
                throw newTokenRefused(request, reply, now());
            }
            const next = await this.auth.challenged(reply.headers, request, authorization);
            isPaused = issued === 1 && (await this.auth.mayBeEarly(reply.headers, request));
            if (next === undefined && !isPaused)
                return reply;
            authorization = next ?? authorization;
            if (!isPaused)
                continue;
            note?.(`${request.action}: a new token was refused, trying again in ${newTokenPauseMs / 1000} s`);
            await sleep(newTokenPauseMs, request.signal);
        }
    }
    /** A hop to a host that the registry redirects to, without credentials; a challenge is answered once, anonymously. */
    async #foreignHop(url, request, receiver) {
        const endpoint = await this.#options.foreign.endpoint(url, this.origin);
        const plain = { method: request.method, url, endpoint };
        const reply = await receiver.receive({ ...plain, headers: { ...request.headers } });
        if (reply.status !== 401)
            return reply;
        const authorization = await this.#options.foreign
            .auth(url, this.origin)
            .challenged(reply.headers, request, undefined);
        return authorization === undefined
            ? reply
            : receiver.receive({ ...plain, headers: withAuthorization(request.headers, authorization) });
    }
    #target(location, from, request) {
        const url = URL.parse(location, from.href);
        if (!url)
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${request.action}: redirected to something that is no URL`);
        this.#checkTarget(url, request);
        return url;
    }
    #checkTarget(url, request) {
        const safe = url.protocol === 'https:' || (url.protocol === 'http:' && this.origin.protocol === 'http:');
        if (safe && !url.username && !url.password)
            return;
        throw new errors/* TallyError */.jB('UNSAFE_TARGET', `Cannot ${request.action}: ${this.origin.host} points to ${(0,printable/* printableUrl */.Zq)(url)}, expected https`);
    }
}
function redirection(method, { status, headers }) {
    if (method !== 'GET' && method !== 'HEAD')
        return undefined;
    return [301, 302, 303, 307, 308].includes(status) ? headers.get('location') : undefined;
}
function withAuthorization(headers, authorization) {
    return { ...headers, ...(authorization === undefined ? {} : { authorization }) };
}
function newTokenRefused(request, reply, now) {
    const { code, message, details, hint } = (0,problem/* problem */.CC)(request.action, reply);
    const difference = Math.round((Date.parse(reply.headers.get('date') ?? '') - now) / 1000);
    const clock = Math.abs(difference) >= 2
        ? `the registry's clock is ${Math.abs(difference)} s ${difference > 0 ? 'ahead of' : 'behind'} this machine's`
        : 'the clocks of the registry and its token server may differ';
    const twice = `it refused two new tokens, ${newTokenPauseMs / 1000} s apart`;
    return new errors/* TallyError */.jB(code, `${message}; ${twice}: such a token may not do this, or ${clock}`, {
        details,
        hint,
    });
}
function exchange_overBudget(request, reply, ms) {
    const minutes = Math.ceil(ms / 60_000);
    const until = ms > 48 * 3_600_000 ? 'more than two days' : `${minutes} minutes`;
    const cause = (0,problem/* problem */.CC)(request.action, reply);
    const limits = (0,problem/* rateLimit */["if"])(reply.headers);
    const message = `Cannot ${request.action}: the registry asks to wait ${until}${limits ? ` (${limits})` : ''}`;
    return new errors/* TallyError */.jB('RATE_LIMITED', message, { cause });
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/endpoint.js
var http_endpoint = __webpack_require__(9502);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/network-failure.js
var network_failure = __webpack_require__(43178);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/foreign-hosts.js






/**
 * The rules for hosts that a registry redirects to: they are reached only at public addresses, or at addresses like the
 * registry's own, and anonymously.
 */
function foreignHosts({ send, now, onSecret, endpointOf }) {
    const reaches = new Map();
    const auths = new Map();
    async function endpoint(url, registry) {
        const plain = endpointOf(url);
        // A proxy resolves names itself; only addresses in the URLs can be checked here.
        const isUnknown = plain.proxy !== undefined && !(0,external_node_net_.isIP)((0,address/* bareHost */.n0)(registry.hostname));
        const reach = isUnknown ? publicOnly : await reachFrom(registry);
        (0,address/* checkHost */.RC)(url, address => (0,http_endpoint/* mayConnect */.g5)(reach, address));
        return plain.proxy ? plain : { ...plain, reach };
    }
    function reachFrom(registry) {
        const reach = reaches.get(registry.host) ?? reachOf(registry);
        reaches.set(registry.host, reach);
        // A look-up that failed may succeed at the next attempt.
        reach.catch(() => reaches.delete(registry.host));
        return reach;
    }
    function auth(url, registry) {
        const key = `${registry.origin} ${url.origin}`;
        const made = auths.get(key) ?? newAuth(new URL(url.origin), registry);
        auths.set(key, made);
        return made;
    }
    /** The token host is reached by the rules of the redirecting registry, even when it has the host's own name. */
    function newAuth(origin, registry) {
        return new RegistryAuth({
            origin,
            insecure: registry.protocol === 'http:',
            trustedHosts: [],
            find: async () => ({ credentials: undefined, source: 'anonymous' }),
            tokens: createTokenStore({
                send: async (request) => send({ ...request, endpoint: await endpoint(request.url, registry) }),
                now,
                onSecret,
            }),
        });
    }
    return { endpoint, auth };
}
const publicOnly = { addresses: [], classes: [] };
/**
 * The registry's own addresses; one on loopback or a private network may redirect to others of that class, never to
 * link-local ones.
 */
async function reachOf(registry) {
    const host = (0,address/* bareHost */.n0)(registry.hostname);
    const found = (0,external_node_net_.isIP)(host) ? [host] : await addressesOf(registry);
    const classes = found.map(address/* addressClass */.Jc).filter(kind => kind === 'loopback' || kind === 'private');
    return { addresses: found, classes: [...new Set(classes)] };
}
async function addressesOf(registry) {
    const { lookup } = process.getBuiltinModule('node:dns/promises');
    try {
        return (await lookup(registry.hostname, { all: true })).map(({ address }) => address);
    }
    catch (error) {
        throw (0,network_failure/* networkFailure */.r)(error, registry);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/proxy.js
var http_proxy = __webpack_require__(56083);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/registry-origin.js


const handshakeMs = 5_000;
/** The origin of a registry's API: https, except on loopback and for hosts named insecure, which may speak either. */
async function originOf(registry, profile, { http, ...trust }) {
    const host = profile.apiHost ?? registry;
    const secure = new URL(`https://${host}`);
    const named = isNamedHost(trust.insecure, secure);
    if (authorityFor(secure, trust) !== undefined && !named)
        return at(secure, false, trust);
    if (named) {
        const speaks = await http.connects(secure, endpointFor(secure, trust), handshakeMs);
        return at(speaks ? secure : new URL(`http://${host}`), true, trust);
    }
    if ((0,address/* isLoopbackHost */.cW)(secure.hostname))
        return at(new URL(`http://${host}`), true, trust);
    return at(secure, false, trust);
}
function at(url, insecure, trust) {
    return { url, insecure, endpoint: endpointFor(url, trust) };
}
/** The endpoint of a URL's host by the user's settings. Throws INPUT_INVALID for an unusable proxy. */
function endpointFor(url, trust) {
    const ca = authorityFor(url, trust);
    const verify = !isNamedHost(trust.insecure, url);
    const proxy = (0,http_proxy/* proxyFor */.i)(url, trust.env);
    return {
        ...(ca !== undefined || !verify ? { tls: { verify, ...(ca ? { ca } : {}) } } : {}),
        ...(proxy ? { proxy } : {}),
    };
}
function authorityFor(url, { authorities }) {
    return authorities.get(hostPort(url)) ?? authorities.get(url.hostname);
}
function isNamedHost(hosts, url) {
    return hosts.has(hostPort(url)) || hosts.has(url.hostname) || hosts.has(url.host);
}
function hostPort({ hostname, port, protocol }) {
    return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/exchange/waits.js
/** Requests without a response yet, to show what a step is waiting for. */
class Waits {
    #begun = new Set();
    #now;
    constructor(now) {
        this.#now = now;
    }
    /** Records a sent request; to be disposed when it has its response, or has failed. */
    begin(action) {
        const wait = { action, at: this.#now() };
        this.#begun.add(wait);
        return { [Symbol.dispose]: () => void this.#begun.delete(wait) };
    }
    /** The request that has waited longest, and the number of others; undefined when none waits. */
    get state() {
        // A set keeps insertion order.
        const [oldest] = this.#begun;
        if (!oldest)
            return undefined;
        const seconds = Math.floor((this.#now() - oldest.at) / 1_000);
        const age = seconds < 1 ? '' : `, ${seconds} s so far`;
        const others = this.#begun.size - 1;
        const beside = others === 0 ? '' : `, and ${others} other request${others === 1 ? '' : 's'}`;
        return `waiting for an answer: ${oldest.action}${age}${beside}`;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/exchange/receivers.js
var receivers = __webpack_require__(41774);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/name-pages.js
var name_pages = __webpack_require__(93755);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/repository/catalog.js





const commonLimit = { most: 100_000 };
const maxPageBytes = 4 * 1024 * 1024;
/** Statuses of registries that have no such list. */
const absent = new Set([400, 404, 405, 501]);
/** The routes of a registry as a whole: its list of repositories, and others that no repository has. */
class RegistryCatalog {
    #registry;
    #host;
    #options;
    constructor(registry, host, options) {
        this.#registry = registry;
        this.#host = host;
        this.#options = options;
    }
    /**
     * Lists the names of the repositories from all pages (distribution's `_catalog`), in the registry's order; invalid names are skipped and
     * counted. Throws NOT_FOUND, UNAUTHENTICATED or DENIED where the registry lists none, and the codes of `listNames`.
     */
    repositories(skipped, limit = commonLimit) {
        const action = `list the repositories of ${this.#registry}`;
        return (0,name_pages/* listNames */.Z)({
            field: 'repositories',
            of: this.#registry,
            origin: this.#host.origin,
            first: `/v2/_catalog?n=${this.#options.profile.tagsPage}`,
            limit,
            page: path => this.ask({ path, action, scope: 'registry:catalog:*' }),
            isName: isRepositoryPath,
            refused: response => catalog_refusal(action, response),
            skipped,
        });
    }
    /**
     * Has the registry check its login (distribution-spec, "Determining Support"), and returns how far the login was used. Throws
     * UNAUTHENTICATED, DENIED and the codes of a registry that cannot be reached.
     */
    async checkLogin() {
        const action = `log in to ${this.#registry}`;
        const answer = await this.ask({ path: '/v2/', action, scope: '' });
        if (answer.status !== 200)
            throw (0,problem/* problem */.CC)(action, { ...answer, text: answer.body });
        return this.#host.auth.asker({ repository: { registry: this.#registry, repository: '' }, scopes: [] });
    }
    /** Sends a request to the registry with a login for `scope`; returns any response that a retry would not change. */
    ask({ path, action, scope }) {
        const { http, signal } = this.#options;
        const receiver = new receivers/* SmallAnswer */.Q(http, { signal, maxBytes: maxPageBytes });
        const repository = { registry: this.#registry, repository: '' };
        return this.#host.send({ method: 'GET', path, action, repository, scopes: [scope], signal }, receiver);
    }
}
function catalog_refusal(action, response) {
    const error = (0,problem/* problem */.CC)(action, { ...response, text: response.body });
    if (!absent.has(response.status))
        return error;
    return new errors/* TallyError */.jB('NOT_FOUND', error.message, { details: error.details });
}
function isRepositoryPath(text) {
    try {
        // The host in front makes the text a path, whatever it begins with.
        return (0,model_reference/* parseRepository */.SU)(`registry.invalid/${text}`).repository === text;
    }
    catch (error) {
        if (error instanceof errors/* TallyError */.jB)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/mirrored-repository.js
var mirrored_repository = __webpack_require__(92972);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/content-coding.js
var content_coding = __webpack_require__(78341);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/relay.js
var relay = __webpack_require__(75286);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/document.js
var model_document = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/media-type.js
var media_type = __webpack_require__(85197);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/registry/repository/tags.js
var tags = __webpack_require__(14616);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/repository/repository.js












const maxManifestBytes = 4 * 1024 * 1024;
/** A repository at one host: its own registry or a mirror. `resolve` and `deliver` verify digests; `fetch` and `scan` do not. */
class RemoteRepository {
    name;
    host;
    #options;
    constructor(name, host, options) {
        this.name = name;
        this.host = host;
        this.#options = options;
    }
    /** The registry's peculiarities. */
    get profile() {
        return this.#options.profile;
    }
    /** Reads the document of a tag or digest with one GET: bytes and digest are from the same response. */
    async resolve(target) {
        const reference = 'digest' in target ? target.digest : target.tag;
        const action = `read ${this.#printed(reference)}`;
        const request = this.#request(action, `manifests/${reference}`, { headers: { accept: media_type.manifestAccept } });
        const { status, headers, body, url } = await this.#send(request, maxManifestBytes);
        if (status !== 200)
            throw (0,problem/* problem */.CC)(action, { status, headers, text: body });
        const mediaType = (0,media_type.bareMediaType)(headers.get('content-type') ?? '');
        if (mediaType === 'text/html' || (0,problem/* looksLikeHtml */.te)(Buffer.from(body.subarray(0, 64)).toString())) {
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${(0,printable/* printableUrl */.Zq)(url)} is a web page, expected the answer of a registry`);
        }
        return (0,model_document/* parseDocument */.Tp)(body, { mediaType, ...('digest' in target ? { digest: target.digest } : {}) });
    }
    /** The digest that a tag points to now. Throws as `describe`. */
    async digestOf(tag, algorithm) {
        return (await this.describe(tag, algorithm)).digest;
    }
    /** Asks what a tag points to now: by HEAD, which pull limits do not count; by GET if HEAD has no digest of `algorithm`. */
    async describe(tag, algorithm = 'sha256') {
        const action = `resolve ${this.#printed(tag)}`;
        const request = this.#request(action, `manifests/${tag}`, {
            method: 'HEAD',
            headers: { accept: media_type.manifestAccept },
        });
        const { status, headers, body } = await this.#send(request);
        const claimed = headers.get('docker-content-digest');
        if (status === 200 && claimed?.startsWith(`${algorithm}:`) && (0,digest/* isDigest */.Bc)(claimed))
            return { digest: (0,digest/* parseDigest */.m)(claimed), ...describedBy(headers) };
        if (status === 404)
            throw (0,problem/* problem */.CC)(action, { status, headers, text: body });
        const document = await this.resolve({ tag });
        const { mediaType, size } = document.descriptor;
        return { digest: (0,digest/* digestOf */.ol)(document.bytes, algorithm), mediaType, size, document };
    }
    /** Asks by one HEAD for the manifest of a digest; a registry that answers no HEAD is asked by GET. Throws NOT_FOUND, and as `resolve`. */
    async look(digest) {
        const action = `look at ${this.#printed(digest)}`;
        const options = { method: 'HEAD', headers: { accept: media_type.manifestAccept } };
        const { status, headers, body } = await this.#send(this.#request(action, `manifests/${digest}`, options));
        if (status === 200)
            return { digest, ...describedBy(headers) };
        if (status === 404)
            throw (0,problem/* problem */.CC)(action, { status, headers, text: body });
        const document = await this.resolve({ digest });
        const { mediaType, size } = document.descriptor;
        return { digest, mediaType, size, document };
    }
    /** Reads a blob's bytes as a stream, unverified. */
    async fetch(wanted, from = 0) {
        return copied(await this.scan(wanted, from));
    }
    /** Like `fetch`, for callers that process the bytes at once: each piece is valid only until the next is requested. */
    async scan(wanted, from = 0) {
        const action = `read ${this.#printed(wanted.digest)}`;
        const headers = { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
        const request = this.#request(action, `blobs/${wanted.digest}`, { headers });
        const { http, timeouts, signal } = this.#options;
        const receiver = new receivers/* RelayedBody */.p(http, { timeouts, signal, status: from > 0 ? 206 : 200 });
        const { body, ...reply } = await this.host.send(request, receiver);
        const coding = (0,content_coding/* codingOf */.mR)(reply.headers);
        const left = wanted.size === undefined ? undefined : String(wanted.size - from);
        const length = reply.headers.get('content-length') ?? left;
        if (body && coding !== undefined && (left === undefined || length !== left)) {
            await (0,relay/* leaveBody */.I)({ ...reply, body });
            throw new errors/* TallyError */.jB('REGISTRY_PROTOCOL', `Cannot ${action}: ${(0,content_coding/* codedFault */.uC)(coding)}`);
        }
        if (body)
            return body;
        throw (0,problem/* problem */.CC)(action, { ...reply, text: new Uint8Array() });
    }
    /** Fetches a blob into a draft and returns the digest of the bytes that arrived. */
    async deliver(wanted, draft, watch) {
        const request = this.#request(`fetch ${this.#printed(wanted.digest)}`, `blobs/${wanted.digest}`);
        const from = new RegistryBlob(this.host, { ...request, retried: () => watch.retried?.() });
        return this.#options.downloads.fetch({ from, wanted, draft, watch });
    }
    /** Lists every tag in the registry's order; invalid names are skipped and counted by `skipped`. Throws the codes of `listTags`. */
    tags(skipped, limit = tags/* commonTagLimit */.z) {
        const name = (0,model_reference/* repositoryName */.aR)(this.name);
        const page = (path) => this.#send(this.#request(`list the tags of ${name}`, path), maxManifestBytes);
        return (0,tags/* listTags */.c)({
            page,
            name,
            origin: this.host.origin,
            first: `tags/list?n=${this.#options.profile.tagsPage}`,
            limit,
            skipped,
        });
    }
    /** Sends a request about the repository; returns any response that a retry would not change. */
    ask({ body, ...request }) {
        return this.#send(this.request(request), maxManifestBytes, body);
    }
    /** Creates a request about the repository with the scopes it needs, for callers that send it themselves. */
    request({ path, action, ...rest }) {
        return this.#request(action, path, rest);
    }
    async #send(request, maxBytes, body) {
        const { http, limits, signal } = this.#options;
        const receiver = new receivers/* SmallAnswer */.Q(http, { body, signal, ...(maxBytes ? { maxBytes } : {}) });
        const response = await this.host.send(request, receiver);
        const limit = (0,problem/* rateLimit */["if"])(response.headers);
        if (limit)
            limits?.(this.name.registry, limit);
        return response;
    }
    #request(action, path, more = {}) {
        const { repository } = this.name;
        const { method = 'GET', headers = {}, rights = this.#options.rights ?? 'pull', reads = [] } = more;
        const scopes = [
            `repository:${repository}:${rights}`,
            ...reads.map(({ repository }) => `repository:${repository}:pull`),
        ];
        const full = typeof path !== 'string' || path.startsWith('/') ? path : `/v2/${repository}/${path}`;
        return {
            method,
            path: full,
            headers,
            action,
            repository: this.name,
            scopes,
            signal: this.#options.signal,
        };
    }
    #printed(reference) {
        return `${(0,model_reference/* repositoryName */.aR)(this.name)}${(0,model_reference/* isTag */.dz)(reference) ? ':' : '@'}${reference}`;
    }
}
function describedBy(headers) {
    const length = headers.get('content-length') ?? '';
    const mediaType = (0,media_type.bareMediaType)(headers.get('content-type') ?? '');
    return { mediaType, ...(/^\d{1,15}$/.test(length) ? { size: Number(length) } : {}) };
}
async function* copied(bytes) {
    for await (const piece of bytes)
        yield Buffer.from(piece);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/registry/registry-client.js

















/** Reads and writes repositories of any registry; connections, tokens and pauses are shared by all of them. */
class RegistryClient {
    #options;
    #http;
    #tokens;
    #foreign;
    #closing = new AbortController();
    #signal;
    #hosts = new Map();
    #downloads;
    #sources = new Map();
    /** The pull limits that registries reported, by registry. */
    limits = new Map();
    /** Requests without a response yet. */
    waits = new Waits(() => this.#now());
    constructor(options) {
        this.#options = options;
        const { signal } = options;
        this.#signal = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
        this.#http = (0,http_client/* createHttp */.V)(options.timeouts);
        const { tries, timeouts = http_exchange/* defaultTimeouts */.c, workerFile } = options;
        this.#downloads = new LazyDownloads({
            now: this.#now,
            random: this.#random,
            sleep: http_retry/* pause */.v7,
            timeouts,
            tries,
            workerFile,
        });
        this.#tokens = createTokenStore({
            send: (request, registry) => this.#sendToTokenHost(request, registry),
            now: this.#now,
            onSecret: options.secret,
            onIdentityToken: options.identityToken,
        });
        this.#foreign = foreignHosts({
            send: this.#http.send,
            now: this.#now,
            onSecret: options.secret,
            endpointOf: url => endpointFor(url, options.trust),
        });
    }
    /** The repository at its own registry. */
    async repository(name) {
        return this.#at(name);
    }
    /** A writer of the repository at its own registry. */
    async writer(name) {
        const remote = await this.#at(name, 'pull,push');
        const signal = this.#signal;
        // Lazy: loaded only for writing.
        const { RepositoryWriter } = await Promise.all(/* import() */[__webpack_require__.e(5712), __webpack_require__.e(9707)]).then(__webpack_require__.bind(__webpack_require__, 15712));
        return new RepositoryWriter(remote, {
            http: this.#http,
            profile: remote.profile,
            signal,
            sleep: http_retry/* pause */.v7,
            waits: this.waits,
        });
    }
    /** The repository at its mirrors, then at its own registry. */
    async mirrored(name) {
        const mirrors = (this.#options.mirrors.get(name.registry) ?? []).map(({ registry, repository }) => ({
            registry,
            repository: repository === '' ? name.repository : `${repository}/${name.repository}`,
        }));
        const [remote, ...others] = await Promise.all([this.#at(name), ...mirrors.map(each => this.#at(each))]);
        return new mirrored_repository/* MirroredRepository */.z(remote, others);
    }
    /** The routes of a registry as a whole, at the registry itself. */
    async catalog(registry) {
        const host = await this.#host(registry);
        return new RegistryCatalog(registry, host, {
            http: this.#http,
            profile: (0,profiles/* profileOf */.w)(registry),
            signal: this.#signal,
        });
    }
    /** The sources of the credentials that were looked up, by registry. */
    credentialSources() {
        return this.#sources;
    }
    /** The credentials for a repository, for web APIs other than the registry's. Throws CREDENTIALS_INVALID. */
    credentials(name) {
        return this.#find(name);
    }
    /** Sends requests to web APIs other than the registries', with the same proxies, trust and retries. */
    get send() {
        const { trust, tries, note } = this.#options;
        const ask = apiSender({
            send: request => this.#http.send({ ...request, endpoint: endpointFor(request.url, trust) }),
            tries,
            now: this.#now,
            random: this.#random,
            sleep: http_retry/* pause */.v7,
            ...(note ? { retried: note } : {}),
        });
        return async (request) => {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const _ = (0,modules/* __addDisposableResource */.mS)(env_1, this.waits.begin(`${request.method} ${request.url.host}`), false);
                return await ask({ signal: this.#signal, ...request });
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                (0,modules/* __disposeResources */.hk)(env_1);
            }
        };
    }
    /**
     * Fetches a blob from a URL that needs no login, such as a signed one, in the same way as blobs of registries. Throws the codes of
     * `download`.
     */
    deliverFrom(url, blob) {
        const hop = { method: 'GET', url, endpoint: endpointFor(url, this.#options.trust) };
        return this.#downloads.fetch({ ...blob, from: new UrlBlob(`read ${blob.wanted.digest}`, hop) });
    }
    /** Announces the bytes to be downloaded, so that workers start in time and run no longer than needed. */
    async expect(bytes) {
        await this.#downloads.expect(bytes);
    }
    /** Stops requests under way, without retries, and closes all connections. */
    async close() {
        this.#closing.abort();
        this.#http.close();
        await this.#downloads.close();
    }
    async #at({ registry, repository }, rights) {
        const { timeouts = http_exchange/* defaultTimeouts */.c } = this.#options;
        const signal = this.#signal;
        const host = await this.#host(registry);
        return new RemoteRepository({ registry, repository }, host, {
            http: this.#http,
            profile: (0,profiles/* profileOf */.w)(registry),
            signal,
            rights,
            timeouts,
            downloads: this.#downloads,
            limits: (at, text) => this.limits.set(at, text),
        });
    }
    #host(registry) {
        const known = this.#hosts.get(registry);
        if (known)
            return known;
        const made = this.#makeHost(registry);
        this.#hosts.set(registry, made);
        return made;
    }
    async #makeHost(registry) {
        const { trust, tries, note } = this.#options;
        const profile = (0,profiles/* profileOf */.w)(registry);
        const { url, endpoint, insecure } = await originOf(registry, profile, { ...trust, http: this.#http });
        const auth = new RegistryAuth({
            tokens: this.#tokens,
            trustedHosts: profile.tokenHosts,
            origin: url,
            insecure,
            find: (repository, isFresh) => this.#find({ ...repository, registry }, isFresh),
        });
        return new RegistryHost({
            origin: url,
            endpoint,
            auth,
            foreign: this.#foreign,
            waits: this.waits,
            tries,
            now: this.#now,
            random: this.#random,
            sleep: http_retry/* pause */.v7,
            ...(note ? { note } : {}),
        });
    }
    /** Reaches a token host like any host that a registry names: the registry's own at any address, others at public addresses. */
    async #sendToTokenHost(request, registry) {
        const { trust } = this.#options;
        const own = request.url.origin === registry.origin;
        const endpoint = own
            ? endpointFor(request.url, trust)
            : await this.#foreign.endpoint(request.url, registry);
        return this.#http.send({ ...request, endpoint });
    }
    async #find(repository, isFresh) {
        const found = await this.#options.find(repository, isFresh);
        this.#sources.set(repository.registry, found.source);
        return found;
    }
    #now = () => (this.#options.now ?? Date.now)();
    #random = () => (this.#options.random ?? Math.random)();
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/pace.js
var pace = __webpack_require__(11265);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/quiet-watch.js
var quiet_watch = __webpack_require__(46516);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/shown-words.js
var shown_words = __webpack_require__(66327);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inputs/open-registries.js











/**
 * Milliseconds of silence after which the log names the registry it is waiting for: longer than the interval of progress
 * lines.
 */
const waitsLoggedAfterMs = pace/* lineEveryMs */.m + 1_000;
/**
 * Opens clients of all registries; sends no request yet. Throws INPUT_INVALID for an unreadable CA file.
 *
 * @param named the images that files name besides the inputs
 */
async function openRegistries(values, host, named = []) {
    const { log } = host;
    const find = finderOf(values, host);
    const options = await clientOptions(values, host, named);
    const registries = new RegistryClient({ ...options, find });
    // With no request in progress there is nothing to report, so the watch may outlive the registries.
    (0,quiet_watch/* quietWatch */.Q)(log, () => registries.waits.state, waitsLoggedAfterMs);
    return {
        registries,
        openAnonymous: () => new RegistryClient({ ...options, find: async () => ({ credentials: undefined, source: 'anonymous' }) }),
    };
}
async function clientOptions(values, host, named) {
    const { signal, log } = host;
    return {
        trust: await trustOf(values, host),
        mirrors: grouped(values['registry-mirrors']),
        tries: values.retries,
        signal,
        workerFile: host.beside('worker.js'),
        note: (line) => log.info(`  ${line}`),
        secret: (0,shown_words/* maskOfServers */.S)(host, [values, named]),
    };
}
/** Opens a client that has this one login, whatever others this machine knows. Throws INPUT_INVALID for an unreadable CA file. */
async function openTrial(values, host, { login, identityToken }) {
    const credentials = { kind: 'basic', ...login };
    for (const value of (0,auth_credentials.secretsOf)(credentials))
        host.secret(value);
    const options = await clientOptions(values, host, login.registry);
    const find = async () => ({ credentials, source: 'this call' });
    return new RegistryClient({ ...options, find, identityToken });
}
function finderOf(values, { env, home, log, secret: mask }) {
    const registryAuth = values['registry-auth'];
    for (const auth of registryAuth)
        for (const value of (0,auth_credentials.secretsOf)({ kind: 'basic', ...auth }))
            mask(value);
    return (0,auth_credentials/* credentialFinder */.ym)({
        registryAuth,
        githubToken: values['github-token'],
        dockerConfigs: [
            { source: docker_config.authVariable, load: () => masked((0,docker_config/* dockerConfigOf */.Ov)(env), mask) },
            { source: 'docker-config', load: () => (0,docker_config/* loadDockerConfig */.h3)(env, home) },
        ],
        warn: message => log.warning(message, { title: 'CREDENTIALS_INVALID' }),
        runHelper: async (name, server) => {
            const { runCredentialHelper } = await Promise.all(/* import() */[__webpack_require__.e(1996), __webpack_require__.e(1109)]).then(__webpack_require__.bind(__webpack_require__, 71559));
            return runCredentialHelper(name, server, { env });
        },
        onSecret: mask,
    });
}
async function trustOf(values, { workspace, env }) {
    const authorities = await Promise.all(values['ca-certificates'].map(async ([host, path]) => [host, await readAuthority(workspace, path)]));
    return { authorities: new Map(authorities), insecure: new Set(values['insecure-registries']), env };
}
/** The runner masks a variable only if it comes from a secret, so every secret in this one is masked here. */
function masked(config, secret) {
    for (const value of config ? (0,docker_config/* secretsIn */.VY)(config) : [])
        secret(value);
    return config;
}
async function readAuthority(workspace, path) {
    const unreadable = (why, cause) => new errors/* TallyError */.jB('INPUT_INVALID', `ca-certificates: cannot read "${(0,printable/* printable */.g$)(path)}": ${why}`, {
        cause,
        hint: (0,workspace_path/* pathHint */.Pq)(cause),
    });
    const pem = await (0,file_text/* workspaceText */.pW)(workspace, path).catch((error) => {
        throw unreadable((0,file_text/* fileProblem */.Wj)(error), error);
    });
    // TLS silently ignores a text without a certificate, and then trusts nobody.
    if (!holdsCertificate(pem))
        throw unreadable('it holds no certificate in PEM');
    return pem;
}
function holdsCertificate(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem).subject !== undefined;
    }
    catch {
        // The parser's own message may quote the file, which is never shown.
        return false;
    }
}
function grouped(pairs) {
    const mirrors = new Map();
    for (const [host, mirror] of pairs)
        mirrors.set(host, [...(mirrors.get(host) ?? []), mirror]);
    return mirrors;
}


/***/ }),

/***/ 46516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ quietWatch)
/* harmony export */ });
/* harmony import */ var _text_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11265);

/**
 * Reports what is being waited for whenever the log has been silent for `everyMs` milliseconds, until it is disposed. The
 * timer does not keep the process alive.
 *
 * @param state what is being waited for, in words; undefined when there is nothing to say
 */
function quietWatch(log, state, everyMs = _text_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEveryMs */ .m) {
    const timer = setInterval(() => {
        const line = log.quietMs() < everyMs ? undefined : state();
        if (line !== undefined)
            log.info(`  ${line}`);
    }, everyMs / 10);
    timer.unref();
    return { [Symbol.dispose]: () => clearInterval(timer) };
}


/***/ }),

/***/ 66327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ maskOfServers)
/* harmony export */ });
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85197);

/*
 * A server that guesses a word in the job's log and returns it as its token would have that word masked in everything
 * that follows, and outputs that contain it dropped. So what the job shows anyway is never masked for a server.
 */
/**
 * Variables that the job does not show, judged by their names; the runner prints every other variable that a workflow
 * sets above each step.
 */
const secretVariables = /TOKEN|SECRET|PASS|PWD|AUTH|CRED|KEY(?!-PREFIX$)/i;
/** The length in characters of a shown part that no token contains by chance. */
const leastPart = 10;
/** The greatest length in characters of a path or address: the job shows nothing longer that a server could construct. */
const greatestWord = 1_024;
const verbs = ['pull', 'load', 'save', 'push', 'retag', 'mirror', 'publish', 'prune', 'remove', 'lock'];
const files = [
    'report.json',
    'manifest.json',
    'docker-bake.json',
    'compose.yaml',
    'plan.json',
    'findings.json',
    'changes.diff',
    'body.md',
];
/** The paths of files for later steps, as `blind` spells them, by the number of images they cover. */
const handedOver = verbs.flatMap(verb => ['-0', '-00', '-000', ''].flatMap(count => files.map(file => blind(`/tallyman-files/${verb}-${'0'.repeat(12)}${count}/${file}`))));
const ownWords = [
    ...Object.values(_model_media_type_js__WEBPACK_IMPORTED_MODULE_0__).flatMap(each => wordsIn(each)),
    'Content-Encoding',
    'Transfer-Encoding',
    'Docker-Content-Digest',
    'Docker-Distribution-Api-Version',
    'SCHEMA1_UNSUPPORTED',
    'imageLayoutVersion',
    'schemaVersion',
    'tallyman-files',
];
/**
 * Returns a function that masks what servers issue, unless the job shows it anyway: inputs, variables and runner folders,
 * the images anywhere in `named` with their tags, and this program's own words.
 */
function maskOfServers({ env, workspace, temp, home, secret }, named) {
    const variables = Object.keys(env).filter(name => !secretVariables.test(name));
    const values = variables.map(name => env[name] ?? '');
    const texts = [...values, workspace, temp, home, ...imagesIn(named), ...ownWords];
    return value => {
        if (!isShown(value, texts))
            secret(value);
    };
}
/** Whether `value` is part of one of the texts, or contains a long enough part of one. */
function isShown(value, texts) {
    const blinded = blind(value);
    if (handedOver.some(path => path.includes(blinded)))
        return true;
    const isPartIn = (part) => part.length >= leastPart && value.includes(part);
    return texts.some(text => text.includes(value) || (value.length <= greatestWord && text.split(/[\s,=@:"'#]+/).some(isPartIn)));
}
/** Replaces all hexadecimal digits by the same one: a server knows the digests that stand there. */
function blind(text) {
    return text.replace(/[0-9a-f]/g, '0');
}
function wordsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
/** Every `registry/repository` and every tag, at any depth of `value`. */
function imagesIn(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    const { registry, repository, tag } = value;
    const isImage = typeof registry === 'string' && typeof repository === 'string';
    const own = isImage ? [`${registry}/${repository}`, ...(typeof tag === 'string' ? [tag] : [])] : [];
    return [...own, ...Object.values(value).flatMap(imagesIn)];
}


/***/ }),

/***/ 41774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ SmallAnswer),
/* harmony export */   p: () => (/* binding */ RelayedBody)
/* harmony export */ });
/* harmony import */ var _http_relay_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75286);

/** Reads a small response into memory. */
class SmallAnswer {
    #http;
    #request;
    constructor(http, request) {
        this.#http = http;
        this.#request = request;
    }
    async receive(hop) {
        const reply = await this.#http.send({ ...hop, ...this.#request });
        return { ...reply, text: reply.body };
    }
}
/** Passes on a body as it arrives. */
class RelayedBody {
    #http;
    #request;
    constructor(http, request) {
        this.#http = http;
        this.#request = request;
    }
    receive(hop) {
        const { status, timeouts, signal } = this.#request;
        return (0,_http_relay_js__WEBPACK_IMPORTED_MODULE_0__/* .relay */ .E)(this.#http, { ...hop, timeouts, signal }, { wanted: [status] });
    }
}


/***/ }),

/***/ 14616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listTags),
/* harmony export */   z: () => (/* binding */ commonTagLimit)
/* harmony export */ });
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87957);
/* harmony import */ var _name_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93755);


/** Few repositories have more tags, and each costs a further request. */
const commonTagLimit = { most: 100_000 };
/**
 * Lists tags page by page (distribution-spec, "Listing Tags"). Throws the codes of `listNames`, REGISTRY_PROTOCOL among them for more
 * than `limit`.
 */
function listTags({ name, ...pages }) {
    return (0,_name_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .listNames */ .Z)({ ...pages, field: 'tags', of: name, isName: _model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz });
}


/***/ }),

/***/ 75693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ isMaskableToken),
/* harmony export */   Iu: () => (/* binding */ leastSecret),
/* harmony export */   KZ: () => (/* binding */ isSecretText),
/* harmony export */   h_: () => (/* binding */ isMaskable)
/* harmony export */ });
/*
 * The runner hides a masked value in everything the job prints afterwards, and drops job outputs that contain it. Secrets that the
 * workflow passes in are masked whatever their length, as the runner does; text from a server only where it must be a secret.
 */
/** Minimum length of a server's token or signature, in characters. */
const leastSecret = 8;
/** Whether text from a server can be a secret: long enough, only visible ASCII, at least one letter or digit. */
function isSecretText(text) {
    return (typeof text === 'string' &&
        text.length >= leastSecret &&
        /^[\x21-\x7e]*[A-Za-z0-9][\x21-\x7e]*$/.test(text));
}
/**
 * Whether text from a server may be masked: at least 16 characters with a digit or in both cases, or 8 that mix letters and digits,
 * and no part of `shown`, which was requested anyway. Anything shorter or plainer is an ordinary word of logs, not a secret.
 */
function isMaskable(text, ...shown) {
    if (!isSecretText(text) || shown.some(each => each?.includes(text)))
        return false;
    if (text.length >= 16)
        return /\d/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text));
    return /^[\w~+-]+=*$/.test(text) && /[A-Za-z]/.test(text) && /\d/.test(text);
}
/**
 * Whether a registry's token may be masked: it has only the characters of bearer tokens (RFC 6750, section 2.1), which rules out JSON
 * and references, and is no digest, part of a digest or path to one. The runner drops outputs that contain a masked value.
 */
function isMaskableToken(token, ...shown) {
    return /^[\w.~+/-]+=*$/.test(token) && !isOfDigest(token) && isMaskable(token, ...shown);
}
function isOfDigest(text) {
    return /^[0-9a-f]+$/.test(text) || /sha(?:256|512)/.test(text);
}


/***/ })

};
;