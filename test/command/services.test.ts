import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { readOutput } from '@tallyman/testkit/step/runner-commands'

/* The log in the words of the service whose job runs the command, on standard error; standard output has the result alone. */

const hostile = 'v1 ##vso[task.complete result=Failed;]x ##[error]y ::error::z'

let registry: TestRegistry
let name: string
let digest: string

before(async () => {
  registry = await startRegistry()
  const config = { os: 'linux', architecture: 'amd64' }
  const added = await registry.add(image({ layers: ['one'], config }), { repository: 'team/app', tag: 'v1' })
  digest = added.digest
  name = `${registry.host}/team/app`
})
after(() => registry[Symbol.asyncDispose]())

const azure = { TF_BUILD: 'True', CI: 'true' }
const gitlab = { GITLAB_CI: 'true', CI: 'true' }
const jenkins = { JENKINS_URL: 'https://jenkins.example/', BUILD_ID: '7' }
const pull = ['pull', '--require-digest=false'] as const

test('a GitHub step gets outputs and summary, and commands on standard error alone', async () => {
  await using done = await runCommand([...pull, `${name}:v1`], { isStep: true })
  assert.equal(done.code, 0, done.log)
  assert.equal(done.stdout, `${name}:v1@${digest}\n`)
  assert.equal(done.outputs.digest, digest)
  assert.match(done.summary, /^### /m)
  assert.ok(
    readOutput(done.stderr).commands.some(({ name }) => name === 'group'),
    done.stderr,
  )
  await using without = await runCommand([...pull, '--no-github-output', `${name}:v1`], { isStep: true })
  assert.deepEqual(without.outputs, {})
  assert.equal(without.code, 0)
})

test('a failed GitHub step has one annotation, titled by the code, and the exit code of the failure', async () => {
  await using done = await runCommand([...pull, `${name}:gone`], { isStep: true })
  assert.equal(done.code, 3, done.log)
  const errors = readOutput(done.stderr).commands.filter(({ name }) => name === 'error')
  assert.deepEqual(
    errors.map(({ properties }) => properties.title),
    ['NOT_FOUND'],
  )
  assert.match(errors[0]?.message ?? '', /\nHint: /)
})

test('a secret is masked by the runner, and shown nowhere but in the command that masks it', async () => {
  const env = { TALLYMAN_GITHUB_TOKEN: 'hunter2' }
  await using step = await runCommand([...pull, `${name}:hunter2`], { isStep: true, env })
  assert.deepEqual(readOutput(step.stderr).masks, ['hunter2'])
  assert.doesNotMatch(step.stderr.replace('::add-mask::hunter2\n', ''), /hunter2/)
  await using job = await runCommand([...pull, `${name}:hunter2`], { env: { ...env, ...azure } })
  assert.match(job.stderr, /^##vso\[task\.setsecret\]hunter2$/m)
  assert.doesNotMatch(job.stderr.replace('##vso[task.setsecret]hunter2\n', ''), /hunter2/)
})

test('findings are annotations at their lines, for GitHub and for Azure', async () => {
  await using folder = await makeRunnerFolder()
  await writeFile(join(folder.workspace, 'Dockerfile'), 'FROM scratch\nFROM alpine:3.22\n')
  await using step = await runCommand(['lock', 'Dockerfile'], { folder, isStep: true })
  assert.equal(step.code, 1, step.log)
  const placed = readOutput(step.stderr).commands.filter(({ properties }) => properties.file !== undefined)
  assert.deepEqual(
    placed.map(({ name, properties }) => [name, properties.file, properties.line]),
    [['error', 'Dockerfile', '2']],
  )
  await using job = await runCommand(['lock', 'Dockerfile'], { folder, env: azure })
  assert.match(
    job.stderr,
    /^##vso\[task\.logissue type=error;sourcepath=Dockerfile;linenumber=2;code=[^\]]+\]\S.*$/m,
    job.log,
  )
})

const escapeCode = '\u001b'
const sectionMark = new RegExp(
  String.raw`E\[0Ksection_(start|end):\d{10}:(\w+)(\[collapsed=true\])?\rE\[0K`.replaceAll('E', escapeCode),
  'g',
)

test("a job of GitLab's has collapsible sections, each ended, and no other escapes", async () => {
  await using done = await runCommand([...pull, `${name}:v1`], { env: gitlab })
  assert.equal(done.code, 0, done.log)
  const marks = [...done.stderr.matchAll(sectionMark)]
  assert.ok(marks.length > 0, done.stderr)
  const names = (edge: string) => marks.filter(([, found]) => found === edge).map(([, , name]) => name)
  assert.deepEqual(names('start'), names('end'))
  assert.equal(new Set(names('start')).size, names('start').length)
  assert.ok(!marks.reduce((text, [mark]) => text.replace(mark, ''), done.stderr).includes(escapeCode))
  assert.equal(done.stdout, `${name}:v1@${digest}\n`)
})

test("a job of Azure's has groups, an issue for an error, and its outputs as variables where asked", async () => {
  await using done = await runCommand([...pull, '--azure-output', `${name}:v1`, `${name}@${digest}`], {
    env: azure,
  })
  assert.equal(done.code, 0, done.log)
  assert.ok(done.stderr.split('##[group]').length === done.stderr.split('##[endgroup]').length, done.stderr)
  assert.ok(
    done.stderr.includes(`##vso[task.setvariable variable=DIGEST;isOutput=true]${digest}\n`),
    done.stderr,
  )
  assert.match(done.stderr, /##vso\[task\.setvariable variable=REFS;isOutput=true\]\S+%0A\S+\n/)
  await using failed = await runCommand([...pull, `${name}:gone`], { env: azure })
  assert.equal(failed.code, 3)
  assert.match(failed.stderr, /^##vso\[task\.logissue type=error;code=NOT_FOUND\].*%0AHint: .*$/m)
  assert.equal(failed.stdout, '')
})

test('a job without a protocol has plain lines', async () => {
  await using done = await runCommand([...pull, `${name}:v1`], { env: jenkins })
  assert.equal(done.code, 0, done.log)
  assert.doesNotMatch(done.stderr.replaceAll('\n', ''), /\p{Cc}|##|::/u)
})

for (const [service, env] of Object.entries({ azure, gitlab, jenkins }))
  test(`text from outside becomes no command in a job of ${service}`, async () => {
    await using done = await runCommand([...pull, `--concurrency=${hostile}`, `${name}:v1`], { env })
    assert.equal(done.code, 2, done.log)
    assert.match(done.stderr, /--concurrency: "v1 ##vso/)
    const own = done.stderr.replace(/^##vso\[task\.logissue type=error;code=INPUT_INVALID\]/gm, '')
    assert.doesNotMatch(own, /##(?:vso)?\[|^::/m)
    assert.equal(done.stdout, '')
  })

test('debug lines are shown where they are asked for', async () => {
  const seen = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    await using done = await runCommand([...pull, ...words, 'localhost:1/%'], { env })
    return /^debug: /m.test(done.stderr)
  }
  assert.deepEqual(await Promise.all([seen([]), seen(['--verbose']), seen([], { RUNNER_DEBUG: '1' })]), [
    false,
    true,
    true,
  ])
})
