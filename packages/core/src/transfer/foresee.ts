import { mapLimit } from '../concurrency.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Repository } from '../model/reference.ts'
import { type BlobCopy, type CopyTarget, distributable, mountSources } from './copy.ts'

/** The expected result of copying a blob to one target; a registry shows whether it mounts only when asked to, which writes. */
export type ForeseenCopy = Pick<BlobCopy, 'blob' | 'target' | 'how'>

/** Descriptions of expected results. */
export const foreseenWords: Readonly<Record<ForeseenCopy['how'], string>> = {
  uploaded: 'to be uploaded',
  mounted: 'to be mounted or uploaded',
  present: 'there already',
}

/** Determines what `copyBlobs` would do without writing. Throws what reading throws. */
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
