import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseZone, type TimeZone, utc } from '../template/time-zone.ts'

/** Where systems keep their zone files, as Go's library looks for them. */
const folders = ['/usr/share/zoneinfo', '/usr/share/lib/zoneinfo', '/usr/lib/locale/TZ', '/etc/zoneinfo']

/**
 * The zone of the machine's clock, as Docker's client finds it: that of `TZ`, else of the machine; UTC where it cannot be read.
 *
 * @param written the value of `TZ`, if set
 */
export async function localZone(written: string | undefined): Promise<TimeZone> {
  const name = written?.replace(/^:/, '')
  if (name === '' || name === 'UTC' || name?.split('/').includes('..')) return utc
  for (const path of pathsOf(name)) {
    const zone = await zoneAt(path)
    if (zone) return zone
  }
  return utc
}

function pathsOf(name: string | undefined): readonly string[] {
  if (name === undefined) return ['/etc/localtime']
  return name.startsWith('/') ? [name] : folders.map(folder => join(folder, name))
}

async function zoneAt(path: string): Promise<TimeZone | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  return bytes && parseZone(bytes)
}
