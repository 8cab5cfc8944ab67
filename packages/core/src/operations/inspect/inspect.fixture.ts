import assert from 'node:assert/strict'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import type { EngineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import type { Built } from '@tallyman/testkit/images/images'
import { oci } from '@tallyman/testkit/images/media-types'
import { type RegistryOptions, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { LayoutStore } from '../../content/store/layout-store.ts'
import type { Inspection, PlatformImage, Show } from '../../inspect/inspection.ts'
import { digestOf } from '../../model/digest.ts'
import { RegistryClient } from '../../registry/registry-client.ts'
import { inspect } from '../inspect.ts'
import type { InspectPorts, InspectRequest } from './inspect-request.ts'
import { parseInspected } from './parse-inspected.ts'

/** The request of a test. */
export interface Look extends Partial<Omit<InspectRequest, 'images' | 'shows' | 'compareWith'>> {
  readonly show?: readonly Show[]
  /** The item that the images are compared with. */
  readonly compareWith?: string
  /** The engine that holds `docker=` images. */
  readonly at?: EngineOfTests
  readonly ports?: Partial<InspectPorts>
}

/** A registry, and steps that look at what it has. */
export interface Bench extends AsyncDisposable {
  readonly registry: TestRegistry
  readonly store: LayoutStore
  /** Looks at images: `v1` is a tag of `test/app`; other items are taken as they are. */
  look(items: readonly string[], look?: Look): Promise<Inspection>
  /** The requests to the registry since the last call: `GET manifest v1`. */
  asked(): string[]
}

export async function openBench(options: RegistryOptions = {}): Promise<Bench> {
  const registry = await startRegistry(options)
  const store = await LayoutStore.open(temporaryFolder('inspect-'))
  const clients: RegistryClient[] = []
  return {
    registry,
    store,
    async look(items, { show = ['image'] as const, compareWith, at, ports = {}, ...request } = {}) {
      const registries = plainClient()
      clients.push(registries)
      const shows = new Set<Show>(show)
      const named = (item: string) =>
        /[/=]/.test(item) ? item : `${registry.host}/test/app${mark(item)}${item}`
      const images = items.map(item => parseInspected(named(item), shows))
      const other = compareWith === undefined ? undefined : parseInspected(named(compareWith), shows)
      const engine = at ? enginePorts(at, store) : {}
      return inspect(
        { ...plainRequest, ...request, images, shows, compareWith: other },
        { ...plainPorts(registries, store), ...engine, ...ports },
      )
    },
    asked() {
      const lines = registry.requests.map(({ method, path }) => {
        const [, kind = '', name = ''] = /\/(manifests|blobs|referrers|tags)\/([^?]*)/.exec(path) ?? []
        return `${method} ${kind.replace(/s$/, '')} ${name}`
      })
      registry.clearLog()
      return lines.filter(line => !line.endsWith('  '))
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients) await client.close()
      await registry[Symbol.asyncDispose]()
    },
  }
}

function enginePorts(at: EngineOfTests, store: LayoutStore): Pick<InspectPorts, 'engine' | 'origins'> {
  const engine = { env: at.env, platform: 'linux', home: '/' }
  return { engine: async () => at.engine, origins: { store, workspace: '/', engine } }
}

function mark(item: string): string {
  return item.startsWith('sha256:') ? '@' : ':'
}

function plainClient(): RegistryClient {
  return new RegistryClient({
    trust: { authorities: new Map(), insecure: new Set(), env: {} },
    find: async () => ({ credentials: undefined, source: 'anonymous' }),
    mirrors: new Map(),
    tries: 1,
    secret: () => undefined,
    random: () => 0,
  })
}

const plainRequest: Omit<InspectRequest, 'images' | 'shows'> = {
  compareWith: undefined,
  diff: 'summary',
  selection: 'all',
  tags: { filters: [], limit: undefined, sort: '' },
  engine: { filters: {}, ownFilters: [], all: false, isFull: false },
  search: undefined,
  usage: { to: 'store' },
  paths: [],
  concurrency: 4,
  maxImageSize: undefined,
}

function plainPorts(registries: RegistryClient, store: LayoutStore): InspectPorts {
  return {
    registries,
    store,
    origins: { store, workspace: '/', engine: { env: {}, platform: 'linux', home: '/' } },
    cache: undefined,
    engine: async () => {
      throw new Error('no test of this step opens the engine')
    },
    now: () => 0,
    warn: () => undefined,
    say: () => undefined,
  }
}

/** A registry that has an image. */
export async function holding(built: Built, tag = 'v1'): Promise<Bench> {
  const bench = await openBench()
  await bench.registry.add(built, { tag })
  return bench
}

/** A manifest with other fields than the builders write. */
export function edited({ document: original, blobs }: Built, fields: object): Built {
  const document = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(original).toString()), ...fields }))
  const mediaType = (fields as { mediaType?: string }).mediaType ?? oci.manifest
  const root = { mediaType, digest: digestOf(document), size: document.byteLength }
  return { root, document, manifests: [{ descriptor: root, bytes: document }], blobs }
}

/** The only platform of an image. */
export function only(platforms: readonly PlatformImage[]): PlatformImage {
  assert.equal(platforms.length, 1)
  return platforms[0] as PlatformImage
}
