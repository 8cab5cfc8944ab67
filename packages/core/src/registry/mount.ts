import type { Descriptor } from '../model/descriptor.ts'
import type { Repository } from '../model/reference.ts'
import type { UploadReply, UploadRequests } from './upload-requests.ts'
import type { UploadSession } from './upload-session.ts'

/** What became of a mount: done, or a session that the registry opened in its place, where it did. */
export interface Mounted {
  readonly done?: UploadReply
  readonly session?: UploadSession
}

/**
 * Mounts a blob from the first repository that has it (distribution-spec 1.1, "Mounting a blob from another repository"). A mount
 * that is refused, whatever the reason, only means that the bytes have to be sent.
 */
export async function mountBlob(
  requests: UploadRequests,
  wanted: Descriptor,
  candidates: readonly Repository[],
): Promise<Mounted> {
  let session: UploadSession | undefined
  for (const from of candidates) {
    const reply = await requests.mount(from)
    const opened = reply?.status === 202 ? requests.session(reply) : undefined
    if (opened && session) await requests.abandon(opened)
    session ??= opened
    if (reply?.status !== 201 || !(await isThere(reply, requests, wanted))) continue
    if (session) await requests.abandon(session)
    return { done: reply }
  }
  return session ? { session } : {}
}

/** Some registries say 201 and mean another blob, or none. */
async function isThere(
  { headers }: UploadReply,
  requests: UploadRequests,
  { digest }: Descriptor,
): Promise<boolean> {
  const said = headers.get('docker-content-digest')
  if (said !== undefined) return said === digest
  return (await requests.look()).status === 200
}
