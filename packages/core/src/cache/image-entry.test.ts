import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images'
import { digestOf } from '../model/digest.ts'
import { CacheLog } from './cache-log.ts'
import { EntryFinder } from './entry-finder.ts'
import { contentParts } from './image-content.ts'
import { imageEntry, readImageEntry } from './image-entry.ts'
import { blobsOf, contentOf } from './layer-cache.fixture.ts'
import { type EntryPlan, type Member, planEntries } from './plan-entries.ts'

const built = image({ layers: ['a', 'b', 'c'] })
const root = built.root.digest
const { documents } = contentOf(built)
const layers: Member[] = blobsOf(built)
  .slice(1)
  .map(({ digest, size }) => ({ digest, size }))
const [first, second, third] = layers as [Member, Member, Member]

function foreign(at: number): Member {
  return { digest: digestOf(Buffer.from(`foreign ${at}`)), size: 1 }
}

/** What is read of an entry that says its image's blobs are in these entries. */
async function plansRead(entries: readonly EntryPlan[]): Promise<readonly EntryPlan[]> {
  const { size, open } = imageEntry(documents, [], { entries, cold: undefined })
  const pack = Buffer.concat(await Array.fromAsync(open(0, size)))
  return readImageEntry(pack, root).entries
}

test('the plans that were saved with an image come back', async () => {
  const plans = planEntries(contentParts(contentOf(built)).images, 1_000)
  assert.deepEqual(await plansRead(plans), plans)
  const overlapping: EntryPlan[] = [[first, second], [second, third], [third]]
  assert.deepEqual(await plansRead(overlapping), overlapping)
})

test('case 1: plans in a poisoned entry that name anything but the image’s blobs are passed over', async () => {
  const good: EntryPlan = [first, second]
  const wrong: EntryPlan[] = [
    [foreign(1)],
    [third, foreign(2)],
    [{ ...third, size: third.size + 1 }],
    [third, third],
    [third, { ...third, size: Number.MAX_SAFE_INTEGER }],
  ]
  assert.deepEqual(await plansRead([...wrong, good]), [good])
})

test('case 1: a poisoned entry costs no more than it has bytes, and few look-ups', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => foreign(at))
  const began = performance.now()
  assert.deepEqual(await plansRead(Array<EntryPlan>(15).fill([first, ...many.slice(1)])), [])
  const asked: string[] = []
  const finder = new EntryFinder({
    route: {
      name: 'direct',
      lookup: async (key: string) => void asked.push(key),
      save: async () => 'refused' as const,
      [Symbol.asyncDispose]: async () => undefined,
    },
    ...{ prefix: 'p', log: new CacheLog(() => undefined), paced: bytes => bytes },
  })
  const [head, ...rest] = many as [Member, ...Member[]]
  finder.place([[head, ...rest]])
  assert.equal(await finder.locate(foreign(7)), undefined)
  assert.equal(asked.length, 2)
  const orders: EntryPlan[] = [[first], [second, first], [first, second], [first, second, third]]
  assert.equal((await plansRead(Array<EntryPlan[]>(50).fill(orders).flat())).length, 64)
  assert.ok(performance.now() - began < 3_000, `${performance.now() - began} ms`)
})
