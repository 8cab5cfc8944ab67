import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'

/**
 * Normalises a name from an archive: relative, `/` between its parts, no `.` parts, no trailing slash ('' is the root).
 * Throws ARCHIVE_INVALID for a name that could lead out of the archive on any system: absolute, with a drive letter,
 * with `..`, a backslash or a NUL.
 */
export function archiveName(name: string): string {
  const fault = faultOf(name)
  if (fault === undefined) return partsOf(name).join('/')
  throw new TallyError(
    'ARCHIVE_INVALID',
    `Cannot read the entry "${printable(name)}": ${fault}, expected a plain relative name`,
  )
}

function faultOf(name: string): string | undefined {
  if (name === '') return 'its name is empty'
  if (name.includes('\0')) return 'its name contains a NUL'
  if (name.includes('\\')) return 'its name contains a backslash'
  if (name.startsWith('/')) return 'its name is absolute'
  if (/^[a-z]:/i.test(name)) return 'its name begins with a drive letter'
  if (partsOf(name).includes('..')) return 'its name leads upwards'
  return undefined
}

function partsOf(name: string): string[] {
  return name.split('/').filter(part => part !== '' && part !== '.')
}
