import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import { fileProblem } from '@tallyman/core/workspace/file-text'
import type { Surroundings } from './surroundings.ts'
import { authFileVariable } from './variable-names.ts'

const names = ['registry-auth', 'github-token'] as const
const greatestFile = 1024 * 1024
/** Does not wait for a pipe. Windows lacks the flag. */
const plainly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Reads the credentials that `setup` handed over: inputs by name. Throws CREDENTIALS_INVALID, without any of the file's text, for a
 * file that is no such file or that other users may read.
 */
export async function readAuthFile({
  env,
  platform,
}: Surroundings): Promise<Readonly<Record<string, string>>> {
  const path = env[authFileVariable] ?? ''
  if (path === '') return {}
  const unusable = (why: string) =>
    new TallyError(
      'CREDENTIALS_INVALID',
      `Cannot use the file "${printable(path)}" of ${authFileVariable}: ${why}`,
      {
        hint: `The file is written by the action setup and removed at the end of its job. Unset ${authFileVariable} to go on without it.`,
      },
    )
  let text: string
  try {
    await using file = await open(path, plainly)
    const stats = await file.stat()
    if (!stats.isFile() || stats.size > greatestFile) throw unusable('it is no small plain file')
    if (platform !== 'win32' && (stats.mode & 0o077) !== 0) throw unusable('other users may read or write it')
    text = await file.readFile('utf8')
  } catch (error) {
    throw error instanceof TallyError ? error : unusable(fileProblem(error))
  }
  const found = parsed(text)
  if (!found) throw unusable('its text is not what setup writes')
  return found
}

function parsed(text: string): Record<string, string> | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which contains secrets.
    return undefined
  }
  const fields = Object(value) as Record<string, unknown>
  const texts = names.map(name => [name, fields[name] ?? ''] as const)
  if (!texts.every((each): each is readonly [(typeof names)[number], string] => typeof each[1] === 'string'))
    return undefined
  return Object.fromEntries(texts.filter(([, each]) => each !== ''))
}
