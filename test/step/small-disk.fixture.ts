import { spawnSync } from 'node:child_process'
import type { TestContext } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'

/** A file system of `mebibytes` MiB in a folder. */
export function smallDisk(
  t: TestContext,
  folder: string,
  mebibytes: number,
): { isThere: boolean } & Disposable {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const made = isRoot && spawnSync('mkdir', ['-p', folder]).status === 0
  const size = ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder]
  const isThere = made && spawnSync('mount', size).status === 0
  isLeftOut(t, isThere ? undefined : 'no small file system can be mounted here')
  return { isThere, [Symbol.dispose]: () => void (isThere && spawnSync('umount', ['-l', folder])) }
}
