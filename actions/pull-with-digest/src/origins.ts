import type { Host } from '@tallyman/core/action/host'
import { isForEngineAlone } from '@tallyman/core/destinations/write-destinations'
import { TallyError } from '@tallyman/core/errors'
import { lookedAtPorts } from '@tallyman/core/inputs/looked-at'
import { openStore } from '@tallyman/core/inputs/open-common'
import { formatReference } from '@tallyman/core/model/reference'
import type { PullPorts } from '@tallyman/core/operations/pull'
import type { PullOrigins } from '@tallyman/core/operations/pull/pull-origins'
import type { SignatureSource } from '@tallyman/core/signatures/find-signatures'
import type { PullInputs } from './inputs.ts'

/** Opens the places of `from`; undefined if registries are asked. Throws INPUT_INVALID, and what `PullOrigins.open` throws. */
export async function originsOf(values: PullInputs, host: Host): Promise<PullOrigins | undefined> {
  if (values.from.length === 0) return undefined
  // Lazy: most pulls are from registries.
  const { PullOrigins } = await import('@tallyman/core/operations/pull/pull-origins')
  const store = await openStore(values.store, host)
  const isForEngine = isForEngineAlone(values.to)
  const origins = await PullOrigins.open(values.from, {
    ...lookedAtPorts(host, store, values['max-image-size']),
    // Layers stay as they are found: to compress them is up to a push.
    isLookedAt: !isForEngine,
    isForEngine,
    warn: message => host.log.warning(message),
  })
  try {
    checkKept(values, origins)
    return origins
  } catch (error) {
    await origins[Symbol.asyncDispose]()
    throw error
  }
}

/** The work that needs signatures or attestations, by the input that asks for it; undefined if none does. */
function wishFor({ 'verify-signatures': rules, attestations }: PullInputs): string | undefined {
  if (rules.length > 0) return 'verify-signatures'
  return attestations === '' ? undefined : 'attestations'
}

/** Throws INPUT_INVALID if signatures or attestations are asked of a place that keeps none: no registry is asked instead. */
function checkKept(values: PullInputs, { placeWithoutSignatures: place }: PullOrigins): void {
  const wish = wishFor(values)
  if (wish !== undefined && place !== undefined) throw notKept(place, wish)
}

function notKept(place: string, wish: string): TallyError {
  return apart(
    `from ${place} and ${wish}`,
    'an OCI layout or archive, which alone keep signatures and attestations, since from asks no registry',
  )
}

type ImageOfSignatures = Parameters<NonNullable<PullPorts['signatures']>>[0][number]

/** Where signatures and attestations of images are looked for: in `from`, else in their repositories. */
export function signatureSources({
  origins,
  registries,
}: Pick<PullPorts, 'origins' | 'registries'>): (image: ImageOfSignatures) => Promise<SignatureSource> {
  return async ({ name, root }) => {
    if (origins) {
      const kept = await origins.signatures(root.descriptor.digest)
      if (kept) return kept
      throw new TallyError('NOT_FOUND', `Cannot find where ${formatReference(name)} keeps its signatures`)
    }
    // Lazy: loaded only for this.
    const { repositorySignatures } = await import('@tallyman/core/signatures/registry-signatures')
    return repositorySignatures(await registries.mirrored(name))
  }
}

/** Throws INPUT_INVALID for inputs that a registry would have to answer, which is not asked with `from`. */
export function checkOrigins(values: PullInputs): void {
  const { from } = values
  if (from.length === 0) return
  const wish = wishFor(values)
  const local = from.find(({ kind }) => kind === 'docker' || kind === 'store')
  if (wish !== undefined && local) throw notKept(local.kind, wish)
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
