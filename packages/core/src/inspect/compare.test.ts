import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestOf } from '../model/digest.ts'
import { compareImages } from './compare.ts'
import { changedConfig } from './compare-configs.ts'
import { matchLayers } from './compare-layers.ts'
import type { InspectedImage, InspectedLayer, InspectedRoot, PlatformImage } from './inspection.ts'

const digest = (text: string) => digestOf(Buffer.from(text))

function layer(
  content: string,
  { bytes = content, by }: { bytes?: string; by?: string } = {},
): InspectedLayer {
  const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip'
  const common = { mediaType, compression: 'gzip', size: content.length, sharedWith: [] } as const
  return {
    digest: digest(bytes),
    diffId: digest(`diff ${content}`),
    ...common,
    ...(by ? { createdBy: by } : {}),
  }
}

const told = (before: readonly InspectedLayer[], after: readonly InspectedLayer[]) =>
  matchLayers(before, after)
    .map(each => each.how)
    .join(' ')

test('equal layers are the same, and the same content in other bytes is named as compressed anew', () => {
  assert.equal(
    told([layer('a'), layer('b')], [layer('a'), layer('b', { bytes: 'b as zstd' })]),
    'same recompressed',
  )
})

test('an inserted layer is an addition and changes nothing about those around it', () => {
  assert.equal(told([layer('a'), layer('c')], [layer('a'), layer('b'), layer('c')]), 'same added same')
  assert.equal(told([layer('a'), layer('b'), layer('c')], [layer('a'), layer('c')]), 'same removed same')
})

test('a layer of another content is matched by its instruction before its position', () => {
  const before = [layer('base'), layer('deps 1', { by: 'RUN npm ci' }), layer('app 1', { by: 'COPY . .' })]
  const after = [layer('base'), layer('app 2', { by: 'COPY  . .' }), layer('deps 2', { by: 'RUN npm ci' })]
  const changes = matchLayers(before, after)
  assert.deepEqual(
    changes.map(
      ({ how, before, after }) => `${how} ${before?.createdBy} ${after?.createdBy?.replace(/ +/g, ' ')}`,
    ),
    ['same undefined undefined', 'replaced COPY . . COPY . .', 'replaced RUN npm ci RUN npm ci'],
  )
})

test('layers without instruction are matched by their position between equal ones', () => {
  assert.equal(
    told([layer('a'), layer('x'), layer('b')], [layer('a'), layer('y'), layer('b')]),
    'same replaced same',
  )
  assert.equal(told([layer('x')], [layer('y'), layer('z')]), 'replaced added')
})

test('a layer that only an engine knows is the same by its content', () => {
  const { digest: _, ...known } = layer('a')
  assert.equal(told([{ ...known, digest: undefined }], [layer('a')]), 'same')
})

const anyLayer = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom('1', '2'),
    fc.constantFrom(undefined, 'RUN x', 'RUN y'),
  )
  .map(([content, bytes, by]) =>
    layer(content, by === undefined ? { bytes: content + bytes } : { bytes: content + bytes, by }),
  )
const anyLayers = fc.array(anyLayer, { maxLength: 7 })

test('every layer is told exactly once on its side, in its order, and what is called the same is', () => {
  fc.assert(
    fc.property(anyLayers, anyLayers, (before, after) => {
      const changes = matchLayers(before, after)
      const now = changes.flatMap(each => each.after ?? [])
      assert.ok(now.every((each, at) => each === after[at]) && now.length === after.length)
      const old = changes.flatMap(each => each.before ?? [])
      assert.deepEqual(new Set(old), new Set(before))
      assert.equal(old.length, before.length)
      for (const { how, before, after } of changes) {
        if (how === 'same') assert.equal(before?.digest, after?.digest)
        if (how === 'recompressed')
          assert.ok(before?.diffId === after?.diffId && before?.digest !== after?.digest)
        if (how === 'replaced') assert.notEqual(before?.diffId, after?.diffId)
      }
      assert.ok(matchLayers(before, before).every(({ how }) => how === 'same'))
    }),
    { numRuns: 500 },
  )
})

const config = (raw: Readonly<Record<string, unknown>>) => ({ created: undefined, labels: {}, raw })

test('each variable and label differs by itself, and an absent field equals an empty one', () => {
  const before = config({
    created: '2024-01-01T00:00:00Z',
    config: {
      Env: ['PATH=/bin', 'A=1', 'A=2'],
      Cmd: ['sh'],
      Labels: { x: '1', 'a.b': 'y' },
      User: '',
      Image: 'sha256:1',
    },
  })
  const after = config({
    created: '2024-02-01T00:00:00Z',
    architecture: 'arm64',
    config: {
      Env: ['PATH=/bin', 'A=3', 'B'],
      Cmd: ['sh', '-c'],
      Labels: { x: '1' },
      ExposedPorts: { '80/tcp': {} },
      Tty: true,
    },
  })
  assert.deepEqual(changedConfig(before, after), [
    { field: 'Cmd', before: '["sh"]', after: '["sh","-c"]' },
    { field: 'Env.A', before: '2', after: '3' },
    { field: 'Env.B', after: '' },
    { field: 'ExposedPorts', after: '80/tcp' },
    { field: 'Labels.a.b', before: 'y' },
    { field: 'Tty', after: 'true' },
    { field: 'architecture', after: 'arm64' },
    { field: 'created', before: '2024-01-01T00:00:00Z', after: '2024-02-01T00:00:00Z' },
  ])
})

test('configs of any shape are compared without a fault, and equal themselves', () => {
  const raw = fc.dictionary(fc.constantFrom('config', 'created', 'os'), fc.jsonValue())
  const inner = fc.dictionary(fc.constantFrom('Env', 'Labels', 'Cmd', 'Volumes', '__proto__'), fc.jsonValue())
  fc.assert(
    fc.property(raw, inner, (outer, run) => {
      const one = config({ ...outer, config: run })
      assert.deepEqual(changedConfig(one, one), [])
      changedConfig(one, config(outer))
      changedConfig(undefined, one)
    }),
  )
})

function platformImage(platform: string | undefined, size: number): PlatformImage {
  const id = digest(`${platform} ${size}`)
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  return { platform, digest: id, mediaType, kind: 'image', imageId: id, size, layers: [], annotations: {} }
}

function image(...platforms: PlatformImage[]): InspectedImage {
  const name = platforms.map(({ digest }) => digest).join()
  const root = { digest: digest(name), mediaType: '', kind: 'index', size: 1, annotations: {} } as const
  return { written: 'app', place: 'registry', root, platforms, companions: [] }
}

test('platforms are paired by name, and those of one image alone are gained or lost', () => {
  const compared = compareImages(
    image(platformImage('linux/amd64', 10), platformImage('linux/arm64', 10)),
    image(platformImage('linux/s390x', 5), platformImage('linux/amd64', 13)),
  )
  assert.deepEqual(
    [compared.changed, compared.platformsGained, compared.platformsLost],
    [true, ['linux/s390x'], ['linux/arm64']],
  )
  assert.deepEqual(
    compared.platforms.map(each => [each.platform, each.sizeChange]),
    [['linux/amd64', 3]],
  )
})

const inEngine = (image: InspectedImage, root: Partial<InspectedRoot>): InspectedImage => ({
  ...image,
  place: 'docker',
  root: { ...(image.root as InspectedRoot), ...root },
})

test('an image that an engine knows by its config is compared by it, in one answer for root and platforms', () => {
  const known = platformImage('linux/amd64', 4)
  const config = digest('config')
  const listed = { ...known, imageId: config }
  const byConfig = (id: typeof config) =>
    inEngine(image({ ...known, digest: id, digestOf: 'config', imageId: id }), {
      digest: id,
      digestOf: 'config',
      kind: 'image',
    })
  const answer = (before: InspectedImage, after: InspectedImage) => {
    const { changed, comparedBy, platforms } = compareImages(before, after)
    return [changed, comparedBy, platforms.map(each => each.changed)]
  }
  assert.deepEqual(answer(byConfig(config), image(listed)), [false, 'config', [false]])
  assert.deepEqual(answer(image(listed), byConfig(digest('other'))), [true, 'config', [true]])
  assert.deepEqual(answer(byConfig(config), byConfig(config)), [false, 'digest', [false]])
  const both = image(listed, platformImage('linux/arm64', 4))
  assert.deepEqual(answer(byConfig(config), both), [true, 'config', [false]])
})

test('of one index no platform is gained or lost, and none that the other index lists and does not have', () => {
  const [amd, arm] = [platformImage('linux/amd64', 4), platformImage('linux/arm64', 4)]
  const [here, there] = [image(amd), image(amd, arm)]
  const missing = (name: string): InspectedImage => ({
    ...inEngine(here, { digest: digest(name) }),
    companions: [
      {
        descriptor: { ...arm, size: 1, platform: { os: 'linux', architecture: 'arm64' } },
        what: 'image',
        isMissing: true,
      },
    ],
  })
  const answer = (before: InspectedImage, after: InspectedImage) => {
    const { changed, platformsGained, platformsLost } = compareImages(before, after)
    return [changed, platformsGained, platformsLost]
  }
  const sameRoot = inEngine(here, { digest: there.root?.digest ?? assert.fail() })
  assert.deepEqual(answer(sameRoot, there), [false, [], []])
  assert.deepEqual(answer(there, missing('other')), [true, [], []])
  assert.deepEqual(answer(here, there), [true, ['linux/arm64'], []])
})

test('digests of different things are not compared: then layers and configuration decide', () => {
  const known = { ...platformImage('linux/amd64', 4), layers: [layer('a')] }
  const other = { ...known, digest: digest('id'), digestOf: 'unknown', imageId: undefined } as const
  const id = { digest: digest('id'), digestOf: 'unknown' } as const
  const answer = (...platforms: PlatformImage[]) => {
    const { changed, comparedBy } = compareImages(image(known), inEngine(image(...platforms), id))
    return [changed, comparedBy]
  }
  assert.deepEqual(answer(other), [false, 'content'])
  assert.deepEqual(answer({ ...other, layers: [layer('b')] }), [true, 'content'])
})

test('bytes as transferred and unpacked bytes are not subtracted from one another', () => {
  const { size: _, ...engines } = platformImage('linux/amd64', 4)
  const unpacked = image({ ...engines, size: undefined, unpackedSize: 9 })
  const changeOf = (before: InspectedImage, after: InspectedImage) =>
    compareImages(before, after).platforms[0]?.sizeChange
  assert.equal(changeOf(image(platformImage('linux/amd64', 4)), unpacked), undefined)
  assert.equal(changeOf(unpacked, image({ ...engines, size: undefined, unpackedSize: 11 })), 2)
})

test('two single images are compared even if one of them names no platform', () => {
  const compared = compareImages(image(platformImage(undefined, 4)), image(platformImage('linux/amd64', 3)))
  assert.deepEqual([compared.platforms[0]?.platform, compared.platforms[0]?.sizeChange], ['linux/amd64', -1])
  assert.equal(compareImages(image(platformImage('a/b', 1)), image(platformImage('a/b', 1))).changed, false)
})
