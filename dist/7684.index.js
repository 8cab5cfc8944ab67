"use strict";
exports.id = 7684;
exports.ids = [7684];
exports.modules = {

/***/ 97684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  localZone: () => (/* binding */ localZone)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/template/time-zone.js
const utc = { at: () => ({ seconds: 0, name: 'UTC' }) };
const headerBytes = 44;
/** Reads a compiled zone file; undefined for anything else. */
function parseZone(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
        if (textAt(bytes, 0, 4) !== 'TZif')
            return undefined;
        // The first block has times of 32 bits; from version 2 on a second one has the same and more in 64 bits.
        const isLong = bytes[4] !== 0;
        const start = isLong ? headerBytes + blockBytes(countsAt(view, 0), 4) : 0;
        return readBlock(bytes, view, start, isLong ? 8 : 4);
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function countsAt(view, at) {
    const [utc = 0, standard = 0, leap = 0, times = 0, types = 0, letters = 0] = Array.from({ length: 6 }, (_, each) => view.getUint32(at + 20 + 4 * each));
    return { utc, standard, leap, times, types, letters };
}
function blockBytes({ times, types, letters, leap, standard, utc }, wide) {
    return times * (wide + 1) + types * 6 + letters + leap * (wide + 4) + standard + utc;
}
function readBlock(bytes, view, start, wide) {
    const counts = countsAt(view, start);
    const first = start + headerBytes;
    const kinds = first + counts.times * wide;
    const types = kinds + counts.times;
    const letters = types + counts.types * 6;
    const clocks = Array.from({ length: counts.types }, (_, each) => {
        const at = types + 6 * each;
        return { seconds: view.getInt32(at), name: textAt(bytes, letters + view.getUint8(at + 5)) };
    });
    const moments = Array.from({ length: counts.times }, (_, each) => wide === 8 ? Number(view.getBigInt64(first + 8 * each)) : view.getInt32(first + 4 * each));
    const end = first + blockBytes(counts, wide);
    const rule = wide === 8 ? parseRule(textAt(bytes, end).split('\n')[1] ?? '') : undefined;
    const [early = clocks[0]] = clocks;
    if (!early)
        return undefined;
    return {
        at(seconds) {
            const last = moments.findLastIndex(moment => moment <= seconds);
            if (last < 0)
                return early;
            return ((last === moments.length - 1 && rule?.at(seconds)) || (clocks[view.getUint8(kinds + last)] ?? early));
        },
    };
}
/** The text up to a zero byte or the end. */
function textAt(bytes, at, length) {
    const end = length === undefined ? bytes.indexOf(0, at) : at + length;
    return Buffer.from(bytes.subarray(at, end < 0 ? undefined : end)).toString('latin1');
}
const zone = String.raw `(<[^>]+>|[A-Za-z]+)([+-]?[\d:]+)`;
const change = String.raw `,M(\d+)\.(\d)\.(\d)(?:/([+-]?[\d:]+))?`;
const ruleGrammar = new RegExp(`^${zone}(?:${zone.replace('([+-]?[\\d:]+)', '([+-]?[\\d:]+)?')}${change}${change})?$`);
/** The rule for times after the last change in the file (POSIX, TZ): `CET-1CEST,M3.5.0,M10.5.0/3`. */
function parseRule(text) {
    const found = ruleGrammar.exec(text);
    if (!found)
        return undefined;
    const [, name = '', offset = '', summerName, summerOffset, ...changes] = found;
    const winter = { name: name.replace(/[<>]/g, ''), seconds: -secondsOf(offset) };
    if (summerName === undefined)
        return { at: () => winter };
    const summer = {
        name: summerName.replace(/[<>]/g, ''),
        seconds: summerOffset === undefined ? winter.seconds + 3_600 : -secondsOf(summerOffset),
    };
    const [spring, autumn] = [changes.slice(0, 4), changes.slice(4)].map(changeOf);
    return {
        at(seconds) {
            const year = new Date((seconds + winter.seconds) * 1000).getUTCFullYear();
            const from = momentOf(spring, year) - winter.seconds;
            const to = momentOf(autumn, year) - summer.seconds;
            const isSummer = from < to ? seconds >= from && seconds < to : seconds >= from || seconds < to;
            return isSummer ? summer : winter;
        },
    };
}
function changeOf([month, week, weekday, time = '2']) {
    return { month: Number(month), week: Number(week), weekday: Number(weekday), seconds: secondsOf(time) };
}
/** `[+-]hours[:minutes[:seconds]]`. */
function secondsOf(text) {
    const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[+-]/, '').split(':').map(Number);
    return (text.startsWith('-') ? -1 : 1) * (hours * 3_600 + minutes * 60 + seconds);
}
/** Seconds since 1970 as the old clock shows them. */
function momentOf({ month, week, weekday, seconds }, year) {
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    let day = 1 + ((weekday - first + 7) % 7) + 7 * (week - 1);
    while (day > days)
        day -= 7;
    return Date.UTC(year, month - 1, day) / 1000 + seconds;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/engine/local-zone.js



/** Where systems keep their zone files, as Go's library looks for them. */
const folders = ['/usr/share/zoneinfo', '/usr/share/lib/zoneinfo', '/usr/lib/locale/TZ', '/etc/zoneinfo'];
/**
 * The zone of the machine's clock, as Docker's client finds it: that of `TZ`, else of the machine; UTC where it cannot be read.
 *
 * @param written the value of `TZ`, if set
 */
async function localZone(written) {
    const name = written?.replace(/^:/, '');
    if (name === '' || name === 'UTC' || name?.split('/').includes('..'))
        return utc;
    for (const path of pathsOf(name)) {
        const zone = await zoneAt(path);
        if (zone)
            return zone;
    }
    return utc;
}
function pathsOf(name) {
    if (name === undefined)
        return ['/etc/localtime'];
    return name.startsWith('/') ? [name] : folders.map(folder => (0,external_node_path_.join)(folder, name));
}
async function zoneAt(path) {
    const bytes = await (0,promises_.readFile)(path).catch(() => undefined);
    return bytes && parseZone(bytes);
}


/***/ })

};
;