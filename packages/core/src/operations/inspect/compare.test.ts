import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InspectedImage, InspectedLayer } from '../../inspect/inspection.ts'
import { compareInspected } from './compare.ts'
import { imageOf, LayersOfTests } from './files.fixture.ts'

const reading = { concurrency: 2 }

function inspected(layers: readonly InspectedLayer[]): InspectedImage {
  const platform = imageOf(layers)
  const { digest, mediaType } = platform
  const root = { digest, mediaType, kind: 'image', size: 1, annotations: {} } as const
  return { written: 'app', place: 'registry', root, platforms: [platform], companions: [] }
}

/** A base of twelve layers, and the layers that an image adds to it. */
function images() {
  const source = new LayersOfTests()
  const base = Array.from({ length: 12 }, (_, at) => source.layer([{ path: `base/${at}`, content: `${at}` }]))
  const old = [
    source.layer([
      { path: 'app/lib', content: 'lib' },
      { path: 'app/main', content: '1' },
    ]),
    source.layer([{ path: 'app/old' }]),
  ]
  const now = [
    source.layer([
      { path: 'app/lib', content: 'lib' },
      { path: 'app/main', content: '2' },
      { path: 'base/3', content: 'new' },
    ]),
    source.layer([{ path: 'base/.wh.4' }]),
  ]
  return { source, base, before: inspected([...base, ...old]), after: inspected([...base, ...now]), old, now }
}

const lines = ({ platforms }: Awaited<ReturnType<typeof compareInspected>>) =>
  platforms.flatMap(each =>
    (each.files ?? []).map(({ how, path, isOverShared }) => `${how} ${path}${isOverShared ? '?' : ''}`),
  )

test('the files of two images that share 12 of 14 layers are compared by the other two', async () => {
  const { source, before, after, old, now } = images()
  const comparison = await compareInspected(
    [
      { image: before, source },
      { image: after, source },
    ],
    'files',
    reading,
  )
  assert.deepEqual(new Set(source.opened), new Set([...old, ...now].map(({ digest }) => digest)))
  assert.deepEqual(lines(comparison), [
    'changed app/main',
    'removed app/old?',
    'added base/3?',
    'removed base/4',
  ])
})

test('shared layers that the store has are read too, and the comparison is exact', async () => {
  const { source, base, before, after } = images()
  for (const { digest } of base) if (digest) source.local.add(digest)
  const comparison = await compareInspected(
    [
      { image: before, source },
      { image: after, source },
    ],
    'files',
    reading,
  )
  assert.deepEqual(lines(comparison), [
    'changed app/main',
    'removed app/old',
    'changed base/3',
    'removed base/4',
  ])
  assert.equal(source.opened.length, new Set(source.opened).size, 'each layer is opened once')
})

test('a layer compressed anew counts as shared, and nothing is read for it', async () => {
  const source = new LayersOfTests()
  const entries = [{ path: 'a', content: 'text' }]
  const [before, after] = [
    inspected([source.layer(entries, 'gzip')]),
    inspected([source.layer(entries, 'zstd')]),
  ]
  const comparison = await compareInspected(
    [
      { image: before, source },
      { image: after, source },
    ],
    'files',
    reading,
  )
  assert.deepEqual(source.opened, [])
  assert.deepEqual(
    comparison.platforms[0]?.layers.map(({ how }) => how),
    ['recompressed'],
  )
  assert.deepEqual(lines(comparison), [])
})

test('a summary opens no layer', async () => {
  const { source, before, after } = images()
  const comparison = await compareInspected(
    [
      { image: before, source },
      { image: after, source },
    ],
    'layers',
    reading,
  )
  assert.deepEqual(source.opened, [])
  assert.equal(comparison.platforms[0]?.files, undefined)
  assert.equal(comparison.platforms[0]?.layers.filter(({ how }) => how === 'same').length, 12)
})

test('of two attempts at one image the times differ, and nothing else is told', async () => {
  const source = new LayersOfTests()
  const built = (time: number) => inspected([source.layer([{ path: 'a', content: 'x', time }])])
  const comparison = await compareInspected(
    [
      { image: built(1), source },
      { image: built(2), source },
    ],
    'files',
    reading,
  )
  assert.deepEqual([lines(comparison), comparison.changed], [[], true])
})
