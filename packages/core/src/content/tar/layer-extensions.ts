import { printable } from '../../text/printable.ts'
import { damagedLayer, type LayerHeader, nameText, paxRecords } from './layer-header.ts'
import type { LayerEntry } from './layer-tar.ts'
import { runsOf, type SparseRun } from './sparse.ts'

/** Linux's PATH_MAX: nothing could unpack a longer path. */
const maxPathBytes = 4096
const attributePrefix = 'SCHILY.xattr.'
const none = Buffer.alloc(0)

const types: Readonly<Record<string, LayerEntry['type']>> = {
  '\0': 'file',
  '0': 'file',
  '7': 'file',
  S: 'file',
  '1': 'link',
  '2': 'symlink',
  '3': 'device',
  '4': 'device',
  '5': 'folder',
  '6': 'fifo',
}

/** A file whose holes the archive leaves out. */
export interface SparseMap {
  /** Bytes of the file. */
  readonly size: number
  /** Undefined if the content begins with them. */
  readonly runs: readonly SparseRun[] | undefined
}

interface Applied {
  readonly entry: LayerEntry
  /** Its path before `pathInRoot`. */
  readonly written: string
  /** Bytes of content in the archive. */
  readonly stored: number
  readonly sparse: SparseMap | undefined
}

/** The extended headers before an entry. Where they contradict each other, Go's archive/tar decides. */
export class LayerExtensions {
  #longName: Buffer | undefined
  #longLink: Buffer | undefined
  #records = new Map<string, Buffer>()
  #sparseNumbers: string[] = []

  /** Takes the content of an extended header: of types `x` and `g` (pax), `L` and `K` (GNU). */
  take(type: string, content: Buffer): void {
    if (type === 'L') this.#longName = untilZero(content)
    else if (type === 'K') this.#longLink = untilZero(content)
    else {
      // A global header, which Go applies to nothing, ends all headers before it; a second one of an entry replaces the first.
      if (type === 'g') this.#longName = this.#longLink = undefined
      this.#records = new Map()
      this.#sparseNumbers = []
      const records = paxRecords(content)
      if (type === 'x') for (const [key, value] of records) this.#keep(key, value)
    }
  }

  /** The entry of a header. Throws ARCHIVE_INVALID for kinds of entries and for values that engines refuse. */
  apply(header: LayerHeader): Applied {
    const sparse = this.#sparse()
    const sparseName = sparse && this.#records.get('GNU.sparse.name')
    const written = pathText(sparseName ?? this.#longName ?? this.#records.get('path') ?? header.name)
    const isOldFolder = header.type === '\0' && written.endsWith('/')
    const type = isOldFolder ? 'folder' : types[header.type]
    if (type === undefined)
      throw damagedLayer(`"${printable(written)}" is of the unknown type "${printable(header.type)}"`)
    const size = this.#number('size') ?? header.size
    const stored = type === 'file' ? size : 0
    if (stored < 0) throw damagedLayer(`"${printable(written)}" has a negative size`)
    const target = pathText(this.#longLink ?? this.#records.get('linkpath') ?? header.linkname)
    const entry: LayerEntry = {
      path: pathInRoot(written),
      type,
      mode: header.mode,
      uid: this.#number('uid') ?? header.uid,
      gid: this.#number('gid') ?? header.gid,
      size: sparse?.size ?? stored,
      time: header.time,
      ...this.#time(),
      ...(type === 'link' || type === 'symlink' ? { target } : {}),
      ...(type === 'device' ? { device: header.device } : {}),
      ...(header.type === '4' && { isBlock: true as const }),
      ...this.#attributes(),
    }
    return { entry, written, stored, sparse: type === 'file' ? sparse : undefined }
  }

  #keep(key: string, value: Buffer): void {
    // Format 0.0 has a record for each number; Go joins them.
    if (key === 'GNU.sparse.offset' || key === 'GNU.sparse.numbytes')
      this.#sparseNumbers.push(value.toString())
    if ((key === 'path' || key === 'linkpath') && value.includes(0))
      throw damagedLayer('a name contains a NUL')
    // An empty value removes what an earlier record set; attributes may have no bytes.
    if (value.length === 0 && !key.startsWith(attributePrefix)) this.#records.delete(key)
    else this.#records.set(key, value)
  }

  #number(key: string): number | undefined {
    const text = this.#records.get(key)?.toString()
    if (text === undefined) return undefined
    return numberOf(key, text)
  }

  /** The time of a pax header, which may have a fraction; digits beyond nanoseconds are dropped, as in Go. */
  #time(): Partial<Pick<LayerEntry, 'time' | 'nanoseconds'>> {
    const text = this.#records.get('mtime')?.toString()
    if (text === undefined) return {}
    const [whole = '', fraction = ''] = text.split('.')
    const seconds = numberOf('mtime', whole, text)
    const part = /^\d*$/.test(fraction) ? Number(fraction.slice(0, 9).padEnd(9, '0')) : 0
    if (part === 0) return { time: seconds }
    const isBefore = whole.startsWith('-')
    return isBefore ? { time: seconds - 1, nanoseconds: 1e9 - part } : { time: seconds, nanoseconds: part }
  }

  #sparse(): SparseMap | undefined {
    const text = (key: string) => this.#records.get(`GNU.sparse.${key}`)?.toString() ?? ''
    const version = `${text('major')}.${text('minor')}`
    const numbers = text('map') === '' ? this.#sparseNumbers : text('map').split(',')
    const isGuessed = version === '.' && numbers.length > 0
    if (!isGuessed && version !== '0.0' && version !== '0.1' && version !== '1.0') return undefined
    const size = this.#number('GNU.sparse.size') ?? this.#number('GNU.sparse.realsize') ?? 0
    if (size < 0) throw damagedLayer('a sparse file has a negative size')
    return { size, runs: version === '1.0' ? undefined : runsOf(numbers) }
  }

  #attributes(): Pick<LayerEntry, 'attributes'> {
    const found = [...this.#records].filter(([key]) => key.startsWith(attributePrefix))
    if (found.length === 0) return {}
    const named = found.map(([key, value]) => [key.slice(attributePrefix.length), value.toString('base64')])
    return { attributes: Object.fromEntries(named.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))) }
  }
}

/** The whole number that a record has as text. Throws ARCHIVE_INVALID; messages show all of `record`. */
function numberOf(key: string, text: string, record = text): number {
  const number = Number(text)
  if (!/^-?\d{1,19}$/.test(text) || !Number.isSafeInteger(number))
    throw damagedLayer(`an extended header has the ${key} "${record}"`)
  return number
}

function untilZero(content: Buffer): Buffer {
  const end = content.indexOf(0)
  return Buffer.from(end < 0 ? content : content.subarray(0, end))
}

function pathText(bytes: Buffer = none): string {
  if (bytes.length > maxPathBytes) throw damagedLayer(`a path is longer than ${maxPathBytes} bytes`)
  return nameText(bytes)
}

/** A path as in a root folder of its own: absolute or not, without `.`, and `..` goes no higher than the root. */
export function pathInRoot(written: string): string {
  const parts: string[] = []
  for (const part of written.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
