import { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { digestReference, parseRepository, type Repository, repositoryName } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { engineTarget, isLocalTarget, tagName } from '../inventory/tag-name.ts'
import type { Version } from '../inventory/version.ts'

/** One image to remove, by its exact name in a target. */
export interface ExactName {
  /** As it was written, printable. */
  readonly written: string
  /** A tag of a repository; in an engine the whole name, with its tag. */
  readonly tag?: string
  /** Beside `tag`, the digest that the tag must have. */
  readonly digest?: Digest
  /** In an engine beside a `digest` without a tag, the repository whose name with this digest it is. */
  readonly repository?: Repository
  /** In an engine, the beginning of an ID in hexadecimal digits. A name that is spelled like it comes first, as in Docker. */
  readonly id?: string
}

/** A version that exact names select. */
export interface Selected {
  readonly version: Version
  /** The tags that are named. */
  readonly tags: readonly string[]
  /** Whether the version itself is named, by its digest or ID. */
  readonly isWhole: boolean
  /** The names with a digest of an engine's image that are named, if its ID is not. */
  readonly digestNames?: readonly string[]
  readonly written: readonly string[]
}

/** The versions that exact names select, and the names of nothing. */
interface ExactSelection {
  readonly selected: ReadonlyMap<Digest, Selected>
  readonly missing: readonly string[]
}

interface Match {
  readonly version: Version
  /** Empty for the version itself. */
  readonly tags: readonly string[]
  readonly digestName?: string
}

/**
 * Finds the versions that names select. Throws PLAN_STALE for a tag that has another digest than the one beside it, INPUT_INVALID for
 * the beginning of several IDs.
 */
export function selectExactly(inventory: Inventory, names: readonly ExactName[]): ExactSelection {
  const selected = new Map<Digest, Selected>()
  const missing: string[] = []
  const find = inventory.repository === engineTarget ? inEngine(inventory) : inRepository(inventory)
  for (const name of names) {
    const match = find(name)
    if (!match) {
      missing.push(name.written)
      continue
    }
    const { version } = match
    selected.set(version.digest, withMatch(selected.get(version.digest), match, name.written))
  }
  return { selected, missing }
}

function withMatch(before: Selected | undefined, match: Match, written: string): Selected {
  const { version, tags, digestName } = match
  const isWhole = tags.length === 0
  const isById = (isWhole && digestName === undefined) || (before?.isWhole && !before.digestNames)
  const digestNames = [...(before?.digestNames ?? []), ...(digestName === undefined ? [] : [digestName])]
  return {
    version,
    tags: [...new Set([...(before?.tags ?? []), ...tags])],
    isWhole: before?.isWhole === true || isWhole,
    ...(isById || digestNames.length === 0 ? {} : { digestNames }),
    written: [...(before?.written ?? []), written],
  }
}

/** Throws NOT_FOUND naming everything that is missing. */
export function refuseMissing(repository: string, missing: readonly string[]): void {
  if (missing.length === 0) return
  const where = isLocalTarget(repository) ? places[repository] : repository
  const message = `Cannot remove ${missing.join(', ')}: ${missing.length > 1 ? 'they are' : 'it is'} not in ${where}`
  throw new TallyError('NOT_FOUND', message, {
    hint: 'Check the names: nothing was removed. With `ignore-missing: true` what is not there is passed over.',
    details: { missing: missing.slice(0, 100) },
  })
}

const places = {
  docker: 'the Docker engine',
  store: 'the content store',
  'actions-cache': 'the Actions cache',
} as const

type Find = (name: ExactName) => Match | undefined

function inRepository({ versions, byDigest }: Inventory): Find {
  const byTag = new Map(versions.flatMap(version => version.tags.map(tag => [tag, version] as const)))
  return ({ tag, digest, written }) => {
    const version = tag === undefined ? digest && byDigest.get(digest) : byTag.get(tag)
    if (!version) return undefined
    if (tag === undefined) return { version, tags: [] }
    if (digest !== undefined && version.digest !== digest) throw moved(written, version.digest, digest)
    return { version, tags: [tag] }
  }
}

/** Docker finds a name before an ID that begins alike. */
function inEngine({ versions }: Inventory): Find {
  const byName = new Map(
    versions.flatMap(version => version.tags.map(tag => [canonical(tag), { version, tags: [tag] }] as const)),
  )
  const digestsOf = ({ digest, aliases = [] }: Version): readonly Digest[] => [digest, ...aliases]
  return ({ tag, digest, repository, id, written }) => {
    if (tag === undefined && digest !== undefined && repository !== undefined)
      return byDigestName(versions, repository, digest)
    const named = tag === undefined ? undefined : byName.get(canonical(tag))
    if (named) {
      if (digest !== undefined && !digestsOf(named.version).includes(digest))
        throw moved(written, named.version.digest, digest)
      return named
    }
    const found = versions.filter(
      version => id !== undefined && version.digest.slice(version.digest.indexOf(':') + 1).startsWith(id),
    )
    if (found.length > 1) throw ambiguous(written, found)
    const [version] = found
    return version && { version, tags: [] }
  }
}

/**
 * As Docker, by a name of this repository alone, whatever other images have the digest. The classic store has such names beside the tags;
 * on the containerd store they are every name of the repository, or the one with this digest if it has that.
 */
function byDigestName(
  versions: readonly Version[],
  repository: Repository,
  digest: Digest,
): Match | undefined {
  const place = repositoryName(repository)
  for (const version of versions) {
    const isHere = (name: string) => tagName(engineTarget, name).repository === place
    const digestName = version.digestNames?.find(name => name.endsWith(`@${digest}`) && isHere(name))
    if (digestName !== undefined) return { version, tags: [], digestName }
    if (version.digest !== digest) continue
    const tags = version.tags.filter(isHere)
    const exact = tags.filter(name => name.endsWith(`@${digest}`))
    if (tags.length > 0) return { version, tags: exact.length > 0 ? exact : tags }
  }
  return undefined
}

/** The whole name, however it is shortened: `alpine` is `docker.io/library/alpine:latest`. */
function canonical(name: string): string {
  const { repository, tag } = tagName(engineTarget, name)
  return `${repository}:${tag}`
}

function moved(written: string, found: Digest, wanted: Digest): TallyError {
  return new TallyError(
    'PLAN_STALE',
    `Cannot remove ${written}: the tag is at ${found}, expected ${wanted}`,
    {
      hint: 'Somebody has moved the tag, so it names another image than the one that was to go. Nothing was removed.',
    },
  )
}

const shownCandidates = 5

function ambiguous(written: string, found: readonly Version[]): TallyError {
  const shown = found.slice(0, shownCandidates).map(({ digest, tags }) => {
    const names = tags.length > 0 ? ` (${tags.map(tag => printable(tag)).join(', ')})` : ''
    return `${digest.slice(0, 'sha256:'.length + 12)}${names}`
  })
  const more = found.length > shown.length ? ` and ${found.length - shown.length} more` : ''
  const state = `${found.length} images of the engine begin with it: ${shown.join(', ')}${more}`
  return new TallyError('INPUT_INVALID', `Cannot remove ${written}: ${state}, expected more digits of one ID`)
}

/** The name of a version for people: by its tags, or else by its digest. */
export function shownVersion(repository: string, { digest, tags }: Version): string {
  const [tag] = tags
  if (tag !== undefined)
    return repository === engineTarget ? printable(tag) : `${repository}:${printable(tag)}`
  return isLocalTarget(repository)
    ? `${repository}=${digest}`
    : digestReference(parseRepository(repository), digest)
}
