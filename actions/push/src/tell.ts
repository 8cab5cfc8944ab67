import type { Host } from '@tallyman/core/action/host'
import { isTallyError, TallyError } from '@tallyman/core/errors'
import { dockerHub } from '@tallyman/core/model/reference'
import type { FilesFacts } from '@tallyman/core/origins/image-origin'
import { plural } from '@tallyman/core/text/format'
import { printable } from '@tallyman/core/text/printable'
import type { PushInputs } from './inputs.ts'

/** No mirror takes what is pushed. */
export const unreachable = { REGISTRY_UNAVAILABLE: 'Run again later, or check the host name.' } as const

/** Names Docker Hub where it refuses a name that does not. */
export function withHub(error: unknown, { tags }: PushInputs): unknown {
  const isOfHub = tags.some(({ written, repository }) => {
    return repository.registry === dockerHub && !/^(?:index\.)?docker\.io\//.test(written)
  })
  if (!isOfHub || !isTallyError(error, 'DENIED', 'UNAUTHENTICATED', 'REGISTRY_UNAVAILABLE')) return error
  const { code, message, details } = error
  const hint = `A name without a registry is of Docker Hub (docker.io): write HOST/NAME:TAG for another one. ${error.hint}`
  return new TallyError(code, message, { cause: error.cause, hint, details })
}

const maxNamed = 10

/** Logs what was excluded from a layer, and what probably should have been. */
export function tellFiles(facts: FilesFacts, { log }: Host): void {
  const { path, kind, leftOut, secrets, isEmpty, isImageArchive, twice = [], isBeyondNames } = facts
  const shown = path === '-' ? 'standard input' : printable(path)
  if (isImageArchive)
    log.warning(
      `${shown} has the files of an archive of images, which become files of this image: docker-archive=FILE and oci-archive=FILE push what such an archive holds`,
    )
  if (twice.length > 0) {
    const verb = twice.length === 1 ? 'stands' : 'stand'
    log.warning(
      `${named(twice)} ${verb} more than once in ${shown}: engines with the classic store cannot pull such an image, others take the last one. \`tar -r\` and \`tar -A\` write such tars: pack the files anew`,
    )
  }
  if (isBeyondNames)
    log.warning(
      `${shown} has more names than are kept: those behind the first 2,000,000 are not looked at for paths that stand in it more than once, nor for hard links without a target, which engines refuse`,
    )
  if (leftOut.length > 0)
    log.info(`.dockerignore left out ${plural(leftOut.length, 'path')}: ${named(leftOut)}`)
  if (isEmpty) {
    const why = leftOut.length > 0 ? 'its .dockerignore leaves nothing of it' : 'it holds no files'
    log.warning(`The layer of ${shown} is empty: ${why}`)
  }
  if (secrets.length === 0) return
  const verb = secrets.length === 1 ? 'looks like a secret and is' : 'look like secrets and are'
  const advice =
    kind === 'tar'
      ? `Leave out of ${shown} what nobody may see`
      : `A .dockerignore in ${shown} keeps files out`
  log.warning(`${named(secrets)} ${verb} in the image, for whoever pulls it. ${advice}`)
}

function named(paths: readonly string[]): string {
  const rest = paths.length - maxNamed
  return `${paths
    .slice(0, maxNamed)
    .map(path => printable(path))
    .join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
