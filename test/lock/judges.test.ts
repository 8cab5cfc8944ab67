import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { composeCommand, composeConfig } from '@tallyman/testkit/peers/compose'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing } from '@tallyman/testkit/peers/real-registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { type LoggedRegistry, startLoggedRegistry } from './logged-registry.fixture.ts'
import { lockSucceeds } from './run-lock.fixture.ts'

const corpus = join(import.meta.dirname, 'corpus', 'tree')
const digest = /@sha256:[0-9a-f]{64}/
const digests = new RegExp(digest, 'g')

const reason = dockerRegistryMissing()
if (reason !== undefined) console.log(`left out: ${reason}`)

describe('a repository before and after write, as other programs read it', { skip: reason ?? false }, () => {
  let folder: RunnerFolder
  let original: string
  let applied: string
  let registry: LoggedRegistry | undefined

  before(async () => {
    folder = await makeRunnerFolder()
    original = await mkdtemp(join(tmpdir(), 'lock-before-'))
    applied = await mkdtemp(join(tmpdir(), 'lock-applied-'))
    registry = await startLoggedRegistry()
    if (!registry) return
    for (const path of await filesOf(corpus)) {
      const text = (await readFile(join(corpus, path), 'utf8')).replaceAll('localhost:5000', registry.host)
      for (const target of [folder.workspace, original, applied]) {
        await cp(join(corpus, path), join(target, path))
        await writeFile(join(target, path), text)
      }
    }
    for (const target of [folder.workspace, applied]) git(target, 'init', '-q')
    git(folder.workspace, 'add', '-A')
    const { outputs } = await lockSucceeds(folder, { mode: 'write', 'dry-run': 'true' })
    await cp(outputs.diff ?? '', join(applied, 'changes.diff'))
    await lockSucceeds(folder, { mode: 'write' })
  })
  after(async () => {
    await registry?.[Symbol.asyncDispose]()
    await folder?.[Symbol.asyncDispose]()
    for (const each of [original, applied]) await rm(each, { recursive: true, force: true })
  })

  const pinned = (path: string) => readFile(join(folder.workspace, path), 'utf8')

  test('Docker Compose reads the same project but for digests, in every profile', t => {
    if (!registry || !composeCommand) return t.skip('there is no Docker Compose or no corpus of images')
    const args = ['--profile', '*', 'config']
    const [first, second] = [original, folder.workspace].map(each =>
      composeConfig(each, ['-p', 'p', ...args], {}),
    )
    assert.equal(second?.problem, first?.problem)
    assert.match(second?.output ?? '', digest)
    const told = (second?.output ?? '').replaceAll(folder.workspace, original).replaceAll(digests, '')
    assert.equal(told, first?.output)
    const images = [...(second?.output ?? '').matchAll(/(?:image:|docker-image:\/\/|FROM)\s*(\S+)/g)]
    for (const [, image] of images) assert.match(image ?? '', digest, image)
  })

  test('kubectl kustomize renders the digests', async t => {
    if (!registry) return t.skip('there is no corpus of images')
    const render = (place: string) => program('kubectl', 'kustomize', join(place, 'deploy'))
    const [first, second] = [render(original), render(folder.workspace)]
    if (first === undefined || second === undefined) return t.skip('there is no kubectl')
    const images = [...second.matchAll(/image: (\S+)/g)].map(([, image = '']) => image)
    assert.equal(images.length, 4)
    for (const image of images) assert.match(image, digest)
    assert.equal(second.replaceAll(digests, ''), first)
  })

  for (const [name, ...command] of [
    ['crane', 'digest'],
    ['oras', 'resolve', '--plain-http'],
    ['skopeo', 'inspect', '--tls-verify=false', '--no-tags', '--format', '{{.Digest}}'],
  ] as const)
    test(`${name} finds the digests that were written, of indexes and single images`, async t => {
      const missing = peersMissing(name)
      if (!registry || missing) return t.skip(missing ?? 'there is no corpus of images')
      const text = (await pinned('compose.yaml')) + (await pinned('Dockerfile'))
      const found = new Set(text.match(/127\.0\.0\.1:\d+\/a\/lib\/[a-z]+:[\w.]+@sha256:[0-9a-f]{64}/g))
      assert.equal(found.size, 6)
      for (const image of found) {
        const [tag = '', digest] = image.split('@')
        const told = await peer(name, [...command, name === 'skopeo' ? `docker://${tag}` : tag])
        assert.equal(told.trim(), digest, image)
      }
    })

  test('git apply of the diff of a dry run gives what write writes', async t => {
    if (!registry) return t.skip('there is no corpus of images')
    git(applied, 'apply', '--whitespace=error-all', 'changes.diff')
    await rm(join(applied, 'changes.diff'))
    for (const path of await filesOf(folder.workspace))
      assert.equal(await readFile(join(applied, path), 'utf8'), await pinned(path), path)
  })

  test('no line changes but for digests', async t => {
    if (!registry) return t.skip('there is no corpus of images')
    for (const path of await filesOf(corpus)) {
      const told = await pinned(path)
      // A kustomization has them on lines of their own.
      const without = told.replaceAll(digests, '').replace(/^ +digest: ['"]?sha256:[0-9a-f]{64}['"]?\n/gm, '')
      assert.equal(without, await readFile(join(original, path), 'utf8'), path)
    }
  })

  test('a second write changes nothing and asks nothing', async t => {
    if (!registry) return t.skip('there is no corpus of images')
    const { length } = registry.requests
    const { outputs } = await lockSucceeds(folder, { mode: 'write' })
    assert.equal(outputs.changed, 'false')
    assert.deepEqual(registry.requests.slice(length), [])
    await lockSucceeds(folder, { mode: 'check' })
    assert.deepEqual(registry.requests.slice(length), [])
  })
})

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return paths.map(path => path.slice(folder.length + 1)).filter(path => !path.startsWith('.git/'))
}

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' })
}

/** The output of a program, or undefined if it is not installed. */
function program(name: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync(name, args, { encoding: 'utf8' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
