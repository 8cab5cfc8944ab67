import type { Alias, Document, LineCounter, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import { ScalarSpans, type Span } from './scalar-spans.ts'
import { yamlProblem } from './yaml-problems.ts'

/** A fault of a file's text, at a line from 1. */
export interface YamlFault {
  readonly line: number
  /** From 1; absent if only the line is known. */
  readonly column?: number
  readonly problem: string
}

type Yaml = typeof import('yaml')

/** The most pairs of maps after merging: bounds merges of merges. */
const greatestPairs = 1_000_000
/** The longest chain of maps that merge each other: bounds the stack. */
const greatestDepth = 500

const commentBehind = /[ \t\]},]*[ \t]#([^\r\n]{0,500})/y

interface Source {
  readonly yaml: Yaml
  readonly lines: LineCounter
  readonly text: string
  readonly path: string
}

/** A file's documents. Every method follows aliases and merge keys. */
export class YamlTree {
  readonly roots: readonly Node[]
  readonly faults: readonly YamlFault[]
  /** Every string of the file, keys included, once per occurrence. */
  readonly texts: readonly string[]
  readonly #source: Source
  readonly #targets = new Map<Alias, Node>()
  readonly #own = new Map<YAMLMap, ReadonlyMap<string, Pair>>()
  readonly #mergeOf = new Map<YAMLMap, Pair>()
  readonly #found = new Map<YAMLMap, Map<string, Node | undefined>>()
  readonly #spans: ScalarSpans
  #merges: Set<Node> | undefined
  #pairs = 0
  /** Of merges in which a key is searched. */
  #depth = 0

  /** `more`: faults that belong to no document. */
  constructor(source: Source, documents: readonly Document.Parsed[], more: readonly YamlFault[] = []) {
    this.#source = source
    this.#spans = new ScalarSpans(source.text, source.lines.lineStarts)
    const faults: YamlFault[] = []
    const roots: Node[] = []
    const texts: string[] = []
    for (const document of documents) {
      const before = faults.length
      for (const { pos, code } of document.errors.slice(0, 20)) {
        const { col } = this.#source.lines.linePos(pos[0])
        const column = Math.max(1, col)
        faults.push({ line: this.#line(pos[0]), column, problem: yamlProblem(code, column) })
      }
      if (document.errors.length > 0 || document.contents === null) continue
      this.#index(document.contents, faults, texts)
      if (faults.length === before) roots.push(document.contents)
    }
    this.roots = roots
    this.faults = [...faults, ...more]
    this.texts = texts
  }

  get path(): string {
    return this.#source.path
  }

  get source(): string {
    return this.#source.text
  }

  /** Returns the value of a key: the map's own, else that of the first merged map with the key. */
  get(node: Node | undefined, key: string): Node | undefined {
    const map = this.#map(node)
    if (!map) return undefined
    const known = this.#found.get(map) ?? new Map<string, Node | undefined>()
    this.#found.set(map, known)
    if (known.has(key)) return known.get(key)
    // Set before the search, so that a map merged into itself terminates.
    known.set(key, undefined)
    const own = this.#own.get(map)?.get(key)
    const found = own ? this.#follow(own.value) : this.#first(this.#merged(map), key)
    known.set(key, found)
    return found
  }

  /** Returns a map's own pairs, then merged pairs with other keys. Empty if `node` is not a map. Throws INPUT_INVALID for too many. */
  entries(node: Node | undefined): { readonly key: string; readonly value: Node | undefined }[] {
    const found = new Map<string, { readonly key: string; readonly value: Node | undefined }>()
    const seen = new Set<YAMLMap>()
    const waiting = [this.#map(node)]
    for (let map = waiting.pop(); map; map = waiting.pop()) {
      if (seen.has(map)) continue
      seen.add(map)
      const own = this.#own.get(map) ?? new Map<string, Pair>()
      this.#pairs += own.size + 1
      if (this.#pairs > greatestPairs) throw this.#tooManyMerges()
      for (const [key, pair] of own)
        if (!found.has(key)) found.set(key, { key, value: this.#follow(pair.value) })
      waiting.push(...this.#merged(map).reverse())
    }
    return [...found.values()]
  }

  /** Returns a map's own pair, without those of merged maps. */
  pair(node: Node | undefined, key: string): { readonly value: Node | undefined } | undefined {
    const map = this.#map(node)
    const pair = map && this.#own.get(map)?.get(key)
    return pair && { value: this.#source.yaml.isNode(pair.value) ? pair.value : undefined }
  }

  /** Reports whether other maps merge this one. */
  isMerged(node: Node): boolean {
    this.#merges ??= new Set([...this.#mergeOf.keys()].flatMap(map => this.#merged(map)))
    return this.#merges.has(node)
  }

  items(node: Node | undefined): (Node | undefined)[] {
    return this.isList(node) ? node.items.map(item => this.#follow(item)) : []
  }

  isMap(node: Node | undefined): node is YAMLMap {
    return this.#source.yaml.isMap(node)
  }

  isList(node: Node | undefined): node is YAMLSeq {
    return this.#source.yaml.isSeq(node)
  }

  /** Reports whether a value is a scalar or alias that begins and ends on one line. */
  isOneLine(node: Node | undefined): boolean {
    const { yaml, text } = this.#source
    if (!(yaml.isScalar(node) || yaml.isAlias(node)) || !node.range) return false
    const [start, end] = node.range
    return end > start && !text.slice(start, end).includes('\n')
  }

  /** Returns the comment behind a value on its line. Only white space, commas and closing brackets may stand between. */
  commentBehind(node: Node): string | undefined {
    if (this.#source.yaml.isScalar(node) && node.type?.startsWith('BLOCK')) return undefined
    commentBehind.lastIndex = node.range?.[1] ?? this.source.length
    return commentBehind.exec(this.source)?.[1]
  }

  /** Reports whether there is no node, or null. */
  isNothing(node: Node | undefined): boolean {
    return node === undefined || (this.#source.yaml.isScalar(node) && node.value === null)
  }

  text(node: Node | undefined): string | undefined {
    const isText = this.#source.yaml.isScalar(node) && typeof node.value === 'string'
    return isText ? (node.value as string) : undefined
  }

  /** Returns a scalar as written: `1.10` stays `1.10`. */
  written(node: Node | undefined): string | undefined {
    if (!this.#source.yaml.isScalar(node) || node.value === null) return undefined
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  }

  tag(node: Node | undefined): string | undefined {
    return node?.tag
  }

  /** From 1. */
  line(node: Node | undefined): number {
    return this.#line(node?.range?.[0] ?? 0)
  }

  #line(offset: number): number {
    return Math.max(1, this.#source.lines.linePos(offset).line)
  }

  /** Returns the place of a part of a scalar's text, or undefined if the file writes it in other characters. */
  span(node: Node | undefined, from = 0, to = (this.text(node) ?? '').length): Span | undefined {
    const isText = this.#source.yaml.isScalar(node) && typeof node.value === 'string' && node.range
    return isText ? this.#spans.of(node as Scalar<string>, from, to) : undefined
  }

  /** Returns a span with its line and column, from 1. Defaults to that of the node. */
  position(node: Node, span?: Span): Span & { readonly line: number; readonly column: number } {
    const [first = 0, behind = 0] = node.range ?? []
    const { start, end } = span ?? { start: first, end: behind }
    const { line, col } = this.#source.lines.linePos(start)
    return { start, end, line: Math.max(1, line), column: Math.max(1, col) }
  }

  #map(node: Node | undefined): YAMLMap | undefined {
    return this.isMap(node) ? node : undefined
  }

  #first(maps: readonly YAMLMap[], key: string): Node | undefined {
    if (++this.#depth > greatestDepth) throw this.#tooManyMerges()
    let found: Node | undefined
    for (const map of maps) if (!found) found = this.get(map, key)
    this.#depth--
    return found
  }

  #tooManyMerges(): TallyError {
    return new TallyError('INPUT_INVALID', `Cannot read "${printable(this.path)}": it merges too many maps`)
  }

  #merged(map: YAMLMap): YAMLMap[] {
    const merge = this.#mergeOf.get(map)
    const value = merge && this.#follow(merge.value)
    const values = this.isList(value) ? this.items(value) : [value]
    return values.flatMap(each => (this.isMap(each) ? [each] : []))
  }

  #follow(node: unknown): Node | undefined {
    const { yaml } = this.#source
    if (yaml.isAlias(node)) return this.#targets.get(node)
    return yaml.isNode(node) ? node : undefined
  }

  /** Indexes the nodes in document order: an alias refers to the last anchor before it. */
  #index(root: Node, faults: YamlFault[], texts: string[]): void {
    const { yaml } = this.#source
    const anchors = new Map<string, Node>()
    const waiting: unknown[] = [root]
    while (waiting.length > 0) {
      const node = waiting.pop()
      if (yaml.isAlias(node)) {
        const target = anchors.get(node.source)
        if (target) this.#targets.set(node, target)
        else faults.push({ line: this.line(node), problem: 'the alias has no anchor before it' })
        continue
      }
      if (!yaml.isNode(node)) continue
      if (node.anchor) anchors.set(node.anchor, node)
      const text = this.text(node)
      if (text !== undefined) texts.push(text)
      if (yaml.isMap(node)) this.#indexMap(node, faults)
      const inner = yaml.isMap(node)
        ? node.items.flatMap(({ key, value }) => [key, value])
        : yaml.isSeq(node)
          ? node.items
          : []
      for (let at = inner.length - 1; at >= 0; at--) waiting.push(inner[at])
    }
  }

  #indexMap(map: YAMLMap, faults: YamlFault[]): void {
    const own = new Map<string, Pair>()
    for (const pair of map.items) {
      const { key } = pair
      if (!this.#source.yaml.isScalar(key)) continue
      if (key.value === '<<' && key.type === 'PLAIN' && !this.#mergeOf.has(map)) {
        this.#mergeOf.set(map, pair)
        continue
      }
      const name = String(key.value)
      if (own.has(name)) faults.push({ line: this.line(key), problem: 'Map keys must be unique' })
      own.set(name, pair)
    }
    this.#own.set(map, own)
  }
}
