import { posix } from 'node:path'
import type { Node } from 'yaml'
import { printable } from '../../text/printable.ts'
import type { ComposeBuild } from '../compose/compose-build.ts'
import { type ComposeService, type Field, readComposeDocument } from '../compose/compose-model.ts'
import { contextScheme, imageIn, mayBeImage } from '../compose/image-field.ts'
import { type Interpolated, interpolate, type Variables, type Withheld } from '../compose/interpolate.ts'
import type { ImagePlace } from '../yaml/image-place.ts'
import type { BuildArgs, Lead } from './scan.ts'
import { scanInline } from './scan-builds.ts'
import type { ScanCollector } from './scan-collector.ts'
import type { ScanOptions } from './scan-yaml.ts'

/** Finds the images of all services of a compose file, in any profile, and its leads. */
export function scanCompose(root: Node, collector: ScanCollector, options: ComposeOptions): void {
  new ComposeScanner(collector, options).scan(root)
}

type ComposeOptions = Pick<ScanOptions, 'variables' | 'withheld' | 'laidOver' | 'everywhere'>

/** A fault that only the environment of a run removes. */
const hasNoValue = /^the variable \w+ has no value/
const scratch = /^(?:docker\.io\/(?:library\/)?)?scratch(?:[:@].*)?$/
/** Images with these policies are not pulled: a build makes them. */
const unpulled = new Set(['never', 'build'])

class ComposeScanner {
  readonly #collector: ScanCollector
  readonly #variables: Variables
  readonly #withheld: Withheld | undefined
  /** Arguments that other services and files may merge into those of a build. */
  readonly #laidOver: readonly BuildArgs[]
  readonly #everywhere: boolean
  readonly #seen = new Set<Node>()
  /** The arguments used with each node: builds that share an anchor may have different ones. */
  readonly #built = new Map<Node, Set<string>>()

  constructor(
    collector: ScanCollector,
    { variables = {}, withheld, laidOver = [], everywhere }: ComposeOptions,
  ) {
    this.#collector = collector
    this.#everywhere = everywhere ?? false
    this.#variables = variables
    this.#withheld = withheld
    this.#laidOver = laidOver
  }

  scan(root: Node): void {
    const document = readComposeDocument(root, this.#collector.tree)
    const { services, includes, faults } = document
    this.#collector.documents.push(document)
    for (const { line, problem } of faults) this.#collector.fault({ line }, 'the compose file', problem)
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
          merges: path,
        })
      for (const path of envFiles ?? []) if (path.text !== '/dev/null') this.#lead(path, 'env')
    }
  }

  /** Adds a lead to the override file that Docker Compose merges when run without `-f`. */
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
    const { name, image, build, pullPolicy, volumes, envFiles, extends: base } = service
    const isPulled = this.#everywhere || !unpulled.has(pullPolicy?.text ?? '')
    if (image && !build && isPulled) this.#image(image, { service: name, use: 'image' })
    for (const { image: mounted } of volumes)
      if (mounted) this.#image(mounted, { service: name, use: 'volume' })
    if (build) this.#scanBuild(build, name)
    if (base?.file) this.#lead(base.file, 'compose', { merges: base.file })
    for (const { path, isRequired } of envFiles) this.#lead(path, 'env', { isOptional: !isRequired })
  }

  #scanBuild(build: ComposeBuild, service: string): void {
    for (const field of build.contexts.values()) {
      // The job may decide a path, but not a context that is written as an image.
      const isImage = field.text.startsWith(contextScheme)
      const said = mayBeImage(field) && !isImage ? this.#evaluated(field.text) : undefined
      const becomesImage = said !== undefined && 'text' in said && said.text.startsWith(contextScheme)
      if (isImage || becomesImage) this.#image(field, { service, use: 'context' })
    }
    const field = build.inline ?? build.dockerfile ?? build.context
    const args = this.#argsOf(build)
    if (!field && build.args.size > 0) this.#collector.looseArgs.push(args)
    if (!field) return
    for (const buildArgs of [args, ...this.#laidOver.map(over => ({ ...args, ...over }))]) {
      if (this.#isBuilt(field.node, buildArgs)) continue
      if (build.inline)
        scanInline(build.inline, this.#collector, {
          buildArgs,
          contexts: [...build.contexts.keys()],
          text: build.inline.text.replaceAll('$$', '$'),
          more: { service, use: 'build' },
        })
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
    const contexts = [...build.contexts.keys()]
    this.#collector.lead(field, path, { base: 'project', kind: 'dockerfile', buildArgs, contexts })
  }

  /** Returns the values of the Dockerfile's ARGs. An unresolved one stays as written, so that images with it are unread. */
  #argsOf({ args }: ComposeBuild): BuildArgs {
    const said = [...args].map(([name, { text }]) => {
      const result = this.#evaluated(text)
      return [name, 'text' in result ? result.text : text] as const
    })
    return Object.fromEntries(said)
  }

  #image(field: Field, by: Pick<ImagePlace, 'service' | 'use'>): void {
    if (this.#seen.has(field.node)) return
    this.#seen.add(field.node)
    const { text } = field
    const scheme = by.use === 'context' ? contextScheme : ''
    const result = this.#evaluated(text)
    if ('fault' in result) {
      this.#notRead(field, text.slice(scheme.length), result.fault)
      return
    }
    const place = imageIn(field, result.text, scheme)
    if (scratch.test(place.image))
      this.#collector.notRead(
        field,
        place.image,
        'scratch is no image of a registry, only the empty start of a Dockerfile',
      )
    else if (place.image !== '') this.#collector.places.push({ ...place, ...by })
  }

  #lead(field: Field, kind: string, more: Partial<Lead> = {}): void {
    const path = this.#said(field)
    if (path !== undefined) this.#collector.lead(field, path, { base: 'project', kind, ...more })
  }

  #said(field: Field): string | undefined {
    const result = this.#evaluated(field.text)
    if ('text' in result) return result.text
    this.#notRead(field, '', result.fault)
    return undefined
  }

  #notRead(field: Field, text: string, fault: string): void {
    const reason = printable(fault)
    if (hasNoValue.test(fault)) this.#collector.leftOpen(field, text, reason)
    else this.#collector.notRead(field, text, reason)
  }

  #evaluated(text: string): Interpolated {
    return interpolate(text, this.#variables, this.#withheld)
  }
}
