import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sortVersions } from './version-order.ts'

test('versions sort by number, candidates before their release, variants and other names after', () => {
  const sorted = [
    '1.2',
    '1.2.0-rc1',
    'v1.2.0-rc2',
    '1.2.0',
    '1.2.1',
    '1.2.1-3',
    '1.2.1-12',
    '1.2.1-a1b2c3d',
    '1.2.9',
    '1.2.10',
    '1.10.0-alpha',
    '1.10.0-beta.2',
    '1.10.0-beta.11',
    '1.10.0-rc1',
    '1.10.0',
    '3.14.0a7',
    '3.14.0b1',
    '3.14.0rc2',
    '3.14.0',
    '2026.01.02',
    '99999999999999999999999',
    '1.2.0-alpine',
    '1.2.1-alpine3.9',
    '1.2.1-alpine3.10',
    '1.10.0-rc1-alpine',
    '1.10.0-alpine',
    '1.2.0-easy',
    '1.2.0-slim-bookworm',
    'edge',
    'latest',
    'sha-1234567',
  ]
  assert.deepEqual(sortVersions(sorted.toReversed()), sorted)
})

test('the newest plain version is the first if versions are sorted downwards', () => {
  const tags = ['1.9.0', '1.10.0-alpine', 'latest', '1.10.0-rc1', '1.10.0', '1.9.0-alpine']
  assert.deepEqual(sortVersions(tags, { descending: true }), [
    '1.10.0',
    '1.10.0-rc1',
    '1.9.0',
    '1.10.0-alpine',
    '1.9.0-alpine',
    'latest',
  ])
})

test('the order is total: it does not depend on the order of the list, and different tags never tie', () => {
  const piece = fc.constantFrom(
    ...'0 1 2 9 10 010 v . - _ rc beta alpine slim a b m dev latest 3 a1b2c3d'.split(' '),
  )
  const tag = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 8 }).map(each => each.join('')),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.tuple(tag, tag, tag), fc.boolean(), ([a, b, c], descending) => {
      const sort = (...tags: string[]) => sortVersions(tags, { descending })
      assert.deepEqual(sort(a, b), sort(b, a))
      const [first = '', second = '', third = ''] = sort(a, b, c)
      assert.deepEqual(sort(first, third), [first, third])
      assert.deepEqual(sort(c, b, a), [first, second, third])
    }),
    { numRuns: 1000 },
  )
})
