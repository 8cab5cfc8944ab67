import { join } from 'node:path'
import type { Host } from '@tallyman/core/action/host'
import { defaultKeyPrefix } from '@tallyman/core/cache/keys'
import { openCacheRoute } from '@tallyman/core/inputs/open-cache'
import { openRegistries, type RegistryPorts } from '@tallyman/core/inputs/open-registries'
import { parseReference, type Reference } from '@tallyman/core/model/reference'
import { type LockNetwork, lockNetwork } from '@tallyman/core/operations/lock/lock-network'
import type { LockInputs } from './inputs.ts'

/** Opens registries and the cache when the first question needs them. */
export function openNetwork(values: LockInputs, host: Host): LockNetwork {
  const named: Reference[] = []
  // That of the usual store, which removes what killed steps leave there.
  const scratch = join(host.temp, 'tallyman', 'partial')
  let registries: RegistryPorts['registries'] | undefined
  const network = lockNetwork({
    registries: async () => {
      registries = (await openRegistries(values, host, named)).registries
      return registries
    },
    cache: () => openCacheRoute({ client: values['cache-client'], scratch }, host, named),
    prefix: defaultKeyPrefix,
    ageFrom: ageSourcesOf(values),
    concurrency: values.concurrency,
    now: Date.now,
    warn: message => host.log.warning(message),
    note: message => host.log.info(message),
  })
  // The files name them, so servers cannot have their names masked.
  const naming =
    <Asked extends readonly { readonly name: string }[], Answer>(ask: (asked: Asked) => Answer) =>
    (asked: Asked): Answer => {
      for (const { name } of asked) named.push(parseReference(name))
      return ask(asked)
    }
  return {
    ask: naming(network.ask),
    facts: naming(network.facts),
    platforms: naming(network.platforms),
    [Symbol.asyncDispose]: async () => {
      await network[Symbol.asyncDispose]()
      await registries?.close()
    },
  }
}

/** A check only says ages, so it starts no clock in the Actions cache, and needs none. */
function ageSourcesOf({ mode, 'age-from': sources }: LockInputs): LockInputs['age-from'] {
  return mode === 'check' ? sources.filter(source => source !== 'first-seen') : sources
}
