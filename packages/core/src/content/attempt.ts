/**
 * Does work on a file that another process or user may be changing or own; returns false when the system refuses it. Rethrows errors
 * that do not come from the system.
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
