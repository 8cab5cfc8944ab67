import { posix } from 'node:path'
import type { Node } from 'yaml'
import { printable } from '../../text/printable.ts'
import type { ComposeBuild } from '../compose/compose-build.ts'
import { type ComposeService, type Field, readComposeDocument } from '../compose/compose-model.ts'
import { interpolate, type Variables } from '../compose/interpolate.ts'
import type { BuildArgs, Lead } from './scan.ts'
import type { ScanCollector } from './scan-collector.ts'
import { scanDockerfile } from './scan-dockerfile.ts'
import type { ScanOptions } from './scan-yaml.ts'

const contextScheme = 'docker-image://'

/** Finds the images of all services of a compose file, whatever profile they have, and the files it leads to. */
export function scanCompose(
  root: Node,
  collector: ScanCollector,
  { variables = {}, laidOver = [] }: Pick<ScanOptions, 'variables' | 'laidOver'>,
): void {
  new ComposeScanner(collector, variables, laidOver).scan(root)
}

class ComposeScanner {
  readonly #collector: ScanCollector
  readonly #variables: Variables
  /** Arguments that other services and files may lay over those of a build. */
  readonly #laidOver: readonly BuildArgs[]
  readonly #seen = new Set<Node>()
  /** The arguments that a node was followed with, since builds at one anchor differ in them. */
  readonly #built = new Map<Node, Set<string>>()

  constructor(collector: ScanCollector, variables: Variables, laidOver: readonly BuildArgs[]) {
    this.#collector = collector
    this.#variables = variables
    this.#laidOver = laidOver
  }

  scan(root: Node): void {
    const { services, includes, faults } = readComposeDocument(root, this.#collector.tree)
    for (const { line, problem } of faults)
      this.#collector.unread.push({ line, where: 'the compose file', text: '', reason: problem })
    this.#collector.lead({ node: root, where: '.env' }, '.env', {
      base: 'project',
      kind: 'env',
      isOptional: true,
    })
    this.#leadToOverride(root)
    for (const { service } of services) this.#scanService(service)
    for (const { paths, projectDirectory, envFiles } of includes) {
      const project = projectDirectory && this.#said(projectDirectory)
      const first = paths[0] && this.#said(paths[0])
      const folder = project ?? (first === undefined ? undefined : posix.dirname(first))
      const named = envFiles?.flatMap(path => this.#said(path) ?? [])
      for (const path of paths)
        this.#lead(path, 'compose', {
          ...(folder !== undefined && { project: folder }),
          ...(named && { envFiles: named }),
        })
      for (const path of envFiles ?? []) if (path.text !== '/dev/null') this.#lead(path, 'env')
    }
  }

  /** The file that Docker Compose lays over one with its own name, where it is told no files. */
  #leadToOverride(root: Node): void {
    const [, name] = /(?:^|\/)((?:docker-)?compose)\.ya?ml$/.exec(this.#collector.tree.path) ?? []
    for (const end of name === undefined ? [] : ['yml', 'yaml'])
      this.#collector.lead({ node: root, where: 'its name' }, `${name}.override.${end}`, {
        base: 'file',
        kind: 'compose',
        isOptional: true,
      })
  }

  #scanService(service: ComposeService): void {
    const { image, build, volumes, envFiles, extends: base } = service
    if (image && !build) this.#image(image)
    for (const { image: mounted } of volumes) if (mounted) this.#image(mounted)
    if (build) this.#scanBuild(build)
    if (base?.file) this.#lead(base.file, 'compose')
    for (const { path, isRequired } of envFiles) this.#lead(path, 'env', { isOptional: !isRequired })
  }

  #scanBuild(build: ComposeBuild): void {
    for (const field of build.contexts.values())
      if (field.text.startsWith(contextScheme)) this.#image(field, contextScheme.length)
    const field = build.inline ?? build.dockerfile ?? build.context
    const args = this.#argsOf(build)
    if (!field && build.args.size > 0) this.#collector.looseArgs.push(args)
    if (!field) return
    for (const buildArgs of [args, ...this.#laidOver.map(over => ({ ...args, ...over }))]) {
      if (this.#isBuilt(field.node, buildArgs)) continue
      if (build.inline) this.#scanInline(build.inline, buildArgs)
      else this.#leadToDockerfile(build, field, buildArgs)
    }
  }

  #isBuilt(node: Node, buildArgs: BuildArgs): boolean {
    const known = this.#built.get(node) ?? new Set<string>()
    this.#built.set(node, known)
    const key = JSON.stringify(Object.entries(buildArgs).sort())
    return known.size === known.add(key).size
  }

  #leadToDockerfile(build: ComposeBuild, field: Field, buildArgs: BuildArgs): void {
    const context = build.context ? this.#said(build.context) : '.'
    const dockerfile = build.dockerfile ? this.#said(build.dockerfile) : 'Dockerfile'
    if (context === undefined || dockerfile === undefined) return
    const isRemote = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context)
    const path = isRemote
      ? context
      : posix.isAbsolute(dockerfile)
        ? dockerfile
        : posix.join(context, dockerfile)
    this.#collector.lead(field, path, { base: 'project', kind: 'dockerfile', buildArgs })
  }

  /** Values for the Dockerfile's ARGs; one that cannot be told stays as it is written, so that what it fills is found to be open. */
  #argsOf({ args }: ComposeBuild): BuildArgs {
    const said = [...args].map(([name, { text }]) => {
      const result = interpolate(text, this.#variables)
      return [name, 'text' in result ? result.text : text] as const
    })
    return Object.fromEntries(said)
  }

  /** A Dockerfile inside the compose file: its places are mapped to those of the file. */
  #scanInline(field: Field, buildArgs: BuildArgs): void {
    const { places, unread } = scanDockerfile(field.text.replaceAll('$$', '$'), { buildArgs })
    for (const { image, start, end, where, isLiteral, platform } of places) {
      const span = field.text.includes('$') ? undefined : this.#collector.tree.span(field.node, start, end)
      this.#collector.place(
        { node: field.node, where: `${field.where}, ${where}` },
        { image, isWhole: isLiteral, ...(span && { span }), ...(platform && { platform }) },
      )
    }
    for (const { line, where, text, reason } of unread)
      this.#collector.unread.push({
        line: field.line + line,
        where: `${field.where}, ${where}`,
        text,
        reason,
      })
  }

  #image(field: Field, prefix = 0): void {
    if (this.#seen.has(field.node)) return
    this.#seen.add(field.node)
    const { text } = field
    const result = interpolate(text, this.#variables)
    if ('fault' in result) {
      this.#collector.notRead(field, text.slice(prefix), printable(result.fault))
      return
    }
    const image = result.text.slice(prefix)
    if (image === '') return
    const isWhole = image === text.slice(prefix)
    const [from, to] = isWhole ? [prefix, text.length] : (defaultOf(text, image) ?? [prefix, text.length])
    // An item of a list `name=docker-image://…` has more in front.
    const shift = (this.#collector.tree.text(field.node) ?? text).length - text.length
    const span = this.#collector.tree.span(field.node, from + shift, to + shift)
    const canEdit = isWhole || defaultOf(text, image) !== undefined
    this.#collector.place(field, { image, isWhole: canEdit, ...(span && { span }) })
  }

  #lead(field: Field, kind: string, more: Partial<Lead> = {}): void {
    const path = this.#said(field)
    if (path !== undefined) this.#collector.lead(field, path, { base: 'project', kind, ...more })
  }

  #said(field: Field): string | undefined {
    const result = interpolate(field.text, this.#variables)
    if ('text' in result) return result.text
    this.#collector.notRead(field, '', printable(result.fault))
    return undefined
  }
}

/** Where in `${VAR:-image}` the image stands, when that is the whole text. */
function defaultOf(text: string, image: string): [number, number] | undefined {
  const before = /^\$\{\w+:?-/.exec(text)?.[0].length
  const isIt = before !== undefined && text.slice(before, -1) === image && text.endsWith('}')
  return isIt ? [before, before + image.length] : undefined
}
