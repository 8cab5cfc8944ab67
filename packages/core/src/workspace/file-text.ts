import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { pathToRead } from './workspace-path.ts'

const greatestText = 64 * 1024 * 1024
/** Does not wait for a pipe. Windows lacks the flag. */
const plainly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Reads a regular file of at most 64 MiB. Throws Node's error or one whose `code` is readable; refuses devices and pipes. */
export async function fileText(path: string): Promise<string> {
  return textOf(path, plainly)
}

/** Reads the file at a path of an input. Refuses links that lead out of the workspace. */
export async function workspaceText(workspace: string, path: string): Promise<string> {
  const { path: real, within } = await pathToRead(workspace, path)
  // Does not follow a link that replaced the file since the check.
  return textOf(real, within === undefined ? plainly : plainly | (constants.O_NOFOLLOW ?? 0))
}

async function textOf(path: string, flags: number): Promise<string> {
  await using file = await open(path, flags)
  const stats = await file.stat()
  if (!stats.isFile()) throw Object.assign(new Error(), { code: 'it is not a plain file' })
  if (stats.size > greatestText) throw Object.assign(new Error(), { code: 'it is larger than 64 MiB' })
  return file.readFile('utf8')
}

/** Describes why a file or folder could not be read: Node's code, or plain words for ENOENT. */
export function fileProblem(error: unknown): string {
  const { code = 'an unknown fault' } = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? 'it does not exist' : code
}
