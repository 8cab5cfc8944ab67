import { posix } from 'node:path'
import { TallyError } from '../errors.ts'
import type { Pattern } from '../match/pattern.ts'
import { printable } from '../text/printable.ts'
import { leadsElsewhere, type SourceFiles } from '../workspace/source-files.ts'
import { wildcardFiles } from '../workspace/wildcard-files.ts'
import type { ComposeEnvironment, EnvFile } from './compose/compose-environment.ts'
import { type ComposeFile, type ComposeLead, otherServer } from './compose/compose-file.ts'
import type { Field } from './compose/compose-model.ts'
import { Environments, type VariableSource } from './environments.ts'
import { type LeadSource, LeadTargets, remotePath } from './lead-target.ts'
import { kindOfPath, kindRow } from './scan/kinds.ts'
import type { BuildArgs, Lead, Scan } from './scan/scan.ts'
import { scanFile } from './scan/scan-file.ts'
import { parseYaml } from './yaml/parse-yaml.ts'

/** A file with the images that it names. */
export interface FoundFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  readonly kind: string
  readonly text: string
  readonly scan: Scan
}

/** A lead that cannot be followed, or a start that cannot be opened. */
export interface NotFollowed {
  /** The file with the lead, or the start. */
  readonly file: string
  /** From 1; undefined for a start. */
  readonly line?: number
  /** From 1, in UTF-16 code units. */
  readonly column?: number
  /** The path in the document: `services.web.build`. */
  readonly where?: string
  /** A whole sentence. */
  readonly problem: string
  /** True if only the run or another repository brings the file: nothing in this one is wrong. */
  readonly isOpen?: boolean
}

export interface FollowRules {
  /** Adds each `image` key and `docker://` text outside the known places. */
  readonly everywhere?: boolean
  /** More places: a path in the documents of each matching file. */
  readonly rules?: readonly { readonly files: Pattern; readonly at: string }[]
  /** Reports whether a file that others lead to may be read. Defaults to all. */
  readonly mayRead?: (path: string) => boolean
  /** Opens compose files for merging: follows `include` and `extends` only, and keeps the documents. */
  readonly isMerging: boolean
  /** Bounds the number of files, and that of files of variables. */
  readonly greatestFiles: number
  readonly greatestDepth: number
  /** Ends a sentence that begins with the file that leads to too many. */
  readonly tooMany: string
}

/** A file to open, and the lead to it. */
interface Visit extends LeadSource, VariableSource {
  readonly kind: string
  readonly by?: { readonly file: string; readonly lead: Lead; readonly arrivals: Map<Field, ComposeLead> }
  readonly depth: number
}

type Arrival = { -readonly [K in keyof ComposeLead]: ComposeLead[K] }

/** Kinds of folder in which every file with a matching name is read. */
const insideOf: Readonly<Record<string, { readonly names: RegExp; readonly kind: string }>> = {
  text: { names: /./, kind: 'text' },
  values: { names: /^values.*\.ya?ml$/i, kind: 'helm' },
  charts: { names: /^[^._](?!.*\.(?:md|txt)$)/i, kind: 'chart' },
}

const packed = /\.t(?:ar\.)?gz$/
/** Kinds without places of their own: only callers that read every word open them. */
const withoutPlaces = new Set(['text', 'env', 'lock'])

/** Opens files and all files they lead to. Reads a file once per kind, project and variables; `scanFile` finds its images and leads. */
export class LeadFollower {
  readonly files: FoundFile[] = []
  readonly notFollowed: NotFollowed[] = []
  readonly #source: SourceFiles
  readonly #rules: FollowRules
  readonly #environments: Environments
  readonly #arrivals = new Map<string, Arrival>()
  readonly #composeVisits: Visit[] = []
  readonly #reported = new Set<ComposeEnvironment>()
  #envFiles = 0

  constructor(source: SourceFiles, rules: FollowRules) {
    this.#source = source
    this.#rules = rules
    const count = (opened: readonly EnvFile[]) => {
      this.#envFiles += opened.length
      if (this.#envFiles > rules.greatestFiles) throw this.#tooMany(opened[0]?.path ?? '')
    }
    this.#environments = new Environments(source, { withholds: rules.isMerging, count })
  }

  /** Returns the opened file of each start. Throws INPUT_INVALID for a file that is too large and for too many files. */
  async follow(starts: readonly Visit[]): Promise<readonly ComposeLead[]> {
    const waiting = [...starts]
    // The list grows while it is iterated.
    for (const visit of waiting) {
      const { by, path } = visit
      if (by && this.#rules.mayRead?.(path) === false) continue
      const key = await this.#keyOf(visit)
      const known = this.#arrivals.get(key)
      const arrival = known ?? { path }
      if (by?.lead.merges) by.arrivals.set(by.lead.merges, arrival)
      if (known?.problem !== undefined && !by?.lead.isOptional) this.#refuse(visit, arrival, known.problem)
      if (known) continue
      this.#arrivals.set(key, arrival)
      if (this.#arrivals.size > this.#rules.greatestFiles)
        throw this.#tooMany(this.#rules.isMerging ? path : (starts[0]?.path ?? path))
      for (const next of await this.#visit(visit, arrival)) waiting.push(next)
    }
    const keys = await Promise.all(starts.map(start => this.#keyOf(start)))
    return keys.flatMap(key => this.#arrivals.get(key) ?? [])
  }

  /** Reads the compose files again, with build arguments that may be merged into those of their services. */
  async layOver(laidOver: readonly BuildArgs[]): Promise<void> {
    for (const visit of laidOver.length > 0 ? [...this.#composeVisits] : [])
      await this.follow(await this.#visit(visit, { path: visit.path }, laidOver))
  }

  environmentOf(source: VariableSource): Promise<ComposeEnvironment> {
    return this.#environments.of(source)
  }

  async #keyOf(visit: Visit): Promise<string> {
    const { path, kind, project, by } = visit
    const how =
      kind === 'compose'
        ? [project, await this.#environments.numberOf(visit)]
        : [by?.lead.buildArgs, by?.lead.contexts ?? []]
    return JSON.stringify([path, kind, ...how])
  }

  /** Reads one file. Returns the files it leads to. */
  async #visit(visit: Visit, arrival: Arrival, laidOver: readonly BuildArgs[] = []): Promise<Visit[]> {
    const { path, by, depth } = visit
    if (depth > this.#rules.greatestDepth)
      return this.#refuse(visit, arrival, `lies behind ${this.#rules.greatestDepth} others`)
    const opened = await this.#source.open(path)
    if (opened.kind !== 'file' && by?.lead.envFiles) arrival.environment = await this.environmentOf(visit)
    if (opened.kind === 'refused') return this.#refuse(visit, arrival, opened.problem)
    if (opened.kind === 'folder') return this.#visitFolder(visit, arrival, opened.names)
    if (opened.kind === 'absent' && by?.lead.isOptional) {
      // For another lead, which may need the file.
      arrival.problem = 'does not exist'
      return []
    }
    if (opened.kind === 'absent') return this.#refuse(visit, arrival, 'does not exist')
    const { real = path } = opened
    if (by && real !== path && this.#rules.mayRead?.(real) === false) return []
    const environment = await this.#environmentFor(visit)
    const isElsewhere = this.#source.isElsewhere?.(path) === true
    const { kind, scan } = await scanFile(opened.text, {
      path,
      kind: visit.kind,
      everywhere: this.#rules.everywhere ?? false,
      onlyImages: !this.#rules.everywhere && !this.#rules.isMerging,
      rules: (this.#rules.rules ?? []).flatMap(({ files, at }) => (files.matches(path) ? [at] : [])),
      variables: environment.variables,
      ...(!isElsewhere && { withheld: environment.withheld }),
      laidOver,
      buildArgs: by?.lead.buildArgs,
      contexts: by?.lead.contexts,
      ...(await this.#versionOf(visit)),
    })
    const { compose, ...kept } = scan
    // One file, however many links lead to it.
    this.files.push({ path: real, kind, text: opened.text, scan: kept })
    if (kind === 'compose' && laidOver.length === 0) this.#composeVisits.push(visit)
    const arrivals = new Map<Field, ComposeLead>()
    // Documents are kept only for merging: those of thousands of files would exhaust memory.
    if (this.#rules.isMerging && compose) {
      const file: ComposeFile = { ...compose, path, environment, isElsewhere, leads: arrivals }
      Object.assign(arrival, { file, environment })
    }
    return this.#leadsOf(scan, { ...visit, outer: environment }, arrivals)
  }

  async #leadsOf(scan: Scan, from: Visit, arrivals: Map<Field, ComposeLead>): Promise<Visit[]> {
    const { isMerging, everywhere, greatestFiles } = this.#rules
    const namesImages = (lead: Lead) =>
      isMerging ? lead.merges : everywhere || !withoutPlaces.has(lead.kind)
    const leads = scan.leads.filter(namesImages)
    // Any number of services may extend services of one file.
    const counted = isMerging ? leads.filter(({ project }) => project !== undefined) : scan.leads
    const lists = isMerging ? [...new Set(leads.flatMap(({ envFiles }) => (envFiles ? [envFiles] : [])))] : []
    const count = lists.reduce((sum, list) => sum + list.length, counted.length)
    if (count > greatestFiles) throw this.#tooMany(from.path)
    const spread = await Promise.all(leads.map(lead => this.#spread(lead, from.path)))
    const targets = new LeadTargets(from, to => leadsElsewhere(this.#source, from.path, to))
    return spread.flat().flatMap(lead => this.#next(lead, from, { arrivals, targets }))
  }

  /** Expands a lead with wildcards to one lead per file. */
  async #spread(lead: Lead, file: string): Promise<readonly Lead[]> {
    if (lead.kind !== 'gitlab' || !lead.path.includes('*') || remotePath.test(lead.path)) return [lead]
    const paths = await wildcardFiles(lead.path, this.#source)
    if (paths) return paths.map(path => ({ ...lead, path }))
    const problem = `${printable(lead.where)} leads to "${printable(lead.path)}", which leads out of the workspace or over too many folders`
    this.notFollowed.push({ file, line: lead.line, where: lead.where, problem })
    return []
  }

  #visitFolder(visit: Visit, arrival: Arrival, names: readonly string[]): Visit[] {
    const { path, kind } = visit
    const depth = visit.depth + 1
    const inside = insideOf[kind]
    if (inside) {
      const { everywhere } = this.#rules
      const read = names.filter(name => inside.names.test(name) && (everywhere || !packed.test(name)))
      return read.map(name => ({ ...visit, path: posix.join(path, name), kind: inside.kind, depth }))
    }
    const meant = kindRow(kind === 'resource' ? 'kustomize' : kind)?.inFolder ?? []
    const name = meant.find(each => names.includes(each))
    if (name === undefined) {
      const wish = meant.length > 0 ? ` without ${meant.join(' or ')}` : ''
      return this.#refuse(visit, arrival, `is a folder${wish}`)
    }
    const inner = name.endsWith('file') ? 'dockerfile' : kind === 'resource' ? 'kustomize' : kind
    return [{ ...visit, path: posix.join(path, name), kind: inner, depth }]
  }

  #next(
    lead: Lead,
    from: Visit,
    { arrivals, targets }: { readonly arrivals: Map<Field, ComposeLead>; readonly targets: LeadTargets },
  ): Visit[] {
    const { problem, ...target } = targets.of(lead)
    const by = { file: from.path, lead, arrivals }
    const visit = { ...target, kind: lead.kind, outer: from.outer, by, depth: from.depth + 1 }
    // Without merging, each file is read once, so a loop ends by itself.
    if (problem === undefined || (problem === 'loop' && !this.#rules.isMerging)) return [visit]
    const arrival: Arrival = { path: target.path }
    if (lead.merges) arrivals.set(lead.merges, arrival)
    return this.#refuse(visit, arrival, problem)
  }

  #refuse({ path, by }: Visit, arrival: Arrival, problem: string): [] {
    arrival.problem = problem
    if (by) {
      const { line, column = 1, where } = by.lead
      const sentence = `${printable(where)} leads to "${printable(path)}", which ${problem}`
      const isOpen = isOpenLead(by.lead, problem)
      this.notFollowed.push({
        file: by.file,
        line,
        column,
        where,
        problem: sentence,
        ...(isOpen && { isOpen }),
      })
    } else this.notFollowed.push({ file: path, problem: `it ${problem}` })
    return []
  }

  /** Returns the variables of a file that may be a compose file, else those of the file that leads to it. */
  async #environmentFor(visit: Visit): Promise<ComposeEnvironment> {
    const { path, kind, outer } = visit
    const isOpen = kind === 'unknown' || kind === 'context'
    const isCompose = kind === 'compose' || (isOpen && (kindOfPath(path) ?? 'compose') === 'compose')
    if (!isCompose) return { ...outer, faults: [] }
    const environment = await this.environmentOf(visit)
    for (const fault of this.#reported.has(environment) ? [] : environment.faults)
      this.notFollowed.push({ file: fault.path, problem: `it ${fault.problem}` })
    this.#reported.add(environment)
    return environment
  }

  /** `appVersion` of the chart beside a file of values. */
  async #versionOf({ path, kind }: Visit): Promise<{ readonly appVersion?: string }> {
    const isValues = kind !== 'compose' && /(?:^|\/)values[^/]*\.ya?ml$/i.test(path)
    if (kind !== 'helm' && !isValues) return {}
    const chart = posix.join(posix.dirname(path), 'Chart.yaml')
    const opened = await this.#source.open(chart)
    if (opened.kind !== 'file') return {}
    const tree = await parseYaml(opened.text, chart)
    const appVersion = tree.written(tree.get(tree.roots[0], 'appVersion'))
    return appVersion === undefined ? {} : { appVersion }
  }

  #tooMany(path: string): TallyError {
    return new TallyError('INPUT_INVALID', `Cannot read "${printable(path)}": ${this.#rules.tooMany}`)
  }
}

/** Reports whether only the run or another repository brings the file of a lead. A compose file elsewhere can be pinned nowhere. */
function isOpenLead({ kind, isOpen = false }: Lead, problem: string): boolean {
  if (problem === otherServer) return kind !== 'compose'
  return kind === 'made' || (isOpen && problem === 'does not exist')
}
