import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isTallyError } from '../../errors.ts'
import { addSum, patched, readLayerTar, withPax } from './layer-tar.fixture.ts'

test('what engines refuse is refused', () => {
  const tar = patched([], 'abc')
  const flipped = Buffer.from(tar)
  flipped[3] = 0x21
  const cases: Record<string, Buffer> = {
    'a wrong sum': flipped,
    'an end in a header': tar.subarray(0, 100),
    'an end in content': patched([], 'x'.repeat(600)).subarray(0, 1024),
    'an unknown type': patched([[156, 'Z']]),
    'a number that is none': patched([[124, 'zzzzzzzzzzz\0']]),
    'an impossible size': patched([[124, '\x80\0\0\0\x7f\0\0\0\0\0\0\0']]),
    'a negative size': patched([[124, '\xff'.repeat(12)]]),
    'a negative size in pax': withPax([['size', '-1']], patched([])),
    'a NUL in a name': withPax([['path', 'a\0b']], patched([])),
    'a path too long for Linux': withPax([['path', 'x/'.repeat(2100)]], patched([])),
    'a pax record without end': withPax([['path', 'x']], patched([]), 'x').fill(0x39, 512, 516),
    'an entry after a block of zeros': Buffer.concat([Buffer.alloc(512), tar]),
    'an extended header over 1 MiB': patched([
      [156, 'x'],
      [124, '00010000000\0'],
    ]),
    'a sparse map that overlaps': withPax(
      [
        ['GNU.sparse.map', '0,2,1,1'],
        ['GNU.sparse.size', '10'],
      ],
      patched([], 'abc'),
    ),
    'a sparse map of other length': withPax(
      [
        ['GNU.sparse.map', '0,2'],
        ['GNU.sparse.size', '10'],
      ],
      patched([], 'abc'),
    ),
    'a sparse map cut short': withPax(
      [
        ['GNU.sparse.major', '1'],
        ['GNU.sparse.minor', '0'],
        ['GNU.sparse.size', '10'],
      ],
      patched([], '1\n0\n'),
    ),
    'a GNU map that never ends': Buffer.concat([
      patched([
        [156, 'S'],
        [482, '\x01'],
      ]).subarray(0, 512),
      Buffer.alloc(
        512 * 10_000,
        Buffer.concat([Buffer.from('00000000000\0'.repeat(42)), Buffer.alloc(8, 1)]),
      ),
    ]),
  }
  for (const [name, bytes] of Object.entries(cases))
    assert.throws(
      () => readLayerTar(bytes),
      (error: unknown) => isTallyError(error, 'ARCHIVE_INVALID'),
      name,
    )
})

test('any bytes are read or refused, never anything else', () => {
  const base = withPax(
    [
      ['path', 'p'],
      ['GNU.sparse.map', '0,1,5,2'],
      ['GNU.sparse.size', '9'],
    ],
    patched([], 'abc'),
  )
  const change = fc.tuple(fc.nat(base.length - 1), fc.nat(255))
  const property = fc.property(fc.array(change, { maxLength: 4 }), fc.nat(base.length), (changes, cut) => {
    const bytes = Buffer.from(base.subarray(0, base.length - (cut % 700)))
    for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
    // The sums are right again, so that the changed fields are read.
    for (const at of [0, 1024]) if (at + 512 <= bytes.length) addSum(bytes.subarray(at, at + 512))
    try {
      readLayerTar(bytes)
    } catch (error) {
      assert.ok(isTallyError(error, 'ARCHIVE_INVALID'), String(error))
    }
  })
  fc.assert(property, { numRuns: 500 })
})
