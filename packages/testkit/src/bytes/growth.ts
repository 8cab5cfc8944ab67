import assert from 'node:assert/strict'

/** Tells how many milliseconds the process has computed since: on a busy machine the clock on the wall says little. */
export function processorTime(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}

/** Work on input that grows with a size, made ahead so that its making does not count. */
export type WorkOf = (size: number) => () => unknown

/** How the time of a work may grow. */
export interface Growth {
  /** The size that is worked at, and then twice of it. */
  readonly size: number
  /** CPU milliseconds that the doubled input may take in any case: a floor under noise, and a bound on slow but linear work. */
  readonly within?: number
  /** How many times as long the doubled input may take; defaults to 2.5. More for work that keeps much, whose memory is collected. */
  readonly times?: number
}

const tries = 8
/** How often more input is tried before growth is called a fault: what is not linear grows too fast at any size. */
const rounds = 3
const greatestGrowth = 2.5
/** CPU milliseconds below which clocks and collections of garbage tell more than the work. */
const noise = 25

/**
 * Asserts that the time of some work is linear: the input doubled, at most 2.5 times the CPU time, and never more than `within`.
 * CPU time, the best of some tries, so that neighbours on the machine count for little; where it grows faster, larger inputs
 * tell whether it goes on so. What the work throws is its answer.
 */
export async function assertLinear(name: string, workOf: WorkOf, growth: Growth): Promise<void> {
  const { size, within = Number.POSITIVE_INFINITY, times = greatestGrowth } = growth
  const states: string[] = []
  for (let round = 0; round < rounds; round++) {
    const factor = 2 ** round
    const state = await excess(workOf, { size: factor * size, within: factor * within, times })
    if (state === undefined) return
    states.push(state)
  }
  assert.fail(`${name}: ${states.join('; ')}, expected ${times} times at most, and at most ${within} ms`)
}

/** What was measured, where it is too much. */
async function excess(
  workOf: WorkOf,
  { size, within, times }: Required<Growth>,
): Promise<string | undefined> {
  const [once, twice] = [workOf(size), workOf(2 * size)]
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let left = tries; left > 0; left--) {
    greatest = Math.min(greatest, await cpuOf(twice))
    // Below the noise nothing is compared.
    if (greatest <= Math.min(within, noise)) return undefined
    least = Math.min(least, await cpuOf(once))
    if (greatest <= within && greatest <= times * least) return undefined
  }
  return `${least.toFixed(1)} ms for ${size}, ${greatest.toFixed(1)} ms for twice as much`
}

/** CPU milliseconds that some work takes, those of Node's own threads included. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const spent = processorTime()
  try {
    await work()
  } catch (error) {
    // A refusal is an answer: what counts is how long it takes to come.
    if (!(error instanceof Error)) throw error
  }
  return spent()
}

/** `piece` over and over, `size` characters of it. */
export function filled(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
}

/** So many lines, each made from its number. */
export function lines(count: number, line: (at: number) => string, between = ''): string {
  return Array.from({ length: Math.floor(count) }, (_, at) => line(at)).join(between)
}

/** A parser that is called with a text made of `piece`. */
export const on =
  (parse: (text: string) => unknown, piece: string, around = ['', '']): WorkOf =>
  size => {
    const text = `${around[0]}${filled(piece, size)}${around[1]}`
    return () => parse(text)
  }
