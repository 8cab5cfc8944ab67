import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layer } from '@tallyman/testkit/images/images'
import fc from 'fast-check'
import type { Descriptor } from '../../model/descriptor.ts'
import { displayWidth } from '../../text/display-width.ts'
import { TransferBoard } from './transfer-board.ts'

const blobs = Array.from(
  { length: 14 },
  (_, at): Descriptor => ({ ...layer(`${at}`).descriptor, size: 10_000_000 }),
)
const [one, two, three] = blobs as [Descriptor, Descriptor, Descriptor]
const id = ({ digest }: Descriptor) => digest.slice(7, 19)
const wide = { columns: 79, rows: 23 }

function board() {
  let time = 0
  const wait = (seconds: number) => {
    time += seconds * 1_000
  }
  const made = new TransferBoard(() => time, { moving: 'Downloading', moved: 'Downloaded' })
  return { board: made, wait }
}

test('a layer says in Docker’s words where it is, with bytes and rate while it moves', () => {
  const { board: made, wait } = board()
  for (const blob of [one, two]) made.expect(blob)
  assert.deepEqual(made.lines(wide), [
    `${id(one)}: Waiting`,
    `${id(two)}: Waiting`,
    'Downloaded: 0 B of 20.0 MB (0 %)',
  ])
  made.advance(one, 2_000_000)
  wait(1)
  made.advance(one, 3_000_000)
  assert.deepEqual(made.lines(wide), [
    `${id(one)}: Downloading  [==========>         ]  5.0 MB of 10.0 MB  5.0 MB/s`,
    `${id(two)}: Waiting`,
    'Downloaded: 5.0 MB of 20.0 MB (25 %), 5.0 MB/s, 3 s left',
  ])
  made.check(one)
  assert.equal(made.lines(wide)[0], `${id(one)}: Verifying`)
  made.end(one, 'Pull complete')
  assert.equal(made.lines(wide)[0], `${id(one)}: Pull complete`)
  assert.ok(made.isBusy)
  made.end(two, 'Already exists')
  assert.deepEqual(made.lines(wide).slice(1), [
    `${id(two)}: Already exists`,
    'Downloaded: 20.0 MB of 20.0 MB (100 %)',
  ])
  assert.ok(!made.isBusy)
})

test('a stalled transfer shows how its rate falls, and the time that is left grows', () => {
  const { board: made, wait } = board()
  made.expect(one)
  for (let at = 0; at < 4; at++) {
    made.advance(one, 1_000_000)
    wait(1)
  }
  const rate = () => /, ([\d.]+ .B\/s), (.+) left/.exec(made.lines(wide).at(-1) ?? '')?.slice(1)
  assert.deepEqual(rate(), ['1.0 MB/s', '6 s'])
  wait(60)
  assert.deepEqual(rate(), ['16.4 kB/s', '6 min 6 s'])
})

test('layers beyond eight are counted; those under way are shown first', () => {
  const { board: made } = board()
  for (const blob of blobs) made.expect(blob)
  for (const blob of blobs.slice(0, 5)) made.end(blob, 'Pull complete')
  const last = blobs.at(-1) as Descriptor
  made.advance(last, 1)
  const lines = made.lines(wide)
  assert.equal(lines.length, 10)
  assert.ok(lines.some(line => line.startsWith(`${id(last)}: Downloading`)))
  assert.equal(lines[8], '6 more layers: 1 waiting, 5 complete')
})

test('images are named by their last parts if several are pulled, by more if those are the same', () => {
  const names = (...images: readonly string[]) => {
    const { board: made } = board()
    for (const [at, image] of images.entries()) {
      const blob = blobs[at] as Descriptor
      made.name([blob], image)
      made.expect(blob)
    }
    return made
      .lines(wide)
      .slice(0, -1)
      .map(line => line.slice(12))
  }
  assert.deepEqual(names('ghcr.io/o/app:1'), [': Waiting'])
  assert.deepEqual(names('ghcr.io/o/app:1', 'ghcr.io/o/database:2'), [
    ' app:1:      Waiting',
    ' database:2: Waiting',
  ])
  assert.deepEqual(names('ghcr.io/o/app:1', 'ghcr.io/other/app:1'), [
    ' ghcr.io/o/app:1:     Waiting',
    ' ghcr.io/other/app:1: Waiting',
  ])
})

test('a blob for several targets is done when all have it, and mounted bytes need not be moved', () => {
  const { board: made } = board()
  made.expect(one, 2)
  made.advance(one, 10_000_000)
  made.end(one, 'Pushed')
  assert.ok(made.isBusy)
  assert.equal(made.lines(wide).at(-1), 'Downloaded: 10.0 MB of 20.0 MB (50 %)')
  made.end(one, 'Mounted', one.size)
  assert.ok(!made.isBusy)
  assert.equal(made.lines(wide).at(-1), 'Downloaded: 10.0 MB of 10.0 MB (100 %)')
})

test('a failed attempt does not count twice', () => {
  const { board: made } = board()
  made.expect(three)
  made.advance(three, 9_000_000)
  made.restart(three)
  made.advance(three, 1_000_000)
  assert.equal(made.lines(wide).at(-1), 'Downloaded: 1.0 MB of 10.0 MB (10 %)')
})

const event = fc.record({
  blob: fc.constantFrom(...blobs),
  what: fc.constantFrom('expect', 'advance', 'advance', 'check', 'end', 'restart', 'name'),
  amount: fc.nat(20_000_000),
})

test('whatever happens, lines with a share fit, and none exceeds 100 %', () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 60 }),
      fc.integer({ min: 20, max: 200 }),
      fc.nat(12),
      (all, columns, rows) => {
        const { board: made, wait } = board()
        for (const { blob, what, amount } of all) {
          if (what === 'expect') made.expect(blob, 1 + (amount % 3))
          else if (what === 'advance') made.advance(blob, amount)
          else if (what === 'check') made.check(blob)
          else if (what === 'restart') made.restart(blob)
          else if (what === 'name') made.name([blob], `example.com/漢字/image-${amount % 5}:v1`)
          else made.end(blob, 'Pull complete')
          wait(amount / 10_000_000)
          const lines = made.lines({ columns, rows })
          assert.ok(lines.length <= Math.max(1, rows))
          for (const line of lines) {
            const share = /(\d+) %/.exec(line)?.[1]
            if (share === undefined) continue
            assert.ok(displayWidth(line) <= columns, line)
            assert.ok(Number(share) <= 100, line)
          }
        }
      },
    ),
  )
})
