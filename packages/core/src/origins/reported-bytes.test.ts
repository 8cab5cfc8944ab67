import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportedBytes } from './reported-bytes.ts'

test('bytes pass unchanged, and their number is reported meanwhile', async () => {
  const said = Promise.withResolvers<string>()
  async function* slow() {
    yield Buffer.from('first')
    // Keeps the process alive until the unref'd timer has fired.
    const alive = setTimeout(() => undefined, 10_000)
    await said.promise
    clearTimeout(alive)
    yield Buffer.from('second')
  }
  const passed: string[] = []
  for await (const chunk of reportedBytes(slow(), 'packing site', { say: said.resolve, everyMs: 5 }))
    passed.push(Buffer.from(chunk).toString())
  assert.deepEqual(passed, ['first', 'second'])
  assert.match(await said.promise, /^ {2}packing site: 5 B, \d+ ms so far$/)
})

test('no more bytes are read once nobody wants them', async () => {
  const stop = new AbortController()
  let read = 0
  async function* endless() {
    for (;;) yield Buffer.from(`${read++}`)
  }
  await assert.rejects(async () => {
    for await (const _ of reportedBytes(endless(), 'reading x.tar', { signal: stop.signal }))
      if (read === 3) stop.abort(new Error('stopped'))
  }, /stopped/)
  assert.equal(read, 4)
})
