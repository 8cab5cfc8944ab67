import { isTallyError, TallyError } from '../../errors.ts'
import type { HttpResponse } from '../../http/http-client.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { parseDocument } from '../../model/document.ts'
import { bareMediaType, ociIndex } from '../../model/media-type.ts'
import { digestReference } from '../../model/reference.ts'
import { problem } from '../auth/problem.ts'
import { nextPage } from './name-pages.ts'
import type { RemoteRepository } from './repository.ts'

/** More pages of referrers than any image has. */
const maxPages = 1_000
/** Far more signatures and attestations than any digest has. */
const maxReferrers = 100_000
/** Statuses of registries without the API; the spec forbids 404 to those that have it. */
const absent = new Set([400, 404, 405, 406, 501])

/**
 * Lists the referrers of a digest, unfiltered and from all pages (distribution-spec 1.1, "Listing Referrers"); returns undefined when
 * the registry has no such API, so that only the fallback tag remains. Throws REGISTRY_PROTOCOL, UNSAFE_TARGET and the code of a refusal.
 */
export async function listReferrers(
  repository: RemoteRepository,
  subject: Digest,
): Promise<Descriptor[] | undefined> {
  const action = `list what refers to ${digestReference(repository.name, subject)}`
  const found: Descriptor[] = []
  const seen = new Set<string>()
  for (let path: string | URL | undefined = `referrers/${subject}`; path !== undefined; ) {
    if (seen.has(String(path)) || seen.size >= maxPages)
      throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: its pages do not end`)
    seen.add(String(path))
    const answer: HttpResponse = await repository.ask({ path, action, headers: { accept: ociIndex } })
    if (answer.status !== 200 && !absent.has(answer.status))
      throw problem(action, { ...answer, text: answer.body })
    const isIndex = bareMediaType(answer.headers.get('content-type') ?? '') === ociIndex
    if (answer.status === 200 && isIndex) found.push(...entries(answer.body, action))
    else if (seen.size > 1) throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: a page is missing`)
    else return undefined
    if (found.length > maxReferrers)
      throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: there are more than ${maxReferrers}`)
    path = nextPage(answer.headers, new URL(answer.url), repository.host.origin)
  }
  return found
}

function entries(body: Uint8Array, action: string): readonly Descriptor[] {
  try {
    const { manifest } = parseDocument(body, { mediaType: ociIndex })
    if (manifest.kind === 'index') return manifest.manifests
  } catch (error) {
    if (!isTallyError(error)) throw error
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: ${error.message}`, { cause: error })
  }
  throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is no index`)
}
