import { chmodSync, mkdirSync, realpathSync, statSync, writeSync } from 'node:fs'
import module from 'node:module'
import { isAbsolute, join } from 'node:path'
import { isOwnFolder } from '@tallyman/core/workspace/own-folder'
import { cacheHome, isInCi } from './settings/surroundings.ts'
import { versionLine } from './words/version.ts'

const asksVersion: readonly string[] = ['version', '--version', '-v']

/**
 * Runs the command. The version alone is told before anything else is loaded: scripts ask for it, often only to see
 * whether the command is there.
 */
export async function start(words: readonly string[]): Promise<void> {
  const [word = ''] = words
  if (words.length === 1 && asksVersion.includes(word) && isWritten(`${versionLine()}\n`)) return
  keepCompiled(process)
  await mendNode()
  const { main } = await import('./main.ts')
  await main(words)
}

/**
 * Puts in place what the language lacks on a Node before 24: in the process of the command, in its workers and in its
 * child, before any other code of theirs is loaded.
 */
export async function mendNode(): Promise<void> {
  // Of all that the code uses this is the youngest: it came with Node 24.
  if (!('AsyncDisposableStack' in globalThis)) await import('./older-node.ts')
}

/** Writes a line at once, without loading the stream of standard output; whatever hinders that is told by the whole command. */
function isWritten(line: string): boolean {
  try {
    return writeSync(1, line) === line.length
  } catch {
    // Hides nothing: the whole command writes the line anew, and reports why it cannot.
    return false
  }
}

/**
 * Has Node keep the compiled code in the person's own cache folder, which saves a sixth of a short command's time. It runs
 * what it finds there, so the folder must be of this user alone: not in CI, where caches travel between jobs and branches.
 */
function keepCompiled({ env, platform }: NodeJS.Process): void {
  const { enableCompileCache } = module as Partial<typeof module>
  const own = process.getuid?.()
  const { HOME: home } = env
  if (isInCi({ env }) || !home || !isAbsolute(home) || !enableCompileCache || own === undefined) return
  const folder = join(cacheHome({ env, home, platform }), 'compiled')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Root in the home of another user leaves no files there.
    if (statSync(home).uid !== own || !isOwnFolder(folder)) return
    // Whatever mode Node gives to the folders inside, nobody else reaches them.
    chmodSync(folder, 0o700)
    enableCompileCache(realpathSync(folder))
  } catch {
    // Without the folder, as in a home that cannot be written, the command starts more slowly, and does the same.
  }
}
