import assert from 'node:assert/strict'

const leastMs = 5

/**
 * Fails unless four times the size takes at most seven times the processor's time; a square would take sixteen. The
 * machine may be busy: the best of some tries counts.
 */
export async function assertLinear(work: (size: number) => unknown, size: number): Promise<void> {
  const time = async (of: number) => {
    const before = process.cpuUsage()
    await work(of)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
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
