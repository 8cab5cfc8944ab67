"use strict";
exports.id = 3147;
exports.ids = [3147];
exports.modules = {

/***/ 83147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   powershellCompletion: () => (/* binding */ powershellCompletion)
/* harmony export */ });
/* harmony import */ var _completed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19577);

/** The completions of PowerShell 5.1 and later, for the profile. */
function powershellCompletion(all) {
    const second = [...(0,_completed_js__WEBPACK_IMPORTED_MODULE_0__/* .secondWords */ .US)(all)].map(([first, words]) => `    ${quoted(first)} = ${list(words)}`);
    return `# Completions of tallyman for PowerShell: tallyman completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName tallyman -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $first = ${list((0,_completed_js__WEBPACK_IMPORTED_MODULE_0__/* .firstWords */ .Cb)(all))}
  $second = @{
${second.join('\n')}
  }
  $options = @{
${all.commands.flatMap(optionLines).join('\n')}
  }
  $values = @{
${all.values.flatMap(valueLines).join('\n')}
  }
  $files = ${list(all.commands.flatMap(({ names, takesFiles }) => (takesFiles ? names : [])))}
  $valued = ${list(all.valued)}

  $names = @()
  $option = ''
  foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
    $word = $element.ToString()
    if ($element.Extent.EndOffset -ge $cursorPosition -and $word -eq $wordToComplete) { break }
    if ($option -ne '') { $option = '' }
    elseif ($word -like '-*') { if ($valued -ccontains $word) { $option = $word } }
    else { $names += $word }
  }
  $prefix = ''
  $typed = $wordToComplete
  if ($option -eq '' -and $wordToComplete -match '^(--[^=]+)=(.*)$') {
    $option = $Matches[1]
    $prefix = "$option="
    $typed = $Matches[2]
  }
  if ($names.Count -gt 1 -and $names[0] -eq 'image' -and $names[1] -ne 'prune') { $names = @($names | Select-Object -Skip 1) }
  $command = if ($names.Count -gt 0) { $names[0] } else { '' }
  if ($names.Count -gt 1 -and $options.ContainsKey("$($names[0]) $($names[1])")) { $command = "$($names[0]) $($names[1])" }

  $found = @()
  $takesFiles = $false
  if ($option -ne '') {
    $known = if ($values.ContainsKey("$command $option")) { $values["$command $option"] } else { $values[$option] }
    if ($known -is [string]) { $takesFiles = $true } else { $found = @($known) }
  }
  elseif ($wordToComplete -like '-*') { $found = @($options[$command]) }
  elseif ($names.Count -eq 0) { $found = $first }
  else {
    if ($names.Count -eq 1) { $found = @($second[$names[0]]) }
    $takesFiles = $files -ccontains $command
  }
  $found | Where-Object { $_ -and $_ -like "$typed*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new("$prefix$_", $_, 'ParameterValue', $_)
  }
  if ($takesFiles) { [System.Management.Automation.CompletionCompleters]::CompleteFilename($typed) }
}
`;
}
function optionLines({ names, options }) {
    const words = options.flatMap(({ spellings }) => spellings);
    return names.map(name => `    ${quoted(name)} = ${list(words)}`);
}
/** A path is text in place of a list. */
function valueLines({ of, words, path }) {
    return of.map(name => `    ${quoted(name)} = ${path === undefined ? list(words) : quoted(path)}`);
}
function list(words) {
    return `@(${words.map(quoted).join(', ')})`;
}
function quoted(text) {
    return `'${text.replaceAll("'", "''")}'`;
}


/***/ })

};
;