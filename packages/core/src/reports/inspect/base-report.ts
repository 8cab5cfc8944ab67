import type { BaseState } from '../../inspect/base-state.ts'
import { shortDigest } from '../../model/digest.ts'
import { code, escapeMarkdown, table } from '../../text/markdown.ts'
import { printable } from '../../text/printable.ts'

/** Lines about the bases of images, for the log. */
export function baseLines(bases: readonly BaseState[]): string[] {
  return bases.flatMap(({ image, base, digest, stale, platforms }) => [
    `${printable(image)} is ${stale ? 'stale' : 'current'}: its base ${printable(base)} is ${digest}`,
    ...platforms.map(
      ({ platform, stale, reason }) =>
        `  ${printable(platform ?? 'unknown')}: ${stale ? 'stale' : 'current'}, ${reason}`,
    ),
  ])
}

/** The text of a step that compares images with their bases: lines, or quietly only the bases now. */
export function baseText(bases: readonly BaseState[], { quiet }: { readonly quiet: boolean }): string {
  return (quiet ? refsOf(bases) : baseLines(bases)).join('\n')
}

function refsOf(bases: readonly BaseState[]): string[] {
  return [...new Set(bases.map(({ ref }) => ref))]
}

/** The bases of images, as Markdown; empty if they were not asked for. */
export function baseSummary(bases: readonly BaseState[]): string {
  const rows = bases.flatMap(({ image, base, digest, platforms }) =>
    platforms.map(({ platform, stale, reason }) => [
      code(image),
      escapeMarkdown(platform ?? 'unknown'),
      `${code(base)} is ${code(shortDigest(digest))}`,
      stale ? '**stale**' : 'current',
      escapeMarkdown(
        reason.replace(/sha256:[0-9a-f]{64}/g, digest => shortDigest(digest as (typeof bases)[0]['digest'])),
      ),
    ]),
  )
  return table(['Image', 'Platform', 'Base', 'State', 'Why'], rows)
}

/** The bases as outputs; empty if they were not asked for. */
export function baseOutputs(bases: readonly BaseState[] | undefined): Record<string, string> {
  if (!bases) return { stale: '', base: '' }
  return {
    stale: String(bases.some(({ stale }) => stale)),
    base: refsOf(bases).slice(0, 100).join('\n'),
  }
}
