import { open } from 'node:fs/promises'
import type { Host } from '@tallyman/core/action/host'
import { writtenKindOf } from '@tallyman/core/content/special-file'
import { TallyError } from '@tallyman/core/errors'
import type { LockResult } from '@tallyman/core/operations/lock'
import { actionPage } from '@tallyman/core/reports/lock/rule-guide'
import { printable } from '@tallyman/core/text/printable'
import { shownPath } from '@tallyman/core/workspace/workspace-path'
import { destinationPath } from '@tallyman/core/workspace/written-paths'

type SarifWriter = (findings: LockResult['findings'], failure?: TallyError) => Promise<string>

/**
 * Checks the path of the SARIF file before any work, and returns what writes it; nothing is written without a path. A failed run is
 * written too, marked as such. Throws INPUT_INVALID for a path out of the workspace and for a file of another kind.
 */
export async function sarifWriter(
  written: string,
  host: Host,
  textOf: (file: string) => string | undefined,
): Promise<SarifWriter> {
  if (written === '') return async () => ''
  const path = await destinationPath(host.workspace, written, 'sarif')
  const action = `write "${printable(written)}" for sarif`
  const isSpecial = writtenKindOf(path, action, host.streams) !== undefined
  if (!isSpecial && (await isOther(path)))
    throw new TallyError(
      'INPUT_INVALID',
      `sarif: "${printable(written)}" is a file of another kind, expected a new file or one that an earlier run wrote`,
    )
  return async (findings, failure) => {
    // Lazy: most steps write none.
    const { sarifLog } = await import('@tallyman/core/reports/lock/sarif')
    const { writeNamed } = await import('@tallyman/core/content/store/write-named')
    const version = host.env.GITHUB_ACTION_REF
    const text = sarifLog({ findings, failure, textOf, version, page: actionPage(host.env) })
    await writeNamed(text, path, { what: 'the SARIF file', signal: host.signal })
    return shownPath(host.workspace, path)
  }
}

/** Reports whether a path is a file that is neither empty nor SARIF, which a slip of the pen would overwrite. */
async function isOther(path: string): Promise<boolean> {
  try {
    await using file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(300), 0, 300, 0)
    return bytesRead > 0 && !/^\s*\{[\s\S]*sarif/i.test(buffer.toString('utf8', 0, bytesRead))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
