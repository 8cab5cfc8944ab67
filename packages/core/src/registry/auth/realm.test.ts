import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkRealm } from './token-exchange.ts'

const ghcr = { origin: new URL('https://ghcr.io'), insecure: false, trustedHosts: ['ghcr.io'] }
const hub = {
  origin: new URL('https://registry-1.docker.io'),
  insecure: false,
  trustedHosts: ['auth.docker.io'],
}
const plain = { origin: new URL('http://reg.internal:5000'), insecure: true, trustedHosts: [] }
const refused = { code: 'UNSAFE_TARGET' }

test('credentials go only to the registry itself and to hosts that its profile names', () => {
  const sent = (realm: string, context = hub) => checkRealm(realm, context).sendCredentials
  assert.equal(sent('https://auth.docker.io/token'), true)
  assert.equal(sent('https://registry-1.docker.io/token'), true)
  assert.equal(sent('https://ghcr.io/token', ghcr), true)
  const foreign = [
    'https://auth.docker.io.evil.com/token',
    'https://evil-auth.docker.io/t',
    'https://docker.io/t',
    'https://evildocker.io/t',
    'https://auth.docker.io./t',
  ]
  for (const realm of foreign) assert.equal(sent(realm), false, realm)
  assert.equal(sent('https://pkg.github.com/token', ghcr), false)
  const unsafe = { ...hub, origin: new URL('http://registry-1.docker.io'), insecure: true }
  assert.equal(sent('http://auth.docker.io/token', unsafe), false, 'a named host gets them over TLS alone')
})

test('a relative realm is resolved, its query is kept, and everything but a plain web address is refused', () => {
  assert.equal(checkRealm('/auth?a=1&b=%2F', ghcr).url.href, 'https://ghcr.io/auth?a=1&b=%2F')
  assert.equal(checkRealm('//ghcr.io/t', ghcr).url.href, 'https://ghcr.io/t')
  assert.equal(checkRealm('token', plain).url.href, 'http://reg.internal:5000/token')
  const broken = [
    '',
    'file:///etc/passwd',
    'javascript:1',
    'ftp://ghcr.io/t',
    'https://',
    'https://[::/t',
    'unix:/var/run/x',
  ]
  const smuggled = [
    'https://user:pw@ghcr.io/t',
    'https://user@ghcr.io/t',
    'https://ghcr.io\r\n.evil.com/t',
    'https://ghcr.io/a b',
    ' https://ghcr.io/t',
  ]
  for (const realm of [...broken, ...smuggled]) assert.throws(() => checkRealm(realm, ghcr), refused, realm)
})

test('a realm without TLS is refused unless the registry itself has none', () => {
  assert.throws(() => checkRealm('http://ghcr.io/token', ghcr), refused)
  assert.throws(() => checkRealm('http://auth.docker.io/token', hub), refused)
  assert.equal(checkRealm('http://reg.internal:5000/t', plain).sendCredentials, true)
  assert.equal(checkRealm('http://reg.internal:5001/t', plain).sendCredentials, false)
  assert.equal(checkRealm('http://auth.internal/t', plain).sendCredentials, false)
  const unverified = { ...plain, origin: new URL('https://reg.internal') }
  assert.equal(checkRealm('http://reg.internal/t', unverified).sendCredentials, false)
  assert.throws(() => checkRealm('http://auth.internal/t', unverified), refused)
})

test('a realm inside this machine or network is refused unless the registry is there', () => {
  const hosts = [
    '169.254.169.254',
    '[fd00:ec2::254]',
    '127.0.0.1',
    '0.0.0.0',
    '2130706433',
    '[::ffff:127.0.0.1]',
    'localhost',
    'x.localhost',
    '10.1.2.3',
    '[fe80::1]',
  ]
  for (const host of hosts) assert.throws(() => checkRealm(`https://${host}/t`, ghcr), refused, host)
  const inside = { origin: new URL('https://10.1.2.3:5000'), insecure: false, trustedHosts: [] }
  assert.equal(checkRealm('https://10.1.2.3:5000/t', inside).sendCredentials, true)
  assert.equal(checkRealm('https://10.1.2.3:5001/t', inside).sendCredentials, false)
  assert.throws(() => checkRealm('https://10.1.2.4/t', inside), refused)
})

test('a refusal shows the realm without query and user info', () => {
  for (const realm of [
    'ftp://u:hunter2@ghcr.io/t?sig=hunter2',
    'https://u:hunter2@ghcr.io/',
    'https://u:hun@ter2@hunter2@x/',
    '\n::error::x?hunter2',
  ])
    assert.throws(
      () => checkRealm(realm, ghcr),
      ({ message }: Error) => !/hunter2|\n|::/.test(message),
      realm,
    )
})

test('a realm on another port or scheme of the same host is another origin and is asked anonymously unless a profile names it', () => {
  const sent = (realm: string, context: Parameters<typeof checkRealm>[1]) =>
    checkRealm(realm, context).sendCredentials
  for (const realm of ['https://ghcr.io:8443/t', 'https://ghcr.io:80/t', '//ghcr.io:444/t'])
    assert.equal(sent(realm, ghcr), false, realm)
  assert.equal(sent('https://ghcr.io:443/t', ghcr), true, 'the port that https has anyway')
  assert.equal(sent('https://reg.internal:5000/t', plain), false, 'the same port by another scheme')
  const named = {
    ...ghcr,
    origin: new URL('https://git.example:5050'),
    trustedHosts: ['git.example', 'id.example:8443'],
  }
  assert.equal(sent('https://git.example/jwt/auth', named), true)
  assert.equal(sent('https://id.example:8443/t', named), true)
  for (const realm of ['https://git.example:8443/t', 'https://id.example/t', 'https://id.example:9443/t'])
    assert.equal(sent(realm, named), false, realm)
})
