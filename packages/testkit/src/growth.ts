import assert from 'node:assert/strict'

const leastMs = 5

/** Tells how many milliseconds the process has computed since: on a busy machine the clock on the wall says little. */
export function processorTime(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}

/**
 * Fails unless four times the size takes at most seven times the processor's time; a square would take sixteen. The
 * machine may be busy: the best of some tries counts.
 */
export async function assertLinear(work: (size: number) => unknown, size: number): Promise<void> {
  const time = async (of: number) => {
    const spent = processorTime()
    await work(of)
    return spent()
  }
  await time(size / 4)
  const ratios: string[] = []
  for (let tries = 0; tries < 5; tries++) {
    const once = await time(size)
    const ratio = (await time(4 * size)) / Math.max(once, leastMs)
    if (ratio <= 7) return
    ratios.push(ratio.toFixed(1))
  }
  assert.fail(`${ratios.join(', ')} times`)
}
