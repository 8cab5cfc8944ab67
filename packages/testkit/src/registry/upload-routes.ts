import type { Digest } from '@tallyman/core/model/digest'
import { readDigest } from '../bytes/digest-of.ts'
import { digestOfContent } from './blob-shelf.ts'
import type { Asked, AskedFor } from './http/asked.ts'
import { problem, type Reply, reply } from './http/reply.ts'
import type { RegistryOptions, UploadManners } from './registry-options.ts'
import type { RegistryState, Session } from './registry-state.ts'

/** Uploads: in one request, in a session, in chunks, or by mounting (distribution-spec 1.1, pushing blobs). */
export class UploadRoutes {
  readonly #state: RegistryState
  readonly #options: RegistryOptions
  /** The Range in the response to a session's first part. */
  readonly #firstRanges = new Map<string, string>()

  constructor(state: RegistryState, options: RegistryOptions) {
    this.#state = state
    this.#options = options
  }

  async answer(asked: AskedFor<'upload'>): Promise<Reply> {
    const { repository, session: id } = asked.route
    const { bodyLimit = Number.POSITIVE_INFINITY } = this.#manners
    if (Number(asked.headers['content-length']) > bodyLimit) return problem(413, 'SIZE_INVALID')
    if (id === undefined) return asked.method === 'POST' ? this.#start(asked) : problem(405, 'UNSUPPORTED')
    const session = this.#state.sessions.get(id)
    if (session?.repository !== repository) return problem(404, 'BLOB_UPLOAD_UNKNOWN')
    switch (asked.method) {
      case 'GET':
        return this.#sessionReply(204, session, asked)
      case 'PATCH':
        return this.#part(session, asked)
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
    const odd = mounted && this.#manners.mount
    if (odd && odd.status !== 202) return oddMount(odd, mounted)
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

  get #manners(): UploadManners {
    return this.#options.uploads ?? {}
  }

  async #part(session: Session, asked: Asked): Promise<Reply> {
    const { partLimit = Number.POSITIVE_INFINITY, partStatus = 202, partRange } = this.#manners
    if (Number(asked.headers['content-length']) > partLimit) return this.#sessionReply(416, session, asked)
    const first = session.draft.size === 0
    const answer = await this.#append(session, asked, () => this.#sessionReply(partStatus, session, asked))
    if (answer.status === 416) return answer
    const range = answer.headers.find(([name]) => name === 'range')?.[1] ?? ''
    if (first) this.#firstRanges.set(session.id, range)
    const said = { first: this.#firstRanges.get(session.id), none: undefined, '0-0': '0-0', '0--1': '0--1' }
    if (!partRange) return answer
    const value = said[partRange]
    const others = answer.headers.filter(([name]) => name !== 'range')
    return { ...answer, headers: value === undefined ? others : [...others, ['range', value]] }
  }

  async #append(session: Session, asked: Asked, next: () => Promise<Reply>): Promise<Reply> {
    const start = /^(?:bytes )?(\d+)-\d+/.exec(asked.headers['content-range'] ?? '')?.[1]
    if (start !== undefined && Number(start) !== session.draft.size)
      return this.#sessionReply(416, session, asked)
    let room =
      asked.method === 'PATCH' ? (this.#manners.takes ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
    for await (const chunk of asked.body) {
      await session.draft.append(chunk.subarray(0, room))
      room -= Math.min(room, chunk.byteLength)
    }
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
      // The query is private to the registry and must be sent back unchanged.
      location: `${base}/v2/${repository}/blobs/uploads/${id}?_state=${id.slice(-4)}%2F${draft.size}`,
      range: `0-${Math.max(0, draft.size - 1)}`,
      'docker-upload-uuid': id,
      ...(minimum !== undefined && { 'oci-chunk-min-length': String(minimum) }),
    })
  }
}

/** Answers a mount with a success or refusal that has no effect. */
function oddMount({ status, digest }: NonNullable<UploadManners['mount']>, wanted: Digest): Reply {
  if (status !== 201) return problem(status, 'NAME_UNKNOWN')
  const said = digest === undefined ? wanted : digest
  return reply(201, {
    location: '/v2/elsewhere',
    ...(said === null ? {} : { 'docker-content-digest': said }),
  })
}

function created(repository: string, digest: Digest): Reply {
  return reply(201, { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest })
}
