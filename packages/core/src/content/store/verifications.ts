import { type BigIntStats, closeSync, fstatSync, lstatSync } from 'node:fs'
import type { Descriptor } from '../../model/descriptor.ts'
import { algorithmOf, type Digest } from '../../model/digest.ts'
import { digestOfFile } from './file-bytes.ts'
import { Journal } from './journal.ts'

/**
 * Remembers which files were hashed and found right, by what the file system says of them (size, inode, times of change).
 * A file that was touched since is hashed again; so a warm run need not read what nobody has changed.
 */
export class Verifications {
  readonly #notes: Journal

  constructor(path: string) {
    this.#notes = new Journal(path)
  }

  async check(path: string, wanted: Descriptor): Promise<'intact' | 'absent' | 'damaged'> {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
    if (!stats) return 'absent'
    // A link or a pipe in the place of a blob is nobody's blob.
    if (!stats.isFile()) return 'damaged'
    const isUntouched = this.#notes.get(wanted.digest) === fingerprint(stats)
    // Of a blob that was found right it is the size asked for that is wrong: other images need it as it is.
    if (stats.size !== BigInt(wanted.size)) return isUntouched ? 'absent' : 'damaged'
    if (isUntouched) return 'intact'
    if ((await digestOfFile(path, algorithmOf(wanted.digest))) !== wanted.digest) return 'damaged'
    this.#notes.set(wanted.digest, fingerprint(stats))
    return 'intact'
  }

  /** Notes that the open file was verified, and closes it. */
  record(file: number, digest: Digest): void {
    try {
      this.#notes.set(digest, fingerprint(fstatSync(file, { bigint: true })))
    } finally {
      closeSync(file)
    }
  }

  forget(digest: Digest): void {
    this.#notes.delete(digest)
  }

  /** Whether the file is as it was when it was last found right. */
  holds(path: string, digest: Digest): boolean {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
    return stats !== undefined && this.#notes.get(digest) === fingerprint(stats)
  }

  /** Notes a change of our own, such as one more hard link, which the file system counts as a change of the file. */
  renew(path: string, digest: Digest): void {
    this.#notes.set(digest, fingerprint(lstatSync(path, { bigint: true })))
  }
}

function fingerprint({ size, ino, dev, mtimeNs, ctimeNs }: BigIntStats): string {
  return [size, dev, ino, mtimeNs, ctimeNs].join(' ')
}
