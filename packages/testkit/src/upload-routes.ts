import type { Digest } from '@tallyman/core/model/digest'
import type { Asked, AskedFor } from './asked.ts'
import { digestOfContent } from './blob-shelf.ts'
import { readDigest } from './digest-of.ts'
import type { RegistryOptions } from './registry-options.ts'
import type { RegistryState, Session } from './registry-state.ts'
import { problem, type Reply, reply } from './reply.ts'

/** Uploads: in one request, in a session, in chunks, or by mounting (distribution-spec 1.1, pushing blobs). */
export class UploadRoutes {
  readonly #state: RegistryState
  readonly #options: RegistryOptions

  constructor(state: RegistryState, options: RegistryOptions) {
    this.#state = state
    this.#options = options
  }

  async answer(asked: AskedFor<'upload'>): Promise<Reply> {
    const { repository, session: id } = asked.route
    if (id === undefined) return asked.method === 'POST' ? this.#start(asked) : problem(405, 'UNSUPPORTED')
    const session = this.#state.sessions.get(id)
    if (session?.repository !== repository) return problem(404, 'BLOB_UPLOAD_UNKNOWN')
    switch (asked.method) {
      case 'GET':
        return this.#sessionReply(204, session, asked)
      case 'PATCH':
        return this.#append(session, asked, () => this.#sessionReply(202, session, asked))
      case 'PUT':
        return this.#append(session, asked, () => this.#finish(session, asked))
      case 'DELETE':
        await this.#drop(session)
        return reply(204)
      default:
        return problem(405, 'UNSUPPORTED')
    }
  }

  async #start(asked: AskedFor<'upload'>): Promise<Reply> {
    const { repository } = asked.route
    const query = asked.url.searchParams
    const mounted = readDigest(query.get('mount'))
    if (mounted && this.#options.mounts !== false && (await this.#canMount(mounted, query.get('from')))) {
      this.#state.at(repository).blobs.add(mounted)
      return created(repository, mounted)
    }
    const session = await this.#state.openSession(repository)
    if (!query.has('digest')) return this.#sessionReply(202, session, asked)
    return this.#append(session, asked, () => this.#finish(session, asked))
  }

  async #canMount(digest: Digest, from: string | null): Promise<boolean> {
    return from !== null && (await this.#state.blob(from, digest)) !== undefined
  }

  async #append(session: Session, asked: Asked, next: () => Promise<Reply>): Promise<Reply> {
    const start = /^(?:bytes )?(\d+)-\d+/.exec(asked.headers['content-range'] ?? '')?.[1]
    if (start !== undefined && Number(start) !== session.draft.size)
      return this.#sessionReply(416, session, asked)
    for await (const chunk of asked.body) await session.draft.append(chunk)
    return next()
  }

  async #finish(session: Session, { url }: Asked): Promise<Reply> {
    const wanted = readDigest(url.searchParams.get('digest'))
    if (!wanted || (await digestOfContent(session.draft.content(), wanted)) !== wanted) {
      await this.#drop(session)
      return problem(400, 'DIGEST_INVALID')
    }
    await session.draft.keepAs(wanted)
    this.#state.sessions.delete(session.id)
    this.#state.at(session.repository).blobs.add(wanted)
    return created(session.repository, wanted)
  }

  async #drop(session: Session): Promise<void> {
    this.#state.sessions.delete(session.id)
    await session.draft.discard()
  }

  async #sessionReply(status: number, { id, repository, draft }: Session, { url }: Asked): Promise<Reply> {
    const minimum = this.#options.chunkMinimum
    const base = this.#options.uploadLocation === 'relative' ? '' : url.origin
    return reply(status, {
      // The query is the registry's own, and has to come back untouched.
      location: `${base}/v2/${repository}/blobs/uploads/${id}?_state=${id.slice(-4)}%2F${draft.size}`,
      range: `0-${Math.max(0, draft.size - 1)}`,
      'docker-upload-uuid': id,
      ...(minimum !== undefined && { 'oci-chunk-min-length': String(minimum) }),
    })
  }
}

function created(repository: string, digest: Digest): Reply {
  return reply(201, { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest })
}
