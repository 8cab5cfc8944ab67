import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'

const dist = join(import.meta.dirname, '../..', 'dist')
const holding = (mark: RegExp) =>
  readdirSync(dist).filter(name => name.endsWith('.js') && mark.test(readFileSync(join(dist, name), 'utf8')))

/** Whether a pull with these inputs loads a chunk that contains `mark`. */
async function loads(
  mark: RegExp,
  folder: string,
  inputs: Readonly<Record<string, string>>,
): Promise<boolean> {
  const chunks = holding(mark)
  assert.notEqual(chunks.length, 0, `no chunk holds ${mark}`)
  const list = join(folder, 'loaded.txt')
  const hook = `import { appendFileSync } from 'node:fs'; import { registerHooks } from 'node:module'
registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context) } })`
  await writeFile(list, '')
  await writeFile(join(folder, 'hook.mjs'), hook)
  const env = { ...process.env, RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder, ...inputs }
  const args = ['--import', join(folder, 'hook.mjs'), join(dist, 'pull-with-digest.js')]
  await promisify(execFile)(process.execPath, args, { env }).catch(() => undefined)
  const loaded = await readFile(list, 'utf8')
  return chunks.some(name => loaded.includes(`/${name}\n`))
}

const agent = /class Agent extends DispatcherBase/
const fetch = /class MockAgent extends/

test("the bundle has no HTTP/2 client: Node's alone would take longer to load than a small pull may grow", () => {
  assert.deepEqual(holding(/require\("node:http2"\)/), [])
})

test('undici is loaded with the first request, without its unused parts, and not at all by a run without requests', async () => {
  await using registry = await startRegistry()
  await using folder = await mkdtempDisposable(join(tmpdir(), 'tallyman-lazy-'))
  const root = await registry.add(image({ layers: ['one'] }))
  const images = { INPUT_IMAGES: `${registry.host}/test/app@${root.digest}` }
  assert.equal(await loads(agent, folder.path, { ...images, INPUT_RETRIES: 'many' }), false, 'refused')
  assert.equal(await loads(agent, folder.path, images), true, 'cold')
  const asked = registry.requests.length
  assert.ok(asked > 0)
  assert.equal(await loads(agent, folder.path, images), false, 'warm')
  assert.equal(registry.requests.length, asked)
  assert.equal(
    await loads(fetch, folder.path, { ...images, INPUT_STORE: 'another' }),
    false,
    'the whole of undici',
  )
})
