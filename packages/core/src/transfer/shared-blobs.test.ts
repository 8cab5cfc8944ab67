import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, layer } from '@tallyman/testkit/images/images'
import { fail, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { fates, mirrorList } from '../operations/mirror/mirror.fixture.ts'

const count = 6
const shared = layer({ seed: 1, size: 200_000 })

async function family(source: TestRegistry): Promise<string> {
  const names: string[] = []
  for (let at = 0; at < count; at++) {
    await source.add(image({ layers: ['base', shared, `own ${at}`] }), {
      repository: `team/app${at}`,
      tag: '1',
    })
    names.push(`    team/app${at}: ["1"]`)
  }
  return `${source.host}:\n  images:\n${names.join('\n')}\n`
}

function reads({ requests }: TestRegistry): Map<string, number> {
  const blobs = requests.filter(
    ({ method, kind, status }) => method === 'GET' && kind === 'blob' && status < 300,
  )
  return new Map([...Map.groupBy(blobs, ({ digest }) => digest ?? '')].map(([key, all]) => [key, all.length]))
}

for (const [title, first, second] of [
  ['neither of which mounts', false, false],
  ['the first of which mounts', true, false],
  ['the second of which mounts', false, true],
] as const)
  test(`two destinations, ${title}: each blob leaves its source once`, async () => {
    await using source = await startRegistry()
    await using one = await startRegistry({ mounts: first })
    await using two = await startRegistry({ mounts: second })
    const done = await mirrorList({ list: await family(source), to: [one.host, two.host] })
    assert.deepEqual([...new Set(Object.values(fates(done)))], ['copied'])
    assert.deepEqual([...new Set(reads(source).values())], [1])
    for (const target of [one, two])
      for (let at = 0; at < count; at++) assert.ok(target.hasBlob(`app${at}`, shared.descriptor.digest))
  })

test('a destination that gives no blob back leaves that to the source', async () => {
  await using source = await startRegistry()
  await using one = await startRegistry({ mounts: false })
  await using two = await startRegistry({ mounts: false })
  for (const target of [one, two]) target.inject(fail(403, { method: 'GET', kind: 'blob', times: 1_000 }))
  const done = await mirrorList({ list: await family(source), to: [one.host, two.host], tries: 1 })
  assert.deepEqual([...new Set(Object.values(fates(done)))], ['copied'])
  assert.equal(reads(source).get(shared.descriptor.digest), count)
})

test('a destination that gives back other bytes damages no image', async () => {
  await using source = await startRegistry()
  await using one = await startRegistry({ mounts: false })
  await using two = await startRegistry({ mounts: false })
  const list = await family(source)
  for (const target of [one, two]) target.corrupt(shared.descriptor.digest, { kind: 'flip', offset: -1 })
  const done = await mirrorList({ list, to: [one.host, two.host] })
  assert.deepEqual([...new Set(Object.values(fates(done)))], ['copied'])
  assert.equal(reads(source).get(shared.descriptor.digest), count)
})
