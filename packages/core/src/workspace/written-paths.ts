import { join } from 'node:path'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { fileProblem } from './file-text.ts'
import { pathHint, pathToWrite } from './workspace-path.ts'

/**
 * Resolves the path of an input for a file to write. Throws INPUT_INVALID for a path or link that leads out of the workspace, and
 * STORE_FAILED for errors of the system.
 */
export async function destinationPath(workspace: string, written: string, input: string): Promise<string> {
  try {
    const { path } = await pathToWrite(workspace, written)
    return path
  } catch (error) {
    const message = `Cannot write "${printable(written)}" for ${input}: ${fileProblem(error)}`
    const hint = pathHint(error)
    throw new TallyError(hint ? 'INPUT_INVALID' : 'STORE_FAILED', message, {
      cause: error,
      ...(hint && { hint }),
    })
  }
}

/** Resolves a folder for blobs, and checks the inner folders that are written to. */
export async function folderToWrite(workspace: string, written: string, input: string): Promise<string> {
  const folder = await destinationPath(workspace, written, input)
  for (const inner of ['blobs/sha256', 'blobs/sha512', 'partial', 'in-use'])
    await destinationPath(workspace, join(written, inner), input)
  return folder
}
