import { chainIds } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import { children, type Document, type ImageManifest } from '../model/document.ts'
import type { Engine } from './engine.ts'
import type { EngineImage } from './engine-image.ts'
import type { WantedInEngine } from './load-into-engine.ts'

/** Documents by digest, as far as they are at hand; the bytes of each are verified. */
export type KnownDocuments = (digest: Digest) => Promise<Document | undefined>

/** The layers of an image that an engine holds already, by the digest they are distributed under. */
export async function presentLayers(
  engine: Engine,
  wanted: WantedInEngine,
  known: KnownDocuments | undefined,
): Promise<Set<Digest>> {
  const images = await inspectAll(engine)
  return engine.info.store === 'classic' ? byChain(images, wanted) : byDigest(images, known)
}

async function inspectAll(engine: Engine): Promise<EngineImage[]> {
  const ids = new Set((await engine.images.list()).map(({ id }) => id))
  const found: EngineImage[] = []
  for (const id of ids) {
    const image = await engine.images.find(id)
    if (image) found.push(image)
  }
  return found
}

/**
 * On the classic store a layer is there when some image has the same layers up to it. Where one layer stands twice in an image
 * it is sent unless both places are filled.
 */
function byChain(images: readonly EngineImage[], { form, config }: WantedInEngine): Set<Digest> {
  const held = new Set(images.flatMap(({ diffIds }) => chainIds(diffIds)))
  const chain = chainIds(config.diffIds)
  const { layers } = form.image.manifest
  const absent = new Set(layers.filter((_, at) => !held.has(chain[at] as Digest)).map(({ digest }) => digest))
  return new Set(layers.map(({ digest }) => digest).filter(digest => !absent.has(digest)))
}

/** On the containerd store a layer is there when an image whose content is complete names it. */
async function byDigest(
  images: readonly EngineImage[],
  known: KnownDocuments | undefined,
): Promise<Set<Digest>> {
  const layers = new Set<Digest>()
  if (!known) return layers
  const complete = images.flatMap(({ parts = [] }) => parts.filter(({ isAvailable }) => isAvailable))
  for (const { digest } of complete) {
    const document = isDigest(digest) ? await known(digest) : undefined
    if (document?.manifest.kind !== 'image') continue
    for (const layer of layersOf(document.manifest)) layers.add(layer)
  }
  return layers
}

function layersOf(manifest: ImageManifest): Digest[] {
  return children(manifest).map(({ digest }) => digest)
}
