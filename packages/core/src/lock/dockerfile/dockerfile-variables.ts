import { placeAt, sliceOf, type Traced, traced } from '../yaml/traced.ts'
import { type Expansion, expandWord, type Value } from './dockerfile-words.ts'

/** Variables that BuildKit sets itself, with values that differ between builds. */
const predefined = new Set([
  'BUILDPLATFORM',
  'BUILDOS',
  'BUILDOSVERSION',
  'BUILDARCH',
  'BUILDVARIANT',
  'TARGETPLATFORM',
  'TARGETOS',
  'TARGETOSVERSION',
  'TARGETARCH',
  'TARGETVARIANT',
  'TARGETSTAGE',
])
/** In characters. A longer value cannot be part of a reference. */
const greatestValue = 4096
const steps = 5_000_000

/** The variables that reach FROM: ARGs before the first FROM, in order, and build arguments. */
export class DockerfileVariables {
  readonly #buildArgs: ReadonlyMap<string, string>
  readonly #escape: string
  readonly #values = new Map<string, Expansion>()
  readonly #budget = { left: steps }
  /** Offsets of defaults that are used as a part of a longer value. */
  readonly #mixed = new Set<number>()
  readonly #unset = new WeakMap<object, string>()

  constructor(buildArgs: Readonly<Record<string, string>>, escapeToken: string) {
    this.#buildArgs = new Map(Object.entries(buildArgs))
    this.#escape = escapeToken
  }

  /** Declares the names of an ARG before the first FROM, with or without defaults. */
  declare(rest: Traced): void {
    for (const word of shellLikeWords(rest, this.#escape)) {
      const equals = word.text.indexOf('=')
      const name = equals < 0 ? word.text : word.text.slice(0, equals)
      const given = this.#buildArgs.get(name)
      if (given !== undefined) this.#values.set(name, foreign(given))
      else if (equals >= 0) this.#values.set(name, this.#default(name, sliceOf(word, equals + 1)))
    }
  }

  /** Replaces the variables of a word of FROM. A variable that only the build knows is a fault. */
  expand(word: Traced): Expansion {
    return this.#expand(word)
  }

  /** Reports whether the default at an offset is used elsewhere too: writing there would change both. */
  isMixed(start: number): boolean {
    return this.#mixed.has(start)
  }

  /** Returns a variable that was empty because it has no value. */
  unsetIn(value: object): string | undefined {
    return this.#unset.get(value)
  }

  #default(name: string, word: Traced): Expansion {
    const value = this.#expand(word)
    if ('fault' in value || value.text.length <= greatestValue) return value
    return { fault: `the variable ${name} is longer than ${greatestValue} characters` }
  }

  #expand(word: Traced): Expansion {
    let unset: string | undefined
    const used: number[] = []
    const lookUp = (name: string): Expansion | undefined => {
      const value = this.#lookUp(name)
      if (value === undefined) unset ??= name
      else if (!('fault' in value) && value.text !== '') used.push(placeAt(value, 0))
      return value
    }
    const value = expandWord(word, { escape: this.#escape, lookUp, budget: this.#budget })
    if (this.#budget.left < 0) return { fault: 'its variables take too long to replace' }
    if ('fault' in value) return value
    if (!value.isSingle || placeAt(value, 0) < 0) for (const start of used) this.#mixed.add(start)
    if (unset !== undefined) this.#unset.set(value, unset)
    return value
  }

  #lookUp(name: string): Expansion | undefined {
    const declared = this.#values.get(name)
    if (declared !== undefined) return declared
    if (!predefined.has(name)) return undefined
    const given = this.#buildArgs.get(name)
    return given === undefined
      ? { fault: `the variable ${name} differs from build to build` }
      : foreign(given)
  }
}

function foreign(text: string): Value {
  return { ...traced(text), isSingle: true }
}

/** Splits at white space outside quotes. Keeps quotes and escapes. */
export function* shellLikeWords(line: Traced, escapeToken: string): Generator<Traced> {
  let quote = ''
  let start = -1
  for (let at = 0; at <= line.text.length; at++) {
    const char = line.text[at] ?? ' '
    const isEnd = at >= line.text.length || (quote === '' && /\s/.test(char))
    if (isEnd && start >= 0) yield sliceOf(line, start, at)
    if (isEnd) start = -1
    else if (start < 0) start = at
    if (isEnd) continue
    if (char === escapeToken && quote !== "'") at++
    else if (char === quote) quote = ''
    else if (quote === '' && (char === "'" || char === '"')) quote = char
  }
}
