import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { pathToRead } from './workspace-path.ts'

const greatestText = 64 * 1024 * 1024
/** Never waiting for a pipe; Windows has no such flag. */
const plainly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** The text of a plain file of at most 64 MiB. Throws what Node does, with a `code` for people; a link to a device that never ends is refused. */
export async function fileText(path: string): Promise<string> {
  return textOf(path, plainly)
}

/** The same for a path of an input: what lies in the workspace is read through no link that leads out of it. */
export async function workspaceText(workspace: string, path: string): Promise<string> {
  const { path: real, within } = await pathToRead(workspace, path)
  // A link that took the file's place since then is not followed.
  return textOf(real, within === undefined ? plainly : plainly | (constants.O_NOFOLLOW ?? 0))
}

async function textOf(path: string, flags: number): Promise<string> {
  await using file = await open(path, flags)
  const stats = await file.stat()
  if (!stats.isFile()) throw Object.assign(new Error(), { code: 'it is not a plain file' })
  if (stats.size > greatestText) throw Object.assign(new Error(), { code: 'it is larger than 64 MiB' })
  return file.readFile('utf8')
}

/** Why a file or folder could not be read: Node's code, and what it means where that is what people meet. */
export function fileProblem(error: unknown): string {
  const { code = 'an unknown fault' } = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? 'it does not exist' : code
}
