import { TallyError } from '../../errors.ts'
import { isTag, parseImage, type Reference, type Repository, repositoryName } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import { nameOf, type TargetTag } from './tag-plan.ts'

/** An item of `tags`: a whole reference, only a repository, or only a tag, whose repository another input gives. */
interface WrittenTag {
  readonly written: string
  readonly tag?: string
  readonly repository?: Repository
}

/** Parses an item of `tags` that may be only a tag. Throws REFERENCE_INVALID. */
export function parseWrittenTag(written: string): WrittenTag {
  if (isTag(written)) return { written, tag: written }
  if (!/[/:@]/.test(written))
    throw invalid(
      written,
      'it is not a tag, expected at most 128 letters, digits, _, . and -, the first no . or -',
    )
  const target = parsePushTarget(written)
  if (target.tag !== undefined) return target
  throw invalid(written, 'it has no tag, expected name:tag, or a tag alone, which has no slash')
}

/** Parses the target of a push; its tag may be omitted. Throws REFERENCE_INVALID. */
export function parsePushTarget(written: string): WrittenTag & { readonly repository: Repository } {
  const { registry, repository: name, tag, digest } = parseImage(written)
  if (digest !== undefined) throw invalid(written, 'it has a digest, expected a tag alone')
  const hasTag = written.lastIndexOf(':') > written.lastIndexOf('/')
  const repository = { registry, repository: name }
  return { written, repository, ...(hasTag && tag !== undefined ? { tag } : {}) }
}

/** The tags to write, each once; an item that is only a tag belongs to `home`. */
export function targetTags(written: readonly WrittenTag[], home?: Repository): TargetTag[] {
  const targets = written.flatMap(({ written, tag, repository = home }) => {
    if (tag === undefined || !repository) return []
    return [{ registry: repository.registry, repository: repository.repository, tag, written }]
  })
  return [...new Map(targets.map(target => [nameOf(target), target])).values()]
}

/** The targets as a policy judges them: by name, and by the tag if there is one. */
export function targetsOf(
  written: readonly WrittenTag[],
  home?: Repository,
): { readonly reference: Reference }[] {
  return written.flatMap(({ tag, repository = home }) => {
    if (!repository) return []
    const { registry, repository: name } = repository
    return [{ reference: { registry, repository: name, ...(tag !== undefined && { tag }) } }]
  })
}

/** The repositories to write to, each once. */
export function targetRepositories(written: readonly WrittenTag[]): Repository[] {
  const named = written.flatMap(({ repository }) => repository ?? [])
  return [...new Map(named.map(each => [repositoryName(each), each])).values()]
}

function invalid(written: string, why: string): TallyError {
  return new TallyError('REFERENCE_INVALID', `Cannot write to "${printable(written)}": ${why}`)
}
