import { isTallyError, TallyError } from '../../errors.ts'
import type { HttpResponse } from '../../http/http-client.ts'
import { algorithmOf, type Digest, isDigest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { manifestAccept } from '../../model/media-type.ts'
import { isTag, repositoryName } from '../../model/reference.ts'
import { problem } from '../auth/problem.ts'
import type { RemoteRepository } from './repository.ts'

/** The current state of a tag. */
export interface WrittenTag {
  readonly digest: Digest
  /** The value for If-Match, if the registry returns one. */
  readonly etag?: string | undefined
}

/** The response to an accepted manifest. */
export interface AcceptedManifest {
  /** The registry knows the manifest's subject, and lists the manifest among its referrers. */
  readonly listsReferrer: boolean
}

export interface PutManifestOptions {
  /** Writes only if the tag still has this ETag; else TAG_CONFLICT. */
  readonly ifMatch?: string | undefined
  /** Writes only if the tag does not exist, on the few registries that honour If-None-Match; else TAG_CONFLICT. */
  readonly ifAbsent?: boolean
}

/** Registry codes for a manifest whose parts are missing. */
const missingParts = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'])

/** Whether a manifest was refused because its parts are missing. */
export function lacksParts(error: unknown): error is TallyError {
  if (!isTallyError(error)) return false
  const { registryCodes = [] } = error.details as { registryCodes?: readonly string[] }
  return registryCodes.some(code => missingParts.has(code))
}

/** The state of a tag, by HEAD; undefined when the tag does not exist. `algorithm` is that of the digest it is compared with. */
export async function tagState(
  repository: RemoteRepository,
  tag: string,
  algorithm: 'sha256' | 'sha512' = 'sha256',
): Promise<WrittenTag | undefined> {
  const action = `resolve ${named(repository, tag)}`
  const headers = { accept: manifestAccept }
  const answer = await repository.ask({ method: 'HEAD', path: `manifests/${tag}`, action, headers })
  const said = answer.headers.get('docker-content-digest')
  const etag = answer.headers.get('etag')
  if (answer.status === 200 && said?.startsWith(`${algorithm}:`) && isDigest(said))
    return { digest: said, etag }
  if (answer.status === 404 || isAbsent(repository, answer.status)) return undefined
  // Some registries omit the digest, or refuse only HEAD.
  return { digest: await repository.digestOf(tag, algorithm), etag }
}

function isAbsent({ profile }: RemoteRepository, status: number): boolean {
  return status === 403 && profile.deniedMeansAbsent
}

/**
 * Writes a manifest, byte for byte, under a tag or its digest. Throws REGISTRY_PROTOCOL when the registry stores another digest,
 * UPLOAD_REJECTED and the other codes of a refusal.
 */
export async function putManifest(
  repository: RemoteRepository,
  { descriptor, bytes }: Document,
  { reference, ifMatch, ifAbsent = false }: PutManifestOptions & { readonly reference: string },
): Promise<AcceptedManifest> {
  const action = `write ${named(repository, reference)}`
  const headers = {
    'content-type': descriptor.mediaType,
    ...(ifMatch ? { 'if-match': ifMatch } : {}),
    ...(ifAbsent ? { 'if-none-match': '*' } : {}),
  }
  const answer = await repository.ask({
    method: 'PUT',
    path: `manifests/${reference}`,
    action,
    headers,
    body: bytes,
  })
  if (answer.status < 200 || answer.status >= 300) throw refusal(action, answer, bytes.byteLength)
  await checkDigest(repository, answer, { reference, wanted: descriptor.digest })
  return { listsReferrer: answer.headers.get('oci-subject') !== undefined }
}

/**
 * Points a tag at a manifest; an immutable tag that already has this digest counts as written. Throws TAG_CONFLICT when the tag may
 * not move, and the codes of `putManifest`.
 */
export async function putTag(
  repository: RemoteRepository,
  document: Document,
  { tag, ...conditions }: PutManifestOptions & { readonly tag: string },
): Promise<AcceptedManifest> {
  try {
    return await putManifest(repository, document, { reference: tag, ...conditions })
  } catch (error) {
    if (!isTallyError(error) || !mayBeImmutable(error)) throw error
    const { digest } = document.descriptor
    const now = await tagState(repository, tag, algorithmOf(digest))
    if (now?.digest === digest) return { listsReferrer: false }
    if (!now || !saysImmutable(error)) throw error
    const message = `Cannot move ${named(repository, tag)} to ${digest}: it stays at ${now.digest}, as the registry says: ${error.message}`
    throw new TallyError('TAG_CONFLICT', message, {
      cause: error,
      details: { ...error.details, tag, wanted: digest, found: now.digest },
    })
  }
}

/** Compares the response's digest with ours; without a comparable one, reads back the digest that the registry has. */
async function checkDigest(
  repository: RemoteRepository,
  { headers }: HttpResponse,
  { reference, wanted }: { readonly reference: string; readonly wanted: Digest },
): Promise<void> {
  const said = headers.get('docker-content-digest')
  if (said === wanted) return
  const isComparable = said !== undefined && isDigest(said) && algorithmOf(said) === algorithmOf(wanted)
  const state = isComparable ? undefined : await tagState(repository, reference, algorithmOf(wanted))
  if (state?.digest === wanted) return
  const found = isComparable ? said : (state?.digest ?? 'nothing')
  throw new TallyError(
    'REGISTRY_PROTOCOL',
    `Cannot write ${named(repository, reference)}: the registry holds ${found}, expected ${wanted}`,
    { details: { reference, wanted, found } },
  )
}

function refusal(action: string, { status, headers, body }: HttpResponse, size: number): TallyError {
  const error = problem(action, { status, headers, text: body }, 'UPLOAD_REJECTED')
  if (status !== 413) return error
  const message = `${error.message}; the manifest has ${size} bytes`
  return new TallyError('MANIFEST_TOO_LARGE', message, { cause: error, details: { ...error.details, size } })
}

function mayBeImmutable({ details }: TallyError): boolean {
  return [400, 403, 405, 409, 412].includes(details.status as number)
}

/** Decides by status and code, since every registry words its message differently. */
function saysImmutable({ details }: TallyError): boolean {
  const { status, registryCodes = [] } = details as { status: number; registryCodes?: readonly string[] }
  return status === 409 || status === 412 || registryCodes.some(code => /^TAG_|IMMUTABLE|EXIST/.test(code))
}

function named({ name }: RemoteRepository, reference: string): string {
  return `${repositoryName(name)}${isTag(reference) ? ':' : '@'}${reference}`
}
