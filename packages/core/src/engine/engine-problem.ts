import { isTallyError, TallyError } from '../errors.ts'
import { HttpFault } from '../http/http-fault.ts'
import { printable } from '../text/printable.ts'

const shownCharacters = 1_000

/** The error for an answer of status 400 or more: the engine's own words, escaped and cut. */
export function engineRefusal(action: string, status: number, body: Uint8Array): TallyError {
  const said = messageOf(Buffer.from(body).toString('utf8'))
  const message = `Cannot ${action}: the engine answers ${status}${said ? `: ${said}` : ''}`
  return new TallyError(codeFor(status), message, { details: { status } })
}

/** The error for an engine that says in the middle of an answer of status 200 that it failed. */
export function engineFailure(action: string, said: string): TallyError {
  return new TallyError('ENGINE_FAILED', `Cannot ${action}: the engine says "${shown(said)}"`)
}

/** What a fault of the connection means: an engine that is absent, that one may not use, or that broke off; a stop where `signal` says so. */
export function connectionProblem(
  action: string,
  place: string,
  { error, signal }: { readonly error: unknown; readonly signal?: AbortSignal | undefined },
): TallyError {
  if (isTallyError(error)) return error
  if (signal?.aborted) return new TallyError('CANCELLED', `Cannot ${action}: stopped`, { cause: error })
  if (error instanceof HttpFault && error.kind === 'protocol')
    return new TallyError(
      'ENGINE_FAILED',
      `Cannot ${action}: the engine at ${place} does not speak HTTP as expected: ${printable(error.message)}`,
    )
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM')
    return new TallyError('ENGINE_DENIED', `Cannot ${action}: no permission to use the engine at ${place}`, {
      cause: error,
    })
  if (absent.has(code))
    return new TallyError('ENGINE_UNAVAILABLE', `Cannot ${action}: no engine at ${place} (${code})`, {
      cause: error,
    })
  const why = printable(code || message)
  return new TallyError('ENGINE_FAILED', `Cannot ${action}: the engine at ${place} broke off (${why})`, {
    cause: error,
  })
}

/** Reads an answer of the engine; what is not as its API promises throws ENGINE_FAILED. */
export function asAnswer<T>(action: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!isTallyError(error) && !(error instanceof SyntaxError)) throw error
    const message = `Cannot ${action}: the engine's answer is not what its API promises: ${shown(error.message)}`
    throw new TallyError('ENGINE_FAILED', message, { cause: error })
  }
}

const absent = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ENOTSOCK',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'ENOTDIR',
])

function codeFor(status: number): 'NOT_FOUND' | 'ENGINE_DENIED' | 'ENGINE_FAILED' {
  if (status === 404) return 'NOT_FOUND'
  return status === 401 || status === 403 ? 'ENGINE_DENIED' : 'ENGINE_FAILED'
}

function messageOf(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown }
    return typeof message === 'string' ? shown(message) : shown(body)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return shown(body)
    throw error
  }
}

function shown(text: string): string {
  return printable(text.trim(), shownCharacters)
}
