"use strict";
exports.id = 2450;
exports.ids = [2450];
exports.modules = {

/***/ 2450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VG: () => (/* binding */ digestWord),
/* harmony export */   eC: () => (/* binding */ sizeWord),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   rD: () => (/* binding */ sinceWord),
/* harmony export */   zj: () => (/* binding */ secondsIn)
/* harmony export */ });
/* harmony import */ var _template_docker_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95769);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99209);


/** A digest or ID as Docker shortens it: 12 digits, without the algorithm. */
function shortId(digest) {
    return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
/** A digest as Docker's tables have it: shortened, or in full; empty where none is known. */
function digestWord(digest, { noTrunc }) {
    if (digest === undefined)
        return '';
    return noTrunc ? digest : shortId(digest);
}
/** An age in Docker's words; empty for what is no date, and for dates up to 2000, which builders write for none. */
function sinceWord(created, { now }) {
    const time = Date.parse(created ?? '');
    // Reproducible builds have 1970 and 1980, and Go's zero is the year 1.
    if (Number.isNaN(time) || time < 0)
        return '';
    if (time <= Date.UTC(2000, 0, 1))
        return new Date(time).toISOString().slice(0, 10);
    return `${(0,_template_docker_words_js__WEBPACK_IMPORTED_MODULE_0__/* .humanDuration */ .UU)(now - time)} ago`;
}
/** Bytes with their unit; empty where they are not known. Only Docker's own lists print sizes as Docker does. */
function sizeWord(bytes) {
    return bytes === undefined ? '' : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .humanBytes */ .p6)(bytes);
}
/** Seconds since 1970 from outside, within the years 1 to 9999; 0 for what is no number. */
function secondsIn(value) {
    return typeof value === 'number' ? Math.max(-62_135_596_800, Math.min(value, 253_402_300_799)) : 0;
}


/***/ }),

/***/ 95769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UU: () => (/* binding */ humanDuration),
/* harmony export */   Xe: () => (/* binding */ humanSize),
/* harmony export */   ud: () => (/* binding */ goTime),
/* harmony export */   wQ: () => (/* binding */ goRfc3339)
/* harmony export */ });
/* harmony import */ var _go_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45185);

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'];
/** The longest time.Duration of Go, in seconds: 292 years. */
const longest = 9_223_372_036;
/**
 * Bytes as Docker prints them: decimal units, `digits` significant digits ("12.3kB", and "1e+03kB" where they round up).
 *
 * @param digits 3 for the size of an image, 4 for its shared, unique and virtual size
 */
function humanSize(bytes, digits = 3) {
    let [size, unit] = [bytes, 0];
    while (size >= 1000 && unit < units.length - 1) {
        size /= 1000;
        unit++;
    }
    return `${(0,_go_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFloat */ .k)(size, 'g', digits)}${units[unit]}`;
}
/** A time span in Docker's words: "Less than a second", "About a minute", "3 weeks". */
function humanDuration(milliseconds) {
    const exact = Math.max(-longest, Math.min(milliseconds / 1000, longest));
    const seconds = Math.trunc(exact);
    if (seconds < 1)
        return 'Less than a second';
    if (seconds === 1)
        return '1 second';
    if (seconds < 60)
        return `${seconds} seconds`;
    const minutes = Math.trunc(exact / 60);
    if (minutes === 1)
        return 'About a minute';
    if (minutes < 60)
        return `${minutes} minutes`;
    const hours = Math.trunc(exact / 3600 + 0.5);
    if (hours === 1)
        return 'About an hour';
    if (hours < 48)
        return `${hours} hours`;
    if (hours < 24 * 14)
        return `${Math.trunc(hours / 24)} days`;
    if (hours < 24 * 60)
        return `${Math.trunc(hours / 24 / 7)} weeks`;
    if (hours < 24 * 365 * 2)
        return `${Math.trunc(hours / 24 / 30)} months`;
    return `${Math.trunc(Math.trunc(exact / 3600) / 24 / 365)} years`;
}
const utc = { seconds: 0, name: 'UTC' };
/** A time as Go's Time.String prints it: `2006-01-02 15:04:05 +0000 UTC`. */
function goTime(unixSeconds, zone = utc) {
    return `${clock(unixSeconds, zone, ' ')} ${offset(zone.seconds, '')} ${zone.name}`;
}
/** A time as Go's RFC 3339 layout prints it: `2006-01-02T15:04:05Z`, or with an offset. */
function goRfc3339(unixSeconds, zone = utc) {
    return `${clock(unixSeconds, zone, 'T')}${zone.seconds === 0 ? 'Z' : offset(zone.seconds, ':')}`;
}
function clock(unixSeconds, zone, between) {
    const date = new Date((unixSeconds + zone.seconds) * 1000);
    const two = (part) => String(part).padStart(2, '0');
    const year = date.getUTCFullYear();
    const day = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
    return `${day}${between}${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}
function offset(seconds, between) {
    const minutes = Math.trunc(Math.abs(seconds) / 60);
    const two = (part) => String(part).padStart(2, '0');
    return `${seconds < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}${between}${two(minutes % 60)}`;
}


/***/ }),

/***/ 45185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ formatFloat)
/* harmony export */ });
/**
 * Formats a number by a verb of Go's fmt: `e`, `f` or `g`.
 *
 * @param precision undefined for the shortest text that reads back as the same number
 */
function formatFloat(value, verb, precision) {
    if (!Number.isFinite(value))
        return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
    const sign = value < 0 || Object.is(value, -0) ? '-' : '';
    return sign + formatMagnitude(Math.abs(value), verb, precision);
}
function formatMagnitude(value, verb, precision) {
    if (verb === 'g')
        return general(significantDigits(value, precision), precision);
    const exact = digitsOf(value.toExponential(precision === undefined ? undefined : 100));
    if (precision === undefined)
        return verb === 'e' ? exponential(exact) : fixed(exact);
    if (verb === 'e')
        return exponential(round(exact, precision + 1), precision);
    return fixed(round(exact, exact.point + precision), precision);
}
/** The digits that decide a number of `precision` significant ones: all of them only where it may be half way between two such. */
function significantDigits(value, precision) {
    if (precision === undefined)
        return digitsOf(value.toExponential());
    const count = Math.max(1, precision);
    const oneMore = count < 100 ? value.toExponential(count).split('e')[0] : '5';
    return digitsOf(value.toExponential(oneMore?.endsWith('5') ? 100 : count - 1));
}
function general(exact, precision) {
    const significant = precision === 0 ? 1 : precision;
    const rounded = significant === undefined ? exact : round(exact, significant);
    const exponent = rounded.digits === '' ? 0 : rounded.point - 1;
    // strconv decides as for six digits where it prints the shortest text.
    return exponent < -4 || exponent >= (significant ?? 6) ? exponential(rounded) : fixed(rounded);
}
function digitsOf(exponential) {
    const [mantissa = '', exponent = '0'] = exponential.split('e');
    const digits = mantissa.replace('.', '').replace(/0+$/, '');
    return { digits, point: digits === '' ? 0 : Number(exponent) + 1 };
}
/** Rounds to `count` digits; a half goes to the even digit, as IEEE 754 and Go have it. */
function round({ digits, point }, count) {
    if (count >= digits.length)
        return { digits, point };
    if (count < 0)
        return { digits: '', point: 0 };
    const kept = digits.slice(0, count);
    const rest = digits.slice(count);
    const isHalf = rest === '5';
    const isUp = isHalf ? Number(kept.at(-1) ?? 0) % 2 === 1 : rest >= '5';
    const whole = isUp ? String(BigInt(`0${kept}`) + 1n).padStart(count, '0') : kept;
    const trimmed = whole.replace(/0+$/, '');
    return trimmed === '' ? { digits: '', point: 0 } : { digits: trimmed, point: point + whole.length - count };
}
function exponential({ digits, point }, precision = Math.max(0, digits.length - 1)) {
    const exponent = digits === '' ? 0 : point - 1;
    const fraction = digits.slice(1).padEnd(precision, '0');
    const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    return `${digits[0] ?? '0'}${fraction === '' ? '' : `.${fraction}`}e${power}`;
}
function fixed({ digits, point }, precision = Math.max(0, digits.length - point)) {
    const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
    const fraction = point >= 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
    return precision === 0 ? whole : `${whole}.${fraction.padEnd(precision, '0')}`;
}


/***/ })

};
;