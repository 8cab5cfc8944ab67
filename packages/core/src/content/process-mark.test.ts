import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { isRunning, ownMark, silentMs } from './process-mark.ts'

const now = Date.now()

test('a process of this machine counts as running until it ends, even without writes for hours', async () => {
  assert.ok(isRunning(ownMark(), now - 12 * silentMs, now))
  const module = join(import.meta.dirname, 'process-mark.ts')
  const script = `import(${JSON.stringify(module)}).then(({ ownMark }) => { console.log(ownMark()); setInterval(() => 0, 1e6) })`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  const mark = String(line).trim()
  assert.ok(isRunning(mark, now - 12 * silentMs, now))
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.ok(!isRunning(mark, now, now), 'it was killed a moment ago')
})

test('a later process with the same ID is a different one', {
  skip: process.platform === 'linux' ? false : 'only Linux tells when a process started',
}, () => {
  const [id, , place] = ownMark().split('-')
  assert.ok(!isRunning(`${id}-1-${place}`, now, now))
})

test('a process of another container or machine counts as running as long as it writes', () => {
  const foreign = `${process.pid}-1-0badcafe`
  assert.ok(isRunning(foreign, now - silentMs + 1000, now))
  assert.ok(!isRunning(foreign, now - silentMs, now))
  assert.ok(!isRunning(foreign, now + 2 * silentMs, now), 'its clock is ahead by hours')
})
