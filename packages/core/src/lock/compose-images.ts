import type { Alias, Document, LineCounter, Node, Pair, Scalar, YAMLMap } from 'yaml'
import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
import { interpolate } from './interpolate.ts'

/** An image that a compose file names. */
export interface ComposeImage {
  /** With its variables replaced. */
  readonly image: string
  readonly service: string
  /** Of the image's value, from 1. */
  readonly line: number
  /** The service has a `build` too: the image may be in no registry yet. */
  readonly isBuilt: boolean
}

/** No compose file is larger, in characters. */
const greatestFile = 1024 * 1024

/**
 * The images of `services.*.image` in order; services without an image are skipped, anchors and merge keys followed,
 * variables replaced from `variables` or their defaults. Throws INPUT_INVALID naming the file and every faulty line.
 */
export async function imagesInCompose(
  text: string,
  path: string,
  variables: Readonly<Record<string, string | undefined>> = {},
): Promise<ComposeImage[]> {
  if (text.length > greatestFile)
    throw invalid(path, [`it has ${text.length} characters, expected at most ${greatestFile}`])
  const yaml = await import('yaml')
  const lines = new yaml.LineCounter()
  try {
    const documents = yaml.parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent' })
    const reader = new ComposeReader(yaml, lines, variables)
    if (Array.isArray(documents)) for (const document of documents) reader.read(document)
    if (reader.faults.length > 0) throw invalid(path, reader.faults)
    return reader.images
  } catch (error) {
    if (error instanceof RangeError)
      throw invalid(path, ['it is nested too deep, expected a compose file'], error)
    throw error
  }
}

type Yaml = typeof import('yaml')

class ComposeReader {
  readonly images: ComposeImage[] = []
  readonly faults: string[] = []
  readonly #yaml: Yaml
  readonly #lines: LineCounter
  readonly #variables: Readonly<Record<string, string | undefined>>
  readonly #targets = new Map<Alias, Node>()

  constructor(yaml: Yaml, lines: LineCounter, variables: Readonly<Record<string, string | undefined>>) {
    this.#yaml = yaml
    this.#lines = lines
    this.#variables = variables
  }

  read(document: Document.Parsed): void {
    for (const { pos, message } of document.errors)
      this.#fault(pos[0], printable(message.replace(/ at line \d[\s\S]*$/, '')))
    if (document.errors.length > 0 || document.contents === null) return
    this.#resolveAliases(document)
    const root = this.#follow(document.contents)
    const services = this.#yaml.isMap(root) ? this.#lookUp(root, 'services') : undefined
    if (services === undefined || isNull(this.#yaml, services)) return
    if (this.#yaml.isMap(services))
      for (const { key, value } of this.#pairs(services)) this.#readService(key, this.#follow(value))
    else this.#fault(services.range?.[0], 'services are no map, expected names with their settings')
  }

  #readService(service: string, settings: Node | undefined): void {
    if (settings === undefined || isNull(this.#yaml, settings)) return
    if (this.#yaml.isMap(settings)) this.#readImage(service, settings)
    else this.#fault(settings.range?.[0], `service "${printable(service)}" is no map, expected its settings`)
  }

  #readImage(service: string, settings: YAMLMap): void {
    const name = `service "${printable(service)}"`
    const image = this.#lookUp(settings, 'image')
    if (image === undefined || isNull(this.#yaml, image)) return
    const at = image.range?.[0]
    const text = this.#yaml.isScalar(image) && typeof image.value === 'string' ? image.value : undefined
    const result = text === undefined ? { fault: 'it is no text' } : interpolate(text, this.#variables)
    if ('fault' in result) {
      this.#fault(at, `the image of ${name}: ${printable(result.fault)}, expected a reference or a default`)
      return
    }
    const isBuilt = this.#lookUp(settings, 'build') !== undefined
    this.images.push({ image: result.text, service, line: this.#lineOf(at), isBuilt })
  }

  /** The value of a key: the map's own, else that of the first merged map which has it. No map is looked into twice. */
  #lookUp(map: YAMLMap, key: string, seen = new Set<Node>()): Node | undefined {
    if (seen.has(map)) return undefined
    seen.add(map)
    const own = map.items.find(pair => keyOf(this.#yaml, pair) === key)
    if (own) return this.#follow(own.value)
    for (const merged of this.#merged(map)) {
      const found = this.#lookUp(merged, key, seen)
      if (found) return found
    }
    return undefined
  }

  /** A map's own pairs, then those merged in under other keys. */
  #pairs(map: YAMLMap, seen = new Set<Node>(), keys = new Set<string>()): { key: string; value: unknown }[] {
    if (seen.has(map)) return []
    seen.add(map)
    const own: { key: string; value: unknown }[] = []
    for (const pair of map.items) {
      const key = keyOf(this.#yaml, pair)
      if (key === undefined || keys.has(key) || isMergeKey(this.#yaml, pair)) continue
      keys.add(key)
      own.push({ key, value: pair.value })
    }
    return [...own, ...this.#merged(map).flatMap(merged => this.#pairs(merged, seen, keys))]
  }

  #merged(map: YAMLMap): YAMLMap[] {
    const values = map.items
      .filter(pair => isMergeKey(this.#yaml, pair))
      .map(({ value }) => this.#follow(value))
    return values
      .flatMap(value => (this.#yaml.isSeq(value) ? value.items.map(item => this.#follow(item)) : [value]))
      .filter(value => this.#yaml.isMap(value))
  }

  #follow(node: unknown): Node | undefined {
    if (this.#yaml.isAlias(node)) return this.#targets.get(node)
    return this.#yaml.isNode(node) ? node : undefined
  }

  /** One pass for all aliases: each means the anchor last seen before it. */
  #resolveAliases(document: Document.Parsed): void {
    const anchors = new Map<string, Node>()
    this.#yaml.visit(document, {
      Node: (_, node) => {
        if (this.#yaml.isAlias(node)) this.#resolve(node, anchors)
        else if (node.anchor) anchors.set(node.anchor, node)
      },
    })
  }

  #resolve(alias: Alias, anchors: ReadonlyMap<string, Node>): void {
    const target = anchors.get(alias.source)
    if (target) this.#targets.set(alias, target)
    else this.#fault(alias.range?.[0], `the alias "${printable(alias.source)}" has no anchor before it`)
  }

  #fault(offset: number | undefined, problem: string): void {
    this.faults.push(`line ${this.#lineOf(offset)}: ${problem}`)
  }

  #lineOf(offset = 0): number {
    return this.#lines.linePos(offset).line
  }
}

function keyOf(yaml: Yaml, { key }: Pair): string | undefined {
  return yaml.isScalar(key) ? String(key.value) : undefined
}

function isMergeKey(yaml: Yaml, { key }: Pair): boolean {
  return yaml.isScalar(key) && key.value === '<<' && (key as Scalar).type === 'PLAIN'
}

function isNull(yaml: Yaml, node: Node): boolean {
  return yaml.isScalar(node) && node.value === null
}

function invalid(path: string, faults: readonly string[], cause?: unknown): TallyError {
  const shown = faults.slice(0, 20).map(fault => `Cannot read "${printable(path)}": ${fault}`)
  if (faults.length > 20) shown.push(`${faults.length - 20} more faults`)
  return new TallyError('INPUT_INVALID', shown.join('\n'), { cause })
}
