import {
  chmodSync,
  closeSync,
  fchmodSync,
  fchownSync,
  ftruncateSync,
  futimesSync,
  lchownSync,
  linkSync,
  lutimesSync,
  mkdirSync,
  openSync,
  symlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { attempt } from '../content/attempt.ts'
import { nameBytes } from '../content/tar/layer-header.ts'
import { TallyError } from '../errors.ts'
import { type FolderLimits, limitsOf, nameFault, unwritten } from './folder-limits.ts'
import type { RootFile, RootFiles } from './root-files.ts'
import type { FileContents } from './rootfs-tar.ts'

/** The parts of an image that a folder does not have, in numbers of files. */
export interface FolderLack {
  /** Devices and pipes, which nobody here can make. */
  devices: number
  pipes: number
  /** Files without their owner. */
  owners: number
  /** Files without setuid and setgid. */
  setuid: number
  /** Files without their extended attributes. */
  attributes: number
  /** Files without their time. */
  times: number
}

interface Unpacking {
  readonly contents: FileContents
  /** Whether setuid and setgid are kept. */
  readonly setuid: boolean
  /** Whether files get their owners, which only root may give. */
  readonly owners: boolean
  readonly signal?: AbortSignal | undefined
}

/** Files between two looks at the rest of the process. */
const filesPerTurn = 200
const setBits = 0o6000
const bufferBytes = 1024 * 1024

/**
 * Unpacks files into a new folder that nobody else may enter meanwhile. Links are made once everything else is there, so that none is ever
 * followed; folders get their modes and times last. Returns what the folder lacks. Throws INPUT_INVALID for names that this file system
 * cannot hold or tell apart, STORE_FAILED, CANCELLED.
 */
export async function unpackInto(
  folder: string,
  { files, root }: RootFiles,
  unpacking: Unpacking,
): Promise<FolderLack> {
  const writer = new FolderWriter(folder, files, unpacking)
  mkdirSync(folder, { mode: 0o700 })
  let count = 0
  for (const areLinks of [false, true])
    for (const file of files) {
      if ((file.type === 'symlink') !== areLinks) continue
      if (++count % filesPerTurn === 0) await turn()
      if (unpacking.signal?.aborted)
        throw new TallyError('CANCELLED', 'Stopped while the root file system was unpacked')
      writer.write(file)
    }
  // The innermost first: a folder may take the right to enter it away.
  for (const file of files.toReversed()) if (file.type === 'folder') writer.finish(file)
  if (root) writer.finish({ ...root, content: undefined })
  else chmodSync(folder, 0o755)
  return writer.leftOut
}

class FolderWriter {
  readonly leftOut: FolderLack = { devices: 0, pipes: 0, owners: 0, setuid: 0, attributes: 0, times: 0 }
  readonly #folder: string
  readonly #limits: FolderLimits
  readonly #unpacking: Unpacking
  readonly #buffer = Buffer.allocUnsafeSlow(bufferBytes)
  /** Paths of files that were not made, to which hard links may lead. */
  readonly #absent = new Map<string, 'devices' | 'pipes'>()

  constructor(folder: string, files: readonly RootFile[], unpacking: Unpacking) {
    this.#folder = folder
    this.#unpacking = unpacking
    this.#limits = limitsOf(files)
  }

  /** Makes one file; folders without their modes and times. */
  write(file: RootFile): void {
    const { path, type, target = '' } = file
    const fault = nameFault(path)
    if (fault) throw fault
    try {
      if (type === 'folder') mkdirSync(this.#at(path), { mode: 0o700 })
      else if (type === 'file') this.#file(file)
      else if (type === 'symlink') this.#symlink(file)
      else if (type === 'link') this.#link(path, target)
      else this.#leaveOut(path, type === 'fifo' ? 'pipes' : 'devices')
    } catch (error) {
      throw unwritten(file, error, this.#limits)
    }
  }

  /** Gives a folder its owner, mode and time. */
  finish(file: RootFile): void {
    const at = this.#at(file.path)
    try {
      this.#count(file)
      if (this.#unpacking.owners) this.#tried('owners', () => lchownSync(at, file.uid, file.gid))
      chmodSync(at, this.#mode(file))
      this.#tried('times', () => utimesSync(at, timeOf(file), timeOf(file)))
    } catch (error) {
      throw unwritten(file, error, this.#limits)
    }
  }

  #file(file: RootFile): void {
    const opened = openSync(this.#at(file.path), 'wx', 0o600)
    try {
      this.#fill(opened, file)
      this.#count(file)
      // Before the mode: a change of owner clears bits of it.
      if (this.#unpacking.owners) this.#tried('owners', () => fchownSync(opened, file.uid, file.gid))
      fchmodSync(opened, this.#mode(file))
      this.#tried('times', () => futimesSync(opened, timeOf(file), timeOf(file)))
    } finally {
      closeSync(opened)
    }
  }

  #fill(opened: number, file: RootFile): void {
    const { contents } = this.#unpacking
    let end = 0
    for (const { at, from, length } of contents.of(file).parts) {
      for (let done = 0; done < length; ) {
        const piece = this.#buffer.subarray(0, length - done)
        contents.read(piece, from + done)
        for (let written = 0; written < piece.byteLength; )
          written += writeSync(opened, piece, written, piece.byteLength - written, at + done + written)
        done += piece.byteLength
      }
      end = at + length
    }
    if (end < file.size) ftruncateSync(opened, file.size)
  }

  #symlink(file: RootFile): void {
    const at = this.#at(file.path)
    symlinkSync(asNamed(file.target ?? ''), at)
    this.#count(file)
    if (this.#unpacking.owners) this.#tried('owners', () => lchownSync(at, file.uid, file.gid))
    this.#tried('times', () => lutimesSync(at, timeOf(file), timeOf(file)))
  }

  #link(path: string, target: string): void {
    const kind = this.#absent.get(target)
    if (kind) this.#leaveOut(path, kind)
    else linkSync(this.#at(target), this.#at(path))
  }

  #leaveOut(path: string, kind: 'devices' | 'pipes'): void {
    this.#absent.set(path, kind)
    this.leftOut[kind] += 1
  }

  /** Counts what no folder that is made here can have of a file. */
  #count({ mode, uid, gid, attributes, type }: RootFile): void {
    const { setuid, owners } = this.#unpacking
    if (attributes) this.leftOut.attributes += 1
    if (type !== 'symlink' && !setuid && (mode & setBits) !== 0) this.leftOut.setuid += 1
    const isOwn = uid === (process.getuid?.() ?? 0) && gid === (process.getgid?.() ?? 0)
    if (!owners && !isOwn) this.leftOut.owners += 1
  }

  #mode({ mode }: RootFile): number {
    return this.#unpacking.setuid ? mode : mode & ~setBits
  }

  /** Does what the file system, or a namespace of users, may refuse. */
  #tried(what: 'owners' | 'times', work: () => void): void {
    if (!attempt(work)) this.leftOut[what] += 1
  }

  #at(path: string): string | Buffer {
    return asNamed(path === '' ? this.#folder : `${this.#folder}/${path}`)
  }
}

/** A path for the system: bytes where it is in no encoding. */
function asNamed(path: string): string | Buffer {
  return path.isWellFormed() ? path : nameBytes(path)
}

/** Seconds since 1970, of which Node keeps the microseconds. A text: Node takes a negative number for the time that it is now. */
function timeOf({ time, nanoseconds = 0 }: RootFile): string {
  return String(time + nanoseconds / 1e9)
}
