import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Set on folders like /tmp, in which nobody can replace what belongs to another. */
const stickyBit = 0o1000
const groupWrites = 0o020
const othersWrite = 0o002

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

function othersMayWrite({ mode, gid }: Stats): boolean {
  if ((mode & othersWrite) !== 0) return true
  return (mode & groupWrites) !== 0 && !isPrivateGroup(gid)
}

/**
 * Whether a group has this user alone. Debian, Ubuntu and Fedora give everyone such a group and the umask 0002, so that all folders of
 * theirs are group-writable: login.defs(5), USERGROUPS_ENAB, and pam_umask(8), `usergroups`, know the group by its number, which
 * is that of the user, and except root. Like Debian's sshd, this also wants no other member. A group that /etc/group does not list,
 * as one of a directory service, may have any.
 */
function isPrivateGroup(gid: number): boolean {
  if (gid === 0 || gid !== process.getuid?.() || gid !== process.getgid?.()) return false
  try {
    const lines = readFileSync('/etc/group', 'utf8').split('\n')
    const members = lines.map(line => line.split(':')).filter(([, , number]) => number === String(gid))
    return members.length > 0 && members.every(([, , , names]) => names === '')
  } catch {
    return false
  }
}
