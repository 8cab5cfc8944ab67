import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { runLock } from './run-lock.fixture.ts'

const mebibytes = 1024 * 1024
/** Just below the largest file that is read. */
const whole = 8 * mebibytes - 64
const pod = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n'

const large: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'a Dockerfile of comments': ['Dockerfile', filled('# FROM x:1\n', 'FROM scratch\n')],
  'a Dockerfile of one continued instruction': ['Dockerfile', filled('a \\\n', 'FROM scratch\nRUN ')],
  'a Dockerfile of bodies': ['Dockerfile', filled('RUN <<A <<B\nFROM x\nA\nB\n', 'FROM scratch\n')],
  'a Dockerfile of open variables': ['Dockerfile', filled(`\${A:-`, 'FROM ')],
  'a Dockerfile of mounts': ['Dockerfile', filled('--mount=type=cache ', 'FROM scratch\nRUN ')],
  'a manifest of brackets': ['pod.yaml', filled('[', `${pod}    - image: `)],
  'a manifest of one long name': ['pod.yaml', filled('a', `${pod}    - image: `)],
  'a manifest of open quotes': ['pod.yaml', filled('"\'', `${pod}    - image: `)],
  'a workflow of open expressions': [
    '.github/workflows/a.yml',
    filled('${{ ', 'on: push\njobs:\n  a:\n    container: '),
  ],
  'a compose file of variables': ['compose.yaml', filled(`\${A-`, 'services:\n  a:\n    image: ')],
}

/** `begin`, then `part` as often as it fits in a file. */
function filled(part: string, begin: string): string {
  return `${begin}${part.repeat(Math.floor((whole - begin.length) / part.length))}\n`
}

async function withFiles(files: Readonly<Record<string, string>>): Promise<RunnerFolder> {
  const folder = await makeRunnerFolder()
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.workspace, path)), { recursive: true })
    await writeFile(join(folder.workspace, path), text)
  }
  return folder
}

/** A step obeys nothing: its only commands are its own. */
function assertNothingObeyed({ commands, annotations, log }: StepResult): void {
  const own = ['group', 'endgroup', 'error', 'warning', 'notice', 'debug', 'add-mask']
  assert.deepEqual(
    commands.filter(({ name }) => !own.includes(name)),
    [],
    log,
  )
  for (const { message } of annotations) assert.ok(!message.startsWith('obeyed'), log)
  assert.doesNotMatch(log, /^##\[/m)
}

describe('check of the largest hostile files', { concurrency: 2 }, () => {
  for (const [name, [path, text]] of Object.entries(large))
    test(`8 MiB take seconds, not hours: ${name}`, async () => {
      await using folder = await withFiles({ [path]: text })
      const done = await runLock(folder, { mode: 'check', paths: '**' }, { timeout: 120_000 })
      assert.equal(done.killedBy, undefined, 'time needed grows faster than the file')
      assertNothingObeyed(done)
      assert.ok(done.log.length < mebibytes, `${done.log.length} characters of log`)
    })
})

test('an alias bomb is refused or read once, in little memory', async () => {
  const layers = Array.from(
    { length: 30 },
    (_, at) => `  a${at}: &a${at} [${`*a${at - 1}, `.repeat(at === 0 ? 0 : 9)}x]`,
  )
  const bomb = `x:\n${layers.join('\n')}\non: push\njobs:\n  a:\n    steps: *a29\n    container: *a29\n`
  const merges = Array.from(
    { length: 30 },
    (_, at) => `x-${at}: &m${at} {<<: [${`*m${at - 1}, `.repeat(at === 0 ? 0 : 9)}{image: a:1}]}`,
  )
  const services = `${merges.join('\n')}\nservices:\n  a: *m29\n`
  await using folder = await withFiles({ '.github/workflows/a.yml': bomb, 'compose.yaml': services })
  const done = await runLock(folder, { mode: 'check', paths: '**' }, { timeout: 30_000 })
  assert.equal(done.killedBy, undefined, done.log)
  assert.ok((done.maxRssKb ?? 0) < 400 * 1024, `${done.maxRssKb} KiB`)
})

test('links and paths that lead out are findings, and nothing behind them is shown or written', async () => {
  const secret = 'services:\n  hidden:\n    image: outside.example/hidden:1\n'
  const steps = '    steps:\n      - uses: ./../outside\n'
  const inside = {
    'compose.yaml':
      'services:\n  a:\n    extends: {file: ../outside.yaml, service: hidden}\n  b:\n    extends: {file: link.yaml, service: hidden}\n',
    '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    runs-on: x\n${steps}`,
  }
  await using folder = await withFiles(inside)
  const outside = join(folder.path, 'outside.yaml')
  await writeFile(outside, secret)
  await symlink(outside, join(folder.workspace, 'docker-compose.yml'))
  await symlink(outside, join(folder.workspace, 'link.yaml'))
  await symlink(folder.path, join(folder.workspace, 'deploy'))
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder.workspace, ...args])
  git('init', '-q')
  git('add', '-A')
  for (const mode of ['check', 'write']) {
    const done = await runLock(folder, { mode })
    // Places that write leaves as they are do not fail it; they fail a check.
    assert.equal(done.code, mode === 'check' ? 1 : 0, done.log)
    assert.doesNotMatch(done.log + done.summary, /hidden:1/)
    for (const path of ['../outside.yaml', 'link.yaml', '../outside'])
      assert.ok(done.log.includes(`"${path}", which lies outside the workspace`), `${path}: ${done.log}`)
  }
  assert.equal(await readFile(outside, 'utf8'), secret)
})

test('names with workflow commands and Markdown are shown as text and obeyed by nobody', async () => {
  const said = [
    '::error::obeyed',
    '##[error]obeyed',
    '::set-output name=a::obeyed',
    '<img src=x>',
    '| a | [b](c) |',
  ]
  const images = said.map(text => `    - image: ${JSON.stringify(`a\n${text}\r${text}`)}\n`).join('')
  const stages = said.map(text => `FROM ${text.replaceAll(' ', '')}\n`).join('')
  const files = {
    'pod.yaml': `${pod}${images}`,
    Dockerfile: `${stages}COPY --from=::error::obeyed / /\n`,
    'a%0A::error::obeyed.Dockerfile': 'FROM node:24\n',
    'b\n::error::obeyed.Dockerfile': 'FROM node:24\n',
  }
  await using folder = await withFiles(files)
  const done = await runLock(folder, { mode: 'check', paths: '**' })
  assert.equal(done.code, 1)
  assertNothingObeyed(done)
  assert.doesNotMatch(done.summary, /<img|\[b\]\(c\)/)
})

test('a lock file with marks of a merge is one clear error, and nothing is asked or written', async () => {
  await using registry = await startRegistry()
  const app = image({ layers: ['app'] })
  await registry.add(app)
  const lock =
    '{\n<<<<<<< HEAD\n  "version": 1,\n=======\n  "version": 1,\n>>>>>>> other\n  "images": []\n}\n'
  const compose = `services: {a: {image: "${registry.host}/test/app:v1"}}\n`
  const files = { '.github/images.lock': lock, 'compose.yaml': compose }
  for (const mode of ['check', 'write']) {
    await using folder = await withFiles(files)
    const before = registry.requests.length
    const done = await runLock(folder, { mode })
    assert.equal(done.code, 1, done.log)
    const errors = done.annotations.filter(({ level }) => level === 'error')
    assert.equal(errors.length, 1, done.log)
    assert.match(errors[0]?.message ?? '', /images\.lock.*(?:merge|<<<<<<<)/s)
    assert.equal(registry.requests.length, before)
    for (const [path, text] of Object.entries(files))
      assert.equal(await readFile(join(folder.workspace, path), 'utf8'), text)
  }
})
