import { isUtf8 } from 'node:buffer'
import { constants } from 'node:fs'
import { chmod, chown, lstat, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { storeFailure } from '../../content/full-disk.ts'
import { makeFolder } from '../../content/make-folder.ts'
import { draftOf, removeLeftovers } from '../../content/store/write-whole.ts'
import { TallyError } from '../../errors.ts'
import type { FileChange } from '../../lock/pins/edit-text.ts'
import { printable } from '../../text/printable.ts'
import { isInGit } from '../../workspace/workspace-path.ts'
import { destinationPath } from '../../workspace/written-paths.ts'

const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

/** A file to write, with its bytes before and after. */
interface Planned {
  /** As the change names it. */
  readonly name: string
  /** The real file, behind any link. */
  readonly file: string
  readonly draft: string
  readonly before: Buffer | undefined
  readonly after: string
}

/**
 * Writes all changes or none: first drafts beside the files, then each draft replaces its file, with its mode. A failure halfway puts back
 * what was replaced. A link in the workspace is kept, and the file behind it written. Throws INPUT_INVALID for a file that is not as it was
 * read, is no UTF-8, or lies in `.git` or outside the workspace, and STORE_FAILED.
 */
export async function writeFiles(changes: readonly FileChange[], workspace: string): Promise<void> {
  const planned: Planned[] = []
  for (const change of changes) planned.push(await planOf(change, workspace))
  refuseTwice(planned)
  try {
    for (const plan of planned) await checkUnchanged(plan)
    for (const plan of planned) await makeDraft(plan)
    for (const plan of planned) await checkUnchanged(plan)
    await replaceAll(planned)
  } catch (error) {
    for (const { draft } of planned) await rm(draft, { force: true })
    throw (error as NodeJS.ErrnoException).syscall
      ? storeFailure('write the files with their pins', error, (error as NodeJS.ErrnoException).path)
      : error
  }
}

async function planOf({ path, before, after }: FileChange, workspace: string): Promise<Planned> {
  const file = await destinationPath(workspace, path, 'lock')
  if (isInGit(workspace, file))
    throw refusal(path, 'it lies in .git, which has the settings and programs of git')
  const bytes = before === undefined ? undefined : Buffer.from(before)
  return { name: path, file, draft: draftOf(file), before: bytes, after }
}

function refuseTwice(planned: readonly Planned[]): void {
  const names = new Map<string, string>()
  for (const { file, name } of planned) {
    const other = names.get(file)
    if (other !== undefined) throw refusal(name, `it is the same file as "${printable(other)}"`)
    names.set(file, name)
  }
}

async function checkUnchanged({ file, name, before }: Planned): Promise<void> {
  const now = await bytesOf(file, name)
  if (now !== undefined && !isUtf8(now)) throw refusal(name, 'it is no UTF-8')
  const isSame = now === undefined || before === undefined ? now === before : now.equals(before)
  if (!isSame) throw refusal(name, 'others changed it since it was read, so nothing was written')
}

/** Reads a plain file. Does not follow a link that replaced it since its path was resolved. */
async function bytesOf(file: string, name: string): Promise<Buffer | undefined> {
  const stats = await statsOf(file)
  if (!stats) return undefined
  if (!stats.isFile()) throw refusal(name, 'it is no plain file')
  await using handle = await open(file, openFlags)
  return await handle.readFile()
}

async function statsOf(file: string) {
  try {
    return await lstat(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function makeDraft({ file, draft, after }: Planned): Promise<void> {
  makeFolder(dirname(file))
  removeLeftovers(file)
  await rm(draft, { force: true })
  await writeFile(draft, after, { flag: 'wx' })
  const stats = await statsOf(file)
  if (!stats) return
  await chmod(draft, stats.mode & 0o7777)
  // Only root may own files of others: in a job's container, the checkout is often theirs.
  if (process.getuid?.() === 0) await chown(draft, stats.uid, stats.gid)
}

async function replaceAll(planned: readonly Planned[]): Promise<void> {
  const done: Planned[] = []
  try {
    for (const plan of planned) {
      await rename(plan.draft, plan.file)
      done.push(plan)
    }
  } catch (error) {
    for (const plan of done.reverse()) await putBack(plan)
    throw error
  }
}

async function putBack({ file, draft, before }: Planned): Promise<void> {
  if (before === undefined) return rm(file, { force: true })
  const stats = await lstat(file)
  await writeFile(draft, before, { flag: 'wx', mode: stats.mode & 0o7777 })
  await rename(draft, file)
}

function refusal(name: string, state: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot write "${printable(name)}": ${state}`, {
    hint: 'Nothing was written. Run again when no other step writes these files.',
  })
}
