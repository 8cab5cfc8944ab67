import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, markPattern, ownMark } from '../content/process-mark.ts'
import type { Bytes } from '../content/store.ts'
import { type Engine, openEngine } from '../engine/engine.ts'
import { inspectContainer, listContainers } from '../engine/engine-containers.ts'
import type { EngineImage } from '../engine/engine-image.ts'
import { isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import type { Repository } from '../model/reference.ts'
import type { ImageNotes } from '../model/rewrite/extend-config.ts'
import type { RegistryClient } from '../registry/registry-client.ts'
import { plural } from '../text/format.ts'
import { heartbeat } from '../text/heartbeat.ts'
import { printable } from '../text/printable.ts'
import { registryUploadSource } from '../transfer/registry-upload-source.ts'
import type { TransferOptions } from '../transfer/transfer.ts'
import type { UploadSource } from '../transfer/upload-source.ts'
import { EngineOrigin } from './engine-origin.ts'
import type { ImageOrigin, OriginImage, OriginPorts } from './image-origin.ts'
import { layersInRegistries, type RegistryLayers, repositoriesOf } from './layers-in-registries.ts'

/** The container that becomes an image. */
interface ContainerWish {
  /** Its name, its ID or the start of its ID. */
  readonly container: string
  readonly notes: ImageNotes
  /** Whether its processes stand still while its files are read. */
  readonly pause: boolean
  /** Dockerfile instructions, which the engine applies to the config. */
  readonly changes: readonly string[]
  /** The repositories that receive the image. */
  readonly targets: readonly Repository[]
}

interface ContainerPorts extends OriginPorts {
  readonly registries: Pick<RegistryClient, 'mirrored'>
  readonly transfer: TransferOptions
  readonly warn: (message: string) => void
}

/** The parts of the temporary image's name; the tag tells which process it belongs to. */
const repository = 'tallyman-commit'
const temporaryName = new RegExp(`^(?:docker\\.io/library/)?${repository}:(${markPattern})-\\d+$`)
/** Milliseconds for removing the temporary image; the runner waits no longer after a cancellation. */
const removalMs = 5_000
const retryMs = 250
const maxListed = 10

let count = 0

/**
 * A container of an engine as an origin: the engine commits it to an image, which is there only until it was read. Layers of the image that
 * the container was started from keep the form that their registry has, where one in reach has them.
 */
export class ContainerOrigin implements ImageOrigin {
  readonly kind = 'docker'
  readonly images: readonly OriginImage[] = []
  readonly mountFrom: readonly Repository[]
  readonly uploadSource: UploadSource
  readonly #origin: EngineOrigin
  readonly #root: Document
  readonly #ports: ContainerPorts
  readonly #base: UploadSource | undefined
  readonly #inRegistry: ReadonlySet<Digest>

  private constructor(
    read: { readonly origin: EngineOrigin; readonly root: Document },
    ports: ContainerPorts,
    base: { readonly found: RegistryLayers | undefined; readonly names: readonly Repository[] },
  ) {
    this.#origin = read.origin
    this.#root = read.root
    this.#ports = ports
    const { found, names } = base
    this.mountFrom = names
    this.#base = found && registryUploadSource(found.repository, ports.store, ports.transfer)
    this.#inRegistry = new Set([...(found?.layers.values() ?? [])].map(({ digest }) => digest))
    this.uploadSource = {
      name: 'engine',
      open: blob => this.#blob(blob),
      keep: blob => this.#keep(blob),
    }
  }

  /**
   * Commits the container and reads its image. Throws NOT_FOUND that names the containers, ENGINE_UNAVAILABLE, ENGINE_DENIED,
   * ENGINE_FAILED, CANCELLED.
   */
  static async open(wish: ContainerWish, ports: ContainerPorts): Promise<ContainerOrigin> {
    using engine = await openEngine(ports.engine, { signal: ports.signal })
    await clearAbandoned(engine)
    const { id, imageId } = await containerNamed(engine, wish.container)
    const image = await engine.images.find(imageId)
    const { registries } = ports
    const found =
      image && engine.info.store === 'classic'
        ? await layersInRegistries({ image, registries, preferred: wish.targets })
        : undefined
    const names = image ? repositoriesOf(image) : []
    if (image && engine.info.store === 'classic' && !found) sayCompressed(image, ports.say)
    const tag = `${ownMark()}-${count++}`
    try {
      await commit(engine, { ...wish, container: id }, { tag, shown: wish.container, say: ports.say })
      const name = `${repository}:${tag}`
      const origin = await EngineOrigin.open({ tag: name }, { ...ports, compressed: found?.layers })
      try {
        // The engine's image is read here, and not needed from then on.
        const root = await origin.resolve()
        return new ContainerOrigin({ origin, root }, ports, { found, names })
      } catch (error) {
        await origin[Symbol.asyncDispose]()
        throw error
      }
    } finally {
      await removeTemporary(engine, `${repository}:${tag}`, ports)
    }
  }

  async resolve(): Promise<Document> {
    return this.#root
  }

  document(digest: Digest): Promise<Document> {
    return this.#origin.document(digest)
  }

  async has(wanted: Descriptor): Promise<boolean> {
    return this.#inRegistry.has(wanted.digest) || this.#origin.has(wanted)
  }

  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    if (!this.#inRegistry.has(wanted.digest)) return this.#origin.fetch(wanted, from)
    await this.#base?.keep?.(wanted)
    return this.#ports.store.fetch(wanted, from)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#origin[Symbol.asyncDispose]()
  }

  #blob(blob: Descriptor): Promise<Bytes> {
    return this.#base && this.#inRegistry.has(blob.digest) ? this.#base.open(blob) : this.#origin.fetch(blob)
  }

  async #keep(blob: Descriptor): Promise<void> {
    if (this.#inRegistry.has(blob.digest)) await this.#base?.keep?.(blob)
    else await this.#ports.store.put(blob, from => this.#origin.fetch(blob, from))
  }
}

/** Removes the temporary images of processes that were ended before they could. */
async function clearAbandoned(engine: Engine): Promise<void> {
  const now = Date.now()
  for (const { tags, created } of await engine.images.list())
    for (const name of tags) {
      const [, mark] = temporaryName.exec(name) ?? []
      if (mark === undefined || isRunning(mark, created * 1000, now)) continue
      await engine.images.removeName(name, AbortSignal.timeout(removalMs)).catch(tolerated)
    }
}

async function containerNamed(engine: Engine, written: string) {
  const name = written.replace(/^\//, '')
  try {
    return await inspectContainer(engine.connection, name)
  } catch (error) {
    if (!isTallyError(error, 'NOT_FOUND')) throw error
    const names = (await listContainers(engine.connection)).map(({ id, names }) => {
      const [first] = names
      return printable(first ? first.replace(/^\//, '') : id.slice(0, 12))
    })
    const rest = names.length - maxListed
    const more = rest > 0 ? ` and ${plural(rest, 'other')}` : ''
    const there = names.length === 0 ? 'it has none' : `it has ${names.slice(0, maxListed).join(', ')}${more}`
    throw new TallyError(
      'NOT_FOUND',
      `Cannot find the container "${printable(written)}" in the engine: ${there}`,
      {
        cause: error,
        hint: 'Name a container that the engine has, running or not, as `docker ps -a` shows it; one that was started with `--rm` goes when it ends.',
      },
    )
  }
}

function sayCompressed({ id, tags }: Pick<EngineImage, 'id' | 'tags'>, say: OriginPorts['say']): void {
  const shown = printable(tags[0] ?? id)
  say?.(
    `No registry in reach has the image that the container was started from (${shown}), so its layers are compressed here and get digests of their own. Push that image, or pull the one that a registry has, before the container is made`,
  )
}

interface Committing {
  readonly tag: string
  /** The container as it was named. */
  readonly shown: string
  readonly say: OriginPorts['say']
}

async function commit(
  engine: Engine,
  { container, notes: { author, message }, pause, changes }: ContainerWish,
  { tag, shown, say }: Committing,
): Promise<void> {
  using _ = heartbeat(say, () => [`committing container ${printable(shown)}`])
  await engine.content.commit({
    container,
    repository,
    tag,
    pause,
    changes,
    ...(author === undefined ? {} : { author }),
    ...(message === undefined ? {} : { comment: message }),
  })
}

/** Removes the temporary image, also after a cancellation, when the engine may still be making it. Throws nothing. */
async function removeTemporary(
  engine: Engine,
  name: string,
  { signal, warn }: Pick<ContainerPorts, 'signal' | 'warn'>,
): Promise<void> {
  const limit = AbortSignal.timeout(removalMs)
  for (;;) {
    try {
      await engine.images.removeName(name, limit)
      return
    } catch (error) {
      const isAbsent = isTallyError(error, 'NOT_FOUND')
      if (!isAbsent) {
        const why = error instanceof Error ? error.message : String(error)
        warn(`The temporary image ${name} stays in the engine: ${why}`)
        return
      }
      if (!signal?.aborted || limit.aborted) return
      await sleep(retryMs)
    }
  }
}

function tolerated(error: unknown): void {
  if (!isTallyError(error)) throw error
}
