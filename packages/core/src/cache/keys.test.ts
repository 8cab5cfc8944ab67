import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Digest, digestOf } from '../model/digest.ts'
import { entryKey, imageKey, parseKeyPrefix } from './keys.ts'

const digests = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.constantFrom('sha256', 'sha512'))
  .map(([bytes, algorithm]) => digestOf(bytes, algorithm))
const prefixes = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/)
const platforms = fc.uniqueArray(
  fc.constantFrom('linux/amd64', 'linux/arm64', 'linux/arm/v7', 'windows/amd64'),
)

test("every key is within the service's limits, and ends with a whole digest", () => {
  const sets = fc.uniqueArray(digests, { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(prefixes, sets, platforms, (prefix, members, choice) => {
      const root = members[0] as Digest
      for (const key of [
        entryKey(prefix, members),
        imageKey(prefix, root, choice),
        imageKey(prefix, root, 'all'),
      ]) {
        assert.ok(key.length <= 512)
        assert.match(key, /^[A-Za-z0-9._-]+-(?:sha256-[0-9a-f]{64}|sha512-[0-9a-f]{128})$/)
        assert.ok(key.startsWith(`${prefix}-`))
      }
    }),
  )
})

test('equal content gives equal keys in any order; different content gives different keys, none a prefix of another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(digests, { minLength: 2, maxLength: 20 }), fc.integer(), (members, seed) => {
      const turned = [...members.slice(seed % 2), ...members.slice(0, seed % 2), ...members.slice(0, 1)]
      const key = entryKey('p', members)
      assert.equal(entryKey('p', turned.reverse()), key)
      const others = [members.slice(1), members.slice(0, -1), [members[0] as Digest]].map(each =>
        entryKey('p', each),
      )
      for (const other of others.filter((_, at) => members.length > 2 || at === 2))
        assert.notEqual(other, key)
      for (const other of others) assert.ok(!other.startsWith(key) || other === key)
    }),
  )
})

test("an image's key is the same for the same platforms in any order, and differs for other platforms", () => {
  const root = digestOf(Buffer.from('root'))
  assert.equal(imageKey('p', root, ['a/b', 'c/d', 'a/b']), imageKey('p', root, ['c/d', 'a/b']))
  const keys = [imageKey('p', root, 'all'), imageKey('p', root, ['a/b']), imageKey('p', root, [])]
  assert.equal(new Set(keys).size, 3)
})

test('a prefix that would make keys the service refuses is refused at once', () => {
  assert.equal(parseKeyPrefix('tallyman-v1'), 'tallyman-v1')
  for (const text of ['', 'a,b', 'a b', '-a', 'x'.repeat(129), 'refs/heads/main', 'ž'])
    assert.throws(() => parseKeyPrefix(text), { code: 'INPUT_INVALID' }, text)
})
