import { lstat, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { TallyError } from '@tallyman/core/errors'
import type { YamlTree } from '@tallyman/core/lock/yaml/yaml-tree'
import { printable } from '@tallyman/core/text/printable'
import { fileProblem, fileText } from '@tallyman/core/workspace/file-text'
import { isBelow } from '@tallyman/core/workspace/workspace-path'
import type { Surroundings } from './surroundings.ts'

type Node = YamlTree['roots'][number]

/** A setting as the file has it. */
export interface Setting {
  readonly name: string
  /** One text, or the items of a list. */
  readonly value: string | readonly string[]
  /** From 1. */
  readonly line: number
}

/** The settings of a repository: for all commands, and for each command alone by the name that the file uses. */
export interface SettingsFile {
  readonly path: string
  readonly settings: readonly Setting[]
  readonly sections: readonly {
    readonly name: string
    readonly line: number
    readonly settings: readonly Setting[]
  }[]
}

/** The file, and what is said about files that are not read. */
interface FoundFile {
  readonly file: SettingsFile | undefined
  readonly warnings: readonly string[]
}

const fileName = '.tallyman.yaml'
const misspelt = '.tallyman.yml'
const mostSettings = 1_000

/**
 * Reads the nearest settings file: of the working folder, or of a folder above it within the same repository. Throws INPUT_INVALID with
 * the line, and without any of the file's values.
 */
export async function readSettingsFile(around: Surroundings): Promise<FoundFile> {
  const warnings: string[] = []
  for (const folder of await foldersOf(around.folder)) {
    const path = join(folder, fileName)
    if (await isThere(join(folder, misspelt)))
      warnings.push(`"${printable(join(folder, misspelt))}" is not read: the name is ${fileName}`)
    if (!(await isThere(path))) continue
    if (await isStrangers(path, around)) {
      warnings.push(`"${printable(path)}" is not read: it belongs to another user than the working folder`)
      return { file: undefined, warnings }
    }
    return { file: await parsedFile(path), warnings }
  }
  return { file: undefined, warnings }
}

/** The working folder and those above it, up to the one of the repository; without a repository the working folder alone. */
async function foldersOf(folder: string): Promise<readonly string[]> {
  const folders: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    folders.push(at)
    if (await isThere(join(at, '.git'))) return folders
    if (dirname(at) === at) return [folder]
  }
}

/** Whoever may create folders above, as in /tmp, must not set up the commands of others. */
async function isStrangers(path: string, { folder }: Surroundings): Promise<boolean> {
  if (process.getuid === undefined) return false
  const [file, own] = await Promise.all([lstat(path), stat(folder)])
  return ![0, process.getuid(), own.uid].includes(file.uid)
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

async function parsedFile(path: string): Promise<SettingsFile> {
  // Lazy: most commands run where no such file is.
  const { parseYaml } = await import('@tallyman/core/lock/yaml/parse-yaml')
  const tree = await parseYaml(await textOf(path), path)
  const [fault] = tree.faults
  if (fault) throw unreadable(path, fault.line, fault.problem)
  const [root, second] = tree.roots
  if (second) throw unreadable(path, tree.line(second), 'a second document, expected one')
  if (tree.isNothing(root)) return { path, settings: [], sections: [] }
  if (!tree.isMap(root)) throw unreadable(path, tree.line(root), 'expected names of inputs with values')
  const entries = entriesOf(tree, root)
  const sections = entries.flatMap(({ key: name, value }) =>
    tree.isMap(value) ? [{ name, line: tree.line(value), settings: settingsIn(tree, value) }] : [],
  )
  return { path, settings: settingsIn(tree, root), sections }
}

type Entry = ReturnType<YamlTree['entries']>[number]

function entriesOf(tree: YamlTree, map: Node): readonly Entry[] {
  const entries = tree.entries(map)
  if (entries.length <= mostSettings) return entries
  throw unreadable(tree.path, tree.line(map), `more than ${mostSettings} settings`)
}

/** The settings of a map. Those without a value are not given; at the top, a map is a section and no setting. */
function settingsIn(tree: YamlTree, map: Node): readonly Setting[] {
  const isTop = map === tree.roots[0]
  return entriesOf(tree, map).flatMap(({ key: name, value }) => {
    if (tree.isNothing(value) || (isTop && tree.isMap(value))) return []
    return [{ name, value: givenBy(tree, value), line: tree.line(value) }]
  })
}

function givenBy(tree: YamlTree, node: Node | undefined): Setting['value'] {
  if (!tree.isList(node)) return scalarOf(tree, node, node)
  return tree.items(node).map(item => scalarOf(tree, item, node))
}

function scalarOf(tree: YamlTree, node: Node | undefined, near: Node | undefined): string {
  const text = tree.written(node)
  if (text !== undefined) return text
  throw unreadable(
    tree.path,
    tree.line(node ?? near),
    'expected a text, a number, true, false, or a list of them',
  )
}

/** Reads the file where it really is: a link must not lead out of the folder's tree, to what is no settings file. */
async function textOf(path: string): Promise<string> {
  const unread = (why: string) => new TallyError('INPUT_INVALID', `Cannot read "${printable(path)}": ${why}`)
  try {
    const [real, folder] = await Promise.all([realpath(path), realpath(dirname(path))])
    if (!isBelow(folder, real)) throw unread('a link leads out of its folder')
    return await fileText(real)
  } catch (error) {
    throw error instanceof TallyError ? error : unread(fileProblem(error))
  }
}

/** The error for a line of the file. Quotes none of its values: it may not be the file that was meant. */
export function unreadable(path: string, line: number, problem: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot read "${printable(path)}": line ${line}: ${problem}`, {
    hint: 'The file has names of inputs with their values, for every command or below the name of one: `platforms: linux/amd64`, `lock: { ignore: [ghcr.io/owner/*] }`.',
  })
}
