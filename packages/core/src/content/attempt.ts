/**
 * Does work on a file that others may do at the same time, or that may not be ours to do; false where the system refuses it. Throws what
 * is no answer of the system.
 */
export function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return false
  }
}
