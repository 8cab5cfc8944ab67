import { writeSync } from 'node:fs'
import { versionLine } from './words/version.ts'

const asksVersion: readonly string[] = ['version', '--version', '-v']

/**
 * Runs the command. The version alone is told before anything else is loaded: scripts ask for it, often only to see
 * whether the command is there.
 */
export async function start(words: readonly string[]): Promise<void> {
  const [word = ''] = words
  if (words.length === 1 && asksVersion.includes(word) && isWritten(`${versionLine()}\n`)) return
  const { main } = await import('./main.ts')
  await main(words)
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
