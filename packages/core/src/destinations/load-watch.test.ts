import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LoadWork } from '../engine/load/load-into-engine.ts'
import { LoadWatch } from './load-watch.ts'

/** The lines printed about a load that has reached `work`. */
async function said(work?: LoadWork): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  using watch = new LoadWatch(resolve, 1)
  const told = watch.begin('app:1')
  if (work) told(work)
  // The watch's own timer is unref'd and would not keep the process alive.
  const alive = setInterval(() => undefined, 1_000)
  try {
    return await promise
  } finally {
    clearInterval(alive)
  }
}

test('a load reports its progress even while the engine is silent', async () => {
  assert.match(await said(), /^ {2}app:1: the engine is asked what it holds, \d+ ms so far$/)
  const sending = { bytesSent: 3_000_000, bytesToSend: 9_000_000 }
  assert.match(await said(sending), /app:1: 3\.0 MB of 9\.0 MB sent to the engine, /)
  const sent = { bytesSent: 9_001_000, bytesToSend: 9_000_000 }
  assert.match(await said(sent), /app:1: all 9\.0 MB sent, the engine unpacks them, /)
  const unpacking = { id: 'a', current: 2_000_000, total: 4_000_000, layer: 2, layers: 5 }
  assert.match(await said({ ...sent, unpacking }), /the engine unpacks layer 2 of 5 \(2\.0 MB of 4\.0 MB\), /)
})

test('a finished load is no longer reported', async () => {
  const lines: string[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  using watch = new LoadWatch(line => {
    lines.push(line)
    resolve()
  }, 1)
  watch.begin('over')
  watch.end('over')
  watch.begin('app:1')
  const alive = setInterval(() => undefined, 1_000)
  await promise
  clearInterval(alive)
  assert.ok(lines.every(line => line.startsWith('  app:1: ')))
})
