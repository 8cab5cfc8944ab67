import { execFile } from 'node:child_process'
import { helperEnvironment, programOnPath } from '../../child-environment.ts'
import { TallyError } from '../../errors.ts'
import type { Environment } from '../../http/proxy.ts'
import { printable } from '../../text/printable.ts'
import { secretsOf } from './credentials.ts'

interface HelperOptions {
  readonly env: Environment
  /** Milliseconds before a helper is killed. Defaults to 10,000. */
  readonly timeout?: number
}

export interface HelperAnswer {
  readonly username: string
  readonly secret: string
}

/** Credentials for a helper to keep. */
interface HelperLogin extends HelperAnswer {
  readonly server: string
}

/** Gets a server's credentials from `docker-credential-<name>`. */
export type RunHelper = (name: string, server: string) => Promise<HelperAnswer | undefined>

const maxOutput = 64 * 1024

/** Longer than for reading: a person may have to unlock the store. */
const changeTimeout = 120_000
const notFound = 'credentials not found in native keychain'

/**
 * Runs a credential helper without a shell (docs.docker.com, "Credential helper protocol"); returns undefined when it has no
 * credentials for the server. Throws CREDENTIALS_INVALID with the helper's name, and with its output if that cannot be a secret.
 */
export async function runCredentialHelper(
  name: string,
  server: string,
  { env, timeout = 10_000 }: HelperOptions,
): Promise<HelperAnswer | undefined> {
  const outcome = await ask({ name, verb: 'get', text: server, env, timeout })
  if (outcome.error && outcome.stdout.trim() === notFound) return undefined
  if (outcome.error) throw failed(name, reason(outcome.error, timeout) + words(outcome, []))
  return answer(name, outcome.stdout)
}

/**
 * Has a helper keep credentials, which it gets on its standard input, where no list of processes shows them. Throws
 * CREDENTIALS_INVALID without any output that contains the secret.
 */
export async function storeWithHelper(
  name: string,
  { server, username, secret }: HelperLogin,
  { env, timeout = changeTimeout }: HelperOptions,
): Promise<void> {
  const text = JSON.stringify({ ServerURL: server, Username: username, Secret: secret })
  const outcome = await ask({ name, verb: 'store', text, env, timeout })
  if (!outcome.error) return
  throw failed(name, reason(outcome.error, timeout) + words(outcome, formsOf(username, secret)))
}

/** Has a helper forget a server's credentials; returns whether it had any. Throws CREDENTIALS_INVALID. */
export async function eraseWithHelper(
  name: string,
  server: string,
  { env, timeout = changeTimeout }: HelperOptions,
): Promise<boolean> {
  const outcome = await ask({ name, verb: 'erase', text: server, env, timeout })
  if (outcome.error && outcome.stdout.trim() === notFound) return false
  if (outcome.error) throw failed(name, reason(outcome.error, timeout) + words(outcome, []))
  return true
}

interface Question {
  readonly name: string
  readonly verb: 'get' | 'store' | 'erase'
  readonly text: string
  readonly env: Environment
  readonly timeout: number
}

async function ask({ name, verb, text, env, timeout }: Question): Promise<Outcome> {
  if (!/^[A-Za-z0-9._-]+$/.test(name)) throw failed(name, 'the name may hold only letters, digits and . _ -')
  const program = await programFor(name, env)
  return run({ program, verb, text }, { env: helperEnvironment(env, name), timeout })
}

/** Only the output of a helper that exited by itself is shown; output that was cut off may contain credentials. */
function words({ error, stdout, stderr }: Outcome, hidden: readonly string[]): string {
  if (typeof error?.code !== 'number') return ''
  return said(stdout, hidden) || said(stderr, hidden)
}

/** The secret as a helper may print it, whole or word by word. */
function formsOf(username: string, secret: string): string[] {
  return [...secretsOf({ kind: 'basic', username, password: secret }), ...secret.split(/\s+/)].filter(Boolean)
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
  { program, verb, text }: { program: string; verb: string; text: string },
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
  const child = execFile(program, [verb], options, (error, stdout, stderr) =>
    resolve({ error, stdout, stderr }),
  )
  // A helper that does not read its input closes the pipe; its output still counts.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(text)
  return promise
}

function reason({ code, killed }: HelperError, timeout: number): string {
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return `it printed more than ${maxOutput} bytes`
  return killed
    ? `it took longer than ${timeout / 1000} s`
    : `it ended with ${printable(String(code ?? 'a signal'))}`
}

/** The helper's error message; empty if the output may be credentials, which contain the secret. */
function said(output: string, hidden: readonly string[]): string {
  const text = output.trim()
  const isHidden = hidden.some(each => text.includes(each))
  return text === '' || isHidden || /[{}]|secret/i.test(text) ? '' : `: ${printable(text)}`
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
