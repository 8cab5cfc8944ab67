import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import type { StepResult } from '@tallyman/testkit/step/run-action'
import { app, assertFailed, assertPassed, dirtyJob, lockJob, some } from './lock-step.fixture.ts'

const filesIn = (step: StepResult) =>
  [...new Set(step.annotations.flatMap(({ properties }) => properties.file ?? []))].sort()

test('with changed-lines only findings on added lines fail the check', async () => {
  await using job = await dirtyJob()
  job.git('commit', '-qm', 'one')
  const { diff } = { diff: () => writeFile(join(job.folder.temp, 'd'), job.git('diff', 'HEAD')) }
  await diff()
  const inputs = { 'changed-lines': join(job.folder.temp, 'd') }
  assertPassed(await job.run(inputs))
  await job.write({
    'compose.yaml': `${await job.read('compose.yaml')}  db: {image: "${job.registry.host}/db:1"}\n`,
  })
  await diff()
  const step = await job.run(inputs)
  assertFailed(step, 'NOT_PINNED')
  const lines = step.annotations.flatMap(({ properties }) =>
    properties.file ? [`${properties.file}:${properties.line}`] : [],
  )
  assert.deepEqual(lines, ['compose.yaml:3'])
})

test('names of files and images with commands to the runner are printed, not obeyed', async () => {
  const command = '::add-mask::x'
  await using job = await lockJob(host => ({
    'a\n::error::b/Dockerfile': `FROM ${host}/a:1\nFROM ${command}\nFROM x\\\n${command}\n`,
    '::set-output name=c::d.Dockerfile': `FROM ${host}/\u202eb:1\n`,
    'compose.yaml': `services:\n  "${command}": {image: "${command}"}\n  "\\n${command}": {image: "a\\n${command}"}\n`,
    '.github/workflows/a.yml': `jobs:\n  "##[add-mask]x":\n    container: "${command}"\n    services: {"%0A${command}": {image: "%0A${command}"}}\n`,
  }))
  for (const inputs of [{}, { mode: 'write', 'dry-run': 'true', retries: '1' }, { ignore: '**' }]) {
    const step = await job.run(inputs)
    const others = step.commands.filter(
      ({ name }) => !/^(?:error|warning|notice|debug|group|endgroup)$/.test(name),
    )
    assert.deepEqual(
      others.filter(({ name, message }) => name !== 'add-mask' || message !== 'a-token-of-github'),
      [],
    )
    const expected = [
      'changed',
      'files',
      'pins',
      'diff',
      'title',
      'body',
      'unpinned',
      'moved',
      'held',
      'ignored',
    ]
    const more = ['unreadable', 'findings', 'sarif', 'lock', 'json', 'report']
    assert.deepEqual(Object.keys(step.outputs).toSorted(), [...expected, ...more].toSorted())
    assert.ok(
      !/^::(?!error|warning|notice|group|endgroup|debug|add-mask::a-token)/m.test(step.stdout),
      step.stdout,
    )
    assert.ok(!step.annotations.some(({ message }) => message === 'b/Dockerfile'))
  }
})

test('a link that leads out of the workspace is neither read nor written', async () => {
  await using job = await lockJob(host => ({ 'real/base.df': `FROM ${host}/test/app:v1\n` }))
  await job.registry.add(app, { repository: 'test/app', tag: 'v1' })
  const outside = join(job.folder.path, 'outside')
  await mkdir(outside)
  const text = `FROM ${job.registry.host}/test/app:v1\n`
  await writeFile(join(outside, 'Dockerfile'), text)
  await symlink('real/base.df', join(job.folder.workspace, 'Dockerfile'))
  await symlink(join(outside, 'Dockerfile'), join(job.folder.workspace, 'out.Dockerfile'))
  await symlink(outside, join(job.folder.workspace, 'folder'))
  job.git('add', '-A')
  const step = await job.run({ mode: 'write' })
  assertPassed(step)
  assert.equal(step.outputs.files, 'real/base.df')
  assert.match(await job.read('real/base.df'), /v1@sha256:/)
  assert.equal(await readFile(join(outside, 'Dockerfile'), 'utf8'), text)
  for (const paths of ['out.Dockerfile', 'folder/Dockerfile']) {
    const refused = await job.run({ mode: 'write', paths })
    assertFailed(refused, 'INPUT_INVALID')
    assert.match(refused.log, /lies outside the workspace/)
  }
  assert.equal(await readFile(join(outside, 'Dockerfile'), 'utf8'), text)
})

test('a file that leads reach through a linked folder is one file, written once', async () => {
  await using job = await lockJob(host => ({
    'app/Dockerfile': `FROM ${host}/test/app:v1\n`,
    'compose.yaml': 'services: {a: {build: app}, b: {build: {context: same, args: {X: y}}}}\n',
  }))
  await job.registry.add(app, { repository: 'test/app', tag: 'v1' })
  await symlink('app', join(job.folder.workspace, 'same'))
  job.git('add', '-A')
  assert.deepEqual(filesIn(await job.run()), ['app/Dockerfile'])
  const excluded = await job.run({ paths: 'compose.yaml\n!app/**' })
  assert.deepEqual(filesIn(excluded), [])
  const step = await job.run({ mode: 'write', sarif: 'out.sarif' })
  assertPassed(step)
  assert.equal(step.outputs.files, 'app/Dockerfile')
  assert.match(await job.read('app/Dockerfile'), /^FROM \S+v1@sha256:\w+\n$/)
})

test('paths name ignored files, take files out, and must exist', async () => {
  await using job = await dirtyJob()
  await job.write({
    '.gitignore': 'made.yaml\n',
    'made.yaml': `services: {a: {image: "${job.registry.host}/made:1"}}\n`,
  })
  assert.deepEqual(filesIn(await job.run({ paths: 'made.yaml' })), ['made.yaml'])
  assert.deepEqual(filesIn(await job.run({ paths: '!.github\n!k8s/**' })), ['Dockerfile', 'compose.yaml'])
  assert.deepEqual(filesIn(await job.run({ kinds: 'dockerfile,kubernetes' })), ['Dockerfile', 'k8s/pod.yaml'])
  const missing = await job.run({ paths: 'none.yaml\nDockerfile' })
  assertFailed(missing, 'INPUT_INVALID')
  assert.match(missing.log, /paths: "none\.yaml" does not exist/)
  const partly = await job.run({ paths: 'none/*.yaml\nk8s' })
  assert.match(partly.log, /"none\/\*\.yaml" matches no file/)
  assert.deepEqual(filesIn(partly), ['k8s/pod.yaml'])
  assertFailed(await job.run({ paths: 'none/*.yaml' }), 'INPUT_INVALID')
})

test('files that git does not track yet are told of, as a warning where no other file was read', async () => {
  await using job = await lockJob(() => ({ '.gitignore': 'made.yaml\n' }))
  await job.write({
    Dockerfile: 'FROM alpine:3.22\n',
    'compose.yaml': 'services: {}\n',
    'made.yaml': 'services: {}\n',
    'notes.txt': 'FROM alpine\n',
  })
  const warned = await job.run()
  assertPassed(warned)
  const said =
    /2 files that may name images are not tracked by git, so not looked at: "Dockerfile", "compose\.yaml"/
  const warnings = (log: string) => log.split('\n').filter(line => line.startsWith('::warning'))
  assert.match(warnings(warned.log).join('\n'), said)
  assert.match(warned.log, /Add them with `git add`/)
  job.git('add', 'compose.yaml')
  const noted = await job.run()
  assert.match(noted.log, /1 file that may name images is not tracked by git, so not looked at: "Dockerfile"/)
  assert.deepEqual(warnings(noted.log), [])
  job.git('add', 'Dockerfile')
  assert.doesNotMatch((await job.run()).log, /not tracked/)
  assert.deepEqual(job.registry.requests, [])
})

test('a checkout without git metadata, or one that git refuses, is read all the same', async t => {
  await using job = await dirtyJob()
  const expected = ['.github/workflows/ci.yml', 'Dockerfile', 'compose.yaml', 'k8s/pod.yaml']
  await job.write({
    'node_modules/x/Dockerfile': 'FROM a\n',
    'vendor/compose.yaml': 'services: {a: {image: b}}\n',
  })
  isLeftOut(t, process.getuid?.() === 0 ? undefined : 'only root can give a checkout to another user')
  if (process.getuid?.() === 0) {
    execFileSync('chown', ['-R', '12345:12345', job.folder.workspace])
    const refused = await job.run()
    assert.match(refused.log, /git does not list the files \(another user owns the checkout/)
    assert.deepEqual(filesIn(refused), expected)
  }
  await rm(join(job.folder.workspace, '.git'), { recursive: true })
  assert.deepEqual(filesIn(await job.run()), expected)
})

test('rules add places of custom files, and pins in any text move with the tag, where nothing unpinned is touched', async () => {
  await using job = await dirtyJob()
  const name = `${job.registry.host}/test/app:v1`
  const old = `${name}@${some}`
  await job.write({
    'tools.yaml': `runner:\n  image: ${name}\nother:\n  image: ${name}\n`,
    'run.sh': `docker run ${old}\ndocker run ${name}\n`,
  })
  job.git('add', '-A')
  const inputs = { kinds: 'circleci', rules: '*.yaml: runner.image', 'pinned-text': '**/*.sh' }
  const step = await job.run({ mode: 'update', ...inputs })
  assertPassed(step)
  assert.equal(
    await job.read('tools.yaml'),
    `runner:\n  image: ${name}@${job.app}\nother:\n  image: ${name}\n`,
  )
  assert.equal(await job.read('run.sh'), `docker run ${name}@${job.app}\ndocker run ${name}\n`)
  assert.equal(step.outputs.files, 'run.sh\ntools.yaml')
})

test('each glob of an input that matches no image is one warning', async () => {
  await using job = await dirtyJob()
  const step = await job.run({
    ignore: `${job.registry.host}/test/*\nghcr.io/ownr/*`,
    images: 'postgress\n**',
  })
  const warnings = step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
  assert.deepEqual(warnings, [
    'images: "postgress" matches no image',
    'ignore: "ghcr.io/ownr/*" matches no image',
  ])
})

test('an image of a denied registry is not asked for and stays as it is, and the step fails', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  const step = await job.run({ mode: 'write', 'deny-registries': job.registry.host })
  assertFailed(step, 'POLICY_BLOCKED')
  assert.deepEqual(await job.texts(), before)
  assert.equal(job.registry.requests.length, 0)
})
