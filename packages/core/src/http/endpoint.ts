import type { LookupFunction } from 'node:net'
import type { SecureContext } from 'node:tls'
import { type AddressClass, addressClass, guardedLookup } from './address.ts'

/** Which addresses may be connected to, beside public ones: those of the registry that sent us there. */
export interface Reach {
  readonly addresses: readonly string[]
  readonly classes: readonly AddressClass[]
}

/** Certificates are PEM. */
interface EndpointTls {
  /** One more authority than Node knows, or the only one. */
  readonly ca?: string
  readonly isOnlyCa?: boolean
  readonly verify: boolean
  readonly cert?: string
  readonly key?: string
}

/** How to connect to an origin; plain data, so that a worker can connect the same way. */
export interface Endpoint {
  readonly tls?: EndpointTls
  /** A socket or pipe of this machine in place of the URL's host. */
  readonly socketPath?: string
  /** URL of the proxy to go through; may hold a password. */
  readonly proxy?: string
  /** Absent: any address, as for a host that the user named. */
  readonly reach?: Reach
}

/** Bytes below which a piece that is sent may wait in its connection's queue. */
export const queuedBytes = 64 * 1024

interface SocketOptions {
  secureContext?: SecureContext
  socketPath?: string
  rejectUnauthorized?: boolean
  lookup?: LookupFunction
}

/** Whether a connection may go to `address` (checked when it is made, so that DNS cannot change in between). */
export function mayConnect(reach: Reach | undefined, address: string): boolean {
  if (!reach) return true
  const kind = addressClass(address)
  return kind === 'public' || reach.addresses.includes(address) || reach.classes.includes(kind)
}

/** The options of a TCP or TLS socket to this endpoint. */
export function socketOptions({ tls, reach, proxy, socketPath }: Endpoint): SocketOptions {
  return {
    ...(tls?.ca || tls?.cert ? { secureContext: contextOf(tls) } : {}),
    ...(socketPath ? { socketPath } : {}),
    ...(tls?.verify === false ? { rejectUnauthorized: false } : {}),
    ...(reach && !proxy ? { lookup: guardedLookup(address => mayConnect(reach, address)) } : {}),
  }
}

const contexts = new Map<string, SecureContext>()

/** The certificates to trust and to show. Reading Node's own list takes longer than a handshake, so that a context is made once. */
function contextOf({ ca, isOnlyCa, cert, key }: EndpointTls): SecureContext {
  const name = JSON.stringify([ca, isOnlyCa, cert, key])
  const known = contexts.get(name)
  if (known) return known
  const { createSecureContext, getCACertificates } = process.getBuiltinModule('node:tls')
  const context = createSecureContext({
    // Naming a CA replaces Node's own list, and the user asked for one more, not for one alone.
    ...(ca ? { ca: isOnlyCa ? [ca] : [...getCACertificates('default'), ca] } : {}),
    ...(cert && key ? { cert, key } : {}),
  })
  contexts.set(name, context)
  return context
}
