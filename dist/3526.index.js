"use strict";
exports.id = 3526;
exports.ids = [3526];
exports.modules = {

/***/ 13526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/action/report-failure.js
var report_failure = __webpack_require__(37580);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inputs/policy-input.js
var policy_input = __webpack_require__(82795);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/merge-files.js
var merge_files = __webpack_require__(38526);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/handed-over-files.js
var handed_over_files = __webpack_require__(59029);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/finding-sentence.js
var finding_sentence = __webpack_require__(94020);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/pins/findings.js
var pins_findings = __webpack_require__(14215);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/digest.js
var digest = __webpack_require__(27214);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/format.js
var format = __webpack_require__(99209);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/finding-order.js
var finding_order = __webpack_require__(55600);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/lock-headline.js
var lock_headline = __webpack_require__(76874);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/pin-words.js
var pin_words = __webpack_require__(37563);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/reports/lock/lock-log.js








/** The runner shows 10 annotations of each kind for a step; the failure of the step is one of the errors. */
const shownAnnotations = { error: 9, warning: 10, notice: 10 };
const mostGroups = 200;
const mostLines = 500;
/**
 * Logs a result: the findings that remain, by file, pins that change, and what was left out, each as a group. Marks the first findings of each severity
 * at their lines.
 *
 * @param now milliseconds since 1970
 */
function tellLock(result, log, now) {
    for (const { input, glob } of result.idleGlobs)
        log.warning(`${input}: "${(0,printable/* printable */.g$)(glob)}" matches no image`);
    tellFindings(result.remaining, log);
    tellPins(result, log, now);
    tellLeftOut('Ignored', result.ignored, log);
    const templates = result.templateFiles.map(file => `  ${file}: only its values tell its images`);
    tellGroup(`Templates, not read: ${templates.length}`, templates, log);
    annotate(result.remaining, log);
    log.info((0,lock_headline/* verdict */.WJ)(result));
}
function tellFindings(findings, log) {
    const files = (0,finding_order/* findingsByFile */.YJ)(findings);
    for (const [file, each] of [...files].slice(0, mostGroups))
        tellGroup(`${file}: ${(0,finding_order/* countsInWords */.Pe)((0,finding_order/* severityCounts */.ur)(each))}`, each.map(findingLine), log);
    if (files.size > mostGroups)
        log.info(`${(0,format/* plural */.LS)(files.size - mostGroups, 'more file')} with findings, see the report`);
}
function findingLine(finding) {
    const { severity, rule, line, column } = finding;
    return `  ${line}:${column}  ${severity}  ${(0,pin_words/* withoutStop */.yr)((0,finding_sentence/* shortSentence */.I)(finding))} (${rule} ${pins_findings/* rules */.aO[rule].name})`;
}
function tellPins({ pins, held, isDry, failure }, log, now) {
    const lines = pins.map(({ image, before, after, age, files }) => {
        const move = before === undefined ? (0,digest/* shortDigest */.VK)(after) : `${(0,digest/* shortDigest */.VK)(before)} → ${(0,digest/* shortDigest */.VK)(after)}`;
        const aged = age ? `, ${(0,pin_words/* shownAge */.lO)(age, now)}` : '';
        return `  ${(0,pin_words/* shownImage */.zu)(image)}: ${move}${aged}${filesInWords(files)}`;
    });
    tellGroup(`${isDry || failure ? 'Pins that would be written' : 'Pins written'}: ${pins.length}`, lines, log);
    const stays = held.map(pin => {
        const { image, pinned, found, age } = pin;
        const aged = age ? `, ${(0,pin_words/* shownAge */.lO)(age, now)}` : '';
        const other = found === undefined ? 'its tag was not asked' : `${(0,digest/* shortDigest */.VK)(found)}${aged}`;
        return `  ${(0,pin_words/* shownImage */.zu)(image)}: stays at ${(0,digest/* shortDigest */.VK)(pinned)}; ${other}: ${(0,pin_words/* withoutStop */.yr)((0,pin_words/* heldReason */.Or)(pin))}`;
    });
    tellGroup(`Held: ${held.length}`, stays, log);
}
function filesInWords(files) {
    const [first, ...others] = files;
    if (first === undefined)
        return '';
    return others.length === 0 ? `, in ${first}` : `, in ${first} and ${(0,format/* plural */.LS)(others.length, 'more file')}`;
}
function tellLeftOut(title, all, log) {
    const lines = all.map(({ file, line, image, reason }) => [`  ${file}:${line}`, ...(image === '' ? [] : [image]), reason].join(': '));
    tellGroup(`${title}: ${all.length}`, lines, log);
}
function tellGroup(title, lines, log) {
    if (lines.length === 0)
        return;
    const more = lines.length - mostLines;
    log.group(title, [...lines.slice(0, mostLines), ...(more > 0 ? [`  ${more} more, see the report`] : [])]);
}
function annotate(findings, log) {
    for (const severity of pins_findings/* severities */.gO) {
        const ofKind = findings.filter(each => each.severity === severity);
        const shown = ofKind.slice(0, shownAnnotations[severity]);
        for (const finding of shown) {
            const { rule, file, line } = finding;
            log[severity]((0,finding_sentence/* findingSentence */.d)(finding), { title: `${rule} ${pins_findings/* rules */.aO[rule].name}`, file, line });
        }
        const more = ofKind.length - shown.length;
        if (more > 0)
            log.info(`${(0,format/* plural */.LS)(more, `more ${severity}`)} above, by file`);
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/lock-report.js
var lock_report = __webpack_require__(71816);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/pull-request.js + 1 modules
var pull_request = __webpack_require__(75129);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/lock/rule-guide.js
var rule_guide = __webpack_require__(92101);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/reports/policy-report.js
var policy_report = __webpack_require__(30817);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ../../node_modules/diff/libesm/patch/parse.js
/**
 * Parses a unified diff format patch into a structured patch object.
 *
 * `parsePatch` has some understanding of Git's particular dialect of unified diff format.
 * When parsing a Git patch, each index in the result may contain additional
 * fields (`isRename`, `isBinary`, etc) not included in the data structure returned by
 * `structuredPatch`; see the `StructuredPatch` interface for a full list.
 *
 * @return a JSON object representation of the patch, suitable for use with the `applyPatch`
 * method. This parses to the same structure returned by `structuredPatch`, except that
 * `oldFileName` and `newFileName` may be `undefined` if the patch doesn't contain enough
 * information to determine them (e.g. a hunk-only patch with no file headers).
 */
function parsePatch(uniDiff) {
    const diffstr = uniDiff.split(/\n/), list = [];
    let i = 0;
    // These helper functions identify line types that can appear between files
    // in a multi-file patch. Keeping them in one place avoids subtle
    // inconsistencies from having the same regexes duplicated in multiple places.
    // Matches `diff --git ...` lines specifically.
    function isGitDiffHeader(line) {
        return (/^diff --git /).test(line);
    }
    // Matches lines that denote the start of a new diff's section in a
    // multi-file patch: `diff --git ...`, `Index: ...`, or `diff -r ...`.
    function isDiffHeader(line) {
        return isGitDiffHeader(line)
            || (/^Index:\s/).test(line)
            || (/^diff(?: -r \w+)+\s/).test(line);
    }
    // Matches `--- ...` and `+++ ...` file header lines.
    function isFileHeader(line) {
        return (/^(---|\+\+\+)\s/).test(line);
    }
    // Matches `@@ ...` hunk header lines.
    function isHunkHeader(line) {
        return (/^@@\s/).test(line);
    }
    function parseIndex() {
        var _a;
        const index = {};
        index.hunks = [];
        list.push(index);
        // Parse diff metadata
        let seenDiffHeader = false;
        while (i < diffstr.length) {
            const line = diffstr[i];
            // File header (---, +++) or hunk header (@@) found; end parsing diff metadata
            if (isFileHeader(line) || isHunkHeader(line)) {
                break;
            }
            // The next two branches handle recognized diff headers. Note that
            // isDiffHeader deliberately does NOT match arbitrary `diff`
            // commands like `diff -u -p -r1.1 -r1.2`, because in some
            // formats (e.g. CVS diffs) such lines appear as metadata within
            // a single file's header section, after an `Index:` line. See the
            // diffx documentation (https://diffx.org) for examples.
            //
            // In both branches: if we've already seen a diff header for *this*
            // file and now we encounter another one, it must belong to the
            // next file, so break.
            if (isGitDiffHeader(line)) {
                if (seenDiffHeader) {
                    return;
                }
                seenDiffHeader = true;
                index.isGit = true;
                // Parse the old and new filenames from the `diff --git` header and
                // tentatively set oldFileName and newFileName from them. These may
                // be overridden below by `rename from` / `rename to` or `copy from` /
                // `copy to` extended headers, or by --- and +++ lines. But for Git
                // diffs that lack all of those (e.g. mode-only changes, binary
                // file changes without rename), these are the only filenames we
                // get.
                // parseGitDiffHeader returns null if the header can't be parsed
                // (e.g. unterminated quoted filename, or unexpected format). In
                // that case we skip setting filenames here; they may still be
                // set from --- / +++ or rename from / rename to lines below.
                const paths = parseGitDiffHeader(line);
                if (paths) {
                    index.oldFileName = paths.oldFileName;
                    index.newFileName = paths.newFileName;
                }
                // Consume Git extended headers (`old mode`, `new mode`, `rename from`,
                // `rename to`, `similarity index`, `index`, `Binary files ... differ`,
                // etc.)
                i++;
                while (i < diffstr.length) {
                    const extLine = diffstr[i];
                    // Stop consuming extended headers if we hit a file header,
                    // hunk header, or another diff header.
                    if (isFileHeader(extLine) || isHunkHeader(extLine) || isDiffHeader(extLine)) {
                        break;
                    }
                    // Parse `rename from` / `rename to` lines - these give us
                    // unambiguous filenames. These lines don't include the
                    // a/ and b/ prefixes that appear in the `diff --git` header
                    // and --- / +++ lines, so we add them for consistency.
                    // Git C-style quotes filenames containing special characters
                    // (tabs, newlines, backslashes, double quotes), so we must
                    // unquote them when present.
                    const renameFromMatch = (/^rename from (.*)/).exec(extLine);
                    if (renameFromMatch) {
                        index.oldFileName = 'a/' + unquoteIfQuoted(renameFromMatch[1]);
                        index.isRename = true;
                    }
                    const renameToMatch = (/^rename to (.*)/).exec(extLine);
                    if (renameToMatch) {
                        index.newFileName = 'b/' + unquoteIfQuoted(renameToMatch[1]);
                        index.isRename = true;
                    }
                    // Parse copy from / copy to lines similarly
                    const copyFromMatch = (/^copy from (.*)/).exec(extLine);
                    if (copyFromMatch) {
                        index.oldFileName = 'a/' + unquoteIfQuoted(copyFromMatch[1]);
                        index.isCopy = true;
                    }
                    const copyToMatch = (/^copy to (.*)/).exec(extLine);
                    if (copyToMatch) {
                        index.newFileName = 'b/' + unquoteIfQuoted(copyToMatch[1]);
                        index.isCopy = true;
                    }
                    const newFileModeMatch = (/^new file mode (\d+)/).exec(extLine);
                    if (newFileModeMatch) {
                        index.isCreate = true;
                        index.newMode = newFileModeMatch[1];
                    }
                    const deletedFileModeMatch = (/^deleted file mode (\d+)/).exec(extLine);
                    if (deletedFileModeMatch) {
                        index.isDelete = true;
                        index.oldMode = deletedFileModeMatch[1];
                    }
                    const oldModeMatch = (/^old mode (\d+)/).exec(extLine);
                    if (oldModeMatch) {
                        index.oldMode = oldModeMatch[1];
                    }
                    const newModeMatch = (/^new mode (\d+)/).exec(extLine);
                    if (newModeMatch) {
                        index.newMode = newModeMatch[1];
                    }
                    if ((/^Binary files /).test(extLine)) {
                        index.isBinary = true;
                    }
                    i++;
                }
                continue;
            }
            else if (isDiffHeader(line)) {
                if (seenDiffHeader) {
                    return;
                }
                seenDiffHeader = true;
                // For Mercurial-style headers like
                //     diff -r 9117c6561b0b -r 273ce12ad8f1 .hgignore
                // or Index: headers like
                //     Index: something with multiple words
                // we extract the trailing filename as the index.
                //
                // TODO: It seems awkward that we indiscriminately trim off
                //       trailing whitespace here. Theoretically, couldn't that
                //       be meaningful - e.g. if the patch represents a diff of a
                //       file whose name ends with a space? Seems wrong to nuke
                //       it. But this behaviour has been around since v2.2.1 in
                //       2015, so if it's going to change, it should be done
                //       cautiously and in a new major release, for
                //       backwards-compat reasons.
                //       -- ExplodingCabbage
                const headerMatch = (/^(?:Index:|diff(?: -r \w+)+)\s+/).exec(line);
                if (headerMatch) {
                    index.index = line.substring(headerMatch[0].length).trim();
                }
            }
            i++;
        }
        // Parse file headers if they are defined. Unified diff requires them, but
        // there's no technical issues to have an isolated hunk without file header
        parseFileHeader(index);
        parseFileHeader(index);
        // If we got one file header but not the other, that's a malformed patch.
        if ((index.oldFileName === undefined) !== (index.newFileName === undefined)) {
            throw new Error('Missing ' + (index.oldFileName !== undefined ? '"+++ ..."' : '"--- ..."')
                + ' file header for ' + ((_a = index.oldFileName) !== null && _a !== void 0 ? _a : index.newFileName));
        }
        while (i < diffstr.length) {
            const line = diffstr[i];
            if (isDiffHeader(line) || isFileHeader(line) || (/^===================================================================/).test(line)) {
                break;
            }
            else if (isHunkHeader(line)) {
                index.hunks.push(parseHunk());
            }
            else {
                // Skip blank lines and any other unrecognized content between
                // or after hunks. Real-world examples of such content include:
                //   - `Only in <dir>: <file>` from GNU `diff -r`
                //   - `Property changes on:` sections from `svn diff`
                //   - Trailing prose or commentary in email patches
                // GNU `patch` tolerates all of these, and so do we.
                i++;
            }
        }
    }
    /**
     * Parses the old and new filenames from a `diff --git` header line.
     *
     * The format is:
     *     diff --git a/<old-path> b/<new-path>
     *
     * When filenames contain special characters (including newlines, tabs,
     * backslashes, or double quotes), Git quotes them with C-style escaping:
     *     diff --git "a/file\twith\ttabs.txt" "b/file\twith\ttabs.txt"
     *
     * When filenames don't contain special characters and the old and new names
     * are the same, we can unambiguously split on ` b/` by finding where the
     * two halves (including their a/ and b/ prefixes) yield matching bare names.
     *
     * A pathological case exists in which we cannot reliably determine the paths
     * from the `diff --git` header. This case is when the following are true:
     * - the old and new file paths differ
     * - they are both unquoted (i.e. contain no special characters)
     * - at least one of the underlying file paths includes the substring ` b/`
     * In this scenario, we do not know which occurrence of ` b/` indicates the
     * start of the new file path, so the header is inherently ambiguous. We thus
     * select a possible interpretation arbitrarily and return that.
     *
     * Fortunately, this ambiguity should never matter, because in any patch
     * genuinely output by Git in which this pathological scenario occurs, there
     * must also be `rename from`/`rename to` or `copy from`/`copy to` extended
     * headers present below the `diff --git` header. `parseIndex` will parse
     * THOSE headers, from which we CAN unambiguously determine the filenames,
     * and will discard the result returned by this function.
     *
     * Returns null if the header can't be parsed at all — e.g. a quoted filename
     * has an unterminated quote, or if the unquoted header doesn't match the
     * expected `a/... b/...` format. In that case, the caller (parseIndex)
     * skips setting oldFileName/newFileName from this header, but they may
     * still be set later from `---`/`+++` lines or `rename from`/`rename to`
     * extended headers; if none of those are present either, they'll remain
     * undefined in the output.
     */
    function parseGitDiffHeader(line) {
        // Strip the "diff --git " prefix
        const rest = line.substring('diff --git '.length);
        // Handle quoted paths: "a/path" "b/path"
        // Git quotes paths when they contain characters like newlines, tabs,
        // backslashes, or double quotes (but notably not spaces).
        if (rest.startsWith('"')) {
            const oldPath = parseQuotedFileName(rest);
            if (oldPath === null) {
                return null;
            }
            const afterOld = rest.substring(oldPath.rawLength + 1); // +1 for space
            let newFileName;
            if (afterOld.startsWith('"')) {
                const newPath = parseQuotedFileName(afterOld);
                if (newPath === null) {
                    return null;
                }
                newFileName = newPath.fileName;
            }
            else {
                newFileName = afterOld;
            }
            return {
                oldFileName: oldPath.fileName,
                newFileName
            };
        }
        // Check if the second path is quoted
        // e.g. diff --git a/simple "b/renamed\nnewline.txt"
        const quoteIdx = rest.indexOf('"');
        if (quoteIdx > 0) {
            const oldFileName = rest.substring(0, quoteIdx - 1);
            const newPath = parseQuotedFileName(rest.substring(quoteIdx));
            if (newPath === null) {
                return null;
            }
            return {
                oldFileName,
                newFileName: newPath.fileName
            };
        }
        // Unquoted paths. Try to find the split point.
        // The format is: a/<old-path> b/<new-path>
        //
        // Note the potential ambiguity caused by the possibility of the file paths
        // themselves containing the substring ` b/`, plus the pathological case
        // described in the comment above.
        //
        // Strategy: find all occurrences of " b/" and split on the middle
        // one. When old and new names are the same (which is the only case where
        // we can't rely on extended headers later in the patch so HAVE to get
        // this right), this will always be the correct split.
        if (rest.startsWith('a/')) {
            const splits = [];
            let idx = 0;
            while (true) {
                idx = rest.indexOf(' b/', idx + 1);
                if (idx === -1) {
                    break;
                }
                splits.push(idx);
            }
            if (splits.length > 0) {
                const mid = splits[Math.floor(splits.length / 2)];
                return {
                    oldFileName: rest.substring(0, mid),
                    newFileName: rest.substring(mid + 1)
                };
            }
        }
        // Fallback: can't parse, return null
        return null;
    }
    /**
     * If `s` starts with a double quote, unquotes it using C-style escape
     * rules (as used by Git). Otherwise returns `s` as-is.
     */
    function unquoteIfQuoted(s) {
        if (s.startsWith('"')) {
            const parsed = parseQuotedFileName(s);
            if (parsed) {
                return parsed.fileName;
            }
        }
        return s;
    }
    /**
     * Parses a C-style quoted filename as used by Git or GNU `diff -u`.
     * Returns the unescaped filename and the raw length consumed (including quotes).
     */
    function parseQuotedFileName(s) {
        if (!s.startsWith('"')) {
            return null;
        }
        let result = '';
        let j = 1; // skip opening quote
        while (j < s.length) {
            if (s[j] === '"') {
                return { fileName: result, rawLength: j + 1 };
            }
            if (s[j] === '\\' && j + 1 < s.length) {
                j++;
                switch (s[j]) {
                    case 'a':
                        result += '\x07';
                        break;
                    case 'b':
                        result += '\b';
                        break;
                    case 'f':
                        result += '\f';
                        break;
                    case 'n':
                        result += '\n';
                        break;
                    case 'r':
                        result += '\r';
                        break;
                    case 't':
                        result += '\t';
                        break;
                    case 'v':
                        result += '\v';
                        break;
                    case '\\':
                        result += '\\';
                        break;
                    case '"':
                        result += '"';
                        break;
                    case '0':
                    case '1':
                    case '2':
                    case '3':
                    case '4':
                    case '5':
                    case '6':
                    case '7': {
                        // C-style octal escapes represent raw bytes. Collect
                        // consecutive octal-escaped bytes and decode as UTF-8.
                        // Validate that we have a full 3-digit octal escape
                        if (j + 2 >= s.length || s[j + 1] < '0' || s[j + 1] > '7' || s[j + 2] < '0' || s[j + 2] > '7') {
                            return null;
                        }
                        const bytes = [parseInt(s.substring(j, j + 3), 8)];
                        j += 3;
                        while (s[j] === '\\' && s[j + 1] >= '0' && s[j + 1] <= '7') {
                            if (j + 3 >= s.length || s[j + 2] < '0' || s[j + 2] > '7' || s[j + 3] < '0' || s[j + 3] > '7') {
                                return null;
                            }
                            bytes.push(parseInt(s.substring(j + 1, j + 4), 8));
                            j += 4;
                        }
                        result += new TextDecoder('utf-8').decode(new Uint8Array(bytes));
                        continue; // j already points at the next character
                    }
                    // Note that in C, there are also three kinds of hex escape sequences:
                    // - \xhh
                    // - \uhhhh
                    // - \Uhhhhhhhh
                    // We do not bother to parse them here because, so far as we know,
                    // they are never emitted by any tools that generate unified diff
                    // format diffs, and so for now jsdiff does not consider them legal.
                    default: return null;
                }
            }
            else {
                result += s[j];
            }
            j++;
        }
        // Unterminated quote
        return null;
    }
    // Parses the --- and +++ headers, if none are found, no lines
    // are consumed.
    function parseFileHeader(index) {
        const fileHeaderMatch = (/^(---|\+\+\+)\s+/).exec(diffstr[i]);
        if (fileHeaderMatch) {
            const prefix = fileHeaderMatch[1], data = diffstr[i].substring(3).trim().split('\t', 2), header = (data[1] || '').trim();
            let fileName = data[0];
            if (fileName.startsWith('"')) {
                fileName = unquoteIfQuoted(fileName);
            }
            else {
                fileName = fileName.replace(/\\\\/g, '\\');
            }
            if (prefix === '---') {
                index.oldFileName = fileName;
                index.oldHeader = header;
            }
            else {
                index.newFileName = fileName;
                index.newHeader = header;
            }
            i++;
        }
    }
    // Parses a hunk
    // This assumes that we are at the start of a hunk.
    function parseHunk() {
        var _a;
        const chunkHeaderIndex = i, chunkHeaderLine = diffstr[i++], chunkHeader = chunkHeaderLine.split(/@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/);
        const hunk = {
            oldStart: +chunkHeader[1],
            oldLines: typeof chunkHeader[2] === 'undefined' ? 1 : +chunkHeader[2],
            newStart: +chunkHeader[3],
            newLines: typeof chunkHeader[4] === 'undefined' ? 1 : +chunkHeader[4],
            lines: []
        };
        // Unified Diff Format quirk: If the chunk size is 0,
        // the first number is one lower than one would expect.
        // https://www.artima.com/weblogs/viewpost.jsp?thread=164293
        if (hunk.oldLines === 0) {
            hunk.oldStart += 1;
        }
        if (hunk.newLines === 0) {
            hunk.newStart += 1;
        }
        let addCount = 0, removeCount = 0;
        for (; i < diffstr.length && (removeCount < hunk.oldLines || addCount < hunk.newLines || ((_a = diffstr[i]) === null || _a === void 0 ? void 0 : _a.startsWith('\\'))); i++) {
            const operation = (diffstr[i].length == 0 && i != (diffstr.length - 1)) ? ' ' : diffstr[i][0];
            if (operation === '+' || operation === '-' || operation === ' ' || operation === '\\') {
                hunk.lines.push(diffstr[i]);
                if (operation === '+') {
                    addCount++;
                }
                else if (operation === '-') {
                    removeCount++;
                }
                else if (operation === ' ') {
                    addCount++;
                    removeCount++;
                }
            }
            else {
                throw new Error(`Hunk at line ${chunkHeaderIndex + 1} contained invalid line ${diffstr[i]}`);
            }
        }
        // Handle the empty block count case
        if (!addCount && hunk.newLines === 1) {
            hunk.newLines = 0;
        }
        if (!removeCount && hunk.oldLines === 1) {
            hunk.oldLines = 0;
        }
        // Perform sanity checking
        if (addCount !== hunk.newLines) {
            throw new Error('Added line count did not match for hunk at line ' + (chunkHeaderIndex + 1));
        }
        if (removeCount !== hunk.oldLines) {
            throw new Error('Removed line count did not match for hunk at line ' + (chunkHeaderIndex + 1));
        }
        // Check for extra hunk-body-like lines after the declared line counts
        // were exhausted. If the very next line starts with ' ', '+', or '-',
        // the hunk's line counts were probably wrong — unless it's a file
        // header (--- or +++), which legitimately appears immediately after a
        // hunk in multi-file diffs without Index lines.
        if (i < diffstr.length && diffstr[i] && (/^[+ -]/).test(diffstr[i])
            && !isFileHeader(diffstr[i])) {
            throw new Error('Hunk at line ' + (chunkHeaderIndex + 1)
                + ' has more lines than expected (expected '
                + hunk.oldLines + ' old lines and ' + hunk.newLines + ' new lines)');
        }
        return hunk;
    }
    while (i < diffstr.length) {
        parseIndex();
    }
    return list;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/file-text.js
var file_text = __webpack_require__(91410);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-path.js
var workspace_path = __webpack_require__(64237);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/workspace/changed-lines.js






/** Bytes of a diff. One of generated files is larger, and no gate reads it. */
const greatestDiff = 32 * 1024 * 1024;
/**
 * Reads the lines that a unified diff adds, by the file's path after the change. Throws INPUT_INVALID for a text that is no diff.
 *
 * @param path of the diff; `-` reads the standard input
 * @param standardInput opens it
 */
async function readChangedLines(path, workspace, standardInput = () => process.stdin) {
    const fail = (state, cause) => {
        const message = `Cannot read "${(0,printable/* printable */.g$)(path)}" for changed-lines: ${state}`;
        throw new errors/* TallyError */.jB('INPUT_INVALID', message, { cause, hint: (0,workspace_path/* pathHint */.Pq)(cause) });
    };
    const diff = await (path === '-'
        ? (0,consumers_.text)(bounded(standardInput()))
        : (0,file_text/* workspaceText */.pW)(workspace, path)).catch(error => fail((0,file_text/* fileProblem */.Wj)(error), error));
    if (diff.length > greatestDiff)
        fail('it is larger than 32 MiB');
    const found = changedLines(diff);
    return 'problem' in found ? fail(found.problem) : found.lines;
}
async function* bounded(input) {
    let read = 0;
    for await (const bytes of input) {
        read += bytes.byteLength;
        if (read > greatestDiff)
            throw Object.assign(new Error(), { code: 'it is larger than 32 MiB' });
        yield bytes;
    }
}
const noDiff = 'it is no unified diff, expected the output of git diff';
/** Lists the lines that a unified diff adds, by file. Returns the problem in words for any other text. */
function changedLines(diff) {
    // Only a header begins so: each line of a file has a mark before it.
    if (/^@@@/m.test(diff))
        return { problem: 'it is the diff of a merge, expected that of two commits' };
    const lines = new Map();
    if (diff.trim() === '')
        return { lines };
    const patches = attemptParse(diff);
    if (!patches?.some(({ newFileName }) => newFileName !== undefined))
        return { problem: noDiff };
    for (const patch of patches) {
        const path = pathOf(patch);
        if (path === undefined)
            continue;
        const ranges = lines.get(path) ?? [];
        lines.set(path, ranges);
        for (const range of addedIn(patch))
            ranges.push(range);
    }
    return { lines };
}
/** The parser's messages quote the text, which may be anything. */
function attemptParse(diff) {
    try {
        return parsePatch(diff);
    }
    catch {
        return undefined;
    }
}
/** The path after the change, without the letter that git puts in front. Undefined for a removed file. */
function pathOf({ oldFileName = '', newFileName = '' }) {
    const none = '/dev/null';
    if (newFileName === none || newFileName === '')
        return undefined;
    const letters = /^[abciow]\//;
    const isGits = letters.test(newFileName) && (oldFileName === none || letters.test(oldFileName));
    return isGits ? newFileName.slice(2) : newFileName.replace(/^\.\//, '');
}
function addedIn({ hunks }) {
    const ranges = [];
    for (const hunk of hunks) {
        let line = hunk.newStart;
        for (const text of hunk.lines) {
            const last = ranges.at(-1);
            if (text.startsWith('+') && last?.[1] === line - 1)
                ranges[ranges.length - 1] = [last[0], line];
            else if (text.startsWith('+'))
                ranges.push([line, line]);
            if (text.startsWith('+') || text.startsWith(' '))
                line++;
        }
    }
    return ranges;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/workspace-files.js
var workspace_files = __webpack_require__(91787);
;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/idle-inputs.js
/** The inputs that have no effect, each as a sentence. */
function idleInputs(values) {
    const { mode } = values;
    return [
        ...(mode === 'update' ? [] : idleIn(mode, updateInputs(values))),
        ...(mode === 'check' ? idleIn(mode, writeInputs(values)) : idleIn(mode, checkInputs(values))),
        ...idleAges(values),
        ...idlePlatforms(values),
    ];
}
/** Ages are asked for `min-age`, and to say since when a tag has moved. */
function idleAges(values) {
    const { mode, checks, 'age-from': sources, 'cache-client': client } = values;
    const areAsked = mode === 'check' ? checks.has('moved') : mode === 'update' && values['min-age'] > 0;
    const isUsualSource = isUsual(new Set(sources), ['registry', 'first-seen']);
    const isCacheAsked = areAsked && mode === 'update' && sources.includes('first-seen');
    return [
        ...(areAsked || isUsualSource ? [] : ['age-from has no effect: no age is asked']),
        ...(areAsked && mode === 'check' && !isUsualSource && sources.includes('first-seen')
            ? ['age-from: first-seen has no effect: mode is check, which starts no clock']
            : []),
        ...(client === 'auto' || isCacheAsked
            ? []
            : [`cache-client: ${client} has no effect: no age is asked of first-seen`]),
    ];
}
function idlePlatforms({ mode, checks, platforms }) {
    if (mode !== 'check' || checks.has('platforms') === platforms.length > 0)
        return [];
    return checks.has('platforms')
        ? ['checks: platforms has no effect: platforms names none']
        : ['platforms has no effect: mode is check, and checks does not name platforms'];
}
/** Given inputs that only `update` uses. */
function updateInputs(values) {
    return [...(values['min-age'] > 0 ? ['min-age'] : []), ...(values.hold.length > 0 ? ['hold'] : [])];
}
/** Given inputs that only `check` uses. Registries are checked in each mode. */
function checkInputs({ checks }) {
    return isUsual(checks, ['pinned', 'locked']) || checks.has('registries') ? [] : ['checks'];
}
/** Given inputs that only modes which write use. */
function writeInputs(values) {
    return [
        ...(isUsual(values['write-to'], ['files', 'lock']) ? [] : ['write-to']),
        ...(values['prune-lock'] ? [] : ['prune-lock']),
        ...(values['pin-style'] === 'tag' ? [] : ['pin-style']),
        ...(values['max-edits'] === 200 ? [] : ['max-edits']),
        ...(values['pinned-text'].length > 0 ? ['pinned-text'] : []),
        ...(values['dry-run'] ? ['dry-run'] : []),
    ];
}
function idleIn(mode, names) {
    return names.map(name => `${name} has no effect: mode is ${mode}`);
}
function isUsual(given, usual) {
    return given.size === usual.length && usual.every(each => given.has(each));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/lock-file.js
var lock_file = __webpack_require__(93796);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/workspace/written-paths.js
var written_paths = __webpack_require__(53690);
;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/lock-file.js








const usualPath = '.github/images.lock';
/**
 * Reads the lock file that the inputs name, or the usual one if it exists. A missing one is empty if it is to be written. Throws
 * LOCK_INVALID, INPUT_INVALID.
 */
async function readLockFile(values, host) {
    const { workspace } = host;
    const path = values['lock-file'] || usualPathOf(values, workspace);
    if (path === undefined)
        return undefined;
    const shown = (0,workspace_path/* shownPath */.pS)(workspace, (0,external_node_path_.resolve)(workspace, path));
    const isWritten = values.mode !== 'check' && values['write-to'].has('lock');
    if (isWritten)
        await (0,written_paths.destinationPath)(workspace, path, 'lock-file');
    const text = await textOf(path, workspace);
    if (text !== undefined && isInConflict(text) && isWritten && values.mode === 'update')
        return { path: shown, before: lock_file/* noPins */.QC, text, isDamaged: true };
    if (text !== undefined)
        return { path: shown, before: parsed(text, shown), text };
    if (isWritten)
        return { path: shown, before: lock_file/* noPins */.QC, text };
    throw new errors/* TallyError */.jB('LOCK_INVALID', `Cannot read "${(0,printable/* printable */.g$)(path)}" for lock-file: it does not exist`, {
        hint: 'Run lock with `mode: write` and this `lock-file`, which writes it, and commit it.',
    });
}
/** A lock that alone is to hold the digests is made where it usually is. */
function usualPathOf(values, workspace) {
    const isAlone = values.mode !== 'check' && values['write-to'].has('lock') && !values['write-to'].has('files');
    return isAlone || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, usualPath)) ? usualPath : undefined;
}
async function textOf(path, workspace) {
    try {
        return await (0,file_text/* workspaceText */.pW)(workspace, path);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        const message = `Cannot read "${(0,printable/* printable */.g$)(path)}" for lock-file: ${(0,file_text/* fileProblem */.Wj)(error)}`;
        const hint = (0,workspace_path/* pathHint */.Pq)(error);
        throw new errors/* TallyError */.jB(hint ? 'INPUT_INVALID' : 'LOCK_INVALID', message, { cause: error, hint });
    }
}
/** Such a file is made again by `update`, which asks for every tag anyway. */
function isInConflict(text) {
    return /^<{7}(?: |$)/m.test(text);
}
function parsed(text, path) {
    if (isInConflict(text))
        throw new errors/* TallyError */.jB('LOCK_INVALID', `Cannot read the lock file "${(0,printable/* printable */.g$)(path)}": it holds a merge conflict (<<<<<<<)`, {
            hint: 'Run lock with `mode: update`, which writes it anew and may move pins. To move none, take one side (`git checkout --ours` or `--theirs`) and run `mode: write`.',
        });
    try {
        return (0,lock_file/* parseLock */.PG)(text, path);
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error, 'LOCK_INVALID'))
            throw error;
        const hint = 'Correct the lock file, or delete it and run lock with `mode: update` and this `lock-file`.';
        throw new errors/* TallyError */.jB('LOCK_INVALID', error.message, { cause: error, hint });
    }
}

// EXTERNAL MODULE: ../../node_modules/tslib/modules/index.js
var modules = __webpack_require__(97231);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/content/special-file.js
var special_file = __webpack_require__(35942);
;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/sarif-file.js








/**
 * Checks the path of the SARIF file before any work, and returns what writes it; nothing is written without a path. A failed run is
 * written too, marked as such. Throws INPUT_INVALID for a path out of the workspace and for a file of another kind.
 */
async function sarifWriter(written, host, textOf) {
    if (written === '')
        return async () => '';
    const path = await (0,written_paths.destinationPath)(host.workspace, written, 'sarif');
    const action = `write "${(0,printable/* printable */.g$)(written)}" for sarif`;
    const isSpecial = (0,special_file.writtenKindOf)(path, action, host.streams) !== undefined;
    if (!isSpecial && (await isOther(path)))
        throw new errors/* TallyError */.jB('INPUT_INVALID', `sarif: "${(0,printable/* printable */.g$)(written)}" is a file of another kind, expected a new file or one that an earlier run wrote`);
    return async (findings, failure) => {
        // Lazy: most steps write none.
        const { sarifLog } = await __webpack_require__.e(/* import() */ 7926).then(__webpack_require__.bind(__webpack_require__, 97926));
        const { writeNamed } = await __webpack_require__.e(/* import() */ 801).then(__webpack_require__.bind(__webpack_require__, 80801));
        const version = host.env.GITHUB_ACTION_REF;
        const text = sarifLog({ findings, failure, textOf, version, page: (0,rule_guide/* actionPage */.CG)(host.env) });
        await writeNamed(text, path, { what: 'the SARIF file', signal: host.signal });
        return (0,workspace_path/* shownPath */.pS)(host.workspace, path);
    };
}
/** Reports whether a path is a file that is neither empty nor SARIF, which a slip of the pen would overwrite. */
async function isOther(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = (0,modules/* __addDisposableResource */.mS)(env_1, await (0,promises_.open)(path), true);
            const { buffer, bytesRead } = await file.read(Buffer.alloc(300), 0, 300, 0);
            return bytesRead > 0 && !/^\s*\{[\s\S]*sarif/i.test(buffer.toString('utf8', 0, bytesRead));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = (0,modules/* __disposeResources */.hk)(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/start-files.js
var start_files = __webpack_require__(7318);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/child-environment.js
var child_environment = __webpack_require__(21996);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/workspace/repository-files.js










/** The most files of a workspace that git does not list. */
const greatestFiles = 20_000;
const greatestListBytes = 256 * 1024 * 1024;
/** Milliseconds. Settings of a checkout can make git wait for ever. */
const greatestListTime = 120_000;
/** Folders of what others wrote. */
const unseen = new Set(['.git', 'node_modules', 'vendor']);
const linkMode = '120000';
/** A submodule: its files belong to another repository. */
const submoduleMode = '160000';
/**
 * Lists the files that git tracks, sorted. Walks the folders if the workspace is no git repository, or if git refuses to list it: without
 * `node_modules` and `vendor`. Throws INPUT_INVALID if the walk finds more than 20,000 files.
 */
async function repositoryFiles(workspace, options) {
    const root = (0,external_node_path_.resolve)(workspace);
    const found = (await filesOfGit(root, options)) ?? (await walk(root, options.note));
    const unnamed = found.filter(({ path }) => path.includes('\ufffd')).length;
    if (unnamed > 0)
        options.note(`${unnamed} files are left out: their names are no UTF-8`);
    const links = await realPaths(root, found);
    const files = found.flatMap(({ path, isLink, isUntracked }) => {
        if (path.includes('\ufffd'))
            return [];
        const mark = isUntracked === true ? { isUntracked } : {};
        if (!isLink)
            return [{ path, ...mark }];
        const linked = links.get(path);
        return linked === undefined ? [] : [{ path, linked, ...mark }];
    });
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function filesOfGit(root, options) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git')))
        return undefined;
    try {
        const [tracked, untracked] = await Promise.all([trackedOf(root, options), untrackedOf(root, options)]);
        const known = new Set(untracked.length > 0 ? tracked.map(({ path }) => path) : []);
        return [...tracked, ...untracked.filter(({ path }) => !known.has(path))];
    }
    catch (error) {
        if (options.signal?.aborted)
            throw error;
        options.note(`git does not list the files (${gitProblem(error)}), so all folders but node_modules and vendor are read, ignored files included`);
        return undefined;
    }
}
async function trackedOf(root, options) {
    return trackedIn(await listed(root, ['-t', '--stage', '--deleted'], options));
}
/** Lists untracked files in a call of its own: its failure is none of the files that git tracks. */
async function untrackedOf(root, options) {
    const { untracked, signal } = options;
    if (!untracked)
        return [];
    try {
        const paths = await listed(root, ['--others', '--exclude-standard'], options);
        return plainOf(root, paths.filter(path => untracked.isWanted(path)));
    }
    catch (error) {
        if (signal?.aborted)
            throw error;
        untracked.left(`git does not list untracked files (${gitProblem(error)}), so none of them is looked at`);
        return [];
    }
}
const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Versions of git before 2.45 do not know the variable against fetching, but all know that of allowed protocols. */
const localOnly = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
/**
 * Reads no variables that lead to another repository, and starts no program that the repository's settings name: neither a monitor nor
 * the transport that fetches objects which a partial clone lacks.
 */
async function listed(root, lists, { env, signal }) {
    const git = await (0,child_environment/* programOnPath */.Bc)('git', env);
    if (git === undefined)
        throw Object.assign(new Error(), { code: 'ENOENT' });
    const { stdout } = await run(git, ['-c', 'core.fsmonitor=false', 'ls-files', '-z', ...lists], {
        cwd: root,
        env: {
            ...(0,child_environment/* programEnvironment */.yE)(env),
            ...localOnly,
            // The settings may name another folder, whose files would be listed instead.
            GIT_WORK_TREE: root,
            GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)(root),
        },
        encoding: 'utf8',
        maxBuffer: greatestListBytes,
        windowsHide: true,
        timeout: greatestListTime,
        signal,
    });
    return stdout.split('\0').filter(Boolean);
}
/** Leaves out files that are deleted (`R`) or not checked out (`S`), and lists a file in conflict once. */
function trackedIn(lines) {
    const files = new Map();
    for (const line of lines) {
        const [, tag, mode, path = ''] = /^(\w) (\d+) [^\t]*\t(.*)$/s.exec(line) ?? [];
        if (tag === 'R')
            files.delete(path);
        else if (tag === 'H' || tag === 'M' || tag === 'C')
            if (mode !== submoduleMode)
                files.set(path, { path, isLink: mode === linkMode });
    }
    return [...files.values()];
}
/** Reads the types of untracked files. A path with "/" at its end is a repository in the repository. */
function plainOf(root, paths) {
    return paths.flatMap(path => {
        const stats = path.endsWith('/') ? undefined : statsOf((0,external_node_path_.join)(root, path));
        if (!stats?.isFile() && !stats?.isSymbolicLink())
            return [];
        return [{ path, isLink: stats.isSymbolicLink(), isUntracked: true }];
    });
}
/** Undefined for a file that is gone again since it was listed, and for one that cannot be inspected. In this thread: others take longer. */
function statsOf(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error.syscall === undefined)
            throw error;
        return undefined;
    }
}
function gitProblem(error) {
    const { code, killed, stderr = '', } = error;
    if (/dubious ownership|safe\.directory/.test(stderr))
        return 'another user owns the checkout, and safe.directory does not list it';
    if (code === 'ENOENT')
        return 'it is not installed';
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return 'the list is too long';
    if (killed === true)
        return `it takes longer than ${greatestListTime / 1_000} seconds`;
    const [first = ''] = stderr.trim().split('\n');
    return first === '' ? `it ended with ${(0,printable/* printable */.g$)(String(code))}` : (0,printable/* printable */.g$)(first);
}
async function walk(root, note) {
    const files = [];
    const waiting = [''];
    // The list grows while it is iterated.
    for (const folder of waiting) {
        for (const entry of await entriesOf((0,external_node_path_.join)(root, folder), folder, note)) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory() && !unseen.has(entry.name))
                waiting.push(path);
            if (entry.isFile() || entry.isSymbolicLink())
                files.push({ path, isLink: entry.isSymbolicLink() });
        }
        if (files.length + waiting.length > greatestFiles)
            throw tooMany();
    }
    return files;
}
async function entriesOf(full, folder, note) {
    try {
        return await (0,promises_.readdir)(full, { withFileTypes: true });
    }
    catch (error) {
        note(`The folder "${(0,printable/* printable */.g$)(folder)}" is left out: ${(0,printable/* printable */.g$)((0,file_text/* fileProblem */.Wj)(error))}`);
        return [];
    }
}
function tooMany() {
    return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot list the files of the workspace: git does not list them, and there are more than ${greatestFiles} files and folders`, {
        hint: 'Check the repository out with git before this step. In a container, let git trust the checkout: `git config --global --add safe.directory "$GITHUB_WORKSPACE"`.',
    });
}
async function realPaths(root, files) {
    const links = files.filter(({ isLink }) => isLink);
    if (links.length === 0)
        return new Map();
    const base = await (0,promises_.realpath)(root);
    const found = [];
    for (const { path } of links) {
        const real = await fileBehind((0,external_node_path_.join)(root, path));
        if (real !== undefined && (0,workspace_path/* isBelow */.Yw)(base, real))
            found.push([path, (0,external_node_path_.relative)(base, real).split(external_node_path_.sep).join('/')]);
    }
    return new Map(found);
}
/** The real path of the file that a link leads to. Undefined for folders, loops and dangling links. */
async function fileBehind(link) {
    try {
        const real = await (0,promises_.realpath)(link);
        return (await (0,promises_.stat)(real)).isFile() ? real : undefined;
    }
    catch (error) {
        const { code = '' } = error;
        if (['ENOENT', 'ELOOP', 'ENOTDIR', 'EACCES'].includes(code))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/starts.js





const greatestStarts = 20_000;
/** The most untracked files that are looked at for a note. */
const mostTold = 1_000;
/** Chooses the files that the inputs name. Throws INPUT_INVALID for a file that does not exist, and for too many. */
async function chooseStarts(values, host, source) {
    const paths = values.paths.filter(({ isExcept }) => !isExcept).map(({ files }) => files);
    const except = values.paths.filter(({ isExcept }) => isExcept).map(({ files }) => files);
    const { kinds, forced } = values.kinds;
    const pinned = values['pinned-text'];
    // Files that the user names need not be tracked yet.
    const areNamed = paths.length + forced.length + pinned.length + values.rules.length > 0;
    const ruled = values.rules.map(rule => rule.files);
    const rules = { paths, except, kinds, ruled, forced };
    const named = [...paths, ...forced.map(({ files }) => files), ...pinned, ...ruled];
    const mayStart = (0,start_files/* mayBeStart */.LX)(rules);
    const listing = repositoryFiles(host.workspace, {
        env: host.env,
        untracked: {
            isWanted: path => mayStart(path) || named.some(glob => glob.matches(path)),
            // Files that are named and not read let a check pass.
            left: line => (areNamed ? host.log.warning(line) : host.log.info(line)),
        },
        note: line => host.log.info(line),
        signal: host.signal,
    });
    // Loads what finds the images while git lists the files.
    const [all] = await Promise.all([listing, Promise.all(/* import() */[__webpack_require__.e(8184), __webpack_require__.e(5945), __webpack_require__.e(8245), __webpack_require__.e(7338), __webpack_require__.e(543), __webpack_require__.e(1072), __webpack_require__.e(6297)]).then(__webpack_require__.bind(__webpack_require__, 97338))]);
    const listed = areNamed ? all : all.filter(({ isUntracked }) => !isUntracked);
    const unlisted = await unlistedPaths(paths, listed, { source, host });
    const files = [...listed, ...unlisted];
    for (const glob of [...forced.map(each => each.files), ...pinned, ...ruled])
        if (!files.some(({ path }) => glob.matches(path)))
            host.log.warning(noFile(glob.text));
    const mayRead = (0,start_files/* readable */.HD)({ except });
    const starts = await (0,start_files/* startFiles */.Ew)(files, rules, source);
    if (!areNamed) {
        const untracked = all.filter(({ isUntracked }) => isUntracked);
        const passed = await (0,start_files/* startFiles */.Ew)(untracked.slice(0, mostTold), rules, source);
        const isMore = untracked.length > mostTold;
        tellUntracked(passed, { isMore, isNothingRead: starts.length === 0, host });
    }
    if (starts.length > greatestStarts)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read the files of the workspace: ${starts.length} may name images, expected at most ${greatestStarts}`, { hint: 'Name fewer with `paths`.' });
    if (paths.length > 0 && starts.length === 0)
        throw nothingRead();
    const isRead = ({ path }) => mayRead(path) && pinned.some(glob => glob.matches(path));
    const pinnedText = [...new Set(files.filter(isRead).map(({ path, linked = path }) => linked))];
    const areAllFiles = values.paths.length === 0 && kinds === 'all' && values.images.length === 0;
    return { starts, areAllFiles, pinnedText, mayRead };
}
/** Tells of files that would be read if git tracked them: that no file was read is no proof that none names an image. */
function tellUntracked(passed, { isMore, isNothingRead, host: { log } }) {
    if (passed.length === 0)
        return;
    const first = passed.slice(0, 3).map(({ path }) => `"${(0,printable/* printable */.g$)(path)}"`);
    const more = passed.length - first.length;
    const names = `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const state = `${isMore ? 'At least ' : ''}${(0,format/* plural */.LS)(passed.length, 'file')} that may name images ${passed.length === 1 ? 'is' : 'are'} not tracked by git, so not looked at: ${names}`;
    if (isNothingRead)
        log.warning(`No file was looked at. ${state}. Add them with \`git add\`, or name them with \`paths\``);
    else
        log.info(state);
}
/** A gate that reads nothing passes whatever is there. */
function nothingRead() {
    return new errors/* TallyError */.jB('INPUT_INVALID', 'Cannot read an input:\npaths: no file that may name images matches, expected at least one', { hint: 'Correct `paths`. Name a file in full if git ignores it, or if its name does not say its kind.' });
}
/** The files of `paths` that git does not list, such as ignored ones. A glob without files is only a warning. Throws INPUT_INVALID. */
async function unlistedPaths(paths, listed, { source, host }) {
    const unlisted = [];
    const missing = [];
    for (const glob of paths.filter(each => !listed.some(({ path }) => each.matches(path)))) {
        const path = glob.text.replace(/^(?:\.?\/)+/, '');
        const opened = glob.isExact ? await source.open(path) : undefined;
        if (opened?.kind === 'file')
            unlisted.push({ path });
        else if (opened?.kind === 'absent')
            missing.push(`"${(0,printable/* printable */.g$)(glob.text)}" does not exist`);
        else if (opened?.kind === 'refused')
            missing.push(`"${(0,printable/* printable */.g$)(glob.text)}" ${opened.problem}`);
        else
            host.log.warning(noFile(glob.text));
    }
    if (missing.length > 0)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read an input:\n${missing.map(each => `paths: ${each}`).join('\n')}`);
    return unlisted;
}
function noFile(glob) {
    return `paths: "${(0,printable/* printable */.g$)(glob)}" matches no file; one that git ignores is read only if it is named in full`;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/lock/src/run.js
















/** Finds the images of the workspace, checks or changes their pins, and writes what later steps read. */
async function run_run(values, host) {
    for (const line of idleInputs(values))
        host.log.warning(line);
    const files = new ReadOnceFiles(new workspace_files/* WorkspaceFiles */.b(host.workspace));
    const sarif = await sarifWriter(values.sarif, host, file => files.textOf(file));
    let result;
    let locked;
    let policy;
    try {
        policy = await (0,policy_input/* policyOf */.U)(values, 'lock', host);
        const request = await requestOf(values, host, { source: files, policy });
        locked = request.lock;
        files.keep(new Set(request.starts.map(({ path }) => path)));
        if (locked?.text !== undefined)
            files.remember(locked.path, locked.text);
        result = await ask(request, files, { values, host });
    }
    catch (error) {
        await sarif([], (0,report_failure/* asTallyError */.hc)(error, host));
        throw error;
    }
    const now = Date.now();
    tellLock(result, host.log, now);
    (0,policy_report/* tellPolicy */.qI)(policy?.facts, host.log);
    const handedOver = new handed_over_files/* HandedOverFiles */.u(host, folderName(values, host));
    const changes = await changesOf(result, now);
    const written = {
        sarif: await sarif(result.findings, result.failure),
        diff: changes ? await handedOver.write('changes.diff', changes.diff) : '',
        body: changes ? await handedOver.write('body.md', changes.body) : '',
        findings: await handedOver.write('findings.json', (0,lock_report/* findingsReport */.nz)(result)),
        report: await handedOver.report({ ...(0,lock_report/* lockReport */.CQ)(result), ...(0,policy_report/* policyReport */.Nk)(policy?.facts) }),
        lock: lockPath(locked, result),
    };
    return { result, files: written, diff: changes?.diff ?? '', page: (0,rule_guide/* actionPage */.CG)(host.env), now };
}
/** Formats the changes, if there are any. */
async function changesOf(result, now) {
    if (result.changes.length === 0)
        return undefined;
    // Lazy: a check changes nothing.
    const { unifiedDiff } = await __webpack_require__.e(/* import() */ 7383).then(__webpack_require__.bind(__webpack_require__, 7383));
    return { diff: unifiedDiff(result.changes), body: (0,pull_request/* pullRequestBody */.N)(result, now) };
}
/** Opens the network only if something is asked. */
async function ask(request, files, { values, host }) {
    let network;
    const opened = async () => {
        // Lazy: most checks ask nothing.
        const { openNetwork } = await Promise.all(/* import() */[__webpack_require__.e(4271), __webpack_require__.e(9449), __webpack_require__.e(4172), __webpack_require__.e(7719), __webpack_require__.e(8184), __webpack_require__.e(6117), __webpack_require__.e(488), __webpack_require__.e(6194), __webpack_require__.e(7001), __webpack_require__.e(9056), __webpack_require__.e(2982), __webpack_require__.e(5831), __webpack_require__.e(5595), __webpack_require__.e(6183)]).then(__webpack_require__.bind(__webpack_require__, 27001));
        network ??= openNetwork(values, host);
        return network;
    };
    const ports = {
        files,
        ask: async (questions) => (await opened()).ask(questions),
        facts: async (images) => (await opened()).facts(images),
        platforms: async (images) => (await opened()).platforms(images),
        write: async (changes) => {
            const { writeFiles } = await __webpack_require__.e(/* import() */ 1416).then(__webpack_require__.bind(__webpack_require__, 91416));
            await writeFiles(changes, host.workspace);
        },
        now: Date.now,
    };
    try {
        const { lock } = await Promise.all(/* import() */[__webpack_require__.e(8184), __webpack_require__.e(5945), __webpack_require__.e(8245), __webpack_require__.e(7338), __webpack_require__.e(543), __webpack_require__.e(1072), __webpack_require__.e(6297)]).then(__webpack_require__.bind(__webpack_require__, 97338));
        return await lock(request, ports);
    }
    finally {
        await network?.[Symbol.asyncDispose]();
    }
}
async function requestOf(values, host, { source, policy }) {
    const locked = await readLockFile(values, host);
    const changed = values['changed-lines'];
    const changedLines = changed === '' ? undefined : await readChangedLines(changed, host.workspace, host.streams?.read);
    const starts = await chooseStarts(values, host, source);
    const { mode, checks, severity: severities, platforms, images, ignore, hold, rules } = values;
    return {
        ...starts,
        kinds: countedKinds(values),
        rules,
        mode,
        checks,
        severities,
        platforms,
        images,
        ignore,
        hold,
        changedLines,
        lock: locked,
        writeTo: values['write-to'],
        pruneLock: values['prune-lock'],
        minAge: values['min-age'],
        ageFrom: values['age-from'],
        allowRegistries: values['allow-registries'],
        denyRegistries: values['deny-registries'],
        policy: policy && {
            path: policy.policy.path,
            judge: (reference, isPinned) => policy.judge({ reference, ...(isPinned !== undefined && { isPinned }) }),
        },
        pinStyle: values['pin-style'],
        maxEdits: values['max-edits'],
        dryRun: values['dry-run'],
    };
}
/** The kinds that the user names, and those of files with places or pins that only the user names. */
function countedKinds({ kinds: { kinds }, rules, 'pinned-text': pinned }) {
    if (kinds === 'all')
        return kinds;
    return new Set([
        ...kinds,
        ...(rules.length > 0 ? ['yaml'] : []),
        ...(pinned.length > 0 ? [merge_files/* pinnedText */.W] : []),
    ]);
}
/** Files that are read once: choosing the starts reads some, and findings refer to the texts as they were. */
class ReadOnceFiles {
    #source;
    #opened = new Map();
    constructor(source) {
        this.#source = source;
    }
    async open(path) {
        const known = this.#opened.get(path);
        if (known !== undefined)
            return known;
        const opened = await this.#source.open(path);
        if (opened.kind !== 'file')
            return opened;
        const { real, text } = opened;
        if (real !== undefined && !this.#opened.has(real))
            this.remember(real, text);
        this.#opened.set(path, opened);
        return opened;
    }
    isElsewhere(path) {
        return this.#source.isElsewhere?.(path) === true;
    }
    remember(path, text) {
        this.#opened.set(path, { kind: 'file', text });
    }
    /** Forgets all other files. */
    keep(paths) {
        for (const path of this.#opened.keys())
            if (!paths.has(path))
                this.#opened.delete(path);
    }
    textOf(path) {
        return this.#opened.get(path)?.text;
    }
}
function lockPath(locked, { changes, isDry, failure }) {
    const isWritten = !isDry && !failure && changes.some(({ path }) => path === locked?.path);
    return locked && (locked.text !== undefined || isWritten) ? locked.path : '';
}
/** Steps with the same inputs overwrite each other's files. */
function folderName(values, host) {
    const names = Object.keys(values).filter(name => name !== 'registry-auth' && name !== 'github-token');
    const given = names.map(name => [name, host.input(name)]);
    return `lock-${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 12)}`;
}


/***/ })

};
;