import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from '../../model/digest.ts'
import { formatLock, type Lock, parseLock } from '../lock-file.ts'
import { entryLines, lockText, nextLock, wishesWithoutPlatforms } from './next-lock.ts'

const digest = (text: string) => digestOf(Buffer.from(text))
const platforms = (text: string) => new Map([['linux/amd64', digest(text)]])
const one = { image: 'docker.io/library/a:1', digest: digest('a'), platforms: platforms('a') }
const two = { image: 'ghcr.io/b/c:2', digest: digest('b'), platforms: platforms('b') }
const lock: Lock = { images: [one, two] }
const none = { platformsOf: () => new Map(), isSurplus: () => false }

test('a lock that does not change keeps its bytes, however they are written', () => {
  const text = JSON.stringify(JSON.parse(formatLock(lock)))
  const before = parseLock(text, 'images.lock')
  const next = nextLock(before, [{ name: two.image, digest: two.digest }], none)
  assert.equal(lockText({ path: 'images.lock', before, text }, next), text)
})

test('a lock without entries and without a file stays without one', () => {
  const empty = { path: 'images.lock', before: { images: [] }, text: undefined }
  assert.equal(lockText(empty, { images: [] }), undefined)
  assert.equal(lockText(empty, lock), formatLock(lock))
})

test('new, moved and incomplete entries get their platforms, the others keep theirs', () => {
  const bare = { ...one, platforms: new Map() }
  const moved = { name: two.image, digest: digest('c') }
  const added = { name: 'quay.io/d:1', digest: digest('d') }
  const wishes = [{ name: bare.image, digest: bare.digest }, moved, added]
  assert.deepEqual(wishesWithoutPlatforms({ images: [bare, two] }, wishes), wishes)
  const next = nextLock({ images: [bare, two] }, wishes, {
    platformsOf: ({ name }) => platforms(name),
    isSurplus: () => false,
  })
  assert.deepEqual(
    next.images.map(({ image, digest, platforms }) => [image, digest, [...platforms.keys()]]),
    [
      [bare.image, bare.digest, ['linux/amd64']],
      [two.image, digest('c'), ['linux/amd64']],
      [added.name, added.digest, ['linux/amd64']],
    ],
  )
})

test('surplus entries go', () => {
  const next = nextLock(lock, [], { ...none, isSurplus: name => name === one.image })
  assert.deepEqual(next.images, [two])
})

test('each entry has its line', () => {
  assert.deepEqual(
    [...entryLines(formatLock(lock))],
    [
      [one.image, 5],
      [two.image, 13],
    ],
  )
})
