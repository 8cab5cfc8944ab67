"use strict";
exports.id = 5631;
exports.ids = [5631];
exports.modules = {

/***/ 75631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dispatchers: () => (/* binding */ Dispatchers)
});

// EXTERNAL MODULE: ./node_modules/undici/lib/core/connect.js
var core_connect = __webpack_require__(40153);
var connect_default = /*#__PURE__*/__webpack_require__.n(core_connect);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/agent.js
var dispatcher_agent = __webpack_require__(66264);
var agent_default = /*#__PURE__*/__webpack_require__.n(dispatcher_agent);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/endpoint.js
var http_endpoint = __webpack_require__(9502);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/http-fault.js
var http_fault = __webpack_require__(69262);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/http/large-reads.js
var large_reads = __webpack_require__(99096);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/http/through-proxy.js



/** A proxy and its login, as an environment variable has them. */
class ForwardProxy {
    origin;
    #host;
    #login;
    constructor({ origin, hostname, username, password }) {
        this.origin = origin;
        this.#host = hostname;
        const pair = Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64');
        this.#login = username || password ? { 'proxy-authorization': `Basic ${pair}` } : {};
    }
    /** The request in absolute form, for the proxy to send to `origin` (RFC 9112, section 3.2.2). */
    forwarded({ origin = '', path, headers, ...options }) {
        const { host } = new URL(origin);
        const sent = { ...headers, host, ...this.#login };
        return { ...options, origin: this.origin, path: `${origin}${path}`, headers: sent };
    }
    /** A connector to the proxy, which checks its certificate against the proxy's name. */
    connector(connect) {
        const isName = (0,external_node_net_.isIP)(this.#host) === 0 && !this.#host.startsWith('[');
        return ({ servername: _, ...target }, callback) => connect({ ...target, ...(isName && { servername: this.#host }) }, (...[error, socket]) => error ? callback(unreachable(error), null) : callback(null, socket));
    }
    /** A connector through tunnels of the proxy (RFC 9110, section 9.3.6); `secure` speaks TLS within them. */
    tunnels(toProxy, secure) {
        return (target, callback) => {
            const made = new Set();
            const connect = (...arguments_) => {
                const socket = toProxy(...arguments_);
                made.add(socket);
                return socket;
            };
            const agent = new (agent_default())({
                connect: connect,
                headersTimeout: 0,
                bodyTimeout: 0,
            });
            const nothing = () => undefined;
            const host = authorityOf(target);
            agent.dispatch({ origin: this.origin, path: host, method: 'CONNECT', headers: { host, ...this.#login } }, {
                onRequestStart: nothing,
                onRequestUpgrade: (_, status, __, socket) => {
                    // Any 2xx begins the tunnel.
                    if (status >= 200 && status < 300)
                        return void made.add(secure({ ...target, httpSocket: socket }, callback));
                    socket.on('error', nothing).destroy();
                    callback(status === 407 ? (0,http_fault/* wantsLogin */.TL)() : refusedBy(status), null);
                },
                onResponseStart: nothing,
                onResponseData: nothing,
                onResponseEnd: nothing,
                onResponseError: (_, error) => callback(brokenOff(error), null),
            });
            return {
                destroy(error) {
                    void agent.destroy();
                    for (const each of made)
                        each.destroy(error);
                },
            };
        };
    }
}
function refusedBy(status) {
    return new http_fault/* HttpFault */.F9('unavailable', `the proxy refused (${status})`);
}
/** The host and port of a tunnel's end. */
function authorityOf({ hostname, port }) {
    return `${hostname.includes(':') ? `[${hostname}]` : hostname}:${port || 443}`;
}
function unreachable(error) {
    const { code, syscall } = error;
    return syscall ? new http_fault/* HttpFault */.F9('unavailable', `the proxy cannot be reached (${code})`) : error;
}
/**
 * The error of a tunnel that was not made, never one of undici's own: after those undici reconnects without end.
 */
function brokenOff(error) {
    const plain = (0,http_fault/* plainly */.yG)(error);
    if (!(plain instanceof http_fault/* HttpFault */.F9) || plain.message.startsWith('the proxy'))
        return plain;
    return new http_fault/* HttpFault */.F9(plain.kind, `the proxy broke off: ${plain.message}`);
}
/** Decodes a login; text with an invalid escape stands for itself. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/http/dispatchers.js






/** Kept-alive connections, one pool for each endpoint. */
class Dispatchers {
    #known = new Map();
    #options;
    constructor(options) {
        this.#options = options;
    }
    for(endpoint) {
        const key = JSON.stringify(endpoint);
        const known = this.#known.get(key);
        if (known)
            return known;
        const made = new Way(endpoint, this.#options);
        this.#known.set(key, made);
        return made;
    }
    /** Closes all connections, including those with an exchange in progress. */
    close() {
        for (const way of this.#known.values())
            way.close();
        this.#known.clear();
    }
}
const unwanted = 'nobody waits for it';
/** One way to connect. Abandons connections in the making as soon as no request waits for them. */
class Way {
    #agent;
    /** For plain HTTP behind a proxy. */
    #forward;
    #waiting = new Map();
    #making = new Map();
    constructor(endpoint, { connectMs, connections, readsLarge = false }) {
        const options = { timeout: connectMs, allowH2: false, highWaterMark: http_endpoint/* queuedBytes */.PQ };
        // A piece of at least `highWaterMark` is sent before the next is requested, as its memory may be reused.
        const own = { ...(0,http_endpoint/* socketOptions */.a5)(endpoint), ...options };
        // Each exchange has its own timers: the time limit of an upload depends on its size.
        const common = {
            allowH2: false,
            headersTimeout: 0,
            bodyTimeout: 0,
            maxHeaderSize: 64 * 1024,
            ...(connections === undefined ? {} : { connections }),
        };
        const agentBy = (connect) => new (agent_default())({ ...common, connect: this.#kept(connect) });
        if (endpoint.proxy === undefined) {
            this.#agent = agentBy(readsLarge ? largeReader(own) : builtConnector(own));
            return;
        }
        const proxy = new ForwardProxy(new URL(endpoint.proxy));
        const toProxy = proxy.connector(builtConnector(options));
        this.#agent = agentBy(proxy.tunnels(toProxy, builtConnector(own)));
        this.#forward = { agent: agentBy(toProxy), proxy };
    }
    dispatch(options, handler) {
        const { origin = '' } = options;
        if (!this.#forward || String(origin).startsWith('https:'))
            this.#agent.dispatch(options, handler);
        else
            this.#forward.agent.dispatch(this.#forward.proxy.forwarded(options), handler);
    }
    /** Registers a request that waits for a connection to `origin`, until `end` is called. */
    waits(origin) {
        const proxy = origin.startsWith('https:') ? undefined : this.#forward?.proxy;
        const to = proxy?.origin ?? origin;
        this.#waiting.set(to, (this.#waiting.get(to) ?? 0) + 1);
        let isOver = false;
        const end = () => {
            if (isOver)
                return;
            isOver = true;
            const left = (this.#waiting.get(to) ?? 1) - 1;
            this.#waiting.set(to, left);
            if (left === 0)
                this.#giveUp(to);
        };
        return { isForwarded: proxy !== undefined, end };
    }
    close() {
        for (const origin of this.#making.keys())
            this.#giveUp(origin);
        void this.#agent.destroy();
        void this.#forward?.agent.destroy();
    }
    #giveUp(origin) {
        for (const each of this.#making.get(origin) ?? [])
            each.destroy(new Error(unwanted));
    }
    /**
     * A connector whose errors have the number of bytes read, so that a kept-alive connection that closed can be
     * distinguished from a new one. A reset gets another code: undici takes ECONNRESET for the end of a body that ends with
     * its connection.
     */
    #kept(connect) {
        return (target, callback) => {
            const origin = `${target.protocol}//${target.host}`;
            // After an abandoned response undici connects again, though no request waits.
            if (!this.#waiting.get(origin)) {
                callback(new Error(unwanted), null);
                return { destroy: () => undefined };
            }
            const making = this.#making.get(origin) ?? new Set();
            this.#making.set(origin, making);
            let made;
            made = connect(target, (...[error, connected]) => {
                if (made)
                    making.delete(made);
                if (error)
                    return callback(error, null);
                const socket = connected;
                socket.on('error', (failure) => {
                    const { code } = failure;
                    Object.assign(failure, {
                        socket: { bytesRead: socket.bytesRead },
                        code: code === 'ECONNRESET' ? http_fault/* resetCode */.fx : code,
                    });
                });
                callback(null, socket);
            });
            making.add(made);
            return made;
        };
    }
}
function builtConnector(options) {
    const connect = connect_default()(options);
    return (target, callback) => connect(target, callback);
}
/** Creates a connector for each connection, as each has its own buffer; TLS sessions are shared by all connections. */
function largeReader(options) {
    const sessions = new Map();
    return (target, callback) => {
        const key = `${target.hostname}:${target.port}`;
        const reads = new large_reads/* LargeReads */.B8();
        const connect = builtConnector({ ...options, onread: reads.onread, session: sessions.get(key) });
        const socket = connect(target, callback);
        reads.attach(socket);
        return socket.on('session', session => sessions.set(key, session));
    };
}


/***/ })

};
;