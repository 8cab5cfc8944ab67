import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'

/** The syntax by which the engine finds images and containers: names, IDs, parts of IDs. */
const grammar = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]*$/

/**
 * Encodes a name, ID or digest for a path of the API. Throws REFERENCE_INVALID for anything else, before a path is built from
 * it.
 */
export function enginePath(name: string): string {
  const parts = name.split('/')
  if (grammar.test(name) && name.length <= 4096 && !parts.some(part => part === '' || /^\.+$/.test(part)))
    return parts.map(encodeURIComponent).join('/')
  const message = `Cannot look up "${printable(name)}" in the engine: expected an image's name, ID or digest`
  throw new TallyError('REFERENCE_INVALID', message)
}
