import type { Descriptor } from '@tallyman/core/model/descriptor'
import { type Answer, ask, type Question } from './ask.ts'
import type { Built } from './images.ts'

/** The destination of a push. */
export interface PushTarget {
  /** `http://127.0.0.1:5000` */
  readonly origin: string
  readonly repository: string
  readonly tag: string
  /** Sent as Basic authentication. */
  readonly credentials?: { readonly username: string; readonly password: string } | undefined
  /** PEM text of the authority to trust. */
  readonly ca?: string | undefined
}

/** Pushes with plain requests: blobs, then manifests, children first; returns the root. Throws on any refusal. */
export async function pushImage(target: PushTarget, built: Built): Promise<Descriptor> {
  const isManifest = new Set(built.manifests.map(each => each.descriptor.digest))
  for (const [digest, bytes] of built.blobs)
    if (!isManifest.has(digest)) await pushBlob(target, digest, bytes)
  for (const { descriptor, bytes } of built.manifests) {
    const isRoot = descriptor.digest === built.root.digest
    for (const reference of isRoot ? [descriptor.digest, target.tag] : [descriptor.digest]) {
      const headers = { 'content-type': descriptor.mediaType }
      const url = `${target.origin}/v2/${target.repository}/manifests/${reference}`
      await accepted(target, url, { method: 'PUT', headers, body: bytes })
    }
  }
  return built.root
}

async function pushBlob(target: PushTarget, digest: string, bytes: Uint8Array): Promise<void> {
  const base = `${target.origin}/v2/${target.repository}/blobs/uploads/`
  const { headers } = await accepted(target, base, { method: 'POST' })
  const url = new URL(headers.location ?? '', base)
  url.searchParams.set('digest', digest)
  const type = { 'content-type': 'application/octet-stream' }
  await accepted(target, url.href, { method: 'PUT', headers: type, body: bytes })
}

async function accepted({ credentials, ca }: PushTarget, url: string, question: Question): Promise<Answer> {
  const pair =
    credentials && Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')
  const headers = { ...question.headers, ...(pair && { authorization: `Basic ${pair}` }) }
  const answer = await ask(url, { ...question, headers, ca })
  if (answer.status < 300) return answer
  throw new Error(`Cannot push to ${url}: ${answer.status} ${answer.body}, expected success`)
}
