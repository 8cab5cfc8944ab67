import type { Digest } from '../../model/digest.ts'
import { repositoryName } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { ImagePlan, PinFacts } from './decide.ts'
import { pinEdits } from './edit-text.ts'
import { type Check, checks, type Finding, rules as ruleTable } from './findings.ts'
import type { IgnoreComment } from './ignore-comments.ts'
import type { LockRules } from './lock-rules.ts'
import { entryLines } from './next-lock.ts'
import { floats, type PinPlace, type UnreadablePlace } from './pin-place.ts'
import { type Fault, pinFaults, policyFaults, registryFaults } from './place-faults.ts'
import { writesLock } from './questions.ts'
import { ranChecks, severityOf } from './severity.ts'

type FindingFacts = Pick<
  PinFacts,
  'places' | 'leftOutPlaces' | 'unreadable' | 'idle' | 'platforms' | 'texts'
> & {
  readonly surplus: ReadonlySet<string>
}

/** Finds the faults of all places, as the run leaves them; a dry run leaves them as they are. */
export class PlaceFindings {
  readonly #plans: readonly ImagePlan[]
  readonly #facts: FindingFacts
  readonly #rules: LockRules
  readonly #ran: ReadonlySet<Check>
  /** Whether files and lock are as the run leaves them. */
  readonly #isWritten: boolean
  readonly #findings: Finding[] = []
  /** Comments that kept a fault from being a finding. */
  readonly #heard = new Set<IgnoreComment>()
  #unpinned = 0

  constructor(plans: readonly ImagePlan[], facts: FindingFacts, rules: LockRules) {
    this.#plans = plans
    this.#facts = facts
    this.#rules = rules
    this.#ran = ranChecks(rules)
    this.#isWritten = rules.mode !== 'check' && !rules.dryRun
  }

  /** Returns the findings, sorted by file and line, and the number of places without a digest. */
  all(): { readonly findings: readonly Finding[]; readonly unpinned: number } {
    for (const place of this.#facts.places) if (place.counts) this.#addPlace(place)
    for (const place of this.#facts.leftOutPlaces)
      if (place.counts) this.#addPolicy(place, isPinnedAlone(place))
    for (const plan of this.#plans) this.#addImage(plan)
    for (const place of this.#facts.unreadable) this.#addUnreadable(place)
    this.#addSurplus()
    for (const { file, kind, comment } of this.#facts.idle)
      this.#addComment(file, kind, comment, 'The comment "tallyman: ignore" is about no image.')
    this.#addIdle()
    return { findings: this.#findings.sort(byPlace), unpinned: this.#unpinned }
  }

  #addPlace(place: PinPlace): void {
    for (const fault of registryFaults(place.reference, this.#rules)) this.#add(place, fault)
    if (place.name !== undefined) return
    this.#addPolicy(place, isPinnedAlone(place))
    this.#add(place, { rule: 'TM010', message: 'The pin has no tag, so no update can follow it.' })
  }

  /** Comments of the files are not heard: whoever writes them may be the one whom the policy is for. */
  #addPolicy(place: PinPlace, isPinned: boolean): void {
    for (const fault of policyFaults(place.reference, isPinned, this.#rules)) this.#addFault(place, fault)
  }

  #addImage(plan: ImagePlan): void {
    const { image, wish } = plan
    const digestOf = (place: PinPlace) => (this.#isWritten ? plan.ends.get(place) : place.reference.digest)
    const writes = this.#isWritten && writesLock(this.#rules)
    const locked = (writes ? wish : undefined) ?? image.locked?.digest
    const pins = firstOfEach(image.places, digestOf)
    for (const place of image.places) {
      if (!place.counts) continue
      const digest = digestOf(place)
      const [rivalDigest, rival] = pins.find(([each]) => each !== digest) ?? []
      const isPinned = digest !== undefined || (locked !== undefined && place.place.isPulledFirst !== true)
      if (!isPinned && !floats(place)) this.#unpinned++
      const judged = { place, plan, digest, locked, rival, rivalDigest }
      const context = { rules: this.#rules, ran: this.#ran, platforms: this.#facts.platforms }
      const faults = pinFaults(judged, context)
      const unpinned = faults.find(({ rule }) => rule === 'TM001')
      let isDemanded = false
      for (const fault of policyFaults(place.reference, isPinned, this.#rules)) {
        if (fault.rule === 'TM015') isDemanded = true
        this.#addFault(place, fault.rule === 'TM015' ? { ...fault, mend: unpinned?.mend } : fault)
      }
      for (const fault of faults) this.#add(place, fault, isDemanded && fault === unpinned)
    }
  }

  #addUnreadable({ file, kind, line, column, where, text, reason, isOpen }: UnreadablePlace): void {
    const name = text === '' ? printable(where) : `"${printable(text)}"`
    const said = printable(reason, 500)
    const message = kind === 'lead' ? `${said.replace(/^it /, 'It ')}.` : `Cannot read ${name}: ${said}.`
    const at = { file, kind, line, column, where: printable(where), image: printable(text) }
    this.#push({ rule: 'TM005', ...at, message }, isOpen)
  }

  #addSurplus(): void {
    const { lock, pruneLock } = this.#rules
    const isGone = this.#isWritten && writesLock(this.#rules) && pruneLock
    if (!lock || isGone) return
    const lines = entryLines(lock.text ?? '')
    for (const name of this.#facts.surplus) {
      const line = lines.get(name) ?? 1
      const at = { file: lock.path, kind: 'lock', line, column: 1, where: 'images' }
      const image = printable(name.slice(0, name.lastIndexOf(':')))
      this.#push({
        rule: 'TM002',
        ...at,
        image,
        message: `No file names "${printable(name)}", which the lock has.`,
      })
    }
  }

  /** Adds comments that kept nothing back although all their checks ran, and those with unknown names. */
  #addIdle(): void {
    const seen = new Set<IgnoreComment>()
    for (const { file, kind, ignoredBy, counts } of this.#facts.places)
      for (const comment of counts ? ignoredBy : []) {
        if (comment.source !== 'tallyman' || seen.has(comment)) continue
        seen.add(comment)
        const [unknown] = comment.unknown
        const known = checks.join(', ')
        if (unknown !== undefined)
          this.#addComment(file, kind, comment, `"${printable(unknown)}" is no check, expected ${known}.`)
        else if (this.#isTested(comment) && !this.#heard.has(comment))
          this.#addComment(file, kind, comment, 'The comment "tallyman: ignore" ignores nothing.')
      }
  }

  /** A comment without names also keeps an update away, so it is never idle beside an image. */
  #isTested({ checks: off }: IgnoreComment): boolean {
    return this.#rules.mode === 'check' && off !== 'all' && [...off].every(check => this.#ran.has(check))
  }

  #addComment(
    file: string,
    kind: string,
    { line, column }: Pick<IgnoreComment, 'line' | 'column'>,
    message: string,
  ): void {
    this.#push({ rule: 'TM011', file, kind, line, column, where: 'comment', image: '', message })
  }

  /** @param isSaid whether another finding says the same of the place */
  #add(place: PinPlace, fault: Fault, isSaid = false): void {
    const { check } = ruleTable[fault.rule]
    const { ignored, ignoredBy } = place
    if (ignored === 'all' || ignored.has(check)) {
      for (const comment of ignoredBy)
        if (comment.checks === 'all' || comment.checks.has(check)) this.#heard.add(comment)
      return
    }
    if (!isSaid) this.#addFault(place, fault)
  }

  #addFault(place: PinPlace, { rule, message, mend, isGentle = false }: Fault): void {
    const { file, isEditable, reference } = place
    const { pinStyle } = this.#rules
    const isMended = mend !== undefined && isEditable && mend !== reference.digest
    const text = this.#facts.texts.get(file) ?? ''
    const fix = isMended ? pinEdits(place, mend, { text, pinStyle }) : undefined
    const image = repositoryName(reference)
    this.#push({ rule, ...atPlace(place), image, message, ...(fix && { fix }) }, isGentle)
  }

  #push(finding: Omit<Finding, 'severity'>, isGentle = false): void {
    if (!this.#ran.has(ruleTable[finding.rule].check)) return
    this.#findings.push({ ...finding, severity: severityOf(finding.rule, this.#rules, isGentle) })
  }
}

function atPlace({ file, kind, place }: PinPlace) {
  const { start, end, line, column, where } = place
  return { file, kind, line, column, start, end, where: printable(where) }
}

function isPinnedAlone({ reference }: PinPlace): boolean {
  return reference.digest !== undefined
}

/** Returns the first place of each of two digests. */
function firstOfEach(
  places: readonly PinPlace[],
  digestOf: (place: PinPlace) => Digest | undefined,
): readonly (readonly [Digest, PinPlace])[] {
  const found = new Map<Digest, PinPlace>()
  for (const place of places) {
    const digest = digestOf(place)
    if (digest !== undefined && !found.has(digest)) found.set(digest, place)
    if (found.size === 2) break
  }
  return [...found]
}

function byPlace(a: Finding, b: Finding): number {
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  return (
    order(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    order(a.rule, b.rule) ||
    order(a.image, b.image) ||
    order(a.message, b.message)
  )
}
