import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import type { PullInputs } from './inputs.ts'
import { checkOrigins, idleWithOrigins } from './origins.ts'

/** The inputs that have no effect, each as a sentence. Throws INPUT_INVALID for impossible combinations. */
export function idleInputs(values: PullInputs): string[] {
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
    ...(engineDigests && !kinds.includes('docker')
      ? ['engine-digests: true has no effect: to does not name docker']
      : []),
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

/** Throws INPUT_INVALID for an engine that may not ask registries and has to. */
export function checkEngineDigests({ to, offline, 'engine-digests': digests }: PullInputs): void {
  if (!digests || !offline || !to.some(({ kind }) => kind === 'docker')) return
  const message =
    'Cannot pull: engine-digests has the engine ask registries for manifests, and offline allows no registry; expected one of the two'
  throw new TallyError('INPUT_INVALID', message)
}
