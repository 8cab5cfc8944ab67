import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import { isUtf8Name, nameBytes } from './layer-header.ts'

/** A header of an archive written here. */
export interface TarHeader {
  /** As `nameText` decodes it. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly type: Exclude<keyof typeof typeFlags, 'extended'>
  /** Target of a link. */
  readonly linkname?: string | undefined
  readonly isExecutable?: boolean
  /** Permission bits; those usual for the type when absent. */
  readonly mode?: number
  /** Owner; 0 when absent. */
  readonly uid?: number
  readonly gid?: number
  /** Seconds since 1970; 0 when absent. */
  readonly time?: number
  readonly nanoseconds?: number
  /** `major:minor` of a device. */
  readonly device?: string | undefined
  /** Extended attributes by name, base64. */
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

export const blockBytes = 512
/** 11 octal digits. */
const maxUstarSize = 0o77777777777
/** 7 octal digits. */
const maxShort = 0o7777777
const typeFlags = {
  file: '0',
  link: '1',
  symlink: '2',
  character: '3',
  block: '4',
  directory: '5',
  fifo: '6',
  extended: 'x',
} as const
/** A symlink's mode has no effect when it is unpacked. */
const modes = { symlink: 0o777, directory: 0o755 } as const
const maxLinknameBytes = 100

/**
 * Encodes the header of one entry (POSIX.1-2017, pax, "ustar Interchange Format"): one block, or three and more when something does not
 * fit and needs an extended header. Equal arguments give equal bytes.
 */
export function encodeTarHeader(header: TarHeader): Uint8Array {
  const { name, size, type, linkname = '', time = 0, uid = 0, gid = 0, nanoseconds = 0 } = header
  const { [type as keyof typeof modes]: usual = 0o644 } = modes
  const mode = header.mode ?? (header.isExecutable ? 0o755 : usual)
  const split = splitName(name)
  const link = fits(linkname, maxLinknameBytes) ? nameBytes(linkname) : undefined
  const isTimed = nanoseconds === 0 && time >= 0 && time <= maxUstarSize
  const records = [
    // Without it, the names of records are UTF-8 (pax, "hdrcharset").
    ...((split || isUtf8Name(name)) && (link || isUtf8Name(linkname))
      ? []
      : [record('hdrcharset', 'BINARY')]),
    ...(split ? [] : [record('path', nameBytes(name))]),
    ...(link ? [] : [record('linkpath', nameBytes(linkname))]),
    ...(size > maxUstarSize ? [record('size', String(size))] : []),
    ...(isShort(uid) ? [] : [record('uid', String(uid))]),
    ...(isShort(gid) ? [] : [record('gid', String(gid))]),
    ...(isTimed ? [] : [record('mtime', timeText(time, nanoseconds))]),
    ...Object.entries(header.attributes ?? {}).map(([key, value]) =>
      record(`SCHILY.xattr.${key}`, Buffer.from(value, 'base64')),
    ),
  ]
  const fields = {
    size: Math.min(size, maxUstarSize),
    mode,
    uid: isShort(uid) ? uid : 0,
    gid: isShort(gid) ? gid : 0,
    time: Math.min(Math.max(time, 0), maxUstarSize),
    device: header.device,
    type,
  }
  if (split && link && records.length === 0) return block({ ...fields, ...split, linkname: link })
  const body = Buffer.concat(records)
  const extended = {
    prefix: none,
    name: nameBytes('PaxHeader'),
    linkname: none,
    mode: 0o644,
    uid: 0,
    gid: 0,
    time: fields.time,
    device: undefined,
  }
  const short = split ?? { prefix: none, name: nameBytes('entry') }
  return Buffer.concat([
    block({ ...extended, size: body.byteLength, type: 'extended' }),
    body,
    Buffer.alloc(paddingOf(body.byteLength)),
    block({ ...fields, ...short, linkname: link ?? nameBytes('target') }),
  ])
}

/** The number of zero bytes that pad content of `size` bytes to whole blocks. */
export function paddingOf(size: number): number {
  return (blockBytes - (size % blockBytes)) % blockBytes
}

const none = Buffer.alloc(0)

interface Fields {
  readonly name: Buffer
  readonly prefix: Buffer
  readonly linkname: Buffer
  readonly size: number
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly time: number
  readonly device: string | undefined
  readonly type: keyof typeof typeFlags
}

function block({ name, prefix, linkname, size, mode, uid, gid, time, device, type }: Fields): Uint8Array {
  const bytes = Buffer.alloc(blockBytes)
  const [major = 0, minor = 0] = device?.split(':').map(Number) ?? []
  bytes.set(name, 0)
  bytes.write(
    `${octal(mode, 7)}\0${octal(uid, 7)}\0${octal(gid, 7)}\0${octal(size, 11)}\0${octal(time, 11)}\0`,
    100,
  )
  bytes.write(`        ${typeFlags[type]}`, 148)
  bytes.set(linkname, 157)
  bytes.write('ustar\x0000', 257)
  bytes.set(deviceNumber(major), 329)
  bytes.set(deviceNumber(minor), 337)
  bytes.set(prefix, 345)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${octal(sum, 6)}\0 `, 148)
  return bytes
}

/** Eight bytes; a number that no octal digits hold is binary, as GNU tar and Go write and read it. */
function deviceNumber(value: number): Buffer {
  if (isShort(value)) return Buffer.from(`${octal(value, 7)}\0`)
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(value))
  bytes[0] = value < 0 ? 0xff : 0x80
  return bytes
}

function isShort(value: number): boolean {
  return value >= 0 && value <= maxShort
}

/** Splits a name for ustar: 100 bytes, or 155 more before a slash; undefined when it does not fit or needs its encoding named. */
function splitName(name: string): { name: Buffer; prefix: Buffer } | undefined {
  if (fits(name, 100)) return { name: nameBytes(name), prefix: none }
  if (!isPlain(name)) return undefined
  const at = name.indexOf('/', name.length - 101)
  if (at < 1 || at > 155 || at === name.length - 1) return undefined
  return { prefix: Buffer.from(name.slice(0, at)), name: Buffer.from(name.slice(at + 1)) }
}

/** Whether a name stands in a header as it is: ASCII, or bytes that are no text in any encoding that a reader could name. */
function fits(name: string, most: number): boolean {
  return (isPlain(name) || !isUtf8Name(name)) && nameBytes(name).byteLength <= most
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

function timeText(seconds: number, nanoseconds: number): string {
  if (nanoseconds === 0) return String(seconds)
  // The fraction of a time before 1970 counts downwards too.
  const isBefore = seconds < 0
  const [whole, part] = isBefore ? [-(seconds + 1), 1e9 - nanoseconds] : [seconds, nanoseconds]
  return `${isBefore ? '-' : ''}${whole}.${String(part).padStart(9, '0').replace(/0+$/, '')}`
}

/** A pax record starts with its own length in bytes, including the digits of the length. */
function record(key: string, value: string | Buffer): Buffer {
  const bytes = Buffer.from(value as string)
  if ((key === 'path' || key === 'linkpath') && bytes.includes(0))
    throw new TallyError(
      'ARCHIVE_INVALID',
      `Cannot write "${printable(String(value))}": its name contains a NUL`,
    )
  const rest = Buffer.concat([Buffer.from(` ${key}=`), bytes, Buffer.from('\n')])
  let length = rest.byteLength + 1
  while (rest.byteLength + String(length).length !== length) length++
  return Buffer.concat([Buffer.from(String(length)), rest])
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
