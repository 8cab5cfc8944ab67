import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { fail, headers, startRegistry, together } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'

/** TALLYMAN_RELEASES sets how many releases of five versions there are; the full count of the project is 2,000. */
const releases = Number(process.env.TALLYMAN_RELEASES ?? 400)
const created = '2024-01-01T00:00:00Z'
const platforms = ['amd64', 'arm64', 's390x', 'riscv64']

test(`${releases * 5} versions are planned within 300 MB, each manifest read once; a second run reads none`, async () => {
  // The testkit searches everything for each list of referrers, which would be measured instead.
  await using registry = await startRegistry({ referrers: false })
  for (let release = 0; release < releases; release++) {
    const images = platforms.map(architecture =>
      image({
        layers: ['base'],
        platform: { os: 'linux', architecture },
        config: { created, author: `release ${release}` },
      }),
    )
    await registry.add(index(images), { repository: 'team/app', tag: `v${release}` })
  }
  await using folder = await makeRunnerFolder()
  const probe = join(folder.path, 'peak.mjs')
  await writeFile(
    probe,
    `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(`${probe}.json`)}, String(process.resourceUsage().maxRSS)))`,
  )
  const inputs = {
    images: `${registry.host}/team/app`,
    'prune-tags': '/^v\\d*[13579]$/',
    'max-deletes': '100000',
  }
  const run = async (name: string) => {
    registry.clearLog()
    const began = performance.now()
    await using step = await pruneStep(inputs, { folder, env: { NODE_OPTIONS: `--import=${probe}` } })
    assert.equal(step.code, 0, step.log)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const peak = Math.round(Number(await readFile(`${probe}.json`, 'utf8')) / 1024)
    const reads = registry.count({ method: 'GET', kind: 'manifest' })
    const blobs = registry.count({ method: 'GET', kind: 'blob' })
    console.log(
      `${name}: ${seconds} s, ${peak} MiB at most, ${reads} manifests and ${blobs} configs read, ${registry.requests.length} requests`,
    )
    assert.equal(JSON.parse(step.outputs.json ?? '').planned[0].deleted, (releases / 2) * 5)
    assert.ok(Buffer.byteLength(step.summary) < 1_048_576)
    return { peak, reads, blobs }
  }
  const first = await run('first run')
  assert.deepEqual([first.reads, first.blobs], [releases * 5, releases * 4])
  const second = await run('second run')
  assert.deepEqual([second.reads, second.blobs], [0, 0])
  assert.ok(Math.max(first.peak, second.peak) < 300, 'more than 300 MiB')
})

test('an endless list of tags is refused at 100,000 names, while its pages arrive and before any tag is requested', async () => {
  const perPage = 30_000
  const pages = Array.from({ length: 6 }, (_, at) => {
    const tags = Array.from({ length: perPage }, (_, each) => `pr-${at * perPage + each}`)
    const link = `</v2/team/app/tags/list?last=${at}>; rel="next"`
    const body = JSON.stringify({ name: 'team/app', tags })
    return together(fail(200, { kind: 'tags', times: 1 }, { body }), headers({ link }))
  })
  await using registry = await startRegistry({ faults: pages })
  await registry.add(image({ layers: ['one'] }), { repository: 'team/app', tag: 'pr-0' })
  await using step = await pruneStep({ images: `${registry.host}/team/app`, 'prune-tags': 'pr-*' })
  assert.equal(step.code, 1, step.log)
  const [error] = step.annotations.filter(({ level }) => level === 'error')
  assert.equal(error?.properties.title, 'REGISTRY_PROTOCOL')
  assert.match(error?.message ?? '', /lists more than 100000 tags, expected at most `max-tags`/)
  assert.match(step.log, /raise `max-tags`/)
  assert.equal(registry.count({ kind: 'tags' }), 4)
  assert.equal(registry.count({ kind: 'manifest' }), 0, 'no tag was asked for')
})

test('max-tags limits what a repository may list, including names that are not tags', async () => {
  await using registry = await startRegistry({ paging: 2 })
  for (const tag of ['pr-1', 'pr-2', 'v1'])
    await registry.add(image({ layers: [tag] }), { repository: 'team/app', tag })
  const inputs = { images: `${registry.host}/team/app`, 'prune-tags': 'pr-*', mode: 'apply' }
  await using refused = await pruneStep({ ...inputs, 'max-tags': '2' })
  assert.equal(refused.code, 1, refused.log)
  assert.match(refused.log, /lists more than 2 tags, expected at most `max-tags`/)
  assert.equal(registry.count({ kind: 'manifest' }), 0)
  await using allowed = await pruneStep({ ...inputs, 'max-tags': '3' })
  assert.equal(allowed.code, 0, allowed.log)
  assert.deepEqual([...registry.tags('team/app').keys()], ['v1'])
  await using none = await pruneStep({ ...inputs, 'max-tags': '0' })
  assert.match(none.log, /max-tags/)
  assert.equal(none.code, 1)
})
