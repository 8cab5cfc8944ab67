interface Replacement {
  readonly deletedRegion: {
    readonly startLine: number
    readonly startColumn: number
    readonly endLine: number
    readonly endColumn: number
  }
  readonly insertedContent: { readonly text: string }
}

/** A result of a SARIF log. */
export interface FixedResult {
  readonly ruleId: string
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string }
      readonly replacements: readonly Replacement[]
    }[]
  }[]
}

/** Applies the fixes of a log by lines and columns, as an editor would. */
export function applyFixes(
  files: Readonly<Record<string, string>>,
  results: readonly FixedResult[],
): Record<string, string> {
  const changes = results.flatMap(({ fixes = [] }) => fixes[0]?.artifactChanges ?? [])
  const applied = Object.entries(files).map(([path, text]) => {
    const mark = text.startsWith('\ufeff') ? 1 : 0
    const starts = [mark, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    const at = (line: number, column: number) => (starts[line - 1] ?? Number.NaN) + column - 1
    const edits = changes
      .filter(({ artifactLocation: { uri } }) => decodeURIComponent(uri) === path)
      .flatMap(({ replacements }) => replacements)
      .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
        start: at(startLine, startColumn),
        end: at(endLine, endColumn),
        text: insertedContent.text,
      }))
    const after = edits
      .sort((a, b) => b.start - a.start)
      .reduce((kept, { start, end, text }) => kept.slice(0, start) + text + kept.slice(end), text)
    return [path, after]
  })
  return Object.fromEntries(applied)
}
