import { cacheTarget } from '@tallyman/core/prune/inventory/tag-name'
import { alignColumns } from '@tallyman/core/template/align-columns'
import { humanBytes } from '@tallyman/core/text/format'
import { printable } from '@tallyman/core/text/printable'

/** The lines of a report's parts, as far as they are read here. */
interface FindingLine {
  readonly file: string
  readonly line: number
  readonly message: string
}
interface LockLines {
  readonly mode: string
  readonly findings: readonly FindingLine[]
  readonly files: readonly { readonly path: string }[]
  readonly pins: readonly { readonly image: string; readonly after: string }[]
}
interface PruneLines {
  readonly places: readonly {
    readonly name: string
    readonly versions: readonly PrunedVersion[]
    readonly outcomes?: readonly (PrunedVersion & { readonly result: string; readonly tag?: string })[]
  }[]
}
interface PrunedVersion {
  readonly digest: string
  readonly act: string
  readonly tags: readonly string[]
  readonly tagsThatGo?: readonly string[]
}

interface StoreLines {
  readonly images: readonly ListedLine[]
}
export interface CacheLines {
  readonly entries: readonly (ListedLine & {
    readonly key: string
    readonly kind: string
    readonly ref: string
  })[]
}
export interface ListedLine {
  readonly digest: string
  readonly bytes: number
  readonly used: string
}

/** The list that is the heart of each report, for a line of JSON each. */
const lists: Readonly<Record<string, string>> = {
  'pull-with-digest': 'images',
  'load-from-cache': 'images',
  'save-to-cache': 'images',
  lock: 'findings',
  digest: 'images',
  verify: 'items',
  'store-list': 'images',
  'cache-list': 'entries',
  push: 'tags',
  retag: 'tags',
  'publish-manifest': 'tags',
}

/** The items of a report: those of its list, or the report itself. */
export function reportList(action: string, report: object): readonly unknown[] {
  if (action === 'prune' || action === 'remove')
    return ((report as Partial<PruneLines>).places ?? []).flatMap(({ name, versions }) =>
      versions.map(version => ({ name, ...version })),
    )
  const list = (report as Readonly<Record<string, unknown>>)[lists[action] ?? '']
  return Array.isArray(list) ? list : [report]
}

/** The lines of reports that people read and programs cut into fields, by action. */
export const linesOfReports: Readonly<Record<string, (report: object, quiet: boolean) => string[]>> = {
  lock: (report, quiet) => lockLines(report as LockLines, quiet),
  prune: (report, quiet) => pruneLines(report as PruneLines, quiet),
  remove: (report, quiet) => pruneLines(report as PruneLines, quiet),
  'store-list': (report, quiet) => storeLines(report as StoreLines, quiet),
  'cache-list': (report, quiet) => cacheLines(report as CacheLines, quiet),
}

/** Lists what a check found, or what was changed. */
function lockLines({ mode, findings, files, pins }: LockLines, quiet: boolean): string[] {
  if (mode !== 'check')
    return quiet ? files.map(({ path }) => path) : pins.map(({ image, after }) => `${image}@${after}`)
  if (quiet) return [...new Set(findings.map(({ file }) => file))]
  return findings.map(({ file, line, message }) => `${file}:${line}: ${message}`)
}

/** In the words of `docker image prune`. */
function pruneLines({ places }: PruneLines, quiet: boolean): string[] {
  return places.flatMap(({ name, versions, outcomes }) => {
    const isDone = outcomes !== undefined
    const planned = versions.filter(({ act }) => act === 'delete' || act === 'untag')
    const done = outcomes?.filter(({ result }) => result === 'done') ?? planned
    return done.flatMap(version => {
      const { digest, act, tags } = version
      if (act === 'delete') {
        const { named, more } =
          name === cacheTarget ? entryNamed(tags) : { named: `${name}@${digest}`, more: tags }
        return quiet ? [named] : [line(isDone, 'delete', named, more)]
      }
      const gone = 'tag' in version && version.tag ? [version.tag] : (version.tagsThatGo ?? [])
      return gone.map(tag => (quiet ? `${name}:${tag}` : line(isDone, 'untag', `${name}:${tag}`, [])))
    })
  })
}

/** An entry of a cache by its key, as the list of a cache has it, and the branch that it belongs to. */
function entryNamed([tag = '']: readonly string[]): {
  readonly named: string
  readonly more: readonly string[]
} {
  const [named = '', place = ''] = tag.split('@')
  const ref = place.replace(/#\w*$/, '')
  return { named, more: ref === '' ? [] : [ref] }
}

function line(isDone: boolean, act: 'delete' | 'untag', name: string, tags: readonly string[]): string {
  const word = isDone ? { delete: 'deleted', untag: 'untagged' }[act] : `would ${act}`
  return `${word}: ${name}${tags.length > 0 ? ` (${tags.join(', ')})` : ''}`
}

/** The images of a store, which have no names there. */
function storeLines({ images }: StoreLines, quiet: boolean): string[] {
  if (quiet) return images.map(({ digest }) => digest)
  return table(['DIGEST', 'SIZE', 'LAST USED'], images.map(listed))
}

/** Entries by their keys, which tell them apart: each says what it holds, and two may hold the same for other platforms. */
function cacheLines({ entries }: CacheLines, quiet: boolean): string[] {
  if (quiet) return entries.map(({ key }) => key)
  const rows = entries.map(({ key, bytes, used, ref }) => [key, humanBytes(bytes), used, ref])
  return table(['KEY', 'SIZE', 'LAST USED', 'REF'], rows)
}

function listed({ digest, bytes, used }: ListedLine): string[] {
  return [digest, humanBytes(bytes), used]
}

/** Columns as Docker's lists have them; the cells are texts of ours. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const lines = [head, ...rows].map(cells => cells.map(cell => printable(cell)).join('\t'))
  return alignColumns(lines.join('\n'))
    .split('\n')
    .map(line => line.trimEnd())
}

/** The command that lists the tags of a registry, when the engine has not the one name; `crane ls` is written the same way. */
export function listAdvice(names: string, report: object): string | undefined {
  const { engine } = report as { readonly engine?: { readonly images: readonly unknown[] } }
  // The tags of several names are several lists.
  if (engine?.images.length !== 0 || names.includes('\n')) return undefined
  return `The engine has no image of that name. The tags of a registry: tallyman tags ${printable(names, 200)}`
}
