import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TallyError } from '../../errors.ts'
import type { HelperAnswer } from './credential-helper.ts'
import { credentialFinder, type FinderOptions, parseRegistryAuth, secretsOf } from './credentials.ts'
import { dockerConfigOf, parseDockerConfig } from './docker-config.ts'

const config = (value: object) => parseDockerConfig(JSON.stringify(value), 'config.json')
const file = (value: object) => [{ source: 'docker-config' as const, load: () => config(value) }]
const repository = (registry: string, name = 'owner/app') => ({ registry, repository: name })

function finder(options: Partial<FinderOptions>) {
  const secrets: string[] = []
  const warnings: string[] = []
  const find = credentialFinder({
    registryAuth: [],
    dockerConfigs: [],
    githubToken: '',
    runHelper: async () => undefined,
    warn: message => void warnings.push(message),
    onSecret: value => void secrets.push(value),
    ...options,
  })
  return { find, secrets, warnings }
}

const fileUser = { auths: { 'ghcr.io': { username: 'file', password: 'pw' } } }

test('registry-auth takes precedence over the Docker config, that over github-token, and without any the client is anonymous', async () => {
  const registryAuth = [{ registry: 'ghcr.io', username: 'given', password: 'pw' }]
  const all = { registryAuth, dockerConfigs: file(fileUser), githubToken: 'ghs_x' }
  const sourceOf = async (options: Partial<FinderOptions>) => {
    const { source, credentials } = await finder(options).find(repository('ghcr.io'))
    return `${source} ${credentials?.kind === 'basic' ? credentials.username : credentials?.kind}`
  }
  assert.equal(await sourceOf(all), 'registry-auth given')
  assert.equal(await sourceOf({ ...all, registryAuth: [] }), 'docker-config file')
  assert.equal(await sourceOf({ githubToken: 'ghs_x' }), 'github-token x-access-token')
  assert.equal(
    await sourceOf({ githubToken: 'ghs_x', dockerConfigs: file({ auths: { 'ghcr.io': {} } }) }),
    'github-token x-access-token',
  )
  assert.equal(await sourceOf({}), 'anonymous undefined')
})

test('github-token is used only for ghcr.io', async () => {
  const { find, secrets } = finder({ githubToken: 'ghs_secret' })
  const others = [
    'docker.io',
    'ghcr.io.evil.com',
    'evil.com',
    'xghcr.io',
    'ghcr.io:443',
    'ghcr.io:5000',
    'pkg.ghcr.io',
    'GHCR.io',
    'localhost:5000',
  ]
  for (const registry of others)
    assert.deepEqual(
      await find(repository(registry, 'ghcr.io/app')),
      { credentials: undefined, source: 'anonymous' },
      registry,
    )
  assert.equal(secrets.length, 0)
  assert.equal((await find(repository('ghcr.io'))).source, 'github-token')
  assert.ok(secrets.includes('ghs_secret'))
})

test('registry-auth applies to exactly the registry it names', async () => {
  const registryAuth = await parseRegistryAuth(
    '- registry: ghcr.io\n  username: u\n  password: p\n- username: hub\n  password: q\n',
  )
  const { find } = finder({ registryAuth })
  for (const registry of ['ghcr.io.evil.com', 'ghcr.io:444', 'evildocker.io', 'quay.io'])
    assert.equal((await find(repository(registry))).source, 'anonymous', registry)
  assert.equal((await find(repository('docker.io'))).source, 'registry-auth')
})

test('an entry of a file or a helper becomes the credentials that are sent', async () => {
  const auths = {
    'a.io': { username: 'u', password: 'p' },
    'b.io': { auth: Buffer.from('0000:').toString('base64'), identitytoken: 'id' },
    'c.io': { username: 'u', password: 'p', identitytoken: 'id', registrytoken: 'reg' },
  }
  const answers: Record<string, HelperAnswer> = {
    'd.io': { username: '<token>', secret: 'id' },
    'e.io': { username: 'u', secret: 'p' },
    'f.io': { username: '', secret: '' },
  }
  const credHelpers = { 'd.io': 'h', 'e.io': 'h', 'f.io': 'h', 'g.io': 'h' }
  const { find } = finder({
    dockerConfigs: file({ auths, credHelpers }),
    runHelper: async (_, server) => answers[server],
  })
  const at = async (registry: string) => (await find(repository(registry))).credentials
  assert.deepEqual(await at('a.io'), { kind: 'basic', username: 'u', password: 'p' })
  assert.deepEqual(await at('b.io'), { kind: 'identity-token', token: 'id' })
  assert.deepEqual(await at('c.io'), { kind: 'registry-token', token: 'reg' })
  assert.deepEqual(await at('d.io'), { kind: 'identity-token', token: 'id' })
  assert.deepEqual(await at('e.io'), { kind: 'basic', username: 'u', password: 'p' })
  assert.equal(await at('f.io'), undefined)
  assert.equal(await at('g.io'), undefined)
})

test('a helper runs once per server, however many repositories are looked up at once', async () => {
  let runs = 0
  const runHelper = async () => {
    runs++
    await new Promise(resolve => setTimeout(resolve, 5))
    return { username: 'u', secret: 'p' }
  }
  const { find, secrets } = finder({ dockerConfigs: file({ credsStore: 'h' }), runHelper })
  const names = Array.from({ length: 20 }, (_, at) => repository('a.io', `owner/${at % 10}`))
  const found = await Promise.all(names.map(name => find(name)))
  assert.equal(runs, 1)
  assert.equal(new Set(found).size, 10, 'a repository is looked up once')
  assert.equal(secrets.filter(secret => secret === 'p').length, 10)
  await find(repository('b.io'))
  assert.equal(runs, 2)
})

test('a login that cannot be read or retrieved is one warning, and the next source is tried', async () => {
  const runs: string[] = []
  const runHelper = async (name: string) => {
    runs.push(name)
    throw new TallyError('CREDENTIALS_INVALID', `Cannot use the credential helper "${name}": locked`)
  }
  const auths = { 'quay.io': { auth: 'hunter2' }, 'a.io': { username: 'u', password: 'p' } }
  const credHelpers = { 'ghcr.io': 'locked', 'b.io': 7 }
  const { find, warnings } = finder({
    githubToken: 'ghs_x',
    dockerConfigs: file({ auths, credHelpers }),
    runHelper,
  })
  assert.equal((await find(repository('a.io'))).source, 'docker-config')
  assert.equal(warnings.length, 0, 'what is wrong with another registry does not matter')
  const ghcr = await Promise.all(['owner/a', 'owner/b'].map(name => find(repository('ghcr.io', name))))
  assert.deepEqual(
    ghcr.map(({ source }) => source),
    ['github-token', 'github-token'],
  )
  assert.deepEqual(runs, ['locked'])
  const quay = await find(repository('quay.io'))
  assert.equal(quay.source, 'anonymous')
  assert.match(quay.faults?.[0] ?? '', /auth of auths of "quay.io" is not base64/)
  assert.equal((await find(repository('b.io'))).source, 'anonymous')
  assert.deepEqual(
    warnings.map(warning => warning.replace(/^.*: /, '')),
    [
      'locked; going on without this login for ghcr.io',
      'auth of auths of "quay.io" is not base64 of user:password; going on without this login for quay.io',
      'credHelpers of "b.io" is not a text; going on without this login for b.io',
    ],
  )
})

test('an unreadable config is read once, and reported when a login is looked up', async () => {
  let reads = 0
  const load = () => {
    reads++
    return parseDockerConfig('}{', '/home/x/config.json')
  }
  const { find, warnings } = finder({ dockerConfigs: [{ source: 'docker-config', load }] })
  assert.equal(reads, 0)
  for (const name of ['a.io', 'a.io', 'b.io'])
    assert.equal((await find(repository(name))).source, 'anonymous')
  assert.equal(reads, 1)
  assert.match(warnings[0] ?? '', /Cannot read \/home\/x\/config.json: it is not JSON/)
})

test('DOCKER_AUTH_CONFIG takes precedence over the file, as in Docker, and the file provides what it lacks', async () => {
  const variable = { auths: { 'a.io': { auth: Buffer.from('env:pw').toString('base64') }, 'c.io': {} } }
  const { find } = finder({
    dockerConfigs: [
      {
        source: 'DOCKER_AUTH_CONFIG',
        load: () => dockerConfigOf({ DOCKER_AUTH_CONFIG: JSON.stringify(variable) }),
      },
      ...file({
        auths: Object.fromEntries(
          ['a', 'b', 'c'].map(name => [`${name}.io`, { username: 'file', password: 'pw' }]),
        ),
      }),
    ],
  })
  const users = await Promise.all(
    ['a.io', 'b.io', 'c.io'].map(async name => {
      const { credentials, source } = await find(repository(name))
      return `${source} ${credentials?.kind === 'basic' ? credentials.username : ''}`
    }),
  )
  assert.deepEqual(users, ['DOCKER_AUTH_CONFIG env', 'docker-config file', 'docker-config file'])
})

test('a secret is known in every encoding in which it is sent', () => {
  const secrets = secretsOf({ kind: 'basic', username: 'user', password: "p w'+/ä" })
  assert.deepEqual(secrets, [
    "p w'+/ä",
    Buffer.from("user:p w'+/ä").toString('base64'),
    "p%20w'%2B%2F%C3%A4",
    'p+w%27%2B%2F%C3%A4',
  ])
  assert.deepEqual(secretsOf({ kind: 'basic', username: 'user', password: '' }), [])
  assert.deepEqual(secretsOf({ kind: 'registry-token', token: 'abc' }), [
    'abc',
    Buffer.from('<token>:abc').toString('base64'),
  ])
})

test('registry-auth has the format of docker/login-action, every value as it is written', async () => {
  const text = `
- username: hub   # a comment
  password: 0123
- registry: https://GHCR.io/
  username: "12"
  password: |-
    a: b
- registry: localhost:5000
  username: yes
  password: 1e3
  logout: false
`
  assert.deepEqual(await parseRegistryAuth(text), [
    { registry: 'docker.io', username: 'hub', password: '0123' },
    { registry: 'ghcr.io', username: '12', password: 'a: b' },
    { registry: 'localhost:5000', username: 'yes', password: '1e3' },
  ])
  assert.deepEqual(await parseRegistryAuth(' \n'), [])
})

test('invalid registry-auth is refused with the number of its item and no value', async () => {
  const item = (lines: string) => `- username: u\n  password: hunter2\n- ${lines}`
  const broken: [string, RegExp][] = [
    ['username: hunter2', /^expected a YAML list/],
    ['hunter2', /^expected a YAML list/],
    ['- "hunter2', /^expected a YAML list.*: it cannot be read as YAML$/],
    ['- &a {username: u, password: hunter2}\n- *a', /cannot be read as YAML$|^item 2/],
    ['- {username: u, username: hunter2, password: p}', /cannot be read as YAML$/],
    [item('hunter2'), /^item 2: expected a username/],
    [item('{registry: a.io, password: hunter2}'), /^item 2: expected a username/],
    [item('{registry: a.io, username: "hunter2:x", password: p}'), /^item 2: expected a username/],
    [item('{registry: a.io, username: u}'), /^item 2: the password is missing or empty/],
    [item('{registry: a.io, username: u, password: ""}'), /^item 2: the password is missing or empty/],
    [item('{registry: a.io, username: u, password: [hunter2]}'), /^item 2: the password/],
    [item('{registry: "hunter2 x", username: u, password: p}'), /^item 2: registry is not host/],
    [item('{registry: [hunter2], username: u, password: p}'), /^item 2: registry is not host/],
    [
      item('{registry: index.docker.io, username: u, password: p}'),
      /^item 2: the registry of an earlier item/,
    ],
  ]
  for (const [text, why] of broken)
    await assert.rejects(
      parseRegistryAuth(text),
      ({ code, message, cause }: Error & { code: string }) => {
        assert.equal(code, 'INPUT_INVALID')
        assert.match(message, why)
        return !message.includes('hunter2') && cause === undefined
      },
      text,
    )
})
