import { formatReference, type Reference } from '../model/reference.ts'
import { printable } from '../text/printable.ts'
import type { ImagePolicy, PolicyException, PolicyRule } from './image-policy.ts'
import type { TaggedName } from './image-rule.ts'

/** A rule that an image breaks. */
export interface PolicyFault {
  readonly rule: PolicyRule
  /** The line of the rule in the policy, from 1. */
  readonly line: number
  /** Continues a sentence that begins with the image: `is denied by "**:latest"`. Escaped. */
  readonly problem: string
}

/** The faults of an image, and the exceptions that excuse it from others. */
export interface PolicyVerdict {
  readonly faults: readonly PolicyFault[]
  readonly excused: readonly PolicyException[]
}

/** An image whose name is judged. */
export interface JudgedName {
  readonly reference: Reference
  /** Whether a digest is known by which it is used; undefined where none is asked for. */
  readonly isPinned?: boolean
  /** Whether any tag of its repository is meant, so that those which are found are judged again. */
  readonly isEveryTag?: boolean
  /** The name by which `allow` and exceptions may cover it. Defaults to `reference`. */
  readonly proven?: Reference
}

/** Judges an image by its name alone: `allow`, `deny` and `digest`. `now` is in milliseconds since 1970. */
export function judgeName(policy: ImagePolicy, image: JudgedName, now: number): PolicyVerdict {
  const { reference, proven = reference, isPinned, isEveryTag = false } = image
  const { allow, deny, digest } = policy
  const name: TaggedName = reference
  const faults: PolicyFault[] = deny
    .filter(rule => (isEveryTag ? rule.coversTags(name, 'every') : rule.covers(name)))
    .map(({ line, text }) => ({ rule: 'deny', line, problem: `is denied by "${printable(text)}"` }))
  const isAllowed = allow?.some(rule => (isEveryTag ? rule.coversTags(name, 'some') : rule.covers(proven)))
  if (allow && !isAllowed)
    faults.push({
      rule: 'allow',
      line: allow[0]?.line ?? 1,
      problem: 'is not allowed: no glob of `allow` covers it',
    })
  if (digest !== undefined && isPinned === false)
    faults.push({ rule: 'digest', line: digest, problem: 'has no digest, which `require.digest` asks for' })
  return heard(policy, { reference: proven, faults }, now)
}

/** Takes out the faults that exceptions excuse; of an exception that has ended the others say so. */
export function heard(
  policy: ImagePolicy,
  { reference, faults }: { readonly reference: Reference; readonly faults: readonly PolicyFault[] },
  now: number,
): PolicyVerdict {
  const excused = new Set<PolicyException>()
  const left: PolicyFault[] = []
  for (const fault of faults) {
    const about = exceptionsFor(policy, { reference, rule: fault.rule })
    const found = about.find(exception => holds(exception, now))
    if (found) excused.add(found)
    else left.push(about[0] ? { ...fault, problem: `${fault.problem}${ended(about[0])}` } : fault)
  }
  return { faults: left, excused: [...excused] }
}

/** The exception that excuses an image from a rule whatever it is like; undefined if none does. */
export function exceptionFrom(
  policy: ImagePolicy,
  about: { readonly reference: Reference; readonly rule: PolicyRule },
  now: number,
): PolicyException | undefined {
  return exceptionsFor(policy, about).find(exception => holds(exception, now))
}

function exceptionsFor(
  { exceptions }: ImagePolicy,
  { reference, rule }: { readonly reference: Reference; readonly rule: PolicyRule },
): PolicyException[] {
  return exceptions.filter(({ rules, images }) => rules.has(rule) && images.covers(reference))
}

function holds({ until }: PolicyException, now: number): boolean {
  return until === undefined || now < until.end
}

function ended({ images, until }: PolicyException): string {
  return ` (the exception at line ${images.line} ended on ${until?.day})`
}

/** An image's faults with its name, as a failure and a report show them. */
export interface PolicyViolation extends PolicyFault {
  /** In full, with tag and digest. */
  readonly image: string
  /** Where files name it, printable; may be empty. */
  readonly places: string
}

/** The faults of an image as violations. */
export function violationsOf(
  reference: Reference,
  faults: readonly PolicyFault[],
  places = '',
): PolicyViolation[] {
  return faults.map(fault => ({ ...fault, image: formatReference(reference), places }))
}
