import type { Least } from './least-progress.ts'

/**
 * The reason why an exchange ended without a usable response, in words that follow "Cannot read <what>: ". After
 * `unavailable`, a retry may succeed; `protocol` means that the server does not follow HTTP.
 */
export class HttpFault extends Error {
  readonly kind: 'unavailable' | 'protocol'

  constructor(kind: HttpFault['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

/** The fault of a server that sent nothing for `ms` milliseconds. */
export function silentFor(ms: number): HttpFault {
  return new HttpFault('unavailable', `silent for ${ms / 1000} s`)
}

/** The fault of a body that arrives too slowly. */
export function slowerThan({ bytes, ms }: Least): HttpFault {
  return new HttpFault('unavailable', `under ${bytes} bytes in ${ms / 1000} s`)
}

/** The fault of a small response that is incomplete after `ms` milliseconds, though never silent for long. */
export function withoutEnd(ms: number): HttpFault {
  return new HttpFault('unavailable', `no end of the answer after ${ms / 1000} s`)
}

/** The fault of a server that responds with 101: it would switch to a protocol that was not requested. */
export function leftHttp(): HttpFault {
  return new HttpFault('protocol', 'it answers 101 and leaves HTTP, which was not asked for')
}

/** The fault of a server that sends interim (1xx) responses without end. */
export function neverAnswered(): HttpFault {
  return new HttpFault('protocol', 'it sends interim answers without end')
}

export function unreadableLength(options?: ErrorOptions): HttpFault {
  return new HttpFault('protocol', 'an unreadable Content-Length', options)
}

/** The fault of a proxy that requires a login, or rejects this one. */
export function wantsLogin(): HttpFault {
  return new HttpFault('protocol', 'the proxy asks for a login (407)')
}

/** The error code of a reset connection, in place of ECONNRESET. */
export const resetCode = 'CONNECTION_RESET'

/** Translates errors of undici and its parser into plain ones; returns all others unchanged. */
export function plainly(error: Error): Error {
  const { code = '', name, message } = error as NodeJS.ErrnoException
  // An assertion of undici: a status below 100.
  if (code === 'ERR_ASSERTION')
    return new HttpFault('protocol', 'not HTTP (a status that there is not)', { cause: error })
  if (name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW')
    return new HttpFault('protocol', `not HTTP (${code || message})`, { cause: error })
  switch (code) {
    case 'UND_ERR_SOCKET':
      return socketFault(message)
    case resetCode:
      return new HttpFault('unavailable', 'the connection was reset')
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return new HttpFault('unavailable', 'the body ended early')
    case 'UND_ERR_CONNECT_TIMEOUT':
      return new HttpFault('unavailable', 'no connection in time')
    default:
      return error
  }
}

function socketFault(message: string): HttpFault {
  if (message === 'bad upgrade') return leftHttp()
  if (message === 'bad response')
    return new HttpFault('protocol', 'it answers 100 Continue, which was not asked for')
  return new HttpFault('unavailable', 'the connection was closed')
}
