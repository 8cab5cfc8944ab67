import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Comparison, LayerChange, PlatformComparison } from '../../inspect/comparison.ts'
import { digestFor, imageFor, layerFor, platformFor } from '../pictures/inspected.fixture.ts'
import { comparisonSentence } from './comparison-sentence.ts'
import { comparisonSummary } from './comparison-summary.ts'

const megabytes = (count: number) => count * 1_000_000

function compared(platform: string, changes: readonly LayerChange[]): PlatformComparison {
  const before = platformFor(
    platform,
    changes.flatMap(({ before }) => before ?? []),
  )
  const after = platformFor(
    platform,
    changes.flatMap(({ after }) => after ?? []),
  )
  const sizeChange = (after.size ?? 0) - (before.size ?? 0)
  const changed = before.digest !== after.digest
  return { platform, before, after, changed, comparedBy: 'digest', sizeChange, layers: changes, config: [] }
}

function comparison(platforms: readonly PlatformComparison[], more: Partial<Comparison> = {}): Comparison {
  return {
    before: imageFor(
      'ghcr.io/o/app:main',
      platforms.map(({ before }) => before),
    ),
    after: imageFor(
      'ghcr.io/o/app:pr',
      platforms.map(({ after }) => after),
    ),
    changed: true,
    comparedBy: 'digest',
    platformsGained: [],
    platformsLost: [],
    platforms,
    ...more,
  }
}

const same = (size: number): LayerChange => {
  const layer = layerFor(`same ${size}`, size, 'ADD rootfs / ')
  return { how: 'same', before: layer, after: layer }
}
const replaced = (before: number, after: number): LayerChange => ({
  how: 'replaced',
  before: layerFor(`before ${before}`, before, 'RUN npm ci'),
  after: layerFor(`after ${after}`, after, 'RUN npm ci --omit=dev'),
})
const recompressed: LayerChange = {
  how: 'recompressed',
  before: layerFor('gzip', megabytes(5)),
  after: layerFor('zstd', megabytes(4)),
}
const grown = [same(megabytes(80)), replaced(megabytes(10), megabytes(20))]

test('a change of one image is a sentence of bytes, share and layers', () => {
  const said = (changes: readonly LayerChange[]) =>
    comparisonSentence(comparison([compared('linux/amd64', changes)]))
  assert.equal(said(grown), '+10.0 MB (+11 %) in 1 of 2 layers')
  assert.equal(
    said([same(megabytes(80)), replaced(megabytes(20), megabytes(19))]),
    '-1.0 MB (-1 %) in 1 of 2 layers',
  )
  assert.equal(
    said([same(megabytes(1)), recompressed]),
    '-1.0 MB (-17 %), 1 layer compressed anew with the same content',
  )
  assert.equal(
    said([same(megabytes(1)), { how: 'removed', before: layerFor('x', megabytes(1)) }]),
    '-1.0 MB (-50 %), 1 layer removed',
  )
  assert.equal(said([replaced(5, 5)]), '0 B in 1 of 1 layer')
})

test('platforms are named, those of an index that came and went too, and many are one range', () => {
  const two = comparison([compared('linux/amd64', grown), compared('linux/arm64', grown)], {
    platformsLost: ['linux/arm/v7'],
    platformsGained: ['linux/riscv64'],
  })
  assert.equal(
    comparisonSentence(two),
    '+10.0 MB (+11 %) in 1 of 2 layers on linux/amd64; +10.0 MB (+11 %) in 1 of 2 layers on linux/arm64; linux/riscv64 gained; linux/arm/v7 lost',
  )
  const many = Array.from({ length: 5 }, (_, at) =>
    compared(`linux/a${at}`, [replaced(megabytes(10), megabytes(10 + at))]),
  )
  assert.equal(comparisonSentence(comparison(many)), '0 B to +4.0 MB on 5 platforms')
})

test('equal digests, and images that differ in the config alone, say so', () => {
  const one = compared('linux/amd64', [same(10)])
  assert.match(
    comparisonSentence(comparison([one], { changed: false })),
    /^No change: both are sha256:\w{12}$/,
  )
  const other = { ...one, changed: true }
  assert.equal(comparisonSentence(comparison([other])), 'the same layers, another config or manifest')
  assert.equal(comparisonSentence(comparison([])), 'Another digest, and no platform in common')
})

test('an image that an engine knows by its config alone is the same as far as can be known', () => {
  const one = compared('linux/amd64', [same(10)])
  const said = (comparedBy: 'config' | 'content', changed = false) =>
    comparisonSentence(comparison([{ ...one, comparedBy, changed }], { comparedBy, changed }))
  assert.match(
    said('config'),
    /^No change as far as can be known: both have the config sha256:\w{12}, and the engine does not tell the digest of the manifest$/,
  )
  assert.match(said('content'), /^No change .*: both have the same layers and the same configuration, and/)
  assert.equal(said('config', true), 'the same layers, another config')
})

test('where sizes cannot be compared, the layers are told without them', () => {
  const unsized: LayerChange = { how: 'replaced', after: { ...layerFor('x', 1), size: undefined } }
  const one = { ...compared('linux/amd64', [same(10), unsized]), sizeChange: undefined }
  assert.equal(comparisonSentence(comparison([one])), '1 of 2 layers new')
  const text = comparisonSummary(comparison([one]))
  assert.match(text, /^\| Platform \|.* New layers \|$/m)
  assert.doesNotMatch(text, /nothing|New bytes/)
})

test('a file of shared layers, which were not read, is named, and a change that they may cover is marked', () => {
  const file = {
    path: 'usr/new',
    type: 'file',
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: 5,
    time: 0,
    layer: 1,
  } as const
  const one: PlatformComparison = {
    ...compared('linux/amd64', grown),
    files: [
      { how: 'removed', path: 'usr/old' },
      { how: 'added', path: file.path, after: file, isOverShared: true },
    ],
  }
  const text = comparisonSummary(comparison([one]))
  assert.match(text, /\| `usr\/old` \| removed \|/)
  assert.match(text, /\| `usr\/new` \| added or changed \|/)
})

test('the summary of a comparison begins with the sentence and shows what is new, what differs and both digests', () => {
  const one: PlatformComparison = {
    ...compared('linux/amd64', grown),
    config: [{ field: 'Cmd', before: '["a|b"]', after: '`c`' }],
    files: [
      {
        how: 'added',
        path: 'app/<b>',
        after: { path: 'app/<b>', type: 'file', mode: 0o755, uid: 0, gid: 0, size: 9000, time: 0, layer: 1 },
      },
    ],
  }
  const compare = comparison([one])
  const text = comparisonSummary(compare)
  const [heading, , sentence] = text.split('\n')
  assert.equal(heading, '### `ghcr.io/o/app:pr` against `ghcr.io/o/app:main`')
  assert.equal(sentence, '**+10.0 MB (+11 %) in 1 of 2 layers.**')
  assert.match(
    text,
    /\| linux\/amd64 \| 90\.0&nbsp;MB \| 100&nbsp;MB \| \+10\.0&nbsp;MB&nbsp;\(\+11&nbsp;%\) \| 1 of 2 \| 20\.0&nbsp;MB&nbsp;▇{4}░{16} \|/,
  )
  assert.match(text, /\| replaced \| .* \| `RUN npm ci --omit=dev`<br>was `RUN npm ci` \|/)
  assert.match(text, /Files that differ: 1 added/)
  assert.match(text, /\| Cmd \| <code>&#91;&quot;a&#124;b&quot;&#93;<\/code> \| <code>&#96;c&#96;<\/code> \|/)
  for (const { root } of [compare.before, compare.after]) assert.ok(text.includes(root?.digest ?? '?'))
})

test('a tag compared with a digest of itself is told from it by the digests', () => {
  const [then, now] = [imageFor('o/a:1', []), imageFor('o/a:1', [])]
  const root = { ...(now.root ?? assert.fail()), digest: digestFor('now') }
  const text = comparisonSummary(comparison([], { before: then, after: { ...now, root } }))
  assert.match(text, /^### `o\/a:1` at `sha256:\w{12}` against `o\/a:1` at `sha256:\w{12}`\n/)
})

test('a file that is only known to be gone has its path, and one that shared layers may have is so marked', () => {
  const file = { path: 'new', type: 'file', mode: 0o644, uid: 0, gid: 0, size: 2, time: 0, layer: 1 } as const
  const files = [
    { how: 'removed', path: 'app/gone.js' },
    { how: 'added', path: 'new', after: file, isOverShared: true },
  ] as const
  const text = comparisonSummary(comparison([{ ...compared('linux/amd64', grown), files }]))
  assert.match(text, /Files that differ: 1 added or changed, 1 removed/)
  assert.match(text, /\| `new` \| added or changed \| 2&nbsp;B \| \+2&nbsp;B \| 0644 \|/)
  assert.match(text, /\| `app\/gone\.js` \| removed \| {2}\| {2}\| {2}\|/)
})
