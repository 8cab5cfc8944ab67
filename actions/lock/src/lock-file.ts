import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Host } from '@tallyman/core/action/host'
import { isTallyError, TallyError } from '@tallyman/core/errors'
import { noPins, parseLock } from '@tallyman/core/lock/lock-file'
import type { LockRequest } from '@tallyman/core/operations/lock'
import { printable } from '@tallyman/core/text/printable'
import { fileProblem, workspaceText } from '@tallyman/core/workspace/file-text'
import { pathHint, shownPath } from '@tallyman/core/workspace/workspace-path'
import { destinationPath } from '@tallyman/core/workspace/written-paths'
import type { LockInputs } from './inputs.ts'

const usualPath = '.github/images.lock'

/**
 * Reads the lock file that the inputs name, or the usual one if it exists. A missing one is empty if it is to be written. Throws
 * LOCK_INVALID, INPUT_INVALID.
 */
export async function readLockFile(values: LockInputs, host: Host): Promise<LockRequest['lock']> {
  const { workspace } = host
  const path = values['lock-file'] || usualPathOf(values, workspace)
  if (path === undefined) return undefined
  const shown = shownPath(workspace, resolve(workspace, path))
  const isWritten = values.mode !== 'check' && values['write-to'].has('lock')
  if (isWritten) await destinationPath(workspace, path, 'lock-file')
  const text = await textOf(path, workspace)
  if (text !== undefined && isInConflict(text) && isWritten && values.mode === 'update')
    return { path: shown, before: noPins, text, isDamaged: true }
  if (text !== undefined) return { path: shown, before: parsed(text, shown), text }
  if (isWritten) return { path: shown, before: noPins, text }
  throw new TallyError('LOCK_INVALID', `Cannot read "${printable(path)}" for lock-file: it does not exist`, {
    hint: 'Run lock with `mode: write` and this `lock-file`, which writes it, and commit it.',
  })
}

/** A lock that alone is to hold the digests is made where it usually is. */
function usualPathOf(values: LockInputs, workspace: string): string | undefined {
  const isAlone =
    values.mode !== 'check' && values['write-to'].has('lock') && !values['write-to'].has('files')
  return isAlone || existsSync(join(workspace, usualPath)) ? usualPath : undefined
}

async function textOf(path: string, workspace: string): Promise<string | undefined> {
  try {
    return await workspaceText(workspace, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    const message = `Cannot read "${printable(path)}" for lock-file: ${fileProblem(error)}`
    const hint = pathHint(error)
    throw new TallyError(hint ? 'INPUT_INVALID' : 'LOCK_INVALID', message, { cause: error, hint })
  }
}

/** Such a file is made again by `update`, which asks for every tag anyway. */
function isInConflict(text: string): boolean {
  return /^<{7}(?: |$)/m.test(text)
}

function parsed(text: string, path: string) {
  if (isInConflict(text))
    throw new TallyError(
      'LOCK_INVALID',
      `Cannot read the lock file "${printable(path)}": it holds a merge conflict (<<<<<<<)`,
      {
        hint: 'Run lock with `mode: update`, which writes it anew and may move pins. To move none, take one side (`git checkout --ours` or `--theirs`) and run `mode: write`.',
      },
    )
  try {
    return parseLock(text, path)
  } catch (error) {
    if (!isTallyError(error, 'LOCK_INVALID')) throw error
    const hint = 'Correct the lock file, or delete it and run lock with `mode: update` and this `lock-file`.'
    throw new TallyError('LOCK_INVALID', error.message, { cause: error, hint })
  }
}
