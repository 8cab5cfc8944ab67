import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProgress } from './progress-stream.ts'

const mebibyte = 1024 * 1024

/** Repeats a piece for as long as it is read, and counts the bytes read. */
function endless(piece: string) {
  const bytes = Buffer.from(piece)
  const read = { bytes: 0 }
  async function* open() {
    for (;;) {
      read.bytes += bytes.byteLength
      yield bytes
    }
  }
  return { read, open }
}

test('an endless line is given up after a mebibyte', async () => {
  const { read, open } = endless('x'.repeat(65_536))
  await assert.rejects(readProgress('load an image', open()), {
    code: 'ENGINE_FAILED',
    message: /a line of over/,
  })
  assert.ok(read.bytes < 2 * mebibyte, `${read.bytes}`)
})

test('endless lines are given up after 64 MiB', async () => {
  const line = `${JSON.stringify({ stream: 'x'.repeat(500_000) })}\n`
  const { read, open } = endless(line)
  await assert.rejects(readProgress('load an image', open()), {
    code: 'ENGINE_FAILED',
    message: /progress without end, over 67108864 bytes/,
  })
  assert.ok(read.bytes < 65 * mebibyte, `${read.bytes}`)
})

test('a step with invalid numbers is ignored', async () => {
  const steps: unknown[] = []
  const odd = [{ current: '1', total: 2 }, { current: null }, null, 7, { current: 1 }]
  const text = odd
    .map(progressDetail => JSON.stringify({ id: 'a', status: 'Loading', progressDetail }))
    .join('\n')
  async function* bytes() {
    yield Buffer.from(text)
  }
  const { lines } = await readProgress('load an image', bytes(), step => void steps.push(step))
  assert.deepEqual(steps, [])
  assert.equal(lines.length, odd.length)
})
