import type { Node } from 'yaml'
import { TallyError } from '../errors.ts'
import { parseLock } from '../lock/lock-file.ts'
import { parseYaml } from '../lock/yaml/parse-yaml.ts'
import { parseReference } from '../model/reference.ts'
import { printable } from '../text/printable.ts'
import type { MirrorList } from './list-entry.ts'
import { ListFile } from './list-file.ts'
import { listedNames, readNames } from './name-list.ts'
import { readRegsyncList } from './regsync-list.ts'
import { readSkopeoList } from './skopeo-list.ts'

/** The most entries of all lists together. */
const mostEntries = 10_000

/**
 * Reads a list of images: the YAML of `skopeo sync`, the shape of regsync, a lock file, or names of images alone; its keys tell which. Throws LIST_INVALID with
 * file and line for what is not understood, and LOCK_INVALID.
 *
 * @param variable a variable of the environment that the list may name
 */
export async function parseMirrorList(
  text: string,
  path: string,
  variable: (name: string) => string | undefined,
): Promise<MirrorList> {
  const tree = await parseYaml(listedNames(text) ?? text, path)
  const [fault] = tree.faults
  if (fault) {
    const message = `Cannot use the list of images: ${printable(path)}:${fault.line}: ${fault.problem}`
    throw new TallyError('LIST_INVALID', message)
  }
  const file = new ListFile(tree)
  const [root, second] = tree.roots
  if (second) throw file.invalid(second, 'it has a second document, expected one')
  const list = readRoot(file, root, { text, variable })
  file.refuseAll()
  const count = list.entries.length + list.registries.length
  if (count === 0) throw file.invalid(root, 'it names no image')
  if (count > mostEntries)
    throw file.invalid(root, `it has ${count} entries, expected at most ${mostEntries}`)
  return list
}

function readRoot(
  file: ListFile,
  root: Node | undefined,
  { text, variable }: { readonly text: string; readonly variable: (name: string) => string | undefined },
): MirrorList {
  const { tree } = file
  if (root && tree.isList(root)) return readNames(file, root)
  const wish = 'expected names of images, a list of skopeo sync, of regsync, or a lock file'
  if (!root || !tree.isMap(root)) throw file.invalid(root, `it is not a YAML mapping, ${wish}`)
  if (tree.pair(root, 'sync')) return readRegsyncList(file, root, variable)
  return tree.isList(tree.get(root, 'images')) ? listOfLock(text, file.path) : readSkopeoList(file, root)
}

function listOfLock(text: string, path: string): MirrorList {
  const { images } = parseLock(text, path)
  const entries = images.map(({ image, digest }) => {
    const { registry, repository, tag } = parseReference(image)
    const line = text.slice(0, Math.max(0, text.indexOf(JSON.stringify(image)))).split('\n').length
    return {
      file: path,
      line,
      source: { registry, repository },
      choice: { kind: 'named', digest, ...(tag !== undefined && { tag }) } as const,
    }
  })
  return { entries, registries: [], logins: [], unverified: [], notes: [] }
}
