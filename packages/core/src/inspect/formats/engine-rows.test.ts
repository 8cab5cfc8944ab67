import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EngineListing } from '../inspection.ts'
import { printEngineHistory } from './engine-history.ts'
import { engineAsks, printEngineRows } from './engine-rows.ts'
import { printEngineTree } from './engine-tree.ts'

const id = `sha256:${'0123456789ab'.padEnd(64, 'c')}`
const digest = `sha256:${'d'.repeat(64)}`
const flags = { digests: false, noTrunc: false, quiet: false, format: '' }

function listing(...images: EngineListing['images']): EngineListing {
  return { engine: { version: '28.5.2', store: 'containerd' }, images, now: Date.UTC(2026, 0, 1) }
}

const named = (tags: readonly string[], digests: readonly string[]) =>
  listing({
    Id: id,
    RepoTags: tags,
    RepoDigests: digests,
    Created: 1_700_000_000,
    Size: 1_234_567,
    SharedSize: -1,
    Containers: -1,
  })

test('an image has a row for each tag, with its digests where they are shown', () => {
  const image = named(['app:1', 'app:2', 'host:5000/o/r:1'], [`app@${digest}`, `alone@${digest}`])
  const names = (more: object) =>
    printEngineRows(image, { ...flags, ...more, format: '{{.Repository}} {{.Tag}} {{ .Digest}}' })
      .replaceAll(digest, 'D')
      .split('\n')
      .slice(0, -1)
  assert.deepEqual(names({}), ['app 1 <none>', 'app 2 <none>', 'host:5000/o/r 1 <none>', 'alone <none> '])
  assert.deepEqual(names({ digests: true }), [
    'app 1 D',
    'app 2 D',
    'host:5000/o/r 1 <none>',
    'alone <none> D',
  ])
})

test('names that are no references, as engines list missing ones, make one row without a name', () => {
  for (const image of [named([], []), named(['<none>:<none>'], ['<none>@<none>'])])
    assert.equal(
      printEngineRows(image, { ...flags, format: '{{.Repository}}:{{.Tag}}@{{.Digest}}' }),
      '<none>:<none>@<none>\n',
    )
})

test('what the engine was not asked for is N/A, and a missing date has no age', () => {
  const dateless = listing({
    Id: id,
    RepoTags: ['a:1'],
    RepoDigests: [],
    Created: -62_135_596_800,
    Size: 5,
    SharedSize: -1,
    Containers: -1,
  })
  const format = '{{.Containers}} {{.SharedSize}} {{.UniqueSize}} {{.Platform}} [{{.CreatedSince}}]'
  assert.equal(printEngineRows(dateless, { ...flags, format }), 'N/A N/A N/A N/A []\n')
  assert.match(printEngineRows(dateless, flags), /^REPOSITORY {3}TAG .*\na {12}1 +0123456789ab +N\/A +5B\n$/s)
})

test('a step of a history that is dated up to 2000 has the age N/A, as Docker shows it', () => {
  const ages = (...dates: readonly string[]) => {
    const history = dates.map(date => ({ Id: id, Created: Date.parse(date) / 1000, Size: 0 }))
    const record = { value: {}, text: '{}', now: Date.UTC(2026, 0, 1), history }
    return printEngineHistory(record, { ...flags, format: '{{.CreatedSince}}' })
  }
  assert.equal(ages('0001-01-01T00:00:00Z', '2000-01-01T00:00:00Z'), 'N/A\nN/A\n')
  assert.equal(ages('2000-01-01T00:00:01Z'), '26 years ago\n')
})

test('only a format that names what costs more makes the engine compute it', () => {
  assert.deepEqual(engineAsks('{{json .}}'), { isFull: false, hasPlatforms: false })
  assert.deepEqual(engineAsks('table {{.ID}}\\t{{.UniqueSize}}'), { isFull: true, hasPlatforms: false })
  assert.deepEqual(engineAsks('{{ .Platform }}'), { isFull: false, hasPlatforms: true })
  assert.deepEqual(engineAsks('tree'), { isFull: true, hasPlatforms: true })
})

test('the tree has an image with all its names and who uses it, and below it its platforms', () => {
  const part = (architecture: string, isHere: boolean) => ({
    ID: digest,
    Kind: 'image',
    Available: isHere,
    Size: { Total: 2_000 },
    ImageData: { Platform: { os: 'linux', architecture } },
  })
  const proof = { ID: digest, Kind: 'attestation', Available: true }
  const Manifests = [part('amd64', true), part('arm64', false), proof, null]
  const image = {
    Id: id,
    RepoTags: ['app:1', 'app:2'],
    RepoDigests: [],
    Created: 0,
    Size: 5_000,
    SharedSize: 1_000,
    Manifests,
  }
  const alone = {
    Id: digest,
    RepoTags: ['<none>:<none>'],
    RepoDigests: [`host/r@${digest}`],
    Created: 0,
    Size: 1,
    SharedSize: -1,
  }
  const text = printEngineTree({
    ...listing(image, alone),
    containers: new Map([[id, 2]]),
    platforms: new Map([[digest, ['linux/amd64']]]),
  })
  assert.deepEqual(text.split('\n'), [
    'IMAGE                        ID             PLATFORM            SIZE      UNIQUE    IN USE BY',
    'app:1, app:2                 0123456789ab   2 platforms         5kB       4kB       2 containers',
    '├─ linux/amd64               dddddddddddd                       2kB',
    '└─ linux/arm64               dddddddddddd   not in the engine   2kB',
    'host/r@sha256:dddddddddddd   dddddddddddd   linux/amd64         1B',
    '',
  ])
})

test('a date that no calendar has is shown as the nearest one, and fails no list', () => {
  for (const [Created, year] of [
    [9e15, '9999'],
    [-1e18, '0001'],
    ['soon', '1970'],
  ] as const) {
    const image = listing({ Id: id, RepoTags: ['app:1'], Created, Size: 1 })
    assert.match(printEngineRows(image, { ...flags, format: '{{.CreatedAt}}' }), new RegExp(`^${year}-`))
  }
})
