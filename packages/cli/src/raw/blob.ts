import { defineAction } from '@tallyman/core/action/define-action'
import { mismatch } from '@tallyman/core/content/bytes'
import type { Bytes } from '@tallyman/core/content/store'
import { TallyError } from '@tallyman/core/errors'
import { openRegistries } from '@tallyman/core/inputs/open-registries'
import { algorithmOf, type Digest, hasher } from '@tallyman/core/model/digest'
import { resumed } from '@tallyman/core/transfer/resumed'
import { type BlobInputs, blobContract, blobInputs } from './raw-inputs.ts'

const action = defineAction({
  name: 'Tallyman: blob',
  inputs: blobInputs,
  run: async (values: BlobInputs, host) => {
    const { streams, log } = host
    const { digest, registry, repository: path } = values.blob
    if (!streams) throw new TallyError('INTERNAL', 'Cannot write a blob: there is no standard output')
    streams.checkWritable('a blob')
    const { registries } = await openRegistries(values, host)
    try {
      const repository = await registries.mirrored({ registry, repository: path })
      const begun = await repository.scan({ digest }, error =>
        log.warning(`${digest}: a mirror failed: ${error.message}`),
      )
      const bytes = resumed(begun, from => repository.registry.scan({ digest }, from))
      await streams.write(heldBack(digest, bytes), 'a blob')
      return digest
    } finally {
      await registries.close()
    }
  },
  outputs: digest => ({ digest }),
  summary: () => '',
})

/** A blob of a registry, byte for byte, nothing of it stored. */
export const blobOperation = { action, contract: blobContract }

/**
 * Passes on bytes one piece late, so that no reader gets all of a blob before its digest was compared. Throws CONTENT_MISMATCH before
 * the last piece.
 */
async function* heldBack(digest: Digest, bytes: Bytes): Bytes {
  const hash = hasher(algorithmOf(digest))
  let size = 0
  let last: Uint8Array = new Uint8Array()
  for await (const piece of bytes) {
    if (piece.byteLength === 0) continue
    if (last.byteLength > 0) yield last
    size += piece.byteLength
    hash.update(piece)
    // A copy: the next read may reuse the buffer.
    last = Buffer.from(piece)
  }
  const found = hash.digest()
  if (found !== digest) throw mismatch({ digest, mediaType: '', size }, { digest: found, size })
  yield last
}
