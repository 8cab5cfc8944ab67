import { chmodSync, lstatSync, readdirSync, rmSync } from 'node:fs'

const slash = 0x2f

/** Removes a file, or a folder with all in it, also in folders that nobody may write. Follows no link. Throws the system's error. */
export function removeTree(path: string | Buffer): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'EPERM') throw error
    openFolders(typeof path === 'string' ? Buffer.from(path) : path)
    rmSync(path, { recursive: true, force: true })
  }
}

/** Names are bytes: they may be in no encoding. */
function openFolders(top: Buffer): void {
  const waiting = [top]
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue
    chmodSync(folder, 0o700)
    for (const entry of readdirSync(folder, { encoding: 'buffer', withFileTypes: true }))
      if (entry.isDirectory()) waiting.push(Buffer.concat([folder, Buffer.of(slash), entry.name]))
  }
}
