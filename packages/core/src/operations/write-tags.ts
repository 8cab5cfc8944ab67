import { plural } from '../action/format.ts'
import { isPassable, TallyError } from '../errors.ts'
import { algorithmOf, type Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import type { Repository } from '../model/reference.ts'
import { deleteTag } from '../registry/deletion.ts'
import type { RepositoryWriter } from '../registry/repository-writer.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import { nameOf, type OnConflict, type PlannedTag, planTags, stagesOf, type TargetTag } from './tag-plan.ts'

/** What became of a tag; `undone` was taken back after another failed, `waiting` was not tried any more. */
export interface TagOutcome extends PlannedTag {
  readonly outcome: 'same' | 'skipped' | 'moved' | 'failed' | 'undone' | 'waiting'
  readonly error?: TallyError
}

/** Milliseconds after which tags that must not have existed are looked at once more. */
const settleMs = 400

export interface WriteTagsOptions {
  readonly writerOf: (repository: Repository) => RepositoryWriter
  readonly onConflict: OnConflict
  /** Tags at once. */
  readonly concurrency: number
}

/**
 * Points tags at a manifest that is there with all its parts, and looks at each afterwards. Tags that move are not touched when a new
 * one failed. With `on-conflict: fail` it is all or nothing: what was written is taken back. Where a conflict matters, a tag is looked
 * at again right before it is written, since the content may have been on its way for long, and, where it fails, a moment later.
 */
export async function writeTags(
  planned: readonly PlannedTag[],
  root: Document,
  options: WriteTagsOptions,
): Promise<TagOutcome[]> {
  const outcomes = new Map<PlannedTag, TagOutcome>()
  let hasFailed = false
  for (const stage of stagesOf(planned)) {
    const isWaiting = hasFailed
    const done = await mapLimit(
      stage,
      options.concurrency,
      async (each): Promise<TagOutcome> =>
        isWaiting ? { ...each, outcome: 'waiting' } : writeTag(each, root, options),
    )
    for (const [at, each] of stage.entries()) outcomes.set(each, done[at] as TagOutcome)
    hasFailed ||= done.some(({ outcome }) => outcome === 'failed')
  }
  const all = planned.map(each => outcomes.get(each) ?? { ...each, outcome: untouched(each) })
  if (options.onConflict !== 'fail') return all
  const settled = hasFailed ? all : await lookedAtAgain(all, root, options)
  return settled.some(({ outcome }) => outcome === 'failed') ? takenBack(settled, root, options) : settled
}

/** A job that looked before we wrote writes within a request: a moment later it is seen whose tag it is. */
async function lookedAtAgain(
  outcomes: readonly TagOutcome[],
  { descriptor: { digest } }: Document,
  { writerOf, concurrency }: WriteTagsOptions,
): Promise<TagOutcome[]> {
  const first = outcomes.find(({ outcome }) => outcome === 'moved')
  if (first) await writerOf(first.target).pause(settleMs)
  return mapLimit(outcomes, concurrency, async (each): Promise<TagOutcome> => {
    if (each.outcome !== 'moved') return each
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

/**
 * Only tags that did not exist were written, so taking one back is deleting it; where that cannot be, it stays and is named. What
 * another job has written there since is its own.
 */
async function takenBack(
  outcomes: readonly TagOutcome[],
  { descriptor: { digest } }: Document,
  { writerOf, concurrency }: WriteTagsOptions,
): Promise<TagOutcome[]> {
  return mapLimit(outcomes, concurrency, async each => {
    if (each.outcome !== 'moved') return each
    const { target } = each
    try {
      const writer = writerOf(target)
      const now = (await writer.current(target.tag, algorithmOf(digest)))?.digest
      if (now !== undefined && now !== digest) throw writtenByAnother(target, now)
      if (now !== undefined) await deleteTag(writer.remote, target.tag)
      return { ...each, outcome: 'undone' }
    } catch (error) {
      if (!isPassable(error)) throw error
      return { ...each, error }
    }
  })
}

function writtenByAnother(target: TargetTag, found: Digest): TallyError {
  const state = `another job has written it since, and it is at ${found}`
  return new TallyError('TAG_CONFLICT', `Cannot take back ${nameOf(target)}: ${state}`)
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
  const stuck = outcomes.filter(({ outcome, error }) => outcome === 'moved' && error)
  const parts = [
    ...failed.map(({ target, error }) => `${nameOf(target)}: ${error?.message}`),
    ...named('moved:', 'moved'),
    ...named('at this digest before:', 'same'),
    ...named('skipped:', 'skipped'),
    ...named('taken back:', 'undone'),
    ...stuck.map(({ target, error }) => `could not be taken back: ${nameOf(target)}: ${error?.message}`),
    ...named('not tried:', 'waiting'),
  ]
  const message = `Cannot write ${failed.length} of ${plural(outcomes.length, 'tag')}:\n${parts.join('\n')}`
  const details = outcomes.map(({ target, outcome }) => ({ tag: nameOf(target), outcome }))
  return new TallyError(first.error.code, message, { cause: first.error, details: { tags: details } })
}
