import { realpathSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Set on folders like /tmp, in which nobody can replace what belongs to another. */
const stickyBit = 0o1000
const othersWrite = 0o022

/**
 * Reports whether nobody but this user and root can change what a folder contains, or put another in its place: whoever can
 * write to a folder above can do that too. Undefined on Windows, which has no such modes. Throws Node's error.
 */
export function isOwnFolder(folder: string): boolean | undefined {
  const own = process.getuid?.()
  if (own === undefined) return undefined
  const real = realpathSync(folder)
  for (let at = real; ; at = dirname(at)) {
    const stats = statSync(at)
    const isShared = othersMayWrite(stats) && (at === real || (stats.mode & stickyBit) === 0)
    if (isShared || (stats.uid !== own && stats.uid !== 0)) return false
    if (dirname(at) === at) return true
  }
}

/** Reports whether nobody but this user and root can write to a file. Undefined on Windows. */
export function isOwnFile(stats: Stats): boolean | undefined {
  const own = process.getuid?.()
  return own === undefined ? undefined : (stats.uid === own || stats.uid === 0) && !othersMayWrite(stats)
}

/** Group-writable counts as shared: who is in a group shows in no mode, and with an ACL the bits are only its mask. */
function othersMayWrite({ mode }: Stats): boolean {
  return (mode & othersWrite) !== 0
}
