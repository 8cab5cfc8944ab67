import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'

/** A header of an archive written here; owner 0. */
interface TarHeader {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly type: 'file' | 'directory' | 'symlink'
  /** Target of a symlink. */
  readonly linkname?: string
  readonly isExecutable?: boolean
  /** Seconds since 1970; 0 when absent. */
  readonly time?: number
}

export const blockBytes = 512
/** 11 octal digits. */
const maxUstarSize = 0o77777777777
const typeFlags = { file: '0', symlink: '2', directory: '5', extended: 'x' } as const
/** A symlink's mode has no effect when it is unpacked. */
const modes = { file: 0o644, symlink: 0o777, directory: 0o755, extended: 0o644 } as const
const maxLinknameBytes = 100

/**
 * Encodes the header of one entry (POSIX.1-2017, pax, "ustar Interchange Format"): one block, or three and more when the name, link
 * or size needs an extended header. Equal arguments give equal bytes.
 */
export function encodeTarHeader(header: TarHeader): Uint8Array {
  const { name, size, type, linkname = '', time = 0 } = header
  const mode = header.isExecutable ? 0o755 : modes[type]
  const split = splitName(name)
  const link = isPlain(linkname) && linkname.length <= maxLinknameBytes ? linkname : undefined
  if (split && link !== undefined && size <= maxUstarSize)
    return block({ ...split, size, mode, type, time, linkname: link })
  const records = [
    ...(split ? [] : [record('path', name)]),
    ...(link === undefined ? [record('linkpath', linkname)] : []),
    ...(size > maxUstarSize ? [record('size', String(size))] : []),
  ]
  const body = Buffer.from(records.join(''))
  const padded = Buffer.concat([body, Buffer.alloc(paddingOf(body.byteLength))])
  const short = { ...(split ?? { prefix: '', name: 'entry' }), linkname: link ?? 'target' }
  const extended = { prefix: '', name: 'PaxHeader', linkname: '', mode: modes.extended, time }
  return Buffer.concat([
    block({ ...extended, size: body.byteLength, type: 'extended' }),
    padded,
    block({ ...short, size: Math.min(size, maxUstarSize), mode, type, time }),
  ])
}

/** The number of zero bytes that pad content of `size` bytes to whole blocks. */
export function paddingOf(size: number): number {
  return (blockBytes - (size % blockBytes)) % blockBytes
}

interface Fields {
  readonly name: string
  readonly prefix: string
  readonly linkname: string
  readonly size: number
  readonly mode: number
  readonly time: number
  readonly type: keyof typeof typeFlags
}

function block({ name, prefix, linkname, size, mode, time, type }: Fields): Uint8Array {
  const bytes = Buffer.alloc(blockBytes)
  bytes.write(name, 0)
  bytes.write(
    `${octal(mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0${octal(size, 11)}\0${octal(time, 11)}\0`,
    100,
  )
  bytes.write(`        ${typeFlags[type]}`, 148)
  bytes.write(linkname, 157)
  bytes.write('ustar\x0000', 257)
  bytes.write(`${octal(0, 7)}\0${octal(0, 7)}\0`, 329)
  bytes.write(prefix, 345)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${octal(sum, 6)}\0 `, 148)
  return bytes
}

/** Splits a name for ustar: 100 bytes, or 155 more before a slash; undefined when it does not fit or is not ASCII. */
function splitName(name: string): { name: string; prefix: string } | undefined {
  if (!isPlain(name)) return undefined
  if (name.length <= 100) return { name, prefix: '' }
  const at = name.indexOf('/', name.length - 101)
  if (at < 1 || at > 155 || at === name.length - 1) return undefined
  return { prefix: name.slice(0, at), name: name.slice(at + 1) }
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

/** A pax record starts with its own length in bytes, including the digits of the length. */
function record(key: string, value: string): string {
  if (value.includes('\0'))
    throw new TallyError('ARCHIVE_INVALID', `Cannot write "${printable(value)}": its name contains a NUL`)
  const rest = ` ${key}=${value}\n`
  const bytes = Buffer.byteLength(rest)
  let length = bytes + 1
  while (bytes + String(length).length !== length) length++
  return `${length}${rest}`
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
