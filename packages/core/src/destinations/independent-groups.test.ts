import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { independentGroups } from './engine-target.ts'

const letters = (word: string) => [...word]

test('items that share a part are in one group, even if only through another item', () => {
  assert.deepEqual(independentGroups(['ab', 'cd', 'ef', 'bc', 'x'], letters), [
    ['ab', 'cd', 'bc'],
    ['ef'],
    ['x'],
  ])
  assert.deepEqual(independentGroups([], letters), [])
})

test('every item is in one group, and no two groups share a part', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcdefghij'), maxLength: 3 }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(words, items => {
      const groups = independentGroups(items, letters)
      assert.deepEqual(groups.flat().toSorted(), items.toSorted())
      const parts = groups.flatMap(group => [...new Set(group.flatMap(letters))])
      assert.equal(new Set(parts).size, parts.length)
    }),
  )
})
