import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePlatform } from './platform.ts'
import { platformFit, platformMissing, platformUnknown } from './platform-fit.ts'

const heldAgainst = (config: object, ...wanted: string[]) =>
  platformFit(Buffer.from(JSON.stringify(config)), wanted.map(parsePlatform))
const arm = { os: 'linux', architecture: 'arm', variant: 'v7' }

test('an image fits when it runs on all requested platforms', () => {
  assert.deepEqual(heldAgainst({ os: 'linux', architecture: 'amd64' }, 'linux/x86_64'), { kind: 'fits' })
  assert.deepEqual(heldAgainst({ ...arm, variant: 'v6' }, 'linux/arm/v7', 'linux/arm'), { kind: 'fits' })
  assert.deepEqual(heldAgainst(arm, 'linux/arm/v6', 'linux/arm/v7', 'windows/arm/v7'), {
    kind: 'misfits',
    missing: ['linux/arm/v6', 'windows/arm/v7'],
    offered: 'linux/arm/v7',
  })
})

test('a config without a platform, or of an attestation, leaves the fit unknown', () => {
  for (const config of [
    {},
    { os: 'linux' },
    { os: '', architecture: '' },
    { os: 'unknown', architecture: 'unknown' },
  ])
    assert.deepEqual(heldAgainst(config, 'linux/amd64'), { kind: 'unknown' })
})

test('messages name the image, the requested and the offered platforms, escaped', () => {
  const odd = heldAgainst({ os: 'linux', architecture: 'x\n::error::y' }, 'linux/amd64')
  assert.ok(odd.kind === 'misfits')
  const error = platformMissing('app:v1', odd)
  assert.equal(error.code, 'PLATFORM_MISSING')
  assert.match(error.message, /^Cannot find linux\/amd64 in app:v1: it is for linux\/x.*alone$/)
  assert.match(platformUnknown('app:v1', [parsePlatform('linux/arm64')]), /^app:v1: .* for linux\/arm64; /)
})
