import type { Bytes } from '../content/store.ts'
import { fieldsOf, textField } from '../model/json-fields.ts'
import { printable } from '../text/printable.ts'
import type { EngineConnection, EngineRequest } from './engine-connection.ts'
import { enginePath } from './engine-name.ts'
import { asAnswer } from './engine-problem.ts'
import { isBefore } from './engine-version.ts'
import { type EngineProgress, type EngineStep, readProgress } from './progress-stream.ts'

/** Unpacking a large image takes minutes in which the engine says nothing. */
const patience = 30 * 60_000

/** A login for the engine's own pull, in the words of its API; `serveraddress` is `host[:port]`. */
export type EngineLogin = { readonly serveraddress: string } & (
  | { readonly username: string; readonly password: string }
  | { readonly identitytoken: string }
  | { readonly registrytoken: string }
)

/** Where to pull from: a repository and a tag or digest in it. */
export interface EnginePull {
  readonly repository: string
  readonly target: string
  /** `os/architecture[/variant]`; the engine's own when absent. */
  readonly platform?: string
  readonly login?: EngineLogin | undefined
}

/** What a commit makes an image of. */
export interface EngineCommit {
  readonly container: string
  readonly repository?: string
  readonly tag?: string
  readonly comment?: string
  readonly author?: string
}

/** Content on its way into and out of an engine. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
export class EngineContent {
  readonly #connection: EngineConnection

  constructor(connection: EngineConnection) {
    this.#connection = connection
  }

  /** Loads an archive, which errors call by its name; engines with the classic store tell how far they are. Nothing is proven by its return: the engine may have kept a broken image. Throws what `archive` throws. */
  async load(archive: Bytes, told?: (step: EngineStep) => void, name = ''): Promise<EngineProgress> {
    const headers = { 'content-type': 'application/x-tar' }
    const quiet = told ? '0' : '1'
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
      told,
    )
  }

  /** An archive of images by name or ID, as the engine makes it. Throws NOT_FOUND, REFERENCE_INVALID when it is read. */
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

  /** Makes an image with one layer out of a root file system's tar; gives its ID. */
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

  /** Makes an image out of a container; gives its ID. Throws NOT_FOUND. */
  async commit({ container, repository, tag, comment, author }: EngineCommit): Promise<string> {
    const action = `commit container "${printable(container)}"`
    const query = { container, repo: repository, tag, comment, author }
    const answer = await this.#connection.json({
      action,
      method: 'POST',
      path: '/commit',
      query,
      json: {},
      patience,
    })
    return asAnswer(action, () => textField(fieldsOf(answer, 'commit'), 'Id', 'commit') ?? '')
  }

  /** Has the engine pull an image itself. Throws NOT_FOUND. */
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

  #progress(request: EngineRequest, told?: (step: EngineStep) => void): Promise<EngineProgress> {
    return readProgress(request.action, this.#connection.stream(request), told)
  }
}

/** The header that the API calls X-Registry-Auth: base64url of a JSON object, padded, or engines read no login in it and do not say so. */
function loginHeader(login: EngineLogin | undefined): Record<string, string> {
  if (!login) return {}
  const encoded = Buffer.from(JSON.stringify(login))
    .toString('base64')
    .replaceAll('+', '-')
    .replaceAll('/', '_')
  return { 'x-registry-auth': encoded }
}

/** From version 1.48 of the API on: the platform as JSON. */
function platformQuery(platform: string | undefined): string | undefined {
  if (platform === undefined) return undefined
  const [os, architecture, variant] = platform.split('/')
  return JSON.stringify({ os, architecture, ...(variant ? { variant } : {}) })
}
