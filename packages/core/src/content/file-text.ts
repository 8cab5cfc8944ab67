import { readFile, stat } from 'node:fs/promises'

const greatestText = 64 * 1024 * 1024

/** The text of a plain file of at most 64 MiB. Throws what Node does, with a `code` for people; a link to a device that never ends is refused. */
export async function fileText(path: string): Promise<string> {
  const stats = await stat(path)
  if (!stats.isFile()) throw Object.assign(new Error(), { code: 'it is no plain file' })
  if (stats.size > greatestText) throw Object.assign(new Error(), { code: 'it is larger than 64 MiB' })
  return readFile(path, 'utf8')
}

/** Why a file or folder could not be read: Node's code, and what it means where that is what people meet. */
export function fileProblem(error: unknown): string {
  const { code = 'an unknown fault' } = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? 'it does not exist' : code
}
