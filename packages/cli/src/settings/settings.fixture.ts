import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { loadOperation } from '../operations.ts'
import type { Globals, InputTexts } from '../words/command.ts'
import { commandNamed } from '../words/find-command.ts'
import { globalsOf } from '../words/globals.ts'
import { settingsOf } from './settings.ts'

interface Layers {
  readonly given?: InputTexts
  readonly env?: Readonly<Record<string, string>>
  readonly globals?: Partial<Globals>
}

/** A checkout with these files below a home folder, removed when disposed. */
export function checkout(files: Readonly<Record<string, string>> = {}) {
  const home = temporaryFolder('settings-')
  const folder = join(home, 'work')
  mkdirSync(join(folder, '.git'), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  /** The settings of a command that is run in the checkout, or in a folder below it. */
  async function settings(word: string, { given = {}, env = {}, globals = {} }: Layers = {}, below = '.') {
    const command = commandNamed(word)
    if (!command) throw new Error(`no command ${word}`)
    const schema = await loadOperation(command.action)
    const call = { command, schema, own: {}, inputs: given, globals: { ...globalsOf({}), ...globals } }
    const around = { env, home, folder: join(folder, below), platform: 'linux' }
    return settingsOf(call, around, loadOperation)
  }
  return { home, folder, settings, [Symbol.dispose]: () => rmSync(home, { recursive: true }) }
}
