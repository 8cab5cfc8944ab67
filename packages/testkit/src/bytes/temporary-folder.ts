import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made = new Set<string>()

/** Makes a temporary folder, which goes with the process where the test that asked for it fails before it removes it. */
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
      // A file system that is still mounted below, for one: the tests are over, and their result stands.
      console.error(`Not removed: ${path}: ${String(error)}`)
    }
  }
}
