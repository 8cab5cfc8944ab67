import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadOperation } from '../operations.ts'
import { fileRefusal } from './file-rules.ts'
import { checkout } from './settings.fixture.ts'
import { variableOf } from './variable-names.ts'

const words = ['pull', 'push', 'tag', 'index create', 'prune', 'lock', 'inspect', 'cache save', 'cache load']

test('for every input the nearest place wins: command line, variable, file below the command, file, default', async () => {
  const present = fc.record({
    given: fc.boolean(),
    variable: fc.boolean(),
    section: fc.boolean(),
    top: fc.boolean(),
  })
  for (const word of words) {
    using plain = checkout()
    const usual = (await plain.settings(word)).inputs
    await fc.assert(
      fc.asyncProperty(present, async ({ given, variable, section, top }) => {
        const names = Object.keys(usual)
        const inFile = names.filter(
          name => fileRefusal(name, 'x') === undefined && !(word === 'prune' && name === 'images'),
        )
        const lines = [
          ...(top ? inFile.map(name => `${name}: top-${name}`) : []),
          ...(section ? [`${word}:`, ...inFile.map(name => `  ${name}: section-${name}`)] : []),
        ]
        using at = checkout({ '.tallyman.yaml': lines.join('\n') })
        const secrets = new Set(['registry-auth', 'github-token'])
        const { inputs } = await at.settings(word, {
          given: given
            ? Object.fromEntries(
                names.filter(name => !secrets.has(name)).map(name => [name, `given-${name}`]),
              )
            : {},
          env: variable ? Object.fromEntries(names.map(name => [variableOf(name), `variable-${name}`])) : {},
        })
        const home = (name: string) => usual[name]?.replace(plain.home, at.home)
        for (const name of names) {
          const places = [
            given && !secrets.has(name) && `given-${name}`,
            variable && `variable-${name}`,
            section && inFile.includes(name) && `section-${name}`,
            top && inFile.includes(name) && `top-${name}`,
          ]
          assert.equal(inputs[name], places.find(place => place !== false) ?? home(name), `${word} ${name}`)
        }
      }),
      { numRuns: 4 },
    )
  }
})

test('an empty variable is none, an empty option is given', async () => {
  using at = checkout({ '.tallyman.yaml': 'platforms: linux/arm64' })
  const env = { TALLYMAN_PLATFORMS: '' }
  assert.equal((await at.settings('pull', { env })).inputs.platforms, 'linux/arm64')
  assert.equal((await at.settings('pull', { env, given: { platforms: '' } })).inputs.platforms, '')
})

test('the store of a person is in the folder for caches, that of a GitHub step in the job’s own', async () => {
  using at = checkout()
  const store = async (env: Record<string, string>) => (await at.settings('pull', { env })).inputs.store
  assert.equal(await store({}), join(at.home, '.cache/tallyman'))
  assert.equal(await store({ XDG_CACHE_HOME: '/var/cache' }), '/var/cache/tallyman')
  assert.equal(await store({ XDG_CACHE_HOME: 'relative' }), join(at.home, '.cache/tallyman'))
  assert.equal(await store({ GITHUB_ACTIONS: 'true', RUNNER_TEMP: '/tmp' }), '')
})

test('pins are required in CI and shown to a person', async () => {
  using at = checkout()
  const required = async (env: Record<string, string>) =>
    (await at.settings('pull', { env })).inputs['require-digest']
  assert.deepEqual(
    await Promise.all(
      [{}, { CI: 'true' }, { CI: 'false' }, { CI: '1' }, { GITHUB_ACTIONS: 'true' }].map(env =>
        required(env as Record<string, string>),
      ),
    ),
    ['false', 'true', 'false', 'true', 'true'],
  )
})

test('the token for ghcr.io is our variable, then what setup handed over, then those of GitHub', async () => {
  using at = checkout()
  const file = join(at.home, 'login.json')
  writeFileSync(file, JSON.stringify({ 'registry-auth': '- x', 'github-token': 'handed' }), { mode: 0o600 })
  const all = { TALLYMAN_GITHUB_TOKEN: 'own', TALLYMAN_AUTH_FILE: file, GITHUB_TOKEN: 'job', GH_TOKEN: 'gh' }
  const tokens: (string | undefined)[] = []
  for (const name of Object.keys(all)) {
    const env = Object.fromEntries(Object.entries(all).slice(Object.keys(all).indexOf(name)))
    tokens.push((await at.settings('pull', { env })).inputs['github-token'])
  }
  assert.deepEqual(tokens, ['own', 'handed', 'job', 'gh'])
  assert.equal((await at.settings('pull', { env: all })).inputs['registry-auth'], '- x')
})

test('a file of credentials that others may read, or that is none, is refused without a word of it', async () => {
  using at = checkout()
  const file = join(at.home, 'login.json')
  const env = { TALLYMAN_AUTH_FILE: file }
  const refused = async (message: RegExp) =>
    assert.rejects(at.settings('pull', { env }), error => {
      assert.match(String(error), message)
      assert.doesNotMatch(String(error), /hunter2/)
      return true
    })
  await refused(/does not exist/)
  writeFileSync(file, '{"registry-auth":"hunter2"}', { mode: 0o600 })
  chmodSync(file, 0o640)
  await refused(/other users may read/)
  for (const text of ['hunter2', '{"registry-auth":["hunter2"]}']) {
    writeFileSync(file, text)
    chmodSync(file, 0o600)
    await refused(/not what setup writes/)
  }
  env.TALLYMAN_AUTH_FILE = at.home
  await refused(/no small plain file/)
})

test('secrets are not taken from arguments, which others can read', async () => {
  using at = checkout()
  for (const name of ['registry-auth', 'github-token'])
    await assert.rejects(at.settings('pull', { given: { [name]: 'hunter2' } }), error => {
      assert.match(String(error), /--[a-z-]+ from the command line: the list of processes/)
      assert.doesNotMatch(String(error) + JSON.stringify(error), /hunter2/)
      return true
    })
})

test('a variable that nobody reads is a warning with the nearest name, and without its value', async () => {
  using at = checkout()
  const env = { TALLYMAN_STOER: 'hunter2', TALLYMAN_KEEP_TAGS: 'v*', TALLYMAN_AUTH_FILE: '' }
  const { notes } = await at.settings('pull', { env })
  assert.equal(notes.length, 1)
  assert.match(notes[0]?.text ?? '', /TALLYMAN_STOER \(did you mean TALLYMAN_STORE\?\)$/)
  assert.doesNotMatch(notes[0]?.text ?? '', /hunter2|KEEP_TAGS/)
})

test('mirrors and insecure registries of the engine are used when asked for, after all that is nearer', async () => {
  using at = checkout()
  mkdirSync(join(at.home, '.config/docker'), { recursive: true })
  const config = {
    'registry-mirrors': ['https://mirror.example/hub/', 'http://plain.example:5000'],
    'insecure-registries': ['10.0.0.0/8', 'reg.example:5000'],
  }
  writeFileSync(join(at.home, '.config/docker/daemon.json'), JSON.stringify(config))
  const globals = { daemonConfig: true }
  const { inputs, notes } = await at.settings('pull', { globals })
  assert.equal(inputs['registry-mirrors'], 'docker.io=mirror.example/hub\ndocker.io=plain.example:5000')
  assert.equal(inputs['insecure-registries'], 'plain.example:5000\nreg.example:5000')
  assert.ok(notes.some(({ level, text }) => level === 'warning' && text.endsWith(' 10.0.0.0/8')))
  const env = { TALLYMAN_REGISTRY_MIRRORS: 'docker.io=near.example' }
  assert.equal(
    (await at.settings('pull', { globals, env })).inputs['registry-mirrors'],
    env.TALLYMAN_REGISTRY_MIRRORS,
  )
  assert.equal((await at.settings('pull')).inputs['registry-mirrors'], '')
  const { inputs: parsers } = await loadOperation('pull-with-digest')
  await parsers['registry-mirrors']?.parse(inputs['registry-mirrors'] ?? '')
})

test('options of the terminal have no variable and no setting, and a warning or an error says so', async () => {
  using at = checkout()
  const notes = async (env: Record<string, string>, word = 'pull') =>
    (await at.settings(word, { env })).notes.map(({ text }) => text).join()
  for (const name of ['yes', 'json', 'dotenv', 'output', 'oci', 'quiet', 'format'])
    assert.equal(
      await notes({ [variableOf(name)]: 'true' }),
      `These variables change nothing: ${variableOf(name)} (--${name} belongs to the command line)`,
    )
  assert.equal(await notes({ TALLYMAN_QUIET: 'true' }, 'inspect'), '')
  assert.equal(await notes({ TALLYMAN_MODE: 'plan', TALLYMAN_ALL: 'true', TALLYMAN_CACHE_DIR: 'c' }), '')
  for (const [file, problem] of [
    ['prune: { yes: true }', /yes is not read from a file: whoever starts the run says that: --yes belongs/],
    ['json: true', /json is not read from a file: --json belongs to the command line$/],
    ['pull: { quiet: true }', /quiet is not read from a file: --quiet belongs to the command line$/],
    ['cache-dir: c', /--cache-dir belongs to the command line or to TALLYMAN_CACHE_DIR$/],
  ] as const) {
    using withFile = checkout({ '.tallyman.yaml': file })
    await assert.rejects(withFile.settings('pull'), { code: 'INPUT_INVALID', message: problem })
  }
})

test('the inputs that variables have are told apart, so that a message can name the variable', async () => {
  using at = checkout()
  const env = { TALLYMAN_CONCURRENCY: '0', TALLYMAN_RETRIES: '1', TALLYMAN_STORE: '' }
  const { variables } = await at.settings('pull', { given: { retries: '2' }, env })
  assert.deepEqual([...variables], ['concurrency'])
})

const ofMachine = existsSync('/etc/docker/daemon.json') && 'this machine has a daemon.json'

test('--daemon-config without a daemon.json names the files that were looked for', {
  skip: ofMachine,
}, async () => {
  using at = checkout()
  await assert.rejects(at.settings('pull', { globals: { daemonConfig: true } }), (error: Error) => {
    for (const place of ['.config/docker', '.docker'])
      assert.ok(error.message.includes(join(at.home, place, 'daemon.json')))
    assert.match(error.message, /there is no daemon\.json, expected one of .*, \/etc\/docker\/daemon\.json$/)
    return true
  })
})
