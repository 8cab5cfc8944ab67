import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning, markPattern, ownMark } from '../../content/process-mark.ts'
import { LayoutStore } from '../../content/store/layout-store.ts'

const folderName = new RegExp(`^tallyman-mirror-(${markPattern})$`)

/**
 * Opens a store of this process for blobs on their way to several registries, which disappears with its scope. Removes those of processes
 * that have ended without doing so. Throws STORE_FAILED.
 */
export async function bufferStore(temp: string): Promise<{ readonly store: LayoutStore } & AsyncDisposable> {
  for (const name of namesIn(temp)) {
    const [, mark] = folderName.exec(name) ?? []
    // The time of the last write does not matter: a process of another machine keeps its folder.
    if (mark !== undefined && !isRunning(mark, Date.now(), Date.now()))
      await rm(join(temp, name), { recursive: true, force: true })
  }
  const root = join(temp, `tallyman-mirror-${ownMark()}`)
  const store = await LayoutStore.open(root)
  return { store, [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Whoever opens the store makes the folder, or reports why it cannot.
    return []
  }
}
