import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'

/** The newest API version this client was tested with (Docker 28.5). */
const newest = '1.51'
/** The oldest supported API version; all paths used here exist since then (Docker 1.12). */
const oldest = '1.24'

/**
 * Chooses the API version: the newest that both sides support, or the requested one. Engines from 28 refuse versions that are too
 * old, so it is never lower than necessary. Throws ENGINE_FAILED when there is none.
 */
export function negotiate(offered: string | string[] | undefined, wanted?: string): string {
  if (wanted !== undefined && wanted !== '') return checked(wanted.replace(/^v/, ''), wanted)
  const said = typeof offered === 'string' ? offered : oldest
  const theirs = checked(said, said)
  return isBefore(theirs, newest) ? theirs : newest
}

/** Whether API version `a` is older than `b`. */
export function isBefore(a: string, b: string): boolean {
  const [major = 0, minor = 0] = a.split('.').map(Number)
  const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number)
  return major < otherMajor || (major === otherMajor && minor < otherMinor)
}

function checked(version: string, written: string): string {
  if (/^\d{1,4}\.\d{1,4}$/.test(version) && !isBefore(version, oldest)) return version
  const message = `Cannot speak version "${printable(written)}" of the Docker API: expected ${oldest} or newer`
  throw new TallyError('ENGINE_FAILED', message)
}
