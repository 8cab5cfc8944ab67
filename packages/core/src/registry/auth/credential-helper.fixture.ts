import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Environment } from '../../http/proxy.ts'

/** Credential helpers on a PATH of their own; disposing them removes the folder. */
export interface HelperFolder extends AsyncDisposable {
  readonly folder: string
  readonly env: Environment
}

/** Why tests that run helpers are skipped; false where they run. */
export const withoutHelpers =
  process.platform === 'win32'
    ? 'helpers are shell scripts here, and Windows runs only .exe without a shell'
    : false

/** Writes `docker-credential-<name>` for each shell script, which finds the requested server in $server. */
export async function helperFolder(scripts: Readonly<Record<string, string>>): Promise<HelperFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'credential-helpers-'))
  for (const [name, script] of Object.entries(scripts))
    await writeFile(join(folder, `docker-credential-${name}`), `#!/bin/sh\nserver=$(cat)\n${script}\n`, {
      mode: 0o755,
    })
  return {
    folder,
    env: { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}
