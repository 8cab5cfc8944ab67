import { mapLimit } from '../../concurrency.ts'
import { isPassable, TallyError } from '../../errors.ts'
import type { Document } from '../../model/document.ts'
import type { Repository } from '../../model/reference.ts'
import type { RepositoryWriter } from '../../registry/repository-writer.ts'
import { plural } from '../../text/format.ts'
import { nameOf, type OnConflict, type PlannedTag, planTags, stagesOf } from './tag-plan.ts'

/** The outcome for a tag; `waiting` means that it was not attempted. */
export interface TagOutcome extends PlannedTag {
  readonly outcome: 'same' | 'skipped' | 'moved' | 'failed' | 'waiting'
  readonly error?: TallyError
}

/** Milliseconds after which tags that must not have existed are checked once more. */
const settleMs = 400

interface WriteTagsOptions {
  readonly writerOf: (repository: Repository) => RepositoryWriter
  readonly onConflict: OnConflict
  /** Tags written concurrently. */
  readonly concurrency: number
}

/**
 * Points tags at a manifest that is present with all its content, and checks each afterwards. Tags that move are not
 * touched when a new one failed. Where a conflict matters, a tag is checked again right before it is written, since
 * uploading may have taken long. With `on-conflict: fail` one tag goes first and is checked a moment later, like the
 * others, so that of several jobs with the same tags the one that loses it writes none. Written tags stay, even if
 * another failed: no registry supports conditional deletion, and a job with the same image may rely on the tag.
 */
export async function writeTags(
  planned: readonly PlannedTag[],
  root: Document,
  options: WriteTagsOptions,
): Promise<TagOutcome[]> {
  const outcomes = new Map<PlannedTag, TagOutcome>()
  let hasFailed = false
  for (const stage of options.onConflict === 'fail' ? stagesOfContest(planned) : stagesOf(planned)) {
    const isWaiting = hasFailed
    const written = await mapLimit(
      stage,
      options.concurrency,
      async (each): Promise<TagOutcome> =>
        isWaiting ? { ...each, outcome: 'waiting' } : writeTag(each, root, options),
    )
    const done = options.onConflict === 'fail' ? await checkedAgain(written, root, options) : written
    for (const [at, each] of stage.entries()) outcomes.set(each, done[at] as TagOutcome)
    hasFailed ||= done.some(({ outcome }) => outcome === 'failed')
  }
  return planned.map(each => outcomes.get(each) ?? { ...each, outcome: untouched(each) })
}

/**
 * Puts the tag first that decides who owns the others, chosen by name alone, so that all jobs with the same tags choose
 * the same.
 */
function stagesOfContest(planned: readonly PlannedTag[]): PlannedTag[][] {
  const [news = [], ...rest] = stagesOf(planned)
  const sorted = news.toSorted((one, other) => (nameOf(one.target) < nameOf(other.target) ? -1 : 1))
  return [sorted.slice(0, 1), sorted.slice(1), ...rest].filter(({ length }) => length > 0)
}

/**
 * A job that checked before our write writes within one request: a moment later the owner of the tag is settled, also if
 * it was another's.
 */
async function checkedAgain(
  outcomes: readonly TagOutcome[],
  { descriptor: { digest } }: Document,
  { writerOf, concurrency }: WriteTagsOptions,
): Promise<TagOutcome[]> {
  const isOurs = ({ outcome }: TagOutcome) => outcome === 'moved' || outcome === 'same'
  const first = outcomes.find(isOurs)
  if (first) await writerOf(first.target).pause(settleMs)
  return mapLimit(outcomes, concurrency, async (each): Promise<TagOutcome> => {
    if (!isOurs(each)) return each
    try {
      await writerOf(each.target).confirm(each.target.tag, digest, each.previous)
      return each
    } catch (error) {
      if (!isPassable(error)) throw error
      return { ...each, outcome: 'failed', error }
    }
  })
}

function untouched({ act }: PlannedTag): 'same' | 'skipped' {
  return act === 'same' ? 'same' : 'skipped'
}

async function writeTag(
  planned: PlannedTag,
  root: Document,
  { writerOf, onConflict }: WriteTagsOptions,
): Promise<TagOutcome> {
  const { target } = planned
  const { tag } = target
  try {
    const writer = writerOf(target)
    if (onConflict !== 'move') {
      const now = (await writer.current(tag))?.digest
      const [decided] = planTags([{ target, previous: now }], root, onConflict)
      if (decided && decided.act !== 'write')
        return { ...decided, outcome: decided.act === 'same' ? 'same' : 'skipped' }
    }
    await writer.tag(root, tag, { ifAbsent: onConflict !== 'move' })
    await writer.confirm(tag, root.descriptor.digest, planned.previous)
    return { ...planned, outcome: 'moved' }
  } catch (error) {
    if (!isPassable(error)) throw error
    return { ...planned, outcome: 'failed', error }
  }
}

/** The error of a step that could not write all tags, with the outcome for each; undefined if all were written. */
export function tagFailure(outcomes: readonly TagOutcome[]): TallyError | undefined {
  const failed = outcomes.filter(({ outcome }) => outcome === 'failed')
  const [first] = failed
  if (!first?.error) return undefined
  const named = (title: string, wanted: TagOutcome['outcome']) => {
    const tags = outcomes.filter(({ outcome }) => outcome === wanted).map(({ target }) => nameOf(target))
    return tags.length > 0 ? [`${title} ${tags.join(', ')}`] : []
  }
  const parts = [
    ...failed.map(({ target, error }) => `${nameOf(target)}: ${error?.message}`),
    ...named('moved:', 'moved'),
    ...named('at this digest before:', 'same'),
    ...named('skipped:', 'skipped'),
    ...named('not tried:', 'waiting'),
  ]
  const message = `Cannot write ${failed.length} of ${plural(outcomes.length, 'tag')}:\n${parts.join('\n')}`
  const details = outcomes.map(({ target, outcome }) => ({ tag: nameOf(target), outcome }))
  return new TallyError(first.error.code, message, { cause: first.error, details: { tags: details } })
}
