import { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import type { PinPlace } from './pin-place.ts'

/** Replaces a range of a file's text. */
export interface Edit {
  readonly file: string
  /** UTF-16 offsets; `end` is exclusive, and equal to `start` for an insertion. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A file with its text before and after. `before` is undefined for a new file. */
export interface FileChange {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  readonly before: string | undefined
  readonly after: string
}

/** Applies the edits of one file, in any order; nothing outside their ranges changes. Throws INTERNAL if two overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const parts: string[] = []
  let at = 0
  for (const [index, { file, start, end, text: replacement }] of sorted.entries()) {
    const before = sorted[index - 1]
    if (start < at || end < start || end > text.length || before?.start === start)
      throw new TallyError('INTERNAL', `Cannot edit "${printable(file)}": two edits meet at offset ${start}`)
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** In front of a scalar that ends its line: a key or the mark of a list item, so that no block scalar holds it. */
const scalarStart =
  /^\ufeff?[ \t]*(?:-[ \t]+)*(?:(?:[\w.-]+|"[\w.-]*"|'[\w.-]*')[ \t]*:[ \t]+|-[ \t]+)(?:&[\w.-]+[ \t]+)?["']?(?:docker:\/\/)?$/
const longestLine = 1000

/** Returns the edits that give a place a digest. Its name and tag stay as written. */
export function pinEdits(
  pin: PinPlace,
  digest: Digest,
  { text, pinStyle }: { readonly text: string; readonly pinStyle: 'tag' | 'digest' },
): Edit[] {
  const { file, place, reference } = pin
  const { start, end, digestSite } = place
  if (digestSite) {
    const { before, after } = digestSite
    return [{ file, start: digestSite.start, end: digestSite.end, text: `${before}${digest}${after}` }]
  }
  const written = text.slice(start, end)
  const [named = ''] = written.split('@')
  if (reference.digest !== undefined) return [{ file, start, end, text: `${named}@${digest}` }]
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  const tag = colon < 0 ? 'latest' : named.slice(colon + 1)
  const name = colon < 0 ? named : named.slice(0, colon)
  const behind = pinStyle === 'digest' ? commentSite(pin, text) : undefined
  if (behind === undefined) return [{ file, start, end, text: `${name}:${tag}@${digest}` }]
  return [
    { file, start, end, text: `${name}@${digest}` },
    { file, start: behind, end: behind, text: ` # ${tag}` },
  ]
}

/** Returns the offset at which a comment may follow a place: the scalar ends its line, outside block scalars and JSON. */
function commentSite({ file, kind, place }: PinPlace, text: string): number | undefined {
  if (kind === 'dockerfile' || !/\.ya?ml$|(?:^|\/)Kustomization$/i.test(file)) return undefined
  const { start, end, column } = place
  if (column > longestLine || !scalarStart.test(text.slice(start - column + 1, start))) return undefined
  const [, quote] = /^(["']?)[ \t]*(?:\r?\n|$)/.exec(text.slice(end, end + longestLine)) ?? []
  return quote === undefined ? undefined : end + quote.length
}
