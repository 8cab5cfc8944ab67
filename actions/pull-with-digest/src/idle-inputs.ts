import { TallyError } from '@tallyman/core/errors'
import type { PullInputs } from './inputs.ts'

/** The inputs that are given and change nothing, each as a sentence. Throws INPUT_INVALID for what cannot be. */
export function idleInputs(values: PullInputs): string[] {
  const { to, cache, 'cache-client': client, 'engine-digests': engineDigests } = values
  if (values['update-lock'] && values['lock-file'] === '')
    throw invalid('update-lock: true, but lock-file: nothing given', 'the file to write under lock-file')
  const kinds = to.map(({ kind }) => kind)
  const others = kinds.filter(kind => kind !== 'none')
  if (kinds.includes('none') && others.length > 0)
    throw invalid(`to: none and ${others.join(', ')}`, 'none alone, or where the images go')
  return [
    ...(engineDigests && !kinds.includes('docker')
      ? ['engine-digests: true has no effect: to does not name docker']
      : []),
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
