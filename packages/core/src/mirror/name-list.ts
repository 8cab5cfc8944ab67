import type { Node } from 'yaml'
import { parseImage } from '../model/reference.ts'
import type { MirrorEntry, MirrorList } from './list-entry.ts'
import type { ListFile } from './list-file.ts'

/** A line that YAML would join to the next one: a name of an image, and neither an item of a list nor a key. */
const nameLine = /^[A-Za-z0-9[][\w.:/@+[\]-]*[\w\]]$/

/** Names of images, one a line, as a list of YAML with the same lines; undefined for any other text. */
export function listedNames(text: string): string | undefined {
  const lines = text.split(/\r?\n/).map(line => line.replace(/(?:^|\s)#.*$/, '').trim())
  const names = lines.filter(line => line !== '')
  if (names.length === 0 || !names.every(line => nameLine.test(line))) return undefined
  return lines.map(line => (line === '' ? '' : `- ${JSON.stringify(line)}`)).join('\n')
}

/** Reads a list of names of images, with tag, digest or both. Throws LIST_INVALID. */
export function readNames(file: ListFile, root: Node): MirrorList {
  const entries = file
    .list(root, 'the list')
    .flatMap(item => file.attempt(() => namedEntry(file, item)) ?? [])
  return { entries, registries: [], logins: [], unverified: [], notes: [] }
}

function namedEntry(file: ListFile, item: Node | undefined): MirrorEntry {
  const name = file.text(item, 'an item of the list')
  const { registry, repository, tag, digest } = file.parsed(item, () => parseImage(name))
  return {
    file: file.path,
    line: file.tree.line(item),
    source: { registry, repository },
    choice: { kind: 'named', ...(tag !== undefined && { tag }), ...(digest && { digest }) },
  }
}
