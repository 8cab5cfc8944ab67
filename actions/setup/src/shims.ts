import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The program that a shim starts. */
interface Started {
  /** The Node of this step, which runs here and, under its other path, in containers of the job. */
  readonly node: string
  readonly main: string
  readonly platform: string
}

const need = 'tallyman needs Node 20.18 or later: install it, or run the action setup again in this job'

/**
 * Writes the programs that start the command into a new folder, and returns the path of the one for this platform. Every
 * job has its own, since an update of the runner moves its Node.
 */
export function writeShims(folder: string, started: Started): string {
  mkdirSync(folder, { recursive: true })
  const isWindows = started.platform === 'win32'
  const files = {
    tallyman: shellShim(started),
    ...(isWindows && { 'tallyman.cmd': commandShim(started), 'tallyman.ps1': powershellShim(started) }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o755 })
  // Steps may run as another user, whatever the umask of this one.
  for (const path of [folder, ...Object.keys(files).map(name => join(folder, name))]) chmodSync(path, 0o755)
  return join(folder, isWindows ? 'tallyman.cmd' : 'tallyman')
}

/** For sh, also that of Git on Windows, which reads paths with slashes. */
function shellShim({ node, main, platform }: Started): string {
  const path = (text: string) => quoted(platform === 'win32' ? text.replaceAll('\\', '/') : text)
  return `#!/bin/sh
node=${path(node)}
if [ ! -x "$node" ]; then
  node=$(command -v node) || { echo ${quoted(need)} >&2; exit 127; }
fi
exec "$node" ${path(main)} "$@"
`
}

/** For cmd.exe, in whose files a percent sign is doubled. */
function commandShim({ node, main }: Started): string {
  const path = (text: string) => text.replaceAll('%', '%%')
  const lines = [
    '@echo off',
    'setlocal DisableDelayedExpansion',
    // Without it cmd.exe looks for a program in the working folder first, which a checkout fills.
    'set "NoDefaultCurrentDirectoryInExePath=1"',
    `set "node=${path(node)}"`,
    'if not exist "%node%" set "node=node"',
    `"%node%" "${path(main)}" %*`,
    'exit /b %errorlevel%',
  ]
  return `${lines.join('\r\n')}\r\n`
}

/** For PowerShell, which would expand `$` in arguments that pass through cmd.exe's file. */
function powershellShim({ node, main }: Started): string {
  const path = (text: string) => `'${text.replaceAll("'", "''")}'`
  const lines = [
    `$node = ${path(node)}`,
    "if (-not (Test-Path -LiteralPath $node)) { $node = 'node' }",
    `if ($MyInvocation.ExpectingInput) { $input | & $node ${path(main)} @args } else { & $node ${path(main)} @args }`,
    'exit $LASTEXITCODE',
  ]
  return `${lines.join('\r\n')}\r\n`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
