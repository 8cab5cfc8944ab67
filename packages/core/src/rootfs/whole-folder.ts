import { readdirSync, renameSync, rmdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { attempt } from '../content/attempt.ts'
import { storeFailure } from '../content/full-disk.ts'
import { makeFolder } from '../content/make-folder.ts'
import { removeTree } from '../content/remove-tree.ts'
import { draftOf, removeLeftovers } from '../content/store/write-whole.ts'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'

const notEmpty = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR'])

/**
 * Makes a folder whole or not at all, in place of an empty one or of nothing: `fill` makes another beside it, which then takes its name.
 * Throws INPUT_INVALID for a folder that is not empty, STORE_FAILED, and what `fill` throws.
 */
export async function writeWholeFolder<T>(folder: string, fill: (draft: string) => Promise<T>): Promise<T> {
  checkIsEmpty(folder)
  const draft = draftOf(folder)
  try {
    makeFolder(dirname(folder))
    removeLeftovers(folder)
    removeTree(draft)
    const result = await fill(draft)
    rename(draft, folder)
    return result
  } catch (error) {
    attempt(() => removeTree(draft))
    const { syscall } = error as NodeJS.ErrnoException
    throw syscall === undefined
      ? error
      : storeFailure(`write the folder "${printable(folder)}"`, error, folder)
  }
}

/** Throws INPUT_INVALID for a folder with something in it; whoever writes it reports one that cannot be read. */
export function checkIsEmpty(folder: string): void {
  let names: readonly string[] = []
  if (attempt(() => (names = readdirSync(folder))) && names.length > 0) throw occupied(folder)
}

function rename(draft: string, folder: string): void {
  try {
    // Windows renames no folder onto another one.
    if (process.platform === 'win32') attempt(() => rmdirSync(folder))
    renameSync(draft, folder)
  } catch (error) {
    if (notEmpty.has((error as NodeJS.ErrnoException).code ?? '')) throw occupied(folder)
    throw error
  }
}

function occupied(folder: string): TallyError {
  return new TallyError(
    'INPUT_INVALID',
    `Cannot unpack an image into "${printable(folder)}": there are files in it, expected an empty folder or none`,
    {
      hint: 'Name a folder that does not exist yet, or remove what is in it: files of two images are not mixed.',
    },
  )
}
