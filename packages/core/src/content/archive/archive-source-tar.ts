import type { FileHandle } from 'node:fs/promises'
import { TallyError } from '../../errors.ts'
import { type Digest, digestOf } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import { archiveName } from '../tar/archive-names.ts'

/** The target of a name in an archive: content at an offset, or a link to another name. */
export type TarPlace =
  | { readonly kind: 'file'; readonly offset: number; readonly size: number }
  | { readonly kind: 'link'; readonly target: string }

type FilePlace = Extract<TarPlace, { readonly kind: 'file' }>

const maxEntries = 200_000
/** Bytes of all extended headers of one entry. */
const maxExtensionBytes = 1024 * 1024
/** Characters of all names and link targets together. */
const maxNames = 64 * 1024 * 1024
/** Headers at most this many bytes apart are read together. */
const mergeDistance = 16 * 1024
const maxWindow = 256 * 1024
/** Two files of the same name and size are compared up to this many bytes. */
const maxCompared = 4 * 1024 * 1024

/**
 * Locates all files and links of a tar in one pass over its headers, skipping content; folders are left out.
 * Throws ARCHIVE_INVALID for damage, unsafe names, devices, and two different files of one name.
 */
export async function tarPlaces(file: FileHandle): Promise<Map<string, TarPlace>> {
  const { size: fileSize } = await file.stat()
  const places = new Map<string, TarPlace>()
  const extensions = new Extensions()
  const window = new TarWindow(file, fileSize)
  let entries = 0
  for (let at = 0; at + tarBlockBytes <= fileSize; ) {
    const header = readTarHeader(await window.read(at, tarBlockBytes))
    if (!header) return places
    const offset = at + tarBlockBytes
    const size = extensions.sizeOf(header)
    if (offset + size > fileSize) throw damaged(`"${header.name}" reaches beyond the end`)
    if (++entries > maxEntries) throw damaged(`it has more than ${maxEntries} entries`)
    if (isExtension(header)) await extensions.take(header, length => window.read(offset, length))
    else await keep(places, extensions.apply(header, offset), window)
    at = offset + Math.ceil(size / tarBlockBytes) * tarBlockBytes
  }
  if (places.size === 0) throw damaged('it has no entries')
  return places
}

interface NamedPlace {
  readonly name: string
  readonly place: TarPlace | undefined
}

async function keep(
  places: Map<string, TarPlace>,
  { name, place }: NamedPlace,
  content: TarWindow,
): Promise<void> {
  if (!place) return
  const before = places.get(name)
  if (before && !(await isSame(before, place, content)))
    throw new TallyError(
      'ARCHIVE_INVALID',
      `Cannot read the archive: "${printable(name)}" is in it twice, expected once`,
    )
  if (!before) places.set(name, place)
}

async function isSame(a: TarPlace, b: TarPlace, content: TarWindow): Promise<boolean> {
  if (a.kind === 'link' && b.kind === 'link') return a.target === b.target
  if (a.kind === 'link' || b.kind === 'link') return false
  if (a.size !== b.size || a.size > maxCompared) return false
  return (await content.digestOf(a)) === (await content.digestOf(b))
}

function isExtension({ type }: RawHeader): boolean {
  return 'xgLK'.includes(type)
}

/** The fields that extended headers set for the next entry. */
class Extensions {
  #records = new Map<string, string>()
  #bytes = 0
  #names = 0

  sizeOf(header: RawHeader): number {
    const size = isExtension(header) ? undefined : this.#records.get('size')
    if (size === undefined) return header.size
    if (!/^\d{1,15}$/.test(size)) throw damaged(`"${header.name}" has the size "${size}"`)
    return Number(size)
  }

  async take({ type, size }: RawHeader, read: (length: number) => Promise<Buffer>): Promise<void> {
    this.#bytes += size
    if (this.#bytes > maxExtensionBytes)
      throw damaged('the extended headers of an entry are larger than 1 MiB')
    const bytes = await read(size)
    const [long = ''] = bytes.toString('utf8').split('\0')
    if (type === 'L') this.#records.set('path', long)
    else if (type === 'K') this.#records.set('linkpath', long)
    else if (type === 'x') for (const [key, value] of readPaxRecords(bytes)) this.#records.set(key, value)
    else refuseGlobal(readPaxRecords(bytes))
  }

  apply(header: RawHeader, offset: number): NamedPlace {
    const size = this.sizeOf(header)
    const name = archiveName(this.#records.get('path') ?? header.name)
    const target = this.#records.get('linkpath') ?? header.linkname
    const isSparse = [...this.#records.keys()].some(key => key.startsWith('GNU.sparse'))
    this.#records = new Map()
    this.#bytes = 0
    this.#names += name.length + target.length
    if (this.#names > maxNames) throw damaged(`its names are longer than ${maxNames} characters together`)
    if (isSparse) throw damaged(`"${name}" is sparse`)
    return { name, place: placeOf(header.type, { name, target, offset, size }) }
  }
}

interface Entry {
  readonly name: string
  readonly target: string
  readonly offset: number
  readonly size: number
}

function placeOf(type: string, { name, target, offset, size }: Entry): TarPlace | undefined {
  if (type === '0' || type === '7') return { kind: 'file', offset, size }
  if ('125'.includes(type) && size !== 0) throw damaged(`the folder or link "${name}" has content`)
  if (type === '5') return undefined
  // A hard link's target is relative to the archive's root, a symbolic link's to its own folder.
  if (type === '1') return { kind: 'link', target: archiveName(target) }
  if (type === '2') return { kind: 'link', target: fromFolderOf(name, target) }
  throw damaged(`"${name}" is neither file, folder nor link`)
}

function fromFolderOf(name: string, target: string): string {
  const parts = name.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..' && parts.length > 0) parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return archiveName(target.startsWith('/') ? target : parts.join('/') || '.')
}

/** Refuses a global header that changes names or sizes: some tools apply it and others do not. */
function refuseGlobal(records: ReadonlyMap<string, string>): void {
  const changing = ['path', 'linkpath', 'size'].find(key => records.has(key))
  if (changing !== undefined) throw damaged(`a global header sets ${changing}`)
}

/** Reads a file's bytes in order: separately when content lies between them, else many in one read. */
class TarWindow {
  readonly #file: FileHandle
  readonly #fileSize: number
  #bytes: Buffer = Buffer.alloc(0)
  #from = 0
  readonly #digests = new WeakMap<TarPlace, Digest>()

  constructor(file: FileHandle, fileSize: number) {
    this.#file = file
    this.#fileSize = fileSize
  }

  /** The digest of a file's content, which is read only once. */
  async digestOf(place: FilePlace): Promise<Digest> {
    const digest = this.#digests.get(place) ?? digestOf(await this.read(place.offset, place.size))
    this.#digests.set(place, digest)
    return digest
  }

  async read(offset: number, length: number): Promise<Buffer> {
    if (offset < this.#from) return read(this.#file, offset, length)
    const end = this.#from + this.#bytes.length
    if (offset + length > end) {
      const wish = offset - end <= mergeDistance ? Math.min(2 * this.#bytes.length, maxWindow) : length
      const size = Math.max(length, Math.min(wish, this.#fileSize - offset))
      this.#bytes = await read(this.#file, offset, size)
      this.#from = offset
    }
    return this.#bytes.subarray(offset - this.#from, offset - this.#from + length)
  }
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, at + done)
    if (bytesRead === 0) throw damaged('it ends in the middle of an entry')
    done += bytesRead
  }
  return buffer
}

/*
 * Tar headers: ustar (POSIX.1-2017, pax, "ustar Interchange Format") with the pax and GNU extensions for names, link targets
 * and sizes. Reading only headers lists an archive without reading its content.
 */

/** One header block, before its extensions are applied. */
interface RawHeader {
  readonly name: string
  readonly linkname: string
  /** Bytes of content that follow, without padding. */
  readonly size: number
  readonly type: string
}

const tarBlockBytes = 512

/** Reads a header block; undefined for the zeros that end an archive. Throws ARCHIVE_INVALID for a wrong checksum or number. */
function readTarHeader(block: Buffer): RawHeader | undefined {
  // The checksum field itself counts as spaces. A plain loop: a callback for each byte costs more than the rest of the reading.
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

/** Parses a pax header's records: `<length> <key>=<value>\n`, where the length includes itself. Throws ARCHIVE_INVALID. */
function readPaxRecords(bytes: Buffer): Map<string, string> {
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

/** The error for an archive that is not a complete, plain tar. */
function damaged(state: string): TallyError {
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

/** Parses octal digits or, when the highest bit is set, a binary number. */
function number(block: Buffer, from: number, length: number): number {
  const first = block[from] ?? 0
  if (first & 0x80) return binary(block, from, length)
  const digits = text(block, from, length).trim()
  if (!/^[0-7]*$/.test(digits)) throw damaged('a header contains an invalid number')
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

function binary(block: Buffer, from: number, length: number): number {
  const high = block.subarray(from, from + length - 6)
  if (high[0] !== 0x80 || high.subarray(1).some(byte => byte !== 0))
    throw damaged('a header contains an impossible size')
  return block.readUIntBE(from + length - 6, 6)
}
