import { text as readAll } from 'node:stream/consumers'
import { parsePatch, type StructuredPatch } from 'diff'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { fileProblem, workspaceText } from './file-text.ts'
import { pathHint } from './workspace-path.ts'

/** Lines from 1, both ends included. */
type LineRange = readonly [from: number, to: number]

/** Bytes of a diff. One of generated files is larger, and no gate reads it. */
const greatestDiff = 32 * 1024 * 1024

/**
 * Reads the lines that a unified diff adds, by the file's path after the change. Throws INPUT_INVALID for a text that is no diff.
 *
 * @param path of the diff; `-` reads the standard input
 * @param standardInput opens it
 */
export async function readChangedLines(
  path: string,
  workspace: string,
  standardInput: () => AsyncIterable<Uint8Array> = () => process.stdin,
): Promise<ReadonlyMap<string, readonly LineRange[]>> {
  const fail = (state: string, cause?: unknown): never => {
    const message = `Cannot read "${printable(path)}" for changed-lines: ${state}`
    throw new TallyError('INPUT_INVALID', message, { cause, hint: pathHint(cause) })
  }
  const diff = await (path === '-'
    ? readAll(bounded(standardInput()))
    : workspaceText(workspace, path)
  ).catch(error => fail(fileProblem(error), error))
  if (diff.length > greatestDiff) fail('it is larger than 32 MiB')
  const found = changedLines(diff)
  return 'problem' in found ? fail(found.problem) : found.lines
}

async function* bounded(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const bytes of input) {
    read += bytes.byteLength
    if (read > greatestDiff) throw Object.assign(new Error(), { code: 'it is larger than 32 MiB' })
    yield bytes
  }
}

const noDiff = 'it is no unified diff, expected the output of git diff'

/** Lists the lines that a unified diff adds, by file. Returns the problem in words for any other text. */
export function changedLines(
  diff: string,
): { readonly lines: Map<string, LineRange[]> } | { readonly problem: string } {
  // Only a header begins so: each line of a file has a mark before it.
  if (/^@@@/m.test(diff)) return { problem: 'it is the diff of a merge, expected that of two commits' }
  const lines = new Map<string, LineRange[]>()
  if (diff.trim() === '') return { lines }
  const patches = attemptParse(diff)
  if (!patches?.some(({ newFileName }) => newFileName !== undefined)) return { problem: noDiff }
  for (const patch of patches) {
    const path = pathOf(patch)
    if (path === undefined) continue
    const ranges = lines.get(path) ?? []
    lines.set(path, ranges)
    for (const range of addedIn(patch)) ranges.push(range)
  }
  return { lines }
}

/** The parser's messages quote the text, which may be anything. */
function attemptParse(diff: string): StructuredPatch[] | undefined {
  try {
    return parsePatch(diff)
  } catch {
    return undefined
  }
}

/** The path after the change, without the letter that git puts in front. Undefined for a removed file. */
function pathOf({ oldFileName = '', newFileName = '' }: StructuredPatch): string | undefined {
  const none = '/dev/null'
  if (newFileName === none || newFileName === '') return undefined
  const letters = /^[abciow]\//
  const isGits = letters.test(newFileName) && (oldFileName === none || letters.test(oldFileName))
  return isGits ? newFileName.slice(2) : newFileName.replace(/^\.\//, '')
}

function addedIn({ hunks }: StructuredPatch): LineRange[] {
  const ranges: LineRange[] = []
  for (const hunk of hunks) {
    let line = hunk.newStart
    for (const text of hunk.lines) {
      const last = ranges.at(-1)
      if (text.startsWith('+') && last?.[1] === line - 1) ranges[ranges.length - 1] = [last[0], line]
      else if (text.startsWith('+')) ranges.push([line, line])
      if (text.startsWith('+') || text.startsWith(' ')) line++
    }
  }
  return ranges
}
