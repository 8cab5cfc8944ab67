import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { attempt } from '../content/attempt.ts'
import { storeFailure } from '../content/full-disk.ts'
import { makeFolder } from '../content/make-folder.ts'
import { removeTree } from '../content/remove-tree.ts'
import { draftOf, leftoversOf, removeLeftovers, writeWhole } from '../content/store/write-whole.ts'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'

const notEmpty = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR'])
const refused = new Set(['EACCES', 'EPERM'])

/** The draft inside an existing folder, before its mark: its files, and their names from when they begin to move up. */
const [insideName, rootName, listName] = ['.tallyman-rootfs', 'root', 'names'] as const

/**
 * Makes a folder whole: `fill` makes another beside it, which then takes its name. A folder that exists, and is empty, may be a mount
 * point or held by somebody: it stays, the other is made inside, and what is in it moves up. A draft that is left in there says that a run
 * was killed; the next one removes it and what it had moved. Throws INPUT_INVALID for a folder that is not empty, STORE_FAILED, and
 * what `fill` throws.
 */
export async function writeWholeFolder<T>(folder: string, fill: (draft: string) => Promise<T>): Promise<T> {
  checkIsEmpty(folder)
  try {
    makeFolder(dirname(folder))
    const isThere = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    return await (isThere ? filledInside : filledBeside)(folder, fill)
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException
    throw syscall === undefined
      ? error
      : storeFailure(`write the folder "${printable(folder)}"`, error, folder)
  }
}

/** Throws INPUT_INVALID for a folder with something in it; whoever writes it reports one that cannot be read. */
export function checkIsEmpty(folder: string): void {
  let others: readonly string[] = []
  if (attempt(() => (others = othersIn(folder))) && others.length > 0) throw occupied(folder)
}

async function filledBeside<T>(folder: string, fill: (draft: string) => Promise<T>): Promise<T> {
  const draft = draftOf(folder)
  try {
    removeLeftovers(folder)
    removeTree(draft)
    const result = await fill(draft)
    rename(draft, folder)
    return result
  } catch (error) {
    attempt(() => removeTree(draft))
    throw error
  }
}

async function filledInside<T>(folder: string, fill: (draft: string) => Promise<T>): Promise<T> {
  removeKilled(folder)
  const draft = draftOf(join(folder, insideName))
  const root = join(draft, rootName)
  try {
    mkdirSync(draft, { mode: 0o700 })
    const result = await fill(root)
    // The image may have a root that nobody may write.
    chmodSync(root, 0o700)
    const names = namesIn(root)
    await writeWhole(Buffer.from(names.join('/'), 'latin1'), join(draft, listName), 'the list of names')
    if (namesIn(folder).length > 1) throw occupied(folder)
    for (const name of names) moveUp(pathIn(root, name), pathIn(folder, name))
    rmdirSync(root)
    removeTree(draft)
    return result
  } catch (error) {
    attempt(() => removeDraft(draft, folder))
    throw error
  }
}

/** The names in a folder but for what killed runs left. */
function othersIn(folder: string): string[] {
  const names = namesIn(folder)
  const left = leftoversOf(join(folder, insideName))
  const own = new Set(left.flatMap(draft => [basename(draft), ...movedFrom(draft)]))
  return names.filter(name => !own.has(name))
}

function removeKilled(folder: string): void {
  for (const draft of leftoversOf(join(folder, insideName))) removeDraft(draft, folder)
}

function removeDraft(draft: string, folder: string): void {
  for (const name of movedFrom(draft)) removeTree(pathIn(folder, name))
  removeTree(draft)
}

/** The names that a run had moved out of its draft. */
function movedFrom(draft: string): string[] {
  const list = join(draft, listName)
  if (!lstatSync(list, { throwIfNoEntry: false })?.isFile()) return []
  const root = join(draft, rootName)
  const isThere = lstatSync(root, { throwIfNoEntry: false })?.isDirectory() === true
  const waiting = new Set(isThere ? namesIn(root) : [])
  const names = readFileSync(list, 'latin1').split('/')
  // Whoever wrote the list: nothing is removed but what lies in the folder.
  return names.filter(name => !waiting.has(name) && !['', '.', '..'].includes(name) && !name.includes('\0'))
}

function moveUp(from: Buffer, to: Buffer): void {
  try {
    renameSync(from, to)
  } catch (error) {
    const stats = lstatSync(from)
    if (!stats.isDirectory() || !refused.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    // To move a folder is to write into it: it names the one above.
    chmodSync(from, 0o700)
    renameSync(from, to)
    chmodSync(to, stats.mode & 0o7777)
  }
}

/** Names in Latin-1, each character a byte: they may be in no encoding. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { encoding: 'buffer' }).map(name => name.toString('latin1'))
}

function pathIn(folder: string, name: string): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')])
}

function rename(draft: string, folder: string): void {
  try {
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
