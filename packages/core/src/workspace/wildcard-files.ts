import { posix } from 'node:path'
import type { SourceFiles } from './source-files.ts'

const greatestFolders = 20_000
/** Git does not look into the first; the second is installed, not checked out. */
const unseen = new Set(['.git', 'node_modules'])

/**
 * The files that a path with wildcards names, sorted: `*` stands for anything in one part of the path, `**` for anything at all, as
 * GitLab reads `include:local`. Undefined for a path that leads out of the workspace, or over more folders than are looked at.
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

/** Whether a path fits, found in time linear in path and pattern for each wildcard. */
function patternOf(pattern: string): (path: string) => boolean {
  const parts = pattern.split(/(\*+)/)
  return path => {
    // The indexes of the path up to which what was read of the pattern fits.
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

/** Where a wildcard that begins at one of these places may end. */
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
