import { TallyError } from '../../errors.ts'
import type { HttpResponse } from '../../http/http-client.ts'
import type { Digest } from '../../model/digest.ts'
import { isTag, repositoryName } from '../../model/reference.ts'
import { problem } from '../auth/problem.ts'
import type { RemoteRepository } from './repository.ts'

/** Error codes of registries that delete manifests only by digest, or not at all. */
const unable = new Set(['UNSUPPORTED', 'DIGEST_INVALID', 'TAG_INVALID', 'NAME_INVALID'])

/** Deletes a manifest and all of its tags (distribution-spec 1.1, "Deleting manifests"). Throws NOT_FOUND, DELETE_UNSUPPORTED, DENIED. */
export async function deleteManifest(repository: RemoteRepository, digest: Digest): Promise<void> {
  await remove(repository, digest)
}

/** Deletes a tag and keeps its manifest (distribution-spec 1.1, "Deleting tags"). Throws NOT_FOUND, DELETE_UNSUPPORTED, DENIED. */
export async function deleteTag(repository: RemoteRepository, tag: string): Promise<void> {
  await remove(repository, tag)
}

/**
 * Requests the deletion of a reference that does not exist. Throws NOT_FOUND where deletion works, else DELETE_UNSUPPORTED, DENIED or
 * UNAUTHENTICATED.
 */
export async function tryDeletion(repository: RemoteRepository, reference: string): Promise<void> {
  const what = isTag(reference) ? 'take tags off in' : 'delete from'
  await remove(repository, reference, `${what} ${repositoryName(repository.name)}`)
}

async function remove(
  repository: RemoteRepository,
  reference: string,
  action = `delete ${repositoryName(repository.name)}${isTag(reference) ? ':' : '@'}${reference}`,
): Promise<void> {
  const path = `manifests/${reference}`
  const answer = await repository.ask({ method: 'DELETE', path, action, rights: 'delete' })
  if (answer.status >= 200 && answer.status < 300) return
  throw refusal(action, answer)
}

function refusal(action: string, { status, headers, body }: HttpResponse): TallyError {
  const error = problem(action, { status, headers, text: body })
  const codes = error.details.registryCodes as readonly string[]
  // Registries that only delete by digest report a tag as an invalid digest.
  const isUnable = [405, 501].includes(status) || (status === 400 && codes.some(code => unable.has(code)))
  if (!isUnable) return error
  return new TallyError('DELETE_UNSUPPORTED', error.message, { cause: error, details: error.details })
}
