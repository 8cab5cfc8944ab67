import { TallyError } from '../errors.ts'
import { parseLock } from '../lock/lock-file.ts'
import { parseYaml } from '../lock/yaml/parse-yaml.ts'
import { parseReference } from '../model/reference.ts'
import { printable } from '../text/printable.ts'
import type { MirrorList } from './list-entry.ts'
import { ListFile } from './list-file.ts'
import { readRegsyncList } from './regsync-list.ts'
import { readSkopeoList } from './skopeo-list.ts'

/** The most entries of all lists together. */
const mostEntries = 10_000

/**
 * Reads a list of images: the YAML of `skopeo sync`, the shape of regsync, or a lock file; its keys tell which. Throws LIST_INVALID with
 * file and line for what is not understood, and LOCK_INVALID.
 *
 * @param variable a variable of the environment that the list may name
 */
export async function parseMirrorList(
  text: string,
  path: string,
  variable: (name: string) => string | undefined,
): Promise<MirrorList> {
  const tree = await parseYaml(text, path)
  const [fault] = tree.faults
  if (fault) {
    const message = `Cannot use the list of images: ${printable(path)}:${fault.line}: ${fault.problem}`
    throw new TallyError('LIST_INVALID', message)
  }
  const file = new ListFile(tree)
  const [root, second] = tree.roots
  if (second) throw file.invalid(second, 'it has a second document, expected one')
  if (!tree.isMap(root))
    throw file.invalid(root, 'it is no map, expected a list of skopeo sync, of regsync, or a lock file')
  const list = tree.pair(root, 'sync')
    ? readRegsyncList(file, root, variable)
    : tree.isList(tree.get(root, 'images'))
      ? listOfLock(text, path)
      : readSkopeoList(file, root)
  const count = list.entries.length + list.registries.length
  if (count === 0) throw file.invalid(root, 'it names no image')
  if (count > mostEntries)
    throw file.invalid(root, `it has ${count} entries, expected at most ${mostEntries}`)
  return list
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
