import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { startCacheService } from '@tallyman/testkit/cache/cache-service'
import { image, layer } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { root } from '../../scripts/bundle.ts'

const skip = process.platform === 'win32' ? 'these commands are for sh' : false
const line = /^tallyman \d+\.\d+\.\d+ \([0-9a-f]{12}\)\n$/

execFileSync(process.execPath, [join(root, 'scripts', 'package.ts')], { stdio: 'pipe' })
const made = join(root, 'build', 'package')

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman package '))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The environment of a person's shell, with a home of its own. */
function shell(home: string): Record<string, string> {
  return { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: home, TERM: 'dumb' }
}

test('the package has one file of code, no dependencies, and the licences', () => {
  const files = ['LICENSE', 'README.md', 'SHA256SUMS', 'licenses.txt', 'package.json', 'tallyman.cjs']
  assert.deepEqual(readdirSync(made).sort(), files)
  const manifest = JSON.parse(readFileSync(join(made, 'package.json'), 'utf8'))
  assert.deepEqual(manifest.bin, { tallyman: 'tallyman.cjs' })
  assert.equal('dependencies' in manifest || 'scripts' in manifest, false)
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: made })
})

test('the page in the package has no link to a file that is not in it', () => {
  const links = [...readFileSync(join(made, 'README.md'), 'utf8').matchAll(/\]\(([^)]+)\)/g)]
  const version = JSON.parse(readFileSync(join(made, 'package.json'), 'utf8')).version
  const base = `https://github.com/OWNER/tallyman/blob/v${version}/`
  const targets = links.map(([, target = '']) => target).filter(target => !target.startsWith('#'))
  assert.ok(targets.includes(`${base}packages/cli/gitlab.md`))
  for (const target of targets) {
    assert.ok(target.startsWith(base), target)
    assert.ok(existsSync(join(root, target.slice(base.length).replace(/#.*/, ''))), target)
  }
})

test('the file follows from dist/ alone: making it again gives the same bytes', () => {
  const before = digestOf(readFileSync(join(made, 'tallyman.cjs')))
  execFileSync(process.execPath, [join(root, 'scripts', 'package.ts')], { stdio: 'pipe' })
  assert.equal(digestOf(readFileSync(join(made, 'tallyman.cjs'))), before)
})

test('npx runs the packed package in an empty folder without a network', { skip }, t => {
  const folder = folderOf(t)
  const env = { ...shell(folder), npm_config_cache: join(folder, 'cache'), npm_config_offline: 'true' }
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: made, env })
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const tarball = join(folder, packed.toString().trim())
  const said = spawnSync('npx', ['--yes', '--package', tarball, 'tallyman', 'version'], {
    cwd: empty,
    env,
    encoding: 'utf8',
  })
  assert.match(said.stdout, line, said.stderr)
  assert.deepEqual(readdirSync(empty), [])
})

test('the file alone reads a registry, also through a link and from a folder with spaces', {
  skip,
}, async t => {
  const folder = folderOf(t)
  cpSync(join(made, 'tallyman.cjs'), join(folder, 'tallyman.cjs'))
  symlinkSync(join(folder, 'tallyman.cjs'), join(folder, 'tallyman'))
  await using registry = await startRegistry()
  const { digest } = await registry.add(image({ layers: ['one'] }), { repository: 'a/b', tag: '1' })
  const { execFile } = await import('node:child_process')
  const { promisify } = await import('node:util')
  const words = ['pull', `${registry.host}/a/b:1@${digest}`, '--to', 'oci-layout=images']
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'tallyman'), ...words], {
    cwd: folder,
    env: shell(folder),
  })
  assert.equal(stdout, `${registry.host}/a/b:1@${digest}\n`)
})

test('the file is its own worker', async t => {
  const folder = folderOf(t)
  const file = join(folder, 'tallyman.cjs')
  cpSync(join(made, 'tallyman.cjs'), file)
  const worker = new Worker(pathToFileURL(file), { execArgv: [], argv: ['worker'] })
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

const oldest = ['/usr/bin/node', '/usr/local/bin/node'].find(node => {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 && /^v2[0-3]\./.test(stdout)
})

test('the file runs on Node 20', { skip: oldest ? false : 'no Node from 20 to 23 is installed' }, t => {
  const env = shell(folderOf(t))
  const run = (...words: string[]) =>
    execFileSync(oldest ?? '', [join(made, 'tallyman.cjs'), ...words], { env, encoding: 'utf8' })
  assert.match(run('version'), line)
  assert.match(run('help'), /tallyman pull|^ *pull /m)
})

test('an old Node is told which one is needed', t => {
  const folder = folderOf(t)
  const old = join(folder, 'old.cjs')
  writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '18.20.8' })\n")
  for (const file of [join(made, 'tallyman.cjs'), join(root, 'dist', 'tallyman.js')]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', old, file, 'version'], {
      encoding: 'utf8',
    })
    assert.deepEqual([status, stdout], [70, ''])
    assert.equal(stderr, 'tallyman needs Node 20.18 or later, and this is Node 18.20.8\n')
  }
})

test('the version is told by code that loads no module of Node but those for files', () => {
  const hook = "process.on('exit', () => console.error(process.moduleLoadList.join('\\n')))"
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(hook)}` }
  const { stderr } = spawnSync(process.execPath, [join(root, 'dist', 'tallyman.js'), 'version'], {
    env,
    encoding: 'utf8',
  })
  for (const name of ['crypto', 'child_process', 'http', 'https', 'tls', 'zlib'])
    assert.equal(stderr.split('\n').includes(`NativeModule ${name}`), false, name)
})

test('compiled code is kept in the own cache of a person, and nowhere in CI or in a home that others may write to', {
  skip,
}, t => {
  const run = (
    name: string,
    {
      mode = 0o755,
      above = 0o755,
      inside,
      env = {},
    }: { mode?: number; above?: number; inside?: number; env?: Record<string, string> } = {},
  ) => {
    const home = join(folderOf(t), name)
    mkdirSync(home)
    chmodSync(home, mode)
    mkdirSync(join(home, '.cache'))
    chmodSync(join(home, '.cache'), above)
    if (inside !== undefined) {
      mkdirSync(join(home, '.cache', 'tallyman', 'compiled'), { recursive: true })
      chmodSync(join(home, '.cache', 'tallyman', 'compiled'), inside)
    }
    execFileSync(process.execPath, [join(made, 'tallyman.cjs'), 'help'], { env: { ...shell(home), ...env } })
    const kept = join(home, '.cache', 'tallyman', 'compiled')
    if (!existsSync(kept) || readdirSync(kept).length === 0) return false
    assert.equal(statSync(kept).mode & 0o777, 0o700)
    return true
  }
  assert.equal(run('person'), true)
  assert.equal(run('earlier', { inside: 0o755 }), true)
  assert.equal(run('ci', { env: { CI: 'true' } }), false)
  assert.equal(run('step', { env: { GITHUB_ACTIONS: 'true' } }), false)
  assert.equal(run('shared', { mode: 0o777 }), false)
  assert.equal(run('shared-caches', { above: 0o777 }), false)
})

test("the one file is also the process of GitHub's cache client, and layers come back from it", {
  skip,
}, async t => {
  await using registry = await startRegistry()
  await using service = await startCacheService()
  const built = await registry.add(image({ layers: [layer({ seed: 'one', size: 400_000 })] }), {
    repository: 'owner/app',
    tag: '1',
  })
  const name = `${registry.host}/owner/app:1@${built.digest}`
  const run = (words: readonly string[], home: string) =>
    runCommand([...words, name, '--cache-client', 'toolkit'], {
      main: join(made, 'tallyman.cjs'),
      env: { ...service.env(), HOME: home, RUNNER_TEMP: home, GITHUB_WORKSPACE: home },
    })
  await using saved = await run(['pull', '--json', '--cache', 'read-write'], folderOf(t))
  assert.equal(saved.code, 0, saved.log)
  assert.equal(JSON.parse(saved.stdout).cache.route, 'toolkit')
  registry.clearLog()
  await using loaded = await run(['cache', 'load'], folderOf(t))
  assert.equal(loaded.code, 0, loaded.log)
  assert.equal(registry.count({ method: 'GET' }), 0, loaded.log)
})
