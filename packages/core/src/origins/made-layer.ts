import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { foreignArchive } from '../content/archive/archive-source-open.ts'
import { foreignPacking, sniffed } from '../content/compression/inflate.ts'
import type { PushCompression } from '../content/compression/recompress.ts'
import { unxz } from '../content/compression/unxz.ts'
import { namingWork } from '../content/full-disk.ts'
import type { SizeBudget } from '../content/size-budget.ts'
import { readSpecial, specialKindOf } from '../content/special-file.ts'
import { readInPieces } from '../content/store/file-bytes.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import type { FolderFilter } from '../content/tar/folder-entries.ts'
import { folderLayer } from '../content/tar/folder-layer.ts'
import { parseIgnoreRules } from '../content/tar/ignore-rules.ts'
import { tarLayer } from '../content/tar/tar-layer.ts'
import { type ErrorCode, isTallyError, TallyError, withHints } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { type Digest, digestOf } from '../model/digest.ts'
import type { Say } from '../text/heartbeat.ts'
import { printable } from '../text/printable.ts'
import { fileProblem, fileText } from '../workspace/file-text.ts'
import { isBelow, isWithin, pathHint, pathToRead } from '../workspace/workspace-path.ts'
import type { FilesFacts } from './image-origin.ts'
import { reportedBytes } from './reported-bytes.ts'

/** A layer that was made, and what was found in the files that it was made from. */
export interface MadeLayer {
  readonly layer: Descriptor
  readonly diffId: Digest
  readonly files: FilesFacts
}

/** The means to make layers, and how. */
interface LayerPorts {
  readonly store: LayoutStore
  readonly workspace: string
  readonly compression: PushCompression
  /** The timestamp of a folder's entries, in seconds since 1970. */
  readonly time: number
  /** Charged for what tars unpack to. */
  readonly budget: SizeBudget
  /** Whether the layer has none below. */
  readonly isLowest: boolean
  /** Opens standard input, which `-` as the path of a tar means; absent where there is none. */
  readonly stdin?: (() => Bytes) | undefined
  readonly signal?: AbortSignal | undefined
  readonly say?: Say | undefined
}

/**
 * Makes a layer from a folder, without what its `.dockerignore` excludes. Throws FOLDER_INVALID, NOT_FOUND, INPUT_INVALID,
 * STORE_FAILED.
 */
export async function layerOfFolder(path: string, ports: LayerPorts): Promise<MadeLayer> {
  const { store, workspace, compression, time } = ports
  const watch = (bytes: Bytes) => reportedBytes(bytes, `packing ${printable(path)}`, ports)
  const folder = await folderToPush(path, store, workspace)
  const filter = await ignoreRulesOf(folder)
  const made = await namingWork(`pack "${printable(path)}"`, () =>
    folderLayer(folder, store, { compression, time, filter, watch }),
  )
  const { layer, diffId, leftOut, secrets, isEmpty } = made
  return { layer, diffId, files: { path, kind: 'folder', leftOut, secrets, isEmpty } }
}

/**
 * Makes a layer from a tar, plain or compressed with gzip, zstd or xz, or from a folder. Throws ARCHIVE_INVALID, CONTENT_TOO_LARGE, and what
 * `layerOfFolder` throws.
 */
export async function layerOfPath(path: string, ports: LayerPorts): Promise<MadeLayer> {
  const input = await inputAt(path, ports)
  return input === 'folder' ? layerOfFolder(path, ports) : layerOfBytes(path, input, ports)
}

/** Makes the layer of the tar of a root file system. Throws as `layerOfPath`, and INPUT_INVALID for a folder. */
export async function layerOfTar(path: string, ports: LayerPorts): Promise<MadeLayer> {
  const input = await inputAt(path, ports)
  if (input !== 'folder') return layerOfBytes(path, input, ports)
  const shown = printable(path)
  const message = `Cannot read the tar "${shown}": it is a folder, expected a file`
  const hint = `Write \`source: directory=${shown}\` for a folder, or pack it with its owners and times: \`tar -C ${shown} -c .\`.`
  throw new TallyError('INPUT_INVALID', message, { hint })
}

async function layerOfBytes(path: string, input: Bytes, ports: LayerPorts): Promise<MadeLayer> {
  const shown = path === '-' ? 'standard input' : `"${printable(path)}"`
  const { store, compression, budget, isLowest } = ports
  return naming(shown, async () => {
    const { compression: packed, start, bytes } = await sniffed(input)
    const foreign = foreignPacking(start)
    const isXz = foreign === 'xz'
    if ((foreign && !isXz) || start.byteLength === 0) for await (const _ of bytes) break
    if (foreign && !isXz) throw foreignArchive(foreign, path)
    if (start.byteLength === 0)
      throw new TallyError('ARCHIVE_INVALID', 'Cannot read the tar: it is empty, expected entries')
    const watched = reportedBytes(
      bytes,
      `reading ${path === '-' ? 'standard input' : printable(path)}`,
      ports,
    )
    const tar = { bytes: isXz ? unxz(watched) : watched, packed, named: digestOf(Buffer.from(path)) }
    const made = await namingWork(`keep ${shown}`, () =>
      tarLayer(tar, store, { compression, budget, isLowest }),
    )
    const { layer, diffId, secrets, isEmpty, isImageArchive, twice, isBeyondNames } = made
    const found = { secrets, isEmpty, isImageArchive, twice, isBeyondNames }
    return { layer, diffId, files: { path, kind: 'tar', leftOut: [], ...found } }
  })
}

/** The bytes of a file or stream, or the fact that a folder stands there. */
async function inputAt(path: string, { workspace, stdin, signal }: LayerPorts): Promise<Bytes | 'folder'> {
  if (path === '-') {
    if (stdin) return stdin()
    const wish = 'expected a path; `./-` is a file of that name'
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot read the layer "-": \`-\` is standard input, which a step does not have, ${wish}`,
    )
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) throw refusedAddress(path)
  try {
    const { path: full } = await pathToRead(workspace, path)
    if ((await stat(full)).isDirectory()) return 'folder'
    const kind = specialKindOf(full, `read "${printable(path)}"`)
    return kind === 'pipe' || kind === 'device' ? readSpecial(full, kind, signal) : readInPieces(full)
  } catch (error) {
    throw unreadable(`the layer "${printable(path)}"`, error, 'ARCHIVE_INVALID')
  }
}

/** Names the file in errors about its content. */
async function naming<T>(shown: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const codes: readonly ErrorCode[] = ['ARCHIVE_INVALID', 'CONTENT_MISMATCH', 'CONTENT_TOO_LARGE']
    if (!isTallyError(error, ...codes) || error.message.includes(shown)) throw error
    const why = error.message.replace(/^Cannot /, 'cannot ')
    // Damaged compression is a damaged file here: nobody promised a digest.
    const code = error.code === 'CONTENT_MISMATCH' ? 'ARCHIVE_INVALID' : error.code
    const { cause, details } = error
    const hint = code === 'CONTENT_TOO_LARGE' ? error.hint : tarHint
    throw new TallyError(code, `Cannot make a layer of ${shown}: ${why}`, { cause, details, hint })
  }
}

const tarHint =
  'Name a tar of files, plain or compressed with gzip, zstd or xz, or a folder. Write the tar again if it is damaged.'

function refusedAddress(path: string): TallyError {
  const message = `Cannot read the layer "${printable(path)}": it is a URL, expected a file or a folder`
  const hint = 'Download it first, and compare its checksum.'
  return new TallyError('INPUT_INVALID', message, { hint })
}

async function folderToPush(path: string, { root }: LayoutStore, workspace: string): Promise<string> {
  const shown = printable(path)
  const isFolder = async (folder: string) => (await stat(folder)).isDirectory()
  try {
    const { path: folder } = await pathToRead(workspace, path)
    if (!(await isFolder(folder)))
      throw new TallyError('FOLDER_INVALID', `Cannot push "${shown}": it is not a folder, expected one`)
    if (!isBelow(await realpath(folder), await realpath(root))) return folder
    const message = `Cannot push "${shown}": the content store is in it, expected it elsewhere`
    throw new TallyError('FOLDER_INVALID', message)
  } catch (error) {
    throw unreadable(`the folder "${shown}"`, error, 'FOLDER_INVALID')
  }
}

function unreadable(what: string, error: unknown, code: ErrorCode): TallyError {
  if (isTallyError(error)) return error
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
  const outside = pathHint(error)
  return new TallyError(
    outside ? 'INPUT_INVALID' : isMissing ? 'NOT_FOUND' : code,
    `Cannot read ${what}: ${fileProblem(error)}`,
    { cause: error, hint: isMissing ? missingHint : outside },
  )
}

const missingHint =
  'Check the path, which is relative to the workspace. The step that makes the file or folder has to run before this one.'

/** The rules of the folder's own `.dockerignore`, if it has one. */
function ignoreRulesOf(folder: string): Promise<FolderFilter | undefined> {
  const hint = 'Correct the `.dockerignore` at the top of the folder, or remove it.'
  return withHints({ FOLDER_INVALID: hint }, () => readIgnoreRules(folder))
}

async function readIgnoreRules(folder: string): Promise<FolderFilter | undefined> {
  const path = join(folder, '.dockerignore')
  try {
    if (!(await isWithin(path, await realpath(folder))))
      throw new TallyError(
        'FOLDER_INVALID',
        'Cannot read .dockerignore: it is a link that leads out of the folder',
      )
    return parseIgnoreRules(await fileText(path))
  } catch (error) {
    if (isTallyError(error)) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new TallyError('FOLDER_INVALID', `Cannot read .dockerignore: ${fileProblem(error)}`, {
      cause: error,
    })
  }
}
