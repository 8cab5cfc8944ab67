import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const peers = process.env.PEERS_DIR ?? join(tmpdir(), 'tallyman-peers')
const plugin = 'usr/libexec/docker/cli-plugins/docker-compose'

/** The command for Docker Compose 2 or later on this machine: Docker's CLI plugin, the standalone program, or the peers'. */
export const composeCommand: readonly string[] | undefined = [
  ['docker', 'compose'],
  ['docker-compose'],
  [`/${plugin}`],
  [join(peers, 'compose', plugin)],
].find(([command = '', ...rest]) => {
  const { status, stdout } = spawnSync(command, [...rest, 'version', '--short'], { encoding: 'utf8' })
  return status === 0 && /^v?(?:[2-9]|\d\d)\./.test(stdout)
})

/** The output of `docker compose config`, or undefined when it refuses the files. */
export function composeConfig(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): { readonly output?: string; readonly problem: string } {
  const [command = '', ...rest] = composeCommand ?? []
  const { status, stdout, stderr } = spawnSync(command, [...rest, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, ...env },
  })
  return status === 0 ? { output: stdout, problem: stderr } : { problem: stderr }
}
