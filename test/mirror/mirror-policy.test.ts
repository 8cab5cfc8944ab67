import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { bundleOf } from '../trust/attached.fixture.ts'
import { Sigstore, statementOf, workflow } from '../trust/sigstore.fixture.ts'
import { addFamily, mirrorStep } from './mirror-step.fixture.ts'

test('images without the signature that a policy asks for are not copied; log, summary and report name the policy', async () => {
  const sigstore = await Sigstore.start()
  await using source = await startRegistry()
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  const signed = image({ layers: ['signed'] })
  await source.add(signed, { repository: 'team/signed', tag: '1' })
  await source.add(bundleOf(signed.root, await sigstore.bundle(statementOf(signed.root.digest))), {
    repository: 'team/signed',
    tag: null,
  })
  const wish = `{ images: "${source.host}/**", identity: "${workflow.identity}", issuer: "${workflow.issuer}" }`
  await writeFile(join(folder.workspace, 'root.json'), sigstore.trustedRoot)
  await writeFile(join(folder.workspace, 'policy.yaml'), `version: 1\nrequire: { signature: [${wish}] }\n`)
  const list = `${await addFamily(source, 1)}    team/signed: ["1"]\n`
  const inputs = { to: target.host, policy: 'policy.yaml', 'trusted-root': 'root.json' }
  const done = await mirrorStep(folder, { list, inputs })
  assert.equal(done.code, 1, done.log)
  assert.equal(done.outputs.failed, `${source.host}/team/app0:1`)
  assert.equal(done.outputs.copied, `${target.host}/signed:1@${signed.root.digest}`)
  assert.match(done.log, /POLICY_VIOLATED/)
  assert.match(done.log, /Nothing of the images above was copied/)
  assert.match(done.log, /policy\.yaml:2: \S+\/team\/app0:1 \(images\.yaml:3\) lacks a signature: found none/)
  assert.match(done.log, /Policy policy\.yaml: \d images checked \(.*signature\)/)
  assert.ok(done.log.includes(`/team/signed:1: signed by ${workflow.identity}`), done.log)
  assert.match(done.summary, /Policy `policy\.yaml`: \d images checked/)
  const { policy } = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  assert.equal(policy.signatures.length, 1)
  assert.equal(source.count({ kind: 'blob', repository: 'team/app0' }), 0)
})

test('the command keeps a policy that an option or the settings name, and idle trust is refused', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  const list = await addFamily(source, 2)
  await writeFile(join(folder.workspace, 'images.yaml'), list)
  await writeFile(join(folder.workspace, 'policy.yaml'), 'version: 1\ndeny: ["**/app1"]\n')
  const words = ['mirror', 'images.yaml', target.host]
  await using byOption = await runCommand([...words, '--policy', 'policy.yaml'], { folder })
  assert.match(byOption.log, /Cannot mirror: the policy "policy\.yaml" refuses 2 images/)
  await writeFile(join(folder.workspace, '.tallyman.yaml'), 'policy: policy.yaml\n')
  await using bySettings = await runCommand(words, { folder })
  assert.equal(bySettings.code, byOption.code, bySettings.log)
  assert.equal(source.requests.length + target.requests.length, 0)
  const idle = await mirrorStep(folder, { list, inputs: { to: target.host, 'trusted-root': 'root.json' } })
  assert.match(idle.log, /trusted-root: there is no policy that asks for signatures/)
})
