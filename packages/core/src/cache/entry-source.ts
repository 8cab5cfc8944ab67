import type { BlobSource, Bytes, LentFile } from '../content/store.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { entryLayout } from './pack.ts'
import type { EntryPlan, Member } from './plan-entries.ts'
import type { EntrySource } from './service/cache-route.ts'

/** The source of blobs to save: a store that has verified them. */
export interface Shelf extends BlobSource {
  /** Whether the blob is present and intact. */
  has(wanted: Descriptor): Promise<boolean>
  /** The file that contains a blob, if there is one. */
  lend?(digest: Digest): LentFile
  /** Reads a part of a blob; each chunk is valid only until the next one is requested. */
  scan?(digest: Digest, from: number, to: number): Bytes
}

/** The bytes of an entry, assembled from its blobs as they are read. */
export function entrySource(plan: EntryPlan, shelf: Shelf): EntrySource {
  const { header, size, offsets } = entryLayout(plan)
  const [only, ...more] = plan
  return {
    size,
    lend: () => (more.length === 0 ? shelf.lend?.(only.digest) : undefined),
    async *open(from, to) {
      if (from < header.byteLength) yield header.subarray(from, to)
      for (const member of plan) {
        const at = offsets.get(member.digest) ?? 0
        const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, member.size)]
        if (begin >= end) continue
        if (shelf.scan) yield* shelf.scan(member.digest, begin, end)
        else yield* part(await shelf.fetch(described(member), begin), end - begin)
      }
    },
  }
}

/** A member as a descriptor; its media type is irrelevant here. */
export function described({ digest, size }: Member): Descriptor {
  return { mediaType: 'application/octet-stream', digest, size }
}

async function* part(bytes: Bytes, size: number): Bytes {
  let left = size
  for await (const chunk of bytes) {
    yield chunk.subarray(0, left)
    left -= chunk.byteLength
    if (left <= 0) return
  }
}
