import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { scanDockerfile } from '@tallyman/core/lock/scan/scan-dockerfile'
import { formatReference, parseReference } from '@tallyman/core/model/reference'
import { engineUnavailable, startEngine } from '@tallyman/testkit/engine/real-engine'
import { peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing } from '@tallyman/testkit/peers/real-registry'
import { Bake } from './bake.fixture.ts'
import { startLoggedRegistry } from './logged-registry.fixture.ts'

const corpus = join(import.meta.dirname, 'corpus', 'dockerfiles')
const names = (await readdir(corpus)).map(file => file.replace(/\.Dockerfile$/, '')).sort()

const reason = engineUnavailable('classic') ?? peersMissing('docker') ?? dockerRegistryMissing()
if (reason !== undefined) console.log(`left out: ${reason}`)

describe('BuildKit and the Dockerfiles of the corpus', { skip: reason ?? false }, () => {
  const texts = new Map<string, string>()
  let folder: string
  let host: string | undefined
  let requests: readonly string[]

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'buildkit-names-'))
    await using registry = await startLoggedRegistry()
    if (!registry) return
    host = registry.host
    for (const name of names) {
      const text = await readFile(join(corpus, `${name}.Dockerfile`), 'utf8')
      texts.set(name, text.replaceAll('localhost:5000', `${host}/${name}`))
      await writeFile(join(folder, `${name}.Dockerfile`), texts.get(name) ?? '')
    }
    await using engine = await startEngine('classic')
    const problems = await (await Bake.of(engine, folder, names)).check()
    assert.doesNotMatch(problems, /ERROR: failed|ERROR: unexpected/)
    requests = registry.requests
  })
  after(() => rm(folder, { recursive: true, force: true }))

  for (const name of names)
    test(`BuildKit asks for the images that are found, and for no other: ${name}`, t => {
      if (host === undefined) return t.skip('there is no corpus of images')
      const begin = `HEAD ${name}/`
      const asked = requests
        .filter(each => each.startsWith(begin) && !each.includes('@'))
        .map(each => each.slice(begin.length))
      const { places, unread } = scanDockerfile(texts.get(name) ?? '')
      assert.deepEqual(unread, [])
      const found = places.map(({ image, where }) => ({ image: nameOf(image, `${host}/${name}/`), where }))
      const sure = found.filter(({ where }) => !where.startsWith('ONBUILD')).map(({ image }) => image)
      // A trigger runs in this build only if another stage starts from its own.
      const triggers = found.map(({ image }) => image).filter(image => asked.includes(image))
      assert.deepEqual(sorted(asked), sorted([...sure, ...triggers]))
    })
})

/** The part of a full name behind `begin`. */
function nameOf(image: string, begin: string): string {
  const name = formatReference(parseReference(image))
  assert.ok(name.startsWith(begin), `${image} begins with ${begin}`)
  return name.slice(begin.length)
}

function sorted(all: readonly string[]): string[] {
  return [...new Set(all)].sort()
}
