import type { Host } from '@tallyman/core/action/host'
import { readAll } from '@tallyman/core/content/bytes'
import { TallyError, withHints } from '@tallyman/core/errors'
import { lookedAtPorts } from '@tallyman/core/inputs/looked-at'
import { openCommon } from '@tallyman/core/inputs/open-common'
import { openRegistries } from '@tallyman/core/inputs/open-registries'
import type { Descriptor } from '@tallyman/core/model/descriptor'
import type { Digest } from '@tallyman/core/model/digest'
import type { Document, ImageManifest } from '@tallyman/core/model/document'
import type { Platform } from '@tallyman/core/model/platform'
import { choosePlatform } from '@tallyman/core/model/platform-choice'
import type { Reference } from '@tallyman/core/model/reference'
import type { OriginName } from '@tallyman/core/origins/image-origin'
import { originHints } from '@tallyman/core/origins/origin-hints'
import type { RegistryClient } from '@tallyman/core/registry/registry-client'
import type { DocumentInputs, RawImage } from './raw-inputs.ts'

/** The documents and the config of one image; all bytes match their digests. */
interface RawContent extends AsyncDisposable {
  /** Throws NOT_FOUND, SCHEMA1_UNSUPPORTED and what reading throws. */
  root(): Promise<Document>
  /** A document below the root. */
  document(digest: Digest): Promise<Document>
  /** Throws MANIFEST_TOO_LARGE. */
  config(config: Descriptor): Promise<Uint8Array>
}

type ReadingInputs = Pick<DocumentInputs, 'max-image-size'> & Parameters<typeof openCommon>[0]

/** Opens an image in its registry, store, engine or file. Throws what opening it throws. */
export async function openRawImage(image: RawImage, values: ReadingInputs, host: Host): Promise<RawContent> {
  if ('origin' in image) return originContent(image.origin, values, host)
  const { registries } = await openRegistries(values, host)
  return {
    ...registryContent(image.reference, registries, host),
    [Symbol.asyncDispose]: () => registries.close(),
  }
}

function registryContent(
  { tag = 'latest', digest, ...name }: Reference,
  registries: RegistryClient,
  { log }: Host,
): Omit<RawContent, typeof Symbol.asyncDispose> {
  const mirrored = () => registries.mirrored(name)
  return {
    async root() {
      if (digest) return (await mirrored()).document(digest)
      return (await (await mirrored()).tagged(tag, message => log.warning(message))).document
    },
    document: async wanted => (await mirrored()).document(wanted),
    async config(config) {
      const repository = await mirrored()
      // The failures of mirrors are in the registry's own, or do not matter.
      return readAll({ fetch: wanted => repository.scan(wanted, () => undefined) }, config)
    },
  }
}

async function originContent(name: OriginName, values: ReadingInputs, host: Host): Promise<RawContent> {
  await using opened = new AsyncDisposableStack()
  const { store, registries } = await openCommon(values, host)
  opened.defer(() => registries.close())
  // Lazy: most images are in registries.
  const { openOrigin } = await import('@tallyman/core/origins/open-origin')
  const origin = await openOrigin(name, lookedAtPorts(host, store, values['max-image-size']))
  opened.use(origin)
  const hinted = <T>(read: () => Promise<T>) => withHints(originHints(name.kind), read)
  const all = opened.move()
  return {
    root: () => hinted(() => origin.resolve()),
    document: digest => hinted(() => origin.document(digest)),
    config: config => hinted(() => readAll(origin, config)),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

/** Most indexes within indexes, as for a pull. */
const maxDepth = 8

/** The document that a platform chooses below `root`, which is the answer itself if it is no index. Throws PLATFORM_MISSING, GRAPH_INVALID. */
export async function chosenDocument(
  content: Pick<RawContent, 'root' | 'document'>,
  platform: Platform,
  written: string,
): Promise<Document & { readonly manifest: ImageManifest }> {
  let document = await content.root()
  for (let depth = 0; depth < maxDepth; depth++) {
    const { manifest } = document
    if (manifest.kind === 'image') return { ...document, manifest }
    document = await content.document(choosePlatform(manifest, platform, written).digest)
  }
  throw new TallyError(
    'GRAPH_INVALID',
    `Cannot use ${document.descriptor.digest}: it nests deeper than ${maxDepth} levels`,
  )
}
