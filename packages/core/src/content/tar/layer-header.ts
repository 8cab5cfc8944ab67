import { isUtf8 } from 'node:buffer'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'

const slash = Buffer.of(0x2f)

/** One header block of a layer's tar, before its extensions are applied. Text is undecoded, since no encoding is promised. */
export interface LayerHeader {
  readonly type: string
  readonly name: Buffer
  readonly linkname: Buffer
  /** Bytes of content in the archive. */
  readonly size: number
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Seconds since 1970. */
  readonly time: number
  /** `major:minor` of a device. */
  readonly device: string
}

/*
 * Headers are read as Go's archive/tar reads them, since Docker, containerd, Podman, crane and umoci all use it: the same bytes have to
 * give the same files here.
 */

/** Parses a header block; undefined for a block of zeros. Throws ARCHIVE_INVALID for a wrong checksum or number. */
export function readLayerHeader(block: Buffer): LayerHeader | undefined {
  let [bits, unsigned, signed] = [0, 8 * 32, 8 * 32]
  for (let at = 0; at < block.length; at++) {
    const byte = block[at] as number
    bits |= byte
    // The checksum field itself counts as spaces.
    if (at >= 148 && at < 156) continue
    unsigned += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  if (bits === 0) return undefined
  const sum = numberIn(block, 148, 8)
  if (sum !== unsigned && sum !== signed) throw damagedLayer('a header does not have the sum it names')
  const name = textIn(block, 0, 100)
  const prefix = prefixOf(block)
  return {
    type: block.toString('latin1', 156, 157),
    name: prefix.length === 0 ? name : Buffer.concat([prefix, slash, name]),
    linkname: textIn(block, 157, 100),
    size: numberIn(block, 124, 12),
    mode: numberIn(block, 100, 8) & 0o7777,
    uid: numberIn(block, 108, 8),
    gid: numberIn(block, 116, 8),
    time: numberIn(block, 136, 12),
    device: deviceOf(block),
  }
}

function deviceOf(block: Buffer): string {
  const isDevice = block[156] === 0x33 || block[156] === 0x34
  return isDevice ? `${numberIn(block, 329, 8)}:${numberIn(block, 337, 8)}` : ''
}

/** The first part of a long name: in ustar, and in the shorter form of star; GNU's format has times in its place. */
function prefixOf(block: Buffer): Buffer {
  const magic = block.toString('latin1', 257, 263)
  if (magic !== 'ustar\0') return Buffer.alloc(0)
  const isStar = block.toString('latin1', 508, 512) === 'tar\0'
  return textIn(block, 345, isStar ? 131 : 155)
}

function textIn(block: Buffer, from: number, length: number): Buffer {
  const field = block.subarray(from, from + length)
  const end = field.indexOf(0)
  // A copy: the block is overwritten by the next one.
  return Buffer.from(end < 0 ? field : field.subarray(0, end))
}

/** Parses octal digits or, when the highest bit is set, a binary number in two's complement. */
export function numberIn(block: Buffer, from: number, length: number): number {
  const field = block.subarray(from, from + length)
  if (((field[0] ?? 0) & 0x80) !== 0) return binary(field)
  const digits = field.toString('latin1').replace(/^[ \0]+|[ \0]+$/g, '')
  const [text = ''] = digits.split('\0')
  if (!/^[0-7]*$/.test(text)) throw damagedLayer('a header contains an invalid number')
  return text === '' ? 0 : Number.parseInt(text, 8)
}

function binary(field: Buffer): number {
  const isNegative = ((field[0] as number) & 0x40) !== 0
  let value = isNegative ? -1n : BigInt((field[0] as number) & 0x3f)
  if (isNegative) value = (value << 7n) | BigInt((field[0] as number) & 0x7f)
  for (const byte of field.subarray(1)) value = (value << 8n) | BigInt(byte)
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw damagedLayer('a header contains an impossible number')
  return number
}

/** Parses a pax header's records: `<length> <key>=<value>\n`, where the length includes itself. Throws ARCHIVE_INVALID. */
export function paxRecords(bytes: Buffer): [key: string, value: Buffer][] {
  const records: [string, Buffer][] = []
  for (let at = 0; at < bytes.length; ) {
    const [digits] = /^\d{1,10} /.exec(bytes.toString('latin1', at, at + 11)) ?? []
    const end = at + Number(digits ?? 0)
    const record = bytes.subarray(at + (digits?.length ?? 0), end - 1)
    const equals = record.indexOf(0x3d)
    if (!digits || end > bytes.length || end <= at || bytes[end - 1] !== 10 || equals < 1)
      throw damagedLayer('an extended header cannot be read')
    records.push([record.toString('utf8', 0, equals), record.subarray(equals + 1)])
    at = end
  }
  return records
}

/**
 * Decodes a name so that different bytes give different text: bytes above 127 of a part of a path that is not UTF-8 become single
 * surrogates, which no UTF-8 decodes to, and which `printable` shows as escapes.
 */
export function nameText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  const parts = bytes.toString('latin1').split('/')
  return parts.map(part => partText(Buffer.from(part, 'latin1'))).join('/')
}

function partText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  return Array.from(bytes, byte => String.fromCharCode(byte < 128 ? byte : 0xdc00 + byte)).join('')
}

/** The bytes of a name that `nameText` has decoded. */
export function nameBytes(name: string): Buffer {
  if (isUtf8Name(name)) return Buffer.from(name)
  const parts = name.split('/').map(partBytes)
  return Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [slash, part])))
}

function partBytes(part: string): Buffer {
  return isUtf8Name(part)
    ? Buffer.from(part)
    : Buffer.from(Array.from(part, each => each.charCodeAt(0) & 0xff))
}

/** Whether a name is UTF-8, rather than bytes of no known encoding. */
export function isUtf8Name(name: string): boolean {
  return name.isWellFormed()
}

/** The error for a layer that is no tar an engine would unpack. */
export function damagedLayer(state: string): TallyError {
  const message = `Cannot read the layer: ${printable(state)}, expected a whole tar`
  return new TallyError('ARCHIVE_INVALID', message)
}
