import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { peer } from '@tallyman/testkit/peers/peers'

/** The text that a command of Docker's client printed, and the milliseconds since 1970 between which it ran. */
export interface DockerSaid {
  readonly text: string
  readonly from: number
  readonly to: number
}

const [start, end] = ['\x1e', '\x1f']

/** Runs commands of Docker's client (28) one after another in one process tree; what they print to stderr is dropped. */
export async function askDocker(
  host: string,
  commands: readonly (readonly string[])[],
  env: Readonly<Record<string, string>> = {},
): Promise<DockerSaid[]> {
  const folder = temporaryFolder('docker-client-')
  const path = join(folder, 'commands')
  const lines = commands.map(
    words =>
      `printf '${start}'; date +%s%3N; docker ${words.map(quoted).join(' ')} 2>/dev/null; printf '${end}'; date +%s%3N`,
  )
  await writeFile(path, `exec >said\n${lines.join('\n')}\n`)
  await peer('peers-run', ['sh', path], { cwd: folder, env: { DOCKER_HOST: host, ...env } })
  const said = await readFile(join(folder, 'said'), 'utf8')
  await rm(folder, { recursive: true })
  return said
    .split(start)
    .slice(1)
    .map(part => {
      const [first = '', to = ''] = part.split(end)
      const at = first.indexOf('\n')
      return { text: first.slice(at + 1), from: Number(first.slice(0, at)), to: Number(to) }
    })
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
