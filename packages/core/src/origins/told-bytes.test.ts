import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldBytes } from './told-bytes.ts'

test('bytes pass as they are, and how many have passed is said while they do', async () => {
  const said = Promise.withResolvers<string>()
  async function* slow() {
    yield Buffer.from('first')
    // The process has to live until the timer, which keeps none alive, has spoken.
    const alive = setTimeout(() => undefined, 10_000)
    await said.promise
    clearTimeout(alive)
    yield Buffer.from('second')
  }
  const passed: string[] = []
  for await (const chunk of toldBytes(slow(), 'packing site', said.resolve, 5))
    passed.push(Buffer.from(chunk).toString())
  assert.deepEqual(passed, ['first', 'second'])
  assert.match(await said.promise, /^ {2}packing site: 5 B, \d+ ms so far$/)
})
