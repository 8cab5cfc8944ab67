import { isTallyError, TallyError } from '../errors.ts'
import { HttpFault } from '../http/http-fault.ts'
import { printable } from '../text/printable.ts'

const shownCharacters = 1_000

/** The error for a response with a status of 400 or more: the engine's own message, escaped and truncated. */
export function engineRefusal(action: string, status: number, body: Uint8Array): TallyError {
  const said = messageOf(Buffer.from(body).toString('utf8'))
  const message = `Cannot ${action}: the engine answers ${status}${said ? `: ${said}` : ''}`
  return new TallyError(codeFor(status), message, { details: { status } })
}

/** The error for a failure that the engine reports inside a response with status 200. */
export function engineFailure(action: string, said: string): TallyError {
  return new TallyError('ENGINE_FAILED', `Cannot ${action}: the engine says "${shown(said)}"`)
}

/** The error for a connection failure: the engine is absent, access is denied, the connection broke, or `signal` stopped it. */
export function connectionProblem(
  action: string,
  address: string,
  { error, signal }: { readonly error: unknown; readonly signal?: AbortSignal | undefined },
): TallyError {
  if (isTallyError(error)) return error
  if (signal?.aborted) return new TallyError('CANCELLED', `Cannot ${action}: stopped`, { cause: error })
  if (error instanceof HttpFault && error.kind === 'protocol')
    return new TallyError(
      'ENGINE_FAILED',
      `Cannot ${action}: the engine at ${address} does not speak HTTP as expected: ${printable(error.message)}`,
    )
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM')
    return new TallyError(
      'ENGINE_DENIED',
      `Cannot ${action}: no permission to use the engine at ${address}`,
      {
        cause: error,
      },
    )
  if (absent.has(code))
    return new TallyError('ENGINE_UNAVAILABLE', `Cannot ${action}: no engine at ${address} (${code})`, {
      cause: error,
    })
  const why = printable(code || message)
  return new TallyError('ENGINE_FAILED', `Cannot ${action}: the engine at ${address} broke off (${why})`, {
    cause: error,
  })
}

/** Reads a response of the engine; throws ENGINE_FAILED when it does not match the API. */
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
