import { type BigIntStats, closeSync, fstatSync, lstatSync } from 'node:fs'
import type { Descriptor } from '../../model/descriptor.ts'
import { algorithmOf, type Digest } from '../../model/digest.ts'
import { digestOfFile } from './file-bytes.ts'
import { Journal } from './journal.ts'

/**
 * Remembers which files were hashed and found intact, by their metadata (size, inode, times of change). A file whose metadata changed
 * is hashed again; a warm run need not read unchanged files.
 */
export class Verifications {
  readonly #notes: Journal

  constructor(path: string) {
    this.#notes = new Journal(path)
  }

  async check(path: string, wanted: Descriptor): Promise<'intact' | 'absent' | 'damaged'> {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
    if (!stats) return 'absent'
    // A link or pipe in a blob's place is not a blob.
    if (!stats.isFile()) return 'damaged'
    const isUntouched = this.#notes.get(wanted.digest) === fingerprint(stats)
    // For a blob known to be intact the requested size is wrong: other images need the blob as it is.
    if (stats.size !== BigInt(wanted.size)) return isUntouched ? 'absent' : 'damaged'
    if (isUntouched) return 'intact'
    if ((await digestOfFile(path, algorithmOf(wanted.digest))) !== wanted.digest) return 'damaged'
    this.#notes.set(wanted.digest, fingerprint(stats))
    return 'intact'
  }

  /** Records that the open file is verified, and closes it. */
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

  /** Whether the file is unchanged since it was found intact. */
  holds(path: string, digest: Digest): boolean {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
    return stats !== undefined && this.#notes.get(digest) === fingerprint(stats)
  }

  /** Records a metadata change of our own, such as an added hard link, which counts as a change of the file. */
  renew(path: string, digest: Digest): void {
    this.#notes.set(digest, fingerprint(lstatSync(path, { bigint: true })))
  }
}

function fingerprint({ size, ino, dev, mtimeNs, ctimeNs }: BigIntStats): string {
  return [size, dev, ino, mtimeNs, ctimeNs].join(' ')
}
