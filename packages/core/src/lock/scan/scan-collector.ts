import type { Node } from 'yaml'
import type { ComposeDocument } from '../compose/compose-model.ts'
import { tagInComment } from '../yaml/comment-tag.ts'
import type { ImagePlace, UnreadPlace } from '../yaml/image-place.ts'
import type { Span } from '../yaml/scalar-spans.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import type { BuildArgs, Lead, Scan } from './scan.ts'

/** A node at a path of a document. */
export interface Visited {
  readonly node: Node
  readonly where: string
  /** The first nodes on the path, from the document's root to a job of a workflow at most. */
  readonly trail: readonly Node[]
  /** True if an image here is pulled before a step can read a lock file. */
  readonly isPulledFirst?: boolean
}

/** Where an image stands. */
type Site = Pick<Visited, 'node' | 'where' | 'isPulledFirst'>

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
/** Why a value with an expression or variable cannot be read; ends a sentence. */
export const onlyTheRun = 'only the run knows this value'
export const dockerScheme = 'docker://'
/** A template that makes the file: `{{ x }}` outside quotes, or `{% x %}`. GitHub's `${{ x }}` is none. */
const template = /^[^"'#\n]*(?:(?<!\$)\{\{|\{%)/m
const templated = /(?<!\$)\{\{/

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
  /** Definitions of variables by name, keyed by document. */
  readonly variables = new Map<Node, ReadonlyMap<string, readonly Node[]>>()
  /** Characters filled in by matrices so far. */
  filledIn = 0
  /** Documents with an image outside the known places. */
  notLookedAt = 0
  /** The parts of scalars that are places, by where they begin. */
  readonly #seen = new Map<Node, Set<number>>()
  readonly #keepsTemplates: boolean
  #templates = 0
  #hasTemplate: boolean | undefined

  /** `keepsTemplates` keeps the faults of templates, whose images nobody can tell. */
  constructor(tree: YamlTree, { keepsTemplates = false } = {}) {
    this.tree = tree
    this.#keepsTemplates = keepsTemplates
    for (const { line, column, problem } of tree.faults) this.fault({ line, column }, 'the document', problem)
  }

  /** The number of places so far, read or not. */
  get seen(): number {
    return this.places.length + this.unread.length + this.#templates
  }

  result(): Scan {
    const { places, unread, leads, composed, looseArgs, documents, tree, notLookedAt } = this
    const texts = [...tree.texts, ...composed]
    return {
      places,
      unread,
      leads,
      looseArgs,
      texts,
      compose: { tree, documents },
      ...(notLookedAt > 0 && { notLookedAt }),
      ...(this.#templates > 0 && { isTemplate: true }),
    }
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
  reference(site: Site, prefix = ''): void {
    const { node, where } = site
    const text = this.tree.text(node)
    if (text === undefined) {
      const isTemplate = !this.#keepsTemplates && this.tree.source.startsWith('{{', node.range?.[0])
      if (isTemplate) this.#templates++
      else if (!this.tree.isNothing(node)) this.notRead({ node, where }, '', 'it is not a text')
      return
    }
    // The runner compares schemes without their case.
    if (text.trim() === '' || text.slice(0, prefix.length).toLowerCase() !== prefix) return
    if (expression.test(text)) return this.leftOpen({ node, where }, text, onlyTheRun)
    const [from, to] = trimmedRange(text.slice(prefix.length))
    this.part(site, prefix.length + from, prefix.length + to)
  }

  /** Adds a part of a string that is a reference. An alias of a place is no second place. */
  part(
    site: Site,
    from: number,
    to: number,
    more: Pick<ImagePlace, 'commentTag'> & { readonly written?: string } = {},
  ): void {
    const { node } = site
    const seen = this.#seen.get(node) ?? new Set<number>()
    this.#seen.set(node, seen)
    if (seen.size === seen.add(from).size) return
    const text = this.tree.text(node) ?? ''
    const image = text.slice(from, to)
    const span = this.tree.span(node, from, to)
    const commentTag = to === text.length ? tagInComment(image, this.tree.commentBehind(node)) : undefined
    const notEdited = 'the file writes it with escapes or over several lines'
    const how = span ? { span } : { notEdited }
    this.place(site, { image, ...how, ...(commentTag !== undefined && { commentTag }), ...more })
  }

  place(
    { node, where, isPulledFirst }: Site,
    found: Pick<ImagePlace, 'image'> &
      Partial<Omit<ImagePlace, 'image' | 'start' | 'end' | 'line' | 'column' | 'where' | 'isLiteral'>> & {
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
      ...(isPulledFirst && { isPulledFirst }),
    })
  }

  /**
   * Adds each line of a string as a reference, except comments and empty lines. With `before`, only what stands between it, at the start
   * of an option, and the next comma.
   */
  lines({ node, where }: Pick<Visited, 'node' | 'where'>, before?: RegExp): void {
    const text = this.tree.text(node) ?? ''
    for (let at = 0; at < text.length; ) {
      const next = text.indexOf('\n', at)
      const end = next < 0 ? text.length : next
      const whole = text.slice(at, end)
      const line = whole.replace(/(?:^|\s)#.*$/, '')
      for (const [from, to] of before ? optionsOf(line, before) : [trimmedRange(line)]) {
        const part = line.slice(from, to)
        const commentTag = before
          ? undefined
          : tagInComment(part, whole.slice(line.length).replace(/^\s*#/, ''))
        if (expression.test(part)) this.leftOpen({ node, where }, part, onlyTheRun)
        else if (part !== '')
          this.part({ node, where }, at + from, at + to, commentTag === undefined ? {} : { commentTag })
      }
      at = end + 1
    }
  }

  notRead(
    { node, where }: Pick<Visited, 'node' | 'where'>,
    text: string,
    reason: string,
    more: Pick<UnreadPlace, 'isOpen'> = {},
  ): void {
    const { line, column } = this.tree.position(node)
    this.unread.push({ line, column, where, text, reason, ...more })
  }

  /** Adds a place whose image only the run decides. A template of Helm or Jinja decides it before. */
  leftOpen(place: Pick<Visited, 'node' | 'where'>, text: string, reason: string): void {
    if (!this.#keepsTemplates && templated.test(text)) this.#templates++
    else this.notRead(place, text, reason, { isOpen: true })
  }

  /** Adds a fault of the file, unless a template makes the file. */
  fault(
    { line, column }: { readonly line: number; readonly column?: number | undefined },
    where: string,
    reason: string,
  ): void {
    this.#hasTemplate ??= !this.#keepsTemplates && template.test(this.tree.source)
    if (this.#hasTemplate) this.#templates++
    else this.unread.push({ line, ...(column !== undefined && { column }), where, text: '', reason })
  }

  lead(
    { node, where }: Pick<Visited, 'node' | 'where'>,
    path: string,
    lead: Omit<Lead, 'path' | 'line' | 'column' | 'where'>,
  ): void {
    const { line, column } = this.tree.position(node)
    this.leads.push({ path, line, column, where, ...lead })
  }
}

function trimmedRange(line: string): readonly [number, number] {
  const start = line.length - line.trimStart().length
  return [start, Math.max(start, line.trimEnd().length)]
}

/** Returns the ranges behind `mark` in the options of a line, which commas separate. */
function optionsOf(line: string, mark: RegExp): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (let start = 0; start <= line.length; ) {
    const comma = line.indexOf(',', start)
    const end = comma < 0 ? line.length : comma
    const option = line.slice(start, end)
    const behind = mark.exec(option)?.[0].length
    if (behind !== undefined) found.push([start + behind, start + option.trimEnd().length])
    start = end + 1
  }
  return found
}
