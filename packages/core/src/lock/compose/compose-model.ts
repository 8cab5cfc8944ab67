import type { Node } from 'yaml'
import { printable } from '../../text/printable.ts'
import type { YamlFault, YamlTree } from '../yaml/yaml-tree.ts'
import { type ComposeBuild, readBuild } from './compose-build.ts'

/** A string of a compose file as written, before its variables are replaced. */
export interface Field {
  readonly text: string
  readonly node: Node
  readonly tree: YamlTree
  /** From 1. */
  readonly line: number
  /** `services.web.image` */
  readonly where: string
}

/** Keys tagged `!reset` (removed) and `!override` (replaced, not merged). */
export interface Marks {
  readonly resets: ReadonlySet<string>
  readonly overrides: ReadonlySet<string>
}

/** The fields of a service that decide which images are pulled. */
export interface ComposeService extends Marks {
  readonly name: string
  readonly tree: YamlTree
  readonly line: number
  readonly image?: Field
  readonly platform?: Field
  readonly pullPolicy?: Field
  /** A program outside the engine provides the service. */
  readonly hasProvider: boolean
  readonly profiles: readonly Field[]
  readonly build?: ComposeBuild
  /** Keyed by target. A mount of anything but an image has no `image`. */
  readonly volumes: readonly { readonly target: string; readonly image?: Field }[]
  readonly extends?: { readonly service: Field; readonly file?: Field }
  /** `env_file` and `label_file`. */
  readonly envFiles: readonly { readonly path: Field; readonly isRequired: boolean }[]
}

export interface ComposeInclude {
  readonly paths: readonly Field[]
  readonly projectDirectory?: Field
  /** Defaults to `.env` in the project directory, if it exists. */
  readonly envFiles?: readonly Field[]
}

/** A document of a compose file. */
export interface ComposeDocument {
  readonly services: readonly { readonly service: ComposeService; readonly mark?: 'reset' | 'override' }[]
  readonly includes: readonly ComposeInclude[]
  readonly faults: readonly YamlFault[]
  /** Keys outside the Compose specification. Docker Compose refuses them; they name no image. */
  readonly strangeKeys: readonly YamlFault[]
}

const topLevel = new Set([
  'version',
  'name',
  'services',
  'networks',
  'volumes',
  'secrets',
  'configs',
  'include',
  'models',
])

/** Reads one document of a compose file as written, without merging or replacing variables. */
export function readComposeDocument(root: Node, tree: YamlTree): ComposeDocument {
  return new Reader(tree).read(root)
}

/** Reads the parts of a compose document and gathers its faults. */
export class Reader {
  readonly tree: YamlTree
  readonly faults: YamlFault[] = []

  constructor(tree: YamlTree) {
    this.tree = tree
  }

  read(root: Node): ComposeDocument {
    const { tree, faults } = this
    if (!tree.isMap(root)) {
      this.fault(root, 'it is not a map, expected services')
      return { services: [], includes: [], faults, strangeKeys: [] }
    }
    const isVersion1 = this.#isVersion1(root)
    const services = isVersion1 ? root : tree.get(root, 'services')
    if (services && !tree.isMap(services))
      this.fault(services, 'services are no map, expected names with their settings')
    return {
      services: this.#services(services),
      includes: this.#includes(tree.get(root, 'include')),
      faults,
      strangeKeys: isVersion1 ? [] : this.#strangeKeys(root),
    }
  }

  #strangeKeys(root: Node): YamlFault[] {
    const keys = this.tree.entries(root)
    const strange = keys.filter(({ key }) => !topLevel.has(key) && !key.startsWith('x-'))
    // A file with no known key may be anything, even a file of secrets.
    const shown = (key: string) => (strange.length < keys.length ? `"${printable(key)}"` : 'what stands here')
    return strange.map(({ key, value }) => ({
      line: this.tree.line(value),
      problem: `${shown(key)} is no part of a compose file, expected services`,
    }))
  }

  fault(node: Node | undefined, problem: string): void {
    this.faults.push({ line: this.tree.line(node), problem })
  }

  /** Reads a string. Anything else but null is a fault. */
  field(node: Node | undefined, where: string): Field | undefined {
    if (this.tree.isNothing(node) || node === undefined || this.tree.tag(node) === '!reset') return undefined
    const text = this.tree.text(node)
    if (text !== undefined) return { text, node, tree: this.tree, line: this.tree.line(node), where }
    this.fault(node, `${where}: it is not a text`)
    return undefined
  }

  /** Reads a string or a list of strings. */
  fields(node: Node | undefined, where: string): Field[] {
    const nodes = this.tree.isList(node) ? this.tree.items(node) : [node]
    return nodes.flatMap(each => this.field(each, where) ?? [])
  }

  /** Returns the keys of a map with a tag that changes merging. */
  marks(map: Node): Marks {
    const tagged = (tag: string) =>
      new Set(
        this.tree
          .entries(map)
          .filter(({ value }) => this.tree.tag(value) === tag)
          .map(({ key }) => key),
      )
    return { resets: tagged('!reset'), overrides: tagged('!override') }
  }

  /** Reports whether the file is of version 1, which has its services at the top level. */
  #isVersion1(root: Node): boolean {
    const { tree } = this
    const entries = tree.entries(root).filter(({ key }) => !key.startsWith('x-'))
    const isService = ({ value }: (typeof entries)[number]) =>
      ['image', 'build', 'extends'].some(key => tree.get(value, key) !== undefined)
    return entries.length > 0 && entries.every(isService)
  }

  #services(map: Node | undefined): ComposeDocument['services'] {
    const read = new Map<Node, ComposeService>()
    return this.tree.entries(map).flatMap(({ key, value }) => {
      if (key.startsWith('x-') || value === undefined) return []
      const tag = this.tree.tag(value)
      if (tag === '!reset') return [{ service: this.#empty(key, value), mark: 'reset' as const }]
      if (this.tree.isNothing(value)) return [{ service: this.#empty(key, value) }]
      if (!this.tree.isMap(value)) {
        this.fault(value, `service "${printable(key)}" is no map, expected its settings`)
        return []
      }
      // Aliases of one map are read once.
      const known = read.get(value) ?? this.#service(key, value)
      read.set(value, known)
      const service = { ...known, name: key }
      return [tag === '!override' ? { service, mark: 'override' as const } : { service }]
    })
  }

  #empty(name: string, node: Node): ComposeService {
    const none = new Set<string>()
    return {
      name,
      tree: this.tree,
      line: this.tree.line(node),
      hasProvider: false,
      profiles: [],
      volumes: [],
      envFiles: [],
      resets: none,
      overrides: none,
    }
  }

  #service(name: string, map: Node): ComposeService {
    const { tree } = this
    const at = (key: string) => `services.${printable(name)}.${key}`
    const field = (key: string) => this.field(tree.get(map, key), at(key))
    const [image, platform, pullPolicy] = [field('image'), field('platform'), field('pull_policy')]
    const build = readBuild(this, tree.get(map, 'build'), at('build'))
    const base = this.#extends(tree.get(map, 'extends'), at('extends'))
    return {
      ...this.#empty(name, map),
      ...this.marks(map),
      ...(image && { image }),
      ...(platform && { platform }),
      ...(pullPolicy && { pullPolicy }),
      ...(build && { build }),
      ...(base && { extends: base }),
      hasProvider: !tree.isNothing(tree.get(map, 'provider')),
      profiles: this.fields(tree.get(map, 'profiles'), at('profiles')),
      volumes: this.#volumes(tree.get(map, 'volumes'), at('volumes')),
      envFiles: [
        ...this.#envFiles(tree.get(map, 'env_file'), at('env_file')),
        ...this.#envFiles(tree.get(map, 'label_file'), at('label_file')),
      ],
    }
  }

  #extends(node: Node | undefined, where: string): ComposeService['extends'] {
    if (!this.tree.isMap(node)) {
      const service = this.field(node, where)
      return service && { service }
    }
    const service = this.field(this.tree.get(node, 'service'), `${where}.service`)
    const file = this.field(this.tree.get(node, 'file'), `${where}.file`)
    if (!service) this.fault(node, `${where}: it names no service`)
    return service && { service, ...(file && { file }) }
  }

  #volumes(list: Node | undefined, where: string): ComposeService['volumes'] {
    const { tree } = this
    return tree.items(list).map((item, at) => {
      const short = tree.text(item)
      if (short !== undefined) return { target: shortTarget(short) }
      const target = tree.written(tree.get(item, 'target')) ?? `${at}`
      const isImage = tree.text(tree.get(item, 'type')) === 'image'
      const image = isImage ? this.field(tree.get(item, 'source'), `${where}.${at}.source`) : undefined
      return { target, ...(image && { image }) }
    })
  }

  #envFiles(node: Node | undefined, where: string): ComposeService['envFiles'] {
    const { tree } = this
    const nodes = tree.isList(node) ? tree.items(node) : [node]
    return nodes.flatMap(each => {
      const path = this.field(tree.isMap(each) ? tree.get(each, 'path') : each, where)
      const isRequired = tree.written(tree.get(each, 'required')) !== 'false'
      return path ? [{ path, isRequired }] : []
    })
  }

  #includes(node: Node | undefined): ComposeInclude[] {
    const { tree } = this
    if (tree.isNothing(node)) return []
    if (!tree.isList(node)) this.fault(node, 'include is no list, expected paths of compose files')
    return tree.items(node).flatMap((item, at) => {
      const where = `include.${at}`
      if (!tree.isMap(item)) return [{ paths: this.fields(item, where) }]
      const paths = this.fields(tree.get(item, 'path'), `${where}.path`)
      if (paths.length === 0) this.fault(item, `${where}: it has no path`)
      const projectDirectory = this.field(tree.get(item, 'project_directory'), `${where}.project_directory`)
      const envFiles = this.fields(tree.get(item, 'env_file'), `${where}.env_file`)
      return [
        { paths, ...(projectDirectory && { projectDirectory }), ...(envFiles.length > 0 && { envFiles }) },
      ]
    })
  }
}

/** Returns the target of `SOURCE:TARGET[:MODE]` or `TARGET`. Windows paths with a drive are not understood. */
function shortTarget(text: string): string {
  const parts = text.split(':')
  return (parts.length === 1 ? parts[0] : parts[1]) ?? text
}
