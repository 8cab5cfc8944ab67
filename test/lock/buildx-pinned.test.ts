import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { scanDockerfile } from '@tallyman/core/lock/scan/scan-dockerfile'
import { engineUnavailable, startEngine } from '@tallyman/testkit/engine/real-engine'
import { peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing } from '@tallyman/testkit/peers/real-registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { Bake } from './bake.fixture.ts'
import { type LoggedRegistry, startLoggedRegistry } from './logged-registry.fixture.ts'
import { lockSucceeds } from './run-lock.fixture.ts'

const corpus = join(import.meta.dirname, 'corpus', 'dockerfiles')
const files = (await readdir(corpus)).sort()
const texts = await Promise.all(files.map(file => readFile(join(corpus, file), 'utf8')))
/** Files whose images have a variable or a break within them stay as they are. */
const pinnable = files.flatMap((file, at) =>
  texts[at]?.includes('(not pinned)') ? [] : [[file.replace(/\.Dockerfile$/, ''), texts[at] ?? ''] as const],
)
const names = pinnable.map(([name]) => name)

const reason = engineUnavailable('classic') ?? peersMissing('docker') ?? dockerRegistryMissing()
if (reason !== undefined) console.log(`left out: ${reason}`)

describe('builds before and after pinning', { skip: reason ?? false }, () => {
  let folder: RunnerFolder
  let registry: LoggedRegistry | undefined
  let layers: Record<'before' | 'after', ReadonlyMap<string, readonly string[]>>
  const requests: Record<'before' | 'lock' | 'after', readonly string[]> = { before: [], lock: [], after: [] }

  before(async () => {
    folder = await makeRunnerFolder()
    registry = await startLoggedRegistry()
    if (!registry) return
    const { host, requests: all } = registry
    await writeFile(join(folder.workspace, 'app.txt'), 'app\n')
    for (const [name, text] of pinnable)
      await writeFile(fileOf(name), text.replaceAll('localhost:5000', `${host}/${name}`))
    await using engine = await startEngine('classic')
    const bake = await Bake.of(engine, folder.workspace, names)
    const first = await bake.layers(names)
    requests.before = all.splice(0)
    await lockSucceeds(folder, { mode: 'write', paths: '**/*.Dockerfile' })
    requests.lock = all.splice(0)
    layers = { before: first, after: await bake.layers(names) }
    requests.after = all.splice(0)
  })
  after(async () => {
    await registry?.[Symbol.asyncDispose]()
    await folder?.[Symbol.asyncDispose]()
  })

  const fileOf = (name: string) => join(folder.workspace, `${name}.Dockerfile`)

  for (const [name, text] of pinnable)
    test(`a build asks for no tag after write, and its layers are the same: ${name}`, async t => {
      if (!registry) return t.skip('there is no corpus of images')
      const tagsOf = (of: readonly string[]) =>
        of.filter(each => each.includes(` ${name}/`) && !each.includes('@'))
      assert.ok(tagsOf(requests.before).length > 0, 'the build asks for tags before')
      assert.deepEqual(tagsOf(requests.after), [])
      assert.deepEqual(layers.after.get(name), layers.before.get(name))
      const pinned = await readFile(fileOf(name), 'utf8')
      for (const { image } of scanDockerfile(pinned).places) {
        const [tagged = '', digest] = image.split('@')
        const wanted = tagged.replace(/^[^/]+\/[^/]+\//, '')
        const known = registry.digests.get(wanted.includes(':') ? wanted : `${wanted}:latest`)
        assert.equal(digest, known, image)
      }
      const origin = text.replaceAll('localhost:5000', `${registry.host}/${name}`)
      // A digest alone names no tag to follow, so that the implied one is written.
      const without = pinned.replace(/@sha256:[0-9a-f]{64}/g, '').replace(/:latest\b/g, '')
      assert.equal(without, origin.replace(/:latest\b/g, ''))
    })

  test('write asks for each tag once, by HEAD, and for nothing else', t => {
    if (!registry) return t.skip('there is no corpus of images')
    const { host } = registry
    const wanted = pinnable.flatMap(([name, text]) => {
      const { places } = scanDockerfile(text.replaceAll('localhost:5000', `${host}/${name}`))
      const tags = places.map(({ image }) => image.slice(host.length + 1))
      return tags.map(tag => `HEAD ${tag.includes(':') ? tag : `${tag}:latest`}`)
    })
    assert.deepEqual([...requests.lock].sort(), [...new Set(wanted)].sort())
  })
})
