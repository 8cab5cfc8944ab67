import { isTallyError, TallyError } from '../errors.ts'
import { parseRepository, type Repository, repositoryName } from '../model/reference.ts'
import { printable } from '../text/printable.ts'

/** A destination of `to`: a registry, and the path in front of the names there. */
export interface MirrorTarget {
  readonly registry: string
  /** Empty for the registry itself. */
  readonly prefix: string
}

/** Parses an item of `to`, `registry[:port][/prefix]`. Throws REFERENCE_INVALID. */
export function parseMirrorTarget(written: string): MirrorTarget {
  const text = written
    .trim()
    .replace(/^docker:\/\//, '')
    .replace(/\/+$/, '')
  const host = text.split('/')[0] ?? ''
  // Without a host the name would be one of Docker Hub, which is no prefix that people mean.
  if (host !== 'localhost' && !/[.:]/.test(host))
    throw new TallyError(
      'REFERENCE_INVALID',
      `Cannot mirror to "${printable(written)}": it has no host, expected registry[/prefix], such as docker.io/owner`,
    )
  // Two more parts, since Docker Hub puts `library` in front of a single one.
  const { registry, repository } = parseRepository(`${text}/any/any`)
  return { registry, prefix: repository.slice(0, -'/any/any'.length) }
}

/**
 * The repository at a destination: the last part of the source's name, as skopeo sync names it, or with `scoped` the whole name with its
 * host. A port follows its host after `_`, since no name may hold a colon. Throws LIST_INVALID for a name that is too long.
 */
export function targetRepository(
  { registry, prefix }: MirrorTarget,
  source: Repository,
  scoped: boolean,
): Repository {
  const last = source.repository.slice(source.repository.lastIndexOf('/') + 1)
  const host = source.registry
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '_')
    .replace(/^[_.-]+|[_.-]+$/g, '')
  const name = scoped ? `${host}/${source.repository}` : last
  const full = [registry, prefix, name].filter(Boolean).join('/')
  try {
    return parseRepository(full)
  } catch (error) {
    if (!isTallyError(error)) throw error
    const message = `Cannot mirror ${repositoryName(source)}: ${error.message}`
    throw new TallyError('LIST_INVALID', message, { cause: error })
  }
}
