import { join } from 'node:path'
import { defineAction } from '@tallyman/core/action/define-action'
import type { Host } from '@tallyman/core/action/host'
import { optional, text, type Values } from '@tallyman/core/action/inputs'
import { LastUses } from '@tallyman/core/content/store/last-uses'
import { openStore } from '@tallyman/core/inputs/open-common'
import { StoreContent, type StoredFile } from '@tallyman/core/prune/targets/store-content'
import { HandedOverFiles } from '@tallyman/core/reports/handed-over-files'
import type { Contract } from '../contracts/contract.ts'
import { readingInputs } from '../contracts/reading-inputs.ts'

const inputs = { store: optional(text) } as const

/** The texts of the inputs and outputs of `store ls`. */
const contract: Contract = {
  description: 'List the images in the content store, the one that was used last first',
  inputs: { store: readingInputs.store ?? { description: '' } },
  outputs: {
    report: { description: 'Path of a JSON file with the images, and the bytes of the whole store' },
  },
}

/** The images of the store: they have no names there. Nothing counts as used by being listed. */
const action = defineAction({
  name: 'Tallyman: store ls',
  inputs,
  run: list,
  outputs: (report: string) => ({ report }),
  summary: () => '',
})

/** The operation behind `tallyman store ls`. */
export const storeListOperation = { action, contract }

async function list(values: Values<typeof inputs>, host: Host): Promise<string> {
  const store = await openStore(values.store, host)
  const content = new StoreContent(store)
  content.look()
  const uses = new LastUses(join(store.root, 'last-uses.txt'))
  const files = [...content.files.values()]
  const images = files
    .filter(({ digest, facts }) => facts !== undefined && !content.isNeeded(digest))
    .map(file => ({
      digest: file.digest,
      bytes: bytesBelow(file, content.files),
      used: new Date(uses.get(file.digest) ?? file.came).toISOString(),
    }))
    .sort((a, b) => (a.used === b.used ? (a.digest < b.digest ? -1 : 1) : a.used < b.used ? 1 : -1))
  const blobs = files.reduce((sum, { size }) => sum + size, 0)
  const report = {
    store: store.root,
    bytes: blobs + store.restingBytes,
    unfinished: store.restingBytes,
    images,
  }
  return new HandedOverFiles(host, 'store-list').report(report)
}

/** The bytes of an image that are there: all that its documents name. */
function bytesBelow(root: StoredFile, files: ReadonlyMap<string, StoredFile>): number {
  const seen = new Set<string>()
  const pending = [root]
  let bytes = 0
  for (let file = pending.pop(); file; file = pending.pop()) {
    if (seen.has(file.digest)) continue
    seen.add(file.digest)
    bytes += file.size
    const { needs = [], blobs = [] } = file.facts ?? {}
    for (const digest of [...needs, ...blobs.map(blob => blob.digest)]) {
      const below = files.get(digest)
      if (below) pending.push(below)
    }
  }
  return bytes
}
