import { isUtf8 } from 'node:buffer'
import type { Readable } from 'node:stream'
import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { TerminalQuestions } from './terminal-questions.ts'

/** A login as the command line has it. */
interface Asked {
  readonly registry: string
  readonly username: string
  readonly fromStdin: boolean
}

interface UserAndPassword {
  readonly username: string
  readonly password: string
}

const greatestPassword = 64 * 1024

const howToPipe =
  'Pipe the password in: `printf %s "$TOKEN" | tallyman login --username NAME --password-stdin HOST`.'

/** Reads user name and password: from standard input, or by questions on a terminal. Throws INPUT_INVALID, CANCELLED. */
export async function readCredentials(
  { registry, username, fromStdin }: Asked,
  { signal, secret }: Pick<Host, 'signal' | 'secret'>,
): Promise<UserAndPassword> {
  const { stdin } = process
  if (!stdin.isTTY && !fromStdin)
    throw unread('there is no terminal to ask on, and --password-stdin is not given')
  if (!stdin.isTTY && username === '') throw unread('--password-stdin needs --username')
  if (!stdin.isTTY) return { username, password: masked(await passwordFrom(stdin, signal), secret) }
  using questions = new TerminalQuestions({
    stdin,
    say: text => void process.stderr.write(text),
    signal,
    interrupt: () => void process.kill(process.pid, 'SIGINT'),
  })
  const name = username || (await questions.ask(`Username for ${registry}: `, { isHidden: false })).trim()
  if (name === '') throw unread('no user name was given')
  const password = masked(await questions.ask('Password: ', { isHidden: true }), secret)
  if (password === '') throw unread('no password was given')
  return { username: name, password }
}

/**
 * Reads a password to the end of a stream. The line break at its end is not part of it, nor is the mark that PowerShell puts in front.
 * Throws INPUT_INVALID, CANCELLED.
 */
export async function passwordFrom(stream: Readable, signal: AbortSignal): Promise<string> {
  const bytes = await bytesOf(stream, signal)
  if (!isUtf8(bytes)) throw unread('what came on standard input is not UTF-8')
  const password = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '')
  if (password === '') throw unread('nothing came on standard input; is the variable set?')
  if (password.includes('\0')) throw unread('what came on standard input has a zero byte')
  return password
}

async function bytesOf(stream: Readable, signal: AbortSignal): Promise<Buffer> {
  const stop = () => stream.destroy(new TallyError('CANCELLED', 'Cannot log in: stopped before all was read'))
  signal.addEventListener('abort', stop)
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk))
      length += chunks.at(-1)?.byteLength ?? 0
      if (length > greatestPassword)
        throw unread(`more than ${greatestPassword} bytes came on standard input, expected a password`)
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
  return Buffer.concat(chunks)
}

function masked(password: string, secret: (value: string) => void): string {
  if (password !== '') secret(password)
  return password
}

function unread(why: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot read the password: ${why}`, { hint: howToPipe })
}
