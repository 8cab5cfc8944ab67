import { mapLimit } from '../../concurrency.ts'
import { isPassable } from '../../errors.ts'
import type { ImageFacts } from '../../lock/pins/tag-answer.ts'
import { configClaims } from '../../model/config.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { isImageManifest } from '../../model/layer-content.ts'
import { parseReference, type Repository } from '../../model/reference.ts'
import { profileOf } from '../../registry/quirks/profiles.ts'
import { plural } from '../../text/format.ts'
import type { ImageReads } from './image-reads.ts'

/** The platforms whose images are read for their sizes, if an index names them; otherwise its first one. */
const commonPlatforms = ['linux/amd64', 'linux/arm64']
/**
 * Manifests read for facts in a step, by registry. Where reads of manifests count against a pull limit (Docker Hub:
 * 100 in six hours without a login), most of it must be left for pulls.
 */
const mostReads = { counted: 40, free: 400 }
/** Characters. A longer text is left out, since a part of it says something else. */
const mostText = { created: 64, source: 500, revision: 128 }

const annotation = {
  created: 'org.opencontainers.image.created',
  source: 'org.opencontainers.image.source',
  revision: 'org.opencontainers.image.revision',
} as const

/** A publisher's claims about an image, as written. */
type Claims = Pick<ImageFacts, 'created' | 'source' | 'revision'>

/** A name, with or without a tag, and a digest of it. */
interface NamedDigest {
  readonly name: string
  readonly digest: Digest
}

interface FactsPorts {
  readonly facts: ImageFactsReader
  /** Images at once. */
  readonly concurrency: number
  /** Receives a line about images whose facts are left out. */
  readonly note: (message: string) => void
}

/** Reads what a person wants to know about images, each digest once. Facts are a help: what cannot be read is left out. */
export function factsReader({
  facts,
  concurrency,
  note,
}: FactsPorts): (images: readonly NamedDigest[]) => Promise<ReadonlyMap<Digest, ImageFacts>> {
  return async images => {
    const distinct = [...new Map(images.map(image => [image.digest, image])).values()]
    const found = await mapLimit(distinct, concurrency, async image => {
      try {
        return await facts.of(image)
      } catch (error) {
        if (!isPassable(error)) throw error
        return undefined
      }
    })
    const missing = found.filter(each => each === undefined).length
    if (missing > 0) note(`Size, source and date of ${plural(missing, 'image')} are not known`)
    return new Map(found.flatMap(each => (each ? [[each.digest, each] as const] : [])))
  }
}

/**
 * Reads the facts of an image: its document, for an index at most two of its images (`commonPlatforms`), and one config if
 * annotations do not say everything. Reads within a budget for each registry.
 */
export class ImageFactsReader {
  readonly #reads: ImageReads
  readonly #budgetOf: (registry: string) => number
  readonly #spent = new Map<string, number>()

  /** @param budgetOf the number of manifests that may be read from a registry */
  constructor(reads: ImageReads, budgetOf = budgetOfProfile) {
    this.#reads = reads
    this.#budgetOf = budgetOf
  }

  /** Returns undefined if the budget is spent. Throws the code of the registry's failure. */
  async of({ name, digest }: NamedDigest): Promise<ImageFacts | undefined> {
    const { registry, repository } = parseReference(name)
    const at = { registry, repository }
    const document = await this.#document(at, digest)
    if (!document) return undefined
    const platforms = await this.#reads.platforms(at, document)
    const images = await this.#images(at, document, platforms)
    const sizes = new Map([...images].flatMap(([platform, image]) => sizeOf(platform, image)))
    return { digest, sizes, platforms, ...(await this.#claims(at, document, [...images.values()])) }
  }

  async #images(
    at: Repository,
    document: Document,
    platforms: ReadonlyMap<string, Digest>,
  ): Promise<ReadonlyMap<string, Document>> {
    if (document.manifest.kind === 'image') return new Map([...platforms].map(([name]) => [name, document]))
    const common = commonPlatforms.filter(name => platforms.has(name))
    const chosen = common.length > 0 ? common : [...platforms.keys()].slice(0, 1)
    const found = new Map<string, Document>()
    for (const name of chosen) {
      const image = await this.#document(at, platforms.get(name) as Digest)
      if (image) found.set(name, image)
    }
    return found
  }

  /** The index speaks first, then its image's annotations, then the image's config. */
  async #claims(at: Repository, document: Document, images: readonly Document[]): Promise<Claims> {
    const image = document.manifest.kind === 'image' ? document : images[0]
    const said = [document, ...(image ? [image] : [])].map(each => annotated(each.manifest.annotations ?? {}))
    const claims = first(said)
    const isEnough =
      claims.created !== undefined && claims.source !== undefined && claims.revision !== undefined
    if (isEnough || image?.manifest.kind !== 'image' || !isImageManifest(image.manifest)) return claims
    const { created, labels } = configClaims(await this.#reads.config(at, image.manifest))
    return first([...said, annotated(labels), annotated({ [annotation.created]: created ?? '' })])
  }

  async #document(at: Repository, digest: Digest): Promise<Document | undefined> {
    if (!this.#reads.has(digest)) {
      const spent = this.#spent.get(at.registry) ?? 0
      if (spent >= this.#budgetOf(at.registry)) return undefined
      this.#spent.set(at.registry, spent + 1)
    }
    return this.#reads.document(at, digest)
  }
}

function budgetOfProfile(registry: string): number {
  return profileOf(registry).headIsFree ? mostReads.counted : mostReads.free
}

function sizeOf(platform: string, { manifest }: Document): (readonly [platform: string, bytes: number])[] {
  if (manifest.kind !== 'image' || !isImageManifest(manifest)) return []
  return [[platform, manifest.layers.reduce((bytes, { size }) => bytes + size, 0)]]
}

function annotated(texts: Readonly<Record<string, string>>): Claims {
  const text = (name: keyof Claims) => {
    const said = Object.hasOwn(texts, annotation[name]) ? (texts[annotation[name]] ?? '') : ''
    return said !== '' && said.length <= mostText[name] ? said : undefined
  }
  return written(text('created'), text('source'), text('revision'))
}

/** Each claim by the first that makes it. */
function first(all: readonly Claims[]): Claims {
  const by = (name: keyof Claims) => all.find(each => each[name] !== undefined)?.[name]
  return written(by('created'), by('source'), by('revision'))
}

function written(
  created: string | undefined,
  source: string | undefined,
  revision: string | undefined,
): Claims {
  return {
    ...(created === undefined ? {} : { created }),
    ...(source === undefined ? {} : { source }),
    ...(revision === undefined ? {} : { revision }),
  }
}
