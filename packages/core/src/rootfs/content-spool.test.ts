import assert from 'node:assert/strict'
import { test } from 'node:test'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { ContentSpool, type SpooledContent } from './content-spool.ts'

test('a sparse file of many small parts takes few of them, and the memory of a spool is bounded', async () => {
  await using spool = await ContentSpool.open(temporaryFolder('rootfs-spool-'))
  const partsOf = (runs: number, hole: number) => {
    let parts: SpooledContent['parts'] = []
    const writer = spool.writer()
    const sink = writer.sink(content => (parts = content.parts))
    for (let run = 0; run < runs; run++) {
      sink.data(Buffer.from('x'))
      sink.hole(hole)
    }
    sink.end()
    writer.end()
    return parts
  }
  const close = partsOf(1000, 1)
  assert.deepEqual(
    close.map(({ at, length }) => [at, length]),
    [[0, 2000]],
  )
  const bytes = Buffer.alloc(2000)
  spool.read(bytes, close[0]?.from ?? -1)
  assert.equal(bytes.toString('latin1'), 'x\0'.repeat(1000))
  assert.equal(partsOf(3, 4096).length, 3)
  assert.equal(partsOf(500_000, 4096).length, 499_996)
  assert.ok(partsOf(1000, 4096).length < 10)
  assert.equal(partsOf(3, 1024 * 1024).length, 3)
})
