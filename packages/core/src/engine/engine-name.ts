import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'

/** What the engine finds images and containers by: names, IDs, parts of IDs. */
const grammar = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]*$/

/**
 * A name, ID or digest as a part of the API's paths. Throws REFERENCE_INVALID for what is none of these, before a path is made
 * of it.
 */
export function enginePath(name: string): string {
  const parts = name.split('/')
  if (grammar.test(name) && name.length <= 4096 && !parts.some(part => part === '' || /^\.+$/.test(part)))
    return parts.map(encodeURIComponent).join('/')
  const message = `Cannot look up "${printable(name)}" in the engine: expected an image's name, ID or digest`
  throw new TallyError('REFERENCE_INVALID', message)
}
