import { mapLimit } from '../concurrency.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Repository } from '../model/reference.ts'
import { type BlobCopy, type CopyTarget, distributable, mountSources } from './copy.ts'

/** What would become of a blob at one target: whether a registry mounts shows only when it is asked to, which is a write. */
export type ForeseenCopy = Pick<BlobCopy, 'blob' | 'target' | 'how'>

/** What would become of a blob, in words. */
export const foreseenWords: Readonly<Record<ForeseenCopy['how'], string>> = {
  uploaded: 'to be uploaded',
  mounted: 'to be mounted or uploaded',
  present: 'there already',
}

/** Looks what `copyBlobs` would do, and writes nothing. Throws what looking throws. */
export async function foreseeCopies(
  blobs: readonly Descriptor[],
  targets: readonly CopyTarget[],
  concurrency: number,
): Promise<ForeseenCopy[]> {
  const registries = [...Map.groupBy(targets, ({ writer }) => writer.name.registry).values()]
  const found = await mapLimit(distributable(blobs), concurrency, blob =>
    Promise.all(registries.map(each => foreseeCopy(blob, each))),
  )
  return found.flat(2)
}

async function foreseeCopy(blob: Descriptor, targets: readonly CopyTarget[]): Promise<ForeseenCopy[]> {
  const there: Repository[] = []
  const copies: ForeseenCopy[] = []
  for (const target of targets) {
    const { name } = target.writer
    if (!target.holds?.(blob.digest)) {
      const isMountable = mountSources(blob, target, there).length > 0
      const how = (await target.writer.has(blob)) ? 'present' : isMountable ? 'mounted' : 'uploaded'
      copies.push({ blob, target: name, how })
    }
    there.push(name)
  }
  return copies
}
