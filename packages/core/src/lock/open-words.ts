/** The longest expression, in characters. The opening mark of a longer one counts as text. */
const greatestExpression = 500
/** Separates words: no image name contains these characters. */
const separator = /[\s"'`,;=|<>()[\]]/
const wordCharacter = /\w/

/** Splits text at white space and separators. Expressions with spaces stay whole. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  const marks = new Marks(text)
  let start = 0
  for (let at = 0; at <= text.length; ) {
    const end = marks.expressionEnd(at, false)
    if (end !== undefined) at = end
    else if (at < text.length && !separator.test(text[at] as string)) at++
    else {
      if (at > start) words.push(text.slice(start, at))
      start = ++at
    }
  }
  return words
}

/** Replaces each `${X}`, `$X`, `${{ x }}`, `$(x)`, `$[[ x ]]`, `<< x >>` and `{{ x }}` by `standIn`. */
export function withStandIns(text: string, standIn: string): string {
  const parts: string[] = []
  const marks = new Marks(text)
  let start = 0
  for (let at = 0; at < text.length; ) {
    const end = marks.expressionEnd(at, true)
    if (end === undefined) {
      at++
      continue
    }
    parts.push(text.slice(start, at), standIn)
    start = at = end
  }
  return parts.join('') + text.slice(start)
}

/** Lists the defaults of variables, which may be images: `${IMAGE:-ghcr.io/owner/app:1}`. */
export function defaultsIn(text: string): string[] {
  const found: string[] = []
  const marks = new Marks(text)
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at)) {
    const name = marks.nameEnd(at + 2)
    const operator = /^:?[-+?=]/.exec(text.slice(name, name + 2))?.[0]
    const from = name + (operator?.length ?? 0)
    const close = name > at + 2 && operator !== undefined ? marks.closing('}', from) : undefined
    if (close !== undefined) found.push(text.slice(from, close))
    at = close === undefined ? at + 1 : close + 1
  }
  return found
}

/** Finds the ends of expressions. Searches for each closing mark once, however many opening marks precede it. */
class Marks {
  readonly #text: string
  readonly #next = new Map<string, number>()

  constructor(text: string) {
    this.#text = text
  }

  /** Returns the end of the expression at `at`, or undefined. Calls must come in ascending order of `at`. */
  expressionEnd(at: number, isAny: boolean): number | undefined {
    const text = this.#text
    const next = text[at + 1]
    if (text[at] === '{') return next === '{' ? this.#doubled(at + 2) : undefined
    if (text[at] === '<') return next === '<' ? this.#angled(at + 2) : undefined
    if (text[at] !== '$') return undefined
    if (next === '(') return this.#bracketed('()', at + 2)
    if (next === '[') return this.#squared(at + 2)
    if (next !== '{') return isAny ? this.#variable(at) : undefined
    const doubled = text[at + 2] === '{' ? this.#doubled(at + 3) : undefined
    if (doubled !== undefined) return doubled
    const close = this.closing('}', at + 2)
    if (close === undefined || (!isAny && this.#nextSpace(at + 2) < close)) return undefined
    return close + 1
  }

  /** Returns the index of the next `mark` within the length of an expression. */
  closing(mark: string, from: number): number | undefined {
    const found = this.#cached(mark, from, () => this.#text.indexOf(mark, from))
    return found - from <= greatestExpression ? found : undefined
  }

  nameEnd(from: number): number {
    let end = from
    while (end - from < greatestExpression && wordCharacter.test(this.#text[end] ?? '')) end++
    return end
  }

  #doubled(from: number): number | undefined {
    const close = this.closing('}', from)
    return close !== undefined && this.#text[close + 1] === '}' ? close + 2 : undefined
  }

  /** `<< x >>` */
  #angled(from: number): number | undefined {
    const end = this.#bracketed('<>', from)
    return end !== undefined && this.#text[end] === '>' ? end + 1 : undefined
  }

  /** `$[ x ]`, `$[[ x ]]` */
  #squared(from: number): number | undefined {
    const end = this.#bracketed('[]', this.#text[from] === '[' ? from + 1 : from)
    return end !== undefined && this.#text[end] === ']' ? end + 1 : end
  }

  /** Returns the index after the closing mark, unless another opening mark precedes it. */
  #bracketed([open = '', close = '']: string, from: number): number | undefined {
    const found = this.closing(close, from)
    if (found === undefined) return undefined
    const again = this.#cached(open, from, () => this.#text.indexOf(open, from))
    return again < found ? undefined : found + 1
  }

  #variable(at: number): number | undefined {
    let end = at + 1
    while (wordCharacter.test(this.#text[end] ?? '')) end++
    return end > at + 1 ? end : undefined
  }

  #nextSpace(from: number): number {
    return this.#cached(' ', from, () => {
      const space = /\s/g
      space.lastIndex = from
      return space.exec(this.#text)?.index ?? -1
    })
  }

  #cached(mark: string, from: number, find: () => number): number {
    const known = this.#next.get(mark)
    if (known !== undefined && known >= from) return known
    const found = find()
    const next = found < 0 ? Number.POSITIVE_INFINITY : found
    this.#next.set(mark, next)
    return next
  }
}
