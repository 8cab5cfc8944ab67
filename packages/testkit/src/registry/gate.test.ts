import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ask } from '../images/ask.ts'
import { image } from '../images/images.ts'
import { makeCertificates } from '../peers/certificates.ts'
import { startRegistry } from './registry.ts'

const basic = `Basic ${Buffer.from('dock:manifest-check').toString('base64')}`
const built = image({ layers: ['one'] })

test('Basic lets the account in and challenges everyone else', async () => {
  await using registry = await startRegistry({ auth: 'basic' })
  const refused = await ask(`${registry.origin}/v2/`)
  assert.deepEqual([refused.status, refused.headers['www-authenticate']], [401, 'Basic realm="testkit"'])
  assert.equal((await ask(`${registry.origin}/v2/`, { headers: { authorization: basic } })).status, 200)
})

test('a bearer token opens its scope until it expires or is revoked', async () => {
  let time = 1_700_000_000_000
  await using registry = await startRegistry({
    auth: { scheme: 'bearer', tokenSeconds: 60 },
    now: () => time,
  })
  await registry.add(built, { repository: 'a' })
  const url = `${registry.origin}/v2/a/manifests/v1`
  const challenge = String((await ask(url)).headers['www-authenticate'])
  assert.equal(
    challenge,
    `Bearer realm="${registry.origin}/token",service="testkit",scope="repository:a:pull"`,
  )
  const tokenUrl = `${registry.origin}/token?service=testkit&scope=repository:a:pull`
  const renew = async () => {
    const { token } = JSON.parse(String((await ask(tokenUrl, { headers: { authorization: basic } })).body))
    return { authorization: `Bearer ${token}` }
  }
  const headers = await renew()
  assert.equal((await ask(url, { headers })).status, 200)
  const foreign = await ask(`${registry.origin}/v2/b/manifests/v1`, { headers })
  assert.match(String(foreign.headers['www-authenticate']), /error="insufficient_scope"/)
  time += 60_000
  assert.match(String((await ask(url, { headers })).headers['www-authenticate']), /error="invalid_token"/)
  const renewed = await renew()
  registry.revokeTokens()
  assert.equal((await ask(url, { headers: renewed })).status, 401)
  assert.equal(registry.count({ kind: 'token' }), 2)
})

test('an anonymous token can read public repositories and never writes', async () => {
  await using registry = await startRegistry({ auth: { scheme: 'bearer', anonymousPull: true } })
  await registry.add(built, { repository: 'a' })
  const { body } = await ask(`${registry.origin}/token?scope=repository:a:pull,push`)
  const headers = { authorization: `Bearer ${JSON.parse(String(body)).token}` }
  assert.equal((await ask(`${registry.origin}/v2/a/manifests/v1`, { headers })).status, 200)
  const upload = await ask(`${registry.origin}/v2/a/blobs/uploads/`, { method: 'POST', headers })
  assert.match(String(upload.headers['www-authenticate']), /scope="repository:a:pull,push"/)
  const wrong = await ask(`${registry.origin}/token`, { headers: { authorization: 'Basic eDp5' } })
  assert.equal(wrong.status, 401)
})

test('a mount needs the right to read its source', async () => {
  await using registry = await startRegistry({ auth: 'bearer' })
  const url = `${registry.origin}/v2/to/blobs/uploads/?mount=${built.config.digest}&from=source`
  const { headers } = await ask(url, { method: 'POST' })
  assert.match(String(headers['www-authenticate']), /scope="repository:to:pull,push repository:source:pull"/)
})

test('a token is issued for a form too', async () => {
  await using registry = await startRegistry({ auth: 'bearer' })
  const body = 'grant_type=password&username=dock&password=manifest-check&scope=repository:a:pull'
  const answer = await ask(`${registry.origin}/token`, { method: 'POST', body })
  assert.equal(answer.status, 200)
})

test('blobs redirect to a second origin whose addresses expire and refuse Authorization', async () => {
  let time = 1_700_000_000_000
  await using registry = await startRegistry({ redirectBlobs: { lifetimeMs: 1000 }, now: () => time })
  await registry.add(built, { repository: 'a' })
  const answer = await ask(`${registry.origin}/v2/a/blobs/${built.config.digest}`)
  const location = answer.headers.location ?? ''
  assert.equal(answer.status, 307)
  assert.notEqual(new URL(location).host, registry.host)
  assert.equal((await ask(location)).body.byteLength, built.config.size)
  assert.equal((await ask(location, { headers: { range: 'bytes=0-1' } })).status, 206)
  assert.equal((await ask(location, { headers: { authorization: basic } })).status, 400)
  assert.equal((await ask(location.replace(/.$/, 'g'))).status, 403)
  time += 1000
  assert.equal((await ask(location)).status, 403)
  assert.equal(registry.count({ kind: 'cdn' }), 5)
})

test('over TLS it serves only clients that trust its authority', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'testkit-tls-'))
  try {
    const { ca, server } = await makeCertificates(folder)
    await using registry = await startRegistry({ tls: { ...server, clientCa: ca } })
    assert.equal((await ask(`${registry.origin}/v2/`, { ca })).status, 200)
    await assert.rejects(ask(`${registry.origin}/v2/`))
  } finally {
    await rm(folder, { recursive: true })
  }
})
