import { mapLimit } from '../../concurrency.ts'
import { isPassable, TallyError } from '../../errors.ts'
import type { Document } from '../../model/document.ts'
import type { Repository } from '../../model/reference.ts'
import type { RepositoryWriter } from '../../registry/repository-writer.ts'
import { plural } from '../../text/format.ts'
import { nameOf, type OnConflict, type PlannedTag, planTags, stagesOf } from './tag-plan.ts'

/** What became of a tag; `waiting` was not tried any more. */
export interface TagOutcome extends PlannedTag {
  readonly outcome: 'same' | 'skipped' | 'moved' | 'failed' | 'waiting'
  readonly error?: TallyError
}

/** Milliseconds after which tags that must not have existed are looked at once more. */
const settleMs = 400

interface WriteTagsOptions {
  readonly writerOf: (repository: Repository) => RepositoryWriter
  readonly onConflict: OnConflict
  /** Tags at once. */
  readonly concurrency: number
}

/**
 * Points tags at a manifest that is there with all its parts, and looks at each afterwards. Tags that move are not touched when a new
 * one failed. Where a conflict matters, a tag is looked at again right before it is written, since the content may have been on its way
 * for long. With `on-conflict: fail` one tag goes first and is looked at a moment later, as the others are, so that of jobs that write
 * the same tags the one that loses it writes none. What was written stays, also where another tag failed: no registry deletes on a
 * condition, and a job of the same image may have found the tag as it wants it.
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
    const done = options.onConflict === 'fail' ? await lookedAtAgain(written, root, options) : written
    for (const [at, each] of stage.entries()) outcomes.set(each, done[at] as TagOutcome)
    hasFailed ||= done.some(({ outcome }) => outcome === 'failed')
  }
  return planned.map(each => outcomes.get(each) ?? { ...each, outcome: untouched(each) })
}

/** The tag that decides whose the others are, by its name alone, so that it is the same for all jobs that write the same tags. */
function stagesOfContest(planned: readonly PlannedTag[]): PlannedTag[][] {
  const [news = [], ...rest] = stagesOf(planned)
  const sorted = news.toSorted((one, other) => (nameOf(one.target) < nameOf(other.target) ? -1 : 1))
  return [sorted.slice(0, 1), sorted.slice(1), ...rest].filter(({ length }) => length > 0)
}

/** A job that looked before we wrote writes within a request: a moment later it is seen whose tag it is, also where it was another's. */
async function lookedAtAgain(
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

/** The error of a step that could not write all tags: what became of each; undefined when all is well. */
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
