import type { Least } from './least-progress.ts'

/**
 * Why an exchange ended without an answer that can be used, in words that follow "Cannot read <what>: ". `unavailable` may be over
 * when asked again, `protocol` is a server that does not speak HTTP as it should.
 */
export class HttpFault extends Error {
  readonly kind: 'unavailable' | 'protocol'

  constructor(kind: HttpFault['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

/** A server that said nothing for `ms` milliseconds. */
export function silentFor(ms: number): HttpFault {
  return new HttpFault('unavailable', `silent for ${ms / 1000} s`)
}

/** A body that came too slowly. */
export function slowerThan({ bytes, ms }: Least): HttpFault {
  return new HttpFault('unavailable', `under ${bytes} bytes in ${ms / 1000} s`)
}

/** A small answer that was not whole after `ms` milliseconds, though it was never silent for long. */
export function withoutEnd(ms: number): HttpFault {
  return new HttpFault('unavailable', `no end of the answer after ${ms / 1000} s`)
}

/** A server that answers 101: it would go on in a protocol that nobody asked for. */
export function leftHttp(): HttpFault {
  return new HttpFault('protocol', 'it answers 101 and leaves HTTP, which was not asked for')
}

/** A server that sends 1xx answers and never the real one. */
export function neverAnswered(): HttpFault {
  return new HttpFault('protocol', 'it sends interim answers without end')
}

export function unreadableLength(options?: ErrorOptions): HttpFault {
  return new HttpFault('protocol', 'an unreadable Content-Length', options)
}

/** A proxy that lets nobody through without a login, or not with this one. */
export function wantsLogin(): HttpFault {
  return new HttpFault('protocol', 'the proxy asks for a login (407)')
}

/** The code of a connection that was reset, in place of ECONNRESET. */
export const resetCode = 'CONNECTION_RESET'

/** Translates errors that undici and its parser name in their own way; returns all others as they are. */
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
