import { type Header, extract as startExtract, type Extract as TarExtract } from 'tar-stream'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import type { Bytes } from '../store.ts'
import { archiveName } from './archive-names.ts'
import { blockBytes, encodeTarHeader, paddingOf } from './tar-header.ts'

/** A file, folder or symlink to write to an archive. */
export type TarEntry =
  | {
      readonly name: string
      readonly size: number
      readonly isExecutable?: boolean
      readonly open: () => Bytes | Promise<Bytes>
    }
  | { readonly folder: string }
  | { readonly symlink: string; readonly target: string }

/** Options for writing an archive. */
interface TarWriting {
  /** Modification time of every entry, in seconds since 1970. Defaults to 0. */
  readonly time?: number
  /** Returns an entry's name as written, or throws. Defaults to `archiveName`. */
  readonly nameOf?: (name: string) => string
}

/** An entry of an archive; its bytes can be read once, until the next entry is requested. */
export interface TarItem {
  /** Relative, with `/`, and safe: see `archiveName`. */
  readonly name: string
  readonly type: 'file' | 'directory' | 'symlink' | 'link'
  readonly size: number
  /** Target of a symlink or hard link, as written and unchecked: no code here follows it. */
  readonly linkname?: string
  readonly bytes: Bytes
}

/**
 * Writes a tar archive of the entries in their order; equal entries give equal bytes (owner 0, one time, modes 0644 and 0755).
 * Does not read ahead. Throws ARCHIVE_INVALID for an unsafe name, CONTENT_MISMATCH when an entry's length differs from its size.
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
 * Reads the entries of a tar archive, with its pax and GNU extensions applied. Skips entries that are not read.
 * Throws ARCHIVE_INVALID for damage, unsafe names, devices, and headers that tools interpret differently.
 * A chunk of `bytes` must stay unchanged after the next one is requested.
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

/** Some tools skip a folder's or link's size as content, others ignore it: they would see different entries. */
function checkEmpty(name: string, size: number): void {
  if (size !== 0) throw invalid(name, `a folder or link with ${size} bytes of content`, 'none')
}

/** The rest of an entry; leaving the loop early does not end the archive, unlike iterating the entry itself. */
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

/** Turns the tar reader's errors into ARCHIVE_INVALID; a fault of its source is thrown instead. */
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
