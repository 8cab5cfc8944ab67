import { structuredPatch } from 'diff'
import type { FileChange } from '../../lock/pins/edit-text.ts'

/** A range of lines in the old and the new text, with its lines as a diff writes them. */
interface Hunk {
  /** From 1, also for a range without lines, as jsdiff counts. */
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
  readonly lines: readonly string[]
}

const context = 3
/** The search for the shortest diff takes time quadratic in its length; beyond this many lines one hunk holds the difference. */
const mostChangedLines = 1_000
const noNewline = '\\ No newline at end of file'
/** Paths that git writes as they are; all others are quoted, which git reads as well. */
const plainPath = /^[\w./@%+,=-]+$/

/** Formats changes as a unified diff that `git apply` takes; empty without changes. Modes of existing files stay. */
export function unifiedDiff(changes: readonly FileChange[]): string {
  return changes
    .filter(({ before, after }) => before !== after)
    .flatMap(fileDiff)
    .join('')
}

function fileDiff({ path, before, after }: FileChange): string[] {
  const [from, to] = [quoted(`a/${path}`), quoted(`b/${path}`)]
  const isNew = before === undefined
  const hunks = hunksOf(before ?? '', after)
  const header = [`diff --git ${from} ${to}`, ...(isNew ? ['new file mode 100644'] : [])]
  // Git creates an empty file from the header alone, and takes no names without a hunk.
  const names = hunks.length > 0 ? [`--- ${isNew ? '/dev/null' : from}`, `+++ ${to}`] : []
  return [...header, ...names, ...hunks.flatMap(hunkLines)].map(line => `${line}\n`)
}

function hunkLines({ oldStart, oldLines, newStart, newLines, lines }: Hunk): string[] {
  return [`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`, ...lines]
}

/** A range without lines begins behind the line before it. */
function range(start: number, lines: number): string {
  return lines === 1 ? String(start) : `${lines === 0 ? start - 1 : start},${lines}`
}

function hunksOf(before: string, after: string): readonly Hunk[] {
  const patch = structuredPatch('', '', before, after, undefined, undefined, {
    context,
    maxEditLength: mostChangedLines,
  })
  return patch?.hunks ?? [wholeHunk(linesOf(before), linesOf(after))]
}

/** One hunk from the first to the last line that differs. */
function wholeHunk(before: readonly string[], after: readonly string[]): Hunk {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const first = Math.max(0, start - context)
  const last = Math.max(0, end - context)
  const lines = [
    ...before.slice(first, start).map(line => ` ${line}`),
    ...before.slice(start, before.length - end).map(line => `-${line}`),
    ...after.slice(start, after.length - end).map(line => `+${line}`),
    ...before.slice(before.length - end, before.length - last).map(line => ` ${line}`),
  ]
  return {
    oldStart: first + 1,
    newStart: first + 1,
    oldLines: before.length - first - last,
    newLines: after.length - first - last,
    lines: lines.flatMap(line => (line.endsWith('\n') ? [line.slice(0, -1)] : [line, noNewline])),
  }
}

/** The lines of a text with their line breaks. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** A path as git quotes it: the octal escapes of its bytes. */
function quoted(path: string): string {
  if (plainPath.test(path)) return path
  const bytes = [...Buffer.from(path)].map(byte =>
    byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
      ? `\\${byte.toString(8).padStart(3, '0')}`
      : String.fromCharCode(byte),
  )
  return `"${bytes.join('')}"`
}
