import type { ErrorCode } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { misspeltRegistry } from '../../model/misspelt-registry.ts'
import { familiarReference, formatReference, type Reference, repositoryName } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { ImagePlan } from './decide.ts'
import type { Check, RuleId } from './findings.ts'
import type { LockRules } from './lock-rules.ts'
import { floats, type PinPlace } from './pin-place.ts'
import { missingPlatforms } from './pin-target.ts'
import { isAllowed } from './registry-rules.ts'
import type { TagState } from './tag-answer.ts'

/** A fault of a place, before comments are heard. */
export interface Fault {
  readonly rule: RuleId
  /** One sentence, escaped. */
  readonly message: string
  /** The digest that ends it, if one is known. */
  readonly mend?: Digest | undefined
  /** A warning at most. */
  readonly isGentle?: boolean
}

/** A place as it is judged. */
interface JudgedPlace {
  readonly place: PinPlace
  readonly plan: ImagePlan
  readonly digest: Digest | undefined
  /** The digest of its name in the lock. */
  readonly locked: Digest | undefined
  /** Another place that has another digest for the same name. */
  readonly rival: PinPlace | undefined
  readonly rivalDigest: Digest | undefined
}

interface FaultContext {
  readonly rules: LockRules
  readonly ran: ReadonlySet<Check>
  readonly platforms: ReadonlyMap<Digest, ReadonlyMap<string, Digest>>
}

/** Returns what is wrong with the registry of an image. */
export function registryFaults(reference: Reference, rules: LockRules): Fault[] {
  const faults: Fault[] = []
  const name = printable(repositoryName(reference))
  if (!isAllowed(reference, rules))
    faults.push({ rule: 'TM007', message: `"${name}" is not from an allowed registry.` })
  const meant = misspeltRegistry(reference.registry, rules.allowRegistries)
  const host = printable(reference.registry)
  if (meant !== undefined)
    faults.push({ rule: 'TM008', message: `The registry "${host}" looks like a misspelt "${meant}".` })
  return faults
}

const policyRuleIds: Readonly<Record<string, RuleId>> = { deny: 'TM013', allow: 'TM014', digest: 'TM015' }

/** Returns what a policy says against an image. */
export function policyFaults(reference: Reference, isPinned: boolean, { policy }: LockRules): Fault[] {
  if (!policy) return []
  const name = printable(formatReference(reference), 600)
  return policy.judge(reference, isPinned).flatMap(({ rule, line, problem }) => {
    const id = policyRuleIds[rule]
    const message = `"${name}" ${problem} (${printable(policy.path)}:${line}).`
    return id === undefined ? [] : [{ rule: id, message }]
  })
}

/** Returns what is wrong with the pin of a place. */
export function pinFaults(judged: JudgedPlace, context: FaultContext): Fault[] {
  const { place, plan, digest, locked } = judged
  const { image, answer, target } = plan
  const state = answer && 'digest' in answer ? answer : undefined
  const code = answer && 'error' in answer ? answer.error.code : undefined
  const pin = digest ?? locked
  const name = printable(place.place.written)
  if (pin === undefined && place.place.mayBeContext && isRefusal(code))
    return [
      {
        rule: 'TM005',
        message: `"${name}" is a stage, a build context, or an image that the registry does not show: if it is no image, put "# tallyman: ignore" above it.`,
      },
    ]
  const child = state && childFault(pin, state)
  const found: readonly (Fault | undefined | false)[] = [
    code === 'NOT_FOUND' &&
      missingFault(place, image.name, pin !== undefined && context.rules.mode !== 'check'),
    pin === undefined && {
      rule: 'TM001',
      message: unpinnedMessage(place, context.rules),
      mend: target.digest ?? state?.digest,
    },
    digest === undefined && locked !== undefined && lockOnlyFault(place, locked),
    lockFault(judged, context),
    rivalFault(judged),
    child ?? (state && image.hold === undefined && movedFault(pin, image.name, state)),
    platformFault(pin, plan, context),
  ]
  return found.filter(fault => fault !== undefined && fault !== false)
}

/** The lock pins only what a step pulls by it. */
function lockOnlyFault(pin: PinPlace, locked: Digest): Fault | undefined {
  if (pin.place.isPulledFirst !== true || floats(pin)) return undefined
  const name = printable(pin.place.written)
  return {
    rule: 'TM001',
    message: `"${name}" is only in the lock, and nothing reads it before this image is pulled; only a digest in the file helps.`,
    mend: locked,
    isGentle: true,
  }
}

/** Where only a comment names the tag, it may be a comment about something else. */
function missingFault({ place, reference }: PinPlace, name: string, isGentle: boolean): Fault {
  if (place.commentTag !== undefined && !place.image.includes(`:${reference.tag}@`))
    return {
      rule: 'TM010',
      message: `The pin has no tag, and the registry has no "${printable(name)}", as the comment behind it says.`,
    }
  return { rule: 'TM009', message: `The registry does not have "${printable(name)}".`, isGentle }
}

/** A word that is no image is refused by registries in their own ways. */
function isRefusal(code: ErrorCode | undefined): boolean {
  return code === 'NOT_FOUND' || code === 'UNAUTHENTICATED' || code === 'DENIED'
}

function unpinnedMessage({ place, kind, isEditable }: PinPlace, { lock }: LockRules): string {
  const meant = place.written.includes(place.image) ? '' : ` (${printable(place.image)})`
  const name = `"${printable(place.written)}"${meant} has no digest`
  if (place.mayBeContext) return `${name}: if it is a build context, put "# tallyman: ignore" above it.`
  if (isEditable) return lock ? `${name}, and "${printable(lock.path)}" has no entry for it.` : `${name}.`
  const variables = place.hasVariables ? 'variables decide it' : 'no digest can be written there'
  const why = place.notEdited === undefined ? variables : printable(place.notEdited)
  return `${name}, and ${why}: ${ways[kind] ?? 'write the image out, or pin it in a lock file'}.`
}

/** Ways to pin where no digest can be written, by kind of file. */
const ways: Readonly<Record<string, string>> = {
  dockerfile:
    'write the version out, or pin it in a lock file and let pull-with-digest hand it to the build (`build-contexts`)',
  helm: 'add an empty key if the chart has one, or pin it in a lock file',
  workflow: 'write whole images, also in a matrix; no lock file pins what the runner itself pulls',
}

function lockFault(
  { place, plan, digest, locked }: JudgedPlace,
  { rules: { lock }, ran }: FaultContext,
): Fault | undefined {
  if (!lock || floats(place)) return undefined
  const path = `"${printable(lock.path)}"`
  // A place without a digest is said to be unpinned already.
  if (locked === undefined && digest === undefined && ran.has('pinned')) return undefined
  if (locked === undefined)
    return { rule: 'TM002', message: `${path} has no entry for "${printable(plan.image.name)}".` }
  if (digest === undefined || digest === locked) return undefined
  const tag = shownTag(plan.image)
  return { rule: 'TM002', message: `The pin of "${tag}" is ${digest}, but ${path} has ${locked}.` }
}

/** Where the lock has the name, it says which digest is wrong. */
function rivalFault({ digest, locked, rival, rivalDigest }: JudgedPlace): Fault | undefined {
  if (digest === undefined || locked !== undefined || !rival) return undefined
  const where = `${printable(rival.file)}, line ${rival.place.line}`
  return { rule: 'TM006', message: `The tag is pinned at ${digest} here, and at ${rivalDigest} in ${where}.` }
}

function movedFault(pin: Digest | undefined, name: string, state: TagState): Fault | undefined {
  if (pin === undefined || pin === state.digest) return undefined
  const { age } = state
  const since = age === undefined ? '' : ` since ${timeOf(age.since)} (${printable(age.said)})`
  return {
    rule: 'TM003',
    message: `"${printable(name)}" names ${state.digest}${since}, the pin is ${pin}.`,
    mend: state.digest,
  }
}

function childFault(pin: Digest | undefined, state: TagState): Fault | undefined {
  if (pin === undefined || pin === state.digest || !state.isIndex) return undefined
  const isListed = state.children?.has(pin) === true
  if (!isListed && state.pinnedSingles?.has(pin) !== true) return undefined
  const index = `the tag names the index ${state.digest}${isListed ? ', which lists it' : ''}`
  return { rule: 'TM004', message: `The pin ${pin} is one platform's image; ${index}.`, mend: state.digest }
}

function platformFault(
  pin: Digest | undefined,
  { image, target, answer }: ImagePlan,
  { rules, platforms: known }: FaultContext,
): Fault | undefined {
  const state = answer && 'digest' in answer ? answer : undefined
  const isState = state !== undefined && (pin === undefined || pin === state.digest)
  const platforms = isState ? state.platforms : pin && known.get(pin)
  const missing = target.missing ?? (platforms ? missingPlatforms({ platforms }, rules.platforms) : [])
  if (missing.length === 0) return undefined
  const lacked = missing.map(each => printable(each)).join(', ')
  const what = pin ?? state?.digest
  const at = what === undefined ? '' : ` (${what})`
  return { rule: 'TM012', message: `"${shownTag(image)}"${at} lacks ${lacked}.` }
}

/** The name with its tag as Docker's commands show it: `redis:8`. */
function shownTag({ reference }: ImagePlan['image']): string {
  return printable(familiarReference(reference))
}

function timeOf(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}
