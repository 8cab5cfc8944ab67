import assert from 'node:assert/strict'
import { test } from 'node:test'
import { artifact, image, layer } from '@tallyman/testkit/images/images'
import { delay, fail, slow, stall, startRegistry } from '@tallyman/testkit/registry/registry'
import type { StepResult } from '@tallyman/testkit/step/run-action'
import { openYard } from '../cache/cache-steps.fixture.ts'

const base = layer({ seed: 'base', size: 1_500_000 })
const app = image({ layers: [base, 'app'] })
const db = image({ layers: [base, layer({ seed: 'db', size: 1_200_000 })] })

/** The lines of a step's log, each with the title of its group. */
function linesOf({ log }: StepResult): { readonly group: string | undefined; readonly line: string }[] {
  let group: string | undefined
  return log.split('\n').flatMap(line => {
    const [, title] = /^::group::(.*)$/.exec(line) ?? []
    if (title !== undefined) assert.equal(group, undefined, `a group in a group: ${title}`)
    if (title !== undefined || line === '::endgroup::') group = title
    return [{ group, line }]
  })
}

function titles(done: StepResult): string[] {
  return [...new Set(linesOf(done).flatMap(({ group }) => group ?? []))]
}

/** Annotations that a folded group would hide. */
function hidden(done: StepResult): string[] {
  return linesOf(done).flatMap(({ group, line }) =>
    group !== undefined && /^::(?:error|warning|notice)/.test(line) ? [line] : [],
  )
}

async function yardWithImages() {
  const yard = await openYard()
  await yard.registry.add(app, { repository: 'o/app', tag: 'v1' })
  await yard.registry.add(db, { repository: 'o/db', tag: 'v1' })
  const { host } = yard.registry
  const names = { app: `${host}/o/app:v1`, db: `${host}/o/db:v1` }
  const images = [`${names.app}@${app.root.digest}`, `${names.db}@${db.root.digest}`].join('\n')
  return { ...yard, names, images }
}

test('the blobs of each image are in a group of its name, and those of the cache are marked', async () => {
  await using yard = await yardWithImages()
  await using cold = await yard.run({ inputs: { images: yard.images } })
  assert.equal(cold.code, 0, cold.log)
  const fetched = titles(cold).filter(title => title.includes('from registry'))
  assert.deepEqual(fetched.map(title => title.split(': ')[0]).sort(), [yard.names.app, yard.names.db])
  const blobs = linesOf(cold).filter(({ line }) => / {2}(?:config|layer \d+) +sha256:/.test(line))
  assert.equal(blobs.length, 6)
  for (const { group, line } of blobs) {
    assert.ok(group !== undefined, line)
    if (/ k?B from/.test(line)) assert.doesNotMatch(line, /\/s\)/)
  }
  assert.ok(titles(cold).some(title => title.startsWith(`${yard.names.app} in the Actions cache: `)))
  await using warm = await yard.run({ inputs: { images: yard.images } })
  assert.match(
    warm.log,
    /Actions cache: \d+ entries used; 5 blobs \(2\.7 MB\) came from it instead of a registry; /,
  )
  assert.ok(
    titles(warm).every(title => /: .*from cache/.test(title)),
    titles(warm).join('\n'),
  )
  await using loaded = await yard.run({ action: 'load-from-cache', inputs: { images: yard.images } })
  assert.match(loaded.log, /5 blobs \(2\.7 MB\) came from it instead of a registry/)
})

test('a failure shows what came before it, and no annotation is folded away', async () => {
  await using yard = await yardWithImages()
  const { digest } = db.layers[1]?.descriptor ?? base.descriptor
  yard.registry.inject(fail(500, { kind: 'blob', digest, times: 100 }))
  const inputs = { images: yard.images, cache: 'false', retries: '1' }
  await using failed = await yard.run({ inputs })
  assert.equal(failed.code, 1)
  assert.ok(titles(failed).some(title => title.startsWith(yard.names.db) && / did not arrive/.test(title)))
  assert.ok(linesOf(failed).some(({ line }) => /layer 2 +sha256:\w+ +1\.2 MB did not arrive/.test(line)))
  assert.deepEqual(hidden(failed), [])
  assert.ok(linesOf(failed).some(({ line }) => line.startsWith('::error')))
})

test('a slow transfer is never silent for long, and names what it is waiting for', async () => {
  await using yard = await yardWithImages()
  yard.registry.inject(slow(220_000, { kind: 'blob', digest: base.descriptor.digest, times: 9 }))
  await using slowly = await yard.run({ inputs: { images: yard.images, cache: 'false' } })
  assert.equal(slowly.code, 0, slowly.log)
  const told = linesOf(slowly).find(({ line }) =>
    /MB of 2\.7 MB \(\d+ %\), [\d.]+ k?B\/s; waiting for/.test(line),
  )
  assert.ok(told, slowly.log)
  assert.equal(told.group, undefined)
  assert.ok(told.line.includes(yard.names.app))
})

test('written content is in a group per repository, existing content in one line', async () => {
  await using yard = await yardWithImages()
  await using elsewhere = await startRegistry()
  const inputs = { source: `${yard.names.db}`, tags: `${elsewhere.host}/n/one:1\n${elsewhere.host}/n/two:1` }
  await using copied = await yard.run({ action: 'retag', inputs })
  assert.equal(copied.code, 0, copied.log)
  const [one = ''] = titles(copied)
  assert.ok(one.startsWith(`${elsewhere.host}/n/one: 3 blobs, 3 uploaded (2.7 MB), in `), copied.log)
  assert.match(copied.log, /\/n\/two: 3 blobs, 3 mounted/)
  assert.deepEqual(hidden(copied), [])
  const job = await yard.job()
  await using pulled = await yard.run({ inputs: { images: yard.images, cache: 'false' }, job })
  assert.equal(pulled.code, 0)
  const push = { source: `store=${yard.images.split('\n')[0]}`, tags: `${elsewhere.host}/p/app:1` }
  await using pushed = await yard.run({ action: 'push', inputs: push, job })
  assert.equal(pushed.code, 0, pushed.log)
  assert.match(titles(pushed)[0] ?? '', /\/p\/app: 3 blobs, .*uploaded/)
  await using saved = await yard.run({
    action: 'save-to-cache',
    job,
    inputs: { images: yard.images, 'key-prefix': 'apart' },
  })
  assert.ok(
    titles(saved).every(title => / in the Actions cache: .* written/.test(title)),
    saved.log,
  )
  assert.equal(titles(saved).length, 2)
})

test('a dry run says what each repository lacks, and writes nothing', async () => {
  await using yard = await yardWithImages()
  await using elsewhere = await startRegistry()
  const job = await yard.job()
  await using pulled = await yard.run({ inputs: { images: yard.images, cache: 'false' }, job })
  assert.equal(pulled.code, 0, pulled.log)
  await elsewhere.addBlob('n/app', base.descriptor.digest, base.bytes)
  const [appRef = ''] = yard.images.split('\n')
  const steps = [
    { action: 'retag', inputs: { source: appRef, tags: `${elsewhere.host}/n/app:1` } },
    { action: 'push', inputs: { source: `store=${appRef}`, tags: `${elsewhere.host}/n/app:1` } },
    {
      action: 'publish-manifest',
      inputs: { sources: appRef, tags: `${elsewhere.host}/n/app:1`, platforms: '' },
    },
  ]
  for (const { action, inputs } of steps) {
    await using dry = await yard.run({ action, inputs: { ...inputs, 'dry-run': 'true' }, job })
    assert.equal(dry.code, 0, dry.log)
    const [title = ''] = titles(dry)
    assert.match(
      title,
      /\/n\/app: 3 blobs, 2 to be uploaded \(\d+ B\), 1 there already \(1\.5 MB\)$/,
      dry.log,
    )
    assert.match(dry.log, /\/n\/app:1: would be new/)
    assert.match(dry.summary, /\d+ B to be uploaded, 1\.5 MB already there/)
    assert.ok(elsewhere.requests.every(({ method }) => method === 'GET' || method === 'HEAD'))
  }
  const within = { source: appRef, tags: `${yard.registry.host}/o/copy:1\n${yard.registry.host}/o/two:1` }
  await using near = await yard.run({ action: 'retag', inputs: { ...within, 'dry-run': 'true' } })
  assert.deepEqual(
    titles(near).map(title => title.replace(/^.*\/o\//, '')),
    ['copy', 'two'].map(name => `${name}: 3 blobs, 3 to be mounted or uploaded (1.5 MB)`),
  )
  assert.equal(yard.registry.hasBlob('o/copy', base.descriptor.digest), false)
})

test('what a dry run foresees is what the step then does, referrers included', async () => {
  await using yard = await yardWithImages()
  await using elsewhere = await startRegistry()
  const sbom = artifact({ artifactType: 'application/spdx', content: 'an SBOM', subject: app.root })
  await yard.registry.add(sbom, { repository: 'o/app', tag: null })
  const inputs = { source: yard.names.app, tags: `${elsewhere.host}/n/app:1`, referrers: 'true' }
  await using dry = await yard.run({ action: 'retag', inputs: { ...inputs, 'dry-run': 'true' } })
  await using done = await yard.run({ action: 'retag', inputs })
  assert.equal(dry.code, 0, dry.log)
  assert.equal(done.code, 0, done.log)
  const counted = ({ log }: StepResult) => / (\d+) (?:to be )?uploaded \(([^)]*)\)/.exec(log)?.slice(1)
  assert.deepEqual(counted(dry), counted(done))
  assert.equal(counted(done)?.[0], '5')
  await using again = await yard.run({ action: 'retag', inputs: { ...inputs, 'dry-run': 'true' } })
  assert.match(again.log, /\/n\/app has it already/)
  assert.deepEqual(titles(again), [])
})

test('each written layout and archive has a line with its size', async () => {
  await using yard = await yardWithImages()
  const to = 'oci-layout=out/layout\noci-archive=out/a.tar\ndocker-archive=out/d.tar'
  for (const action of ['pull-with-digest', 'load-from-cache']) {
    const cache = action === 'load-from-cache' ? {} : { cache: 'false' }
    await using done = await yard.run({ action, inputs: { images: yard.images, to, ...cache } })
    assert.equal(done.code, 0, done.log)
    for (const what of ['oci-layout out/layout', 'oci-archive out/a.tar', 'docker-archive out/d.tar'])
      assert.match(done.log, new RegExp(`^Wrote ${what}: 2 images, 2\\.7 MB, in `, 'm'))
  }
})

test('a step that waits for an answer names the request, and one whose bytes stopped its progress', async () => {
  await using yard = await yardWithImages()
  const inputs = { images: yard.images.split('\n')[0] ?? '', cache: 'false' }
  const late = async () => {
    yard.registry.inject(delay(8_000, { kind: 'manifest', repository: 'o/app', times: 1 }))
    await using done = await yard.run({ inputs })
    assert.equal(done.code, 0, done.log)
    assert.match(
      done.log,
      /^ {2}waiting for an answer: read \S+\/o\/app@sha256:[0-9a-f]{64}, [5-7] s so far$/m,
    )
  }
  const stopped = async () => {
    await using elsewhere = await startRegistry()
    await elsewhere.add(db, { repository: 'o/db' })
    const { digest } = db.layers[1]?.descriptor ?? base.descriptor
    elsewhere.inject(stall(8_000, { kind: 'blob', digest, times: 1 }, 200_000))
    const images = `${elsewhere.host}/o/db:v1@${db.root.digest}`
    await using done = await yard.run({ inputs: { ...inputs, images } })
    assert.equal(done.code, 0, done.log)
    assert.match(
      done.log,
      /^ {2}[\d.]+ MB of 2\.7 MB \(\d+ %\), .*; waiting for \S+\/o\/db:v1 \(\d of 3 blobs\)$/m,
    )
  }
  await Promise.all([late(), stopped()])
})

test('deletions of prune appear below the name of their repository', async () => {
  await using yard = await yardWithImages()
  const { host } = yard.registry
  const images = `${host}/o/app\n${host}/o/db`
  const inputs = { images, 'prune-tags': 'v*', 'older-than': '0s', mode: 'apply', platforms: '' }
  await using done = await yard.run({ action: 'prune', inputs })
  assert.equal(done.code, 0, done.log)
  const told = done.log.split('\n').filter(line => /carrying out|deleted: /.test(line))
  assert.deepEqual(told, [
    `${host}/o/app: carrying out the plan`,
    `  deleted: ${app.root.digest}`,
    `${host}/o/db: carrying out the plan`,
    `  deleted: ${db.root.digest}`,
  ])
})

test('save-to-cache names everything that the store lacks, of several images too', async () => {
  await using yard = await yardWithImages()
  await using failed = await yard.run({ action: 'save-to-cache', inputs: { images: yard.images } })
  assert.equal(failed.code, 1)
  assert.doesNotMatch(failed.log, /undefined/)
  const [error = ''] = failed.annotations.map(({ message }) => message)
  for (const image of yard.images.split('\n')) assert.ok(error.includes(image), error)
})
