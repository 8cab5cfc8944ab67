"use strict";
exports.id = 9840;
exports.ids = [9840];
exports.modules = {

/***/ 9840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bashCompletion: () => (/* binding */ bashCompletion)
/* harmony export */ });
/* harmony import */ var _completed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19577);

/** The completions of bash 3.2 and later; no other package is needed. */
function bashCompletion(all) {
    const second = [...(0,_completed_js__WEBPACK_IMPORTED_MODULE_0__/* .secondWords */ .US)(all)].map(([first, words]) => `    ${quoted(first)}) echo ${quoted(words)} ;;`);
    return `# Completions of tallyman for bash: source <(tallyman completion bash)

_tallyman_second() {
  case $1 in
${second.join('\n')}
  esac
}

_tallyman_options() {
  case $1 in
${all.commands.map(optionsCase).join('\n')}
  esac
}

# Adds what the value of the option $2 of the command $1 can be.
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

_tallyman_words() {
  local word
  while read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$2")
}

_tallyman_files() {
  local path
  while read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$2")
  compopt -o filenames 2>/dev/null
}

_tallyman() {
  local valued=${quoted(` ${all.valued.join(' ')} `)}
  local cur=\${COMP_WORDS[COMP_CWORD]} option= word at=1
  local -a names=()
  COMPREPLY=()
  # "=" is a word of its own unless COMP_WORDBREAKS lacks it.
  while ((at < COMP_CWORD)); do
    word=\${COMP_WORDS[at]}
    case $word in
      -*)
        if [[ \${COMP_WORDS[at + 1]} == = ]]; then
          ((at += 2))
          if ((at >= COMP_CWORD)); then option=$word; fi
        elif [[ $valued == *" $word "* ]]; then
          ((at += 1))
          if ((at == COMP_CWORD)); then option=$word; fi
        fi
        ;;
      *) names+=("$word") ;;
    esac
    ((at += 1))
  done
  if [[ $cur == = ]]; then cur=; fi
  if [[ $cur == --*=* ]]; then
    option=\${cur%%=*}
    cur=\${cur#*=}
  fi
  if [[ \${names[0]} == image && \${names[1]} != prune ]] && ((\${#names[@]} > 1)); then names=("\${names[@]:1}"); fi
  local command="\${names[0]} \${names[1]}"
  if [[ -z $(_tallyman_options "$command") ]]; then command=\${names[0]}; fi
  if [[ -n $option ]]; then
    _tallyman_values "$command" "$option"
  elif [[ $cur == -* ]]; then
    _tallyman_words "$(_tallyman_options "$command")" "$cur"
  elif ((\${#names[@]} == 0)); then
    _tallyman_words ${quoted((0,_completed_js__WEBPACK_IMPORTED_MODULE_0__/* .firstWords */ .Cb)(all))} "$cur"
  else
    if ((\${#names[@]} == 1)); then _tallyman_words "$(_tallyman_second "\${names[0]}")" "$cur"; fi
    if _tallyman_takes_files "$command"; then _tallyman_files -f "$cur"; fi
  fi
}

complete -F _tallyman tallyman
`;
}
function optionsCase({ names, options }) {
    return `    ${names.map(quoted).join('|')}) echo ${quoted(options.flatMap(({ spellings }) => spellings))} ;;`;
}
function valuesCase({ of, words, path }) {
    const patterns = of.map(name => (name.startsWith('-') ? `*${quoted(` ${name}`)}` : quoted(name)));
    const adds = path === undefined ? `_tallyman_words ${quoted(words)} "$cur"` : pathCall(path);
    return `    ${patterns.join('|')}) ${adds} ;;`;
}
function pathCall(path) {
    return `_tallyman_files ${path === 'file' ? '-f' : '-d'} "$cur"`;
}
/** One word of the shell; words of ours have no quotes. */
function quoted(words) {
    return `'${typeof words === 'string' ? words : words.join(' ')}'`;
}


/***/ })

};
;