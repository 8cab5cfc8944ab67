import type { Node } from 'yaml'
import type { ComposeDocument } from '../compose/compose-model.ts'
import type { ImagePlace, UnreadPlace } from '../yaml/image-place.ts'
import type { Span, YamlTree } from '../yaml/yaml-tree.ts'
import type { BuildArgs, Lead, Scan } from './scan.ts'

/** A node at a path of a document. */
export interface Visited {
  readonly node: Node
  readonly where: string
  /** The first nodes on the path, from the document's root to a job of a workflow at most. */
  readonly trail: readonly Node[]
}

/** The values of a name of a matrix. */
export interface MatrixValues {
  readonly leaves: readonly Node[]
  /** Whether one of them contains an expression. */
  readonly isOpen: boolean
  /** The length of the longest, in characters. */
  readonly longest: number
}

/** The root, `jobs` and the job. A full trail would cost time quadratic in the depth of a file. */
const greatestTrail = 3

/** Expressions of GitHub, shells, Docker Compose, Kubernetes, Helm, GitLab inputs, Azure and CircleCI. */
export const expression = /\$\{|\$\(|\{\{|\$\w|\$\[|<</
export const dockerScheme = 'docker://'

/** Gathers the places, leads and faults of a YAML file. */
export class ScanCollector {
  readonly tree: YamlTree
  readonly places: ImagePlace[] = []
  readonly unread: UnreadPlace[] = []
  readonly leads: Lead[] = []
  /** Names that a file writes in parts, composed. */
  readonly composed: string[] = []
  readonly looseArgs: BuildArgs[] = []
  /** Of a compose file. */
  readonly documents: ComposeDocument[] = []
  /** Values of matrices, keyed by node, then by the name in the expression. */
  readonly matrices = new Map<Node, Map<string, MatrixValues>>()
  /** Characters filled in by matrices so far. */
  filledIn = 0
  readonly #seen = new Set<Node>()

  constructor(tree: YamlTree) {
    this.tree = tree
    for (const { line, problem } of tree.faults)
      this.unread.push({ line, where: 'the document', text: '', reason: problem })
  }

  result(): Scan {
    const { places, unread, leads, composed, looseArgs, documents, tree } = this
    const texts = [...tree.texts, ...composed]
    return { places, unread, leads, looseArgs, texts, compose: { tree, documents } }
  }

  /** Visits the nodes at a path such as `jobs.*.steps[*].uses`: `*` is any key, `[*]` any item, `**` any depth. Visits a node once. */
  *visit(root: Node, path: string): Generator<Visited> {
    const steps = path.split(/\.|(?=\[)/)
    const seen = steps.map(() => new Set<Node>())
    const waiting: (Visited & { readonly at: number })[] = [{ node: root, where: '', trail: [root], at: 0 }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, where, trail, at } = next
      const step = steps[at]
      if (step === undefined) {
        yield next
        continue
      }
      if (seen[at]?.has(node)) continue
      seen[at]?.add(node)
      if (step === '**') waiting.push({ ...next, at: at + 1 })
      const found = step === '**' ? this.#below(node) : this.#step(node, step)
      for (const [key, value] of found.reverse())
        waiting.push({
          node: value,
          where: where === '' ? key : `${where}.${key}`,
          trail: trail.length < greatestTrail ? [...trail, value] : trail,
          at: step === '**' ? at : at + 1,
        })
    }
  }

  #step(node: Node, step: string): (readonly [string, Node])[] {
    const { tree } = this
    const pairs =
      step === '[*]'
        ? tree.items(node).map((item, at) => [`${at}`, item] as const)
        : step === '*'
          ? tree.entries(node).map(({ key, value }) => [key, value] as const)
          : [[step, tree.get(node, step)] as const]
    return pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  }

  #below(node: Node): (readonly [string, Node])[] {
    return [...this.#step(node, '*'), ...this.#step(node, '[*]')]
  }

  /** Adds a string that is a reference after `prefix`. Skips strings without the prefix. */
  reference({ node, where }: Pick<Visited, 'node' | 'where'>, prefix = ''): void {
    const text = this.tree.text(node)
    if (text === undefined) {
      if (!this.tree.isNothing(node)) this.notRead({ node, where }, '', 'it is not a text')
      return
    }
    if (text.trim() === '' || !text.startsWith(prefix)) return
    if (expression.test(text))
      this.notRead({ node, where }, text, 'it leaves the image to an expression or variable')
    else this.part({ node, where }, prefix.length, text.length)
  }

  /** Adds a part of a string that is a reference. */
  part({ node, where }: Pick<Visited, 'node' | 'where'>, from: number, to: number): void {
    if (this.#seen.has(node) && from === 0) return
    this.#seen.add(node)
    const image = (this.tree.text(node) ?? '').slice(from, to)
    const span = this.tree.span(node, from, to)
    this.place({ node, where }, { image, ...(span && { span }) })
  }

  place(
    { node, where }: Pick<Visited, 'node' | 'where'>,
    found: Pick<ImagePlace, 'image'> &
      Partial<Pick<ImagePlace, 'written' | 'hasVariables' | 'platform' | 'service' | 'use'>> & {
        readonly span?: Span
        /** False if `span` is not exactly the reference. */
        readonly isWhole?: boolean
      },
  ): void {
    const { span, isWhole = true, image, written = image, hasVariables = written !== image, ...more } = found
    const isLiteral = span !== undefined && isWhole
    this.places.push({
      ...this.tree.position(node, span),
      ...more,
      image,
      written,
      where,
      isLiteral,
      hasVariables,
    })
  }

  /** Adds each line of a string as a reference, except comments and empty lines. */
  lines({ node, where }: Visited, before = ''): void {
    const text = this.tree.text(node) ?? ''
    for (let at = 0; at < text.length; ) {
      const next = text.indexOf('\n', at)
      const end = next < 0 ? text.length : next
      const line = text.slice(at, end).replace(/(?:^|\s)#.*$/, '')
      const start = at + (line.length - line.trimStart().length)
      const mark =
        before === '' ? start : line.includes(before) ? at + line.indexOf(before) + before.length : -1
      const last = at + line.trimEnd().length
      if (mark >= 0 && last > mark && !expression.test(line)) this.part({ node, where }, mark, last)
      else if (mark >= 0 && last > mark)
        this.notRead({ node, where }, text.slice(mark, last), 'it leaves the image to an expression')
      at = end + 1
    }
  }

  notRead({ node, where }: Pick<Visited, 'node' | 'where'>, text: string, reason: string): void {
    this.unread.push({ line: this.tree.line(node), where, text, reason })
  }

  lead(
    { node, where }: Pick<Visited, 'node' | 'where'>,
    path: string,
    lead: Omit<Lead, 'path' | 'line' | 'where'>,
  ): void {
    this.leads.push({ path, line: this.tree.line(node), where, ...lead })
  }
}
