import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { filesBelow } from '../../scripts/bundle.ts'
import { dist, endJob, pathsOf, runLine, setUp } from './setup-step.fixture.ts'

const skip = process.platform === 'win32' ? 'these steps are for bash' : false
const line = /^tallyman \d+\.\d+\.\d+ \([0-9a-f]{12}\)\n$/

/** A hook that fails every connection and every look-up of a name. */
function withoutNetwork({ path }: RunnerFolder): Record<string, string> {
  const hook = join(path, 'no-network.cjs')
  const refuse = "() => { throw new Error('a connection') }"
  writeFileSync(
    hook,
    `require('node:net').Socket.prototype.connect = ${refuse}; require('node:dns').lookup = ${refuse}\n`,
  )
  return { NODE_OPTIONS: `--require ${hook}` }
}

/** Everything below a folder with its time of change, to see what was written. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map(entry => {
    const path = join(entry.parentPath, entry.name)
    return `${path} ${statSync(path).mtimeMs} ${statSync(path).ino}`
  })
}

test('a later step finds the command by its name, and nothing was downloaded', { skip }, async () => {
  await using job = await makeRunnerFolder()
  const step = await setUp(job, { env: withoutNetwork(job) })
  assert.equal(step.code, 0, step.log)
  const said = runLine(job, 'tallyman version', step)
  assert.deepEqual([said.status, said.stderr], [0, ''])
  assert.match(said.stdout, line)
  assert.equal(said.stdout.split(' ')[1], step.outputs.version)
  assert.equal(step.outputs.path, join(pathsOf(job)[0] ?? '', 'tallyman'))
  assert.equal(step.outputs.store, join(job.temp, 'tallyman'))
  assert.equal(execFileSync(step.outputs.path ?? '', ['version'], { encoding: 'utf8', env: {} }), said.stdout)
})

test('the second job on a machine writes nothing but its own shim', { skip }, async () => {
  await using job = await makeRunnerFolder()
  const first = await setUp(job)
  const [version = ''] = readdirSync(join(job.tools, 'tallyman'))
  const copy = join(job.tools, 'tallyman', version, process.arch)
  assert.deepEqual(filesBelow(copy), filesBelow(dist))
  const before = stateOf(job.tools)
  const second = await setUp(job)
  assert.deepEqual(stateOf(job.tools), before)
  assert.notEqual(second.outputs.path, first.outputs.path)
  for (const { outputs } of [first, second])
    assert.ok(readFileSync(outputs.path ?? '', 'utf8').includes(copy))
})

for (const [what, damage] of Object.entries({
  'a file with other bytes': (copy: string) => appendFileSync(join(copy, 'index.js'), '// more\n'),
  'a file that is missing': (copy: string) => execFileSync('rm', [join(copy, 'worker.js')]),
  'a file that the bundle does not have': (copy: string) => writeFileSync(join(copy, 'more.js'), ''),
  'a link to the same bytes': (copy: string) => {
    renameSync(join(copy, 'worker.js'), join(copy, '../worker.js'))
    symlinkSync('../worker.js', join(copy, 'worker.js'))
  },
  'another list of hashes': (copy: string) => appendFileSync(join(copy, 'files.sha256'), '\n'),
  'a file that others can write to': (copy: string) => chmodSync(join(copy, 'index.js'), 0o666),
}))
  test(`a copy in the tool cache with ${what} is replaced, and the step says so`, { skip }, async () => {
    await using job = await makeRunnerFolder()
    await setUp(job)
    const [version = ''] = readdirSync(join(job.tools, 'tallyman'))
    const copy = join(job.tools, 'tallyman', version, process.arch)
    damage(copy)
    const step = await setUp(job)
    assert.match(
      step.annotations.map(({ message }) => message).join(),
      /is not this commit's bytes in files of this user alone: it is replaced/,
    )
    assert.deepEqual(filesBelow(copy), filesBelow(dist))
    assert.match(runLine(job, 'tallyman version', step).stdout, line)
  })

test('a tool cache that other users can change is passed over: the command runs from the action', {
  skip,
}, async () => {
  await using job = await makeRunnerFolder()
  chmodSync(job.tools, 0o777)
  const step = await setUp(job)
  assert.equal(step.code, 0, step.log)
  assert.match(step.log, /The tool cache can be changed by other users: the command runs from /)
  assert.deepEqual(readdirSync(job.tools), [])
  assert.match(runLine(job, 'tallyman version', step).stdout, line)
})

test('a folder of the tool cache that other users can change is passed over, whatever is in it', {
  skip,
}, async () => {
  await using job = await makeRunnerFolder()
  await setUp(job)
  chmodSync(join(job.tools, 'tallyman'), 0o777)
  const step = await setUp(job)
  assert.equal(step.code, 0, step.log)
  assert.match(step.log, /The copy in .* can be changed by other users: the command runs from /)
  assert.ok(readFileSync(step.outputs.path ?? '', 'utf8').includes(join(dist, 'tallyman.js')))
})

test('a tool cache behind a link is used by its real path, where nobody can turn the link', {
  skip,
}, async () => {
  await using job = await makeRunnerFolder()
  const real = join(job.path, 'real tools')
  renameSync(job.tools, real)
  symlinkSync(real, job.tools)
  const step = await setUp(job)
  assert.equal(step.code, 0, step.log)
  const shim = readFileSync(step.outputs.path ?? '', 'utf8')
  assert.ok(shim.includes(join(real, 'tallyman')), shim)
  assert.ok(!shim.includes(job.tools), shim)
})

test('a tool cache that cannot be written is passed over: the command runs from the action', {
  skip,
}, async () => {
  await using job = await makeRunnerFolder()
  // A file in the place of the folder hinders root too.
  writeFileSync(join(job.tools, 'tallyman'), '')
  const step = await setUp(job)
  assert.equal(step.code, 0, step.log)
  assert.match(step.log, /The tool cache cannot be used \(.*\): the command runs from /)
  assert.ok(readFileSync(step.outputs.path ?? '', 'utf8').includes(join(dist, 'tallyman.js')))
  assert.match(runLine(job, 'tallyman version', step).stdout, line)
})

test('on a machine that is gone after the job nothing is copied', { skip }, async () => {
  await using job = await makeRunnerFolder()
  const step = await setUp(job, { env: { RUNNER_ENVIRONMENT: 'github-hosted' } })
  assert.deepEqual(readdirSync(job.tools), [])
  assert.match(runLine(job, 'tallyman version', step).stdout, line)
})

test('bundles of two commits are beside one another, and the later step comes first', { skip }, async () => {
  await using job = await makeRunnerFolder()
  await setUp(job)
  const other = join(job.path, 'other commit', 'dist')
  cpSync(dist, other, { recursive: true })
  writeFileSync(join(other, 'tallyman.js'), "console.log('of another commit')\n")
  const lines = [...filesBelow(other)].filter(([name]) => name !== 'files.sha256')
  const { createHash } = await import('node:crypto')
  const sums = lines.map(
    ([name, text]) => `${createHash('sha256').update(text, 'latin1').digest('hex')}  ${name}\n`,
  )
  writeFileSync(join(other, 'files.sha256'), sums.join(''))
  const second = await setUp(job, { bundle: other, env: { PATH: `${pathsOf(job)[0]}:${process.env.PATH}` } })
  assert.equal(second.code, 0, second.log)
  assert.match(second.log, /Found another .*\/tallyman: it comes after this one/)
  assert.equal(readdirSync(join(job.tools, 'tallyman')).length, 2)
  assert.equal(runLine(job, 'tallyman', second).stdout, 'of another commit\n')
  const path = pathsOf(job)[1] ?? ''
  assert.match(execFileSync(join(path, 'tallyman'), ['version'], { encoding: 'utf8', env: {} }), line)
})

test('words reach the command as they were written, also from folders with spaces, quotes and dollars', {
  skip,
}, async () => {
  await using job = await makeRunnerFolder()
  const bundle = join(job.path, `it's "a" $HOME %PATH% folder`, 'dist')
  cpSync(dist, bundle, { recursive: true })
  writeFileSync(join(bundle, 'tallyman.js'), 'console.log(JSON.stringify(process.argv.slice(2)))\n')
  const step = await setUp(job, { bundle, env: { RUNNER_ENVIRONMENT: 'github-hosted' } })
  const words = ['a b', '$HOME', "it's", '"', '*', '', 'ä\\n']
  const written = words.map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  assert.deepEqual(JSON.parse(runLine(job, `tallyman ${written}`, step).stdout), words)
})

test('a shim whose Node is gone takes the one on the PATH, or says that one is needed', {
  skip,
}, async () => {
  await using job = await makeRunnerFolder()
  const step = await setUp(job)
  const path = step.outputs.path ?? ''
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/^node=.*$/m, "node='/gone/node'"))
  const bin = join(job.path, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'node'), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`)
  chmodSync(join(bin, 'node'), 0o755)
  assert.match(execFileSync(path, ['version'], { encoding: 'utf8', env: { PATH: `${bin}:/bin` } }), line)
  const said = runLine(job, `PATH=/nothing ${path} version || echo "code $?"`, step)
  assert.equal(said.stdout, 'code 127\n')
  assert.match(said.stderr, /tallyman needs Node 20\.18 or later/)
})

test('any other version than its own is refused with what to do', async () => {
  await using job = await makeRunnerFolder()
  const step = await setUp(job, { inputs: { version: '9.9.9' } })
  assert.equal(step.code, 1)
  assert.match(step.log, /"9\.9\.9" is expected, and this commit has \d/)
  assert.match(step.log, /pin the commit of the version that you want/)
  assert.equal(existsSync(join(job.tools, 'tallyman')), false)
  const { version } = JSON.parse(readFileSync(join(dist, '..', 'packages/cli/package.json'), 'utf8'))
  for (const same of [version, `v${version}`])
    assert.equal((await setUp(job, { inputs: { version: same } })).code, 0, same)
})

test('inputs become the defaults of later commands, and only those that were given', async () => {
  await using job = await makeRunnerFolder()
  const given = {
    store: 'images',
    'registry-mirrors': 'docker.io=mirror.example.com\nghcr.io=mirror.example.com/ghcr',
    'insecure-registries': 'registry.example.com:5000',
    concurrency: '3',
  }
  const step = await setUp(job, { inputs: given })
  assert.deepEqual(step.exported, {
    TALLYMAN_STORE: given.store,
    TALLYMAN_REGISTRY_MIRRORS: given['registry-mirrors'],
    TALLYMAN_INSECURE_REGISTRIES: given['insecure-registries'],
    TALLYMAN_CONCURRENCY: '3',
  })
  assert.equal(step.outputs.store, join(job.workspace, 'images'))
  const bad = await setUp(job, { inputs: { concurrency: 'many', retries: '0' } })
  assert.equal(bad.code, 1)
  assert.match(bad.log, /concurrency: "many".*[\s\S]*retries: "0"/)
})

test('a refused step exports nothing', async () => {
  await using job = await makeRunnerFolder()
  const step = await setUp(job, { inputs: { store: 'my/../../x', concurrency: '3', login: 'true' } })
  assert.equal(step.code, 1)
  assert.match(step.log, /INPUT_INVALID/)
  assert.deepEqual([step.exported, pathsOf(job), readdirSync(job.tools)], [{}, [], []])
})

test('logins are in a file that only this user reads, masked, and gone after the job', { skip }, async () => {
  await using job = await makeRunnerFolder()
  const login = '- registry: registry.example.com\n  username: dock\n  password: a-long-secret\n'
  const step = await setUp(job, {
    inputs: { login: 'true', 'registry-auth': login },
    context: { 'github.token': 'a-token-of-the-job' },
  })
  assert.equal(step.code, 0, step.log)
  const file = step.exported.TALLYMAN_AUTH_FILE ?? ''
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {
    'registry-auth': login.trim(),
    'github-token': 'a-token-of-the-job',
  })
  for (const secret of ['a-long-secret', 'a-token-of-the-job']) assert.ok(step.masks.includes(secret), secret)
  assert.equal(step.log.includes('a-long-secret'), false)
  const end = await endJob(job, step)
  assert.deepEqual([end.code, end.log], [0, ''])
  assert.equal(existsSync(file), false)
  assert.equal(existsSync(step.outputs.path ?? ''), false)
})

test('the end of a job removes only what the step made', { skip }, async () => {
  await using job = await makeRunnerFolder()
  const step = await setUp(job)
  for (const folder of [job.workspace, job.home, join(job.temp, 'tallyman-setup-x', '..'), '/']) {
    const end = await endJob(job, { ...step, state: { folder } })
    assert.match(end.log, /is left as it is/)
    assert.ok(existsSync(folder), folder)
  }
  assert.equal((await endJob(job, { ...step, state: {} })).code, 0)
})

test('completions are written where shells look for them, as the command prints them', { skip }, async () => {
  await using job = await makeRunnerFolder()
  const step = await setUp(job, { inputs: { completions: 'true' } })
  assert.equal(step.code, 0, step.log)
  const files = {
    bash: '.local/share/bash-completion/completions/tallyman',
    zsh: '.local/share/zsh/site-functions/_tallyman',
    fish: '.config/fish/completions/tallyman.fish',
    powershell: '.local/share/tallyman/completion.ps1',
  }
  for (const [shell, file] of Object.entries(files)) {
    const printed = runLine(job, `tallyman completion ${shell}`, step)
    assert.equal(printed.status, 0, printed.stderr)
    assert.equal(readFileSync(join(job.home, file), 'utf8'), printed.stdout)
    assert.match(printed.stdout, /tallyman/)
  }
  execFileSync('bash', ['-n', join(job.home, files.bash)])
})
