import { type Fields, textListField } from '../../model/json-fields.ts'
import { mergedEnv, mergedMap } from '../../model/rewrite/extend-config.ts'
import { traced } from '../yaml/traced.ts'
import { expandWord } from './dockerfile-words.ts'

/** Carries out one instruction. Throws an Error that ends a sentence. */
export type ChangeStep = (run: ChangedRun) => void

/** Steps of expanding words: a few lines can double a value again and again. */
const mostSteps = 4_000_000

/** The run settings of a config while instructions change them. */
export class ChangedRun {
  #fields: Fields
  #isCmdSet: boolean
  readonly #escape: string
  readonly #budget = { left: mostSteps }

  constructor(fields: Fields, { isCmdSet, escapeToken }: { isCmdSet: boolean; escapeToken: string }) {
    this.#fields = fields
    this.#isCmdSet = isCmdSet
    this.#escape = escapeToken
  }

  get fields(): Fields {
    return Object.fromEntries(Object.entries(this.#fields).filter(([, value]) => value !== undefined))
  }

  /** A setting as a list of texts. */
  list(name: string): readonly string[] | undefined {
    return textListField(this.#fields, name, 'config.config')
  }

  /** A setting as a text; empty if it is not set. */
  text(name: string): string {
    const value = this.#fields[name]
    return typeof value === 'string' ? value : ''
  }

  /** Sets a setting; undefined removes it. */
  set(name: string, value: unknown): void {
    this.#fields = { ...this.#fields, [name]: value }
  }

  append(name: string, value: string): void {
    this.set(name, [...(this.list(name) ?? []), value])
  }

  /** Adds to a map of settings, sorted by key. */
  merge(name: string, more: Fields): void {
    this.set(name, mergedMap(this.#fields[name], more))
  }

  /** Adds `KEY=VALUE` lines, each in the place of one with its key. */
  addEnv(lines: readonly string[]): void {
    this.set('Env', mergedEnv(this.list('Env') ?? [], lines))
  }

  setCmd(words: readonly string[] | undefined): void {
    this.set('Cmd', words)
    this.#isCmdSet = true
  }

  /** A new entrypoint removes a cmd that was not set for it. */
  setEntrypoint(words: readonly string[] | undefined): void {
    this.set('Entrypoint', words)
    if (!this.#isCmdSet) this.set('Cmd', undefined)
  }

  /** Several words of one line, expanded by the variables before that line. Throws an Error. */
  expand(words: readonly string[]): string[] {
    const variables = new Map(
      (this.list('Env') ?? []).map(line => {
        const at = line.indexOf('=')
        return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)]
      }),
    )
    return words.map(word => expanded(word, variables, { escapeToken: this.#escape, budget: this.#budget }))
  }
}

function expanded(
  word: string,
  variables: ReadonlyMap<string | undefined, string | undefined>,
  { escapeToken, budget }: { escapeToken: string; budget: { left: number } },
): string {
  const lookUp = (name: string) => {
    const value = variables.get(name)
    return value === undefined ? undefined : { ...traced(value), isSingle: true }
  }
  const value = expandWord(traced(word), { escape: escapeToken, lookUp, budget })
  if ('fault' in value) throw new Error(value.fault)
  if (budget.left < 0) throw new Error('its variables take too long to replace')
  return value.text
}
