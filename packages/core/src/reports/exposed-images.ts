import { readFile } from 'node:fs/promises'
import { isTallyError } from '../errors.ts'
import { familiarReference } from '../model/reference.ts'
import { savedSums } from '../operations/pull/cache-account.ts'
import type { PulledImage } from '../operations/pull/pulled-image.ts'
import type { Pulled } from '../operations/pull.ts'
import type { RegistryClient } from '../registry/registry-client.ts'

/** The facts that show whether private content was saved where strangers can read it. */
interface Publicity {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The source of the credentials for each registry. */
  readonly credentials: ReadonlyMap<string, string>
  /** A client of the same registries without any credentials. */
  readonly openAnonymous: () => RegistryClient
}

/**
 * Names of the images that were saved to a public repository's cache although nobody may pull them anonymously: whoever
 * opens a pull request there can read the cache. Registries are asked only if something was saved just now.
 */
export async function exposedImages(
  { images, cache }: Pulled,
  { env, credentials, openAnonymous }: Publicity,
): Promise<string[]> {
  const written = new Set(
    cache?.saved.filter(each => savedSums([each]).written.length > 0).map(({ root }) => root),
  )
  const withCredentials = images.filter(
    ({ digest, wanted }) =>
      written.has(digest) && (credentials.get(wanted.reference.registry) ?? 'anonymous') !== 'anonymous',
  )
  if (withCredentials.length === 0 || !(await isPublicRepository(env.GITHUB_EVENT_PATH))) return []
  const anonymous = openAnonymous()
  try {
    const refused = await Promise.all(withCredentials.map(image => isRefused(image, anonymous)))
    return withCredentials
      .filter((_, at) => refused[at])
      .map(({ wanted }) => familiarReference(wanted.reference))
  } finally {
    await anonymous.close()
  }
}

async function isRefused({ wanted, digest }: PulledImage, anonymous: RegistryClient): Promise<boolean> {
  try {
    await (await anonymous.repository(wanted.reference)).digestOf(digest)
    return false
  } catch (error) {
    return isTallyError(error, 'UNAUTHENTICATED', 'DENIED', 'NOT_FOUND')
  }
}

/** Reads the event that started the run; a repository of unknown visibility counts as private. */
async function isPublicRepository(path: string | undefined): Promise<boolean> {
  if (!path) return false
  try {
    const event: unknown = JSON.parse(await readFile(path, 'utf8'))
    return (event as { repository?: { private?: unknown } } | null)?.repository?.private === false
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code !== undefined) return false
    throw error
  }
}
