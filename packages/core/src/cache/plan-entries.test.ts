import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestOf } from '../model/digest.ts'
import { entryKey } from './keys.ts'
import { type EntryPlan, type Layered, type Member, planEntries, sizeOf } from './plan-entries.ts'

const packBelow = 8 * 1024 * 1024
const blob = (name: string, size: number): Member => ({
  digest: digestOf(Buffer.from(`${name} ${size}`)),
  size,
})
const layers = (name: string, sizes: readonly number[]) => sizes.map((size, at) => blob(`${name}${at}`, size))
const image = (members: readonly Member[]): Layered => ({ layers: members, attachments: [] })
const plan = (...members: readonly Member[][]) => planEntries(members.map(image), packBelow)
const keys = (plans: readonly EntryPlan[]) =>
  plans.map(each =>
    entryKey(
      'p',
      each.map(({ digest }) => digest),
    ),
  )

const sizes = fc.oneof(fc.integer({ min: 32, max: 4096 }), fc.integer({ min: 4096, max: packBelow * 3 }))
const images = fc.array(sizes, { minLength: 1, maxLength: 127 })

test('every blob is in an entry, with its size, and nothing else is', () => {
  fc.assert(
    fc.property(fc.array(images, { minLength: 1, maxLength: 4 }), each => {
      const all = each.map((list, at) => layers(`i${at % 2}`, list))
      const planned = plan(...all).flat()
      const wanted = new Map(all.flat().map(member => [member.digest, member.size]))
      assert.deepEqual(new Map(planned.map(member => [member.digest, member.size])), wanted)
    }),
  )
})

test('an image of any depth and any sizes has at most 19 entries besides its own', () => {
  fc.assert(fc.property(images, list => void assert.ok(plan(layers('a', list)).length <= 19)))
  assert.equal(plan(layers('a', Array(127).fill(1000))).length, 19)
  assert.equal(plan(layers('a', Array(120).fill(packBelow * 2))).length, 19)
})

test('one changed layer out of 14 changes its own entry and no other', () => {
  fc.assert(
    fc.property(fc.array(sizes, { minLength: 14, maxLength: 14 }), fc.nat(13), sizes, (list, at, size) => {
      const before = layers('a', list)
      const after = before.with(at, blob('changed', size))
      const fresh = plan(after).filter(each => !keys(plan(before)).includes(keys([each])[0] as string))
      assert.deepEqual(fresh.flat(), [blob('changed', size)])
    }),
  )
})

test('one changed layer of a deep image changes one entry', () => {
  const list = fc.array(fc.integer({ min: 32, max: packBelow - 1 }), { minLength: 15, maxLength: 127 })
  fc.assert(
    fc.property(list, fc.nat(126), (small, place) => {
      const before = layers('a', small)
      const after = before.with(place % small.length, blob('changed', 77))
      assert.equal(keys(plan(after)).filter(key => !keys(plan(before)).includes(key)).length, 1)
    }),
  )
})

test('ten images on one base store the base once', () => {
  const base = layers('base', [29_000_000, 3_000_000, 40_000, 32, 9_000_000, 1_500_000, 300, 2_000])
  const ten = Array.from({ length: 10 }, (_, at) => [...base, ...layers(`own${at}`, [5_000_000, 800])])
  const stored = new Map(ten.flatMap(each => plan(each)).map(each => [keys([each])[0], sizeOf(each)]))
  const bytes = [...stored.values()].reduce((sum, size) => sum + size, 0)
  assert.equal(bytes, sizeOf(base) + 10 * 5_000_800)
})

test('a deep base is shared, except what shares a pack with layers above it', () => {
  const base = layers('base', Array(40).fill(100_000))
  const one = keys(plan([...base, ...layers('one', [1, 2, 3])]))
  const two = keys(plan([...base, ...layers('two', [1, 2, 3])]))
  assert.equal(one.filter(key => !two.includes(key)).length, 1)
})

test('layers of `pack-below` bytes or more stand alone, however deep', () => {
  const deep = layers('a', [...Array(14).fill(10), 100, packBelow, 200, packBelow + 1, 300])
  const alone = plan(deep).filter(each => each.length === 1 && each[0].size >= packBelow)
  assert.equal(alone.length, 2)
  assert.equal(plan(deep).filter(each => each.length > 1).length, 1)
})

test('an image saved for one platform shares its entries with one saved for all', () => {
  const [amd, arm] = [layers('amd', [10_000, 9_000_000]), layers('arm', [10_000, 9_500_000])]
  const all = keys(plan(amd, arm))
  for (const key of [...keys(plan(amd)), ...keys(plan(arm))]) assert.ok(all.includes(key))
})

test('attestations share one entry, and an index has a bounded number of entries', () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    layers: layers(`platform${at}`, Array(14).fill(5_000)),
    attachments: [blob(`proof${at}`, 20_000)],
  }))
  assert.equal(planEntries(many, packBelow).length, 64)
  const two = planEntries(many.slice(0, 2), packBelow)
  assert.equal(two.length, 29)
  assert.equal(two.at(-1)?.length, 2)
})
