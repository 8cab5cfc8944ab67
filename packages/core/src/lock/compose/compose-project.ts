import { posix } from 'node:path'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import { leadsElsewhere, type Opened, type SourceFiles } from '../../workspace/source-files.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import { type ComposeVariables, defaultEnvFiles, type EnvFile, withEnvFiles } from './compose-environment.ts'
import { areAlike, mergeServices } from './compose-merge.ts'
import {
  type ComposeDocument,
  type ComposeInclude,
  type ComposeService,
  type Field,
  readComposeDocument,
} from './compose-model.ts'
import { type Interpolated, interpolate, type Variables } from './interpolate.ts'

type Services = Map<string, ComposeService>

/** Where a file's paths begin and what its variables mean. */
interface Scope {
  readonly folder: string
  readonly environment: ComposeVariables
  /** The files that include this one, outermost first. */
  readonly included: readonly string[]
}

/** An include with its paths as the workspace has them. */
type Included = Omit<ComposeInclude, 'paths'> & Pick<Scope, 'folder'> & { readonly paths: readonly string[] }

interface ComposeFile {
  readonly path: string
  readonly tree: YamlTree
  readonly documents: readonly ComposeDocument[]
}

const greatestDepth = 64
const greatestFiles = 1_000
const greatestMerges = 100_000

/** A project of compose files: its services after includes, `extends` and overrides, as `docker compose config` merges them. */
export class ComposeProject {
  readonly faults: string[] = []
  readonly #files: SourceFiles
  readonly #scopes = new Map<YamlTree, ComposeVariables>()
  readonly #numbers = new Map<ComposeVariables, number>()
  readonly #read = new Map<string, Promise<ComposeFile | undefined>>()
  readonly #extended = new Map<ComposeService, ComposeService | undefined>()
  #merges = 0

  constructor(files: SourceFiles) {
    this.#files = files
  }

  /** The services of files that are merged in order, and the project's variables. */
  async load(
    paths: readonly string[],
    env: Variables,
  ): Promise<{ readonly services: Services; readonly variables: Variables }> {
    const folder = posix.dirname(paths[0] ?? '.')
    const given = { variables: env, withheld: new Set<string>() }
    const environment = await this.#environment(given, defaultEnvFiles(folder, env))
    const services = await this.#merged(paths, { folder, environment, included: [] })
    return { services, variables: environment.variables }
  }

  /** A text with its variables replaced. */
  evaluate({ text, tree }: Field): Interpolated {
    const { variables = {}, withheld } = this.#scopes.get(tree) ?? {}
    const isElsewhere = this.#files.isElsewhere?.(tree.path) === true
    return interpolate(text, variables, isElsewhere ? undefined : withheld)
  }

  fault(tree: YamlTree | string, line: number | undefined, problem: string): void {
    const path = typeof tree === 'string' ? tree : tree.path
    const place = line === undefined ? '' : `line ${line}: `
    this.faults.push(`Cannot read "${printable(path)}": ${place}${problem}`)
  }

  async #environment(outer: ComposeVariables, paths: readonly EnvFile[]): Promise<ComposeVariables> {
    const { variables, withheld, faults } = await withEnvFiles(outer, paths, this.#files)
    for (const { path, problem } of faults)
      this.faults.push(`Cannot read "${printable(path)}" for its variables: ${problem}`)
    return { variables, withheld }
  }

  async #merged(paths: readonly string[], scope: Scope): Promise<Services> {
    const services: Services = new Map()
    for (const path of paths) {
      const file = await this.#open(path, scope)
      for (const document of file?.documents ?? []) {
        const own = await this.#ownServices(document, file as ComposeFile, scope)
        for (const { service, mark } of own) {
          const before = services.get(service.name)
          if (mark === 'reset') services.delete(service.name)
          else
            services.set(service.name, before && mark === undefined ? this.#merge(before, service) : service)
        }
      }
    }
    return services
  }

  /** A document's services with what they extend, and those of the files it includes. */
  async #ownServices(
    document: ComposeDocument,
    file: ComposeFile,
    scope: Scope,
  ): Promise<ComposeDocument['services']> {
    const named = new Map(document.services.map(({ service }) => [service.name, service]))
    const own: { service: ComposeService; mark?: 'reset' | 'override' }[] = []
    for (const each of document.services) {
      const service = await this.#withBase(each.service, { file, named, scope, chain: [] })
      if (service) own.push({ ...each, service })
    }
    const taken = new Map(own.map(({ service }) => [service.name, service]))
    for (const include of document.includes) {
      for (const service of (await this.#include(include, file, scope)).values()) {
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

  async #include(include: ComposeInclude, { path, tree }: ComposeFile, scope: Scope): Promise<Services> {
    const paths = include.paths.flatMap(field => this.#path(field, scope.folder) ?? [])
    const [first] = paths
    if (first === undefined || paths.length < include.paths.length) return new Map()
    const included = [...scope.included, path]
    const [field] = include.paths as readonly [Field, ...Field[]]
    if (included.length > greatestDepth || paths.some(each => included.includes(each))) {
      this.fault(tree, field.line, `${field.where}: the files include each other`)
      return new Map()
    }
    const own = include.projectDirectory && this.#path(include.projectDirectory, scope.folder)
    const folder = own ?? posix.dirname(first)
    const envFiles = await this.#envFiles({ ...include, paths, folder }, scope)
    const environment = await this.#environment(scope.environment, envFiles)
    await this.#openAll(include.paths, { folder, environment, included }, scope.folder)
    return this.#merged(paths, { folder, environment, included })
  }

  async #envFiles({ paths, envFiles, folder }: Included, scope: Scope): Promise<EnvFile[]> {
    if (!envFiles) {
      // One cause is one fault: nothing is looked for beside a file that cannot be read itself.
      const opened = await Promise.all(paths.map(path => this.#files.open(path)))
      const isThere = opened.every(({ kind }) => kind === 'file')
      return isThere ? [{ path: posix.join(folder, '.env'), isOptional: true }] : []
    }
    return envFiles
      .flatMap(field => this.#path(field, scope.folder) ?? [])
      .filter(path => path !== '/dev/null')
      .map(path => ({ path, isOptional: false }))
  }

  /** Opens what a file leads to, so that a file that is missing is a fault at the line which names it. */
  async #openAll(fields: readonly Field[], scope: Scope, from: string): Promise<void> {
    for (const field of fields) {
      const path = this.#path(field, from)
      if (path !== undefined) await this.#open(path, scope, field)
    }
  }

  async #withBase(
    service: ComposeService,
    context: {
      readonly file: ComposeFile
      readonly named: ReadonlyMap<string, ComposeService>
      readonly scope: Scope
      readonly chain: readonly ComposeService[]
    },
  ): Promise<ComposeService | undefined> {
    if (!service.extends) return service
    if (this.#extended.has(service)) return this.#extended.get(service)
    const { chain, named, scope } = context
    const { service: base, file: other } = service.extends
    const name = this.#said(base)
    if (name === undefined) return undefined
    if (chain.includes(service) || chain.length > greatestDepth) {
      this.fault(base.tree, base.line, `${base.where}: the services extend each other`)
      return undefined
    }
    const faultsBefore = this.faults.length
    const below = { ...context, chain: [...chain, service] }
    const found = other
      ? await this.#fromFile(other, name, { ...scope, chain: below.chain })
      : named.get(name) && (await this.#withBase(named.get(name) as ComposeService, below))
    if (!found && this.faults.length === faultsBefore)
      this.fault(base.tree, base.line, `${base.where}: there is no service "${printable(name)}"`)
    const merged = found && this.#merge(found, service)
    this.#extended.set(service, merged)
    return merged
  }

  async #fromFile(
    field: Field,
    name: string,
    { folder, environment, included, chain }: Scope & { readonly chain: readonly ComposeService[] },
  ): Promise<ComposeService | undefined> {
    const path = this.#path(field, folder)
    const scope = { folder: path === undefined ? folder : posix.dirname(path), environment, included }
    const file = path === undefined ? undefined : await this.#open(path, scope, field)
    for (const { services } of file?.documents ?? []) {
      const named = new Map(services.map(({ service }) => [service.name, service]))
      const base = named.get(name)
      if (base) return this.#withBase(base, { file: file as ComposeFile, named, scope, chain })
    }
    return undefined
  }

  #path(field: Field, folder: string): string | undefined {
    const said = this.#said(field)
    if (said === undefined) return undefined
    const path = posix.isAbsolute(said) ? posix.normalize(said) : posix.join(folder, said)
    const isRemote = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(said)
    if (!isRemote && !leadsElsewhere(this.#files, field.tree.path, path)) return path
    const problem = isRemote ? 'is remote, expected a file of the workspace' : 'lies outside the workspace'
    this.fault(field.tree, field.line, `${field.where}: "${printable(said)}" ${problem}`)
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

  /** Reads a file once for the same variables; undefined, with a fault, for what is no compose file. */
  #open(path: string, { environment }: Scope, by?: Field): Promise<ComposeFile | undefined> {
    const key = `${path}\0${this.#number(environment)}`
    const known = this.#read.get(key)
    if (known) return known
    if (this.#read.size >= greatestFiles)
      throw new TallyError(
        'INPUT_INVALID',
        `Cannot read "${printable(path)}": the compose files lead to more than ${greatestFiles} others`,
      )
    const reading = this.#readFile(path, environment, by)
    this.#read.set(key, reading)
    return reading
  }

  #number(environment: ComposeVariables): number {
    const known = this.#numbers.get(environment) ?? this.#numbers.size
    this.#numbers.set(environment, known)
    return known
  }

  async #readFile(
    path: string,
    environment: ComposeVariables,
    by: Field | undefined,
  ): Promise<ComposeFile | undefined> {
    const opened = await this.#files.open(path)
    if (opened.kind !== 'file') {
      const problem = problemOf(opened)
      if (by) this.fault(by.tree, by.line, `${by.where}: "${printable(path)}" ${problem}`)
      else this.faults.push(`Cannot read "${printable(path)}" for compose-files: it ${problem}`)
      return undefined
    }
    const tree = await parseYaml(opened.text, path)
    this.#scopes.set(tree, environment)
    const documents = tree.roots.map(root => readComposeDocument(root, tree))
    for (const { line, problem } of [
      ...tree.faults,
      ...documents.flatMap(each => [...each.faults, ...each.strangeKeys]),
    ])
      this.fault(tree, line, problem)
    if (documents.length === 0 && tree.faults.length === 0)
      this.fault(tree, undefined, 'it is empty, expected services')
    return { path, tree, documents }
  }
}

function problemOf(opened: Exclude<Opened, { readonly kind: 'file' }>): string {
  if (opened.kind === 'refused') return opened.problem
  return opened.kind === 'absent' ? 'does not exist' : 'is a folder'
}
