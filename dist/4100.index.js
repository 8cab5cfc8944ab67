"use strict";
exports.id = 4100;
exports.ids = [4100];
exports.modules = {

/***/ 64100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completed: () => (/* binding */ completed)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58370);
/* harmony import */ var _option_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18527);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24983);



/** Collects all that shells complete, from the words and the schemas of their operations. */
async function completed(schemaOf) {
    const known = await Promise.all(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P.map(async (command) => ({
        command,
        options: (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .shownOptions */ .O4)(command, await schemaOf(command.action)),
    })));
    return {
        commands: known.map(({ command, options }) => completedCommand(command, options)),
        values: valuesOf(known),
        valued: [...new Set(known.flatMap(({ options }) => options.flatMap(valuedSpellings)))],
    };
}
function completedCommand({ names, about, positionals }, options) {
    const isPath = ({ input }) => options.some(option => option.name === input && (0,_option_values_js__WEBPACK_IMPORTED_MODULE_2__/* .pathKind */ .gl)(option) !== undefined);
    return { names, about, options: options.map(completedOption), takesFiles: positionals.some(isPath) };
}
function completedOption(option) {
    // Other long spellings are understood, and would only make menus longer.
    const shorts = option.spellings.filter(({ length }) => length === 1).map(dashed);
    const long = dashed((0,_option_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isOnAnyway */ .zV)(option) ? `no-${option.name}` : option.name);
    return { spellings: [long, ...shorts], about: brief(option.about), isValued: !(0,_option_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isFlag */ .RV)(option) };
}
function valuedSpellings(option) {
    return (0,_option_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isFlag */ .RV)(option) ? [] : [option.name, ...option.spellings].map(dashed);
}
function dashed(spelling) {
    return spelling.length === 1 ? `-${spelling}` : `--${spelling}`;
}
/** The first sentence, as long as a line of a menu. */
function brief(about) {
    const [sentence = ''] = about.split(/\. |; |: /);
    return sentence.length > 60 ? `${sentence.slice(0, 59).trimEnd()}…` : sentence;
}
/** The values of options, those together that have the same. */
function valuesOf(known) {
    const each = known.flatMap(({ command, options }) => options
        .filter(option => !(0,_option_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isFlag */ .RV)(option))
        .flatMap(option => {
        const what = { words: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_2__/* .choicesOf */ .cU)(option), path: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_2__/* .pathKind */ .gl)(option), isList: (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(option) };
        return valuedSpellings(option).map(spelling => ({
            command,
            spelling,
            key: JSON.stringify(what),
            what,
        }));
    }));
    const bySpelling = Map.groupBy(each, ({ spelling }) => spelling);
    const named = [...bySpelling.values()].flatMap(same => {
        const isOne = new Set(same.map(({ key }) => key)).size === 1;
        const [first] = same;
        if (isOne && first)
            return [{ ...first, of: first.spelling }];
        return same.flatMap(one => one.command.names.map(name => ({ ...one, of: `${name} ${one.spelling}` })));
    });
    const groups = Map.groupBy(named.filter(({ what }) => what.words.length > 0 || what.path !== undefined), ({ key }) => key);
    return [...groups.values()].flatMap(same => {
        const [first] = same;
        if (!first)
            return [];
        return [{ of: same.map(({ of }) => of), words: first.what.words, path: first.what.path }];
    });
}


/***/ })

};
;