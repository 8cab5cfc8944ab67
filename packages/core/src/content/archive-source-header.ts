import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'

/*
 * Headers of tar archives: ustar (POSIX.1-2017, pax, "ustar Interchange Format") with the extensions of pax and GNU that
 * carry names, link targets and sizes. Reading headers alone lets an archive be looked through without reading its content.
 */

/** One header block, its extensions not yet applied. */
export interface RawHeader {
  readonly name: string
  readonly linkname: string
  /** Bytes of content that follow, before padding. */
  readonly size: number
  readonly type: string
}

export const tarBlockBytes = 512

/** Reads a header block; undefined for the zeros that end an archive. Throws ARCHIVE_INVALID for a wrong sum or number. */
export function readTarHeader(block: Buffer): RawHeader | undefined {
  // The sum's own field counts as spaces. A loop: callbacks for each byte cost more than the reading.
  let [bytes, sum] = [0, 8 * 32]
  for (let at = 0; at < block.length; at++) {
    const byte = block[at] as number
    bytes |= byte
    if (at < 148 || at >= 156) sum += byte
  }
  if (bytes === 0) return undefined
  if (number(block, 148, 8) !== sum) throw damaged('a header does not have the sum it names')
  const isUstar = block.toString('latin1', 257, 263) === 'ustar\0'
  const prefix = isUstar ? text(block, 345, 155) : ''
  const name = text(block, 0, 100)
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    linkname: text(block, 157, 100),
    size: number(block, 124, 12),
    type: block.toString('latin1', 156, 157).replace('\0', '0'),
  }
}

/** The records of a pax header: `<length> <key>=<value>\n`, the length counting itself. Throws ARCHIVE_INVALID. */
export function readPaxRecords(bytes: Buffer): Map<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length && bytes[at] !== 0; ) {
    const [digits] = /^\d{1,10} /.exec(bytes.toString('latin1', at, at + 11)) ?? []
    const end = at + Number(digits ?? 0)
    const record = bytes.toString('utf8', at + (digits?.length ?? 0), end - 1)
    const equals = record.indexOf('=')
    if (!digits || end > bytes.length || end <= at || bytes[end - 1] !== 10 || equals < 1)
      throw damaged('an extended header cannot be read')
    records.set(record.slice(0, equals), record.slice(equals + 1))
    at = end
  }
  return records
}

/** The error for an archive that is no whole, plain tar. */
export function damaged(state: string): TallyError {
  return new TallyError(
    'ARCHIVE_INVALID',
    `Cannot read the archive: ${printable(state)}, expected a whole tar`,
  )
}

function text(block: Buffer, from: number, length: number): string {
  const field = block.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end)
}

/** Octal digits, or, with the highest bit set, a binary number. */
function number(block: Buffer, from: number, length: number): number {
  const first = block[from] ?? 0
  if (first & 0x80) return binary(block, from, length)
  const digits = text(block, from, length).trim()
  if (!/^[0-7]*$/.test(digits)) throw damaged('a header holds a number that is none')
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

function binary(block: Buffer, from: number, length: number): number {
  const high = block.subarray(from, from + length - 6)
  if (high[0] !== 0x80 || high.subarray(1).some(byte => byte !== 0))
    throw damaged('a header holds a size beyond reason')
  return block.readUIntBE(from + length - 6, 6)
}
