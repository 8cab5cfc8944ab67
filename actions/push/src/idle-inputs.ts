import { repositoryName } from '@tallyman/core/model/reference'
import type { PushInputs } from './inputs.ts'

/** The inputs that have no effect, each as a sentence. */
export function idleInputs(values: PushInputs): string[] {
  return [...unusedMounts(values), ...unusedTags(values), ...unusedChoices(values)]
}

/** A layer can be mounted only from a repository of the same registry. */
function unusedMounts({ tags, 'mount-from': given }: PushInputs): string[] {
  const own = new Set(tags.map(({ repository }) => repositoryName(repository)))
  const registries = new Set(tags.map(({ repository: { registry } }) => registry))
  return given.flatMap(each => {
    const name = repositoryName(each)
    if (!registries.has(each.registry))
      return [`mount-from: ${name} has no effect: no tag is in the registry ${each.registry}`]
    const isOnlyTarget = own.has(name) && own.size === 1
    return isOnlyTarget ? [`mount-from: ${name} has no effect: it is where the image goes`] : []
  })
}

function unusedTags({ tags, 'push-by-digest': byDigest }: PushInputs): string[] {
  const named = byDigest ? tags.filter(({ tag }) => tag !== undefined) : []
  return named.map(({ written }) => `tags: ${written} is not written: push-by-digest is true`)
}

function unusedChoices({ source, compression, referrers, pause }: PushInputs): string[] {
  const kind = source?.kind
  const shown = kind ? `source ${kind}` : 'an image of layers'
  const isCompressed = kind === 'store' || kind === 'oci-layout'
  const hasReferrers = kind === 'store' || kind === 'oci-layout' || kind === 'oci-archive'
  return [
    ...(compression !== 'auto' && isCompressed
      ? [`compression: ${compression} has no effect: the layers of ${shown} stay as they are`]
      : []),
    ...(referrers && !hasReferrers
      ? [`referrers: true has no effect: ${shown} holds no signatures or attestations beside the image`]
      : []),
    ...(!pause && kind !== 'container'
      ? ['pause: false has no effect: it belongs to source: container=NAME']
      : []),
  ]
}
