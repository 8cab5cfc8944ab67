import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { runAction } from '@tallyman/testkit/step/run-action'
import { bundledPackages, filesBelow, root } from '../../scripts/bundle.ts'

const dist = join(root, 'dist')

/** A temporary path; disposing it removes it. */
function temporary(...path: string[]) {
  const base = mkdtempSync(join(tmpdir(), 'tallyman-bundle-'))
  return {
    path: join(base, ...path),
    [Symbol.dispose]: () => rmSync(base, { recursive: true, force: true }),
  }
}

test('the bundle runs without the rest of the repository', async () => {
  using copy = temporary('dist')
  cpSync(dist, copy.path, { recursive: true })
  await using registry = await startRegistry()
  const { digest } = await registry.add(image({ layers: ['one', 'two'] }), { repository: 'a/b', tag: '1' })
  const pinned = `${registry.host}/a/b:1@${digest}`
  await using step = await runAction({
    main: join(copy.path, 'pull-with-digest.js'),
    inputs: { images: pinned, to: 'oci-layout=images' },
  })
  assert.equal(step.code, 0, step.log)
  assert.equal(step.outputs.pinned, pinned)
})

test('the bundle serves as a worker without the rest of the repository', async () => {
  using copy = temporary('dist')
  cpSync(dist, copy.path, { recursive: true })
  const worker = new Worker(pathToFileURL(join(copy.path, 'worker.js')), { execArgv: [] })
  try {
    const answer = await new Promise<{ kind: string; id: number }>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject).once('exit', reject)
      worker.postMessage({ kind: 'receive', id: 7, job: { url: 'not a job' } })
    })
    assert.deepEqual([answer.kind, answer.id], ['failed', 7])
  } finally {
    await worker.terminate()
  }
})

test('the bundle names no folder of the build machine, and includes the licences of its packages', () => {
  for (const [name, text] of filesBelow(dist)) assert.equal(text.includes(root), false, name)
  const licences = readFileSync(join(dist, 'licenses.txt'), 'utf8').split('\n')
  const code = [...filesBelow(dist)].flatMap(([name, text]) => (name.endsWith('.js') ? [text] : []))
  const packages = bundledPackages(code).filter(name => !name.startsWith('@tallyman/'))
  assert.ok(packages.includes('undici'))
  for (const name of packages) assert.ok(licences.includes(name), name)
})

test('every module of the bundle is in one chunk', () => {
  const places = new Map<string, string[]>()
  for (const [name, text] of filesBelow(dist)) {
    // Modules are identified by number, and those concatenated with another by path.
    const modules = text.matchAll(/^\/\*{3}\/ (\d+):$|^;?\/\/ (?:CONCATENATED MODULE: )?(\.\S*\.[cm]?js)$/gm)
    for (const [, number, path] of modules) {
      const module = number ?? path ?? ''
      places.set(module, [...(places.get(module) ?? []), name])
    }
  }
  assert.ok(places.size > 500, `${places.size} modules were found`)
  const twice = [...places].filter(([, names]) => names.length > 1)
  assert.deepEqual(
    twice.map(([module, names]) => `${module}: ${names.join(', ')}`),
    [],
  )
})
