import { isTallyError } from '../../errors.ts'
import { networkFailure } from '../../http/network-failure.ts'
import { Exchange, requestText, WireConnection, type WireReply, type WireRequest } from './wire-exchange.ts'

/*
 * A GET whose body is read into one large buffer, used again for every read. Node's HTTP clients hand out a new 64 KiB
 * chunk per read, which costs two to three times the CPU of the transfer itself on a fast link.
 */

export interface Wire {
  /** Throws REGISTRY_UNAVAILABLE, CERTIFICATE_INVALID, REGISTRY_PROTOCOL, CANCELLED, or what `take` throws. */
  get(request: WireRequest): Promise<WireReply>
  close(): void
}

const idleConnectionMs = 4_000

export function createWire(): Wire {
  const idle = new Map<string, Set<WireConnection>>()

  function keep(key: string, connection: WireConnection): void {
    const kept = idle.get(key) ?? new Set()
    const drop = () => {
      kept.delete(connection)
      connection.socket.destroy()
    }
    connection.used = true
    connection.listen({ piece: drop, ended: drop })
    connection.socket.setTimeout(idleConnectionMs, drop)
    idle.set(key, kept.add(connection))
  }

  function take(key: string): WireConnection | undefined {
    const kept = idle.get(key)
    const [connection] = kept ?? []
    if (!connection) return undefined
    kept?.delete(connection)
    connection.socket.removeAllListeners('timeout')
    return connection
  }

  async function get(request: WireRequest): Promise<WireReply> {
    const text = requestText(request)
    const key = `${request.url.origin} ${JSON.stringify(request.endpoint)}`
    const kept = take(key)
    const connection = kept ?? new WireConnection(request.url, request.endpoint)
    const { reply, reusable, unanswered } = await new Exchange(connection, request).run(text)
    if (reusable) keep(key, connection)
    else connection.socket.destroy()
    if (reply) return reply
    // A kept connection may have died unseen before the server read the request: ask once more, on a new one.
    if (kept && !isTallyError(unanswered) && !request.signal?.aborted) return get(request)
    throw isTallyError(unanswered) ? unanswered : networkFailure(unanswered, request.url, request.signal)
  }

  function close(): void {
    for (const kept of idle.values()) for (const { socket } of kept) socket.destroy()
    idle.clear()
  }

  return { get, close }
}
