import type { Host } from '@tallyman/core/action/host'
import type { Destination } from '@tallyman/core/destinations/destinations'
import { lookedAtPorts } from '@tallyman/core/inputs/looked-at'
import { openStore } from '@tallyman/core/inputs/open-common'
import type { PullOrigins } from '@tallyman/core/operations/pull/pull-origins'
import type { PullInputs } from './inputs.ts'

/** Opens the places of `from`; undefined if registries are asked. Throws what `PullOrigins.open` throws. */
export async function originsOf(values: PullInputs, host: Host): Promise<PullOrigins | undefined> {
  if (values.from.length === 0) return undefined
  // Lazy: most pulls are from registries.
  const { PullOrigins } = await import('@tallyman/core/operations/pull/pull-origins')
  const store = await openStore(values.store, host)
  const isCompressed = values.to.some(takesLayers) || values.cache === 'read-write'
  return PullOrigins.open(values.from, {
    ...lookedAtPorts(host, store, values['max-image-size']),
    isLookedAt: false,
    isForEngine: !isCompressed,
    warn: message => host.log.warning(message),
  })
}

/** Whether a destination keeps layers as they are, for registries later: engines and their archives unpack them. */
function takesLayers({ kind }: Destination): boolean {
  return kind === 'store' || kind === 'oci-layout' || kind === 'oci-archive'
}
