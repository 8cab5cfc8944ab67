import { posix } from 'node:path'
import { printable } from '../../text/printable.ts'
import { damagedLayer, nameBytes } from './layer-header.ts'
import type { EntryForm, LayerEntry } from './layer-tar.ts'
import { NameSet } from './name-set.ts'
import { SymlinkTree } from './symlink-tree.ts'

/** Most names that are kept of a tar, and most characters of its symlinks. */
const maxNames = 2_000_000
const maxLinkLength = 256 * 1024 * 1024
/** Most paths that are told. */
const maxTold = 100
/** Linux's NAME_MAX. */
const maxNameBytes = 255
/** A whiteout of nothing, of its folder or of the one above. */
const oddWhiteout = /(?:^|\/)\.wh\.\.?\.?$/

/** Refuses a tar that Docker's engines refuse when they unpack it as a layer. */
export class Unpackable {
  /** Paths that stand in the tar more than once, which only engines with the classic store refuse; up to `maxTold`. */
  readonly twice: string[] = []
  /** Whether it has more names than are kept: from then on neither double ones nor targets of hard links are looked for. */
  isBeyondNames = false
  readonly #isLowest: boolean
  readonly #limit: number
  /** Paths as written, cleaned. */
  readonly #written = new NameSet()
  /** Everything but folders, where symlinks lead to. */
  readonly #files = new NameSet()
  readonly #symlinks = new SymlinkTree()
  #count = 0
  #linkLength = 0

  /** @param isLowest whether there is no layer below, in which hard links could have their targets */
  constructor(isLowest: boolean, limit = maxNames) {
    this.#isLowest = isLowest
    this.#limit = limit
  }

  /** Throws ARCHIVE_INVALID. */
  check(entry: LayerEntry, form: EntryForm): void {
    checkForm(entry, form)
    const { path, type, target = '' } = entry
    if (path === '') return
    const place = this.#placeOf(path, form.written)
    const folder = posix.dirname(place)
    if (folder !== '.' && this.#files.has(folder))
      throw damagedLayer(`"${shownPath(form.written)}" is below "${shownPath(folder)}", which is no folder`)
    if (type === 'link') this.#checkTarget(entry, form.written)
    if (this.#linkLength > 0) this.#symlinks.delete(place)
    if (type === 'folder') this.#files.delete(place)
    if (!this.#hasRoom()) return
    if (
      !this.#written.add(posix.normalize(form.written).replace(/(?<=.)\/$/, '')) &&
      this.twice.length < maxTold
    )
      this.twice.push(path)
    if (type !== 'folder') this.#files.add(place)
    if (type !== 'symlink') return
    this.#linkLength += place.length + target.length
    this.#symlinks.set(place, target)
  }

  #hasRoom(): boolean {
    this.#count += 1
    if (this.#count > this.#limit || this.#linkLength > maxLinkLength) this.isBeyondNames = true
    return !this.isBeyondNames
  }

  /** The path with the symlinks on the way to it followed. */
  #placeOf(path: string, written: string): string {
    const end = path.lastIndexOf('/')
    if (end < 0) return path
    const folder = this.#symlinks.resolve(path.slice(0, end))
    if (folder === 'out')
      throw damagedLayer(`"${shownPath(written)}" is below a symlink of the tar that leads out of the root`)
    if (folder === 'loop')
      throw damagedLayer(`"${shownPath(written)}" is below symlinks that lead in a circle`)
    return folder.path === '' ? path.slice(end + 1) : `${folder.path}${path.slice(end)}`
  }

  /** A hard link is made at once, so that its target has to stand before it. */
  #checkTarget({ target = '' }: LayerEntry, written: string): void {
    const cleaned = posix
      .join('/', target)
      .replace(/(?<=.)\/$/, '')
      .slice(1)
    const place = this.#placeOf(cleaned, written)
    if (!this.#isLowest || this.isBeyondNames || this.#files.has(place)) return
    const state = 'which is no file that stands before it in the tar'
    throw damagedLayer(`"${shownPath(written)}" is a hard link to "${shownPath(target)}", ${state}`)
  }
}

function checkForm({ path, type, target = '' }: LayerEntry, { written, isOldSparse }: EntryForm): void {
  const shown = `"${shownPath(written)}"`
  if (leavesRoot(written)) throw damagedLayer(`${shown} leads out of the root`)
  if (type === 'link' && leavesRoot(target))
    throw damagedLayer(`${shown} is a link to "${shownPath(target)}", out of the root`)
  if (oddWhiteout.test(path)) throw damagedLayer(`${shown} is a whiteout of no name`)
  if (hasLongName(path) || (type === 'link' && hasLongName(target)))
    throw damagedLayer(`${shown} has a name of more than ${maxNameBytes} bytes`)
  if (isOldSparse)
    throw damagedLayer(
      `${shown} is a sparse file in GNU's older form, which engines do not unpack (\`tar --format=pax\` writes another)`,
    )
}

/** Cut so that the reason behind it is not. */
function shownPath(path: string): string {
  return printable(path, 60)
}

function hasLongName(path: string): boolean {
  // A character has up to three bytes for each of its units, so most paths need no more than their length.
  if (path.length * 3 <= maxNameBytes) return false
  return path.split('/').some(part => nameBytes(part.replace(/^\.wh\./, '')).byteLength > maxNameBytes)
}

function leavesRoot(written: string): boolean {
  let depth = 0
  for (const part of written.split('/')) {
    if (part === '..') depth -= 1
    else if (part !== '' && part !== '.') depth += 1
    if (depth < 0) return true
  }
  return false
}
