import type { TestContext } from 'node:test'

/** Leaves a test out, and prints why, where what it needs is missing. */
export function isLeftOut(t: TestContext, reason: string | undefined): boolean {
  if (reason === undefined) return false
  console.log(`left out: ${reason}`)
  t.skip(reason)
  return true
}
