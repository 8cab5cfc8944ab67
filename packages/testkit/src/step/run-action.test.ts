import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeRunnerFolder, runAction } from './run-action.ts'

const actionYml = `
name: Probe
inputs:
  image: { description: An image, required: true }
  max tries: { default: 3 }
  token: { default: '\${{ github.token }}' }
runs: { using: node24, main: index.js }
`
const script = `
const fs = require('node:fs')
const { INPUT_IMAGE, 'INPUT_MAX_TRIES': tries, INPUT_TOKEN, STATE_kept, ...rest } = process.env
fs.appendFileSync(rest.GITHUB_OUTPUT, 'image<<E\\n' + INPUT_IMAGE + '\\nE\\ntries=' + tries + '\\nstate=' + STATE_kept + '\\n')
fs.appendFileSync(rest.GITHUB_STATE, 'kept=yes\\n')
fs.appendFileSync(rest.GITHUB_STEP_SUMMARY, '# Done')
console.log('::add-mask::' + INPUT_TOKEN)
console.log('::warning title=Odd::token ' + INPUT_TOKEN)
console.error('HOME ' + rest.HOME + ' LEAK ' + rest.TESTKIT_LEAK + ' cwd ' + process.cwd())
process.exitCode = 2
`

async function probe() {
  const folder = await makeRunnerFolder()
  const main = join(folder.path, 'index.js')
  const yml = join(folder.path, 'action.yml')
  await writeFile(main, script)
  await writeFile(yml, actionYml)
  return { folder, main, actionYml: yml }
}

test('a step gets inputs with defaults and a clean environment, and all its output is read', async () => {
  const { folder, main, actionYml } = await probe()
  await using _ = folder
  process.env.TESTKIT_LEAK = 'leaked'
  const inputs = { image: 'alpine\nlatest' }
  const step = await runAction({ main, actionYml, folder, inputs, context: { 'github.token': 'tok-1' } })
  delete process.env.TESTKIT_LEAK
  assert.equal(step.code, 2)
  assert.deepEqual(step.outputs, { image: 'alpine\nlatest', tries: '3', state: 'undefined' })
  assert.deepEqual(step.state, { kept: 'yes' })
  assert.equal(step.summary, '# Done')
  assert.deepEqual(step.annotations, [
    { level: 'warning', message: 'token tok-1', properties: { title: 'Odd' } },
  ])
  assert.deepEqual(step.masks, ['tok-1'])
  assert.doesNotMatch(step.log, /tok-1/)
  assert.equal(step.stderr, `HOME ${folder.home} LEAK undefined cwd ${folder.workspace}\n`)
  assert.ok((step.maxRssKb ?? 0) > 10_000)
  assert.ok(step.wallMs > 0)
  const post = await runAction({ main, folder, inputs, state: step.state })
  assert.equal(post.outputs.state, 'yes')
})

test('a step that hangs is killed at its timeout, and its own folders are removed with the result', async () => {
  const { folder, main } = await probe()
  await using _ = folder
  await writeFile(main, 'setInterval(() => {}, 1000)')
  let own = ''
  {
    await using step = await runAction({ main, timeout: 300 })
    own = step.folder.path
    assert.deepEqual([step.code, step.killedBy, step.maxRssKb], [undefined, 'SIGKILL', undefined])
    await access(own)
  }
  await assert.rejects(access(own), { code: 'ENOENT' })
})

test('a cancelled step gets SIGINT first', async () => {
  const { folder, main } = await probe()
  await using _ = folder
  const marker = join(folder.path, 'up')
  const code = `process.on('SIGINT', () => process.exit(7)); setInterval(() => {}, 1000)`
  await writeFile(main, `${code}; require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`)
  const cancel = new AbortController()
  const running = runAction({ main, folder, cancel: cancel.signal })
  while (!existsSync(marker)) await sleep(20)
  cancel.abort()
  assert.equal((await running).code, 7)
})
