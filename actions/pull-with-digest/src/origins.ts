import type { Host } from '@tallyman/core/action/host'
import { isForEngineAlone } from '@tallyman/core/destinations/write-destinations'
import { TallyError } from '@tallyman/core/errors'
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
  const isForEngine = isForEngineAlone(values.to)
  return PullOrigins.open(values.from, {
    ...lookedAtPorts(host, store, values['max-image-size']),
    // Layers stay as they are found: to compress them is up to a push.
    isLookedAt: !isForEngine,
    isForEngine,
    warn: message => host.log.warning(message),
  })
}

/** Throws INPUT_INVALID for inputs that a registry would have to answer, which is not asked with `from`. */
export function checkOrigins({ from, ...values }: PullInputs): void {
  if (from.length === 0) return
  if (values['all-tags'])
    throw apart('from and all-tags: true', 'from alone, which takes every image that is there')
  if (values['engine-digests'])
    throw apart(
      'from and engine-digests: true, which has the engine ask registries',
      'one of the two, since from asks no registry',
    )
}

/** Inputs about registries, which are not asked with `from`. */
const aboutRegistries = [
  'registry-mirrors',
  'insecure-registries',
  'ca-certificates',
  'registry-auth',
] as const

/** The inputs that have no effect with `from`, each as a sentence. */
export function idleWithOrigins(values: PullInputs): string[] {
  if (values.from.length === 0) return []
  const idle = aboutRegistries.filter(name => values[name].length > 0)
  return [
    ...idle.map(name => `${name} has no effect: with from, no registry is asked`),
    ...(values.cache === 'read-only'
      ? ['cache: read-only has no effect: with from, images come from there, and read-write saves them']
      : []),
  ]
}

function apart(state: string, wish: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot pull: ${state}, expected ${wish}`)
}
