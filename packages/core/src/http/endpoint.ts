import type { LookupFunction } from 'node:net'
import type { SecureContext } from 'node:tls'
import { type AddressClass, addressClass, guardedLookup } from './address.ts'

/** The addresses that may be connected to besides public ones: those of the registry that redirected us. */
export interface Reach {
  readonly addresses: readonly string[]
  readonly classes: readonly AddressClass[]
}

/** TLS settings of an endpoint; certificates and keys are PEM. */
interface EndpointTls {
  /** A certificate authority to trust besides Node's own list, or the only one. */
  readonly ca?: string
  readonly isOnlyCa?: boolean
  readonly verify: boolean
  readonly cert?: string
  readonly key?: string
}

/** Describes how to connect to an origin; plain data, so that a worker can connect the same way. */
export interface Endpoint {
  readonly tls?: EndpointTls
  /** A Unix socket or named pipe to use in place of the URL's host. */
  readonly socketPath?: string
  /** URL of the proxy to use; may contain a password. */
  readonly proxy?: string
  /** Defaults to any address, as for a host that the user named. */
  readonly reach?: Reach
}

/** A piece of fewer bytes may wait in the send queue of its connection. */
export const queuedBytes = 64 * 1024

interface SocketOptions {
  secureContext?: SecureContext
  socketPath?: string
  rejectUnauthorized?: boolean
  lookup?: LookupFunction
}

/** Whether `address` may be connected to; checked when the connection is made, so that DNS cannot change in between. */
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

/** The certificates to trust and to present. Created once, as reading Node's own list takes longer than a handshake. */
function contextOf({ ca, isOnlyCa, cert, key }: EndpointTls): SecureContext {
  const name = JSON.stringify([ca, isOnlyCa, cert, key])
  const known = contexts.get(name)
  if (known) return known
  const { createSecureContext, getCACertificates } = process.getBuiltinModule('node:tls')
  const context = createSecureContext({
    // The `ca` option replaces Node's own list, but the user wants an additional CA, not a single one.
    ...(ca ? { ca: isOnlyCa ? [ca] : [...getCACertificates('default'), ca] } : {}),
    ...(cert && key ? { cert, key } : {}),
  })
  contexts.set(name, context)
  return context
}
