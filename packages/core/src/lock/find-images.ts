import { posix } from 'node:path'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { leadsElsewhere, type SourceFiles } from '../workspace/source-files.ts'
import { wildcardFiles } from '../workspace/wildcard-files.ts'
import { type EnvFile, withEnvFiles } from './compose/compose-environment.ts'
import type { Variables } from './compose/interpolate.ts'
import { kindOfPath, kindRow } from './scan/kinds.ts'
import type { BuildArgs, Lead, Scan } from './scan/scan.ts'
import { scanFile } from './scan/scan-file.ts'
import { parseYaml } from './yaml/parse-yaml.ts'

/** A file with what it names. */
export interface FoundFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  readonly kind: string
  readonly text: string
  readonly scan: Scan
}

/** A file that another one leads to and that cannot be followed. */
interface NotFollowed {
  /** The file that leads there; for a start the start itself. */
  readonly file: string
  /** From 1; undefined for a start. */
  readonly line?: number
  /** A whole sentence. */
  readonly problem: string
}

interface FoundImages {
  readonly files: readonly FoundFile[]
  readonly notFollowed: readonly NotFollowed[]
}

interface FindOptions {
  /** Counts what no kind knows of, too: every `image` key and `docker://` text. */
  readonly everywhere?: boolean
}

interface Visit {
  readonly path: string
  readonly kind: string
  /** Docker Compose's. */
  readonly project: string
  /** What the variables of the compose files mean that lead here. */
  readonly outer: Variables
  /** What adds variables to those; none for what is extended. */
  readonly envFiles: readonly EnvFile[]
  readonly by?: { readonly file: string; readonly lead: Lead }
  readonly depth: number
}

const noVariables: Variables = {}
/** No registry is asked for what is found here, so that values from elsewhere may be compared with. */
const noNames: ReadonlySet<string> = new Set()
const greatestFiles = 20_000
const greatestDepth = 100
const greatestLooseArgs = 500
const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i

/**
 * All images that files name, with those of the files that they lead to, each file once for each way it is read. What cannot be
 * followed is named, never left out. Throws INPUT_INVALID for a file beyond the bounds and for too many files.
 */
export async function findImages(
  starts: readonly string[],
  files: SourceFiles,
  options: FindOptions = {},
): Promise<FoundImages> {
  const finder = new Finder(files, options)
  for (const start of starts) {
    const path = posix.normalize(start)
    const project = posix.dirname(path)
    const envFiles = [{ path: posix.join(project, '.env'), isOptional: true }]
    await finder.follow([{ path, kind: 'unknown', project, outer: noVariables, envFiles, depth: 0 }])
  }
  await finder.layOver()
  return finder
}

/** Folders of which every file is meant that has such a name. */
const insideOf: Readonly<Record<string, { readonly names: RegExp; readonly kind: string }>> = {
  text: { names: /./, kind: 'text' },
  values: { names: /^values.*\.ya?ml$/i, kind: 'helm' },
  charts: { names: /^[^._](?!.*\.(?:md|txt)$)/i, kind: 'chart' },
}

class Finder implements FoundImages {
  readonly files: FoundFile[] = []
  readonly notFollowed: NotFollowed[] = []
  readonly #source: SourceFiles
  readonly #options: FindOptions
  readonly #seen = new Set<string>()
  readonly #composed: Visit[] = []
  readonly #looseArgs: BuildArgs[] = []
  readonly #variables = new Map<string, Promise<Variables>>()
  readonly #texts = new WeakMap<Variables, string>()
  /** Numbers of variables with other values. */
  readonly #numbers = new Map<string, number>()

  constructor(source: SourceFiles, options: FindOptions) {
    this.#source = source
    this.#options = options
  }

  async follow(starts: readonly Visit[]): Promise<void> {
    const waiting = [...starts]
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
      const { path, kind, project } = visit
      const how = kind === 'compose' ? [project, this.#environmentOf(visit)] : [visit.by?.lead.buildArgs]
      const key = JSON.stringify([path, kind, ...how])
      if (this.#seen.has(key)) continue
      this.#seen.add(key)
      if (this.#seen.size > greatestFiles) throw tooManyFiles(starts[0]?.path ?? path)
      for (const next of await this.#visit(visit)) waiting.push(next)
    }
  }

  /** Reads compose files anew with the build arguments that overrides and services which extend others may lay over theirs. */
  async layOver(): Promise<void> {
    const laidOver = [...new Map(this.#looseArgs.map(args => [JSON.stringify(args), args])).values()]
    if (laidOver.length > greatestLooseArgs)
      throw new TallyError(
        'INPUT_INVALID',
        `Cannot read the compose files: more than ${greatestLooseArgs} services change build arguments of others`,
      )
    for (const visit of laidOver.length > 0 ? [...this.#composed] : [])
      await this.follow(await this.#visit(visit, laidOver))
  }

  /** Reads one file; gives the files it leads to. */
  async #visit(visit: Visit, laidOver: readonly BuildArgs[] = []): Promise<Visit[]> {
    const { path, by, depth } = visit
    if (depth > greatestDepth) return this.#refuse(visit, `lies behind ${greatestDepth} others`)
    const opened = await this.#source.open(path)
    if (opened.kind === 'refused') return this.#refuse(visit, opened.problem)
    if (opened.kind === 'folder') return this.#visitFolder(visit, opened.names)
    if (opened.kind === 'absent') return by?.lead.isOptional ? [] : this.#refuse(visit, 'does not exist')
    const variables = await this.#variablesOf(visit)
    const { kind, scan } = await scanFile(opened.text, {
      path,
      kind: visit.kind,
      ...this.#options,
      variables,
      laidOver,
      buildArgs: by?.lead.buildArgs,
      ...(await this.#versionOf(visit)),
    })
    this.files.push({ path, kind, text: opened.text, scan })
    this.#looseArgs.push(...(scan.looseArgs ?? []))
    if (kind === 'compose' && laidOver.length === 0) this.#composed.push(visit)
    if (scan.leads.length > greatestFiles) throw tooManyFiles(path)
    const leads = await Promise.all(scan.leads.map(lead => this.#spread(lead, path)))
    return leads.flat().flatMap(lead => this.#next(lead, { ...visit, outer: variables }))
  }

  /** The leads to each of the files that one with wildcards means. */
  async #spread(lead: Lead, file: string): Promise<readonly Lead[]> {
    if (lead.kind !== 'gitlab' || !lead.path.includes('*') || remote.test(lead.path)) return [lead]
    const paths = await wildcardFiles(lead.path, this.#source)
    if (paths) return paths.map(path => ({ ...lead, path }))
    const problem = `${printable(lead.where)} leads to "${printable(lead.path)}", which leads out of the workspace or over too many folders`
    this.notFollowed.push({ file, line: lead.line, problem })
    return []
  }

  #visitFolder(visit: Visit, names: readonly string[]): Visit[] {
    const { path, kind } = visit
    const depth = visit.depth + 1
    const inside = insideOf[kind]
    if (inside) {
      const read = names.filter(name => inside.names.test(name))
      return read.map(name => ({ ...visit, path: posix.join(path, name), kind: inside.kind, depth }))
    }
    const meant = kindRow(kind === 'resource' ? 'kustomize' : kind)?.inFolder ?? []
    const name = meant.find(each => names.includes(each))
    if (name === undefined) {
      const wish = meant.length > 0 ? ` without ${meant.join(' or ')}` : ''
      return this.#refuse(visit, `is a folder${wish}`)
    }
    const inner = name === 'Dockerfile' ? 'dockerfile' : kind === 'resource' ? 'kustomize' : kind
    return [{ ...visit, path: posix.join(path, name), kind: inner, depth }]
  }

  #next(lead: Lead, { path, project, outer, depth }: Visit): Visit[] {
    const by = { file: path, lead }
    const base = lead.base === 'root' ? '.' : lead.base === 'project' ? project : posix.dirname(path)
    const from = (each: string) => (posix.isAbsolute(each) ? each : posix.join(base, each))
    const isRemote = remote.test(lead.path) || lead.kind === 'remote' || /^[^./][^@]*@[^/]+$/.test(lead.path)
    const target = isRemote ? lead.path : from(lead.path)
    const own = lead.project === undefined ? posix.dirname(target) : from(lead.project)
    const isExtended = lead.base === 'project' && lead.project === undefined
    const dotenv = isExtended ? [] : [{ path: posix.join(own, '.env'), isOptional: true }]
    const named = lead.envFiles?.map(each => ({ path: from(each), isOptional: false }))
    const envFiles = named?.filter(each => each.path !== '/dev/null') ?? dotenv
    const visit = { path: target, kind: lead.kind, project: own, outer, envFiles, by, depth: depth + 1 }
    if (lead.kind === 'made')
      return this.#refuse(visit, 'is made by a job, so that nobody can tell what it names')
    if (isRemote) return this.#refuse(visit, 'lies on another server')
    const led = [target, ...(lead.envFiles ?? []).map(from), ...(lead.project === undefined ? [] : [own])]
    const isOut = led.some(each => leadsElsewhere(this.#source, path, each))
    return isOut ? this.#refuse(visit, 'lies outside the workspace') : [visit]
  }

  #refuse({ path, by }: Visit, problem: string): [] {
    if (by) {
      const { line, where } = by.lead
      this.notFollowed.push({
        file: by.file,
        line,
        problem: `${printable(where)} leads to "${printable(path)}", which ${problem}`,
      })
    } else this.notFollowed.push({ file: path, problem: `it ${problem}` })
    return []
  }

  /** What the variables mean where a compose file may be read. */
  #variablesOf(visit: Visit): Promise<Variables> {
    const { path, kind, outer, envFiles } = visit
    const isCompose =
      kind === 'compose' || (kind === 'unknown' && (kindOfPath(path) ?? 'compose') === 'compose')
    if (!isCompose || envFiles.length === 0) return Promise.resolve(outer)
    const key = this.#environmentOf(visit)
    const known = this.#variables.get(key) ?? this.#withFiles(outer, envFiles)
    this.#variables.set(key, known)
    return known
  }

  /** The same text for the same variables. */
  #environmentOf({ outer, envFiles }: Visit): string {
    const values = this.#texts.get(outer) ?? JSON.stringify(outer)
    this.#texts.set(outer, values)
    const number = this.#numbers.get(values) ?? this.#numbers.size
    this.#numbers.set(values, number)
    return JSON.stringify([number, envFiles.map(({ path }) => path)])
  }

  async #withFiles(outer: Variables, envFiles: readonly EnvFile[]): Promise<Variables> {
    const { variables, faults } = await withEnvFiles(
      { variables: outer, withheld: noNames },
      envFiles,
      this.#source,
    )
    for (const { path, problem } of faults) this.notFollowed.push({ file: path, problem: `it ${problem}` })
    return variables
  }

  /** `appVersion` of the chart beside a file of values. */
  async #versionOf({ path, kind }: Visit): Promise<{ readonly appVersion?: string }> {
    if (kind !== 'helm' && !/(?:^|\/)values[^/]*\.ya?ml$/i.test(path)) return {}
    const chart = posix.join(posix.dirname(path), 'Chart.yaml')
    const opened = await this.#source.open(chart)
    if (opened.kind !== 'file') return {}
    const tree = await parseYaml(opened.text, chart)
    const appVersion = tree.written(tree.get(tree.roots[0], 'appVersion'))
    return appVersion === undefined ? {} : { appVersion }
  }
}

function tooManyFiles(path: string): TallyError {
  return new TallyError(
    'INPUT_INVALID',
    `Cannot read "${printable(path)}": it leads to more than ${greatestFiles} files`,
  )
}
