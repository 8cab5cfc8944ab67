"use strict";
exports.id = 7541;
exports.ids = [7541];
exports.modules = {

/***/ 27541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zshCompletion: () => (/* binding */ zshCompletion)
/* harmony export */ });
/* harmony import */ var _completed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19577);

/** The completions of zsh, as a file of `fpath` or sourced. */
function zshCompletion(all) {
    const second = [...(0,_completed_js__WEBPACK_IMPORTED_MODULE_0__/* .secondWords */ .US)(all)].map(([first, words]) => `    ${quoted(first)}) compadd -- ${words.map(quoted).join(' ')} ;;`);
    return `#compdef tallyman
# Completions of tallyman for zsh: tallyman completion zsh > "\${fpath[1]}/_tallyman"

_tallyman_second() {
  case $1 in
${second.join('\n')}
  esac
}

# Sets "options" to those of the command $1.
_tallyman_options() {
  options=()
  case $1 in
${all.commands.map(optionsCase).join('\n')}
  esac
}

_tallyman_values() {
  case "$1 $2" in
${all.values.map(valuesCase).join('\n')}
  esac
}

_tallyman_takes_files() {
  case $1 in
${all.commands
        .filter(({ takesFiles }) => takesFiles)
        .map(({ names }) => `    ${names.map(quoted).join('|')}) return 0 ;;`)
        .join('\n')}
  esac
  return 1
}

_tallyman() {
  local option='' word command
  local -a valued names options
  local -i at=2
  valued=(${all.valued.map(quoted).join(' ')})
  while ((at < CURRENT)); do
    word=\${words[at]}
    case $word in
      --*=*) ;;
      -*)
        if ((\${valued[(Ie)$word]})); then
          ((at += 1))
          if ((at == CURRENT)); then option=$word; fi
        fi
        ;;
      *) names+=("$word") ;;
    esac
    ((at += 1))
  done
  if [[ \${names[1]} == image && \${names[2]} != prune ]] && ((\${#names} > 1)); then shift names; fi
  command="\${names[1]} \${names[2]}"
  _tallyman_options "$command"
  if ((\${#options} == 0)); then
    command=\${names[1]}
    _tallyman_options "$command"
  fi
  if [[ -z $option && \${words[CURRENT]} == --*=* ]]; then
    option=\${words[CURRENT]%%=*}
    compset -P '*='
  fi
  if [[ -n $option ]]; then
    _tallyman_values "$command" "$option"
  elif [[ \${words[CURRENT]} == -* ]]; then
    _describe -o option options
  elif ((\${#names} == 0)); then
    local -a all
    all=(
${firstDescriptions(all)
        .map(line => `      ${line}`)
        .join('\n')}
    )
    _describe command all
  else
    if ((\${#names} == 1)); then _tallyman_second "\${names[1]}"; fi
    if _tallyman_takes_files "$command"; then _files; fi
  fi
}

if [[ \${funcstack[1]} == _tallyman ]]; then
  _tallyman "$@"
else
  compdef _tallyman tallyman
fi
`;
}
function firstDescriptions(all) {
    return (0,_completed_js__WEBPACK_IMPORTED_MODULE_0__/* .firstWords */ .Cb)(all).map(word => {
        const command = all.commands.find(({ names }) => names.includes(word));
        return command ? described(word, command.about) : quoted(word);
    });
}
function optionsCase({ names, options }) {
    const lines = options.flatMap(({ spellings, about }) => spellings.map(spelling => described(spelling, about)));
    return `    ${names.map(quoted).join('|')}) options=(
${lines.map(line => `      ${line}`).join('\n')}
    ) ;;`;
}
function valuesCase({ of, words, path }) {
    const patterns = of.map(name => (name.startsWith('-') ? `*${quoted(` ${name}`)}` : quoted(name)));
    const adds = path === undefined
        ? `compadd -- ${words.map(quoted).join(' ')}`
        : `_files${path === 'folder' ? ' -/' : ''}`;
    return `    ${patterns.join('|')}) ${adds} ;;`;
}
function described(word, about) {
    return quoted(`${word.replaceAll(':', '\\:')}:${about}`);
}
function quoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ })

};
;