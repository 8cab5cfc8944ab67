import { formatFloat } from './go-number.ts'

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB']
/** The longest time.Duration of Go, in seconds: 292 years. */
const longest = 9_223_372_036

/**
 * Bytes as Docker prints them: decimal units, `digits` significant digits ("12.3kB", and "1e+03kB" where they round up).
 *
 * @param digits 3 for the size of an image, 4 for its shared, unique and virtual size
 */
export function humanSize(bytes: number, digits = 3): string {
  let [size, unit] = [bytes, 0]
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit++
  }
  return `${formatFloat(size, 'g', digits)}${units[unit]}`
}

/** A time span in Docker's words: "Less than a second", "About a minute", "3 weeks". */
export function humanDuration(milliseconds: number): string {
  const exact = Math.max(-longest, Math.min(milliseconds / 1000, longest))
  const seconds = Math.trunc(exact)
  if (seconds < 1) return 'Less than a second'
  if (seconds === 1) return '1 second'
  if (seconds < 60) return `${seconds} seconds`
  const minutes = Math.trunc(exact / 60)
  if (minutes === 1) return 'About a minute'
  if (minutes < 60) return `${minutes} minutes`
  const hours = Math.trunc(exact / 3600 + 0.5)
  if (hours === 1) return 'About an hour'
  if (hours < 48) return `${hours} hours`
  if (hours < 24 * 14) return `${Math.trunc(hours / 24)} days`
  if (hours < 24 * 60) return `${Math.trunc(hours / 24 / 7)} weeks`
  if (hours < 24 * 365 * 2) return `${Math.trunc(hours / 24 / 30)} months`
  return `${Math.trunc(Math.trunc(exact / 3600) / 24 / 365)} years`
}

/** A place on earth's clock at one moment: seconds east of UTC, and the name by which Go prints the zone. */
export interface ZoneOffset {
  readonly seconds: number
  readonly name: string
}

const utc: ZoneOffset = { seconds: 0, name: 'UTC' }

/** A time as Go's Time.String prints it: `2006-01-02 15:04:05 +0000 UTC`. */
export function goTime(unixSeconds: number, zone = utc): string {
  return `${clock(unixSeconds, zone, ' ')} ${offset(zone.seconds, '')} ${zone.name}`
}

/** A time as Go's RFC 3339 layout prints it: `2006-01-02T15:04:05Z`, or with an offset. */
export function goRfc3339(unixSeconds: number, zone = utc): string {
  return `${clock(unixSeconds, zone, 'T')}${zone.seconds === 0 ? 'Z' : offset(zone.seconds, ':')}`
}

function clock(unixSeconds: number, zone: ZoneOffset, between: string): string {
  const date = new Date((unixSeconds + zone.seconds) * 1000)
  const two = (part: number) => String(part).padStart(2, '0')
  const year = date.getUTCFullYear()
  const day = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
  return `${day}${between}${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
}

function offset(seconds: number, between: string): string {
  const minutes = Math.trunc(Math.abs(seconds) / 60)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${seconds < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}${between}${two(minutes % 60)}`
}
