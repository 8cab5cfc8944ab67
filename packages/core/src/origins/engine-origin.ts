import { openTar } from '../content/archive/archive-source.ts'
import { spool } from '../content/archive/spool.ts'
import type { Bytes, Target } from '../content/store.ts'
import { type Engine, openEngine } from '../engine/engine.ts'
import type { ListedImage } from '../engine/engine-image.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { type Digest, parseDigest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { familiarReference, parseImage } from '../model/reference.ts'
import { printable } from '../text/printable.ts'
import { ArchiveOrigin } from './archive-origin.ts'
import type { ImageOrigin, OriginImage, OriginPorts } from './image-origin.ts'
import { reportedBytes } from './reported-bytes.ts'

/**
 * The images of an engine as an origin. Each image is saved once, when it is resolved: the engine sends it as one stream
 * with its table of contents at the end, so the stream is kept in an unlinked file until the origin is disposed.
 */
export class EngineOrigin implements ImageOrigin {
  readonly kind = 'docker'
  readonly images: readonly OriginImage[]
  readonly #engine: Engine
  readonly #target: Target | undefined
  readonly #listed: readonly ListedImage[]
  readonly #ports: OriginPorts
  readonly #saved = new Map<string, Promise<ArchiveOrigin>>()
  readonly #opened: ArchiveOrigin[] = []

  private constructor(
    engine: Engine,
    target: Target | undefined,
    listed: readonly ListedImage[],
    ports: OriginPorts,
  ) {
    this.#engine = engine
    this.#target = target
    this.#listed = listed
    this.#ports = ports
    this.images = listed.map(({ id, tags }) => ({ digest: parseDigest(id), names: tags }))
  }

  /** Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
  static async open(target: Target | undefined, ports: OriginPorts): Promise<EngineOrigin> {
    const engine = await openEngine(ports.engine, { signal: ports.signal })
    try {
      return new EngineOrigin(engine, target, await engine.images.list(), ports)
    } catch (error) {
      engine[Symbol.dispose]()
      throw error
    }
  }

  async resolve(target = this.#target ?? this.#only()): Promise<Document> {
    const { id, name } = await this.#find(target)
    const saving = this.#saved.get(id) ?? this.#save(name)
    this.#saved.set(id, saving)
    // A failed save may be tried again.
    saving.catch(() => this.#saved.delete(id))
    const document = await (await saving).resolve()
    const { digest } = document.descriptor
    if (!('digest' in target) || target.digest === digest || target.digest === id) return document
    const message = `Cannot read ${target.digest} from the engine: it keeps the image with its layers unpacked, which gives ${digest}, expected the bytes of the registry`
    throw new TallyError('NOT_FOUND', message, { details: { wanted: target.digest, found: digest } })
  }

  async document(digest: Digest): Promise<Document> {
    for (const saved of this.#saved.values()) {
      const origin = await saved
      if (await origin.has({ digest, mediaType: '', size: 0 })) return origin.document(digest)
    }
    throw new TallyError('NOT_FOUND', `Cannot find ${digest} in the images of the engine that were read`)
  }

  async has(wanted: Descriptor): Promise<boolean> {
    for (const saved of this.#saved.values()) if (await (await saved).has(wanted)) return true
    return false
  }

  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    return (await this.#having(wanted)).fetch(wanted, from)
  }

  async scan(wanted: Descriptor): Promise<Bytes> {
    return (await this.#having(wanted)).scan(wanted)
  }

  async #having(wanted: Descriptor): Promise<ArchiveOrigin> {
    for (const saved of this.#saved.values()) {
      const origin = await saved
      if (await origin.has(wanted)) return origin
    }
    throw new TallyError(
      'NOT_FOUND',
      `Cannot find ${wanted.digest} in the images of the engine that were read`,
    )
  }

  isMade(digest: Digest): boolean {
    return this.#opened.some(origin => origin.isMade(digest))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const saving of await Promise.allSettled(this.#saved.values()))
      if (saving.status === 'fulfilled') await saving.value[Symbol.asyncDispose]()
    this.#engine[Symbol.dispose]()
  }

  /** Saves by name rather than ID, so that the engine includes the name. */
  async #save(name: string): Promise<ArchiveOrigin> {
    const { store, isLookedAt, isForEngine } = this.#ports
    const saved = reportedBytes(
      this.#engine.content.save([name]),
      `reading ${printable(name)} from the engine`,
      this.#ports,
    )
    const file = await spool(saved, store.scratch)
    const compress = isLookedAt || isForEngine ? undefined : this.#ports
    const origin = new ArchiveOrigin(await openTar(file), { kind: 'docker', compress, isForEngine })
    this.#opened.push(origin)
    return origin
  }

  async #find(target: Target): Promise<{ readonly id: string; readonly name: string }> {
    if ('tag' in target) {
      const { id } = await this.#engine.images.inspect(nameOf(target.tag))
      return { id, name: nameOf(target.tag) }
    }
    const { digest } = target
    const found = this.#listed.find(
      ({ id, digests }) => id === digest || digests.some(each => each.endsWith(`@${digest}`)),
    )
    if (found) return { id: found.id, name: found.tags[0] ?? found.id }
    throw new TallyError('NOT_FOUND', `Cannot find ${digest} in the engine: no image has this digest`)
  }

  #only(): Target {
    const [first, second] = this.images
    if (first && !second) return { digest: first.digest }
    const names = this.images.flatMap(({ names: [name], digest }) => printable(name ?? digest)).slice(0, 20)
    const message = `Cannot choose an image of the engine: it has ${this.images.length} (${names.join(', ') || 'none'}), expected docker=NAME`
    throw new TallyError(first ? 'REFERENCE_INVALID' : 'NOT_FOUND', message)
  }
}

/** Normalises as the engine does; abbreviated IDs are left for the engine to resolve. */
function nameOf(written: string): string {
  return /^(?:sha256:)?[0-9a-f]{12,64}$/.test(written) ? written : familiarReference(parseImage(written))
}
