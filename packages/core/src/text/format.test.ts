import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { grouped, humanBytes, humanRate, humanTime, plural } from './format.ts'

test('bytes are formatted in decimal units, never as 1000 of one', () => {
  const shown = [0, 999, 999.4, 1000, 1234, 99_940, 99_960, 123_456, 999_499, 999_500, 8 * 2 ** 20, 5e9, 2e12]
  assert.deepEqual(shown.map(humanBytes), [
    '0 B',
    '999 B',
    '999 B',
    '1.0 kB',
    '1.2 kB',
    '99.9 kB',
    '100 kB',
    '123 kB',
    '999 kB',
    '1.0 MB',
    '8.4 MB',
    '5.0 GB',
    '2.0 TB',
  ])
})

test('times are formatted in their two largest units, never as 60 of one', () => {
  const shown = [0, 12.4, 999.6, 1500, 59_940, 59_960, 61_000, 119_600, 3_599_600, 5_400_000]
  assert.deepEqual(shown.map(humanTime), [
    '0 ms',
    '12 ms',
    '1.0 s',
    '1.5 s',
    '59.9 s',
    '1 min 0 s',
    '1 min 1 s',
    '2 min 0 s',
    '1 h 0 min',
    '1 h 30 min',
  ])
})

test('a rate over zero milliseconds is finite', () => {
  assert.equal(humanRate(5_000_000, 1000), '5.0 MB/s')
  assert.equal(humanRate(1000, 0), '1.0 MB/s')
})

test('no number of bytes below a petabyte is shown with more than four digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 9e14, noNaN: true }), bytes => {
      assert.match(humanBytes(bytes), /^\d{1,3}(\.\d)? (B|[kMGT]B)$/)
    }),
  )
})

test('a noun is in the plural unless the count is 1', () => {
  assert.deepEqual(
    [0, 1, 2].map(count => plural(count, 'image')),
    ['0 images', '1 image', '2 images'],
  )
})

test('numbers have their thousands apart, as in English', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), count => assert.equal(grouped(count), count.toLocaleString('en-US'))),
  )
})
