import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { isTrue } from './compare.ts'
import { headerFunctions, type TemplateFunction, templateFunctions } from './functions.ts'
import { goText } from './go-text.ts'
import { entriesOf, GoMap, GoNil, GoStruct, itemsOf, numberOf, sortedKeys, typeOf } from './go-values.ts'
import { fault } from './lex.ts'
import { parse } from './parse.ts'
import { type PlainPart, plainParts, plainText } from './plain-template.ts'
import { FunctionFault } from './printf.ts'
import type { TemplateValue } from './rows.ts'
import { costOfResult, costOfTexts, ListSteps, Steps } from './steps.ts'
import type { Operand, Pipe, TemplateBlock, TemplateCommand, TemplateNode } from './syntax.ts'

const mostCharacters = 1_000_000
const none: readonly TemplateValue[] = []
const names = new Set(Object.keys(templateFunctions))

/** A parsed template. */
export class Template {
  readonly #text: string
  /** The names of all fields that the template mentions, at any depth. */
  readonly fields: ReadonlySet<string>
  readonly #nodes: readonly TemplateNode[]
  readonly #plain: readonly PlainPart[] | undefined

  constructor(text: string) {
    this.#text = text
    const { nodes, fields } = parse(text, names)
    this.#nodes = nodes
    this.#plain = plainParts(nodes)
    this.fields = fields
  }

  /**
   * The template's text for a value, up to 1,000,000 characters. Throws INPUT_INVALID for a field that the value does not have,
   * naming those it has, and for values that a function does not take.
   *
   * @param list where the value is one of a list: the steps that all of them may take together
   */
  render(value: TemplateValue, list = new ListSteps()): string {
    const plain =
      this.#plain && value instanceof GoStruct ? plainText(this.#plain, value, mostCharacters) : undefined
    if (plain !== undefined) return plain
    const run = new Run(this.#text, value, templateFunctions, list)
    run.print(this.#nodes)
    return run.text
  }

  /** The line of headers of a table: like Docker, it ends where a function does not take a header. */
  renderHeader(headers: Readonly<Record<string, string>>): string {
    const run = new Run(
      this.#text,
      new GoMap('formatter.SubHeaderContext', headers, ''),
      headerFunctions,
      new ListSteps(),
    )
    try {
      run.print(this.#nodes)
    } catch (error) {
      if (!(error instanceof TallyError)) throw error
    }
    return run.text
  }
}

/**
 * Parses a template of the language that Docker's `--format` has; throws INPUT_INVALID with the place of the mistake.
 * `define`, `block`, `template` and `call` are not in it, nor whole numbers from 2^53 on; `join` takes any list of strings.
 */
export function parseTemplate(text: string): Template {
  return new Template(text)
}

/** One rendering: its output, its variables and what it may still spend. */
class Run {
  readonly #template: string
  readonly #functions: Readonly<Record<string, TemplateFunction>>
  readonly #variables: { readonly name: string; value: TemplateValue }[]
  readonly #out: string[] = []
  readonly #steps: Steps
  #length = 0
  #dot: TemplateValue

  constructor(
    template: string,
    value: TemplateValue,
    functions: Readonly<Record<string, TemplateFunction>>,
    list: ListSteps,
  ) {
    this.#template = template
    this.#functions = functions
    this.#steps = new Steps(list)
    this.#dot = value
    this.#variables = [{ name: '$', value }]
  }

  get text(): string {
    return this.#out.join('')
  }

  /** Prints nodes; answers which of `break` and `continue` ended them, if any. */
  print(nodes: readonly TemplateNode[]): 'break' | 'continue' | undefined {
    for (const node of nodes) {
      if (node.kind === 'break' || node.kind === 'continue') return node.kind
      if (node.kind === 'text') this.#write(node.text, 0)
      else if (node.kind === 'action') this.#action(node.pipe)
      else {
        const end = this.#block(node)
        if (end) return end
      }
    }
    return undefined
  }

  #action(pipe: Pipe): void {
    const value = this.#pipe(pipe)
    if (pipe.variables.length > 0) return
    this.#write(value === undefined || value === null ? '<no value>' : goText(value), pipe.at)
  }

  #block(block: TemplateBlock): 'break' | 'continue' | undefined {
    const [known, dot] = [this.#variables.length, this.#dot]
    const value = this.#pipe(block.pipe)
    const end = block.kind === 'range' ? this.#range(block, value) : this.#branch(block, value)
    this.#variables.length = known
    this.#dot = dot
    return end
  }

  #branch(block: TemplateBlock, value: TemplateValue): 'break' | 'continue' | undefined {
    if (!isTrue(value)) return this.print(block.otherwise)
    if (block.kind === 'with') this.#dot = value
    return this.print(block.body)
  }

  #range(block: TemplateBlock, value: TemplateValue): 'break' | 'continue' | undefined {
    const known = this.#variables.length
    let isEmpty = true
    for (const [key, item] of this.#pairs(block.pipe, value)) {
      isEmpty = false
      this.#step(block.pipe.at)
      const { variables, isAssignment } = block.pipe
      const values = variables.length === 1 ? [item] : [key, item]
      for (const [at, name] of variables.entries()) this.#set(name, values[at], isAssignment)
      this.#dot = item
      const end = this.print(block.body)
      this.#variables.length = known
      if (end === 'break') break
    }
    return isEmpty ? this.print(block.otherwise) : undefined
  }

  /** Lazily, since a range may end at its first item. */
  #pairs(pipe: Pipe, value: TemplateValue): Iterable<readonly [TemplateValue, TemplateValue]> {
    if (value === undefined || value === null) return []
    const items = itemsOf(value)
    if (items) return items.entries()
    const entries = entriesOf(value)
    if (entries) return mapped(sortedKeys(entries), key => [key, entries[key]])
    const count = numberOf(value)
    if (count === undefined || !Number.isInteger(count))
      throw this.#fault(pipe.at, `range takes a list, a map or a whole number, not ${typeOf(value)}`)
    if (pipe.variables.length > 1) throw this.#fault(pipe.at, 'a range over a number has one variable')
    return countedUp(count)
  }

  /** The value of a pipeline, which its variables take unless a range gives them its items. */
  #pipe(pipe: Pipe): TemplateValue {
    let value: TemplateValue
    let piped: readonly TemplateValue[] = none
    for (const command of pipe.commands) {
      value = this.#command(command, piped)
      piped = [value]
    }
    const [name] = pipe.variables
    if (name !== undefined) this.#set(name, value, pipe.isAssignment)
    return value
  }

  #set(name: string, value: TemplateValue, isAssignment: boolean): void {
    const variable = isAssignment ? this.#variables.findLast(each => each.name === name) : undefined
    if (variable) variable.value = value
    else this.#variables.push({ name, value })
  }

  #command({ at, words }: TemplateCommand, piped: readonly TemplateValue[]): TemplateValue {
    this.#step(at)
    const [first] = words
    if (first?.kind === 'function') return this.#call(first, words.slice(1), piped)
    if (first === undefined || words.length > 1 || piped.length > 0)
      throw this.#fault(at, 'only a function takes values')
    if (first.kind === 'nil') throw this.#fault(at, 'nil is no command')
    return this.#operand(first)
  }

  #operand(operand: Operand): TemplateValue {
    if (operand.kind === 'nil') return undefined
    if (operand.kind === 'literal') return operand.value
    if (operand.kind === 'function') return this.#call(operand, [], [])
    this.#step(operand.at, (operand.fields.length + 1) / 10)
    let value = this.#dot
    if (operand.from === 'variable') {
      this.#step(operand.at, this.#variables.length / 100)
      value = this.#variables.findLast(each => each.name === operand.variable)?.value
    }
    if (operand.pipe) value = this.#pipe(operand.pipe)
    for (const name of operand.fields) value = this.#field(value, name, operand.at)
    return value
  }

  #field(value: TemplateValue, name: string, at: number): TemplateValue {
    if (value instanceof GoStruct) {
      if (value.fields.has(name)) return value.fields.get(name)
      throw this.#fault(
        at,
        `there is no field ${name}; ${article(value.type)} has ${listed([...value.fields.keys()])}`,
      )
    }
    const entries = entriesOf(value)
    if (entries && Object.hasOwn(entries, name)) return entries[name]
    if (value instanceof GoMap || value === undefined) return undefined
    if (entries) throw this.#fault(at, `there is no field ${name}; there are ${listed(sortedKeys(entries))}`)
    const what = value === null || value instanceof GoNil ? 'nothing' : typeOf(value)
    throw this.#fault(at, `there is no field ${name}: the value before it is ${what}`)
  }

  #call(
    { name, at }: Extract<Operand, { readonly kind: 'function' }>,
    words: readonly Operand[],
    piped: readonly TemplateValue[],
  ): TemplateValue {
    const known = this.#functions[name] as TemplateFunction
    const count = words.length + piped.length
    if (count < known.least || count > known.most)
      throw this.#fault(at, `${name} takes ${counted(known)}, not ${count}`)
    const args: TemplateValue[] = []
    for (const word of words) {
      const value = this.#operand(word)
      if ((name === 'and' || name === 'or') && isTrue(value) === (name === 'or')) return value
      args.push(value)
    }
    args.push(...piped)
    this.#step(at, costOfTexts(args))
    try {
      const result = known.call(args)
      this.#step(at, costOfResult(result))
      return result
    } catch (error) {
      if (!(error instanceof FunctionFault)) throw error
      throw this.#fault(at, `${name}: ${error.message}`)
    }
  }

  #write(text: string, at: number): void {
    this.#length += text.length
    if (this.#length > mostCharacters)
      throw this.#fault(at, `it prints more than ${mostCharacters} characters`)
    this.#out.push(text)
  }

  #step(at: number, count = 1): void {
    const most = this.#steps.take(count)
    if (most !== undefined) throw this.#fault(at, `more than ${most} steps are needed`)
  }

  #fault(at: number, problem: string): TallyError {
    return fault(this.#template, at, problem)
  }
}

function* mapped<Key, Value>(keys: readonly Key[], of: (key: Key) => Value): Generator<Value> {
  for (const key of keys) yield of(key)
}

function* countedUp(count: number): Generator<readonly [number, number]> {
  for (let at = 0; at < count; at++) yield [at, at]
}

function counted({ least, most }: TemplateFunction): string {
  const noun = most === 1 ? 'value' : 'values'
  if (least === most) return `${least} ${noun}`
  return Number.isFinite(most) ? `${least} to ${most} ${noun}` : `${least} or more values`
}

/** Types of Go's packages say nothing to people. */
function article(type: string): string {
  if (type.includes('.')) return 'it'
  return `${/^[aeiou]/i.test(type) ? 'an' : 'a'} ${printable(type)}`
}

function listed(fields: readonly string[]): string {
  if (fields.length === 0) return 'none'
  const shown = fields.slice(0, 40).map(field => printable(field, 80))
  return fields.length > shown.length
    ? `${shown.join(', ')} and ${fields.length - shown.length} more`
    : shown.join(', ')
}
