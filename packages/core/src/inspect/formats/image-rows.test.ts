import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { parseDocument } from '../../model/document.ts'
import { printRows } from '../../template/print-rows.ts'
import type { Row, RowKind } from '../../template/rows.ts'
import type { InspectedImage } from '../inspection.ts'
import { withSharedLayers } from '../layers.ts'
import { describeImage } from '../platform-image.ts'
import { historyKindFor, historyRows } from './history-rows.ts'
import { imageKindFor, imageRows } from './image-rows.ts'
import { layerKindFor, layerRows } from './layer-rows.ts'
import { referrerKind, referrerRows } from './referrer-rows.ts'

const flags = { noTrunc: false, now: Date.parse('2024-06-01T00:00:00Z') }
const history = [
  { created: '2024-05-30T00:00:00Z', created_by: `RUN /bin/sh -c ${'x'.repeat(50)} # buildkit` },
  { created: '2024-05-31T00:00:00Z', created_by: 'ENV A=1\tB=2', empty_layer: true, comment: 'last' },
]
const app = image({ layers: ['one'], config: { history, created: '2024-05-31T00:00:00Z' } })
const arm = image({ layers: ['one'], platform: { os: 'linux', architecture: 'arm64' } })

function inspected(written: string, built: typeof app): InspectedImage {
  const document = parseDocument(built.document)
  const { manifest, descriptor } = document
  if (manifest.kind === 'index') assert.fail('an index')
  const config = built.blobs.get(built.config.digest)
  const described = describeImage({ ...document, manifest }, undefined, config)
  const root = { ...descriptor, kind: 'image' as const, document, annotations: {} }
  return { written, place: 'registry', root, platforms: [described.image], companions: [] }
}

const table = (kind: RowKind, rows: readonly Row[]) =>
  printRows(rows, kind, { format: '', quiet: false })
    .trimEnd()
    .split('\n')
    .map(line => line.trimEnd().split(/ {2,}/))

const short = (digest: string) => digest.slice('sha256:'.length).slice(0, 12)
const [layer] = app.layers
const size = `${layer?.descriptor.size} B`

test('a history says what each step made, newest first', () => {
  const images = [inspected('app', app)]
  assert.deepEqual(table(historyKindFor(images), historyRows(images, flags)), [
    ['IMAGE', 'CREATED', 'CREATED BY', 'SIZE', 'LAYER', 'COMMENT'],
    [short(app.config.digest), '24 hours ago', 'ENV A=1 B=2', '0 B', 'last'],
    [
      '<missing>',
      '2 days ago',
      `RUN /bin/sh -c ${'x'.repeat(29)}…`,
      size,
      short(layer?.descriptor.digest ?? ''),
    ],
  ])
  const [, whole] = historyRows(images, { ...flags, noTrunc: true })
  assert.deepEqual([whole?.CreatedBy, whole?.DiffID], [history[0]?.created_by, layer?.diffId])
})

test('tables name the image and the platform only where there are several', () => {
  const one = [inspected('app', app)]
  const two = withSharedLayers([inspected('app', app), inspected('other', arm)])
  const [[head], [manyHead, first]] = [one, two].map(images =>
    table(layerKindFor(images), layerRows(images, flags)),
  ) as [string[][], string[][]]
  assert.deepEqual(head, ['#', 'DIGEST', 'COMPRESSION', 'SIZE', 'SHARE', 'CREATED BY'])
  assert.deepEqual(manyHead, [
    'IMAGE',
    '#',
    'DIGEST',
    'COMPRESSION',
    'SIZE',
    'SHARE',
    'CREATED BY',
    'SHARED WITH',
  ])
  const cells = ['app', '1', short(layer?.descriptor.digest ?? ''), 'gzip', size, '100%']
  assert.deepEqual(first, [...cells, `RUN ${'x'.repeat(40)}…`, 'other'])
  assert.deepEqual(
    table(imageKindFor(two), imageRows(two, flags)).map(([name, platform]) => [name, platform]),
    [
      ['IMAGE', 'PLATFORM'],
      ['app', 'linux/amd64'],
      ['other', 'linux/arm64'],
    ],
  )
})

test('of an image that was not read further its root is shown', () => {
  const { root } = index([app, arm])
  const image: InspectedImage = {
    written: 'app',
    place: 'registry',
    root: { ...root, kind: 'index', annotations: {} },
    platforms: [],
    companions: [],
  }
  const [row] = imageRows([image], flags)
  assert.deepEqual(
    [row?.Digest, row?.Root, row?.Kind, row?.Bytes],
    [short(root.digest), root.digest, 'index', ''],
  )
})

test('a referrer says of which platform its image is', () => {
  const image = inspected('app', app)
  const referrers = [
    {
      subject: app.root.digest,
      descriptor: arm.root,
      artifactType: 'application/vnd.example.sbom',
      predicateType: 'https://spdx.dev/Document',
      foundBy: 'api' as const,
      annotations: {},
    },
  ]
  assert.deepEqual(table(referrerKind, referrerRows([{ ...image, referrers }], flags)), [
    ['SUBJECT', 'PLATFORM', 'DIGEST', 'ARTIFACT TYPE', 'PREDICATE TYPE', 'SIZE', 'FOUND BY'],
    [
      short(app.root.digest),
      'linux/amd64',
      short(arm.root.digest),
      'application/vnd.example.sbom',
      'https://spdx.dev/Document',
      `${arm.root.size} B`,
      'api',
    ],
  ])
})
