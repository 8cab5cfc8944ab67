import type { Digest } from '../../model/digest.ts'
import { misspeltRegistry } from '../../model/misspelt-registry.ts'
import { repositoryName } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { ImagePlan, PinFacts } from './decide.ts'
import { pinEdits } from './edit-text.ts'
import { type Check, checks, type Finding, type RuleId, rules as ruleTable } from './findings.ts'
import { isChangedLine, type LockRules } from './lock-rules.ts'
import { entryLines } from './next-lock.ts'
import type { PinPlace, UnreadablePlace } from './pin-place.ts'
import { missingPlatforms } from './pin-target.ts'
import { writesLock } from './questions.ts'
import { isAllowed } from './registry-rules.ts'
import { ranChecks, severityOf } from './severity.ts'
import type { TagState } from './tag-answer.ts'

/** A fault of a place, before comments are heard. */
interface Fault {
  readonly rule: RuleId
  readonly message: string
  /** The digest that mends it, if one is known. */
  readonly mend?: Digest | undefined
}

type FindingFacts = Pick<PinFacts, 'places' | 'unreadable' | 'idle' | 'platforms' | 'texts'> & {
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
  readonly #heard = new Set<unknown>()
  #unpinned = 0

  constructor(plans: readonly ImagePlan[], facts: FindingFacts, rules: LockRules) {
    this.#plans = plans
    this.#facts = facts
    this.#rules = rules
    this.#ran = ranChecks(rules)
    this.#isWritten = rules.mode !== 'check' && !rules.dryRun
  }

  all(): { readonly findings: readonly Finding[]; readonly unpinned: number } {
    for (const place of this.#facts.places) if (place.counts) this.#addRegistry(place)
    for (const plan of this.#plans)
      for (const place of plan.image.places) if (place.counts) this.#addPlace(place, plan)
    for (const place of this.#facts.places)
      if (place.counts && place.name === undefined)
        this.#add(place, { rule: 'TM010', message: 'The pin has no tag, so no update can follow it.' })
    for (const place of this.#facts.unreadable) this.#addUnreadable(place)
    this.#addSurplus()
    this.#addIdle()
    return { findings: this.#findings.sort(byPlace), unpinned: this.#unpinned }
  }

  #addRegistry(place: PinPlace): void {
    const { reference } = place
    const name = repositoryName(reference)
    if (!isAllowed(reference, this.#rules))
      this.#add(place, {
        rule: 'TM007',
        message: `The rules for registries do not allow "${printable(name)}".`,
      })
    const meant = misspeltRegistry(reference.registry, this.#rules.allowRegistries)
    if (meant !== undefined)
      this.#add(place, {
        rule: 'TM008',
        message: `The registry "${printable(reference.registry)}" looks like a misspelt "${meant}".`,
      })
  }

  #addPlace(place: PinPlace, plan: ImagePlan): void {
    const { image, answer, wish } = plan
    const digest = this.#isWritten ? plan.ends.get(place) : place.reference.digest
    const locked =
      this.#isWritten && writesLock(this.#rules) ? (wish ?? image.locked?.digest) : image.locked?.digest
    const state = answer && 'digest' in answer ? answer : undefined
    const code = answer && 'error' in answer ? answer.error.code : undefined
    const isContext = place.place.mayBeContext === true && digest === undefined && locked === undefined
    if (isContext && code !== undefined) {
      const message = `"${printable(place.place.written)}" is a stage, a build context or an image that the registry does not show.`
      this.#add(place, { rule: 'TM005', message })
      return
    }
    if (code === 'NOT_FOUND')
      this.#add(place, { rule: 'TM009', message: `The registry does not have "${printable(image.name)}".` })
    if (digest === undefined && locked === undefined) this.#unpinned++
    const mend = plan.target.digest ?? state?.digest
    const faults = [
      digest === undefined && locked === undefined
        ? { rule: 'TM001' as const, message: this.#unpinnedMessage(place), mend }
        : undefined,
      this.#lockFault(place, plan, { digest, locked }),
      this.#twoDigests(place, plan, locked),
      state && this.#moved(digest ?? locked, state),
      state && childFault(digest ?? locked, state),
      this.#platformFault(digest ?? locked, plan, state),
    ]
    for (const fault of faults) if (fault) this.#add(place, fault)
  }

  #unpinnedMessage({ place, kind, isEditable }: PinPlace): string {
    const { lock } = this.#rules
    const name = `"${printable(place.written)}" has no digest`
    if (place.mayBeContext) return `${name}; if it is a build context, put "# tallyman: ignore" above it.`
    if (isEditable) return lock ? `${name}, and "${printable(lock.path)}" has no entry for it.` : `${name}.`
    const why = place.notEdited
      ? printable(place.notEdited)
      : place.hasVariables
        ? 'variables decide it'
        : 'it is written in a form that cannot be edited'
    const way =
      kind === 'dockerfile'
        ? 'write the version out, or lock it and let pull-with-digest hand it to the build (`build-contexts`)'
        : 'write it out, or lock it'
    return `${name}, and ${why}: ${way}.`
  }

  #lockFault(
    { ignored }: PinPlace,
    { image }: ImagePlan,
    { digest, locked }: { readonly digest: Digest | undefined; readonly locked: Digest | undefined },
  ): Fault | undefined {
    const { lock } = this.#rules
    if (!lock) return undefined
    const path = `"${printable(lock.path)}"`
    const isSaid =
      digest === undefined && this.#ran.has('pinned') && ignored !== 'all' && !ignored.has('pinned')
    if (locked === undefined)
      return isSaid
        ? undefined
        : { rule: 'TM002', message: `${path} has no entry for "${printable(image.name)}".` }
    if (digest === undefined || digest === locked) return undefined
    return { rule: 'TM002', message: `The pin is ${digest}, but ${path} has ${locked}.`, mend: locked }
  }

  /** Where the lock has the name, it says which digest is wrong. */
  #twoDigests(place: PinPlace, { image, ends }: ImagePlan, locked: Digest | undefined): Fault | undefined {
    const digestOf = (each: PinPlace) => (this.#isWritten ? ends.get(each) : each.reference.digest)
    const digest = digestOf(place)
    if (digest === undefined || locked !== undefined || image.inFiles.length < 2) return undefined
    const other = image.places.find(each => {
      const found = digestOf(each)
      return found !== undefined && found !== digest
    })
    if (!other) return undefined
    const where = `${printable(other.file)}, line ${other.place.line}`
    return {
      rule: 'TM006',
      message: `The tag is pinned at ${digest} here, and at ${digestOf(other)} in ${where}.`,
    }
  }

  #moved(digest: Digest | undefined, state: TagState): Fault | undefined {
    if (digest === undefined || digest === state.digest) return undefined
    const old =
      state.age === undefined ? '' : ` since ${timeOf(state.age.since)} (${printable(state.age.said)})`
    const message = `The tag names ${state.digest}${old}, the pin is ${digest}.`
    return { rule: 'TM003', message, mend: state.digest }
  }

  #platformFault(
    digest: Digest | undefined,
    { target }: ImagePlan,
    state: TagState | undefined,
  ): Fault | undefined {
    const { platforms: wanted, mode } = this.#rules
    const read = digest === undefined || digest === state?.digest ? state?.platforms : undefined
    const platforms = read ?? (digest && this.#facts.platforms.get(digest))
    const isHere = mode === 'check' || digest !== undefined
    const missing = target.missing ?? (isHere && platforms ? missingPlatforms({ platforms }, wanted) : [])
    if (missing.length === 0) return undefined
    const what = digest ?? state?.digest ?? 'The image'
    return { rule: 'TM012', message: `${what} lacks ${missing.map(each => printable(each)).join(', ')}.` }
  }

  #addUnreadable({ file, kind, line, where, text, reason, isOpen }: UnreadablePlace): void {
    const name = text === '' ? printable(where) : `"${printable(text)}"`
    const message =
      kind === 'lead' ? `${printable(reason, 500)}.` : `Cannot read ${name}: ${printable(reason, 500)}.`
    const image = printable(text)
    this.#push(
      { rule: 'TM005', file, kind, line, column: 1, where: printable(where), image, message },
      isOpen,
    )
  }

  #addSurplus(): void {
    const { lock } = this.#rules
    const isLeft = !this.#isWritten || !writesLock(this.#rules) || !this.#rules.pruneLock
    if (!lock || !isLeft) return
    const lines = entryLines(lock.text ?? '')
    for (const name of this.#facts.surplus) {
      const line = lines.get(name) ?? 1
      const message = `No file names "${printable(name)}".`
      const image = name.replace(/:[^:/]*$/, '')
      if (isChangedLine(this.#rules.changedLines, lock.path, line))
        this.#push({
          rule: 'TM002',
          file: lock.path,
          kind: 'lock',
          line,
          column: 1,
          where: 'images',
          image,
          message,
        })
    }
  }

  #addIdle(): void {
    const add = (
      file: string,
      kind: string,
      { line, column }: { line: number; column: number },
      message: string,
    ) => this.#push({ rule: 'TM011', file, kind, line, column, where: 'comment', image: '', message })
    for (const { file, kind, comment } of this.#facts.idle)
      add(file, kind, comment, 'The comment "tallyman: ignore" is about no image.')
    const seen = new Set<unknown>()
    for (const { file, kind, ignoredBy, counts } of this.#facts.places)
      for (const comment of counts ? ignoredBy : []) {
        if (comment.source !== 'tallyman' || seen.has(comment)) continue
        seen.add(comment)
        const [unknown] = comment.unknown
        const isTested = comment.checks !== 'all' && [...comment.checks].every(check => this.#ran.has(check))
        if (unknown !== undefined)
          add(file, kind, comment, `"${printable(unknown)}" is no check, expected ${checks.join(', ')}.`)
        else if (isTested && this.#rules.mode === 'check' && !this.#heard.has(comment))
          add(file, kind, comment, 'The comment "tallyman: ignore" ignores nothing.')
      }
  }

  #add(place: PinPlace, { rule, message, mend }: Fault): void {
    const { check } = ruleTable[rule]
    const { ignored, ignoredBy, file, kind, isEditable, reference } = place
    if (ignored === 'all' || ignored.has(check)) {
      for (const comment of ignoredBy)
        if (comment.checks === 'all' || comment.checks.has(check)) this.#heard.add(comment)
      return
    }
    const { start, end, line, column, where } = place.place
    const { pinStyle } = this.#rules
    const isMended = mend !== undefined && isEditable && mend !== reference.digest
    const text = this.#facts.texts.get(file) ?? ''
    const fix = isMended ? pinEdits(place, mend, { text, pinStyle }) : undefined
    const image = repositoryName(reference)
    const at = { file, kind, line, column, start, end, where: printable(where), image }
    this.#push({ rule, ...at, message, ...(fix && { fix }) })
  }

  #push(finding: Omit<Finding, 'severity'>, isOpen = false): void {
    if (!this.#ran.has(ruleTable[finding.rule].check)) return
    this.#findings.push({ ...finding, severity: severityOf(finding.rule, this.#rules, isOpen) })
  }
}

function childFault(digest: Digest | undefined, state: TagState): Fault | undefined {
  const isChild = digest !== undefined && digest !== state.digest && state.isIndex && isSingle(digest, state)
  if (!isChild) return undefined
  const now = state.children?.has(digest) ? ', which lists it' : ''
  const message = `The pin ${digest} is one platform's image; the tag names the index ${state.digest}${now}.`
  return { rule: 'TM004', message, mend: state.digest }
}

function isSingle(digest: Digest, { children, pinnedSingles }: TagState): boolean {
  return children?.has(digest) === true || pinnedSingles?.has(digest) === true
}

function timeOf(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
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
