import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { digestOf } from '../model/digest.ts'
import { parseReference } from '../model/reference.ts'
import {
  comparePins,
  findPin,
  formatLock,
  type Lock,
  lockedName,
  noPins,
  type Pin,
  parseLock,
  withPin,
} from './lock-file.ts'

const digest = (text: string) => digestOf(Buffer.from(text))

function pinOf(image: string, content = image): Pin {
  const platforms = [
    ['linux/arm64', digest(`${content} arm64`)],
    ['linux/amd64', digest(`${content} amd64`)],
  ] as const
  return { image, digest: digest(content), platforms: new Map(platforms) }
}

const alpine = pinOf('docker.io/library/alpine:3.20')
const app = pinOf('ghcr.io/owner/app:v1')

function lockOf(...pins: Pin[]): Lock {
  return pins.reduce(withPin, noPins)
}

const anyPin = fc
  .record({
    image: fc.stringMatching(/^[a-z]{1,8}\.io\/[a-z0-9]{1,8}:[A-Za-z0-9_][A-Za-z0-9_.-]{0,8}$/),
    content: fc.string(),
  })
  .map(({ image, content }) => pinOf(image, content))

test('a lock file is sorted, ends with a line break and has nothing but the pins', () => {
  assert.equal(
    formatLock(lockOf(app, alpine)),
    `{
  "version": 1,
  "images": [
    {
      "image": "docker.io/library/alpine:3.20",
      "digest": "${alpine.digest}",
      "pinned_image": "docker.io/library/alpine:3.20@${alpine.digest}",
      "platforms": {
        "linux/amd64": "${alpine.platforms.get('linux/amd64')}",
        "linux/arm64": "${alpine.platforms.get('linux/arm64')}"
      }
    },
    {
      "image": "ghcr.io/owner/app:v1",
      "digest": "${app.digest}",
      "pinned_image": "ghcr.io/owner/app:v1@${app.digest}",
      "platforms": {
        "linux/amd64": "${app.platforms.get('linux/amd64')}",
        "linux/arm64": "${app.platforms.get('linux/arm64')}"
      }
    }
  ]
}
`,
  )
})

test('a formatted lock is parsed back unchanged, and the order of the pins does not matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyPin, { selector: ({ image }) => image, maxLength: 8 }), pins => {
      const text = formatLock(lockOf(...pins))
      assert.equal(formatLock(lockOf(...pins.toReversed())), text)
      assert.equal(formatLock({ images: pins }), text)
      assert.deepEqual(parseLock(text, 'images.lock'), lockOf(...pins))
      assert.equal(formatLock(parseLock(text, 'images.lock')), text)
    }),
  )
})

test('a pin is found by its tag, however the reference is written and whatever its digest', () => {
  const lock = lockOf(alpine, app, pinOf('docker.io/library/redis:latest'))
  for (const text of ['alpine:3.20', 'docker.io/library/alpine:3.20', `alpine:3.20@${app.digest}`])
    assert.deepEqual(findPin(lock, parseReference(text)), alpine)
  assert.equal(findPin(lock, parseReference('redis'))?.image, 'docker.io/library/redis:latest')
  for (const text of [
    'alpine',
    'alpine:3.21',
    'other/alpine:3.20',
    `alpine@${alpine.digest}`,
    'ghcr.io/owner/app:V1',
  ])
    assert.equal(findPin(lock, parseReference(text)), undefined)
  assert.equal(lockedName(parseReference(`alpine@${alpine.digest}`)), undefined)
})

test('a pin replaces that of the same image, and the original lock stays unchanged', () => {
  const lock = lockOf(alpine, app)
  const moved = pinOf(alpine.image, 'moved')
  assert.deepEqual(withPin(lock, moved), lockOf(moved, app))
  assert.deepEqual(lock, lockOf(alpine, app))
})

test('a pin that moved is listed with both digests, and a new one with one', () => {
  const lock = lockOf(alpine, app)
  const moved = pinOf(app.image, 'moved')
  const added = pinOf('docker.io/library/redis:7')
  assert.deepEqual(comparePins(lock, [moved, alpine, added]), [
    { image: added.image, after: added.digest },
    { image: app.image, before: app.digest, after: moved.digest },
  ])
  assert.deepEqual(comparePins(lock, [alpine]), [])
})

test('a lock file with anything else is refused with the entry and its problem', () => {
  const entry = JSON.parse(formatLock(lockOf(alpine))).images[0]
  const cases: [unknown, RegExp][] = [
    ['{', /it is not JSON/],
    [[], /it is not a JSON object/],
    [{ images: [] }, /its version is missing, expected 1/],
    [{ version: 2, images: [] }, /its version is 2, expected 1/],
    [{ version: '1', images: [] }, /its version is "1", expected 1/],
    [{ version: 1 }, /its images are no list/],
    [{ version: 1, images: [], extra: 1 }, /"extra" is unknown/],
    [{ version: 1, images: [null] }, /entry 1: it is not an object/],
    [
      { version: 1, images: [entry, entry] },
      /entry 2 \("docker\.io\/library\/alpine:3\.20"\): it is a duplicate/,
    ],
    [
      one({ image: 'alpine:3.20' }),
      /its image is "alpine:3\.20", expected docker\.io\/library\/alpine:3\.20/,
    ],
    [one({ image: 'docker.io/library/alpine' }), /expected docker\.io\/library\/alpine:latest/],
    [one({ image: `${alpine.image}@${alpine.digest}` }), /expected registry\/repository:tag/],
    [one({ image: 'Bad Name' }), /its image is invalid: Cannot read image/],
    [one({ image: 7 }), /its image is 7/],
    [one({ digest: 'sha256:ABC' }), /its digest is invalid: Cannot read digest/],
    [one({ digest: undefined }), /its digest is missing/],
    [one({ digest: 'md5:d41d8cd98f00b204e9800998ecf8427e' }), /expected sha256 or sha512/],
    [one({ digest: app.digest }), /its pinned_image is ".*", expected/],
    [one({ pinned_image: undefined }), /its pinned_image is missing/],
    [one({ platforms: [] }), /its platforms are no object/],
    [one({ platforms: { linux: alpine.digest } }), /its platform "linux" is none/],
    [one({ platforms: { 'linux/amd64': 'sha256:' } }), /its digest for linux\/amd64 is invalid/],
    [one({ 'resolved-at': 'today' }), /"resolved-at" is unknown/],
  ]
  for (const [file, message] of cases) {
    const text = typeof file === 'string' ? file : JSON.stringify(file)
    assert.throws(() => parseLock(text, '.github/images.lock'), { code: 'LOCK_INVALID', message }, text)
  }
  function one(change: object) {
    return { version: 1, images: [{ ...entry, ...change }] }
  }
})

test('text from a lock file is escaped in messages', () => {
  const text = JSON.stringify({ version: 1, images: [{ image: '\n::add-mask::x' }] })
  assert.throws(
    () => parseLock(text, 'a\nb'),
    (error: Error) => !/\n|::add-mask/.test(error.message),
  )
})

test('a platform of many slashes takes time linear in its length', { timeout: 20_000 }, () => {
  const digest = digestOf(Buffer.from('app'))
  const image = 'docker.io/library/app:1'
  const pin = {
    image,
    digest,
    pinned_image: `${image}@${digest}`,
    platforms: { [`${'/'.repeat(100_000)} `]: digest },
  }
  const spent = processorTime()
  assert.throws(() => parseLock(JSON.stringify({ version: 1, images: [pin] }), 'images.lock'), {
    code: 'LOCK_INVALID',
    message: /expected os\/architecture/,
  })
  assert.ok(spent() < 1_000)
})

test('a lock file in which git left a conflict says where, and what to do', () => {
  const text = `{\n  "version": 1,\n<<<<<<< HEAD\n  "images": []\n=======\n  "images": [{}]\n>>>>>>> other\n}\n`
  assert.throws(() => parseLock(text, 'images.lock'), {
    code: 'LOCK_INVALID',
    message: /"images\.lock": git left a conflict in line 3, expected one of its two sides/,
    hint: /`mode: update`.*git checkout --ours.*`mode: write`/,
  })
})
