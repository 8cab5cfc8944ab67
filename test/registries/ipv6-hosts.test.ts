import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, runAction } from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const app = image({ layers: ['base', 'app'] })

/** The registry at `[::1]` as well. */
async function atIPv6({ host }: TestRegistry) {
  const [, port] = host.split(':')
  const server = createServer(near => {
    const far = connect(Number(port), '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy())
      one.pipe(other)
    }
  }).listen(0, '::1')
  await once(server, 'listening')
  const at = `[::1]:${(server.address() as AddressInfo).port}`
  return { host: at, [Symbol.dispose]: () => void server.close() }
}

test('a registry at an IPv6 address is named as it was written, in log, summary, outputs and hand-over', async () => {
  await using registry = await startRegistry()
  using six = await atIPv6(registry)
  await using folder = await makeRunnerFolder()
  await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: app })
  const push = await writeStep('push', folder, {
    inputs: { source: 'oci-layout=layout:v1', tags: `${six.host}/team/app:v1` },
  })
  assert.equal(push.code, 0, push.log)
  assert.equal(push.outputs.ref, `${six.host}/team/app@${app.root.digest}`)
  const retag = await writeStep('retag', folder, {
    inputs: { source: `${six.host}/team/app:v1`, tags: 'v2' },
  })
  assert.equal(retag.code, 0, retag.log)
  const publish = await writeStep('publish-manifest', folder, {
    inputs: { sources: `${six.host}/team/app:v1`, tags: `${six.host}/team/app:all` },
  })
  assert.equal(publish.code, 0, publish.log)
  const pull = await runAction({
    main: join(root, 'dist', 'pull-with-digest.js'),
    actionYml: join(root, 'actions', 'pull-with-digest', 'action.yml'),
    folder,
    inputs: { images: `${six.host}/team/app:v1@${app.root.digest}`, to: 'oci-layout=out', cache: 'false' },
  })
  assert.equal(pull.code, 0, pull.log)
  assert.match(JSON.stringify(pull.outputs), /\[::1\]:\d+\/team\/app/)
  for (const step of [push, retag, publish, pull]) {
    assert.ok(step.log.includes(six.host), step.log)
    assert.ok(step.summary.includes(six.host), step.summary)
    for (const text of [step.log, step.summary, JSON.stringify(step.outputs)])
      assert.doesNotMatch(text, /u200b|\[:(?!:1\])/)
  }
  if (pull.outputs.report) assert.ok((await readFile(pull.outputs.report, 'utf8')).includes(six.host))
})

test('a failure shows an IPv6 host correctly', async () => {
  await using folder = await makeRunnerFolder()
  await using registry = await startRegistry()
  using six = await atIPv6(registry)
  const missing = await writeStep('retag', folder, {
    inputs: { source: `${six.host}/team/none:v1`, tags: 'v2' },
  })
  assert.equal(missing.code, 1)
  assert.ok(missing.log.includes(`${six.host}/team/none`), missing.log)
  assert.doesNotMatch(missing.log + missing.summary, /u200b/)
})
