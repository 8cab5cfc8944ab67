"use strict";
exports.id = 5084;
exports.ids = [5084];
exports.modules = {

/***/ 85084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fishCompletion: () => (/* binding */ fishCompletion)
/* harmony export */ });
/* harmony import */ var _completed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19577);

/** The completions of fish. */
function fishCompletion(all) {
    const second = [...(0,_completed_js__WEBPACK_IMPORTED_MODULE_0__/* .secondWords */ .US)(all)].map(([first, words]) => `complete -c tallyman -n "__tallyman_follows ${first}" -a ${quoted(words.join(' '))}`);
    const first = (0,_completed_js__WEBPACK_IMPORTED_MODULE_0__/* .firstWords */ .Cb)(all).map(word => {
        const about = all.commands.find(({ names }) => names.includes(word))?.about;
        const description = about === undefined ? '' : ` -d ${quoted(about)}`;
        return `complete -c tallyman -n "__tallyman_follows" -a ${word}${description}`;
    });
    return `# Completions of tallyman for fish: tallyman completion fish > ~/.config/fish/completions/tallyman.fish

set -g __tallyman_valued ${all.valued.map(quoted).join(' ')}
set -g __tallyman_commands ${all.commands.flatMap(({ names }) => names.map(quoted)).join(' ')}

# Prints the words before the cursor that are neither options nor their values.
function __tallyman_names
    set -l skips 0
    for word in (commandline -opc)[2..-1]
        if test $skips -eq 1
            set skips 0
        else if string match -q -- '-*' $word
            if contains -- $word $__tallyman_valued
                set skips 1
            end
        else
            echo $word
        end
    end
end

# Whether the words before the cursor are exactly these.
function __tallyman_follows
    set -l names (__tallyman_names)
    test "$names" = "$argv"
end

# Whether the words before the cursor begin with one of these commands.
function __tallyman_in
    set -l names (__tallyman_names)
    if test (count $names) -gt 1; and test $names[1] = image; and test $names[2] != prune
        set -e names[1]
    end
    set -l command "$names[1..2]"
    if not contains -- $command $__tallyman_commands
        set command $names[1]
    end
    contains -- $command $argv
end

complete -c tallyman -f
${[...first, ...second, ...all.commands.flatMap(command => commandLines(command, all))].join('\n')}
`;
}
function commandLines({ names, options, takesFiles }, { values }) {
    const condition = quoted(`__tallyman_in ${names.map(name => `"${name}"`).join(' ')}`);
    const lines = options.map(({ spellings, about, isValued }) => {
        const flags = spellings.map(each => each.startsWith('--') ? `-l ${each.slice(2)}` : `-s ${each.slice(1)}`);
        const value = isValued ? ` ${valueFlags(names, spellings, values)}` : '';
        return `complete -c tallyman -n ${condition} ${flags.join(' ')}${value} -d ${quoted(about)}`;
    });
    return takesFiles ? [...lines, `complete -c tallyman -n ${condition} -F`] : lines;
}
function valueFlags(names, [spelling], values) {
    const found = values.find(({ of }) => of.includes(spelling) || of.includes(`${names[0]} ${spelling}`));
    if (found?.path === 'folder')
        return `-x -a '(__fish_complete_directories)'`;
    if (found?.path === 'file')
        return '-r -F';
    return found ? `-x -a ${quoted(found.words.join(' '))}` : '-x';
}
function quoted(text) {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}


/***/ })

};
;