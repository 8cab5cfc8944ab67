import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made = new Set<string>()

/** Creates a temporary folder, removed at process exit in case a failing test does not remove it. */
export function temporaryFolder(prefix: string): string {
  const path = mkdtempSync(join(tmpdir(), prefix))
  if (made.size === 0) process.once('exit', removeAll)
  made.add(path)
  return path
}

function removeAll(): void {
  for (const path of made) {
    try {
      rmSync(path, { recursive: true, force: true })
    } catch (error) {
      // Perhaps a file system is still mounted below: the tests are over, and their result stands.
      console.error(`Not removed: ${path}: ${String(error)}`)
    }
  }
}
