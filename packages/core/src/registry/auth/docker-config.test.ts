import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { hostnameOfKey, loadDockerConfig, lookupAuth, parseDockerConfig, secretsIn } from './docker-config.ts'

const auth = (pair: string) => ({ auth: Buffer.from(pair).toString('base64') })

/** The user of the entry that applies, or the helper's name and the server it is run for. */
function found(config: object, registry: string, repository = 'owner/app'): string | undefined {
  const login = lookupAuth(parseDockerConfig(JSON.stringify(config), 'config.json'), { registry, repository })
  return login?.kind === 'helper' ? `${login.name} ${login.server}` : login?.entry.username
}

const keyed = (...keys: string[]) => ({
  auths: Object.fromEntries(keys.map(key => [key, auth(`${key.replace(/:/g, '_')}:pw`)])),
})

test('a key applies to exactly its host and port, never to part of a name', () => {
  const strange = [
    'ghcr.io.evil.com',
    'evil.com/ghcr.io',
    'xghcr.io',
    'https://evil.com/ghcr.io',
    'ghcr.io:444',
    'https://ghcr.io@evil.com/',
    'io',
    '.io',
    '*.io',
    'GHCR.IO',
    'ghcr.io@evil.com',
  ]
  assert.equal(found(keyed(...strange), 'ghcr.io'), undefined)
  assert.equal(found(keyed('ghcr.io'), 'ghcr.io.evil.com'), undefined)
  assert.equal(found(keyed('ghcr.io:443'), 'ghcr.io'), undefined)
  assert.equal(found(keyed('ghcr.io'), 'ghcr.io:443'), undefined)
  assert.equal(found(keyed('ghcr.io:443'), 'ghcr.io:443'), 'ghcr.io_443')
  assert.equal(found(keyed(...strange, 'ghcr.io'), 'ghcr.io'), 'ghcr.io')
})

test('Docker Hub is looked up by the name that Docker writes, under each of its own names', () => {
  const config = keyed('https://index.docker.io/v1/')
  for (const registry of ['docker.io', 'index.docker.io', 'registry-1.docker.io'])
    assert.equal(found(config, registry), 'https_//index.docker.io/v1/', registry)
  assert.equal(found(config, 'evildocker.io'), undefined)
  assert.equal(
    found({ credHelpers: { 'https://index.docker.io/v1/': 'h' } }, 'docker.io'),
    'h https://index.docker.io/v1/',
  )
})

test('a key with a path applies to that path, and the longest wins', () => {
  const config = keyed('ghcr.io', 'ghcr.io/owner', 'ghcr.io/owner/app', 'ghcr.io/other', 'docker.io/library')
  assert.equal(found(config, 'ghcr.io', 'owner/app'), 'ghcr.io/owner/app')
  assert.equal(found(config, 'ghcr.io', 'owner/app/sub'), 'ghcr.io/owner/app')
  assert.equal(found(config, 'ghcr.io', 'owner/apple'), 'ghcr.io/owner')
  assert.equal(found(config, 'ghcr.io', 'owners/app'), 'ghcr.io')
  assert.equal(found(config, 'docker.io', 'library/alpine'), 'docker.io/library')
  assert.equal(found(config, 'docker.io', 'owner/alpine'), undefined)
  assert.equal(found(keyed('ghcr.io/owner'), 'ghcr.io', 'someone/app'), undefined)
})

test('keys that old tools wrote as URLs apply to their host, after the exact key', () => {
  for (const key of [
    'https://reg.io',
    'http://reg.io/',
    'https://reg.io/v1/',
    'https://reg.io/v2',
    'https://reg.io/any/',
    'reg.io/v2/',
    'reg.io/',
  ])
    assert.ok(found(keyed(key), 'reg.io'), key)
  assert.equal(found(keyed('https://reg.io', 'reg.io'), 'reg.io'), 'reg.io')
  assert.equal(found({ auths: { 'reg.io': {}, 'https://reg.io': auth('a:b') } }, 'reg.io'), undefined)
})

test('a helper of the host takes precedence over the common store, and both over the file', () => {
  const config = {
    ...keyed('a.io', 'b.io', 'c.io'),
    credsStore: 'all',
    credHelpers: { 'a.io': 'own', 'b.io': '' },
  }
  assert.equal(found(config, 'a.io'), 'own a.io')
  assert.equal(found(config, 'b.io'), 'b.io', 'an empty name switches the store off')
  assert.equal(found(config, 'c.io'), 'all c.io')
  assert.equal(found(config, 'constructor'), 'all constructor')
  assert.equal(found(keyed('a.io'), '__proto__'), undefined)
})

test('IPv6 hosts are found by their name in image references', () => {
  assert.equal(found(keyed('[::1]:5000'), '[::1]:5000'), '[__1]_5000')
  assert.equal(found(keyed('https://[::1]/v1/'), '[::1]'), 'https_//[__1]/v1/')
  assert.equal(hostnameOfKey('https://user:pw@reg.io:5000/x'), 'reg.io:5000')
})

test('the error for an unreadable file says where and why, and shows no secret', () => {
  const broken: [string, RegExp][] = [
    ['{"auths":{"a":{"auth":"hunter2', /not JSON/],
    ['[1]', /its text is not an object/],
    ['{"auths":"hunter2"}', /auths is not an object/],
    ['{"auths":{"a.io":"hunter2"}}', /the entry of auths of "a.io" is not an object/],
    ['{"auths":{"a.io":{"auth":"hunter2:hunter2"}}}', /auth of auths of "a.io" is not base64/],
    [`{"auths":{"a.io":${JSON.stringify(auth('hunter2'))}}}`, /not base64 of user:password/],
    [
      `{"auths":{"a.io":${JSON.stringify({ auth: Buffer.from([0x61, 0x3a, 0xff]).toString('base64') })}}}`,
      /not base64/,
    ],
    ['{"auths":{"a.io":{"auth":"YTpi!!!hunter2"}}}', /not base64/],
    ['{"auths":{"a.io":{"password":["hunter2"]}}}', /password of auths of "a.io" is not a text/],
    ['{"auths":{"https://u:hunter2@a.io":{"auth":1}}}', /auth of auths of "https:\/\/a.io" is not a text/],
    ['{"auths":{"https://u:hunter2@a.io/\\n::error::x":1}}', /the entry of auths of "https:\/\/a.io\/\\n/],
    ['{"credHelpers":{"a.io":7}}', /credHelpers of "a.io" is not a text/],
    ['{"credsStore":{}}', /credsStore is not a text/],
    ['[]', /its text is not an object/],
    ['{"auths":[]}', /auths is not an object/],
    ['{"credHelpers":[]}', /credHelpers is not an object/],
    ['{"auths":{"a.io":null}}', /the entry of auths of "a.io" is null/],
    ['{"auths":{"a.io":[]}}', /the entry of auths of "a.io" is not an object/],
    ['{"auths":{"a.io":{"identitytoken":5}}}', /identitytoken of auths of "a.io" is not a text/],
    ['{"auths":{"a.io":{"registrytoken":["hunter2"]}}}', /registrytoken of auths of "a.io" is not a text/],
    ['{"auths":{"a.io":{"password":"hunter2"}}}', /has a password but no username/],
  ]
  for (const [text, why] of broken)
    assert.throws(
      () =>
        lookupAuth(parseDockerConfig(text, '/home/x/config.json'), { registry: 'a.io', repository: 'b/c' }),
      ({ code, message, cause }: Error & { code: string }) => {
        assert.equal(code, 'CREDENTIALS_INVALID')
        assert.match(message, why)
        assert.ok(message.includes('/home/x/config.json') && cause === undefined)
        return !/hunter2|\n|::/.test(message)
      },
      text,
    )
})

test('fields that the requested login does not need are not read', () => {
  const good = auth('user:pw')
  const texts = [
    '{"auths":null,"credHelpers":null,"credsStore":null}',
    '',
    ' \n',
    'null',
    '\ufeff{"auths":{}}',
    '{"HttpHeaders":7,"proxies":[],"plugins":"x","currentContext":{}}',
  ]
  for (const text of texts)
    assert.equal(
      lookupAuth(parseDockerConfig(text, 'config.json'), { registry: 'a.io', repository: 'b/c' }),
      undefined,
      text,
    )
  const others = { 'b.io': 'x', 'c.io': { auth: 'nonsense' }, 'd.io': { auth: 7 }, 'e.io': [], 'f.io': null }
  assert.equal(found({ auths: { ...others, 'a.io': good } }, 'a.io'), 'user')
  assert.equal(found({ auths: { 'a.io': good }, credHelpers: { 'b.io': 7, 'c.io': {} } }, 'a.io'), 'user')
  assert.equal(
    found({ auths: { 'a.io': 'x' }, credHelpers: { 'a.io': 'h' }, credsStore: 7 }, 'a.io'),
    'h a.io',
  )
  assert.equal(found({ auths: { 'a.io': { ...good, username: 7, password: [] } } }, 'a.io'), 'user')
})

test('a login of auths is used beside invalid helper fields, and each fault is reported', () => {
  const auths = { 'a.io': auth('user:pw') }
  const wrong = [{ credHelpers: [] }, { credHelpers: 'x' }, { credHelpers: { 'a.io': 7 } }, { credsStore: 5 }]
  for (const fields of wrong) {
    const config = parseDockerConfig(JSON.stringify({ auths, ...fields }), 'config.json')
    const told: string[] = []
    const login = lookupAuth(config, { registry: 'a.io', repository: 'b/c' }, ({ message }) =>
      told.push(message),
    )
    assert.equal(login?.kind === 'entry' && login.entry.username, 'user')
    assert.match(
      told.join(),
      /^Cannot read config.json: (?:credHelpers|credsStore)[^,]* is not an? (?:object|text)$/,
    )
  }
})

test('every secret of a config is found, readable or not', () => {
  const auths = {
    'a.io': auth('user:hunter2'),
    'b.io': { identitytoken: 'id', registrytoken: 7 },
    'c.io': 'x',
    'd.io': { auth: 'odd' },
  }
  const secrets = secretsIn(parseDockerConfig(JSON.stringify({ auths }), 'config.json'))
  for (const secret of ['hunter2', auth('user:hunter2').auth, 'id', 'odd'])
    assert.ok(secrets.includes(secret), secret)
})

test('the file is read from DOCKER_CONFIG, else from the home folder, and may be absent', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docker-config-'))
  try {
    assert.equal(loadDockerConfig({}, folder), undefined)
    assert.equal(loadDockerConfig({ DOCKER_CONFIG: join(folder, 'none') }, folder), undefined)
    await writeFile(join(folder, 'config.json'), '{"credsStore":"x"}')
    assert.equal(loadDockerConfig({ DOCKER_CONFIG: '' }, folder), undefined, 'empty means not set')
    assert.equal(loadDockerConfig({ DOCKER_CONFIG: folder }, '/nowhere')?.credsStore, 'x')
    assert.equal(loadDockerConfig({ DOCKER_CONFIG: join(folder, 'config.json') }, folder), undefined)
    await writeFile(join(folder, 'config.json'), '}{')
    assert.throws(() => loadDockerConfig({ DOCKER_CONFIG: folder }, folder), { code: 'CREDENTIALS_INVALID' })
  } finally {
    await rm(folder, { recursive: true })
  }
})
