import type { FileHandle } from 'node:fs/promises'
import { TallyError } from '../errors.ts'
import { digestOf } from '../model/digest.ts'
import { printable } from '../printable.ts'
import { archiveName } from './archive-names.ts'
import {
  damaged,
  type RawHeader,
  readPaxRecords,
  readTarHeader,
  tarBlockBytes,
} from './archive-source-header.ts'

/** Where an archive has a name: content at an offset, or a link to another name. */
export type TarPlace =
  | { readonly kind: 'file'; readonly offset: number; readonly size: number }
  | { readonly kind: 'link'; readonly target: string }

const maxEntries = 200_000
const maxExtensionBytes = 1024 * 1024
/** Two files of one name and size are compared up to this many bytes. */
const maxCompared = 4 * 1024 * 1024

/**
 * The places of all files and links in a tar, read in one pass over its headers; content is skipped. Folders are left out.
 * Throws ARCHIVE_INVALID for damage, unsafe names, devices, and two different files of one name.
 */
export async function tarPlaces(file: FileHandle): Promise<Map<string, TarPlace>> {
  const { size: fileSize } = await file.stat()
  const places = new Map<string, TarPlace>()
  const extensions = new Extensions()
  let entries = 0
  for (let at = 0; at + tarBlockBytes <= fileSize; ) {
    const header = readTarHeader(await read(file, at, tarBlockBytes))
    if (!header) return places
    const offset = at + tarBlockBytes
    const size = extensions.sizeOf(header)
    if (offset + size > fileSize) throw damaged(`"${header.name}" reaches beyond the end`)
    if (++entries > maxEntries) throw damaged(`it has more than ${maxEntries} entries`)
    if (isExtension(header)) await extensions.take(header, file, offset)
    else await keep(places, extensions.apply(header, offset), file)
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
  file: FileHandle,
): Promise<void> {
  if (!place) return
  const before = places.get(name)
  if (before && !(await isSame(before, place, file)))
    throw new TallyError(
      'ARCHIVE_INVALID',
      `Cannot read the archive: "${printable(name)}" is in it twice, expected once`,
    )
  if (!before) places.set(name, place)
}

async function isSame(a: TarPlace, b: TarPlace, file: FileHandle): Promise<boolean> {
  if (a.kind === 'link' && b.kind === 'link') return a.target === b.target
  if (a.kind === 'link' || b.kind === 'link') return false
  if (a.size !== b.size || a.size > maxCompared) return false
  const [one, other] = await Promise.all([read(file, a.offset, a.size), read(file, b.offset, b.size)])
  return digestOf(one) === digestOf(other)
}

function isExtension({ type }: RawHeader): boolean {
  return 'xgLK'.includes(type)
}

/** What extended headers say of the entry that follows them. */
class Extensions {
  #records = new Map<string, string>()

  sizeOf(header: RawHeader): number {
    const size = isExtension(header) ? undefined : this.#records.get('size')
    if (size === undefined) return header.size
    if (!/^\d{1,15}$/.test(size)) throw damaged(`"${header.name}" has the size "${size}"`)
    return Number(size)
  }

  async take({ type, size }: RawHeader, file: FileHandle, offset: number): Promise<void> {
    if (size > maxExtensionBytes) throw damaged('an extended header is larger than 1 MiB')
    const bytes = await read(file, offset, size)
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
  // A hard link names its target from the archive's root, a symbolic one from where it stands.
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

/** A global header that changes names or sizes would be read by some tools and not by others. */
function refuseGlobal(records: ReadonlyMap<string, string>): void {
  const changing = ['path', 'linkpath', 'size'].find(key => records.has(key))
  if (changing !== undefined) throw damaged(`a global header sets ${changing}`)
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
