import { TallyError } from '../../errors.ts'
import { isLoopbackHost } from '../../http/address.ts'
import type { MirrorList } from '../../mirror/list-entry.ts'
import { parseMirrorList } from '../../mirror/mirror-list.ts'
import { printable } from '../../text/printable.ts'
import { fileProblem, workspaceText } from '../../workspace/file-text.ts'
import { pathHint } from '../../workspace/workspace-path.ts'

interface ListSurroundings {
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The registries that may be reached without TLS or with any certificate. */
  readonly insecure: readonly string[]
  /** Reads the standard input, which `-` names; absent where there is none. */
  readonly standardInput?: (() => AsyncIterable<Uint8Array>) | undefined
  /** Called with passwords before any list is used. */
  readonly secret: (value: string) => void
}

/** In bytes. */
const greatestList = 8 * 1024 * 1024

/**
 * Reads lists of images and joins them. Throws INPUT_INVALID for a file that cannot be read, LIST_INVALID, and LIST_INVALID for a registry
 * whose certificate a list wants unchecked, though no input allows it.
 */
export async function readLists(paths: readonly string[], around: ListSurroundings): Promise<MirrorList> {
  const lists: MirrorList[] = []
  for (const path of paths) {
    const isInput = path === '-' && around.standardInput !== undefined
    const text = isInput ? await inputText(around) : await fileTextOf(path, around.workspace)
    lists.push(await parseMirrorList(text, isInput ? 'standard input' : path, name => around.env[name]))
  }
  const all = <K extends keyof MirrorList>(key: K) =>
    lists.flatMap(list => list[key] as MirrorList[K][number][])
  for (const { username, password } of all('logins')) {
    around.secret(password)
    around.secret(Buffer.from(`${username}:${password}`).toString('base64'))
  }
  const refused = all('unverified').find(({ registry }) => !isAllowed(registry, around.insecure))
  if (refused) throw unverified(refused)
  return {
    entries: all('entries'),
    registries: all('registries'),
    logins: all('logins'),
    unverified: all('unverified'),
    notes: all('notes'),
  }
}

function isAllowed(registry: string, insecure: readonly string[]): boolean {
  return insecure.includes(registry) || isLoopbackHost(hostOf(registry))
}

function hostOf(registry: string): string {
  return registry.replace(/:\d+$/, '')
}

function unverified({ registry, file, line }: MirrorList['unverified'][number]): TallyError {
  return new TallyError(
    'LIST_INVALID',
    `Cannot use the list of images: ${printable(file)}:${line}: certificates of ${registry} are not to be checked, which a list alone cannot allow`,
    {
      hint: `Name the registry under \`insecure-registries\`, or its CA with \`ca-certificates: ${registry}=path\` and leave the line out of the list.`,
    },
  )
}

async function inputText({ standardInput }: ListSurroundings): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of standardInput?.() ?? []) {
    size += chunk.byteLength
    if (size > greatestList) throw unread('-', 'it is larger than 8 MiB')
    chunks.push(Uint8Array.from(chunk))
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function fileTextOf(path: string, workspace: string): Promise<string> {
  try {
    return await workspaceText(workspace, path)
  } catch (error) {
    throw unread(path, fileProblem(error), error)
  }
}

function unread(path: string, problem: string, cause?: unknown): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot read "${printable(path)}" for list: ${problem}`, {
    cause,
    hint: pathHint(cause),
  })
}
