import { idleRootfsInputs } from '@tallyman/core/destinations/check-destinations'
import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import type { PullInputs } from './inputs.ts'
import { checkOrigins, idleWithOrigins } from './origins.ts'

/** The inputs that have no effect, each as a sentence. Throws INPUT_INVALID for impossible combinations. */
export function idleInputs(values: PullInputs): string[] {
  checkOffline(values)
  const { to, cache, 'cache-client': client, 'engine-digests': engineDigests } = values
  if (values['update-lock'] && values['lock-file'] === '')
    throw invalid('update-lock: true, but lock-file: nothing given', 'the file to write under lock-file')
  if (values['all-tags'] && values['images-from'].length > 0)
    throw invalid('all-tags: true and images-from', 'one of the two, since files name the tags that they use')
  const tagged = values['all-tags']
    ? values.images.find(({ written }) => /@|:[^/]*$/.test(written))
    : undefined
  if (tagged)
    throw invalid(`all-tags: true and "${printable(tagged.written)}"`, 'names without a tag or digest')
  checkOrigins(values)
  const kinds = to.map(({ kind }) => kind)
  const others = kinds.filter(kind => kind !== 'none')
  if (kinds.includes('none') && others.length > 0)
    throw invalid(`to: none and ${others.join(', ')}`, 'none alone, or where the images go')
  return [
    ...(values['trusted-root'] !== '' && values['verify-signatures'].length === 0 && values.policy === ''
      ? ['trusted-root has no effect: verify-signatures names nobody']
      : []),
    ...(engineDigests && !kinds.includes('docker')
      ? ['engine-digests: true has no effect: `to` does not name docker']
      : []),
    ...idleRootfsInputs(values),
    ...idleWithOrigins(values),
    ...(client !== 'auto' && cache === 'false'
      ? [`cache-client: ${client} has no effect: cache is false`]
      : []),
    ...(values['compose-variables'].length > 0 && values['compose-files'].length === 0
      ? ['compose-variables has no effect: compose-files names no file']
      : []),
  ]
}

function invalid(state: string, wish: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot pull: ${state}, expected ${wish}`)
}

/** Throws INPUT_INVALID for inputs that ask registries, which `offline` does not allow. */
function checkOffline(values: PullInputs): void {
  if (!values.offline) return
  // The places of `from` keep them, and no registry is asked anyway.
  const isAsked = values.from.length === 0
  const asking = {
    'engine-digests has the engine ask registries for manifests':
      values['engine-digests'] && values.to.some(({ kind }) => kind === 'docker'),
    'verify-signatures looks for signatures in registries': isAsked && values['verify-signatures'].length > 0,
    'attestations are read from registries': isAsked && values.attestations !== '',
  }
  for (const [why, isGiven] of Object.entries(asking)) {
    const message = `Cannot pull: ${why}, and offline allows no registry; expected one of the two`
    if (isGiven) throw new TallyError('INPUT_INVALID', message)
  }
}
