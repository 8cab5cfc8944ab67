import { type ErrorCode, isTallyError, TallyError } from '../../errors.ts'
import type { PinDecision } from '../../lock/pins/decide.ts'
import { findingSentence } from '../../lock/pins/finding-sentence.ts'
import { type Finding, type RuleId, rules as ruleTable } from '../../lock/pins/findings.ts'
import type { NamedImage } from '../../lock/pins/named-image.ts'
import type { LockWish } from '../../lock/pins/next-lock.ts'
import type { TagAnswer } from '../../lock/pins/tag-answer.ts'
import { plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'

/** The code of a failure by the rules of its findings; the first that applies counts. */
const codes: readonly {
  readonly code: ErrorCode
  readonly rules: readonly RuleId[]
  readonly hint?: string
}[] = [
  {
    code: 'POLICY_VIOLATED',
    rules: ['TM013', 'TM014', 'TM015'],
    hint: 'Use images that the policy allows, with a digest if it asks for one (`mode: write` adds it), or have those who keep the policy file change it or add an exception. Comments take no image out of a policy.',
  },
  {
    code: 'POLICY_BLOCKED',
    rules: ['TM007', 'TM008'],
    hint: 'Take the images from an allowed registry, or change `allow-registries` and `deny-registries`.',
  },
  {
    code: 'NOT_PINNED',
    rules: ['TM001', 'TM010', 'TM011'],
    hint: 'Run this action with `mode: write` and commit what it changes. Where no digest can be written, the finding says what to do instead. Put `# tallyman: ignore` above an image that is meant to move.',
  },
  {
    code: 'LOCK_MISMATCH',
    rules: ['TM002', 'TM006'],
    hint: 'If the lock is right, correct the files. Else run this action with `mode: write`, which takes over what the files say, and commit the lock; `mode: update` also gives a tag that is pinned twice one digest.',
  },
  {
    code: 'TAG_MOVED',
    rules: ['TM003'],
    hint: 'Run this action with `mode: update`, review what it changes and commit it; `severity: moved=notice` only mentions it.',
  },
  {
    code: 'NOT_FOUND',
    rules: ['TM009'],
    hint: 'Correct the name or tag, or pass credentials that may read the repository. `ignore` takes out images that do not exist yet.',
  },
  {
    code: 'PLATFORM_MISSING',
    rules: ['TM004', 'TM012'],
    hint: 'Run this action with `mode: update`, which pins what the tag names, or correct `platforms`.',
  },
  {
    code: 'FILE_UNREADABLE',
    rules: ['TM005'],
  },
]
const shownFindings = 10

/** Makes one failure of a result's errors: why nothing was written, else the findings that remain; undefined if nothing fails. */
export function lockFailure({
  failure,
  remaining,
}: {
  readonly failure?: TallyError
  readonly remaining: readonly Finding[]
}): TallyError | undefined {
  const errors = remaining.filter(({ severity }) => severity === 'error')
  const row = codes.find(({ rules }) => errors.some(({ rule }) => rules.includes(rule)))
  if (failure || !row) return failure
  const isOwn = ({ rule }: Finding) => row.rules.includes(rule)
  const sorted = [...errors.filter(isOwn), ...errors.filter(error => !isOwn(error))]
  const counts = [...Map.groupBy(sorted, ({ rule }) => rule)].map(
    ([rule, all]) => `${all.length} ${rule} ${ruleTable[rule].name}`,
  )
  const lines = sorted
    .slice(0, shownFindings)
    .map(finding => `${printable(finding.file)}:${finding.line}: ${findingSentence(finding)}`)
  const more = sorted.length > shownFindings ? [`and ${sorted.length - shownFindings} more`] : []
  const title = `The check of images failed at ${plural(sorted.length, 'place')}: ${counts.join(', ')}`
  const message = [title, ...lines, ...more].join('\n')
  return new TallyError(row.code, message, { hint: row.hint, details: { count: sorted.length } })
}

/** Mirrors, which the codes' own hints name, are not asked what a tag is. */
const askingHints: Readonly<Partial<Record<ErrorCode, string>>> = {
  REGISTRY_UNAVAILABLE:
    'Run again later, or check the host name. Nothing was written; `ignore` takes these images out meanwhile.',
  RATE_LIMITED:
    'Wait for the time shown, or log in to get a higher limit. Nothing was written; `ignore` takes these images out meanwhile.',
}

/** The failure of asking registries, if any: an image that does not exist is a finding instead. */
export function askingFailure(
  answers: ReadonlyMap<string, TagAnswer>,
  images: readonly NamedImage[],
): TallyError | undefined {
  const byName = new Map(images.map(image => [image.name, image]))
  const failed = [...answers].flatMap(([name, answer]) =>
    'error' in answer && !isAnswer(answer.error, byName.get(name)) ? [{ name, error: answer.error }] : [],
  )
  const [first] = failed.sort((a, b) => (a.name < b.name ? -1 : 1))
  if (!first) return undefined
  const { error } = first
  const hint = askingHints[error.code]
  if (failed.length === 1)
    return new TallyError(error.code, error.message, { cause: error, hint, details: error.details })
  const names = failed.slice(0, shownFindings).map(({ name }) => printable(name))
  const more = failed.length > names.length ? ` and ${failed.length - names.length} more` : ''
  const message = `Cannot ask for ${failed.length} images (${names.join(', ')}${more}): ${error.message}`
  return new TallyError(error.code, message, { cause: error, hint, details: { count: failed.length } })
}

/** Throws NOT_FOUND if the lock would get digests that registries no longer have: nobody can tell their platforms. */
export function refuseGone(gone: readonly LockWish[]): void {
  if (gone.length === 0) return
  const shown = gone.slice(0, shownFindings).map(({ name, digest }) => `${printable(name)}@${digest}`)
  const more = gone.length > shown.length ? ` and ${gone.length - shown.length} more` : ''
  throw new TallyError('NOT_FOUND', `Cannot lock ${shown.join(', ')}${more}: the registry does not have it`, {
    hint: 'Nothing was written. Run `mode: update`, which follows the tag, correct the digest in the files, or name the image under `ignore`.',
    details: { count: gone.length },
  })
}

/** A name that is a build context may be any word, which registries refuse in their own ways. */
function isAnswer(error: TallyError, image: NamedImage | undefined): boolean {
  if (isTallyError(error, 'NOT_FOUND')) return true
  const mayBeContext = image?.places.every(({ place }) => place.mayBeContext) === true
  return mayBeContext && isTallyError(error, 'UNAUTHENTICATED', 'DENIED')
}

/** The failure of a plan with more edits than `max-edits`. */
export function tooManyEdits(
  { edits, editedPlaces }: Pick<PinDecision, 'edits' | 'editedPlaces'>,
  { maxEdits }: { readonly maxEdits: number },
): TallyError | undefined {
  if (editedPlaces <= maxEdits) return undefined
  const files = new Set(edits.map(({ file }) => file)).size
  return new TallyError(
    'PLAN_TOO_LARGE',
    `Cannot change ${editedPlaces} places in ${files} files: \`max-edits\` allows ${maxEdits}`,
    {
      hint: 'Nothing was written. Read the plan in the summary, and raise `max-edits` if all of it is meant.',
      details: { count: editedPlaces, maxEdits },
    },
  )
}
