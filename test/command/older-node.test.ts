import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { after, before, test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { layer } from '@tallyman/testkit/images/layers'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { type CommandResult, runCommand, runShell } from '@tallyman/testkit/step/run-command'
import { root } from '../../scripts/bundle.ts'

/* The main words on the oldest Node of this machine that the command supports, from the bundle and from the single file. */

interface Older {
  readonly path: string
  readonly version: readonly number[]
}

function olderNode(): Older | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  const found = folders.map(folder => join(folder, 'node')).filter(path => existsSync(path))
  const nodes = [...new Set(found)].map(path => {
    const said = execFileSync(path, ['--version'], { encoding: 'utf8' })
    return { path, version: said.trim().slice(1).split('.').map(Number) }
  })
  const isOlder = ({ version: [major = 0, minor = 0] }: Older) =>
    major < 24 && (major > 20 || (major === 20 && minor >= 18))
  const order = ({ version: [major = 0, minor = 0] }: Older) => major * 1000 + minor
  return nodes.filter(isOlder).sort((a, b) => order(a) - order(b))[0]
}

const older = olderNode()
const skip = older ? false : 'there is no Node from 20.18 to 23 on the PATH'
const [major = 0, minor = 0] = older?.version ?? []
const hasZstd = major > 22 || (major === 22 && minor >= 15)

execFileSync(process.execPath, [join(root, 'scripts', 'package.ts')], { stdio: 'pipe' })
const mains = [join(root, 'dist', 'tallyman.js'), join(root, 'build', 'package', 'tallyman.cjs')]

let registry: TestRegistry
let name: string
let digest: string

before(async () => {
  registry = await startRegistry()
  name = `${registry.host}/team/app`
  const config = { os: 'linux', architecture: 'amd64' }
  // A small layer and one that arrives in many pieces.
  const layers = ['one', layer({ seed: 'big', size: 3_000_000 })]
  digest = (await registry.add(image({ layers, config }), { repository: 'team/app', tag: 'v1' })).digest
  const packed = image({ layers: [layer('one', 'zstd')], config })
  await registry.add(packed, { repository: 'team/app', tag: 'zstd' })
})
after(() => registry[Symbol.asyncDispose]())

type Run = (line: string, stdin?: string) => Promise<CommandResult>

/** Runs lines in one folder, each of which must end well. */
function runsIn(folder: RunnerFolder, main: string): Run {
  return async (line, stdin) => {
    const done = await runShell(line, { folder, main, node: older?.path ?? '', ...(stdin && { stdin }) })
    assert.equal(done.code, 0, done.log)
    assert.doesNotMatch(done.log, /is not a (?:function|constructor)|INTERNAL|trouble/, done.log)
    return done
  }
}

for (const main of mains) {
  const form = main.endsWith('.cjs') ? 'the single file' : 'the bundle'

  test(`an older Node pulls, saves and verifies with ${form}`, { skip }, async () => {
    await using folder = await makeRunnerFolder()
    const run = runsIn(folder, main)
    for (const _ of ['cold', 'warm'])
      assert.match((await run(`tallyman pull ${name}:v1 --to oci-layout=out`)).stdout, RegExp(digest))
    await run(`tallyman pull ${name}@${digest} --to oci-archive=out.tar`)
    await run(`tallyman pull ${name}@${digest}`)
    await run(`tallyman save ${name}:v1 -o - | tar -tf - > names.txt`)
    const names = await readFile(join(folder.workspace, 'names.txt'), 'utf8')
    assert.match(names, /manifest\.json/)
    await run(`tallyman verify out out.tar ${name}:v1`)
    await run('tallyman store ls')
  })

  test(`an older Node pushes, tags, inspects, locks and prunes with ${form}`, { skip }, async () => {
    await using folder = await makeRunnerFolder()
    const run = runsIn(folder, main)
    await run(`tallyman pull ${name}:v1 --to oci-layout=out`)
    await run(`tallyman push oci-layout=out ${registry.host}/team/copy:v1`)
    await run(`tallyman tag ${name}:v1 ${registry.host}/team/copy:v2`)
    assert.equal((await run(`tallyman digest ${registry.host}/team/copy:v2`)).stdout, `${digest}\n`)
    await run(`tallyman manifest ${name}:v1`)
    await run(`tallyman inspect ${name}:v1 --json`)
    await run(`tallyman files ${name}:v1`)
    await run(`tallyman tags ${name}`)
    await writeFile(join(folder.workspace, 'Dockerfile'), `FROM ${name}:v1\n`)
    await run('tallyman lock write')
    await run('tallyman lock check')
    await run(`tallyman prune --prune-tags v2 --older-than 0s --yes ${registry.host}/team/copy`)
    await run(`tallyman login ${registry.host} -u me --password-stdin`, 'secret')
    await run(`tallyman logout ${registry.host}`)
  })

  test(`an older Node keeps layers in a cache folder with ${form}`, { skip }, async () => {
    await using folder = await makeRunnerFolder()
    const run = runsIn(folder, main)
    await run(`tallyman pull ${name}@${digest}`)
    await run(`tallyman cache save ${name}@${digest} --cache-dir kept`)
    await run(`tallyman cache load ${name}@${digest} --cache-dir kept --to oci-layout=out`)
    await run('tallyman verify out')
  })
}

const skipZstd = hasZstd ? `Node ${major}.${minor} has zstd` : skip
test('a Node without zstd says which Node unpacks such layers', { skip: skipZstd }, async () => {
  await using done = await runCommand(['files', `${name}:zstd`], { node: older?.path ?? '' })
  assert.notEqual(done.code, 0)
  assert.match(done.stderr, /has no zstd/)
  assert.match(done.stderr, /Node 22\.15 or later/)
  assert.doesNotMatch(done.stderr, /INTERNAL/)
})

test('Node 24 loads nothing of what older ones need', () => {
  const script = `
process.on('exit', () => {
  const texts = Object.keys(require.cache).map(path => require('node:fs').readFileSync(path, 'utf8'))
  console.error(texts.length, texts.filter(text => text.includes('core-js')).length)
})
process.argv = [process.argv[0], 'tallyman', 'pull', '--help']
require(${JSON.stringify(mains[0])})`
  const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
  assert.match(stderr, /^[1-9]\d* 0\n$/)
})
