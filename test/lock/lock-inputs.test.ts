import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readInputs } from '@tallyman/core/action/run-action'
import { isTallyError } from '@tallyman/core/errors'
import { startKinds } from '@tallyman/core/lock/start-files'
import { idleInputs } from '@tallyman/lock/idle-inputs'
import { inputs, type LockInputs } from '@tallyman/lock/inputs'
import fc from 'fast-check'
import { parse } from 'yaml'
import { root } from '../../scripts/bundle.ts'

type Given = Readonly<Record<string, string>>

const read = (given: Given): Promise<LockInputs> =>
  readInputs(inputs, { input: name => given[name] ?? '', secret: () => undefined })

async function problem(given: Given): Promise<string> {
  try {
    await read(given)
  } catch (error) {
    assert.ok(isTallyError(error, 'INPUT_INVALID'), String(error))
    return error.message
  }
  return ''
}

test('without inputs, everything is checked for digests and against the lock', async () => {
  const values = await read({})
  assert.equal(values.mode, 'check')
  assert.deepEqual([...values.checks], ['pinned', 'locked'])
  assert.deepEqual(values.kinds, { kinds: 'all', forced: [] })
  assert.deepEqual([...values['write-to']], ['files', 'lock'])
  assert.equal(values.severity.get('moved'), 'notice')
  assert.equal(values.severity.get('pinned'), 'error')
  assert.deepEqual(idleInputs(values), [])
})

test('every faulty input is named at once', async () => {
  const said = await problem({
    paths: '../x',
    kinds: 'dockerfiles',
    mode: 'fix',
    checks: 'pinned,unpinned',
    severity: 'pinned=fatal',
    'write-to': 'file',
    images: 'node:24',
    'min-age': '3 days',
    'age-from': 'registry,guess',
    hold: 'node',
    platforms: 'arm',
    'allow-registries': 'ghcr',
    'pin-style': 'sha',
    'max-edits': 'all',
    rules: 'deploy/*.yaml',
    'pinned-text': '[a',
  })
  const named = said
    .split('\n')
    .slice(1)
    .map(line => line.split(':')[0])
  assert.deepEqual(named, [
    'paths',
    'kinds',
    'mode',
    'checks',
    'severity',
    'write-to',
    'images',
    'min-age',
    'age-from',
    'hold',
    'platforms',
    'allow-registries',
    'pin-style',
    'max-edits',
    'rules',
    'pinned-text',
  ])
  assert.match(said, /kinds: .*expected all, dockerfile, workflow, .*, or kind=glob/)
})

test('kinds are names, and kind=glob gives a kind to files', async () => {
  const { kinds } = (await read({ kinds: 'workflow, compose\ndockerfile=build/*.df' })).kinds
  assert.deepEqual(kinds, new Set(['workflow', 'compose', 'dockerfile']))
  const forced = (await read({ kinds: 'dockerfile=build/*.df' })).kinds
  assert.equal(forced.kinds, 'all')
  assert.deepEqual(
    forced.forced.map(({ kind, files }) => [kind, files.matches('build/a.df'), files.matches('a.df')]),
    [['dockerfile', true, false]],
  )
  assert.equal((await read({ kinds: 'workflow,all' })).kinds.kinds, 'all')
})

test('action.yml lists the kinds that there are', () => {
  const { description } = parse(readFileSync(join(root, 'actions/lock/action.yml'), 'utf8')).inputs.kinds
  const [, listed = ''] = /or all: ([\w, ]+)\./.exec(description) ?? []
  assert.deepEqual(listed.split(', ').toSorted(), startKinds.toSorted())
})

test('an exclamation mark in paths takes files out', async () => {
  const { paths } = await read({ paths: 'deploy/**  # all of it\n!deploy/test\n! **/*.tmp' })
  assert.deepEqual(
    paths.map(({ files, isExcept }) => [files.text, isExcept]),
    [
      ['deploy/**', false],
      ['deploy/test', true],
      ['**/*.tmp', true],
    ],
  )
})

test('a level is set by check, and the others keep theirs', async () => {
  const { severity } = await read({ severity: 'pinned=warning\nmoved=error' })
  assert.deepEqual(Object.fromEntries(severity), {
    pinned: 'warning',
    locked: 'error',
    moved: 'error',
    exists: 'error',
    index: 'error',
    platforms: 'error',
    registries: 'error',
  })
})

test('globs of images match full names, and names without a host are those of Docker Hub', async () => {
  const cases: [glob: string, name: string, matches: boolean][] = [
    ['node', 'docker.io/library/node', true],
    ['node', 'docker.io/library/node/x', false],
    ['node*', 'docker.io/library/node-alpine', true],
    ['bitnami/*', 'docker.io/bitnami/redis', true],
    ['bitnami/*', 'ghcr.io/bitnami/redis', false],
    ['ghcr.io/owner/*', 'ghcr.io/owner/app', true],
    ['ghcr.io/owner/*', 'ghcr.io/owner/app/inner', false],
    ['ghcr.io/owner/**', 'ghcr.io/owner/app/inner', true],
    ['index.docker.io/bitnami/redis', 'docker.io/bitnami/redis', true],
    ['docker.io/library/*', 'docker.io/library/node', true],
    ['docker.io/bitnami/*', 'docker.io/bitnami/redis', true],
    ['index.docker.io/*/redis', 'docker.io/bitnami/redis', true],
    ['docker.io/node*', 'docker.io/library/node', true],
    ['docker.io/*', 'docker.io/bitnami/redis', false],
    ['docker.io/**', 'docker.io/bitnami/redis', true],
    ['docker.io/**', 'docker.io/library/node', true],
    ['docker.io/**', 'ghcr.io/library/node', false],
    ['*/owner/app', 'ghcr.io/owner/app', true],
    ['**', 'localhost:5000/x', true],
    ['localhost:5000/*', 'localhost:5000/x', true],
    ['/^ghcr\\.io\\//', 'ghcr.io/owner/app', true],
    ['/owner/', 'quay.io/x', false],
  ]
  for (const [glob, name, matches] of cases) {
    const { images, ignore } = await read({ images: glob, ignore: glob })
    assert.equal(images[0]?.matches(name), matches, `${glob} on ${name}`)
    assert.equal(ignore[0]?.text, glob)
  }
  for (const glob of ['node:24', 'node@sha256:1', 'ghcr.io/owner/app:*', 'UPPER/case/X'])
    assert.match(await problem({ images: glob }), /images: /, glob)
})

test('a glob to hold without a reason is refused with an example', async () => {
  const wish = 'expected glob=reason, such as node=waits for 25'
  assert.equal(await problem({ hold: 'node' }), `Cannot read an input:\nhold: "node", ${wish}`)
  assert.equal(await problem({ hold: 'node=' }), `Cannot read an input:\nhold: "node=", ${wish}`)
})

test('a reason to hold may contain number signs and equals signs', async () => {
  const { hold } = await read({
    hold: '# all of these wait\npostgres=17 = breaking, see #12\n  node* = later\n',
  })
  assert.deepEqual(
    hold.map(({ image, reason }) => [image.matches('docker.io/library/postgres'), reason]),
    [
      [true, '17 = breaking, see #12'],
      [false, 'later'],
    ],
  )
})

test('registries are hosts or paths of repositories, in full', async () => {
  const cases = {
    'docker.io': 'docker.io',
    'index.docker.io/': 'docker.io',
    'docker.io/library': 'docker.io/library',
    'https://ghcr.io/owner/': 'ghcr.io/owner',
    'ghcr.io/owner/team': 'ghcr.io/owner/team',
    'localhost:5000': 'localhost:5000',
    localhost: 'localhost',
    '[::1]:5000/a': '[::1]:5000/a',
  }
  for (const [given, expected] of Object.entries(cases))
    assert.deepEqual((await read({ 'allow-registries': given }))['allow-registries'], [expected], given)
  for (const given of ['ghcr', 'library/node', 'ghcr.io/Owner', 'a b.io', 'http://x.io'])
    assert.match(await problem({ 'deny-registries': given }), /deny-registries: /, given)
})

test('an age is a duration in milliseconds', async () => {
  const ages = { '0': 0, '3d': 259_200_000, '36h': 129_600_000, '': 0 }
  for (const [given, expected] of Object.entries(ages))
    assert.equal((await read({ 'min-age': given }))['min-age'], expected)
})

test('a rule is a glob and a path in the document', async () => {
  const { rules } = await read({
    rules: 'crd/**/*.yaml: spec.pods[*].image\n*.yml:**.sidecar  # every one\n',
  })
  assert.deepEqual(
    rules.map(({ files, at }) => [files.text, at]),
    [
      ['crd/**/*.yaml', 'spec.pods[*].image'],
      ['*.yml', '**.sidecar'],
    ],
  )
  for (const rule of ['a.yml', 'a.yml:', ': x', 'a.yml: x..y', 'a.yml: x[0]', 'a.yml: .x', '[a: x'])
    assert.match(await problem({ rules: rule }), /rules: /, rule)
})

test('inputs without an effect are named', async () => {
  const update = { 'min-age': '3d', hold: 'a=b', 'age-from': 'metadata' }
  const write = {
    'write-to': 'files',
    'prune-lock': 'false',
    'pin-style': 'digest',
    'max-edits': '3',
    'pinned-text': '*.sh',
    'dry-run': 'true',
  }
  const namesOf = async (given: Given) => idleInputs(await read(given)).map(line => line.split(/[ :]/)[0])
  const all = [...Object.keys(update), ...Object.keys(write)]
  assert.deepEqual((await namesOf({ ...update, ...write })).toSorted(), all.toSorted())
  assert.deepEqual(
    (await namesOf({ ...update, ...write, mode: 'write' })).toSorted(),
    Object.keys(update).toSorted(),
  )
  assert.deepEqual(await namesOf({ ...update, ...write, mode: 'update' }), [])
  assert.deepEqual(await namesOf({ mode: 'write', checks: 'moved' }), ['checks'])
  assert.deepEqual(await namesOf({ platforms: 'linux/arm64' }), ['platforms'])
  assert.deepEqual(await namesOf({ platforms: 'linux/arm64', checks: 'platforms' }), [])
  assert.deepEqual(await namesOf({ checks: 'platforms' }), ['checks'])
  assert.deepEqual(await namesOf({ 'cache-client': 'toolkit' }), ['cache-client'])
  assert.deepEqual(await namesOf({ 'cache-client': 'toolkit', mode: 'update', 'min-age': '1d' }), [])
  assert.deepEqual(await namesOf({ 'age-from': 'metadata', mode: 'update' }), ['age-from'])
  assert.deepEqual(await namesOf({ 'age-from': 'metadata', checks: 'moved' }), [])
  assert.deepEqual(await namesOf({ 'age-from': 'first-seen', checks: 'moved' }), ['age-from'])
  assert.deepEqual(await namesOf({ 'cache-client': 'toolkit', checks: 'moved' }), ['cache-client'])
  assert.deepEqual(await namesOf({ mode: 'write', checks: 'registries', platforms: 'linux/arm64' }), [])
})

test('any text gives values or names the input, never a fault', async () => {
  const names = Object.keys(inputs).filter(name => !['registry-auth', 'github-token'].includes(name))
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      '/',
      '*',
      '[',
      ']',
      '!',
      '=',
      ':',
      '.',
      '\n',
      ',',
      '#',
      '"',
      '\\',
      '@',
      ' ',
      '1',
      'ä',
    ),
    maxLength: 30,
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), text, async (name, value) => {
      const said = await problem({ [name]: value })
      assert.ok(said === '' || said.includes(`\n${name}: `), said)
    }),
    { numRuns: 2_000 },
  )
})
