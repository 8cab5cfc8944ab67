import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { exchange } from './exchange.ts'
import type { FaultPlan } from './faults/faults.ts'
import type { Asked } from './http/asked.ts'
import type { Reply } from './http/reply.ts'
import type { LoggedRequest } from './http/request-log.ts'
import { listen } from './listener.ts'
import type { RegistryOptions } from './registry-options.ts'
import type { SignedAddresses } from './signed-addresses.ts'

/** The parts that a registry's servers need. */
export interface ServeParts {
  readonly options: RegistryOptions
  readonly faults: FaultPlan
  readonly answer: (asked: Asked) => Promise<Reply>
  readonly addresses: SignedAddresses | undefined
}

/** The registry's origins while they listen. */
export interface Serving extends AsyncDisposable {
  readonly host: string
  readonly origin: string
  readonly cdnOrigin: string | undefined
  readonly requests: LoggedRequest[]
  readonly errors: readonly unknown[]
}

/** Opens the registry's origin and, where blobs are redirected, the second one. */
export async function serve({ options, faults, answer, addresses }: ServeParts): Promise<Serving> {
  const requests: LoggedRequest[] = []
  const errors: unknown[] = []
  const closing = new AbortController()
  const shared = {
    faults,
    answer,
    log: requests,
    onError: (error: unknown) => void errors.push(error),
    signal: closing.signal,
  }
  const handler =
    (isCdn: boolean, origin: () => string) => (request: IncomingMessage, response: ServerResponse) =>
      void exchange(request, response, { ...shared, isCdn, origin }).catch(shared.onError)
  const main = await listen(
    handler(false, () => main.origin),
    options.tls,
  )
  const cdn =
    addresses &&
    (await listen(
      handler(true, () => addresses.origin),
      options.tls,
    ))
  if (cdn) addresses.origin = cdn.origin
  for (const each of [main, cdn]) limitConnections(each?.server, options.connectionLimit)
  return {
    host: main.host,
    origin: main.origin,
    cdnOrigin: cdn?.origin,
    requests,
    errors,
    async [Symbol.asyncDispose]() {
      closing.abort()
      await Promise.all([main[Symbol.asyncDispose](), cdn?.[Symbol.asyncDispose]()])
    },
  }
}

function limitConnections(server: Server | undefined, limit: number | undefined): void {
  if (!server || limit === undefined) return
  let open = 0
  server.on('connection', socket => {
    open += 1
    socket.once('close', () => {
      open -= 1
    })
    if (open > limit) socket.resetAndDestroy()
  })
}
