import type { TallyError } from '../../errors.ts'
import type { Finding, Severity } from '../../lock/pins/findings.ts'
import { plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'
import { type RuleGuide, ruleGuides } from './rule-guide.ts'
import { plainMessage, type SarifResult, SarifResults, sourceRoot } from './sarif-result.ts'

/*
 * GitHub's limits for an upload (docs.github.com, "SARIF support for code scanning"): 10 MB after gzip, 25,000 results in a
 * run, of which it shows 5,000. The limit here is on the text itself, so that other readers can rely on it as well.
 * GitHub ignores `suppressions` unless a repository asks for them, and opens an alert: ignored places are no results.
 */
const mostResults = 5_000
const mostBytes = 10_000_000
/** Bytes for everything but the results. */
const bytesBeside = 40_000

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'
const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/** The facts that a SARIF log is written from. */
export interface SarifStory {
  readonly findings: readonly Finding[]
  /** The failure of the run, if there is one; findings are none. With PLAN_TOO_LARGE, everything was checked nevertheless. */
  readonly failure?: TallyError | undefined
  /** The text of a file as it was when it was read; undefined if unknown. */
  readonly textOf: (file: string) => string | undefined
  /** The URL of the action's page, which has an anchor for each rule: `#tm001`. */
  readonly page?: string | undefined
  /** The ref that the action was taken from: a tag or a commit. */
  readonly version?: string | undefined
}

/**
 * Formats a SARIF 2.1.0 log, also without findings. A run that failed is marked as unsuccessful: GitHub then refuses the upload
 * instead of closing the alerts that the run did not look for.
 */
export function sarifLog({ findings, failure, textOf, page, version }: SarifStory): string {
  const guides = ruleGuides()
  const results = new SarifResults(
    textOf,
    guides.map(({ id }) => id),
  )
  const kept = keptResults(findings, finding => results.result(finding))
  const run = {
    tool: {
      driver: {
        name: 'Tallyman lock',
        ...(version && { version: printable(version).replace(/^v(?=\d)/, '') }),
        ...(page !== undefined && { informationUri: page }),
        rules: guides.map(guide => ruleOf(guide, page)),
      },
    },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n'],
    defaultEncoding: 'utf-8',
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
    invocations: [
      {
        executionSuccessful: failure === undefined || failure.code === 'PLAN_TOO_LARGE',
        toolExecutionNotifications: [
          ...(failure ? [failureNotification(failure)] : []),
          ...cutNotification(findings.length, kept.length),
        ],
      },
    ],
    results: kept,
  }
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] })}\n`
}

/** The results up to the limits, in the order of the findings: errors stay before warnings, warnings before notices. */
function keptResults(
  findings: readonly Finding[],
  resultOf: (finding: Finding) => SarifResult,
): readonly SarifResult[] {
  // All are converted in their order, since equal ones are numbered.
  const all = findings.map((finding, at) => ({
    at,
    rank: ranks[finding.severity],
    result: resultOf(finding),
  }))
  let bytes = bytesBeside
  const fitting: typeof all = []
  for (const each of [...all].sort((a, b) => a.rank - b.rank || a.at - b.at)) {
    bytes += Buffer.byteLength(JSON.stringify(each.result)) + 1
    if (fitting.length === mostResults || bytes > mostBytes) break
    fitting.push(each)
  }
  return fitting.sort((a, b) => a.at - b.at).map(({ result }) => result)
}

function ruleOf({ id, name, summary, why, mend, score }: RuleGuide, page: string | undefined): object {
  return {
    id,
    name,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: `${why}\n\n${mend.replaceAll('`', '"')}`, markdown: `${why}\n\n${mend}` },
    ...(page !== undefined && { helpUri: `${page}#${id.toLowerCase()}` }),
    properties: {
      tags: [...(score === undefined ? [] : ['security']), 'containers', 'supply-chain'],
      precision: 'very-high',
      ...(score !== undefined && { 'security-severity': score.toFixed(1) }),
    },
  }
}

function failureNotification({ code, message, hint }: TallyError): object {
  const [first = ''] = message.split('\n')
  const text = plainMessage(`${code}: ${printable(first, 500)}. ${hint}`)
  return { level: 'error', message: { text } }
}

function cutNotification(found: number, kept: number): object[] {
  if (found === kept) return []
  const text = `${plural(found - kept, 'finding')} of ${found} left out, the least severe first: this file has at most ${mostResults} results and ${mostBytes / 1e6} MB. The report of the step has all of them.`
  return [{ level: 'warning', message: { text } }]
}
