import type { TestContext } from 'node:test'

/** Skips a test and prints the reason when one is given. */
export function isLeftOut(t: TestContext, reason: string | undefined): boolean {
  if (reason === undefined) return false
  console.log(`left out: ${reason}`)
  t.skip(reason)
  return true
}
