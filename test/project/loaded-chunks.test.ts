import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
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
  'archive writer': /function ociArchive\(/,
  cache: /class LayerCache\b/,
  signatures: /function checkSignatures\(/,
  "Sigstore's package": /class CertificateChainVerifier\b/,
  attestations: /function writeAttestations\(/,
  'Azure SDK': /class BlockBlobClient\b/,
}

/** The same of the parts of inspect's code that few of its shows need. */
const inspectMarks = {
  templates: /class Template\b/,
  'engine client': /function openEngine\(/,
  'reader of images': /function readImage\(/,
  'tag lists': /function listTagsOf\(/,
  pictures: /function layerGraph\(/,
}

/** The bundle's files that a step with its own temporary folder loads. */
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
  return new Set(loaded.filter(name => bundled.includes(name)))
}

const bundled = readdirSync(dist).filter(name => name.endsWith('.js'))
const page = readFileSync(join(dist, '..', 'ARCHITECTURE.md'), 'utf8')

/** Compares a row of ARCHITECTURE's table with files of the bundle: their number, and their size within 3 %. */
function assertInTable(title: string, names: Iterable<string>): void {
  const files = [...names]
  const kilobytes = Math.round(files.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0) / 1000)
  const wanted = `expected in ARCHITECTURE.md: | ${title} | ${files.length} | ${kilobytes} |`
  const [, count, size] = new RegExp(`^\\| ${title} \\| (\\d+) \\| (\\d+) \\|$`, 'm').exec(page) ?? []
  assert.equal(Number(count), files.length, wanted)
  assert.ok(Math.abs(Number(size) - kilobytes) <= kilobytes * 0.03, wanted)
}

test('ARCHITECTURE states the size of the bundle, and of the part that only the Actions toolkit needs', () => {
  assertInTable('the whole bundle', bundled)
  const largest = bundled.toSorted((a, b) => statSync(join(dist, b)).size - statSync(join(dist, a)).size)
  assertInTable('of it the toolkit', largest.slice(0, 1))
  assert.match(readFileSync(join(dist, largest[0] ?? ''), 'utf8'), marks['Azure SDK'])
})

test('a warm pull loads only code that a cold one loads, and less of it', async () => {
  await using registry = await startRegistry()
  await using folder = await mkdtempDisposable(join(tmpdir(), 'tallyman-warm-'))
  const root = await registry.add(image({ layers: ['one'] }))
  const inputs = {
    INPUT_IMAGES: `${registry.host}/test/app@${root.digest}`,
    INPUT_STORE: join(folder.path, 'store'),
  }
  const cold = await loadedBy(inputs)
  registry.clearLog()
  const warm = await loadedBy(inputs)
  assert.equal(registry.count(), 0)
  assert.deepEqual(
    [...warm].filter(name => !cold.has(name)),
    [],
  )
  assertInTable('a warm pull', warm)
})

function partsOf(loaded: ReadonlySet<string>, parts: Readonly<Record<string, RegExp>> = marks): string[] {
  const chunks = readdirSync(dist).filter(name => name.endsWith('.js'))
  const holding = (mark: RegExp) => chunks.filter(name => mark.test(readFileSync(join(dist, name), 'utf8')))
  return Object.entries(parts).flatMap(([part, mark]) => {
    const holders = holding(mark)
    assert.notEqual(holders.length, 0, `no chunk holds the ${part}`)
    return holders.some(name => loaded.has(name)) ? [part] : []
  })
}

test('a plain pull loads the transport, but not YAML, the finder of images, the cache or the archive code', async () => {
  await using registry = await startRegistry()
  const root = await registry.add(image({ layers: ['one'] }))
  const loaded = await loadedBy({ INPUT_IMAGES: `${registry.host}/test/app@${root.digest}` })
  assert.deepEqual(partsOf(loaded), ['transport', 'downloads'])
  assertInTable('a plain pull', loaded)
})

test('an additional tag in a repository loads nothing that moves layers', async () => {
  await using registry = await startRegistry()
  await registry.add(image({ layers: ['one'] }), { tag: 'v1' })
  const inputs = { INPUT_SOURCE: `${registry.host}/test/app:v1`, INPUT_TAGS: 'v2' }
  const loaded = await loadedBy(inputs, 'retag')
  assert.deepEqual(partsOf(loaded), ['transport'])
  assertInTable('a tag more', loaded)
  assert.equal(registry.requests.filter(({ method }) => method === 'PUT').length, 1)
})

test('a check of pins that asks nothing loads neither the transport nor the cache', async () => {
  const loaded = await loadedBy({ INPUT_MODE: 'check' }, 'lock')
  assert.deepEqual(partsOf(loaded), ['finder of images in files'])
  assertInTable('a check of pins', loaded)
})

test('a pull through the cache loads no toolkit and no Azure SDK', async () => {
  await using registry = await startRegistry()
  await using service = await startCacheService()
  const root = await registry.add(image({ layers: ['one'] }))
  const inputs = { INPUT_IMAGES: `${registry.host}/test/app@${root.digest}`, INPUT_CACHE: 'read-write' }
  const loaded = await loadedBy({ ...service.env(), ...inputs })
  assert.deepEqual(partsOf(loaded), ['transport', 'downloads', 'cache'])
  assertInTable('a pull through the cache', loaded)
  assert.ok(service.counts().upload > 0)
})

test('a step that fails on its inputs loads no code for pulling', async () => {
  const loaded = await loadedBy({ INPUT_RETRIES: 'many' })
  assert.deepEqual(partsOf(loaded), [])
  assertInTable('inputs refused', loaded)
})

test('an inspection loads the code of what it shows, and the pictures only for a summary', async () => {
  await using registry = await startRegistry()
  await registry.add(image({ layers: ['one'] }), { tag: 'v1' })
  const name = `${registry.host}/test/app`
  const shown = (inputs: Readonly<Record<string, string>>) => loadedBy(inputs, 'inspect')
  const digest = await shown({ INPUT_IMAGES: `${name}:v1`, INPUT_QUIET: 'true', INPUT_SUMMARY: 'false' })
  assert.deepEqual(partsOf(digest, inspectMarks), [])
  assertInTable('a digest', digest)
  const tags = await shown({ INPUT_IMAGES: name, INPUT_SHOW: 'tags', INPUT_SUMMARY: 'false' })
  assert.deepEqual(partsOf(tags, inspectMarks), ['templates', 'tag lists'])
  const whole = await shown({ INPUT_IMAGES: `${name}:v1` })
  assert.deepEqual(partsOf(whole, inspectMarks), ['templates', 'reader of images', 'pictures'])
})
