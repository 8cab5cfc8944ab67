import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Descriptor } from './descriptor.ts'
import { digestOf } from './digest.ts'
import type { IndexManifest } from './document.ts'
import { formatPlatform, normalizePlatform, parsePlatform, runnerPlatform } from './platform.ts'
import { choosePlatform, isAttestation, platformsOf } from './platform-choice.ts'

/** An index whose entries have these platforms, '' for none; entry n has size n. */
function index(...platforms: string[]): IndexManifest {
  const manifests = platforms.map((text, size): Descriptor => {
    const descriptor = { mediaType: 'a/b', size, digest: digestOf(Buffer.from(`${size}`)) }
    return text === '' ? descriptor : { ...descriptor, platform: parsePlatform(text) }
  })
  return { kind: 'index', manifests }
}

function chosen(wanted: string, ...offered: string[]): string | undefined {
  return offered[choosePlatform(index(...offered), parsePlatform(wanted)).size]
}

test('the best variant that runs is chosen', () => {
  assert.equal(chosen('linux/arm64/v8', 'linux/amd64', 'linux/arm64'), 'linux/arm64')
  assert.equal(chosen('linux/arm64', 'linux/arm64/v9', 'linux/arm64/v8'), 'linux/arm64/v8')
  assert.equal(chosen('linux/arm/v7', 'linux/arm/v5', 'linux/arm/v6'), 'linux/arm/v6')
  assert.equal(chosen('linux/arm/v7', 'linux/arm/v6', 'linux/arm/v8', 'linux/arm'), 'linux/arm')
  assert.equal(chosen('linux/amd64/v3', 'linux/amd64', 'linux/amd64/v2', 'linux/amd64/v4'), 'linux/amd64/v2')
  assert.equal(
    chosen('linux/arm64/v9.2', 'linux/arm64', 'linux/arm64/v8.7', 'linux/arm64/v9.3'),
    'linux/arm64/v8.7',
  )
  assert.equal(chosen('linux/arm64/v9.2', 'linux/arm64/v8.7', 'linux/arm64/v9'), 'linux/arm64/v9')
  assert.throws(() => chosen('linux/arm64/v9', 'linux/arm64/v8.6'), { code: 'PLATFORM_MISSING' })
  assert.throws(() => chosen('linux/arm/v6', 'linux/arm/v7'), { code: 'PLATFORM_MISSING' })
  assert.throws(() => chosen('linux/amd64', 'linux/386'), { code: 'PLATFORM_MISSING' })
})

test("on Windows the host's build is chosen, in its newest update", () => {
  const builds = ['10.0.17763.5000', '10.0.20348.99', '10.0.20348.2582', '10.0.26100.1']
  const offered = builds.map(build => `windows(${build})/amd64`)
  assert.equal(chosen('windows(10.0.20348)/amd64', ...offered), 'windows(10.0.20348.2582)/amd64')
  assert.equal(chosen('windows(10.0.17763.1)/amd64', ...offered), 'windows(10.0.17763.5000)/amd64')
  assert.equal(chosen('windows/amd64', ...offered), 'windows(10.0.26100.1)/amd64')
  assert.throws(
    () => chosen('windows(10.0.14393)/amd64', ...offered),
    /offers windows\(10\.0\.17763\.5000\)\/amd64, /,
  )
})

test('the first of equal entries is chosen, and one without a platform only when it is the only entry', () => {
  assert.equal(
    choosePlatform(index('linux/386', 'linux/amd64', 'linux/amd64'), parsePlatform('linux/amd64')).size,
    1,
  )
  assert.equal(chosen('linux/amd64', ''), '')
  assert.equal(chosen('linux/amd64', 'unknown/unknown', ''), '')
  assert.throws(() => chosen('linux/amd64', '', ''), /the index offers no platform$/)
  assert.throws(() => chosen('linux/amd64', '', 'linux/arm64'), { code: 'PLATFORM_MISSING' })
})

test('an attestation is never chosen or offered', () => {
  const { manifests } = index('linux/amd64', 'linux/arm64', 'unknown/unknown')
  const [image, attestation, unknown] = manifests as [Descriptor, Descriptor, Descriptor]
  const attested = { ...attestation, annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } }
  const offered = { kind: 'index', manifests: [unknown, attested, image] } as const
  assert.deepEqual(offered.manifests.map(isAttestation), [true, true, false])
  assert.deepEqual(platformsOf(offered).map(formatPlatform), ['linux/amd64'])
  for (const wanted of ['unknown/unknown', 'linux/arm64'])
    assert.throws(() => choosePlatform(offered, parsePlatform(wanted)), {
      message: `Cannot find ${wanted}: the index offers linux/amd64`,
      details: { wanted, offered: ['linux/amd64'] },
    })
})

test("a missing platform is reported with the image's name, escaped", () => {
  assert.throws(
    () => choosePlatform(index('linux/amd64'), parsePlatform('linux/arm64'), 'app:v1\u001b[1m'),
    error =>
      error instanceof Error &&
      /^Cannot find linux\/arm64 in app:v1\S+: the index offers/.test(error.message) &&
      !error.message.includes('\u001b'),
  )
})

test('the platforms of an index are listed once each', () => {
  const offered = index('linux/arm', 'linux/arm/v7', '', 'windows(1.2.3)/amd64', 'windows(1.2.4)/amd64')
  assert.deepEqual(platformsOf(offered).map(formatPlatform), [
    'linux/arm/v7',
    'windows(1.2.3)/amd64',
    'windows(1.2.4)/amd64',
  ])
})

test('a platform survives formatting and parsing, and no two share a text', () => {
  const name = fc.stringMatching(/^[a-zA-Z0-9_.-]{1,6}$/)
  const text = fc.string({ minLength: 1, maxLength: 6 })
  const platform = fc
    .record(
      {
        os: fc.oneof(name, fc.constantFrom('linux', 'windows', 'macOS')),
        architecture: fc.oneof(
          name,
          fc.constantFrom('arm', 'arm64', 'aarch64', 'amd64', '386', 'constructor'),
        ),
        variant: fc.oneof(name, fc.constantFrom('v8', '8', '9.0', 'v1', 'v6')),
        osVersion: text,
        osFeatures: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }).map(features => features.sort()),
      },
      { requiredKeys: ['os', 'architecture'] },
    )
    .map(normalizePlatform)
  fc.assert(
    fc.property(platform, each => {
      assert.deepEqual(normalizePlatform(each), each)
      assert.deepEqual(parsePlatform(formatPlatform(each)), each)
    }),
  )
})

test('the order of features does not matter', () => {
  const features = (...osFeatures: string[]) =>
    formatPlatform({ os: 'linux', architecture: 'amd64', osFeatures })
  assert.equal(features('simd', 'gpu'), 'linux(+gpu+simd)/amd64')
  assert.equal(features('gpu', 'simd'), features('simd', 'gpu'))
})

test("a runner's platform is that of its containers", () => {
  const format = (...names: Parameters<typeof runnerPlatform>) => formatPlatform(runnerPlatform(...names))
  assert.equal(format('linux', 'x64'), 'linux/amd64')
  assert.equal(format('linux', 'arm64', '6.8.0-1014-azure'), 'linux/arm64')
  assert.equal(format('linux', 'arm'), 'linux/arm/v7')
  assert.equal(format('linux', 'ia32'), 'linux/386')
  assert.equal(format('darwin', 'arm64', '24.1.0'), 'linux/arm64')
  assert.equal(format('win32', 'x64'), 'windows/amd64')
  assert.equal(format('win32', 'x64', '10.0.20348'), 'windows(10.0.20348)/amd64')
})

test('text that is no platform is refused, naming what is accepted', () => {
  for (const text of [
    'linux',
    '',
    'linux/',
    '/amd64',
    'linux/arm/v7/x',
    'linux/am d64',
    'linux(1/amd64',
    'linux/amd64\n',
  ])
    assert.throws(() => parsePlatform(text), {
      code: 'PLATFORM_INVALID',
      message: /expected os\/architecture\[\/variant\]$/,
    })
})
