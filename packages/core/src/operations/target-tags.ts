import { TallyError } from '../errors.ts'
import { isTag, parseReference, type Repository } from '../model/reference.ts'
import { printable } from '../printable.ts'
import { nameOf, type TargetTag } from './tag-plan.ts'

/** An item of `tags`: a whole reference, or a tag alone, whose repository is another input's. */
export interface WrittenTag {
  readonly written: string
  readonly tag: string
  readonly repository?: Repository
}

/** Reads an item of `tags`. Throws REFERENCE_INVALID. */
export function parseWrittenTag(written: string): WrittenTag {
  if (isTag(written)) return { written, tag: written }
  const target = parseFullTag(written)
  const { registry, repository, tag } = target
  return { written, tag, repository: { registry, repository } }
}

/** Reads a reference with a tag and without a digest. Throws REFERENCE_INVALID. */
export function parseFullTag(written: string): TargetTag {
  const { registry, repository, tag, digest } = parseReference(written)
  if (digest !== undefined) throw invalid(written, 'it has a digest, expected a tag alone')
  const hasTag = written.lastIndexOf(':') > written.lastIndexOf('/')
  if (tag === undefined || !hasTag) throw invalid(written, 'it has no tag, expected name:tag')
  return { registry, repository, tag, written }
}

function invalid(written: string, why: string): TallyError {
  return new TallyError('REFERENCE_INVALID', `Cannot write to "${printable(written)}": ${why}`)
}

/** The tags that are meant, each once; a tag alone is one of `home`. */
export function targetTags(written: readonly WrittenTag[], home: Repository): TargetTag[] {
  const targets = written.map(({ written, tag, repository }) => {
    const { registry, repository: name } = repository ?? home
    return { registry, repository: name, tag, written }
  })
  return [...new Map(targets.map(target => [nameOf(target), target])).values()]
}
