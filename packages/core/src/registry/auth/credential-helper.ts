import { execFile } from 'node:child_process'
import { helperEnvironment, programOnPath } from '../../child-environment.ts'
import { TallyError } from '../../errors.ts'
import type { Environment } from '../../http/proxy.ts'
import { printable } from '../../text/printable.ts'

interface HelperOptions {
  readonly env: Environment
  /** Milliseconds before a helper is killed. Defaults to 10,000. */
  readonly timeout?: number
}

export interface HelperAnswer {
  readonly username: string
  readonly secret: string
}

/** Gets a server's credentials from `docker-credential-<name>`. */
export type RunHelper = (name: string, server: string) => Promise<HelperAnswer | undefined>

const maxOutput = 64 * 1024

/**
 * Runs a credential helper without a shell (docs.docker.com, "Credential helper protocol"); returns undefined when it has no
 * credentials for the server. Throws CREDENTIALS_INVALID with the helper's name, and with its output if that cannot be a secret.
 */
export async function runCredentialHelper(
  name: string,
  server: string,
  { env, timeout = 10_000 }: HelperOptions,
): Promise<HelperAnswer | undefined> {
  if (!/^[A-Za-z0-9._-]+$/.test(name)) throw failed(name, 'the name may hold only letters, digits and . _ -')
  const program = await programFor(name, env)
  const { error, stdout, stderr } = await run(program, server, { env: helperEnvironment(env, name), timeout })
  if (error && stdout.trim() === 'credentials not found in native keychain') return undefined
  // Only the output of a helper that exited by itself is shown; output that was cut off may contain credentials.
  const words = typeof error?.code === 'number' ? said(stdout) || said(stderr) : ''
  if (error) throw failed(name, reason(error, timeout) + words)
  return answer(name, stdout)
}

async function programFor(name: string, env: Environment): Promise<string> {
  const file = `docker-credential-${name}`
  const program = await programOnPath(file, env)
  if (program !== undefined) return program
  throw failed(name, `${file}${process.platform === 'win32' ? '.exe' : ''} is not on the PATH`)
}

interface Outcome {
  readonly error: HelperError | null
  readonly stdout: string
  readonly stderr: string
}

interface HelperError extends Error {
  readonly code?: string | number | null
  readonly killed?: boolean
}

function run(
  program: string,
  server: string,
  { env, timeout }: { env: Environment; timeout: number },
): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const options = {
    env: { ...env },
    timeout,
    maxBuffer: maxOutput,
    killSignal: 'SIGKILL' as const,
    windowsHide: true,
  }
  const child = execFile(program, ['get'], options, (error, stdout, stderr) =>
    resolve({ error, stdout, stderr }),
  )
  // A helper that does not read its input closes the pipe; its output still counts.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(server)
  return promise
}

function reason({ code, killed }: HelperError, timeout: number): string {
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return `it printed more than ${maxOutput} bytes`
  return killed
    ? `it took longer than ${timeout / 1000} s`
    : `it ended with ${printable(String(code ?? 'a signal'))}`
}

/** The helper's error message; empty if the output may be credentials, which contain the secret. */
function said(output: string): string {
  const text = output.trim()
  return text === '' || /[{}]|secret/i.test(text) ? '' : `: ${printable(text)}`
}

function answer(name: string, stdout: string): HelperAnswer {
  const { Username, Secret } = parsedAnswer(name, stdout)
  if (typeof Username !== 'string' || typeof Secret !== 'string')
    throw failed(name, 'its answer has no Username and Secret')
  return { username: Username, secret: Secret }
}

function parsedAnswer(name: string, stdout: string): { Username?: unknown; Secret?: unknown } {
  try {
    return Object(JSON.parse(stdout)) as { Username?: unknown; Secret?: unknown }
  } catch {
    // The parser's own message quotes the text, which may contain a secret.
    throw failed(name, 'its answer is not JSON')
  }
}

function failed(name: string, why: string): TallyError {
  return new TallyError(
    'CREDENTIALS_INVALID',
    `Cannot use the credential helper "${printable(name, 60)}": ${why}`,
  )
}
