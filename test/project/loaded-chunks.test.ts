import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { startCacheService } from '@tallyman/testkit/cache/cache-service'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'

const dist = join(import.meta.dirname, '../..', 'dist')
/** A text that identifies each part of the bundle in the code of its chunk. */
const marks = {
  yaml: /class YAMLMap/,
  'finder of images in files': /class LeadFollower\b/,
  'tar codec': /class Extract extends/,
  transport: /class RegistryHost\b/,
  downloads: /class Downloads\b/,
  uploads: /class BlobUpload\b/,
  'archive writer': /function writeArchive\(/,
  cache: /class LayerCache\b/,
  'Azure SDK': /class BlockBlobClient\b/,
}

async function loadedBy(
  inputs: Readonly<Record<string, string>>,
  action = 'pull-with-digest',
): Promise<Set<string>> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'tallyman-loaded-'))
  const list = join(folder.path, 'loaded.txt')
  const hook = `import { appendFileSync } from 'node:fs'; import { registerHooks } from 'node:module'
registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context) } })`
  await writeFile(join(folder.path, 'hook.mjs'), hook)
  const env = { ...process.env, RUNNER_TEMP: folder.path, GITHUB_WORKSPACE: folder.path, ...inputs }
  const run = promisify(execFile)(
    process.execPath,
    ['--import', join(folder.path, 'hook.mjs'), join(dist, `${action}.js`)],
    { env },
  )
  await run.catch(() => undefined)
  const loaded = (await readFile(list, 'utf8')).split('\n').map(url => url.slice(url.lastIndexOf('/') + 1))
  return new Set(loaded)
}

function partsOf(loaded: ReadonlySet<string>): string[] {
  const chunks = readdirSync(dist).filter(name => name.endsWith('.js'))
  const holding = (mark: RegExp) => chunks.filter(name => mark.test(readFileSync(join(dist, name), 'utf8')))
  return Object.entries(marks).flatMap(([part, mark]) => {
    const holders = holding(mark)
    assert.notEqual(holders.length, 0, `no chunk holds the ${part}`)
    return holders.some(name => loaded.has(name)) ? [part] : []
  })
}

test('a plain pull loads the transport, but neither YAML nor the finder of images, the cache or the archive code', async () => {
  await using registry = await startRegistry()
  const root = await registry.add(image({ layers: ['one'] }))
  const loaded = await loadedBy({ INPUT_IMAGES: `${registry.host}/test/app@${root.digest}` })
  assert.deepEqual(partsOf(loaded), ['transport', 'downloads'])
})

test('an additional tag in a repository loads nothing that moves layers', async () => {
  await using registry = await startRegistry()
  await registry.add(image({ layers: ['one'] }), { tag: 'v1' })
  const inputs = { INPUT_SOURCE: `${registry.host}/test/app:v1`, INPUT_TAGS: 'v2' }
  assert.deepEqual(partsOf(await loadedBy(inputs, 'retag')), ['transport'])
  assert.equal(registry.requests.filter(({ method }) => method === 'PUT').length, 1)
})

test('a pull through the cache loads no toolkit and no Azure SDK', async () => {
  await using registry = await startRegistry()
  await using service = await startCacheService()
  const root = await registry.add(image({ layers: ['one'] }))
  const inputs = { INPUT_IMAGES: `${registry.host}/test/app@${root.digest}`, INPUT_CACHE: 'read-write' }
  const loaded = await loadedBy({ ...service.env(), ...inputs })
  assert.deepEqual(partsOf(loaded), ['transport', 'downloads', 'cache'])
  assert.ok(service.counts().upload > 0)
})

test('a step that fails on its inputs loads nothing that pulls', async () => {
  assert.deepEqual(partsOf(await loadedBy({ INPUT_RETRIES: 'many' })), [])
})
