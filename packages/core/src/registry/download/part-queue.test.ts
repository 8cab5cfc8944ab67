import assert from 'node:assert/strict'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { blob } from './download.fixture.ts'
import { partBytes, RangeTail } from './part-queue.ts'
import { RangeGovernor } from './range-governor.ts'
import type { Lane, Received, ReceiveJob } from './receive-job.ts'

const { bytes, descriptor: wanted } = blob(3 * partBytes + 12_345)
const start = partBytes / 2
/** A short remainder is cut into quarters. */
const part = Math.ceil((wanted.size - start) / 4)

/** The behaviour of a lane for a job; returns the position up to which it wrote. */
type Course = (job: ReceiveJob, write: (until: number) => void, count: number) => Promise<number> | number

/** A tail whose lane serves the blob from memory. */
function tailOver(course: Course, from = start, isProven = true, size = wanted.size) {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-tail-'))
  const path = join(folder, 'draft')
  const draft = { file: openSync(path, 'w+'), path, size: 0 }
  const jobs: string[] = []
  const write = (from: number, until: number) => writeSync(draft.file, bytes, from, until - from, from)
  const lane: Lane = {
    async receive(job): Promise<Received> {
      jobs.push(`${job.from}-${job.until}`)
      const offset = await course(job, until => write(job.from, until), jobs.length)
      const stopped = offset === job.until ? {} : { stopped: { why: 'broken', message: 'cut' } as const }
      return { status: 206, headers: [], text: new Uint8Array(), offset, ...stopped }
    },
  }
  const governor = new RangeGovernor({ max: 16, now: () => performance.now(), busy: () => 0 })
  while (isProven && !governor.partsAreProven) governor.partArrived()
  const timeouts = { headers: 1_000, idle: 1_000 }
  const asked: string[] = []
  const request = {
    wanted: { ...wanted, size },
    draft,
    watch: { advanced: () => undefined },
    found: { method: 'GET', url: new URL('http://127.0.0.1/'), headers: {}, endpoint: {} },
    source: {
      async receivePart(from: number, until: number) {
        asked.push(`${from}-${until}`)
        write(from, until)
        return { status: 206, headers: [], text: new Uint8Array(), offset: until }
      },
    },
  }
  const tail = new RangeTail(request, { lane, timeouts, governor, tries: 2 }, from)
  return {
    tail,
    draft,
    jobs,
    asked,
    write,
    content: () => readFileSync(path),
    [Symbol.dispose]: () => {
      closeSync(draft.file)
      rmSync(folder, { recursive: true })
    },
  }
}

const whole: Course = ({ until = 0 }, write) => {
  write(until)
  return until
}

test('parts that arrive in any order give the digest of the whole blob', async () => {
  using over = tailOver(async (job, write, count) => {
    await sleep(20 * (4 - count))
    return whole(job, write, count)
  })
  const running = over.tail.run(16)
  over.write(0, start)
  over.tail.headDone(start, start)
  await running
  assert.equal(over.tail.digest(), wanted.digest)
  assert.equal(over.draft.size, wanted.size)
  assert.equal(over.jobs.length, 4)
})

test('the gap after a first body that broke off becomes a part', async () => {
  for (const end of [0, 1, start - 1]) {
    using over = tailOver(whole)
    await over.tail.run(16)
    over.write(0, end)
    over.tail.headDone(end, start)
    await over.tail.run(16)
    assert.equal(over.tail.digest(), wanted.digest)
    assert.ok(over.jobs.some(job => job.startsWith(`${end}-`)))
  }
})

test('a first body that continued beyond its end does not affect the parts', async () => {
  using over = tailOver(whole)
  over.write(0, start + 1_000)
  await over.tail.run(16)
  over.tail.headDone(start + 1_000, start)
  assert.equal(over.draft.size, wanted.size)
  assert.equal(over.tail.digest(), wanted.digest)
})

test('only the rest of a part that was cut off is requested from the registry again', async () => {
  using over = tailOver((job, write, count) => {
    if (count !== 2) return whole(job, write, count)
    write(job.from + 100)
    return job.from + 100
  })
  over.write(0, start)
  over.tail.headDone(start, start)
  await over.tail.run(16)
  assert.equal(over.tail.digest(), wanted.digest)
  assert.deepEqual(over.asked, [`${start + part + 100}-${start + 2 * part}`])
})

test('bytes that follow a gap do not count as kept', async () => {
  const boom = new Error('boom')
  using over = tailOver((job, write, count) => {
    if (count === 2) throw boom
    return whole(job, write, count)
  })
  over.write(0, start)
  over.tail.headDone(start, start)
  await assert.rejects(over.tail.run(16), boom)
  assert.equal(over.draft.size, start + part)
  assert.ok(over.content().subarray(0, over.draft.size).equals(bytes.subarray(0, over.draft.size)))
})

test('a short remainder is fetched in quarters of at least 1 MiB', async () => {
  const sizes = ({ jobs }: ReturnType<typeof tailOver>) =>
    jobs.map(job => job.split('-').map(Number)).map(([from = 0, until = 0]) => until - from)
  using middling = tailOver(whole)
  await middling.tail.run(16)
  assert.ok(sizes(middling).every(size => size <= part && size > part - 4))
  using short = tailOver(whole, wanted.size - 3 * 1024 * 1024)
  await short.tail.run(16)
  assert.deepEqual(sizes(short), Array(3).fill(1024 * 1024))
})

test('until parts are proven, the first one is short', async () => {
  using over = tailOver(whole, start, false)
  over.write(0, start)
  over.tail.headDone(start, start)
  await over.tail.run(16)
  assert.equal(over.jobs[0], `${start}-${start + 1024 * 1024}`)
  assert.equal(over.tail.digest(), wanted.digest)
})

test('after a stop no part is started', async () => {
  using over = tailOver(whole)
  over.tail.stop()
  await over.tail.run(16)
  assert.deepEqual(over.jobs, [])
})

test('an absurd declared size is cut into parts only as they are requested', async () => {
  const before = process.memoryUsage().heapUsed
  const lost = () => {
    throw new Error('lost')
  }
  using over = tailOver(lost, start, true, 1e15)
  over.write(0, start)
  over.tail.headDone(start, start)
  await assert.rejects(over.tail.run(2), /lost/)
  assert.ok(over.jobs.length < 10, `${over.jobs.length} parts`)
  assert.ok(process.memoryUsage().heapUsed - before < 16 * 1024 * 1024)
})
