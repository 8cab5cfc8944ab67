import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { annotations, assertPassed, failureOf, quay } from '../pull/pull-step.fixture.ts'

const app = image({ layers: ['base', 'app'] })
const packed = image({ layers: ['packed'] })

test('a digest that was only found in a place is no pin, and names that no image can have are told', async () => {
  await using at = await quay()
  const { workspace } = at.folder
  await writeLayoutFolder(join(workspace, 'bare'), { 'NOT A//NAME': app })
  await writeLayoutFolder(join(workspace, 'named'), { 'ghcr.io/o/app:1': packed })
  const learn = { from: 'oci-layout=named', 'lock-file': 'learnt.lock', 'update-lock': 'true', to: 'none' }
  assertPassed(await at.pull(learn))
  const inputs = { from: 'oci-layout=bare', 'lock-file': 'learnt.lock', to: 'none' }
  const refused = await at.pull(inputs)
  const failure = failureOf(refused)
  assert.equal(failure.code, 'NOT_PINNED')
  assert.match(failure.message, new RegExp(`"localhost/bare@${app.root.digest}": it has no name there`))
  const warning = annotations(refused, 'warning')[0]?.message
  assert.match(warning ?? '', /the layout bare has names .* left out: "NOT A\/\/NAME"/)
  assertPassed(await at.pull({ ...inputs, from: `oci-layout=bare@${app.root.digest}` }))
  assertPassed(await at.pull({ ...inputs, images: `localhost/bare@${app.root.digest}` }))
  assertPassed(await at.pull({ ...inputs, 'require-digest': 'false' }))

  await writeFile(join(workspace, 'policy.yaml'), 'version: 1\nrequire: { digest: true }\n')
  const judged = { from: 'oci-layout=bare', policy: 'policy.yaml', to: 'none' }
  const broken = failureOf(await at.pull(judged))
  assert.equal(broken.code, 'POLICY_VIOLATED')
  assert.match(broken.message, /has no digest/)
  assertPassed(await at.pull({ ...judged, images: `localhost/bare@${app.root.digest}` }))
})
