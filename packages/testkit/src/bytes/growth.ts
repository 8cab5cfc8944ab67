import assert from 'node:assert/strict'

/** Starts measuring the process's CPU time in milliseconds; on a busy machine wall-clock time says little. */
export function processorTime(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}

/** Work on input of a given size, prepared in advance so that the preparation does not count. */
export type WorkOf = (size: number) => () => unknown

/** The allowed growth of a work's time. */
export interface Growth {
  /** The first size measured; the second is twice as large. */
  readonly size: number
  /** CPU milliseconds always allowed for the doubled input: a floor under noise, and a limit on slow but linear work. */
  readonly within?: number
  /** Allowed factor of time for the doubled input. Defaults to 2.5; more for work that keeps much, whose memory is garbage collected. */
  readonly times?: number
}

const tries = 8
/** Attempts with larger input before growth counts as a fault: non-linear work grows too fast at any size. */
const rounds = 3
const defaultTimes = 2.5
/** CPU milliseconds below which clock resolution and garbage collection dominate. */
const noise = 25

/**
 * Asserts that work takes linear time: the doubled input takes at most 2.5 times the CPU time, and never more than `within`.
 * Uses the best of several attempts, so that other processes on the machine matter little; when time grows faster, larger inputs
 * tell whether it continues to. An error thrown by the work counts as its result.
 */
export async function assertLinear(name: string, workOf: WorkOf, growth: Growth): Promise<void> {
  const { size, within = Number.POSITIVE_INFINITY, times = defaultTimes } = growth
  const states: string[] = []
  for (let round = 0; round < rounds; round++) {
    const factor = 2 ** round
    const state = await excess(workOf, { size: factor * size, within: factor * within, times })
    if (state === undefined) return
    states.push(state)
  }
  assert.fail(`${name}: ${states.join('; ')}, expected ${times} times at most, and at most ${within} ms`)
}

/** The measurements, when they exceed the limit. */
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

/** CPU milliseconds of the work, including Node's own threads. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const spent = processorTime()
  try {
    await work()
  } catch (error) {
    // A refusal is a valid result: only its time counts.
    if (!(error instanceof Error)) throw error
  }
  return spent()
}

/** `size` characters of `piece` repeated. */
export function filled(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
}

/** `count` lines, each made from its number. */
export function lines(count: number, line: (at: number) => string, between = ''): string {
  return Array.from({ length: Math.floor(count) }, (_, at) => line(at)).join(between)
}

/** Work that parses a text of repeated `piece`. */
export const on =
  (parse: (text: string) => unknown, piece: string, around = ['', '']): WorkOf =>
  size => {
    const text = `${around[0]}${filled(piece, size)}${around[1]}`
    return () => parse(text)
  }
