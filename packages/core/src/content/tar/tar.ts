import { type Header, extract as startExtract, type Extract as TarExtract } from 'tar-stream'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import type { Bytes } from '../store.ts'
import { archiveName } from './archive-names.ts'
import { blockBytes, encodeTarHeader, paddingOf } from './tar-header.ts'

/** A file to put into an archive, a folder, or a symlink. */
export type TarEntry =
  | {
      readonly name: string
      readonly size: number
      readonly isExecutable?: boolean
      readonly open: () => Bytes | Promise<Bytes>
    }
  | { readonly folder: string }
  | { readonly symlink: string; readonly target: string }

/** How an archive is written. */
interface TarWriting {
  /** Of every entry, in seconds since 1970; 0 when absent. */
  readonly time?: number
  /** Gives an entry's name as it is written, or throws; `archiveName` when absent. */
  readonly nameOf?: (name: string) => string
}

/** An entry found in an archive; its bytes can be read once, until the next entry is asked for. */
export interface TarItem {
  /** Relative, with `/`, and safe: see `archiveName`. */
  readonly name: string
  readonly type: 'file' | 'directory' | 'symlink' | 'link'
  readonly size: number
  /** Where a symlink or hard link points, as it is written: not checked, since nothing here follows it. */
  readonly linkname?: string
  readonly bytes: Bytes
}

/**
 * A tar archive of the entries in their order; the same entries give the same bytes (owner 0, one time, modes 0644 and 0755).
 * Nothing is read ahead. Throws ARCHIVE_INVALID for an unsafe name, CONTENT_MISMATCH when an entry is not as long as it says.
 */
export async function* tarOf(
  entries: AsyncIterable<TarEntry> | Iterable<TarEntry>,
  { time = 0, nameOf = archiveName }: TarWriting = {},
): Bytes {
  for await (const entry of entries) {
    if ('folder' in entry) {
      yield encodeTarHeader({ name: `${nameOf(entry.folder)}/`, size: 0, type: 'directory', time })
    } else if ('symlink' in entry) {
      const { symlink, target: linkname } = entry
      yield encodeTarHeader({ name: nameOf(symlink), size: 0, type: 'symlink', linkname, time })
    } else {
      const { name, size, isExecutable = false } = entry
      yield encodeTarHeader({ name: nameOf(name), size, type: 'file', isExecutable, time })
      yield* contentOf(entry)
    }
  }
  yield Buffer.alloc(2 * blockBytes)
}

async function* contentOf({ name, size, open }: Extract<TarEntry, { readonly size: number }>): Bytes {
  let written = 0
  for await (const chunk of await open()) {
    written += chunk.byteLength
    if (written > size) break
    yield chunk
  }
  if (written !== size) throw wrongSize(name, size)
  if (size % blockBytes > 0) yield Buffer.alloc(paddingOf(size))
}

/**
 * The entries of a tar archive, its pax and GNU extensions applied. An entry that is not read is skipped.
 * Throws ARCHIVE_INVALID for damage, unsafe names, devices, and headers that tools read differently.
 * A chunk of `bytes` must stay as it is after the next one is asked for.
 */
export async function* readTar(bytes: Bytes): AsyncIterable<TarItem> {
  const extract = startExtract()
  const explain = { fault: asArchiveFault }
  const fed = feed(extract, bytes).catch((error: Error) => {
    explain.fault = () => error
    extract.destroy(error)
  })
  try {
    for await (const entry of extract) {
      const chunks = (entry as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
      yield itemOf(entry.header, restOf(chunks, explain))
      while (!(await chunks.next()).done);
    }
  } catch (error) {
    throw explain.fault(error)
  } finally {
    extract.destroy(null)
    await fed
  }
}

async function feed(extract: TarExtract, bytes: Bytes): Promise<void> {
  let closed = false
  let wake: () => void = () => undefined
  extract.on('drain', () => wake())
  extract.on('close', () => {
    closed = true
    wake()
  })
  for await (const chunk of bytes) {
    if (!closed && !extract.write(chunk)) await new Promise<void>(resolve => (wake = resolve))
    if (closed) return
  }
  extract.end(undefined)
}

function itemOf(header: Header, bytes: Bytes): TarItem {
  const name = archiveName(header.name)
  const { size } = header
  const type = header.type === 'contiguous-file' ? 'file' : header.type
  switch (type) {
    case 'file':
      return { name, type, size, bytes }
    case 'directory':
      checkEmpty(name, size)
      return { name, type, size, bytes }
    case 'symlink':
    case 'link':
      checkEmpty(name, size)
      return { name, type, size, linkname: header.linkname ?? '', bytes }
    default:
      throw invalid(name, `it is a ${type ?? 'thing of unknown kind'}`, 'a file, folder or link')
  }
}

/** Some tools take the size of a folder or link as content to skip, others ignore it: then they see other entries. */
function checkEmpty(name: string, size: number): void {
  if (size !== 0) throw invalid(name, `a folder or link with ${size} bytes of content`, 'none')
}

/** What is left of an entry; leaving the loop early does not end the archive, as it would with the entry itself. */
async function* restOf(
  chunks: AsyncIterator<Uint8Array>,
  explain: { readonly fault: (error: unknown) => unknown },
): Bytes {
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  } catch (error) {
    throw explain.fault(error)
  }
}

/** What the reader throws is about the archive; a fault of its source takes this function's place. */
function asArchiveFault(error: unknown): unknown {
  if (error instanceof TallyError || !(error instanceof Error)) return error
  const message = 'Cannot read the archive: it is cut short or damaged, expected a whole tar'
  return new TallyError('ARCHIVE_INVALID', message)
}

function invalid(name: string, state: string, wish: string): TallyError {
  return new TallyError(
    'ARCHIVE_INVALID',
    `Cannot read the entry "${printable(name)}": ${state}, expected ${wish}`,
  )
}

function wrongSize(name: string, size: number): TallyError {
  const message = `Cannot write "${printable(name)}" to the archive: its content has another size, expected ${size} bytes`
  return new TallyError('CONTENT_MISMATCH', message)
}
