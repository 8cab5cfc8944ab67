import type { Bytes } from '../content/store.ts'
import { fieldsOf, textField } from '../model/json-fields.ts'
import { printable } from '../text/printable.ts'
import type { EngineConnection, EngineRequest } from './engine-connection.ts'
import { enginePath } from './engine-name.ts'
import { asAnswer } from './engine-problem.ts'
import { isBefore } from './engine-version.ts'
import { type EngineProgress, type EngineStep, readProgress } from './progress-stream.ts'

/** Milliseconds of silence; an engine says nothing for minutes while it unpacks a large image. */
const patience = 30 * 60_000

/** A login for the engine's own pull, with the API's field names; `serveraddress` is `host[:port]`. */
export type EngineLogin = { readonly serveraddress: string } & (
  | { readonly username: string; readonly password: string }
  | { readonly identitytoken: string }
  | { readonly registrytoken: string }
)

/** The image to pull: a repository and a tag or digest in it. */
interface EnginePull {
  readonly repository: string
  readonly target: string
  /** `os/architecture[/variant]`. Defaults to the engine's own. */
  readonly platform?: string
  readonly login?: EngineLogin | undefined
}

/** The container to commit, and the image's name. */
interface EngineCommit {
  readonly container: string
  readonly repository?: string
  readonly tag?: string
  readonly comment?: string
  readonly author?: string
  /** Whether the container's processes stand still meanwhile. Defaults to true. */
  readonly pause?: boolean
  /** Dockerfile instructions that change the config. */
  readonly changes?: readonly string[]
}

/** Moves content into and out of an engine. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
export class EngineContent {
  readonly #connection: EngineConnection

  constructor(connection: EngineConnection) {
    this.#connection = connection
  }

  /**
   * Loads an archive; engines with the classic store report progress to `onProgress`. Success proves nothing: the engine may keep a broken
   * image. Throws what `archive` throws.
   *
   * @param name the archive's name in error messages
   */
  async load(archive: Bytes, onProgress?: (step: EngineStep) => void, name = ''): Promise<EngineProgress> {
    const headers = { 'content-type': 'application/x-tar' }
    const quiet = onProgress ? '0' : '1'
    return this.#progress(
      {
        action: `load ${name && `${printable(name)} `}into the engine`,
        method: 'POST',
        path: '/images/load',
        query: { quiet },
        headers,
        bytes: archive,
        patience,
      },
      onProgress,
    )
  }

  /** An archive of images by name or ID, written by the engine. Reading it throws NOT_FOUND, REFERENCE_INVALID. */
  save(names: readonly string[], platform?: string): Bytes {
    for (const name of names) enginePath(name)
    const platforms = isBefore(this.#connection.version, '1.48') ? undefined : platformQuery(platform)
    return this.#connection.stream({
      action: `save ${names.map(name => `"${name}"`).join(', ')} from the engine`,
      method: 'GET',
      path: '/images/get',
      query: { names, platform: platforms },
      patience,
    })
  }

  /** Creates an image with one layer from a root file system's tar; returns its ID. */
  async import(tar: Bytes, repository: string, tag: string): Promise<string> {
    const { lines } = await this.#progress({
      action: `import "${printable(repository)}" into the engine`,
      method: 'POST',
      path: '/images/create',
      query: { fromSrc: '-', repo: repository, tag },
      bytes: tar,
      patience,
    })
    return lines.at(-1) ?? ''
  }

  /** Creates an image from a container; returns its ID. Throws NOT_FOUND. */
  async commit({ container, pause = true, changes = [], ...about }: EngineCommit): Promise<string> {
    const action = `commit container "${printable(container)}"`
    const { repository: repo, tag, comment, author } = about
    const query = { container, repo, tag, comment, author, pause: pause ? '1' : '0', changes }
    const answer = await this.#connection.json({
      action,
      method: 'POST',
      path: '/commit',
      query,
      // As Docker's own client: an empty object would drop the container's host name and more.
      json: null,
      patience,
    })
    return asAnswer(action, () => textField(fieldsOf(answer, 'commit'), 'Id', 'commit') ?? '')
  }

  /** Makes the engine pull an image itself. Throws NOT_FOUND. */
  async pull({ repository, target, platform, login }: EnginePull): Promise<EngineProgress> {
    return this.#progress({
      action: `pull "${printable(repository)}" with the engine`,
      method: 'POST',
      path: '/images/create',
      query: { fromImage: repository, tag: target, platform },
      headers: loginHeader(login),
      patience,
    })
  }

  #progress(request: EngineRequest, onProgress?: (step: EngineStep) => void): Promise<EngineProgress> {
    return readProgress(request.action, this.#connection.stream(request), onProgress)
  }
}

/** The X-Registry-Auth header: a JSON object in base64url with padding, without which engines silently find no login in it. */
function loginHeader(login: EngineLogin | undefined): Record<string, string> {
  if (!login) return {}
  const encoded = Buffer.from(JSON.stringify(login))
    .toString('base64')
    .replaceAll('+', '-')
    .replaceAll('/', '_')
  return { 'x-registry-auth': encoded }
}

/** The platform as JSON, for API versions from 1.48. */
function platformQuery(platform: string | undefined): string | undefined {
  if (platform === undefined) return undefined
  const [os, architecture, variant] = platform.split('/')
  return JSON.stringify({ os, architecture, ...(variant ? { variant } : {}) })
}
