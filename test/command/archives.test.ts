import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { flipByte, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { runCommand, runShell } from '@tallyman/testkit/step/run-command'

/* Archives and raw bytes through pipes. */

const large = layer({ seed: 'piped', size: 2_000_000, compression: 'none' })
const amd64 = image({ layers: ['base', large] })
const both = index([amd64, image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })])
let registry: TestRegistry
let name: string
let blob: string

before(async () => {
  registry = await startRegistry()
  await registry.add(amd64, { repository: 'team/app', tag: 'v1' })
  await registry.add(both, { repository: 'team/app', tag: 'both' })
  name = `${registry.host}/team/app`
  blob = `${name}@${large.descriptor.digest}`
})
after(() => registry[Symbol.asyncDispose]())

const save = 'tallyman save --require-digest=false -o -'

test('an archive goes through a pipe into a push, plain and packed, and arrives with its digest', async () => {
  for (const [at, packed] of ['', '| gzip'].entries()) {
    await using pushed = await runShell(
      `${save} ${name}:v1 ${packed} | tallyman push oci-archive=- ${name}:copy-${at} && tallyman digest ${name}:copy-${at}`,
    )
    assert.equal(pushed.code, 0, pushed.log)
    assert.ok(pushed.stdout.endsWith(`\n${amd64.root.digest}\n`), pushed.log)
  }
})

test('an archive that ends early on standard input pushes nothing and says so', async () => {
  await using pushed = await runShell(
    `${save} ${name}:v1 | head -c 1000000 | tallyman push docker-archive=- ${name}:cut`,
  )
  assert.equal(pushed.code, 5, pushed.log)
  assert.match(pushed.stderr, /^error: .*expected a whole tar \(ARCHIVE_INVALID\)$/m)
  await using digest = await runCommand(['digest', `${name}:cut`])
  assert.equal(digest.code, 3)
})

test('a reader that leaves ends an archive quietly', async () => {
  await using done = await runShell(`{ ${save} ${name}:v1; echo "code $?" >&2; } | head -c 10 | wc -c`)
  assert.match(done.stdout, /^\s*10\n$/)
  assert.match(done.stderr, /^code 0$/m, done.log)
  assert.doesNotMatch(done.stderr, /error|EPIPE/)
})

test('a terminal neither gets an archive nor is one', async () => {
  await using written = await runShell(`${save} ${name}:v1`, { isTerminal: true })
  assert.equal(written.code, 2, written.log)
  assert.match(written.stdout, /Cannot write the archive to a terminal/)
})

test('a blob with wrong bytes ends early with code 5, through a pipe too', async () => {
  await using whole = await runShell(`tallyman blob ${blob} | sha256sum`)
  assert.ok(large.descriptor.digest.endsWith(whole.stdout.slice(0, 64)), whole.log)
  registry.inject(flipByte(10, { digest: large.descriptor.digest }))
  await using wrong = await runShell(`{ tallyman blob ${blob}; echo "code $?" >&2; } | wc -c`)
  assert.match(wrong.stderr, /^code 5$/m, wrong.log)
  assert.ok(Number(wrong.stdout) < large.bytes.byteLength, wrong.log)
})

const inBash = (line: string) => runShell(`bash -c ${JSON.stringify(line)}`)
const noBash = process.platform === 'win32' ? 'Windows has no such pipes' : false
const saved = 'tallyman save --require-digest=false NAME:v1'

test('an archive goes into and comes from the pipes of a shell', { skip: noBash }, async () => {
  for (const [at, line] of [
    `tallyman push oci-archive=<(${saved} -o -) NAME:COPY`,
    `${saved} -o /dev/stdout | tallyman push oci-archive=/dev/stdin NAME:COPY`,
    `mkfifo pipe; ${saved} -o pipe & tallyman push oci-archive=pipe NAME:COPY; wait; test -p pipe`,
    `${saved} -o >(tallyman push oci-archive=- NAME:COPY >&2; touch done); until test -e done; do sleep 0.1; done`,
  ].entries()) {
    const named = line.replaceAll('NAME', name).replaceAll('COPY', `shell-${at}`)
    await using pushed = await inBash(named)
    assert.equal(pushed.code, 0, pushed.log)
    await using digest = await runCommand(['digest', `${name}:shell-${at}`])
    assert.equal(digest.stdout, `${amd64.root.digest}\n`, pushed.log)
  }
  await using verified = await inBash(`tallyman verify <(${saved.replaceAll('NAME', name)} -o -)`)
  assert.match(verified.stdout, /^\/dev\/fd\/\d+: valid archive \(1 image, /, verified.log)
})

test('a stop frees the command from a pipe that has no other end, a silent one, or is gone', {
  skip: noBash,
}, async () => {
  const stop = 'kill -TERM $!; wait $!; echo "code $?"'
  for (const line of [
    `tallyman pull --images-file pipe & sleep 1; ${stop}`,
    `tallyman pull --images-file pipe & exec 9>pipe; ${stop}`,
    `tallyman inspect --output-file pipe ${name}:v1 >&2 & sleep 2; ${stop}`,
    `tallyman inspect --output-file pipe ${name}:v1 >&2 & sleep 2; rm pipe; ${stop}`,
    `tallyman inspect --output-file pipe ${name}:v1 >&2 & sleep 2; mv file pipe; ${stop}; cat pipe`,
  ]) {
    await using done = await runShell(`mkfifo pipe; echo kept > file; ${line}`, { timeout: 30_000 })
    assert.match(done.stdout, line.includes('pipe;') ? /^code \d+$/m : /^code 143$/m, done.log)
    if (line.endsWith('cat pipe')) assert.match(done.stdout, /^kept$/m, done.log)
  }
})

test('an archive whose reader leaves is not told as written', { skip: noBash }, async () => {
  for (const line of [
    `mkfifo pipe; head -c 100 pipe > part & ${saved} -o pipe`,
    `${saved} -o >(head -c 10 >x; exit 1)`,
    `set -o pipefail; ${saved} -o /dev/stdout | head -c 10 > part`,
  ]) {
    await using done = await inBash(line.replaceAll('NAME', name))
    assert.equal(done.code, 70, done.log)
    assert.match(
      done.stderr,
      /^error: Cannot write the archive (?:"[^"]+"|to standard output): the reader of the pipe left after \d+ bytes/m,
    )
    assert.doesNotMatch(done.stderr, /Wrote/)
  }
})

test('in a step whose runner reads the log no file is written into it', { skip: noBash }, async () => {
  const lines = (path: string) => [
    `inspect --output-file ${path} ${name}:v1`,
    `digest --dotenv ${path} ${name}:v1`,
    `lock --codequality ${path}`,
    `lock --sarif ${path}`,
    `save --require-digest=false -o ${path} ${name}:v1`,
  ]
  for (const env of [{ GITHUB_ACTIONS: 'true' }, { TF_BUILD: 'True' }])
    for (const path of ['/dev/stdout', '/proc/self/fd/2'])
      for (const line of lines(path)) {
        await using done = await runShell(`{ tallyman ${line}; echo "code $?"; } 2>&1 | cat`, { env })
        assert.match(done.stdout, /it is the log of this step, expected a file or another pipe/, done.log)
        assert.match(done.stdout, /^code 2$/m)
      }
  for (const path of ['/dev/stdout', '/dev/fd/2']) {
    const inputs = `INPUT_OUTPUT-FILE=${path} INPUT_IMAGES=${name}:v1 INPUT_RETRIES=1 RUNNER_TEMP="$PWD"`
    const main = join(import.meta.dirname, '../../dist/inspect.js')
    await using step = await runShell(`env ${inputs} '${process.execPath}' '${main}' 2>&1 | cat`)
    assert.match(step.stdout, /title=INPUT_INVALID::.*it is the log of this step/, step.log)
  }
  await using elsewhere = await runShell(`tallyman inspect --output-file /dev/stderr ${name}:v1 2>&1 | cat`)
  assert.match(elsewhere.stdout, /^\{$/m, elsewhere.log)
})

test('a path that leads up from the folder of the shell is meant as it was typed, and one of a setting is not', async () => {
  await using folder = await makeRunnerFolder()
  await using done = await runShell(
    `mkdir -p deep && cd deep && tallyman save --require-digest=false -o ../up.tar --dotenv ../vars ${name}:v1 && tallyman verify ../up.tar`,
    { folder },
  )
  assert.match(done.stdout, /^\.\.\/up\.tar: valid archive|up\.tar: valid archive/m, done.log)
  assert.deepEqual((await readdir(folder.workspace)).sort(), ['deep', 'up.tar', 'vars'])
  const env = { TALLYMAN_TO: 'oci-archive=../out.tar' }
  await using refused = await runCommand(['pull', '--require-digest=false', `${name}:v1`], { env })
  assert.equal(refused.code, 2, refused.log)
  assert.match(refused.stderr, /it lies outside the workspace, where only an absolute path leads/)
})

test('files of outputs and findings go through no link into .git', async () => {
  await using folder = await makeRunnerFolder()
  const line = 'mkdir .git && echo kept > .git/config && ln -s .git lnk'
  await using _ = await runShell(line, { folder })
  for (const option of ['--dotenv', '--codequality']) {
    await using done = await runCommand(['lock', option, 'lnk/config'], { folder })
    assert.equal(done.code, 2, done.log)
    assert.match(done.stderr, /a link leads into \.git/)
  }
  assert.equal(await readFile(join(folder.workspace, '.git', 'config'), 'utf8'), 'kept\n')
})

test('an archive that is cut off is named by whoever reads it', async () => {
  await using folder = await makeRunnerFolder()
  await using _ = await runShell(`${save} ${name}:v1 | head -c 1000000 > cut.tar`, { folder })
  for (const words of [
    ['inspect', 'docker-archive=cut.tar'],
    ['push', 'docker-archive=cut.tar', `${name}:cut`],
  ]) {
    await using done = await runCommand(words, { folder })
    assert.equal(done.code, 5, done.log)
    assert.match(done.stderr, /^error: Cannot read the archive "cut\.tar": /m)
  }
})

test('manifest, config and digest are the bytes that crane has', async t => {
  const missing = peersMissing('crane')
  if (missing) return t.skip(missing)
  for (const word of ['manifest', 'config', 'digest'])
    for (const platform of ['linux/amd64', 'linux/arm64']) {
      const words = [word, '--platform', platform, `${name}:both`]
      await using ours = await runCommand(words)
      assert.equal(ours.stdout, await peer('crane', words))
    }
})

test('verify of an image stores nothing', async () => {
  await using verified = await runCommand(['verify', `${name}:both`])
  assert.match(verified.stdout, /: valid image \(2 images, /, verified.log)
  const cache = join(verified.folder.home, '.cache/tallyman')
  const files = await readdir(cache, { recursive: true, withFileTypes: true })
  assert.deepEqual(
    files.filter(file => file.isFile() && /^[0-9a-f]{64}/.test(file.name)),
    [],
  )
})
