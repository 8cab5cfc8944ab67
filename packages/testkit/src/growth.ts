import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'

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

/** The first ones follow each other; on a busy machine more of them, apart, find quiet moments. */
const [quickTries, tries] = [8, 32]
const greatestGrowth = 2.5
/** CPU milliseconds below which clocks and collections of garbage tell more than the work. */
const noise = 25

/**
 * Asserts that the time of some work is linear: the input doubled, at most 2.5 times the CPU time, and never more than `within`.
 * CPU time, the best of some tries, so that neighbours on the machine count for little. What the work throws is its answer.
 */
export async function assertLinear(name: string, workOf: WorkOf, growth: Growth): Promise<void> {
  const { size, within = Number.POSITIVE_INFINITY, times = greatestGrowth } = growth
  const [once, twice] = [workOf(size), workOf(2 * size)]
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let left = tries; left > 0; left--) {
    least = Math.min(least, await cpuOf(once))
    greatest = Math.min(greatest, await cpuOf(twice))
    if (greatest <= within && greatest <= Math.max(times * least, noise)) return
    if (tries - left >= quickTries) await sleep(50)
  }
  const state = `${least.toFixed(1)} ms for ${size}, ${greatest.toFixed(1)} ms for twice as much`
  assert.fail(`${name}: ${state}, expected ${times} times at most, and at most ${within} ms`)
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
