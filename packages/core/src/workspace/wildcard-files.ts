import { posix } from 'node:path'
import type { SourceFiles } from './source-files.ts'

const greatestFolders = 20_000
/** Folders that are not part of a checkout. */
const unseen = new Set(['.git', 'node_modules'])

/**
 * Lists the files that match a path with wildcards, sorted: `*` matches within one part of the path, `**` across parts, as in GitLab's
 * `include:local`. Returns undefined if the path leads out of the workspace or over more than 20,000 folders.
 */
export async function wildcardFiles(path: string, files: SourceFiles): Promise<string[] | undefined> {
  const pattern = posix.normalize(path)
  const fixed = posix.dirname(pattern.slice(0, pattern.indexOf('*') + 1))
  const wanted = patternOf(pattern)
  const isDeep = pattern.slice(fixed === '.' ? 0 : fixed.length + 1).includes('/') || pattern.includes('**')
  const found: string[] = []
  const waiting = [fixed]
  for (let read = 0; read < waiting.length; read++) {
    if (read > greatestFolders) return undefined
    const folder = waiting[read] as string
    const opened = await files.open(folder)
    if (opened.kind === 'refused') return undefined
    if (opened.kind !== 'folder') continue
    const inner = new Set(opened.folders)
    for (const name of opened.names) {
      const each = posix.join(folder, name)
      if (!inner.has(name) && wanted(each)) found.push(each)
      if (isDeep && inner.has(name) && !unseen.has(name)) waiting.push(each)
    }
  }
  return found.sort()
}

/** Compiles a pattern to a test that takes time linear in the path per wildcard. */
function patternOf(pattern: string): (path: string) => boolean {
  const parts = pattern.split(/(\*+)/)
  return path => {
    // The ends of all matches of the pattern read so far.
    let ends = new Set([0])
    for (const part of parts) {
      const next = new Set<number>()
      if (part.startsWith('*')) for (const end of reached(path, ends, part.length > 1)) next.add(end)
      else for (const end of ends) if (path.startsWith(part, end)) next.add(end + part.length)
      ends = next
    }
    return ends.has(path.length)
  }
}

/** Returns the ends of a wildcard that begins at one of `starts`. */
function reached(path: string, starts: ReadonlySet<number>, crosses: boolean): number[] {
  const ends: number[] = []
  let isOpen = false
  for (let at = 0; at <= path.length; at++) {
    isOpen ||= starts.has(at)
    if (isOpen) ends.push(at)
    if (!crosses && path[at] === '/') isOpen = false
  }
  return ends
}
