import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { PackagesService } from '@tallyman/testkit/prune/packages-service'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import type { TagList } from '../../../inspect/inspection.ts'
import type { TagDates } from '../../../registry/quirks/profiles.ts'
import { openRepository } from '../../../registry/repository/repository.fixture.ts'
import { quayPath, startApi } from '../../lock/ages.fixture.ts'
import { listTagsOf } from './tags.ts'

const [one, two] = ['one', 'two'].map(name =>
  image({ layers: [name], config: { created: '2026-01-05T00:00:00Z' } }),
) as [ReturnType<typeof image>, ReturnType<typeof image>]
const now = Date.parse('2026-03-01T12:00:00Z')
const pushed = '2026-02-20T10:00:00.000Z'

/** Lists the tags v1 (`one`) and v2 (`two`), newest first, of a registry with this web API. */
async function dated(
  dates: Pick<TagDates, 'by' | 'api'>,
): Promise<Required<TagList> & { readonly reads: number }> {
  await using registry = await startRegistry()
  await registry.add(one, { tag: 'v1' })
  await registry.add(two, { tag: 'v2' })
  await using open = await openRepository(registry)
  const list = await listTagsOf(
    { reference: { registry: registry.host, repository: 'test/app' } },
    { filters: [], limit: undefined, sort: '-created' },
    {
      registries: open.client,
      concurrency: 2,
      now: () => now,
      note: () => undefined,
      webOf: () => ({ dates: { ...dates, said: 'the web API' } }),
    },
  )
  return { ...list, reads: registry.count({ method: 'GET', kind: 'manifest' }) }
}

test('Quay says when tags were pushed; what it does not know has the date of its config', async () => {
  const entry = { name: 'v1', manifest_digest: one.root.digest, start_ts: Date.parse(pushed) / 1000 }
  await using quay = await startApi({ [quayPath]: { body: { tags: [entry] } } })
  const { tags, notes, reads } = await dated({ by: 'quay', api: quay.api })
  assert.deepEqual(
    tags.map(({ name, pushed, created }) => [name, pushed, created]),
    [
      ['v1', pushed, undefined],
      ['v2', undefined, '2026-01-05T00:00:00Z'],
    ],
  )
  assert.match(notes.join(), /^The dates of 1 tag say when the image was made/)
  assert.deepEqual([reads, quay.requests.length], [1, 2])
})

test('GitHub says the dates of all versions in one list', async () => {
  const created = ['2026-02-20T10:00:00Z', '2026-02-20T10:00:01Z']
  const versions = [one, two].map(({ root: { digest } }, at) => {
    const date = created[at] ?? ''
    return { id: at + 1, digest, tags: [`v${at + 1}`], created: date, updated: date }
  })
  const token = 'manifest-check'
  await using github = await PackagesService.start({ owner: 'test', package: 'app', versions, token })
  const { tags, reads, notes } = await dated({ by: 'github-packages', api: github.url.href })
  assert.deepEqual(
    tags.map(({ name, pushed }) => [name, pushed]),
    [
      ['v2', '2026-02-20T10:00:01.000Z'],
      ['v1', pushed],
    ],
  )
  assert.deepEqual([reads, notes], [0, []])
  assert.ok(github.requests.length <= 2, github.requests.join())
})

test('a web API that does not answer leaves the dates of the configs, with a note', async () => {
  const limited = { status: 429 }
  await using quay = await startApi({ [quayPath]: limited, [quayPath.replace('v1', 'v2')]: limited })
  const { tags, notes, reads } = await dated({ by: 'quay', api: quay.api })
  assert.deepEqual(
    tags.map(({ created }) => created),
    ['2026-01-05T00:00:00Z', '2026-01-05T00:00:00Z'],
  )
  assert.match(
    notes[0] ?? '',
    /^Cannot ask the web API when a tag was pushed: it answers 429: dates of creation are shown/,
  )
  assert.equal(reads, 2)
})
