import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'

/** A shell, the file that it reads completions from, and what a person must add where it reads none by itself. */
interface Shell {
  readonly name: string
  readonly file: string
  readonly todo?: string
}

function shells({ env, home }: Host): Shell[] {
  const data = env.XDG_DATA_HOME || join(home, '.local', 'share')
  const config = env.XDG_CONFIG_HOME || join(home, '.config')
  const zsh = join(data, 'zsh', 'site-functions', '_tallyman')
  const powershell = join(data, 'tallyman', 'completion.ps1')
  return [
    { name: 'bash', file: join(data, 'bash-completion', 'completions', 'tallyman') },
    { name: 'zsh', file: zsh, todo: `add fpath+=('${dirname(zsh)}') to .zshrc, before compinit` },
    { name: 'fish', file: join(config, 'fish', 'completions', 'tallyman.fish') },
    { name: 'powershell', file: powershell, todo: `add . '${powershell}' to $PROFILE` },
  ]
}

/** Writes the completions of each shell into the account's own folders, as the command itself prints them. */
export function writeCompletions(main: string, host: Host): void {
  for (const { name, file, todo } of shells(host)) {
    try {
      const text = execFileSync(process.execPath, [main, 'completion', name], { encoding: 'utf8' })
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    } catch (cause) {
      throw new TallyError('STORE_FAILED', `Cannot write the completions for ${name} to ${file}`, { cause })
    }
    host.log.info(`Completions for ${name}: ${file}${todo ? `; ${todo}` : ''}`)
  }
}
