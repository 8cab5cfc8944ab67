import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestOf } from '../model/digest.ts'
import { entrySource } from './entry-source.ts'
import { MemoryShelf } from './memory-shelf.fixture.ts'
import { entryLayout, readFrame } from './pack.ts'
import { type EntryPlan, planEntries } from './plan-entries.ts'
import { gathered } from './service/routes.fixture.ts'

const blobs = fc.uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 300 }), {
  minLength: 1,
  maxLength: 12,
  selector: bytes => Buffer.from(bytes).toString('hex'),
})

function planOf(contents: readonly Uint8Array[]): EntryPlan {
  const members = contents.map(bytes => ({ digest: digestOf(bytes), size: bytes.byteLength }))
  return planEntries([{ layers: [], attachments: members }], 1000)[0] as EntryPlan
}

test('a pack has the same bytes in whichever order its members came; a single blob is stored as it is', async () => {
  await fc.assert(
    fc.asyncProperty(blobs, async contents => {
      const bytes = (list: readonly Uint8Array[]) => {
        const source = entrySource(planOf(list), new MemoryShelf(list))
        return gathered(source.open(0, source.size))
      }
      const pack = await bytes(contents)
      assert.deepEqual(await bytes([...contents].reverse()), pack)
      if (contents.length === 1) assert.deepEqual(pack, Buffer.from(contents[0] ?? []))
      else assert.equal(Object(readFrame(pack)?.index).length, contents.length)
    }),
    { numRuns: 40 },
  )
})

test('every member is at the offset that the plan alone determines, and any part of an entry can be opened', async () => {
  await fc.assert(
    fc.asyncProperty(blobs, fc.nat(4000), fc.nat(4000), async (contents, a, b) => {
      const plan = planOf(contents)
      const source = entrySource(plan, new MemoryShelf(contents))
      const pack = await gathered(source.open(0, source.size))
      const { size, offsets } = entryLayout(plan)
      assert.equal(pack.byteLength, size)
      for (const member of plan) {
        const at = offsets.get(member.digest) ?? -1
        assert.equal(digestOf(pack.subarray(at, at + member.size)), member.digest)
      }
      const [from, to] = [Math.min(a, b, size), Math.min(Math.max(a, b), size)]
      assert.deepEqual(await gathered(source.open(from, to)), pack.subarray(from, to))
    }),
    { numRuns: 40 },
  )
})

test('bytes that are no pack, or are truncated, have no frame', async () => {
  const contents = [Buffer.from('one'), Buffer.from('two')]
  const source = entrySource(planOf(contents), new MemoryShelf(contents))
  const pack = await gathered(source.open(0, source.size))
  assert.ok(readFrame(pack))
  for (let end = 0; end < pack.byteLength - 6; end++)
    assert.equal(readFrame(pack.subarray(0, end)), undefined)
  const strange = Buffer.from(pack)
  strange[13] = 0x7b
  assert.equal(readFrame(strange), undefined)
})
