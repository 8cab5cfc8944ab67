import { defineAction } from '@tallyman/core/action/define-action'
import type { Host } from '@tallyman/core/action/host'
import { mapLimit } from '@tallyman/core/concurrency'
import { openRegistries } from '@tallyman/core/inputs/open-registries'
import type { Digest } from '@tallyman/core/model/digest'
import { digestReference } from '@tallyman/core/model/reference'
import type { RegistryClient } from '@tallyman/core/registry/registry-client'
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
  const document = platform ? await chosenDocument(content, platform, image.written) : await content.root()
  return document.descriptor.digest
}
