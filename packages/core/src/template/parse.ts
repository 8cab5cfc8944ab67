import type { GoNumber } from './go-values.ts'
import { fault, lex, type TemplateToken } from './lex.ts'
import { numberIn, unquote } from './literals.ts'
import type { Operand, Pipe, TemplateBlock, TemplateCommand, TemplateNode } from './syntax.ts'

const mostNested = 100
const keywords = new Set([
  'if',
  'else',
  'end',
  'range',
  'with',
  'break',
  'continue',
  'define',
  'template',
  'block',
])

/** A template's tree, and the names of all fields that it mentions. */
interface ParsedTemplate {
  readonly nodes: readonly TemplateNode[]
  readonly fields: ReadonlySet<string>
}

/**
 * Parses a template: the language of Go's text/template without `define`, `block` and `template`. Throws INPUT_INVALID.
 *
 * @param functions the functions that it may call
 */
export function parse(text: string, functions: ReadonlySet<string>): ParsedTemplate {
  return new Parser(text, functions).template()
}

class Parser {
  readonly #text: string
  readonly #tokens: readonly TemplateToken[]
  readonly #functions: ReadonlySet<string>
  readonly #fields = new Set<string>()
  #next = 0
  #depth = 0
  #ranges = 0
  #variables = ['$']

  constructor(text: string, functions: ReadonlySet<string>) {
    this.#text = text
    this.#tokens = lex(text)
    this.#functions = functions
  }

  template(): ParsedTemplate {
    const { nodes, end } = this.#list()
    if (end) throw this.#fault(end, `${end.text} belongs to no if, range or with`)
    return { nodes, fields: this.#fields }
  }

  /** Nodes until `else`, `end` or the end of the template; `end` is that keyword, read. */
  #list(): { nodes: TemplateNode[]; end: TemplateToken | undefined } {
    const nodes: TemplateNode[] = []
    for (let token = this.#take(); token; token = this.#take()) {
      if (token.kind === 'text') {
        nodes.push({ kind: 'text', text: token.text })
        continue
      }
      const word = this.#peek()
      if (word?.kind !== 'word' || !keywords.has(word.text)) {
        nodes.push({ kind: 'action', pipe: this.#pipe('close') })
        continue
      }
      this.#next++
      if (word.text === 'else' || word.text === 'end') return { nodes, end: word }
      nodes.push(this.#statement(word))
    }
    return { nodes, end: undefined }
  }

  #statement(word: TemplateToken): TemplateNode {
    const kind = word.text
    if (kind === 'if' || kind === 'with' || kind === 'range') return this.#block(kind, word)
    if (kind !== 'break' && kind !== 'continue') throw this.#fault(word, `${kind} is not supported`)
    if (this.#ranges === 0) throw this.#fault(word, `${kind} is outside a range`)
    this.#close()
    return { kind }
  }

  #block(kind: TemplateBlock['kind'], word: TemplateToken): TemplateBlock {
    this.#deepen(word)
    const known = this.#variables.length
    const pipe = this.#pipe('close', kind === 'range')
    if (kind === 'range') this.#ranges++
    const { nodes: body, end } = this.#list()
    if (kind === 'range') this.#ranges--
    const otherwise = this.#otherwise(kind, word, end)
    this.#variables.length = known
    this.#depth--
    return { kind, pipe, body, otherwise }
  }

  #otherwise(
    kind: TemplateBlock['kind'],
    word: TemplateToken,
    end: TemplateToken | undefined,
  ): TemplateNode[] {
    if (!end) throw this.#fault(word, `${kind} has no end`)
    const next = this.#peek()
    if (end.text === 'else' && next?.kind === 'word' && next.text === kind && kind !== 'range') {
      this.#next++
      return [this.#block(kind, next)]
    }
    this.#close()
    if (end.text === 'end') return []
    const { nodes, end: last } = this.#list()
    if (last?.text !== 'end') throw this.#fault(last ?? word, `the else of ${kind} has no end`)
    this.#close()
    return nodes
  }

  #pipe(end: 'close' | 'parenthesis', isRange = false): Pipe {
    const start = this.#peek() ?? this.#last()
    const { variables, isAssignment } = this.#declaration(isRange)
    const commands: TemplateCommand[] = []
    do commands.push(this.#command(commands.length))
    while (this.#takeSign('|'))
    if (end === 'close') this.#close()
    else if (!this.#takeSign(')')) throw this.#fault(this.#peek() ?? this.#last(), 'a ) is missing')
    if (!isAssignment) this.#variables.push(...variables)
    return { at: start.at, variables, isAssignment, commands }
  }

  #declaration(isRange: boolean): { variables: string[]; isAssignment: boolean } {
    const [first, second, third, fourth] = this.#tokens.slice(this.#next, this.#next + 4)
    const none = { variables: [], isAssignment: false }
    if (first?.kind !== 'variable' || second?.kind !== 'sign') return none
    const isPair = isRange && second.text === ',' && third?.kind === 'variable'
    const sign = isPair ? fourth : second
    if (sign?.kind !== 'sign' || (sign.text !== ':=' && sign.text !== '=')) {
      if (second.text === ',') throw this.#fault(second, 'two variables are declared in a range only')
      return none
    }
    this.#next += isPair ? 4 : 2
    const names = isPair ? [first, third] : [first]
    const isAssignment = sign.text === '='
    if (isAssignment) for (const name of names) this.#checkVariable(name)
    return { variables: names.map(name => name.text), isAssignment }
  }

  #command(position: number): TemplateCommand {
    const words: Operand[] = []
    const at = (this.#peek() ?? this.#last()).at
    for (let operand = this.#operand(); operand; operand = this.#operand()) {
      words.push(operand)
      const next = this.#peek()
      if (
        next &&
        !next.isApart &&
        next.kind !== 'close' &&
        !(next.kind === 'sign' && /^[|)]$/.test(next.text))
      )
        throw this.#fault(next, `a space is missing before ${next.text}`)
    }
    const [first] = words
    if (!first) throw this.#fault(this.#peek() ?? this.#last(), 'a value is missing')
    if (position > 0 && (first.kind === 'literal' || first.kind === 'nil' || isDotAlone(first)))
      throw this.#fault(first, 'only a function can follow |')
    return { at, words }
  }

  #operand(): Operand | undefined {
    const token = this.#peek()
    if (!token || token.kind === 'close' || (token.kind === 'sign' && token.text !== '(')) return undefined
    this.#next++
    if (token.kind === 'word') return this.#word(token)
    if (token.kind === 'text-literal') return this.#literal(token, unquote(token.text))
    if (token.kind === 'number') return this.#literal(token, numberIn(token.text))
    if (token.kind === 'dot') return { kind: 'path', at: token.at, from: 'dot', variable: '', fields: [] }
    if (token.kind === 'field') {
      this.#next--
      return { kind: 'path', at: token.at, from: 'dot', variable: '', fields: this.#chain(token) }
    }
    if (token.kind === 'variable') {
      this.#checkVariable(token)
      return {
        kind: 'path',
        at: token.at,
        from: 'variable',
        variable: token.text,
        fields: this.#chain(token),
      }
    }
    this.#deepen(token)
    const pipe = this.#pipe('parenthesis')
    this.#depth--
    return { kind: 'path', at: token.at, from: 'pipe', variable: '', pipe, fields: this.#chain(token) }
  }

  #word(token: TemplateToken): Operand {
    const { text, at } = token
    if (text === 'true' || text === 'false') return { kind: 'literal', at, value: text === 'true' }
    if (text === 'nil') return { kind: 'nil', at }
    if (keywords.has(text)) throw this.#fault(token, `${text} stands only at the beginning of an action`)
    if (!this.#functions.has(text))
      throw this.#fault(
        token,
        `there is no function ${text}; there are ${[...this.#functions].sort().join(', ')}`,
      )
    return { kind: 'function', at, name: text }
  }

  #literal(token: TemplateToken, value: string | number | GoNumber | undefined): Operand {
    if (value === undefined) throw this.#fault(token, `${token.text} is no valid value`)
    return { kind: 'literal', at: token.at, value }
  }

  /** Fields directly behind an operand. */
  #chain(first: TemplateToken): string[] {
    const names: string[] = []
    for (let token = this.#peek(); token?.kind === 'field'; token = this.#peek()) {
      if (token.isApart && token !== first) break
      names.push(token.text.slice(1))
      this.#fields.add(token.text.slice(1))
      this.#next++
    }
    return names
  }

  #checkVariable(token: TemplateToken): void {
    if (!this.#variables.includes(token.text)) throw this.#fault(token, `there is no variable ${token.text}`)
  }

  #deepen(token: TemplateToken): void {
    this.#depth++
    if (this.#depth > mostNested) throw this.#fault(token, `more than ${mostNested} levels are nested`)
  }

  #takeSign(sign: string): boolean {
    const token = this.#peek()
    if (token?.kind !== 'sign' || token.text !== sign) return false
    this.#next++
    return true
  }

  #close(): void {
    const token = this.#take()
    if (token?.kind !== 'close')
      throw this.#fault(token ?? this.#last(), `${token?.text ?? 'the end'} cannot stand here`)
  }

  #peek(): TemplateToken | undefined {
    return this.#tokens[this.#next]
  }

  #take(): TemplateToken | undefined {
    return this.#tokens[this.#next++]
  }

  #last(): TemplateToken {
    return this.#tokens.at(-1) ?? { kind: 'text', text: '', at: 0, isApart: false }
  }

  #fault(token: { readonly at: number }, problem: string): Error {
    return fault(this.#text, token.at, problem)
  }
}

function isDotAlone(operand: Operand): boolean {
  return operand.kind === 'path' && operand.from === 'dot' && operand.fields.length === 0
}
