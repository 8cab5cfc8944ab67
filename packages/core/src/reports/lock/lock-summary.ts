import { shortSentence } from '../../lock/pins/finding-sentence.ts'
import { type Finding, rules } from '../../lock/pins/findings.ts'
import type { LeftOut } from '../../lock/pins/lock-rules.ts'
import type { LockResult } from '../../operations/lock.ts'
import { plural } from '../../text/format.ts'
import { code, details, escapeMarkdown, table } from '../../text/markdown.ts'
import { printable } from '../../text/printable.ts'
import { findingsByFile, rulesFound } from './finding-order.ts'
import { headline, lookedAt } from './lock-headline.ts'
import {
  heldMove,
  heldReason,
  shownAge,
  shownFiles,
  shownImage,
  shownMove,
  wholeDigests,
} from './pin-words.ts'
import { guideOf } from './rule-guide.ts'

/** The most rows in one table; the rest is only counted. */
const shownRows = 200
const shownDiffLines = 400
const shownFileLines = 5

/** The `where` of a finding that is about no part of a file. */
const wholes = new Set(['the file', 'the document', 'the compose file'])

/** The facts that a summary is written from. */
export interface LockStory {
  readonly result: LockResult
  /** Of changes that were not written: the unified diff. */
  readonly diff?: string | undefined
  /** The URL of the action's page, which has an anchor for each rule. */
  readonly page?: string | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The step summary of `lock`, as Markdown. */
export function lockSummary({ result, diff = '', page, now }: LockStory): string {
  const { remaining, pins, held, ignored, unreadable, templateFiles, unknownFiles, counts } = result
  return [
    `### Tallyman: ${headline(result)}`,
    lookedAt(result),
    pinTable(result, now),
    heldTable(result, now),
    openHeading(result),
    findingTable(remaining, page),
    whatToDo(remaining),
    diffBlock(diff),
    wholeDigests(pins, shownRows),
    leftOutTable('Ignored', ignored),
    leftOutTable('Not readable', unfound(unreadable, remaining)),
    details(`Templates, not read: ${templateFiles.length}`, firstFiles(templateFiles.map(code))),
    details(
      `Documents of unknown kinds, not looked at: ${counts.notLookedAt}`,
      firstFiles(
        unknownFiles.map(({ file, documents }) => `${code(file)}: ${plural(documents, 'document')}`),
      ),
    ),
    ...(held.length > 0 ? ['To move a held pin now, lower `min-age` or take the image out of `hold`.'] : []),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function pinTable({ pins, isDry, failure }: LockResult, now: number): string {
  const hasAges = pins.some(({ age }) => age)
  return table(
    [
      isDry || failure ? 'Image that would change' : 'Image',
      'Old → new',
      ...(hasAges ? ['Age'] : []),
      'Files',
    ],
    pins.map(pin => [
      code(shownImage(pin.image)),
      shownMove(pin),
      ...(hasAges ? [pin.age ? escapeMarkdown(shownAge(pin.age, now)) : ''] : []),
      shownFiles(pin.files),
    ]),
    shownRows,
  )
}

function heldTable({ held }: LockResult, now: number): string {
  return table(
    ['Held image', 'Pinned → found', 'Age', 'Why'],
    held.map(pin => [
      code(shownImage(pin.image)),
      heldMove(pin),
      pin.age ? escapeMarkdown(shownAge(pin.age, now)) : '',
      escapeMarkdown(heldReason(pin)),
    ]),
    shownRows,
  )
}

/** Parts the findings from the pins that changed. */
function openHeading({ mode, remaining }: LockResult): string {
  return mode === 'check' || remaining.length === 0 ? '' : '#### Still open'
}

function findingTable(findings: readonly Finding[], page: string | undefined): string {
  const rows = [...findingsByFile(findings).values()].flat().map(finding => {
    const { file, line, rule, severity, where } = finding
    const name = `${rule} ${rules[rule].name}`
    return [
      code(`${file}:${line}`),
      severity,
      page === undefined ? name : `[${name}](${page}#${rule.toLowerCase()})`,
      `${escapeMarkdown(shortSentence(finding))}${wholes.has(where) ? '' : `<br>at ${escapeMarkdown(where)}`}`,
    ]
  })
  return table(['Place', 'Severity', 'Rule', 'Finding'], rows, shownRows)
}

function whatToDo(findings: readonly Finding[]): string {
  const lines = rulesFound(findings).map(rule => {
    const { id, name, mend } = guideOf(rule)
    return `- **${id} ${name}**: ${mend}`
  })
  return lines.length === 0 ? '' : ['#### What to do', '', ...lines].join('\n')
}

function diffBlock(diff: string): string {
  if (diff === '') return ''
  const lines = diff.split('\n').slice(0, -1)
  const shown = lines.slice(0, shownDiffLines).map(line => printable(line, 1_000))
  const more = lines.length - shown.length
  const longest =
    shown
      .join('\n')
      .match(/`+/g)
      ?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0
  const fence = '`'.repeat(Math.max(3, longest + 1))
  const rest = more > 0 ? [`${more} more lines are in the file of the output \`diff\`.`] : []
  return details('The changes, not written', [`${fence}diff`, ...shown, fence, ...rest].join('\n'))
}

/** Places that no finding of the table stands for. */
function unfound(unreadable: readonly LeftOut[], findings: readonly Finding[]): LeftOut[] {
  const found = new Set(findings.map(({ file, line }) => `${file}:${line}`))
  return unreadable.filter(({ file, line }) => !found.has(`${file}:${line}`))
}

/** Lists the first files; the report has all. */
function firstFiles(lines: readonly string[]): string {
  const more = lines.length - shownFileLines
  const rest = more > 0 ? [`and ${plural(more, 'more file')}, see the report`] : []
  return [...lines.slice(0, shownFileLines), ...rest].map(line => `- ${line}`).join('\n')
}

function leftOutTable(title: string, all: readonly LeftOut[]): string {
  const rows = all.map(({ file, line, image, reason }) => [
    code(`${file}:${line}`),
    image === '' ? '' : code(image),
    escapeMarkdown(reason),
  ])
  return details(`${title}: ${all.length}`, table(['Place', 'Image', 'Why'], rows, shownRows))
}
