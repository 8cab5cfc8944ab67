import { defineAction } from '@tallyman/core/action/define-action'
import type { Host } from '@tallyman/core/action/host'
import { mapLimit } from '@tallyman/core/concurrency'
import { openRegistries } from '@tallyman/core/inputs/open-registries'
import type { Digest } from '@tallyman/core/model/digest'
import type { Document } from '@tallyman/core/model/document'
import { compressionOf } from '@tallyman/core/model/media-type'
import { digestReference } from '@tallyman/core/model/reference'
import type { OriginName } from '@tallyman/core/origins/image-origin'
import type { RegistryClient } from '@tallyman/core/registry/registry-client'
import { printable } from '@tallyman/core/text/printable'
import { type DigestInputs, digestContract, digestInputs, type RawImage } from './raw-inputs.ts'

interface FoundDigest {
  readonly image: string
  readonly digest: Digest
  /** As a script takes it: the digest, or the whole reference. */
  readonly shown: string
}

const action = defineAction({
  name: 'Tallyman: digest',
  inputs: digestInputs,
  run: digestsOf,
  outputs: (found: readonly FoundDigest[]) => ({
    digests: found.map(({ shown }) => shown).join('\n'),
    json: JSON.stringify({ images: found.map(({ image, digest }) => ({ image, digest })) }),
  }),
  summary: () => '',
})

/** The digest of an image: of a registry by one HEAD, which pull limits do not count. */
export const digestOperation = { action, contract: digestContract }

async function digestsOf(values: DigestInputs, host: Host): Promise<FoundDigest[]> {
  const { images, platform, concurrency } = values
  const { registries } = await openRegistries(values, host)
  try {
    return await mapLimit(images, concurrency, async image => {
      const digest =
        platform || 'origin' in image ? await read(image, values, host) : await head(image, registries)
      const isFull = values['full-ref'] && 'reference' in image
      const shown = isFull ? digestReference(image.reference, digest) : digest
      return { image: image.written, digest, shown }
    })
  } finally {
    await registries.close()
  }
}

async function head(
  { reference }: Extract<RawImage, { reference: object }>,
  registries: RegistryClient,
): Promise<Digest> {
  const { digest, tag = 'latest', ...name } = reference
  const repository = await registries.repository(name)
  return (await (digest ? repository.look(digest) : repository.describe(tag))).digest
}

async function read(image: RawImage, values: DigestInputs, host: Host): Promise<Digest> {
  // Lazy: a HEAD needs no documents.
  const { openRawImage, chosenDocument } = await import('./raw-content.ts')
  await using content = await openRawImage(image, values, host)
  const { platform } = values
  if (platform) return (await chosenDocument(content, platform, image.written)).descriptor.digest
  const document = await content.root()
  if ('origin' in image && isCompressedByPush(image.origin, document)) tellOther(image.written, host)
  return document.descriptor.digest
}

/** An engine and `docker save` keep layers uncompressed: such an image has no digest of a registry before it is pushed. */
function isCompressedByPush({ kind }: OriginName, { manifest }: Document): boolean {
  const isPlain = kind === 'docker' || kind === 'docker-archive'
  return (
    isPlain &&
    manifest.kind === 'image' &&
    manifest.layers.some(({ mediaType }) => compressionOf(mediaType) === 'none')
  )
}

/** The digest itself takes reading and compressing every layer, which is the work of a push. */
function tellOther(written: string, { log }: Host): void {
  const name = printable(written, 200)
  log.warning(
    `${name} has uncompressed layers: a push compresses them and writes another digest, which \`tallyman push --dry-run ${name} REF\` tells`,
  )
}
