import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { RangeGovernor } from './range-governor.ts'

/** A governor whose parts are proven. */
function proven(governor: RangeGovernor): RangeGovernor {
  while (!governor.partsAreProven) governor.partArrived()
  return governor
}

/** A governor with its own clock, and parts that acquire connections. */
function governed(max: number) {
  const clock = { now: 0, busy: 0 }
  const governor = new RangeGovernor({ max, now: () => clock.now, busy: () => clock.busy })
  const admitted: number[] = []
  return {
    clock,
    governor,
    admitted,
    async ask(count: number, size = 1) {
      proven(governor)
      const precedence = governor.precedence(size)
      for (let i = 0; i < count; i++) void governor.acquire(precedence).then(() => admitted.push(size))
      await turn()
    },
    /** Receives `bytes` bytes after `ms` milliseconds. */
    async pass(ms: number, bytes: number) {
      clock.now += ms
      governor.arrived(bytes)
      await turn()
    },
  }
}

test('eight connections are open at first, including bodies, and a part that ends admits the next', async () => {
  const { governor, admitted, ask } = governed(16)
  governor.begun()
  await ask(20)
  assert.equal(admitted.length, 7)
  governor.closed()
  await turn()
  assert.equal(admitted.length, 8)
})

test('the largest blob goes first until all its parts are in flight, and among equals the earliest', async () => {
  const { governor, admitted, ask } = governed(16)
  await ask(8, 5)
  await ask(1, 10)
  await ask(2, 30)
  await ask(1, 20)
  for (let i = 0; i < 4; i++) governor.closed()
  await turn()
  assert.deepEqual(admitted.slice(8), [30, 30, 20, 10])

  const equal = governed(16)
  await equal.ask(8)
  const places = [0, 1].map(() => equal.governor.precedence(7))
  const order: number[] = []
  for (const at of [1, 0, 1, 0])
    void equal.governor.acquire(places[at] ?? equal.governor.precedence(0)).then(() => order.push(at))
  for (let i = 0; i < 4; i++) equal.governor.closed()
  await turn()
  assert.deepEqual(order, [0, 0, 1, 1])
})

test('connections are added while the total rate grows, up to the maximum, and none once it does not', async () => {
  const growing = governed(16)
  await growing.ask(40)
  await growing.pass(0, 1)
  await growing.pass(200, 1_000)
  await growing.pass(200, 2_000)
  await growing.pass(200, 4_000)
  assert.equal(growing.admitted.length, 16)

  const level = governed(64)
  await level.ask(80)
  await level.pass(0, 1)
  await level.pass(200, 1_000)
  assert.equal(level.admitted.length, 16)
  await level.pass(200, 1_000)
  await level.pass(200, 9_000)
  assert.equal(level.admitted.length, 16)
})

test('each refusal lowers the number of connections for good, down to one', async () => {
  const { governor, admitted, ask } = governed(16)
  await ask(20)
  await governor.refused()
  for (let i = 0; i < 2; i++) governor.closed()
  await turn()
  assert.equal(admitted.length, 9)
  assert.equal(governor.favoursParts(1), true)
  for (let i = 0; i < 6; i++) {
    governor.closed()
    await governor.refused()
  }
  assert.equal(governor.favoursParts(1), false)
})

test('after parts are given up no more are favoured, and those that wait are admitted one by one', async () => {
  const { governor, admitted, ask } = governed(16)
  await ask(9)
  governor.giveUp()
  assert.equal(governor.favoursParts(1), false)
  for (let i = 0; i < 7; i++) governor.closed()
  await turn()
  assert.equal(admitted.length, 8)
  governor.closed()
  await turn()
  assert.equal(admitted.length, 9)
})

test('parts pay for a slow body, unless all together are fast or the threads are the limit', async () => {
  const { governor, clock, pass } = governed(16)
  assert.equal(governor.favoursParts(20_000), true)
  assert.equal(governor.favoursParts(100_000), false)
  clock.busy = 0.95
  assert.equal(governor.favoursParts(30_000), false)
  assert.equal(governor.favoursParts(20_000), true, 'too slow for the thread to be the reason')
  clock.busy = 0.5
  await pass(0, 0)
  await pass(100, 50_000_000)
  assert.equal(governor.favoursParts(20_000), false)
  await pass(900, 0)
  assert.equal(governor.favoursParts(20_000), true)
})

test('until a first part has arrived only one is in flight, and until a second one, two are', async () => {
  const { governor } = governed(16)
  const admitted: number[] = []
  const place = governor.precedence(1)
  for (let i = 0; i < 9; i++) void governor.acquire(place).then(() => admitted.push(i))
  await turn()
  assert.equal(admitted.length, 1)
  governor.returned()
  await turn()
  assert.equal(admitted.length, 2, 'the next one has its turn')
  governor.partArrived()
  await turn()
  assert.equal(admitted.length, 3, 'one more beside it')
  governor.partArrived()
  await turn()
  assert.equal(admitted.length, 9)
})

test('one body begins with a piece, and the others wait until it shows its rate', async () => {
  const large = 20 * 1024 * 1024
  const begin = (governor: RangeGovernor, count: number) => {
    const outcomes: boolean[] = []
    for (let i = 0; i < count; i++) void governor.opens(large).then(opens => outcomes.push(opens))
    return outcomes
  }
  const obeyed = governed(16).governor
  const first = begin(obeyed, 9)
  await turn()
  assert.deepEqual(first, [true])
  obeyed.opened()
  await turn()
  assert.equal(first.length, 2)
  obeyed.ranged(true)
  await turn()
  assert.equal(first.length, 2, 'the start of a body does not prove parts')
  proven(obeyed)
  await turn()
  assert.deepEqual(first, Array(9).fill(true))
  const ignored = governed(16).governor
  const second = begin(ignored, 3)
  ignored.ranged(false, true)
  await turn()
  assert.deepEqual(second, [true, false, false])
  const fast = governed(16)
  const third = begin(fast.governor, 3)
  await fast.pass(0, 1_000_000)
  await fast.pass(5, 1_000_000)
  fast.governor.ranged(true)
  fast.governor.favoursParts(200_000)
  await turn()
  assert.deepEqual(third, [true, false, false])
})

test('small bodies, and bodies of fast hosts and of hosts without parts, do not begin with a piece', async () => {
  const { governor, clock, pass } = governed(16)
  assert.equal(await governor.opens(8 * 1024 * 1024 - 1), false)
  assert.equal(await governor.opens(8 * 1024 * 1024), true)
  governor.opened()
  governor.favoursParts(200_000)
  await pass(0, 0)
  await pass(100, 12_000_000)
  assert.equal(await governor.opens(1e9), false)
  clock.now += 1_000
  assert.equal(await governor.opens(1e9), true, 'all together are slow')
  governor.opened()
  governor.giveUp()
  assert.equal(await governor.opens(1e9), false)
})

test('a body stops waiting when no more parts can arrive', async () => {
  const { governor } = governed(16)
  const outcomes: boolean[] = []
  for (let i = 0; i < 4; i++) void governor.opens(1e9).then(opens => outcomes.push(opens))
  governor.ranged(true)
  await turn()
  assert.equal(outcomes.length, 2)
  governor.opened()
  await governor.acquire(governor.precedence(1))
  governor.opened()
  await turn()
  assert.equal(outcomes.length, 2, 'a part is in flight')
  governor.returned()
  await turn()
  assert.equal(outcomes.length, 3)
  governor.giveUp()
  await turn()
  assert.deepEqual(outcomes, [true, true, true, false])
})

test('ranges are given up after two wrong responses before any right one, and later after four in a row', () => {
  const { governor } = governed(16)
  governor.ranged(false)
  assert.equal(governor.rangesWork, true)
  governor.ranged(false)
  assert.equal(governor.rangesWork, false)
  const other = proven(governed(16).governor)
  for (let i = 0; i < 3; i++) other.ranged(false)
  assert.equal(other.rangesWork, true)
  other.partArrived()
  other.ranged(false, true)
  assert.equal(other.rangesWork, true)
  other.ranged(false, true)
  assert.equal(other.rangesWork, false)
  const opening = governed(16).governor
  opening.ranged(true)
  assert.equal(opening.rangesWork, true)
  opening.ranged(false, true)
  assert.equal(opening.rangesWork, false, 'the piece that begins a body is not a part')
})
