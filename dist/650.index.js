export const id = 650;
export const ids = [650];
export const modules = {

/***/ 2650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveLane: () => (/* binding */ serveLane)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3266);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1353);
/* harmony import */ var _receive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9957);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1142);




const reportMs = 40;
/** Does the ReceiveJobs that arrive on a port, each on connections of this thread. */
function serveLane(port) {
    const lane = (0,_receive_js__WEBPACK_IMPORTED_MODULE_0__/* .createLane */ .V)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .createWire */ .k)(), (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .createHttp */ .V0)());
    const running = new Map();
    const tell = (message) => port.postMessage(message);
    async function work({ id, job }) {
        const controller = new AbortController();
        running.set(id, controller);
        let unreported = 0;
        let reported = performance.now();
        const advanced = (bytes) => {
            unreported += bytes;
            if (performance.now() - reported < reportMs)
                return;
            tell({ kind: 'advanced', id, bytes: unreported });
            unreported = 0;
            reported = performance.now();
        };
        try {
            const received = await lane.receive(job, { signal: controller.signal, advanced });
            tell({ kind: 'advanced', id, bytes: unreported });
            tell({ kind: 'received', id, received });
        }
        catch (error) {
            const { code, message, details } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTallyError */ .pQ)(error)
                ? error
                : { code: 'INTERNAL', message: String(error), details: {} };
            tell({ kind: 'failed', id, failure: { code, message, details } });
        }
        finally {
            running.delete(id);
        }
    }
    port.on('message', (message) => {
        if (message.kind === 'receive')
            void work(message);
        else
            running.get(message.id)?.abort();
    });
}


/***/ })

};
