import type { Digest } from '@tallyman/core/model/digest'
import { readDigest } from '../../bytes/digest-of.ts'

/** The operation that a request's path denotes (distribution-spec, endpoints). */
export type Route =
  | { readonly kind: 'ping' | 'token' | 'catalog' | 'unknown' }
  | { readonly kind: 'manifest'; readonly repository: string; readonly reference: string }
  | { readonly kind: 'blob'; readonly repository: string; readonly digest: Digest }
  | { readonly kind: 'upload'; readonly repository: string; readonly session?: string }
  | { readonly kind: 'tags'; readonly repository: string }
  | { readonly kind: 'referrers'; readonly repository: string; readonly digest: Digest }
  | { readonly kind: 'cdn'; readonly digest: Digest }

export type RouteKind = Route['kind']

const name = '([a-z0-9]+(?:(?:[._/-]|__)[a-z0-9]+)*)'
const manifestPath = new RegExp(`^/v2/${name}/manifests/([^/]+)$`)
const uploadPath = new RegExp(`^/v2/${name}/blobs/uploads/([^/]+)?$`)
const blobPath = new RegExp(`^/v2/${name}/blobs/([^/]+)$`)
const tagsPath = new RegExp(`^/v2/${name}/tags/list$`)
const referrersPath = new RegExp(`^/v2/${name}/referrers/([^/]+)$`)

/** The route of a path; with `onCdn`, of a path on the second origin. */
export function routeOf(path: string, onCdn = false): Route {
  if (onCdn) return withDigest(path.slice(1), digest => ({ kind: 'cdn', digest }))
  if (path === '/v2/' || path === '/v2') return { kind: 'ping' }
  if (path === '/token') return { kind: 'token' }
  if (path === '/v2/_catalog') return { kind: 'catalog' }
  return repositoryRoute(path)
}

function repositoryRoute(path: string): Route {
  const [, manifestOf, reference] = manifestPath.exec(path) ?? []
  if (manifestOf && reference)
    return { kind: 'manifest', repository: manifestOf, reference: decodeURIComponent(reference) }
  const [upload, uploadOf, session] = uploadPath.exec(path) ?? []
  if (upload && uploadOf) return { kind: 'upload', repository: uploadOf, ...(session && { session }) }
  const [, repository, blob] = blobPath.exec(path) ?? []
  if (repository && blob) return withDigest(blob, digest => ({ kind: 'blob', repository, digest }))
  const [, tagsOf] = tagsPath.exec(path) ?? []
  if (tagsOf) return { kind: 'tags', repository: tagsOf }
  const [, subjectOf, subject] = referrersPath.exec(path) ?? []
  if (!subjectOf || !subject) return { kind: 'unknown' }
  return withDigest(subject, digest => ({ kind: 'referrers', repository: subjectOf, digest }))
}

function withDigest(text: string, make: (digest: Digest) => Route): Route {
  const digest = readDigest(decodeURIComponent(text))
  return digest ? make(digest) : { kind: 'unknown' }
}
