import assert from 'node:assert/strict'
import { once } from 'node:events'
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TLSSocket } from 'node:tls'
import { openEngine } from '@tallyman/core/engine/engine'
import { engineAddress } from '@tallyman/core/engine/engine-address'
import { makeCertificates } from '@tallyman/testkit/peers/certificates'

const info = { OSType: 'linux', Architecture: 'x86_64', Driver: 'overlay2', ServerVersion: '28.0.0' }

test('DOCKER_HOST over TLS: the client presents its certificate, and the engine needs one of the authority in DOCKER_CERT_PATH', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'engine-tls-'))
  const [engine, stranger] = await Promise.all(
    ['engine', 'stranger'].map(name => makeCertificates(join(folder, name))),
  )
  assert.ok(engine && stranger)
  for (const { caPath, client } of [engine, stranger]) {
    await copyFile(client.certPath, join(caPath, '..', 'cert.pem'))
    await copyFile(client.keyPath, join(caPath, '..', 'key.pem'))
  }
  const [cert, key, ca] = await Promise.all(
    [engine.server.certPath, engine.server.keyPath, engine.caPath].map(path => readFile(path)),
  )
  const shown: string[] = []
  const https = createServer(
    { cert, key, ca, requestCert: true, rejectUnauthorized: true },
    (asked, answer) => {
      shown.push(String((asked.socket as TLSSocket).getPeerCertificate().subject.CN))
      answer.setHeader('api-version', '1.47')
      answer.end(asked.url === '/_ping' ? 'OK' : JSON.stringify(info))
    },
  ).listen(0, '127.0.0.1')
  t.after(async () => {
    https.close()
    https.closeAllConnections()
    await rm(folder, { recursive: true })
  })
  await once(https, 'listening')
  const host = `tcp://127.0.0.1:${(https.address() as AddressInfo).port}`
  const open = (env: Record<string, string>) =>
    openEngine({ env: { DOCKER_HOST: host, ...env }, platform: 'linux', home: '/' })
  const [ours, theirs] = [join(engine.caPath, '..'), join(stranger.caPath, '..')]

  using trusted = await open({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: ours })
  assert.equal(trusted.info.serverVersion, '28.0.0')
  assert.deepEqual(shown, ['dock', 'dock'])
  await assert.rejects(open({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: theirs }), { code: 'ENGINE_FAILED' })
  await assert.rejects(open({ DOCKER_CERT_PATH: theirs }), { code: 'ENGINE_FAILED' }, 'a stranger is let in')
  await assert.rejects(open({}), { code: 'ENGINE_FAILED' })
})

test('addresses are parsed as Docker parses them, Windows pipes included', async () => {
  const address = (DOCKER_HOST: string, platform = 'linux') =>
    engineAddress({ env: { DOCKER_HOST }, platform, home: '/' })
  assert.deepEqual(await address(''), { kind: 'socket', path: '/var/run/docker.sock' })
  const pipe = { kind: 'socket', path: '\\\\.\\pipe\\docker_engine' }
  assert.deepEqual(await address('', 'win32'), pipe)
  assert.deepEqual(await address('npipe:////./pipe/docker_engine', 'win32'), pipe)
  assert.deepEqual(await address('tcp://[::1]:2375'), { kind: 'tcp', host: '::1', port: 2375 })
  assert.deepEqual(await address('tcp://docker'), { kind: 'tcp', host: 'docker', port: 2375 })
})
