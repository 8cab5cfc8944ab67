import type { TemplateValue } from './rows.ts'

/*
 * The tree of a template, after Go's text/template/parse. `at` is the offset in the text.
 */

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly pipe: Pipe }
  | TemplateBlock
  | { readonly kind: 'break' }
  | { readonly kind: 'continue' }

export interface TemplateBlock {
  readonly kind: 'if' | 'with' | 'range'
  readonly pipe: Pipe
  readonly body: readonly TemplateNode[]
  readonly otherwise: readonly TemplateNode[]
}

export interface Pipe {
  readonly at: number
  /** Variables that take the value: one, or two in a range. */
  readonly variables: readonly string[]
  /** Whether the variables are there already (`=`, not `:=`). */
  readonly isAssignment: boolean
  readonly commands: readonly TemplateCommand[]
}

export interface TemplateCommand {
  readonly at: number
  /** The first is a function or the value itself. */
  readonly words: readonly Operand[]
}

export type Operand =
  | { readonly kind: 'literal'; readonly at: number; readonly value: TemplateValue }
  | { readonly kind: 'nil'; readonly at: number }
  | { readonly kind: 'function'; readonly at: number; readonly name: string }
  /** `.`, `$x` or a pipeline in parentheses, and the fields behind it. */
  | {
      readonly kind: 'path'
      readonly at: number
      readonly from: 'dot' | 'variable' | 'pipe'
      readonly variable: string
      readonly pipe?: Pipe
      readonly fields: readonly string[]
    }
