import { isTallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { parseRepository, type Repository, repositoryName } from '../../model/reference.ts'

/** The annotation in which containerd lists the repositories of a registry that a layer is from: comma-separated names. */
const sourcePrefix = 'containerd.io/distribution.source.'
/** Each costs a request if it does not have the layer. */
const maxCandidates = 4

/**
 * The repositories of the target's registry that a blob may be mounted from: first those that the blob itself names, then
 * those given.
 */
export function mountCandidates(
  { annotations = {} }: Descriptor,
  target: Repository,
  given: readonly Repository[],
): Repository[] {
  const named = (annotations[`${sourcePrefix}${target.registry}`] ?? '')
    .split(',')
    .flatMap(name => repositoryNamed(`${target.registry}/${name.trim()}`) ?? [])
  const own = repositoryName(target)
  const candidates = [...named, ...given].filter(({ registry }) => registry === target.registry)
  const others = candidates.filter(each => repositoryName(each) !== own)
  return [...new Map(others.map(each => [repositoryName(each), each])).values()].slice(0, maxCandidates)
}

function repositoryNamed(text: string): Repository | undefined {
  try {
    return parseRepository(text)
  } catch (error) {
    if (isTallyError(error)) return undefined
    throw error
  }
}
