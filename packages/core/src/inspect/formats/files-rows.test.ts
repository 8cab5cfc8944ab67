import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RowKind, TemplateValue } from '../../template/rows.ts'
import type { Comparison } from '../comparison.ts'
import { mergeLayers } from '../files/merge-layers.ts'
import type { InspectedImage, InspectedLayer, PlatformImage } from '../inspection.ts'
import { diffRows } from './diff-rows.ts'
import { fileRows, filesKind, modeText } from './files-rows.ts'

const sha = (digit: string) => `sha256:${digit.repeat(64)}` as InspectedLayer['digest'] & string

const layer: InspectedLayer = {
  digest: sha('1'),
  diffId: sha('2'),
  mediaType: '',
  compression: 'gzip',
  size: 2_000_000,
  createdBy: 'COPY . .',
  sharedWith: [],
}
const files = mergeLayers([
  [
    { path: 'bin/run', type: 'file', mode: 0o4755, uid: 0, gid: 5, size: 1234, time: 1_600_000_000 },
    { path: 'bin/sh', type: 'symlink', mode: 0o777, uid: 0, gid: 0, size: 0, time: 0, target: 'run' },
  ],
])
const platform: PlatformImage = {
  platform: 'linux/amd64',
  digest: sha('3'),
  mediaType: '',
  kind: 'image',
  imageId: sha('4'),
  size: 2_000_000,
  layers: [layer],
  annotations: {},
  files,
}

/** Every row has the fields of its kind, all of them and no other. */
function checkFields({ headers, columns, quiet }: RowKind, rows: readonly TemplateValue[]): void {
  for (const row of rows) assert.deepEqual(Object.keys(row as object).sort(), Object.keys(headers).sort())
  for (const field of [...columns, quiet]) assert.ok(field in headers, field)
}

test('a row of a file says what ls says, and which layer has it', () => {
  const rows = fileRows([platform])
  checkFields(filesKind, rows)
  const shown = rows.map(row => filesKind.columns.map(field => (row as Record<string, unknown>)[field]))
  assert.deepEqual(shown, [
    ['drwxr-xr-x', '0:0', '0 B', '1970-01-01 00:00', 1, 'bin/'],
    ['-rwsr-xr-x', '0:5', '1.2 kB', '2020-09-13 12:26', 1, 'bin/run'],
    ['lrwxrwxrwx', '0:0', '0 B', '1970-01-01 00:00', 1, 'bin/sh -> run'],
  ])
})

test('modes are written as ls writes them', () => {
  const cases = { '-rwxr-x---': 0o750, '-rwSr-Sr-T': 0o7644, '-rwsr-sr-t': 0o7755, '----------': 0 }
  for (const [text, mode] of Object.entries(cases)) assert.equal(modeText({ type: 'file', mode }), text)
})

test('a time that no calendar has is unknown', () => {
  const [file] = files.files
  assert.ok(file)
  const rows = fileRows([{ ...platform, files: { ...files, files: [{ ...file, time: 1e15 }] } }])
  assert.equal((rows[0] as { Modified?: string }).Modified, 'unknown')
})

test('the rows of a comparison have every field at each level, and sizes with their sign', () => {
  const image: InspectedImage = { written: 'a', place: 'registry', platforms: [platform], companions: [] }
  const after = { ...platform, digest: sha('5'), size: 1_500_000 }
  const [file] = files.files
  assert.ok(file)
  const comparison: Comparison = {
    before: image,
    after: { ...image, platforms: [after, { ...platform, platform: 'linux/arm64' }] },
    changed: true,
    comparedBy: 'digest',
    platformsGained: ['linux/arm64'],
    platformsLost: [],
    platforms: [
      {
        platform: 'linux/amd64',
        before: platform,
        after,
        changed: true,
        comparedBy: 'digest',
        sizeChange: -500_000,
        layers: [
          { how: 'recompressed', before: layer, after: layer },
          { how: 'added', after: layer },
        ],
        config: [{ field: 'User', after: 'app' }],
        files: [
          { how: 'removed', path: 'etc/x' },
          { how: 'added', path: 'bin', after: file, isOverShared: true },
        ],
      },
    ],
  }
  for (const diff of ['summary', 'layers', 'files'] as const) {
    const { kind, rows } = diffRows(comparison, diff)
    checkFields(kind, rows)
    assert.equal(rows.length, 2)
  }
  const [row] = diffRows(comparison, 'summary').rows as readonly Record<string, unknown>[]
  assert.deepEqual([row?.Change, row?.Before, row?.After, row?.Layers], ['-500 kB', '2.0 MB', '1.5 MB', 2])
  const [first] = diffRows(comparison, 'layers').rows as readonly Record<string, unknown>[]
  assert.equal(first?.How, 'same content, compressed anew')
  const [unpacked] = diffRows(
    {
      ...comparison,
      platforms: comparison.platforms.map(each => ({
        ...each,
        layers: [{ how: 'added' as const, after: { ...layer, size: undefined, unpackedSize: 9_000 } }],
      })),
    },
    'layers',
  ).rows as readonly Record<string, unknown>[]
  assert.deepEqual([unpacked?.Before, unpacked?.After, unpacked?.Change], ['', '9.0 kB', '+9.0 kB'])
  const changed = diffRows(comparison, 'files').rows as readonly Record<string, unknown>[]
  assert.deepEqual(
    changed.map(({ How, Path }) => `${How}: ${Path}`),
    ['removed: etc/x', 'added or changed: bin'],
  )
})
