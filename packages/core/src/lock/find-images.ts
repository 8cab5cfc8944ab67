import { posix } from 'node:path'
import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
import { withEnvFiles } from './compose-environment.ts'
import type { Variables } from './interpolate.ts'
import { kindOfPath, kindRow } from './kinds.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Lead, Scan } from './scan.ts'
import { scanFile } from './scan-file.ts'
import type { SourceFiles } from './source-files.ts'

/** A file with what it names. */
export interface FoundFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  readonly kind: string
  readonly text: string
  readonly scan: Scan
}

/** A file that another one leads to and that cannot be followed. */
export interface NotFollowed {
  /** The file that leads there; for a start the start itself. */
  readonly file: string
  /** From 1; undefined for a start. */
  readonly line?: number
  /** A whole sentence. */
  readonly problem: string
}

export interface FoundImages {
  readonly files: readonly FoundFile[]
  readonly notFollowed: readonly NotFollowed[]
}

export interface FindOptions {
  /** Counts what no kind knows of, too: every `image` key and `docker://` text. */
  readonly everywhere?: boolean
}

interface Visit {
  readonly path: string
  readonly kind: string
  /** Docker Compose's. */
  readonly project: string
  readonly by?: { readonly file: string; readonly lead: Lead }
  readonly depth: number
}

const greatestFiles = 20_000
const greatestDepth = 100
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
    await finder.follow({ path, kind: 'unknown', project: posix.dirname(path), depth: 0 })
  }
  return finder
}

class Finder implements FoundImages {
  readonly files: FoundFile[] = []
  readonly notFollowed: NotFollowed[] = []
  readonly #source: SourceFiles
  readonly #options: FindOptions
  readonly #seen = new Set<string>()
  readonly #variables = new Map<string, Promise<Variables>>()

  constructor(source: SourceFiles, options: FindOptions) {
    this.#source = source
    this.#options = options
  }

  async follow(start: Visit): Promise<void> {
    const waiting = [start]
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
      const key = `${visit.path}\0${visit.kind}\0${visit.kind === 'compose' ? visit.project : ''}`
      if (this.#seen.has(key)) continue
      this.#seen.add(key)
      if (this.#seen.size > greatestFiles)
        throw new TallyError(
          'INPUT_INVALID',
          `Cannot read "${printable(start.path)}": it leads to more than ${greatestFiles} files`,
        )
      waiting.push(...(await this.#visit(visit)))
    }
  }

  /** Reads one file; gives the files it leads to. */
  async #visit(visit: Visit): Promise<Visit[]> {
    const { path, by, depth } = visit
    if (depth > greatestDepth) return this.#refuse(visit, `lies behind ${greatestDepth} others`)
    const opened = await this.#source.open(path)
    if (opened.kind === 'refused') return this.#refuse(visit, opened.problem)
    if (opened.kind === 'folder') return this.#visitFolder(visit, opened.names)
    if (opened.kind === 'absent') return by?.lead.isOptional ? [] : this.#refuse(visit, 'does not exist')
    const { kind, scan } = await scanFile(opened.text, {
      path,
      kind: visit.kind,
      ...this.#options,
      variables: await this.#variablesOf(visit),
      ...(await this.#versionOf(visit)),
    })
    this.files.push({ path, kind, text: opened.text, scan })
    return scan.leads.flatMap(lead => this.#next(lead, visit))
  }

  #visitFolder(visit: Visit, names: readonly string[]): Visit[] {
    const { path, kind } = visit
    const depth = visit.depth + 1
    if (kind === 'text') return names.map(name => ({ ...visit, path: posix.join(path, name), depth }))
    const meant = kindRow(kind === 'resource' ? 'kustomize' : kind)?.inFolder ?? []
    const name = meant.find(each => names.includes(each))
    if (name === undefined) {
      const wish = meant.length > 0 ? ` without ${meant.join(' or ')}` : ''
      return this.#refuse(visit, `is a folder${wish}`)
    }
    const inner = name === 'Dockerfile' ? 'dockerfile' : kind === 'resource' ? 'kustomize' : kind
    return [{ ...visit, path: posix.join(path, name), kind: inner, depth }]
  }

  #next(lead: Lead, { path, project, depth }: Visit): Visit[] {
    const by = { file: path, lead }
    const base = lead.base === 'root' ? '.' : lead.base === 'project' ? project : posix.dirname(path)
    const isRemote = remote.test(lead.path) || lead.kind === 'remote' || /^[^./][^@]*@[^/]+$/.test(lead.path)
    const target = isRemote || posix.isAbsolute(lead.path) ? lead.path : posix.join(base, lead.path)
    const visit = { path: target, kind: lead.kind, by, depth: depth + 1 }
    if (isRemote) return this.#refuse({ ...visit, project }, 'lies on another server')
    const own = lead.project === undefined ? posix.dirname(target) : posix.join(base, lead.project)
    return [{ ...visit, project: own }]
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

  /** The variables of `.env` in the project's folder, where a compose file may be read there. */
  #variablesOf({ path: file, kind, project }: Visit): Promise<Variables> {
    const isCompose =
      kind === 'compose' || (kind === 'unknown' && (kindOfPath(file) ?? 'compose') === 'compose')
    const path = isCompose ? posix.join(project, '.env') : ''
    const known = this.#variables.get(path) ?? (isCompose ? this.#envFile(path) : Promise.resolve({}))
    this.#variables.set(path, known)
    return known
  }

  async #envFile(path: string): Promise<Variables> {
    const { variables, faults } = await withEnvFiles({}, [{ path, isOptional: true }], this.#source)
    for (const { problem } of faults) this.notFollowed.push({ file: path, problem: `it ${problem}` })
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
