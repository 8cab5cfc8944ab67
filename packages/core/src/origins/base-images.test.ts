import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import type { Digest } from '../model/digest.ts'
import { parseDocument } from '../model/document.ts'
import { formatPlatform, parsePlatform } from '../model/platform.ts'
import { type Base, baseImages, scratchBases } from './base-images.ts'

const amd = image({ layers: ['one', 'amd'] })
const arm = image({ layers: ['one', 'arm', 'more'], platform: parsePlatform('linux/arm64') })
const both = index([amd, arm], { attestations: true })
const platforms = (bases: readonly Base[]) =>
  bases.map(({ platform }) => platform && formatPlatform(platform))

/** Reads from `built` and counts the reads. */
function reading(...built: readonly Built[]) {
  const blobs = new Map(built.flatMap(each => [...each.blobs]))
  const read: Digest[] = []
  const bytesOf = (digest: Digest) => {
    read.push(digest)
    return blobs.get(digest) ?? assert.fail(`${digest} was not built`)
  }
  return {
    read,
    document: async (digest: Digest) => parseDocument(bytesOf(digest)),
    readConfig: async ({ digest }: { readonly digest: Digest }) => bytesOf(digest),
  }
}

test('every image of an index is a base with its config and layers, and no attestation is read', async () => {
  const from = reading(both)
  const bases = await baseImages(both.root.digest, 'all', from)
  assert.deepEqual(platforms(bases), ['linux/amd64', 'linux/arm64'])
  assert.deepEqual(
    bases.map(({ config, document }) => ['layers' in config && config.layers, document?.descriptor.digest]),
    [
      [2, amd.root.digest],
      [3, arm.root.digest],
    ],
  )
  assert.equal(from.read.length, 5, 'the index, two manifests, two configs')
})

test('only the requested images of an index are read, and once however often they are named', async () => {
  const from = reading(both)
  const wanted = ['linux/arm64', 'linux/arm64/v8'].map(parsePlatform)
  assert.deepEqual(platforms(await baseImages(both.root.digest, wanted, from)), ['linux/arm64'])
  assert.deepEqual(from.read, [both.root.digest, arm.root.digest, arm.config.digest])
  await assert.rejects(baseImages(both.root.digest, [parsePlatform('linux/s390x')], from), {
    code: 'PLATFORM_MISSING',
  })
})

test('a single image has the platform of its config', async () => {
  assert.deepEqual(platforms(await baseImages(arm.root.digest, 'all', reading(arm))), ['linux/arm64'])
})

test('an index without platforms, or anything that is not an image, is refused as a base', async () => {
  const nothing = index([])
  await assert.rejects(baseImages(nothing.root.digest, 'all', reading(nothing)), { code: 'PLATFORM_MISSING' })
  const sbom = image({ layers: ['one'], artifactType: 'application/spdx+json' })
  const manifest = JSON.parse(Buffer.from(sbom.document).toString())
  manifest.config.mediaType = 'application/vnd.oci.empty.v1+json'
  const document = parseDocument(Buffer.from(JSON.stringify(manifest)))
  const from = { ...reading(sbom), document: async () => document }
  await assert.rejects(baseImages(document.descriptor.digest, 'all', from), {
    code: 'MEDIA_TYPE_UNSUPPORTED',
  })
})

test('scratch is one empty base per platform, and needs its platforms named', () => {
  const wanted = ['linux/amd64', 'linux/arm64', 'linux/amd64'].map(parsePlatform)
  const bases = scratchBases(wanted)
  assert.deepEqual(platforms(bases), ['linux/amd64', 'linux/arm64'])
  assert.ok(bases.every(({ document, config }) => document === undefined && !('bytes' in config)))
  assert.throws(() => scratchBases('all'), {
    code: 'INPUT_INVALID',
    message: /expected for example linux\/amd64/,
  })
})

test('platforms keep the spelling of the configs, and a variant that only the index names goes into the new image', async () => {
  const spelled = image({ layers: ['v8'], platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } })
  const silent = image({ layers: ['v6'], platform: { os: 'linux', architecture: 'arm' } })
  const built = index([spelled, { ...silent, platform: { os: 'linux', architecture: 'arm', variant: 'v6' } }])
  const [first, second] = await baseImages(built.root.digest, 'all', reading(built))
  assert.equal(first?.platform?.variant, 'v8')
  assert.equal('variant' in (first?.config ?? {}), false)
  assert.deepEqual(
    [second?.platform?.variant, second && 'variant' in second.config && second.config.variant],
    ['v6', 'v6'],
  )
})
