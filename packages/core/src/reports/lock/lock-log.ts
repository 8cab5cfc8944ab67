import type { Log } from '../../action/host.ts'
import { findingSentence, shortSentence } from '../../lock/pins/finding-sentence.ts'
import { type Finding, rules, severities } from '../../lock/pins/findings.ts'
import type { LeftOut } from '../../lock/pins/lock-rules.ts'
import { shortDigest } from '../../model/digest.ts'
import type { LockResult } from '../../operations/lock.ts'
import { plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'
import { countsInWords, findingsByFile, severityCounts } from './finding-order.ts'
import { verdict } from './lock-headline.ts'
import { heldReason, shownAge, shownImage, withoutStop } from './pin-words.ts'

/** The runner shows 10 annotations of each kind for a step; the failure of the step is one of the errors. */
const shownAnnotations = { error: 9, warning: 10, notice: 10 } as const
const mostGroups = 200
const mostLines = 500

/**
 * Logs a result: the findings that remain, by file, pins that change, and what was left out, each as a group. Marks the first findings of each severity
 * at their lines.
 *
 * @param now milliseconds since 1970
 */
export function tellLock(result: LockResult, log: Log, now: number): void {
  for (const { input, glob } of result.idleGlobs)
    log.warning(`${input}: "${printable(glob)}" matches no image`)
  tellFindings(result.remaining, log)
  tellPins(result, log, now)
  tellLeftOut('Ignored', result.ignored, log)
  const templates = result.templateFiles.map(file => `  ${file}: only its values tell its images`)
  tellGroup(`Templates, not read: ${templates.length}`, templates, log)
  annotate(result.remaining, log)
  log.info(verdict(result))
}

function tellFindings(findings: readonly Finding[], log: Log): void {
  const files = findingsByFile(findings)
  for (const [file, each] of [...files].slice(0, mostGroups))
    tellGroup(`${file}: ${countsInWords(severityCounts(each))}`, each.map(findingLine), log)
  if (files.size > mostGroups)
    log.info(`${plural(files.size - mostGroups, 'more file')} with findings, see the report`)
}

function findingLine(finding: Finding): string {
  const { severity, rule, line, column } = finding
  return `  ${line}:${column}  ${severity}  ${withoutStop(shortSentence(finding))} (${rule} ${rules[rule].name})`
}

function tellPins({ pins, held, isDry, failure }: LockResult, log: Log, now: number): void {
  const lines = pins.map(({ image, before, after, age, files }) => {
    const move = before === undefined ? shortDigest(after) : `${shortDigest(before)} → ${shortDigest(after)}`
    const aged = age ? `, ${shownAge(age, now)}` : ''
    return `  ${shownImage(image)}: ${move}${aged}${filesInWords(files)}`
  })
  tellGroup(`${isDry || failure ? 'Pins that would be written' : 'Pins written'}: ${pins.length}`, lines, log)
  const stays = held.map(pin => {
    const { image, pinned, found, age } = pin
    const aged = age ? `, ${shownAge(age, now)}` : ''
    const other = found === undefined ? 'its tag was not asked' : `${shortDigest(found)}${aged}`
    return `  ${shownImage(image)}: stays at ${shortDigest(pinned)}; ${other}: ${withoutStop(heldReason(pin))}`
  })
  tellGroup(`Held: ${held.length}`, stays, log)
}

function filesInWords(files: readonly string[]): string {
  const [first, ...others] = files
  if (first === undefined) return ''
  return others.length === 0 ? `, in ${first}` : `, in ${first} and ${plural(others.length, 'more file')}`
}

function tellLeftOut(title: string, all: readonly LeftOut[], log: Log): void {
  const lines = all.map(({ file, line, image, reason }) =>
    [`  ${file}:${line}`, ...(image === '' ? [] : [image]), reason].join(': '),
  )
  tellGroup(`${title}: ${all.length}`, lines, log)
}

function tellGroup(title: string, lines: readonly string[], log: Log): void {
  if (lines.length === 0) return
  const more = lines.length - mostLines
  log.group(title, [...lines.slice(0, mostLines), ...(more > 0 ? [`  ${more} more, see the report`] : [])])
}

function annotate(findings: readonly Finding[], log: Log): void {
  for (const severity of severities) {
    const ofKind = findings.filter(each => each.severity === severity)
    const shown = ofKind.slice(0, shownAnnotations[severity])
    for (const finding of shown) {
      const { rule, file, line } = finding
      log[severity](findingSentence(finding), { title: `${rule} ${rules[rule].name}`, file, line })
    }
    const more = ofKind.length - shown.length
    if (more > 0) log.info(`${plural(more, `more ${severity}`)} above, by file`)
  }
}
