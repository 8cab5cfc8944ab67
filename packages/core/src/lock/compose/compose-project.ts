import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import type { ComposeEnvironment, EnvFault } from './compose-environment.ts'
import {
  type ComposeFile,
  type ComposeLead,
  greatestComposeFiles,
  greatestIncludes,
  type OpenedProject,
  otherServer,
  tooManyComposeFiles,
} from './compose-file.ts'
import { areAlike, mergeServices } from './compose-merge.ts'
import type { ComposeDocument, ComposeInclude, ComposeService, Field } from './compose-model.ts'
import { type Interpolated, interpolate } from './interpolate.ts'

type Services = Map<string, ComposeService>

/** The longest chain of `extends`. */
const greatestChain = 64
const greatestMerges = 100_000

/** Merges the services of opened compose files after includes, `extends` and overrides, as `docker compose config` does. */
export class ComposeProject {
  readonly faults: string[] = []
  readonly #files = new Map<YamlTree, ComposeFile>()
  /** Faults of variables that were added. */
  readonly #reported = new Set<EnvFault>()
  readonly #extended = new Map<ComposeService, ComposeService | undefined>()
  readonly #byName = new Map<ComposeDocument, ReadonlyMap<string, ComposeService>>()
  #merges = 0
  #includes = 0

  /** Merges the files that the user names, in order. */
  load({ starts, environment }: OpenedProject): Services {
    this.#tellVariables(environment)
    const files = starts.flatMap(({ path, file, problem }) => {
      if (!file) this.faults.push(`Cannot read "${printable(path)}" for compose-files: it ${problem}`)
      return file ?? []
    })
    return this.#merged(files, [])
  }

  /** Replaces the variables of a field. */
  evaluate({ text, tree }: Field): Interpolated {
    const { environment, isElsewhere = false } = this.#files.get(tree) ?? {}
    return interpolate(text, environment?.variables ?? {}, isElsewhere ? undefined : environment?.withheld)
  }

  fault(tree: YamlTree, line: number | undefined, problem: string): void {
    const place = line === undefined ? '' : `line ${line}: `
    this.faults.push(`Cannot read "${printable(tree.path)}": ${place}${problem}`)
  }

  #tellVariables({ faults }: ComposeEnvironment): void {
    for (const fault of faults) {
      const { path, problem } = fault
      if (!this.#reported.has(fault))
        this.faults.push(`Cannot read "${printable(path)}" for its variables: ${problem}`)
      this.#reported.add(fault)
    }
  }

  /** `included` holds the files that include these, outermost first. */
  #merged(files: readonly ComposeFile[], included: readonly string[]): Services {
    const services: Services = new Map()
    for (const file of files) {
      this.#enter(file)
      for (const document of file.documents)
        for (const { service, mark } of this.#ownServices(document, file, included)) {
          const before = services.get(service.name)
          if (mark === 'reset') services.delete(service.name)
          else
            services.set(service.name, before && mark === undefined ? this.#merge(before, service) : service)
        }
    }
    return services
  }

  /** Adds the faults of the file itself, once per file. */
  #enter(file: ComposeFile): void {
    const { tree, documents } = file
    if (this.#files.has(tree)) return
    this.#files.set(tree, file)
    const faults = documents.flatMap(each => [...each.faults, ...each.strangeKeys])
    for (const { line, problem } of [...tree.faults, ...faults]) this.fault(tree, line, problem)
    if (documents.length === 0 && tree.faults.length === 0)
      this.fault(tree, undefined, 'it is empty, expected services')
  }

  /** Returns a document's services merged with those they extend, and the services of the files it includes. */
  #ownServices(
    document: ComposeDocument,
    file: ComposeFile,
    included: readonly string[],
  ): ComposeDocument['services'] {
    const named = this.#named(document)
    const own: { service: ComposeService; mark?: 'reset' | 'override' }[] = []
    for (const each of document.services) {
      const service = this.#withBase(each.service, { file, named, chain: [] })
      if (service) own.push({ ...each, service })
    }
    const taken = new Map(own.map(({ service }) => [service.name, service]))
    for (const include of document.includes) {
      for (const service of this.#include(include, file, included).values()) {
        const other = taken.get(service.name)
        if (other && !areAlike(other, service))
          this.fault(
            other.tree,
            other.line,
            `service "${printable(other.name)}" is in an included file too ("${printable(service.tree.path)}")`,
          )
        else if (!other) own.push({ service })
        taken.set(service.name, service)
      }
    }
    return own
  }

  #include(
    { paths, projectDirectory, envFiles = [] }: ComposeInclude,
    file: ComposeFile,
    outer: readonly string[],
  ): Services {
    const none: Services = new Map()
    if (++this.#includes > greatestComposeFiles)
      throw new TallyError('INPUT_INVALID', `Cannot read "${printable(file.path)}": ${tooManyComposeFiles}`)
    const leads = paths.flatMap(field => {
      const lead = this.#lead(field, file)
      return lead ? { field, ...lead } : []
    })
    const [field] = paths
    const included = [...outer, file.path]
    const isLoop = leads.some(({ path, problem }) => problem === 'loop' || included.includes(path))
    if (field && (isLoop || included.length > greatestIncludes)) {
      this.fault(file.tree, field.line, `${field.where}: the files include each other`)
      return none
    }
    for (const other of [projectDirectory, ...envFiles]) if (other) this.#said(other)
    const environment = leads.find(lead => lead.environment)?.environment
    if (environment) this.#tellVariables(environment)
    const files = leads.flatMap(lead => this.#opened(lead, lead.field) ?? [])
    return leads.length < paths.length ? none : this.#merged(files, included)
  }

  #withBase(
    service: ComposeService,
    context: {
      readonly file: ComposeFile
      readonly named: ReadonlyMap<string, ComposeService>
      readonly chain: readonly ComposeService[]
    },
  ): ComposeService | undefined {
    if (!service.extends) return service
    if (this.#extended.has(service)) return this.#extended.get(service)
    const { chain, named, file } = context
    const { service: base, file: other } = service.extends
    const name = this.#said(base)
    if (name === undefined) return undefined
    if (chain.includes(service) || chain.length > greatestChain) {
      this.fault(base.tree, base.line, `${base.where}: the services extend each other`)
      return undefined
    }
    const faultsBefore = this.faults.length
    const below = [...chain, service]
    const local = named.get(name)
    const found = other
      ? this.#fromFile(other, name, { file, chain: below })
      : local && this.#withBase(local, { ...context, chain: below })
    if (!found && this.faults.length === faultsBefore)
      this.fault(base.tree, base.line, `${base.where}: there is no service "${printable(name)}"`)
    const merged = found && this.#merge(found, service)
    this.#extended.set(service, merged)
    return merged
  }

  #fromFile(
    field: Field,
    name: string,
    { file: from, chain }: { readonly file: ComposeFile; readonly chain: readonly ComposeService[] },
  ): ComposeService | undefined {
    const lead = this.#lead(field, from)
    const file = lead && this.#opened(lead, field)
    if (!file) return undefined
    this.#enter(file)
    const named = file.documents.map(each => this.#named(each)).find(each => each.has(name))
    const base = named?.get(name)
    return named && base && this.#withBase(base, { file, named, chain })
  }

  #named(document: ComposeDocument): ReadonlyMap<string, ComposeService> {
    const known = this.#byName.get(document)
    const named = known ?? new Map(document.services.map(({ service }) => [service.name, service]))
    this.#byName.set(document, named)
    return named
  }

  /** Returns the file that a field names. A variable without a value is a fault. */
  #lead(field: Field, { leads }: ComposeFile): ComposeLead | undefined {
    const lead = leads.get(field)
    if (lead) return lead
    const said = this.#said(field)
    if (said !== undefined)
      throw new TallyError(
        'INTERNAL',
        `Cannot merge "${printable(field.tree.path)}": "${printable(said)}" was not opened`,
      )
    return undefined
  }

  /** Returns the opened file. A file that could not be opened is a fault at the field. */
  #opened({ path, file, problem = '' }: ComposeLead, field: Field): ComposeFile | undefined {
    if (file) return file
    const said = problem === otherServer ? 'is remote, expected a file of the workspace' : problem
    this.fault(field.tree, field.line, `${field.where}: "${printable(path)}" ${said}`)
    return undefined
  }

  #said(field: Field): string | undefined {
    const result = this.evaluate(field)
    if ('text' in result) return result.text
    this.fault(field.tree, field.line, `${field.where}: ${printable(result.fault)}`)
    return undefined
  }

  #merge(base: ComposeService, over: ComposeService): ComposeService {
    this.#merges += 1 + base.volumes.length + base.profiles.length
    if (this.#merges > greatestMerges)
      throw new TallyError(
        'INPUT_INVALID',
        `Cannot read "${printable(over.tree.path)}": its services extend too much`,
      )
    return mergeServices(base, over)
  }
}
