import { type Finding, type Severity, severities } from '../../lock/pins/findings.ts'
import { plural } from '../../text/format.ts'

/** The number of findings by severity. */
type SeverityCounts = Readonly<Record<Severity, number>>

/** Counts findings by severity. */
export function severityCounts(findings: readonly Finding[]): SeverityCounts {
  const count = (severity: Severity) => findings.filter(each => each.severity === severity).length
  return { error: count('error'), warning: count('warning'), notice: count('notice') }
}

/** The counts in words, without those that are 0: `2 errors, 1 notice`; empty without findings. */
export function countsInWords(counts: SeverityCounts): string {
  return severities
    .filter(severity => counts[severity] > 0)
    .map(severity => plural(counts[severity], severity))
    .join(', ')
}

/** Findings by file; files and findings in the order of paths and lines. */
export function findingsByFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const sorted = [...findings].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  )
  return Map.groupBy(sorted, ({ file }) => file)
}

/** The rules of findings, those with the worst findings first. */
export function rulesFound(findings: readonly Finding[]): Finding['rule'][] {
  const worst = severities.flatMap(severity => findings.filter(each => each.severity === severity))
  return [...new Set(worst.map(({ rule }) => rule))]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
