import assert from 'node:assert/strict'
import { chmod, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { failureOf, type Quay, quay } from '../pull/pull-step.fixture.ts'

const app = image({ layers: ['one', 'two'] })

async function pullInto(at: Quay, host: string) {
  const { digest } = await at.registry.add(app)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  return at.pull({ images, to: 'docker' }, { env: { DOCKER_HOST: host } })
}

test('a missing engine fails the step before anything is fetched', async () => {
  await using at = await quay()
  const socket = join(at.folder.temp, 'docker.sock')
  for (const prepare of [async () => undefined, () => writeFile(socket, 'no socket')]) {
    await prepare()
    const { code, message } = failureOf(await pullInto(at, `unix://${socket}`))
    assert.equal(code, 'ENGINE_UNAVAILABLE')
    assert.match(message, /Cannot reach the Docker engine: no engine at .*docker\.sock/)
    assert.match(message, /Start the Docker engine, or set DOCKER_HOST/)
  }
  const { message } = failureOf(await pullInto(at, 'ssh://user@host'))
  assert.match(message, /expected unix:\/\/, npipe:\/\/ or tcp:\/\//)
  assert.doesNotMatch(message, /user@/)
  assert.equal(at.registry.count(), 0)
})

test('a listener that is not an engine is one error with a hint', async () => {
  await using at = await quay()
  const socket = join(at.folder.temp, 'docker.sock')
  const server = createServer(connection => connection.resume().end('SSH-2.0-none\r\n')).listen(socket)
  await new Promise(resolve => server.once('listening', resolve))
  await chmod(socket, 0o666)
  const { code, message } = failureOf(await pullInto(at, `unix://${socket}`))
  await new Promise(resolve => server.close(resolve))
  assert.equal(code, 'ENGINE_FAILED')
  assert.match(message, /Hint: /)
})
