import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BlobSource } from '../content/store.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { children, type Document } from '../model/document.ts'
import type { EngineLogin } from './engine-content.ts'

/** What a registry on loopback serves: these documents, what they refer to, and nothing else. */
export interface LoopbackContent {
  readonly repository: string
  readonly documents: readonly Document[]
  readonly blobs: BlobSource
}

/**
 * A registry for the engine of this machine, on a free port of loopback and for as long as one pull takes
 * (distribution-spec, "Pull"). It asks for a password made for it, so that no other program reads the images along.
 */
export class LoopbackRegistry implements AsyncDisposable {
  readonly login: EngineLogin
  /** What was asked for and given so far. */
  readonly given = new Map<Descriptor, number>()
  /** What reading the content threw first, if it did. */
  fault: unknown
  readonly #content: LoopbackContent
  readonly #server: Server
  readonly #authorization: Buffer
  readonly #blobs: ReadonlyMap<string, Descriptor>

  private constructor(content: LoopbackContent, server: Server) {
    const password = randomBytes(24).toString('base64url')
    const { port } = server.address() as AddressInfo
    this.login = { username: 'tallyman', password, registry: `127.0.0.1:${port}` }
    this.#authorization = Buffer.from(`Basic ${Buffer.from(`tallyman:${password}`).toString('base64')}`)
    this.#content = content
    this.#server = server
    const all = content.documents.flatMap(({ manifest }) => children(manifest))
    this.#blobs = new Map(all.map(blob => [blob.digest, blob]))
  }

  static async open(content: LoopbackContent): Promise<LoopbackRegistry> {
    const server = createServer()
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
    await promise
    const registry = new LoopbackRegistry(content, server)
    server.on('request', (asked, answer) => void registry.#serve(asked, answer))
    return registry
  }

  /** The repository as the engine is to name it. */
  get repository(): string {
    return `${this.login.registry}/${this.#content.repository}`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#server.close(() => resolve())
    this.#server.closeAllConnections()
    await promise
  }

  async #serve(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    try {
      await this.#answer(asked, answer)
    } catch (error) {
      this.fault ??= error
      answer.destroy()
    }
  }

  async #answer(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    answer.setHeader('docker-distribution-api-version', 'registry/2.0')
    if (!this.#isAllowed(asked)) {
      answer.setHeader('www-authenticate', 'Basic realm="tallyman"')
      return end(answer, 401)
    }
    if (asked.url === '/v2/') return end(answer, 200)
    const base = `/v2/${this.#content.repository}/`
    const [, kind, digest = ''] =
      /^(manifests|blobs)\/([^/?]+)$/.exec(asked.url?.slice(base.length) ?? '') ?? []
    const isBody = asked.method === 'GET'
    if (!asked.url?.startsWith(base) || !(isBody || asked.method === 'HEAD')) return end(answer, 404)
    const document = this.#content.documents.find(({ descriptor }) => descriptor.digest === digest)
    if (document) return whole(answer, document, isBody)
    const blob = kind === 'blobs' ? this.#blobs.get(digest) : undefined
    if (!blob) return end(answer, 404)
    answer.writeHead(200, headersOf(blob, 'application/octet-stream'))
    if (!isBody) return end(answer, 200)
    this.given.set(blob, blob.size)
    await pipeline(Readable.from(await this.#content.blobs.fetch(blob)), answer)
  }

  #isAllowed({ headers: { authorization = '' } }: IncomingMessage): boolean {
    const given = Buffer.from(authorization)
    return given.length === this.#authorization.length && timingSafeEqual(given, this.#authorization)
  }
}

function headersOf({ digest, size }: Descriptor, mediaType: string) {
  return { 'content-type': mediaType, 'content-length': size, 'docker-content-digest': digest }
}

function whole(answer: ServerResponse, { descriptor, bytes }: Document, isBody: boolean): void {
  answer.writeHead(200, headersOf(descriptor, descriptor.mediaType))
  answer.end(isBody ? bytes : undefined)
}

function end(answer: ServerResponse, status: number): void {
  answer.statusCode = status
  answer.end()
}
