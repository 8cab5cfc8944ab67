import { isTallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { type Fields, fieldsOf, listField, own, textField } from '../../model/json-fields.ts'
import type { Repository } from '../../model/reference.ts'
import { PackagesClient } from '../../prune/targets/packages-client.ts'
import type { TagDates } from '../../registry/quirks/profiles.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import { publicFields } from '../../registry/web-api.ts'

/** A tag, and the digest that it points to. */
interface DatedTag {
  readonly repository: Repository
  readonly tag: string
  readonly digest: Digest
}

interface DatePorts {
  readonly registries: RegistryClient
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Bytes of one response: far more than the largest tag of an official image or a history of a tag needs. */
const responseBytes = 512 * 1024
/** Versions of a package that are looked at, newest first. */
const mostVersions = 1_000

/**
 * Since when a tag has had its digest, in milliseconds since 1970, by the registry's own web API; undefined if it says
 * nothing about this digest, or does not say it to us. Sends no credentials but GitHub's own to GitHub. Throws
 * RATE_LIMITED, REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL for an API that does not answer, and the codes of connections.
 */
export async function registryDate(
  place: DatedTag,
  dates: TagDates,
  ports: DatePorts,
): Promise<number | undefined> {
  switch (dates.by) {
    case 'docker-hub':
      return hubDate(place, dates, ports)
    case 'quay':
      return quayDate(place, dates, ports)
    case 'github-packages':
      return packageDate(place, dates, ports)
  }
}

/** "Docker HUB API", GET /v2/repositories/…/tags/…: not counted as a pull, and no login is needed for public images. */
async function hubDate(
  { repository, tag, digest }: DatedTag,
  dates: TagDates,
  ports: DatePorts,
): Promise<number | undefined> {
  const url = new URL(`/v2/repositories/${repository.repository}/tags/${tag}`, dates.api)
  const fields = await answered(url, dates, ports)
  // The tag may have moved since, or the API may lag behind the registry: a date of another digest says nothing.
  if (!fields || own(fields, 'digest') !== digest) return undefined
  return Date.parse(textField(fields, 'tag_last_pushed', 'tag') ?? '')
}

/** Quay's API, GET /api/v1/repository/…/tag/: the history of a tag, of which the entry without an end counts. */
async function quayDate(
  { repository, tag, digest }: DatedTag,
  dates: TagDates,
  ports: DatePorts,
): Promise<number | undefined> {
  const url = new URL(`/api/v1/repository/${repository.repository}/tag/`, dates.api)
  url.search = new URLSearchParams({ specificTag: tag, onlyActiveTags: 'true' }).toString()
  const fields = await answered(url, dates, ports)
  const history = fields ? (listField(fields, 'tags', 'answer') ?? []).map(each => fieldsOf(each, 'tag')) : []
  const current = history.find(each => {
    const isIt = own(each, 'name') === tag && own(each, 'manifest_digest') === digest
    const end = own(each, 'end_ts')
    // A tag that expires has its end in the future.
    return isIt && (typeof end !== 'number' || end * 1000 > ports.now())
  })
  const start = current && own(current, 'start_ts')
  return typeof start === 'number' ? start * 1000 : undefined
}

async function packageDate(
  { repository, digest }: DatedTag,
  dates: TagDates,
  ports: DatePorts,
): Promise<number | undefined> {
  return (await packageDates(repository, new Set([digest]), dates, ports)).get(digest)
}

/**
 * GitHub's packages: when the versions that are named by the digests came to be, as far as the token may read them and they are among the
 * newest versions.
 */
export async function packageDates(
  repository: Repository,
  digests: ReadonlySet<Digest>,
  { api }: Pick<TagDates, 'api'>,
  { registries }: Pick<DatePorts, 'registries'>,
): Promise<ReadonlyMap<Digest, number>> {
  const found = new Map<Digest, number>()
  const { credentials } = await registries.credentials(repository)
  if (credentials?.kind !== 'basic') return found
  const [owner = '', ...rest] = repository.repository.split('/')
  const client = new PackagesClient({
    send: registries.send,
    // Never the API of the job's own server, which may be another GitHub than the one that the login is for.
    api: new URL(api),
    owner,
    package: rest.join('/'),
    token: credentials.password,
    limits: { versions: mostVersions, tags: 100_000 },
  })
  try {
    await client.newest(({ digest, created }) => {
      if (digests.has(digest)) found.set(digest, created.getTime())
      return found.size === digests.size
    })
    return found
  } catch (error) {
    // The token may not read the package, or the digest is not among the newest versions.
    if (isTallyError(error, 'UNAUTHENTICATED', 'DENIED', 'NOT_FOUND', 'REGISTRY_PROTOCOL')) return found
    throw error
  }
}

function answered(url: URL, { said }: TagDates, { registries }: DatePorts): Promise<Fields | undefined> {
  const action = `ask ${said} when a tag was pushed`
  return publicFields({ url, action, send: registries.send, maxBytes: responseBytes })
}
