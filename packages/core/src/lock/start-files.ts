import { mapLimit } from '../concurrency.ts'
import type { Pattern } from '../match/pattern.ts'
import type { RepositoryFile } from '../workspace/repository-files.ts'
import type { SourceFiles } from '../workspace/source-files.ts'
import type { StartFile } from './find-images.ts'
import { kindOfPath, kindRows, mayBeSource } from './scan/kinds.ts'

/** The inputs that decide which files are read first. */
export interface StartRules {
  /** Globs of files to read. Empty for every kind's own files. */
  readonly paths: readonly Pattern[]
  /** Globs of files that are not read, even if others lead to them. */
  readonly except: readonly Pattern[]
  readonly kinds: ReadonlySet<string> | 'all'
  /** Globs of files in which the user names places. */
  readonly ruled: readonly Pattern[]
  /** Kinds that the user gives to files. */
  readonly forced: readonly { readonly kind: string; readonly files: Pattern }[]
}

/** Kinds that name no images themselves, or only what a tool wrote; and the folder of a build, which only leads name. */
const silent = new Set(['text', 'env', 'chart', 'context', 'lock'])
/** Folders with copies of what other repositories hold. */
const copied = /(?:^|\/)(?:vendor|node_modules)\//
const opensAtOnce = 16
/** Values beside it are those of a chart. */
const isChart = /^(.*?)Chart\.ya?ml$/
/** Stands for the folders of charts while these are not known. */
const anyFolder = { has: () => true }

/** The kinds that files can have, for people to name. */
export const startKinds: readonly string[] = [
  ...new Set(['dockerfile', ...kindRows.map(({ kind }) => kind)]),
].filter(kind => !silent.has(kind))

/**
 * Chooses the files that are searched for images. Without `paths`: those whose names say their kind, values beside a chart, and YAML with
 * `apiVersion` and `kind`. With `paths`: all that match and may name images, whatever kind their content says.
 */
export async function startFiles(
  files: readonly RepositoryFile[],
  rules: StartRules,
  source: SourceFiles,
): Promise<StartFile[]> {
  const mayRead = readable(rules)
  const charts = new Set(files.flatMap(({ path }) => isChart.exec(path)?.[1] ?? []))
  const chosen = files
    .filter(({ path, linked }) => mayRead(path) && (linked === undefined || mayRead(linked)))
    .map(file => ({ file, kind: kindOf(file.path, rules, charts) }))
    .filter(({ kind }) => kind !== 'none')
  const kept = await mapLimit(chosen, opensAtOnce, async ({ file, kind }) => {
    if (kind !== 'candidate') return startOf(file, kind)
    if (await isManifest(file, source)) return startOf(file, 'kubernetes')
    return hasRule(file.path, rules) ? startOf(file, 'yaml') : undefined
  })
  return distinct(kept.filter(start => start !== undefined))
}

/** Returns the test for names of files that `startFiles` may choose, or needs to know to choose others. */
export function mayBeStart(rules: StartRules): (path: string) => boolean {
  const mayRead = readable(rules)
  return path => isChart.test(path) || (mayRead(path) && kindOf(path, rules, anyFolder) !== 'none')
}

/** Returns the test for files that others lead to. */
export function readable({ except }: Pick<StartRules, 'except'>): (path: string) => boolean {
  return path => !except.some(glob => glob.matches(path))
}

/**
 * Returns the kind, `undefined` if the content decides, `candidate` if it decides whether the file is a manifest, or `none`. A file with
 * rules alone is `yaml`, which has no places of its own.
 */
function kindOf(
  path: string,
  rules: StartRules,
  charts: Pick<ReadonlySet<string>, 'has'>,
): string | undefined {
  const given = rules.forced.find(({ files }) => files.matches(path))
  if (given) return given.kind
  if (rules.paths.length > 0) return isMeant(path, rules) ? undefined : 'none'
  const usual = copied.test(path) ? 'none' : usualKind(path, rules, charts)
  return usual === 'none' && hasRule(path, rules) ? 'yaml' : usual
}

/** Tests a file against `paths`. One that is named in full is meant, whatever its name. */
function isMeant(path: string, { paths, kinds, ruled }: StartRules): boolean {
  const matching = paths.find(glob => glob.matches(path))
  if (!matching) return false
  if (matching.text.replace(/^(?:\.?\/)+/, '') === path) return true
  const named = kindOfPath(path)
  if (named === undefined) return isYaml(path) || hasRule(path, { ruled })
  return !silent.has(named) && isWanted(named, kinds)
}

function usualKind(
  path: string,
  { kinds }: StartRules,
  charts: Pick<ReadonlySet<string>, 'has'>,
): string | undefined {
  const named = kindOfPath(path)
  if (named === undefined) return isYaml(path) && isWanted('kubernetes', kinds) ? 'candidate' : 'none'
  if (silent.has(named) || !isWanted(named, kinds)) return 'none'
  if (named === 'helm' && !charts.has(path.slice(0, path.lastIndexOf('/') + 1))) return 'none'
  // A program that is called like a Dockerfile.
  return named === 'dockerfile' && mayBeSource(path) ? undefined : named
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path)
}

function hasRule(path: string, { ruled }: Pick<StartRules, 'ruled'>): boolean {
  return ruled.some(glob => glob.matches(path))
}

function isWanted(kind: string, kinds: StartRules['kinds']): boolean {
  return kinds === 'all' || kinds.has(kind)
}

/** A link is read under the name of its file, which other paths lead to as well; its own name says the kind. */
function startOf(
  { path, linked }: RepositoryFile,
  kind: string | undefined,
): StartFile & { isLink: boolean } {
  const known = kind ?? (linked === undefined ? undefined : kindOfPath(path))
  return { path: linked ?? path, isLink: linked !== undefined, ...(known !== undefined && { kind: known }) }
}

function distinct(starts: readonly (StartFile & { isLink: boolean })[]): StartFile[] {
  const files = new Map<string, StartFile>()
  // A file's own name decides before those of links to it.
  for (const { isLink, ...start } of starts.toSorted((a, b) => Number(a.isLink) - Number(b.isLink)))
    if (!files.has(start.path)) files.set(start.path, start)
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Reports whether YAML has the keys of a Kubernetes manifest, at the beginning of any lines. */
async function isManifest({ path }: RepositoryFile, source: SourceFiles): Promise<boolean> {
  const opened = await source.open(path)
  if (opened.kind !== 'file') return false
  return (
    /^[ \t{"']*apiVersion["']?[ \t]*:/m.test(opened.text) && /^[ \t{"',]*kind["']?[ \t]*:/m.test(opened.text)
  )
}
