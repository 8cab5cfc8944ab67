import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { makeCertificates } from '@tallyman/testkit/peers/certificates'
import { type PullTrial, pullFrom } from '@tallyman/testkit/registry/pull-bench'
import { type RegistryOptions, startRegistry } from '@tallyman/testkit/registry/registry'
import { createHttp } from '../../http/http-client.ts'
import { profileOf } from '../quirks/profiles.ts'
import { originOf, type Trust } from './registry-origin.ts'

const folder = mkdtempSync(join(tmpdir(), 'tallyman-origin-'))
after(() => rmSync(folder, { recursive: true }))
const [own, another] = await Promise.all([
  makeCertificates(join(folder, 'own')),
  makeCertificates(join(folder, 'another')),
])
const app = image({ layers: ['one'] })

interface Said {
  readonly ca?: Readonly<Record<string, string>>
  readonly insecure?: readonly string[]
}

function trust({ ca = {}, insecure = [] }: Said): Trust {
  return { authorities: new Map(Object.entries(ca)), insecure: new Set(insecure), env: {} }
}

/** Pulls from a registry with TLS; `%` in the user's host settings stands for its port. */
async function pullOverTls(
  said: Said,
  check: (trial: PullTrial, clients: (string | undefined)[]) => void,
  options: RegistryOptions = {},
) {
  await using registry = await startRegistry({ tls: { ...own.server, clientCa: own.ca }, ...options })
  await registry.add(app)
  const port = new URL(registry.origin).port
  const hosts = (text: string) => text.replace('%', port)
  const ca = Object.fromEntries(Object.entries(said.ca ?? {}).map(([host, pem]) => [hosts(host), pem]))
  const rules = trust({ ca, insecure: (said.insecure ?? []).map(hosts) })
  await using trial = await pullFrom(registry, { client: { trust: rules, tries: 1 } })
  check(
    trial,
    registry.requests.map(({ client }) => client),
  )
}

for (const host of ['127.0.0.1', '127.0.0.1:%'])
  test(`a CA given for ${host} makes its registry trusted, redirected blobs included`, () =>
    pullOverTls({ ca: { [host]: own.ca } }, ({ error }, clients) => {
      assert.ifError(error)
      // Without client certificates, none can be sent to a host that it is not for.
      assert.ok(clients.length > 0 && clients.every(client => client === undefined))
    }))

test('a CA for a host counts for its other ports too, such as that of redirected blobs', () =>
  pullOverTls({ ca: { '127.0.0.1': own.ca } }, ({ error }) => assert.ifError(error), { redirectBlobs: true }))

test('a CA for one port counts for that port only', () =>
  pullOverTls(
    { ca: { '127.0.0.1:%': own.ca } },
    ({ error }) => assert.equal(error?.code, 'CERTIFICATE_INVALID'),
    { redirectBlobs: true },
  ))

for (const [what, said] of [
  ['another authority', { ca: { '127.0.0.1:%': another.ca } }],
  ['the authority for another host or port', { ca: { '127.0.0.1': another.ca, 'reg.example': own.ca } }],
] as const)
  test(`${what} does not make a registry trusted`, () =>
    pullOverTls(said, ({ error }, clients) => {
      assert.equal(error?.code, 'CERTIFICATE_INVALID')
      assert.match(error?.hint ?? '', /ca-certificates/)
      assert.deepEqual(clients, [])
    }))

test('a CA for a host never leads to plain HTTP', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  const rules = trust({ ca: { '127.0.0.1': own.ca } })
  await using trial = await pullFrom(registry, { client: { trust: rules, tries: 1 } })
  assert.ok(trial.error)
  assert.equal(registry.count(), 0)
})

for (const name of ['127.0.0.1', '127.0.0.1:%'])
  test(`a registry named insecure as ${name} is reached over unverified TLS or plain HTTP`, async () => {
    await pullOverTls({ insecure: [name] }, ({ error }) => assert.ifError(error))
    await using plain = await startRegistry()
    await plain.add(app)
    const insecure = [name.replace('%', new URL(plain.origin).port)]
    await using trial = await pullFrom(plain, { client: { trust: trust({ insecure }) } })
    assert.ifError(trial.error)
  })

test('the origin of a registry follows from its name and the user settings', async () => {
  const http = createHttp()
  const href = async (name: string, said: Said = {}) => {
    const { url, insecure } = await originOf(name, profileOf(name), { ...trust(said), http })
    return `${url.href}${insecure ? ' insecure' : ''}`
  }
  assert.equal(await href('ghcr.io'), 'https://ghcr.io/')
  assert.equal(await href('docker.io'), 'https://registry-1.docker.io/')
  assert.equal(await href('reg.example:5000'), 'https://reg.example:5000/')
  for (const local of ['localhost:5000', '127.0.0.1:5000', '[::1]:5000'])
    assert.equal(await href(local), `http://${local}/ insecure`)
  assert.equal(await href('10.0.0.1:5000'), 'https://10.0.0.1:5000/')
  assert.equal(
    await href('localhost.evil.test:5000', { insecure: ['localhost'] }),
    'https://localhost.evil.test:5000/',
  )
})
