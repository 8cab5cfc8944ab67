import type { Node } from 'yaml'
import { isTallyError, TallyError } from '../errors.ts'
import type { YamlTree } from '../lock/yaml/yaml-tree.ts'
import { linearMatcher } from '../match/linear-match.ts'
import { parseRegex } from '../match/regex.ts'
import { printable } from '../text/printable.ts'

type Value = Node | undefined

/** Tests a name. */
export type NameTest = (name: string) => boolean

/** In characters. */
const longestRegex = 1_000
/** The most faults of a list in a message. */
const mostFaults = 20
const failed = 'Cannot use the list of images:'

/** A key without a typing error that joins it to its value, which may be a secret: `password:hunter2`. */
const plainKey = /^[A-Za-z][A-Za-z-]{0,39}$/

/** Reads values of a list strictly. Every failure is a LIST_INVALID that names file and line, and quotes no value that may be a secret. */
export class ListFile {
  readonly tree: YamlTree
  readonly #faults: TallyError[] = []

  constructor(tree: YamlTree) {
    this.tree = tree
  }

  get path(): string {
    return this.tree.path
  }

  invalid(
    node: Value,
    problem: string,
    { cause, hint }: { cause?: unknown; hint?: string } = {},
  ): TallyError {
    const place = `${printable(this.path)}:${this.tree.line(node)}`
    return new TallyError('LIST_INVALID', `${failed} ${place}: ${problem}`, { cause, hint })
  }

  /** Reads a part of the list; a fault of it is kept for `refuseAll`, so that one run names those of all parts. */
  attempt<T>(part: () => T): T | undefined {
    try {
      return part()
    } catch (error) {
      if (!isTallyError(error, 'LIST_INVALID')) throw error
      this.#faults.push(error)
      return undefined
    }
  }

  /** Throws LIST_INVALID with the faults of all parts that were attempted, if there are any. */
  refuseAll(): void {
    const [first, ...others] = this.#faults
    if (!first) return
    if (others.length === 0) throw first
    const lines = [...new Set(this.#faults.map(({ message }) => message.slice(failed.length + 1)))]
    const more = lines.length > mostFaults ? [`and ${lines.length - mostFaults} more`] : []
    const hint = [...new Set(this.#faults.map(fault => fault.hint))].join(' ')
    const message = [failed, ...lines.slice(0, mostFaults), ...more].join('\n')
    throw new TallyError('LIST_INVALID', message, { hint })
  }

  /** An unknown key of a map, for messages; only its line if it may hold a value. */
  unknown(
    node: Value,
    { key, names }: { readonly key: string; readonly names: readonly string[] },
  ): TallyError {
    const shown = plainKey.test(key) ? `the key "${key}"` : 'a key'
    return this.invalid(node, `${shown} is unknown, expected only ${names.join(', ')}`)
  }

  /** The entries of a map; none for null. Throws LIST_INVALID for another value. */
  map(node: Value, name: string): ReadonlyMap<string, Value> {
    if (this.tree.isNothing(node)) return new Map()
    if (!this.tree.isMap(node)) throw this.invalid(node, `${printable(name)} is not a YAML mapping`)
    return new Map(this.tree.entries(node).map(({ key, value }) => [key, value]))
  }

  /** The items of a list; none for null. Throws LIST_INVALID for another value. */
  list(node: Value, name: string): Value[] {
    if (this.tree.isNothing(node)) return []
    if (!this.tree.isList(node)) throw this.invalid(node, `${printable(name)} is not a YAML list`)
    return this.tree.items(node)
  }

  /** A scalar as written: `1.10` stays `1.10`. Throws LIST_INVALID for another value and for an empty one. */
  text(node: Value, name: string): string {
    const text = this.tree.written(node)?.trim()
    if (text === undefined || text === '') throw this.invalid(node, `${printable(name)} is no text`)
    return text
  }

  texts(node: Value, name: string): { readonly text: string; readonly node: Value }[] {
    return this.list(node, name).map(item => ({ text: this.text(item, `an item of ${name}`), node: item }))
  }

  flag(node: Value, name: string): boolean {
    const text = this.tree.written(node) ?? ''
    if (/^(?:true|True|TRUE)$/.test(text)) return true
    if (/^(?:false|False|FALSE)$/.test(text)) return false
    throw this.invalid(node, `${printable(name)} is neither true nor false`)
  }

  /** Parses a value. Throws LIST_INVALID with the place for what `parse` refuses. */
  parsed<T>(node: Value, parse: () => T): T {
    try {
      return parse()
    } catch (error) {
      if (!isTallyError(error)) throw error
      throw this.invalid(node, error.message, { cause: error, hint: error.hint })
    }
  }

  /**
   * A regular expression, in time linear in the name. Throws LIST_INVALID for what would need backtracking, and for what is not
   * understood.
   *
   * @param isWhole whether it must match the whole name
   */
  regex(node: Value, name: string, isWhole: boolean): NameTest {
    const source = this.text(node, name)
    const shown = `the expression "${printable(source, 200)}"`
    if (source.length > longestRegex)
      throw this.invalid(node, `${name} is longer than ${longestRegex} characters`)
    // Go reads these in another way than JavaScript.
    const [special] = /\[:\^?\w+:\]|\[\^?\]/.exec(source) ?? []
    if (special !== undefined)
      throw this.invalid(
        node,
        `${shown} holds ${special}, which is not understood here; write the characters, such as 0-9`,
      )
    const expression = parseRegex(isWhole ? `^(?:${source})$` : source, false)
    if ('problem' in expression) throw this.invalid(node, `${shown} holds ${expression.problem}`)
    // `a)|(b` is no expression, though it is one with brackets around it.
    if (isWhole && 'problem' in parseRegex(source, false))
      throw this.invalid(node, `${shown} closes a bracket that it does not open`)
    const matches = linearMatcher(expression)
    if (!matches) throw this.invalid(node, `${shown} is too large`)
    return matches
  }
}
