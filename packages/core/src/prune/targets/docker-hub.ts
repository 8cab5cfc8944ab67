import { TallyError } from '../../errors.ts'
import type { HttpResponse, Send } from '../../http/http-client.ts'
import type { Digest } from '../../model/digest.ts'
import type { Repository } from '../../model/reference.ts'
import { repositoryName } from '../../model/reference.ts'
import type { Credentials } from '../../registry/auth/credentials.ts'
import { problem } from '../../registry/auth/problem.ts'
import { isMaskableToken, isSecretText } from '../../text/opaque.ts'
import type { DistributionRepository } from './distribution-repository.ts'
import type { Removal } from './packages-client.ts'

interface DockerHubOptions {
  /** Retries 429 and 5xx itself; its response is final. */
  readonly send: Send
  /** `https://hub.docker.com` */
  readonly api: URL
  readonly name: Repository
  readonly credentials: Credentials | undefined
  readonly secret: (value: string) => void
}

/**
 * Docker Hub: its registry answers 405 to deletions, but its own API removes tags ("Docker HUB API", DELETE
 * /v2/repositories/…/tags/…). The Hub itself collects what no tag leads to.
 */
export function dockerHubRepository(
  remote: DistributionRepository,
  options: DockerHubOptions,
): DistributionRepository {
  const hub = new DockerHub(options)
  return {
    listTags: () => remote.listTags(),
    digestOf: tag => remote.digestOf(tag),
    has: digest => remote.has(digest),
    referrers: subject => remote.referrers(subject),
    imageFacts: image => remote.imageFacts(image),
    resolve: target => remote.resolve(target),
    ...(remote.bytes ? { bytes: remote.bytes.bind(remote) } : {}),
    collects: 'Docker Hub',
    checkDeletes: () => hub.checkDeletes(),
    deleteTag: tag => hub.deleteTag(tag),
    deleteManifest: async (digest: Digest): Promise<Removal> =>
      (await remote.has(digest)) ? { retained: 'Docker Hub removes by itself what no tag leads to' } : 'gone',
  }
}

class DockerHub {
  readonly #options: DockerHubOptions
  #token: Promise<string> | undefined

  constructor(options: DockerHubOptions) {
    this.#options = options
  }

  /** Throws UNAUTHENTICATED, NOT_FOUND, DENIED. */
  async checkDeletes(): Promise<void> {
    const action = `look at ${this.#name}`
    const answer = await this.#ask('GET', `/v2/repositories/${this.#options.name.repository}/`, action)
    if (answer.status !== 200) throw problem(action, { ...answer, text: answer.body })
    if (permissionsIn(answer)?.write === false)
      throw new TallyError('DENIED', `Cannot delete from ${this.#name}: the account may only read it`)
  }

  async deleteTag(tag: string): Promise<void> {
    const action = `delete ${this.#name}:${tag}`
    const { repository } = this.#options.name
    const answer = await this.#ask('DELETE', `/v2/repositories/${repository}/tags/${tag}/`, action)
    if (answer.status >= 200 && answer.status < 300) return
    throw problem(action, { ...answer, text: answer.body })
  }

  /** Sends a request. A token lasts minutes: after a refusal it is renewed once. */
  async #ask(method: string, path: string, action: string): Promise<HttpResponse> {
    for (let isSecond = false; ; isSecond = true) {
      this.#token ??= this.#logIn(action)
      const authorization = `Bearer ${await this.#token}`
      const url = new URL(path, this.#options.api)
      const answer = await this.#options.send({ method, url, headers: { authorization } })
      if (answer.status !== 401 || isSecond) return answer
      this.#token = undefined
    }
  }

  async #logIn(action: string): Promise<string> {
    const { send, api, credentials, secret } = this.#options
    if (credentials?.kind !== 'basic') {
      const state = 'no account of Docker Hub was given'
      throw new TallyError('UNAUTHENTICATED', `Cannot ${action}: ${state}, expected one in registry-auth`)
    }
    const { username, password } = credentials
    const answer = await send({
      method: 'POST',
      url: new URL('/v2/users/login', api),
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify({ username, password })),
    })
    const token = answer.status === 200 ? fieldsIn(answer).token : undefined
    if (!isSecretText(token)) {
      const state = `Docker Hub answers ${answer.status} to the login`
      throw new TallyError('UNAUTHENTICATED', `Cannot ${action}: ${state}, expected a token`)
    }
    if (isMaskableToken(token, this.#name, username)) secret(token)
    return token
  }

  get #name(): string {
    return repositoryName(this.#options.name)
  }
}

function permissionsIn(answer: HttpResponse): { readonly write?: unknown } | undefined {
  const { permissions } = fieldsIn(answer)
  return typeof permissions === 'object' && permissions !== null ? permissions : undefined
}

function fieldsIn({ body }: HttpResponse): Record<string, unknown> {
  try {
    return Object(JSON.parse(Buffer.from(body).toString('utf8'))) as Record<string, unknown>
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
